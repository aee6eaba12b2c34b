"""Every command has help with examples, and is documented; the help answers in a blink."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS, main
from kg.cli.export import FORMATS as EXPORTS
from kg.cli.options import FORMATS, TABLE
from kg.cli.reference import reference
from kg.open import EXPORTS as FORMATS_OF_GRAPHS
from kg.query import FORMATS as TABLE_FORMATS

ROOT = Path(__file__).parents[2]


def command_of(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_verbs_says_what_the_verb_says(name: str) -> None:
    assert (command_of(name).help or "").split("\n")[0] == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_verb_has_examples_of_itself(name: str) -> None:
    epilog = command_of(name).epilog or ""
    assert "Examples:" in epilog
    assert f"kg {name}" in epilog


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_help(name: str) -> None:
    options = [one for one in command_of(name).params if isinstance(one, click.Option)]
    assert all(option.help or isinstance(option.type, click.Choice) for option in options)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_names_options_that_there_are(name: str) -> None:
    known = {word for one in command_of(name).params for word in (*one.opts, *one.secondary_opts)}
    examples = [line for line in (command_of(name).epilog or "").splitlines() if f"kg {name}" in line]
    used = {word for line in examples for word in line.partition("   ")[0].split() if word.startswith("--")}
    assert used <= known


def test_the_reference_in_the_docs_is_the_help_of_the_commands() -> None:
    documented = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert documented == reference(), "run: python -m kg.cli.reference > docs/commands.md"


def test_the_formats_that_the_help_names_are_those_that_there_are() -> None:
    assert set(FORMATS) == {TABLE, *TABLE_FORMATS}
    assert FORMATS_OF_GRAPHS == EXPORTS


HEAVY = ("networkx", "numpy", "opencc", "openpyxl", "pandas", "pyarrow", "pyoxigraph", "pyshacl", "rdflib", "rich")


def test_the_help_answers_in_a_blink_since_it_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom kg.cli import main\nmain(['--help'], standalone_mode=False)\nprint(*sys.modules, sep='\\n')"
    )
    environment = {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True, text=True)
    assert "Commands:" in done.stdout
    assert not set(HEAVY) & set(done.stdout.splitlines())
    assert {name for name in done.stdout.splitlines() if name.startswith("kg.")} <= {
        "kg.cli",
        "kg.cli.group",
        "kg.collecting",
        "kg.errors",
    }
