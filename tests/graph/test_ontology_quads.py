from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.errors import ResourceError
from kg.graph import ontology_quads
from kg.locations import ontology_folder
from kg.namespaces import KG, PREFIXES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return ontology_quads(ontology_folder())


def test_all_stands_in_the_vocabularys_graph_once_and_always_in_the_same_order(quads: list[ox.Quad]) -> None:
    assert {quad.graph_name.value for quad in quads} == {"https://w3id.org/civic-kg/id/vocabulary"}
    assert len(quads) == len(set(quads))
    assert quads == ontology_quads(ontology_folder())


def test_one_property_finds_the_label_of_any_term(quads: list[ox.Quad]) -> None:
    store = ox.Store()
    store.extend(quads)
    query = """SELECT ?term WHERE {
      ?term skos:inScheme ?scheme FILTER NOT EXISTS { ?term rdfs:label ?label FILTER (LANG(?label) = "zh") } }"""
    assert list(store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)) == []  # type: ignore[arg-type]


def test_how_a_term_is_recognized_stays_in_the_files(quads: list[ox.Quad]) -> None:
    vocabulary = [quad for quad in quads if not quad.subject.value.startswith((KG, KG.rstrip("#")))]
    assert not any(quad.predicate.value.startswith(KG) for quad in vocabulary)


def test_a_file_that_is_no_turtle_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "kg.ttl").write_text("<a> <b> .", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"kg\.ttl"):
        ontology_quads(tmp_path)


def test_a_missing_ontology_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"kg\.ttl"):
        ontology_quads(tmp_path)
