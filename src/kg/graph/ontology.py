"""The ontology and its vocabulary as quads, so that queries find labels and hierarchies beside the statements.

In: the folder of the ontology. Out: quads in the vocabulary's graph. It stands alone because it depends on no document.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.iris import mint_vocabulary_graph
from kg.graph.terms import LABEL, PREF_LABEL
from kg.namespaces import ID, KG, PREFIXES, VOCABULARY
from kg.resources import read_turtle, vocabulary_descriptions

if TYPE_CHECKING:
    from pathlib import Path

SCHEMES: Final = ("activity", "group", "kind", "programme", "unit")
"""The schemes of the vocabulary whose concepts statements refer to; the others are word lists for reading."""

_IN_SCHEME: Final = PREFIXES["skos"] + "inScheme"


def ontology_quads(folder: Path, base: str = ID) -> list[ox.Quad]:
    """Read ``kg.ttl`` and ``vocabulary/*.ttl`` into the vocabulary's graph.

    What a term *is* (labels, notation, what it is broader than, whom it is for) enters the graph. How it is recognized
    in a text (verbs, templates, suffixes: properties of ``kg:``) and word lists for reading stay in their files.

    Every ``skos:prefLabel`` stands also as the ``rdfs:label`` that it entails (SKOS reference, section 5.3, S10), so
    that one property finds the label of anything in a graph.

    Args:
        folder: the folder of the ontology.
        base: where the graph lives; ends in a slash or ``#``.

    Returns:
        The quads, without repetition, in the order of the files.

    Raises:
        ResourceError: a file is missing or is not Turtle.
    """
    graph = ox.NamedNode(mint_vocabulary_graph(base))
    schemes = {ox.NamedNode(VOCABULARY + name) for name in SCHEMES}
    found: dict[ox.Quad, None] = {}
    for triple in read_turtle(folder / "kg.ttl"):
        found[ox.Quad(triple.subject, triple.predicate, triple.object, graph)] = None
    for iri, description in vocabulary_descriptions(folder).items():
        subject = ox.NamedNode(iri)
        if subject not in schemes and schemes.isdisjoint(description.get(_IN_SCHEME, ())):
            continue
        for predicate, values in description.items():
            if predicate.startswith(KG):
                continue
            for value in values:
                found[ox.Quad(subject, _node(predicate), value, graph)] = None
                if predicate == PREF_LABEL.value:
                    found[ox.Quad(subject, LABEL, value, graph)] = None
    return list(found)


def files_stating(folder: Path, subject: str, value: ox.NamedNode | ox.Literal) -> tuple[str, ...]:
    """Name the files of the ontology in which a value is said of a subject.

    Args:
        folder: the folder of the ontology.
        subject: IRI.
        value: the object, of whatever property: a label in the graph may be a ``skos:prefLabel`` in the file.

    Returns:
        Paths below the folder, sorted: ``vocabulary/programmes.ttl``.

    Raises:
        ResourceError: a file is missing or is not Turtle.
    """
    paths = (folder / "kg.ttl", *sorted((folder / "vocabulary").glob("*.ttl")))
    node = ox.NamedNode(subject)
    return tuple(
        path.relative_to(folder).as_posix()
        for path in paths
        if any(triple.subject == node and triple.object == value for triple in read_turtle(path))
    )


_node: Final = cache(ox.NamedNode)
