"""Which place each paragraph or part of a round-up is of.

In: the names of a report. Out: the place or town that heads a paragraph, ● 苍梧县 3月4日,…, or opens a part of one,
在甲省，…；在乙省，…. It stands alone because a round-up has no sections: its places take turns within the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from kg.extract.setting.naming import AT, LONGEST_PLACE
from kg.model import BlockKind, Mention, MentionKind, Span
from kg.resources import TOWNSHIP

if TYPE_CHECKING:
    from kg.extract.setting.naming import Naming, Occurrence

OPENS_ROUND: Final = "。！？；;!?\n\u3000 "
"""What stands before a part of a round-up."""
COMMAS: Final = ("，", ",")
ELLIPSIS: Final = "……"
RUN_IN: Final = re.compile(
    r"[\s?●■◆▲★◎○•·【\[]*(?:[一二三四五六七八九十\d]{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）])?\s*"
)
"""What stands before a place that heads a paragraph of a round-up."""
AFTER_RUN_IN: Final = r"\s*[:：】\]。]|(?:——|--)|\s+(?=\d{1,2}月|{opens-round}|[^\s一-鿿])"
"""What follows it: ● 苍梧县 3月4日."""
BLANK: Final = re.compile(r"[ \t\u3000]+(?=[一-鿿“\"])")
"""What follows it where nothing else sets it off, in a text in which other paragraphs open with other places alike."""
TOWN_RUN_IN: Final = r"([一-鿿]{2,4}{township-ending})(?:\s+(?=[^\s])|[:：])"
"""A town, which has no code, that heads a paragraph of a round-up of a county."""
TOLD_IN: Final = (BlockKind.PROSE, BlockKind.ITEM)
"""The blocks of a text that tell of places by turns."""
LEAST_TOLD: Final = 3
"""Bodies that a survey tells of by paragraphs at least, where nothing else sets them off."""
SURVEY: Final = "[各全][省市区县][^。；，\n]{0,6}各(?:地|市|县|区|级)|各地[^。，\n]{0,8}{surveyed-noun}"
"""What the head of a survey of many places says: 展示全省各地妇联的生动实践."""
LEAST_RUN_IN: Final = 2
"""Paragraphs that a round-up has at least."""
MOST_UNDER_PLACE: Final = 3
"""Paragraphs below a line that is nothing but a place."""


class RoundUps:
    """The places that take turns in a round-up."""

    def __init__(self, naming: Naming) -> None:
        self.document, self.simplified, self.naming = naming.document, naming.simplified, naming
        self.lexicon = naming.lexicon
        self._run_in = self._run_in_places()
        self._rounds = self._places_of_rounds()
        self._round_starts = [part.start for part, _ in self._rounds]
        self.takes_turns = bool(self._rounds)
        """Whether parts of a paragraph are told of different places."""

    def heading(self, span: Span) -> Mention | None:
        """Return the place or the town that heads the paragraph of a sentence."""
        for block, place in self._run_in:
            if span in block:
                return place
        return None

    def opening(self, position: int) -> Mention | None:
        """Return the place that the part of a paragraph which an offset lies in opens with."""
        index = bisect_right(self._round_starts, position) - 1
        return self._rounds[index][1] if index >= 0 and position < self._rounds[index][0].end else None

    def _places_of_rounds(self) -> list[tuple[Span, Mention]]:
        """The parts of a paragraph that each open with 在 and another place."""
        opened = [found.mention for found in self.naming.named_places if self._opens_round(found)]
        if len({place.terms[:1] for place in opened}) < LEAST_RUN_IN:
            return []
        starts = [place.span.start - len(AT) for place in opened]
        return [
            (Span(start, self._end_of_round(start, starts[n + 1 : n + 2])), place)
            for n, (start, place) in enumerate(zip(starts, opened, strict=True))
        ]

    def _end_of_round(self, start: int, following: list[int]) -> int:
        """A part goes on up to the next one of its paragraph; the last one up to the end of its sentence."""
        block = self.naming.block_at(start)
        end = next((later for later in following if later < block.end), 0)
        if not end:
            stop = self.simplified.find("。", start, block.end)
            end = stop + 1 if stop >= 0 else block.end
        breaks = self.simplified.find(ELLIPSIS, start, end)
        return breaks if breaks >= 0 else end

    def _opens_round(self, found: Occurrence) -> bool:
        """Tell whether a part opens with 在 and this place, with a comma behind it: 在甲省，."""
        start, end = found.mention.span.start - len(AT), found.mention.span.end
        if found.name.bare or self.simplified[start : start + 1] != AT:
            return False
        opens = not start or self.simplified[start - 1] in OPENS_ROUND
        return opens and self.simplified[end : end + 1] in COMMAS

    def _run_in_places(self) -> list[tuple[Span, Mention]]:
        """The paragraphs of a round-up that each begin with a place, with that place: ● 苍梧县 3月4日,该县….

        A place that only a blank sets off, 漳州　市妇联去年…, heads its paragraph where another place heads another so.
        """
        found, blank = [], []
        for block in self.document.blocks:
            if block.kind not in TOLD_IN:
                continue
            opening = RUN_IN.match(self.simplified, block.span.start, block.span.end)
            start = opening.end() if opening is not None else block.span.start
            town = self.lexicon.pattern(TOWN_RUN_IN).match(self.simplified, start, block.span.end)
            if town is not None and self.simplified.count(town[1], town.end(), block.span.end):
                span = Span(town.start(1), town.end(1))
                mention = Mention.at(span, self.document.text, MentionKind.ORGANIZATION, (TOWNSHIP,))
                found.append((block.span, mention))
                continue
            first = next((one for one in self.naming.find(block.span) if one.mention.span.start >= start), None)
            if first is None or first.mention.span.start != start or first.name.kind is not MentionKind.PLACE:
                continue
            if first.name.bare:
                continue
            if self.lexicon.pattern(AFTER_RUN_IN).match(self.simplified, first.mention.span.end) is not None:
                found.append((block.span, first.mention))
            elif BLANK.match(self.simplified, first.mention.span.end) is not None and self._tells_of_body(block.span):
                blank.append((block.span, first.mention))
        if blank and len({place.terms for _, place in (*found, *blank)}) >= LEAST_RUN_IN:
            found = sorted((*found, *blank))
        return found if len(found) >= LEAST_RUN_IN else self._under_places() or self._of_bodies()

    def _tells_of_body(self, span: Span) -> bool:
        """Tell whether a paragraph names a body, and is none of a list of persons: 临海市　李某某创办合作社."""
        return any(self.naming.is_body(found) for found in self.naming.find(span))

    def _under_places(self) -> list[tuple[Span, Mention]]:
        """The paragraphs of a survey below lines that are nothing but a place or its body: 襄阳市 ⏎ 支持….

        One such line is enough where it is a body with others than the title's and where the text goes on about it.
        """
        found: list[tuple[Span, Mention]] = []
        heading, below, places = None, 0, set()
        for block in self.document.blocks:
            if block.kind in (BlockKind.TITLE, BlockKind.FURNITURE):
                continue
            if (place := self._only_place(block.span)) is not None:
                heading, below = place, 0
            elif heading is not None and (below < MOST_UNDER_PLACE or heading.kind is MentionKind.ORGANIZATION):
                found.append((block.span, heading))
                places.add(heading)
                below += 1
        alone = len(places) == 1 and all(self._is_another_body(place) or self._is_surveyed(place) for place in places)
        return found if alone or len({place.text for place in places}) >= LEAST_RUN_IN else []

    def _of_bodies(self) -> list[tuple[Span, Mention]]:
        """The paragraphs of a survey that each begin to tell of another body of one kind: 返乡农民工成了甲市总工会….

        What such a paragraph tells without naming who did it is that body's, in a report of all the place around them.
        """
        if any(self.naming.is_body(one) and one.codes for one in self.naming.title):
            return []
        told = [(block.span, self._first_body(block.span)) for block in self.document.blocks if block.kind in TOLD_IN]
        found = [(span, body.mention) for span, body in told if body is not None]
        kinds, places = ({mention.terms[n] for _, mention in found} for n in range(2))
        return [] if len(kinds) != 1 or len(places) < LEAST_TOLD or len(places) < len(found) else found

    def _first_body(self, span: Span) -> Occurrence | None:
        """The body of a place that the first sentence of a paragraph names before any other body or place."""
        end = self.simplified.find("。", span.start, span.end)
        for found in self.naming.find(span):
            body = self.naming.is_body(found)
            if 0 <= end < found.mention.span.start:
                return None
            if body or found.name.kind is MentionKind.PLACE:
                return found if body and found.codes else None
        return None

    def _is_another_body(self, heading: Mention) -> bool:
        """Tell whether a line names a body of a place that lies within every place that the title names."""
        titled = [found.place for found in self.naming.title if found.place is not None]
        own = heading.terms[1:]
        if heading.kind is not MentionKind.ORGANIZATION or not titled or not own:
            return False
        within = self.naming.lexicon.vocabulary.places.within
        return all(place.terms[0] != own[0] and within(own[0], place.terms[0]) for place in titled)

    def _is_surveyed(self, heading: Mention) -> bool:
        """展示全省各地妇联…。⏎ 鞍山市 ⏎ …鞍山…: tell whether a place by itself is one of a survey's."""
        start, end = heading.span.start, heading.span.end
        surveyed = self.lexicon.pattern(SURVEY)
        if heading.kind is not MentionKind.PLACE or surveyed.search(self.simplified, 0, start) is None:
            return False
        return self.simplified.find(self.simplified[start : end - 1], end) >= 0

    def _only_place(self, span: Span) -> Mention | None:
        if len(span) > LONGEST_PLACE:
            return None
        opening = RUN_IN.match(self.document.text, span.start, span.end)
        start = opening.end() if opening is not None else span.start
        whole = self.document.text[start : span.end].strip().rstrip(":：】]")
        first = next(iter(self.naming.find(span)), None)
        if first is None or first.mention.text != whole or not first.codes or first.name.bare:
            return None
        return first.mention if first.name.kind is MentionKind.PLACE or self.naming.is_body(first) else None
