"""Cut a paragraph into sentences.

In: a text and the span of one paragraph. Out: spans that cover all of it but blanks, in order. 。！？ end a
sentence, with the quotes and brackets that close there; ； and …… do not: the sentence is the context in which a
statement is read, and clauses are cut later. A stop inside a short quote or bracket that is closed in the same
paragraph does not end the sentence, unless the quote ends with it: “要抓落实。要补短板。” is whole. What no stop ends
for more than a page is cut at its clauses: each statement carries its sentence, and thousands of one line would fill
the disk.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.marks import mend_marks
from kg.model import Span
from kg.read.rules import EDGE

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS: Final = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
    "[": "]",
    "［": "］",
}
OPENER_OF: Final = {closer: opener for opener, closer in PAIRS.items()}
NAMES: Final = "》〉】〕]］"
"""Closers of names and notes: what stops inside them is no sentence."""

LONGEST_PROTECTED: Final = 150
"""Code points of a quote or bracket up to which it stays in one sentence."""

LONGEST: Final = 1_500
"""Code points of a sentence; the longest in work reports, lists of a dozen clauses with ；, have some hundreds."""
CLAUSE_ENDS: Final = (re.compile(r"[；;]"), re.compile(r"[，、：]|,(?![0-9])"), re.compile(r"\s"))
"""Where a sentence that is too long is cut, the best place first."""

STOP: Final = re.compile(r"[。！？｡﹖﹗]+|[!?]+|[.．](?![.．])")
TOKEN: Final = re.compile(r"[“”‘’「」『』（）()《》〈〉【】〔〕\[\]［］\"＂]")
URL: Final = re.compile(r"https?://[^\s\u3000-\u9fff，。；！？）】》”]+")
HAN_BEFORE: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff%％)）”」』》]")
HAN_AFTER: Final = re.compile(r"[\s\u3400-\u9fff“「『《（(\U00020000-\U0003ffff]|$")
ORDINALS: Final = "一二三四五六七八九十"
QUOTE_LEADS: Final = "：:，,"


def find_sentences(text: str, block: Span) -> Iterator[Span]:
    """Cut one paragraph into its sentences.

    Args:
        text: the document's text.
        block: the paragraph; line breaks inside it are those of wrapped lines and end no sentence.

    Yields:
        Spans without blanks at their edges, in order, not overlapping; together they hold all of the paragraph that is
        not blank.
    """
    paragraph = block.of(text)
    start = 0
    for end in (*_ends(mend_marks(paragraph)), len(paragraph)):
        while end - start > LONGEST:
            cut = _clause_end(paragraph, start)
            yield from _trimmed(paragraph, start, cut, block.start)
            start = cut
        yield from _trimmed(paragraph, start, end, block.start)
        start = end


def _clause_end(paragraph: str, start: int) -> int:
    """Find where the last clause that a sentence has room for ends."""
    limit = start + LONGEST
    for mark in CLAUSE_ENDS:
        ends = [match.end() for match in mark.finditer(paragraph, start, limit)]
        if ends:
            return ends[-1]
    return limit


def _ends(paragraph: str) -> Iterator[int]:
    """Find the offsets at which sentences end, in order."""
    closer_of, opener_of = _match_pairs(paragraph)
    addresses = iter([match.span() for match in URL.finditer(paragraph)] if "://" in paragraph else [])
    address = next(addresses, None)
    openers = iter(sorted(closer_of))
    opener = next(openers, None)
    protected = start = 0
    for match in STOP.finditer(paragraph):
        while opener is not None and opener < match.start():
            if closer_of[opener] - opener <= LONGEST_PROTECTED:
                protected = max(protected, closer_of[opener])
            opener = next(openers, None)
        while address is not None and address[1] <= match.start():
            address = next(addresses, None)
        if address is not None and address[0] <= match.start():
            continue
        if match.start() < start or not _is_stop(paragraph, match, start):
            continue
        end = _absorb_closers(paragraph, match.end(), opener_of)
        if end <= protected or not _is_whole(paragraph, match, end, opener_of, start):
            continue
        start = end
        yield end


def _match_pairs(paragraph: str) -> tuple[dict[int, int], dict[int, int]]:
    """Match opening with closing quotes and brackets.

    Returns:
        Closer by opener and opener by closer, as offsets; what has no partner in the paragraph is in neither.
    """
    closer_of: dict[int, int] = {}
    opener_of: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    open_count = dict.fromkeys((*PAIRS, '"', "＂"), 0)
    for match in TOKEN.finditer(paragraph):
        character, offset = match[0], match.start()
        opener = OPENER_OF.get(character, character)
        is_closer = character in OPENER_OF or (character in '"＂' and open_count[character] > 0)
        if not is_closer:
            stack.append((character, offset))
            open_count[character] += 1
            continue
        while open_count[opener]:
            popped, at = stack.pop()
            open_count[popped] -= 1
            if popped == opener:
                closer_of[at], opener_of[offset] = offset, at
                break
    return closer_of, opener_of


def _is_stop(paragraph: str, match: re.Match[str], start: int) -> bool:
    """Tell whether a mark that may end a sentence is used so: not in 2.3, 3.加强, index.html?id=1."""
    mark = match[0]
    before, after = paragraph[match.start() - 1 : match.start()], paragraph[match.end() : match.end() + 1]
    if mark in (".", "．"):
        if not HAN_BEFORE.match(before) or not HAN_AFTER.match(after):
            return False
        return (
            paragraph[start : match.start()].strip(EDGE + "(（") not in ORDINALS if match.start() - start < 8 else True
        )
    if mark[0] in "!?":
        return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())
    return True


def _absorb_closers(paragraph: str, end: int, opener_of: dict[int, int]) -> int:
    """Move past the quotes and brackets that close at a stop, and the stops behind them."""
    while end < len(paragraph):
        if paragraph[end] in OPENER_OF or paragraph[end] in "。！？" or end in opener_of:
            end += 1
        else:
            break
    return end


def _is_whole(paragraph: str, match: re.Match[str], end: int, opener_of: dict[int, int], start: int) -> bool:
    """Tell whether a sentence ends with the quote that a stop ends: not in “加油！”活动 or 《怎么办？》一书."""
    closers = paragraph[match.end() : end]
    if not closers or end >= len(paragraph) or "。" in closers or "！" in closers or "？" in closers:
        return True
    opener = opener_of.get(end - 1)
    if opener is None:
        return True
    following = paragraph[end]
    if following in "，,、；;：:。！？!?）)的" or paragraph[end - 1] in NAMES:
        return False
    leads = not paragraph[start:opener].strip(EDGE)
    if paragraph[end - 1] in "）)":
        return leads
    return leads or match[0][0] in "。｡" or paragraph[opener - 1] in QUOTE_LEADS


def _trimmed(paragraph: str, start: int, end: int, offset: int) -> Iterator[Span]:
    piece = paragraph[start:end]
    lead = len(piece) - len(piece.lstrip(EDGE))
    if lead < len(piece):
        yield Span(offset + start + lead, offset + start + len(piece.rstrip(EDGE)))
