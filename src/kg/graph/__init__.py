"""Stage: statements to RDF, derived edges, and the graph as a network.

In: :class:`kg.model.Resolution`. Out: quads; :mod:`kg.graph.network` turns a store into networkx networks and is
imported on its own, since networkx is slow to load.
"""

from __future__ import annotations

from kg.graph.files import RDF_FORMATS, count_instances, describe_known, find_undescribed, is_rdf, read_rdf
from kg.graph.iris import (
    mint_derived_graph,
    mint_document,
    mint_document_graph,
    mint_entity,
    mint_vocabulary_graph,
)
from kg.graph.ontology import files_stating, ontology_quads
from kg.graph.quads import to_quads
from kg.graph.rules import Reason, Rule, derive, derive_again, explain, load_rules, stream_derived
from kg.graph.run import Run

__all__ = [
    "RDF_FORMATS",
    "Reason",
    "Rule",
    "Run",
    "count_instances",
    "derive",
    "derive_again",
    "describe_known",
    "explain",
    "files_stating",
    "find_undescribed",
    "is_rdf",
    "load_rules",
    "mint_derived_graph",
    "mint_document",
    "mint_document_graph",
    "mint_entity",
    "mint_vocabulary_graph",
    "ontology_quads",
    "read_rdf",
    "stream_derived",
    "to_quads",
]
