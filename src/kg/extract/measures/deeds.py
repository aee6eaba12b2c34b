"""The deed that a figure counts: 带动 就业 3526人, 筹款 50万元.

In: a clause in its context and a figure behind its verb. Out: the verb, or the noun in it, that is counted. It stands
alone because these figures have no noun of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.predication import WORKING
from kg.extract.measures.before import tells_more_income
from kg.extract.measures.context import PAIR, Context
from kg.extract.notations import PERSONS, RENMINBI, SHARE
from kg.extract.particles import EACH, HOUSEHOLD
from kg.extract.phrases import AMOUNTING, measures_only, trim, without_places
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon
    from kg.model import Mention
    from kg.values.quantity import Quantity

CARRIED_OUT: Final = frozenset(("实现", "完成"))
"""Verbs with a deed as their object."""
COMPOUND: Final = 4
"""Characters of a verb that is made of two: 带动就业."""


class Deeds(Context):
    """Reads which deed a figure counts."""

    __slots__ = ()

    def deed_counted(self, token: Token, quantity: Quantity) -> Mention | None:
        """带动就业 3526人 counts 就业, 筹款 50万元 counts what was raised: the noun that ends the verb."""
        head = self.clause.head
        if head is None or head.end > token.start:
            return None
        after = self.clause.after
        worth = after[1:2] == [token] and (measures_only(after[0]) or after[0].text in AMOUNTING)
        if after[:1] != [token] and not worth:  # 捐款 达 80万元
            return None
        if quantity.unit in PERSONS and (joined := self._work_found_again(head)) is not None:
            return joined
        verbs = self.reading.lexicon.verbs
        last, first = verbs.get(head.text[-2:]), verbs.get(head.text[:-2])
        pivot = head.verb is not None and head.verb.frame.complement
        if (
            quantity.unit in PERSONS
            and len(head.text) == COMPOUND
            and last is not None
            and last.noun
            and first
            and pivot
        ):
            return self.at(self.offset + head.end - 2, self.offset + head.end)
        acting = head.verb is not None and head.verb.frame.notation in ("transitive", "reach") and len(head.text) > 1
        if quantity.unit not in (*PERSONS, RENMINBI, SHARE) and head.text in self.words["object-holding"]:
            return self.at(self.offset + head.start + (quantity.unit == "count"), self.offset + head.end)  # 植树 5万株
        households = quantity.classifier == HOUSEHOLD
        if (quantity.unit in PERSONS or households) and self._names_course(head):
            course = without_places(self.clause.subject)
            return self.at(self.offset + course[0].start, self.offset + head.end)
        held = quantity.unit == "session" and acting
        predicate = self.clause.predicate  # 实现 捐献 18例
        held = held or (
            len(predicate) == PAIR and predicate[0].text in CARRIED_OUT and quantity.unit == "count" and not households
        )
        if held or (quantity.unit == RENMINBI and head.weak and self._is_each(head)):
            return self.at(self.offset + head.start, self.offset + head.end)
        return self._money_of_deed(head, alone=after[:1] == [token]) if quantity.unit == RENMINBI else None

    def _money_of_deed(self, head: Token, *, alone: bool) -> Mention | None:
        """筹款 50万元, 民生 支出 29亿元, 总投资 1600亿元: the noun in or before a verb that names the money behind it.

        Args:
            head: the verb.
            alone: whether the amount stands right behind it.
        """
        if alone and (named := self.named_amount()):
            return self.mention(named)
        if self._is_total(head):
            return self.at(self.offset + head.start - 1, self.offset + head.end)
        funds = trim(self.clause.subject)[-1:]
        funded = bool(funds) and funds[0].text.endswith(self.affixes["sum-of-money"])  # “救急难” 资金 支出 360万元
        if head.text.endswith(self.affixes["income-growing"]) and (funded or tells_more_income(self)):
            return None  # 基金 增收 3亿元, 比上年 增收 3200万元
        given = head.text.endswith(self.affixes["given-verb" if alone else "donated-verb"]) and not funded
        spent = head.weak and head.verb is not None and not alone  # 支出 超过 8300万元
        spent = spent or head.text in self.words["investing"] or head.text.endswith(self.affixes["money-raised"])
        return self.at(self.offset + head.start, self.offset + head.end) if given or spent else None

    def rate_of_deed(self, token: Token, quantity: Quantity) -> Mention | None:
        """县外 就业 达到 55%, 稳定就业 3个月以上 达到 80%: how many of all do what the verb says."""
        after, predicate, subject = self.clause.after, self.clause.predicate, self.clause.subject
        place = next((n for n, one in enumerate(after) if one is token), 0)
        if (
            not place
            or not measures_only(after[place - 1])
            or any(t.kind is not Kind.QUANTITY for t in after[: place - 1])
        ):
            return None
        plain = (
            bool(subject) and all(one.kind is Kind.WORD for one in subject) and subject[-1].end == predicate[0].start
        )
        if subject and not plain:
            return None  # 集体合同 覆盖 达到 92%
        return self.at(self.offset + (subject or predicate)[0].start, self.offset + predicate[-1].end)

    def _work_found_again(self, head: Token) -> Mention | None:
        """实现 就业 再就业 5300人: work and work found again are one thing that people are counted by."""
        before = self.clause.predicate[-PAIR] if len(self.clause.predicate) > 1 else None
        if before is None or before.end != head.start or not head.text.endswith(before.text[-PAIR:]):
            return None
        work = head.verb is not None and head.verb.activity.notation == WORKING and len(before.text) > PAIR
        return self.at(self.offset + before.end - PAIR, self.offset + head.end) if work else None

    def _is_each(self, head: Token) -> bool:
        """每人 一次性 救助 4000元: what each of them is given counts the giving."""
        return any(
            t.text.startswith(EACH) and t.end <= head.start for t in (*self.clause.subject, *self.clause.markers)
        )

    def _names_course(self, head: Token) -> bool:
        """创业能力 培训 270人 counts the training: a noun right before a verbal noun, and nothing else."""
        subject = without_places(self.clause.subject)
        plain = all(token.kind in (Kind.WORD, Kind.VERB) and token.tag.startswith("n") for token in subject)
        named = head.weak or (head.text[:-PAIR] in self.reading.lexicon.verbs and _is_noun(head, self.reading.lexicon))
        return bool(subject) and named and plain and subject[-1].end == head.start

    def _is_total(self, head: Token) -> bool:
        """总 投资 1600亿元: the amount is that of the investment."""
        total = next((marker for marker in self.clause.markers if marker.end == head.start), None)
        return total is not None and total.text == "总" and head.weak

    def joined_deed(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> tuple[Mention, ...]:
        """促成 结对 216对: the last of verbs side by side names what its own word counts."""
        last = self.clause.predicate[-1] if len(self.clause.predicate) > 1 and not index else None
        if last is None or tokens is not self.clause.after or not quantity.classifier:
            return ()
        return (self.mention([last]),) if last.text.endswith(quantity.classifier) else ()

    def between_verb_and(self, tokens: Sequence[Token], index: int) -> tuple[Mention, ...]:
        """完成 造血干细胞 采样 入库 1260人份, 实现 捐献 18例: what stands before a figure, whatever it is."""
        clause = self.clause
        if tokens is not clause.after or any(token.kind is Kind.QUANTITY for token in tokens[:index]):
            return ()
        first = next((n for n in range(index) if tokens[n].kind in (Kind.WORD, Kind.NAME, Kind.VERB)), index)
        if first < index and all(t.kind in (Kind.WORD, Kind.NAME, Kind.VERB) for t in tokens[first:index]):
            return (self.mention(tokens[first:index]),)
        joined = not index and len(clause.predicate) > 1 and clause.predicate[-1].weak
        return (self.mention(clause.predicate[-1:]),) if joined else ()


def _is_noun(head: Token, lexicon: Lexicon) -> bool:
    """技能 提升培训 684人: tell whether a verb that another one stands in ends in a verbal noun."""
    last = lexicon.verbs.get(head.text[-PAIR:])
    return last is not None and last.noun
