from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.factory import CHUNFENG, HENGYANG, HENGYANG_WF, OWN_PROGRAMME, WOMEN

from kg.graph import mint_document, mint_document_graph, mint_entity
from kg.graph.iris import hash_activity, mint_segment
from kg.model import Entity, EntityKind, Span


@pytest.mark.parametrize(
    ("entity", "iri"),
    [
        (HENGYANG, "https://w3id.org/civic-kg/id/place/430400"),
        (HENGYANG_WF, "https://w3id.org/civic-kg/id/organization/womens-federation-430400"),
        (CHUNFENG, "https://w3id.org/civic-kg/id/programme/chunfeng-xingdong"),
        (OWN_PROGRAMME, "https://w3id.org/civic-kg/id/programme/石鼓巧手"),
        (WOMEN, "https://w3id.org/civic-kg/vocabulary/group/women"),
        (Entity(EntityKind.GROUP, "骑手", "骑手", known=False), "https://w3id.org/civic-kg/id/group/骑手"),
    ],
)
def test_an_entity_has_a_readable_iri(entity: Entity, iri: str) -> None:
    assert mint_entity(entity) == iri


def test_under_a_base_of_ones_own_terms_of_the_vocabulary_keep_theirs() -> None:
    base = "https://example.org/kg/"
    assert mint_entity(HENGYANG_WF, base) == "https://example.org/kg/organization/womens-federation-430400"
    assert mint_entity(OWN_PROGRAMME, base).startswith(base)
    assert mint_entity(CHUNFENG, base) == mint_entity(CHUNFENG)
    assert mint_entity(WOMEN, base) == mint_entity(WOMEN)


def test_a_documents_graph_is_a_part_of_its_document() -> None:
    assert mint_document_graph("湖南 2019") == mint_document("湖南 2019") + "#graph"
    assert mint_document("湖南 2019") == "https://w3id.org/civic-kg/id/document/湖南%202019"


@given(st.text(min_size=1))
def test_every_identifier_makes_an_iri_that_oxigraph_takes(identifier: str) -> None:
    encodable = identifier.encode("utf-8", "ignore").decode()
    iri = f"https://example.org/{mint_segment(encodable)}"
    text = ox.serialize(
        [ox.Triple(ox.NamedNode(iri), ox.NamedNode(iri), ox.NamedNode(iri))], format=ox.RdfFormat.TURTLE
    )
    assert next(iter(ox.parse(text, format=ox.RdfFormat.TURTLE))).subject == ox.NamedNode(iri)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
)
def test_different_identifiers_make_different_iris(first: str, second: str) -> None:
    assert (mint_segment(first) == mint_segment(second)) == (first == second)


def test_an_activity_is_hashed_by_document_span_and_predicate() -> None:
    base = hash_activity("d", Span(0, 9), "提供", Span(2, 4), 0)
    others = {
        hash_activity("e", Span(0, 9), "提供", Span(2, 4), 0),
        hash_activity("d", Span(0, 8), "提供", Span(2, 4), 0),
        hash_activity("d", Span(0, 9), "发放", Span(2, 4), 0),
        hash_activity("d", Span(0, 9), "提供", Span(3, 5), 0),
        hash_activity("d", Span(0, 9), "提供", Span(2, 4), 1),
    }
    assert base not in others
    assert len(others) == 5
    assert base == hash_activity("d", Span(0, 9), "提供", Span(2, 4), 0)
