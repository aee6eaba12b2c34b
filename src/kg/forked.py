"""Work that is done in a process of its own, with all that is in memory here, while this process does something else.

In: a function. Out: what it returns, when it is asked for. It stands alone because to fork is a matter of the system:
where it cannot be done, or would not pay, the work is done when its result is asked for, by whoever asks.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

CAN_FORK: Final = sys.platform == "linux"
"""Elsewhere forking is missing, or unsafe beside the system's own threads."""

Result = TypeVar("Result")


class Forked(Generic[Result]):
    """One piece of work, begun at once."""

    __slots__ = ("_process", "_receiver", "_work")

    def __init__(self, work: Callable[[], Result], *, forking: bool = True) -> None:
        """Begin.

        Args:
            work: what to do: it reads what is in memory and writes files, but changes nothing else, as nobody here
                would see it. It opens no store on the disk: if this process ever had one, the threads that serve all
                of them are not in the other process. No other thread of this process may be at work. What it returns
                or raises is pickled.
            forking: whether a process of its own may be used.
        """
        self._work = work
        self._process: Any = None
        self._receiver: Connection | None = None
        if not (forking and CAN_FORK):
            return
        context = multiprocessing.get_context("fork")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_send, args=(work, sender), daemon=True)
        try:
            self._process.start()
        except OSError:  # no memory or too many processes: done here, then
            self._receiver.close()
            self._receiver = None
        sender.close()

    def close(self) -> None:
        """End the process if it is still at work: nobody will ask for the result, or its files are to go."""
        if self._receiver is not None:
            self._receiver.close()
            self._process.kill()
            self._process.join()
            self._receiver = None

    def result(self) -> Result:
        """Wait for the result; to be called once.

        Returns:
            What the work returns. If its process was ended by somebody else, the work is done again here.

        Raises:
            Exception: what the work raises.
        """
        if self._receiver is None:
            return self._work()
        try:
            done, value = self._receiver.recv()
        except EOFError:
            return self._work()
        finally:
            self.close()
        if not done:
            raise value
        result: Result = value
        return result


def _send(work: Callable[[], Any], sender: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked for the work is told, too, and ends this one
    end_with_parent()
    try:
        sent = True, work()
    except Exception as error:
        sent = False, error
    sender.send(sent)


def end_with_parent() -> None:
    """Let this process end with the one that forked it, even if that is killed: it would wait or write for ever."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
