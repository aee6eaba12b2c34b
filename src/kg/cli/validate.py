"""``kg validate``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, language_option, ontology_option, open_graph

if TYPE_CHECKING:
    from kg.table import Language


@click.command(
    epilog="""\b
Examples:
  kg validate
  kg validate --format jsonl -o violations.jsonl

Exit status: 0 if all is well, 1 if something breaks a shape or a quote differs from its text."""
)
@graph_option
@ontology_option
@format_option
@language_option("messages that people read")
def validate(
    folder: str, ontology: str | None, format_name: str | None, output: str | None, language: Language
) -> None:
    """Check the graph by the shapes and every quote against the text."""
    from kg.cli.printing import count, is_for_people, print_table
    from kg.namespaces import shorten
    from kg.table import Table

    with open_graph(folder, ontology) as graph:
        violations, base = graph.validate(), graph.base
    records = [violation.to_dict() for violation in violations]
    if is_for_people(format_name, output):
        message = "message_zh" if language == "zh" else "message"
        records = [
            {"node": shorten(one["focus_node"], base), "shape": one["shape"], "message": one[message]}
            for one in records
        ]
    columns = tuple(records[0]) if records else ("document", "focus_node", "message")
    rows = tuple(tuple(record.values()) for record in records)
    if violations or format_name or output:
        print_table(Table(columns, rows), format_name, output)
    click.echo(f"kg: {count(len(violations), 'violation') if violations else 'no violations'}", err=True)
    if any(violation.severity == "Violation" for violation in violations):
        sys.exit(1)
