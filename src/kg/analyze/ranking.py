"""Rankings: nodes by a score, best first, ties told.

In: a score a node. Out: rows in an order that depends on nothing but the scores and the labels. It stands alone so that
every metric rounds, ranks and breaks ties in the same way.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kg.analyze.nodes import IRI, KIND, LABEL, node_kind, node_labels
from kg.table import Column, Table, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from kg.table import Cell

PLACES: Final = 6
"""Decimal places that are kept: the rest differs between machines."""
RANK: Final = Column("rank", Wording("名次", "rank"))


def round_score(score: float) -> Decimal:
    """Round a score to what is the same on every machine.

    Examples:
        >>> round_score(2 / 3)
        Decimal('0.666667')
    """
    return Decimal(f"{score:.{PLACES}f}") + 0


def rank_nodes(
    network: nx.Graph[str],
    scores: Mapping[str, int | Decimal],
    column: Column,
    further: Mapping[Column, Mapping[str, Cell]] | None = None,
) -> Table:
    """Rank nodes by a score.

    Args:
        network: the network that the nodes are of.
        scores: node to score, rounded; nodes without one are left out.
        column: of the score.
        further: more columns, each with its cells by node.

    Returns:
        rank, label, kind, score, further columns, IRI; the highest score first, equal scores by label. Equal scores
        share a rank and the next rank is left free, as in sports: 1, 2, 2, 4.
    """
    further = further or {}
    labels = node_labels(network)
    ordered = sorted(scores, key=lambda node: (-scores[node], labels[node], node))
    ranks: dict[int | Decimal, int] = {}
    rows = []
    for place, node in enumerate(ordered, 1):
        rank = ranks.setdefault(scores[node], place)
        more = (cells[node] for cells in further.values())
        rows.append((rank, labels[node], node_kind(network, node), scores[node], *more, node))
    return Table.under((RANK, LABEL, KIND, column, *further, IRI), tuple(rows))
