"""The day of the meeting that a report tells of, whatever year it looks back on.

In: the clauses of a report in order, each with the period that is known of it. Out: the day of the meeting for what is
done at it, and of a paper for the honours that it gives. It stands alone because such reports are of two times:
1月21日，…召开会议，总结2014年工作; 关于表彰2014年度先进的决定.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import participates as takes_part
from kg.extract.time.named import HONOUR
from kg.extract.time.years import SHORT
from kg.values.period import Period

if TYPE_CHECKING:
    import datetime

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.dates import Dates
    from kg.model import Sentence

HONOURS: Final = r"{honouring-in-title}[^\n]*的?{honouring-paper}\s*$"
"""The title of a paper that honours: 关于表彰2013—2014年度先进的决定."""
OF_YEAR: Final = "年度"
"""What ends a time that tells of which year something is, and not when it happens."""
REPORTING: Final = ("作", "做", "报告", "汇报")
"""Verbs of what is given to those who meet: 向大会作政府工作报告."""
FARTHEST: Final = 2
"""Paragraphs behind the one that tells of a meeting up to which it is told of."""


class Meetings:
    """Follows the meeting that a report tells of."""

    def __init__(self, lexicon: Lexicon, dates: Dates) -> None:
        self.lexicon = lexicon
        self._honoured_on = (
            dates.document.published if lexicon.pattern(HONOURS).search(dates.title) is not None else None
        )
        """The day of a paper that honours."""
        self._published = dates.document.published
        self._day: Period | None = None
        self._sentence: Sentence | None = None
        """The sentence that tells of it last."""
        self._acts_in: Sentence | None = None
        """The sentence in which it acts itself."""
        self._last_day: Period | None = None
        self._last_in: Sentence | None = None
        """The day that was told last, and the sentence that tells it."""

    def day_of(self, sentence: Sentence, clause: Clause, said: Period | None, period: Period | None) -> Period | None:
        """Tell when a clause happens: what a meeting does on its day, all else when it was.

        What a sentence dates itself keeps its date, but for the one that tells of the meeting and sums up a year.
        What is told with figures is of the year looked back on, unless the meeting itself does it.

        Args:
            sentence: the sentence.
            clause: the clause.
            said: the time that its sentence has named up to it.
            period: the time that is known of it.

        Returns:
            The day of the meeting for what is done at it, else the time that is known.
        """
        day = period if period is not None and period.precision == "day" else None
        if day is None and sentence is not self._last_in:
            day = _only_day(clause)  # 1月19日，2021年度…大会举行
        if day is not None:
            self._last_day, self._last_in = day, sentence
        if not clause.predicate:
            return period
        words, meetings = self.lexicon.words, self.lexicon.affixes["meeting"]
        verb = clause.predicate[-1].text
        if said is None and (own := self._day_of_paper(clause)) is not None:
            return Period(own, own, "day", "")
        if verb in words["held"] and sentence is self._last_in and _names_year(clause):
            period = self._last_day  # 2月25日，某会2016年度工作会议召开
        if verb in words["held"] and period is not None and period.precision == "day":
            met = clause.after[-1:] or clause.subject[-1:]
            if met and met[0].text.endswith(meetings):
                self._day, self._sentence = period, sentence
            return period
        if self._day is None or self._day.start is None or self._sentence is None:
            return period
        by_meeting = bool(clause.subject) and clause.subject[-1].text.endswith(meetings)
        near = sentence.paragraph <= self._sentence.paragraph + FARTHEST
        if near and verb in words["meeting-deed"] and (by_meeting or _looks_back(clause, said)):
            self._sentence = sentence  # 会议总结了2023年工作，部署了2024年任务
        if not near or (said is not None and sentence is not self._sentence):
            return period
        if period is None or period.end is None or period.end >= self._day.start or period.precision in SHORT:
            return period
        if by_meeting and verb not in words["calling"] and verb not in words["meeting-deed"]:
            self._acts_in = sentence
        return self._day if self._is_done_there(sentence, clause, said, by_meeting=by_meeting) else period

    def _day_of_paper(self, clause: Clause) -> datetime.date | None:
        """The day of a paper for the honours that it gives, and for a report that it is to those who meet."""
        if self._honoured_on is not None and _honours(clause):
            return self._honoured_on
        met = self._day is not None or self._last_day is not None  # 5月25日，…代表大会开幕。…向大会作报告
        given = not met and clause.predicate[-1].text in REPORTING and self._reports(clause)
        return self._published if given else None

    def _reports(self, clause: Clause) -> bool:
        """向大会作政府工作报告: tell whether a clause gives a report to those who meet, which is on its own day."""
        to = (phrase.tokens for phrase in clause.phrases if phrase.role == "recipient" and phrase.tokens)
        return any(tokens[-1].text.endswith(self.lexicon.affixes["meeting"]) for tokens in to)

    def _is_done_there(self, sentence: Sentence, clause: Clause, said: Period | None, *, by_meeting: bool) -> bool:
        """40余人参加会议; 会议补选委员3人，增补24人: what a meeting itself does, or who attends it."""
        words, meetings = self.lexicon.words, self.lexicon.affixes["meeting"]
        verb, counts = clause.predicate[-1].text, clause.counts_before or clause.counts_after
        attends = bool(clause.after) and takes_part(clause.predicate[-1]) and clause.after[-1].text.endswith(meetings)
        goes_on = sentence is self._acts_in and said is None and not clause.subject
        if attends or goes_on or (by_meeting and verb not in words["calling"]):
            return True
        return verb in words["done-at-meeting"] or (verb in words["meeting-deed"] and not counts)


def _only_day(clause: Clause) -> Period | None:
    """Return the day that a clause consists of: 1月19日，."""
    (token,) = clause.periods if len(clause.periods) == 1 else (None,)
    alone = token is not None and not clause.predicate and not clause.subject and not clause.phrases
    return token.period if alone and token is not None and token.period and token.period.precision == "day" else None


def _names_year(clause: Clause) -> bool:
    """Tell whether the only time of a clause is in the name of what is held: 某会 2016年度 工作会议 召开.

    So it is where the name of a year stands right before what is held: 2月18日，2022年 某市 工作会议 召开.
    """
    opens = clause.subject[0].start if clause.subject else -1
    before = [
        token
        for token in clause.periods
        if token.end <= clause.predicate[0].start
        and (token.start > clause.start or token.text.endswith(OF_YEAR) or token.end == opens)
    ]
    return bool(clause.subject) and len(before) == len(clause.periods) == 1


def _looks_back(clause: Clause, said: Period | None) -> bool:
    """全面回顾了2015年工作: the only time that a sentence has named stands in what is looked back on."""
    behind = [token.period for token in clause.periods if token.start >= clause.predicate[-1].end]
    only = behind[0] if len(behind) == len(clause.periods) == 1 else None
    return only is not None and said is not None and only.start == said.start


def _honours(clause: Clause) -> bool:
    verb = clause.head.verb if clause.head is not None else None
    return verb is not None and verb.activity.notation == HONOUR
