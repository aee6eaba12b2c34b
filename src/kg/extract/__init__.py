"""Document and vocabulary in, statements out.

The rule-based extractor is the default; others plug in by the entry point group ``kg.extractors``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from kg.extract.coverage import Coverage, coverage_of
from kg.extract.rules import extract_by_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Document, Statement
    from kg.resources import Vocabulary


class Extractor(Protocol):
    """Reads the statements of one document."""

    def __call__(self, document: Document, vocabulary: Vocabulary) -> tuple[Statement, ...]:
        """Return statements whose mentions all stand in the document."""
        ...


EXTRACTORS: Final[Mapping[str, Extractor]] = {"rules": extract_by_rules}
"""Name to extractor."""

__all__ = ["EXTRACTORS", "Coverage", "Extractor", "coverage_of", "extract_by_rules"]
