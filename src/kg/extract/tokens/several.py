"""Words that are one thing or another by what stands around them: 到, 规划, 要, 作, 决定, 通过.

In: tokens and the place of such a word. Out: what it is there. It stands alone because each of these words has rules of
its own, which hold for no other.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.particles import COMPLETED, MAKING, MUST, NEW, PASSING
from kg.extract.tokens.token import ENDS, OPENS_DEED, Kind, Token, is_noun, names_body, part_after
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

GONE_TO: Final = "到"
"""A verb, or the preposition of where one goes to do something."""
READ: Final = (Kind.VERB, Kind.PARTICLE)
"""What ends right before a decision that is read out or made."""
GOING_TAGS: Final = frozenset(("t", "nr"))
"""The tagger's classes of words that may stand before 到: times and persons."""
PARTY: Final = "一行"
"""What a person and those who go along are called: 主席某某 一行 到 县医院."""
WHEREABOUTS: Final = (Kind.WORD, Kind.NAME)
"""What the name of a place that one goes to is made of."""
SEVERAL: Final = (*WHEREABOUTS, Kind.PAUSE, Kind.CONJUNCTION, Kind.QUANTITY)
"""What a list of them is made of: 县医院、县中学 等 5个 单位."""


@lru_cache(maxsize=1)
def several_words(lexicon: Lexicon) -> frozenset[str]:
    """List the words that are read here."""
    return lexicon.words["mapped-out"] | lexicon.words["decided"] | {GONE_TO, MUST, MAKING}


def one_of_several(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """到, 规划, 要, 作: what each is between its neighbours."""
    token = tokens[index]
    if token.text == MAKING:
        return token if _makes_report(tokens, index, lexicon) else replace(token, kind=Kind.WORD, verb=None, weak=False)
    if token.text == GONE_TO:
        return replace(token, kind=Kind.PREPOSITION, tag="p") if _leads_there(tokens, index, lexicon) else token
    if token.text in lexicon.words["decided"]:
        return replace(token, kind=Kind.WORD, tag="n") if _is_taken(tokens, index) else token
    if token.kind is not Kind.PLAN:
        return token
    if token.text == MUST:
        return replace(token, kind=Kind.WORD, tag="n") if _ends_word(tokens, index) else token
    if _maps_named(tokens, index):
        return replace(token, kind=Kind.VERB, tag="v", verb=lexicon.verbs.get(lexicon.affixes["drawing-up"][0]))
    return token if _maps_out(tokens, index, lexicon) else replace(token, kind=Kind.WORD, tag="n")


def _is_taken(tokens: Sequence[Token], index: int) -> bool:
    """作出 行政处罚 决定: with nothing behind it, and a noun before, a decision is a noun; so is a counted one."""
    rest = list(takewhile(lambda token: token.kind not in ENDS, tokens[index + 1 :]))
    counted = len(rest) == 1 and rest[0].quantity is not None and rest[0].quantity.unit == "count"  # 作出 决定 8项
    if not index or (rest and not counted):
        return False
    before = tokens[index - 1]
    if counted:
        return before.end == tokens[index].start
    named = before.weak and index > 1 and tokens[index - 2].kind is Kind.OF  # 县委 的 表彰 决定
    named = named and not any(token.kind is Kind.PREPOSITION for token in tokens[:index])  # 根据 市委 的 表彰 决定
    named = named or (before.weak and index > 1 and tokens[index - 2].kind in READ)  # 宣读 了 表彰 决定
    return (named or before.kind is not Kind.VERB) and before.end == tokens[index].start


def _passes(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """90% 的 妇女 通过 职业技能 鉴定: behind those who pass, what a part ends with is what they have passed."""
    before = tokens[index - 1] if index else None
    if before is None or before.kind in ENDS:
        return _tells_those_who_passed(tokens, index, lexicon)
    acting = (Kind.WORD, Kind.NAME, Kind.QUANTITY, Kind.ADVERB)
    if not (before.kind in acting or before.weak) or before.end != tokens[index].start:
        return False
    ends = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    tested = tokens[index + 1 : ends]
    if not tested or not tested[-1].text.endswith(lexicon.affixes["assessment"]):
        return False
    acts_on = ends < len(tokens) and tokens[ends].kind is not Kind.STOP
    if acts_on and not any(token.kind is Kind.QUANTITY for token in tokens[:index]):
        return False  # 市总工会 通过 考核，评选…: by which means
    return not any(token.kind is Kind.VERB and not token.weak for token in tested[:-1])


def _tells_those_who_passed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """，通过 技能 鉴定 的 1980人: what opens a part and ends before 的 was passed by those counted."""
    of = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind is Kind.OF or tokens[n].kind in ENDS), 0)
    if of <= index + 1 or tokens[of].kind is not Kind.OF or of + 1 == len(tokens):
        return False
    tested = tokens[of - 1].text.endswith(lexicon.affixes["assessment"])
    return tested and any(token.kind is Kind.QUANTITY for token in tokens[of + 1 : of + 3])


def read_passing(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """通过 职业技能 鉴定: the verb, and the noun at the end of its part that tells what has been passed."""
    token = tokens[index]
    if token.text == PASSING:
        passes = token.kind is Kind.PREPOSITION and _passes(tokens, index, lexicon)
        return replace(token, kind=Kind.VERB, tag="v", verb=lexicon.verbs.get(PASSING)) if passes else token
    position = index - 1
    while position > 0 and tokens[position].kind not in ENDS and tokens[position].text != PASSING:
        position -= 1
    if position <= 0 or tokens[position].text != PASSING or not _passes(tokens, position, lexicon):
        return token
    return replace(token, kind=Kind.WORD, tag="n", verb=None, weak=False)


def _maps_named(tokens: Sequence[Token], index: int) -> bool:
    """特别 为 新住民 规划 「烹调专班」: what is mapped out bears a name."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind is not Kind.QUOTE or following.start != tokens[index].end or not index:
        return False
    before = tokens[index - 1]
    return following.text[0] != "《" and (before.kind in (Kind.NAME, Kind.PERIOD, Kind.ADVERB) or before.tag == "t")


def _makes_report(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """作 政府 工作 报告, 作 了 题为“…”的 交流发言: the part of the sentence ends in what is reported or said.

    With 了 it is no other word, whatever is made: 作 了 对接, 作 了 动员 讲话 并 提出….
    """
    done = bool(tokens[index + 1 : index + 2]) and tokens[index + 1].text == COMPLETED
    if done and not any(token.kind is Kind.OF for token in takewhile(lambda one: one.kind not in ENDS, tokens[index:])):
        return True
    last: Token | None = None
    for token in tokens[index + 1 :]:
        if token.kind in ENDS:
            break
        last = token
    return last is not None and last.text.rstrip("》").endswith(lexicon.affixes["report-made"])


def _leads_there(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """市妇联 到 高明 慰问 妇女: 到 behind who goes, and before the places and what is done there."""
    before = tokens[index - 1] if index else None
    led = before is not None and before.text in lexicon.words["leading-party"]  # 带队 到 困难企业 走访慰问
    goes = led or before is None or before.kind in OPENS_DEED or before.tag in GOING_TAGS or before.text == PARTY
    if not goes and before is not None:
        goes = before.name is not None and before.name.kind is MentionKind.ORGANIZATION
    if not goes:
        return False
    part = list(takewhile(lambda token: token.kind not in ENDS and token.kind is not Kind.OF, tokens[index + 1 :]))
    deed = next((n for n, token in enumerate(part) if token.kind is Kind.VERB), 0)
    if not 0 < deed < len(part) - 1 + led or any(token.kind is Kind.PAUSE for token in part[deed + 1 : deed + 2]):
        return False
    there = part[:deed]
    return all(token.kind in WHEREABOUTS for token in there) or (
        there[0].kind in WHEREABOUTS
        and all(token.kind in SEVERAL for token in there)
        and any(names_body(token, lexicon) for token in there)
    )


def _ends_word(tokens: Sequence[Token], index: int) -> bool:
    """纲 要。: 要 right behind a noun with nothing after it announces nothing."""
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    noun = is_noun(before) and before is not None and before.end == tokens[index].start
    return noun and (after is None or after.kind in ENDS)


def _maps_out(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """全市 规划 建设 绿道 90公里: a verb right after it and a figure in the same part show that 规划 is no noun."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind is not Kind.VERB or following.start != tokens[index].end:
        return False
    before = tokens[index - 1] if index else None
    opens = before is None or before.kind in OPENS_DEED or before.name is not None
    if not opens and before is not None and before.text not in lexicon.words["total"]:
        return False
    things = True
    for token in tokens[index + 2 :]:
        if token.kind is Kind.QUANTITY:
            return True
        if token.kind in ENDS or token.kind in (Kind.OF, Kind.PAUSE):
            break
        things = things and (token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or token.text == NEW)
    part = list(part_after(tokens, index + 2))
    return (
        opens
        and things
        and bool(part)
        and part[-1].kind is Kind.WORD
        and not part[-1].text.endswith(lexicon.affixes["planning-noun"])
    )
