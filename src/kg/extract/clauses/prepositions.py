"""Which prepositions open a phrase, and where it ends.

In: a preposition in its segment. Out: the phrase, added to the clause, and where to read on.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.clause import Clause, Phrase
from kg.extract.clauses.traits import in_relative, is_light, participates
from kg.extract.notations import MONEY, PARTNER
from kg.extract.particles import COMPLETED, EACH, ETC, PLURAL, TO, UNTIL
from kg.extract.phrases import BY, PAIR, SUMS, is_group, is_organization, is_place
from kg.extract.tokens import Kind, Token, names_body

if TYPE_CHECKING:
    from kg.extract.clauses.segment import Segment

JOINED: Final = (Kind.PAUSE, Kind.CONJUNCTION)
LONGEST_PARTNER: Final = 4
"""Words from 与 to the end of a partner's name at the head of a clause: 与 河北 工程 大学 建立."""
AFFECTING: Final = "影响"
SUFFERING: Final = "受"
LONGEST_CAUSE: Final = 4
"""Words from 受 to 影响."""
THINGS: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE, Kind.CONJUNCTION)
"""What a list of things is made of."""
THEN: Final = "就"
AND: Final = "并"
NO_TOPIC: Final = (Kind.PREPOSITION, Kind.PLAN, Kind.PERIOD, Kind.NEGATION)
"""What stands behind 就 where it is an adverb: 就 为 群众 进行 了 体检."""
HOW: Final = "如何"
OPENING: Final = (Kind.ADVERB, Kind.PERIOD, Kind.CONJUNCTION)
"""What may stand before a partner at the head of a clause: 并 与 某法院."""
MEASURES: Final = ("措施", "举措")
"""What deeds are called that are taken."""
LONGEST_DEED: Final = 2
"""Verbs that one deed is told by: 深入 交流."""
REGARDING: Final = frozenset(("对", "对于", "针对", "就"))
"""Prepositions before what 进行 treats: 对…进行督查."""

TIMES: Final = ("前夕", "前后", "期间", "之际", "当天", "当日")
"""What words for a time end in."""
MADE_INTO: Final = ("为", "入", "成")
"""What verbs end in that make something of the thing before them: 列为, 纳入, 建成."""


class Prepositions:
    """Reads the phrases of a segment."""

    def __init__(self, segment: Segment) -> None:
        self.segment, self.tokens, self.words, self.lexicon = segment, segment.tokens, segment.words, segment.lexicon
        self._names: list[int] | None = None

    def opens_phrase(self, index: int) -> bool:
        """Tell whether a preposition opens a phrase, and is no verb and no part of a name."""
        token = self.tokens[index]
        if self.treated_until(index) > 0:
            return True
        if token.text in self.words["object-preposition"]:
            return self.segment.strict_verb_after(index)
        if token.text in self.words["partner-preposition"]:
            return self._joins_partner(index)
        if token.kind is Kind.VERB and token.text in self.words["means-preposition"]:
            if self._uses_amount(index):
                return False
            if not self.segment.ends_before_verb(index) or self._acts_through(index) or self._tells_others(index) > 0:
                return True
            return self.segment.closer_after(index) is not None
        if token.kind is Kind.VERB and token.text in self.words["recipient-preposition"]:
            return self.segment.strict_verb_after(index + 1) or self._acts_for(index)  # 面向 失业人员 举办…
        return token.kind is Kind.PREPOSITION and not self.segment.is_copula(index) and not self._joins_ends(index)

    def _tells_others(self, index: int) -> int:
        """围绕 主业 向 群众 普及 急救 知识: where those begin to whom something is told about it; 0 where nobody is."""
        for position in range(index + 2, len(self.tokens) - 2):
            token, verb = self.tokens[position], self.tokens[position + 2 : len(self.tokens) - 1]
            if token.kind is Kind.PREPOSITION and token.text == TO and not self._leads_to_of(position):
                return position if any(part.verb is not None for part in verb) else 0
        return 0

    def _acts_for(self, index: int) -> bool:
        """面向 社会 公开 招聘 教师 30名: a verbal noun with a thing and a figure of its own behind those addressed."""
        for position in range(len(self.tokens) - 2, index + 1, -1):
            token, then = self.tokens[position], self.tokens[position + 1]
            if token.kind is Kind.VERB and token.verb is not None:
                named = then.kind in (Kind.WORD, Kind.NAME) and self.tokens[-1].kind is Kind.QUANTITY
                return named and not self.segment.ends_with_activity(position)
            if token.kind is Kind.OF:
                return False
        return False

    def treated_until(self, index: int) -> int:
        """就 学员 提出 的 问题 进行 了 解答: where the light verb stands up to which all is what is treated; 0 if none.

        就 right before a verb is an adverb, 就 开展 了 活动, unless what is treated is told as a deed that is over:
        就 加强 合作 进行 了 座谈.
        """
        if self.tokens[index].text not in self.words["treating-topic"]:
            return 0
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        for position in range(len(self.tokens) - 2, index + 1, -1):
            token, then = self.tokens[position], self.tokens[position + 1]
            if token.kind is not Kind.VERB or token.text not in self.words["treating"]:
                continue
            if self.tokens[position - 1].text == AND:
                continue  # 就…等 方向 开展 交流 并 给予 扶持
            deeds = [later for later in self.tokens[position + 1 :] if later.kind is Kind.VERB]
            acts = following is not None and following.kind in (Kind.VERB, Kind.ADVERB) and following.text != HOW
            acts = acts and then.text != COMPLETED
            acts = acts or (following is not None and following.kind in NO_TOPIC)
            acts = acts and self.tokens[index].text == THEN
            summed = any(before.text == ETC for before in self.tokens[max(index, position - 2) : position])
            return position if (summed or 0 < len(deeds) <= LONGEST_DEED) and not acts else 0
        return 0

    def _joins_ends(self, index: int) -> bool:
        """凤鸣村 至 胡家湾 道路 硬化: a road is named by its two ends."""
        before = self.tokens[index - 1].kind if index else Kind.COMMA
        if self.tokens[index].text not in UNTIL or before not in (Kind.WORD, Kind.NAME):
            return False
        for position in range(index + 1, len(self.tokens) - 1):
            if self.tokens[position].kind not in (Kind.WORD, Kind.NAME):
                return False
            if self.tokens[position].text.endswith(self.lexicon.affixes["way-ending"]):
                return True
        return False

    def _uses_amount(self, index: int) -> bool:
        """利用 省外 资金 33亿元: what is used is an amount, and the verb is no preposition."""
        position = index + 1
        while position < len(self.tokens) and (self.tokens[position].kind is Kind.WORD or self.tokens[position].weak):
            position += 1
        amount = self.tokens[position] if index + 1 < position < len(self.tokens) else None
        return amount is not None and amount.quantity is not None and amount.quantity.unit in (*MONEY, "USD")

    def _acts_through(self, index: int) -> bool:
        """利用 广播 等 媒体 宣传 典型: a verb that is a noun elsewhere, between a means and its object."""
        for position in range(index + 2, len(self.tokens) - 1):
            token = self.tokens[position]
            if token.kind is Kind.VERB and token.verb is not None:
                means = self.tokens[position - 1]
                named = means.kind is Kind.WORD and means.text.endswith(self.lexicon.affixes["means-noun"])
                return named and self.tokens[position + 1].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE)
            if token.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE, Kind.CONJUNCTION) and not token.weak:
                return False
        return False

    def _joins_partner(self, index: int) -> bool:
        """联合 or 与 opens a partner if an organization follows and a verb after it."""
        following = self.tokens[index + 1 : index + 2]
        opening = index <= LONGEST_PARTNER and all(t.kind in OPENING for t in self.tokens[:index])
        if opening and (self._lists_departments(index) or self._only_tells_partner(index) or self._signs_with(index)):
            return True
        if opening and self._signs_with_place(index):
            return True
        if self.segment.last_verb <= index or following[0].kind in (Kind.VERB, Kind.PREPOSITION):
            return False
        names = self._organizations()
        name = names[at] if (at := bisect_right(names, index)) < len(names) else self.segment.last_verb
        named = name < self.segment.last_verb
        adjacent = name - index <= LONGEST_PARTNER and all(
            token.kind in (Kind.WORD, Kind.NAME, Kind.PAUSE) for token in self.tokens[index + 1 : name]
        )
        if self.tokens[index].text in ("和", "与", "同") and not (opening and adjacent):
            jointly = self.lexicon.affixes["acting-jointly"]
            joint = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].text.startswith(jointly)), 0)
            bodies = self.lexicon.affixes["body-noun"]
            if named or not joint:
                return named and joint > 0
            told = any(
                self.tokens[n].kind is Kind.OF for n in range(joint, len(self.tokens)) if self.segment.counts_after(n)
            )
            return joint > index + 1 and not told and self.tokens[joint - 1].text.endswith(bodies)
        if self.tokens[index].text in self.words["assisting-office"] and self._assists_office(index):
            return True
        return named or self.tokens[index].text in (
            "联合",
            "会同",
            "携手",
            "联手",
            "协同",
        )

    def _assists_office(self, index: int) -> bool:
        """协助 行政 主管部门 为 农民 追讨 欠薪, 配合 司法局 办好 中心: an office, and what is done together with it."""
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind is Kind.WORD:
            position += 1
        if not index + 1 < position < len(self.tokens) or not self.tokens[position - 1].text.endswith(
            self.lexicon.affixes["public-office-ending"]
        ):
            return False
        then = self.tokens[position]
        return then.kind is Kind.PREPOSITION or (then.kind is Kind.VERB and not then.weak)

    def tells_jointly(self, index: int) -> bool:
        """联合 在 清河镇 举办, 联合 为 青年 举办: before a preposition it says how, as adverbs do."""
        if self.tokens[index].text not in self.words["acting-jointly"]:
            return False
        then = self.tokens[index + 1 : index + 2]
        return (
            bool(then)
            and then[0].kind is Kind.PREPOSITION
            and self.segment.strict_verb_after(index + 1)
            and self.opens_phrase(index + 1)
        )

    def _only_tells_partner(self, index: int) -> bool:
        """与 县人社局 密切配合: a clause that says with whom the next ones are done, and nothing else."""
        if len(self.tokens) < index + 3 or self.tokens[-1].text not in self.words["cooperating"]:
            return False
        between = self.tokens[index + 1 : -1]
        named = any(names_body(token, self.lexicon) for token in between)
        return named and all(token.kind in (Kind.WORD, Kind.NAME, Kind.PAUSE, Kind.ADVERB) for token in between)

    def _signs_with(self, index: int) -> bool:
        """与 缓缴 社保费 的 困难企业 签订 承诺书: with whom something is signed, told apart by a deed before 的."""
        verbs = self.words["signing"]
        signing = next((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].text in verbs), 0)
        if not signing or self.tokens[index + 1].kind is not Kind.VERB:
            return False
        bodies, of = self.lexicon.affixes["bodies-in-general"], self.tokens[index + 1 : signing]
        named = is_group(self.tokens[signing - 1]) or self.tokens[signing - 1].text.endswith(bodies)
        return named and any(token.kind is Kind.OF for token in of)

    def _signs_with_place(self, index: int) -> bool:
        """与 天津市 签订 协议, 与 海安县 结对: a place that is named in full, right before what is agreed with it."""
        place, verb = self.tokens[index + 1 : index + 2], self.tokens[index + 2 : index + 3]
        named = bool(place) and is_place(place[0]) and place[0].name is not None and not place[0].name.bare
        return named and bool(verb) and verb[0].text in self.words["agreeing"]

    def _lists_departments(self, index: int) -> bool:
        """与 教育 、 民政 等 部门 组成…: departments by what they are in charge of, with a verb right behind."""
        listed = False
        for position in range(index + 1, len(self.tokens) - 1):
            token, then = self.tokens[position], self.tokens[position + 1]
            listed = listed or token.kind is Kind.PAUSE
            if token.text in self.words["department-named-by-field"]:
                return listed and self.tokens[position - 1].text == ETC and then.kind in (Kind.VERB, Kind.ADVERB)
            if token.kind not in (Kind.WORD, Kind.NAME, Kind.PAUSE) and not token.weak:
                return False
        return False

    def _organizations(self) -> list[int]:
        """Return the positions of organizations, looked for once."""
        if self._names is None:
            self._names = [n for n, token in enumerate(self.tokens) if names_body(token, self.lexicon)]
        return self._names

    def read_phrase(self, index: int, clause: Clause) -> int:
        """Add the phrase that a preposition opens to a clause; return where to read on."""
        token = self.tokens[index]
        role = self.segment.roles[token.text]
        if token.text in self.words["object-preposition"]:
            role = "object"
        if until := self.treated_until(index):
            clause.phrases.append(Phrase(role, self.tokens[index + 1 : until]))
            return until
        following = self.segment.next(index)
        deed = following is not None and following.kind is Kind.VERB
        deed = deed and following is not None and (not following.weak or self._opens_deeds(index + 1))
        deed = deed or (role == "means" and self._holds_named(index + 1))
        if role == "means" and deed and not self._takes_deed(index):
            return index + 1
        if role == "agent" and following is not None and following.kind is Kind.VERB:
            return index + 1
        end = self._phrase_end(index + 1, role)
        governed = self.tokens[index + 1 : end]
        if token.text in self.words["agent-preposition"] and any(names_body(t, self.lexicon) for t in governed):
            role = "agent"  # 由, which is a preposition of place, too
        clause.phrases.append(
            Phrase(role, [part for part in governed if part.kind is not Kind.CLOSER], token.text == "被")
        )
        clause.periods.extend(part for part in governed if part.kind is Kind.PERIOD)
        then = self.segment.next(end) if role == PARTNER and self._acts_jointly(end) else None
        if then is not None and then.kind is Kind.VERB:
            clause.markers.append(self.tokens[end])  # 与 学界 合作 培育 人才
            end += 1
        return max(end, index + 1)

    def _acts_jointly(self, index: int) -> bool:
        """Tell whether a verb of acting together ends the phrase of a partner."""
        token = self.tokens[index] if index < len(self.tokens) else None
        return token is not None and token.kind is Kind.VERB and token.text in self.words["acting-jointly"]

    def _cooperates(self, index: int) -> bool:
        """Tell whether the last word of a clause says that what is done is done with somebody."""
        return index + 1 == len(self.tokens) and self.tokens[index].text in self.words["cooperating"]

    def _opens_deeds(self, index: int) -> bool:
        """通过 创建 基地 、 发放 器具，…: a verbal noun and its thing before a pause and another verb."""
        pause = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.PAUSE), 0)
        if pause < index + 2 or self.tokens[index].verb is None or pause + 2 >= len(self.tokens):
            return False
        thing, verb = self.tokens[index + 1 : pause], self.tokens[pause + 1]
        plain = all(token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or token.weak for token in thing)
        return plain and verb.kind is Kind.VERB and verb.verb is not None and not verb.weak

    def _holds_named(self, index: int) -> bool:
        """通过 组织 “金秋助学” “送岗位” 等 活动，: a verb right before names in quotation marks, and their class."""
        names = self.tokens[index + 1 :]
        held = index < len(self.tokens) and is_light(self.tokens[index]) and bool(names)
        plain = all(token.kind in (Kind.QUOTE, Kind.PAUSE, Kind.WORD) for token in names)
        return held and plain and names[0].kind is Kind.QUOTE

    def _takes_deed(self, index: int) -> bool:
        """以 寻找 “最美家庭” 活动 为抓手, 通过 入户 、 走访 等 方式: deeds that are all of what a preposition opens."""
        closer = self.segment.closer_after(index)
        framed = self.tokens[index].text == BY and closer == len(self.tokens) - 1
        if framed and closer is not None and self.tokens[closer].text.startswith(ETC):
            framed = not self._act_each(index + 1, closer)
        return framed or self._names_ways(index + 1) or self._lists_contents(index)

    def _names_ways(self, index: int) -> bool:
        """通过 入户 、 走访 等 方式: deeds that are summed up as the ways by which something is done.

        So are those of which each ends in a verb, where nothing else is told: 通过 组织 推荐 、 群众 评议，….
        """
        for position, token in enumerate(self.tokens[index:], index):
            if token.kind in (Kind.COMMA, Kind.QUANTITY, Kind.PARTICLE):
                return False
            if token.kind is Kind.CLOSER:
                return token.text.startswith(ETC) and not self._act_each(index, position)
        ends = [token for token, then in pairwise(self.tokens[index:]) if then.kind is Kind.PAUSE]
        return bool(ends) and all(token.kind is Kind.VERB for token in (*ends, self.tokens[-1]))

    def _act_each(self, index: int, end: int) -> bool:
        """举办 讲座 、 发放 资料 、 悬挂 横幅 等形式: ways of which each is a verb with its thing are deeds.

        So is one verb with all the things: 发放 帮扶金 、 购物 卡 等形式.
        """
        verb, things = self.tokens[index], self.tokens[index + 1 : end]
        given = verb.kind is Kind.VERB and verb.verb is not None and not verb.weak and not is_light(verb)
        if (
            given
            and any(token.kind is Kind.PAUSE for token in things)
            and all(token.kind in THINGS for token in things)
        ):
            return True
        opens = [index, *(n + 1 for n in range(index, end) if self.tokens[n].kind is Kind.PAUSE)]
        for first, last in pairwise([*opens, end + 1]):
            verb, thing = self.tokens[first], self.tokens[first + 1 : last - 1]
            if verb.kind is not Kind.VERB or verb.verb is None or verb.weak or not thing:
                return False
            if any(token.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE) and not token.weak for token in thing):
                return False
        return len(opens) > 1

    def _lists_contents(self, index: int) -> bool:
        """围绕 种植 技术 、 营销 等 内容 进行 讲解: what 等 and a noun sum up before the verb is what it is about."""
        etc = self.segment.etc_after(index)
        if not 0 <= etc < len(self.tokens) - 2 or self.tokens[etc + 1].kind is not Kind.WORD:
            return False
        return self.tokens[etc + 2].kind in (Kind.VERB, Kind.ADVERB) and self.segment.last_verb > etc + 1

    def _phrase_end(self, index: int, role: str) -> int:
        if role == "means" and (end := self._end_of_means(index)):
            return end
        closer = self.segment.closer_after(index - 1)
        if closer is not None and role == "place" and self._closes_another(index, closer):
            closer = None
        if closer is not None and role in ("means", "place"):
            return closer + 1
        treating = self._treating(index) if role == "recipient" else None
        if treating is not None:
            return treating
        for position in range(index, len(self.tokens)):
            token = self.tokens[position]
            if role == "place" and position > index and token.kind is Kind.VERB and self._acts_then(index, position):
                return position
            if role == PARTNER and position > index and (self._acts_jointly(position) or self._cooperates(position)):
                return position
            if token.kind in (Kind.VERB, Kind.PLAN) and position > index and not self._modifies(position, token):
                if token.text in SUMS and self.segment.counts_after(position) and self.segment.last_verb > position + 1:
                    continue  # 对 困难职工 共 542人 进行 了 救助
                return position
            if token.kind is Kind.ADVERB and position > index and not self._rates(position):
                if self.tokens[position - 1].kind in JOINED and self._leads_to_of(position):
                    continue  # 为 孤儿 、 已 毕业 的 学生 提供…
                return position
            if (
                token.kind is Kind.PREPOSITION
                and position > index
                and role != "means"
                and not self._leads_to_of(position)
            ):
                return position
        return len(self.tokens)

    def _end_of_means(self, index: int) -> int:
        """Return where a means ends that is summed up, or that others are told of; 0 if the words do not say."""
        if self._lists_contents(index - 1) or self._lists_measures(index - 1):
            return self.segment.etc_after(index - 1) + 2
        return self._tells_others(index - 1) if self.tokens[index - 1].kind is Kind.VERB else 0

    def _acts_then(self, index: int, position: int) -> bool:
        """Tell whether a verb within a phrase of place begins what is done then, or there."""
        return self._is_dated(position) or (position == index + 1 and self._acts_there(position))

    def _acts_there(self, position: int) -> bool:
        """在 各地 推广 衡南县 做法, 在 全省 推广 禁毒 经验: a verb between a place and a name or a deed."""
        place, token, thing = self.tokens[position - 1], self.tokens[position], self.tokens[position + 1 : position + 3]
        if not is_place(place) or token.kind is not Kind.VERB or token.verb is None or not thing:
            return False
        if any(later.kind is Kind.OF for later in self.tokens[position + 1 :]):
            return False
        named = thing[0].kind is Kind.NAME and (is_place(thing[0]) or is_organization(thing[0]))
        deed = len(thing) > 1 and thing[0].weak and thing[1].kind is Kind.WORD and position + 3 == len(self.tokens)
        return named or deed

    def _is_dated(self, position: int) -> bool:
        """在 春节前夕 安排 23名 干部: a verb with its figure right behind a time begins what is done then."""
        return self.tokens[position - 1].text.endswith(TIMES) and self.segment.counts_after(position)

    def _lists_measures(self, index: int) -> bool:
        """采取 减负 、 举办 招聘会 等 措施，: deeds that end the clause, which 等措施 sums up as what is taken."""
        if self.tokens[index].text not in self.words["taking-way"] or self.tokens[-1].text not in MEASURES:
            return False
        return self.segment.etc_after(index) + 2 == len(self.tokens)

    def _treating(self, index: int) -> int | None:
        """对 政策 落实 及 任务 完成 情况 进行 督查: all between 对 and 进行 is what is treated."""
        if self.tokens[index - 1].text not in REGARDING:
            return None
        for position in range(index + 1, len(self.tokens) - 1):
            token = self.tokens[position]
            if token.text in self.words["carrying-out"]:
                noun = self.tokens[position - 1].text.endswith(self.lexicon.affixes["abstract-noun"])
                return position if noun and self.tokens[position + 1].kind is not Kind.QUANTITY else None
            if token.kind in (Kind.PREPOSITION, Kind.PARTICLE, Kind.QUANTITY, Kind.PLAN):
                return None
        return None

    def _rates(self, position: int) -> bool:
        """从 每人 每月 1463元: how often an amount is due, within the phrase that names it."""
        return self.tokens[position].text.startswith(EACH) and self.segment.counts_after(position)

    def _closes_another(self, index: int, closer: int) -> bool:
        """在 广场 开展 以…为主题 的 活动: 为主题 ends the phrase with 以 behind the verb."""
        return any(self.tokens[n].text == BY and self.tokens[n - 1].kind is Kind.VERB for n in range(index + 1, closer))

    def _leads_to_of(self, position: int) -> bool:
        """为 120名 经过 选拔 的 学生: a phrase within a phrase, before 的 and what it modifies."""
        for n in range(position + 1, len(self.tokens)):
            token = self.tokens[n]
            if token.kind is Kind.OF:
                return self.segment.last_strict_verb > n + 1
            if token.kind in (Kind.QUANTITY, Kind.PREPOSITION):
                return False
        return False

    def _are_told(self, position: int) -> bool:
        """Tell whether a phrase with 向 or a means ends before a position, and nothing behind it counts or has 的."""
        before = self.tokens[position - 1]
        told = any(token.text == TO for token in self.tokens[max(0, position - LONGEST_PARTNER) : position])
        told = told and is_group(before)
        means = before.kind is Kind.WORD and before.text.endswith(self.lexicon.affixes["means-noun"])
        rest = self.tokens[position + 1 :]
        return (told or means) and not any(token.kind in (Kind.OF, Kind.QUANTITY, Kind.PARTICLE) for token in rest)

    def _modifies(self, position: int, token: Token) -> bool:
        """A verb within a phrase belongs to its noun: 为 失业 人员, 为 参加培训 的 妇女."""
        following = self.segment.next(position)
        undertaken = self._ends_with_undertaking(position)
        if following is None or undertaken or self._makes_into(position, following):
            return undertaken
        stative = token.text in self.words["stative"] and self._tells_who(
            position
        )  # 向 5300个 符合 资格 的 三类 家庭，
        tells = stative or self._names_sufferers(position) or self._ends_with_people(position)
        if following.kind is Kind.OF or tells or self._tells_those_told_of(position):
            return True
        done = following.text == COMPLETED and not in_relative(self.tokens, position + 1)
        if following.kind is Kind.PARTICLE and (done or is_group(self.tokens[position - 1])):
            return False  # 为 困境儿童 送去 了 手工 编织 的 毛衣, 向 灾区 捐赠 了 物资
        if token.weak:
            if is_light(token) and (
                self.segment.ends_with_activity(position + 1) or self.segment.lists_deeds(position)
            ):
                return False
            before = self.tokens[position - 1]
            told = token.text in self.words["teaching"] and self._are_told(position)  # 向 群众 宣传 疾病 防治 知识
            if told or (is_organization(before) and self._acts_on(position, following)):
                return False
            if token.verb is not None and (is_group(before) or self.tokens[position - 2].kind is Kind.QUANTITY):
                return self.segment.strict_verb_after(position) and not self._lists_deed(position)
            return self.segment.last_verb > position
        if (
            following.start == token.end
            and following.text in self.words["site-told-apart"]
            and self.segment.strict_verb_after(position + 1)
        ):
            return True
        if following.start == token.end and following.text in self.words["abstract-noun"]:
            return self.segment.last_strict_verb > position + 1  # 对 返岗 情况 开展 调查
        if following.start == token.end and participates(token) and self._names_people(following):
            return self.segment.last_strict_verb > position + 1  # 为 返乡 员工 准备 了 车票
        then = self.segment.next(self.tokens.index(following, position))
        if (
            token.text in self.words["carrying-out"]
            and following.kind is not Kind.VERB
            and then is not None
            and then.kind is Kind.OF
        ):
            return False  # 对 青年 进行 必要 的 技能 培训
        of = next((n for n in range(position + 1, len(self.tokens)) if self.tokens[n].kind is Kind.OF), None)
        before = self.tokens[position - 1]
        if before.kind in (Kind.ASIDE, Kind.ADVERB):
            before = self.tokens[position - 2]  # 为 职工 （农民工） 额外 提供
        served = is_group(before) or before.text == PLURAL or is_light(token)  # 为 青年 们 提供 全方位 的 指导 等 服务
        return (
            of is not None
            and (self.segment.last_strict_verb if served else self.segment.last_verb) > of
            and not any(later.kind is Kind.VERB and not later.weak for later in self.tokens[position + 1 : of])
        )

    def _tells_those_told_of(self, position: int) -> bool:
        """对 部分 返乡 务农 的 农民工，: what people do by themselves tells of whom the next clauses speak."""
        regards = any(token.text in REGARDING for token in self.tokens[max(0, position - PAIR) : position])
        ends = len(self.tokens) > position + PAIR and is_group(self.tokens[-1]) and self.tokens[-2].kind is Kind.OF
        return regards and ends and participates(self.tokens[position])

    def _makes_into(self, position: int, following: Token) -> bool:
        """将 5个 村 列为 2010年 的 扶持 重点: a verb right behind a thing of which something is made."""
        token, thing = self.tokens[position], self.tokens[position - 1]
        makes = token.text.endswith(MADE_INTO) and not token.weak and following.kind is not Kind.OF
        return makes and thing.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE)

    def _ends_with_undertaking(self, position: int) -> bool:
        """依托 “百企千岗” 就业 服务 计划，: verbal nouns up to the head of a name that ends a part of the sentence.

        Right behind a name in quotation marks they need no head: 依托 “双百” 技能 培训，.
        """
        last, first = self.tokens[-1], position - 1
        headed = last.text.endswith(self.lexicon.called) and last.kind in (Kind.WORD, Kind.PLAN)
        while first and self.tokens[first].kind is Kind.WORD:
            first -= 1
        if not headed and self.tokens[first].kind is not Kind.QUOTE:
            return False
        within = self.tokens[position:-1] if headed else self.tokens[position:]
        deed = within[-1] if headed and within and last.text not in self.lexicon.called else None
        if deed is not None and deed.kind is Kind.VERB and not is_light(deed):
            within = within[:-1]  # 结对 认亲活动
        if any(token.kind is not Kind.WORD and (not token.weak or is_light(token)) for token in within):
            return False
        return all(a.end == b.start for a, b in pairwise(self.tokens[min(first + headed, position - 1) :]))

    def _names_sufferers(self, position: int) -> bool:
        """为 6家 受 疫情 影响 企业 发放: what befell them tells who they are."""
        before = self.tokens[max(0, position - LONGEST_CAUSE) : position]
        return self.tokens[position].text == AFFECTING and any(part.text == SUFFERING for part in before)

    def _ends_with_people(self, position: int) -> bool:
        """就 为 154名 农村 创业 妇女，发放了…: a verbal noun before the people that end a part of the sentence."""
        token, following = self.tokens[position], self.segment.next(position)
        ends = following is not None and is_group(following) and self.segment.next(position + 1) is None
        adjacent = following is not None and following.start == token.end
        before = self.tokens[position - 1]
        return token.weak and ends and adjacent and before.kind is not Kind.QUANTITY and not is_organization(before)

    def _lists_deed(self, position: int) -> bool:
        """为 困难患者 申请 救助金、链接 资源: tell whether a verb and its thing are the first of several deeds."""
        then = position + 1
        while then < len(self.tokens) and self.tokens[then].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE):
            then += 1
        if then == position + 1 or then + 1 >= len(self.tokens) or self.tokens[then].kind is not Kind.PAUSE:
            return False
        deed = self.tokens[then + 1]
        return deed.kind is Kind.VERB and not deed.weak and not self.segment.is_listed(position)

    def _acts_on(self, position: int, following: Token) -> bool:
        """联合 县人社局 普及 急救 知识: a verb right behind a body, with its thing; 培训 中心 is a part of the body."""
        if self.tokens[position].verb is None or following.kind is Kind.OF:
            return False
        if self.tokens[position].start != self.tokens[position - 1].end or following.start != self.tokens[position].end:
            return False
        then = self.segment.next(position + 1)
        if following.weak and then is not None and then.start == following.end:
            following = then  # 普及 急救 知识
        if following.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE) or is_organization(following):
            return False
        office = following.text.endswith(self.lexicon.affixes["office-opened-by-verb"])
        return not office and not self.lexicon.ends_organization(following.text)

    def _names_people(self, token: Token) -> bool:
        return is_group(token) or token.text.endswith(self.lexicon.affixes["person-noun"])

    def _tells_who(self, position: int) -> bool:
        """Tell whether a verb right behind a count stands before 的 and those who are counted, at the end of a part."""
        if self.tokens[position - 1].kind is not Kind.QUANTITY:
            return False
        of = next((n for n in range(position + 1, len(self.tokens)) if self.tokens[n].kind is Kind.OF), 0)
        return 0 < of < len(self.tokens) - 1 and self.segment.last_strict_verb < of
