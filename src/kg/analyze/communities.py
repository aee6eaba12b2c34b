"""Communities: which nodes have more ties among themselves than chance would give them.

In: a network. Out: its communities, the largest first, with the modularity of the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.analyze.nodes import node_labels
from kg.analyze.ranking import round_score
from kg.analyze.ties import merge_ties
from kg.table import Column, Table, Wording

if TYPE_CHECKING:
    from collections.abc import Collection

SEED: Final = 0

COLUMNS: Final = (
    Column("community", Wording("社群", "community")),
    Column("size", Wording("成员数", "members")),
    Column("modularity", Wording("模块度贡献", "share of modularity")),
    Column("members", Wording("成员", "who")),
)


def communities(network: nx.Graph[str], *, resolution: float = 1.0, seed: int = SEED) -> Table:
    r"""Find communities by the Louvain method, which moves nodes and merges groups as long as modularity grows.

    Modularity is :math:`Q = \sum_c \left[ \frac{w_c}{m} - \gamma \left( \frac{s_c}{2m} \right)^2 \right]`, where
    :math:`w_c` is the weight of the ties inside community :math:`c`, :math:`s_c` the weighted degree of its nodes,
    :math:`m` the weight of all ties and :math:`\gamma` the resolution. The column ``modularity`` has each community's
    summand. The method finds a good division, not always the best; the same seed finds the same one.

    Args:
        network: any network; directions do not count.
        resolution: :math:`\gamma`; more than 1 gives smaller communities.
        seed: where the order in which nodes are tried begins.

    Returns:
        community, size, modularity, members (labels, sorted); the largest community first, equal ones by their
        members. The note gives the modularity of the whole.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> table = communities(example_cities())
        >>> for _, _, _, members in table:
        ...     print("、".join(members))
        丙市、巡回法庭、阳光家园
        乙市、巧手行动
        春风行动、甲市
        >>> table.notes[0].en
        'modularity 0.384298, 3 communities'

    References:
        V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre: Fast unfolding of communities in large networks.
        Journal of Statistical Mechanics (2008) P10008, doi:10.1088/1742-5468/2008/10/P10008.
        M. E. J. Newman, M. Girvan: Finding and evaluating community structure in networks. Physical Review E 69 (2004)
        026113 (modularity).
    """
    merged = merge_ties(network)
    labels = node_labels(merged)
    shares = {tuple(sorted(labels[node] for node in found)): _modularity(merged, found, resolution)
              for found in _divide(merged, resolution, seed)}  # fmt: skip
    ordered = sorted(shares, key=lambda members: (-len(members), members))
    rows = tuple((number, len(who), round_score(shares[who]), who) for number, who in enumerate(ordered, 1))
    whole = round_score(sum(shares[who] for who in ordered))
    note = Wording(f"模块度 {whole}，{len(rows)} 个社群", f"modularity {whole}, {len(rows)} communities")
    return Table.under(COLUMNS, rows, notes=(note,))


def _divide(network: nx.Graph[str], resolution: float, seed: int) -> list[set[str]]:
    """Divide the nodes; they are numbered first, because the order of a set of strings changes from run to run."""
    nodes = sorted(network)
    if not network.number_of_edges():
        return [{node} for node in nodes]
    numbered = nx.Graph()
    numbered.add_nodes_from(range(len(nodes)))
    numbers = {node: number for number, node in enumerate(nodes)}
    numbered.add_weighted_edges_from(
        (numbers[left], numbers[right], weight) for left, right, weight in network.edges(data="weight")
    )
    found = nx.community.louvain_communities(numbered, weight="weight", resolution=resolution, seed=seed)
    return [{nodes[number] for number in members} for members in found]


def _modularity(network: nx.Graph[str], members: Collection[str], resolution: float) -> float:
    """Compute one community's summand of modularity; 0 in a network without ties."""
    total = network.size(weight="weight")
    if not total:
        return 0.0
    inside = network.subgraph(members).size(weight="weight")
    degrees = sum(found for _, found in network.degree(sorted(members), weight="weight"))
    return float(inside / total - resolution * (degrees / (2 * total)) ** 2)
