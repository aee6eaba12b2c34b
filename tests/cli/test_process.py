"""The command line as a process of its own, as the console command starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

import kg as package

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.cli.conftest import Kg

SOURCES = Path(package.__file__).parents[1]
START = [sys.executable, "-c", "from kg.cli import run; run()"]


def environment(kg: Kg) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCES), "KG_GRAPH": str(kg.graph)}


def run(
    words: Sequence[str], kg: Kg, stdout: int | IO[bytes], cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*START, *words], env=environment(kg), check=False, stdout=stdout, stderr=subprocess.PIPE, text=True, cwd=cwd
    )


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["facts"], 0, ""),
        (["show", "没有的实体"], 2, "kg: "),
        (["build", "missing.txt", "--graph", "nowhere"], 1, "missing.txt"),
        (["facts", "--no-such-option"], 2, "No such option"),
    ],
)
def test_the_process_ends_with_the_status_and_the_words_of_the_command(
    kg: Kg, words: list[str], status: int, said: str, tmp_path: Path
) -> None:
    done = run(words, kg, stdout=subprocess.PIPE, cwd=tmp_path)
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_package_starts_as_the_command_does(kg: Kg) -> None:
    module = [sys.executable, "-m", "kg", "facts"]
    assert (
        subprocess.run(module, env=environment(kg), capture_output=True, check=True).stdout == kg("facts").stdout_bytes
    )


def test_all_that_a_command_prints_leaves_the_process(kg: Kg) -> None:
    words = ["export", "nq"]
    whole = subprocess.run([*START, *words], env=environment(kg), capture_output=True, check=True).stdout
    assert whole == kg(*words).stdout_bytes
    assert len(whole) > 65_536, "more than a pipe holds"


def test_a_reader_that_closes_the_pipe_sees_no_traceback(kg: Kg) -> None:
    with subprocess.Popen(
        [*START, "export", "nq"], env=environment(kg), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_output_that_cannot_be_written_is_told(kg: Kg) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(["facts"], kg, stdout=full)
    assert done.returncode != 0
    assert "No space left" in done.stderr
