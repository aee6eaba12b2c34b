"""Simplified Chinese with the offsets of the original.

In: a text in any script. Out: a text of the same length in simplified characters, so that one set of words and rules
reads both scripts while every offset still points into the original.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from kg import simplified
from kg.marks import mend_marks, widen_marks

LONGEST_KEPT: Final = 40
"""Code points of what is converted again and again: names, titles and words; a text as a whole is converted once."""


def to_simplified(text: str) -> str:
    """Convert traditional characters, one for one.

    Args:
        text: any text.

    Returns:
        A text of the same length. Where a conversion of phrases would change the length, single characters are
        converted instead.
    """
    return _converted_again(text) if len(text) <= LONGEST_KEPT else _converted(text)


def to_readable(text: str) -> str:
    """Bring a text into the form in which it is read: simplified, its marks of full width and set right where damaged.

    Args:
        text: any text: a document's, or a piece of it.

    Returns:
        A text of the same length.
    """
    return widen_marks(mend_marks(to_simplified(text)))


@lru_cache(maxsize=1 << 13)
def _converted_again(text: str) -> str:
    return _converted(text)


def _converted(text: str) -> str:
    converted = simplified.to_simplified(text)
    if len(converted) == len(text):
        return converted
    return "".join(_convert_character(character) for character in text)


@cache
def _convert_character(character: str) -> str:
    converted = simplified.to_simplified(character)
    return converted if len(converted) == 1 else character
