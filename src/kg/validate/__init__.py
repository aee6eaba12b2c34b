"""Stage: what may enter the graph.

In: quads, shapes and the vocabulary. Out: violations with their remedy, and quads separated into what stays and what is
rejected, with reasons. It knows RDF and SHACL; what the quads are about stands in ``ontology/shapes.ttl``.
"""

from __future__ import annotations

from kg.validate.evidence import check_evidence
from kg.validate.merging import Described, check_merge, settle
from kg.validate.places import check_places
from kg.validate.separation import Rejected, keep_sound, separate
from kg.validate.validator import Validator, validate_quads
from kg.validate.violation import Violation

__all__ = [
    "Described",
    "Rejected",
    "Validator",
    "Violation",
    "check_evidence",
    "check_merge",
    "check_places",
    "keep_sound",
    "separate",
    "settle",
    "validate_quads",
]
