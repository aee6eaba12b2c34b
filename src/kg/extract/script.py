"""Simplified Chinese with the offsets of the original.

In: a text in any script. Out: a text of the same length in simplified characters, so that one set of words and rules
reads both scripts while every offset still points into the original.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def to_simplified(text: str) -> str:
    """Convert traditional characters, one for one.

    Args:
        text: any text.

    Returns:
        A text of the same length. Where a conversion of phrases would change the length, single characters are
        converted instead.
    """
    converter = _converter()
    converted: str = converter.convert(text)
    if len(converted) == len(text):
        return converted
    return "".join(_convert_character(character) for character in text)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - loading its dictionaries takes tenths of a second

    return OpenCC("t2s")


@cache
def _convert_character(character: str) -> str:
    converted: str = _converter().convert(character)
    return converted if len(converted) == 1 else character
