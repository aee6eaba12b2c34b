"""Tell headings and list items from prose, and put headings in order.

In: paragraphs with what their format says of them. Out: for each its kind and, for headings, its style; then a
level for each style, as an outline has it: a style met for the first time lies below the heading before it, a style
met again closes all that was opened since, and numbered styles keep their order (一、 above (一) above 1.).

References: GB/T 9704-2012, 7.3.3 (numbering of levels in official documents: 一、 (一) 1. (1)).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.draft import Mark
    from kg.read.rules import HeadingStyle, ReadingRules

LONGEST_HEADING: Final = 45
LONGEST_TOPIC: Final = 40
LONGEST_PLAIN: Final = 25
LOW_RANK: Final = 6
WEAK_STYLES: Final = ("topic", "bold", "dash")
LIST_STYLES: Final = ("square", "circle", "diamond", "triangle", "star")
SHORTEST_BODY: Final = 28
"""Code points of a paragraph that an unmarked short line can be the heading of."""

TOPIC: Final = re.compile(r"(?P<topic>[^:,。!?;、\"“‘(《\s][^:,。!?;\"“‘(《]{0,11}):(?!\d|//)\s*\S")
ORDINAL: Final = re.compile(r"[(第]?\s*(?P<ordinal>[一1①])(?![\d十〇一二三四五六七八九])")
NOT_IN_HEADING: Final = re.compile(r"[。;!?](?!$)")
PIPES: Final = re.compile(r"[|│].*[|│]")
"""Cells drawn with bars, as pages copied into a text have them."""

PART: Final = re.compile(
    r"(?:(?:19|20)\d\d年度?|[“\"]?十?[一二三四五六七八九]五[”\"]?(?:期间|时期)?|过去[一五]年|今后[五5]年|今年|明年|[上下]半年|下一?步)"
    r"(?:的|以来|主要|重点|政府|全[省市县区]|我[省市县区]|经济社会发展){0,3}"
    r"(?:工作)?(?:的?回顾|任务|目标|目标任务|重点工作|重点|安排|打算|思路|总结|要点|计划|部署|要求|情况|成效)"
)
"""A line that names the part of a work report by its time: 2020年工作回顾, “十四五”时期主要任务."""
HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph before it is a block: its first line's words, and how it ends."""

    folded: str
    """The whole of it, folded, if it is one short line; else empty."""
    length: int
    is_complete: bool
    mark: Mark
    kind: BlockKind | None
    """Known beforehand: furniture and titles; else None."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading's style says of its level."""

    style: str
    rank: int = 0
    """Order among numbered styles; negative for those of the format itself, 0 for none."""


def tell_kinds(paragraphs: Sequence[Paragraph], rules: ReadingRules) -> list[tuple[BlockKind, Heading | None]]:
    """Tell each paragraph's kind.

    Returns:
        For each paragraph its kind and, if that is a heading, its style.
    """
    candidates = [_candidate(paragraph, rules) for paragraph in paragraphs]
    _drop_runs(paragraphs, candidates)
    _drop_bodiless_topics(paragraphs, candidates)
    _add_plain(paragraphs, candidates)
    return [
        (BlockKind.HEADING, candidate) if candidate is not None else (_other_kind(paragraph, rules), None)
        for paragraph, candidate in zip(paragraphs, candidates, strict=True)
    ]


def tell_levels(headings: Sequence[Heading]) -> list[int]:
    """Give each heading its level in the outline, 1 outermost, in the order of the text."""
    levels: list[int] = []
    stack: list[Heading] = []
    for heading in headings:
        if heading in stack:
            del stack[stack.index(heading) + 1 :]
        else:
            while stack and _encloses(heading, stack[-1]):
                stack.pop()
            stack.append(heading)
        levels.append(len(stack))
    return levels


def style_of(folded: str, rules: ReadingRules) -> Heading | None:
    """Find the style in which a folded line is marked as a heading, whether or not it is one."""
    found = _style(folded, rules)
    return Heading(found.name, found.rank) if found is not None else None


def is_topic(folded: str, rules: ReadingRules) -> bool:
    """Tell whether a folded line is a topic or place, a colon and a short title: 衡阳:巾帼订单式培训走俏."""
    match = TOPIC.match(folded) if len(folded) <= LONGEST_TOPIC else None
    if match is None or folded[-1] in ",、:;。" or NOT_IN_HEADING.search(folded):
        return False
    return not match["topic"].strip().endswith(rules.no_topic)


def _candidate(paragraph: Paragraph, rules: ReadingRules) -> Heading | None:
    """Find the style of what may be a heading by itself."""
    folded, mark = paragraph.folded, paragraph.mark
    if paragraph.kind is not None or mark.kind not in (None, BlockKind.HEADING, BlockKind.ITEM):
        return None
    if mark.kind is BlockKind.HEADING:
        return _of_format(folded, mark, rules)
    if mark.kind is BlockKind.ITEM or not _is_short_title(folded):
        return None
    style = _style(folded, rules)
    if style is not None:
        return Heading(style.name, style.rank)
    if is_topic(folded, rules):
        return Heading("topic")
    return Heading("bold") if mark.bold else None


def _of_format(folded: str, mark: Mark, rules: ReadingRules) -> Heading:
    if mark.level:
        return Heading(f"level-{mark.level}", mark.level - 100)
    return (style_of(folded, rules) if folded else None) or Heading("bold")


def _style(folded: str, rules: ReadingRules) -> HeadingStyle | None:
    return next((style for style in rules.styles if style.pattern.match(folded)), None)


def _is_short_title(folded: str) -> bool:
    return (
        bool(folded)
        and len(folded) <= LONGEST_HEADING
        and not NOT_IN_HEADING.search(folded)
        and folded[-1] not in "。;,、"
    )


def _drop_runs(paragraphs: Sequence[Paragraph], candidates: list[Heading | None]) -> None:
    """Count headings of one style that follow one another without a body as a list, up to where numbers start again."""
    start = 0
    for number in range(1, len(candidates) + 1):
        before = candidates[number - 1]
        if number < len(candidates) and before is not None and candidates[number] == before and before.rank >= 0:
            restarts = before.rank and ORDINAL.match(paragraphs[number].folded)
            if not restarts:
                continue
        if number - start > 1 and before is not None and before.rank >= 0:
            keep_last = before.rank in (1, 2, 3, 4) and _has_body(paragraphs, candidates, number - 1)
            candidates[start : number - keep_last] = [None] * (number - keep_last - start)
        start = number


def _drop_bodiless_topics(paragraphs: Sequence[Paragraph], candidates: list[Heading | None]) -> None:
    """Drop what stands at the head of nothing: a title of a weak style without a body below, a numbered item.

    Below 1. and (1), items are as frequent as headings, so a heading wants a paragraph, or a heading within it; beside
    a heading of its style a short sentence is enough.
    """
    kept: set[Heading] = set()
    for number, candidate in enumerate(candidates):
        if candidate is not None and (candidate.rank >= LOW_RANK or candidate.style in LIST_STYLES):
            after = _neighbour(paragraphs, number, 1)
            beside = candidate in kept and after is not None and candidates[after] is None
            told = after is not None and (_is_long(paragraphs[after]) or _is_below(candidates[after], candidate))
            if after is None or not (told or (beside and paragraphs[after].is_complete)):
                candidates[number] = None
            else:
                kept.add(candidate)
        elif candidate is not None and candidate.style in WEAK_STYLES and paragraphs[number].mark.kind is None:
            after = _neighbour(paragraphs, number, 1)
            if after is None or not (candidates[after] is not None or _is_paragraph(paragraphs[after])):
                candidates[number] = None


def _add_plain(paragraphs: Sequence[Paragraph], candidates: list[Heading | None]) -> None:
    """Count an unmarked short line between long paragraphs as a heading."""
    for number, paragraph in enumerate(paragraphs):
        if candidates[number] is not None or not _is_plain_title(paragraph):
            continue
        before = _neighbour(paragraphs, number, -1)
        after = _neighbour(paragraphs, number, 1)
        if after is None or candidates[after] is not None:
            continue
        if PART.fullmatch(paragraph.folded) and paragraphs[after].is_complete:
            candidates[number] = Heading("plain")
            continue
        if not _is_long(paragraphs[after]):
            continue
        if (
            before is None
            or candidates[before] is not None
            or _is_long(paragraphs[before])
            or paragraphs[before].kind is BlockKind.TITLE
        ):
            candidates[number] = Heading("plain")


def _is_below(inner: Heading | None, outer: Heading) -> bool:
    return inner is not None and inner != outer and (inner.rank > outer.rank or inner.rank == 0)


def _is_plain_title(paragraph: Paragraph) -> bool:
    folded = paragraph.folded
    if paragraph.kind is not None or paragraph.mark.kind is not None or not 2 <= len(folded) <= LONGEST_PLAIN:
        return False
    if folded.count("(") != folded.count(")"):
        return False  # a dateline with its reporters, broken in two
    return (
        not paragraph.is_complete and not any(mark in folded for mark in "。;:\t|") and HAN.search(folded) is not None
    )


def _is_long(paragraph: Paragraph) -> bool:
    return paragraph.kind is None and paragraph.length >= SHORTEST_BODY and paragraph.is_complete


def _is_paragraph(paragraph: Paragraph) -> bool:
    return paragraph.is_complete or paragraph.length >= SHORTEST_BODY


def _has_body(paragraphs: Sequence[Paragraph], candidates: Sequence[Heading | None], number: int) -> bool:
    after = _neighbour(paragraphs, number, 1)
    return after is not None and candidates[after] is None


def _neighbour(paragraphs: Sequence[Paragraph], number: int, step: int) -> int | None:
    """Find the next paragraph before or after that is no furniture, within a few."""
    for distance in range(1, 6):
        other = number + step * distance
        if not 0 <= other < len(paragraphs):
            return None
        if paragraphs[other].kind is not BlockKind.FURNITURE:
            return other
    return None


def _other_kind(paragraph: Paragraph, rules: ReadingRules) -> BlockKind:
    if paragraph.kind is not None:
        return paragraph.kind
    if paragraph.mark.kind is not None and paragraph.mark.kind is not BlockKind.HEADING:
        return paragraph.mark.kind
    if "\t" in paragraph.folded or PIPES.search(paragraph.folded):
        return BlockKind.ROW
    return BlockKind.ITEM if rules.item.match(paragraph.folded) else BlockKind.PROSE


def _encloses(outer: Heading, inner: Heading) -> bool:
    """Tell whether a style stands above another one by its own rank."""
    return outer.rank != 0 and ((inner.rank == 0 and outer.rank < 0) or (inner.rank != 0 and outer.rank < inner.rank))
