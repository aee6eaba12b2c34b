"""Find periods of time in running text: years, months, days, ranges, and what counts from the publication.

In: any text, and the date of publication if it is known. Out: :class:`~kg.values.period.Period` values in order, never
overlapping. What cannot be resolved (去年 without a date of publication) yields nothing, and so does what is vague
(近年来, 目前).

A month without a year belongs to the year stated earlier in its sentence or at the head of its paragraph, else to the
year of publication.
"""

from __future__ import annotations

import calendar
import datetime
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import NotAPeriod
from kg.values.lexicon import Lexicon, NamedPeriod, load_lexicon
from kg.values.period import Period, Precision, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][零一二三四五六七八九]{3})"
_SMALL = "(?:[0-9]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_JOINT = "(?: ?(?:——|[-—–~～至到]) ?)"
_TRIGGER = re.compile("[0-9一二三四五六七八九十今去前明后本上下同全年近最过未截迄自到至当次翌来昨首末开岁“\"第这]")
_YEAR_SPAN = re.compile(f"({_YEAR})年?{_JOINT}({_YEAR}|[0-9]{{2}})年度?(?![0-9]| ?[0-9]{{1,2}}月|[上下]半年)")
_ISO = re.compile(f"({_YEAR})([-/.])([01]?[0-9])\\2([0-3]?[0-9])(?![0-9])")
_NUMERIC_YEAR = re.compile(f"({_YEAR}) ?年度?|([0-9]{{2}})年(?=[0-9]{{1,2}}月)")
_MONTH = re.compile(f"({_SMALL})(?:{_JOINT}({_SMALL}))? ?月份?(?!球|亮|饼|嫂|子|票|薪|均)")
_FIRST_MONTHS = re.compile(f"前({_SMALL}|两)个?月")
_DAY = re.compile(f"({_SMALL}) ?[日号](?![0-9]*线|楼)")
_BARE_DAY = re.compile(f"({_SMALL})[日号](?!线|楼|均|常|本|报|用|照|渐|益)")
_THIRD: Final = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "月初": (1, 10), "初": (1, 10), "中": (11, 20), "底": (0, 31), "末": (0, 31)}
_THIRD_WORD = re.compile("上旬|中旬|下旬|初|底|末")
_YEAR_EDGE: Final = {"初": (1, 1), "底": (12, 12), "末": (12, 12), "终": (12, 12), "中": (6, 6)}
_DECADE = re.compile("(20世纪|上世纪|本世纪|21世纪)?([0-9]0|[一二三四五六七八九]十)年代(初|中|末)?")
_WINDOW = re.compile(f"(近|最近|过去|这|未来|今后|接下来)?的?({_SMALL}|两|半)(个月|年|周年)(多?来|以来|间|里)?")
_QUOTED_PLAN = re.compile("[“\"'‘「]?([一二三四五六七八九]五|十[一二三四五]?五)[”\"'’」]?(?=时期|期间|以来|末|初|规划|前|中期|收官|开局|的?[前后]?[一二三四五]年)(?:时期|期间)?")
_FROM = re.compile("自从?|从")
_UNTIL = re.compile("截至到?|截止到?|到|至")
_STRICT_UNTIL = re.compile("截至|截止")
_SINCE = re.compile("以来")
_ONWARD = re.compile("起(?!到|来|步|草)|开始|之后|以后|后(?![续勤期台备])")
_BY = re.compile("之前|以前|前(?![景往来进沿列瞻述后三两二四]|[0-9])")
_HEAD = re.compile(f"(?:^|\n)[ \t\u3000]*({_YEAR})年")
_SENTENCE_END = re.compile("[。！？!?\n]")


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


def find_periods(text: str, published: datetime.date | None = None) -> list[Period]:
    """Find all periods of a text.

    Args:
        text: running text in simplified or traditional characters.
        published: the date that 去年 and a month without a year count from.

    Returns:
        The periods in order of their offsets (code points, half open), never overlapping.

    Examples:
        >>> import datetime
        >>> [p.start.isoformat() for p in find_periods("去年，截至", datetime.date(2019, 1, 25))]
        ['2018-01-01']
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
    for period in _Reader(text, published).periods():
        if period.start_offset != start:
            break
        if period.end_offset != end:
            raise NotAPeriod(text, period.end_offset)
        return period
    raise NotAPeriod(text, start)


class _Reader:
    """One pass over one text."""

    def __init__(self, text: str, published: datetime.date | None) -> None:
        self.text = text
        self.published = published
        self.lexicon: Lexicon = load_lexicon()
        self.plain = self.lexicon.script.plain(text)
        self.stated: int | None = None
        self.stated_at = -1
        self.head: int | None = None
        self.head_end = 0
        self.sentence_end = 0

    def periods(self) -> Iterator[Period]:
        """Yield the periods in order."""
        position, search = 0, _TRIGGER.search
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
        if "0" <= self.plain[start] <= "9":
            while end < len(self.plain) and "0" <= self.plain[end] <= "9":
                end += 1
        return end

    # -- context -------------------------------------------------------------------------------------------------

    def _year_in_force(self, offset: int) -> int | None:
        """Return the year that a month without a year belongs to."""
        if self.stated is not None and not _SENTENCE_END.search(self.plain, self.stated_at, offset):
            return self.stated
        head = self._head_year(offset)
        if head is not None:
            return head
        return self.published.year if self.published else None

    def _head_year(self, offset: int) -> int | None:
        if self.stated is None:
            return None
        line = self.plain.rfind("\n", max(0, offset - 20_000), offset) + 1
        found = _HEAD.match(self.plain, line - 1 if line else 0)
        if found is None and line:
            found = _HEAD.match(self.plain, line)
        return _year(found[1]) if found and found.end() <= offset else None

    def _state(self, year: int, offset: int) -> None:
        self.stated, self.stated_at = year, offset

    # -- one period ----------------------------------------------------------------------------------------------

    def _read(self, start: int) -> Period | None:
        plain = self.plain
        before = plain[start - 1 : start]
        if plain[start].isdigit() and before and (before.isdigit() or before in ".-/第〔[［(" and not self._opens_date(start)):
            return None
        lead = _UNTIL.match(plain, start) or _FROM.match(plain, start)
        if lead is not None:
            return self._read_led(start, lead)
        for reader in (self._read_year_span, self._read_iso, self._read_plan, self._read_window, self._read_decade):
            period = reader(start)
            if period is not None:
                return period
        piece = self._piece(start, None)
        return None if piece is None else self._close(start, piece)

    def _opens_date(self, start: int) -> bool:
        return _NUMERIC_YEAR.match(self.plain, start) is not None or _MONTH.match(self.plain, start) is not None or _ISO.match(self.plain, start) is not None or _YEAR_SPAN.match(self.plain, start) is not None

    def _read_led(self, start: int, lead: re.Match[str]) -> Period | None:
        """Read 截至10月底, 到2020年, 自2015年起."""
        word = self.lexicon.periods.at(self.plain, start)
        if word and self.lexicon.periods[word].to_date:
            return self._period(start, start + len(word), None, self.published, "day") if self.published else None
        at = lead.end() + (self.plain[lead.end() : lead.end() + 1] == " ")
        if at >= len(self.plain):
            return None
        span = _YEAR_SPAN.match(self.plain, at)
        if span is not None:
            return None
        iso = self._iso_piece(at)
        piece = iso or self._piece(at, None)
        if piece is None:
            return None
        if lead.re is _FROM:
            if _range_follows(self.plain, piece.end_offset):
                closed = self._close(at, piece)
                return closed and self._period(start, closed.end_offset, closed.start, closed.end, closed.precision)
            since = _SINCE.match(self.plain, piece.end_offset)
            onward = _ONWARD.match(self.plain, piece.end_offset)
            end = (since or onward).end() if since or onward else piece.end_offset  # type: ignore[union-attr]
            return self._period(start, end, piece.start, self.published if since else None, piece.precision)
        end = piece.end_offset
        strict = _STRICT_UNTIL.match(self.plain, start) is not None
        if not strict and piece.precision == "day" and not piece.edge:
            return None
        by = _BY.match(self.plain, end)
        if by is not None:
            end = by.end()
        elif self.plain.startswith(("为止", "止"), end):
            end += 2 if self.plain.startswith("为止", end) else 1
        return self._period(start, end, None, piece.end, piece.precision)

    def _close(self, start: int, piece: _Piece) -> Period:
        """Read a range's other end or a suffix after a piece."""
        plain, at = self.plain, piece.end_offset
        joint = re.compile(_JOINT).match(plain, at)
        if joint is not None:
            other = self._piece(joint.end(), piece) if joint.end() < len(plain) else None
            if other is not None and other.end > piece.start:
                precision: Precision = "years" if piece.precision == "year" and other.precision == "year" else other.precision
                return self._period(start, other.end_offset, piece.start, other.end, precision)
        since = _SINCE.match(plain, at)
        if since is not None:
            return self._period(start, since.end(), piece.start, self.published, piece.precision)
        onward = _ONWARD.match(plain, at)
        if onward is not None and onward.group() in ("起", "开始"):
            return self._period(start, onward.end(), piece.start, None, piece.precision)
        by = _BY.match(plain, at)
        if by is not None:
            end = piece.end if piece.edge else piece.start - datetime.timedelta(days=1)
            return self._period(start, by.end(), None, end, piece.precision)
        return self._period(start, at, piece.start, piece.end, piece.precision)

    def _period(self, start: int, end: int, first: datetime.date | None, last: datetime.date | None, precision: Precision) -> Period:
        return Period(first, last, precision, self.text[start:end], start, end, _relation(first, last, self.published))

    # -- forms ---------------------------------------------------------------------------------------------------

    def _read_year_span(self, start: int) -> Period | None:
        found = _YEAR_SPAN.match(self.plain, start)
        if found is None:
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
        piece = self._iso_piece(start)
        if piece is None:
            return None
        self._state(piece.year, piece.end_offset)
        return self._period(start, piece.end_offset, piece.start, piece.end, "day")

    def _read_plan(self, start: int) -> Period | None:
        found = _QUOTED_PLAN.match(self.plain, start)
        named = self.lexicon.periods.words.get(found[1]) if found else None
        if found is None or named is None or named.dates is None:
            return None
        end = found.end()
        if self.plain.startswith("以来", end):
            return self._period(start, end + 2, named.dates[0], self.published, "years")
        return self._period(start, end, *named.dates, "years")

    def _read_window(self, start: int) -> Period | None:
        """Read 近三年, 五年来, 未来3个月: so many years or months before or after publication."""
        found = _WINDOW.match(self.plain, start)
        if found is None or found[3] == "周年" or not (found[1] or found[4]) or (found[1] == "这" and not found[4]) or (found[4] in ("间", "里") and not found[1]):
            return None
        if self.plain[start - 1 : start] in ("第", "每") and start or self.published is None:
            return None
        count = 0.5 if found[2] == "半" else _small(found[2])
        months = round(count * 12) if found[3] == "年" else round(count)
        if months == 0 or months > 1200:
            return None
        precision: Precision = "month" if found[3] == "个月" else "years" if months > 12 else "year"
        day = datetime.timedelta(days=1)
        if found[1] in ("未来", "今后", "接下来"):
            return self._period(start, found.end(), self.published + day, _shift(self.published, months), precision)
        return self._period(start, found.end(), _shift(self.published, -months) + day, self.published, precision)

    def _read_decade(self, start: int) -> Period | None:
        found = _DECADE.match(self.plain, start)
        if found is None:
            return None
        tens = int(found[2]) if found[2].isdigit() else _small(found[2])
        first = (2000 if found[1] in ("本世纪", "21世纪") else 1900) + tens
        return self._period(start, found.end(), datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31), "years")

    def _piece(self, start: int, after: _Piece | None) -> _Piece | None:
        """Read a year, a part of a year, a month or a day; ``after`` is the first end of a range."""
        plain, at = self.plain, start
        year, explicit, at = self._year_at(start, after)
        if year is None and explicit:
            return None
        if explicit and year is not None:
            self._state(year, at)
        part = self._part_at(at, year, start, after)
        if part is not None:
            return part
        if not explicit or year is None:
            return self._word_at(start)
        edge = _YEAR_EDGE.get(plain[at : at + 1])
        if edge is not None and not plain.startswith(("初步", "初期", "中国", "中共", "中央", "中华", "中期", "终于", "中小", "中心", "中级", "中职", "中高", "中等", "初级", "初中", "末端", "底层"), at) and not (plain[at] == "中" and plain[at + 1 : at + 2] not in ("，", "。", "、")):
            return _Piece(at + 1, datetime.date(year, edge[0], 1), _month_end(year, edge[1]), "month", year, edge[1], edge=True)
        return _Piece(at, datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", year)

    def _year_at(self, start: int, after: _Piece | None) -> tuple[int | None, bool, int]:
        """Return the year written at an offset, whether one is, and the offset after it."""
        plain = self.plain
        found = _NUMERIC_YEAR.match(plain, start)
        if found is not None:
            return (_year(found[1]) if found[1] else 2000 + int(found[2])), True, found.end()
        word = self.lexicon.periods.at(plain, start)
        named = self.lexicon.periods[word] if word else None
        if named is not None and named.year_offset is not None:
            if plain.startswith("同期", start + len(word)):
                word += "同期"
            return (self.published.year + named.year_offset if self.published else None), True, start + len(word)
        if named is not None and named.stated_year_offset is not None:
            year = self._year_in_force(start)
            return (None if year is None else year + named.stated_year_offset), True, start + len(word)
        if after is not None:
            return after.year, False, start
        return self._year_in_force(start), False, start

    def _part_at(self, at: int, year: int | None, start: int, after: _Piece | None) -> _Piece | None:  # noqa: PLR0911 - one return a form
        plain = self.plain
        if plain[at : at + 1] == " ":
            at += 1
        if year is None or at >= len(plain):
            return None
        if plain[at] == "的":
            at += 1
        word = self.lexicon.periods.at(plain, at)
        named = self.lexicon.periods[word] if word else None
        if named is not None and named.months is not None:
            first, last = named.months
            precision: Precision = named.precision  # type: ignore[assignment]
            return _Piece(at + len(word), datetime.date(year, first, 1), _month_end(year, last), precision, year, last, edge=word in ("年底", "年末", "年终"))
        found = _FIRST_MONTHS.match(plain, at)
        if found is not None and 1 <= _small(found[1]) <= 12:
            return _Piece(found.end(), datetime.date(year, 1, 1), _month_end(year, _small(found[1])), "month", year)
        if after is not None and after.month is not None and at == start:
            day = _BARE_DAY.match(plain, at)
            date = _date(year, after.month, _small(day[1])) if day else None
            if day is not None and date is not None:
                return _Piece(day.end(), date, date, "day", year, after.month)
        found = _MONTH.match(plain, at)
        if found is None or (at == start and plain[start - 1 : start] == "第" and start):
            return None
        return self._month_piece(found, year)

    def _month_piece(self, found: re.Match[str], year: int) -> _Piece | None:
        plain, end = self.plain, found.end()
        first, last = _small(found[1]), _small(found[2] or found[1])
        if not 1 <= first <= last <= 12:
            return None
        if first == last:
            day = _DAY.match(plain, end)
            if day is not None:
                date = _date(year, first, _small(day[1]))
                return _Piece(day.end(), date, date, "day", year, first) if date else None
        third = _THIRD_WORD.match(plain, end)
        if third is not None:
            low, high = _THIRD[third.group()]
            month_end = _month_end(year, last)
            start = datetime.date(year, first, max(low, 1))
            return _Piece(third.end(), start, min(month_end, month_end.replace(day=min(high, month_end.day))), "month", year, last, edge=low == 0)
        return _Piece(end, datetime.date(year, first, 1), _month_end(year, last), "month", year, last)

    def _word_at(self, start: int) -> _Piece | None:
        """Read 本月, 昨天."""
        word = self.lexicon.periods.at(self.plain, start)
        named: NamedPeriod | None = self.lexicon.periods[word] if word else None
        if named is None or self.published is None:
            return None
        end = start + len(word)
        if named.day_offset is not None:
            day = self.published + datetime.timedelta(days=named.day_offset)
            return _Piece(end, day, day, "day", day.year, day.month)
        if named.month_offset is not None:
            month = _shift(self.published.replace(day=1), named.month_offset)
            return _Piece(end, month, _month_end(month.year, month.month), "month", month.year, month.month)
        return None


def _range_follows(plain: str, at: int) -> bool:
    found = re.compile(_JOINT).match(plain, at)
    return found is not None and found.end() < len(plain) and re.compile(f"{_YEAR}年|{_SMALL}[月日号]|今年|年底").match(plain, found.end()) is not None


def _year(written: str) -> int:
    return int(written) if written.isdigit() and written.isascii() else int("".join(str("零一二三四五六七八九".index(c)) for c in written))


def _small(written: str) -> int:
    """Read a whole number up to 99."""
    if written.isdigit() and written.isascii():
        return int(written)
    digits = "零一二三四五六七八九"
    written = written.replace("两", "二")
    if "十" not in written:
        return digits.index(written)
    tens, _, ones = written.partition("十")
    return (digits.index(tens) if tens else 1) * 10 + (digits.index(ones) if ones else 0)


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


def _relation(start: datetime.date | None, end: datetime.date | None, published: datetime.date | None) -> Relation:
    if published is None:
        return "unknown"
    if end is not None and end < published:
        return "before"
    if start is not None and start > published:
        return "after"
    return "around"
