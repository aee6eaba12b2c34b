"""Files made of one piece a document, and which piece lies where: what did not change is copied, not written again.

In: a file of the last graph and the pieces that it had. Out: the file of the new graph, and its pieces. It stands alone
because ``graph.trig`` and ``facts.csv`` are as long as the graph, and one changed document changes one piece of each. A
piece is copied only if its bytes have the SHA-256 that they were written with: an edited file is made anew.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping
    from pathlib import Path

FORMAT: Final = 4
"""Version of :data:`kg.store.layout.PIECES`; another one is as good as none."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a file."""

    name: str
    """IRI of the graph that it is made of."""
    length: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """A file of the last graph."""

    path: Path
    pieces: tuple[Piece, ...]
    """In the order of the file, without gaps."""


def write_pieces(
    output: IO[bytes],
    names: Iterable[str],
    make: Callable[[str], bytes],
    earlier: Earlier | None = None,
    changed: Container[str] = (),
    *,
    amend: Callable[[str, bytes], bytes | None] | None = None,
) -> tuple[Piece, ...]:
    """Write a file piece by piece; copy those of the earlier file whose graphs did not change.

    Args:
        output: the new file.
        names: of the pieces, in order.
        make: makes the piece of a name.
        earlier: the file as the last build wrote it; None to make all pieces.
        changed: names of pieces that must be made.
        amend: makes a changed piece of the earlier one, if it can; it then need not be made from nothing.

    Returns:
        The pieces as they lie in the new file.

    Raises:
        OSError: the disk refuses.
    """
    old = _Source(earlier)
    pieces = []
    with old:
        for name in names:
            otherwise = name in changed
            found = None if otherwise and amend is None else old.read(name)
            if found is None or otherwise:
                amended = amend(name, found[1]) if found is not None and amend is not None else None
                data = make(name) if amended is None else amended
                found = Piece(name, len(data), sha256(data).hexdigest()), data
            pieces.append(found[0])
            output.write(found[1])
    return tuple(pieces)


class _Source:
    """The earlier file, open, with the place of each piece."""

    def __init__(self, earlier: Earlier | None) -> None:
        self._file: IO[bytes] | None = None
        self._at: dict[str, tuple[int, Piece]] = {}
        if earlier is not None and earlier.path.exists():
            self._file = earlier.path.open("rb")
            start = 0
            for piece in earlier.pieces:
                self._at[piece.name] = (start, piece)
                start += piece.length

    def read(self, name: str) -> tuple[Piece, bytes] | None:
        """Read a piece with its bytes; None if there is none, or it is not what was written."""
        if self._file is None or name not in self._at:
            return None
        start, piece = self._at[name]
        self._file.seek(start)
        data = self._file.read(piece.length)
        return (piece, data) if sha256(data).hexdigest() == piece.sha256 else None

    def __enter__(self) -> _Source:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def write_index(path: Path, files: Mapping[str, Iterable[Piece]], more: Mapping[str, object]) -> None:
    """Write down which pieces the files have, for the next build.

    Args:
        path: the index.
        files: name of a file to its pieces.
        more: JSON values that the next build goes on from.

    Raises:
        OSError: the disk refuses.
    """
    content = {
        "format": FORMAT,
        "files": {name: [[one.name, one.length, one.sha256] for one in pieces] for name, pieces in files.items()},
        **more,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def read_index(path: Path) -> tuple[dict[str, Earlier], dict[str, Any]]:
    """Read the index of a graph directory.

    Args:
        path: the index.

    Returns:
        Name of a file to its pieces, and what else was written down; nothing at all if the index is missing, damaged or
        of another version: everything is then made anew.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            return {}, {}
        files = {
            name: Earlier(path.parent / name, tuple(Piece(str(iri), int(length), str(of)) for iri, length, of in rows))
            for name, rows in content["files"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}, {}
    return files, {name: value for name, value in content.items() if name not in {"format", "files"}}
