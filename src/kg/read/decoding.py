"""Bytes to text, strictly: a wrong guess would falsify every quote.

In: bytes. Out: the text and the name of its encoding. Tried in this order: a byte order mark, a declared encoding,
UTF-8, then GB18030 (which holds GBK and GB2312) against Big5. The last two decode almost anything, so what comes
out must look like Chinese: mostly characters of the first level of GB/T 2312 or of Big5, which are the common ones.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from kg.errors import ReadError

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32's begins with that of UTF-16 and so stands before it."""

PLAUSIBLE: Final = 0.8
"""Least share of common characters among the two-byte ones; Chinese prose has 0.95 and more, mojibake below 0.6."""

SAMPLE: Final = 1 << 16
"""Bytes that are looked at to judge a guess."""

CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "utf-8", "ascii": "utf-8"}
"""What is read for what is declared: pages use characters beyond GB2312, and Latin-1 is what servers say unasked."""
SIGNATURES: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office file"),
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc, .xls, .wps)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format", "a database"),
)
"""First bytes of files that are no text, and what to call them."""

REMEDY: Final = "save it as UTF-8 text and read it again"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was decoded."""

    text: str
    encoding: str
    guessed: bool = False
    """Neither a mark nor a declaration nor valid UTF-8 said so."""


def decode(data: bytes, source: str, declared: str | None = None) -> Decoded:
    r"""Decode an input's bytes.

    Args:
        data: the input.
        source: its name, for messages.
        declared: an encoding that a header or the document itself declares; a wrong or unknown one is passed over.

    Returns:
        The text without a byte order mark and with every line end written ``\n``.

    Raises:
        ReadError: there is no text in it, or it is in no encoding that can be told with certainty.
    """
    if not data.strip():
        raise ReadError(source, "the file is empty", "give a file with text in it")
    decoded = _marked(data, source) or _declared(data, declared) or _guessed(data, source)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, decoded.encoding, decoded.guessed)


def _marked(data: bytes, source: str) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                offset = len(mark) + error.start
                cause = f"its byte order mark says {encoding.upper()}, but byte {offset} is none"
                raise ReadError(source, cause, REMEDY) from error
    return None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    """Decode as declared, unless the bytes are UTF-8, which hardly any other text is by accident."""
    if not declared or _is_binary(data) is not None:
        return None
    try:
        name = codecs.lookup(declared).name
        name = WIDER.get(name, name)
        if name != "utf-8" and not data.isascii() and _is_utf8(data):
            return None
        return Decoded(data.decode(name), name)
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes, source: str) -> Decoded:
    _refuse_binary(data, source)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        offset = error.start
    plausibility = {encoding: _plausibility(data, encoding) for encoding in ("gb18030", "big5")}
    best = max(plausibility, key=lambda encoding: plausibility[encoding])
    if plausibility[best] < PLAUSIBLE:
        cause = f"byte {offset} is not UTF-8, and the text is neither GB18030 nor Big5{_likely(data)}"
        raise ReadError(source, cause, REMEDY)
    return Decoded(data.decode("big5hkscs" if best == "big5" else best), best, guessed=True)


def _refuse_binary(data: bytes, source: str) -> None:
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise ReadError(source, f"it is {name}, not text", "save its text as UTF-8, DOCX or PDF with a text layer")
    offset = _is_binary(data)
    if offset is not None:
        cause = f"byte {offset} is {data[offset]:#04x}: the file is binary, or UTF-16 without a byte order mark"
        raise ReadError(source, cause, REMEDY)


def _is_binary(data: bytes) -> int | None:
    """Find the first control character of data that are no text: a NUL, or more than one such byte in a thousand."""
    if b"\0" in data:
        return data.index(b"\0")
    first = CONTROL.search(data)
    return first.start() if first and len(CONTROL.findall(data)) * 1000 > len(data) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _plausibility(data: bytes, encoding: str) -> float:
    """Judge a guess: the share of common characters and punctuation among those beyond ASCII; 0 if undecodable."""
    try:
        text = data.decode("big5hkscs" if encoding == "big5" else encoding)
    except UnicodeDecodeError:
        return 0.0
    wide = [character for character in text[:SAMPLE] if character > "\x7f"]
    return sum(map(_is_common, wide)) / len(wide) if wide else 0.0


def _is_common(character: str) -> bool:
    """Tell whether a character is punctuation or of the first level of GB/T 2312 or Big5, which hold the common ones.

    The levels are rows 16 to 55 of the one and A440 to C67E of the other; traditional text may be in GB18030, too.
    """
    simplified = character.encode("gb2312", "replace")
    if len(simplified) == 2:
        return 0xB0 <= simplified[0] <= 0xD7 or simplified[0] in (0xA1, 0xA3)
    traditional = character.encode("big5", "replace")
    return len(traditional) == 2 and (0xA4 <= traditional[0] <= 0xC6 or traditional[0] == 0xA1)


def _likely(data: bytes) -> str:
    """Name the encoding that statistics suggest, as a hint in a message; a guess is never read."""
    import charset_normalizer  # noqa: PLC0415 - only on the way to an error

    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    return f" (it may be {best.encoding})" if best is not None else ""
