"""Write quantities for people and convert them to base units.

In: a quantity, or a number and the notation of its unit. Out: a short text in Chinese or English, or an exact number in
the base unit.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal

from kg.values.lexicon import load_lexicon
from kg.values.numeral import to_numeral

if TYPE_CHECKING:
    from decimal import Decimal

    from kg.values.quantity import Quantity

Language = Literal["zh", "en"]
_SIGNS: Final = {"exact": "", "at-least": "≥ ", "at-most": "≤ ", "about": "≈ "}
_POINTS: Final = ("个百分点", "百分点", "个点")
_ATTACHED: Final = {"percent": "%", "permille": "‰"}
_UNCOUNTED: Final = frozenset({"count", "ratio"})


def display_quantity(quantity: Quantity, lang: Language = "zh") -> str:
    """Write a quantity in one line: ``≥ 13,000 个``, ``30,000–50,000 元``, ``7.3%``.

    Args:
        quantity: as found.
        lang: ``zh`` keeps the classifier and what the quantity is per; ``en`` names the unit.

    Returns:
        The text; numbers have thousands separators and lose no digit.

    Examples:
        >>> from kg.values import parse_quantity
        >>> display_quantity(parse_quantity("13000多个")), display_quantity(parse_quantity("近6万人"), "en")
        ('≥ 13,000 个', '≤ 60,000 persons')
    """
    number = _number(quantity)
    if quantity.unit in _ATTACHED and quantity.classifier not in _POINTS:
        return number + _ATTACHED[quantity.unit]
    word = _chinese_unit(quantity) if lang == "zh" else _english_unit(quantity)
    text = f"{number} {word}" if word else number
    return f"{quantity.rate} {text}" if lang == "zh" and quantity.rate and not quantity.rate.startswith("/") else text


def _number(quantity: Quantity) -> str:
    if quantity.fraction:
        return _SIGNS.get(quantity.kind, "") + quantity.fraction
    if quantity.value is not None:
        return _SIGNS.get(quantity.kind, "") + to_numeral(quantity.value)
    if quantity.lower is not None and quantity.upper is not None:
        return f"{to_numeral(quantity.lower)}–{to_numeral(quantity.upper)}"
    bound = quantity.lower if quantity.lower is not None else quantity.upper
    return ("≥ " if quantity.lower is not None else "≤ ") + to_numeral(bound) if bound is not None else ""


def _chinese_unit(quantity: Quantity) -> str:
    unit = load_lexicon().units[quantity.unit]
    if unit.dimension == "count" or quantity.classifier in _POINTS:
        return quantity.classifier
    return "" if quantity.unit in _UNCOUNTED else unit.label


def _english_unit(quantity: Quantity) -> str:
    if quantity.unit in _UNCOUNTED:
        return ""
    if quantity.classifier in _POINTS:
        return "percentage points"
    unit = load_lexicon().units[quantity.unit]
    if unit.dimension == "money":
        return unit.notation
    return f"{unit.label_en}s" if unit.dimension == "count" else unit.label_en


def to_base_unit(value: Decimal, unit: str) -> tuple[Fraction, str]:
    """Convert a number to the base unit of its unit, exactly.

    Args:
        value: a number in ``unit``.
        unit: notation of a unit: ``mu``, ``kilowatt-hour``.

    Returns:
        The number and the notation of the base unit; the number itself where the unit has no other base.

    Raises:
        KeyError: there is no unit of that notation.

    Examples:
        >>> from decimal import Decimal
        >>> to_base_unit(Decimal(3), "mu")
        (Fraction(2000, 1), 'square-metre')
    """
    found = load_lexicon().units[unit]
    base = found.counted_in or found.base
    if not base or found.factor is None:
        return Fraction(value), unit
    return Fraction(value) * found.factor + found.offset, base
