"""What RDF files contradict: judged when all documents are known.

In: the outcomes of all documents. Out: those of RDF files without what other documents contradict, each row with the
documents that it is against. It stands alone because it is the one step that needs every document at once; it looks up
only what the files speak of, so that its memory grows with them and not with the graph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.build.outcome import graph_of, own_quads, rows_of
from kg.build.report import report_of
from kg.graph import count_instances
from kg.store import to_nquads
from kg.validate import Described, Validator, settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.build.knowledge import Knowledge
    from kg.build.outcome import Outcome
    from kg.store import OpenStore


def settle_files(outcomes: Sequence[Outcome], knowledge: Knowledge, old: OpenStore | None) -> None:
    """Leave out of the RDF files what contradicts other documents: the reports first, then one another, by identifier.

    What was left out in an earlier build is judged again, so that the graph is the one that a build from nothing makes.

    Args:
        outcomes: all documents; those of RDF files may be changed.
        knowledge: the vocabulary, and where the shapes lie.
        old: where documents without quads of their own are taken from.
    """
    files = sorted((one for one in outcomes if "triples" in one.entry), key=lambda one: str(one.entry["identifier"]))
    if not files:
        return
    said = [_said_by(one, old) for one in files]
    validator = Validator(knowledge.rules.parent / "shapes.ttl", knowledge.vocabulary)
    ends = (term for quads in said for quad in quads for term in (quad.subject, quad.object))
    wanted = {term for term in ends if isinstance(term, ox.NamedNode)}
    reports = [one for one in outcomes if "triples" not in one.entry]
    others = Described(quad for quad in knowledge.vocabulary if quad.subject in wanted)
    others.add(_said_of(wanted, reports, validator.inverse_paths, old))
    for outcome, quads in zip(files, said, strict=True):
        kept, rejected = settle(quads, others, validator, str(outcome.entry["source"]))
        news = others.new_types(kept)
        rows = [row for row in outcome.rejected if not row.get("against")]
        rows += rows_of(rejected, str(outcome.entry["source"]))
        outcome.entry |= {
            "statements": count_instances(news, "kg:Activity"),
            "measures": count_instances(news, "kg:Measure"),
            "triples": len(kept),
            "rejected": len(rows),
            "left_out": sum(int(row.get("triples", 0)) for row in rows),
        }
        if set(kept) != set(own_quads(outcome, old)):
            outcome.quads = to_nquads(kept)
        outcome.rejected = rows
        if outcome.report is not None:
            outcome.report = report_of(outcome.entry, reused=outcome.report.reused)
        others.add(kept)


def _said_by(outcome: Outcome, old: OpenStore | None) -> list[ox.Quad]:
    """Return what an RDF file says, with what an earlier build left out because of other documents."""
    quads = own_quads(outcome, old)
    graph = graph_of(outcome)
    for row in outcome.rejected:
        if row.get("against"):
            left_out = ox.parse(row["left_out"], format=ox.RdfFormat.N_TRIPLES)
            quads += [ox.Quad(one.subject, one.predicate, one.object, graph) for one in left_out]
    return sorted(quads, key=str)


def _said_of(
    nodes: set[ox.NamedNode], reports: Iterable[Outcome], backwards: Iterable[ox.NamedNode], old: OpenStore | None
) -> Iterator[ox.Quad]:
    """Find what reports say of some things, and of others by naming them in a property that is followed backwards."""
    taken_over = {graph_of(report) for report in reports if report.quads is None}
    if old is not None and taken_over:
        for node in nodes:
            patterns = [(node, None, None), *((None, predicate, node) for predicate in backwards)]
            for pattern in patterns:
                found = old.store.quads_for_pattern(*pattern, None)
                yield from (quad for quad in found if quad.graph_name in taken_over)
    subjects, predicates = ({str(term).encode() for term in terms} for terms in (nodes, backwards))
    for report in reports:
        lines = [] if report.quads is None else bytes(report.quads).splitlines(keepends=True)
        chosen = [line for line in lines if _speaks_of(line, subjects, predicates)]
        yield from ox.parse(b"".join(chosen), format=ox.RdfFormat.N_QUADS)


def _speaks_of(line: bytes, subjects: set[bytes], predicates: set[bytes]) -> bool:
    """Tell from a line of N-Quads whether it is of a thing, or names it in one of some properties."""
    subject, predicate, rest = line.split(b" ", 2)
    return subject in subjects or (predicate in predicates and rest.split(b" ", 1)[0] in subjects)
