"""What the words for years mean that count from the day of a report: 今年, 去年, 新的一年, 一年来.

In: sentences, with the dates and the headings of their report. Out: the day against which 今年 and 10月 are resolved,
and the year that is looked back on or that has begun.
"""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.time.counting import PLANS_THIS_YEAR, RELATIVE_YEAR, Counting
from kg.extract.time.head import LONGEST_HEAD, LONGEST_LETTERHEAD
from kg.extract.time.publication import LONG_AFTER, OPENING_YEAR
from kg.extract.time.reckoning import FIRST_MONTH, FIRST_MONTHS, LAST_DAY, LAST_MONTHS, RELATIVE
from kg.extract.time.undated import WIRED_DAY

if TYPE_CHECKING:
    from kg.extract.time.dates import Dates
    from kg.extract.time.headings import Headings
    from kg.model import Sentence

END_OF_YEAR: Final = re.compile("全年|12月底|年底|年末|年度")
"""What tells that a year is over."""
PAST_YEAR: Final = ("一年来", "一年里", "全年")
"""Words for a year that is over."""
OF_THIS_YEAR: Final = re.compile("今年|上半年|季度|全年(?:任务|目标|计划|指标)")
"""What tells of another year than the one that is over, or of the whole year's tasks."""
HEARD_OF_LAST_YEAR: Final = re.compile(r"(?:19|20)\d\d年[^。\n]{0,20}?会议?上[^。\n]{0,12}?去年以来")
"""What an undated report opens with that was heard at a meeting of a year: of the one before, as is 一年来 below."""
SO_FAR: Final = "今年以来"
"""How a report opens what has been done in the year up to its day."""
LOOKED_BACK_ON: Final = re.compile(r"(?:回顾|总结)(?:回顾|总结)?了?((?:19|20)\d\d)年度?(?!前|以来|至)")
"""The year that a meeting looks back on: 会议回顾总结了2022年工作."""
PAST_YEAR_OPENS: Final = re.compile(r"(?:^|(?<=[。\n \u3000]))(?:刚刚)?过去的一年[，,里]")
"""What opens a look back on the year that is over."""
MEETING_HELD: Final = re.compile(r"(?:19|20)\d\d年(\d{1,2})月\d{1,2}日[^。；\n]{0,30}?(?:召开|举行)")
"""The month in which a report without a date says that a meeting was held."""
MEETING_NOW: Final = r"\s*(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^。；\n]{0,40}?{meeting}[^。；，\n]{0,10}?{held}"
"""The day on which news says that a meeting has been held."""
LOOKING_BACK: Final = "{looking-back-on}了?"
"""How a look back on a year is called."""
YEAR_BEHIND: Final = "去年|上一?年度?|过去的?一年|一年(?:以)?来"
"""What the year that is looked back on is called."""
WORK_BEHIND: Final = "的?[一-鿿]{0,10}?{work-looked-back-on}"
"""What is looked back on, behind its year."""
SUMS_UP_YEAR: Final = LOOKING_BACK + rf"(?:{YEAR_BEHIND}|20\d\d年度?)" + WORK_BEHIND
"""A meeting that sums up a year: 总结回顾了过去一年的工作成绩."""
PAIR: Final = 2
"""Years that make a row."""


class RelativeYears:
    """Tells what years count from."""

    def __init__(self, dates: Dates, headings: Headings) -> None:
        self.dates, self.headings = dates, headings
        self.document, self.simplified, self.settings = dates.document, dates.simplified, dates.settings
        self.counting = Counting(dates.simplified)
        """From which year the summary of a year counts them."""
        self._meeting_held = dates.settings.lexicon.pattern(MEETING_NOW)

    def reference_date(self, sentence: Sentence) -> datetime.date | None:
        """Return the date against which 今年 and 10月 are resolved."""
        published, default = self.document.published, self.dates.default
        if self.dates.reviews and (over := self._year_of_review(sentence)):
            return datetime.date(over, 12, 31)
        given = self.dates.session_year
        late = published is None or self.dates.report.is_put_up_later
        if late and self.dates.reviews and given is not None:
            return self.dates.report.day_given(given)
        if published is not None and self._tells_of_meeting_now(sentence, published):
            return published
        if (day := self._day_of_summary(sentence)) is not None:
            return day
        if published is None and self.dates.publication.issued is not None:
            return self.dates.publication.issued
        if published is None and self.dates.publication.bulletin is not None:
            return datetime.date(self.dates.publication.bulletin + 1, FIRST_MONTHS, 1)
        if published is None and self.last_year_is_told:
            return datetime.date(self.last_year_is_told + 1, FIRST_MONTHS, 1)
        if published is None:
            told = self.dates.opening_day or self.dates.day_of_default
            headed = self._year_headed(sentence)
            named = headed or self._year_after_row(sentence) or self._named_before(sentence)
            later = told is not None and named > told.year
            return datetime.date(named, 12, 31) if headed or later else told
        if (put_up := self._put_up_later(sentence)) is not None:
            return put_up
        if self._sums_up_in_january(sentence):
            return datetime.date(published.year - 1, *LAST_DAY)
        if self.dates.sums_up and default is not None and default.end is not None and default.end < published:
            return published if self.headings.is_later(sentence, default.end) else default.end
        return published

    def _tells_of_meeting_now(self, sentence: Sentence, published: datetime.date) -> bool:
        """1月19日，2021年度总结表彰大会举行, in news of the same days: of the year of the news that sums up another."""
        held = self._meeting_held.match(self.simplified, sentence.span.start, sentence.span.end)
        lead = self.settings.naming.lead
        if held is None or lead is None or sentence.span not in lead:
            return False
        month, day = int(held["month"]), int(held["day"])
        return month == published.month and day <= published.day

    def _sums_up_in_january(self, sentence: Sentence) -> bool:
        """过去的一年，我们…。⏎ 今年以来共开展12场, in a January: 今年以来 is the year that is looked back on."""
        published = self.document.published
        told = sentence.span.of(self.simplified)
        if published is None or published.month > FIRST_MONTH or SO_FAR not in told:
            return False
        if any(word in told for word in self.settings.lexicon.words["new-year-aid"]):
            return False
        paragraph = self.simplified.rfind("\n", 0, sentence.span.start)
        return paragraph > 0 and PAST_YEAR_OPENS.search(self.simplified, 0, paragraph) is not None

    def _put_up_later(self, sentence: Sentence) -> datetime.date | None:
        """The end of the time that a summary is of which a site put up years later: of its page's day it tells nothing.

        【篇1】某县总工会2005年上半年工作总结 is of 2005, whenever a collection of such papers has it.
        """
        published, words = self.document.published, self.settings.lexicon.words["summary-title"]
        if published is None:
            return None
        section = self.settings.section_at(sentence.span)
        around = self.settings.sections_around(section) if section is not None else ()
        titled = self.dates.title + next((found.heading.of(self.simplified) for found in around if found.heading), "")
        if not any(word in titled for word in words):
            return None
        period = self.headings.period(section) or self.dates.default
        if period is None or period.end is None or period.end.year + LONG_AFTER > published.year:
            return None
        return period.end

    def _day_of_summary(self, sentence: Sentence) -> datetime.date | None:
        """What 今年, 去年 and 10月 count from in the summary of a year: its end, or the day on which it was put out."""
        year, today = self.dates.year_reviewed, self.document.published or self.dates.publication.issued
        if not year or (today is not None and today.year <= year):
            return None
        over = datetime.date(year, *LAST_DAY)
        told = sentence.span.of(self.simplified)
        ahead = self.headings.is_later(sentence, over)
        if RELATIVE_YEAR.search(told) is not None:
            ahead = self.counting.is_of_year_after(told, ahead=ahead or self._is_in_plan(sentence))
        if not ahead:
            return over
        return today if today is not None and today.year == year + 1 else datetime.date(year + 1, FIRST_MONTHS, 1)

    def _is_in_plan(self, sentence: Sentence) -> bool:
        return self.settings.at(sentence.span).planned

    def _year_headed(self, sentence: Sentence) -> int:
        """2023年工作回顾 ⏎ 一年来…全年…: the year of the heading above, in an undated report of a later one; else 0."""
        told = sentence.span.of(self.simplified)
        if not any(word in told for word in PAST_YEAR) or OF_THIS_YEAR.search(told) is not None:
            return 0
        stated = self.headings.period(self.settings.section_at(sentence.span))
        default = self.dates.default
        if stated is None or stated.start is None or stated.precision != "year" or default is None:
            return 0
        later = default.start is not None and default.start.year > stated.start.year
        return stated.start.year if later else 0

    def _named_before(self, sentence: Sentence) -> int:
        """2010年，妇联将…。今年…: in a report without a date, the year named last in the paragraph; 0 if none.

        In one that does not sum up a year, also in the paragraphs before.
        """
        if RELATIVE[0] not in sentence.span.of(self.simplified):
            return 0
        summing = self.dates.sums_up or self.dates.reviews
        start = self.document.blocks[sentence.paragraph].span.start if summing else 0
        named = OPENING_YEAR.findall(self.simplified, start, sentence.span.start)
        return int(named[-1]) if named else 0

    def _year_after_row(self, sentence: Sentence) -> int:
        """2006年…，2007年…。今年…: the year after those that an undated report tells one by one before 今年; else 0."""
        told = sentence.span.of(self.simplified)
        if RELATIVE[0] not in told or self.dates.head.names_year:
            return 0
        start, end = self.document.blocks[sentence.paragraph].span.start, sentence.span.start + told.index(RELATIVE[0])
        row = [int(year) for year in self.dates.undated.told_in.findall(self.simplified, start, end)][-PAIR:]
        return row[1] + 1 if len(row) == PAIR and row[1] == row[0] + 1 else 0

    def _year_of_review(self, sentence: Sentence) -> int:
        """今年 below 一、2014年工作回顾 is 2014 where no 去年 tells it from 2015; 0 elsewhere."""
        told = sentence.span.of(self.simplified)
        section = self.settings.section_at(sentence.span) if RELATIVE[0] in told else None
        if section is None or RELATIVE[1] in section.of(self.simplified) or PLANS_THIS_YEAR.search(told) is not None:
            return 0
        stated = self.headings.period(section)
        year = stated.start.year if stated is not None and stated.start is not None else 0
        if any(int(named) > year for named in NAMED_YEAR.findall(told)):
            return 0  # 2019年是决胜之年，做好今年的工作意义重大
        return year if self.dates.session_year is not None and year == self.dates.session_year - 1 else 0

    @cached_property
    def last_year_is_told(self) -> int:
        """2017年全年…。去年…: without 今年, the one year that an undated report names is its 去年; else 0."""
        default, text = self.dates.default, self.simplified
        if default is None or default.start is None or RELATIVE[1] not in text or self.dates.undated.year_given:
            return 0
        if self.settings.announced.titled:
            return 0  # 2017年工作要点 …去年建成的…
        year = default.start.year
        if re.search(rf"\d{{1,2}}月\d{{1,2}}日[^。\n]{{0,16}}?{year}年度[“「《]", text) is not None:
            return 0  # 5月20日，某省2018年度“曙光行动”启动。…去年以来
        told = {period.start.year for period in self.dates.head.periods_told if period.start is not None}
        if RELATIVE[0] in text:
            return year if told == {year} and self._is_told_as_over(year) else 0
        return year if max(told, default=0) == year and END_OF_YEAR.search(text) is not None else 0

    def _is_told_as_over(self, year: int) -> bool:
        """3月6日电 …2008年，完成投资500亿元: in the first months a year of which all is told is the one before."""
        head = self.simplified[:LONGEST_LETTERHEAD]
        wired = WIRED_DAY.search(head)
        if wired is None or int(wired[1]) > FIRST_MONTHS:
            return False
        if str(year) in self.dates.undated.told_in.findall(self.simplified, 0, LONGEST_HEAD):
            return True
        return (
            re.search(
                f"{year}年[,，]?(?![^。\n]{{0,20}}(?:将|拟|力争|计划|目标))[^。\n]{{0,20}}?(?:完成|实现|达|累计|共)",
                self.simplified,
            )
            is not None
        )

    def year_begun(self) -> int:
        """The year that 新的一年 means: the one that has just begun, or that is about to; 0 where no day is known."""
        today = self.document.published
        if today is None and self.last_year_is_told:
            return self.last_year_is_told + 1
        if today is None:
            late = self.dates.default is not None and self.dates.default.precision == "month" and not self.dates.reviews
            told = self.dates.default.end if late and self.dates.default is not None else None
            ending = told is not None and told.month >= LAST_MONTHS
            return told.year + 1 if ending and told is not None else self.dates.session_year or 0
        return today.year + (today.month >= LAST_MONTHS)

    def year_gone_by(self, sentence: Sentence) -> int:
        """The year that 一年来 means: the one that a work report reviews, or that is ending; 0 for twelve months."""
        if self.dates.reviews and self.dates.session_year is not None:
            return self.dates.session_year - 1
        if self.dates.yearly.year_headed_ahead:
            return self.dates.yearly.year_headed_ahead - 1
        opens = max(0, sentence.span.start - LONGEST_LETTERHEAD)
        looked_back = [int(year) for year in LOOKED_BACK_ON.findall(self.simplified, opens, sentence.span.start)]
        if looked_back:
            return looked_back[-1]
        today = self.reference_date(sentence)
        speaks = RELATIVE[0] in self.simplified and SO_FAR not in self.simplified
        if today is not None and not self.dates.knows_day and not self.dates.sums_up and speaks:
            return today.year - 1  # 2016年…。过去一年…。今年…
        if today is not None and (self._sums_up_at_meeting or self._hears_of_last_year):
            return today.year - 1
        return today.year if today is not None and today.month >= LAST_MONTHS else 0

    @cached_property
    def _hears_of_last_year(self) -> bool:
        """某年工作会议上获悉，去年以来…: whether an undated report tells what was heard of last year."""
        undated = self.document.published is None
        return undated and HEARD_OF_LAST_YEAR.search(self.simplified, 0, LONGEST_LETTERHEAD) is not None

    @cached_property
    def _sums_up_at_meeting(self) -> bool:
        """总结了过去一年的工作 in news of the first months: whether a meeting looked back on the last year."""
        today, held = self.document.published, MEETING_HELD.search(self.simplified, 0, LONGEST_HEAD)
        month = today.month if today is not None else int(held[1]) if held is not None else 0
        return (
            0 < month <= FIRST_MONTHS
            and self.settings.lexicon.pattern(SUMS_UP_YEAR).search(self.simplified) is not None
        )

    def year_looked_back_on(self, sentence: Sentence) -> int:
        """总结了去年工作: the year that a meeting looks back on, which is not over in the last months; 0 for no year.

        Args:
            sentence: what tells of the meeting.
        """
        told, today = sentence.span.of(self.simplified), self.reference_date(sentence)
        if today is None:
            return 0
        if RELATIVE[1] in told or today.month <= FIRST_MONTHS:
            return today.year - 1
        return today.year if today.month >= LAST_MONTHS else 0
