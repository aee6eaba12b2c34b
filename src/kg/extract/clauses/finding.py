"""Clauses: who stands before the verb, which phrases surround it, what stands after it.

In: the tokens of a sentence. Out: :class:`Clause`s in order, each with at most one predicate. Chinese reports string
clauses together with commas, mostly verb first and object after, with the subject named once; the rules below say how
that prose is built, verbs and function words come from the vocabulary.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.announcing import Announcing
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.existence import read_existence
from kg.extract.clauses.joining import Joining
from kg.extract.clauses.pairs import Pairs
from kg.extract.clauses.predication import Predication
from kg.extract.clauses.prepositions import Prepositions
from kg.extract.clauses.segment import STANDING_AT, Segment
from kg.extract.clauses.starting import Starting
from kg.extract.clauses.traits import attains, is_light
from kg.extract.clauses.within import told_within
from kg.extract.notations import CHANGE, EXIST, PARTNER, PERSONS, RECIPIENT
from kg.extract.particles import AMONG, COMPARED_WITH
from kg.extract.phrases import is_group, is_place
from kg.extract.tokens import TIME, Kind, Token, names_body

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.extract.lexicon import Lexicon

PAIR: Final = 2
LONGEST_LABEL: Final = 3
"""Words before a colon and the body that is in charge: 牵头 责任 单位."""
NUMBERS: Final = "零一二三四五六七八九十"
LONGEST_QUOTED: Final = 8
"""Characters of a deed within its marks: “加油赋能”."""
COUNTED: Final = re.compile(f"([{NUMBERS[2:]}])[项大件个]")
"""How many things a lead says that it carries out: 五项工作."""
CLOSED: Final = frozenset(("means", "place"))
"""Roles of phrases that a word closes: 以…为主题, 在…中."""
LISTABLE: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE, Kind.CONJUNCTION, Kind.ASIDE)
"""What the names in a list are made of: 邻里互助、乡风建设、志愿服务."""
EXISTING: Final = ("有", "已有", "共有", "仅有", "尚有")
"""Verbs that may stand between a whole and its part: 55个村中，有48个建成…."""
AMONG_THEM: Final = ("中", "之中")
"""What stands between a whole and its part, which both are counted, also written together: 55个 村 中有 52个."""
PARTED: Final = frozenset((Kind.QUANTITY, Kind.VERB, Kind.COLON, Kind.PAUSE))
"""What is no part of that with which a figure is compared."""
LED_BY: Final = frozenset(("由", "以"))
"""What stands before who leads what is founded."""
LONGEST_FOUNDING: Final = 8
"""Words of a part up to 由: 市教育局 日前 成立 了."""
CENTURIES: Final = ("19", "20")
"""What a year in figures begins with."""
BESIDES: Final = ("并", "并且")
AFTERWARDS: Final = ("后", "之后", "以后")
STARTING: Final = frozenset((Kind.VERB, Kind.QUANTITY, Kind.CONJUNCTION, Kind.PREPOSITION, Kind.PLAN))
"""What a new predicate may begin with where no comma stands before it."""
LIST_ENDS: Final = frozenset((Kind.PAUSE, Kind.COMMA, Kind.STOP, Kind.COLON))
"""What ends the first of several that are listed."""
NO_DEEDS: Final = frozenset(("receive", "participate", "exist", "attain"))
"""Frames of verbs that rather say which people are listed."""
INDICATED: Final = frozenset((Kind.WORD, Kind.NAME, Kind.VERB))
"""What the noun is made of whose level is told: 满意率, 支出."""
BEFORE_DEED: Final = frozenset((Kind.ADVERB, Kind.PERIOD, Kind.PREPOSITION))
"""What may stand before the verb of a deed."""
LEADING: Final = frozenset((Kind.PERIOD, Kind.VERB, Kind.ADVERB, Kind.NEGATION, Kind.PLAN, Kind.PREPOSITION))
"""What may be more before a predicate than a part of its subject."""
ADVERBIAL: Final = "地"
"""What makes an adverb of the word before it."""
COMPARING: Final = frozenset(("与", "同", "和"))
AGAINST: Final = "相比"
"""What opens and what ends that with which a change is compared."""
LONGEST_COMPARISON: Final = 5
"""Words of 与 去年 同期 相比."""
IDIOM: Final = "i"
"""The tagger's class of idioms."""
HOW_TAGS: Final = frozenset("adzil")
"""The tagger's classes of words that tell how something is done: 较 好, 圆满, 保质保量."""


def find_clauses(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Clause]:
    """Divide a sentence into clauses.

    Args:
        tokens: the sentence's tokens.
        lexicon: the words.

    Yields:
        Clauses in order; together they hold every token that is not punctuation, but for the 有 of 55个村中，有48个.
    """
    tokens = _without_existence(tokens)
    last: Clause | None = None
    for unit, segment in _segments(tokens, lexicon):
        if last is not None and _lists_all(last, segment, unit):
            nouns = [replace(t, kind=Kind.WORD, tag="n", verb=None, weak=False) if _acts(t) else t for t in segment]
            listed = replace(last, start=segment[0].start, end=segment[-1].end, after=nouns, chained=True)
            listed.conclude()
            yield listed
            continue
        for clause in _Reading(Segment(segment, unit, lexicon, last)).clauses():
            last = clause
            yield clause


@lru_cache(maxsize=1)
def _leading(lexicon: Lexicon) -> frozenset[str]:
    """Words that may be the same whatever their kind: prepositions, 比, 地 and 同期."""
    return frozenset((*lexicon.phrase_roles, *COMPARED_WITH, *COMPARING, ADVERBIAL, *lexicon.words["same-period"]))


def _acts(token: Token) -> bool:
    return token.kind is Kind.VERB


def _lists_all(lead: Clause, segment: Sequence[Token], unit: int) -> bool:
    """做好三项工作：邻里互助、乡风建设、志愿服务: as many names as the lead counts are what it carries out."""
    after = lead.after
    counted = COUNTED.match(after[0].text) if len(after) == PAIR and lead.predicate and lead.unit == unit else None
    if counted is None or not after[1].end < segment[0].start <= after[1].end + PAIR:
        return False
    items = 1 + sum(token.kind is Kind.PAUSE for token in segment)
    plain = all(token.kind in LISTABLE or _acts(token) for token in segment)
    return plain and items == NUMBERS.find(counted[1]) and items > 1


def _opens_parts(tokens: Sequence[Token], position: int, segment: Sequence[Token]) -> bool:
    """；其中，线上12场: tell whether a comma within a sentence parts 其中 from a figure without a verb and a name."""
    if len(segment) != 1 or segment[0].text != AMONG or position < PAIR:
        return False
    for token in tokens[position + 1 :]:
        if token.kind is Kind.QUANTITY:
            return True
        if token.kind not in (Kind.WORD, Kind.ADVERB):
            return False
    return False


def _segments(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, list[Token]]]:
    unit = going_on = 0
    labels = lexicon.words["charge-label"]
    segment: list[Token] = []
    comma, stop, colon, pause = Kind.COMMA, Kind.STOP, Kind.COLON, Kind.PAUSE
    for position, token in enumerate(tokens):
        kind = token.kind
        if position < going_on:
            continue
        if kind is comma and _opens_parts(tokens, position, segment):
            continue
        if kind is comma and segment and (going_on := _behind_leaders(tokens, position, segment, lexicon)):
            continue
        if kind is comma or kind is stop or kind is colon or (kind is pause and _parts_years(tokens, position)):
            if segment:
                yield unit, _without_charge(segment, labels) if kind is colon else segment
            segment = []
            unit += kind is stop
        else:
            segment.append(token)
    if segment:
        yield unit, segment


def _without_existence(tokens: Sequence[Token]) -> Sequence[Token]:
    """55个村中，有48个建成…: a part of a whole that does something is told as in 55个村中48个建成…."""
    for part, token in enumerate(tokens):
        if token.kind is not Kind.QUANTITY or part < PAIR or not tokens[part - 1].text.endswith(EXISTING):
            continue
        within = part - 1
        while within > 0 and (tokens[within].text in EXISTING or tokens[within].kind in (Kind.COMMA, Kind.ADVERB)):
            within -= 1
        among = _among_them(tokens, within)
        if among and _has_whole(tokens, within, token) and _acts_on(tokens, part):
            return [*tokens[:within], *among, *_without_existence(tokens[part:])]
    return tokens


def _behind_leaders(tokens: Sequence[Token], comma: int, segment: list[Token], lexicon: Lexicon) -> int:
    """成立以县长为组长，各局局长为成员的领导小组: where the thing is named that a part up to a comma tells the head of.

    Who leads it is taken out of the part, which goes on behind the comma; 0 where it is a part of its own.
    """
    words = [token.text for token in segment[:LONGEST_FOUNDING]]
    if LED_BY.isdisjoint(words):
        return 0
    opening = next(n for n, word in enumerate(words) if word in LED_BY)
    founding = opening - 1 - (opening > 0 and segment[opening - 1].kind is Kind.PARTICLE)
    if founding < 0 or segment[founding].text not in lexicon.words["founding-led"]:
        return 0
    if any(token.kind is Kind.OF for token in segment[opening:]):
        return 0
    for position in range(comma + 1, len(tokens) - 1):
        token = tokens[position]
        if token.kind in (Kind.STOP, Kind.COLON, Kind.COMMA, Kind.QUANTITY):
            break
        if token.kind is Kind.OF and tokens[position - 1].text.endswith(lexicon.affixes["leading-post"]):
            del segment[opening:]
            return position + 1
    return 0


def _among_them(tokens: Sequence[Token], position: int) -> list[Token]:
    """Return 中 without what it is written together with: 村中, 中有; empty if it is none."""
    token = tokens[position]
    for word in AMONG_THEM:
        if token.text.startswith(word) and (token.text == word or token.text.endswith(EXISTING)):
            return [replace(token, text=word, end=token.start + len(word), kind=Kind.WORD, verb=None)]
        if token.text.endswith(word) and position and tokens[position - 1].kind is Kind.QUANTITY:
            at = token.end - len(word)
            noun = replace(token, text=token.text[: -len(word)], end=at)
            return [noun, replace(token, text=word, start=at)]
    return []


def _has_whole(tokens: Sequence[Token], within: int, part: Token) -> bool:
    """Tell whether the whole is counted as its part is, and stands in no phrase: 55个 村 中."""
    start = next((n for n in range(within, -1, -1) if tokens[n].kind in (Kind.COMMA, Kind.STOP)), -1) + 1
    counts = [token for token in tokens[start:within] if token.kind is Kind.QUANTITY]
    if not counts or any(token.kind is Kind.PREPOSITION for token in tokens[start:within]):
        return False
    whole, own = counts[-1].quantity, part.quantity
    return whole is not None and own is not None and whole.classifier == own.classifier


def _acts_on(tokens: Sequence[Token], part: int) -> bool:
    """Tell whether a verb tells what the part does: 有48个建成…, not 有5位女士."""
    for token in tokens[part + 1 :]:
        if token.kind in (Kind.COMMA, Kind.STOP, Kind.COLON, Kind.OF):
            return False
        if token.kind is Kind.VERB:
            return True
    return False


def _parts_years(tokens: Sequence[Token], pause: int) -> bool:
    """2021年底达到30%、2022年底达到45%: a pause between a figure and a year divides as a comma does."""
    if not 0 < pause < len(tokens) - 1 or tokens[pause - 1].kind is not Kind.QUANTITY:
        return False
    following = tokens[pause + 1]
    return following.kind is Kind.PERIOD and following.text[:2] in CENTURIES


def _without_charge(segment: list[Token], labels: Container[str]) -> list[Token]:
    """牵头单位：市教育局: what stands before the colon and the body in charge is a label and no deed."""
    for first in range(max(0, len(segment) - LONGEST_LABEL), len(segment)):
        label = segment[first:]
        if "".join(token.text for token in label) in labels:
            return [*segment[:first], *(replace(t, kind=Kind.WORD, tag="n", verb=None, weak=False) for t in label)]
    return segment


class _Reading:
    """Reads the clauses of a segment."""

    def __init__(self, segment: Segment) -> None:
        self.segment, self.tokens, self.words, self.lexicon = segment, segment.tokens, segment.words, segment.lexicon
        self.announcing = Announcing(segment)
        self.prepositions = Prepositions(segment)
        self.predication = Predication(segment)
        self.pairs = Pairs(segment, self.predication)
        self.joining = Joining(segment)
        self.starting = Starting(segment)

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses in order; one that only says how many there are goes with what they do: 有300人 与…签订."""
        there: Clause | None = None
        for clause in self._clauses():
            if there is not None and not self._go_with(there, clause):
                yield there
            there = None
            if self._only_says_how_many(clause):
                there = clause
            else:
                yield clause
        if there is not None:
            yield there

    def _only_says_how_many(self, clause: Clause) -> bool:
        """会上 有 9500人: tell whether a clause says nothing but how many people there are, with nothing behind."""
        head = clause.head
        exists = head is not None and head.verb is not None and head.verb.frame.notation == EXIST
        people = clause.after[-1].quantity if len(clause.after) == 1 else None
        return exists and people is not None and people.unit in PERSONS

    @staticmethod
    def _go_with(there: Clause, clause: Clause) -> bool:
        """Let the people of whom there are so many be those who do what follows: 有 300人 与 企业 签订 合同."""
        opening = clause.subject[0] if clause.subject else None
        acts = clause.chained and clause.head is not None and not clause.head.weak and opening is not None
        if not acts or opening is None or opening.kind is not Kind.PREPOSITION:
            return False
        clause.start, clause.chained = there.start, there.chained
        clause.subject = [*there.subject, *there.after, *clause.subject]
        clause.markers, clause.periods = [*there.markers, *clause.markers], [*there.periods, *clause.periods]
        clause.phrases = [*there.phrases, *clause.phrases]
        clause.conclude()
        return True

    def _clauses(self) -> Iterator[Clause]:
        index, chained = 0, False
        while index < len(self.tokens):
            clause = Clause(self.tokens[index].start, self.tokens[-1].end, self.segment.unit, chained=chained)
            index = self._before(index, clause)
            index = self.joining.read_predicate(index, clause)
            clause.settle()
            index = self._after(index, clause)
            clause.end = self.tokens[index - 1].end
            if not clause.predicate and clause.phrases:
                self._read_gift(clause)
                self._read_quoted_deed(clause)
                self._read_way(clause)
            if not clause.predicate:
                self._read_launched(clause)
                self._read_idiom(clause)
                self._read_difference(clause)
            self._read_indicator(clause)
            read_existence(clause, self.lexicon)
            clause.conclude()
            if (told := told_within(clause, self.lexicon)) is not None:
                yield told
            yield clause
            chained = True

    def _read_gift(self, clause: Clause) -> None:
        """对 20名 学生 每人 800元 的 资助: without a verb, the deed after 的 that ends the phrase of whom it is for."""
        tokens = clause.phrases[-1].tokens
        if clause.subject or clause.phrases[-1].role != RECIPIENT or len(tokens) <= PAIR:
            return
        verb = self.lexicon.verbs.get(tokens[-1].text)
        if verb is not None and tokens[-2].kind is Kind.OF:
            clause.predicate = [replace(tokens[-1], kind=Kind.VERB, verb=verb, weak=verb.noun)]
            del tokens[-2:]

    def _read_indicator(self, clause: Clause) -> None:
        """第三产业 对 经济 增长 的 贡献率 达 56.2%: what is reached is the thing behind 的, and not who has it."""
        head = clause.head
        if (
            head is None
            or head.verb is None
            or not clause.phrases
            or clause.phrases[-1].role != RECIPIENT
            or not clause.after
        ):
            return
        if not (attains(head) or head.verb.frame.notation == CHANGE or head.text in self.words["raising"]):
            return
        tokens = clause.phrases[-1].tokens
        of = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].kind is Kind.OF), 0)
        thing = tokens[of + 1 :]
        if not of or not thing or is_group(thing[-1]) or names_body(thing[-1], self.lexicon):
            return
        if clause.after[0].kind is Kind.QUANTITY and all(token.kind in INDICATED for token in thing):
            clause.phrases[-1].tokens = tokens[:of]
            clause.subject, clause.subject_role = [*clause.subject, *thing], "theme"

    def _read_quoted_deed(self, clause: Clause) -> None:
        """为 560名 妇女 “加油赋能”: without a verb, the words in marks behind those whom it is for are the deed."""
        phrase = clause.phrases[-1]
        if clause.predicate or phrase.role != RECIPIENT or len(phrase.tokens) <= PAIR:
            return
        *those, deed = phrase.tokens
        told = those[-1].kind in (Kind.NAME, Kind.WORD) and those[-1].end == deed.start
        counted = any(token.kind is Kind.QUANTITY for token in those)
        quoted = deed.kind is Kind.QUOTE and len(deed.text) <= LONGEST_QUOTED
        campaign = any(self.lexicon.find_programmes(deed.text)) and not self._does_by_name(deed.text[1:-1])
        if quoted and told and counted and not campaign:
            within = replace(deed, kind=Kind.VERB, text=deed.text[1:-1], start=deed.start + 1, end=deed.end - 1)
            clause.predicate = [within]
            phrase.tokens.pop()

    def _does_by_name(self, name: str) -> bool:
        """送清凉, 金秋助学: tell whether the name of a campaign says what is done for those before it."""
        affixes = self.lexicon.affixes
        return name.startswith(affixes["campaign-opening-deed"]) or name.endswith(affixes["campaign-ending-deed"])

    def _read_launched(self, clause: Clause) -> None:
        """联合 市农商行 推出 的 “青年卡”，实现…: what the subject of the next clause was devised by."""
        partners = clause.phrases[-1] if clause.phrases and clause.phrases[-1].role == PARTNER else None
        part = clause.subject or (partners.tokens if partners is not None else [])
        if len(part) < len("推的卡") or clause.markers or clause.end != self.tokens[-1].end:
            return
        *before, verb, of, thing = part
        if thing.kind is not Kind.QUOTE or of.kind is not Kind.OF or verb.text not in self.words["devising"]:
            return
        acts = not before or (len(before) == 1 and names_body(before[0], self.lexicon))
        if acts and verb.kind is Kind.VERB:
            del part[-len((verb, of, thing)) :]
            clause.predicate, clause.after = [verb], [thing]

    def _read_idiom(self, clause: Clause) -> None:
        """4300个 岗位 虚席以待: an idiom that ends what is told of counted things is what they do."""
        if len(clause.subject) <= PAIR or clause.phrases:
            return
        *before, last = clause.subject
        if last.tag != IDIOM or last.kind is not Kind.WORD:
            return
        counted = before[-PAIR].kind is Kind.QUANTITY and before[-1].kind in (Kind.WORD, Kind.NAME)
        if counted and before[-1].end == last.start and last.end - last.start > PAIR:
            clause.predicate, clause.subject = [replace(last, kind=Kind.VERB)], before

    def _read_difference(self, clause: Clause) -> None:
        """比 上年 多 45人, 比 全省 高 0.8个百分点: what stands between a comparison and a figure tells of a change.

        What the figure is set against does not act, and is not what is counted.
        """
        opening = next((t for t in (*clause.markers, *clause.subject) if t.text in COMPARED_WITH), None)
        if opening is None or clause.phrases:
            return
        theme = [token for token in clause.subject if token.end <= opening.start]
        behind = clause.subject[len(theme) :]
        if len(behind) < PAIR:
            return
        *standard, difference, figure = behind
        changed = self.lexicon.differences.get(difference.text)
        if changed is None or figure.kind is not Kind.QUANTITY or any(t.kind in PARTED for t in standard):
            return
        if opening in clause.markers and standard:
            return  # 比 上年 同期 医院 多 45家
        clause.predicate = [replace(difference, kind=Kind.VERB, verb=self.lexicon.verbs[changed])]
        clause.after, clause.subject = [figure], theme
        clause.markers.extend(standard)

    def _read_way(self, clause: Clause) -> None:
        """某局 采取 “…” 的 方式，: a body that takes a way, where nothing else is told, does just that."""
        phrase = clause.phrases[-1]
        if clause.predicate or len(clause.phrases) > 1 or not phrase.tokens or not clause.subject:
            return
        opening = next(n for n, token in enumerate(self.tokens) if token is phrase.tokens[0]) - 1
        taking = self.tokens[opening] if opening >= 0 else None
        listed = any(token.kind is Kind.PAUSE for token in phrase.tokens)
        acts = names_body(clause.subject[-1], self.lexicon) or (listed and is_place(clause.subject[-1]))
        if taking is None or taking.text not in self.words["taking-way"] or not acts:
            return
        clause.predicate = [replace(taking, kind=Kind.VERB, verb=self.lexicon.verbs.get(taking.text))]
        clause.after = [token for token in self.tokens[opening + 1 :] if token.end <= clause.end]
        clause.phrases = []

    def _before(self, index: int, clause: Clause) -> int:
        leading = _leading(self.lexicon)
        while index < len(self.tokens):
            token = self.tokens[index]
            kind = token.kind
            if kind not in LEADING and token.text not in leading:
                clause.subject.append(token)  # most of what stands before a verb
            elif kind is Kind.PERIOD:
                clause.periods.append(token)
            elif token.text in COMPARING and (until := self._compared_until(index)):
                clause.markers.extend(self.tokens[index:until])
                clause.periods.extend(part for part in self.tokens[index:until] if part.kind is Kind.PERIOD)
                index = until
                continue
            elif kind is Kind.VERB and self._is_done_before(index):
                clause.markers.extend(self.tokens[index : index + 2])
                index += 2
                continue
            elif kind is Kind.ADVERB and self.prepositions.treated_until(index):
                index = self.prepositions.read_phrase(index, clause)
                continue
            elif (
                kind is Kind.ADVERB
                or (kind is Kind.NEGATION and not self._names_those(index))
                or (token.text in self.words["same-period"] and clause.markers)
                or (kind is Kind.PLAN and self.announcing.announces(index))
                or (kind is Kind.VERB and self.prepositions.tells_jointly(index))
                or (token.text in COMPARED_WITH and self._compares(index))
                or (kind is Kind.VERB and (self._only_leads(index) or self._lists_deeds(index)))
            ):
                clause.markers.append(token)
            elif (token.text in self.segment.roles or kind is Kind.PREPOSITION) and self.prepositions.opens_phrase(
                index
            ):
                index = self.prepositions.read_phrase(index, clause)
                continue
            elif (kind is Kind.PREPOSITION and self.segment.is_copula(index)) or (
                (kind is Kind.VERB or kind is Kind.PLAN)
                and (self.predication.is_predicate(index, clause) or self.pairs.second(index, clause))
            ):
                return index
            elif token.text == ADVERBIAL and self._makes_adverb(index, clause):
                pass
            elif index == self.predication.named:
                clause.subject.append(replace(token, kind=Kind.WORD, tag="n", verb=None, weak=False))
            else:
                clause.subject.append(token)
            index += 1
        return index

    def _names_those(self, index: int) -> bool:
        """不 过夜 旅客 为 82万人次: a negation in the name of what a figure measures denies nothing."""
        position, deeds = index + 1, 0
        while position < len(self.tokens) and self.tokens[position].start == self.tokens[position - 1].end:
            token, following = self.tokens[position], self.segment.next(position)
            counted = following is not None and following.kind is Kind.QUANTITY
            if counted and (token.text in STANDING_AT or attains(token)):
                named = self.tokens[position - 1]
                people = is_group(named) or named.text.endswith(self.lexicon.affixes["person-noun"])
                return position - index > PAIR and (people or (not deeds and named.tag.startswith("n")))
            deeds += _acts(token)
            position += 1
        return False

    def _is_done_before(self, index: int) -> bool:
        """建成 后 新增 学位 540个: a verb with 后 behind it says when the deed is done that the next verb tells."""
        following = self.segment.next(index)
        then = self.segment.next(index + 1) if following is not None and following.text in AFTERWARDS else None
        return then is not None and then.kind is Kind.VERB and not then.weak

    def _compared_until(self, index: int) -> int:
        """与 去年 同期相比: where the words end that say with what a change is compared; 0 where none do."""
        for position in range(index + 1, min(len(self.tokens), index + LONGEST_COMPARISON)):
            if self.tokens[position].text.endswith(AGAINST):
                return position + 1
        return 0

    def _lists_deeds(self, index: int) -> bool:
        """包括 首次 安排 240名 儿童 参观, 包括 为 毕业生 征集 岗位 9万个: a verb that only lists what has been done."""
        tokens = self.tokens
        if tokens[index].text not in self.lexicon.words["listing-parts"]:
            return False
        after = list(takewhile(lambda token: token.kind not in LIST_ENDS, tokens[index + 1 :]))
        position = next((n for n, token in enumerate(after) if token.kind not in BEFORE_DEED), len(after))
        if position and after[0].kind is Kind.PREPOSITION:
            position = next((n for n, token in enumerate(after) if token.kind is Kind.VERB), len(after))
        deed, rest = after[position : position + 1], after[position + 1 :]
        if not deed or deed[0].verb is None or deed[0].kind is not Kind.VERB:
            return False
        if deed[0].verb.frame.notation in NO_DEEDS or any(token.kind is Kind.OF for token in after):
            return False  # 包括 享受 补贴 的 残疾人 800人
        if rest and rest[0].kind is Kind.QUANTITY:
            return True
        return not deed[0].weak and any(token.kind is Kind.QUANTITY for token in rest)

    def _only_leads(self, index: int) -> bool:
        """注重 把 资源 转化为 产业: a light verb right before 把 says how, and the deed comes behind."""
        following = self.segment.next(index)
        fronts = following is not None and following.text in self.words["object-preposition"]
        return fronts and is_light(self.tokens[index]) and self.prepositions.opens_phrase(index + 1)

    def _compares(self, index: int) -> bool:
        """比 上年末 增加 46万人: 比 right before a period says with what a change is compared."""
        following = self.segment.next(index)
        told = following is not None and following.kind is Kind.ADVERB and following.tag == TIME
        return following is not None and (following.kind is Kind.PERIOD or told)

    def _makes_adverb(self, index: int, clause: Clause) -> bool:
        """较好 地 完成, 有计划 地 组织: 地 between a word for how, which becomes a marker, and a verb."""
        if (
            index
            and self.tokens[index - 1].kind is Kind.ADVERB
            and self.tokens[index - 1].end == self.tokens[index].start
        ):
            return True
        following, before = self.segment.next(index), clause.subject[-1] if clause.subject else None
        how = before is not None and before.end == self.tokens[index].start and before.tag[:1] in HOW_TAGS
        if not how or following is None or following.kind is not Kind.VERB:
            return False
        while len(clause.subject) > 1 and clause.subject[-2].tag[:1] in HOW_TAGS:
            clause.subject.pop(-2)
        clause.markers.append(clause.subject.pop())
        return True

    def _shaped_by_deeds(self, first: int, clause: Clause) -> int | None:
        """形成 党委 领导 、 三方 协同 、 企业 参与 的 工作 格局: where the 的 stands that ends what others do in it.

        Clauses side by side before 的 tell what a setting is like: their verbs are nobody's deeds, their figures count
        nothing.
        """
        if clause.predicate[-1].text not in self.words["shaping"] or not self.tokens[-1].text.endswith(
            self.lexicon.affixes["setting-noun"]
        ):
            return None
        of = next((n for n in range(len(self.tokens) - 1, first, -1) if self.tokens[n].kind is Kind.OF), None)
        if of is None and self._lists_deeds_of_setting(first):
            return first - 1
        if of is None or any(_acts(token) and not token.weak for token in self.tokens[of:]):
            return None
        within = self.tokens[first:of]
        listed = any(token.kind is Kind.PAUSE for token in within)
        return of if listed and sum(map(_acts, within)) > 1 else None

    def _lists_deeds_of_setting(self, first: int) -> bool:
        """建立 线索 移送 、 联合 调查 、 案情 通报 机制: deeds side by side in the name of one thing at the end."""
        within = self.tokens[first:-1]
        plain = all(token.kind in (*LISTABLE, Kind.VERB, Kind.ADVERB) for token in within)
        ends = [token for token, then in pairwise(within) if then.kind is Kind.PAUSE]
        return plain and bool(ends) and all(map(_acts, ends))

    def _after(self, index: int, clause: Clause) -> int:
        if not clause.predicate:
            return len(self.tokens)
        first, tokens, after = index, self.tokens, clause.after
        if (shaped := self._shaped_by_deeds(first, clause)) is not None:
            after.extend(tokens[shaped + 1 :])
            return len(tokens)
        if clause.predicate[-1] is tokens[first - 1] and self.pairs.second(first - 1, clause):
            after.append(tokens[first])
            return first + 1
        within = -1
        for index in range(first, len(tokens)):  # noqa: PLR1704 - where it ends is where the clause does
            token = tokens[index]
            kind = token.kind
            named = kind is Kind.NAME or (kind is Kind.WORD and tokens[index - 2].kind is Kind.QUANTITY)
            starting = kind in STARTING or (named and tokens[index - 1].kind is Kind.PAUSE)
            if (
                starting
                and (index > max(first, within) or (index == first and token.text in BESIDES))  # 印发 并 宣传 《手册》
                and self.starting.starts_clause(index, clause)
            ):
                return index
            if kind is Kind.PREPOSITION and self.segment.roles.get(token.text) in CLOSED and index > within:
                closer = self.segment.closer_after(
                    index
                )  # 开展 以 送医、送药 为主题 的 活动, 解决 在 选址 中 遇到 的 难题
                within = closer if closer is not None else within
            if kind is Kind.PERIOD:
                clause.periods.append(token)
            after.append(token)
        if clause.chained and (etc := self.starting.sums_up_measures(after)) is not None:
            del after[etc:]
        return len(tokens)
