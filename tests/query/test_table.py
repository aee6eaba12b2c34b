"""Tables are written so that the public readers of each format get the same values back."""

from __future__ import annotations

import csv
import datetime
import io
import json
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kg.query.table import FORMATS
from kg.table import Table

if TYPE_CHECKING:
    from kg.table import Cell

TABLE = Table(
    ("word", "count", "share", "day", "list", "yes"),
    (
        ("岗位", 13000, Decimal("7.3"), datetime.date(2018, 1, 1), ("春风行动", "石鼓巧手"), True),
        ('=1+1, "quoted"\nand broken', None, Decimal("2.50"), None, (), False),
        ("a\tb|c", 0, None, datetime.date(2019, 12, 31), ("一",), None),
    ),
)


def text(name: str, table: Table = TABLE) -> str:
    rendered = FORMATS[name].render(table)
    assert isinstance(rendered, str)
    return rendered


def binary(name: str, table: Table = TABLE) -> io.BytesIO:
    rendered = FORMATS[name].render(table)
    assert isinstance(rendered, bytes)
    return io.BytesIO(rendered)


def test_csv_is_read_back_by_the_standard_library() -> None:
    rows = list(csv.reader(io.StringIO(text("csv"))))
    assert rows[0] == list(TABLE.columns)
    assert rows[1] == ["岗位", "13000", "7.3", "2018-01-01", "春风行动;石鼓巧手", "true"]
    assert rows[2] == ['=1+1, "quoted"\nand broken', "", "2.5", "", "", "false"]


def test_tsv_has_one_line_a_row() -> None:
    lines = text("tsv").splitlines()
    assert len(lines) == 4
    assert lines[3].split("\t")[0] == "a\\tb|c"
    assert all(line.count("\t") == 5 for line in lines)


def test_json_keeps_numbers_lists_and_nulls() -> None:
    records = json.loads(text("json"))
    assert records[0] == {
        "word": "岗位",
        "count": 13000,
        "share": 7.3,
        "day": "2018-01-01",
        "list": ["春风行动", "石鼓巧手"],
        "yes": True,
    }
    assert records[1]["count"] is None
    assert [json.loads(line) for line in text("jsonl").splitlines()] == records


def test_markdown_has_one_line_a_row_and_escapes_bars() -> None:
    lines = text("md").splitlines()
    assert len(lines) == 5
    assert "a\tb\\|c" in lines[4]


def test_a_workbook_holds_numbers_as_numbers_and_text_never_as_formulas() -> None:
    sheet = load_workbook(binary("xlsx")).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == list(TABLE.columns)
    assert sheet["B2"].value == 13000
    assert sheet["C2"].value == 7.3
    assert sheet["D2"].value == datetime.datetime(2018, 1, 1)
    assert sheet["A3"].value == '=1+1, "quoted"\nand broken'
    assert sheet["A3"].data_type == "s"
    assert sheet["E2"].value == "春风行动;石鼓巧手"


def test_parquet_is_read_back_by_pandas() -> None:
    frame = pd.read_parquet(binary("parquet"))
    assert list(frame.columns) == list(TABLE.columns)
    assert list(frame["list"][0]) == ["春风行动", "石鼓巧手"]
    assert frame["count"][0] == 13000
    assert pd.isna(frame["count"][1])


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_table_can_be_written(name: str) -> None:
    assert FORMATS[name].render(Table(("a", "b"), ())) is not None


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
def test_the_same_table_gives_the_same_bytes(name: str) -> None:
    assert FORMATS[name].render(TABLE) == FORMATS[name].render(TABLE)


cells: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\0")),
    st.integers(-(10**15), 10**15),
    st.dates(),
)


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_any_text_survives_csv(rows: list[tuple[Cell, Cell]]) -> None:
    table = Table(("a", "b"), tuple(rows))
    back = list(csv.reader(io.StringIO(text("csv", table))))[1:]
    expected = [["" if cell is None else str(cell) for cell in row] for row in rows]
    assert back == expected


def test_a_frame_holds_dates_as_dates() -> None:
    frame = TABLE.to_frame()
    assert frame["day"][0] == pd.Timestamp(2018, 1, 1)
    assert frame["count"][0] == 13000


def test_a_workbook_does_not_tell_when_it_was_saved() -> None:
    workbook = zipfile.ZipFile(io.BytesIO(binary("xlsx").getvalue()))
    assert {part.date_time for part in workbook.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2000-01-01T00:00:00Z</dcterms:modified>" in workbook.read("docProps/core.xml")
