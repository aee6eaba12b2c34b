"""How often the collector of cyclic garbage looks for some while much is loaded that stays.

It stands alone because the command line, a build and the picture each ask for it: it lies below them all.
"""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

COLLECT_EVERY: Final = 200_000
"""New objects after which the collector looks for garbage: the vocabulary alone is many thousands that stay, and to
look through them after every 700 new ones costs a tenth of a build."""


@contextlib.contextmanager
def collected_seldom() -> Iterator[None]:
    """Let the collector look after every :data:`COLLECT_EVERY` objects, or as seldom as before; a decorator, too."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], COLLECT_EVERY) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
