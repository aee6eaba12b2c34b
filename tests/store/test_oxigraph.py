"""A store on disk is read while others build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.errors import GraphError
from kg.store import OpenStore, replace_directory, write_manifest, write_store
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
        assert set(graph.store) == {quad(number) for number in range(3)}
        assert graph.manifest["statements"] == 3


def test_a_reader_keeps_its_graph_when_another_takes_its_place(tmp_path: Path) -> None:
    put(tmp_path / "graph", range(3))
    with OpenStore(tmp_path / "graph") as old:
        put(tmp_path / "graph", range(3, 9))
        with OpenStore(tmp_path / "graph") as new:
            assert len(old.store) == 3
            assert len(new.store) == 6
            assert set(old.store) == {quad(number) for number in range(3)}
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
        assert len(graph.store) == 3


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
