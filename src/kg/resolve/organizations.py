"""Which organization a mention stands for: its kind and its jurisdiction.

In: references with the places in force. Out: entities. Two organizations are one if kind and jurisdiction are the same,
whatever the texts call them; they are two if either differs, however alike the names look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.model import EntityKind, MentionKind
from kg.resolve.entities import has_body
from kg.resolve.naming import PLACE, SCOPE, Reading, namebook_of, office_words, own_name_of
from kg.resolve.places import BARE, COUNTY, EACH, places_named, stands_alone
from kg.resources import (
    BELOW,
    CITY,
    COUNTRY,
    DEPARTMENT,
    GOVERNMENT,
    LEVEL_ENDINGS,
    LOCAL_UNIT,
    LOCAL_UNITS,
    MASK,
    MASKED_LEVEL,
    PARK,
    PLACE_SIGN,
    SHORTEST_UNCODED,
    TAIWAN,
    TEAM_BEHIND_VILLAGE,
    TOWN_WORDS,
    uncoded_places,
    uncoded_short_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import Document, Entity, Mention, Reference, Span
    from kg.resolve.entities import Entities
    from kg.resolve.places import PlaceResolver
    from kg.resources import OrganizationKind, Place

ANAPHOR: Final = re.compile(
    r"(?:该|本|我们?|此|这家|这个|上述)(?P<noun>[一-鿿]{1,4})|(?P<local>(?:镇|乡|街道?|社区|村)[一-鿿]{2,6})"
)
"""该局, 该公司, 本会, 我们镇妇联, 镇妇联: an organization that was named before."""

TOWN: Final = re.compile(
    r"(?:^|(?<=[省市县区州旗盟\s，。：:（(]))(?![省市县区州旗盟在到赴于从]|(?:我们|[我本全该各]|[我现]?[受由经]|依托|依靠|[一两这那几多]个?)(?:镇|乡|街))(?P<name>[一-鿿]{1,3}?(?<![全我本该各扣绕])(?P<level>镇|乡|街道?|苏木))"
    r"(?![村镇乡亲土情贤企])",
    re.MULTILINE,
)
"""A town by its form, at the head of a line or behind its county."""
LONGEST_OPENING: Final = 120
LONGEST_FOOT: Final = 40
"""Characters in which a report is signed."""
ALL_LEVELS: Final = ("各级", "各地")
BARE_PLACE: Final = re.compile(r"[全我本该](市|县)")
"""A place by its level only: 全市."""

OPENING_LEVELS: Final = "省市县州"
"""What a name without its place may begin with instead of it: 市慈善总会."""
MASKS: Final = re.compile(f"^{MASK}+(?={MASKED_LEVEL})")
"""What stands in a model report for the name of a place: **街道总工会."""
POINTED_AT: Final = re.compile("[该本我][省市县区州旗盟](?P<town>[一-鿿]{2,6}(?:镇|乡|街道|苏木))$")
"""A town behind a word for the place it lies in, which is none of its name: 该县坳上镇."""
OF_OWN_TOWN: Final = re.compile("^(?:我们?|本|该)(?=(?:镇|乡|街道|村|社区)[一-鿿]{2})")
"""What points at a town or a village before its body, where nothing tells its name: 我镇总工会."""
TEAM_OF_VILLAGE: Final = re.compile(f"[一-鿿]{{1,4}}{TEAM_BEHIND_VILLAGE}")
"""A team that is sent to a village, by the name of the village."""
PROVINCE_SIGN: Final = "省"
LONG_LEVELS: Final = ("自治区", "自治州", "自治县")
SHORTEST_LOCAL: Final = 3
PROVINCE, COUNTRY_LEVEL = "province", "country"
NOUNS: Final[Mapping[str, tuple[str, ...]]] = {
    "会": ("会", "联", "委"),
    "局": ("局", "厅"),
    "委": ("委", "委员会"),
    "校": ("学校", "校", "学院", "大学", "小学", "中学"),
    "企业": ("公司", "企业", "厂", "集团"),
    "单位": ("",),
    "部门": ("",),
    "组织": ("",),
    "机构": ("",),
}
"""Which endings of labels a noun can take up; a noun that is not listed takes up labels that end in itself."""


@dataclass(frozen=True, slots=True)
class Named:
    """An organization as it was named, for what later takes it up."""

    span: Span
    entity: Entity


def _is_coded(name: str, places: PlaceResolver) -> bool:
    """Tell whether GB/T 2260 has a division of this very name."""
    return any(place.name == name for place in places_named(name, places.places))


def _in_order(text: str, words: Iterable[str]) -> list[str]:
    """List the words that stand in a text by where they do first, the longest first of those that begin together."""
    found = [(at, -len(word), word) for word in words if (at := text.find(word)) >= 0]
    return [word for _, _, word in sorted(found)]


def _first_in(text: str, words: Iterable[str]) -> str:
    """Find the word that stands first in a text, the longest of those that begin there; empty if none does."""
    return next(iter(_in_order(text, words)), "")


class OrganizationResolver:
    """Resolves the organizations of one document."""

    def __init__(self, document: Document, entities: Entities, places: PlaceResolver) -> None:
        self.document, self.entities, self.places = document, entities, places
        self.kinds = entities.vocabulary.kinds
        self.namebook = namebook_of(entities.vocabulary)
        self.uncoded = uncoded_places(entities.vocabulary)
        self._said: dict[tuple[str, bool], list[str]] = {}
        """Notation of a kind, and whether the national one is meant, to the words for it in the document, in order."""
        self._words: dict[tuple[str, str], str] = {}
        """Notation of a kind, and the code of a place, to the word that the document has for that office."""
        named = {name: name for name in self.uncoded} | uncoded_short_names(entities.vocabulary)
        if not self._is_signed_by_taiwan():  # 金门县 and 连江县 are counties of Fujian in the mainland's codes
            named = {short: name for short, name in named.items() if not _is_coded(name, places)}
        named |= self._told_in_full(named.values())
        self._uncoded_names = named
        self._uncoded_lengths = sorted({len(name) for name in self._uncoded_names}, reverse=True)

    def _told_in_full(self, names: Iterable[str]) -> dict[str, str]:
        """新北劳工局 where 新北市 is named, too: short for it, though a district on the mainland is called so."""
        told = (name for name in names if len(name) > SHORTEST_UNCODED and name.endswith(CITY) and name in self._text)
        return {name.removesuffix(CITY): name for name in told}

    def _is_signed_by_taiwan(self) -> bool:
        """Tell whether the document is in traditional characters and uses Taiwan's own words: 县府."""
        return self.places.script.traditional and self.entities.vocabulary.signed_region(self._text) == TAIWAN

    @cached_property
    def _text(self) -> str:
        """What the document says, as names are compared: what it calls the offices that a sentence leaves unnamed."""
        document = self.document
        return self.places.script.name("\n".join((document.title, document.publisher, document.text)))

    def _word_for(self, kind: OrganizationKind, place: Place) -> str:
        """The word that the document has for the offices of a kind, at the level of the place; empty if it has none."""
        key = (kind.notation, place.adcode)
        if key not in self._words:
            self._words[key] = self._word_behind(place, self._words_said(kind, national=place.adcode == COUNTRY))
        word = self._words[key]
        return word[:-1] + "局" if word.endswith("厅") and place.level != "province" else word

    def _words_said(self, kind: OrganizationKind, *, national: bool) -> list[str]:
        """The words for the offices of a kind that the document has, the first first, longer ones before shorter."""
        key = (kind.notation, national)
        if key not in self._said:
            self._said[key] = _in_order(self._text, office_words(kind, national=national))
        return self._said[key]

    def _word_behind(self, place: Place, said: Sequence[str]) -> str:
        """Of the words for an office the one right behind its place, else the first; empty if there is none."""
        if len(said) > 1:  # 某市劳动和社会保障局 outweighs 范文：劳动局…总结, what an editor calls any such office
            placed = [name + word for name in (place.name, *place.short_names, place.name[-1]) for word in said]
            whole = _first_in(self._text, placed)
            if named := [word for word in said if whole.endswith(word)]:
                return max(named, key=len)
        return next(iter(said), "")

    def is_anaphor(self, reference: Reference) -> bool:
        """Tell whether a mention only takes up an organization named before: 该局."""
        mention = reference.mention
        if mention.kind is not MentionKind.ORGANIZATION:
            return False
        text = self.places.script.name(mention.text)
        match = ANAPHOR.fullmatch(text)
        if match is None:
            return False
        reading = self._reading(text, mention)
        return reading is None or (match["local"] is not None and not reading.place)  # not 镇江市妇联

    def resolve(self, reference: Reference) -> Entity:
        """Find the organization or, for a bare place without a body, the place that a reference stands for.

        Args:
            reference: a mention with the places in force.

        Returns:
            A known organization where kind and jurisdiction are known, else one by its own text.
        """
        force = self.places.in_force(reference.within)
        uncoded = self._uncoded(reference)
        if uncoded is not None:
            return uncoded
        if reference.mention.kind is MentionKind.PLACE:
            return self._body_of_place(reference, force)
        return self._organization(reference.mention, force)

    def _uncoded(self, reference: Reference) -> Entity | None:
        """The body of a place without a code of its own, named in full or by its level: 台中市政府劳工局, 市政府."""
        mention = reference.mention
        text = self.places.script.name(mention.text)
        own = self._uncoded_name(text)
        near = next(
            (name for m in reference.within if (name := self._uncoded_name(self.places.script.name(m.text)))), ""
        )
        reading = self._reading(text, mention) if mention.kind is MentionKind.ORGANIZATION and not own else None
        level = reading.level if reading is not None and not reading.place else BARE_PLACE.sub(r"\1", text)
        if reading is None and mention.kind is MentionKind.ORGANIZATION:
            level = ""  # 社会局
        if not own and (not near or not near.endswith(level or near) or (reading is not None and reading.national)):
            return None
        if not own and reading is None and mention.kind is MentionKind.ORGANIZATION and not mention.terms:
            return None
        name = own or near
        notation = reference.body if mention.kind is MentionKind.PLACE else self._notation(mention, reading)
        kind = self.kinds.get(notation)
        if kind is None or not kind.label_template:
            return None
        label = self._word_in(text, kind) or kind.label_template
        label = label.replace(PLACE, "")
        return self.entities.unknown(EntityKind.ORGANIZATION, name + label, adcode=self.uncoded[name], body=notation)

    def _word_in(self, text: str, kind: OrganizationKind) -> str:
        """What a text, or else the document, calls the offices of a kind: 卫生局 in 花莲县卫生局; empty if nothing."""
        if DEPARTMENT not in kind.broader:
            return ""
        words = office_words(kind, national=False)
        word = max((word for word in words if text.endswith(word)), key=len, default="") or _first_in(self._text, words)
        return word.removeprefix("政府").removeprefix("府")

    def _uncoded_name(self, text: str) -> str:
        names = self._uncoded_names
        return next((names[text[:length]] for length in self._uncoded_lengths if text[:length] in names), "")

    def take_up(self, reference: Reference, named: Iterable[Named]) -> Entity:
        """Find what an anaphor takes up: the last organization named before it that its noun fits.

        Args:
            reference: to an organization by 该局, 该公司.
            named: the organizations named in the document, in any order.

        Returns:
            That organization; one by its own text where none fits.
        """
        mention = reference.mention
        match = ANAPHOR.fullmatch(self.places.script.name(mention.text))
        noun = (match["noun"] or match["local"]) if match is not None else ""
        endings = NOUNS.get(noun, (noun,))
        before = [
            n
            for n in named
            if n.span.start < mention.span.start and n.entity.label.endswith(endings) and n.entity.label != noun
        ]
        if before:
            return max(before, key=lambda n: (n.span, n.entity.identifier)).entity
        force = self.places.in_force(reference.within)
        level = next((word for word in TOWN_WORDS if noun.startswith(word)), "")
        if noun != level and level and (town := self._town(level)):  # 镇妇联, 我镇妇联
            adcode = force[0].adcode if force else ""
            return self.entities.unknown(EntityKind.ORGANIZATION, town + noun.removeprefix(level), adcode=adcode)
        return self._by_text(mention, force, "")

    def _town(self, level: str) -> str:
        """The town that the title, the publisher, the opening or the foot of the text names, whose 镇妇联 acts."""
        opening, foot = self._text[:LONGEST_OPENING], self._text[-LONGEST_FOOT:]
        found = TOWN.search(opening) or TOWN.search(foot)
        return found["name"] if found is not None and found["level"] == level else ""

    def _body_of_place(self, reference: Reference, force: Sequence[Place]) -> Entity:
        """全市 in a women's federation's report within 衡阳 is 衡阳市妇联, and so are 各地 there."""
        text = self.places.script.name(reference.mention.text)
        place = self.places.all_of(text, force) or self.places.resolve(reference.mention, force)
        kind = self.kinds.get(reference.body)
        if place is None:
            return self._nameless(reference.mention, kind, force)
        if kind is None or not kind.label_template:
            return self.entities.place(place)
        return self._of(kind, place)

    def _organization(self, mention: Mention, force: Sequence[Place]) -> Entity:
        text = self.places.script.name(mention.text)
        reading = self._reading(text, mention)
        notation = self._notation(mention, reading)
        kind = self.kinds.get(notation)
        shared = kind is not None and bool(kind.label_template)  # the mainland has such a body, too
        if shared and reading is not None and reading.national and self._is_of_taiwan(text, force):
            short = next(iter(self.places.places[TAIWAN].short_names))
            return self.entities.unknown(EntityKind.ORGANIZATION, short + text, adcode=TAIWAN, body=notation)
        if kind is None or not kind.label_template:
            if (whole := self._whole_of(kind, text, mention, force)) is not None:
                return whole
            of_country = not force and text.startswith(ALL_LEVELS)  # 各地工会 of a report that names no place
            return self._by_text(mention, [self.places.places[COUNTRY]] if of_country else force, notation)
        place = self._jurisdiction(text, mention, reading, force)
        placed = bool(mention.terms[1:]) or text.startswith(LEVEL_ENDINGS)  # 苏州市医院管理局, 市教青局
        if (
            kind.only_in
            and (not placed or DEPARTMENT not in kind.broader)
            and (
                place is None or DEPARTMENT in kind.broader or not self.places.places.within(place.adcode, kind.only_in)
            )
        ):
            place = self.places.places[kind.only_in]  # 工联会 of Hong Kong, whatever city its report tells of
        if place is None and not force and kind.national_label and text.startswith(ALL_LEVELS):
            place = self.places.places[COUNTRY]  # 各级工会 of a report that names no place: all of the country's
        if place is not None and reading is not None and reading.around and has_body(kind, place):
            return self.entities.organization(kind, place)
        word = reading.word if reading is not None else self._word_behind_place(text, place)
        return self._by_text(mention, force, notation) if place is None else self._of(kind, place, word)

    def _word_behind_place(self, text: str, place: Place | None) -> str:
        """教育体育和科技局 of 石泉县教育体育和科技局, which no list of names has; empty without the place."""
        if place is None:
            return ""
        names = (place.name, *place.short_names, *LEVEL_ENDINGS)
        return text.removeprefix(max((name for name in names if text.startswith(name)), key=len, default=text))

    def _whole_of(
        self, kind: OrganizationKind | None, text: str, mention: Mention, force: Sequence[Place]
    ) -> Entity | None:
        """各乡镇妇联, 园区总工会: all of those below a place, and that of the zone that reports, are the place's."""
        if kind is None or (text not in kind.collective_labels and not text.startswith(EACH)):
            return None
        above = next((k for k, below in self._below if kind.notation in below), "")
        if above == GOVERNMENT and not text.startswith(EACH):
            return None  # 镇政府, 园区
        placed = any(term in self.places.places for term in mention.terms)
        place = self.places.resolve(mention, force) if placed else next(iter(force), None)
        return self._of(self.kinds[above], place) if above and place is not None else None

    @cached_property
    def _below(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Kinds of bodies, each with the kinds of those below it that belong to no one place."""
        words = self.entities.vocabulary.words
        return tuple((name.removeprefix(BELOW), kinds) for name, kinds in words.items() if name.startswith(BELOW))

    def _is_of_taiwan(self, text: str, force: Sequence[Place]) -> bool:
        """Tell whether a ministry is that of Taiwan: 劳动部 in a report set there, but not 国家卫健委."""
        words = self.entities.vocabulary.words
        if text.startswith(words["national-opening"]) or not self.places.script.traditional:
            return False
        return text in words[PLACE_SIGN + TAIWAN] or any(place.adcode == TAIWAN for place in force[:1])

    def _reading(self, text: str, mention: Mention) -> Reading | None:
        return self.namebook.read(text, tuple(term for term in mention.terms if term in self.kinds))

    def _notation(self, mention: Mention, reading: Reading | None) -> str:
        if reading is not None:
            return reading.kind
        return next((term for term in mention.terms if term in self.kinds), "")

    def _jurisdiction(
        self, text: str, mention: Mention, reading: Reading | None, force: Sequence[Place]
    ) -> Place | None:
        if reading is not None and reading.national:
            return self.places.places[COUNTRY]
        if reading is not None and reading.place:
            codes = [self.places.places[code] for code in mention.terms if code in self.places.places]
            return self.places.choose(codes or places_named(reading.place, self.places.places), force, reading.place)
        if any(term in self.places.places for term in mention.terms):
            return self.places.resolve(mention, force)
        if reading is not None and reading.level:
            return self.places.nearest(reading.level, force)
        scope = None if self.namebook.is_word(text) else SCOPE.match(text)
        if scope is None:
            return next(iter(force), None)
        return self.places.nearest(scope[1], force) or self.places.all_of(text, force)

    def _of(self, kind: OrganizationKind, place: Place, word: str = "") -> Entity:
        """The organization of a place, or of the next wider place that has one; by its own name where it has one."""
        if not has_body(kind, place):
            place = self.entities.place_above(kind, place) or place
        if (
            not word or word.endswith(self.entities.vocabulary.words["offices-together"])
        ) and DEPARTMENT in kind.broader:
            word = self._word_for(kind, place)
        label = own_name_of(kind, place, word, self.entities.vocabulary) if word else ""
        return self.entities.own(kind, place, label, word) if label else self.entities.organization(kind, place)

    def _nameless(self, mention: Mention, kind: OrganizationKind | None, force: Sequence[Place]) -> Entity:
        """全市 where no city is in force: 市人社局, the body of a city that the text does not name."""
        text = self.places.script.name(mention.text)
        level = BARE.fullmatch(text) if kind is not None else None
        own = kind.label if kind is not None else ""
        if level is not None and level[1] == PROVINCE_SIGN and kind is not None and kind.province_label_template:
            own = kind.province_label_template.replace(PLACE, "")  # 省民政厅
        label = (level[1] if level is not None else text) + own
        adcode = force[0].adcode if force else ""
        body = kind.notation if kind is not None else ""
        return self.entities.unknown(EntityKind.ORGANIZATION, label, adcode=adcode, body=body)

    def _by_text(self, mention: Mention, force: Sequence[Place], notation: str) -> Entity:
        """An organization that only its own text names, where its name or the clause says."""
        label = MASKS.sub("", self.places.script.name(mention.text))
        label = OF_OWN_TOWN.sub("", label)
        if (pointed := POINTED_AT.match(label)) is not None:
            label = pointed["town"]
        if TEAM_OF_VILLAGE.fullmatch(label) is not None:
            label = self._in_full(label)
        elif label.endswith(self.entities.vocabulary.words["society-called-short"]):
            label = self._with_place(label)
        level = next((one for one in (*LONG_LEVELS, *OPENING_LEVELS) if label.startswith(one)), "")
        nearest = self.places.nearest(level, force) if level and len(label) >= SHORTEST_LOCAL else None
        if nearest is not None and nearest.name.endswith(level):
            label = nearest.name + label.removeprefix(level)  # 省光彩事业促进会
        place = nearest or self._place_in(label, mention, force)
        if (
            place is None
            or (self._is_local(notation) and not self._is_around(place, force))
            or self._is_brand(label, place, force)
        ):
            place = next(iter(force), place)
        place = self._narrower(label, place, force)
        adcode = place.adcode if place is not None else ""
        return self.entities.unknown(EntityKind.ORGANIZATION, label, adcode=adcode, body=notation)

    def _with_place(self, label: str) -> str:
        """弘毅教育基金会: the one name by which the document calls a society elsewhere, with its place before it."""
        told = set(re.findall(f"(?<![一-鿿])[一-鿿]{{2,9}}{re.escape(label)}", self._text))
        names = self.places.places.names
        placed = {name for name in told if name.removesuffix(label) in names}
        return placed.pop() if len(placed) == 1 else label

    def _in_full(self, label: str) -> str:
        """朱家沟村驻村工作队: the one name by which the document calls it elsewhere with its town and county."""
        lies = "(?:(?![年月日])[一-鿿]{1,5}[市县区旗])?(?:(?![年月日])[一-鿿]{1,4}(?:镇|乡|街道))?"
        told = set(re.findall(f"(?:(?<![一-鿿])|(?<=[年月日])){lies}{label}", self._text))
        longest = max(told, key=len, default=label)
        return longest if all(longest.endswith(name) for name in told) else label

    def _narrower(self, label: str, place: Place | None, force: Sequence[Place]) -> Place | None:
        """中国人寿平江支公司, and 湖南某某公司 in a report of 平江: the place in force within that of its name."""
        if place is None or place.level not in {COUNTRY_LEVEL, PROVINCE}:
            return place
        inner = [one for one in force if one != place and self.places.places.within(one.adcode, place.adcode)]
        named = (one for one in inner if any(name in label for name in (one.name, *one.short_names)))
        firm = label.endswith(self.entities.vocabulary.words["firm-ending"])
        return next(named, None) or (inner[0] if inner and firm else place)

    def _is_local(self, notation: str) -> bool:
        """Tell whether a kind is that of towns and villages, or of a body of one: 北京路街道总工会."""
        kind = self.kinds.get(notation)
        return notation in LOCAL_UNITS or (kind is not None and LOCAL_UNIT in kind.broader and notation != PARK)

    def _is_brand(self, label: str, place: Place, force: Sequence[Place]) -> bool:
        """Tell whether 灵山水泥公司 in another province is of no 灵山县, nor 新华书店 of 新华区: a word of its name."""
        if place.level != COUNTY or label.startswith(place.name):
            return False
        provinces = (self.places.places.at_level(one.adcode, PROVINCE) for one in force)
        around = {one.adcode for one in provinces if one is not None}
        own = self.places.places.at_level(place.adcode, PROVINCE)
        return bool(around) and own is not None and own.adcode not in around

    def _is_around(self, place: Place, force: Sequence[Place]) -> bool:
        """Tell whether a town lies in the place that its name opens with: 思明路街道 of another city does not."""
        within = self.places.places.within
        return any(within(one.adcode, place.adcode) or within(place.adcode, one.adcode) for one in force)

    def _place_in(self, label: str, mention: Mention, force: Sequence[Place]) -> Place | None:
        """The place at the beginning of a name: 湖南 in 湖南女子学院."""
        codes = [self.places.places[term] for term in mention.terms if term in self.places.places]
        if codes:
            return self.places.choose(codes, force)
        for cut in range(len(label) - 1, 1, -1):
            if label.startswith(TOWN_WORDS, cut):
                continue  # 临河乡 is no 临河
            found = [
                place
                for place in places_named(label[:cut], self.places.places)
                if stands_alone(place, label[:cut]) or len(place.name) < cut
            ]
            if found:
                return self.places.choose(found, force, label[:cut])
        return None
