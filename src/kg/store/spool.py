"""Keep what documents became on the disk until all of them are read, so that memory does not grow with their number.

In: bytes of one document after the other. Out: the same bytes again, in any order. It stands alone because a build may
read ten thousand documents before the first quad is stored.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class Spool:
    """A nameless file that the system deletes when it is closed, or when the process dies."""

    __slots__ = ("_file", "size")

    def __init__(self, folder: Path) -> None:
        """Open a spool on the disk of a folder.

        Args:
            folder: a folder on the disk that has room.

        Raises:
            OSError: the disk refuses.
        """
        self._file: IO[bytes] = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by __exit__
        self.size = 0
        """Bytes kept."""

    def keep(self, data: bytes) -> Spooled:
        """Write bytes to the end.

        Raises:
            OSError: the disk is full.
        """
        self._file.seek(self.size)
        self._file.write(data)
        start, self.size = self.size, self.size + len(data)
        return Spooled(self, start, len(data))

    def read(self, start: int, length: int) -> bytes:
        """Read bytes again."""
        self._file.seek(start)
        return self._file.read(length)

    def __enter__(self) -> Self:
        """Return the spool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Delete what it keeps."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class Spooled:
    """Bytes that lie in a spool; ``bytes()`` reads them."""

    spool: Spool
    start: int
    length: int

    def __bytes__(self) -> bytes:
        """Read the bytes."""
        return self.spool.read(self.start, self.length)
