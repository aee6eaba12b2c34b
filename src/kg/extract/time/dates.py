"""Which year a report is of and when it came out.

In: a document, its text in simplified characters and what holds at each of its points. Out: the year that its title,
its head or its publication gives to what it tells, the year in which a work report is given, and the day against which
今年 and 10月 are resolved. All of it is known before the first sentence is read, and stays.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR, ON, ON_REPORT, REVIEWED_YEAR
from kg.extract.script import to_simplified
from kg.extract.time.counting import PLANS_THIS_YEAR, RELATIVE_YEAR, TELLS_THIS_YEAR, Counting
from kg.extract.time.republican import DIGITS, FOUNDING_YEAR, find_republican_years
from kg.model import BlockKind, Span
from kg.values import find_anniversary_years, find_periods
from kg.values.period import Period

if TYPE_CHECKING:
    from kg.extract.setting.settings import Setting, Settings
    from kg.model import Document, Sentence


OPENING_YEAR: Final = re.compile(r"(?:^|(?<=[。！\n]))((?:19|20)\d\d)年(?=[，,一-鿿])")
"""A year that opens a sentence."""
THIS_OR_LAST_YEAR: Final = re.compile("(?<![比较由从同])(?:(?P<last>去年|上一?年|过去的?一年)|今年|新的一年)")
"""What a paragraph of news says of its year, where it does not only compare with it."""
LEAST_LOOKING_BACK: Final = 2
"""Paragraphs that look back first."""
RELATIVE: Final = ("今年", "去年", "明年", "前年", "本年", "上年")
"""Years by their distance from the day of the report, the present one first."""
END_OF_YEAR: Final = re.compile("全年|12月底|年底|年末|年度")
"""What tells that a year is over."""
BARE_YEAR: Final = re.compile(
    r"(?<![\d.])20[0-4]\d(?=[)）]?(?![人名个户万元亩件次场家所余多位条套公米平号])[一-鿿“「《])|二[零○〇0Oo][一二][零○〇0Oo一二三四五六七八九](?![一-鿿]?[余多])"
)
"""A year in a name, 2014青年月, 二零一六年会, or beside another word for it, 今(2023)年."""
GLOSSED_YEAR: Final = re.compile(r"([今去明])[(（]((?:19|20)\d\d|1[0-3]\d|[89]\d)[)）]年")
"""A year in brackets within the word for it: 今(114)年, 去(2024)年."""
YEARS_FROM_NOW: Final = {"今": 0, "去": -1, "明": 1}
"""How many years what opens such a word is from the present one."""
SPEECH: Final = re.compile(
    r"在[^\n。，]{4,40}(?:会议?|大会)上的[^\n。，]{0,12}(?:报告|讲话|发言|总结|汇报|致辞|辞)\s*\n?[ \t\u3000]*[(（]?"
    r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日[)）]?[ \t\u3000]*(?=\n)"
)
"""The title of a speech with the day on which it was given below it."""
LATE: Final = 90
"""Days after a speech from which on a page that has it tells nothing of when it was given."""
GIVEN: Final = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日在.{2,40}(?:会议|大会)")
"""When and where a report was given: 2013年1月17日在…会议上."""
RANGE: Final = re.compile(
    r"((?:19|20)\d\d)年?\s*[-—–~～至到]{1,2}\s*((?:19|20)\d\d)年?(?=(?:年)?度?工作(?:总结|回顾|情况))"
)
"""The years that a title sums up: 2011-2015工作总结."""
COMPARED: Final = re.compile(r"[比较]((?:19|20)\d\d)年")
"""A year that the report's own is compared with: 比2007年底低."""
EXPECTED_BY: Final = re.compile(
    r"(?:(?:预计|预期|计划|力争|争取|目标是?)[^，,。；;\n]{0,4}?|(?<![一-鿿\d])到(?=(?:19|20)\d\d年[，,](?![^。；\n]{0,16}[已共])))"
    r"((?:19|20)\d\d)年"
)
"""A year by which something is expected, in a report that is older: 预计到2018年末达万余人, 到2025年，新增500万人."""
TITLE_OF_REPORT: Final = re.compile(r"政府工作报告\s*(?:[(（][^)）]{1,12}[)）])?\s*$")
"""A title that ends as the work report of a government does."""
TITLE_OF_YEARLY: Final = re.compile(
    r"(?:^|[会委院局厅联团府级次届部办]|[上作]的)\s*工作报告\s*(?:[(（][^)）]{1,12}[)）])?\s*$"
)
"""A title that ends as the yearly report of another body does: 人大常委会工作报告."""
TERM_CONGRESS: Final = re.compile("[一二三四五六七八九十]次(?:[一-鿿]{2,4})?大会")
"""A congress, to which a report is given on all the years since the one before."""
PAPER_NUMBER: Final = re.compile(r"[一-鿿]{1,2}(?:字|发|函|办|通|文|政)[〔\[【（(]((?:19|20)\d\d)[〕\]】）)]\d{1,4}号")
"""The year in the number of an official paper (GB/T 9704-2012, 7.2.5), than which what cites it is no older."""
LETTERHEAD_NUMBER: Final = re.compile(
    r"^[ \t\u3000]*[一-鿿]{2,10}[〔\[【（(]((?:19|20)\d\d)[〕\]】）)]\d{1,4}号[ \t\u3000]*$", re.MULTILINE
)
"""The number of the paper itself, on a line of its own."""
BEGUN_IN: Final = re.compile(r"[自从]((?:19|20)\d\d)年(?:\d{1,2}月)?(?:开始|起|[^，。；\n]{0,20}?以来)")
"""A year from which on something is done, in a report that is younger: 自2011年开始，每逢中秋…."""
SINCE_THEN: Final = re.compile("(?:开始|起|以来|至今)")
"""What stands behind a year from which on something is done, which is not that of the report: 自2011年开始，每逢…."""
AWAITED: Final = re.compile("迎接?[^，。；\\n]{0,16}?周年")
"""An anniversary that may be still to come: 以优异成绩迎接建党100周年."""
BEGINNING: Final = "年初"
"""What ends a time with which a report opens that goes on with the rest of the year."""
AHEAD_WORDS: Final = ("今后", "未来")
SUBTITLE: Final = re.compile(r"^[ \t\u3000]*[—–-]{2,}[ \t\u3000]*([^\n。]{4,50}?)[ \t\u3000]*$", re.MULTILINE)
"""A line below the title that opens with a dash."""
DATED_OPENING: Final = re.compile(
    r"^[ \t\u3000]*(?:(?:19|20)\d\d年)?(?:1[0-2]|[1-9])月(?![^\n，。]{0,8}[讯电])", re.MULTILINE
)
"""A paragraph that opens with a month, and no wire."""
LEAST_DATED: Final = 3
"""Such paragraphs of a chronicle."""
ACCOUNT: Final = re.compile(r"(?:汇报|(?<!工作)报告|情况|通报)\s*(?:[(（][^)）]{1,14}[)）])?\s*$")
"""What the title of an account of work ends in, and not that of news."""
DATED_LINE: Final = re.compile(r"^\s*[（(]\s*((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日\s*[)）]", re.MULTILINE)
"""The same as a line of its own below the title of a report."""
BULLETIN: Final = re.compile(r"《[^《》\d]{0,12}((?:19|20)\d\d)年(?:度)?[^《》\n]{2,40}公报")
"""The name of a statistical bulletin, with its year."""
FIRST_MONTH: Final = 1
THIS_YEAR: Final = "今年"
SO_FAR: Final = "今年以来"
PAST_YEAR_OPENS: Final = re.compile(r"(?:^|(?<=[。\n \u3000]))(?:刚刚)?过去的一年[，,里]")
"""What opens a look back on the year that is over."""
MEETING_HELD: Final = re.compile(r"(?:19|20)\d\d年(\d{1,2})月\d{1,2}日[^。；\n]{0,30}?(?:召开|举行)")
"""The month in which a report without a date says that a meeting was held."""
LOOKING_BACK: Final = "(?:回顾|总结|盘点)了?"
YEAR_BEHIND: Final = "去年|上一?年度?|过去的?一年|一年(?:以)?来"
"""What the year that is looked back on is called."""
WORK_BEHIND: Final = "的?[一-鿿]{0,10}?(?:工作|成绩|成效|情况)"
"""What is looked back on, behind its year."""
SUMS_UP_YEAR: Final = re.compile(rf"{LOOKING_BACK}(?:{YEAR_BEHIND}|20\d\d年度?){WORK_BEHIND}")
"""A meeting that sums up a year: 总结回顾了过去一年的工作成绩."""
FIRST_MONTHS: Final = 3
"""Months in which a report still tells of the year before."""
LAST_MONTH: Final = 12
LAST_MONTHS: Final = 10
"""From this month on, a work report is about its own year."""
YEAR: Final = re.compile(r"[^\d]{0,2}(?:19|20)\d\d")
"""A time that names its year in figures."""
LAST_DAY: Final = (12, 31)
"""Month and day that a report counts from of which only the year is known."""
SHORTLY: Final = ("日前", "近日", "近期", "昨日", "昨天", "今日", "今天")
"""Words for days right before the publication."""
THESE_YEARS: Final = re.compile(
    r"这([十])年|(?<![第〇○零一二三四五六七八九])([两三四五六七八九十])年(?:多?来)?的?(?:[一-鿿]{0,4}工作)?的?(?:回顾|综述|总结|纪实|巡礼|掠影|成就|回眸|历程)"
    r"|(?:这|奋进|奋斗|辉煌|不凡|不平凡|跨越|过去|发展)的?([两三四五])年(?![级期]|[一-鿿]{0,8}(?:规划|计划|行动|方案)"
    r"|[”》]?[一-鿿]{0,6}?(?:展|征文|图片|图文|摄影|书画|大赛|晚会|开幕|征集|研讨会|座谈会))"
)
"""A title of what has been done in so many years: 某县这十年, 五年工作回顾, 砥砺奋进的五年."""
LAST_SESSION_MONTH: Final = 5
LONGEST_TITLE: Final = 200
LONGEST_HEAD: Final = 4000
LONGEST_LETTERHEAD: Final = 300
"""Characters in which a report says when it was given."""
MONTH_OF_PAGE: Final = re.compile(r"(?<![\d.])((?:19|20)\d\d)[-/.](?:0?[1-9]|1[0-2])(?![\d.])")
"""The month of publication in figures, which is all that an undated text says of its year: 2015-05."""
ISSUED: Final = re.compile(
    r"^(?:[^\n。，,：:（(]{0,14}[ \t\u3000])?[（(]?((?:19|20)\d\d)年(0?[1-9]|1[0-2])月(?:份)?[)）]?"
    r"(?:[ \t\u3000]+[^\n。，,：:（(\d]{2,12})?[ \t\u3000]*$",
    re.MULTILINE,
)
"""A line below the title of the month in which it was put out, and by whom: 2012年5月, 南方日报 2013年01月."""
HAN_MONTHS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
ISSUED_IN_CHARACTERS: Final = re.compile(
    r"^[ \t\u3000]*[（(]?([一二][一二三四五六七八九〇○零]{3})年("
    + "|".join(reversed(HAN_MONTHS))
    + r")月[)）]?[ \t\u3000]*$",
    re.MULTILINE,
)
"""The same in characters: （二〇〇六年十二月）."""
WIRED_DAY: Final = re.compile(r"(?<![\d年])(1[0-2]|[1-9])月\d{1,2}日(?:专?电|讯|消息|[，,]?(?:本报)?记者)")
"""The day of a dateline, without its year."""
FULL_DATE: Final = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
"""A day with its year."""
LONGEST_LEAD: Final = 60
"""Characters of the first paragraph in which a whole date may open a sentence behind its first one."""
DATELINE: Final = re.compile(
    r"[\s?？]*[^，。；：,:\n\d]{0,20}?[讯电](?:[（(][^）)\n]{0,40}[)）])?\s*(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日"
    r"|[^，。；：,:\n\d]{0,20}?(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日(?=专?[讯电])"
)
"""某某网讯(记者 甲某)8月22日, 某社7月25日电: the day of the line that a piece of news begins with."""
OPENING_DAY: Final = re.compile(r"[\s?？]*(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日")
"""The day that the first sentence opens with."""
DAY: Final = re.compile(r"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日")
"""A day, with its year or without."""
DONE_IN: Final = re.compile(
    r"(?<![\d对为将至])(?<!做好)((?:19|20)\d\d)年(?!度?(?:的?工作|计划|任务|目标))(?:\d{1,2}月(?:\d{1,2}日|[初中底末])?)?"
    r"[，,]?[一-鿿]{0,12}?(?<![为除])了(?=[\d一-鿿“《])"
)
"""A year with what was done in it: 2021年2月底举办了6场."""
TOLD_IN: Final = re.compile(
    r"(?:^|(?<=[，。；：:、（(\n \u3000]))(?:其中|仅|截至|截止)?[，,]?"
    r"((?:19|20)\d\d)年(?![前起至到—-]|以[前来]|度?的?(?:工作|计划|任务|目标))"
    r"(?=[^。；\n]*\d)(?![^。；\n]*(?:将|拟|力争|计划|目标|预计|规划|确保|争取|预期|要))"
)
"""A year that opens a clause with a figure in it and no word of plans behind: 仅2013年，就发放180万元."""
OVER_IN: Final = re.compile(
    r"(?:^|(?<=[，。；：:、（(\n \u3000]))(?:其中|仅)?[，,]?((?:19|20)\d\d)年"
    r"(?!\d|已|[前起至到—-]|以[前来]|[上下]半年|[前第]?[一二三四]季度|前\d|度?的?(?:工作|计划|任务|目标))"
    r"(?=[^。；\n]*\d(?![\d日号时月]))(?![^。；\n]*(?:今年|将|拟|力争|计划|目标|预计|规划|确保|争取|预期|要))"
    r"|(?:截[至止]|(?<![到至\d]))((?:19|20)\d\d)年(?:年?[底末终](?!前)|12月|度(?:被|获|先进|全)|全年|以来|起)"
    r"|[到至为]((?:19|20)\d\d)年的\d"
)
"""A year that is told of as one that is over, or from which on something goes on: 2012年，筛查4200人, 截至2012年底."""
PLANNED_FROM: Final = re.compile(r"(?:力争|计划|拟|将|决定|争取)[^，。；\n]{0,6}从((?:19|20)\d\d)年(?:起|开始)")
"""From when something is planned: 力争从2010年起，用三年时间."""
AT: Final = "于"
"""What stands between a verb and its time: 成立于1988年."""
COINED: Final = "coined-"
"""What the classes of words begin with that nobody said before a year, which is the rest."""
KNOWN_IN: Final = "known-in-"
"""What the classes of words begin with that name what happened in a year, which is the rest."""
LONGEST_REPORT: Final = 2
"""Years after the one that an undated report tells most of, up to which it may have appeared."""
PAIR: Final = 2
"""Years that make a row."""
DAY_OF_YEAR: Final = 2
"""Figures of a day whose year is not named: its month and its day."""
TERM: Final = re.compile("(?:过去的?|近|这)?[两三四五]年(?:多?来|间)?")
"""How a government calls the years of its term."""
TERM_OF_OFFICE: Final = re.compile(
    "届(?:县|市|区|省|州|自治[区州县])?(?:人民)?政府(?:任期)?(?:的)?工作?(?:的)?(?:简要)?(?:回顾|总结)"
)
"""A heading over what a government has done in its term: 十三届人民政府工作回顾."""
FIRST_SESSION: Final = "第一次会议"
"""The session of a new congress, to which the government before it reports on the whole of its term."""
YEARS_OF_OFFICE: Final = 5
"""Years of the term of local governments (地方各级人民代表大会和地方各级人民政府组织法, articles 8 and 71)."""
HAN_YEARS: Final = {
    "两": 2,
    **{word: n for n, word in enumerate("二三四五六七八九十", 2)},
    "十五": 15,
    "二十": 20,
    "三十": 30,
}
"""Counts of years as they are written in characters: 两年来."""
PART_OF_YEAR: Final = re.compile("季度|半年|月")
"""What the title of a report says that is of a part of a year."""
PLANNED_YEAR: Final = r"((?:19|20)\d\d)年度?的?[^，。\d]{0,8}?{plan-title}"
"""A title with the year that is planned: 2013年工作打算."""
YEARS_SINCE_FOUNDING: Final = (
    r"([一-鿿]{0,2})[”》]?(?:{body-founded}|{campaign-begun}|开展|实施|举办)了?"
    r"(\d{1,2}|[两三四五六七八九十])(?:周?年(?:多)?来|周年之际)"
)
"""How long what was founded has been: 中心成立两年来."""
FOUNDED_IN: Final = r"((?:19|20)\d\d)年[^。\n]{0,40}?(?:{body-founded}|{campaign-begun}|建设|建立)"
"""The year in which something was founded or built."""
SENTENCE_TO_END: Final = re.compile(r"[^。\n]*")
OF_CAMPAIGN: Final = "{campaign-in-title}[^，。]{0,24}?{campaign-review}"
"""What a title of news says that looks back on a campaign, which may still go on."""
LONG_AFTER: Final = 2
"""Years after which a page that has a summary was put up by another than wrote it."""
LAST_WEEKS: Final = 11
"""The month from which a report of the work of a year is about that year."""
PARTS: Final = ("year", "half", "quarter")
"""Precisions of times that are a year, or one of its larger parts."""
WHOLE: Final = (*PARTS, "years")
YEARBOOK: Final = re.compile(
    r"年鉴[》」”]?[\s（(·•《—-]*(?P<behind>(?:19|20)\d\d)(?!年?[—~至-])(?P<told>年(?:资料|数据))?"
    r"|(?P<before>(?:19|20)\d\d)年?(?:版|卷)?[》《“\s]*[一-鿿]{0,10}年鉴"
)
"""The name of a yearbook with its year, which tells the year before it, 《普洱年鉴2010》, 2010年鉴, or says that it has
the data of that year: 年鉴(2007年资料)."""
DONE_AND_TO_DO: Final = re.compile(
    r"((?:19|20)\d\d)年度?的?[^，。\n\d]{0,14}(?:成效|成绩|成果|情况|总结|小结|回顾|工作)[、和与及以暨 \u3000]+"
    r"(?:((?:19|20)\d\d)年|明年|来年|下一?年)度?的?"
    r"[^，。\n\d]{0,14}(?:任务|计划|安排|打算|重点|要点|思路|部署|目标|展望)"
)
"""What a report is about that looks back on a year and ahead to the next, in which it is given."""
BACK_AND_AHEAD: Final = re.compile(
    r"(?:回顾|总结)了?((?:19|20)\d\d)年度?的?[^。\n\d]{0,30}?(?:部署|安排|谋划|研究|明确|布置|提出)了?((?:19|20)\d\d)年"
)
"""What a meeting does in the year that it looks ahead to: 回顾总结2018年工作，安排部署2019年任务."""
AHEAD_IN_RANGE: Final = re.compile(r"[^，。；\n]{0,8}?(?:要|将|拟|计划|力争|规划)")
"""What stands behind a range of years that are planned."""


def _tells_only_day(period: Period) -> bool:
    """昨日, 今天: a day that is told by another one, without a figure."""
    return period.precision == "day" and period.start == period.end and not any(mark.isdigit() for mark in period.text)


def _day_in(found: re.Match[str], year: int) -> datetime.date | None:
    """Return the day that a match names by year, where it does, month and day; None if it is of another year."""
    numbers = [int(number) for number in found.groups() if number is not None]
    if len(numbers) > DAY_OF_YEAR and numbers[0] != year:
        return None
    try:
        return datetime.date(year, numbers[-2], numbers[-1])
    except ValueError:
        return None


def _day_spoken(document: Document, simplified: str) -> datetime.date | None:
    """(2005年8月16日) below 在…会议上的工作报告: the day of a speech, which a page put up later; None without one."""
    found = SPEECH.search(simplified, 0, LONGEST_HEAD) if document.published is not None else None
    if found is None or "政府工作报告" in document.title:
        return None
    try:
        day = datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    late = document.published is not None and (document.published - day).days > LATE
    return day if late else None


def _day_of_old_report(document: Document, simplified: str) -> datetime.date | None:
    """县妇联工作报告 ⏎ 2012年，…, on a page of 2021: the end of the only year that a body's report opens with."""
    title, published = to_simplified(document.title), document.published
    yearly = TITLE_OF_YEARLY.search(title) is not None and NAMED_YEAR.search(title) is None
    if published is None or not yearly or "政府工作报告" in title:
        return None
    opened = OPENING_YEAR.search(simplified, 0, LONGEST_HEAD)
    year = int(opened[1]) if opened is not None else 0
    named = max(map(int, NAMED_YEAR.findall(simplified, 0, LONGEST_HEAD)), default=0)
    old = 0 < year <= published.year - LONG_AFTER and named <= year + 1
    return datetime.date(year, *LAST_DAY) if old else None


class Dates:
    """What a report says of its own date and of the year that it tells of."""

    def __init__(self, document: Document, simplified: str, settings: Settings) -> None:
        """Read them from the title, the head and the headings.

        Args:
            document: the report.
            simplified: its text in simplified characters.
            settings: what holds at each point of it.
        """
        spoken = _day_spoken(document, simplified) or _day_of_old_report(document, simplified)
        self.document = document if spoken is None else replace(document, published=spoken)
        self.simplified, self.settings = simplified, settings
        self.counting = Counting(simplified)
        self.title = to_simplified(document.title)
        self.default = self._document_period()
        """The year of the title, else of the publication."""
        headline = f"{self.title} {self._subtitle}"
        self.sums_up = bool(self._year_of_book) or (
            any(word in headline for word in settings.lexicon.words["summary-title"])
            and settings.lexicon.pattern(OF_CAMPAIGN).search(headline) is None
        )
        """Whether it is a summary of a time that is over."""
        self.reviews = ON_REPORT.search(self.title) is None and (
            "政府工作报告" in self.title
            or "政府工作报告" in simplified[:LONGEST_TITLE]
            or (settings.speaks_for_government and not self.title.startswith(ON))  # 关于稳就业工作情况的报告
        )
        """Whether it is the work report of a government."""
        self.is_given = TITLE_OF_REPORT.search(self.title) is not None
        """Whether it is that report itself, and no piece of news about one or several."""
        self.session_year = self._session()
        """The year in which a work report is given."""
        self.bulletin = self._year_of_bulletin()
        """The year of the bulletin that an undated report tells of: it came out the year after."""
        self._opening_day = self._day_of_opening()
        """The day that an undated report opens with, in the year that it is of."""
        self._section_periods: dict[Span, Period | None] = {}
        """The times that the headings of sections name, for those that were asked for: each clause asks."""
        self._stated: set[tuple[str, datetime.date | None, datetime.date | None]] = set()
        """The times without a year whose year the text has named before them."""
        self.years = self._span_of_years()
        """Years between the first and the last that an undated report names."""

    def reference_date(self, sentence: Sentence) -> datetime.date | None:
        """Return the date against which 今年 and 10月 are resolved."""
        published, default = self.document.published, self.default
        if self.reviews and (over := self._year_of_review(sentence)):
            return datetime.date(over, 12, 31)
        late = published is None or (self.session_year is not None and published.year > self.session_year + 1)
        if late and self.reviews and self.session_year is not None:
            return self.day_given(self.session_year)
        if (day := self._day_of_summary(sentence)) is not None:
            return day
        if published is None and self._issued is not None:
            return self._issued
        if published is None and self.bulletin is not None:
            return datetime.date(self.bulletin + 1, FIRST_MONTHS, 1)
        if published is None and self.last_year_is_told:
            return datetime.date(self.last_year_is_told + 1, FIRST_MONTHS, 1)
        if published is None:
            told = self._opening_day or self.day_of_default
            named = self._year_after_row(sentence) or self._named_before(sentence)
            return datetime.date(named, 12, 31) if told is not None and named > told.year else told
        if (put_up := self._put_up_later(sentence)) is not None:
            return put_up
        if self._sums_up_in_january(sentence):
            return datetime.date(published.year - 1, *LAST_DAY)
        if self.sums_up and default is not None and default.end is not None and default.end < published:
            return published if self._is_headed_later(sentence, default.end) else default.end
        return published

    def _sums_up_in_january(self, sentence: Sentence) -> bool:
        """过去的一年，我们…。⏎ 今年以来共开展12场, in a January: 今年以来 is the year that is looked back on."""
        published = self.document.published
        told = sentence.span.of(self.simplified)
        if published is None or published.month > FIRST_MONTH or SO_FAR not in told:
            return False
        if any(word in told for word in self.settings.lexicon.words["new-year-aid"]):
            return False
        paragraph = self.simplified.rfind("\n", 0, sentence.span.start)
        return paragraph > 0 and PAST_YEAR_OPENS.search(self.simplified, 0, paragraph) is not None

    def _put_up_later(self, sentence: Sentence) -> datetime.date | None:
        """The end of the time that a summary is of which a site put up years later: of its page's day it tells nothing.

        【篇1】某县总工会2005年上半年工作总结 is of 2005, whenever a collection of such papers has it.
        """
        published, words = self.document.published, self.settings.lexicon.words["summary-title"]
        if published is None:
            return None
        section = self.settings.section_at(sentence.span)
        around = self.settings.sections_around(section) if section is not None else ()
        titled = self.title + next((found.heading.of(self.simplified) for found in around if found.heading), "")
        if not any(word in titled for word in words):
            return None
        period = self.section_period(section) or self.default
        if period is None or period.end is None or period.end.year + LONG_AFTER > published.year:
            return None
        return period.end

    def _day_of_summary(self, sentence: Sentence) -> datetime.date | None:
        """What 今年, 去年 and 10月 count from in the summary of a year: its end, or the day on which it was put out."""
        year, today = self.year_reviewed, self.document.published or self._issued
        if not year or (today is not None and today.year <= year):
            return None
        over = datetime.date(year, *LAST_DAY)
        told = sentence.span.of(self.simplified)
        ahead = self._is_headed_later(sentence, over)
        if RELATIVE_YEAR.search(told) is not None:
            ahead = self.counting.is_of_year_after(told, ahead=ahead or self._is_in_plan(sentence))
        if not ahead:
            return over
        return today if today is not None and today.year == year + 1 else datetime.date(year + 1, FIRST_MONTHS, 1)

    def _is_in_plan(self, sentence: Sentence) -> bool:
        return self.settings.at(sentence.span).planned

    @cached_property
    def _year_summed_up(self) -> int:
        """The one year that a summary is of by its title; 0 for another report."""
        default = self.default
        if not self.sums_up or self.reviews or default is None or default.end is None or default.precision != "year":
            return 0
        if self._year_given:
            return self._year_given - 1
        published = self.document.published
        told = self.names_year or self._year_of_book or (published is not None and default.end < published)
        return default.end.year if told else 0

    @cached_property
    def year_planned(self) -> int:
        """2012年工作总结和2013年工作打算: the year for which a title of both plans, or that after a review; else 0."""
        if self._years_titled is not None:
            return self._years_titled[1]
        published, next_year = self.document.published, self.year_reviewed + 1
        if self.year_reviewed and (published is None or (published.year, published.month) <= (next_year, FIRST_MONTHS)):
            return next_year
        if not self.settings.announced.looks_both_ways:
            return 0
        planned = self.settings.lexicon.pattern(PLANNED_YEAR).search(self.title)
        return int(planned[1]) if planned is not None else 0

    @property
    def day_of_default(self) -> datetime.date | None:
        """The end of the time that an undated report is of, but the beginning of the years for which one plans."""
        default = self.default
        if default is None:
            return None
        if default.precision != "years" or default.end is None:
            return default.end
        expected = EXPECTED_BY.findall(self.simplified[:LONGEST_HEAD])
        reports = any(word in self.title for word in self.settings.lexicon.words["report-of-work"])
        expects = str(default.end.year) in expected and not reports  # “十四五”…。到2025年，新增…
        ahead = self.settings.announced.titled or expects
        return default.start if ahead else default.end

    @cached_property
    def knows_day(self) -> bool:
        """Whether the report says of itself when it came out, at least by the day that it opens with."""
        return self.document.published is not None or self._issued is not None or self._opening_day is not None

    def periods_in(self, text: str, day: datetime.date | None) -> list[Period]:
        """Find the periods of a sentence.

        Args:
            text: the sentence.
            day: what 今年 and 10月 count from.

        Returns:
            Periods in order. 昨日 in a report of which only the year is guessed is a day of that year, and which one is
            not known.
        """
        found = find_periods(text, day)
        if self.knows_day or day is None or (day.month, day.day) != LAST_DAY or self.reviews:
            return found
        return [self._of_guessed_year(period, day.year) if _tells_only_day(period) else period for period in found]

    @staticmethod
    def _of_guessed_year(period: Period, year: int) -> Period:
        start, end = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        return replace(period, start=start, end=end, precision="year", relation="around")

    def is_guessed(self, period: Period | None) -> bool:
        """Tell whether a time counts from a day that is only guessed: 去年 in a report without a date.

        It does not where the title names the year, nor where the text has named it before: 2023年3月…；5月….
        """
        if self.knows_day or self.names_year or period is None or period.start is None:
            return False
        named = YEAR.match(period.text) is not None or BARE_YEAR.search(period.text) is not None
        return bool(period.text) and not named and _key(period) not in self._stated

    def note_stated(self, period: Period) -> None:
        """Note that the year of a time that leaves it open has been named before it."""
        self._stated.add(_key(period))

    @cached_property
    def _subtitle(self) -> str:
        """The line below the title of what it is about, but for a government's report: ——2013年就业工作综述."""
        found = SUBTITLE.search(self.simplified, 0, LONGEST_LETTERHEAD)
        return found[1] if found is not None and TITLE_OF_REPORT.search(self.title) is None else ""

    @cached_property
    def names_year(self) -> bool:
        """Whether the title names a year, so that 今年 is no guess."""
        title = f"{self.title} {self._subtitle}"
        return (
            NAMED_YEAR.search(title) is not None
            or RANGE.search(title) is not None
            or BARE_YEAR.search(title) is not None
        )

    def _named_before(self, sentence: Sentence) -> int:
        """2010年，妇联将…。今年…: in a report without a date, the year named last in the paragraph; 0 if none.

        In one that does not sum up a year, also in the paragraphs before.
        """
        if RELATIVE[0] not in sentence.span.of(self.simplified):
            return 0
        summing = self.sums_up or self.reviews
        start = self.document.blocks[sentence.paragraph].span.start if summing else 0
        named = OPENING_YEAR.findall(self.simplified, start, sentence.span.start)
        return int(named[-1]) if named else 0

    def _year_after_row(self, sentence: Sentence) -> int:
        """2006年…，2007年…。今年…: the year after those that an undated report tells one by one before 今年; else 0."""
        told = sentence.span.of(self.simplified)
        if RELATIVE[0] not in told or self.names_year:
            return 0
        start, end = self.document.blocks[sentence.paragraph].span.start, sentence.span.start + told.index(RELATIVE[0])
        row = [int(year) for year in TOLD_IN.findall(self.simplified, start, end)][-PAIR:]
        return row[1] + 1 if len(row) == PAIR and row[1] == row[0] + 1 else 0

    def _is_headed_later(self, sentence: Sentence, end: datetime.date) -> bool:
        """2012年回顾与2013年目标: tell whether the section is of a later year than the one that the title sums up."""
        stated = self.section_period(self.settings.section_at(sentence.span))
        return stated is not None and stated.start is not None and stated.start > end and stated.text[:1].isdigit()

    def _year_of_review(self, sentence: Sentence) -> int:
        """今年 below 一、2014年工作回顾 is 2014 where no 去年 tells it from 2015; 0 elsewhere."""
        told = sentence.span.of(self.simplified)
        section = self.settings.section_at(sentence.span) if RELATIVE[0] in told else None
        if section is None or RELATIVE[1] in section.of(self.simplified) or PLANS_THIS_YEAR.search(told) is not None:
            return 0
        stated = self.section_period(section)
        year = stated.start.year if stated is not None and stated.start is not None else 0
        if any(int(named) > year for named in NAMED_YEAR.findall(told)):
            return 0  # 2019年是决胜之年，做好今年的工作意义重大
        return year if self.session_year is not None and year == self.session_year - 1 else 0

    @cached_property
    def _issued(self) -> datetime.date | None:
        """The last day of the month in which an undated report came out, where a line below its title says so."""
        if self.document.published is not None:
            return None
        if (written := ISSUED_IN_CHARACTERS.search(self.simplified[:LONGEST_LETTERHEAD])) is not None:
            year, month = int(written[1].translate(DIGITS)), HAN_MONTHS.index(written[2]) + 1
            return datetime.date(year, month, calendar.monthrange(year, month)[1])
        issued = ISSUED.search(self.simplified[:LONGEST_LETTERHEAD])
        if issued is None or len(ISSUED.findall(self.simplified)) > 1:
            return None  # several lines of months are the headings of a chronicle
        year, month = int(issued[1]), int(issued[2])
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    @cached_property
    def last_year_is_told(self) -> int:
        """2017年全年…。去年…: without 今年, the one year that an undated report names is its 去年; else 0."""
        default, text = self.default, self.simplified
        if default is None or default.start is None or RELATIVE[1] not in text or self._year_given:
            return 0
        if self.settings.announced.titled:
            return 0  # 2017年工作要点 …去年建成的…
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
        if str(year) in TOLD_IN.findall(self.simplified, 0, LONGEST_HEAD):
            return True
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
        default = self.default
        if (
            self.document.published is not None
            or default is None
            or default.start is None
            or not self.document.sentences
        ):
            return None
        paragraphs = (block for block in self.document.blocks if block.kind in (BlockKind.PROSE, BlockKind.ITEM))
        first = next(paragraphs, None)
        if first is None:
            return None
        if default.precision not in ("year", "half", "quarter"):
            return None
        wired = DATELINE.match(self.simplified, first.span.start)
        found = wired or OPENING_DAY.match(self.simplified, first.span.start)
        if found is None:
            head = first.span.start + LONGEST_LEAD
            found = re.compile(rf"(?<=。)({default.start.year})年(\d{{1,2}})月(\d{{1,2}})日").search(
                self.simplified, first.span.start, min(head, first.span.end)
            )
        day = _day_in(found, default.start.year) if found is not None else None
        if day is None or (default.precision != "year" and (default.end is None or day <= default.end)):
            return None
        if wired is None and found is not None and (self.sums_up or self._tells_later_day(day, found.end())):
            return None
        if wired is not None and day.month == FIRST_MONTH and self._is_summed_up(day.year):
            return day.replace(year=day.year + 1)
        return day

    def _is_summed_up(self, year: int) -> bool:
        """1月16日讯 …2013年，…累计发放…: tell whether a year is over by the day of a report that names it by number."""
        summed = re.compile(rf"(?<!\d){year}年(?:度|全年)?[，,][^。\n]{{0,30}}?(?:累计|共|全年)")
        return THIS_YEAR not in self.simplified and summed.search(self.simplified) is not None

    def _tells_later_day(self, day: datetime.date, start: int) -> bool:
        """3月1日，…。3月8日，…: tell whether the text goes on with a later day than its first one.

        A report that is told day by day came out after the last of them.
        """
        later = (_day_in(found, day.year) for found in DAY.finditer(self.simplified, start))
        return any(told is not None and told > day for told in later)

    def day_given(self, year: int) -> datetime.date:
        """The day on which a work report is given, if it says so, else the first of February."""
        given = GIVEN.search(self.simplified[:LONGEST_HEAD])
        day = _day_in(given, year) if given is not None else None
        return day if day is not None else datetime.date(year, 2, 1)

    def _session(self) -> int | None:
        """The year in which a work report is given, or the one after it where it is given before the year is over."""
        reviewed = REVIEWED_YEAR.search(self.simplified[:LONGEST_HEAD])
        head = self.simplified[:LONGEST_HEAD]
        given = GIVEN.search(head) if self.reviews else None
        if given is None and reviewed is not None and self.reviews:
            return int(reviewed[1]) + 1  # below a line of date, which may be of the page
        given = given or (DATED_LINE.search(head[:LONGEST_LETTERHEAD]) if self.reviews else None)
        if given is not None:
            return int(given[1]) + (int(given[2]) >= LAST_MONTHS)
        published = self.document.published
        if self.reviews and published is not None and published.month >= LAST_MONTHS:
            titled = NAMED_YEAR.search(self.title) if self.is_given and published.month < LAST_MONTH else None
            return published.year + (titled is None or int(titled[1]) != published.year)
        if published is not None and published.month <= LAST_SESSION_MONTH and not self._is_put_up_late(published):
            return published.year
        if self.default is None or self.default.start is None:
            return None
        if self.reviews and not self.names_year and (over := self._last_year_reviewed()):
            return over + 1
        year = self.default.start.year
        told = {period.start.year for period in self._periods_told if period.start is not None}
        return year + (self.reviews and year + 1 in told)  # 2018年…达到…。2019年…增长8%

    def _last_year_reviewed(self) -> int:
        """过去五年工作回顾 ⏎ …预计2016年完成…: the last year that an undated review names; 0 without one."""
        words = self.settings.lexicon.words["review-heading"]
        for section in self.document.sections:
            heading = section.heading.of(self.simplified) if section.heading is not None else ""
            if any(word in heading for word in words):
                ahead = self.settings.lexicon.pattern("{plan-heading}").search(
                    self.simplified, section.span.start, section.span.end
                )
                end = ahead.start() if ahead is not None else section.span.end
                return max(map(int, NAMED_YEAR.findall(self.simplified, section.span.start, end)), default=0)
        return 0

    def _is_put_up_late(self, published: datetime.date) -> bool:
        """Tell whether a government's report appeared on a page years after the one that its title names."""
        titled = self.default.end if self.reviews and self.default is not None else None
        return titled is not None and titled.year + 1 < published.year

    def section_period(self, section: Span | None) -> Period | None:
        """The time that a section's heading names, else the one around it: (一) below 二、2019年工作计划."""
        if section is None:
            return None
        if section not in self._section_periods:
            self._section_periods[section] = self._headed_period(section)
        return self._section_periods[section]

    def _headed_period(self, section: Span) -> Period | None:
        for found in self.settings.sections_around(section):
            if found.heading is None:
                continue
            heading = found.heading.of(self.simplified)
            periods = find_periods(heading, self._day_of_heading(heading))
            whole = next((p for p in periods if p.precision in WHOLE), None)
            if whole is not None:
                return whole
            new_congress = self.reviews and FIRST_SESSION in self.simplified[:LONGEST_HEAD]
            if new_congress and self.session_year and TERM_OF_OFFICE.search(heading):
                first, last = self.session_year - YEARS_OF_OFFICE, self.session_year - 1
                return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years", "")
        return None

    def _day_of_heading(self, heading: str) -> datetime.date | None:
        """What 明年 and 今年以来 count from in a heading: in the review of a year its end, whenever it was put out."""
        published, year = self.document.published, self.year_reviewed
        if not year or (RELATIVE[0] in heading and self.settings.announced.looks_ahead(heading)):
            return published
        return datetime.date(year, *LAST_DAY)

    @cached_property
    def year_reviewed(self) -> int:
        """The year that a body looks back on in a report of a year; 0 for another report.

        Its title names it, or calls the report one of a year's work and it was put out about the end of that year.
        """
        if self._years_titled is not None:
            return self._years_titled[0]
        published = self.document.published
        if self._year_summed_up or self.reviews or self.names_year or published is None or not self.sums_up:
            return self._year_summed_up
        if PART_OF_YEAR.search(self.title) is not None:
            return 0
        if published.month >= LAST_WEEKS:
            return published.year
        return published.year - 1 if published.month <= FIRST_MONTHS else 0

    @cached_property
    def _is_account(self) -> bool:
        """Whether the title calls it an account of work, and no news: 2006年度…汇报."""
        return ACCOUNT.search(self.title) is not None and not self.reviews

    @cached_property
    def is_chronicle(self) -> bool:
        """Whether paragraph by paragraph opens with a day or a month, as a chronicle does."""
        return len(DATED_OPENING.findall(self.simplified)) >= LEAST_DATED

    def is_titled_of(self, year: int) -> bool:
        """Tell whether the title names a year as that of the report."""
        default = self.default
        return self.names_year and default is not None and default.start is not None and default.start.year == year

    def year_of(self, section: Span | None) -> int:
        """The year of which, or of a part of which, the heading of a section or the title of all tells; else 0."""
        stated, default = self.section_period(section), self.default
        if stated is not None and stated.start is not None:
            return stated.start.year if stated.precision == "year" else 0
        if self._year_summed_up:
            return 0 if self._year_given else self._year_summed_up
        if not (self.settings.announced.titled or self.sums_up or self._is_account) or not self.names_year:
            return 0
        return default.start.year if default is not None and default.start and default.precision in PARTS else 0

    def section_years(self, section: Span | None) -> Period | None:
        """The years up to the publication that a section's heading names: 一、2016年和过去五年工作回顾."""
        today = self.document.published
        if today is None and self.session_year is not None:
            today = self.day_given(self.session_year)
        for found in self.settings.sections_around(section) if section is not None and self.reviews else ():
            heading = found.heading.of(self.simplified) if found.heading is not None else ""
            periods = find_periods(heading, today) if heading else []
            years = next((period for period in periods if period.precision == "years"), None)
            if years is not None:
                return years
        return None

    def years_of_term(self, period: Period | None) -> Period | None:
        """过去五年 in a government's report that is given before the year is over: up to that year, in full."""
        if period is None or period.start is None or period.end is None or not self.reviews:
            return period
        published, given = self.document.published, self.session_year
        late = published is not None and published.month >= LAST_MONTHS and given in (None, published.year + 1)
        if not late or period.precision != "years" or TERM.fullmatch(period.text) is None:
            return period
        start, end = datetime.date(period.start.year + 1, 1, 1), datetime.date(period.end.year, 12, 31)
        return replace(period, start=start, end=end)

    def default_for(self, setting: Setting, *, announced: bool) -> Period | None:
        """What holds where nothing is said: the title's year, else the year of publication.

        A government's work report is given early in a year: what it reports happened the year before, what it announces
        is for the year itself. What a review of a year announces is for the next one.
        """
        if setting.period is not None:
            return setting.period
        if self.reviews and self.session_year is not None:
            return whole_year(self.session_year - (not announced))
        published = self.document.published
        if (setting.looks_back or self._is_on_year_before) and not announced and (before := self._year_before_plan()):
            return whole_year(before)
        if not announced and not setting.planned and self.year_headed_ahead:
            return whole_year(self.year_headed_ahead - 1)
        if self.year_reviewed:
            later = published is None or published.year > self.year_reviewed or setting.planned
            return whole_year(self.year_reviewed + (announced and later))
        if not announced and published is not None and self.tells_last_years_first:
            return whole_year(published.year - 1)
        if self.default is not None:
            if announced and published is not None and self._looks_back(published.year):
                return whole_year(published.year)  # 三年来… in the title, 下一步将… in the text
            if not announced and published is not None and self._plans_years(published):
                return whole_year(published.year)  # “十四五”规划 in the title, 印发… in the text
            return self.default
        return whole_year(published.year) if published is not None else None

    @cached_property
    def _years_titled(self) -> tuple[int, int] | None:
        """2018年工作总结和2019年工作打算: the year that a title says is looked back on, and the one looked ahead to."""
        both = DONE_AND_TO_DO.search(self.title)
        if both is None:
            return None
        year = int(both[1])
        return (year, year + 1) if both[2] is None or int(both[2]) == year + 1 else None

    @cached_property
    def year_headed_ahead(self) -> int:
        """三、2015年主要任务 in a report that names no earlier year: that of its plan, before which it looks back.

        The report is undated, or put out in the first months of that year; 0 for another.
        """
        published, announced = self.document.published, self.settings.announced
        if self.names_year or not announced.looks_both_ways:
            return 0
        for section in self.document.sections:
            heading = section.heading.of(self.simplified) if section.heading is not None else ""
            year = NAMED_YEAR.search(heading)
            if year is None or not announced.looks_ahead(heading):
                continue
            ahead = int(year[1])
            early = published is None or (published.year == ahead and published.month <= LAST_SESSION_MONTH)
            return ahead if early and str(ahead - 1) not in NAMED_YEAR.findall(self.simplified) else 0
        return 0

    @cached_property
    def tells_last_years_first(self) -> bool:
        """甲市：去年…；今年将…。⏎ 乙市：去年…: whether paragraphs of news of the first months tell the last year first.

        So may an editor's note: 过去一年做了哪些事. Others of the same survey that say no year until they plan tell the
        last one, too.
        """
        published = self.document.published
        if published is None or published.month > FIRST_MONTHS or self.sums_up or self.reviews:
            return False
        if self.default is not None and not self.is_titled_of(published.year):
            return False
        first: list[bool] = []
        for block in (block for block in self.document.blocks if block.kind is not BlockKind.TITLE):
            told = THIS_OR_LAST_YEAR.search(self.simplified, block.span.start, block.span.end)
            if told is not None:
                first.append(told["last"] is not None)
            elif not first and block.kind is BlockKind.PROSE:
                return False  # news of a day, with what was done last year behind it
        return len(first) >= LEAST_LOOKING_BACK and all(first)

    @cached_property
    def _is_on_year_before(self) -> bool:
        """Whether it is the yearly report of a body, 人大常委会工作报告, put out early in a year and naming none."""
        published = self.document.published
        if published is None or published.month > FIRST_MONTHS or self.names_year:
            return False
        return TITLE_OF_YEARLY.search(self.title) is not None and TERM_CONGRESS.search(self.title) is None

    def _year_before_plan(self) -> int:
        """一、工作回顾 in a plan for 2021, or in one of the first months of 2021, is of 2020; 0 for no year."""
        planned, published = self.default, self.document.published
        if self.names_year and planned is not None and planned.start is not None and planned.precision == "year":
            return planned.start.year - 1
        return published.year - 1 if published is not None and published.month <= FIRST_MONTHS else 0

    def _plans_years(self, published: datetime.date) -> bool:
        """Tell whether the title is of several years of which the last lies ahead."""
        titled = self.default
        if titled is None or titled.precision != "years" or titled.start is None or titled.end is None:
            return False
        return titled.start <= published and titled.end.year > published.year

    def _looks_back(self, year: int) -> bool:
        """Tell whether the title is of several years up to one."""
        titled = self.default
        if titled is None or titled.precision != "years" or titled.start is None or titled.end is None:
            return False
        return titled.start.year < year and titled.end <= datetime.date(year, 12, 31)

    @cached_property
    def years_counted(self) -> Period | None:
        """某县这十年: a title of a report of so many years, up to the publication or the last year that it names."""
        found = THESE_YEARS.search(self.title) if NAMED_YEAR.search(self.title) is None else None
        if found is None:
            return None
        published = self.document.published
        named = [int(year) for year in NAMED_YEAR.findall(self.simplified[:LONGEST_HEAD])]
        last = published.year if published is not None else max(named, default=0)
        if not last:
            return None
        first = last - count_of_years(found[found.lastindex or 1])
        return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years", found[0])

    def _document_period(self) -> Period | None:
        """The year of the title, else of the publication."""
        if (years := RANGE.search(self.title)) is not None and years[1] < years[2]:
            return Period(datetime.date(int(years[1]), 1, 1), datetime.date(int(years[2]), 12, 31), "years", years[0])
        if self.years_counted is not None:
            return self.years_counted
        if self._year_of_book:
            return whole_year(self._year_of_book)
        if self._year_given:
            return whole_year(self._year_given)
        for text in (self.title, self._subtitle, self.simplified[:200] if self.document.published is None else ""):
            periods, headline = self._whole_periods(text), text in (self.title, self._subtitle)
            if periods and not headline and (later := self._year_kept_after(self._latest_told)):
                return whole_year(later)
            if periods:
                newer = self._newer_year(periods[0]) or self._first_of_planned(periods[0], text)
                if newer is None and not headline:
                    newer = self._year_since(periods[0]) or self._year_of_this(periods[0])
                    newer = newer or self._later_year_done(periods[0])
                return newer or periods[0]
            if text is self.title and self.document.published is None:
                dated = [p for p in find_periods(text, None) if p.start is not None and YEAR.match(p.text)]
                if dated and dated[0].start is not None:
                    return whole_year(dated[0].start.year)  # 动态摘登（2018年10月）
        published = self.document.published
        if published is None:
            return self._year_without_date()
        if published.month <= FIRST_MONTHS and any(
            word in self.title for word in self.settings.lexicon.affixes["year-summary"]
        ):
            return self._year_gone(published.year - 1)
        return None

    def _year_without_date(self) -> Period | None:
        """The year of a report that tells it nowhere but in its text."""
        told = self._year_told() or self._year_of_papers()
        if told is None and (planned := self._year_planned_from()) is not None:
            return planned
        return self._year_of_this(told) or (self._later_year_done(told) if told is not None else None) or told

    def _year_planned_from(self) -> Period | None:
        """力争从2010年起用三年时间…: the year from which an undated report plans, where it names no other."""
        planned = PLANNED_FROM.search(self.simplified, 0, LONGEST_HEAD)
        return whole_year(int(planned[1])) if planned is not None else None

    def _year_of_papers(self) -> Period | None:
        """按照《…通知》（川工发〔2012〕31号）: the year of the papers that the head of a report names as its ground."""
        named = {int(year) for year in PAPER_NUMBER.findall(self.simplified, 0, LONGEST_HEAD)}
        return whole_year(max(named)) if named else None

    @property
    def first_day(self) -> datetime.date | None:
        """The day of the report, or of an undated one the first of its time: what begins later lies ahead."""
        return self.document.published or (self.default.start if self.default is not None else None)

    @property
    def last_day(self) -> datetime.date | None:
        """The day of the report, or of an undated one the last of its time: what is summed up goes on to it."""
        return self.document.published or (self.default.end if self.default is not None else None)

    @cached_property
    def _year_of_book(self) -> int:
        """《普洱年鉴2010》: the year that a yearbook tells: the one before its own, unless it names that alone."""
        found = YEARBOOK.search(self.title) or YEARBOOK.search(self.simplified, 0, LONGEST_LETTERHEAD)
        if found is None or any(word in self.title for word in self.settings.lexicon.words["book-news"]):
            return 0
        year = int(found["behind"] or found["before"])
        if found["told"]:
            return year
        told = {int(named) for named in NAMED_YEAR.findall(YEARBOOK.sub("", self.simplified[:LONGEST_HEAD]))}
        return year if year in told and year - 1 not in told else year - 1

    def _whole_periods(self, text: str) -> list[Period]:
        """The whole years, and parts of years, that a title or the opening of a report names for its own."""
        periods = [p for p in find_periods(text, self.document.published) if p.precision in WHOLE and p.start]
        periods = [p for p in periods if not p.text.startswith(AHEAD_WORDS) and not self._is_compared(text, p)]
        if text in (self.title, self._subtitle):
            return periods
        periods = [p for p in periods if not self.is_founding(p.start_offset)]
        periods = [
            p for p in periods if p.end is not None and SINCE_THEN.match(text, p.end_offset) is None
        ]  # 2010年以来
        if periods and self.settings.counts_republican:
            periods = [p for p in periods if YEAR.match(p.text)]  # 111年度 beside 112年
        return periods

    def is_founding(self, position: int) -> bool:
        """成立于1988年: tell whether the time at a position only says when what is spoken of came about."""
        if not self.simplified.endswith(AT, 0, position):
            return False
        return self.simplified.endswith(self._founding, 0, position - len(AT))

    @cached_property
    def _founding(self) -> tuple[str, ...]:
        return self.settings.lexicon.affixes["body-founded"]

    @cached_property
    def _year_given(self) -> int:
        """2018年的工作成效、2019年的工作任务: the year in which an undated report of both is given; 0 for another."""
        if self.document.published is not None:
            return 0
        head = self.simplified[:LONGEST_HEAD]
        both = DONE_AND_TO_DO.search(head) or BACK_AND_AHEAD.search(head)
        ahead = int(both[1]) + 1 if both is not None else 0
        return ahead if both is not None and both[2] in (None, str(ahead)) else 0

    def _is_compared(self, text: str, period: Period) -> bool:
        """首九个月人次较前年升48%: a year that a title only compares with is not that of the report."""
        return to_simplified(text[: period.start_offset]).endswith(self.settings.lexicon.comparison_openers)

    def _first_of_planned(self, years: Period, text: str) -> Period | None:
        """2009年至2011年要建成200个: an undated report that plans for years is given in the first of them."""
        if text is self.title or years.precision != "years" or years.start is None:
            return None
        return whole_year(years.start.year) if AHEAD_IN_RANGE.match(text, years.end_offset) is not None else None

    def _year_gone(self, year: int) -> Period | None:
        """A summary put out in the first months is of the year before, if its head names no other year."""
        told = set(NAMED_YEAR.findall(self.simplified[:LONGEST_HEAD]))
        return whole_year(year) if told <= {str(year)} else None

    def _newer_year(self, titled: Period) -> Period | None:
        """The year in which an undated report appeared whose title tells of another: 日前 beside a later year.

        So, too, where the title names a plan of years: the day on which the report opens tells its year.
        """
        if self.document.published is not None or titled.start is None:
            return None
        opening = next((s.span for s in self.document.sentences if self._is_prose(s)), None)
        lead = opening.of(self.simplified) if opening is not None else ""
        years = [int(year) for year in NAMED_YEAR.findall(lead)]
        if titled.precision == "years":
            dated = FULL_DATE.search(lead)
            return whole_year(int(dated[1])) if dated is not None else None
        told = any(word in lead for word in SHORTLY) and bool(years)
        return whole_year(max(years)) if told and max(years) == titled.start.year + 1 else None

    def _later_year_done(self, told: Period) -> Period | None:
        """2020年…，2021年2月举办了6场: an undated report is not older than the last thing that it tells as done."""
        if told.precision == "years" or told.start is None:
            return None
        done = (int(year) for year in DONE_IN.findall(self.simplified, 0, LONGEST_HEAD))
        last = max((year for year in done if year <= told.start.year + LONGEST_REPORT), default=0)
        if not self.settings.announced.titled:  # in a plan, a later year is that of a step
            last = max(last, *map(int, TOLD_IN.findall(self.simplified, 0, LONGEST_HEAD)), 0)
        if told.start.year < last:
            return whole_year(last)
        coined = self.coined_in(Span(0, LONGEST_HEAD))
        return whole_year(coined) if told.start.year < coined else None

    def _year_of_this(self, told: Period | None) -> Period | None:
        """2011年，发放760万元。今年…: 今年 in undated news is the year after the last one that it tells as over."""
        head = self.simplified[:LONGEST_HEAD]
        begun = told.start.year if told is not None and told.start is not None and told.precision != "years" else 0
        if not begun or self._issued is not None or not self._tells_this_year(head):
            return None
        over = [int(year) for found in OVER_IN.findall(head) for year in found if year]
        year = max(over, default=0) + 1
        if re.search(rf"{year - 1}年[^。\n]*[比较]去年", head) is not None:
            return None  # 2010年，…比去年增长38.7%。今年…
        done = max(map(int, (*DONE_IN.findall(head), *TOLD_IN.findall(head))), default=0)
        return whole_year(year) if over and max(done, begun) <= year else None

    def _tells_this_year(self, head: str) -> bool:
        """Tell whether an undated report that is no plan, no summary and no government's speaks of 今年."""
        summed_up = any(word in self.title for word in self.settings.lexicon.words["summary-title"])
        if summed_up or self.settings.announced.titled or self.settings.counts_republican:
            return False
        if "政府工作报告" in head[:LONGEST_TITLE]:
            return False
        told = TELLS_THIS_YEAR.search(head) or PLANS_THIS_YEAR.search(head)
        return told is not None and GLOSSED_YEAR.search(head) is None

    @cached_property
    def _coined(self) -> dict[str, int]:
        """What the report says that nobody said before a year: 新冠 before 2020."""
        told = self.settings.lexicon.words_of(COINED)
        return {word: int(year) for year, words in told for word in words if word in self.simplified}

    def coined_in(self, span: Span) -> int:
        """Return the year before which nobody said what a part of the report says; 0 if it could be of any year.

        Args:
            span: the part.
        """
        coined = self._coined.items()
        return max((year for word, year in coined if self.simplified.find(word, span.start, span.end) >= 0), default=0)

    def _year_of_event(self) -> int:
        """玉树地震, or 新冠 before which nobody said so: the year of what everybody knows; 0 where nothing is told."""
        known = self.settings.lexicon.words_of(KNOWN_IN)
        told = (int(year) for year, words in known if any(word in self.simplified for word in words))
        return max(told, default=0) or self.coined_in(Span(0, LONGEST_HEAD))

    def _is_prose(self, sentence: Sentence) -> bool:
        return self.document.blocks[sentence.paragraph].kind in (BlockKind.PROSE, BlockKind.ITEM)

    @cached_property
    def _periods_told(self) -> list[Period]:
        """The periods of the beginning of the report, read without a day to count from."""
        told = find_periods(self.simplified[:LONGEST_HEAD], None)
        return [period for period in told if not self.is_founding(period.start_offset)]

    @cached_property
    def _latest_told(self) -> int:
        """The last year that the beginning of the report names; 0 for none."""
        return max((p.start.year for p in self._periods_told if p.start is not None), default=0)

    def _year_told(self) -> Period | None:
        """The year that an undated report names most, the later of equals; else one in a name: 2014青年月."""
        head = self.simplified[:LONGEST_HEAD]
        dated = [
            (day.year, p)
            for p in self._periods_told
            if (day := p.start or p.end) is not None and not head.startswith(RELATIVE, p.start_offset - 2)
        ]
        told = Counter([*(year for year, _ in dated), *(int(b[0].translate(DIGITS)) for b in BARE_YEAR.finditer(head))])
        compared = Counter(map(int, COMPARED.findall(head)))
        if compared and told.keys() <= compared.keys() and RELATIVE[0] in head:
            return whole_year(max(compared) + 1)  # 今年前三季度…，比2007年底低
        told -= compared
        told = self._without_expected(told, dated)
        kept = max(find_anniversary_years(head), default=0)
        if told and (later := self._year_kept_after(self._latest_told)):
            return whole_year(later)
        if self._issued is not None:
            return whole_year(self._issued.year)
        numbered = LETTERHEAD_NUMBER.search(head[:LONGEST_LETTERHEAD])
        planned = self.settings.announced.titled
        if numbered is not None and (planned or max(told, default=0) <= int(numbered[1])):
            return whole_year(int(numbered[1]))
        if (glossed := GLOSSED_YEAR.search(head)) is not None:
            year = int(glossed[2])
            return whole_year(year + FOUNDING_YEAR * (year < FOUNDING_YEAR) - YEARS_FROM_NOW[glossed[1]])
        if self.settings.counts_republican and not any(YEAR.match(p.text) for _, p in dated):
            told.clear()  # 111年度 beside 112年
        if not told:
            paged = MONTH_OF_PAGE.search(head)
            if paged is None and self.settings.counts_republican:
                return self._republican_year(head)
            if paged is not None:
                return whole_year(int(paged[1]))
            known = kept or self._year_of_event()
            return whole_year(known) if known else None
        return self._year_most_told(told, dated)

    def _without_expected(self, told: Counter[int], dated: list[tuple[int, Period]]) -> Counter[int]:
        """预计到2018年末达万余人: leave out years of which nothing is told but what is expected, if there are others.

        So, too, years of which nothing is told but that something is done from then on, if later ones are told of, and
        those before the number of a paper that the report cites, which alone is told of where only the future is.
        """
        head = self.simplified[:LONGEST_HEAD]
        expected, begun = Counter(map(int, EXPECTED_BY.findall(head))), Counter(map(int, BEGUN_IN.findall(head)))
        named = Counter(year for year, _ in dated)
        last = max(told, default=0)
        cited = max(map(int, PAPER_NUMBER.findall(self.simplified)), default=0)
        if told and all(0 < named[year] <= begun[year] for year in told):
            return Counter()
        left = Counter({year: count for year, count in told.items() if not 0 < named[year] <= expected[year]})
        if not left and expected and cited:
            return Counter({cited: 1})
        left = Counter(
            {year: count for year, count in left.items() if not 0 < named[year] <= begun[year] or year == last}
        )
        left = Counter({year: count for year, count in left.items() if year >= cited}) or left
        return left or told

    def _year_most_told(self, told: Counter[int], dated: list[tuple[int, Period]]) -> Period:
        """The year that an undated report names most, as it names it first where that tells more."""
        head = self.simplified[:LONGEST_HEAD]
        most = max(told, key=lambda year: (told[year], year))
        if most == max(told) and (since := self._years_since_founding(most)):
            return whole_year(most + since)
        first = next((p for year, p in dated if year == most and p.start is not None), whole_year(most))
        if first.precision == "years" and any(year == most and p.precision == "year" for year, p in dated):
            return whole_year(most)  # 《“十一五”工作计划》, 2006年实事项目
        if first.end is None:
            return whole_year(most)  # 从2010年开始
        if first.text.endswith(BEGINNING):
            return whole_year(most)  # 2025年初，…。3月，…
        if first.precision == "day" and first.end is not None and self._tells_later_day(first.end, 0):
            return whole_year(most)  # 2018年3月25日，…。8月6日，…
        if first.precision == "month" and (wired := WIRED_DAY.search(head[:LONGEST_LETTERHEAD])) is not None:
            return whole_year(most) if first.start is not None and int(wired[1]) > first.start.month else first
        return first

    def _year_kept_after(self, told: int) -> int:
        """妇女节106周年, beside those honoured in 2015: the year of an anniversary, if it is later than one told."""
        head = self.simplified[:LONGEST_HEAD]
        kept = max(find_anniversary_years(head), default=0)
        return kept if kept > told and kept in find_anniversary_years(AWAITED.sub("", head)) else 0

    def _republican_year(self, head: str) -> Period | None:
        """一一四年度; the budget of a year is told of in the year before."""
        first = next(iter(find_republican_years(head, None)), None)
        if first is None or first.start is None:
            return None
        budgets = self.settings.lexicon.affixes["budget"]
        return whole_year(first.start.year - head.startswith(budgets, first.end_offset))

    def _year_since(self, told: Period) -> Period | None:
        """2006年，团县委发起行动 and 行动开展10年来: an undated report is so much younger than that year."""
        only = told.start is not None and told.precision == "year" and self._latest_told == told.start.year
        since = self._years_since_founding(told.start.year) if only and told.start is not None else 0
        return whole_year(told.start.year + since) if since and told.start is not None else None

    def _years_since_founding(self, year: int) -> int:
        """2012年成立…。中心成立两年来: how long before an undated report the one year that it names was."""
        pattern = self.settings.lexicon.pattern
        lasted = (
            pattern(YEARS_SINCE_FOUNDING).search(self.simplified, 0, LONGEST_HEAD) if "年" in self.simplified else None
        )
        begun = pattern(FOUNDED_IN).search(self.simplified, 0, LONGEST_HEAD) if lasted is not None else None
        if lasted is None or begun is None or int(begun[1]) != year:
            return 0
        told = SENTENCE_TO_END.match(self.simplified, begun.start())
        return count_of_years(lasted[2]) if told is not None and lasted[1] in told[0] else 0

    def _span_of_years(self) -> int:
        """How many years lie between the first and the last that an undated report names."""
        if self.document.published is not None:
            return 0
        years = [p.start.year for p in self._periods_told if p.start is not None]
        return max(years) - min(years) if years else 0

    @cached_property
    def latest_year(self) -> int:
        """The last year, up to that of the publication, that the head of the report names; 0 if it names none."""
        today = self.document.published
        told = self._periods_told
        years = (p.start.year for p in told if "年" in p.text and p.start is not None)
        return max((year for year in years if today is None or year <= today.year), default=0)

    def year_begun(self) -> int:
        """The year that 新的一年 means: the one that has just begun, or that is about to; 0 where no day is known."""
        today = self.document.published
        if today is None and self.last_year_is_told:
            return self.last_year_is_told + 1
        if today is None:
            late = self.default is not None and self.default.precision == "month" and not self.reviews
            told = self.default.end if late and self.default is not None else None
            ending = told is not None and told.month >= LAST_MONTHS
            return told.year + 1 if ending and told is not None else self.session_year or 0
        return today.year + (today.month >= LAST_MONTHS)

    def year_gone_by(self, sentence: Sentence) -> int:
        """The year that 一年来 means: the one that a work report reviews, or that is ending; 0 for twelve months."""
        if self.reviews and self.session_year is not None:
            return self.session_year - 1
        if self.year_headed_ahead:
            return self.year_headed_ahead - 1
        today = self.reference_date(sentence)
        speaks = RELATIVE[0] in self.simplified and SO_FAR not in self.simplified
        if today is not None and not self.knows_day and not self.sums_up and speaks:
            return today.year - 1  # 2016年…。过去一年…。今年…
        if self._sums_up_at_meeting and today is not None:
            return today.year - 1
        return today.year if today is not None and today.month >= LAST_MONTHS else 0

    @cached_property
    def _sums_up_at_meeting(self) -> bool:
        """总结了过去一年的工作 in news of the first months: whether a meeting looked back on the last year."""
        today, held = self.document.published, MEETING_HELD.search(self.simplified, 0, LONGEST_HEAD)
        month = today.month if today is not None else int(held[1]) if held is not None else 0
        return 0 < month <= FIRST_MONTHS and SUMS_UP_YEAR.search(self.simplified) is not None

    def year_looked_back_on(self, sentence: Sentence) -> int:
        """总结了去年工作: the year that a meeting looks back on, which is not over in the last months; 0 for no year.

        Args:
            sentence: what tells of the meeting.
        """
        told, today = sentence.span.of(self.simplified), self.reference_date(sentence)
        if today is None:
            return 0
        if RELATIVE[1] in told or today.month <= FIRST_MONTHS:
            return today.year - 1
        return today.year if today.month >= LAST_MONTHS else 0

    def is_of_last_year(self) -> bool:
        """Tell whether the title says that a report of the first months is about the year before."""
        today, default = self.document.published, self.default
        if today is None or default is None or default.start is None or today.month > FIRST_MONTHS:
            return False
        return default.precision == "year" and default.start.year == today.year - 1


def _key(period: Period) -> tuple[str, datetime.date | None, datetime.date | None]:
    return period.text, period.start, period.end


def count_of_years(written: str) -> int:
    """Read how many years are counted, in figures or in characters; 0 for what is no such number."""
    return int(written) if written.isdigit() else HAN_YEARS.get(written, 0)


def whole_year(year: int) -> Period:
    """Make the period of a year from its number."""
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", "")
