"""Simplified Chinese with the offsets of the original.

In: a text in any script. Out: a text of the same length in simplified characters, so that one set of words and rules
reads both scripts while every offset still points into the original.
"""

from __future__ import annotations

from functools import cache

from kg import simplified


def to_simplified(text: str) -> str:
    """Convert traditional characters, one for one.

    Args:
        text: any text.

    Returns:
        A text of the same length. Where a conversion of phrases would change the length, single characters are
        converted instead.
    """
    converted = simplified.to_simplified(text)
    if len(converted) == len(text):
        return converted
    return "".join(_convert_character(character) for character in text)


@cache
def _convert_character(character: str) -> str:
    converted = simplified.to_simplified(character)
    return converted if len(converted) == 1 else character
