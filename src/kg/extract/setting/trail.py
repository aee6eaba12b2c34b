"""The lines above a page that tell where it is filed: 首页 > 新闻中心 > 县（市、区） > 三门.

In: a document and its simplified text. Out: those lines. Whose report it is and where it is set are both told by them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kg.model import Document

SIGN: Final = re.compile(r"\s*[>»›]+\s*")
"""What stands between the parts of such a line."""
TRAIL: Final = re.compile(rf"[^\s>»›]{SIGN.pattern}")
MOST_TRAILS: Final = 3
"""Blocks at the head of a page among which such a line stands."""


def find_trails(document: Document, simplified: str) -> list[str]:
    """Return the lines at the head of a page that tell where it is filed, in their order."""
    heads = (block.span.of(simplified) for block in document.blocks[:MOST_TRAILS])
    return [head for head in heads if TRAIL.search(head) is not None]
