"""Projection: places tied by the programmes that both ran, out of a network of places and programmes.

In: a network of two kinds. Out: a table of ties, or the projected network itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.analyze.nodes import left_nodes, node_labels
from kg.analyze.ranking import round_score
from kg.analyze.shared import ONE, OTHER, SHARED, SHARED_COUNT, shared_neighbors
from kg.table import Column, Table, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

WEIGHT: Final = Column("weight", Wording("权重", "weight"))


def project(network: nx.Graph[str]) -> nx.Graph[str]:
    """Project a network of two kinds onto the first, with the weights of :func:`projection`.

    Args:
        network: of two kinds.

    Returns:
        A Graph of the nodes of the first kind with their attributes; edges have ``weight`` and ``shared``, the nodes
        that both ends are tied to.

    Raises:
        AnalysisError: the network does not tie two kinds.
    """
    projected: nx.Graph[str] = nx.Graph()
    projected.add_nodes_from((node, network.nodes[node]) for node in left_nodes(network))
    for (one, other), shared in shared_neighbors(network).items():
        projected.add_edge(one, other, weight=_weight(network, shared), shared=shared)
    return projected


def projection(network: nx.Graph[str]) -> Table:
    r"""List pairs of places by how closely the programmes that both ran tie them.

    :math:`w_{ij} = \sum_{p \in N(i) \cap N(j)} \frac{1}{k_p - 1}`, where :math:`k_p` is the number of places that ran
    programme :math:`p`: a programme that two places alone have ties them with weight 1, one that everybody runs says
    little. Works with any network of two kinds; the pairs are of the first.

    Args:
        network: of two kinds.

    Returns:
        one, other, weight, shared_count, shared (labels); the closest pair first, equal ones by label. Pairs without
        anything in common are left out, and those of a place and what contains it.

    Raises:
        AnalysisError: the network does not tie two kinds.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> for one, other, weight, _, shared in projection(example_cities()):
        ...     print(one, other, weight, "、".join(shared))
        乙市 甲市 2.000000 巧手行动、春风行动
        丙市 乙市 1.000000 阳光家园

    References:
        M. E. J. Newman: Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality.
        Physical Review E 64 (2001) 016132, doi:10.1103/PhysRevE.64.016132.
    """
    labels = node_labels(network)
    rows: list[tuple[Any, ...]] = []
    for pair, shared in shared_neighbors(network).items():
        one, other = sorted(labels[node] for node in pair)
        what = tuple(sorted(labels[node] for node in shared))
        rows.append((one, other, round_score(_weight(network, shared)), len(what), what))
    rows.sort(key=lambda row: (-row[2], row[0], row[1]))
    return Table.under((ONE, OTHER, WEIGHT, SHARED_COUNT, SHARED), tuple(rows))


def _weight(network: nx.Graph[str], shared: Iterable[str]) -> float:
    return float(sum(1 / (network.degree(right) - 1) for right in shared))
