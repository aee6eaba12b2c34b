"""Replace a graph directory as a whole: the old one or the new one, never something between.

In: a path and a body that fills a temporary folder beside it. Out: the folder at that path. Linux exchanges the two
names in one step (renameat2 with RENAME_EXCHANGE, Linux 3.15); elsewhere two renames do it, and who opens the graph
next finishes a swap that was cut between them (:func:`recover`).
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import GraphError
from kg.store.layout import MANIFEST, check_replaceable
from kg.store.lock import build_lock, is_held

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_FDCWD: Final = -100
RENAME_EXCHANGE: Final = 2

REMEDIES: Final[dict[int, tuple[str, str]]] = {
    errno.ENOSPC: ("the disk is full", "free some space and build again; the last graph is untouched"),
    errno.EDQUOT: ("the disk quota is used up", "free some space and build again; the last graph is untouched"),
    errno.EFBIG: ("a file would be larger than allowed", "raise the limit (ulimit -f); the last graph is untouched"),
    errno.EROFS: ("the file system is read-only", "choose a folder that can be written with --graph"),
    errno.EACCES: ("no permission to write", "choose a folder that can be written with --graph"),
    errno.EPERM: ("no permission to write", "choose a folder that can be written with --graph"),
    errno.EBUSY: ("the folder is in use as a mount point", "give a folder inside it with --graph"),
    errno.EXDEV: ("the folder is a mount point of its own", "give a folder inside it with --graph"),
}
"""What the system says when writing fails, in words, with what to do."""


@contextlib.contextmanager
def replace_directory(target: Path) -> Iterator[Path]:
    """Build a new graph directory and put it in the place of the old one.

    Args:
        target: the graph directory; missing, empty or a graph. Missing parents are made.

    Yields:
        An empty folder on the same file system to build in. When the body ends, it is written through to the disk and
        takes the target's name; when the body raises, it is deleted and the target stays as it was.

    Raises:
        GraphError: the target is something else, another build holds it, or the disk refuses.
    """
    target = Path(os.path.realpath(target))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with build_lock(target):
            recover(target)
            check_replaceable(target)
            _remove_leftovers(target)
            yield from _build_and_swap(target)
    except OSError as error:
        raise _in_words(target, error) from error


def _build_and_swap(target: Path) -> Iterator[Path]:
    staging = target.with_name(f".{target.name}.kg-new-{os.getpid()}")
    staging.mkdir()
    try:
        yield staging
        sync_tree(staging)
        _swap(staging, target)
        sync(target.parent)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _swap(staging: Path, target: Path) -> None:
    """Let the new folder take the target's name; what was there goes unless someone reads it."""
    if not target.exists():
        staging.rename(target)
        return
    if _exchange(staging, target):
        staging.rename(old := _old_name(target))
    else:
        target.rename(old := _old_name(target))
        staging.rename(target)
    _remove_unless_held(old)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(code, os.strerror(code), os.fspath(other))


def _old_name(target: Path) -> Path:
    number = 0
    while (old := target.with_name(f".{target.name}.kg-old-{number}")).exists():
        number += 1
    return old


def _remove_unless_held(folder: Path) -> None:
    if not is_held(folder):
        shutil.rmtree(folder, ignore_errors=True)


def _remove_leftovers(target: Path) -> None:
    """Remove what killed builds and departed readers left; the build lock is held, so nobody writes there."""
    for folder in target.parent.glob(f".{_escaped(target.name)}.kg-new-*"):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in target.parent.glob(f".{_escaped(target.name)}.kg-old-*"):
        _remove_unless_held(folder)


def recover(target: Path) -> bool:
    """Finish a swap that was cut between its two renames: bring the old graph back.

    Args:
        target: the graph directory. The build lock must be held.

    Returns:
        Whether there was something to bring back.
    """
    if target.exists():
        return False
    olds = sorted(target.parent.glob(f".{_escaped(target.name)}.kg-old-*"), key=lambda path: path.stat().st_mtime_ns)
    if not olds:
        return False
    olds[-1].rename(target)
    return True


def needs_recovery(target: Path) -> bool:
    """Tell whether a graph directory lacks only the last step of a swap."""
    return not target.exists() and any(target.parent.glob(f".{_escaped(target.name)}.kg-old-*"))


def _escaped(name: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)


def sync_tree(folder: Path) -> None:
    """Write a folder and all below it through to the disk.

    The store's own upkeep may remove a file that it has merged into another while the folder is walked through; the
    store has written the other one through itself.
    """
    for path, _, files in os.walk(folder):
        for file in files:
            with contextlib.suppress(FileNotFoundError):
                sync(Path(path, file))
        sync(Path(path))


def sync(path: Path) -> None:
    """Write one file or the names in one folder through to the disk."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file that is there as a whole or, if the disk refuses, is what it was before.

    Args:
        path: the file; what is no regular file, such as a pipe, is written to as it is.
        content: all of it.

    Raises:
        OSError: the disk refuses.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    beside = target.with_name(f".{target.name}.kg-new-{os.getpid()}")
    try:
        beside.write_bytes(content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _in_words(target: Path, error: OSError) -> GraphError:
    code = error.errno
    if code is None:  # the store gives the system's words without its number
        code = next((known for known in REMEDIES if os.strerror(known) in str(error)), None)
    cause, remedy = REMEDIES.get(code or 0, (str(error), "the last graph is untouched"))
    if not (target / MANIFEST).exists():
        remedy = remedy.removesuffix("the last graph is untouched").removesuffix("; ") or "no graph was made"
    return GraphError(target, cause, remedy)
