"""Ties of a network: parallel edges brought together, so that two nodes are tied once.

In: a network, perhaps directed, perhaps with several edges between two nodes. Out: one with at most one edge a pair,
whose weight is the number of different statements behind it. It stands alone because what happened and what is planned
must not be added up, and this is where that is held.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

PLANS: Final = "plans"
"""The relation of edges that stand for plans."""


def merge_ties(network: nx.Graph[str], *, directed: bool = False) -> nx.Graph[str]:
    """Bring parallel edges together and leave plans out.

    Args:
        network: edges with ``activities`` (what is counted) or else ``weight``, and ``relation`` if there are several.
        directed: whether to keep the direction of edges; edges of a network without directions then go both ways.

    Returns:
        A Graph, or a DiGraph if ``directed``, with nodes and edges in the order of IRIs and ``weight`` on the edges. An
        activity behind several parallel edges counts once. Loops are left out, and nodes that only plans tie.

    Examples:
        >>> network = nx.MultiDiGraph()
        >>> _ = network.add_edge("甲", "乙", relation="partnerOf", activities=("1", "2"))
        >>> _ = network.add_edge("乙", "甲", relation="partnerOf", activities=("1", "2"))
        >>> _ = network.add_edge("甲", "丙", relation="plans", activities=("3",))
        >>> list(merge_ties(network).edges(data="weight"))
        [('乙', '甲', 2)]
    """
    counted: defaultdict[tuple[str, str], set[Hashable]] = defaultdict(set)
    weighed: defaultdict[tuple[str, str], float] = defaultdict(float)
    only_planned = {node for *ends, data in network.edges(data=True) if _is_plan(data) for node in ends}
    for left, right, data in network.edges(data=True):
        if _is_plan(data):
            continue
        only_planned -= {left, right}
        for ends in _ends(left, right, directed=directed, both=not network.is_directed()):
            if "activities" in data:
                counted[ends].update(data["activities"])
            else:
                weighed[ends] += data.get("weight", 1)
    merged: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    merged.add_nodes_from((node, network.nodes[node]) for node in sorted(set(network) - only_planned))
    for ends in sorted({*counted, *weighed}):
        merged.add_edge(*ends, weight=len(counted.get(ends, ())) + weighed.get(ends, 0))
    return merged


def _is_plan(data: Mapping[str, Any]) -> bool:
    return data.get("relation") == PLANS


def _ends(left: str, right: str, *, directed: bool, both: bool) -> Iterator[tuple[str, str]]:
    if left == right:
        return
    if not directed:
        yield (min(left, right), max(left, right))
        return
    yield (left, right)
    if both:
        yield (right, left)
