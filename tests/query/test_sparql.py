"""A query only reads, is bounded, and is told where it is wrong."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query.sparql import Triples, bind, check_reads_only, run_query, to_cell, variables_of
from kg.query.terms import expand
from kg.table import Table

HEAVY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }"


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <x:a> <x:b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX x: <x:> CLEAR ALL",
        "drop graph <x:g>",
        "LOAD <http://example.org/>",
    ],
)
def test_a_query_that_writes_is_refused(store: ox.Store, query: str) -> None:
    before = len(store)
    with pytest.raises(QueryError, match="would change the graph"):
        run_query(store, query)
    assert len(store) == before


def test_a_query_that_asks_another_server_is_refused(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="SERVICE would ask another server"):
        run_query(store, "SELECT * WHERE { SERVICE <http://localhost/> { ?s ?p ?o } }")


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ("SERVICE INSERT" AS ?word) WHERE {}',
        "SELECT * WHERE { ?s <x:SERVICE> ?o }  # DELETE SERVICE",
        "SELECT ?insert WHERE { ?insert ?service ?o }",
        "PREFIX insert: <x:> SELECT * WHERE { ?s insert:DELETE ?o }",
    ],
)
def test_words_in_strings_iris_comments_and_names_are_no_commands(query: str) -> None:
    check_reads_only(query)


@pytest.mark.parametrize("query", ["", "   ", "# only a comment", "hello"])
def test_what_is_no_query_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="expected SELECT, ASK, CONSTRUCT or DESCRIBE"):
        check_reads_only(query)


def test_a_mistake_is_shown_in_its_line(store: ox.Store) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(store, "SELECT ?a WHERE {\n  ?a 衡阳 ?b .\n}")
    first, line, mark = str(caught.value).splitlines()
    assert "line 2, column" in first
    assert line.strip() == "?a 衡阳 ?b ."
    assert mark.strip() == "^"


def test_the_prefixes_of_the_graph_need_not_be_declared(store: ox.Store) -> None:
    answer = run_query(store, "ASK { ?a a kg:Activity ; schema:agent organization:womens-federation-430400 }")
    assert answer == Table(("answer",), ((True,),))


def test_a_sum_without_graph_counts_what_two_documents_say_alike_once(store: ox.Store) -> None:
    """衡阳市妇联 is described in both documents; its loans are told in one."""
    pattern = """?activity schema:agent organization:womens-federation-430400 ; kg:status "reported" .
        ?activity kg:measure ?measure . ?measure kg:unit unit:CNY ; schema:value ?value .
        organization:womens-federation-430400 rdfs:label ?name"""
    answer = run_query(
        store, f"SELECT (SUM(?value) AS ?sum) (COUNT(*) AS ?n) {{ {pattern} FILTER (LANG(?name) = 'zh') }}"
    )
    assert isinstance(answer, Table)
    assert answer.rows == ((65_000_000, 1),)


def test_a_label_that_two_documents_hold_stands_once_without_graph_and_twice_with_it(store: ox.Store) -> None:
    pattern = 'organization:womens-federation-430400 rdfs:label "衡阳市妇联"@zh'
    counts = [
        run_query(store, f"SELECT (COUNT(*) AS ?n) {{ {where} }}")
        for where in (pattern, f"GRAPH ?document {{ {pattern} }}")
    ]
    assert counts == [Table(("n",), ((1,),)), Table(("n",), ((2,),))]


def test_an_answer_is_cut_at_the_limit_and_says_so(store: ox.Store) -> None:
    query = "SELECT ?a WHERE { ?a a kg:Activity } ORDER BY ?a"
    cut, whole = run_query(store, query, limit=3), run_query(store, query, limit=None)
    assert isinstance(cut, Table)
    assert isinstance(whole, Table)
    assert (len(cut), cut.truncated) == (3, True)
    assert cut.rows == whole.rows[:3]
    assert not whole.truncated


def test_an_answer_of_just_the_limit_is_not_called_cut(store: ox.Store) -> None:
    query = "SELECT ?a WHERE { ?a a kg:Activity } ORDER BY ?a"
    whole = run_query(store, query, limit=None)
    assert not run_query(store, query, limit=len(whole)).truncated


def test_a_query_that_takes_too_long_is_given_up(store: ox.Store) -> None:
    with pytest.raises(QueryError, match=r"given up after 0\.2 s"):
        run_query(store, HEAVY, timeout=0.2)


def test_construct_answers_with_sorted_triples(store: ox.Store) -> None:
    answer = run_query(store, "CONSTRUCT { ?a a kg:Activity } WHERE { ?a a kg:Activity }")
    assert isinstance(answer, Triples)
    assert list(answer.triples) == sorted(set(answer.triples), key=str)


XSD = expand("xsd:string").removesuffix("string")


@pytest.mark.parametrize(
    ("term", "cell"),
    [
        (None, None),
        (ox.Literal(13000), 13000),
        (ox.Literal("7.30", datatype=ox.NamedNode(f"{XSD}decimal")), Decimal("7.30")),
        (ox.Literal("2.0", datatype=ox.NamedNode(f"{XSD}decimal")), 2),
        (ox.Literal("INF", datatype=ox.NamedNode(f"{XSD}double")), Decimal("Infinity")),
        (ox.Literal("many", datatype=ox.NamedNode(f"{XSD}integer")), "many"),
        (ox.Literal("2018-01-01", datatype=ox.NamedNode(f"{XSD}date")), datetime.date(2018, 1, 1)),
        (ox.Literal("2018-02-30", datatype=ox.NamedNode(f"{XSD}date")), "2018-02-30"),
        (ox.Literal(True), True),
        (ox.Literal("岗位", language="zh"), "岗位"),
        (ox.NamedNode(expand("place:430400")), "place:430400"),
        (ox.NamedNode("urn:x"), "urn:x"),
    ],
)
def test_a_term_becomes_a_plain_value(term: ox.Literal | ox.NamedNode | None, cell: object) -> None:
    assert to_cell(term) == cell


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_any_text_stays_text_when_it_is_bound(text: str) -> None:
    store = ox.Store()
    query = bind("SELECT ($word AS ?same) WHERE { FILTER (?x = $word || true) }", {"word": ox.Literal(text)})
    answer = run_query(store, query, timeout=None)
    assert isinstance(answer, Table)
    assert answer.rows == ((text,),)


def test_only_parameters_are_bound() -> None:
    query = "SELECT ?place WHERE { ?place ?p $place . FILTER(\"$place\" != '''$place''') } # $place <x:$place>"
    bound = bind(query, {"place": ox.NamedNode("x:y")})
    assert bound == query.replace("?p $place .", "?p <x:y> .")
    assert variables_of(query) == {"place"}


def test_a_line_for_a_parameter_without_a_value_is_left_out() -> None:
    query = "SELECT * WHERE {\n  ?s ?p ?o .\n  FILTER(?o = $year)  # if year\n}"
    assert "FILTER" not in bind(query, {})
    assert "FILTER(?o = 2018)" in bind(query, {"year": ox.Literal(2018)})


@pytest.mark.parametrize(
    ("given", "stands"), [((), False), (("year",), True), (("place",), False), (("year", "place"), False)]
)
def test_a_line_with_several_conditions_stands_if_all_hold(given: tuple[str, ...], stands: bool) -> None:
    query = "SELECT * WHERE {\n  ?s ?p ?o .\n  FILTER(?o = 1)  # if year unless place\n}"
    assert ("FILTER" in bind(query, {name: ox.Literal(2018) for name in given})) is stands


@pytest.mark.parametrize(("given", "stands"), [((), False), (("year",), True), (("place",), True)])
def test_a_condition_may_name_several_parameters_of_which_one_is_enough(given: tuple[str, ...], stands: bool) -> None:
    values = {name: ox.Literal(2018) for name in given}
    query = "SELECT * WHERE {\n  ?s ?p ?o .\n  FILTER(?o = 1)  # %s year or place\n}"
    assert ("FILTER" in bind(query % "if", values)) is stands
    assert ("FILTER" in bind(query % "unless", values)) is not stands


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("?a kg:status ?status .", "{ SELECT * { ?a kg:status ?status . } }"),
        ("OPTIONAL { ?a schema:agent ?agent }", "OPTIONAL { SELECT * { ?a schema:agent ?agent } }"),
    ],
)
def test_a_line_that_is_read_apart_becomes_a_query_of_its_own(line: str, written: str) -> None:
    query = f"SELECT * WHERE {{\n  {line}  # apart unless place\n}}"
    assert written in bind(query, {})
    assert "SELECT * WHERE {\n  " + line in bind(query, {"place": ox.NamedNode("x:y")})


@pytest.mark.parametrize("comment", ["apart", "apart unless place", "nothing to see", "a part if place"])
def test_to_read_a_line_apart_changes_no_answer(store: ox.Store, comment: str) -> None:
    query = f"""SELECT ?activity ?status ?agent WHERE {{
      ?activity kg:status ?status . FILTER (?status != "negated")  # {comment}
      OPTIONAL {{ ?activity schema:agent ?agent }}  # {comment}
    }} ORDER BY ?activity ?agent"""
    plain = run_query(store, query)
    assert len(plain) > 0
    assert run_query(store, bind(query, {})) == plain


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * {\n  ?s 衡阳:bar ?o }", r"line 2, column 6: the prefix 衡阳: is not declared; there are .*kg:"),
        (
            'PREFIX ex: <http://x/>\nSELECT * { ?s ex:a "x"^^foo:b }',
            r"line 2, column 25: the prefix foo: is not declared",
        ),
        ("SELECT * { ?s ?p ?o", r'column \d+: expected ",", "\.", ";"'),
        ("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", r": The SELECT contains a variable that is unbound\n"),
    ],
)
def test_a_malformed_query_is_told_in_words(store: ox.Store, query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run_query(store, query)
    assert "'..=" not in str(caught.value)


WITH_MISTAKE = """# title_zh: 问
SELECT ?label WHERE {
  ?a kg:predicate ?p .  # if year
  $place rdfs:label ?label .  # apart
  $place rdfs:label ?label . FILTER (?label = $name)
}
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "at"),
    [
        ("label ?label . FILTER", "label; ?label . FILTER", 5, "; ?label"),
        ("= $name)", "= $name,)", 5, ",)"),
        ("?label .  # apart", "foo:bar .  # apart", 4, "foo:bar"),
    ],
)
def test_a_mistake_is_told_by_the_line_and_column_that_a_person_wrote(
    store: ox.Store, old: str, new: str, line: int, at: str
) -> None:
    written = WITH_MISTAKE.replace(old, new)
    values = {"place": ox.NamedNode("https://w3id.org/civic-kg/id/place/430400"), "name": ox.Literal("衡阳市")}
    with pytest.raises(QueryError) as caught:
        run_query(store, bind(written, values), written=written, path=Path("err.rq"))
    first, shown, mark = str(caught.value).splitlines()
    wanted = written.splitlines()[line - 1]
    assert first.startswith(f"err.rq, line {line}, column ")
    assert shown == f"  {wanted}"
    assert wanted.index(at) <= mark.index("^") - 2 <= wanted.index(at) + len(at)
    assert f"column {mark.index('^') - 1}: " in first
