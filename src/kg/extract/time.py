"""When a clause happens and whether it has happened yet.

In: clauses in order. Out: a :class:`Time` for each. A year at the head of a paragraph governs it until another comes;
将, 拟 and 力争 announce, and so does a period after the publication; what was announced at the head of a paragraph
stays announced until another period.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import REVIEWED_YEAR
from kg.extract.tokens import AHEAD, AMONG, MUST, UNTIL, Kind
from kg.model import BlockKind
from kg.values import find_periods
from kg.values.period import Period, Precision, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting import Setting, Settings
    from kg.extract.tokens import Token
    from kg.model import Document, Sentence, Span

ANCHORED: Final = ("今", "去", "本", "明", "前年", "当前", "近", "来", "20", "19")
FLOATING: Final = (
    "全年",
    "半年",
    "季度",
    "年底",
    "年末",
    "年初",
    "年内",
    "同年",
    "当年",
    "次年",
    "翌年",
    "元旦",
    "春节",
)
RELATIVE: Final = ("今年", "去年", "明年", "前年", "本年", "上年")
LAST_YEAR: Final = ("去年", "上年", "前年")
KEEPING: Final = frozenset(("维持", "沿用", "参照", "延续", "保持", "总结", "巩固", "公布", "照"))
"""Verbs whose object may be of last year without their being so: 维持去年做法."""
FOLLOWING: Final = ("次年", "翌年")
THESE_YEARS: Final = re.compile(r"\s*(?:回顾)?这([两三四五])年(?=[，,是间里]|$)")
YEAR_BEGUN: Final = re.compile("新的一年|新一年(?!级)")
END_OF_YEAR: Final = re.compile("全年|12月底|年底|年末|年度")
"""What tells that a year is over."""
BARE_YEAR: Final = re.compile(
    r"(?<![\d.])20[0-4]\d(?=[)）]?(?![人名个户万元亩件次场家所余多位条套公米平号])[一-鿿“「《])|二[零○〇0Oo][一二][零○〇0Oo一二三四五六七八九](?![一-鿿]?[余多])"
)
"""A year in a name, 2014青年月, 二零一六年会, or beside another word for it, 今(2023)年."""
DIGITS: Final = str.maketrans("零○〇Oo一二三四五六七八九", "00000123456789")
SPOKEN_REVIEW: Final = re.compile(r"(?:回顾|总结|盘点)了?((?:19|20)\d\d)年(?:度)?的?(?:政府)?工作")
"""In a speech: 市长在回顾2013年工作时说."""
GIVEN: Final = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日在.{2,40}(?:会议|大会)")
"""When and where a report was given: 2013年1月17日在…会议上."""
RANGE: Final = re.compile(
    r"((?:19|20)\d\d)年?\s*[-—–~～至到]{1,2}\s*((?:19|20)\d\d)年?(?=(?:年)?度?工作(?:总结|回顾|情况))"
)
"""The years that a title sums up: 2011-2015工作总结."""
AHEAD_WORDS: Final = ("今后", "未来")
DATED_LINE: Final = re.compile(r"^\s*[（(]\s*((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日\s*[)）]", re.MULTILINE)
"""The same as a line of its own below the title of a report."""
BULLETIN: Final = re.compile(r"《[^《》\d]{0,12}((?:19|20)\d\d)年(?:度)?[^《》\n]{2,40}公报")
FIRST_MONTHS: Final = 3
"""Months in which a report still tells of the year before."""
NEW_YEAR: Final = ("新的一", "新一")
"""The year that a government looks ahead to, up to 年."""
PAST_YEAR: Final = ("一年来", "过去一年", "过去的一年", "一年多来")
"""The year that a work report reviews, in full."""
LAST_MONTHS: Final = 10
"""From this month on, a work report is about its own year."""
YEAR: Final = re.compile(r"[^\d]{0,2}(?:19|20)\d\d")
EXPECTED: Final = "预计"
FORETOLD: Final = "预测"
"""What somebody says will be: what follows with 可 in it is ahead."""
BASIS: Final = re.compile(r"(?:按照|根据|依据|依照|围绕|为(?:了|完成|实现|落实|推进|确保)|对照|结合|针对|紧扣|聚焦)")
"""What names what a deed is done by or for: 按照年度工作计划."""
REACHED: Final = re.compile(r".?[到至为](?:\d{4}年|今年|去年)(?:末|底|年底)?的[\d一二三四五六七八九十]")
PURPOSE: Final = re.compile(r"\s*为了?(?:确保|力争|争取|要)")
BESIDES: Final = ("此外", "另外")
"""What a paragraph begins with that goes on with the plan of the one before."""
BY_PLAN: Final = frozenset(("按计划", "按照计划", "根据计划", "按规划", "按照规划", "根据规划"))
HAPPENED: Final = ("已", "已经", "均已", "业已")
DEMANDING: Final = ("要求", "号召", "呼吁", "倡议", "提出")
THIS_YEAR: Final = "到今年"
BACK_TO_DAY: Final = re.compile(
    r"\s*(?:[据另]悉[,，])?(?:当[天日晚]|这一?天|(?:活动|仪式|会议)?现场|(?:活动|仪式|会议|培训)(?:当[天日]|中|上)|会上|[此本这]次)"
)
"""What a sentence opens with that tells of the event again whose day was named before."""
RECENTLY: Final = ("日前", "近日")
"""What tells that something happened shortly before the publication."""
SUMMARIES: Final = ("工作总结", "工作回顾", "年度总结", "年终总结")
SHORTLY: Final = ("日前", "近日", "近期", "昨日", "昨天", "今日", "今天")
YEARS: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
OF_EVENT: Final = re.compile(r"\s*(?:在)?[此本这]次[一-鿿]{1,10}?(?:会|活动|仪式|行动|培训|慰问|大赛|比赛)")
"""What a sentence opens with that tells again of the event that the report is about: 本次招聘会上."""
LATELY: Final = re.compile(r"\s*近[几些两三]?年来?[，,]")
"""What a sentence opens with that leaves the year of which the one before told: 近年来."""
HONOUR: Final = "compete"
"""The activity of those who choose and commend."""
THIS_REPORT: Final = "本年度"
WITHIN_YEAR: Final = "年内"
AGAIN: Final = re.compile(r"今年再(?:新)?(?:建|增|开|办|投|改|培|扶|帮|打造|完成|实施|推出|发放|资助)")
"""More of what there is already, so that it is to come: 今年再建20个."""
NAMING: Final = frozenset(("means", "recipient", "object", "partner"))
"""Roles of phrases that name what a deed is for, by or with, and not when it is done."""
SHORT: Final = ("day", "month")
MEASURED: Final = re.compile(
    r"(?:完成|占|超过|达到|实现)[^，,]{0,6}$|(?:完成|落实|办理|办结|办好|兑现)了?[^，,的]{0,14}$"
    r"|(?:完成|超过|达到)[\d.,]+[万亿]?[一-鿿]{1,4}的$"
)
"""What stands before a target that is measured by and not set: 完成年度目标的91%, 超额完成4.7万批次的年度目标."""
CARRIED_OUT: Final = re.compile(
    r"(?:项目|任务)?(?:已经?|全部|全面|提前|如期|圆满|顺利|均)+(?:完成|落实|办结|兑现|竣工)"
)
"""What stands behind a target that has been reached: 10个民生实事项目全面落实."""
COPULA: Final = "copula"
LAST_SESSION_MONTH: Final = 5
LONGEST_OPENING: Final = 16
LONGEST_HEAD: Final = 4000
LONGEST_LETTERHEAD: Final = 300
"""Characters in which a report says when it was given."""
NEXT_PARAGRAPH: Final = 1
LONGEST_VIEW: Final = 3
"""Years that an undated report looks ahead at most; where it names more, it tells history and nothing is ahead."""
TOLD: Final = ("已", "已经", "共", "累计", "先后", "陆续", "共计", "总共")
"""Adverbs of what has been done."""
SINCE: Final = "以来"
SUMMED: Final = "累计"
LOOKING_BACK: Final = "回顾"
YEARS_BACK: Final = ("年来", "年间", "年中")
SINCE_THEN: Final = ("以来", "年来", "至今", "起")
"""What the words for years end in that are counted up to the present."""
FOUNDING: Final = re.compile("启动|发起|推行|起步|始于|推出|设立")
OPENING: Final = re.compile("开展|实施|开始")
"""Words of the beginning of a work that goes on: what is summed up later in the paragraph is counted from then."""
SINCE_FOUNDING: Final = re.compile("(?:启动|开展|实施|发起|推行|推出|设立)(?:以来|至今)")
SINCE_START: Final = "启动至今"
TO_NOW: Final = "启动以来"
FOUNDED: Final = re.compile(
    r"((?:19|20)\d\d)年[^。\n]{0,40}?(?:开始[^。，,\n]{0,10}?(?:实施|开展)|正式启动|正式实施|启动实施|发起|启动了?)"
)
"""Where a text says when a work began."""
IN_A_ROW: Final = "连续"
LASTED: Final = re.compile(
    r"(?:(?:持续|坚持)(?:开展|实施|举办|举行|进行|资助)?了?|(?:开展|实施|举办|进行|坚持)了"
    r"|连续(?=[\d二两三四五六七八九十]{1,2}年(?:在|为|向|给|开展|实施|举办|举行|进行|组织|资助)))"
    r"(\d{1,2}|[二两三四五六七八九十]{1,2})年(?![级度制行])"
)
YEARS_LONG: Final = re.compile(r"(?:\d{1,2}|[两三四五六七八九十]{1,2})年")
"""How long something takes, which is not what acts: 5年发放贷款3亿元."""
YEARS_OF: Final = re.compile(r"\s*(\d{1,2}|[二两三四五六七八九十]{1,2})年(?:中|间|来)")
LONGEST_COUNT: Final = 6
MONTH_OF_PAGE: Final = re.compile(r"(?<![\d.])((?:19|20)\d\d)[-/.](?:0?[1-9]|1[0-2])(?![\d.])")
"""The month of publication in figures, which is all that an undated text says of its year: 2015-05."""
ISSUED: Final = re.compile(
    r"^[^\n。，,：:（(]{0,14}[ \t\u3000]((?:19|20)\d\d)年(0?[1-9]|1[0-2])月[ \t]*$", re.MULTILINE
)
"""A line below the title of who put it out and in which month: 南方日报 2013年01月."""
FOUNDING_YEAR: Final = 1911
"""What is added to a year of the Republic of China: 113年 is 2024."""
REPUBLICAN: Final = re.compile(
    r"(?<!\d)(?<!\d[.,])(?<!第)(?P<year>(?:[89]\d|1[0-3]\d))(?:学?年度?)(?![来间多前后级代历以了校工])(?:(?P<month>1[0-2]|[1-9])月)?"
)
WIRED_DAY: Final = re.compile(r"(?<![\d年])(1[0-2]|[1-9])月\d{1,2}日(?:专?电|讯|消息)")
"""The day of a dateline, without its year."""
FOR_YEARS: Final = re.compile(
    r"(?:成立|创办|创立|设立|组建|挂牌|开办)(\d{1,2}|[两三四五六七八九十])(?:周?年(?:多)?来|周年之际)"
)
"""How long what was founded has been: 中心成立两年来."""
FOUNDED_IN: Final = re.compile(r"((?:19|20)\d\d)年[^。\n]{0,40}?(?:成立|创办|创立|设立|组建|挂牌|开办|建设|建立)")
FULL_DATE: Final = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
OPENING_DAY: Final = re.compile(r"\s*(?:本报讯\s*)?(\d{1,2})月(\d{1,2})日")
NEXT: Final = re.compile('[“「"]?(?:下一步|下步|接下来|今后|下一?阶段|未来)')
PAUSES: Final = ("", *"，,、：: ")
OPENING_ASIDES: Final = "(（"
OPENING_MARKS: Final = tuple("“‘「『《")
CLOSING_MARKS: Final = tuple("”’」』》")
HAN_YEARS: Final = {
    "两": 2,
    **{word: n for n, word in enumerate("二三四五六七八九十", 2)},
    "十五": 15,
    "二十": 20,
    "三十": 30,
}
TO_THIS_DAY: Final = ("至今", "迄今")
SPANNING: Final = ("19", "20", "自", "从")
"""What a time opens with that, right after who acts, governs as one before him does."""
WITHIN: Final = ("在", "于", "从")
"""What may open a clause before a time that holds for it: 在今年的行动中."""
FULL_YEAR: Final = "全年"
YEAR_ENDS: Final = ("年底", "年末", "年终", "岁末", "岁尾")
"""The last weeks of a year that is not named: in a January they have been where nothing is announced for them."""
SETTLED_MONTH: Final = 3
"""Up to this month 全年 without a year is the year that has just ended."""
WIDEST_MARGIN: Final = 80
ENDS_OF_LINES: Final = frozenset("。！？!?：:；;）)】」”")
HALF_A_YEAR: Final = 183
JUST_PAST: Final = 30
"""Days before the publication in which a day without a year lies in it, though the year before was spoken of."""
RECENT_DAYS: Final = 100
"""Days after which what was intended on a day is no plan any more, but history."""
PLAN_NOUNS: Final = ("目标", "任务", "计划数")
TARGET: Final = re.compile(
    r"\s*(?:目标|计划|任务)(?:人数|人群|群体|户数|件数|数量|总数|总量|数)[为是共约]{0,2}[\d一二三四五六七八九十]"
)
"""A figure that is set and not reached: 目标人数8000人."""
FESTIVE: Final = ("节期间", "元旦期间")
"""What ends the name of a festival's days, which date their own clause and not what is told after it."""
LAST_WEEKS: Final = 11
"""The month from which what is announced for a spring is so for the next one."""
TASK: Final = re.compile(r"任务[共为约]{0,2}[\d一二三四五六七八九十][\d.,万亿]*")
REACHING: Final = ("完成", "占", "超", "落实", "兑现", "已")
"""What tells that a task is measured by and not set."""
BUT: Final = ("但", "而")
BUDGETED: Final = re.compile(r"(?<!编列)(?<!安排)(?<!列入)预算(?:总额|金额)?(?:为|是|约为?|达)[\d一二三四五六七八九十]")
PROPOSED: Final = re.compile(
    r"[^，,]{0,8}(?:《[^》]{2,20}》|预算案|施政报告|当局|政府|署方|局方)(?:又|亦|也|并)?建议(?![书意提均已办案稿函])"
)
"""A paper of the government that proposes: what it proposes is not yet done; 代表建议办结50件 proposes nothing."""
SCHEDULED: Final = re.compile(r"(?<![决取法规])[定订]于(?=[\d一二三四五六七八九十今明本下])")
"""A day that is set: 定于10月29日举行."""
FLOOR: Final = re.compile("不得?[少低]于")
"""What a target is worded with that is to be reached: 引进项目不少于3个."""
MEASURES_OF_DEEDS: Final = ("每", "价值", "标准", "时间", "率", "课时")
"""What tells that a least amount is how much a deed was, and no target."""
COUNTED: Final = frozenset(("count", "person", "session"))
AHEAD_HINTS: Final = re.compile("目标|计划|任务|建议|后|预算|[定订]于|[少低]于")
"""What stands in every clause that one of the patterns of targets, budgets, proposals and completions finds."""
BULLET: Final = re.compile(r"\s*[◆◇●■□▲△★☆◎○·•▪➤*-]")
"""What an item of a list begins with, set as a paragraph of its own."""
ITEM: Final = re.compile(
    r"\s*(?:\d{1,2}[、.．)）](?!\d)|[(（][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|第[一二三四五六七八九十]{1,2}[,，、])"
)
"""What a numbered item of a list begins with."""
SET_FORTH: Final = re.compile(r"(?:目标|任务)(?:任务)?(?:分别)?(?:[为是有]|如下|包括)?\s*$")
"""What a list of targets ends its opening with, before a colon: 努力目标为."""
ALLOTTED: Final = re.compile(r"(?:任务|指标|目标)[数量共为是约]{0,2}[\d一二三四五六七八九十]")
"""What is set for those below and still to be done: 下达我市培训任务2000人."""
ALLOTTED_THINGS: Final = ("任务", "指标", "目标")
DURATION: Final = re.compile(
    r"[用经]过?(\d{1,2}|[一二三四五六七八九十])至?\d?[—-]?\d?年(?:左右)?的?(?:时间|努力)|(\d{1,2}|[一二三四五六七八九十])年内"
)
"""How long what is announced will take: 力争用3年时间."""
NUMERALS: Final = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", start=1)}
EQUAL: Final = ("为", "是", "达", "达到")
COMPLETED: Final = re.compile("(?:建成|投产|投用|投入使用|投入运营|完工|竣工|落成|达产|交付|建好)(?:后|之后)")
NAMED_PLANS: Final = ("思路", "打算", "任务", "目标", "部署", "要点", "要求")
"""Endings of words of plans that are nouns, so that a verb may act on them: 创新工作思路."""
ACTED_UPON: Final = frozenset(("transitive", "light"))
ABLE: Final = ("可", "能", "可以", "能够", "可望", "将可")
WHOLE: Final = ("year", "years", "half", "quarter")


@dataclass(slots=True)
class Time:
    """When, and whether it is announced; not frozen, though never changed, for the same reason as a token."""

    period: Period | None
    planned: bool
    future: bool
    """Whether the period itself lies after the publication."""


@dataclass(slots=True)
class _Said:
    """What the sentence has said so far that holds up to its end."""

    period: Period | None = None
    """The period that a clause named last."""
    since: Period | None = None
    """From when to this day it counts: 自2011年起，至今已…."""
    is_present: bool = False
    """Whether it speaks of the present: 目前."""
    is_told: bool = False
    """Whether it tells what has happened: 日前, 已."""
    is_listed: bool = False
    """Whether a plan with a colon has opened a list of what is planned."""
    is_unfinished: bool = False
    """Whether what it announces takes years that are not over yet."""
    foretells: bool = False
    """Whether it looks ahead to a completion, 建成后, or foretells."""


class Timeline:
    """Follows periods and plans through a document."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, settings: Settings) -> None:
        self.document, self.simplified, self.lexicon, self.settings = document, simplified, lexicon, settings
        self._default = self._document_period()
        self._sums_up = any(word in document.title for word in ("总结", "回顾", "年鉴", "工作情况", "公报"))
        self._reviews = "政府工作报告" in document.title or "政府工作报告" in simplified[:200]
        self._session_year = self._session()
        self._bulletin = self._year_of_bulletin()
        """The year of the bulletin that an undated report tells of: it came out the year after."""
        self._opening_day = self._day_of_opening()
        """The day that an undated report opens with, in the year that it is of."""
        self._governing: Period | None = None
        self._planned = False
        self._paragraph = self._governed_from = -1
        """The paragraph, and the one that named the period that governs."""
        self._sentence: Sentence | None = None
        self._section: Span | None = None
        self._unit: tuple[Sentence | None, int] = (None, -1)
        self._unit_planned = self._was_planned = False
        """Whether this part of the sentence, and whether the sentence before, announced."""
        self._stated_year: int | None = None
        """The year that the paragraph has last named in figures."""
        self._told_whole: int | None = None
        """The year that the report has last named as a whole."""
        self._told_year: int | None = None
        """The year that the report has last named in figures, wherever."""
        self._before_look: Period | None = None
        """What governed before a look back."""
        self._named_range: Period | None = None
        """The years that the report has named by the first and the last: 2018年至2023年."""
        self._said = _Said()
        self._ahead: Period | None = None
        """What governed an earlier paragraph and lies ahead: what is announced without a time goes on with it."""
        self._reviewed: Period | None = None
        """The years that the report says it looks back on: 回顾了“十二五”时期和2015年的工作."""
        self._founded: Period | None = None
        """When the work that the report tells of began."""
        self._founded_in, self._founded_paragraph = "", -1
        """The sentence that tells it, and its paragraph."""
        self._leads = False
        """Whether the sentence before has opened a plan whose items are the paragraphs below it, each with a bullet."""
        self._leads_items = False
        """Whether the sentence before has ended in a colon and its items are the numbered paragraphs below it."""
        self._day: Period | None = None
        """The day that the report has last told of."""
        self._years = self._span_of_years()
        self._named = tuple(lexicon.words["dated-name"])

    def reference_date(self, sentence: Sentence) -> datetime.date | None:
        """Return the date against which 今年 and 10月 are resolved."""
        published, default = self.document.published, self._default
        if self._reviews and (over := self._year_of_review(sentence)):
            return datetime.date(over, 12, 31)
        late = published is None or (self._session_year is not None and published.year > self._session_year + 1)
        if late and self._reviews and self._session_year is not None:
            return datetime.date(self._session_year, 2, 1)
        if published is None and self._issued is not None:
            return self._issued
        if published is None and self._bulletin is not None:
            return datetime.date(self._bulletin + 1, FIRST_MONTHS, 1)
        if published is None and self._last_year_is_told:
            return datetime.date(self._last_year_is_told + 1, FIRST_MONTHS, 1)
        if published is None:
            return self._opening_day or (default.end if default is not None else None)
        if self._sums_up and default is not None and default.end is not None and default.end < published:
            return published if self._is_headed_later(sentence, default.end) else default.end
        return published

    def _is_headed_later(self, sentence: Sentence, end: datetime.date) -> bool:
        """2012年回顾与2013年目标: tell whether the section is of a later year than the one that the title sums up."""
        stated = self._section_period(self.settings.section_at(sentence.span))
        return stated is not None and stated.start is not None and stated.start > end and stated.text[:1].isdigit()

    def _year_of_review(self, sentence: Sentence) -> int:
        """今年 below 一、2014年工作回顾 is 2014 where no 去年 tells it from 2015; 0 elsewhere."""
        section = self.settings.section_at(sentence.span) if RELATIVE[0] in sentence.span.of(self.simplified) else None
        if section is None or RELATIVE[1] in section.of(self.simplified):
            return 0
        stated = self._section_period(section)
        year = stated.start.year if stated is not None and stated.start is not None else 0
        return year if self._session_year is not None and year == self._session_year - 1 else 0

    @cached_property
    def _issued(self) -> datetime.date | None:
        """The last day of the month in which an undated report came out, where a line below its title says so."""
        issued = ISSUED.search(self.simplified[:LONGEST_LETTERHEAD]) if self.document.published is None else None
        if issued is None:
            return None
        year, month = int(issued[1]), int(issued[2])
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    @cached_property
    def _last_year_is_told(self) -> int:
        """2017年全年…。去年…: without 今年, the one year that an undated report names is its 去年; else 0."""
        default, text = self._default, self.simplified
        if default is None or default.start is None or RELATIVE[1] not in text:
            return 0
        year = default.start.year
        told = {period.start.year for period in self._periods_told if period.start is not None}
        if RELATIVE[0] in text:
            return year if told == {year} and self._is_told_as_over(year) else 0
        return year if max(told, default=0) == year and END_OF_YEAR.search(text) is not None else 0

    def _is_told_as_over(self, year: int) -> bool:
        """3月6日电 …2008年，完成投资500亿元: in the first months a year of which all is told is the one before."""
        head = self.simplified[:LONGEST_LETTERHEAD]
        wired = WIRED_DAY.search(head)
        if wired is None or int(wired[1]) > FIRST_MONTHS:
            return False
        return (
            re.search(
                f"{year}年[,，]?(?![^。\n]{{0,20}}(?:将|拟|力争|计划|目标))[^。\n]{{0,20}}?(?:完成|实现|达|累计|共)",
                self.simplified,
            )
            is not None
        )

    def _year_of_bulletin(self) -> int | None:
        found = BULLETIN.search(self.simplified[:LONGEST_HEAD]) if self.document.published is None else None
        return int(found[1]) if found is not None else None

    def _day_of_opening(self) -> datetime.date | None:
        default = self._default
        if (
            self.document.published is not None
            or default is None
            or default.start is None
            or not self.document.sentences
        ):
            return None
        paragraphs = (block for block in self.document.blocks if block.kind in (BlockKind.PROSE, BlockKind.ITEM))
        first = next(paragraphs, None)
        found = OPENING_DAY.match(self.simplified, first.span.start) if first is not None else None
        if found is None or default.precision != "year":
            return None
        try:
            return datetime.date(default.start.year, int(found[1]), int(found[2]))
        except ValueError:
            return None

    def of(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Time:
        """Tell when a clause happens; clauses must come in order."""
        if sentence is not self._sentence:
            self._sentence = sentence
            self._enter(sentence)
        text = self.simplified[offset + clause.start : offset + clause.end]
        opened = self._opens_plan(clause, offset) or self._lists_demands(clause, offset)
        opened = opened and not self._is_done(clause, offset)
        if opened and (self._is_past(self._governing) or (NEXT.match(text) and self._began_earlier(self._governing))):
            self._governing = self._stated_year = None  # 接下来 leaves the year before
        own = (self._own(clause, offset) if clause.periods else None) or self._now(clause, offset)
        own = own or self._lasting(clause, text) or self._new_year(text) or self._these_years(text)
        if own is not None and not clause.periods and THESE_YEARS.match(text) is not None:
            self._govern(own, sentence)
        own = self._summed_up(clause, text, self._counted_from_founding(sentence, clause, text, own))
        if (
            own is not None
            and clause.periods
            and self._governs(clause)
            and not any(self._is_reached(t, offset) for t in clause.periods[1:])
        ):
            self._govern(own, sentence)
        if clause.unit != self._unit[1] or sentence is not self._unit[0]:
            unit = (sentence, clause.unit)
            goes_on = self._unit_planned and (self._unit[0] is sentence or self._continues(sentence, clause))
            goes_on = goes_on or (self._was_planned and self._takes_up(sentence, clause))
            self._unit, self._unit_planned = unit, goes_on
        marked = self._is_marked(clause, text, offset) or self._expects(clause, own) or self._looks_ahead(clause, text)
        marked = marked or self._is_within_year(clause, text, own)
        if (self._planned or self._unit_planned) and self._is_done(clause, offset):
            self._planned = self._unit_planned = False
        opened = opened or self._allots(clause, text, offset)
        self._leads = self._leads or opened
        if marked and (span := DURATION.search(text)) is not None:
            begun = own or self._said.period or self._governing
            self._said.is_unfinished = self._ends(begun, span[1] or span[2])
        if marked or opened:
            self._unit_planned = True
            if own is not None or opened:
                self._planned = True
            if self._opens_list(clause, offset):
                self._said.is_listed = self._leads_items = True
        self._said.is_told = self._said.is_told or self._is_done(clause, offset)
        named = own or self._said.period or self._governing
        titled = setting.planned and not (
            self._said.is_told or self._has_happened(clause, offset) or self._is_over(named)
        )
        announced = marked or self._unit_planned or self._planned or titled or self._said.is_listed
        ahead = self._ahead if announced and not titled else None
        period = named or ahead or self._default_for(setting, announced=announced)
        future = self._is_future(period) or self._is_of_session(named)
        told = period is self._said.period and self._is_history(period)
        looked_back = announced and period is self._governing and self._counts_from(period)
        if announced and own is None and self._said.period is None and (self._is_past(period) or looked_back):
            period = self._ahead_of(self._default_for(setting, announced=True))
        elif (
            announced
            and own is None
            and not told
            and period is not None
            and self._is_past(period)
            and period.precision in SHORT
        ):
            period = self._default_for(setting, announced=True)
        planned = (announced or future) and (self._said.is_unfinished or not self._is_past(period))
        return Time(period, planned, future)

    def _govern(self, own: Period, sentence: Sentence) -> None:
        """Let a period govern what follows; another one than before ends what was announced."""
        if self._governing is None or own.start != self._governing.start or own.end != self._governing.end:
            self._planned = False
        if self._looked_back(own) and not self._looked_back(self._governing):
            self._before_look = self._governing
        self._governing, self._governed_from = own, sentence.paragraph
        self._day = own if own.precision == "day" else self._day

    def _is_over(self, period: Period | None) -> bool:
        """过去五年: years up to the publication, of which a title that announces says nothing."""
        today = self.document.published
        if period is None or period.precision != "years" or period.start is None or period.end is None:
            return False
        return today is not None and period.start.year < today.year and period.end <= today

    def _counts_from(self, period: Period | None) -> bool:
        """2011年以来: what is planned next is not for the years that the report has looked back on."""
        if period is None or period.start is None or (period.text and not period.text.endswith(SINCE_THEN)):
            return False
        today = self.document.published or (self._default.start if self._default is not None else None)
        return today is not None and period.start.year < today.year

    def _ahead_of(self, default: Period | None) -> Period | None:
        """接下来 in a summary of a year that is over is of the year in which it was published."""
        published = self.document.published
        if published is not None and self._is_past(default):
            return _whole_year(published.year)
        return default

    def _session(self) -> int | None:
        """The year in which a work report is given, or the one after it where it is given before the year is over."""
        reviewed = REVIEWED_YEAR.search(self.simplified[:LONGEST_HEAD])
        head = self.simplified[:LONGEST_HEAD]
        given = (GIVEN.search(head) or DATED_LINE.search(head[:LONGEST_LETTERHEAD])) if self._reviews else None
        if given is not None:
            return int(given[1]) + (int(given[2]) >= LAST_MONTHS)
        if reviewed is not None and self._reviews:
            return int(reviewed[1]) + 1
        if self._reviews and self.document.published is not None and self.document.published.month >= LAST_MONTHS:
            return self.document.published.year + 1
        if self.document.published is not None and self.document.published.month <= LAST_SESSION_MONTH:
            return self.document.published.year
        if self._default is None or self._default.start is None:
            return None
        year = self._default.start.year
        told = {period.start.year for period in self._periods_told if period.start is not None}
        return year + (self._reviews and year + 1 in told)  # 2018年…达到…。2019年…增长8%

    def _enter(self, sentence: Sentence) -> None:
        section = self.settings.section_at(sentence.span)
        if section != self._section:
            self._section = section
            stated = self._section_period(section)
            if stated is not None or self._planned or self.settings.is_own_section(section):
                self._governing = stated
            self._planned = False
        self._said = _Said()
        self._was_planned = self._unit_planned or self._planned
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            goes_on = self._planned and self.simplified.startswith(BESIDES, sentence.span.start)
            self._unit_planned = self._planned = False
            if (
                self._looked_back(self._governing)
                and self._before_look is not None
                and self._before_look.precision == "year"
            ):
                self._governing = self._before_look
            if (
                self._is_future(self._governing)
                or self._is_long_past_day(self._governing)
                or (self._looked_back(self._governing) and sentence.paragraph > self._governed_from + NEXT_PARAGRAPH)
            ):
                self._ahead = self._governing if self._is_future(self._governing) else None
                self._governing = self._section_period(self._section) or self._year_kept_to(self._governing)
            if not self._goes_on_from_line(sentence):
                self._stated_year = None
            self._leads = self._leads and BULLET.match(self.simplified, sentence.span.start) is not None
            self._leads_items = self._leads_items and ITEM.match(self.simplified, sentence.span.start) is not None
            quoted = self._was_planned and self.simplified.startswith("“", sentence.span.start)  # he goes on to say
            self._planned = self._leads or self._leads_items or quoted or goes_on
        elif not self._planned:
            self._leads = False
        self._return_to_day(sentence)
        if self._is_past(self._governing) and LATELY.match(self.simplified, sentence.span.start) is not None:
            self._governing = self._section_period(self._section)

    def _looked_back(self, period: Period | None) -> bool:
        """五年来 in a piece of news is a look back of its paragraph and the next; a report of work goes on with it."""
        if period is None or self._sums_up or self._reviews:
            return False
        return period.precision == "years" and period.text.endswith("年来")

    def _year_kept_to(self, day: Period | None) -> Period | None:
        """The year of a day that is over, where the report names no later one: a yearbook that is put out later."""
        today = self.document.published
        if day is None or day.start is None or today is None or day.start.year != self._told_whole:
            return None
        if not today.year - LONGEST_VIEW <= day.start.year < today.year:
            return None
        return _whole_year(day.start.year) if self._latest_year == day.start.year else None

    @cached_property
    def _latest_year(self) -> int:
        """The last year, up to that of the publication, that the head of the report names; 0 if it names none."""
        today = self.document.published
        told = self._periods_told
        years = (p.start.year for p in told if "年" in p.text and p.start is not None)
        return max((year for year in years if today is None or year <= today.year), default=0)

    def _return_to_day(self, sentence: Sentence) -> None:
        """五年累计…。当天还…, 此次…: what follows a look back is of the day of the event again."""
        governing = self._governing
        if governing is None or governing.precision == "day" or governing.start is None:
            return
        if self._day is None:
            today = self.document.published
            looked_back = today is not None and governing.start.year < today.year and not self._sums_up
            if looked_back and OF_EVENT.match(self.simplified, sentence.span.start) is not None:
                self._governing = self._section_period(self._section)
            return
        back = self._day.start is not None and governing.start < self._day.start
        if back and BACK_TO_DAY.match(self.simplified, sentence.span.start) is not None:
            self._governing = self._day

    def _goes_on_from_line(self, sentence: Sentence) -> bool:
        """Tell whether the line before breaks off within a sentence, as in a scanned yearbook."""
        before = self.simplified[max(0, sentence.span.start - WIDEST_MARGIN) : sentence.span.start].rstrip()
        return bool(before) and before[-1] not in ENDS_OF_LINES

    def _own(self, clause: Clause, offset: int) -> Period | None:
        """The first period that the clause itself names; one that it is only compared with does not count."""
        reviewed = SPOKEN_REVIEW.search(self.simplified, offset + clause.start, offset + clause.end)
        if reviewed is not None:
            self._said.period = _whole_year(int(reviewed[1]))
            return self._said.period
        for token in self._in_order(clause, offset):
            period = token.period
            if period is None or (period.start is None and period.end is None):
                continue
            if self._is_reached(token, offset):
                until = period.end if period.start is None else None
                found = _whole_year(until.year) if until is not None else self._begun(period)
                if self._governing is None or self._governing.precision == "day":
                    self._said.period = found
                return found
            if _modifies_object(clause, token) or (self._said.period is not None and _is_edition(clause, token)):
                continue
            if self._is_of_honour(clause, token) or self._names(clause, token) or _tells_which(clause, token):
                continue
            if self.simplified.endswith(NEW_YEAR, 0, offset + token.start + 1) and (year := self._year_begun()):
                self._said.period = _whole_year(year)
                return self._said.period
            if period.precision == "years" and period.text[:4].isdigit() and period.end is not None:
                self._named_range = period
            if period.text in PAST_YEAR and (year := self._year_gone_by()):
                return _whole_year(year)
            if not self._is_compared(clause, offset + token.start, offset + token.end, offset):
                found = self._begun(self._in_governing_year(period, announced=self._goes_on_announcing(clause)))
                if self._said.period is None or not _tells_part(clause):
                    self._said.period = found
                return found
        return None

    def _is_of_honour(self, clause: Clause, token: Token) -> bool:
        """会议表彰了2012年度先进集体: the year for which somebody is honoured is not that of the honour."""
        verb = clause.head.verb if clause.head is not None else None
        if verb is None or verb.activity.notation != HONOUR or self._sums_up or self._reviews:
            return False
        return token.text.endswith("年度") and bool(clause.after) and token.start < clause.after[-1].start

    def _year_begun(self) -> int:
        """The year that 新的一年 means: the one that has just begun, or that is about to; 0 where no day is known."""
        today = self.document.published
        if today is None and self._last_year_is_told:
            return self._last_year_is_told + 1
        if today is None:
            return self._session_year or 0
        return today.year + (today.month >= LAST_MONTHS)

    def _new_year(self, text: str) -> Period | None:
        """新的一年将…, where that is no period of its own; for the rest of the sentence."""
        year = self._year_begun() if YEAR_BEGUN.search(text) is not None else 0
        if not year:
            return None
        self._said.period = _whole_year(year)
        return self._said.period

    def _these_years(self, text: str) -> Period | None:
        """这五年，是…的五年, in the report of a government: the years up to the one in which it is given."""
        found = THESE_YEARS.match(text) if self._reviews and self._session_year is not None else None
        if found is None or self._session_year is None:
            return None
        start = datetime.date(self._session_year - HAN_YEARS[found[1]], 1, 1)
        self._said.period = Period(start, datetime.date(self._session_year - 1, 12, 31), "years", "")
        return self._said.period

    def _year_gone_by(self) -> int:
        """The year that 一年来 means: the one that a work report reviews, or that is ending; 0 for twelve months."""
        if self._reviews and self._session_year is not None:
            return self._session_year - 1
        today = self.reference_date(self._sentence) if self._sentence is not None else None
        return today.year if today is not None and today.month >= LAST_MONTHS else 0

    def _in_order(self, clause: Clause, offset: int) -> list[Token]:
        """The periods of a clause; of 从2015年的6万人增加到2017年的9万人 the one reached comes first."""
        reached = [token for token in clause.periods[1:] if self._is_reached(token, offset)]
        return [*reached[-1:], *clause.periods]

    def _is_reached(self, token: Token, offset: int) -> bool:
        return REACHED.match(self.simplified, max(0, offset + token.start - 1)) is not None

    def _now(self, clause: Clause, offset: int) -> Period | None:
        """目前, 如今: the day of publication, for the rest of the sentence; a work report's 目前 is its year's end."""
        today = self.document.published
        if self._reviews or clause.periods:
            return None
        if self._sums_up or today is None:
            return self._now_of_year(clause, offset)
        if not self._said.is_present:
            self._said.is_present = self._speaks_of_present(clause, offset)
            if not self._said.is_present and self._looks_back_long(today):
                told = self.simplified[offset + clause.start : offset + clause.end]
                self._said.is_present = any(word in told for word in RECENTLY)
            before = self._said.period
            if (
                self._said.is_present
                and before is not None
                and before.start is not None
                and before.start.year < today.year
            ):
                told = self.simplified[offset + clause.start : offset + clause.end]
                since = before.text.endswith(SINCE) and any(word in told for word in TOLD)  # 自2011年以来，目前已…
                if since or any(word in told for word in TO_THIS_DAY):  # 自2011年起，至今已…
                    self._said.since = Period(before.start, today, "years", "")
        if self._said.is_present and self._said.since is not None:
            return self._said.since
        if self._said.is_present and (reviewed := self._reviewed_long_before(today)) is not None:
            return reviewed
        return Period(today, today, "day", "") if self._said.is_present else None

    def _reviewed_long_before(self, today: datetime.date) -> Period | None:
        """二〇一三年工作回顾 on a page of 2022: what is so now is so at the end of the year that a section reviews."""
        stated = self._section_period(self._section)
        if stated is None or stated.end is None or stated.precision != "year":
            return None
        return stated if today.year - stated.end.year > 1 else None

    def _speaks_of_present(self, clause: Clause, offset: int) -> bool:
        """目前, 全县现有: words for the time of writing, at the head of a clause or beside its verb."""
        if self.simplified.startswith(self.lexicon.present, offset + clause.start, offset + clause.end):
            return True
        words = self.lexicon.words["present"]
        return any(token.text in words for token in (*clause.markers, *clause.subject[:1], *clause.predicate[:1]))

    def _now_of_year(self, clause: Clause, offset: int) -> Period | None:
        """2006年以来…。目前…: in a summary and in an undated report, what is so now is so in the last year told of."""
        own = self._default
        before = self._governing or own
        if own is None or own.end is None or before is None or before.start is None:
            return None
        if before.start.year >= own.end.year:
            return None
        self._said.is_present = (
            self._said.is_present
            or self._speaks_of_present(clause, offset)
            or any(
                token.text in self.lexicon.words["having-now"] for token in (*clause.subject[:1], *clause.predicate[:1])
            )
        )
        return _whole_year(own.end.year) if self._said.is_present else None

    def _looks_back_long(self, today: datetime.date) -> bool:
        """25年来…。日前: what has just happened is not of the years that the text looked back on."""
        governing = self._governing
        return governing is not None and governing.start is not None and governing.start.year < today.year

    def _is_when_said(self, clause: Clause, token: Token, period: Period) -> bool:
        """一年多来…。她在昨日的会上说，贷款达到…: the day of a speech is not that of what it tells."""
        if period.precision != "day" or period.end is None or not self._looks_back_long(period.end):
            return False
        for phrase in clause.phrases:
            place = next((n for n, part in enumerate(phrase.tokens) if part is token), None)
            if phrase.role == "place" and place is not None:
                return any(part.kind is Kind.OF for part in phrase.tokens[place + 1 : place + 2])
        return False

    def _is_compared(self, clause: Clause, start: int, end: int, offset: int) -> bool:
        before = self.simplified[max(0, start - 3) : start]
        after = self.simplified[end : end + 3]
        if before.endswith(self.lexicon.comparison_openers) or after.startswith(("相比", "同期")):
            return True
        before = self.simplified[offset + clause.start : start]
        return after.startswith("的") and before != "" and not before.endswith(WITHIN)

    def _names(self, clause: Clause, token: Token) -> bool:
        """根据2005年颁布的…, 学习2018年…精神: a time in what is named, not the time of the deed."""
        if token.period is not None and self._is_when_said(clause, token, token.period):
            return True
        for phrase in clause.phrases:
            if phrase.role in NAMING and any(part is token for part in phrase.tokens[:-1]):
                return True
        for part in (clause.after, clause.subject):
            if not part or part[-1].start < token.end or not part[-1].text.endswith(self._named):
                continue
            if (clause.predicate and part is clause.subject) or token.text in LAST_YEAR:
                continue  # 完成去年任务
            between = [found for found in part if found.start >= token.end]
            if not any(found.kind is Kind.QUANTITY for found in between):
                return True
        return False

    def _counted_from_founding(
        self, sentence: Sentence, clause: Clause, text: str, own: Period | None
    ) -> Period | None:
        """该项目2016年启动，至今…; 实施以来: what is summed up is counted from the beginning that was told."""
        if own is None and self._founded is None and FOUNDING.search(text) is not None:
            self._found(sentence, self._said.period)
        if own is None and self._founded is None:
            if SINCE_START not in text and TO_NOW not in text:
                return None
            self._founded = self._founding_told_later()
        today = self.document.published or (self._default.end if self._default is not None else None)
        own = self._counted_exactly(own)
        if own is not None and own.start is not None and not self._is_summing(own, text):
            begun = FOUNDING.search(text) is not None or (OPENING.search(text) is not None and not _counts(clause))
            if begun or SINCE in text:
                self._found(sentence, own)
            self._founded_paragraph = sentence.paragraph if begun and self._founded is own else -1
            return own
        founded = self._founded
        if founded is None or founded.start is None:
            return own
        if own is None and (
            SINCE_FOUNDING.search(text) is not None or self._is_as_long(text, founded.start.year, today)
        ):
            own = Period(founded.start, today, "years", "")
        elif own is not None and self._goes_on_summing(sentence):
            own = replace(own, start=founded.start)
        elif self._sums_up_work(clause) and (summing := own or self._said.period) is not None:
            own = replace(summing, start=founded.start)
        else:
            return own
        self._said.period = own
        return own

    def _summed_up(self, clause: Clause, text: str, own: Period | None) -> Period | None:
        """回顾了“十二五”时期和2015年的工作。…累计…: what is summed up without a time is of the years looked back on."""
        if clause.periods and LOOKING_BACK in text:
            named = (token.period for token in clause.periods if token.period is not None)
            self._reviewed = next((period for period in named if period.precision == "years"), self._reviewed)
        elif own is None and self._said.period is None and self._reviewed is not None and SUMMED in text:
            self._said.period = self._reviewed
            return self._reviewed
        return own

    def _goes_on_summing(self, sentence: Sentence) -> bool:
        """自2009年启动以来…。截至2011年6月，累计…: in the paragraph that tells the beginning, or right behind it."""
        if sentence.paragraph == self._founded_paragraph:
            return self._tells(sentence)
        behind = 0 <= self._founded_paragraph == sentence.paragraph - 1
        return behind and SUMMED in sentence.span.of(self.simplified)

    def _counted_exactly(self, own: Period | None) -> Period | None:
        """2006年发起…，15年来: so many years are those that were named before, if they are about as many."""
        if own is None or own.start is None or not own.text.endswith(YEARS_BACK):
            return own
        titled = self._default if self._default is not None and self._default.precision == "years" else None
        named = self._named_range or self._founded or titled
        if named is None or named.start is None or abs(named.start.year - own.start.year) > 1:
            return own
        self._said.period = replace(own, start=named.start, end=named.end if named is self._named_range else own.end)
        return self._said.period

    @staticmethod
    def _is_as_long(text: str, begun: int, today: datetime.date | None) -> bool:
        """13年中，累计…: so many years as have passed since the work began, as far as the text counts them."""
        found = YEARS_OF.match(text) if today is not None and "年" in text[:LONGEST_COUNT] else None
        if found is None or today is None:
            return False
        years = _count_of_years(found[1])
        return years > 0 and abs(today.year - begun - years) <= 1

    def _began_earlier(self, period: Period | None) -> bool:
        """从2009年算起 is no time for what is planned next."""
        today = self.document.published
        return (
            today is not None
            and period is not None
            and period.start is not None
            and period.start.year < today.year
            and (period.end is None or period.end <= today)
        )

    def _found(self, sentence: Sentence, period: Period | None) -> None:
        """Remember when a work began and the sentence that tells it; a year that is not over begins nothing."""
        today = self.document.published or (self._default.end if self._default is not None else None)
        if period is not None and period.start is not None and (today is None or period.start.year < today.year):
            self._founded, self._founded_in = period, sentence.span.of(self.simplified)

    def _sums_up_work(self, clause: Clause) -> bool:
        """截至目前，项目覆盖了…: what is summed up is said of the work itself, or of it by its name."""
        summing = self._said.period
        if summing is None or not summing.text.startswith(("截", *UNTIL)) or not clause.subject:
            return False
        first = clause.subject[0]
        named = first.kind is Kind.QUOTE and first.text[1:-1] in self._founded_in
        return named or first.text in self.lexicon.words["work-noun"]

    def _founding_told_later(self) -> Period | None:
        """从启动至今 before the sentence that says when that was."""
        told = FOUNDED.search(self.simplified[:LONGEST_HEAD])
        today = self.document.published
        if told is None or (today is not None and int(told[1]) >= today.year):
            return None
        return _whole_year(int(told[1]))

    def _lasting(self, clause: Clause, text: str) -> Period | None:
        """已持续开展20年，累计…: counted from then, for the rest of the sentence."""
        today = self.document.published
        found = LASTED.search(text) if today is not None and "年" in text else None
        head = clause.head
        if found is None or today is None or (head is not None and head.verb and head.verb.frame.notation == "receive"):
            return None
        years = _count_of_years(found[1])
        if not 1 < years < today.year:
            return None
        told = self._sentence.span.of(self.simplified) if self._sentence is not None else text
        counts_present = found[0].startswith(IN_A_ROW) and f"{found[1]}年来" not in told  # 连续4年, not 连续4年…，4年来
        first = today.year - years + counts_present
        self._said.period = Period(datetime.date(first, 1, 1), today, "years", "")
        return self._said.period

    def _is_summing(self, own: Period, text: str) -> bool:
        """截至2016年底, 至今, 至2016年止: a period that has only an end of its own."""
        return own.text.startswith(("截", *UNTIL)) or (not own.text and any(word in text for word in TO_THIS_DAY))

    def _tells(self, sentence: Sentence) -> bool:
        told = sentence.span.of(self.simplified)
        return any(word in told for word in TOLD)

    def _looks_ahead(self, clause: Clause, text: str) -> bool:
        """任务目标为8所, 预算为3亿元, 建成后可新增…: a target, or what a work will do when it is done."""
        if (
            clause.subject
            and clause.subject[-1].text.endswith(PLAN_NOUNS)
            and any(token.text in EQUAL for token in clause.predicate)
        ):
            return True
        hinted = AHEAD_HINTS.search(text) is not None
        if hinted and self._sets_task(text):
            return True
        target = TARGET.search(text) if hinted else None
        if target is not None and not any(word in text for word in REACHING):
            return True
        if hinted and self._sets_floor(clause, text):
            return True
        if hinted and PROPOSED.match(text) is not None and clause.predicate:
            return True
        done = hinted and COMPLETED.search(text) is not None
        self._said.foretells = self._said.foretells or done or text.endswith(FORETOLD)
        if any(token.text in TOLD for token in clause.markers):
            return False
        if hinted and (BUDGETED.search(text) is not None or SCHEDULED.search(text) is not None):
            return True
        if not self._said.foretells:
            return False
        able = any(token.text in ABLE for token in (*clause.markers, *clause.predicate[:1], *clause.after))
        return able or (done and not clause.subject)

    @staticmethod
    def _sets_floor(clause: Clause, text: str) -> bool:
        """引进项目不少于3个 sets a target for a deed; 培训时间不少于7天 and 每户不低于2000元 tell how much it was."""
        if FLOOR.search(text) is None or any(word in text for word in (*REACHING, *MEASURES_OF_DEEDS)):
            return False
        counts = [token.quantity for token in (*clause.subject, *clause.after) if token.quantity is not None]
        return bool(clause.predicate) and not clause.subject and all(count.unit in COUNTED for count in counts)

    @staticmethod
    def _sets_task(text: str) -> bool:
        """新建目标任务6300套: a task with its figure; 完成任务62% and 完成年度任务300套 tell what was done."""
        task = TASK.search(text)
        if task is None or any(word in text for word in REACHING):
            return False
        if any(mark in text[: task.start()] for mark in OPENING_ASIDES):
            return False  # 救助86名（任务45名）
        return text[task.end() : task.end() + 1] not in ("%", "％")

    def _is_history(self, period: Period | None) -> bool:
        today = self.document.published
        return (
            period is not None
            and period.end is not None
            and today is not None
            and (today - period.end).days > RECENT_DAYS
        )

    def _in_governing_year(self, period: Period, *, announced: bool) -> Period:
        """10月 below a governing 2011年 is October 2011, whenever the report was published."""
        if any(mark.isdigit() for mark in period.text[:4]) and YEAR.match(period.text):
            self._stated_year = period.start.year if period.start is not None else None
            self._told_year = self._stated_year or self._told_year
            if period.precision == "year":
                self._told_whole = self._stated_year
            return period
        if period.text.startswith(THIS_REPORT) and (reported := self._year_of_this_report(period)) is not None:
            return reported
        if period.start is not None and period.text.startswith(RELATIVE):
            self._stated_year = period.start.year
            return period
        governing = self._governing
        year = self._stated_year
        if year is None and governing is not None and governing.start is not None and governing.precision == "year":
            year = governing.start.year
            moved_end = _in_year(period.end, year + 1)
            if moved_end is not None and governing.end is not None and moved_end <= governing.end:
                year += 1  # 4月 of 一年来 that began in November
        if not _lacks_year(period.text):
            return period
        if announced and (coming := self._coming(period)) is not None:
            return coming
        if year is None:
            year = None if announced else self._year_before(period)
        if year is None:
            return period
        if not announced and period.start is not None and year == period.start.year:
            year = self._year_before(period) or year  # 12月26日 in a January, under the title of the year begun
        year += period.text.startswith(FOLLOWING)
        moved = replace(period, start=_in_year(period.start, year), end=_in_year(period.end, year))
        if self._is_of_this_year(period, moved, announced=announced):
            return period
        return replace(moved, relation=self._relation(moved))

    def _coming(self, period: Period) -> Period | None:
        """In the last weeks of a year, what will be done 春节期间 or 1月10日 will be so in the next one."""
        today = self.document.published
        if today is None or period.start is None or period.end is None or period.precision not in SHORT:
            return None
        if period.end.year != today.year or (today - period.end).days <= HALF_A_YEAR or today.month < LAST_WEEKS:
            return None
        year = today.year + 1
        moved = replace(period, start=_in_year(period.start, year), end=_in_year(period.end, year))
        return replace(moved, relation=self._relation(moved))

    def _is_of_this_year(self, period: Period, moved: Period, *, announced: bool) -> bool:
        """去年…。将于10月…; 去年9月…，1月26日公告: what is ahead, or a day just past, is of the year of publication."""
        today = self.document.published
        if today is None or period.start is None or moved.end is None or moved.end.year != today.year - 1:
            return False
        if not period.text[:1].isdigit():
            return False
        if announced:
            return period.start.year == today.year and period.end is not None and period.end >= today > moved.end
        return period.precision == "day" and 0 <= (today - period.start).days <= JUST_PAST

    def _year_of_this_report(self, period: Period) -> Period | None:
        """本年度: the year that the title of a report of the first months names, or 2014年，…，本年度累计发放."""
        if self._is_of_last_year():
            return self._default
        named = self._stated_year if self._stated_year == self._told_year and period.text == THIS_REPORT else None
        return _whole_year(named) if named is not None else None

    def _is_of_last_year(self) -> bool:
        """Tell whether the title says that a report of the first months is about the year before."""
        today, default = self.document.published, self._default
        if today is None or default is None or default.start is None or today.month > FIRST_MONTHS:
            return False
        return default.precision == "year" and default.start.year == today.year - 1

    def _goes_on_announcing(self, clause: Clause) -> bool:
        return _announces(clause) or self._planned or self._unit_planned or self._was_planned

    def _year_before(self, period: Period) -> int | None:
        """In a January, 全年 and 12月25日 without a year are of the year before, if nothing is announced for them."""
        today = self.document.published
        if self._bulletin is not None and period.text.startswith(FULL_YEAR):
            return self._bulletin
        if today is None or period.start is None or self._sums_up or self._reviews:
            return None
        if period.text.startswith(FULL_YEAR):
            if self._told_whole == today.year:
                return None  # 今年2月敲定2015年的实事，全年…
            if self._told_year is not None and self._told_year < today.year:
                return self._told_year
            return today.year - 1 if today.month <= SETTLED_MONTH and period.start.year == today.year else None
        ahead = (period.start - today).days
        told = period.text[:1].isdigit() or (period.text in YEAR_ENDS and today.month == 1)
        return period.start.year - 1 if ahead > HALF_A_YEAR and told else None

    def _relation(self, period: Period) -> Relation:
        today = self.document.published
        if today is None:
            return "unknown"
        if period.end is not None and period.end < today:
            return "before"
        return "after" if period.start is not None and period.start > today else "around"

    def _begun(self, period: Period) -> Period:
        """Give 截至10月底 a first day: the governing period's, else that year's."""
        if period.start is not None or period.end is None:
            return period
        for governing in (self._said.period, self._governing):
            if governing is None or governing.start is None or not _holds(governing, period.end):
                continue
            if governing is self._said.period or governing.start.year == period.end.year:
                return replace(period, start=governing.start)
        return replace(period, start=datetime.date(period.end.year, 1, 1))

    def _governs(self, clause: Clause) -> bool:
        """A period at the head of its clause governs what follows."""
        if not clause.periods or (self._said.period is not None and _tells_part(clause)):
            return False
        first = clause.periods[0]
        if first.text.endswith(FESTIVE) and not self._goes_on_announcing(clause):
            return False  # 春节期间慰问300户。培训500人。
        subject = clause.subject[:1]
        if (
            self._governing is not None
            and self._governing.precision == "years"
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

    def _opens_plan(self, clause: Clause, offset: int) -> bool:
        length = clause.end - clause.start if self._opens_list(clause, offset) else LONGEST_OPENING
        head = self.simplified[offset + clause.start : offset + min(clause.end, clause.start + length)]
        found = self.lexicon.patterns["plan-heading"].search(head)
        if found is None:
            return self._opens_list(clause, offset) and SET_FORTH.search(head) is not None
        before = head[: found.start()]
        if before[-1:] in OPENING_MARKS and head[found.end() : found.end() + 1] not in PAUSES:
            return False  # “未来星”工程
        if (
            max(map(before.rfind, OPENING_MARKS)) > max(map(before.rfind, CLOSING_MARKS)) >= -1
            and before[-1:] not in OPENING_MARKS
        ):
            return False  # “她力量 创未来”
        if self._acts_on(clause, clause.start + found.start(), found[0], offset):
            return False
        if found[0].endswith((*NAMED_PLANS, "项目")) and self._is_held(clause, offset):
            return False
        if CARRIED_OUT.match(self.simplified, offset + clause.start + found.end()) is not None:
            return False
        if found[0].endswith(NAMED_PLANS) and not self._opens_list(clause, offset) and self._is_in_review():
            return False
        return MEASURED.search(before) is None and BASIS.search(before) is None

    def _is_in_review(self) -> bool:
        """Tell whether the heading names a year that is over, of which 市委的工作部署 is what was followed."""
        return self._is_past(self._section_period(self._section))

    def _lists_demands(self, clause: Clause, offset: int) -> bool:
        """强调下半年要抓好七项工作：一是…: what must be done, with a colon, opens a list of plans; so does 按计划，."""
        if self.simplified[offset + clause.start : offset + clause.end] in BY_PLAN:
            return True
        return self._opens_list(clause, offset) and any(token.text == MUST for token in clause.after)

    def _allots(self, clause: Clause, text: str, offset: int) -> bool:
        """省下达我市任务34100套, 下达给该省的具体指标是：…: what is allotted is still to be done."""
        head = clause.head
        if head is None or head.text not in self.lexicon.words["allotting"]:
            return False
        if any(token.text in TOLD for token in clause.markers):
            return False
        listed = self._opens_list(clause, offset) and any(word in text for word in ALLOTTED_THINGS)
        if not listed and ALLOTTED.search(text) is None:
            return False
        self._said.is_listed = True
        return True

    def _ends(self, begun: Period | None, years: str) -> bool:
        """Tell whether so many years from a period on lie beyond the publication."""
        published = self.document.published
        if begun is None or begun.start is None or published is None:
            return False
        count = int(years) if years.isdigit() else NUMERALS[years]
        return begun.start.year + count > published.year

    def _acts_on(self, clause: Clause, position: int, word: str, offset: int) -> bool:
        """创新工作思路, 明确了今后五年的任务: a plan that is acted upon is no announcement of what it holds."""
        head = clause.head
        if head is None or head.end > position or self._opens_list(clause, offset):
            return False
        if any(token.text in self.lexicon.words["proposing"] for token in clause.predicate):
            return False  # 提出今年的主要目标 opens it
        if self.simplified.startswith("了", offset + head.end):
            return True
        acts = head.verb is not None and head.verb.frame.notation in ACTED_UPON
        return acts and word.endswith(NAMED_PLANS)

    def _is_held(self, clause: Clause, offset: int) -> bool:
        """实事项目推进会召开, 召开重点任务部署会: a meeting about plans announces nothing itself."""
        held = bool(clause.predicate) and clause.predicate[-1].text in self.lexicon.words["held"]
        return held and not self._opens_list(clause, offset)

    def _expects(self, clause: Clause, own: Period | None) -> bool:
        """今年预计办理70场 is a plan; in a review, 预计全年实现 is what was reached by the count of the day."""
        if not any(token.text == EXPECTED for token in (*clause.subject, *clause.markers, *clause.predicate)):
            return False
        return not (self._reviews or self._sums_up or self._is_past(own or self._governing))

    def _is_marked(self, clause: Clause, text: str, offset: int) -> bool:
        """Tell whether a word of plans announces: not in 为了确保…, 确保了… or 计划已…."""
        if not _announces(clause) and not (clause.predicate and clause.predicate[0].text in DEMANDING):
            return False
        if clause.markers and any(token.text in HAPPENED for token in clause.markers):
            return False
        if PURPOSE.match(text) is not None and not any(token.text.startswith(AHEAD) for token in clause.markers):
            return False
        if BASIS.match(text) is not None and len(clause.predicate) == 1 and not clause.after:
            return False
        if (
            clause.predicate
            and clause.predicate[0].text in DEMANDING
            and not any(token.kind is Kind.QUANTITY for token in clause.subject)
        ):
            return any(token.kind is Kind.VERB and not token.weak for token in (*clause.predicate[1:], *clause.after))
        if clause.predicate and self.simplified[offset + clause.predicate[-1].end :][:1] == "了":
            return False
        return _announces(clause)

    def _is_within_year(self, clause: Clause, text: str, own: Period | None) -> bool:
        """年内建成20个, 今年再建20个, before the year is over and without a word of what has been done."""
        today = self.document.published
        if own is None or today is None or own.end is None or own.end <= today:
            return False
        if own.text != WITHIN_YEAR and (own.text != RELATIVE[0] or AGAIN.search(text) is None):
            return False
        told = any(token.kind is Kind.PARTICLE or token.text in TOLD for token in (*clause.markers, *clause.after))
        return today.month < LAST_MONTHS + 1 and not told

    def _opens_list(self, clause: Clause, offset: int) -> bool:
        """2019年的主要目标是：… opens a list up to the end of its sentence."""
        return self.simplified[offset + clause.end : offset + clause.end + 1] in ("：", ":")

    def _continues(self, sentence: Sentence, clause: Clause) -> bool:
        """同时，继续开展… goes on with the plan of the sentence before, and so does one without subject and time."""
        head = sentence.span.of(self.simplified).lstrip()
        if head.startswith(self.lexicon.continuing):
            return True
        acting = [token for token in clause.subject if YEARS_LONG.fullmatch(token.text) is None]
        if acting or not (clause.predicate or clause.phrases):
            return False
        if any(token.period is None or not _lacks_year(token.period.text) for token in clause.periods):
            return False
        return not any(token.kind is Kind.PARTICLE or token.text in TOLD for token in clause.markers)

    def _takes_up(self, sentence: Sentence, clause: Clause) -> bool:
        """这笔资金主要投入…, 届时: a sentence that begins so goes on with the plan before, even in a new paragraph."""
        head = sentence.span.of(self.simplified).lstrip()
        return clause.unit == 0 and head.startswith(tuple(self.lexicon.words["anaphor"]))

    def _has_happened(self, clause: Clause, offset: int) -> bool:
        """票决确定了10项实事: what 了 follows has happened; so has what was held or issued on a day gone by."""
        day = next((token.period for token in clause.periods if token.period is not None), self._said.period)
        if day is not None and day.precision == "day" and day.relation in ("before", "around") and clause.predicate:
            told = self.lexicon.words["held"] | self.lexicon.words["issued"]
            if clause.predicate[-1].text in told:
                return True
        return bool(clause.predicate) and self.simplified.startswith("了", offset + clause.predicate[-1].end)

    def _is_done(self, clause: Clause, offset: int) -> bool:
        words = self.lexicon.words["done"]
        if any(token.text in words for token in clause.markers):
            return True
        start = offset + clause.start
        start += self.simplified.startswith(BUT, start)  # 但截至目前已有…
        return self.simplified.startswith(self.lexicon.done, start, offset + clause.end)

    def _is_of_session(self, period: Period | None) -> bool:
        """The year in which a government gives its report lies ahead of the report."""
        if not self._reviews or period is None or period.start is None or period.precision != "year":
            return False
        return self._session_year is not None and period.start.year >= self._session_year

    def _is_long_past_day(self, period: Period | None) -> bool:
        """The day of an old event does not govern the paragraphs after its own."""
        published = self.document.published
        if period is None or period.start is None or published is None or period.precision not in ("day", "month"):
            return False
        settled = published.month > FIRST_MONTHS
        return period.end is not None and period.end.year < published.year - (not settled)

    def _span_of_years(self) -> int:
        """How many years lie between the first and the last that an undated report names."""
        if self.document.published is not None:
            return 0
        years = [p.start.year for p in self._periods_told if p.start is not None]
        return max(years) - min(years) if years else 0

    def _is_future(self, period: Period | None) -> bool:
        published = self.document.published
        if period is None or period.start is None or self._years > LONGEST_VIEW:
            return False
        if published is not None and period.end is not None and (period.text[:1] == "到" or period.text[-1:] == "前"):
            return period.end > published and period.text != THIS_YEAR
        return period.relation == "after" or (published is not None and period.start > published)

    def _is_past(self, period: Period | None) -> bool:
        """What was intended in a year that is over is told as history."""
        published = self.document.published
        if period is None or period.end is None:
            return False
        if published is None and self._default is not None and self._default.start is not None:
            return period.end < self._default.start  # the day of an undated report is not known
        return period.relation == "before" or (published is not None and period.end < published)

    def _section_period(self, section: Span | None) -> Period | None:
        """The time that a section's heading names, else the one around it: (一) below 二、2019年工作计划."""
        if section is None:
            return None
        for found in self.settings.sections_around(section):
            if found.heading is None:
                continue
            periods = find_periods(found.heading.of(self.simplified), self.document.published)
            whole = next((p for p in periods if p.precision in WHOLE), None)
            if whole is not None:
                return whole
        return None

    def _document_period(self) -> Period | None:
        """The year of the title, else of the publication."""
        if (years := RANGE.search(self.document.title)) is not None and years[1] < years[2]:
            return Period(datetime.date(int(years[1]), 1, 1), datetime.date(int(years[2]), 12, 31), "years", years[0])
        for text in (self.document.title, self.simplified[:200] if self.document.published is None else ""):
            periods = [p for p in find_periods(text, self.document.published) if p.precision in WHOLE and p.start]
            periods = [p for p in periods if not p.text.startswith(AHEAD_WORDS)]
            if periods:
                return self._newer_year(periods[0]) or periods[0]
            if text is self.document.title and self.document.published is None:
                dated = [p for p in find_periods(text, None) if p.start is not None and YEAR.match(p.text)]
                if dated and dated[0].start is not None:
                    return _whole_year(dated[0].start.year)  # 动态摘登（2018年10月）
        published = self.document.published
        if published is None:
            return self._year_told()
        if published.month <= FIRST_MONTHS and any(word in self.document.title for word in SUMMARIES):
            return self._year_gone(published.year - 1)
        return None

    def _year_gone(self, year: int) -> Period | None:
        """A summary put out in the first months is of the year before, if its head names no year at all."""
        told = YEARS.search(self.simplified[:LONGEST_HEAD]) is not None
        return None if told else _whole_year(year)

    def _newer_year(self, titled: Period) -> Period | None:
        """The year in which an undated report appeared whose title tells of another: 日前 beside a later year.

        So, too, where the title names a plan of years: the day on which the report opens tells its year.
        """
        if self.document.published is not None or titled.start is None:
            return None
        opening = next((s.span for s in self.document.sentences if self._is_prose(s)), None)
        lead = opening.of(self.simplified) if opening is not None else ""
        years = [int(year) for year in YEARS.findall(lead)]
        if titled.precision == "years":
            dated = FULL_DATE.search(lead)
            return _whole_year(int(dated[1])) if dated is not None else None
        told = any(word in lead for word in SHORTLY) and bool(years)
        return _whole_year(max(years)) if told and max(years) == titled.start.year + 1 else None

    def _is_prose(self, sentence: Sentence) -> bool:
        return self.document.blocks[sentence.paragraph].kind in (BlockKind.PROSE, BlockKind.ITEM)

    @cached_property
    def _periods_told(self) -> list[Period]:
        """The periods of the beginning of the report, read without a day to count from."""
        return find_periods(self.simplified[:LONGEST_HEAD], None)

    def _year_told(self) -> Period | None:
        """The year that an undated report names most, the later of equals; else one in a name: 2014青年月."""
        head = self.simplified[:LONGEST_HEAD]
        dated = [(day.year, p) for p in self._periods_told if (day := p.start or p.end) is not None]
        told = Counter([*(year for year, _ in dated), *(int(b[0].translate(DIGITS)) for b in BARE_YEAR.finditer(head))])
        if self._issued is not None:
            return _whole_year(self._issued.year)
        if not told:
            paged = MONTH_OF_PAGE.search(head)
            return _whole_year(int(paged[1])) if paged is not None else None
        most = max(told, key=lambda year: (told[year], year))
        if most == max(told) and (since := self._years_since_founding(most)):
            return _whole_year(most + since)
        return next((p for year, p in dated if year == most and p.start is not None), _whole_year(most))

    def _years_since_founding(self, year: int) -> int:
        """2012年成立…。中心成立两年来: how long before an undated report the one year that it names was."""
        lasted = FOR_YEARS.search(self.simplified, 0, LONGEST_HEAD) if "年" in self.simplified else None
        begun = FOUNDED_IN.search(self.simplified, 0, LONGEST_HEAD) if lasted is not None else None
        if lasted is None or begun is None or int(begun[1]) != year:
            return 0
        return _count_of_years(lasted[1])

    def _default_for(self, setting: Setting, *, announced: bool) -> Period | None:
        """What holds where nothing is said: the title's year, else the year of publication.

        A government's work report is given early in a year: what it reports happened the year before, what it announces
        is for the year itself.
        """
        if setting.period is not None:
            return setting.period
        if self._reviews and self._session_year is not None:
            return _whole_year(self._session_year - (not announced))
        if self._default is not None:
            return self._default
        published = self.document.published
        return _whole_year(published.year) if published is not None else None


def find_republican_years(text: str, published: datetime.date | None) -> list[Period]:
    """Find years counted from 1912, as reports of Taiwan write them without 民国: 113年, 114年12月5日.

    Args:
        text: simplified text of one sentence.
        published: the date of publication, if known.

    Returns:
        Periods in order, with offsets into the text.
    """
    found = []
    for year in REPUBLICAN.finditer(text):
        start = datetime.date(int(year["year"]) + FOUNDING_YEAR, 1, 1)
        end = datetime.date(start.year, 12, 31)
        precision: Precision = "year"
        if year["month"] is not None:
            month = int(year["month"])
            last = calendar.monthrange(start.year, month)[1]
            start, end, precision = start.replace(month=month), end.replace(month=month, day=last), "month"
        relation: Relation = "unknown"
        if published is not None:
            relation = "before" if end < published else "after" if start > published else "around"
        found.append(Period(start, end, precision, year[0], year.start(), year.end(), relation))
    return found


def _count_of_years(written: str) -> int:
    """Read how many years are counted, in figures or in characters; 0 for what is no such number."""
    return int(written) if written.isdigit() else HAN_YEARS.get(written, 0)


def _modifies_object(clause: Clause, token: Token) -> bool:
    """完成年初确定的目标: a time before a noun that it only tells apart."""
    head = clause.head
    if head is not None and head.verb is not None and head.verb.frame.notation == COPULA:
        return False  # 是五年来新发展的
    place = next((index for index, part in enumerate(clause.after) if part is token), None)
    if place is None or place + 1 >= len(clause.after):
        return False
    rest = clause.after[place + 1 :]
    keeps = head is not None and head.text in KEEPING
    if keeps and token.text in LAST_YEAR and (rest[0].kind is Kind.WORD or rest[0].weak) and rest[0].start == token.end:
        return not any(part.kind is Kind.QUANTITY for part in rest)  # 维持去年做法
    of = next((index for index, part in enumerate(rest) if part.kind is Kind.OF), None)
    if of is None or of + 1 == len(rest):
        return False
    return not any(part.kind is Kind.QUANTITY for part in rest[:of])


def _tells_which(clause: Clause, token: Token) -> bool:
    """去年开工的3所学校今年9月建成: a time before 的, with another one behind it, tells which things are spoken of."""
    later = next((other for other in clause.periods if other.start >= token.end), None)
    if later is None:
        return False
    between = [part for part in clause.subject if token.end <= part.start and part.end <= later.start]
    of = next((n for n, part in enumerate(between) if part.kind is Kind.OF), 0)
    return any(part.kind is Kind.VERB for part in between[:of])


def _tells_part(clause: Clause) -> bool:
    """其中2021年新建12家: a part of what the clause before counts, with a time of its own."""
    return any(token.text == AMONG for token in clause.markers)


def _counts(clause: Clause) -> bool:
    return any(token.kind is Kind.QUANTITY for token in (*clause.subject, *clause.after))


def _is_edition(clause: Clause, token: Token) -> bool:
    """3月21日，举行2017年度…仪式: a year that tells which of several, where the sentence has its time already."""
    place = next((index for index, part in enumerate(clause.after) if part is token), None)
    if place is None or place + 1 >= len(clause.after):
        return False
    return token.text.endswith("年度") or clause.after[place + 1].kind in (Kind.QUOTE, Kind.NAME)


def _holds(period: Period, day: datetime.date) -> bool:
    return (period.start is None or period.start <= day) and (period.end is None or day <= period.end)


def _whole_year(year: int) -> Period:
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", "")


def _announces(clause: Clause) -> bool:
    """Tell whether a clause has a word of plans: 将, 拟, 力争."""
    if clause.predicate and clause.predicate[0].kind is Kind.PLAN:
        return True
    for token in clause.after:
        if token.kind is Kind.PLAN and token.text == AHEAD:
            return True  # 照顾券 将 增加, where a part of the subject is read as its verb
    if not clause.predicate and _plans_figure(clause.subject):
        return True
    return bool(clause.markers) and any(token.kind is Kind.PLAN for token in clause.markers)


def _plans_figure(tokens: Sequence[Token]) -> bool:
    """我市 计划 总投资 1.2亿元: without a verb, a word of plans before a figure announces it."""
    plan = next((n for n, token in enumerate(tokens) if token.kind is Kind.PLAN), len(tokens))
    return any(token.kind is Kind.QUANTITY for token in tokens[plan:])


def _lacks_year(text: str) -> bool:
    """Tell whether a period leaves its year to the context: 10月, 上半年, 全年; not 今年, 2018.10."""
    if any(word in text for word in ANCHORED) or "." in text:
        return False
    return (text[:1].isdigit() and "年" not in text) or any(word in text for word in FLOATING)


def _in_year(date: datetime.date | None, year: int) -> datetime.date | None:
    if date is None:
        return None
    last = calendar.monthrange(year, date.month)[1]
    return date.replace(year=year, day=min(date.day, last))
