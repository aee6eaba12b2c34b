"""Which edition of a programme a text speaks of: 第三届, 第十二期.

In: a document and the statements read from it. Out: editions, as written. It stands alone because it holds for the
statements of every extractor. 2018年“春风行动” tells a period and no edition.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.extract.script import to_simplified
from kg.model import Edition, Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Document, Statement
    from kg.resources import Vocabulary

LONGEST: Final = 10
"""Characters that an edition takes up, with the quotation mark beside it."""


def find_editions(document: Document, statements: Iterable[Statement], vocabulary: Vocabulary) -> tuple[Edition, ...]:
    """Find the editions of the programmes that statements name, right before or right after the name.

    Args:
        document: the document that the statements were read from.
        statements: in any order.
        vocabulary: the words.

    Returns:
        Each edition once, in the order of the text.
    """
    before, after = _patterns(vocabulary)
    found: dict[tuple[Span, Span], Edition] = {}
    for programme in {mention for statement in statements for mention in statement.programmes}:
        start, end = programme.span.start, programme.span.end
        first = max(0, start - LONGEST)
        leading = before.search(to_simplified(document.text[first:start]))
        trailing = after.match(to_simplified(document.text[end : end + LONGEST]))
        for match, offset in ((leading, first), (trailing, end)):
            if match is not None:
                span = Span(offset + match.start(1), offset + match.end(1))
                edition = Mention.at(span, document.text, MentionKind.EDITION)
                found[programme.span, span] = Edition(programme, edition)
    return tuple(found[key] for key in sorted(found))


@cache
def _patterns(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    units = "|".join(map(re.escape, vocabulary.words["edition-unit"]))
    number = f"(第[一二三四五六七八九十百\\d]{{1,4}}(?:{units})|首(?:{units}))"
    return re.compile(f"{number}[“《「『]?$"), re.compile(f"[”》」』]?[（(]?{number}(?![一-鿿])")
