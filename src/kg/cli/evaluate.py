"""``kg evaluate``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from kg.cli.options import format_option, graph_option, open_graph

if TYPE_CHECKING:
    from kg.evaluate import Gold, Score
    from kg.table import Table


BRIEF: Final = ("name", "gold", "found", "spurious", "precision", "recall", "acc_whole", "statements_recall")
"""The columns that fit on a terminal; the others say which attributes were wrong."""


@click.command(
    epilog="""\b
Examples:
  kg evaluate data/gold                    every document of the folder, and in total
  kg evaluate data/gold/hunan-womens-federations-2019 --misses
  kg evaluate gold/mine --facts facts.jsonl --format json
  kg evaluate data/gold --confidence       how often readings of each confidence are right

GOLD is the path of the gold standard's files without their endings (.quantities.jsonl, .statements.jsonl,
.optional.json), or a folder of them. Each is scored against the document of its name."""
)
@click.argument("gold")
@graph_option
@click.option(
    "--facts",
    "facts_file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Score these rows (JSON Lines) in place of the graph's.",
)
@click.option("--misses", is_flag=True, help="List what was missed, misread or read too much, beside the text.")
@click.option("--confidence", is_flag=True, help="Show what confidence means: the share of right rows for each.")
@format_option
def evaluate(
    gold: str,
    folder: str,
    facts_file: str | None,
    format_name: str | None,
    output: str | None,
    *,
    misses: bool,
    confidence: bool,
) -> None:
    """Score the graph's facts against a gold standard.

    Quantities: precision, recall, and the accuracy of each attribute over all of them. Statements: recall. One row a
    document, one a kind of document (where a file kinds.tsv beside the gold standard tells it), and the total.
    """
    from kg.cli.printing import print_table
    from kg.evaluate import find_gold, read_records, score, total, totals_by_kind

    standards = find_gold(gold)
    if facts_file:
        rows = read_records(Path(facts_file))
    else:
        with open_graph(folder) as graph:
            rows = graph.facts()
    by_document = [(_of_document(rows, one.name, alone=len(standards) == 1), one) for one in standards]
    without = [one.name for found, one in by_document if not found]
    if without:
        click.echo(f"kg: nothing was read in {', '.join(without)}: all of it counts as missed", err=True)
    if confidence:
        print_table(_bands(by_document), format_name, output)
        return
    scores = [score(found, one) for found, one in by_document]
    if misses:
        print_table(_misses(scores), format_name, output)
    else:
        sums = [*totals_by_kind(scores, [one.kind for one in standards]), total(scores)] if len(scores) > 1 else []
        print_table(_table([*scores, *sums]), format_name, output, BRIEF)


def _of_document(rows: list[dict[str, Any]], name: str, *, alone: bool) -> list[dict[str, Any]]:
    """Choose the rows of one document; all of them if none is of that name and no other gold standard is asked for."""
    found = [row for row in rows if row.get("document") == name]
    return rows if alone and not found else found


def _table(scores: list[Score]) -> Table:
    from kg.table import Table

    records = []
    for one in scores:
        values = one.to_json()
        statements = {f"statements_{name}": value for name, value in values["statements"].items()}
        records.append({"name": values["name"], "rows": values["rows"], **values["quantities"], **statements})
    columns = tuple(dict.fromkeys(name for record in records for name in record))
    rows = (tuple(map(record.get, columns)) for record in records)
    return Table(columns, tuple(tuple(map(_rounded, row)) for row in rows))


def _bands(judged: list[tuple[list[dict[str, Any]], Gold]]) -> Table:
    from kg.evaluate import calibrate
    from kg.table import Table

    rows = tuple((_rounded(band.confidence), band.rows, band.right, _rounded(band.share)) for band in calibrate(judged))
    return Table(("confidence", "rows", "right", "share"), rows)


def _rounded(value: Any) -> Any:
    from decimal import Decimal

    return Decimal(f"{value:.4f}") if isinstance(value, float) else value


def _misses(scores: list[Score]) -> Table:
    from kg.table import Table

    rows = tuple(
        (one.name, miss.kind, ",".join(miss.attributes), miss.text, miss.expected, miss.found)
        for one in scores
        for miss in one.misses
    )
    return Table(("document", "kind", "attributes", "text", "expected", "found"), rows)
