"""What says that something has been done: 已, 截至目前, 评选出的, 完成了.

In: a clause of a text in simplified characters, with where its sentence begins. Out: whether it tells of what has been
done, whatever was announced before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import is_completed
from kg.extract.notations import BUILD
from kg.extract.particles import TOTALS
from kg.extract.time.intending import announces
from kg.extract.time.reckoning import LAST_MONTH
from kg.extract.tokens import Kind
from kg.extract.whereabouts import Whereabouts

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.headings import Headings
    from kg.extract.time.said import Said
    from kg.extract.time.standing import Standing
    from kg.model import Span
    from kg.values.period import Period

UP_TO: Final = ("截至", "截止")
"""What a time opens with up to which something has been reached."""
YEAR_END: Final = re.compile(f"(?:{'|'.join(UP_TO)})(?:年[底末终]|岁[末尾]|12月(?:底|末|31日))")
"""The end of a year that is not named: 截至年底."""
SINCE: Final = "以来"
"""What ends an opening that tells of what has been done up to now: 上次大会以来，…."""
NOW: Final = "现"
HEREBY: Final = re.compile(f"{NOW}(?:[将把]|(?![场代有在金状实货任役年]))")
"""What opens the sentence by which a paper is sent out: 现将…印发给你们, and no 现场."""
BEFORE: Final = "前"
"""What makes of a time up to which something has been reached one by which it is to be: 截止12月底前."""
BUT: Final = ("但", "而")
"""What may stand before what tells that something has been done."""
TASK_SET: Final = (
    r"(?:任务|(?:年初|全年|年度)预算|(?<![0-9明今去后前每])年度?计划)[数量]?[为是]?[\d.,]+[万亿]?[一-鿿]{0,4}"
)
"""A task, a budget or the plan of a year with its figure: 任务25例."""
CAME_TO: Final = r"(?:实际)?(?:{completing-task}(?!任务)|(?:支出|到位)(?=\d))"
"""What tells what came of a task, or a budget."""
TASK_COMPLETED: Final = TASK_SET + rf"[，,、]\s*{CAME_TO}[^，。；]*$"
"""A task with its figure, and right behind it what came of it: 任务25例，完成25例."""
COMPLETED_NEXT: Final = TASK_SET + f"[，,、]{CAME_TO}"
"""The same at the end of a clause, before the one that tells what came of it."""
TO_BEGIN: Final = (
    r"[^；。\n]{0,80}?{works-design}[^；。，\n]{0,6}?[，,](?:{forecast}|计划|拟|将|力争)[^，。；]{0,10}?{works-starting}"
    r"(?=[，,。；\n]|$)"
)
"""What follows works of which only the design is ready, in their part of the sentence: 均已做完设计，预计下半年动工."""
TO_BEGIN_SOON: Final = (
    r"(?:[，,](?:新建|改造|修建|改建|扩建|硬化|总?投资|建筑面积|占地)[^，。；\n]{0,24}){0,3}"
    r"[，,](?:{forecast}|计划|拟|力争)[^，。；]{0,10}?{works-starting}(?=[，,。；\n]|$)"
)
"""The same right behind the works, or what they cost: 改造公路50公里，投资2亿元，预计5月开工."""
BEGUN: Final = "[已全均][^，。；]{0,4}?(?:{works-completed}|{works-begun})|正在[^，。；]{0,6}?建"
"""What tells of works there that have been begun."""
TASKS: Final = re.compile("任务|预算|计划")
"""What stands in every clause that sets a task, a budget or a plan."""
LONGEST_SETTING: Final = 40
"""Characters before a list in which its tasks are said to be set."""
COMPLETING: Final = "完成"
"""What, amid plans, tells of a task that was done before more is: 在完成312户重建的基础上."""
ON_TOP_OF: Final = "基础上"
"""What ends a clause that tells what has been done before more is."""
CHOSEN: Final = r"{choosing}出?(?:了)?的(?=[\d一-鿿])(?<=[出了]的)"
"""What a clause opens with that tells of those who have been chosen: 评选出的60名人选中."""


class Completion:
    """Tells which clauses of a report say that something has been done."""

    def __init__(self, simplified: str, lexicon: Lexicon, headings: Headings, standing: Standing) -> None:
        self.simplified, self.lexicon, self.headings, self.standing = simplified, lexicon, headings, standing
        self.dates = headings.dates
        self._asked, self._planned = lexicon.pattern("{asking-others}"), lexicon.pattern("{word-of-plans}(?!求)")
        self._to_begin, self._begun = lexicon.pattern(TO_BEGIN), lexicon.pattern(BEGUN)
        self._begins_soon = lexicon.pattern(TO_BEGIN_SOON)
        self._designed = lexicon.pattern("{works-design}")
        self._chosen, self._task_completed = lexicon.pattern(CHOSEN), lexicon.pattern(TASK_COMPLETED)
        self._tasks, self._completed_next = Whereabouts(TASKS, simplified), lexicon.pattern(COMPLETED_NEXT)

    def is_done(
        self, clause: Clause, offset: int, section: Span | None, *, planned: bool = False, governed: bool = False
    ) -> bool:
        """截至目前, 截至2019年底, 已: tell whether a clause says that what it tells has been done.

        Args:
            clause: the clause.
            offset: where its sentence begins.
            section: the section that it stands in.
            planned: whether the title or the section announces.
            governed: whether its sentence has announced before.
        """
        if clause.marked and not self.lexicon.words["done"].isdisjoint(clause.marked):
            return True
        if self.does_hereby(clause, offset):
            return True
        first = clause.periods[0] if clause.periods else None
        if first is not None and first.text.startswith(UP_TO) and not announces(clause, self.lexicon):
            by = first.text.endswith(BEFORE) or self.simplified.startswith(BEFORE, offset + first.end)
            if not by and not self._ends_ahead(first.period, section, planned=planned, governed=governed):
                return True
        if clause.predicate and clause.subject and clause.subject[-1].text in self.lexicon.words["formerly"]:
            return True
        if clause.predicate and clause.predicate[-1].text in self.lexicon.words["came-in"] and clause.counts_after:
            return not planned and not announces(clause, self.lexicon)  # 要求补齐证明，8月下旬，共收到材料960份
        if governed and self._sums_up_asked(clause, offset):
            return True
        if not clause.predicate and self.simplified.endswith(SINCE, offset + clause.start, offset + clause.end):
            return True
        start = offset + clause.start
        start += self.simplified.startswith(BUT, start)  # 但截至目前已有…
        if self._chosen.match(self.simplified, start, offset + clause.end) is not None:
            return True
        return self.simplified.startswith(self.lexicon.done, start, offset + clause.end)

    def _sums_up_asked(self, clause: Clause, offset: int) -> bool:
        """号召各级妇联开展慰问，共走访200户: tell whether a total tells what came of what was only asked for."""
        total = clause.counts_after and not TOTALS.isdisjoint(clause.marked)
        if not total or announces(clause, self.lexicon):
            return False
        before = self.simplified[offset : offset + clause.start]
        return self._asked.search(before) is not None and self._planned.search(before) is None

    def _ends_ahead(self, period: Period | None, section: Span | None, *, planned: bool, governed: bool) -> bool:
        """Tell whether a period ends after the publication, or after the year that an undated report is of.

        An undated plan is of the first day of its year.
        """
        if period is not None and planned:
            period = self.in_planned_year(period, section)
        if period is None or period.end is None:
            return True
        published = self.dates.document.published
        if published is not None:
            last_month = published.month == period.end.month == LAST_MONTH and published.year == period.end.year
            return period.end > published and (governed or not last_month)  # 截至年底, in the last days of the year
        year = (self.headings.period(section) if planned else None) or self.dates.default
        if planned or governed:
            return year is None or year.start is None or period.end.year >= year.start.year
        return year is None or year.end is None or period.end > year.end

    def in_planned_year(self, period: Period, section: Span | None) -> Period:
        """截至年底 in a plan put out in the January of its year: the end of that year, not of the one before it."""
        published = self.dates.document.published
        if published is None or period.end is None or not YEAR_END.fullmatch(period.text) or period.end >= published:
            return period
        year = self.headings.period(section) or self.dates.default
        begun = year.start if year is not None and year.precision == "year" else None
        planned = begun.year if begun is not None else published.year
        moved = replace(period, end=period.end.replace(year=planned))
        return self.standing.placed(moved)

    def is_completed_next(self, clause: Clause, offset: int) -> bool:
        """任务25例，完成25例: tell whether a clause sets a task, and the next tells what came of it."""
        start, end = offset + clause.start, offset + clause.end
        if not self._tasks.touch(start, end):
            return False
        found = self._completed_next.search(self.simplified, start, end + LONGEST_SETTING)
        return found is not None and found.start() < end < found.end()

    def is_begun_later(self, clause: Clause, offset: int) -> bool:
        """硬化道路5公里，均已做完设计，预计下半年动工: tell whether works are told of that will begin only later."""
        start, end = offset + clause.start, offset + clause.end
        found = self._to_begin.match(self.simplified, start) or self._begins_soon.match(self.simplified, end)
        if found is None or self._begun.search(self.simplified, start, found.end()) is not None:
            return False
        figure = next((t for t in (*clause.subject, *clause.after) if t.kind is Kind.QUANTITY), None)
        if figure is None:
            return False
        designed = self._designed.search(self.simplified, start, end)
        if designed is not None:
            return offset + figure.end <= designed.start()
        verb = clause.head.verb if clause.head is not None else None
        return verb is not None and verb.activity.notation == BUILD

    def has_come_about(self, clause: Clause, offset: int, *, done: bool, marked: bool, dated: bool) -> bool:
        """Tell whether a clause below what was announced is no part of it: 已有80人, 完成了505棵, 获投资5亿元.

        What was announced for a time may be told with 了: 明年预算增加，人事费就增加了3亿元.
        """
        if done:
            return True
        start, end = offset + clause.start, offset + clause.end
        if self.simplified.endswith(ON_TOP_OF, start, end) and COMPLETING in self.simplified[start:end]:
            return True  # 市下达任务160户，我县在完成312户重建的基础上，又实施…
        if marked or not clause.predicate:
            return False
        if self._task_completed.search(self.simplified, max(0, start - LONGEST_SETTING), end) is not None:
            return True
        obtained = bool(clause.subject) and clause.predicate[0].text in self.lexicon.words["obtaining"]
        return obtained or (not dated and is_completed(clause, self.simplified, offset))

    def has_happened(self, clause: Clause, offset: int, said: Said) -> bool:
        """票决确定了10项实事: what 了 follows has happened; so has what was held or issued on a day gone by.

        So has what is sent out by the paper itself: 现将方案印发给你们.
        """
        if self.does_hereby(clause, offset):
            return True
        day = next((token.period for token in clause.periods if token.period is not None), said.period)
        if day is not None and day.precision == "day" and day.relation in ("before", "around") and clause.predicate:
            told = self.lexicon.words["held"] | self.lexicon.words["issued"]
            if clause.predicate[-1].text in told:
                return True
        return is_completed(clause, self.simplified, offset)

    def does_hereby(self, clause: Clause, offset: int) -> bool:
        """现将方案印发给你们, 现下达资金15万元: tell whether a paper does itself what a clause tells."""
        if not clause.predicate or HEREBY.match(self.simplified, offset + clause.start, offset + clause.end) is None:
            return False
        deed = clause.predicate[-1].text.removeprefix(NOW)
        return deed in self.lexicon.words["issued"] | self.lexicon.words["allotted-hereby"]

    def is_told(self, clause: Clause) -> bool:
        """Tell whether a clause says that what it tells has been done: 已, 先后, 了."""
        told = (*clause.markers, *clause.after)
        return any(token.kind is Kind.PARTICLE or token.text in self.lexicon.words["told-adverb"] for token in told)
