"""How much of a document was understood: counted, and what was not, listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.extract.script import to_simplified
from kg.values import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.model import Document, Statement


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences of one document and what they yielded."""

    sentences: int
    with_statements: int
    unread_figures: tuple[str, ...] = ()
    """Sentences that hold a quantity which no statement has, as written."""

    def to_json(self) -> dict[str, Any]:
        """Write as plain JSON values."""
        return {
            "sentences": self.sentences,
            "with_statements": self.with_statements,
            "unread_figures": list(self.unread_figures),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Coverage:
        """Read what :meth:`to_json` wrote."""
        return cls(values["sentences"], values["with_statements"], tuple(values["unread_figures"]))


def coverage_of(document: Document, statements: Iterable[Statement]) -> Coverage:
    """Count the sentences that yielded statements and list those whose figures were not read."""
    told = {statement.sentence for statement in statements}
    measured = {statement.sentence for statement in statements if statement.measures}
    unread = [
        sentence.span.of(document.text)
        for sentence in document.sentences
        if sentence.span not in measured and find_quantities(to_simplified(sentence.span.of(document.text)))
    ]
    return Coverage(len(document.sentences), len(told), tuple(unread))
