"""Pairs of nodes of the first kind in a network of two kinds, with what they share.

In: a network of two kinds. Out: pairs, sorted. It stands alone because projection and similarity begin with it, and
because only pairs that share something are visited: the number of others grows with the square of the places.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from kg.analyze.nodes import left_nodes
from kg.table import Column, Wording

if TYPE_CHECKING:
    import networkx as nx

ONE: Final = Column("one", Wording("甲方", "one"))
OTHER: Final = Column("other", Wording("乙方", "other"))
SHARED_COUNT: Final = Column("shared_count", Wording("共有数", "number shared"))
SHARED: Final = Column("shared", Wording("共有", "shared"))


def shared_neighbors(network: nx.Graph[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Find what pairs of nodes of the first kind share.

    Args:
        network: of two kinds, as networkx's ``bipartite`` attribute says; ``within`` of a place, if it has that
            attribute, names those that contain it.

    Returns:
        Pair to the nodes of the second kind that both are tied to, all sorted. Left out are pairs that share nothing,
        and those of which one lies in the other: a province is like its city because the city is part of it.

    Raises:
        AnalysisError: the network does not tie two kinds.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> shared_neighbors(example_cities())[("乙市", "甲市")]
        ('巧手行动', '春风行动')
    """
    lefts = set(left_nodes(network))
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for right in sorted(set(network) - lefts):
        for pair in combinations(sorted(network[right]), 2):
            if not _nested(network, *pair):
                shared[pair].append(right)
    return {pair: tuple(rights) for pair, rights in sorted(shared.items())}


def _nested(network: nx.Graph[str], one: str, other: str) -> bool:
    return other in network.nodes[one].get("within", ()) or one in network.nodes[other].get("within", ())
