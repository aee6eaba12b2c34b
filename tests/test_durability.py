"""No kill, full disk or locked folder costs a triple, and nothing around a build changes its bytes."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.build import build
from kg.errors import GraphError
from kg.store import OpenStore, count_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[1] / "src"
FILES = ("graph.trig", "facts.csv", "rejected.jsonl", "manifest.json", "dataset.ttl", "pieces.json")
ONE = "衡阳市妇联工作\n\n2018年，衡阳市妇联举办“春风行动”，提供岗位1200多个。\n"
TWO = "衡阳市妇联工作\n\n2018年，衡阳市妇联举办“春风行动”，提供岗位1500多个。株洲市总工会慰问困难职工300名。\n"
REST = "岳阳市妇联工作\n\n" + "".join(f"2018年，岳阳市妇联培训妇女{number}00名。" for number in range(1, 31))
"""Stays as it is, and is long beside the others: where it is in the graph, they change the last store."""
KILLS = 25

BUILDER = """
import os, sys
from pathlib import Path
from kg.build import build
from kg.build.document import prepare
from kg.build.settings import settings_of
from kg.namespaces import ID
folder, graph, fresh = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "fresh"
prepare(settings_of(None, None, "rules", ID))
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        while True:
            for name in ("one", "two"):
                build([folder / name, folder / "rest"], graph, fresh=fresh, page=False, jobs=1)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("dead", flush=True)
"""
"""Loads the vocabulary once, then forks a process that builds without end each time that a line comes."""


def bytes_of(graph: Path) -> dict[str, bytes]:
    return {name: (graph / name).read_bytes() for name in FILES}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for name, text in (("one", ONE), ("two", TWO)):
        (tmp_path / "reports" / name).mkdir(parents=True)
        (tmp_path / "reports" / name / "report.txt").write_text(text, encoding="utf-8")
    return tmp_path / "reports"


@pytest.fixture(params=["fresh", "update"])
def builder(request: pytest.FixtureRequest, reports: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    (reports / "rest").mkdir()
    (reports / "rest" / "rest.txt").write_text(REST, encoding="utf-8")
    command = [sys.executable, "-c", BUILDER, str(reports), str(tmp_path / "graphs" / "graph"), request.param]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        yield child
        assert child.stdin is not None
        child.stdin.close()


def kill_in_the_middle(builder: subprocess.Popen[str], seconds: float) -> None:
    assert builder.stdin is not None
    assert builder.stdout is not None
    builder.stdin.write("\n")
    builder.stdin.flush()
    child = int(builder.stdout.readline())
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    assert builder.stdout.readline() == "dead\n"


def test_a_build_killed_at_any_moment_leaves_the_old_graph_or_the_new_one(
    reports: Path, builder: subprocess.Popen[str], tmp_path: Path
) -> None:
    whole = []
    for name in ("one", "two"):
        build([reports / name, reports / "rest"], tmp_path / name, page=False)
        whole.append(bytes_of(tmp_path / name))
    graph = tmp_path / "graphs" / "graph"
    build([reports / "one", reports / "rest"], graph, page=False)
    chance = random.Random(5)  # noqa: S311 - moments, not secrets
    for _ in range(KILLS):
        kill_in_the_middle(builder, chance.uniform(0, 1.5))
        with OpenStore(graph) as opened:
            assert bytes_of(graph) in whole
            assert count_stated(opened.store) == opened.manifest["quads"]
    build([reports / "two", reports / "rest"], graph, page=False)
    assert bytes_of(graph) == whole[1]
    assert [path.name for path in graph.parent.iterdir()] == ["graph"]


WORKERS = """
import sys
from pathlib import Path
from kg.build import build
print("ready", flush=True)
build([Path(sys.argv[1])], Path(sys.argv[2]), page=False, jobs=2)
"""


def test_the_processes_of_a_build_that_is_killed_end_with_it(reports: Path, tmp_path: Path) -> None:
    """Each holds the build's standard output, so its end is read when all of them are gone."""
    for number in range(400):
        (reports / f"{number}.txt").write_text(TWO, encoding="utf-8")
    command = [sys.executable, "-c", WORKERS, str(reports), str(tmp_path / "graph")]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == "ready\n"
        children = Path(f"/proc/{builder.pid}/task/{builder.pid}/children")
        while builder.poll() is None and not children.read_text().strip():
            time.sleep(0.01)
        assert builder.returncode is None
        builder.send_signal(signal.SIGKILL)
        assert builder.communicate(timeout=60) == ("", None)


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
from kg.cli import main
main(["build", sys.argv[1], "--graph", sys.argv[2], "--no-page"])
"""


@pytest.mark.parametrize("room", [1_000, 60_000, 400_000])
def test_a_disk_that_takes_no_more_is_told_and_the_old_graph_stays(reports: Path, tmp_path: Path, room: int) -> None:
    """The kernel's limit on the size of a file refuses writes as a full disk does, in Python and in the store alike."""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
    graph = tmp_path / "graphs" / "graph"
    build([reports / "one"], graph, page=False)
    before = bytes_of(graph)
    command = [sys.executable, "-c", LIMITED, str(reports / "two"), str(graph), str(room)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(SOURCE)}
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "the last graph is untouched" in done.stderr
    assert bytes_of(graph) == before
    with OpenStore(graph) as opened:
        assert count_stated(opened.store) == opened.manifest["quads"]
    assert [path.name for path in graph.parent.iterdir()] == ["graph"]


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder that this process may read and not write; root gives up its rights for the while."""
    folder = Path(tempfile.mkdtemp(prefix="kg-locked-"))
    user = os.geteuid()
    yield folder
    os.seteuid(user)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_that_may_not_be_written_is_told_and_the_graph_can_be_read(reports: Path, locked: Path) -> None:
    build([reports / "one"], locked / "graph", page=False)
    before = bytes_of(locked / "graph")
    for path in (locked, *locked.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(GraphError, match=r"no permission to write.*--graph"):
        build([reports / "two"], locked / "graph", page=False)
    with OpenStore(locked / "graph") as opened:
        assert count_stated(opened.store) == opened.manifest["quads"]
    assert bytes_of(locked / "graph") == before


EXPORTER = """
import hashlib, io, sys
from pathlib import Path
from kg.build import build
from kg.open import EXPORTS, Graph
*inputs, graph, jobs = sys.argv[1:]
build(inputs, graph, jobs=int(jobs), page=True)
for path in sorted(Path(graph).iterdir()):
    if path.is_file():
        print(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
with Graph.open(graph) as opened:
    for name in EXPORTS:
        output = io.BytesIO()
        opened.export(name, output)
        print(name, hashlib.sha256(output.getvalue()).hexdigest())
"""


def test_no_byte_depends_on_order_processes_folder_locale_time_zone_or_hash_seed(reports: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (reports / name / "report.txt").rename(reports / name / f"{name}.txt")
    shutil.copytree(reports, tmp_path / "elsewhere" / "deep")
    surroundings = (
        (reports, ("one", "two"), "1", {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}),
        (
            tmp_path / "elsewhere" / "deep",
            ("two", "one"),
            "2",
            {"LC_ALL": "C", "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7"},
        ),
    )
    said = []
    for number, (folder, names, jobs, environment) in enumerate(surroundings):
        inputs = [str(folder / name / f"{name}.txt") for name in names]
        command = [sys.executable, "-c", EXPORTER, *inputs, str(tmp_path / f"graph-{number}"), jobs]
        variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCE), **environment}
        done = subprocess.run(command, capture_output=True, text=True, env=variables, check=True, cwd=folder)
        said.append(done.stdout.splitlines())
    assert said[0] == said[1]
    assert len(said[0]) > len(FILES) + 10


def test_a_first_build_on_a_full_disk_speaks_of_no_last_graph(reports: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graphs" / "graph"
    done = limited("build", str(reports / "two"), "--graph", str(graph), "--no-page", room=1_000)
    assert done.returncode == 1
    assert "last graph" not in done.stderr
    assert not list(graph.parent.iterdir())


@pytest.mark.parametrize(
    "words", [("export", "nq"), ("export", "ttl"), ("facts", "--format", "csv"), ("view", "--limit", "5")]
)
def test_an_export_that_the_disk_does_not_take_leaves_what_was_there(
    reports: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    graph, folder = tmp_path / "graph", tmp_path / "out"
    build([reports / "one"], graph, page=False)
    folder.mkdir()
    (folder / "old").write_text("what was there", encoding="utf-8")
    for name in ("new", "old"):
        done = limited(*words, "--graph", str(graph), "-o", str(folder / name), room=300)
        assert done.returncode == 1
        assert "cannot be written" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["old"]
    assert (folder / "old").read_text(encoding="utf-8") == "what was there"


def limited(*words: str, room: int) -> subprocess.CompletedProcess[str]:
    """Run a command where no file may be larger than so many bytes."""
    command = [sys.executable, "-c", LIMITED_COMMAND, str(room), *words]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(SOURCE)}
    )


LIMITED_COMMAND = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from kg.cli import main
main(sys.argv[2:])
"""
