"""What a build did, for who called it.

In: a document's entry of the manifest. Out: a report of it, and of the whole build. It stands alone because it outlives
the build: it holds figures and names, and not one quad.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kg.errors import KgError
    from kg.extract import Coverage
    from kg.read import Input


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of one input."""

    identifier: str
    source: str
    sha256: str
    statements: int = 0
    measures: int = 0
    rejected: int = 0
    coverage: Coverage | None = None
    notes: tuple[str, ...] = ()
    reused: bool = False
    triples: int = 0
    """What an RDF file says, in triples; 0 for a report."""
    left_out: int = 0
    """Triples that went with what was rejected."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    graph: Path
    documents: tuple[DocumentReport, ...]
    """The documents of this build's inputs, read or found unchanged."""
    kept: int
    """Documents that an earlier build put into the graph and this one did not name."""
    failures: tuple[KgError, ...]
    skipped: tuple[Input, ...] = ()

    @property
    def statements(self) -> int:
        """Statements of this build's documents."""
        return sum(document.statements for document in self.documents)

    @property
    def measures(self) -> int:
        """Measures of this build's documents."""
        return sum(document.measures for document in self.documents)

    @property
    def barren(self) -> tuple[DocumentReport, ...]:
        """Reports in which no statement was found, and RDF files that say nothing."""
        return tuple(document for document in self.documents if not document.statements and not document.triples)

    @property
    def coverage(self) -> Coverage:
        """How much of this build's documents was understood, all counted together."""
        from kg.extract import Coverage  # noqa: PLC0415 - beside its use

        return sum((one.coverage for one in self.documents if one.coverage is not None), Coverage())

    @property
    def rejected(self) -> int:
        """Statements and other things that broke a shape or contradict another document."""
        return sum(document.rejected for document in self.documents)

    @property
    def left_out(self) -> int:
        """Triples that went with what was rejected."""
        return sum(document.left_out for document in self.documents)


def report_of(entry: Mapping[str, Any], *, reused: bool) -> DocumentReport:
    """Report on a document by its entry of the manifest, read in this build or not."""
    from kg.extract import Coverage  # noqa: PLC0415 - beside its use

    return DocumentReport(
        entry["identifier"],
        entry["source"],
        entry["sha256"],
        entry["statements"],
        entry["measures"],
        entry["rejected"],
        Coverage.from_json(entry["coverage"]),
        tuple(entry["notes"]),
        reused,
        entry.get("triples", 0),
        entry.get("left_out", 0),
    )
