"""Tell a page's furniture from its text: bread crumbs, share bars, editors' lines, captions, copyright, links.

In: lines. Out: for each line whether it is furniture. A line is furniture only by a rule of
``ontology/reading.yaml`` or because it is a line of information; what no rule knows stays text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.read.information import is_date, parse_information
from kg.read.rules import bare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.lines import Line
    from kg.read.rules import ReadingRules

BAR: Final = re.compile(r"[\s|/·>]+")
BULLETS: Final = "•·●○▪◇◆ "
"""What stands before the parts of a menu that was copied with the text."""
LONGEST_BUTTON: Final = 10
SHORTEST_MENU: Final = 4
"""Channels that a row of them has at least."""
MARKS: Final = ",。;:、"
"""What no menu has between its channels."""
FIGURE: Final = re.compile(r"\d{1,6}(?:[.,]\d{1,4})?")
GOES_ON: Final = re.compile(
    "(?:余|多)?[万亿千百]?(?:人|名|户|个|家|元|场|期|次|件|亩|所|份|套|公里|平方米|只|支|条|项|%|％)"
)
"""What a line begins with that goes on with a figure: 人, 万元."""
GOES_ON_TOO: Final = re.compile("[余多]?[万亿千百]?(?:位|美元|公顷|座|处|台|辆|种|吨|倍|年)|[余多]?(?:个|[万亿]|%|％)")
"""The same in a text that has all its figures on lines of their own."""
YEAR: Final = re.compile(r"(?:19|20)\d\d")
YEAR_GOES_ON: Final = re.compile("年[^度\\s]")
"""What a line begins with that goes on with a year which stands on the line before."""
SHARE: Final = re.compile(r"\d{1,3}(?:\.\d{1,2})?[%‰]")
"""A share, with its sign."""
BETWEEN_FIGURES: Final = ":"
"""What stands between the figures of a ratio, each on a line of its own."""
PAUSES: Final = (",", "、")
"""What a line ends in that goes on with a figure."""
LEAST_FIGURES: Final = 4
"""Figures on lines of their own in a text that has all of them so."""
LONGEST_RUBRIC: Final = 20
LONGEST_WORDS: Final = 60
LONGEST_START: Final = 80
LONGEST_PATTERN: Final = 120
LONGEST_TAIL: Final = 60
LONGEST_SIGNATURE: Final = 30

LINES_ABOVE_TEXT: Final = 8
"""Lines in which a date in figures that stands alone is the page's."""


def find_furniture(lines: Sequence[Line], rules: ReadingRules) -> list[bool]:
    """Tell for each line whether it is furniture.

    Args:
        lines: all lines of a text; what follows a rubric of links depends on what stands before.
        rules: the reading rules.
    """
    found: list[bool] = []
    in_tail = False
    for line in lines:
        alone = is_furniture(line, rules)
        if line.folded and len(line.folded) <= LONGEST_RUBRIC and _words(line.folded) in rules.tail:
            in_tail = True
        elif in_tail and not alone:
            in_tail = len(line.text) <= LONGEST_TAIL and "。" not in line.text
        found.append(alone or in_tail)
    _add_signatures(lines, found, rules)
    _add_opening_date(lines, found)
    _leave_figures(lines, found)
    return found


def is_furniture(line: Line, rules: ReadingRules) -> bool:
    """Tell whether a line by itself is furniture."""
    folded = line.folded
    if not folded:
        return False
    if not any(character.isalnum() for character in folded):
        return True
    if len(folded) <= LONGEST_WORDS and (_words(folded) in rules.whole or _is_bar(folded, rules)):
        return True
    if folded[0] in BULLETS and _words(folded.lstrip(BULLETS)) in rules.menu:
        return True
    if len(folded) <= LONGEST_START and rules.starts_furniture(folded.lstrip(BULLETS)):
        return True
    if len(folded) <= LONGEST_PATTERN and rules.patterns.fullmatch(folded.lstrip(BULLETS)):
        return True
    return parse_information(folded, rules) is not None


def _words(folded: str) -> str:
    return bare_words(folded).rstrip(":")


def _is_bar(folded: str, rules: ReadingRules) -> bool:
    """Tell whether a line is a row of buttons: 无障碍 | 登录 | 注册, or of sites and buttons between bars."""
    parts = [bare_words(part) for part in BAR.split(folded) if bare_words(part)]
    if len(parts) > 1 and (all(part in rules.whole for part in parts) or all(part in rules.sites for part in parts)):
        return True
    if not parts or any(len(part) > LONGEST_BUTTON for part in parts):
        return False
    if len(parts) >= SHORTEST_MENU and not any(mark in folded for mark in MARKS):
        channels = sum(part in rules.menu or part in rules.whole or part in rules.sites for part in parts)
        if channels * 2 >= len(parts):
            return True
    return "|" in folded and any(part in rules.whole for part in parts)


def _add_signatures(lines: Sequence[Line], found: list[bool], rules: ReadingRules) -> None:
    """Count as furniture the body that signs a report with the date below it, and a date that ends a text."""
    last = next((number for number in reversed(range(len(lines))) if not found[number]), 0)
    for number in range(1, len(lines)):
        folded = lines[number].folded
        if not folded or len(folded) > LONGEST_SIGNATURE or not is_date(folded):
            continue
        signed = not found[number - 1] and _may_sign(lines[number - 1]) and number >= 2
        if number == last or (signed and rules.signer.search(lines[number - 1].folded)):
            found[number] = True
            found[number - 1] = found[number - 1] or signed


def _leave_figures(lines: Sequence[Line], found: list[bool]) -> None:
    """Count no number as that of a page that stands on a line of its own within a sentence: 培训妇女 ⏎ 320 ⏎ 人，…."""
    for number, is_figure in enumerate(find_figures(lines)):
        if found[number] and is_figure:
            found[number] = found[number - 1]


def find_figures(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether it is nothing but a figure of the sentence that goes on around it.

    Args:
        lines: all lines of a text. Where some have all their figures so, as copies of word processors' pages do, years,
            shares and ratios count, and what stands at the head of a sentence; elsewhere it might be a page's number.
    """
    inner = range(1, len(lines) - 1)
    sure = [n in inner and _is_amid(lines[n - 1], lines[n], lines[n + 1]) for n in range(len(lines))]
    years = sum(opens_with_year(lines[n], lines[n + 1]) for n in inner)
    if sum(sure) + years < LEAST_FIGURES:
        return sure
    return [
        sure[n] or (n in inner and _goes_on_around(lines[n - 1], lines[n], lines[n + 1])) for n in range(len(lines))
    ]


def _is_amid(before: Line, line: Line, after: Line) -> bool:
    """培训妇女 ⏎ 320 ⏎ 人: tell whether a line is nothing but a number in the middle of a sentence."""
    return (
        FIGURE.fullmatch(line.folded) is not None
        and not before.is_complete
        and _ends_han(before)
        and GOES_ON.match(after.text) is not None
    )


def _goes_on_around(before: Line, line: Line, after: Line) -> bool:
    """2016 ⏎ 年实现, 31 ⏎ : ⏎ 42, 年均增长 ⏎ 4.6% ⏎ 。: tell the same in a text that has all its figures so."""
    if after.blank_before or line.blank_before:
        return False
    if line.folded == BETWEEN_FIGURES:
        return FIGURE.fullmatch(before.folded) is not None and FIGURE.fullmatch(after.folded) is not None
    if SHARE.fullmatch(line.folded) is not None:
        return _ends_han(before)
    if FIGURE.fullmatch(line.folded) is None:
        return False
    if BETWEEN_FIGURES in {before.folded, after.folded} or opens_with_year(line, after):
        return True
    goes_on = any(pattern.match(after.text) is not None for pattern in (GOES_ON, GOES_ON_TOO))
    return goes_on and (_ends_han(before) or before.is_complete or before.folded.endswith(PAUSES))


def _ends_han(line: Line) -> bool:
    return "\u4e00" <= line.text[-1] <= "\u9fff"


def opens_with_year(line: Line, after: Line) -> bool:
    """Tell whether a line is nothing but a year and the next goes on with it: 2016 ⏎ 年实现…."""
    return YEAR.fullmatch(line.folded) is not None and YEAR_GOES_ON.match(after.text) is not None


def _add_opening_date(lines: Sequence[Line], found: list[bool]) -> None:
    """Count as furniture a date that stands alone before all text, as a newspaper's page has it above the headline.

    So is the only date in figures, or with its day of the week, that stands alone in the first lines.
    """
    first = next((number for number, line in enumerate(lines) if line.folded and not found[number]), None)
    if first is not None and first + 1 < len(lines) and is_date(lines[first].folded):
        found[first] = True
        return
    alone = [number for number, line in enumerate(lines) if line.folded and is_date(line.folded)]
    if len(alone) == 1 and alone[0] <= LINES_ABOVE_TEXT:
        date = lines[alone[0]].folded
        found[alone[0]] = found[alone[0]] or "年" not in date or "星期" in date


def _may_sign(line: Line) -> bool:
    return (
        bool(line.folded) and len(line.text) <= LONGEST_SIGNATURE and not any(mark in line.folded for mark in "。,;:")
    )
