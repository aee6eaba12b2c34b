"""What a metric yields: rows under columns that are named for programs and headed in Chinese and English for people.

In: rows of plain Python values. Out: the same, frozen. It stands alone because a metric must not know how its rows are
printed: :class:`kg.Graph` hands them on in the form that all tables are printed from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Cell: TypeAlias = str | int | Decimal | tuple[str, ...]
"""A tuple is a list of labels."""
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
    """Rows under columns."""

    head: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: Wording = UNTITLED
    notes: tuple[Wording, ...] = ()
    """What holds of the table as a whole: a total, the meaning of a word."""

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns.

        Raises:
            ValueError: a row has another number of cells than there are columns.
        """
        for row in self.rows:
            if len(row) != len(self.head):
                raise ValueError(f"a row of {len(row)} cells under {len(self.head)} columns: {row}")

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.head)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows."""
        return iter(self.rows)

    def headings(self, language: Language) -> tuple[str, ...]:
        """List what people read above the columns."""
        return tuple(column.heading.in_language(language) for column in self.head)

    def column(self, name: str) -> list[Cell]:
        """List the cells of one column.

        Raises:
            KeyError: there is no such column; the message lists those that there are.
        """
        if name not in self.columns:
            raise KeyError(f"no column {name!r}; there are {', '.join(self.columns)}")
        index = self.columns.index(name)
        return [row[index] for row in self.rows]

    def titled(self, caption: Wording) -> Table:
        """Put a title above the table."""
        return replace(self, caption=caption)
