"""Who, where and when hold at a point of a report, before a clause says otherwise.

In: a document and the words. Out: a :class:`Setting` for each sentence: the agent of the section, the places in force,
the period that governs, whether it announces. The report's own body comes from its title, then from what it names most.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.announced import Announced
from kg.extract.charged import find_charges
from kg.extract.lexicon import Name
from kg.extract.script import to_simplified
from kg.extract.societies import UNIVERSITY, find_societies, occurrences_of
from kg.extract.tokens import WHOLE, names_of_words
from kg.model import Basis, BlockKind, Mention, MentionKind, Reference, Span
from kg.resources import COUNTRY, GOVERNMENT, LEVEL_ENDINGS, PLACE_SIGN, TAIWAN, TOWN_WORDS, TOWNSHIP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.lexicon import Lexicon
    from kg.model import Document, Section
    from kg.values.period import Period

NUMBERING: Final = re.compile(
    r"^[\s#*■●◆▲★【\[]*(?:第?[一二三四五六七八九十百\d]+[、.．章节)）]|[(（][一二三四五六七八九十\d]+[)）])?\s*"
)
FURTHEST_HEADING_NAME: Final = 4
WHOLE_COUNTRY: Final = "全国"
SHORT_LINE: Final = 24
NATIONWIDE: Final = ("全国", "我国")
SHORTEST_SOCIETY: Final = 4
SHORT_COUNTY: Final = 2
"""Characters of a county's name of one character, and of the short name of a longer one: 高縣."""
OPENS_CLAUSE: Final = frozenset('。！？；，、：:;,!?\n “"（(】')
PROPER_NAME: Final = re.compile(
    r"[师财农理工医民科交林海外]{1,2}大(?![力量家小会大])|[一-鿿]{0,8}?(?:大学|学院|公司|集团|中学|小学|银行|医院|日报|晚报|电视台|[一-鿿]{1,6}?(?:大厦|会展中心|体育馆|体育中心|会议中心|国际酒店|大酒店)|协会|联会|总会|网|报(?=讯|社|记者|消息))"
)
"""What makes a place the beginning of the name of something else: 福建 中医药大学."""
OPENS_ROUND: Final = "。！？；;!?\n\u3000 "
"""What stands before a part of a round-up."""
COMMAS: Final = ("，", ",")
ELLIPSIS: Final = "……"
NO_ACTOR: Final = re.compile(
    r"[一-鿿]{1,5}?(?:镇|乡|街道|村)(?!妇联|团委)|[\d.,]+[万亿]?[多余]?(?![\d.,万亿多余月年日])"
)
"""What makes a county the place of a town in it, 某县 桃源镇 李庄村, or of a figure, 某市 30名: it does not act."""
VILLAGE: Final = re.compile("[村镇乡](?![村镇乡])|街道|社区")
"""What makes a short name that of a village or a town of the same name, wherever it lies: 新华村."""
TOWN_NAME: Final = re.compile(r"(?<![一-鿿])[一-鿿]{1,4}$|(?<=[省市县区旗盟州])[一-鿿]{1,4}$")
TITLED_TOWN: Final = re.compile(
    r"\s*(?:(?:19|20)\d\d年(?:度|[上下]半年|第?[一二三四]季度)?)?(?:[一-鿿]{2,8}[省市县区旗盟州])?"
    r"(?P<stem>[一-鿿]{1,4}?)(?P<level>镇|乡|街道|苏木)(?![村镇乡贤亲土情愁野])"
)
"""A title that opens with a town, after a year, its county or without: 桃源镇2010年工作总结."""
CONGRESS: Final = re.compile(r"(?:人民)?第?[一二三四五六七八九十\d]{1,3}届(?:人民代表大会|人大|人民政府|政府)")
"""What makes the place before it the one whose government reports: 某区第六届人民代表大会第四次会议."""
TOWN_CONGRESS: Final = re.compile(
    r"(?:(?<=在)|(?<=代表)|(?<=[省市县区旗盟州])|(?<![一-鿿]))(?![在我代])(?P<stem>[一-鿿]{1,4}?)(?P<level>镇|乡|街道|苏木)(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:(?:人民|社区)代表大会|人民政府)"
)
"""The same of a town: 代表桃源镇第十届人民政府."""
CONGRESS_OF_TOWN: Final = ("人大", "政协", "人大主席团")
"""What ends the names of bodies that oversee a town: figures in its report are those of the town."""
NAMED_TOWN: Final = re.compile(
    r"(?:(?<![一-鿿])|(?<=[省市县区州旗盟]))(?P<name>(?P<stem>[一-鿿]{1,4}?)(?:镇|乡|街道|苏木))(?<!家乡)(?![村镇乡贤亲土情愁野企])"
)
"""A town where a name begins, after its county or at the head of a clause."""
LEAST_TOLD: Final = 3
"""How often a text names its town, or speaks of it as 我镇."""
SITE_MARKS: Final = ("-", "_", "|", "—", "–", "－")
"""What sets the name of a site apart in a title; a space does not."""
NO_TOWN: Final = re.compile(r"(?:.*[城乡各返下回故侨我本该全外]|[0-9一二三四五六七八九十百]+[个大]?|.*[到赴走进入].*)$")
"""What makes no name of a town: 城镇, 返乡, 到某镇, 三个镇."""
OWN_TOWN: Final = ("我", "本")
LONGEST_TOWN: Final = 5
TOWN_HEADING: Final = re.compile(r"([一-鿿]{1,4}(?:镇|乡|街道|苏木))[】\]:：]?\s*")
"""A heading that is the name of a town, which has no code: (一)滑集镇."""
LEVEL_IN_NAME: Final = re.compile(r"(地区|省|市|县|区|州|旗|盟)")
ANNOUNCING: Final = re.compile(
    r"(?:今年|明年|年内|(?:19|20)\d\d年)?(?:我[省市县区州])?"
    r"(?:力争|(?:将|拟|计划)(?=新|建|投|完成|举办|开展|实施|启动|发放|培训|改造|推出|增))"
)
"""A heading that announces: 力争两年完成…, 今年将新建…."""
LEAST_SIGNS: Final = 2
"""Words of a region that show in simplified characters that a text is set there, where it names no place."""
CURRENCY: Final = "currency-"
"""What the classes of currencies begin with; the rest is the code of the region where they are used."""
GOVERNMENT_OFFICE: Final = "government-office"
PARTY: Final = "party-committee"
WITH_GOVERNMENT: Final = re.compile(r"[、和]?[省市县区州旗盟]?(?:人民)?政府")
OWN_TITLES: Final = ("plan-title", "review-title", "issuing")
"""Classes of words of titles of what a government itself publishes."""
TOPIC_OF: Final = "topic-of-"
"""What the classes of topics begin with; the rest is the kind of the body whose work they are."""
LAST_OF_HEAD: Final = 2
"""The last of the lines that make the head of a document: title, body, date."""
SYSTEMS: Final = "系统"
"""What ends the name of all that belong to a branch, who act in it but are no body: 某市建设系统."""
SLASHES: Final = ("/", "／")
REPORTED: Final = ("报导", "报道", "即时报导")
"""What stands behind the place in the line that names the reporter: 记者某某／台中报导."""
RUNNING: Final = "running-"
"""Opens the classes of kinds of bodies that run a programme, by the kind of the office that bears its name."""
PAIR: Final = 2
HUITONG: Final = "会同县"
TOGETHER_WITH_COUNTY: Final = "携手县"
"""What 会同县 says where it is no county, in as many characters."""
HUITONG_ALONE: Final = re.compile(
    "会同县(?![一-鿿]{1,10}(?:局|委|会|行|院|校|部|办|中心|公司|厂|站|队|所|政府|工会|妇联|残联|科协))"
)
HUITONG_HEADS: Final = re.compile(r"(?:^|[省市州\s])会同县")
LONGEST_LETTERHEAD: Final = 120
"""Characters in which a report names its own county."""
AT: Final = "在"
TOWARDS: Final = ("为", "向", "给", "助", "赴", "援", "支援", "驰援", "援助", "情系", "心系")
STRUCK: Final = re.compile("[一-鿿]{0,6}?(?:灾区|灾民|震区|受灾|抗震|抗洪|抗疫)")
"""What follows a place that others help."""
BY: Final = "由"
ETC: Final = "等"
DEPARTMENTS: Final = ("部门", "部門")
WITH_OTHERS: Final = re.compile("(?:[、和与及][一-鿿]{2,20}?){1,9}?(?:共同|联合)")
"""Those who hold an event together with the first of them: 由市人社局、市妇联共同主办."""
MAKES_KNOWN: Final = re.compile(
    "(?:今[天日]|昨[天日]|日前|近日|正式|对外|集中|联合|率先|向社会)*(?:发布|公布|推出|通报)了?[^，。；：,;:!！？\n]*"
)
"""What stands behind the name of a body that makes a list known, up to the end of the clause."""
MADE_KNOWN: Final = re.compile("(?:发布|公布|推出|出台|宣布|确定)了?(?:(?:19|20)[0-9][0-9]年度?|今年|明年)?$")
"""What stands before the name of a body whose list is made known."""
HOLDING: Final = ("主办", "牵头", "组织", "发起")
"""What else a body after 由 does that holds an event; who only carries it out, 承办, does not."""
LEAST_TOPICAL: Final = 5
OFFICE_OF: Final = "office-of-"
"""What the classes of offices begin with; the rest is the kind of the body that sets them up."""
TRADITIONAL_CHARACTERS: Final = 6
"""So many different characters with a simplified form make a text traditional."""
LONGEST_EXAMPLES: Final = 48
"""Characters from a bracket to the last of the examples in it."""
EXAMPLES: Final = re.compile(r"[(（](?:如|例如|比如|譬如|诸如|像|含|包括)[^()（）。；;\n]*$")
"""What opens a bracket of examples, up to a name in it."""
DATELINE: Final = re.compile(r"\s*(?:(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)?\s*专?[讯电]")
RUN_IN: Final = re.compile(r"[\s?●■◆▲★◎○•·【\[]*(?:[一二三四五六七八九十\d]{1,2}[、.．])?\s*")
"""What stands before a place that heads a paragraph of a round-up."""
AFTER_RUN_IN: Final = re.compile(
    r"\s*[:：】\]]|(?:——|--)|\s+(?=\d{1,2}月|今年|近日|日前|政府工作报告|明确|提出|[^\s一-鿿])"
)
"""What follows it: ● 苍梧县 3月4日."""
TOWN_RUN_IN: Final = re.compile(r"([一-鿿]{2,4}(?:镇|乡|街道|苏木))(?:\s+(?=[^\s])|[:：])")
"""A town, which has no code, that heads a paragraph of a round-up of a county."""
BRACKETS: Final = (("(", "（"), (")", "）"))
LEAST_RUN_IN: Final = 2
"""Paragraphs that a round-up has at least."""
MOST_UNDER_PLACE: Final = 3
"""Paragraphs below a line that is nothing but a place."""
LONGEST_PLACE: Final = 12
LEAST_SURVEYED: Final = 3
"""Places whose bodies a report of the whole country tells of."""
SENT_FROM: Final = re.compile(
    r"\s*[【\[]?[^，。；：!?！？\n]{0,14}(?:报|网|社|台|号|闻)[^，。；：!?！？\n]{0,12}?(?:[讯电]|消息)"
    r"(?=[\s（(】\]:：,，\d记近日昨今]|$)"
)
"""What a piece of news begins with: 中国教育报长沙9月9日讯."""
PAPERS: Final = ("日报", "晚报", "晨报", "早报", "时报", "新闻网")
"""What the name of a paper of a place has behind it."""
EDITION: Final = re.compile("(?<=[网報报台])(?P<place>[一-鿿]{2,4})(?:新闻|频道|站)$")
"""The part of the name of a site that tells which district's news it has: 某市网某区新闻."""
ANSWER: Final = "\n答:"
"""What an answer begins with in an interview."""
ON_BEHALF: Final = "代表"
"""What stands before the government for which a report is given."""
LONGEST_OPENING: Final = 400
"""Characters of a report in which the congress that hears it is named."""
ACCORDING_TO: Final = "据"
LONGEST_HEARD: Final = 200
"""Characters of a report in which it is said where all of it comes from."""
LONGEST_FORMULA: Final = 14
"""Characters after a body in which 领导下 or 支持下 makes it a patron: 市委、市政府的正确领导下."""
HONOURED: Final = re.compile("(?:获|荣获|获得|受到|得到|被)$")
"""What stands before a body that honours another: 再获团中央表彰."""
HOLDS, ACTS, NAMED, SPOKEN_OF = 4, 3, 2, 1
"""How much a name tells of whose report it is: the first of several who hold an event, a body that opens a clause,
a full name, anything else."""


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


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name of the vocabulary at its place in the document."""

    name: Name
    mention: Mention

    @property
    def codes(self) -> tuple[str, ...]:
        """The adcodes of the place that it names or that stands in it."""
        if self.name.kind is MentionKind.PLACE:
            return self.name.terms
        return self.name.terms[1:] if self.name.kind is MentionKind.ORGANIZATION else ()

    @property
    def place(self) -> Mention | None:
        """The place that it names or that stands in it."""
        codes = self.codes
        return Mention(self.mention.span, self.mention.text, MentionKind.PLACE, codes) if codes else None


def occurrences(text: str, span: Span, names: Iterable[Name]) -> list[Occurrence]:
    """Give the names in a part of the document offsets into the document."""
    found = []
    for name in names:
        start, end = span.start + name.start, span.start + name.end
        found.append(Occurrence(name, Mention(Span(start, end), text[start:end], name.kind, name.terms)))
    return found


def _below_country(places: Iterable[Mention | None]) -> list[Mention]:
    """Leave out the country: 中国 in the name of a site says nothing of where a report is set."""
    return [place for place in places if place is not None and place.terms[0] != COUNTRY]


class Settings:
    """The settings of one document, read once."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon) -> None:
        self.document, self.simplified, self.lexicon = document, simplified, lexicon
        self._kinds = lexicon.vocabulary.kinds
        self._found: dict[Span, list[Occurrence]] = {}
        self._societies = self._own_societies()
        self._sent_from = [
            Span(block.span.start, match.end())
            for block in document.blocks
            if (match := SENT_FROM.match(simplified, block.span.start, block.span.end)) is not None
        ]
        self.named = self._names()
        headings = (section.heading for section in document.sections if section.heading is not None)
        self._headings = sorted({*headings, *self._titles()})
        self._heading_starts = [heading.start for heading in self._headings]
        self.is_guessed = False
        """Whether nothing in the report names the body whose report it is."""
        self.title = [
            found for span in self._titles() for found in self._find(span) if not self._honours(found, span.start)
        ]
        self._charges, self._charged = find_charges(
            document,
            simplified,
            [found.mention for found in self.named if found.name.kind is MentionKind.ORGANIZATION],
            lexicon.vocabulary.words["charge-label"],
        )
        self._charge_starts = [scope.start for scope, _ in self._charges]
        self._weights: Counter[str] = Counter()
        """How much tells for each kind of body that it is the report's own, where no title says so."""
        self.body = self._body()
        self.society = self._society()
        self.town = ""
        """The name, without 镇 or 乡, of the town whose report it is."""
        self.places = tuple(self._with_level(place) for place in self._places())
        self.agent = self._agent()
        self._run_in = self._run_in_places()
        self._rounds = self._places_of_rounds()
        self._round_starts = [part.start for part, _ in self._rounds]
        self.currency = self._currency()
        """The currency that a bare 元 stands for; empty for the renminbi."""
        self.announced = Announced(document, simplified, self._titles(), lexicon)
        self._sections = {section.span: self._section(section) for section in document.sections}
        self._whole = Setting(self.agent, self.places, self.body, None, planned=self.announced.titled)
        self._starts = [section.span.start for section in document.sections]
        self._nested = self._nest()

    def _own_societies(self) -> dict[str, str]:
        """The societies that the document establishes; universities only where its title begins with one."""
        title = to_simplified(self.document.title)
        found = find_societies(self.simplified, self.lexicon)
        titled = tuple(name for name, kind in found.items() if kind == UNIVERSITY and title.startswith(name))
        return {name: kind for name, kind in found.items() if kind != UNIVERSITY or name.startswith(titled)}

    def _honours(self, found: Occurrence, start: int) -> bool:
        """X学院获团中央表彰: the body that honours another in a title is not the one whose report it is."""
        honoured = HONOURED.search(self.simplified, start, found.mention.span.start)
        return honoured is not None and found.name.kind is MentionKind.ORGANIZATION

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
        index = bisect_right(self._charge_starts, span.start) - 1
        if index < 0 or span.start >= self._charges[index][0].end:
            return setting
        return replace(setting, agent=Reference(self._charges[index][1], Basis.SECTION, setting.places))

    def _announcing(self, span: Span, setting: Setting) -> Setting:
        """Let what the lead lists be planned."""
        return replace(setting, planned=True) if self.announced.holds(span) else setting

    def _headed(self, span: Span, setting: Setting) -> Setting:
        """Set a paragraph of a round-up in the place that heads it."""
        place = next((place for block, place in self._run_in if span in block), None) if self._run_in else None
        if place is None:
            return setting
        if place.kind is MentionKind.ORGANIZATION:
            return replace(setting, agent=Reference(place, Basis.SECTION, setting.places))
        agent = Reference(place, Basis.SECTION, setting.places, setting.body)
        return replace(setting, agent=agent, places=(place, *setting.places))

    def in_round(self, position: int, setting: Setting) -> Setting:
        """Set a part of a round-up in the place that it opens with: 在甲省，…；在乙省，…."""
        index = bisect_right(self._round_starts, position) - 1
        if index < 0 or position >= self._rounds[index][0].end:
            return setting
        place = self._rounds[index][1]
        agent = Reference(place, Basis.SECTION, setting.places, setting.body)
        return replace(setting, agent=agent, places=(place, *setting.places))

    def _places_of_rounds(self) -> list[tuple[Span, Mention]]:
        """The parts of a paragraph that each open with 在 and another place."""
        opened = [found.mention for found in self.named if self._opens_round(found)]
        if len({place.terms[:1] for place in opened}) < LEAST_RUN_IN:
            return []
        starts = [place.span.start - len(AT) for place in opened]
        return [
            (Span(start, self._end_of_round(start, starts[n + 1 : n + 2])), place)
            for n, (start, place) in enumerate(zip(starts, opened, strict=True))
        ]

    def _end_of_round(self, start: int, following: list[int]) -> int:
        """A part goes on up to the next one of its paragraph; the last one up to the end of its sentence."""
        block = self.block_at(start)
        end = next((later for later in following if later < block.end), 0)
        if not end:
            stop = self.simplified.find("。", start, block.end)
            end = stop + 1 if stop >= 0 else block.end
        breaks = self.simplified.find(ELLIPSIS, start, end)
        return breaks if breaks >= 0 else end

    def _opens_round(self, found: Occurrence) -> bool:
        """Tell whether a part opens with 在 and a place, with a comma behind it: 在甲省，."""
        start, end = found.mention.span.start - len(AT), found.mention.span.end
        if found.name.kind is not MentionKind.PLACE or found.name.bare or self.simplified[start : start + 1] != AT:
            return False
        opens = not start or self.simplified[start - 1] in OPENS_ROUND
        return opens and self.simplified[end : end + 1] in COMMAS

    def _run_in_places(self) -> list[tuple[Span, Mention]]:
        """The paragraphs of a round-up that each begin with a place, with that place: ● 苍梧县 3月4日,该县…."""
        found = []
        for block in self.document.blocks:
            if block.kind not in (BlockKind.PROSE, BlockKind.ITEM):
                continue
            opening = RUN_IN.match(self.simplified, block.span.start, block.span.end)
            start = opening.end() if opening is not None else block.span.start
            town = TOWN_RUN_IN.match(self.simplified, start, block.span.end)
            if town is not None and self.simplified.count(town[1], town.end(), block.span.end):
                span = Span(town.start(1), town.end(1))
                mention = Mention(span, span.of(self.document.text), MentionKind.ORGANIZATION, (TOWNSHIP,))
                found.append((block.span, mention))
                continue
            first = next((one for one in self._find(block.span) if one.mention.span.start >= start), None)
            if first is None or first.mention.span.start != start or first.name.kind is not MentionKind.PLACE:
                continue
            if not first.name.bare and AFTER_RUN_IN.match(self.simplified, first.mention.span.end) is not None:
                found.append((block.span, first.mention))
        return found if len(found) >= LEAST_RUN_IN else self._under_places()

    def _under_places(self) -> list[tuple[Span, Mention]]:
        """The paragraphs of a survey below lines that are nothing but a place: 襄阳市 ⏎ 支持…."""
        found: list[tuple[Span, Mention]] = []
        heading, below, places = None, 0, set()
        for block in self.document.blocks:
            if block.kind in (BlockKind.TITLE, BlockKind.FURNITURE):
                continue
            if (place := self._only_place(block.span)) is not None:
                heading, below = place, 0
            elif heading is not None and below < MOST_UNDER_PLACE:
                found.append((block.span, heading))
                places.add(heading.text)
                below += 1
        return found if len(places) >= LEAST_RUN_IN else []

    def _only_place(self, span: Span) -> Mention | None:
        if len(span) > LONGEST_PLACE:
            return None
        whole = span.of(self.document.text).strip().rstrip(":：")
        first = next(iter(self._find(span)), None)
        place = first is not None and first.name.kind is MentionKind.PLACE and first.mention.text == whole
        return first.mention if first is not None and place else None

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
            planned = (found.planned or setting.planned) and not self.announced.tells_before(heading)
            setting = replace(
                setting,
                agent=found.agent or setting.agent,
                places=(*found.places, *setting.places),
                body=found.body or setting.body,
                planned=planned,
            )
            nested.append((section.span, setting, above))
        return nested

    def section_at(self, span: Span) -> Span | None:
        """Return the span of the innermost section of a sentence."""
        return next((section.span for section in self.sections_around(span) if section.heading), None)

    def sections_around(self, span: Span) -> Iterator[Section]:
        """Yield the sections that a part of the document lies in, the innermost first."""
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0:
            section = self.document.sections[index]
            if span in section.span:
                yield section
            index = self._nested[index][2]

    def _names_in(self, text: str) -> list[Name]:
        """The names of the vocabulary and of the document's own societies in a text."""
        told = text.replace(HUITONG, TOGETHER_WITH_COUNTY) if HUITONG in text and self._joins_counties else text
        names = [self._runner(told, name) for name in names_of_words(told, self.lexicon.find_names(told), self.lexicon)]
        own = occurrences_of(self._societies, text)
        if not own:
            return names
        kept = [name for name in names if not any(name.start < end and start < name.end for start, end, _ in own)]
        for start, end, society in own:
            place = next((n for n in names if n.start == start and n.kind is MentionKind.PLACE), None)
            codes = place.terms if place is not None else ()
            kept.append(Name(start, end, MentionKind.ORGANIZATION, (self._societies[society], *codes)))
        return sorted(kept, key=lambda name: name.start)

    def _runner(self, text: str, name: Name) -> Name:
        """云南希望工程募集…: a programme of a place that acts is the body there that runs it, where one is named."""
        kinds = self._running.get(name.terms[0]) if name.kind is MentionKind.ORGANIZATION and name.terms[1:] else None
        called = text[name.start : name.end] if kinds else ""
        if kinds is None or not any(found.end == len(called) for found in self.lexicon.find_programmes(called)):
            return name
        there = (kind for kind, *places in self._full_names if kind in kinds and places == [*name.terms[1:2]])
        kind = next(there, None)
        return replace(name, terms=(kind, *name.terms[1:])) if kind is not None else name

    @cached_property
    def _running(self) -> dict[str, frozenset[str]]:
        """The kinds of bodies that run a programme, by the kind of the office that bears its name."""
        return dict(self.lexicon.words_of(RUNNING))

    @cached_property
    def _full_names(self) -> list[tuple[str, ...]]:
        """The bodies that the report names with their places, in order: kind and code."""
        names = self.lexicon.find_names(self.simplified)
        return [name.terms[:PAIR] for name in names if name.kind is MentionKind.ORGANIZATION]

    @cached_property
    def _joins_counties(self) -> bool:
        """Tell whether 会同县 is 会同 and a body of the county: where nothing else in the report is of 会同县."""
        head = to_simplified(f"{self.document.title}\n{self.document.publisher}") + self.simplified[:LONGEST_LETTERHEAD]
        alone = HUITONG_ALONE.search(self.simplified) is not None
        return not alone and not HUITONG_HEADS.search(head)

    def _find(self, span: Span) -> list[Occurrence]:
        found = self._found.get(span)
        if found is None:
            found = self._found[span] = occurrences(self.document.text, span, self._names_in(span.of(self.simplified)))
        return found

    def _titles(self) -> list[Span]:
        return [block.span for block in self.document.blocks if block.kind is BlockKind.TITLE]

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
        if not opens or not closes:
            return self._names_in(part.of(text))
        start, end = part.start, part.end
        return [
            Name(name.start + shift, name.end + shift, name.kind, name.terms, name.bare)
            for found in self._find(block)
            if found.mention.span.start >= start and found.mention.span.end <= end
            for name in [found.name]
            for shift in [block.start - start]
        ]

    def _names(self) -> list[Occurrence]:
        return [
            found
            for block in self.document.blocks
            if block.kind is not BlockKind.FURNITURE
            for found in self._find(block.span)
        ]

    @cached_property
    def _issuer(self) -> Occurrence | None:
        """The body whose name is a line of its own below the title: a notice or a press release is its own."""
        for block in self.document.blocks[1 : LAST_OF_HEAD + 1]:
            line = block.span.of(self.simplified).strip()
            if len(line) < SHORTEST_SOCIETY or not line.endswith(self.lexicon.vocabulary.words["office-ending"]):
                continue
            called = [body for found in self.named if (body := self._body_called(found, line)) is not None]
            if called:
                return next((body for body in called if body.codes), called[0])
        return None

    def _body_called(self, found: Occurrence, line: str) -> Occurrence | None:
        """A body with its place, by a name without it; or a place before a name that the vocabulary does not have."""
        if found.name.kind is MentionKind.ORGANIZATION:
            same = self._has_jurisdiction(found.name) and to_simplified(found.mention.text).endswith(line)
            return found if same else None
        start, end = found.mention.span.start, found.mention.span.end
        if found.name.kind is not MentionKind.PLACE or found.name.bare or not self.simplified.startswith(line, end):
            return None
        span = Span(start, end + len(line))
        mention = Mention(span, span.of(self.document.text), MentionKind.ORGANIZATION, ())
        return Occurrence(Name(start, span.end, MentionKind.ORGANIZATION, ("", *found.name.terms)), mention)

    def _body(self) -> str:
        """The kind of organization whose report it is."""
        passed: tuple[str, ...] = ()
        """What a title names and is no body that acts in the text."""
        for found in self.title:
            if found.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(found.name):
                if found.mention.text.endswith(SYSTEMS) and self._acts_elsewhere(found):
                    passed = found.name.terms[:1]
                    continue
                return self._issues_for(found.name.terms[0])
        if self._issuer is not None:
            return self._issuer.name.terms[0]
        title = to_simplified(self.document.title)
        for name in self.lexicon.find_names(f"{title}\n{to_simplified(self.document.publisher)}"):
            if name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(name) and name.terms[:1] != passed:
                publishes = name.start > len(title) and name.terms[0] == GOVERNMENT_OFFICE
                body = GOVERNMENT if publishes else self._issues_for(name.terms[0])
                return (self._told_by_government() or body) if body == GOVERNMENT else body
        if "政府工作报告" in self.simplified[:400] or "政府工作报告" in self.document.title:
            return GOVERNMENT
        return self._source.name.terms[0] if self._source is not None else self._most_told(passed)

    def _most_told(self, passed: tuple[str, ...]) -> str:
        """The kind of organization that acts most in the text.

        Args:
            passed: a kind that the title names and that does not act.
        """
        counts: Counter[str] = Counter()
        for found in (found for found in self.named if found.mention.span not in self._charged):
            if found.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(found.name):
                if not self._is_patron(found) and found.name.terms[:1] != passed:
                    kind = GOVERNMENT if self._acts_with_government(found) else found.name.terms[0]
                    counts[kind] += self._weight_of_body(found)
            elif found.name.kind is MentionKind.PLACE and not found.name.bare and self._acts(found):
                counts[GOVERNMENT] += NAMED
        self._credit_offices(counts)
        if (
            not self._societies
            and not self._signed()
            and (body := self._told_by_topic())
            and counts.keys() <= {GOVERNMENT, body}
            and not self._names_government()
        ):
            counts[body] += counts[GOVERNMENT] or NAMED
        self._weights = counts
        self.is_guessed = not any(counts.values()) and not self._charges
        return max(counts, key=lambda kind: (counts[kind], kind != GOVERNMENT), default=GOVERNMENT)

    def _names_government(self) -> bool:
        """Tell whether a government is named as a body, and not only places that act."""
        return any(
            found.name.kind is MentionKind.ORGANIZATION and found.name.terms[:1] == (GOVERNMENT,)
            for found in self.named
        )

    def _acts_elsewhere(self, system: Occurrence) -> bool:
        """某市建设系统职工入会仪式: tell whether the text tells only of what another body does for its people."""
        acting = {
            found.name.terms[0]
            for found in self.named
            if found.name.kind is MentionKind.ORGANIZATION
            and not found.mention.text.endswith(SYSTEMS)
            and self._has_jurisdiction(found.name)
            and self._weight_of_body(found) >= ACTS
        }
        return bool(acting) and system.name.terms[0] not in acting

    def _issues_for(self, kind: str) -> str:
        """某区政府办公室关于印发…的通知: the office of a body issues what is the body's own."""
        issues = any(word in self.document.title for word in self.lexicon.words["issuing"])
        return GOVERNMENT if kind == GOVERNMENT_OFFICE and issues else kind

    def _told_by_government(self) -> str:
        """The body that acts in the first sentence of news on the site of a government, which only publishes it."""
        title = to_simplified(self.document.title)
        if not self.title or any(word in title for name in OWN_TITLES for word in self.lexicon.words[name]):
            return ""
        first = next((block.span for block in self.document.blocks if block.kind is BlockKind.PROSE), None)
        if first is None:
            return ""
        end = self.simplified.find("。", first.start, first.end)
        for found in self._find(first):
            if 0 <= end < found.mention.span.start:
                break
            if found.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(found.name):
                return found.name.terms[0] if self._weight_of_body(found) >= ACTS else ""
        return ""

    def _acts_with_government(self, found: Occurrence) -> bool:
        """区委区政府: where both act, what is told is the government's."""
        end = found.mention.span.end
        return found.name.terms[0] == PARTY and WITH_GOVERNMENT.match(self.simplified, end) is not None

    def _told_by_topic(self) -> str:
        """The mass organization that news of a place is about which names only the place: 某区表彰巾帼标兵."""
        best, most = "", LEAST_TOPICAL - 1
        title = to_simplified(self.document.title)
        for kind, words in self.lexicon.words_of(TOPIC_OF):
            if not any(word in title for word in words):
                continue
            count = sum(self.simplified.count(word) for word in words)
            if count > most:
                best, most = kind, count
        return best

    def _credit_offices(self, counts: Counter[str]) -> None:
        """团市委、市希望办: what an office does beside the body that set it up tells of that body's report."""
        for body, kinds in self.lexicon.words_of(OFFICE_OF):
            if counts[body]:
                counts[body] += sum(counts[kind] for kind in kinds)

    def _weight_of_body(self, found: Occurrence) -> int:
        """在市委、市政府的领导下 and 市委常委 tell nothing; a body at the head of a clause tells most."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + LONGEST_FORMULA]
        if self._puts_out(found):
            return HOLDS
        if self._is_source(found) or self._holds(found):
            with_others = WITH_OTHERS.match(self.simplified, found.mention.span.end)
            return HOLDS if with_others is not None else ACTS
        if after.startswith(self.lexicon.posts) and self._is_interview:
            return ACTS  # 某局副局长某某: … 问:… 答:…
        if after.startswith(self.lexicon.posts) or self._is_patron(found):
            return 0
        if found.mention.text.endswith(DEPARTMENTS) and self.simplified.endswith("、", 0, found.mention.span.start):
            return SPOKEN_OF  # 工商、税务部门
        if after.startswith(ETC) and self.simplified.endswith("、", 0, found.mention.span.start):
            return SPOKEN_OF  # 人社、妇联等部门
        return ACTS if self._opens_clause(found) else SPOKEN_OF

    @cached_property
    def _is_interview(self) -> bool:
        """Whether the report is what an officer answers for the body."""
        return ANSWER in self.simplified or ANSWER.replace(":", "：") in self.simplified

    def _is_patron(self, found: Occurrence) -> bool:
        """Tell whether a body only leads or backs another, or names its site: nothing tells that it acts."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + LONGEST_FORMULA]
        return self._is_in_name(found) or any(word in after for word in self.lexicon.words["patronage"])

    def _is_source(self, found: Occurrence) -> bool:
        """记者从市人社局获悉: what follows is told by it."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + LONGEST_FORMULA]
        return any(word in after for word in self.lexicon.words["learning"])

    @cached_property
    def _source(self) -> Occurrence | None:
        """The body that the head of a report says its news is from, where no title names one: 记者从市妇联获悉."""
        titled = (f for f in self.title if f.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(f.name))
        if next(titled, None) is not None:
            return None
        heard_from = self.lexicon.vocabulary.words["heard-from"]
        for found in self.named:
            if found.mention.span.start > LONGEST_HEARD:
                break
            if found.name.kind is not MentionKind.ORGANIZATION or not self._has_jurisdiction(found.name):
                continue
            heard = self.simplified.endswith(heard_from, 0, found.mention.span.start)
            if (heard and self._is_source(found)) or self._is_relayed(found):
                return None if self._titles_within(found) else found
        return None

    def _titles_within(self, source: Occurrence) -> bool:
        """某区送岗上门 ⏎ 记者从市人社局获悉: a title that names a smaller place is of that place's body."""
        around = source.place
        if around is None:
            return False
        return any(
            found.place is not None
            and found.codes != around.terms
            and not self.simplified.endswith(AT, 0, found.mention.span.start)
            and self._lies_within(found.place, around)
            for found in self.title
        )

    def _is_relayed(self, found: Occurrence) -> bool:
        """据某市总工会网站消息 at the head of a report: the news is that body's, whoever passes it on."""
        start, end = found.mention.span.start, found.mention.span.end
        relaying = self.lexicon.vocabulary.words["relaying"]
        return self.simplified.endswith(ACCORDING_TO, 0, start) and any(
            self.simplified.startswith((f"{word},", f"{word}，"), end) for word in relaying
        )

    def _puts_out(self, found: Occurrence) -> bool:
        """发布了2025年省妇联十件民生实事, 省妇联发布十件实事: a list is of the body in its name or before it."""
        start, end = found.mention.span.start, found.mention.span.end
        lists = self.lexicon.vocabulary.words["plan-list"]
        told = MAKES_KNOWN.match(self.simplified, end) if self._opens_clause(found) else None
        if told is not None and told[0].endswith(lists):
            return True
        if MADE_KNOWN.search(self.simplified, max(0, start - LONGEST_FORMULA), start) is None:
            return False
        stop = next((i for i in range(end, len(self.simplified)) if self.simplified[i] in OPENS_CLAUSE), end)
        return self.simplified.endswith(lists, end, stop)

    def _holds(self, found: Occurrence) -> bool:
        """这次招聘会由省民政厅举办: who holds what a report is about."""
        start, end = found.mention.span.start, found.mention.span.end
        if not self.simplified.startswith(BY, start - 1):
            return False
        others = WITH_OTHERS.match(self.simplified, end)
        return self.simplified.startswith(
            (*self.lexicon.words["held"], *HOLDING), end if others is None else others.end()
        )

    def _acts(self, found: Occurrence) -> bool:
        """A place that opens a clause of the text acts: 化隆县把…; one before a colon is a rubric."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + 1]
        headed = self._is_headed(found)
        named = self._is_in_name(found) or NO_ACTOR.match(self.simplified, found.mention.span.end) is not None
        named = named or self.simplified.endswith("、", 0, found.mention.span.start)  # …、天津惠通等企业
        return self._opens_clause(found) and after not in OPENS_CLAUSE and after != "、" and not headed and not named

    def _is_headed(self, found: Occurrence) -> bool:
        span = found.mention.span
        index = bisect_right(self._heading_starts, span.start)
        return index > 0 and span in self._headings[index - 1]

    def _opens_clause(self, found: Occurrence) -> bool:
        start = found.mention.span.start
        return not start or self.simplified[start - 1] in OPENS_CLAUSE

    def _has_jurisdiction(self, name: Name) -> bool:
        return self.lexicon.has_jurisdiction(name)

    def _places(self) -> tuple[Mention, ...]:
        """The places of the report as a whole: the title's, else the one named most, the first of equals."""
        if self._source is not None and self._source.codes:
            heard_in = replace(self._source.mention, kind=MentionKind.PLACE, terms=self._source.codes)
            return (heard_in, *self._around(heard_in, []))
        titled = _below_country(
            found.place
            for found in self.title
            if not (
                self._is_in_name(found) or self._is_abroad(found) or self._is_venue(found) or self._is_struck(found)
            )
        )
        if titled and self._issuer is not None and self._issuer.place is not None:
            titled = [self._issuer.place]
        titled = self._narrowest(titled or ([] if self.title else self._titled_places()) or self._titled_in_short())
        published = _below_country(found.place for found in self._published())
        if titled and published and self._lies_within(published[0], titled[0]):
            return (published[0], titled[0])
        if titled:
            return (*titled[:1], *self._around(titled[0], published))
        if (own := self._place_of_congress()) is not None:
            return (own, *self._around(own, published))
        counts: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        for found in self.named:
            if found.place is not None and found.codes[0] != COUNTRY and self._weight_of_place(found):
                counts[found.codes[0]] += self._weight_of_place(found)
                first.setdefault(found.codes[0], found.place)
        for place in published[:1]:
            counts[place.terms[0]] += NAMED
            first.setdefault(place.terms[0], place)
        fitting = self._levels()
        ranked = sorted(first, key=lambda code: (not self._is_of_level(code, fitting), -counts[code], first[code].span))
        if ranked and counts[ranked[0]] <= SPOKEN_OF and (signed := self._reported_from() or self._signed()):
            return signed  # 九龙湾 holds the name of a district elsewhere
        if not ranked:
            signed = self._reported_from() or self._signed()
            return signed or tuple(published[:1]) or self._signed_in_simplified() or self._country()
        own = self._of_level(first[ranked[0]], fitting)
        return (own, *self._around(own, published))

    def _reported_from(self) -> tuple[Mention, ...]:
        """〔记者某某／台中报导〕: papers of Taiwan report from the place that a text is of which names none."""
        text = self.simplified
        local = (
            found.place
            for found in self.named
            if text.endswith(SLASHES, 0, found.mention.span.start) and text.startswith(REPORTED, found.mention.span.end)
        )
        return tuple(place for place in local if place is not None)[:1]

    def _of_level(self, place: Mention, levels: frozenset[str]) -> Mention:
        """团市委 in a text that names only a county: the report is set in the city that the county lies in."""
        if self._is_of_level(place.terms[0], levels):
            return place
        above = self.lexicon.vocabulary.places.above(place.terms[0])
        around = next((one.adcode for one in above if self._is_of_level(one.adcode, levels)), "")
        return replace(place, terms=(around,)) if around else place

    def _with_level(self, place: Mention) -> Mention:
        """嘉義 in a report that says 嘉義縣: of a city and a county of one name the one that is named in full."""
        short = to_simplified(place.text)
        full = [name for code in place.terms for name in self.lexicon.uncoded.get(code, ()) if name[:-1] == short]
        said = max(full, key=self.simplified.count, default="")
        named = (found.mention for found in self.named if to_simplified(found.mention.text) == said)
        return next(named, place) if said else place

    def _place_of_congress(self) -> Mention | None:
        """某区第六届人民代表大会第四次会议在市委党校召开: the place whose congress it is, wherever it meets."""
        if self.body != GOVERNMENT:
            return None
        opening = (block.span for block in self.document.blocks if block.span.start < LONGEST_OPENING)
        for found in (found for span in opening for found in self._find(span)):
            start, end = found.mention.span.start, found.mention.span.end
            if end > LONGEST_OPENING:
                return None
            if found.place is None or found.name.bare:
                continue
            speaks = found.name.terms[0] == GOVERNMENT and self.simplified.endswith(ON_BEHALF, 0, start)
            if speaks or CONGRESS.match(self.simplified, end) is not None:
                return found.place
        return None

    def _is_in_name(self, found: Occurrence) -> bool:
        """Tell whether a name only begins that of something else: 福建 中医药大学, 华龙 网, 某市妇联 网站."""
        if found.name.kind is MentionKind.ORGANIZATION:
            return self.simplified.startswith(self.lexicon.vocabulary.words["body-site"], found.mention.span.end)
        return found.name.kind is MentionKind.PLACE and bool(
            PROPER_NAME.match(self.simplified, found.mention.span.end) or self._is_dateline(found)
        )

    def _is_struck(self, found: Occurrence) -> bool:
        """为鲁甸地震灾区募集款物: a place that others give to or set out for does not report."""
        span = found.mention.span
        if self._is_destination(found):
            return True
        given = self.simplified.endswith(TOWARDS, 0, span.start)
        return given and STRUCK.match(self.simplified, span.end) is not None

    def _is_destination(self, found: Occurrence) -> bool:
        """爱心专列驶向某省."""
        return self.simplified.endswith(self.lexicon.vocabulary.words["bound-for"], 0, found.mention.span.start)

    def _is_venue(self, found: Occurrence) -> bool:
        """全国…活动在某市启动: where an event of others is held does not tell whose report it is."""
        if found.name.kind is not MentionKind.PLACE or found.name.bare:
            return False
        span = found.mention.span
        if not self.simplified.endswith(AT, 0, span.start) or len(self.title) < LEAST_RUN_IN:
            return False
        held = any(self.simplified.startswith(word, span.end) for word in self.lexicon.words["held"])
        return held and any(
            one.name.kind is MentionKind.ORGANIZATION
            and one.name.terms[:1] == (self.body,)
            and one.codes
            and one.codes[0] not in (COUNTRY, *found.codes)
            for one in self.named
        )

    def _country(self) -> tuple[Mention, ...]:
        """The country, where a report names no place below it: 全国就业人员…, 我国…."""
        said = next((f.mention for f in self.named if f.mention.text in NATIONWIDE), None)
        named = next((f.mention for f in (*self.title, *self.named) if f.codes[:1] == (COUNTRY,)), None)
        mention = named or said
        return (replace(mention, kind=MentionKind.PLACE, terms=(COUNTRY,)),) if mention is not None else ()

    def _is_abroad(self, found: Occurrence) -> bool:
        """高縣 in a text of Taiwan is short for 高雄縣, 新北 for 新北市, and neither is on the mainland."""
        name = to_simplified(found.mention.text)
        if found.codes[:1] != (TAIWAN,) and self._is_of_taiwan(name):
            return True
        if len(name) != SHORT_COUNTY or not found.codes:
            return False
        if name[-1] not in LEVEL_ENDINGS and name not in self.lexicon.uncoded_openings:
            return False
        places = self.lexicon.vocabulary.places
        return any(not places.within(found.codes[0], region.terms[0]) for region in self._signed())

    def _is_of_taiwan(self, name: str) -> bool:
        """Tell whether a name is that of a county of Taiwan, in a text that uses its words: 連江縣, 連江縣政府."""
        if not name.startswith(tuple(self.lexicon.uncoded.get(TAIWAN, ()))):
            return False
        return any(region.terms[0] == TAIWAN for region in self._signed())

    def _is_dateline(self, found: Occurrence) -> bool:
        """Tell whether a place is only where the report was sent from, or by whom: 新华社北京12月25日电."""
        if any(found.mention.span in opening for opening in self._sent_from):
            return True
        return DATELINE.match(self.simplified, found.mention.span.end) is not None

    def _narrowest(self, titled: list[Mention]) -> list[Mention]:
        """Of 湖北省 and 监利县 in one title, the report is the county's."""
        if not titled:
            return []
        inner = [place for place in titled[1:] if self._lies_within(place, titled[0])]
        return [*inner[:1], *titled]

    def _around(self, place: Mention, published: list[Mention]) -> tuple[Mention, ...]:
        """The publisher's place, if one of those that a name may mean lies in it: 新城区 in a paper of 西安."""
        places = self.lexicon.vocabulary.places
        return tuple(
            other
            for other in published
            if any(places.within(code, around) for code in place.terms for around in other.terms)
        )

    def _is_example(self, found: Occurrence) -> bool:
        """部分县（如某县）建立帮扶站: what a bracket gives as an example tells not whose report it is."""
        start = found.mention.span.start
        before = self.simplified[max(0, start - LONGEST_EXAMPLES) : start]
        return ("（" in before or "(" in before) and EXAMPLES.search(before) is not None

    def _weight_of_place(self, found: Occurrence) -> int:
        if found.name.kind is MentionKind.PLACE and VILLAGE.match(self.simplified, found.mention.span.end) is not None:
            return 0 if found.mention.text[-1:] not in LEVEL_ENDINGS else SPOKEN_OF
        if self._is_in_name(found) or self._is_abroad(found) or self._is_destination(found) or self._is_example(found):
            return 0
        if found.name.kind is MentionKind.ORGANIZATION:
            return ACTS if self._has_jurisdiction(found.name) else SPOKEN_OF
        return NAMED if found.mention.text[-1:] in LEVEL_ENDINGS else SPOKEN_OF

    def _levels(self) -> frozenset[str]:
        """The level by which the report's own body is named, where nothing else is: 市 of 市妇联 in the title."""
        titled = [found for found in self.title if found.name.kind is MentionKind.ORGANIZATION or found.codes]
        own = [
            found
            for found in titled or self.named
            if found.name.kind is MentionKind.ORGANIZATION
            and found.name.bare
            and found.name.terms[0] == self.body
            and not self._is_patron(found)
        ]
        if not own:  # 全市, 我市
            own = list(self._on_their_own())
        levels = Counter(level[1] for found in own if (level := LEVEL_IN_NAME.search(found.mention.text)) is not None)
        most = max(levels.values(), default=0)
        return frozenset(level for level, count in levels.items() if count == most)

    def _on_their_own(self) -> Iterator[Occurrence]:
        """Yield 全市, 我市 but for those that take up the place named before: 岳阳市开展…。全市举办…."""
        said: set[str] = set()
        end = 0
        for found in self.named:
            if found.name.kind is not MentionKind.PLACE:
                continue
            if self.simplified.find("\n", end, found.mention.span.start) >= 0:
                said.clear()
            end = found.mention.span.end
            level = found.mention.text[-1:]
            if not found.name.bare:
                said.add(level)
            elif level not in said:
                yield found

    def _is_of_level(self, code: str, levels: frozenset[str]) -> bool:
        return not levels or self.lexicon.vocabulary.places[code].name.endswith(tuple(levels))

    def _titled_places(self) -> list[Mention]:
        """The places of a title that stands outside the text, in front matter: at their first naming in the text."""
        places = []
        for name in self.lexicon.find_names(to_simplified(self.document.title)):
            codes = name.terms if name.kind is MentionKind.PLACE else name.terms[1:]
            if not codes or codes[0] == COUNTRY or name.kind not in (MentionKind.PLACE, MentionKind.ORGANIZATION):
                continue
            first = next((found.place for found in self.named if found.codes[:1] == codes[:1]), None)
            places.append(first or Mention(Span(0, 0), "", MentionKind.PLACE, codes))
        return places

    def _titled_in_short(self) -> list[Mention]:
        """盐田明年新增学位 over a text of 盐田区: a short name that may be a word, at the head of a title."""
        for title in self._titles():
            opening = title.of(self.simplified)[:LONGEST_PLACE]
            for found in self.named:
                name = to_simplified(found.mention.text)
                short = name[:-1]
                if (
                    found.name.kind is MentionKind.PLACE
                    and not found.name.bare
                    and len(short) > 1
                    and name.endswith(LEVEL_ENDINGS)
                    and opening.startswith(short)
                ):
                    span = Span(title.start, title.start + len(short))
                    return [Mention(span, span.of(self.document.text), MentionKind.PLACE, found.codes)]
        return []

    def _published(self) -> list[Occurrence]:
        """The places in the publisher's name, where the lines around the text give it: 今日高邮 speaks of 高邮."""
        around = [
            found
            for block in self.document.blocks
            if block.kind is BlockKind.FURNITURE or len(block.span) <= SHORT_LINE
            for found in self._find(block.span)
            if found.codes and not (block.kind is BlockKind.HEADING and found.mention.span == block.span)
            if not self._is_destination(found)
        ]
        publisher = [
            Occurrence(name, Mention(Span(0, 0), "", name.kind, name.terms))
            for name in self.lexicon.find_names(to_simplified(self.document.publisher))
            if (name.kind is MentionKind.PLACE and name.terms and not self._ends_dateline(name))
            or (name.kind is MentionKind.ORGANIZATION and name.terms[1:])
        ]
        return [
            *self._edition(publisher),
            *around,
            *publisher,
            *(found for found in self.named if self._is_paper_of_dateline(found)),
        ]

    def _edition(self, publisher: Sequence[Occurrence]) -> Iterator[Occurrence]:
        """中国宁波网江北新闻: the district in it whose news the publisher's name ends with."""
        name, places = to_simplified(self.document.publisher), self.lexicon.vocabulary.places
        edition = EDITION.search(name)
        for whole in publisher if edition is not None else ():
            for inner in places.named(edition["place"]) if edition is not None else ():
                if inner.adcode != whole.codes[0] and places.within(inner.adcode, whole.codes[0]):
                    terms = (inner.adcode,)
                    mention = Mention(Span(0, 0), "", MentionKind.PLACE, terms)
                    yield Occurrence(Name(0, 0, MentionKind.PLACE, terms), mention)
                    return

    def _is_paper_of_dateline(self, found: Occurrence) -> bool:
        """某省日报2月12日讯: the place in the name of the paper that a piece of news is of."""
        if found.name.kind is not MentionKind.PLACE or found.name.bare:
            return False
        span = found.mention.span
        sent = any(span in opening for opening in self._sent_from)
        return sent and self.simplified.startswith(PAPERS, span.end)

    def _ends_dateline(self, name: Name) -> bool:
        """Tell whether a place ends the publisher's name because the news was sent from there: 中广网 呼和浩特."""
        publisher = self.document.publisher
        if not name.start or name.end < len(publisher):
            return False
        return any(opening.of(self.document.text).lstrip().startswith(publisher) for opening in self._sent_from)

    def _signed(self) -> tuple[Mention, ...]:
        """The region whose own words a text in traditional characters uses: 县府 in Taiwan, 本澳 in Macao."""
        if not self._is_traditional():
            return ()
        return self._signed_by(1)

    def _signed_in_simplified(self) -> tuple[Mention, ...]:
        """Hong Kong or Macao, by their own words; Taiwan's come about by chance in simplified text: 全国中小学."""
        return tuple(region for region in self._signed_by(LEAST_SIGNS) if region.terms[0] != TAIWAN)

    def _signed_by(self, least: int) -> tuple[Mention, ...]:
        """The region most of whose words the text has, if it has so many of them."""
        signs = {
            region: sum(word in self.simplified for word in (*words, *self.lexicon.uncoded.get(region, ())))
            for region, words in self.lexicon.words_of(PLACE_SIGN)
        }
        code = max(signs, key=lambda code: signs[code], default="")
        return (Mention(Span(0, 0), "", MentionKind.PLACE, (code,)),) if signs.get(code, 0) >= least else ()

    def _currency(self) -> str:
        places = self.lexicon.vocabulary.places
        own = (*self.places[:1], *(self.agent.within[:1] if self.agent is not None else ()))
        for place in own:
            for region, units in self.lexicon.words_of(CURRENCY):
                if any(places.within(code, region) for code in place.terms):
                    return next(iter(units))
        return ""

    def _is_traditional(self) -> bool:
        changed = {one for one, other in zip(self.document.text, self.simplified, strict=True) if one != other}
        return len(changed) >= TRADITIONAL_CHARACTERS

    def _lies_within(self, place: Mention, other: Mention) -> bool:
        places = self.lexicon.vocabulary.places
        return place.terms[0] != other.terms[0] and places.within(place.terms[0], other.terms[0])

    def _society(self) -> Mention | None:
        """The society whose report it is: the title's, where that names no public body, else what acts most."""
        if any(
            found.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(found.name) for found in self.title
        ):
            return None
        own = [found for found in self.named if found.mention.text and self._is_society(found)]
        titled = next((found.mention for found in self.title if self._is_society(found)), None)
        titled = titled or next((found.mention for found in own if self._opens_title(found)), None)
        if titled is not None:
            return self._in_full(titled, own)
        if not own:
            return None
        weights: Counter[str] = Counter()
        for found in own:
            weights[found.mention.text] += self._weight_of_body(found)
        best = max(weights, key=lambda text: weights[text])
        if weights[best] <= max(self._weights.values(), default=0) or (not self._weights and self.body != GOVERNMENT):
            return None
        self.is_guessed = False
        return next(found.mention for found in own if found.mention.text == best)

    @staticmethod
    def _in_full(titled: Mention, own: Iterable[Occurrence]) -> Mention:
        """The name of a society with its place, where the text says it so."""
        name = to_simplified(titled.text)
        return next((f.mention for f in own if f.codes and to_simplified(f.mention.text).endswith(name)), titled)

    def _opens_title(self, society: Occurrence) -> bool:
        """Tell whether a title opens with the name of a society without its place: 服务业总会换届."""
        name = to_simplified(society.mention.text)
        short = next((name[end:] for end in (2, 3) if name[:end] in self.lexicon.vocabulary.places.names), "")
        titles = (span.of(self.simplified) for span in self._titles())
        return len(short) >= SHORTEST_SOCIETY and any(title.startswith(short) for title in titles)

    def _is_society(self, found: Occurrence) -> bool:
        return bool(self._societies) and to_simplified(found.mention.text) in self._societies

    def _agent(self) -> Reference | None:
        """The report's own body: the title's, else the one of its place, else the first of its kind."""
        if self.society is not None:
            return Reference(self.society, Basis.DOCUMENT, self.places)
        if self._issuer is not None and self.body == self._issuer.name.terms[0]:
            return Reference(self._issuer.mention, Basis.DOCUMENT, self.places)
        if (town := self._body_of_town() or self._titled_town()) is not None:
            return Reference(town, Basis.DOCUMENT, self.places)
        if self._source is not None and self.body == self._source.name.terms[0]:
            if self._is_of_country(self._source):
                self.places = self._signed()
                return Reference(self._source.mention, Basis.DOCUMENT, self.places)
            if self._source.codes:
                return Reference(self._source.mention, Basis.DOCUMENT, self.places)
        own = [
            found
            for found in (*self.title, *self.named)
            if found.name.kind is MentionKind.ORGANIZATION and found.name.terms[:1] == (self.body,)
        ]
        titled = [found for found in own if found in self.title]
        if any(found.codes or found.name.bare for found in own):
            titled = [found for found in titled if found.codes or found.name.bare]  # not 全国妇联 beside 市妇联
        placed = self.places[0].terms[:1] if self.places else ()
        local = [found for found in own if found.codes[:1] == placed]
        national = [found for found in own if self.lexicon.is_national(to_simplified(found.mention.text))]
        others = [found for found in own if found not in national]
        if national and not titled and self._outweighs(national, others):
            self.places = self._signed()  # 各地工会 of the country's body are those of the country
            return Reference(national[0].mention, Basis.DOCUMENT, self.places)
        named = titled or local or ([] if self.places else [found for found in own if found.codes])
        if named:
            if self._is_of_country(named[0]) and not any(found.codes for found in self.title):
                self.places = self._signed()
            return Reference(named[0].mention, Basis.DOCUMENT, self.places)
        if self.places:
            return Reference(self.places[0], Basis.DOCUMENT, self.places[1:], self.body)
        return Reference(own[0].mention, Basis.DOCUMENT, ()) if own else None

    def _body_of_town(self) -> Mention | None:
        """乐民镇妇联 in the title: the body of a town that the text or its publisher names again."""
        for found in self.title:
            span = found.mention.span
            if found.name.kind is not MentionKind.ORGANIZATION or not found.mention.text.startswith(TOWN_WORDS):
                continue
            opening = TOWN_NAME.search(self.simplified, max(0, span.start - LONGEST_TOWN), span.start)
            if opening is None:
                continue
            level = next(level for level in TOWN_WORDS if found.mention.text.startswith(level))
            around = self.simplified + to_simplified(self.document.publisher)
            if around.count(opening[0] + level) < LEAST_RUN_IN:
                continue
            whole = Span(opening.start(), span.end)
            return Mention(whole, whole.of(self.document.text), MentionKind.ORGANIZATION, found.name.terms)
        return None

    def _titled_town(self) -> Mention | None:
        """桃源镇2010年工作总结: the town that a title opens with, or its body that the text names more often.

        So is the town whose congress a government's report is given to.
        """
        for opening, end in (*self._towns_of_titles(), *self._congress_of_town()):
            stem, level = opening["stem"], opening["level"]
            own = sum(self.simplified.count(word + level) for word in OWN_TOWN)
            said = self.simplified.count(stem + level, end)
            if said + own + to_simplified(self.document.publisher).count(stem + level) < LEAST_RUN_IN - 1:
                continue
            self.town = stem
            bodies = [
                found
                for found in self.named
                if found.name.kind is MentionKind.ORGANIZATION
                and found.mention.text.startswith(level)
                and not found.mention.text.endswith(CONGRESS_OF_TOWN)
            ]
            full = [found for found in bodies if self.simplified.endswith(stem, end, found.mention.span.start)]
            if full and len(bodies) > said - len(full) + own:
                span = Span(full[0].mention.span.start - len(stem), full[0].mention.span.end)
                terms = full[0].name.terms
            else:
                span, terms = Span(opening.start("stem"), opening.end("level")), (TOWNSHIP,)
            return Mention(span, span.of(self.document.text), MentionKind.ORGANIZATION, terms)
        return self._told_town()

    def _told_town(self) -> Mention | None:
        """The town that the text speaks for again and again, and that a title or the first sentence names.

        2010年桃源镇工作总结; 某县桃源镇召开…会议. It is named in full where a name begins; a round-up names several.
        """
        if self._titles_body():
            return None
        counts = Counter(
            town["name"] for town in NAMED_TOWN.finditer(self.simplified) if not NO_TOWN.match(town["stem"])
        )
        for name in counts:
            counts[name] = self.simplified.count(name)
        towns = counts.most_common(2)
        if not towns or (len(towns) > 1 and towns[1][1] * 2 > towns[0][1]):
            return None
        name, said = towns[0]
        level = next(level for level in TOWN_WORDS if name.endswith(level))
        own = sum(self.simplified.count(word + level) for word in (*OWN_TOWN, WHOLE))
        others = sum(
            self._weight_of_body(f) >= ACTS
            for f in self.named
            if f.name.kind is MentionKind.ORGANIZATION and not self._is_site(f)
        )
        if name not in self._opening() or said + own < LEAST_TOLD or said + own <= others:
            return None
        self.town = name.removesuffix(level)
        start = self.simplified.find(name)
        span = Span(start, start + len(name))
        return Mention(span, span.of(self.document.text), MentionKind.ORGANIZATION, (TOWNSHIP,))

    def _opening(self) -> str:
        """The titles and the first sentence."""
        first = next((block.span for block in self.document.blocks if block.kind is BlockKind.PROSE), Span(0, 0))
        sentence = first.of(self.simplified).partition("。")[0]
        return "\n".join((*(title.of(self.simplified) for title in self._titles()), sentence))

    def _is_site(self, found: Occurrence) -> bool:
        """某县人民政府-2010年工作总结: what a dash sets apart from a title is the name of the site."""
        span = found.mention.span
        return self.simplified.startswith(SITE_MARKS, span.end) or self.simplified.endswith(SITE_MARKS, 0, span.start)

    def _titles_body(self) -> bool:
        """Tell whether a title names a body of a jurisdiction, and not only that of a site."""
        bodies = (f for f in self.title if f.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(f.name))
        return any(not self._is_site(found) for found in bodies)

    def _towns_of_titles(self) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the towns that titles open with, each with the end of its title."""
        if self._titles_body():
            return
        for title in self._titles():
            opening = TITLED_TOWN.match(self.simplified, title.start, title.end)
            if opening is not None and NO_TOWN.match(opening["stem"]) is None:
                yield opening, title.end

    def _congress_of_town(self) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the town whose congress is named at the head of a government's report."""
        if self.body != GOVERNMENT:
            return
        found = TOWN_CONGRESS.search(self.simplified, 0, LONGEST_OPENING)
        if found is not None and NO_TOWN.match(found["stem"]) is None:
            yield found, found.end()

    def _is_of_country(self, found: Occurrence) -> bool:
        name = to_simplified(found.mention.text)
        return self.lexicon.is_national(name) or name.startswith(WHOLE_COUNTRY)

    def _outweighs(self, some: list[Occurrence], others: list[Occurrence]) -> bool:
        """Tell whether a report speaks more of the country's body than of others of its kind.

        Of many it need only speak more than of each, if it speaks of the country's first: the work of all provinces.
        """
        weights: Counter[str] = Counter()
        for found in others:
            weights[found.codes[0] if found.codes else ""] += self._weight_of_body(found)
        weight = sum(map(self._weight_of_body, some))
        first = min((found.mention.span.start for found in others), default=-1) > some[0].mention.span.start
        if first and len(weights) >= LEAST_SURVEYED and weight:
            return weight >= max(weights.values())
        return weight > sum(weights.values())

    @cached_property
    def counts_republican(self) -> bool:
        """Whether years of two or three digits are counted from 1912: in a report set in Taiwan."""
        within = self.lexicon.vocabulary.places.within
        return any(within(code, TAIWAN) for place in self.places[:1] for code in place.terms)

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
        planned = planned or ANNOUNCING.match(heading, opening.end() if opening else 0) is not None
        if heading.startswith(BRACKETS[0]) and heading.endswith(BRACKETS[1]):
            return Setting(None, (), "", None, planned)  # （某县人民政府）, who published it
        first = section.heading.start + (opening.end() if opening else 0)
        for found in self._find(section.heading):
            if found.mention.span.start > first + FURTHEST_HEADING_NAME:
                break
            if found.name.kind is MentionKind.ORGANIZATION and self._has_jurisdiction(found.name):
                places = (found.place,) if found.place is not None else ()
                return Setting(
                    Reference(found.mention, Basis.SECTION, (*places, *self.places)),
                    places,
                    found.name.terms[0],
                    None,
                    planned,
                )
            if found.name.kind is MentionKind.PLACE and not found.name.bare and not self._is_in_name(found):
                reference = Reference(found.mention, Basis.SECTION, self.places, self.body)
                return Setting(reference, (found.mention,), "", None, planned)
        town = TOWN_HEADING.fullmatch(self.simplified, first, section.heading.end)
        if town is not None:
            span = Span(town.start(1), town.end(1))
            mention = Mention(span, span.of(self.document.text), MentionKind.ORGANIZATION, (TOWNSHIP,))
            return Setting(Reference(mention, Basis.SECTION, self.places), (), "", None, planned)
        return Setting(None, (), "", None, planned)


@lru_cache(maxsize=1)
def settings_of(document: Document, lexicon: Lexicon) -> Settings:
    """Read the settings of a document; those of the last one are kept, for all that is read in it."""
    return Settings(document, to_simplified(document.text), lexicon)
