"""``kg diff``."""

from __future__ import annotations

import sys

import click

from kg.cli.options import format_option, language_option, open_graph


@click.command(
    epilog="""\b
Examples:
  kg diff yesterday graph
  kg diff yesterday graph --lang en
  kg diff yesterday graph --format csv -o changes.csv

A sentence that only moved within its document is no change. Exit status: 0 if both say the same, 1 if not."""
)
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@format_option
@language_option("words")
def diff(before: str, after: str, format_name: str | None, output: str | None, language: str) -> None:
    """Tell what changed between two graphs, in words.

    BEFORE and AFTER are graph directories.
    """
    from kg.cli.printing import count, print_table, visible
    from kg.query.diff import KINDS, diff_table
    from kg.query.diff import diff as compare_graphs

    with open_graph(before) as old, open_graph(after) as new:
        changes = compare_graphs(old.store, new.store)
    if format_name or output:
        print_table(diff_table(changes), format_name, output)
    else:
        for change in changes:
            click.echo(visible(change.in_words("zh" if language == "zh" else "en")))
    told = (f"{sum(one.kind == kind for one in changes)} {word.in_language('en')}" for kind, word in KINDS.items())
    click.echo(f"kg: {', '.join(told)}" if changes else f"kg: {count(0, 'change')}", err=True)
    if changes:
        sys.exit(1)
