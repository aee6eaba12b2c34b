"""What became of one document: the noun that passes between the parts of a build.

In: a document's entry of the manifest, its quads, or None where the graph that is there has them, and what was
rejected. Out: the same, counted, parsed and put aside. It stands alone because documents that are read, taken over,
settled and stored are all told of in this way, within a process and between processes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.graph import mint_document_graph
from kg.store import quads_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.build.report import DocumentReport
    from kg.errors import KgError
    from kg.store import OpenStore, Spool, Spooled
    from kg.validate import Rejected

QUADS_OF_STATEMENT: Final = 20
"""Quads that make about one statement, by which an RDF file is as long as so many."""


@dataclass(slots=True)
class Outcome:
    """One document's way through the stages, ready to be sent between processes."""

    entry: dict[str, Any]
    """As the manifest has it."""
    base: str
    """Of the graph that it is for."""
    quads: bytes | Spooled | None = b""
    """N-Quads, perhaps on the disk; None for a document that is taken over from the graph that is there."""
    trig: bytes | Spooled | None = None
    """What it adds to ``graph.trig``, if it is known without the store."""
    facts: bytes | Spooled | None = None
    """What it adds to ``facts.csv``, if it is known without the store."""
    rejected: list[dict[str, Any]] = field(default_factory=list)
    report: DocumentReport | None = None
    failure: KgError | None = None


def graph_of(outcome: Outcome) -> ox.NamedNode:
    """Return the name of the graph that holds a document's quads."""
    return ox.NamedNode(mint_document_graph(outcome.entry["identifier"], outcome.base))


def size_of(outcome: Outcome) -> int:
    """Return the number of statements of a document, or what makes as many quads."""
    return int(outcome.entry["statements"]) + int(outcome.entry.get("triples", 0)) // QUADS_OF_STATEMENT


def parse_quads(outcome: Outcome | None) -> list[ox.Quad]:
    """Parse the quads of a document that was read; none for one that goes."""
    if outcome is None or outcome.quads is None:
        return []
    return list(ox.parse(bytes(outcome.quads), format=ox.RdfFormat.N_QUADS))


def own_quads(outcome: Outcome, old: OpenStore | None) -> list[ox.Quad]:
    """Return a document's quads: parsed if it was read, else as the graph that is there has them."""
    if outcome.quads is not None or old is None:
        return parse_quads(outcome)
    return list(quads_of(old.store, graph_of(outcome)))


def rows_of(rejected: Iterable[Rejected], source: str) -> list[dict[str, Any]]:
    """Tell of what was rejected, each in one line of ``rejected.jsonl``."""
    return [{"source": source, **found.to_dict()} for found in rejected]


def count_left_out(rejected: Iterable[Rejected]) -> int:
    """Count the triples that went with what was rejected."""
    return sum(len(found.quads) for found in rejected)


def put_aside(outcome: Outcome, spool: Spool) -> Outcome:
    """Put a document's quads and its parts of files aside: what is left is as long as its line in the manifest."""
    for name in ("quads", "trig", "facts"):
        value = getattr(outcome, name)
        if isinstance(value, bytes):
            setattr(outcome, name, spool.keep(value))
    return outcome
