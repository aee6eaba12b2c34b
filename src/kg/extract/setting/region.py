"""The region whose own words a report uses: Taiwan, Hong Kong or Macao.

In: the text of a report as it is written, and in simplified characters. Out: the region, where its script and its
words tell it, and the currency of the report's places. It stands alone because words tell the region where no name
does.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.model import Mention, MentionKind, Span
from kg.resources import TAIWAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.lexicon import Lexicon
    from kg.model import Document

LEAST_SIGNS: Final = 2
"""Words of a region that show in simplified characters that a text is set there, where it names no place."""
CURRENCY: Final = "currency-"
"""What the classes of currencies begin with; the rest is the code of the region where they are used."""
USES_REPUBLICAN: Final = "place-counting-republican"
"""The class of the codes of counties that use the years and the money of Taiwan."""
TRADITIONAL_CHARACTERS: Final = 6
"""So many different characters with a simplified form make a text traditional."""


class Region:
    """Tells the region that a text is set in by its words."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon) -> None:
        self.document, self.simplified, self.lexicon = document, simplified, lexicon

    @cached_property
    def signed(self) -> tuple[Mention, ...]:
        """The region whose own words a text in traditional characters uses: 县府 in Taiwan, 本澳 in Macao."""
        if not self._is_traditional():
            return ()
        return self._signed_by(1)

    @cached_property
    def signed_in_simplified(self) -> tuple[Mention, ...]:
        """Hong Kong or Macao, by their own words; Taiwan's come about by chance in simplified text: 全国中小学."""
        return tuple(region for region in self._signed_by(LEAST_SIGNS) if region.terms[0] != TAIWAN)

    def _signed_by(self, least: int) -> tuple[Mention, ...]:
        code = self.lexicon.vocabulary.signed_region(self.simplified, least)
        return (Mention(Span(0, 0), "", MentionKind.PLACE, (code,)),) if code else ()

    def currency_in(self, own: Iterable[Mention]) -> str:
        """Return the unit that a bare 元 stands for in a report of these places; empty for the renminbi."""
        places = self.lexicon.vocabulary.places
        for place in own:
            for region, units in self.lexicon.words_of(CURRENCY):
                isles = self.lexicon.words[USES_REPUBLICAN] if region == TAIWAN else ()
                if any(places.within(code, region) or code in isles for code in place.terms):
                    return next(iter(units))
        return ""

    def _is_traditional(self) -> bool:
        changed = {one for one, other in zip(self.document.text, self.simplified, strict=True) if one != other}
        return len(changed) >= TRADITIONAL_CHARACTERS
