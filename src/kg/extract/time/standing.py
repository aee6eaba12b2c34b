"""How a period lies to the day of a report: over, ahead, or history.

In: a period and the dates of the report. Out: yes or no. Nothing is remembered from one question to the next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.time.reckoning import FIRST_MONTHS, LAST_MONTH, whole_year

if TYPE_CHECKING:
    import datetime

    from kg.extract.time.dates import Dates
    from kg.values.period import Period, Relation

THIS_YEAR: Final = "到今年"
"""A time that opens as one to be reached does, and is the present one."""
LONGEST_VIEW: Final = 3
"""Years that an undated report looks ahead at most; where it names more, it tells history and nothing is ahead."""
SINCE_THEN: Final = ("以来", "年来", "至今", "起", "时间里")
"""What the words for years end in that are counted up to the present."""
COUNTED_FROM: Final = ("自", "从")
"""What the time opens with from which something has been done: 自2011年创办以来."""
GOING_ON: Final = ("起", "开始", "至今", "开始至今", "起至今")
"""The same from which something has been done year by year."""
PARTS: Final = ("half", "quarter", "month")
"""Parts of a year, at the end of which an undated report of one is given."""
RECENT_DAYS: Final = 100
"""Days after which what was intended on a day is no plan any more, but history."""
NUMERALS: Final = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", start=1)}
"""Counts of years as they are written in characters."""


class Standing:
    """Tells how periods lie to the day of a report."""

    def __init__(self, dates: Dates) -> None:
        self.dates = dates

    def is_past(self, period: Period | None) -> bool:
        """What was intended in a year that is over is told as history."""
        published, session = self.dates.document.published, self.dates.session_year
        if period is None or period.end is None:
            return False
        if self.dates.reviews and session is not None and published is not None and session < published.year:
            return period.end < self.dates.report.day_given(session)  # a report that was put on a page years later
        if published is not None and self.dates.year_planned and self.dates.year_planned < published.year:
            return period.end.year < self.dates.year_planned  # 2016年工作总结和2017年工作安排, put up years later
        if published is None and self.dates.default is not None and self.dates.default.start is not None:
            is_the_year = period.text.endswith("前") and (self.dates.default.start - period.end).days == 1
            return period.end < self.dates.default.start and not is_the_year  # 计划在2008年之前, where no other tells
        return period.relation == "before" or (published is not None and period.end < published)

    def is_future(self, period: Period | None) -> bool:
        """Tell whether a period begins, or 到2020年 ends, after the publication."""
        if period is None or period.start is None or self._is_of_bulletin(period):
            return False
        default = self.dates.default
        whole = default is not None and default.precision != "years" and self.dates.document.published is None
        if whole and period.text.startswith("到") and default is not None and default.end is not None:
            return period.start > default.end  # 2024年，…。到2030年，…
        if self._first_of_years is None and self.dates.head.years_spanned > LONGEST_VIEW:
            return False
        if period.end is not None and (period.text.startswith("到") or period.text.endswith("前")):
            today = self.today or self._first_day_planned
            if today is not None:
                return period.end > today and period.text != THIS_YEAR
        published = self.dates.document.published
        if published is None and self._first_of_years is not None:
            return period.start.year > self._first_of_years.year
        return period.relation == "after" or (published is not None and period.start > published)

    def is_of_session(self, period: Period | None) -> bool:
        """The year in which a government gives its report lies ahead of the report; so do its later months."""
        session = self.dates.session_year
        if not self.dates.reviews or session is None or period is None or period.end is None:
            return False
        if period.precision == "year":
            return period.start is not None and period.start.year >= session
        return self.dates.document.published is None and period.end > self.dates.report.day_given(session)

    def is_all_but_over(self, period: Period | None) -> bool:
        """预计全年实现 in a December: a year in its last month, of which all but the last count is known."""
        today = self.dates.document.published
        if period is None or period.precision != "year" or period.end is None or today is None:
            return False
        return period.end.year == today.year and today.month == LAST_MONTH

    def is_long_past_day(self, period: Period | None) -> bool:
        """The day of an old event does not govern the paragraphs after its own."""
        published = self.dates.document.published
        if period is None or period.start is None or published is None or period.precision not in ("day", "month"):
            return False
        settled = published.month > FIRST_MONTHS
        return period.end is not None and period.end.year < published.year - (not settled)

    def _is_of_bulletin(self, period: Period) -> bool:
        """2021年统计公报, which a page dates into its January: tell whether a period lies in the year told."""
        told = self.dates.year_reviewed
        return self.dates.settings.is_bulletin and period.start is not None and period.start.year <= (told or 0)

    def begins_today(self, period: Period | None) -> bool:
        """即日起至3月底: a time that begins with the day of the report and goes on lies ahead."""
        today = self.dates.document.published
        if period is None or today is None or period.start != today or period.end is None:
            return False
        looks_back = self.dates.sums_up or self.dates.settings.is_bulletin
        return period.end > today and not looks_back  # 2021年工作总结, which a page dates 2021-01-01

    def is_history(self, period: Period | None) -> bool:
        """Tell whether a period was over long before the publication."""
        today = self.dates.document.published
        return (
            period is not None
            and period.end is not None
            and today is not None
            and (today - period.end).days > RECENT_DAYS
        )

    def is_over(self, period: Period | None) -> bool:
        """过去五年: years up to the publication, of which a title that announces says nothing."""
        today = self.dates.document.published
        if period is None or period.precision != "years" or period.start is None or period.end is None:
            return False
        return today is not None and period.start.year < today.year and period.end <= today

    def counts_from(self, period: Period | None) -> bool:
        """2011年以来: what is planned next is not for the years that the report has looked back on."""
        if period is None or period.start is None:
            return False
        if period.text and not (
            period.text.endswith(SINCE_THEN) or (period.text.startswith(COUNTED_FROM) and period.end is None)
        ):
            return False
        today = self.dates.first_day
        return today is not None and period.start.year < today.year

    def began_earlier(self, period: Period | None) -> bool:
        """从2009年算起 is no time for what is planned next."""
        today = self.dates.document.published
        return (
            today is not None
            and period is not None
            and period.start is not None
            and period.start.year < today.year
            and (period.end is None or period.end <= today)
        )

    def looks_back(self, period: Period | None) -> bool:
        """五年来 in a piece of news is a look back of its paragraph and the next; a report of work goes on with it."""
        if period is None or self.dates.sums_up or self.dates.reviews:
            return False
        return period.precision == "years" and period.text.endswith("年来")

    def goes_on_since(self, period: Period | None) -> bool:
        """从2012年起, “十二五”以来 in news are of their own paragraph; a report of work goes on with them."""
        if period is None or self.dates.sums_up or self.dates.reviews:
            return False
        if period.end is not None:
            return period.precision == "years" and period.text.endswith("”以来") and self.began_earlier(period)
        return self.began_earlier(period) and period.text.endswith(GOING_ON)

    def ahead_of(self, default: Period | None) -> Period | None:
        """接下来 in a summary of a year that is over is of the next one, or of the year in which it was published."""
        if self.dates.year_planned:
            return whole_year(self.dates.year_planned)
        published = self.dates.document.published
        if published is not None and self.is_past(default):
            return whole_year(published.year)
        return default

    @property
    def today(self) -> datetime.date | None:
        """The day of the report: of an undated one on a part of a year, 2012年上半年工作总结, the end of that part."""
        published, default = self.dates.document.published, self.dates.default
        if published is None and default is not None and default.precision in PARTS:
            return default.end
        return published

    @property
    def _first_day_planned(self) -> datetime.date | None:
        """The first day of the year, or years, that an undated plan is of by its title, as of which it speaks."""
        default = self.dates.default
        if self._first_of_years is not None:
            return self._first_of_years
        if not self.dates.settings.announced.titled or default is None or default.precision != "year":
            return None
        return default.start

    @property
    def _first_of_years(self) -> datetime.date | None:
        """The first day of the years that an undated report looks ahead at: “十四五”…。到2025年，…."""
        default = self.dates.default
        if default is None or default.precision != "years" or self.dates.document.published is not None:
            return None
        return default.start if self.dates.day_of_default == default.start else None

    def relation(self, period: Period) -> Relation:
        """Tell whether a period lies before the publication, after it or around it."""
        today = self.today
        if today is None:
            return "unknown"
        if period.end is not None and period.end < today:
            return "before"
        return "after" if period.start is not None and period.start > today else "around"

    def placed(self, period: Period) -> Period:
        """Note in a period how it lies to the publication, where its days were moved."""
        return replace(period, relation=self.relation(period))

    def outlasts(self, begun: Period | None, years: str) -> bool:
        """Tell whether so many years from a period on lie beyond the publication."""
        published = self.dates.document.published
        if begun is None or begun.start is None or published is None:
            return False
        count = int(years) if years.isdigit() else NUMERALS[years]
        return begun.start.year + count > published.year


def begins_in_year_before(period: Period | None, day: datetime.date) -> bool:
    """Tell whether a period looks back on the years before that of a day."""
    return period is not None and period.start is not None and period.start.year < day.year
