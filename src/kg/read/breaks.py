"""Line breaks inside a paragraph, which a page or a copy set and which are read over: 中国红 ⏎ 十字基金会.

In: a text and where its paragraphs are broken. Out: the text without these breaks, as glosses, so that what is quoted
is still what the report has. It stands alone because names, words and figures are looked for in whole paragraphs.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from kg.model import Gloss, Span
from kg.read.glosses import leave_out

if TYPE_CHECKING:
    from collections.abc import Iterable

SCALES: Final = "万亿千百十萬億"
"""What a number may end in before another number: 80万 ⏎ 2019年."""


class Unbroken:
    r"""A text without the line breaks inside its paragraphs.

    Examples:
        >>> unbroken = Unbroken("中国红\n十字会", (), [Span(3, 4)])
        >>> unbroken.text, unbroken.place_of(Span(0, 7)), unbroken.glosses
        ('中国红十字会', Span(start=0, end=6), (Gloss(offset=3, text='\n'),))
    """

    def __init__(self, text: str, glosses: Iterable[Gloss], breaks: Iterable[Span]) -> None:
        """Take the breaks out.

        Args:
            text: of a report, with its breaks.
            glosses: what has been taken out of it before, in order.
            breaks: the white space between the lines of one paragraph, in order; between two letters or two numbers it
                stays, as it parts words and numbers there.
        """
        told = [span for span in breaks if not _parts(text, span)]
        self._starts = [span.start for span in told]
        self._lengths = [0, *accumulate(len(span) for span in told)]
        self.text, _ = leave_out(text, told)
        """The text without them."""
        whole = (*glosses, *(Gloss(span.start, span.of(text)) for span in told))
        ordered = sorted(whole, key=lambda gloss: gloss.offset)
        self.glosses = tuple(Gloss(self._moved(gloss.offset), gloss.text) for gloss in ordered)
        """All that is read over, each with where it stood in the text."""

    def place_of(self, span: Span) -> Span:
        """Tell where a span of the text with its breaks lies in the one without."""
        return Span(self._moved(span.start), self._moved(span.end))

    def _moved(self, offset: int) -> int:
        """Tell where a character lies that is no break; a break itself lies where the text behind it does."""
        position = bisect_right(self._starts, offset)
        moved = offset - self._lengths[position]
        return max(moved, self._starts[position - 1] - self._lengths[position - 1]) if position else moved


def _parts(text: str, span: Span) -> bool:
    """Tell whether a break parts two words of Latin letters, or two numbers."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if not (behind.isascii() and behind.isalnum()):
        return False
    return (before.isascii() and before.isalnum()) or (behind.isdigit() and before in SCALES)
