"""What the graph says of one entity: names, codes, ties, edges, and how often reports speak of it.

In: a store and an IRI. Out: a :class:`Card`. It stands alone because it reads across all documents.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.base import base_of
from kg.namespaces import VOCABULARY, shorten
from kg.query.names import ENTITIES, kind_in, kind_of, label_of, resolve_thing, wording_of
from kg.query.terms import ALT_LABEL, LABEL, TYPE, expand
from kg.table import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

TIES: Final = (
    "kg:adcode",
    "kg:kind",
    "kg:jurisdiction",
    "org:subOrganizationOf",
    "schema:jobTitle",
    "org:memberOf",
    "schema:containedInPlace",
    "schema:sameAs",
    "skos:broader",
    "schema:audience",
    "schema:isPartOf",
    "kg:edition",
    "dcterms:source",
)
"""What is said of an entity itself, in the order in which it is shown."""

EDGES: Final = ("kg:ran", "kg:plans", "kg:serves", "kg:partnerOf", "kg:activeIn")
"""Derived edges."""

ROLES: Final = {
    "schema:agent": "agent",
    "schema:participant": "partner",
    "kg:programme": "programme",
    "schema:audience": "beneficiary",
    "schema:location": "place",
}
"""The parts that an entity plays in activities and measures."""

MEMBERS: Final = "org:member"
"""Name of the persons with a post in an organization."""
MENTIONS: Final = "schema:mentions"
"""The part that a person plays whom a document names by a post."""
KIND: Final = "rdf:type"
PLANNED_TYPES: Final = "kg:plans kg:activityType"
"""Name of the edges of ``kg:plans`` that lead to a type of activity and not to a programme."""
_CLASSES: Final = {
    "organization": expand("org:Organization"),
    "group": f"{VOCABULARY}group",
    "activity-type": f"{VOCABULARY}activity",
}
"""Whose label names a kind, where it is not the class that its members are of."""


@dataclass(frozen=True, slots=True)
class Card:
    """One entity."""

    iri: str
    name: str
    """The IRI with its prefix, if it has one."""
    kind: str
    label: str
    label_en: str
    aliases: tuple[str, ...]
    ties: tuple[tuple[str, tuple[str, ...]], ...]
    """Property and what it leads to, by label."""
    edges: tuple[tuple[str, tuple[str, ...]], ...]
    """Derived edges from here: edge and labels."""
    edges_to: tuple[tuple[str, tuple[str, ...]], ...]
    """Derived edges to here: edge and labels of where they come from."""
    roles: tuple[tuple[str, int], ...]
    """Part played, and in how many activities and measures."""
    documents: tuple[str, ...]
    """Identifiers of the documents that speak of it."""
    headings: Mapping[str, Wording] = field(default_factory=dict)
    """What people read for the kind and for each property, edge and part, by its name."""


def describe(store: Store, name: str) -> Card:
    """Describe one entity.

    Args:
        store: the graph.
        name: any name of it, see :func:`kg.query.names.resolve_name`.

    Returns:
        The card.

    Raises:
        NotFoundError: the name stands for nothing, or for several things.
    """
    iri = resolve_thing(store, name, *ENTITIES, "activity-type")
    node = ox.NamedNode(iri)
    english = sorted(
        quad.object.value
        for quad in store.quads_for_pattern(node, LABEL, None, None)
        if isinstance(quad.object, ox.Literal) and quad.object.language == "en"
    )
    roles = {ROLES[name]: len(_subjects(store, name, node)) for name in ROLES}
    kind = kind_in(store, iri)
    return Card(
        iri=iri,
        name=shorten(iri, base_of(store)),
        kind=kind,
        label=label_of(store, iri),
        label_en=english[0] if english else "",
        aliases=_values(store, node, ALT_LABEL),
        ties=(*_of(store, node, TIES), *_members(store, node)),
        edges=_edges(store, node),
        edges_to=tuple((edge, found) for edge in EDGES if (found := _sources(store, ox.NamedNode(expand(edge)), node))),
        roles=tuple(sorted((role, count) for role, count in roles.items() if count)),
        documents=_documents(store, node),
        headings={
            KIND: wording_of(store, _class_of(store, node, kind)),
            **{name: wording_of(store, expand(name)) for name in (*TIES, MEMBERS, *EDGES)},
            PLANNED_TYPES: _together(*(wording_of(store, expand(name)) for name in PLANNED_TYPES.split())),
            **{role: wording_of(store, expand(name)) for name, role in ROLES.items()},
        },
    )


def _edges(store: Store, node: ox.NamedNode) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """List the derived edges from a node; plans that name no programme under a name of their own."""
    plans = ox.NamedNode(expand("kg:plans"))
    types = {
        _word(store, quad.object)
        for quad in store.quads_for_pattern(node, plans, None, None)
        if isinstance(quad.object, ox.NamedNode) and kind_of(quad.object.value) == "activity-type"
    }
    found: list[tuple[str, tuple[str, ...]]] = []
    for name, labels in _of(store, node, EDGES):
        if name == "kg:plans":
            found += [
                (name, tuple(label for label in labels if label not in types)),
                (PLANNED_TYPES, tuple(sorted(types))),
            ]
        else:
            found.append((name, labels))
    return tuple((name, labels) for name, labels in found if labels)


def _members(store: Store, node: ox.NamedNode) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """List the persons with a post in an organization, each with the posts."""
    found = {
        quad.subject
        for quad in store.quads_for_pattern(None, ox.NamedNode(expand("org:memberOf")), node, None)
        if isinstance(quad.subject, ox.NamedNode)
    }
    title = ox.NamedNode(expand("schema:jobTitle"))
    named = (f"{_word(store, person)}（{'，'.join(_values(store, person, title))}）" for person in found)
    return ((MEMBERS, tuple(sorted(named))),) if found else ()


def _class_of(store: Store, node: ox.NamedNode, kind: str) -> str:
    types = (str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(node, TYPE, None, None))
    return _CLASSES.get(kind) or min(types, default=kind)


def _together(one: Wording, other: Wording) -> Wording:
    return Wording(f"{one.zh}（{other.zh}）", f"{one.en} ({other.en})")


def _of(store: Store, node: ox.NamedNode, names: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, found) for name in names if (found := _values(store, node, ox.NamedNode(expand(name)))))


def _values(store: Store, node: ox.NamedNode, predicate: ox.NamedNode) -> tuple[str, ...]:
    return tuple(sorted({_word(store, quad.object) for quad in store.quads_for_pattern(node, predicate, None, None)}))


def _sources(store: Store, predicate: ox.NamedNode, node: ox.NamedNode) -> tuple[str, ...]:
    return tuple(sorted({_word(store, quad.subject) for quad in store.quads_for_pattern(None, predicate, node, None)}))


def _word(store: Store, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    if isinstance(term, ox.NamedNode):
        return label_of(store, term.value)
    return term.value if isinstance(term, ox.Literal) else str(term)


def _subjects(store: Store, name: str, node: ox.NamedNode) -> set[object]:
    return {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(expand(name)), node, None)}


def _documents(store: Store, node: ox.NamedNode) -> tuple[str, ...]:
    """List the documents whose graphs use an entity, not merely describe it."""
    graphs = {
        quad.graph_name
        for name in (*ROLES, MENTIONS)
        for quad in store.quads_for_pattern(None, ox.NamedNode(expand(name)), node, None)
        if isinstance(quad.graph_name, ox.NamedNode)
    }
    found = set()
    for graph in graphs:
        for quad in store.quads_for_pattern(None, ox.NamedNode(expand("dcterms:identifier")), None, graph):
            found.add(str(getattr(quad.object, "value", "")))
    return tuple(sorted(found))


def to_json(card: Card) -> dict[str, object]:
    """Turn a card into JSON values, with prefixed names as keys."""
    return {
        "iri": card.iri,
        "name": card.name,
        "kind": card.kind,
        "label": card.label,
        "label_en": card.label_en,
        "aliases": list(card.aliases),
        **{name: list(values) for name, values in card.ties},
        **{name: list(values) for name, values in card.edges},
        "edges_to": {name: list(values) for name, values in card.edges_to},
        "roles": dict(card.roles),
        "documents": list(card.documents),
    }
