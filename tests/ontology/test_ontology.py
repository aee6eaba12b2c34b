"""The ontology says what it says in two languages, declares all that is used, and does not contradict itself."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph as ox
import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, RDF, Graph, Namespace, URIRef
from tests.graph.factory import RUN, two_cities

from kg.graph import derive, load_rules, to_quads
from kg.locations import ontology_folder
from kg.namespaces import KG, PREFIXES
from kg.resources import read_turtle

FOLDER = ontology_folder()
ERROR = Namespace("http://www.daml.org/2002/03/agents/agent-ont#").error
OWN = sorted(
    {
        quad.subject.value
        for quad in read_turtle(FOLDER / "kg.ttl")
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(KG)
    }
)
CLASS, OBJECT, DATATYPE = (PREFIXES["owl"] + name for name in ("Class", "ObjectProperty", "DatatypeProperty"))


@pytest.fixture(scope="module")
def ontology() -> dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]:
    described: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
    for quad in read_turtle(FOLDER / "kg.ttl"):
        described[quad.subject.value][quad.predicate.value].append(quad.object)
    return described


@pytest.fixture(scope="module")
def sample() -> list[ox.Quad]:
    store = ox.Store()
    store.extend(to_quads(two_cities(), RUN))
    return [*store, *derive(store, FOLDER / "rules")]


@pytest.mark.parametrize("iri", OWN)
def test_a_term_has_label_and_definition_in_chinese_and_english(iri: str, ontology: dict) -> None:  # type: ignore[type-arg]
    for name in ("rdfs:label", "skos:definition"):
        prefix, _, local = name.partition(":")
        assert sorted(value.language for value in ontology[iri][PREFIXES[prefix] + local]) == ["en", "zh"], name


@pytest.mark.parametrize("iri", OWN)
def test_a_property_has_a_range_and_a_class_or_property_has_a_type(iri: str, ontology: dict) -> None:  # type: ignore[type-arg]
    types = {value.value for value in ontology[iri][PREFIXES["rdf"] + "type"]}
    assert types & {CLASS, OBJECT, DATATYPE}
    if CLASS not in types and iri != KG + "plans":
        assert ontology[iri][PREFIXES["rdfs"] + "range"], "only kg:plans points to things of two classes"


@pytest.mark.parametrize("iri", OWN)
def test_a_term_has_an_example_in_chinese_and_english_and_a_property_says_what_it_is_said_of(
    iri: str, ontology: dict
) -> None:  # type: ignore[type-arg]
    about = ontology[iri]
    assert sorted(value.language for value in about[PREFIXES["skos"] + "example"]) == ["en", "zh"]
    if CLASS not in {value.value for value in about[PREFIXES["rdf"] + "type"]}:
        assert about[PREFIXES["rdfs"] + "domain"] or about[PREFIXES["schema"] + "domainIncludes"]
        assert about[PREFIXES["rdfs"] + "range"] or about[PREFIXES["schema"] + "rangeIncludes"]


ALIGNED = {
    "schema.org": PREFIXES["schema"],
    "PROV-O": PREFIXES["prov"],
    "Web Annotation": PREFIXES["oa"],
    "ORG": PREFIXES["org"],
    "SKOS": PREFIXES["skos"],
    "OWL-Time": "http://www.w3.org/2006/time#",
    "QUDT": "http://qudt.org/schema/qudt/",
}
ALIGNMENTS = [
    *(PREFIXES["rdfs"] + name for name in ("subClassOf", "subPropertyOf", "range", "domain")),
    *(PREFIXES["skos"] + name for name in ("closeMatch", "exactMatch")),
]


@pytest.mark.parametrize("name", ALIGNED)
def test_the_ontology_is_aligned_to_what_others_use(name: str, ontology: dict) -> None:  # type: ignore[type-arg]
    reached = {value.value for about in ontology.values() for alignment in ALIGNMENTS for value in about[alignment]}
    assert any(iri.startswith(ALIGNED[name]) for iri in reached)


def test_the_version_is_that_of_its_iri(ontology: dict) -> None:  # type: ignore[type-arg]
    about = ontology[KG.removesuffix("#")]
    (iri,), (number,) = (about[PREFIXES["owl"] + name] for name in ("versionIRI", "versionInfo"))
    assert iri.value == f"{KG.removesuffix('#')}/{number.value}"


def used(quads: list[ox.Quad]) -> set[str]:
    return {
        term.value
        for quad in quads
        for term in (quad.predicate, quad.object)
        if isinstance(term, ox.NamedNode) and term.value.startswith(KG)
    }


def test_every_term_that_the_graph_uses_is_declared(sample: list[ox.Quad]) -> None:
    assert used(sample) <= set(OWN)


def test_every_term_that_the_vocabulary_uses_is_declared() -> None:
    vocabulary = [triple for path in (FOLDER / "vocabulary").glob("*.ttl") for triple in read_turtle(path)]
    assert used(vocabulary) <= set(OWN)


def test_every_term_that_shapes_and_rules_use_is_declared() -> None:
    shapes = read_turtle(FOLDER / "shapes.ttl")
    assert used(shapes) <= set(OWN)
    assert {rule.predicate.value for rule in load_rules(FOLDER / "rules")} <= set(OWN)


def test_every_foreign_term_that_the_graph_uses_is_listed_with_its_use(sample: list[ox.Quad], ontology: dict) -> None:  # type: ignore[type-arg]
    everywhere = {PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"}
    everywhere |= {PREFIXES["skos"] + name for name in ("prefLabel", "altLabel", "note")}
    predicates = {quad.predicate.value for quad in sample}
    classes = {quad.object.value for quad in sample if quad.predicate.value == PREFIXES["rdf"] + "type"}
    foreign = {iri for iri in predicates | classes if not iri.startswith(KG)} - everywhere
    assert {iri for iri in foreign if not ontology[iri][PREFIXES["skos"] + "scopeNote"]} == set()


def test_domains_and_ranges_hold_in_a_graph(sample: list[ox.Quad], ontology: dict) -> None:  # type: ignore[type-arg]
    types = defaultdict(set)
    for quad in sample:
        if quad.predicate.value == PREFIXES["rdf"] + "type":
            types[quad.subject.value].add(quad.object.value)
            types[quad.subject.value] |= {
                parent.value for parent in ontology[quad.object.value][PREFIXES["rdfs"] + "subClassOf"]
            }
    for quad in sample:
        about = ontology[quad.predicate.value]
        for domain in about[PREFIXES["rdfs"] + "domain"]:
            assert domain.value in types[quad.subject.value], quad
        for wanted in about[PREFIXES["rdfs"] + "range"]:
            if isinstance(quad.object, ox.Literal):
                assert quad.object.datatype == wanted, quad
            elif quad.object.value in types:
                assert wanted.value in types[quad.object.value], quad


def reasoned(triples: list[ox.Quad]) -> Graph:
    graph = Graph().parse(FOLDER / "kg.ttl")
    plain = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in triples]
    graph.parse(data=ox.serialize(plain, format=ox.RdfFormat.N_TRIPLES), format="nt")
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph


def test_the_ontology_with_a_graph_is_consistent_under_owl_rl(sample: list[ox.Quad]) -> None:
    graph = reasoned(sample)
    assert set(graph.objects(None, ERROR)) == set()
    bureau = URIRef(PREFIXES["organization"] + "human-resources-bureau-430400")
    assert (bureau, RDF.type, URIRef(PREFIXES["org"] + "Organization")) in graph


def test_the_reasoner_would_notice_a_contradiction() -> None:
    thing = ox.NamedNode("https://example.org/thing")
    rdf_type = ox.NamedNode(PREFIXES["rdf"] + "type")
    both = [ox.Quad(thing, rdf_type, ox.NamedNode(KG + name)) for name in ("Activity", "Measure")]
    assert set(reasoned(both).objects(None, ERROR)) != set()


def test_no_class_is_entailed_to_be_nothing() -> None:
    graph = reasoned([])
    nothing = {str(name) for name in graph.subjects(OWL.equivalentClass, OWL.Nothing)} - {str(OWL.Nothing)}
    assert nothing == set()
