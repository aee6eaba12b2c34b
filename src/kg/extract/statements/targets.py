"""A target that is told beside what came of it: 城镇新增就业1867人，占全年目标任务1150人的162.3%.

In: a statement. Out: the same without the target, and the target as what was planned. It stands alone because the deed
has been done and its target had only been set: one statement cannot tell both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.lexicon import Lexicon
    from kg.model import Measure, Statement

REACHED: Final = re.compile(r"[)）]?\s*(?:的\s*[\d百两]|[低高多少])")
"""What stands behind a target of which is told how much of it was reached: 任务1150人的162.3%, 目标4%低0.5个百分点."""
LONGEST_TARGET: Final = 5
"""Code points of a word for a target, and of a mark behind it."""


def part_targets(statement: Statement, simplified: str, lexicon: Lexicon) -> Iterator[Statement]:
    """Part a statement from the targets that it is measured by.

    Args:
        statement: what was read of one or several clauses.
        simplified: the text of the report in simplified characters.
        lexicon: the words.

    Yields:
        The statement without its targets, then those as one that was planned; the statement itself where it has none,
        or nothing but them.
    """
    if statement.status is not Status.REPORTED or len(statement.measures) == 1:
        yield statement
        return
    targets = [measure for measure in statement.measures if _is_target(measure, simplified, lexicon)]
    rest = tuple(measure for measure in statement.measures if measure not in targets)
    if not targets or not rest:
        yield statement
        return
    yield replace(statement, measures=rest)
    yield replace(statement, measures=tuple(targets), status=Status.PLANNED)


def _is_target(measure: Measure, simplified: str, lexicon: Lexicon) -> bool:
    span = measure.span
    before = simplified[max(0, span.start - LONGEST_TARGET) : span.start].rstrip(" 的为(（数")
    return before.endswith(lexicon.affixes["target-set"]) and REACHED.match(simplified, span.end) is not None
