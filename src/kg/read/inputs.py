"""What a user names as input, and the documents read from it.

In: files, folders, ``-`` and addresses. Out: inputs in a fixed order, and documents. This is the stage's edge to
the disk and to standard input; the network is :mod:`kg.read.address`.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import ReadError
from kg.read.composition import compose_document
from kg.read.decoding import decode
from kg.read.formats import find_format, has_reader, suffixes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Document

STANDARD_INPUT: Final = "-"
CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?(?P<charset>[\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read, or why it is not read."""

    source: str
    """As messages and documents name it: relative to the given folder, an address, or ``-``."""
    path: Path | None = None
    """Of a file; None for standard input and addresses."""
    root: Path | None = None
    """The given folder in which it was found."""
    problem: ReadError | None = None
    """It was asked for and cannot be read."""
    skipped: str = ""
    """Why a file found in a folder is left out: it has no suffix of a readable format. That is no failure."""


def is_address(text: str) -> bool:
    """Tell whether an input is an http or https address."""
    return text.lower().startswith(("http://", "https://"))


def find_inputs(inputs: Sequence[str]) -> list[Input]:
    """Find what there is to read.

    Args:
        inputs: files, folders, ``-`` for standard input, http or https addresses, as the user wrote them.

    Returns:
        Inputs in the order given, those of a folder by path; a file that is named twice comes once. Files of one name
        from several folders are told apart by as many of their folders as it takes. Hidden files and
        folders are passed over; other files of unknown formats are listed as skipped.
    """
    found: dict[str, Input] = {}
    for text in inputs:
        for one in _find(text):
            key = str(one.path.absolute()) if one.path is not None else one.source
            found.setdefault(key, one)
    return _told_apart(list(found.values()))


def read_input(one: Input) -> Document:
    """Read one input.

    Raises:
        ReadError: it cannot be read, or it was skipped.
    """
    if one.problem is not None:
        raise one.problem
    if one.skipped:
        raise ReadError(one.source, one.skipped)
    if one.path is not None:
        return read_document(one.path, root=one.root)
    if is_address(one.source):
        from kg.read.address import fetch  # noqa: PLC0415 - only for addresses

        page = fetch(one.source)
        return read_bytes(page.data, page.address, page.media_type)
    return read_bytes(sys.stdin.buffer.read(), STANDARD_INPUT, None)


def read_document(path: Path, *, root: Path | None = None) -> Document:
    """Read a file.

    Args:
        path: the file.
        root: the folder that the document's source is relative to; the file's own folder by default, so that a
            document does not depend on where it lies.

    Raises:
        ReadError: the file is missing, may not be read, or is no text.
    """
    source = _relative(path, root)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _os_error(path, error) from error
    return _read(data, source, None, str(path))


def read_bytes(data: bytes, source: str, media_type: str | None) -> Document:
    """Read bytes.

    Args:
        data: the input.
        source: its name: a path, an address, or ``-``.
        media_type: as a server declares it, perhaps with ``; charset=``; None to go by the name, then by the bytes.

    Raises:
        ReadError: the bytes cannot be read.
    """
    return _read(data, source, media_type, source)


def _read(data: bytes, source: str, media_type: str | None, name: str) -> Document:
    """Read bytes under one name for the document and another one, with the whole path, for messages."""
    chosen = find_format(data, source, media_type)
    charset = CHARSET.search(media_type or "")
    text = decode(data, name, charset["charset"]).text if charset and chosen.is_text else None
    # What the server declares goes before what a page declares of itself: a byte order mark settles it.
    draft = chosen.read(data if text is None else b"\xef\xbb\xbf" + text.encode(), name)
    return compose_document(draft, data, source, name)


def _told_apart(found: list[Input]) -> list[Input]:
    """Name files of one source by more of their folders, until no two are the same."""
    while True:
        counts = Counter(one.source for one in found)
        longer = [_with_one_folder_more(one) if counts[one.source] > 1 else one for one in found]
        if longer == found:
            return found
        found = longer


def _with_one_folder_more(one: Input) -> Input:
    if one.path is None or one.root is None or one.problem is not None:
        return one
    path, root = one.path.absolute(), one.root.absolute()
    return replace(one, source=path.relative_to(root.parent).as_posix(), path=path, root=root.parent)


def _find(text: str) -> Iterator[Input]:
    if text == STANDARD_INPUT or is_address(text):
        yield Input(text)
        return
    path = Path(text)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        yield Input(
            text, problem=ReadError(text, f"is no path: {error}", "name a file, a folder, - or an http address")
        )
        return
    if is_folder:
        yield from _find_in_folder(path)
    elif exists:
        yield Input(path.name, path, path.parent)
    else:
        yield Input(text, problem=ReadError(text, "there is no such file or folder", "check the path"))


def _find_in_folder(folder: Path) -> Iterator[Input]:
    failures: list[OSError] = []
    readable = False
    for source, path in _walk(folder, failures):
        if has_reader(path.name):
            readable = True
            yield Input(source, path, folder)
        else:
            yield Input(source, path, folder, skipped=f"no reader for files {path.suffix or 'without a suffix'}")
    for failure in failures:
        yield Input(str(failure.filename), problem=_os_error(Path(failure.filename), failure))
    if not readable and not failures:
        formats = ", ".join(sorted(suffixes()))
        yield Input(
            str(folder),
            problem=ReadError(folder, "no file in this folder can be read", f"put files into it that end in {formats}"),
        )


def _walk(folder: Path, failures: list[OSError], inside: str = "") -> Iterator[tuple[str, Path]]:
    """List a folder's files in the order of their paths' parts, links to folders not followed, hidden ones left out.

    Args:
        folder: the folder.
        failures: takes what could not be listed.
        inside: what the names of its files begin with: where it lies in the first folder; empty, or ends in a slash.

    Yields:
        The name of a file within the first folder, and its path.
    """
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        failures.append(error)
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, failures, f"{inside}{entry.name}/")
        elif not entry.is_dir():
            yield inside + entry.name, folder / entry.name


def _relative(path: Path, root: Path | None) -> str:
    if root is not None and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return path.name


def _os_error(path: Path, error: OSError) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError(path, "there is no such file", "check the path")
    if isinstance(error, PermissionError):
        return ReadError(path, "may not be read by this user", f"allow it: chmod u+r {path}")
    if isinstance(error, IsADirectoryError):
        return ReadError(path, "is a folder", "name the folder among the inputs to read all files in it")
    return ReadError(path, f"could not be read: {error.strerror or error}", "check the file and its disk")
