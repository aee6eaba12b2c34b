"""One pass over one report: what is known of it from the start, and what its sentences leave to those after them.

In: a document and the words. Out: nothing by itself; sentences are read with it, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.extract.agents.following import Agents
from kg.extract.particles import MUST
from kg.extract.setting.settings import settings_of
from kg.extract.statements.themes import LONGEST_CALLED, Themes
from kg.extract.time.timeline import Timeline
from kg.extract.whereabouts import Whereabouts
from kg.model import BlockKind, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon, Verb
    from kg.extract.measures.counting import Counting
    from kg.extract.statements.distribution import Shares
    from kg.extract.tokens import Token
    from kg.model import Document, Measure, MentionKind, Reference, Statement

GOES_ON_ASKING: Final = re.compile(f"(?:(?:与此)?同时|此外|另外)?[，,]?还?{MUST}")
"""What a sentence opens with that goes on with a call: 同时，要加大…."""
LISTED: Final = re.compile(r"\s*(?:[一二三四五六七八九十]{1,2}[是要]|首先[,，]?|第[一二三四五六七八九十][,，])")
"""What an item of a list opens with: 一是召开…；二是举办…."""
PAIR: Final = 2
LONGEST_POINTING: Final = 4
"""Words of what points back to a programme and says of what kind it is: 该 爱心 活动."""
POINTING: Final = frozenset(("该", "此次", "本次", "这次", "该项", "此项", "这项", "这一", "是次", "今次"))
"""What points back to the programme that was named last: 此次活动, 该工程."""


CURRENTLY: Final = "当前"
"""What is told of now, beside the words for the time of writing: a plan opens with it as well."""


@dataclass(slots=True)
class Read:
    """A clause with what was made of it, for the clauses that go on from it."""

    clause: Clause
    statement: Statement
    counting: Counting
    """How its quantities were read."""
    counted: tuple[Mention, ...]
    acted: tuple[Mention, ...] = ()
    """What was last acted upon: an amount that follows goes on with it."""
    earlier: Read | None = None
    """The clause read before it in the same sentence."""
    amount: tuple[Mention, ...] = ()
    """What the last amount was an amount of: 助学金."""
    part: Measure | None = None
    """The people of whom it tells some: 其中31人."""
    borrowed: bool = False
    """Whether the people whom it is for are those of a clause before."""
    named: bool = False
    """Whether its sentence tells its programmes, and not only what the report is about."""
    shares: Shares | None = None
    """Those between whom its figures are divided: 甲县、乙县分别…."""
    placed: Mapping[Span, Reference] = field(default_factory=dict)
    """The bodies of the places right behind whose names figures stand."""

    @property
    def theme(self) -> tuple[Mention, ...]:
        """The indicator last spoken of: 增长 that follows goes on with it."""
        return self.counting.theme()


@dataclass(slots=True)
class Predicate:
    """The verb of a clause and how it is read; not frozen, though never changed, for the same reason as a token."""

    mention: Mention
    activity: str
    frame: str

    @classmethod
    def of_verb(cls, mention: Mention, verb: Verb) -> Predicate:
        """Read a verb of the vocabulary where it is written."""
        return cls(mention, verb.activity.notation, verb.frame.notation)

    @classmethod
    def of(cls, statement: Statement) -> Predicate:
        """Take over the verb of a statement."""
        return cls(statement.predicate, statement.activity, statement.rule)


@dataclass(slots=True)
class Lead:
    """The sentence before a list of items, 一是…, and what it tells of them."""

    programmes: tuple[Mention, ...] = ()
    """The programmes that it carries out."""
    until: int = -1
    """Where the last sentence ends that goes on with it."""
    paragraph: int = -1
    """The paragraph of the item read last; -1 before the first."""


def each_once(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out what is named twice."""
    return tuple(dict.fromkeys(mentions)) if len(mentions) > 1 else mentions


class Reading:
    """What is known of a document while its sentences are read."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.settings = settings_of(document, lexicon)
        self.simplified = self.settings.simplified
        self.timeline = Timeline(document, self.simplified, lexicon, self.settings)
        self.agents = Agents(document, lexicon, self.settings)
        self.themes = Themes(document, self.simplified, lexicon, self.settings)
        self._called = frozenset(lexicon.called)
        self.anaphors = Whereabouts(lexicon.pattern("{programme-anaphor}"), self.simplified)
        self.distinctions = Whereabouts(lexicon.pattern("{distinction}"), self.simplified)
        self.comparisons = Whereabouts(lexicon.pattern("{comparison}"), self.simplified)
        self.topic: tuple[Mention, ...] = ()
        """The programmes that the sentence which opens the paragraph or the item is about."""
        self.headed_for: tuple[Mention, ...] = ()
        """The people whom the heading of the section says that it helps: what is given in it is for them."""
        self.topic_for: tuple[Mention, ...] = ()
        """The people that the sentence which opens the paragraph or the item is about."""
        self.headline: tuple[Mention, ...] = ()
        """The thing or the deed that is all that the sentence says which opens the paragraph or the item."""
        self.spoken_of: tuple[Mention, ...] = ()
        """The programmes named last, which 该活动 and 此次活动 take up."""
        self.served: tuple[Mention, ...] = ()
        """The people last acted for in the paragraph."""
        self.people: tuple[Mention, ...] = ()
        """The people last acted for in the report."""
        self.gave: Predicate | None = None
        """The predicate of the last clause of the paragraph that gives something."""
        self.last: Read | None = None
        """The clause read last, and its paragraph."""
        self.last_paragraph = -1
        self.told: tuple[Mention, ...] = ()
        """The programmes that the sentences just before speak of."""
        self.told_paragraph = -1
        self.told_section: Span | None = None
        self.told_for = 0
        """For how many more sentences they hold."""
        self.told_figures = self.told_item = self.told_through = self.told_within = False
        """Whether those sentences have figures, so that only what sums them up goes on with them; whether the one that
        told them opened an item, with which they end then; whether all of that item is part of them; and whether they
        only tell within what something is done, so that a deed named before it is counted is beside them."""
        self.told_by = ""
        """The kind of body that carries them out."""
        self.lead = Lead()
        """What the lead of a list tells of its items."""
        self.item_paragraph = -1
        """The last paragraph that has an item."""
        self.asked_until = -1
        """Where the last sentence ends that calls for something."""
        self.demanded_until = -1
        """Where the last sentence ends that demands something of others: 会议要求，做好以下工作."""
        self.first = next((n for n, block in enumerate(document.blocks) if block.kind is BlockKind.PROSE), -1)
        """The first paragraph, which may be a line above the lead; -1 where there is none."""

    def goes_on_asking(self, offset: int) -> bool:
        """会议要求，…。要…。同时，要…: tell whether a sentence goes on with what the one before calls for."""
        if self.asked_until < 0 or GOES_ON_ASKING.match(self.simplified, offset) is None:
            return False
        return not self.simplified[self.asked_until : offset].strip()

    def lists_demands(self, offset: int) -> bool:
        """会议要求，做好以下工作。一是…；二是…: tell whether a sentence lists what the one before demands."""
        if self.demanded_until < 0 or LISTED.match(self.simplified, offset) is None:
            return False
        return not self.simplified[self.demanded_until : offset].strip()

    def mention(self, offset: int, tokens: Sequence[Token], kind: MentionKind, terms: tuple[str, ...] = ()) -> Mention:
        """Make a mention of a run of tokens."""
        start, end = offset + tokens[0].start, offset + tokens[-1].end
        return Mention(Span(start, end), self.document.text[start:end], kind, terms)

    def points_back(self, clause: Clause, offset: int) -> bool:
        """此次活动, 该工程: the programme that was named last."""
        start, end = offset + clause.start, offset + clause.end
        if self.anaphors.touch(start, end) and (
            self.lexicon.pattern("{programme-anaphor}").search(self.simplified, start, end) is not None
        ):
            return True
        now = self.lexicon.words["present"]
        for last in reversed(clause.subject):
            if last.text not in now and last.text != CURRENTLY:
                break
        else:
            return False
        if last.text not in self._called:
            return False
        subject = [token for token in clause.subject if token.text not in now and token.text != CURRENTLY]
        # 当前 项目 已…
        if PAIR < len(subject) <= LONGEST_POINTING and subject[0].text in POINTING:
            return True  # 该爱心活动
        return len(subject) == 1 and self._was_called(subject[0].text)

    def _was_called(self, head: str) -> bool:
        """推出“暖阳”培训计划。计划涵盖19个行业: a bare head takes up the programme that was called so."""
        span = self.spoken_of[-1].span if self.spoken_of else None
        return span is not None and head in self.simplified[span.start : span.end + LONGEST_CALLED]
