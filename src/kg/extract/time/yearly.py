"""The year that a report looks back on, and the one that it looks ahead to.

In: the head of a report, its title, and the year that it is of. Out: the year that is reviewed and the one that is
planned, by the title, by a heading, or by the months in which such reports are written.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.time.head import LONGEST_HEAD
from kg.extract.time.publication import TITLE_OF_YEARLY
from kg.extract.time.reckoning import FIRST_MONTH, FIRST_MONTHS, LAST_SESSION_MONTH, LAST_WEEKS
from kg.extract.time.republican import DIGITS
from kg.model import BlockKind

if TYPE_CHECKING:
    from kg.extract.time.head import Head
    from kg.extract.time.titled import Titled
    from kg.extract.time.undated import Undated
    from kg.extract.time.work_report import WorkReport
    from kg.values.period import Period

THIS_OR_LAST_YEAR: Final = re.compile("(?<![比较由从同])(?:(?P<last>去年|上一?年|过去的?一年)|今年|新的一年)")
"""What a paragraph of news says of its year, where it does not only compare with it."""
LEAST_LOOKING_BACK: Final = 2
"""Paragraphs that look back first."""
TERM_CONGRESS: Final = re.compile("[一二三四五六七八九十]次(?:[一-鿿]{2,4})?大会")
"""A congress, to which a report is given on all the years since the one before."""
ACCOUNT: Final = re.compile(r"(?:汇报|(?<!工作)报告|情况|通报)\s*(?:[(（][^)）]{1,14}[)）])?\s*$")
"""What the title of an account of work ends in, and not that of news."""
PART_OF_YEAR: Final = re.compile("季度|半年|月")
"""What the title of a report says that is of a part of a year."""
TIMED: Final = re.compile(
    r"[今去明昨本当这][年日天月]|近[日期年来]|日前|目前|连日|期间|节|春[运联]|迎春|寒[假潮冷]|暖冬|冬[季日]|[冰降]雪|元旦|新年|年货|温暖|慰问|疫情|返[乡岗]|值守|季度|[上下]半年|\d{1,2}[月日]|\d年|[五三]年来"
)
"""What tells when something is done."""
ITEMS: Final = re.compile("一是.*二是.*三是|一、.*二、.*三、", re.DOTALL)
"""The items in which a body lists what it has done."""
LEAST_FIGURES: Final = 8
FIRST_DAYS: Final = 6
"""The day of January up to which all that has been done, and is not said to be of these days, was done before."""
FEW_FIGURES: Final = 2
OF_NOW: Final = re.compile("周末|上周|本周|即日起|元月|腊八|起执行|标准提高|现有|设有|占地|下?辖|藏书|坐落|位于")
"""What tells of these days in other words, or of a state that lasts."""
FIGURE: Final = re.compile(r"\d[万余多个]{0,3}[场次人名个家期件户条]")
"""A figure of what has been done."""
OPENED_BY_YEAR: Final = re.compile(r"\s*((?:19|20)\d\d)年[，,][^。]+。\s*")
"""A paragraph of one sentence that opens with a year."""
OF_THESE_DAYS: Final = re.compile("今年|新的一年|[日近]前|近[日期]|[今昨]天|当前|春节|元旦|新春|两节|本报")
"""What tells that a text of the first months of a year is of these months."""
PLANNED_YEAR: Final = r"((?:19|20)\d\d)年度?的?[^，。\d]{0,8}?{plan-title}"
"""A title with the year that is planned: 2013年工作打算."""

ADDRESS_OF_YEAR: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年?度?(?:财政年度)?的?《?施政(?:报告|方针)"
)
"""The address of a government with the year whose policies it lays down."""


class Yearly:
    """Tells which year a yearly report reviews and which it plans."""

    def __init__(
        self, head: Head, titled: Titled, undated: Undated, report: WorkReport, default: Period | None
    ) -> None:
        """Keep what it is read from.

        Args:
            head: the head of the report.
            titled: what its title says of years.
            undated: what tells its year where it bears no date.
            report: whether it is the work report of a government.
            default: the year of the title, else of the publication.
        """
        self.head, self.titled, self.undated, self.report, self.default = head, titled, undated, report, default
        self.document, self.simplified, self.settings = head.document, head.simplified, head.settings

    @cached_property
    def year_summed_up(self) -> int:
        """The one year that a summary is of by its title; 0 for another report."""
        default = self.default
        if not self.titled.sums_up or self.report.reviews:
            return 0
        if default is None or default.end is None or default.precision != "year":
            return 0
        if self.undated.year_given:
            return self.undated.year_given - 1
        published = self.document.published
        told = self.head.names_year or self.titled.year_of_book or (published is not None and default.end < published)
        return default.end.year if told else 0

    @cached_property
    def year_planned(self) -> int:
        """2012年工作总结和2013年工作打算: the year for which a title of both plans, or that after a review; else 0."""
        if self.titled.years_of_both is not None:
            return self.titled.years_of_both[1]
        published, next_year = self.document.published, self.year_reviewed + 1
        address = ADDRESS_OF_YEAR.search(self.simplified, 0, LONGEST_HEAD)
        if address is not None and published is not None:
            laid_down = int(address["year"].translate(DIGITS))
            if laid_down == published.year + 1:
                return laid_down
        if self.year_reviewed and (published is None or (published.year, published.month) <= (next_year, FIRST_MONTHS)):
            return next_year
        if not self.settings.announced.looks_both_ways:
            return 0
        planned = self.settings.lexicon.pattern(PLANNED_YEAR).search(self.head.title)
        return int(planned[1]) if planned is not None else 0

    @cached_property
    def year_reviewed(self) -> int:
        """The year that a body looks back on in a report of a year; 0 for another report.

        Its title names it, or calls the report one of a year's work and it was put out about the end of that year.
        """
        if self.titled.years_of_both is not None:
            return self.titled.years_of_both[0]
        published = self.document.published
        if self.year_summed_up or self.report.reviews or self.head.names_year:
            return self.year_summed_up
        if published is None or not self.titled.sums_up:
            return self.year_summed_up
        if PART_OF_YEAR.search(self.head.title) is not None:
            return 0
        if published.month >= LAST_WEEKS:
            return published.year
        return published.year - 1 if published.month <= FIRST_MONTHS else 0

    @cached_property
    def is_account(self) -> bool:
        """Whether the title calls it an account of work, and no news: 2006年度…汇报."""
        return ACCOUNT.search(self.head.title) is not None and not self.report.reviews

    def is_titled_of(self, year: int) -> bool:
        """Tell whether the title names a year as that of the report."""
        default = self.default
        return self.head.names_year and default is not None and default.start is not None and default.start.year == year

    @cached_property
    def year_headed_ahead(self) -> int:
        """三、2015年主要任务 in a report that names no earlier year: that of its plan, before which it looks back.

        The report is undated, or put out in the first months of that year; 0 for another.
        """
        published, announced = self.document.published, self.settings.announced
        if self.head.names_year or not announced.looks_both_ways:
            return 0
        for section in self.document.sections:
            heading = section.heading.of(self.simplified) if section.heading is not None else ""
            year = NAMED_YEAR.search(heading)
            if year is None or not announced.looks_ahead(heading):
                continue
            ahead = int(year[1])
            early = published is None or (published.year == ahead and published.month <= LAST_SESSION_MONTH)
            return ahead if early and str(ahead - 1) not in NAMED_YEAR.findall(self.simplified) else 0
        return 0

    @cached_property
    def tells_last_years_first(self) -> bool:
        """甲市：去年…；今年将…。⏎ 乙市：去年…: whether paragraphs of news of the first months tell the last year first.

        So may an editor's note: 过去一年做了哪些事. Others of the same survey that say no year until they plan tell the
        last one, too.
        """
        published = self.document.published
        if published is None or published.month > FIRST_MONTHS or self.titled.sums_up or self.report.reviews:
            return False
        if self.default is not None and not self.is_titled_of(published.year):
            return False
        first: list[bool] = []
        for block in (block for block in self.document.blocks if block.kind is not BlockKind.TITLE):
            told = THIS_OR_LAST_YEAR.search(self.simplified, block.span.start, block.span.end)
            if told is not None:
                first.append(told["last"] is not None)
            elif not first and block.kind is BlockKind.PROSE:
                return False  # news of a day, with what was done last year behind it
        return len(first) >= LEAST_LOOKING_BACK and all(first)

    @cached_property
    def _prose(self) -> list[str]:
        """The paragraphs, in simplified characters."""
        return [block.span.of(self.simplified) for block in self.document.blocks if block.kind is BlockKind.PROSE]

    @cached_property
    def lists_last_year(self) -> bool:
        """一是…412次。二是…48场。三是…64家, put out in a January: what a body has done, and no word of when.

        In the first weeks of a year nobody has done so much in it, and what is of these weeks says so: 元旦, 新春. In
        its first days two deeds with their figures are enough, where no word tells of a state or of these days.
        """
        published = self.document.published
        if published is None or published.month > FIRST_MONTH or self.head.names_year or self.report.reviews:
            return False
        told = "\n".join(self._prose)
        if TIMED.search(told) is not None:
            return False
        if published.day <= FIRST_DAYS and OF_NOW.search(told) is None:
            return len(FIGURE.findall(told)) >= FEW_FIGURES
        return len(FIGURE.findall(told)) >= LEAST_FIGURES and ITEMS.search(told) is not None

    @cached_property
    def opens_with_last_year(self) -> bool:
        """2015年，某会推进帮扶工作。⏎ 筹措资金6万元。, put out in a February: all is of 2015.

        So it is where nothing below is said to be of the year that has begun.
        """
        published = self.document.published
        if published is None or published.month > FIRST_MONTHS or self.head.names_year or self.report.reviews:
            return False
        opening = OPENED_BY_YEAR.fullmatch(self._prose[0]) if len(self._prose) > LEAST_LOOKING_BACK else None
        if opening is None or int(opening[1]) != published.year - 1 or FIGURE.search(opening[0]) is not None:
            return False
        text = "\n".join(self._prose)
        return OF_THESE_DAYS.search(text) is None and f"{published.year}年" not in text

    @cached_property
    def is_on_year_before(self) -> bool:
        """Whether it is the yearly report of a body, 人大常委会工作报告, put out early in a year and naming none."""
        published = self.document.published
        if published is None or published.month > FIRST_MONTHS or self.head.names_year:
            return False
        return TITLE_OF_YEARLY.search(self.head.title) is not None and TERM_CONGRESS.search(self.head.title) is None

    def year_before_plan(self) -> int:
        """一、工作回顾 in a plan for 2021, or in one of the first months of 2021, is of 2020; 0 for no year."""
        planned, published = self.default, self.document.published
        if self.head.names_year and planned is not None and planned.start is not None and planned.precision == "year":
            return planned.start.year - 1
        return published.year - 1 if published is not None and published.month <= FIRST_MONTHS else 0

    def is_of_last_year(self) -> bool:
        """Tell whether the title says that a report of the first months is about the year before."""
        today, default = self.document.published, self.default
        if today is None or default is None or default.start is None or today.month > FIRST_MONTHS:
            return False
        return default.precision == "year" and default.start.year == today.year - 1
