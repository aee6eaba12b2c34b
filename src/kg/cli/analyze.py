"""``kg analyze``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from kg.cli.options import format_option, graph_option, language_option, open_graph

if TYPE_CHECKING:
    from kg.table import Table


@click.command(
    epilog="""\b
Examples:
  kg analyze --list                        metrics and networks
  kg analyze degree
  kg analyze pagerank --network organization-programme --format csv
  kg analyze communities --network place-programme"""
)
@click.argument("metric", required=False)
@graph_option
@click.option("-n", "--network", metavar="NAME", help="The network to look at.  [default: what the metric is made for]")
@click.option("-l", "--list", "listing", is_flag=True, help="List the metrics and the networks.")
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="Rows of the table for people.",
)
@language_option("headings")
@format_option
def analyze(
    *,
    metric: str | None,
    folder: str,
    network: str | None,
    language: Literal["zh", "en"],
    format_name: str | None,
    output: str | None,
    listing: bool,
    top: int,
) -> None:
    """Compute a metric over a network of the graph."""
    from dataclasses import replace

    from kg.cli.printing import is_for_people, print_table, visible

    if listing:
        print_table(_list(), format_name, output)
        return
    if metric is None:
        raise click.UsageError("give the name of a metric; kg analyze --list lists them")
    with open_graph(folder) as graph:
        table = graph.analyze(metric, network)
    if not is_for_people(format_name, output):
        print_table(table, format_name, output)
        return
    print_table(replace(table.in_language(language), rows=table.rows[:top]), format_name, output)
    for note in table.notes:
        click.echo(visible(note.in_language(language)))
    if len(table) > top:
        click.echo(f"kg: the first {top} of {len(table)} rows; --top shows more", err=True)


def _list() -> Table:
    from kg.analyze import all_metrics
    from kg.graph.network import NETWORKS
    from kg.table import Table

    rows = [
        ("metric", name, one.title_zh, one.title_en, one.reference, ", ".join(one.networks))
        for name, one in all_metrics().items()
    ]
    rows += [("network", name, "", getattr(one, "description", str(one)), "", "") for name, one in NETWORKS.items()]
    return Table(("what", "name", "title_zh", "title_en", "reference", "networks"), tuple(rows))
