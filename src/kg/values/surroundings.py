"""What stands around a number and says more of it: bounds, sign, currency, change, rate.

In: a text in one script and the span of a number with its unit. Out: the span widened by the words that belong to the
quantity, and what they say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.values.refusal import find_approximator

if TYPE_CHECKING:
    from kg.values.lexicon import Lexicon

_CURRENCY_SIGNS: Final = {"¥": "CNY", "￥": "CNY", "$": "USD", "€": "EUR", "£": "GBP"}
_DOLLARS: Final = {"US": "USD", "HK": "HKD", "NT": "TWD", "AU": "AUD", "CA": "CAD"}
_ODD: Final = frozenset("多余")
_ODD_AFTER_UNIT = re.compile("[多余](?![样媒功种个项次名家额下条所年月层高式语渠业平]|元[化文素体民格主共投])")
_SIGNS: Final = frozenset("下负-−")
_SIGNED_UNITS: Final = frozenset({"percent", "permille", "degree-celsius", "CNY", "USD", "HKD", "EUR"})
NOT_NEGATIVE: Final = frozenset("肩抱胜担背辜欺减税增承债自重轻荷赋亏")
"""What makes another word of 负: 担负, 胜负, 减负, 税负."""
_BEFORE_CHANGE: Final = frozenset("了达约近为 ")
_RATE_AFTER = re.compile(
    "/(?:平方米|立方米|平方公里|公斤|千克|千瓦时|公顷|公里|小时|分钟|学期|学年|课时|人次|工日"
    "|[人户亩年月天日次场吨套台辆斤件个位名生桌张只头份度米升株棵本村班校间床])"
    "|每(?:平方米|立方米|公斤|千瓦时|公顷|小时|[人户亩年月天日吨斤次度])(?![0-9])"
)
_RATE_STARTS: Final = frozenset("/每")
_CLAUSE_END: Final = "，。；、,;\n：:（("


_TEMPERATURES: Final = frozenset({"degree", "degree-celsius", "degree-fahrenheit"})
AFTER_A_BLANK: Final = frozenset("以左之及")
"""What words of a bound begin with that a blank may part from the unit: 4.5% 以内."""
_EXTREMES: Final = frozenset({"最高", "最低"})
"""What bounds an amount (最高5万元) and names a temperature: 最低零下5℃."""
_MAGNITUDES: Final = frozenset("百千万亿")
_MARK: Final = "大关"
_CASES: Final = frozenset("起宗案")
"""What cases are counted in, which are solved: 破1.2万起."""
_NEAREST_APART: Final = 2
_FARTHEST_APART: Final = 6


class Surroundings(NamedTuple):
    """A quantity's whole span and what its surroundings say."""

    start: int
    end: int
    bounds: frozenset[str]
    negative: bool
    currency: str
    """Notation, where a sign or word before the number names it; else empty."""
    change: str
    rate: str


_NO_BOUNDS: Final[frozenset[str]] = frozenset()


def look_around(
    plain: str, span: tuple[int, int], floor: int, lexicon: Lexicon, *, unit: str, classifier: bool, bare: bool
) -> Surroundings:
    """Read outwards from a number with its unit.

    Args:
        plain: the text in half width and simplified characters.
        span: offsets of the number with its unit.
        floor: offset before which nothing belongs to this quantity: the end of the one before.
        lexicon: the word lists.
        unit: notation of the unit.
        classifier: whether a classifier, or nothing, follows the number and not a unit of measurement.
        bare: whether the number is a magnitude without a digit.
    """
    start, end = span
    bounds = _NO_BOUNDS
    if not classifier and plain[end : end + 1] in _ODD and _ODD_AFTER_UNIT.match(plain, end):
        bounds, end = bounds | {"at-least"}, end + 1
    at = end + 1 if plain[end : end + 1] == " " and plain[end + 1 : end + 2] in AFTER_A_BLANK else end
    word = lexicon.after.at(plain, at)
    if len(word) > at - end and not plain.startswith(lexicon.after[word].not_within, at):
        bounds, end = bounds | {lexicon.after[word].bound}, at + len(word)
    apart = "" if bounds else find_bound_apart(plain, floor, start, lexicon)
    bounds = bounds | {apart} if apart else bounds
    if not start or plain[start - 1] not in lexicon.before_characters:
        return Surroundings(start, end, bounds, False, "", "", find_rate(plain, start, end, floor, lexicon))
    start, currency = _currency(plain, start, floor, unit, lexicon)
    start, negative = _sign(plain, start, floor, unit)
    high = _is_high(plain, span, unit, lexicon)
    for _ in range(2):
        found = find_approximator(plain, start, lexicon, bare=bare, high=high)
        if found is None or found[0] < floor or (unit in _TEMPERATURES and plain[found[0] : start] in _EXTREMES):
            break
        start, bounds = found[0], bounds | {found[1]}
    change = _change(plain, start, floor, unit, lexicon)
    return Surroundings(start, end, bounds, negative, currency, change, find_rate(plain, start, end, floor, lexicon))


def _is_high(plain: str, span: tuple[int, int], unit: str, lexicon: Lexicon) -> bool:
    """Tell whether an amount is money or a high number, which one may break through, and no number of cases solved."""
    start, end = span
    if plain[end - 1] in _CASES:
        return False
    money = unit in lexicon.units and lexicon.units[unit].dimension == "money"
    return money or not _MAGNITUDES.isdisjoint(plain[start:end]) or plain.startswith(_MARK, end)


def find_bound_apart(plain: str, floor: int, start: int, lexicon: Lexicon) -> str:
    """Find the bound that a verb parts from its number: at-least for 至少创建100个; empty if there is none."""
    if start - floor < _NEAREST_APART:
        return ""
    found = lexicon.apart_before.search(plain, max(floor, start - _FARTHEST_APART), start)
    return lexicon.apart[found[1] or found[2]].bound if found is not None else ""


def _currency(plain: str, start: int, floor: int, unit: str, lexicon: Lexicon) -> tuple[int, str]:
    """Read a currency before a number: ¥500, US$200万, 人民币3亿, 港币2万元."""
    if unit not in ("count", "CNY") or not start:
        return start, ""
    if plain[start - 1] in _CURRENCY_SIGNS:
        country = _DOLLARS.get(plain[max(0, start - 3) : start - 1], "") if plain[start - 1] == "$" else ""
        return start - (3 if country else 1), country or _CURRENCY_SIGNS[plain[start - 1]]
    at = start - 1 if plain[start - 1] == " " else start
    word = lexicon.currencies.before(plain, at)
    return (at - len(word), lexicon.currencies[word]) if word and at - len(word) >= floor else (start, "")


def _sign(plain: str, start: int, floor: int, unit: str) -> tuple[int, bool]:
    """Read 负, 零下 and a minus before a number."""
    if start - 1 < floor:
        return start, False
    before = plain[start - 1]
    if before not in _SIGNS:
        return start, False
    if before == "下" and plain.startswith("零", start - 2) and start - 2 >= floor:
        return start - 2, True
    lead = plain[start - 2 : start - 1] if start > 1 else ""
    if before == "负" and lead not in NOT_NEGATIVE:
        return start - 1, True
    if before in "-−" and (unit in _SIGNED_UNITS or lead in ("", " ", "为", "是", "至", "：", ":", "到", "约", "\n")):
        return start - 1, not (lead.isascii() and lead.isalnum())
    return start, False


def _change(plain: str, start: int, floor: int, unit: str, lexicon: Lexicon) -> str:
    at = start
    while at > floor and start - at < 2 and plain[at - 1] in _BEFORE_CHANGE:
        at -= 1
    for end in (start, at):
        word = lexicon.change.before(plain, end)
        if word and end - len(word) >= floor:
            return (
                word if lexicon.change[word] == "any" or (lexicon.change[word] == "share" and unit == "percent") else ""
            )
    return ""


def find_rate(plain: str, start: int, end: int, floor: int, lexicon: Lexicon) -> str:
    """Find what a quantity is per: 每人每月 before it in its clause, /人 right after it; empty if it is none."""
    after = _RATE_AFTER.match(plain, end) if plain[end : end + 1] in _RATE_STARTS else None
    if after is not None:
        return after.group()
    window = plain[max(floor, start - 14) : start]
    if "每" not in window and "均" not in window:
        return ""
    clause = max(window.rfind(mark) for mark in _CLAUSE_END) + 1
    rates = lexicon.rate.findall(window, clause)
    return rates[-1] if rates else ""
