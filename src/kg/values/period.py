"""The value type of a period of time: two dates, a precision, and how it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime

Precision = Literal["day", "month", "quarter", "half", "year", "years"]
Relation = Literal["before", "around", "after", "unknown"]


@dataclass(frozen=True, slots=True)
class Period:
    """One period as found in a text, with inclusive dates."""

    start: datetime.date | None
    """First day; None where the text leaves it open (截至10月底)."""
    end: datetime.date | None
    """Last day, inclusive; None where the text leaves it open."""
    precision: Precision
    text: str
    """The period verbatim: 2018年, 今年上半年."""
    start_offset: int = 0
    """Offset of the first code point in the text that was searched."""
    end_offset: int = 0
    """Offset after the last code point."""
    relation: Relation = "unknown"
    """Whether it lies wholly before, around or after the date of publication."""
