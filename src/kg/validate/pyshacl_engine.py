"""Validation by pySHACL: for shapes files that use more of SHACL than this package runs, and as a second opinion.

In: quads, a shapes file, the vocabulary. Out: the same violations. It stands alone because pySHACL and rdflib are slow
to import.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
import pyshacl
from rdflib import RDF, RDFS, SH, BNode, Graph, Literal

from kg.validate.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rdflib.term import Node

_NEEDED: Final = frozenset({str(RDF.type), str(RDFS.subClassOf)})
"""Of the vocabulary, only classes and subclasses bear on a document."""


def validate_with_pyshacl(
    document: str, quads: Iterable[ox.Quad], shapes: Path, vocabulary: Iterable[ox.Quad]
) -> Iterator[Violation]:
    """Validate one graph.

    Args:
        document: IRI of the document, for the violations.
        quads: the graph; their graph names play no part.
        shapes: a shapes file in Turtle.
        vocabulary: the quads of the vocabulary's graph; its nodes are validated only where ``quads`` hold them too.

    Yields:
        The violations, in pySHACL's order.
    """
    members = list(quads)
    own = {str(quad.subject) for quad in members}
    background = [quad for quad in vocabulary if quad.predicate.value in _NEEDED and str(quad.subject) not in own]
    shapes_graph = _shapes_graph(shapes)
    _, report, _ = pyshacl.validate(_to_rdflib([*members, *background]), shacl_graph=shapes_graph)
    outside = {quad.subject.value for quad in background if isinstance(quad.subject, ox.NamedNode)}
    for result in report.objects(None, SH.result):
        focus = report.value(result, SH.focusNode)
        if str(focus) not in outside:
            yield _violation(document, focus, result, report, shapes_graph)


@lru_cache(maxsize=4)
def _shapes_graph(shapes: Path) -> Graph:
    return Graph().parse(shapes, format="turtle")


def _to_rdflib(quads: Iterable[ox.Quad]) -> Graph:
    triples = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
    return Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")


def _violation(document: str, focus: Node | None, result: Node, report: Graph, shapes: Graph) -> Violation:
    messages = {
        message.language: str(message)
        for message in report.objects(result, SH.resultMessage)
        if isinstance(message, Literal)
    }
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    shape = report.value(result, SH.sourceShape)
    inverse = report.value(path, SH.inversePath) if isinstance(path, BNode) else None
    named = path if isinstance(shape, BNode) else shape
    return Violation(
        document,
        _text(focus),
        _local(named),
        f"^{inverse}" if inverse is not None else _text(path),
        _text(value),
        messages.get("en") or messages.get(None) or next(iter(messages.values()), ""),
        messages.get("zh", ""),
        _local(report.value(result, SH.resultSeverity)),
    )


def _text(node: Node | None) -> str:
    return "" if node is None else str(node)


def _local(node: Node | None) -> str:
    return _text(node).rpartition("#")[2].rpartition("/")[2]
