"""The times that the headings of a report name, which hold for the sections below them.

In: the dates of a report. Out: for a section the time of its heading, or of the one around it.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from kg.extract.time.reckoning import LAST_DAY, PARTS, RELATIVE, WHOLE
from kg.values import find_periods
from kg.values.period import Period

if TYPE_CHECKING:
    from kg.extract.time.dates import Dates
    from kg.model import Sentence, Span

TERM_OF_OFFICE: Final = re.compile(
    "届(?:县|市|区|省|州|自治[区州县])?(?:人民)?政府(?:任期)?(?:的)?工作?(?:的)?(?:简要)?(?:回顾|总结)"
)
"""A heading over what a government has done in its term: 十三届人民政府工作回顾."""
FIRST_SESSION: Final = "第一次会议"
"""The session of a new congress, to which the government before it reports on the whole of its term."""
YEARS_OF_OFFICE: Final = 5
"""Years of the term of local governments (地方各级人民代表大会和地方各级人民政府组织法, articles 8 and 71)."""


class Headings:
    """Reads the times of headings."""

    def __init__(self, dates: Dates) -> None:
        self.dates, self.document, self.simplified, self.settings = (
            dates,
            dates.document,
            dates.simplified,
            dates.settings,
        )
        self._periods: dict[Span, Period | None] = {}
        """The times that the headings of sections name, for those that were asked for: each clause asks."""

    def period(self, section: Span | None) -> Period | None:
        """The time that a section's heading names, else the one around it: (一) below 二、2019年工作计划."""
        if section is None:
            return None
        if section not in self._periods:
            self._periods[section] = self._named_in(section)
        return self._periods[section]

    def _named_in(self, section: Span) -> Period | None:
        for found in self.settings.sections_around(section):
            if found.heading is None:
                continue
            heading = found.heading.of(self.simplified)
            periods = find_periods(heading, self._day_of_heading(heading))
            whole = next((p for p in periods if p.precision in WHOLE), None)
            if whole is not None:
                return whole
            new_congress = self.dates.reviews and FIRST_SESSION in self.dates.head.text
            if new_congress and self.dates.session_year and TERM_OF_OFFICE.search(heading):
                first, last = self.dates.session_year - YEARS_OF_OFFICE, self.dates.session_year - 1
                return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years", "")
        return None

    def _day_of_heading(self, heading: str) -> datetime.date | None:
        """What 明年 and 今年以来 count from in a heading: in the review of a year its end, whenever it was put out."""
        published, year = self.document.published, self.dates.year_reviewed
        if not year or (RELATIVE[0] in heading and self.settings.announced.looks_ahead(heading)):
            return published
        return datetime.date(year, *LAST_DAY)

    def year_of(self, section: Span | None) -> int:
        """The year of which, or of a part of which, the heading of a section or the title of all tells; else 0."""
        stated, default = self.period(section), self.dates.default
        if stated is not None and stated.start is not None:
            return stated.start.year if stated.precision == "year" else 0
        if self.dates.yearly.year_summed_up:
            return 0 if self.dates.undated.year_given else self.dates.yearly.year_summed_up
        tells_work = self.settings.announced.titled or self.dates.sums_up or self.dates.yearly.is_account
        if not tells_work or not self.dates.head.names_year:
            return 0
        return default.start.year if default is not None and default.start and default.precision in PARTS else 0

    def years(self, section: Span | None) -> Period | None:
        """The years up to the publication that a section's heading names: 一、2016年和过去五年工作回顾."""
        today = self.document.published
        if today is None and self.dates.session_year is not None:
            today = self.dates.report.day_given(self.dates.session_year)
        for found in self.settings.sections_around(section) if section is not None and self.dates.reviews else ():
            heading = found.heading.of(self.simplified) if found.heading is not None else ""
            periods = find_periods(heading, today) if heading else []
            years = next((period for period in periods if period.precision == "years"), None)
            if years is not None:
                return years
        return None

    def is_later(self, sentence: Sentence, end: datetime.date) -> bool:
        """2012年回顾与2013年目标: tell whether the section is of a later year than the one that the title sums up."""
        stated = self.period(self.settings.section_at(sentence.span))
        return stated is not None and stated.start is not None and stated.start > end and stated.text[:1].isdigit()
