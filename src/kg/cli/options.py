"""Options that several verbs share, and the opening of the graph that they all read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.open import Graph

F = TypeVar("F", bound="Callable[..., Any]")

TABLE: Final = "table"
FORMATS: Final = (TABLE, "csv", "tsv", "json", "jsonl", "md", "xlsx", "parquet")
"""Formats of tables; a test holds it equal to the table of formats, which would be slow to import for the help."""


def graph_option(function: F) -> F:
    """Add ``--graph DIR``."""
    return click.option(
        "-g",
        "--graph",
        "folder",
        metavar="DIR",
        envvar="KG_GRAPH",
        default="graph",
        show_default=True,
        show_envvar=True,
        help="The graph directory.",
    )(function)


def ontology_option(function: F) -> F:
    """Add ``--ontology DIR``."""
    return click.option(
        "--ontology",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False),
        help="A folder like the packaged ontology, to use in its place.",
    )(function)


def format_option(function: F) -> F:
    """Add ``--format`` and ``-o``."""
    function = click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="Write to a file; its ending says the format.",
    )(function)
    return click.option(
        "-f", "--format", "format_name", type=click.Choice(FORMATS), help="How to write the table.  [default: table]"
    )(function)


def language_option(of_what: str) -> Callable[[F], F]:
    """Add ``--lang``, which chooses the language of something."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(("zh", "en")),
        default="zh",
        show_default=True,
        help=f"Language of the {of_what}.",
    )


def open_graph(folder: str, ontology: str | None = None) -> Graph:
    """Open the graph that a verb reads."""
    from kg.open import Graph

    return Graph.open(folder, ontology=ontology)
