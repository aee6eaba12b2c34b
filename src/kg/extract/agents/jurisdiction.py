"""How a body stands to the one whose report it is: above, below, beside it, from elsewhere, or of no place at all.

In: a body or its codes, and what holds in the report. Out: yes or no. It stands alone because who acts on in a report
hangs on it everywhere: a body below is an example, one above gives, one from elsewhere is a guest.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.phrases import ORGANIZATION
from kg.extract.script import to_simplified
from kg.extract.tokens import PLACE
from kg.resources import COMMUNITY, DEPARTMENT, GOVERNMENT, INSTITUTION, LEVEL_ENDINGS, TOWNSHIP, VILLAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.agents.memory import Memory
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting, Settings
    from kg.model import Document, Mention, Reference

LONGEST_LEVEL: Final = 4
"""Characters of a body's name without a place among which the level stands: 团省委, 共青团省委."""
COMPANY: Final = "company"
"""The kind of a body without jurisdiction of which nothing else is known."""
CIVIL: Final = frozenset((INSTITUTION, "civil-organization", "mass-organization"))
"""What kinds of bodies belong to that are told of in the reports of others."""


class Jurisdiction:
    """Sets bodies beside the one whose report it is."""

    def __init__(self, document: Document, lexicon: Lexicon, settings: Settings, memory: Memory) -> None:
        self.document, self.lexicon, self.settings, self.memory = document, lexicon, settings, memory

    def is_from_above(self, named: Reference) -> bool:
        """Tell whether a body is of a place that the report's own place lies in."""
        own = self.settings.agent
        if own is None or self.settings.is_guessed:
            return False
        codes, places = places_of(named.mention), self.lexicon.vocabulary.places
        ours = places_of(own.mention) or tuple(place.terms[0] for place in own.within[:1])
        if self.lexicon.is_national(named.mention.span.of(self.settings.simplified)):
            return True  # 国务院, 全国妇联
        if codes:
            return any(code != above and places.within(code, above) for code in ours for above in codes)
        name = named.mention.span.of(self.settings.simplified)
        level = level_of(name)
        around = (above for code in ours for above in places.above(code) if above.adcode != code)
        return (
            bool(level)
            and not any(places[code].name.endswith(level) for code in ours)
            and any(above.name.endswith(level) for above in around)
        )

    def lies_below(self, body: Mention, setting: Setting) -> bool:
        """Tell whether a body is of a place that lies in the report's own."""
        codes, places = places_of(body), self.lexicon.vocabulary.places
        own = own_codes(setting)
        return any(code not in own and places.within(code, above) for code in codes for above in own)

    def lies_around(self, place: Mention, setting: Setting) -> bool:
        """Tell whether the report's own place lies in another one."""
        within = self.lexicon.vocabulary.places.within
        return any(code != place.terms[0] and within(code, place.terms[0]) for code in own_codes(setting))

    def is_from_elsewhere(self, codes: Iterable[str], own: Iterable[str]) -> bool:
        """Tell whether a body is of a place that neither lies in the report's own nor around it."""
        within = self.lexicon.vocabulary.places.within
        pairs = [(code, one) for code in codes for one in own]
        return bool(pairs) and not any(within(code, one) or within(one, code) for code, one in pairs)

    def is_of_own_level(self, level: str, carried: Iterable[str], own: Iterable[str]) -> bool:
        """某县交通局…。全市…: tell whether a level is that of the report's own place, and not of the one carried on."""
        places = self.lexicon.vocabulary.places
        ours = any(places[code].name.endswith(level) for code in own)
        return ours and not any(places[code].name.endswith(level) for code in carried)

    @staticmethod
    def is_locality(carried: Reference | None) -> bool:
        """桃源镇开办…。全县参保率98%: tell whether who is carried on is a town or a village, which is no county."""
        return carried is not None and carried.mention.terms in {(TOWNSHIP,), (VILLAGE,), (COMMUNITY,)}

    def is_office_of(self, carried: Reference, setting: Setting) -> bool:
        """财政局 in the report of a federation: tell whether a body is another office of the place, without it."""
        if setting.agent is None or self.settings.is_guessed:
            return False
        return self.lexicon.is_unplaced(to_simplified(carried.mention.text))

    def is_civil(self, body: Mention, own: Reference) -> bool:
        """某局…。某协会…。: tell whether a body is a society or an institution, and not the kind whose report it is.

        In what a city tells of all its bodies each goes on with its own.
        """
        if GOVERNMENT in (own.kind, own.body) or self.oversees(own):
            return False
        if not body.terms or body.kind is not ORGANIZATION or body.terms[0] == own.kind:
            return False
        return self._is_civil(body.terms[0])

    def is_helped(self, *told: Mention) -> bool:
        """Tell whether one of some places, or of bodies by theirs, is helped by those who report, or helps them."""
        return any(code in self.settings.helped for mention in told for code in places_of(mention))

    def is_of_people(self, body: Reference) -> bool:
        """Tell whether a body is one that people act through: 妇联, but no 教育局."""
        return self._is_civil(body.kind)

    def _is_civil(self, notation: str) -> bool:
        kind = self.lexicon.vocabulary.kinds.get(notation)
        return kind is not None and not CIVIL.isdisjoint(kind.broader)

    def is_passing(self, reference: Reference) -> bool:
        """Tell whether a body has no jurisdiction and is not the one whose report it is."""
        own = self.settings.agent
        if own is None or self.settings.is_guessed:
            return False
        mention = reference.mention
        if mention.kind is not ORGANIZATION or mention.text in (own.mention.text, self.memory.host):
            return False
        return not self.lexicon.is_of_jurisdiction(mention.terms)

    def is_authority(self, named: Reference) -> bool:
        """省里, 市财政: who gives the amount of a sentence, by words that name no body of which the report is."""
        text = to_simplified(named.mention.text)
        return text in self.lexicon.words["authority"] or text.endswith(self.lexicon.affixes["purse-acting"])

    def oversees(self, reference: Reference | None) -> bool:
        """Tell whether a body oversees others: figures in its reports are those of the government."""
        if reference is None:
            return False
        terms = reference.mention.terms
        kind = reference.body or (terms[0] if terms else "")
        return kind in self.lexicon.words["overseer"]

    def speaks_for_place(self, body: str) -> bool:
        """Tell whether what is told of a county elsewhere, 该县, is its government's: in a department's report."""
        kind = self.lexicon.vocabulary.kinds.get(body)
        return body in self.lexicon.words["overseer"] or (kind is not None and DEPARTMENT in kind.broader)

    @cached_property
    def is_titled(self) -> bool:
        """Whether the title calls the report one on the work of the body that it names: 2015年团市委工作总结."""
        naming, titled = self.settings.naming, to_simplified(self.document.title)
        if self.settings.is_guessed or not any(word in titled for word in self.lexicon.words["report-of-work"]):
            return False
        return any(naming.is_body(found) for found in naming.title)


def level_of(name: str) -> str:
    """省政府, 团省委: the level of a body whose name has no place, 省; empty without one."""
    return next((sign for sign in name[:LONGEST_LEVEL] if sign in LEVEL_ENDINGS), "")


def own_codes(setting: Setting) -> set[str]:
    """The codes of the report's own place."""
    return set(setting.places[0].terms) if setting.places else set()


def places_of(mention: Mention) -> tuple[str, ...]:
    """The codes of a place, or of where a body is; the first term of a body is its kind."""
    return mention.terms if mention.kind is PLACE else mention.terms[1:]


@lru_cache(maxsize=1 << 8)
def simplified(name: str) -> str:
    """The name of a body in simplified characters, converted once: each clause asks whether it calls that body."""
    return to_simplified(name)
