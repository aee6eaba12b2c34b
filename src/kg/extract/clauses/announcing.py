"""将 of a plan, and 将 before a fronted object; 计划 the verb, and 计划 the noun.

In: a word of plans in its segment. Out: whether it announces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import takes_subject
from kg.extract.particles import MOVED_TO
from kg.extract.phrases import is_group
from kg.extract.tokens import Kind, Token
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.extract.clauses.segment import Segment

TOGETHER: Final = ("在一起", "到一起", "组织起来", "联合起来", "集中起来", "动员起来", "凝聚起来")
"""What a clause ends in that brings things or people together."""
LAST_WORDS: Final = 2
SET: Final = "计划"
AS_FOLLOWS: Final = "如下"
"""What ends a clause that only opens a report: 将全年工作汇报如下."""
BROUGHT: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE, Kind.CONJUNCTION, Kind.OF)
"""What the name of a thing is made of that is brought somewhere."""


class Announcing:
    """Tells which words of plans announce."""

    def __init__(self, segment: Segment) -> None:
        self.segment, self.tokens, self.words, self.lexicon = segment, segment.tokens, segment.words, segment.lexicon

    def announces(self, index: int) -> bool:
        """Tell 将 of a plan from 将 before a fronted object, and 计划 the verb from 计划 the noun."""
        following = self.segment.next(index)
        if following is None:
            return False
        fronts = self.tokens[index].text in self.words["object-preposition"]
        if fronts and (self.tokens[-1].text.endswith(AS_FOLLOWS) or self._changes_level(index)):
            return False
        if fronts and (self._joins_things(index) or self._takes_as(index) or self._brings_thing(index)):
            return False
        before = self.tokens[index - 1] if index else None
        acts = before is not None and (before.kind is Kind.NAME or before.period is not None)
        if self.tokens[index].text == SET and following.text in self.words["consisting"] and not acts:
            return False  # 一般 计划 分为 两期, but 市残联 计划 分为 三批 培训…
        if self.tokens[index].text == SET and self._ends_name(index):
            return False
        if fronts and following.kind is Kind.VERB and (self._moves_thing(index + 1) or self._opens_thing(index + 1)):
            return False
        if following.kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION, Kind.PLAN, Kind.PERIOD):
            return True
        if self.tokens[index].text == SET and _is_indicator(following) and self.segment.counts_after(index + 1):
            return True  # 计划 总投资 3亿元
        if fronts:
            if self._awaits_verb(index):
                return False
            strict = following.kind is not Kind.QUANTITY  # 将1500元慰问金送到…
            return not any(
                token.kind is Kind.VERB and (not strict or not token.weak) for token in self.tokens[index + 1 :]
            )
        return (
            self.tokens[index].text not in self.words["plan-or-noun"]
            or following.kind is Kind.QUANTITY
            or self._aims_at_figure(index)
        )

    def _awaits_verb(self, index: int) -> bool:
        """将 三组 汪屋 门前 的 乱堆乱放，…全部清除: a thing whose verb stands behind the comma is fronted."""
        behind = self.tokens[index + 1 :]
        return any(t.kind is Kind.OF for t in behind[1:-1]) and not any(t.kind is Kind.VERB for t in behind)

    def _changes_level(self, index: int) -> bool:
        """将 孤儿 保障 标准 分别 上调至 1400元: the level of a thing stands right before the verb that changes it."""
        verb = next((n for n in range(len(self.tokens) - 1, index, -1) if self.tokens[n].kind is Kind.VERB), index)
        if not self.tokens[verb].text.endswith(MOVED_TO):
            return False
        level = next((t for t in reversed(self.tokens[index + 1 : verb]) if t.kind is not Kind.ADVERB), None)
        return level is not None and level.text.endswith(self.lexicon.affixes["level-changed"])

    def _ends_name(self, index: int) -> bool:
        """就业 支援 计划 为 386名 妇女 提供…: what is done stands right before 计划, which ends a name."""
        before = self.tokens[index - 1] if index else None
        first = self.segment.next(index)
        named = (
            before is not None and before.kind is Kind.VERB and before.weak and before.end == self.tokens[index].start
        )
        return named and first is not None and first.kind is Kind.PREPOSITION

    def _aims_at_figure(self, index: int) -> bool:
        """力争 城镇 新增 就业 5万人, 确保 参保 人数 达到 8万人: a thing, what becomes of it, and how much that is."""
        if self.tokens[index].text not in self.words["aiming-at-figure"] or self.tokens[-1].kind is not Kind.QUANTITY:
            return False
        for position in range(index + 1, len(self.tokens)):
            token = self.tokens[position]
            reached = token.kind is Kind.VERB and position == len(self.tokens) - 2 and takes_subject(token)
            if reached or (token.kind is Kind.VERB and not token.weak):  # 收入 增长 7.5%
                return not any(later.kind is Kind.OF for later in self.tokens[position + 1 :])
            if token.kind not in (Kind.WORD, Kind.NAME, Kind.VERB):
                return False
        return False

    def _opens_thing(self, index: int) -> bool:
        """将 助学 资金 的 现金 发放 改为…: a verbal noun with its noun before 的, and a verb for it later.

        So does a verb with 的 behind it, 将 筹集 的 资金 发放 到…, where the thing is moved, or the deed comes later.
        """
        of = index + 1
        if of < len(self.tokens) and self.tokens[of].kind is Kind.OF:
            last = self.segment.last_strict_verb
            moved = self.tokens[last : last + 2] if last > of else []
            return last <= of or any(token.text.endswith(MOVED_TO) for token in moved)
        of = index + 2
        if not self.tokens[index].weak or of + 1 >= len(self.tokens) or self.tokens[of].kind is not Kind.OF:
            return False
        return self.tokens[index + 1].kind is Kind.WORD and self.segment.last_strict_verb > of + 1

    def _moves_thing(self, index: int) -> bool:
        """将 救助 工作 的 范围 拓宽到…: a verbal noun opens the name of what is changed by the verb right behind it."""
        of = next((n for n in range(index, len(self.tokens) - 2) if self.tokens[n].kind is Kind.OF), index)
        first, end = of + 1, len(self.tokens)
        while first < end and self.tokens[first].kind is Kind.WORD and not is_group(self.tokens[first]):
            first += 1
        if first == of + 1 or (of == index and self.segment.next(index) is None):
            return False
        while first < end and self.tokens[first].kind is Kind.ADVERB:
            first += 1
        verb = self.tokens[first] if first < end else None
        return verb is not None and verb.kind is Kind.VERB and not verb.weak and verb.text.endswith(MOVED_TO)

    def _takes_as(self, index: int) -> bool:
        """将关爱老人作为重点: what is taken as something stands before, be it a deed; not 将把…作为."""
        behind = self.tokens[index + 1 :]
        if any(token.kind is Kind.QUANTITY or token.text in self.words["object-preposition"] for token in behind):
            return False  # 将新建书屋26家作为目标
        return any(token.text in self.words["taking-as"] for token in behind[1:])  # 将作为服务机构 is a plan

    def _brings_thing(self, index: int) -> bool:
        """将 审批 权限 下放 至 乡镇, 将 失信 企业 纳入 黑名单: a thing that opens with a verb, and where it is brought.

        What stands between is one name, without an adverb or a figure. 将 培训 妇女 送到 岗位, which may plan, has the
        same words; it is read as what is likely.
        """
        first = self.segment.next(index)
        if first is None or first.kind is not Kind.VERB or not self._names_brought(index):
            return False
        position = index + 2
        while position < len(self.tokens) and self.tokens[position].kind in BROUGHT:
            position += 1
        verb = self.tokens[position] if position < len(self.tokens) - 1 else None
        if position == index + 2 or verb is None or verb.kind is not Kind.VERB:
            return False
        then = self.tokens[position + 1]
        return verb.text.endswith(MOVED_TO) or then.text.startswith(MOVED_TO)

    def _names_brought(self, index: int) -> bool:
        """Tell whether the verb right behind 将 opens names as well, or only tells which thing it is."""
        first, then = self.tokens[index + 1 : index + 3] if index + 2 < len(self.tokens) else (None, None)
        if first is None or then is None or then.start != first.end or then.kind not in (Kind.WORD, Kind.NAME):
            return False
        return first.weak or first.verb is None or takes_subject(first)

    def _joins_things(self, index: int) -> bool:
        """将物质帮扶与精神帮扶相结合, 将居民组织在一起: the clause ends in what is done to the things before."""
        if "".join(token.text for token in self.tokens[-LAST_WORDS:]).endswith(TOGETHER):
            return True
        for position in range(index + 2, len(self.tokens)):
            if self.tokens[position].text.endswith(("结合", "结合起来")):
                following = self.segment.next(position)
                return following is None or not following.text[0].isalpha()
        return False


def _is_indicator(token: Token) -> bool:
    return token.name is not None and token.name.kind is MentionKind.OBJECT
