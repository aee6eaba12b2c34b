"""Who may write and who is reading: advisory locks on the graph directory.

One builder at a time holds an exclusive lock on a small file beside the graph directory; it says who holds it. Readers
hold a shared lock on the directory itself, so that a builder which has put a new graph in its place knows whether the
old one may be deleted. Locks are the kernel's (flock), so a killed process leaves none behind; the processes that a
builder forks let go of its lock, so it ends with the builder even if one of them still draws breath.
"""

from __future__ import annotations

import contextlib
import fcntl
import getpass
import os
import socket
from typing import TYPE_CHECKING

from kg.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_held: set[int] = set()
"""Descriptors of the locks that this process holds to build."""


def _let_go() -> None:
    """Close what a forked process has of its parent's locks, which stay the parent's."""
    while _held:
        os.close(_held.pop())


os.register_at_fork(after_in_child=_let_go)


def lock_path(folder: Path) -> Path:
    """Name the lock file of a graph directory, beside it."""
    return folder.with_name(f".{folder.name}.kg-lock")


@contextlib.contextmanager
def build_lock(folder: Path) -> Iterator[None]:
    """Hold the right to replace a graph directory.

    Args:
        folder: the graph directory, which need not exist yet; its parent must.

    Yields:
        Nothing; the lock is held inside and its file removed afterwards.

    Raises:
        GraphError: another process holds it; the message says which one.
    """
    path = lock_path(folder)
    descriptor = _acquire(path, folder)
    _held.add(descriptor)
    try:
        os.ftruncate(descriptor, 0)
        os.write(descriptor, _signature().encode())
        yield
    finally:
        path.unlink(missing_ok=True)
        _held.discard(descriptor)
        os.close(descriptor)


def _acquire(path: Path, folder: Path) -> int:
    """Open and lock the file; repeat where its last holder removed it in between."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(descriptor, 200).decode("utf-8", "replace") or "another process"
            os.close(descriptor)
            raise GraphError(
                folder, f"is being built by {holder}", "wait for it to end, or choose another folder with --graph"
            ) from error
        except OSError:
            os.close(descriptor)
            raise
        if _is_still(path, descriptor):
            return descriptor
        os.close(descriptor)


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _signature() -> str:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(os.getuid())
    return f"process {os.getpid()} of {user} on {socket.gethostname()}"


def hold_directory(folder: Path) -> int:
    """Open a directory and share it, so that no builder deletes it while it is read.

    Args:
        folder: the graph directory.

    Returns:
        A descriptor; closing it ends the share. It keeps meaning the same directory when that is renamed.

    Raises:
        OSError: there is no such directory.
    """
    while True:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        with contextlib.suppress(OSError):  # a file system without locks: read all the same
            fcntl.flock(descriptor, fcntl.LOCK_SH)
        if _is_still(folder, descriptor):
            return descriptor
        os.close(descriptor)


def is_held(folder: Path) -> bool:
    """Tell whether someone reads a directory that was replaced."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return False
