"""Plain text: the decoded file is the stored text.

In: bytes. Out: a draft whose paragraphs may run over several lines.
"""

from __future__ import annotations

from kg.read.decoding import Decoded, decode
from kg.read.draft import Draft


def read_plain(data: bytes, source: str) -> Draft:
    r"""Read plain text.

    Args:
        data: the input in UTF-8, UTF-16 with a mark, GB18030 (GBK, GB2312) or Big5.
        source: its name, for messages.

    Returns:
        The text as it is, without a byte order mark, line ends written ``\n``.

    Raises:
        ReadError: the bytes are no text.
    """
    decoded = decode(data, source)
    return Draft(decoded.text, wrapped=True, notes=encoding_notes(decoded))


def encoding_notes(decoded: Decoded) -> tuple[str, ...]:
    """Say which encoding was assumed, if neither the file nor UTF-8 settled it."""
    return (f"read as {decoded.encoding.upper()}",) if decoded.guessed else ()
