"""Processes beside this one that do part of its work."""

from __future__ import annotations

import multiprocessing
import os
import threading


def end_with_parent() -> None:
    """Let this process end when the one that made it is gone, however it went: nobody waits for its answers then.

    Called in a process that :mod:`multiprocessing` made; a pool's workers wait for work without end otherwise.
    """
    threading.Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
