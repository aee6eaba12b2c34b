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
from bisect import bisect_right
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import NotAQuantity
from kg.values.lexicon import Lexicon, Unit, load_lexicon
from kg.values.numeral import DIGITS, LONGEST, NUMERAL_CHARACTERS, Numeral, scan_numeral
from kg.values.quantity import Kind, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXACT: Final = Context(prec=2 * LONGEST)
_RATIO: Final = Context(prec=28)
_START = re.compile("[0-9零一二两三四五六七八九十百千万亿半几数廿卅]")
_RUN = re.compile("[0-9零一二两三四五六七八九十百千万亿廿卅兆.,]+")
_TITLE = re.compile("《[^《》\n]{1,60}》")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]{1,64}@[\w-]{1,64}\.[!-~]+", re.ASCII)
_NO_QUANTITY = re.compile(
    r"""
    (?:19|20)[0-9]{2}\ ?[-/.年]\ ?[01]?[0-9]\ ?[-/.月]\ ?[0-3]?[0-9](?![0-9])日?   # 2019-01-25, 2019年1月25日
    | (?:19|20)[0-9]{2}\ ?(?:[-—–~～至到/、和]|——)\ ?(?:(?:19|20)?[0-9]{2})(?=\ ?(?:年|学年|财年|赛季)) # 2016-2020年
    | [0-3]?[0-9](?:\ ?(?:[-—–~～至到/、和及]|——)\ ?[0-3]?[0-9])+\ ?(?=[月日号](?!线))       # 1-3月, 23、24日
    | [0-2]?[0-9][::][0-5][0-9](?:[::][0-5][0-9])?(?![0-9])             # 16:24:26
    | [0-9]{1,3}(?:\.[0-9]{1,2})?[::][0-9]{1,3}(?![0-9])                   # 1:1
    | (?:\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])             # mobile telephones
    | 0[0-9]{2,3}[-—– ][0-9]{7,8}(?![0-9])                                    # telephones
    | [48]00[- ][0-9]{3,4}[- ]?[0-9]{3,4}(?![0-9])
    | [0-9]+(?:\.[0-9]+){2,}                                                 # versions, 1.2.3
    | [0-9]{1,6}[-—–][0-9]{1,6}[-—–][0-9-]{1,12}                             # identifiers
    | [0-9]{1,3}(?:\+[0-9NXn]+)+                                             # 5+2
    | [0-9]0后|[0-9]5后
    """,
    re.VERBOSE,
)
_PARTS = re.compile("([0-9零一二两三四五六七八九十百千万亿几]{1,24})分之")
_SLASHED = re.compile(r"([1-9])/([1-9]|10)(?![0-9/年月日\-.])")
_JOINT = re.compile(r" ?(?:——|—|–|-|~|至|到|－) ?")
_CURRENCY_SIGN: Final = {"¥": "CNY", "￥": "CNY", "$": "USD", "€": "EUR", "£": "GBP"}
_OPENING: Final = "“‘「『\""
_CLOSING = re.compile("[”’」』\"]")
_PAUSE = re.compile("[,，。；;:：、！？!?\n()（）]")
_PER = re.compile("/(?:人|户|亩|年|月|天|日|次|场|吨|套|台|辆|平方米|公斤|斤|件|个|位|名|小时|学期|生|桌|张|只|头|份)|每人|每户|每亩|每月|每年|每天")
_DURATION_AFTER = re.compile("来(?![自到])|以来|前|后|内|间|行动|规划|计划|期|度|一度|如一|里|以前|以后|之内|之间|之后|之前|多来|攻坚|滚动|任务|工作|底|初|末|轮|一次|四季|一遇")
_DURATION_BEFORE = re.compile("(?:近|过去|未来|今后|连续|[前后头这每再首下]|最近|接连|接下来|新|随后|持续|分)(?:的)?$")


class _Written(NamedTuple):
    """A number with its unit word, before anything around it is looked at."""

    start: int
    end: int
    numeral: Numeral
    unit: Unit
    word: str


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
    return list(_Reader(text).quantities())


def parse_quantity(text: str) -> Quantity:
    """Read one Chinese quantity such as 近6万人, 2.3亿元, 百分之七点三.

    Args:
        text: one quantity and nothing else; spaces around it are allowed.

    Returns:
        The quantity, with offsets into ``text``.

    Raises:
        NotAQuantity: with the offset of the first character that was not understood.
    """
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for quantity in _Reader(text).quantities():
        if quantity.start != start:
            break
        if quantity.end != end:
            raise NotAQuantity(text, quantity.end)
        return quantity
    raise NotAQuantity(text, start)


class _Reader:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lexicon: Lexicon = load_lexicon()
        self.plain = self.lexicon.plain(text)
        self.blocked = self._find_blocked()
        self.blocked_starts = [start for start, _ in self.blocked]
        self.done = 0

    def quantities(self) -> Iterator[Quantity]:
        """Yield the quantities in order."""
        position, search, length = 0, _START.search, len(self.plain)
        while position < length:
            found = search(self.plain, position)
            if found is None:
                return
            start = found.start()
            blocked = self._blocked_until(start)
            if blocked:
                position = blocked
                continue
            quantity, position = self._read(start)
            if quantity is not None:
                self.done = quantity.end
                yield quantity

    # -- what is no quantity -------------------------------------------------------------------------------------

    def _find_blocked(self) -> list[tuple[int, int]]:
        plain, lexicon = self.plain, self.lexicon
        spans = [
            (start, end)
            for index, start, end in lexicon.phrases.find_matches_as_indexes(plain)
            if lexicon.phrase_list[index] not in lexicon.excepted and not self._continues(start, end)
        ]
        if "《" in plain:
            spans += [found.span() for found in _TITLE.finditer(plain)]
        if "://" in plain or "www." in plain or "@" in plain:
            spans += [found.span() for found in _ADDRESS.finditer(plain)]
        spans.sort()
        return spans

    def _continues(self, start: int, end: int) -> bool:
        """Tell whether a blocked phrase is part of a longer number: 三亿 is none in 十三亿."""
        plain = self.plain
        if plain[start] in NUMERAL_CHARACTERS and start and plain[start - 1] in NUMERAL_CHARACTERS:
            return True
        return plain[end - 1] in NUMERAL_CHARACTERS or plain[end - 1] == "点" if plain[end : end + 1] in NUMERAL_CHARACTERS else False

    def _blocked_until(self, offset: int) -> int:
        i = bisect_right(self.blocked_starts, offset) - 1
        while i >= 0:
            start, end = self.blocked[i]
            if start <= offset < end:
                return end
            if offset - start > 64:
                break
            i -= 1
        return 0

    def _skip(self, start: int) -> int:
        found = _RUN.match(self.plain, start)
        return found.end() if found else start + 1

    def _read(self, start: int) -> tuple[Quantity | None, int]:  # noqa: C901, PLR0911, PLR0912 - the order of the questions is the grammar
        plain = self.plain
        character = plain[start]
        before = plain[start - 1] if start else ""
        if "0" <= character <= "9":
            found = _NO_QUANTITY.match(plain, start)
            if found is not None:
                return None, found.end()
            slashed = _SLASHED.match(plain, start)
            if slashed is not None:
                return self._read_slashed(slashed, before)
            if before.isascii() and (before.isalpha() or before in "_#*@/.&+") and before:
                return None, self._skip(start)
        elif character == "半":
            return self._read_half(start)
        parts = _PARTS.match(plain, start)
        if parts is not None:
            return self._read_parts(start, parts)
        if character == "数" and before and before in "人总户次指参多少无倍系函分岁件个额单双整复变计算点基位度":
            return None, start + 1
        numeral = scan_numeral(plain, start)
        if numeral is None:
            return None, max(self._skip(start), start + 1)
        written = self._attach_unit(start, numeral)
        if written is None or self._is_no_quantity(written):
            return None, max(numeral.end, start + 1)
        return self._finish(written)

    # -- number and unit -----------------------------------------------------------------------------------------

    def _attach_unit(self, start: int, numeral: Numeral) -> _Written | None:
        plain, lexicon = self.plain, self.lexicon
        end = numeral.end
        at = end
        if plain[end : end + 1] in (" ", "\n"):
            at = end + 1
        word = lexicon.units.at(plain, at)
        if word:
            longer = lexicon.nonunits.at(plain, at)
            latin = word[-1].isascii() and word[-1].isalpha()
            if (len(longer) >= len(word) and not lexicon.units_after_all.at(plain, at)) or (latin and plain[at + len(word) : at + len(word) + 1].isascii() and plain[at + len(word) : at + len(word) + 1].isalpha()):
                word = ""
        if word and at > end and not (numeral.arabic and (plain[end] == " " or not lexicon.units[word].classifier or numeral.scale > 1)):
            word = ""
        if word:
            return _Written(start, at + len(word), numeral, lexicon.units[word], word)
        follows = plain[end : end + 1]
        if follows and (follows in NUMERAL_CHARACTERS or follows == "."  and plain[end + 1 : end + 2].isdigit()):
            return None
        person = lexicon.persons.match(plain, end) is not None
        unit = lexicon.by_notation["person" if person else "count"]
        return _Written(start, end, numeral, unit, "")

    def _is_no_quantity(self, written: _Written) -> bool:
        plain, lexicon = self.plain, self.lexicon
        numeral, start = written.numeral, written.start
        if lexicon.blocked_before.before(plain, start) or (plain[start - 1 : start] in " ：:" and start and lexicon.blocked_before.before(plain, start - 1)):
            return True
        after = lexicon.blocked_after.at(plain, numeral.end) or (lexicon.blocked_after.at(plain, numeral.end + 1) if numeral.arabic and plain[numeral.end : numeral.end + 1] == " " else "")
        if len(after) > len(written.word) or (after and not written.word):
            return True
        if start and plain[start - 1] in _OPENING and self._is_slogan(written):
            return True
        if not written.word:
            return self._is_no_bare_number(written)
        if written.unit.dimension in ("calendar-time", "time"):
            return self._is_no_duration(written)
        if written.unit.dimension == "temperature":
            return False
        return self._is_weak(written)

    def _is_slogan(self, written: _Written) -> bool:
        closing = _CLOSING.search(self.plain, written.end, written.end + 12)
        if closing is None or _PAUSE.search(self.plain, written.end, closing.start()):
            return False
        return written.unit.classifier or not written.word or not written.numeral.arabic

    def _is_no_bare_number(self, written: _Written) -> bool:  # noqa: PLR0911 - a list of refusals
        plain, numeral, start = self.plain, written.numeral, written.start
        end = numeral.end
        follows = plain[end : end + 1]
        if numeral.arabic:
            if follows and (follows.isascii() and (follows.isalpha() or follows in "_#@/*\\")):
                return True
            digits = end - start
            literal = plain[start:end]
            if literal[0] == "0" and digits > 1 and literal[1] != ".":
                return True
            if literal.isdigit() and (digits > 15 or (digits == 4 and "1900" <= literal <= "2100")):
                return True
            return self._is_list_number(start, end)
        if numeral.single or numeral.positional or (numeral.lower is not None and numeral.upper is not None and numeral.lower < 10):
            return True
        if numeral.bare:
            return not (numeral.bound or self._approximated(start))
        return numeral.value is not None and numeral.value in (10, 11) and not numeral.bound

    def _is_list_number(self, start: int, end: int) -> bool:
        plain = self.plain
        before, follows = plain[start - 1 : start], plain[end : end + 1]
        if before in ("(", "（", "[", "［") and before and follows in (")", "）", "]", "］"):
            return True
        if follows in (".", "、", ")", "）", "．") and follows:
            head = plain[max(0, start - 4) : start].rstrip(" \t\u3000")
            return not head or head[-1] in "\n。；;：:" or (follows == "." and not head[-1].isalnum())
        return False

    def _is_no_duration(self, written: _Written) -> bool:
        plain, numeral, start, end = self.plain, written.numeral, written.start, written.end
        if written.unit.notation == "hour" and self.lexicon.standing.at(plain, end) and numeral.value == 24:
            return True
        if written.unit.notation == "year" and written.word == "年":
            if numeral.positional or (numeral.arabic and numeral.scale == 1 and end - start in (4, 5) and plain[start] in "12" and plain[start:numeral.end].isdigit()):
                return True
            if numeral.single and not self.lexicon.after.at(plain, end):
                return True
            if re.compile("[0-9一二三四五六七八九十]{1,2} ?月").match(plain, end) and not numeral.bound:
                return True
        if numeral.single and numeral.value == 1 and not self.lexicon.after.at(plain, end) and not self._approximated(start):
            return True
        if written.unit.dimension == "calendar-time" or written.unit.notation in ("day", "week"):
            return _DURATION_AFTER.match(plain, end) is not None or _DURATION_BEFORE.search(plain[max(0, start - 4) : start]) is not None
        return plain[start - 1 : start] in ("时", "点", ":") and bool(start)

    def _is_weak(self, written: _Written) -> bool:
        """Refuse what annotators of the genre do not count: 一个 as an article, rhetoric, bare 万元, clock minutes."""
        plain, numeral, start, end = self.plain, written.numeral, written.start, written.end
        lexicon = self.lexicon
        unit = written.unit
        if numeral.bare and not numeral.bound and (numeral.value is not None and numeral.value <= 10**4 or numeral.value == 10**8 or plain[start - 1 : start] in ("：", ":", "(", "（")) and not self._approximated(start):
            return True
        if numeral.positional and not (unit.notation == "percent" and written.word == "折") and plain[start:numeral.end].find("零") < 0 and numeral.value is not None and numeral.value == int(numeral.value):
            return True
        if unit.notation == "point" and plain[start - 1 : start] in ("时", "点"):
            return True
        if not unit.classifier:
            return False
        if numeral.single and numeral.value == 1 and not lexicon.after.at(plain, end) and not self._approximated(start):
            return not self._is_listed(start, end)
        if numeral.value is not None and numeral.value <= 12 and not numeral.bound:
            at = end + 1 if plain[end : end + 1] in ("“", "的") else end
            return bool((lexicon.rhetoric_always if numeral.arabic else lexicon.rhetoric).at(plain, at)) or (not numeral.arabic and plain[end : end + 1] in ("“", "\"", "”"))
        return False

    def _is_listed(self, start: int, end: int) -> bool:
        """Tell whether 一个 closes an item of a list of counts: 先进集体一个、先进个人三名."""
        plain = self.plain
        if plain[end : end + 1] not in ("", "、", "，", "；", "。", ",", ";", ")", "）", "\n"):
            return False
        near = plain[max(0, start - 12) : start] + " " + plain[end : end + 12]
        return re.search("[0-9二两三四五六七八九十]{1,4}[个名位家项户件]", near) is not None

    def _approximated(self, start: int) -> bool:
        return self._approximator_before(start, bare=True) is not None

    def _approximator_before(self, start: int, *, bare: bool) -> tuple[int, str] | None:
        """Find the approximator that ends where a number starts."""
        plain, lexicon = self.plain, self.lexicon
        for shift in (0, 1):
            at = start - shift
            if shift and plain[at : at + 1] not in ("了", " ", "达"):
                break
            for words in (lexicon.before, lexicon.before_magnitude) if bare else (lexicon.before,):
                word = words.before(plain, at)
                if word and not any(plain.startswith(w, max(0, at - len(w))) for w in words[word].not_within):
                    return at - len(word), words[word].bound
        return None

    # -- special forms -------------------------------------------------------------------------------------------

    def _read_slashed(self, found: re.Match[str], before: str) -> tuple[Quantity | None, int]:
        low, high = int(found[1]), int(found[2])
        if low >= high or (before and before.isascii() and not before.isspace()):
            return None, found.end()
        return self._fraction(found.start(), found.end(), low, high)

    def _fraction(self, start: int, end: int, part: int, whole: int) -> tuple[Quantity | None, int]:
        value = _RATIO.divide(Decimal(part), Decimal(whole))
        return self._surround(start, end, value, None, None, "", "ratio", "", f"{part}/{whole}", bare=False)

    def _read_parts(self, start: int, found: re.Match[str]) -> tuple[Quantity | None, int]:
        plain = self.plain
        whole = scan_numeral(plain, start)
        at = found.end()
        if whole is None or whole.value is None or whole.end != at - 2 or at >= len(plain) or plain[at] not in NUMERAL_CHARACTERS:
            if plain.startswith("几", at) or plain[start] == "几":
                return None, at + 1
            return None, at
        part = scan_numeral(plain, at)
        if part is None or plain[start - 1 : start] == "第" and start:
            return None, at + 1
        written = plain[start : at - 2]
        unit = {"百": "percent", "千": "permille"}.get(written)
        if unit is not None:
            low_unit = self.lexicon.by_notation[unit]
            return self._finish(_Written(start, part.end, part, low_unit, plain[start:at]))
        if part.value is None or part.value != int(part.value) or part.value > whole.value or whole.value == 0:
            return None, part.end
        return self._fraction(start, part.end, int(part.value), int(whole.value))

    def _read_half(self, start: int) -> tuple[Quantity | None, int]:
        plain, lexicon = self.plain, self.lexicon
        if plain.startswith("半数", start) or plain[start - 1 : start] in ("一", "过", "超") and start:
            return None, start + 1
        word = lexicon.units.at(plain, start + 1)
        if not word or lexicon.units[word].classifier or plain[start - 1 : start] in ("大", "多", "上", "下", "前", "后", "年", "月", "个"):
            return None, start + 1
        if word in ("年", "天", "块", "分", "节", "周", "度", "升"):
            return None, start + 1
        numeral = Numeral(start + 1, Decimal("0.5"), coefficient=Decimal("0.5"))
        return self._finish(_Written(start, start + 1 + len(word), numeral, lexicon.units[word], word))

    # -- ranges, money, bounds -----------------------------------------------------------------------------------

    def _finish(self, written: _Written) -> tuple[Quantity | None, int]:
        numeral, unit = written.numeral, written.unit
        end = written.end
        value, lower, upper = numeral.value, numeral.lower, numeral.upper
        second = self._read_second(written)
        if second is not None:
            low, high, end, unit, word = second
            return self._surround(written.start, end, None, low, high, "", unit.notation, word, "", bare=False)
        if value is not None and not numeral.bound and unit.notation == "CNY" and written.word[0] in "元块圆":
            value, end = self._add_change(value, end)
        factor = self._factor(written)
        if factor != 1:
            value, lower, upper = (None if v is None else _EXACT.multiply(v, factor) for v in (value, lower, upper))
        if self._has_half(written, end) and value is not None:
            value, end = self._add_half(written, value, end)
        notation = unit.counted_in or unit.notation
        classifier = self._classifier(written)
        return self._surround(written.start, end, value, lower, upper, numeral.bound, notation, classifier, "", bare=numeral.bare)

    def _factor(self, written: _Written) -> Decimal:
        unit = written.unit
        if unit.counted_in and unit.factor is not None:
            return Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator)
        if written.word == "成":
            return Decimal(10)
        if written.word == "折":
            value = written.numeral.value
            return Decimal(10) if value is not None and value < 10 else Decimal(1)
        return Decimal(1)

    def _classifier(self, written: _Written) -> str:
        if written.unit.classifier or not written.word:
            return written.word
        i = written.numeral.end
        while i > written.start and self.plain[i - 1] in "万亿":
            i -= 1
        if i == written.start or written.unit.dimension == "share":
            return written.word
        return self.plain[i : written.numeral.end] + written.word

    def _has_half(self, written: _Written, end: int) -> bool:
        return self.plain.startswith("半", end) and (not written.unit.classifier or written.word == "个")

    def _add_half(self, written: _Written, value: Decimal, end: int) -> tuple[Decimal, int]:
        """Read the half in 三年半."""
        if written.unit.classifier:
            return value, end
        return value + Decimal("0.5"), end + 1

    def _add_change(self, value: Decimal, end: int) -> tuple[Decimal, int]:
        """Read the 角 and 分 after yuan: 3元5角, 两块五."""
        plain = self.plain
        for words, worth in ((("角", "毛"), Decimal("0.1")), (("分",), Decimal("0.01"))):
            at = end + 1 if plain.startswith("零", end) else end
            digit = plain[at : at + 1]
            if not digit or not (digit.isdigit() and digit.isascii() or digit in DIGITS):
                return value, end
            amount = Decimal(DIGITS.get(digit, -1)) if digit in DIGITS else Decimal(digit)
            if plain.startswith(words, at + 1) and not self.lexicon.nonunits.at(plain, at + 1):
                value, end = value + amount * worth, at + 2
            elif worth == Decimal("0.1") and plain[end - 1] == "块" and digit in DIGITS and not self.lexicon.units.at(plain, at + 1) and plain[at + 1 : at + 2] not in NUMERAL_CHARACTERS:
                return value + amount * worth, at + 1
        return value, end

    def _read_second(self, written: _Written) -> tuple[Decimal, Decimal, int, Unit, str] | None:
        """Read the other end of a range: 3—5万元, 2000元至5000元, 百分之三到五."""
        plain, first = self.plain, written.numeral
        joint = _JOINT.match(plain, written.end)
        if joint is None or first.value is None or joint.end() >= len(plain):
            return None
        at = joint.end()
        percent_words = written.word.endswith("分之")
        if percent_words and plain.startswith(written.word, at):
            at += len(written.word)
        if at >= len(plain) or plain[at] not in NUMERAL_CHARACTERS:
            return None
        number = scan_numeral(plain, at)
        if number is None or number.value is None:
            return None
        if percent_words:
            end, unit, word = number.end, written.unit, written.word
        else:
            other = self._attach_unit(at, number)
            if other is None or (written.word and (other.unit.notation != written.unit.notation or not other.word)):
                return None
            if not other.word and (joint.group().strip() not in ("至", "到", "~") or self.lexicon.blocked_after.at(plain, number.end) or not (first.arabic or not first.single)):
                return None
            end, unit, word = other.end, other.unit, self._classifier(other)
            if unit.dimension in ("calendar-time", "time") and word == "年" and number.arabic and number.value >= 1000:
                return None
        low, high = first.value, number.value
        if not written.word and first.scale == 1 and number.scale > 1 and number.coefficient is not None and low < number.coefficient:
            low = low * number.scale
        if not low < high:
            return None
        if unit.counted_in and unit.factor is not None:
            factor = Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator)
            low, high, unit = low * factor, high * factor, self.lexicon.by_notation[unit.counted_in]
        elif word == "成":
            low, high = low * 10, high * 10
        return low, high, end, unit, word

    def _surround(  # noqa: C901, PLR0912 - reads outwards, one kind of word after another
        self, start: int, end: int, value: Decimal | None, lower: Decimal | None, upper: Decimal | None,
        bound: str, notation: str, classifier: str, fraction: str, *, bare: bool,
    ) -> tuple[Quantity | None, int]:
        plain, lexicon = self.plain, self.lexicon
        bounds = {bound} if bound else set()
        # after the unit
        at = end
        if plain[at : at + 1] in ("多", "余") and plain[at : at + 1] and notation not in ("count", "person", "session", "percent") and not re.match("多[元样媒功种个项次名家]|余额|余下|余元", plain[at : at + 2]):
            bounds.add("at-least")
            at += 1
        word = lexicon.after.at(plain, at)
        if word and not re.compile("以上[述]|上下[游级班]|[+＋][0-9N]|左右[手岸]|以内[部]|许[多可诺昌]|不到[位]|不足[之]").match(plain, at):
            bounds.add(lexicon.after[word].bound)
            at += len(word)
        end = at
        # before the number
        sign = 1
        change_notation = ""
        if plain[start - 1 : start] in _CURRENCY_SIGN and start:
            start -= 1
            if notation == "count":
                notation = _CURRENCY_SIGN[plain[start]]
                if plain[max(0, start - 2) : start] in ("US", "HK") :
                    notation = {"US": "USD", "HK": "HKD"}[plain[start - 2 : start]]
                    start -= 2
        elif notation == "count" and not classifier and plain.endswith(("人民币", "RMB"), 0, start):
            start -= 3
            notation = "CNY"
        elif notation == "CNY" and plain.endswith("人民币", 0, start):
            start -= 3
        if start and (plain[start - 1] in "负-−" or plain.endswith("零下", 0, start)) and value is not None and start - 1 >= self.done:
            width = 2 if plain[start - 1] == "下" else 1
            lead = plain[start - width - 1 : start - width] if start > width else ""
            if plain[start - 1] in "负" and lead not in ("肩", "抱", "胜", "担", "背") or width == 2 or (plain[start - 1] in "-−" and not (lead.isalnum() and lead.isascii()) and (notation in ("percent", "degree-celsius", "permille") or not lead.strip() or lead in "为是至：:到约")):
                sign = -1
                start -= width
        for _ in range(2):
            found = self._approximator_before(start, bare=bare)
            if found is None or found[0] < self.done:
                break
            start, approximator = found
            bounds.add(approximator)
        change = ""
        at = start
        while at and plain[at - 1] in "了达约近为 " and start - at < 2:
            at -= 1
        for candidate in (start, at):
            change = lexicon.change.before(plain, candidate)
            if change:
                break
        if change and plain.endswith(("新增", "年增"), 0, at):
            change = ""
        if change_notation:
            notation = change_notation
        kind = _kind(bounds, value, lower, upper)
        if sign < 0:
            value, lower, upper = (None if v is None else -v for v in (value, upper, lower))
        low, high = _bounds(kind, value, lower, upper)
        text = self.text[start:end]
        return Quantity(start, end, text, value, low, high, notation, classifier, kind, self._rate(start, end), change), end

    def _rate(self, start: int, end: int) -> str:
        plain = self.plain
        after = _PER.match(plain, end)
        if after is not None:
            return after.group()
        window = plain[max(self.done, start - 14) : start]
        if "每" not in window and "均" not in window:
            return ""
        cut = max(window.rfind(mark) for mark in "，。；、,;\n：:（(") + 1
        found = None
        for found in self.lexicon.rate_pattern.finditer(window, cut):  # noqa: B007 - the last one counts
            pass
        return found.group() if found else ""


def _kind(bounds: set[str], value: Decimal | None, lower: Decimal | None, upper: Decimal | None) -> Kind:
    if value is None and upper is not None:
        return "range"
    if not bounds:
        return "exact" if value is not None else "at-least"
    if len(bounds) > 1:
        return "about"
    return next(iter(bounds))  # type: ignore[return-value]


def _bounds(kind: Kind, value: Decimal | None, lower: Decimal | None, upper: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    if value is None:
        return lower, upper
    return {"exact": (value, value), "at-least": (value, None), "at-most": (None, value)}.get(kind, (None, None))
