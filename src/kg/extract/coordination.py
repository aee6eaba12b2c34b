"""Bodies of several places that share the word for what they are: 任丘、河间两市工商联, 叶坪、沙洲坝等乡镇团委.

In: the tokens of a subject and where the word for the body stands. Out: what lists the places before it. Nothing else
is known of a town whose name no vocabulary has, so that it is told by what stands around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import ETC
from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.tokens import Token

HOW_MANY: Final = re.compile("[两二三四五六七八九十]{1,2}个?")
"""How many places have been listed: 枝城、红花套两镇."""
LEVELS: Final = re.compile("(?:乡镇|镇乡|镇街|县市|市县|县区|区县|街道|[乡镇街县市区旗])")
"""What they are, where it stands apart from the body: 等 县（市） 妇联."""
NAMES: Final = (Kind.WORD, Kind.NAME, Kind.PAUSE, Kind.CONJUNCTION, Kind.QUANTITY)
"""What the names of places, and the pauses between them, are read as."""
LONGEST_LIST: Final = 14
"""Tokens of a list."""


def list_before(tokens: Sequence[Token], index: int) -> list[Token]:
    """Find the list of places before the word for a body.

    Args:
        tokens: a subject.
        index: where the word for the body stands: 妇联, 乡镇团委, 两市工商联.

    Returns:
        The tokens of the list, from its first name up to what closes it (等, 两); empty where nothing lists several.
    """
    first = index
    while first and (tokens[first - 1].kind is Kind.ASIDE or LEVELS.fullmatch(tokens[first - 1].text) is not None):
        first -= 1
    if not first or not _closes(tokens[first - 1]):
        return []
    end = first
    first -= 1
    while (
        first
        and end - first < LONGEST_LIST
        and tokens[first - 1].kind in NAMES
        and tokens[first - 1].end == tokens[first].start
        and not _closes(tokens[first - 1])
    ):
        first -= 1
    listed = list(tokens[first:end])
    return listed if listed[0].kind in (Kind.WORD, Kind.NAME) and _joins(listed) else []


def _closes(token: Token) -> bool:
    return token.text.endswith(ETC) or HOW_MANY.fullmatch(token.text) is not None  # 宁 中等 镇妇联


def _joins(listed: Sequence[Token]) -> bool:
    """Tell whether there are several, with a pause between them."""
    return any(token.kind in (Kind.PAUSE, Kind.CONJUNCTION) for token in listed[1:-1])
