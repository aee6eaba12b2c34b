"""Which words are one predicate: 组织 开展, 培训 完成.

In: the first verb of a predicate in its segment. Out: its words, added to the clause, and where to read on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.segment import CHAINING, Segment
from kg.extract.clauses.traits import attains, in_relative, is_light, takes_subject
from kg.extract.notations import EXIST, PARTNER
from kg.extract.particles import PASSING
from kg.extract.phrases import is_group
from kg.extract.tokens import Kind, Token, names_body

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause

SPENT_ON: Final = ("用于", "用来", "用以")
"""Verbs before what money is spent on, a deed or a thing."""
QUALIFYING_TAGS: Final = frozenset("bd")
PAIR: Final = 2
COUNTED_ACTED_ON: Final = frozenset(("count", "person"))
"""Units of those whom verbs act upon."""
ACTING: Final = frozenset(("pivot", "transitive", "reach"))
"""Frames of verbs that act upon what stands behind them."""
DEEDS: Final = 4
"""Characters of a word of two verbs: 表彰奖励."""
CARRYING_OUT: Final = "实施"
RESULTS: Final = (PASSING, "到位", "完毕")
"""What tells right behind a verb how far the deed has come."""
DONE_AT_OFFICES: Final = frozenset(("develop", "train", "serve", "consult", "screen", "teach", "assist", "mediate"))
"""Types of activities that offices are named by."""
BEGIN: Final = "开始"
"""The verb of its kind that may stand before another with an object of its own: 开始 培训 学员."""


class Joining:
    """Reads the predicates of a segment."""

    def __init__(self, segment: Segment) -> None:
        self.segment, self.tokens, self.words, self.lexicon = segment, segment.tokens, segment.words, segment.lexicon

    def read_predicate(self, index: int, clause: Clause) -> int:
        """Add the words of a predicate to a clause, from a position on; return where to read on."""
        if index >= len(self.tokens):
            return index
        clause.predicate.append(self.tokens[index])
        index += 1
        while index < len(self.tokens) and self._joins_predicate(index, clause):
            clause.predicate.append(self.tokens[index])
            index += 1
        if index < len(self.tokens) and self._is_result(index):
            clause.predicate.append(self.tokens[index])
            index += 1
        while index < len(self.tokens) and self.tokens[index].kind in (Kind.PARTICLE, Kind.ADVERB):
            clause.markers.append(self.tokens[index])
            index += 1
        supported = self._supported(index, clause)
        if supported is not None:
            clause.markers.extend(self.tokens[index:supported])
            clause.predicate.append(self.tokens[supported])
            index = supported + 1
        return index

    def _is_result(self, index: int) -> bool:
        """审核 通过 743人, 配备 到位: right behind a verb, and before a figure or nothing, 通过 is no preposition."""
        token, following = self.tokens[index], self.segment.next(index)
        ends = following is None or following.kind is Kind.QUANTITY
        return token.text in RESULTS and ends and self.tokens[index - 1].end == token.start

    def _supported(self, index: int, clause: Clause) -> int | None:
        """对 完成 情况 进行 了 督办, 对 村 进行 重点 帮扶: the deed that ends what is said of a thing treated."""
        last = clause.predicate[-1].text
        given = last in self.words["giving-deed"]
        if not (given or last in self.words["carrying-out"]) or index >= len(self.tokens):
            return None
        if not any(phrase.role == "recipient" for phrase in clause.phrases):
            return None
        position = index
        while position < len(self.tokens) - 1 and self._qualifies(position):
            position += 1
        deed = self.tokens[position]
        ends = self.segment.next(position) is None and deed.end - deed.start > 1
        return position if ends and (deed.kind is Kind.VERB or self._is_of_two_deeds(deed)) else None

    def _qualifies(self, position: int) -> bool:
        """进行 了 隆重 的 表彰奖励: tell whether a word says how a deed is done."""
        token = self.tokens[position]
        behind_adverb = token.kind is Kind.OF and self.tokens[position - 1].kind is Kind.ADVERB
        return token.tag in QUALIFYING_TAGS or token.kind is Kind.ADVERB or behind_adverb

    def _is_of_two_deeds(self, token: Token) -> bool:
        """表彰奖励: tell whether a word that the tagger takes for a noun is two verbs."""
        verbs = self.lexicon.verbs
        return (
            token.kind is Kind.WORD
            and len(token.text) == DEEDS
            and {token.text[:PAIR], token.text[PAIR:]} <= verbs.keys()
        )

    def _joins_predicate(self, index: int, clause: Clause) -> bool:
        """组织 开展, 团结 凝聚: verbs side by side are one predicate; 开展 培训 is a verb and its object."""
        token, last = self.tokens[index], clause.predicate[-1]
        if token.kind is not Kind.VERB or last.end != token.start:
            return False
        following = self.segment.next(index)
        opens_list = not is_light(token) and following is not None and following.kind is Kind.PAUSE
        exists = token.verb is not None and token.verb.frame.notation == EXIST
        opens_list = opens_list or self.segment.is_listed(index)
        if (is_light(last) and (exists or opens_list)) or self._opens_called(index, last):
            return False  # 举办 种植 、养殖 等 培训班, 开展 送 医 、 送 药 活动
        figure = following is not None and following.kind is Kind.QUANTITY
        attained = attains(token) and not attains(last) and figure
        carried_out = is_light(last) and token.text in self.words["deed-carried-out"]  # 开展 结对帮扶 6700对
        attained = attained or (carried_out and (figure or following is None))
        if attained or self._names_extent(index, last) or self._belongs_to_noun(index):
            return False
        if last.text in self.words["support-verb"]:
            noun = token.weak and following is not None and following.kind is Kind.WORD
            opens_noun = noun or self._opens_course(index)  # 进行 就业 登记, 给予 培训 补贴
            return not (
                opens_noun and self.tokens[index + 1].start == token.end and last.text != BEGIN
            )  # 接受 革命 传统 教育
        comes = last.text in self.words["coming-for"] and (following is None or following.kind is not Kind.OF)
        if token.weak and (comes or _leads_to_deed(clause, last, following) or self._ends_done(index)):
            return True  # 前来 求职, 扶持 建设 30个 书屋
        alike = _same_activity(token, last) and _counts_things(following)
        alike = alike or (_acts_with(last, token) and _counts_those(following))
        if token.weak and alike and not is_light(last):
            return True  # 改造 重建 42户, 培育 扶持 8家
        if token.weak and (self._ends_course(clause, following) or self._starts_jointly(index, last)):
            return True
        if not token.weak and (self._names_activity(index, last) or self._names_deed(index, last)):
            return False
        if token.weak or (following is not None and following.kind is Kind.OF):
            alike = _same_activity(token, last) and following is not None and following.kind is Kind.NAME
            light = last.verb is None or last.verb.frame.light or last.verb.frame.notation != "transitive"
            tied = token.verb is None and in_relative(self.tokens, index)  # 打击 拖欠 农民工 工资 的 行为
            named = following is not None and (self._are_people(following) or (alike and following.start == token.end))
            known = token.verb is not None or last.verb is None  # not 约谈 欠薪 企业负责人
            return not light and not tied and named and known  # 调整 充实 市妇儿工委
        if not token.weak and in_relative(self.tokens, index):
            if is_light(last):
                return is_light(token)  # 推进 保障 儿童 权益 的 工作
            alike = token.verb is not None and last.verb is not None and token.verb.activity is last.verb.activity
            return not takes_subject(token) and (alike or last.verb is None)
        return True

    def _ends_done(self, index: int) -> bool:
        """组织 培训 转移 了 450名: verbs side by side, the last of which 了 and a figure follow, are one predicate."""
        last = index
        while last + 1 < len(self.tokens) and self._is_adjacent_verb(last + 1):
            last += 1
        part = self.tokens[last + 1 : last + 3]
        done = len(part) > 1 and part[0].kind is Kind.PARTICLE and part[1].kind is Kind.QUANTITY
        return done and last > index and not self.tokens[last].weak

    def _opens_called(self, index: int, last: Token) -> bool:
        """打通 服务 群众 “最后一公里”, 打击 拐卖 妇女 犯罪: a verb and its people say what the thing behind is.

        Nor does the verb in that which something is taken as join: 作为 服务 妇女 的 载体.
        """
        if last.text in self.words["taking-as"]:
            return True
        people, name = (*self.tokens[index + 1 : index + 3], None, None)[:2]
        if people is None or name is None or not is_group(people):
            return False
        if name.kind is not Kind.QUOTE and not name.text.endswith(self.lexicon.affixes["treated-wrong"]):
            return False
        return self.tokens[index].weak and people.start == self.tokens[index].end and name.start == people.end

    def _belongs_to_noun(self, index: int) -> bool:
        """组成 联合 小组, 制定 实施 方案: a verb that tells what the noun right behind it is like."""
        return (
            self._tells_joint(index)
            or self._names_paper(index)
            or self._tells_for_whom(index)
            or self._names_office(index)
            or self.segment.names_celebration(index)
        )

    def _names_office(self, index: int) -> bool:
        """共建 研发 中心, 成立 帮扶 工作站: what is done at an office tells which one another verb founds."""
        verb, office = self.tokens[index].verb, self.segment.next(index)
        done_there = verb is not None and verb.activity.notation in DONE_AT_OFFICES
        ends = self.lexicon.affixes["office-opened-by-verb"]
        return done_there and office is not None and office.kind is Kind.WORD and office.text.endswith(ends)

    def _tells_for_whom(self, index: int) -> bool:
        """开通 务工 专列: what people do by themselves, right before a noun, tells whom the thing is for."""
        token, thing = self.tokens[index], self.segment.next(index)
        alone = takes_subject(token) and not attains(token)
        return alone and thing is not None and thing.kind is Kind.WORD and thing.start == token.end

    def _tells_joint(self, index: int) -> bool:
        """组成 联合 巡查小组: behind another verb and right before a noun, 联合 tells what the thing is like."""
        token, thing = self.tokens[index], self.segment.next(index)
        joint = token.verb is not None and token.verb.frame.notation == PARTNER
        named = thing is not None and (thing.kind is Kind.WORD or thing.weak)  # 开展 联合 督查 12次
        return joint and named and thing is not None and not names_body(thing, self.lexicon)

    def _names_paper(self, index: int) -> bool:
        """制定 实施 方案, 拿出 修缮 方案: what is to be done is what the paper says that another verb draws up."""
        token, paper = self.tokens[index], self.segment.next(index)
        if paper is None or paper.text not in self.words["paper-on-doing"] or paper.start != token.end:
            return False
        drawn_up = self.tokens[index - 1].text in self.words["drawing-up-paper"]
        return token.text == CARRYING_OUT or (drawn_up and token.text not in self.words["drawing-up-paper"])

    def _opens_course(self, index: int) -> bool:
        """进行 就业 登记: two verbs that end what is said, or stand before 和 or a pause, name one course of action."""
        token, deed = self.tokens[index], self.segment.next(index)
        if deed is None or deed.kind is not Kind.VERB or not deed.weak or deed.start != token.end:
            return False
        then = self.segment.next(self.tokens.index(deed, index))
        return then is None or then.kind in (Kind.PAUSE, Kind.CONJUNCTION) or then.text in CHAINING

    def _names_extent(self, index: int, last: Token) -> bool:
        """扩大 覆盖 范围, 加大 扩面 征缴 力度: verbs before an extent that is changed tell which one."""
        if last.text not in self.words["extending"]:
            return False
        position = index
        while position < len(self.tokens) and self.tokens[position].kind is Kind.VERB:
            position += 1
        extent = self.tokens[position] if position < len(self.tokens) else self.tokens[-1]
        if extent.start != self.tokens[position - 1].end and extent is not self.tokens[position - 1]:
            return False
        return extent.text.endswith(tuple(self.words["extent"])) and extent is not self.tokens[index]

    def _starts_jointly(self, index: int, last: Token) -> bool:
        """甲、乙 联合 启动 “…” 行动: behind those who act together, the last light verb is theirs."""
        token, following = self.tokens[index], self.segment.next(index)
        joint = last.verb is not None and last.verb.frame.notation == PARTNER and token.weak and token.verb is not None
        thing = following is not None and following.kind in (Kind.QUOTE, Kind.WORD, Kind.NAME, Kind.VERB, Kind.PARTICLE)
        return joint and thing and self.segment.last_strict_verb < index

    @staticmethod
    def _ends_course(clause: Clause, following: Token | None) -> bool:
        """农民 创业 培训 120人: of two verbs between people and how many they are, the last one tells what was done."""
        people = bool(clause.subject) and is_group(clause.subject[-1])
        adjacent = people and clause.subject[-1].end == clause.predicate[-1].start and len(clause.predicate) == 1
        return adjacent and following is not None and _counts_people(following)

    def _are_people(self, token: Token) -> bool:
        """帮扶 培训 妇女 joins its verbs, 考察 创新 企业 does not."""
        return token.name is not None and is_group(token) and self.lexicon.counts_persons(token.name.terms)

    def _names_activity(self, index: int, light: Token) -> bool:
        """开展 突破 滨海 行动: a verb between a light one and a noun for what is done belongs to that noun's name."""
        verb = self.tokens[index].verb
        if not is_light(light) or verb is None or verb.frame.light or light.text in self.words["exploring"]:
            return False  # 探索 建立 工作 机制
        return self.segment.ends_with_activity(index + 1)

    def _names_deed(self, index: int, light: Token) -> bool:
        """开展 科普 宣传, 开展 联合 激励 惩戒: verbs between a light one and a verbal noun that ends what is done.

        They belong to that noun.
        """
        last = index
        while last + 1 < len(self.tokens) and self._is_adjacent_verb(last + 1) and not is_light(self.tokens[last]):
            last += 1
        if not is_light(light) or last == index or not self.tokens[last].weak or self.tokens[last].tag != "vn":
            return False
        then = self.segment.next(last)
        return then is None or then.kind in (Kind.PAUSE, Kind.CONJUNCTION) or then.text in CHAINING

    def _is_adjacent_verb(self, index: int) -> bool:
        return self.tokens[index].kind is Kind.VERB and self.tokens[index].start == self.tokens[index - 1].end


def _leads_to_deed(clause: Clause, last: Token, counted: Token | None) -> bool:
    """扶持 建设 30个 书屋, 用于 慰问 50名 职工: a verb whose object is what is done with those that are counted.

    Behind an amount, 6万元 用于 奖励 30名 学生, it tells of the amount.
    """
    if last.text in SPENT_ON:
        amount = any(token.kind is Kind.QUANTITY for token in clause.subject)
        return counted is not None and counted.quantity is not None and not amount
    return last.verb is not None and last.verb.frame.complement and _counts_things(counted)


def _same_activity(first: Token, second: Token) -> bool:
    return first.verb is not None and second.verb is not None and first.verb.activity is second.verb.activity


def _acts_with(first: Token, second: Token) -> bool:
    """培育 扶持: tell whether of two verbs that are nouns as well both act upon what is counted behind them."""
    acts = first.weak and first.verb is not None and second.verb is not None and not takes_subject(second)
    return acts and second.verb is not None and second.verb.frame.notation in ACTING


def _counts_people(token: Token) -> bool:
    return token.quantity is not None and token.quantity.unit in ("person", "person-time")


def _counts_those(token: Token | None) -> bool:
    return token is not None and token.quantity is not None and token.quantity.unit in COUNTED_ACTED_ON


def _counts_things(token: Token | None) -> bool:
    return token is not None and token.quantity is not None and token.quantity.unit not in ("person", "person-time")
