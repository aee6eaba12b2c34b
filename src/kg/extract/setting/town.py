"""Which town a report is of, though no town has a code.

In: the names of a report and the kind of its body. Out: the town, or its body, that a title opens with or the text
speaks for again and again. It stands alone because towns are in no list: they are read by their form, 桃源镇, and by
how often.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.particles import WHOLE
from kg.extract.script import to_simplified
from kg.extract.setting.counties import LENGTHS
from kg.extract.setting.localities import BEFORE_IT, OWN, STATION, TOWN_LEVELS, YEAR_FIRST, ZONE, Localities
from kg.extract.setting.naming import DAY_OF_FOOT, LONGEST_OPENING, LONGEST_SIGNED
from kg.extract.setting.weighing import ACTS
from kg.extract.societies import REPORT_OF
from kg.extract.tagger import is_listed
from kg.model import Mention, MentionKind, Span
from kg.resources import BELOW, GOVERNMENT, LEVEL_ENDINGS, MASK, MASKED_LEVEL, PARK, TOWN_WORDS, TOWNSHIP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.setting.localities import Locality
    from kg.extract.setting.naming import Naming, Occurrence
    from kg.extract.setting.weighing import Weighing

TOWN_NAME: Final = re.compile(r"(?<![一-鿿])[一-鿿]{1,4}$|(?<=[省市县区旗盟州])[一-鿿]{1,4}$|(?<=政府)[一-鿿]{1,4}$")
"""The name of a town right before its body, from where a name may begin: 桃源 of 桃源镇妇联."""
TITLED_TOWN: Final = (
    r"\s*(?:在|关于)?(?:(?:19|20)\d\d年(?:度|[上下]半年|第?[一二三四]季度)?)?(?:[一-鿿]{2,8}[省市县区旗盟州](?:人民政府)?)?"
    r"(?P<stem>[一-鿿]{1,4}?)(?P<level>{township-ending})(?![村镇乡贤亲土情愁野])"
)
"""A title that opens with a town, after a year, its county or without: 桃源镇2010年工作总结."""
TOWN_CONGRESS: Final = (
    r"(?:(?<=在)|(?<=代表)|(?<=[省市县区旗盟州])|(?<![一-鿿]))(?![年月日在我代受由])"
    r"(?P<stem>[一-鿿]{1,4}?)(?P<level>{township-ending})(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:(?:人民|社区)代表大会|人民政府)"
)
"""The same of a town: 代表桃源镇第十届人民政府."""
VILLAGE_BODY: Final = "(?:村|社区)?(?:[村居]民委员会|[村居]?委会|{body-of-village})?"
"""What a village or a neighbourhood is called by, behind its name."""
LONGEST_HEAD: Final = 160
"""Characters of a text in which it names the locality that it is of."""
SITE_MARKS: Final = ("-", "_", "|", "—", "–", "－")
"""What sets the name of a site apart in a title; a space does not."""
NO_TOWN: Final = (
    r"(?:{opens-site}.*|.*[城乡各返下回故侨我们本该全外]|[0-9一二三四五六七八九十百]+[个大]?"
    r"|.*[到赴走进入].*|[我现]?[受由经]|[某村]|[近城远市]郊)$"
)
"""What makes no name of a town: 城镇, 返乡, 到某镇, 三个镇, 今日桐乡, 受镇人民政府委托."""
NO_NAME: Final = r"[\s×xX某*＊_☆○]*"
"""Signs that may stand in the place of a name."""
NAMELESS: Final = re.compile(NO_NAME + r"(?:(?:19|20)[\dxX×*]{2}年(?:度|[上下]半年)?)?" + NO_NAME)
"""What stands for the name of a town, or nothing, before its body: ××镇妇联."""
NAMELESS_TITLE: Final = (
    NO_NAME + r"(?:(?:19|20)\d\d(?:年度?)?)?(?P<level>{township-ending})"
    r"(?:党委|党工委|办事处|政府)?(?=(?:19|20)\d\d年|[上下]半年|工作总结)"
)
"""A title that opens with the level of a town, and not with its name: 镇2012年工作总结."""
OWN_TOWN: Final = ("我", "本")
LONGEST_TOWN: Final = 5
OF_DISTRICT: Final = re.compile(f"{BEFORE_IT}{OWN}区")
"""What takes a zone up, or a district: 全区."""
FOR_EXAMPLE: Final = re.compile("(?:^|[。；\n：])[（(]?(?:例如|比如|譬如|如)[:：，,]?[一-鿿]{0,6}$")
"""What a locality stands behind that is only an example of what is told: 如：桃源镇党委…."""
HELPED_BY_US: Final = (
    "(?:是|为|系|作为)我(?:{own-body-noun}|[省市县区州旗盟])[^，。；\n]{0,6}?(?:{helped-place}|{village-helped-how})"
)
"""What stands behind a village that those who report help: 大坪村是我局帮扶村."""
LONGEST_OPENER: Final = 12
LONGEST_MASKED: Final = 120
"""Characters of a report in which such a body opens it."""
MASKED: Final = re.compile(rf"(?:^|(?<=[，,。\s])){MASK}{{1,6}}(?={MASKED_LEVEL})")
"""What a model report has in place of the name of a town, at the head of a clause."""
LIES_IN: Final = "(?:地处|位于|坐落[于在]?|隶属于?)"
"""What stands between the name of a town and that of its county."""
COUNTY: Final = "county"
TWICE: Final = 2
DISTRICT: Final = "区"
PUBLISHING_TOWN: Final = (
    "(?:[一-鿿]{2,8}[省市县区旗盟州](?:人民政府)?)?(?P<stem>[一-鿿]{1,5}?)(?P<level>{township-ending})"
    "(?:(?P<body>{town-society})|人民政府|政府|党政(?:综合)?办(?:公室)?|办事处)?"
)
"""A publisher that is a town, or a body of it: 来源:桃源镇, 来源:某区桃源街道妇联."""


SENTENCE_ENDS: Final = ("。", "！", "!", "”", "；")
"""What the line before a signature ends in, that is no other signature and no list of those who receive copies."""


class OwnTown:
    """Finds the town whose report it is.

    Args:
        kind: the kind of the body whose report it is.
    """

    def __init__(self, naming: Naming, weighing: Weighing, kind: str) -> None:
        self.document, self.simplified, self.lexicon = naming.document, naming.simplified, naming.lexicon
        self.naming, self.weighing, self.kind = naming, weighing, kind
        self._divisions = self.lexicon.vocabulary.places.names
        """The divisions that have a code, by their names."""
        self.localities = Localities(naming)
        self.stem = ""
        """The name, without 镇 or 乡, of the town whose report it is, once it is found."""
        self.place: Mention | None = None
        """The place of the list that it is named behind."""

    def find(self) -> Mention | None:
        """Return the town or its body; none where the report is of no town."""
        titled = self._body_of_town() or self._titled_town() or self._reporting()
        found = titled or self._published_by_town() or self._publishing() or self._told_locality()
        found = (
            found
            or self._named_in_short()
            or self._of_nameless_title()
            or self._body_of_nameless_town()
            or self._body_of_masked_town()
        )
        if found is not None and self.place is None:
            self.place = self._place_before(to_simplified(found.text)) or self._place_around(to_simplified(found.text))
        return found

    def _reporting(self) -> Mention | None:
        """某县桃源镇柳树社区2018年工作总结: the village, neighbourhood or zone whose own report it is."""
        for title in self.naming.titles:
            for one in self.localities.named:
                if title.start <= one.start < title.end and self.localities.heads(one, title):
                    own = self.lexicon.pattern(VILLAGE_BODY).match(self.simplified, one.end)
                    end = own.end() if own is not None else one.end
                    if self.lexicon.pattern(REPORT_OF).match(self.simplified, end) is not None:
                        return self._as_own(one)
        return None

    def _publishing(self) -> Mention | None:
        """来源:某县桃源镇柳树社区: the village, neighbourhood or zone that sends news which names no other body."""
        publisher = to_simplified(self.document.publisher)
        start = self.simplified.find(publisher) if publisher else -1
        if start < 0 or self._titles_body() or self._others_acting():
            return None
        inside = Span(start, start + len(publisher))
        sent = [one for one in self.localities.named if Span(one.start, one.end) in inside]
        body = self.lexicon.pattern(VILLAGE_BODY)
        whole = bool(sent) and body.fullmatch(self.simplified, sent[-1].end, inside.end) is not None
        return self._as_own(sent[-1]) if whole else None

    def _as_own(self, one: Locality) -> Mention:
        self._take(one)
        return Mention.at(Span(one.start, one.end), self.document.text, MentionKind.ORGANIZATION, (one.kind,))

    def _body_of_town(self) -> Mention | None:
        """乐民镇妇联 in the title: the body of a town that the text or its publisher names again."""
        for found in self.naming.title:
            span = found.mention.span
            if found.name.kind is not MentionKind.ORGANIZATION or not found.mention.text.startswith(TOWN_WORDS):
                continue
            opening = TOWN_NAME.search(self.simplified, max(0, span.start - LONGEST_TOWN), span.start)
            if opening is None or self.lexicon.pattern(NO_TOWN).match(opening[0]) is not None:
                continue
            level = next(level for level in TOWN_WORDS if found.mention.text.startswith(level))
            around = self.simplified + to_simplified(self.document.publisher)
            opens = any(self._opens(title, opening.start()) for title in self.naming.titles)  # 桃源镇妇联2010年工作小结
            if around.count(opening[0] + level) < TWICE and not opens:
                continue
            end, terms = span.end, found.name.terms
            if found.mention.text.endswith(self.lexicon.affixes["town-body"]):
                end, terms, self.stem = span.start + len(level), (TOWNSHIP,), opening[0]  # 桃源镇人民政府2016年工作总结
            return Mention.at(Span(opening.start(), end), self.document.text, MentionKind.ORGANIZATION, terms)
        return None

    def _of_nameless_title(self) -> Mention | None:
        """街道2020年工作总结: the town of a title without its name: the one that the text names most, if only once."""
        for title in self.naming.titles:
            opening = self.lexicon.pattern(NAMELESS_TITLE).match(self.simplified, title.start, title.end)
            if opening is None:
                continue
            told = self.localities.named_at_all(opening["level"])
            times = Counter(one.name for one in told)
            if told:
                return self._as_own(max(told, key=lambda one: (times[one.name], -one.start)))
            span = Span(opening.start("level"), opening.end("level"))
            return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, (TOWNSHIP,))
        return None

    def _body_of_nameless_town(self) -> Mention | None:
        """××镇妇联2015年工作总结: the body of a town in the title of its report, where nothing tells its name."""
        for found in self.naming.title:
            span = found.mention.span
            town = found.name.kind is MentionKind.ORGANIZATION and found.mention.text.startswith(TOWN_WORDS)
            if not town or found.mention.text.endswith(self.lexicon.affixes["town-body"]):
                continue
            opens = any(
                NAMELESS.fullmatch(self.simplified, title.start, span.start) is not None for title in self.naming.titles
            )
            if opens and self.lexicon.pattern(REPORT_OF).match(self.simplified, span.end) is not None:
                return found.mention
        return None

    def _body_of_masked_town(self) -> Mention | None:
        """一年来，**街道总工会…: the body of a town that opens a model report, whose name is masked."""
        masked = MASKED.search(self.simplified, 0, LONGEST_MASKED)
        if masked is None:
            return None
        bodies = (found for found in self.naming.named_bodies if found.mention.span.start == masked.end())
        body = next(
            (found for found in bodies if not found.mention.text.endswith(self.lexicon.affixes["town-body"])), None
        )
        return body.mention if body is not None else None

    def _opens(self, title: Span, start: int) -> bool:
        """桃源镇妇联…, 某县桃源镇妇联…: tell whether a title opens with what begins there, its county or whose it is.

        So does 某区人民政府清波街道办事处….
        """
        opening = self.simplified[title.start : start]
        opening = YEAR_FIRST.sub("", opening, count=1)
        county = (start - len(opening), start)
        names = (*self.naming.named_places, *self.localities.titled_governments)
        return not opening or any((f.mention.span.start, f.mention.span.end) == county for f in names)

    def _published_by_town(self) -> Mention | None:
        """来源:桃源镇: the town that sends the news, or its body that the text names: 桃源镇团委."""
        sent = self.lexicon.pattern(PUBLISHING_TOWN).fullmatch(to_simplified(self.document.publisher))
        return self._sent_by(sent) if sent is not None else None

    def signing(self) -> Mention | None:
        """桃源镇总工会 ⏎ 2018年11月: the body of a town that signs below a report which names no other in its title."""
        lines = self.naming.foot
        for before, line, *after in (lines[n:] for n in range(len(lines) - 1)):
            signed = self.lexicon.pattern(PUBLISHING_TOWN).fullmatch(line) if len(line) <= LONGEST_SIGNED else None
            alone = before.endswith(SENTENCE_ENDS) and all(DAY_OF_FOOT.fullmatch(other) for other in after)
            if signed is not None and signed["body"] is not None and alone:
                return self._sent_by(signed)
        return None

    def _sent_by(self, sent: re.Match[str]) -> Mention | None:
        if self._is_no_town(sent) or self._titles_body():
            return None
        start = self.simplified.find(sent["stem"] + sent["level"] + (sent["body"] or ""))
        if start < 0:
            return None
        self.stem = sent["stem"]
        whole = sent["stem"] + sent["level"] + (sent["body"] or "")
        end = start + len(whole)
        terms: tuple[str, ...] = (TOWNSHIP,) if sent["body"] is None else ()
        for found in self.naming.named:
            span = found.mention.span
            named = found.name.kind is MentionKind.ORGANIZATION and found.mention.text.startswith(TOWN_WORDS)
            if named and self.simplified.endswith(sent["stem"], 0, span.start):
                start, end, terms = span.start - len(sent["stem"]), span.end, found.name.terms
                break
        span = Span(start, end)
        return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, terms)

    def _titled_town(self) -> Mention | None:
        """桃源镇2010年工作总结: the town that a title opens with, or its body that the text names more often.

        So is the town whose congress a government's report is given to.
        """
        for opening, end in (*self._towns_of_titles(), *self._congress_of_town()):
            stem, level = opening["stem"], opening["level"]
            own = sum(self.simplified.count(word + level) for word in OWN_TOWN)
            said = self.simplified.count(stem + level, end)
            if not said + own:
                own = self._spoken_for(level)
            sent = to_simplified(self.document.publisher).count(stem + level)
            listed = len(stem) > TWICE and self.lexicon.vocabulary.places.counties_of(stem + level)
            named = len(stem) >= TWICE
            reports = named and self.lexicon.pattern(REPORT_OF).match(self.simplified, opening.end("level")) is not None
            if not (said + own + sent) and not listed and not reports:
                continue
            self.stem = stem
            bodies = [
                found
                for found in self.naming.named
                if found.name.kind is MentionKind.ORGANIZATION
                and found.mention.text.startswith(level)
                and not found.mention.text.endswith(
                    (*self.lexicon.affixes["town-congress"], *self.lexicon.affixes["town-body"])
                )
                and not self.simplified.startswith(self.lexicon.posts, found.mention.span.end)
            ]
            full = [found for found in bodies if self.simplified.endswith(stem, end, found.mention.span.start)]
            if full and len(bodies) > said - len(full) + own:
                span = Span(full[0].mention.span.start - len(stem), full[0].mention.span.end)
                terms = full[0].name.terms
            else:
                span, terms = Span(opening.start("stem"), opening.end("level")), (TOWNSHIP,)
            return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, terms)
        return None

    def _place_before(self, town: str) -> Mention | None:
        """桃源镇…总结 ⏎ 某市某区桃源镇…: the place that a town is named behind anywhere."""
        whole = (found for found in self.naming.named_places if found.codes and not found.name.bare)
        return next((f.place for f in whole if self.simplified.startswith(town, f.mention.span.end)), None)

    def _place_around(self, town: str) -> Mention | None:
        """皂角镇地处什邡市近郊: the county that a town is said to lie in, where nothing stands before its name."""
        for lies in re.finditer(re.escape(town) + LIES_IN, self.simplified):
            for found in self.naming.named_places:
                county = found.mention.span.start == lies.end() and found.place is not None
                if county and self._is_county(found.place):
                    return found.place
        return None

    def _is_county(self, place: Mention | None) -> bool:
        return place is not None and self.lexicon.vocabulary.places[place.terms[0]].level == COUNTY

    def _spoken_for(self, level: str) -> int:
        """全镇建成…, 镇妇联组织…: how often a text speaks of its town without the name."""
        bodies = (f for f in self.naming.named if f.name.kind is MentionKind.ORGANIZATION)
        return self.simplified.count(WHOLE + level) + sum(f.mention.text.startswith(level) for f in bodies)

    def _told_locality(self) -> Mention | None:
        """The town, village or zone that the text speaks for again and again, and that its head names.

        2010年桃源镇工作总结; 某县桃源镇召开…会议; 走进某县桃源镇柳树村…。村里建起…. A round-up names several.
        """
        if self._titles_body() or (best := self._most_told()) is None or self._is_in_passing(best):
            return None
        if best.level == ZONE and self._is_of_district and self._others_acting():
            return None  # 松山区人社局新增就业…。松山工业园区…。园区…
        said = self.localities.told()[best.name]
        own = self._times_taken_up(best)
        body, times = self._body_told(best)
        if said + own < TWICE and best.place is None:
            return None  # …。桃源镇妇联被评为先进集体
        if said + own + times < TWICE or said + own + times <= self._others_acting():
            return None
        if not own and not times and not self._acts_or_titles(best.name):
            return None
        whole = self._as_own(best)
        kinds = (self.kind, *self.lexicon.words.get(BELOW + self.kind, ())) if self.kind != GOVERNMENT else ()
        reports = body is not None and not set(kinds).isdisjoint(body.terms[:1])
        return body if body is not None and (times > own or reports) else whole

    def _named_in_short(self) -> Mention | None:
        """某县泉庄…。全镇…: the town behind its county without 镇, where the text takes a town up and names none."""
        levels = [level for level in TOWN_LEVELS if self.localities.times_taken_up(level) > 0]
        if len(levels) != 1 or self._titles_body():
            return None
        counties = self.lexicon.vocabulary.places.counties_of
        for found in self.naming.named_places:
            start = found.mention.span.end
            if start > self._end_of_head or found.name.bare:
                continue
            for length in LENGTHS:
                stem = self.simplified[start : start + length]
                own = found.codes[0] in counties(stem + levels[0]) and self.localities.at(start) is None
                acts = self.lexicon.deed_follows(self.simplified, start + length) and not is_listed(stem)
                if own and acts:
                    self.stem, self.place = stem, found.place
                    span = Span(start, start + length)
                    return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, (TOWNSHIP,))
        return None

    def _is_in_passing(self, best: Locality) -> bool:
        """全省…。⏎ ▲某县某村车间…。⏎ 全省…: a locality told of in one paragraph of a report on a wider place."""
        again = [one for one in self.localities.named if one.name == best.name]
        helped = self.lexicon.pattern(HELPED_BY_US)
        if any(helped.match(self.simplified, one.end) is not None for one in again):
            return True
        told = {self.naming.block_at(one.start) for one in again}
        if len(told) > 1:
            return False
        first = again[0].start
        if FOR_EXAMPLE.search(self.simplified, max(0, first - LONGEST_OPENER), first) is not None:
            return True
        own = DISTRICT if best.level == ZONE else ()  # 全区 is the zone's
        named = (found for found in self.naming.named if self._tells_wider(found))
        wider = (found.mention.span.start for found in named if not found.mention.text.endswith(own))
        return len({self.naming.block_at(start) for start in wider} - told) >= TWICE

    @staticmethod
    def _tells_wider(found: Occurrence) -> bool:
        """Tell whether a name is that of a whole with divisions of its own: 全省, 我市."""
        return found.name.kind is MentionKind.PLACE and found.name.bare and found.mention.text.endswith(LEVEL_ENDINGS)

    def _acts_or_titles(self, name: str) -> bool:
        """Tell whether a locality does something, or a title is about it."""
        localities = self.localities
        named = [one for one in localities.named if one.name == name]
        titled = any(localities.heads(one, title) for one in named for title in self.naming.titles)
        return titled or any(map(localities.acts, named))

    def _body_told(self, best: Locality) -> tuple[Mention | None, int]:
        """桃源镇团委, 桃源街办劳保所: the first body of a locality with a name of its own, and how often it is told."""
        words = self.lexicon.affixes
        for found in self.naming.named_bodies:
            span = found.mention.span
            one = self.localities.before(span.start)
            if one is None or one.name != best.name or span.end <= one.end:
                continue
            if found.mention.text.endswith((*words["town-body"], *words["village-body"], *words["town-congress"])):
                continue
            if self.simplified.startswith(self.lexicon.posts, span.end):
                continue  # 桃源镇党委书记
            return self._as_body(one, span, found.name.terms)
        first = next(one for one in self.localities.named if one.name == best.name)
        station = self.localities.station_behind(first)
        return self._as_body(first, station, (STATION,)) if station is not None else (None, 0)

    def _as_body(self, one: Locality, own: Span, terms: tuple[str, ...]) -> tuple[Mention, int]:
        """The body of a locality with its name, and how often it is told by its own."""
        whole = Mention.at(Span(one.start, own.end), self.document.text, MentionKind.ORGANIZATION, terms)
        return whole, self.simplified.count(own.of(self.simplified))

    def _most_told(self) -> Locality | None:
        """The locality that is named and taken up most, the last of equals; none where another is told as often."""
        localities, counts = self.localities, self.localities.told()
        firsts = {one.name: one for one in reversed(localities.named) if one.name in counts}
        ranked = sorted(
            firsts.values(),
            key=lambda one: (counts[one.name] + self._times_taken_up(one), one.start),
            reverse=True,
        )
        if not ranked or ranked[0].start > self._end_of_head:
            return None
        best, alike = ranked[0], [one for one in ranked[1:] if one.level == ranked[0].level]
        return None if alike and counts[alike[0].name] * 2 > counts[best.name] else best

    def _times_taken_up(self, one: Locality) -> int:
        """How often a text takes up a locality, but for 全区 where it told of a district before the zone."""
        times = self.localities.times_taken_up(one.level)
        if one.level != ZONE or not self._is_of_district:
            return times
        return times - len(OF_DISTRICT.findall(self.simplified))

    @cached_property
    def _is_of_district(self) -> bool:
        """松山区就业情况 ⏎ 松山工业园区…。全区…: tell whether the head names a district before any zone."""
        localities, places = self.localities, self.lexicon.vocabulary.places
        zone = next((one.start for one in localities.named if one.level == ZONE), 0)
        before = min(zone, self._end_of_head)
        bodies = (f for f in self.naming.named_bodies if f.name.terms[0] != PARK)
        named = (f for f in self.naming.named_places if not f.name.bare)
        return any(
            places[found.codes[0]].name.endswith(DISTRICT)
            for found in (*bodies, *named)
            if found.codes
            and found.mention.span.start < before
            and localities.at(found.mention.span.end) is None
            and not self._is_site(found)
        )

    @property
    def _end_of_head(self) -> int:
        """Up to where a report names whose it is."""
        lead = self.naming.lead
        return (lead.start if lead is not None else 0) + LONGEST_HEAD

    def _others_acting(self) -> int:
        """How often bodies with a jurisdiction, and places that have one, act in the text."""
        bodies = (
            found for found in self.naming.named_bodies if self.naming.is_body(found) and not self._is_site(found)
        )
        named = (found for found in self.naming.named_places if not found.name.bare)
        around, at = self.localities.around, self.localities.at
        spans = ((found, found.mention.span) for found in named)
        places = (f for f, span in spans if around(span.start) is None and at(span.end) is None)  # no 张家港保税区
        acting = sum(self.weighing.weight_of(found) >= ACTS for found in bodies)
        return acting + sum(self.weighing.place_acts(found) for found in places)

    def _take(self, own: Locality) -> None:
        self.stem, self.place = own.name.removesuffix(own.level), own.place

    def _is_site(self, found: Occurrence) -> bool:
        """某县人民政府-2010年工作总结: what a dash sets apart from a title is the name of the site."""
        span = found.mention.span
        return self.simplified.startswith(SITE_MARKS, span.end) or self.simplified.endswith(SITE_MARKS, 0, span.start)

    def _titles_body(self, behind: int = -1) -> bool:
        """Tell whether a title names a body of a jurisdiction, and not only that of a site.

        Args:
            behind: where a town is named, right before which its government may be: 某区人民政府彭浦镇.
        """
        bodies = (f for f in self.naming.title if self.naming.is_body(f) and f.mention.span.end != behind)
        return any(not self._is_site(found) for found in bodies)

    def _towns_of_titles(self) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the towns that titles open with, each with the end of its title."""
        for title in self.naming.titles:
            opening = self.lexicon.pattern(TITLED_TOWN).match(self.simplified, title.start, title.end)
            if opening is None or self._is_no_town(opening) or self._titles_body(opening.start("stem")):
                continue
            one = self.localities.at(opening.start("stem"))
            told = one is None or self.localities.heads(one, title)  # but not 市领导调研某县桃源镇
            if told and self.localities.at(opening.end("level")) is None:  # 某县桃源镇柳树村: … is the village's
                yield opening, title.end

    def _is_no_town(self, found: re.Match[str]) -> bool:
        """萍乡, 景德镇, 淄博周村: tell whether what ends as a town's or a village's name does is no name of one.

        So are divisions with a code, also behind what they lie in.
        """
        name, divisions = found["stem"] + found["level"], self._divisions
        return (
            self.lexicon.pattern(NO_TOWN).match(found["stem"]) is not None
            or name in divisions
            or any(name[:end] in divisions and name[end:] in divisions for end in range(1, len(name)))
        )

    def _congress_of_town(self) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the town whose congress is named at the head of a government's report."""
        if self.kind != GOVERNMENT:
            return
        found = self.lexicon.pattern(TOWN_CONGRESS).search(self.simplified, 0, LONGEST_OPENING)
        if found is not None and not self._is_no_town(found):
            yield found, found.end()
