"""Whether a part of a report that looks back and ahead does the one or the other, by what many of its words say.

In: a report's text in simplified characters and a lexicon. Out: for a paragraph, whether it looks ahead. It is asked
where neither a heading nor a word of time nor a word of plans beside the verb tells: 落实扶持政策，新增就业5万人 in the
report of a government is a deed among deeds and a plan among plans.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.model import BlockKind

if TYPE_CHECKING:
    from kg.extract.announced import Announced
    from kg.extract.lexicon import Lexicon
    from kg.model import Document

CLEAR, LIKELY, VAGUE = 3, 2, 1
"""What a word weighs that stands in the one kind of paragraph, mostly in it, and a little more often in it."""
LEAST, LEAST_ALONE = 4, 3
"""Less than this does not tell that a paragraph looks ahead, unless the one before it does: beside a word of deeds,
and where there is none.
"""
TOLD: Final = (BlockKind.PROSE, BlockKind.ITEM)
"""What is weighed beside headings."""
OPENINGS: Final = r"(?:^|(?<=[。；;，,：:是、.）)\n ]))"
"""Where a clause begins."""
FIGURE: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.年])")
ROUND: Final = 2
"""Figures that differ from zero of a number at most that is round: 1.4万 and 2100 may be planned, 2638 was counted."""
MUST: Final = r"(?<![重主需必纲概摘])要(?![素求点闻件么])"
WILL: Final = r"(?<=[，。；们市县区年])(?:还|也|并)?将(?![近其])"
"""将 before a verb, right behind who acts or at the head of a clause."""


class Leaning:
    """Weighs the paragraphs of a report."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, announced: Announced) -> None:
        self.document, self.simplified = document, simplified
        self._patterns = _patterns(lexicon)
        self._ahead: list[bool] = []
        """Whether the paragraphs up to the last one asked for look ahead."""
        self.is_called_for = announced.looks_both_ways and not announced.tells_parts
        """Whether the title says that the report looks both ways, and no heading says where."""

    def looks_ahead(self, paragraph: int) -> bool:
        """Tell whether a paragraph looks ahead; one that does not tell goes on with the one before it.

        Args:
            paragraph: its number among the blocks of the document.
        """
        for number in range(len(self._ahead), paragraph + 1):
            goes_on = number > 0 and self._ahead[number - 1]
            ahead, back = self._weigh(number)
            least = 0 if goes_on else LEAST if back else LEAST_ALONE
            self._ahead.append(ahead - back >= least)
        return self._ahead[paragraph]

    def _weigh(self, paragraph: int) -> tuple[int, int]:
        """Weigh what a paragraph says of what is to come and what it says of what has been."""
        block = self.document.blocks[paragraph]
        text = block.span.of(self.simplified)
        weighed = [weight * len(pattern.findall(text)) for pattern, weight in self._patterns]
        back = -sum(weight for weight in weighed if weight < 0) if block.kind in TOLD else 0
        back += sum(VAGUE for figure in FIGURE.findall(text) if len(figure.replace(".", "").strip("0")) > ROUND)
        return sum(weight for weight in weighed if weight > 0), back


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], int], ...]:
    """What tells of plans, and what of deeds, each with its weight."""
    aims, sets_out, goes_about = (lexicon.any_of(name) for name in ("aiming", "sets-out", "goes-about"))
    looks_back, reached = lexicon.any_of("looks-back"), lexicon.any_of("told-as-reached")
    return (
        (re.compile(f"{MUST}|{WILL}|{aims}(?!了)"), CLEAR),
        (re.compile(f"{OPENINGS}{sets_out}(?![^，。；]{{0,24}}了)"), LIKELY),
        (re.compile(f"{OPENINGS}{goes_about}(?![^，。；]{{0,24}}了)"), VAGUE),
        (re.compile(looks_back), -CLEAR),
        (re.compile(reached), -VAGUE),
    )
