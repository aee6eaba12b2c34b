"""Centrality: which nodes of a network matter, in four senses of the word.

In: a network. Out: its nodes, ranked. In all four what is only planned does not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.analyze.paths import shortest_path_betweenness
from kg.analyze.ranking import rank_nodes, round_score
from kg.analyze.ties import merge_ties
from kg.table import Column, Wording

if TYPE_CHECKING:
    from decimal import Decimal

    from kg.table import Table

DAMPING: Final = 0.85
TOLERANCE: Final = 1e-12
"""Change of all PageRanks together, divided by their number, below which they count as found."""
STEPS: Final = 1000

DEGREE: Final = Column("degree", Wording("度", "degree"))
SHARE: Final = Column("share", Wording("占比", "share"))
STRENGTH: Final = Column("strength", Wording("加权度", "weighted degree"))
PAGERANK: Final = Column("pagerank", Wording("PageRank 值", "PageRank"))
BETWEENNESS: Final = Column("betweenness", Wording("中介中心度", "betweenness"))


def degree(network: nx.Graph[str]) -> Table:
    r"""Count the different nodes that each node is tied to.

    :math:`k_v = |N(v)|`, and as a share of all others :math:`k_v / (n - 1)`. Several edges between two nodes are one
    tie, whatever their direction.

    Args:
        network: any network.

    Returns:
        rank, label, kind, degree, share, IRI.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> [(label, found) for _, label, _, found, *_ in degree(example_cities())][:2]
        [('乙市', 3), ('丙市', 2)]

    References:
        L. C. Freeman: Centrality in social networks: conceptual clarification. Social Networks 1 (1978) 215–239.
    """
    merged = merge_ties(network)
    others = max(len(merged) - 1, 1)
    degrees = dict(merged.degree())
    return rank_nodes(merged, degrees, DEGREE, {SHARE: {node: round_score(k / others) for node, k in degrees.items()}})


def strength(network: nx.Graph[str]) -> Table:
    r"""Count the statements behind the ties of each node.

    :math:`s_v = \sum_{u \in N(v)} w_{uv}`, where :math:`w` is the number of statements behind a tie. A statement that
    ties a node to several others counts once for each.

    Args:
        network: any network.

    Returns:
        rank, label, kind, strength, degree, IRI.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> [(label, found) for _, label, _, found, *_ in strength(example_cities())][:2]
        [('乙市', 5), ('巧手行动', 4)]

    References:
        A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani: The architecture of complex weighted networks.
        PNAS 101 (2004) 3747–3752, doi:10.1073/pnas.0400087101.
    """
    merged = merge_ties(network)
    strengths = {node: _number(found) for node, found in merged.degree(weight="weight")}
    return rank_nodes(merged, strengths, STRENGTH, {DEGREE: dict(merged.degree())})


def _number(weight: float) -> int | Decimal:
    """Keep whole numbers whole."""
    return int(weight) if weight == int(weight) else round_score(weight)


def pagerank(network: nx.Graph[str], *, damping: float = DAMPING) -> Table:
    r"""Rank nodes by how often one who follows ties at random comes by.

    :math:`p_v = \frac{1 - d}{n} + d \sum_{u \to v} p_u \frac{w_{uv}}{\sum_x w_{ux}}`. A tie is followed in its
    direction, the more often the more statements are behind it, and both ways in a network without directions; with
    probability :math:`1 - d`, and from a node where no tie leads on, one starts anew at any node. In ``entities`` all
    ties lead from organizations to what they ran, serve and are active in, so it ranks what attention flows to.

    Args:
        network: any network.
        damping: :math:`d`, from 0 up to, but not including, 1.

    Returns:
        rank, label, kind, pagerank, IRI; the values add up to 1.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> [(label, str(found)) for _, label, _, found, _ in pagerank(example_cities())][:2]
        [('乙市', '0.202715'), ('丙市', '0.162797')]

    References:
        S. Brin, L. Page: The anatomy of a large-scale hypertextual Web search engine. Computer Networks and ISDN
        Systems 30 (1998) 107–117, doi:10.1016/S0169-7552(98)00110-X.
    """
    merged = merge_ties(network, directed=True)
    found = nx.pagerank(merged, alpha=damping, tol=TOLERANCE, max_iter=STEPS) if merged else {}
    return rank_nodes(merged, {node: round_score(score) for node, score in found.items()}, PAGERANK)


def betweenness(network: nx.Graph[str]) -> Table:
    r"""Rank nodes by how many of the shortest ways between two others lead over them.

    :math:`b_v = \frac{2}{(n-1)(n-2)} \sum_{s < t} \frac{\sigma_{st}(v)}{\sigma_{st}}`, where :math:`\sigma_{st}` is
    the number of shortest ways from :math:`s` to :math:`t` and :math:`\sigma_{st}(v)` of those over :math:`v`. Every
    tie has length 1: the number of statements says how sure a tie is, not how long. Directions do not count.

    Args:
        network: any network.

    Returns:
        rank, label, kind, betweenness from 0 to 1, IRI.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> [(label, str(found)) for _, label, _, found, _ in betweenness(example_cities())][:2]
        [('乙市', '0.633333'), ('阳光家园', '0.533333')]

    References:
        U. Brandes: A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25 (2001) 163–177,
        doi:10.1080/0022250X.2001.9990249.
    """
    merged = merge_ties(network)
    scores = {node: round_score(found) for node, found in shortest_path_betweenness(merged).items()}
    return rank_nodes(merged, scores, BETWEENNESS)
