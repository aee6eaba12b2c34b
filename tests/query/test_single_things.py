"""Evidence of a fact, the card of an entity, and two entities side by side."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import NotFoundError, QueryError
from kg.query import compare, describe, explain_fact, facts
from kg.query.cards import to_json
from kg.query.terms import expand


def fact_of(store: ox.Store, quantity: str) -> str:
    return next(fact.fact for fact in facts(store) if fact.quantity_text == quantity)


def test_evidence_is_the_sentence_with_the_span_marked(store: ox.Store) -> None:
    (explanation,) = explain_fact(store, fact_of(store, "近2000名"))
    assert explanation.verified
    assert explanation.marked("[", "]") == (
        "2018年，衡阳市妇联联合市人社局开展“春风行动”，提供岗位13000多个，扶持[近2000名]妇女创业。"
    )


def test_a_planted_change_of_the_text_shows(store: ox.Store) -> None:
    copy = ox.Store()
    text = ox.NamedNode(expand("schema:text"))
    for quad in store:
        if quad.predicate == text and isinstance(quad.object, ox.Literal):
            changed = ox.Literal(quad.object.value.replace("近2000名", "近9000名"))
            copy.add(ox.Quad(quad.subject, text, changed, quad.graph_name))
        else:
            copy.add(quad)
    (explanation,) = explain_fact(copy, fact_of(store, "近2000名"))
    assert not explanation.verified


def test_an_unknown_fact_says_where_to_take_one_from(store: ox.Store) -> None:
    with pytest.raises(NotFoundError, match="kg facts"):
        explain_fact(store, "ffffffff")


def test_a_card_gathers_what_all_documents_say(store: ox.Store) -> None:
    card = describe(store, "衡阳市妇联")
    assert (card.kind, card.label, card.label_en) == ("organization", "衡阳市妇联", "Women's Federation of Hengyang")
    assert card.aliases == ("衡阳市妇女联合会",)
    assert dict(card.ties)["kg:jurisdiction"] == ("衡阳市",)
    assert dict(card.edges)["kg:ran"] == ("春风行动",)
    assert dict(card.edges)["kg:partnerOf"] == ("衡阳市人社局",)
    assert card.roles == (("agent", 10),)
    assert card.documents == ("money-2019", "two-cities-2019")


def test_a_card_shows_edges_from_elsewhere(store: ox.Store) -> None:
    assert dict(describe(store, "春风行动").edges_to)["kg:ran"] == ("衡阳市妇联", "邵阳市妇联")


def test_a_card_becomes_plain_json(store: ox.Store) -> None:
    record = to_json(describe(store, "430400"))
    assert (record["name"], record["kg:adcode"], record["roles"]) == ("place:430400", ["430400"], {"place": 10})


def test_a_comparison_sets_side_by_side_what_both_and_each_did(store: ox.Store) -> None:
    table = compare(store, "衡阳市", "邵阳市")
    rows = {(row[0], row[1]): row[2:] for row in table}
    assert table.columns == ("aspect", "item", "衡阳市", "邵阳市")
    assert rows["statements", "reported"] == (7, 4)
    assert rows["statements", "planned"] == (2, 2)
    assert rows["programmes", "春风行动"] == (2, 1)
    assert rows["plans", "石鼓巧手"] == (1, None)
    assert rows["beneficiaries", "农村留守儿童"] == (None, 1)
    assert rows["partners", "衡阳市人社局"] == (2, None)


def test_a_comparison_is_told_in_one_language(store: ox.Store) -> None:
    table = compare(store, "衡阳市妇联", "邵阳市妇联", "zh")
    rows = {(row[0], row[1]): row[2:] for row in table}
    assert table.columns == ("方面", "内容", "衡阳市妇联", "邵阳市妇联")
    assert ("陈述", "已完成") in rows
    assert rows["数量", "岗位 (个)"] == (13000, None)
    assert not any(word.isascii() and word.isalpha() for row in rows for word in row)


def test_a_comparison_counts_what_two_reports_tell_once(store: ox.Store) -> None:
    rows = {(row[0], row[1]): row[2:] for row in compare(store, "衡阳市妇联", "邵阳市妇联")}
    assert rows["quantities", "岗位 (count)"] == (13000, None)
    assert not any(unit for aspect, unit in rows if aspect == "quantities" and "percent" in str(unit))


def test_a_place_and_an_organization_are_not_compared(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="compare two of one kind"):
        compare(store, "衡阳市", "衡阳市妇联")
