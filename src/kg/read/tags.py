"""Tags that have swallowed the character before them: 主要工作回?/p>.

In: a draft's text. Out: where what is left of these tags stands. A site that cuts its pages into bytes loses the second
byte of a paragraph's last character together with the ``<`` behind it; which character it was nothing tells.
"""

from __future__ import annotations

import re
from typing import Final

from kg.model import Span

REST_OF_TAG: Final = re.compile(r"(?P<lost>[?\ufffd])/?(?:p|br ?/?|div|td|tr|span|font|strong|li)>", re.IGNORECASE)
"""What is left of the tag that ends a paragraph, behind what is left of its last character."""
UNITS: Final = tuple("元人名次件个户所家场期亩吨")
"""Behind a unit the character was a mark: 1187万元。"""
NEXT: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[是、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十])"
)
"""What opens the next item, before which the character was a mark, too."""


def find_broken_tags(text: str) -> list[Span]:
    r"""Find what is left of tags that have swallowed a character.

    Args:
        text: a report's text, of any length.

    Returns:
        Where it stands, in order. The question mark that stands for the character is left where the character was the
        mark that ends a sentence.

    Examples:
        >>> [span.of("回?/p>\n万元?/p>\n") for span in find_broken_tags("回?/p>\n万元?/p>\n")]
        ['?/p>', '/p>']
    """
    return [
        Span(found.end("lost") if _ends_sentence(text, found) else found.start(), found.end())
        for found in REST_OF_TAG.finditer(text)
    ]


def _ends_sentence(text: str, rest: re.Match[str]) -> bool:
    return text.endswith(UNITS, 0, rest.start()) or NEXT.match(text, rest.end()) is not None
