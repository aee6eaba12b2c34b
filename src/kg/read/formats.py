"""The formats that can be read: one table for dispatch, the command line, the docs and the tests.

In: the name, the media type and the first bytes of an input. Out: its format. Others' formats come by the entry
point ``kg.readers`` and are loaded when a name or media type is met that the table does not hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from kg.read.markdown import read_markdown
from kg.read.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.read.draft import Draft, Reader

ENTRY_POINTS: Final = "kg.readers"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what its files are called and the function that reads them."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case, with the dot."""
    media_types: tuple[str, ...]
    read: Reader
    is_text: bool = True
    """Whether a charset that a server declares applies to it."""
    extra: str = ""
    """The optional dependencies that it needs: ``pdf`` for ``civic-kg[pdf]``."""


def _read_html(data: bytes, source: str) -> Draft:
    from kg.read.html import read_html  # noqa: PLC0415 - slow to load, and most builds read no page

    return read_html(data, source)


def _read_pdf(data: bytes, source: str) -> Draft:
    from kg.read.pdf import read_pdf  # noqa: PLC0415 - as above

    return read_pdf(data, source)


def _read_docx(data: bytes, source: str) -> Draft:
    from kg.read.docx import read_docx  # noqa: PLC0415 - as above

    return read_docx(data, source)


READERS: Final[Mapping[str, Format]] = {
    one.name: one
    for one in (
        Format("text", (".txt", ".text"), ("text/plain",), read_plain),
        Format("html", (".html", ".htm", ".shtml", ".xhtml"), ("text/html", "application/xhtml+xml"), _read_html),
        Format("markdown", (".md", ".markdown"), ("text/markdown", "text/x-markdown"), read_markdown),
        Format("pdf", (".pdf",), ("application/pdf", "application/x-pdf"), _read_pdf, is_text=False, extra="pdf"),
        Format("docx", (".docx",), (WORD,), _read_docx, is_text=False, extra="docx"),
    )
}
"""Name to format. A new format is one module with a reader, and one line here."""


@cache
def installed_formats() -> tuple[Format, ...]:
    """List the formats of installed packages, sorted by name.

    An entry point of the group ``kg.readers`` names a :class:`Format`.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to load, and asked for in few builds

    others = sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name)
    loaded = [point.load() for point in others]
    return tuple(one for one in loaded if isinstance(one, Format))


def all_formats() -> Iterator[Format]:
    """Yield the table's formats, then, if none of those was the one, those of installed packages."""
    yield from READERS.values()
    yield from installed_formats()


def suffixes() -> frozenset[str]:
    """List the suffixes of all formats."""
    return frozenset(suffix for one in all_formats() for suffix in one.suffixes)


def has_reader(name: str) -> bool:
    """Tell by its suffix whether a file can be read."""
    suffix = suffix_of(name)
    return any(suffix in one.suffixes for one in all_formats())


def suffix_of(name: str) -> str:
    """Find the suffix of a path or address, in lower case, with its dot; empty if there is none."""
    path = urlsplit(name).path if "://" in name else name
    stem, dot, suffix = path.replace("\\", "/").rsplit("/", 1)[-1].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def find_format(data: bytes, name: str, media_type: str | None = None) -> Format:
    """Find the format of an input.

    Args:
        data: the input; a signature in it decides over the name, which may lie, and where nothing else does.
        name: its path or address.
        media_type: as a server declares it.

    Returns:
        The format; plain text if nothing tells another one.
    """
    declared = (media_type or "").partition(";")[0].strip().lower()
    by_content = _sniff(data)
    if by_content in READERS and not READERS[by_content].is_text:
        return READERS[by_content]
    suffix = suffix_of(name)
    says_more = declared not in {"", "text/plain"}
    by_type = next((one for one in all_formats() if declared in one.media_types), None) if says_more else None
    by_suffix = next((one for one in all_formats() if suffix in one.suffixes), None)
    return by_type or by_suffix or READERS.get(by_content) or READERS["text"]


def _sniff(data: bytes) -> str:
    """Tell a format by what its files begin with."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "html" if re.match(rb"<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<!doctype html)", head) else "text"
