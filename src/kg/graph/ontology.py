"""The ontology and its vocabulary as quads, so that queries find labels and hierarchies beside the statements.

In: the folder of the ontology. Out: quads in the vocabulary's graph. It stands alone because it depends on no document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.iris import mint_vocabulary_graph
from kg.graph.terms import LABEL, PREF_LABEL, term
from kg.namespaces import ID, KG, VOCABULARY
from kg.resources import read_turtle, vocabulary_triples

if TYPE_CHECKING:
    from pathlib import Path

SCHEMES: Final = ("activity", "group", "kind", "programme", "unit")
"""The schemes of the vocabulary whose concepts statements refer to; the others are word lists for reading."""

_IN_SCHEME: Final = term("skos:inScheme")


def ontology_quads(folder: Path, base: str = ID) -> list[ox.Quad]:
    """Read ``kg.ttl`` and ``vocabulary/*.ttl`` into the vocabulary's graph.

    What a term *is* (labels, notation, what it is broader than, whom it is for) enters the graph. How it is recognized
    in a text (verbs, templates, suffixes: properties of ``kg:``) and word lists for reading stay in their files.

    Every ``skos:prefLabel`` stands also as the ``rdfs:label`` that it entails (SKOS reference, section 5.3, S10), so
    that one property finds the label of anything in a graph.

    Args:
        folder: the folder of the ontology.
        base: where the graph lives; ends in a slash.

    Returns:
        The quads, without repetition, in the order of the files.

    Raises:
        ResourceError: a file is missing or is not Turtle.
    """
    graph = ox.NamedNode(mint_vocabulary_graph(base))
    vocabulary = vocabulary_triples(folder)
    schemes = {ox.NamedNode(VOCABULARY + name) for name in SCHEMES}
    concepts = {triple.subject for triple in vocabulary if triple.predicate == _IN_SCHEME and triple.object in schemes}
    described = concepts | schemes
    triples = read_turtle(folder / "kg.ttl")
    triples += [
        triple for triple in vocabulary if triple.subject in described and not triple.predicate.value.startswith(KG)
    ]
    found: dict[ox.Quad, None] = {}
    for triple in triples:
        found[ox.Quad(triple.subject, triple.predicate, triple.object, graph)] = None
        if triple.predicate == PREF_LABEL:
            found[ox.Quad(triple.subject, LABEL, triple.object, graph)] = None
    return list(found)
