"""Which town, village or zone a subject is of, that has no code: named, called by its body, or taken up again.

In: the subject of a clause, or the words of a body, and the localities of the report. Out: the locality as a reference,
without the places in force. It stands alone because 村里, 镇党委 and 管委会 say neither place nor name: the report
named it before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.phrases import ORGANIZATION, is_place, without_asides
from kg.extract.script import to_simplified
from kg.extract.setting.localities import TOWN_LEVELS, ZONE
from kg.extract.tokens import Kind
from kg.model import Basis, Mention, Reference, Span
from kg.resources import TOWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.localities import Locality
    from kg.extract.setting.settings import Settings
    from kg.extract.tokens import Token
    from kg.model import Document

OF_IT: Final = ("的", "、")
"""What stands behind a locality that only tells which thing is spoken of, or is one of several: 桃源镇的….."""
LONGEST_INSTITUTION: Final = 8
"""Characters of an institution's name behind that of its locality: 中心小学."""
THAT: Final = "该"
OF_THE_WHOLE: Final = ("全", "我", "本", THAT)
"""What stands before 区 where it may be a district's as well."""


class LocalBodies:
    """The localities of one report as those who act."""

    def __init__(self, document: Document, lexicon: Lexicon, settings: Settings) -> None:
        self.document, self.settings = document, settings
        self.localities, self.simplified = settings.localities, settings.simplified
        self._lexicon, words = lexicon, lexicon.affixes
        self._bodies = (*TOWN_WORDS, *words["town-body"], *words["village-body"], *words["zone-sign"])
        self._signs = {*words["village-sign"], *words["community-sign"], *words["zone-sign"]}
        self._own_level = self._level_of_report()

    def _level_of_report(self) -> str:
        own = self.settings.agent
        if own is None or not self.settings.town:
            return ""
        if (one := self.localities.at(own.mention.span.start)) is not None:
            return one.level
        return next((level for level in TOWN_LEVELS if own.mention.text.endswith(level)), "")

    def heading(self, subject: Sequence[Token], offset: int) -> Reference | None:
        """柳树村集体收入…, 村里建起…, 该镇…: the locality that a subject names first or takes up."""
        if not self.localities.named and not self._own_level:
            return None
        told = without_asides(subject)
        first = next((token for token in told if token.text[0].isalnum() or token.kind is Kind.QUOTE), None)
        if first is None:
            return None
        named = is_place(first) and first.name is not None and not first.name.bare
        start = offset + first.start
        one = self.localities.at(start) or (self.localities.at(offset + first.end) if named else None)
        while one is not None and (inner := self.localities.inside(one)) is not None:
            one = inner
        if one is None:
            return None if named else self._taken_up(start)
        if self.simplified.startswith(OF_IT, one.end):
            return None
        return self._institution(one, subject, offset) or self._reference(one)

    def _institution(self, one: Locality, subject: Sequence[Token], offset: int) -> Reference | None:
        """柳树村小学现有学生86人: what is named after a locality, and is none of its bodies."""
        ends = (
            offset + token.end for token in subject if one.end < offset + token.end <= one.end + LONGEST_INSTITUTION
        )
        end = next((end for end in ends if self._names_body(self.simplified[one.end : end])), None)
        if end is None or self._is_general(self.simplified[one.end : end]):
            return None
        span = Span(one.start, end)
        around = () if one.place is None else (one.place,)
        return Reference(Mention.at(span, self.document.text, ORGANIZATION, ()), Basis.NAMED, around)

    def _names_body(self, rest: str) -> bool:
        """司法所, 中心小学, 关工委: tell whether what stands behind a locality is what a body of it is called."""
        own = rest.endswith(self._bodies)
        return (self._lexicon.names_body(rest) and not own) or self._lexicon.ends_organization(rest)

    def _is_general(self, rest: str) -> bool:
        """桃源镇农村小学16所, 桃源镇新建小学2所: tell whether what is behind a locality names no institution of it."""
        return rest.startswith(self._lexicon.affixes["general-institution"]) or rest[:2] in self._lexicon.verbs

    def speaking(self, tokens: Sequence[Token], offset: int) -> Reference | None:
        """镇党委, 村“两委”, 桃源镇政府: the town or village itself acts; 镇妇联 has a name of its own."""
        last = tokens[-1]
        if (one := self.localities.around(offset + last.start)) is not None:
            rest = self.simplified[one.end : offset + last.end]
            return self._reference(one) if not rest or rest.endswith(self._bodies) else None
        takes_up = last.text in self._signs or (last.text.startswith(TOWN_WORDS) and last.text.endswith(self._bodies))
        return self._taken_up(offset + last.start) if takes_up and len(tokens) == 1 else None

    def _taken_up(self, position: int) -> Reference | None:
        """全镇, 村里, 管委会: the locality of that level which reports, or else was named last."""
        level, own = self.localities.level_taken_up(position), self.settings.agent
        if not level:
            return None
        if (described := self.localities.described_before(level, position)) is not None:
            return self._reference(described)
        if own is not None and self._own_level == level and not self.simplified.startswith(THAT, position):
            return replace(own, basis=Basis.NAMED)
        if level == ZONE and self.simplified.startswith(OF_THE_WHOLE, position):
            return replace(own, basis=Basis.NAMED) if own is not None and self._own_level == ZONE else None
        one = self.localities.last(level, position)
        return self._reference(one) if one is not None else None

    def _reference(self, one: Locality) -> Reference:
        own, one = self.settings.agent, self.localities.in_full(one)
        if own is not None and to_simplified(own.mention.text) == one.name:
            return replace(own, basis=Basis.NAMED)
        mention = Mention.at(Span(one.start, one.end), self.document.text, ORGANIZATION, (one.kind,))
        return Reference(mention, Basis.NAMED, () if one.place is None else (one.place,))
