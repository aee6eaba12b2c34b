"""A clause in its context: the report that it stands in, its place there and the clause before it.

In: these. Out: what every reader of its figures asks, such as whether a word is one for people. It stands alone because
the object, the nouns that are counted and what goes on from before are read by it alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.phrases import is_group, is_organization, is_place, is_programme, trim, without_places
from kg.extract.tokens import Kind, Token
from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.statements.reading import Read, Reading

PARTS: Final = ("其中", "当中")
"""What opens the part of a figure."""
PAIR: Final = 2
"""Characters of most words, and the least number of things that are several."""


class Context:
    """A clause, the report that it is read in, where its sentence begins there, and what was read before it."""

    __slots__ = ("affixes", "before", "clause", "offset", "reading", "topic", "words")

    def __init__(
        self, reading: Reading, offset: int, clause: Clause, before: Read | None, topic: tuple[Mention, ...] = ()
    ) -> None:
        self.reading, self.offset, self.clause, self.before, self.topic = reading, offset, clause, before, topic
        self.words, self.affixes = reading.lexicon.words, reading.lexicon.affixes

    def fronted(self) -> list[Token]:
        """将 标准金额 上调 3.2%: what is fronted is what is changed."""
        if "object" not in self.clause.roles:
            return []
        return trim(next(phrase.tokens for phrase in self.clause.phrases if phrase.role == "object"))

    def named_amount(self) -> list[Token]:
        """卫生健康 支出 4.1亿元: what an amount is of where the tagger takes the end of its name for a verb."""
        head, subject = self.clause.head, without_places(trim(self.clause.subject))
        if (
            head is None
            or not head.weak
            or head.text not in self.words["spent-or-earned"]
            or len(self.clause.predicate) > 1
        ):
            return []
        if not subject or subject[-1].end != head.start or any(map(_is_no_field, subject)):
            return []
        acts = subject[-1].text in self.words["authority"] or self.reading.lexicon.ends_organization(subject[-1].text)
        return [] if acts else [*subject, head]

    def acts_unnamed(self, subject: Sequence[Token]) -> bool:
        """政府 调升 指数, 街道 全年完成税收3.6亿元: tell whether who acts is called by a word that names no body."""
        itself = len(subject) == 1 and subject[0].text in self.words["town-itself"]
        return itself or subject[-1].text in self.words["authority"]

    def is_person(self, token: Token) -> bool:
        """Tell a word for people, by the vocabulary or by its ending."""
        return is_group(token) or (token.kind is Kind.WORD and token.text.endswith(self.affixes["person-noun"]))

    def counts_persons(self, token: Token) -> bool:
        """Tell whether a group is of people or households, not of bodies."""
        terms = token.name.terms if token.name is not None else ()
        return self.reading.lexicon.counts_persons(terms) or token.text.endswith(self.affixes["person-noun"])

    def is_counted_person(self, token: Token) -> bool:
        """Tell people from bodies, which a figure with 人 does not count."""
        return self.counts_persons(token) if is_group(token) else self.is_person(token)

    def is_undertaking(self, token: Token) -> bool:
        """Tell a plan or a campaign, which no figure with 人 counts, from a title that people have: 三八红旗手."""
        return is_programme(token) and token.text.endswith(self.reading.lexicon.called)

    def predicate_text(self) -> str:
        """Return the verb of the clause as it is written; empty if it has none."""
        predicate = self.clause.predicate
        return self.mention(predicate).text if predicate else ""

    def is_part(self) -> bool:
        """其中5397名 counts some of those that the clause before counted."""
        return any(token.text in PARTS for token in (*self.clause.markers, *self.clause.after, *self.clause.subject))

    def mention(self, tokens: Sequence[Token]) -> Mention:
        """Mention the thing that tokens name."""
        return self.reading.mention(self.offset, tokens, MentionKind.OBJECT)

    def at(self, start: int, end: int) -> Mention:
        """Mention the thing that stands at offsets of the document."""
        span = Span(start, end)
        return Mention.at(span, self.reading.document.text, MentionKind.OBJECT)


def _is_no_field(token: Token) -> bool:
    """Tell whether a word is no part of the name of what money is spent on: people, bodies, places and figures."""
    if is_group(token) or is_organization(token) or is_place(token):
        return True
    return token.kind is not Kind.WORD and token.kind is not Kind.NAME
