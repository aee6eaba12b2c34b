"""The ontology and its vocabulary as quads, so that queries find labels and hierarchies beside the statements.

In: the folder of the ontology. Out: quads in the vocabulary's graph. It stands alone because it depends on no document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import ResourceError
from kg.graph.iris import mint_vocabulary_graph
from kg.graph.terms import LABEL, PREF_LABEL
from kg.namespaces import ID

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def ontology_quads(folder: Path, base: str = ID) -> list[ox.Quad]:
    """Read ``kg.ttl`` and ``vocabulary/*.ttl`` into the vocabulary's graph.

    Every ``skos:prefLabel`` stands also as the ``rdfs:label`` that it entails (SKOS reference, section 5.3, S10), so
    that one property finds the label of anything in a graph.

    Args:
        folder: the folder of the ontology.
        base: where the graph lives; ends in a slash.

    Returns:
        The quads, without repetition, sorted by their text.

    Raises:
        ResourceError: a file is missing or is not Turtle.
    """
    graph = ox.NamedNode(mint_vocabulary_graph(base))
    quads = set()
    for path in [folder / "kg.ttl", *sorted((folder / "vocabulary").glob("*.ttl"))]:
        for triple in _read_turtle(path):
            quads.add(ox.Quad(triple.subject, triple.predicate, triple.object, graph))
            if triple.predicate == PREF_LABEL:
                quads.add(ox.Quad(triple.subject, LABEL, triple.object, graph))
    return sorted(quads, key=str)


def _read_turtle(path: Path) -> Iterator[ox.Quad]:
    try:
        yield from ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise ResourceError(path, f"not valid Turtle: {error.msg}", error.lineno) from error
    except OSError as error:
        raise ResourceError(path, error.strerror or str(error)) from error
