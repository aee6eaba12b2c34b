from __future__ import annotations

import networkx as nx
from hypothesis import given
from tests.analyze.networks import networks_of_entities

from kg.analyze.example import example_organizations
from kg.analyze.ties import merge_ties


def test_a_partnership_that_holds_both_ways_is_one_tie() -> None:
    merged = merge_ties(example_organizations())
    assert merged.edges["乙市妇联", "甲市妇联"]["weight"] == 1


def test_what_is_only_planned_is_no_tie_and_brings_no_node() -> None:
    assert sorted(merge_ties(example_organizations())) == ["乙市妇联", "巧手行动", "春风行动", "甲市妇联"]


def test_a_plan_adds_nothing_to_what_was_done() -> None:
    assert merge_ties(example_organizations()).edges["春风行动", "甲市妇联"]["weight"] == 2


def test_a_network_of_plans_that_was_asked_for_keeps_its_ties() -> None:
    network = nx.Graph()
    network.add_edge("衡阳市", "春风行动", weight=1, statuses=("planned",), activities=("a",))
    assert merge_ties(network).number_of_edges() == 1


def test_an_edge_without_statements_counts_by_its_weight_and_else_as_one() -> None:
    network = nx.Graph()
    network.add_edge("a", "b", weight=2.5)
    network.add_edge("b", "c")
    assert list(merge_ties(network).edges(data="weight")) == [("a", "b", 2.5), ("b", "c", 1)]


@given(networks_of_entities())
def test_directions_are_kept_if_asked_for(network: nx.MultiDiGraph[str]) -> None:
    done = {ends for *ends, relation in network.edges(keys=True) if relation != "plans" for ends in [tuple(ends)]}
    assert set(merge_ties(network, directed=True).edges) == {ends for ends in done if ends[0] != ends[1]}


@given(networks_of_entities())
def test_the_network_itself_is_only_read(network: nx.MultiDiGraph[str]) -> None:
    before = network.copy()
    merge_ties(network)
    assert nx.utils.graphs_equal(network, before)
