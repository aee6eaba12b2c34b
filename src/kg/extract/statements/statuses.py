"""Whether what a clause says is done, under way, planned, asked of others, cancelled or denied.

In: the clauses of a sentence in order, with their times. Out: a status for each. It remembers what the clauses before
ask and of whom, and whether they are under way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import adds_deed, followed_until
from kg.extract.particles import COMPLETED, HAVING, MUST, TURNS
from kg.extract.phrases import is_group, is_organization
from kg.extract.tokens import Kind
from kg.model import MentionKind, Status

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.statements.reading import Reading
    from kg.extract.time.said import Time
    from kg.extract.tokens import Token

INTENDED: Final = frozenset(("将", "拟", "即将", "将要", "计划", "会"))
"""What tells of one's own plan, also after 指出."""
ALL: Final = ("各",)
WILL: Final = frozenset(("将", "还将", "将会"))
"""Words by which a body says what it will do itself."""
PUT: Final = "提出"
BEFORE_POINTS: Final = re.compile(r"。|[：:]\s*(?:[一二三四五六七八九十]{1,2}[是要]|首先|第一)")
"""What stands between what is put to others and its points, which behind a colon must be numbered."""
OPENING_DEMANDS: Final = frozenset(("，", ",", "：", ":"))
"""What stands between a word of demand and what is demanded."""
SINCE: Final = "以来"
LEAST_SAID: Final = 2
"""Words of a clause that says who resolves: 会议 提出."""
ALIKE: Final = "等"
"""What 不等 goes on with."""
SIDES: Final = ("一方面", "另一方面")
"""What only tells that several deeds are told."""
TALLYING: Final = frozenset(("共", "累计", "共计", "先后"))
"""Adverbs of totals, which make a thing one that is done."""


class Statuses:
    """Tells the status of the clauses of one sentence."""

    def __init__(self, reading: Reading, offset: int) -> None:
        self.reading, self.lexicon, self.offset = reading, reading.lexicon, offset
        self.speaking = reading.goes_on_asking(offset)
        """Whether a clause before calls for what follows."""
        self.demands = reading.lists_demands(offset)
        """Whether a clause before says what others are asked to do: 要求各县建立…."""
        self.asks_all = False
        """Whether a clause before says what all bodies of a kind must do: 各单位要…."""
        self.intends = False
        """Whether a clause before says what the body that speaks will do itself: 指出，全市人社系统将…，确保…."""
        self.ongoing = False
        """Whether a clause before is under way: 正在进行."""

    @property
    def asks(self) -> bool:
        """Whether the sentence calls for something, so that one behind it that opens with 要 does too."""
        return (self.speaking or self.demands) and not self.intends

    def turn(self, clause: Clause) -> None:
        """虽然…倡议…，但政府决定…: what is asked by others ends where the sentence turns."""
        if self.reading.simplified.startswith(TURNS, self.offset + clause.start):
            self.demands = self.speaking = self.asks_all = False
        if self.demands and any(t.period is not None and t.period.relation == "before" for t in clause.periods):
            self.demands = False  # 要求…，去年帮扶500人
        if self.demands and adds_deed(clause, self.reading.simplified, self.offset):
            self.demands = False  # 要求各乡镇足额发放，另外还调拨棉被800床
        if self.demands and clause.counts_after and not TALLYING.isdisjoint(clause.marked) and not clause.plans:
            self.demands = False  # 号召各级妇联慰问，共走访200户
        self.asks_all = self.asks_all or self._asks_all(clause)

    def take_in(self, clause: Clause) -> None:
        """Remember that a clause which only speaks calls for, or demands, what follows."""
        self.speaking = self.speaking or self._calls(clause)
        self.demands = self.demands or self._demands_of(clause)

    def of(self, clause: Clause, when: Time) -> Status:
        """Tell whether what a clause says is done, under way, planned, asked of others, cancelled or denied."""
        words = self.lexicon.words
        if self._is_negated(clause):
            return Status.NEGATED
        if self._is_called_off(clause):
            return Status.CANCELLED
        if self._puts_to_others(clause):
            self.demands = True
            return Status.REPORTED
        demanding = bool(clause.predicate) and clause.predicate[0].text in words["demanding"]
        demanding = demanding and not self._appeals(clause) and not self._is_followed(clause)
        demanding = demanding and not any(token.text == SINCE for token in clause.after[:1])  # 发出呼吁以来
        if demanding and not clause.counts_before:  # 95%的职位要求学历
            self.demands = self.demands or all(marker.text in SIDES for marker in clause.markers)
            if when.planned or (self.demands and clause.after):
                return Status.CALLED_FOR
        elif self.demands and words["happened"].isdisjoint(clause.marked):
            return Status.CALLED_FOR
        if when.planned and (self._lays_out(clause) or self._is_over(clause)):
            return Status.REPORTED
        if when.planned:
            intended = self._will_itself(clause) or not INTENDED.isdisjoint(clause.marked)
            intended = intended or any(
                t.text in self.lexicon.words["forecast"] for t in (*clause.markers, *clause.subject[:1])
            )
            self.intends = self.intends or (intended and (self.speaking or self._will_itself(clause)))
            called = (self.speaking and not when.future and not (intended or self.intends)) or self.asks_all
            return Status.CALLED_FOR if called else Status.PLANNED
        if not words["ongoing"].isdisjoint(clause.marked):
            self.ongoing = not clause.after
            return Status.ONGOING
        if self._is_under_way(clause):
            return Status.ONGOING
        done = not words["happened"].isdisjoint(clause.marked) or not TALLYING.isdisjoint(clause.marked)
        return Status.ONGOING if self.ongoing and not done else Status.REPORTED

    def _appeals(self, clause: Clause) -> bool:
        """发出倡议书，号召妇女争当宣传员: to appeal to people is itself done, where nobody asks others or plans."""
        if clause.predicate[0].text not in self.lexicon.words["appealing"] or self.speaking or self.demands:
            return False
        return bool(clause.after) and (
            is_group(clause.after[0]) or clause.after[0].text in self.lexicon.words["appealed-to"]
        )

    def _is_called_off(self, clause: Clause) -> bool:
        """运动会取消, 取消原定的演出: an event; 取消审批事项 does away with something, which is itself a deed."""
        if self.lexicon.words["cancelled"].isdisjoint([token.text for token in clause.predicate]):
            return False
        return not clause.after or clause.after[-1].text.endswith((*self.lexicon.events, *self.lexicon.called))

    def _demands_of(self, clause: Clause) -> bool:
        """要求各级残联做好…: a demand that names those of whom something is asked."""
        asked = clause.after[:1]
        if self.resolves(clause):
            return True
        if not clause.predicate or clause.predicate[0].text not in self.lexicon.words["demanding"]:
            return False
        if not asked:  # 会议要求，2019年新增…
            return self._opens_demands(clause)
        return is_organization(asked[0]) or asked[0].text.startswith((*ALL, "全"))

    def resolves(self, clause: Clause) -> bool:
        """会议提出，2019年新增…: whether a clause only says that a meeting resolves what follows."""
        if clause.after or clause.phrases or not clause.subject:
            return False
        verb = (clause.predicate or clause.subject)[-1]
        if verb.text not in self.lexicon.words["resolving"]:
            return False
        said = (*clause.subject, *clause.predicate)
        if len(said) < LEAST_SAID:
            return False
        met = said[-2]
        end = self.offset + clause.end
        ends = verb.end == clause.end and self.reading.simplified[end : end + 1] in OPENING_DEMANDS
        return ends and met.text.endswith(self.lexicon.affixes["demanding-meeting"]) and not self._confers(end + 1)

    def _confers(self, start: int) -> bool:
        """会议决定，授予…; 决定，…并当场发放26万元: tell whether what a meeting resolves is done on the spot."""
        simplified, words = self.reading.simplified, self.lexicon.words
        stops = [at for at in (simplified.find(mark, start) for mark in "。\n") if at >= 0]
        told = simplified[start : min(stops, default=len(simplified))]
        return told.startswith(tuple(words["conferring"])) or any(word in told for word in words["on-the-spot"])

    def _puts_to_others(self, clause: Clause) -> bool:
        """提出四点意见：一要…；二要…: what is put to others, point by point behind the colon or the stop."""
        if not clause.predicate or clause.predicate[-1].text != PUT or not clause.after:
            return False
        if not clause.after[-1].text.endswith(self.lexicon.affixes["put-to-others"]):
            return False
        return BEFORE_POINTS.match(self.reading.simplified, self.offset + clause.end) is not None

    def _opens_demands(self, clause: Clause) -> bool:
        """会议要求，…: one who demands, and nothing else; 根据上级要求，… names what is done by."""
        end, verb = self.offset + clause.end, clause.predicate[0]
        ends = verb.end == clause.end and self.reading.simplified[end : end + 1] in OPENING_DEMANDS
        if not ends or clause.phrases:
            return False
        if not clause.subject:
            return True
        last = clause.subject[-1]
        asks = last.text.endswith(self.lexicon.affixes["demanding-meeting"]) or is_organization(last)
        return (
            asks
            and not self._is_followed(clause)
            and not any(token.text.startswith(self.lexicon.affixes["plan-basis"]) for token in clause.subject)
        )

    def _is_followed(self, clause: Clause) -> bool:
        """执行甲全会，乙会议决策和丙全会要求，…: whether what meetings decided ends a list of what is followed."""
        before = self.reading.simplified[self.offset : self.offset + clause.start]
        return followed_until(clause, before, self.lexicon) is not None

    def _calls(self, clause: Clause) -> bool:
        if self._will_itself(clause) or self._is_followed(clause):
            return False  # 市总工会将按…部署要求，培训…
        if clause.subject and clause.subject[-1].text.endswith(self.lexicon.affixes["paper-with-plan"]):
            return False  # 意见指出，全省力争…
        return any(token.text in self.lexicon.words["calling"] for token in clause.predicate)

    def _lays_out(self, clause: Clause) -> bool:
        """会议部署下阶段重点任务: to lay out a plan is itself done, unless it is announced."""
        if not clause.predicate or not (clause.after or clause.phrases):
            return False
        words = self.lexicon.words
        treats = clause.after and clause.predicate[-1].text in words["treating"]
        told = clause.after[-1] if treats else clause.predicate[-1]
        laid = told.text.endswith(self.lexicon.affixes["laying-out"])  # 对 下一步 工作 进行 了 部署
        return laid and not any(token.kind is Kind.PLAN for token in clause.markers)

    def _is_over(self, clause: Clause) -> bool:
        """…对下一步工作进行了部署。会前，与会人员观摩了示范点: 了 behind a verb that names no time of its own."""
        if not clause.predicate or clause.plans or clause.periods or self.speaking or self.demands:
            return False
        end = self.offset + clause.predicate[-1].end
        return self.reading.simplified.startswith(COMPLETED, end)

    def _asks_all(self, clause: Clause) -> bool:
        """各牵头单位要明确…: what all bodies of a kind must do is asked of them and not one's own plan."""
        if MUST not in clause.marked:
            return False
        must = next(token for token in clause.markers if token.text == MUST)
        asked = [token for token in clause.subject if token.start < must.start]
        return any(token.text.startswith(ALL) for token in asked) or any(
            each in token.text for token in asked[:1] for each in self.lexicon.words["all-of-levels"]
        )

    def _is_under_way(self, clause: Clause) -> bool:
        """投资 3亿元 的 改造工程 正在 施工: what is told of the thing behind the amount holds for the amount."""
        if clause.head is None or clause.head.text not in self.lexicon.words["putting-in-money"]:
            return False
        if [token.kind for token in clause.after[:2]] != [Kind.QUANTITY, Kind.OF]:
            return False
        words = self.lexicon.words["ongoing"]
        return any(token.kind is Kind.ADVERB and token.text in words for token in clause.after)

    def _is_negated(self, clause: Clause) -> bool:
        """Tell whether what a clause says is said not to be: 未开工, 仍有7个村未建立, 有5个乡镇没有卫生院."""
        decisions = self.lexicon.words["decision"]
        for token in clause.markers:
            if (
                token.kind is Kind.NEGATION
                and not any(of.kind is Kind.OF and of.start >= token.start for of in clause.subject)
                and not _decides_not_to(token, clause, decisions)
            ):
                return not self._only_varies(token)
        if clause.subject and clause.subject[-1].kind is Kind.NEGATION:
            return not self._only_varies(clause.subject[-1])
        if not clause.predicate or clause.predicate[-1].text != HAVING:
            return False
        lacking = next((n for n, token in enumerate(clause.after) if token.kind is Kind.NEGATION), None)
        # 有3名没有工作的妇女 are there
        return lacking is not None and not any(token.kind is Kind.OF for token in clause.after[lacking + 2 :])

    def _only_varies(self, negation: Token) -> bool:
        """每人2000到5000元不等: that amounts are not alike denies nothing."""
        return self.reading.simplified.startswith(ALIKE, self.offset + negation.end)

    def _will_itself(self, clause: Clause) -> bool:
        """某处强调，县府将…: what a body says that it will do itself is planned and not asked of others."""
        return MentionKind.ORGANIZATION in clause.named and not WILL.isdisjoint(clause.marked)


def _decides_not_to(negation: Token, clause: Clause, decisions: frozenset[str]) -> bool:
    """不起诉13件: a decision not to do what the law leaves to the body is itself done."""
    verb = clause.predicate[0] if clause.predicate else None
    return verb is not None and negation.end == verb.start and verb.text in decisions
