"""The reference of the commands, made of their own help: ``python -m kg.cli.reference > docs/commands.md``.

In: the table of verbs. Out: Markdown. It stands alone because a test holds ``docs/commands.md`` equal to it, so that no
option goes undocumented.
"""

from __future__ import annotations

from typing import Final

import click

from kg.cli.group import COMMANDS, main

WIDTH: Final = 100
"""Columns of the help in the documentation, whatever the terminal's."""

HEAD: Final = """# Commands

Every command has `--help` with examples. Data goes to standard output, what went wrong to standard error.

| exit status | meaning |
|---|---|
| 0 | done |
| 1 | something to report: some inputs failed, the graph is invalid or cannot be read, a quote differs |
| 2 | wrong use: an unknown command, option, question, parameter or name |

The graph lies in the folder `graph`, or where `$KG_GRAPH` or `--graph` says. Building writes a new folder beside it and
puts it into its place in one step: a failure or a kill leaves the last good graph, and who reads goes on reading it.
"""


def reference() -> str:
    """Write the reference: the overview, then one section a verb in the order of the table.

    Returns:
        Markdown that depends on nothing but the commands.
    """
    parts = [HEAD, _section("kg", main, None)]
    context = _context(main, "kg", None)
    for name in COMMANDS:
        command = main.get_command(context, name)
        if command is not None:
            parts.append(_section(f"kg {name}", command, context))
    return "\n".join(parts)


def _section(title: str, command: click.Command, parent: click.Context | None) -> str:
    text = command.get_help(_context(command, title.rpartition(" ")[2], parent))
    return f"## {title}\n\n```text\n{text.rstrip()}\n```\n"


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(
        command,
        info_name=name,
        parent=parent,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )


if __name__ == "__main__":
    click.echo(reference(), nl=False)
