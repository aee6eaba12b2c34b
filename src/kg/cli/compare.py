"""``kg compare``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, language_option, open_graph

if TYPE_CHECKING:
    from kg.table import Language


@click.command(
    epilog="""\b
Examples:
  kg compare 衡阳市 长沙市
  kg compare 衡阳市妇联 邵阳市妇联 --format md
  kg compare 湖南省 贵州省 -o provinces.csv"""
)
@click.argument("one")
@click.argument("other")
@graph_option
@format_option
@language_option("words")
def compare(
    *, one: str, other: str, folder: str, format_name: str | None, output: str | None, language: Language
) -> None:
    """Put two places or two organizations side by side.

    Numbers are statements; of quantities, the sums that the question totals tells.
    """
    from kg.cli.printing import is_for_people, print_table

    with open_graph(folder) as graph:
        table = graph.compare(one, other, language if is_for_people(format_name, output) else None)
    print_table(table, format_name, output)
