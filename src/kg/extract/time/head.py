"""What stands at the head of a report: its title, the line below it, and the times that its beginning names.

In: a document, its text in simplified characters and what holds at each of its points. Out: its title, whether that
names a year, the times that the beginning names, and what it says that nobody said before a year. It stands alone
because all that dates a report looks there first.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.notations import MONEY
from kg.extract.script import to_simplified
from kg.extract.time.republican import DIGITS
from kg.model import Span
from kg.values import find_periods, find_quantities

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.extract.setting.settings import Settings
    from kg.model import Document
    from kg.values.period import Period

BARE_YEAR: Final = re.compile(
    r"(?<![\d.])20[0-4]\d(?=[)）]?(?![余多号级])[一-鿿“「《])|二[零○〇0Oo][一二][零○〇0Oo一二三四五六七八九](?![一-鿿]?[余多])"
)
"""A year in a name, 2014青年月, 二零一六年会, or beside another word for it, 今(2023)年."""
LEAVING: Final = re.compile("届(?:高校|大中专|大学|应届|普通高校)?毕业生")
"""What stands behind the year in which students leave: 2015届毕业生."""
DAY_WITHOUT_YEAR: Final = re.compile(r"(?<![\d年])(\d{1,2})月\d{1,2}日")
"""A day whose year the context tells, with its month: 3月6日."""
LONGEST_SENTENCE: Final = 60
AUTUMN: Final = 9
MONTH_TOLD: Final = re.compile(r"(?<![\d年])(1[0-2]|[1-9])月")
"""A month whose year the context tells."""
NEW_YEAR: Final = ("旦", "宵", "月", "春", "气")
"""What goes on from 元 in a name of the first days of a year."""
COUNTING_PERSONS: Final = ("名", "位", "人次", "户次")
NAMED_SO: Final = re.compile(
    "[录额置优]|师(?!生|范)|校(?![长园外内])|企(?!业)|单(?![身亲])|家(?![长庭属乡政中])"
    "|人(?![大民次员才])|医(?![生务护疗师])|将(?!士)"
)
"""What goes on from such a sign in a word, 2018名师大讲堂, so that a year stands before it; not 2000名师生."""
BEHIND_COUNT: Final = ("的", "和", "及", "以上", "左右")
"""What stands behind a figure with its unit, and goes on from no name that begins with the unit's sign."""
GIVEN_EACH: Final = ("每人", "每户", "每名", "每位", "每生", "每个", "各")
"""What stands before what each of several is given: 每人2000元."""
ALL_OF_YEAR: Final = "{end-of-year-told}|[四4]季度|喜?迎接?[^，。；\n]{0,12}(?:召开|大会|全会)"
"""What tells that a text is of the whole year, or waits for what is new in it."""
LATE_IN_YEAR: Final = 10
"""The month in which congresses and most plenary sessions are held."""
LONGEST_COUNTED: Final = 8
"""Characters in which a number and the unit that it is counted in stand: 2000公里."""
ENDS_OF_DEEDS: Final = frozenset("放送印赠训助建购发办供捐换收制植种栽修装集了")
"""What verbs end in behind which a number counts things: 发放2000张宣传单."""
OF_YEARS: Final = ("版", "卷", "度")
"""What of a year looks like a unit: 2020版, 2011度."""
RANGE: Final = re.compile(
    r"((?:19|20)\d\d)年?\s*[-—–~～至到]{1,2}\s*((?:19|20)\d\d)年?(?=(?:年)?度?工作(?:总结|回顾|情况))"
)
"""The years that a title sums up: 2011-2015工作总结."""
TITLE_OF_REPORT: Final = re.compile(r"政府工作报告\s*(?:[(（][^)）]{1,12}[)）])?\s*$")
"""A title that ends as the work report of a government does."""
SUBTITLE: Final = re.compile(r"^[ \t\u3000]*[—–-]{2,}[ \t\u3000]*([^\n。]{4,50}?)[ \t\u3000]*$", re.MULTILINE)
"""A line below the title that opens with a dash."""
DATED_OPENING: Final = re.compile(
    r"^[ \t\u3000]*(?:(?:19|20)\d\d年)?(?:1[0-2]|[1-9])月(?![^\n，。]{0,8}[讯电])", re.MULTILINE
)
"""A paragraph that opens with a month, and no wire."""
LEAST_DATED: Final = 3
"""Such paragraphs of a chronicle."""
LONGEST_TITLE: Final = 200
"""Characters of a text in which the title of a work report may stand again."""
LONGEST_HEAD: Final = 4000
"""Characters in which a report tells of which year it is."""
LONGEST_LETTERHEAD: Final = 300
"""Characters in which a report says when it was given."""
OVER_IN: Final = (
    r"(?:^|(?<=[，。；：:、（(\n \u3000]))(?:其中|仅)?[，,]?((?:19|20)\d\d)年"
    r"(?!\d|已|是|元旦|春节|“?两节|[前起至到—-]|以[前来]|(?:列建|续建|立项|下达|确定|列入|安排)的|[上下]半年|[前第]?[一二三四]季度|前\d|度?的?(?:工作|计划|任务|目标))"
    r"(?![^，。；\n\d]{2,24}(?:会议|大会|年会|例会)(?:在|[召举]))"
    r"(?=[^。；\n]*?(?<!\d)(?!(?:19|20)\d\d年)\d+(?![\d日号时月]))(?![^。；\n]*(?:今年|{word-of-plans}))"
    r"|(?:截[至止]|(?<![到至\d]))((?:19|20)\d\d)年(?:年?[底末终](?!前)|12月|度(?:被|获|先进|全)|全年|以来|起)"
    r"|[到至为]((?:19|20)\d\d)年的\d"
)
"""A year that is told of as one that is over, or from which on something goes on: 2012年，筛查4200人, 截至2012年底."""
AT: Final = "于"
"""What stands between a verb and its time: 成立于1988年."""
COINED: Final = "coined-"
"""What the classes of words begin with that nobody said before a year, which is the rest."""
PLENUMS: Final = re.compile(
    r"(十[五六七八九]|二十)届(?:[一二三四五六七]中全会[、和与及])?((?:[一二三四五六七]中[、和与及]?)*[一二三四五六七]中)全会(?:的?重要)?精神"
)
"""Plenary sessions of a Central Committee, one or several, whose spirit a report follows."""
PLENUM_OF: Final = "plenum-of-"
"""What the classes of them begin with by the year in which they were held, which is the rest."""
KNOWN_IN: Final = "known-in-"
"""What the classes of words begin with that name what happened in a year, which is the rest."""
EVENT_LONG_PAST: Final = "[^，。；\n]{0,10}?{event-long-past}"
"""What shows behind an event that it is over: its anniversaries, what was rebuilt, who was in it once."""
EVENT_RECALLED: Final = "{event-recalled}[^，。；\n]*$"
"""What shows before an event that it is recalled, or still to come."""
LONGEST_BESIDE_EVENT: Final = 12
"""Characters before an event in which that is looked for."""
YEARS_OF_PAPER: Final = re.compile(
    r"《[^《》\n]{2,40}[（(]\s*(?:19|20)\d\d\s*年?\s*[-—–~～至]{1,2}\s*(?:20)?\d\d\s*年?\s*[)）]》"
)
"""The name of a plan with the years for which it is, which date nothing else: 《…实施方案（2020—2025年）》."""


FIRST_HALF: Final = re.compile("半年工作总结|上半年工作(?:总结|情况)|半年以来")
"""What a report of the first half of a year calls itself, which is given before the autumn's congresses of its year."""


class Head:
    """The title of a report and its beginning."""

    def __init__(self, document: Document, simplified: str, settings: Settings) -> None:
        """Keep what is looked at.

        Args:
            document: the report.
            simplified: its text in simplified characters.
            settings: what holds at each point of it.
        """
        self.document, self.simplified, self.settings = document, simplified, settings
        self.title = to_simplified(document.title)
        self.text = YEARS_OF_PAPER.sub(lambda paper: "》".rjust(len(paper[0])), simplified[:LONGEST_HEAD])
        """Its beginning, which says of what it is and when it was written, without the years of plans that it names."""

    @cached_property
    def subtitle(self) -> str:
        """The line below the title of what it is about, but for a government's report: ——2013年就业工作综述."""
        found = SUBTITLE.search(self.simplified, 0, LONGEST_LETTERHEAD)
        return found[1] if found is not None and TITLE_OF_REPORT.search(self.title) is None else ""

    @cached_property
    def names_year(self) -> bool:
        """Whether the title names a year, so that 今年 is no guess."""
        title = f"{self.title} {self.subtitle}"
        return NAMED_YEAR.search(title) is not None or RANGE.search(title) is not None or bool(find_bare_years(title))

    @cached_property
    def periods_told(self) -> list[Period]:
        """The periods of the beginning of the report, read without a day to count from."""
        told = find_periods(self.text, None)
        return [period for period in told if not self.is_founding(period.start_offset)]

    @cached_property
    def months_of_days(self) -> frozenset[int]:
        """The months of the days of the beginning whose year the context tells."""
        return frozenset(int(month) for month in DAY_WITHOUT_YEAR.findall(self.text))

    @cached_property
    def bare_years(self) -> list[int]:
        """The years of the beginning that stand without 年, and no 成立于2006年."""
        return find_bare_years(self.text, self.is_founding)

    @cached_property
    def latest_told(self) -> int:
        """The last year that the beginning of the report names; 0 for none."""
        return max((p.start.year for p in self.periods_told if p.start is not None), default=0)

    @cached_property
    def years_spanned(self) -> int:
        """How many years lie between the first and the last that an undated report names."""
        if self.document.published is not None:
            return 0
        years = [p.start.year for p in self.periods_told if p.start is not None]
        return max(years) - min(years) if years else 0

    @cached_property
    def latest_year(self) -> int:
        """The last year, up to that of the publication, that the head of the report names; 0 if it names none."""
        today = self.document.published
        told = self.periods_told
        years = (p.start.year for p in told if "年" in p.text and p.start is not None)
        return max((year for year in years if today is None or year <= today.year), default=0)

    @cached_property
    def years_over(self) -> list[int]:
        """The years that the beginning tells of as over, each as often as it does."""
        found = self.settings.lexicon.pattern(OVER_IN).findall(self.text)
        return [int(year) for years in found for year in years if year]

    @cached_property
    def is_chronicle(self) -> bool:
        """Whether paragraph by paragraph opens with a day or a month, as a chronicle does."""
        return len(DATED_OPENING.findall(self.simplified)) >= LEAST_DATED

    def is_founding(self, position: int) -> bool:
        """成立于1988年: tell whether the time at a position only says when what is spoken of came about."""
        if not self.simplified.endswith(AT, 0, position):
            return False
        return self.simplified.endswith(self._founding, 0, position - len(AT))

    @cached_property
    def _founding(self) -> tuple[str, ...]:
        return self.settings.lexicon.affixes["body-founded"]

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

    def year_of_event(self) -> int:
        """玉树地震, or 新冠 before which nobody said so: the year of what everybody knows; 0 where nothing is told."""
        known = self.settings.lexicon.words_of(KNOWN_IN)
        told = (int(year) for year, words in known if any(self._tells_of_event(word) for word in words))
        year, last = max(told, default=0), max(map(int, NAMED_YEAR.findall(self.text)), default=0)
        return max(year if year >= last else 0, self._year_of_words())

    def _tells_of_event(self, word: str) -> bool:
        """Tell whether an event is told of as happening: not 汶川大地震十周年, 曾参加过玉树地震救援."""
        found = (m.start() for m in re.finditer(re.escape(word), self.simplified))
        return any(self._happens(start, start + len(word)) for start in found)

    def _happens(self, start: int, end: int) -> bool:
        pattern = self.settings.lexicon.pattern
        before = self.simplified[max(0, start - LONGEST_BESIDE_EVENT) : start]
        past = pattern(EVENT_RECALLED).search(before) or pattern(EVENT_LONG_PAST).match(self.simplified, end)
        return past is None

    def _year_of_words(self) -> int:
        """2月20日，…党的十九大精神: the year of what is new in it, or the next one where that came after its months."""
        year = max(self.year_of_plenum, self.coined_in(Span(0, LONGEST_HEAD)))
        early = any(word in self.simplified for word in self.settings.lexicon.words["held-early"])
        told = f"{self.title}\n{self.text}"
        whole = self.settings.lexicon.pattern(ALL_OF_YEAR).search(told) is not None
        months = [int(month) for month in MONTH_TOLD.findall(self.text)]
        before_autumn = not whole and bool(months) and max(months) < LATE_IN_YEAR
        before_autumn = before_autumn or FIRST_HALF.search(told) is not None
        return year + (bool(year) and not early and before_autumn)

    @cached_property
    def year_of_plenum(self) -> int:
        """党的十九届二中、三中、四中全会精神: the year of the last plenary session that it names; 0 without one."""
        named = {f"{found[1]}届{found[2][-2]}中全会" for found in PLENUMS.finditer(self.text)}
        held = self.settings.lexicon.words_of(PLENUM_OF) if named else ()
        return max((int(year) for year, sessions in held if sessions & named), default=0)


def find_bare_years(text: str, passed: Callable[[int], bool] = lambda _: False) -> list[int]:
    """Find the years that stand without 年: 2014青年月, not 2000份.

    Args:
        text: simplified text.
        passed: tells of the position of a year whether it is passed over.

    Returns:
        The years, in the order of the text.
    """
    found = [year for year in BARE_YEAR.finditer(text) if not _is_counted(text, year) and not passed(year.start())]
    return [int(year[0].translate(DIGITS)) - _leaves_next_year(text, year) for year in found]


def _leaves_next_year(text: str, year: re.Match[str]) -> bool:
    """11月15日，…2015届毕业生招聘会: those who leave in a summer are looked for from the autumn before on."""
    months = DAY_WITHOUT_YEAR.findall(text[max(0, year.start() - LONGEST_SENTENCE) : year.start()])
    return LEAVING.match(text, year.end()) is not None and bool(months) and int(months[-1]) >= AUTUMN


def _is_counted(text: str, year: re.Match[str]) -> bool:
    """Tell whether a unit follows that ends there, or a verb stands before: 传单2000份，, not 2017双学双比活动."""
    if text.startswith(OF_YEARS, year.end()):
        return False
    length = year.end() - year.start()
    counted = find_quantities(text[year.start() : year.start() + LONGEST_COUNTED])
    found = next((q for q in counted if q.start == 0 and len(q.text) > length), None)
    if found is None:
        return False
    end = year.start() + len(found.text)
    if found.unit in MONEY and not text.startswith(NEW_YEAR, end):
        return True  # 每人2000元助学金, but 2018元旦晚会
    persons = found.classifier in COUNTING_PERSONS and NAMED_SO.match(text, end) is None
    if persons or text.startswith(BEHIND_COUNT, end) or text.endswith(GIVEN_EACH, 0, year.start()):
        return True
    return not text[end : end + 1].isalnum() or text[year.start() - 1 : year.start()] in ENDS_OF_DEEDS
