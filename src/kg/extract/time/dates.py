"""Which year a report is of and when it came out.

In: a document, its text in simplified characters and what holds at each of its points. Out: the year that its title,
its head or its publication gives to what it tells, and the year in which a work report is given. All of it is known
before the first sentence is read, and stays.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.extract.announced import NAMED_YEAR
from kg.extract.time.head import RANGE, Head, find_bare_years
from kg.extract.time.publication import Publication, dated_as_spoken
from kg.extract.time.reckoning import FIRST_MONTHS, LAST_DAY, YEAR, whole_year
from kg.extract.time.titled import Titled
from kg.extract.time.undated import EXPECTED_BY, Undated, without_past_bases
from kg.extract.time.work_report import WorkReport
from kg.extract.time.yearly import Yearly
from kg.values import find_periods
from kg.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.extract.setting.settings import Setting, Settings
    from kg.model import Document

BARE_DAY: Final = re.compile(
    r"(?<![\d月年第、至到—~.-])(?P<day>\d{1,2})日(?=[上下中]午|晚上?|早上|清晨|凌晨)"
    r"|(?:^|(?<=[。；\n]))(?P<d>\d{1,2})日(?=，)"
)
"""A day without its month: 20日下午, or where it opens a sentence."""
DAY_IN_MONTH: Final = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
ANY_MONTH: Final = re.compile(r"(?<![\d.])(\d{1,2})月")
DONE_IN_MONTH: Final = re.compile(
    r"(?<![\d.年])(\d{1,2})月(?:\d{1,2}日|起|份|底|初)?，(?![^。；\n]*(?:将|拟|计划|力争|争取))[^。；\n]{0,40}?(?:共|已|完成|了)"
)
"""A month with what was done in it."""
HALF_YEAR: Final = 6
"""The month up to which a summary that is put out is of the year before, if it tells of later ones."""
LAST_OF_MONTHS: Final = 12
FEW_YEARS: Final = 5
"""Years up to which those that are looked back on are the last ones as a whole."""


class _Months(NamedTuple):
    """What months a report names."""

    days: Mapping[int, int]
    """For each day that is named with its month, that month: 14 → 1 for 1月14日."""
    named: frozenset[int]
    """All of them."""

    @property
    def only(self) -> int:
        """The month that is named alone; 0 where several or none are, or what is named is no month."""
        month = min(self.named) if len(self.named) == 1 else 0
        return month if month <= LAST_OF_MONTHS else 0


class Dates:
    """What a report says of its own date and of the year that it tells of."""

    def __init__(self, document: Document, simplified: str, settings: Settings) -> None:
        """Read them from the title, the head and the headings.

        Args:
            document: the report.
            simplified: its text in simplified characters.
            settings: what holds at each point of it.
        """
        self.document = dated_as_spoken(document, simplified, settings.lexicon)
        self.simplified, self.settings = simplified, settings
        self.head = Head(self.document, simplified, settings)
        self.title = self.head.title
        self.publication = Publication(self.head)
        self.titled, self.undated = Titled(self.head), Undated(self.head, self.publication)
        self.sums_up = self.titled.sums_up
        """Whether it is a summary of a time that is over."""
        self.default = self._document_period()
        """The year of the title, else of the publication."""
        self.report = WorkReport(self.head, self.default)
        self.reviews, self.session_year = self.report.reviews, self.report.session_year
        """Whether it is the work report of a government, and the year in which that is given."""
        self.yearly = Yearly(self.head, self.titled, self.undated, self.report, self.default)
        self.year_reviewed, self.year_planned = self.yearly.year_reviewed, self.yearly.year_planned
        """The year that a body looks back on in a report of a year, and the one for which it plans; 0 for none."""
        self.opening_day = self.publication.day_of_opening(self.default, sums_up=self.sums_up)
        """The day that an undated report opens with, in the year that it is of."""
        self._stated: set[tuple[str, datetime.date | None, datetime.date | None]] = set()
        """The times without a year whose year the text has named before them."""

    def _document_period(self) -> Period | None:
        """The year of the title, else of the publication."""
        if (years := RANGE.search(self.title)) is not None and years[1] < years[2]:
            return Period(datetime.date(int(years[1]), 1, 1), datetime.date(int(years[2]), 12, 31), "years", years[0])
        if (counted := self.titled.school_year or self.titled.years_counted) is not None:
            return counted
        if self.titled.year_of_book:
            return whole_year(self.titled.year_of_book)
        if year := self.undated.year_given or self.undated.year_stepped_from:
            return whole_year(year)
        opening = without_past_bases(self.head.text[:200]) if self.document.published is None else ""
        for text in (self.title, self.head.subtitle, opening):
            periods, headline = self.titled.whole_periods(text), text in (self.title, self.head.subtitle)
            if periods and not headline and (later := self.undated.year_kept_after(self.head.latest_told)):
                return whole_year(later)
            if periods:
                newer = self.undated.newer_year(periods[0]) or self.undated.first_of_planned(periods[0], text)
                if newer is None and not headline:
                    newer = self.undated.year_since(periods[0]) or self.undated.year_of_this(periods[0])
                    newer = newer or self.undated.year_heard(periods[0]) or self.undated.later_year_done(periods[0])
                    begun = periods[0].start
                    newer = newer or (self.undated.year_gone_by({begun.year}) if begun is not None else None)
                return newer or periods[0]
            if text is self.title and self.document.published is None:
                dated = [p for p in find_periods(text, None) if p.start is not None and YEAR.match(p.text)]
                if dated and dated[0].start is not None:
                    return whole_year(dated[0].start.year)  # 动态摘登（2018年10月）
        published = self.document.published
        if published is None:
            return self.undated.year_of_text()
        early = published.month <= FIRST_MONTHS or self._tells_later_month(published)
        if early and any(word in self.title for word in self.settings.lexicon.affixes["year-summary"]):
            return self._year_gone(published.year - 1)
        return None

    def _tells_later_month(self, published: datetime.date) -> bool:
        """5月起，…共入户13711户, in a summary that a page has put out in an April: it is of the year before."""
        done = (int(month) for month in DONE_IN_MONTH.findall(self.simplified))
        return published.month <= HALF_YEAR and any(published.month < month <= LAST_OF_MONTHS for month in done)

    def _year_gone(self, year: int) -> Period | None:
        """A summary put out in the first months is of the year before, if its head names no other year."""
        told = set(NAMED_YEAR.findall(self.head.text))
        return whole_year(year) if told <= {str(year)} else None

    def default_for(self, setting: Setting, *, announced: bool) -> Period | None:
        """What holds where nothing is said: the title's year, else the year of publication.

        A government's work report is given early in a year: what it reports happened the year before, what it announces
        is for the year itself. What a review of a year announces is for the next one.
        """
        if setting.period is not None:
            return setting.period
        if self.reviews and self.session_year is not None:
            return whole_year(self.session_year - (not announced))
        published = self.document.published
        looks_back = setting.looks_back or self.yearly.is_on_year_before
        if looks_back and not announced and (before := self.yearly.year_before_plan()):
            return whole_year(before)
        if not announced and not setting.planned and self.yearly.year_headed_ahead:
            return whole_year(self.yearly.year_headed_ahead - 1)
        if self.year_reviewed:
            later = published is None or published.year > self.year_reviewed or setting.planned
            return whole_year(self.year_reviewed + (announced and later))
        yearly = self.yearly
        lists_last = yearly.tells_last_years_first or yearly.lists_last_year or yearly.opens_with_last_year
        if not announced and published is not None and lists_last:
            return whole_year(published.year - 1)
        if self.default is not None:
            if announced and published is not None and self._looks_back(published.year):
                return whole_year(published.year)  # 三年来… in the title, 下一步将… in the text
            if not announced and published is not None and self._plans_years(published):
                return whole_year(published.year)  # “十四五”规划 in the title, 印发… in the text
            return self.default
        return whole_year(published.year) if published is not None else None

    def _plans_years(self, published: datetime.date) -> bool:
        """Tell whether the title is of several years of which the last lies ahead."""
        titled = self.default
        if titled is None or titled.precision != "years" or titled.start is None or titled.end is None:
            return False
        return titled.start <= published and titled.end.year > published.year

    def _looks_back(self, year: int) -> bool:
        """Tell whether the title is of several years up to one."""
        titled = self.default
        if titled is None or titled.precision != "years" or titled.start is None or titled.end is None:
            return False
        return titled.start.year < year and titled.end <= datetime.date(year, 12, 31)

    @property
    def first_day(self) -> datetime.date | None:
        """The day of the report, or of an undated one the first of its time: what begins later lies ahead."""
        return self.document.published or (self.default.start if self.default is not None else None)

    @property
    def last_day(self) -> datetime.date | None:
        """The day of the report, or of an undated one the last of its time: what is summed up goes on to it."""
        return self.document.published or (self.default.end if self.default is not None else None)

    @property
    def day_of_default(self) -> datetime.date | None:
        """The end of the time that an undated report is of, but the beginning of the years for which one plans."""
        default = self.default
        if default is None:
            return None
        if default.precision != "years" or default.end is None:
            return default.end
        expected = EXPECTED_BY.findall(self.head.text)
        reports = any(word in self.title for word in self.settings.lexicon.words["report-of-work"])
        expects = str(default.end.year) in expected and not reports  # “十四五”…。到2025年，新增…
        ahead = self.settings.announced.titled or expects
        return default.start if ahead else default.end

    @cached_property
    def knows_day(self) -> bool:
        """Whether the report says of itself when it came out, at least by the day that it opens with."""
        return any(day is not None for day in (self.document.published, self.publication.issued, self.opening_day))

    def periods_in(self, text: str, day: datetime.date | None) -> list[Period]:
        """Find the periods of a sentence.

        Args:
            text: the sentence.
            day: what 今年 and 10月 count from.

        Returns:
            Periods in order. 昨日 in a report of which only the year is guessed is a day of that year, and which one is
            not known.
        """
        found = find_periods(text, day)
        undated = self.document.published is None and bool(self._months_told.named)
        if day is not None and (day == self.document.published or undated) and not (self.sums_up or self.reviews):
            bare = _bare_days(text, day, found, self._months_told)
            found = sorted([*found, *bare], key=lambda period: period.start_offset)
        if day is None or (day.month, day.day) != LAST_DAY:
            return found
        if self.document.published is not None and day < self.document.published:
            return [_whole_years(period) for period in found]
        if self.knows_day or self.reviews:
            return found
        return [
            self._of_guessed_year(period, day.year) if _tells_only_day(period) else _few_whole_years(period)
            for period in found
        ]

    @cached_property
    def _months_told(self) -> _Months:
        """The months that the report names, and for each day that it names with its month that month."""
        days = {int(day): int(month) for month, day in DAY_IN_MONTH.findall(self.simplified)}
        named = frozenset(map(int, ANY_MONTH.findall(self.simplified)))
        return _Months({day: month for day, month in days.items() if 1 <= month <= LAST_OF_MONTHS}, named)

    @staticmethod
    def _of_guessed_year(period: Period, year: int) -> Period:
        start, end = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        return replace(period, start=start, end=end, precision="year", relation="around")

    def is_guessed(self, period: Period | None) -> bool:
        """Tell whether a time counts from a day that is only guessed: 去年 in a report without a date.

        It does not where the title names the year, nor where the text has named it before: 2023年3月…；5月….
        """
        if self.knows_day or self.head.names_year or period is None or period.start is None:
            return False
        named = YEAR.match(period.text) is not None or bool(find_bare_years(period.text))
        return bool(period.text) and not named and _key(period) not in self._stated

    def note_stated(self, period: Period) -> None:
        """Note that the year of a time that leaves it open has been named before it."""
        self._stated.add(_key(period))


def _bare_days(text: str, today: datetime.date, told: Sequence[Period], months: _Months) -> Iterator[Period]:
    """Find the days of news that name no month: 20日下午, which lies in the month told of, or in the last one."""
    for found in BARE_DAY.finditer(text):
        start, end = found.span()
        if any(period.start_offset < end and start < period.end_offset for period in told):
            continue
        number = int(found["day"] or found["d"])
        before = [p.start for p in told if p.precision == "day" and p.start is not None and p.end_offset <= start]
        named = months.days.get(number) or months.only
        if before:
            month = before[-1].replace(day=1)
        elif named:
            month = today.replace(year=today.year - (named > today.month), month=named, day=1)
        elif number <= today.day and not months.named:
            month = today.replace(day=1)
        else:
            continue  # of a month told before, or still to come
        if 1 <= number <= calendar.monthrange(month.year, month.month)[1]:
            day = month.replace(day=number)
            yield Period(day, day, "day", found[0], start, end)


def _whole_years(period: Period) -> Period:
    """三年来 in the summary of a year that is over: its last years as a whole, and none from its last day but one."""
    counted = period.precision == "years" and period.start is not None and period.end is not None
    if not counted or period.start is None or (period.start.month, period.start.day) != LAST_DAY:
        return period
    return replace(period, start=period.start + datetime.timedelta(days=1))


def _few_whole_years(period: Period) -> Period:
    """三年来 in an undated report of a year: its last years as a whole; 十年来 counts from a beginning."""
    if period.start is None or period.end is None or period.end.year - period.start.year > FEW_YEARS:
        return period
    return _whole_years(period)


def _tells_only_day(period: Period) -> bool:
    """昨日, 今天: a day that is told by another one, without a figure."""
    return period.precision == "day" and period.start == period.end and not any(mark.isdigit() for mark in period.text)


def _key(period: Period) -> tuple[str, datetime.date | None, datetime.date | None]:
    return period.text, period.start, period.end
