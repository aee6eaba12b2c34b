"""Which towns, villages, neighbourhoods and zones a report names, none of which has a code.

In: the text of a report and its names. Out: each locality wherever it is named, with the place of the list that it
lies in, and which one a word such as 村里, 该镇 or 管委会 takes up. It stands alone because localities are in no list:
they are read by their form, by what stands before it, and by being named again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.lexicon import Name
from kg.extract.setting.weighing import OPENS_CLAUSE
from kg.model import MentionKind, Span
from kg.resources import COMMUNITY, GOVERNMENT, LEVEL_ENDINGS, PARK, TOWNSHIP, VILLAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.setting.naming import Naming, Occurrence
    from kg.model import Mention

ENDING: Final = (
    "(?:(?P<town>苏木|镇|乡)(?![村乡贤亲土情愁野企长]|镇(?!长))|(?P<street>街道|街(?={town-society}|办(?!事)))"
    "|(?P<village>村)(?![镇乡级民支干居医官贤风容校矫环社规庄道]|小(?!学)|建(?![成起有了])|工(?!作[队组])|村(?![民委里党支干集两道]))"
    "|(?P<community>社区)(?![级干民医矫工建环])"
    "|(?P<zone>{zone-ending}))"
)
"""What the name of a locality ends in, where no longer word goes on: no 村级, no 乡贤; but 李庄村 in 李庄村村民."""
YEAR_FIRST: Final = re.compile(r"^(?:19|20)\d\d年(?:度|[上下]半年)?")
"""The year that a title opens with."""
LONGEST_STEM: Final = 6
CHINESE: Final = re.compile("[一-鿿]")
ZONE: Final = "zone"
"""The level of development zones and parks, whatever they are called."""
NO_STEM: Final = {
    "town": (
        "(?:[水家通老山集村市]|.*(?:小学|中学|学校|医院|社区|公司).*|.*(?:[城乡各返下回故侨我们本该全整外的之在了受]|{general-town})|[一二三四五六七八九十百]+[个大]?|.*[到赴走进入个距].*|[一-鿿]{2,}[立稳强兴富活旺])$"
    ),
    "street": (
        "(?:商业|步行|美食|文化|特色|夜市|古|老|.*[各全我们本该的之在]|[一二三四五六七八九十百]+[个大条]?|.*(?:[到赴走进入个]|城市).*)$"
    ),
    "village": (
        "(?:.*(?:[农乡各全我们本该的贫困驻进到走访入联镇小美一二三四五六七八九十百余多]|{general-village})|.*个.*)$"
    ),
    "community": "(?:.*(?:[各全我本该的多乡型]|{general-community})|.*个.*)$",
    ZONE: (
        "(?:.*(?:[全我本该级的等及和与在类一二三四五六七八九十]|{general-zone})|.*[各个].*|.*(?:国家|[省市县])级?)?$"
    ),
}
"""What makes no name before an ending: 城镇, 返乡, 工业强镇, 贫困村, 示范社区, 国家级开发区."""
NO_STEM_IN_TOWN: Final = (
    "(?:.*[的个是有在把由向距].*|.*(?:[各全我本该农乡等驻访]|行政|自然|贫困|{general-in-town})|[城下返回包进入到联])$"
)
"""The same behind a town, where most names are the names of something: 天荒坪镇余村, but no 桃源镇各村."""
TOWN_AFTER_TOWN: Final = re.compile("(?![非仅含沿新主全各特])[一-鿿]{1,2}(?<![县市区省入进全各农中小大乡心主])城")
"""The stem of a town behind its county that ends as 城镇 begins: 宜良县北古城镇, but no 全县城镇."""
WALLED: Final = re.compile(
    "[^省市县区州旗乡镇村全各我本该新老古旧小大中主山水内外进入返到建农城占如附通连所上下离向使让名安非为与和及等地是对将在]城镇"
    "(?![化居职就人登劳低户企企常从失新生建道公规])"
)
"""A town by itself whose name ends as 城镇 begins: 欢城镇, but no 全县城镇, no 小城镇 and no 占城镇人口的."""
OPENS_WITH: Final = r"(?:^|(?<=[，。；、\n]))"
"""Where the name of a town stands at the head of a clause."""
NO_TOWN_IN_TOWN: Final = "(?:.*[城乡返下回侨离故])$"
"""桃源镇返乡人员, 桃源镇送戏下乡: what is no town behind a town, though 古城 is a village."""
NO_NAME: Final = (
    "[省市县区年月日按以在由从据对向为将把让使与及有已这]|.*(?:等$|(?<![自许])由$|其中|共有|{in-no-locality})"
)
"""What no name of a locality begins with or has in it before its level: 县政府和镇党委, 活动由镇文化站主办."""
TIME: Final = "(?:{time-before-name}|[0-9今去全本当同]年|[0-9十]月)"
"""What a time ends in; no 万年 of 万年桥镇."""
INTRODUCED: Final = "(?:{leads-to-place}|" + TIME + "|[在到赴从由是为对的、]|(?<=[一-鿿])[和与及])$"
"""What stands before a name within a clause: 走进柳树村, 在桃源镇."""
TIME_BEFORE: Final = r"(?:^|[。！？；，、：:;,!?\n \u3000])[^。！？；，、：:;,!?\n \u3000]{0,6}" + TIME + "$"
"""A time that opens a clause before the name of a locality: 2013年上半年."""
LONGEST_TIME: Final = 12
"""Characters of such a time."""
LEADS_TO: Final = ("走进", "来到", "探访", "在", "关于", "”", "’", "年", "年度", "半年", "季度")
"""What stands in a title before the locality that it tells of: “党报记者乡村行”走进桃源镇, 2016年桃源镇工作总结."""
KINDS: Final = {"town": TOWNSHIP, "street": TOWNSHIP, "village": VILLAGE, "community": COMMUNITY, ZONE: PARK}
OWN: Final = "(?:[我本全该]|这个)"
"""What stands before the level of a locality that speaks or was named before: 我镇, 全村, 该社区."""
TAKEN_UP: Final = {
    "镇": OWN + "镇|镇(?:里|上|{town-body})",
    "乡": OWN + "乡(?![村镇])|乡(?:里|{town-body})",
    "街道": OWN + "街道|街道(?:{town-body}|办(?!事)|(?=[还也将已共]|今年|去年|计划))",
    "街": OWN + "街(?!道)|街(?:{town-body})",
    "苏木": OWN + "苏木|苏木{town-body}",
    "村": OWN + "村|(?:{village-sign})",
    "社区": OWN + "社区|(?:{community-sign})",
    ZONE: OWN + "[区园]|(?:{zone-sign})",
}
"""What takes a locality up again, by its level."""
STATION: Final = "local-office"
"""Notation of the kind of the stations that towns have."""
EXISTS: Final = re.compile("[共现已还另拥]?有")
"""What only tells what there is in a place, which does nothing: 三溪镇共有130人."""
SHORTEST_BODY, LONGEST_BODY = 2, 8
"""Characters of what a body of a town is called behind the town's name."""
QUOTATION: Final = tuple("“‘《〈「『")
"""What opens a quotation, in which nobody is named as who reports."""
ROAD: Final = "路"
"""What 街道 is no town before: 背街道路."""
TOWNS: Final = frozenset(("town", "street"))
"""The groups of what ends the name of a town, a township or a subdistrict."""
TOWN_LEVELS: Final = ("苏木", "镇", "乡", "街道")
"""What the names of towns end in that a list has."""
OFFICE: Final = "办"
"""What stands for the office of a subdistrict: 街办."""
BEFORE_IT: Final = "(?:(?<![一-鿿])|(?<=[年月日时前后在由从和与给为让帮使对向到了]))"
"""What such a word stands behind, so that it is none of another name: no 柳树村里, no 农村党支部."""
OFFICE_OF_STREET: Final = re.compile("办(?![起了展年好得成理])")
STREET: Final = "街"
"""The level of a subdistrict whose office is 街办."""
SENTENCE_ENDS: Final = "。！？\n"
"""What ends the sentence before."""
SENTENCE_END: Final = re.compile(f"[{SENTENCE_ENDS}]")
DESCRIBED: Final = re.compile("(?:是|位于|地处|坐落|隶属|距|[下现]?辖)(?![否由])")
"""What stands behind a village of which a sentence says what it is and where it lies."""
KIND_OF_VILLAGE: Final = "(?:.*{kind-of-village})$"
"""What tells a kind of villages and no name: 移民村."""
SAID_OF: Final = ("来说", "来讲", "而言")
"""What stands behind whom something is said of: 对桃源镇来说."""
TOWARDS: Final = ("对", "对于")
"""What stands before them."""
LISTING: Final = tuple("、和与及")
"""What stands between the localities of a list."""
TWICE: Final = 2
SHORTEST_DIVISION: Final = 3
"""Characters of a division's name with its level: 顺德区; 徐州 begins the name of a street."""


@dataclass(frozen=True, slots=True)
class Locality:
    """A town, a village, a neighbourhood or a zone where a report names it."""

    name: str
    """In simplified characters: 桃源镇."""
    level: str
    """镇, 乡, 村; ``zone`` for all kinds of them."""
    kind: str
    """Notation of the kind of organization that it is."""
    start: int
    end: int
    place: Mention | None
    """The place of the list that it is named behind, there or elsewhere."""


class Localities:
    """The localities of one report."""

    def __init__(self, naming: Naming) -> None:
        self.naming, self.simplified, self.lexicon = naming, naming.simplified, naming.lexicon
        self._divisions = self.lexicon.vocabulary.places.names
        self._no_name = self.lexicon.pattern(NO_NAME)

    @cached_property
    def named(self) -> list[Locality]:
        """Every locality wherever it is named, in order; of two that begin together the longer one."""
        found: dict[int, Locality] = {}
        first: dict[str, Locality] = {}
        once: list[Locality] = []
        for one, sure in self._possible:
            known = first.get(one.name)
            if known is not None and (known.place is not None or one.place is None):
                continue
            if known is not None or sure or self.simplified.count(one.name) >= TWICE:
                first[one.name] = one
            else:
                once.append(one)
        behind = {one.start for one in first.values()}
        first |= {one.name: one for one in once if one.end in behind}  # 桃源镇 before 柳树村
        opening = [one for one in once if self._opens_clause(one.start) and not self._is_deed(one)]
        towns = [one for one in (*first.values(), *opening) if one.kind == TOWNSHIP]
        for one in opening:
            told = one.kind == TOWNSHIP and (len(towns) >= TWICE or self._acts_once(one))
            if told or self._is_spoken_for(one, first.values()) or self._is_described(one):
                first[one.name] = one
        for name, one in first.items():
            start = self.simplified.find(name)
            while start >= 0:
                end = start + len(name)
                if start not in found or end > found[start].end:
                    found[start] = Locality(name, one.level, one.kind, start, end, one.place)
                start = self.simplified.find(name, end)
        return _outermost(found[start] for start in sorted(found))

    def towns(self) -> Iterator[Locality]:
        """Yield what may be a town, a township or a subdistrict, wherever it is named, the same one again and again."""
        return (one for one, _ in self._possible if one.kind == TOWNSHIP)

    def named_at_all(self, level: str) -> list[Locality]:
        """Return what may be a locality of a level, also one named but once, at the head of a clause or in its county.

        What is done with one, or stands for a road, is none: 依托街道, 背街道路.
        """
        return [
            one
            for one, sure in self._possible
            if one.level == level
            and self.simplified[one.start - 1 : one.start] not in QUOTATION
            and (sure or one.place is not None or self._stands_alone(one.start) or self._is_looked_at(one))
            and not self._is_deed(one)
            and not self.simplified.startswith(ROAD, one.end)
        ]

    def _stands_alone(self, start: int) -> bool:
        """——石桥街道…, 上半年桃源镇…: tell whether a name stands behind a mark, which is no quotation, or a time."""
        before = self.simplified[start - 1] if start else ""
        return self._opens_clause(start) or not before.isalnum()

    def _is_looked_at(self, one: Locality) -> bool:
        """2008年对桃源镇来说，是…的一年: tell whether what follows is said of a locality."""
        said = self.simplified.startswith(SAID_OF, one.end)
        return said and self.simplified.endswith(TOWARDS, 0, one.start)

    def _opens_clause(self, start: int) -> bool:
        """桃源镇…, 上半年桃源镇…: tell whether a name opens a clause, perhaps behind a time."""
        if not start or self.simplified[start - 1] in OPENS_CLAUSE:
            return True
        return (
            self.lexicon.pattern(TIME_BEFORE).search(self.simplified, max(0, start - LONGEST_TIME), start) is not None
        )

    def _is_deed(self, once: Locality) -> bool:
        """，紧扣镇党委要求, 依托街道…: tell whether what stands before 镇 is done with the town's body, or by it."""
        stem = once.name.removesuffix(once.level)
        body = self.lexicon.pattern("{town-society}|{town-body}").match(self.simplified, once.end)
        if stem in self.lexicon.phrase_roles and once.place is None:
            return True  # 。依托街道党群服务中心筹建…
        deed = stem in self.lexicon.verbs
        return deed and once.place is None and body is not None

    def _acts_once(self, once: Locality) -> bool:
        """…。桃源镇为困难户修缮房屋12户: tell whether a town named once does something right there."""
        text, end, lexicon = self.simplified, once.end, self.lexicon
        if self._deed_follows(end):
            return True
        begin = end + text.startswith(OFFICE, end)  # 环西街 办 劳保所
        names = (text[begin : begin + length] for length in range(SHORTEST_BODY, LONGEST_BODY))
        return any(lexicon.names_body(name) for name in names)  # 桃源镇司法所

    def _is_spoken_for(self, once: Locality, others: Iterable[Locality]) -> bool:
        """桃源镇今年…。全镇…: tell whether a name said once, at the head of a clause, is the one that is taken up."""
        alone = all(one.level != once.level for one in others)
        body = once.kind == VILLAGE and self.level_taken_up(once.end - len(once.level))  # 建成村党支部活动室
        return alone and not body and self.times_taken_up(once.level) > 0

    def _is_described(self, once: Locality) -> bool:
        """…。柳树村是桃源镇最偏远的村，全村245户: tell whether a village opens a sentence that says what it is."""
        start = once.start
        opens = not start or self.simplified[start - 1] in SENTENCE_ENDS
        kind = self.lexicon.pattern(KIND_OF_VILLAGE).match(once.name.removesuffix(once.level)) is not None
        named = once.kind == VILLAGE and opens and not kind
        return named and DESCRIBED.match(self.simplified, once.end) is not None

    @cached_property
    def _possible(self) -> tuple[tuple[Locality, bool], ...]:
        """What may be a locality, found once: those of the report and the towns that tell its county are among them."""
        return tuple(self._candidates())

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.named]

    def _candidates(self) -> Iterator[tuple[Locality, bool]]:
        """Yield what may be a locality, and whether what stands before its name leaves no doubt."""
        places = {found.mention.span.end: found.place for found in self.naming.named_places if not found.name.bare}
        around: dict[int, Mention | None] = {}
        """The ends of towns read before, with the place that each lies in: a village stands behind them."""
        for found in self.naming.named_bodies:
            if found.name.terms[0] == PARK and found.codes:
                start, end = self._behind_province(found.mention.span, found.codes[0]), found.mention.span.end
                yield Locality(self.simplified[start:end], ZONE, PARK, start, end, found.place), True
        for match in self.lexicon.pattern(ENDING).finditer(self.simplified):
            group = match.lastgroup or ""
            opening = self._opening(match.start(), group, places, around)
            if opening is None:
                continue
            start, sure = opening
            place = around[start] if start in around else places.get(start)
            if group == ZONE:
                start, place = self._with_place(start, places)
            level = group if group == ZONE else match[group]
            start = start if group == ZONE else self._behind_division(start, match.end() - len(level))
            name = self.simplified[start : match.end()]
            if self._is_division(name):
                continue
            if group in TOWNS:
                around[match.end()] = place
                if self.simplified.startswith(OFFICE, match.end()):
                    around[match.end() + len(OFFICE)] = place  # 泉口街办浏河社区
            yield Locality(name, level, KINDS[group], start, match.end(), place), sure

    def _opening(
        self, end: int, group: str, places: dict[int, Mention | None], around: dict[int, Mention | None]
    ) -> tuple[int, bool] | None:
        """Where the name begins that ends in a level, and whether that is sure; none where it is no name.

        A name begins behind its county or its town, 某县桃源镇柳树村, else where a run of characters does.
        """
        text, first = self.simplified, max(0, end - LONGEST_STEM)
        if group == ZONE and end in places and not self._is_of_province(places[end]):
            return end, True  # 张家港保税区
        for start in range(end - 1, first - 1, -1):
            if CHINESE.match(text, start) is None:
                return None
            behind = start in around or (
                start in places and (end - start > 1 or text[start - 1] in LEVEL_ENDINGS or group == ZONE)
            )
            opens = not start or CHINESE.match(text, start - 1) is None
            introduced = opens or self.lexicon.pattern(INTRODUCED).search(text, max(0, start - 3), start) is not None
            stem = text[start:end]
            if (behind and self._ends_like_towns(stem, end, places.get(start))) or (
                (behind or introduced)
                and (self._names(stem, group, in_town=start in around) or self._is_listed(stem, group, end))
            ):
                return start, behind
            if start in around:
                return None  # 桃源镇建村文化广场
        return None

    def _is_listed(self, stem: str, group: str, end: int) -> bool:
        """蒲鞋市街道, 欢城镇: tell whether there is a town or a subdistrict of a name that looks like none."""
        levels = (level for level in TOWN_LEVELS if self.simplified.startswith(level, end))
        has_town = self.lexicon.vocabulary.places.has_town
        walled = WALLED.match(self.simplified, end - len(stem)) is not None and stem not in self.lexicon.verbs
        walled = walled and len(stem) == TWICE
        sure = group in TOWNS and (walled or (len(stem) > TWICE and stem[:TWICE] not in self.lexicon.verbs))
        return sure and any(has_town(stem + level) for level in levels)

    def _ends_like_towns(self, stem: str, end: int, place: Mention | None) -> bool:
        """宜良县北古城镇, said again: tell whether a stem that ends in 城 is a town's, and no 城镇 of the county."""
        text, places = self.simplified, self.lexicon.vocabulary.places
        county = place is not None and len(place.terms) == 1 and places[place.terms[0]].level == "county"
        if self._no_name.match(stem) or self.lexicon.pattern("{general-town}").fullmatch(stem[:-1]) is not None:
            return False  # 为城镇, 特色城镇
        if not county or not text.startswith("镇", end) or TOWN_AFTER_TOWN.fullmatch(stem) is None:
            return False
        short = len(stem) <= TWICE and stem != "古城"
        if short and re.search(f"{OPENS_WITH}{stem}镇", text, re.MULTILINE) is None:
            return False  # 建城镇公厕, but 凤城镇 at the head of a clause
        deed = stem[:TWICE] in self.lexicon.verbs or (short and stem[:1] in self.lexicon.verbs)
        return not deed and text.count(f"{stem}镇") >= TWICE

    def _with_place(self, start: int, places: dict[int, Mention | None]) -> tuple[int, Mention | None]:
        """昆明海口工业园区: where the name of a zone begins that is named after its place, and that place.

        Of two places the outer one, unless the inner lies in it.
        """
        within, own = self.lexicon.vocabulary.places.within, None
        while (place := places.get(start)) is not None and not self._is_of_province(place):
            start = self._behind_province(place.span, place.terms[0])
            own = place if own is None or not within(own.terms[0], place.terms[0]) else own
        return start, own

    def _names(self, stem: str, group: str, *, in_town: bool) -> bool:
        """Tell whether a stem may be a name: no 着力推进 before 社区, though 团结 is one behind a town."""
        small = group in {"village", "community"}
        if len(stem) < (TWICE if small and not in_town else 1) or self._no_name.match(stem):
            return False
        verbs = self.lexicon.verbs
        if in_town:
            return self._names_in_town(stem, group)
        if self.lexicon.pattern(NO_STEM[group]).match(stem) or self._is_district(stem, group):
            return False
        if len(stem) == TWICE:
            listed = group in TOWNS and any(self.lexicon.vocabulary.places.has_town(stem + end) for end in TOWN_LEVELS)
            return listed or stem not in verbs  # 团结乡, but no 优化镇域环境
        return stem[:2] not in verbs and stem[-2:] not in verbs

    def _names_in_town(self, stem: str, group: str) -> bool:
        """桃源镇余村, 桃源镇团结村: the same behind a town, but for 桃源镇硬化村道, 桃源镇打造旅游村."""
        words, verbs = self.lexicon.affixes, self.lexicon.verbs
        general = (NO_STEM_IN_TOWN, *((NO_TOWN_IN_TOWN,) if group in {"town", "street"} else ()))
        if group != "community" and stem.endswith("村"):
            return False  # 清华镇村村通公路, but 白沙洲街道营房村社区
        if any(self.lexicon.pattern(no_name).match(stem) for no_name in general):
            return False
        if len(stem) < TWICE:
            return stem not in verbs or stem in words["surname"]
        return stem in words["name-like-a-deed"] or (stem[:2] not in verbs and stem[-2:] not in verbs)

    def _is_district(self, stem: str, group: str) -> bool:
        """河西区街道: tell whether a stem is a division with its level, whose towns are spoken of in general."""
        return group != ZONE and stem.endswith(LEVEL_ENDINGS) and stem in self._divisions

    def _behind_province(self, span: Span, code: str) -> int:
        """江苏省昆山综合保税区: where a name begins behind its province, which no zone is named after."""
        province = self.lexicon.vocabulary.places.at_level(code, "province")
        opens = province is not None and self.simplified.startswith(province.name, span.start, span.end)
        return span.start + len(province.name) if province is not None and opens else span.start

    def _is_of_province(self, place: Mention | None) -> bool:
        """江苏省张家港保税区: tell whether a place is a province, which no zone is named after."""
        places = self.lexicon.vocabulary.places
        return place is not None and places[place.terms[0]].level in {"country", "province"}

    def _behind_division(self, start: int, end: int) -> int:
        """顺德区北滘镇: where a name begins behind a division with its level that no list of the report's has found."""
        names, text = self._divisions, self.simplified
        ends = (
            at
            for at in range(start + SHORTEST_DIVISION, end)
            if text[at - 1] in LEVEL_ENDINGS and text[start:at] in names
        )
        return max(ends, default=start)

    def _is_division(self, name: str) -> bool:
        """萍乡, 景德镇, 淄博周村: tell whether a name is that of a division, also behind what it lies in."""
        names = self._divisions
        return name in names or any(name[:end] in names and name[end:] in names for end in range(1, len(name)))

    def with_acting(self, names: list[Name], span: Span) -> list[Name]:
        """Add the towns and villages that act at the head of a clause to the names of a sentence, or a part of one.

        Args:
            names: the names that the lists have, with offsets into it.
            span: where it stands.
        """
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        acting = [
            _name_within(span, one, end, kind)
            for one in self.named[first:last]
            if one.level != ZONE and self.acts(one) and self.at(one.end) is None
            for end, kind in self._acting(one)
        ]
        acting = [*self._listed_before(acting, first, span), *acting] if acting else []
        added = [one for one in acting if all(name.end <= one.start or one.end <= name.start for name in names)]
        return sorted((*names, *added), key=lambda name: name.start) if added else names

    def _listed_before(self, acting: Sequence[Name], first: int, span: Span) -> Iterator[Name]:
        """城关镇、江口镇发放…: yield the localities of a list whose last one acts."""
        ends = {one.end: one for one in self.named[first : bisect_left(self._starts, span.end)] if one.level != ZONE}
        for last in acting:
            start = last.start + span.start
            while self.simplified[start - 1 : start] in LISTING and (one := ends.get(start - 1)) is not None:
                yield _name_within(span, one, one.end, one.kind)
                start = one.start

    def _acting(self, one: Locality) -> Iterator[tuple[int, str]]:
        """Yield the end of a locality, or of its body, 桃源镇司法所, that does something right there, and its kind."""
        office = one.level == STREET and OFFICE_OF_STREET.match(self.simplified, one.end) is not None  # 环西街办
        if self._deed_follows(one.end + office):
            yield one.end + office, one.kind
            return
        for end in range(one.end + office + SHORTEST_BODY, one.end + office + LONGEST_BODY):
            rest = self.simplified[one.end + office : end]
            own = self.lexicon.names_body(rest) and not rest.endswith(self.lexicon.affixes["team-ending"])
            if own and self._deed_follows(end):
                yield end, STATION

    def _deed_follows(self, end: int) -> bool:
        if EXISTS.match(self.simplified, end) is not None:
            return False
        return self.simplified.startswith("为", end) or self.lexicon.deed_follows(self.simplified, end)

    def in_full(self, one: Locality) -> Locality:
        """洮北经开区 in a report that says 洮北经济开发区: the zone where it is named by its longest name."""
        if one.level != ZONE:
            return one
        own = self._told_apart(one)
        alike = (zone for zone in self.named if zone.level == ZONE and self._told_apart(zone) == own)
        return max(alike, key=lambda zone: (len(zone.name), -zone.start), default=one)

    def _told_apart(self, zone: Locality) -> tuple[str, str]:
        """江津区珞璜工业园, 江津珞璜工业园: the code of a zone's place, and what is its own in its name."""
        endings = (ending for ending in self.lexicon.affixes["zone-ending"] if zone.name.endswith(ending))
        rest = zone.name.removesuffix(max(endings, key=len, default=""))
        if zone.place is None:
            return "", rest
        return zone.place.terms[0], rest.removeprefix(zone.place.span.of(self.simplified))

    def at(self, position: int) -> Locality | None:
        """Return the locality that is named from a position on."""
        index = bisect_left(self._starts, position)
        one = self.named[index] if index < len(self.named) else None
        return one if one is not None and one.start == position else None

    def inside(self, one: Locality) -> Locality | None:
        """桃源镇柳树村, 环西街办浏河社区: return the locality that is named right behind one in which it lies."""
        inner = self.at(one.end)
        return inner if inner is not None or one.level != STREET else self.at(one.end + len(OFFICE))

    def around(self, position: int) -> Locality | None:
        """Return the locality in whose name a position lies."""
        index = bisect_right(self._starts, position) - 1
        return self.named[index] if index >= 0 and position < self.named[index].end else None

    def before(self, position: int) -> Locality | None:
        """Return the locality whose body is named at a position: in its name, 镇妇联, or behind it, 镇劳动保障所."""
        one = self.around(position) or self._ending_at(position)
        if one is None and self.simplified.startswith(OFFICE, position - 1):
            one = self._ending_at(position - 1)  # 桃源街办劳保所
        return one

    def station_behind(self, one: Locality) -> Span | None:
        """桃源镇劳动保障所, 桃源街办劳保所: where the station of a locality is named behind it, if one is."""
        start = one.end + self.simplified.startswith(OFFICE, one.end)
        stations = (name for name in self.lexicon.endings_of(STATION) if self.simplified.startswith(name, start))
        name = max(stations, key=len, default="")
        return Span(start, start + len(name)) if name else None

    def _ending_at(self, end: int) -> Locality | None:
        one = self.around(end - 1)
        return one if one is not None and one.end == end else None

    def last(self, level: str, position: int) -> Locality | None:
        """Return the locality of a level that is named last before a position, else the only one behind it."""
        before = (one for one in reversed(self.named[: bisect_left(self._starts, position)]) if one.level == level)
        if (found := next(before, None)) is not None:
            return found
        behind = {one.name: one for one in self.named if one.level == level}
        return next(iter(behind.values())) if len(behind) == 1 else None

    def described_before(self, level: str, position: int) -> Locality | None:
        """柳树村是…最偏远的村，全村: the locality that a sentence has said what it is, whosever the report is."""
        one = self.last(level, position)
        same = one is not None and one.end <= position and not SENTENCE_END.search(self.simplified, one.end, position)
        return one if one is not None and same and self._is_described(one) else None

    def level_taken_up(self, position: int) -> str:
        """Return the level of the locality that a word at a position takes up, 村里, 该镇; empty for none."""
        return next((level for level, word in self._taken_up.items() if word.match(self.simplified, position)), "")

    @cached_property
    def _taken_up(self) -> dict[str, re.Pattern[str]]:
        return {level: self.lexicon.pattern(word) for level, word in TAKEN_UP.items()}

    def times_taken_up(self, level: str) -> int:
        """Count how often a text takes up a locality of a level."""
        if level in TOWN_LEVELS and level not in self.simplified:
            return 0  # whatever takes up a town has its level in it
        pattern = self.lexicon.pattern(f"{BEFORE_IT}(?:{TAKEN_UP[level]})")
        return sum(1 for _ in pattern.finditer(self.simplified))

    def acts(self, one: Locality) -> bool:
        """Tell whether a locality stands at the head of a clause, behind its county or without, and does something."""
        start = self._opening_of_chain(one)
        opens = not start or self.simplified[start - 1] in OPENS_CLAUSE or self.simplified[start - 1] in "年月日"
        return opens and self.simplified[one.end : one.end + 1] not in {"的", "、", "，", ","}

    def heads(self, one: Locality, title: Span) -> bool:
        """某县桃源镇柳树村…, 走进柳树村: tell whether a title opens with a locality, or leads to it."""
        start = self._opening_of_chain(one)
        year = YEAR_FIRST.match(self.simplified[title.start : title.end])
        opens = start <= title.start + (year.end() if year is not None else 0)
        opens = opens or self.simplified[start - 1] in OPENS_CLAUSE
        return title.start <= one.start < title.end and (opens or self.simplified.endswith(LEADS_TO, 0, start))

    def _opening_of_chain(self, one: Locality) -> int:
        """Where the places begin behind which a locality is named."""
        start = one.start
        while start and self.simplified[start - 1] not in OPENS_CLAUSE and (before := self._ends_at(start)) is not None:
            start = before
        return start

    def _ends_at(self, end: int) -> int | None:
        """Where the place or the locality begins that ends at a position."""
        if (inner := self._ending_at(end)) is not None:
            return inner.start
        names = (*self.naming.named_places, *self.titled_governments)
        return next((f.mention.span.start for f in names if f.mention.span.end == end), None)

    @cached_property
    def titled_governments(self) -> list[Occurrence]:
        """The governments that titles name, behind which their towns may stand: 某区人民政府清波街道办事处."""
        return [found for found in self.naming.title if found.name.terms[:1] == (GOVERNMENT,)]

    def told(self) -> Counter[str]:
        """Count how often each locality is named, but for where a village in it is named."""
        starts = set(self._starts)
        return Counter(self.in_full(one).name for one in self.named if one.end not in starts)


def _name_within(span: Span, one: Locality, end: int, kind: str) -> Name:
    """Name a locality, or its body up to an end, with offsets into a part of the text."""
    return Name(one.start - span.start, end - span.start, MentionKind.ORGANIZATION, (kind, *_codes(one.place, kind)))


def _codes(place: Mention | None, kind: str) -> tuple[str, ...]:
    """某县桃源镇司法所: the codes of the place that a body of a locality is named behind."""
    return place.terms if place is not None and kind == STATION else ()


def _outermost(found: Iterator[Locality]) -> list[Locality]:
    """Leave out what lies in the name of another: 营房村 in 营房村社区."""
    kept: list[Locality] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
