"""Which names stand in a report, and where.

In: a document and the words. Out: each name at its place in the document, those of its titles apart, those of a
sentence with offsets into it. It stands alone because every decision about the setting is taken by names: they are
found once, and what the report itself establishes, a society of its own, is a name all through it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.lexicon import Name
from kg.extract.phrases import ORGANIZATION
from kg.extract.script import to_simplified
from kg.extract.societies import (
    BEFORE_NAME,
    UNIVERSITY,
    find_acting,
    find_reporting,
    find_societies,
    occurrences_of,
    reports_itself,
)
from kg.extract.tokens import PLACE, names_of_words
from kg.model import BlockKind, Mention, MentionKind, Span
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.lexicon import Lexicon
    from kg.model import Document
    from kg.resources import Place

AT: Final = "在"
LONGEST_OPENING: Final = 400
"""Characters of a report in which the congress that hears it is named."""
LONGEST_PLACE: Final = 12
"""Characters of a line that is nothing but a place."""
SHORTEST_SOCIETY: Final = 4
"""Characters of the name of a society, or an office, without its place."""
RUNNING: Final = "running-"
"""Opens the classes of kinds of bodies that run a programme, by the kind of the office that bears its name."""
PAIR: Final = 2
UNIONS: Final = "trade-union-federation"
BRIEF_UNION: Final = "总"
AS_UNION: Final = re.compile(
    "总(?=在(?:19|20)?\\d|[在于](?:全|接|今|去|此|本|近)|\\d+[个项条大]|决定|要求|提出|还|也|将|又|把|为|向|对)(?!为[约近超]?\\d)"
)
"""What names a federation of trade unions behind its place, and no total: 辽宁省总决定."""
HUITONG: Final = "会同县"
TOGETHER_WITH_COUNTY: Final = "携手县"
"""What 会同县 says where it is no county, in as many characters."""
HUITONG_ALONE: Final = "会同县(?![、和及]?[一-鿿]{1,10}{body-of-county})"
"""会同县 before no body of a county, so that it is the county of that name."""
HUITONG_HEADS: Final = re.compile(r"(?:^|[省市州\s])会同县")
"""会同县 where a name begins."""
XINJIAN: Final = re.compile("新建(?=[县区])")
"""What builds in a county or a district, and begins the name of one in Nanchang: 新建县人民医院."""
OF_NANCHANG: Final = re.compile(r"南昌|(?:^|[江西省\s])新建[县区]", re.MULTILINE)
"""What a report has that speaks of that one."""
BUILT_ANEW: Final = "增建"
MADE_TO_THRIVE: Final = re.compile("[兴富]县")
BY_SLOGAN: Final = "(?<={thriving-by})[兴富]县"
"""旅游兴县, 劳务富县: what a county is made to thrive by, and no county of that name."""
THRIVING: Final = "荣邑"
BEFORE_LEVEL: Final = (
    "(?:{ends-like-county}|[省市州区乡镇]和|代(?=县长)|应(?=县[一-鿿]{1,6}(?:要求|邀请|之邀|号召|安排)))(?=县)"
)
"""完成县委下达的任务, 市和县财政, 代县长, 应县政府要求: what stands before 县, where that is no county's name."""
ENDED: Final = "毕"
"""What takes the place of a character that a county's name may begin with: 完毕县委."""
SAFE_AND_SOUND: Final = re.compile(
    "(?<=[保促享祝送护福体])安康|(?:香港|澳门)(?=回归)"
    "|[一-鿿]{2}(?=(?:这一|这|一)地(?:公布|发布|出台|印发|启动|明确|官宣|将|拟|[，,：:！!\\n]))"
)
"""防暑保安康, 庆祝澳门回归: what is wished, or kept as a day, and no place that is told of.

山东这一地公布计划 is of a place there that the text names, and not of the province.
"""
OF_TOWN: Final = re.compile("[全我][镇乡]|(?<![一-鿿])[镇乡](?:政府|党委)")
OF_COUNTY: Final = re.compile("[全我][县市区]|[县市区](?:委|政府)")
"""What a town's report has, and what one of its county has."""
IN_SLOGAN: Final = "(?<={motto-of-place})[一-鿿]{2}(?=[、，。；”和的建]|$)|(?<=在)[一-鿿]{2}(?=工作[过的])"
"""What looks like a county in a slogan of a town, which it is the name of: 建设和谐万安, 在兰陵工作过的朋友."""
PURPOSE_FIRST: Final = re.compile(r"\W*为了?[^，,。]{4,40}[，,]")
"""What a text may open with that says what for something is done."""
NEXT_CLAUSE: Final = re.compile("[^，,。]{4,40}[，,]")
OPENING_TIME: Final = re.compile(r"^\s*(?:近日|日前|(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午)?)?[，,]?\s*")
"""The time that a text opens with which has no title."""
LINES_OF_FOOT: Final = 3
"""The last lines of a report, in which it is signed."""
LONGEST_SIGNED: Final = 20
DAY_OF_FOOT: Final = re.compile(r"[0-9一二三四五六七八九十〇○零年月日\s./-]{4,16}")
"""The day below a signature."""
LONGEST_LETTERHEAD: Final = 120
"""Characters in which a report names its own county."""
VISIT: Final = (
    "(?:[一-鿿]{0,8}?{visitor-ending})?(?:{visited-how}|[一两二三四五六七八九十]次)?"
    "(?:莅临|莅|来到|来|到|赴|深入|在)[一-鿿]{1,6}?{visit-purpose}|{praising}+了?我[省市县区州旗盟]"
)
"""What stands behind a body that visits or praises those who report: 省妇联领导到我县调研, 省残联通报表扬我市."""
OFFICER: Final = r"(?:{post}[ \u3000]{0,2}(?={surname})|{reporter}[\s/:：]{0,2}(?={family-name}))([一-鿿]{3})"
"""Who holds a post or writes, by a name in three characters: 主席李秀峰, 记者/马永胜."""
VISITED: Final = re.compile("我(?:市|县|区|州|旗|盟)")
"""How those who are visited speak of their own place."""
HONOURED: Final = "{honoured-by}$"
"""What stands before a body that honours another: 再获团中央表彰."""
NUMBER_OF_PAPER: Final = re.compile(
    r"[【\[(（]?(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})[】\])）]?[:：\s]*"
)
"""What a collection of papers sets before the title of each: 篇一：, 第2篇："""


ANSWERED: Final = r"(?:(?!关于|对)[^，。,\n]){0,30}?{proposal}[^，。,\n]{0,4}?{proposal-answered}"
"""What a title goes on with that answers the proposal of a member of the body before it, which is no 某局关于对…."""

DISTRICT: Final = "区"
LENGTH_OF_CITY: Final = 4
"""Digits of a code that are those of its city (GB/T 2260)."""
ANY_CITY: Final = "00"
"""The digits of a city in the code of a province."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name of the vocabulary at its place in the document."""

    name: Name
    """The name, with offsets into the document."""
    mention: Mention

    @property
    def codes(self) -> tuple[str, ...]:
        """The adcodes of the place that it names or that stands in it."""
        if self.name.kind is PLACE:
            return self.name.terms
        return self.name.terms[1:] if self.name.kind is ORGANIZATION else ()

    @property
    def place(self) -> Mention | None:
        """The place that it names or that stands in it."""
        codes = self.codes
        return Mention(self.mention.span, self.mention.text, MentionKind.PLACE, codes) if codes else None


def occurrences(text: str, names: Iterable[Name]) -> list[Occurrence]:
    """Make occurrences of names with offsets into the document."""
    return [
        Occurrence(name, Mention(Span(name.start, name.end), text[name.start : name.end], name.kind, name.terms))
        for name in names
    ]


def _moved(name: Name, by: int) -> Name:
    return Name(name.start + by, name.end + by, name.kind, name.terms, name.bare) if by else name


class Naming:
    """The names of one document, each found once, and what they stand in."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon) -> None:
        self.document, self.simplified, self.lexicon = document, simplified, lexicon
        self.titles = tuple(self._titled(block.span) for block in document.blocks if block.kind is BlockKind.TITLE)
        self._former: dict[str, str] = {}
        """For each division that a name may mean, the one before it by which the report says it, or itself."""
        self.societies = self._own_societies()
        """The kinds of the societies that the document establishes, by their names."""
        self._everywhere = occurrences(document.text, self._names_in(Span(0, len(simplified)), self._names_told))
        self._starts = [found.name.start for found in self._everywhere]
        self.named = [
            found
            for block in document.blocks
            if block.kind is not BlockKind.FURNITURE
            for found in self.find(block.span)
        ]
        """The names of the text, in order."""
        self.named_places = [found for found in self.named if found.name.kind is PLACE]
        self.named_bodies = [found for found in self.named if found.name.kind is ORGANIZATION]
        """Those of places and of bodies, which most is decided by: one name in four."""
        self.title = [
            found
            for span in self.titles
            for found in self.find(span)
            if not self._honours(found, span.start)
            and not self.visits(found.mention.span.end)
            and not self.is_only_told_of(span.of(self.simplified), found.name.start - span.start, found.name.kind)
        ]
        """The names in titles."""
        headings = (section.heading for section in document.sections if section.heading is not None)
        self._headings = sorted({*headings, *self.titles})
        self._heading_starts = [heading.start for heading in self._headings]

    def _titled(self, line: Span) -> Span:
        """The title in its line, without the number that a collection of papers gives it."""
        number = NUMBER_OF_PAPER.match(self.simplified, line.start, line.end)
        return line if number is None or number.end() == line.end else Span(number.end(), line.end)

    @cached_property
    def lead(self) -> Span | None:
        """The first paragraph that is a sentence, else the first of all: a page may set a line of its own above it."""
        prose = [block.span for block in self.document.blocks if block.kind is BlockKind.PROSE]
        return next((span for span in prose if "。" in span.of(self.simplified)), next(iter(prose), None))

    @cached_property
    def opening(self) -> str:
        """The titles and the first sentence."""
        first = next((block.span for block in self.document.blocks if block.kind is BlockKind.PROSE), Span(0, 0))
        sentence = first.of(self.simplified).partition("。")[0]
        return "\n".join((*(title.of(self.simplified) for title in self.titles), sentence))

    def is_body(self, found: Occurrence) -> bool:
        """Tell whether a name is that of a body with a jurisdiction, and not of a firm or a school."""
        return found.name.kind is ORGANIZATION and self.lexicon.has_jurisdiction(found.name)

    def _own_societies(self) -> dict[str, str]:
        """The societies that the document establishes; universities only where its title begins with one."""
        title = to_simplified(self.document.title)
        found = find_societies(self.simplified, self.lexicon)
        opening = BEFORE_NAME.sub("", title)
        titled = tuple(name for name, kind in found.items() if kind == UNIVERSITY and opening.startswith(name))
        titles = (title, *(span.of(self.simplified).strip() for span in self.titles))
        publisher = to_simplified(self.document.publisher)
        reporting = find_reporting(dict.fromkeys(titles), publisher, self.simplified, self.lexicon)
        public = any(self.lexicon.has_jurisdiction(name) for line in titles for name in self.lexicon.find_names(line))
        if not public and not reporting and (signed := self._signature()):
            reporting = find_reporting((signed,), "", self.simplified, self.lexicon)
        if not self.titles and not reporting and self.lead is not None:
            lead = self.lead.of(self.simplified)
            reporting = find_acting(OPENING_TIME.sub("", lead, count=1), self.lexicon)
            behind = (find_acting(part, self.lexicon, behind_purpose=True) for part in _behind_purpose(lead))
            reporting = reporting or next(filter(None, behind), {})
        if any(name != whole and whole.startswith(name) for whole in reporting for name in titled):
            return reporting  # 某医科大学总医院
        own = {name: kind for name, kind in found.items() if kind != UNIVERSITY or name.startswith(titled)}
        own_report = any(reports_itself(name, line, self.lexicon) for name in reporting for line in titles)
        return reporting | own if own_report else own or reporting

    @property
    def foot(self) -> list[str]:
        """The last lines of the report, in which it is signed."""
        return [block.span.of(self.simplified).strip() for block in self.document.blocks[-LINES_OF_FOOT:]]

    def _signature(self) -> str:
        """某集团机关党委 ⏎ 2020年8月16日: who signs a report, above the day at its foot; empty if nobody does."""
        lines = self.foot
        signed = lines[-PAIR] if len(lines) >= PAIR and DAY_OF_FOOT.fullmatch(lines[-1]) is not None else ""
        return signed if len(signed) <= LONGEST_SIGNED else ""

    def _honours(self, found: Occurrence, start: int) -> bool:
        """X学院获团中央表彰: the body that honours another in a title is not the one whose report it is."""
        honoured = self.lexicon.pattern(HONOURED).search(self.simplified, start, found.mention.span.start)
        return honoured is not None and found.name.kind is ORGANIZATION

    def is_only_told_of(self, title: str, start: int, kind: MentionKind) -> bool:
        """转发省妇联…, 关于政协…提案的答复: a body of whose paper a title tells is not the one whose report it is."""
        if kind is not ORGANIZATION:
            return False
        told = title.endswith(self.lexicon.vocabulary.words["title-citing"], 0, start)
        return told or self.lexicon.pattern(ANSWERED).match(title, start) is not None

    def visits(self, end: int) -> bool:
        """省妇联到我县调研, 省教育厅督查组莅衡检查: who visits or praises those that report is not one of them.

        Args:
            end: where the name of the body ends.
        """
        return self.is_visited and self.lexicon.pattern(VISIT).match(self.simplified, end) is not None

    @cached_property
    def is_visited(self) -> bool:
        """Whether those who report speak of their own city or county in the first person."""
        return VISITED.search(self.simplified) is not None

    @cached_property
    def _told(self) -> str:
        """The text, in which 会同县 and 新建县 are not to be taken for counties where they are none."""
        text = self.simplified
        if XINJIAN.search(text) is not None and not OF_NANCHANG.search(f"{self.document.publisher}\n{text}"):
            text = XINJIAN.sub(BUILT_ANEW, text)
        text = self.lexicon.pattern(BY_SLOGAN).sub(THRIVING, text) if MADE_TO_THRIVE.search(text) is not None else text
        text = SAFE_AND_SOUND.sub(THRIVING, text)
        if "县" in text:
            text = self.lexicon.pattern(BEFORE_LEVEL).sub(lambda found: found[0][:-1] + ENDED, text)
        if OF_TOWN.search(text) is not None and OF_COUNTY.search(text) is None:
            text = self.lexicon.pattern(IN_SLOGAN).sub(THRIVING, text)
        return text.replace(HUITONG, TOGETHER_WITH_COUNTY) if HUITONG in text and self._joins_counties else text

    @cached_property
    def _names_told(self) -> list[Name]:
        """The names of the vocabulary all through the text, whatever they turn out to be."""
        return self._names_of(self._told)

    def _with_firms(self, text: str, names: list[Name]) -> list[Name]:
        """Put firms that act by their names in full before the places and the words that those are made of."""
        for firm in self.lexicon.find_firms(text):
            inside = [name for name in names if name.start < firm.end and firm.start < name.end]
            if any(name.kind is ORGANIZATION and self.lexicon.has_jurisdiction(name) for name in inside):
                continue
            codes = inside[0].terms if inside and inside[0].start == firm.start and inside[0].kind is PLACE else ()
            kept = [name for name in names if name not in inside]
            names = sorted((*kept, replace(firm, terms=(*firm.terms, *codes))), key=lambda name: name.start)
        return names

    def _names_of(self, text: str) -> list[Name]:
        """The names of the vocabulary in a text, and the firms that open its clauses."""
        return self._with_firms(text, self.lexicon.find_names(text))

    def _with_unplaced(self, text: str, names: list[Name]) -> list[Name]:
        """Add the bodies that open clauses by names without a place: they act there, and are not whose report it is."""
        taken = [name.start for name in names]
        added = [
            one
            for one in self.lexicon.find_unplaced(text)
            if (n := bisect_right(taken, one.start)) == bisect_left(taken, one.end)
            and (not n or names[n - 1].end <= one.start)
        ]
        return sorted((*names, *added), key=lambda name: name.start) if added else names

    def _names_in(self, span: Span, names: list[Name]) -> list[Name]:
        """The names of the vocabulary and of the document's own societies in a part of the document.

        Args:
            span: the part.
            names: those that its text holds, read by itself, with offsets into it.
        """
        text, told = span.of(self.simplified), span.of(self._told)
        names = [
            self._of_its_time(self._runner(told, name)) if name.kind is PLACE or name.kind is ORGANIZATION else name
            for name in names_of_words(told, names, self.lexicon)
            if not (name.kind is ORGANIZATION and name.terms[1:] and self._is_of_namesake(told, name))
        ]
        origins = self.lexicon.affixes["native-place"]
        names = [n for n in names if not (n.kind is PLACE and told.startswith(origins, n.end))]  # 河南籍农民工
        names = [name for name in names if not self._is_word_here(told, name)]
        if self._officers:
            names = [name for name in names if not self._is_given_name(told, name)]
        if self._unions and BRIEF_UNION in told:
            names = [self._as_union(told, name) for name in names]
        own = occurrences_of(self.societies, text)
        if not own:
            return names
        starts, ends = [start for start, _, _ in own], [end for _, end, _ in own]
        kept = [n for n in names if not (before := bisect_left(starts, n.end)) or ends[before - 1] <= n.start]
        places = {name.start: name for name in reversed(names) if name.kind is PLACE}
        for start, end, society in own:
            codes = places[start].terms if start in places else ()
            kept.append(Name(start, end, MentionKind.ORGANIZATION, (self.societies[society], *codes)))
        return sorted(kept, key=lambda name: name.start)

    @cached_property
    def _officers(self) -> frozenset[str]:
        """The names in three characters that stand behind a post or a reporter's label: 主席李秀峰, 记者/马永胜."""
        return frozenset(found[1] for found in self.lexicon.pattern(OFFICER).finditer(self.simplified))

    def _is_of_namesake(self, text: str, name: Name) -> bool:
        """朝阳妇联 in a report that tells of 朝阳区: a body of the district, and not of the city of that short name."""
        places = self.lexicon.vocabulary.places
        if name.terms[1] not in places:
            return False
        city = places[name.terms[1]]
        if not city.ambiguous or city.name in self.simplified:
            return False
        short = next((short for short in city.short_names if text.startswith(short, name.start)), "")
        others = (place.name for place in places.named(short) if place.name != city.name) if short else ()
        return any(other in self.simplified for other in others)

    def _is_given_name(self, text: str, name: Name) -> bool:
        """李秀峰 in a report that tells of its chairman 李秀峰: a given name that is the short name of a place too."""
        short = name.kind is PLACE and name.end - name.start == PAIR and name.start > 0
        return short and text[name.start - 1 : name.end] in self._officers

    def _is_word_here(self, text: str, name: Name) -> bool:
        """滨江征收… in a report of a district of 武汉: a word that is the short name of a district of another city.

        It is one where the report names places in full, none of them that city or in it, and nowhere says whose
        district it is: 广州番禺.
        """
        if name.kind is not PLACE or name.bare or len(name.terms) != 1 or name.end - name.start != PAIR:
            return False
        place = self.lexicon.vocabulary.places[name.terms[0]]
        if place.level != "county" or not place.name.endswith(DISTRICT) or text.startswith(DISTRICT, name.end):
            return False
        if not self._cities or place.adcode.startswith(tuple(self._cities)):
            return False
        return not self._is_told_of_city(text[name.start : name.end], place.adcode)

    def _is_told_of_city(self, short: str, code: str) -> bool:
        """广州番禺: tell whether the short name of a district stands right behind that of its city or province."""
        places = self.lexicon.vocabulary.places
        around = (
            places[one]
            for one in (f"{code[:LENGTH_OF_CITY]}{ANY_CITY}", f"{code[:PAIR]}{2 * ANY_CITY}")
            if one in places
        )
        return any(f"{called}{short}" in self._told for one in around for called in (one.name, *one.short_names))

    @cached_property
    def _cities(self) -> frozenset[str]:
        """What the codes begin with of the provinces and cities that the report names in full, or bodies in them."""
        names, text = self._names_told, self._told
        full = (n for n in names if n.kind is ORGANIZATION or text.endswith(LEVEL_ENDINGS, n.start, n.end))
        codes = (code for n in full for code in (n.terms if n.kind is PLACE else n.terms[1:]))
        return frozenset(code[:LENGTH_OF_CITY].removesuffix(ANY_CITY) for code in codes)

    def _as_union(self, text: str, name: Name) -> Name:
        """辽宁省总决定…: in a report that names the federation of unions there in full, whatever follows."""
        if name.kind is not PLACE or name.bare or text[name.end - 1] not in LEVEL_ENDINGS:
            return name
        if name.terms[0] not in self._unions or AS_UNION.match(text, name.end) is None:
            return name
        return Name(name.start, name.end + len(BRIEF_UNION), MentionKind.ORGANIZATION, (UNIONS, *name.terms))

    @cached_property
    def _unions(self) -> frozenset[str]:
        """The places whose federation of trade unions the report names in full."""
        if BRIEF_UNION not in self.simplified:
            return frozenset()
        return frozenset(name[1] for name in self._full_names if name[0] == UNIONS and len(name) == PAIR)

    def _of_its_time(self, name: Name) -> Name:
        """兴仁 in a report that says 兴仁县, and nowhere 兴仁市: the county that the city was made of later."""
        first = 0 if name.kind is PLACE else 1
        if len(name.terms) <= first:
            return name
        code = name.terms[first]
        former = self.as_of(code)
        return name if former == code else replace(name, terms=(*name.terms[:first], former, *name.terms[first + 1 :]))

    def as_of(self, code: str) -> str:
        """The code of what a division was in the time of the report, where its name in full is not told."""
        former = self._former.get(code)
        if former is None:
            former = self._former[code] = self._former_of(code)
        return former

    def _former_of(self, code: str) -> str:
        places = self.lexicon.vocabulary.places
        if code not in places or places[code].name in self.simplified:
            return code
        alike = (place for short in places[code].short_names for place in places.named(short))
        former = [place for place in alike if place.successor == code]
        return next((place.adcode for place in former if self._is_of_time(place, places[code])), code)

    def _is_of_time(self, former: Place, now: Place) -> bool:
        """静海…全县, 湟中 in a report of 2014: tell whether a division was not yet what it is now."""
        if former.name in self.simplified:
            return True
        then, since = former.name[-1:], now.name[-1:]
        if then != since and (spoken := [level for level in (then, since) if self._speaks_of(level)]):
            return spoken == [then]
        year = self.document.published.year if self.document.published is not None else self._last_year
        return 0 < year < int(now.valid_from or 0)

    def _speaks_of(self, level: str) -> bool:
        """Tell whether a report speaks for a place of a level: 全县, 我县, 县委."""
        return any(sign in self.simplified for sign in (f"全{level}", f"我{level}", f"{level}委、"))

    @cached_property
    def _last_year(self) -> int:
        """The last year that an undated report names; 0 for none."""
        return max(map(int, NAMED_YEAR.findall(self.simplified)), default=0)

    def _runner(self, text: str, name: Name) -> Name:
        """云南希望工程募集…: a programme of a place that acts is the body there that runs it, where one is named."""
        kinds = self._running.get(name.terms[0]) if name.kind is ORGANIZATION and name.terms else None
        called = text[name.start : name.end] if kinds else ""
        if kinds is None or not any(found.end == len(called) for found in self.lexicon.find_programmes(called)):
            return name
        own = name.terms[1:2]  # none in 全市希望工程
        there = (kind for kind, *places in self._full_names if kind in kinds and (not own or places == [*own]))
        kind = next(there, None)
        return replace(name, terms=(kind, *name.terms[1:])) if kind is not None else name

    @cached_property
    def _running(self) -> dict[str, frozenset[str]]:
        """The kinds of bodies that run a programme, by the kind of the office that bears its name."""
        return dict(self.lexicon.words_of(RUNNING))

    @cached_property
    def _full_names(self) -> list[tuple[str, ...]]:
        """The bodies that the report names with their places, in order: kind and code."""
        names = self._names_told if self._told is self.simplified else self.lexicon.find_names(self.simplified)
        return [name.terms[:PAIR] for name in names if name.kind is ORGANIZATION]

    @cached_property
    def _joins_counties(self) -> bool:
        """Tell whether 会同县 is 会同 and a body of the county: where nothing else in the report is of 会同县."""
        head = to_simplified(f"{self.document.title}\n{self.document.publisher}") + self.simplified[:LONGEST_LETTERHEAD]
        alone = self.lexicon.pattern(HUITONG_ALONE).search(self.simplified) is not None
        return not alone and not HUITONG_HEADS.search(head)

    def find(self, span: Span) -> list[Occurrence]:
        """Return the names in a part of the document, a block or a heading.

        No name goes beyond white space, so that a part which stands between it has those of the whole text that lie in
        it; any other part is read by itself.
        """
        if self._stands_apart(span):
            return self._between(span)
        names = self._names_in(span, self._names_of(span.of(self._told)))
        return occurrences(self.document.text, [_moved(name, span.start) for name in names])

    def _between(self, span: Span) -> list[Occurrence]:
        """Return the names of the whole text that begin in a part of it."""
        return self._everywhere[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _stands_apart(self, span: Span) -> bool:
        """Tell whether white space, or nothing, stands on both sides of a part of the document."""
        text, end = self.simplified, span.end
        return (not span.start or text[span.start - 1].isspace()) and (end == len(text) or text[end].isspace())

    def block_at(self, offset: int) -> Span:
        """Return the block that an offset lies in, or the next one."""
        return next(block.span for block in self.document.blocks if offset < block.span.end)

    def names_at(self, block: Span, part: Span) -> list[Name]:
        """Return the names of a sentence, or a part of one, with offsets into it.

        Args:
            block: the block that it stands in.
            part: the sentence or the part of it.
        """
        text, breaks = self.simplified, self.lexicon.breaks
        opens = part.start == block.start or text[part.start - 1] in breaks
        closes = part.end == block.end or text[part.end - 1] in breaks
        told = part.of(self._told)
        if not opens or not closes:
            return self._with_unplaced(told, self._names_in(part, self._names_of(told)))
        found = self._between(part) if self._stands_apart(block) else self.find(block)
        inside = (one.name for one in found if one.name.start >= part.start and one.name.end <= part.end)
        return self._with_unplaced(told, [_moved(name, -part.start) for name in inside])

    def is_headed(self, found: Occurrence) -> bool:
        """Tell whether a name stands in a title or a heading."""
        span = found.mention.span
        index = bisect_right(self._heading_starts, span.start)
        return index > 0 and span in self._headings[index - 1]

    def lies_within(self, place: Mention, other: Mention) -> bool:
        """Tell whether a place is another than one and lies in it."""
        places = self.lexicon.vocabulary.places
        return place.terms[0] != other.terms[0] and places.within(place.terms[0], other.terms[0])

    def is_society(self, found: Occurrence) -> bool:
        """Tell whether a name is that of a society which the document establishes."""
        return bool(self.societies) and found.mention.span.of(self.simplified) in self.societies


def _behind_purpose(lead: str) -> Iterator[str]:
    """Yield what comes behind each of the clauses that say what for at the head of a paragraph: 为…，…，某校举办…."""
    purpose = PURPOSE_FIRST.match(lead)
    while purpose is not None:
        lead = lead[purpose.end() :]
        yield OPENING_TIME.sub("", lead, count=1)
        purpose = NEXT_CLAUSE.match(lead)
