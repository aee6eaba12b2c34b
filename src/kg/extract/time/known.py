"""All that is asked of the times of one report: its dates, its headings, its plans, and what remembers as clauses pass.

In: a document, its text in simplified characters, the words of the vocabulary and what holds at each point. Out: those
that answer, each made once. It stands alone because all that goes along the clauses asks the same of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.time.asides import Asides
from kg.extract.time.dates import Dates
from kg.extract.time.headings import Headings
from kg.extract.time.leaning import Leaning
from kg.extract.time.named import NamedTimes
from kg.extract.time.plans import Plans
from kg.extract.time.relative import RelativeYears
from kg.extract.time.since import Since
from kg.extract.time.standing import Standing
from kg.extract.time.years import Years

if TYPE_CHECKING:
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Settings
    from kg.model import Document


class Known:
    """What is known of the times of a report before its first clause, and what remembers them."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, settings: Settings) -> None:
        self.simplified, self.lexicon, self.settings = simplified, lexicon, settings
        self.dates = Dates(document, simplified, settings)
        self.headings = Headings(self.dates)
        self.relative = RelativeYears(self.dates, self.headings)
        self.standing = Standing(self.dates)
        self.plans = Plans(simplified, lexicon, self.headings, self.standing)
        self.years = Years(self.dates, self.standing)
        self.since = Since(simplified, lexicon, self.dates)
        self.asides = Asides(simplified, self.headings, self.standing)
        self.named_times = NamedTimes(simplified, lexicon, self.dates)
        self.leaning = Leaning(document, simplified, lexicon, settings.announced)
