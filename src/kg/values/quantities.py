"""Find Chinese quantities in running text: numbers with their bounds, units and offsets.

In: any text. Out: :class:`~kg.values.quantity.Quantity` values in order, never overlapping. What is no quantity (dates,
ordinals, names, idioms, slogans, identifiers) yields nothing: silent rather than wrong. The words are data, see
:mod:`kg.values.lexicon`; this module holds the order in which they are looked at. One pass, with a bounded look to
either side of each number, so the time is linear in the text's length.

References:
    GB/T 15835-2011, use of numerals in Chinese publications.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Context, Decimal
from functools import cache
from typing import Final, NamedTuple, cast

from kg.errors import NotAQuantity
from kg.values.common import WITHOUT_MAGNITUDE, common_shape
from kg.values.lexicon import Lexicon, Unit, load_lexicon
from kg.values.numeral import (
    DIGITS,
    EXACT,
    NOT_INFIX,
    NUMERAL_CHARACTERS,
    SMALL,
    Numeral,
    multiply,
    scan_numeral,
    scan_spread_numeral,
)
from kg.values.quantity import Kind, Quantity
from kg.values.refusal import LABEL, find_blocked, is_approximated, is_identifier, is_named, is_refused
from kg.values.surroundings import NOT_NEGATIVE, find_bound_apart, find_rate, look_around
from kg.values.written import Written, attach_unit, counts_meetings

_RATIO: Final = Context(prec=28)
_RUN = re.compile("[0-9零一二两三四五六七八九十百千万亿廿卅兆.,]{1,4096}")
_LABEL = re.compile(LABEL, re.VERBOSE)
_WHOLE = re.compile("[1-9][0-9]{0,5}(?![0-9])")
_SLASHED = re.compile(r"([1-9][0-9]?)/([1-9][0-9]{0,2})(?![0-9/年月日万\-.])")
_AFTER_METRES = re.compile("[一二三四五六七八九][零一二三四五六七八九]?|[0-9]{1,2}")
_SHARE_AFTER = re.compile("的|以[上下]|左右|强|多")
_JOINT = re.compile(" ?(?:——|--|[—–~至到-]) ?")
_JOINTS: Final = frozenset(" —–~至到-")
_BELOW: Final = ("零下", "负", "-", "−")
"""What makes both ends of a range negative: 零下5℃到零下3℃."""
_SIGNED: Final = frozenset({"degree-celsius", "degree", "percent", "permille"})
_GAPS: Final = frozenset(" \n")
_GOES_ON: Final = NUMERAL_CHARACTERS | _JOINTS | _GAPS | frozenset("点个好余多几来把分又半")
"""What a number may go on with behind its figures."""
_AND_PARTS = re.compile("又(?=[0-9一二三四五六七八九十百千]{1,6}分之[0-9一二三四五六七八九十])")
_NEIGHBORS = re.compile(
    "(?<=[^零一二三四五六七八九十百千万亿两0-9、第\\n。；])"
    "(?:([一二三四五六七八九两])、([二三四五六七八九])[十百千万亿]{0,4}|([1-8])、([2-9])(?=[成折]))"
)
"""Two digits that name a range: 两、三百, 3、4成."""
_MINOR_JOINT = re.compile("[又零]?(?=[0-9一二三四五六七八九两十])")
_HALF_OF_ALL: Final = frozenset("近超逾")
_PARTLY: Final[dict[str, str]] = {"多": "at-least", "来": "about"}
"""What may stand between 个 and a unit: 三个多小时."""
_SPOKEN_JOINTS: Final = frozenset("至到~")
_ODD: Final = re.compile(NOT_INFIX)
_TO_A_LEVEL: Final = frozenset("至到")
_FROM_A_LEVEL: Final = re.compile(
    "[由从自][^0-9，。；：、\n]{0,6}[0-9零一二两三四五六七八九十百千万亿.,]{1,12}([^0-9，。；：、\n]{1,4})$"
)
"""What tells from which level a change is counted: 由90个增加30个至120个."""
_LONGEST_LEVEL: Final = 24
"""Characters of what says from which level a change is counted."""
_PARTS: Final = "分之"
_WHOLES: Final = {100: "percent", 1000: "permille"}
_NO_SEVERAL: Final = frozenset("人总户次指参多少无倍系函分岁件个额单双整复变计算点基位度招字级代奇偶")
"""What makes another word of a 数 after it: 人数, 总数."""
_NO_HALF_BEFORE: Final = frozenset("大多上下前后年月个一过超")
_BEFORE_ONE_HALF: Final = frozenset("占达到了过")
_NO_HALF_OF_IT: Final = frozenset("另前后这那上下每")
_NO_HALF_AFTER: Final = frozenset("年个小天日月世分夜辈生数百途截径")
_COINS: Final = frozenset("毛角分")
_NO_HALF_OF: Final = frozenset({"年", "天", "块", "分", "节", "周", "度", "升"})
_HALVED: Final = frozenset({"time", "calendar-time", "length", "mass", "age", "share"})
_TENTHED: Final = frozenset("成毛角")
"""Unit words after which one digit counts tenths: 七成六, 七毛八."""
_PART_STARTS: Final = frozenset("半多来零一二三四五六七八九0123456789")
_NOT_AFTER_HALF: Final = frozenset("价数额径载天夜途路")
_LISTED: Final = frozenset("、和及与")
_ENUMERATION: Final = _LISTED | frozenset("，,")
_TEN: Final = 10
_HUNDRED: Final = 100
_EXACTLY: Final[Kind] = "exact"
_AT_LEAST: Final[Kind] = "at-least"
_NEGATED: Final[dict[Kind, Kind]] = {"at-least": "at-most", "at-most": "at-least"}
"""What a bound on the size of a number says of the number below zero: 零下二十多度 is at most -20."""
_BOUNDED_BELOW: Final = frozenset({"exact", "at-least"})
_BOUNDED_ABOVE: Final = frozenset({"exact", "at-most"})
_CHANGE_COINS: Final = ((("角", "毛"), Decimal("0.1")), (("分",), Decimal("0.01")))


class _Amount(NamedTuple):
    """What was read of one quantity before its surroundings."""

    start: int
    end: int
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    bound: str
    unit: str
    word: str
    classifier: bool = True
    bare: bool = False
    fraction: str = ""
    scale: int = 1


def find_quantities(text: str) -> list[Quantity]:
    """Find all quantities of a text.

    Args:
        text: running text in simplified or traditional characters, full or half width.

    Returns:
        The quantities in order of their offsets (code points, half open), never overlapping.

    Examples:
        >>> [q.text for q in find_quantities("2018年培训妇女近6万人次，发放贷款2.3亿元，增长7.3%。")]
        ['近6万人次', '2.3亿元', '7.3%']
    """
    return _Reader(text).read()


def parse_quantity(text: str) -> Quantity:
    """Read one Chinese quantity such as 近6万人, 2.3亿元, 百分之七点三, 一个.

    Args:
        text: one quantity and nothing else; spaces around it are allowed.

    Returns:
        The quantity, with offsets into ``text``.

    Raises:
        NotAQuantity: with the offset of the first character that was not understood.

    Examples:
        >>> parse_quantity("近6万人").upper
        Decimal('60000')
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    found = _Reader(text, alone=True).read()
    if not found or found[0].start != start:
        raise NotAQuantity(text, start)
    if found[0].end != end:
        raise NotAQuantity(text, found[0].end)
    return found[0]


@cache
def _start_pattern() -> re.Pattern[str]:
    """Compile what a quantity may start with: a lone Chinese digit only before what may follow it."""
    numerals = "".join(sorted(NUMERAL_CHARACTERS - set("0123456789")))
    follows = re.escape(
        "".join(sorted(load_lexicon().unit_characters | NUMERAL_CHARACTERS | set("又好分点余多来几左以半数—–~至到-")))
    )
    return re.compile(
        f"[0-9几数半对{numerals}](?:(?<=[0-9])|(?<=[半{numerals}])(?=[{follows}]|[ \\n][万亿])"
        f"|(?<=[几数])(?=[十百千万亿])"
        f"|(?<=[是为于共上去以字计均得][{numerals}])|(?<=[近超逾]半)(?![年个小天日月世分夜辈生])|(?<=打对)(?=折))"
    )


class _Reader:
    """One pass over one text."""

    def __init__(self, text: str, *, alone: bool = False) -> None:
        self.text = text
        self.alone = alone
        """Whether the text is said to be one quantity, so that weak ones (一个) count too."""
        self.lexicon: Lexicon = load_lexicon()
        self.shape = common_shape()
        self.plain = self.lexicon.script.plain(text)
        if "·" in self.plain or "•" in self.plain:
            self.plain = self.lexicon.middle_point.sub(lambda m: "." if len(m[0]) == 1 else m[0], self.plain)
        self.blocked: list[tuple[int, int]] = []
        self.parted = False
        """Whether the text holds a bound that may stand apart from its number: 至少."""
        self.next_blocked = self.block_start = 0
        self.label_end = -1
        """End of the last number that was refused as a label: the 2 in 第1、2名 is one too."""
        self.found: list[Quantity] = []

    def read(self) -> list[Quantity]:
        """Read the whole text."""
        search, plain = _start_pattern().search, self.plain
        position = 0
        candidate = search(plain)
        if candidate is not None:  # a text without figures needs no closer look
            self.blocked = [] if self.alone else find_blocked(self.text, plain, self.lexicon)
            self.parted = self.lexicon.any_apart.search(plain) is not None
        while candidate is not None:
            start = candidate.start()
            position = (self._blocked_until(start) if start >= self.block_start else 0) or self._read_at(start)
            candidate = search(plain, position)
        if self.alone and not self.found and plain.strip()[:1] in NUMERAL_CHARACTERS:
            self._read_at(len(plain) - len(plain.lstrip()))
        return self.found

    def _blocked_until(self, offset: int) -> int:
        """Return the end of the blocked stretch that an offset lies in; 0 if it lies in none."""
        blocked, i = self.blocked, self.next_blocked
        while i < len(blocked) and blocked[i][1] <= offset:
            i += 1
        self.next_blocked = i
        self.block_start = blocked[i][0] if i < len(blocked) else len(self.plain)
        return blocked[i][1] if self.block_start <= offset and i < len(blocked) else 0

    def _read_at(self, start: int) -> int:
        """Read the number at an offset and return where to go on."""
        plain = self.plain
        if "0" <= plain[start] <= "9":
            passed = self._read_common(start) or self._pass_label(start)
        else:
            passed = self._read_word(start)
        if passed:
            return passed
        numeral = scan_numeral(plain, start)
        if numeral is None or plain[numeral.end : numeral.end + 1] in _GAPS:
            numeral = scan_spread_numeral(plain, start) or numeral
        if numeral is None:
            return self._skip_run(start)
        if plain.startswith(_PARTS, numeral.end):
            return self._read_parts(start, numeral)
        if plain.startswith("又", numeral.end) and _AND_PARTS.match(plain, numeral.end):
            return self._read_mixed_fraction(start, numeral)
        return self._read_counted(start, numeral)

    def _read_common(self, start: int) -> int:
        """Read what has the shape of most quantities; 0 where a closer look is needed."""
        plain, lexicon = self.plain, self.lexicon
        common = self.shape.at(plain, start) if start != self.label_end + 1 else None
        if common is None:
            return 0
        end, value, odd, unit, word, classifier, scale = common
        before = plain[start - 1] if start else "\n"
        if before in lexicon.before_characters:
            if is_identifier(plain, start) or is_named(plain, start, lexicon):
                return 0
            bound = "at-least" if odd else ""
            return self._add(_Amount(start, end, value, None, None, bound, unit, word, classifier, scale=scale))
        if before < "\x80" and before != "\n":
            return 0
        floor = self.found[-1].end if self.found else 0
        if self.parted and find_bound_apart(plain, floor, start, lexicon):
            return 0
        rate = find_rate(plain, start, end, floor, lexicon)
        upper, kind = (None, _AT_LEAST) if odd else (value, _EXACTLY)
        text = self.text[start:end]
        return self._append(Quantity(start, end, text, value, value, upper, unit, word, kind, rate), floor, scale)

    def _read_word(self, start: int) -> int:
        """Read what starts like a Chinese number and is a word: 半小时, 一半, 人数; 0 if it is a number."""
        first = self.plain[start]
        if first == "对":
            return self._add(_Amount(start, start + 2, Decimal(50), None, None, "", "percent", "折", classifier=False))
        if first == "零" and self._is_gap_of_coins(start):
            return start + 1
        if first == "半":
            return self._read_half(start)
        if first == "一" and self.plain.startswith("半", start + 1):
            return self._read_one_half(start)
        if first == "数" and start and self.plain[start - 1] in _NO_SEVERAL:
            return start + 1
        return 0

    def _pass_label(self, start: int) -> int:
        """Pass over a date or an identifier, or read 2/3; 0 if an Arabic number starts here."""
        plain = self.plain
        label = _LABEL.match(plain, start)
        if label is not None:
            self.label_end = label.end()
            return self.label_end
        if start and plain[start - 1].isascii() and is_identifier(plain, start):
            return self._skip_run(start)
        if (whole := _WHOLE.match(plain, start)) is not None and self._is_refused_at_once(whole):
            self.label_end = whole.end()
            return self.label_end
        slashed = _SLASHED.match(plain, start) if "/" in plain[start + 1 : start + 3] else None
        return self._read_slashed(slashed) if slashed is not None else 0

    def _is_refused_at_once(self, whole: re.Match[str]) -> bool:
        """Tell whether a whole number is one of a date or an ordinal by the word right behind it: 5月, 3届."""
        if self.plain[whole.end() : whole.end() + 1] in _GOES_ON:
            return False
        word = self.lexicon.follow.at(self.plain, whole.end())
        if counts_meetings(self.plain, whole.start(), int(whole.group()), word):
            return False  # 召开12次会议
        return bool(word) and int(whole.group()) <= self.lexicon.follow[word].refuses

    def _skip_run(self, start: int) -> int:
        found = _RUN.match(self.plain, start)
        return found.end() if found is not None else start + 1

    def _read_counted(self, start: int, numeral: Numeral) -> int:
        plain = self.plain
        written = attach_unit(plain, start, numeral, self.lexicon)
        amount = self._read_range(written) if plain[written.end : written.end + 1] in _JOINTS else None
        if amount is None:
            if self._continues_label(start) or (
                not self._counts_alone(written) and is_refused(plain, written, self.lexicon)
            ):
                return self._refuse(written)
            amount = self._read_plain(written)
        if amount is None:
            return max(numeral.end, start + 1)
        return self._add(amount)

    def _counts_alone(self, written: Written) -> bool:
        return self.alone and not written.refused and not written.numeral.positional

    def _refuse(self, written: Written) -> int:
        end = written.numeral.end
        if written.refused or written.start == self.label_end + 1 or not written.word:
            self.label_end = end
        return self._skip_run(end) if self.plain[end : end + 1] in NUMERAL_CHARACTERS else max(end, written.start + 1)

    def _continues_label(self, start: int) -> bool:
        return (
            start == self.label_end + 1
            and self.plain[start - 1] in "、-—至~和"
            and start > 1
            and self._is_ordinal_chain()
        )

    def _is_ordinal_chain(self) -> bool:
        """Tell whether the label before starts with 第."""
        return "第" in self.plain[max(0, self.label_end - 8) : self.label_end]

    # -- numbers with units --------------------------------------------------------------------------------------

    def _read_plain(self, written: Written) -> _Amount | None:
        numeral, unit, end = written.numeral, written.unit, written.end
        value, lower, upper = numeral.value, numeral.lower, numeral.upper
        if written.word == "番":
            return self._read_doubling(written)
        if value is not None and unit.notation == "CNY" and not numeral.bound and written.word[0] in "元块":
            value, end = self._add_coins(value, end)
        if value is not None and written.word == "米" and value < 10:
            value, end = self._add_centimetres(value, end)
        if unit.notation == "point" and self.plain.startswith("小时", written.start - 2):
            unit = self.lexicon.units["minute"]
        factor = _factor(unit, written.word, value)
        if factor != 1:
            value, lower, upper = (None if v is None else multiply(v, factor) for v in (value, lower, upper))
        bound: str = numeral.bound
        if value is not None and written.word and end == written.end and self.plain[end : end + 1] in _PART_STARTS:
            value, end, unit, bound = self._add_part(written, value, factor, bound)
        if value is not None and unit.dimension == "money":
            value, end = self._add_minor(value, end, unit)
        start = written.start
        if value is not None and end == written.end and not bound and self.plain[start - 1 : start] == "、":
            neighbor = self._neighbor_before(written)
            if neighbor is not None:
                start -= len("两、")
                lower, upper, value = EXACT.divide(multiply(value, neighbor[0]), neighbor[1]), value, None
        return _Amount(
            start,
            end,
            value,
            lower,
            upper,
            bound,
            unit.counted_in or unit.notation,
            self._unit_word(written) if end == written.end or unit is written.unit else self.plain[numeral.end : end],
            unit.classifier or not written.word,
            numeral.bare,
            scale=numeral.scale,
        )

    def _neighbor_before(self, written: Written) -> tuple[Decimal, Decimal] | None:
        """Return the digits of a range written 两、三百人; None where the two are a list."""
        found = _NEIGHBORS.match(self.plain, written.start - 2) if written.start > len("两、") else None
        if found is None or found.end() != written.numeral.end:
            return None
        low, high = (Decimal(DIGITS.get(digit, digit)) for digit in found.group(*((1, 2) if found[1] else (3, 4))))
        return (low, high) if high - low == 1 else None

    def _add_part(
        self, written: Written, value: Decimal, factor: Decimal, bound: str
    ) -> tuple[Decimal, int, Unit, str]:
        """Read the part of a unit after it: 三年半, 三个半小时, 三个多小时, 七成六, 七毛八."""
        plain, end, unit = self.plain, written.end, written.unit
        follows = plain[end]
        if follows == "多" and not _ODD.match(plain, end):
            return value, end, unit, bound  # 40个多元化服务站
        if follows in _PARTLY or (follows == "半" and written.word == "个"):
            whole = self._unit_after_part(written, end + 1)
            if whole is None or (follows == "多" and whole[0].dimension == "money"):  # 750个多元岗位
                return value, end, unit, bound
            value += Decimal("0.5") if follows == "半" else 0
            return value, whole[1], whole[0], _PARTLY.get(follows, bound)
        if follows == "半":
            halved = unit.dimension in _HALVED and plain[end + 1 : end + 2] not in _NOT_AFTER_HALF
            return (value + factor / 2, end + 1, unit, bound) if halved else (value, end, unit, bound)
        if written.word in _TENTHED and not bound and not self._is_counted(end + 1):
            return value + factor / 10 * Decimal(DIGITS.get(follows, follows)), end + 1, unit, bound
        return value, end, unit, bound

    def _unit_after_part(self, written: Written, at: int) -> tuple[Unit, int] | None:
        """Read the unit of 三个半小时 after 半; None where 半 begins another word."""
        if written.word != "个":
            return None
        if self.plain.startswith("月", at):
            return self.lexicon.units["month"], at + 1
        word = self.lexicon.follow.at(self.plain, at)
        unit = self.lexicon.follow[word].unit if word else None
        return None if unit is None or unit.classifier else (unit, at + len(word))

    def _add_minor(self, value: Decimal, end: int, unit: Unit) -> tuple[Decimal, int]:
        """Read the cents after dollars (两美元又三美分), and the 钱 of 七分钱 after coins."""
        plain = self.plain
        joint = _MINOR_JOINT.match(plain, end)
        number = scan_numeral(plain, joint.end()) if joint is not None else None
        if number is not None and number.value is not None and number.value < 100 and not number.bound:
            word = self.lexicon.follow.at(plain, number.end)
            minor = self.lexicon.follow[word].unit if word else None
            if minor is not None and minor.counted_in == unit.notation and minor.factor is not None:
                return value + multiply(number.value, _factor(minor, word, None)), number.end + len(word)
        if plain[end - 1] in "角毛分" and plain.startswith("钱", end) and not plain.startswith("钱", end - 1):
            return value, end + 1
        return value, end

    def _unit_word(self, written: Written) -> str:
        """Return the unit word as written, with its 万 or 亿: 万元."""
        if written.unit.classifier or not written.word or written.unit.dimension in WITHOUT_MAGNITUDE:
            return written.word
        i = written.numeral.end
        while i > written.start and self.plain[i - 1] in "万亿":
            i -= 1
        return self.plain[i : written.numeral.end] + written.word if i > written.start else written.word

    def _read_doubling(self, written: Written) -> _Amount | None:
        """Read 翻一番: twice; 翻两番: four times."""
        start, value = written.start, written.numeral.value
        at = start - 1 if self.plain[start - 1 : start] in ("了", "近") else start
        if not self.plain.startswith("翻", at - 1) or at < 1 or value is None or value > 20 or value != int(value):
            return None
        return _Amount(at - 1, written.end, Decimal(2 ** int(value)), None, None, "", "times", "番", classifier=False)

    def _add_coins(self, value: Decimal, end: int) -> tuple[Decimal, int]:
        """Read the 角 and 分 after yuan: 3元5角, 两块五."""
        plain = self.plain
        for words, worth in _CHANGE_COINS:
            at = end + 1 if plain.startswith("零", end) else end
            digit = plain[at : at + 1]
            if not digit or not (digit in DIGITS or "0" <= digit <= "9"):
                return value, end
            amount = Decimal(DIGITS.get(digit, digit)) * worth
            if plain.startswith(words, at + 1) and not self._is_another_word(at + 1):
                value, end = value + amount, at + 2
            elif plain[end - 1] == "块" and at == end and (not self._is_counted(at + 1) or self._is_priced(at + 1)):
                return value + amount, at + 1
        return value, end

    def _is_priced(self, offset: int) -> bool:
        """Tell whether 一 with a unit says what a price is for: 两块五一斤."""
        word = self.lexicon.follow.at(self.plain, offset + 1) if self.plain.startswith("一", offset) else ""
        return bool(word) and self.lexicon.follow[word].unit is not None

    def _add_centimetres(self, value: Decimal, end: int) -> tuple[Decimal, int]:
        """Read the digits after metres: 一米七五, 1米8."""
        found = _AFTER_METRES.match(self.plain, end)
        if found is None or value != int(value) or self._is_counted(found.end()):
            return value, end
        digits = "".join(str(DIGITS.get(digit, digit)) for digit in found.group())
        return value + Decimal(f"0.{digits}"), found.end()

    def _is_another_word(self, offset: int) -> bool:
        word = self.lexicon.follow.at(self.plain, offset)
        return bool(word) and self.lexicon.follow[word].unit is None

    def _is_counted(self, offset: int) -> bool:
        word = self.lexicon.follow.at(self.plain, offset)
        if word and (self.lexicon.follow[word].unit is not None or self.lexicon.follow[word].refuses):
            return True
        return self.plain[offset : offset + 1] in NUMERAL_CHARACTERS

    # -- ranges --------------------------------------------------------------------------------------------------

    def _read_range(self, written: Written) -> _Amount | None:
        """Read 3—5万元, 2000元至5000元, 三到五个 as one quantity."""
        plain, first = self.plain, written.numeral
        joint = _JOINT.match(plain, written.end)
        if joint is None or first.value is None or first.bound or written.refused:
            return None
        at = joint.end()
        start, low_sign = self._below_before(written.start, written.unit)
        high_sign = next((sign for sign in _BELOW if plain.startswith(sign, at)), "")
        at += len(high_sign)
        if plain[at : at + 1] not in NUMERAL_CHARACTERS or (start and is_identifier(plain, start)):
            return None
        number = scan_numeral(plain, at)
        if number is None or number.value is None:
            return None
        second = attach_unit(plain, at, number, self.lexicon)
        if second.refused or not self._is_one_range(written, second, joint.group().strip()):
            return None
        low, high = first.value, number.value
        if (
            not written.word
            and first.scale == 1
            and number.scale > 1
            and number.coefficient is not None
            and low < number.coefficient
        ):
            low = multiply(low, Decimal(number.scale))
        elif not written.word and low < _TEN and first.scale == 1:
            low = self._share_magnitude(low, at, number)
        if second.unit.notation in _SIGNED:
            low, high = (-low if low_sign else low), (-high if high_sign else high)
        elif high_sign:
            return None
        else:
            start = written.start
        if self._tells_a_level(written, joint.group().strip()):
            return None
        if not low < high or is_refused(plain, second._replace(start=written.start), self.lexicon):
            return None
        factor = _factor(second.unit, second.word, number.value)
        unit = second.unit
        return _Amount(
            start,
            second.end,
            None,
            multiply(low, factor),
            multiply(high, factor),
            number.bound,
            unit.counted_in or unit.notation,
            self._unit_word(second),
            unit.classifier or not second.word,
        )

    def _tells_a_level(self, first: Written, joint: str) -> bool:
        """Tell 由90个增加30个至120个, a change and the level reached, from a range (增加30个至50个)."""
        at = first.start - self.plain.endswith("了", 0, first.start)
        word = self.lexicon.change.before(self.plain, at)
        if not first.word or joint not in _TO_A_LEVEL or not word or self.lexicon.change[word] != "any":
            return False
        at -= len(word)
        level = _FROM_A_LEVEL.search(self.plain, max(0, at - _LONGEST_LEVEL), at)
        return level is not None and level[1].startswith(first.word)

    def _below_before(self, start: int, unit: Unit) -> tuple[int, str]:
        """Return where the sign before a number starts, and the sign: 零下 in 零下5℃到零下3℃."""
        if unit.notation not in _SIGNED and unit.notation != "count":
            return start, ""
        for sign in _BELOW:
            if self.plain.endswith(sign, 0, start):
                lead = self.plain[start - len(sign) - 1 : start - len(sign)]
                signed = not (lead.isascii() and lead.isalnum()) and (sign != "负" or lead not in NOT_NEGATIVE)
                return (start - len(sign), sign) if signed else (start, "")
        return start, ""

    def _share_magnitude(self, low: Decimal, at: int, number: Numeral) -> Decimal:
        """Give the first end of 两到三百 and 3到5千 the magnitude of the second."""
        plain, end = self.plain, number.end
        scale = SMALL.get(plain[end - 1], 1) if not number.bound else 1
        if scale < _HUNDRED or end - at != 2 or number.value is None or low >= number.value / scale:
            return low
        return low * scale

    def _is_one_range(self, first: Written, second: Written, joint: str) -> bool:
        if first.word:
            return (
                bool(second.word) and first.unit.notation == second.unit.notation and first.word[-1] == second.word[-1]
            )
        if second.word:
            return second.word != "年" or (second.numeral.value is not None and second.numeral.value < 1000)
        return joint in _SPOKEN_JOINTS and not first.numeral.single

    # -- fractions and halves ------------------------------------------------------------------------------------

    def _read_slashed(self, found: re.Match[str]) -> int:
        part, whole = int(found[1]), int(found[2])
        if part >= whole or (whole > 10 and not _SHARE_AFTER.match(self.plain, found.end())):
            return found.end()
        return self._add(_fraction(found.start(), found.end(), part, whole))

    def _read_parts(self, start: int, whole: Numeral) -> int:
        """Read 百分之七点三, 千分之五, 三分之一."""
        plain = self.plain
        at = whole.end + len(_PARTS)
        if (
            whole.value is None
            or plain[at : at + 1] not in NUMERAL_CHARACTERS | {"负"}
            or plain[start - 1 : start] == "第"
        ):
            return at
        negative = plain[at] == "负"
        at += negative
        part = scan_numeral(plain, at) if plain[at : at + 1] in NUMERAL_CHARACTERS else None
        if part is not None and plain[part.end : part.end + 1] in _GAPS:
            part = scan_spread_numeral(plain, at) or part
        if part is None or plain[part.end : part.end + 1] in NUMERAL_CHARACTERS:
            return self._skip_run(at)
        unit = _WHOLES.get(int(whole.value)) if whole.value == int(whole.value) else None
        if unit is not None:
            return self._add(self._percentage(start, part, unit, plain[start:at], negative=negative))
        if part.value is None or part.value != int(part.value) or not 0 < part.value < whole.value:
            return part.end
        return self._add(_fraction(start, part.end, int(part.value), int(whole.value)))

    def _read_mixed_fraction(self, start: int, whole: Numeral) -> int:
        """Read 三又二分之一."""
        plain, at = self.plain, whole.end + 1
        parts = scan_numeral(plain, at)
        part = scan_numeral(plain, parts.end + len(_PARTS)) if parts is not None else None
        values = [whole.value, parts.value if parts else None, part.value if part else None]
        if part is None or any(value is None or value != int(value) or value <= 0 for value in values):
            return whole.end
        ones, denominator, numerator = (int(value or 0) for value in values)
        return self._add(_fraction(start, part.end, ones * denominator + numerator, denominator))

    def _percentage(self, start: int, part: Numeral, unit: str, word: str, *, negative: bool) -> _Amount:
        plain, end = self.plain, part.end
        value, lower, upper = part.value, part.lower, part.upper
        joint = _JOINT.match(plain, end)
        if joint is not None and value is not None:
            at = joint.end() + (len(word) if plain.startswith(word, joint.end()) else 0)
            second = scan_numeral(plain, at) if plain[at : at + 1] in NUMERAL_CHARACTERS else None
            if second is not None and second.value is not None and value < second.value:
                return _Amount(start, second.end, None, value, second.value, second.bound, unit, word, classifier=False)
        if negative and value is not None:
            value = -value
        return _Amount(start, end, value, lower, upper, part.bound, unit, word, classifier=False)

    def _read_half(self, start: int) -> int:
        """Read 半小时, 半公里, 近一半; 半个, 半年 and idioms are none."""
        plain = self.plain
        if plain.startswith("半数", start):
            return self._read_one_half(start)
        if start and plain[start - 1] in _HALF_OF_ALL and self._is_half_of_all(start + 1):
            return self._add(_fraction(start, start + 1, 1, 2))
        if start and plain[start - 1] in _NO_HALF_BEFORE:
            return start + 1
        numeral = Numeral(start + 1, Decimal("0.5"), coefficient=Decimal("0.5"))
        written = attach_unit(plain, start, numeral, self.lexicon)
        if not written.word or written.unit.classifier or written.word in _NO_HALF_OF:
            return start + 1
        amount = self._read_plain(written)
        return self._add(amount) if amount is not None else start + 1

    def _is_half_of_all(self, end: int) -> bool:
        """Tell whether 近半 is nearly one half and not the beginning of 近半年."""
        return self.plain[end : end + 1] not in _NO_HALF_AFTER and not self.lexicon.follow.at(self.plain, end)

    def _is_gap_of_coins(self, start: int) -> bool:
        """Tell whether 零 only stands before coins: 找零两毛."""
        plain = self.plain
        return plain[start + 1 : start + 2] in DIGITS and plain[start + 2 : start + 3] in _COINS

    def _read_one_half(self, start: int) -> int:
        """Read 一半 and 半数 where they measure: 占一半, 超过一半, 半数以上."""
        end = start + 2
        if self.plain[start - 1 : start] not in _BEFORE_ONE_HALF or not start:
            bounded = is_approximated(self.plain, start, self.lexicon) or self.lexicon.after.at(self.plain, end)
            whole = self.plain.startswith("的", end) and self.plain[start - 1 : start] not in _NO_HALF_OF_IT and start
            if not bounded and not whole and not self.lexicon.change.before(self.plain, start):
                return end
        return self._add(_fraction(start, end, 1, 2))

    # -- the quantity itself -------------------------------------------------------------------------------------

    def _add(self, amount: _Amount) -> int:
        floor = self.found[-1].end if self.found else 0
        around = look_around(
            self.plain,
            (amount.start, amount.end),
            floor,
            self.lexicon,
            unit=amount.unit,
            classifier=amount.classifier,
            bare=amount.bare,
        )
        start, end, bounds, negative, currency, change, rate = around
        if amount.bound:
            bounds |= {amount.bound}
        value, lower, upper = amount.value, amount.lower, amount.upper
        kind = _kind(bounds, value, upper)
        if negative:
            value, lower, upper = (None if v is None else -v for v in (value, upper, lower))
            kind = _NEGATED.get(kind, kind)
        if value is not None:
            lower = value if kind in _BOUNDED_BELOW else None
            upper = value if kind in _BOUNDED_ABOVE else None
        quantity = Quantity(
            start,
            end,
            self.text[start:end],
            value,
            lower,
            upper,
            currency or amount.unit,
            amount.word,
            kind,
            rate,
            change,
            f"-{amount.fraction}" if negative and amount.fraction else amount.fraction,
        )
        if quantity.unit == "count" and not amount.word:
            quantity = replace(quantity, unit=self._unit_of_noun_before(max(floor, start - 10), start, amount.scale))
        elif negative and quantity.unit == "degree":
            quantity = replace(quantity, unit="degree-celsius")
        return self._append(quantity, floor, amount.scale)

    def _unit_of_noun_before(self, floor: int, start: int, scale: int) -> str:
        """Return the unit that the noun before a bare number gives it: 会员达40000 persons, 贷款10亿 yuan."""
        if self.lexicon.persons_before.search(self.plain, floor, start):
            return "person"
        if self.lexicon.participations_before.search(self.plain, floor, start):
            return "person-time"
        if scale == 1:
            return "count"
        if self._comes_to_money(start) or self.lexicon.money_before.search(self.plain, floor, start):
            return "CNY"
        return "count"

    def _comes_to_money(self, start: int) -> bool:
        """收入任务206万，完成231万: tell whether a bare number is what an amount that was set came to."""
        last = self.found[-1] if self.found else None
        if last is None or last.unit != "CNY" or not self.lexicon.money_again.fullmatch(self.plain, last.end, start):
            return False
        return self.lexicon.money_set.search(self.plain, max(0, last.start - 4), last.start) is not None

    def _append(self, quantity: Quantity, floor: int, scale: int) -> int:
        if quantity.start == floor + 1 and self.found and self.plain[floor] in _ENUMERATION:
            quantity = self._join_enumeration(quantity, scale)
        self.found.append(quantity)
        return quantity.end

    def _join_enumeration(self, last: Quantity, scale: int) -> Quantity:
        """Give the bare numbers of 1.7、0.7、8.3个百分点 the unit of the last, and the change of the first to all."""
        found, following = self.found, last
        i = len(found) - 1
        while last.classifier and i >= 0 and i > len(found) - 9:
            bare = found[i]
            if bare.classifier or bare.unit != "count" or bare.kind != "exact" or not self._are_joined(bare, following):
                break
            found[i] = _with_unit_of(bare, last, scale)
            following = bare
            i -= 1
        previous = found[-1]
        if previous.change and not last.change and previous.unit == last.unit:
            return replace(last, change=previous.change)
        return last

    def _are_joined(self, first: Quantity, second: Quantity) -> bool:
        return second.start - first.end == 1 and self.plain[first.end] in _LISTED


def _with_unit_of(bare: Quantity, last: Quantity, scale: int) -> Quantity:
    value = bare.value
    if value is not None and scale > value:
        value = multiply(value, Decimal(scale))
    return replace(bare, unit=last.unit, classifier=last.classifier, value=value, lower=value, upper=value)


def _factor(unit: Unit, word: str, value: Decimal | None) -> Decimal:
    """Return what one of a unit word is in the unit that the value is kept in: 角 in yuan, 成 and 折 in percent."""
    if unit.counted_in and unit.factor is not None:
        return Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator)
    if word == "成" or (word == "折" and value is not None and value < 10):
        return Decimal(10)
    return Decimal(1)


def _fraction(start: int, end: int, part: int, whole: int) -> _Amount:
    value = _RATIO.divide(Decimal(part), Decimal(whole))
    return _Amount(start, end, value, None, None, "", "ratio", "", classifier=False, fraction=f"{part}/{whole}")


def _kind(bounds: frozenset[str], value: Decimal | None, upper: Decimal | None) -> Kind:
    """Return what all bounds say together: 约 gives way to a definite one (约20多万元), two such leave both open."""
    if value is None:
        return "range" if upper is not None else "at-least"
    if not bounds:
        return "exact"
    definite = bounds - {"about"} or bounds
    return cast("Kind", next(iter(definite))) if len(definite) == 1 else "about"
