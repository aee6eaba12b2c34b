"""Score the facts of a graph against a gold standard.

In: rows of the facts table and a gold standard. Out: precision, recall and the accuracy of each attribute, and what was
missed, with the words that it stands in.
"""

from __future__ import annotations

from kg.evaluate.gold import Gold, find_gold, read_gold, read_records
from kg.evaluate.scoring import Miss, QuantityScore, Score, StatementScore, score, total

__all__ = [
    "Gold",
    "Miss",
    "QuantityScore",
    "Score",
    "StatementScore",
    "find_gold",
    "read_gold",
    "read_records",
    "score",
    "total",
]
