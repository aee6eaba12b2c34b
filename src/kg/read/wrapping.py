"""Find the lines of plain text that are one paragraph, broken where a page or a copy broke it.

In: lines. Out: groups of neighbouring lines, in order. The text stays as it is: the paragraph's span holds the line
breaks. Where a line might be a heading, lines are only joined on evidence: it ends in a comma, it is too long or
has a full stop inside, what follows cannot begin a line, or the lines around it are all of one width.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from kg.read.furniture import find_figures, opens_with_year
from kg.read.headings import LONGEST_HEADING, is_topic, style_of
from kg.read.information import DATELINE
from kg.read.lines import SHORT, STOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.lines import Line
    from kg.read.rules import ReadingRules

SHORTEST_WRAPPED: Final = 15
"""Code points below which a line is complete, whatever it ends in."""

WIDEST_WRAPPED: Final = 120
"""Columns (two for a Han character) beyond which nobody wraps lines by hand."""

FULL: Final = 0.8
"""Least share of the widest line's width that a wrapped line fills."""

NARROWEST: Final = 8
"""Code points of the narrowest column of a newspaper."""

LEAST_NARROW: Final = 4
"""Full lines that a narrow column has at least."""

MARKED: Final = 0.4
"""Share of a wrapped text's lines that have a mark inside."""

MARK: Final = re.compile(r"[，。；、,;“”（(].")
OUTLIERS: Final = 0.1
"""Share of lines that may be wider in a text that is wrapped."""

OPEN_END: Final = re.compile(r"[,，、(（“‘「『《〈\[【—~～/]$|(?:和|与|及|以及|的|在|为|对|将|把|向|被|从|由|第)$")
INNER_COMMA: Final = re.compile(r"[\u4e00-\u9fff\d][,，；;]\s*[\u4e00-\u9fff\d]")
"""What prose has inside of a line."""
FIGURE_START: Final = re.compile(r"[\d０-９]+(?:[.．][\d０-９]+)? ?(?:[%％‰]|(?![年月日时点号、.．])[\u4e00-\u9fff])")
"""What a line begins with that goes on with a figure: 12.8亿元; not the number of an item or of a page, nor a date."""
CLOSED_START: Final = re.compile(
    r"[,，、。；;：!！?？)）”’」』》〉\]】%％‰]|(?:多|余|亿|万|元|人次|个百分点)(?![\u4e00-\u9fff])"
)
MARK_START: Final = re.compile(r"[,，、。；;%％](?!$)")
"""What no paragraph begins with."""
OPEN_BRACKET: Final = re.compile(r"[(（][^()（）]*$")
CLOSING_BRACKET: Final = re.compile(r"[^()（）]{0,20}[)）]")
"""What closes, on the next line, a bracket that a line leaves open: (通讯员 王某 ⏎ 李某)."""
OPEN_QUOTE: Final = re.compile(r"“[^“”。]{1,30}$|《[^《》。]{1,30}$")
CLOSING_QUOTE: Final = re.compile(r"[^“”。]{1,30}”|[^《》。]{1,30}》")
"""What closes, on the next line, a quotation or a title that a line breaks off within: “为儿童募 ⏎ 捐助学”."""
WIDE: Final = re.compile(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)


class _Layout(Enum):
    """How a line stands among its neighbours."""

    FREE = "free"
    """It ends where its author ended it."""
    FULL = "full"
    """It fills the width of a wrapped text."""
    SHORT = "short"
    """It stands in a wrapped text and does not fill its width."""
    FULL_AND_INDENTED = "full and indented"
    """So it does, in a text that indents its paragraphs: only an indent begins one."""


def group_lines(lines: Sequence[Line], fixed: Sequence[bool], rules: ReadingRules) -> list[tuple[int, int]]:
    """Group lines into paragraphs.

    Args:
        lines: the lines, in order.
        fixed: for each line whether it is a paragraph of its own for sure: furniture, a title, a marked line.
        rules: what headings and items start with.

    Returns:
        Half-open ranges of line numbers that cover all lines in order.
    """
    layout = _find_layout(lines)
    figures = find_figures(lines)
    groups: list[tuple[int, int]] = []
    start = 0
    for number in range(1, len(lines) + 1):
        joins = (
            number < len(lines)
            and not fixed[number - 1]
            and not fixed[number]
            and (
                figures[number - 1]
                or (figures[number] and _goes_on_with_figure(lines, figures, number))
                or _runs_on(lines[number - 1], lines[number], rules, layout[number - 1], starts=number - 1 == start)
            )
        )
        if not joins:
            groups.append((start, number))
            start = number
    return groups if lines else []


def _goes_on_with_figure(lines: Sequence[Line], figures: Sequence[bool], number: int) -> bool:
    """Tell whether a paragraph goes on to a line that is nothing but a figure: a year may as well begin one."""
    before = lines[number - 1]
    if number + 1 == len(lines) or not opens_with_year(lines[number], lines[number + 1]):
        return True
    if lines[number].blank_before or before.is_complete:
        return False
    behind_figure = number > 1 and figures[number - 2]
    inside = INNER_COMMA.search(before.text) is not None or "。" in before.text
    return behind_figure or inside or OPEN_END.search(before.text) is not None


def _runs_on(line: Line, following: Line, rules: ReadingRules, layout: _Layout, *, starts: bool) -> bool:
    """Tell whether a paragraph goes on from one line to the next."""
    if MARK_START.match(following.text) is not None and not following.blank_before:
        return True
    if following.blank_before and _is_broken(line, following, rules):
        return not _begins_block(following, rules)
    if following.blank_before or following.indented or _begins_block(following, rules):
        return False
    if layout is _Layout.FULL_AND_INDENTED:
        return True
    if OPEN_BRACKET.search(line.text) is not None and CLOSING_BRACKET.match(following.text) is not None:
        return True
    if _breaks_quote(line, following):
        return True
    is_full = layout is _Layout.FULL
    if line.is_complete or line.text[-1] in ":：" or (len(line.text) < SHORTEST_WRAPPED and not is_full):
        return False
    if "\t" in line.text[:SHORT] or "\t" in following.text[:SHORT]:
        return False
    if starts and len(line.text) <= LONGEST_HEADING and _looks_like_heading(line, rules) and not is_full:
        return False
    return (
        is_full
        or len(line.text) > LONGEST_HEADING
        or OPEN_END.search(line.text) is not None
        or CLOSED_START.match(following.text) is not None
        or any(mark in line.text for mark in STOPS)
        or (layout is _Layout.SHORT and not starts)  # what goes on from a line above ends where a sentence ends
    )


def _breaks_quote(line: Line, following: Line) -> bool:
    """Tell whether a line breaks off within what is quoted, and the next one closes it."""
    opened, closed = OPEN_QUOTE.search(line.text), CLOSING_QUOTE.match(following.text)
    return opened is not None and closed is not None and (opened[0][0] == "“") == closed[0].endswith("”")


def _is_broken(line: Line, following: Line, rules: ReadingRules) -> bool:
    """Tell whether a page broke a sentence, with a blank line for the break: 共建成车间 ⏎ ⏎ 26家，吸纳….

    A heading has no comma, or opens as headings do; before what is no figure only what is too long for one is broken,
    or breaks off within a quotation.
    """
    if line.is_complete or line.text[-1] in ":：" or following.indented:
        return False
    if _breaks_quote(line, following):
        return True
    if FIGURE_START.match(following.text) is not None:
        if len(line.text) > LONGEST_HEADING:
            return True
        return INNER_COMMA.search(line.text) is not None and style_of(line.folded, rules) is None
    broken = len(line.text) > LONGEST_HEADING or "。" in line.text
    return broken and CLOSED_START.match(following.text) is not None


def _begins_block(line: Line, rules: ReadingRules) -> bool:
    folded = line.folded
    return bool(folded) and (
        rules.item.match(folded) is not None
        or style_of(folded, rules) is not None
        or is_topic(folded, rules)
        or ((dateline := DATELINE.match(folded)) is not None and bool(dateline["agency"]))
    )


def _looks_like_heading(line: Line, rules: ReadingRules) -> bool:
    return (style_of(line.folded, rules) is not None or is_topic(line.folded, rules)) and not any(
        mark in line.text for mark in "。；;"
    )


def _find_layout(lines: Sequence[Line]) -> list[_Layout]:
    """Tell for each line whether it fills the width to which the lines around it are wrapped.

    A run of lines without a blank one between is wrapped if it has two lines or more of nearly its greatest width,
    hardly any that is wider, and marks inside of its lines, as prose has and a list has not.
    """
    layout = [_Layout.FREE] * len(lines)
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and not lines[number].blank_before:
            continue
        run = lines[start:number]
        widths = [_width(line.text) for line in run]
        if len(run) > 1 and _is_wrapped(run, widths):
            greatest = max(width for width in widths if width <= WIDEST_WRAPPED)
            full = _Layout.FULL_AND_INDENTED if any(line.indented for line in run) else _Layout.FULL
            layout[start:number] = [
                full if FULL * greatest <= width <= WIDEST_WRAPPED else _Layout.SHORT for width in widths
            ]
        start = number
    return layout


def _is_wrapped(run: Sequence[Line], widths: Sequence[int]) -> bool:
    narrow = [width for width in widths if width <= WIDEST_WRAPPED]
    greatest = max(narrow, default=0)
    if len(narrow) * OUTLIERS < len(widths) - len(narrow):
        return False
    full = sum(width >= FULL * greatest for width in narrow)
    marked = sum(MARK.search(line.text) is not None for line in run)
    least = 2 if greatest >= 2 * SHORTEST_WRAPPED else LEAST_NARROW
    return greatest >= 2 * NARROWEST and full >= least and marked >= MARKED * len(run)


def _width(text: str) -> int:
    """Count columns; of what is too long to be wrapped, only that it is."""
    if len(text) > WIDEST_WRAPPED:
        return len(text)
    return len(text) + len(WIDE.findall(text))
