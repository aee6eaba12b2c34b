"""Say in words that a graph directory is damaged: which file, how, and what to do.

In: what Oxigraph says when it meets bytes that it did not write, or a manifest. Out: a :class:`kg.errors.GraphError`.
It stands alone because damage shows wherever a store is read, and is to be told alike everywhere.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from kg.errors import GraphError
from kg.store.layout import MANIFEST, REJECTED, STORE, remedy_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_CORRUPTION: Final = re.compile(r"(?:Corruption: )+(?P<cause>.+)", re.DOTALL)
_MISSING: Final = re.compile(r"IO error: (?P<cause>No such file or directory)\b.*\.sst\b")
"""What RocksDB says of a table that it misses when it looks into it."""
_FILE: Final = re.compile(r"(?:\d{6,}\.(?:sst|log|blob)|MANIFEST-\d+|CURRENT)\b")
_DETAILS: Final = re.compile(r"(?:: stored = | sstable: |\s+in /|\s+The file ).*", re.DOTALL)

MANIFEST_ENTRIES: Final[dict[str, type]] = {"version": str, "ontology": str, "documents": list, "quads": int}
"""What a build writes of itself, and goes on from."""
DOCUMENT_ENTRIES: Final[dict[str, type]] = {
    **dict.fromkeys(("identifier", "source", "sha256", "title", "version", "ontology"), str),
    **dict.fromkeys(("statements", "measures", "rejected"), int),
    "coverage": dict,
    "notes": list,
}
"""What it writes of each document."""


def find_damage(folder: Path, error: BaseException | None) -> GraphError | None:
    """Find out whether damage of a store is why something failed.

    Args:
        folder: the graph directory.
        error: what was raised; its causes are looked at, too.

    Returns:
        What to raise in its place; None if the store is not to blame.
    """
    while error is not None:
        text = str(error)
        found = _CORRUPTION.search(text) if type(error) is RuntimeError else None
        if isinstance(error, FileNotFoundError):
            found = _MISSING.search(text)
        if found is not None:
            named = _FILE.search(text)
            path = folder / STORE / named[0] if named else folder / STORE
            return GraphError(path, f"is damaged ({_DETAILS.sub('', found['cause']).strip()})", remedy_for(folder))
        error = error.__cause__
    return None


def check_manifest(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Check that a manifest has all that a build writes.

    Args:
        folder: the graph directory.
        manifest: its entries.

    Raises:
        GraphError: an entry is missing or of another type; the message names it.
    """
    _check_entries(folder, manifest, MANIFEST_ENTRIES, "")
    for number, entry in enumerate(manifest["documents"], 1):
        if not isinstance(entry, dict):
            raise _damaged(folder / MANIFEST, f"document {number} is no object", folder)
        _check_entries(folder, entry, DOCUMENT_ENTRIES, f" in document {entry.get('identifier', number)}")


def _check_entries(folder: Path, entries: Mapping[str, Any], wanted: Mapping[str, type], where: str) -> None:
    for name, kind in wanted.items():
        if not isinstance(entries.get(name), kind):
            state = f"{name!r} is not of type {kind.__name__}" if name in entries else f"{name!r} is missing"
            raise _damaged(folder / MANIFEST, f"{state}{where}", folder)


def read_rejections(folder: Path) -> Iterator[dict[str, Any]]:
    """Read what a build rejected; nothing if the file is missing.

    Args:
        folder: the graph directory.

    Yields:
        The rows of ``rejected.jsonl``.

    Raises:
        GraphError: the file cannot be read or a line of it is no such row; the message names the line.
    """
    path = folder / REJECTED
    if not path.exists():
        return
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(path, f"cannot be read: {error}", folder) from error
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
        except ValueError as error:
            raise _damaged(path, f"line {number} is not JSON", folder) from error
        if not isinstance(row, dict) or not isinstance(row.get("document"), str):
            raise _damaged(path, f"line {number} names no document", folder)
        yield row


def _damaged(path: Path, cause: str, folder: Path) -> GraphError:
    return GraphError(path, f"is damaged ({cause})", remedy_for(folder))
