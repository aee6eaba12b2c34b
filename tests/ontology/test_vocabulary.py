"""The vocabulary hangs together: everything is labelled, nothing goes in circles, nothing points nowhere."""

from __future__ import annotations

from collections import Counter
from graphlib import TopologicalSorter

import pyoxigraph as ox
import pytest

from kg.locations import ontology_folder
from kg.namespaces import PREFIXES, VOCABULARY
from kg.resources import read_turtle

SCHEMES = ("activity", "group", "kind", "programme", "unit")
SKOS = PREFIXES["skos"]


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    for path in (ontology_folder() / "vocabulary").glob("*.ttl"):
        store.extend(ox.Quad(*triple) for triple in read_turtle(path))
    return store


def pairs(store: ox.Store, name: str) -> list[tuple[str, str]]:
    found = store.quads_for_pattern(None, ox.NamedNode(SKOS + name), None)
    return [(quad.subject.value, quad.object.value) for quad in found]  # type: ignore[union-attr]


def concepts(store: ox.Store) -> set[str]:
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(SKOS + "Concept"))
    return {quad.subject.value for quad in found}  # type: ignore[union-attr]


def test_nothing_is_broader_than_itself_by_any_way_round(store: ox.Store) -> None:
    above: dict[str, set[str]] = {}
    for narrower, broader in pairs(store, "broader"):
        above.setdefault(narrower, set()).add(broader)
    assert list(TopologicalSorter(above).static_order())


def test_every_concept_belongs_to_a_declared_scheme(store: ox.Store) -> None:
    schemes = store.quads_for_pattern(
        None, ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(SKOS + "ConceptScheme")
    )
    declared = {quad.subject.value for quad in schemes}  # type: ignore[union-attr]
    belongs = dict(pairs(store, "inScheme"))
    assert set(belongs.values()) <= declared
    assert concepts(store) <= set(belongs)


def test_a_notation_stands_once_in_its_scheme(store: ox.Store) -> None:
    scheme, seen = dict(pairs(store, "inScheme")), set()
    for concept, notation in pairs(store, "notation"):
        key = (scheme.get(concept, "collections"), notation)
        assert key not in seen, concept
        seen.add(key)


@pytest.mark.parametrize("name", SCHEMES)
def test_an_iri_ends_in_its_notation(store: ox.Store, name: str) -> None:
    found = [(iri, notation) for iri, notation in pairs(store, "notation") if iri.startswith(PREFIXES[name])]
    assert found
    assert all(iri == PREFIXES[name] + notation for iri, notation in found)


@pytest.mark.parametrize("name", SCHEMES)
def test_no_two_concepts_of_a_scheme_have_the_same_preferred_label(store: ox.Store, name: str) -> None:
    seen: dict[tuple[str, str | None], str] = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(SKOS + "prefLabel"), None):
        if quad.subject.value.startswith(PREFIXES[name]):  # type: ignore[union-attr]
            key = (quad.object.value, quad.object.language)  # type: ignore[union-attr]
            assert seen.setdefault(key, quad.subject.value) == quad.subject.value  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["broader", "related", "exactMatch"])
def test_nothing_of_ours_points_nowhere(store: ox.Store, name: str) -> None:
    known = concepts(store)
    own = "https://w3id.org/civic-kg/"
    assert {value for _, value in pairs(store, name) if value.startswith(own) and value not in known} == set()


def test_a_programmes_audience_is_a_group_of_the_vocabulary(store: ox.Store) -> None:
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["schema"] + "audience"), None)
    assert {quad.object.value for quad in found} <= concepts(store)  # type: ignore[union-attr]


def test_nothing_has_two_preferred_labels_in_a_language() -> None:
    """SKOS Reference, S14; two classes of words of one name, one of which nobody meant, would be mixed."""
    labels = Counter(
        (triple.subject.value, triple.object.language)  # type: ignore[union-attr]
        for path in sorted((ontology_folder() / "vocabulary").glob("*.ttl"))
        for triple in read_turtle(path)
        if triple.predicate.value == PREFIXES["skos"] + "prefLabel"
    )
    assert len(labels) > 1000
    assert [pair for pair, times in labels.items() if times > 1] == []


def test_no_class_of_words_lists_a_word_twice() -> None:
    listed = Counter(
        (triple.subject.value, triple.object.value)  # type: ignore[union-attr]
        for triple in read_turtle(ontology_folder() / "vocabulary" / "words.ttl")
        if triple.predicate.value == PREFIXES["kg"] + "word"
    )
    assert len(listed) > 1000
    assert [pair for pair, times in listed.items() if times > 1] == []


@pytest.mark.parametrize(("verb", "activity"), [("领办", "establish"), ("转运", "relieve")])
def test_a_verb_names_the_deed_that_it_means(store: ox.Store, verb: str, activity: str) -> None:
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["kg"] + "verb"), ox.Literal(verb))
    assert [quad.subject.value for quad in found] == [VOCABULARY + "activity/" + activity]  # type: ignore[union-attr]
