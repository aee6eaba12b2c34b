"""Part a line at the head of a text in which title, information and text have run into one.

So, too, do a title and its text alone: …2007年工作总结2007年，….

In: lines. Out: lines, where 某县妇联培训妇女 2014-05-12 来源：县妇联 【字体：大 中 小】 截至4月底，… is three of them:
pages lose their line breaks when their text is taken from them. It stands alone because all that comes after tells
furniture from titles and prose by whole lines.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.read.information import DATE
from kg.read.rules import EDGE, bare_words, fold
from kg.simplified import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.lines import Line
    from kg.read.rules import ReadingRules

HEAD: Final = 6
"""Lines in which a text's head may stand."""
LONGEST_HEAD: Final = 240
"""Code points from the beginning of such a line to the end of the information in it."""
SHORTEST_TITLE, LONGEST_TITLE = 6, 60
SHORTEST_TEXT: Final = 20
"""Code points of text behind the information; what is shorter is a part of it that no rule knows."""
LEAST_PAIRS: Final = 2
"""Pairs of a key and a value that are information without a date."""
BETWEEN: Final = re.compile(r"[\s|/·]+")
VALUE: Final = re.compile(r"[^\s。,;:|【\[(]{1,24}(?=[\s|【\[(]|$)(?:\s?次(?=[\s|]|$))?")
"""What stands behind a key, if it is no date: what has no blank and no mark in it."""
BUTTONS: Final = re.compile(r"[【\[(][^【】\[\]()。,;]{1,16}[】\])]|(?:大|中|小|打印|关闭|分享|收藏|次)(?=[\s|]|$)")
"""What a page offers to do with its text, on its own or in brackets."""
NOT_IN_TITLE: Final = re.compile(r"[。;!?]|[,、:]$")


def part_head(lines: Sequence[Line], rules: ReadingRules) -> list[Line]:
    """Part the lines at the head of a text that hold title, information and text.

    Args:
        lines: all lines of a text.
        rules: the reading rules, which know the keys.

    Returns:
        The lines, in order; most texts have none to part.
    """
    head = [part for line in lines[:HEAD] for part in _parts(line, rules)]
    return [*head, *lines[HEAD:]]


def _parts(line: Line, rules: ReadingRules) -> Iterator[Line]:
    folded = fold(line.text[:LONGEST_HEAD])
    if line.mark.kind is None and (speech := rules.speech.match(_plain(folded))) is not None:
        cuts = (0, speech.start("occasion"), speech.end("occasion"), speech.end(), len(line.text))
        for first, last in pairwise(cuts):
            yield from _piece(line, first, last)
        return
    start, end = _find_information(folded, rules) if line.mark.kind is None else (0, 0)
    if not end and line.mark.kind is None and (title_alone := rules.run_on.match(folded)) is not None:
        start = end = title_alone.end()
    title = folded[:start].rstrip()
    rest = line.text[end:].strip(EDGE)
    if (
        not end
        or (start and (not SHORTEST_TITLE <= len(title) <= LONGEST_TITLE or NOT_IN_TITLE.search(title)))
        or not (start or rest)
        or 0 < len(rest) < SHORTEST_TEXT
    ):
        yield line
        return
    for first, last in ((0, start), (start, end), (end, len(line.text))):
        yield from _piece(line, first, last)


def part_headings(lines: Sequence[Line], rules: ReadingRules) -> list[Line]:
    """Part the headings of a report's parts from the text that they have run into.

    Args:
        lines: all lines of a text.
        rules: the reading rules, which know how such a heading reads.

    Returns:
        The lines, in order; most texts have none to part.
    """
    return [part for line in lines for part in _around_headings(line, rules)]


def _around_headings(line: Line, rules: ReadingRules) -> Iterator[Line]:
    if line.mark.kind is not None or len(line.text) < SHORTEST_TITLE + SHORTEST_TEXT:
        yield line
        return
    position = 0
    for found in rules.run_in.finditer(_plain(line.text)):
        start, end = found.span("heading")
        if end == len(line.text) and not start:
            break
        yield from _piece(line, position, start)
        yield from _piece(line, start, end)
        position = end
    yield from (_piece(line, position, len(line.text)) if position else (line,))


def _plain(text: str) -> str:
    """Fold a text and bring it into simplified characters, where that keeps its length."""
    folded = fold(text)
    simplified = to_simplified(folded)
    return simplified if len(simplified) == len(folded) else folded


def _piece(line: Line, first: int, last: int) -> Iterator[Line]:
    """Make a line of a part of one, if it is not blank."""
    part = line.text[first:last]
    text = part.strip(EDGE)
    if text:
        at = line.start + first + len(part) - len(part.lstrip(EDGE))
        yield replace(
            line,
            text=text,
            start=at,
            end=at + len(text),
            blank_before=line.blank_before or first > 0,
            indented=line.indented or first > 0,
            folded=fold(text) if len(text) <= LONGEST_HEAD else "",
        )


def _find_information(folded: str, rules: ReadingRules) -> tuple[int, int]:
    """Find where the information of a page stands in a line, half open; the empty span where there is none."""
    keys = [key for key in rules.key.finditer(folded) if _begins(folded, key.start())]
    dates = [date for date in DATE.finditer(folded) if _begins(folded, date.start()) and date["mark"] != "年"]
    if not keys:
        return 0, 0
    start = min(found.start() for found in (*keys[:1], *dates[:1]))
    if not start and "".join(keys[0]["key"].split()) in rules.weak:
        return 0, 0
    position, pairs, dated = start, 0, False
    while position < len(folded):
        at = _behind_blanks(folded, position)
        if (date := DATE.match(folded, at)) is not None:
            position, dated = date.end(), True
        elif (key := rules.key.match(folded, at)) is not None:
            at = _behind_blanks(folded, key.end())
            value = None if DATE.match(folded, at) is not None else VALUE.match(folded, at)
            position, pairs = value.end() if value is not None else key.end(), pairs + 1
        elif (button := BUTTONS.match(folded, at)) is not None and _is_button(button[0], rules):
            position = button.end()
        else:
            break
    told = pairs and (dated or pairs >= LEAST_PAIRS)
    return (start, position) if told else (0, 0)


def _behind_blanks(folded: str, at: int) -> int:
    between = BETWEEN.match(folded, at)
    return between.end() if between is not None else at


def _begins(folded: str, at: int) -> bool:
    return not at or folded[at - 1] in " 】])|"


def _is_button(text: str, rules: ReadingRules) -> bool:
    """Tell whether what stands in brackets, or alone, offers something: 【字体：大 中 小】, not （试行）."""
    words = bare_words(text)
    return words in rules.whole or text[:1] not in "【[(" or rules.key.match(words) is not None or "字" in words
