"""The facts table says what the statements say, in the contract's columns."""

from __future__ import annotations

import csv
import datetime
import io
import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.graph.factory import two_cities
from tests.query.world import money_report

from kg.errors import NotFoundError, QueryError
from kg.query import COLUMNS, FORMATS, Selection, facts, facts_table, select, write_csv
from kg.query.facts import find_fact
from kg.query.why import text_of

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.query import Fact

CONTRACT = (
    "fact activity document title url published section start end sentence quote agent agent_iri partners place adcode "
    "status period_start period_end predicate activity_type object programmes beneficiaries quantity_text value lower "
    "upper unit counted rule confidence"
)
"""The columns, in order."""


@pytest.fixture(scope="module")
def rows(store: ox.Store) -> list[Fact]:
    return list(facts(store))


@pytest.fixture(scope="module")
def everything(store: ox.Store) -> list[Fact]:
    return list(facts(store, Selection(everything=True)))


def one(rows: list[Fact], quantity: str) -> Fact:
    (found,) = [row for row in rows if row.quantity_text == quantity]
    return found


def test_the_columns_are_the_contract() -> None:
    assert " ".join(COLUMNS) == CONTRACT


def test_there_is_a_row_a_measure_and_one_a_statement_without(everything: list[Fact]) -> None:
    expected = sum(
        max(1, len(resolved.statement.measures))
        for resolution in (two_cities(), money_report())
        for resolved in resolution.statements
    )
    assert len(everything) == expected
    assert len({row.fact for row in everything}) == expected


def test_a_measure_says_all_that_its_statement_says(rows: list[Fact]) -> None:
    (row,) = [row for row in rows if row.quantity_text == "13000多个" and row.document == "two-cities-2019"]
    assert (row.value, row.lower, row.upper, row.unit) == (13000, 13000, None, "count")
    assert (row.agent, row.partners, row.place, row.adcode) == ("衡阳市妇联", ("衡阳市人社局",), "衡阳市", "430400")
    assert (row.predicate, row.activity_type, row.object) == ("提供", "provide", "岗位")
    assert (row.programmes, row.counted, row.status) == (("春风行动",), ("岗位",), "reported")
    assert (row.period_start, row.period_end) == (datetime.date(2018, 1, 1), datetime.date(2018, 12, 31))
    assert (row.title, row.published) == ("两市妇联工作侧记", datetime.date(2019, 1, 20))
    assert (row.section, row.rule, row.confidence) == ("衡阳:春风送岗到家门", "transitive", Decimal("0.9"))
    assert row.agent_iri == "https://w3id.org/civic-kg/id/organization/womens-federation-430400"
    assert row.url == "https://example.org/two-cities-2019"


def test_counted_nouns_keep_the_order_of_the_text(rows: list[Fact]) -> None:
    assert one(rows, "3—5万人次").counted == ("留守儿童照料员", "家政员")


@pytest.mark.parametrize(
    ("quantity", "numbers"),
    [
        ("近2000名", (2000, None, 2000)),
        ("3—5万人次", (None, 30000, 50000)),
        ("7.3%", (Decimal("7.3"), Decimal("7.3"), Decimal("7.3"))),
    ],
)
def test_open_bounds_are_null(rows: list[Fact], quantity: str, numbers: tuple[Decimal | None, ...]) -> None:
    row = one(rows, quantity)
    assert (row.value, row.lower, row.upper) == numbers


def test_every_quote_stands_at_its_offsets_and_in_its_sentence(store: ox.Store, everything: list[Fact]) -> None:
    texts = {name: text_of(store, name) for name in {row.document for row in everything}}
    for row in everything:
        assert texts[row.document][row.start : row.end] == row.quote
        assert row.quote in row.sentence
        assert row.sentence in texts[row.document]
        assert row.quote == row.quantity_text or not row.quantity_text


def test_rows_stand_in_the_order_of_document_and_text(everything: list[Fact]) -> None:
    places = [(row.document, row.start, row.end) for row in everything]
    assert places == sorted(places)


def test_slogans_and_what_is_denied_or_cancelled_are_no_facts(rows: list[Fact], everything: list[Fact]) -> None:
    left_out = {row.quote for row in everything} - {row.quote for row in rows}
    assert left_out == {"切实提高政治站位", "原定的巡展因故取消", "没有发放现金"}


def test_what_is_called_for_is_planned_and_what_is_under_way_reported_unless_all_is_asked_for(
    store: ox.Store, rows: list[Fact], everything: list[Fact]
) -> None:
    assert {row.status for row in rows} == {"reported", "planned"}
    fine = {row.fact: row.status for row in everything}
    told = {(fine[row.fact], row.status) for row in rows}
    assert told == {(one, {"called-for": "planned", "ongoing": "reported"}.get(one, one)) for one, _ in told}
    called = list(facts(store, select(store, status="called-for")))
    assert [row.status for row in called] == ["called-for"]
    assert called[0].fact in {row.fact for row in facts(store, select(store, status="planned"))}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"document": "money-2019"}, 7),
        ({"document": "湖南妇联的一年"}, 7),
        ({"place": "邵阳"}, 6),
        ({"place": "湖南省"}, 17),
        ({"agent": "湖南省妇联"}, 2),
        ({"programme": "春风行动"}, 4),
        ({"group": "妇女"}, 4),
        ({"group": "儿童"}, 1),
        ({"status": "planned"}, 4),
        ({"status": "negated"}, 1),
        ({"year": 2019}, 3),
        ({"year": 2017}, 0),
        ({"min_confidence": 0.95}, 0),
        ({"place": "衡阳市", "status": "planned"}, 2),
        ({"everything": True}, 20),
    ],
)
def test_facts_are_chosen_by_what_a_user_types(store: ox.Store, wanted: dict[str, object], count: int) -> None:
    assert len(list(facts(store, select(store, **wanted)))) == count  # type: ignore[arg-type]


def test_an_unknown_document_is_told_with_those_there_are(store: ox.Store) -> None:
    with pytest.raises(NotFoundError, match="money-2019"):
        list(facts(store, Selection(document="none")))
    with pytest.raises(NotFoundError, match="no document is called"):
        select(store, document="money-2091")


def test_an_unknown_status_is_told_with_those_there_are(store: ox.Store) -> None:
    with pytest.raises(QueryError, match=r"reported \(已完成\), planned"):
        select(store, status="done")


def test_csv_joins_lists_and_leaves_open_bounds_empty(rows: list[Fact]) -> None:
    output = io.StringIO()
    write_csv(rows, output)
    records = list(csv.DictReader(io.StringIO(output.getvalue())))
    assert tuple(records[0]) == COLUMNS
    row = next(record for record in records if record["quantity_text"] == "3—5万人次")
    assert (row["counted"], row["value"], row["lower"]) == ("留守儿童照料员;家政员", "", "30000")
    assert FORMATS["csv"].render(facts_table(rows)) == output.getvalue()


def test_json_lines_hold_lists_and_numbers(rows: list[Fact]) -> None:
    text = FORMATS["jsonl"].render(facts_table(rows))
    assert isinstance(text, str)
    records = [json.loads(line) for line in text.splitlines()]
    row = next(record for record in records if record["quantity_text"] == "近2000名")
    assert (row["value"], row["lower"], row["upper"]) == (2000, None, 2000)
    assert row["beneficiaries"] == ["妇女"]
    assert isinstance(row["value"], int)
    assert next(record for record in records if record["unit"] == "percent")["value"] == 7.3


def test_a_fact_is_found_by_its_identifier_or_the_beginning_of_it(store: ox.Store, rows: list[Fact]) -> None:
    row = one(rows, "6500万元")
    assert find_fact(store, row.fact) == [row]
    assert find_fact(store, row.fact[:8]) == [row]
    assert find_fact(store, f"https://w3id.org/civic-kg/id/measure/{row.fact}") == [row]
    assert [found.quantity_text for found in find_fact(store, one(rows, "2亿元").activity)] == ["2亿元", "5000万元"]
    assert find_fact(store, "") == []
    assert find_fact(store, "zzzz") == []
