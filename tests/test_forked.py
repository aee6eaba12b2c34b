"""Work in a process of its own: its result, its errors, and what becomes of it when a process is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.errors import GraphError
from kg.forked import CAN_FORK, Forked

if TYPE_CHECKING:
    from collections.abc import Callable

needs_fork = pytest.mark.skipif(not CAN_FORK, reason="only Linux forks")


@pytest.mark.parametrize("forking", [True, False])
def test_what_the_work_returns_is_the_result(forking: bool) -> None:
    words = ["春风行动", "留守儿童"]
    assert Forked(lambda: "、".join(words), forking=forking).result() == "春风行动、留守儿童"


@pytest.mark.parametrize("forking", [True, False])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device", "page"), GraphError(Path("g"), "is damaged")])
def test_what_the_work_raises_is_raised_when_the_result_is_asked_for(error: Exception, forking: bool) -> None:
    def work() -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        Forked(work, forking=forking).result()
    assert str(caught.value) == str(error)


@needs_fork
def test_the_work_is_done_beside_this_process() -> None:
    assert Forked(os.getpid).result() != os.getpid()


@needs_fork
def test_work_whose_process_is_killed_is_done_here() -> None:
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert Forked(work).result() == here


@needs_fork
def test_work_that_nobody_waits_for_ends_when_it_is_closed(tmp_path: Path) -> None:
    told = tmp_path / "process"

    def work() -> None:
        told.write_text(str(os.getpid()))
        time.sleep(600)

    forked = Forked(work)
    wait_until(lambda: told.exists() and told.read_text().isdigit())
    forked.close()
    assert not is_running(int(told.read_text()))
    forked.close()


@needs_fork
def test_an_interruption_from_the_keyboard_is_told_by_one_process_only(capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> str:
        os.kill(os.getpid(), signal.SIGINT)
        return "done"

    assert Forked(work).result() == "done"
    assert capfd.readouterr().err == ""


@needs_fork
def test_a_result_that_cannot_be_sent_is_made_here() -> None:
    assert Forked(lambda: lambda: 7).result()() == 7


@needs_fork
def test_the_work_ends_with_the_process_that_began_it(tmp_path: Path) -> None:
    script = (
        "import os, pathlib, sys, time\n"
        "from kg.forked import Forked\n"
        "def work():\n"
        "    pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))\n"
        "    time.sleep(600)\n"
        "Forked(work).result()\n"
    )
    told = tmp_path / "process"
    parent = subprocess.Popen([sys.executable, "-c", script, str(told)])
    wait_until(lambda: told.exists() and told.read_text().isdigit())
    child = int(told.read_text())
    parent.kill()
    parent.wait()
    wait_until(lambda: not is_running(child))


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for what must become true; fail if it does not."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_running(process: int) -> bool:
    """Tell whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
