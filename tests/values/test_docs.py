"""The tables and the example of the docs page, executed."""

import contextlib
import datetime
import io
from decimal import Decimal
from pathlib import Path

import pytest

from kg.values import find_periods, find_quantities, parse_numeral

PAGE = (Path(__file__).parents[2] / "docs" / "values.md").read_text(encoding="utf-8")
PUBLISHED = datetime.date(2019, 1, 25)
OPEN = "–"


def rows(header: str) -> list[list[str]]:
    """Return the rows of the table that starts with a header."""
    table = PAGE.split(header + "\n", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[1:]]


def number(value: Decimal | None) -> str:
    return OPEN if value is None else f"{value:f}"


@pytest.mark.parametrize("row", rows("| text | quantity | value | lower | upper | kind |"), ids=lambda row: row[0])
def test_bounds_are_as_documented(row: list[str]) -> None:
    (found,) = find_quantities(row[0])
    assert [found.text, *map(number, (found.value, found.lower, found.upper)), found.kind] == row[1:]


@pytest.mark.parametrize("row", rows("| numeral | value |"), ids=lambda row: row[0])
def test_numerals_are_as_documented(row: list[str]) -> None:
    assert f"{parse_numeral(row[0]):f}" == row[1]


@pytest.mark.parametrize("row", rows("| text | value | unit |"), ids=lambda row: row[0])
def test_units_are_as_documented(row: list[str]) -> None:
    (found,) = find_quantities(row[0])
    assert [number(found.value), found.unit] == row[1:]


@pytest.mark.parametrize("row", rows("| text | why |"), ids=lambda row: row[0])
def test_refusals_are_as_documented(row: list[str]) -> None:
    assert find_quantities(row[0]) == []


@pytest.mark.parametrize("row", rows("| text | start | end | precision | relation |"), ids=lambda row: row[0])
def test_periods_are_as_documented(row: list[str]) -> None:
    (found,) = find_periods(row[0], PUBLISHED)
    assert [str(found.start or OPEN), str(found.end or OPEN), found.precision, found.relation] == row[1:]


def test_the_example_prints_what_is_shown() -> None:
    code, shown = PAGE.split("```python\n")[1].split("```")[0], PAGE.split("```text\n")[1].split("```")[0]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})  # noqa: S102 - our own page
    assert [line.rstrip() for line in printed.getvalue().splitlines()] == [line.rstrip() for line in shown.splitlines()]
