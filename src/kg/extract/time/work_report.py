"""The work report of a government: whether a report is one, and in which year it is given.

In: the head of a report and the year that it is of. Out: whether it is that report, the year and the day of the session
that hears it, and the years of the term that it looks back on.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR, ON, ON_REPORT, REVIEWED_YEAR
from kg.extract.time.head import LONGEST_LETTERHEAD, LONGEST_TITLE, TITLE_OF_REPORT
from kg.extract.time.publication import day_in
from kg.extract.time.reckoning import LAST_MONTH, LAST_MONTHS, LAST_SESSION_MONTH, count_of_years

if TYPE_CHECKING:
    from kg.extract.time.head import Head
    from kg.values.period import Period

GIVEN: Final = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日在(?:.|(?<=届)\s{1,4}(?=人民)){2,40}(?:会议|大会)")
"""When and where a report was given: 2013年1月17日在…会议上, also in two lines: 在某县第十五届 ⏎ 人民代表大会."""
HEARD: Final = re.compile(
    r"[\s—–(（-]*(?:19|20)\d\d年0?[1-4]月\d{1,2}日在[^。，]{2,40}?人民代表大会[^。，\n]{2,16}会议上"
)
"""What a report begins with that has lost its title: ——2018年2月6日在某县…人民代表大会第三次会议上."""
OTHERS_HEARD: Final = re.compile("法院|检察|常委会|常务委员会|受[^，。]{0,8}委托")
"""Who reports to a congress beside the government."""
OPENED: Final = re.compile(
    r"(?<![\d年])(\d{1,2})月(\d{1,2})日[^。\n]{0,60}?(?:人民代表大会|人代会|大会)[^。\n]{0,40}?(?:开幕|召开|举行)"
)
"""The day on which news tells that the session was opened at which it was given."""
DATED_LINE: Final = re.compile(r"^\s*[（(]\s*((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日\s*[)）]", re.MULTILINE)
"""The same as a line of its own below the title of a report."""
HEADED_AHEAD: Final = (
    r"(?<![到至])((?:19|20)\d\d)年度?的?[^，。；、\n\d]{0,8}?(?:{work-of-year-ahead}|(?:主要|重点)工作)"
    r"(?![^，。；\n]{0,4}(?:回顾|完成|情况|总结))"
)
"""What a report of a government announces for the year in which it is given: 2021年主要工作, 2021年工作安排."""
DONE_BY_THEN: Final = "{}年[，,]?(?:全[省市州县区旗乡镇]|我[省市州县区旗乡镇们])?[^，。；\\n\\d]{{0,6}}?已(?!经?开始)"
"""What a report tells as done in the last year that it names, which then is over."""
SUMMED_AS_YEAR: Final = (
    "{}年[，,]?是[^。；\\n]{{0,30}}?一年[^。\\n]{{0,80}}?(?:取得|实现了|新进展|新成效|新成绩|新突破|完成了|再上|迈出)"
)
"""What it calls the year that it looks back on: 2010年，是“十一五”的最后一年，…经济社会发展有新进展."""
ABOUT: Final = (
    r"政府工作报告[》」”]?(?:中|里|所)*{set-in-report}|{hearing-work-report}(?!通过)了?[^，。；\n]{0,8}?政府工作报告"
)
"""What is said of a work report by what is none: 代表审议政府工作报告, 《政府工作报告》确定的重点工作."""
SINCE_FIRST: Final = re.compile(r"((?:19|20)\d\d)年以来的?(?:这)?([三四五])年(?!计划|规划)")
"""The years that a government looks back on, by the first of them: 2018年以来的五年."""
UP_TO_LAST: Final = re.compile(r"(?:19|20)\d\d年?[至到—-]+((?:19|20)\d\d)年(?:的|这)?[三四五]年(?!计划|规划)")
"""The same by the first and the last: 2018年至2022年五年."""
TERM: Final = re.compile("(?:过去的?|近|这)?[两三四五]年(?:多?来|间)?")
"""How a government calls the years of its term."""


class WorkReport:
    """Tells of a report whether a government gives it, and when."""

    def __init__(self, head: Head, default: Period | None) -> None:
        """Read it from the title and the head.

        Args:
            head: the head of the report.
            default: the year of the title, else of the publication.
        """
        self.head, self.document, self.simplified, self.settings = head, head.document, head.simplified, head.settings
        self.default = default
        about = self.settings.lexicon.pattern(ABOUT)
        title, opening = about.sub("", head.title), about.sub("", self.simplified[:LONGEST_TITLE])
        self.reviews = ON_REPORT.search(head.title) is None and (
            "政府工作报告" in title
            or "政府工作报告" in opening
            or (self.settings.speaks_for_government and not head.title.startswith(ON))  # 关于稳就业工作情况的报告
            or (HEARD.match(self.simplified) is not None and OTHERS_HEARD.search(head.text) is None)
        )
        """Whether it is the work report of a government."""
        titled = head.title or head.text.partition("\n")[0]
        self.is_story = self.reviews and any(w in titled for w in self.settings.lexicon.words["session-story"])
        """Whether it is no report but news of how one was heard: 大会开幕侧记."""
        self.is_given = TITLE_OF_REPORT.search(title) is not None
        """Whether it is that report itself, and no piece of news about one or several."""
        self.session_year = self._session()
        """The year in which a work report is given."""

    def _session(self) -> int | None:
        """The year in which a work report is given, or the one after it where it is given before the year is over."""
        reviewed = REVIEWED_YEAR.search(self.head.text)
        head = self.head.text
        given = GIVEN.search(head) if self.reviews else None
        if given is None and reviewed is not None and self.reviews:
            return int(reviewed[1]) + 1  # below a line of date, which may be of the page
        given = given or (DATED_LINE.search(head[:LONGEST_LETTERHEAD]) if self.reviews else None)
        if given is not None:
            return int(given[1]) + (int(given[2]) >= LAST_MONTHS)
        published = self.document.published
        if self.reviews and published is not None and published.month >= LAST_MONTHS:
            titled = NAMED_YEAR.search(self.head.title) if self.is_given and published.month < LAST_MONTH else None
            return published.year + (titled is None or int(titled[1]) != published.year)
        if published is not None and published.month <= LAST_SESSION_MONTH and not self._is_put_up_late(published):
            return published.year
        if self.default is None or self.default.start is None:
            return None
        of_years = self.default.precision == "years"
        held = self.head.year_of_plenum if self.reviews and published is None and not of_years else 0
        if held and NAMED_YEAR.search(head) is None:
            return held + 1  # 20XX年工作回顾 …党的十九届四中全会精神
        if self.reviews and published is None and (last := self._last_of_term()):
            return last + 1
        if (headed := self._year_headed_ahead()) is not None:
            return headed
        if self.reviews and not self.head.names_year and (over := self._last_year_reviewed()):
            return over + 1
        year = self.default.start.year
        told = {period.start.year for period in self.head.periods_told if period.start is not None}
        done_by_then = (DONE_BY_THEN.format(year), SUMMED_AS_YEAR.format(year))
        if self.reviews and published is None and any(re.search(done, head) is not None for done in done_by_then):
            return year + 1  # 2018年，全乡已发展…
        if self.reviews and published is None and not self.head.names_year and year == max(told, default=0):
            return year + (year in self.head.years_over)  # 政府工作报告 ⏎ 2011年，建成学校5所
        return year + (self.reviews and year + 1 in told)  # 2018年…达到…。2019年…增长8%

    @cached_property
    def is_put_up_later(self) -> bool:
        """Whether it appeared on a page after the year in which it was given: 今年 is not that of the page.

        A report that does not say when it was given may have its year only in the title, as that which it reviews.
        """
        published, given = self.document.published, self.session_year
        if published is None or given is None or published.year <= given:
            return False
        head = self.head.text
        stated = self.reviews and (GIVEN.search(head) or REVIEWED_YEAR.search(head)) is not None
        return published.year > given + 1 or (stated and published.month > LAST_SESSION_MONTH)

    def _last_of_term(self) -> int:
        """2018年以来的五年, 2018年至2022年五年: the last of the years that are looked back on; 0 without them."""
        since, spanned = SINCE_FIRST.search(self.head.text), UP_TO_LAST.search(self.head.text)
        if spanned is not None:
            return int(spanned[1])
        return int(since[1]) + count_of_years(since[2]) - 1 if since is not None else 0

    def _year_headed_ahead(self) -> int | None:
        """“十三五”发展成就和2021年主要工作: the year that an undated report of several years announces, or the next.

        None for a report of one year, and where those years are not over.
        """
        years = self.default
        undated = self.reviews and self.document.published is None
        if not undated or years is None or years.precision != "years" or years.start is None or years.end is None:
            return None
        headed = map(int, self.settings.lexicon.pattern(HEADED_AHEAD).findall(self.head.text))
        ahead = [year for year in headed if years.start.year <= year <= years.end.year + 1]
        over = self.settings.lexicon.pattern("{review-heading}").search(self.head.text) is not None
        return max(ahead, default=years.end.year + 1 if over else None)

    def _last_year_reviewed(self) -> int:
        """过去五年工作回顾 ⏎ …预计2016年完成…: the last year that an undated review names; 0 without one."""
        words = self.settings.lexicon.words["review-heading"]
        for section in self.document.sections:
            heading = section.heading.of(self.simplified) if section.heading is not None else ""
            if any(word in heading for word in words):
                ahead = self.settings.lexicon.pattern("{plan-heading}").search(
                    self.simplified, section.span.start, section.span.end
                )
                end = ahead.start() if ahead is not None else section.span.end
                return max(map(int, NAMED_YEAR.findall(self.simplified, section.span.start, end)), default=0)
        return 0

    def _is_put_up_late(self, published: datetime.date) -> bool:
        """Tell whether a government's report appeared on a page years after the one that its title names."""
        titled = self.default.end if self.reviews and self.default is not None else None
        return titled is not None and titled.year + 1 < published.year

    def day_given(self, year: int) -> datetime.date:
        """The day on which a work report is given, if it says so, else the first of February."""
        given = GIVEN.search(self.head.text) or OPENED.search(self.head.text)
        day = day_in(given, year) if given is not None else None
        return day if day is not None else datetime.date(year, 2, 1)

    def years_of_term(self, period: Period | None) -> Period | None:
        """过去五年 in a government's report that is given before the year is over: up to that year, in full."""
        if period is None or period.start is None or period.end is None or not self.reviews:
            return period
        published, given = self.document.published, self.session_year
        late = published is not None and published.month >= LAST_MONTHS and given in (None, published.year + 1)
        if not late or period.precision != "years" or TERM.fullmatch(period.text) is None:
            return period
        start, end = datetime.date(period.start.year + 1, 1, 1), datetime.date(period.end.year, 12, 31)
        return replace(period, start=start, end=end)
