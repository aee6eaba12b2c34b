"""Lists of bodies and places, and the small words that part them, point at one or count them.

In: the tokens of a subject or a phrase. Out: the members of a list, the places that share what is named at its end. It
stands alone because it knows no vocabulary: pauses, 和, 等, 各 and levels are enough.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import ETC
from kg.extract.phrases import is_place
from kg.extract.tokens import Kind, Token
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import Reference

OWN: Final = ("我", "本")
"""What stands before the level of the town that speaks: 我镇."""
COUNTING: Final = ("多", "各", "数", "诸", "其", "该", "若干", "几", "两", "三", "所有", "这些")
"""What says how many bodies there are, not which: 多部门, 各单位."""
WITH: Final = frozenset(("与", "同"))
"""What stands between who acts and the one with whom he does so."""
SEVERAL: Final = ("两", "二", "三", "四", "五")
"""What stands between several places and the body that each of them has: 长沙、株洲两市妇联."""
SEVERAL_LEVELS: Final = re.compile(f"[{''.join(SEVERAL)}]个?[{''.join(LEVEL_ENDINGS)}]?")
"""The same with the first of two levels: 甲、乙、丙 三省 区红十字会."""
ETC_PLACES: Final = (ETC, "等地")
"""What ends a list of places before the body that each of them has: 唐山、保定等市妇联."""
LEAST_SEVERAL: Final = 3
"""Words before the body of several places: two of those and what parts them."""
HOW_MANY: Final = ("各", "两", "二", "三", "四", "五", "六", "七", "八", "九", "十")
"""What stands between levels and says how many bodies of the next there are: 州及四县妇联."""
ALL: Final = "各"
"""What makes of a body all of its kind: 各乡镇."""
THAT: Final = "该"
"""What points at a body or a place named before: 该县."""


def before_with(subject: Sequence[Token]) -> Sequence[Token]:
    """What stands before 与 in a subject; nothing where it has none."""
    return subject[: next((n for n, token in enumerate(subject) if token.text in WITH), 0)]


def without(partners: Iterable[Reference], named: Iterable[Reference]) -> tuple[Reference, ...]:
    """Keep each that is not among those named already, once: who is one of a subject is no partner besides."""
    taken = [reference.mention.span for reference in named]
    found = []
    for partner in partners:
        if not any(partner.mention.span.overlaps(span) for span in taken):
            taken.append(partner.mention.span)
            found.append(partner)
    return tuple(found)


def is_unbroken(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens stand right behind one another."""
    return tokens[-1].end - tokens[0].start == sum(len(token.text) for token in tokens)


def names_trade(token: Token) -> bool:
    """男子 理发 职业工会, 百善 镇政府: what the tagger takes for a verb, by which no activity is called, in a name."""
    return token.kind is Kind.VERB and token.weak and token.verb is None


def all_below(tokens: Sequence[Token], index: int) -> Token | None:
    """各县 in 各县 市妇联, 各县 （市） 妇联: whose bodies of a kind, by several levels, are told of as of one."""
    before = [token for token in tokens[max(0, index - 2) : index] if token.kind is not Kind.ASIDE]
    told = before[-1] if before else None
    if told is None or len(told.text) != 2 or not told.text.startswith(ALL):
        return None
    return told if told.text.endswith(LEVEL_ENDINGS) else None


def several_places(tokens: Sequence[Token], index: int) -> list[Token]:
    """The places in a list before 两市妇联 or 等市妇联, in order."""
    before = tokens[index - 1].text if index > 1 else ""
    if before not in ETC_PLACES and (index < LEAST_SEVERAL or SEVERAL_LEVELS.fullmatch(before) is None):
        return []
    return _places_before(tokens, index - 1)


def _places_before(tokens: Sequence[Token], end: int) -> list[Token]:
    """The places in the list that ends before a token, in order."""
    first = end
    while first and (is_place(tokens[first - 1]) or tokens[first - 1].kind in (Kind.PAUSE, Kind.CONJUNCTION)):
        first -= 1
    return [token for token in tokens[first:end] if is_place(token)]


def sharing_body(tokens: Sequence[Token], index: int) -> list[Token]:
    """银川市、固原市妇联: the places before a body named with its place that share what it is."""
    name = tokens[index].name
    if not index or name is None or name.bare or len(name.terms) < 2:
        return []
    if tokens[index - 1].kind not in (Kind.PAUSE, Kind.CONJUNCTION):
        return []
    return [token for token in _places_before(tokens, index) if token.name is not None and not token.name.bare]


def level_before(tokens: Sequence[Token], index: int) -> Token | None:
    """州及四县妇联, 州及五县市妇联, 省、市妇联, 省市妇联: the level that opens the list before it."""
    first = index - 1
    while first >= 0 and (
        tokens[first].kind in (Kind.PAUSE, Kind.CONJUNCTION) or tokens[first].text.rstrip("县市区旗") in HOW_MANY
    ):
        first -= 1
    level = tokens[first] if first >= 0 else None
    if level is None or level.kind is not Kind.WORD or level.text not in LEVEL_ENDINGS:
        return None
    return level if first == 0 or tokens[first - 1].end != level.start else None
