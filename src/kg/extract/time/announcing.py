"""What a clause announces, and for how long that holds: for its part of the sentence, its paragraph, its list.

In: clauses in order, each with its own time. Out: whether it has a word of plans, opens a plan or goes on with one, and
in the course of the report what is still announced where the next begins.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import adds_deed, is_completed
from kg.extract.particles import MUST
from kg.extract.phrases import is_organization
from kg.extract.time.completion import COMPLETING, ON_TOP_OF
from kg.extract.time.governing import NEXT_PARAGRAPH
from kg.extract.time.intending import aims, announces
from kg.extract.time.plans import NAMES_THEM, RECALLED
from kg.extract.time.since import SINCE
from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.time.course import Course
    from kg.extract.time.known import Known
    from kg.extract.time.own_time import OwnTimes
    from kg.model import Sentence
    from kg.values.period import Period

IN_PARTS: Final = re.compile("分[两二三四五六]?多?[批期步个]")
"""What a plan says that is carried out in parts: 拟分三批投入200万元."""
PART: Final = re.compile(r"(?<![^。；;\s])第[一二三四五六][批期步][,，:：]")
"""A part of what is done in several: 第一批，."""
PART_DONE: Final = "(?:已经?|均已)(?:全部|全面|顺利)?{part-done}"
"""What tells that one of them has been carried out."""
LONGEST_ATTENDED: Final = 32
"""Characters of a sentence in which it names the event that those it counts will attend."""
EDITION: Final = re.compile("^(?:[今本此这该][次届场]?)")
"""What points at the event to come, before its name: 本届."""
RULED: Final = "规定"
"""What stands before a rule, which holds from now on and plans nothing but itself: 规定，今后凡…."""
PAUSED: Final = 4
"""Characters of that word and of a pause behind it."""
SHORT_NAME: Final = 2
"""Characters at the end of the name of an event by which the report calls it again."""
NEXT: Final = re.compile('[“「"]?(?:下一步|下步|接下来|今后|下一?阶段|未来)')
"""What opens a plan, from the present on."""
DURATION: Final = re.compile(
    r"[用经]过?(\d{1,2}|[一二三四五六七八九十])至?\d?[—-]?\d?年(?:左右)?的?(?:时间|努力)|(\d{1,2}|[一二三四五六七八九十])年内"
)
"""How long what is announced will take: 力争用3年时间."""
FOR, WITH_PARTICLE = "为", "为了"
"""What a clause opens with that says what for the deed is done of which the sentence tells behind it."""
CAUSING: Final = ("使", "让")
"""What opens a clause that goes on with what a deed is for."""
AT_SITE: Final = re.compile(r"\s*在[^，,。；]{0,14}现场")
"""What a sentence opens with that tells what was seen there."""
ON_SITE: Final = re.compile("(?:活动)?现场(?:还|共|已)?[向为给]")
"""What a sentence opens with that tells what was done there: 现场向农民工赠送."""


COUNTS_AHEAD: Final = re.compile(r"(?:以下|如下|下列|[两二三四五六七八九十\d]{1,2}个?[方项件大][^，。；：]{0,8})\s*$")
"""What ends a clause, before a colon, whose plans are told one by one behind it: 着重抓好三方面工作：."""
COMPLETION_FORESEEN: Final = (
    r"{forecast}将?[于在到至]?(?:今?年|\d{1,2}月)[底末初中]?[前可]?(?:能够|可以)?"
    r"(?:全面|全部|正式|主体)?{works-completed}"
)
"""What foretells when works will be finished, also in a summary: 预计9月底建成20套."""
FORETELLING_OPENING: Final = "预"
"""What all words begin with by which a clause only foretells."""


class Announcing:
    """Follows what is announced."""

    def __init__(self, known: Known, course: Course, own_times: OwnTimes) -> None:
        self.own_times = own_times
        self.course = course
        self.simplified, self.lexicon, self.dates, self.headings = (
            known.simplified,
            known.lexicon,
            known.dates,
            known.headings,
        )
        self.standing, self.plans, self.years = known.standing, known.plans, known.years
        self._part_done = known.lexicon.pattern(PART_DONE)
        self._completed = known.lexicon.pattern(COMPLETION_FORESEEN)
        self._promised = known.lexicon.pattern("{promising}会")
        self._parts_from = -1
        """The paragraph of a plan that will be carried out in parts."""
        self._coming = ""
        """What the event is called that the report has last announced: 博览."""

    def opens(self, clause: Clause, text: str, offset: int) -> bool:
        """Tell whether a clause opens a plan, which leaves a year that is over."""
        opened = self.plans.openings.opens_plan(
            clause, offset, self.course.section
        ) or self.plans.openings.lists_demands(clause, offset)
        opened = opened or self.plans.openings.tells_of_more(clause, offset)
        opened = opened or self.plans.openings.names_what_is_set(clause, offset)
        governing = self.course.governing
        opened = (
            opened and not self.course.done and not (self.standing.is_past(governing) and self._counts_tasks(clause))
        )
        opened = opened and not self._tells_contents(clause, offset)
        opened = opened and not self.plans.openings.lists_what_is_done(clause, offset)
        if opened and (
            self.standing.is_past(governing) or (NEXT.match(text) and self.standing.began_earlier(governing))
        ):
            self.course.governing = self.years.stated = None  # 接下来 leaves the year before
        if opened and self.standing.is_past(self.course.said.period):
            ahead = next((token.period for token in clause.periods if not self.standing.is_past(token.period)), None)
            self.course.said.period = ahead or self.course.said.period  # 总结了2018年工作，提出了今年的主要指标：
        return opened

    def _tells_contents(self, clause: Clause, offset: int) -> bool:
        """2009年…颁布《规划》，明确主要目标；开展…: what a paper of a year gone by holds opens no plan."""
        issued = self.course.deed_told == self.course.unit == (self.course.sentence, clause.unit)
        issued = issued and self.standing.is_past(self.course.governing)
        said = clause.head is not None and clause.head.text in self.lexicon.words["resolving"]
        return issued and said and not clause.subject and not self.plans.openings.opens_list(clause, offset)

    def _counts_tasks(self, clause: Clause) -> bool:
        """2017年…明确32项重点任务: in a time that is over, tasks that are counted have been set."""
        return bool(clause.predicate) and bool(clause.after) and clause.after[0].kind is Kind.QUANTITY

    def enter_unit(self, sentence: Sentence, clause: Clause) -> None:
        """Let a part of a sentence go on with the plan of the one before, or not."""
        if clause.unit == self.course.unit[1] and sentence is self.course.unit[0]:
            return
        goes_on = self.course.unit_planned and (
            (self.course.unit[0] is sentence and not self.course.said.is_aim)
            or (
                self.course.unit[0] is not sentence
                and self.plans.continues(sentence, clause)
                and not self.plans.openings.is_in_review(self.course.section)
            )
        )
        goes_on = goes_on or self._is_part_to_come(sentence)
        goes_on = goes_on or (
            self.course.was_planned
            and (self.plans.takes_up(sentence, clause) or self._tells_of_coming(sentence, clause))
        )
        self.course.unit, self.course.unit_planned = (sentence, clause.unit), goes_on

    def _is_part_to_come(self, sentence: Sentence) -> bool:
        """拟分三批投入…。第一批，…。已全部发放。第二批，…: a part of the plan that is not told to be done."""
        start = sentence.span.start
        if self._parts_from < 0 or PART.match(self.simplified, start) is None:
            return False
        end = self.dates.document.blocks[sentence.paragraph].span.end
        later = PART.search(self.simplified, start + 1, end)
        done = self._part_done.search(self.simplified, start, later.start() if later is not None else end)
        return sentence.paragraph <= self._parts_from + NEXT_PARAGRAPH and done is None

    def _tells_of_coming(self, sentence: Sentence, clause: Clause) -> bool:
        """将举行招聘博览。博览会提供5000个职位。活动当日附设展览: tell whether a sentence is of the event to come."""
        if not self._coming or clause.unit:
            return False
        head = sentence.span.of(self.simplified).lstrip()
        if head.startswith(self.lexicon.affixes["taking-part"]) and f"{self._coming}的" in head[:LONGEST_ATTENDED]:
            return True
        return head.startswith(self.lexicon.affixes["day-of-event"]) or EDITION.sub("", head, count=1).startswith(
            self._coming
        )

    def announces(self, clause: Clause, text: str, offset: int, own: Period | None, *, opened: bool) -> bool:
        """Tell whether a clause has a word of plans, and let what it announces hold for what follows."""
        marked = (
            (self.plans.is_marked(clause, text, offset) and not (self._only_aims(clause)))
            or self.plans.shares_out(clause, offset)
            or (
                FORETELLING_OPENING in text
                and self.plans.expects(clause, own or self._governing_longer_than_day(), self.course.section)
            )
            or self.plans.targets.looks_ahead(clause, text, offset, self.course.said)
            or self.plans.is_year_by_year(clause, own or self.course.said.period)
            or (own is not None and self.plans.is_within_year(clause, text, own))
            or ("年" in text and self.plans.comes_to(text, own or self.course.said.period or self.course.governing))
            or self.standing.begins_today(own)
            or (FORETELLING_OPENING in text and self._completed.search(text) is not None)
        )
        goes_on = (
            self.course.planned
            or self.course.unit_planned
            or (self.course.done and self.standing.is_future(self.course.governing))
        )
        if goes_on and (
            self.plans.completion.has_come_about(
                clause, offset, done=self.course.done, marked=marked, dated=self.course.planned
            )
            or self._leaves_plan(clause, offset)
            or (self._has_told_deed() and adds_deed(clause, self.simplified, offset))
        ):
            self.course.planned = self.course.unit_planned = False
            allotted = self.course.done and not self.course.leads_items
            self.course.said.is_listed = self.course.said.is_listed and not (allotted or text.endswith(ON_TOP_OF))
            listed = self.course.said.is_listed  # 2016年重点：1、新建8个，所需经费已列入预算；2、…
            if self.standing.is_future(self.course.governing) and not listed:
                self.course.governing = self.headings.period(self.course.section)  # 明年启用；西侧已获投资5亿元
            if self.standing.is_future(self.course.said.period) and not listed:
                self.course.said.period = None
        if not opened and self.plans.openings.allots(clause, text, offset):
            opened = self.course.said.is_listed = True
        self.course.leads = self.course.leads or opened
        if marked and (span := DURATION.search(text)) is not None:
            begun = own or self.course.said.period or self.course.governing
            self.course.said.is_unfinished = self.standing.outlasts(begun, span[1] or span[2])
        elif own is not None:
            self.course.said.is_unfinished = False  # 提出3年内转移…的计划，当年转移…
        announced = marked or self.course.unit_planned
        if announced and clause.predicate and clause.predicate[-1].text in self.lexicon.words["held"]:
            named = [token for token in clause.after[-1:] or clause.subject if token.kind is not Kind.VERB]
            self._coming = named[-1].text[-SHORT_NAME:] if named else self._coming
        if RECALLED in text and self.plans.recalls(clause, text):
            return True
        if marked and self._promised.search(text) is not None:
            return True  # 表示会帮助解决困难，并发放慰问金2万元
        if marked and self._only_comes_soon(clause):
            return True
        if announced or opened:
            self._hold_on(clause, text, offset, own, marked=marked, opened=opened)
        return marked

    def _only_comes_soon(self, clause: Clause) -> bool:
        """储备库即将投用，项目全面投产, in a review: what comes soon is told beside what is done, and opens no plan."""
        if not self._reports_work or not clause.subject:
            return False
        told = [token.text for token in (*clause.markers, *clause.predicate) if token.kind is Kind.PLAN]
        return bool(told) and all(text in self.lexicon.words["soon"] for text in told)

    def _governing_longer_than_day(self) -> Period | None:
        """12月29日，某会启动活动。预计筹集…: what is expected is not of the day of the event that was told of."""
        governing = self.course.governing
        return governing if governing is None or governing.precision != "day" else None

    def opens_purpose(self, text: str) -> bool:
        """为进一步推进…，: tell whether a clause only says what for something is done."""
        aim = len(WITH_PARTICLE if text.startswith(WITH_PARTICLE) else FOR)
        return text.startswith(self.lexicon.affixes["purpose-opening"], aim)

    def _only_aims(self, clause: Clause) -> bool:
        """近年来…，确保…; 为贯彻…，确保…，某局开展: tell whether a clause only says what a deed was to reach.

        So it does behind a deed in a summary: 发放救灾款30万元，确保群众安全过冬.
        """
        purpose = self.course.said.is_purpose and self._tells_deed_later(clause)
        told = self.course.deed_told == self.course.unit and not clause.periods
        demanded = any(token.text == MUST for token in clause.markers)
        told = told and (self.dates.sums_up or (self._tells_of_year_named() and not demanded))
        told = told and not any(token.text.startswith(COMPLETING) for token in clause.predicate)  # 确保完成征收60万元
        return (self.course.said.looks_back or purpose or told) and aims(clause, self.lexicon)

    def _tells_of_year_named(self) -> bool:
        """一、总体情况 ⏎ 2021年，…: tell whether what is told is of a year that is named and lies ahead of nobody."""
        governing = self.course.governing
        named = governing is not None and governing.precision == "year" and governing.text[:2].isdigit()
        return named and not (self.course.in_plan or self.course.planned or self.standing.is_future(governing))

    def only_says_what_for(self, clause: Clause, text: str) -> bool:
        """为进一步适应…需要，使…，某会启动…: tell whether a clause tells nothing but what a later deed is for."""
        given = any(phrase.role == "recipient" and phrase.tokens for phrase in clause.phrases)
        says = (text.startswith(FOR) and self.opens_purpose(text)) or text.startswith(CAUSING)
        return says and not given and self._tells_deed_later(clause)

    def _tells_deed_later(self, clause: Clause) -> bool:
        """…，某局开展专项行动: tell whether the sentence goes on with what an organization has done for it."""
        rest = [one for one in self.course.following if one.unit == clause.unit]
        deed = next((one for one in rest if any(is_organization(token) for token in one.subject)), None)
        if deed is None or deed.head is None or announces(deed, self.lexicon):
            return False
        return not any(self.standing.is_future(token.period) for token in deed.periods)

    def _has_told_deed(self) -> bool:
        """Tell whether the sentence has told of something done, and nothing but what it asks behind that is planned."""
        return self.course.deed_told[0] is self.course.sentence and not self.course.planned

    def _leaves_plan(self, clause: Clause, offset: int) -> bool:
        """计划新建30所。省民政厅通报，…: figures that a sentence opens with are no plan of the one before."""
        sentence = self.course.sentence
        if sentence is None or offset + clause.start != sentence.span.start or self.course.said.is_listed:
            return False
        told = sentence.span.of(self.simplified)
        return self.plans.reports_figures(clause, offset) or self.plans.hears_of_over(told)

    def _hold_on(
        self, clause: Clause, text: str, offset: int, own: Period | None, *, marked: bool, opened: bool
    ) -> None:
        """Let what a clause announces, or opens, hold for its unit, its paragraph, its parts or its list."""
        if marked and self.course.sentence is not None and IN_PARTS.search(text) is not None:
            self._parts_from = self.course.sentence.paragraph
        if marked or opened:
            self.course.said.is_aim = self._is_aim_of_deed(
                clause, own, opened=opened
            ) or self.own_times.is_end_expected(text)
            looks_back = self._reports_work or self._tells_till_now()
            self.course.said.in_passing = (
                (self.course.said.is_aim and (looks_back or self.own_times.is_end_expected(text)))
                or self._is_asked_in_passing(clause, opened=opened)
                or self._is_expected(clause)
            )
            self.course.unit_planned = True
            begins = offset + clause.start
            ruled = opened and self.simplified[max(0, begins - PAUSED) : begins].rstrip("，, ").endswith(RULED)
            if (own is not None and not self.course.said.in_passing) or (opened and not ruled):
                self.course.planned = True
            if self.plans.openings.opens_list(clause, offset):
                self.course.said.is_listed = self.course.leads_items = True
        elif (
            self.course.unit_planned
            and self.plans.openings.opens_list(clause, offset)
            and (
                text.startswith(self.lexicon.affixes["list-contents"])
                or self._names_them(offset + clause.start)
                or COUNTS_AHEAD.search(text) is not None
            )
        ):
            self.course.said.is_listed = self.course.leads_items = True  # 政府会优化机制，包括：

    def _is_asked_in_passing(self, clause: Clause, *, opened: bool) -> bool:
        """市总工会呼吁社会各界…, 并要求各县…: what a body asks of others amid its own deeds, which go on behind it.

        What a meeting, a paper or an officer asks goes on with the next sentence.
        """
        asks = clause.predicate[:1] and clause.predicate[0].text in self.lexicon.words["demanding-or-proposing"]
        if opened or not asks or announces(clause, self.lexicon):
            return False
        return not clause.subject or clause.subject[-1].kind is Kind.CONJUNCTION or is_organization(clause.subject[-1])

    def _is_aim_of_deed(self, clause: Clause, own: Period | None, *, opened: bool) -> bool:
        """引导申请贷款，力求应贷尽贷；压缩时限…: what a deed told right before was to reach is no plan that goes on."""
        if (
            opened
            or own is not None
            or self.course.deed_told != self.course.unit
            or self.course.planned
            or self.course.in_plan
        ):
            return False
        return aims(clause, self.lexicon) and not any(token.kind is Kind.QUANTITY for token in clause.after)

    @cached_property
    def _reports_work(self) -> bool:
        """Whether the title says that the report tells of work done: 一季度工作进展情况."""
        words = self.lexicon.words["report-of-work"]
        return self.dates.sums_up or self.dates.reviews or any(word in self.dates.title for word in words)

    def _tells_till_now(self) -> bool:
        """今年以来，…: tell whether what governs goes on from a beginning to the day of the report."""
        return self.course.governing is not None and self.course.governing.text.endswith(SINCE)

    def _is_expected(self, clause: Clause) -> bool:
        """落实降费政策，预计全年减负4.6亿元。二是…: what is expected of a deed is no plan that goes on behind it."""
        if self.course.in_plan or self.course.planned or not self._reports_work:
            return False
        told = (*clause.markers, *clause.subject[:1], *clause.predicate[:1])
        return any(token.text in self.lexicon.words["forecast"] for token in told)

    def _names_them(self, start: int) -> bool:
        """这7件实事是：: tell whether a sentence that starts here names one by one what was announced before it."""
        opens = self.course.sentence is not None and start == self.course.sentence.span.start
        return opens and NAMES_THEM.match(self.simplified, start) is not None

    def tells_deed(self, clause: Clause, text: str, offset: int) -> bool:
        """计划举办…。本次招聘会准备了岗位900个; 日前签订…: amid plans, a sentence that opens so tells what is done."""
        if self.course.sentence is None or not (self.course.planned or self.course.unit_planned):
            return False
        if offset + clause.start != self.course.sentence.span.start:
            return False
        if AT_SITE.fullmatch(text) is not None or ON_SITE.match(text) is not None:
            return True  # 在培训现场，60名学员听取讲解; 现场向农民工赠送…
        if not clause.subject:
            return False
        if any(word in text for word in self.lexicon.words["recently"]):
            return True
        return not self.course.said.is_listed and is_completed(clause, self.simplified, offset)
