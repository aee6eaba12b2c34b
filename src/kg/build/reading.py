"""Many documents' way: one after the other or in processes, and in order whichever ends first.

In: named inputs and what the graph that is there holds. Out: their outcomes, in the inputs' order; files whose bytes
did not change are not read. It stands alone because how the work is parted must not show in a single byte.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from kg.build.document import prepare, read_one
from kg.build.outcome import Outcome
from kg.build.takeover import find_held, rejections_of, take_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kg.build.beginning import Beside
    from kg.build.settings import Settings
    from kg.read import Input
    from kg.store import OpenStore

PARALLEL_FROM: Final = 8
"""Documents from which a pool of processes pays for its start."""
LARGEST_CHUNK: Final = 16
"""Documents that a process reads before it hands them over."""
LOOK_AHEAD: Final = 128
"""Documents among which the longest are read first: what became of them is held until the others before them are."""


def read_all(
    named: Sequence[tuple[str, Input]],
    settings: Settings,
    old: OpenStore | None,
    jobs: int | None,
    progress: Callable[[int, int, str], None] | None,
    *,
    beside: Beside,
) -> Iterator[Outcome]:
    """Yield what became of each input, in order; do something else while other processes read."""
    held, rejections = find_held(old, settings), rejections_of(old)
    unread = {name: one for name, one in named if not _is_unchanged(one, held.get(name))}
    with contextlib.ExitStack() as stack:
        arguments = [(name, one, settings, held.get(name)) for name, one in unread.items()]
        results = _reading(arguments, settings, jobs, stack, beside)
        for number, (name, one) in enumerate(named, 1):
            if progress is not None:
                progress(number, len(named), one.source)
            outcome = next(results) if name in unread else Outcome(dict(held[name]), settings.base, None)
            yield outcome if outcome.quads is not None else take_over(outcome.entry, rejections, settings.base)


def _is_unchanged(one: Input, held: Mapping[str, Any] | None) -> bool:
    """Tell by its bytes alone whether a file is the one that the graph holds."""
    if held is None or one.path is None or one.problem is not None or held["source"] != one.source:
        return False
    try:
        return bool(sha256(one.path.read_bytes()).hexdigest() == held["sha256"])
    except OSError:
        return False  # the reader says what is wrong


def _reading(
    arguments: Sequence[tuple[str, Input, Settings, Mapping[str, Any] | None]],
    settings: Settings,
    jobs: int | None,
    stack: contextlib.ExitStack,
    beside: Beside,
) -> Iterator[Outcome]:
    """Read inputs one after the other as they are asked for, or many at a time in processes."""
    workers = count_workers(jobs, len(arguments))
    if workers == 1:
        return map(_read_arguments, arguments)
    with ThreadPoolExecutor(max_workers=1) as thread:  # it has ended before other processes are forked
        stores = thread.submit(beside.begin)
        prepare(settings)
    stores.result()
    pool = stack.enter_context(ProcessPoolExecutor(workers, initializer=_end_with_parent))
    order = _longest_first([one for _, one, _, _ in arguments])
    chunk = min(LARGEST_CHUNK, 1 + len(arguments) // (workers * 8))
    outcomes = pool.map(_read_arguments, [arguments[number] for number in order], chunksize=chunk)
    beside.load_ahead()
    return _in_order(order, outcomes)


def _read_arguments(arguments: tuple[str, Input, Settings, Mapping[str, Any] | None]) -> Outcome:
    return read_one(*arguments)


def count_workers(jobs: int | None, documents: int) -> int:
    """Say how many processes read so many documents."""
    if documents < 2:
        return 1
    return jobs if jobs is not None else ((os.cpu_count() or 1) if documents >= PARALLEL_FROM else 1)


def _end_with_parent() -> None:
    """Let a process of the pool end with the one that made it, even if that is killed: it would wait for ever."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _longest_first(inputs: Sequence[Input]) -> list[int]:
    """Number inputs so that no process begins a long one when the others are done; not far from their own order."""
    sizes = [_size_of(one) for one in inputs]
    return sorted(range(len(inputs)), key=lambda number: (number // LOOK_AHEAD, -sizes[number], number))


def _size_of(one: Input) -> int:
    """Return the bytes of a file; 0 for what is none, or cannot be read, as its reader will say."""
    try:
        return one.path.stat().st_size if one.path is not None else 0
    except OSError:
        return 0


def _in_order(order: Sequence[int], outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield what comes in some order by its numbers."""
    early: dict[int, Outcome] = {}
    numbered = zip(order, outcomes, strict=True)
    for number in range(len(order)):
        while number not in early:
            early.update([next(numbered)])
        yield early.pop(number)
