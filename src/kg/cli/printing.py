"""Print tables and texts: for a terminal with the width of Chinese characters, for programs as UTF-8 bytes.

All text that comes from a report is shown as text: control characters become visible and nothing is taken as markup.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.cli.options import TABLE
from kg.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.query import Triples
    from kg.table import Table

TEXT: Final = ".txt"
UNBOUNDED: Final = 10_000
"""Columns of a table that is not written to a terminal: no line is broken."""


def visible(text: str, *, lines: bool = False) -> str:
    """Show control characters as pictures (U+2400 …), so that no text of a report steers the terminal.

    Args:
        text: any text.
        lines: whether line breaks stay.

    Returns:
        The text without control characters.
    """
    kept = "\n" if lines else ""
    return "".join(
        _picture(character) if character not in kept and _is_control(character) else character for character in text
    )


def _is_control(character: str) -> bool:
    return (
        character < " "
        or "\x7f" <= character <= "\x9f"
        or "\u202a" <= character <= "\u202e"
        or "\u2066" <= character <= "\u2069"
    )


def _picture(character: str) -> str:
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def count(number: int, noun: str) -> str:
    """Write a number with its noun: 1 document, 2 quantities."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def is_for_people(format_name: str | None, output: str | None) -> bool:
    """Tell whether a table goes to the screen as such: then it has words, else the names that programs use."""
    return format_name in (None, TABLE) and output is None


def print_table(
    table: Table, format_name: str | None, output: str | None = None, brief: Sequence[str] | None = None
) -> None:
    """Write a table where and as a user wants it.

    Args:
        table: the table.
        format_name: of the format; by the ending of the output, else a table for people, if None.
        output: a file; standard output if None.
        brief: the columns that people are shown, where the table has them; all if None.

    Raises:
        GraphError: the file cannot be written.
    """
    name = format_name or _format_of(output)
    if name == TABLE:
        write(_for_people(_only(table, brief), to_file=output is not None).encode(), output)
    else:
        from kg.query import FORMATS

        content = FORMATS[name].render(table)
        write(content.encode() if isinstance(content, str) else content, output)
    if table.truncated:
        click.echo(f"kg: only the first {len(table)} rows are shown; raise --limit for more", err=True)


def print_triples(triples: Triples, base: str, output: str | None) -> None:
    """Write triples of a graph of a base as Turtle."""
    from kg.store.trig import turtle_lines

    write("".join(turtle_lines(triples.triples, base)).encode(), output)
    if triples.truncated:
        click.echo(f"kg: only the first {len(triples)} triples are shown; raise --limit for more", err=True)


def write(content: bytes, output: str | None) -> None:
    """Write bytes to a file or to standard output.

    Raises:
        GraphError: the file cannot be written.
    """
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from kg.store import replace_file

    try:
        replace_file(Path(output), content)
    except OSError as error:
        raise GraphError(
            Path(output), f"cannot be written ({error.strerror})", "choose another file with -o"
        ) from error


def _format_of(output: str | None) -> str:
    from kg.query import FORMATS

    suffix = Path(output).suffix if output else ""
    if suffix in ("", TEXT):
        return TABLE
    for name, one in FORMATS.items():
        if one.suffix == suffix:
            return name
    endings = ", ".join(one.suffix for one in FORMATS.values() if one.suffix)
    raise click.UsageError(f"no format ends in {suffix}: {endings}, or {TEXT} for a table; or say --format")


def _only(table: Table, columns: Sequence[str] | None) -> Table:
    from dataclasses import replace

    if columns is None:
        return table
    kept = tuple(name for name in columns if name in table.columns)
    indexes = [table.columns.index(name) for name in kept]
    return replace(table, columns=kept, rows=tuple(tuple(row[index] for index in indexes) for row in table.rows))


def _for_people(table: Table, *, to_file: bool) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    from kg.table import to_text

    on_terminal = sys.stdout.isatty() and not to_file
    grid = Grid(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, title=visible(table.title) or None, title_justify="left"
    )
    numeric = [_is_numeric([row[index] for row in table.rows]) for index in range(len(table.columns))]
    for name, right in zip(table.columns, numeric, strict=True):
        grid.add_column(name, justify="right" if right else "left", overflow="fold", no_wrap=not on_terminal)
    for row in table.rows:
        grid.add_row(*(Text(visible(to_text(cell))) for cell in row))
    console = Console(width=None if on_terminal else UNBOUNDED, force_terminal=on_terminal, highlight=False)
    with console.capture() as captured:
        console.print(grid)
    text = "".join(line.rstrip() + "\n" for line in captured.get().splitlines())
    return f"{text}{count(len(table), 'row')}\n"


def _is_numeric(cells: Sequence[object]) -> bool:
    from decimal import Decimal

    shown = [cell for cell in cells if cell is not None]
    return bool(shown) and all(isinstance(cell, int | Decimal) and not isinstance(cell, bool) for cell in shown)
