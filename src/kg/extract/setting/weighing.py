"""How much a name tells of whose report it is.

In: the names of a report. Out: for each of them a weight, and whether it acts, leads, is the source of the news or
only begins the name of something else. It stands alone because the body, the place and the agent of the report are
each chosen among names that compete, and by one measure.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.model import MentionKind, Span
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from kg.extract.setting.naming import Naming, Occurrence

WHOLE_COUNTRY: Final = "全国"
OPENS_CLAUSE: Final = frozenset('。！？；，、：:;,!?\n \u3000“"（(】')
"""Marks behind which a clause begins."""
ENDS_CLAUSE: Final = "。！？；，：:;,!?\n"
PROPER_NAME: Final = (
    "[师财农理工医民科交林海外]{1,2}大(?![力量家小会大])"
    "|(?:(?![新改扩援捐]建|建[成立设有]|[开创举]办|组织|成立|投入|[共现已]有|各|{visit-purpose})[一-鿿]){0,8}?"
    "(?:{institution-name}|[一-鿿]{1,6}?{building-name}|报(?=讯|社|记者|消息)|山(?:脉|[南北东西]麓|国家公园|自然保护区|生态|地区|[，。、]))"
)
"""What makes a place the beginning of the name of something else: 福建 中医药大学."""
HOUSEHOLD: Final = re.compile(r"[一-鿿]{2,4}?(?:家庭|[等一])(?:等?\d+[户个]|被|[，。、])")
"""What makes a place that of a family or a person who is told of: 藁城区张某家庭等120个家庭."""
QUOTED_NAME: Final = re.compile('[^，。；：“”‘’\n]{1,8}[”’"]')
"""What is behind a place up to the mark that closes a name."""
NO_ACTOR: Final = re.compile(
    r"[一-鿿]{1,5}?(?:镇|乡|街道|街办|村)(?!妇联|团委)|[\d.,]+[万亿]?[多余]?(?![\d.,万亿多余月年日])|[百千万]余?[名位人]|[已共现]有[近约超逾]?\d"
)
"""What makes a county the place of a town in it, 某县 桃源镇 李庄村, or of a figure, 某市 30名, 某市 已有 30名.

It does not act."""
BY_WHOM: Final = "由"
AT: Final = "在"
HELD_AT: Final = "[一-鿿]{0,6}?{held}"
"""What stands behind a body in whose house an event is held."""
KNOWN_FROM: Final = ("据", "根据", "来自", "按")
COUNTS: Final = "的?(?:年报|快报|初步|抽样|最新)?{counting-word}"
"""What stands between 据 and a figure: 据公安部门统计."""
IS: Final = "是"
ON: Final = "关于"
"""What stands behind those who issued a paper in its title."""
ETC: Final = "等"
INITIATES: Final = "(?:[、和与及][一-鿿]{2,20}?){0,9}?{initiating}"
"""What stands behind the first of those who started a campaign: 由全国妇联、某基金会发起."""
STARTED: Final = re.compile(
    "(?:于|在)?(?:(?:19|20)[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:发起|组织|实施|创办|创立|设立|倡导|并)[^，。；]{0,8}?的"
)
"""The same behind 是."""
WITH_OTHERS: Final = "(?:[、和与及][一-鿿]{2,20}?){1,9}?(?:{held-jointly}|(?={held-by}))"
"""Those who hold an event together with the first of them: 由市人社局、市妇联共同主办."""
MAKES_KNOWN: Final = "(?:今[天日]|昨[天日]|{before-making-known})*{making-known}了?[^，。；：,;:!！？\n]*"
"""What stands behind the name of a body that makes a list known, up to the end of the clause."""
MADE_KNOWN: Final = "{made-known}了?(?:(?:19|20)[0-9][0-9]年度?|今年|明年)?$"
"""What stands before the name of a body whose list is made known."""
ASIDE: Final = re.compile("^[（(][^（(）)]{1,8}[）)]")
"""What stands in brackets between a body and a post in it: 县直工会（女工委）主任."""
ADDRESSED: Final = re.compile("[:：]\\s*\\n")
"""What stands behind those whom a letter addresses: 区总工会： on a line of its own."""
DATELINE: Final = re.compile(r"\s*(?:(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)?\s*专?[讯电]")
"""What stands behind the place that a report was sent from: 北京12月25日电."""
LEAST_SURVEYED: Final = 3
"""Places whose bodies a report of the whole country tells of."""
SENT_FROM: Final = re.compile(
    r"[\s?？]*[【\[]?[^，。；：!?！？\n]{0,14}(?:报|网|社|台|号|闻)[^，。；：!?！？\n]{0,12}?(?:[讯电]|消息|报道(?=[（(]))"
    r"(?=[\s（(】\]:：,，\d记近日昨今]|$)"
)
"""What a piece of news begins with: 中国教育报长沙9月9日讯; a page whose blanks were lost has question marks there."""
CALLS_PRESS: Final = "[^，。；：,;:!！？\n]{0,24}?{calling-press}[^，。；,;!！？\n]{0,40}?(?=[，。；,;!！？\n]|$)"
"""What stands behind a body that holds a press conference, up to the end of the clause."""
LEARNT_AT: Final = "[^，。；：,;:!！？\n]{0,40}?{learning-meeting}上"
"""A meeting of a body at which something is learnt: 从市总工会第十四届委员会第三次会议上获悉."""
SPOKESMAN: Final = "(?:有关|相关)?{spokesman}{spokesman-verb}"
"""What stands behind a body for which somebody without a name tells the news: 市人社局相关负责人表示."""
ANSWER: Final = "\n答:"
"""What an answer begins with in an interview."""
FOLLOWS: Final = "[一-鿿]{0,4}{following-orders}"
"""What stands behind a body that does what its patron orders."""
TAKING: Final = "以"
"""What stands before what is taken for something."""
TAKEN_FOR: Final = "的?(?:名义|[^，。；,;:：\n]{1,16}为(?:{framing-noun}|{guideline-noun}))"
"""What stands behind a body in whose name, or after whose plan, another acts: 以县妇联的要点为中心."""
LONGEST_FORMULA: Final = 14
"""Characters after a body in which 领导下 or 支持下 makes it a patron: 市委、市政府的正确领导下."""
HELPED: Final = "(?:是|为|系|作为)我[省市县区州旗盟]的?{helped-place}的?(?:地区|城市|对象|单位|[省市县区州])"
"""What stands behind a place that those who report help: 青川县是我市对口帮扶地区."""
HELPED_BY_OURS: Final = "我[省市县区州旗盟]的?{helped-place}[^，。；,;]{0,8}?$"
"""The same before it: 我市对口支援的青川县."""
DECIDED_ABOVE: Final = "[^，。；]{0,10}?(?:会议|部署|精神|要求|决策|安排)"
"""What stands behind bodies whose decisions are carried out: 省委、市委农村工作会议部署."""
STRUCK: Final = (
    r"[省市县区州]?(?:发生|遭受|遭遇|遭)?(?:特大|强烈|严重)?[^，。；]{0,3}?(?:[\d.]+级)?"
    "(?:特大|强烈)?(?:{disaster}|灾区)"
)
STRUCK_BEFORE: Final = "(?:灾难|地震|洪水)(?:降临|袭击)了?[^，。；]{0,3}$"
"""What stands behind and before a place that a disaster struck."""
GIVING: Final = "[^，。；]{0,8}?(?:出资|捐|资助|援建|赞助)"
DONOR: Final = "[一-鿿]{2,12}?(?:基金会|集团|公司|慈善会|商会)" + GIVING
"""What goes on from the place in the name of one who gives, up to what is given."""
LONGEST_HELPED: Final = 20
"""Characters before a place in which that stands."""
HOLDS, ACTS, NAMED, SPOKEN_OF = 4, 3, 2, 1
"""How much a name tells of whose report it is: the first of several who hold an event, a body that opens a clause,
a full name, anything else."""


class Weighing:
    """Tells how much each name of a document says of whose report it is."""

    def __init__(self, naming: Naming) -> None:
        self.document, self.simplified, self.lexicon = naming.document, naming.simplified, naming.lexicon
        self.naming = naming
        self.sent_from = [
            Span(block.span.start, match.end())
            for block in self.document.blocks
            if (match := SENT_FROM.match(self.simplified, block.span.start, block.span.end)) is not None
        ]
        """Where pieces of news say by whom and from where they were sent."""

    def weight_of(self, found: Occurrence) -> int:
        """在市委、市政府的领导下 and 市委常委 tell nothing; a body at the head of a clause tells most."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + LONGEST_FORMULA]
        after = ASIDE.sub("", after, count=1)
        if self._puts_out(found):
            return HOLDS
        if self.naming.visits(found.mention.span.end) or self.calls_press(found) or ADDRESSED.match(after) is not None:
            return 0
        if self.only_initiates(found) or self._is_venue(found):
            return 0
        if self.is_source(found) or self._holds(found):
            with_others = self.lexicon.pattern(WITH_OTHERS).match(self.simplified, found.mention.span.end)
            return HOLDS if with_others is not None else ACTS
        if after.startswith(self.lexicon.posts) and self._is_interview:
            return ACTS  # 某局副局长某某: … 问:… 答:…
        if after.startswith(self.lexicon.posts) or self.is_patron(found):
            return 0
        listed = self.simplified.endswith("、", 0, found.mention.span.start)
        if listed and found.mention.text.endswith(self.lexicon.affixes["offices-in-general"]):
            return SPOKEN_OF  # 工商、税务部门
        if self._only_counts(found):
            return 0
        if listed and after.startswith(ETC):
            return SPOKEN_OF  # 人社、妇联等部门
        if self._is_governed(found):
            return 0
        return ACTS if self.opens_clause(found) else SPOKEN_OF

    def _only_counts(self, found: Occurrence) -> bool:
        """据公安部门统计，年末总人口…: an office in general by which a figure is known, and not whose report it is."""
        span = found.mention.span
        general = found.mention.text.endswith(self.lexicon.affixes["offices-in-general"])
        known = general and self.simplified.endswith(KNOWN_FROM, 0, span.start)
        return known and self.lexicon.pattern(COUNTS).match(self.simplified, span.end) is not None

    def _is_venue(self, found: Occurrence) -> bool:
        """在县委党校开课: a body in whose house something is held."""
        span = found.mention.span
        if not self.simplified.endswith(AT, 0, span.start):
            return False
        return self.lexicon.pattern(HELD_AT).match(self.simplified, span.end) is not None

    def only_initiates(self, found: Occurrence) -> bool:
        """项目由全国妇联、某基金会发起: a body of the whole country that started what others carry out."""
        span = found.mention.span
        national = self.is_of_country(found) or self.lexicon.is_national(span.of(self.simplified))
        if national and self.simplified.endswith(IS, 0, span.start) and STARTED.match(self.simplified, span.end):
            return True  # “春蕾计划”是某基金会于1989年组织实施的项目
        by_whom = national and self.simplified.endswith(BY_WHOM, 0, span.start)
        return by_whom and self.lexicon.pattern(INITIATES).match(self.simplified, span.end) is not None

    def _is_governed(self, found: Occurrence) -> bool:
        """联合市人社局、团市委, 根据市农办、市妇联《…》: a body whose help or paper is named does not report."""
        if self.is_cited(found) or self.is_in_title_of_paper(found):
            return True
        if self._only_backs(found) or self._is_taken_for(found):
            return True
        start, words = found.mention.span.start, self.lexicon.vocabulary.words["partner-preposition"]
        if self.simplified.endswith(words, 0, start):
            return True
        return self.simplified.endswith("、", 0, start) and any(
            self.simplified.find(word, self._clause_before(start), start) >= 0 for word in words if len(word) > 1
        )

    def _only_backs(self, found: Occurrence) -> bool:
        """本会曾获香港妇联资助: of a body that backs what another does, nothing else is told."""
        span, affixes = found.mention.span, self.lexicon.affixes
        backs = self.simplified.startswith(affixes["backing-behind"], span.end)
        return backs and self.simplified.endswith(affixes["won-from"], 0, span.start)

    def _is_taken_for(self, found: Occurrence) -> bool:
        """以市政府办公室名义印发, 以县妇联的工作要点为中心: what a body is taken for or by is told of another."""
        span = found.mention.span
        if not self.simplified.endswith(TAKING, 0, span.start):
            return False
        return self.lexicon.pattern(TAKEN_FOR).match(self.simplified, span.end) is not None

    def is_cited(self, found: Occurrence) -> bool:
        """根据市农办、市妇联《…》, 争取市妇联支持: tell whether a body is named for a paper or a support of its own.

        So is one of two at once, 根据省市慈善协会的安排, and one whose decisions are carried out: 落实省委、市委部署.
        """
        start, words = found.mention.span.start, self.lexicon.vocabulary.words["citing"]
        start -= found.name.bare and self.simplified.endswith(LEVEL_ENDINGS, 0, start)
        if self.simplified.endswith(words, 0, start):
            return True
        before = self._ends_of_bodies.get(start)
        if before is not None and self.simplified.endswith(words, 0, before):
            return True  # 按照省委省直机关工委“…”安排
        if not self.simplified.endswith("、", 0, start):
            return False
        first = self._clause_before(start)
        if self.simplified.startswith(words, first):
            return True
        pattern = self.lexicon.pattern
        decided = pattern(DECIDED_ABOVE).match(self.simplified, found.mention.span.end) is not None
        return decided and pattern("{carrying-out-orders}").search(self.simplified, first, start) is not None

    @cached_property
    def _ends_of_bodies(self) -> dict[int, int]:
        """Where the names of bodies end, each with where it begins."""
        return {found.mention.span.end: found.mention.span.start for found in self.naming.named_bodies}

    def is_in_title_of_paper(self, found: Occurrence) -> bool:
        """根据《中共中央、国务院关于…的意见》: a body in the title of a paper that is named issued that one."""
        start = self._clause_before(found.mention.span.start)
        opened = self.simplified.rfind("《", start, found.mention.span.start)
        closed = self.simplified.find("》", opened) if opened >= 0 else -1
        return closed > found.mention.span.end and self.simplified.find(ON, found.mention.span.end, closed) >= 0

    def _clause_before(self, end: int) -> int:
        """Where the clause begins that an offset stands in."""
        return max(self.simplified.rfind(mark, 0, end) for mark in ENDS_CLAUSE) + 1

    def calls_press(self, found: Occurrence) -> bool:
        """中宣部举行新闻发布会，某部副部长介绍…: what is told to the press is not told of the host."""
        called = self.lexicon.pattern(CALLS_PRESS).match(self.simplified, found.mention.span.end)
        return called is not None and called[0].endswith(self.lexicon.affixes["press-conference"])

    def is_headed_by_person(self, found: Occurrence) -> bool:
        """某局局长某某表示: tell whether a body is named for the person who heads it, and not by 副局长."""
        words, text, end = self.lexicon.vocabulary.words, self.simplified, found.mention.span.end
        return text.startswith(self.lexicon.posts, end) and not text.startswith(words["post-under-head"], end)

    @cached_property
    def _is_interview(self) -> bool:
        """Whether the report is what an officer answers for the body."""
        return ANSWER in self.simplified or ANSWER.replace(":", "：") in self.simplified

    def is_patron(self, found: Occurrence) -> bool:
        """Tell whether a body only leads or backs another, or names its site: nothing tells that it acts."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + LONGEST_FORMULA]
        if self.opens_clause(found) and self.lexicon.pattern(FOLLOWS).match(after) is not None:
            return self.is_in_name(found)  # 市人社局坚决贯彻市委部署要求: the patron is another
        return self.is_in_name(found) or any(word in after for word in self.lexicon.words["patronage"])

    def is_source(self, found: Occurrence) -> bool:
        """记者从市人社局获悉: what follows is told by it."""
        text, end = self.simplified, found.mention.span.end
        after, words = text[end : end + LONGEST_FORMULA], self.lexicon.words["learning"]
        if any(word in after for word in words) or self.lexicon.pattern(SPOKESMAN).match(text, end):
            return True
        at = self.lexicon.pattern(LEARNT_AT).match(text, end)
        return at is not None and self.simplified.startswith(tuple(words), at.end())

    def _puts_out(self, found: Occurrence) -> bool:
        """发布了2025年省妇联十件民生实事, 省妇联发布十件实事: a list is of the body in its name or before it."""
        start, end = found.mention.span.start, found.mention.span.end
        lists = self.lexicon.affixes["plan-list"]
        told = self.lexicon.pattern(MAKES_KNOWN).match(self.simplified, end) if self.opens_clause(found) else None
        if told is not None and told[0].endswith(lists):
            return True
        if self.lexicon.pattern(MADE_KNOWN).search(self.simplified, max(0, start - LONGEST_FORMULA), start) is None:
            return False
        stop = next((i for i in range(end, len(self.simplified)) if self.simplified[i] in OPENS_CLAUSE), end)
        return self.simplified.endswith(lists, end, stop)

    def _holds(self, found: Occurrence) -> bool:
        """这次招聘会由省民政厅举办: who holds what a report is about."""
        start, end = found.mention.span.start, found.mention.span.end
        if not self.simplified.startswith(BY_WHOM, start - 1):
            return False
        others = self.lexicon.pattern(WITH_OTHERS).match(self.simplified, end)
        return self.simplified.startswith(
            (*self.lexicon.words["held"], *self.lexicon.affixes["organizing"]), end if others is None else others.end()
        )

    def place_acts(self, found: Occurrence) -> bool:
        """A place that opens a clause of the text acts: 化隆县把…; one before a colon is a rubric."""
        after = self.simplified[found.mention.span.end : found.mention.span.end + 1]
        headed = self.naming.is_headed(found)
        named = self.is_in_name(found) or NO_ACTOR.match(self.simplified, found.mention.span.end) is not None
        named = named or self.simplified.endswith("、", 0, found.mention.span.start)  # …、天津惠通等企业
        named = named or self._is_in_quoted_name(found)
        named = named or HOUSEHOLD.match(self.simplified, found.mention.span.end) is not None
        return self.opens_clause(found) and after not in OPENS_CLAUSE and after != "、" and not (headed or named)

    def _is_in_quoted_name(self, found: Occurrence) -> bool:
        """“吉林巧姐”大赛: tell whether a place opens a short name in quotation marks, and does nothing."""
        span = found.mention.span
        if not self.simplified.endswith(("“", "‘", '"'), 0, span.start):
            return False
        return QUOTED_NAME.match(self.simplified, span.end) is not None

    def opens_clause(self, found: Occurrence) -> bool:
        """Tell whether a name stands at the head of a clause."""
        start = found.mention.span.start
        return not start or self.simplified[start - 1] in OPENS_CLAUSE

    def is_in_name(self, found: Occurrence) -> bool:
        """Tell whether a name only begins that of something else: 福建 中医药大学, 华龙 网, 某市妇联 网站."""
        if found.name.kind is MentionKind.ORGANIZATION:
            return self.simplified.startswith(self.lexicon.affixes["body-site"], found.mention.span.end)
        return found.name.kind is MentionKind.PLACE and bool(
            self.lexicon.pattern(PROPER_NAME).match(self.simplified, found.mention.span.end) or self._is_dateline(found)
        )

    @cached_property
    def helped(self) -> frozenset[str]:
        """The codes of the places that those who report help: their reports are not of these places."""
        return self._codes_told(HELPED, HELPED_BY_OURS) | self._struck()

    def _struck(self) -> frozenset[str]:
        """某县发生7级地震后，我区…: the codes of places that a disaster struck and whose bodies do not act."""
        acting = {code for found in self.naming.named_bodies for code in found.codes[:1]}
        return self._codes_told(STRUCK, STRUCK_BEFORE) - acting

    def _codes_told(self, behind: str, before: str) -> frozenset[str]:
        """The codes of the places that one pattern stands behind, or another one before."""
        then, earlier = self.lexicon.pattern(behind), self.lexicon.pattern(before)
        spans = ((found, found.mention.span) for found in self.naming.named_places)
        return frozenset(
            code
            for found, span in spans
            if then.match(self.simplified, span.end) is not None
            or earlier.search(self.simplified, max(0, span.start - LONGEST_HELPED), span.start) is not None
            for code in found.codes[:1]
        )

    def is_of_donor(self, found: Occurrence) -> bool:
        """台湾某基金会出资…, 铜陵某集团捐出…: tell whether a place only opens the name of one who gives."""
        if found.name.kind is MentionKind.ORGANIZATION and self.lexicon.has_jurisdiction(found.name):
            return False
        giving = GIVING if found.name.kind is MentionKind.ORGANIZATION else DONOR
        return self.lexicon.pattern(giving).match(self.simplified, found.mention.span.end) is not None

    def is_bound_for(self, found: Occurrence) -> bool:
        """爱心专列驶向某省."""
        return self.simplified.endswith(self.lexicon.affixes["bound-for"], 0, found.mention.span.start)

    def _is_dateline(self, found: Occurrence) -> bool:
        """Tell whether a place is only where the report was sent from, or by whom: 新华社北京12月25日电."""
        if any(found.mention.span in opening for opening in self.sent_from):
            return True
        return DATELINE.match(self.simplified, found.mention.span.end) is not None

    def is_of_country(self, found: Occurrence) -> bool:
        """Tell whether a body is one of the whole country: 全国妇联, 团中央."""
        name = found.mention.span.of(self.simplified)
        return self.lexicon.is_national(name) or name.startswith(WHOLE_COUNTRY)

    def outweighs(self, some: list[Occurrence], others: list[Occurrence]) -> bool:
        """Tell whether a report speaks more of the country's body than of others of its kind.

        Of many it need only speak more than of each, if it speaks of the country's first: the work of all provinces.
        """
        weights: Counter[str] = Counter()
        for found in others:
            weights[found.codes[0] if found.codes else ""] += self.weight_of(found)
        weight = sum(map(self.weight_of, some))
        first = min((found.mention.span.start for found in others), default=-1) > some[0].mention.span.start
        if first and len(weights) >= LEAST_SURVEYED and weight:
            return weight >= max(weights.values())
        return weight > sum(weights.values())
