"""The scene: what of a graph the first view shows, and where everything stands.

In: contents. Out: :class:`Scene`, with a position for each entity in the first view and in the whole. It stands alone
because what is important enough to be seen at once is a decision of its own, made in one place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.model import EntityKind
from kg.visualize.arrangement import Arrangement, Node, arrange
from kg.visualize.ties import Mode, Relation, Tie, find_ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.visualize.contents import Contents, DrawnEntity

FIRST_VIEW: Final = 100
"""How many entities can be told apart at one glance on a screen of 1,400 by 900 pixels, each with its label."""
WHOLE: Final = 1200
"""How many entities are placed at all; what is less important is drawn when a reader asks for its neighbors."""

KINDS_IN_ORDER: Final = tuple(kind.value for kind in EntityKind)
"""As a legend lists them."""

_ORDER: Final = {EntityKind.ORGANIZATION: 0, EntityKind.PLACE: 1}
"""An island has its organizations in the middle, its place beside them, then everything else."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture before it is written down."""

    contents: Contents
    ties: tuple[Tie, ...]
    counts: Mapping[str, int]
    """For each entity, the number of statements it has a part in."""
    first: Arrangement
    """The first view: the most important entities."""
    whole: Arrangement
    """Every entity with a statement, up to :data:`WHOLE`."""

    @property
    def left_out(self) -> int:
        """Count the entities with statements that the first view does not show."""
        return len(self.counts) - len(self.first.positions)


def set_scene(contents: Contents, limit: int = FIRST_VIEW) -> Scene:
    """Choose what the first view shows and place everything.

    Args:
        contents: what the picture can show.
        limit: greatest number of entities in the first view.

    Returns:
        The scene; the same for the same contents.
    """
    ties = find_ties(contents)
    counts = Counter(iri for activity in contents.activities for iri in activity.involved)
    homes = _homes(contents, ties, counts)
    ranked = sorted(
        (entity for entity in contents.entities if counts[entity.iri]),
        key=lambda entity: (-_importance(entity, counts, homes), entity.kind.value, entity.iri),
    )
    whole = _arrange(ranked[: max(WHOLE, limit)], homes, counts, ties)
    first = whole if len(ranked) <= limit else _arrange(ranked[:limit], homes, counts, ties)
    return Scene(contents, ties, dict(sorted(counts.items())), first, whole)


def _homes(contents: Contents, ties: Iterable[Tie], counts: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """List for each entity the places in whose island it could stand; a thing with several stands between them."""
    homes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tie in ties:
        if tie.relation is Relation.ACTIVE:
            homes[tie.source][tie.target] += len(tie.activities)
    chosen: dict[str, tuple[str, ...]] = {}
    for entity in contents.entities:
        if entity.kind is EntityKind.PLACE:
            chosen[entity.iri] = (entity.iri,)
        elif entity.home and counts.get(entity.home):
            chosen[entity.iri] = (entity.home,)
        elif homes[entity.iri]:
            chosen[entity.iri] = (min(homes[entity.iri], key=lambda place: (-homes[entity.iri][place], place)),)
    doers: defaultdict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.relation in (Relation.RUNS, Relation.SERVES, Relation.PARTNERS):
            doers[tie.target].update(chosen.get(tie.source, (tie.source,)))
    for iri, found in sorted(doers.items()):
        chosen.setdefault(iri, tuple(sorted(found)))
    return chosen


def _importance(entity: DrawnEntity, counts: Mapping[str, int], homes: Mapping[str, tuple[str, ...]]) -> float:
    """Weigh an entity: by its statements, and twice as much by how many places it ties together."""
    shared = len(homes.get(entity.iri, ())) - 1
    return counts[entity.iri] * (3 if entity.kind in _ORDER else 1) + 2 * max(shared, 0)


def _arrange(
    entities: Iterable[DrawnEntity],
    homes: Mapping[str, tuple[str, ...]],
    counts: Mapping[str, int],
    ties: Iterable[Tie],
) -> Arrangement:
    shown = {entity.iri: entity for entity in entities}
    nodes = [
        Node(iri, _island(homes.get(iri, ()), shown), (_ORDER.get(entity.kind, 2), -counts[iri]))
        for iri, entity in shown.items()
    ]
    return arrange(nodes, ((tie.source, tie.target, _weight(tie)) for tie in ties))


def _island(homes: tuple[str, ...], shown: Mapping[str, DrawnEntity]) -> str:
    return homes[0] if len(homes) == 1 and homes[0] in shown else ""


def _weight(tie: Tie) -> float:
    return 0.5 if tie.mode is Mode.FIXED else float(len(tie.activities))
