"""Which division a name of a place stands for.

In: mentions with the codes that they may stand for, and the places in force. Out: one :class:`~kg.resources.Place`, or
None. 鼓楼区 is one of several districts, 吉林 a province or a city, 全市 whatever is in force: the answer lies in the
date, then in the places that govern the clause, then in what else the document names, then in the level.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.resources import COUNTRY, LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import Document, Mention, Reference, Span
    from kg.resolve.script import Script
    from kg.resources import Place, Places

LEVELS_TOGETHER: Final = re.compile("([省市县区州])、?[市县区州乡镇](?:、?[县区乡镇村])?[两三]级")
"""Several levels named together, of which the first is the widest: 市县两级."""
EACH: Final = "各"
"""What tells that all places of a level are meant: 各县."""
COUNTY: Final = "county"
COUNTY_ENDINGS: Final = "县區区市"
"""What the counties of a city are called, which a county has none of: 各县, 各区."""
BARE: Final = re.compile(r"[全我本该各]?(自治区|自治州|自治县|地区|国|省|市|县|区|州|旗|盟)里?")
"""A place named by its level only: 全市, 我省, 该县, 市, 县里."""

PREFECTURE_ENDING: Final = "地区"
"""What names of prefectures end in that are none of cities: 大兴安岭地区."""
LONGEST_NAME: Final = 16
UNRELATED: Final = (4, 0)
SHORT_DISTRICT: Final = 2
"""Characters of names of districts that are also what other districts are called for short: 新区, 矿区."""


def is_of_level(place: Place, word: str) -> bool:
    """Tell whether a level word can mean a division: 市 a city of any level, 区 a district or an autonomous region.

    Args:
        place: a division.
        word: 国, 省, 市, 县, 区, 州, 旗, 盟, 自治区, 自治州 or 自治县.
    """
    match word:
        case "国":
            return place.adcode == COUNTRY
        case "省":
            return place.level == "province" and not place.name.endswith("市")
        case "区":
            return place.name.endswith("区") and place.level in ("province", "county")
        case "州":
            return place.level == "prefecture" and place.name.endswith("州")
        case _:
            return place.level != "country" and place.name.endswith(word)


def level_word(place: Place) -> str:
    """Return the word by which a text refers to a division: 省, 市, 县, 区, 州, 旗, 盟; empty where there is none."""
    for word in ("省", "市", "县", "地区", "区", "州", "旗", "盟"):
        if is_of_level(place, word) and (word != "省" or place.name.endswith("省")):
            return word
    return ""


def stands_alone(place: Place, name: str) -> bool:
    """Tell whether a name is read as a place without more: 公安县 and 通道县 are, 公安 in 公安交警大队 is not."""
    return name == place.name or not place.ambiguous or name.endswith(place.name[-1])


def places_named(text: str, places: Places) -> list[Place]:
    """List the places that a full, short or composite name may mean.

    Args:
        text: a whole name, simplified; 湖南省衡阳市 is the 衡阳市 in 湖南省.
        places: all divisions.

    Returns:
        Those that bear the name, or its last part within its first; ordinary words (公安, 和平) are no last part.
    """
    found = list(places.named(text))
    if found:
        return found
    for cut in range(len(text) - 2, 1, -1):
        outer = places.named(text[:cut])
        inner = places_named(text[cut:], places) if outer else []
        nested = [
            place
            for place in inner
            if (stands_alone(place, text[cut:]) or len(place.name) < len(text) - cut)
            and any(places.within(place.adcode, other.adcode) for other in outer)
        ]
        if nested:
            return nested
    return []


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a whole document says of where it is set."""

    year: int | None
    """In which year it was published; the validity of places is judged by it."""
    named: tuple[tuple[str, int], ...] = ()
    """Codes of the places that it names without doubt, with how often."""
    headings: tuple[Span, ...] = ()
    """Its headings."""
    headed: frozenset[str] = frozenset()
    """Codes of the prefectures that its headings name without doubt."""
    titled: tuple[str, ...] = ()
    """Codes of the places in title and publisher, the widest last."""


def survey(document: Document, references: Iterable[Reference], places: Places, script: Script) -> Surroundings:
    """Collect what a document says of where it is set.

    Args:
        document: the document.
        references: all references to organizations and places in its statements, in any order.
        places: all divisions.
        script: how its names are read.

    Returns:
        The same surroundings for the same references in whatever order.
    """
    named: Counter[str] = Counter()
    headed: set[str] = set()
    seen = {(m.span, m.text): m for reference in references for m in (reference.mention, *reference.within)}
    headings = tuple(section.heading for section in document.sections if section.heading is not None)
    for mention in seen.values():
        codes = [code for code in mention.terms if code in places]
        if len(codes) == 1:
            named[codes[0]] += 1
            if places[codes[0]].level == "prefecture" and _is_in(mention, headings):
                headed.add(codes[0])
    head = script.name(document.title + "\n" + document.publisher)
    titled = _titled(head, places)
    return Surroundings(_year(document), tuple(sorted(named.items())), headings, frozenset(headed), titled)


def _is_in(mention: Mention, headings: Iterable[Span]) -> bool:
    return any(mention.span in heading for heading in headings)


def _year(document: Document) -> int | None:
    if document.published is not None:
        return document.published.year
    years = [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", document.title)]
    return max(years, default=None)


def _titled(head: str, places: Places) -> tuple[str, ...]:
    """Codes of the unambiguous places in a text, in order, longest names first where they overlap."""
    codes: list[str] = []
    start = 0
    while start < len(head):
        for length in range(min(LONGEST_NAME, len(head) - start), 1, -1):
            bearers = [p for p in places.named(head[start : start + length]) if not p.valid_to]
            if len(bearers) == 1 and (not bearers[0].ambiguous or len(bearers[0].name) == length):
                codes.append(bearers[0].adcode)
                start += length - 1
                break
        start += 1
    return tuple(dict.fromkeys(codes))


class PlaceResolver:
    """Chooses places for one document."""

    def __init__(self, places: Places, surroundings: Surroundings, script: Script) -> None:
        self.places, self.surroundings, self.script = places, surroundings, script
        self._affinities: dict[str, int] = {}
        self._in_force: dict[tuple[Mention, ...], tuple[Place, ...]] = {}

    def in_force(self, within: Sequence[Mention]) -> tuple[Place, ...]:
        """Resolve the places in force at a clause.

        Args:
            within: mentions, nearest first; each is read in the light of the wider ones after it.

        Returns:
            Places, nearest first; those of the title where the clause has none.
        """
        key = tuple(within)
        force = self._in_force.get(key)
        if force is None:
            force = self._in_force[key] = self._resolved_in_force(within)
        return force

    def _resolved_in_force(self, within: Sequence[Mention]) -> tuple[Place, ...]:
        found: list[Place] = []
        for mention in reversed(within):
            place = self.resolve(mention, tuple(reversed(found)))
            if place is not None:
                found.append(place)
        if not found:
            return tuple(self.places[code] for code in self.surroundings.titled[:1])
        return tuple(dict.fromkeys(reversed(found)))

    def resolve(self, mention: Mention, force: Sequence[Place]) -> Place | None:
        """Find the place that a mention names.

        Args:
            mention: of a place, or of an organization with its place's codes.
            force: the places in force, nearest first.

        Returns:
            The place; None where the text names none that is known.
        """
        text = self.script.name(mention.text)
        if (bare := BARE.fullmatch(text)) is not None:
            return self.nearest(bare[1], force) or self.all_of(text, force)
        if (levels := LEVELS_TOGETHER.fullmatch(text)) is not None:
            return self.nearest(levels[1], force)  # 市县两级: the city's own and those below it
        coded = [self.places[code] for code in mention.terms if code in self.places]
        candidates = coded or places_named(text, self.places)
        chosen = self.choose(candidates, force, text)
        if chosen is not None and _is_in(mention, self.surroundings.headings):
            return self._beside_sisters(chosen, candidates)
        return chosen

    def nearest(self, word: str, force: Sequence[Place]) -> Place | None:
        """Find the nearest place in force that a level word can mean: 市 within 岳麓区 is 长沙市.

        区 is a prefecture, 大兴安岭地区, where neither a district nor an autonomous region is around.
        """
        if word == "国":
            return self.places[COUNTRY]
        for place in force:
            for above in self.places.above(place.adcode):
                if is_of_level(above, word):
                    return above
        around = (above for place in force for above in self.places.above(place.adcode))
        return next((above for above in around if word == "区" and above.name.endswith(PREFECTURE_ENDING)), None)

    def all_of(self, text: str, force: Sequence[Place]) -> Place | None:
        """Find the place that 各县 stand for together in the report of a city: the one in force that they lie in.

        Args:
            text: of a mention, simplified.
            force: the places in force, nearest first.

        Returns:
            That place; None for another mention, or where no place is in force.
        """
        if not text.startswith(EACH):
            return None
        counties = text[len(EACH) : len(EACH) + 1] in COUNTY_ENDINGS
        wider = (place for place in force if not counties or place.level != COUNTY)
        return next(wider, next(iter(force), None))

    def choose(self, candidates: Sequence[Place], force: Sequence[Place], text: str = "") -> Place | None:
        """Choose among places of one name.

        Args:
            candidates: all places that the name may mean.
            force: the places in force, nearest first.
            text: the name as written, simplified; its full form outweighs a short one.

        Returns:
            The one nearest to what is in force; None without candidates.
        """
        if not candidates:
            return None
        if len(candidates) == 1 and len(text) != SHORT_DISTRICT:
            return candidates[0]
        if len(text) == SHORT_DISTRICT and all(self._relation(place, force) == UNRELATED for place in candidates):
            called = next((place for place in force if place.name.endswith(text)), None)
            if called is not None:
                return called  # 新区 in a report of 滨海新区
        return min(candidates, key=lambda place: self._rank(place, force, text))

    def _rank(self, place: Place, force: Sequence[Place], text: str) -> tuple[object, ...]:
        return (
            not self._exists(place),
            self._relation(place, force),
            place.name != text,
            -self._affinity(place),
            LEVELS.index(place.level),
            bool(place.valid_to),
            place.adcode,
        )

    def _exists(self, place: Place) -> bool:
        """Tell whether a division existed in the document's year; without a year, whether it exists still."""
        year = self.surroundings.year
        if year is None:
            return not place.valid_to
        return int(place.valid_from or 0) <= year <= int(place.valid_to or 9999)

    def _relation(self, place: Place, force: Sequence[Place]) -> tuple[int, int]:
        """How near a place lies to those in force: itself, inside or around, same prefecture, same province, apart."""
        found = [(self._distance(place, other), index) for index, other in enumerate(force)]
        related = [pair for pair in found if pair[0] < UNRELATED[0]]
        return min(related, default=UNRELATED)

    def _distance(self, one: Place, other: Place) -> int:
        if one.adcode == other.adcode:
            return 0
        if COUNTRY in (one.adcode, other.adcode):
            return UNRELATED[0]
        if self.places.within(one.adcode, other.adcode) or self.places.within(other.adcode, one.adcode):
            return 1
        for distance, level in ((2, "prefecture"), (3, "province")):
            shared = self.places.at_level(one.adcode, level)
            if shared is not None and shared == self.places.at_level(other.adcode, level):
                return distance
        return UNRELATED[0]

    def _affinity(self, place: Place) -> int:
        """Count how much of what the document names lies near."""
        found = self._affinities.get(place.adcode)
        if found is None:
            found = self._affinities[place.adcode] = sum(
                count * (UNRELATED[0] - self._distance(place, self.places[code]))
                for code, count in self.surroundings.named
            )
        return found

    def _beside_sisters(self, chosen: Place, candidates: Sequence[Place]) -> Place:
        """Below a heading 吉林 beside 长春 and 四平, the city is meant and not the province."""
        for place in candidates:
            sisters = [code for code in self.surroundings.headed if self.places[code].parent == place.parent]
            if place.level == "prefecture" and place.parent == chosen.adcode and sisters:
                return place
        return chosen
