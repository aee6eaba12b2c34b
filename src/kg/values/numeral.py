"""Read and write numerals: Arabic, Chinese, financial, and the mixtures of them that reports are full of.

In: a string and an offset. Out: the number that starts there, exact, with the bounds that words *within* it open (余, 多,
几, 来, and pairs such as 三四百). No unit, no classifier, no context: those are :mod:`kg.values.quantities`'s. Variant
characters (萬, １) must have been replaced before, see :mod:`kg.values.lexicon`; :func:`parse_numeral` does it itself.

References:
    GB/T 15835-2011, use of numerals in Chinese publications, sections 4 and 5.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Final, Literal

from kg.errors import ValueReadingError
from kg.values.lexicon import load_lexicon

Bound = Literal["", "at-least", "about"]
Style = Literal["arabic", "grouped", "myriad", "chinese", "financial"]

DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS: Final = {"廿": 20, "卅": 30}
SMALL: Final = {"十": 10, "百": 100, "千": 1000}
LARGE: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
NUMERAL_CHARACTERS: Final = frozenset("0123456789") | DIGITS.keys() | TENS.keys() | SMALL.keys() | LARGE.keys()
LONGEST: Final = 64
"""Characters in the longest numeral that is read as one; what is longer is an identifier or noise."""

_ARABIC = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_UNTIDY = re.compile(r"[0-9]{1,3}(?:[ ，][0-9]{3})+(?![0-9.,])|[0-9]+\.[ \n][0-9]+(?=[ \n]?[万亿%])|[0-9]+[ \n]\.[0-9]+")
_DIGIT_RUN = re.compile("[零一二三四五六七八九两]+")
_SCALE = re.compile("[十百千]?[万亿]|万亿|[百千](?![瓦克米伏卡焦帕赫安])")
_UNIT_AFTER_PREFIX = frozenset("瓦克米伏卡焦帕赫字比安欧宽")
"""What makes 千 and 兆 after an Arabic number part of its unit: 500千瓦, 20兆帕."""
_INFIX: Final[dict[str, Bound]] = {"余": "at-least", "多": "at-least", "几": "at-least", "来": "about"}
_NOT_INFIX = re.compile("余[额下杭姚热粮量味地]|多[元样媒功彩维边党]|几[乎何内]|来[自到源临电信访往华京回看说]")
_EXACT = Context(prec=LONGEST * 2)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text, before any unit."""

    end: int
    """Offset after the last code point."""
    value: Decimal | None
    """The number named; None for 三四百 and 几十, which name none."""
    lower: Decimal | None = None
    """Only for 三四百 and 几十."""
    upper: Decimal | None = None
    """Only for 三四百."""
    bound: Bound = ""
    """What 余, 多, 几, 来 within it say."""
    coefficient: Decimal | None = None
    """The part before a trailing 万 or 亿 that a range may share: 5 in 3—5万; None where there is no such part."""
    scale: int = 1
    """That trailing 万 or 亿, or 1."""
    arabic: bool = False
    """Whether it is written with Arabic digits."""
    bare: bool = False
    """Whether it is a magnitude without a digit: 百, 千, 万, 百万."""
    positional: bool = False
    """Whether it is Chinese digits without magnitudes: 二〇一八."""
    single: bool = False
    """Whether it is one Chinese digit: 三."""


class _Sum:
    """The number so far, in sections of four digits."""

    __slots__ = ("last", "myriad", "previous", "section", "smallest", "total")

    def __init__(self) -> None:
        self.total: int | Decimal = 0
        self.myriad: int | Decimal = 0
        self.section: int | Decimal = 0
        self.smallest = 10**4
        self.last = 10**16
        self.previous = 0

    def add_small(self, count: int | Decimal, magnitude: int) -> bool:
        if magnitude >= self.smallest:
            return False
        self.section += count * magnitude
        self.smallest = self.previous = magnitude
        return True

    def add_large(self, rest: int | Decimal, magnitude: int) -> bool:
        section = self.section + rest
        if magnitude == 10**4:
            if self.myriad or not section or self.last <= magnitude:
                return False
            self.myriad = section * magnitude
        else:
            amount = self.myriad + section
            if not amount or (self.total and magnitude >= self.last):
                return False
            self.total += amount * magnitude
            self.myriad = 0
            self.last = magnitude
        self.section, self.smallest, self.previous = 0, 10**4, magnitude
        return True

    @property
    def value(self) -> int | Decimal:
        return self.total + self.myriad + self.section


def scan_numeral(text: str, start: int) -> Numeral | None:
    """Read the longest numeral that starts at an offset.

    Args:
        text: half-width and simplified.
        start: offset of its first character.

    Returns:
        The numeral, or None where none starts or what starts is no well-formed number.
    """
    first = text[start]
    if "0" <= first <= "9":
        return _scan_arabic(text, start)
    if first in "几数":
        return _scan_vague(text, start)
    return _scan_mixed(text, start, None)


def _scan_arabic(text: str, start: int) -> Numeral | None:
    found = _ARABIC.match(text, start)
    if found is None:
        return None
    end = found.end()
    literal = found.group()
    if end < len(text) and text[end] in " ，.\n":
        untidy = _UNTIDY.match(text, start)
        if untidy is not None:
            end, literal = untidy.end(), re.sub("[ ，\n]", "", untidy.group())
    if end - start > LONGEST:
        return None
    value = Decimal(literal.replace(",", "") if "," in literal else literal)
    follows = text[end : end + 1]
    if follows and (follows in NUMERAL_CHARACTERS or follows in _INFIX or follows in " \n点"):
        return _scan_scaled(text, start, end, value)
    return Numeral(end, value, coefficient=value, arabic=True)


def _scan_scaled(text: str, start: int, end: int, value: Decimal) -> Numeral | None:
    follows = text[end]
    if follows in " \n":
        if text[end + 1 : end + 2] in ("万", "亿") and text[end + 1]:
            end += 1
        else:
            return Numeral(end, value, coefficient=value, arabic=True)
    found = _SCALE.match(text, end)
    if found is not None:
        after = text[found.end() : found.end() + 1]
        if not after or not (after in NUMERAL_CHARACTERS or after in _INFIX):
            scale = _scale(found.group())
            return Numeral(found.end(), value * scale, coefficient=value, scale=scale, arabic=True)
    return _scan_mixed(text, start, (end, value))


def _scale(word: str) -> int:
    product = 1
    for character in word:
        product *= SMALL.get(character) or LARGE[character]
    return product


def _scan_vague(text: str, start: int) -> Numeral | None:
    """Read 几十, 数百万: at least two of the magnitude."""
    i, magnitude = start + 1, 1
    while i < len(text) and i - start < 5:
        factor = SMALL.get(text[i]) or LARGE.get(text[i])
        if factor is None:
            break
        magnitude *= factor
        i += 1
    if magnitude == 1:
        return None
    if text[i : i + 1] in ("余", "多") and not _NOT_INFIX.match(text, i):
        i += 1
        while text[i : i + 1] in ("万", "亿") and text[i : i + 1]:
            magnitude *= LARGE[text[i]]
            i += 1
    return Numeral(i, None, lower=Decimal(2 * magnitude), bound="at-least")


def _scan_mixed(text: str, start: int, literal: tuple[int, Decimal] | None) -> Numeral | None:  # noqa: C901, PLR0912, PLR0915 - one pass over one closed grammar
    number = _Sum()
    pending: int | Decimal | None = None
    i, limit = start, min(len(text), start + LONGEST)
    arabic = bare = gap = digits_seen = False
    bound: Bound = ""
    if literal is not None:
        i, pending = literal
        arabic = digits_seen = True
    shorthand = False  # the pending digit may stand for the next lower magnitude: 一万五
    while i < limit:
        character = text[i]
        if character in SMALL:
            if arabic and character == "千" and i + 1 < len(text) and text[i + 1] in _UNIT_AFTER_PREFIX:
                break
            magnitude = SMALL[character]
            if pending is None:
                if magnitude == 10 and number.smallest > 10:
                    pending = 1
                    bare = bare or False
                elif i == start:
                    pending, bare = 1, True
                else:
                    break
            if not number.add_small(pending, magnitude):
                return None
            pending, gap, shorthand = None, False, False
            i += 1
        elif character in LARGE:
            if character == "兆" and text[i + 1 : i + 2] in _UNIT_AFTER_PREFIX and text[i + 1 : i + 2]:
                break
            if pending is None and not number.value:
                if i != start:
                    return None
                pending, bare = 1, True
            if pending is None and not number.section and not number.myriad:
                break
            if not number.add_large(pending or 0, LARGE[character]):
                return None
            pending, gap, shorthand = None, False, False
            i += 1
        elif character in TENS:
            if pending is not None or number.smallest <= 10:
                return None
            number.section += TENS[character]
            number.smallest = number.previous = 10
            digits_seen = True
            i += 1
        elif character in DIGITS:
            run = _DIGIT_RUN.match(text, i)
            word = run.group() if run else character
            if len(word) > LONGEST:
                return None
            if pending is not None:
                return None
            if character == "零" and len(word) == 2 and i > start:
                word, gap = word[1:], True
                i += 1
            if len(word) == 1:
                if character == "零" and i > start and not gap:
                    gap = True
                    i += 1
                    continue
                pending, shorthand, digits_seen = DIGITS[word], not gap, True
                i += 1
            elif word[-1] == "两" and len(word) == 2 and i > start and word[0] != "一":
                pending, shorthand, digits_seen = DIGITS[word[0]], not gap, True
                i += 1
                break
            elif len(word) == 2 and _is_pair(word):
                return _scan_pair(text, start, i, literal)
            elif i == start:
                return _scan_positional(text, start, word)
            else:
                return None
        elif "0" <= character <= "9":
            found = _ARABIC.match(text, i)
            if pending is not None or found is None:
                return None
            pending = Decimal(found.group().replace(",", ""))
            shorthand, arabic, digits_seen = len(found.group()) == 1, True, True
            i = found.end()
        elif character == "点" and pending is not None and not number.smallest < 10:
            fraction = _DIGIT_RUN.match(text, i + 1) or re.compile("[0-9]+").match(text, i + 1)
            if fraction is None or text[fraction.end() : fraction.end() + 1] in ("十", "百", "时", "分", "半"):
                break
            tail = "".join(str(DIGITS.get(d, d)) for d in fraction.group())
            whole = number.section + pending if number.section else pending
            number.section = 0
            pending, shorthand = Decimal(f"{whole}.{tail}"), False
            i = fraction.end()
        elif character in _INFIX:
            if _NOT_INFIX.match(text, i) or (pending is not None and not arabic and character != "多"):
                break
            if character == "来" and (bare or text[i - 1] not in "十百千万0"):
                break
            bound = _INFIX[character]
            i += 1
            value = number.value + (pending or 0)
            scale = 1
            while i < limit and text[i] in LARGE:
                scale *= LARGE[text[i]]
                i += 1
            total = _EXACT.multiply(Decimal(value), Decimal(scale))
            return Numeral(i, total, bound=bound, coefficient=Decimal(value), scale=scale, arabic=arabic, bare=bare)
        else:
            break
    if pending is not None and shorthand and number.previous >= 100:
        pending = pending * number.previous // 10
        shorthand = False
    elif pending is not None and number.previous and pending >= number.previous:
        return None
    value = number.value + (pending or 0)
    single = pending is not None and not number.value and not arabic and i == start + 1
    if not value and not (digits_seen and pending is not None):
        return None
    coefficient, scale = _split(text, start, i, Decimal(value))
    return Numeral(i, Decimal(value), coefficient=coefficient, scale=scale, arabic=arabic, bare=bare, single=single)


def _split(text: str, start: int, end: int, value: Decimal) -> tuple[Decimal | None, int]:
    """Divide a value into what stands before its trailing 万, 亿 and that magnitude."""
    i, scale = end, 1
    while i > start + 1 and text[i - 1] in LARGE:
        scale *= LARGE[text[i - 1]]
        i -= 1
    return _EXACT.divide(value, Decimal(scale)), scale


def _is_pair(word: str) -> bool:
    low, high = DIGITS[word[0]], DIGITS[word[1]]
    return (high - low == 1 and low > 0 and word[0] != "两") or word in ("三五", "两三")


def _scan_pair(text: str, start: int, at: int, literal: tuple[int, Decimal] | None) -> Numeral | None:
    """Read 三四百 or 十七八 as a range: once with each of the two digits."""
    window = text[start : start + LONGEST]
    cut = at - start
    low = _scan_mixed(window[: cut + 1] + window[cut + 2 :], 0, _moved(literal, start))
    high = _scan_mixed(window[:cut] + window[cut + 1 :], 0, _moved(literal, start))
    if low is None or high is None or low.end != high.end or low.value is None or high.value is None:
        return None
    end = start + low.end + 1
    return Numeral(end, None, lower=low.value, upper=high.value, bound=low.bound, single=low.single)


def _moved(literal: tuple[int, Decimal] | None, start: int) -> tuple[int, Decimal] | None:
    return None if literal is None else (literal[0] - start, literal[1])


def _scan_positional(text: str, start: int, word: str) -> Numeral | None:
    end = start + len(word)
    digits = "".join(str(DIGITS[c]) for c in word)
    fraction = _DIGIT_RUN.match(text, end + 1) if text[end : end + 1] == "点" else None
    if fraction is not None:
        digits += "." + "".join(str(DIGITS[c]) for c in fraction.group())
        end = fraction.end()
    return Numeral(end, Decimal(digits), coefficient=Decimal(digits), positional=True)


def parse_numeral(text: str) -> Decimal:
    """Read one numeral such as 13,000, 1.2万亿, 三万零五百, 1万5千, 壹佰元's 壹佰, 负三点五.

    Args:
        text: one numeral and nothing else, in any width or script; spaces around it are allowed.

    Returns:
        The number, exact.

    Raises:
        ValueReadingError: the text is no numeral, with the offset of the first character not understood; also for
            余, 几 and pairs, which name no number: see :func:`kg.values.parse_quantity`.
    """
    plain = load_lexicon().plain(text)
    start = len(plain) - len(plain.lstrip())
    stop = len(plain.rstrip())
    sign = 1
    if plain[start : start + 1] in ("-", "负", "−") and stop > start:
        sign, start = -1, start + 1
    if start >= stop:
        raise ValueReadingError(text, start, "a numeral")
    numeral = scan_numeral(plain[:stop], start) if plain[start] in NUMERAL_CHARACTERS else None
    if numeral is None or numeral.value is None or numeral.bound:
        raise ValueReadingError(text, start, "a numeral")
    if numeral.end != stop:
        raise ValueReadingError(text, numeral.end, "a numeral")
    return numeral.value * sign


_CHINESE = "零一二三四五六七八九"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
_UNITS = {"chinese": ("", "十", "百", "千"), "financial": ("", "拾", "佰", "仟")}


def to_numeral(value: Decimal, style: Style = "grouped") -> str:
    """Write a number so that :func:`parse_numeral` reads it back.

    Args:
        value: any finite number; below 10¹⁶ in the Chinese styles.
        style: ``arabic`` 13000, ``grouped`` 13,000, ``myriad`` 1.3万, ``chinese`` 一万三千, ``financial`` 壹万叁仟.

    Returns:
        The numeral, without loss.

    Raises:
        ValueError: the number is not finite, or too large for the style.
    """
    if not value.is_finite():
        raise ValueError(f"{value} is no finite number")
    if value < 0:
        return ("负" if style in _UNITS else "-") + to_numeral(-value, style)
    if style == "arabic":
        return f"{_shortest(value):f}"
    if style == "grouped":
        return f"{_shortest(value):,f}"
    if style == "myriad":
        return _to_myriad(value)
    return _to_chinese(value, style)


def _shortest(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize(_EXACT)


def _to_myriad(value: Decimal) -> str:
    for word, magnitude in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if value >= magnitude:
            return f"{_shortest(_EXACT.divide(value, Decimal(magnitude))):f}{word}"
    return f"{_shortest(value):f}"


def _to_chinese(value: Decimal, style: str) -> str:
    if value >= 10**16:
        raise ValueError(f"{value} is too large to be written in Chinese characters")
    digits = _FINANCIAL if style == "financial" else _CHINESE
    whole, _, fraction = f"{_shortest(value):f}".partition(".")
    written = _whole_to_chinese(int(whole), digits, _UNITS[style])
    if style == "chinese" and written.startswith("一十"):
        written = written[1:]
    return written + ("点" + "".join(digits[int(d)] for d in fraction) if fraction else "")


def _whole_to_chinese(number: int, digits: str, units: tuple[str, ...]) -> str:
    if number == 0:
        return digits[0]
    for word, magnitude in (("亿", 10**8), ("万", 10**4)):
        if number >= magnitude:
            high, low = divmod(number, magnitude)
            head = _whole_to_chinese(high, digits, units) + word
            if low == 0:
                return head
            zero = digits[0] if low < magnitude // 10 else ""
            return head + zero + _whole_to_chinese(low, digits, units)
    text, zero = "", False
    for position in (3, 2, 1, 0):
        digit = number // 10**position % 10
        if digit:
            text += (digits[0] if zero and text else "") + digits[digit] + units[position]
            zero = False
        else:
            zero = True
    return text
