"""What holds where a sentence begins, and which section and paragraph inherit what.

In: a document and the words. Out: a :class:`Setting` for each sentence: what its section's heading says within what
the sections around it and the report as a whole say, changed by who is in charge of an item, by the place that heads
a paragraph and by what the lead announces. It stands alone because it only hands down what the others have decided.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.announced import Announced
from kg.extract.charged import find_charges
from kg.extract.script import to_readable
from kg.extract.setting.agent import OwnAgent
from kg.extract.setting.body import OwnBody
from kg.extract.setting.issuing import Issuing
from kg.extract.setting.naming import Naming
from kg.extract.setting.region import USES_REPUBLICAN, Region
from kg.extract.setting.rounds import RoundUps
from kg.extract.setting.weighing import Weighing
from kg.model import Basis, Mention, MentionKind, Reference, Span
from kg.resources import TAIWAN, TOWNSHIP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.lexicon import Lexicon
    from kg.model import Document, Section
    from kg.values.period import Period

NUMBERING: Final = re.compile(
    r"^[\s#*■●◆▲★【\[]*(?:第?[一二三四五六七八九十百\d]+[、.．章节)）]|[(（][一二三四五六七八九十\d]+[)）])?\s*"
)
"""What a heading has before its words: 一、, (三)."""
FURTHEST_HEADING_NAME: Final = 4
TOWN_HEADING: Final = r"([一-鿿]{1,4}{township-ending})[】\]:：]?\s*"
"""A heading that is the name of a town, which has no code: (一)滑集镇."""
ANNOUNCING: Final = (
    r"(?:今年|明年|年内|(?:19|20)\d\d年)?(?:我[省市县区州])?"
    r"(?:力争|(?:将|拟|计划)(?={announced-deed}))"
)
"""A heading that announces: 力争两年完成…, 今年将新建…."""
COLONS: Final = (":", "：")
BRACKETS: Final = (("(", "（"), (")", "）"))


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds where a sentence begins."""

    agent: Reference | None
    places: tuple[Mention, ...]
    """Nearest first."""
    body: str
    """Kind of organization that 全市 stands for."""
    period: Period | None
    planned: bool
    looks_back: bool = False
    """Whether a heading is that of the time before the plan that the title announces: 一、工作回顾."""


class Settings:
    """The settings of one document, read once."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon) -> None:
        self.document, self.simplified, self.lexicon = document, simplified, lexicon
        self.naming = naming = Naming(document, simplified, lexicon)
        self.weighing = weighing = Weighing(naming)
        region = Region(document, simplified, lexicon)
        self.charges, charged = find_charges(
            document,
            simplified,
            [found.mention for found in naming.named_bodies],
            lexicon.affixes["charge-label"],
            lexicon.affixes["in-charge"],
        )
        self._charge_starts = [scope.start for scope, _ in self.charges]
        issuing = Issuing(naming, weighing)
        body = OwnBody(naming, weighing, issuing, region, charged)
        own = OwnAgent(naming, weighing, issuing, region, body)
        self.body = body.kind
        """The kind of organization that 全市 stands for."""
        self.speaks_for_government = body.speaks_for_government
        """Whether the head of a government reports to the congress."""
        self.is_bulletin = body.is_bulletin
        """Whether it is a statistical bulletin, all of whose figures are of its place, whoever has what is counted."""
        self.is_guessed = body.is_guessed and not own.town.stem
        """Whether nothing in the report names the body whose report it is."""
        self.agent, self.places, self.town = own.reference, own.places, own.town.stem
        """Who acts where nobody is named; the places, nearest first; the town's name without 镇 or 乡."""
        self.helped = weighing.helped
        """The codes of the places that those who report help."""
        self.localities = own.town.localities
        """The towns, villages and zones that the text names."""
        self.currency = region.currency_in((*self.places[:1], *(self.agent.within[:1] if self.agent else ())))
        """The currency that a bare 元 stands for; empty for the renminbi."""
        self.rounds = RoundUps(naming)
        self.announced = Announced(document, simplified, [*naming.titles], lexicon)
        self._sections = {section.span: self._section(section) for section in document.sections}
        self._whole = Setting(self.agent, self.places, self.body, None, planned=self.announced.titled)
        self._starts = [section.span.start for section in document.sections]
        self._nested = self._nest()

    def at(self, span: Span) -> Setting:
        """Return the setting of a sentence: its innermost section's, within the document's."""
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0:
            section, setting, above = self._nested[index]
            if span in section:
                return self._announcing(span, self._charging(span, self._headed(span, setting)))
            index = above
        return self._announcing(span, self._charging(span, self._headed(span, self._whole)))

    def _charging(self, span: Span, setting: Setting) -> Setting:
        """Let the body in charge of an item act in it."""
        return self.in_charge(span.start, setting)

    def in_charge(self, position: int, setting: Setting) -> Setting:
        """Let the body in charge of what stands at a position act in it: 1、…（县住建局）；2、…（县交通局）."""
        index = bisect_right(self._charge_starts, position) - 1
        if index < 0 or position >= self.charges[index][0].end:
            return setting
        return replace(setting, agent=Reference(self.charges[index][1], Basis.SECTION, setting.places))

    def _announcing(self, span: Span, setting: Setting) -> Setting:
        """Let what the lead lists be planned."""
        announced = self.announced.holds(span) and not setting.looks_back
        return replace(setting, planned=True) if announced else setting

    def _headed(self, span: Span, setting: Setting) -> Setting:
        """Set a paragraph of a round-up in the place that heads it."""
        place = self.rounds.heading(span)
        if place is None:
            return setting
        if place.kind is MentionKind.ORGANIZATION:
            own = (replace(place, kind=MentionKind.PLACE, terms=place.terms[1:]),) if place.terms[1:] else ()
            return replace(
                setting, agent=Reference(place, Basis.SECTION, setting.places), places=(*own, *setting.places)
            )
        agent = Reference(place, Basis.SECTION, setting.places, setting.body)
        return replace(setting, agent=agent, places=(place, *setting.places))

    def in_round(self, position: int, setting: Setting) -> Setting:
        """Set a part of a round-up in the place that it opens with: 在甲省，…；在乙省，…."""
        place = self.rounds.opening(position)
        if place is None:
            return setting
        agent = Reference(place, Basis.SECTION, setting.places, setting.body)
        return replace(setting, agent=agent, places=(place, *setting.places))

    def _nest(self) -> list[tuple[Span, Setting, int]]:
        """Return for each section what holds in it, and the section around it, -1 if there is none."""
        nested: list[tuple[Span, Setting, int]] = []
        for index, section in enumerate(self.document.sections):
            above = index - 1
            while above >= 0 and section.span not in nested[above][0]:
                above = nested[above][2]
            setting = nested[above][1] if above >= 0 else self._whole
            found = self._sections[section.span]
            heading = section.heading.of(self.simplified) if section.heading is not None else ""
            before = self.announced.tells_before(heading)
            planned = (found.planned or setting.planned) and not before and not self.announced.tells_state(heading)
            setting = replace(
                setting,
                agent=found.agent or setting.agent,
                places=(*found.places, *setting.places),
                body=found.body or setting.body,
                planned=planned,
                looks_back=before or (setting.looks_back and not planned),
            )
            nested.append((section.span, setting, above))
        return nested

    def section_at(self, span: Span) -> Span | None:
        """Return the span of the innermost section of a sentence."""
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0:
            section = self.document.sections[index]
            if section.heading and span in section.span:
                return section.span
            index = self._nested[index][2]
        return None

    def sections_around(self, span: Span) -> Iterator[Section]:
        """Yield the sections that a part of the document lies in, the innermost first."""
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0:
            section = self.document.sections[index]
            if span in section.span:
                yield section
            index = self._nested[index][2]

    @cached_property
    def counts_republican(self) -> bool:
        """Whether years of two or three digits are counted from 1912: in a report set in Taiwan, or in 金門縣."""
        within, isles = self.lexicon.vocabulary.places.within, self.lexicon.words[USES_REPUBLICAN]
        return any(within(code, TAIWAN) or code in isles for place in self.places[:1] for code in place.terms)

    def is_own_section(self, section: Span | None) -> bool:
        """Tell whether a section is about a place or body of its own."""
        return section in self._sections and self._sections[section].agent is not None

    def _section(self, section: Section) -> Setting:
        if section.heading is None:
            return Setting(None, (), "", None, planned=False)
        heading = section.heading.of(self.simplified)
        planned = self.announced.heads(section) or self.announced.looks_ahead(heading)
        planned = planned and not any(word in heading for word in self.lexicon.words["review-heading"])
        opening = NUMBERING.match(heading)
        announcing, start = self.lexicon.pattern(ANNOUNCING), opening.end() if opening else 0
        planned = planned or announcing.match(heading, start) is not None
        if heading.startswith(BRACKETS[0]) and heading.endswith(BRACKETS[1]):
            return Setting(None, (), "", None, planned)  # （某县人民政府）, who published it
        first = section.heading.start + (opening.end() if opening else 0)
        if self._addresses(section):
            return Setting(None, (), "", None, planned)
        for found in self.naming.find(section.heading):
            if found.mention.span.start > first + FURTHEST_HEADING_NAME:
                break
            if self.naming.is_body(found):
                places = (found.place,) if found.place is not None else ()
                return Setting(
                    Reference(found.mention, Basis.SECTION, (*places, *self.places)),
                    places,
                    found.name.terms[0],
                    None,
                    planned,
                )
            if not found.name.bare and (one := self.localities.at(found.mention.span.end)) is not None:
                return self._in_town(Span(one.start, one.end), one.kind, (found.mention,), planned=planned)
            if found.name.kind is MentionKind.PLACE and not found.name.bare and not self.weighing.is_in_name(found):
                reference = Reference(found.mention, Basis.SECTION, self.places, self.body)
                return Setting(reference, (found.mention,), "", None, planned)
        town = self.lexicon.pattern(TOWN_HEADING).fullmatch(self.simplified, first, section.heading.end)
        if town is not None:
            return self._in_town(Span(town.start(1), town.end(1)), TOWNSHIP, (), planned=planned)
        return Setting(None, (), "", None, planned)

    def _in_town(self, name: Span, kind: str, around: tuple[Mention, ...], *, planned: bool) -> Setting:
        """鼓楼区丁香路街道2015年工作总结, 桃源镇: set what is below a heading in its town, in the place before that."""
        mention = Mention.at(name, self.document.text, MentionKind.ORGANIZATION, (kind,))
        return Setting(Reference(mention, Basis.SECTION, (*around, *self.places)), around, "", None, planned)

    def _addresses(self, section: Section) -> bool:
        """区总工会： below the title of an answer: tell whether a heading names the body that a letter is for."""
        heads = (one.heading for one in self.document.sections if one.heading is not None)
        first, text = next(heads, None), self.simplified
        if first is None or first != section.heading or not _ends_in_colon(first.of(text)):
            return False
        return not any(_ends_in_colon(head.of(text)) for head in heads)


def _ends_in_colon(heading: str) -> bool:
    return heading.rstrip().endswith(COLONS)


@lru_cache(maxsize=1)
def settings_of(document: Document, lexicon: Lexicon) -> Settings:
    """Read the settings of a document; those of the last one are kept, for all that is read in it."""
    return Settings(document, to_readable(document.text), lexicon)
