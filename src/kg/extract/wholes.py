"""Figures of which others are a part: 招聘会46场，其中线上12场; 男90人、女110人，共计200人.

In: the statements of a report and its text. Out: the same statements, with what each figure is a part of. It stands
alone because a part and its whole are told by several clauses, often of several statements, and because whoever adds
figures up has to know it: a part is in its whole already.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AMONG
from kg.model import Status

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from kg.extract.lexicon import Lexicon
    from kg.model import Measure, Mention, Span, Statement

DONE: Final = frozenset((Status.REPORTED, Status.ONGOING))
"""What is told as done, or under way: no part of what is planned."""
ENDS: Final = "。；;！？!?\n"
"""What parts of a whole do not go on behind."""
STOPS: Final = "。！？!?\n"
"""What figures that are summed up do not stand before."""
OPENING: Final = "（(【["
CLOSING: Final = "）)】]"
BEFORE_VERB: Final = "，,：:、（(；; "
"""What stands before a verb that opens parts: ，包括…, （含…; 内含 opens none."""
AT_HEAD: Final = " \u3000，,、"
"""What may stand between the end of the sentence before and what opens the parts."""
FURTHEST: Final = 160
"""Characters between a whole and what opens its parts."""
NEAR: Final = 8
"""Characters between a word for a sum and its figure: 共计发放资金 50万元."""
SUM: Final = re.compile("(?<![公与])(?<![^动作程间会训]中)共(?![青同享产和赢鸣])(?!建(?![设成有立起造]))")
"""The shortest word for a sum, and no 公共, 中共, 共建, 共同 and 共青团; 活动中共救助 has it."""
ELSEWHERE: Final = re.compile("[，,](?:另|此外|同时)")
"""What opens what is no part of the whole told before: 另推荐先进5人."""
LEAST: Final = 2
"""Figures of a sum."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A measure, the statement that it is told by, and how much it says."""

    measure: Measure
    statement: Statement
    amount: Decimal

    @property
    def span(self) -> Span:
        return self.measure.span

    @property
    def key(self) -> tuple[Span, Span]:
        return self.span, self.statement.span

    @property
    def counting(self) -> tuple[str, str]:
        """In which unit it counts; of what is merely counted, by which classifier."""
        quantity = self.measure.quantity
        return quantity.unit, quantity.classifier if quantity.unit == "count" else ""

    def is_alike(self, other: _Figure) -> bool:
        """Tell whether both count alike; what was done is not added to what had been planned."""
        done = (self.statement.status in DONE) == (other.statement.status in DONE)
        return done and self.counting == other.counting

    def holds(self, part: _Figure) -> bool:
        """Tell whether there is room for a part in it."""
        return self.is_alike(part) and self.amount >= part.amount


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a figure is a part of."""

    figure: _Figure
    opening: int = 0
    """Where 其中 stands that opens its parts; 0 where it sums them up."""


def relate_parts(statements: Iterable[Statement], simplified: str, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Say of each figure of which other one it is a part.

    A part stands behind what opens parts, counts in the unit of its whole, and all parts of one opening together are no
    more than the whole. What is told by a verb of its own is a part only where it is the first, or where all of them
    add up to the whole exactly. A figure that sums up what precedes is the whole of those that add up to it exactly.

    Args:
        statements: of one report.
        simplified: its text in simplified characters.
        lexicon: the words.

    Returns:
        The statements in their order. A part that borrowed the noun of another figure counts what its whole counts.
    """
    told = tuple(statements)
    openers, givers = lexicon.vocabulary.words["part-name-opening"], lexicon.words["giver-of-part"]
    sums = lexicon.vocabulary.words["sum-of-preceding"]
    figures = sorted(_figures(told), key=lambda figure: figure.span)
    starts = [figure.span.start for figure in figures]
    wholes: dict[tuple[Span, Span], _Whole] = {}
    nouns: dict[tuple[Span, Span], tuple[Mention, ...]] = {}
    for opening in sorted(_openings(simplified, openers)):
        opened = _parts_opened(opening, figures, starts, wholes.keys(), simplified)
        wholes |= {key: _Whole(whole, opening[0]) for key, whole in opened.items()}
    for index, total in enumerate(figures):
        if SUM.search(simplified, max(0, total.span.start - NEAR), total.span.start) or any(
            word in simplified[max(0, total.span.start - NEAR) : total.span.start] for word in sums
        ):
            parts = _summed(total, figures, starts, index, simplified)
            wholes |= {part.key: _Whole(total) for part in parts}
            nouns |= _nouns_of_sum(total, parts)
    return tuple(_with_wholes(statement, wholes, nouns, givers) for statement in told) if wholes else told


def _figures(statements: Iterable[Statement]) -> Iterator[_Figure]:
    """Yield what adds up: levels and amounts, but no shares, averages and changes."""
    for statement in statements:
        for measure in statement.measures:
            quantity = measure.quantity
            amounts = [amount for amount in (quantity.value, quantity.lower, quantity.upper) if amount is not None]
            if amounts and not (measure.comparison or quantity.rate or quantity.change):
                yield _Figure(measure, statement, amounts[0])


def _openings(text: str, openers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the words that open parts begin and end; of a verb only where it begins a clause."""
    for word in openers:
        start = text.find(word)
        while start >= 0:
            if word == AMONG or text[max(0, start - 1) : start] in BEFORE_VERB:
                yield start, start + len(word)
            start = text.find(word, start + 1)


def _parts_opened(
    opening: tuple[int, int],
    figures: Sequence[_Figure],
    starts: Sequence[int],
    parts_so_far: Collection[tuple[Span, Span]],
    text: str,
) -> dict[tuple[Span, Span], _Figure]:
    """其中线上12场、线下34场: relate what stands behind an opening to what is told before it."""
    start, end = opening
    before = _before(figures, starts, start, text)
    if _opens_sentence(start, text):
        before = [figure for figure in before if figure.key not in parts_so_far]  # 贷款2亿元，含甲8000万元。其中，…
    behind = figures[bisect_left(starts, end) : bisect_left(starts, _end_of_parts(text, end))]
    wholes: dict[tuple[str, str], _Figure] = {}
    for one in behind:
        whole = next((other for other in before if other.holds(one)), None)
        if whole is not None:
            wholes.setdefault(one.counting, whole)
    found: dict[tuple[Span, Span], _Figure] = {}
    for counting, whole in wholes.items():
        parts = [one for one in behind if one.counting == counting]
        if sum(one.amount for one in parts) != whole.amount:
            beside = ELSEWHERE.search(text, end)
            parts = [one for one in parts if beside is None or one.span.start < beside.start()]
            parts = _going_on(parts, behind[0], start, text)
        left = whole.amount
        for part in parts:
            left -= part.amount
            if left < 0:
                break
            found[part.key] = whole
    return found


def _last_of(marks: str, text: str, before: int) -> int:
    """Find the last of some marks before an offset; -1 if there is none."""
    last = -1
    for mark in marks:
        last = max(last, text.rfind(mark, last + 1, before))  # a mark that a report never has is not sought all through
    return last


def _opens_sentence(start: int, text: str) -> bool:
    """Tell whether parts open behind a stop: …。其中，…."""
    stop = _last_of(ENDS, text, start)
    return stop > 0 and text[stop] != "\n" and not text[stop + 1 : start].strip(AT_HEAD)


def _before(figures: Sequence[_Figure], starts: Sequence[int], start: int, text: str) -> Sequence[_Figure]:
    """Find what may be the whole, the nearest first: of the clauses before up to a stop, or the sentence before."""
    stop = _last_of(ENDS, text, start)
    if _opens_sentence(start, text):
        stop = _last_of(ENDS, text, stop)
    stop = max(stop, start - FURTHEST)
    return figures[bisect_right(starts, stop) : bisect_left(starts, start)][::-1]


def _going_on(parts: Sequence[_Figure], leading: _Figure, start: int, text: str) -> list[_Figure]:
    """Keep the parts that are told by the verb of the first one, by a verb before the opening, or behind a pause."""
    first = leading.statement.predicate
    kept: list[_Figure] = []
    for part in parts:
        verb = part.statement.predicate
        between = text[leading.span.end : part.span.start]
        same = verb.span.start < start or verb.text == first.text
        if not same and part is not leading and ("，" in between or "," in between):
            break
        kept.append(part)
    return kept


def _end_of_parts(text: str, start: int) -> int:
    """Find where the parts end: at a stop, or where their brackets close."""
    depth = 0
    for place in range(start, len(text)):
        mark = text[place]
        if mark in OPENING:
            depth += 1
        elif mark in CLOSING:
            if not depth:
                return place
            depth -= 1
        elif mark in ENDS and not depth:
            return place
    return len(text)


def _summed(total: _Figure, figures: Sequence[_Figure], starts: Sequence[int], index: int, text: str) -> list[_Figure]:
    """男90人、女110人，共计200人: find the figures told before in the sentence, if all of them add up to their sum."""
    for ends in (ENDS, STOPS):  # 甲10个；乙20个；共30个
        stop = _last_of(ends, text, total.span.start)
        before = figures[bisect_right(starts, stop, 0, index) : index]
        parts = [one for one in before if one.span != total.span and one.is_alike(total)]
        amounts = {part.span: part.amount for part in parts}
        if len(amounts) >= LEAST and sum(amounts.values()) == total.amount:
            return parts
    return []


def _nouns_of_sum(total: _Figure, parts: Sequence[_Figure]) -> dict[tuple[Span, Span], tuple[Mention, ...]]:
    """妇女之家10个、儿童之家20个，共30个: a sum that borrowed the noun of one part counts what all of them do."""
    told = {noun.text: noun for part in parts for noun in part.measure.counted}
    spans = {noun.span for part in parts for noun in part.measure.counted}
    own = total.measure.counted
    borrowed = bool(own) and all(noun.span in spans for noun in own)
    return {total.key: tuple(told.values())} if borrowed and len(told) > len(own) else {}


def _with_wholes(
    statement: Statement,
    wholes: Mapping[tuple[Span, Span], _Whole],
    nouns: Mapping[tuple[Span, Span], tuple[Mention, ...]],
    givers: Container[str],
) -> Statement:
    keys = [(measure.span, statement.span) for measure in statement.measures]
    if not any(key in wholes or key in nouns for key in keys):
        return statement
    counting = [replace(m, counted=nouns.get(key, m.counted)) for key, m in zip(keys, statement.measures, strict=True)]
    found = [(measure, wholes.get(key)) for key, measure in zip(keys, counting, strict=True)]
    return replace(statement, measures=tuple(_part(one, whole, givers) if whole else one for one, whole in found))


def _part(measure: Measure, whole: _Whole, givers: Container[str]) -> Measure:
    """Relate a part; one that names nothing of its own, or only who gives it, counts what its whole counts.

    培训2600人，其中甲县480人 counts who was trained, and 投入资金9亿元，其中省级6亿元 money.
    """
    nouns = whole.figure.measure.counted
    borrowed = all(noun.span.end <= whole.opening or noun.text in givers for noun in measure.counted)
    if borrowed and whole.opening and nouns and measure.counted != nouns:
        groups = measure.beneficiaries or whole.figure.measure.beneficiaries
        return replace(measure, part_of=whole.figure.span, counted=nouns, beneficiaries=groups)
    return replace(measure, part_of=whole.figure.span)
