"""Two graphs differ in what they say, not in where it stands."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from kg.model import Status
from kg.query import facts
from kg.query.columns import STATUS_WORDS
from kg.query.diff import compare_facts, diff, diff_table

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.query import Fact


@pytest.fixture(scope="module")
def rows(store: ox.Store) -> list[Fact]:
    return list(facts(store))


def loans(rows: list[Fact]) -> Fact:
    return next(row for row in rows if row.quantity_text == "6500万元")


def test_a_graph_does_not_differ_from_itself(store: ox.Store) -> None:
    assert diff(store, store) == ()


def test_a_statement_that_moved_within_its_document_is_the_same(rows: list[Fact]) -> None:
    moved = [replace(row, start=row.start + 7, end=row.end + 7, fact="x" + row.fact, activity="x") for row in rows]
    assert compare_facts(rows, moved) == ()


def test_the_order_of_rows_plays_no_part(rows: list[Fact]) -> None:
    assert compare_facts(rows, rows[::-1]) == ()


def test_a_statement_that_is_gone_or_new_is_told(rows: list[Fact]) -> None:
    gone = loans(rows)
    rest = [row for row in rows if row is not gone]
    (removed,), (added,) = compare_facts(rows, rest), compare_facts(rest, rows)
    assert removed.in_words() == "- 衡阳市妇联 发放 小额担保贷款 6500万元 (2018 reported, money-2019)"
    assert removed.in_words("zh") == "- 衡阳市妇联 发放 小额担保贷款 6500万元 (2018 已完成, money-2019)"
    assert added.in_words() == "+ 衡阳市妇联 发放 小额担保贷款 6500万元 (2018 reported, money-2019)"


def test_every_status_has_words() -> None:
    assert tuple(STATUS_WORDS) == tuple(Status)


def test_a_number_that_changed_is_told_with_both_values_in_either_language(rows: list[Fact]) -> None:
    old = loans(rows)
    numbers = dict.fromkeys(("value", "lower", "upper"), Decimal(70_000_000))
    new = replace(old, fact="another", quantity_text="7000万元", quote="7000万元", **numbers)  # type: ignore[arg-type]
    new = replace(new, sentence=old.sentence.replace("6500万元", "7000万元"))
    (change,) = compare_facts(rows, [new if row is old else row for row in rows])
    assert change.kind == "changed"
    assert "value 65000000 → 70000000" in change.in_words("en")
    assert "数值 65000000 → 70000000" in change.in_words("zh")
    assert ("quantity_text", "6500万元", "7000万元") in change.fields
    table = diff_table([change])
    assert set(table.column("column")) == {"quantity_text", "quote", "value", "lower", "upper"}


def test_a_plan_that_came_to_be_reported_is_a_change_of_status(rows: list[Fact]) -> None:
    old = loans(rows)
    new = replace(old, status="planned")
    (change,) = compare_facts([old], [new])
    assert change.fields == (("status", "reported", "planned"),)


def test_the_same_words_in_another_document_are_another_statement(rows: list[Fact]) -> None:
    old = loans(rows)
    changes = compare_facts([old], [replace(old, document="elsewhere")])
    assert [change.kind for change in changes] == ["added", "removed"]
