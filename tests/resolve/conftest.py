"""What the tests of resolution share: the packaged vocabulary, and documents made of the names that they are about."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace

import pytest

from kg.model import Basis, Document, Mention, MentionKind, Reference, Section, Span, Statement, Status
from kg.resources import Vocabulary, load_vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@dataclass
class Draft:
    """A document that grows with each name that is written into it."""

    vocabulary: Vocabulary
    text: str = ""
    title: str = ""
    published: datetime.date | None = datetime.date(2019, 1, 25)
    headings: list[Span] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def mention(
        self, text: str, kind: MentionKind = MentionKind.PLACE, terms: tuple[str, ...] | None = None
    ) -> Mention:
        """Write a name into the document; a place's codes are those that bear it."""
        start = len(self.text)
        self.text += text + "，"
        if terms is None:
            named = self.vocabulary.places.named(text) if kind is MentionKind.PLACE else ()
            terms = tuple(place.adcode for place in named)
        return Mention(Span(start, start + len(text)), text, kind, terms)

    def heading(self, text: str) -> Mention:
        """Write a place into a heading of its own."""
        found = self.mention(text)
        self.headings.append(Span(found.span.start, len(self.text)))
        self.text += "\n"
        return found

    def organization(self, text: str, *within: Mention, terms: tuple[str, ...] = ()) -> Reference:
        return Reference(self.mention(text, MentionKind.ORGANIZATION, terms), Basis.NAMED, within)

    def place(self, text: str, *within: Mention, body: str = "") -> Reference:
        return Reference(self.mention(text), Basis.NAMED, within, body)

    def tell(self, agent: Reference | None = None, **parts: object) -> Statement:
        """Add a statement."""
        start = len(self.text)
        self.text += "举办。\n"
        predicate = Mention(Span(start, start + 2), "举办", MentionKind.PREDICATE)
        span = Span(start, start + 3)
        told = Statement("draft", span, span, predicate, "hold", Status.REPORTED, agent=agent)
        told = replace(told, **parts)  # type: ignore[arg-type]
        self.statements.append(told)
        return told

    @property
    def document(self) -> Document:
        sections = tuple(Section(span, span, 1) for span in self.headings)
        return Document("draft", self.text, "0" * 64, "draft", self.title, published=self.published, sections=sections)


@pytest.fixture
def draft(vocabulary: Vocabulary) -> Draft:
    return Draft(vocabulary)
