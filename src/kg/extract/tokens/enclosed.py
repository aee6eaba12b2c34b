"""Quotes and asides: what quotation marks and brackets set off.

In: a sentence and its quantities. Out: a token for each short quote and aside, and for the brackets around what is read
as a clause of its own or as parts of the figure before. It stands alone because marks alone decide here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import COLONS
from kg.extract.tokens.token import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.extract.lexicon import Lexicon
    from kg.values.quantity import Quantity

QUOTES: Final = {"“": "”", "‚": "‛", "„": "‟", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"', "〈": "〉"}
"""Quotation marks and marks of titles, each with what ends it."""
ASIDES: Final = {"(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕"}
"""Brackets, each with what ends it."""
OPENERS: Final = re.compile("[" + re.escape("".join((*QUOTES, *ASIDES))) + "]")
"""What opens any of these, to pass over the rest of a text at once."""
LONGEST_QUOTE, LONGEST_TITLE, LONGEST_ASIDE = 24, 60, 60
"""Characters between marks up to which what they set off is one token; a longer one is read like the rest."""
PART: Final = "(?!.{0,6}[每均]|.{0,8}(?:{set-task}|应为)|约?[合折]|{no-part-opening})[\u4e00-\u9fff]{1,12}"
"""What a part of the figure before is called in brackets: 团员500人（女团员200人）."""
BETWEEN_PARTS: Final = "、，,；;"
"""Marks between the parts of a figure."""
ENDS_OF_PART: Final = "。：:（("
"""Marks behind a figure after which brackets do not divide it."""
TOTAL: Final = re.compile("共计?")
"""What opens brackets that count the thing before them: （共1045人）."""
LONGEST_COUNTED: Final = 10
"""Characters of what is counted, between a figure and the brackets that divide it."""


def enclosed_tokens(text: str, quantities: Sequence[Quantity], lexicon: Lexicon) -> Iterator[Token]:
    """Yield what marks set off, or the marks alone where what is within them is read like the rest."""
    if OPENERS.search(text) is None:
        return
    counted = {quantity.start for quantity in quantities}
    saying, clauses = lexicon.affixes["saying"], lexicon.affixes["aside-clause-opening"]
    position = 0
    while (opening := OPENERS.search(text, position)) is not None:
        position, opener = opening.start(), opening.group()
        closer, longest, kind = QUOTES.get(opener), LONGEST_QUOTE, Kind.QUOTE
        if closer is not None and text[position - 1 : position] in COLONS and text.endswith(saying, 0, position - 1):
            position += 1  # 某人说：“计划年底完成任务”
            continue
        if closer is None:
            closer, longest, kind = ASIDES.get(opener), LONGEST_ASIDE, Kind.ASIDE
        if closer is not None:
            limit = LONGEST_TITLE if opener == "《" else longest
            end = text.find(closer, position + 1, position + limit + 2)
            if opener == "“" and '"' in text:
                end = _closed_straight(text, position, end)
            whole = position + 1 in counted or _sums_up(text, position, end, counted)
            opens = whole or (text.startswith(clauses, position + 1) and any(position < at < end for at in counted))
            if (
                kind is Kind.ASIDE
                and end > 0
                and not opens
                and (parts := _parts(text, position, end, quantities, lexicon))
            ):
                opens = True
                yield from (
                    Token(start, after, text[start:after], Kind.WORD, "n")
                    for start, after in parts
                    if text[start:after].endswith(lexicon.affixes["money-part-ending"])
                )
            if kind is Kind.ASIDE and end > 0 and opens:
                yield Token(position, position + 1, opener, Kind.ADVERB if whole else Kind.COMMA)
                yield Token(end, end + 1, closer, Kind.ADVERB if whole else Kind.COMMA)
                position += 1
                continue
            if end > position + 1 and not any(mark in text[position:end] for mark in "。；;"):
                yield Token(position, end + 1, text[position : end + 1], kind)
                position = end + 1
                continue
        position += 1


def _closed_straight(text: str, opening: int, end: int) -> int:
    """“两癌"筛查: where quotation marks are mixed, a straight one ends what a curved one opens, if it comes first."""
    straight = text.find('"', opening + 1, end if end > 0 else opening + LONGEST_QUOTE + 2)
    return straight if straight > 0 and text.count('"', opening, end if end > 0 else straight + 1) == 1 else end


def _parts(
    text: str, opening: int, end: int, quantities: Sequence[Quantity], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Return where the names of the parts stand that brackets divide the figure before into; none if they do not.

    团员500人（女团员200人）, 收到捐款80万元（现金60万元、物资20万元）: each part is a name and its figure. Not what
    only says the figure again or what was set: （折合人民币3万元）, （任务45名）.
    """
    before = [quantity for quantity in quantities if quantity.end <= opening]
    inside = [quantity for quantity in quantities if opening < quantity.start and quantity.end <= end]
    if not before or not inside:
        return []
    between = text[before[-1].end : opening]
    if len(between) > LONGEST_COUNTED or any(mark in between for mark in BETWEEN_PARTS + ENDS_OF_PART):
        return []
    parts, position, part = [], opening + 1, lexicon.pattern(PART)
    for quantity in inside:
        while text[position] in BETWEEN_PARTS:
            position += 1
        if part.fullmatch(text, position, quantity.start) is None or quantity.text.isdigit():
            return []
        parts.append((position, quantity.start))
        position = quantity.end
    apart = all(text[quantity.end] in BETWEEN_PARTS for quantity in inside[:-1])
    alone = len(inside) == 1 and between
    return parts if position == end and apart and not alone else []


def _sums_up(text: str, opening: int, end: int, counted: Container[int]) -> bool:
    """全体队员（共1045人）: how many of the thing before there are."""
    total = TOTAL.match(text, opening + 1)
    return total is not None and total.end() in counted and end > 0
