"""Years by their number, and the months in which a report still tells of the year before or already of the next.

In: numbers. Out: periods, and counts of years. It stands alone because all that reads times asks it.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

from kg.values.period import Period

RELATIVE: Final = ("今年", "去年", "明年", "前年", "本年", "上年")
"""Years by their distance from the day of the report, the present one first."""
FIRST_MONTH: Final = 1
"""January, in which 今年 may still be the year that is looked back on."""
THIS_YEAR, LAST_YEAR = RELATIVE[:2]
"""The words by which a report tells of its own year and of the one before."""
FIRST_MONTHS: Final = 3
"""Months in which a report still tells of the year before."""
LAST_MONTH: Final = 12
"""December, in which a year is summed up before it is over."""
LAST_MONTHS: Final = 10
"""From this month on, a work report is about its own year."""
YEAR: Final = re.compile(r"[^\d]{0,2}(?:19|20)\d\d")
"""A time that names its year in figures."""
LAST_DAY: Final = (12, 31)
"""Month and day that a report counts from of which only the year is known."""
LAST_SESSION_MONTH: Final = 5
"""Up to this month the congresses of a year are held, which hear the work reports."""
HAN_YEARS: Final = {
    "两": 2,
    **{word: n for n, word in enumerate("二三四五六七八九十", 2)},
    "十五": 15,
    "二十": 20,
    "三十": 30,
}
"""Counts of years as they are written in characters: 两年来."""
LAST_WEEKS: Final = 11
"""The month from which a report of the work of a year is about that year."""
PARTS: Final = ("year", "half", "quarter")
"""Precisions of times that are a year, or one of its larger parts."""
WHOLE: Final = (*PARTS, "years")
"""The same, and several years: what a title or a heading names for its own."""


def count_of_years(written: str) -> int:
    """Read how many years are counted, in figures or in characters; 0 for what is no such number."""
    return int(written) if written.isdigit() else HAN_YEARS.get(written, 0)


def whole_year(year: int) -> Period:
    """Make the period of a year from its number."""
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", "")
