"""When a clause happens and whether it has happened yet.

In: clauses in order. Out: a :class:`Time` for each. A year at the head of a paragraph governs it until another comes;
将, 拟 and 力争 announce, and so does a period after the publication; what was announced at the head of a paragraph
stays announced until another period.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import is_completed
from kg.extract.notations import EXIST
from kg.extract.particles import AMONG, FROM_LEVEL
from kg.extract.phrases import ORGANIZATION, is_organization
from kg.extract.script import to_simplified
from kg.extract.time.asides import COLONS, ITEM, WIDEST_MARGIN, Asides
from kg.extract.time.bodies import Bodies
from kg.extract.time.dates import Dates
from kg.extract.time.headings import Headings
from kg.extract.time.leaning import Leaning
from kg.extract.time.meetings import Meetings
from kg.extract.time.named import NamedTimes
from kg.extract.time.plans import (
    EXPECTED,
    FORETELLING_OPENING,
    HAPPENED,
    NAMES_THEM,
    ON_TOP_OF,
    RECALLED,
    TOLD,
    UP_TO,
    Plans,
    aims,
    announces,
)
from kg.extract.time.policies import Policies
from kg.extract.time.reckoning import HAN_YEARS, YEAR, whole_year
from kg.extract.time.relative import LOOKING_BACK, WORK_BEHIND, YEAR_BEHIND, RelativeYears
from kg.extract.time.said import Said, Time, tells_part
from kg.extract.time.since import SINCE, TO_THIS_DAY, Since
from kg.extract.time.standing import Standing, begins_in_year_before
from kg.extract.time.undated import BEGINNING
from kg.extract.time.years import SHORT, Years, lacks_year
from kg.extract.tokens import Kind
from kg.model import BlockKind, MentionKind, Span
from kg.values import find_periods
from kg.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting, Settings
    from kg.extract.tokens import Token
    from kg.model import Document, Sentence

YEARS_OF_TERM: Final = re.compile(r"\s*(?:回顾)?这([两三四五])年(?=[，,是间里]|$)")
"""The years of a term that is looked back on: 这五年."""
YEAR_BEGUN: Final = re.compile("新的一年|新一年(?!级)")
"""The year that has just begun, where its name is no period."""
RUNNING_REVIEW: Final = re.compile(
    r"[一二三四五六七八九十][、.．][ \u3000]*((?:19|20)\d\d) ?年(?:政府|主要)?(?:工作)?的?(?:主要)?(?:回顾|总结)"
)
"""The heading of a review that has run into the text: 县长 某某 一、2012年工作回顾（一）…."""
CLOSING_YEARS: Final = re.compile(
    r"(?:……|—{2,})[ ]*"
    r"(?:(?P<back>(?:(?:过去|近|这)的?)?[两三四五六七八九十]{1,2}年(?:多?来|间)?|(?:过去的?)?一年(?:多?来|间)?)[，,]"
    r"|这?一?(?:个个|串串|组组|项项|笔笔)[^，。\n]{0,6}?(?:数字|数据)[^。\n]{0,30}?(?P<year>(?:19|20)\d\d年))"
)
"""What a sentence says of the time of the figures that open it: …300场……过去五年，…; ……这一个个数字…2017年…."""
SPOKEN_REVIEW: Final = re.compile(
    rf"{LOOKING_BACK}(?:((?:19|20)\d\d)年(?:度)?的?(?:政府)?工作|(?:{YEAR_BEHIND}){WORK_BEHIND})"
)
"""In a speech: 市长在回顾2013年工作时说; at a meeting: 总结了去年工作."""
SPOKEN_PLAN: Final = re.compile(
    r"对((?:(?:19|20)\d\d|今|明)年|新的?一年|下一年|下半年)度?的?[^，。；：,;:\d]{0,10}?(?:工作|任务)"
    r"[^，。；：,;:]{0,6}?(?:部署|安排|提|作|做|谋划|强调|要求|明确|布置|规划|展望)[^，。；：,;:]{0,10}"
)
"""At a meeting that has looked back: 对2016年工作作了部署."""
NEW_YEAR: Final = ("新的一", "新一")
"""The year that a government looks ahead to, up to 年."""
PAST_YEAR: Final = ("一年来", "过去一年", "过去的一年", "一年多来")
"""The year that a work report reviews, in full."""
BESIDES: Final = ("此外", "另外", "其中")
"""What a paragraph begins with that goes on with the plan of the one before."""
BACK_TO_DAY: Final = re.compile(
    r"\s*(?:[据另]悉[,，])?(?:当[天日晚]|这一?天|(?:活动|仪式|会议)?现场|(?:活动|仪式|会议|培训)(?:当[天日]|中|上)|会上|[此本这]次)"
)
"""What a sentence opens with that tells of the event again whose day was named before."""
RECENTLY: Final = ("日前", "近日", "最近", "不久前", "前不久")
"""What tells that something happened shortly before the publication."""
OF_EVENT: Final = re.compile(r"\s*(?:在)?[此本这]次[一-鿿]{1,10}?(?:会|活动|仪式|行动|培训|慰问|大赛|比赛)")
"""What a sentence opens with that tells again of the event that the report is about: 本次招聘会上."""
SET_EARLY: Final = re.compile(
    r"(?:19|20)\d\d年初(?:所)?(?:确定|提出|下达|制定|设定|预定|计划|定)[^，。：:；]{0,14}?(?:目标|任务|计划)"
)
"""The target that was set at the beginning of a year for that year: 2019年初确定的目标任务."""
OF_LATE_YEARS: Final = re.compile(
    r"\s*(?:近年来|近几年|近些年|多年来|长期以来|一直以来|(?:过去)?[一两二三四五六七八九十]{1,2}年(?:多)?来)"
)
"""What a sentence opens with that tells what has been done, amid plans too."""
LATELY: Final = re.compile(r"\s*近[几些两三]?年来?[，,]")
"""What a sentence opens with that leaves the year of which the one before told: 近年来."""
IN_PARTS: Final = re.compile("分[两二三四五六]?多?[批期步个]")
"""What a plan says that is carried out in parts: 拟分三批投入200万元."""
PART: Final = re.compile(r"(?<![^。；;\s])第[一二三四五六][批期步][,，:：]")
"""A part of what is done in several: 第一批，."""
PART_DONE: Final = re.compile("(?:已经?|均已)(?:全部|全面|顺利)?(?:发放|完成|拨付|到位|落实|结束|投入)")
"""What tells that one of them has been carried out."""
LONGEST_ATTENDED: Final = 32
EDITION: Final = re.compile("^(?:[今本此这该][次届场]?)")
"""What points at the event to come, before its name: 本届."""
RULED: Final = "规定"
"""What stands before a rule, which holds from now on and plans nothing but itself: 规定，今后凡…."""
PAUSED: Final = 4
"""Characters of that word and of a pause behind it."""
SHORT_NAME: Final = 2
"""Characters at the end of the name of an event by which the report calls it again."""
NEXT_PARAGRAPH: Final = 1
NEXT: Final = re.compile('[“「"]?(?:下一步|下步|接下来|今后|下一?阶段|未来)')
"""What opens a plan, from the present on."""
THEREAFTER: Final = re.compile("在?(?:接下来|随后|此后)的?[^，,。；]{1,8}?(?:里|内|间|中)")
"""A time right behind one that was told: 随后的几个月里."""
DONE_THEN: Final = re.compile(f"\\s*{THEREAFTER.pattern}[，,]?(?:(?!将|要|拟|计划|力争)[^。；了]){{0,40}}(?<!为)了")
"""What a sentence opens with that tells what has been done since the time of the one before."""
SPANNING: Final = ("19", "20", "自", "从")
"""What a time opens with that, right after who acts, governs as one before him does."""
LONGEST_QUOTED_NAME: Final = 24
SPOKEN_ENDS: Final = "。！？，!?,"
"""What stands before the closing mark behind what somebody says."""
ENDS_OF_LINES: Final = frozenset("。！？!?：:；;）)】」”")
"""What a line ends with that breaks off no sentence."""
FESTIVE: Final = ("节期间", "元旦期间")
"""What ends the name of a festival's days, which date their own clause and not what is told after it."""
BULLET: Final = re.compile(r"\s*(?:[◆◇●■□▲△★☆◎○·•▪➤*-]|——)")
"""What an item of a list begins with, set as a paragraph of its own."""
ASPECT: Final = re.compile(r"\s*在[^，,。；;\n]{2,14}方面")
"""What a paragraph opens with that is one of several fields of which the lead has announced: 在养老服务方面."""
DURATION: Final = re.compile(
    r"[用经]过?(\d{1,2}|[一二三四五六七八九十])至?\d?[—-]?\d?年(?:左右)?的?(?:时间|努力)|(\d{1,2}|[一二三四五六七八九十])年内"
)
"""How long what is announced will take: 力争用3年时间."""

FOR, WITH_PARTICLE = "为", "为了"
"""What a clause opens with that says what for the deed is done of which the sentence tells behind it."""
LAST_YEARS: Final = ("去年", "上年", "上一年")
FIGURE: Final = re.compile(r"\d")
FOR_GOOD: Final = re.compile(r"\s*为了?(?:确保|保障|使|让|帮助|切实|解决|妥善|进一步|保证)")
"""What a sentence opens with that says what for something is done."""
LONGEST_OPENING_NAME: Final = 16
BODIES: Final = (MentionKind.PLACE, MentionKind.ORGANIZATION)
OTHER_TIME: Final = re.compile(
    r"(?:19|20)\d\d年|[今去明当]年|近[几两三]?年|如今|现在|\d月|目前|截[至止]|下一?步|年内|全年|日前|近日"
)
"""What tells of another time than the one that governs."""
STORY: Final = re.compile(r"\s*(?:(?:19|20)\d\d年(?:\d{1,2}月|[初底末]|春|秋)?)[，,]?[她他]")
"""What opens a sentence of somebody's story: 2014年，她…."""
OF_ONE_PERSON: Final = re.compile("[^，。；]{0,24}[她他]|[“「]")
"""What opens a paragraph that goes on with it."""
FIRST_ITEM: Final = re.compile(r"\s*(?:一是|一要|首先|第一[,，])")
"""What opens the list of what a sentence before has asked or planned: 提出要做实十项工作。一是…；二是…."""
PLAN_ITEM: Final = re.compile(r"\s*(?:比如|例如)?[，,]?第[一二三四五六七八九十]{1,2}[项个场]是")
"""What a paragraph opens with that is one of several things announced: 第二项是3月4日开展…."""
CAP: Final = re.compile("最高|最多|上限|不超过|封顶")
"""What tells how much there is at most of what the clause before grants: 可享受补贴600元，最高不超过3000元."""
CAME_ABOUT: Final = re.compile("实际|已|完成了|超额|提前")
"""What tells what became of the plan that a sentence names: 上半年计划培训200人，实际培训230人."""
AT_SITE: Final = re.compile(r"\s*在[^，,。；]{0,14}现场")
"""What a sentence opens with that tells what was seen there."""
ON_SITE: Final = re.compile("(?:活动)?现场(?:还|共|已)?[向为给]")
"""What a sentence opens with that tells what was done there: 现场向农民工赠送."""
WIRED: Final = re.compile("专?[电讯]|消息")
"""What the day has behind it on which a piece of news was sent."""
YEARLY: Final = re.compile("年平?均(?:递)?(?:增|减|下降|提高|上升)")
"""A rate by year, which is one of several years."""


CURRENTLY: Final = "当前"
EDITION_YEAR: Final = re.compile("[“「]((?:19|20)[0-9][0-9])年")
"""What the name of the edition of a year opens with."""
DAYS_OF_YEAR: Final = 365
LEAST_SPAN: Final = 2
"""Years after which a growth that is told behind both of them is that of all the years between."""
GREW_TO: Final = re.compile("[加长升降少高低大展][到至为]")
"""A change with the level that it led to: 减少到188个."""
LONGEST_PLAN_LINE: Final = 18
"""Characters of a line that opens a plan and has nothing else: 2016年主要工作安排：."""
RISING_FROM: Final = (*FROM_LEVEL, "自")
EXPECTING: Final = re.compile("[预有计拟将].*[年月]")
"""What a clause has in which such a time may be told; most have not."""
END_EXPECTED: Final = (
    r"(?:{forecast}|有望|计划|拟|将)将?[于在到至]?(?:(?:19|20)\d\d|明|后)年[^，。；]{0,10}?{works-completed}"
    r"|(?:{forecast}|有望)将?[于在到至]?(?:今?年|\d{1,2}月)[底末初中]?前?[^，。；]{0,6}?(?:{works-completed}|完成)"
)
"""What tells by when works will be finished: 预计2017年建成通车."""
GREW: Final = re.compile("[增减升降]|提高|扩大|翻")
"""Words of a change."""

OF_THING: Final = re.compile(
    r"(?:以来|以前|之前|以后|之后|(?<=以来)|(?<=以前)|(?<=之前)|(?<=以后)|(?<=之后)|已经?)[一-鿿]{2,6}?的[近约超逾]?[\d一二三四五六七八九十]"
)
"""What stands behind a time that only says which thing is meant: 2016年以来建档的1420户家庭如期脱困."""


class Timeline:
    """Follows periods and plans through a document."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, settings: Settings) -> None:
        self.simplified, self.lexicon, self.settings = simplified, lexicon, settings
        self.dates = Dates(document, simplified, settings)
        self.headings = Headings(self.dates)
        self.relative, self.standing = RelativeYears(self.dates, self.headings), Standing(self.dates)
        self.plans = Plans(simplified, lexicon, self.headings, self.standing)
        self.policies = Policies(simplified, lexicon, self.dates)
        self.years = Years(self.dates, self.standing)
        self.since, self.bodies = Since(simplified, lexicon, self.dates), Bodies(lexicon)
        self.meetings, self.leaning = (
            Meetings(lexicon, self.dates),
            Leaning(document, simplified, lexicon, settings.announced),
        )
        self.asides, self.named_times = (
            Asides(simplified, self.headings, self.standing),
            NamedTimes(simplified, lexicon, self.dates),
        )
        self._governing: Period | None = None
        self._planned = False
        self._paragraph = self._governed_from = -1
        """The paragraph, and the one that named the period that governs."""
        self._sentence: Sentence | None = None
        self._section: Span | None = None
        self._unit: tuple[Sentence | None, int] = (None, -1)
        self._unit_planned = self._was_planned = self._was_told_planned = False
        """Whether this part of the sentence, and the sentence before, announced; whether its last clause is planned."""
        self._deed_told: tuple[Sentence | None, int] = (None, -1)
        """The part of a sentence that has told last of something done."""
        self._years_reviewed: Period | None = None
        """The years that the report has last looked back on."""
        self._before_look: Period | None = None
        """What governed before a look back."""
        self._said = Said()
        self._following: Sequence[Clause] = ()
        """The clauses of the sentence behind the one that is read."""
        self._told_before: Period | None = None
        """What the sentence before has told of its time."""
        self._in_plan = self._done = False
        """Whether the title or the section announces, and whether the clause says that it tells what has been done."""
        self._inherits: tuple[Period, Period] | None = None
        """A time that the sentence names without its year, and the same in the year before."""
        self._ahead: Period | None = None
        """What governed an earlier paragraph and lies ahead: what is announced without a time goes on with it."""
        self._leads = self._leads_items = False
        """Whether the sentence before has opened a plan whose items are the paragraphs below it, each with a bullet;
        whether it has ended in a colon and its items are the numbered paragraphs below it."""
        self._parts_from = -1
        """The paragraph of a plan that will be carried out in parts."""
        self._coming = ""
        """What the event is called that the report has last announced: 博览."""
        self._day: Period | None = None
        """The day that the report has last told of."""
        self._before_round: tuple[Period | None] | None = None
        """What governed before the first paragraph of a survey, each of which begins anew."""
        self._in_story = self._items_planned = False
        """Whether the year that governs was told of somebody, 2014年，她创办了…, and whether the paragraph is one of
        several things that were announced."""
        self._closing_years = {
            found.start(): found["back"] or found["year"] for found in CLOSING_YEARS.finditer(simplified)
        }
        self._running_reviews = {found.start(1): int(found[1]) for found in RUNNING_REVIEW.finditer(simplified)}

    def of(
        self, sentence: Sentence, clause: Clause, offset: int, setting: Setting, *, following: Sequence[Clause] = ()
    ) -> Time:
        """Tell when a clause happens; clauses must come in order.

        Args:
            sentence: the sentence.
            clause: the clause.
            offset: where the sentence starts.
            setting: what holds at its point.
            following: the clauses of the sentence behind it.

        Returns:
            Its time, and whether it is planned.
        """
        if sentence is not self._sentence:
            if self._sentence is not None and self._is_only_ground(self._sentence, sentence):
                self._governing = None
            self._sentence = sentence
            self._enter(sentence)
            self._leave_outdated(sentence)
        text = self.simplified[offset + clause.start : offset + clause.end]
        governed = self._unit_planned and self._unit[0] is sentence
        self._in_plan = setting.planned
        if setting.planned:
            self._leave_told_in_plan(sentence, clause)
        self._following = following
        self._done = self.plans.is_done(
            clause, offset, self._section, planned=setting.planned, governed=governed or self._said.is_listed
        )
        self._said.is_purpose = (text.startswith(FOR) and self._opens_purpose(text)) or (
            self._said.is_purpose and not any(is_organization(token) for token in clause.subject)
        )
        then = self._then(sentence, clause, text) if clause.periods else None
        self._done = self._done or then is not None
        if ORGANIZATION in clause.named:
            self._enter_body(sentence, clause)
        opened = self._opens(clause, text, offset)
        if self._inherits is not None:
            self._leave_last_year(sentence, clause)
        own = then or self._time_told(sentence, clause, text, offset)
        self._enter_unit(sentence, clause)
        marked = self._announces(clause, text, offset, own, opened=opened)
        self._said.is_told = self._said.is_told or self._done
        named = own or self._said.period or self._governing
        titled = self._is_titled_plan(sentence, clause, offset, named, setting=setting)
        self._said.grants = self._grants(sentence, clause, text, offset, named)
        self._said.is_deed = not marked and (self._said.is_deed or self._tells_deed(clause, text, offset))
        announced = marked or self._said.grants or self._unit_planned or self._planned or titled or self._said.is_listed
        announced = announced and not self._said.is_deed
        ahead = self._ahead if announced and not titled else None
        period = named or ahead or self.dates.default_for(setting, announced=announced)
        period = self._averaged_over(text, period) if own is None and "年" in text else period
        if own is None and self._said.spanned is not None and GREW.search(text) is not None:
            period = self._grown(text, self._said.spanned)
        period = self.meetings.day_of(sentence, clause, own or self._said.period, period)
        future = self.standing.is_future(period) and not self._is_told_of_day(clause, offset, period)
        future = future or self.standing.is_of_session(named)
        if announced and own is None:
            period = self._not_over(period, setting)
        planned = (announced or future) and (self._said.is_unfinished or not self.standing.is_past(period))
        if planned:
            self.policies.note_plan(sentence)
        self._was_told_planned = planned
        if clause.predicate and not planned:
            self._deed_told = self._unit
        return Time(_in_order(period), planned, future)

    def _is_titled_plan(
        self, sentence: Sentence, clause: Clause, offset: int, named: Period | None, *, setting: Setting
    ) -> bool:
        """Tell whether a title or the paragraph announces what a clause tells, which does not say that it is done."""
        denied = not setting.planned or (
            self._said.is_told
            or self.plans.has_happened(clause, offset, self._said)
            or self.standing.is_over(named)
            or (self._governed_from == sentence.paragraph and self.standing.counts_from(named))
            or self._is_before_paper(clause, offset, named)
        )
        return not denied or self._leans_ahead(sentence, clause, offset, named)

    def _grants(self, sentence: Sentence, clause: Clause, text: str, offset: int, named: Period | None) -> bool:
        """Tell whether a clause says what a policy entitles to, or goes on with that: …，最高补贴5000元."""
        return (
            (self.policies.grants(sentence, clause, text, offset) and not self.standing.is_past(named))
            or (self.plans.entitles(clause) and not self._said.is_told)
            or self.plans.lays_down(text, offset + clause.end)
            or (self._said.grants and CAP.search(text) is not None)
        )

    def _leans_ahead(self, sentence: Sentence, clause: Clause, offset: int, named: Period | None) -> bool:
        """落实扶持政策，新增就业5万人 in a government's report, without a time: by the paragraph that it is in.

        So, too, what is told of the year for which the title plans: 2012年工作总结和2013年工作打算 …2013年，培训300人.
        """
        if self.dates.year_planned and named is not None and named.precision == "year":
            told = self._said.is_told or self.plans.has_happened(clause, offset, self._said)
            return self._is_of_plan(named) and not told
        if not (self.dates.reviews or self.leaning.is_called_for):
            return False
        if named is not None and not self._is_of_part_before(sentence, named):
            return False
        if self.plans.is_headed_review(self._section):
            return False
        if self._said.is_told or self.plans.has_happened(clause, offset, self._said):
            return False
        return self.leaning.looks_ahead(sentence.paragraph)

    def _is_of_plan(self, period: Period) -> bool:
        """2019年 in a review of 2018: the year that is planned in all that stands below."""
        planned = self.dates.year_planned
        return planned > 0 and period.precision == "year" and period.start == datetime.date(planned, 1, 1)

    def _is_of_review(self, period: Period | None, setting: Setting) -> bool:
        """2018年 in an undated review of 2018, in one that was put out later, and in the plans that end one."""
        if period is None or period.start is None or not self.dates.year_planned:
            return False
        published = self.dates.document.published
        over = published is None or published.year >= self.dates.year_planned or setting.planned
        return over and period.precision == "year" and period.start.year == self.dates.year_reviewed

    def _outlasts_review(self, sentence: Sentence) -> bool:
        """去年…。⏎ 某院年内投用 in a section of plans: the look back of a paragraph before dates no plan."""
        if not self._in_plan or self._done or self._governed_from == sentence.paragraph:
            return False
        return self.standing.is_past(self._governing)

    def _is_of_part_before(self, sentence: Sentence, named: Period) -> bool:
        """2019年，…。⏎ （further on）推进…: a year that governs since before a report turns is not that of its plan."""
        if named is not self._governing or self._governed_from == sentence.paragraph or named.precision != "year":
            return False
        return not self.leaning.looks_ahead(self._governed_from)

    def _is_told_of_day(self, clause: Clause, offset: int, period: Period | None) -> bool:
        """4日 below 11月5日，…参加了启动仪式: what 了 follows has happened, though the page bears an earlier day."""
        day = period is not None and period.precision == "day"
        return day and is_completed(clause, self.simplified, offset)

    def _is_before_paper(self, clause: Clause, offset: int, named: Period | None) -> bool:
        """Tell whether a clause tells of the time before the plan that the title announces: 2021年培训300人."""
        last = named.end if named is not None and YEAR.match(named.text) is not None else None
        span = Span(offset + clause.start, offset + clause.end)
        return self.settings.announced.tells_of_time_before(span, last.year if last is not None else None)

    def _averaged_over(self, text: str, period: Period | None) -> Period | None:
        """过去四年…。2006年生产总值26亿元，年均增长11%: a yearly rate is of all the years that are reviewed."""
        if period is None or YEARLY.search(text) is None:
            return period
        years = self._years_reviewed or self.headings.years(self._section)
        if years is None:
            return period
        return years if period.start is not None and _holds(years, period.start) else period

    def _then(self, sentence: Sentence, clause: Clause, text: str) -> Period | None:
        """2018年8月…。在接下来的一年多里，…举办了: what has been done since is counted from the time told before."""
        if THEREAFTER.match(text) is None:
            return None
        told, today = self._told_before or self._governing, self.dates.document.published
        if told is None or told.start is None or today is None or not self.standing.is_past(told):
            return None
        if DONE_THEN.match(self.simplified, sentence.span.start, sentence.span.end) is None:
            return None
        self._said.period = Period(told.start, today, "years", "")
        return self._said.period

    def _is_feast_of_later_year(self, own: Period) -> bool:
        """1998年…。1999年春节期间…。还走访113人: the days of a festival leave the year before for their own."""
        governing = self._governing
        if own.start is None or governing is None or governing.end is None or not own.text[:4].isdigit():
            return False
        return own.text.endswith(FESTIVE) and governing.precision == "year" and own.start > governing.end

    def _opens(self, clause: Clause, text: str, offset: int) -> bool:
        """Tell whether a clause opens a plan, which leaves a year that is over."""
        opened = self.plans.opens_plan(clause, offset, self._section) or self.plans.lists_demands(clause, offset)
        opened = opened or self.plans.tells_of_more(clause, offset)
        governing = self._governing
        opened = opened and not self._done and not (self.standing.is_past(governing) and self._counts_tasks(clause))
        opened = opened and not self._tells_contents(clause, offset)
        opened = opened and not self.plans.lists_what_is_done(clause, offset)
        if opened and (
            self.standing.is_past(governing) or (NEXT.match(text) and self.standing.began_earlier(governing))
        ):
            self._governing = self.years.stated = None  # 接下来 leaves the year before
        return opened

    def _is_only_ground(self, before: Sentence, sentence: Sentence) -> bool:
        """去年我市遭受洪灾。为确保…，市民政局筹集…: what happened last year, without a figure, is why it acts now."""
        told = before.span.of(self.simplified).lstrip()
        counts = FIGURE.search(told) is not None
        if counts or not told.startswith(LAST_YEARS) or before.paragraph != sentence.paragraph:
            return False
        return FOR_GOOD.match(self.simplified, sentence.span.start, sentence.span.end) is not None

    def _tells_contents(self, clause: Clause, offset: int) -> bool:
        """2009年…颁布《规划》，明确主要目标；开展…: what a paper of a year gone by holds opens no plan."""
        issued = self._deed_told == self._unit == (self._sentence, clause.unit)
        issued = issued and self.standing.is_past(self._governing)
        said = clause.head is not None and clause.head.text in self.lexicon.words["resolving"]
        return issued and said and not clause.subject and not self.plans.opens_list(clause, offset)

    def _counts_tasks(self, clause: Clause) -> bool:
        """2017年…明确32项重点任务: in a time that is over, tasks that are counted have been set."""
        return bool(clause.predicate) and bool(clause.after) and clause.after[0].kind is Kind.QUANTITY

    def _time_told(self, sentence: Sentence, clause: Clause, text: str, offset: int) -> Period | None:
        """The period that a clause tells, which holds for what follows unless works will only be finished then."""
        if self._said.before_end is not None and self._said.before_end[0] != clause.unit:
            self._said.period, self._said.before_end = self._said.before_end[1], None  # …，预计10月底完工；建成…
        said = self._said.period
        own = self._time_of(sentence, clause, text, offset)
        if own is not None and own is not said and self._is_end_expected(text):
            self._said.before_end = (clause.unit, said)
        return own

    def _time_of(self, sentence: Sentence, clause: Clause, text: str, offset: int) -> Period | None:
        """The period that a clause itself tells, which may govern what follows."""
        own = self._own(sentence, clause, offset) if clause.periods else None
        if own is not None and self.standing.is_future(own):
            self._said.is_present = False  # 目前…，明年起调高
        own = own or self._edition(clause) or self._now(clause, offset)
        if own is None and "年" in text:
            own = self.since.lasting(sentence, clause, text, self._said)
            own = own or self._new_year(text) or self._these_years(text)
        if own is not None and not clause.periods and YEARS_OF_TERM.match(text) is not None:
            self._govern(own, sentence)
        if (
            own is not None
            and own.end is None
            and own.start is not None
            and self.lexicon.pattern("{event-over}").search(text) is not None
        ):
            own = replace(own, end=self.dates.document.published)
            self._govern(own, sentence)
            return own
        if own is not None and own.start is not None and self._is_feast_of_later_year(own):
            self._govern(whole_year(own.start.year), sentence)
        if own is None and self._tells_state_now(sentence, clause):
            own = whole_year(self.dates.document.published.year) if self.dates.document.published else None
            self._said.period = own
            return own
        self.since.governing = self._governing
        own = self.since.counted_from_founding(sentence, clause, text, own, self._said)
        own = self.since.summed_up(clause, text, own, self._said)
        if (
            own is not None
            and clause.periods
            and self._governs(clause)
            and not self._only_tells_which(clause.periods[0], offset)
            and not any(self.named_times.is_reached(token, offset) for token in clause.periods[1:])
            and not self._is_within_review(sentence, clause, own, offset)
            and not self._is_end_expected(text)
        ):
            self._govern(own, sentence)
        return own

    def _is_within_review(self, sentence: Sentence, clause: Clause, own: Period, offset: int) -> bool:
        """四年来…。推行…，2021年存栏78万头。累计…: amid a government's review a year is of its sentence only."""
        governing = self._governing
        if not self.dates.reviews or governing is None or governing.precision != "years" or own.precision != "year":
            return False
        if own.start is None or governing.start is None or offset + clause.start <= sentence.span.start:
            return False
        return own.start.year >= governing.start.year and self.standing.is_past(own)

    def _is_end_expected(self, text: str) -> bool:
        """开工建设环城路，预计2017年建成通车: by when works begun now will be finished is no time of what follows.

        Where no deed is told before it, the works to be finished are what is told: 计划2019年建成产业园，引进企业36家.
        """
        if self._in_plan or self._deed_told[0] is not self._sentence or EXPECTING.search(text) is None:
            return False
        return self.lexicon.pattern(END_EXPECTED).search(text) is not None

    def _tells_state_now(self, sentence: Sentence, clause: Clause) -> bool:
        """2010年6月，换届选举。…共有单位25个: what there is, told behind the month of an event gone by, is so now."""
        told, today = self._governing, self.dates.document.published
        if told is None or told.start is None or today is None or clause.head is None:
            return False
        years = told.precision == "years" and clause.head.text in self.lexicon.words["existing-now"]
        if told.precision not in ("day", "month") and not years:
            return False
        if (
            told.start.year >= today.year
            or (self.dates.sums_up and not years)
            or self._said.period is not None
            or clause.periods
        ):
            return False
        exists = clause.head.verb is not None and clause.head.verb.frame.notation == EXIST
        return exists and told.text in self.simplified[: sentence.span.start]

    def _enter_body(self, sentence: Sentence, clause: Clause) -> None:
        """甲市妇联准备在春节期间看望…。乙市妇联出资…: what one plans, and when, is not what the next one does."""
        if self.bodies.changes(sentence, clause, self._governing) and self._said.period is None:
            self._planned = self._unit_planned = False
            self._governing = self.bodies.governed

    def _enter_unit(self, sentence: Sentence, clause: Clause) -> None:
        """Let a part of a sentence go on with the plan of the one before, or not."""
        if clause.unit == self._unit[1] and sentence is self._unit[0]:
            return
        goes_on = self._unit_planned and (
            (self._unit[0] is sentence and not self._said.is_aim)
            or (
                self._unit[0] is not sentence
                and self.plans.continues(sentence, clause)
                and not self.plans.is_in_review(self._section)
            )
        )
        goes_on = goes_on or self._is_part_to_come(sentence)
        goes_on = goes_on or (
            self._was_planned and (self.plans.takes_up(sentence, clause) or self._tells_of_coming(sentence, clause))
        )
        self._unit, self._unit_planned = (sentence, clause.unit), goes_on

    def _is_part_to_come(self, sentence: Sentence) -> bool:
        """拟分三批投入…。第一批，…。已全部发放。第二批，…: a part of the plan that is not told to be done."""
        start = sentence.span.start
        if self._parts_from < 0 or PART.match(self.simplified, start) is None:
            return False
        end = self.dates.document.blocks[sentence.paragraph].span.end
        later = PART.search(self.simplified, start + 1, end)
        done = PART_DONE.search(self.simplified, start, later.start() if later is not None else end)
        return sentence.paragraph <= self._parts_from + NEXT_PARAGRAPH and done is None

    def _tells_of_coming(self, sentence: Sentence, clause: Clause) -> bool:
        """将举行招聘博览。博览会提供5000个职位。活动当日附设展览: tell whether a sentence is of the event to come."""
        if not self._coming or clause.unit:
            return False
        head = sentence.span.of(self.simplified).lstrip()
        if head.startswith(self.lexicon.affixes["taking-part"]) and f"{self._coming}的" in head[:LONGEST_ATTENDED]:
            return True
        return head.startswith(self.lexicon.affixes["day-of-event"]) or EDITION.sub("", head, count=1).startswith(
            self._coming
        )

    def _announces(self, clause: Clause, text: str, offset: int, own: Period | None, *, opened: bool) -> bool:
        """Tell whether a clause has a word of plans, and let what it announces hold for what follows."""
        marked = (
            (self.plans.is_marked(clause, text, offset) and not (self._only_aims(clause)))
            or self.plans.shares_out(clause, offset)
            or (
                FORETELLING_OPENING in text
                and self.plans.expects(clause, own or self._governing_longer_than_day(), self._section)
            )
            or self.plans.looks_ahead(clause, text, offset, self._said)
            or self.plans.is_year_by_year(clause, own or self._said.period)
            or (own is not None and self.plans.is_within_year(clause, text, own))
            or ("年" in text and self.plans.comes_to(text, own or self._said.period or self._governing))
            or self.standing.begins_today(own)
        )
        goes_on = self._planned or self._unit_planned or (self._done and self.standing.is_future(self._governing))
        if goes_on and (
            self.plans.has_come_about(clause, offset, done=self._done, marked=marked, dated=self._planned)
            or self._leaves_plan(clause, offset)
        ):
            self._planned = self._unit_planned = False
            allotted = self._done and not self._leads_items
            self._said.is_listed = self._said.is_listed and not (allotted or text.endswith(ON_TOP_OF))
            listed = self._said.is_listed  # 2016年重点：1、新建8个，所需经费已列入预算；2、…
            if self.standing.is_future(self._governing) and not listed:
                self._governing = self.headings.period(self._section)  # 明年启用；西侧已获投资5亿元
            if self.standing.is_future(self._said.period) and not listed:
                self._said.period = None
        if not opened and self.plans.allots(clause, text, offset):
            opened = self._said.is_listed = True
        self._leads = self._leads or opened
        if marked and (span := DURATION.search(text)) is not None:
            begun = own or self._said.period or self._governing
            self._said.is_unfinished = self.standing.outlasts(begun, span[1] or span[2])
        elif own is not None:
            self._said.is_unfinished = False  # 提出3年内转移…的计划，当年转移…
        announced = marked or self._unit_planned
        if announced and clause.predicate and clause.predicate[-1].text in self.lexicon.words["held"]:
            named = [token for token in clause.after[-1:] or clause.subject if token.kind is not Kind.VERB]
            self._coming = named[-1].text[-SHORT_NAME:] if named else self._coming
        if RECALLED in text and self.plans.recalls(clause, text):
            return True
        if announced or opened:
            self._hold_on(clause, text, offset, own, marked=marked, opened=opened)
        return marked

    def _governing_longer_than_day(self) -> Period | None:
        """12月29日，某会启动活动。预计筹集…: what is expected is not of the day of the event that was told of."""
        governing = self._governing
        return governing if governing is None or governing.precision != "day" else None

    def _opens_purpose(self, text: str) -> bool:
        """为进一步推进…，: tell whether a clause only says what for something is done."""
        aim = len(WITH_PARTICLE if text.startswith(WITH_PARTICLE) else FOR)
        return text.startswith(self.lexicon.affixes["purpose-opening"], aim)

    def _only_aims(self, clause: Clause) -> bool:
        """近年来…，确保…; 为贯彻…，确保…，某局开展: tell whether a clause only says what a deed was to reach."""
        purpose = self._said.is_purpose and self._tells_deed_later(clause)
        return (self._said.looks_back or purpose) and aims(clause, self.lexicon)

    def _tells_deed_later(self, clause: Clause) -> bool:
        """…，某局开展专项行动: tell whether the sentence goes on with what an organization has done for it."""
        rest = [one for one in self._following if one.unit == clause.unit]
        deed = next((one for one in rest if any(is_organization(token) for token in one.subject)), None)
        if deed is None or deed.head is None or announces(deed, self.lexicon):
            return False
        return not any(self.standing.is_future(token.period) for token in deed.periods)

    def _leaves_plan(self, clause: Clause, offset: int) -> bool:
        """计划新建30所。省民政厅通报，…: figures that a sentence opens with are no plan of the one before."""
        opens = self._sentence is not None and offset + clause.start == self._sentence.span.start
        return opens and not self._said.is_listed and self.plans.reports_figures(clause, offset)

    def _hold_on(
        self, clause: Clause, text: str, offset: int, own: Period | None, *, marked: bool, opened: bool
    ) -> None:
        """Let what a clause announces, or opens, hold for its unit, its paragraph, its parts or its list."""
        if marked and self._sentence is not None and IN_PARTS.search(text) is not None:
            self._parts_from = self._sentence.paragraph
        if marked or opened:
            self._said.is_aim = self._is_aim_of_deed(clause, own, opened=opened) or self._is_end_expected(text)
            looks_back = self._reports_work or self._tells_till_now()
            self._said.in_passing = (
                (self._said.is_aim and (looks_back or self._is_end_expected(text)))
                or self._is_asked_in_passing(clause, opened=opened)
                or self._is_expected(clause)
            )
            self._unit_planned = True
            begins = offset + clause.start
            ruled = opened and self.simplified[max(0, begins - PAUSED) : begins].rstrip("，, ").endswith(RULED)
            if (own is not None and not self._said.in_passing) or (opened and not ruled):
                self._planned = True
            if self.plans.opens_list(clause, offset):
                self._said.is_listed = self._leads_items = True
        elif (
            self._unit_planned
            and (text.startswith(self.lexicon.affixes["list-contents"]) or self._names_them(offset + clause.start))
            and self.plans.opens_list(clause, offset)
        ):
            self._said.is_listed = self._leads_items = True  # 政府会优化机制，包括：

    def _is_asked_in_passing(self, clause: Clause, *, opened: bool) -> bool:
        """市总工会呼吁社会各界…, 并要求各县…: what a body asks of others amid its own deeds, which go on behind it.

        What a meeting, a paper or an officer asks goes on with the next sentence.
        """
        asks = clause.predicate[:1] and clause.predicate[0].text in self.lexicon.words["demanding-or-proposing"]
        if opened or not asks or announces(clause, self.lexicon):
            return False
        return not clause.subject or clause.subject[-1].kind is Kind.CONJUNCTION or is_organization(clause.subject[-1])

    def _is_aim_of_deed(self, clause: Clause, own: Period | None, *, opened: bool) -> bool:
        """引导申请贷款，力求应贷尽贷；压缩时限…: what a deed told right before was to reach is no plan that goes on."""
        if opened or own is not None or self._deed_told != self._unit or self._planned or self._in_plan:
            return False
        return aims(clause, self.lexicon) and not any(token.kind is Kind.QUANTITY for token in clause.after)

    @cached_property
    def _reports_work(self) -> bool:
        """Whether the title says that the report tells of work done: 一季度工作进展情况."""
        words = self.lexicon.words["report-of-work"]
        return self.dates.sums_up or self.dates.reviews or any(word in self.dates.title for word in words)

    def _tells_till_now(self) -> bool:
        """今年以来，…: tell whether what governs goes on from a beginning to the day of the report."""
        return self._governing is not None and self._governing.text.endswith(SINCE)

    def _is_expected(self, clause: Clause) -> bool:
        """落实降费政策，预计全年减负4.6亿元。二是…: what is expected of a deed is no plan that goes on behind it."""
        if self._in_plan or self._planned or not self._reports_work:
            return False
        told = (*clause.markers, *clause.subject[:1], *clause.predicate[:1])
        return any(token.text in self.lexicon.words["forecast"] for token in told)

    def _names_them(self, start: int) -> bool:
        """这7件实事是：: tell whether a sentence that starts here names one by one what was announced before it."""
        opens = self._sentence is not None and start == self._sentence.span.start
        return opens and NAMES_THEM.match(self.simplified, start) is not None

    def _tells_deed(self, clause: Clause, text: str, offset: int) -> bool:
        """计划举办…。本次招聘会准备了岗位900个; 日前签订…: amid plans, a sentence that opens so tells what is done."""
        if self._sentence is None or not (self._planned or self._unit_planned):
            return False
        if offset + clause.start != self._sentence.span.start:
            return False
        if AT_SITE.fullmatch(text) is not None or ON_SITE.match(text) is not None:
            return True  # 在培训现场，60名学员听取讲解; 现场向农民工赠送…
        if not clause.subject:
            return False
        if any(word in text for word in RECENTLY):
            return True
        return not self._said.is_listed and is_completed(clause, self.simplified, offset)

    def _not_over(self, period: Period | None, setting: Setting) -> Period | None:
        """What is announced without a time of its own is not for one that is over, whatever was named before."""
        told = period is self._said.period and self.standing.is_history(period)
        looked_back = period is self._governing and self.standing.counts_from(period)
        past = self.standing.is_past(period) or self._is_of_review(period, setting)
        if self._said.period is None and (past or looked_back):
            return self.standing.ahead_of(self.dates.default_for(setting, announced=True))
        if not told and period is not None and past and period.precision in SHORT:
            return self.dates.default_for(setting, announced=True)
        return period

    def _govern(self, own: Period, sentence: Sentence) -> None:
        """Let a period govern what follows; another one than before ends what was announced.

        The year in the title of a report that looks back and ahead is not that of all that stands below, but where the
        report says itself that it is the one looked back on.
        """
        session = self.dates.session_year
        given = self.dates.report.is_given
        reviewed = given and own.start is not None and session is not None and own.start.year < session
        both = given or self.settings.announced.looks_both_ways or self.dates.year_reviewed > 0
        both = both and not reviewed
        if both and self.dates.document.blocks[sentence.paragraph].kind is BlockKind.TITLE:
            return
        if self.asides.is_one(own, sentence, self._section, self._governing) or self._is_told_in_plan(own, sentence):
            return
        self.asides.note(own, sentence, self._governing)
        if self._governing is None or own.start != self._governing.start or own.end != self._governing.end:
            self._planned = self._leads_items and self._is_in_year_of(own)
        if self.standing.looks_back(own) and not self.standing.looks_back(self._governing):
            self._before_look = self._governing
        if own.precision == "years" and not self.standing.is_future(own):
            self._years_reviewed = own
        self._governing, self._governed_from = own, sentence.paragraph
        self._in_story = STORY.match(self.simplified, sentence.span.start, sentence.span.end) is not None
        self._day = own if own.precision == "day" else self._day

    def _is_told_in_plan(self, own: Period, sentence: Sentence) -> bool:
        """沼气项目去年底已通过验收；新建800口: what is told as done amid a plan keeps its time to itself."""
        opens = sentence.span.start <= self.dates.document.blocks[sentence.paragraph].span.start
        return self._in_plan and self._done and not opens and self.standing.is_past(own)

    def _leave_told_in_plan(self, sentence: Sentence, clause: Clause) -> None:
        """Let go of that time where the next part of the sentence goes on with the plan."""
        parted = sentence is self._unit[0] and clause.unit != self._unit[1]
        if parted and self._in_plan and self._said.period is not None and self.standing.is_past(self._said.period):
            self._said.period, self._said.is_told, self._said.is_deed = None, False, False

    def _is_in_year_of(self, own: Period) -> bool:
        """Tell whether a time lies in the year that governs, as those of the items of a plan do."""
        governing = self._governing
        if own.start is None or governing is None or governing.start is None:
            return False
        return own.start.year == governing.start.year

    def _leave_outdated(self, sentence: Sentence) -> None:
        """2018年建立机制。为应对新冠疫情，…: a year ends where something is told of that was not there yet."""
        coined = self.dates.head.coined_in(sentence.span)
        governing = self._governing
        if governing is None:
            return
        until = (governing.precision == "years" and governing.end) or governing.start  # 五年来, in which it came up
        if until is not None and until.year < coined:
            self._governing = self.years.stated = None

    def _enter(self, sentence: Sentence) -> None:
        section = self.settings.section_at(sentence.span)
        if section != self._section:
            self._enter_section(section)
        self._inherits = None
        self._unit_planned = self._unit_planned and not self._leaves_announced(sentence)
        self._told_before = self._said.period
        listed = self._said.is_listed and sentence.paragraph == self._paragraph
        self._said = Said(self._years_at_close(sentence) if self._closing_years else None)
        self._said.looks_back = OF_LATE_YEARS.match(self.simplified, sentence.span.start) is not None
        self._said.is_told = self._said.looks_back
        self._was_planned = self._unit_planned or self._planned
        if sentence.paragraph != self._paragraph:
            self._enter_paragraph(sentence)
        elif not self._planned:
            self._leads = False
        if listed and ITEM.match(self.simplified, sentence.span.start) is not None:
            self._said.is_listed = True  # 办好13件实事，分别是：（1）…。（2）…
        self._return_to_day(sentence)
        if self.standing.is_past(self._governing) and LATELY.match(self.simplified, sentence.span.start) is not None:
            self._governing = self.headings.period(self._section)

    def _enter_section(self, section: Span | None) -> None:
        """Let the time of a heading govern; a month, or a step of a plan, ends with its section.

        3月，…。⏎ 二、关爱儿童 ⏎ 慰问350名 is of the year.
        """
        self._section = section
        stated = self.headings.period(section)
        governing = self._governing
        if stated is not None or self._planned or self.settings.is_own_section(section):
            self._governing = stated
        elif governing is not None and (
            self.settings.announced.titled or (governing.precision in ("day", "month") and self.dates.knows_day)
        ):
            self._governing = None
        self._planned = False

    def _enter_paragraph(self, sentence: Sentence) -> None:
        """Let go of what held for the paragraph before only."""
        start = sentence.span.start
        self._items_planned = PLAN_ITEM.match(self.simplified, start) is not None and (
            self._items_planned or self._was_planned
        )
        self._said.is_listed = self._items_planned
        self._paragraph = sentence.paragraph
        besides = self.simplified.startswith(BESIDES, start)
        goes_on = self._planned and besides
        self._unit_planned = self._planned = False
        if self.dates.titled.years_counted is not None or self.dates.yearly.tells_last_years_first:
            self._governing = self.headings.period(self._section)  # each paragraph begins anew
        if self.settings.rounds.heading(sentence.span) is not None:
            self._before_round = self._before_round or (self._governing,)
            (self._governing,) = self._before_round
        if (
            self.standing.looks_back(self._governing)
            and self._before_look is not None
            and self._before_look.precision == "year"
            and not besides
        ):
            self._governing = self._before_look
        if self._is_year_of_review():
            self._governing = self._years_reviewed
        headed = self._was_told_planned and self._is_below_plan_line(start)
        self._leads_items = (self._leads_items or headed) and ITEM.match(self.simplified, start) is not None
        if not self._leads_items:
            self._leave_time_of_paragraph(sentence)
        self._governing = self.asides.left_at(sentence, self._governing, self.headings.period(self._section))
        if self._leaves_story(sentence):
            self._governing = self.headings.period(self._section)
        if not self._goes_on_from_line(sentence):
            self.years.stated = None
        self._leads = (
            self._leads and (BULLET.match(self.simplified, start) or ASPECT.match(self.simplified, start)) is not None
        )
        quoted = self._was_planned and self._is_speech(start)  # he goes on to say
        self._planned = self._leads or self._leads_items or quoted or goes_on or headed

    def _leave_time_of_paragraph(self, sentence: Sentence) -> None:
        """Let go of a time that is of its own paragraph: one that lies ahead, an old day, 从2012年起, 五年来."""
        governing, standing = self._governing, self.standing
        future, since = standing.is_future(governing), standing.goes_on_since(governing)
        future = future and not (governing is not None and self._is_of_plan(governing))
        looks_back = standing.looks_back(governing) and sentence.paragraph > self._governed_from + NEXT_PARAGRAPH
        looks_back = looks_back and not self._goes_on_looking_back(sentence)
        if not (future or since or looks_back or standing.is_long_past_day(governing)):
            return
        self._ahead = governing if future else None
        self.since.going_on = governing if since else self.since.going_on
        stated = self.headings.period(self._section)
        stated = None if since and standing.is_future(stated) else stated  # a title that looks ahead
        self._governing = stated or self.years.year_kept_to(governing)

    def _goes_on_looking_back(self, sentence: Sentence) -> bool:
        """四年来…。⏎ …。⏎ 做强…，打造…: no other time is told of to the end, and no other body opens the paragraph."""
        start = sentence.span.start
        if not self._look_opens() or OTHER_TIME.search(self.simplified, start) is not None:
            return False
        opening = self.simplified[start : start + LONGEST_OPENING_NAME]
        return not any(found.start == 0 and found.kind in BODIES for found in self.lexicon.find_names(opening))

    def _look_opens(self) -> bool:
        """Tell whether the look back that governs is told where its paragraph opens, and not in the middle of it."""
        block = self.dates.document.blocks[self._governed_from].span
        first = block.of(self.simplified).partition("。")[0]
        return self._governing is not None and to_simplified(self._governing.text) in first

    def _leaves_announced(self, sentence: Sentence) -> bool:
        """某会提出要…。全市培训…: what is announced in passing is left, but for its list: 提出要做实十项工作。一是…."""
        return self._said.in_passing and FIRST_ITEM.match(self.simplified, sentence.span.start) is None

    def _leaves_story(self, sentence: Sentence) -> bool:
        """2014年，她创办了…。⏎ 同时，县妇联举办…: a year of somebody's story is of the paragraphs of the story."""
        if not self._in_story or self.dates.sums_up or self.dates.reviews:
            return False
        self._in_story = OF_ONE_PERSON.match(self.simplified, sentence.span.start, sentence.span.end) is not None
        return not self._in_story and self.standing.is_past(self._governing)

    def _is_year_of_review(self) -> bool:
        """五年来…。2011年达到…。⏎ 实施…: a new paragraph of a government's review is of all its years again."""
        years, governing = self._years_reviewed, self._governing
        both = self.dates.reviews or self.settings.announced.looks_both_ways
        if not both or years is None or governing is None or governing.start is None:
            return False
        within = governing.end is not None and _holds(years, governing.start) and _holds(years, governing.end)
        if governing.precision != "year" or not within:
            return False
        stated = self.headings.period(self._section)
        return stated is None or (stated.precision == "years" and not self.standing.is_future(stated))

    def _return_to_day(self, sentence: Sentence) -> None:
        """五年累计…。当天还…, 此次…: what follows a look back is of the day of the event again."""
        governing = self._governing
        if governing is None or governing.precision == "day" or governing.start is None:
            return
        if self._day is None:
            today = self.dates.document.published
            looked_back = today is not None and governing.start.year < today.year and not self.dates.sums_up
            if looked_back and OF_EVENT.match(self.simplified, sentence.span.start) is not None:
                self._governing = self.headings.period(self._section)
            return
        back = self._day.start is not None and governing.start < self._day.start
        if back and BACK_TO_DAY.match(self.simplified, sentence.span.start) is not None:
            self._governing = self._day

    def _is_below_plan_line(self, start: int) -> bool:
        """明年工作安排：⏎ 新建工会60家: tell whether the line above is nothing but the opening of a plan."""
        line = self.simplified[max(0, start - WIDEST_MARGIN) : start].rstrip().rpartition("\n")[2]
        return len(line) <= LONGEST_PLAN_LINE and line.endswith(COLONS)

    def _is_speech(self, start: int) -> bool:
        """Tell whether a paragraph opens with what somebody says, and not with a name in quotation marks."""
        if not self.simplified.startswith("“", start):
            return False
        end = self.simplified.find("”", start, start + LONGEST_QUOTED_NAME)
        return end < 0 or self.simplified[end - 1] in SPOKEN_ENDS

    def _goes_on_from_line(self, sentence: Sentence) -> bool:
        """Tell whether the line before breaks off within a sentence, as in a scanned yearbook."""
        before = self.simplified[max(0, sentence.span.start - WIDEST_MARGIN) : sentence.span.start].rstrip()
        return bool(before) and before[-1] not in ENDS_OF_LINES

    def _years_at_close(self, sentence: Sentence) -> Period | None:
        """宣讲300场，培训200人……过去五年，…: the years that are told behind a row of figures are those of them all."""
        start, end = sentence.span.start, sentence.span.end
        told = next((years for at, years in self._closing_years.items() if start <= at <= end), "")
        periods = find_periods(told, self.relative.reference_date(sentence)) if told else []
        return periods[0] if periods else None

    def _own(self, sentence: Sentence, clause: Clause, offset: int) -> Period | None:
        """The first period that the clause itself names; one that it is only compared with does not count."""
        start, end = offset + clause.start, offset + clause.end
        if (spoken := self._spoken_of(sentence, start, end)) is not None:
            return spoken
        for token in self.named_times.in_order(clause, offset):
            period = self._in_planned_year(self.dates.report.years_of_term(token.period))
            if period is None or self._is_of_wire(clause, token, offset):
                continue
            if self.named_times.is_reached(token, offset):
                until = period.end if period.start is None else None
                found = whole_year(until.year) if until is not None else self._begun(period)
                if self._governing is None or self._governing.precision == "day":
                    self._said.period = found
                self._said.spanned = self._spanned(clause, token, offset)
                return found
            if year := self._year_meant(period, offset + token.start):
                self._said.period = whole_year(year)
                return self._said.period
            apart = self.named_times.tells_apart(clause, token, offset, self._said, self._governing)
            if apart or self.named_times.is_left(clause, token, offset):
                self._leave_years_since(period)
                continue
            if period.precision == "years" and period.text[:4].isdigit() and period.end is not None:
                self.since.named_range = period
            founded = self.simplified.endswith(self.lexicon.affixes["founded-since"], 0, offset + token.start)
            if period.text in PAST_YEAR and not founded and (year := self.relative.year_gone_by(sentence)):
                self.years.stated = year  # 今年工作…。过去一年，…。全年…
                return whole_year(year)
            if not self.named_times.is_compared(clause, offset + token.start, offset + token.end, offset):
                anew = self._is_open(sentence, self.simplified[start:end])
                plans = _plans(clause, self.lexicon) and (anew or self._is_open_after_year(sentence))
                found = self._begun(
                    self.years.in_governing_year(
                        period,
                        None if self._outlasts_review(sentence) else self._governing,
                        announced=self._goes_on_announcing(clause)
                        or (self._in_plan and not self._done)
                        or (self.dates.reviews and self.leaning.looks_ahead(sentence.paragraph)),
                        plans=plans,
                    )
                )
                self._note_stated(found)
                self._inherits = (period, found) if anew and self._is_inherited(clause, period, found) else None
                if (self._said.period is None or not tells_part(clause)) and not self._only_tells_which(token, offset):
                    self._said.period = found  # 市总工会成立于1988年，现有会员18万人
                return found
        return None

    def _spoken_of(self, sentence: Sentence, start: int, end: int) -> Period | None:
        """回顾了2015年工作, 对2016年工作作了部署: the year that a meeting looks back on, or ahead to."""
        running = next((year for at, year in self._running_reviews.items() if start <= at < end), 0)
        if running:
            self._said.period = whole_year(running)
            self.years.stated = running
            self._govern(self._said.period, sentence)
            return self._said.period
        reviewed = SPOKEN_REVIEW.search(self.simplified, start, end)
        if reviewed is not None and not reviewed[1] and self._acts_at_meeting():
            return None
        year = int(reviewed[1] or self.relative.year_looked_back_on(sentence)) if reviewed is not None else 0
        if year:
            self._said.period = whole_year(year)
            return self._said.period
        ahead = self._looked_ahead_to(sentence, start, end)
        if ahead is not None:
            self._said.period = ahead
        return ahead

    def _acts_at_meeting(self) -> bool:
        """总结了去年工作，表彰先进单位10个: tell whether what follows is done at the meeting that looks back."""
        words = self.lexicon.words["meeting-deed"]
        return any(verb.text in words for clause in self._following for verb in clause.predicate)

    def _looked_ahead_to(self, sentence: Sentence, start: int, end: int) -> Period | None:
        """对2016年工作作了部署：…, or …作了部署，要求…: what is arranged follows, and nothing else."""
        spoken = SPOKEN_PLAN.search(self.simplified, start, end)
        if spoken is None:
            return None
        lists = spoken.end() == end and self.simplified.startswith(("：", ":"), end)
        if not lists and not (self._following and self._following[0].plans):
            return None
        told = find_periods(spoken[1], self.relative.reference_date(sentence))
        if told:
            return told[0]
        begun = self.relative.year_begun() if spoken[1].startswith(NEW_YEAR) else 0
        return whole_year(begun) if begun else None

    def _only_tells_which(self, token: Token, offset: int) -> bool:
        """成立于1988年, 2016年以来建档的1420户: tell whether a time only says which thing is spoken of."""
        which = OF_THING.match(self.simplified, offset + token.end)
        return which is not None or self.dates.head.is_founding(offset + token.start)

    def _is_of_wire(self, clause: Clause, token: Token, offset: int) -> bool:
        """某社某地10月12日电 自2013年…以来: the day of the wire is not that of what it tells with a time of its own."""
        wired = WIRED.match(self.simplified, offset + token.end) is not None
        return wired and any(later.start > token.end for later in clause.periods)

    def _in_planned_year(self, period: Period | None) -> Period | None:
        """截至年底 in a plan put out in a January, where it does not say that it tells what has been done."""
        if period is None or (period.start is None and period.end is None):
            return None
        period = self.years.counted_just_now(period)
        if self._done or not self._in_plan:
            return period
        return self.plans.in_planned_year(period, self._section)

    def _note_stated(self, found: Period) -> None:
        """2023年3月…；5月…: note that the year of a time that leaves it open is the one named before it."""
        last = found.end or found.start
        if last is None or not lacks_year(found.text.removeprefix(UP_TO[0]).removeprefix(UP_TO[1])):
            return
        governing = self._governing
        named = {self.years.stated} if self.years.is_stated_in_figures else set()
        if governing is not None and governing.start is not None and not self.dates.is_guessed(governing):
            named.add(governing.start.year)
        if last.year in named:
            self.dates.note_stated(found)

    def _spanned(self, clause: Clause, reached: Token, offset: int) -> Period | None:
        """由2005年的28亿元增加到2011年的95亿元: from the one year to the other, if there are others between."""
        first, last = clause.periods[0].period, reached.period
        if first is None or last is None or first.start is None or last.end is None:
            return None
        if last.end.year - first.start.year < LEAST_SPAN:
            return None
        told = self.simplified[offset + clause.periods[0].start : offset + reached.end]
        return Period(first.start, last.end, "years", told)

    def _edition(self, clause: Clause) -> Period | None:
        """2006年以来…。“2021年圆梦行动”重点聚焦…: the edition of the present year acts in that year."""
        first = clause.subject[0] if clause.subject and clause.predicate else None
        named = EDITION_YEAR.match(first.text) if first is not None and first.kind is Kind.QUOTE else None
        today = self.dates.first_day if named is not None else None
        if named is None or today is None or int(named[1]) != today.year:
            return None
        since = self._governing
        if since is None or since.end is not None or since.start is None or since.start.year >= today.year:
            return None
        self._said.period = whole_year(today.year)
        return self._said.period

    @staticmethod
    def _grown(text: str, spanned: Period) -> Period:
        """增长2.5倍, 减少到188个: growth is of all the years, what it alone has come to is of the last one."""
        alone = GREW_TO.search(text) is not None and not any(word in text for word in RISING_FROM)
        return whole_year(spanned.end.year) if alone and spanned.end is not None else spanned

    def _year_meant(self, period: Period, position: int) -> int:
        """新的一年, 2019年初确定的目标任务: the whole year that a time stands for; 0 for another time."""
        if period.start is not None and SET_EARLY.match(self.simplified, position) is not None:
            return period.start.year
        return self.relative.year_begun() if self.simplified.endswith(NEW_YEAR, 0, position + 1) else 0

    def _leave_years_since(self, edition: Period) -> None:
        """从2012年起…。启动了2017年“…”行动: what names the edition of the present year tells of it from then on."""
        today = self.dates.document.published
        if today is None or edition.precision != "year" or edition.start is None or edition.start.year != today.year:
            return
        if self.standing.goes_on_since(self._governing):
            self._governing = self.headings.period(self._section)

    def _new_year(self, text: str) -> Period | None:
        """新的一年将…, where that is no period of its own; for the rest of the sentence."""
        year = self.relative.year_begun() if YEAR_BEGUN.search(text) is not None else 0
        if not year:
            return None
        self._said.period = whole_year(year)
        return self._said.period

    def _these_years(self, text: str) -> Period | None:
        """这五年，是…的五年, in the report of a government: the years up to the one in which it is given."""
        found = YEARS_OF_TERM.match(text) if self.dates.reviews and self.dates.session_year is not None else None
        if found is None or self.dates.session_year is None:
            return None
        start = datetime.date(self.dates.session_year - HAN_YEARS[found[1]], 1, 1)
        self._said.period = Period(start, datetime.date(self.dates.session_year - 1, 12, 31), "years", "")
        return self._said.period

    def _now(self, clause: Clause, offset: int) -> Period | None:
        """目前, 如今: the day of publication, for the rest of the sentence; a work report's 目前 is its year's end."""
        today = self.dates.document.published
        if self.dates.reviews or clause.periods:
            return None
        if self.dates.sums_up or today is None:
            return self._now_of_year(clause, offset)
        if not self._said.is_present:
            self._said.is_present = self._speaks_of_present(clause, offset) or (
                self._began_long_before(today) and self._has_now(clause)
            )
            if not self._said.is_present and begins_in_year_before(self._governing, today):
                told = self.simplified[offset + clause.start : offset + clause.end]
                self._said.is_present = any(word in told for word in RECENTLY)
            before = self._said.period
            if (
                self._said.is_present
                and before is not None
                and before.start is not None
                and before.start.year < today.year
            ):
                bare = not clause.predicate and self._following  # 目前，已…
                told = self.simplified[offset + clause.start : offset + (self._following[0] if bare else clause).end]
                counted = before.text.endswith(SINCE) or before.text.startswith(UP_TO)
                since = counted and any(word in told for word in TOLD)  # 自2011年以来，目前已…
                if since or any(word in told for word in TO_THIS_DAY):  # 自2011年起，至今已…
                    self._said.since = Period(before.start, today, "years", "")
        if self._said.is_present and self._said.since is not None:
            return self._said.since
        if self._said.is_present and (reviewed := self._reviewed_long_before(today)) is not None:
            return reviewed
        return Period(today, today, "day", "") if self._said.is_present else None

    def _reviewed_long_before(self, today: datetime.date) -> Period | None:
        """二〇一三年工作回顾 on a page of 2022: what is so now is so at the end of the year that a section reviews."""
        stated = self.headings.period(self._section)
        if stated is None or stated.end is None or stated.precision != "year":
            return None
        return stated if today.year - stated.end.year > 1 else None

    def _speaks_of_present(self, clause: Clause, offset: int) -> bool:
        """目前, 全县现有: words for the time of writing, at the head of a clause or beside its verb."""
        if self.simplified.startswith(self.lexicon.present, offset + clause.start, offset + clause.end):
            return True
        if self._is_current(clause, offset):
            return True
        words = self.lexicon.words["present"]
        return any(token.text in words for token in (*clause.markers, *clause.subject[:1], *clause.predicate[:1]))

    def _began_long_before(self, today: datetime.date) -> bool:
        """Tell whether the sentence has told of a time before last year, of which accounts are still given."""
        begun = self._said.period.start if self._said.period is not None else None
        return begun is not None and begun.year < today.year - 1

    def _is_current(self, clause: Clause, offset: int) -> bool:
        """去年…。当前，全县还有…: 当前 leaves a year that is over; a plan opens with it as well, 当前和今后."""
        today = self.dates.document.published
        if today is None or not begins_in_year_before(self._governing, today):
            return False
        start = offset + clause.start
        alone = clause.end - clause.start <= len(CURRENTLY)
        return self.simplified.startswith(CURRENTLY, start) and not self._planned and alone

    def _has_now(self, clause: Clause) -> bool:
        """2012年成立，现有社工20人: what there is, is so at the time of writing."""
        words = self.lexicon.words["having-now"]
        return any(token.text in words for token in (*clause.subject[:1], *clause.predicate[:1]))

    def _now_of_year(self, clause: Clause, offset: int) -> Period | None:
        """2006年以来…。目前…: in a summary and in an undated report, what is so now is so in the last year told of."""
        today = self.dates.document.published
        own = self.dates.default
        if own is None and today is not None and not self.dates.head.names_year:
            own = whole_year(today.year)
        before = self._governing or own
        if own is None or own.end is None or before is None or before.start is None:
            return None
        if before.start.year >= own.end.year:
            return None
        self._said.is_present = (
            self._said.is_present or self._speaks_of_present(clause, offset) or self._has_now(clause)
        )
        return whole_year(own.end.year) if self._said.is_present else None

    def _goes_on_announcing(self, clause: Clause) -> bool:
        return announces(clause, self.lexicon) or self._planned or self._unit_planned or self._was_planned

    def _is_open(self, sentence: Sentence, text: str) -> bool:
        """Tell whether a sentence names its first time and measures no plan of a year that is over by what was done."""
        return self._said.period is None and BEGINNING not in text and self._is_no_review(sentence)

    def _is_open_after_year(self, sentence: Sentence) -> bool:
        """去年举办20场，下半年计划举办40场: a part of a year with a plan stands for itself after a whole year.

        去年上半年…，下半年… is of one year.
        """
        before = self._said.period
        return before is not None and before.precision == "year" and self._is_no_review(sentence)

    def _is_no_review(self, sentence: Sentence) -> bool:
        """Tell whether a sentence measures no plan of a year that is over by what became of it."""
        measured = CAME_ABOUT.search(self.simplified, sentence.span.start, sentence.span.end) is not None
        return not measured and not self.standing.is_past(self.headings.period(self._section))

    def _is_inherited(self, clause: Clause, period: Period, found: Period) -> bool:
        """去年…。下半年，: tell whether a time that stands alone is of a year that is over by what came before."""
        return not clause.predicate and lacks_year(period.text) and self.standing.is_past(found)

    def _leave_last_year(self, sentence: Sentence, clause: Clause) -> None:
        """去年…。下半年，市总工会将…: what is announced leaves the year of which the sentence before has told."""
        if self._inherits is None or not (clause.predicate or _plans(clause, self.lexicon)):
            return
        (period, past), self._inherits = self._inherits, None
        if clause.periods or past.end is None or self._said.period is not past or not _plans(clause, self.lexicon):
            return
        ahead = self.years.ahead_of_last_years(period, past.end.year)
        if ahead is not None:
            self._said.period = self._begun(ahead)
            self._govern(self._said.period, sentence)

    def _begun(self, period: Period) -> Period:
        """Give 截至10月底 a first day: the governing period's, else that year's."""
        if period.start is not None or period.end is None:
            return period
        for governing in (self._said.period, self._governing):
            if governing is None or governing.start is None or not _holds(governing, period.end):
                continue
            if governing is self._said.period or governing.start.year == period.end.year:
                return replace(period, start=governing.start)
        begun = self.since.going_on.start if self.since.going_on is not None else None
        if begun is not None and begun <= period.end and (period.end - begun).days < DAYS_OF_YEAR:
            return replace(period, start=begun)  # 自去年12月起…。⏎ 截至1月底
        return replace(period, start=datetime.date(period.end.year, 1, 1))

    def _governs(self, clause: Clause) -> bool:
        """A period at the head of its clause governs what follows."""
        if not clause.periods or (self._said.period is not None and tells_part(clause)):
            return False
        if self._sentence is not None and self.simplified.startswith(AMONG, self._sentence.span.start):
            return False  # 2012年起…。其中2012年200户、2013年300户。
        if self._said.is_present and clause.periods[0].text in LAST_YEARS:
            return False  # 目前有会员116家，去年实现税收4700万元。
        first = clause.periods[0]
        if first.text.endswith(FESTIVE) and not self._goes_on_announcing(clause):
            return False  # 春节期间慰问300户。培训500人。
        subject = clause.subject[:1]
        if (
            self._governing is not None
            and self._governing.precision == "years"
            and self._governed_from == self._paragraph
            and any(
                token.text == EXPECTED and token.start < first.start for token in (*clause.markers, *clause.subject)
            )
        ):
            return False  # 五年来…，预计2016年达到…
        if clause.after and clause.after[-1] is clause.periods[-1] and clause.after[-1].text.endswith("来"):
            return True  # 工程实施30年来, a clause of time
        if not subject or first.start < subject[0].start or not clause.predicate:
            return True
        named = len(clause.subject) == 1 and clause.subject[0].name is not None and first.text.startswith(SPANNING)
        return named and first.start == subject[0].end  # 市检察院2020年以来…


def _plans(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause itself announces, and not 计划已…."""
    return announces(clause, lexicon) and not any(token.text in HAPPENED for token in clause.markers)


def _holds(period: Period, day: datetime.date) -> bool:
    return (period.start is None or period.start <= day) and (period.end is None or day <= period.end)


def _in_order(period: Period | None) -> Period | None:
    """Leave a time open that would end before it begins: 2016年以来 in a report whose own day is guessed too early."""
    if period is None or period.start is None or period.end is None or period.start <= period.end:
        return period
    return replace(period, end=None)
