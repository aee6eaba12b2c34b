"""The formats that tables are written in.

In: a :class:`kg.table.Table`. Out: text or bytes. It stands alone so that facts, questions and metrics share one table
of formats.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, TYPE_CHECKING, Any, Final

from kg.errors import QueryError
from kg.table import Cell, Row, Table, to_json, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def csv_row(cells: Iterable[Cell]) -> list[str]:
    """Turn a row into the fields of a CSV record."""
    return [to_text(cell) for cell in cells]


def write_csv_rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]], output: IO[str]) -> None:
    """Write CSV as RFC 4180 has it, but with plain line feeds, so that the bytes are the same everywhere."""
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(csv_row(row) for row in rows)


def _as_csv(table: Table) -> str:
    output = io.StringIO()
    write_csv_rows(table.columns, table.rows, output)
    return output.getvalue()


def _as_tsv(table: Table) -> str:
    lines = ["\t".join(table.columns)]
    lines += ["\t".join(to_text(cell).translate(_TSV_ESCAPES) for cell in row) for row in table.rows]
    return "\n".join(lines) + "\n"


_TSV_ESCAPES: Final = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"})
"""As IANA's text/tab-separated-values allows no tab or line break in a field."""


def _as_json(table: Table) -> str:
    rows = [{name: to_json(cell) for name, cell in record.items()} for record in table.records()]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _as_jsonl(table: Table) -> str:
    return "".join(
        json.dumps({name: to_json(cell) for name, cell in record.items()}, ensure_ascii=False) + "\n"
        for record in table.records()
    )


def _as_markdown(table: Table) -> str:
    def line(cells: Iterable[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"

    rule = "|" + "|".join(" --- " for _ in table.columns) + "|"
    lines = [line(table.columns), rule, *(line(map(to_text, row)) for row in table.rows)]
    return "\n".join(lines) + "\n"


def _as_xlsx(table: Table) -> bytes:
    try:
        from openpyxl import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - optional and slow to import
        from openpyxl.styles import Font  # type: ignore[import-untyped]  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as error:
        raise QueryError("the format xlsx needs openpyxl: pip install openpyxl") from error
    book = Workbook()
    sheet = book.active
    sheet.title = "facts"
    for number, name in enumerate(table.columns, 1):
        sheet.cell(1, number, name).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = 14
    for at, row in enumerate(table.rows, 2):
        for number, cell in enumerate(row, 1):
            if cell is None:
                continue
            plain = isinstance(cell, int | Decimal | datetime.date)
            target = sheet.cell(at, number, cell if plain else _printable(to_text(cell)))
            if not plain:
                target.data_type = "s"  # text from a report is never a formula
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    if table.guide:
        _explain_columns(book.create_sheet("columns"), table, Font(bold=True))
    book.properties.created = datetime.datetime(2000, 1, 1)
    output = io.BytesIO()
    book.save(output)
    return _without_clock(output.getvalue())


def _without_clock(workbook: bytes) -> bytes:
    """Pack a workbook again without the time at which it was saved, so that the same table is the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", before.read(name))
            after.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _explain_columns(sheet: Any, table: Table, bold: Any) -> None:
    """Fill the sheet that says what each column means."""
    for number, name in enumerate(("column", "列", "heading", "含义", "meaning"), 1):
        sheet.cell(1, number, name).font = bold
        sheet.column_dimensions["ABCDE"[number - 1]].width = 16 if number < 4 else 60
    for at, (name, heading, meaning) in enumerate(table.guide, 2):
        for number, text in enumerate((name, heading.zh, heading.en, meaning.zh, meaning.en), 1):
            sheet.cell(at, number, text).data_type = "s"
    sheet.freeze_panes = "A2"


def _printable(text: str) -> str:
    """Leave out the control characters that a workbook cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\t\n\r")


def _as_parquet(table: Table) -> bytes:
    try:
        import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415 - optional and slow to import
        import pyarrow.parquet as pq  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as error:
        raise QueryError("the format parquet needs pyarrow: pip install pyarrow") from error
    arrays = [_arrow_values([to_json(row[index]) for row in table.rows]) for index in range(len(table.columns))]
    output = io.BytesIO()
    pq.write_table(pa.table(dict(zip(table.columns, map(pa.array, arrays), strict=True))), output)
    return output.getvalue()


def _arrow_values(values: list[Any]) -> list[Any]:
    """Give a column one type: a column with fractions holds floating-point numbers throughout."""
    if any(isinstance(value, float) for value in values):
        return [None if value is None else float(value) for value in values]
    return values


@dataclass(frozen=True, slots=True)
class Format:
    """One format of tables."""

    render: Callable[[Table], str | bytes]
    summary: str
    suffix: str
    """Ending of file names, with the dot."""


__all__ = ["FORMATS", "Cell", "Format", "Row", "Table", "csv_row", "to_json", "to_text", "write_csv_rows"]

FORMATS: Final[dict[str, Format]] = {
    "csv": Format(_as_csv, "comma-separated values, lists joined by ;", ".csv"),
    "tsv": Format(_as_tsv, "tab-separated values", ".tsv"),
    "json": Format(_as_json, "one JSON array", ".json"),
    "jsonl": Format(_as_jsonl, "JSON Lines, one object a row", ".jsonl"),
    "md": Format(_as_markdown, "a Markdown table", ".md"),
    "xlsx": Format(_as_xlsx, "an Excel workbook (needs openpyxl)", ".xlsx"),
    "parquet": Format(_as_parquet, "Apache Parquet (needs pyarrow)", ".parquet"),
}
"""Name of a format to its renderer; the command line adds ``table`` for the terminal."""
