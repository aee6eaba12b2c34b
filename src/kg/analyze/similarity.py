"""Similarity: which places do alike things, out of a network of places and programmes, or groups.

In: a network of two kinds. Out: pairs of the first kind with two measures of likeness and what they share.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any, Final

from kg.analyze.nodes import left_nodes, node_labels
from kg.analyze.ranking import round_score
from kg.analyze.shared import ONE, OTHER, SHARED, SHARED_COUNT, shared_neighbors
from kg.table import Column, Table, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

JACCARD: Final = Column("jaccard", Wording("雅卡尔系数", "Jaccard"))
COSINE: Final = Column("cosine", Wording("余弦相似度", "cosine"))
ONLY_ONE: Final = Column("only_one", Wording("甲方独有", "only one"))
ONLY_OTHER: Final = Column("only_other", Wording("乙方独有", "only other"))


def similarity(network: nx.Graph[str]) -> Table:
    r"""List pairs of places by how alike the programmes are that they ran.

    Jaccard's coefficient :math:`J_{ij} = \frac{|N(i) \cap N(j)|}{|N(i) \cup N(j)|}` asks which programmes; the cosine
    :math:`\cos_{ij} = \frac{\sum_p w_{ip} w_{jp}}{\sqrt{\sum_p w_{ip}^2} \sqrt{\sum_p w_{jp}^2}}` also how many
    statements :math:`w` speak of each. Both are 1 for the same and 0 for nothing in common. Works with any network of
    two kinds (``place-group``: who is served); the pairs are of the first.

    Args:
        network: of two kinds.

    Returns:
        one, other, jaccard, cosine, shared_count, shared, only_one, only_other (labels); the most alike first, by
        Jaccard, then cosine, then label. Pairs without anything in common are left out, and those of a
        place and what contains it.

    Raises:
        AnalysisError: the network does not tie two kinds.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> for one, other, jaccard, cosine, *_ in similarity(example_cities()):
        ...     print(one, other, jaccard, cosine)
        乙市 甲市 0.666667 0.674200
        丙市 乙市 0.250000 0.269680

    References:
        P. Jaccard: The distribution of the flora in the alpine zone. New Phytologist 11 (1912) 37–50.
        G. Salton, M. J. McGill: Introduction to Modern Information Retrieval. McGraw-Hill 1983 (the cosine).
    """
    labels = node_labels(network)
    lengths = {node: _length(network, node) for node in left_nodes(network)}
    rows: list[tuple[Any, ...]] = []
    for pair, shared in shared_neighbors(network).items():
        one, other = sorted(pair, key=lambda node: labels[node])
        ours, theirs = set(network[one]), set(network[other])
        jaccard = len(shared) / (len(ours) + len(theirs) - len(shared))
        cosine = _product(network, one, other, shared) / (lengths[one] * lengths[other])
        lists = [tuple(sorted(labels[node] for node in some)) for some in (shared, ours - theirs, theirs - ours)]
        rows.append((labels[one], labels[other], round_score(jaccard), round_score(cosine), len(shared), *lists))
    rows.sort(key=lambda row: (-row[2], -row[3], row[0], row[1]))
    return Table.under((ONE, OTHER, JACCARD, COSINE, SHARED_COUNT, SHARED, ONLY_ONE, ONLY_OTHER), tuple(rows))


def _product(network: nx.Graph[str], one: str, other: str, shared: Sequence[str]) -> float:
    return sum(_weight(network, one, right) * _weight(network, other, right) for right in shared)


def _length(network: nx.Graph[str], node: str) -> float:
    return sqrt(sum(_weight(network, node, right) ** 2 for right in sorted(network[node])))


def _weight(network: nx.Graph[str], left: str, right: str) -> float:
    return float(network.edges[left, right].get("weight", 1))
