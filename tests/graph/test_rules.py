from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from tests.graph.factory import (
    CHUNFENG,
    HENGYANG,
    HENGYANG_LABOUR,
    HENGYANG_WF,
    RUN,
    WOMEN,
    Composer,
)

from kg.errors import ResourceError
from kg.graph import derive, explain, load_rules, mint_derived_graph, stream_derived, to_quads
from kg.locations import ontology_folder
from kg.model import Status
from kg.namespaces import PREFIXES
from kg.store import extend_store, write_store

if TYPE_CHECKING:
    import pathlib

RULES = ontology_folder() / "rules"
ORGANIZATION, PROGRAMME = PREFIXES["organization"], PREFIXES["programme"]


def edges(store: ox.Store) -> set[tuple[str, str, str]]:
    def short(iri: str) -> str:
        return iri.rpartition("/")[2].rpartition("#")[2]

    return {
        (short(quad.subject.value), short(quad.predicate.value), short(quad.object.value))
        for quad in derive(store, RULES)
    }


def test_what_was_done_and_what_is_planned_become_different_edges(store: ox.Store) -> None:
    hengyang, shaoyang, labour = (
        "womens-federation-430400", "womens-federation-430500", HENGYANG_LABOUR.identifier,
    )  # fmt: skip
    assert edges(store) == {
        (hengyang, "ran", "chunfeng-xingdong"),
        (shaoyang, "ran", "chunfeng-xingdong"),
        (hengyang, "plans", "chunfeng-xingdong"),
        (hengyang, "plans", "石鼓巧手"),
        (hengyang, "serves", "women"),
        (shaoyang, "serves", "rural-left-behind-children"),
        (hengyang, "partnerOf", labour),
        (labour, "partnerOf", hengyang),
        (hengyang, "activeIn", "430400"),
        (shaoyang, "activeIn", "430500"),
    }


def test_derived_edges_stand_in_their_own_graph_sorted_and_once(store: ox.Store) -> None:
    quads = derive(store, RULES)
    assert {quad.graph_name.value for quad in quads} == {"https://w3id.org/civic-kg/id/derived"}
    assert quads == sorted(set(quads), key=str)


def test_deriving_again_over_derived_edges_changes_nothing(store: ox.Store) -> None:
    first = derive(store, RULES)
    store.extend(first)
    assert derive(store, RULES) == first


def test_edges_derived_as_a_stream_are_the_same_while_they_are_stored(tmp_path: pathlib.Path, store: ox.Store) -> None:
    written = write_store(tmp_path, (quad for quad in store if quad.graph_name != ox.DefaultGraph()))
    extend_store(written, stream_derived(written, load_rules(RULES)))
    graph = ox.NamedNode(mint_derived_graph())
    assert sorted(written.quads_for_pattern(None, None, None, graph), key=str) == derive(store, RULES)


@pytest.mark.parametrize(
    ("status", "boilerplate"),
    [
        (Status.NEGATED, False),
        (Status.CANCELLED, False),
        (Status.CALLED_FOR, False),
        (Status.REPORTED, True),
        (Status.PLANNED, True),
    ],
)
def test_nothing_is_derived_from_what_did_not_happen_or_from_slogans(status: Status, boilerplate: bool) -> None:
    composer = Composer()
    composer.add(
        "联合市人社局开展“春风行动”", "开展", "carry-out", status=status, boilerplate=boilerplate, agent=HENGYANG_WF,
        agent_text="衡阳市妇联", partners=(("市人社局", HENGYANG_LABOUR),), programmes=(("“春风行动”", CHUNFENG),),
        place=HENGYANG,
    )  # fmt: skip
    store = ox.Store()
    store.extend(to_quads(composer.resolution(), RUN))
    assert derive(store, RULES) == []


def test_a_plan_without_a_programme_is_a_plan_for_its_type_of_activity() -> None:
    composer = Composer()
    composer.add("市妇联将继续实施“春风行动”", "实施", "implement", status=Status.PLANNED, agent=HENGYANG_WF, year=2019,
                 agent_text="市妇联", groups=(), place=HENGYANG)  # fmt: skip
    store = ox.Store()
    store.extend(to_quads(composer.resolution(WOMEN), RUN))
    assert edges(store) == {("womens-federation-430400", "plans", "implement")}


def test_an_edge_is_explained_by_its_rule_and_by_the_statements_of_all_documents(store: ox.Store) -> None:
    kg = PREFIXES["kg"]
    reasons = explain(
        store, RULES, ox.NamedNode(ORGANIZATION + "womens-federation-430400"), ox.NamedNode(kg + "ran"),
        ox.NamedNode(PROGRAMME + "chunfeng-xingdong"),
    )  # fmt: skip
    assert [reason.rule.name for reason in reasons] == ["ran"]
    assert "reported or ongoing" in reasons[0].rule.description
    assert len(reasons[0].activities) == 4, "two activities in each of two documents"
    assert list(reasons[0].activities) == sorted(reasons[0].activities, key=str)


def test_every_derived_edge_is_explained_and_no_other(store: ox.Store) -> None:
    for quad in derive(store, RULES):
        assert explain(store, RULES, quad.subject, quad.predicate, quad.object)  # type: ignore[arg-type]
    nowhere = ox.NamedNode(ORGANIZATION + "womens-federation-110000")
    assert explain(store, RULES, nowhere, ox.NamedNode(PREFIXES["kg"] + "ran"), nowhere) == ()


def test_every_rule_says_in_chinese_and_english_what_it_derives() -> None:
    for rule in load_rules(RULES):
        chinese, english = rule.description.splitlines()
        assert any("一" <= character <= "鿿" for character in chinese), rule.name
        assert english.isascii(), rule.name


BROKEN = {
    "no comment": ("CONSTRUCT { ?a kg:ran ?b } WHERE { ?activity kg:x ?a, ?b }", "comment"),
    "no activity": ("# x\nCONSTRUCT { ?a kg:ran ?b } WHERE { ?a kg:x ?b }", r"\?activity"),
    "no construct": ("# x\nSELECT ?a WHERE { ?activity kg:x ?a }", "CONSTRUCT"),
    "unknown prefix": ("# x\nCONSTRUCT { ?a no:ran ?b } WHERE { ?activity kg:x ?a, ?b }", "prefix"),
}


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN)
def test_a_malformed_rule_is_refused_by_name(tmp_path: pathlib.Path, text: str, message: str) -> None:
    (tmp_path / "broken.rq").write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=message) as caught:
        load_rules(tmp_path)
    assert "broken.rq" in str(caught.value)
