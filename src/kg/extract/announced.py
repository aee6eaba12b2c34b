"""The lists of what will be done that a report announces: 今年将办好11件实事：一是…, 一、2011年工作考核指标.

In: a document, its text in simplified characters and a lexicon. Out: where what stands is announced, so that it is
planned unless a clause says that it has happened, and what the list is called. A list is announced by the title of the
report, by the heading of a section or by its lead; one for a year that is over by then tells what became of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AMONG, COLONS
from kg.extract.script import to_simplified
from kg.model import BlockKind, Section, Span
from kg.values import find_periods

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon
    from kg.model import Document
    from kg.resources import Vocabulary

YEAR: Final = re.compile(r"((?:19|20)\d\d)年|今年|明年")
"""The year that a title tells of, in figures or counted from the day of the report."""
YEAR_BEGUN: Final = re.compile("今年(?!以?来)")
"""今年, and not what has been done in it: 今年以来."""
NAMED_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
"""A year in figures."""
LIST_YEAR: Final = re.compile(
    r"(?:((?:19|20)\d\d)年|今年|明年)(?!以来|来|前|[上下]半年|\d{1,2}月|[第前]?[一二三四]季度|第)"
)
"""The whole year that a list is for, not a part of it that has been."""
NEXT_YEAR: Final = "明年"
FIRST_MONTHS: Final = 3
"""Up to this month a report tells of the work of its year as of what is to be done."""
REST_OF_YEAR: Final = re.compile("下半年|[四4]季度")
FIRST_PART: Final = re.compile("上半年|前三季度|1[—-]9月|[一1]至九月")
"""What the title of a report says that is of the first part of a year."""
LAST_PLANNED_MONTH: Final = 10
"""A list of the year that is published later tells what became of it."""
REVIEWED_YEAR: Final = re.compile(
    r"((?:19|20)\d\d)年[度的]?(?:[和及与][^，。；\n]{2,14}?)?(?:(?:政府|主要|重点)?工作(?:的|简要|主要)?(?:回顾|总结|(?:完成)?情况)"
    r"|(?:(?:政府|主要|重点)?工作)?的?回顾|(?:经济|社会)[^\n。,，]{0,10}情况)"
)
"""The heading of a review: 2010年工作总结, 2010年和“十一五”回顾."""
REACHED: Final = re.compile(
    "(?:(?:完成|落实|进展|推进|实现|执行|兑现|办理)情况|(?:全部|全面|悉数|圆满|如期|顺利)(?:完成|落实|落地|办结|兑现|收官))"
    "[）)]?[:：!！]?\\s*$"
)
"""The end of a heading of what became of a plan: 主要预期目标完成情况."""
CARRIED_OUT: Final = re.compile("[^及和与暨、\n]*?(?:完成|落实|进展|推进|实现|执行|兑现|办理)情况")
"""What a title says of tasks of which it tells what became of them: 重点工作落实情况."""
ON_REPORT: Final = re.compile(r"工作报告[》」”][^\n]{0,30}(?:情况|通报|分工|任务|意见|方案|清单|责任|决定|通知)")
"""A title of what becomes of the tasks of a work report: 关于《政府工作报告》重点工作推进情况的通报."""
PAGE_OF_TITLE: Final = re.compile(r"\s*[\[【(（]\d{1,2}[\])】）]\s*$")
"""The number of the page behind a title: 发展规划 [2]."""
LONGEST_LEAD: Final = 400
TOLD: Final = re.compile("(?:[做办]|完成|实现|落实)了|已经?[做办完]|(?:圆满|超额|胜利|较好地?|全面|如期)完成")
"""What stands before a list of what has been done: 2016年，县妇联做了这些实事：…."""
ENDS: Final = "。！？\n"
CLAUSE_ENDS: Final = "，,；;" + ENDS
FUTURE_AS_THING: Final = re.compile(
    r"(?<=[一-鿿])(?<!展望)(?<!在)(?<!着眼)(?<!面向)(?<!谋划)(?<!对)(?<!瞄准)(?<!放眼)(?<!和)未来(?![一二两三四五六七八九十几\d])"
)
"""A future that is cared for, as in a slogan, and no time ahead: 守护未来希望."""
MEASURED: Final = re.compile(
    r"(?:完成|占|超|超过|超出|达到|实现|控制在|[低高优好]于)[^，,]{0,6}$|(?:完成|落实|办理|办结|办好|兑现)了?[^，,的]{0,14}$"
    r"|(?:完成|超过|达到)[\d.,]+[万亿]?[一-鿿]{1,4}的$"
)
"""What stands before a target that is measured by and not set: 完成年度目标的91%, 超额完成4.7万批次的年度目标."""
SENT_OUT: Final = re.compile(
    "(?:现将《(?P<sent>[^》\n]{4,60})》|《(?P<agreed>[^》\n]{4,60})》[^。\n]{2,30}(?:同意|通过|批准|审定)[，,]现)"
    "[^。，,\n]{0,12}?(?:印发|下发|转发)给?[^。\n]{0,24}[。\n]"
)
"""The sentence by which a notice sends out the paper that stands below it."""
LIST_NAME: Final = r"[\d一二三四五六七八九十]+[件项大][^\s，,。：:、]{0,4}?{list-name}"
"""What a list of what will be done is called, by how many things it has: 11件实事, 十件民生实事."""
AHEAD_IN_TITLE: Final = (
    r"(?:19|20)\d\d年?度?{title-ahead}[^，。\n]{0,12}?(?:[一二两三四五六七八九十\d]+[个项大件]|工作)"
)
"""A title that only tells what a year will bring: 2011年将着重做好三方面工作."""
LISTS_DEEDS: Final = r"(?:19|20)\d\d|[今明]年|[\d一二两三四五六七八九十]+[大件项类个]|{title-of-list}"
"""What a title has that lists the deeds which a body promises for a year: 2012年民生实事, 十件实事."""
ON: Final = "关于"
BY_YEAR: Final = re.compile(r"到(?:(?:19|20)\d\d年|“?十[一二三四五]五)")
"""What opens the time by which such a paper wants to reach something."""
NUMBERED: Final = re.compile(r"[\s#*■●◆▲★]*(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)]?[、.．:：]|[）)]|是)|[①-⑳])")
"""What opens an item: 1、, （二）, ③, 一是."""

WITHIN_REPORT: Final = re.compile("(?:政府)?工作报告[中里]")
"""Where a list was made known: 在政府工作报告中公布了今年要办的15件实事."""
LONGEST_OPENING: Final = 24
"""Characters of what does nothing but open a list: 10类36项惠民实事具体包括."""
LEAST_ROW: Final = 3
"""Deeds of a row between semicolons."""
WORK_REPORT: Final = "工作报告"
"""What ends the title of a report that looks back on a year, or several, and ahead to the next."""
YEAR_SUMMED_UP: Final = re.compile(
    f"(?:{NUMBERED.pattern})?\\s*(?:(?:19|20)\\d\\d年(?:度)?|去年|上一?年(?:度)?)[^，。；\\d\n]{{0,14}}(?:总结|情况)\\s*$"
)
"""The heading of what a paper says of a year that is over: 一、2021年工作开展情况."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What a vocabulary's words tell of a paper that lays down what will be done."""

    paper: re.Pattern[str]
    """What the title of such a paper ends in."""
    laid_down: re.Pattern[str]
    """What it says of itself: 制定本方案."""
    plan_of_year: re.Pattern[str]
    """A heading that says of which year the plans below it are, and nothing else: 二、2019年打算."""
    work_of_year: re.Pattern[str]
    """What stands behind a year of which the work is told below, whether it is done or to be done: 2019年重点工作."""


@cache
def _patterns(vocabulary: Vocabulary) -> _Patterns:
    words = vocabulary.words
    papers, verbs, called, plans, works, notices, told, work = (
        "|".join(map(re.escape, words[name]))
        for name in (
            "plan-paper",
            "laying-down",
            "laid-down",
            "plan-of-year",
            "noticed-work",
            "notice-of-work",
            "noticed-result",
            "work-of-year",
        )
    )
    carried_out = "".join(f"(?<!{re.escape(word)})" for word in words["plan-paper-carried-out"])
    return _Patterns(
        paper=re.compile(
            f"(?:(?:{papers}){carried_out}[》」』”]?(?:的通知)?|关于(?:{works})(?![^\\n]*(?:{told}))[^，。\\n]{{2,40}}的(?:{notices}))"
            "\\s*(?:[（(][^（）()]{2,30}[)）])?\\s*$"
        ),
        laid_down=re.compile(f"(?:{verbs})了?(?:以下|如下|本|此)[一-鿿]{{0,8}}?(?:{called})|(?:通知|公告|意见)如下"),
        work_of_year=re.compile(f"度?的?[一-鿿]{{0,4}}(?:{work})[一-鿿、]{{0,8}}\\s*$"),
        plan_of_year=re.compile(f"(?:(?:19|20)\\d\\d|今|明|下一?)年度?的?(?:{plans})[:：]?\\s*$"),
    )


class Announced:
    """Where a report announces, and what."""

    def __init__(self, document: Document, simplified: str, titles: Sequence[Span], lexicon: Lexicon) -> None:
        """Look for lists in the title and the lead.

        Args:
            document: the report.
            simplified: its text in simplified characters.
            titles: where its titles stand.
            lexicon: whose words name lists, targets and reviews.
        """
        self.document, self.simplified, self.lexicon = document, simplified, lexicon
        self._patterns = _patterns(lexicon.vocabulary)
        self.lists: list[tuple[Span, Span]] = []
        """Where the items of a list stand, and what the list is called."""
        self._title = PAGE_OF_TITLE.sub("", to_simplified(document.title))
        self.titled = self._is_titled()
        """Whether the whole report is a list by its title."""
        self._sent_out = None if self.titled else self._paper_sent_out()
        self._scope = None if self.titled else self._sent_out or self._led()
        for title in titles if self.titled else ():
            self._note(Span(title.end, len(simplified)), title)

    @cached_property
    def looks_both_ways(self) -> bool:
        """Tell whether the title is of a report that looks back and ahead: 工作报告, 2018年工作总结和2019年工作计划."""
        if self.titled:
            return False
        ahead = CARRIED_OUT.sub("", self._title)
        plans = any(word in ahead for word in self.lexicon.words["plan-title"])
        given = WORK_REPORT in self._title and ON_REPORT.search(self._title) is None
        return (plans and self.reviews(self._title)) or given

    @cached_property
    def tells_parts(self) -> bool:
        """Tell whether a heading says which part of the report is its review, or its plan."""
        headings = (section.heading.of(self.simplified) for section in self.document.sections if section.heading)
        return any(self.looks_ahead(heading) or self.reviews(heading) for heading in headings)

    def reviews(self, heading: str) -> bool:
        """Tell whether a heading or a title says that something is looked back on: 一、工作回顾."""
        return any(word in heading for word in self.lexicon.words["review-heading"])

    def holds(self, span: Span) -> bool:
        """Tell whether a sentence is an item of a list that the lead announces, or announces it."""
        return self._scope is not None and span in self._scope

    def looks_ahead(self, heading: str) -> bool:
        """Tell whether a heading has a word of plans: not a slogan, 守护未来希望, nor 超过年度目标."""
        heading = FUTURE_AS_THING.sub("", heading)
        if REACHED.search(heading) is not None:
            return False
        found = self.lexicon.pattern("{plan-heading}").search(heading)
        announces = found is not None and MEASURED.search(heading, 0, found.start()) is None
        dated = YEAR.search(heading) is not None
        named = self._only_reviews and not dated and found is not None and found[0] in self._named_plans
        announces = announces and not named
        return announces or self._patterns.plan_of_year.search(heading) is not None or self._is_of_coming_year(heading)

    @cached_property
    def _only_reviews(self) -> bool:
        """Whether the title is of a review with no word of plans: below it, 争取实事项目 heads what was done."""
        words = self.lexicon.words
        reviews = any(word in self._title for word in words["review-title"])
        return reviews and not any(word in self._title for word in words["plan-title"])

    @cached_property
    def _named_plans(self) -> frozenset[str]:
        """Words of headings that name what is planned and tell no time ahead: 实事项目, but not 下一步."""
        return self.lexicon.words["named-plan-heading"]

    def _is_of_coming_year(self, heading: str) -> bool:
        """二、2019年重点工作 in a review of 2018, or in a report put out before 2019 or in its first months."""
        if any(word in heading for word in self.lexicon.words["review-title"]):
            return False
        if self._calls_work(heading, REST_OF_YEAR.search(heading)):
            return self._is_in_midyear
        named = NAMED_YEAR.search(heading)
        if self.reviews(heading) or (named is not None and not self._calls_work(heading, named)):
            return False
        published = self.document.published
        if named is None:  # 二、今年任务, in a report that is given early in a year
            early = published is None or published.month <= FIRST_MONTHS
            return early and self._title.endswith(WORK_REPORT) and self._calls_work(heading, YEAR_BEGUN.search(heading))
        year, titled = (
            int(named[1]),
            sorted({p.start.year for p in find_periods(self._title, None) if p.start is not None}),
        )
        if titled:
            looks_back = any(word in self._title for word in self.lexicon.words["review-title"])
            reviewed = len(titled) == 1 or not any(word in self._title for word in self.lexicon.words["plan-title"])
            return year == titled[-1] + reviewed and looks_back
        if published is None:
            return False
        return year > published.year or (year == published.year and published.month <= FIRST_MONTHS)

    def _calls_work(self, heading: str, year: re.Match[str] | None) -> bool:
        """Tell whether a heading names, behind a year or a part of one, the work of it and nothing more."""
        return year is not None and self._patterns.work_of_year.search(heading, year.end()) is not None

    @cached_property
    def _is_in_midyear(self) -> bool:
        """Tell whether the report is of the first part of a year, or was put out before its last quarter."""
        published = self.document.published
        if FIRST_PART.search(self._title) is not None:
            return True
        return published is not None and FIRST_MONTHS < published.month < LAST_PLANNED_MONTH

    def tells_before(self, heading: str) -> bool:
        """Tell whether a heading is that of the time before the plan that the title announces: 一、编制背景."""
        return (self.titled or self._sent_out is not None) and self._is_of_time_before(heading)

    @cached_property
    def is_budget(self) -> bool:
        """Whether the title is of a budget, or of what money is to reach."""
        return any(word in self._title for word in self.lexicon.words["budget-in-title"])

    @cached_property
    def _is_news_of_budget(self) -> bool:
        """Whether such a title tells what is done with budgets: 晒出部门预算."""
        return any(word in self._title for word in self.lexicon.words["budget-news"])

    def tells_state(self, heading: str) -> bool:
        """Tell whether a heading of a budget is that of the body as it is: 一、机构设置情况."""
        return self.is_budget and any(word in heading for word in self.lexicon.words["state-of-body"])

    def _is_of_time_before(self, heading: str) -> bool:
        """Tell whether a heading is that of the time before what a paper lays down: 一、现状, 一、2021年工作总结.

        总结 and 情况 without a year are steps of what it lays down as well: 总结阶段, 督查落实情况.
        """
        words = self.lexicon.vocabulary.words
        if YEAR_SUMMED_UP.match(heading) is not None:
            return True
        return heading.endswith(words["before-plan-ending"]) or any(word in heading for word in words["before-plan"])

    @cached_property
    def _is_paper(self) -> bool:
        """Tell whether the report is a paper that says of itself that it lays down what will be done."""
        if self._is_paper_on():
            return True
        if any(word in self._title for word in self.lexicon.words["review-title"]):
            return False
        return self._is_titled_paper() or self._patterns.laid_down.search(self.simplified, 0, LONGEST_LEAD) is not None

    def tells_of_time_before(self, span: Span, year: int | None) -> bool:
        """Tell whether a clause of a paper that lays down what will be done tells of the time before it.

        So does what stands before 为…，制定本方案, those words themselves, and in an undated paper a year that lies
        before those that its title names, or before the last one that its text names.

        Args:
            span: where the clause stands.
            year: the last year of which it tells; None where it tells none.
        """
        if not (self.titled and self._is_titled_paper()):
            return False
        laid_down = self._patterns.laid_down
        if span.end <= self._preamble or laid_down.search(self.simplified, span.start, span.end) is not None:
            return True
        if self.document.published is not None or year is None or self._preamble:
            return False  # behind it, an earlier year is that of a step: 2022年培训…。2023年培训…
        aim = BY_YEAR.search(self.simplified, len(self._title), span.start)
        return aim is None and year < self._first_planned and not self._aims_at(span)

    @cached_property
    def _preamble(self) -> int:
        """Where what such a paper tells of the time before it ends: at the sentence 为…，制定本方案; 0 without one."""
        start = len(self._title)
        headings = (section.heading for section in self.document.sections if section.heading is not None)
        opened = (heading.start for heading in headings if heading.start > start)
        first = next((at for at in opened if not self._heads_time_before(at)), len(self.simplified))
        laid = self._patterns.laid_down.search(self.simplified, 0, first)
        if laid is None:
            return 0
        aim = BY_YEAR.search(self.simplified, start, laid.start())
        end = aim.start() if aim is not None else laid.start()
        return self._start_of_sentence(end)

    def _heads_time_before(self, at: int) -> bool:
        line = self.simplified[at : self.simplified.find("\n", at)]
        return self._is_of_time_before(line)

    @cached_property
    def _first_planned(self) -> int:
        """The first year that the title of a paper names, else the last one that its text names; 0 if it names none."""
        titled = [period.start.year for period in find_periods(self._title, None) if period.start is not None]
        return min(titled) if titled else max(map(int, NAMED_YEAR.findall(self.simplified)), default=0)

    def _aims_at(self, span: Span) -> bool:
        """Tell whether a section is that of targets, whose years are those of its steps: 二、工作目标."""
        around = [section for section in self.document.sections if section.heading is not None and span in section.span]
        headings = [section.heading.of(self.simplified) for section in around if section.heading is not None]
        return any(self._is_of_targets(heading) or self.looks_ahead(heading) for heading in headings)

    def _is_of_targets(self, heading: str) -> bool:
        """Tell whether a heading is that of what a paper wants to reach."""
        return heading.rstrip().endswith(self.lexicon.vocabulary.words["paper-target"])

    @cached_property
    def _names_paper(self) -> bool:
        """Whether the title ends in the name of a paper that lays down what will be done."""
        return self._patterns.paper.search(self._title) is not None

    def _is_titled_paper(self) -> bool:
        """Tell whether the title is that of such a paper, and not of a piece of news about one."""
        if not self._names_paper or (self.is_budget and self._is_news_of_budget):
            return False
        return ON in self._title or not any(word in self._title for word in self.lexicon.words["plan-paper-news"])

    def _is_paper_on(self) -> bool:
        """关于推进就业的实施意见: tell whether a title says on what the paper is, whatever word of reviews that has."""
        return ON in self._title and self._names_paper

    def heads(self, section: Section) -> bool:
        """Tell whether the heading of a section is that of a list for a year that is not over: 2012年十件实事."""
        if section.heading is None:
            return False
        heading, words = section.heading.of(self.simplified), self.lexicon.words
        if any(word in heading for word in words["review-title"]):
            return False
        year = LIST_YEAR.search(heading)
        if self._is_of_targets(heading) and self._is_paper:
            return True
        if self.lexicon.pattern("{target-heading}").search(heading) is not None:
            announced = not self._is_over(year)
        elif year is None or not any(word in heading for word in words["plan-title"]):
            return False
        else:
            announced = not self._is_over(year, undated=True)
        if announced:
            self._note(section.span, section.heading)
        return announced

    def _paper_sent_out(self) -> Span | None:
        """Find the paper that lays down what will be done, where a notice without a title of its own sends it out."""
        found = SENT_OUT.search(self.simplified, 0, LONGEST_LEAD)
        if found is None or not self._lays_down(found["sent"] or found["agreed"]):
            return None
        return Span(found.end(), len(self.simplified))

    def _lays_down(self, title: str) -> bool:
        """Tell whether a title is that of a plan or a list of what will be done, and not of what became of it."""
        words = self.lexicon.words
        if self._patterns.paper.search(title) is not None:
            return True
        planned = any(word in title for word in words["plan-title"])
        return planned and not any(word in title for word in words["review-title"])

    def _is_titled(self) -> bool:
        """Tell whether the title is that of a list: 为民办实事项目, 工作要点, 2011年目标任务分解."""
        title, words = self._title, self.lexicon.words
        targets = [word for word in words["target-heading"] if word in title]
        plans = [word for word in words["plan-title"] if word in title and not self._is_taken_up(title, word)]
        if self.lexicon.pattern(LISTS_DEEDS).search(title) is None:
            plans = [word for word in plans if word not in words["deeds-in-general"]]  # 扎实做好民生实事
        for word in sorted((*plans, *targets), key=len, reverse=True):
            title = title.replace(word, "")
        if self._is_paper_on():
            return True
        if any(word in title for word in words["review-title"]) or self._gives_account(title):
            return False
        return (
            bool(plans)
            or self.lexicon.pattern(AHEAD_IN_TITLE).search(self._title) is not None
            or self._is_titled_paper()
            or (bool(targets) and not self._is_over(LIST_YEAR.search(self._title)))
        )

    def _gives_account(self, title: str) -> bool:
        """2021年民生实事成绩单, at the end of that year or later: not the bill of a year that has just begun."""
        words, year, published = self.lexicon.words, NAMED_YEAR.search(self._title), self.document.published
        if not any(word in title for word in words["account-title"]):
            return False
        if any(word in title for word in words["target-in-title"]):
            return False
        if year is None or published is None:
            return True
        return int(year[1]) < published.year or published.month >= LAST_PLANNED_MONTH

    def _is_taken_up(self, title: str, plan: str) -> bool:
        """围绕职工需求 确定工作重点: a headline without a year that says what was done with a plan announces none."""
        before = title.partition(plan)[0]
        return before.endswith(tuple(self.lexicon.words["taking-up-plan"])) and NAMED_YEAR.search(title) is None

    def _led(self) -> Span | None:
        """Find where the list stands that the lead announces, if it does, with the sentence that announces it.

        A headline that only makes the list known has no items: …实事公布 ⏎ …公布了今年要办的15件实事。⏎ ….
        """
        led = list(self._lists_led())
        if not led:
            return None
        scope, told = next((found for found in led if "\n" in found[0].of(self.simplified).strip()), led[0])
        self._note(scope, told)
        return scope

    def _lists_led(self) -> Iterator[tuple[Span, Span]]:
        """Yield where each list stands that the lead may announce, and the sentence that does."""
        for found in self.lexicon.pattern("{plan-list}").finditer(self.simplified, 0, LONGEST_LEAD):
            start = self._start_of_sentence(found.start())
            year = LIST_YEAR.search(self.simplified, start, found.start()) or self._year_before(start, found.end())
            opened = self._opened(found.end())
            if year is None or not opened or self._is_over(year) or TOLD.search(self.simplified, start, found.start()):
                continue
            head = self._title if self._opens_rest(start, opened) else self.simplified[:opened]
            made_known = self._made_known(start, found.start(), opened)
            if made_known:
                head = self.simplified[start:opened]
            before = WITHIN_REPORT.sub("", head)
            if any(word in before for word in self.lexicon.words["review-title"]):
                continue
            first = opened + 1 if made_known else start
            yield Span(first, self._end_of_items(start, opened)), Span(start, opened)

    def _made_known(self, start: int, end: int, opened: int) -> bool:
        """仪式上，发布2025年八项实事：⏎ 1.: a list put out at an event, whatever the title says of that."""
        put_out = self.lexicon.pattern("{list-announcing}").search(self.simplified, start, end) is not None
        return put_out and self.simplified[opened : opened + 1] in COLONS and self._leads_to_items(opened + 1)

    def _year_before(self, start: int, end: int) -> re.Match[str] | None:
        """今年…推进10类36项惠民实事。…36项惠民实事具体包括：: the year of a list that a sentence before has named."""
        name = self.lexicon.pattern(LIST_NAME).search(self.simplified, start, end)
        before = self.simplified.rfind(name[0], 0, start) if name is not None else -1
        if before < 0:
            return None
        return LIST_YEAR.search(self.simplified, self._start_of_sentence(before), before)

    def _opened(self, end: int) -> int:
        """Return where a list is opened behind its name: …11件实事：, …项目今天正式发布，; 0 if it is not."""
        text, words = self.simplified, self.lexicon.words
        contents = tuple(words["list-contents"])
        stop = next((i for i in range(end, len(text)) if text[i] in CLAUSE_ENDS or text[i] in COLONS), end)
        mark = text[stop : stop + 1]
        opened = (
            mark in COLONS
            or text.startswith(contents, end)
            or (mark in ("，", ",") and text.startswith(contents, stop + 1))
            or text[end:stop].endswith(tuple(words["list-opening"]))
            or self._leads_to_items(stop)
        )
        return stop if opened else 0

    def _leads_to_items(self, stop: int) -> bool:
        """用心办实“十件民生实事”。⏎ （一）: tell whether a paragraph ends with its sentence, right above an item."""
        after = next((block for block in self.document.blocks if block.span.start > stop), None)
        if after is None or self.simplified[stop : after.span.start].strip("。！？\n \u3000”"):
            return False
        return self._is_item(after.span) or self._is_row(after.span)

    def _is_row(self, span: Span) -> bool:
        """实名制就业17万人；新增床位2900张；改造校舍28万平方米: a paragraph of several deeds, none with who does it."""
        deeds = re.split("[；;]", span.of(self.simplified))
        return len(deeds) >= LEAST_ROW and not any(mark in deed for deed in deeds[:-1] for mark in "。：:")

    def _end_of_items(self, start: int, opened: int) -> int:
        """Return where the items end: those of the paragraph that announces, then numbered paragraphs and sections."""
        blocks = [block for block in self.document.blocks if block.span.end > start]
        own = blocks[0].span
        end = self._end_of_sentence(opened, own.end)
        while end < own.end and (
            NUMBERED.match(self.simplified, end, own.end) is not None or self.simplified.startswith(AMONG, end)
        ):
            end = self._end_of_sentence(end, own.end)  # 一、…。二、… or 其中，… within the paragraph
        for item in self.lexicon.enumeration.finditer(self.simplified, end, own.end):
            end = self._end_of_sentence(item.start(), own.end)
        headed = False  # whether an item is a heading, with paragraphs of its own below it
        whole = self._opens_rest(own.start, opened)
        if whole:
            end = own.end
        for block in blocks[1:]:
            if block.kind is BlockKind.FURNITURE:
                continue
            if whole and block.kind is BlockKind.PROSE:
                end = block.span.end
                continue
            if block is blocks[1] and self._is_row(block.span):
                return block.span.end
            if self._is_item(block.span):
                headed = self.simplified[block.span.end - 1] not in CLAUSE_ENDS
            elif not headed or block.kind is BlockKind.HEADING:
                break
            end = block.span.end
        return end

    def _opens_rest(self, start: int, opened: int) -> bool:
        """36项实事具体包括：完善设施。…: tell whether a paragraph begins with a list whose items bear no numbers."""
        head = self.simplified[start:opened].strip()
        return (
            len(head) <= LONGEST_OPENING
            and head.endswith(tuple(self.lexicon.words["list-contents"]))
            and NUMBERED.match(self.simplified, opened + 1) is None
        )

    def _start_of_sentence(self, position: int) -> int:
        return max(self.simplified.rfind(mark, 0, position) for mark in ENDS) + 1

    def _end_of_sentence(self, start: int, limit: int) -> int:
        return next((index + 1 for index in range(start, limit) if self.simplified[index] in ENDS), limit)

    def _is_item(self, span: Span) -> bool:
        if NUMBERED.match(self.simplified, span.start, span.end) is not None:
            return True
        found = self.lexicon.enumeration.search(self.simplified, span.start, span.end)
        return found is not None and not self.simplified[span.start : found.start()].strip()

    def _note(self, scope: Span, told: Span) -> None:
        """Note what a list is called: 11件实事."""
        name = self.lexicon.pattern(LIST_NAME).search(self.simplified, told.start, told.end)
        if name is not None:
            self.lists.append((scope, Span(name.start(), name.end())))

    def _is_over(self, year: re.Match[str] | None, *, undated: bool = False) -> bool:
        """Tell whether the year of a list is over, or nearly, when the report was published.

        今年 is the year of the title if it names one; without a year, so is the list. ``undated`` asks the list of an
        undated report to come after a year that a heading reviews.
        """
        published = self.document.published
        titled = YEAR.search(self._title)
        named = next((int(found[1]) for found in (year, titled) if found is not None and found[1]), None)
        if year is not None and year[0] == NEXT_YEAR:
            return False
        if published is None:
            return undated and (named is None or named <= self._reviewed)
        if named is not None and named == self._year_planned:
            return False
        if named is None:
            named = published.year if year is not None else 0
        return bool(named) and (named, LAST_PLANNED_MONTH) < (published.year, published.month)

    @cached_property
    def _year_planned(self) -> int:
        """2016年工作总结和2017年工作安排: the last year of such a title, whenever a site put it up; 0 without one."""
        if not self.looks_both_ways:
            return 0
        years = sorted(set(map(int, NAMED_YEAR.findall(self._title))))
        return years[-1] if len(years) > 1 else 0

    @cached_property
    def _reviewed(self) -> int:
        """The last year that a heading reviews; later than any where none does."""
        headings = (section.heading.of(self.simplified) for section in self.document.sections if section.heading)
        years = [found for heading in headings if (found := REVIEWED_YEAR.search(heading)) is not None]
        return max((int(found[1]) for found in years), default=9998)
