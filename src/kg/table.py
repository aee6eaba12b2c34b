"""Tables that more than one stage answers with: rows under named columns, with headings in Chinese and English.

In: rows of plain Python values. Out: the same rows as records or as a pandas frame. It stands below the stages, because
they must not import one another and the command line prints all their tables alike.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

Cell: TypeAlias = str | int | bool | Decimal | datetime.date | tuple[str, ...] | None
"""None is an open or missing value; a tuple is a list of labels."""
Row: TypeAlias = "tuple[Cell, ...]"
Language: TypeAlias = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """Choose one of the two."""
        return self.zh if language == "zh" else self.en


UNTITLED: Final = Wording("", "")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the name that programs use, and the heading that people read."""

    name: str
    heading: Wording


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    title: str = ""
    truncated: bool = False
    """Whether there were more rows than the limit allowed."""
    headings: tuple[Wording, ...] = ()
    """What people read above the columns; empty where the names themselves will do."""
    caption: Wording = UNTITLED
    """The title in both languages; ``title`` is the Chinese one."""
    notes: tuple[Wording, ...] = ()
    """What holds of the table as a whole: a total, the meaning of a word."""
    guide: tuple[tuple[str, Wording, Wording], ...] = ()
    """For tables that leave the program: each column's name, its heading and what its values mean."""
    hints: tuple[str, ...] = ()
    """What a user may have meant otherwise; no part of what is written."""

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns.

        Raises:
            ValueError: a row, or the headings, have another length than the columns.
        """
        wide = {len(row) for row in self.rows} | ({len(self.headings)} if self.headings else set())
        if wide - {len(self.columns)}:
            raise ValueError(f"rows of {sorted(wide)} cells under {len(self.columns)} columns")

    @classmethod
    def under(
        cls,
        columns: tuple[Column, ...],
        rows: tuple[Row, ...],
        caption: Wording = UNTITLED,
        notes: tuple[Wording, ...] = (),
    ) -> Table:
        """Put rows under columns that have headings."""
        names, headings = tuple(one.name for one in columns), tuple(one.heading for one in columns)
        return cls(names, rows, caption.zh, headings=headings, caption=caption, notes=notes)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows."""
        return iter(self.rows)

    def in_language(self, language: Language) -> Table:
        """Name the columns by their headings in one language, for people to read."""
        if not self.headings:
            return self
        columns = tuple(heading.in_language(language) for heading in self.headings)
        return replace(self, columns=columns, headings=(), title=self.caption.in_language(language) or self.title)

    def records(self) -> list[dict[str, Cell]]:
        """List the rows as dictionaries."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> list[Cell]:
        """List the values of one column.

        Raises:
            KeyError: there is no such column.
        """
        if name not in self.columns:
            raise KeyError(f"no column {name!r}; there are {', '.join(self.columns)}")
        index = self.columns.index(name)
        return [row[index] for row in self.rows]

    def to_frame(self) -> pd.DataFrame:
        """Make a pandas frame; numbers are numbers, dates are dates, lists are lists."""
        import pandas as pd  # noqa: PLC0415 - optional and slow to import

        rows = [tuple(to_json(cell) for cell in row) for row in self.rows]
        frame = pd.DataFrame.from_records(rows, columns=list(self.columns))
        for index, name in enumerate(self.columns):
            if any(isinstance(row[index], datetime.date) for row in self.rows):
                frame[name] = pd.to_datetime(frame[name])
        return frame

    def _repr_html_(self) -> str:
        """Show it in a notebook, under its Chinese headings."""
        shown = self.in_language("zh")
        head = "".join(f"<th>{escape(name)}</th>" for name in shown.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(to_text(cell))}</td>" for cell in row) + "</tr>" for row in shown.rows
        )
        caption = f"<caption>{escape(shown.title)}</caption>" if shown.title else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def to_json(cell: Cell) -> Any:
    """Turn a cell into a JSON value: whole numbers are integers, dates are ISO text, lists are lists."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return list(cell) if isinstance(cell, tuple) else cell


def to_text(cell: Cell) -> str:
    """Turn a cell into text: nothing for None, lists joined by ``;``, numbers without exponent or trailing zeros."""
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return ";".join(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return format(cell.to_integral_value() if cell == cell.to_integral_value() else cell.normalize(), "f")
    return str(cell)
