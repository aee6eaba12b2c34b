"""Whether a part of a report that looks back and ahead does the one or the other, by what many of its words say.

In: a report's text in simplified characters and a lexicon. Out: for a paragraph, whether it looks ahead. It is asked
where neither a heading nor a word of time nor a word of plans beside the verb tells: 落实扶持政策，新增就业5万人 in the
report of a government is a deed among deeds and a plan among plans.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.time.counting import WON
from kg.model import BlockKind

if TYPE_CHECKING:
    from kg.extract.announced import Announced
    from kg.extract.lexicon import Lexicon
    from kg.model import Block, Document

CLEAR, LIKELY, VAGUE, FAINT = 3.0, 1.5, 1.0, 0.3
"""What a word or a figure weighs that stands in the one kind of paragraph, mostly, more often, a little more often."""
MOST_FAINT: Final = 1.0
"""What all words of effort of a paragraph weigh together at most: 大力, 狠抓 open deeds as well as plans."""
TOLD_BACK: Final = -4.0
"""A paragraph that weighs this much looks back, though it stands where the report looks ahead."""
BEGINS_AHEAD, TURNS = 2.0, 1.5
"""What speaks against a text that looks ahead from its first paragraph, and against one that turns."""
BEGINS_AMID: Final = 0.5
"""The same as the first where the text begins amid its report: （三）着力改善民生."""
BEGINS_ANEW: Final = 2.0
"""What it says for a turn that the numbers of paragraphs begin again with one."""
HEADED: Final = 2 * CLEAR
"""What a heading weighs that says what is below it, and against that it is so above it already."""
TOLD: Final = (BlockKind.PROSE, BlockKind.ITEM)
"""What is weighed beside headings."""
READ: Final = (*TOLD, BlockKind.HEADING)
"""Blocks whose words weigh, with the headings."""
OPENINGS: Final = r"(?:^|(?<=[。；;，,：:是、.）)\n ]))"
"""Where a clause begins."""
FIGURE: Final = re.compile(
    r"(?<![\d.第])(\d+(?:\.\d+)?)(?![\d.年月日届])([余多]?)([万亿]?)[个名人户元家所%]?((?:以[上内下])?)"
)
"""A figure that is told; whether it is round tells of plans."""
COUNTED: Final = 3
"""Figures that differ from zero of a number that was counted: 2638; 1.4万 and 2100 may be planned."""
MUST: Final = r"(?<![重主需必纲概摘只])要(?![素求点闻件么])"
"""要 where it announces, and no other word ends or begins with it."""
WILL: Final = r"(?<=[，。；们市县区年])(?:还|也|并)?将(?![近其])"
"""将 before a verb, right behind who acts or at the head of a clause."""
STATE_TOLD: Final = OPENINGS + "(?!{bringing-about})[一-鿿]{2,8}?{state-comes-how}[一-鿿]{2}(?=[。，；\\n]|$)"
"""What has become of something: 民生福祉持续增进."""
NUMBER: Final = re.compile(
    r"[\s#*]*(?:[（(]?([一二三四五六七八九十]{1,3})[）)、.．]|[（(]?(\d{1,2})[）)、.．](?!\d)|([一二三四五六七八九])是)"
)
"""What a numbered paragraph opens with."""
ONE: Final = ("一", "1")
"""The first number of a list, in characters and in figures."""
TWICE: Final = 2
"""How often the numbers of a report begin with one where it turns."""


class Leaning:
    """Weighs the paragraphs of a report, which looks back first and ahead behind that."""

    def __init__(self, document: Document, simplified: str, lexicon: Lexicon, announced: Announced) -> None:
        self.document, self.simplified, self.announced = document, simplified, announced
        self._patterns = _patterns(lexicon)
        self.is_called_for = announced.looks_both_ways and not announced.tells_parts
        """Whether the title says that the report looks both ways, and no heading says where."""

    def looks_ahead(self, paragraph: int) -> bool:
        """Tell whether a paragraph looks ahead.

        Args:
            paragraph: its number among the blocks of the document.
        """
        return paragraph >= self._turn and self._weights[paragraph] > TOLD_BACK

    @cached_property
    def _weights(self) -> list[float]:
        """What each block says of what is to come less what it says of what has been."""
        return [self._weigh(block) for block in self.document.blocks]

    @cached_property
    def _turn(self) -> int:
        """The paragraph from which on the report looks ahead: where the weights before and behind it part best."""
        told = [number for number, block in enumerate(self.document.blocks) if block.kind in READ]
        if not told:
            return 0
        amid, anew = self._numbering(told)
        turn, best = len(self.document.blocks), 0.0
        behind = 0.0
        for number in reversed(told):
            behind += self._weights[number]
            weight = behind + BEGINS_ANEW * (number in anew) - TURNS
            if number == told[0]:
                weight = behind + self._effort(told) - (BEGINS_AMID if amid else BEGINS_AHEAD)
                weight -= HEADED * any(self._weights[later] == HEADED for later in told[1:])
            if weight > best:
                turn, best = number, weight
        return turn

    def _numbering(self, told: list[int]) -> tuple[bool, set[int]]:
        """Tell whether the first number of a paragraph is not one, and where numbers of a kind begin again with one.

        What begins again more than once is numbered within each part: 一是…二是…。一是….
        """
        first, ones = "", dict[int, list[int]]()
        for number in told:
            found = NUMBER.match(self.simplified, self.document.blocks[number].span.start)
            if found is None or found.lastindex is None:
                continue
            first = first or found[found.lastindex]
            if found[found.lastindex] in ONE:
                ones.setdefault(found.lastindex, []).append(number)
        return bool(first) and first not in ONE, {twice[1] for twice in ones.values() if len(twice) == TWICE}

    def _effort(self, told: list[int]) -> float:
        """Weigh the words of effort, which tell nothing of where a report turns."""
        blocks = (self.document.blocks[number] for number in told)
        found = sum(len(self._patterns.effort.findall(block.span.of(self.simplified))) for block in blocks)
        return min(MOST_FAINT, FAINT * found)

    def _weigh(self, block: Block) -> float:
        text = block.span.of(self.simplified)
        if block.kind is BlockKind.HEADING:
            if self.announced.looks_ahead(text):
                return HEADED
            if self.announced.reviews(text):
                return -HEADED
        elif block.kind not in TOLD:
            return 0.0
        weight = sum(each * len(pattern.findall(text)) for pattern, each in self._patterns.others)
        return weight + sum(map(_weigh_figure, FIGURE.finditer(text)))


def _weigh_figure(figure: re.Match[str]) -> float:
    """以上 is said of what is planned; of what was counted, more than two figures; a round number may be both."""
    if figure[4]:
        return VAGUE
    digits = figure[1].replace(".", "").strip("0")
    if len(digits) >= COUNTED or figure[2]:
        return -LIKELY
    if len(digits) > 1 and not figure[1].endswith("0"):
        return -FAINT
    round_number = figure[1].endswith("0") or bool(figure[3])
    return FAINT * (COUNTED - len(digits)) if round_number else 0.0


@dataclass(frozen=True, slots=True)
class _Patterns:
    effort: re.Pattern[str]
    """What opens the clauses of deeds and of plans, a little more often of plans."""
    others: tuple[tuple[re.Pattern[str], float], ...]
    """What tells of plans, and what of deeds, each with its weight."""


@cache
def _patterns(lexicon: Lexicon) -> _Patterns:
    names = ("aiming", "sets-out", "goes-about", "looks-back", "told-as-reached", "told-as-good")
    aims, sets_out, goes_about, looks_back, reached, good = map(lexicon.any_of, names)
    return _Patterns(
        effort=re.compile(f"{OPENINGS}{goes_about}(?![^，。；]{{0,24}}了)"),
        others=(
            (re.compile(f"{WILL}|{aims}(?!了)"), CLEAR),
            (re.compile(f"{MUST}|争取{WON}|{OPENINGS}{sets_out}(?![^，。；]{{0,24}}了)"), LIKELY),
            (re.compile(looks_back), -CLEAR),
            (lexicon.pattern(STATE_TOLD), -LIKELY),
            (re.compile(good), -VAGUE),
            (re.compile(reached), -FAINT),
        ),
    )
