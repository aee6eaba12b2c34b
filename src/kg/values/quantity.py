"""The value type of a Chinese quantity: number, bounds, unit, and how it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

Kind = Literal["exact", "at-least", "at-most", "about", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity as found in a text."""

    start: int
    """Offset of the first code point in the text that was searched."""
    end: int
    """Offset after the last code point."""
    text: str
    """The quantity verbatim: 13000多个, 近6万人."""
    value: Decimal | None
    """The number named, in the base unit (元, not 万元); None for a range."""
    lower: Decimal | None
    """Least value that the text allows; None where it says none."""
    upper: Decimal | None
    """Greatest value that the text allows; None where it says none."""
    unit: str
    """Notation of the unit: ``CNY``, ``person``, ``person-time``, ``session``, ``percent``, ``count`` …"""
    classifier: str = ""
    """The unit word or classifier as written: 个, 名, 场次, 万元; empty if there is none."""
    kind: Kind = "exact"
    rate: str = ""
    """What the quantity is per, as written: 每人每月, 人均; empty if it is none."""
    change: str = ""
    """Direction of a change, as written before it: 增长, 下降, 减少; empty for a level."""
    fraction: str = ""
    """The exact fraction where ``value`` cannot be: 1/3 for 三分之一; empty for a decimal number."""
