"""Names as they are compared: simplified, without blanks and without quotation marks.

In: the text of a document, and texts cut from it. Out: the same names in simplified characters. A document in
simplified characters is left as it is: a converter takes some of its characters for traditional ones (乾 in 乾县).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.simplified import to_simplified

TRADITIONAL_SHARE: Final = 0.02
"""A text is traditional if more than this share of its characters has another simplified form."""
TRADITIONAL_CHARACTERS: Final = 2
"""And if at least so many different characters have: a short text about 乾县 is not traditional."""

BLANKS: Final = re.compile(r"\s+")
MARKS: Final = str.maketrans("", "", "“”‘’\"'「」『』《》〈〉【】")
"""Quotation marks and title marks, as they may stand around a name or around a part of it: “两癌”免费检查."""


@dataclass(frozen=True, slots=True)
class Script:
    """How the names of one document are read."""

    traditional: bool = False

    def name(self, text: str) -> str:
        """Bring a text as written into the form in which names are compared and labelled.

        Args:
            text: a name as it stands in the document.

        Returns:
            Simplified characters without blanks and quotation marks; with its marks if nothing else is left.
        """
        plain = BLANKS.sub("", text)
        simplified = to_simplified(plain) if self.traditional else plain
        return simplified.translate(MARKS) or simplified


def script_of(text: str) -> Script:
    """Tell in which script a document is written."""
    converted = to_simplified(text)
    changed = [before for before, after in zip(text, converted, strict=False) if before != after]
    many = len(changed) > TRADITIONAL_SHARE * len(text)
    return Script(traditional=many and len(set(changed)) >= TRADITIONAL_CHARACTERS)
