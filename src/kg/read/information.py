"""Lines that say who published a text, who wrote it and when: 来源:红网 作者:… 2019-01-25 16:24:26.

In: a folded line. Out: what its pairs say, or that it is no such line. Dates in titles, addresses and datelines are
read here, too. These are a page's dates; periods that a text speaks of are the extractor's.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kg.read.rules import ReadingRules

LONGEST_LINE: Final = 160
LONGEST_VALUE: Final = 40
LONGEST_CREDIT: Final = 48

DATE: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*(?P<mark>[-/.年])\s*(?P<month>0?[1-9]|1[0-2])\s*[-/.月]\s*"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s*[日号號]?(?:\s*[(（]?(?:星期|周|週)[一二三四五六日天][)）]?)?(?:\s*[(（][农農][历曆][^()（）]{2,8}[)）]?)?"
    r"(?:[\sT]*\d{1,2}\s*[:时時点點]\s*\d{1,2}(?:\s*[:分]\s*\d{1,2}(?:\.\d+)?\s*秒?|\s*分)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
"""2019-01-25 16:24:26, 2021年02月10号 08:30, 2019/1/25, 2019.01.25; the year has four digits."""

PADDED: Final = re.compile(r"\d{4}年(?:0\d月|1[0-2]月0\d日)|\d{4}年\d\d月\d\d日\s*\d\d:\d\d")
"""A date as pages print it and invitations do not: 2015年03月12日10:21."""
STAMP: Final = re.compile(r"\s*(?:date\s+)?(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?|(?=\s))")
"""A date in figures at the head of a paragraph, as pages saved as text have it: 2016-04-06 16:59本网讯."""

HAN_DATE: Final = re.compile(
    r"(?P<year>[一二][一二三四五六七八九〇○零Oo0]{3})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十廿卅]{1,3})[日号號]"
)
"""二〇一九年一月二十五日, as at the end of official letters."""

DAY_FIRST_DATE: Final = re.compile(
    r"(?<![\d./])(?P<day>3[01]|[12]\d|0?[1-9])[./](?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d)(?![\d./])"
    r"(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
)
"""28.08.2016 10:09, 24/03/2019, as pages made with foreign software have it, and those of Macao."""

SHORT_DATE: Final = re.compile(
    r"(?<![\d.-])(?P<year>\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])\s+\d\d:\d\d(?::\d\d)?(?!\d)"
)
"""10-12-22 09:29, as pages of around 2010 have it: only with the time of day."""
NEWEST_SHORT_YEAR: Final = 40
"""Up to this number two digits are a year of this century."""

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ENGLISH_DATE: Final = re.compile(
    r"(?<![\d.])(?P<day>3[01]|[12]\d|0?[1-9])\s+(?P<month>" + "|".join(MONTHS) + r")[a-z]{0,6}\.?,?\s+"
    r"(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""17 Jan 2022, 3 February 2021, as pages of Hong Kong have it."""

MONTH_FIRST_DATE: Final = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?<![a-z])(?P<month>" + "|".join(MONTHS) + r")[a-z]{0,6}\.?\s+"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?:\s+\d{1,2}:\d\d:\d\d(?:\s+[A-Z]{3,4})?|,)\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""Tue Mar 12 10:20:00 CST 2019, as programs print it, March 12, 2019."""

COMPACT_DATE: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>3[01]|[12]\d|0[1-9])(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
)
"""20190312, where it is all that stands behind a label for the day."""

ADDRESS_DATE: Final = re.compile(
    r"[/_t](?P<year>(?:19|20)\d\d)[-/_]?(?P<month>0[1-9]|1[0-2]|[1-9](?=[-/_]))[-/_]?(?P<day>0[1-9]|[12]\d|3[01]|[1-9](?=[/_.-]))(?!\d)"
)
"""/2019/01/25/, /2019-01/25/, /201901/25/, t20190125_, /2019/1/25/ in an address."""

REPUBLICAN_DATE: Final = re.compile(
    r"(?<![\d.-])(?P<year>1[0-4]\d)(?:[-/.]|年)(?P<month>\d{1,2})(?:[-/.]|月)(?P<day>\d{1,2})日?(?![\d-])"
)
"""108-05-18, 108年5月18日: a day of 2019, as pages of Taiwan have it."""
WHOLE_DATES: Final = (
    DATE,
    HAN_DATE,
    DAY_FIRST_DATE,
    ENGLISH_DATE,
    MONTH_FIRST_DATE,
    REPUBLICAN_DATE,
    COMPACT_DATE,
)
"""All ways of writing a day with its year in full."""
REPUBLIC: Final = 1911
"""The year before the first of the Republic of China."""
DATELINE: Final = re.compile(
    r"^(?P<agency>[^\s\d,。:;!?()“”\"]{0,20}?)\s*(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号號]\s*(?:专?电|專?電|讯|訊|消息)"
)
"""红网时刻1月25日讯, 新华社北京12月16日电: agency, perhaps a place, month and day, at the head of a paragraph."""

BARE_DATELINE: Final = re.compile(r"^[【\[(〔]?(?P<agency>[^\s\d,。:;!?()“”\"]{2,10})[讯訊](?=[\s(:】\]〕)])")
"""本报讯(记者 …)."""

HAN_DIGITS: Final = {
    character: digit for digit, characters in enumerate(("〇○零Oo0", *"一二三四五六七八九")) for character in characters
}
BARS: Final = re.compile(r"\s*[|丨]\s*")
"""What stands between the cells of a table that was saved as text, where blanks do not."""
COUNTED_CELL: Final = re.compile(r"[^\d]{0,6}\d[\d.,]*[万亿余多]*[个名人次户件所家期场份条元亩篇台辆套座里张本只头]+")
"""A cell that tells how many, as in a table of tasks: 3000户."""
SHORTEST_CELL_KEY: Final = 3
"""Characters of a key that alone tells such a row: 索引号, and not 发布."""
SEPARATORS: Final = re.compile(r"[\s、,;/|丨&·]+")
NAME_NOISE: Final = re.compile(
    r"(?:见习|實習|实习|特约|特派|本报|本网|全媒体|首席)*(?:记者|通讯员|作者|实习生|通訊員|記者)[:\s]*"
)
READERS: Final = re.compile(r"(?:\s+\d{1,7}\s?(?:人|次)?(?:阅读|閱讀|浏览|瀏覽|点赞|點贊|点击|點擊|评论|評論))+\s*$")
"""How many have read a page, which stands behind a value without a key of its own: 来源:某网    652人阅读."""
POSTED: Final = re.compile(
    rf"(?:Post By|发表于|發表於|发帖时间|發帖時間|统一刊号\s*:\s*CN[\d-]+)\s*:?\s*(?P<date>{DATE.pattern})"
)
"""When somebody put a text on a forum, Post By:2014/3/28 15:06:22, or a paper came out: 统一刊号:CN33-0079 2004年…."""
NEWSPAPER: Final = re.compile(r"《(?P<paper>[^》]{2,20})》\s*\(?\s*(?:19|20)\d\d\s*年.{0,24}版\s*\)?")
"""《…日报》(2021年01月29日 第03版)."""
FILED: Final = re.compile(
    r"(?P<paper>[\u4e00-\u9fff]{1,10}[报報])\s*/\s*(?P<date>(?:19|20)\d\d\s*年\s*/\s*\d{1,2}\s*月\s*/\s*\d{1,2}\s*日)\s*/"
    r"\s*第?\s*\w{1,4}\s*版.{0,16}"
)
"""某某日报/2021年/1月/29日/第003版 综合, as libraries file the pages of newspapers."""
ISSUE: Final = re.compile(
    r"(?:[您你]?(?:当前|的|现在)*(?:的)?位置\s*:\s*)?(?P<paper>[\u4e00-\u9fff]{1,10}[报報])\s*第?\s*"
    rf"{DATE.pattern}\s*期\s*第?\s*\w{{1,4}}\s*版(?:\s*:.{{0,16}})?"
)
"""当前位置:某某日报 第2018-03-08期 第3版:要闻, as the electronic issues of newspapers have it."""
MASTHEAD: Final = re.compile(
    r"第?\s*[A-Za-z]?\w{1,3}\s*版\s*:?\s*[\u4e00-\u9fff·]{0,8}\s+(?P<paper>[\u4e00-\u9fff]{1,10}[报報])\s*"
    rf"{DATE.pattern}(?:\s*星期[一二三四五六日天])?"
)
"""第02版:要闻 某某日报 2023年07月05日, above the articles of a page of a newspaper."""
NO_DATE: Final = (1970, 1, 1)
"""What a page prints that has lost its date: the day from which computers count."""

REPORTERS: Final = re.compile(
    r"(?:本[报報网網台刊])?(?:见习|見習|特约|特約|实习|實習|首席|全媒体|全媒體)*(?:记者|記者|通讯员|通訊員)\s(?P<names>[^,。:;!?]{2,40})"
)
AFTER_REPORTER: Final = re.compile(r"(?<=记者|記者)(?=[\u4e00-\u9fff]{2,4}(?:[\s、,]|$))")
BRACKET: Final = re.compile(r"\s*\((?P<inner>[^()]{2,60})\)")
REPORTING: Final = re.compile(r"(?:综合|綜合|摄影|攝影)?[报報][道導导]|^[文图圖摄攝影]+$|供稿|[电電讯訊]$")
CLOCK: Final = re.compile(r"\d\s*[:时時]\s*\d")
PUBLISHING: Final = re.compile(
    r"[\u4e00-\u9fff]{1,16}(?:[报報网網社台局厅廳部府会會委联聯院校]|新闻(?:中心)?|新聞|媒体中心|信息港|[网網][\u4e00-\u9fff]{2,3})"
    r"(?:\s*第?\s*\w{1,4}版)?"
)
"""What may stand beside a date without a time of day: a medium or an office."""

OFFICE: Final = re.compile(r"[\u4e00-\u9fff]{3,16}(?:局|厅|廳|委|办公室|政府)")
"""An office that may stand beside a date with its time of day."""
MEDIUM: Final = re.compile(
    r"(?:今日[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,12}(?:[报報台]|[网網](?![上络絡格])|社(?![区區会會工])|新闻|新聞|在线|在線|客户端|發布|发布)"
    r"[·\w]{0,8}?)(?:\s*第?\s*\w{1,4}版)?"
)
"""A medium, perhaps with its place, its channel or its page: 某某网长沙, 某某日报·客户端, 今日某某 第2版."""

WIRED: Final = re.compile(r"\((?P<agency>[^()]{2,20}?)(?:\d{1,2}日)?[电電讯訊]\)")
"""(某某社记者甲文长沙16日电) behind the date that a paragraph opens with."""
MONTH: Final = re.compile(r"\s*(?P<year>(?:19|20)\d\d)-(?P<month>\d{1,2})\s+[\u4e00-\u9fff]{2,8}\s*")
MONTH_AT_END: Final = re.compile(r"\s+(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月$")
LAST_MONTH: Final = 12
LONE_YEAR: Final = re.compile(r"\s+(?:19|20)\d\d年$")
"""A year alone behind a name: 某某市总工会 2020年."""
CLAUSE: Final = re.compile(r"[。!?;,、“”]")
LONGEST_BESIDE: Final = 20
SHORT_NAME: Final = re.compile(r"[\u4e00-\u9fff]{2,8}")
BUTTONS: Final = re.compile(
    r"[\[(【](?:打印|关闭|關閉|收藏|分享|复制|返回|列印|字[体體]?|字号[:\s]*[大中小\s]*|[大中小\s]+)(?:[\])】]|$)|(?<=\s)(?:打印|关闭|分享|我来说两句|我要评论)$"
)
"""What a page offers to do with its text: [打印] [关闭]."""
SIZES: Final = re.compile(r"(?:(?:放大|缩小|縮小|增大|减小|默认|恢复)(?:字[体體号號]|文字|正文)[\s|/]*)+")
"""The buttons for the size of letters, before the first key of a line: 放大字体 缩小字体 发布日期:…."""
PAGE: Final = re.compile(r"第\s*\w{1,4}\s*版|(?<![A-Za-z\d])[A-Z]?\d{1,3}\s*版")
"""The page of a paper, beside its date: 2012年3月5日 第3版, C06版."""
WIRE: Final = re.compile(r"(?P<agency>[\u4e00-\u9fff]{2,8})\s*[/|]\s*[\u4e00-\u9fff]{2,6}\s*\d{1,2}日[电電讯訊]")
"""中央社/新北19日電, as wires of Taiwan open."""
BYLINE: Final = re.compile(
    r"(?:(?P<paper>[\u4e00-\u9fff]{2,8})\s*[/|]\s*)?(?:特派|专题|專題|文字)?(?:记者|記者)\s*(?P<names>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)"
    r"\s*[/|]\s*[\u4e00-\u9fff]{0,8}(?:报导|報導|报道|報道)\s*"
)
"""聯合報/記者某某/彰化即時報導, as papers of Taiwan sign."""
CRUMBS: Final = re.compile(r"[^\s>。,;!?]{2,16}(?:\s*>\s*[^\s>。,;!?]{2,12}){1,6}\s*>?")
"""Where a page stands in its site, before its date: 某某网 > 地区新闻 > 湖南 > 2009-07-02."""
PAGE_OF_PAPER: Final = re.compile(
    rf"[\u4e00-\u9fff]{{1,12}}(?:[报報]|时报|日报)\s*>\s*{DATE.pattern}\s*>\s*[^\s>。,;!?]{{1,6}}[版叠疊][^>。;!?]{{0,24}}"
)
"""Where an article stands in the paper of a day: 某某日报 > 2017年01月25日 > 02版 要闻."""
ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"'()（）《》“”，。；、]+", re.IGNORECASE)

WELCOME: Final = re.compile(
    r"(?:欢迎|歡迎)(?:您)?(?:来到|來到|光临|光臨|访问|訪問|进入|進入|浏览|瀏覽)\s*"
    r"(?P<site>[\u4e00-\u9fff]{4,24}?)(?:官方)?(?:门户|門戶)?(?:网站|網站|官网|官網|网|網)(?:首页|首頁)?[!。]?$"
)
"""What a page says of itself whose site it is: 欢迎访问某市总工会网站."""

CREDIT: Final = re.compile(rf"\((?P<paper>{MEDIUM.pattern})\s*(?P<date>{DATE.pattern})\s*\)\s*$")
"""(某某晚报 2012-04-11) behind the last sentence: whom the text is taken from, and of what day."""
KEYED_AT_END: Final = re.compile(
    rf"\((?:发布|發布|发表|發表|更新)?(?:时间|時間|日期):\s*(?P<date>{DATE.pattern})[^()]{{0,8}}?"
    r"(?:\s*(?:来源|來源):\s*(?P<paper>[^()\s]{2,16}))?\s*\)\s*$"
)
"""The same with its keys: (发布时间:2012-12-11 来源:州妇联)."""
DAY_AT_END: Final = re.compile(
    rf"(?:(?<=[。!?])|^)\s*[(|丨]\s*(?P<date>{DATE.pattern})(?:\s+(?P<paper>{MEDIUM.pattern}))?\s*[)|丨]?\s*$"
)
"""(2012-04-11), |2012-04-11 某某晚报| behind the last sentence, or below it."""


@dataclass(frozen=True, slots=True)
class Information:
    """What information lines say of their report; empty fields are not said."""

    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    url: str = ""

    def filled_with(self, other: Information) -> Information:
        """Fill the empty fields with another's."""
        return Information(
            self.title or other.title,
            self.publisher or other.publisher,
            self.authors or other.authors,
            self.published or other.published,
            self.url or other.url,
        )


def find_date(text: str) -> datetime.date | None:
    """Find the first whole date in a text, in digits or in Chinese numerals.

    Returns:
        The date; None if there is none, or only an impossible one (2019-02-30).
    """
    if (whole := COMPACT_DATE.fullmatch(text.strip())) is not None:
        return _date(int(whole["year"]), int(whole["month"]), int(whole["day"]))
    for pattern, read in (
        (DATE, int),
        (HAN_DATE, _read_han),
        (DAY_FIRST_DATE, int),
        (ENGLISH_DATE, _read_english),
        (MONTH_FIRST_DATE, _read_english),
    ):
        for match in pattern.finditer(text):
            found = _date(read(match["year"]), read(match["month"]), read(match["day"]))
            if found is not None:
                return found
    for match in REPUBLICAN_DATE.finditer(text):
        found = _date(int(match["year"]) + REPUBLIC, int(match["month"]), int(match["day"]))
        if found is not None:
            return found
    for match in SHORT_DATE.finditer(text):
        year = int(match["year"])
        found = _date(year + (2000 if year <= NEWEST_SHORT_YEAR else 1900), int(match["month"]), int(match["day"]))
        if found is not None:
            return found
    return None


def find_address_date(url: str) -> datetime.date | None:
    """Find the date in the path of a page's address: /2019/01/25/, t20190125_1.html."""
    for match in ADDRESS_DATE.finditer(url):
        found = _date(int(match["year"]), int(match["month"]), int(match["day"]))
        if found is not None:
            return found
    return None


def is_date(line: str) -> bool:
    """Tell whether a folded line is a whole date and nothing else, perhaps in brackets."""
    inner = line.strip().strip("()[]【】").strip()
    return any(pattern.fullmatch(inner) for pattern in WHOLE_DATES) and find_date(inner) is not None


def parse_information(line: str, rules: ReadingRules) -> Information | None:
    """Read a folded line of pairs.

    Args:
        line: a whole line, folded.
        rules: the keys and what their values are.

    Returns:
        What the line says; None if it is no such line: it starts with something else than a key or a date, a value is
        as long as a clause, or a sentence stands in it.
    """
    line = _cells(line.strip(), rules)
    if len(line) > LONGEST_LINE or "。" in line:
        return None
    inner = line.strip("()[]【】|丨•·●◆■- ")
    posted = POSTED.search(line)
    if posted:
        return Information(published=find_date(posted["date"]))
    paper = NEWSPAPER.fullmatch(line)
    if paper:
        return Information(publisher=paper["paper"].strip(), published=find_date(line))
    issue = ISSUE.fullmatch(line) or MASTHEAD.fullmatch(inner)
    if issue:
        return Information(publisher=issue["paper"], published=find_date(line))
    filed = FILED.fullmatch(line)
    if filed:
        return Information(publisher=filed["paper"], published=find_date(re.sub(r"[\s/]", "", filed["date"])))
    starts = ":" in inner and (rules.key.match(inner) or DATE.search(inner))
    keys = list(rules.key.finditer(inner)) if starts else []
    if not keys:
        key, _, value = inner.partition(" ")
        if rules.roles.get(key) == "published" and is_date(value):
            return Information(published=find_date(value))
        return _reported(inner) or _stamped(inner)
    before = SIZES.sub("", inner[: keys[0].start()]).strip(" |/·,[]()【】-")
    pairs = [
        (
            "".join(key["key"].split()),
            READERS.sub("", inner[key.end() : following.start() if following else len(inner)]).strip(
                " |丨/[]()【】·,;*"
            ),
        )
        for key, following in zip(keys, [*keys[1:], None], strict=True)
    ]
    if not all(_fits(key, value, rules) for key, value in pairs) or _is_weak(pairs, rules):
        return None
    if not _is_label_or_date(before) and not (_may_publish(before, pairs) and _says_when(pairs, rules)):
        return None
    office = DATE.sub("", before).strip()
    publisher = office if OFFICE.fullmatch(office) else ""
    information = Information(publisher=publisher, published=find_date(before)) if before else Information()
    month: datetime.date | None = None
    for key, value in pairs:
        dated = MONTH_AT_END.search(value)
        month = month or (_end_of_month(dated) if dated is not None else None)
        plain = value[: dated.start()] if dated is not None and month is not None else value
        information = information.filled_with(_information(rules.roles[key], plain))
    return information.filled_with(Information(published=month))


def opening_date(line: str) -> datetime.date | None:
    """Find the date in figures that a folded line opens with: 2019-01-25 …."""
    stamp = STAMP.match(line)
    return find_date(stamp[0]) if stamp is not None else None


def welcoming_site(line: str) -> str:
    """Find whose site a folded line welcomes its readers to; empty for another line."""
    found = WELCOME.search(line)
    return found["site"] if found is not None else ""


def parse_credit(line: str) -> Information:
    """Read the date, perhaps with a medium, that a folded line ends with: …90亿元。(某某晚报 2012-04-11)."""
    end = line[-LONGEST_CREDIT:]
    credit = CREDIT.search(end) or DAY_AT_END.search(end) or KEYED_AT_END.search(end)
    if credit is None:
        return Information()
    return Information(publisher=credit["paper"] or "", published=find_date(credit["date"]))


def parse_dateline(paragraph: str, rules: ReadingRules) -> tuple[Information, tuple[int, int] | None]:
    """Read the dateline at the head of a folded paragraph.

    Returns:
        The agency as publisher, the reporters in brackets behind it and, if the dateline has a year or a stamp with
        the time of day stands before it, the date; then month and day if it has no year.
    """
    stamp = STAMP.match(paragraph)
    dated = DATE.match(paragraph) if stamp is None else None
    if dated is not None and WIRED.match(paragraph, dated.end()):
        return Information(published=find_date(dated[0])), None
    if stamp is not None:
        information, _ = parse_dateline(paragraph[stamp.end() :].lstrip(), rules)
        return information.filled_with(Information(published=find_date(stamp[0]))), None
    match = DATELINE.match(paragraph) or BARE_DATELINE.match(paragraph)
    if match is None:
        return Information(), None
    groups = match.groupdict()
    bracket = BRACKET.match(paragraph, match.end())
    reporters = _reported(AFTER_REPORTER.sub(" ", bracket["inner"].strip(), count=1)) if bracket else None
    information = Information(
        publisher=_agency(groups["agency"], rules, wired=match[0][-1] in "电電"),
        authors=reporters.authors if reporters else (),
    )
    if groups.get("month") is None:
        dated = DATE.match(paragraph[bracket.end() if bracket else match.end() :].lstrip())
        return replace(information, published=find_date(dated[0]) if dated is not None else None), None
    month, day = int(groups["month"]), int(groups["day"])
    if groups["year"]:
        return replace(information, published=_date(int(groups["year"]), month, day)), None
    return information, (month, day)


def _cells(line: str, rules: ReadingRules) -> str:
    """Write a row of a table of keys and values, 索引号|000|发布机构|某某局, as a line of pairs.

    Pages saved as text have only blanks between the cells, where one key that is no word of the language tells it.
    """
    tabbed, barred = "\t" in line, BARS.search(line) is not None
    apart = line.split("\t") if tabbed else BARS.split(line) if barred else line.split()
    cells = [cell.strip() for cell in apart if cell.strip() or tabbed]
    keys = [cell for cell in cells if "".join(cell.split()) in rules.roles]
    if not tabbed:
        told = ":" not in line and bool(cells) and cells[0] in keys and cells[0] not in rules.weak
        if (
            not (told and (barred or cells[-1] != keys[-1]))
            or any(COUNTED_CELL.fullmatch(cell) is not None for cell in cells)
            or rules.roles["".join(cells[0].split())] == "authors"
            or (len(keys) == 1 and len("".join(keys[0].split())) < SHORTEST_CELL_KEY)
        ):
            return line
    return " ".join(f"{cell}:" if cell in keys else cell for cell in cells)


def _reported(line: str) -> Information | None:
    """Read a line that names reporters without a colon: 本报记者 甲某 通讯员 乙某."""
    match = REPORTERS.fullmatch(line)
    names = split_names(match["names"]) if match else ()
    return Information(authors=names) if names and all(len(name) <= 8 for name in names) else None


def _stamped_by_month(line: str) -> Information | None:
    """Read a line that holds a month and at most a place beside it, 2015-05 甘肃陇西: published by the end of it."""
    match = MONTH.fullmatch(line)
    published = _end_of_month(match) if match is not None else None
    return Information(published=published) if published is not None else None


def _end_of_month(match: re.Match[str]) -> datetime.date | None:
    year, month = int(match["year"]), int(match["month"])
    if not 1 <= month <= LAST_MONTH:
        return None
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _stamped(line: str) -> Information | None:
    """Read a line that holds a date with its time of day, and at most a name beside it: 某某网 2019-01-25 16:24."""
    match = DATE.search(line) or DAY_FIRST_DATE.search(line) or SHORT_DATE.search(line)
    if match is None:
        return _stamped_by_month(line)
    rest = PAGE.sub("", ADDRESS.sub("", match.re.sub("", BUTTONS.sub("", line)))).strip(" |/·,[]()【】-")
    if not rest and match.re is not DATE:
        return None
    if not rest and PAGE.search(line) is not None:
        return Information(published=find_date(line))
    signed = BYLINE.fullmatch(rest)
    wired = WIRE.fullmatch(rest)
    if wired is not None:
        return Information(publisher=wired["agency"], published=find_date(line))
    if signed is not None:
        return Information(
            publisher=signed["paper"] or "", authors=split_names(signed["names"]), published=find_date(line)
        )
    if PAGE_OF_PAPER.fullmatch(line.strip()) is not None:
        return Information(publisher=line.partition(">")[0].strip(), published=find_date(line))
    if CRUMBS.fullmatch(rest) and line.rstrip().endswith(match[0].rstrip()):
        return Information(published=find_date(line))
    if (reported := _reported(rest)) is not None:
        return replace(reported, published=find_date(line))
    if len(rest) > LONGEST_BESIDE or CLAUSE.search(rest):
        return None
    if CLOCK.search(match[0]):
        office = rest if OFFICE.fullmatch(rest) else ""
        return Information(publisher=office, published=find_date(line))
    if PUBLISHING.fullmatch(rest):
        return Information(publisher=rest, published=find_date(line))
    beside = match.groupdict().get("mark") != "年" and MEDIUM.fullmatch(rest) and line.strip().startswith(rest[:2])
    return Information(published=find_date(line)) if beside else None


def split_names(value: str) -> tuple[str, ...]:
    """Split a list of people's names: 甲某 乙某、丙某; a two-character name may be set with a space, 李 丽."""
    parts = [part for part in SEPARATORS.split(NAME_NOISE.sub(" ", value)) if part]
    names: list[str] = []
    single = ""
    for part in parts:
        if REPORTING.search(part):
            continue
        if len(part) > 1:
            names.append(part)
        elif single:
            names.append(single + part)
            single = ""
        else:
            single = part
    return tuple(dict.fromkeys(name for name in names if len(name) <= 24))


def _agency(agency: str, rules: ReadingRules, *, wired: bool) -> str:
    known = rules.agency.match(agency)
    if known:
        return "" if known[0] in rules.own else known[0]
    return "" if wired else agency


def _is_label_or_date(text: str) -> bool:
    """Tell whether nothing stands before the first key but a date and, beside it, a publisher's name and address."""
    if not text:
        return True
    return find_date(text) is not None and len(ADDRESS.sub("", DATE.sub("", text)).strip()) <= 16


def _may_publish(name: str, pairs: list[tuple[str, str]]) -> bool:
    """Tell whether a name before the first key is a medium's; a short one may be any where several keys follow."""
    return MEDIUM.fullmatch(name) is not None or (len(pairs) > 1 and SHORT_NAME.fullmatch(name) is not None)


def _says_when(pairs: list[tuple[str, str]], rules: ReadingRules) -> bool:
    return any(rules.roles[key] == "published" and find_date(value) is not None for key, value in pairs)


def _fits(key: str, value: str, rules: ReadingRules) -> bool:
    role = rules.roles[key]
    rest = ADDRESS.sub("", DATE.sub("", value)).strip()
    if len(rest) > LONGEST_VALUE or any(mark in rest for mark in "。!?;"):
        return False
    if role == "published":
        return not value or (find_date(value) is not None and len(rest) <= 30)
    return True


def _is_weak(pairs: list[tuple[str, str]], rules: ReadingRules) -> bool:
    """Tell whether a lone ambiguous key, such as 时间, stands before anything but a numeric date with its time."""
    if len(pairs) > 1 or pairs[0][0] not in rules.weak:
        return False
    key, value = pairs[0]
    match = DATE.fullmatch(value)
    return not (match and (match["mark"] != "年" or PADDED.match(value))) and not (
        rules.roles[key] == "url" and ADDRESS.fullmatch(value)
    )


def _information(role: str, value: str) -> Information:
    date = find_date(value)
    address = ADDRESS.search(value)
    url = address[0] if address else ""
    value = LONE_YEAR.sub("", ADDRESS.sub("", DATE.sub("", BUTTONS.sub("", value)))).strip(" |/·,()[]-")
    base = Information(
        published=date if role != "other" or date is not None else None, url=url if role == "url" else ""
    )
    if role == "publisher" and value:
        return replace(base, publisher=value)
    if role == "authors":
        return replace(base, authors=split_names(value))
    if role == "title":
        return replace(base, title=value)
    return base


def _read_english(text: str) -> int:
    """Read a day or a year in digits, or the name of a month."""
    return int(text) if text.isdigit() else MONTHS.index(text[:3].lower()) + 1


def _read_han(text: str) -> int:
    """Read a year digit by digit, a month or day with 十, 廿 and 卅."""
    if len(text) == 4:
        return int("".join(str(HAN_DIGITS[character]) for character in text))
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return HAN_DIGITS[text] if len(text) == 1 else 0
    return (HAN_DIGITS.get(tens, 1) if tens else 1) * 10 + (HAN_DIGITS.get(ones, 0) if ones else 0)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    if (year, month, day) == NO_DATE:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
