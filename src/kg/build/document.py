"""One document's way through the stages: bytes in, checked quads out.

In: an input and the settings. Out: its :class:`~kg.build.outcome.Outcome`, of a report or of an RDF file, or why there
is none. It stands alone because it is a pure function of what it gets, so that it runs in any process and in any order.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.build.knowledge import load_ontology
from kg.build.outcome import Outcome, count_left_out, rows_of
from kg.build.report import report_of
from kg.errors import KgError, ReadError
from kg.extract import check_statements, coverage_of, find_editions, find_extractor, find_memberships
from kg.graph import (
    Run,
    count_instances,
    describe_known,
    find_undescribed,
    is_rdf,
    mint_document,
    mint_document_graph,
    read_rdf,
    to_quads,
)
from kg.read import read_bytes, read_input
from kg.resolve import find_known, resolve
from kg.resources import load_vocabulary
from kg.store import to_nquads, trig_of_nquads
from kg.validate import Validator, Violation, check_evidence, check_places, keep_sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyoxigraph as ox

    from kg.build.settings import Settings
    from kg.extract import Refused
    from kg.model import Document
    from kg.read import Input
    from kg.resources import Vocabulary
    from kg.validate import Rejected

SMALLEST_REPORT: Final = "2019年，某市妇联培训妇女100人。"
"""A sentence (a women's federation trained 100 women in 2019) that asks for all that is loaded once a process."""


def prepare(settings: Settings) -> None:
    """Load what every document needs, so that processes that are forked have it already."""
    _outcome_of("", read_bytes(SMALLEST_REPORT.encode(), "report.txt", None), settings)


def read_one(name: str, one: Input, settings: Settings, held: Mapping[str, Any] | None) -> Outcome:
    """Take one input through the stages."""
    if is_rdf(one.source) and one.path is not None:
        return _read_rdf(name, one, one.path, settings, held)
    try:
        document = read_input(one)
    except ReadError as error:
        return Outcome({"identifier": name}, settings.base, failure=error)
    if held is not None and held["sha256"] == document.sha256 and held["source"] == document.source:
        return Outcome(dict(held), settings.base, quads=None)
    return _outcome_of(name, replace(document, identifier=name), settings)


def _outcome_of(name: str, document: Document, settings: Settings) -> Outcome:
    """Take a document through all stages behind its reading."""
    vocabulary = load_vocabulary(settings.ontology)
    try:
        read = find_extractor(settings.extractor)(document, vocabulary)
    except KgError as error:
        return Outcome({"identifier": name}, settings.base, failure=error)
    statements, refused = check_statements(document, read)
    resolution = resolve(
        document,
        statements,
        vocabulary,
        _decisions(settings, vocabulary),
        memberships=find_memberships(document, vocabulary),
        editions=find_editions(document, statements, vocabulary),
    )
    quads = to_quads(resolution, Run.of(settings.version, settings.digest, [document.sha256]), settings.base)
    accepted, rejected = _check(quads, settings)
    unknown = sum(not entity.known for entity in resolution.entities)
    coverage = coverage_of(document, statements, unknown)
    entry = {
        "identifier": name,
        "source": document.source,
        "sha256": document.sha256,
        "title": document.title,
        "version": settings.version,
        "ontology": settings.digest,
        "statements": count_instances(accepted, "kg:Activity"),
        "measures": count_instances(accepted, "kg:Measure"),
        "rejected": len(rejected) + len(refused),
        "left_out": count_left_out(rejected),
        "coverage": coverage.to_json(),
        "notes": [*document.notes, *([] if statements else ["no statement found in it"])],
    }
    rows = [*(_refusal(document, found, settings.base) for found in refused), *rows_of(rejected, document.source)]
    text = to_nquads(accepted)
    base = settings.base
    trig = trig_of_nquads(mint_document_graph(name, base), text, base)
    facts = _facts_of(accepted, mint_document(name, base))
    return Outcome(entry, base, text, trig, facts, rows, report_of(entry, reused=False))


def _decisions(settings: Settings, vocabulary: Vocabulary) -> Any:
    if settings.decisions is None:
        return None
    from kg.resolve import load_decisions  # noqa: PLC0415 - few builds have decisions

    return load_decisions(settings.decisions, vocabulary)


def _facts_of(quads: Iterable[ox.Quad], document: str) -> bytes:
    """Write a report's lines of ``facts.csv``."""
    from kg.query.facts import facts_of_quads, to_csv  # noqa: PLC0415 - beside its use

    return to_csv(facts_of_quads(dict.fromkeys(quads), document))


def _refusal(document: Document, refused: Refused, base: str) -> dict[str, Any]:
    """Tell of a statement that the text does not bear out, as of one that breaks a shape."""
    statement, iri = refused.statement, mint_document(document.identifier, base)
    return {
        "document": iri,
        "source": document.source,
        "activity": "",
        "label": statement.predicate.text,
        "quote": statement.span.of(document.text),
        "sentence": statement.sentence.of(document.text),
        "reasons": [
            Violation(iri, "", f"text-{one.check}", "", one.value, one.message, one.message_zh).to_dict()
            for one in refused.reasons
        ],
        "against": [],
        "triples": 0,
        "left_out": "",
    }


def _read_rdf(name: str, one: Input, path: Path, settings: Settings, held: Mapping[str, Any] | None) -> Outcome:
    """Take one RDF file through the stages that it needs."""
    try:
        data = path.read_bytes()
        digest = sha256(data).hexdigest()
        if held is not None and held["sha256"] == digest and held["source"] == one.source:
            return Outcome(dict(held), settings.base, quads=None)
        quads = read_rdf(data, name, one.source, Run.of(settings.version, settings.digest, [digest]), settings.base)
    except OSError as error:
        return Outcome(
            {"identifier": name}, settings.base, failure=ReadError(path, error.strerror or str(error), "check the file")
        )
    except ReadError as error:
        return Outcome({"identifier": name}, settings.base, failure=error)
    accepted, rejected = _check(_with_known(quads, settings), settings)
    entry = {
        "identifier": name,
        "source": one.source,
        "sha256": digest,
        "title": Path(one.source).name,
        "version": settings.version,
        "ontology": settings.digest,
        "statements": count_instances(accepted, "kg:Activity"),
        "measures": count_instances(accepted, "kg:Measure"),
        "rejected": len(rejected),
        "left_out": count_left_out(rejected),
        "coverage": {},
        "notes": [],
        "triples": len(accepted),
    }
    rows = rows_of(rejected, one.source)
    return Outcome(entry, settings.base, to_nquads(accepted), rejected=rows, report=report_of(entry, reused=False))


def _with_known(quads: list[ox.Quad], settings: Settings) -> list[ox.Quad]:
    """Describe in a file's graph the places and organizations that it refers to, as a report's graph does."""
    properties = _validator(settings.ontology, settings.base).background.types
    named = find_undescribed(quads, properties, settings.base)
    known = find_known(sorted(named), load_vocabulary(settings.ontology)) if named else ()
    return describe_known(known, quads, settings.base)


def _check(quads: list[ox.Quad], settings: Settings) -> tuple[list[ox.Quad], tuple[Rejected, ...]]:
    """Separate what keeps the shapes, quotes its text and lies in places that there are from what does not."""
    validator = _validator(settings.ontology, settings.base)
    return keep_sound(quads, lambda kept: (*validator.validate(kept), *check_evidence(kept), *check_places(kept)))


@cache
def _validator(ontology: Path, base: str) -> Validator:
    """Load the shapes once a process."""
    return Validator(ontology / "shapes.ttl", load_ontology(ontology, base))
