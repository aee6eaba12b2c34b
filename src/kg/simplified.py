"""Simplified characters: the one converter that all stages share.

In: a text in any script. Out: the text in simplified characters. It stands below the stages because reading, resolving
and asking by name convert alike, and because its dictionaries take tenths of a second to load: once a process, and only
when there is something to convert.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opencc import OpenCC


_RARE_MARKS: Final = "﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞｡｢｣､"
ANY_RARE_MARK: Final = re.compile(f"[{_RARE_MARKS}]")
COMPATIBILITY_MARKS: Final = str.maketrans(_RARE_MARKS, "，、；：？！（）〔〕。「」、")
"""Small and half-width forms of Chinese marks (Unicode blocks FE50 and FF00), which papers in traditional characters
set, and the common forms that stand for them."""

_OTHER_FORMS: Final = "陜鄕淸靑尙吿畧値歴黒"
ANY_OTHER_FORM: Final = re.compile(f"[{_OTHER_FORMS}]")
OTHER_FORMS: Final = str.maketrans(_OTHER_FORMS, "陕乡清青尚告略值历黑")
"""Other forms of traditional characters (Unihan, kZVariant and kSemanticVariant), which converted pages have for the
common ones and OpenCC leaves as they are: 陜西."""

KEPT_CHARACTER: Final = "乾"
"""Simplified as 干 where it means dry, and kept in the names of counties (GB/T 2260): 乾县, 乾安县."""
NAMED: Final = re.compile(f"{KEPT_CHARACTER}(?=[县縣]|安[县縣])")
KEPT: Final = "\ue000"
"""A character of private use that stands for it while the rest is converted."""


def to_simplified(text: str) -> str:
    """Convert traditional characters to simplified ones, and rare forms of marks; the length may change."""
    named = NAMED.search(text) is not None
    converted: str = _converter().convert(NAMED.sub(KEPT, text) if named else text)
    converted = converted.replace(KEPT, KEPT_CHARACTER) if named else converted
    converted = converted.translate(OTHER_FORMS) if ANY_OTHER_FORM.search(converted) is not None else converted
    return converted.translate(COMPATIBILITY_MARKS) if ANY_RARE_MARK.search(converted) is not None else converted


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - loading its dictionaries takes tenths of a second

    return OpenCC("t2s")
