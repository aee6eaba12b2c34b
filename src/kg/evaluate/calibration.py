"""Whether confidence means something: for each band of it, the share of rows that are right.

In: rows of the facts table and gold standards. Out: bands. It stands alone because it judges the extractor's judgement
of itself, not its reading.

A row with a quantity is right if a gold quantity stands there and who, when, whether it has happened, the verb, the
number with its bounds and unit, and what is counted are all as the gold standard has them. Optional quantities and rows
without a quantity are not judged.

References:
    Reliability diagram and expected calibration error: Guo, Pleiss, Sun, Weinberger, On Calibration of Modern Neural
    Networks, ICML 2017, section 2.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kg.evaluate.scoring import judged_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.evaluate.gold import Gold

JUDGED: Final = ("value", "bounds", "unit", "agent", "year", "status", "predicate", "counted")


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one confidence."""

    confidence: float
    rows: int
    right: int

    @property
    def share(self) -> float:
        """The share of rows that are right."""
        return self.right / self.rows


def calibrate(judged: Iterable[tuple[Sequence[Mapping[str, Any]], Gold]]) -> tuple[Band, ...]:
    """Count right rows by confidence.

    Args:
        judged: for each document its rows and its gold standard.

    Returns:
        One band for each confidence that occurs, from the least.
    """
    counts: defaultdict[float, list[bool]] = defaultdict(list)
    for rows, gold in judged:
        for row, holds in judged_rows(rows, gold):
            counts[float(row["confidence"])].append(all(holds.get(name, False) for name in JUDGED))
    return tuple(Band(confidence, len(found), sum(found)) for confidence, found in sorted(counts.items()))


def calibration_error(bands: Iterable[Band]) -> float:
    """Return the expected calibration error: how far confidence and share lie apart, on average over all rows.

    Returns:
        Between 0 and 1; 0 if there are no rows.
    """
    bands = list(bands)
    rows = sum(band.rows for band in bands)
    return sum(abs(band.share - band.confidence) * band.rows for band in bands) / rows if rows else 0.0
