from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from tests.analyze.networks import plain_networks

from kg.analyze.paths import BATCH, DEEPEST, shortest_path_betweenness


@given(plain_networks())
@settings(deadline=None)
def test_the_matrices_agree_with_the_search_node_by_node(network: nx.Graph[str]) -> None:
    assert shortest_path_betweenness(network) == pytest.approx(nx.betweenness_centrality(network))


@pytest.mark.parametrize("nodes", [BATCH - 1, BATCH, BATCH + 1, 3 * BATCH])
def test_no_starting_node_is_lost_between_batches(nodes: int) -> None:
    network = nx.relabel_nodes(nx.gnm_random_graph(nodes, 3 * nodes, seed=1), str)
    assert shortest_path_betweenness(network) == pytest.approx(nx.betweenness_centrality(network))


@pytest.mark.parametrize("steps", [DEEPEST // 2, DEEPEST, DEEPEST + 1, 5 * DEEPEST])
def test_long_ways_are_counted_as_short_ones(steps: int) -> None:
    network = nx.relabel_nodes(nx.path_graph(steps + 1), str)
    pairs = steps * (steps - 1) / 2
    expected = {str(node): node * (steps - node) / pairs for node in range(steps + 1)}
    assert shortest_path_betweenness(network) == pytest.approx(expected)
