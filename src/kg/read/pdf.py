"""PDF with a text layer: its lines joined into paragraphs again.

In: bytes. Out: a draft. A PDF holds lines, not paragraphs: running heads and page numbers are taken out, and a line
runs on into the next by the rules of :mod:`kg.read.wrapping`. A scanned page holds a picture and no text, which is
refused with the remedy. Not handled: columns side by side, tables (their cells come as the PDF writes them).
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

from kg.errors import ReadError
from kg.read.draft import Draft
from kg.read.foreign import load_library, reading
from kg.read.furniture import find_furniture
from kg.read.lines import find_lines
from kg.read.rules import EDGE, fold, rules_for
from kg.read.wrapping import group_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PAGES: Final = 3000
LEAST_TEXT: Final = 8
"""Code points of a page below which it shows a picture or nothing."""

EDGE_LINES: Final = 2
"""Lines at a page's top and bottom in which running heads stand."""

PAGE_NUMBER: Final = re.compile(
    r"[\s\-—–−·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–−·.]*"
)
UNREADABLE: Final = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
DIGITS: Final = re.compile(r"\d+")
WORD_END: Final = re.compile(r"[A-Za-z0-9,.;:]$")
WORD_START: Final = re.compile(r"[A-Za-z]")

RADICALS: Final[dict[int, str]] = {
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    **{
        ord(radical): character
        for radical, character in zip(
            "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
            "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
            strict=True,
        )
    },
}
"""Radicals to the characters that look the same.

Writers of PDF that map glyphs back to characters often pick the radical, ⼈, where the text had 人.

References: Unicode, EquivalentUnifiedIdeograph.txt.
"""

HAN: Final = r"[\u3400-\u9fff，。；：、（）“”《》]"
LAYOUT_GAP: Final = re.compile(
    rf"(?<={HAN})[ \u2000-\u200a]{{1,2}}(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ \u2000-\u200a]{{1,2}}(?={HAN})"
)
"""The gap that typesetting puts between Han characters and digits, which a PDF's reader takes for a space."""

NO_GAP: Final = re.compile(rf"(?<={HAN})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?={HAN})")

INSTALL: Final = 'pip install "civic-kg[pdf]"'
OCR: Final = "recognize its text first, for example with: ocrmypdf -l chi_sim input.pdf output.pdf"


def read_pdf(data: bytes, source: str) -> Draft:
    """Read a PDF.

    Args:
        data: the file.
        source: its name, for messages.

    Returns:
        Its text, one line a paragraph.

    Raises:
        ReadError: pypdf is not installed, or the file is broken, locked, scanned, or in fonts that name no characters.
    """
    pages = _pages(data, source)
    with_text = [page for page in pages if len("".join(page).strip(EDGE)) >= LEAST_TEXT]
    if not with_text:
        raise ReadError(source, "its pages hold no text: it was scanned, or is empty", OCR)
    lines = [line for page in _without_running_heads(with_text) for line in page]
    text = "".join(lines)
    if len(UNREADABLE.findall(text)) * 4 > len(text):
        raise ReadError(source, "its fonts do not say which characters they show", OCR)
    if len(LAYOUT_GAP.findall(text)) > len(NO_GAP.findall(text)):
        lines = [LAYOUT_GAP.sub("", line) for line in lines]
    missing = len(pages) - len(with_text)
    notes = (f"{missing} of {len(pages)} pages hold no text",) if missing else ()
    return Draft("\n".join(_paragraphs(lines)), media_type="application/pdf", notes=notes)


def _pages(data: bytes, source: str) -> list[list[str]]:
    pypdf = load_library("pypdf", source, "PDF", "pdf")
    with reading(source, "PDF", pypdf.errors.PyPdfError):
        try:
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):  # most locked files open with the empty password
                raise ReadError(source, "it is locked with a password", "save a copy without a password")
        except pypdf.errors.DependencyError as error:
            raise ReadError(source, "it is encrypted, and reading it needs cryptography", INSTALL) from error
        if len(reader.pages) > MOST_PAGES:
            raise ReadError(source, f"it has more than {MOST_PAGES} pages", "split it")
        return [_text_of(page.extract_text() or "").split("\n") for page in reader.pages]


def _text_of(extracted: str) -> str:
    """Write what a page holds in common characters; halves of pairs, which a damaged font names, are unreadable."""
    whole = extracted.encode("utf-8", "replace").decode("utf-8")
    return whole.translate(RADICALS).replace("\r", "\n")


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Take page numbers, and lines that most pages begin or end with, out."""
    trimmed = [[line.strip(EDGE) for line in page if line.strip(EDGE)] for page in pages]
    at_edges = Counter(_head(line) for page in trimmed for line in {*page[:EDGE_LINES], *page[-EDGE_LINES:]})
    running = {head for head, count in at_edges.items() if count >= 3 and 2 * count > len(pages)}
    return [
        [
            line
            for number, line in enumerate(page)
            if not (
                (number < EDGE_LINES or number >= len(page) - EDGE_LINES)
                and (_head(line) in running or PAGE_NUMBER.fullmatch(fold(line)))
            )
        ]
        for page in trimmed
    ]


def _head(line: str) -> str:
    """Write a line without its numbers, so that the heads of all pages are alike."""
    return DIGITS.sub("", fold(line)).strip()


def _paragraphs(lines: Sequence[str]) -> list[str]:
    draft = Draft("\n".join(lines))
    rules, found = rules_for(draft.text), list(find_lines(draft))
    groups = group_lines(found, find_furniture(found, rules), rules)
    return [_join([line.text for line in found[start:end]]) for start, end in groups]


def _join(lines: Sequence[str]) -> str:
    """Join the lines of a paragraph, with a space only between words of Latin letters."""
    joined = lines[0]
    for line in lines[1:]:
        joined += (" " if WORD_END.search(joined[-1:]) and WORD_START.match(line) else "") + line
    return joined
