from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from time import monotonic
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import kg

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
PUBLIC = {"kg", "pandas", "matplotlib", "IPython"}
SECONDS = 60


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def code_of(path: Path) -> list[str]:
    return [cell.source for cell in read(path).cells if cell.cell_type == "code"]


def imports_of(source: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def outputs_of(book: Any, kind: str) -> list[str]:
    return [
        output["data"][kind]
        for cell in book.cells
        for output in cell.get("outputs", ())
        if kind in output.get("data", {})
    ]


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def executed(request: pytest.FixtureRequest) -> Any:
    """Execute the notebook where it lies, as a reader would, and tell how long it took."""
    book = read(request.param)
    environment = {**os.environ, "PYTHONPATH": str(Path(kg.__file__).parents[1]), "PYTHONHASHSEED": "0"}
    client = NotebookClient(book, timeout=SECONDS, resources={"metadata": {"path": str(request.param.parent)}})
    start = monotonic()
    client.execute(env=environment)
    book.metadata["seconds"] = monotonic() - start
    return book


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_without_outputs(path: Path) -> None:
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_asks_one_question_in_both_languages(path: Path) -> None:
    titles = [line for cell in read(path).cells if cell.cell_type == "markdown" for line in cell.source.splitlines()]
    assert [line for line in titles if line.startswith("# ")] == [titles[0]]
    assert titles[0].endswith("?")
    assert titles[2].endswith("？")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_imports_only_what_is_public(path: Path) -> None:
    names = {name for source in code_of(path) for name in imports_of(source)}
    assert "kg" in names
    assert not {name for name in names if name.startswith("kg.")}
    assert {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) <= PUBLIC


@pytest.mark.notebook
def test_a_notebook_runs_to_its_end_in_under_a_minute(executed: Any) -> None:
    assert all(cell.execution_count for cell in executed.cells if cell.cell_type == "code")
    assert executed.metadata["seconds"] < SECONDS


@pytest.mark.notebook
def test_a_notebook_shows_tables_and_charts(executed: Any) -> None:
    assert len(outputs_of(executed, "text/html")) >= 2
    assert outputs_of(executed, "image/png")


@pytest.mark.notebook
def test_a_notebook_warns_of_nothing_unless_there_is_no_chinese_font(executed: Any) -> None:
    said = [
        output
        for cell in executed.cells
        for output in cell.get("outputs", ())
        if output.output_type == "stream" and (output.name == "stderr" or "No Chinese font" in output.text)
    ]
    without_font = any("No Chinese font" in output.text for output in said)
    assert without_font or said == []


@pytest.mark.notebook
def test_every_fact_that_a_notebook_traces_is_found_where_it_was_read(executed: Any) -> None:
    text = "".join(
        output.text
        for cell in executed.cells
        for output in cell.get("outputs", ())
        if output.output_type == "stream" and output.name == "stdout"
    )
    assert "✗" not in text


def test_a_notebook_shows_the_page() -> None:
    assert any("IFrame(" in source for path in NOTEBOOKS for source in code_of(path))


@pytest.mark.notebook
def test_the_page_stands_within_the_notebook_and_needs_no_other_file(executed: Any) -> None:
    asked = sum("IFrame(" in cell.source for cell in executed.cells if cell.cell_type == "code")
    frames = [html for html in outputs_of(executed, "text/html") if "<iframe" in html]
    assert len(frames) == asked
    assert all('srcdoc="' in frame and "衡阳市妇联" in frame for frame in frames)
