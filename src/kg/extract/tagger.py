"""The part-of-speech tagger, and which words it knows.

In: simplified text. Out: words with the classes that it gives them. It stands alone because loading it takes time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def is_listed(word: str) -> bool:
    """Tell a word that the tagger knows, 家属, from two that it only glued together."""
    return len(load_tagger().cut(word, False)) == 1


@cache
def load_tagger() -> ModuleType:
    """Load the tagger with its dictionary, once: that takes a tenth of a second, which nobody should pay on import."""
    import rjieba  # noqa: PLC0415 - see above

    return rjieba


def is_chinese(character: str) -> bool:
    """Tell whether a character is a Chinese one, of the basic block."""
    return "\u4e00" <= character <= "\u9fff"
