"""The rule-based extractor: a document in, the statements that it makes out.

Each sentence is read in three steps: names, quantities and periods are found; tokens are put together to clauses;
each clause with a predicate becomes a statement, with what its frame says of subject, object and phrases. A clause
without a predicate of its own goes on from the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents import Agents
from kg.extract.clauses import MONEY, Clause, find_clauses
from kg.extract.lexicon import CALLED, lexicon_of
from kg.extract.measures import Counting
from kg.extract.phrases import is_group, is_organization, is_place, is_programme, trim, without_places
from kg.extract.script import to_simplified
from kg.extract.setting import Settings
from kg.extract.time.republican import find_republican_years
from kg.extract.time.timeline import Timeline
from kg.extract.tokens import COLONS, COMPLETED, HAVING, MUST, Kind, Token, load_tagger, tokenize
from kg.model import Basis, BlockKind, Mention, MentionKind, Span, Statement, Status
from kg.values import find_periods, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon, Name
    from kg.extract.time.said import Time
    from kg.model import Block, Document, Measure, Reference, Sentence
    from kg.resources import Vocabulary
    from kg.values.period import Period

OTHER: Final = "other"
SPEECH: Final = "speech"
PARTICIPATE: Final = "participate"
PERSON: Final = "person"
PERSON_TIME: Final = "person-time"
GIVING: Final = frozenset(
    (
        "distribute",
        "subsidize",
        "provide",
        "donate",
        "lend",
        "assist",
        "relieve",
        "visit",
        "invest",
        "hold",
        "implement",
    )
)
"""Types of activities by which something is given to people."""
FUNDING: Final = frozenset(("allocate", "raise"))
"""Types of activities by which money is found for people."""
LAYING_OUT: Final = frozenset({"部署", "布置", "安排部署"})
"""Verbs by which a plan is laid out, which is itself done."""
INTENDED: Final = frozenset(("将", "拟", "即将", "将要", "计划"))
"""What tells of one's own plan, also after 指出."""
EXISTS: Final = "exist"
TURNS: Final = ("但", "不过", "然而")
"""What a clause opens with that turns from what others ask to what is done."""
DISASTER: Final = "disaster-victims"
LIVELIHOOD_PROJECTS: Final = "minsheng-shishi"
DEEDS: Final = ("实事", "民生实事", "惠民实事")
COUNTED_DEEDS: Final = ("件", "项")
"""What 10件实事, which a body promises for a year, are counted in."""
LEAST_LIST: Final = 5
"""Items of a list of what will be done."""
LONGEST_HEAD: Final = 400
"""Characters of a report in which the disaster is named that it is about."""
COLLECTING: Final = re.compile("[捐募]|赈灾|善款|爱心款|特殊党费")
"""What tells of money and goods that are collected."""
INVESTING: Final = ("投入", "投资", "出资", "注资")
"""Verbs of money, the deed of which an amount without a noun is an amount of: 投入400万元."""
PAPERS: Final = ("概况", "情况", "动态", "简报", "总结", "公报", "公告", "通知", "要点", "规划", "年鉴", "报告", "工作")
"""What titles end in that name a paper and tell no deed."""
REVIEWS: Final = ("总结", "工作报告", "公报", "概况", "年鉴")
"""What titles of papers have that tell of all that was done and not of one programme."""
ALL: Final = ("各",)
SUMMING: Final = frozenset(("计", "合计", "共计", "总计", "折合"))
CAPITAL: Final = ("内资", "外资", "投资")
"""Endings of money that is invested and given to nobody."""
LONGEST_PHRASE: Final = 12
"""Characters between the preposition or the verb of help and those who are helped."""
HELPING: Final = re.compile("[向为给往对]|支援|援助|驰援|救助|赴|运抵|捐")
TOTALS: Final = frozenset(("计", "共计", "合计", "总计", "累计", "共"))
CARRYING: Final = frozenset(("light", "partner"))
"""Frames of verbs whose object, if it is a programme, is what the clauses after it go on about."""
NUMBERED_FIGURE: Final = re.compile(r"\s*(\d{1,2})[.．](?=\d)")
"""A number at the head of an item, right before a figure."""
LONGEST_SENTENCE: Final = 2000
"""A sentence beyond this is read in parts at its commas, so that reading stays linear."""
GOING_ON: Final = frozenset(("reach", "participate", "pivot"))
"""Frames of clauses that say whom the activity before them reached; others start something of their own."""
GOVERNING: Final = frozenset(("recipient", "object", "means", "place"))
"""Roles of phrases whose people a clause acts for."""
WILL: Final = ("将", "还将", "将会")
TALLYING: Final = ("共", "累计", "共计", "先后")
HELPED: Final = frozenset(("transitive", "reach", "pivot"))
"""Frames of verbs that 其中 at the head of a sentence goes on with."""
GIVEN_TO: Final = frozenset(("reach", "participate", "pivot", "transitive"))
"""Frames of clauses that tell for whom the figure of the clause before was."""
NO_GIFTS: Final = frozenset(("person", "person-time", "percent"))
"""Units of figures that are people or shares themselves."""
EDITION: Final = re.compile("第.{1,3}届")
"""What makes the name of one event of a word for events: 第六届职工运动会."""
LONGEST_EVENT: Final = 6
"""Words between the number of an event and the noun that ends its name."""
NAME_PARTS: Final = (Kind.WORD, Kind.QUOTE, Kind.NAME, Kind.VERB)
CAMPAIGN_PARTS: Final = (Kind.WORD, Kind.NAME, Kind.VERB, Kind.PREPOSITION)
"""What the name of what is held may consist of: 向下岗人员送岗位月活动."""
TOLD_FOR: Final = 2
"""Sentences without a figure of their own after which a programme is no longer what a paragraph goes on about."""
SHORTEST_NAME: Final = 4
"""Characters of a programme's name without quotation marks: 双万行动."""
TITLED_NAME: Final = re.compile(r"[“「『\"]([^”」』\"，,。！!？?]{3,16})[”」』\"]")
"""A name in quotation marks in a title; what exclaims is a motto."""
LEADING_TO: Final = ("到", "进", "入", "给", "上门", "下乡")
"""What stands behind a verb that leads somewhere."""
TITLED_WORD: Final = re.compile(r"[“「『\"]([^”」』\"，,。！!？?]{2,16})[”」』\"]")
"""The same, also of two characters, “两癌”, where the text says it again."""
SPENDING: Final = ("购", "采购", "订购", "用于", "用来")
THE_MONEY: Final = ("这笔", "该笔", "此笔", "这些钱", "款项", "善款")
"""What tells that a clause says what the money of the clause before is spent on."""
SUMMING_UP: Final = ("等", "各类", "多个", "系列")
"""What stands before a noun that sums up several programmes and names none: “春雨”等项目."""
HOW_MANY: Final = re.compile("[一二三四五六七八九十百两]{1,3}大|[多各数几]")
"""What says how many programmes there are and names none: 十大志愿服务项目."""
AWARDING: Final = ("表彰", "表扬", "颁奖")
MEETINGS: Final = ("大会", "典礼", "仪式")
AWARDS: Final = tuple(award + meeting for award in AWARDING for meeting in MEETINGS)
SHORTEST_EVENT: Final = 7
"""Characters of the name of an event in a title, from which on it tells which one it is."""
LONGEST_CALLED: Final = 8
"""Characters behind a name in quotation marks in which it is called a campaign or an event."""
THIS_EVENT: Final = re.compile("[本此这]次[一-鿿]{0,4}活动|活动期间|活动现场|活动中|活动上")
FIVE_YEARS: Final = re.compile("十?[一二三四五六七八九]五")
DONATED: Final = frozenset(("distribute", "subsidize", "provide", "donate"))
"""Activities by which something is given to somebody."""
NAMELESS: Final = ("人", "人次", "元", "%")
"""What quantities end in that need no noun behind them."""
LONGEST_RECIPIENT: Final = 4
"""Words of what is named as the one that something is given to."""
HEADED_NAME: Final = re.compile(
    r"[\s#*■●◆▲★【\[（(]*(?:第?[一二三四五六七八九十\d]{1,3}[、.．)）:：是]+\s*)?"
    r"(?:[^。；;，,：:]{0,24}?(?:实施|推进|开展|启动|落实|抓好|做好)(?:好|了)?)?"
    r"(?P<name>[一-鿿·]{2,14}?(?:工程|行动|计划|项目))[。：:】\]]?\s*"
)
"""A heading or the first line of an item that is the name of a programme: 2.优学提质项目, 推进安居工程."""
TIMES: Final = ("期间", "前夕", "前后", "以来")
"""What the words for a time end in."""
NUMBERED_LINE: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十\d]{1,3}(?:[、.．)）:：]|是)|[(（][一二三四五六七八九十\d]{1,3}[)）])"
)
"""What an item begins with: 1.推进…, 一是…."""
IN_PERSON: Final = re.compile(
    r"\s*[“\"][^”\"]{0,80}?(?:(?<![自你忘大本])我|俺)(?![们国省市县区州旗盟镇乡村校院局厅会委司队党行站所部台府港澳处代宣])"
)
"""A quotation in the first person: 我, but not 我市 or 我们."""
ENTRY: Final = re.compile(r"\s*【([^】\n]{2,30})】(?=\s*\S)")
"""What an entry of a yearbook begins with."""
LONGEST_HEADED: Final = 40
SHORTEST_HEADED: Final = 6
"""Characters of a programme's name in a heading without quotation marks."""
PROJECT: Final = "项目"
SHORTEST_PROJECT: Final = 6
"""Characters of a name whose head is as often a general word: 妇女发展项目, but not 帮扶项目."""
MOST_TITLED: Final = 2
"""Names in quotation marks in the title of a report that is about them."""
LONGEST_NEWS: Final = 20
"""Sentences of a news item that tells what a paper sets out."""
SHORT_REPORT: Final = 10
"""Sentences of a news item that keeps to the programme of its title."""
OFTEN: Final = 3
"""So often a longer report names the programme of its title again, if it keeps to it."""
PARTIAL: Final = frozenset(("benefit", "strategy", "facility", "honour"))
"""Types of programmes that may be part of the one that a report is about: 在“送温暖”活动中发放医疗救助金."""
ISSUED_PAPER: Final = re.compile(
    r"(?:印发|出台|制定|推出|发布|下发|公布)了?[^。；;，,\n《》]{0,12}《(?P<name>[^《》\n]{6,60}?(?P<head>方案|措施|计划|办法|意见|清单|规划))》"
)
"""A paper that sets out what will be done, by its full name: 印发《…行动方案》; 《方案》 takes it up."""
ANNOUNCED_ACCOUNT: Final = re.compile(
    r"现[将就][^。；;\n]{0,40}[“「『\"](?P<name>[^”」』\"\n]{2,16})[”」』\"][^。；;\n]{0,40}(?:通报|公布|公示|报告|汇报|公告)如下"
)
"""What all the rest of a paper gives an account of: 现将“…”完成情况通报如下."""
FRAMING: Final = re.compile(r"[”」』\"》]?[^。；;，,、]{0,8}为(?:载体|抓手|平台|契机|依托|牵引|引领|总揽)")
"""What tells that a programme named before is how all that a sentence tells is done: 以“…”为载体."""
UNDERTAKEN: Final = frozenset(("object", "means"))
"""Roles of phrases whose programme is what the clauses after it go on about."""
WORDS_OF: Final = frozenset((SPEECH, EXISTS, "honour"))
"""Frames of verbs that only speak of a programme."""
NO_UNDERTAKING: Final = frozenset(("facility", "honour", "strategy"))
"""Types of programmes that are a place, a title or a course and are not carried out from one clause to the next."""
NOMINAL: Final = ("n", "b", "v")
"""Tags of words that may stand between a name and what it is called: “…”新 媒体 矩阵, but not “…”优秀 项目."""
BESIDE_NAMES: Final = frozenset((Kind.QUOTE, Kind.NAME, Kind.PAUSE, Kind.CONJUNCTION))
"""What stands between the names of several programmes."""
TOPICAL: Final = frozenset(("campaign", "project", "event", "service"))
"""Types of programmes that the first sentence of a report may be about, so that the rest is, too."""
LONGEST_LEAD: Final = 24
"""Characters of the sentence that opens a paragraph and says for whom all of it is."""
LONGEST_TOPIC_SENTENCE: Final = 60
"""Characters of the sentence that opens a paragraph or an item and says what it is about."""
CHANGES: Final = frozenset(("change",))
"""Frames of verbs that say by how much, not how much."""
LEAST_TOPIC: Final = 2
"""Words of a topic; a single one is often an adverb that the tagger does not know."""
INCOME: Final = "收入"
RATE_ENDINGS: Final = ("率", "比重", "比例", "占比")
INVESTED: Final = ("总投资", "总投资额", "投资总额")
"""What an amount without a verb of its own was put into, beside the things that it was put into."""
SOCIETY_ENDINGS: Final = ("促进会", "协会", "研究会", "学会", "基金会")
"""Endings of names of societies, in which a programme's name only tells what they are for."""
SPENT: Final = ("支出", "总数", "总人数", "总量")
LISTING: Final = ("包括", "包含", "含", "其中包括", "主要包括")
"""Verbs that only list parts of what the clause before told."""
GIVEN_AS: Final = ("补助", "补贴", "津贴", "奖励")
"""Verbs that are as often what an amount is given as."""
COMING_FROM: Final = ("来自", "列入", "纳入")
"""Verbs that tell which people do what the next clause says."""
CONFIDENCE: Final = {"named": 0.85, "carried": 0.7, "section": 0.9, "document": 0.9}
"""By how the agent is known, the share of rows with a verb of the vocabulary that were right in every part on the gold
standard: measured by ``kg evaluate data/gold --confidence``, see there. Agents carried on from an earlier clause are
the ones most often wrong."""
UNKNOWN_AGENT: Final = 0.35
UNKNOWN_VERB: Final = 0.75
"""What is left of it where only the tagger calls the predicate a verb."""
NO_PREDICATE: Final = 0.3
"""What is left of it where a clause has none and goes on with that of another."""


def extract_by_rules(document: Document, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """Read the statements of a document.

    Args:
        document: the document, with blocks, sections and sentences.
        vocabulary: the words and the places.

    Returns:
        Statements in the order of their sentences.
    """
    load_tagger()  # also where there is nothing to tag: processes that are forked after it have it, then
    return tuple(Reading(document, lexicon_of(vocabulary)).statements())


@dataclass(slots=True)
class Read:
    """A clause with what was made of it, for the clauses that go on from it."""

    clause: Clause
    statement: Statement
    counted: tuple[Mention, ...]
    acted: tuple[Mention, ...] = ()
    """What was last acted upon: an amount that follows goes on with it."""
    earlier: Read | None = None
    """The clause read before it in the same sentence."""
    theme: tuple[Mention, ...] = ()
    """The indicator last spoken of: 增长 that follows goes on with it."""
    amount: tuple[Mention, ...] = ()
    """What the last amount was an amount of: 助学金."""
    part: Measure | None = None
    """The people of whom it tells some: 其中31人."""
    borrowed: bool = False
    """Whether the people whom it is for are those of a clause before."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper that sets out what will be done."""

    name: Mention
    head: str
    """What it is called for short: 方案."""
    kept_to: bool
    """Whether the report comes back to it by that."""


@dataclass(slots=True)
class Predicate:
    """The verb of a clause and how it is read; not frozen, though never changed, for the same reason as a token."""

    mention: Mention
    activity: str
    frame: str

    @classmethod
    def of(cls, statement: Statement) -> Predicate:
        """Take over the verb of a statement."""
        return cls(statement.predicate, statement.activity, statement.rule)


class Reading:
    """One pass over one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.simplified = to_simplified(document.text)
        self.settings = Settings(document, self.simplified, lexicon)
        self.timeline = Timeline(document, self.simplified, lexicon, self.settings)
        self.agents = Agents(document, lexicon, self.settings)
        self.headings = {n for n, b in enumerate(document.blocks) if b.kind in (BlockKind.TITLE, BlockKind.HEADING)}
        self.theme = self._theme()
        titles = [block.span for block in document.blocks if block.kind is BlockKind.TITLE]
        self.entry = self.theme if self.theme and titles and self._is_whole_title(self.theme[0], titles[0]) else ()
        """The programme whose name is the whole title of an entry."""
        self._themes = self._headed()
        """The programmes that headings name, by the section."""
        self._papers = self._issued()
        """The papers that set out what will be done, in order."""
        self._lists = [
            (scope, Mention(name, name.of(document.text), MentionKind.PROGRAMME, (LIVELIHOOD_PROJECTS,)))
            for scope, name in self.settings.announced.lists
        ]
        self._lines = self._headed_by_lines()
        self._line_starts = [start for start, _ in self._lines]
        """Where what is headed by a line, a heading or an item, begins, and the programme that the line names."""
        self.topic: tuple[Mention, ...] = ()
        """The programmes that the sentence which opens the paragraph or the item is about."""
        self.topic_for: tuple[Mention, ...] = ()
        """The people that the sentence which opens the paragraph or the item is about."""
        self.spoken_of: tuple[Mention, ...] = ()
        """The programmes named last, which 该活动 and 此次活动 take up."""
        self.served: tuple[Mention, ...] = ()
        """The people last acted for in the paragraph."""
        self.people: tuple[Mention, ...] = ()
        """The people last acted for in the report."""
        self.titled_for = self._titled_for()
        """The people that the title of a short report names."""
        self.struck = self._struck()
        """Those whom the disaster struck that the report opens with."""
        self.gave: Predicate | None = None
        """The predicate of the last clause of the paragraph that gives something."""
        self.last: Read | None = None
        """The clause read last, and its paragraph."""
        self.last_paragraph = -1
        self.told: tuple[Mention, ...] = ()
        """The programmes that the sentences just before speak of."""
        self.told_paragraph = -1
        self.told_section: Span | None = None
        self.told_for = 0
        """For how many more sentences they hold."""

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of all sentences; of titles and headings only what stands nowhere else."""
        told: list[Statement] = []
        headed: list[Statement] = []
        titled: list[Statement] = []
        for sentence in self.document.sentences:
            if sentence.paragraph not in self.headings:
                told.extend(self._sentence(sentence))
                continue
            for statement in self._sentence(sentence):
                (headed if statement.measures else titled).append(statement)
        known = {_figure(measure) for statement in told for measure in statement.measures}
        new = [statement for statement in headed if not known & {_figure(measure) for measure in statement.measures}]
        alone = [statement for statement in titled if _names_own(statement) and not _is_said_again(statement, told)]
        yield from sorted([*told, *new, *alone], key=lambda statement: (statement.sentence, statement.span))

    def _titled_for(self) -> tuple[Mention, ...]:
        """某县总工会慰问困难职工: what a short report gives without a word of to whom is for those of its title."""
        if len(self.document.sentences) > SHORT_REPORT:
            return ()
        known = self.lexicon.vocabulary.groups
        found = {
            found.name.terms[0]: replace(found.mention, kind=MentionKind.GROUP)
            for found in self.settings.title
            if found.name.kind is MentionKind.GROUP and known[found.name.terms[0]].counts_persons
        }
        return tuple(found.values()) if len(found) == 1 else ()

    def _struck(self) -> tuple[Mention, ...]:
        """灾区 in a report's title, or as whom its head speaks of helping: its figures are of what is given there."""
        for found in self.settings.named:
            if found.mention.span.start > LONGEST_HEAD:
                break
            before = self.simplified[max(0, found.mention.span.start - LONGEST_PHRASE) : found.mention.span.start]
            helped = found in self.settings.title or HELPING.search(before) is not None
            if helped and DISASTER in found.name.terms and found.name.kind is MentionKind.GROUP:
                return (replace(found.mention, kind=MentionKind.GROUP),)
        return ()

    def _theme(self) -> tuple[Mention, ...]:
        """The one programme that the title names: a short report is about nothing else; a long one tells more.

        Where the title names none, the first paragraph may, if the report names no other.
        """
        account = ANNOUNCED_ACCOUNT.search(self.simplified[:LONGEST_HEAD])
        if account is not None:
            span = Span(account.start("name"), account.end("name"))
            return (Mention(span, span.of(self.document.text), MentionKind.PROGRAMME),)
        titles = [block.span for block in self.document.blocks if block.kind is BlockKind.TITLE]
        short = len(self.document.sentences) <= SHORT_REPORT
        found = [m for title in titles for m in self._programmes_in(title) if not self._is_deed(m)]
        quoted = [
            Mention(span, span.of(self.document.text), MentionKind.PROGRAMME)
            for title in titles
            for match in TITLED_WORD.finditer(self.simplified, title.start, title.end)
            for span in [Span(match.start(1), match.end(1))]
            if self._is_kept_to(match) and not any(mention.span.overlaps(span) for mention in found)
        ]
        if 1 <= len(quoted) <= MOST_TITLED and not found:
            kept_to = short or self._is_whole_title(quoted[0], titles[0])
            return tuple(quoted) if kept_to else tuple(mention for mention in quoted if self._is_said_often(mention))
        if quoted and len(found) != 1:
            return ()
        named = [name.name.terms[0] for name in self.settings.named if name.name.kind is MentionKind.PROGRAMME]
        if len(found) == 1:
            term = found[0].terms[0]
            kept_to = named.count(term) >= OFTEN and all(
                named.count(other) < named.count(term) for other in {*named} - {term}
            )
            return tuple(found) if short or kept_to else ()
        opening = next((block.span for block in self.document.blocks if block.kind is BlockKind.PROSE), None)
        if found or not short or opening is None or any(word in self.document.title for word in REVIEWS):
            return ()
        if (event := self._titled_event(titles[0]) if titles else None) is not None:
            return (event,)
        lead = {mention.terms[0]: mention for mention in self._programmes_in(opening)}
        programmes = self.lexicon.vocabulary.programmes
        often = [term for term in lead if named.count(term) >= OFTEN and named.count(term) * 2 > len(named)]
        lead = {term: lead[term] for term in often} or lead
        alone = len(lead) == 1 and (
            bool(often)
            or set(named) == set(lead)
            or self.lexicon.patterns["programme-anaphor"].search(self.simplified) is not None
        )
        topical = tuple(m for term, m in lead.items() if programmes[term].type in TOPICAL) if alone else ()
        return topical or self._only_one()

    def _is_said_often(self, mention: Mention) -> bool:
        """Tell whether a longer report comes back to a name of its title, in one sentence of ten at least."""
        said = self.simplified.count(to_simplified(mention.text))
        return said >= OFTEN and said * SHORT_REPORT >= len(self.document.sentences)

    def _issued(self) -> list[_Paper]:
        """印发《…行动方案》, and later 《方案》: the papers that set out what will be done, in order."""
        if "《" not in self.simplified:
            return []
        found = []
        for match in ISSUED_PAPER.finditer(self.simplified):
            span = Span(match.start("name"), match.end("name"))
            mention = Mention(span, span.of(self.document.text), MentionKind.PROGRAMME)
            again = f"《{match['head']}》" in self.simplified[match.end() :]
            found.append(_Paper(mention, match["head"], kept_to=again))
        return found

    def paper(self, name: Span) -> Mention | None:
        """Return the paper that a short name takes up: 根据《方案》."""
        short = name.of(self.simplified)
        before = [paper.name for paper in self._papers if paper.head == short and paper.name.span.end < name.start]
        return before[-1] if before else None

    def set_out(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the paper whose measures a short report tells, from where it is named."""
        if not self._papers or len(self.document.sentences) > LONGEST_NEWS:
            return ()
        before = [p for p in self._papers if p.kept_to and p.name.span.start < sentence.span.end]
        return (before[-1].name,) if before else ()

    def _is_deed(self, mention: Mention) -> bool:
        """送温暖到基层, 春风送岗进乡村 in a title: what is done somewhere is a deed, and no programme by its name."""
        return self.simplified.startswith(LEADING_TO, mention.span.end)

    def _only_one(self) -> tuple[Mention, ...]:
        """The one campaign or event that a short report names, if it says 本次活动 of it or names it again."""
        programmes = self.lexicon.vocabulary.programmes
        found: dict[str, Mention] = {}
        for name in self.settings.named:
            if name.name.kind is MentionKind.PROGRAMME and programmes[name.name.terms[0]].type in TOPICAL:
                found.setdefault(programmes[name.name.terms[0]].label, name.mention)
        heads = (*self.lexicon.called, *self.lexicon.event_heads)
        for match in TITLED_NAME.finditer(self.simplified):
            after = self.simplified[match.end() : match.end() + LONGEST_CALLED]
            known = any(mention.span.overlaps(Span(match.start(), match.end())) for mention in found.values())
            if not known and any(head in after for head in heads) and FIVE_YEARS.fullmatch(match[1]) is None:
                span = Span(match.start(1), match.end(1))
                found.setdefault(match[1], Mention(span, span.of(self.document.text), MentionKind.PROGRAMME))
        if len(found) != 1:
            return ()
        (only,) = found.values()
        again = self.simplified.count(to_simplified(only.text)) > 1 or THIS_EVENT.search(self.simplified) is not None
        return (only,) if again else ()

    def _is_whole_title(self, quoted: Mention, title: Span) -> bool:
        """“访谈帮”活动 as the whole title of an entry: all of it is about that, however long it is."""
        rest = self.simplified[quoted.span.end + 1 : title.end].strip()
        return quoted.span.start - title.start <= 1 and rest in self.lexicon.called

    def _is_kept_to(self, quoted: re.Match[str]) -> bool:
        """Tell the name of a programme from a figure of speech, “加速度”: it is called one or is said again."""
        if quoted[1] in self.lexicon.words["festival"]:
            return False
        called = self.simplified.startswith(self.lexicon.called, quoted.end())
        again = self.simplified.count(quoted[1]) > 1 and FIVE_YEARS.fullmatch(quoted[1]) is None
        return called or again

    def _titled_event(self, title: Span) -> Mention | None:
        """某县优秀志愿者表彰大会举行, 开展志愿服务进社区活动: the event that a title names without quotation marks."""
        text = title.of(self.simplified)
        tokens = tokenize(text, self.lexicon, self.settings.names_at(title, title), [], [])
        heads = (*self.lexicon.event_heads, *self.lexicon.called, *AWARDS)
        for index in range(len(tokens) - 1, 0, -1):
            head, before = tokens[index], tokens[index - 1]
            awarding = before.text in AWARDING and head.text.endswith(MEETINGS)
            if head.kind is not Kind.WORD or not (awarding or head.text.endswith(heads)):
                continue
            first = index - awarding
            while first and _names_event_part(tokens[first - 1]):
                first -= 1
            dated = tokens[first].text[0].isdigit() or HOW_MANY.match(tokens[first].text)
            long = SHORTEST_HEADED if head.text in self.lexicon.name_heads and head.text != PROJECT else SHORTEST_EVENT
            if tokens[index].end - tokens[first].start >= long and not dated:
                return self.mention(title.start, tokens[first : index + 1], MentionKind.PROGRAMME)
        return None

    def _headed(self) -> dict[Span, tuple[Mention, ...]]:
        """The one programme that the heading of a section names in quotation marks: (一)“绿美童行”品牌项目."""
        headed = {}
        for section in self.document.sections:
            if section.heading is None:
                continue
            found = [
                Mention(span, span.of(self.document.text), MentionKind.PROGRAMME)
                for match in TITLED_NAME.finditer(self.simplified, section.heading.start, section.heading.end)
                for span in [Span(match.start(1), match.end(1))]
            ]
            if len(found) == 1:
                headed[section.span] = tuple(found)
        return headed

    def _headed_by_lines(self) -> list[tuple[int, tuple[Mention, ...]]]:
        """2.优学提质项目, and its items below: the programmes that lines name which hold nothing else, in order.

        One holds up to the next line of its kind: a heading, or a numbered item that is as short.
        """
        found: list[tuple[int, tuple[Mention, ...]]] = []
        general = tuple(self.lexicon.words["general-programme"])
        for block in self.document.blocks:
            if block.kind is BlockKind.FURNITURE:
                continue
            entry = ENTRY.match(self.simplified, block.span.start, block.span.end)
            if entry is not None:
                head = Span(entry.start(1), entry.end(1))
                found.append((block.span.start, self._entered(head)))
                continue
            if len(block.span) > LONGEST_HEADED:
                continue
            named = HEADED_NAME.fullmatch(self.simplified, block.span.start, block.span.end)
            if named is not None and self._is_sentence(block):
                continue  # 大力开展文明交通劝导行动。
            if named is not None and block.kind is not BlockKind.TITLE:
                span = Span(named.start("name"), named.end("name"))
                whole = len(span) >= SHORTEST_HEADED and not named["name"].endswith(general)
                mention = Mention(span, span.of(self.document.text), MentionKind.PROGRAMME)
                found.append((block.span.start, (mention,) if whole else ()))
            elif found and block.kind is BlockKind.HEADING:
                found.append((block.span.start, ()))
        return found

    def _is_sentence(self, block: Block) -> bool:
        """Tell whether a line is a sentence of its own, and neither a heading nor the first line of an item."""
        text = block.span.of(self.simplified)
        return block.kind is BlockKind.PROSE and text.rstrip().endswith("。") and NUMBERED_LINE.match(text) is None

    def _entered(self, head: Span) -> tuple[Mention, ...]:
        """The programme that the head of an entry names: 【“双学双比”竞赛活动】."""
        quoted = TITLED_NAME.search(self.simplified, head.start, head.end)
        if quoted is not None:
            span = Span(quoted.start(1), quoted.end(1))
            return (Mention(span, span.of(self.document.text), MentionKind.PROGRAMME),)
        known = tuple(self._programmes_in(head))
        return known if len(known) == 1 else ()

    def headed(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the programme that the line names under which a sentence stands."""
        place = bisect_right(self._line_starts, sentence.span.start) - 1
        return self._lines[place][1] if place >= 0 else ()

    def listed(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the list of what will be done whose item a sentence is."""
        return tuple(name for scope, name in self._lists if sentence.span in scope and name.span not in sentence.span)

    def theme_of(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the programme that the section or the report is about."""
        section = self.settings.section_at(sentence.span) if self._themes else None
        return self._themes.get(section, self.theme) if section is not None else self.theme

    def _programmes_in(self, span: Span) -> Iterator[Mention]:
        for name in self.lexicon.find_programmes(span.of(self.simplified)):
            found = Span(span.start + name.start, span.start + name.end)
            yield Mention(found, found.of(self.document.text), MentionKind.PROGRAMME, name.terms)

    def _behind_number(self, sentence: Sentence) -> Span:
        """2.50个小区…, the item after 1.: what numbers an item is no part of its first figure."""
        span = sentence.span
        number = NUMBERED_FIGURE.match(self.simplified, span.start, span.end)
        if number is None or span.start != self.document.blocks[sentence.paragraph].span.start:
            return span
        beside = (f"\n{int(number[1]) + step}" for step in (-1, 1))
        listed = any(before + mark in self.simplified for before in beside for mark in ".．、")
        return Span(number.end(), span.end) if listed else span

    def _sentence(self, sentence: Sentence) -> Iterator[Statement]:
        if IN_PERSON.match(self.simplified, sentence.span.start, sentence.span.end) is not None:
            return  # “我两天就拿到了贷款。”: what a person tells of himself is no deed of the report's body
        for span in _parts(self._behind_number(sentence), self.simplified):
            text = span.of(self.simplified)
            quantities = find_quantities(text)
            periods = find_periods(text, self.timeline.dates.reference_date(sentence))
            if self.settings.counts_republican and (years := find_republican_years(text, self.document.published)):
                quantities = [q for q in quantities if not any(_overlap(q.start, q.end, year) for year in years)]
                kept = [p for p in periods if not any(_overlap(p.start_offset, p.end_offset, year) for year in years)]
                periods = sorted([*kept, *years], key=lambda period: period.start_offset)
            names = self.settings.names_at(self.document.blocks[sentence.paragraph].span, span)
            tokens = tokenize(text, self.lexicon, names, quantities, periods)
            yield from _SentenceReading(self, sentence, span, tokens).statements()

    def mention(self, offset: int, tokens: Sequence[Token], kind: MentionKind, terms: tuple[str, ...] = ()) -> Mention:
        """Make a mention of a run of tokens."""
        start, end = offset + tokens[0].start, offset + tokens[-1].end
        return Mention(Span(start, end), self.document.text[start:end], kind, terms)


class _SentenceReading:
    """The clauses of one sentence, each seen in the light of those before it."""

    def __init__(self, reading: Reading, sentence: Sentence, span: Span, tokens: list[Token]) -> None:
        self.reading, self.sentence, self.span, self.tokens = reading, sentence, span, tokens
        self.offset = span.start
        self.lexicon = reading.lexicon
        self.setting = reading.settings.at(sentence.span)
        self.before: Read | None = None
        self.speaking = False
        self.demands = False
        """Whether a clause before says what others are asked to do: 要求各县建立…."""
        self.asks_all = False
        """Whether a clause before says what all bodies of a kind must do: 各单位要…."""
        self.ongoing = False
        """Whether a clause before is under way: 正在进行."""
        self._last_counted: tuple[Mention, ...] = ()
        self._borrowed = False
        self.topic: tuple[Mention, ...] = ()
        """What a part without a verb puts first: 养老护理等课程，开办200场."""
        self.level: Predicate | None = None
        """The last predicate that told how much there is, not by how much it changed."""
        self.introduced: list[Mention] = []
        """The programmes that clauses of this sentence carry out or are about."""
        self.funded: tuple[Mention, ...] = ()
        """The programmes that a figure before in this part of the sentence belongs to: 募集希望工程资金1亿元."""
        self.campaign: tuple[int, tuple[Mention, ...]] = (-1, ())
        """The part of the sentence that holds a campaign without a name of its own, and that campaign."""
        self.framing: tuple[Mention, ...] = ()
        """The programmes that are how all of the sentence is done: 以“…”为载体."""
        self.went_on = False
        """Whether a figure went on with what the sentence before told."""
        self.served: tuple[Mention, ...] = ()
        """Those whom the clauses before in this sentence act for."""
        if reading.told_paragraph != sentence.paragraph:
            if not self._goes_on_in_section():
                reading.told, reading.told_for = (), 0
            reading.told_paragraph = sentence.paragraph
        if reading.last_paragraph != sentence.paragraph:
            reading.served, reading.gave = (), None
        if reading.last is not None and reading.last_paragraph == sentence.paragraph:
            self.before = reading.last if self._opens_part() else None
        elif reading.last is not None and reading.last_paragraph == sentence.paragraph - 1 and self._is_cell():
            self.before = reading.last
        self.opens = self._opens_topic()
        if self.opens:
            reading.topic, reading.topic_for = (), self._says_for_whom()

    def _says_for_whom(self) -> tuple[Mention, ...]:
        """困难群体帮扶更精准。: the people whom a short sentence without figures names that opens a paragraph."""
        kinds = {token.kind for token in self.tokens}
        if len(self.span) > LONGEST_LEAD or not kinds.isdisjoint((Kind.QUANTITY, Kind.COLON)):
            return ()
        found = [token for token in self.tokens if is_group(token) and token.name is not None]
        if len(found) != 1 or found[0].name is None:
            return ()
        group = self.reading.mention(self.offset, found, MentionKind.GROUP, found[0].name.terms)
        return (group,) if self._is_of_people(group) else ()

    def _goes_on_in_section(self) -> bool:
        """某省红十字会举办“…”活动。/ 15个方阵参加…: the paragraph right behind, in a place's own section."""
        reading, settings = self.reading, self.reading.settings
        section, reading.told_section = reading.told_section, settings.section_at(self.sentence.span)
        return section is not None and section == reading.told_section and settings.is_own_section(section)

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of the sentence."""
        clauses = list(find_clauses(self.tokens, self.lexicon))
        read: list[Read] = []
        carried: list[Mention] = []
        unit = -1
        for position, clause in enumerate(clauses):
            if clause.unit != unit:
                unit, carried, self.funded = clause.unit, list(self.framing), ()
            statement = self._statement(clause, clauses[position + 1 :], carried)
            if statement is not None:
                read.append(Read(clause, statement, self._last_counted, borrowed=self._borrowed))
        if self.introduced:
            counted = any(token.kind is Kind.QUANTITY for token in self.tokens)
            self.reading.told, self.reading.told_for = (() if counted else tuple(self.introduced)), TOLD_FOR
        else:
            self.reading.told_for -= not self.went_on
        told = [_with_deed(_with_purpose(read, index)) for index in range(len(read))]
        told = [_with_later_programme(told, read, index) for index in range(len(told))]
        yield from (_with_neighbours_groups(told, read, index) for index in range(len(told)))

    def _statement(self, clause: Clause, following: Sequence[Clause], carried: list[Mention]) -> Statement | None:
        when = self.reading.timeline.of(self.sentence, clause, self.offset, self.setting)
        agent = self.reading.agents.of(self.sentence, clause, self.offset, self.setting)
        self._turn(clause)
        own = self._programmes(clause)
        if own and (not self.reading.spoken_of or self._carries_out(clause) or self._is_about(clause, own)):
            self.reading.spoken_of = own
        elif self.reading.spoken_of and self._points_back(clause):
            carried.extend(self.reading.spoken_of)
        if own and FRAMING.match(self.reading.simplified, own[-1].span.end) is not None:
            self.framing = own
        if own and self._says_what_about(clause, own):
            self.reading.topic = own
        counting = Counting(self.reading, self.offset, clause, self.before, self.topic)
        measures = counting.measures()
        predicate = self._predicate(clause, following, has_measures=bool(measures))
        if predicate is None or (predicate.frame == SPEECH and not measures and not self._reports_on(clause)):
            self.speaking = self.speaking or (predicate is not None and self._calls(clause))
            self.demands = self.demands or (predicate is not None and self._demands_of(clause))
            self.topic = self._topic(clause) if predicate is None else ()
            carried.extend(own)
            self._serve(self._groups(clause))
            return None
        if agent.reference is None and not measures and not own:
            return None
        goes_on = bool(measures) or predicate.frame in GOING_ON
        own_and_carried = tuple(dict.fromkeys([*own, *carried])) if carried and goes_on else own
        if not own_and_carried and measures and (predicate.frame in GOING_ON or predicate.activity in GIVING):
            own_and_carried = self.funded
        own_and_carried = own_and_carried or self._told_before(agent.reference, measures)
        programmes = self._in_context(clause, own_and_carried, planned=when.planned)
        programmes = (*programmes, *self._set_out(programmes, when), *self._held(clause, own, goes_on=goes_on))
        if own:
            self._carry(clause, predicate, own, carried, counts=bool(measures))
        groups, measures = self._beneficiaries(clause, predicate, measures)
        start, end = clause.start + self.offset, clause.end + self.offset
        if measures:
            start = min(start, *(m.span.start for m in measures))
            end = max(end, *(m.span.end for m in measures))
        statement = Statement(
            document=self.reading.document.identifier,
            sentence=self.sentence.span,
            span=self._trimmed(start, end),
            predicate=predicate.mention,
            activity=predicate.activity,
            status=self._status(clause, when),
            agent=agent.reference,
            partners=agent.partners,
            object=counting.object(),
            programmes=programmes,
            beneficiaries=groups,
            place=agent.place,
            period=when.period,
            measures=self._of_incomes(_for_groups(self._for_others(clause, measures, groups), groups)),
            distinction=self._distinction(clause),
            boilerplate=self._is_boilerplate(clause, measures),
            rule=predicate.frame,
            confidence=self._confidence(agent.reference.basis if agent.reference else "", clause),
        )
        self._last_counted = counting.last_counted()
        self.topic = ()
        if predicate.frame not in CHANGES:
            self.level = predicate
        if predicate.activity in GIVING and measures:
            self.reading.gave = predicate
        self.before = self._read(clause, statement, counting)
        self.reading.last, self.reading.last_paragraph = self.before, self.sentence.paragraph
        return statement

    def _carry(
        self, clause: Clause, predicate: Predicate, own: tuple[Mention, ...], carried: list[Mention], *, counts: bool
    ) -> None:
        """Let the clauses after this one go on with its programmes."""
        joins = predicate.frame == PARTICIPATE and not counts
        if joins or predicate.frame in CARRYING or self._is_about(clause, own):
            carried.extend(own)
            self.introduced.extend(own)
        elif counts:
            self.funded = own
        elif predicate.frame not in WORDS_OF:
            carried.extend(mention for mention in own if self._is_undertaken(clause, mention))

    def _beneficiaries(
        self, clause: Clause, predicate: Predicate, measures: list[Measure]
    ) -> tuple[tuple[Mention, ...], list[Measure]]:
        """Whom a clause acts for, and its measures with what they are for where the report tells."""
        groups = self._groups(clause) or self._recipient(clause, predicate, measures)
        if not groups and clause.head is None and self.before is not None:
            groups = self.before.statement.beneficiaries
        groups = self._served(clause, predicate, measures, own := groups)
        self._borrowed = bool(groups) and not own
        struck = self._struck(clause, measures, groups)
        if not struck:
            return groups, measures
        return struck, [replace(measure, beneficiaries=struck) for measure in measures]

    def _of_incomes(self, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
        """农民人均纯收入5120元，增长8.3%: an income is that of the people in its name."""
        if not any(one.text.endswith(INCOME) for measure in measures for one in measure.counted):
            return measures
        return tuple(
            measure if measure.beneficiaries else replace(measure, beneficiaries=self._earners(measure.counted))
            for measure in measures
        )

    def _earners(self, counted: Sequence[Mention]) -> tuple[Mention, ...]:
        found = []
        for mention in counted:
            if not mention.text.endswith(INCOME):
                continue
            text = mention.span.of(self.reading.simplified)
            for name in self.lexicon.find_groups(text):
                span = Span(mention.span.start + name.start, mention.span.start + name.end)
                found.append(Mention(span, span.of(self.reading.document.text), MentionKind.GROUP, name.terms))
        return tuple(found)

    def _turn(self, clause: Clause) -> None:
        """虽然…倡议…，但政府决定…: what is asked by others ends where the sentence turns."""
        if self.reading.simplified.startswith(TURNS, self.offset + clause.start):
            self.demands = self.speaking = self.asks_all = False
        if self.demands and any(t.period is not None and t.period.relation == "before" for t in clause.periods):
            self.demands = False  # 要求…，去年帮扶500人
        self.asks_all = self.asks_all or self._asks_all(clause)

    def _told_before(self, agent: Reference | None, measures: Sequence[Measure]) -> tuple[Mention, ...]:
        """开展“X”活动。举办培训20期: figures without a programme go on with the one of the sentence right before."""
        if not measures or self.introduced or self.reading.told_for <= 0:
            return ()
        if agent is not None and agent.basis is Basis.NAMED and agent.mention.kind is MentionKind.ORGANIZATION:
            return ()
        self.went_on = self.went_on or bool(self.reading.told)
        return self.reading.told

    def _serve(self, groups: tuple[Mention, ...]) -> None:
        if any(self._is_of_people(group) for group in groups):
            self.served = self.reading.served = self.reading.people = groups

    def _is_of_people(self, group: Mention) -> bool:
        known = self.lexicon.vocabulary.groups
        persons = any(term in known and known[term].counts_persons for term in group.terms)
        return persons or not group.terms or group.text.endswith(("户", "家庭"))

    def _served(
        self, clause: Clause, predicate: Predicate, measures: Sequence[Measure], groups: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Whom a clause acts for; what is given without a word of to whom goes to those last spoken of."""
        own = groups or tuple(dict.fromkeys(g for measure in measures for g in measure.beneficiaries))
        persons = bool(measures) and all(measure.quantity.unit == PERSON for measure in measures)
        if persons and not any(self._is_of_people(group) for group in own):
            own = ()  # 就读高校27名
        if own or not measures:
            self._serve(own)
            return groups
        named = [token for token in clause.subject if token.kind is not Kind.QUANTITY]
        gives = predicate.activity in GIVING
        money = all(measure.quantity.unit in MONEY for measure in measures)
        if money and any(mention.text.endswith(CAPITAL) for measure in measures for mention in measure.counted):
            return groups  # 引进内资1亿元
        if money and (gives or predicate.activity in FUNDING):
            before = self.reading.people if self._points_back(clause) else ()
            return self.served or self.reading.served or before or self.reading.titled_for
        if money:
            total = predicate.mention.text in TOTALS or any(marker.text in TOTALS for marker in clause.markers)
            return self.served if total and not named else ()
        if gives and all(measure.quantity.unit == PERSON_TIME for measure in measures):
            return self.served or self.reading.served
        people = all(m.quantity.unit == PERSON and m.quantity.text.endswith(("人", "名")) for m in measures)
        shares = all(m.quantity.unit == "percent" for m in measures)
        inward = tuple(self.lexicon.words["inward-thing"])
        on_paper = any(mention.text.endswith(inward) for measure in measures for mention in measure.counted)
        topic = () if shares or on_paper or named else self.reading.topic_for or self.reading.titled_for
        return (self.served or topic) if people and (gives or not named) else topic

    def _struck(self, clause: Clause, measures: Sequence[Measure], groups: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """地震后…民警857名捐款34万元: what is collected in a report of a disaster is for those whom it struck."""
        struck = self.reading.struck
        given = any(phrase.role == "recipient" for phrase in clause.phrases)
        if not struck or not measures or given or any(DISASTER in group.terms for group in groups):
            return ()
        text = self.reading.simplified[self.offset + clause.start : self.offset + clause.end]
        return struck if COLLECTING.search(text) is not None else ()

    @staticmethod
    def _carries_out(clause: Clause) -> bool:
        head = clause.head
        return head is not None and head.verb is not None and head.verb.frame.notation in CARRYING

    def _opens_topic(self) -> bool:
        """Tell whether the sentence opens a paragraph or an item: 二是以….; 其中 and the rest go on."""
        opening = self.reading.document.blocks[self.sentence.paragraph].span.start
        return self.span.start <= opening or bool(self.tokens and self.tokens[0].kind is Kind.COMMA)

    def _in_context(self, clause: Clause, programmes: tuple[Mention, ...], *, planned: bool) -> tuple[Mention, ...]:
        """Add what the paragraph or the report is about, where a clause names no programme of the vocabulary."""
        lines = (*self.reading.headed(self.sentence), *self.reading.entry)
        listed = self.reading.listed(self.sentence) if planned else ()
        programmes = tuple(dict.fromkeys([*programmes, *lines, *listed]))
        if any(self._tells_all(mention) for mention in programmes):
            return programmes
        topic = self.reading.topic
        if not any(mention.terms for mention in topic):
            topic = (*topic, *self.reading.theme_of(self.sentence))
        if self.reading.spoken_of and self._points_back(clause):
            topic = self.reading.spoken_of
        return tuple(dict.fromkeys([*programmes, *topic]))

    def _set_out(self, programmes: Sequence[Mention], when: Time) -> tuple[Mention, ...]:
        """印发《…方案》: what is to be done, or is said of a time that is not over, is what the paper sets out."""
        today, period = self.reading.document.published, when.period
        if any(self._tells_all(mention) for mention in programmes):
            return ()
        running = today is not None and period is not None and period.end is not None and period.end > today
        ours = tuple(paper for paper in self.reading.set_out(self.sentence) if paper not in programmes)
        return ours if when.planned or running else ()

    def _tells_all(self, mention: Mention) -> bool:
        """A campaign or project tells what a deed is part of; a benefit or a strategy may be part of one itself."""
        known = self.lexicon.vocabulary.programmes
        return any(known[term].type not in PARTIAL for term in mention.terms if term in known)

    def _points_back(self, clause: Clause) -> bool:
        """此次活动, 该工程: the programme that was named last."""
        text = self.reading.simplified[self.offset + clause.start : self.offset + clause.end]
        return self.lexicon.patterns["programme-anaphor"].search(text) is not None

    def _topic(self, clause: Clause) -> tuple[Mention, ...]:
        if clause.phrases or clause.periods or any(is_organization(token) for token in clause.subject):
            return ()
        thing = without_places(trim(clause.subject))
        named = len(thing) == 1 and thing[0].name is not None and not is_group(thing[0])  # 人均可支配收入：完成1.9万元
        if len(thing) < LEAST_TOPIC and not named:
            return ()
        if thing[-1].kind is Kind.WORD and not thing[-1].tag.startswith("n"):
            return ()
        return (self.reading.mention(self.offset, thing, MentionKind.OBJECT),)

    def _says_what_about(self, clause: Clause, own: Sequence[Mention]) -> bool:
        """二是以人才工程壮大队伍。: a sentence without figures that opens an item says what the item is about."""
        if not self.opens or any(token.kind is Kind.QUANTITY for token in self.tokens):
            return False
        return len(self.span) <= LONGEST_TOPIC_SENTENCE and (
            self._is_about(clause, own) or self.tokens[0].kind is Kind.COMMA
        )

    def _is_about(self, clause: Clause, own: Sequence[Mention]) -> bool:
        """“圆梦行动”共募集…，资助…: a programme that is the subject is what the clauses after it go on about.

        So is one that is fronted: 把“圆梦行动”做实，资助….
        """
        if not own:
            return False
        parts = [clause.subject, *(phrase.tokens for phrase in clause.phrases if phrase.role == "object")]
        return any(
            part[0].start + self.offset <= mention.span.start and mention.span.end <= part[-1].end + self.offset
            for part in parts
            if part
            for mention in own
        )

    def _is_undertaken(self, clause: Clause, mention: Mention) -> bool:
        """对接“…”系列贷款，发放…; 借助“…”等活动，提供…: the undertaking itself is the thing, or the means.

        Not what only has its name: the people of a campaign, its base, a group formed for it.
        """
        parts = (clause.after, *(phrase.tokens for phrase in clause.phrases if phrase.role in UNDERTAKEN))
        part = next((p for p in parts if p and self._holds(p, mention)), None)
        if part is None or self.reading.simplified[mention.span.start - 1 : mention.span.start] == "《":
            return False
        rest = [token for token in part if token.start + self.offset >= mention.span.end]
        nouns = [token for token in rest if token.kind not in BESIDE_NAMES and token.text not in SUMMING_UP]
        if nouns and not nouns[-1].text.endswith(tuple(self.lexicon.words["undertaking"])):
            return False
        if any(token.kind is not Kind.WORD or token.tag[:1] not in NOMINAL for token in nouns[:-1]):
            return False
        known = self.lexicon.vocabulary.programmes
        terms = [term for term in mention.terms if term in known]
        if terms:
            return all(known[term].type not in NO_UNDERTAKING for term in terms)
        return bool(nouns) or mention.text.endswith(self.lexicon.called)

    def _holds(self, part: Sequence[Token], mention: Mention) -> bool:
        return part[0].start + self.offset <= mention.span.start and mention.span.end <= part[-1].end + self.offset

    def _read(self, clause: Clause, statement: Statement, counting: Counting) -> Read:
        before = self.before
        acted = (statement.object,) if statement.object is not None else before.acted if before is not None else ()
        theme = counting.theme() or (before.theme if before is not None and clause.subject_role == "theme" else ())
        earlier = before if before is not None and before.statement.sentence == statement.sentence else None
        amounts = [m.counted for m in statement.measures if m.quantity.unit in MONEY and m.counted]
        amount = amounts[-1] if amounts else before.amount if before is not None else ()
        return Read(clause, statement, self._last_counted, acted, earlier, theme, amount, counting.part())

    def _calls(self, clause: Clause) -> bool:
        return any(token.text in self.lexicon.words["calling"] for token in clause.predicate)

    def _demands_of(self, clause: Clause) -> bool:
        """要求各级残联做好…: a demand that names those of whom something is asked."""
        asked = clause.after[:1]
        if not asked or not clause.predicate or clause.predicate[0].text not in self.lexicon.words["demanding"]:
            return False
        return is_organization(asked[0]) or asked[0].text.startswith((*ALL, "全"))

    def _reports_on(self, clause: Clause) -> bool:
        """明确了申报条件, 通报了进展情况: a verb of speech with 了 and a thing tells of a deed, not of words."""
        said = bool(clause.predicate) and self.reading.simplified.startswith(
            COMPLETED, self.offset + clause.predicate[-1].end
        )
        thing = trim(clause.after) if said else []
        ends = self.offset + clause.end
        return bool(thing) and thing[-1].kind is Kind.WORD and self.reading.simplified[ends : ends + 1] not in COLONS

    def _is_cell(self) -> bool:
        """衡山县：9.2万元: a line of a place and its figure goes on with what the line before told."""
        kinds = [token.kind for token in self.tokens if token.kind is not Kind.STOP]
        return kinds == [Kind.NAME, Kind.COLON, Kind.QUANTITY]

    def _opens_part(self) -> bool:
        """其中 at the head of a sentence goes on with the sentence before."""
        return bool(self.tokens) and self.tokens[0].text == "其中"

    # the predicate

    def _predicate(self, clause: Clause, following: Sequence[Clause], *, has_measures: bool) -> Predicate | None:
        """The verb as written, its activity type and frame; carried on for a clause with figures and no verb."""
        if clause.head is not None:
            return self._told_by_another(clause, following, has_measures=has_measures) or self._verb(clause)
        if not has_measures:
            return None
        if (indicator := self._rate(clause)) is not None:
            return indicator
        carried = self._carried(clause)
        if carried is not None and self._names_itself(carried, clause):
            carried = None
        if self.before is not None and carried is not None and self.before.clause.unit == clause.unit:
            return carried
        if carried is not None and self._opens_part() and clause.unit == 0 and carried.frame in HELPED:
            return carried
        if (deed := self._named_deed(clause)) is not None:
            return deed
        for later in following:
            if later.unit == clause.unit and later.head is not None and later.head.verb is not None:
                if later.head.verb.frame.notation in CHANGES and not self._is_share(clause):
                    break
                return self._verb(later)
        if carried is not None and not trim(clause.subject):
            return carried
        noun = self._noun_of(clause)
        return (
            Predicate(self.reading.mention(self.offset, noun, MentionKind.PREDICATE), OTHER, "attain") if noun else None
        )

    def _told_by_another(self, clause: Clause, following: Sequence[Clause], *, has_measures: bool) -> Predicate | None:
        """Find the predicate of another clause that tells what a verb which only counts, lists or modifies does not."""
        head, before = clause.head, self.before
        if head is None or not has_measures:
            return None
        if head.text in TOTALS and (named := self._verb_of_indicator(clause)) is not None:
            return named
        joined = before is not None and before.clause.unit == clause.unit and not self._opens_sentence(clause)
        if joined and before is not None:
            if self._only_sums(clause) and before.statement.rule == EXISTS and not self._is_money(clause):
                return Predicate.of(before.statement)
            if head.text in LISTING and before.statement.activity in GIVING:
                return Predicate.of(before.statement)
            listed = before.statement.rule == EXISTS and not clause.markers and not trim(clause.subject)
            if listed and (head.verb is None or head.weak) and not self._has_figure_first(clause):
                return Predicate.of(before.statement)
            if head.text in GIVEN_AS and before.statement.activity in GIVING and self._is_given_as(clause):
                return Predicate.of(before.statement)
        if self._only_sums(clause):
            return self.reading.gave
        if head.text in COMING_FROM and following and following[0].unit == clause.unit:
            then = following[0]
            people = any(token.kind is Kind.OF for token in clause.after)
            others = any(is_organization(token) or token.kind is Kind.QUANTITY for token in then.subject)
            return self._verb(then) if people and then.head is not None and not others else None
        return None

    def _verb_of_indicator(self, clause: Clause) -> Predicate | None:
        """共 接待游客 186万人次: an indicator that opens with a verb tells what was done."""
        name = clause.after[0].name if clause.after else None
        if name is None or name.kind is not MentionKind.OBJECT:
            return None
        verb = self.lexicon.verbs.get(clause.after[0].text[:2])
        if verb is None:
            return None
        start = self.offset + clause.after[0].start
        span = Span(start, start + 2)
        mention = Mention(span, span.of(self.reading.document.text), MentionKind.PREDICATE)
        return Predicate(mention, verb.activity.notation, verb.frame.notation)

    def _opens_sentence(self, clause: Clause) -> bool:
        return self.before is None or self.before.statement.sentence != self.sentence.span

    @staticmethod
    def _has_figure_first(clause: Clause) -> bool:
        """实有社员71967户 lists, 建成 20个 does."""
        return not clause.after or clause.after[0].kind is Kind.QUANTITY

    @staticmethod
    def _is_given_as(clause: Clause) -> bool:
        """退役士兵 生活 补助 46万元: what an amount is given as, right after another word of its name."""
        before, after = clause.subject[-1:], clause.after[:1]
        named = bool(before) and before[0].kind is Kind.WORD and before[0].end == clause.predicate[0].start
        return named and bool(after) and after[0].kind is Kind.QUANTITY and not clause.markers

    @staticmethod
    def _noun_of(clause: Clause) -> list[Token]:
        """The noun that stands for a verb: the last before a figure, else the first after it."""
        counts = [n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY]
        first, *others = counts or [len(clause.subject)]
        if before := trim(clause.subject[:first])[-1:]:
            return before
        if others:
            return trim(clause.subject[first + 1 : others[0]])[-1:]
        return trim(clause.subject[first + 1 :])[:1]

    @staticmethod
    def _names_itself(carried: Predicate, clause: Clause) -> bool:
        """地区生产总值 77亿元，财政收入 2亿元: an indicator that stood for a verb tells nothing of the next one."""
        if carried.activity != OTHER or carried.frame != "attain":
            return False
        counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
        return bool(without_places(trim(clause.subject[:counted])))

    def _rate(self, clause: Clause) -> Predicate | None:
        """完成率 118%: a share without a verb is told by the rate that it is."""
        subject = trim(clause.subject[: next((n for n, t in enumerate(clause.subject) if t.kind is Kind.QUANTITY), 0)])
        if subject and (subject[-1].text in INVESTED or subject[-1].text.endswith(SPENT)):
            return Predicate(self.reading.mention(self.offset, subject[-1:], MentionKind.PREDICATE), OTHER, "attain")
        indicates = bool(subject) and subject[-1].text in self.lexicon.words["indicator"]
        carried = self._carried(clause) if indicates else None
        if carried is not None and carried.activity in FUNDING:  # 利用资金33亿元，进出口总额21亿元
            return Predicate(self.reading.mention(self.offset, subject[-1:], MentionKind.PREDICATE), OTHER, "attain")
        if not subject or not self._is_share(clause) or not subject[-1].text.endswith(RATE_ENDINGS):
            return None
        return Predicate(self.reading.mention(self.offset, subject[-1:], MentionKind.PREDICATE), OTHER, "attain")

    def _named_deed(self, clause: Clause) -> Predicate | None:
        """医疗救助 25人，发放…: the name of a deed before a figure of its own tells what was done."""
        counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
        last = clause.subject[counted - 1] if counted else None
        if last is None or last.name is None or last.name.kind is not MentionKind.PROGRAMME:
            return None
        verb = self.lexicon.verbs.get(last.text[-2:])
        if verb is None or not verb.noun or counted + 1 < len(clause.subject):
            return None
        mention = self.reading.mention(self.offset, [last], MentionKind.PREDICATE)
        return Predicate(mention, verb.activity.notation, verb.frame.notation)

    def _carried(self, clause: Clause) -> Predicate | None:
        """What a clause without a verb goes on with; a level goes on with the last level, not with its growth."""
        if self.before is None:
            return None
        if self.before.statement.rule in CHANGES and not self._is_share(clause):
            return self.level
        if self.before.statement.rule == EXISTS and self.reading.gave is not None and self._is_money(clause):
            return self.reading.gave  # 资助…，包括…4名，每名3000元
        return Predicate.of(self.before.statement)

    @staticmethod
    def _only_sums(clause: Clause) -> bool:
        """计12万元: a verb that only sums up what has been given."""
        return len(clause.predicate) == 1 and clause.predicate[0].text in SUMMING and not trim(clause.subject)

    @staticmethod
    def _is_money(clause: Clause) -> bool:
        found = [t.quantity.unit for t in (*clause.subject, *clause.after) if t.quantity is not None]
        return all(unit in MONEY for unit in found)

    @staticmethod
    def _is_share(clause: Clause) -> bool:
        tokens = (*clause.subject, *clause.after)
        return all(t.quantity.unit == "percent" for t in tokens if t.quantity is not None)

    def _verb(self, clause: Clause) -> Predicate:
        mention = self.reading.mention(self.offset, clause.predicate, MentionKind.PREDICATE)
        verb = clause.head.verb if clause.head is not None else None
        if verb is None:
            return Predicate(mention, OTHER, "transitive")
        return Predicate(mention, verb.activity.notation, verb.frame.notation)

    # roles

    def _programmes(self, clause: Clause) -> tuple[Mention, ...]:
        name_heads, event_heads, quote = self.lexicon.name_heads, self.lexicon.event_heads, Kind.QUOTE
        found: list[Mention] = []
        lists = [clause.subject, clause.after, *(phrase.tokens for phrase in clause.phrases)]
        for tokens in lists:
            for index, token in enumerate(tokens):
                name = token.name
                if name is not None:
                    if name.kind is MentionKind.PROGRAMME:
                        mention = self.reading.mention(self.offset, [token], MentionKind.PROGRAMME, name.terms)
                        found.append(mention)
                    elif not token.text.endswith(SOCIETY_ENDINGS) and (
                        within := self.lexicon.find_programmes(token.text)
                    ):
                        found.extend(self._programmes_within(token, within))
                elif token.kind is quote and self._names_programme(token, tokens[index + 1 : index + 3]):
                    found.extend(self._quoted(token))
                elif index and token.text in DEEDS and _counts_deeds(tokens[index - 1]):
                    deeds = tokens[index - 1 : index + 1]
                    found.append(
                        self.reading.mention(self.offset, deeds, MentionKind.PROGRAMME, (LIVELIHOOD_PROJECTS,))
                    )
                elif not index and tokens is clause.subject and self._is_named_work(token):
                    found.append(self.reading.mention(self.offset, [token], MentionKind.PROGRAMME))
                elif index and token.kind is Kind.WORD and token.text.endswith(name_heads):
                    found.extend(self._unquoted(tokens, index))
                elif index and (
                    token.text if len(token.text) > 1 else tokens[index - 1].text + token.text  # 田径运动 会
                ).endswith(event_heads):
                    found.extend(self._event(tokens, index))
        return tuple(dict.fromkeys(found)) if found else ()

    def _held(self, clause: Clause, own: tuple[Mention, ...], *, goes_on: bool) -> tuple[Mention, ...]:
        """Return the campaign without a name of its own that the clause holds, or that its figures go on with."""
        if any(self._tells_all(mention) for mention in own) or clause.unit != self.campaign[0]:
            self.campaign = (clause.unit, ())
        if not own and clause.after and clause.after[-1].text.endswith(CALLED) and self._carries_out(clause):
            self.campaign = (clause.unit, tuple(self._campaign(clause.after)))
            return self.campaign[1]
        return self.campaign[1] if goes_on else ()

    def _campaign(self, tokens: Sequence[Token]) -> Iterator[Mention]:
        """开展关爱困难女职工活动，救助181户: what is held has the name of what is done in it."""
        if not any(token.kind is Kind.QUANTITY and token.start >= tokens[-1].end for token in self.tokens):
            return
        first = len(tokens) - 1
        while first and _names_campaign_part(tokens[first - 1]) and not EDITION.match(tokens[first].text):
            first -= 1
        name = without_places(trim(tokens[first:]))
        if (
            not name
            or name[-1].end - name[0].start < SHORTEST_EVENT
            or is_organization(name[0])
            or any(token.text in SUMMING_UP or HOW_MANY.match(token.text) for token in name)
            or not any(token.kind is Kind.VERB or is_group(token) for token in name[:-1])
        ):
            return
        yield self.reading.mention(self.offset, name, MentionKind.PROGRAMME)

    def _programmes_within(self, token: Token, names: Sequence[Name]) -> Iterator[Mention]:
        for name in names:
            span = Span(self.offset + token.start + name.start, self.offset + token.start + name.end)
            yield Mention(span, span.of(self.reading.document.text), MentionKind.PROGRAMME, name.terms)

    def _names_programme(self, token: Token, following: Sequence[Token]) -> bool:
        """A quotation of a name's length; one of two parts is a name where it is called one: “种树，添绿”行动."""
        inner = token.text[1:-1]
        if (
            not 2 <= len(inner) <= 20
            or any(mark in inner for mark in "。！!？?")
            or inner.endswith(self.lexicon.troubles)
        ):
            return False
        if inner in self.lexicon.words["festival"]:
            return any(part.text.endswith(self.lexicon.name_heads) for part in following)
        called = any(part.text.endswith(self.lexicon.called) for part in following)
        return called or not any(mark in inner for mark in "，,")

    def _quoted(self, token: Token) -> Iterator[Mention]:
        """A quoted name, resolved by the vocabulary if it knows it; 巾帼心向党、建新功 in one pair of marks is two."""
        inner = Span(self.offset + token.start + 1, self.offset + token.end - 1)
        text = inner.of(self.reading.simplified)
        if text.endswith(TIMES):
            return  # “两节期间”
        if (paper := self.reading.paper(inner)) is not None:
            yield paper
            return
        known = [name for name in self.lexicon.find_names(text) if name.kind is MentionKind.PROGRAMME]
        terms = known[0].terms if len(known) == 1 and known[0].end - known[0].start == len(text) else ()
        yield Mention(inner, inner.of(self.reading.document.text), MentionKind.PROGRAMME, terms)

    def _is_named_work(self, token: Token) -> bool:
        """造绿工程初见成效: a name of one word that is the subject."""
        long = len(token.text) >= SHORTEST_NAME and token.kind is Kind.WORD
        return long and token.text.endswith("工程") and token.text not in self.lexicon.words["general-programme"]

    def _unquoted(self, tokens: Sequence[Token], index: int) -> Iterator[Mention]:
        first, named = index, not tokens[index].text.endswith(PROJECT)  # 交通畅通工程, but not 抓项目
        while (
            first
            and tokens[first - 1].kind in (Kind.WORD, Kind.QUOTE, Kind.NAME, Kind.VERB)
            and not is_place(tokens[first - 1])
            and tokens[first - 1].tag != "r"
            and tokens[first - 1].text not in SUMMING_UP
            and (tokens[first - 1].kind is not Kind.VERB or tokens[first - 1].weak or (first == index and named))
        ):
            first -= 1
        name = without_places(trim(tokens[first : index + 1]))
        shortest = SHORTEST_PROJECT if tokens[index].text.endswith(PROJECT) else SHORTEST_NAME
        if (
            len(name) < 2
            or is_organization(name[0])
            or tokens[index - 1].tag == "r"
            or tokens[index - 1].text in SUMMING_UP
            or HOW_MANY.match(name[0].text)
            or name[-1].end - name[0].start < shortest
        ):
            return
        if not any(is_programme(token) and token.end == name[-1].end for token in name):
            yield self.reading.mention(self.offset, name, MentionKind.PROGRAMME)

    def _event(self, tokens: Sequence[Token], index: int) -> Iterator[Mention]:
        """第六届职工运动会: an event of which a number is said is named from there on."""
        first = next(
            (n for n in range(index - 1, max(index - LONGEST_EVENT, 0) - 1, -1) if EDITION.match(tokens[n].text)), -1
        )
        if first >= 0 and all(token.kind in NAME_PARTS for token in tokens[first:index]):
            yield self.reading.mention(self.offset, tokens[first : index + 1], MentionKind.PROGRAMME)

    def _groups(self, clause: Clause) -> tuple[Mention, ...]:
        """The groups that a clause acts for: of its phrases and object, and of a subject that is counted."""
        found: list[Mention] = []
        lists = [phrase.tokens for phrase in clause.phrases if phrase.role in GOVERNING]
        lists.append(clause.after)
        given = any(phrase.role == "recipient" and phrase.tokens for phrase in clause.phrases)
        if not given and not any(is_organization(token) for token in clause.subject):
            lists.append(clause.subject)
        for tokens in lists:
            for token in tokens:
                if token.kind is Kind.WORD or token.kind is Kind.VERB:
                    continue
                if token.name is not None and is_group(token):
                    found.append(self.reading.mention(self.offset, [token], MentionKind.GROUP, token.name.terms))
                elif token.kind is Kind.QUOTE or token.kind is Kind.NAME:
                    found.extend(self._groups_within(token))
        return tuple(dict.fromkeys(found)) if found else ()

    def _recipient(self, clause: Clause, predicate: Predicate, measures: Sequence[Measure]) -> tuple[Mention, ...]:
        """向特教学校捐赠, 为灾区捐款: what something is given to that is no group of the vocabulary."""
        if not measures or predicate.activity not in DONATED:
            return ()
        for phrase in clause.phrases:
            counts = [n for n, token in enumerate(phrase.tokens) if token.kind is Kind.QUANTITY]
            if phrase.role != "recipient" or (counts and phrase.tokens[counts[-1]].text.endswith(NAMELESS)):
                continue
            named = trim(phrase.tokens[counts[-1] + 1 :] if counts else phrase.tokens)
            if (
                named
                and (named[-1].kind is Kind.NAME or named[-1].tag.startswith("n"))
                and len(named) <= LONGEST_RECIPIENT
            ):
                return (self.reading.mention(self.offset, named, MentionKind.GROUP),)
        return ()

    def _for_others(
        self, clause: Clause, measures: Sequence[Measure], groups: tuple[Mention, ...]
    ) -> Sequence[Measure]:
        """40名志愿者为300名儿童提供…: those who act for others are not those whom it is for."""
        given = any(phrase.role == "recipient" for phrase in clause.phrases)
        served = given or (clause.object_role == "beneficiary" and bool(clause.predicate))
        if not served or not groups or not clause.subject:
            return measures
        start, end = self.offset + clause.subject[0].start, self.offset + clause.subject[-1].end
        others = tuple(group for group in groups if not start <= group.span.start < end)
        if not others:
            return measures
        return [
            replace(measure, beneficiaries=others) if start <= measure.span.start < end else measure
            for measure in measures
        ]

    def _groups_within(self, token: Token) -> Iterator[Mention]:
        """农村留守儿童之家 is for 农村留守儿童."""
        if token.kind is Kind.NAME and not is_programme(token):
            return
        inner = 1 if token.kind is Kind.QUOTE else 0
        for name in self.lexicon.find_groups(token.text[inner : len(token.text) - inner]):
            span = Span(self.offset + token.start + inner + name.start, self.offset + token.start + inner + name.end)
            yield Mention(span, span.of(self.reading.document.text), MentionKind.GROUP, name.terms)

    def _distinction(self, clause: Clause) -> Mention | None:
        start, end = self.offset + clause.start, self.offset + clause.end
        if self.lexicon.patterns["distinction"].search(self.reading.simplified, start, end) is None:
            return None
        text = self.reading.simplified[start:end]
        for word in self.reading.lexicon.vocabulary.words["distinction"]:
            position = text.find(word)
            if position >= 0:
                start = self.offset + clause.start + position
                span = Span(start, start + len(word))
                return Mention(span, span.of(self.reading.document.text), MentionKind.DISTINCTION)
        return None

    def _status(self, clause: Clause, when: Time) -> Status:
        words = self.lexicon.words
        if self._is_negated(clause):
            return Status.NEGATED
        for token in clause.predicate:
            if token.text in words["cancelled"]:
                return Status.CANCELLED
        things = any(token.kind is Kind.QUANTITY for token in clause.subject)  # 95%的职位要求学历
        if any(token.text in words["demanding"] for token in clause.predicate[:1]) and not things:
            self.demands = self.demands or not clause.markers
            if when.planned or (self.demands and clause.after):
                return Status.CALLED_FOR
        elif self.demands and not any(token.text in words["happened"] for token in clause.markers):
            return Status.CALLED_FOR
        if when.planned and self._lays_out(clause):
            return Status.REPORTED
        if when.planned:
            intended = self._will_itself(clause) or any(token.text in INTENDED for token in clause.markers)
            called = (self.speaking and not when.future and not intended) or self.asks_all
            return Status.CALLED_FOR if called else Status.PLANNED
        for token in clause.markers:
            if token.text in words["ongoing"]:
                self.ongoing = not clause.after
                return Status.ONGOING
        if self._is_under_way(clause):
            return Status.ONGOING
        done = self.ongoing and any(
            token.text in words["happened"] or token.text in TALLYING for token in clause.markers
        )
        return Status.ONGOING if self.ongoing and not done else Status.REPORTED

    def _lays_out(self, clause: Clause) -> bool:
        """会议部署下阶段重点任务: to lay out a plan is itself done, unless it is announced."""
        laid = bool(clause.predicate) and clause.predicate[-1].text in LAYING_OUT and bool(clause.after)
        return laid and not any(token.kind is Kind.PLAN for token in clause.markers)

    @staticmethod
    def _asks_all(clause: Clause) -> bool:
        """各牵头单位要明确…: what all bodies of a kind must do is asked of them and not one's own plan."""
        must = next((token for token in clause.markers if token.text == MUST), None)
        return must is not None and any(t.text.startswith(ALL) and t.start < must.start for t in clause.subject)

    def _is_under_way(self, clause: Clause) -> bool:
        """投资 3亿元 的 改造工程 正在 施工: what is told of the thing behind the amount holds for the amount."""
        kinds = [token.kind for token in clause.after[:2]]
        if clause.head is None or clause.head.text not in INVESTING or kinds != [Kind.QUANTITY, Kind.OF]:
            return False
        words = self.lexicon.words["ongoing"]
        return any(token.kind is Kind.ADVERB and token.text in words for token in clause.after)

    def _is_negated(self, clause: Clause) -> bool:
        """Tell whether what a clause says is said not to be: 未开工, 仍有7个村未建立, 有5个乡镇没有卫生院."""
        decisions = self.lexicon.words["decision"]
        if any(
            token.kind is Kind.NEGATION and not _decides_not_to(token, clause, decisions) for token in clause.markers
        ):
            return True
        if clause.subject and clause.subject[-1].kind is Kind.NEGATION:
            return True
        if not clause.predicate or clause.predicate[-1].text != HAVING:
            return False
        lacking = next((n for n, token in enumerate(clause.after) if token.kind is Kind.NEGATION), None)
        # 有3名没有工作的妇女 are there
        return lacking is not None and not any(token.kind is Kind.OF for token in clause.after[lacking + 2 :])

    def _will_itself(self, clause: Clause) -> bool:
        """某处强调，县府将…: what a body says that it will do itself is planned and not asked of others."""
        ahead = any(token.text in WILL for token in clause.markers)
        return ahead and any(is_organization(token) for token in clause.subject)

    def _is_boilerplate(self, clause: Clause, measures: Sequence[Measure]) -> bool:
        if measures:
            return False
        start, end = self.offset + clause.start, self.offset + clause.end
        return self.reading.simplified.startswith(self.lexicon.boilerplate, start, end)

    def _confidence(self, basis: str, clause: Clause) -> float:
        confidence = CONFIDENCE.get(basis, UNKNOWN_AGENT)
        if clause.head is None:
            confidence *= NO_PREDICATE
        elif clause.head.verb is None:
            confidence *= UNKNOWN_VERB
        return round(confidence, 3)

    def _trimmed(self, start: int, end: int) -> Span:
        text = self.reading.document.text
        while start < end and text[start] in " \n\u3000，,、；;。":
            start += 1
        while end > start and text[end - 1] in " \n\u3000，,、；;。":
            end -= 1
        return Span(start, end)


def _decides_not_to(negation: Token, clause: Clause, decisions: frozenset[str]) -> bool:
    """不起诉13件: a decision not to do what the law leaves to the body is itself done."""
    verb = clause.predicate[0] if clause.predicate else None
    return verb is not None and negation.end == verb.start and verb.text in decisions


def _for_groups(measures: Sequence[Measure], groups: tuple[Mention, ...]) -> tuple[Measure, ...]:
    """Give the groups of a clause to those of its measures that have none of their own."""
    if not measures or not groups:
        return tuple(measures)
    return tuple(m if m.beneficiaries else replace(m, beneficiaries=groups) for m in measures)


def _counts_deeds(token: Token) -> bool:
    """10件 实事, the list that a body promises; 两件实事 are none."""
    value = token.quantity.value if token.quantity is not None else None
    return value is not None and value >= LEAST_LIST and token.text.endswith(COUNTED_DEEDS)


def _names_campaign_part(token: Token) -> bool:
    """Tell whether a word may be part of the name of what is held; 开展 and the like only stand before it."""
    holding = token.verb is not None and token.verb.frame.notation in CARRYING
    return token.kind in CAMPAIGN_PARTS and token.tag != "r" and not holding


def _with_later_programme(told: Sequence[Statement], read: Sequence[Read], index: int) -> Statement:
    """捐出善款30万元，购置“母亲邮包”; 组织50名青年参与“暖冬行动”: the next clause says what money or people are for."""
    statement = told[index]
    if statement.programmes or not statement.measures or index + 1 == len(told):
        return statement
    clause, later = read[index].clause, read[index + 1].clause
    money = all(measure.quantity.unit in MONEY for measure in statement.measures)
    spent = told[index + 1].predicate.text.startswith(SPENDING) or (
        bool(later.subject) and later.subject[0].text.startswith(THE_MONEY)
    )
    goes = (money and (spent or not told[index + 1].measures)) or (later.chained and not told[index + 1].measures)
    joined = later.unit == clause.unit and goes
    return replace(statement, programmes=told[index + 1].programmes) if joined else statement


def _with_neighbours_groups(told: Sequence[Statement], read: Sequence[Read], index: int) -> Statement:
    """走访困难职工300户，发放慰问金20万元: what is given and named for nobody is for those of the clause beside it."""
    statement, borrowed = told[index], read[index].borrowed
    lacks = any(borrowed or _lacks_group(measure) for measure in statement.measures)
    if (statement.beneficiaries and not borrowed) or not lacks:
        return statement
    for other in (index + 1,) if borrowed else (index + 1, index - 1):
        if not 0 <= other < len(told) or read[other].clause.unit != read[index].clause.unit:
            continue
        if other > index and told[other].rule not in GIVEN_TO and not _is_given(read[other].clause):
            continue
        groups = told[other].beneficiaries or tuple(
            group for measure in told[other].measures for group in measure.beneficiaries
        )
        if groups:
            measures = tuple(
                replace(measure, beneficiaries=groups) if borrowed or _lacks_group(measure) else measure
                for measure in statement.measures
            )
            return replace(statement, beneficiaries=groups, measures=measures)
    return statement


def _lacks_group(measure: Measure) -> bool:
    return not measure.beneficiaries and measure.quantity.unit not in NO_GIFTS


def _is_given(clause: Clause) -> bool:
    return any(phrase.role == "recipient" for phrase in clause.phrases)


def _names_event_part(token: Token) -> bool:
    """Tell what may stand in the name of an event: no place, no body, and no verb that is nothing else."""
    if token.kind is Kind.NAME:
        return not is_place(token) and not is_organization(token)
    return token.kind is Kind.WORD or (token.kind is Kind.VERB and token.weak)


def _overlap(start: int, end: int, period: Period) -> bool:
    return start < period.end_offset and period.start_offset < end


def _names_own(statement: Statement) -> bool:
    """某县教育局推进学前教育促进工程: a title that names who does what to which thing."""
    agent, thing = statement.agent, statement.object
    if agent is None or agent.basis is not Basis.NAMED or thing is None:
        return False
    return not thing.text.endswith(PAPERS)  # 某市教育概况


def _is_said_again(statement: Statement, told: Sequence[Statement]) -> bool:
    """Tell whether the text below a title says its deed with its thing again."""
    thing = statement.object.text if statement.object is not None else ""
    return any(
        one.object is not None
        and one.predicate.text == statement.predicate.text
        and (one.object.text in thing or thing in one.object.text)
        for one in told
    )


def _figure(measure: Measure) -> tuple[object, ...]:
    quantity = measure.quantity
    return quantity.value, quantity.lower, quantity.upper, quantity.unit


def _with_deed(statement: Statement) -> Statement:
    """累计投入26亿元: an amount of which nothing else is said is an amount of what was done."""
    if statement.predicate.text not in INVESTING:
        return statement
    measures = tuple(
        measure
        if measure.counted or measure.quantity.unit not in MONEY
        else replace(measure, counted=(statement.predicate,))
        for measure in statement.measures
    )
    return replace(statement, measures=measures)


def _with_purpose(read: Sequence[Read], index: int) -> Statement:
    """投入400万元，实施免费检查: money spent on nothing is spent on what the next clause does."""
    statement = read[index].statement
    if index + 1 == len(read) or statement.object is not None or not statement.measures:
        return statement
    clause, later = read[index].clause, read[index + 1]
    if later.clause.unit != clause.unit or any(m.counted or m.quantity.unit not in MONEY for m in statement.measures):
        return statement
    purpose = later.statement
    groups = statement.beneficiaries or purpose.beneficiaries
    deed = statement.predicate if clause.head is not None and clause.head.text in INVESTING else None
    counted = tuple(mention for mention in (purpose.object, deed) if mention is not None)
    return replace(
        statement,
        programmes=tuple(dict.fromkeys([*statement.programmes, *purpose.programmes])),
        beneficiaries=groups,
        measures=tuple(replace(m, counted=counted, beneficiaries=groups) for m in statement.measures),
    )


def _parts(span: Span, text: str) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        cut = max(text.rfind(mark, start + 1, start + LONGEST_SENTENCE) for mark in "，,；;、")
        end = cut + 1 if cut > start else start + LONGEST_SENTENCE
        yield Span(start, end)
        start = end
    yield Span(start, span.end)
