"""The programmes that a clause names: known ones, names in quotation marks, names by their last word.

In: the clauses of a sentence. Out: mentions of programmes; a campaign without a name of its own is one as well, where
it is held.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.predication import FIELD
from kg.extract.lexicon import CALLED
from kg.extract.notations import MEDIUM
from kg.extract.phrases import is_group, is_organization, is_place, is_programme, trim, without_places
from kg.extract.statements.reading import POINTING, each_once
from kg.extract.statements.themes import HOW_MANY, LIVELIHOOD_PROJECTS, PROJECT
from kg.extract.tokens import Kind
from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon, Name
    from kg.extract.statements.reading import Reading
    from kg.extract.tokens import Token

LASTING: Final = "为期"
LEAST_LIST: Final = 5
"""Items of a list of what will be done."""
NAMED_WEEK: Final = re.compile("[一-鿿]{2,6}[周月](?=[活系集专行，。；、（中期]|$)")
"""What a day gives its name to: “三八”维权周."""
CARRYING: Final = frozenset(("light", "partner"))
"""Frames of verbs whose object, if it is a programme, is what the clauses after it go on about."""
EDITION: Final = re.compile("第.{1,3}届")
"""What makes the name of one event of a word for events: 第六届职工运动会."""
LONGEST_EVENT: Final = 6
"""Words between the number of an event and the noun that ends its name."""
NAME_PARTS: Final = (Kind.WORD, Kind.QUOTE, Kind.NAME, Kind.VERB)
"""What the name of an event is made of, from its number on."""
CAMPAIGN_PARTS: Final = (Kind.WORD, Kind.NAME, Kind.VERB, Kind.PREPOSITION)
"""What the name of what is held may consist of: 向下岗人员送岗位月活动."""
SHORTEST_NAME: Final = 4
"""Characters of a programme's name without quotation marks: 双万行动."""
SUMMING_UP: Final = ("等", "各类", "多个", "系列")
"""What stands before a noun that sums up several programmes and names none: “春雨”等项目."""
TITLE: Final = "《"
"""What opens the title of a paper or a book."""
STIRRING: Final = "起来"
"""What follows a word for a campaign where it is a verb: 各级妇联纷纷行动起来."""
TIMES: Final = ("期间", "前夕", "前后", "以来")
"""What the words for a time end in."""
SHORTEST_PROJECT: Final = 6
"""Characters of a name whose head is as often a general word: 妇女发展项目, but not 帮扶项目."""
WITHIN: Final = frozenset(("means", "place", "time"))
"""Roles of phrases that tell in the course of what something is done: 结合关爱留守儿童活动，…."""
LARGE: Final = "大"
"""What opens the name of a campaign in which all take part: 大走访活动."""
ROUND: Final = re.compile("[百千万]{1,2}[名人家企村户对场日天]")
"""Round numbers that open the names of campaigns: 千名干部下基层活动, 百日建会活动."""
LONGEST_LEAD: Final = 8
"""Words of a sentence that does nothing but lead to the figures of what is held."""
PARTIAL: Final = frozenset(("benefit", "strategy", "facility", "honour"))
"""Types of programmes that may be part of the one that a report is about: 在“送温暖”活动中发放医疗救助金."""

LONGEST_CALLED: Final = 5
"""Words behind a name in quotation marks in which it is called a campaign or an event."""
WORKS: Final = "工程"
"""What a name of one word ends in that names works: 造绿工程."""
OF_KIND: Final = "个"
"""What works and projects are counted by that are of a kind: 招标工程12个."""
LONGEST_NAME, LONGEST_HEADED_NAME = 20, 24
"""Characters of a name in quotation marks, and of one that ends in what it is called: “青春献礼——百千致富计划”."""
SHORTEST_HELD: Final = 6
"""Characters of the name of what is held: 就业援助活动."""
BROUGHT: Final = (
    "(?:[一-鿿]{2,9}(?P<into>走?[进入])[一-鿿]{0,3}?{brought-to}|[一-鿿]{2,6}(?:下乡|上门|下基层))"
    "(?:系列|主题|集中|公益|宣传|宣讲|服务|志愿服务)?(?:活动)?"
)
"""What is brought somewhere, as the name of a campaign: 法治进乡村, 送医下乡."""
SENDING: Final = "组织"
BRINGING: Final = "送"
"""What people may be led to do as well, and what then opens the name of a campaign: 组织送医下乡."""
BROUGHT_DOWN: Final = ("下乡", "上门", "下基层")
"""What such a name may end in that has no place."""


class Programmes:
    """Finds the programmes of the clauses of one sentence."""

    def __init__(self, reading: Reading, tokens: Sequence[Token], offset: int) -> None:
        self.reading, self.lexicon, self.tokens, self.offset = reading, reading.lexicon, tokens, offset
        self._otherwise = self.lexicon.affixes["named-otherwise"]
        self._brought_ends = _brought_ends(self.lexicon)
        self._pushing = self.lexicon.words["pushing"]
        self._promised = self.lexicon.words["promised-deed"]
        self._ends = _end_characters(self.lexicon)
        told = "".join([token.text for token in tokens])
        self._tells_campaign = any(called in told for called in CALLED)
        """Whether a campaign without a name of its own may be told of."""

    def of(self, clause: Clause) -> tuple[Mention, ...]:
        """The programmes that a clause names, in order."""
        found: list[Mention] = []
        ends, quote = self._ends, Kind.QUOTE
        for tokens in (clause.subject, clause.after, *[phrase.tokens for phrase in clause.phrases]):
            for index, token in enumerate(tokens):
                if token.name is not None or token.kind is quote or token.text[-1:] in ends:
                    alone = tokens is clause.subject or (tokens is clause.after and carries_out(clause))
                    found.extend(self._named_at(tokens, index, alone=alone))
        if not found and clause.head is not None and clause.head.verb is None:
            found.extend(self._done_by_name(clause.head))
        if not found and clause.after and (brought := self._brought(clause)) is not None:
            found.append(brought)
        if not found and self._tells_campaign:
            found.extend(self._held(clause))
        return each_once(tuple(one for one in found if not self.reading.themes.only_drives(one))) if found else ()

    def _done_by_name(self, deed: Token) -> Iterable[Mention]:
        """为 560名 环卫工人 “送清凉”: the campaign whose name is the deed."""
        return self._programmes_within(deed, self.lexicon.find_programmes(deed.text)) if deed.kind is Kind.VERB else ()

    def _named_at(self, tokens: Sequence[Token], index: int, *, alone: bool) -> Iterable[Mention]:
        """The programmes that a name, a quotation or the last word of a name without marks names."""
        token = tokens[index]
        if token.name is not None:
            return self._known(token, token.name)
        if token.kind is Kind.QUOTE and self._names_programme(token, tokens[index + 1 : index + 1 + LONGEST_CALLED]):
            return self._quoted(token)
        if token.text[-1:] not in self._ends:
            return ()
        if not index:
            counted = len(tokens) > 1 and tokens[1].kind is Kind.QUANTITY
            named = alone and not counted and self._is_named_work(token)
            return (self.reading.mention(self.offset, [token], MentionKind.PROGRAMME),) if named else ()
        before = tokens[index - 1]
        if token.text in self._promised and _counts_deeds(before, self.lexicon):
            deeds = (before, token)
            return (self.reading.mention(self.offset, deeds, MentionKind.PROGRAMME, (LIVELIHOOD_PROJECTS,)),)
        if token.kind is Kind.WORD and token.text.endswith(self.lexicon.name_heads):
            return self._unquoted(tokens, index)
        event = token.text if len(token.text) > 1 else before.text + token.text  # 田径运动 会
        return self._event(tokens, index) if event.endswith(self.lexicon.event_heads) else ()

    def _known(self, token: Token, name: Name) -> Iterable[Mention]:
        """The programme that a name of the vocabulary is, or those that stand within the name of something else."""
        if name.kind is MentionKind.PROGRAMME:
            return (self.reading.mention(self.offset, [token], MentionKind.PROGRAMME, name.terms),)
        if token.text.endswith(self.lexicon.affixes["society-ending"]):
            return ()
        within = self.lexicon.find_programmes(token.text)
        return self._programmes_within(token, within) if within else ()

    def _held(self, clause: Clause) -> Iterator[Mention]:
        """The campaign without a name of its own that a clause holds, that is how it is done, or that it tells of."""
        parts = [phrase.tokens for phrase in clause.phrases if phrase.role in WITHIN]
        if clause.after and (carries_out(clause) or clause.predicate[-1].text in self.lexicon.words["doing-well"]):
            parts.append(clause.after)
        if clause.subject and not clause.counts_before and (clause.predicate or clause.subject[-1].text == FIELD):
            parts.append(clause.subject)
        for part in parts:
            begun = len(part) > 1 and (part[-1].kind is Kind.VERB or part[-1].text == FIELD)  # 自 助学活动 开展 以来
            tokens = part[:-1] if begun else part
            if tokens and tokens[-1].text.endswith(CALLED):
                yield from self._campaign(tokens)

    def _brought(self, clause: Clause) -> Mention | None:
        """开展法治进乡村活动, 开展送医下乡: what is brought where, as the whole of what is carried out, is its name."""
        tokens = clause.after
        if not carries_out(clause) or not tokens[-1].text.endswith(self._brought_ends):
            return None
        if any(token.kind not in CAMPAIGN_PARTS for token in tokens):
            return None
        start, end = self.offset + tokens[0].start, self.offset + tokens[-1].end
        sends = clause.predicate[-1].text == SENDING and not tokens[-1].text.endswith(CALLED)
        if sends and not tokens[0].text.startswith(BRINGING):
            return None  # 组织 干部 进村
        name = self.lexicon.pattern(BROUGHT).fullmatch(self.reading.simplified, start, end)
        if name is None:
            return None
        into = name.start("into")
        if into >= 0 and not any(self.offset + token.start == into for token in tokens):
            return None  # 先 进典型
        return self.reading.mention(self.offset, tokens, MentionKind.PROGRAMME)

    def _campaign(self, tokens: Sequence[Token]) -> Iterator[Mention]:
        """开展关爱困难女职工活动，救助181户: what is held has the name of what is done in it."""
        counted = [token for token in self.tokens if token.kind is Kind.QUANTITY]
        leads = not counted and len(self.tokens) <= LONGEST_LEAD  # 大力推进爱心助学活动。举办…
        if not leads and not any(token.start >= tokens[-1].end for token in counted):
            return
        first = len(tokens) - 1
        while first and _names_campaign_part(tokens[first - 1]) and not EDITION.match(tokens[first].text):
            first -= 1
        name = without_places(trim(tokens[first:]))
        name = _with_number(tokens, name) if name else name
        if (
            not name
            or is_organization(name[0])
            or any(token.text in SUMMING_UP or HOW_MANY.match(token.text) for token in name)
            or not _tells_deed(name)
        ):
            return
        yield self.reading.mention(self.offset, name, MentionKind.PROGRAMME)

    def _programmes_within(self, token: Token, names: Sequence[Name]) -> Iterator[Mention]:
        for name in names:
            span = Span(self.offset + token.start + name.start, self.offset + token.start + name.end)
            yield Mention.at(span, self.reading.document.text, MentionKind.PROGRAMME, name.terms)

    def _names_programme(self, token: Token, following: Sequence[Token]) -> bool:
        """A quotation of a name's length; one of two parts is a name where it is called one: “种树，添绿”行动."""
        inner = token.text[1:-1].strip()
        headed = inner.endswith(self.lexicon.name_heads)
        longest = LONGEST_HEADED_NAME if headed else LONGEST_NAME
        if not 2 <= len(inner) <= longest or "。" in inner or inner.endswith(self.lexicon.troubles):
            return False
        if self.reading.simplified.endswith(self._otherwise, 0, self.offset + token.start):
            return False  # 台风“某某”
        if not headed and self.reading.themes.is_figure_of_speech(self.offset + token.start):
            return False
        if following and self.lexicon.name_suffixes.get(following[0].text) == MEDIUM:
            return False  # 《某某》杂志社
        if token.text[0] == TITLE and self._is_handed_out(inner, following):
            return False
        if inner in self.lexicon.words["festival"]:
            return any(part.text.endswith(self.lexicon.name_heads) for part in following[:2]) or (
                self._week(token) is not None
            )
        quality = inner.endswith(self.lexicon.affixes["quality-ending"])  # 增强“吸引力”
        if not quality and not any(mark in inner for mark in "，,！!？?"):
            return True
        heads = (*self.lexicon.called, *self.lexicon.affixes["motto-campaign"])
        return any(part.text.endswith(heads) for part in takewhile(_names_kind, following))

    def _is_handed_out(self, title: str, following: Sequence[Token]) -> bool:
        """编发《妇女工作简报》12期: a title of which copies are counted, or whose end says so, names no programme."""
        counted = bool(following) and following[0].kind is Kind.QUANTITY
        printed = title.endswith(self.lexicon.affixes["printed-ending"])
        return (counted or printed) and not _terms_of_programme(title, self.lexicon)

    def _week(self, token: Token) -> re.Match[str] | None:
        """“三八”维权周: a day in quotation marks and the weeks or months that it gives its name to."""
        return NAMED_WEEK.match(self.reading.simplified, self.offset + token.end)

    def _quoted(self, token: Token) -> Iterator[Mention]:
        """A quoted name, resolved by the vocabulary if it knows it; 巾帼心向党、建新功 in one pair of marks is two."""
        inner = Span(self.offset + token.start + 1, self.offset + token.end - 1)
        text = inner.of(self.reading.simplified)
        if text.endswith(TIMES):
            return  # “两节期间”
        if text in self.lexicon.words["festival"] and (week := self._week(token)) is not None:
            span = Span(self.offset + token.start, week.end())
            yield Mention.at(span, self.reading.document.text, MentionKind.PROGRAMME)
            return
        if (paper := self.reading.themes.paper(inner)) is not None:
            yield paper
            return
        terms = _terms_of_programme(text, self.lexicon)
        yield Mention.at(inner, self.reading.document.text, MentionKind.PROGRAMME, terms)

    def _is_named_work(self, token: Token) -> bool:
        """造绿工程初见成效, 实施安居工程: a name of one word that is the subject, or all that is carried out."""
        long = len(token.text) >= SHORTEST_NAME and token.kind is Kind.WORD
        return long and token.text.endswith(WORKS) and token.text not in self.lexicon.words["general-programme"]

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
        first += tokens[first].text in self._pushing and first < index  # 促进 青年 安居工程 顺利实施
        name = without_places(trim(tokens[first : index + 1]))
        shortest = SHORTEST_PROJECT if tokens[index].text.endswith(PROJECT) else SHORTEST_NAME
        if (
            len(name) < 2
            or is_organization(name[0])
            or tokens[index - 1].tag == "r"
            or tokens[index - 1].text in SUMMING_UP
            or HOW_MANY.match(name[0].text)
            or name[-1].end - name[0].start < shortest
            or "".join(token.text for token in name) in self.lexicon.words["general-programme"]
            or self.reading.simplified.startswith(STIRRING, self.offset + tokens[index].end)
            or _are_counted(tokens, first, index)
        ):
            return
        if not any(is_programme(token) and token.end == name[-1].end for token in name):
            name = _with_number(tokens, name)
            yield self.reading.mention(self.offset, name, MentionKind.PROGRAMME)

    def _event(self, tokens: Sequence[Token], index: int) -> Iterator[Mention]:
        """第六届职工运动会: an event of which a number is said is named from there on."""
        first = next(
            (n for n in range(index - 1, max(index - LONGEST_EVENT, 0) - 1, -1) if EDITION.match(tokens[n].text)), -1
        )
        if first >= 0 and all(token.kind in NAME_PARTS for token in tokens[first:index]):
            yield self.reading.mention(self.offset, tokens[first : index + 1], MentionKind.PROGRAMME)
        elif index > 1 and tokens[0].text in POINTING and all(token.kind in NAME_PARTS for token in tokens[1:index]):
            yield self.reading.mention(self.offset, tokens[1 : index + 1], MentionKind.PROGRAMME)  # 此次 春季 招聘节

    def tells_all(self, mention: Mention) -> bool:
        """A campaign or project tells what a deed is part of; a benefit or a strategy may be part of one itself."""
        known = self.lexicon.vocabulary.programmes
        return any(known[term].type not in PARTIAL for term in mention.terms if term in known)


@lru_cache(maxsize=1)
def _end_characters(lexicon: Lexicon) -> frozenset[str]:
    """The characters that names of programmes and events end with that no quotation marks enclose."""
    words = (*lexicon.name_heads, *lexicon.event_heads, *lexicon.words["promised-deed"], WORKS)
    return frozenset(word[-1] for word in words)


@lru_cache(maxsize=1)
def _brought_ends(lexicon: Lexicon) -> tuple[str, ...]:
    """What the names of campaigns end in that bring something somewhere."""
    return (*CALLED, *lexicon.words["brought-to"], *BROUGHT_DOWN)


@lru_cache(maxsize=1 << 10)
def _terms_of_programme(quoted: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a quoted name stands for, if the vocabulary knows it; a report says its names again and again."""
    known = [name for name in lexicon.find_names(quoted) if name.kind is MentionKind.PROGRAMME]
    return known[0].terms if len(known) == 1 and known[0].end - known[0].start == len(quoted) else ()


def _are_counted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """四场 的 义工 行动, 招标 工程 12个: those of which there are several are of a kind, and none has its name."""
    count = tokens[last + 1].quantity if last + 1 < len(tokens) else None
    kind = tokens[last].text.endswith((PROJECT, WORKS))
    if kind and count is not None and count.classifier == OF_KIND and tokens[last].end == tokens[last + 1].start:
        return True
    before = tokens[max(0, first - 2) : first]
    lasts = tokens[first - 3].text == LASTING if first > len(before) else False  # 为期 三个月 的 青年 安居工程
    return len(before) > 1 and before[1].kind is Kind.OF and before[0].kind is Kind.QUANTITY and not lasts


def _counts_deeds(token: Token, lexicon: Lexicon) -> bool:
    """10件 实事, the list that a body promises; 两件实事 are none."""
    value = token.quantity.value if token.quantity is not None else None
    return value is not None and value >= LEAST_LIST and token.text.endswith(lexicon.affixes["deed-classifier"])


def _names_kind(token: Token) -> bool:
    """“学先进，做先锋”等 主题 宣讲 活动: what may stand between a name and what it is called."""
    return token.kind in (Kind.WORD, Kind.VERB, Kind.NAME, Kind.QUOTE)


def _names_campaign_part(token: Token) -> bool:
    """Tell whether a word may be part of the name of what is held; 开展 and the like only stand before it."""
    holding = token.verb is not None and token.verb.frame.notation in CARRYING
    return token.kind in CAMPAIGN_PARTS and token.tag != "r" and not holding


def _with_number(tokens: Sequence[Token], name: list[Token]) -> list[Token]:
    """千名 干部进农家活动, 万名 青年培训计划: a round number opens a name."""
    before = [token for token in tokens if token.end == name[0].start]
    return [*before, *name] if before and ROUND.fullmatch(before[0].text) else name


def _tells_deed(name: Sequence[Token]) -> bool:
    """关爱 困难 女职工 活动, 爱心 助学活动, 大 走访活动: a name of some length that says what is done, or for whom."""
    if name[0].text == LARGE and name[0].end == name[1].start:
        return len(name[-1].text) > len(CALLED[0])
    if name[-1].end - name[0].start < SHORTEST_HELD or len(name) < 2:
        return False
    deed = len(name[-1].text) > len(CALLED[0])
    return deed or any(token.kind is Kind.VERB or is_group(token) for token in name[:-1])


def carries_out(clause: Clause) -> bool:
    """开展, 参加: tell whether the object of a clause, if it is a programme, is what those after it go on about."""
    head = clause.head
    return head is not None and head.verb is not None and head.verb.frame.notation in CARRYING
