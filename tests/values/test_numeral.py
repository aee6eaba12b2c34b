"""Numerals alone: what is read, what is written, and that both agree."""

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ValueReadingError
from kg.values import parse_numeral, to_numeral

STYLES = ["arabic", "grouped", "myriad", "chinese", "financial"]


@pytest.mark.cases("numerals.tsv")
def test_each_numeral_has_the_value_of_the_table(case: list[str]) -> None:
    text, expected, *_ = case
    assert parse_numeral(text) == Decimal(expected)


@pytest.mark.cases("not-numerals.tsv")
def test_what_is_no_numeral_is_refused_at_an_offset(case: list[str]) -> None:
    text, offset, *_ = case
    with pytest.raises(ValueReadingError) as caught:
        parse_numeral(text)
    assert caught.value.offset == int(offset)


@given(
    st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=4),
    st.sampled_from(STYLES),
)
@settings(max_examples=1000)
def test_what_is_written_is_read_back(value: Decimal, style: str) -> None:
    assert parse_numeral(to_numeral(value, style)) == value  # type: ignore[arg-type] # a style by name


@given(st.integers(min_value=0, max_value=10**16 - 1), st.sampled_from(["low", "up"]))
@settings(max_examples=500)
def test_another_writers_numerals_are_read(number: int, style: str) -> None:
    assert parse_numeral(cn2an.an2cn(number, style)) == number


@given(st.integers(min_value=0, max_value=10**16 - 1))
@settings(max_examples=500)
def test_our_numerals_are_read_by_another_reader(number: int) -> None:
    assert cn2an.cn2an(to_numeral(Decimal(number), "chinese"), "smart") == number


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        to_numeral(Decimal("NaN"))
    with pytest.raises(ValueError, match="too large"):
        to_numeral(Decimal(10**16), "chinese")
