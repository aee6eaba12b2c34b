"""The year of a report that bears no date, by what it tells.

In: the head of a report. Out: the year that it names most, or that is the last which it tells as over, or the one in
which its papers were issued or its event happened; and by how much it is younger than a year in its title.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.announced import NAMED_YEAR
from kg.extract.time.counting import PLANS_THIS_YEAR, TELLS_THIS_YEAR
from kg.extract.time.head import LONGEST_HEAD, LONGEST_LETTERHEAD, LONGEST_TITLE
from kg.extract.time.publication import AWAITED
from kg.extract.time.reckoning import FIRST_MONTHS, RELATIVE, YEAR, count_of_years, whole_year
from kg.extract.time.republican import FOUNDING_YEAR, find_republican_years
from kg.extract.time.titled import BY_THEN, DECADE, DONE_AND_TO_DO, THIS_IN
from kg.model import BlockKind, Span
from kg.values import find_anniversary_years

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.extract.time.head import Head
    from kg.extract.time.publication import Publication
    from kg.model import Sentence
    from kg.values.period import Period

GLOSSED_YEAR: Final = re.compile(r"([今去明])[(（]((?:19|20)\d\d|1[0-3]\d|[89]\d)[)）]年")
"""A year in brackets within the word for it: 今(114)年, 去(2024)年."""
TERM_BEFORE: Final = re.compile(r"((?:19|20)\d\d)年(?:秋季?|下半年|冬季?)[^。\n]{0,40}?今年(?:春|[1-6]月|上半年)")
"""A term of the year before, told beside one of this year: 2011年秋季补助…自今年春季学期起."""
SUMMED_UP: Final = re.compile(
    r"(?<![自从至到\d])((?:19|20)\d\d)年[，,][^。；\n\d]{0,14}?(?:共|累计)[^。；\n\d]{1,16}\d"
)
"""A year of which a sum is told: 2023年，全县共发放817笔."""
NEW_YEAR: Final = re.compile(r"(?<![\d年])1月\d{1,2}日")
LAST_YEAR: Final = "去年"
YEARS_FROM_NOW: Final = {"今": 0, "去": -1, "明": 1}
"""How many years what opens such a word is from the present one."""
COMPARED: Final = re.compile(r"[比较]((?:19|20)\d\d)年")
"""A year that the report's own is compared with: 比2007年底低."""
EXPECTED_BY: Final = re.compile(
    r"(?:(?:预计|预期|计划|力争|争取|目标是?)[^，,。；;\n]{0,6}?|(?<![一-鿿\d])到(?=(?:19|20)\d\d年[，,](?![^。；\n]{0,16}[已共])))"
    r"((?:19|20)\d\d)年"
)
"""A year by which something is expected, in a report that is older: 预计到2018年末达万余人, 到2025年，新增500万人."""
TO_YEAR: Final = re.compile(r"(?<![一-鿿\d])到((?:19|20)\d\d)年(?![^。；\n]{0,16}[已共])")
"""How a year goes on to be named that is once said to be one by which something is expected: 到2010年底组建20个."""
OBTAINED_FROM: Final = re.compile("[从向][^，,。；;\n]{2,14}$")
"""What stands before 争取到2018年的资金, which was obtained and is not expected by then."""
CHANGED_FROM: Final = re.compile(r"[由从]((?:19|20)\d\d)年[^，。；\n]{0,24}?到(?=(?:19|20)\d\d年)")
"""A change that is over, from the year that it began: 由2016年的1.64%降到2019年底的0.28%."""
CHANGED_BY_END: Final = re.compile(r"[由从](?:19|20)\d\d年[^，。；\n]{0,24}?到((?:19|20)\d\d)年(?:[底末]|年[底末])")
"""The same where it ended with a year."""
PAPER_NUMBER: Final = re.compile(r"[一-鿿]{1,2}(?:字|发|函|办|通|文|政)[〔\[【（(]((?:19|20)\d\d)[〕\]】）)]\d{1,4}号")
"""The year in the number of an official paper (GB/T 9704-2012, 7.2.5), than which what cites it is no older."""
LETTERHEAD_NUMBER: Final = re.compile(
    r"^[ \t\u3000]*[一-鿿]{2,10}[〔\[【（(]((?:19|20)\d\d)[〕\]】）)]\d{1,4}号[ \t\u3000]*$", re.MULTILINE
)
"""The number of the paper itself, on a line of its own."""
BEGUN_IN: Final = (
    r"(?:[自从]((?:19|20)\d\d)年(?:\d{1,2}月)?(?:开始|起|{body-founded}|[^，。；\n]{0,20}?(?:以来|之?后，))"
    r"|早在((?:19|20)\d\d)年"
    r"|" + THIS_IN + r"((?:19|20)\d\d)年(?:\d{1,2}月)?[^，。；\n]{0,10}?(?:{body-founded}|{campaign-begun})"
    r"|((?:19|20)\d\d)年(?:\d{1,2}月)?(?:以来|至今|首次|首届)"
    r"|(?:国家|全国|中央|中国)[^，。；\n\d]{0,14}?于((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；\n]{0,10}?"
    r"(?:{body-founded}|{campaign-begun}))"
)
"""A year from which on something is or has been done, in a report that is younger: 自2011年开始，每逢中秋…."""
BEGINNING: Final = "年初"
"""What ends a time with which a report opens that goes on with the rest of the year."""
MONTH_OF_PAGE: Final = re.compile(r"(?<![\d.])((?:19|20)\d\d)[-/.](?:0?[1-9]|1[0-2])(?![\d.])")
"""The month of publication in figures, which is all that an undated text says of its year: 2015-05."""
WIRED_DAY: Final = re.compile(r"(?<![\d年])(1[0-2]|[1-9])月\d{1,2}日(?:专?电|讯|消息|[，,]?(?:本报)?记者)")
"""The day of a dateline, without its year."""
BY_YEAR: Final = re.compile(BY_THEN + r"((?:19|20)\d\d)年")
"""A year by which something is expected, and not for which: 计划到2011年搬迁20万人."""
SINCE_YEAR: Final = re.compile(r"[自从](?:19|20)\d\d年")
"""A year from which on something is told, however long ago."""
EARLY_DAY: Final = re.compile(
    r"(?<![\d年])[1-3]月\d{1,2}日[^。\n]{0,60}?(?:会议|大会|全会|例会|年会|[一二三四五六七八九十]次会|审议|获悉|了解到)"
)
"""A day of the first months, without its year, on which somebody meets or the press hears."""
LATER_MONTH: Final = re.compile(r"(?<![\d年])(?:[4-9]|1[0-2])月")
"""A month behind those, through which the text goes on with the year."""
EDITION_OF_DAY: Final = (
    r"[“「《][^”」》\d\n]{0,20}((?:19|20)\d\d)年[^”」》\n]{2,40}?{event}[”」》][^，。\n]{0,8}?\d{1,2}月\d{1,2}日"
    r"[^，。\n]{0,16}?{held}"
)
"""The edition of an event with the day on which it is held: “2018年…仪式”8月25日在…举行."""
FULL_DATE: Final = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
"""A day with its year."""
DONE_IN: Final = re.compile(
    r"(?<![\d对为将至])(?<!做好)((?:19|20)\d\d)年(?!度?(?:的?工作|计划|任务|目标))(?:\d{1,2}月(?:\d{1,2}日|[初中底末])?)?"
    r"[，,]?[一-鿿]{0,12}?(?<![为除])了(?=[\d一-鿿“《])"
)
"""A year with what was done in it: 2021年2月底举办了6场."""
TOLD_IN: Final = (
    r"(?:^|(?<=[，。；：:、（(\n \u3000]))(?:其中|仅|截至|截止)?[，,]?"
    r"((?:19|20)\d\d)年(?![前起至到—-]|以[前来]|度?的?(?:工作|计划|任务|目标))"
    r"(?=[^。；\n]*\d)(?![^。；\n]*{word-of-plans})"
)
"""A year that opens a clause with a figure in it and no word of plans behind: 仅2013年，就发放180万元."""
PLANNED_FROM: Final = re.compile(r"(?:力争|计划|拟|将|决定|争取)[^，。；\n]{0,6}从((?:19|20)\d\d)年(?:起|开始)")
"""From when something is planned: 力争从2010年起，用三年时间."""
STEP_BY_STEP: Final = re.compile(
    r"(?:计划|拟|力争|争取|确保|将)[^。；\n\d]{0,8}?(?:今年|本年|年内)[^。；\n\d]{0,12}\d[^。；，,\n]{0,10}[，,][^。；，,\n\d]{0,4}((?:19|20)\d\d)年[^。；，,\n]{0,16}[，,]"
    r"[^。；，,\n\d]{0,4}((?:19|20)\d\d)年"
)
"""What is to be done in this year and in each of the next: 今年内脱贫6户，计划2016年脱贫15户，2017年脱贫18户."""
SINCE_LATE: Final = re.compile(r"(?<![自从\d])((?:19|20)\d\d)年以来[，,]?[^。，；\n]{0,8}?(?:累计|已|共|先后)")
"""A year since which something has been done up to now: 2023年以来，累计举办24场."""
FAR_AHEAD: Final = 3
"""Years behind the last other one that a text names from which on one that it goes up to is an aim."""
LONGEST_REPORT: Final = 2
"""Years after the one that an undated report tells most of, up to which it may have appeared."""
YEARS_SINCE_FOUNDING: Final = (
    r"(?P<what>[一-鿿]{0,2})[”》]?(?:{body-founded}|{campaign-begun}|开展|实施|举办|坚持|做)"
    r"(?:了(?P<done>\d{1,2}|[两三四五六七八九十])年(?=[，,。])"
    r"|了?(?P<since>\d{1,2}|[两三四五六七八九十])(?:周?年(?:多)?来|周年之际))"
)
"""How long what was founded has been: 中心成立两年来, 行动实施了12年."""
GOING_ON_SINCE: Final = re.compile(
    r"[自从](?P<begun>(?:19|20)\d\d)年(?:起|开始|创立|成立|设立|启动|实施|开展)?(?:以来)?[，,]?[^。，\n]{0,12}?"
    r"(?:连续(?P<every>\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[三四五六七八九])年|(?P<in_all>[1-9]\d)年(?:来|间|共|累计|募集))"
)
"""For how long something has been done since a year: 自2006年起，某公司连续17年, 自1994年创立以来，…20年募集."""
BEGUN_THEN: Final = (
    r"(?P<begun>(?:19|20)\d\d)年(?:\d{1,2}月)?[^。\n]{0,24}?(?:{body-founded}|{campaign-begun})[^。\n]{0,80}[。\n]"
    r"(?:据[^，。\n]{2,8}[，,])?(?P<since>\d{1,2}|[两三四五六七八九])年(?:多)?来[，,]"
)
"""The same over two sentences: 活动于2017年3月启动。两年来，…."""
FOUNDED_IN: Final = r"((?:19|20)\d\d)年(?!度)[^。\n]{0,40}?(?:{body-founded}|{campaign-begun}|建设|建立)"
"""The year in which something was founded or built."""
SENTENCE_TO_END: Final = re.compile(r"[^。\n]*")
"""A sentence from a point of it on."""
BACK_AND_AHEAD: Final = r"(?:回顾|总结)了?((?:19|20)\d\d)年度?的?[^。\n\d]{0,30}?{arranging-year}了?((?:19|20)\d\d)年"
"""What a meeting does in the year that it looks ahead to: 回顾总结2018年工作，安排部署2019年任务."""
AHEAD_IN_RANGE: Final = re.compile(r"[^，。；\n]{0,8}?(?:要|将|拟|计划|力争|规划)")
"""What stands behind a range of years that are planned."""


REVIEWED_AS_WHOLE: Final = (
    r"(?<![到至\d])((?:19|20)\d\d)年[，,](?:(?!{word-of-plans})[^。\n])*。全年(?!计划|目标|任务)"
    r"|{hearing-work-report}(?:通过)?了?[^，。；\n]{0,14}?((?:19|20)\d\d)年度?[^，。；\n》]{0,10}?(?:报告|决算)"
    r"|{looking-back-on}了?((?:19|20)\d\d)年度?的?[^，。；\n\d]{0,12}?工作"
)
"""What tells of a year that it is over: 2022年，…。全年培训2万人, 审议《2022年度财务报告》, 总结2022年工作."""


def without_past_bases(text: str) -> str:
    """由2016年的1.64%降到2019年底的0.28%: blank what tells from which year on something has changed, letter by letter.

    Args:
        text: any text.

    Returns:
        As many characters.
    """
    return CHANGED_FROM.sub(lambda found: " " * len(found[0]), text)


def _years_expected(head: str) -> list[int]:
    """The years by which something is expected, as often as the beginning of a report says so."""
    found = EXPECTED_BY.finditer(CHANGED_FROM.sub("", head))
    return [int(one[1]) for one in found if OBTAINED_FROM.search(one.string, 0, one.start()) is None]


class Undated:
    """Guesses the year of a report without a date."""

    def __init__(self, head: Head, publication: Publication) -> None:
        self.head, self.publication = head, publication
        self.document, self.simplified, self.settings = head.document, head.simplified, head.settings
        self.told_in = head.settings.lexicon.pattern(TOLD_IN)
        """Finds the years that are told of with a figure and no word of plans."""

    def year_of_text(self) -> Period | None:
        """The year of a report that tells it nowhere but in its text."""
        told = self._year_told() or self._year_of_papers()
        if told is None and (planned := self._year_planned_from()) is not None:
            return planned
        if told is None and self._going_on is not None:
            begun, years = self._going_on
            told = whole_year(begun + years)
        younger = self.year_of_this(told) or self.year_heard(told)
        return younger or (self.later_year_done(told) if told is not None else None) or told

    @cached_property
    def year_stepped_from(self) -> int:
        """今年脱贫6户，2016年脱贫15户，2017年脱贫18户: the year before the first of those that follow; 0 for none."""
        if self.document.published is not None or NAMED_YEAR.search(self.head.title) is not None:
            return 0
        steps = STEP_BY_STEP.search(self.simplified, 0, LONGEST_HEAD)
        return int(steps[1]) - 1 if steps is not None and int(steps[2]) == int(steps[1]) + 1 else 0

    def _year_planned_from(self) -> Period | None:
        """力争从2010年起用三年时间…: the year from which an undated report plans, where it names no other."""
        planned = PLANNED_FROM.search(self.simplified, 0, LONGEST_HEAD)
        return whole_year(int(planned[1])) if planned is not None else None

    def _year_of_papers(self) -> Period | None:
        """按照《…通知》（川工发〔2012〕31号）: the year of the papers that the head of a report names as its ground."""
        named = {int(year) for year in PAPER_NUMBER.findall(self.simplified, 0, LONGEST_HEAD)}
        return whole_year(max(named)) if named else None

    @cached_property
    def year_given(self) -> int:
        """2018年的工作成效、2019年的工作任务: the year in which an undated report of both is given; 0 for another."""
        if self.document.published is not None:
            return 0
        head = self.head.text
        pattern = self.settings.lexicon.pattern
        both = pattern(DONE_AND_TO_DO).search(head) or pattern(BACK_AND_AHEAD).search(head)
        ahead = int(both[1]) + 1 if both is not None else 0
        return ahead if both is not None and both[2] in (None, str(ahead)) else 0

    def _year_told(self) -> Period | None:
        """The year that an undated report names most, the later of equals; else one in a name: 2014青年月."""
        head = self.head.text
        dated = [
            (day.year, p)
            for p in self.head.periods_told
            if (day := p.start or p.end) is not None
            and not head.startswith(RELATIVE, p.start_offset - 2)
            and not p.text.endswith(DECADE)
        ]
        told = Counter([*(year for year, _ in dated), *self.head.bare_years])
        compared = Counter(map(int, COMPARED.findall(head)))
        if compared and told.keys() <= compared.keys() and RELATIVE[0] in head:
            return whole_year(max(compared) + 1)  # 今年前三季度…，比2007年底低
        told -= compared
        told = told - Counter(map(int, CHANGED_FROM.findall(head))) or told
        told = self._without_expected(told, dated)
        kept = max(find_anniversary_years(head), default=0)
        if told and (later := self.year_kept_after(self.head.latest_told)):
            return whole_year(later)
        if self.publication.issued is not None:
            return whole_year(self.publication.issued.year)
        numbered = LETTERHEAD_NUMBER.search(head[:LONGEST_LETTERHEAD])
        planned = self.settings.announced.titled
        if numbered is not None and (planned or max(told, default=0) <= int(numbered[1])):
            return whole_year(int(numbered[1]))
        if (glossed := GLOSSED_YEAR.search(head)) is not None:
            year = int(glossed[2])
            return whole_year(year + FOUNDING_YEAR * (year < FOUNDING_YEAR) - YEARS_FROM_NOW[glossed[1]])
        if self.settings.counts_republican and not any(YEAR.match(p.text) for _, p in dated):
            told.clear()  # 111年度 beside 112年
        if not told and (since := self._year_since_begun(dated)):
            return whole_year(since)
        if not told:
            paged = MONTH_OF_PAGE.search(head)
            if paged is None and self.settings.counts_republican:
                return self._republican_year(head)
            if paged is not None:
                return whole_year(int(paged[1]))
            known = kept or self.head.year_of_event()
            return whole_year(known) if known else None
        if (gone := self.year_gone_by(told)) is not None:
            return gone
        return self._year_most_told(told, dated)

    def year_gone_by(self, told: Collection[int]) -> Period | None:
        """2011年秋季…自今年春季, 1月2日…去年以来…。2023年，共发放…: the year after the last that is told of as over."""
        head = self.head.text
        then = TERM_BEFORE.search(head)
        if then is not None and int(then[1]) in told:
            return whole_year(int(then[1]) + 1)
        summed = {int(year) for year in SUMMED_UP.findall(head)}
        new_year = NEW_YEAR.search(head[:LONGEST_LETTERHEAD]) is not None and LAST_YEAR in head
        return whole_year(max(summed) + 1) if new_year and summed and max(summed) == max(told) else None

    def _year_since_begun(self, dated: list[tuple[int, Period]]) -> int:
        """活动于2017年3月启动。…两年来: the year so long after the one that a report names, as the only one."""
        years = {year for year, _ in dated}
        only = years.pop() if len(years) == 1 else 0
        since = self._years_since_founding(only) if only else 0
        return only + since if since else 0

    def _without_expected(self, told: Counter[int], dated: list[tuple[int, Period]]) -> Counter[int]:
        """预计到2018年末达万余人: leave out years of which nothing is told but what is expected, if there are others.

        So, too, years of which nothing is told but that something is done from then on, if later ones are told of, and
        those before the number of a paper that the report cites, which alone is told of where only the future is.
        """
        head = self.head.text
        expected, begun = Counter(_years_expected(head)), Counter(self._years_told(BEGUN_IN))
        named = Counter(year for year, _ in dated)
        reached = Counter(map(int, TO_YEAR.findall(CHANGED_FROM.sub("", head))))
        other = max((year for year in named if year not in reached), default=0)
        expected += Counter(
            {year: n for year, n in reached.items() if year in expected or (other and year >= other + FAR_AHEAD)}
        )  # 2024年5月，…。到2030年达到3%
        last = max(told, default=0)
        cited = max(map(int, PAPER_NUMBER.findall(self.simplified)), default=0)
        if told and all(0 < named[year] <= begun[year] for year in told):
            return Counter()
        left = Counter({year: count for year, count in told.items() if not 0 < named[year] <= expected[year]})
        if not left and expected and cited:
            return Counter({cited: 1})
        by_then = {int(year) for year in BY_YEAR.findall(head)}
        if told and not left and told.keys() <= by_then and not self.settings.announced.titled:
            return Counter()  # 日前启动工程。计划到2011年搬迁20万人
        if told and not left:
            return Counter({min(told): 1})  # 力争到2010年底覆盖全市，力争2008年7月底前建成
        left = Counter(
            {year: count for year, count in left.items() if not 0 < named[year] <= begun[year] or year == last}
        )
        left = Counter({year: count for year, count in left.items() if year >= cited}) or left
        return left or told

    def _years_told(self, pattern: str) -> list[int]:
        """The years of the head that the groups of a pattern hold, each as often as it stands there."""
        found = self.settings.lexicon.pattern(pattern).findall(self.head.text)
        return [int(year) for years in found for year in years if year]

    @cached_property
    def _last_over(self) -> int:
        """The last year that the head tells of as over; 0 for none."""
        return max(self.head.years_over, default=0)

    def _year_most_told(self, told: Counter[int], dated: list[tuple[int, Period]]) -> Period:
        """The year that an undated report names most, as it names it first where that tells more."""
        head = self.head.text
        most = max(told, key=lambda year: (told[year], year))
        if most == max(told) and (since := self._years_since_founding(most)):
            return whole_year(most + since)
        wired = WIRED_DAY.search(head[:LONGEST_LETTERHEAD])
        if wired is not None and int(wired[1]) <= FIRST_MONTHS and CHANGED_BY_END.search(head) is not None:
            return whole_year(max(map(int, CHANGED_BY_END.findall(head))) + 1)
        first = next((p for year, p in dated if year == most and p.start is not None), whole_year(most))
        if first.precision == "years" and any(year == most and p.precision == "year" for year, p in dated):
            return whole_year(most)  # 《“十一五”工作计划》, 2006年实事项目
        if first.end is None:
            return whole_year(most)  # 从2010年开始
        if first.text.endswith(BEGINNING):
            return whole_year(most)  # 2025年初，…。3月，…
        if first.precision == "day" and first.end is not None and self.publication.tells_later_day(first.end, 0):
            return whole_year(most)  # 2018年3月25日，…。8月6日，…
        if first.precision == "month" and wired is not None:
            return whole_year(most) if first.start is not None and int(wired[1]) > first.start.month else first
        return first

    def year_kept_after(self, told: int) -> int:
        """妇女节106周年, beside those honoured in 2015: the year of an anniversary, if it is later than one told."""
        head = self.head.text
        kept = max(find_anniversary_years(head), default=0)
        return kept if kept > told and kept in find_anniversary_years(AWAITED.sub("", head)) else 0

    def _republican_year(self, head: str) -> Period | None:
        """一一四年度; the budget of a year is told of in the year before, its accounts, 105年决算, in the one after."""
        first = next(iter(find_republican_years(head, None)), None)
        if first is None or first.start is None:
            return None
        words = self.settings.lexicon.affixes
        budgeted, settled = (head.startswith(words[name], first.end_offset) for name in ("budget", "accounts"))
        return whole_year(first.start.year - budgeted + settled)

    def year_since(self, told: Period) -> Period | None:
        """2006年，团县委发起行动 and 行动开展10年来: an undated report is so much younger than that year."""
        only = told.start is not None and told.precision == "year" and self.head.latest_told == told.start.year
        since = self._years_since_founding(told.start.year) if only and told.start is not None else 0
        return whole_year(told.start.year + since) if since and told.start is not None else None

    def _years_since_founding(self, year: int) -> int:
        """2012年成立…。中心成立两年来: how long before an undated report the one year that it names was."""
        pattern = self.settings.lexicon.pattern
        if self._going_on is not None and self._going_on[0] == year:
            return self._going_on[1]
        lasted = (
            pattern(YEARS_SINCE_FOUNDING).search(self.simplified, 0, LONGEST_HEAD) if "年" in self.simplified else None
        )
        begun = pattern(FOUNDED_IN).search(self.simplified, 0, LONGEST_HEAD) if lasted is not None else None
        if lasted is None or begun is None or int(begun[1]) != year:
            return 0
        opens = max(self.simplified.rfind("。", 0, begun.start()), self.simplified.rfind("\n", 0, begun.start())) + 1
        told = SENTENCE_TO_END.match(self.simplified, opens)
        years = count_of_years(lasted["done"] or lasted["since"])
        told_of = lasted["what"] in self.settings.lexicon.words["telling-of-work"]  # 介绍组建5年来…
        what = "" if told_of else lasted["what"]
        return years if told is not None and what in told[0] else 0

    @cached_property
    def _going_on(self) -> tuple[int, int] | None:
        """The year since which something has been done, and how many years behind that it is told of.

        The 17th of 连续17年 is 16 behind the first one, 20年来 are 20, and so are they in the sentence behind.
        """
        found = GOING_ON_SINCE.search(self.simplified, 0, LONGEST_HEAD)
        if found is None:
            begun = self.settings.lexicon.pattern(BEGUN_THEN).search(self.simplified, 0, LONGEST_HEAD)
            return (int(begun["begun"]), count_of_years(begun["since"])) if begun is not None else None
        every, in_all = found["every"], found["in_all"]
        return int(found["begun"]), count_of_years(in_all) if every is None else count_of_years(every) - 1

    def first_of_planned(self, years: Period, text: str) -> Period | None:
        """2009年至2011年要建成200个: an undated report that plans for years is given in the first of them."""
        if text is self.head.title or years.precision != "years" or years.start is None:
            return None
        return whole_year(years.start.year) if AHEAD_IN_RANGE.match(text, years.end_offset) is not None else None

    def newer_year(self, titled: Period) -> Period | None:
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
        told = any(word in lead for word in self.settings.lexicon.words["shortly-before"]) and bool(years)
        return whole_year(max(years)) if told and max(years) == titled.start.year + 1 else None

    def _is_prose(self, sentence: Sentence) -> bool:
        return self.document.blocks[sentence.paragraph].kind in (BlockKind.PROSE, BlockKind.ITEM)

    def later_year_done(self, told: Period) -> Period | None:
        """2020年…，2021年2月举办了6场: an undated report is not older than the last thing that it tells as done."""
        if told.precision == "years" or told.start is None:
            return None
        done = (int(year) for year in DONE_IN.findall(self.simplified, 0, LONGEST_HEAD))
        last = max((year for year in done if year <= told.start.year + LONGEST_REPORT), default=0)
        if not self.settings.announced.titled:  # in a plan, a later year is that of a step
            last = max(last, *map(int, SINCE_LATE.findall(self.simplified, 0, LONGEST_HEAD)), 0)
            last = max(last, *map(int, self.told_in.findall(self.simplified, 0, LONGEST_HEAD)), 0)
        if told.start.year < last:
            return whole_year(last)
        coined = self.head.coined_in(Span(0, LONGEST_HEAD))
        return whole_year(coined) if told.start.year < coined else None

    def year_of_this(self, told: Period | None) -> Period | None:
        """2011年，发放760万元。今年…: 今年 in undated news is the year after the last one that it tells as over."""
        head = self.head.text
        over = self._last_over
        begun = told.start.year if told is not None and told.start is not None and told.precision != "years" else 0
        if told is None and SINCE_YEAR.search(head) is None:
            begun = over  # 2011年以来，…。今年…, but not 自2000年以来
        if not begun or self.publication.issued is not None or not self._tells_this_year(head):
            return None
        year = over + 1
        if re.search(rf"{year - 1}年[^。\n]*[比较]去年|{year - 1}年[^。\n今]*与去年(?:同期)?相比", head) is not None:
            return None  # 2010年，…比去年增长38.7%。今年…
        held = self.settings.lexicon.pattern(EDITION_OF_DAY).search(head, 0, LONGEST_LETTERHEAD)
        if re.search(rf"今年[^。\n]*{year - 1}年", head) is not None or (held is not None and int(held[1]) == over):
            return None  # 今年以来又新建8家，…，2024年累计服务58000人次
        done = max(map(int, (*DONE_IN.findall(head), *self.told_in.findall(head))), default=0)
        return whole_year(year) if over and max(done, begun) <= year else None

    def year_heard(self, told: Period | None) -> Period | None:
        """3月6日，…会议召开。2022年，培训3250人: who meets early in a year hears what was done in the one before.

        So where an undated text opens with a day of those months, and tells of one year, with figures, as of a whole.
        """
        if told is None or told.start is None or told.precision != "year" or self.document.published is not None:
            return None
        head, year = self.head.text, told.start.year
        opening = EARLY_DAY.search(head, 0, LONGEST_LETTERHEAD)
        if opening is None or self.head.names_year or LATER_MONTH.search(head) is not None:
            return None
        reported = re.search(rf"{year}年度?的?[一-鿿]{{0,4}}工作(?:报告|总结|回顾)", head) is not None
        if reported and self._is_set_out(year + 1):
            return whole_year(year + 1)
        if self.head.latest_told != year:
            return None
        part = re.search(
            rf"{year}年(?:\d{{1,2}}月|[上下]半年|[前第]?[一二三四]季度|以来|至今|春节)|(?:部署|安排|谋划)了?{year}年",
            head,
        )
        over = reported or self._last_over == year or year in self._years_told(REVIEWED_AS_WHOLE)
        return whole_year(year + 1) if over and part is None else None

    def _is_set_out(self, year: int) -> bool:
        """回顾2010年工作…部署2011年工作安排: tell whether a year is the last one told, for which work is laid out."""
        ahead = re.search(
            rf"{year}年度?的?[一-鿿]{{0,4}}工作[一-鿿]{{0,4}}(?:安排|部署|计划|打算|任务|目标)", self.head.text
        )
        return ahead is not None and self.head.latest_told == year

    def _tells_this_year(self, head: str) -> bool:
        """Tell whether an undated report that is no plan, no summary and no government's speaks of 今年."""
        summed_up = any(word in self.head.title for word in self.settings.lexicon.words["summary-title"])
        if summed_up or self.settings.announced.titled or self.settings.counts_republican:
            return False
        if "政府工作报告" in head[:LONGEST_TITLE]:
            return False
        told = TELLS_THIS_YEAR.search(head) or PLANS_THIS_YEAR.search(head)
        return told is not None and GLOSSED_YEAR.search(head) is None
