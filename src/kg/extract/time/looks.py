"""The year that a meeting looks back on, and the one that it looks ahead to: 回顾了2015年工作, 对2016年工作作了部署.

In: clauses in order. Out: that year, for the rest of the sentence, or from the heading of a review on that has run into
the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.time.reckoning import whole_year
from kg.extract.time.relative import LOOKING_BACK, WORK_BEHIND, YEAR_BEHIND
from kg.values import find_periods

if TYPE_CHECKING:
    from kg.extract.time.course import Course
    from kg.extract.time.governing import Governing
    from kg.extract.time.known import Known
    from kg.model import Sentence
    from kg.values.period import Period

RUNNING_REVIEW: Final = re.compile(
    r"[一二三四五六七八九十][、.．][ \u3000]*((?:19|20)\d\d) ?年(?:政府|主要)?(?:工作)?的?(?:主要)?(?:回顾|总结)"
)
"""The heading of a review that has run into the text: 县长 某某 一、2012年工作回顾（一）…."""
SPOKEN_REVIEW: Final = (
    LOOKING_BACK
    + rf"(?:((?:19|20)\d\d)年(?:度)?的?(?:政府)?工作|(?:{YEAR_BEHIND})"
    + WORK_BEHIND
    + ")(?![^，。；,;]{0,10}基础上)"
)
"""In a speech: 市长在回顾2013年工作时说; at a meeting: 总结了去年工作."""
SPOKEN_PLAN: Final = (
    r"对((?:(?:19|20)\d\d|今|明)年|新的?一年|下一年|下半年)度?的?[^，。；：,;:\d]{0,10}?(?:工作|任务)"
    r"[^，。；：,;:]{0,6}?{arranging-work}[^，。；：,;:]{0,10}"
)
"""At a meeting that has looked back: 对2016年工作作了部署."""
NEW_YEAR: Final = ("新的一", "新一")
"""The year that a government looks ahead to, up to 年."""


class Looks:
    """Reads looks back and looks ahead."""

    def __init__(self, known: Known, course: Course, governing: Governing) -> None:
        self.governing = governing
        self.course = course
        self.simplified, self.lexicon, self.relative, self.years = (
            known.simplified,
            known.lexicon,
            known.relative,
            known.years,
        )
        self._review, self._plan = known.lexicon.pattern(SPOKEN_REVIEW), known.lexicon.pattern(SPOKEN_PLAN)
        self._running_reviews = {found.start(1): int(found[1]) for found in RUNNING_REVIEW.finditer(known.simplified)}
        """The years of the headings of reviews that have run into the text, by where."""

    def spoken_of(self, sentence: Sentence, start: int, end: int) -> Period | None:
        """回顾了2015年工作, 对2016年工作作了部署: the year that a meeting looks back on, or ahead to."""
        running = next((year for at, year in self._running_reviews.items() if start <= at < end), 0)
        if running:
            self.course.said.period = whole_year(running)
            self.years.stated = running
            self.governing.govern(self.course.said.period, sentence)
            return self.course.said.period
        reviewed = self._review.search(self.simplified, start, end)
        if reviewed is not None and not reviewed[1] and self._acts_at_meeting():
            return None
        year = int(reviewed[1] or self.relative.year_looked_back_on(sentence)) if reviewed is not None else 0
        if year:
            self.course.said.period = whole_year(year)
            return self.course.said.period
        ahead = self._looked_ahead_to(sentence, start, end)
        if ahead is not None:
            self.course.said.period = ahead
        return ahead

    def _acts_at_meeting(self) -> bool:
        """总结了去年工作，表彰先进单位10个: tell whether what follows is done at the meeting that looks back."""
        words = self.lexicon.words["meeting-deed"]
        return any(verb.text in words for clause in self.course.following for verb in clause.predicate)

    def _looked_ahead_to(self, sentence: Sentence, start: int, end: int) -> Period | None:
        """对2016年工作作了部署：…, or …作了部署，要求…: what is arranged follows, and nothing else."""
        spoken = self._plan.search(self.simplified, start, end)
        if spoken is None:
            return None
        lists = spoken.end() == end and self.simplified.startswith(("：", ":"), end)
        if not lists and not (self.course.following and self.course.following[0].plans):
            return None
        told = find_periods(spoken[1], self.relative.reference_date(sentence))
        if told:
            return told[0]
        begun = self.relative.year_begun() if spoken[1].startswith(NEW_YEAR) else 0
        return whole_year(begun) if begun else None
