"""Bridging: which organizations hold parts of a network together that would else fall apart.

In: a network. Out: its organizations, ranked.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.analyze.centrality import BETWEENNESS
from kg.analyze.nodes import node_kind
from kg.analyze.paths import shortest_path_betweenness
from kg.analyze.ranking import rank_nodes, round_score
from kg.analyze.ties import merge_ties
from kg.table import Column, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.table import Cell, Table

ORGANIZATION: Final = "organization"
BRIDGING: Final = Column("bridging", Wording("桥接中心度", "bridging centrality"))
PARTS: Final = Column("parts", Wording("去掉后的部分数", "parts without it"))


def bridging(network: nx.Graph[str], *, kind: str = ORGANIZATION) -> Table:
    r"""Rank organizations by how much they bridge: they lie between others, and their neighbors have many other ties.

    :math:`B_v = b_v \cdot \psi_v` with :math:`\psi_v = \frac{1 / k_v}{\sum_{u \in N(v)} 1 / k_u}`, where :math:`b_v` is
    the betweenness and :math:`k` the degree. ``parts`` is the number of parts into which what hangs together with the
    organization falls when it is taken away: 2 or more means that it alone holds them together. It is the number of
    biconnected components that the node is in.

    Args:
        network: any network.
        kind: which nodes to rank; all of them if empty.

    Returns:
        rank, label, kind, bridging, betweenness, parts, IRI; nodes that lie between no others are left out.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> for _, label, _, score, _, parts, _ in bridging(example_cities(), kind="place"):
        ...     print(label, score, parts)
        乙市 0.140741 2
        丙市 0.111111 2
        甲市 0.016667 1

    References:
        W. Hwang, T. Kim, M. Ramanathan, A. Zhang: Bridging centrality: graph mining from element level to group level.
        KDD 2008, 336–344, doi:10.1145/1401890.1401934.
        J. Hopcroft, R. Tarjan: Algorithm 447: efficient algorithms for graph manipulation. Communications of the ACM
        16 (1973) 372–378 (the parts).
    """
    merged = merge_ties(network)
    between = shortest_path_betweenness(merged)
    parts = Counter(node for component in nx.biconnected_components(merged) for node in component)
    chosen = [
        node for node, score in between.items() if round_score(score) > 0 and kind in {"", node_kind(merged, node)}
    ]
    scores = {node: round_score(between[node] * _bridging_coefficient(merged, node)) for node in chosen}
    further: dict[Column, Mapping[str, Cell]] = {
        BETWEENNESS: {node: round_score(between[node]) for node in chosen},
        PARTS: parts,
    }
    return rank_nodes(merged, scores, BRIDGING, further)


def _bridging_coefficient(network: nx.Graph[str], node: str) -> float:
    around = sum(1 / network.degree(neighbor) for neighbor in sorted(network[node]))
    return float(1 / network.degree(node) / around)
