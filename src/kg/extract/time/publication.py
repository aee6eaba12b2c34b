"""The day on which a report came out, or a speech was given, where the page does not say it or says another.

In: a document and the head of it. Out: the day below the title of a speech, the month that a line names, the year of
the bulletin that is told of, and the day that the first sentence opens with.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.script import to_simplified
from kg.extract.time.head import LONGEST_HEAD, LONGEST_LETTERHEAD
from kg.extract.time.reckoning import FIRST_MONTH, LAST_DAY, THIS_YEAR
from kg.extract.time.republican import DIGITS
from kg.model import BlockKind
from kg.values import find_anniversary_years

if TYPE_CHECKING:
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.head import Head
    from kg.model import Document
    from kg.values.period import Period

OPENING_YEAR: Final = re.compile(r"(?:^|(?<=[。！\n]))[ \t\u3000]*((?:19|20)\d\d)年(?=[，,一-鿿])")
"""A year that opens a sentence."""
SPEECH: Final = (
    r"在[^\n。，]{4,40}(?:会议?|大会)上的[^\n。，]{0,12}{speech-given}\s*\n?[ \t\u3000]*[(（]?"
    r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日[)）]?[ \t\u3000]*(?=\n)"
)
"""The title of a speech with the day on which it was given below it."""
SPOKEN_AT: Final = re.compile(
    r"^[ \t\u3000—–(（-]*((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日在[^\n。，]{4,50}(?:会议|大会)上?[）) \t\u3000]*$",
    re.MULTILINE,
)
"""A line below the title of a report of when and to whom it was given: ——2008年2月18日在…第三次会议上."""
LATE: Final = 90
"""Days after a speech from which on a page that has it tells nothing of when it was given."""
TITLE_OF_YEARLY: Final = re.compile(
    r"(?:^|[会委院局厅联团府级次届部办]|[上作]的)\s*工作报告\s*(?:[(（][^)）]{1,12}[)）])?\s*$"
)
"""A title that ends as the yearly report of another body does: 人大常委会工作报告."""
BULLETIN: Final = re.compile(r"《[^《》\d]{0,12}((?:19|20)\d\d)年(?:度)?[^《》\n]{2,40}公报")
"""The name of a statistical bulletin, with its year."""
ISSUED: Final = re.compile(
    r"^(?:[^\n。，,：:（(]{0,14}[ \t\u3000])?[（(]?((?:19|20)\d\d)年(0?[1-9]|1[0-2])月(?:份)?[)）]?"
    r"(?:[ \t\u3000]+[^\n。，,：:（(\d]{2,12})?[ \t\u3000]*$",
    re.MULTILINE,
)
"""A line below the title of the month in which it was put out, and by whom: 2012年5月, 南方日报 2013年01月."""
HAN_MONTHS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
"""The months as they are written in characters, in their order."""
ISSUED_IN_CHARACTERS: Final = re.compile(
    r"^[ \t\u3000]*[（(]?([一二][一二三四五六七八九〇○零]{3})年("
    + "|".join(reversed(HAN_MONTHS))
    + r")月[)）]?[ \t\u3000]*$",
    re.MULTILINE,
)
"""The same in characters: （二〇〇六年十二月）."""
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
DAY_OF_YEAR: Final = 2
"""Figures of a day whose year is not named: its month and its day."""
AWAITED: Final = re.compile("迎接?[^，。；\\n]{0,16}?周年")
"""An anniversary that may be still to come: 以优异成绩迎接建党100周年."""
KEPT: Final = re.compile(
    r"(?:庆祝|纪念|今年是)[^，。；\n]{0,20}周年(?=[”，。；、]|之际|(?:系列|主题)?(?:活动(?!成果)|晚会|座谈会|为契机))"
    r"|(?:举行|召开|举办|开展)了?[^，。；\n]{0,40}周年(?:庆祝|表彰|纪念|系列)"
)
"""An anniversary that is kept there and then; 庆祝建党100周年大会上的讲话 is read for years."""
LONG_AFTER: Final = 2
"""Years after which a page that has a summary was put up by another than wrote it."""
ENTRY: Final = re.compile(r"^\s*【[^】\n]{2,30}】", re.MULTILINE)
"""What an entry of a chronicle opens with."""
LEAST_ENTRIES: Final = 2
"""Entries that a chronicle has at least, and times that they name its year."""


class Publication:
    """Tells when a report came out that bears no date."""

    def __init__(self, head: Head) -> None:
        self.head, self.document, self.simplified = head, head.document, head.simplified
        self.bulletin = self._year_of_bulletin()
        """The year of the bulletin that an undated report tells of: it came out the year after."""

    @cached_property
    def issued(self) -> datetime.date | None:
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

    def _year_of_bulletin(self) -> int | None:
        found = BULLETIN.search(self.head.text) if self.document.published is None else None
        return int(found[1]) if found is not None else None

    def day_of_opening(self, default: Period | None, *, sums_up: bool) -> datetime.date | None:
        """The day that an undated report opens with, in the year that it is of.

        Args:
            default: the year of its title, else of what it tells.
            sums_up: whether it is a summary of a time that is over.
        """
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
        day = day_in(found, default.start.year) if found is not None else None
        if day is None or (default.precision != "year" and (default.end is None or day <= default.end)):
            return None
        if wired is None and found is not None and (sums_up or self.tells_later_day(day, found.end())):
            return None
        if wired is not None and day.month == FIRST_MONTH and self._is_summed_up(day.year):
            return day.replace(year=day.year + 1)
        return day

    def _is_summed_up(self, year: int) -> bool:
        """1月16日讯 …2013年，…累计发放…: tell whether a year is over by the day of a report that names it by number."""
        summed = re.compile(rf"(?<!\d){year}年(?:度|全年)?[，,][^。\n]{{0,30}}?(?:累计|共|全年)")
        return THIS_YEAR not in self.simplified and summed.search(self.simplified) is not None

    def tells_later_day(self, day: datetime.date, start: int) -> bool:
        """3月1日，…。3月8日，…: tell whether the text goes on with a later day than its first one.

        A report that is told day by day came out after the last of them.
        """
        later = (day_in(found, day.year) for found in DAY.finditer(self.simplified, start))
        return any(told is not None and told > day for told in later)


def dated_as_spoken(document: Document, simplified: str, lexicon: Lexicon) -> Document:
    """Date a report by the day on which it was given as a speech, where its page bears a much later one.

    Args:
        document: the report.
        simplified: its text in simplified characters.
        lexicon: whose words name speeches.
    """
    spoken = _day_spoken(document, simplified, lexicon) or _day_of_old_report(document, simplified, lexicon)
    spoken = spoken or _day_of_old_chronicle(document, simplified)
    spoken = spoken or _day_of_old_anniversary(document, simplified, lexicon)
    return document if spoken is None else replace(document, published=spoken)


def _day_spoken(document: Document, simplified: str, lexicon: Lexicon) -> datetime.date | None:
    """(2005年8月16日) below 在…会议上的工作报告: the day of a speech, which a page put up later; None without one."""
    told = document.published is not None
    found = lexicon.pattern(SPEECH).search(simplified, 0, LONGEST_HEAD) if told else None
    found = found or (SPOKEN_AT.search(simplified, 0, LONGEST_LETTERHEAD) if told else None)
    if found is None:
        return None
    try:
        day = datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    late = document.published is not None and (document.published - day).days > LATE
    return day if late else None


def _day_of_old_report(document: Document, simplified: str, lexicon: Lexicon) -> datetime.date | None:
    """县妇联工作报告 ⏎ 2012年，…, on a page of 2021: the end of the only year that a body's report opens with."""
    title, published = to_simplified(document.title), document.published
    yearly = TITLE_OF_YEARLY.search(title) is not None
    sums_up = yearly or title.endswith(lexicon.affixes["summary-title"])
    if published is None or not sums_up or NAMED_YEAR.search(title) is not None or "政府工作报告" in title:
        return None
    opened = OPENING_YEAR.search(simplified, 0, LONGEST_HEAD)
    if not yearly and opened is not None:  # 2015年，县妇联启动某项目: when it began is not the year that is summed up
        sentence = simplified[opened.end() : simplified.find("。", opened.end()) + 1]
        opened = opened if any(word in sentence for word in lexicon.words["opening-of-summary"]) else None
    year = int(opened[1]) if opened is not None else 0
    named = max(map(int, NAMED_YEAR.findall(simplified, 0, LONGEST_HEAD)), default=0)
    old = 0 < year <= published.year - LONG_AFTER and named <= year + 1
    return datetime.date(year, *LAST_DAY) if old else None


def _day_of_old_chronicle(document: Document, simplified: str) -> datetime.date | None:
    """【概况】…。2009年，…。【送温暖】1月7日，…, on a page of 2011: the end of the last year in its entries."""
    published, entries = document.published, list(ENTRY.finditer(simplified))
    if published is None or len(entries) < LEAST_ENTRIES:
        return None
    named = [int(year) for year in NAMED_YEAR.findall(simplified, entries[0].start())]
    year = max(named, default=0)
    opens = re.match(rf"\s*{year}年[，,一-鿿]", simplified[entries[0].end() : entries[0].end() + LONGEST_LEAD])
    told = named.count(year) >= LEAST_ENTRIES or opens is not None  # and not only when the body was founded
    return datetime.date(year, *LAST_DAY) if told and year <= published.year - LONG_AFTER else None


def _day_of_old_anniversary(document: Document, simplified: str, lexicon: Lexicon) -> datetime.date | None:
    """庆祝“三八”妇女节100周年 in a summary on a page of 2022: the end of the year in which that was kept.

    Sites that hand summaries on date them anew, and take their year out of them.
    """
    title, published = to_simplified(document.title), document.published
    if published is None or not any(word in title for word in lexicon.words["summary-title"]):
        return None
    head = AWAITED.sub("", simplified[:LONGEST_HEAD])
    kept = "。".join(found[0] for found in KEPT.finditer(head))
    year = max(find_anniversary_years(kept), default=0)
    named = max(map(int, NAMED_YEAR.findall(f"{title}{head}")), default=0)
    old = 0 < year < published.year - LONG_AFTER and named <= year
    return datetime.date(year, *LAST_DAY) if old else None


def day_in(found: re.Match[str], year: int) -> datetime.date | None:
    """Return the day that a match names by year, where it does, month and day; None if it is of another year.

    Args:
        found: a match whose groups are the year, if it is named, the month and the day.
        year: the year of the report.
    """
    numbers = [int(number) for number in found.groups() if number is not None]
    if len(numbers) > DAY_OF_YEAR and numbers[0] != year:
        return None
    try:
        return datetime.date(year, numbers[-2], numbers[-1])
    except ValueError:
        return None
