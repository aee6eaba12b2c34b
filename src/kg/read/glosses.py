"""What stands in a report and is read over, taken out of its text so that it can be put back.

In: a text and where that stands. Out: the text without it, and it with where it stood. It stands alone because notes on
readings and what is left of tags are found apart and taken out together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Gloss

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span


def leave_out(text: str, spans: Iterable[Span]) -> tuple[str, tuple[Gloss, ...]]:
    """Take parts out of a text.

    Args:
        text: of any length.
        spans: of the parts, in any order; they do not overlap.

    Returns:
        The text without them, and them, each with the offset in that text before which it stood.

    Examples:
        >>> from kg.model import Span
        >>> leave_out("總工會(huì)發", [Span(3, 8)])
        ('總工會發', (Gloss(offset=3, text='(huì)'),))
    """
    kept, glosses, position, length = [], [], 0, 0
    for span in sorted(spans, key=lambda span: span.start):
        kept.append(text[position : span.start])
        length += span.start - position
        glosses.append(Gloss(length, span.of(text)))
        position = span.end
    return "".join((*kept, text[position:])), tuple(glosses)
