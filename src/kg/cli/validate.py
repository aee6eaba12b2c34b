"""``kg validate``."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Final

import click

from kg.cli.options import format_option, graph_option, language_option, ontology_option, open_graph
from kg.table import Wording

if TYPE_CHECKING:
    from kg.table import Language

SEVERITIES: Final = {
    "Violation": Wording("违规", "violation"),
    "Warning": Wording("警告", "warning"),
    "Info": Wording("提示", "note"),
}
"""Severity as SHACL has it to what people read; only the first makes a graph invalid."""


@click.command(
    epilog="""\b
Examples:
  kg validate
  kg validate --format jsonl -o violations.jsonl

Warnings tell what a document lacks, such as a date; the graph is valid with them.
Exit status: 0 if there is no violation, 1 if something breaks a shape or a quote differs from its text."""
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
            {
                "severity": SEVERITIES[_severity(one["severity"])].in_language(language),
                "node": shorten(one["focus_node"], base),
                "shape": one["shape"],
                "message": one[message],
            }
            for one in records
        ]
    columns = tuple(records[0]) if records else ("document", "focus_node", "message")
    rows = tuple(tuple(record.values()) for record in records)
    if violations or format_name or output:
        print_table(Table(columns, rows), format_name, output)
    found = Counter(_severity(violation.severity) for violation in violations)
    told = [count(found[one], SEVERITIES[one].en) for one in SEVERITIES if one == "Violation" or found[one]]
    click.echo(f"kg: {', '.join(told) if violations else 'no violations'}", err=True)
    if found["Violation"]:
        sys.exit(1)


def _severity(name: str) -> str:
    """Take a severity of others' shapes for a note, which is only told."""
    return name if name in SEVERITIES else "Info"
