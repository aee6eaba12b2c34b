"""Prefixes and the namespaces of the graph.

One table feeds the Turtle writer, the SPARQL prologue and the documentation. Plain strings, so that nothing heavy is
imported to mint an IRI.
"""

from __future__ import annotations

from functools import cache
from typing import Final

KG: Final = "https://w3id.org/civic-kg/ontology#"
ID: Final = "https://w3id.org/civic-kg/id/"
"""The usual base of a graph, under which its entities, activities and documents live."""
CONTEXT: Final = "https://w3id.org/civic-kg/context.jsonld"
"""Address of the published JSON-LD context, ``ontology/context.jsonld``."""
VOCABULARY: Final = "https://w3id.org/civic-kg/vocabulary/"
"""Base of the SKOS schemes: ``VOCABULARY + "activity/provide"``."""

WIKIDATA: Final = "http://www.wikidata.org/entity/"
"""Base of the items of Wikidata."""

PREFIXES: Final[dict[str, str]] = {
    "kg": KG,
    "activity": VOCABULARY + "activity/",
    "group": VOCABULARY + "group/",
    "kind": VOCABULARY + "kind/",
    "unit": VOCABULARY + "unit/",
    "classifier": VOCABULARY + "classifier/",
    "frame": VOCABULARY + "frame/",
    "programme": ID + "programme/",
    "place": ID + "place/",
    "organization": ID + "organization/",
    "document": ID + "document/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace, as written in Turtle, SPARQL and the docs."""

MOVING: Final = ("document", "organization", "place")
"""Prefixes whose namespaces lie under the base of a graph; a known programme is a term of the vocabulary."""


@cache
def prefixes_under(base: str) -> dict[str, str]:
    """Prefix to namespace in a graph of a base, as written in its Turtle."""
    return PREFIXES | {name: f"{base}{name}/" for name in MOVING}


@cache
def query_prefixes(base: str) -> dict[str, str]:
    """Prefix to namespace in queries of a graph of a base: those of its Turtle, and ``id:`` for the base itself."""
    return prefixes_under(base) | {"id": base}


@cache
def _by_namespace(base: str) -> dict[str, str]:
    return {namespace: prefix for prefix, namespace in prefixes_under(base).items()}


def shorten(iri: str, base: str = ID) -> str:
    """Write an IRI with a prefix where there is one in a graph of a base, else in full."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _by_namespace(base).get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and iri[cut:] else iri
