"""The noun phrase that a figure counts, behind it or before it in its clause.

In: a clause in its context and a figure. Out: the tokens of what is counted; empty where the clause names nothing. It
stands alone because it chooses between what stands before and what stands behind.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.measures.context import PAIR, Context
from kg.extract.measures.figures import (
    BEHIND_WHOLE,
    LEAST_OF_SOME,
    LEVEL,
    THINGS,
    THRESHOLDS,
    TO,
    behind_bars,
    classifier_of,
    is_joined_amount,
    is_list_of_kinds,
    is_of_figure,
    is_threshold,
    is_tied,
    last_of_list,
    leads_on,
    of_all_levels,
    opens_with_count,
    parted_whole,
    sums_up_list,
)
from kg.extract.notations import PERSON, PERSONS, RENMINBI, THEME
from kg.extract.particles import AMONG, IS, NUMBER_OF
from kg.extract.phrases import (
    OWN_LEVEL,
    is_group,
    is_organization,
    listed_before,
    phrase_after,
    phrase_before,
    trim,
    without_places,
)
from kg.extract.relatives import BY_WHOM
from kg.extract.tokens import Kind, Token
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.measures.before import GoingOn
    from kg.values.quantity import Quantity

TELLING_HOW: Final = "b"
"""The tagger's class of words that only stand before a noun, or tell how something is done."""
NOT_NOMINAL: Final = frozenset("admrtpcuy")
"""What the tagger's classes of words begin with that end no noun phrase."""
PROPER: Final = ("nr", "ns", "nrt", "nz")
"""The tagger's classes of proper names."""
VERBAL: Final = ("v", "vn")
"""The tagger's classes of words for deeds."""
DONE: Final = "v"
"""The tagger's class of verbs that are no nouns."""
TREASURY: Final = "财政"
"""What ends the name of who gives money, without its level: 省财政."""
MAKING_UP: Final = "组成"
"""What stands behind those of whom a body is made up."""


class Nouns(Context):
    """Reads the noun phrases that the figures of a clause count, each of them once."""

    __slots__ = ("_taken", "going_on")

    def __init__(self, going_on: GoingOn) -> None:
        super().__init__(going_on.reading, going_on.offset, going_on.clause, going_on.before, going_on.topic)
        self.going_on = going_on
        self._taken: set[int] = set()
        """Where nouns begin that a figure counts already."""

    def noun_phrases(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> list[list[Token]]:
        """Return the noun phrases that a figure counts: one at most, and none where the clause names none."""
        if quantity.unit == "percent" and (told := self._told_of_share(tokens)) is not None:
            return told
        if sized := _sized(tokens, index, quantity):
            return [sized]
        after = self._behind(tokens, index, quantity)
        before = phrase_before(tokens, behind_bars(tokens, index))
        if quantity.unit == "percent" and not after and is_of_figure(tokens, index):
            return [whole] if (whole := without_places(phrase_before(tokens, index - 2))) else []
        if not after and quantity.unit in PERSONS and index and tokens[index - 1].kind is Kind.OF:
            before = []  # 对 重点村 的 78人
        if not after and quantity.unit in PERSONS and before and self._is_of_people(tokens, before, quantity):
            before = []  # 西部计划 共有 2074人 报名, 脱贫人口 纳入 低保 1.36万人
        attended = not after and bool(before) and self._is_attended(tokens, before)  # 博览会 有 4100人次 入场
        if quantity.unit in PERSONS and before and (attended or self._is_where(before[-1])):
            before = []  # 祁东、常宁两县市 120名, 水步 镇 160多人
        if not after and not before and quantity.unit in PERSONS and self._tells_what_they_do(tokens, index):
            before = trim(tokens[: index - 1])
        before = self._without_school(before, quantity)
        if after or not (before and quantity.unit == RENMINBI and opens_with_count(tokens, before)):
            before = [token for token in before if token.start not in self._taken]
        before = without_places(before)
        if before and listed_before(tokens, index) is not None and len(before) == 1 + (before[-1].text in OWN_LEVEL):
            before = []  # 其中 省红会 30万元
        if (some := self._whole_of(tokens, index) or parted_whole(tokens, index)) is not None:
            return [some]
        chosen = self._choose(before, after, tokens, index, quantity) or self._governed(tokens, index)
        chosen = self._in_pieces(chosen, quantity)
        if chosen and after and chosen[-1] is after[-1]:
            chosen = of_all_levels(tokens, index, chosen)
        if not is_threshold(tokens, index, quantity):
            self._taken.update(token.start for token in chosen)
        return [chosen] if chosen else []

    def _behind(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> list[Token]:
        """Return the noun phrase that begins behind a figure, if that is what it may count."""
        after = phrase_after(tokens, index) if quantity.unit != "percent" or is_tied(tokens, index) else []
        if quantity.unit in PERSONS and quantity.text.endswith("人") and len(after) == 1 and after[0].tag in VERBAL:
            after = []  # 1.4万人 登记 成为 志愿者, 300人 活动
        by_whom = self.reading.simplified.startswith(BY_WHOM, self.offset + tokens[index].start - 1)
        if by_whom or any(token.text == MAKING_UP for token in after):
            after = list(takewhile(lambda token: token.kind is not Kind.VERB, after))  # 由 18名 教师 组成 的 宣讲团
        alone = len(after) == 1 and after[0] is tokens[-1] and tokens is self.clause.subject
        if alone and after[0].tag == TELLING_HOW and quantity.unit != "session":
            after = []  # 3000户 基本 摆脱 贫困
        if after and quantity.text.endswith("人") and after[0].text[:PAIR] in self.words["stative"]:
            after = []  # 34人 符合条件
        if quantity.unit in PERSONS and self._is_given_to(after, tokens):
            after = list(takewhile(lambda token: not token.text.endswith(self.affixes["money-given-ending"]), after))
        return after

    def _is_given_to(self, after: Sequence[Token], tokens: Sequence[Token]) -> bool:
        """643名 困难学子 助学金 317万元: people with a name of the vocabulary before the money that they are given."""
        if len(after) < PAIR or not any(map(is_group, after[:-1])):
            return False
        money = next((token for token in tokens if token.start >= after[-1].end), None)
        given = money is not None and money.quantity is not None and money.quantity.unit == RENMINBI
        return given and after[-1].text.endswith(self.affixes["money-given-ending"])

    def _is_attended(self, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        """招聘会 有 300人 参加: tell whether a subject opens with the event to which those come who are counted."""
        head = self.clause.head
        if head is None or head.verb is None or head.verb.frame.notation != "participate":
            return False
        event = before[-1].text.endswith((*self.reading.lexicon.event_heads, *self.affixes["event-attended"]))
        return event and tokens is self.clause.subject and before[0] is tokens[0]

    def _is_where(self, noun: Token) -> bool:
        """Tell whether a word says where people are counted and not who they are."""
        ends = (
            noun.text.endswith(self.affixes["settlement-ending"]) and not is_group(noun) and not is_organization(noun)
        )
        return ends or noun.text in self.words["several-places"]

    def _is_of_people(self, tokens: Sequence[Token], before: Sequence[Token], quantity: Quantity) -> bool:
        """脱贫人口 纳入 低保 1.36万人: what stands between a verb and how many people it tells of is not counted."""
        if self.is_undertaking(before[-1]):
            return True
        if quantity.unit != PERSON:
            return False
        subject = trim(self.clause.subject) if tokens is self.clause.after else []
        if not subject or not self.is_counted_person(subject[-1]) or any(self.is_person(t) for t in before):
            return False
        return self.clause.subject_role != THEME and all(token.kind is not Kind.QUANTITY for token in subject)

    def _told_of_share(self, tokens: Sequence[Token]) -> list[list[Token]] | None:
        """低于 省控线 0.84个百分点 counts nothing; 女干部 占 干部的42%: the part has the share, if not of a task."""
        clause, head = self.clause, self.clause.head
        if (
            head is None
            or tokens is not clause.after
            or head.text not in (*self.words["above-or-below"], *self.words["having-share"])
        ):
            return None
        if head.text in self.words["above-or-below"]:
            return []
        of = next((n for n, token in enumerate(tokens) if token.kind is Kind.OF), 0)
        whole, part = trim(tokens[:of]), without_places(trim(clause.subject))
        if not part or not whole or whole[-1].text.removesuffix(NUMBER_OF).endswith(self.affixes["set-task"]):
            return None
        acts = is_organization(part[-1]) or any(token.kind is Kind.QUANTITY for token in part)
        return None if acts else [part]

    def _in_pieces(self, chosen: list[Token], quantity: Quantity) -> list[Token]:
        """案件85件，移送 公安机关 30件: no body and no deed comes in pieces, but what was counted so before."""
        if len(chosen) == 1 and chosen[0].text in self.words["attributive-verb"]:
            return []  # 另有 在建 3所
        plain = len(chosen) == 1 and quantity.unit == "count"
        told = plain and len(chosen[0].text) > PAIR and chosen[0].text.endswith(self.affixes["settlement-ending"])
        told = told and chosen[0].tag in PROPER  # 口罩1200个，…王仙镇300个
        plain = plain and quantity.classifier in self.words["piece-classifier"]
        acts = plain and chosen[0].tag == DONE and chosen[0].text not in self.words["coming-in"]
        passed_over = told or acts or (plain and is_organization(chosen[0]))
        return [] if passed_over and self.going_on.of_same_kind(quantity) else chosen

    def _whole_of(self, tokens: Sequence[Token], index: int) -> list[Token] | None:
        """55个 县 中 52个: some of those that are counted right before."""
        if index < LEAST_OF_SOME or tokens[index - 1].text not in BEHIND_WHOLE:
            return None
        count = next((n for n in range(index - 1, -1, -1) if tokens[n].kind is Kind.QUANTITY), None)
        if count is None or classifier_of(tokens[count]) != classifier_of(tokens[index]):
            return None
        return trim(tokens[count + 1 : index - 1]) or None

    def _without_school(self, before: list[Token], quantity: Quantity) -> list[Token]:
        """资助 困难职工子女 上学 56名: those who go to school are counted, and not their going."""
        goes = len(before) > 1 and before[-1].text in self.words["going-to-school"] and is_group(before[-PAIR])
        return before[:-1] if goes and quantity.unit in PERSONS else before

    def _tells_what_they_do(self, tokens: Sequence[Token], index: int) -> bool:
        """新增 农村劳动力 转移 36万人, 帮助 困难职工 脱困 300人: people between a verb and what it makes them do."""
        head = self.clause.head
        raised = head is not None and tokens is self.clause.after and index >= PAIR
        if not raised or head is None or any(t.kind not in (Kind.WORD, Kind.NAME) for t in tokens[: index - 1]):
            return False
        if not is_group(tokens[index - PAIR]) or tokens[index - 1].kind is not Kind.VERB:
            return False
        verb = tokens[index - 1].verb  # 送 农民工 返乡 8万人次, 吸纳 当地 群众 务工 180人
        takes_part = verb is not None and verb.frame.notation == "participate"
        makes_them = head.verb is not None and head.verb.frame.complement
        return takes_part or makes_them or head.text in self.words["newly-counted"]

    def _governed(self, tokens: Sequence[Token], index: int) -> list[Token]:
        """为 150名 经过 选拔 的 学生: in a phrase, what ends it after 的 is what is counted."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        stative = self.words["stative"]  # 8家 在全省具有影响力的 医院, 63场 适合长者的 招聘会
        told = following is not None and (following.kind is Kind.PREPOSITION or following.text in stative)
        if not told and not any(tokens is phrase.tokens for phrase in self.clause.phrases):
            return []
        of = next((n for n in range(len(tokens) - 1, index, -1) if tokens[n].kind is Kind.OF), -1)
        return trim(tokens[of + 1 :]) if of > 0 else []

    def _choose(
        self, before: list[Token], after: list[Token], tokens: Sequence[Token], index: int, quantity: Quantity
    ) -> list[Token]:
        if not before or not after:
            return before or after
        if len(before) == 1 and before[0].text in LEVEL_ENDINGS:
            return after  # 表彰 全国 各县 市 24对 模范夫妻
        if is_tied(tokens, index) or (index and tokens[index - 1].kind is Kind.OF):
            return after
        if is_joined_amount(tokens, index, quantity) and after[0].start == tokens[index].end:
            return after
        if sums_up_list(tokens, index, quantity) and after[0].start == tokens[index].end:
            return after
        if self._is_behind_deed(before, tokens) and after[0].start == tokens[index].end:
            return after
        touching = before[-1].end == tokens[index].start
        apart = not touching and after[0].start > tokens[index].end
        if apart and before[-1].text.endswith(self.reading.lexicon.indicator_endings):
            return before  # 户数 1260户 人数 2140人
        if quantity.unit == "count" or quantity.unit in PERSONS:
            counts_after = not quantity.classifier.endswith("人") and after[0].start == tokens[index].end
            endings = (
                self.affixes["home-or-school-ending"] if quantity.unit in PERSONS else self.affixes["settlement-ending"]
            )
            located = (
                before[-1].text.endswith(endings) or before[-1].text in LEVEL_ENDINGS or is_organization(before[-1])
            )
            located = located or (is_group(before[-1]) and quantity.classifier in self.words["piece-classifier"])
            house = len(before) == 1 and tokens is self.clause.subject  # 学校 30个 班级 开展…
            located = located or (house and before[0].text in self.words["house-that-acts"])
            areas = self.words["area-counted-in"] | self.words["several-places"]
            located = located or (len(before) == 1 and before[0].text in areas)
            listed = is_list_of_kinds(before, self.affixes["kind-of-counted"])
            located = (located or listed) and after[0].start == tokens[index].end
            people = is_group(after[0])
            if quantity.unit in PERSONS and not any(is_group(token) for token in before):
                people = people or self.is_person(after[-1])  # 领导 班子 18位 主要 官员
            return before if touching and not located and not (counts_after and people) else after
        both = touching and after[0].start == tokens[index].end
        if index and tokens[index - 1].kind is Kind.PARTICLE and after[0].start == tokens[index].end:
            return after  # 慰问组 带 着 6000元 慰问金
        given = quantity.unit == RENMINBI and after[0].start == tokens[index].end
        if (
            given
            and after[-1].text.endswith(self.affixes["given-amount"])
            and before[-1].text.endswith(self.affixes["receiver-ending"])
        ):
            return after  # 每个 家庭 每年 2500元 救助
        if both and quantity.unit == RENMINBI and after[-1].text.endswith(self.affixes["given-amount"]):
            return after
        return after if both and quantity.unit not in (RENMINBI, "percent") else before

    def _is_behind_deed(self, before: Sequence[Token], tokens: Sequence[Token]) -> bool:
        """助力 关心 新市民 22条 措施: what a verb that is no predicate acts on only tells which things are counted."""
        first = next((n for n, token in enumerate(tokens) if token is before[0]), 0)
        if not first and tokens is self.clause.after:
            return len(self.clause.predicate) > 1 and _carries_out(self.clause.predicate[0])
        return first > 0 and tokens[first - 1].kind is Kind.VERB and tokens[first - 1].verb is not None

    def shared_noun(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> list[Token]:
        """4000元 和 5000元 补助 counts one thing; 85% 是 全职 空缺 what the copula says of the share."""
        joint = next(iter(tokens[index + 1 : index + 2]), None)
        if joint is not None and joint.quantity is not None and {joint.quantity.unit, quantity.unit} <= THINGS:
            return phrase_after(tokens, index + 1)  # 32次 108个 工种 的 竞赛
        last = last_of_list(tokens, index, self.words["batch-classifier"])
        if last > index:
            return phrase_after(tokens, last) or list(self._aid(tokens, last, quantity))
        head = self.clause.head
        told = head is not None and head.text == IS and tokens is self.clause.subject and index + 1 == len(tokens)
        return trim(self.clause.after) if told and quantity.unit == "percent" else []

    def _aid(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> Sequence[Token]:
        """5000元 补助: an amount before the verbal noun for what it is given as."""
        last = tokens[index + 1 :]
        named = len(last) == 1 and quantity.unit == RENMINBI and last[0].text.endswith(self.affixes["given-amount"])
        return last if named else ()

    def counted_subject(self, tokens: Sequence[Token], *, persons: bool) -> list[Token]:
        """农村劳动力 转移就业 7.67万人 counts its subject, if that is no one who acts."""
        clause = self.clause
        head = clause.head
        changed = head is not None and (head.text.endswith(TO) or leads_on(clause))
        phrases = [phrase.tokens for phrase in clause.phrases if phrase.role == "place"] if changed else []
        if tokens is not clause.after and not any(tokens is part for part in phrases):
            return []
        whole = [token for token in clause.subject if token.kind is Kind.QUANTITY]
        counts = [token for token in tokens if token.kind is Kind.QUANTITY]
        alike = len(whole) == 1 == len(counts) and classifier_of(whole[0]) == classifier_of(counts[0])
        told = self._behind_of(clause.subject) if whole and not alike else clause.subject
        if whole and not told and clause.subject[-1].text.endswith(self.reading.lexicon.indicator_endings):
            told = clause.subject[clause.subject.index(whole[-1]) + 1 :]  # 五项 社会保险 参保 人数 达 96万人次
        if told and is_organization(told[0]) and told[-1].text in self.words["body-itself"]:
            return []  # 省总工会 机关 下拨 200万元
        if whole and not alike and not told:
            return []  # 60个项目竣工38个 counts 项目
        subject = without_places(trim([token for token in told if token.kind is not Kind.QUANTITY]))
        if persons and subject and self.is_undertaking(subject[-1]):
            return []  # 西部计划 报名 2074人
        helps = not persons and clause.subject_role == "agent"  # 志愿者 入户 3200余户
        helps = helps and bool(subject) and subject[-1].text in self.words["helper"]
        if not subject or helps or subject[-1].text in self.words["authority"]:
            return []
        if any(token.text in self.words["mobilizing"] for token in subject):  # 发动 企业 认捐 42万元
            return subject[-1:] if persons and self.is_counted_person(subject[-1]) else []  # 动员 妇女 参保 56名
        if len(subject) == 1 and subject[0].text in (*self.words["bare-total"], *self.words["area-counted-in"]):
            return []  # 新建46处，总数达到130处
        if any(is_organization(token) for token in subject):
            return subject[-1:] if self._are_bodies_counted(subject, tokens) else []
        if clause.subject_role != THEME and (not _is_nominal_end(subject[-1]) or _is_level(subject)):
            return []
        acts = clause.subject_role == "agent" or is_group(subject[-1])  # 与 企业 签订 协议 的 137人
        if persons and acts and not any(self.is_counted_person(t) for t in subject):
            return []
        done = clause.subject_role != THEME or AMONG in clause.marked  # 其中 县医院 完成 380例
        if done and subject[-1].kind is Kind.WORD and self.reading.lexicon.ends_organization(subject[-1].text):
            return []
        return subject

    def _are_bodies_counted(self, subject: Sequence[Token], after: Sequence[Token]) -> bool:
        """全市 基层工会 达到 6800个: bodies of a kind, of which it is told how many there are."""
        head, name = self.clause.head, subject[-1].name
        reached = head is not None and head.verb is not None and head.verb.frame.notation in ("attain", "exist")
        counted = len(after) == 1 and classifier_of(after[0]) in self.words["body-classifier"]
        return reached and counted and name is not None and is_organization(subject[-1]) and len(name.terms) == 1

    @staticmethod
    def _behind_of(subject: Sequence[Token]) -> Sequence[Token]:
        """销售额 超亿元 的 合作社 达到 14家: an amount before 的 tells which things are counted."""
        of = next((n for n in range(len(subject) - 1, 0, -1) if subject[n].kind is Kind.OF), 0)
        amount = subject[of - 1].quantity if of else None
        return subject[of + 1 :] if amount is not None and amount.unit == RENMINBI else []


def _sized(tokens: Sequence[Token], index: int, quantity: Quantity) -> list[Token]:
    """4个 亿元以上 项目: the things counted, behind the amount that only tells how large each of them is."""
    size = next(iter(tokens[index + 1 : index + 2]), None)
    if size is None or size.quantity is None or quantity.unit not in THINGS or size.start != tokens[index].end:
        return []
    amount = size.quantity.unit == RENMINBI and size.text.endswith(THRESHOLDS)
    return phrase_after(tokens, index + 1) if amount else []


def _is_level(subject: Sequence[Token]) -> bool:
    """县级 配套 10万元: who gives it, and not what is given."""
    return len(subject) == 1 and subject[0].text.endswith((LEVEL, TREASURY))


def _is_nominal_end(token: Token) -> bool:
    """Tell a noun from what the tagger calls a manner or an adverb: what is 最高 is nothing that is counted."""
    return token.kind is not Kind.WORD or token.tag[:1] not in NOT_NOMINAL


def _carries_out(verb: Token) -> bool:
    """实施, 开展: what is carried out is the deed, with its people, of the verb behind it."""
    return verb.verb is not None and verb.verb.frame.light
