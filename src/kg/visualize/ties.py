"""The edges of a picture: who is tied to what, and by which statements.

In: :class:`kg.visualize.contents.Contents`. Out: :class:`Tie`, sorted. One table says which roles of a statement tie
what to what; page, layout and pyvis network draw the same edges.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING

from kg.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.visualize.contents import Contents, DrawnActivity


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


@dataclass(frozen=True, slots=True)
class Tie:
    """One directed edge with the statements behind it."""

    source: str
    target: str
    relation: Relation
    mode: Mode
    activities: tuple[str, ...] = ()
    """Keys, in the order of the contents."""


def find_ties(contents: Contents) -> tuple[Tie, ...]:
    """Tie the entities of a picture.

    Args:
        contents: what the picture can show.

    Returns:
        The ties, sorted by their ends, relation and mode.
    """
    found: defaultdict[tuple[str, str, Relation, Mode], dict[str, None]] = defaultdict(dict)
    for activity in contents.activities:
        for source, target, relation in _pairs(activity):
            if source != target:
                found[source, target, relation, MODES[activity.status]][activity.key] = None
    used = {iri for activity in contents.activities for iri in activity.involved}
    for entity in contents.entities:
        if entity.adcode and entity.parent in used and entity.iri in used:
            found[entity.iri, entity.parent, Relation.WITHIN, Mode.FIXED] = {}
    return tuple(Tie(*key, tuple(activities)) for key, activities in sorted(found.items(), key=itemgetter(0)))


def _pairs(activity: DrawnActivity) -> Iterator[tuple[str, str, Relation]]:
    doers = activity.agents or ((activity.place,) if activity.place else ())
    for doer in doers:
        for programme in activity.programmes:
            yield doer, programme, Relation.RUNS
        for group in activity.groups:
            yield doer, group, Relation.SERVES
        for partner in activity.partners:
            yield doer, partner, Relation.PARTNERS
        if activity.place:
            yield doer, activity.place, Relation.ACTIVE
