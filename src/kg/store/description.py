"""A graph described as a dataset: how much it holds, where it comes from, what it is written in, under which licence.

In: a store and its manifest. Out: Turtle with DCAT and VoID. It stands alone because catalogues read it without reading
the graph. It holds no clock: the same graph has the same description.

References:
    Data Catalog Vocabulary (DCAT) 3, W3C Recommendation 2024; Describing Linked Datasets with the VoID Vocabulary,
    W3C Interest Group Note 2011, sections 2 (general) and 4.4 (statistics), 4.5 (partitions).
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Self, cast

import pyoxigraph as ox

from kg.base import base_of, part_of
from kg.namespaces import ID, PREFIXES, VOCABULARY
from kg.store.layout import FACTS, TRIG
from kg.store.trig import turtle_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.store.update import Delta

NAME: Final = "dataset"
"""What follows the base in the IRI of the dataset."""
ONTOLOGY: Final = PREFIXES["kg"].removesuffix("#")
VOCABULARIES: Final = ("kg", "schema", "org", "prov", "oa", "skos", "dcterms")
"""Prefixes of what the graph is written in."""
FILES: Final = ((TRIG, "application/trig", "TriG"), (FACTS, "text/csv", "CSV"))
"""Files of the graph directory, their media types and names."""
UNLICENSED: Final = (
    "未声明许可；文中引文的权利属各来源。构建时可用 --licence 声明。",
    "No licence is stated; quotes are their sources' own. State one when building: --licence.",
)
LICENSED_APART: Final = (
    "各文档许可不一，或未全部声明；已声明的见各来源。构建时可用 --licence 为全图声明。",
    "The documents have not one licence in common: see the sources. State one when building: --licence.",
)

_COUNT: Final = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
_TYPE: Final = PREFIXES["rdf"] + "type"
_STATUS: Final = ox.NamedNode(PREFIXES["kg"] + "status")
_CLASSES: Final = "SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class"
_PROPERTIES: Final = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"
_SUBJECTS: Final = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"
_UNSTATED: Final = ox.Literal("")
_YEARS: Final = """
SELECT (MIN(?start) AS ?first) (MAX(?end) AS ?last) WHERE {
  ?activity kg:status "reported" ; schema:startTime ?start ; schema:endTime ?end
}
"""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much the merge of all graphs holds."""

    triples: int
    subjects: int
    """How many things are spoken of."""
    classes: dict[str, int]
    """IRI of a class to the number of its instances."""
    properties: dict[str, int]
    """IRI of a property to the number of its triples."""
    period: tuple[str, str] | None
    """First and last day of what is reported as done, as ``xsd:date``; None if no day is told."""

    @classmethod
    def of(cls, store: ox.Store) -> Self:
        """Count in a store that has the merge as its default graph."""
        ((triples,),) = _rows(store, _COUNT)
        ((subjects,),) = _rows(store, _SUBJECTS)
        classes, properties = (
            {str(named.value): int(count.value) for named, count in _rows(store, query)}
            for query in (_CLASSES, _PROPERTIES)
        )
        return cls(int(triples.value), int(subjects.value), classes, properties, _period(store))

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Take what ``asdict`` gave, after its way through JSON."""
        period = value["period"]
        return cls(**{**value, "period": None if period is None else tuple(period)})

    def after(self, store: ox.Store, delta: Delta) -> Statistics:
        """Count again, the changes alone.

        Args:
            store: as it is after the change.
            delta: the change.
        """
        classes, properties, more = Counter(self.classes), Counter(self.properties), Counter[Any]()
        for quads, step in ((delta.gone, -1), (delta.new, 1)):
            for quad in quads:
                properties[quad.predicate.value] += step
                more[quad.subject] += step
                if quad.predicate.value == _TYPE:
                    classes[quad.object.value] += step  # type: ignore[union-attr] # classes are IRIs
        subjects = self.subjects
        for subject, growth in more.items():
            now = sum(1 for _ in store.quads_for_pattern(subject, None, None, ox.DefaultGraph()))
            subjects += bool(now) - bool(now - growth)
        triples = self.triples + len(delta.new) - len(delta.gone)
        period = self.period if self.period and _lies_within(store, delta, *self.period) else _period(store)
        return Statistics(triples, subjects, dict(+classes), dict(+properties), period)


def describe_dataset(store: ox.Store, manifest: Mapping[str, Any], statistics: Statistics | None = None) -> str:
    """Describe a graph.

    Args:
        store: the graph, with the merge as its default graph.
        manifest: of its directory; ``licence``, ``version`` and ``ontology`` are told. Without a licence there, the
            graph has the one that all its documents have.
        statistics: of the store, if they are known; counted if None.

    Returns:
        Turtle.
    """
    counts = Statistics.of(store) if statistics is None else statistics
    base = base_of(store)
    dataset = base + NAME
    merge = _Merge(store)
    articles = merge.instances("schema:Article")
    general = _general(dataset, _spaces(base), manifest, _licences(merge, articles))
    told = (*_told(dataset, counts), *_origin(dataset, merge, articles), *_covered(dataset, counts))
    return "".join(turtle_lines([*general, *told], base))


def _spaces(base: str) -> tuple[str, ...]:
    """List what the IRIs of the graph begin with; under a base of one's own known programmes keep theirs."""
    return (base, VOCABULARY) if base == ID else (base, VOCABULARY, PREFIXES["programme"])


def _licences(merge: _Merge, articles: Iterable[Any]) -> frozenset[str]:
    """List the licences of reports and RDF files; empty text for those that have none."""
    stated = merge.values("dcterms:license")
    documents = itertools.chain(articles, merge.instances("schema:Dataset"))
    return frozenset(licence.value for document in documents for licence in stated.get(document, (_UNSTATED,)))


class _Merge:
    """The merge of all graphs, read property by property: many times as fast as asking document by document."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def values(self, name: str) -> dict[Any, list[Any]]:
        """Read a property: the values of each subject."""
        found: dict[Any, list[Any]] = {}
        for quad in self._store.quads_for_pattern(None, _term(name), None, ox.DefaultGraph()):
            found.setdefault(quad.subject, []).append(quad.object)
        return found

    def instances(self, name: str) -> list[Any]:
        """List what is of a class."""
        pattern = _term("rdf:type"), _term(name), ox.DefaultGraph()
        return [quad.subject for quad in self._store.quads_for_pattern(None, *pattern)]


def _general(
    dataset: str, spaces: Iterable[str], manifest: Mapping[str, Any], licences: frozenset[str]
) -> Iterator[ox.Triple]:
    for kind in ("dcat:Dataset", "void:Dataset"):
        yield _say(dataset, "rdf:type", _term(kind))
    for text, language in (("政务报道知识图谱", "zh"), ("Knowledge graph of civic reports", "en")):
        yield _say(dataset, "dcterms:title", ox.Literal(text, language=language))
    for text, language in (
        ("谁在何时何地为谁做了或计划做什么、数量多少，每条均附原文出处。", "zh"),
        ("Who did or plans what, where, when, for whom and with how much; each with the words that say so.", "en"),
    ):
        yield _say(dataset, "dcterms:description", ox.Literal(text, language=language))
    common = next(iter(licences)) if len(licences) == 1 else ""
    licence = manifest.get("licence") or common
    if licence:
        yield _say(dataset, "dcterms:license", ox.NamedNode(str(licence)))
    else:
        for text, language in zip(LICENSED_APART if any(licences) else UNLICENSED, ("zh", "en"), strict=True):
            yield _say(dataset, "dcterms:rights", ox.Literal(text, language=language))
    yield _say(dataset, "dcterms:language", ox.Literal("zh"))
    yield _say(dataset, "dcterms:conformsTo", ox.NamedNode(ONTOLOGY))
    if manifest.get("version"):
        yield _say(dataset, "schema:softwareVersion", ox.Literal(str(manifest["version"])))
    if manifest.get("ontology"):
        yield _say(dataset, "kg:ontologySha256", ox.Literal(str(manifest["ontology"])))
    for prefix in VOCABULARIES:
        yield _say(dataset, "void:vocabulary", ox.NamedNode(PREFIXES[prefix]))
    for space in spaces:
        yield _say(dataset, "void:uriSpace", ox.Literal(space))
    for name, media_type, title in FILES:
        distribution = part_of(dataset, name)
        yield _say(dataset, "dcat:distribution", ox.NamedNode(distribution))
        yield _say(distribution, "rdf:type", _term("dcat:Distribution"))
        yield _say(distribution, "dcterms:title", ox.Literal(title))
        yield _say(
            distribution, "dcat:mediaType", ox.NamedNode(f"https://www.iana.org/assignments/media-types/{media_type}")
        )


def _told(dataset: str, counts: Statistics) -> Iterator[ox.Triple]:
    yield _say(dataset, "void:triples", ox.Literal(counts.triples))
    yield _say(dataset, "void:distinctSubjects", ox.Literal(counts.subjects))
    yield _say(dataset, "void:classes", ox.Literal(len(counts.classes)))
    yield _say(dataset, "void:properties", ox.Literal(len(counts.properties)))
    for found, partition, names, numbers in (
        (counts.classes, "classPartition", "class", "entities"),
        (counts.properties, "propertyPartition", "property", "triples"),
    ):
        for named, count in found.items():
            part = part_of(dataset, f"{names}-{_notation(named)}")
            yield _say(dataset, f"void:{partition}", ox.NamedNode(part))
            yield _say(part, f"void:{names}", ox.NamedNode(named))
            yield _say(part, f"void:{numbers}", ox.Literal(count))


def _origin(dataset: str, merge: _Merge, articles: Iterable[Any]) -> Iterator[ox.Triple]:
    publishers, names = merge.values("schema:publisher"), merge.values("schema:name")
    stated = {name: merge.values(name) for name in ("dcterms:title", "schema:url", "dcterms:license", "dcterms:rights")}
    for document in articles:
        yield _say(dataset, "dcterms:source", document)
        for name, values in stated.items():
            for value in values.get(document, ()):
                yield _say(document.value, name, value)
        for publisher in publishers.get(document, ()):
            for name in names.get(publisher, ()):
                yield _say(document.value, "dcterms:publisher", name)


def _covered(dataset: str, counts: Statistics) -> Iterator[ox.Triple]:
    if counts.period is None:
        return
    period = part_of(dataset, "period")
    yield _say(dataset, "dcterms:temporal", ox.NamedNode(period))
    yield _say(period, "rdf:type", _term("dcterms:PeriodOfTime"))
    for name, day in zip(("dcat:startDate", "dcat:endDate"), counts.period, strict=True):
        yield _say(period, name, ox.Literal(day, datatype=_term("xsd:date")))


def _period(store: ox.Store) -> tuple[str, str] | None:
    ((first, last),) = _rows(store, _YEARS)
    return None if first is None or last is None else (str(first.value), str(last.value))


def _lies_within(store: ox.Store, delta: Delta, first: str, last: str) -> bool:
    """Tell whether all days of what changed lie between two others, so that neither can have moved."""
    predicates = [_term(name) for name in ("schema:startTime", "schema:endTime")]
    changed = [*delta.gone, *delta.new]
    touched = {quad.subject for quad in changed if quad.predicate in (*predicates, _STATUS)}
    days = {quad.object.value for quad in changed if quad.predicate in predicates}  # type: ignore[union-attr] # literals
    for subject in touched:
        for predicate in predicates:
            found = store.quads_for_pattern(subject, predicate, None, ox.DefaultGraph())
            days.update(quad.object.value for quad in found)  # type: ignore[union-attr] # literals
    return all(first < day < last for day in days)


def _notation(iri: str) -> str:
    """Name a class or a property within an IRI: ``schema.Article``."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}.{iri[len(namespace) :]}"
    return "".join(character if character.isalnum() else "-" for character in iri)


def _say(subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), _term(predicate), value)


@cache
def _term(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def _rows(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    solutions = cast("ox.QuerySolutions", store.query(query, prefixes=PREFIXES))
    return (tuple(solution) for solution in solutions)
