"""What a benchmark found, beside what is to be reached: one table for all of them.

In: figures. Out: lines of Markdown, and JSON between processes. It stands alone because each benchmark prints its own
figures, and ``benchmarks/large.py`` those of several.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured."""

    what: str
    value: float
    unit: str = ""
    beside: str = ""
    """What it was measured beside, and other words."""
    at_most: float | None = None
    """The greatest value that is good enough; None if there is no such bound."""
    at_least: float | None = None
    """The least value that is good enough; None if there is no such bound."""

    @property
    def target(self) -> str:
        """What is to be reached, in words."""
        if self.at_most is not None:
            return f"at most {self.at_most:g}"
        return f"at least {self.at_least:g}" if self.at_least is not None else ""

    @property
    def verdict(self) -> str:
        """Whether it is reached; empty where nothing is to be reached."""
        if not self.target:
            return ""
        low, high = self.at_least, self.at_most
        return "yes" if (low is None or self.value >= low) and (high is None or self.value <= high) else "no"


def print_table(figures: Iterable[Figure]) -> None:
    """Print figures as a table in Markdown."""
    print("\n| what | figure | beside | target | reached |\n|---|---|---|---|---|")
    for one in figures:
        value = f"{one.value:.3g}" if one.value < 1000 else f"{one.value:,.0f}"
        print(f"| {one.what} | {value} {one.unit} | {one.beside} | {one.target} | {one.verdict} |", flush=True)
