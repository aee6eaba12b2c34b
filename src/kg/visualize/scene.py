"""The scene: what of a graph the first view shows, and where everything stands.

In: contents. Out: :class:`Scene`, with a position for each entity in the first view and in the whole. It stands alone
because what is important enough to be seen at once is a decision of its own, made in one place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from kg.model import EntityKind
from kg.visualize.arrangement import ASPECT, Arrangement, Node, arrange
from kg.visualize.ties import Mode, Relation, Tie, find_ties
from kg.visualize.told import told_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.visualize.contents import Contents, DrawnEntity
    from kg.visualize.told import Told

FIRST_VIEW: Final = 100
"""How many entities can be told apart at one glance on a screen of 1,400 by 900 pixels, each with its label."""
TALL: Final = 36
"""How many entities can be told apart on the screen of a phone, held upright."""
UPRIGHT: Final = 0.6
"""Width over height of what a phone leaves for the picture."""
WHOLE: Final = 1200
"""How many entities are placed at all; what is less important is drawn when a reader asks for its neighbors."""

KINDS_IN_ORDER: Final = tuple(kind.value for kind in EntityKind)
"""As a legend lists them."""

Arranging: TypeAlias = "Callable[[Sequence[Node], Iterable[tuple[str, str, float]], float], Arrangement]"

_ORDER: Final = {EntityKind.ORGANIZATION: 0, EntityKind.PLACE: 1}
"""An island has its organizations in the middle, its place beside them, then everything else."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture before it is written down."""

    contents: Contents
    told: tuple[Told, ...]
    """What each document tells, by identifier."""
    ties: tuple[Tie, ...]
    counts: Mapping[str, int]
    """For each entity, the number of statements it has a part in."""
    first: Arrangement
    """The first view: the most important entities."""
    tall: Arrangement
    """The first view of a screen that is higher than wide."""
    whole: Arrangement
    """Every entity with a statement, up to :data:`WHOLE`."""


def set_scene(contents: Contents, limit: int = FIRST_VIEW, arranging: Arranging = arrange) -> Scene:
    """Choose what the first view shows and place everything.

    Args:
        contents: what the picture can show.
        limit: greatest number of entities in the first view.
        arranging: gives nodes their positions, as :func:`kg.visualize.arrangement.arrange` does.

    Returns:
        The scene; the same for the same contents.
    """
    told = told_by(contents)
    ties = find_ties(told, contents.entities)
    counts: Counter[str] = Counter()
    for one in told:
        for iri, count in zip(one.named, one.counts, strict=True):
            counts[iri] += count
    homes = _homes(contents, ties, counts)
    ranked = sorted(
        (entity for entity in contents.entities if counts[entity.iri]),
        key=lambda entity: (-_importance(entity, counts, homes), entity.kind.value, entity.iri),
    )

    def place(entities: Iterable[DrawnEntity], aspect: float = ASPECT) -> Arrangement:
        shown = {entity.iri: entity for entity in entities}
        return arranging(_nodes(shown, homes, counts), _links(ties, shown), aspect)

    whole = place(ranked[: max(WHOLE, limit)])
    first = whole if len(ranked) <= limit else place(ranked[:limit])
    tall = place(_few(ranked, ties, homes, min(TALL, limit)), UPRIGHT)
    return Scene(contents, told, ties, dict(sorted(counts.items())), first, tall, whole)


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


def _few(
    ranked: Sequence[DrawnEntity], ties: Iterable[Tie], homes: Mapping[str, tuple[str, ...]], limit: int
) -> list[DrawnEntity]:
    """Choose few entities that still show every kind: places with who acts in them, then what these do most.

    Args:
        ranked: by importance, the greatest first.
        ties: of all entities.
        homes: for each entity the places in whose island it could stand.
        limit: how many to choose.

    Returns:
        The chosen; programmes, groups and people in turn.
    """
    doers = {homes[one.iri][0]: one for one in reversed(ranked) if _is_doer(one) and homes.get(one.iri)}
    pairs = ((one, doers.get(one.iri)) for one in ranked if one.kind is EntityKind.PLACE)
    chosen = [one for pair in pairs for one in pair if one is not None][: limit * 5 // 9]
    shown = {one.iri for one in chosen}
    told: Counter[str] = Counter()
    for tie in ties:
        if tie.source in shown:
            told[tie.target] += len(tie.activities)
    turns: Counter[EntityKind] = Counter()
    rest: list[tuple[int, DrawnEntity]] = []
    for one in sorted(ranked, key=lambda one: -told[one.iri]):
        if one.iri not in shown and one.kind not in _ORDER:
            turns[one.kind] += 1
            rest.append((turns[one.kind], one))
    return [*chosen, *(one for _, one in sorted(rest, key=lambda turn: turn[0]))][:limit]


def _is_doer(entity: DrawnEntity) -> bool:
    return entity.kind is EntityKind.ORGANIZATION


def _nodes(
    shown: Mapping[str, DrawnEntity], homes: Mapping[str, tuple[str, ...]], counts: Mapping[str, int]
) -> list[Node]:
    return [
        Node(iri, _island(homes.get(iri, ()), shown), (_ORDER.get(entity.kind, 2), -counts[iri]))
        for iri, entity in shown.items()
    ]


def _links(ties: Iterable[Tie], shown: Mapping[str, DrawnEntity]) -> list[tuple[str, str, float]]:
    return [(tie.source, tie.target, _weight(tie)) for tie in ties if tie.source in shown and tie.target in shown]


def _island(homes: tuple[str, ...], shown: Mapping[str, DrawnEntity]) -> str:
    return homes[0] if len(homes) == 1 and homes[0] in shown else ""


def _weight(tie: Tie) -> float:
    return 0.5 if tie.mode is Mode.FIXED else float(len(tie.activities))
