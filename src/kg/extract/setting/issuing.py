"""Who issues a report, and whom its news is from.

In: the names of a report. Out: the body that is a line of its own below the title, and the body that the head of the
report names as its source. It stands alone because what is said so outright goes before all that is weighed.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.extract.lexicon import Name
from kg.extract.notations import GOVERNMENT_OFFICE
from kg.extract.script import to_simplified
from kg.extract.setting.naming import AT, DAY_OF_FOOT, SHORTEST_SOCIETY, Occurrence
from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from kg.extract.setting.naming import Naming
    from kg.extract.setting.weighing import Weighing

LAST_OF_HEAD: Final = 2
"""The last of the lines that make the head of a document: title, body, date."""
SIGNED_OFF: Final = re.compile(
    r"(?:[（(]\s*(?:(?:供稿|来源|稿源|作者|作者单位|通讯员)[:：]?\s*|作者[系为是]?)?"
    r"(?P<body>[一-鿿]{3,20}?(?:供稿|报送|来稿|\s+[一-鿿]{2,4}(?:[、\s]+[一-鿿]{2,4})*)?)\s*[)）])\s*$"
)
"""What ends a piece that a body has sent in, with the body first in its group: （某市人社局供稿）, （县妇联 李某）."""
FIRST_OF_FOOT: Final = 40
"""Characters of a page before a line that is nothing but a body's name and signs it."""
ACCORDING_TO: Final = "据"
LONGEST_HEARD: Final = 200
"""Characters of a report in which it is said where all of it comes from."""


class Issuing:
    """Tells the body that a report names as the one which issues it or has told it."""

    def __init__(self, naming: Naming, weighing: Weighing) -> None:
        self.document, self.simplified, self.lexicon = naming.document, naming.simplified, naming.lexicon
        self.naming, self.weighing = naming, weighing

    @cached_property
    def issuer(self) -> Occurrence | None:
        """The body whose name is a line of its own below the title: a notice or a press release is its own."""
        for block in self.document.blocks[1 : LAST_OF_HEAD + 1]:
            line = block.span.of(self.simplified).strip()
            if len(line) < SHORTEST_SOCIETY or not line.endswith(self.lexicon.vocabulary.words["office-ending"]):
                continue
            called = [body for found in self.naming.named if (body := self._body_called(found, line)) is not None]
            if called:
                return next((body for body in called if body.codes), called[0])
        return self._signer() or self._signer_above_day()

    def _signer_above_day(self) -> Occurrence | None:
        """某县财政局 某县农业农村局 ⏎ 2020年10月13日: the first of those who sign, whatever is enclosed."""
        purse = self.lexicon.affixes["purse-acting"]
        titled = (found for found in self.naming.title if self.naming.is_body(found))
        if any(not to_simplified(found.mention.text).endswith(purse) for found in titled):
            return None
        for block, below in pairwise(self.document.blocks):
            day = below.span.of(self.simplified).strip()
            if block.span.start <= FIRST_OF_FOOT or DAY_OF_FOOT.fullmatch(day) is None:
                continue
            signed = [found for found in self.naming.find(block.span) if self.naming.is_body(found) and found.codes]
            if signed and self._is_nothing_but_bodies(block.span):
                only_signs = signed[0].mention.text.endswith(self.lexicon.affixes["only-signing"])
                return None if only_signs or signed[0].name.terms[0] == GOVERNMENT_OFFICE else signed[0]
        return None

    def _is_nothing_but_bodies(self, line: Span) -> bool:
        """某市财政局　某市民政局: tell whether a line is a row of the names of bodies."""
        named = {f.mention.span.of(self.simplified) for f in self.naming.find(line) if self.naming.is_body(f)}
        return all(part in named for part in line.of(self.simplified).split())

    def _signer(self) -> Occurrence | None:
        """（某市人社局供稿）, or nothing but a body, at the end: the body whose page it is or that has sent it in."""
        titled = any(self.naming.is_body(found) for found in self.naming.title)
        for block in () if titled else self.document.blocks[-LAST_OF_HEAD:]:
            signed = SIGNED_OFF.search(self.simplified, block.span.start, block.span.end)
            for found in self.naming.find(block.span):
                span = found.mention.span
                alone = span.start == block.span.start and bool(found.codes) and block.span.start > FIRST_OF_FOOT
                alone = alone and self._is_nothing_but_bodies(block.span)
                signs = signed is not None and span.start == signed.start("body")
                if found.mention.text.endswith(self.lexicon.affixes["only-signing"]):
                    continue
                if (alone or signs) and self.naming.is_body(found):
                    return found
        return None

    def _body_called(self, found: Occurrence, line: str) -> Occurrence | None:
        """A body with its place, by a name without it; or a place before a name that the vocabulary does not have."""
        if found.name.kind is MentionKind.ORGANIZATION:
            same = self.lexicon.has_jurisdiction(found.name) and found.mention.span.of(self.simplified).endswith(line)
            return found if same else None
        start, end = found.mention.span.start, found.mention.span.end
        if found.name.kind is not MentionKind.PLACE or found.name.bare or not self.simplified.startswith(line, end):
            return None
        span = Span(start, end + len(line))
        mention = Mention.at(span, self.document.text, MentionKind.ORGANIZATION, ())
        return Occurrence(Name(start, span.end, MentionKind.ORGANIZATION, ("", *found.name.terms)), mention)

    @cached_property
    def source(self) -> Occurrence | None:
        """The body that the head of a report says its news is from, where no title names one: 记者从市妇联获悉."""
        titled = (f for f in self.naming.title if self.naming.is_body(f))
        if next(titled, None) is not None:
            return None
        heard_from = self.lexicon.vocabulary.words["heard-from"]
        for found in self.naming.named:
            if found.mention.span.start > LONGEST_HEARD:
                break
            if not self.naming.is_body(found):
                continue
            heard = self.simplified.endswith(heard_from, 0, found.mention.span.start)
            if (heard and self.weighing.is_source(found)) or self._is_relayed(found):
                return None if self._titles_within(found) else found
        return None

    def _titles_within(self, source: Occurrence) -> bool:
        """某区送岗上门 ⏎ 记者从市人社局获悉: a title that names a smaller place is of that place's body."""
        around = source.place
        if around is None:
            return False
        return any(
            found.place is not None
            and found.codes != around.terms
            and not self.simplified.endswith(AT, 0, found.mention.span.start)
            and self.naming.lies_within(found.place, around)
            for found in self.naming.title
        )

    def _is_relayed(self, found: Occurrence) -> bool:
        """据某市总工会网站消息 at the head of a report: the news is that body's, whoever passes it on."""
        start, end = found.mention.span.start, found.mention.span.end
        relaying = self.lexicon.vocabulary.words["relaying"]
        return self.simplified.endswith(ACCORDING_TO, 0, start) and any(
            self.simplified.startswith((f"{word},", f"{word}，"), end) for word in relaying
        )
