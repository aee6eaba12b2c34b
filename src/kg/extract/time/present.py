"""What is told as of the day of the report: 目前, 现有社工20人, in a summary as of the end of its year.

In: clauses that name no time of their own. Out: the day of publication, the year that is told of, or the years up to
now, for the rest of the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.notations import EXIST
from kg.extract.time.completion import UP_TO
from kg.extract.time.reckoning import LAST_YEAR, whole_year
from kg.extract.time.since import SINCE, TO_THIS_DAY
from kg.extract.time.standing import begins_in_year_before
from kg.values.period import Period

if TYPE_CHECKING:
    import datetime

    from kg.extract.clauses.clause import Clause
    from kg.extract.time.course import Course
    from kg.extract.time.known import Known
    from kg.model import Sentence

CURRENTLY: Final = "当前"
"""What leaves a year that is over where it stands alone, and opens plans as well."""


class Present:
    """Tells what is so now."""

    def __init__(self, known: Known, course: Course) -> None:
        self.course = course
        self.simplified, self.lexicon, self.dates, self.headings = (
            known.simplified,
            known.lexicon,
            known.dates,
            known.headings,
        )

    def now(self, clause: Clause, offset: int) -> Period | None:
        """目前, 如今: the day of publication, for the rest of the sentence; a work report's 目前 is its year's end."""
        today = self.dates.document.published
        if self.dates.reviews or clause.periods:
            return None
        if self.dates.sums_up or today is None:
            return self._now_of_year(clause, offset)
        if not self.course.said.is_present:
            self.course.said.is_present = self._speaks_of_present(clause, offset) or (
                self._began_long_before(today) and self._has_now(clause)
            )
            if not self.course.said.is_present and begins_in_year_before(self._last_told, today):
                told = self.simplified[offset + clause.start : offset + clause.end]
                self.course.said.is_present = any(word in told for word in self.lexicon.words["recently"])
            before = self.course.said.period
            if (
                self.course.said.is_present
                and before is not None
                and before.start is not None
                and before.start.year < today.year
            ):
                bare = not clause.predicate and self.course.following  # 目前，已…
                told = self.simplified[
                    offset + clause.start : offset + (self.course.following[0] if bare else clause).end
                ]
                counted = before.text.endswith(SINCE) or before.text.startswith(UP_TO)
                since = counted and any(
                    word in told for word in self.lexicon.words["told-adverb"]
                )  # 自2011年以来，目前已…
                if since or any(word in told for word in TO_THIS_DAY):  # 自2011年起，至今已…
                    self.course.said.since = Period(before.start, today, "years", "")
        if self.course.said.is_present and self.course.said.since is not None:
            return self.course.said.since
        if self.course.said.is_present and (reviewed := self._reviewed_long_before(today)) is not None:
            return reviewed
        return Period(today, today, "day", "") if self.course.said.is_present else None

    @property
    def _last_told(self) -> Period | None:
        """What governs; else the year before, where the title tells of that: 某会去年宣讲320场 ⏎ 日前，…."""
        titled = self.dates.default
        return self.course.governing or (titled if titled is not None and titled.text.startswith(LAST_YEAR) else None)

    def _reviewed_long_before(self, today: datetime.date) -> Period | None:
        """二〇一三年工作回顾 on a page of 2022: what is so now is so at the end of the year that a section reviews."""
        stated = self.headings.period(self.course.section)
        if stated is None or stated.end is None or stated.precision != "year":
            return None
        return stated if today.year - stated.end.year > 1 else None

    def _speaks_of_present(self, clause: Clause, offset: int) -> bool:
        """目前, 全县现有: words for the time of writing, at the head of a clause or beside its verb."""
        if self.simplified.startswith(self.lexicon.present, offset + clause.start, offset + clause.end):
            return True
        if self._is_current(clause, offset):
            return True
        words = self.lexicon.words["present"]
        return any(token.text in words for token in (*clause.markers, *clause.subject[:1], *clause.predicate[:1]))

    def _began_long_before(self, today: datetime.date) -> bool:
        """Tell whether the sentence has told of a time before last year, of which accounts are still given."""
        begun = self.course.said.period.start if self.course.said.period is not None else None
        return begun is not None and begun.year < today.year - 1

    def _is_current(self, clause: Clause, offset: int) -> bool:
        """去年…。当前，全县还有…: 当前 leaves a year that is over; a plan opens with it as well, 当前和今后."""
        today = self.dates.document.published
        if today is None or not begins_in_year_before(self.course.governing, today):
            return False
        start = offset + clause.start
        alone = clause.end - clause.start <= len(CURRENTLY)
        return self.simplified.startswith(CURRENTLY, start) and not self.course.planned and alone

    def _has_now(self, clause: Clause) -> bool:
        """2012年成立，现有社工20人: what there is, is so at the time of writing."""
        words = self.lexicon.words["having-now"]
        return any(token.text in words for token in (*clause.subject[:1], *clause.predicate[:1]))

    def _now_of_year(self, clause: Clause, offset: int) -> Period | None:
        """2006年以来…。目前…: in a summary and in an undated report, what is so now is so in the last year told of."""
        first, last = self._years_told_of()
        before = self.course.governing
        if before is not None:
            first = before.start.year if before.start is not None else None
        if first is None or last is None or first >= last:
            return None
        self.course.said.is_present = (
            self.course.said.is_present or self._speaks_of_present(clause, offset) or self._has_now(clause)
        )
        return whole_year(last) if self.course.said.is_present else None

    def _years_told_of(self) -> tuple[int | None, int | None]:
        """The first and the last year that a report is about: of a review of one year, that year twice."""
        dates = self.dates
        if dates.year_reviewed and not self.course.in_plan:
            return dates.year_reviewed, dates.year_reviewed  # 2012年总结和2013年计划 …。目前，已建成1所
        if (own := dates.default) is not None:
            return own.start.year if own.start is not None else None, own.end.year if own.end is not None else None
        today = dates.document.published
        year = today.year if today is not None and not dates.head.names_year else None
        return year, year

    def tells_state_now(self, sentence: Sentence, clause: Clause) -> bool:
        """2010年6月，换届选举。…共有单位25个: what there is, told behind the month of an event gone by, is so now."""
        told, today = self.course.governing, self.dates.document.published
        if told is None or told.start is None or today is None or clause.head is None:
            return False
        years = told.precision == "years" and clause.head.text in self.lexicon.words["existing-now"]
        if told.precision not in ("day", "month") and not years:
            return False
        if (
            told.start.year >= today.year
            or (self.dates.sums_up and not years)
            or self.course.said.period is not None
            or clause.periods
        ):
            return False
        exists = clause.head.verb is not None and clause.head.verb.frame.notation == EXIST
        return exists and told.text in self.simplified[: sentence.span.start]
