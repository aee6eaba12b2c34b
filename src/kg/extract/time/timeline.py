"""When a clause happens and whether it has happened yet.

In: clauses in order. Out: a :class:`Time` for each. A year at the head of a paragraph governs it until another comes;
将, 拟 and 力争 announce, and so does a period after the publication; what was announced at the head of a paragraph
stays announced until another period.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import is_completed
from kg.extract.particles import AHEAD, FROM_LEVEL
from kg.extract.phrases import ORGANIZATION, is_organization
from kg.extract.time.announcing import FOR, Announcing
from kg.extract.time.course import Course
from kg.extract.time.governing import Governing, holds
from kg.extract.time.known import Known
from kg.extract.time.meetings import Meetings
from kg.extract.time.own_time import OwnTimes
from kg.extract.time.paragraphs import Paragraphs
from kg.extract.time.policies import Policies
from kg.extract.time.reckoning import YEAR, whole_year
from kg.extract.time.said import Time
from kg.extract.time.years import SHORT
from kg.extract.tokens import Kind
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon, Verb
    from kg.extract.setting.settings import Setting, Settings
    from kg.model import Document, Sentence
    from kg.values.period import Period

SOON: Final = "将于"
"""What announces a day that is still to come, whatever day was named before."""
OPENED_BY_DAY: Final = re.compile(
    r"\s*(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午|中午|晚上?|早上|当[天晚])?[，,]?(?![^，。]{0,12}(?:[讯电]|消息|公告|上，|后，|起))"
)
"""The day that a sentence opens with, of what it tells and of no news of it."""
YEARLY: Final = re.compile("年平?均(?:递)?(?:增|减|下降|提高|上升)")
"""A rate by year, which is one of several years."""
GREW_TO: Final = re.compile("[加长升降少高低大展][到至为]")
"""A change with the level that it led to: 减少到188个."""
LEVELS: Final = frozenset(("attain", "exist", "copula"))
"""Frames of verbs that say how much there is."""
CHANGED_TO: Final = re.compile(f"{GREW_TO.pattern}$")
"""A verb of the level to which something changed: 提高到."""
RISING_FROM: Final = (*FROM_LEVEL, "自")
"""What opens the level from which something grew, so that it did so in all the years: 由5万人增加到8万人."""
GREW: Final = re.compile("[增减升降]|提高|扩大|翻")
"""Words of a change."""
STATES: Final = frozenset(("达", "达到", "已有", "现有", "占", "有", "发展到", "超", "为", "突破", "超过"))
"""Verbs of a state that has been reached, which is that of the last of several years: 发展到112家, 县已有37个.

What grew to a level did so in all of them, 提高到85%, and so was what was done: 救助学生达860名.
"""
SUMMED: Final = re.compile("累计|[共合总]计|共[达有为]?|先后|每年|年均|年平均|[人户]次|突破")
"""What tells that a figure is of all of the years: 累计达到3万人次."""
LEAST_YEARS: Final = 3
"""Years of a review of years; 一年多来 is none."""
LAST_MONTH_OF_REVIEW: Final = 3
"""Up to this month a report that looks back on years tells of those before the one in which it is given."""


class Timeline:
    """Follows periods and plans through a document."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, settings: Settings) -> None:
        known = Known(document, simplified, lexicon, settings)
        self.simplified, self.settings, self.dates, self.relative = simplified, settings, known.dates, known.relative
        self.headings, self.standing, self.plans, self.leaning = (
            known.headings,
            known.standing,
            known.plans,
            known.leaning,
        )
        self.policies, self.meetings = Policies(simplified, lexicon, known.dates), Meetings(lexicon, known.dates)
        self._caps, self._held = lexicon.affixes["cap"], lexicon.words["held"]
        self._undertakings = lexicon.affixes["planned-undertaking"]
        self._indicators = lexicon.indicator_endings
        self._there = lexicon.words["there-is"] | lexicon.words["existing-now"]
        self.course = Course()
        self.governing = Governing(known, self.course)
        self.paragraphs = Paragraphs(known, self.course, self.governing)
        self.own_times = OwnTimes(known, self.course, self.governing)
        self.announcing = Announcing(known, self.course, self.own_times)

    def of(
        self, sentence: Sentence, clause: Clause, offset: int, setting: Setting, *, following: Sequence[Clause] = ()
    ) -> Time:
        """Tell when a clause happens; clauses must come in order.

        Args:
            sentence: the sentence.
            clause: the clause.
            offset: where the sentence starts.
            setting: what holds at its point.
            following: the clauses of the sentence behind it.

        Returns:
            Its time, and whether it is planned.
        """
        if sentence is not self.course.sentence:
            self.paragraphs.enter(sentence)
        course, said = self.course, self.course.said
        text = self.simplified[offset + clause.start : offset + clause.end]
        self._begin(sentence, clause, text, offset, setting=setting, following=following)
        self.own_times.return_to_occasion(sentence, text, offset + clause.start)
        then = self.own_times.then(sentence, clause, text) if clause.periods else None
        course.done = course.done or then is not None
        if ORGANIZATION in clause.named:
            self.governing.enter_body(sentence, clause)
        opened = self.announcing.opens(clause, text, offset)
        if course.inherits is not None:
            self.own_times.leave_last_year(sentence, clause)
        own = then or self.own_times.time_told(sentence, clause, text, offset)
        self.announcing.enter_unit(sentence, clause)
        marked = self.announcing.announces(clause, text, offset, own, opened=opened)
        if marked and self._has_come(clause, text, own or said.period):
            marked = course.unit_planned = False
        hereby = course.done and self.plans.completion.does_hereby(clause, offset)
        said.is_told = said.is_told or (course.done and not hereby)
        said.is_state = self._tells_what_there_is(clause, offset)
        named = own or said.period or course.governing
        titled = self._is_titled_plan(sentence, clause, offset, named, setting=setting)
        said.grants = self._grants(sentence, clause, text, offset, named)
        said.is_deed = not marked and (said.is_deed or self.announcing.tells_deed(clause, text, offset))
        announced = marked or said.grants or course.unit_planned or course.planned or titled or said.is_listed
        announced = announced and not said.is_deed
        completion = self.plans.completion
        reached = completion.is_completed_next(clause, offset) or completion.is_begun_later(clause, offset)
        announced = announced or reached
        ahead = course.ahead if announced and not titled else None
        period = named or ahead or self.dates.default_for(setting, announced=announced and not reached)
        period = self._of_all_years(clause, text, period, own)
        period = self.meetings.day_of(sentence, clause, own or said.period, period)
        future = self.standing.is_future(period) and not self._is_told_of_day(clause, offset, period)
        future = future or self.standing.is_of_session(named)
        if announced and own is None and not reached:
            period = self._not_over(period, setting)
        planned = (announced or future) and (said.is_unfinished or reached or not self.standing.is_past(period))
        if marked and not planned and self.standing.is_past(period):
            course.unit_planned = False  # 2020年…，确保…。举办培训班5期
        self._note(sentence, clause, planned=planned)
        aims = said.is_purpose and self.announcing.only_says_what_for(clause, text)
        return Time(_in_order(period), planned, future, aims)

    def _begin(
        self,
        sentence: Sentence,
        clause: Clause,
        text: str,
        offset: int,
        *,
        setting: Setting,
        following: Sequence[Clause],
    ) -> None:
        """Note whether a clause stands in a plan, whether it says that it is done, and what follows it."""
        course, said = self.course, self.course.said
        governed = course.unit_planned and course.unit[0] is sentence
        course.in_plan = setting.planned
        if setting.planned:
            self._leave_told_in_plan(sentence, clause)
        course.following = following
        course.done = self.plans.completion.is_done(
            clause, offset, course.section, planned=setting.planned, governed=governed or said.is_listed
        )
        said.is_purpose = (text.startswith(FOR) and self.announcing.opens_purpose(text)) or (
            said.is_purpose and not any(is_organization(token) for token in clause.subject)
        )

    def _note(self, sentence: Sentence, clause: Clause, *, planned: bool) -> None:
        """Note for what follows whether a clause is planned, or tells a deed."""
        if planned:
            self.policies.note_plan(sentence)
        self.course.was_told_planned = planned
        if clause.predicate and not planned:
            self.course.deed_told = self.course.unit
        self.course.said.has_acted = self.course.said.has_acted or bool(clause.predicate)

    def _has_come(self, clause: Clause, text: str, day: Period | None) -> bool:
        """5月16日，某会将举办仪式 in a report of 5月19日: what is held on the day that opens it has been."""
        sentence = self.course.sentence
        if day is None or sentence is None or day.precision != "day" or self.course.said.has_acted:
            return False
        if self.dates.document.published is None or not self.standing.is_past(day) or SOON in text:
            return False
        plans = [token.text for token in (*clause.markers, *clause.predicate[:1]) if token.kind is Kind.PLAN]
        if not clause.predicate or any(plan != AHEAD for plan in plans):
            return False
        opened = OPENED_BY_DAY.match(self.simplified, sentence.span.start) is not None
        return opened and clause.predicate[-1].text in self._held

    def _of_all_years(self, clause: Clause, text: str, period: Period | None, own: Period | None) -> Period | None:
        """年均增长11%, 由2005年的…增加到2011年的…: a rate by year and growth are of all the years that are told."""
        period = self._averaged_over(text, period) if own is None and "年" in text else period
        spanned = self.course.said.spanned
        if own is None and spanned is not None and GREW.search(text):
            return self._grown(text, spanned)
        return self._reached_at_end(clause, text, period) if own is None else period

    def _reached_at_end(self, clause: Clause, text: str, period: Period | None) -> Period | None:
        """过去五年…，人均生产总值达到1620美元: a level is that of the last of the years that are looked back on."""
        if period is None or period.precision != "years" or period.start is None or period.end is None:
            return period
        level = bool(clause.subject) and clause.subject[-1].text.endswith(self._indicators)  # 良改 比重 提高到
        beside = clause.after if level else (*clause.subject, *clause.after)
        verbs = [t for t in (*clause.predicate, *beside) if t.kind is Kind.VERB]
        reached = all(t.text in STATES or CHANGED_TO.search(t.text) is not None for t in verbs)
        if not verbs or not reached or not clause.counts_after:
            return period
        if SUMMED.search(text) is not None or self.standing.is_future(period):
            return period
        if period.end.year - period.start.year < LEAST_YEARS or any(word in text for word in RISING_FROM):
            return period
        begun = period.end.month <= LAST_MONTH_OF_REVIEW
        return whole_year(period.end.year - 1 if begun else period.end.year)

    def _is_titled_plan(
        self, sentence: Sentence, clause: Clause, offset: int, named: Period | None, *, setting: Setting
    ) -> bool:
        """Tell whether a title or the paragraph announces what a clause tells, which does not say that it is done."""
        denied = not setting.planned or (
            self.course.said.is_told
            or self.course.said.is_state
            or self.plans.completion.has_happened(clause, offset, self.course.said)
            or self.standing.is_over(named)
            or (self.course.governed_from == sentence.paragraph and self.standing.counts_from(named))
            or self._is_before_paper(clause, offset, named)
        )
        return not denied or self._leans_ahead(sentence, clause, offset, named)

    def _tells_what_there_is(self, clause: Clause, offset: int) -> bool:
        """全区现有会员2.1万人，占三成。新建…: tell whether a sentence of a plan says what there is.

        到2025年，全区共有… has a time of its own, 建成后，全区共有… does not open its sentence, and what there is in
        what is planned itself, 本次活动共有…, is planned.
        """
        sentence = self.course.sentence
        if not self.course.in_plan or sentence is None or clause.periods or self.course.planned:
            return False
        if offset + clause.start != sentence.span.start:
            verb = clause.head.verb if clause.head is not None else None
            return self.course.said.is_state and (not clause.predicate or (verb is not None and _is_level(verb)))
        planned = any(token.text.endswith(self._undertakings) for token in clause.subject)
        opens = bool(clause.predicate) and not clause.marked and not clause.plans and not planned
        return opens and clause.predicate[-1].text in self._there

    def _grants(self, sentence: Sentence, clause: Clause, text: str, offset: int, named: Period | None) -> bool:
        """Tell whether a clause says what a policy entitles to, or goes on with that: …，最高补贴5000元."""
        return (
            (self.policies.grants(sentence, clause, text, offset) and not self.standing.is_past(named))
            or (self.plans.targets.entitles(clause) and not self.course.said.is_told)
            or self.plans.targets.lays_down(text, offset + clause.end)
            or (self.course.said.grants and any(word in text for word in self._caps))
        )

    def _leans_ahead(self, sentence: Sentence, clause: Clause, offset: int, named: Period | None) -> bool:
        """落实扶持政策，新增就业5万人 in a government's report, without a time: by the paragraph that it is in.

        So, too, what is told of the year for which the title plans: 2012年工作总结和2013年工作打算 …2013年，培训300人.
        """
        if self.dates.year_planned and named is not None and named.precision == "year":
            told = self.course.said.is_told or self.plans.completion.has_happened(clause, offset, self.course.said)
            return self.governing.is_of_plan(named) and not told
        given = self.dates.reviews and not self.dates.report.is_story
        if not (given or self.leaning.is_called_for):
            return False
        if named is not None and not self._is_of_part_before(sentence, named):
            return False
        if self.plans.openings.is_headed_review(self.course.section):
            return False
        if self.course.said.is_told or self.plans.completion.has_happened(clause, offset, self.course.said):
            return False
        return self.leaning.looks_ahead(sentence.paragraph)

    def _is_of_review(self, period: Period | None, setting: Setting) -> bool:
        """2018年 in an undated review of 2018, in one that was put out later, and in the plans that end one."""
        if period is None or period.start is None or not self.dates.year_planned:
            return False
        published = self.dates.document.published
        over = published is None or published.year >= self.dates.year_planned or setting.planned
        return over and period.precision == "year" and period.start.year == self.dates.year_reviewed

    def _is_of_part_before(self, sentence: Sentence, named: Period) -> bool:
        """2019年，…。⏎ （further on）推进…: a year that governs since before a report turns is not that of its plan."""
        if (
            named is not self.course.governing
            or self.course.governed_from == sentence.paragraph
            or named.precision != "year"
        ):
            return False
        return not self.leaning.looks_ahead(self.course.governed_from)

    def _is_told_of_day(self, clause: Clause, offset: int, period: Period | None) -> bool:
        """4日 below 11月5日，…参加了启动仪式: what 了 follows has happened, though the page bears an earlier day."""
        day = period is not None and period.precision == "day"
        return day and is_completed(clause, self.simplified, offset)

    def _is_before_paper(self, clause: Clause, offset: int, named: Period | None) -> bool:
        """Tell whether a clause tells of the time before the plan that the title announces: 2021年培训300人."""
        last = named.end if named is not None and YEAR.match(named.text) is not None else None
        span = Span(offset + clause.start, offset + clause.end)
        return self.settings.announced.tells_of_time_before(span, last.year if last is not None else None)

    def _averaged_over(self, text: str, period: Period | None) -> Period | None:
        """过去四年…。2006年生产总值26亿元，年均增长11%: a yearly rate is of all the years that are reviewed."""
        if period is None or YEARLY.search(text) is None:
            return period
        years = self.course.years_reviewed or self.headings.years(self.course.section)
        if years is None:
            return period
        return years if period.start is not None and holds(years, period.start) else period

    def _not_over(self, period: Period | None, setting: Setting) -> Period | None:
        """What is announced without a time of its own is not for one that is over, whatever was named before."""
        told = period is self.course.said.period and self.standing.is_history(period)
        looked_back = period is self.course.governing and (
            self.standing.counts_from(period) or self._goes_on_till_today(period)
        )
        past = self.standing.is_past(period) or self._is_of_review(period, setting)
        if self.course.said.period is None and (past or looked_back):
            return self.standing.ahead_of(self.dates.default_for(setting, announced=True))
        if not told and period is not None and past and period.precision in SHORT:
            return self.dates.default_for(setting, announced=True)
        return period

    def _goes_on_till_today(self, period: Period | None) -> bool:
        """截至目前，…。下一步，将扶持42名: what has gone on up to the day of the report is over for what is planned."""
        today = self.dates.document.published
        return period is not None and today is not None and period.end == today and period.start != today

    def _leave_told_in_plan(self, sentence: Sentence, clause: Clause) -> None:
        """Let go of that time where the next part of the sentence goes on with the plan."""
        parted = sentence is self.course.unit[0] and clause.unit != self.course.unit[1]
        if (
            parted
            and self.course.in_plan
            and self.course.said.period is not None
            and self.standing.is_past(self.course.said.period)
        ):
            self.course.said.period, self.course.said.is_told, self.course.said.is_deed = None, False, False

    @staticmethod
    def _grown(text: str, spanned: Period) -> Period:
        """增长2.5倍, 减少到188个: growth is of all the years, what it alone has come to is of the last one."""
        alone = GREW_TO.search(text) is not None and not any(word in text for word in RISING_FROM)
        return whole_year(spanned.end.year) if alone and spanned.end is not None else spanned


def _is_level(verb: Verb) -> bool:
    """Tell whether a verb says how much there is: 占, 有."""
    return verb.frame.notation in LEVELS


def _in_order(period: Period | None) -> Period | None:
    """Leave a time open that would end before it begins: 2016年以来 in a report whose own day is guessed too early."""
    if period is None or period.start is None or period.end is None or period.start <= period.end:
        return period
    return replace(period, end=None)
