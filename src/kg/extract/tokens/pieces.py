"""What a word is by itself, whatever stands around it.

In: a word of the tagger with the class that it gives. Out: the token, or the two that the tagger has glued together: a
verb, an adverb, a preposition, a mark or plainly a word. It stands alone because the answer is kept for each word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AHEAD, COLONS, EACH, ETC, SHARING, TO, TOWARDS
from kg.extract.tagger import is_listed
from kg.extract.tokens.token import PAIR, Kind, Piece, Token

if TYPE_CHECKING:
    from kg.extract.lexicon import Lexicon, Verb

STOPS: Final = frozenset("；;。！？!?")
"""Marks that end a sentence or what is nearly one."""
COMMAS: Final = frozenset("，,…")
"""Marks that end a part of a sentence."""
PARTICLES: Final = frozenset(("了", "过", "着", "出", "起", "完", "到", "好", "成"))
"""What ends a verb: 建成了, 找到."""
VERBAL_TAGS: Final = frozenset(("v", "vd", "vi", "vg", "vq", "vn"))
"""The tagger's classes of verbs."""
NEVER_VERBAL_TAGS: Final = ("x", "m", "q", "f", "ng")
"""Classes of single characters that are no verbs though the vocabulary has a verb of one character like them."""
GUESSED_TAGS: Final = frozenset(("m", "q", "u", "uj", "ul", "y", "e", "o", "zg"))
"""Classes of numbers and particles, which the tagger gives as well to nouns that it does not know."""
NUMERALS: Final = re.compile("[0-9零一二三四五六七八九十百千万亿两几数半多每第]")
"""What a word has in it that is rightly taken for a number."""
NOT_YET: Final = "未"
"""What the tagger glues to the syllable before it: 村 未."""
WHERE: Final = ("上", "中", "下", "内")
"""What tells where, behind a noun."""
SPREADING: Final = ("均", "都", "已", "共")
"""Adverbs that the tagger glues to the last syllable of the noun before them."""
WHOLE_TAGS: Final = ("b", "r", "d", "c")
"""Classes of words that are not made of a noun's last syllable and a verb: 所有."""
BEFORE_OBJECT: Final = "把"
"""What stands before what a deed is done to."""
NEXT: Final = "下"
"""What opens 下一步."""


def pieces_of_word(word: str, tag: str, single: bool, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Read a word, or several that together are known, by itself; white space as what may be a comma."""
    if word.isspace():
        return ((0, len(word), word, Kind.COMMA, "", None, False),)
    return tuple(
        (token.start, token.end, token.text, token.kind, token.tag, token.verb, token.weak)
        for token in _divided(_classified(word, tag, lexicon, single=single), lexicon)
    )


def _classified(word: str, tag: str, lexicon: Lexicon, *, single: bool) -> Token:
    """Read a word as one token: the vocabulary decides what it is, and else the tagger."""
    end = len(word)
    verb = lexicon.verbs.get(word)
    if verb is None and end > PAIR and word[-1] in PARTICLES:
        verb = lexicon.verbs.get(word[:-1])  # 挑选出
    if word in lexicon.words["closer"] and end > 1:
        return Token(0, end, word, Kind.CLOSER, tag)
    if verb is not None and not (single and end == 1 and tag in NEVER_VERBAL_TAGS):
        return Token(0, end, word, Kind.VERB, tag, verb=verb, weak=verb.noun)
    if word in lexicon.words["plan"]:
        return Token(0, end, word, Kind.PLAN, tag)
    if word in lexicon.words["adverb"] or word in lexicon.words["ongoing"]:
        return Token(0, end, word, Kind.ADVERB, tag)
    if end == PAIR * PAIR and {word[:PAIR], word[PAIR:]} <= lexicon.words["adverb"]:
        return Token(0, end, word, Kind.ADVERB, tag)  # 科学合理
    kind = _mark(word) or _function_word(word, lexicon)
    if kind is not None:
        return Token(0, end, word, kind, tag)
    if end == PAIR * PAIR and (deed := _paired(word, lexicon)) is not None:
        return Token(0, end, word, Kind.VERB, "vn", verb=deed, weak=True)
    if tag in VERBAL_TAGS and end == PAIR and word[0] == EACH:
        return Token(0, end, word, Kind.WORD, "r")  # 每生
    if end > 1 and (tag in VERBAL_TAGS or _makes_verb(word, lexicon)) and word not in lexicon.words["not-a-verb"]:
        if end > PAIR and (lexicon.ends_organization(word) or word.endswith(lexicon.affixes["money-given-ending"])):
            return Token(0, end, word, Kind.WORD, "n")  # 促进会, 救助款
        return Token(0, end, word, Kind.VERB, tag if tag in VERBAL_TAGS else "v", weak=True)
    guessed = tag in GUESSED_TAGS and end > 1 and not NUMERALS.search(word) and not is_listed(word)
    if guessed or (end == 1 and tag == "v" and word in lexicon.noun_suffixes):
        tag = "n"  # 堵点, 律所, 失业保险 费
    return Token(0, end, word, Kind.WORD, tag)


def _makes_verb(word: str, lexicon: Lexicon) -> bool:
    """创树, 选育: tell whether two verbal characters make a word that no list has."""
    return len(word) == PAIR and lexicon.words["verb-character"].issuperset(word) and not is_listed(word)


def _body_and_post(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """医院院长: the last word of a body's name, and the post in it."""
    for end in range(PAIR, len(token.text) - 1):
        if token.text[:end] in lexicon.name_suffixes and token.text[end:] in lexicon.words["post"]:
            middle = token.start + end
            return (
                Token(token.start, middle, token.text[:end], Kind.WORD, "n"),
                Token(middle, token.end, token.text[end:], Kind.WORD, "n"),
            )
    return None


def _paired(word: str, lexicon: Lexicon) -> Verb | None:
    """更新改造: two verbs side by side that are as often one noun."""
    first, second = lexicon.verbs.get(word[:PAIR]), lexicon.verbs.get(word[PAIR:])
    return second if first is not None and second is not None and first.noun and second.noun else None


def _divided(token: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Part what the tagger has glued together: 继续 抓好, 对 三茅, 已 达, 开展 调查."""
    length, unknown = len(token.text), token.verb is None
    acting = unknown and token.kind in (Kind.VERB, Kind.WORD)
    parts: tuple[Token, Token] | None = None
    if acting and length > PAIR:
        parts = _adverb_and_verb(token, lexicon)
    if parts is None and token.kind is Kind.WORD and length > PAIR:
        parts = _body_and_post(token, lexicon)
    if parts is None and _hides_preposition(token):
        parts = (
            Token(token.start, token.start + 1, token.text[0], Kind.PREPOSITION, "p"),
            Token(token.start + 1, token.end, token.text[1:], Kind.WORD, "ns"),
        )
    if parts is None and acting and length == PAIR:
        parts = _halves(token, lexicon)
    apart = length == PAIR * PAIR or token.text in lexicon.words["verb-with-half-a-noun"]
    apart = apart or (length == PAIR + 1 and _opens_with_light_verb(token, lexicon))
    if parts is None and acting and apart and (token.kind is Kind.WORD or token.tag == "v"):  # 征求意见
        parts = _verb_and_object(token, lexicon)
    if parts is None and unknown and length > 1 and token.tag not in WHOLE_TAGS:
        parts = _syllable_and_verb(token, lexicon)
    return parts or (token,)


def _adverb_and_verb(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part an adverb, or a verb that acts upon another, from the verb that the tagger glued to it: 继续 抓好."""
    for cut in range(len(token.text) - 1, 0, -1):
        verb = lexicon.verbs.get(token.text[cut:])
        if verb is None or (kind := _glued_kind(token.text[:cut], lexicon)) is None:
            continue
        middle, acting = token.start + cut, lexicon.verbs.get(token.text[:cut])
        first = Token(token.start, middle, token.text[:cut], kind, "d")
        if acting is not None and verb.noun:
            first = replace(first, kind=Kind.VERB, tag="v", verb=acting, weak=acting.noun)
        return first, Token(middle, token.end, token.text[cut:], Kind.VERB, "v", verb=verb, weak=verb.noun)
    return None


def _syllable_and_verb(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part a verb from the last syllable of the noun, or of the place, before it that the tagger glued to it: 村 辖."""
    ends_noun = token.text[0] in lexicon.words["noun-suffix"] or token.text[0] in lexicon.words["level-ruled"]
    verb = lexicon.verbs.get(token.text[1:]) if ends_noun else None
    if verb is None or (len(token.text) == PAIR and is_listed(token.text)):
        return None
    middle = token.start + 1
    return (
        Token(token.start, middle, token.text[0], Kind.WORD, "n"),
        Token(middle, token.end, token.text[1:], Kind.VERB, "v", verb=verb, weak=verb.noun),
    )


def _hides_preposition(token: Token) -> bool:
    """对三茅 街道, read as a person's name, 向小板 镇, read as a noun."""
    if len(token.text) <= PAIR:
        return False
    if token.text[0] == TOWARDS:
        return token.tag == "nr"
    return token.text[0] == TO and token.tag == "n" and not is_listed(token.text)


def _glued_kind(text: str, lexicon: Lexicon) -> Kind | None:
    """What may be glued to the verb after it: 将 of plans, 继续 of manner."""
    if text in lexicon.words["plan"]:
        return Kind.PLAN
    return Kind.ADVERB if text in lexicon.words["adverb"] else None


def _opens_with_light_verb(token: Token, lexicon: Lexicon) -> bool:
    """召开班、队会: tell whether the tagger only guessed a word that a light verb opens."""
    verb = lexicon.verbs.get(token.text[:PAIR])
    return verb is not None and verb.frame.light and not verb.noun and not is_listed(token.text)


def _verb_and_object(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part a verb from the noun that the tagger glued to it, or a light one from the verbal noun: 开展 调查."""
    verb, deed = lexicon.verbs.get(token.text[:2]), lexicon.verbs.get(token.text[2:])
    apart = token.text in lexicon.words["verb-with-half-a-noun"]
    named = verb is not None and verb.noun and token.tag == "n" and not apart and is_listed(token.text)
    if verb is None or named or token.text in lexicon.words["not-a-verb"]:
        return None
    middle = token.start + 2
    first = Token(token.start, middle, token.text[:2], Kind.VERB, "v", verb=verb, weak=verb.noun)
    if deed is None:
        return first, Token(middle, token.end, token.text[2:], Kind.WORD, "n")
    if not deed.noun or not verb.frame.light:
        return None
    return first, Token(middle, token.end, token.text[2:], Kind.VERB, "vn", verb=deed, weak=True)


def _halves(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part what the tagger only guessed to be a word: 已 达, 共 提, 获 市, 向 省, 村 未."""
    first, last = token.text[0], token.text[1]
    middle = token.start + 1
    if last == ETC and not is_listed(token.text):  # 信息产业 局等
        return Token(token.start, middle, first, Kind.WORD, "n"), Token(middle, token.end, last, Kind.WORD, "u")
    if last == NOT_YET and not is_listed(token.text):
        return Token(token.start, middle, first, Kind.WORD, "n"), Token(middle, token.end, last, Kind.NEGATION, "d")
    shares = first == SHARING and not is_listed(token.text)
    rules = last in lexicon.words["level-ruled"] and first in lexicon.words["ruling"]
    if (shares or rules) and (share := lexicon.verbs.get(first)) is not None:
        return (
            Token(token.start, middle, first, Kind.VERB, "v", verb=share, weak=share.noun),
            Token(middle, token.end, last, Kind.WORD, "n"),
        )
    if first in lexicon.noun_suffixes and last in SPREADING:  # 竣工 率均 在 90%以上
        return Token(token.start, middle, first, Kind.WORD, "n"), Token(middle, token.end, last, Kind.ADVERB, "d")
    if first in lexicon.words["ongoing"] and last in lexicon.phrase_roles:
        return (
            Token(token.start, middle, first, Kind.ADVERB, "d"),
            Token(middle, token.end, last, Kind.PREPOSITION, "p"),
        )
    if first == BEFORE_OBJECT and not is_listed(token.text):  # 把 鑫 野昊民 农业合作社 作为 试点
        return (
            Token(token.start, middle, first, Kind.PREPOSITION, "p"),
            Token(middle, token.end, last, Kind.WORD, "n"),
        )
    level = last in lexicon.words["level-ruled"] or last == NEXT  # 向 省 家政协会 捐赠, 对 下 一步 工作
    if level and first in lexicon.phrase_roles and not is_listed(token.text):
        return (
            Token(token.start, middle, first, Kind.PREPOSITION, "p"),
            Token(middle, token.end, last, Kind.WORD, "n"),
        )
    if last in lexicon.phrase_roles and first in lexicon.words["plan"] and not is_listed(token.text):  # 拟 向
        return (
            Token(token.start, middle, first, Kind.PLAN, "d"),
            Token(middle, token.end, last, Kind.PREPOSITION, "p"),
        )
    verb = lexicon.verbs.get(last)
    where = first in WHERE and not is_listed(token.text)  # 会议 上作 了 交流
    kind = Kind.PLAN if first == AHEAD else Kind.ADVERB if first in lexicon.words["adverb"] else Kind.WORD
    if verb is not None and (where or kind is not Kind.WORD):
        return (
            Token(token.start, middle, first, kind, "f" if where else "d"),
            Token(middle, token.end, last, Kind.VERB, "v", verb=verb, weak=verb.noun),
        )
    verb = lexicon.verbs.get(first)
    if verb is not None and last in PARTICLES:
        return (
            Token(token.start, middle, first, Kind.VERB, "v", verb=verb, weak=verb.noun),
            Token(middle, token.end, last, Kind.PARTICLE, "ul"),
        )
    if verb is None or token.kind is not Kind.VERB or _makes_verb(token.text, lexicon) or is_listed(token.text):
        return None
    return (
        Token(token.start, middle, first, Kind.VERB, "v", verb=verb, weak=verb.noun),
        Token(middle, token.end, last, Kind.WORD, "n"),
    )


def _mark(word: str) -> Kind | None:
    """Tell what a mark of punctuation is."""
    if word == "、":
        return Kind.PAUSE
    if word in COMMAS:
        return Kind.COMMA
    if word[0] in STOPS:
        return Kind.STOP
    if word in COLONS:
        return Kind.COLON
    return None


def _function_word(word: str, lexicon: Lexicon) -> Kind | None:
    """Tell what a word of the closed classes is."""
    words = lexicon.words
    if word in ("的", "之"):
        return Kind.OF
    if word in PARTICLES:
        return Kind.PARTICLE
    if word in words["negation"]:
        return Kind.NEGATION
    if word in lexicon.phrase_roles and word != "和":
        return Kind.PREPOSITION
    if word in words["conjunction"]:
        return Kind.CONJUNCTION
    if word in words["closer"]:
        return Kind.CLOSER
    return None
