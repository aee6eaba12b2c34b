"""A target, a budget, a proposal, an entitlement, a work to be finished: what is still to come without a word of plans.

In: a clause of a text in simplified characters, with where its sentence begins. Out: whether the figure that it tells
is set, foretold or due, and not reached.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import EACH
from kg.extract.time.openings import AGAINST_TARGET
from kg.extract.whereabouts import Whereabouts

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.said import Said

FORETOLD: Final = "预测"
"""What somebody says will be: what follows with 可 in it is ahead."""
OPENING_ASIDES: Final = "(（"
"""What opens an aside, which tells the target of what was done: 救助86名（任务45名）."""
TARGET: Final = r"\s*{target-noun}{target-number}[为是共约]{0,2}[\d一二三四五六七八九十]"
"""A figure that is set and not reached: 目标人数8000人."""
PLANNED_FIGURE: Final = re.compile(r"(?<=[一-鿿])(?<![原按照据度])(?:计划|拟)(?=[\d一二三四五六七八九十])")
"""What stands between a deed and how much of it is planned: 新建服务站计划50个，已建成32个."""
TASK: Final = re.compile(r"任务[共为约]{0,2}[\d一二三四五六七八九十][\d.,万亿]*")
"""A task with its figure: 目标任务6300套."""
SHARES: Final = ("%", "％", "百分之")
"""What tells how much of a target has been reached: 实现全年目标数106%."""
BUDGETED: Final = re.compile(r"(?<!编列)(?<!安排)(?<!列入)预算(?:总额|金额)?(?:为|是|约为?|达)[\d一二三四五六七八九十]")
"""A budget with its figure, for what is not yet spent."""
PROPOSED: Final = r"[^，,]{0,8}(?:《[^》]{2,20}》|{proposer})(?:又|亦|也|并)?建议(?![书意提均已办案稿函])"
"""A paper of the government that proposes: what it proposes is not yet done; 代表建议办结50件 proposes nothing."""
SCHEDULED: Final = re.compile(r"(?<![决取法规])[定订]于(?=[\d一二三四五六七八九十今明本下])")
"""A day that is set: 定于10月29日举行."""
FLOOR: Final = re.compile("不得?[少低]于")
"""What a target is worded with that is to be reached: 引进项目不少于3个."""
COUNTED: Final = frozenset(("count", "person", "session"))
"""Units of things that a floor is set for: 引进项目不少于3个."""
AHEAD_HINTS: Final = re.compile("目标|计划|任务|建议|后|预算|[定订]于|[少低]于")
"""What stands in every clause that one of the patterns of targets, budgets, proposals and completions finds."""
EQUAL: Final = ("为", "是", "达", "达到")
"""Verbs between a target and its figure."""
LAID_DOWN: Final = r"{plan-laid-by}了?[^，,。；]{0,24}\d[^，,。；]{0,20}的[^，,。；的]{0,4}{plan-laid-down}$"
"""A plan that is laid down with its figure: 细化3年培训6000名农民工的规划."""
LONGEST_LAID_DOWN: Final = 60
"""Characters in which a plan is laid down with its figure."""
COMPLETED_WORK: Final = "{works-completed}(?:后|之后)"
"""What stands before what comes when a work is done: 建成后可新增…."""
MAY: Final = frozenset(("可", "可以", "均可", "即可"))
"""Adverbs of what people are entitled to."""
ENTITLING: Final = frozenset(("receive", "participate", "reach"))
"""Frames of what people may get, take part in or be reached by."""
WITH: Final = "随着"
"""What a clause opens with that takes what it tells for granted: 随着水库建成后."""
ABLE: Final = ("可", "能", "可以", "能够", "可望", "将可")
"""Words for what a work will be able to do."""


class Targets:
    """Tells which figures of a report are targets."""

    def __init__(self, simplified: str, lexicon: Lexicon) -> None:
        self.simplified, self.lexicon = simplified, lexicon
        self._hints = Whereabouts(AHEAD_HINTS, simplified)
        self._target, self._proposed = lexicon.pattern(TARGET), lexicon.pattern(PROPOSED)
        self._against_target = lexicon.pattern(AGAINST_TARGET)

    def looks_ahead(self, clause: Clause, text: str, offset: int, said: Said) -> bool:
        """任务目标为8所, 预算为3亿元, 建成后可新增…: a target, or what a work will do when it is done."""
        if (
            clause.subject
            and clause.subject[-1].text.endswith(self.lexicon.affixes["planned-number"])
            and any(token.text in EQUAL for token in clause.predicate)
        ):
            return True
        hinted = (
            self._hints.touch(offset + clause.start, offset + clause.end) and self._against_target.search(text) is None
        )
        if hinted and self._states_planned(text):
            return True
        if hinted and self._sets_task(text):
            return True
        target = self._target.search(text) if hinted else None
        if target is not None and not any(word in text for word in (*self.lexicon.words["target-reached"], *SHARES)):
            return True
        if hinted and self._sets_floor(clause, text):
            return True
        if hinted and self._proposed.match(text) is not None and clause.predicate:
            return True
        done = hinted and self.lexicon.pattern(COMPLETED_WORK).search(text) is not None
        said.foretells = said.foretells or done or text.endswith(FORETOLD)
        if not self.lexicon.words["told-adverb"].isdisjoint(clause.marked):
            return False
        if hinted and (BUDGETED.search(text) is not None or SCHEDULED.search(text) is not None):
            return True
        if not said.foretells:
            return False
        able = any(token.text in ABLE for token in (*clause.markers, *clause.predicate[:1], *clause.after))
        return able or (done and not clause.subject and not text.startswith(WITH))

    def entitles(self, clause: Clause) -> bool:
        """每人最多可报读四项课程, 约600名导游可受惠: what people may get or take part in is still to come.

        What a thing can do, 驿站可提供餐食, and what people get now or on average, is not.
        """
        if MAY.isdisjoint(clause.marked) or not clause.predicate or clause.head is None or clause.head.verb is None:
            return False
        if not (self.lexicon.words["no-entitlement"] | self.lexicon.words["present"]).isdisjoint(clause.marked):
            return False
        may = any(token.text in MAY and token.end == clause.predicate[0].start for token in clause.markers)
        entitling = clause.head.verb.frame.notation in ENTITLING
        return may and (entitling or any(token.text.startswith(EACH) for token in clause.subject[:1]))

    def lays_down(self, text: str, end: int) -> bool:
        """细化3年培训6000名农民工的规划: the figure in a plan that is laid down is planned, and not what follows it."""
        if not text.endswith(self.lexicon.affixes["plan-laid-down"]):
            return False
        return (
            self.lexicon.pattern(LAID_DOWN).search(self.simplified[max(0, end - LONGEST_LAID_DOWN) : end]) is not None
        )

    def _states_planned(self, text: str) -> bool:
        """新建服务站计划50个; 完成计划50个 and 占计划500人的80% tell what was done."""
        planned = PLANNED_FIGURE.search(text)
        if planned is None or any(mark in text[: planned.start()] for mark in OPENING_ASIDES):
            return False
        return not any(word in text for word in (*self.lexicon.affixes["target-reached"], *SHARES))

    def _sets_floor(self, clause: Clause, text: str) -> bool:
        """引进项目不少于3个 sets a target for a deed; 培训时间不少于7天 and 每户不低于2000元 tell how much it was."""
        told = (*self.lexicon.words["target-reached"], *self.lexicon.words["measure-of-deed"])
        if FLOOR.search(text) is None or any(word in text for word in told):
            return False
        counts = [token.quantity for token in (*clause.subject, *clause.after) if token.quantity is not None]
        return bool(clause.predicate) and not clause.subject and all(count.unit in COUNTED for count in counts)

    def _sets_task(self, text: str) -> bool:
        """新建目标任务6300套: a task with its figure; 完成任务62% and 完成年度任务300套 tell what was done."""
        task = TASK.search(text)
        if task is None or any(word in text for word in self.lexicon.affixes["target-reached"]):
            return False
        if any(mark in text[: task.start()] for mark in OPENING_ASIDES):
            return False  # 救助86名（任务45名）
        return text[task.end() : task.end() + 1] not in ("%", "％")
