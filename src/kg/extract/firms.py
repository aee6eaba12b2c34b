"""Which firm or cooperative 该厂 takes up that has not acted before.

In: the simplified text, where such a word stands, and the words. Out: where the firm is named last before it. It stands
alone because a firm that others start, attract or visit is named as an object, where no agent is looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.lexicon import Lexicon

THAT_FIRM: Final = "该(?P<noun>{firm-noun})"
"""What takes up a firm: 该厂, 该公司."""
NAMED: Final = "[一-鿿（）()]{2,20}?{named-firm-ending}(?![长房矿商区址])"
"""A name of a firm with what stands before it, no 厂长."""
EDGE: Final = "[的了是为由与和在即到对等]|[一两二三四五六七八九十几多]家|{before-named-firm}"
"""What a name of a firm begins behind within a clause."""
SHORTEST: Final = 5
"""Characters of the name of a firm."""
NO_NAME: Final = re.compile("[各全该本我这那几多每某第一二三四五六七八九十]")
"""What no name of a firm begins with."""


def find_firm_taken_up(text: str, before: Span, lexicon: Lexicon) -> Span | None:
    """Find the firm that a word takes up: 引进了港资企业——桃源玩具厂。该厂….

    Args:
        text: the simplified text of a document.
        before: the part of a paragraph that ends where 该厂 may stand.
        lexicon: the words.

    Returns:
        Where the last firm before is named that can be called so; none where no such word stands there, or no firm is
        named.
    """
    that = lexicon.pattern(THAT_FIRM).match(text, before.end)
    if that is None:
        return None
    last = None
    for found in lexicon.pattern(NAMED).finditer(text, before.start, before.end):
        if that["noun"] in lexicon.words["any-firm"] or found[0].endswith(that["noun"]):
            last = found
    if last is None:
        return None
    start = max((edge.end() for edge in lexicon.pattern(EDGE).finditer(last[0])), default=0)
    if len(last[0]) - start < SHORTEST or NO_NAME.match(last[0], start):
        return None
    return Span(last.start() + start, last.end())
