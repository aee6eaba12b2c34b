from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analyze.networks import networks_of_two_kinds

from kg.analyze import compare
from kg.analyze.example import example_cities, example_organizations
from kg.analyze.nodes import node_labels
from kg.errors import AnalysisError, NotFoundError

if TYPE_CHECKING:
    import networkx as nx


@given(networks_of_two_kinds(), st.data())
def test_each_neighbor_stands_on_the_side_where_it_belongs(network: nx.Graph[str], data: st.DataObject) -> None:
    places = sorted(node for node, side in network.nodes(data="bipartite") if side == 0)
    if len(places) < 2:
        return
    one, other = data.draw(st.permutations(places))[:2]
    labels = node_labels(network)
    sides = {"both": network[one].keys() & network[other].keys()}
    sides |= {"one": network[one].keys() - sides["both"], "other": network[other].keys() - sides["both"]}
    rows = compare(network, one, other).records()
    for side, expected in sides.items():
        assert [row["label"] for row in rows if row["side"] == side] == sorted(labels[node] for node in expected)
    statements = [sum(row[name] for row in rows) for name in ("statements_one", "statements_other")]  # type: ignore[misc]
    assert statements == [network.degree(one, weight="weight"), network.degree(other, weight="weight")]


def test_what_was_done_and_what_is_planned_are_rows_of_their_own() -> None:
    rows = compare(example_organizations(), "甲市妇联", "乙市妇联").rows
    assert [row[:3] for row in rows if row[2] == "春风行动"] == [
        ("one", "plans", "春风行动"),
        ("one", "ran", "春风行动"),
    ]


def test_the_years_stand_beside_the_statements() -> None:
    first = compare(example_cities(), "甲市", "乙市").records()[0]
    assert (first["statements_one"], first["years_one"]) == (1, ("2018",))


def test_the_headings_name_the_two() -> None:
    table = compare(example_cities(), "甲市", "丙市")
    assert table.title == "甲市与丙市对比"
    assert [heading.zh for heading in table.headings][4:6] == ["甲市陈述数", "丙市陈述数"]


def test_two_of_different_kinds_cannot_be_compared() -> None:
    with pytest.raises(AnalysisError, match="one kind"):
        compare(example_cities(), "甲市", "春风行动")


def test_one_cannot_be_compared_with_itself() -> None:
    with pytest.raises(AnalysisError, match="the same"):
        compare(example_cities(), "甲市", "甲市")


def test_an_unknown_name_is_said_to_be_unknown() -> None:
    with pytest.raises(NotFoundError, match="丁市"):
        compare(example_cities(), "甲市", "丁市")
