"""The bodies that the items of a list are charged to: …20条。（牵头单位：市住建局）, 责任部门：市民政局.

In: a document, its text in simplified characters, the bodies that it names and the words before the one in charge.
Out: for each part of the text that is charged to a body, that part and the body. Such a body acts in its items only:
that it is named so often does not tell whose report it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.particles import COLONS
from kg.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Document, Mention

OPENING: Final = ("(", "（", "【", "[")
CLOSING: Final = (")", "）", "】", "]")
BETWEEN: Final = " 、，,；;\u3000和及与"
"""What may stand between the bodies of one charge."""
BEFORE_CHARGE: Final = "".join((" \u3000*#·●■", *OPENING, *CLOSING, *BETWEEN))
"""What a line has before a charge that is all of it, and so is of the item above."""
TOLD: Final = (BlockKind.PROSE, BlockKind.ITEM)
"""The blocks of an item."""
MORE: Final = re.compile("([、，,和及与][一-鿿、，,]{2,60})[)）】]")
"""Others in charge without a name of their own, up to the closing bracket: （区人社局、财政局负责）."""
LEAST_CHARGES: Final = 2
"""So often bodies in brackets end an item, where nothing says that they are in charge."""


def find_charges(
    document: Document, simplified: str, bodies: Sequence[Mention], labels: tuple[str, ...], in_charge: tuple[str, ...]
) -> tuple[list[tuple[Span, Mention]], frozenset[Span]]:
    """Find what a report charges to which body.

    Args:
        document: the report.
        simplified: its text in simplified characters.
        bodies: the bodies that it names, in order.
        labels: what stands before the colon and the one in charge: 牵头单位, 责任部门.
        in_charge: what may stand behind those in charge in brackets: 牵头.

    Returns:
        The parts of the text that are charged, in order, each with the first of the bodies in charge; and where all
        bodies in charge stand.
    """
    charges = list(_charges(simplified, bodies, labels, in_charge))
    if sum(start < 0 for start, _ in charges) < LEAST_CHARGES:
        charges = [(start, named) for start, named in charges if start >= 0]
    charges = [(abs(start), named) for start, named in charges]
    named = frozenset(body.span for _, several in charges for body in several)
    return list(_scopes(document, simplified, charges)), named


def _charges(
    simplified: str, bodies: Sequence[Mention], labels: tuple[str, ...], in_charge: tuple[str, ...]
) -> Iterator[tuple[int, list[Mention]]]:
    """Yield where each charge opens and its bodies; below zero where only brackets tell that it is one."""
    reached = 0
    for index, body in enumerate(bodies):
        start = body.span.start
        if start < reached or simplified[start - 1 : start] not in (*COLONS, *OPENING):
            continue
        mark = start - 1
        label = next((word for word in labels if simplified.endswith(word, 0, mark)), "")
        named = [body, *_others(simplified, bodies, index)]
        reached = end = named[-1].span.end
        if simplified[mark] in COLONS:
            if label:
                yield mark - len(label), named
            continue
        behind = next((word for word in in_charge if simplified.startswith(word, end)), "")
        if not behind and (more := MORE.match(simplified, end)) is not None and more[1].endswith(in_charge):
            yield mark, named
            continue
        if simplified.startswith(CLOSING, end + len(behind)) and mark:
            yield (mark if behind else -mark), named


def _others(simplified: str, bodies: Sequence[Mention], index: int) -> Iterator[Mention]:
    """Yield the bodies that stand beside the first in charge."""
    end = bodies[index].span.end
    for body in bodies[index + 1 :]:
        if simplified[end : body.span.start].strip(BETWEEN) or "\n" in simplified[end : body.span.start]:
            return
        yield body
        end = body.span.end


def _scopes(
    document: Document, simplified: str, charges: Sequence[tuple[int, list[Mention]]]
) -> Iterator[tuple[Span, Mention]]:
    """Yield what each charge is of: what stands before it in its item, or the item above a line of its own."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    starts = [block.span.start for block in blocks]
    reached = 0
    for start, named in charges:
        index = bisect_left(starts, start + 1) - 1
        if index < 0:
            continue
        opening = max(blocks[index].span.start, reached)
        if not simplified[opening:start].strip(BEFORE_CHARGE):
            above = takewhile(lambda block: block.kind in TOLD, (blocks[n] for n in range(index - 1, -1, -1)))
            opening = min((block.span.start for block in above if block.span.start >= reached), default=opening)
        yield Span(opening, max(opening, start)), named[0]
        reached = named[-1].span.end
