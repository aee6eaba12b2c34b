"""Simplified characters: the one converter that all stages share.

In: a text in any script. Out: the text in simplified characters. It stands below the stages because reading, resolving
and asking by name convert alike, and because its dictionaries take tenths of a second to load: once a process, and only
when there is something to convert.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opencc import OpenCC


COMPATIBILITY_MARKS: Final = str.maketrans("﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞｡｢｣､", "，、；：？！（）〔〕。「」、")
"""Small and half-width forms of Chinese marks (Unicode blocks FE50 and FF00), which papers in traditional characters
set, and the common forms that stand for them."""


def to_simplified(text: str) -> str:
    """Convert traditional characters to simplified ones, and rare forms of marks; the length may change."""
    converted: str = _converter().convert(text)
    return converted.translate(COMPATIBILITY_MARKS)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - loading its dictionaries takes tenths of a second

    return OpenCC("t2s")
