"""The day of the meeting that a report tells of, whatever year it looks back on.

In: the clauses of a report in order, each with the period that is known of it. Out: the day of the meeting for what is
done at it. It stands alone because a report of a meeting is of two times: 1月21日，…召开会议，总结2014年工作.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.time.years import SHORT

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.model import Sentence
    from kg.values.period import Period


class Meetings:
    """Follows the meeting that a report tells of."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._day: Period | None = None
        self._paragraph = -1
        """The paragraph that tells of it last."""

    def day_of(self, sentence: Sentence, clause: Clause, own: Period | None, period: Period | None) -> Period | None:
        """Tell when a clause happens: what a meeting does on its day, all else when it was.

        What is told with figures is of the year looked back on, but for the figures of the meeting's own paragraph.

        Args:
            sentence: the sentence.
            clause: the clause.
            own: the time that the clause names itself.
            period: the time that is known of it.

        Returns:
            The day of the meeting for what is done at it, else the time that is known.
        """
        if not clause.predicate:
            return period
        words, meetings = self.lexicon.words, self.lexicon.affixes["meeting"]
        verb = clause.predicate[-1].text
        if verb in words["held"] and period is not None and period.precision == "day":
            met = clause.after[-1:] or clause.subject[-1:]
            if met and met[0].text.endswith(meetings):
                self._day, self._paragraph = period, sentence.paragraph
            return period
        if self._day is None or self._day.start is None or (own is not None and own.precision in SHORT):
            return period
        if period is None or period.end is None or period.end >= self._day.start:
            return period
        counts = clause.counts_before or clause.counts_after
        by_meeting = bool(clause.subject) and clause.subject[-1].text.endswith(meetings)
        if verb in words["meeting-deed"] or (by_meeting and verb not in words["calling"]):
            return period if counts and sentence.paragraph != self._paragraph else self._day
        return period
