"""When a clause happens and whether it has happened yet.

In: clauses in order. Out: a :class:`Time` for each. A year at the head of a paragraph governs it until another comes;
将, 拟 and 力争 announce, and so does a period after the publication; what was announced at the head of a paragraph stays
announced until another period.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.extract.tokens import Kind
from kg.values import find_periods

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting import Setting, Settings
    from kg.model import Document, Sentence
    from kg.values.period import Period

WHOLE: Final = ("year", "years", "half", "quarter")


@dataclass(frozen=True, slots=True)
class Time:
    """When, and whether it is announced."""

    period: Period | None
    planned: bool
    future: bool
    """Whether the period itself lies after the publication."""


class Timeline:
    """Follows periods and plans through a document."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, settings: Settings) -> None:
        self.document, self.simplified, self.lexicon, self.settings = document, simplified, lexicon, settings
        self._default = self._document_period()
        self._governing: Period | None = None
        self._planned = False
        self._announced_sentence = -1
        self._paragraph = -1
        self._section: object = None
        self._unit: tuple[object, int] = (None, -1)
        self._unit_planned = False

    def reference_date(self, sentence: Sentence) -> datetime.date | None:
        """Return the date against which 今年 and 10月 are resolved."""
        return self.document.published or (self._default.end if self._default is not None else None)

    def of(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Time:
        """Tell when a clause happens; clauses must come in order."""
        self._enter(sentence)
        own = self._own(clause)
        if own is not None and self._governs(clause):
            if self._governing is None or own.start != self._governing.start or own.end != self._governing.end:
                self._planned = False
            self._governing = own
        unit = (sentence.span, clause.unit)
        if unit != self._unit:
            self._unit, self._unit_planned = unit, self._unit_planned and self._unit[0] == sentence.span
        marked = any(token.kind is Kind.PLAN for token in clause.markers) or (
            bool(clause.predicate) and clause.predicate[0].kind is Kind.PLAN
        )
        opened = self._opens_plan(clause, offset)
        if marked or opened:
            self._unit_planned = True
            if own is not None or opened:
                self._planned = True
        period = own or self._governing or self._default_for(setting)
        future = self._is_future(period)
        planned = marked or self._unit_planned or self._planned or setting.planned
        planned = (planned or future) and not self._is_past(period)
        return Time(period, planned, future)

    def _enter(self, sentence: Sentence) -> None:
        section = self.settings.section_at(sentence.span)
        if section != self._section:
            self._section, self._governing, self._planned = section, self._section_period(section), False
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._unit_planned = False
            self._planned = False

    def _own(self, clause: Clause) -> Period | None:
        found = [token.period for token in clause.periods if token.period is not None]
        dated = [period for period in found if period.start is not None or period.end is not None]
        return self._begun(dated[0]) if dated else None

    def _begun(self, period: Period) -> Period:
        """截至10月底 has no first day of its own: it counts from the governing period, else from that year's first day."""
        if period.start is not None or period.end is None:
            return period
        governing = self._governing
        if governing is not None and governing.start is not None and governing.start <= period.end:
            if governing.end is None or governing.end >= period.end:
                return replace(period, start=governing.start)
        return replace(period, start=datetime.date(period.end.year, 1, 1))

    def _governs(self, clause: Clause) -> bool:
        """A period at the head of its clause governs what follows."""
        first = clause.periods[0]
        subject = clause.subject[:1]
        return not subject or first.start < subject[0].start or not clause.predicate

    def _opens_plan(self, clause: Clause, offset: int) -> bool:
        head = self.simplified[offset + clause.start : offset + min(clause.end, clause.start + 10)]
        return any(word in head for word in self.lexicon.words["plan-heading"])

    def _is_future(self, period: Period | None) -> bool:
        published = self.document.published
        if period is None or period.start is None:
            return False
        return period.relation == "after" or (published is not None and period.start > published)

    def _is_past(self, period: Period | None) -> bool:
        """What was intended in a year that is over is told as history."""
        published = self.document.published
        if period is None or period.end is None:
            return False
        return period.relation == "before" or (published is not None and period.end < published)

    def _section_period(self, section: object) -> Period | None:
        if section is None:
            return None
        for found in self.document.sections:
            if found.span == section and found.heading is not None:
                periods = find_periods(found.heading.of(self.simplified), self.document.published)
                return next((p for p in periods if p.precision in WHOLE), None)
        return None

    def _document_period(self) -> Period | None:
        """The year of the title, else of the publication."""
        for text in (self.document.title, self.simplified[:200] if self.document.published is None else ""):
            periods = [p for p in find_periods(text, self.document.published) if p.precision in WHOLE and p.start]
            if periods:
                return periods[0]
        published = self.document.published
        if published is None:
            years = [p for p in find_periods(self.simplified[:4000], None) if p.start is not None]
            return years[0] if years else None
        return None

    def _default_for(self, setting: Setting) -> Period | None:
        if setting.period is not None:
            return setting.period
        if self._default is not None:
            return self._default
        published = self.document.published
        if published is None:
            return None
        from kg.values.period import Period  # noqa: PLC0415

        return Period(
            datetime.date(published.year, 1, 1), datetime.date(published.year, 12, 31), "year", "", relation="around"
        )
