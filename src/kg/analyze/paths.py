"""Shortest ways through a network, counted for many starting nodes at once.

In: a network. Out: the betweenness of its nodes. It stands alone because it is arithmetic on matrices: a level of the
search from many nodes is one product with the sparse adjacency matrix, about forty times as fast as node by node.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import networkx as nx
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

BATCH: Final = 64
"""Starting nodes at a time: enough to be fast, few enough to fit into memory with tens of thousands of nodes."""

DEEPEST: Final = 60
"""Steps of a shortest way up to which the matrices pay; a network of reports has fewer than twenty."""


def shortest_path_betweenness(network: nx.Graph[str]) -> dict[str, float]:
    r"""Compute the betweenness of all nodes, exactly, every tie having length 1.

    Brandes's two sweeps, out and back: :math:`\sigma` counts shortest ways from a node, level by level; the
    dependency :math:`\delta_s(v) = \sum_{w : v \in P_s(w)} \frac{\sigma_{sv}}{\sigma_{sw}} (1 + \delta_s(w))` is then
    gathered from the farthest level home. A network with ways of many steps, where levels are many and nearly empty, is
    left to networkx, which goes node by node.

    Args:
        network: undirected, without parallel edges and loops.

    Returns:
        Node to betweenness, from 0 to 1, sorted by node.

    Examples:
        >>> shortest_path_betweenness(nx.path_graph(["a", "b", "c"]))
        {'a': 0.0, 'b': 1.0, 'c': 0.0}

    References:
        U. Brandes: A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25 (2001) 163–177.
    """
    nodes = sorted(network)
    count = len(nodes)
    if count < 3 or not network.number_of_edges():
        return dict.fromkeys(nodes, 0.0)
    if _is_deep(network):
        slowly = nx.betweenness_centrality(network)
        return {node: float(slowly[node]) for node in nodes}
    adjacency = nx.to_scipy_sparse_array(network, nodelist=nodes, weight=None, dtype=np.float64, format="csr")
    total = np.zeros(count)
    for first in range(0, count, BATCH):
        total += _dependencies(adjacency, np.arange(first, min(first + BATCH, count)))
    return {node: float(score) for node, score in zip(nodes, total / ((count - 1) * (count - 2)), strict=True)}


def _is_deep(network: nx.Graph[str]) -> bool:
    """Tell whether a shortest way may have more than :data:`DEEPEST` steps: no more than twice those from any node."""
    return any(
        2 * max(nx.single_source_shortest_path_length(network, min(part)).values()) > DEEPEST
        for part in nx.connected_components(network)
    )


def _dependencies(adjacency: csr_array, starts: NDArray[np.int_]) -> NDArray[np.float64]:
    """Sum the dependencies of some starting nodes on every node; rows are nodes, columns the starts."""
    levels = _levels(adjacency, starts)
    ways = sum(levels[1:], levels[0])
    dependency = np.zeros_like(ways)
    for nearer, level in zip(reversed(levels[:-1]), reversed(levels[1:]), strict=True):
        passed = np.divide(1 + dependency, ways, out=np.zeros_like(ways), where=level > 0)
        dependency += nearer * (adjacency @ passed)
    dependency[starts, np.arange(len(starts))] = 0
    found: NDArray[np.float64] = dependency.sum(axis=1)
    return found


def _levels(adjacency: csr_array, starts: NDArray[np.int_]) -> list[NDArray[np.float64]]:
    """Count the shortest ways to the nodes at each distance; 0 for nodes at another one."""
    level = np.zeros((adjacency.shape[0], len(starts)))
    level[starts, np.arange(len(starts))] = 1
    reached, levels = level > 0, [level]
    while True:
        level = np.where(reached, 0, adjacency @ level)
        if not level.any():
            return levels
        reached |= level > 0
        levels.append(level)
