"""Tokens that make one word together, and those that are parted for it.

In: the tokens of a sentence. Out: the same, where a noun's last syllable is joined to the verb before it, 救护 员, and
a verb to what leads it on, 传承 下去, and where what is told as done before 了 is a verb. It stands alone because it
moves the edges of tokens, before what they are in their context is asked.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.notations import TEACH
from kg.extract.particles import COMPLETED, FUTURE, MAKING
from kg.extract.tokens.token import ENDS, PAIR, Kind, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon

DONE_TAGS: Final = frozenset(("n", "nz", "nr", "a", "an", "i", "l", "j", "z"))
"""The tagger's classes of words that are verbs before 了: compounds that it does not know."""
LEADING_ON: Final = frozenset(("起来", "下去", "下来", "开来"))
"""What stands behind a verb and tells how the deed goes on."""
LED_ON: Final = frozenset((Kind.VERB, Kind.ADVERB))
"""What 起来 and 下去 go on from."""
OUT: Final = "出"
"""What stands behind a verb by which something is found among others: 筛选出."""
OF_OLD: Final = "之"
"""What stands before the noun that ends the name of a place for people of one kind: 快递员之家."""
HANDED_OVER: Final = frozenset(("distribute", "donate", "teach", "subsidize", "compete"))
"""Activities of those who hand something over, after which a ceremony is named."""


@lru_cache(maxsize=1)
def _compounding(lexicon: Lexicon) -> frozenset[str]:
    """What the word before may be joined with, or parted for: one word in thirty."""
    words = lexicon.words
    endings = words["goods-ending"] | words["home-ending"]
    return LEADING_ON.union(lexicon.noun_suffixes, words["work-thing"], endings, (OUT,))


def compounded(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Join what is one noun, 救护 员, 认证 率, 培训 班, and a verb with where it leads: 传承 下去, 集中 起来."""
    joined: list[Token] = []
    last: Token | None = None
    words, joining = lexicon.words, _compounding(lexicon)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.text not in joining:
            joined.append(token)
            last = token
        elif last is not None and token.text in words["work-thing"] and (work := _work_of(last, token, lexicon)):
            joined[-1:] = _parted_from_work(last, work, lexicon)
            joined.append(token)
            last = token
        elif (
            last is not None
            and last.end == token.start
            and (
                (
                    last.kind is Kind.VERB
                    and _makes_noun(last, token, lexicon)
                    and not _is_counted_deed(last, token, following, lexicon)
                    and not _acts_in_level(last, token, following, lexicon)
                    and not _governs(joined[-2:-1], last, token, following, lexicon)
                )
                or (last.kind is Kind.WORD and last.tag == "n" and token.text in words["goods-ending"])
                or (last.text == OF_OLD and token.text in words["home-ending"])
            )
        ):
            last = Token(last.start, token.end, text[last.start : token.end], Kind.WORD, "n")
            joined[-1] = last
        elif last is not None and last.end == token.start and _leads_on(last, token):
            verb = last.verb or lexicon.verbs.get(last.text)
            last = replace(
                last, end=token.end, text=text[last.start : token.end], kind=Kind.VERB, verb=verb, weak=False
            )
            joined[-1] = last
        else:
            joined.append(token)
            last = token
    return joined


def _leads_on(last: Token, token: Token) -> bool:
    """传承 下去, 集中 起来, 筛选 出: tell whether a word only says where the verb before it leads."""
    if token.text == OUT:
        return last.verb is not None and len(last.text) > 1
    return token.text in LEADING_ON and last.kind in LED_ON


def _acts_in_level(verb: Token, level: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """评选表彰 区 三八红旗集体: the bare word for a level of government belongs to the name behind it."""
    named = following is not None and following.kind is Kind.NAME and following.start == level.end
    return named and not verb.weak and level.text in lexicon.words["level-ruled"]


def _work_of(verb: Token, thing: Token, lexicon: Lexicon) -> str:
    """推荐就业 岗位: return what at the end of a verb belongs to the thing behind it, 就业, and not to the verb."""
    if verb.kind is not Kind.VERB or verb.end != thing.start:
        return ""
    works = (work for work in lexicon.affixes["deed-of-thing"] if verb.text.endswith(work))
    return next((work for work in works if verb.text.removesuffix(work) in lexicon.verbs), "")


def _parted_from_work(verb: Token, work: str, lexicon: Lexicon) -> list[Token]:
    """推荐|就业: part a verb from what belongs to the thing behind it."""
    middle, text = verb.end - len(work), verb.text.removesuffix(work)
    deed = lexicon.verbs[text]
    return [
        replace(verb, end=middle, text=text, verb=deed, weak=deed.noun),
        Token(middle, verb.end, work, Kind.WORD, "n"),
    ]


def with_teams(text: str, tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Join what several bodies form or hold, or send out: 8个 联合 督查组, 首场 联合 招聘会, 驻村 工作队."""
    if not any(word in text for word in (*lexicon.affixes["joint-opening"], *lexicon.affixes["stationed"])):
        return tokens
    joined: list[Token] = []
    for token in tokens:
        if _names_team(joined, token, lexicon):
            start = joined.pop().start
            token = Token(start, token.end, text[start : token.end], Kind.WORD, "n")  # noqa: PLW2901 - it is the longer one
        joined.append(token)
    return joined


def told_as_done(text: str, tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """拉通 了 环城路: what the tagger takes for a noun right before 了 is a verb that no list has, or ends in one."""
    if COMPLETED not in text:
        return tokens
    found: list[Token] = []
    for index, token in enumerate(tokens):
        done = token.kind is Kind.WORD and index + 2 < len(tokens) and tokens[index + 1].text == COMPLETED
        if done and len(token.text) > 1:
            found.extend(_deed_done(token, found[-1:], tokens[index + 2], lexicon))
        else:
            found.append(token)
    return found


def _deed_done(word: Token, before: Sequence[Token], thing: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the verb that stands before 了, behind the end of a person's name if the tagger has joined the two."""
    if word.tag == "nr" and word.text.endswith(MAKING):  # 林志坚作 了 题为…的报告
        yield replace(word, end=word.end - 1, text=word.text[:-1])
        yield replace(word, start=word.end - 1, text=MAKING, kind=Kind.VERB, tag="v", verb=lexicon.verbs.get(MAKING))
        return
    joined = bool(before) and before[0].kind is Kind.VERB and before[0].end == word.start
    acts = word.tag in DONE_TAGS and not joined
    acts = acts and thing.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.QUANTITY, Kind.PERIOD)
    yield replace(word, kind=Kind.VERB, tag="v") if acts else word


def _names_team(before: Sequence[Token], token: Token, lexicon: Lexicon) -> bool:
    """Tell whether 联合 opens the name of a team, behind a count or a founding, or of an event behind which it is."""
    if not before or before[-1].end != token.start or token.kind is not Kind.WORD:
        return False
    if before[-1].text in lexicon.words["stationed"]:
        return token.text.endswith(lexicon.affixes["team-ending"])  # 驻村 工作队
    if len(before) == 1:
        return False
    if before[-1].text not in lexicon.words["joint-opening"]:
        return False
    if token.text.endswith(lexicon.events):
        return before[-2].text.endswith(lexicon.affixes["which-event-ending"])
    counted = before[-2].kind is Kind.QUANTITY or before[-2].text in lexicon.words["founding"]
    return counted and token.text.endswith(lexicon.affixes["team-noun"])


def _is_counted_deed(verb: Token, suffix: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """组织 活动 200场, 召开 班、队会 30次: a light verb and its object, where a figure counts what was done."""
    light = verb.verb is not None and verb.verb.frame.light and suffix.text in lexicon.words["counted-object"]
    return light and following is not None and following.kind in (Kind.QUANTITY, Kind.PAUSE)


def _governs(before: Sequence[Token], verb: Token, thing: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """，宣传 政策，, ，建设 基地，: a verb that opens a part and its thing that ends it, told, built or set up."""
    if verb.verb is None or len(thing.text) < PAIR:
        return False
    things = lexicon.words.get(f"{verb.verb.activity.notation}-thing", frozenset())
    opens = not before or before[0].kind in (*ENDS, Kind.ADVERB, Kind.PAUSE)
    ends = following is None or following.kind in (*ENDS, Kind.PAUSE)
    return thing.text in things and (opens or verb.verb.activity.notation == TEACH) and ends


def _makes_noun(verb: Token, suffix: Token, lexicon: Lexicon) -> bool:
    """培训 班, 授牌 仪式: tell whether a syllable or a word behind a verb makes one noun of both."""
    if suffix.text not in lexicon.noun_suffixes or suffix.kind not in (Kind.WORD, Kind.VERB, Kind.CLOSER):
        return False
    if suffix.text in lexicon.words["ceremony"]:
        return verb.verb is not None and verb.verb.activity.notation in HANDED_OVER  # 授牌仪式, not 举行仪式
    if suffix.text in lexicon.words["own-body-opening"] and verb.text in lexicon.words["partner-preposition"]:
        return False
    if verb.text + suffix.text in lexicon.words["verb-and-suffix"]:
        return False  # 学习 会议 精神
    if suffix.text == FUTURE and verb.text in lexicon.words["promising"]:
        return False  # 表示 会 帮助
    return verb.weak or (len(suffix.text) == 1 and suffix.text not in lexicon.words["suffix-acted-on"])  # 建立 团 组织
