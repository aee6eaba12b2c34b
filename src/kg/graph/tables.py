"""The graph as tables for programs that know no RDF: a property graph for Neo4j, and edges for people to review.

In: a store. Out: tables. It stands alone because the facts table has one row a quantity, and these have one row a node
or an edge.

References:
    Neo4j Operations Manual, neo4j-admin database import: CSV header format (``:ID``, ``:LABEL``, ``:START_ID`` …).
    QuickStatements: CSV import, where ``S`` and a number stand for a source: S854 reference URL, S1476 title,
    S1683 quotation.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, cast

import pyoxigraph as ox

from kg.graph.rules import load_rules
from kg.graph.terms import TYPE, term
from kg.namespaces import PREFIXES
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.table import Cell

NODES: Final = {
    "kg:Activity": "Activity",
    "kg:Measure": "Measure",
    "kg:Programme": "Programme",
    "org:FormalOrganization": "Organization",
    "schema:AdministrativeArea": "Place",
    "schema:Article": "Document",
    "schema:Person": "Person",
    "skos:Concept": "Concept",
}
"""Classes whose things are nodes, and the label that Neo4j shows."""

PROPERTIES: Final = (
    ("label_en", "rdfs:label", "en"),
    ("title", "dcterms:title", ""),
    ("published:date", "schema:datePublished", ""),
    ("url", "schema:url", ""),
    ("adcode", "kg:adcode", ""),
    ("status", "kg:status", ""),
    ("predicate", "kg:predicate", ""),
    ("object", "schema:object", ""),
    ("start:date", "schema:startTime", ""),
    ("end:date", "schema:endTime", ""),
    ("boilerplate:boolean", "kg:boilerplate", ""),
    ("confidence:double", "kg:confidence", ""),
    ("quantity", "kg:quantityText", ""),
    ("value:double", "schema:value", ""),
    ("lower:double", "schema:minValue", ""),
    ("upper:double", "schema:maxValue", ""),
    ("counted", "kg:countedText", ""),
)
"""Column, property, and language where one is wanted."""

RELATIONS: Final = (
    "kg:activeIn",
    "kg:activityType",
    "kg:jurisdiction",
    "kg:kind",
    "kg:measure",
    "kg:partnerOf",
    "kg:plans",
    "kg:programme",
    "kg:ran",
    "kg:serves",
    "kg:unit",
    "org:subOrganizationOf",
    "schema:agent",
    "schema:audience",
    "schema:containedInPlace",
    "schema:location",
    "schema:participant",
    "skos:broader",
)
"""Properties that are relationships."""

SOURCE: Final = "statedIn"
"""The relationship from an activity to its document."""

_DEFAULT: Final = ox.DefaultGraph()


def property_graph(store: ox.Store) -> tuple[Table, Table]:
    """Make the nodes and the relationships of a property graph.

    Args:
        store: the graph, with the merge as its default graph.

    Returns:
        Nodes sorted by IRI and relationships sorted by start, type and end, with the columns of ``neo4j-admin``.
        Relationships to things that are no nodes are left out.
    """
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for name, kind in NODES.items():
        for quad in store.quads_for_pattern(None, TYPE, term(name), _DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                kinds[quad.subject.value].add(kind)
    values = [_values(store, name, language) for _, name, language in PROPERTIES]
    labels = _values(store, "rdfs:label", "zh")
    rows = [
        (iri, ";".join(sorted(kinds[iri])), labels.get(iri, ""), *(found.get(iri, "") for found in values))
        for iri in sorted(kinds)
    ]
    columns = ("iri:ID", ":LABEL", "label", *(column for column, _, _ in PROPERTIES))
    edges = sorted({edge for edge in _edges(store) if edge[0] in kinds and edge[2] in kinds})
    ends = tuple((start, end, kind) for start, kind, end in edges)
    return Table(columns, tuple(rows)), Table((":START_ID", ":END_ID", ":TYPE"), ends)


def _values(store: ox.Store, name: str, language: str) -> dict[str, str]:
    """Read a property: the least value of each subject."""
    found: dict[str, str] = {}
    for quad in store.quads_for_pattern(None, term(name), None, _DEFAULT):
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal):
            if language and value.language != language:
                continue
            before = found.get(subject.value)
            found[subject.value] = value.value if before is None else min(before, value.value)
    return found


def _edges(store: ox.Store) -> Iterator[tuple[str, str, str]]:
    for name in RELATIONS:
        for quad in store.quads_for_pattern(None, term(name), None, _DEFAULT):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                yield quad.subject.value, name.rpartition(":")[2], quad.object.value
    query = "SELECT ?activity ?document { ?activity a kg:Activity ; kg:evidence/oa:hasSource ?document }"
    for activity, document in _rows(store, query):
        yield activity.value, SOURCE, document.value


REVIEW: Final = (
    "qid", "property", "value", "S854", "S1476", "S1683", "qid_label", "property_label", "value_label", "statement",
    "rule", "accept",
)  # fmt: skip
"""Columns of the review table: an edge, its source as QuickStatements writes sources, what it means, and a decision."""

_EVIDENCE: Final = """
SELECT ?activity ?title ?url ?quote WHERE {
  ?activity a kg:Activity ; kg:evidence ?evidence .
  ?evidence oa:hasSource ?document ; oa:hasSelector/oa:exact ?quote .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document schema:url ?url }
}
"""


def review_table(store: ox.Store, rules: Path) -> Table:
    """List every derived edge with each statement behind it, for people to accept or refuse.

    Args:
        store: the graph, with the merge as its default graph.
        rules: the folder of rules.

    Returns:
        One row an edge and statement, sorted; the column ``accept`` is empty.
    """
    labels = {
        iri: text for name in ("skos:prefLabel", "rdfs:label") for iri, text in _values(store, name, "zh").items()
    }
    evidence: dict[str, tuple[str, str, str]] = {}
    for activity, title, url, quote in _rows(store, _EVIDENCE):
        found = (_text(url), _text(title), _text(quote))
        evidence[activity.value] = min(evidence.get(activity.value, found), found)
    rows: set[tuple[Cell, ...]] = set()
    for rule in load_rules(rules):
        query = f"SELECT DISTINCT ?{rule.subject} ?{rule.object} ?activity WHERE {rule.where}"
        for subject, value, activity in _rows(store, query):
            ends = subject.value, rule.predicate.value, value.value
            said = evidence.get(activity.value, ("", "", ""))
            names = (labels.get(iri, "") for iri in ends)
            rows.add((*ends, *said, *names, activity.value, rule.name, ""))
    return Table(REVIEW, tuple(sorted(rows, key=lambda row: tuple(map(str, row)))))


def _text(term: Any) -> str:
    return "" if term is None else str(term.value)


def _rows(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    solutions = cast("ox.QuerySolutions", store.query(query, prefixes=PREFIXES))
    return (tuple(solution) for solution in solutions)
