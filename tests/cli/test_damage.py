"""Damaged files of a graph directory: each command says which file, what ails it and what to do."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Kg

REPORTS = Path(__file__).parent / "reports"
COMMANDS = (
    ("facts",),
    ("validate",),
    ("query", "programmes"),
    ("query", "-e", "SELECT ?g { GRAPH ?g { ?s ?p ?o } }"),
    ("show", "衡阳市妇联"),
    ("why", "13000多个"),
    ("compare", "衡阳", "邵阳"),
    ("analyze", "degree"),
    ("view", "--limit", "5", "-o", "page.html"),
    ("export", "nq"),
    ("export", "dataset"),
    ("diff", "GRAPH", "GRAPH"),
    ("build", "--no-page", str(REPORTS)),
    ("build", "--no-page", "-"),
    ("remove", "hengyang", "--no-page"),
)
"""Every verb that opens a graph."""


@pytest.fixture
def damaged(own: Kg, kg: Kg, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Kg:
    """A copy of the tests' graph, to be damaged."""
    shutil.copytree(kg.graph, own.graph)
    monkeypatch.chdir(tmp_path)
    return own


def overwrite(path: Path) -> None:
    middle = path.stat().st_size // 2
    with path.open("r+b") as file:
        file.seek(middle)
        file.write(bytes(range(128, 128 + min(64, middle // 2))))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def words_of(kg: Kg, words: tuple[str, ...]) -> list[str]:
    return [str(kg.graph) if word == "GRAPH" else word for word in words]


@pytest.mark.parametrize("damage", [overwrite, cut, Path.unlink])
def test_validate_finds_damage_in_every_file_of_the_store(damaged: Kg, damage: Callable[[Path], None]) -> None:
    whole = damaged.graph / "store"
    for name in sorted(path.name for path in whole.glob("*.sst")):
        with_damage = graph_at(damaged.graph.with_name(name))
        shutil.copytree(damaged.graph, with_damage.graph)
        damage(with_damage.graph / "store" / name)
        told = with_damage("validate", status=1).stderr
        assert told.startswith(f"kg: {with_damage.graph / 'store' / name}: is damaged (")
        assert f"kg build --fresh INPUT… --graph {with_damage.graph}" in told
        assert told.count("\n") == 1


def graph_at(graph: Path) -> Kg:
    from tests.cli.conftest import Kg

    return Kg(graph)


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("damage", [overwrite, cut])
def test_no_command_ends_in_a_traceback_where_all_the_store_is_damaged(
    damaged: Kg, words: tuple[str, ...], damage: Callable[[Path], None]
) -> None:
    for path in sorted((damaged.graph / "store").glob("*.sst")):
        damage(path)
    result = damaged(*words_of(damaged, words), status=1, text="2018年，岳阳市妇联培训妇女300人。\n")
    assert "kg: " in result.stderr
    assert ".sst: is damaged (" in result.stderr
    assert "kg build --fresh" in result.stderr


@pytest.mark.parametrize("words", [("build", "--no-page", str(REPORTS)), ("remove", "hengyang", "--no-page")])
@pytest.mark.parametrize("line", ["{", "[1]", '{"label": "x"}'])
def test_a_broken_line_of_what_was_rejected_is_named(damaged: Kg, words: tuple[str, ...], line: str) -> None:
    path = damaged.graph / "rejected.jsonl"
    path.write_text(f'{{"document": "x"}}\n{line}\n', encoding="utf-8")
    told = damaged(*words, status=1).stderr
    assert f"{path}: is damaged (line 2 " in told
    assert "kg build --fresh" in told


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda manifest: manifest["documents"][0].pop("sha256"), "'sha256' is missing in document hengyang"),
        (lambda manifest: manifest["documents"][1].update(statements="9"), "'statements' is not of type int"),
        (lambda manifest: manifest.update(documents={}), "'documents' is not of type list"),
        (lambda manifest: manifest.update(documents=["hengyang"]), "document 1 is no object"),
        (lambda manifest: manifest.update(ontolgy=manifest.pop("ontology")), "'ontology' is missing"),
    ],
)
def test_a_manifest_that_lacks_something_is_told_with_what(
    damaged: Kg, words: tuple[str, ...], change: Callable[[dict[str, object]], None], message: str
) -> None:
    path = damaged.graph / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    change(manifest)
    path.write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
    told = damaged(*words_of(damaged, words), status=1, text="x").stderr
    assert f"{path}: is damaged ({message}" in told
    assert "kg build --fresh" in told


@pytest.mark.parametrize("text", ["", "{", '{"kind": "kg gra'])
def test_a_graph_whose_manifest_is_cut_short_is_built_again_as_the_message_says(damaged: Kg, text: str) -> None:
    (damaged.graph / "manifest.json").write_text(text, encoding="utf-8")
    assert "kg build --fresh" in damaged("facts", status=1).stderr
    damaged("build", str(REPORTS), "--no-page", "--fresh")
    assert "no violations" in damaged("validate").stderr


def test_a_damaged_manifest_among_files_of_others_is_no_leave_to_delete_them(damaged: Kg) -> None:
    (damaged.graph / "manifest.json").write_text("{", encoding="utf-8")
    (damaged.graph / "thesis.txt").write_text("years of work", encoding="utf-8")
    assert "holds other files" in damaged("build", str(REPORTS), "--fresh", status=1).stderr
    assert (damaged.graph / "thesis.txt").exists()


def test_validate_compares_the_store_with_the_trig_file(damaged: Kg) -> None:
    path = damaged.graph / "graph.trig"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("kg:predicate")], encoding="utf-8")
    assert f"{path}: is damaged (" in damaged("validate", status=1).stderr
    path.write_text(text + "<x:g> { <x:a> <x:b> 1 }\n", encoding="utf-8")
    assert "quads are found where the store holds" in damaged("validate", "--lang", "en", status=1).stdout
    path.unlink()
    assert f"{path}: is damaged (" in damaged("validate", status=1).stderr
