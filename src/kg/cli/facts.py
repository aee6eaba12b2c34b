"""``kg facts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import format_option, graph_option, language_option, open_graph

if TYPE_CHECKING:
    from kg.table import Language


@click.command(
    epilog="""\b
Examples:
  kg facts                                 for people: a few columns
  kg facts --format csv > facts.csv        all columns
  kg facts -o facts.xlsx                   for a spreadsheet
  kg facts --place 湖南省 --year 2018 --programme 春风行动
  kg facts --group 儿童 --status planned --format jsonl"""
)
@graph_option
@format_option
@language_option("headings that people read")
@click.option("--columns", metavar="A,B,…", help="Which columns, in which order.")
@click.option("--document", metavar="NAME", default="", help="Only of this document.")
@click.option("--place", metavar="NAME", default="", help="Only in this place and all below it.")
@click.option("--agent", metavar="NAME", default="", help="Only of this organization.")
@click.option("--programme", metavar="NAME", default="", help="Only of this programme.")
@click.option("--group", metavar="NAME", default="", help="Only for these beneficiaries and narrower groups.")
@click.option(
    "--status",
    metavar="STATUS",
    default="",
    help="Only reported, planned, ongoing, called-for, cancelled or negated; or 已完成, 计划 …",
)
@click.option(
    "--year", type=click.IntRange(1900, 2100), metavar="YEAR", help="Only where the period touches this year."
)
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=0.0, metavar="0…1", help="Only readings at least so sure."
)
@click.option(
    "--all", "everything", is_flag=True, help="Slogans and what is cancelled or denied, too, and finer statuses."
)
def facts(
    *,
    folder: str,
    format_name: str | None,
    output: str | None,
    language: Language,
    columns: str | None,
    **selection: Any,
) -> None:
    """List the facts: who did or plans what, where, when, with how much.

    One row a quantity, and one a statement without quantities. The status is reported or planned: what is under way
    counts as reported, what a report calls on others to do as planned. Slogans and what it cancels or denies are left
    out. --all and --status tell all six statuses apart.
    """
    from kg.cli.printing import is_for_people, print_table
    from kg.errors import QueryError
    from kg.query import COLUMNS, facts_table
    from kg.query.facts import BRIEF
    from kg.query.names import nearest_word

    for_people = is_for_people(format_name, output)
    chosen = tuple(name.strip() for name in columns.split(",")) if columns else BRIEF if for_people else COLUMNS
    unknown = [name for name in chosen if name not in COLUMNS]
    if unknown:
        near = nearest_word(unknown[0], COLUMNS)
        hint = f" (did you mean {near}?)" if near else ""
        raise QueryError(f"there is no column {unknown[0]!r}{hint}; there are {', '.join(COLUMNS)}")
    with open_graph(folder) as graph:
        table = facts_table(graph.iter_facts(**selection), chosen, language if for_people else None)
    print_table(table, format_name, output, None if columns or for_people else BRIEF)
