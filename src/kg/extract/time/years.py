"""Which year a time is of that leaves it open: 10月 below 2011年, 全年 in a January.

In: periods in order, each with the period that governs. Out: the period in its year. It remembers the years that the
report has named.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.time.reckoning import FIRST_MONTHS, LAST_SESSION_MONTH, RELATIVE, YEAR, whole_year
from kg.extract.time.republican import FOUNDING_YEAR
from kg.extract.time.standing import LONGEST_VIEW

if TYPE_CHECKING:
    import datetime

    from kg.extract.time.dates import Dates
    from kg.extract.time.standing import Standing
    from kg.values.period import Period

ANCHORED: Final = ("今", "去", "本", "明", "前年", "当前", "近", "来", "20", "19")
"""What a time has that tells its year."""
FLOATING: Final = (
    "全年",
    "一年",
    "半年",
    "季度",
    "年底",
    "年末",
    "年初",
    "年内",
    "同年",
    "当年",
    "次年",
    "翌年",
    "元旦",
    "春节",
)
"""What a time has that leaves its year open."""
SHORT_YEAR: Final = re.compile(r"(?:[自从到])?\d\d年")
"""A year of two digits: 24年底."""
REPUBLICAN: Final = re.compile(r"(?<!\d)\d{2,3}(?=[)）]?学?年)")
"""A year of two or three digits."""
FOLLOWING: Final = ("次年", "翌年")
"""What names the year behind the one that was told."""
THIS_REPORT: Final = "本年度"
"""What names the year of the report."""
SHORT: Final = ("day", "month")
"""Precisions of times that need a year."""
FULL_YEAR: Final = "全年"
"""The whole of a year that is not named."""
WITHIN_YEAR: Final = "年内"
"""Within a year that is not named."""
YEAR_ENDS: Final = ("年底", "年末", "年终", "岁末", "岁尾")
"""The last weeks of a year that is not named: in a January they have been where nothing is announced for them."""
SETTLED_MONTH: Final = 3
"""Up to this month 全年 without a year is the year that has just ended."""
HALF_A_YEAR: Final = 183
"""Days that a time without a year lies off at most, else it is of the year before or the next."""
JUST_PAST: Final = 30
"""Days before the publication in which a day without a year lies in it, though the year before was spoken of."""
SINCE: Final = re.compile("自从?|从")
"""What a time opens with from which something is done: 从5月起."""
UP_TO: Final = re.compile("截[至止]|[到至]")
"""What a time opens with up to which something is counted."""
JUST_COUNTED: Final = 60
"""Days before the publication up to which something is counted by then: 2017年…；截至3月底，…."""
UP_TO_NOW: Final = ("以来", "至今")
"""What the words for years end in that are counted up to the report, and so date no month behind them."""
LAST_WEEKS: Final = 11
"""The month from which what is announced for a spring is so for the next one."""


class Years:
    """Remembers the years that a report names, for the times that leave theirs open."""

    def __init__(self, dates: Dates, standing: Standing) -> None:
        self.dates, self.standing = dates, standing
        self.stated: int | None = None
        """The year that the paragraph has last named in figures."""
        self._dated: datetime.date | None = None
        """The beginning of the last day or month that it has told of."""
        self._told_whole: int | None = None
        """The year that the report has last named as a whole."""
        self._told: int | None = None
        """The year that the report has last named in figures, wherever."""

    @property
    def is_stated_in_figures(self) -> bool:
        """Whether the year that the paragraph has last named stands there in figures: 2023年, not 今年."""
        return self.stated is not None and self.stated == self._told

    def in_governing_year(
        self, period: Period, governing: Period | None, *, announced: bool, plans: bool = False
    ) -> Period:
        """10月 below a governing 2011年 is October 2011, whenever the report was published.

        Args:
            period: the time as it stands, in the year of publication where it names none.
            governing: the time that was named before it.
            announced: whether what is told goes on with a plan.
            plans: whether the clause has a word of plans itself and its sentence names no other time.
        """
        if _names_year(period):
            return self._note_named(period)
        if period.text.startswith(THIS_REPORT) and (reported := self._year_of_this_report(period)) is not None:
            return reported
        if period.start is not None and period.text.startswith(RELATIVE):
            self.stated = period.start.year
            return period
        year = self._year_named_before(period, governing)
        since = SINCE.match(period.text) if self.dates.reviews else None  # 从5月起, in the report of a government
        if not lacks_year(period.text[since.end() if since is not None else 0 :]):
            return (None if announced else self._up_to_end_of(period, year)) or period
        coming = (self._coming(period) if announced else None) or (
            self.ahead_of_last_years(period, year) if plans else None
        )
        if coming is not None:
            return coming
        if year is None:
            year = self._year_ahead(period, governing) if announced else self._year_behind(period)
        return self._put_in_year(period, year, announced=announced) if year is not None else period

    def _note_named(self, period: Period) -> Period:
        """Remember the year that a time names in figures.

        None of 2006年以来 or 自2011年…以来, behind which 1至6月 is of another, nor of 自2005年至2018年, behind which
        年内 is as well.
        """
        ranges = period.start is not None and period.end is not None and period.start.year < period.end.year
        goes_on = period.end is None and SINCE.match(period.text) is not None
        if period.text.endswith(UP_TO_NOW) or ranges or goes_on:
            return period
        named = period.start or period.end  # 截至2009年底
        self.stated = named.year if named is not None else None
        self._told = self.stated or self._told
        self._told_whole = self.stated if period.precision == "year" else self._told_whole
        self._note_dated(period)
        return period

    def _year_named_before(self, period: Period, governing: Period | None) -> int | None:
        """The year that the paragraph has named, else the one that governs, or the next: 4月 of 一年来 up to May."""
        if self.stated is not None or governing is None or governing.start is None or governing.precision != "year":
            return self.stated
        if governing.end is None:
            return None  # 自2011年确诊首例以来，…。⏎ 11月18日，…
        year = governing.start.year
        end_in_next = _in_year(period.end, year + 1)
        reaches_next = end_in_next is not None and governing.end is not None and end_in_next <= governing.end
        return year + reaches_next

    def _put_in_year(self, period: Period, year: int, *, announced: bool) -> Period:
        """Move a time that leaves its year open into the one found for it, but for what is of this year after all."""
        if not announced and period.start is not None and year == period.start.year:
            year = self._year_before(period) or year  # 12月26日 in a January, under the title of the year begun
        if period.text.startswith(FOLLOWING):
            year += 1
            self.stated = year  # 次年…，同年…
        moved = _moved_to(period, year)
        if self._is_of_this_year(period, moved, announced=announced):
            return period
        self._note_dated(moved)
        return self.standing.placed(moved)

    def _year_ahead(self, period: Period, governing: Period | None) -> int | None:
        """The year of what is announced: the one that is planned, or of a month ahead that was named before it."""
        if (year := self._year_planned(period)) is not None:
            return year
        if governing is None or governing.start is None:
            return None
        ahead = self.dates.document.published is None or self.standing.is_future(governing)
        return governing.start.year if ahead else None

    def _year_behind(self, period: Period) -> int | None:
        return self._year_in_order(period) or self._year_before(period)

    def _note_dated(self, period: Period) -> None:
        if period.start is not None and period.precision in SHORT:
            self._dated = period.start

    def _year_in_order(self, period: Period) -> int | None:
        """2012年3月，…。⏎ 8月，…。⏎ 2月，…: what is told month by month goes on with the year, and into the next.

        So in a chronicle; elsewhere where the month would lie ahead in the year of publication, or where none is known.
        """
        last, today, start = self._dated, self.dates.document.published, period.start
        if last is None or start is None or not period.text[:1].isdigit() or self.dates.reviews:
            return None
        year = last.year + (start.month < last.month)
        if today is None:
            return year if self.dates.head.is_chronicle or year == last.year else None
        told = _in_year(start, year)
        if told is None or told > today or not (self.dates.head.is_chronicle or start > today):
            return None
        return year

    def _coming(self, period: Period) -> Period | None:
        """In the last weeks of a year, what will be done 春节期间 or 1月10日 will be so in the next one."""
        today = self.dates.document.published
        if today is None or period.start is None or period.end is None or period.precision not in SHORT:
            return None
        if period.end.year != today.year or (today - period.end).days <= HALF_A_YEAR or today.month < LAST_WEEKS:
            return None
        year = today.year + 1
        moved = _moved_to(period, year)
        return self.standing.placed(moved)

    def ahead_of_last_years(self, period: Period, year: int | None) -> Period | None:
        """去年…。下半年将…: what is announced after a look back is of the year of publication, or of the next one.

        Args:
            period: a time that leaves its year open.
            year: the one that was named before it.

        Returns:
            The time in its year; None where it keeps to the year before it, as in a report of a year that is over by
            its kind or its title, which tells what was announced then.
        """
        today, default = self.dates.document.published, self.dates.default
        if today is None or year is None or period.end is None or self.dates.reviews:
            return None
        if self.dates.sums_up and today.month <= FIRST_MONTHS:
            return None
        if not today.year - LONGEST_VIEW <= year < today.year or self.standing.is_past(default):
            return None
        year = today.year
        end = _in_year(period.end, year)
        gone = (today - end).days if end is not None else 0
        if period.precision == "day" and -gone > HALF_A_YEAR:
            return None  # in a January, 12月20日 has been
        year += gone > (JUST_PAST if period.precision in SHORT else 0)
        self.stated = year
        moved = _moved_to(period, year)
        return self.standing.placed(moved)

    def _is_of_this_year(self, period: Period, moved: Period, *, announced: bool) -> bool:
        """去年…。将于10月…; 去年9月…，1月26日公告: what is ahead, or a day just past, is of the year of publication."""
        today = self.dates.document.published
        if today is None or period.start is None or moved.end is None or moved.end.year != today.year - 1:
            return False
        if not period.text[:1].isdigit():
            return False
        if announced:
            return period.start.year == today.year and period.end is not None and period.end >= today > moved.end
        return period.precision == "day" and 0 <= (today - period.start).days <= JUST_PAST

    def counted_just_now(self, period: Period) -> Period:
        """2017年…；截至3月底，… in an April: what is counted up to a day just past is of the year of publication."""
        today, end = self.dates.document.published, _counted_up_to(period)
        if today is None or end is None or self.dates.sums_up or self.dates.reviews:
            return period
        moved = _in_year(end, today.year)
        if end.year != today.year - 1 or moved is None or not 0 <= (today - moved).days <= JUST_COUNTED:
            return period
        self.stated = today.year
        return replace(period, end=moved)

    def _year_of_this_report(self, period: Period) -> Period | None:
        """本年度: the year that the title of a report of the first months names, or 2014年，…，本年度累计发放."""
        if self.dates.yearly.is_of_last_year():
            return self.dates.default
        named = self.stated if self.stated == self._told and period.text == THIS_REPORT else None
        return whole_year(named) if named is not None else None

    def _up_to_end_of(self, period: Period, year: int | None) -> Period | None:
        """2004年…。到12月底，… in a January: the end of the year before, of which the report has told."""
        today, end = self.dates.document.published, _counted_up_to(period)
        if today is None or end is None or year != today.year - 1 or end.year != today.year:
            return None
        if (end - today).days <= HALF_A_YEAR:
            return None
        moved = replace(period, end=_in_year(end, year))
        return self.standing.placed(moved)

    def _year_planned(self, period: Period) -> int | None:
        """全年 and 上半年 in a plan for the next year that is put out in a December are of the year that it plans."""
        today, default = self.dates.document.published, self.dates.default
        both = self.dates.settings.announced.looks_both_ways and period.text.startswith(FULL_YEAR)
        if both and period.start is not None and period.start.year == self.dates.year_reviewed:
            return self.dates.year_planned or None  # 2006年工作总结及2007年工作要点 …全年计划募集
        if today is None or period.start is None or default is None or default.start is None:
            return None
        ahead = default.precision == "year" and default.start.year == today.year + 1 == period.start.year + 1
        return default.start.year if ahead else None

    def _year_before(self, period: Period) -> int | None:
        """In a January, 全年 and 12月25日 without a year are of the year before, if nothing is announced for them."""
        today = self.dates.document.published
        if self.dates.publication.bulletin is not None and period.text.startswith(FULL_YEAR):
            return self.dates.publication.bulletin
        if self.dates.reviews and self.dates.session_year is not None:
            given = self.dates.session_year
            told = period.text.startswith((FULL_YEAR, *YEAR_ENDS))
            early = self.dates.report.day_given(given).month <= LAST_SESSION_MONTH
            told = told or (early and period.text.startswith(WITHIN_YEAR))
            told = told and period.start is not None and period.start.year == given
            return given - 1 if told else None  # what a government reports of 全年, 年内 or 年末 is of the year before
        if today is None or period.start is None or self.dates.sums_up or self.dates.reviews:
            return None
        if period.text.startswith(FULL_YEAR):
            if self._told_whole == today.year:
                return None  # 今年2月敲定2015年的实事，全年…
            if self._told is not None and self._told < today.year:
                return self._told
            return today.year - 1 if today.month <= SETTLED_MONTH and period.start.year == today.year else None
        ahead = (period.start - today).days
        told = period.text[:1].isdigit() or (period.text in YEAR_ENDS and today.month == 1)
        return period.start.year - 1 if ahead > HALF_A_YEAR and told else None

    def year_kept_to(self, day: Period | None) -> Period | None:
        """The year of a day that is over, where the report names no later one: a yearbook that is put out later."""
        today = self.dates.document.published
        if day is None or day.start is None or today is None or day.start.year != self._told_whole:
            return None
        if not today.year - LONGEST_VIEW <= day.start.year < today.year:
            return None
        return whole_year(day.start.year) if self.dates.head.latest_year == day.start.year else None


def _names_year(period: Period) -> bool:
    """Tell whether a time names its year in figures: 2023年10月, 114年3月."""
    in_figures = any(mark.isdigit() for mark in period.text[:4]) and YEAR.match(period.text) is not None
    return in_figures or _is_republican(period)


def _is_republican(period: Period) -> bool:
    """自民国97年, 114年3月: a year in figures that is counted from 1912."""
    named = REPUBLICAN.search(period.text) if period.start is not None else None
    return named is not None and period.start is not None and int(named[0]) + FOUNDING_YEAR == period.start.year


def lacks_year(text: str) -> bool:
    """Tell whether a period leaves its year to the context: 10月, 上半年, 全年; not 今年, 2018.10."""
    if any(word in text for word in ANCHORED) or "." in text or SHORT_YEAR.match(text) is not None:
        return False
    return (text[:1].isdigit() and "年" not in text) or any(word in text for word in FLOATING)


def _counted_up_to(period: Period) -> datetime.date | None:
    """The end of a time up to which something is counted and that names no year: 截至3月底, 到12月底."""
    lead = UP_TO.match(period.text)
    if lead is None or period.start is not None or not lacks_year(period.text[lead.end() :]):
        return None
    return period.end


def _in_year(date: datetime.date | None, year: int) -> datetime.date | None:
    if date is None:
        return None
    last = calendar.monthrange(year, date.month)[1]
    return date.replace(year=year, day=min(date.day, last))


def _moved_to(period: Period, year: int) -> Period:
    """11月至次年2月 in another year: from November of that year on, and still to the February behind it."""
    start, end = period.start, period.end
    later = end.year - start.year if start is not None and end is not None else 0
    return replace(period, start=_in_year(start, year), end=_in_year(end, year + later))
