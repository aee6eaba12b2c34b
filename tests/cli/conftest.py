from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kg.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

REPORTS = Path(__file__).parent / "reports"


@dataclass
class Kg:
    """The command line with a graph of its own."""

    graph: Path

    def __call__(self, *words: str, status: int = 0, text: str | None = None) -> Result:
        """Run ``kg`` and check the exit status; an exception that is no exit fails the test."""
        runner = CliRunner(env={"KG_GRAPH": str(self.graph)})
        result = runner.invoke(main, list(words), input=text, catch_exceptions=False)
        assert result.exit_code == status, result.output
        assert "Traceback" not in result.output
        return result


@pytest.fixture(scope="session")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Kg:
    """A graph that all tests read and none changes."""
    command = Kg(tmp_path_factory.mktemp("cli") / "graph")
    command("build", str(REPORTS), "--no-page")
    return command


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Result]:
    """A graph directory that the test may change; it is not there yet."""
    return Kg(tmp_path / "graph")
