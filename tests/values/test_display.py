"""How quantities are written for people, and converted."""

from decimal import Decimal
from fractions import Fraction

import pytest

from kg.values import display_quantity, parse_quantity, to_base_unit


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("13000多个", "≥ 13,000 个", "≥ 13,000"),
        ("近6万人", "≤ 60,000 人", "≤ 60,000 persons"),
        ("约300人", "≈ 300 人", "≈ 300 persons"),
        ("6500万元", "65,000,000 元", "65,000,000 CNY"),
        ("3—5万元", "30,000–50,000 元", "30,000–50,000 CNY"),
        ("7.3%", "7.3%", "7.3%"),
        ("0.5个百分点", "0.5 个百分点", "0.5 percentage points"),
        ("300万亩", "3,000,000 亩", "3,000,000 mu"),
        ("三分之二以上", "≥ 2/3", "≥ 2/3"),
        ("数十人", "≥ 20 人", "≥ 20 persons"),
        ("85余场", "≥ 85 场", "≥ 85 sessions"),
    ],
)
def test_a_quantity_is_written_in_both_languages(text: str, chinese: str, english: str) -> None:
    quantity = parse_quantity(text)
    assert display_quantity(quantity) == chinese
    assert display_quantity(quantity, "en") == english


@pytest.mark.parametrize(
    ("value", "unit", "base", "notation"),
    [
        ("3", "mu", Fraction(2000), "square-metre"),
        ("1", "mu", Fraction(2000, 3), "square-metre"),
        ("1.5", "hectare", Fraction(15000), "square-metre"),
        ("1", "kilowatt-hour", Fraction(3600000), "joule"),
        ("2", "jin", Fraction(1), "kilogram"),
        ("36.5", "degree-celsius", Fraction(6193, 20), "kelvin"),
        ("5", "jiao", Fraction(1, 2), "CNY"),
        ("7", "count", Fraction(7), "count"),
    ],
)
def test_a_conversion_is_exact(value: str, unit: str, base: Fraction, notation: str) -> None:
    assert to_base_unit(Decimal(value), unit) == (base, notation)
