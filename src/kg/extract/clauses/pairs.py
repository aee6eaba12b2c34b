"""Verbs side by side that have one thing: 修改和完善制度.

In: a verb in its segment, with what the clause has before it. Out: where the second of them stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import in_relative, takes_subject
from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.clauses.predication import Predication
    from kg.extract.clauses.segment import Segment

PAIRING: Final = frozenset(("和", "与", "及", "或"))
"""What joins two verbs that have one thing."""
SECOND: Final = 2
"""How far behind the first of them the second stands."""
THING: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PARTICLE, Kind.VERB)
"""What stands right behind them."""


class Pairs:
    """Tells which verbs of a segment are joined to the one behind them."""

    def __init__(self, segment: Segment, predication: Predication) -> None:
        self.segment, self.predication, self.tokens = segment, predication, segment.tokens

    def second(self, index: int, clause: Clause) -> int:
        """修改 和 完善 制度, 创建 或 合建 基地: find the second of two verbs that have one thing; 0 if there is none.

        The first acts as the second does, also where it is as often a noun.
        """
        first, second = self.tokens[index], index + SECOND
        if second + 1 >= len(self.tokens) or first.verb is None or takes_subject(first):
            return 0
        joining, verb, thing = self.tokens[index + 1 : second + SECOND]
        joins = joining.kind is Kind.PAUSE or joining.text in PAIRING
        joins = joins and joining.start == first.end and verb.start == joining.end
        if not joins or verb.kind is not Kind.VERB or takes_subject(verb) or self.segment.is_listed(index):
            return 0
        if thing.kind is Kind.PAUSE or thing.text in PAIRING:
            return second if self.second(second, clause) else 0  # 学习 、 宣传 、 贯彻 精神
        governs = thing.kind in THING and not (first.weak and self._names(second, clause))
        return second if governs and self.predication.is_predicate(second, clause) else 0

    def _names(self, second: int, clause: Clause) -> bool:
        """调研 、 座谈 活动; 预防 和 处置 欠薪 的 机制 日益 完善: tell whether the verbs are in a name."""
        acts = self.segment.strict_verb_after(second)
        if self.segment.has_subject(clause) or (acts and in_relative(self.tokens, second)):
            return True
        named = self.tokens[second].weak and not acts and self.tokens[second + 1].kind is not Kind.PARTICLE
        return named and self.segment.ends_with_activity(second + 1)
