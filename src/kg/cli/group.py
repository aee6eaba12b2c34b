"""The command ``kg``: the table of verbs, loaded when called for, and errors told without a traceback."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, Final

import click

from kg import __version__
from kg.collecting import collected_seldom
from kg.errors import AnalysisError, BaseIriError, KgError, NotFoundError, QueryError, QueryTimeoutError

COMMANDS: Final[dict[str, str]] = {
    "build": "Build a graph from reports, or bring one up to date.",
    "facts": "List the facts: who did or plans what, where, when, with how much.",
    "query": "Ask a named question, or a SPARQL query of your own.",
    "show": "Show an entity: names, ties, what it did and plans.",
    "why": "Show where a fact was read: the sentence, the span marked.",
    "compare": "Put two places or two organizations side by side.",
    "diff": "Tell what changed between two graphs, in words.",
    "analyze": "Compute a metric over a network of the graph.",
    "view": "Open the graph's page in the browser.",
    "validate": "Check the graph by the shapes and every quote against the text.",
    "export": "Write the graph in another format.",
    "remove": "Remove documents from the graph.",
    "evaluate": "Score the graph's facts against a gold standard.",
}
"""Verb to summary, in the order of the help; the verb's module has a command of the same name."""

WRONG_USE: Final = (QueryError, NotFoundError, AnalysisError, BaseIriError)
"""What a user mends by other words on the command line; a query that took too long is none of it."""

EPILOG: Final = """\b
Examples:
  kg build reports/                        from files, folders and addresses
  kg facts --place 衡阳市                  as a table; --format csv, jsonl, xlsx …
  kg query --list                          the questions that there are
  kg query places-of-programme -p programme=春风行动
  kg why 5f2c                              where does it say so?

The graph lies in the folder graph, or where $KG_GRAPH or --graph says.
Exit status: 0 done, 1 something to report, 2 wrong use."""


class Verbs(click.Group):
    """A group whose commands are imported when they are called, so that the help answers in a blink."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the verbs in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"kg.cli.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"kg.cli.{cmd_name}.{cmd_name} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs from the table, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb; a word that is none gets the nearest."""
        import difflib

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(COMMANDS)}"
            ctx.fail(f"there is no command {args[0]!r}{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; tell errors that a user can do something about in one line."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            complain(str(error))
            sys.exit(2 if isinstance(error, WRONG_USE) and not isinstance(error, QueryTimeoutError) else 1)


def complain(message: str) -> None:
    """Tell on standard error what is wrong."""
    from kg.cli.printing import visible

    click.echo(f"kg: {visible(message, lines=True)}", err=True)


@click.group(cls=Verbs, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
def main() -> None:
    """Build and ask a knowledge graph of Chinese civic reports.

    It says who did or plans what, where, when, for whom and with how much, and which words of which report say so.
    """


def run() -> None:
    """Run the command line as a process of its own.

    All that was opened is closed and written when a command returns, so the process ends at once, without the tenths
    of a second in which an interpreter takes its objects apart one by one.

    Raises:
        SystemExit: what is left in the buffers of the output cannot be written; the interpreter tells of it.
    """
    try:
        with collected_seldom():
            main()
    except SystemExit as end:
        if end.code is not None and not isinstance(end.code, int):
            raise
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            raise end from None
        os._exit(end.code or 0)
