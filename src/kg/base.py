"""The base of a graph: what the IRIs of its places, organizations, activities and documents begin with.

In: a base as a user gives it, or a store. Out: the base, and IRIs made of others. It stands alone because every stage
meets these IRIs: a graph under a base of one's own is built, asked, drawn and checked by the same code as any other.

What the ontology defines does not move with the base: classes, properties, and the terms of the vocabulary, known
programmes among them. Their descriptions come from the ontology's files, which name them in full, and graphs under
different bases meet in them. All that a graph says of its own accord moves.

References:
    RFC 3987 (IRIs), sections 2.2 and 5.3.2.4 (dot segments); RFC 3986, section 5.1 (what a base IRI is).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.errors import BaseIriError
from kg.namespaces import ID, KG, PREFIXES, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

GRAPH: Final = "graph"
"""The part of a document that is its named graph."""
VOCABULARY_GRAPH: Final = "vocabulary"
"""What follows the base in the name of the graph that holds the ontology."""
DERIVED_GRAPH: Final = "derived"
"""What follows the base in the name of the graph that holds what rules derive."""

_FORBIDDEN: Final = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
"""What no IRI holds (Turtle, IRIREF)."""
_AUTHORITY: Final = re.compile(r"https?://(?:[^/?#@\s]*@)?(?!:)[^/?#@\s]+(?=[/?#]|$)")
"""A scheme, perhaps a user, and a host, which is not empty (RFC 9110, sections 4.2.1 and 4.2.2)."""
_DOTS: Final = re.compile(r"/\.{1,2}(?:[/#]|$)")


def check_base(base: str) -> str:
    """Check a base that a user gives.

    Args:
        base: an absolute http or https IRI that ends in a slash or in ``#``.

    Returns:
        The base itself.

    Raises:
        BaseIriError: it is none; the message names the cause.
    """
    cause = _fault(base)
    if cause:
        raise BaseIriError(base, cause)
    return base


def _fault(base: str) -> str:
    """Say what is wrong with a base; nothing if all is well."""
    found = _FORBIDDEN.search(base)
    start = _AUTHORITY.match(base)
    if found is not None:
        return f"{found[0]!r} cannot stand in an IRI"
    if start is None:
        return "it does not begin with http:// or https:// and a host"
    path = base[start.end() :]
    if not path.endswith(("/", "#")):
        return "it does not end in / or #, so what follows would run into it"
    if "?" in path or "#" in path[:-1]:
        return "it has a query or a fragment before its end"
    if _DOTS.search(path):
        return "it has the segment . or .., which readers of IRIs take out"
    if base.startswith((KG, VOCABULARY)):
        return "it lies in the namespace of the ontology, whose terms are other things"
    return _not_an_iri(base)


def _not_an_iri(base: str) -> str:
    """Say why the store, which reads IRIs by the whole grammar, would refuse this one; nothing if it would not."""
    import pyoxigraph as ox  # noqa: PLC0415 - slow to load, and most that is wrong is found without it

    try:
        ox.NamedNode(base)
    except ValueError as error:
        return f"it breaks the grammar of IRIs ({error})"
    return ""


def part_of(iri: str, name: str) -> str:
    """Mint the IRI of a part of a thing: ``…/document/hunan-2019#graph``.

    Under a base that ends in ``#`` it is ``…#document/hunan-2019/graph``: an IRI has one fragment.
    """
    return f"{iri}{'/' if '#' in iri else '#'}{name}"


def is_part(iri: str) -> bool:
    """Tell a part of a document, such as its publisher by name only, from a thing of its own."""
    fragment = iri.partition("#")[2]
    return bool(fragment) and fragment.count("/") != 1


def whole_of(graph: str) -> str:
    """Return the IRI of the document whose graph it is; of another graph its own."""
    whole = graph.removesuffix(f"#{GRAPH}")
    return whole.removesuffix(f"/{GRAPH}") if "#" in whole else whole


def bases_of(quads: Iterable[ox.Quad]) -> Iterator[str]:
    """Find by the graphs that describe the ontology's first class the bases that they lie under.

    Args:
        quads: those that say what :data:`ONTOLOGY_CLASS` is, among any others.
    """
    for quad in quads:
        graph = str(getattr(quad.graph_name, "value", ""))
        if graph.endswith(("/" + VOCABULARY_GRAPH, "#" + VOCABULARY_GRAPH)) and _is_ontology(quad):
            yield graph.removesuffix(VOCABULARY_GRAPH)


ONTOLOGY_CLASS: Final = KG + "Activity"
"""A class that every ontology has which ``kg`` can build with."""
_TYPE: Final = PREFIXES["rdf"] + "type"


def _is_ontology(quad: ox.Quad) -> bool:
    return quad.predicate.value == _TYPE and getattr(quad.subject, "value", "") == ONTOLOGY_CLASS


def base_of(store: ox.Store) -> str:
    """Find the base of the graph that a store holds: it lies in the name of the vocabulary's graph.

    Args:
        store: the graph; one without the vocabulary has the usual base.
    """
    import pyoxigraph as ox  # noqa: PLC0415 - slow to load, and the command line checks a base without it

    told = store.quads_for_pattern(ox.NamedNode(ONTOLOGY_CLASS), ox.NamedNode(_TYPE), None, None)
    return min(bases_of(told), default=ID)
