"""Score the facts of a graph against a gold standard.

In: rows of the facts table and a gold standard. Out: precision, recall and the accuracy of each attribute, and what was
missed, with the words that it stands in.
"""

from __future__ import annotations

from kg.evaluate.calibration import Band, calibrate, calibration_error
from kg.evaluate.gold import Gold, find_gold, read_gold, read_records
from kg.evaluate.scoring import Miss, QuantityScore, Score, StatementScore, score, total, totals_by_kind

__all__ = [
    "Band",
    "Gold",
    "Miss",
    "QuantityScore",
    "Score",
    "StatementScore",
    "calibrate",
    "calibration_error",
    "find_gold",
    "read_gold",
    "read_records",
    "score",
    "total",
    "totals_by_kind",
]
