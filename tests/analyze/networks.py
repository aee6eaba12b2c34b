"""Small random networks, in the form of those that the graph gives."""

from __future__ import annotations

from typing import Any

import networkx as nx
from hypothesis import strategies as st

RELATIONS = ("ran", "plans", "partnerOf", "activeIn")
KINDS = ("organization", "place", "programme")
LABELS = ("衡阳市", "邵阳市", "春风行动", "Hengyang", "")
ACTIVITIES = st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=4)


def _tie(network: nx.Graph[str], left: str, right: str, activities: frozenset[str], **more: Any) -> None:
    found = tuple(sorted(activities))
    network.add_edge(left, right, activities=found, weight=len(found), years=(2018,), **more)


@st.composite
def plain_networks(draw: st.DrawFn, most: int = 7) -> nx.Graph[str]:
    """Undirected, at most one tie a pair, some nodes without any."""
    network: nx.Graph[str] = nx.Graph()
    for node in range(draw(st.integers(0, most))):
        network.add_node(f"{node}/{node % 3}", label=draw(st.sampled_from(LABELS)), kind=draw(st.sampled_from(KINDS)))
    nodes = list(network)
    for index, left in enumerate(nodes):
        for right in nodes[index + 1 :]:
            if draw(st.booleans()):
                _tie(network, left, right, draw(ACTIVITIES))
    return network


@st.composite
def networks_of_two_kinds(draw: st.DrawFn) -> nx.Graph[str]:
    """Up to five places and five programmes."""
    network: nx.Graph[str] = nx.Graph()
    for side, kind in enumerate(("place", "programme")):
        for node in range(draw(st.integers(0, 5))):
            network.add_node(f"{kind}/{node}", label=draw(st.sampled_from(LABELS)), kind=kind, bipartite=side)
    sides = [[node for node, own in network.nodes(data="bipartite") if own == side] for side in (0, 1)]
    for left in sides[0]:
        for right in sides[1]:
            if draw(st.booleans()):
                _tie(network, left, right, draw(ACTIVITIES))
    return network


@st.composite
def networks_of_entities(draw: st.DrawFn) -> nx.MultiDiGraph[str]:
    """Directed, several ties a pair, each with its relation."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in range(draw(st.integers(0, 6))):
        network.add_node(f"n/{node}", label=draw(st.sampled_from(LABELS)), kind=draw(st.sampled_from(KINDS)))
    if len(network) > 1:
        nodes = st.sampled_from(sorted(network))
        for left, right, relation in draw(
            st.lists(st.tuples(nodes, nodes, st.sampled_from(RELATIONS)), max_size=12, unique=True)
        ):
            _tie(network, left, right, draw(ACTIVITIES), key=relation, relation=relation)
    return network


def shuffled(network: nx.Graph[str], draw: Any) -> nx.Graph[str]:
    """Make the same network with its nodes and edges added in another order."""
    other = network.__class__()
    other.add_nodes_from(draw(st.permutations(list(network.nodes(data=True)))))
    edges = list(network.edges(data=True, keys=True)) if network.is_multigraph() else list(network.edges(data=True))
    turned = [
        (right, left, *more) if not network.is_directed() and draw(st.booleans()) else (left, right, *more)
        for left, right, *more in draw(st.permutations(edges))
    ]
    other.add_edges_from(turned)
    return other


def by_iri(table: Any, column: str) -> dict[str, Any]:
    """Read one column of a ranking by node."""
    return dict(zip(table.column("iri"), table.column(column), strict=True))
