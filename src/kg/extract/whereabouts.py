"""Where the words of a class stand in a text, found in one pass.

In: a text and a pattern of words. Out: whether any of them may stand in a part of it. Most parts of most reports have
none, and need not be searched one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


class Whereabouts:
    """The places of the words of a class."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, words: re.Pattern[str], text: str) -> None:
        """Find the words, which must look at nothing around them."""
        found = [match.span() for match in words.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def touch(self, start: int, end: int) -> bool:
        """Tell whether a word reaches into a part of the text, half open; else none stands in it."""
        place = bisect_left(self._starts, end) if self._starts else 0
        return place > 0 and self._ends[place - 1] > start
