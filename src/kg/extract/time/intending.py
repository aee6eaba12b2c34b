"""Whether a clause itself has a word of plans: 将, 拟, 力争, 计划, 承诺.

In: a clause. Out: yes or no, whatever stands around it. It stands alone because it looks at nothing but the words of
the clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AHEAD, MUST
from kg.extract.phrases import is_organization, is_place
from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.tokens import Token

INTENDING: Final = "拟"
"""What opens words of intention that are read as a part of what acts: 拟分三批."""
PREPARES: Final = "准备"
"""A verb of plans only where what is prepared is a deed: 准备再办培训班."""
PLANS: Final = "计划"
"""A word of plans where how long, or who, tells that it is a verb."""
PLANNED_TERM: Final = re.compile(
    "[利]?[用在]?(?:[1-9]|[一两二三四五六七八九十])(?:[至到—-][1-9])?年|分[两二三四五六]?多?[年批期步]"
)
"""What stands behind 计划 where that is a verb: how long it will take."""
LEAST_BEHIND: Final = 2
"""One who acts and a word of plans."""


def announces(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause has a word of plans: 将, 拟, 力争."""
    if clause.subject and ((clause.predicate and _intends(clause, lexicon)) or _plans_for(clause.subject)):
        return True
    if clause.predicate and clause.predicate[0].text in lexicon.words["promise"] and _promises_deed(clause):
        return True
    if any(token.text in lexicon.words["deed-to-come"] for token in clause.predicate[:1]):
        return True
    if clause.predicate and clause.predicate[0].text == PREPARES and _promises_deed(clause):
        return True  # 准备 再 办 培训班
    if not clause.plans:
        return False
    if clause.predicate and clause.predicate[0].kind is Kind.PLAN:
        return True
    for position, token in enumerate(clause.after):
        if token.kind is Kind.PLAN and token.text == AHEAD:
            return True  # 照顾券 将 增加, where a part of the subject is read as its verb
        if (
            token.kind is Kind.PLAN
            and token.text == MUST
            and position
            and clause.after[position - 1].period is not None
        ):
            return True  # 会议确定 今年 要 完成 900例
    if not clause.predicate and _plans_figure(clause.subject):
        return True
    if _breaks_off(clause.after):
        return True
    return bool(clause.markers) and any(token.kind is Kind.PLAN for token in clause.markers)


def aims(clause: Clause, lexicon: Lexicon) -> bool:
    """近年来…，确保项目落实: tell whether the words of plans in a clause only say what a deed was to reach."""
    plans = [token.text for token in (*clause.markers, *clause.predicate[:1]) if token.kind is Kind.PLAN]
    return bool(plans) and all(plan in lexicon.words["aim"] for plan in plans)


def _intends(clause: Clause, lexicon: Lexicon) -> bool:
    """拟分 三批 投入…, 承诺 今年 的 贷款 会 增加: a sign of intention that is read as a part of what acts."""
    first, words = clause.subject[0], lexicon.words
    if first.text in words["promise"]:
        thing = len(clause.subject) > 1 and clause.subject[1].start == first.end and clause.subject[1].kind is Kind.WORD
        will = (*clause.subject[-1:], *clause.markers, *clause.predicate[:1])
        return first.kind is Kind.VERB and not thing and any(token.text in words["promised"] for token in will)
    if first.text == PLANS and first.start == clause.start:  # 计划三年输转1万名, 计划分三年实施; not 计划涵盖19个行业
        return PLANNED_TERM.match("".join(token.text for token in clause.subject[1:])) is not None
    if first.text.startswith(MUST) and first.start == clause.start:
        return not first.text.startswith(lexicon.affixes["word-with-must"])  # 要 统一 思想、凝聚共识
    intends = first.text.startswith(INTENDING) and len(first.text) > 1
    return intends and not first.text.startswith(lexicon.affixes["drafted"])


def _promises_deed(clause: Clause) -> bool:
    """承诺 办 10件 实事, 承诺 再 做 10件: a promise of what will be done, and not of a thing: 承诺 事项."""
    if len(clause.predicate) > 1:
        return True
    deed = next((token for token in clause.after if token.kind is not Kind.ADVERB), None)
    return deed is not None and deed.kind is Kind.VERB and not deed.weak


def _breaks_off(after: Sequence[Token]) -> bool:
    """强调 下半年 要 全力 | 抓好…: a word of plans with its adverbs, the verb of which opens the clause behind."""
    verb = next((n for n, token in enumerate(reversed(after)) if token.kind is not Kind.ADVERB), 0)
    plan = after[len(after) - 1 - verb] if after else None
    return plan is not None and plan.kind is Kind.PLAN and plan.text == MUST


def _plans_for(subject: Sequence[Token]) -> bool:
    """某省 计划 城镇 新增就业…: a word of plans right behind the one who acts, before another subject."""
    if len(subject) <= LEAST_BEHIND or subject[2].kind is Kind.OF or subject[1].text == AHEAD:
        return False  # 省妇联 将 全国妇联 下拨的 100万元 送往…
    if subject[1].kind is not Kind.PLAN and subject[1].text != PLANS:
        return False
    return is_place(subject[0]) or is_organization(subject[0])


def _plans_figure(tokens: Sequence[Token]) -> bool:
    """我市 计划 总投资 1.2亿元: without a verb, a word of plans before a figure announces it.

    将 三组、五组 门前 的 杂物，…全部清除 only fronts a thing whose verb stands behind the comma.
    """
    plan = next((n for n, token in enumerate(tokens) if token.kind is Kind.PLAN), len(tokens))
    behind = tokens[plan:]
    if behind and behind[0].text == AHEAD and any(token.kind is Kind.OF for token in behind[:-1]):
        return False
    return any(token.kind is Kind.QUANTITY for token in behind)
