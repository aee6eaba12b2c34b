"""What a report is about: the programmes and the people of its title, its headings and its papers.

In: a document and what holds at each of its points. Out: the programme that a sentence belongs to without naming it, by
the title, the section, the line above it, the paper that it sets out or the list whose item it is. All of it is known
before the first sentence is read, and stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NUMBERED
from kg.extract.particles import COMPLETED
from kg.extract.phrases import is_organization, is_place
from kg.extract.script import to_simplified
from kg.extract.tokens import Kind, Token, tokenize
from kg.model import Basis, BlockKind, Mention, MentionKind, Span
from kg.resources import GOVERNMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Settings
    from kg.model import Block, Document, Reference, Sentence

DISASTER: Final = "disaster-victims"
LIVELIHOOD_PROJECTS: Final = "minsheng-shishi"
LONGEST_HEAD: Final = 400
"""Characters of a report in which the disaster is named that it is about."""
LONGEST_STRIKE: Final = 80
"""Characters of the first paragraph in which a disaster strikes that the report is about."""
LONGEST_PHRASE: Final = 12
"""Characters between the preposition or the verb of help and those who are helped."""
TITLED_NAME: Final = re.compile(r"[“「『\"]([^”」』\"，,。！!？?]{3,16})[”」』\"]")
"""A name in quotation marks in a title; what exclaims is a motto."""
LEADING_TO: Final = ("到", "进", "入", "给", "上门", "下乡")
"""What stands behind a verb that leads somewhere."""
TITLED_WORD: Final = re.compile(r"[“「『\"]([^”」』\"，,。！!？?]{2,16})[”」』\"]")
"""The same, also of two characters, “两癌”, where the text says it again."""
HOW_MANY: Final = re.compile("[一二三四五六七八九十百两]{1,3}大|[多各数几]")
"""What says how many programmes there are and names none: 十大志愿服务项目."""
SHORTEST_EVENT: Final = 7
"""Characters of the name of an event in a title, from which on it tells which one it is."""
TAKEN_UP_LATER: Final = re.compile('[”」』"]?(?:行动|活动|月|周)?(?:期间|(?:启动|开展|实施)以来|由此|还将)')
"""What stands behind a programme that a later sentence names as what the deed before is part of."""
SHORTEST_HELD: Final = 4
"""Characters of the name of an event that a report is about: 就业博览会, but not 招聘会."""
ENDS_LEAD: Final = re.compile(r"[”」』\"]?[^，,。；;：:、\n]{0,14}[。：:]")
"""What stands behind a programme with which a sentence ends."""
LONGEST_CALLED: Final = 8
"""Characters behind a name in quotation marks in which it is called a campaign or an event."""
THIS_EVENT: Final = re.compile("[本此这是今]次[一-鿿]{0,4}(?:活动|颁奖礼|比赛)|活动期间|活动现场|活动中|活动上")
"""What a report says of the one event that it is about."""
FIVE_YEARS: Final = re.compile("十?[一二三四五六七八九]五")
"""The name of a term of five years, 十四五, which is no campaign."""
HEADED_QUOTE: Final = re.compile(r"[“「『\"]([^”」』\"，,。！!？?]{2,24})[”」』\"]")
"""A name in quotation marks in a heading."""
LAUNCHED: Final = (
    '{launching}了?[^“「『"。；;，,\n]{0,12}[“「『"](?P<name>[^”」』"，,。！!？?\n]{2,20})[”」』"]'
    "(?P<called>[^，,。；;\n“「]{0,8})"
)
"""What is launched by its name in quotation marks, and what it is called: 启动“暖阳”帮扶行动."""
CHRONICLE: Final = '[”」』"]?(?:活动|行动|工作|工程)?{chronicle}'
"""What titles end in that tell how a programme went: “…”活动纪实."""
HOUSEHOLDS: Final = ("户", "家庭")
CALLED_RIGHT_BEHIND: Final = re.compile("[一-鿿]{2,8}")
HEADED_NAME: Final = re.compile(
    r"[\s#*■●◆▲★【\[（(]*(?:第?[一二三四五六七八九十\d]{1,3}[、.．)）:：是]+\s*)?"
    r"(?:[^。；;，,：:]{0,24}?(?:实施|推进|开展|启动|落实|抓好|做好|深化|打造|做[强优实]|围绕|聚焦|依托|通过)(?:好|了)?|[以用借])?"
    r"(?P<name>[一-鿿·]{2,14}?(?:工程|行动|计划|项目))"
    r"(?P<tail>(?:为[一-鿿]{2}|建设|工作|实施|品牌|(?:扎实|有序|稳步|顺利|深入|成效|初见|取得|落地)[一-鿿]{2,6})?"
    r"(?:[，,：:][一-鿿]{2,20})?)[。：:】\]]?\s*"
)
"""A heading or the first line of an item that is the name of a programme: 2.优学提质项目, 推进安居工程."""
ENTRY: Final = re.compile(r"\s*【([^】\n]{2,30})】(?=\s*\S)")
"""What an entry of a yearbook begins with."""
PARAGRAPH_LABEL: Final = (
    r"\s*(?P<head>(?P<whose>[一-鿿]{0,4})[“「][^”」\n]{2,14}[”」]\s?[^，,。；;\n\d]{0,3}?{undertaking})"
    r"[，,][^，,。；;\n\d]{2,16}。"
)
"""The first sentence of a paragraph that only says what all of it is about: “素质提升”行动，助力稳岗增收。"""
LONGEST_HEADED: Final = 40
SHORTEST_HEADED: Final = 6
"""Characters of a programme's name in a heading without quotation marks."""
ACCOUNT: Final = re.compile(
    '[”」』"]?(?:主题|系列|专项|志愿服务)?(?:活动|行动|计划|工程|项目|工作)?'
    "(?:(?:开展|实施|进展|完成|推进|落实|执行)?(?:情况|工作)?(?:的)?)(?:小结|总结|汇报|报告|通报|实施方案|工作方案|活动方案|方案|侧记|纪实)"
)
"""What a title calls a paper that gives an account of a programme, or plans it."""
CARRIED_OUT: Final = re.compile('(?:开展|实施|启动|举行|举办|推出|组织|围绕|参加)了?[^，,。；;“]{0,12}[“「『"]?$')
"""What stands before a campaign that the first sentence of a report tells is carried out."""
COUNTING: Final = re.compile(r"\d[\d.]*[余多]?[万亿]?[^\d年月日届时点分\s]")
"""A figure that counts something."""
LAUNCHING: Final = ("开展", "实施", "启动", "推出", "发起", "推行", "组织")
"""What stands in a title before a campaign, and not before a figure of speech, as 打造“新高地” has it."""
FLOURISH: Final = "{flourish}[^，。；：“”\n]{0,6}$"
"""What stands before a figure of speech in quotation marks, which names no programme: 谱写新时代“劳动者之歌”."""
LONGEST_FLOURISH: Final = 10
"""Characters before a quotation in which it does."""
PROJECT: Final = "项目"
MOST_TITLED: Final = 2
"""Names in quotation marks in the title of a report that is about them."""
CALLED_BEHIND: Final = re.compile("[”」』][一-鿿]{2,14}")
"""What a name in quotation marks is called by the words behind it."""
LONGEST_NEWS: Final = 20
"""Sentences of a news item that tells what a paper sets out."""
SHORT_REPORT: Final = 10
"""Sentences of a news item that keeps to the programme of its title."""
OFTEN: Final = 3
"""So often a longer report names the programme of its title again, if it keeps to it."""
SUMMED_UP: Final = re.compile(
    r"这(?:就|便)?是[^。；;\n“「]{0,14}[“「](?P<name>[^”」\n]{2,16})[”」][一-鿿]{0,10}?(?:行动|工程|计划|活动|项目)"
)
"""What a paragraph ends with that gives the deeds before it their name: 这就是“135”行动."""
ISSUED_PAPER: Final = (
    "{paper-issued}了?[^。；;，,\n《》]{0,12}《(?P<name>[^《》\n]{6,60}?(?P<head>{paper-setting-out}))》"
)
"""A paper that sets out what will be done, by its full name: 印发《…行动方案》; 《方案》 takes it up."""
ANNOUNCED_ACCOUNT: Final = re.compile(
    r"现[将就][^。；;\n]{0,40}[“「『\"](?P<name>[^”」』\"\n]{2,16})[”」』\"][^。；;\n]{0,40}(?:通报|公布|公示|报告|汇报|公告)如下"
)
"""What all the rest of a paper gives an account of: 现将“…”完成情况通报如下."""
MAIN_CONTENT: Final = re.compile(
    r"以[^。；;\n]{4,120}?为(?:主要|核心|重点|基本)?内容的[“「『\"](?P<name>[^”」』\"，,。\n]{2,16})[”」』\"]"
    r"[一-鿿]{0,4}?(?:行动|工程|计划|活动|项目|工作)"
)
"""The campaign whose contents a first paragraph tells, as the rest goes through them: 以…为主要内容的“…”工程."""
SHORTEST_ALONE: Final = 3
"""Characters of a name in quotation marks that names something wherever it stands; two often stress a word: “两都”."""
LONGEST_KIND: Final = 2
"""Characters between such a short name and what it is called: “春蕾”帮扶行动."""
HONOUR: Final = "honour"
"""The type of programmes that are titles which others are given."""
NO_UNDERTAKING: Final = frozenset(("facility", HONOUR, "strategy"))
"""Types of programmes that are a place, a title or a course and are not carried out from one clause to the next."""
TOPICAL: Final = frozenset(("campaign", "project", "event", "service"))
"""Types of programmes that the first sentence of a report may be about, so that the rest is, too."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper that sets out what will be done."""

    name: Mention
    head: str
    """What it is called for short: 方案."""
    kept_to: bool
    """Whether the report comes back to it by that."""


TAKING: Final = "以"
DRIVES: Final = "[”》]?[一-鿿]{0,6}?为(?:根本|强大|重要|精神)?{driving-noun}"
"""What stands around what those who act are driven by: 以党史学习教育为动力."""
OPENING_MARKS: Final = frozenset("“《")


class Themes:
    """Knows what a report, its sections and its items are about."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, settings: Settings) -> None:
        self._driving = lexicon.pattern(DRIVES)
        self.document, self.simplified, self.lexicon, self.settings = document, simplified, lexicon, settings
        self._contested, self._ways = tuple(lexicon.words["contested"]), tuple(lexicon.words["way"])
        self._titles = [block.span for block in document.blocks if block.kind is BlockKind.TITLE]
        self.theme = self._theme()
        whole = self.theme and self._titles and self._is_whole_title(self.theme[0], self._titles[0])
        self.entry = self.theme if whole else ()
        """The programme whose name is the whole title of an entry."""
        self._runners = self._run_by()
        """The kinds of bodies that carry out what the report is about; none where it does not say."""
        self._headed = self._headed_by_sections()
        """The programmes that headings name, by the section."""
        self._headed_for = self._for_by_sections()
        """The people whom headings are about, by the section."""
        self._papers = self._issued()
        """The papers that set out what will be done, in order."""
        self._sums = self._summed_up()
        """The parts of paragraphs whose deeds are given a name at the end, with that name."""
        self._lists = [
            (scope, Mention.at(name, document.text, MentionKind.PROGRAMME, (LIVELIHOOD_PROJECTS,)))
            for scope, name in settings.announced.lists
        ]
        self._lines = self._headed_by_lines()
        self._line_starts = [start for start, _ in self._lines]
        """Where what is headed by a line, a heading or an item, begins, and the programme that the line names."""
        self.titled_for = self._titled_for()
        """The people that the title of a short report names."""
        self.struck = self._struck()
        """Those whom the disaster struck that the report opens with."""

    def _titled_for(self) -> tuple[Mention, ...]:
        """某县总工会慰问困难职工: what a short report gives without a word of to whom is for those of its title.

        Where the title names nobody, so it is for those in the name of the campaign that the report is about.
        """
        return self._named_in_title() or self._named_in_theme()

    def _named_in_theme(self) -> tuple[Mention, ...]:
        """农民工援助行动, 大龄人士招聘会: those whom the name of the report's one campaign says it helps."""
        if len(self.theme) != 1 or len(self.document.sentences) > LONGEST_NEWS:
            return ()
        start, end = self.theme[0].span.start, self.theme[0].span.end
        called = CALLED_BEHIND.match(self.simplified, end)  # “起飞”大龄人士招聘会
        text = self.simplified[start : called.end() if called is not None else end]
        known = self.lexicon.vocabulary.groups
        found = [name for name in self.lexicon.find_groups(text) if known[name.terms[0]].counts_persons]
        if len(found) != 1 or not any(word in text[found[0].end :] for word in self.lexicon.words["helping-name"]):
            return ()
        span = Span(start + found[0].start, start + found[0].end)
        return (Mention.at(span, self.document.text, MentionKind.GROUP, found[0].terms),)

    def _named_in_title(self) -> tuple[Mention, ...]:
        if len(self.document.sentences) > SHORT_REPORT:
            return ()
        known = self.lexicon.vocabulary.groups
        found = {
            found.name.terms[0]: replace(found.mention, kind=MentionKind.GROUP)
            for found in self.settings.naming.title
            if found.name.kind is MentionKind.GROUP
            and known[found.name.terms[0]].counts_persons
            and not found.mention.text.endswith(self.lexicon.affixes["volunteer"])
        }
        return tuple(found.values()) if len(found) == 1 else ()

    def _struck(self) -> tuple[Mention, ...]:
        """灾区 in a report's title, or as whom its head speaks of helping: its figures are of what is given there.

        Where the report opens with a disaster that struck, those whom it struck may be named later.
        """
        opens = self._opens_with_disaster()
        for found in self.settings.naming.named:
            if found.mention.span.start > LONGEST_HEAD and not opens:
                break
            if DISASTER not in found.name.terms or found.name.kind is not MentionKind.GROUP:
                continue
            before = self.simplified[max(0, found.mention.span.start - LONGEST_PHRASE) : found.mention.span.start]
            helps = any(word in before for word in self.lexicon.words["help-for-struck"])
            if opens or found in self.settings.naming.title or helps:
                return (replace(found.mention, kind=MentionKind.GROUP),)
        return ()

    def _opens_with_disaster(self) -> bool:
        """某县地震发生后，…; 强台风“某某”登陆…: a title, or the head of the first paragraph, tells of what struck."""
        lead = self.settings.naming.lead
        heads = [*self._titles, *([Span(lead.start, min(lead.end, lead.start + LONGEST_STRIKE))] if lead else [])]
        words = self.lexicon.vocabulary.words
        for head in heads:
            text = head.of(self.simplified)
            for disaster in words["disaster"]:
                at = text.find(disaster)
                if at >= 0 and any(
                    word in text[at : at + LONGEST_PHRASE + len(disaster)] for word in words["striking"]
                ):
                    return True
        return False

    def _theme(self) -> tuple[Mention, ...]:
        """The one programme that the title names: a short report is about nothing else; a long one tells more.

        Where the title names none, the first paragraph may, if the report names no other.
        """
        account = ANNOUNCED_ACCOUNT.search(self.simplified[:LONGEST_HEAD])
        if account is not None:
            span = Span(account.start("name"), account.end("name"))
            return (Mention.at(span, self.document.text, MentionKind.PROGRAMME),)
        titles = self._titles
        if content := self._told_by_contents():
            return content
        short = len(self.document.sentences) <= SHORT_REPORT
        news = len(self.document.sentences) <= LONGEST_NEWS
        found = [m for title in titles for m in self._programmes_in(title) if not self._is_deed(m)]
        quoted = [
            Mention.at(span, self.document.text, MentionKind.PROGRAMME)
            for title in titles
            for match in TITLED_WORD.finditer(self.simplified, title.start, title.end)
            for span in [Span(match.start(1), match.end(1))]
            if self._is_kept_to(match) and not any(mention.span.overlaps(span) for mention in found)
        ]
        if 1 <= len(quoted) <= MOST_TITLED and not found:
            kept_to = news or self._is_whole_title(quoted[0], titles[0]) or self._is_accounted_for(quoted[-1])
            return tuple(quoted) if kept_to else tuple(mention for mention in quoted if self._is_said_often(mention))
        if quoted and len(found) != 1:
            return ()
        named = [name.name.terms[0] for name in self.settings.naming.named if name.name.kind is MentionKind.PROGRAMME]
        if len(found) == 1:
            term = found[0].terms[0]
            kept_to = named.count(term) >= OFTEN and all(
                named.count(other) < named.count(term) for other in {*named} - {term}
            )
            if news:
                return (*found, *(self._launched_within(found[0]) if short else ()))
            told = kept_to or self._is_chronicled(found[0]) or self._is_accounted_for(found[0])
            return tuple(found) if told else ()
        opening = self.settings.naming.lead
        title = to_simplified(self.document.title)
        reviews = any(word in title for word in self.lexicon.affixes["review-document"])
        if found or opening is None or reviews:
            return ()
        if news and (event := self._titled_event(titles[0]) if titles else None) is not None:
            return (event,)
        if not short:
            return self._only_named_again(named) or self._told_throughout() or self._launched_for_titled()
        lead: dict[str, Mention] = {}
        for mention in self._programmes_in(opening):
            lead.setdefault(mention.terms[0], mention)
        programmes = self.lexicon.vocabulary.programmes
        often = [term for term in lead if named.count(term) >= OFTEN and named.count(term) * 2 > len(named)]
        lead = {term: lead[term] for term in often} or lead
        first = next(iter(lead.values()), None)
        opens = first is not None and self._is_opened_with(first, opening)
        alone = len(lead) == 1 and (
            bool(often)
            or (opens and set(named) == set(lead))
            or self.lexicon.pattern("{programme-anaphor}").search(self.simplified) is not None
        )
        topical = tuple(m for term, m in lead.items() if programmes[term].type in TOPICAL) if alone else ()
        launched = tuple(mention for mention in self._launched() if self._is_told_on(mention, opening))
        return topical or launched or self._only_one() or self._held_in_lead(opening)

    def _is_opened_with(self, named: Mention, opening: Span) -> bool:
        """Tell whether a report opens with a programme; what its third item names is not what it is about.

        One named later is, where it is told of as what goes on with the deed: “春风行动”启动以来.
        """
        opens = self.simplified.find("。", opening.start, named.span.start) < 0
        return opens or TAKEN_UP_LATER.match(self.simplified, named.span.end) is not None

    def _held_in_lead(self, opening: Span) -> tuple[Mention, ...]:
        """某市举办就业博览会，…。⏎ 就业博览会提供…: the event that opens a short report and is named further below."""
        end = self.simplified.find("。", opening.start, opening.end)
        lead = Span(opening.start, end if end >= 0 else opening.end)
        if not lead:
            return ()
        tokens = tokenize(lead.of(self.simplified), self.lexicon, self.settings.naming.names_at(opening, lead), [], [])
        for index, token in enumerate(tokens[:-1]):
            if token.text not in self.lexicon.words["held"]:
                continue
            last = index
            while last + 1 < len(tokens) and _names_event_part(tokens[last + 1]):
                last += 1
            if last == index or not tokens[last].text.endswith(self.lexicon.event_heads):
                continue
            span = Span(lead.start + tokens[index + 1].start, lead.start + tokens[last].end)
            name = span.of(self.simplified)
            if len(name) >= SHORTEST_HELD and name in self.simplified[opening.end :]:
                return (Mention.at(span, self.document.text, MentionKind.PROGRAMME),)
        return ()

    def _launched(self) -> tuple[Mention, ...]:
        """The one campaign that a short report tells the launch of: all the rest says how it is done."""
        found = {
            match["name"]: Span(match.start("name"), match.end("name"))
            for match in self.lexicon.pattern(LAUNCHED).finditer(self.simplified)
            if (
                match["name"].endswith(self.lexicon.called)
                or any(called in match["called"] for called in self.lexicon.called)
            )
            and not self._is_in_row(match)
            and (len(match["name"]) >= SHORTEST_ALONE or self._is_called(match))
        }
        if len(found) != 1:
            return ()
        (span,) = found.values()
        return (Mention.at(span, self.document.text, MentionKind.PROGRAMME),)

    def _launched_within(self, titled: Mention) -> tuple[Mention, ...]:
        """巾帼志愿服务见行动 ⏎ 启动“X”行动，…: the campaign that the first paragraph launches."""
        opening, launched = self.settings.naming.lead, self._launched()
        if opening is None or not launched or launched[0].span.start >= opening.end:
            return ()
        known = {name.terms for name in self.lexicon.find_programmes(launched[0].span.of(self.simplified))}
        return () if titled.terms in known else launched

    def _is_told_on(self, launched: Mention, opening: Span) -> bool:
        """Tell whether a report opens with a campaign or comes back to it; 继续实施“…” far below is in passing."""
        if launched.span.start < opening.end:
            return True
        return self.simplified.find(to_simplified(launched.text), launched.span.end) >= 0

    def _is_called(self, match: re.Match[str]) -> bool:
        """启动“春蕾”帮扶行动: two characters are a name right behind the verb and right before what they are called."""
        verb = self.simplified[match.start() : match.start("name") - 1].removesuffix(COMPLETED)
        behind = any(0 <= match["called"].find(head) <= LONGEST_KIND for head in self.lexicon.called)
        return behind and verb in self.lexicon.words["launching"]

    def _launched_for_titled(self) -> tuple[Mention, ...]:
        """农民工创业将获扶持 ⏎ 打造“农民工援助”工程: the campaign launched for those whom the title names."""
        if len(self.document.sentences) > LONGEST_NEWS:
            return ()
        launched = self._launched()
        if not launched or launched[0].span.start > LONGEST_HEAD:
            return ()
        titled = {f.name.terms[:1] for f in self.settings.naming.title if f.name.kind is MentionKind.GROUP}
        named = {name.terms[:1] for name in self.lexicon.find_groups(launched[0].span.of(self.simplified))}
        return launched if titled & named else ()

    def _is_in_row(self, match: re.Match[str]) -> bool:
        """实施“X”工程；开展“Y”行动；…: what is one of several deeds of a sentence is not what a report is about."""
        parts = (
            re.split("[。！？\n]", self.simplified[: match.start()])[-1],
            self.simplified[match.end() :].partition("。")[0],
        )
        return any(mark in part for part in parts for mark in ";；")

    def _only_named_again(self, named: Sequence[str]) -> tuple[Mention, ...]:
        """The programme that a longer report names again and again, from its head on, and no other."""
        terms = [term for term in named if term != LIVELIHOOD_PROJECTS]
        if len(terms) < OFTEN or len(set(terms)) > 1 or len(terms) * SHORT_REPORT < len(self.document.sentences):
            return ()
        first = next(found for found in self.settings.naming.named if found.name.terms[:1] == (terms[0],))
        known = self.lexicon.vocabulary.programmes[terms[0]]
        return (first.mention,) if first.mention.span.start < LONGEST_HEAD and known.type in TOPICAL else ()

    def _is_chronicled(self, mention: Mention) -> bool:
        """——全省工会送温暖纪实: a title that calls the report the chronicle of a programme."""
        return self.lexicon.pattern(CHRONICLE).match(self.simplified, mention.span.end) is not None

    def _is_accounted_for(self, mention: Mention) -> bool:
        """“X”行动实施方案, 关于“X”开展情况的汇报: a title that calls the paper an account or a plan of a programme."""
        return ACCOUNT.match(self.simplified, mention.span.end) is not None

    def _is_said_often(self, mention: Mention) -> bool:
        """Tell whether a longer report comes back to a name of its title, in one sentence of ten at least."""
        said = self.simplified.count(to_simplified(mention.text))
        return said >= OFTEN and said * SHORT_REPORT >= len(self.document.sentences)

    def _issued(self) -> list[_Paper]:
        """印发《…行动方案》, and later 《方案》: the papers that set out what will be done, in order."""
        if "《" not in self.simplified:
            return []
        found = []
        for match in self.lexicon.pattern(ISSUED_PAPER).finditer(self.simplified):
            span = Span(match.start("name"), match.end("name"))
            mention = Mention.at(span, self.document.text, MentionKind.PROGRAMME)
            again = f"《{match['head']}》" in self.simplified[match.end() :]
            found.append(_Paper(mention, match["head"], kept_to=again))
        return found

    def paper(self, name: Span) -> Mention | None:
        """Return the paper that a short name takes up: 根据《方案》."""
        short = name.of(self.simplified)
        before = [paper.name for paper in self._papers if paper.head == short and paper.name.span.end < name.start]
        return before[-1] if before else None

    def _summed_up(self) -> list[tuple[Span, Mention]]:
        """建立10家基地，培训500人。这就是“135”行动: what a paragraph tells before its deeds get their name."""
        found = []
        for match in SUMMED_UP.finditer(self.simplified):
            block = self.settings.naming.block_at(match.start())
            name = Span(match.start("name"), match.end("name"))
            mention = Mention.at(name, self.document.text, MentionKind.PROGRAMME)
            found.append((Span(block.start, match.start()), mention))
        return found

    def summed_up(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the programme that the deeds of a sentence are called by at the end of its paragraph."""
        if not self._sums:
            return ()
        return tuple(name for scope, name in self._sums if scope.start <= sentence.span.start < scope.end)

    def set_out(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the paper whose measures a short report tells, from where it is named."""
        if not self._papers or len(self.document.sentences) > LONGEST_NEWS:
            return ()
        before = [p for p in self._papers if p.kept_to and p.name.span.start < sentence.span.end]
        return (before[-1].name,) if before else ()

    def _told_by_contents(self) -> tuple[Mention, ...]:
        """实施了以…为主要内容的“…”工程: the campaign whose contents the first paragraph of a short report tells."""
        opening = self.settings.naming.lead
        if opening is None or len(self.document.sentences) > LONGEST_NEWS:
            return ()
        found = MAIN_CONTENT.search(self.simplified, opening.start, opening.end)
        if found is None:
            return ()
        span = Span(found.start("name"), found.end("name"))
        return (Mention.at(span, self.document.text, MentionKind.PROGRAMME),)

    def _is_deed(self, mention: Mention) -> bool:
        """送温暖到基层, 春风送岗进乡村 in a title: what is done somewhere is a deed, and no programme by its name."""
        return self.simplified.startswith(LEADING_TO, mention.span.end)

    def _only_one(self) -> tuple[Mention, ...]:
        """The one campaign or event that a short report names, if it says 本次活动 of it or names it again."""
        programmes = self.lexicon.vocabulary.programmes
        found: dict[str, Mention] = {}
        for name in self.settings.naming.named:
            if name.name.kind is MentionKind.PROGRAMME and programmes[name.name.terms[0]].type in TOPICAL:
                found.setdefault(programmes[name.name.terms[0]].label, name.mention)
        heads = (*self.lexicon.called, *self.lexicon.event_heads, *self.lexicon.affixes["grant-name"])
        for match in TITLED_NAME.finditer(self.simplified):
            after = self.simplified[match.end() : match.end() + LONGEST_CALLED]
            span = Span(match.start(), match.end())
            known = any(m.span.overlaps(span) or match[1] in to_simplified(m.text) for m in found.values())
            headed = match[1].endswith(heads) or any(head in after for head in heads)
            if not known and headed and self._names_programme(match) and FIVE_YEARS.fullmatch(match[1]) is None:
                span = Span(match.start(1), match.end(1))
                found.setdefault(match[1], Mention.at(span, self.document.text, MentionKind.PROGRAMME))
        if len(found) != 1:
            return ()
        (only,) = found.values()
        called = to_simplified(only.text).lstrip("0123456789年度")
        again = self.simplified.count(called) > 1 or THIS_EVENT.search(self.simplified) is not None
        return (only,) if again or self._is_taken_up(only) or self._opens_short(only) else ()

    def _opens_short(self, only: Mention) -> bool:
        """某会开展“X”行动。⏎ 走访320户…: the first sentence of a short report names the one campaign of all of it."""
        opening = self.settings.naming.lead
        if opening is None or not self._titles or len(self.document.sentences) > SHORT_REPORT:
            return False
        if not opening.start <= only.span.start < opening.end:
            return False
        end = self.simplified.find("。", only.span.end, opening.end)
        told = Span(opening.start, end if end >= 0 else opening.end).of(self.simplified)
        before = self.simplified[opening.start : only.span.start]
        return "。" not in before and CARRIED_OUT.search(before) is not None and COUNTING.search(told) is None

    def _told_throughout(self) -> tuple[Mention, ...]:
        """各级团组织开展“暖冬行动”志愿服务。甲区…: what the head of a round-up ends with holds for all."""
        only = self._only_one()
        if not only or only[0].span.end > LONGEST_HEAD or self.simplified.count(to_simplified(only[0].text)) < 2:
            return ()
        return only if ENDS_LEAD.match(self.simplified, only[0].span.end) is not None else ()

    def _is_taken_up(self, only: Mention) -> bool:
        """推出“暖阳”培训计划。计划涵盖…: a bare head that opens a sentence takes up what was called so."""
        named = self.simplified[only.span.start : only.span.end + 1 + LONGEST_CALLED]
        heads = [head for head in self.lexicon.called if head in named]
        return any(before + head in self.simplified for head in heads for before in "。\n")

    def _is_whole_title(self, quoted: Mention, title: Span) -> bool:
        """“访谈帮”活动 as the whole title of an entry: all of it is about that, however long it is."""
        rest = self.simplified[quoted.span.end + 1 : title.end].strip()
        return quoted.span.start - title.start <= 1 and rest in self.lexicon.called

    def _is_kept_to(self, quoted: re.Match[str]) -> bool:
        """Tell the name of a programme from a figure of speech, “加速度”: it is called one or is said again."""
        if quoted[1] in self.lexicon.words["festival"] or not self._names_programme(quoted):
            return False
        called = self.simplified.startswith(self.lexicon.called, quoted.end())
        called = called or quoted[1].endswith(self.lexicon.called)
        called = called or ACCOUNT.match(self.simplified, quoted.end()) is not None
        called = called or self.simplified.endswith(LAUNCHING, 0, quoted.start())
        again = self.simplified.count(quoted[1]) > 1 and FIVE_YEARS.fullmatch(quoted[1]) is None
        return called or again

    def is_figure_of_speech(self, start: int) -> bool:
        """谱写新时代“劳动者之歌”: tell by what stands before it whether a quotation names nothing."""
        flourish = self.lexicon.pattern(FLOURISH)
        return flourish.search(self.simplified[max(0, start - LONGEST_FLOURISH) : start]) is not None

    def _names_programme(self, quoted: re.Match[str]) -> bool:
        """Tell a programme from a title that is competed for, 竞逐“状元”, and from a way of working: “挂图”的方式."""
        if self.simplified.endswith((*self._contested, *self.lexicon.affixes["named-otherwise"]), 0, quoted.start()):
            return False
        if self.is_figure_of_speech(quoted.start()):
            return False
        position = self.simplified.find(quoted[1])
        while position >= 0:
            if self.simplified.startswith(self._ways, position + len(quoted[1]) + 1):
                return False
            position = self.simplified.find(quoted[1], position + 1)
        return True

    def _titled_event(self, title: Span) -> Mention | None:
        """某县优秀志愿者表彰大会举行, 开展志愿服务进社区活动: the event that a title names without quotation marks."""
        text = title.of(self.simplified)
        tokens = tokenize(text, self.lexicon, self.settings.naming.names_at(title, title), [], [])
        words = self.lexicon.vocabulary.words
        awards, meetings = words["awarding"], words["awarding-meeting"]
        awarded = (award + meeting for award in awards for meeting in meetings)
        heads = (*self.lexicon.event_heads, *self.lexicon.called, *awarded)
        for index in range(len(tokens) - 1, 0, -1):
            head, before = tokens[index], tokens[index - 1]
            awarding = before.text in awards and head.text.endswith(meetings)
            if head.kind is not Kind.WORD or not (awarding or head.text.endswith(heads)):
                continue
            first = index - awarding
            while first and _names_event_part(tokens[first - 1]):
                first -= 1
            dated = tokens[first].text[0].isdigit() or HOW_MANY.match(tokens[first].text)
            named = head.text.endswith(self.lexicon.name_heads) and not head.text.endswith(PROJECT)
            long = SHORTEST_HEADED if named else SHORTEST_EVENT
            name = text[tokens[first].start : tokens[index].end]
            general = name.endswith(self.lexicon.affixes["general-programme"])
            if len(name) >= long and not dated and not general:
                span = Span(title.start + tokens[first].start, title.start + tokens[index].end)
                return Mention.at(span, self.document.text, MentionKind.PROGRAMME)
        return None

    def _headed_by_sections(self) -> dict[Span, tuple[Mention, ...]]:
        """The one programme that the heading of a section names: (一)“绿美童行”品牌项目, (二)巾帼建功活动."""
        headed: dict[Span, tuple[Mention, ...]] = {}
        for section in self.document.sections:
            if section.heading is None:
                continue
            found = [
                Mention.at(span, self.document.text, MentionKind.PROGRAMME)
                for match in HEADED_QUOTE.finditer(self.simplified, section.heading.start, section.heading.end)
                if self._names_programme(match) and (len(match[1]) >= SHORTEST_ALONE or self._is_called_so(match))
                for span in [Span(match.start(1), match.end(1))]
            ]
            found = found or [m for m in self._programmes_in(section.heading) if self._heads(m, section.heading)]
            if len(found) == 1:
                headed[section.span] = tuple(found)
        return headed

    def _for_by_sections(self) -> dict[Span, tuple[Mention, ...]]:
        """(三)做好残疾人帮扶工作: the one group of people whom the heading of a section says that it helps."""
        known = self.lexicon.vocabulary.groups
        headed: dict[Span, tuple[Mention, ...]] = {}
        for section in self.document.sections:
            if section.heading is None or len(section.heading) > LONGEST_HEADED:
                continue
            text = section.heading.of(self.simplified)
            if not any(word in text for word in self.lexicon.words["helping-name"]):
                continue
            found = self.lexicon.find_groups(text)
            people = found and (known[found[0].terms[0]].counts_persons or text[: found[0].end].endswith(HOUSEHOLDS))
            if len(found) == 1 and people:
                span = Span(section.heading.start + found[0].start, section.heading.start + found[0].end)
                group = Mention.at(span, self.document.text, MentionKind.GROUP, found[0].terms)
                headed[section.span] = (group,)
        return headed

    def headed_for(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the people whom the section of a sentence is about by its heading."""
        section = self.settings.section_at(sentence.span) if self._headed_for else None
        return self._headed_for.get(section, ()) if section is not None else ()

    def _heads(self, mention: Mention, heading: Span) -> bool:
        """Tell a programme that a heading names from a deed, a place, 扶贫车间, or a part of a group's name, 低保户."""
        groups = self.lexicon.find_groups(heading.of(self.simplified))
        start, end = mention.span.start - heading.start, mention.span.end - heading.start
        carried_out = not is_no_undertaking(mention, self.lexicon)
        return carried_out and not self._is_deed(mention) and not any(g.start <= start and end < g.end for g in groups)

    def _is_called_so(self, quoted: re.Match[str]) -> bool:
        """“双百”技能培训, “四德”工程: two characters name what the words right behind call an undertaking."""
        called = CALLED_RIGHT_BEHIND.match(self.simplified, quoted.end())
        kinds = (*self.lexicon.called, *self.lexicon.affixes["undertaking"], *self.lexicon.affixes["motto-campaign"])
        return called is not None and called[0].endswith(
            (*kinds, *self.lexicon.affixes["taught"], *self.lexicon.affixes["named-deed"])
        )

    def _headed_by_lines(self) -> list[tuple[int, tuple[Mention, ...]]]:
        """2.优学提质项目, and its items below: the programmes that lines name which hold nothing else, in order.

        One holds up to the next line of its kind: a heading, or a numbered item that is as short.
        """
        found: list[tuple[int, tuple[Mention, ...]]] = []
        general, label = self.lexicon.affixes["general-programme"], self.lexicon.pattern(PARAGRAPH_LABEL)
        labelled = False
        for block in self.document.blocks:
            if block.kind is BlockKind.FURNITURE:
                continue
            labels = label.match(self.simplified, block.span.start, block.span.end)
            if labels is not None and labels["whose"][-2:] not in self.lexicon.verbs:
                found.append((block.span.start, self._entered(Span(labels.start("head"), labels.end("head")))))
                labelled = True
                continue
            if labelled and block.kind is BlockKind.PROSE:
                found.append((block.span.start, ()))
                labelled = False
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
                whole = whole and (not named["tail"] or self._names_one(named["name"]))
                mention = Mention.at(span, self.document.text, MentionKind.PROGRAMME)
                known = tuple(self._programmes_in(span))  # 实施送温暖工程
                found.append((block.span.start, (mention,) if whole else known if len(known) == 1 else ()))
            elif found and block.kind is BlockKind.HEADING:
                found.append((block.span.start, ()))
        return found

    def _names_one(self, name: str) -> bool:
        """实施青年安居工程，圆住房梦; but not 加快重点工程，… or 推进八大惠民工程，…."""
        verb = self.lexicon.verbs.get(name[:2])
        return (verb is None or verb.noun) and HOW_MANY.search(name) is None

    def _is_sentence(self, block: Block) -> bool:
        """Tell whether a line is a sentence of its own, and neither a heading nor the first line of an item."""
        text = block.span.of(self.simplified)
        return block.kind is BlockKind.PROSE and text.rstrip().endswith("。") and NUMBERED.match(text) is None

    def _entered(self, head: Span) -> tuple[Mention, ...]:
        """The programme that the head of an entry names: 【“双学双比”竞赛活动】."""
        quoted = TITLED_NAME.search(self.simplified, head.start, head.end)
        short = TITLED_WORD.search(self.simplified, head.start, head.end) if quoted is None else None
        if short is not None and self.simplified.count(short[1], head.end):
            quoted = short  # 【“滚动”扶贫】 …严把“滚动”关
        if quoted is not None:
            blank = len(quoted[1]) - len(quoted[1].lstrip())
            span = Span(quoted.start(1) + blank, quoted.start(1) + len(quoted[1].rstrip()))
            return (Mention.at(span, self.document.text, MentionKind.PROGRAMME),)
        known = tuple(self._programmes_in(head))
        return known if len(known) == 1 else ()

    def headed(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the programme that the line names under which a sentence stands."""
        place = bisect_right(self._line_starts, sentence.span.start) - 1
        return self._lines[place][1] if place >= 0 else ()

    def listed(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the list of what will be done whose item a sentence is."""
        return tuple(name for scope, name in self._lists if sentence.span in scope and name.span not in sentence.span)

    def theme_of(self, sentence: Sentence, agent: Reference | None) -> tuple[Mention, ...]:
        """Return the programme that the section or the report is about, if the agent is one that carries it out."""
        section = self.settings.section_at(sentence.span) if self._headed else None
        if section is not None and section in self._headed:
            return self._headed[section]
        return self.theme if self._runs(agent) else ()

    def _run_by(self) -> frozenset[str]:
        """The kinds of bodies that stand in the title or beside a campaign launched, and the one whose report it is.

        A campaign of the title is often carried out by many.
        """
        if not self.theme or not self.settings.body or any(self.theme[0].span in title for title in self._titles):
            return frozenset()
        start = self.theme[0].span.start
        told = next((one.span for one in self.document.sentences if one.span.start <= start < one.span.end), None)
        beside = [found for found in self.settings.naming.named if told is not None and found.mention.span in told]
        bodies = [
            found for found in (*self.settings.naming.title, *beside) if found.name.kind is MentionKind.ORGANIZATION
        ]
        return frozenset(
            (self.settings.body, GOVERNMENT, *(found.name.terms[0] for found in bodies if found.name.terms))
        )

    def _runs(self, agent: Reference | None) -> bool:
        """Tell whether what an agent does may be part of what the report is about: another body's deeds are not."""
        if agent is None or not self._runners or agent.mention.kind is not MentionKind.ORGANIZATION:
            return True
        if agent.basis in (Basis.SECTION, Basis.DOCUMENT):
            return True
        return not agent.kind or agent.kind in self._runners or not self.lexicon.is_of_jurisdiction(agent.mention.terms)

    def _programmes_in(self, span: Span) -> Iterator[Mention]:
        for name in self.lexicon.find_programmes(span.of(self.simplified)):
            found = Span(span.start + name.start, span.start + name.end)
            mention = Mention.at(found, self.document.text, MentionKind.PROGRAMME, name.terms)
            if not self.only_drives(mention):
                yield mention

    def only_drives(self, mention: Mention) -> bool:
        """以党史学习教育为动力: what gives those who act their drive is not what they carry out."""
        before, text = mention.span.start - 1, self.simplified
        before -= text[before : before + 1] in OPENING_MARKS
        return text[before : before + 1] == TAKING and self._driving.match(text, mention.span.end) is not None


def _names_event_part(token: Token) -> bool:
    """Tell what may stand in the name of an event: no place, no body, and no verb that is nothing else."""
    if token.kind is Kind.NAME:
        return not is_place(token) and not is_organization(token)
    return token.kind is Kind.WORD or (token.kind is Kind.VERB and token.weak)


def is_honour(mention: Mention, lexicon: Lexicon) -> bool:
    """Tell a programme of the vocabulary that is a title which others are given: 工人先锋号."""
    return _is_of_type(mention, frozenset((HONOUR,)), lexicon)


def is_no_undertaking(mention: Mention, lexicon: Lexicon) -> bool:
    """Tell a programme of the vocabulary that is a place, a title or a course: 扶贫车间."""
    return _is_of_type(mention, NO_UNDERTAKING, lexicon)


def _is_of_type(mention: Mention, types: frozenset[str], lexicon: Lexicon) -> bool:
    known = lexicon.vocabulary.programmes
    return any(known[term].type in types for term in mention.terms if term in known)
