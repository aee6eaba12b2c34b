"""What announces: 将, 拟 and 力争, a target, a budget, the opening of a list of what will be done.

In: a clause of a text in simplified characters, with where its sentence begins. Out: whether it announces or goes on
announcing. What was announced before it is the timeline's to know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import is_completed
from kg.extract.particles import AHEAD, AMONG
from kg.extract.phrases import is_organization
from kg.extract.time.completion import SINCE, Completion
from kg.extract.time.intending import announces
from kg.extract.time.openings import BASIS, Openings
from kg.extract.time.reckoning import HAN_YEARS, LAST_MONTHS, RELATIVE
from kg.extract.time.targets import Targets
from kg.extract.time.years import WITHIN_YEAR, lacks_year
from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.headings import Headings
    from kg.extract.time.standing import Standing
    from kg.model import Sentence, Span
    from kg.values.period import Period

PURPOSE: Final = re.compile(r"\s*为了?(?:确保|力争|争取|要)")
"""What opens a clause that tells what something is for: 为了确保…."""
FIRST_COUNT: Final = "初步拟"
"""What opens the result of a fair by its first count: 初步拟录取473人."""
IN_ALL: Final = re.compile(r"\s*([1-9]|[两二三四五])年(?:内|间|里)?(?:计划|预计)?(?:总?共|共计|累计|合计)")
"""How much a plan of years comes to: 三年共培训3000人."""
EVERY: Final = ("各", "全")
"""What opens the names of all of whom something is asked."""
AGAIN: Final = "今年再新?{adding-more}"
"""More of what there is already, so that it is to come: 今年再建20个."""
RECALLED: Final = "原"
"""The first character of the words for what was planned once."""
BY_WORDS: Final = ("按", "按照", "依照", "比", "较", "超", "超出", "超过")
"""What stands before an original plan that tells how a deed was done, or what it is compared with."""
OF: Final = "的"
"""What makes of an original plan the name of a thing: 原定的项目."""
BEFORE_FIGURES: Final = frozenset(("，", ",", "：", ":"))
"""Marks between a notice and the figures that it tells."""
YEARS_LONG: Final = re.compile(r"(?:\d{1,2}|[两三四五六七八九十]{1,2})年")
"""How long something takes, which is not what acts: 5年发放贷款3亿元."""
CONSISTS: Final = "(?:其中)?{kind-of-content}*{content-of-plan}(?:主要)?(?:包括|包含|涵盖|有[:：])"
"""What a sentence opens with that says what the plan of the one before consists of."""
NAMES_THEM: Final = re.compile(
    r"\s*(?:这|该|此|上述|以上)?[\d一两二三四五六七八九十]{1,3}[大]?[件项个条批][^，,。：:；]{0,12}?"
    r"(?:分别|依次|具体|主要)?(?:[是为有]|包括|如下)[：:]"
)
"""What a sentence opens with that names one by one the things that the one before announced: 这7件实事是：."""
EACH_AHEAD: Final = ("将各", "将各自")
"""What stands before a verb that tells what each of several will do."""
EVERY_YEAR: Final = "每年"
"""What tells of what is done year by year, up to one that lies ahead."""
NEEDING: Final = re.compile("(?:因为|由于|只因)要")
"""What tells why something is so, and plans nothing: 因为要照顾老人."""

HEARD: Final = re.compile("(?:另)?据(?:了解|悉|介绍|统计|不完全统计|透露)")
"""What opens a sentence that tells what one has heard besides."""
TO_COME: Final = re.compile("将|计划|预计|拟|力争")
OVER: Final = re.compile("去年|上年|前年|近年|近[两三四五几]年|以来|来，|截[至止]|累计|目前|过去")
"""What tells in it of a time that is over, or reaches up to now."""


class Plans:
    """Tells which clauses of a report announce."""

    def __init__(self, simplified: str, lexicon: Lexicon, headings: Headings, standing: Standing) -> None:
        self.simplified, self.lexicon, self.standing = simplified, lexicon, standing
        self.dates = headings.dates
        self.openings = Openings(simplified, lexicon, headings, standing)
        self.completion = Completion(simplified, lexicon, headings, standing)
        self.targets = Targets(simplified, lexicon)
        self._statistics = tuple(lexicon.words["statistics"])
        self._basis, self._again, self._consists = map(lexicon.pattern, (BASIS, AGAIN, CONSISTS))

    def expects(self, clause: Clause, period: Period | None, section: Span | None) -> bool:
        """今年预计办理70场 is a plan; in a review, 预计全年实现 is what was reached by the count of the day."""
        words = self.lexicon.words["foretelling"]
        if not any(token.text in words for token in (*clause.subject, *clause.markers, *clause.predicate)):
            return False
        if self.dates.reviews or self.dates.sums_up or self.standing.is_past(period):
            return False
        if self.standing.is_all_but_over(period):
            return False
        return not self.openings.is_headed_review(section)

    def is_marked(self, clause: Clause, text: str, offset: int) -> bool:
        """Tell whether a word of plans announces: not in 为了确保…, 确保了… or 计划已…."""
        announced = announces(clause, self.lexicon)
        if not announced and not (
            clause.predicate and clause.predicate[0].text in self.lexicon.words["demanding-or-proposing"]
        ):
            return False
        if (RECALLED in text and self._keeps_to_plan(text)) or FIRST_COUNT in text or NEEDING.search(text) is not None:
            return False
        if not self.lexicon.words["happened-adverb"].isdisjoint(clause.marked):
            return False
        if PURPOSE.match(text) is not None and not any(token.text.startswith(AHEAD) for token in clause.markers):
            return False
        if self._basis.match(text) is not None and len(clause.predicate) == 1 and not clause.after:
            return False
        if clause.predicate and self.simplified.startswith(SINCE, offset + clause.predicate[-1].end):
            return False  # 从8月4日发出赈灾呼吁以来
        if (
            clause.predicate
            and clause.predicate[0].text in self.lexicon.words["demanding-or-proposing"]
            and not any(token.kind is Kind.QUANTITY for token in clause.subject)
        ):
            if clause.predicate[0].text in self.lexicon.words["appealing"] and not (clause.subject or announced):
                return False  # 发布公告，号召社会各界捐款
            asked = clause.after[:1]  # 要求 各级妇联 | 动员…
            named = bool(asked) and (is_organization(asked[0]) or asked[0].text.startswith(EVERY))
            return named or any(
                token.kind is Kind.VERB and not token.weak for token in (*clause.predicate[1:], *clause.after)
            )
        if is_completed(clause, self.simplified, offset):
            return False
        return announced

    def recalls(self, clause: Clause, text: str) -> bool:
        """原计划建设10所，建成12所: what was planned once is told beside what came of it, and announces nothing more.

        按原计划 and 原定的 tell how something was done, and which thing is spoken of.
        """
        if not clause.predicate:
            return False
        begins = clause.predicate[0].start - clause.start
        for word in self.lexicon.words["original-plan"]:
            position = text.find(word, 0, begins)
            if position < 0 or text[:position].endswith(BY_WORDS):
                continue
            return not text.startswith(OF, position + len(word))
        return False

    def _keeps_to_plan(self, text: str) -> bool:
        """按原计划建成24所 tells how a deed was done."""
        return any(by + word in text for word in self.lexicon.words["original-plan"] for by in BY_WORDS)

    def reports_figures(self, clause: Clause, offset: int) -> bool:
        """省民政厅通报，…; 统计显示，…: tell whether a clause only opens what statistics, or a notice, tell of."""
        text = self.simplified[offset + clause.start : offset + clause.end]
        if not text.endswith(self._statistics) or announces(clause, self.lexicon):
            return False
        return self.simplified[offset + clause.end : offset + clause.end + 1] in BEFORE_FIGURES

    @staticmethod
    def hears_of_over(told: str) -> bool:
        """下一步，将…。据了解，去年走访妇女800名: tell whether a sentence opens with what one heard of past times."""
        return HEARD.match(told) is not None and OVER.search(told) is not None and TO_COME.search(told) is None

    def shares_out(self, clause: Clause, offset: int) -> bool:
        """各县将各新建3个: 将 before what each of them does announces as 将 before the verb itself does."""
        first = clause.predicate[0] if clause.predicate else None
        return first is not None and self.simplified.endswith(EACH_AHEAD, 0, offset + first.start)

    def is_within_year(self, clause: Clause, text: str, own: Period) -> bool:
        """年内建成20个, 今年再建20个, before the year is over and without a word of what has been done."""
        today = self.dates.document.published
        if today is None or own.end is None or own.end <= today:
            return False
        if own.text != WITHIN_YEAR and (own.text != RELATIVE[0] or self._again.search(text) is None):
            return False
        told = any(
            token.kind is Kind.PARTICLE or token.text in self.lexicon.words["told-adverb"]
            for token in (*clause.markers, *clause.after)
        )
        return today.month < LAST_MONTHS + 1 and not told

    def is_year_by_year(self, clause: Clause, period: Period | None) -> bool:
        """2025年至2027年期间，每年资助…: what is done every year from this one to a later one is announced."""
        if period is None or period.precision != "years" or period.start is None or period.end is None:
            return False
        today = self.dates.first_day
        if today is None or not period.start.year >= today.year < period.end.year:
            return False
        each = any(t.text.startswith(EVERY_YEAR) for t in (*clause.subject, *clause.markers, *clause.predicate[:1]))
        return each and not self.completion.is_told(clause)

    def comes_to(self, text: str, period: Period | None) -> bool:
        """2018年起实施三年规划，3年共培训3000人: what a plan comes to whose last year lies ahead."""
        found = IN_ALL.match(text)
        if found is None or period is None or period.start is None:
            return False
        today = self.dates.first_day
        years = int(found[1]) if found[1].isdigit() else HAN_YEARS[found[1]]
        last = period.end.year if period.end is not None else period.start.year + years - 1
        return today is not None and period.start.year >= today.year and last > today.year

    def continues(self, sentence: Sentence, clause: Clause) -> bool:
        """同时，继续开展… goes on with the plan of the sentence before, and so does one without subject and time."""
        head = sentence.span.of(self.simplified).lstrip()
        if head.startswith(self.lexicon.continuing):
            return True
        acting = [
            token
            for token in clause.subject
            if token.kind is not Kind.CONJUNCTION and YEARS_LONG.fullmatch(token.text) is None
        ]
        if acting or not (clause.predicate or clause.phrases):
            return False
        if any(token.period is None or not lacks_year(token.period.text) for token in clause.periods):
            return False
        return not any(
            token.kind is Kind.PARTICLE or token.text in self.lexicon.words["told-adverb"] for token in clause.markers
        )

    def takes_up(self, sentence: Sentence, clause: Clause) -> bool:
        """这笔资金主要投入…, 届时: a sentence that begins so goes on with the plan before, even in a new paragraph.

        So does one that begins with the bare noun of the event which is announced: 招聘会设有….
        """
        if clause.unit:
            return False
        head = sentence.span.of(self.simplified).lstrip()
        if head.startswith(AMONG) and not self.completion.is_told(clause):
            return True  # 今年要办的项目包括…。其中，…
        if head.startswith(self.lexicon.affixes["anaphor"]) or self._consists.match(head) is not None:
            return True
        if NAMES_THEM.match(head) is not None:
            return True
        event = next((word for word in self.lexicon.event_heads if head.startswith(word)), "")
        return (
            len(event) > 1
            and not head.startswith(self.lexicon.affixes["at-event"], len(event))
            and not self.completion.is_told(clause)
        )
