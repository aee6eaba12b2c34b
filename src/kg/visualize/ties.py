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


_RUNS, _SERVES, _PARTNERS, _ACTIVE = (
    one.value for one in (Relation.RUNS, Relation.SERVES, Relation.PARTNERS, Relation.ACTIVE)
)
_RELATIONS = {one.value: one for one in Relation}
_MODES = {one.value: one for one in Mode}


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
    found: defaultdict[tuple[str, str, str, str], dict[str, None]] = defaultdict(dict)
    """By plain text: to hash a member of an enumeration takes longer than all else here."""
    for activity in contents.activities:
        mode = MODES[activity.status].value
        for source, target, relation in _pairs(activity):
            if source != target:
                found[source, target, relation, mode][activity.key] = None
    used = {iri for activity in contents.activities for iri in activity.involved}
    for entity in contents.entities:
        if entity.adcode and entity.parent in used and entity.iri in used:
            found[entity.iri, entity.parent, Relation.WITHIN.value, Mode.FIXED.value] = {}
    return tuple(
        Tie(source, target, _RELATIONS[relation], _MODES[mode], tuple(activities))
        for (source, target, relation, mode), activities in sorted(found.items(), key=itemgetter(0))
    )


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
