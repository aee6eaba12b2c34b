"""What the title of a report says of its years: 2011-2015工作总结, 某县这十年, 《普洱年鉴2010》.

In: the head of a report. Out: the years that the title counts, the year of a yearbook, the two years of a report that
looks back and ahead, and whether it sums up a time that is over.
"""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.script import to_simplified
from kg.extract.time.head import LONGEST_LETTERHEAD
from kg.extract.time.reckoning import FIRST_MONTHS, LAST_MONTH, LAST_YEAR, WHOLE, YEAR, count_of_years, whole_year
from kg.values import find_periods
from kg.values.period import Period

if TYPE_CHECKING:
    from kg.extract.time.head import Head

SINCE_THEN: Final = re.compile("(?:开始|起|以来|至今|首次|首届|首创)")
"""What stands behind a year from which on something is done, which is not that of the report: 自2011年开始，每逢…."""
BY_THEN: Final = r"(?:预计|预期|计划|力争|争取)[^，。；\n]{0,4}[到至]"
"""What stands before a year by which something is expected, and not for which: 计划到2011年搬迁20万人."""
THIS_IN: Final = r"(?:该|此|这一?)[^，。；\n\d]{0,8}?于"
"""What stands before the year in which what is told of was begun: 该项目于2012年启动."""
EXPECTED_THEN, BEGUN_THEN = re.compile(BY_THEN + "$"), re.compile(f"(?:{THIS_IN}|早在)$")
LONGEST_BEGINNING: Final = 14
LONGEST_EXPECTING: Final = 10
DECADE: Final = "年代"
"""What ends a decade in which something old came about."""
AHEAD_WORDS: Final = ("今后", "未来")
"""What a time opens with that lies ahead and is not that of the report."""
YEARS_TITLED: Final = (
    r"这([十])年|(?<![第〇○零一二三四五六七八九])([两三四五六七八九十])年(?:多?来)?的?(?:[一-鿿]{0,4}工作)?的?{years-told}"
    r"|{years-called}的?([两三四五])年(?![级期]|[一-鿿]{0,8}(?:规划|计划|行动|方案)|[”》]?[一-鿿]{0,6}?{show-in-title})"
)
"""A title of what has been done in so many years: 某县这十年, 五年工作回顾, 砥砺奋进的五年."""
OF_CAMPAIGN: Final = "{campaign-in-title}[^，。]{0,24}?{campaign-review}"
"""What a title of news says that looks back on a campaign, which may still go on."""
YEARBOOK: Final = re.compile(
    r"年鉴[》」”]?[\s（(·•《—-]*(?P<behind>(?:19|20)\d\d)(?!年?[—~至-])(?P<told>年(?:资料|数据))?"
    r"|(?P<before>(?:19|20)\d\d)年?(?:版|卷)?[》《“\s]*[一-鿿]{0,10}年鉴"
)
"""The name of a yearbook with its year, which tells the year before it, 《普洱年鉴2010》, 2010年鉴, or says that it has
the data of that year: 年鉴(2007年资料)."""
SCHOOL_YEAR: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)年?[-—~～至](?:(?:19|20)?\d\d)学年度?(?:第?(?P<term>[一二])学期|(?P<part>[上下])学期)?"
)
"""A school year in a title, and the term of it: 2022-2023学年第一学期."""
SUMMER, WINTER = (8, 31), (1, 31)
"""The last days of the terms, and of the year, of schools (calendars of the departments of education)."""
FOR_FESTIVALS: Final = re.compile('度?[“「"]?(?:两节|元旦)')
"""What stands behind a year whose first festivals are spoken of, for which things are mostly done before."""
SUMMARY_MEETING: Final = (
    r"{holding-meeting}了?((?:19|20)\d\d)年度?(?:(?!{honouring-day})[^，。；\n]){0,20}?"
    r"{sums-up-year}[^，。；\n]{0,8}?会"
)
"""What news says of a meeting that sums up a year, mostly held when it is over: 召开2017年工作总结会."""
CAMPAIGN: Final = re.compile("开展|活动|行动|慰问|[“「]")
"""What a title has that is of one campaign: 开展…工作总结."""
NEW_YEAR: Final = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?:元旦|春节|两节|寒假)")
"""The days around the turn of a year, perhaps with the year."""
EARLY: Final = 3
"""The month up to which a year is summed up at a meeting."""
DONE_AND_TO_DO: Final = (
    r"((?:19|20)\d\d)年度?的?[^，。\n\d]{0,14}{work-of-year-done}[、和与及以暨 \u3000]+"
    r"(?:((?:19|20)\d\d)年|明年|来年|下一?年)度?的?[^，。\n\d]{0,14}{work-of-year-ahead}"
)
"""What a report is about that looks back on a year and ahead to the next, in which it is given."""
BARE_IN_TITLE: Final = re.compile(
    r"\s*((?:19|20)\d\d)(?![级班届套户人名个家期])(?=(?:[一-鿿]{0,14}?(?:[镇乡村局会委办联站所校院]|街道|社区|政府|中心))?"
    r"工作(?:总结|小结|报告|要点|计划|打算)\s*$)"
)
"""The year that opens the title of a summary or a plan without 年: 2008镇政府工作总结."""


class Titled:
    """Reads the years in a title."""

    def __init__(self, head: Head) -> None:
        self.head, self.document, self.simplified, self.settings = head, head.document, head.simplified, head.settings
        headline = f"{head.title} {head.subtitle}"
        opening = head.text[:LONGEST_LETTERHEAD].partition("。")[0]
        meeting = self.settings.lexicon.pattern(SUMMARY_MEETING)
        held = meeting.search(headline) or meeting.search(opening)
        self.year_of_meeting = self._year_held(int(held[1])) if held is not None else 0
        """The year in which the meeting is held that news is of, if it sums up the one before; else 0."""
        self.sums_up = bool(self.year_of_book) or (
            not self.year_of_meeting
            and any(word in headline for word in self.settings.lexicon.words["summary-title"])
            and self.settings.lexicon.pattern(OF_CAMPAIGN).search(headline) is None
            and not self._is_of_new_year(headline)
        )
        """Whether it is a summary of a time that is over."""

    def _is_of_new_year(self, headline: str) -> bool:
        """开展博爱进万家工作总结 ⏎ 2月16日 ⏎ 对今年元旦、春节…: the summary of a campaign that is just over."""
        published = self.document.published
        if published is None or published.month > FIRST_MONTHS or CAMPAIGN.search(headline) is None:
            return False
        found = NEW_YEAR.search(self.simplified, 0, LONGEST_LETTERHEAD)
        return found is not None and found["year"] in (None, str(published.year))

    @cached_property
    def school_year(self) -> Period | None:
        """2022-2023学年第一学期工作总结: from September to January, or to the end of August."""
        found = SCHOOL_YEAR.search(self.head.title)
        if found is None:
            return None
        year, term = int(found["year"]), found["term"] or found["part"]
        first, second = term in ("一", "上"), term in ("二", "下")
        start = datetime.date(year + 1, 2, 1) if second else datetime.date(year, 9, 1)
        end = datetime.date(year + 1, *(WINTER if first else SUMMER))
        return Period(start, end, "half" if second else "years", found[0])

    def _year_held(self, summed_up: int) -> int:
        """The year of publication behind the one that is summed up, or that of a day early in an undated text."""
        published = self.document.published
        months = self.head.months_of_days
        later = any(month > EARLY for month in months)
        if later or self.settings.lexicon.pattern("{review-title}$").search(self.head.title) is not None:
            return 0
        if published is not None:
            return published.year if published.year == summed_up + 1 else 0
        return summed_up + 1 if months else 0

    @cached_property
    def years_counted(self) -> Period | None:
        """某县这十年: a title of a report of so many years, up to the publication or the last year that it names."""
        found = (
            self.settings.lexicon.pattern(YEARS_TITLED).search(self.head.title)
            if NAMED_YEAR.search(self.head.title) is None
            else None
        )
        if found is None:
            return None
        published = self.document.published
        named = [int(year) for year in NAMED_YEAR.findall(self.head.text)]
        last = published.year if published is not None else max(named, default=0)
        if not last:
            return None
        first = last - count_of_years(found[found.lastindex or 1])
        return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years", found[0])

    @cached_property
    def year_of_book(self) -> int:
        """《普洱年鉴2010》: the year that a yearbook tells: the one before its own, unless it names that alone."""
        found = YEARBOOK.search(self.head.title) or YEARBOOK.search(self.simplified, 0, LONGEST_LETTERHEAD)
        if found is None or any(word in self.head.title for word in self.settings.lexicon.words["book-news"]):
            return 0
        year = int(found["behind"] or found["before"])
        if found["told"]:
            return year
        told = {int(named) for named in NAMED_YEAR.findall(YEARBOOK.sub("", self.head.text))}
        return year if year in told and year - 1 not in told else year - 1

    @cached_property
    def years_of_both(self) -> tuple[int, int] | None:
        """2018年工作总结和2019年工作打算: the year that a title says is looked back on, and the one looked ahead to."""
        both = self.settings.lexicon.pattern(DONE_AND_TO_DO).search(self.head.title)
        if both is None:
            return None
        year = int(both[1])
        return (year, year + 1) if both[2] is None or int(both[2]) == year + 1 else None

    def whole_periods(self, text: str) -> list[Period]:
        """The whole years, and parts of years, that a title or the opening of a report names for its own."""
        periods = [p for p in find_periods(text, self.document.published) if p.precision in WHOLE and p.start]
        periods = [p for p in periods if not p.text.startswith(AHEAD_WORDS) and not self._is_compared(text, p)]
        if self.year_of_meeting and any(p.start.year == self.year_of_meeting - 1 for p in periods if p.start):
            return [whole_year(self.year_of_meeting)]
        if text in (self.head.title, self.head.subtitle):
            if (begun := self._year_before_festivals(text, periods)) is not None:
                return [begun]
            if not periods and (bare := BARE_IN_TITLE.match(text)) is not None:
                return [whole_year(int(bare[1]))]
            return [p for p in periods if not self._is_told_again(p)]
        periods = [p for p in periods if not self.head.is_founding(p.start_offset)]
        periods = [
            p
            for p in periods
            if p.end is not None
            and SINCE_THEN.match(text, p.end_offset) is None
            and EXPECTED_THEN.search(text, max(0, p.start_offset - LONGEST_EXPECTING), p.start_offset) is None
            and not p.text.endswith(DECADE)
            and BEGUN_THEN.search(text, max(0, p.start_offset - LONGEST_BEGINNING), p.start_offset) is None
        ]  # 2010年以来, 预计到2011年, 上世纪80年代
        if periods and self.settings.counts_republican:
            periods = [p for p in periods if YEAR.match(p.text)]  # 111年度 beside 112年
        return periods

    def _year_before_festivals(self, text: str, periods: list[Period]) -> Period | None:
        """2014年“两节”送温暖活动 ⏎ 12月26日，…: what is done for the festivals of a year in the December before."""
        if self.head.months_of_days != {LAST_MONTH}:
            return None
        for period in periods:
            if period.start is not None and FOR_FESTIVALS.match(text, period.end_offset) is not None:
                return whole_year(period.start.year - 1)
        return None

    def _is_told_again(self, period: Period) -> bool:
        """某会去年宣讲320场 ⏎ 某会编印手册。去年，…: 去年 of a title is of what the text tells with it, where it does.

        In the first months of a year all of such a report is of the one before.
        """
        published = self.document.published
        if published is None or published.month <= FIRST_MONTHS or not period.text.startswith(LAST_YEAR):
            return False
        return self.simplified.count(LAST_YEAR) > self.head.title.count(LAST_YEAR)

    def _is_compared(self, text: str, period: Period) -> bool:
        """首九个月人次较前年升48%: a year that a title only compares with is not that of the report."""
        return to_simplified(text[: period.start_offset]).endswith(self.settings.lexicon.comparison_openers)
