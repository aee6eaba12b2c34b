from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic
from tests.graph.factory import RUN, two_cities

from kg.graph import derive, to_quads
from kg.locations import ontology_folder
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def context() -> dict[str, Any]:
    text = (ontology_folder() / "context.jsonld").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["@context"]
    return found


@pytest.fixture(scope="module")
def graph() -> Graph:
    store = ox.Store()
    store.extend(to_quads(two_cities(), RUN))
    store.extend(derive(store, ontology_folder() / "rules"))
    triples = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in store]
    return Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")


def iris(context: dict[str, Any]) -> Iterator[str]:
    for entry in context.values():
        name = entry["@id"] if isinstance(entry, dict) else str(entry)
        prefix, _, local = name.partition(":")
        if prefix in PREFIXES:
            yield PREFIXES[prefix] + local


def test_a_graph_survives_json_ld_with_the_context(graph: Graph, context: dict[str, Any]) -> None:
    text = graph.serialize(format="json-ld", context=context)
    assert isomorphic(Graph().parse(data=text, format="json-ld"), graph)


def test_with_the_context_no_key_is_an_iri(graph: Graph, context: dict[str, Any]) -> None:
    text = graph.serialize(format="json-ld", context=context)
    nodes = json.loads(text)
    nodes = nodes if isinstance(nodes, list) else nodes.get("graph", nodes.get("@graph"))
    keys = {key for node in nodes for key in node}
    assert not [key for key in keys if ":" in key]


def test_the_context_names_every_term_that_the_graph_uses(graph: Graph, context: dict[str, Any]) -> None:
    rdf_type = PREFIXES["rdf"] + "type"
    used = {str(predicate) for predicate in graph.predicates()} - {rdf_type}
    assert used <= set(iris(context))


def test_prefixes_are_those_of_the_project(context: dict[str, Any]) -> None:
    prefixes = {name: value for name, value in context.items() if isinstance(value, str) and value.startswith("http")}
    assert prefixes.items() <= PREFIXES.items()
