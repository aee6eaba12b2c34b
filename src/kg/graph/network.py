"""The graph as networks: who is tied to whom and what, with the number of statements behind each tie.

In: a store. Out: networkx graphs; nodes are IRIs as strings with ``kind``, ``label``, ``label_en`` and ``adcode``, and
places that are tied to another kind also with ``within``, the IRIs of all places that contain them. It stands alone
because networkx is slow to load, and because analysis and picture want ties, not triples.

Every edge has ``weight`` (the number of statements behind it), ``statuses`` and ``years`` (sorted, as tuples) and
``activities`` (the IRIs of those statements, sorted). Nodes and edges are added in the order of their IRIs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

import networkx as nx

from kg.graph.rules import load_rules
from kg.graph.terms import term
from kg.locations import ontology_folder
from kg.model import EntityKind, Status
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import pyoxigraph as ox

HAPPENED: Final = (Status.REPORTED, Status.ONGOING)
"""What has happened or is happening; plans are asked for by name, so that both never mix."""

_CLASS_KINDS: Final = {
    term("schema:AdministrativeArea"): EntityKind.PLACE,
    term("org:FormalOrganization"): EntityKind.ORGANIZATION,
    term("kg:Programme"): EntityKind.PROGRAMME,
    term("skos:Concept"): EntityKind.GROUP,
    term("schema:Person"): EntityKind.PERSON,
}

_NODES: Final = """
SELECT DISTINCT ?node ?class ?label ?adcode WHERE {
  GRAPH ?document {
    VALUES ?class { schema:AdministrativeArea org:FormalOrganization kg:Programme skos:Concept schema:Person }
    ?node a ?class ; rdfs:label ?label .
    OPTIONAL { ?node kg:adcode ?own }
    OPTIONAL { ?node kg:jurisdiction/kg:adcode ?its }
    BIND (COALESCE(?own, ?its, "") AS ?adcode)
  }
  FILTER EXISTS { GRAPH ?document { ?document a prov:Entity } }
}
"""

_CONTAINERS: Final = (
    "SELECT DISTINCT ?place ?container WHERE { GRAPH ?document { ?place schema:containedInPlace ?container } }"
)

_CIRCUMSTANCES: Final = """
SELECT DISTINCT ?activity ?status ?year WHERE {
  GRAPH ?document {
    ?activity a kg:Activity ; kg:status ?status .
    OPTIONAL { ?activity schema:startTime ?start }
    OPTIONAL { ?activity schema:endTime ?end }
    BIND (YEAR(COALESCE(?start, ?end)) AS ?year)
  }
}
"""


@dataclass(frozen=True, slots=True)
class Projection:
    """A network of two kinds of nodes, or of one, that occur together in activities."""

    description: str
    """What ties two nodes, in words."""
    left: EntityKind
    right: EntityKind
    pattern: str
    """Binds ``?left``, ``?right`` and ``?activity`` within one document's graph."""

    @property
    def bipartite(self) -> bool:
        """Tell whether the two kinds differ."""
        return self.left is not self.right


ENTITIES: Final = "entities"
NETWORKS: Final[Mapping[str, str | Projection]] = {
    ENTITIES: "organizations, places, programmes and groups, tied by what the rules derive",
    "place-programme": Projection(
        "a place and a programme that ran there",
        EntityKind.PLACE,
        EntityKind.PROGRAMME,
        "?activity schema:location ?left ; kg:programme ?right .",
    ),
    "place-group": Projection(
        "a place and a group that was reached there",
        EntityKind.PLACE,
        EntityKind.GROUP,
        "?activity schema:location ?left ; kg:measure?/schema:audience ?right .",
    ),
    "organization-programme": Projection(
        "an organization and a programme that it ran",
        EntityKind.ORGANIZATION,
        EntityKind.PROGRAMME,
        "?activity schema:agent ?left ; kg:programme ?right .",
    ),
    "organization-partner": Projection(
        "two organizations that did something together",
        EntityKind.ORGANIZATION,
        EntityKind.ORGANIZATION,
        "?activity schema:agent ?left ; schema:participant ?right .",
    ),
}
"""Every network that there is: its name, and what it is made of."""


@dataclass(frozen=True, slots=True)
class _Support:
    """The statements behind ties: for each activity its status and year."""

    statuses: Mapping[str, str]
    years: Mapping[str, int]

    def attributes(self, activities: Iterable[str]) -> dict[str, Any]:
        found = sorted(set(activities))
        return {
            "weight": len(found),
            "statuses": tuple(sorted({self.statuses[activity] for activity in found})),
            "years": tuple(sorted({self.years[activity] for activity in found if activity in self.years})),
            "activities": tuple(found),
        }


def to_network(
    store: ox.Store,
    kind: str = ENTITIES,
    *,
    statuses: Iterable[Status] = HAPPENED,
    rules: Path | None = None,
) -> nx.Graph[str]:
    """Turn the graph into a network.

    Args:
        store: holds the document graphs; is only read.
        kind: one of :data:`NETWORKS`.
        statuses: of the activities that count in a projection. ``entities`` takes what its rules take: ``plans`` from
            plans, the others from what has happened.
        rules: the folder of rules behind ``entities``; the packaged one if None.

    Returns:
        A MultiDiGraph for ``entities``, whose edges have the derived property's name as key and as ``relation``; else
        a Graph, with networkx's ``bipartite`` (0 and 1) on the nodes if it ties two kinds. Slogans never count.

    Raises:
        KeyError: there is no such network; the message lists those that there are.
    """
    if kind not in NETWORKS:
        raise KeyError(f"{kind!r} is no network; there are {', '.join(NETWORKS)}")
    network = NETWORKS[kind]
    if isinstance(network, Projection):
        return _project(store, network, frozenset(statuses))
    return _tie_entities(store, rules or ontology_folder() / "rules")


def _tie_entities(store: ox.Store, rules: Path) -> nx.MultiDiGraph[str]:
    ties: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for rule in load_rules(rules):
        relation = rule.predicate.value.rpartition("#")[2]
        query = f"SELECT DISTINCT ?{rule.subject} ?{rule.object} ?activity WHERE {rule.where}"
        for subject, value, activity in _rows(store, query):
            ties[subject.value, value.value, relation].add(activity.value)
    nodes, support = _nodes(store), _support(store)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kept = {key: found for key, found in sorted(ties.items()) if key[0] in nodes and key[1] in nodes}
    for iri in sorted({end for left, right, _ in kept for end in (left, right)}):
        network.add_node(iri, **nodes[iri])
    for (left, right, relation), activities in kept.items():
        network.add_edge(left, right, key=relation, relation=relation, **support.attributes(activities))
    return network


def _project(store: ox.Store, projection: Projection, statuses: frozenset[Status]) -> nx.Graph[str]:
    ties: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    nodes, support = _nodes(store), _support(store)
    for left, right, activity in _rows(store, _projection_query(projection)):
        if support.statuses.get(activity.value) in statuses and _fits(nodes, projection, left.value, right.value):
            ends = (left.value, right.value)
            ties[ends if projection.bipartite else (min(ends), max(ends))].add(activity.value)
    network: nx.Graph[str] = nx.Graph()
    for iri in sorted({end for ends in ties for end in ends}):
        side = {"bipartite": int(nodes[iri]["kind"] == projection.right)} if projection.bipartite else {}
        network.add_node(iri, **nodes[iri], **side)
    if projection.bipartite and projection.left is EntityKind.PLACE:
        containers = _containers(store)
        for iri in (node for node, kind in network.nodes(data="kind") if kind == EntityKind.PLACE):
            network.nodes[iri]["within"] = containers.get(iri, ())
    for (left, right), activities in sorted(ties.items()):
        network.add_edge(left, right, **support.attributes(activities))
    return network


def _projection_query(projection: Projection) -> str:
    return (
        f"SELECT DISTINCT ?left ?right ?activity WHERE {{ GRAPH ?document {{ {projection.pattern} "
        "FILTER (?left != ?right) FILTER NOT EXISTS { ?activity kg:boilerplate true } } }"
    )


def _fits(nodes: Mapping[str, Mapping[str, str]], projection: Projection, left: str, right: str) -> bool:
    ends = ((left, projection.left), (right, projection.right))
    return all(iri in nodes and nodes[iri]["kind"] == kind for iri, kind in ends)


def _nodes(store: ox.Store) -> dict[str, dict[str, str]]:
    """Describe every entity of the documents, by IRI; of several labels the first in order counts."""
    nodes: dict[str, dict[str, str]] = {}
    for node, kind, label, adcode in sorted(_rows(store, _NODES), key=lambda row: tuple(map(str, row))):
        blank = {"kind": _CLASS_KINDS[kind].value, "label": "", "label_en": "", "adcode": adcode.value}
        attributes = nodes.setdefault(node.value, blank)
        name = "label_en" if label.language == "en" else "label"
        attributes[name] = attributes[name] or label.value
    return nodes


def _containers(store: ox.Store) -> dict[str, tuple[str, ...]]:
    """Name all places that contain a place, however many levels above, by its IRI; sorted."""
    above: defaultdict[str, set[str]] = defaultdict(set)
    for place, container in _rows(store, _CONTAINERS):
        above[place.value].add(container.value)
    return {place: tuple(sorted(_reached(above, place))) for place in above}


def _reached(above: Mapping[str, set[str]], place: str) -> set[str]:
    reached: set[str] = set()
    waiting = [place]
    while waiting:
        more = above.get(waiting.pop(), set()) - reached
        reached |= more
        waiting += more
    return reached


def _support(store: ox.Store) -> _Support:
    statuses, years = {}, {}
    for activity, status, year in _rows(store, _CIRCUMSTANCES):
        statuses[activity.value] = status.value
        if year is not None:
            years[activity.value] = int(year.value)
    return _Support(statuses, years)


def _rows(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    solutions = cast("ox.QuerySolutions", store.query(query, prefixes=PREFIXES))
    return (tuple(solution) for solution in solutions)
