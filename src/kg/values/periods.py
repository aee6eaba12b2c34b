"""Find periods of time in running text: years, months, days, ranges, and what counts from the publication.

In: any text, and the date of publication if it is known. Out: :class:`~kg.values.period.Period` values in order, never
overlapping. What cannot be resolved (去年 without a date of publication) yields nothing, and so does what is vague
(近年来, 目前). The words are data, see ``ontology/vocabulary/periods.ttl``.

A month without a year belongs to the year stated earlier in its sentence or at the head of its paragraph, else to the
year of publication; after 截至 it is the last one before the publication.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import NotAPeriod
from kg.values.lexicon import Lexicon, NamedPeriod, load_lexicon, one_of
from kg.values.numeral import parse_numeral
from kg.values.period import Period, Precision, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY: Final = datetime.timedelta(days=1)
_DIGITS: Final = "零一二三四五六七八九"
_NOUGHTS: Final = str.maketrans("0Oo", "零零零")
"""What stands for 〇 in a year that is else written in characters: 二0一七年."""
_YEAR = (
    "(?:(?:19|20)[0-9]{2}|(?:1 ?9|2 ?0)(?: ?[0-9]){2}(?= ?年)|[一二][零一二三四五六七八九]{3}"
    "|二[0Oo](?:[0Oo][一二三四五六七八九]|[一二三四五六七八九][0Oo一二三四五六七八九]))"
)
_SMALL = "(?:[0-9]{1,2}|(?:[一二三四五六七八九]?十|[廿卅])[一二三四五六七八九]?|[一二三四五六七八九])"
_FIGURES: Final = "0123456789"
_TENS: Final = "一二三四五六七八九十廿卅"
_JOINT = "(?: ?(?:——|-{1,3}|[—–~至到]) ?)"
_JOINT_HERE = re.compile(_JOINT)
_YEAR_SPAN = re.compile(
    f"({_YEAR})年?(?:{_JOINT}|/(?=[0-9/零一二三四五六七八九Oo]+ ?(?:整个)?(?:(?:财政|学)?年度|学年)))"
    f"({_YEAR}|[0-9]{{2}})"
    " ?(?:(?:整个)?(?:学|财政)?年度?|(?=学年))"
    "(?![0-9](?!年[间来])| ?[0-9]{1,2}月|[上下]半年|[初底末])(?:[首前头][一二三]季度?)?"
)
_ISO = re.compile(f"({_YEAR})([-/.])([01]?[0-9])\\2([0-3]?[0-9])(?![0-9])")
_YEAR_HERE = re.compile(f"({_YEAR})(?: ?学?年度?|(?=[上下]半年))")
_ERA_YEAR = re.compile("(?<![0-9])(1[0-4][0-9]|[89][0-9])学?年度")
"""A fiscal or school year of Taiwan, counted from 1912: 114学年度."""
_COMPARING: Final = ("比", "较", "与", "同")
_BASIS = re.compile("同期|相比|[^，。；,;\n]{0,16}基础上")
"""What tells that the year before it is only compared with, or gone on from: 去年成果的基础上."""
_ERA: Final = 1911
_SHORT_YEAR = re.compile(
    "(?<![0-9.,])(?<![近第这约达满每])(?:([0-9]{2})年(?=[0-9]{1,2}月|底(?!层)|初(?![步期级中]))|(0[0-9])年(?!代))"
)
_SET_EARLY: Final = "年初(?:预算|预期|计划|目标|任务|指标)"
"""What was set at the beginning of a year for all of it, where no verb follows: 占年初预算的, 完成年初计划，."""
_NO_TIME: Final = re.compile(
    f"上年(?:货|夜饭|味|糕|画)|(?<=[占为成较比超按过]){_SET_EARLY}|{_SET_EARLY}数?(?=[0-9的，。；、）)]|$)"
    "|上年度?(?=结[转余]|滚存)|(?<=结转)下年度?(?=支出|资金|收入|[0-9])"
)
"""送上年货: what is given for the New Year is no year, 年初预算, 年初计划 are of the whole year, and 上年结余收入,
结转下年支出 are parts of this year's accounts."""
_LATEST_SHORT_YEAR: Final = 50
"""Up to this number two digits are a year of this century: 24年底, 98年5月, 06年."""
_COUNTS: Final = frozenset("0123456789一二三四五六七八九十百两几半数多余")
"""What counts years, right before them."""
_MONTH = re.compile(f"(1 [0-2](?= ?月)|{_SMALL})(?:{_JOINT}({_SMALL}))? ?月份?(?!球|亮|饼|嫂|子|票|薪|均|龄)")
_FIRST_MONTHS = re.compile(f"前({_SMALL}|两)个?月")
_DAYS = re.compile(f"([1-3] [0-9](?= ?日)|{_SMALL})(?:{_JOINT}({_SMALL}))? ?[日号](?![0-9]*线|楼)")
_BARE_DAY = re.compile(f"({_SMALL})[日号](?!线|楼|均|常|本|报|用|照|渐|益)")
_THIRD = re.compile("上旬|中旬|下旬|初|底|末")
_THIRDS: Final = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "底": (1, 31), "末": (1, 31)}
_EDGE_OF_YEAR = re.compile("初(?![步期级中])|底(?!层)|末(?!端)|终(?!于)|中(?=[，。、,])")
_EDGE_YEAR: Final = re.compile("(?:规划|时期)?的?(开局|收官)之?年")
"""What makes of a five-year plan its first or its last year: “十四五”开局之年."""
_EDGE_MONTHS: Final = {"初": 1, "中": 6, "底": 12, "末": 12, "终": 12}
_ENDS: Final = frozenset({"年底", "年末", "年终", "岁末"})
_TURNS: Final = frozenset({"年终", "岁末", "岁尾"})
"""What calls the turn of a year its end also when the new one has begun."""
_LAST_TURN: Final = 2
"""The month in which the New Year's feast falls at the latest."""
_DECADE = re.compile("(20世纪|上世纪|本世纪|21世纪)?([0-9]0|[一二三四五六七八九]十)年代")
_WINDOW = re.compile(
    f"(近|最近|过去|这|未来|今后|接下来)?的?({_SMALL}|两|半) ?(个月|年)(?!代|级|度|制)"
    "(多?来|以来|间|的?时间里|里|(?=累计|共计))?"
)
ODD_MONTHS: Final = 3
"""The months that 多 behind a count of years stands for: some, and fewer than half a year."""
_AHEAD: Final = frozenset({"未来", "今后", "接下来"})
_PLAN = re.compile(
    "[“\"'‘「]?([一二三四五六七八九]五|十[一二三四五]?五)[”\"'’」]?"
    "(?=时期|期[间末]|(?:(?<=[”\"'’」])|(?<=十[一二三四]五))期(?![刊货限权满末间])|以来|末|初|规划|中期|收官|开局|[前后]?[一二三四五]年)(?:时期|期间?)?"
    "|[“\"'‘「](十[一二三四五]?五)[”\"'’」](?!普法)"
)
_YEAR_LIST = re.compile(f"({_YEAR})[、和及与]({_YEAR})年(?!度?[上下]半年|[0-9])")
_FROM = re.compile("自从?|从")
_NO_BEGINNING: Final = ("摘自", "选自", "来自", "出自", "源自")
"""What ends in 自 and tells where something comes from, not since when: 摘自2007年1月的报告."""
_FROM_TODAY: Final = re.compile("[从自由]?(?:即日|现在|今日|今天|今|目前)起?$")
"""What stands before 至 or 到 where the day of publication is the first: 即日起至2008年1月底."""
_LONGEST_TODAY: Final = 5
_UNTIL = re.compile("截[至止]到?|到|至")
_SINCE = re.compile("以来|至今|到现在|来(?=[，,]|累计|共|已|先后|投入|举办|开展|发放|新增)")
_FOUNDING: Final = "建"
"""What short names of events begin with, which may be given names or parts of words."""
_FIRST_ON_PAGES: Final = 1999
"""The year of the oldest pages; a count of days that comes to less counts something else."""
_MANY_TIMES: Final = 10
"""How often a day has been kept, at least, that is counted by 次; what is less counts what somebody does for it."""
_OBSERVED: Final = ("节", "日")
"""What the names of days end with that are kept each year and counted: 第30个国际志愿者日."""
_BEFORE_FOUNDING: Final = frozenset("自从祝念迎庆暨和与是在")
"""What may stand right before such a name: 自建党以来, 庆祝建军90周年."""
_SINCE_EVENT = re.compile("(?:胜利召开|召开|闭幕)?(?:以来|之后|至今|后(?=[，,]))|(?:发生|爆发|暴发)(?:以来|之?后|至今)")
_ONWARD = re.compile("起(?![到来步草])|开始")
_BY = re.compile("之前|以前|前(?![景往来进沿列瞻述后三两二四]|[0-9])")
_GOES_ON: Final = frozenset(" —-–~至到以起开之前")
"""What a range's other end, or a suffix that makes another period of a date, begins with."""
_HEAD = re.compile(f"\n?[ \t]*({_YEAR})年")
_SENTENCE_END = re.compile("[。！？!?\n]")
_LONGEST_PARAGRAPH: Final = 4000
"""Characters before a month in which the head of its paragraph is looked for."""
_NUMBERED: Final = frozenset(".-/第〔[［(")


class _Piece(NamedTuple):
    """A span of days read at one place, before prefixes, suffixes and ranges."""

    end_offset: int
    start: datetime.date
    end: datetime.date
    precision: Precision
    year: int
    month: int | None = None
    edge: bool = False
    """Whether it names an end (年底, 10月底), so that 前 means up to it."""
    dated: bool = True
    """Whether its year is stated."""


def find_periods(text: str, published: datetime.date | None = None) -> list[Period]:
    """Find all periods of a text.

    Args:
        text: running text in simplified or traditional characters.
        published: the date that 去年 and a month without a year count from.

    Returns:
        The periods in order of their offsets (code points, half open), never overlapping.

    Examples:
        >>> import datetime
        >>> found = find_periods("去年，截至10月底共举办12期。", datetime.date(2019, 1, 25))
        >>> [(period.text, str(period.start), str(period.end)) for period in found]
        [('去年', '2018-01-01', '2018-12-31'), ('截至10月底', 'None', '2018-10-31')]
    """
    return list(_Reader(text, published).periods())


def parse_period(text: str, published: datetime.date | None = None) -> Period:
    """Read one period such as 2018年, 今年上半年, 2016-2020年, 截至10月底.

    Args:
        text: one period and nothing else; spaces around it are allowed.
        published: the date that relative words count from.

    Returns:
        The period, with offsets into ``text``.

    Raises:
        NotAPeriod: with the offset of the first character that was not understood; also for a relative period if
            ``published`` is None.
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    found = find_periods(text, published)
    if not found or found[0].start_offset != start:
        raise NotAPeriod(text, start)
    if found[0].end_offset != end:
        raise NotAPeriod(text, found[0].end_offset)
    return found[0]


_ARABIC_START = (
    "[0-9]{3}[上下]半年|(?: ?[0-9]){3} ?年|[0-9]{0,3} ?(?:[年月学—–~至到-]|个月|世纪)|(?<=[12])[09][0-9]{2}[、和及与./]"
)
"""What stands behind the first figure of a period; no other number, 300个 or 3.5, is looked at more closely."""
_HAN_START = (
    "(?:[零0Oo一二三四五六七八九十]{1,3} ?)?(?:[年月学—–~至到/-]|个月)|[零0Oo一二三四五六七八九]{3}[、和及与.]"
    "|[一二三四五]{0,2}(?<=五)(?:时期|期[间一-鿿]|以来|[末初前后]|规划|中期|收官|开局|期末)"
)
"""The same behind the first of Chinese characters for numbers: 二〇一八年, 三月, 十三五时期."""
_WINDOWED: Final = ("最近", "过去", "未来", "今后", "接下来")
"""Words that open a period only with how many months or years it is."""
_LATER_START: Final = '今去前明后上下本年“"'
"""What else may open the time up to which, or from which, something goes on: 到今年."""


@cache
def _start_pattern() -> re.Pattern[str]:
    """Compile what a period may start with.

    One character that a period may begin with, then what each asks of those after it: so most of a text is passed over
    without a closer look. Figures come first, since every other such character is one; then words, which their second
    character tells from nearly all that is none; then what else there is.
    """
    window = "的?(?:[0-9一二三四五六七八九十廿卅]{1,3}|[两半])(?:个月|年)"
    known = [word for word in load_lexicon().periods.words if len(word) > 1]
    words = [*((word, "") for word in known), *((word, f"(?={window})") for word in _WINDOWED)]
    numbered = "|".join(re.escape(word) for word in known if word[0] in _FIGURES + _TENS)
    date = f"(?=[{_LATER_START}]|[{_FIGURES}](?:{_ARABIC_START})|[{_TENS}](?:{_HAN_START})|{numbered})"
    others = (
        (_TENS, f"(?={_HAN_START})"),
        ("从到至自", f"(?:(?<=自)从)?{date}"),
        *((word, "") for word in load_lexicon().periods.words if len(word) == 1),
        ("两", "(?=年|个月)"),
        ("半", "年"),
        ("近这", f"(?={window})"),
        ("截", "[至止]"),
        ("上本", "世纪"),
        ("前", "(?=[0-9一二三四五六七八九十两]{1,2}个?月)"),
        ("“\"'‘「", "(?=[一二三四五六七八九十]{1,2}五)"),
    )
    second = "".join(sorted({word[1] for word, _ in words}))
    opening = "".join(sorted({character for characters, _ in others for character in characters}))
    first = "".join(sorted({*_FIGURES, *opening, *(word[0] for word, _ in words)}))
    rest_of_word = "|".join(f"{re.escape(word[1:])}(?<={re.escape(word)}){rest}" for word, rest in words)
    rest_of_other = "|".join(f"(?<=[{characters}]){rest}" for characters, rest in others)
    return re.compile(
        f"[{first}](?:(?<=[{_FIGURES}])(?<![0-9].)(?={_ARABIC_START})"
        f"|(?=[{second}])(?:{rest_of_word})|(?<=[{opening}])(?:{rest_of_other}))"
    )


class _Reader:
    """One pass over one text."""

    def __init__(self, text: str, published: datetime.date | None) -> None:
        self.text = text
        self.published = published
        self.lexicon: Lexicon = load_lexicon()
        self.plain = self.lexicon.script.plain(text)
        self.stated: int | None = None
        """The year that the text last stated, and where."""
        self.stated_at = 0

    def periods(self) -> Iterator[Period]:
        """Yield the periods in order."""
        position, search = 0, _start_pattern().search
        while (found := search(self.plain, position)) is not None:
            start = found.start()
            period = self._read(start)
            if period is None:
                position = self._past_number(start)
                continue
            position = period.end_offset
            yield period

    def _past_number(self, start: int) -> int:
        end = start + 1
        while "0" <= self.plain[end - 1] <= "9" and "0" <= self.plain[end : end + 1] <= "9":
            end += 1
        return end

    # -- context -------------------------------------------------------------------------------------------------

    def _year_in_force(self, offset: int) -> tuple[int | None, bool]:
        """Return the year that a month without a year belongs to, and whether the text states it."""
        if self.stated is not None:
            nearby = offset - self.stated_at < _LONGEST_PARAGRAPH
            if nearby and not _SENTENCE_END.search(self.plain, self.stated_at, offset):
                return self.stated, True
            head = self._head_year(offset)
            if head is not None:
                return head, True
        return (self.published.year if self.published else None), False

    def _head_year(self, offset: int) -> int | None:
        floor = max(0, offset - _LONGEST_PARAGRAPH)
        line = self.plain.rfind("\n", floor, offset)
        if line < 0 < floor:
            return None
        found = _HEAD.match(self.plain, max(line, 0))
        return _year(found[1]) if found is not None and found.end() <= offset else None

    def _state(self, year: int, offset: int) -> None:
        self.stated, self.stated_at = year, offset

    # -- one period ----------------------------------------------------------------------------------------------

    def _read(self, start: int) -> Period | None:
        plain = self.plain
        first, before = plain[start], plain[start - 1] if start else ""
        if first.isdigit() and before and (before.isdigit() or (before in _NUMBERED and not self._opens_date(start))):
            return None
        if (before == "第" and not first.isdigit()) or (first == "年" and before in _COUNTS):
            return None  # 三年内 is no 年内
        if first in "截到至自从" and before + first not in _NO_BEGINNING:
            return self._read_led(start)
        if "0" <= first <= "9" or first in "一二":
            for read in (self._read_year_span, self._read_iso):
                period = read(start)
                if period is not None:
                    return period
        for read in (self._read_plan, self._read_era, self._read_window, self._read_decade):
            period = read(start)
            if period is not None:
                return period
        piece = self._piece(start, None)
        return None if piece is None else self._close(start, piece)

    def _opens_date(self, start: int) -> bool:
        patterns = (_YEAR_HERE, _MONTH, _ISO, _YEAR_SPAN)
        return any(pattern.match(self.plain, start) is not None for pattern in patterns)

    def _read_led(self, start: int) -> Period | None:
        """Read 截至10月底, 到2020年, 自2015年起."""
        plain = self.plain
        word = self.lexicon.periods.at(plain, start)
        if word and self.lexicon.periods[word].to_date:
            return self._period(start, start + len(word), None, self.published, "day") if self.published else None
        lead = _UNTIL.match(plain, start) or _FROM.match(plain, start)
        if lead is None:
            return None
        at = lead.end() + (plain[lead.end() : lead.end() + 1] == " ")
        if at >= len(plain) or (_YEAR_SPAN.match(plain, at) and lead.re is _UNTIL):
            return None
        if lead.re is _FROM:
            return self._read_from(start, at)
        return self._read_until(start, at, strict=plain[start] == "截")

    def _read_from(self, start: int, at: int) -> Period | None:
        plain = self.plain
        span = self._read_year_span(at)
        if span is not None:
            return self._period(start, span.end_offset, span.start, span.end, span.precision)
        piece = self._iso_piece(at) or self._plan_piece(at) or self._piece(at, None)
        if piece is None:
            return None
        closed = self._close(at, piece)
        if closed.end_offset > piece.end_offset:
            return self._period(start, closed.end_offset, closed.start, closed.end, closed.precision)
        onward = _ONWARD.match(plain, piece.end_offset)
        end = onward.end() if onward is not None else piece.end_offset
        return self._period(start, end, piece.start, None, piece.precision)

    def _read_until(self, start: int, at: int, *, strict: bool) -> Period | None:
        plain = self.plain
        piece = self._iso_piece(at) or self._plan_piece(at) or self._piece(at, None)
        today = _FROM_TODAY.search(plain, max(0, start - _LONGEST_TODAY), start)
        strictly = strict or today is not None
        if piece is None or (not (strictly or plain.startswith("止", piece.end_offset)) and piece.precision == "day"):
            return None
        last, end = piece.end, piece.end_offset
        by = _BY.match(plain, end)
        if by is not None:
            end = by.end()
        elif plain.startswith(("为止", "止"), end):
            end += 2 if plain.startswith("为止", end) else 1
        if strict and not piece.dated and self.published is not None and last > self.published:
            last = _shift_to(last, last.year - 1)
        if today is not None and self.published is not None and last >= self.published:
            return self._period(today.start(), end, self.published, last, piece.precision)
        return self._period(start, end, None, last, piece.precision)

    def _close(self, start: int, piece: _Piece) -> Period:
        """Read a range's other end or a suffix after a piece."""
        plain, at = self.plain, piece.end_offset
        if plain[at : at + 1] not in _GOES_ON:
            return self._period(start, at, piece.start, piece.end, piece.precision)
        joint = _JOINT_HERE.match(plain, at)
        if joint is not None and joint.end() < len(plain):
            other = self._piece(joint.end(), piece)
            if other is not None and other.end > piece.start:
                whole = piece.precision == other.precision == "year"
                return self._period(
                    start, other.end_offset, piece.start, other.end, "years" if whole else other.precision
                )
        since = _SINCE.match(plain, at)
        if since is not None:
            first = piece.start
            if not piece.dated and self.published is not None and first > self.published:
                first = _shift_to(first, first.year - 1)
            return self._period(start, since.end(), first, self.published, piece.precision)
        onward = _ONWARD.match(plain, at)
        if onward is not None:
            return self._period(start, onward.end(), piece.start, None, piece.precision)
        by = _BY.match(plain, at)
        if by is not None:
            return self._period(start, by.end(), None, piece.end if piece.edge else piece.start - _DAY, piece.precision)
        return self._period(start, at, piece.start, piece.end, piece.precision)

    def _period(
        self, start: int, end: int, first: datetime.date | None, last: datetime.date | None, precision: Precision
    ) -> Period:
        relation = _relation(first, last, self.published)
        return Period(first, last, precision, self.text[start:end], start, end, relation)

    # -- forms ---------------------------------------------------------------------------------------------------

    def _read_year_span(self, start: int) -> Period | None:
        """Read 2016-2020年, and two years that follow each other: 2019、2020年."""
        found = _YEAR_SPAN.match(self.plain, start)
        if found is None:
            found = _YEAR_LIST.match(self.plain, start)
            if found is None or _year(found[2]) - _year(found[1]) != 1:
                return None
        first = _year(found[1])
        last = _year(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
        if not first < last:
            return None
        self._state(last, found.end())
        return self._period(start, found.end(), datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years")

    def _iso_piece(self, start: int) -> _Piece | None:
        found = _ISO.match(self.plain, start)
        if found is None:
            return None
        day = _date(_year(found[1]), int(found[3]), int(found[4]))
        return _Piece(found.end(), day, day, "day", day.year, day.month) if day else None

    def _read_iso(self, start: int) -> Period | None:
        """Read 2019-01-25."""
        piece = self._iso_piece(start)
        if piece is None:
            return None
        self._state(piece.year, piece.end_offset)
        return self._period(start, piece.end_offset, piece.start, piece.end, "day")

    def _read_plan(self, start: int) -> Period | None:
        """Read “十三五”时期."""
        piece = self._plan_piece(start)
        return None if piece is None else self._close(start, piece)

    def _read_era(self, start: int) -> Period | None:
        """Read 改革开放以来, 党的十八大召开以来: from the event up to the publication."""
        word = self.lexicon.periods.at(self.plain, start)
        named = self.lexicon.periods[word] if word else None
        if named is None or named.since is None or _is_cut_out(self.plain, start):
            return None
        since = _SINCE_EVENT.match(self.plain, start + len(word))
        if since is None or (self.published is not None and named.since > self.published):
            return None
        return self._period(start, since.end(), named.since, self.published, "years")

    def _plan_piece(self, start: int) -> _Piece | None:
        """Read a five-year plan, or its edge: “十三五”末 is the last month of 2020."""
        found = _PLAN.match(self.plain, start)
        named = self.lexicon.periods.words.get(found[1] or found[2]) if found else None
        if found is None or named is None or named.dates is None:
            return None
        end, (first, last) = found.end(), named.dates
        if (edge_year := _EDGE_YEAR.match(self.plain, end)) is not None:
            year = first.year if edge_year[1] == "开局" else last.year
            return _Piece(edge_year.end(), datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", year)
        end += self.plain.startswith("期末", end)
        edge = self.plain[end : end + 1]
        if edge == "末":
            return _Piece(end + 1, last.replace(day=1), last, "month", last.year, last.month, edge=True)
        if edge == "初":
            return _Piece(end + 1, first, _month_end(first.year, first.month), "month", first.year, first.month)
        return _Piece(end, first, last, "years", last.year)

    def _read_window(self, start: int) -> Period | None:
        """Read 近三年, 五年来, 未来3个月: so many years or months before or after publication."""
        found = _WINDOW.match(self.plain, start)
        if found is None or self.published is None or not _is_window(found):
            return None
        if start and self.plain[max(0, start - 2) : start].rstrip()[-1:] in ("第", "每"):
            return None
        count = 0.5 if found[2] == "半" else _small(found[2])
        months = round(count * 12) if found[3] == "年" else round(count)
        if found[3] == "年" and (found[4] or "").startswith("多"):
            months += ODD_MONTHS  # 一年多来
        if not 0 < months <= 1200:
            return None
        precision: Precision = "month" if found[3] == "个月" else "years" if months > 12 else "year"
        if found[1] in _AHEAD:
            return self._period(start, found.end(), self.published + _DAY, _shift(self.published, months), precision)
        start_day = _shift(self.published + _DAY, -months)
        if precision == "years" and (start_day.month, start_day.day) == (1, 1):
            start_day -= _DAY
        if found[2] == "半" and self.published.month in (6, 7):
            start_day = datetime.date(self.published.year, 1, 1)  # 半年来, when half of the year is over
        return self._period(start, found.end(), start_day, self.published, precision)

    def _read_decade(self, start: int) -> Period | None:
        """Read 20世纪80年代."""
        found = _DECADE.match(self.plain, start)
        if found is None:
            return None
        first = (2000 if found[1] in ("本世纪", "21世纪") else 1900) + _small(found[2])
        return self._period(start, found.end(), datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31), "years")

    # -- pieces --------------------------------------------------------------------------------------------------

    def _piece(self, start: int, after: _Piece | None) -> _Piece | None:
        """Read a year, a part of a year, a month or a day; ``after`` is the first end of a range."""
        year, explicit, at = self._year_at(start)
        if explicit and year is None:
            return None
        dated = explicit
        if explicit and year is not None:
            if not self._is_measured_by(start, at):
                self._state(year, at)
        elif after is not None:
            year, dated = after.year, after.dated
        else:
            year, dated = self._year_in_force(start)
        if year is None:
            return self._word_at(start)
        part = self._part_at(at, year, after if at == start else None, fresh=at == start)
        if part is not None:
            return part._replace(dated=dated)
        return self._year_piece(at, year) if explicit else self._word_at(start)

    def _is_measured_by(self, start: int, end: int) -> bool:
        """比去年, 去年同期, 在去年成果的基础上: tell whether a year only says what is compared, or gone on from."""
        compared = self.plain.endswith(_COMPARING, 0, start) and not self.plain.startswith("全年", end)
        return compared or _BASIS.match(self.plain, end) is not None

    def _year_piece(self, at: int, year: int) -> _Piece | None:
        """Read what may follow a year that no month follows: an edge (年底), or nothing."""
        plain = self.plain
        month = _MONTH.match(plain, at)
        if month is not None and _DAYS.match(plain, month.end()) is not None:
            return None
        edge = _EDGE_OF_YEAR.match(plain, at)
        if edge is not None:
            number = _EDGE_MONTHS[edge.group()]
            start, end = datetime.date(year, number, 1), _month_end(year, number)
            return _Piece(edge.end(), start, end, "month", year, number, edge=number == 12)
        return _Piece(at, datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", year)

    def _year_at(self, start: int) -> tuple[int | None, bool, int]:
        """Return the year written at an offset, whether one is, and the offset after it."""
        plain = self.plain
        found = _YEAR_HERE.match(plain, start)
        if found is not None:
            return _year(found[1]), True, found.end()
        taiwan = _ERA_YEAR.match(plain, start)
        if taiwan is not None:
            return _ERA + int(taiwan[1]), True, taiwan.end()
        short = _SHORT_YEAR.match(plain, start)
        if short is not None:
            number = int(short[1] or short[2])
            return number + (2000 if number <= _LATEST_SHORT_YEAR else 1900), True, short.end()
        word = self.lexicon.periods.at(plain, start)
        named = self.lexicon.periods[word] if word else None
        if word and _NO_TIME.match(plain, start) is not None:
            return None, False, start
        if named is not None and named.year_offset is not None:
            end = start + len(word) + (2 if plain.startswith("同期", start + len(word)) else 0)
            return (self.published.year + named.year_offset if self.published else None), True, end
        if named is not None and named.stated_year_offset is not None:
            year, _ = self._year_in_force(start)
            return (None if year is None else year + named.stated_year_offset), True, start + len(word)
        return None, False, start

    def _part_at(self, at: int, year: int, after: _Piece | None, *, fresh: bool) -> _Piece | None:
        """Read a half, a quarter, months or a day; ``fresh`` if no year stands before."""
        plain = self.plain
        if plain[at : at + 1] in (" ", "的"):
            at += 1
        word = self.lexicon.periods.at(plain, at)
        named = self.lexicon.periods[word] if word and _NO_TIME.match(plain, at) is None else None
        if named is not None and named.months is not None:
            first, last = named.months
            if fresh and word in _TURNS and self.published is not None and self.published.month <= _LAST_TURN:
                year -= 1  # 年终岁末 in a January
            start = datetime.date(year, first, 1)
            precision: Precision = named.precision  # type: ignore[assignment] # checked by the data's test
            return _Piece(at + len(word), start, _month_end(year, last), precision, year, last, word in _ENDS)
        found = _FIRST_MONTHS.match(plain, at)
        if found is not None and 1 <= _small(found[1]) <= 12:
            return _Piece(found.end(), datetime.date(year, 1, 1), _month_end(year, _small(found[1])), "month", year)
        day = self._bare_day(at, year, after)
        if day is not None:
            return day
        found = _MONTH.match(plain, at)
        if found is None or (fresh and plain[at - 1 : at] == "第" and at > 0):
            return None
        return self._month_piece(found, year)

    def _bare_day(self, at: int, year: int, after: _Piece | None) -> _Piece | None:
        """Read the 24日 of 1月23日—24日."""
        found = _BARE_DAY.match(self.plain, at) if after is not None else None
        if found is None or after is None or after.month is None:
            return None
        date = _date(year, after.month, _small(found[1]))
        return _Piece(found.end(), date, date, "day", year, after.month) if date is not None else None

    def _month_piece(self, found: re.Match[str], year: int) -> _Piece | None:
        plain, end = self.plain, found.end()
        first, last = _small(found[1]), _small(found[2] or found[1])
        if not 1 <= first <= last <= 12:
            return None
        days = _DAYS.match(plain, end) if first == last else None
        if days is not None:
            start, stop = _date(year, first, _small(days[1])), _date(year, first, _small(days[2] or days[1]))
            if start is None or stop is None or stop < start:
                return None
            return _Piece(days.end(), start, stop, "day", year, first)
        third = _THIRD.match(plain, end)
        month_end = _month_end(year, last)
        if third is None:
            return _Piece(end, datetime.date(year, first, 1), month_end, "month", year, last)
        low, high = _THIRDS[third.group()]
        start = datetime.date(year, first, low)
        stop = month_end.replace(day=min(high, month_end.day))
        return _Piece(third.end(), start, stop, "month", year, last, third.group() in ("底", "末"))

    def _word_at(self, start: int) -> _Piece | None:
        """Read 本月, 昨天."""
        word = self.lexicon.periods.at(self.plain, start)
        named: NamedPeriod | None = self.lexicon.periods[word] if word else None
        if named is None or self.published is None:
            return None
        end = start + len(word)
        if named.day_offset is not None:
            day = self.published + named.day_offset * _DAY
            return _Piece(end, day, day, "day", day.year, day.month)
        if named.month_offset is not None:
            month = _shift(self.published.replace(day=1), named.month_offset)
            return _Piece(end, month, _month_end(month.year, month.month), "month", month.year, month.month)
        return None


def _is_window(found: re.Match[str]) -> bool:
    """Tell whether a number of years is a window of time (近三年, 五年来, 五年间) and not a length (三年)."""
    lead, tail = found[1], found[4]
    if lead is None:
        return tail is not None and (tail.endswith("来") or found[3] == "年")
    return lead != "这" or tail is not None


def _year(written: str) -> int:
    if written.isascii():
        return int(written.replace(" ", ""))
    return int("".join(str(_DIGITS.index(character)) for character in written.translate(_NOUGHTS)))


def find_anniversary_years(text: str) -> list[int]:
    """Find the years in which the anniversaries that a text names are kept: 国庆七十周年, 第108个妇女节.

    Args:
        text: any text.

    Returns:
        Years, in the order of the text.
    """
    lexicon = load_lexicon()
    plain = lexicon.script.plain(text)
    found = (one for one in _anniversary().finditer(plain) if not _is_cut_out(plain, one.start()))
    years = []
    for one in found:
        count = int(parse_numeral(one["count"] or one["nth"]))
        year = lexicon.anniversaries[one["event"] or one["day"]] + count
        official = one["by"] != "次" or count >= _MANY_TIMES or "全国" in one[0] or one["day"] == "助残日"
        if one["nth"] is None or (year >= _FIRST_ON_PAGES and official):
            years.append(year)
    return years


def _is_cut_out(plain: str, start: int) -> bool:
    """Tell whether 建军, 建团 is a part of another word: 李建军, 组建团队."""
    before = plain[start - 1 : start]
    return plain.startswith(_FOUNDING, start) and "\u4e00" <= before <= "\u9fff" and before not in _BEFORE_FOUNDING


@cache
def _anniversary() -> re.Pattern[str]:
    events, count = one_of(load_lexicon().anniversaries), "[0-9]{1,3}|[一二三四五六七八九十百廿卅]{1,5}"
    days = one_of(word for word in load_lexicon().anniversaries if word.endswith(_OBSERVED))
    return re.compile(
        f"(?P<event>{events})(?:暨[^，。；、\\n]{{1,10}}?)?(?P<count>{count})周年"
        f"|第 ?(?P<nth>{count}) ?(?P<by>个|次)[^，。；、\\n]{{0,10}}?(?P<day>{days})(?!间)"
    )


def _small(written: str) -> int:
    """Read a whole number up to 99."""
    if written.isascii():
        return int(written.replace(" ", ""))
    written = written.replace("两", "二").replace("廿", "二十").replace("卅", "三十")
    if "十" not in written:
        return _DIGITS.index(written)
    tens, _, ones = written.partition("十")
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _shift(date: datetime.date, months: int) -> datetime.date:
    """Move a date by whole months, to the month's last day where it has fewer days."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def _shift_to(date: datetime.date, year: int) -> datetime.date:
    """Move a date to another year; a month's last day stays one."""
    last = _month_end(date.year, date.month) == date
    return _month_end(year, date.month) if last else _shift(date, (year - date.year) * 12)


def _relation(start: datetime.date | None, end: datetime.date | None, published: datetime.date | None) -> Relation:
    if published is None:
        return "unknown"
    if end is not None and end < published:
        return "before"
    if start is not None and start > published:
        return "after"
    return "around"
