"""Things of one verb that are counted one by one: 表彰先进集体20个、先进个人60名.

In: a statement. Out: one for each of the things that the verb acts upon. It stands alone because a clause has one
verb and one subject, while what is told of each of its objects, and how many there are, is told of that one alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Measure, Mention, Statement

JOINED: Final = frozenset("、和及与") | {"以及", "，以及", "及其"}
"""What stands between two things that are counted."""
LONGEST_COUNTED: Final = 30
"""Code points of a thing with its figure."""


def part_objects(statement: Statement, simplified: str) -> Iterator[Statement]:
    """Part a statement whose verb acts upon several things, each with its own figure.

    Args:
        statement: what was read of one clause.
        simplified: the text of the report in simplified characters.

    Yields:
        A statement for each thing, in the order of the text; the statement itself where it acts upon one only.
    """
    shares: list[tuple[Mention | None, list[Measure]]] = [(statement.object, [])]
    for measure in sorted(statement.measures, key=lambda one: one.span):
        before = shares[-1][1][-1] if shares[-1][1] else None
        thing = _thing_beside(statement.object, before, measure, simplified)
        if thing is not None:
            shares.append((thing, [measure]))
        else:
            shares[-1][1].append(measure)
    if len(shares) == 1:
        yield statement
        return
    counted = {group.span for _, measures in shares[1:] for measure in measures for group in measure.beneficiaries}
    rest = tuple(group for group in statement.beneficiaries if group.span not in counted)
    for thing, measures in shares:
        own = tuple(dict.fromkeys(group for measure in measures for group in measure.beneficiaries))
        yield replace(statement, object=thing, measures=tuple(measures), beneficiaries=own or rest)


def _thing_beside(acted: Mention | None, before: Measure | None, measure: Measure, simplified: str) -> Mention | None:
    """The thing that a figure counts, if it stands right behind the figure of the one that is acted upon."""
    if acted is None or before is None or len(before.counted) != 1 or len(measure.counted) != 1:
        return None
    counted, last = measure.counted[0], before.counted[0]
    if counted.span.start <= acted.span.end or last.span.start < acted.span.start or last.span == counted.span:
        return None
    if before.comparison or measure.comparison:
        return None
    end = max(before.span.end, last.span.end)
    start = min(measure.span.start, counted.span.start)
    beside = simplified[end:start].strip() in JOINED
    return counted if beside and max(measure.span.start, counted.span.start) - start <= LONGEST_COUNTED else None
