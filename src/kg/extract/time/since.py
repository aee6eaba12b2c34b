"""Since when what a report sums up is counted: 实施以来, 15年来, 已持续开展20年.

In: clauses in order, with the period that each names. Out: the period from the beginning that was told. It remembers
when the work began, and the years that the report looks back on.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.particles import UNTIL
from kg.extract.time.head import LONGEST_HEAD
from kg.extract.time.reckoning import LAST_MONTHS, count_of_years, whole_year
from kg.extract.tokens import Kind
from kg.values.period import Period

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.dates import Dates
    from kg.extract.time.said import Said
    from kg.model import Sentence

SINCE: Final = "以来"
"""What ends a time from which on something is counted."""
LEAP_DAY: Final = (2, 29)
"""The day that most years have not."""
SUMMED: Final = "累计"
"""What tells that a figure is of all the time since."""
LOOKED_BACK: Final = "回顾"
"""What tells which years a report is about."""
YEARS_BACK: Final = ("年来", "年间", "年中")
"""What ends so many years that are counted back."""
COUNTED_YEARS: Final = re.compile("(?:过去|近|这)?的?([两三四五5])年[来间中]?")
"""So many years, as many as a plan may have: 五年来."""
PLAN_OF_YEARS: Final = re.compile("[一二三四五六七八九十]五(?!年)")
"""The name of a plan of five years: 十三五."""
NEAR: Final = 2
"""Years behind the end of a plan up to which it is what 五年来 counts."""
FOUNDED_BY: Final = r"(?:是|系)[^，,。]{0,40}?((?:19|20)\d\d)年(?:\d{1,2}月)?[^，,。\d]{0,6}?{campaign-founded}的"
"""What a text says of a work that goes on, and since when: 该项目是省妇联2011年实施的一项举措."""
MANY_YEARS: Final = ("多年来", "数年来")
"""What a sentence opens with that sums up a work whose beginning was told: 多年来，先后救助52名."""
SINCE_FOUNDING: Final = "{work-begun-by}(?:以来|至今)"
"""What counts from the beginning of a work, without its name: 实施以来."""
NAMED_SINCE: Final = "([一-鿿]{4,14}?)(?:{work-begun-by}|{thing-opened})(?:以来|至今)"
"""What opens a clause that counts from the beginning of a thing by its name: 帮扶中心成立以来."""
NAME: Final = 4
"""Characters at the end of its name by which it was named before."""
SINCE_START: Final = "启动至今"
"""What counts from the beginning of a work that is told of later."""
TO_NOW: Final = "启动以来"
"""The same in other words."""
FOUNDED: Final = re.compile(
    r"((?:19|20)\d\d)年[^。\n]{0,40}?(?:开始[^。，,\n]{0,10}?(?:实施|开展)|正式启动|正式实施|启动实施|发起|启动了?)"
)
"""Where a text says when a work began."""
TERM: Final = re.compile(r"任期[自从]?((?:19|20)\d\d)年(?:\d{1,2}月)?(?=[至到起开])")
"""When the term of those who report began: 本届政府任期自2006年10月至本次大会."""
IN_A_ROW: Final = "连续"
"""What tells that this year is one of those that are counted: 连续4年."""
LASTED: Final = re.compile(
    r"(?:(?:持续|坚持)(?:开展|实施|举办|举行|进行|资助)?了?|(?:开展|实施|举办|进行|坚持)了"
    r"|连续(?:开展|实施|举办|举行|进行)了?"
    r"|连续(?=[\d二两三四五六七八九十]{1,2}年(?:在|为|向|给|开展|实施|举办|举行|进行|组织|资助)))"
    r"(\d{1,2}|[二两三四五六七八九十]{1,2})年(?![级度制行])"
    r"|(?:开展|实施|举办|推行)[^，,。；：\d]{2,16}?(?:活动|行动|工程|计划|项目)(?P<behind>\d{1,2}|[二两三四五六七八九十]{1,2})年(?:来)?(?=[，,]|$)"
)
"""How many years something has gone on for: 已持续开展20年."""
YEARS_OF: Final = re.compile(r"\s*(\d{1,2}|[二两三四五六七八九十]{1,2})年(?:中|间|来)")
"""How many years a clause opens with: 13年中."""
MOST_TOLD: Final = 4
"""Years before this one that are told one by one at most."""
LONGEST_COUNT: Final = 6
"""Characters of a clause in which it opens with a count of years."""
FROM_THEN: Final = "年起"
"""What ends a time from which something is done year by year: 从2010年起."""
TO_THIS_DAY: Final = ("至今", "迄今")
"""What tells that something is counted to the day of the report."""

IN_A_ROW_FROM: Final = re.compile(
    r"连续[一二三四五六七八九十\d]{1,2}年[(（]((?:19|20)\d\d)年?[-—–~～至]((?:19|20)\d\d)年?[)）]"
)
"""Years that are counted with the first and the last of them in brackets."""


class Since:
    """Remembers from when the work of a report is counted."""

    def __init__(self, simplified: str, lexicon: Lexicon, dates: Dates) -> None:
        self.simplified, self.lexicon, self.dates = simplified, lexicon, dates
        self._founded_by, self._founding = lexicon.pattern(FOUNDED_BY), lexicon.pattern("{campaign-begun}")
        self.named_range: Period | None = _in_a_row(simplified)
        """The years that the report has named by the first and the last: 2018年至2023年, 连续4年(2022-2025)."""
        self.governing: Period | None = None
        """What governs the clause that is read: 2006年，成立了中心。8年来，…."""
        self.going_on: Period | None = None
        """Since when that goes on which an earlier paragraph tells of: 自去年12月起."""
        self._reviewed: Period | None = None
        """The years that the report says it looks back on: 回顾了“十二五”时期和2015年的工作."""
        term = TERM.search(simplified) if "任期" in simplified else None
        self._term = whole_year(int(term[1])) if term is not None else None
        """The year in which the term began that the report is about."""
        self._founded: Period | None = None
        """When the work that the report tells of began."""
        self._founded_in, self._founded_paragraph = "", -1
        """The sentence that tells it, and its paragraph."""

    def counted_from_founding(
        self, sentence: Sentence, clause: Clause, text: str, own: Period | None, said: Said
    ) -> Period | None:
        """该项目2016年启动，至今…; 实施以来: what is summed up is counted from the beginning that was told."""
        if own is None and said.period is None and (since := self._since_naming(sentence, text)) is not None:
            said.period = since
            return since
        founding = self._founding
        if "年" in text and (by := self._founded_by.search(text)) is not None:
            self._found(sentence, whole_year(int(by[1])))
            self._founded_paragraph = sentence.paragraph
            return own
        if own is None and self._founded is None and founding.search(text) is not None:
            self._found(sentence, said.period)
        if own is None and self._founded is None:
            if SINCE_START not in text and TO_NOW not in text:
                return None
            self._founded = self._founding_told_later()
        today = self.dates.last_day
        own = self._counted_exactly(own, said)
        if own is not None and own.start is not None and not self._is_summing(own, text):
            begun = own.text.endswith(FROM_THEN) and own.end is None and not _counts(clause)
            opens = self.lexicon.pattern("{work-begun}").search(text) is not None
            begun = begun or founding.search(text) is not None or (opens and not _counts(clause))
            if begun or SINCE in text:
                self._found(sentence, own)
            self._founded_paragraph = sentence.paragraph if begun and self._founded is own else -1
            return own
        founded = self._founded
        if founded is None or founded.start is None:
            return own
        if own is None and (
            self.lexicon.pattern(SINCE_FOUNDING).search(text) is not None
            or self._is_as_long(text, founded.start.year, today)
            or self._sums_up_years(sentence)
        ):
            own = Period(founded.start, today, "years", "")
        elif own is not None and self._goes_on_summing(sentence):
            own = _begun_on(own, founded.start)
        elif self._sums_up_work(clause, said) and (summing := own or said.period) is not None:
            own = _begun_on(summing, founded.start)
        else:
            return own
        said.period = own
        return own

    def _since_naming(self, sentence: Sentence, text: str) -> Period | None:
        """2008年，…建起帮扶中心。2010年，…。帮扶中心成立以来: from the year with which the thing was named before."""
        if TO_NOW[-2:] not in text and SINCE_START[-2:] not in text:
            return None
        found = self.lexicon.pattern(NAMED_SINCE).match(text)
        today = self.dates.last_day
        if found is None or today is None:
            return None
        told = self.simplified.rfind(found[1][-NAME:], 0, sentence.span.start)
        start = max(self.simplified.rfind(mark, 0, told) for mark in "。\n") + 1
        years = [int(year) for year in NAMED_YEAR.findall(self.simplified, start, told)] if told >= 0 else []
        return Period(datetime.date(years[-1], 1, 1), today, "years", "") if years and years[-1] < today.year else None

    def summed_up(self, clause: Clause, text: str, own: Period | None, said: Said) -> Period | None:
        """回顾了“十二五”时期和2015年的工作。…累计…: what is summed up without a time is of the years looked back on."""
        if clause.periods and LOOKED_BACK in text:
            named = (token.period for token in clause.periods if token.period is not None)
            self._reviewed = next((period for period in named if period.precision == "years"), self._reviewed)
        elif own is None and said.period is None and self._reviewed is not None and SUMMED in text:
            said.period = self._reviewed
            return self._reviewed
        return own

    def _sums_up_years(self, sentence: Sentence) -> bool:
        """2011年实施的项目。多年来，先后救助52名: in the paragraph that tells the beginning."""
        if sentence.paragraph != self._founded_paragraph or not self._tells(sentence):
            return False
        return self.simplified.startswith(MANY_YEARS, sentence.span.start)

    def _goes_on_summing(self, sentence: Sentence) -> bool:
        """自2009年启动以来…。截至2011年6月，累计…: in the paragraph that tells the beginning, or right behind it."""
        if sentence.paragraph == self._founded_paragraph:
            return self._tells(sentence)
        behind = 0 <= self._founded_paragraph == sentence.paragraph - 1
        return behind and SUMMED in sentence.span.of(self.simplified)

    def _counted_exactly(self, own: Period | None, said: Said) -> Period | None:
        """2006年发起…，15年来: so many years are those that were named before, if they are about as many."""
        if own is None or own.start is None:
            return own
        if (planned := self._years_of_plan(own)) is not None:
            said.period = planned
            return planned
        if not own.text.endswith(YEARS_BACK):
            return own
        told = self._as_told_one_by_one(own)
        if told is not own:
            said.period = told
            return told
        titled = (
            self.dates.default if self.dates.default is not None and self.dates.default.precision == "years" else None
        )
        named = self.named_range or self._founded or titled or self._term or self.governing
        if self.governing is not None and self.governing.text.endswith(SINCE):
            named = self.governing  # 2006年以来…：三年来，…
        if named is None or named.start is None or abs(named.start.year - own.start.year) > 1:
            return own
        if named in (self.governing, self._founded) and f"{own.start.year}年" in self.simplified:
            return own  # 2013年9月开业。2014年，…。三年来，…
        said.period = replace(own, start=named.start, end=named.end if named is self.named_range else own.end)
        return said.period

    def _years_of_plan(self, own: Period) -> Period | None:
        """“十三五”时期…。五年累计…: so many years as the plan that governs had, if it ended no long time ago."""
        governing, counted = self.governing, COUNTED_YEARS.fullmatch(own.text)
        if counted is None or governing is None or governing.text.endswith(SINCE):
            return None
        if governing.start is None or governing.end is None or own.end is None:
            return None
        named = governing.precision == "years" and PLAN_OF_YEARS.search(governing.text) is not None
        lasted = governing.end.year - governing.start.year + 1
        near = 0 <= own.end.year - governing.end.year <= NEAR
        return governing if named and near and count_of_years(counted[1]) == lasted else None

    def _as_told_one_by_one(self, own: Period) -> Period:
        """2010年，…；2011年，…；今年，…。三年间，… in a December: the years that are told one by one, this one too."""
        if own.start is None or own.end is None or own.end.month < LAST_MONTHS:
            return own
        first, last = own.start.year + 1, own.end.year
        told = all(f"{year}年" in self.simplified for year in range(first, last))
        if not told or not 0 < last - first <= MOST_TOLD or f"{first - 1}年" in self.simplified:
            return own
        return replace(own, start=datetime.date(first, 1, 1))

    @staticmethod
    def _is_as_long(text: str, begun: int, today: datetime.date | None) -> bool:
        """13年中，累计…: so many years as have passed since the work began, as far as the text counts them."""
        found = YEARS_OF.match(text) if today is not None and "年" in text[:LONGEST_COUNT] else None
        if found is None or today is None:
            return False
        years = count_of_years(found[1])
        return years > 0 and abs(today.year - begun - years) <= 1

    def _found(self, sentence: Sentence, period: Period | None) -> None:
        """Remember when a work began and the sentence that tells it; a year that is not over begins nothing."""
        today = self.dates.last_day
        if period is not None and period.start is not None and (today is None or period.start.year < today.year):
            self._founded, self._founded_in = period, sentence.span.of(self.simplified)

    def _sums_up_work(self, clause: Clause, said: Said) -> bool:
        """截至目前，项目覆盖了…: what is summed up is said of the work itself, or of it by its name."""
        summing = said.period
        if summing is None or not summing.text.startswith(("截", *UNTIL)) or not clause.subject:
            return False
        first = clause.subject[0]
        named = first.kind is Kind.QUOTE and first.text[1:-1] in self._founded_in
        return named or first.text in self.lexicon.words["work-noun"]

    def _founding_told_later(self) -> Period | None:
        """从启动至今 before the sentence that says when that was."""
        told = FOUNDED.search(self.simplified[:LONGEST_HEAD])
        today = self.dates.document.published
        if told is None or (today is not None and int(told[1]) >= today.year):
            return None
        return whole_year(int(told[1]))

    def lasting(self, sentence: Sentence, clause: Clause, text: str, said: Said) -> Period | None:
        """已持续开展20年，累计…: counted from then, for the rest of the sentence."""
        today = self.dates.last_day
        found = LASTED.search(text) if today is not None else None
        head = clause.head
        if found is None or today is None or (head is not None and head.verb and head.verb.frame.notation == "receive"):
            return None
        lasted = found[1] or found["behind"]
        years = count_of_years(lasted)
        if not 1 < years < today.year:
            return None
        paragraph = self.dates.document.blocks[sentence.paragraph].span.of(self.simplified)
        counts_present = found[0].startswith(IN_A_ROW) and f"{lasted}年来" not in paragraph  # 连续4年, not …。4年来
        first = today.year - years + counts_present
        begun = said.period.start.year if said.period is not None and said.period.start is not None else 0
        if abs(begun - first) <= 1:
            first = begun  # 从1991年起，连续28年
        said.period = Period(datetime.date(first, 1, 1), today, "years", "")
        return said.period

    def _is_summing(self, own: Period, text: str) -> bool:
        """截至2016年底, 至今, 至2016年止: a period that has only an end of its own."""
        return own.text.startswith(("截", *UNTIL)) or (not own.text and any(word in text for word in TO_THIS_DAY))

    def _tells(self, sentence: Sentence) -> bool:
        told = sentence.span.of(self.simplified)
        return any(word in told for word in self.lexicon.words["told-adverb"])


def _counts(clause: Clause) -> bool:
    return any(token.kind is Kind.QUANTITY for token in (*clause.subject, *clause.after))


def _begun_on(period: Period, day: datetime.date) -> Period:
    """从去年12月起…，截至1月22日: from that day on, up to the 22 January that comes behind it."""
    end = period.end
    if end is None or end >= day:
        return replace(period, start=day)
    year = day.year + ((end.month, end.day) < (day.month, day.day))
    leap = (end.month, end.day) == LEAP_DAY
    return replace(period, start=day, end=end.replace(year=year, day=end.day - leap))


def _in_a_row(simplified: str) -> Period | None:
    """连续4年(2022-2025)纳入民生实事: the years of which a report says that they follow each other."""
    found = IN_A_ROW_FROM.search(simplified) if IN_A_ROW in simplified else None
    if found is None or int(found[1]) >= int(found[2]):
        return None
    return Period(datetime.date(int(found[1]), 1, 1), datetime.date(int(found[2]), 12, 31), "years", found[0])
