from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.factory import HENGYANG_WF, JIANG_XIN, RUN, two_cities

from kg.graph import Run, mint_document_graph, to_quads
from kg.graph.terms import decimal, number, term
from kg.model import Entity, EntityKind
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from kg.model import Resolution


def ask(quads: list[ox.Quad], query: str) -> list[tuple[str, ...]]:
    store = ox.Store()
    store.extend(quads)
    solutions = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return sorted(tuple("" if term is None else term.value for term in row) for row in solutions)  # type: ignore[union-attr]


def test_all_quads_of_a_document_stand_in_its_graph_once(quads: list[ox.Quad]) -> None:
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(mint_document_graph("two-cities-2019"))}
    assert len(set(quads)) == len(quads)


def test_the_same_resolution_gives_the_same_quads_in_the_same_order(resolution: Resolution) -> None:
    assert to_quads(resolution, RUN) == to_quads(two_cities(), RUN)


def test_no_blank_nodes_are_needed(quads: list[ox.Quad]) -> None:
    assert not any(isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object))


def test_a_sentence_becomes_an_activity_as_the_documentation_shows_it(quads: list[ox.Quad]) -> None:
    found = ask(
        quads,
        """SELECT ?label ?who ?where ?done ?from ?to ?verb ?type ?what ?programme WHERE {
             ?activity a kg:Activity ; rdfs:label ?label ; schema:agent/rdfs:label ?who ;
               schema:location/kg:adcode ?where ; schema:actionStatus ?done ; schema:startTime ?from ;
               schema:endTime ?to ; kg:predicate ?verb ; kg:activityType ?type ; schema:object ?what ;
               kg:programme ?programme .
             FILTER (?what = "岗位" && LANG(?who) = "zh") }""",
    )
    assert found == [
        (
            "衡阳市妇联 提供 岗位", "衡阳市妇联", "430400", PREFIXES["schema"] + "CompletedActionStatus", "2018-01-01",
            "2018-12-31", "提供", PREFIXES["activity"] + "provide", "岗位", PREFIXES["programme"] + "chunfeng-xingdong",
        )
    ]  # fmt: skip


def test_measures_keep_value_bounds_unit_and_words(quads: list[ox.Quad]) -> None:
    found = ask(
        quads,
        """SELECT ?text ?value ?lower ?upper ?unit ?classifier ?counted ?kind ?change ?against WHERE {
             ?measure a kg:Measure ; kg:quantityText ?text ; kg:unit ?unit ; kg:classifier ?classifier ;
               kg:countedText ?counted ; kg:quantityKind ?kind .
             OPTIONAL { ?measure schema:value ?value } OPTIONAL { ?measure schema:minValue ?lower }
             OPTIONAL { ?measure schema:maxValue ?upper } OPTIONAL { ?measure kg:change ?change }
             OPTIONAL { ?measure kg:comparison ?against } }""",
    )
    unit = PREFIXES["unit"]
    assert found == sorted(
        [
            ("13000多个", "13000", "13000", "", unit + "count", "个", "岗位", "at-least", "", ""),
            ("近2000名", "2000", "", "2000", unit + "person", "名", "妇女", "at-most", "", ""),
            ("3—5万人次", "", "30000", "50000", unit + "person-time", "人次", "留守儿童照料员;家政员", "range", "", ""),
            ("百余个", "100", "100", "", unit + "count", "个", "爱心书包", "at-least", "", ""),
            ("7.3%", "7.3", "7.3", "7.3", unit + "percent", "%", "就业率", "exact", "提高", "比上年"),
        ]
    )


def test_every_activity_and_measure_has_evidence_whose_quote_is_the_text(
    quads: list[ox.Quad], resolution: Resolution
) -> None:
    found = ask(
        quads,
        """SELECT ?said ?start ?end ?quote WHERE {
             ?said kg:evidence|kg:sentence ?evidence . ?evidence oa:hasSource/schema:text ?text .
             ?evidence oa:hasSelector ?position, ?exact .
             ?position oa:start ?start ; oa:end ?end . ?exact oa:exact ?quote }""",
    )
    measures = sum(len(resolved.statement.measures) for resolved in resolution.statements)
    assert len(found) == 2 * len(resolution.statements) + measures + sum(
        len(one.posts) for one in resolution.memberships
    )
    text = resolution.document.text
    assert all(text[int(start) : int(end)] == quote for _, start, end, quote in found)


def test_a_person_with_a_post_is_a_membership_that_the_report_mentions(quads: list[ox.Quad]) -> None:
    found = ask(
        quads,
        """SELECT ?person ?organization ?post ?quote WHERE {
             ?report schema:mentions ?who . ?who a schema:Person ; rdfs:label ?person ; schema:jobTitle ?post .
             ?membership a org:Membership ; org:member ?who ; org:organization/rdfs:label ?organization ;
               org:role/rdfs:label ?called ; kg:evidence/oa:hasSelector/oa:exact ?quote .
             ?who org:memberOf/rdfs:label ?organization . FILTER (STR(?called) = ?post && LANG(?organization) = "zh") }
           ORDER BY ?post""",
    )
    assert found == [
        ("姜欣", "湖南省妇联", "主席", "湖南省妇联主席、党组书记姜欣"),
        ("姜欣", "湖南省妇联", "党组书记", "湖南省妇联主席、党组书记姜欣"),
    ]


def test_a_post_is_told_with_the_words_that_tell_it_and_no_others() -> None:
    resolution = two_cities()
    (named,) = resolution.memberships
    span = dataclasses.replace(named.membership.span, start=named.membership.span.end - 2)
    again = dataclasses.replace(named.membership, span=span, posts=named.membership.posts[:1])
    twice = (named, dataclasses.replace(named, membership=again, posts=named.posts[:1]))
    found = ask(
        to_quads(dataclasses.replace(resolution, memberships=twice), RUN),
        """SELECT ?called ?quote WHERE {
             ?membership org:role/rdfs:label ?called ; kg:evidence/oa:hasSelector/oa:exact ?quote }
           ORDER BY ?called ?quote""",
    )
    assert found == [
        ("主席", "姜欣"),
        ("主席", "湖南省妇联主席、党组书记姜欣"),
        ("党组书记", "湖南省妇联主席、党组书记姜欣"),
    ]


def test_one_person_with_the_same_post_in_two_bodies_has_a_membership_in_each() -> None:
    resolution = two_cities()
    (named,) = resolution.memberships
    other = dataclasses.replace(named, organization=HENGYANG_WF)
    both = dataclasses.replace(resolution, memberships=(named, other))
    found = ask(
        to_quads(both, RUN),
        """SELECT ?who ?post ?organization WHERE {
             ?membership org:member ?who ; org:role/rdfs:label ?called ; org:organization ?body .
             ?who org:memberOf ?body . ?body rdfs:label ?organization . FILTER (LANG(?organization) = "zh")
             BIND (STR(?called) AS ?post) }""",
    )
    assert {who.rpartition("/")[2] for who, *_ in found} == {JIANG_XIN.identifier}
    assert {tuple(others) for _, *others in found} == {
        (post, organization) for post in ("主席", "党组书记") for organization in ("湖南省妇联", "衡阳市妇联")
    }


def test_a_place_is_the_same_as_the_item_of_wikidata_that_has_its_code(quads: list[ox.Quad]) -> None:
    found = ask(quads, "SELECT ?code ?item WHERE { ?place kg:adcode ?code ; schema:sameAs ?item }")
    assert found == [("430400", "http://www.wikidata.org/entity/Q144663")]


def test_an_edition_stands_at_its_programme_as_written(quads: list[ox.Quad]) -> None:
    assert ask(quads, "SELECT ?name ?edition WHERE { ?programme rdfs:label ?name ; kg:edition ?edition }") == [
        ("石鼓巧手", "第三届")
    ]


STATUSES = {
    "reported": "CompletedActionStatus",
    "planned": "PotentialActionStatus",
    "ongoing": "ActiveActionStatus",
    "cancelled": "FailedActionStatus",
    "called-for": "",
    "negated": "",
}


@pytest.mark.parametrize(("status", "action_status"), STATUSES.items())
def test_a_status_is_paired_with_schema_orgs_where_it_has_one(
    quads: list[ox.Quad], status: str, action_status: str
) -> None:
    found = ask(
        quads,
        f'SELECT DISTINCT ?done WHERE {{ ?a kg:status "{status}" . OPTIONAL {{ ?a schema:actionStatus ?done }} }}',
    )
    assert found == [((PREFIXES["schema"] + action_status) if action_status else "",)]


def test_the_heading_above_a_statement_is_kept(quads: list[ox.Quad]) -> None:
    found = ask(
        quads, "SELECT DISTINCT ?section ?adcode WHERE { ?a kg:section ?section ; schema:location/kg:adcode ?adcode }"
    )
    assert found == [("衡阳:春风送岗到家门", "430400"), ("邵阳:巧手编出好日子", "430500")]


def test_names_that_nobody_knows_are_marked(quads: list[ox.Quad]) -> None:
    assert ask(quads, "SELECT ?label WHERE { ?entity kg:known false ; rdfs:label ?label }") == [("石鼓巧手",)]


def test_words_are_kept_beside_the_entities_that_they_stand_for(quads: list[ox.Quad]) -> None:
    found = ask(
        quads,
        """SELECT ?agent ?partner ?programme ?basis WHERE { ?a kg:predicate "提供" ; kg:agentText ?agent ;
             kg:participantText ?partner ; kg:programmeText ?programme ; kg:agentBasis ?basis }""",
    )
    assert found == [("衡阳市妇联", "市人社局", "“春风行动”", "named")]


def test_the_graph_is_derived_from_its_document_and_generated_by_the_run(quads: list[ox.Quad]) -> None:
    graph = mint_document_graph("two-cities-2019")
    found = ask(
        quads,
        f"""SELECT ?title ?version ?date ?publisher WHERE {{ <{graph}> a prov:Entity ; prov:wasDerivedFrom ?document ;
              prov:wasGeneratedBy ?run . ?document dcterms:title ?title ; schema:datePublished ?date ;
              schema:publisher/schema:name ?publisher . ?run a prov:Activity ; prov:used ?document ;
              schema:softwareVersion ?version }}""",
    )
    assert found == [("两市妇联工作侧记", "0.1.0", "2019-01-20", "湘江晚报")]


def test_places_are_chained_up_to_the_country(quads: list[ox.Quad]) -> None:
    found = ask(
        quads,
        """SELECT ?above WHERE { ?wf rdfs:label "衡阳市妇联"@zh ; kg:jurisdiction/schema:containedInPlace* ?place .
             ?place kg:adcode ?above }""",
    )
    assert found == [("100000",), ("430000",), ("430400",)]


def test_removing_a_graph_removes_all_that_its_document_brought() -> None:
    store = ox.Store()
    store.extend(to_quads(two_cities("one"), RUN))
    before = set(store)
    store.extend(to_quads(two_cities("other"), RUN))
    store.remove_graph(ox.NamedNode(mint_document_graph("other")))
    assert set(store) == before


def test_a_base_of_ones_own_moves_all_but_the_vocabulary() -> None:
    base = "https://example.org/kg/"
    quads = to_quads(two_cities(), RUN, base)
    subjects = {quad.subject.value for quad in quads}
    vocabulary = (PREFIXES["group"], PREFIXES["programme"])
    assert all(subject.startswith((base, *vocabulary)) for subject in subjects)


def test_statements_that_share_span_and_predicate_stay_apart(resolution: Resolution) -> None:
    first = resolution.statements[0]
    twin = dataclasses.replace(first, agent=HENGYANG_WF)
    doubled = dataclasses.replace(resolution, statements=(first, twin))
    found = ask(to_quads(doubled, RUN), "SELECT ?a WHERE { ?a a kg:Activity }")
    assert len(found) == 2


def test_a_later_statement_does_not_change_the_iris_of_earlier_ones(resolution: Resolution) -> None:
    fewer = dataclasses.replace(resolution, statements=resolution.statements[:-1])
    every = set(to_quads(resolution, RUN))
    assert set(to_quads(fewer, RUN)) <= every


def test_a_run_has_no_clock_and_no_order() -> None:
    assert Run.of("1", "o", ["a", "b"]) == Run.of("1", "o", ["b", "a"])
    runs = {Run.of("1", "o", ["a"]), Run.of("2", "o", ["a"]), Run.of("1", "p", ["a"]), Run.of("1", "o", ["b"])}
    assert len({run.identifier for run in runs}) == 4


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15))
def test_a_number_survives_its_literal_and_equal_numbers_are_one_literal(value: Decimal) -> None:
    literal = number(value)
    assert Decimal(literal.value) == value
    assert number(value * 1) == number(value.normalize())
    assert literal.datatype.value == PREFIXES["xsd"] + ("integer" if value == value.to_integral_value() else "decimal")


@given(st.floats(0, 1))
def test_a_confidence_is_a_decimal_without_an_exponent(value: float) -> None:
    assert "e" not in decimal(value).value.lower()
    assert float(decimal(value).value) == value


@given(st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.9, 1.0])))
def test_a_confidence_is_written_as_a_store_gives_it_back(value: float) -> None:
    store = ox.Store()
    node = ox.NamedNode("https://example.org/a")
    store.add(ox.Quad(node, node, decimal(round(value, 3))))
    assert [quad.object for quad in store] == [decimal(round(value, 3))]


def test_a_parent_keeps_its_iri_where_the_document_does_not_describe_it(resolution: Resolution) -> None:
    narrow = Entity(EntityKind.GROUP, "rural-women", "农村妇女", parent="women")
    head = Entity(EntityKind.PERSON, "某人", "某人", parent=HENGYANG_WF.identifier)
    quads = to_quads(dataclasses.replace(resolution, entities=(narrow, head), statements=()), RUN)
    ties = {quad.predicate.value: quad.object.value for quad in quads}
    assert ties[PREFIXES["skos"] + "broader"] == PREFIXES["group"] + "women"
    assert ties[PREFIXES["org"] + "memberOf"] == PREFIXES["organization"] + HENGYANG_WF.identifier


def test_an_agent_that_no_words_name_has_no_words() -> None:
    resolution = two_cities()
    first = resolution.statements[0]
    assert first.statement.agent is not None
    nobody = dataclasses.replace(first.statement.agent.mention, text="")
    agent = dataclasses.replace(first.statement.agent, mention=nobody)
    silent = dataclasses.replace(first, statement=dataclasses.replace(first.statement, agent=agent))
    quads = to_quads(dataclasses.replace(resolution, statements=(silent,)), RUN)
    predicates = {quad.predicate for quad in quads}
    assert term("schema:agent") in predicates
    assert term("kg:agentText") not in predicates
