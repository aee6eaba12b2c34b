"""Tell a page's furniture from its text: bread crumbs, share bars, editors' lines, captions, copyright, links.

In: lines. Out: for each line whether it is furniture. A line is furniture only by a rule of
``ontology/reading.yaml`` or because it is a line of information; what no rule knows stays text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.read.information import is_date, parse_information
from kg.read.rules import bare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.lines import Line
    from kg.read.rules import ReadingRules

LONGEST_START: Final = 80
LONGEST_PATTERN: Final = 120
LONGEST_TAIL: Final = 60
LONGEST_SIGNATURE: Final = 30


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
        if line.is_short and bare_words(line.folded).rstrip(":") in rules.tail:
            in_tail = True
        elif in_tail and not alone:
            in_tail = len(line.text) <= LONGEST_TAIL and "。" not in line.text
        found.append(alone or in_tail)
    _add_signature(lines, found)
    return found


def is_furniture(line: Line, rules: ReadingRules) -> bool:
    """Tell whether a line by itself is furniture."""
    folded = line.folded
    if not folded:
        return False
    if bare_words(folded).rstrip(":") in rules.whole or not any(character.isalnum() for character in folded):
        return True
    if len(folded) <= LONGEST_START and rules.starts.match(folded):
        return True
    if len(folded) <= LONGEST_PATTERN and rules.patterns.fullmatch(folded):
        return True
    return parse_information(folded, rules) is not None


def _add_signature(lines: Sequence[Line], found: list[bool]) -> None:
    """Count the date that ends a letter or report as furniture, and the body that signs above it."""
    last = next((number for number in reversed(range(len(lines))) if not found[number]), None)
    if last is None or last == 0 or not is_date(lines[last].folded):
        return
    found[last] = True
    signer = lines[last - 1]
    if (
        not found[last - 1]
        and len(signer.text) <= LONGEST_SIGNATURE
        and not any(mark in signer.text for mark in "。，；：,;:")
    ):
        found[last - 1] = last >= 2
