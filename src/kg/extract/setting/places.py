"""Which place a report is of.

In: the names of a report, who issues it and the kind of its body. Out: its places, nearest first: the title's, else
that of the publisher or the congress, else the one named most. It stands alone because a place tells itself in its
own ways: by level, by the district that a paper is of, and not where an event was held or others sent their help.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.extract.lexicon import Name
from kg.extract.notations import PARTY_COMMITTEE
from kg.extract.script import to_simplified
from kg.extract.setting.naming import AT, LONGEST_OPENING, LONGEST_PLACE, Occurrence
from kg.extract.setting.trail import SIGN, find_trails
from kg.extract.setting.weighing import ACTS, HOLDS, NAMED, SPOKEN_OF
from kg.extract.tokens import names_of_words
from kg.model import BlockKind, Mention, MentionKind, Span
from kg.resources import COUNTRY, GOVERNMENT, LEVEL_ENDINGS, TAIWAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.counties import Counties
    from kg.extract.setting.issuing import Issuing
    from kg.extract.setting.naming import Naming
    from kg.extract.setting.region import Region
    from kg.extract.setting.weighing import Weighing
    from kg.resources import Place

SHORT_LINE: Final = 24
FIRM_BEHIND: Final = "[一-鿿]{1,12}?{firm-of-place}"
"""What makes a place at the head of a clause that of a firm, which gives from anywhere: 杭州市某公司捐赠."""
ALL_OF_IT: Final = re.compile("全[省市县区州盟旗]")
"""What stands behind the place whose whole a report is of: 覆盖营口全市."""
SHORT_COUNTY: Final = 2
"""Characters of a county's name of one character, and of the short name of a longer one: 高縣."""
VILLAGE: Final = re.compile("[村镇乡](?![村镇乡])|街道|社区")
"""What makes a short name that of a village or a town of the same name, wherever it lies: 新华村."""
TOWNS_LISTED: Final = re.compile(
    "里?(?:[、和及与][一-鿿]{2,3}){0,8}(?:等|[、和及与][一-鿿]{2,3})(?:[\\d一二两三四五六七八九十]+个?)?(?:乡镇|[乡镇村]|街道|社区|小区|院落)"
)
"""What goes on from the first of several towns, villages or neighbourhoods, by their short names."""
CONGRESS: Final = r"(?:人民)?第?[一二三四五六七八九十\d]{1,3}届\s*{in-term-of-congress}"
"""What makes the place before it the one whose government reports: 某区第六届人民代表大会第四次会议."""
CONGRESS_OF_MEMBERS: Final = r"{congress-holder}?第?[一二三四五六七八九十\d]{1,3}[次届]\s*{congress-member}?代表大会"
"""The same of a mass organization: 某区第五次妇女代表大会."""
LEVEL_IN_NAME: Final = re.compile(r"(地区|省|市|县|区|州|旗|盟)")
"""The first word for a level in a name: 市 of 市妇联."""
RUBRIC: Final = re.compile("[【\\[]?([一-鿿]{2,4})[】\\]]?[：:]")
"""What stands before the colon of a title."""
SLASHES: Final = ("/", "／")
STRUCK: Final = "[一-鿿]{0,6}?(?:{struck-area}|{struck-told})"
"""What follows a place that others help."""
AREA_STRUCK: Final = "(?:特?大?地震|{striking-disaster})?(?:{struck-area}|灾后)"
"""What follows it where the whole is the area of a disaster, of which those speak who help: 汶川地震灾区."""
DISASTER: Final = (
    r"(?:[一-鿿]{2,6}?[县市区州])?(?:发生)?(?:{disaster-scale}|\d(?:[.．]\d)?级)*"
    r"{disaster}[^，。；\n]{0,6}?(?:后|[，,])"
)
"""What follows it where a disaster is told after which others help: 四川省雅安市地震发生后，…."""
GIVEN_TO: Final = ("向", "给", "为")
GIVES: Final = "(?:[^，。；\n]{0,8}?|、[^。；\n]{0,40}?){giving-to-others}"
"""What stands around a place to which others give."""
LONGEST_EXAMPLES: Final = 48
"""Characters from a bracket to the last of the examples in it."""
EXAMPLES: Final = r"[(（]{opens-examples}[^()（）。；;\n]*$"
"""What opens a bracket of examples, up to a name in it."""
EDITION: Final = "(?<=[网報报台])(?P<place>[一-鿿]{2,4}){site-section}$"
"""The part of the name of a site that tells which district's news it has: 某市网某区新闻."""
ON_BEHALF: Final = "代表"
"""What stands before the government for which a report is given."""
PART_OF: Final = "：:"
"""What stands behind the place in the heading of a part of a round-up."""
REGIONS: Final = ("81", "82")
"""What the codes of Hong Kong and Macao begin with, whose bodies are the region's, but for offices of government."""
PROVINCE: Final = "province"
OPENS_TITLE: Final = re.compile("[《“]$")
PAPER_BEHIND: Final = "{city-paper}[》”]"
"""What stands before and behind the name of a city in that of its paper."""
RECEIVING: Final = re.compile("(?:用于|走进|来到|[向给到])$")
"""What stands before the name of a school or a hospital that is given something or gone to."""
ACTS_WITH: Final = re.compile("(?:[与和同]|联合|会同|携手)$")
PAPER_OF_PARTNER: Final = "{city-paper}社?(?=[^，。；]{0,4}(?:联合|共同|合作|合办|共建|举办|主办|开))"
"""What stands before and behind the name of a city in that of a paper with which something is done."""
PREFECTURE: Final = "prefecture"
OF_COUNTIES: Final = frozenset("县区旗")
"""The levels of divisions that have towns."""
MUNICIPAL: Final = frozenset("市区")
"""The levels by which bodies in a city that is a province are named."""
PROVINCIAL: Final = frozenset("省")
GRADE: Final = "级"
"""What makes of a place the grade of an honour: 常州级文明岗."""
LONGEST_SLOGAN: Final = 8
SLOGAN_BEFORE: Final = re.compile("[“「‘][^”」’]{0,7}$")
"""What a slogan begins with, up to the place in it: “微爱鹿城”."""
LONGEST_PAPER_LINE: Final = 60
"""Characters of a line that names a paper, its day and its page."""
OWN_PAPER: Final = "本"
"""What 本报, 本网 and 本台 begin with."""
TWICE: Final = 2
SEVERAL: Final = 3
"""Places that tell together of which city they are."""
MANY: Final = 4
"""Places of which one may be named more often than others, and they still tell so."""
FIRST_PERSON: Final = "我"
MEASURED_BY: Final = (
    r"总[量数额]|第[一二三四五六七八九十\d]|首[个家次批位创]|前[列茅三五十]|[“\"]?最|{leading-among}|十[佳强]"
)
"""What stands behind it: 达到全省总量六分之一, 全省首个."""
PAPER_OF_PROVINCE: Final = re.compile(
    r"(?:^|[（(\s])([一-鿿])(?:政|府|劳社|人社|民|教|妇|工|团|残|农|卫|财)[一-鿿]{0,4}[〔\[［(（](?:19|20)\d\d[〕\]］)）]",
    re.MULTILINE,
)
"""The number of a paper, which begins with the sign of the province whose office numbers it (GB/T 9704-2012, 7.2.5)."""
OF_PROVINCES: Final = frozenset("省")
"""The level of a report of a province."""
OF_CITIES: Final = frozenset("市")
"""The level of a report of a city."""
WHOLE_CITY: Final = "全市"
PAPER_NUMBER: Final = re.compile(r"[（(]([一-鿿])(?:政|府|委)[一-鿿]{0,3}[〔\[［](?:19|20)\d\d[〕\]］]")
"""The number of a paper of a city's committee or government: （盐政发〔2007〕42号）."""
PAPER_OF: Final = "regional-paper-"
"""What the classes of papers begin with that are not called after their province; the rest is its code."""
AT_END: Final = re.compile(rf"{AT}\Z")
"""What stands before a school or a hospital at which something is done."""
INSTITUTION_BEHIND: Final = (
    "(?:{school-ending}|(?:人民|中心|中医|妇幼|职业|师范)[一-鿿]{0,8}?(?:医院|学院|大学))"
    "(?![^。\n]{0,24}?(?:培训|研修|进修|学习|治疗|就读|深造|交流))"
)
"""What stands behind the city that a school or a hospital is called after: 延安大学."""
LONGEST_WAY: Final = 16
"""Characters in which it is said before a place that people go there, with the places before, or what is done there."""
BESIDES: Final = tuple("、和与及")
VISITED: Final = re.compile("[^，。；\\n]{0,20}?(?:学习|考察|招商|参展|观摩|取经|对接|拜访|推介)")
"""What stands behind a place, or behind others beside it, that people go to in order to see how others do."""
OPENED_SITE: Final = "{opening-site}[“]?$"
"""What stands before the name of a site that readers are pointed to: 登录."""
SITE_BEHIND: Final = re.compile("[一-鿿]{1,6}?(?<![联上入组断触电通专])网(?=[站上或和与及、，,。；;”》（( \\n])")
"""What makes the name of a site of the name of a place: 宁波慈善网."""
GONE_TO: Final = "{gone-to}(?:[一-鿿]{2,6}[、和与及]){0,6}$"
"""What stands before a place that people are sent to, or before those that are listed before it."""
LONGEST_OPENER: Final = 20
"""Code points from the start of a text up to which the body that opens it is named: 2010年以来，某团市委…."""


def _count_levels(named: Iterable[Occurrence]) -> Counter[str]:
    """Count the levels by which bodies and places are named: 市 of 市妇联 and 全市."""
    told = (LEVEL_IN_NAME.search(to_simplified(found.mention.text)) for found in named)
    return Counter(level[1] for level in told if level is not None)


def _most(levels: Counter[str]) -> frozenset[str]:
    """Return the levels that are named most."""
    most = max(levels.values(), default=0)
    return frozenset(level for level, count in levels.items() if count == most)


def _names_paper(text: str, lexicon: Lexicon, code: str) -> bool:
    """来源：三湘都市报: tell whether lines name a paper of a province, and no other word: 红网格."""
    return lexicon.pattern(f"(?<![一-鿿])(?:{{{PAPER_OF}{code}}})(?![格络信点站友民])").search(text) is not None


def _below_country(places: Iterable[Mention | None]) -> list[Mention]:
    """Leave out the country: 中国 in the name of a site says nothing of where a report is set."""
    return [place for place in places if place is not None and place.terms[0] != COUNTRY]


class OwnPlaces:
    """Chooses the places of a report.

    Args:
        kind: the kind of the body whose report it is.
        counties: what tells a county by its towns.
    """

    def __init__(
        self,
        naming: Naming,
        weighing: Weighing,
        issuing: Issuing,
        region: Region,
        kind: str,
        *,
        counties: Counties,
    ) -> None:
        self.counties = counties
        self.document, self.simplified, self.lexicon = naming.document, naming.simplified, naming.lexicon
        self.naming, self.weighing, self.issuing, self.region = naming, weighing, issuing, region
        self.kind = kind

    def find(self) -> tuple[Mention, ...]:
        """Return the places of the report as a whole, nearest first."""
        places = tuple(self._with_level(self._told_which(place)) for place in self._places())
        return (*self._county_within(places[0]), *places) if places else ()

    def _told_by_towns(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """The county that has the towns of a report which names no place, or the city around it: 全市."""
        county = self.counties.of_report(None, speaks=bool(levels & OF_COUNTIES))
        place = self._of_level(county, levels) if county is not None else None
        return (place,) if place is not None and self._is_of_level(place.terms[0], levels) else ()

    def _county_within(self, place: Mention) -> tuple[Mention, ...]:
        """全县…黄泽镇…崇仁镇… in a report that names but the province: the county that has the towns."""
        levels = self._levels() if self.counties.are_in(place) else frozenset[str]()
        if not levels or self._is_of_level(place.terms[0], levels):
            return ()
        county = self.counties.of_report(place)
        return (county,) if county is not None and self._is_of_level(county.terms[0], levels) else ()

    def _told_which(self, place: Mention) -> Mention:
        """铁西区残联…。鞍山市铁西区残联供稿: of several districts of one name the one named with its city."""
        if len(place.terms) == 1:
            return place
        told = {
            found.codes[0] for found in self.naming.named if len(found.codes) == 1 and found.codes[0] in place.terms
        }
        return replace(place, terms=(told.pop(),)) if len(told) == 1 else place

    def _places(self) -> tuple[Mention, ...]:
        """The places of the report as a whole: the title's, else the one named most, the first of equals."""
        if self.issuing.source is not None and self.issuing.source.codes:
            heard_in = replace(self.issuing.source.mention, kind=MentionKind.PLACE, terms=self.issuing.source.codes)
            return (heard_in, *self._around(heard_in, []))
        published = self._own_site_first(
            _below_country(f.place for f in self._published() if not self._is_only_in_slogan(f))
        )
        titled = self._places_of_title()
        if titled and published and self.naming.lies_within(published[0], titled[0]):
            return (published[0], titled[0])
        if titled and self._is_of_region(titled[0]):
            titled = [self._of_level(titled[0], frozenset())]  # 勞工處舉辦屯門就業招聘會
        own = titled[0] if titled else self._place_of_congress()
        return (own, *self._around(own, published)) if own is not None else self._places_told(published)

    def _own_site_first(self, published: list[Mention]) -> list[Mention]:
        """安徽某网 六安某网 ⏎ 金寨某网首页 ⏎ 金寨某网: of sites of nested places, the narrowest if named most."""
        counts = Counter(place.terms[0] for place in published)
        codes = sorted(counts, key=lambda code: len(self.lexicon.vocabulary.places.above(code)))
        within = self.lexicon.vocabulary.places.within
        nested = len(codes) > 1 and all(within(inner, outer) for outer, inner in pairwise(codes))
        inner = codes[-1] if nested and counts[codes[-1]] > max(counts[code] for code in codes[:-1]) else ""
        own = [place for place in published if place.terms[0] == inner]
        return [*own, *(place for place in published if place.terms[0] != inner)] if own else published

    def _places_of_title(self) -> list[Mention]:
        """The places that a title tells of the report, the narrowest first; none that it only names."""
        titled = _below_country(
            found.place
            for found in self.naming.title
            if not (
                self.weighing.is_in_name(found)
                or self._is_abroad(found)
                or self._is_venue(found)
                or self._is_given_name(found)
                or self._is_struck(found)
                or self._is_only_in_slogan(found)
            )
        )
        if titled and self.issuing.issuer is not None and self.issuing.issuer.place is not None:
            titled = [self.issuing.issuer.place]
        return self._narrowest(
            titled or ([] if self.naming.title else self._titled_places()) or self._titled_in_short()
        )

    def _is_of_region(self, place: Mention) -> bool:
        """Tell whether a title names a place in Hong Kong or Macao, and no body of a place: the region reports."""
        bodies = (found for found in self.naming.title if self.naming.is_body(found))
        return place.terms[0].startswith(REGIONS) and not any(found.codes for found in bodies)

    def _places_told(self, published: list[Mention]) -> tuple[Mention, ...]:
        """The places of a report whose title names none: the one that the text names most, else where it comes from."""
        fitting = self._levels()
        published = sorted(published, key=lambda place: not self._is_of_level(place.terms[0], fitting))
        counts, first = self._count_places(published)
        if fitting and not fitting & MUNICIPAL:  # 省妇联纪念“北京+10”
            first = {code: place for code, place in first.items() if not self._is_municipality(code)}
        ranked = sorted(first, key=lambda code: (self._below_level(code, fitting), -counts[code], first[code].span))
        if ranked and self._is_round_up(published, counts):
            return (published[0], *self._around(published[0], published))
        if ranked and counts[ranked[0]] <= SPOKEN_OF and (signed := self._reported_from() or self.region.signed):
            return signed  # 九龙湾 holds the name of a district elsewhere
        if not ranked:
            signed = self._reported_from() or self.region.signed
            known = signed or tuple(published[:1]) or self.region.signed_in_simplified or self._sent_from(fitting)
            known = known or self._in_names(fitting) or self._in_paper(fitting) or self._of_known_paper(fitting)
            known = known or self._told_by_towns(fitting) or self._in_institution(fitting)
            known = (
                known or self._by_number_of_paper(fitting) or self._of_site(fitting) or self._of_quoted_paper(fitting)
            )
            return known or (() if fitting else self._country())
        best = self._outnumbering(ranked, first, fitting) or first[ranked[0]]
        own = self._around_several(self._of_level(best, fitting), counts, fitting)
        own = self._opening_within(self._within_of_level(own, fitting))
        return (own, *self._around(own, published))

    def _is_municipality(self, code: str) -> bool:
        """Tell whether a code is that of a city which is a province, of which no 省妇联 and no 县妇联 is."""
        places = self.lexicon.vocabulary.places
        return code in places and places[code].level == PROVINCE and places[code].name.endswith("市")

    def _count_places(self, published: Sequence[Mention]) -> tuple[Counter[str], dict[str, Mention]]:
        """Weigh the places that are named, by their codes, each with its first mention; the publisher's as one more."""
        counts: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        for found in self.naming.named:
            if found.place is not None and found.codes[0] != COUNTRY and (weight := self._weight_of_place(found)):
                counts[found.codes[0]] += weight
                first.setdefault(found.codes[0], found.place)
        for place in published[:1]:
            counts[place.terms[0]] += NAMED
            first.setdefault(place.terms[0], place)
        return counts, first

    def _is_round_up(self, published: Sequence[Mention], counts: Counter[str]) -> bool:
        """来源：甲市妇联 ⏎ 乙县：…。⏎ 丙县妇联…: tell whether a city's page tells of several places in it by turns."""
        if not published or self.kind == GOVERNMENT:
            return False
        city = published[0].terms[0]
        places = self.lexicon.vocabulary.places
        below = [code for code in counts if code != city and places.within(code, city)]
        within = {
            code: counts[code]
            for code in below
            if not any(other != code and places.within(code, other) for other in below)  # districts of one city
        }
        spread = max(within.values(), default=0) * TWICE <= sum(within.values())
        told = counts[city] > NAMED  # and the text names the city beside them
        return len(within) >= SEVERAL and (spread or told)

    def _reported_from(self) -> tuple[Mention, ...]:
        """〔记者某某／台中报导〕: papers of Taiwan report from the place that a text is of which names none."""
        text = self.simplified
        local = (
            found.place
            for found in self.naming.named
            if text.endswith(SLASHES, 0, found.mention.span.start)
            and text.startswith(self.lexicon.affixes["reported-behind-place"], found.mention.span.end)
        )
        return tuple(place for place in local if place is not None)[:1]

    def _sent_from(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """本报济南讯 记者从省妇联获悉: the province from which a paper of its own sends what names no place.

        An agency sends what it tells of the whole country, or of any city, from anywhere: 新华社北京电.
        """
        if levels != PROVINCIAL:
            return ()
        dated = (
            found.place
            for found in self.naming.named
            if found.place is not None
            and not found.name.bare
            and any(
                found.mention.span in opening and opening.of(self.simplified).lstrip().startswith(OWN_PAPER)
                for opening in self.weighing.sent_from
            )
        )
        return tuple(self._of_level(place, levels) for place in _below_country(dated)[:1])

    def _in_names(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """团市委…，沈阳市青年创业大厦将落成: where nothing else tells, the place in the name of a thing, in full."""
        whole = (
            found.place
            for found in self.naming.named
            if found.name.kind is MentionKind.PLACE
            and not found.name.bare
            and found.mention.span.of(self.simplified).endswith(tuple(levels))
            and self.weighing.opens_clause(found)
            and self.lexicon.pattern(FIRM_BEHIND).match(self.simplified, found.mention.span.end) is None
            and not any(found.mention.span in opening for opening in self.weighing.sent_from)
        )
        return tuple(_below_country(whole)[:1]) if levels else ()

    def _outnumbering(
        self, ranked: Sequence[str], first: Mapping[str, Mention], levels: frozenset[str]
    ) -> Mention | None:
        """琅琊快报 … 全市…。兰山区…，莒南县…，沂水县…: of several counties of one city one tells against a lone name.

        A name of the level that the report is of, or one beside which another lies in the same place, is not alone.
        """
        if not levels or self._is_of_level(ranked[0], levels):
            return None
        cities: dict[str, list[str]] = {}
        for code in ranked:
            above = self.lexicon.vocabulary.places.above(code)
            around = next((one.adcode for one in above if self._is_of_level(one.adcode, levels)), "")
            cities.setdefault(around, []).append(code)
        several = max(cities.values(), key=len)
        alone = any(codes == [ranked[0]] for codes in cities.values())
        return first[several[0]] if alone and len(several) >= SEVERAL else None

    def _in_paper(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """全市…。市总工会…。⏎ 德州日报: where nothing else tells, the city whose paper a line by itself names."""
        named = (
            found.place
            for block in self.document.blocks
            if block.kind is BlockKind.FURNITURE or len(block.span) <= LONGEST_PAPER_LINE
            for found in self.naming.find(block.span)
            if found.place is not None
            and found.name.kind is MentionKind.PLACE
            and self.simplified.startswith(self.lexicon.affixes["city-paper"], found.mention.span.end)
        )
        fitting = (self._of_level(place, levels) for place in _below_country(named))
        return tuple(fitting)[:1] if levels else ()

    def _of_known_paper(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """我省…。省民政厅…。⏎ 来源：三湘都市报: the province of a paper that is not called after it."""
        around = (b.span.of(self.simplified) for b in self.document.blocks if b.kind is BlockKind.FURNITURE)
        text = "\n".join((to_simplified(self.document.publisher), self.document.title, *around))
        told = {code for code, _ in self.lexicon.words_of(PAPER_OF) if _names_paper(text, self.lexicon, code)}
        fits = len(told) == 1 and bool(levels) and all(self._is_of_level(code, levels) for code in told)
        return (Mention(Span(0, 0), "", MentionKind.PLACE, tuple(told)),) if fits else ()

    def _in_institution(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """市红十字会在延安大学采集血样: where nothing else tells, the city in the name of a school or a hospital."""
        behind = self.lexicon.pattern(INSTITUTION_BEHIND)
        return self._only_between(AT_END, behind, levels) or self._only_between(RECEIVING, behind, levels)

    def _of_site(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """市民登录宁波慈善网…: where nothing else tells, the place in the name of the site that is pointed to."""
        return self._only_between(self.lexicon.pattern(OPENED_SITE), SITE_BEHIND, levels)

    def _of_quoted_paper(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """市妇联在《伊春日报》开设专栏, 与大兴安岭日报社联合举办…: the city of the only paper."""
        quoted = self._only_between(OPENS_TITLE, self.lexicon.pattern(PAPER_BEHIND), levels)
        return quoted or self._only_between(ACTS_WITH, self.lexicon.pattern(PAPER_OF_PARTNER), levels)

    def _only_between(
        self, before: re.Pattern[str], behind: re.Pattern[str], levels: frozenset[str]
    ) -> tuple[Mention, ...]:
        """The one place of a level that is named between what may stand before and behind it; none of several."""
        text, told = self.simplified, list[Mention | None]()
        for found in self.naming.named:
            start, end = found.mention.span.start, found.mention.span.end
            named = found.name.kind is MentionKind.PLACE and not found.name.bare
            between = named and before.search(text, max(0, start - LONGEST_WAY), start) is not None
            if between and behind.match(text, end) is not None:
                told.append(found.place)
        fitting = [place for place in _below_country(told) if levels and self._is_of_level(place.terms[0], levels)]
        return tuple(fitting[:1]) if len({place.terms[0] for place in fitting}) == 1 else ()

    def _by_number_of_paper(self, levels: frozenset[str]) -> tuple[Mention, ...]:
        """全市…市政府印发《…》（盐政发〔2007〕42号）: the only city whose name begins so."""
        places = self.lexicon.vocabulary.places
        if levels == OF_PROVINCES:
            signs = {found[1] for found in PAPER_OF_PROVINCE.finditer(self.simplified)}
            known = [one for one in places if one.name[-1] in OF_PROVINCES and signs & {*one.abbreviation}]
            told = known if len(known) == 1 else []  # 苏劳社〔2007〕18号
            return tuple(Mention(Span(0, 0), "", MentionKind.PLACE, (one.adcode,)) for one in told)
        if levels != OF_CITIES:
            return ()
        provinces = {sign for one in places if one.level == PROVINCE for sign in (*one.abbreviation, one.name[0])}
        numbered = {found[1] for found in PAPER_NUMBER.finditer(self.simplified)} - provinces
        cities = [
            city
            for city in places
            if city.level == PREFECTURE and not city.valid_to and city.name.endswith("市") and city.name[0] in numbered
        ]
        if len(numbered) != 1 or len(cities) != 1:
            return ()
        return (Mention(Span(0, 0), "", MentionKind.PLACE, (cities[0].adcode,)),)

    def _around_several(self, place: Mention, counts: Counter[str], levels: frozenset[str]) -> Mention:
        """市总工会…。甲县总工会…，乙区总工会…，丙市总工会…: of several, the city around them all."""
        own, every = counts[place.terms[0]], counts.values()
        among_many = len(counts) >= MANY and own * TWICE < sum(every)  # 长沙县、望城区、浏阳市、天心区提前完成
        if not levels or (own > min(every, default=0) and not among_many):
            return place
        places = self.lexicon.vocabulary.places
        for above in places.above(place.terms[0]):
            within = sum(places.within(code, above.adcode) for code in counts)
            enough = within >= SEVERAL or (within == TWICE and self.kind != GOVERNMENT)
            if self._is_of_level(above.adcode, levels) and enough and within == len(counts):
                return replace(place, terms=(above.adcode,))
        return place

    def _of_level(self, place: Mention, levels: frozenset[str]) -> Mention:
        """团市委 in a text that names only a county: the report is set in the city that the county lies in."""
        code = place.terms[0]
        if code.startswith(REGIONS) and self.kind != GOVERNMENT and not self._has_own_body(code):
            region = self.lexicon.vocabulary.places.at_level(code, PROVINCE)
            return replace(place, terms=(region.adcode,)) if region is not None else place
        if self._is_of_level(place.terms[0], levels):
            return place
        above = self.lexicon.vocabulary.places.above(code)
        around = next((one.adcode for one in above if self._is_of_level(one.adcode, levels)), "")
        return replace(place, terms=(around,)) if around else place

    def _opening_within(self, place: Mention) -> Mention:
        """共青团如皋市委落实南通团市委部署，…: the place of the body that opens the text, within another."""
        first = next((f for f in self.naming.named if f.name.terms[:1] == (self.kind,) and f.place is not None), None)
        if first is None or first.place is None or self.kind == GOVERNMENT:
            return place
        opens = self.naming.lead is not None and first.mention.span.start < self.naming.lead.start + LONGEST_OPENER
        inner = opens and self.weighing.weight_of(first) >= ACTS and self.naming.lies_within(first.place, place)
        return first.place if inner else place

    def _has_own_body(self, code: str) -> bool:
        """屯門婦聯 beside 香港婦聯: tell whether the report names a body of its kind by a place."""
        named = (found for found in self.naming.named if found.name.kind is MentionKind.ORGANIZATION)
        return any(found.name.terms[:1] == (self.kind,) and code in found.codes for found in named)

    def _within_of_level(self, place: Mention, levels: frozenset[str]) -> Mention:
        """全区…“红色门头沟”品牌…北京城市规划: of a city and the only district that is named, 全区 is the district."""
        if self._is_of_level(place.terms[0], levels):
            return place
        inner = {
            found.codes[0]: found.place
            for found in self.naming.named
            if found.place is not None
            and not found.name.bare
            and self._is_of_level(found.codes[0], levels)
            and self.naming.lies_within(found.place, place)
        }
        return next(iter(inner.values())) if len(inner) == 1 else place

    def _with_level(self, place: Mention) -> Mention:
        """嘉義 in a report that says 嘉義縣: of a city and a county of one name the one that is named in full.

        Of a province and a city of one name, 吉林, it is the one of the level that the report's body is of: 团市委.
        """
        short = place.span.of(self.simplified)
        if (city := self._city_named_as_province(place, short)) is not None:
            levels = self._levels()
            fits = levels and not self._is_of_level(place.terms[0], levels) and self._is_of_level(city.adcode, levels)
            return replace(place, terms=(city.adcode,)) if fits else place
        full = [name for code in place.terms for name in self.lexicon.uncoded.get(code, ()) if name[:-1] == short]
        said = max(full, key=self.simplified.count, default="")
        named = (found.mention for found in self.naming.named if found.mention.span.of(self.simplified) == said)
        return next(named, place) if said else place

    def _city_named_as_province(self, place: Mention, short: str) -> Place | None:
        """The city that bears the name of a province by which a place is called: 吉林."""
        places = self.lexicon.vocabulary.places
        if not place.terms or places[place.terms[0]].level != PROVINCE:
            return None
        return next((city for city in places.named(short) if city.level == PREFECTURE and not city.valid_to), None)

    def _place_of_congress(self) -> Mention | None:
        """某区第六届人民代表大会第四次会议在市委党校召开: the place whose congress it is, wherever it meets."""
        congress = self.lexicon.pattern(CONGRESS if self.kind == GOVERNMENT else CONGRESS_OF_MEMBERS)
        opening = (block.span for block in self.document.blocks if block.span.start < LONGEST_OPENING)
        for found in (found for span in opening for found in self.naming.find(span)):
            start, end = found.mention.span.start, found.mention.span.end
            if end > LONGEST_OPENING:
                return None
            if found.place is None or found.name.bare:
                continue
            speaks = found.name.terms[0] == GOVERNMENT and self.simplified.endswith(ON_BEHALF, 0, start)
            if speaks or congress.match(self.simplified, end) is not None or self._is_byline(found):
                return found.place
        return None

    def _is_byline(self, found: Occurrence) -> bool:
        """某县人民政府县长 某某某, a line by itself: the officer of the body whose report it is."""
        block = self.naming.block_at(found.mention.span.start)
        if found.name.terms[0] != self.kind or found.mention.span.start > block.start or len(block) > SHORT_LINE:
            return False
        return self.simplified.startswith(self.lexicon.posts, found.mention.span.end)

    def _is_struck(self, found: Occurrence) -> bool:
        """为鲁甸地震灾区募集款物: a place that others give to or set out for does not report."""
        span = found.mention.span
        if self.weighing.is_bound_for(found):
            return True
        if self.lexicon.pattern(AREA_STRUCK).match(self.simplified, span.end) is not None:
            return True
        if self.lexicon.pattern(DISASTER).match(self.simplified, span.end) is not None:
            return True
        alone = not self.simplified[span.end : span.end + 1].isalpha()
        if alone and self.simplified.endswith(self.lexicon.affixes["helped-from-afar"], 0, span.start):
            return True
        given = self.simplified.endswith(self.lexicon.affixes["towards-struck"], 0, span.start)
        return given and self.lexicon.pattern(STRUCK).match(self.simplified, span.end) is not None

    def _is_given_to(self, found: Occurrence) -> bool:
        """向青海省红十字会捐赠20万元, 被评为徐州市先进集体: who receives, or honours, is not who reports."""
        span = found.mention.span
        if self.simplified.endswith(self.lexicon.affixes["honoured-by-place"], 0, span.start):
            return True
        return self.simplified.endswith(GIVEN_TO, 0, span.start) and (
            self.lexicon.pattern(GIVES).match(self.simplified, span.end) is not None
        )

    def _is_spoken_at(self, found: Occurrence) -> bool:
        """副部长某某日前在西安表示: where somebody says what he tells of elsewhere."""
        span = found.mention.span
        at = found.name.kind is MentionKind.PLACE and self.simplified.endswith(AT, 0, span.start)
        return at and self.simplified.startswith(self.lexicon.affixes["saying"], span.end)

    def _is_only_in_slogan(self, found: Occurrence) -> bool:
        """“微爱鹿城”…启动 ⏎ 昆山市…: a short name within marks, beside another place that the text names in full."""
        if not self._is_in_marks(found) or not found.codes:
            return False
        others = [one for one in self.naming.named if one.codes and not one.name.bare and not self._is_in_marks(one)]
        full = [one for one in others if one.mention.span.of(self.simplified).endswith(LEVEL_ENDINGS)]
        within = self.lexicon.vocabulary.places.within
        own = {code for one in others for code in one.codes}
        near = any(within(code, one) or within(one, code) for code in found.codes for one in own)
        return bool(full) and not near

    def _is_in_marks(self, found: Occurrence) -> bool:
        """Tell whether a short name of a place is part of what stands in quotation marks."""
        start, end = found.mention.span.start, found.mention.span.end
        if found.name.kind is not MentionKind.PLACE or self.simplified.endswith(LEVEL_ENDINGS, start, end):
            return False
        return SLOGAN_BEFORE.search(self.simplified, max(0, start - LONGEST_SLOGAN), start) is not None

    def _is_given_name(self, found: Occurrence) -> bool:
        """刘建平在…会议上的报告: the name of a person, who opens a title, that is the short name of a county too."""
        start, end = found.mention.span.start, found.mention.span.end
        opens = any(title.start == start - 1 for title in self.naming.titles)
        if not opens or found.name.kind is not MentionKind.PLACE or end - start > TWICE:
            return False
        speaks = self.simplified.startswith((AT, "同志", "作", "："), end)
        return speaks and self.simplified[start - 1] in self.lexicon.words["surname"]

    def _is_venue(self, found: Occurrence) -> bool:
        """全国…活动在某市启动: where an event of others is held does not tell whose report it is."""
        if found.name.kind is not MentionKind.PLACE or found.name.bare:
            return False
        span = found.mention.span
        if not self.simplified.endswith(AT, 0, span.start) or len(self.naming.title) < TWICE:
            return False
        held = any(self.simplified.startswith(word, span.end) for word in self.lexicon.words["held"])
        first = self.naming.title[0].place
        if held and first is not None and found.place is not None and self.naming.lies_within(found.place, first):
            return True  # 某市招聘会在某区举行
        return held and any(
            one.name.kind is MentionKind.ORGANIZATION
            and one.name.terms[:1] == (self.kind,)
            and one.codes
            and one.codes[0] not in (COUNTRY, *found.codes)
            for one in self.naming.named
        )

    def _country(self) -> tuple[Mention, ...]:
        """The country, where a report names no place below it: 全国就业人员…, 我国…."""
        nationwide = self.lexicon.words["nationwide"]
        said = next((f.mention for f in self.naming.named if f.mention.span.of(self.simplified) in nationwide), None)
        named = next((f.mention for f in (*self.naming.title, *self.naming.named) if self._names_country(f)), None)
        mention = named or said
        return (replace(mention, kind=MentionKind.PLACE, terms=(COUNTRY,)),) if mention is not None else ()

    def _names_country(self, found: Occurrence) -> bool:
        """中国妇女…, but not 共筑中国梦, 建设美丽中国."""
        span = found.mention.span
        name = span.of(self.simplified)
        mottos = [motto for motto in self.lexicon.words["motto-of-country"] if name in motto]
        said = any(self.simplified.startswith(motto, max(0, span.start - motto.index(name))) for motto in mottos)
        return found.codes[:1] == (COUNTRY,) and not said

    def _is_abroad(self, found: Occurrence) -> bool:
        """高縣 in a text of Taiwan is short for 高雄縣, 新北 for 新北市, and neither is on the mainland."""
        name = found.mention.span.of(self.simplified)
        if found.codes[:1] != (TAIWAN,) and self._is_of_taiwan(name):
            return True
        if len(name) != SHORT_COUNTY or not found.codes:
            return False
        if name[-1] not in LEVEL_ENDINGS and name not in self.lexicon.uncoded_openings:
            return False
        places = self.lexicon.vocabulary.places
        return any(not places.within(found.codes[0], region.terms[0]) for region in self.region.signed)

    def _is_of_taiwan(self, name: str) -> bool:
        """Tell whether a name is that of a county of Taiwan, in a text that uses its words: 連江縣, 連江縣政府."""
        if not name.startswith(tuple(self.lexicon.uncoded.get(TAIWAN, ()))):
            return False
        return any(region.terms[0] == TAIWAN for region in self.region.signed)

    def _narrowest(self, titled: list[Mention]) -> list[Mention]:
        """Of 湖北省 and 监利县 in one title, the report is the county's."""
        if not titled:
            return []
        inner = [place for place in titled[1:] if self.naming.lies_within(place, titled[0])]
        return [*inner[:1], *titled]

    def _around(self, place: Mention, published: list[Mention]) -> tuple[Mention, ...]:
        """The publisher's place, if one of those that a name may mean lies in it: 新城区 in a paper of 西安.

        Where the publisher tells nothing, the first such place that the text names: 市中区 beside 枣庄市妇联.
        """
        around = [other for other in published if self._may_lie_in(place, other)]
        if not around and len(place.terms) > 1:
            named = (found.place for found in self.naming.named)
            around = [other for other in named if other is not None and self._may_lie_in(place, other)][:1]
        return tuple(around)

    def _may_lie_in(self, place: Mention, other: Mention) -> bool:
        within = self.lexicon.vocabulary.places.within
        return any(code != around and within(code, around) for code in place.terms for around in other.terms)

    def _only_guides(self, found: Occurrence) -> bool:
        """在昆山市委的领导下，在苏州市民政局的指导下: a patron that does not govern leads from above."""
        leads = found.name.terms[0] in (GOVERNMENT, PARTY_COMMITTEE)
        return not leads and self.weighing.is_patron(found) and not self.weighing.is_in_name(found)

    def _is_example(self, found: Occurrence) -> bool:
        """部分县（如某县）建立帮扶站: what a bracket gives as an example tells not whose report it is."""
        start = found.mention.span.start
        before = self.simplified[max(0, start - LONGEST_EXAMPLES) : start]
        return ("（" in before or "(" in before) and self.lexicon.pattern(EXAMPLES).search(before) is not None

    def _is_one_of_towns(self, found: Occurrence) -> bool:
        """龙华、青山、王村等8个乡镇: a short name in a list of towns, which a county elsewhere may bear, too."""
        span = found.mention.span
        short = found.name.kind is MentionKind.PLACE and not span.of(self.simplified).endswith(LEVEL_ENDINGS)
        return short and TOWNS_LISTED.match(self.simplified, span.end) is not None

    def _is_gone_to(self, found: Occurrence) -> bool:
        """赴山东省学习考察, 先后赴北京、昆山等地考察企业: where people are sent, or others are visited."""
        start, end = found.mention.span.start, found.mention.span.end
        gone_to = self.lexicon.pattern(GONE_TO).search(self.simplified, max(0, start - LONGEST_WAY), start)
        if gone_to is None or not found.codes:
            return False
        if self.lexicon.vocabulary.places[found.codes[0]].level == PROVINCE and not gone_to[0].endswith(BESIDES):
            return True
        return VISITED.match(self.simplified, end) is not None

    def _weight_of_place(self, found: Occurrence) -> int:
        if found.name.kind is MentionKind.PLACE and VILLAGE.match(self.simplified, found.mention.span.end) is not None:
            return SPOKEN_OF if found.mention.span.of(self.simplified).endswith(LEVEL_ENDINGS) else 0
        if self._is_one_of_towns(found):
            return 0
        if (
            self.weighing.is_in_name(found)
            or self._is_abroad(found)
            or self.weighing.is_bound_for(found)
            or self.weighing.is_of_donor(found)
            or not self.weighing.helped.isdisjoint(found.codes[:1])
            or self._is_gone_to(found)
            or self._is_example(found)
            or self._is_spoken_at(found)
            or self._is_given_to(found)
            or self._is_only_in_slogan(found)
            or self.simplified.startswith(GRADE, found.mention.span.end)
            or self.simplified.endswith(self.lexicon.affixes["measured-against"], 0, found.mention.span.start)
        ):
            return 0
        if found.name.kind is MentionKind.PLACE and ALL_OF_IT.match(self.simplified, found.mention.span.end):
            return HOLDS
        if found.name.kind is MentionKind.ORGANIZATION:
            acts = self.lexicon.has_jurisdiction(found.name) and not self._only_guides(found)
            return ACTS if acts else SPOKEN_OF
        return NAMED if found.mention.span.of(self.simplified).endswith(LEVEL_ENDINGS) else SPOKEN_OF

    def _levels(self) -> frozenset[str]:
        """The level by which the report's own body is named, where nothing else is: 市 of 市妇联 in the title."""
        titled = [found for found in self.naming.title if found.name.kind is MentionKind.ORGANIZATION or found.codes]
        if not any(found.codes for found in titled) and not _count_levels(titled):
            titled = []  # 新区各级工会开展…
        own = [
            found
            for found in titled or self.naming.named
            if found.name.kind is MentionKind.ORGANIZATION
            and found.name.bare
            and found.name.terms[0] == self.kind
            and not self.weighing.is_patron(found)
            and not self.weighing.is_cited(found)
            and not self.naming.visits(found.mention.span.end)
        ]
        if not titled and (level := self._level_in_full(own) or self._level_of_city_paper()):
            return level
        if not own:  # 全市, 我市
            own = list(self._on_their_own())
        levels = _count_levels(own)
        spoken = _most(_count_levels(self._in_first_person()))
        if (
            spoken
            and not titled
            and not any(self._acts(one) for one in own if not spoken & _count_levels([one]).keys())
        ):
            return spoken  # 省政府 only spoken of beside 我市
        tied = _most(levels)
        if len(tied) > 1:  # 市妇联 beside 省妇联: 我市, 全市 tell which of them reports
            tied = _most(levels + _count_levels(self._on_their_own()))
        return tied

    def _level_of_city_paper(self) -> frozenset[str]:
        """随州日报讯 …全市共有…。省妇联…: a city's paper tells of the city, though bodies of the province act in it."""
        sent = (f for f in self.naming.named_places if f.codes and self._is_paper_of_dateline(f))
        names = {self.lexicon.vocabulary.places[found.codes[0]] for found in sent}
        city = any(one.level == PREFECTURE and one.name.endswith("市") for one in names)
        return OF_CITIES if city and WHOLE_CITY in self.simplified else frozenset()

    def _level_in_full(self, bare: Sequence[Occurrence]) -> frozenset[str]:
        """某县妇联…, beside 争取市妇联支持: the level of the body named with its place, where it acts more than others.

        Of several places each counts for itself: a report of the province names the bodies of many.
        """
        counts: Counter[str] = Counter()
        for found in self.naming.named:
            if self.naming.is_body(found) and found.name.terms[0] == self.kind and found.codes and self._acts(found):
                counts[found.codes[0]] += ACTS
        others = sum(self.weighing.weight_of(found) for found in bare)
        code, most = next(iter(counts.most_common(1)), ("", 0))
        if not bare or most <= others or list(counts.values()).count(most) > 1:
            return frozenset()
        return frozenset(self.lexicon.vocabulary.places[code].name[-1:]).intersection(LEVEL_ENDINGS)

    def _in_first_person(self) -> Iterator[Occurrence]:
        """Yield 我市, 我县: the level of who tells."""
        return (
            f
            for f in self.naming.named
            if f.name.bare and f.mention.text.startswith(FIRST_PERSON) and not self._only_measures(f)
        )

    def _acts(self, found: Occurrence) -> bool:
        return self.weighing.weight_of(found) >= ACTS

    def _on_their_own(self) -> Iterator[Occurrence]:
        """Yield 全市, 我市 but for those that take up the place named before: 岳阳市开展…。全市举办…."""
        said: set[str] = set()
        end = 0
        for found in self.naming.named:
            if found.name.kind is not MentionKind.PLACE:
                continue
            if self.simplified.find("\n", end, found.mention.span.start) >= 0:
                said.clear()
            end = found.mention.span.end
            level = found.mention.text[-1:]
            if not found.name.bare:
                said.add(level)
            elif level not in said and not self._only_measures(found):
                yield found

    def _only_measures(self, found: Occurrence) -> bool:
        """居全省前列, 全省首个, 我区唯一: a whole that a place is measured by is not whose report it is."""
        start, end = found.mention.span.start, found.mention.span.end
        if not found.mention.text.startswith(("全", FIRST_PERSON)):
            return False
        if self.simplified.endswith(self.lexicon.affixes["ranking-verb"], 0, start):
            return True
        own = found.mention.text.startswith(FIRST_PERSON)  # 我市首个 is said by the city itself
        return not own and self.lexicon.pattern(MEASURED_BY).match(self.simplified, end) is not None

    def _is_of_level(self, code: str, levels: frozenset[str]) -> bool:
        return not levels or self.lexicon.vocabulary.places[code].name.endswith(tuple(levels))

    def _below_level(self, code: str, levels: frozenset[str]) -> int:
        """0 for a place of a level, 1 for one that lies in such a place, 2 for others: 市妇联在某区 beside 某省."""
        if self._is_of_level(code, levels):
            return 0
        above = self.lexicon.vocabulary.places.above(code)
        return 1 if any(self._is_of_level(one.adcode, levels) for one in above) else 2

    def _titled_places(self) -> list[Mention]:
        """The places of a title that stands outside the text, in front matter: at their first naming in the text."""
        places = []
        title = to_simplified(self.document.title)
        for name in names_of_words(title, self.lexicon.find_names(title), self.lexicon):
            codes = name.terms if name.kind is MentionKind.PLACE else name.terms[1:]
            if not codes or codes[0] == COUNTRY or name.kind not in (MentionKind.PLACE, MentionKind.ORGANIZATION):
                continue
            first = next((found.place for found in self.naming.named if found.codes[:1] == codes[:1]), None)
            places.append(first or Mention(Span(0, 0), "", MentionKind.PLACE, codes))
        return places

    def _titled_in_short(self) -> list[Mention]:
        """盐田明年新增学位 over a text of 盐田区: a short name that may be a word, at the head of a title."""
        for title in self.naming.titles:
            opening = title.of(self.simplified)[:LONGEST_PLACE]
            for found in self.naming.named:
                name = found.mention.span.of(self.simplified)
                short = name[:-1]
                if (
                    found.name.kind is MentionKind.PLACE
                    and not found.name.bare
                    and len(short) > 1
                    and name.endswith(LEVEL_ENDINGS)
                    and opening.startswith(short)
                ):
                    span = Span(title.start, title.start + len(short))
                    return [Mention.at(span, self.document.text, MentionKind.PLACE, found.codes)]
            if (rubric := self._rubric(title)) is not None:
                return [rubric]
        return []

    def _rubric(self, title: Span) -> Mention | None:
        """中山：养老服务再升级: a short name that may be a word, in a title; the text tells its level."""
        opening = RUBRIC.match(self.simplified, title.start, title.end)
        if opening is None:
            return None
        levels = self._levels()
        named = self.lexicon.vocabulary.places.names.get(opening[1], ())
        fitting = [place for place in named if place.name.endswith(tuple(levels)) and not place.valid_to]
        if len(fitting) != 1:
            return None
        span = Span(opening.start(1), opening.end(1))
        return Mention.at(span, self.document.text, MentionKind.PLACE, (fitting[0].adcode,))

    def _published(self) -> list[Occurrence]:
        """The places in the publisher's name, where the lines around the text give it: 今日高邮 speaks of 高邮."""
        around = [
            found
            for block in self.document.blocks
            if block.kind is BlockKind.FURNITURE or len(block.span) <= SHORT_LINE
            for found in self.naming.find(block.span)
            if found.codes and not (block.kind is BlockKind.HEADING and self._heads_part(found, block.span))
            if not self.weighing.is_bound_for(found)
        ]
        publisher = [
            Occurrence(name, Mention(Span(0, 0), "", name.kind, name.terms))
            for name in self.lexicon.find_names(to_simplified(self.document.publisher))
            if (name.kind is MentionKind.PLACE and name.terms and not self._ends_dateline(name))
            or (name.kind is MentionKind.ORGANIZATION and name.terms[1:])
        ]
        return [
            *self._filed([*around, *publisher]),
            *self._edition(publisher),
            *around,
            *publisher,
            *(found for found in self.naming.named_places if self._is_paper_of_dateline(found)),
        ]

    def _heads_part(self, found: Occurrence, heading: Span) -> bool:
        """长沙, 长沙：围着大局转: tell whether a heading sets a part of the report in a place, and not all of it."""
        behind = self.simplified[found.mention.span.end : heading.end]
        return found.mention.span.start == heading.start and (not behind or behind[0] in PART_OF)

    def _filed(self, around: Sequence[Occurrence]) -> Iterator[Occurrence]:
        """中国台州网 > 台州 > 县（市、区） > 三门: a trail that ends with a county in a place around it."""
        places = self.lexicon.vocabulary.places
        for trail in find_trails(self.document, self.simplified):
            inner = places.named(SIGN.split(trail)[-1].strip())
            within = [one for one in inner if any(places.within(one.adcode, outer.codes[0]) for outer in around)]
            if len(within) == 1 and all(within[0].adcode != found.codes[0] for found in around):
                yield self._named_around(within[0])

    @staticmethod
    def _named_around(place: Place) -> Occurrence:
        terms = (place.adcode,)
        return Occurrence(Name(0, 0, MentionKind.PLACE, terms), Mention(Span(0, 0), "", MentionKind.PLACE, terms))

    def _edition(self, publisher: Sequence[Occurrence]) -> Iterator[Occurrence]:
        """中国宁波网江北新闻: the district in it whose news the publisher's name ends with."""
        name, places = to_simplified(self.document.publisher), self.lexicon.vocabulary.places
        edition = self.lexicon.pattern(EDITION).search(name)
        for whole in publisher if edition is not None else ():
            for inner in places.named(edition["place"]) if edition is not None else ():
                if inner.adcode != whole.codes[0] and places.within(inner.adcode, whole.codes[0]):
                    yield self._named_around(inner)
                    return

    def _is_paper_of_dateline(self, found: Occurrence) -> bool:
        """某省日报2月12日讯: the place in the name of the paper that a piece of news is of."""
        if found.name.bare:
            return False
        span = found.mention.span
        sent = any(span in opening for opening in self.weighing.sent_from)
        return sent and self.simplified.startswith(self.lexicon.affixes["paper-ending"], span.end)

    def _ends_dateline(self, name: Name) -> bool:
        """Tell whether a place ends the publisher's name because the news was sent from there: 中广网 呼和浩特."""
        publisher = self.document.publisher
        if not name.start or name.end < len(publisher):
            return False
        return any(opening.of(self.document.text).lstrip().startswith(publisher) for opening in self.weighing.sent_from)
