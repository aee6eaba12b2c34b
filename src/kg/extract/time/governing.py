"""The period that governs what is told without one, up to the next.

In: the times that sentences name, in order. Out: what governs, in the course of the report. A year governs from its
paragraph on; a day gone by, what lies ahead and a look back leave it again to what governed before, or to the heading.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from kg.extract.script import to_simplified
from kg.extract.time.bodies import Bodies
from kg.extract.time.work_report import GIVEN
from kg.model import BlockKind, MentionKind

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.time.course import Course
    from kg.extract.time.known import Known
    from kg.model import Sentence
    from kg.values.period import Period

BACK_TO_DAY: Final = re.compile(
    r"\s*(?:[据另]悉[,，])?(?:当[天日晚]|这一?天|(?:活动|仪式|会议)?现场|(?:活动|仪式|会议|培训)(?:当[天日]|中|上)|会上|[此本这]次)"
)
"""What a sentence opens with that tells of the event again whose day was named before."""
OF_EVENT: Final = r"\s*(?:在)?[此本这]次[一-鿿]{1,10}?{event-told-of}"
"""What a sentence opens with that tells again of the event that the report is about: 本次招聘会上."""
NEXT_PARAGRAPH: Final = 1
"""Paragraphs behind the one that looks back for which it still does."""
LONGEST_OPENING_NAME: Final = 16
"""Characters in which a paragraph names the body that it tells of."""
BODIES: Final = (MentionKind.PLACE, MentionKind.ORGANIZATION)
"""What opens a paragraph that tells of another body than the one before."""
OTHER_TIME: Final = re.compile(
    r"(?:19|20)\d\d年|[今去明当]年|近[几两三]?年|如今|现在|\d月|目前|截[至止]|下一?步|年内|全年|日前|近日"
)
"""What tells of another time than the one that governs."""
STORY: Final = re.compile(r"\s*(?:(?:19|20)\d\d年(?:\d{1,2}月|[初底末]|春|秋)?)[，,]?[她他]")
"""What opens a sentence of somebody's story: 2014年，她…."""
OF_ONE_PERSON: Final = re.compile("[^，。；]{0,24}[她他]|[“「]")
"""What opens a paragraph that goes on with it."""
YEAR_END: Final = re.compile("年[末底终]")
"""The end of a year, at which a level is told among the figures of all of it."""
SESSION: Final = "届"
"""What a line ends with that breaks off where the name of a congress begins: 在某县第十五届 ⏎ 人民代表大会."""
LONGEST_SESSION: Final = 30
"""Characters of the rest of it: 人民代表大会第三次会议上."""


class Governing:
    """Lets periods govern and leaves them."""

    def __init__(self, known: Known, course: Course) -> None:
        self.course = course
        self.simplified, self.lexicon, self.settings, self.dates, self.headings = (
            known.simplified,
            known.lexicon,
            known.settings,
            known.dates,
            known.headings,
        )
        self.standing, self.years, self.since, self.asides = known.standing, known.years, known.since, known.asides
        self.bodies = Bodies(known.lexicon)
        self._of_event = known.lexicon.pattern(OF_EVENT)
        self._day: Period | None = None
        """The day that the report has last told of."""
        self._in_story = False
        """Whether the year that governs was told of somebody: 2014年，她创办了…."""

    def _is_of_session(self, sentence: Sentence) -> bool:
        """—2018年1月30日在…会议上, a line by itself: when a report is given, which dates nothing that it reports."""
        end = sentence.span.end
        given = GIVEN.search(self.simplified, sentence.span.start, end)
        if given is None and sentence.span.of(self.simplified).rstrip().endswith(SESSION):
            broken = GIVEN.search(self.simplified, sentence.span.start, end + LONGEST_SESSION)
            return broken is not None and broken.start() < end
        return given is not None and self.simplified.endswith("上", given.end(), end) and end - given.end() <= 1

    def govern(self, own: Period, sentence: Sentence) -> None:
        """Let a period govern what follows; another one than before ends what was announced.

        The year in the title of a report that looks back and ahead is not that of all that stands below, but where the
        report says itself that it is the one looked back on.
        """
        session = self.dates.session_year
        given = self.dates.report.is_given
        reviewed = given and own.start is not None and session is not None and own.start.year < session
        both = given or self.settings.announced.looks_both_ways or self.dates.year_reviewed > 0
        both = both and not reviewed
        titled = both and self.dates.document.blocks[sentence.paragraph].kind is BlockKind.TITLE
        if titled or (self.dates.reviews and self._is_of_session(sentence)):
            return
        if self.asides.is_one(own, sentence, self.course.section, self.course.governing) or self._is_told_in_plan(
            own, sentence
        ):
            return
        governing = self.course.governing
        of_year = governing is not None and governing.precision == "year"
        if of_year and YEAR_END.fullmatch(own.text) is not None and self._is_in_year_of(own):
            return  # 2017年，…。年末人口313万人。完成…
        self.asides.note(own, sentence, self.course.governing)
        if (
            self.course.governing is None
            or own.start != self.course.governing.start
            or own.end != self.course.governing.end
        ):
            self.course.planned = self.course.leads_items and self._is_in_year_of(own)
        if self.standing.looks_back(own) and not self.standing.looks_back(self.course.governing):
            self.course.before_look = self.course.governing
        if own.precision == "years" and not self.standing.is_future(own):
            self.course.years_reviewed = own
        self.course.governing, self.course.governed_from = own, sentence.paragraph
        self._in_story = STORY.match(self.simplified, sentence.span.start, sentence.span.end) is not None
        self._day = own if own.precision == "day" else self._day

    def _is_told_in_plan(self, own: Period, sentence: Sentence) -> bool:
        """沼气项目去年底已通过验收；新建800口: what is told as done amid a plan keeps its time to itself."""
        opens = sentence.span.start <= self.dates.document.blocks[sentence.paragraph].span.start
        return self.course.in_plan and self.course.done and not opens and self.standing.is_past(own)

    def _is_in_year_of(self, own: Period) -> bool:
        """Tell whether a time lies in the year that governs, as those of the items of a plan do."""
        governing = self.course.governing
        if own.start is None or governing is None or governing.start is None:
            return False
        return own.start.year == governing.start.year

    def is_of_plan(self, period: Period) -> bool:
        """2019年 in a review of 2018: the year that is planned in all that stands below."""
        planned = self.dates.year_planned
        return planned > 0 and period.precision == "year" and period.start == datetime.date(planned, 1, 1)

    def enter_body(self, sentence: Sentence, clause: Clause) -> None:
        """甲市妇联准备在春节期间看望…。乙市妇联出资…: what one plans, and when, is not what the next one does."""
        if self.bodies.changes(sentence, clause, self.course.governing) and self.course.said.period is None:
            self.course.planned = self.course.unit_planned = False
            self.course.governing = self.bodies.governed

    def leave_outdated(self, sentence: Sentence) -> None:
        """2018年建立机制。为应对新冠疫情，…: a year ends where something is told of that was not there yet."""
        coined = self.dates.head.coined_in(sentence.span)
        governing = self.course.governing
        if governing is None:
            return
        until = (governing.precision == "years" and governing.end) or governing.start  # 五年来, in which it came up
        if until is not None and until.year < coined:
            self.course.governing = self.years.stated = None

    def leave_time_of_paragraph(self, sentence: Sentence) -> None:
        """Let go of a time that is of its own paragraph: one that lies ahead, an old day, 从2012年起, 五年来."""
        governing, standing = self.course.governing, self.standing
        future, since = standing.is_future(governing), standing.goes_on_since(governing)
        future = future and not (governing is not None and self.is_of_plan(governing))
        looks_back = standing.looks_back(governing) and sentence.paragraph > self.course.governed_from + NEXT_PARAGRAPH
        looks_back = looks_back and not self._goes_on_looking_back(sentence)
        if not (future or since or looks_back or standing.is_long_past_day(governing)):
            return
        self.course.ahead = governing if future else None
        self.since.going_on = governing if since else self.since.going_on
        stated = self.headings.period(self.course.section)
        stated = None if since and standing.is_future(stated) else stated  # a title that looks ahead
        self.course.governing = stated or self.years.year_kept_to(governing)

    def _goes_on_looking_back(self, sentence: Sentence) -> bool:
        """四年来…。⏎ …。⏎ 做强…，打造…: no other time is told of to the end, and no other body opens the paragraph."""
        start = sentence.span.start
        if not self._look_opens() or OTHER_TIME.search(self.simplified, start) is not None:
            return False
        opening = self.simplified[start : start + LONGEST_OPENING_NAME]
        return not any(found.start == 0 and found.kind in BODIES for found in self.lexicon.find_names(opening))

    def _look_opens(self) -> bool:
        """Tell whether the look back that governs is told where its paragraph opens, and not in the middle of it."""
        block = self.dates.document.blocks[self.course.governed_from].span
        first = block.of(self.simplified).partition("。")[0]
        return self.course.governing is not None and to_simplified(self.course.governing.text) in first

    def leaves_story(self, sentence: Sentence) -> bool:
        """2014年，她创办了…。⏎ 同时，县妇联举办…: a year of somebody's story is of the paragraphs of the story."""
        if not self._in_story or self.dates.sums_up or self.dates.reviews:
            return False
        self._in_story = OF_ONE_PERSON.match(self.simplified, sentence.span.start, sentence.span.end) is not None
        return not self._in_story and self.standing.is_past(self.course.governing)

    def is_year_of_review(self) -> bool:
        """五年来…。2011年达到…。⏎ 实施…: a new paragraph of a government's review is of all its years again."""
        years, governing = self.course.years_reviewed, self.course.governing
        both = self.dates.reviews or self.settings.announced.looks_both_ways
        if not both or years is None or governing is None or governing.start is None:
            return False
        within = governing.end is not None and holds(years, governing.start) and holds(years, governing.end)
        if governing.precision != "year" or not within:
            return False
        stated = self.headings.period(self.course.section)
        return stated is None or (stated.precision == "years" and not self.standing.is_future(stated))

    def return_to_day(self, sentence: Sentence) -> None:
        """五年累计…。当天还…, 此次…: what follows a look back is of the day of the event again."""
        governing = self.course.governing
        if governing is None or governing.precision == "day" or governing.start is None:
            return
        if self._day is None:
            today = self.dates.document.published
            looked_back = today is not None and governing.start.year < today.year and not self.dates.sums_up
            if looked_back and self._of_event.match(self.simplified, sentence.span.start) is not None:
                self.course.governing = self.headings.period(self.course.section)
            return
        back = self._day.start is not None and governing.start < self._day.start
        if back and BACK_TO_DAY.match(self.simplified, sentence.span.start) is not None:
            self.course.governing = self._day


def holds(period: Period, day: datetime.date) -> bool:
    """Tell whether a day lies in a period, either end of which may be open."""
    return (period.start is None or period.start <= day) and (period.end is None or day <= period.end)
