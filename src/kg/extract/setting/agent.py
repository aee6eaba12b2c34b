"""The body whose report it is, as a reference.

In: what each of the modules beside it has decided: kind, society, town, issuer, source and places. Out: the agent of
the report as a whole, and the places that hold with it. It stands alone because here they are weighed against each
other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.particles import WHOLE
from kg.extract.script import to_simplified
from kg.extract.setting.counties import Counties
from kg.extract.setting.places import OwnPlaces
from kg.extract.setting.town import OwnTown
from kg.model import Basis, Mention, MentionKind, Reference, Span
from kg.resources import COUNTRY, DEPARTMENT, LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.setting.body import OwnBody
    from kg.extract.setting.issuing import Issuing
    from kg.extract.setting.naming import Naming, Occurrence
    from kg.extract.setting.region import Region
    from kg.extract.setting.weighing import Weighing

OUR: Final = ("我", "本")
"""What a report's own place is called with: 我省."""
OUR_SCHOOL: Final = "我校"
"""What a school calls itself."""
OPENING_QUOTES: Final = ("“", "「")
"""What stands before the name of a school in that of an honour which it gives."""
SCHOOL_BEHIND: Final = re.compile("[一-鿿]{0,6}?(?:大学|学院|中学|小学|学校)(?!生)")
"""What stands behind a place in the name of a school."""


class OwnAgent:
    """Puts together whose report it is."""

    def __init__(self, naming: Naming, weighing: Weighing, issuing: Issuing, region: Region, body: OwnBody) -> None:
        self.lexicon = naming.lexicon
        self.naming, self.weighing, self.issuing, self.region, self.body = naming, weighing, issuing, region, body
        self.town = OwnTown(naming, weighing, body.kind)
        self.counties = Counties(self.town.localities)
        self.places = OwnPlaces(naming, weighing, issuing, region, body.kind, counties=self.counties).find()
        """The places of the report, nearest first; none or the region's for a report of the whole country."""
        self.reference = (None if self.body.is_nameless else self._agent()) or self._only_school()
        """Who acts where nobody is named; none where the report names neither body nor place."""

    def _agent(self) -> Reference | None:
        """The report's own body: the title's, or a town's that signs, else its place's, else the first of its kind."""
        signed = self.town.signing()
        if signed is None and self.body.society is not None:
            return Reference(self.body.society, Basis.DOCUMENT, self.places)
        if signed is None and self.issuing.issuer is not None and self.body.kind == self.issuing.issuer.name.terms[0]:
            return Reference(self.issuing.issuer.mention, Basis.DOCUMENT, self.places)
        if (town := signed or self.town.find()) is not None:
            self._set_in(self.town.place or self._county_of(town))
            return Reference(town, Basis.DOCUMENT, self.places)
        if self.issuing.source is not None and self.body.kind == self.issuing.source.name.terms[0]:
            if self.weighing.is_of_country(self.issuing.source):
                self.places = self.region.signed
                return Reference(self.issuing.source.mention, Basis.DOCUMENT, self.places)
            if self.issuing.source.codes:
                return Reference(self.issuing.source.mention, Basis.DOCUMENT, self.places)
        own = [
            found
            for found in (*self.naming.title, *self.naming.named_bodies)
            if found.name.kind is MentionKind.ORGANIZATION and found.name.terms[:1] == (self.body.kind,)
        ]
        own = [found for found in own if not self.weighing.is_cited(found)] or own  # not 根据市慈善协会的安排
        titled = [found for found in own if found in self.naming.title]
        if any(found.codes or found.name.bare for found in own):
            titled = [found for found in titled if found.codes or found.name.bare]  # not 全国妇联 beside 市妇联
        placed = self.places[0].terms[:1] if self.places else ()
        local = [found for found in own if found.codes[:1] == placed]
        national = [found for found in own if self.lexicon.is_national(found.mention.span.of(self.naming.simplified))]
        others = [found for found in own if found not in national]
        visited = bool(self.places) and self.naming.is_visited and self._only_visits(national)
        given = self.body.speaks_for_government  # 我代表省人民政府…。认真落实国务院的大政方针
        given = given or self._speaks_for_place()
        if national and not titled and not visited and not given and self.weighing.outweighs(national, others):
            self.places = self.region.signed  # 各地工会 of the country's body are those of the country
            return Reference(national[0].mention, Basis.DOCUMENT, self.places)
        named = titled or local or ([] if self.places else [found for found in own if found.codes])
        if named:
            if named[0] in titled and (union := self._union_in(named[0].mention)) is not None:
                return Reference(union, Basis.DOCUMENT, self.places)
            if self.weighing.is_of_country(named[0]) and not any(found.codes for found in self.naming.title):
                self.places = self.region.signed or _country_of(named[0].mention)
            return Reference(named[0].mention, Basis.DOCUMENT, self.places)
        if self.places:
            above = self._only_above(own)
            here = Reference(self.places[0], Basis.DOCUMENT, self.places[1:], self.body.kind)
            return Reference(above.mention, Basis.DOCUMENT, self.places) if above is not None else here
        levelled = (found for found in own if found.name.bare and found.mention.text[:1] in LEVEL_ENDINGS)
        first = next(levelled, own[0]) if own else None  # 区总工会, and not 各级工会
        return Reference(first.mention, Basis.DOCUMENT, ()) if first is not None else self._office()

    def _speaks_for_place(self) -> bool:
        """全国妇联设立…。我省从2003年起…: tell whether a report that has a place speaks of it as its own.

        So does 全市 beside 市妇联; 全省 alone may take up a province that a report of the country tells of.
        """
        text = self.naming.simplified
        bare = [f.mention.span.of(text) for f in self.naming.named_places if f.name.bare]
        bodies = (f for f in self.naming.named_bodies if f.name.bare and f.name.terms[:1] == (self.body.kind,))
        levels = {f.mention.span.of(text)[:1] for f in bodies}
        ours = (place for place in bare if place.endswith(LEVEL_ENDINGS))
        return bool(self.places) and any(
            place.startswith(OUR) or (place.startswith(WHOLE) and place[-1:] in levels) for place in ours
        )

    def _only_school(self) -> Reference | None:
        """我校选派团队 …“某某学院优秀团队”: the one school that a report of 我校 names in quotes; none of several."""
        text, found = self.naming.simplified, dict[str, Span]()
        for place in self.naming.named_places if OUR_SCHOOL in text else ():
            span = place.mention.span
            behind = SCHOOL_BEHIND.match(text, span.end)
            if behind is not None and not place.name.bare and text[span.start - 1 : span.start] in OPENING_QUOTES:
                found.setdefault(text[span.start : behind.end()], Span(span.start, behind.end()))
        if len(found) != 1:
            return None
        (span,) = found.values()
        school = Mention.at(span, self.naming.document.text, MentionKind.ORGANIZATION, ())
        return Reference(school, Basis.DOCUMENT, self.places)

    def _only_above(self, own: Sequence[Occurrence]) -> Occurrence | None:
        """工程在某县开工。据某省发改委介绍，…: the one body of its kind that is named, not the county.

        That county's own is named nowhere.
        """
        within, here = self.lexicon.vocabulary.places.within, self.places[0].terms[:1]
        placed = [found for found in own if found.codes and not found.name.bare]
        titled = any(found.place is not None for found in self.naming.title)
        if titled or not here or not placed or len(placed) < len(own):
            return None
        heard = self.weighing.calls_press(placed[0]) or self.weighing.is_source(placed[0])
        above = all(found.codes[0] != here[0] and within(here[0], found.codes[0]) for found in placed)
        return placed[0] if heard and above and placed[0].codes[0] != COUNTRY else None

    def _office(self) -> Reference | None:
        """民政局2010年工作总结, 县政府民政工作总结 ⏎ 我局…: the office that reports, with its level or without."""
        if self.body.office_of is not None:
            return Reference(self.body.office_of, Basis.DOCUMENT, (), self.body.kind)
        return Reference(self.body.office, Basis.DOCUMENT, ()) if self.body.office is not None else None

    def _set_in(self, county: Mention | None) -> None:
        """某县桃源镇…: set a report in the place behind which its town is named, where that lies in its own."""
        own = self.places[:1]
        if county is not None and all(self.naming.lies_within(county, place) for place in own):
            self.places = (county, *self.places)

    def _county_of(self, town: Mention) -> Mention | None:
        """五角场街道 in a report of 上海: the county that has a town of this name in the place of the report."""
        around = next(iter(self.places), None)
        if around is not None and not self.counties.are_in(around):
            return None
        return self.counties.of_town(to_simplified(town.text), around)

    def _union_in(self, body: Mention) -> Mention | None:
        """大兴安岭地区林业局工会: the union, or the like, of those who work in a public body that a title names."""
        kind = self.lexicon.vocabulary.kinds.get(body.terms[0])
        if kind is None or DEPARTMENT not in kind.broader:
            return None
        union = next(
            (w for w in self.lexicon.words["body-within-firm"] if self.naming.simplified.startswith(w, body.span.end)),
            "",
        )
        span = Span(body.span.start, body.span.end + len(union))
        return Mention.at(span, self.naming.document.text, MentionKind.ORGANIZATION, ()) if union else None

    def _only_visits(self, national: Sequence[Occurrence]) -> bool:
        """某会来我县调研: tell whether the body of the country comes to those who report."""
        return any(self.naming.visits(found.mention.span.end) for found in national)


def _country_of(body: Mention) -> tuple[Mention, ...]:
    """团中央 as the body whose report it is: what it names without a place, 青基会, is the country's."""
    return (replace(body, kind=MentionKind.PLACE, terms=(COUNTRY,)),)
