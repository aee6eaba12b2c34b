"""One document's statements as one named graph.

In: a :class:`kg.model.Resolution` and the run. Out: quads, a pure function of both, so that any engine can map it over
documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from kg.graph.describe import describe_document, describe_entity
from kg.graph.iris import mint_document_graph
from kg.graph.statements import StatementWriter
from kg.namespaces import ID

if TYPE_CHECKING:
    from kg.graph.run import Run
    from kg.model import Resolution


def to_quads(resolution: Resolution, run: Run, base: str = ID) -> list[Quad]:
    """Write one document's statements as the quads of its named graph.

    The graph holds all that the document brought: the document with its text, every entity that its statements use,
    activities, measures and evidence. Removing the graph removes all of it.

    Args:
        resolution: the document, its resolved statements and their entities.
        run: the run that makes the graph.
        base: where documents, entities and activities live; ends in a slash or ``#``. Terms of the vocabulary keep
            their own.

    Returns:
        The quads without repetition, in the order of the text; the same input gives the same list.
    """
    document = resolution.document
    graph = NamedNode(mint_document_graph(document.identifier, base))
    quads = list(describe_document(document, run, base))
    known = {(entity.kind, entity.identifier): entity for entity in resolution.entities}
    for entity in known.values():
        quads.extend(describe_entity(entity, graph, base, known))
    writer = StatementWriter(document, base, quads)
    for statement in resolution.statements:
        writer.write(statement)
    writer.write_parts()
    writer.write_memberships(resolution.memberships)
    writer.write_editions((programme, edition.edition.text) for programme, edition in resolution.editions)
    return quads
