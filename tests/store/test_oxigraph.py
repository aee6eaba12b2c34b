"""A store on disk is read while others build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.errors import GraphError
from kg.store import (
    OpenStore,
    count_stated,
    find_unmerged,
    load_graphs,
    merged,
    open_new,
    replace_directory,
    stated_quads,
    to_nquads,
    write_graphs,
    write_manifest,
    write_store,
)
from kg.store.layout import STORE

if TYPE_CHECKING:
    from pathlib import Path


def quad(number: int) -> ox.Quad:
    name = ox.NamedNode(f"https://example.org/{number}")
    return ox.Quad(name, name, ox.Literal(number), name)


def put(folder: Path, numbers: range) -> None:
    with replace_directory(folder) as staging:
        write_store(staging, map(quad, numbers))
        write_manifest(staging, {"statements": len(numbers)})


def test_what_was_written_is_read(tmp_path: Path) -> None:
    put(tmp_path / "graph", range(3))
    with OpenStore(tmp_path / "graph") as graph:
        assert set(stated_quads(graph.store)) == {quad(number) for number in range(3)}
        assert count_stated(graph.store) == 3
        assert graph.manifest["statements"] == 3


def test_the_default_graph_is_the_merge_of_all_named_graphs(tmp_path: Path) -> None:
    said = quad(1)
    also = ox.Quad(said.subject, said.predicate, said.object, ox.NamedNode("https://example.org/other"))
    with replace_directory(tmp_path / "graph") as staging:
        write_store(staging, [said, also, quad(2)])
        write_manifest(staging, {})
    with OpenStore(tmp_path / "graph") as graph:
        merge = list(graph.store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
        assert {(one.subject, one.object) for one in merge} == {(one.subject, one.object) for one in (said, quad(2))}
        assert len(merge) == 2


def test_a_small_store_is_written_at_once_with_the_merge_of_its_graphs(tmp_path: Path) -> None:
    nameless = ox.Quad(
        ox.BlankNode("b"), quad(1).predicate, ox.BlankNode("c"), ox.NamedNode("https://example.org/other")
    )
    with replace_directory(tmp_path / "graph") as staging:
        said = [*map(quad, range(5)), nameless]
        write_graphs(open_new(staging), [(str(one.graph_name.value), to_nquads([one])) for one in said])
        write_manifest(staging, {})
    with OpenStore(tmp_path / "graph") as graph:
        assert count_stated(graph.store) == len(graph.store) // 2 == 6
        assert not list(find_unmerged(graph.store))


def test_text_loaded_in_batches_is_what_its_quads_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.oxigraph.BATCH_OF_TEXT", 100)
    graph = ox.NamedNode("https://example.org/graph")
    tricky = [ox.Literal(f" {graph} .\n\\n"), ox.Literal(f" {graph} ."), ox.Literal("说", language="zh"), graph]
    said = [ox.Quad(quad(number).subject, graph, value, graph) for number in range(5) for value in tricky]
    store = write_store(tmp_path, [quad(1)])
    load_graphs(store, [(graph.value, to_nquads(said)), (quad(2).graph_name.value, to_nquads([quad(2)]))])
    assert set(stated_quads(store)) == {*said, quad(1), quad(2)}
    assert len(store) == 2 * len({*said, quad(1), quad(2)})
    assert not list(find_unmerged(store))


def test_what_stands_in_the_default_graph_already_is_not_doubled() -> None:
    plain = ox.Quad(quad(1).subject, quad(1).predicate, quad(1).object)
    assert list(merged([plain])) == [plain]


def test_a_reader_keeps_its_graph_when_another_takes_its_place(tmp_path: Path) -> None:
    put(tmp_path / "graph", range(3))
    with OpenStore(tmp_path / "graph") as old:
        put(tmp_path / "graph", range(3, 9))
        with OpenStore(tmp_path / "graph") as new:
            assert set(stated_quads(new.store)) == {quad(number) for number in range(3, 9)}
            assert set(stated_quads(old.store)) == {quad(number) for number in range(3)}
    put(tmp_path / "graph", range(1))
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    put(tmp_path / "graph", range(3))
    with OpenStore(tmp_path / "graph") as graph, pytest.raises((OSError, RuntimeError)):
        graph.store.add(quad(9))


def test_reading_changes_no_file(tmp_path: Path) -> None:
    put(tmp_path / "graph", range(3))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "graph").rglob("*")}
    with OpenStore(tmp_path / "graph") as graph:
        list(graph.store)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "graph").rglob("*")} == before


def test_opening_finishes_a_swap_that_was_cut_short(tmp_path: Path) -> None:
    put(tmp_path / "graph", range(3))
    (tmp_path / "graph").rename(tmp_path / ".graph.kg-old-0")
    with OpenStore(tmp_path / "graph") as graph:
        assert set(stated_quads(graph.store)) == {quad(number) for number in range(3)}


def test_a_missing_graph_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="kg build"):
        OpenStore(tmp_path / "graph")


def test_a_graph_without_its_store_says_so(tmp_path: Path) -> None:
    write_manifest(tmp_path, {})
    with pytest.raises(GraphError, match=f"{STORE}: cannot be opened"):
        OpenStore(tmp_path)


def test_a_file_instead_of_a_graph_says_so(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("")
    with pytest.raises(GraphError, match="is a file"):
        OpenStore(tmp_path / "graph")
