"""Times that are told in passing and do not hold for what follows: 2013年工作要点 …到2015年，…突破1亿元.

In: periods in order, each with what governs up to it. Out: whether it is of its own sentence only, and whether one
amid a paragraph ends with it. It stands alone because it weighs a time against the year of which the whole is told.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.time.counting import PLANS_THIS_YEAR
from kg.extract.time.head import LONGEST_LETTERHEAD
from kg.extract.time.reckoning import FIRST_MONTHS, THIS_YEAR
from kg.extract.time.since import SINCE, SUMMED

if TYPE_CHECKING:
    import datetime

    from kg.extract.time.headings import Headings
    from kg.extract.time.standing import Standing
    from kg.model import Sentence, Span
    from kg.values.period import Period

AIMED_AT: Final = "到"
"""What a time opens with by which something is to be reached."""
BY_THEN: Final = "前"
"""What such a time ends in."""
COLONS: Final = ("：", ":")
"""What ends a line whose items stand below it."""
ITEM: Final = re.compile(
    r"\s*(?:\d{1,2}[、.．)）](?!\d)|[(（][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|第[一二三四五六七八九十]{1,2}[,，、]"
    r"|[一二三四五六七八九十]{1,2}[是要、.．])"
)
"""What a numbered item of a list begins with."""

WIDEST_MARGIN: Final = 80
"""Blanks between two paragraphs at most."""
ASIDE: Final = re.compile(r"[（(][^）)]*[）)]|.*[讯电]")
"""What may stand before a time at the head of a paragraph: a dateline, a number."""
LONGEST_LEAD: Final = 6
"""The same without these, in characters: 据统计，."""


class Asides:
    """Follows the times that are told in passing."""

    def __init__(self, simplified: str, headings: Headings, standing: Standing) -> None:
        self.simplified, self.headings, self.standing = simplified, headings, standing
        self.dates = headings.dates
        self._tells_present = False
        """Whether news has told of its own year."""
        self._is_amid = False
        """Whether what governs is an earlier year that was named amid a paragraph."""
        self._is_in_item = False
        """Whether that paragraph is an item of a list."""
        self._before_plan: Period | None = None
        """What governed before what news of the first months plans, amid a paragraph, for its own year."""

    def is_one(self, own: Period, sentence: Sentence, section: Span | None, governing: Period | None) -> bool:
        """Tell whether a time behind a paragraph's first sentence is of its own sentence only.

        So is an earlier one in the summary of a year, 2011年工作总结 …。2010年，…, and one by which something is to be
        reached in the plan of a year: 2013年工作要点 …。到2015年，贷款突破1亿元.

        Args:
            own: the time.
            sentence: the sentence that names it.
            section: the section in which it stands.
            governing: what governs up to it.
        """
        opens = self._opens_paragraph(sentence, own)
        if own.start is None or (opens and not self._is_item(sentence.span.start)):
            return False
        year = self.headings.year_of(section)
        if own.end is not None and (own.text.startswith(AIMED_AT) or own.text.endswith(BY_THEN)):
            given = self.dates.session_year if self.dates.reviews else None
            return 0 < (year or given or 0) < own.end.year
        if opens:
            return False
        within = governing is None or governing.start is None or governing.start.year >= year
        return not self.dates.settings.announced.titled and within and own.start.year < year

    def note(self, own: Period, sentence: Sentence, governing: Period | None) -> None:
        """Note whether news has told of its own year, and whether it names an earlier one amid a paragraph.

        In the first months that may be the year of all that it tells, and what it plans for its own an aside.

        Args:
            own: the time that will govern.
            sentence: the sentence that names it.
            governing: what governs up to it.
        """
        today, start = self._today, own.start
        self._is_amid, self._before_plan = False, None
        if today is None or start is None or self.dates.sums_up or self.dates.reviews:
            return
        amid = not self._opens_paragraph(sentence, own)
        if today.month > FIRST_MONTHS or self.dates.yearly.is_titled_of(today.year):
            self._tells_present = self._tells_present or start.year == today.year
            self._is_amid = amid and start.year < today.year
            self._is_in_item = self._is_item(self.dates.document.blocks[sentence.paragraph].span.start)
        elif amid and start.year == today.year and self.standing.is_past(governing):
            planned = PLANS_THIS_YEAR.search(sentence.span.of(self.simplified)) is not None
            self._before_plan = governing if planned else None

    def left_at(self, sentence: Sentence, governing: Period | None, stated: Period | None) -> Period | None:
        """今年…。2012年，…。⏎ 检查中…: what governs a new paragraph where an aside ends with the one before; no list.

        Args:
            sentence: the first sentence of the paragraph.
            governing: what governed the one before.
            stated: what the heading of the section names.
        """
        amid, before = self._is_amid, self._before_plan
        self._is_amid, self._before_plan = False, None
        listed = self._is_item(sentence.span.start) and not self._is_in_item
        above = self.simplified[max(0, sentence.span.start - WIDEST_MARGIN) : sentence.span.start]
        if above.rstrip().endswith(COLONS):
            return governing
        if self._is_before_account(governing):
            return stated
        if listed:
            return governing
        if before is not None:
            return before
        if self._sums_up_since(sentence, governing):
            return stated
        today, start = self._today, governing.start if governing is not None else None
        if not amid or today is None or start is None or self.standing.looks_back(governing):
            return governing
        if not self.standing.is_past(governing) and SUMMED in sentence.span.of(self.simplified):
            return governing
        old = self.standing.is_past(governing) and start.year < today.year - 1
        return stated if old or self._tells_present or self._tells_news else governing

    @cached_property
    def _today(self) -> datetime.date | None:
        """The day of the report, or the end of the year of an undated one that calls it 今年."""
        default = self.dates.default
        if self.dates.document.published is not None or THIS_YEAR not in self.simplified:
            return self.dates.document.published
        return default.end if default is not None and default.precision == "year" else None

    def _is_item(self, start: int) -> bool:
        return ITEM.match(self.simplified, start) is not None

    def _is_before_account(self, governing: Period | None) -> bool:
        """2012年第一季度工作汇报 …去年第四季度…: tell whether a time lies before what the title says is told."""
        end = governing.end if governing is not None else None
        return end is not None and end.year < self.headings.year_of(None) and not self.dates.settings.announced.titled

    def _sums_up_since(self, sentence: Sentence, governing: Period | None) -> bool:
        """8月26日，…。⏎ 自1996年以来，…。⏎ 还提供…: tell whether years up to now, amid other news, end here."""
        today = self.dates.document.published
        if governing is None or governing.start is None or today is None or not self._tells_present:
            return False
        since = governing.end is None or governing.text.endswith(SINCE)
        return since and governing.start.year < today.year - 1 and SUMMED not in sentence.span.of(self.simplified)

    @cached_property
    def _tells_news(self) -> bool:
        """Whether it tells of something that has just happened: 日前."""
        words = self.dates.settings.lexicon.words["shortly-before"]
        return any(word in self.simplified[:LONGEST_LETTERHEAD] for word in words)

    def _opens_paragraph(self, sentence: Sentence, period: Period) -> bool:
        """Tell whether a time stands at the head of its paragraph, before who acts."""
        start = self.dates.document.blocks[sentence.paragraph].span.start
        if self.simplified[start : sentence.span.start].strip():
            return False
        at = self.simplified.find(period.text, sentence.span.start, sentence.span.end)
        before = self.simplified[sentence.span.start : max(at, sentence.span.start)]
        return len(ASIDE.sub("", before)) <= LONGEST_LEAD
