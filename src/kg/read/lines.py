"""A text's lines without their blank edges.

In: a draft. Out: one :class:`Line` for each line that is not blank. Long lines are not folded or matched as a
whole, so that a text of ten megabytes in one line costs no more than the same text in many.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.read.draft import Draft, Mark
from kg.read.rules import EDGE, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORT: Final = 160
"""Code points up to which a line is looked at as a whole; what is longer is a paragraph, whatever it starts with."""

STOPS: Final = "。！？!?；;…"
"""Marks after which a line is complete."""

CLOSERS: Final = "”’」』）)】》〉]}\"'〕］｝＂"
CITED: Final = re.compile(r"\s(?:\[\d{1,2}\])+$")
"""The number of a source, which stands behind what it is the source of."""
NO_MARK: Final = Mark()
LONGEST_SIGNED: Final = 24
SIGNED: Final = re.compile(r"[。！？!?][”’」』]?\s*[(（][^。，,()（）]{2,20}[)）]$")
"""The end of an item of a round-up with who wrote it: …受益。（张三 李四）."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    text: str
    """Without blank edges and block markup."""
    start: int
    end: int
    mark: Mark
    blank_before: bool
    """A blank line, or the text's start, stands before it."""
    indented: bool
    """It starts with an ideographic space, a tabulator or two spaces."""
    folded: str
    """Folded, if it is short; else empty."""

    @property
    def is_complete(self) -> bool:
        """Tell whether the line ends as a sentence ends, closing quotes and brackets aside."""
        return ends_complete(self.text)


def ends_complete(text: str) -> bool:
    """Tell whether a text ends in a mark that ends a sentence or a clause of a list, perhaps with a name behind it."""
    if text[-1:] == "]" and CITED.search(text[-8:]) is not None:
        return True
    return text[-8:].rstrip(CLOSERS)[-1:] in tuple(STOPS) or SIGNED.search(text[-LONGEST_SIGNED:]) is not None


def find_lines(draft: Draft) -> Iterator[Line]:
    """Cut a draft's text into its lines, blank ones left out, in order."""
    start, blank = 0, True
    for number, raw in enumerate(draft.text.split("\n")):
        line = _line(raw, start, draft.marks.get(number, NO_MARK), blank_before=blank)
        start += len(raw) + 1
        blank = line is None
        if line is not None:
            yield line


def _line(raw: str, offset: int, mark: Mark, *, blank_before: bool) -> Line | None:
    if not raw:
        return None
    inner = raw[mark.lead : len(raw) - mark.trail] if mark.lead or mark.trail else raw
    text = inner.lstrip(EDGE)
    start = mark.lead + len(inner) - len(text)
    text = text.rstrip(EDGE)
    if not text:
        return None
    lead = start - mark.lead
    indented = raw[:1] in ("\u3000", "\t") or (lead >= 2 and raw[:lead].replace("\u00a0", " ").startswith("  "))
    folded = fold(text) if len(text) <= SHORT else ""
    return Line(text, offset + start, offset + start + len(text), mark, blank_before, indented, folded)
