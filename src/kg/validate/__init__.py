"""Stage: what may enter the graph.

In: quads, shapes and the vocabulary. Out: violations with their remedy, and quads separated into what stays and what is
rejected, with reasons. It knows RDF and SHACL; what the quads are about stands in ``ontology/shapes.ttl``.
"""

from __future__ import annotations

from kg.validate.evidence import check_evidence
from kg.validate.places import check_places
from kg.validate.separation import Rejected, separate
from kg.validate.validator import Validator, validate_quads
from kg.validate.violation import Violation

__all__ = ["Rejected", "Validator", "Violation", "check_evidence", "check_places", "separate", "validate_quads"]
