"""The edges of a picture: who is tied to what, and by which statements.

In: statements, document by document. Out: :class:`Tie`, sorted. One table says which roles of a statement tie what to
what; page, layout and pyvis network draw the same edges.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeAlias

    from kg.visualize.contents import DrawnActivity, DrawnEntity
    from kg.visualize.told import Told

    Key: TypeAlias = "tuple[str, str, str, str]"
    """Source, target, relation and mode; plain text, because to hash a member of an enumeration takes far longer."""


class Relation(StrEnum):
    """Why two entities are tied."""

    RUNS = "runs"
    """An organization, or the place if no organization is named, carries out a programme."""
    SERVES = "serves"
    """An organization, or the place if no organization is named, reaches a group."""
    PARTNERS = "partners"
    """Two organizations do something together; from the one that leads to the one that takes part."""
    ACTIVE = "active"
    """An organization does something in a place."""
    WITHIN = "within"
    """A place lies in another; no statement says it."""


class Mode(StrEnum):
    """How the statements of a tie stand to what has happened; done, planned and other never share an edge."""

    DONE = "done"
    PLANNED = "planned"
    OTHER = "other"
    """Called for, cancelled or negated."""
    FIXED = "fixed"
    """No statement: geography."""


MODES = {
    Status.REPORTED: Mode.DONE,
    Status.ONGOING: Mode.DONE,
    Status.PLANNED: Mode.PLANNED,
    Status.CALLED_FOR: Mode.OTHER,
    Status.CANCELLED: Mode.OTHER,
    Status.NEGATED: Mode.OTHER,
}


_RUNS, _SERVES, _PARTNERS, _ACTIVE = (
    one.value for one in (Relation.RUNS, Relation.SERVES, Relation.PARTNERS, Relation.ACTIVE)
)
_RELATIONS = {one.value: one for one in Relation}
_MODES = {one.value: one for one in Mode}


class Tie(NamedTuple):
    """One directed edge with the statements behind it; a tuple, because a large page has ten thousands of them."""

    source: str
    target: str
    relation: Relation
    mode: Mode
    activities: Sequence[int] = ()
    """Row numbers of statements, in the order of the contents."""


def find_ties(told: Iterable[Told], entities: Iterable[DrawnEntity]) -> tuple[Tie, ...]:
    """Tie the entities of a picture.

    Args:
        told: what each document tells, in order.
        entities: those that are drawn.

    Returns:
        The ties, sorted by their ends, relation and mode.
    """
    found: defaultdict[Key, list[int]] = defaultdict(list)
    used: set[str] = set()
    first = 0
    for one in told:
        named = one.named
        used.update(named)
        for source, target, relation, mode, rows in one.ties:
            found[named[source], named[target], relation, mode].extend([first + row for row in rows])
        first += one.statements
    for entity in entities:
        if entity.adcode and entity.parent in used and entity.iri in used:
            found[entity.iri, entity.parent, Relation.WITHIN.value, Mode.FIXED.value] = []
    return tuple(
        Tie(source, target, _RELATIONS[relation], _MODES[mode], rows)
        for (source, target, relation, mode), rows in sorted(found.items(), key=itemgetter(0))
    )


def ties_of(activities: Iterable[DrawnActivity]) -> Iterable[tuple[Key, Sequence[int]]]:
    """Tie what some statements name.

    Args:
        activities: the statements.

    Returns:
        IRIs of source and target, relation and mode; with each the positions of the statements behind it.
    """
    found: defaultdict[Key, dict[int, None]] = defaultdict(dict)
    for row, activity in enumerate(activities):
        mode = MODES[activity.status].value
        for source, target, relation in _pairs(activity):
            if source != target:
                found[source, target, relation, mode][row] = None
    return ((key, tuple(rows)) for key, rows in found.items())


def _pairs(activity: DrawnActivity) -> Iterator[tuple[str, str, str]]:
    doers = activity.agents or ((activity.place,) if activity.place else ())
    for doer in doers:
        for programme in activity.programmes:
            yield doer, programme, _RUNS
        for group in activity.groups:
            yield doer, group, _SERVES
        for partner in activity.partners:
            yield doer, partner, _PARTNERS
        if activity.place:
            yield doer, activity.place, _ACTIVE
