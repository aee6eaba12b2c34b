"""Document and vocabulary in, statements out.

The rule-based extractor is the default; others plug in by the entry point group ``kg.extractors``. Whatever an
extractor returns is held against the text by :func:`check_statements`.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Protocol, cast

from kg.errors import ExtractionError
from kg.extract.checking import Reason, Refused, check_statements
from kg.extract.coverage import Coverage, coverage_of
from kg.extract.editions import find_editions
from kg.extract.posts import find_memberships
from kg.extract.rules import extract_by_rules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.metadata import EntryPoints

    from kg.model import Document, Statement
    from kg.resources import Vocabulary

ENTRY_POINTS: Final = "kg.extractors"


class Extractor(Protocol):
    """Reads the statements of one document."""

    def __call__(self, document: Document, vocabulary: Vocabulary) -> tuple[Statement, ...]:
        """Return statements whose mentions all stand in the document."""
        ...


EXTRACTORS: Final[Mapping[str, Extractor]] = {"rules": extract_by_rules}
"""Name to extractor."""

__all__ = [
    "ENTRY_POINTS",
    "EXTRACTORS",
    "Coverage",
    "Extractor",
    "Reason",
    "Refused",
    "check_statements",
    "coverage_of",
    "extract_by_rules",
    "extractor_names",
    "find_editions",
    "find_extractor",
    "find_memberships",
]


def extractor_names() -> tuple[str, ...]:
    """List the table's extractors, then those of installed packages, sorted by name; none of them is loaded."""
    others = sorted({point.name for point in _entry_points()} - set(EXTRACTORS))
    return (*EXTRACTORS, *others)


def find_extractor(name: str) -> Extractor:
    """Find an extractor by its name, and load it if it is an installed package's.

    An entry point of the group ``kg.extractors`` names an :class:`Extractor`; the table's own names cannot be taken.

    Raises:
        ExtractionError: there is none, or what the entry point names is no function.
    """
    if name in EXTRACTORS:
        return EXTRACTORS[name]
    point = next((one for one in _entry_points() if one.name == name), None)
    if point is None:
        nearest = get_close_matches(name, extractor_names(), 1)
        hint = f" (did you mean {nearest[0]}?)" if nearest else ""
        raise ExtractionError(f"there is no extractor {name!r}{hint}; there are {', '.join(extractor_names())}")
    loaded = point.load()
    if not callable(loaded):
        raise ExtractionError(f"the extractor {name!r} ({point.value}) is no function of a document and a vocabulary")
    return cast("Extractor", loaded)


def _entry_points() -> EntryPoints:
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to load, and the default needs none

    return entry_points(group=ENTRY_POINTS)
