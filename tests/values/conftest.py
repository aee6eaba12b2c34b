"""Where the cases lie."""

from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``case`` once for each row of the table that its ``cases`` mark names."""
    mark = metafunc.definition.get_closest_marker("cases")
    if mark is not None:
        rows = read_cases(CASES / mark.args[0])
        metafunc.parametrize("case", rows, ids=[row[0] for row in rows])


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(file): run once for each row of a table in cases/")


def read_cases(path: Path) -> list[list[str]]:
    """Return the rows of a table; ``\\n`` in a cell is the end of a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n").split("\t") for line in lines if line and not line.startswith("#")]
