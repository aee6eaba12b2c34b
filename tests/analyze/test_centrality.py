from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from tests.analyze.networks import by_iri, networks_of_entities, plain_networks

from kg.analyze import METRICS
from kg.analyze.ties import merge_ties

NEAR = 2e-6


@given(plain_networks())
def test_degree_is_the_row_sum_of_the_adjacency_matrix(network: nx.Graph[str]) -> None:
    degrees = by_iri(METRICS["degree"](network), "degree")
    assert degrees == {node: sum(network.has_edge(node, other) for other in network) for node in network}


@given(networks_of_entities())
def test_degree_counts_a_neighbor_once_and_never_for_a_plan(network: nx.MultiDiGraph[str]) -> None:
    degrees = by_iri(METRICS["degree"](network), "degree")
    for node, found in degrees.items():
        ties = [(left, right) for left, right, relation in network.edges(keys=True) if relation != "plans"]
        assert found == len({other for tie in ties for other in tie if node in tie} - {node})


@given(networks_of_entities())
def test_strength_counts_the_different_statements_behind_each_tie(network: nx.MultiDiGraph[str]) -> None:
    strengths = by_iri(METRICS["strength"](network), "strength")
    for node, found in strengths.items():
        behind = {
            (frozenset((left, right)), activity)
            for left, right, data in network.edges(data=True)
            if data["relation"] != "plans" and left != right and node in {left, right}
            for activity in data["activities"]
        }
        assert found == len(behind)


@given(networks_of_entities())
@settings(deadline=None)
def test_pagerank_solves_its_equation(network: nx.MultiDiGraph[str]) -> None:
    merged = merge_ties(network, directed=True)
    nodes = sorted(merged)
    count = len(nodes)
    ranks = by_iri(METRICS["pagerank"](network), "pagerank")
    assert set(ranks) == set(nodes)
    if not nodes:
        return
    step = np.full((count, count), 1 / count)
    for row, node in enumerate(nodes):
        total = merged.out_degree(node, weight="weight")
        if total:
            weights = [merged.edges[node, other]["weight"] if other in merged[node] else 0 for other in nodes]
            step[row] = np.array(weights) / total
    expected = np.linalg.solve(np.eye(count) - 0.85 * step.T, np.full(count, 0.15 / count))
    assert [float(ranks[node]) for node in nodes] == pytest.approx(list(expected), abs=NEAR)


@given(plain_networks())
@settings(deadline=None)
def test_betweenness_is_the_share_of_shortest_ways_over_a_node(network: nx.Graph[str]) -> None:
    found = by_iri(METRICS["betweenness"](network), "betweenness")
    pairs = max((len(network) - 1) * (len(network) - 2) // 2, 1)
    for node in network:
        share = Fraction(0)
        for start, end in combinations(sorted(set(network) - {node}), 2):
            if nx.has_path(network, start, end):
                ways = list(nx.all_shortest_paths(network, start, end))
                share += Fraction(sum(node in way for way in ways), len(ways))
        assert float(found[node]) == pytest.approx(float(share / pairs), abs=NEAR)


@given(plain_networks())
@settings(deadline=None)
def test_the_parts_are_what_is_left_of_a_component_without_the_organization(network: nx.Graph[str]) -> None:
    parts = by_iri(METRICS["bridging"](network, kind=""), "parts")
    for node, found in parts.items():
        around = nx.node_connected_component(network, node) - {node}
        assert found == nx.number_connected_components(network.subgraph(around))


@given(plain_networks())
@settings(deadline=None)
def test_bridging_is_betweenness_times_the_bridging_coefficient(network: nx.Graph[str]) -> None:
    between = nx.betweenness_centrality(network)
    table = METRICS["bridging"](network)
    organizations = {node for node, kind in network.nodes(data="kind") if kind == "organization"}
    assert set(table.column("iri")) == {node for node in organizations if between[node] > 0}
    for node, score in by_iri(table, "bridging").items():
        coefficient = (1 / network.degree(node)) / sum(1 / network.degree(other) for other in network[node])
        assert float(score) == pytest.approx(between[node] * coefficient, abs=NEAR)


def test_equal_scores_share_a_rank_and_stand_by_label() -> None:
    network = nx.Graph([("a", "b"), ("b", "c"), ("b", "d")])
    for node, label in zip("abcd", ("丙", "中", "乙", "甲"), strict=True):
        network.nodes[node]["label"] = label
    ranked = [(rank, label, degree) for rank, label, _, degree, *_ in METRICS["degree"](network)]
    assert ranked == [(1, "中", 3), (2, "丙", 1), (2, "乙", 1), (2, "甲", 1)]


def test_the_pageranks_of_the_sample_add_up_to_one() -> None:
    from kg.analyze.example import example_organizations

    ranks = METRICS["pagerank"](example_organizations()).column("pagerank")
    assert abs(sum(rank for rank in ranks if isinstance(rank, Decimal)) - 1) < Decimal("0.00001")
