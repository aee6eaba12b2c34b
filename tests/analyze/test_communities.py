from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given, settings
from tests.analyze.networks import plain_networks

from kg.analyze import METRICS
from kg.analyze.nodes import node_labels

if TYPE_CHECKING:
    from collections.abc import Iterator


def modularity(network: nx.Graph[str], communities: list[set[str]]) -> float:
    """Sum over all pairs of nodes, as the definition has it."""
    twice = sum(weight for _, weight in network.degree(weight="weight"))
    return sum(
        (network.edges[one, other]["weight"] if network.has_edge(one, other) else 0)
        - network.degree(one, weight="weight") * network.degree(other, weight="weight") / twice
        for members in communities
        for one in members
        for other in members
    ) / twice  # fmt: skip


def divisions(nodes: list[str]) -> Iterator[list[set[str]]]:
    """Yield every way to divide the nodes."""
    if not nodes:
        yield []
        return
    for division in divisions(nodes[1:]):
        yield [{nodes[0]}, *division]
        for index, members in enumerate(division):
            yield [*division[:index], {nodes[0], *members}, *division[index + 1 :]]


def found_in(network: nx.Graph[str]) -> list[set[str]]:
    nodes = {label: node for node, label in node_labels(network).items()}
    return [{nodes[label] for label in members} for members in METRICS["communities"](network).column("members")]


@given(plain_networks())
@settings(deadline=None)
def test_every_node_is_in_one_community(network: nx.Graph[str]) -> None:
    members = [node for community in found_in(network) for node in community]
    assert sorted(members) == sorted(network)


@given(plain_networks(most=6))
@settings(deadline=None, max_examples=50)
def test_modularity_is_that_of_the_division_and_lies_between_none_and_the_best(network: nx.Graph[str]) -> None:
    if not network.number_of_edges():
        return
    table = METRICS["communities"](network)
    total = float(sum(share for share in table.column("modularity") if isinstance(share, Decimal)))
    exact = modularity(network, found_in(network))
    assert total == pytest.approx(exact, abs=1e-5)
    alone = modularity(network, [{node} for node in network])
    best = max(modularity(network, division) for division in divisions(sorted(network)))
    assert alone - 1e-9 <= exact <= best + 1e-9


def test_two_groups_with_one_tie_between_them_are_two_communities() -> None:
    network = nx.union(nx.complete_graph("abcd"), nx.complete_graph("wxyz"))
    network.add_edge("a", "w")
    assert [community[3] for community in METRICS["communities"](network)] == [
        ("a", "b", "c", "d"),
        ("w", "x", "y", "z"),
    ]


def test_the_note_gives_the_modularity_of_the_whole() -> None:
    network = nx.Graph([("a", "b"), ("c", "d")])
    assert METRICS["communities"](network).notes[0].en == "modularity 0.500000, 2 communities"


def test_without_ties_everybody_is_a_community_and_modularity_is_nothing() -> None:
    network = nx.empty_graph(["a", "b"])
    assert METRICS["communities"](network).rows == ((1, 1, Decimal(0), ("a",)), (2, 1, Decimal(0), ("b",)))
