"""What announces: 将, 拟 and 力争, a target, a budget, the opening of a list of what will be done.

In: a clause of a text in simplified characters, with where its sentence begins. Out: whether it announces, goes on
announcing, or says that what was announced has been done. What was announced before it is the timeline's to know.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.announced import FUTURE_AS_THING, MEASURED
from kg.extract.clauses.traits import is_completed
from kg.extract.particles import AHEAD, AMONG, EACH, MUST
from kg.extract.phrases import is_organization, is_place
from kg.extract.time.reckoning import HAN_YEARS, LAST_MONTH, LAST_MONTHS, RELATIVE
from kg.extract.time.years import lacks_year
from kg.extract.tokens import Kind
from kg.extract.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.headings import Headings
    from kg.extract.time.said import Said
    from kg.extract.time.standing import Standing
    from kg.extract.tokens import Token
    from kg.model import Sentence, Span
    from kg.values.period import Period

EXPECTED: Final = "预计"
FORETELLING_OPENING: Final = "预"
"""What all of these begin with."""
FORETOLD: Final = "预测"
"""What somebody says will be: what follows with 可 in it is ahead."""
BASIS: Final = re.compile(r"(?:按照|根据|依据|依照|围绕|为(?:了|完成|实现|落实|推进|确保)|对照|结合|针对|紧扣|聚焦)")
"""What names what a deed is done by or for: 按照年度工作计划."""
PURPOSE: Final = re.compile(r"\s*为了?(?:确保|力争|争取|要)")
"""What opens a clause that tells what something is for: 为了确保…."""
UP_TO: Final = ("截至", "截止")
"""What a time opens with up to which something has been reached."""
YEAR_END: Final = re.compile(f"(?:{'|'.join(UP_TO)})(?:年[底末终]|岁[末尾]|12月(?:底|末|31日))")
"""The end of a year that is not named: 截至年底."""
FORMERLY: Final = ("过去", "以往", "此前", "早前")
"""Words before a verb that tell that it has been done: 该市过去建成30所."""
FIRST_COUNT: Final = "初步拟"
"""What opens the result of a fair by its first count: 初步拟录取473人."""
SINCE: Final = "以来"
"""What ends an opening that tells of what has been done up to now: 上次大会以来，…."""
INTENDING: Final = "拟"
HEREBY: Final = "现将"
"""What opens the sentence by which a paper is sent out."""
BEFORE: Final = "前"
"""What makes of a time up to which something has been reached one by which it is to be: 截止12月底前."""
IN_ALL: Final = re.compile(r"\s*([1-9]|[两二三四五])年(?:内|间|里)?(?:计划|预计)?(?:总?共|共计|累计|合计)")
"""How much a plan of years comes to: 三年共培训3000人."""
BY_PLAN_OPENING: Final = ("按", "根据")
HAPPENED: Final = frozenset(("已", "已经", "均已", "业已"))
"""Adverbs of what has been, beside which no word of plans announces."""
EVERY: Final = ("各", "全")
"""What opens the names of all of whom something is asked."""
WITHIN_YEAR: Final = "年内"
AGAIN: Final = re.compile(r"今年再(?:新)?(?:建|增|开|办|投|改|培|扶|帮|打造|完成|实施|推出|发放|资助)")
"""More of what there is already, so that it is to come: 今年再建20个."""
SHARE_BEHIND: Final = re.compile(r"的\d")
"""What stands behind a target of which a share was reached."""
CARRIED_OUT: Final = re.compile(
    r"(?:项目|任务)?(?:已经?|全部|全面|提前|如期|圆满|顺利|悉数|均)+(?:完成|落实|落地|办结|兑现|竣工)"
    r"|(?:项目|任务)?(?:的)?(?:办理|完成|落实|进展|推进|实施|执行)情况"
)
"""What stands behind a target that has been reached: 10个民生实事项目全面落实."""
LONGEST_OPENING: Final = 16
RECALLED: Final = "原"
"""The first character of the words for what was planned once."""
BY_WORDS: Final = ("按", "按照", "依照", "比", "较", "超", "超出", "超过")
"""What stands before an original plan that tells how a deed was done, or what it is compared with."""
OF: Final = "的"
BEFORE_FIGURES: Final = frozenset(("，", ",", "：", ":"))
"""Marks between a notice and the figures that it tells."""
TOLD: Final = frozenset(("已", "已经", "共", "累计", "先后", "陆续", "共计", "总共"))
"""Adverbs of what has been done."""
YEARS_LONG: Final = re.compile(r"(?:\d{1,2}|[两三四五六七八九十]{1,2})年")
"""How long something takes, which is not what acts: 5年发放贷款3亿元."""
PAUSES: Final = ("", *"，,、：: ")
OPENING_ASIDES: Final = "(（"
OPENING_MARKS: Final = tuple("“‘「『《")
CLOSING_MARKS: Final = tuple("”’」』》")
TARGET: Final = re.compile(
    r"\s*(?:目标|计划|任务)(?:人数|人群|群体|户数|件数|数量|总数|总量|数)[为是共约]{0,2}[\d一二三四五六七八九十]"
)
"""A figure that is set and not reached: 目标人数8000人."""
PLANNED_FIGURE: Final = re.compile(r"(?<=[一-鿿])(?<![原按照据度])(?:计划|拟)(?=[\d一二三四五六七八九十])")
"""What stands between a deed and how much of it is planned: 新建服务站计划50个，已建成32个."""
TASK: Final = re.compile(r"任务[共为约]{0,2}[\d一二三四五六七八九十][\d.,万亿]*")
"""A task with its figure: 目标任务6300套."""
OF_THEM: Final = "中"
SHARES: Final = ("%", "％", "百分之")
"""What tells how much of a target has been reached: 实现全年目标数106%."""
BUT: Final = ("但", "而")
BUDGETED: Final = re.compile(r"(?<!编列)(?<!安排)(?<!列入)预算(?:总额|金额)?(?:为|是|约为?|达)[\d一二三四五六七八九十]")
"""A budget with its figure, for what is not yet spent."""
PROPOSED: Final = re.compile(
    r"[^，,]{0,8}(?:《[^》]{2,20}》|预算案|施政报告|当局|政府|署方|局方)(?:又|亦|也|并)?建议(?![书意提均已办案稿函])"
)
"""A paper of the government that proposes: what it proposes is not yet done; 代表建议办结50件 proposes nothing."""
SCHEDULED: Final = re.compile(r"(?<![决取法规])[定订]于(?=[\d一二三四五六七八九十今明本下])")
"""A day that is set: 定于10月29日举行."""
FLOOR: Final = re.compile("不得?[少低]于")
"""What a target is worded with that is to be reached: 引进项目不少于3个."""
COUNTED: Final = frozenset(("count", "person", "session"))
"""Units of things that a floor is set for: 引进项目不少于3个."""
AHEAD_HINTS: Final = re.compile("目标|计划|任务|建议|后|预算|[定订]于|[少低]于")
"""What stands in every clause that one of the patterns of targets, budgets, proposals and completions finds."""
SET_FORTH: Final = re.compile(r"(?:目标|任务)(?:任务)?(?:分别)?(?:[为是有]|如下|包括)?\s*$")
"""What a list of targets ends its opening with, before a colon: 努力目标为."""
PREPARES: Final = "准备"
DONE_AS_FOLLOWS: Final = re.compile("(?<![将需应])(?<!(?<!主)要)(?:完成|做|办)(?:了(?!解)|好?了?(?:以下|下列|如下))")
"""What a list of what has been done opens with: 今年主要完成以下任务：."""
ALLOTTED: Final = re.compile(r"(?:任务|指标|目标)[数量共为是约]{0,2}[\d一二三四五六七八九十]")
"""What is set for those below and still to be done: 下达我市培训任务2000人."""
AHEAD_LISTED: Final = re.compile(
    r"(?:[今明本]年度?|来年|(?:19|20)\d\d年度?|[上下]半年|季度|下一?步|下一?阶段|[今此]后|近期)的?(?:[我全本][省市县区州旗局会院]的?)?[^，。；\d]{0,8}"
    r"(?:(?:重点|打算|安排|计划|思路|设想|要点|目标|任务)(?:主要|初步|具体)?(?:[为是有]|如下|包括)?|预算(?:草案)?(?:支出)?安排(?:情况)?)\s*$"
)
"""The same where it says for which time what is listed is: 下半年工作重点：…."""
TASK_COMPLETED: Final = re.compile(
    r"任务(?:[数量]?[为是]?)[\d.,]+[万亿]?[一-鿿]{1,4}[，,、]\s*(?:实际)?(?:完成|超额|落实|达到)(?!任务)[^，。；]*$"
)
"""A task with its figure, and right behind it what came of it: 任务25例，完成25例."""
LONGEST_SETTING: Final = 40
"""Characters before a list in which its tasks are said to be set."""
SETTING: Final = r"{task-set-by}了?[^，,。；;：:]{0,20}{task-set}[，,]\s*$"
"""What stands before a list of what has been set to be done."""
TOLD_ONE_BY_ONE: Final = re.compile(r"\s*(?:分别|依次|具体|主要)?(?:[为是有]|包括)\s*")
"""What leads to a list of what was set before: 分别为：."""
PLAN_CONSISTS: Final = re.compile(
    "(?:方案|规划|行动计划)[^，。：:]{0,8}(?:措施|目标|任务|内容)(?:主要)?(?:包括|有|是|为)$"
)
"""What a list opens with, before a colon, of what a plan that was made known consists of."""
CONSISTS: Final = re.compile(
    "(?:其中)?(?:具体|主要|重点|工作|活动|项目|计划)*(?:任务|举措|措施|内容|安排|目标|项目|活动)(?:主要)?(?:包括|包含|涵盖|有[:：])"
)
"""What a sentence opens with that says what the plan of the one before consists of."""
NAMES_THEM: Final = re.compile(
    r"\s*(?:这|该|此|上述|以上)?[\d一两二三四五六七八九十]{1,3}[大]?[件项个条批][^，,。：:；]{0,12}?"
    r"(?:分别|依次|具体|主要)?(?:[是为有]|包括|如下)[：:]"
)
"""What a sentence opens with that names one by one the things that the one before announced: 这7件实事是：."""
EQUAL: Final = ("为", "是", "达", "达到")
ANNOUNCING: Final = frozenset(("speech",))
"""The frames of verbs that announce the plan which stands behind them, and do not act on it."""
PLANS: Final = "计划"
PLANNED_TERM: Final = re.compile(
    "[利]?[用在]?(?:[1-9]|[一两二三四五六七八九十])(?:[至到—-][1-9])?年|分[两二三四五六]?多?[年批期步]"
)
"""What stands behind 计划 where that is a verb: how long it will take."""
LEAST_BEHIND: Final = 2
"""One who acts and a word of plans."""
EACH_AHEAD: Final = ("将各", "将各自")
LAID_DOWN: Final = r"{plan-laid-by}了?[^，,。；]{0,24}\d[^，,。；]{0,20}的[^，,。；的]{0,4}{plan-laid}$"
"""A plan that is laid down with its figure: 细化3年培训6000名农民工的规划."""
LONGEST_LAID_DOWN: Final = 60
COMPLETING: Final = "完成"
ON_TOP_OF: Final = "基础上"
"""What ends a clause that tells what has been done before more is."""
COMPLETED_WORK: Final = "{works-completed}(?:后|之后)"
"""What stands before what comes when a work is done: 建成后可新增…."""
COMING_OUT: Final = (
    "(?:今年|年内|明年|新的一年)[^。；;\\n]{0,16}?(?:还有|还将有|将有|将会有)[^，,。；;\\n]{0,14}?{coming-out}"
)
"""What a sentence tells that opens what is to come: 今年，该局还有多项惠民举措出台."""
EVERY_YEAR: Final = "每年"
MAY: Final = frozenset(("可", "可以", "均可", "即可"))
"""Adverbs of what people are entitled to."""
ENTITLING: Final = frozenset(("receive", "participate", "reach"))
"""Frames of what people may get, take part in or be reached by."""
NO_ENTITLEMENT: Final = frozenset((EXPECTED, "平均"))
"""What stands beside 可 where it tells what is foretold, or what people get on average."""
TO_COME: Final = "未来"
WITH: Final = "随着"
"""What a clause opens with that takes what it tells for granted: 随着水库建成后."""
ABLE: Final = ("可", "能", "可以", "能够", "可望", "将可")
"""Words for what a work will be able to do."""


NEEDING: Final = re.compile("(?:因为|由于|只因)要")
"""What tells why something is so, and plans nothing: 因为要照顾老人."""
CHOSEN: Final = re.compile("(?:评选|推选|遴选|选拔|推荐|评|选|产生)出?(?:了)?的(?=[\\d一-鿿])(?<=[出了]的)")
"""What a clause opens with that tells of those who have been chosen: 评选出的60名人选中."""
AGAINST_TARGET: Final = re.compile(
    r"(?:比|较)[^，。；]{0,8}(?:目标|任务|计划|指标)[^，。；]{0,3}?[\d.]+[^，。；]{0,3}?[低高多少超]"
)
"""What was reached beside the target: 比年度目标4%低0.5个百分点."""


class Plans:
    """Tells which clauses of a report announce."""

    def __init__(self, simplified: str, lexicon: Lexicon, headings: Headings, standing: Standing) -> None:
        self.simplified, self.lexicon, self.headings, self.standing = simplified, lexicon, headings, standing
        self.dates = headings.dates
        self._statistics = tuple(lexicon.words["statistics"])
        self._words_of_plans = Whereabouts(lexicon.pattern("{plan-heading}"), simplified)
        self._coming_out = Whereabouts(lexicon.pattern(COMING_OUT), simplified)
        self._hints = Whereabouts(AHEAD_HINTS, simplified)

    def opens_plan(self, clause: Clause, offset: int, section: Span | None) -> bool:
        """下一步, 2019年的主要目标是：: a heading, or words at the head of a clause, of what will be done."""
        listed = self.opens_list(clause, offset)
        start, end = offset + clause.start, offset + clause.end
        if not listed and end - start > LONGEST_OPENING:
            end = start + LONGEST_OPENING
        told = self._words_of_plans.touch(start, end)
        if not told and not listed:
            return False
        head = self.simplified[start:end]
        found = self.lexicon.pattern("{plan-heading}").search(head) if told else None
        if found is None:
            return listed and (
                (SET_FORTH.search(head) is not None and BASIS.match(head) is None)  # 依照年度任务：…
                or AHEAD_LISTED.search(head) is not None
                or PLAN_CONSISTS.search(head) is not None
                or self._tells_what_is_set(head, offset + clause.start)
            )
        before = head[: found.start()]
        if FUTURE_AS_THING.match(head, found.start()) is not None:
            return False  # 守护未来希望
        if before[-1:] in OPENING_MARKS and head[found.end() : found.end() + 1] not in PAUSES:
            return False  # “未来星”工程
        if (
            max(map(before.rfind, OPENING_MARKS)) > max(map(before.rfind, CLOSING_MARKS)) >= -1
            and before[-1:] not in OPENING_MARKS
        ):
            return False  # “她力量 创未来”
        if self._acts_on(clause, clause.start + found.start(), found[0], offset):
            return False
        if found[0] == TO_COME and before.endswith(("与", "和", "及")):
            return False  # 说明成果与未来愿景: beside what has been, it is only spoken of
        if found[0].endswith((*self.lexicon.affixes["named-plan"], "项目")) and self._is_held(clause, offset):
            return False
        behind = offset + clause.start + found.end()
        if AGAINST_TARGET.match(self.simplified, start, offset + clause.end) is not None or any(
            pattern.match(self.simplified, behind) is not None for pattern in (SHARE_BEHIND, CARRIED_OUT)
        ):
            return False
        if found[0].endswith("项目") and self.simplified.startswith(OF_THEM, offset + clause.start + found.end()):
            return False  # 21项民生实事项目中，已完成9项
        if (
            found[0].endswith(self.lexicon.affixes["named-plan"])
            and not self.opens_list(clause, offset)
            and self.is_in_review(section)
        ):
            return False
        return MEASURED.search(before) is None and BASIS.search(before) is None

    def lists_what_is_done(self, clause: Clause, offset: int) -> bool:
        """今年主要完成以下任务：: tell whether a clause opens a list of what has been done."""
        start, end = offset + clause.start, offset + clause.end
        return self.opens_list(clause, offset) and DONE_AS_FOLLOWS.search(self.simplified, start, end) is not None

    def tells_of_more(self, clause: Clause, offset: int) -> bool:
        """今年，该局还有多项惠民举措出台: tell whether a clause says that more is to come, which what follows tells."""
        start, end = offset + clause.start, offset + clause.end
        if not self._coming_out.touch(start, end):
            return False
        opens = max(self.simplified.rfind("。", 0, start), self.simplified.rfind("\n", 0, start)) + 1
        told = self.lexicon.pattern(COMING_OUT).search(self.simplified, opens, end)
        return told is not None and told.end() > start and TOLD.isdisjoint(clause.marked)

    def _tells_what_is_set(self, head: str, start: int) -> bool:
        """今年定下三项实事项目，分别为：…: what has been set lies ahead, and is told one by one behind the colon."""
        before = self.simplified[max(0, start - LONGEST_SETTING) : start]
        return TOLD_ONE_BY_ONE.fullmatch(head) is not None and self.lexicon.pattern(SETTING).search(before) is not None

    def is_in_review(self, section: Span | None) -> bool:
        """Tell whether the heading names a year that is over, of which 市委的工作部署 is what was followed."""
        return self.standing.is_past(self.headings.period(section))

    def lists_demands(self, clause: Clause, offset: int) -> bool:
        """强调下半年要抓好七项工作：一是…: what must be done, with a colon, opens a list of plans; so does 按计划，."""
        if self.simplified.startswith(BY_PLAN_OPENING, offset + clause.start) and (
            self.simplified[offset + clause.start : offset + clause.end] in self.lexicon.words["by-plan"]
        ):
            return True
        return self.opens_list(clause, offset) and any(token.text == MUST for token in clause.after)

    def allots(self, clause: Clause, text: str, offset: int) -> bool:
        """省下达我市任务34100套, 下达给该省的具体指标是：…: what is allotted is still to be done."""
        head = clause.head
        if head is None or head.text not in self.lexicon.words["allotting"]:
            return False
        if not TOLD.isdisjoint(clause.marked):
            return False
        listed = self.opens_list(clause, offset) and any(word in text for word in self.lexicon.affixes["allotted"])
        return listed or ALLOTTED.search(text) is not None

    def _acts_on(self, clause: Clause, position: int, word: str, offset: int) -> bool:
        """创新工作思路, 控制在年度目标以内: a plan that is acted upon is no announcement of what it holds."""
        head = clause.head
        if head is None or head.end > position or self.opens_list(clause, offset):
            return False
        if any(token.text in self.lexicon.words["proposing"] for token in clause.predicate):
            return False  # 提出今年的主要目标 opens it
        if self.simplified.startswith("了", offset + head.end):
            return True
        acts = head.verb is not None and head.verb.frame.notation not in ANNOUNCING
        return acts and word.endswith(self.lexicon.affixes["named-plan"])

    def _is_held(self, clause: Clause, offset: int) -> bool:
        """实事项目推进会召开, 召开重点任务部署会: a meeting about plans announces nothing itself."""
        held = bool(clause.predicate) and clause.predicate[-1].text in self.lexicon.words["held"]
        return held and not self.opens_list(clause, offset)

    def expects(self, clause: Clause, period: Period | None, section: Span | None) -> bool:
        """今年预计办理70场 is a plan; in a review, 预计全年实现 is what was reached by the count of the day."""
        words = self.lexicon.words["foretelling"]
        if not any(token.text in words for token in (*clause.subject, *clause.markers, *clause.predicate)):
            return False
        if self.dates.reviews or self.dates.sums_up or self.standing.is_past(period):
            return False
        if self.standing.is_all_but_over(period):
            return False
        return not self.is_headed_review(section)

    def is_headed_review(self, section: Span | None) -> bool:
        """Tell whether a section, or one around it, is headed as a review: 一、工作回顾."""
        around = self.dates.settings.sections_around(section) if section is not None else ()
        headings = (found.heading.of(self.simplified) for found in around if found.heading is not None)
        return any(map(self.dates.settings.announced.reviews, headings))

    def is_marked(self, clause: Clause, text: str, offset: int) -> bool:
        """Tell whether a word of plans announces: not in 为了确保…, 确保了… or 计划已…."""
        announced = announces(clause, self.lexicon)
        if not announced and not (
            clause.predicate and clause.predicate[0].text in self.lexicon.words["demanding-or-proposing"]
        ):
            return False
        if (RECALLED in text and self._keeps_to_plan(text)) or FIRST_COUNT in text or NEEDING.search(text) is not None:
            return False
        if not HAPPENED.isdisjoint(clause.marked):
            return False
        if PURPOSE.match(text) is not None and not any(token.text.startswith(AHEAD) for token in clause.markers):
            return False
        if BASIS.match(text) is not None and len(clause.predicate) == 1 and not clause.after:
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

    def shares_out(self, clause: Clause, offset: int) -> bool:
        """各县将各新建3个: 将 before what each of them does announces as 将 before the verb itself does."""
        first = clause.predicate[0] if clause.predicate else None
        return first is not None and self.simplified.endswith(EACH_AHEAD, 0, offset + first.start)

    def is_within_year(self, clause: Clause, text: str, own: Period) -> bool:
        """年内建成20个, 今年再建20个, before the year is over and without a word of what has been done."""
        today = self.dates.document.published
        if today is None or own.end is None or own.end <= today:
            return False
        if own.text != WITHIN_YEAR and (own.text != RELATIVE[0] or AGAIN.search(text) is None):
            return False
        told = any(token.kind is Kind.PARTICLE or token.text in TOLD for token in (*clause.markers, *clause.after))
        return today.month < LAST_MONTHS + 1 and not told

    def is_year_by_year(self, clause: Clause, period: Period | None) -> bool:
        """2025年至2027年期间，每年资助…: what is done every year from this one to a later one is announced."""
        if period is None or period.precision != "years" or period.start is None or period.end is None:
            return False
        today = self.dates.first_day
        if today is None or not period.start.year >= today.year < period.end.year:
            return False
        each = any(t.text.startswith(EVERY_YEAR) for t in (*clause.subject, *clause.markers, *clause.predicate[:1]))
        return each and not self._is_told(clause)

    def comes_to(self, text: str, period: Period | None) -> bool:
        """2018年起实施三年规划，3年共培训3000人: what a plan comes to whose last year lies ahead."""
        found = IN_ALL.match(text)
        if found is None or period is None or period.start is None:
            return False
        today = self.dates.first_day
        years = int(found[1]) if found[1].isdigit() else HAN_YEARS[found[1]]
        last = period.end.year if period.end is not None else period.start.year + years - 1
        return today is not None and period.start.year >= today.year and last > today.year

    def opens_list(self, clause: Clause, offset: int) -> bool:
        """2019年的主要目标是：… opens a list up to the end of its sentence."""
        return self.simplified[offset + clause.end : offset + clause.end + 1] in ("：", ":")

    def looks_ahead(self, clause: Clause, text: str, offset: int, said: Said) -> bool:
        """任务目标为8所, 预算为3亿元, 建成后可新增…: a target, or what a work will do when it is done."""
        if (
            clause.subject
            and clause.subject[-1].text.endswith(self.lexicon.affixes["planned-number"])
            and any(token.text in EQUAL for token in clause.predicate)
        ):
            return True
        hinted = self._hints.touch(offset + clause.start, offset + clause.end) and AGAINST_TARGET.search(text) is None
        if hinted and self._states_planned(text):
            return True
        if hinted and self._sets_task(text):
            return True
        target = TARGET.search(text) if hinted else None
        if target is not None and not any(word in text for word in (*self.lexicon.words["target-reached"], *SHARES)):
            return True
        if hinted and self._sets_floor(clause, text):
            return True
        if hinted and PROPOSED.match(text) is not None and clause.predicate:
            return True
        done = hinted and self.lexicon.pattern(COMPLETED_WORK).search(text) is not None
        said.foretells = said.foretells or done or text.endswith(FORETOLD)
        if not TOLD.isdisjoint(clause.marked):
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
        if not (NO_ENTITLEMENT | self.lexicon.words["present"]).isdisjoint(clause.marked):
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
        first = clause.periods[0] if clause.periods else None
        if first is not None and first.text.startswith(UP_TO) and not announces(clause, self.lexicon):
            by = first.text.endswith(BEFORE) or self.simplified.startswith(BEFORE, offset + first.end)
            if not by and not self._ends_ahead(first.period, section, planned=planned, governed=governed):
                return True
        if clause.predicate and clause.subject and clause.subject[-1].text in FORMERLY:
            return True
        if not clause.predicate and self.simplified.endswith(SINCE, offset + clause.start, offset + clause.end):
            return True
        start = offset + clause.start
        start += self.simplified.startswith(BUT, start)  # 但截至目前已有…
        if CHOSEN.match(self.simplified, start, offset + clause.end) is not None:
            return True
        return self.simplified.startswith(self.lexicon.done, start, offset + clause.end)

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
        if TASK_COMPLETED.search(self.simplified, max(0, start - LONGEST_SETTING), end) is not None:
            return True
        obtained = bool(clause.subject) and clause.predicate[0].text in self.lexicon.words["obtaining"]
        return obtained or (not dated and is_completed(clause, self.simplified, offset))

    def has_happened(self, clause: Clause, offset: int, said: Said) -> bool:
        """票决确定了10项实事: what 了 follows has happened; so has what was held or issued on a day gone by.

        So has what is sent out by the paper itself: 现将方案印发给你们.
        """
        if clause.subject and clause.subject[0].text.startswith(HEREBY) and clause.predicate:
            return clause.predicate[-1].text in self.lexicon.words["issued"]
        day = next((token.period for token in clause.periods if token.period is not None), said.period)
        if day is not None and day.precision == "day" and day.relation in ("before", "around") and clause.predicate:
            told = self.lexicon.words["held"] | self.lexicon.words["issued"]
            if clause.predicate[-1].text in told:
                return True
        return is_completed(clause, self.simplified, offset)

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
        return not any(token.kind is Kind.PARTICLE or token.text in TOLD for token in clause.markers)

    def takes_up(self, sentence: Sentence, clause: Clause) -> bool:
        """这笔资金主要投入…, 届时: a sentence that begins so goes on with the plan before, even in a new paragraph.

        So does one that begins with the bare noun of the event which is announced: 招聘会设有….
        """
        if clause.unit:
            return False
        head = sentence.span.of(self.simplified).lstrip()
        if head.startswith(AMONG) and not self._is_told(clause):
            return True  # 今年要办的项目包括…。其中，…
        if head.startswith(self.lexicon.affixes["anaphor"]) or CONSISTS.match(head) is not None:
            return True
        if NAMES_THEM.match(head) is not None:
            return True
        event = next((word for word in self.lexicon.event_heads if head.startswith(word)), "")
        return (
            len(event) > 1
            and not head.startswith(self.lexicon.affixes["at-event"], len(event))
            and not self._is_told(clause)
        )

    @staticmethod
    def _is_told(clause: Clause) -> bool:
        told = (*clause.markers, *clause.after)
        return any(token.kind is Kind.PARTICLE or token.text in TOLD for token in told)


def announces(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause has a word of plans: 将, 拟, 力争."""
    if clause.subject and ((clause.predicate and _intends(clause, lexicon)) or _plans_for(clause.subject)):
        return True
    if clause.predicate and clause.predicate[0].text in lexicon.words["promise"] and _promises_deed(clause):
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
    """我市 计划 总投资 1.2亿元: without a verb, a word of plans before a figure announces it."""
    plan = next((n for n, token in enumerate(tokens) if token.kind is Kind.PLAN), len(tokens))
    return any(token.kind is Kind.QUANTITY for token in tokens[plan:])
