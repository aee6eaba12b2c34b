"""The command line: one verb a file; each parses, calls the Python interface and prints.

In: words. Out: data on standard output, what went wrong on standard error, and an exit status: 0 done, 1 something to
report, 2 wrong use. :data:`COMMANDS` is the table of verbs; a verb's module is imported when it is called.
"""

from __future__ import annotations

from kg.cli.group import COMMANDS, main, run

__all__ = ["COMMANDS", "main", "run"]
