"""A clause and the phrases in it, as they are handed on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from kg.extract.tokens import Token
    from kg.model import MentionKind

NOTHING: Final[frozenset[str]] = frozenset()
NAMELESS: Final[frozenset[MentionKind]] = frozenset()


@dataclass(slots=True)
class Phrase:
    """A prepositional phrase."""

    role: str
    """``recipient``, ``means``, ``place``, ``partner``, ``object`` or ``agent``."""
    tokens: list[Token]
    """What the preposition governs, without it and without the closer."""
    is_passive: bool = False
    """Whether it is 被: the agent of what befell the subject."""


@dataclass(slots=True)
class Clause:
    """One clause; the lists hold the sentence's own tokens in order."""

    start: int
    end: int
    unit: int
    """Index of the part of the sentence between semicolons that it lies in."""
    predicate: list[Token] = field(default_factory=list)
    subject: list[Token] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    after: list[Token] = field(default_factory=list)
    """What follows the predicate."""
    periods: list[Token] = field(default_factory=list)
    markers: list[Token] = field(default_factory=list)
    """Plans, negations and adverbs."""
    chained: bool = False
    """Whether it goes on from a clause before it without a comma: 举办活动20场 惠及妇女3000人."""
    head: Token | None = None
    """The token whose frame reads the clause: the last verb of the predicate that the vocabulary knows."""
    object_role: str = "object"
    """The role that the frame gives to what follows the predicate."""
    subject_role: str = "agent"
    """The role that the frame gives to what precedes the predicate."""
    complements: bool = False
    """Whether a second verb may follow the object."""
    marked: frozenset[str] = field(default=NOTHING, init=False)
    """What its markers say."""
    roles: frozenset[str] = field(default=NOTHING, init=False)
    """The roles of its phrases."""
    named: frozenset[MentionKind] = field(default=NAMELESS, init=False)
    """What its subject names: a place, an organization."""
    counts_before: bool = field(default=False, init=False)
    """Whether a figure stands in its subject."""
    counts_after: bool = field(default=False, init=False)
    """Whether a figure stands in what follows the predicate."""
    plans: bool = field(default=False, init=False)
    """Whether a word of plans stands in it, outside of its phrases."""

    def settle(self) -> None:
        """Work out what the predicate says of the clause, once: it is asked for at every step of reading."""
        head = None
        for token in reversed(self.predicate):
            if token.verb is not None:
                head = token
                break
        else:
            head = self.predicate[-1] if self.predicate else None
        self.head = head
        if head is not None and head.verb is not None:
            frame = head.verb.frame
            self.object_role, self.subject_role, self.complements = (
                frame.object_role,
                frame.subject_role,
                frame.complement,
            )
        else:
            self.object_role, self.subject_role, self.complements = "object", "agent", False

    def conclude(self) -> None:
        """Note what all that is made of the clause asks of it again and again; nothing is added to it from here on."""
        self.settle()
        self.marked = frozenset([token.text for token in self.markers]) if self.markers else NOTHING
        self.roles = frozenset([phrase.role for phrase in self.phrases]) if self.phrases else NOTHING
        named: list[MentionKind] = []
        self.counts_before = self.counts_after = self.plans = False
        for token in self.subject:
            if token.name is not None:
                named.append(token.name.kind)
            elif token.kind is Kind.QUANTITY:
                self.counts_before = True
            elif token.kind is Kind.PLAN:
                self.plans = True
        self.named = frozenset(named) if named else NAMELESS
        for token in self.after:
            if token.kind is Kind.QUANTITY:
                self.counts_after = True
            elif token.kind is Kind.PLAN:
                self.plans = True
        if self.predicate and self.predicate[0].kind is Kind.PLAN:
            self.plans = True
        for token in self.markers:
            if token.kind is Kind.PLAN:
                self.plans = True
