"""Read and write numerals: Arabic, Chinese, financial, and the mixtures of them that reports are full of.

In: a string and an offset. Out: the number that starts there, exact, with the bounds that words *within* it open
(余, 多, 几, 来, and pairs such as 三四百). No unit, no classifier, no context: those are
:mod:`kg.values.quantities`'s. Variant characters (萬, １) must have been replaced before, see
:mod:`kg.values.script`; :func:`parse_numeral` does it itself.

References:
    GB/T 15835-2011, use of numerals in Chinese publications, sections 4 and 5.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from kg.errors import ValueReadingError
from kg.values.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Bound = Literal["", "at-least", "about"]
Style = Literal["arabic", "grouped", "myriad", "chinese", "financial"]

DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS: Final = {"廿": 20, "卅": 30}
SMALL: Final = {"十": 10, "百": 100, "千": 1000}
LARGE: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
NUMERAL_CHARACTERS: Final = frozenset("0123456789") | DIGITS.keys() | TENS.keys() | SMALL.keys() | LARGE.keys()
_HAN: Final = "".join(sorted(NUMERAL_CHARACTERS - set("0123456789")))
GLOSS: Final = re.compile(
    f"(?<=[0-9])[(（](?:人民币|大写|[:：])*[{_HAN}]{{1,24}}[)）](?=[元人名户个件])"
    f"|(?<=[元人名])[(（](?:人民币|大写|[:：])*[{_HAN}]{{1,24}}[元圆人名][{_HAN}角分]{{0,12}}整?[)）]"
)
"""The same number again in characters, as receipts have it: 105000(十万零五千)元, 10000元(壹万元整)."""
LONGEST: Final = 64
"""Characters in the longest numeral that is read as one; what is longer is an identifier or noise."""
EXACT: Final = Context(prec=4 * LONGEST)
"""A context in which no product of a numeral and a magnitude is rounded."""

_MAGNITUDE_CHARACTERS: Final = SMALL.keys() | LARGE.keys()
_CLASS = "".join(sorted(NUMERAL_CHARACTERS))
_BY_SIZE = re.compile(
    "[百千]?亿(?:元?(?:以上|级)的?[一-鿿]{0,4}?(?:项目|企业|产业|园区|集群|[村镇])|元(?:[大重]?项目|企业|[村镇乡强]))"
    "(?!资金|启动|款|补|技改|改造|建设|所得)"
)
"""What tells of things counted by 个 how large each of them is: 4个亿元以上项目, 3个亿元村."""
NOT_INFIX = "余(?![额下杭姚热粮量味地])|多(?!元[化文素体民格主共投]|样[化性]|媒体|功能|彩|维|边|党)"
_COMMON = re.compile(
    rf"([0-9]{{1,65}}(?:\.[0-9]{{1,65}})?)(万亿|[十百千]?[万亿])?({NOT_INFIX})?(万亿|[万亿])?"
    rf"(?![{_CLASS}余多几来点., ，\n]|个亿)"
)
"""Runs are bounded, one character beyond the longest numeral: what is longer is refused unread."""
_ARABIC = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,21}(?![0-9])(?:\.[0-9]{1,65})?|[0-9]{1,65}(?:\.[0-9]{1,65})?")
_BEFORE_SPACED: Final = "(?![图表件第附号页卷])[一-鿿，。：、（“]"
_COUNTED: Final = "(?![月日号时页])[一-鿿]|%"
_UNTIDY = re.compile(
    r"[0-9]{1,3}(?:[ ，][0-9]{3}){1,6}(?![0-9.,，])|[0-9]{1,3},\n[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:，[0-9]{3}){1,6}\.[0-9]{1,2}(?![0-9.])"
    r"|(?:(?<=[一-鿿])|(?<=[一-鿿] ))[0-9]{1,3}(?: [0-9]{3}){1,3}\.[0-9]{1,2}(?= ?[万亿元])"
    r"|(?<=[一-鿿])[0-9]{1,3}, [0-9]{3}(?= ?[万余多人名个户元])"
    r"|[0-9]{1,12} ?\.[ \n][0-9]{1,6}(?=[ \n]?[万亿%倍])|[0-9]{1,12}\n\.[0-9]{1,6}(?=[万亿%倍元])"
    r"|[1-9][0-9]{0,3} 0[0-9]{0,2}(?=[余多]|(?![年月日时])[一-鿿])"
    r"|(?!(?:19|20)[0-9]{2}\n)[0-9]{1,12}\n[0-9]{1,12}(?:\.[0-9]{1,6})?(?=[万亿%])"
    r"|(?<=[一-鿿])(?:[1-9][0-9]? [0-9]{1,2}\.[0-9]{1,4}|[0-9]{1,3}\.[0-9]{1,2} [0-9]{1,2})(?=[万亿%])"
    r"|(?<=[一-鿿])[1-9] [0-9]{4}(?=[人名户])"
    rf"|(?:(?<={_BEFORE_SPACED})[1-9](?: [0-9])+|(?<=[一-鿿] )[1-9](?: [0-9]){{2,}})"
    rf"(?: ?\. ?[0-9](?: [0-9])*)?(?= ?(?:{_COUNTED}))"
    rf"|(?<={_BEFORE_SPACED})[1-9][0-9]{{0,2}} [0-9]{{1,3}}(?=(?!年){_COUNTED})"
    r"|[0-9]{1,12} \.[0-9]{1,6}(?=[ \n]?[万亿%倍])"
)
"""Numbers that a page sets with blanks or breaks inside them: 1 200, 1 2 0 0, 8. 5%."""
_DIGIT_RUN = re.compile("[零一二三四五六七八九两]{1,65}")
_DIGITS_AFTER_POINT = re.compile("[零一二三四五六七八九]{1,65}|[0-9]{1,65}")
_CLOCK = frozenset("时分半钟")
_PREFIXED_UNIT = frozenset("瓦克米伏卡焦帕赫字比安欧宽")
"""What makes 千 and 兆 after an Arabic number part of its unit: 500千瓦, 20兆帕."""
_HUNDREDS_OF_UNITS: Final = ("百分点", "百帕")
"""What makes 百 after an Arabic number part of its unit."""
_INFIX: Final[dict[str, Bound]] = {
    "余": "at-least",
    "多": "at-least",
    "几": "at-least",
    "来": "about",
    "把": "about",
}
_INFIX_HERE = re.compile(f"{NOT_INFIX}|几(?![乎何内])|来(?![自到源临电信访往华京回看说])|把(?![握关手脉])")
_LOOSE: Final = frozenset("来把")
"""What stands within a number only right after a magnitude: 十来个, 千把斤."""
_GAP = re.compile(
    "(?<=[零一二三四五六七八九两十百千万亿0-9])(?: (?=[十百千])|[ \n](?=[万亿余多]))"
    "|(?<=[十百千万亿]) (?=[零一二三四五六七八九两])"
)
"""A blank or a line's end inside a number: before a magnitude or 余, or between the parts of a Chinese numeral."""
_SPREAD = re.compile(f"[{_CLASS}余多几来点., \n]{{1,{LONGEST}}}")
SCALES: Final = {
    word + large: (SMALL.get(word) or 1) * magnitude
    for word in ("", "十", "百", "千")
    for large, magnitude in LARGE.items()
} | {"万亿": 10**12}
_MAGNITUDE = re.compile("|".join(sorted(SCALES, key=len, reverse=True)))
"""What may follow digits with a point: 二七七点三一亿."""
_MAGNITUDES: Final = {word: Decimal(scale) for word, scale in SCALES.items()}


class Numeral(NamedTuple):
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


def multiply(value: Decimal, factor: Decimal) -> Decimal:
    """Multiply without rounding; a whole product has no decimal places."""
    product = EXACT.multiply(value, factor)
    whole = product.to_integral_value()
    return whole if whole == product else product


def scan_numeral(text: str, start: int) -> Numeral | None:
    """Read the longest numeral that starts at an offset.

    Args:
        text: half-width and simplified.
        start: offset of its first character, which is a numeral character, 几 or 数.

    Returns:
        The numeral, or None where what starts there is no well-formed number.
    """
    common = _COMMON.match(text, start)
    if common is not None:
        return _read_common(common)
    first = text[start]
    if "0" <= first <= "9":
        return _scan_arabic(text, start)
    if first in "几数":
        return _scan_vague(text, start)
    return _Scan(text, start).run()


def _read_common(found: re.Match[str]) -> Numeral | None:
    """Read what most numbers are: 13000, 2.3亿, 30余万."""
    literal, scale, infix, after = found.groups()
    end = found.end()
    if end - found.start() > LONGEST:
        return None
    bound: Bound = "at-least" if infix else ""
    if scale is None and after is None:
        value = Decimal(literal)
        return Numeral(end, value, None, None, bound, value, 1, True)
    factor = SCALES.get(scale, 1) * SCALES.get(after, 1)
    return Numeral(end, scale_literal(literal, factor), None, None, bound, Decimal(literal), factor, True)


def scale_literal(literal: str, factor: int) -> Decimal:
    """Multiply written digits; a whole product has no decimal places."""
    whole, _, fraction = literal.partition(".")
    if not fraction:
        return Decimal(int(whole) * factor)
    product, rest = divmod(int(whole + fraction) * factor, 10 ** len(fraction))
    return multiply(Decimal(literal), Decimal(factor)) if rest else Decimal(product)


def _scan_arabic(text: str, start: int) -> Numeral | None:
    found = _UNTIDY.match(text, start) or _ARABIC.match(text, start)
    if found is None or found.end() - start > LONGEST:
        return None
    value = Decimal(re.sub("[ ,，\n]", "", found.group()))
    end = found.end()
    if text[end : end + 1] in (" ", "\n") and text[end + 1 : end + 2] in ("万", "亿"):
        end += 1
    scan = _Scan(text, start)
    scan.start_with(end, value)
    read = scan.run()
    if read is not None and read.end == end > found.end():
        return None
    return read


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
    if text[i : i + 1] in ("余", "多") and _INFIX_HERE.match(text, i):
        i += 1
        while text[i : i + 1] in LARGE:
            magnitude *= LARGE[text[i]]
            i += 1
    return Numeral(i, None, lower=Decimal(2 * magnitude), bound="at-least")


def scan_spread_numeral(text: str, start: int) -> Numeral | None:
    """Read a numeral with blanks inside it, as justified or scanned text has them: 二十 亿, 三千 八百 六十, 2000 余.

    Args:
        text: half-width and simplified.
        start: offset of its first character.

    Returns:
        The numeral with its end in ``text``; None where no blank stands inside one.
    """
    window = _SPREAD.match(text, start)
    if window is None:
        return None
    gaps = [found.start() for found in _GAP.finditer(text, start, window.end())]
    if not gaps:
        return None
    closed = "".join(text[low + 1 : high] for low, high in pairwise([start - 1, *gaps, window.end()]))
    numeral = scan_numeral(closed + text[window.end() : window.end() + 2], 0)
    if numeral is None or not numeral.end:
        return None
    end = start + numeral.end
    for gap in gaps:
        end += gap < end
    return numeral._replace(end=end) if end > gaps[0] else None


_Outcome = bool | Numeral | None
"""True: go on. False: the numeral ends before this character. None: no numeral. Or the numeral itself."""


class _Scan:
    """One pass over one mixed numeral, in sections of four digits."""

    __slots__ = (
        "arabic",
        "bare",
        "gap",
        "i",
        "last",
        "literal",
        "myriad",
        "pending",
        "previous",
        "section",
        "shorthand",
        "smallest",
        "start",
        "text",
        "total",
    )

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.i = text, start, start
        self.total: int | Decimal = 0
        self.myriad: int | Decimal = 0
        self.section: int | Decimal = 0
        self.pending: int | Decimal | None = None
        """A digit that still waits for its magnitude."""
        self.smallest = 10**4
        """Least magnitude of the section so far."""
        self.last = 10**16
        """Last magnitude above 万."""
        self.previous = 0
        """Last magnitude of all."""
        self.gap = False
        """Whether 零 stands before the pending digit."""
        self.shorthand = False
        """Whether the pending digit may stand for the next lower magnitude: 一万五."""
        self.arabic = self.bare = False
        self.literal: tuple[int, Decimal] | None = None

    def start_with(self, end: int, value: Decimal) -> None:
        """Take an Arabic number as the first digit."""
        self.literal = (end, value)
        self.i, self.pending, self.arabic = end, value, True

    def run(self) -> Numeral | None:
        """Read to the end of the numeral."""
        limit = min(len(self.text), self.start + LONGEST)
        while self.i < limit:
            character = self.text[self.i]
            handler = _HANDLERS.get(character)
            outcome: _Outcome = handler(self, character) if handler is not None else False
            if outcome is False:
                break
            if outcome is not True:
                return outcome
        return self._close()

    def small(self, character: str) -> _Outcome:
        """Take 十, 百 or 千."""
        if self.arabic and not self.previous and self.text.startswith(_HUNDREDS_OF_UNITS, self.i):
            return False
        if (
            self.arabic
            and not self.previous
            and character == "千"
            and self.text[self.i + 1 : self.i + 2] in _PREFIXED_UNIT
        ):
            return False
        magnitude = SMALL[character]
        if self.pending is None:
            if magnitude == 10 and self.smallest > 10:
                self.pending = 1
            elif self.i == self.start:
                self.pending, self.bare = 1, True
            else:
                return False
        if magnitude >= self.smallest:
            return None
        self.section += _times(self.pending, magnitude)
        self.smallest = magnitude
        return self._took(magnitude)

    def large(self, character: str) -> _Outcome:
        """Take 万, 亿 or 兆."""
        if character == "兆" and self.text[self.i + 1 : self.i + 2] in _PREFIXED_UNIT:
            return False
        if self.pending is None and not (self.total or self.myriad or self.section):
            if self.i != self.start:
                return None
            self.pending, self.bare = 1, True
        elif self.pending is None and not self.section and not self.myriad:
            return False
        magnitude = LARGE[character]
        if self.myriad and self.shorthand and not self.section and self.previous == 10**4:
            return None
        section = _plus(self.section, self.pending or 0)
        if magnitude == 10**4 and not section and not self.bare and self.text[self.i - 1] == "万":
            self.myriad = _times(self.myriad, magnitude)
        elif magnitude == 10**4:
            if self.myriad or not section:
                return None
            self.myriad = _times(section, magnitude)
        else:
            amount = _plus(self.myriad, section)
            if not amount or (self.total and magnitude >= self.last):
                return None
            self.total = _plus(self.total, _times(amount, magnitude))
            self.myriad, self.last = 0, magnitude
        self.section, self.smallest = 0, 10**4
        return self._took(magnitude)

    def hundred_million(self, _: str) -> _Outcome:
        """Take the 个 of 三个亿, but not of 4个亿元以上项目, which counts projects."""
        if self.pending is None or not self.text.startswith("亿", self.i + 1):
            return False
        if _BY_SIZE.match(self.text, self.i + 1) is not None:
            return False
        self.i += 1
        return True

    def _took(self, magnitude: int) -> bool:
        self.pending, self.previous, self.gap, self.shorthand = None, magnitude, False, False
        self.i += 1
        return True

    def tens(self, character: str) -> _Outcome:
        """Take 廿 or 卅."""
        if self.pending is not None or self.smallest <= 10:
            return None
        self.section += TENS[character]
        self.smallest = 10
        return self._took(10)

    def digit(self, character: str) -> _Outcome:
        """Take one Chinese digit, or a pair of neighbors (三四百), or a row of digits (二〇一八)."""
        run = _DIGIT_RUN.match(self.text, self.i)
        word = run.group() if run else character
        if self.pending is not None:
            return False if word[0] == "两" and self.arabic else None
        if word == "两" and self.previous and self.text[self.i + 1 : self.i + 2] not in _MAGNITUDE_CHARACTERS:
            return False
        if word[0] == "零" and self.i > self.start:
            return self._take_zero(word)
        if len(word) == 1:
            return self._take_digit(word)
        if len(word) == 2 and word[1] == "两" and word[0] not in "一零":
            self._take_digit(word[0])
            return False
        return self._several_digits(word)

    def _several_digits(self, word: str) -> Numeral | None:
        if len(word) == 2 and _is_pair(word):
            return self._pair()
        return _scan_positional(self.text, self.start, word) if self.i == self.start and len(word) <= LONGEST else None

    def _take_zero(self, word: str) -> _Outcome:
        """Take 零 inside a number, and the digit after it."""
        if len(word) > 2 or self.gap:
            return None
        self.gap = True
        self.i += 1
        return self._take_digit(word[1]) if len(word) == 2 else True

    def _take_digit(self, word: str) -> bool:
        self.pending, self.shorthand = DIGITS[word], not self.gap
        self.i += 1
        return True

    def arabic_digits(self, _: str) -> _Outcome:
        """Take Arabic digits after a magnitude: 1万5千."""
        found = _ARABIC.match(self.text, self.i)
        if self.pending is not None or found is None or found.end() - self.start > LONGEST:
            return None
        if not self.arabic and self.previous < 10**4:
            return None
        self.pending = Decimal(found.group().replace(",", ""))
        self.shorthand, self.arabic = len(found.group()) == 1, True
        self.i = found.end()
        return True

    def point(self, _: str) -> _Outcome:
        """Take 点 and the digits after it."""
        fraction = _DIGITS_AFTER_POINT.match(self.text, self.i + 1)
        if fraction is None or fraction.end() - self.start > LONGEST:
            return False
        if (
            self.text[fraction.end() : fraction.end() + 1] in _CLOCK
            or self.text[fraction.end() : fraction.end() + 1] in SMALL
        ):
            return False
        whole = _plus(self.section, self.pending or 0)
        if whole != int(whole) or (self.pending is None and not self.section and not self.previous):
            return False
        tail = "".join(str(DIGITS.get(d, d)) for d in fraction.group())
        self.section, self.pending, self.shorthand = 0, Decimal(f"{int(whole)}.{tail}"), False
        self.previous = self.last
        self.i = fraction.end()
        return True

    def infix(self, character: str) -> _Outcome:
        """Take 余, 多, 几 or 来, and a magnitude after it: 30余万."""
        text, i = self.text, self.i
        if not _INFIX_HERE.match(text, i) or (self.pending is not None and not self.arabic):
            return False
        if character in _LOOSE and text[i - 1] not in "十百千万0":
            return False
        if character == "把" and not self.bare:
            return False
        end, scale = i + 1, 1
        while end < len(text) and text[end] in LARGE and end - i < 4:
            scale *= LARGE[text[end]]
            end += 1
        above = self.total if scale < self.last else 0  # of 十八亿三千余万, 亿 is told already
        value = Decimal(_plus(above, _times(_plus(self._value(), -above), scale)))
        coefficient = EXACT.divide(value, Decimal(scale))
        return Numeral(end, value, None, None, _INFIX[character], coefficient, scale, self.arabic, self.bare)

    def many_more(self, _: str) -> _Outcome:
        """Take the 好几 of 二十好几."""
        if not self.previous or not self.text.startswith("几", self.i + 1):
            return False
        self.i += 1
        return self.infix("几")

    def _pair(self) -> Numeral | None:
        """Read 三四百 or 十七八 as a range: once with each of the two digits."""
        cut = self.i - self.start
        window = self.text[self.start : self.start + LONGEST]
        low = self._again(window[: cut + 1] + window[cut + 2 :])
        high = self._again(window[:cut] + window[cut + 1 :])
        if low is None or high is None or low.end != high.end or low.value is None or high.value is None:
            return None
        end = self.start + low.end + 1
        return Numeral(end, None, low.value, high.value, low.bound, arabic=low.arabic, single=low.single)

    def _again(self, window: str) -> Numeral | None:
        scan = _Scan(window, 0)
        if self.literal is not None:
            scan.start_with(self.literal[0] - self.start, self.literal[1])
        return scan.run()

    def _value(self) -> int | Decimal:
        return _plus(_plus(self.total, self.myriad), _plus(self.section, self.pending or 0))

    def _close(self) -> Numeral | None:
        single = not self.arabic and self.i == self.start + 1 and self.pending is not None
        if self.pending is not None and self.previous:
            if self.shorthand and self.previous >= 100:
                self.pending = _times(self.pending, self.previous // 10)
            elif self.pending >= self.previous:
                return None
        elif self.pending is None and not self.previous:
            return None
        value = Decimal(self._value())
        scale = self._trailing_scale()
        coefficient = EXACT.divide(value, Decimal(scale))
        return Numeral(self.i, value, None, None, "", coefficient, scale, self.arabic, self.bare, single=single)

    def _trailing_scale(self) -> int:
        i, scale = self.i, 1
        while i > self.start + 1 and self.text[i - 1] in LARGE:
            scale *= LARGE[self.text[i - 1]]
            i -= 1
        return scale


_HANDLERS: Final[Mapping[str, Callable[[_Scan, str], _Outcome]]] = (
    dict.fromkeys(SMALL, _Scan.small)
    | dict.fromkeys(LARGE, _Scan.large)
    | dict.fromkeys(TENS, _Scan.tens)
    | dict.fromkeys(DIGITS, _Scan.digit)
    | dict.fromkeys("0123456789", _Scan.arabic_digits)
    | dict.fromkeys(_INFIX, _Scan.infix)
    | {"点": _Scan.point, "个": _Scan.hundred_million, "好": _Scan.many_more}
)


def _times(a: int | Decimal, b: int) -> int | Decimal:
    return multiply(a, Decimal(b)) if isinstance(a, Decimal) else a * b


def _plus(a: int | Decimal, b: int | Decimal) -> int | Decimal:
    return EXACT.add(Decimal(a), Decimal(b)) if isinstance(a, Decimal) or isinstance(b, Decimal) else a + b


def _is_pair(word: str) -> bool:
    low, high = DIGITS[word[0]], DIGITS[word[1]]
    return (high - low == 1 and low > 0 and word[0] != "两") or word in ("三五", "两三")


def _scan_positional(text: str, start: int, word: str) -> Numeral | None:
    end = start + len(word)
    digits = "".join(str(DIGITS[c]) for c in word)
    fraction = _DIGIT_RUN.match(text, end + 1) if text[end : end + 1] == "点" else None
    if fraction is not None and fraction.end() - start <= LONGEST:
        digits += "." + "".join(str(DIGITS[c]) for c in fraction.group())
        end = fraction.end()
    if fraction is not None and (large := _MAGNITUDE.match(text, end)) is not None:
        factor = SCALES[large.group()]
        end = large.end()
        bound: Bound = ""
        if text[end : end + 1] in ("余", "多") and _INFIX_HERE.match(text, end):
            end, bound = end + 1, "at-least"
        value = multiply(Decimal(digits), Decimal(factor))
        return Numeral(end, value, None, None, bound, Decimal(digits), factor)
    if text[end : end + 1] in NUMERAL_CHARACTERS:
        return None
    return Numeral(end, Decimal(digits), coefficient=Decimal(digits), positional=True)


def parse_numeral(text: str) -> Decimal:
    """Read one numeral such as 13,000, 1.2万亿, 三万零五百, 1万5千, 壹佰贰拾, 负三点五.

    Args:
        text: one numeral and nothing else, in any width or script; spaces around it are allowed.

    Returns:
        The number, exact.

    Raises:
        ValueReadingError: the text is no numeral, with the offset of the first character not understood; also for
            余, 几 and pairs, which name no number: see :func:`kg.values.parse_quantity`.

    Examples:
        >>> parse_numeral("三万零五百"), parse_numeral("1.2万亿")
        (Decimal('30500'), Decimal('1200000000000'))
    """
    plain = load_lexicon().script.plain(text)
    start = len(plain) - len(plain.lstrip())
    stop = len(plain.rstrip())
    negative = plain[start : start + 1] in ("-", "负", "−") and stop > start
    start += negative
    numeral = scan_numeral(plain[:stop], start) if plain[start : start + 1] in NUMERAL_CHARACTERS else None
    if (numeral is None or numeral.end != stop) and plain[start : start + 1] in NUMERAL_CHARACTERS:
        numeral = scan_spread_numeral(plain[:stop], start) or numeral
    if numeral is None or numeral.value is None or numeral.bound:
        raise ValueReadingError(text, min(start, len(text)), "a numeral")
    if numeral.end != stop:
        raise ValueReadingError(text, numeral.end, "a numeral")
    return -numeral.value if negative else numeral.value


_WRITTEN_DIGITS: Final = {"chinese": "零一二三四五六七八九", "financial": "零壹贰叁肆伍陆柒捌玖"}
_WRITTEN_MAGNITUDES: Final = {"chinese": ("", "十", "百", "千"), "financial": ("", "拾", "佰", "仟")}


def to_numeral(value: Decimal, style: Style = "grouped") -> str:
    """Write a number so that :func:`parse_numeral` reads it back.

    Args:
        value: any finite number; below 10¹⁶ in the Chinese styles.
        style: ``arabic`` 13000, ``grouped`` 13,000, ``myriad`` 1.3万, ``chinese`` 一万三千, ``financial`` 壹万叁仟.

    Returns:
        The numeral, without loss.

    Raises:
        ValueError: the number is not finite, or too large for the style.

    Examples:
        >>> [to_numeral(Decimal(13000), style) for style in ("grouped", "myriad", "chinese")]
        ['13,000', '1.3万', '一万三千']
    """
    if not value.is_finite():
        raise ValueError(f"{value} is no finite number")
    if value < 0:
        return ("负" if style in _WRITTEN_DIGITS else "-") + to_numeral(-value, style)
    if style in _WRITTEN_DIGITS:
        return _to_chinese(value, style)
    if style == "myriad":
        return _to_myriad(value)
    return f"{_shortest(value):,f}" if style == "grouped" else f"{_shortest(value):f}"


def _shortest(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize(EXACT)


def _to_myriad(value: Decimal) -> str:
    for word in ("万亿", "亿", "万"):
        if value >= _MAGNITUDES[word]:
            return f"{_shortest(EXACT.divide(value, _MAGNITUDES[word])):f}{word}"
    return f"{_shortest(value):f}"


def _to_chinese(value: Decimal, style: str) -> str:
    if value >= 10**16:
        raise ValueError(f"{value} is too large to be written in Chinese characters")
    digits = _WRITTEN_DIGITS[style]
    whole, _, fraction = f"{_shortest(value):f}".partition(".")
    written = _whole_to_chinese(int(whole), digits, _WRITTEN_MAGNITUDES[style])
    if style == "chinese" and written.startswith("一十"):
        written = written[1:]
    return written + ("点" + "".join(digits[int(d)] for d in fraction) if fraction else "")


def _whole_to_chinese(number: int, digits: str, magnitudes: tuple[str, ...]) -> str:
    for word, magnitude in (("亿", 10**8), ("万", 10**4)):
        if number >= magnitude:
            high, low = divmod(number, magnitude)
            head = _whole_to_chinese(high, digits, magnitudes) + word
            zero = digits[0] if low < magnitude // 10 else ""
            return head + (zero + _whole_to_chinese(low, digits, magnitudes) if low else "")
    return _section_to_chinese(number, digits, magnitudes) or digits[0]


def _section_to_chinese(number: int, digits: str, magnitudes: tuple[str, ...]) -> str:
    text, zero = "", False
    for position in (3, 2, 1, 0):
        digit = number // 10**position % 10
        if digit:
            text += (digits[0] if zero and text else "") + digits[digit] + magnitudes[position]
        zero = not digit
    return text
