"""The terms of the graph that questions and facts read.

In: the prefixes. Out: pyoxigraph terms and IRIs as plain strings. It stands alone so that each is made once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import BlankNode, Triple


def expand(name: str) -> str:
    """Expand a prefixed name: ``schema:agent``."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def local_name(iri: str) -> str:
    """Cut the last segment out of an IRI: the notation of a term, the hash of an activity."""
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]


def choose_label(labels: Iterable[NamedNode | BlankNode | Literal | Triple], language: str = "zh") -> str:
    """Choose one label among several: the language first, then none, then any; the least one of equals.

    Args:
        labels: the objects of a label property.
        language: tag of the preferred language.

    Returns:
        The label, empty if there is none.
    """
    ranked = sorted(
        (label.language != language, bool(label.language), label.value)
        for label in labels
        if isinstance(label, Literal)
    )
    return ranked[0][2] if ranked else ""


TYPE: Final = NamedNode(expand("rdf:type"))
LABEL: Final = NamedNode(expand("rdfs:label"))
ALT_LABEL: Final = NamedNode(expand("skos:altLabel"))
PREF_LABEL: Final = NamedNode(expand("skos:prefLabel"))
IDENTIFIER: Final = NamedNode(expand("dcterms:identifier"))
ACTIVITY: Final = NamedNode(expand("kg:Activity"))
ARTICLE: Final = NamedNode(expand("schema:Article"))
