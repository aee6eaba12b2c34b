"""Where a clause begins that no comma parts from the one before it: 举办活动20场 惠及妇女3000人.

In: a token behind a predicate, in its segment. Out: whether a clause begins with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.prepositions import JOINED
from kg.extract.clauses.segment import CHAINING, Segment
from kg.extract.clauses.traits import (
    attains,
    in_relative,
    is_light,
    modifies_people,
    opens_noun,
    participates,
    takes_subject,
)
from kg.extract.notations import AIDING, CHANGE, EXIST, MONEY, PERSON_TIME, SHARE, SPEECH
from kg.extract.particles import AHEAD, ETC, HAVING, SHARING
from kg.extract.phrases import BY, is_group
from kg.extract.tokens import Kind, Token, names_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause

TYING: Final = (Kind.OF, Kind.PAUSE)
EVERY: Final = ("各", "全", "有关", "相关")
"""What opens the names of those of whom something is asked."""
GONE_TO: Final = frozenset((Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE, Kind.CONJUNCTION, Kind.ASIDE))
"""What names the places that a verb of going leads to."""
LED_WITH: Final = (*GONE_TO, Kind.PARTICLE, Kind.PREPOSITION, Kind.ADVERB)
"""What names those who are led to a deed, and where."""
NAMES_IN_LIST: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE)
"""What a list of names is made of: 文艺演出、慰问演出."""
NAMELESS: Final = ("人", "户")
"""What figures end in that need no noun."""
BARE_PEOPLE: Final = ("人", "名", "位", "户")
"""What figures of people end in that stand without a noun before what they do: 有 12名 考入 大学."""
DONE_THERE: Final = frozenset(("teach", "screen", "visit", "visit-study", "consult"))
"""Types of activities for which people go somewhere."""
NAMES_IN_ROW: Final = frozenset((Kind.WORD, Kind.NAME, Kind.QUOTE))
"""What the thing of a deed in a row of deeds is made of."""
PAIR: Final = 2
LONG_NAME: Final = 4
"""Characters of a verb that as often names what is held: 慰问演出."""
JOINING: Final = ("和", "与", "及", "以及")
"""What joins nouns and not clauses."""

DONE_TO_PEOPLE: Final = AIDING | {"compete", "train", "serve"}
"""Activities of verbs that people stand behind to whom something is done, and who do it themselves behind no other."""
NAMED: Final = (Kind.NAME, Kind.WORD)
"""What names of what changes are made of."""


class Starting:
    """Tells where clauses begin within a segment."""

    def __init__(self, segment: Segment) -> None:
        self.segment, self.tokens, self.words, self.lexicon = segment, segment.tokens, segment.words, segment.lexicon

    def starts_clause(self, index: int, clause: Clause) -> bool:
        """Tell whether a new predicate begins here although no comma stands before it."""
        token, previous = self.tokens[index], self.tokens[index - 1]
        following = self.segment.following[index]
        only = previous.kind is Kind.OF and self._opens_priced(index, following)
        only = only or (following is not None and following.kind is Kind.QUANTITY and self._only_measures(token))
        if only or self.segment.names_thing(index):
            return False
        if clause.predicate[-1].text in self.words["demanding"] and self._is_demanded(index, clause):
            return True
        if token.kind is Kind.VERB and (following is None or following.kind is not Kind.OF):
            return self._verb_starts(index, clause, following)
        if token.kind is Kind.QUANTITY and previous.kind is Kind.PAUSE:
            return self._tells_of_others(index, clause) or self.segment.tells_next(index)
        if token.kind in NAMED and previous.kind is Kind.PAUSE and self.tokens[index - 2].kind is Kind.QUANTITY:
            group = token.kind is Kind.NAME and self._tells_of_group(index, following)
            return group or self._tells_what_changes(index)
        if token.kind is Kind.NAME and previous.kind is Kind.PAUSE and self.tokens[index - 2] is clause.predicate[-1]:
            return (
                following is not None
                and following.text in self.words["co-hosting"]
                and not self.segment.leads_to_relative(index + 1)
            )
        if token.kind is Kind.CONJUNCTION and token.text in ("并", "并且", "且"):
            return following is not None and following.kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION)
        if token.kind is Kind.PREPOSITION and previous.kind is Kind.QUANTITY and not self.segment.is_copula(index):
            if self._gives_to_counted(index):
                return True
            return (
                self.segment.strict_verb_after(index) and not self._modifies_counted(index) and not self._is_tied(index)
            )
        if token.kind is Kind.PREPOSITION:
            paused = previous.kind is Kind.PAUSE
            return self._gives_next(index) if paused else self._gives_or_leads(index, clause)
        if token.kind is Kind.PLAN and token.text == AHEAD and following is not None:
            return following.kind in (Kind.VERB, Kind.ADVERB) or self._fronts(index)
        return False

    def _opens_priced(self, index: int, following: Token | None) -> bool:
        """签订 价值 665万元 的 供货 合同: a verb between an amount with 的 and the noun that the amount is of."""
        amount = self.tokens[index - 2].quantity if index > 1 else None
        noun = following is not None and following.kind is Kind.WORD and following.start == self.tokens[index].end
        return amount is not None and amount.unit in MONEY and noun and self.segment.next(index + 1) is None

    def _tells_what_changes(self, index: int) -> bool:
        """投资 达到 65亿元 、 财政收入 增长 11%: behind a figure and a pause, what changes and by how much."""
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind in (*NAMED, Kind.CONJUNCTION, Kind.ADVERB):
            position += 1
        if position + 1 >= len(self.tokens) or self.tokens[position + 1].kind is not Kind.QUANTITY:
            return False
        verb = self.tokens[position].verb
        return attains(self.tokens[position]) or (verb is not None and verb.frame.notation == CHANGE)

    def _gives_there(self, index: int, clause: Clause) -> bool:
        """深入 社区 为 老人 义诊: behind the place gone to, for whom something is done there."""
        there = self.tokens[index - 1].kind in (Kind.WORD, Kind.NAME)
        given = (
            there
            and clause.predicate[-1].text in self.words["going"]
            and self.segment.roles.get(self.tokens[index].text) == "recipient"
        )
        return given and self.segment.last_verb > index + 1 and not in_relative(self.tokens, index)

    def _gives_or_leads(self, index: int, clause: Clause) -> bool:
        brought = bool(clause.after) and self.tokens[index - 1].kind in NAMES_IN_ROW and self._gives_to_counted(index)
        return brought or self._gives_there(index, clause) or self._leads_to_deed(index, clause)

    def _gives_to_counted(self, index: int) -> bool:
        """投入 6万元, 组织 专员 为 288名 快递员 赠送 保险: those who are counted behind 为, and what they are given."""
        part = self.tokens[index + 1 : index + 5]
        if self.segment.roles.get(self.tokens[index].text) != "recipient" or len(part) < len("为名员赠"):
            return False
        verb = part[2]
        those = is_group(part[1]) or part[1].text in self.words["house-that-acts"]
        given = part[0].kind is Kind.QUANTITY and those and verb.kind is Kind.VERB and verb.verb is not None
        return given and part[3].kind in (Kind.WORD, Kind.NAME, Kind.QUANTITY, Kind.QUOTE)

    def _fronts(self, index: int) -> bool:
        """发送 6班 包车 将 209名 职工 送 回家: 将 and a figure before a verb that can be nothing else.

        So it is behind a figure where a thing is fronted: 投资 8万元 将 旧 厂房 改建 成 市场.
        """
        fronted, behind_figure = self.tokens[index + 1].kind, self.tokens[index - 1].kind is Kind.QUANTITY
        fronts = fronted is Kind.QUANTITY or (behind_figure and fronted in (Kind.WORD, Kind.NAME))
        return fronts and self.segment.last_strict_verb > index + 1

    def _modifies_counted(self, index: int) -> bool:
        """建成 10家 在 全省 具有 影响力 的 医院: a phrase and its verb before 的 tell which things are counted."""
        of = next((n for n in range(len(self.tokens) - 1, index, -1) if self.tokens[n].kind is Kind.OF), 0)
        rest = self.tokens[of + 1 :]
        within = self.tokens[index + 1 : of]
        if not of or not rest or any(token.kind in (Kind.QUANTITY, Kind.PAUSE, Kind.PARTICLE) for token in within):
            return False
        return all(token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) for token in rest) and any(
            takes_subject(token) for token in within
        )

    def _gives_next(self, index: int) -> bool:
        """发挥 组织 作用 、 为 妇女 提供 调解 180宗: for whom something is done, and the verb with its figure."""
        if self.segment.roles.get(self.tokens[index].text) != "recipient" or self.segment.etc_after(index) >= 0:
            return False
        rest = self.tokens[self.segment.last_strict_verb + 1 :] if self.segment.strict_verb_after(index) else []
        return _has_quantity(rest) and not any(token.kind in TYING for token in self.tokens[index:])

    def _is_tied(self, index: int) -> bool:
        """组织 860名 以 快递员 为重点 的 职工 参加…: a phrase that its closer ties by 的 to what is counted."""
        closer = self.segment.closer_after(index) if self.tokens[index].text == BY else None
        following = self.segment.next(closer) if closer is not None else None
        return following is not None and following.kind is Kind.OF

    def _is_held_with_others(self, token: Token, clause: Clause, following: Token | None) -> bool:
        """举办 文艺演出、慰问演出 213场次: a long name of what is held, behind others without a figure of their own."""
        holding = clause.predicate[-1].text in self.words["held"] or is_light(clause.predicate[-1])
        if not holding or len(token.text) < LONG_NAME or following is None or following.kind is not Kind.QUANTITY:
            return False
        if not following.text.endswith(self.lexicon.affixes["event-classifier"]):
            return False
        return bool(clause.after) and all(part.kind in NAMES_IN_LIST or part.weak for part in clause.after)

    def _verb_starts(self, index: int, clause: Clause, following: Token | None) -> bool:
        token, previous = self.tokens[index], self.tokens[index - 1]
        stative = previous.kind is Kind.QUANTITY and token.text in self.words["stative"]
        listed = self._names_listed_deed(index, clause, following) or self._names_money(index, following)
        if listed or (stative and self.segment.leads_to_noun(index)):
            return False
        if clause.predicate[-1].text == SHARING and self._leads_to_share(index):
            return False
        light = is_light(clause.predicate[-1])
        fetched = light and previous.kind is Kind.WORD and _reaches(token) and not token.weak
        moved = self._is_moved_to(index, clause) or (previous.kind is Kind.PAUSE and self._is_measure(index, following))
        moved = moved or self._acts_there(index, clause, following) or self._is_led_to(index, clause, following)
        moved = moved or self._acts_after_list(index, previous, clause)
        if (fetched and _is_counted(following)) or moved:
            return True  # 组织 专车 接回 588人
        told = modifies_people(self.tokens, index) or self._modifies_people(index, following)
        if (previous.kind is Kind.QUANTITY and told) or (
            light
            and previous.kind is Kind.ADVERB
            and not self._sets_to_work(index, clause)
            and self.segment.ends_with_activity(index + 1)
        ):
            return False  # 举行 重大项目 集中 开工 活动 5批次
        if previous.kind is Kind.QUANTITY:
            return self._starts_after_figure(index, clause, following)
        if token.weak and previous.kind is Kind.PAUSE and self.tokens[index - 2].kind is Kind.QUANTITY:
            opens = following is not None and following.kind in (Kind.QUANTITY, Kind.NAME, Kind.WORD, Kind.QUOTE)
            opens = (opens or self._acts_on_compound(index)) and not self._names_one_more(index)
            tied = index + 2 < len(self.tokens) and self.tokens[index + 2].kind is Kind.OF  # 、投资 3亿元 的 协议 5个
            return opens and not tied and token.verb is not None and not self._names_object(index, clause)
        if token.weak:
            joined = previous.kind is Kind.CONJUNCTION and token.verb is not None
            joined = joined or self._follows_quote(index)
            opens = _is_counted(following) and not clause.complements and (joined or _has_quantity(clause.after))
            opens = opens or self._goes_on_with_list(index, clause, following) or self._is_in_row(index, clause)
            return opens and not self._ends_object(index, clause)
        if previous.kind is Kind.PAUSE and (
            self.segment.is_listed(index)
            or (len(token.text) == 1 and self.segment.etc_after(index) >= 0)  # 智能 盲杖 、 听 书机 等 器具
            or self._modifies_with_others(index, clause)
            or self._tells_what_for(index, clause)
            or self._is_held_with_others(token, clause, following)
        ):
            return False
        if previous.text in JOINING and (self._ends_list(index, clause) or self._tells_with_another(index)):
            return False
        if previous.kind in (Kind.CONJUNCTION, Kind.ADVERB) or previous.text in CHAINING:
            treats = previous.kind is Kind.ADVERB and clause.predicate[-1].text in self.words["carrying-out"]
            ends = treats and following is None  # 进行 了 拉网式 集中 清理
            return not ends and (not clause.complements or previous.text == "并")
        if previous.kind is Kind.PAUSE:
            return following is not None and following.kind not in (Kind.PAUSE, Kind.CONJUNCTION, Kind.OF)
        counted = not clause.complements and _has_quantity(clause.after) and not in_relative(self.tokens, index)
        counted = counted and (following is not None or not light or takes_subject(token))  # 开展 五类 典型 推荐
        return counted or self._follows_meeting(clause, following)

    def _follows_quote(self, index: int) -> bool:
        """实施 “…贷款” 、 创建 4个 “…示范村”: a deed behind the name of what is carried out."""
        quoted = index > 1 and self.tokens[index - 2].kind is Kind.QUOTE
        return quoted and self.tokens[index - 1].kind is Kind.PAUSE and self.tokens[index].verb is not None

    def _names_one_more(self, index: int) -> bool:
        """报告 团 8个 、 关爱 工作团 9个, 宣传画 3份 、 宣传 折页 2份: a verbal noun in one more such thing."""
        things = [token for token in self.tokens[: index - PAIR] if token.kind in NAMES_IN_ROW]
        figure = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.QUANTITY), 0)
        if not things or not figure or things[-1].end != self.tokens[index - PAIR].start:
            return False
        one, other = self.tokens[index - PAIR].quantity, self.tokens[figure].quantity
        if one is None or other is None or one.classifier != other.classifier or not one.classifier:
            return False
        thing, last = things[-1].text, self.tokens[figure - 1].text
        verb = self.tokens[index].text
        alike = thing[-1] == last[-1] and verb in self.words["tells-kind-of-thing"]
        return alike or thing.startswith(verb)

    def _names_money(self, index: int, following: Token | None) -> bool:
        """争取 项目 8个 、 奖补 资金 160万元: a verbal noun before 资金 tells what it is for, and not what was done."""
        token = self.tokens[index]
        if self.tokens[index - 1].kind is not Kind.PAUSE:
            return False
        if following is None or following.text not in self.words["funds"] or not token.weak or token.verb is None:
            return False
        return token.verb.activity.notation in AIDING and token.end == following.start

    def _names_listed_deed(self, index: int, clause: Clause, following: Token | None) -> bool:
        """办理 结婚登记 56对 、 离婚 登记 13对: verbs before a verbal noun with a figure are in one more of a list."""
        if index > PAIR and self.tokens[index - 1].kind is Kind.VERB:
            index, following = index - 1, self.tokens[index]
        listed = self.tokens[index - 1].kind is Kind.PAUSE and self.tokens[index - 2].kind is Kind.QUANTITY
        verb = clause.predicate[-1]
        if not listed or following is None or not (is_light(verb) or verb.text in self.words["completing-with-figure"]):
            return False
        return following.weak and following.start == self.tokens[index].end and self.segment.counts_after(index + 1)

    def _goes_on_with_list(self, index: int, clause: Clause, following: Token | None) -> bool:
        """资助 贫困学生 、 关爱 留守儿童: behind a verb and its thing, one more verb right before people or a name."""
        token, last = self.tokens[index], clause.predicate[-1]
        named = following is not None and following.kind in (Kind.NAME, Kind.QUOTE) and following.start == token.end
        if not named or token.verb is None or is_light(last) or self.tokens[index - 1].kind is not Kind.PAUSE:
            return False
        if token.verb.activity.notation not in DONE_TO_PEOPLE:
            return False  # 走访 困难家庭 、 创业 妇女
        if self.segment.etc_after(index) >= 0 or self.segment.ends_with_activity(index + 1):
            return False
        if in_relative(self.tokens, index):
            return False  # 构建 联系 妇女 更广、服务 妇女 更深 的 体系
        thing = clause.after[:-1]
        return bool(thing) and all(part.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) for part in thing)

    def _is_in_row(self, index: int, clause: Clause) -> bool:
        """宣传 政策 、 整治 村容村貌 、 化解 矛盾: a verbal noun and its thing in a row of deeds."""
        token = self.tokens[index]
        listed = self.tokens[index - 1].kind is Kind.PAUSE and bool(clause.after)
        if not listed or token.verb is None or in_relative(self.tokens, index):
            return False
        end = index + 1
        while end < len(self.tokens) and (self.tokens[end].kind in NAMES_IN_ROW or self.tokens[end].weak):
            end += 1
        item, rest = self.tokens[index + 1 : end], self.tokens[end : end + 3]
        if not item or item[-1].kind is not Kind.WORD or item[0].start != token.end or item[0].weak:
            return False
        if [part.text for part in clause.after[:-1]] == [part.text for part in item]:
            return True  # 查找 问题 、 整改 问题
        alike = clause.after[-2:-1] and clause.after[-2].text == item[-1].text  # 就业 问题 、 创业 问题
        alike = alike or item[-1].text in self.words["abstract-noun"] or item[-1].text in self.words["way-noun"]
        if alike or self.segment.is_activity(item[-1]) or self.segment.etc_after(index) >= 0:
            return False
        opened = next((n for n, part in enumerate(self.tokens) if part is clause.predicate[0]), 0)
        if not rest:
            return opened > 0 and self.tokens[opened - 1].kind is Kind.PAUSE
        acts = len(rest) > PAIR and rest[1].kind is Kind.VERB and not rest[1].weak
        return rest[0].kind is Kind.PAUSE and acts and rest[-1].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB)

    def _tells_what_for(self, index: int, clause: Clause) -> bool:
        """出台 复工复产 、 复耕 复种 系列 政策措施: only verbs before the measures that come out."""
        bare = all(part.kind in (Kind.VERB, Kind.PAUSE) for part in clause.after)
        issued = clause.predicate[-1].text in self.words["policy-making"] and bare
        return issued and self.tokens[-1].text.endswith(self.lexicon.affixes["measure-issued"])

    def _tells_with_another(self, index: int) -> bool:
        """建立 预防 和 处置 欠薪 问题 的 长效机制: of two verbs that 和 joins before 的, neither is a deed."""
        before = self.tokens[index - 2] if index > 1 else None
        return before is not None and before.kind is Kind.VERB and in_relative(self.tokens, index)

    def _follows_meeting(self, clause: Clause, following: Token | None) -> bool:
        """召开 座谈会 听取 汇报: behind the meeting that is held, what is done at it."""
        met = clause.after[-1] if clause.after else None
        if clause.predicate[-1].text not in self.words["held"] or met is None or met.kind is not Kind.WORD:
            return False
        acts = following is not None and following.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB)
        tied = any(token.kind is Kind.OF for token in self.tokens[len(self.tokens) - 2 :])
        return acts and not tied and met.text.endswith(self.lexicon.affixes["meeting-held"])

    def _is_demanded(self, index: int, clause: Clause) -> bool:
        """要求 各级妇联 积极 动员 妇女 参加 检查: behind the bodies of whom it is asked, the deed that is asked."""
        token, following = self.tokens[index], self.segment.following[index]
        head = clause.head
        speaks = head is not None and head.verb is not None and head.verb.frame.notation == SPEECH
        if not speaks or token.kind is not Kind.VERB or token.verb is None or following is None:
            return False
        if following.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.QUANTITY, Kind.VERB, Kind.PARTICLE):
            return False
        asked = list(clause.after)
        while asked and asked[-1].kind in (Kind.ADVERB, Kind.PLAN):
            asked.pop()
        if not asked or any(part.kind not in NAMES_IN_LIST and part.kind is not Kind.CONJUNCTION for part in asked):
            return False
        behind = self.tokens[index - 1].kind in (Kind.ADVERB, Kind.PLAN)
        return (names_body(asked[-1], self.lexicon) or asked[0].text.startswith(EVERY)) and (behind or not token.weak)

    def _sets_to_work(self, index: int, clause: Clause) -> bool:
        """组织 青年志愿者 积极 开展 服务活动: a light verb behind people and an adverb is what they do."""
        people = next((token for token in reversed(clause.after) if token.kind is not Kind.ADVERB), None)
        return people is not None and is_group(people) and is_light(self.tokens[index]) and not self.tokens[index].weak

    def sums_up_measures(self, tokens: Sequence[Token]) -> int | None:
        """健全 网络 等 措施: where the 等 stands behind which deeds are called measures; None where none does."""
        sums = len(tokens) > 1 and tokens[-1].text in self.words["measure-noun"] and tokens[-2].text == ETC
        return len(tokens) - 2 if sums else None

    def _is_measure(self, index: int, following: Token | None) -> bool:
        """通过 加强 基地 建设 、 健全 培训 网络 等 措施: each deed that 等措施 sums up, with its own thing, is told."""
        token = self.tokens[index]
        if (token.weak and not is_light(token)) or token.verb is None or following is None:
            return False
        if self.sums_up_measures(self.tokens) is None:
            return False
        return following.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB)

    def _is_moved_to(self, index: int, clause: Clause) -> bool:
        """发动 200支 服务队 结对帮扶 500户: the deed to which those counted first are moved."""
        token = self.tokens[index]
        words, verb = self.words, clause.predicate[-1].text
        moves = verb in words["mobilizing"] or verb in words["leading-on"] or verb in words["helping-on"]
        if not moves or token.weak or token.verb is None or attains(token):
            return False
        counts = [part.quantity for part in self.tokens[index + 1 :] if part.quantity is not None]
        own = bool(counts) and (not takes_subject(token) or counts[0].unit in MONEY)
        return _has_quantity(clause.after) and own

    def _acts_there(self, index: int, clause: Clause, following: Token | None) -> bool:
        """深入 乡镇 、 社区 等 举办 讲座 36场: after a verb of going and the places gone to, what is done there."""
        if clause.predicate[-1].text not in self.words["going"] or not clause.after:
            return False
        if following is None:  # 赴 某市妇联 学习考察
            deed = self.tokens[index].verb is not None and not self.tokens[index].weak
            return deed and index + 1 == len(self.tokens) and all(token.kind is Kind.NAME for token in clause.after)
        visits = is_group(following) or self._visits_there(index, clause, following)
        if self.tokens[index].weak and not _is_counted(following) and not visits and not self._is_done_there(index):
            return False
        last = clause.after[-1]
        if last.kind in JOINED or any(token.kind not in GONE_TO for token in clause.after):
            return False
        return following.kind is not Kind.OF

    def _visits_there(self, index: int, clause: Clause, following: Token) -> bool:
        """赴 横琴 参访 名优 企业: what those do who travel, whatever kind of place it is done to."""
        verb = self.tokens[index].verb
        travels = clause.predicate[-1].text in self.words["travelling"] and following.kind in NAMED
        return travels and verb is not None and verb.activity.notation in DONE_THERE

    def _acts_after_list(self, index: int, previous: Token, clause: Clause) -> bool:
        """举办讲座 等方式 普及 知识, 赴 甲、乙 等地 慰问 职工: what is done behind the ways or the places summed up."""
        if previous.kind is not Kind.CLOSER or not previous.text.startswith(ETC) or in_relative(self.tokens, index):
            return False
        if previous.text in self.words["noun-closer"]:  # 查处 以 招工 等形式 诈骗 案件: the ways of others
            return all(token.kind is not Kind.PREPOSITION for token in clause.after)
        led = clause.predicate[0].text in (*self.words["going"], *self.words["leading-on"])
        return led and clause.predicate[-1].text in self.words["going"]

    def _is_led_to(self, index: int, clause: Clause, following: Token | None) -> bool:
        """请来 专家 举办 培训班 4期, 组织 职工 赴 外地 开展 培训: what others are led to has the figure.

        What they take part in, 组织 妇女 参加 培训 200人, and what is held, 组织 青年 创业 培训 5期, is none.
        """
        token, led = self.tokens[index], clause.after
        if token.verb is None or following is None or following.kind is Kind.OF or not led:
            return False
        leads = clause.predicate[-1].text in self.words["leading-on"]
        if not (leads or clause.predicate[-1].text in self.words["leading-by"]) or self.segment.is_listed(index):
            return False
        ends = led[-1].kind not in JOINED and led[-1].kind is not Kind.VERB
        if not ends or any(part.kind not in LED_WITH and not part.weak for part in led):
            return False
        goes = token.text in self.words["going"] and self.segment.last_verb > index
        if takes_subject(token) or not (goes or _has_quantity(self.tokens[index:])) or in_relative(self.tokens, index):
            return False
        if not token.weak:
            return not attains(token)
        acts = is_group(led[-1]) or led[-1].text.endswith(self.lexicon.affixes["person-noun"])
        acts = acts or led[-1].kind is Kind.ADVERB or led[-1].text in self.words["bodies-in-general"]
        acts = acts and following.kind in (Kind.NAME, Kind.WORD, Kind.QUOTE)
        return leads and (acts or self._counts_people(index)) and not self.segment.ends_with_activity(index + 1)

    def _counts_people(self, index: int) -> bool:
        """律师 接待 来访 职工 263人次: tell whether a verb has people with a figure of their own for its object."""
        count = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.QUANTITY), 0)
        plain = all(part.kind in (Kind.WORD, Kind.NAME) or part.weak for part in self.tokens[index + 1 : count])
        return count > index + 1 and plain and is_group(self.tokens[count - 1])

    def _leads_to_deed(self, index: int, clause: Clause) -> bool:
        """邀请 专家 到 乡镇 开办 培训班 2期: where or for whom others are led to do what the figure behind tells of."""
        led = clause.after
        if clause.predicate[-1].text not in self.words["leading-on"] or not led:
            return False
        if any(part.kind not in GONE_TO and not part.weak for part in led) or in_relative(self.tokens, index):
            return False
        verb = self.tokens[self.segment.last_strict_verb] if self.segment.strict_verb_after(index + 1) else None
        acts = verb is not None and verb.verb is not None and not takes_subject(verb) and not attains(verb)
        return acts and _has_quantity(self.tokens[self.segment.last_strict_verb :])

    def _is_done_there(self, index: int) -> bool:
        """深入 一线 检查 防疫 工作, but not 深入 企业 生产 车间, where the verb is in the name of the place."""
        verb, thing = self.tokens[index].verb, self.tokens[-1]
        if verb is None or index + 1 == len(self.tokens):
            return False
        if self.tokens[index + 1].text.endswith(self.lexicon.affixes["place-gone-to"]):
            return False  # 深入 企业 生产 车间 慰问 职工 210名
        if thing.kind is Kind.QUANTITY:  # 深入 乡镇 调解 劳动争议 89件
            thing = self.tokens[-2]
            return index + 1 < len(self.tokens) - 1 and not thing.text.endswith(self.lexicon.affixes["place-gone-to"])
        deed = self.tokens[index + 1]
        general = self.tokens[index - 1].text in self.words["going-among"] and deed.kind is Kind.WORD
        if verb.activity.notation not in DONE_THERE and not (deed.kind is Kind.VERB and not deed.weak) and not general:
            return False  # 深入 企业 指导 签订 合同
        plain = thing.kind in (Kind.WORD, Kind.QUOTE, Kind.NAME) or thing.weak
        return plain and not thing.text.endswith(self.lexicon.affixes["place-gone-to"])

    def _ends_list(self, index: int, clause: Clause) -> bool:
        """明确 了 资金 的 申报 条件 、 使用 范围 和 拨付 期限: the last noun of a list, with a verb in it.

        So is the last of what is done to something: 深化 典型 的 培育 和 推荐 表彰 工作.
        """
        of = next((n for n in range(len(clause.after) - 1, -1, -1) if clause.after[n].kind is Kind.OF), -1)
        listed, rest = clause.after[of + 1 :] if of >= 0 else [], self.tokens[index + 1 :]
        if not rest or not all(token.kind in (Kind.WORD, Kind.NAME) or token.weak for token in rest):
            return False
        done = len(listed) > 1 and listed[-2].text in self.lexicon.verbs and self.segment.is_activity(rest[-1])
        return done or (any(t.kind is Kind.PAUSE for t in listed) and not any(t.kind is Kind.VERB for t in rest))

    def _acts_on_compound(self, index: int) -> bool:
        """、普及 救护 知识 1万人次: a verb before a noun that opens with a verbal noun and has a figure of its own."""
        part = self.tokens[index + 1 : index + 4]
        kinds = [token.kind for token in part]
        return kinds == [Kind.VERB, Kind.WORD, Kind.QUANTITY] and part[0].weak

    def _starts_after_figure(self, index: int, clause: Clause, following: Token | None) -> bool:
        token = self.tokens[index]
        if clause.after == [self.tokens[index - 1]] and (
            self._names_counted_event(index) or self._names_counted(index, clause, following)
        ):
            return False
        bare = clause.predicate[-1].text == HAVING and len(clause.after) == 1
        if bare and (following is None or (not token.weak and clause.after[0].text.endswith(BARE_PEOPLE))):
            return False  # 有 4000多人 受益, 有 501人 享受 贴息
        if _exists(clause) and not token.weak and clause.after[0] is self.tokens[index - 1]:
            return False
        head = clause.head
        existing = head is not None and head.verb is not None and head.verb.frame.notation == EXIST
        if existing and opens_noun(self.tokens, index):
            return False  # 共有甲、乙等80家 上市 知名 企业
        if token.weak and self._belongs_to_compound(index, following):
            return False
        if (token.verb is not None and _is_counted(following)) or self._is_paid_for(index, clause):
            return True
        return not (clause.complements and token.weak) and (not token.weak or _opens_object(following))

    def _is_paid_for(self, index: int, clause: Clause) -> bool:
        """安排 120万元 改造 康复站 12个: what an amount is spent on, with a figure of its own."""
        spent = self.tokens[index - 1].quantity
        if spent is None or spent.unit not in MONEY or any(part.quantity is not None for part in clause.after[:-1]):
            return False
        counted = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.QUANTITY), 0)
        between = self.tokens[index + 1 : counted]
        if clause.predicate[-1].text not in self.words["spending"]:
            return False
        if between and between[-1].kind is Kind.WORD and self.segment.is_activity(between[-1]):
            return False
        return bool(between) and all(part.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or part.weak for part in between)

    def _names_counted(self, index: int, clause: Clause, following: Token | None) -> bool:
        """关停 20家 污染 企业, 开展 30次 家访: behind a figure that has no noun yet, a verb opens the noun or is it."""
        token, quantity = self.tokens[index], self.tokens[index - 1].quantity
        if quantity is None or quantity.unit in (*MONEY, SHARE, PERSON_TIME) or quantity.text.endswith(NAMELESS):
            return False
        if token.end - self.tokens[index - 1].end != len(token.text) or self.segment.has_subject(clause):
            return False
        if following is None:
            return not takes_subject(token) and quantity.unit == "session"
        if not token.weak or following.start != token.end or following.kind not in (Kind.WORD, Kind.NAME):
            return False
        then = self.segment.following[self.tokens.index(following, index)]
        return then is None or then.kind in (Kind.PAUSE, Kind.CONJUNCTION)

    def _names_counted_event(self, index: int) -> bool:
        """举办 7期 救护 知识 培训班: a verb right behind the count of events is in the name of what is held."""
        quantity, token = self.tokens[index - 1].quantity, self.tokens[index]
        if quantity is None or quantity.classifier not in self.words["event-classifier"] or is_light(token):
            return False
        return self.segment.ends_with_activity(index + 1)

    def _names_object(self, index: int, clause: Clause) -> bool:
        """开展 进校园 活动 100场 、 科普 大篷车 巡展 30场: a run that ends in what is done is one more object."""
        if not is_light(clause.predicate[-1]):
            return False
        counted = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.QUANTITY), -1)
        run = self.tokens[index + 1 : counted] if counted > 0 else []
        plain = all(token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or token.weak for token in run)
        return len(run) > 1 and plain and (run[-1].kind is Kind.VERB or self.segment.is_activity(run[-1]))

    def _ends_object(self, index: int, clause: Clause) -> bool:
        """…100场 、 科普 大篷车 巡展 30场: what is done ends one more object of a light verb."""
        if not is_light(clause.predicate[-1]) and clause.predicate[-1].text not in self.words["completing-with-figure"]:
            return False
        first = index
        while first and (
            self.tokens[first - 1].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or self.tokens[first - 1].weak
        ):
            first -= 1
        listed = first > 1 and self.tokens[first - 1].kind is Kind.PAUSE
        named = index - first > 1 or self.tokens[index - 1].kind in (Kind.WORD, Kind.QUOTE)
        return listed and named and self.tokens[first - 2].kind is Kind.QUANTITY

    def _belongs_to_compound(self, index: int, following: Token | None) -> bool:
        """7家 创业 企业 的 报告: a verb that is a noun as well, right before a noun with 的, is part of its name."""
        if following is None or following.start != self.tokens[index].end:
            return False
        then = self.segment.following[self.tokens.index(following, index)]
        if then is not None and then.kind is Kind.OF:
            return True
        verb = self.tokens[index].verb
        people = is_group(following) or following.text.endswith(self.lexicon.affixes["person-noun"])
        helps = verb is None or verb.frame.object_role == "beneficiary"
        return people and not helps and then is not None and then.kind is Kind.VERB and not then.weak

    def _modifies_people(self, index: int, following: Token | None) -> bool:
        """80% 返乡 求职者 愿意 留下: a verb of what people do, right before them, if another verb follows."""
        if following is None or not is_group(following) or following.start != self.tokens[index].end:
            return False
        if not participates(self.tokens[index]):
            return False
        then = self.segment.following[self.tokens.index(following, index)]
        return then is not None and then.kind is Kind.VERB

    def _modifies_with_others(self, index: int, clause: Clause) -> bool:
        """获 奖章 的 A 、 获 称号 的 B, 联系 妇女 、 服务 妇女 的 体系: verbs side by side before 的."""
        if not in_relative(self.tokens, index):
            return False
        first = next((part for part in clause.after if part.kind is not Kind.ADVERB), None)
        return takes_subject(self.tokens[index]) or (first is not None and first.kind is Kind.VERB)

    def _tells_of_group(self, index: int, following: Token | None) -> bool:
        """新增就业 2万人 、 农民工 转移就业 80万人次: people before a verb of their own with a figure."""
        if not is_group(self.tokens[index]) or following is None or following.verb is None:
            return False
        if following.text in self.words["total"]:
            return False  # 慰问 企业 6家 、 困难职工 共 260户
        then = self.tokens[index + 2] if index + 2 < len(self.tokens) else None
        return following.kind is Kind.VERB and then is not None and then.kind is Kind.QUANTITY

    def _leads_to_share(self, index: int) -> bool:
        """占 省 下达 全年 任务 数 的 148.7%: what stands before the share tells of what it is one."""
        of = next((n for n in range(index + 1, len(self.tokens) - 1) if self.tokens[n].kind is Kind.OF), 0)
        share = self.tokens[of + 1].quantity if of else None
        return share is not None and share.unit == "percent"

    def _tells_of_others(self, index: int, clause: Clause) -> bool:
        """…参加 培训 、 2.62万人次 接受 了 …: people right before a verb of their own are its subject."""
        token, following = self.tokens[index], self.segment.next(index)
        persons = token.quantity is not None and token.quantity.unit in ("person", "person-time")
        if persons and following is not None and is_group(following) and following.start == token.end:
            verb, counted = (*self.tokens[index + 2 : index + 4], None, None)[:2]
            acts = verb is not None and verb.kind is Kind.VERB and not verb.weak
            return acts and _is_counted(counted)  # 、 3795名 干部 挂钩帮扶 8253户
        if not persons or following is None or following.kind is not Kind.VERB or following.weak:
            return False
        return takes_subject(clause.predicate[-1]) or any(
            takes_subject(part) and not part.weak for part in clause.after if part.kind is Kind.VERB
        )

    def _only_measures(self, token: Token) -> bool:
        """达 and 共 between what is counted and its quantity."""
        return token.kind is Kind.VERB and (attains(token) or token.text in self.words["total"])


def _exists(clause: Clause) -> bool:
    head = clause.head
    if head is None or head.verb is None or head.verb.frame.notation != EXIST:
        return False
    return bool(clause.subject) or len(head.text) > 1  # 另有 10人 荣膺


def _reaches(token: Token) -> bool:
    return token.verb is not None and token.verb.frame.notation == "reach"


def _is_counted(token: Token | None) -> bool:
    return token is not None and token.kind is Kind.QUANTITY


def _has_quantity(tokens: Sequence[Token]) -> bool:
    return any(token.kind is Kind.QUANTITY for token in tokens)


def _opens_object(token: Token | None) -> bool:
    return token is not None and (token.kind in (Kind.QUANTITY, Kind.QUOTE) or is_group(token) or token.text == "该")
