"""Bring a text to one script for reading, without moving an offset.

In: any text. Out: a text of the same length in half width and simplified characters, with financial numerals (壹贰叁)
as common ones. The value types quote the original; only the reading looks at this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEPT: Final = frozenset(",;:!?()")
"""Full-width punctuation that stays: it ends a clause, where the half-width form may stand inside a number."""
HALF_WIDTH: Final = {code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code) not in _KEPT} | {
    0x3000: 0x20,
    0xA0: 0x20,
    0x2002: 0x20,
    0x2003: 0x20,
    0x2009: 0x20,
    0x202F: 0x20,
}
FINANCIAL: Final = dict(zip("壹贰叁参肆伍陆柒捌玖拾佰仟", "一二三三四五六七八九十百千", strict=True)) | {"圆": "元"}
_FINANCIAL_RUN: Final = re.compile(
    "(?:[壹贰叁肆伍陆柒捌玖拾零参](?:(?<=[壹贰叁肆柒捌玖])"
    "|(?<=[伍陆])(?=[拾佰仟元圆整角分]|[万亿]{1,2}(?:[零壹贰叁肆伍陆柒捌玖拾元圆整]|$)|点[零壹贰叁肆伍陆柒捌玖])"
    "|(?<=(?<![一-鿿])[伍陆])(?![一-鿿])"
    "|(?<=(?<![收捡])拾)(?=[壹贰叁肆伍陆柒捌玖万亿元圆整]|[一二三四五六七八九][万亿])"
    "|(?<=零)(?=点[零壹贰叁肆伍陆柒捌玖])|(?<=参)(?=[拾佰仟]))"
    "|(?<=[0-9一二三四五六七八九两])[佰仟])"
    "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿点]{0,63}圆?"
)
"""伍 and 陆 only where the next character makes numbers of them: not in 队伍; 佰 also after other digits: 五佰."""
_FINANCIAL_TABLE: Final = str.maketrans(FINANCIAL)


class Script:
    """The table that brings characters to one form."""

    __slots__ = ("_last", "_table", "_variant")

    def __init__(self, variants: Mapping[str, str]) -> None:
        """Build the table from one-character variants and the form that stands for each."""
        self._table = {chr(code): chr(plain) for code, plain in HALF_WIDTH.items()} | dict(variants)
        self._last = "", ""
        self._variant = re.compile("[" + "".join(re.escape(character) for character in sorted(self._table)) + "]")

    def plain(self, text: str) -> str:
        """Return the text in half width and simplified characters, of the same length."""
        last = self._last
        if text != last[0]:  # quantities and periods are looked for in one text after the other
            last = self._last = text, _FINANCIAL_RUN.sub(_to_common, self._variant.sub(self._to_plain, text))
        return last[1]

    def _to_plain(self, found: re.Match[str]) -> str:
        return self._table[found.group()]


def _to_common(found: re.Match[str]) -> str:
    return found.group().translate(_FINANCIAL_TABLE)
