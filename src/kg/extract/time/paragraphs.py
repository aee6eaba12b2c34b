"""What ends and what goes on where a sentence, a paragraph or a section of a report begins.

In: sentences in order. Out: the course of the report with what held for the part before let go, and what goes on: a
plan into its items, a time of a heading, a speech that is continued.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.time.asides import COLONS, ITEM, WIDEST_MARGIN
from kg.extract.time.said import Said
from kg.values import find_periods

if TYPE_CHECKING:
    from kg.extract.time.course import Course
    from kg.extract.time.governing import Governing
    from kg.extract.time.known import Known
    from kg.model import Sentence, Span
    from kg.values.period import Period

CLOSING_YEARS: Final = re.compile(
    r"(?:……|—{2,})[ ]*"
    r"(?:(?P<back>(?:(?:过去|近|这)的?)?[两三四五六七八九十]{1,2}年(?:多?来|间)?|(?:过去的?)?一年(?:多?来|间)?)[，,]"
    r"|这?一?(?:个个|串串|组组|项项|笔笔)[^，。\n]{0,6}?(?:数字|数据)[^。\n]{0,30}?(?P<year>(?:19|20)\d\d年))"
)
"""What a sentence says of the time of the figures that open it: …300场……过去五年，…; ……这一个个数字…2017年…."""
BESIDES: Final = ("此外", "另外", "其中")
"""What a paragraph begins with that goes on with the plan of the one before."""
OF_LATE_YEARS: Final = re.compile(
    r"\s*(?:近年来|近几年|近些年|多年来|长期以来|一直以来|(?:过去)?[一两二三四五六七八九十]{1,2}年(?:多)?来)"
)
"""What a sentence opens with that tells what has been done, amid plans too."""
THIS_YEAR: Final = re.compile(r"\s*(?:今年|去年|近日|日前|昨日)")
"""What a sentence opens with that tells of a time which counts from the day of the report."""
LATELY: Final = re.compile(r"\s*近[几些两三]?年来?[，,]")
"""What a sentence opens with that leaves the year of which the one before told: 近年来."""
LONGEST_QUOTED_NAME: Final = 24
"""Characters of a name in quotation marks at most; what is longer is said by somebody."""
SPOKEN_ENDS: Final = "。！？，!?,"
"""What stands before the closing mark behind what somebody says."""
ENDS_OF_LINES: Final = frozenset("。！？!?：:；;）)】」”")
"""What a line ends with that breaks off no sentence."""
BULLET: Final = re.compile(r"\s*(?:[◆◇●■□▲△★☆◎○·•▪➤*-]|——)")
"""What an item of a list begins with, set as a paragraph of its own."""
ASPECT: Final = re.compile(r"\s*在[^，,。；;\n]{2,14}方面")
"""What a paragraph opens with that is one of several fields of which the lead has announced: 在养老服务方面."""
LAST_YEARS: Final = ("去年", "上年", "上一年")
"""Words for the year before that of the report."""
FIGURE: Final = re.compile(r"\d")
"""What a sentence has that tells how much was done."""
FOR_GOOD: Final = r"\s*为了?{good-aimed-at}"
"""What a sentence opens with that says what for something is done."""
POINT: Final = re.compile(r"\s*(?:(?P<first>一)|[二三四五六七八九十])[是要]")
"""What opens one of several points, the first or a later one: 一是…。二是…."""
LISTS_POINTS: Final = re.compile("[：:，；]\\s*一是[^。]*。\\s*$")
"""A sentence that lists the first of several points behind its opening."""
ANEW: Final = re.compile("一[是要]|其一")
"""What begins a list of points amid another."""
FIRST_ITEM: Final = re.compile(r"\s*(?:一是|一要|首先|第一[,，])")
"""What opens the list of what a sentence before has asked or planned: 提出要做实十项工作。一是…；二是…."""
PLAN_ITEM: Final = re.compile(r"\s*(?:比如|例如)?[，,]?第[一二三四五六七八九十]{1,2}[项个场]是")
"""What a paragraph opens with that is one of several things announced: 第二项是3月4日开展…."""
LONGEST_PLAN_LINE: Final = 18
"""Characters of a line that opens a plan and has nothing else: 2016年主要工作安排：."""


class Paragraphs:
    """Enters the parts of a report."""

    def __init__(self, known: Known, course: Course, governing: Governing) -> None:
        self.governing = governing
        self.course = course
        self.simplified, self.settings, self.dates, self.headings = (
            known.simplified,
            known.settings,
            known.dates,
            known.headings,
        )
        self.relative, self.standing, self.years, self.asides = (
            known.relative,
            known.standing,
            known.years,
            known.asides,
        )
        self._for_good = known.lexicon.pattern(FOR_GOOD)
        self._before_round: tuple[Period | None] | None = None
        """What governed before the first paragraph of a survey, each of which begins anew."""
        self._point_planned: tuple[Period] | None = None
        """What governed where the first of several points was planned."""
        self._point_told: tuple[Period | None] | None = None
        """The same where it told of what is done."""
        self._first_point = 0
        """Where the first of them begins."""
        self._before_bullets: tuple[Period | None] | None = None
        """What governed before the first of several sections with a bullet."""
        self._items_planned = False
        """Whether the paragraph is one of several things that were announced."""
        self._closing_years = {
            found.start(): found["back"] or found["year"] for found in CLOSING_YEARS.finditer(known.simplified)
        }
        """What sentences say at their end of the years of the figures that open them, by where."""

    def enter(self, sentence: Sentence) -> None:
        """Let go of what held for the sentence before only; sentences must come in order."""
        if self.course.sentence is not None and self._is_only_ground(self.course.sentence, sentence):
            self.course.governing = None
        self.course.sentence = sentence
        section = self.settings.section_at(sentence.span)
        if section != self.course.section:
            self._enter_section(section)
        self.course.inherits = None
        self.course.unit_planned = self.course.unit_planned and not self._leaves_announced(sentence)
        self.course.told_before = self.course.said.period
        listed = self.course.said.is_listed and sentence.paragraph == self.course.paragraph
        self.course.said = Said(self._years_at_close(sentence) if self._closing_years else None)
        self.course.said.looks_back = OF_LATE_YEARS.match(self.simplified, sentence.span.start) is not None
        self.course.said.is_told = self.course.said.looks_back
        self.course.was_planned = self.course.unit_planned or self.course.planned
        if sentence.paragraph != self.course.paragraph:
            self._enter_paragraph(sentence)
        elif not self.course.planned:
            self.course.leads = False
        if listed and ITEM.match(self.simplified, sentence.span.start) is not None:
            self.course.said.is_listed = True  # 办好13件实事，分别是：（1）…。（2）…
        self._enter_point(sentence)
        self.governing.return_to_day(sentence)
        self._leave_for_this_year(sentence)
        if (
            self.standing.is_past(self.course.governing)
            and LATELY.match(self.simplified, sentence.span.start) is not None
        ):
            self.course.governing = self.headings.period(self.course.section)
        self.governing.leave_outdated(sentence)
        self.course.at_opening = self.course.governing

    def _enter_point(self, sentence: Sentence) -> None:
        """2024年，将…。一是推进…。去年，帮扶500人。二是…: the next point goes on with the plan, not with the aside."""
        point = POINT.match(self.simplified, sentence.span.start)
        governing = self.course.governing
        if (begun := self._begun_before(sentence)) and not self.course.in_plan and not self.course.planned:
            self._point_told, self._first_point = (governing,), begun
        if point is None:
            return
        if point["first"] is not None:
            planned = self.course.planned or self.course.unit_planned
            ahead = planned and not self.standing.is_past(governing)
            self._point_planned = (governing,) if ahead and governing is not None else None
            self._first_point = sentence.span.start
            self._point_told = None if planned or self.course.in_plan else (governing,)
        elif self._counts_anew(sentence):
            self._point_planned = self._point_told = None
        elif self._point_told is not None and self.standing.is_future(governing):
            (self.course.governing,) = self._point_told  # 一是…，预计12月动工。二是扶持了…
            self.course.planned = self.course.unit_planned = False
        elif self._point_planned is not None and self.standing.is_past(governing) and not self.course.planned:
            (plan,) = self._point_planned
            self.course.governing, self.years.stated = plan, plan.start.year if plan.start else None
            self.course.planned = self.course.unit_planned = True

    def _begun_before(self, sentence: Sentence) -> int:
        """取得新进展：一是…。二是…: where the sentence before begins to list points; 0 if it does not."""
        before = self.simplified.rfind("。", 0, max(0, sentence.span.start - 1)) + 1
        first = LISTS_POINTS.search(self.simplified, before, sentence.span.start)
        return first.start() if first is not None else 0

    def _counts_anew(self, sentence: Sentence) -> bool:
        """…。去年办了几件事，一是…。二是…: tell whether other points have been begun since the first one."""
        told = self.simplified[self._first_point + 1 : sentence.span.start]
        return len(told) > 1 and ANEW.search(told[1:]) is not None

    def _leave_for_this_year(self, sentence: Sentence) -> None:
        """自2000年…以来，…。⏎ 今年，…: in a report whose year is not known, 今年 leaves what goes on since another."""
        governing = self.course.governing
        if governing is None or governing.end is not None or self.dates.default is not None:
            return
        if THIS_YEAR.match(self.simplified, sentence.span.start) is not None:
            self.course.governing = None

    def _is_only_ground(self, before: Sentence, sentence: Sentence) -> bool:
        """去年我市遭受洪灾。为确保…，市民政局筹集…: what happened last year, without a figure, is why it acts now."""
        told = before.span.of(self.simplified).lstrip()
        counts = FIGURE.search(told) is not None
        if counts or not told.startswith(LAST_YEARS) or before.paragraph != sentence.paragraph:
            return False
        return self._for_good.match(self.simplified, sentence.span.start, sentence.span.end) is not None

    def _enter_section(self, section: Span | None) -> None:
        """Let the time of a heading govern; a month, or a step of a plan, ends with its section.

        3月，…。⏎ 二、关爱儿童 ⏎ 慰问350名 is of the year. So does a year with one of several that have a bullet:
        ★ 召开执委会 ⏎ 回顾2018年工作…。⏎ ★ 看望老人 ⏎ ….
        """
        self.course.section = section
        stated = self.headings.period(section)
        governing = self._left_at_bullet(section)
        if stated is not None or self.course.planned or self.settings.is_own_section(section):
            self.course.governing = stated
        elif governing is not None and (
            self.settings.announced.titled or (governing.precision in ("day", "month") and self.dates.knows_day)
        ):
            self.course.governing = None
        self.course.planned = False

    def _left_at_bullet(self, section: Span | None) -> Period | None:
        """What governs where a section begins: what did before the first of several sections with a bullet."""
        governing = self.course.governing
        if section is None or BULLET.match(self.simplified, section.start) is None:
            self._before_bullets = None
            return governing
        self._before_bullets = self._before_bullets or (governing,)
        (before,) = self._before_bullets
        if governing is None or before is None or not before.precision == governing.precision == "year":
            return governing
        if governing.start is None or before.start is None or governing.start >= before.start:
            return governing
        self.course.governing = before
        return before

    def _enter_paragraph(self, sentence: Sentence) -> None:
        """Let go of what held for the paragraph before only."""
        start = sentence.span.start
        self._items_planned = PLAN_ITEM.match(self.simplified, start) is not None and (
            self._items_planned or self.course.was_planned
        )
        self.course.said.is_listed = self._items_planned
        self.course.paragraph = sentence.paragraph
        besides = self.simplified.startswith(BESIDES, start)
        goes_on = self.course.planned and besides
        self.course.unit_planned = self.course.planned = False
        if self.dates.titled.years_counted is not None or self.dates.yearly.tells_last_years_first:
            self.course.governing = self.headings.period(self.course.section)  # each paragraph begins anew
        if self.settings.rounds.heading(sentence.span) is not None:
            self._before_round = self._before_round or (self.course.governing,)
            (self.course.governing,) = self._before_round
        if (
            self.standing.looks_back(self.course.governing)
            and self.course.before_look is not None
            and self.course.before_look.precision == "year"
            and not besides
        ):
            self.course.governing = self.course.before_look
        if self.governing.is_year_of_review():
            self.course.governing = self.course.years_reviewed
        headed = self.course.was_told_planned and self._is_below_plan_line(start)
        self.course.leads_items = (self.course.leads_items or headed) and ITEM.match(self.simplified, start) is not None
        if not self.course.leads_items:
            self.governing.leave_time_of_paragraph(sentence)
        self.course.governing = self.asides.left_at(
            sentence, self.course.governing, self.headings.period(self.course.section)
        )
        if self.governing.leaves_story(sentence):
            self.course.governing = self.headings.period(self.course.section)
        if not self._goes_on_from_line(sentence):
            self.years.stated = None
        self.course.leads = (
            self.course.leads
            and (BULLET.match(self.simplified, start) or ASPECT.match(self.simplified, start)) is not None
        )
        quoted = self.course.was_planned and self._is_speech(start)  # he goes on to say
        self.course.planned = self.course.leads or self.course.leads_items or quoted or goes_on or headed

    def _leaves_announced(self, sentence: Sentence) -> bool:
        """某会提出要…。全市培训…: what is announced in passing is left, but for its list: 提出要做实十项工作。一是…."""
        return self.course.said.in_passing and FIRST_ITEM.match(self.simplified, sentence.span.start) is None

    def _is_below_plan_line(self, start: int) -> bool:
        """明年工作安排：⏎ 新建工会60家: tell whether the line above is nothing but the opening of a plan."""
        line = self.simplified[max(0, start - WIDEST_MARGIN) : start].rstrip().rpartition("\n")[2]
        return len(line) <= LONGEST_PLAN_LINE and line.endswith(COLONS)

    def _is_speech(self, start: int) -> bool:
        """Tell whether a paragraph opens with what somebody says, and not with a name in quotation marks."""
        if not self.simplified.startswith("“", start):
            return False
        end = self.simplified.find("”", start, start + LONGEST_QUOTED_NAME)
        return end < 0 or self.simplified[end - 1] in SPOKEN_ENDS

    def _goes_on_from_line(self, sentence: Sentence) -> bool:
        """Tell whether the line before breaks off within a sentence, as in a scanned yearbook."""
        before = self.simplified[max(0, sentence.span.start - WIDEST_MARGIN) : sentence.span.start].rstrip()
        return bool(before) and before[-1] not in ENDS_OF_LINES

    def _years_at_close(self, sentence: Sentence) -> Period | None:
        """宣讲300场，培训200人……过去五年，…: the years that are told behind a row of figures are those of them all."""
        start, end = sentence.span.start, sentence.span.end
        told = next((years for at, years in self._closing_years.items() if start <= at <= end), "")
        periods = find_periods(told, self.relative.reference_date(sentence)) if told else []
        return periods[0] if periods else None
