"""RDF files become documents of their own."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import pytest
from rdflib import Dataset
from tests.graph.factory import RUN

from kg.errors import ReadError
from kg.graph import count_instances, read_rdf
from kg.graph.files import RDF_FORMATS
from kg.namespaces import CONTEXT

TURTLE = """
@prefix schema: <https://schema.org/> . @prefix : <https://example.org/> .
:hengyang schema:name "衡阳市"@zh ; schema:geo [ schema:latitude 26.9 ; schema:longitude 112.6 ] .
"""
GRAPH = ox.NamedNode("https://w3id.org/civic-kg/id/document/others#graph")


def said(data: bytes, source: str) -> set[tuple[str, str, str]]:
    quads = read_rdf(data, "others", source, RUN)
    assert {quad.graph_name for quad in quads} == {GRAPH}
    return {
        (str(quad.subject), str(quad.predicate), str(quad.object))
        for quad in quads
        if "example.org" in str(quad.subject) or "#node-" in str(quad.subject)
    }


@pytest.mark.parametrize("suffix", RDF_FORMATS)
def test_every_format_says_the_same(suffix: str) -> None:
    kind = RDF_FORMATS[suffix]
    quads = list(ox.parse(TURTLE, format=ox.RdfFormat.TURTLE))
    if not kind.supports_datasets:
        content = ox.serialize([quad.triple for quad in quads], format=kind)
    else:
        name = ox.NamedNode("https://example.org/graph")
        content = ox.serialize(
            [ox.Quad(quad.subject, quad.predicate, quad.object, name) for quad in quads], format=kind
        )
    assert said(content or b"", f"others{suffix}") == said(TURTLE.encode(), "others.ttl")


def test_a_blank_node_gets_the_same_name_whatever_the_order() -> None:
    other = """@prefix s: <https://schema.org/> .
    <https://example.org/hengyang> s:geo _:x . _:x s:longitude 112.6 ; s:latitude 26.9 .
    <https://example.org/hengyang> s:name "衡阳市"@zh ."""
    assert said(other.encode(), "others.ttl") == said(TURTLE.encode(), "others.ttl")
    assert not any(term.startswith("_:") for triple in said(TURTLE.encode(), "others.ttl") for term in triple)


def test_the_file_is_described_with_its_hash_and_its_run() -> None:
    quads = read_rdf(TURTLE.encode(), "others", "others.ttl", RUN)
    dataset = Dataset()
    dataset.parse(io.BytesIO(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""), format="nquads")
    query = """PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX kg: <https://w3id.org/civic-kg/ontology#>
      ASK { GRAPH ?graph { ?graph prov:wasDerivedFrom ?file ; prov:wasGeneratedBy/prov:used ?file .
            ?file a schema:Dataset ; kg:sha256 ?hash ; schema:encodingFormat "text/turtle" } }"""
    assert dataset.query(query).askAnswer


def test_graphs_that_are_made_anew_are_left_out() -> None:
    text = b"""<urn:a> <urn:b> <urn:c> <https://w3id.org/civic-kg/id/derived> .
<urn:d> <urn:e> <urn:f> <https://w3id.org/civic-kg/id/document/one#graph> ."""
    predicates = {quad.predicate.value for quad in read_rdf(text, "others", "others.nq", RUN)}
    assert "urn:e" in predicates
    assert "urn:b" not in predicates


def test_what_is_not_well_formed_is_told_with_its_line() -> None:
    with pytest.raises(ReadError, match=r"others\.ttl: is not valid TURTLE|others\.ttl.*line 2"):
        read_rdf(b"@prefix : <urn:x:> .\n:a :b .", "others", "others.ttl", RUN)


JSON_LD = {"@id": "https://example.org/hengyang", "adcode": "430400"}


@pytest.mark.parametrize("context", [CONTEXT, [CONTEXT], [CONTEXT, {"more": "https://example.org/more"}]])
def test_the_published_context_is_known_by_its_address(context: object) -> None:
    text = json.dumps({"@context": context, **JSON_LD})
    assert said(text.encode(), "others.jsonld") == {
        ("<https://example.org/hengyang>", "<https://w3id.org/civic-kg/ontology#adcode>", '"430400"')
    }


@pytest.mark.parametrize(
    "context",
    [
        "https://schema.org/",
        [CONTEXT, "https://schema.org/"],
        {"@import": "https://schema.org/"},
        {"a": {"@id": "urn:a", "@context": "https://schema.org/"}},
    ],
)
def test_a_context_of_another_site_is_named_with_what_to_do(context: object) -> None:
    with pytest.raises(ReadError) as caught:
        read_rdf(json.dumps({"@context": context, **JSON_LD}).encode(), "others", "others.jsonld", RUN)
    message = str(caught.value)
    assert "others.jsonld: takes its context from https://schema.org/, and contexts of other sites" in message
    assert "write what stands there into the file" in message
    assert CONTEXT in message
    assert "LoadDocument" not in message


def test_json_that_is_not_well_formed_is_told_with_its_line() -> None:
    with pytest.raises(ReadError, match=r"line 2"):
        read_rdf(b'{"@id": "urn:a",\n "urn:b" "c"}', "others", "others.jsonld", RUN)


def test_things_are_counted_by_class() -> None:
    text = b"""@prefix kg: <https://w3id.org/civic-kg/ontology#> .
    <urn:a> a kg:Activity . <urn:b> a kg:Activity, kg:Measure ."""
    assert count_instances(read_rdf(text, "others", "others.ttl", RUN), "kg:Activity") == 2
