"""Years counted from 1912, as reports of Taiwan write them without 民国: 113年 is 2024.

In: the text of a sentence. Out: the periods in it. What tells that a report counts so is its setting.
"""

from __future__ import annotations

import calendar
import datetime
import re
from typing import TYPE_CHECKING, Final

from kg.values.period import Period

if TYPE_CHECKING:
    from kg.values.period import Precision, Relation


FOUNDING_YEAR: Final = 1911
"""What is added to a year of the Republic of China: 113年 is 2024."""
REPUBLICAN: Final = re.compile(
    r"(?P<since>[自从由])?(?:中华)?(?:民国)?(?P<called>[今去明][(（])?"
    r"(?<!\d)(?<!\d[.,])(?<!第)(?P<year>(?:[89]\d|1[0-3]\d)|(?<![一二三四五六七八九十百])一[零〇○一二三][零〇○一二三四五六七八九])(?(called)[)）])(?:学?年度?)(?![来间多前后级代历以了校工])(?:(?P<month>1[0-2]|[1-9])月)?"
    r"(?P<on>起至今|开始|起|以来)?"
)
"""A year, with its month or without, and whether something goes on from it."""
GOING_ON: Final = re.compile("[^，,。；]{0,16}?(?:至今|迄今|以来)")
"""What tells, behind 自 and a year, that it has gone on from then: 自民国100年推动…至今."""
DIGITS: Final = str.maketrans("零〇○Oo一二三四五六七八九", "00000123456789")
"""Digits of years in Chinese, with what is written for a nought."""


def find_republican_years(text: str, published: datetime.date | None) -> list[Period]:
    """Find years counted from 1912, as reports of Taiwan write them without 民国: 113年, 114年12月5日, 今(114)年.

    Args:
        text: simplified text of one sentence.
        published: the date of publication, if known.

    Returns:
        Periods in order, with offsets into the text.
    """
    found = []
    for year in REPUBLICAN.finditer(text):
        start = datetime.date(int(year["year"].translate(DIGITS)) + FOUNDING_YEAR, 1, 1)
        end = datetime.date(start.year, 12, 31)
        precision: Precision = "year"
        if year["month"] is not None:
            month = int(year["month"])
            last = calendar.monthrange(start.year, month)[1]
            start, end, precision = start.replace(month=month), end.replace(month=month, day=last), "month"
        lasts = year["on"] is not None or (year["since"] is not None and GOING_ON.match(text, year.end()) is not None)
        relation: Relation = "unknown"
        if published is not None:
            relation = (
                "around"
                if lasts and start <= published
                else "before"
                if end < published
                else "after"
                if start > published
                else "around"
            )
        begins = year.start() if lasts or year["called"] else year.start("year")  # 由111年的3.7%下降至…
        told = text[begins : year.end()]
        found.append(Period(start, None if lasts else end, precision, told, begins, year.end(), relation))
    return found
