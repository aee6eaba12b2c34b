"""Which firm, cooperative or school 该厂 takes up that has not acted before.

In: the simplified text, where such a word stands, and the words. Out: where the firm is named last before it. It stands
alone because a firm that others start, attract or visit is named as an object, where no agent is looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.lexicon import Lexicon

THAT_FIRM: Final = (
    "(?:该(?P<noun>{firm-noun})|(?:该(?P<that>校)|(?P<bare>公司|集团|合作社)|(?P<school>学校))"
    "(?=先后?|还|已|也|共|累计|计划|{before-firm-acts}|{only-having}))"
)
"""What takes up a firm or a school: 该厂, 公司先后…, 学校共…."""
NAMED: Final = "[一-鿿（）()]{2,20}?(?:{named-firm-ending}|{school-name-ending})(?![长房矿商区址生])"
"""A name of one with what stands before it, no 厂长."""
EDGE: Final = "[的了是为向给由与和在即到对等进]|[一两二三四五六七八九十几多]家|{before-named-firm}"
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
    last, endings = None, lexicon.affixes["named-firm-ending"]
    if that["that"] or that["school"]:
        endings = lexicon.affixes["school-name-ending"]
    elif that["noun"] not in lexicon.words["any-firm"]:
        endings = (that["noun"] or that["bare"],)
    for found in lexicon.pattern(NAMED).finditer(text, before.start, before.end):
        if found[0].endswith(endings):
            last = found
    if last is None:
        return None
    start = max((edge.end() for edge in lexicon.pattern(EDGE).finditer(last[0])), default=0)
    if len(last[0]) - start < SHORTEST or NO_NAME.match(last[0], start):
        return None
    return Span(last.start() + start, last.end())
