"""A graph directory is the old one or the new one, whatever happens."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.store import layout, lock, replace_directory, swap
from kg.store.layout import write_manifest

SOURCE = Path(__file__).parents[2] / "src"


def put(folder: Path, word: str) -> None:
    """Make a graph directory that holds one word, with a manifest, in many files."""
    with replace_directory(folder) as staging:
        write_manifest(staging, {"word": word})
        for number in range(5):
            (staging / f"file{number}").write_text(word)


def word(folder: Path) -> str:
    return str(layout.read_manifest(folder)["word"])


def siblings(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def test_a_new_graph_is_written_where_there_was_nothing(tmp_path: Path) -> None:
    put(tmp_path / "deep" / "graph", "one")
    assert word(tmp_path / "deep" / "graph") == "one"
    assert siblings(tmp_path / "deep" / "graph") == ["graph"]


def test_a_new_graph_takes_the_place_of_the_old_one_and_leaves_nothing_behind(tmp_path: Path) -> None:
    put(tmp_path / "graph", "one")
    put(tmp_path / "graph", "two")
    assert word(tmp_path / "graph") == "two"
    assert siblings(tmp_path / "graph") == ["graph"]


def test_without_an_exchange_of_names_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    put(tmp_path / "graph", "one")
    put(tmp_path / "graph", "two")
    assert word(tmp_path / "graph") == "two"
    assert siblings(tmp_path / "graph") == ["graph"]


def test_an_exception_leaves_the_old_graph_and_nothing_else(tmp_path: Path) -> None:
    put(tmp_path / "graph", "one")
    with pytest.raises(ZeroDivisionError), replace_directory(tmp_path / "graph") as staging:
        write_manifest(staging, {"word": "two"})
        raise ZeroDivisionError
    assert word(tmp_path / "graph") == "one"
    assert siblings(tmp_path / "graph") == ["graph"]


def test_a_swap_cut_between_its_renames_is_undone_by_the_next_build(tmp_path: Path) -> None:
    put(tmp_path / "graph", "one")
    (tmp_path / "graph").rename(tmp_path / ".graph.kg-old-0")
    assert swap.needs_recovery(tmp_path / "graph")
    assert swap.recover(tmp_path / "graph")
    assert word(tmp_path / "graph") == "one"


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_is_no_graph_is_not_replaced(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "precious"
    if kind == "folder":
        target.mkdir()
        (target / "thesis.txt").write_text("years of work")
    else:
        target.write_text("years of work")
    with pytest.raises(GraphError, match=r"precious.*--graph"):
        put(target, "two")
    assert (target / "thesis.txt" if kind == "folder" else target).read_text() == "years of work"


def test_an_empty_folder_may_become_a_graph(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    put(tmp_path / "graph", "one")
    assert word(tmp_path / "graph") == "one"


def test_a_second_build_at_the_same_time_is_refused_with_the_name_of_the_first(tmp_path: Path) -> None:
    put(tmp_path / "graph", "one")
    with replace_directory(tmp_path / "graph") as staging:
        write_manifest(staging, {"word": "two"})
        with pytest.raises(GraphError, match=rf"is being built by process {os.getpid()} .*; wait"):
            put(tmp_path / "graph", "three")
    assert word(tmp_path / "graph") == "two"
    assert not lock.lock_path(tmp_path / "graph").exists()


def test_a_lock_file_that_a_dead_process_left_stops_nobody(tmp_path: Path) -> None:
    lock.lock_path(tmp_path / "graph").write_text("process 1 of nobody on nowhere")
    put(tmp_path / "graph", "one")
    assert siblings(tmp_path / "graph") == ["graph"]


FORKING = """
import os, sys, time
from pathlib import Path
from kg.store import replace_directory
with replace_directory(Path(sys.argv[1])):
    if os.fork() == 0:
        print(os.getpid(), flush=True)
    time.sleep(600)
"""


def test_a_process_that_a_killed_builder_left_stops_nobody(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FORKING, str(tmp_path / "graph")]
    with subprocess.Popen(command, env={"PYTHONPATH": str(SOURCE)}, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout is not None
        left = int(builder.stdout.readline())
        try:
            builder.send_signal(signal.SIGKILL)
            builder.wait()
            put(tmp_path / "graph", "one")
        finally:
            os.kill(left, signal.SIGKILL)
    assert siblings(tmp_path / "graph") == ["graph"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EXDEV])
def test_what_the_disk_refuses_is_said_in_words_with_a_remedy(tmp_path: Path, code: int) -> None:
    put(tmp_path / "graph", "one")
    with pytest.raises(GraphError) as caught, replace_directory(tmp_path / "graph"):
        raise OSError(code, os.strerror(code))
    assert caught.value.remedy
    assert caught.value.cause == swap.REMEDIES[code][0]
    assert word(tmp_path / "graph") == "one"


def test_a_graph_reached_by_a_link_is_replaced_behind_the_link(tmp_path: Path) -> None:
    put(tmp_path / "real", "one")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put(tmp_path / "link", "two")
    assert (tmp_path / "link").is_symlink()
    assert word(tmp_path / "real") == "two"


@pytest.mark.parametrize(("number", "remedy"), [(99, "install the newer kg"), (1, "--fresh")])
def test_a_manifest_of_another_layout_is_refused(tmp_path: Path, number: int, remedy: str) -> None:
    write_manifest(tmp_path, {})
    text = (tmp_path / layout.MANIFEST).read_text().replace(f'"format": {layout.FORMAT}', f'"format": {number}')
    (tmp_path / layout.MANIFEST).write_text(text)
    with pytest.raises(GraphError, match=f"layout {number}.*{remedy}"):
        layout.read_manifest(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"kind": "something else"}'])
def test_a_damaged_or_foreign_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / layout.MANIFEST).write_text(text)
    with pytest.raises(GraphError, match=r"damaged|not a graph directory"):
        layout.read_manifest(tmp_path)


CHILD = """
import itertools, sys
from pathlib import Path
from kg.store import replace_directory, swap
from kg.store.layout import write_manifest
if sys.argv[2] == "renames":
    swap._exchange = lambda one, other: False
for number in itertools.count():
    with replace_directory(Path(sys.argv[1])) as staging:
        for file in range(5):
            (staging / f"file{file}").write_text(str(number))
        write_manifest(staging, {"word": str(number)})
"""


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_builder_killed_at_any_moment_leaves_a_whole_graph(tmp_path: Path, way: str) -> None:
    folder = tmp_path / "graph"
    put(folder, "start")
    for attempt in range(12):
        child = subprocess.Popen([sys.executable, "-c", CHILD, str(folder), way], env={"PYTHONPATH": str(SOURCE)})
        time.sleep(0.15 + attempt * 0.0137)
        child.send_signal(signal.SIGKILL)
        child.wait()
        swap.recover(folder)
        found = word(folder)
        assert {(folder / f"file{number}").read_text() for number in range(5)} == {found}
    put(folder, "end")
    assert siblings(folder) == ["graph"]


def test_a_file_that_the_store_merges_into_another_meanwhile_fails_no_build(tmp_path, monkeypatch) -> None:
    walk = swap.os.walk

    def merging(folder):
        for path, folders, files in walk(folder):
            yield path, folders, [*files, "000009.sst"]

    monkeypatch.setattr(swap.os, "walk", merging)
    with swap.replace_directory(tmp_path / "graph") as folder:
        (folder / "manifest.json").write_text("{}", encoding="utf-8")
    assert (tmp_path / "graph" / "manifest.json").read_text(encoding="utf-8") == "{}"
