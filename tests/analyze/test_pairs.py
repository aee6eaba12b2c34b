from __future__ import annotations

from itertools import combinations
from math import sqrt

import networkx as nx
import pytest
from hypothesis import given, settings
from tests.analyze.networks import networks_of_two_kinds

from kg.analyze import METRICS
from kg.analyze.nodes import node_labels
from kg.analyze.projection import project
from kg.errors import AnalysisError

NEAR = 2e-6


def places(network: nx.Graph[str]) -> list[str]:
    return sorted(node for node, side in network.nodes(data="bipartite") if side == 0)


def pairs(network: nx.Graph[str]) -> dict[frozenset[str], tuple[str, str]]:
    """Name every two places that share something as a table does."""
    labels = node_labels(network)
    return {
        frozenset((labels[one], labels[other])): (one, other)
        for one, other in combinations(places(network), 2)
        if set(network[one]) & set(network[other])
    }


@given(networks_of_two_kinds())
@settings(deadline=None)
def test_similarity_lists_exactly_the_pairs_that_share_something(network: nx.Graph[str]) -> None:
    rows = METRICS["similarity"](network).rows
    assert sorted(map(sorted, (row[:2] for row in rows))) == sorted(map(sorted, pairs(network)))


@given(networks_of_two_kinds())
@settings(deadline=None)
def test_similarity_is_as_the_matrices_have_it(network: nx.Graph[str]) -> None:
    labels, known = node_labels(network), pairs(network)
    programmes = sorted(set(network) - set(places(network)))
    vectors = {
        place: [network.edges[place, one]["weight"] if network.has_edge(place, one) else 0 for one in programmes]
        for place in places(network)
    }
    nodes = {label: node for node, label in labels.items()}
    for record in METRICS["similarity"](network).records():
        one, other = nodes[str(record["one"])], nodes[str(record["other"])]
        assert frozenset((record["one"], record["other"])) in known
        mine, theirs = vectors[one], vectors[other]
        either = sum(1 for left, right in zip(mine, theirs, strict=True) if left or right)
        both = sum(1 for left, right in zip(mine, theirs, strict=True) if left and right)
        product = sum(left * right for left, right in zip(mine, theirs, strict=True))
        lengths = sqrt(sum(left**2 for left in mine)) * sqrt(sum(right**2 for right in theirs))
        assert float(record["jaccard"]) == pytest.approx(both / either, abs=NEAR)  # type: ignore[arg-type]
        assert float(record["cosine"]) == pytest.approx(product / lengths, abs=NEAR)  # type: ignore[arg-type]
        assert record["shared"] == tuple(sorted(labels[node] for node in set(network[one]) & set(network[other])))
        assert record["only_one"] == tuple(sorted(labels[node] for node in set(network[one]) - set(network[other])))
        assert record["only_other"] == tuple(sorted(labels[node] for node in set(network[other]) - set(network[one])))
        assert record["shared_count"] == both


@given(networks_of_two_kinds())
@settings(deadline=None)
def test_the_projection_agrees_with_newmans_weights_of_networkx(network: nx.Graph[str]) -> None:
    expected = nx.bipartite.collaboration_weighted_projected_graph(network, places(network))
    projected = project(network)
    assert sorted(projected) == sorted(expected)
    assert {frozenset(edge) for edge in projected.edges} == {frozenset(edge) for edge in expected.edges}
    for one, other, data in projected.edges(data=True):
        assert data["weight"] == pytest.approx(expected.edges[one, other]["weight"])
        assert data["shared"] == tuple(sorted(set(network[one]) & set(network[other])))


@given(networks_of_two_kinds())
@settings(deadline=None)
def test_the_projections_table_has_its_edges_heaviest_first(network: nx.Graph[str]) -> None:
    labels = node_labels(network)
    table = METRICS["projection"](network)
    rows = {frozenset(row[:2]): float(row[2]) for row in table}  # type: ignore[arg-type]
    edges = {
        frozenset((labels[one], labels[other])): found for one, other, found in project(network).edges(data="weight")
    }
    assert rows == pytest.approx(edges, abs=NEAR)
    order = [(-row[2], row[0], row[1]) for row in table]  # type: ignore[operator]
    assert order == sorted(order)


def test_a_programme_that_two_places_alone_ran_ties_them_more_than_one_that_three_ran() -> None:
    network = nx.Graph()
    network.add_nodes_from("甲乙丙", bipartite=0)
    network.add_nodes_from("稀常", bipartite=1)
    network.add_edges_from([("甲", "稀"), ("乙", "稀"), ("甲", "常"), ("乙", "常"), ("丙", "常")])
    weights = {row[:2]: str(row[2]) for row in METRICS["projection"](network)}
    assert weights == {("乙", "甲"): "1.500000", ("丙", "乙"): "0.500000", ("丙", "甲"): "0.500000"}


@pytest.mark.parametrize("metric", ["projection", "similarity"])
def test_a_place_and_what_contains_it_are_no_pair(metric: str) -> None:
    network = nx.Graph()
    network.add_node("省", bipartite=0, within=("国",))
    network.add_node("市", bipartite=0, within=("国", "省"))
    network.add_nodes_from(("国", "邻省"), bipartite=0, within=())
    network.add_edges_from((place, "项目") for place in ("国", "省", "市", "邻省"))
    network.nodes["项目"]["bipartite"] = 1
    assert {frozenset(row[:2]) for row in METRICS[metric](network)} == {
        frozenset((place, "邻省")) for place in ("国", "省", "市")
    }


@pytest.mark.parametrize("metric", ["projection", "similarity"])
def test_a_network_of_one_kind_is_refused_with_one_that_would_do(metric: str) -> None:
    with pytest.raises(AnalysisError, match="place-programme"):
        METRICS[metric](nx.Graph([("a", "b")]))


def test_a_tie_within_one_side_is_refused() -> None:
    network = nx.Graph([("a", "b")])
    network.add_nodes_from("ab", bipartite=0)
    with pytest.raises(AnalysisError, match="the same side"):
        METRICS["similarity"](network)
