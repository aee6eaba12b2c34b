"""A file of RDF may say more of what others describe, and may not contradict them."""

from __future__ import annotations

import csv
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.graph.factory import RUN, two_cities

from kg.graph import read_rdf, to_quads
from kg.namespaces import ID, PREFIXES
from kg.validate import Described, Validator, check_merge, settle
from kg.validate.merging import TYPE

ACTIVITY = "https://w3id.org/civic-kg/id/activity/243b4bea960eba5c"
WOMEN = PREFIXES["organization"] + "womens-federation-430400"
HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())


def rows() -> list[dict[str, str]]:
    with (Path(__file__).parent / "cases" / "merging.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def report() -> list[ox.Quad]:
    return to_quads(two_cities(), RUN)


@pytest.fixture
def others(report: list[ox.Quad], vocabulary: list[ox.Quad]) -> Described:
    return Described([*report, *vocabulary])


def read(text: str, identifier: str = "others") -> list[ox.Quad]:
    return read_rdf((HEAD + text).encode(), identifier, f"{identifier}.ttl", RUN)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["why"])
def test_what_contradicts_is_left_out_and_told_and_all_else_stays(
    row: dict[str, str], others: Described, validator: Validator
) -> None:
    quads = read(row["says"])
    kept, rejected = settle(quads, others, validator, "others.ttl")
    gone = {quad for one in rejected for quad in one.quads}
    assert set(kept) | gone == set(quads)
    assert {quad.predicate.value for quad in gone} == {_expand(row["left_out"])} - {""}
    for one in rejected:
        assert row["shape"] in {reason.shape for reason in one.reasons}
        assert set(one.against) <= {"two-cities-2019", "vocabulary"} != set()
        for reason in one.reasons:
            assert reason.path == _expand(row["left_out"])
            assert reason.focus_node == one.activity
            for message in (reason.message, reason.message_zh):
                assert "others.ttl" in message
                assert row["left_out"] in message or row["left_out"] == "rdf:type"
            assert "；" in reason.message_zh


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if local else ""


@pytest.mark.parametrize("row", [row for row in rows() if row["left_out"]], ids=lambda row: row["why"])
def test_the_check_of_the_merge_finds_what_breaks_a_shape(
    row: dict[str, str], report: list[ox.Quad], vocabulary: list[ox.Quad], validator: Validator
) -> None:
    said = read(row["says"])
    everything = {ox.Quad(quad.subject, quad.predicate, quad.object) for quad in (*report, *vocabulary, *said)}
    store = ox.Store()
    store.extend(everything)

    def described(node: ox.NamedNode) -> list[ox.Quad]:
        pointing = [quad for one in validator.inverse_paths for quad in store.quads_for_pattern(None, one, node)]
        return [*store.quads_for_pattern(node, None, None), *pointing]

    graphs = [(str(quads[0].graph_name.value), quads) for quads in (report, said)]
    graphs.append(("https://w3id.org/civic-kg/id/vocabulary", vocabulary))
    found = check_merge(graphs, described, validator, validator.validate([*report, *said]))
    shape = row["shape"]
    if not shape.startswith("merge-"):
        assert shape in {one.shape for one in found}
        assert all("together" in one.message and "合起来" in one.message_zh for one in found)


def test_an_activity_told_otherwise_by_another_file_goes_as_a_whole(
    report: list[ox.Quad], others: Described, validator: Validator
) -> None:
    graph = ox.NamedNode("https://w3id.org/civic-kg/id/document/again#graph")
    again = [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in report]
    assert settle(again, others, validator, "again.trig") == (again, ())
    status = ox.NamedNode(PREFIXES["kg"] + "status")
    changed = [
        ox.Quad(quad.subject, quad.predicate, ox.Literal("negated"), graph)
        if (quad.subject.value, quad.predicate) == (ACTIVITY, status)
        else quad
        for quad in again
    ]
    kept, rejected = settle(changed, others, validator, "again.trig")
    assert [one.activity for one in rejected] == [ACTIVITY]
    assert {reason.shape for reason in rejected[0].reasons} == {"merge-statement"}
    assert not any(quad.subject.value == ACTIVITY for quad in kept)
    assert validator.validate(kept) == ()
    assert set(kept) | set(rejected[0].quads) == set(changed)


def test_an_organization_named_otherwise_takes_its_activities_along_and_nothing_else(
    others: Described, validator: Validator
) -> None:
    """Without its name the organization would break its shape, and its activities lean on it."""
    said = read(
        'organization:womens-federation-430400 a org:FormalOrganization ; rdfs:label "恒阳妇联"@zh .'
        'organization:new a org:FormalOrganization ; rdfs:label "某协会"@zh ; schema:telephone "12338" .'
    )
    kept, rejected = settle(said, others, validator, "others.ttl")
    assert [(one.activity, len(one.quads)) for one in rejected] == [(WOMEN, 2)]
    assert {reason.shape for reason in rejected[0].reasons} == {"organization-label"}
    assert "恒阳妇联" in rejected[0].reasons[0].message
    assert set(kept) | set(rejected[0].quads) == set(said)


def test_a_sound_name_stays_where_another_in_the_same_property_goes(others: Described, validator: Validator) -> None:
    """The report names the person in Chinese alone."""
    said = read(f'<{ID}person/姜欣-womens-federation-430000> rdfs:label "江欣"@zh , "Jiang Xin"@en .')
    kept, rejected = settle(said, others, validator, "others.ttl")
    assert [str(quad.object) for one in rejected for quad in one.quads] == ['"江欣"@zh']
    assert '"Jiang Xin"@en' in {str(quad.object) for quad in kept}


def test_of_two_wrong_names_in_one_property_both_go(others: Described, validator: Validator) -> None:
    said = read('place:430400 rdfs:label "恒阳市"@zh , "横阳市"@zh , "Hengyang"@en .')
    _, rejected = settle(said, others, validator, "others.ttl")
    assert {str(quad.object) for one in rejected for quad in one.quads} >= {'"恒阳市"@zh', '"横阳市"@zh'}


def test_of_two_files_that_contradict_each_other_the_first_stays(others: Described, validator: Validator) -> None:
    kind = TYPE
    first = read('organization:new a org:FormalOrganization ; rdfs:label "甲会"@zh .', "a")
    second = read('organization:new rdfs:label "乙会"@zh .', "b")
    others.add(settle(first, others, validator, "a.ttl")[0])
    kept, rejected = settle(second, others, validator, "b.ttl")
    assert [one.against for one in rejected] == [("a",)]
    assert any(quad.predicate == kind for quad in kept), "the file is still described"
