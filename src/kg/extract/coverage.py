"""How much of a document was understood: counted, and where it was not, pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kg.extract.script import to_simplified
from kg.model import Span, Written
from kg.values import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.model import Document, Statement

LISTED: Final = 100
"""Sentences of each kind that are pointed at in one document; all are counted."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences of one document and what they yielded."""

    sentences: int = 0
    with_statements: int = 0
    figures: int = 0
    """Quantities in sentences none of whose quantities a statement has."""
    names: int = 0
    """Names that neither the vocabulary nor the places hold."""
    silent: tuple[Span, ...] = ()
    """The first :data:`LISTED` sentences that yielded no statement."""
    unread: tuple[Span, ...] = ()
    """The first :data:`LISTED` sentences that hold a quantity and whose statements have none."""

    def to_json(self) -> dict[str, Any]:
        """Write as plain JSON values; of sentences their offsets alone."""
        return {
            "sentences": self.sentences,
            "with_statements": self.with_statements,
            "figures": self.figures,
            "names": self.names,
            "silent": [[span.start, span.end] for span in self.silent],
            "unread": [[span.start, span.end] for span in self.unread],
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Coverage:
        """Read what :meth:`to_json` wrote, or what an earlier version wrote of it."""
        silent, unread = (
            tuple(Span(start, end) for start, end in values.get(name, ())) for name in ("silent", "unread")
        )
        return cls(
            int(values.get("sentences", 0)),
            int(values.get("with_statements", 0)),
            int(values.get("figures", 0)),
            int(values.get("names", 0)),
            silent,
            unread,
        )

    def __add__(self, other: Coverage) -> Coverage:
        """Add up the counts of two documents; offsets are of one document and left out."""
        return Coverage(
            self.sentences + other.sentences,
            self.with_statements + other.with_statements,
            self.figures + other.figures,
            self.names + other.names,
        )


def coverage_of(document: Document, statements: Iterable[Statement], names: int = 0) -> Coverage:
    """Count the sentences that yielded statements, and find those that did not or whose figures were not read.

    Args:
        document: the document.
        statements: all that was read in it.
        names: how many names of it are unknown.

    Returns:
        The counts, and where the first sentences of each kind lie in the text as it is stored.
    """
    statements = tuple(statements)
    told = {statement.sentence for statement in statements}
    measured = {statement.sentence for statement in statements if statement.measures}
    spans = [sentence.span for sentence in document.sentences]
    figures = {
        span: len(find_quantities(to_simplified(span.of(document.text)))) for span in spans if span not in measured
    }
    silent = [span for span in spans if span not in told][:LISTED]
    unread = [span for span, count in figures.items() if count][:LISTED]
    written = Written(document)
    return Coverage(
        len(spans),
        len(told),
        sum(figures.values()),
        names,
        tuple(map(written.place_of, silent)),
        tuple(map(written.place_of, unread)),
    )
