"""A graph is described as a dataset that catalogues can read."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import DCAT, DCTERMS, RDF, VOID, Graph, Literal, Namespace, URIRef
from tests.query.world import stored, world

from kg.graph.terms import term
from kg.namespaces import ID, PREFIXES
from kg.store import describe_dataset

DATASET = URIRef(ID + "dataset")
KG = Namespace(PREFIXES["kg"])
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
STORE = stored(world())


def described(**manifest: str) -> Graph:
    return Graph().parse(data=describe_dataset(STORE, manifest), format="turtle")


def test_the_counts_are_those_of_the_merge() -> None:
    graph = described()
    triples = {(quad.subject, quad.predicate, quad.object) for quad in world()}
    assert graph.value(DATASET, VOID.triples) == Literal(len(triples))
    (activities,) = graph.subjects(VOID["class"], KG.Activity)
    assert (DATASET, VOID.classPartition, activities) in graph
    assert graph.value(activities, VOID.entities) == Literal(19)
    properties = sum(
        int(str(graph.value(part, VOID.triples))) for part in graph.objects(DATASET, VOID.propertyPartition)
    )
    assert properties == len(triples)


def test_it_is_a_dataset_with_title_sources_files_and_period() -> None:
    graph = described()
    assert {DCAT.Dataset, VOID.Dataset} <= set(graph.objects(DATASET, RDF.type))
    assert {str(title.language) for title in graph.objects(DATASET, DCTERMS.title) if isinstance(title, Literal)} == {
        "zh",
        "en",
    }
    sources = set(graph.objects(DATASET, DCTERMS.source))
    assert sources == {URIRef(ID + "document/money-2019"), URIRef(ID + "document/two-cities-2019")}
    assert all(graph.value(source, DCTERMS.title) for source in sources)
    assert len(set(graph.objects(DATASET, DCAT.distribution))) == 2
    period = graph.value(DATASET, DCTERMS.temporal)
    assert str(graph.value(period, DCAT.startDate)) == "2018-01-01"


CC_BY = "https://creativecommons.org/licenses/by/4.0/"


def licensed(*licences: str) -> Graph:
    """Describe a graph whose two documents have these licences; an empty one is none."""
    documents = ("money-2019", "two-cities-2019")
    quads = [
        ox.Quad(document, term("dcterms:license"), ox.NamedNode(licence), ox.NamedNode(f"{document.value}#graph"))
        for document, licence in zip(
            (ox.NamedNode(f"{ID}document/{name}") for name in documents), licences, strict=True
        )
        if licence
    ]
    return Graph().parse(data=describe_dataset(stored([*world(), *quads]), {}), format="turtle")


def test_the_licence_that_all_documents_have_is_that_of_the_graph() -> None:
    graph = licensed(LICENCE, LICENCE)
    assert graph.value(DATASET, DCTERMS.license) == URIRef(LICENCE)
    assert graph.value(DATASET, DCTERMS.rights) is None
    assert graph.value(URIRef(ID + "document/money-2019"), DCTERMS.license) == URIRef(LICENCE)


@pytest.mark.parametrize("licences", [(LICENCE, CC_BY), (LICENCE, "")])
def test_licences_that_differ_stand_with_the_documents_alone(licences: tuple[str, str]) -> None:
    graph = licensed(*licences)
    assert graph.value(DATASET, DCTERMS.license) is None
    told = [str(text) for text in graph.objects(DATASET, DCTERMS.rights)]
    assert any("not one licence in common" in text for text in told)
    assert any("许可不一" in text for text in told)
    assert graph.value(URIRef(ID + "document/money-2019"), DCTERMS.license) == URIRef(LICENCE)


def test_the_licence_is_told_or_that_there_is_none() -> None:
    assert described(licence=LICENCE).value(DATASET, DCTERMS.license) == URIRef(LICENCE)
    without = described()
    assert without.value(DATASET, DCTERMS.license) is None
    assert without.value(DATASET, DCTERMS.rights) is not None
