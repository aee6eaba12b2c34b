"""What a clause's own time is, and whether it holds for what follows.

In: clauses in order, each with the times that it names. Out: the first of them that says when the clause happens, in
its year; or what words stand for that name no period, 这五年, 新的一年, 目前. What opens a clause governs from then on.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AMONG
from kg.extract.time.completion import UP_TO
from kg.extract.time.governing import holds
from kg.extract.time.intending import announces
from kg.extract.time.looks import NEW_YEAR, Looks
from kg.extract.time.paragraphs import LAST_YEARS
from kg.extract.time.present import Present
from kg.extract.time.reckoning import HAN_YEARS, whole_year
from kg.extract.time.said import tells_part
from kg.extract.time.undated import BEGINNING
from kg.extract.time.years import lacks_year
from kg.extract.tokens import Kind
from kg.values.period import Period

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.course import Course
    from kg.extract.time.governing import Governing
    from kg.extract.time.known import Known
    from kg.extract.tokens import Token
    from kg.model import Sentence

YEARS_OF_TERM: Final = re.compile(r"\s*(?:回顾)?这([两三四五])年(?=[，,是间里]|$)")
"""The years of a term that is looked back on: 这五年."""
YEAR_BEGUN: Final = re.compile("新的一年|新一年(?!级)")
"""The year that has just begun, where its name is no period."""
PAST_YEAR: Final = ("一年来", "过去一年", "过去的一年", "一年多来")
"""The year that a work report reviews, in full."""
SET_EARLY: Final = r"(?:19|20)\d\d年初(?:所)?{setting-target}[^，。：:；]{0,14}?{target-noun}"
"""The target that was set at the beginning of a year for that year: 2019年初确定的目标任务."""
THEREAFTER: Final = re.compile("在?(?:接下来|随后|此后)的?[^，,。；]{1,8}?(?:里|内|间|中)")
"""A time right behind one that was told: 随后的几个月里."""
DONE_THEN: Final = re.compile(f"\\s*{THEREAFTER.pattern}[，,]?(?:(?!将|要|拟|计划|力争)[^。；了]){{0,40}}(?<!为)了")
"""What a sentence opens with that tells what has been done since the time of the one before."""
SPANNING: Final = ("19", "20", "自", "从")
"""What a time opens with that, right after who acts, governs as one before him does."""
IN_EDITION: Final = re.compile(
    r"第[一二三四五六七八九十\d]{1,2}(?:期|轮|届|阶段)[^，。；（(《》“”]{0,8}"
    r"[(（](?P<first>(?:19|20)\d\d)年?[-—–~～至](?P<last>(?:19|20)\d\d)年?[)）](?:里|中|内|间|期间|实施以来|以来)"
)
"""One of several editions of a work with its years, in which something was done: 第三期项目(2017—2019年)里."""
OF_YEAR: Final = "年度"
ASSESSED: Final = re.compile("[^，。；]{0,24}?(?:考[评核]|评[选比估]|验收)")
"""What stands behind a year that, amid a clause, only says which assessment of several is spoken of."""
OCCASION: Final = re.compile("[这此本今]次(?!会议)|今届")
"""What a clause opens with that tells of what the report is about, behind a look back in the same sentence."""
HELD_BEFORE: Final = re.compile("(?:去年|前年|往年)[^。；]{0,14}?过[^。；]*$")
"""What a sentence tells before that of an earlier one of its kind: 去年已办过一期."""
FESTIVE: Final = ("节期间", "元旦期间")
"""What ends the name of a festival's days, which date their own clause and not what is told after it."""
CAME_ABOUT: Final = re.compile("实际|已|完成了|超额|提前")
"""What tells what became of the plan that a sentence names: 上半年计划培训200人，实际培训230人."""
WIRED: Final = re.compile("专?[电讯]|消息")
"""What the day has behind it on which a piece of news was sent."""
EDITION_YEAR: Final = re.compile("[“「]((?:19|20)[0-9][0-9])年")
"""What the name of the edition of a year opens with."""
EVENT_OF_YEAR: Final = (
    r"((?:19|20)\d\d)[一-鿿“”]{4,30}?{event}[”」]?(?:由|在|于|[近日]{0,2}(?:启动|举[行办]|开[幕赛营]))"
)
"""An event that is held and whose name opens with a year."""
CENTURIES: Final = ("19", "20")
LATELY: Final = 2
"""Years that such an event lies back at most."""
DAYS_OF_YEAR: Final = 365
"""Within so many days a time that only ends goes on from one that an earlier paragraph began."""
MADE_OF: Final = re.compile("(?:合并|撤并|并村)[^。\\n]{0,12}[。\\s]*$")
"""What a sentence ends with that tells of which places one was made."""
LONGEST_ORIGIN: Final = 40
LONG_AGO: Final = 1
"""Years behind an event after which what there is in a place is told of the present, and so is all that follows."""
LEAST_SPAN: Final = 2
"""Years after which a growth that is told behind both of them is that of all the years between."""
EXPECTED: Final = "预计"
"""What tells that a time is only expected, so that it does not govern what follows."""
EXPECTING: Final = re.compile("[预有计拟将].*[年月]")
"""What a clause has in which such a time may be told; most have not."""
END_EXPECTED: Final = (
    r"(?:{forecast}|有望|计划|拟|将)将?[于在到至]?(?:(?:19|20)\d\d|明|后)年[^，。；]{0,10}?{works-completed}"
    r"|(?:{forecast}|有望)将?[于在到至]?(?:今?年|\d{1,2}月)[底末初中]?前?[^，。；]{0,6}?(?:{works-completed}|完成)"
)
"""What tells by when works will be finished: 预计2017年建成通车."""
OF_THING: Final = re.compile(
    r"(?:以来|以前|之前|以后|之后|(?<=以来)|(?<=以前)|(?<=之前)|(?<=以后)|(?<=之后)|已经?)[一-鿿]{2,6}?的[近约超逾]?[\d一二三四五六七八九十]"
)
"""What stands behind a time that only says which thing is meant: 2016年以来建档的1420户家庭如期脱困."""


class OwnTimes:
    """Reads the times of clauses."""

    def __init__(self, known: Known, course: Course, governing: Governing) -> None:
        self.governing = governing
        self.present, self.looks = Present(known, course), Looks(known, course, governing)
        self.course = course
        self.simplified, self.lexicon, self.dates, self.headings, self.relative = (
            known.simplified,
            known.lexicon,
            known.dates,
            known.headings,
            known.relative,
        )
        self.standing, self.plans, self.years, self.since = known.standing, known.plans, known.years, known.since
        self._set_early = known.lexicon.pattern(SET_EARLY)
        self.leaning, self.named_times = known.leaning, known.named_times

    def time_told(self, sentence: Sentence, clause: Clause, text: str, offset: int) -> Period | None:
        """The period that a clause tells, which holds for what follows unless works will only be finished then."""
        if self.course.said.before_end is not None and self.course.said.before_end[0] != clause.unit:
            self.course.said.period, self.course.said.before_end = (
                self.course.said.before_end[1],
                None,
            )  # …，预计10月底完工；建成…
        said = self.course.said.period
        own = self._time_of(sentence, clause, text, offset)
        if own is not None and own is not said and self.is_end_expected(text):
            self.course.said.before_end = (clause.unit, said)
        return own

    def _time_of(self, sentence: Sentence, clause: Clause, text: str, offset: int) -> Period | None:
        """The period that a clause itself tells, which may govern what follows."""
        own = self._own(sentence, clause, offset) if clause.periods else None
        if own is not None and self.standing.is_future(own):
            self.course.said.is_present = False  # 目前…，明年起调高
        own = (
            own
            or self._edition(clause)
            or self._event_of_year(clause, text)
            or self._bracketed(text)
            or self.present.now(clause, offset)
        )
        if own is None and "年" in text:
            own = self.since.lasting(sentence, clause, text, self.course.said)
            own = own or self._new_year(text) or self._these_years(text)
        if own is not None and not clause.periods and YEARS_OF_TERM.match(text) is not None:
            self.governing.govern(own, sentence)
        if (
            own is not None
            and own.end is None
            and own.start is not None
            and self.lexicon.pattern("{event-over}").search(text) is not None
        ):
            own = replace(own, end=self.dates.document.published)
            self.governing.govern(own, sentence)
            return own
        if own is not None and own.start is not None and self._is_feast_of_later_year(own):
            self.governing.govern(whole_year(own.start.year), sentence)
        if own is None and self.present.tells_state_now(sentence, clause):
            own = whole_year(self.dates.document.published.year) if self.dates.document.published else None
            self.course.said.period = own
            if own is not None and self._is_long_ago(self.course.governing, own) and self._was_made_then(sentence):
                self.governing.govern(own, sentence)  # 于2004年合并而成。该村辖16个组。总面积13650亩
            return own
        self.since.governing = self.course.governing
        own = self.since.counted_from_founding(sentence, clause, text, own, self.course.said)
        own = self.since.summed_up(clause, text, own, self.course.said)
        if (
            own is not None
            and clause.periods
            and self._governs(clause)
            and not self._only_tells_which(clause.periods[0], offset)
            and not any(self.named_times.is_reached(token, offset) for token in clause.periods[1:])
            and not self._is_within_review(sentence, clause, own, offset)
            and not self.is_end_expected(text)
        ):
            self.governing.govern(own, sentence)
        return own

    def _was_made_then(self, sentence: Sentence) -> bool:
        """Tell whether the sentence before told of which places this one was made: 于2004年4月由四村合并而成."""
        start = sentence.span.start
        return MADE_OF.search(self.simplified, max(0, start - LONGEST_ORIGIN), start) is not None

    @staticmethod
    def _is_long_ago(told: Period | None, own: Period) -> bool:
        """Tell whether a time lies years before another, so that what is told behind it goes on from neither."""
        if told is None or told.start is None or own.start is None:
            return False
        return own.start.year - told.start.year > LONG_AGO

    def then(self, sentence: Sentence, clause: Clause, text: str) -> Period | None:
        """2018年8月…。在接下来的一年多里，…举办了: what has been done since is counted from the time told before."""
        if THEREAFTER.match(text) is None:
            return None
        told, today = self.course.told_before or self.course.governing, self.dates.document.published
        if told is None or told.start is None or today is None or not self.standing.is_past(told):
            return None
        if DONE_THEN.match(self.simplified, sentence.span.start, sentence.span.end) is None:
            return None
        self.course.said.period = Period(told.start, today, "years", "")
        return self.course.said.period

    def _own(self, sentence: Sentence, clause: Clause, offset: int) -> Period | None:
        """The first period that the clause itself names; one that it is only compared with does not count."""
        start, end = offset + clause.start, offset + clause.end
        if (spoken := self.looks.spoken_of(sentence, start, end)) is not None:
            return spoken
        for token in self.named_times.in_order(clause, offset):
            period = self._in_planned_year(self.dates.report.years_of_term(token.period))
            if period is None or self._is_of_wire(clause, token, offset):
                continue
            if self.named_times.is_reached(token, offset):
                until = period.end if period.start is None else None
                found = whole_year(until.year) if until is not None else self._begun(period)
                if self.course.governing is None or self.course.governing.precision == "day":
                    self.course.said.period = found
                self.course.said.spanned = self._spanned(clause, token, offset)
                return found
            if year := self._year_meant(period, offset + token.start):
                self.course.said.period = whole_year(year)
                return self.course.said.period
            apart = self.named_times.tells_apart(clause, token, offset, self.course.said, self.course.governing)
            if apart or self.named_times.is_left(clause, token, offset):
                self._leave_years_since(period)
                continue
            if period.precision == "years" and period.text[:4].isdigit() and period.end is not None:
                self.since.named_range = period
            founded = self.simplified.endswith(self.lexicon.affixes["founded-since"], 0, offset + token.start)
            if period.text in PAST_YEAR and not founded and (year := self.relative.year_gone_by(sentence)):
                self.years.stated = year  # 今年工作…。过去一年，…。全年…
                return whole_year(year)
            if not self.named_times.is_compared(clause, offset + token.start, offset + token.end, offset):
                anew = self._is_open(sentence, self.simplified[start:end])
                plans = plans_itself(clause, self.lexicon) and (anew or self._is_open_after_year(sentence))
                found = self._begun(
                    self.years.in_governing_year(
                        period,
                        None if self._outlasts_review(sentence) else self.course.governing,
                        announced=self._goes_on_announcing(clause)
                        or (self.course.in_plan and not self.course.done)
                        or (self.dates.reviews and self.leaning.looks_ahead(sentence.paragraph)),
                        plans=plans,
                    )
                )
                self._note_stated(found)
                self.course.inherits = (period, found) if anew and self._is_inherited(clause, period, found) else None
                if (self.course.said.period is None or not tells_part(clause)) and not self._only_tells_which(
                    token, offset
                ):
                    self.course.said.period = found  # 市总工会成立于1988年，现有会员18万人
                return found
        return None

    def _edition(self, clause: Clause) -> Period | None:
        """2006年以来…。“2021年圆梦行动”重点聚焦…: the edition of the present year acts in that year."""
        first = clause.subject[0] if clause.subject and clause.predicate else None
        named = EDITION_YEAR.match(first.text) if first is not None and first.kind is Kind.QUOTE else None
        today = self.dates.first_day if named is not None else None
        if named is None or today is None or int(named[1]) != today.year:
            return None
        since = self.course.governing
        if since is None or since.end is not None or since.start is None or since.start.year >= today.year:
            return None
        self.course.said.period = whole_year(today.year)
        return self.course.said.period

    def _event_of_year(self, clause: Clause, text: str) -> Period | None:
        """2022成渝地区女性交流合作活动由…主办: an event whose name opens with a year without 年 was in that year."""
        found = self.lexicon.pattern(EVENT_OF_YEAR).match(text) if text[:2] in CENTURIES else None
        today = self.dates.first_day
        if found is None or today is None or not 0 <= today.year - int(found[1]) <= LATELY or clause.periods:
            return None
        self.course.said.period = whole_year(int(found[1]))
        return self.course.said.period

    def _bracketed(self, text: str) -> Period | None:
        """第三期项目(2017—2019年)里，…: the years that stand in brackets behind what was done in them."""
        found = IN_EDITION.search(text) if "20" in text else None
        if found is None or int(found["first"]) >= int(found["last"]):
            return None
        first, last = datetime.date(int(found["first"]), 1, 1), datetime.date(int(found["last"]), 12, 31)
        self.course.said.period = Period(first, last, "years", found[0])
        return self.course.said.period

    def _new_year(self, text: str) -> Period | None:
        """新的一年将…, where that is no period of its own; for the rest of the sentence."""
        year = self.relative.year_begun() if YEAR_BEGUN.search(text) is not None else 0
        if not year:
            return None
        self.course.said.period = whole_year(year)
        return self.course.said.period

    def _these_years(self, text: str) -> Period | None:
        """这五年，是…的五年, in the report of a government: the years up to the one in which it is given."""
        found = YEARS_OF_TERM.match(text) if self.dates.reviews and self.dates.session_year is not None else None
        if found is None or self.dates.session_year is None:
            return None
        start = datetime.date(self.dates.session_year - HAN_YEARS[found[1]], 1, 1)
        self.course.said.period = Period(start, datetime.date(self.dates.session_year - 1, 12, 31), "years", "")
        return self.course.said.period

    def _year_meant(self, period: Period, position: int) -> int:
        """新的一年, 2019年初确定的目标任务: the whole year that a time stands for; 0 for another time."""
        if period.start is not None and self._set_early.match(self.simplified, position) is not None:
            return period.start.year
        return self.relative.year_begun() if self.simplified.endswith(NEW_YEAR, 0, position + 1) else 0

    def _begun(self, period: Period) -> Period:
        """Give 截至10月底 a first day: the governing period's, else that year's."""
        if period.start is not None or period.end is None:
            return period
        for governing in (self.course.said.period, self.course.governing):
            if governing is None or governing.start is None or not holds(governing, period.end):
                continue
            if governing is self.course.said.period or governing.start.year == period.end.year:
                return replace(period, start=governing.start)
        begun = self.since.going_on.start if self.since.going_on is not None else None
        if begun is not None and begun <= period.end and (period.end - begun).days < DAYS_OF_YEAR:
            return replace(period, start=begun)  # 自去年12月起…。⏎ 截至1月底
        return replace(period, start=datetime.date(period.end.year, 1, 1))

    def _spanned(self, clause: Clause, reached: Token, offset: int) -> Period | None:
        """由2005年的28亿元增加到2011年的95亿元: from the one year to the other, if there are others between."""
        first, last = clause.periods[0].period, reached.period
        if first is None or last is None or first.start is None or last.end is None:
            return None
        if last.end.year - first.start.year < LEAST_SPAN:
            return None
        told = self.simplified[offset + clause.periods[0].start : offset + reached.end]
        return Period(first.start, last.end, "years", told)

    def _in_planned_year(self, period: Period | None) -> Period | None:
        """截至年底 in a plan put out in a January, where it does not say that it tells what has been done."""
        if period is None or (period.start is None and period.end is None):
            return None
        period = self.years.counted_just_now(period)
        if self.course.done or not self.course.in_plan:
            return period
        return self.plans.completion.in_planned_year(period, self.course.section)

    def _note_stated(self, found: Period) -> None:
        """2023年3月…；5月…: note that the year of a time that leaves it open is the one named before it."""
        last = found.end or found.start
        if last is None or not lacks_year(found.text.removeprefix(UP_TO[0]).removeprefix(UP_TO[1])):
            return
        governing = self.course.governing
        named = {self.years.stated} if self.years.is_stated_in_figures else set()
        if governing is not None and governing.start is not None and not self.dates.is_guessed(governing):
            named.add(governing.start.year)
        if last.year in named:
            self.dates.note_stated(found)

    def _leave_years_since(self, edition: Period) -> None:
        """从2012年起…。启动了2017年“…”行动: what names the edition of the present year tells of it from then on."""
        today = self.dates.document.published
        if today is None or edition.precision != "year" or edition.start is None or edition.start.year != today.year:
            return
        if self.standing.goes_on_since(self.course.governing):
            self.course.governing = self.headings.period(self.course.section)

    def leave_last_year(self, sentence: Sentence, clause: Clause) -> None:
        """去年…。下半年，市总工会将…: what is announced leaves the year of which the sentence before has told."""
        if self.course.inherits is None or not (clause.predicate or plans_itself(clause, self.lexicon)):
            return
        (period, past), self.course.inherits = self.course.inherits, None
        if (
            clause.periods
            or past.end is None
            or self.course.said.period is not past
            or not plans_itself(clause, self.lexicon)
        ):
            return
        ahead = self.years.ahead_of_last_years(period, past.end.year)
        if ahead is not None:
            self.course.said.period = self._begun(ahead)
            self.governing.govern(self.course.said.period, sentence)

    def return_to_occasion(self, sentence: Sentence, text: str, start: int) -> None:
        """去年…办过两期，这次是接着办。: what is told of this time is of the time before the look back, and so on."""
        told = self.course.said.period
        if told is None or OCCASION.match(text) is None or not self.standing.is_past(told):
            return
        if HELD_BEFORE.search(self.simplified, sentence.span.start, start) is None:
            return
        self.course.said.period = None
        if self.course.governing is told:
            self.course.governing = self.course.at_opening

    def _governs(self, clause: Clause) -> bool:
        """A period at the head of its clause governs what follows."""
        if not clause.periods or (self.course.said.period is not None and tells_part(clause)):
            return False
        if self.course.sentence is not None and self.simplified.startswith(AMONG, self.course.sentence.span.start):
            return False  # 2012年起…。其中2012年200户、2013年300户。
        if self.course.said.is_present and clause.periods[0].text in LAST_YEARS:
            return False  # 目前有会员116家，去年实现税收4700万元。
        first = clause.periods[0]
        if first.text.endswith(FESTIVE) and not self._goes_on_announcing(clause):
            return False  # 春节期间慰问300户。培训500人。
        subject = clause.subject[:1]
        if first.start > clause.start and self._only_assessed(first, clause):
            return False  # 在首批2021年度…考评中位列第一
        if (
            self.course.governing is not None
            and self.course.governing.precision == "years"
            and self.course.governed_from == self.course.paragraph
            and any(
                token.text == EXPECTED and token.start < first.start for token in (*clause.markers, *clause.subject)
            )
        ):
            return False  # 五年来…，预计2016年达到…
        if clause.after and clause.after[-1] is clause.periods[-1] and clause.after[-1].text.endswith("来"):
            return True  # 工程实施30年来, a clause of time
        if not subject or first.start < subject[0].start or not clause.predicate:
            return True
        named = len(clause.subject) == 1 and clause.subject[0].name is not None and first.text.startswith(SPANNING)
        return named and first.start == subject[0].end  # 市检察院2020年以来…

    def _only_assessed(self, year: Token, clause: Clause) -> bool:
        """在首批2021年度…考评中位列第一: tell whether a year amid a clause is that of an assessment, and of no deed."""
        offset = self.course.sentence.span.start if self.course.sentence is not None else 0
        return year.text.endswith(OF_YEAR) and ASSESSED.match(self.simplified, offset + year.end) is not None

    def _is_feast_of_later_year(self, own: Period) -> bool:
        """1998年…。1999年春节期间…。还走访113人: the days of a festival leave the year before for their own."""
        governing = self.course.governing
        if own.start is None or governing is None or governing.end is None or not own.text[:4].isdigit():
            return False
        return own.text.endswith(FESTIVE) and governing.precision == "year" and own.start > governing.end

    def _is_within_review(self, sentence: Sentence, clause: Clause, own: Period, offset: int) -> bool:
        """四年来…。推行…，2021年存栏78万头。累计…: amid a government's review a year is of its sentence only."""
        governing = self.course.governing
        if not self.dates.reviews or governing is None or governing.precision != "years" or own.precision != "year":
            return False
        if own.start is None or governing.start is None or offset + clause.start <= sentence.span.start:
            return False
        return own.start.year >= governing.start.year and self.standing.is_past(own)

    def is_end_expected(self, text: str) -> bool:
        """开工建设环城路，预计2017年建成通车: by when works begun now will be finished is no time of what follows.

        Where no deed is told before it, the works to be finished are what is told: 计划2019年建成产业园，引进企业36家.
        """
        if (
            self.course.in_plan
            or self.course.deed_told[0] is not self.course.sentence
            or EXPECTING.search(text) is None
        ):
            return False
        return self.lexicon.pattern(END_EXPECTED).search(text) is not None

    def _only_tells_which(self, token: Token, offset: int) -> bool:
        """成立于1988年, 2016年以来建档的1420户: tell whether a time only says which thing is spoken of."""
        which = OF_THING.match(self.simplified, offset + token.end)
        return which is not None or self.dates.head.is_founding(offset + token.start)

    def _is_of_wire(self, clause: Clause, token: Token, offset: int) -> bool:
        """某社某地10月12日电 自2013年…以来: the day of the wire is not that of what it tells with a time of its own."""
        wired = WIRED.match(self.simplified, offset + token.end) is not None
        return wired and any(later.start > token.end for later in clause.periods)

    def _goes_on_announcing(self, clause: Clause) -> bool:
        return (
            announces(clause, self.lexicon)
            or self.course.planned
            or self.course.unit_planned
            or self.course.was_planned
        )

    def _is_open(self, sentence: Sentence, text: str) -> bool:
        """Tell whether a sentence names its first time and measures no plan of a year that is over by what was done."""
        return self.course.said.period is None and BEGINNING not in text and self._is_no_review(sentence)

    def _is_open_after_year(self, sentence: Sentence) -> bool:
        """去年举办20场，下半年计划举办40场: a part of a year with a plan stands for itself after a whole year.

        去年上半年…，下半年… is of one year.
        """
        before = self.course.said.period
        return before is not None and before.precision == "year" and self._is_no_review(sentence)

    def _is_no_review(self, sentence: Sentence) -> bool:
        """Tell whether a sentence measures no plan of a year that is over by what became of it."""
        measured = CAME_ABOUT.search(self.simplified, sentence.span.start, sentence.span.end) is not None
        return not measured and not self.standing.is_past(self.headings.period(self.course.section))

    def _is_inherited(self, clause: Clause, period: Period, found: Period) -> bool:
        """去年…。下半年，: tell whether a time that stands alone is of a year that is over by what came before."""
        return not clause.predicate and lacks_year(period.text) and self.standing.is_past(found)

    def _outlasts_review(self, sentence: Sentence) -> bool:
        """去年…。⏎ 某院年内投用 in a section of plans: the look back of a paragraph before dates no plan."""
        if not self.course.in_plan or self.course.done or self.course.governed_from == sentence.paragraph:
            return False
        return self.standing.is_past(self.course.governing)


def plans_itself(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause itself announces, and not 计划已…."""
    return announces(clause, lexicon) and not any(
        token.text in lexicon.words["happened-adverb"] for token in clause.markers
    )
