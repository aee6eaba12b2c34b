"""The conductor: inputs in, a graph directory out.

The one module that knows the order of the stages: read, extract, resolve, graph, validate, store. Each document goes
its way alone, as a pure function of its bytes, the vocabulary and the version, so documents can be read in parallel and
those that did not change keep the quads that they have.
"""

from __future__ import annotations

import contextlib
import difflib
import itertools
import json
import os
import re
import shutil
from collections import Counter
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from functools import cache, cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import pyoxigraph as ox

import kg
from kg.base import check_base
from kg.collecting import collected_seldom
from kg.errors import GraphError, KgError, NotFoundError, ReadError, ResourceError
from kg.extract import check_statements, coverage_of, find_editions, find_extractor, find_memberships
from kg.forked import Forked, end_with_parent
from kg.graph import (
    RDF_FORMATS,
    Run,
    count_instances,
    derive,
    derive_again,
    describe_known,
    find_undescribed,
    is_rdf,
    load_rules,
    mint_derived_graph,
    mint_document,
    mint_document_graph,
    mint_vocabulary_graph,
    ontology_quads,
    read_rdf,
    stream_derived,
    to_quads,
)
from kg.locations import ontology_folder
from kg.namespaces import ID
from kg.read import Input, find_inputs, read_bytes, read_input
from kg.resolve import find_known, resolve
from kg.resources import digest_of, load_vocabulary
from kg.store import (
    DATASET,
    DRAWN,
    FACTS,
    MANIFEST,
    PAGE,
    PIECES,
    REJECTED,
    STORE,
    TRIG,
    OpenStore,
    Spool,
    Statistics,
    amend_trig,
    branch_store,
    change_graphs,
    check_manifest,
    count_stated,
    describe_dataset,
    load_graphs,
    load_text,
    named_graphs,
    open_new,
    quads_of,
    read_index,
    read_manifest,
    read_rejections,
    replace_directory,
    replace_graphs,
    to_nquads,
    trig_head,
    trig_of_graph,
    trig_of_nquads,
    write_graphs,
    write_index,
    write_manifest,
    write_pieces,
)
from kg.validate import Described, Validator, Violation, check_evidence, check_places, keep_sound, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor

    from kg.extract import Coverage, Refused
    from kg.model import Document
    from kg.resources import Vocabulary
    from kg.store import Earlier, Piece, Spooled
    from kg.validate import Rejected

PARALLEL_FROM: Final = 8
"""Documents from which a pool of processes pays for its start."""
LARGEST_CHUNK: Final = 16
"""Documents that a process reads before it hands them over."""
LOOK_AHEAD: Final = 128
"""Documents among which the longest are read first: what became of them is held until the others before them are."""
LARGEST_IN_MEMORY: Final = 1_500
"""Statements up to which the files are written from a store in memory, several times as fast as one on the disk; more
would make memory grow with the number of documents."""
LARGEST_UPDATE: Final = 5_000
"""Statements up to which the last store is changed rather than written anew: their quads are held in memory."""
LEAST_TAKEN_OVER: Final = 4
"""An update changes at most one statement in so many; beyond, to write all anew is as fast."""
EDGES_AT_ONCE: Final = 10_000
"""Derived edges that are held while they are written."""
QUADS_OF_STATEMENT: Final = 20
IDENTIFIER_HASH: Final = 6
SMALLEST_REPORT: Final = "2019年，某市妇联培训妇女100人。"
"""A sentence (a women's federation trained 100 women in 2019) that asks for all that is loaded once a process."""
NEAREST: Final = 5
"""Documents that are named where one is not found."""
RULES: Final = "rules"
_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a document's quads depend on beside its bytes; small, so that it can be sent to other processes."""

    ontology: Path
    decisions: Path | None
    extractor: str
    version: str
    digest: str
    base: str = ID


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of one input."""

    identifier: str
    source: str
    sha256: str
    statements: int = 0
    measures: int = 0
    rejected: int = 0
    coverage: Coverage | None = None
    notes: tuple[str, ...] = ()
    reused: bool = False
    triples: int = 0
    """What an RDF file says, in triples; 0 for a report."""
    left_out: int = 0
    """Triples that went with what was rejected."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    graph: Path
    documents: tuple[DocumentReport, ...]
    """The documents of this build's inputs, read or found unchanged."""
    kept: int
    """Documents that an earlier build put into the graph and this one did not name."""
    failures: tuple[KgError, ...]
    skipped: tuple[Input, ...] = ()

    @property
    def statements(self) -> int:
        """Statements of this build's documents."""
        return sum(document.statements for document in self.documents)

    @property
    def measures(self) -> int:
        """Measures of this build's documents."""
        return sum(document.measures for document in self.documents)

    @property
    def barren(self) -> tuple[DocumentReport, ...]:
        """Reports in which no statement was found, and RDF files that say nothing."""
        return tuple(document for document in self.documents if not document.statements and not document.triples)

    @property
    def coverage(self) -> Coverage:
        """How much of this build's documents was understood, all counted together."""
        from kg.extract import Coverage  # noqa: PLC0415 - beside its use

        return sum((one.coverage for one in self.documents if one.coverage is not None), Coverage())

    @property
    def rejected(self) -> int:
        """Statements and other things that broke a shape or contradict another document."""
        return sum(document.rejected for document in self.documents)

    @property
    def left_out(self) -> int:
        """Triples that went with what was rejected."""
        return sum(document.left_out for document in self.documents)


@dataclass(slots=True)
class Outcome:
    """One document's way through the stages, ready to be sent between processes."""

    entry: dict[str, Any]
    """As the manifest has it."""
    base: str
    """Of the graph that it is for."""
    quads: bytes | Spooled | None = b""
    """N-Quads, perhaps on the disk; None for a document that is taken over from the graph that is there."""
    trig: bytes | Spooled | None = None
    """What it adds to ``graph.trig``, if it is known without the store."""
    facts: bytes | Spooled | None = None
    """What it adds to ``facts.csv``, if it is known without the store."""
    rejected: list[dict[str, Any]] = field(default_factory=list)
    report: DocumentReport | None = None
    failure: KgError | None = None


@collected_seldom()
def build(
    inputs: Sequence[str | Path],
    graph: str | Path | None = None,
    *,
    ontology: str | Path | None = None,
    decisions: str | Path | None = None,
    extractor: str = RULES,
    jobs: int | None = None,
    fresh: bool = False,
    page: bool = True,
    licence: str | None = None,
    base: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> BuildReport:
    """Build a graph directory from reports, or bring one up to date.

    Documents that the directory holds already and that did not change are not read again; documents that this call does
    not name stay, unless ``fresh``.

    Args:
        inputs: files, folders, ``-`` for standard input, http or https addresses. RDF files (Turtle, TriG, N-Triples,
            N-Quads, JSON-LD, RDF/XML) are merged as documents of their own.
        graph: the graph directory; ``$KG_GRAPH`` or ``graph`` if None.
        ontology: a folder in the form of ``ontology/`` to use in place of the packaged one.
        decisions: a file of decisions about entities.
        extractor: name of an extractor; others than the rules' come by the entry point ``kg.extractors``.
        jobs: number of processes; by the number of documents and of cores if None. The bytes do not depend on it.
        fresh: whether to leave out what earlier builds put into the graph.
        page: whether to draw ``graph.html``.
        licence: IRI of the licence that the graph is given under; the one that it has if None.
        base: what the IRIs of places, organizations, activities and documents begin with: an absolute http or https
            IRI that ends in ``/`` or ``#``. The one that the graph has if None, for a new graph
            ``https://w3id.org/civic-kg/id/``. Another one than the graph has only with ``fresh``.
        progress: called before each document with its number, their count and its source.

    Returns:
        What was done and what failed; inputs that fail leave the others alone.

    Raises:
        BaseIriError: the base is none.
        GraphError: the directory cannot be written, has another base, or no input at all could be read; it is then as
            it was.
        ResourceError: the ontology is broken.
    """
    target = Path(graph or os.environ.get("KG_GRAPH") or "graph")
    settings = _settings(ontology, decisions, extractor, _base(base, target, fresh=fresh))
    found = _with_rdf(find_inputs([str(one) for one in inputs]))
    skipped = tuple(one for one in found if one.skipped)
    named = _identify([one for one in found if not one.skipped])
    with replace_directory(target) as staging, contextlib.ExitStack() as stack:
        old = None if fresh else _open_old(target, stack)
        spool = stack.enter_context(Spool(staging))
        knowledge = Knowledge(
            settings.version,
            settings.digest,
            settings.ontology / "rules",
            _ontology(settings.ontology, settings.base),
            _licence(licence, old),
            settings.base,
        )
        begun = _Begun(staging, knowledge) if old is None else None
        if begun is not None:
            stack.callback(begun.end)
        read = _outcomes(named, settings, old, jobs, progress, beside=_Beside(begun, page=page))
        outcomes = [_spooled(outcome, spool) for outcome in read]
        documents = [outcome for outcome in outcomes if outcome.failure is None]
        failures = tuple(outcome.failure for outcome in outcomes if outcome.failure is not None)
        kept = _kept(old, outcomes)
        if not documents and (failures or not kept):
            raise _nothing_to_build(target, failures)
        _settle([*documents, *kept], knowledge, old)
        forking = _count_workers(jobs, len(named)) > 1
        write_directory(staging, knowledge, [*documents, *kept], old, page=page, begun=begun, forking=forking)
    reports = tuple(outcome.report for outcome in documents if outcome.report is not None)
    return BuildReport(target, reports, len(kept), failures, skipped)


@collected_seldom()
def remove(
    documents: Sequence[str],
    graph: str | Path | None = None,
    *,
    ontology: str | Path | None = None,
    page: bool = True,
) -> list[str]:
    """Remove documents from a graph directory, with all that only they brought.

    Args:
        documents: identifiers of documents.
        graph: the graph directory; ``$KG_GRAPH`` or ``graph`` if None.
        ontology: a folder in the form of ``ontology/`` whose rules derive the edges anew; the packaged one if None. The
            vocabulary stays the one that the graph holds.
        page: whether to draw ``graph.html`` again.

    Returns:
        The identifiers removed.

    Raises:
        GraphError: there is no such graph.
        NotFoundError: it holds no such document.
    """
    target = Path(graph or os.environ.get("KG_GRAPH") or "graph")
    with OpenStore(target) as old:
        check_manifest(target, old.manifest)
        _check_held(old, documents)
    with replace_directory(target) as staging, OpenStore(target) as old:
        _check_held(old, documents)
        rejections = _rejections(old)
        rest = [
            _taken_over(entry, rejections, _base_of(old))
            for entry in old.manifest["documents"]
            if entry["identifier"] not in documents
        ]
        rules = (Path(ontology) if ontology is not None else ontology_folder()) / "rules"
        manifest, base = old.manifest, _base_of(old)
        vocabulary = tuple(quads_of(old.store, ox.NamedNode(mint_vocabulary_graph(base))))
        knowledge = Knowledge(manifest["version"], manifest["ontology"], rules, vocabulary, _licence(None, old), base)
        _settle(rest, knowledge, old)
        write_directory(staging, knowledge, rest, old, page=page)
    return sorted(documents)


def _licence(licence: str | None, old: OpenStore | None) -> str:
    """Choose the licence: the one given, else the one that the graph has.

    Raises:
        ResourceError: it is no IRI.
    """
    if licence is None:
        return str(old.manifest.get("licence", "")) if old is not None else ""
    if not _IRI.fullmatch(licence):
        raise ResourceError(
            Path(licence), "is no licence: expected an IRI, https://creativecommons.org/licenses/by/4.0/"
        )
    return licence


def _base(base: str | None, target: Path, *, fresh: bool) -> str:
    """Choose the base: the one given, else the one that the graph has, even if it is made anew.

    Raises:
        BaseIriError: the one given is none.
        GraphError: the graph has another one and is not made anew: the same thing would have two names in it.
    """
    try:
        held = str(read_manifest(target).get("base", ID)) if (target / MANIFEST).exists() else None
    except GraphError:
        held = None  # damaged or of an older layout: only a fresh build goes on, and whoever opens it says why
    if base is None:
        return held or ID
    if held not in (None, check_base(base)) and not fresh:
        raise GraphError(
            target,
            f"its IRIs begin with {held}, not with {base}",
            f"leave --base out to keep them, or make the graph anew: kg build --fresh --base {base} INPUT…",
        )
    return base


def _base_of(old: OpenStore | None) -> str:
    return ID if old is None else str(old.manifest.get("base", ID))


def _check_held(old: OpenStore, documents: Sequence[str]) -> None:
    held = {entry["identifier"] for entry in old.manifest["documents"]}
    for name in documents:
        if name not in held:
            near = difflib.get_close_matches(name, sorted(held), n=NEAREST, cutoff=0) or ["none"]
            raise NotFoundError(f"{old.folder} holds no document {name!r}; the nearest are {', '.join(near)}")


def _settings(ontology: str | Path | None, decisions: str | Path | None, extractor: str, base: str) -> Settings:
    folder = Path(ontology) if ontology is not None else ontology_folder()
    if not (folder / "vocabulary").is_dir():
        raise ResourceError(folder, "is no ontology: it has no folder vocabulary")
    find_extractor(extractor)
    decided = Path(decisions) if decisions is not None else None
    digest = load_vocabulary(folder).digest
    if extractor != RULES:
        digest = sha256(f"{digest} {extractor}".encode()).hexdigest()
    if decided is not None:
        try:
            digest = sha256((digest + decided.read_text(encoding="utf-8")).encode()).hexdigest()
        except OSError as error:
            raise ResourceError(decided, error.strerror or str(error)) from error
    return Settings(folder, decided, extractor, kg.__version__, digest, base)


def _with_rdf(found: Sequence[Input]) -> list[Input]:
    """Take in the RDF files of folders, which are no reports; a folder of nothing else is no mistake then."""
    chosen = [replace(one, skipped="") if one.skipped and is_rdf(one.source) else one for one in found]
    folders = {one.root for one in chosen if one.root is not None and is_rdf(one.source)}
    return [_naming_rdf(one) for one in chosen if one.problem is None or one.problem.path not in folders]


def _naming_rdf(one: Input) -> Input:
    """Let the message about a folder without any input name the endings of RDF files, too."""
    problem = one.problem
    if problem is None or one.path is not None or not isinstance(problem.path, Path) or not problem.path.is_dir():
        return one
    remedy = f"{problem.remedy}; or, to merge RDF, in {', '.join(RDF_FORMATS)}"
    return replace(one, problem=ReadError(problem.path, problem.cause, remedy))


def _identify(found: Sequence[Input]) -> list[tuple[str, Input]]:
    """Give each input an identifier of its own: its name, with a hash of its path where names are the same."""
    from kg.read import identify  # noqa: PLC0415 - beside its use

    names = [identify(one.source) for one in found]
    counts = Counter(names)
    return [
        (name if counts[name] == 1 else f"{name}-{sha256(one.source.encode()).hexdigest()[:IDENTIFIER_HASH]}", one)
        for name, one in zip(names, found, strict=True)
    ]


def _open_old(target: Path, stack: contextlib.ExitStack) -> OpenStore | None:
    """Open the graph that is there, if there is one.

    Raises:
        GraphError: it is damaged or of another layout; going on would lose what it holds.
    """
    if not (target / MANIFEST).exists():
        return None
    try:
        old = stack.enter_context(OpenStore(target))
        check_manifest(target, old.manifest)
    except GraphError as error:
        raise GraphError(
            error.path,
            error.cause,
            f"to make the graph anew from these inputs alone: kg build --fresh --graph {target}",
        ) from error
    return old


def _outcomes(
    named: Sequence[tuple[str, Input]],
    settings: Settings,
    old: OpenStore | None,
    jobs: int | None,
    progress: Callable[[int, int, str], None] | None,
    *,
    beside: _Beside,
) -> Iterator[Outcome]:
    """Yield what became of each input, in order; do something else while other processes read."""
    held, rejections = _held(old, settings), _rejections(old)
    unread = {name: one for name, one in named if not _is_unchanged(one, held.get(name))}
    with contextlib.ExitStack() as stack:
        arguments = [(name, one, settings, held.get(name)) for name, one in unread.items()]
        results = _reading(arguments, settings, jobs, stack, beside)
        for number, (name, one) in enumerate(named, 1):
            if progress is not None:
                progress(number, len(named), one.source)
            outcome = next(results) if name in unread else Outcome(dict(held[name]), settings.base, None)
            yield outcome if outcome.quads is not None else _taken_over(outcome.entry, rejections, settings.base)


def _is_unchanged(one: Input, held: Mapping[str, Any] | None) -> bool:
    """Tell by its bytes alone whether a file is the one that the graph holds."""
    if held is None or one.path is None or one.problem is not None or held["source"] != one.source:
        return False
    try:
        return bool(sha256(one.path.read_bytes()).hexdigest() == held["sha256"])
    except OSError:
        return False  # the reader says what is wrong


def _reading(
    arguments: Sequence[tuple[str, Input, Settings, Mapping[str, Any] | None]],
    settings: Settings,
    jobs: int | None,
    stack: contextlib.ExitStack,
    beside: _Beside,
) -> Iterator[Outcome]:
    """Read inputs one after the other as they are asked for, or many at a time in processes."""
    workers = _count_workers(jobs, len(arguments))
    if workers == 1:
        return map(_read_star, arguments)
    beside.make_ahead()
    with ThreadPoolExecutor(max_workers=1) as thread:  # it has ended before other processes are forked
        stores = thread.submit(beside.begin)
        _prepare(settings)
    stores.result()
    pool = stack.enter_context(ProcessPoolExecutor(workers, initializer=end_with_parent))
    order = _longest_first([one for _, one, _, _ in arguments])
    chunk = min(LARGEST_CHUNK, 1 + len(arguments) // (workers * 8))
    outcomes = pool.map(_read_star, [arguments[number] for number in order], chunksize=chunk)
    beside.load_ahead()
    return _in_order(order, outcomes)


def _count_workers(jobs: int | None, documents: int) -> int:
    """Say how many processes read so many documents."""
    if documents < 2:
        return 1
    return jobs if jobs is not None else ((os.cpu_count() or 1) if documents >= PARALLEL_FROM else 1)


def _longest_first(inputs: Sequence[Input]) -> list[int]:
    """Number inputs so that no process begins a long one when the others are done; not far from their own order."""
    sizes = [_size_of(one) for one in inputs]
    return sorted(range(len(inputs)), key=lambda number: (number // LOOK_AHEAD, -sizes[number], number))


def _size_of(one: Input) -> int:
    """Return the bytes of a file; 0 for what is none, or cannot be read, as its reader will say."""
    try:
        return one.path.stat().st_size if one.path is not None else 0
    except OSError:
        return 0


def _in_order(order: Sequence[int], outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield what comes in some order by its numbers."""
    early: dict[int, Outcome] = {}
    numbered = zip(order, outcomes, strict=True)
    for number in range(len(order)):
        while number not in early:
            early.update([next(numbered)])
        yield early.pop(number)


def _spooled(outcome: Outcome, spool: Spool) -> Outcome:
    """Put a document's quads and its parts of files aside: what is left is as long as its line in the manifest."""
    for name in ("quads", "trig", "facts"):
        value = getattr(outcome, name)
        if isinstance(value, bytes):
            setattr(outcome, name, spool.keep(value))
    return outcome


def _prepare(settings: Settings) -> None:
    """Load what every document needs, so that processes that are forked have it already."""
    _outcome_of("", read_bytes(SMALLEST_REPORT.encode(), "report.txt", None), settings)


def _held(old: OpenStore | None, settings: Settings) -> dict[str, dict[str, Any]]:
    """What the old graph holds that was made by this version with this ontology."""
    if old is None:
        return {}
    return {
        entry["identifier"]: entry
        for entry in old.manifest["documents"]
        if (entry["version"], entry["ontology"]) == (settings.version, settings.digest)
    }


def _read_star(arguments: tuple[str, Input, Settings, Mapping[str, Any] | None]) -> Outcome:
    return _read(*arguments)


def _read(name: str, one: Input, settings: Settings, held: Mapping[str, Any] | None) -> Outcome:
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
        "left_out": _count_left_out(rejected),
        "coverage": coverage.to_json(),
        "notes": [*document.notes, *([] if statements else ["no statement found in it"])],
    }
    rows = [*(_refusal(document, found, settings.base) for found in refused), *_rows_of(rejected, document.source)]
    text = to_nquads(accepted)
    base = settings.base
    trig = trig_of_nquads(mint_document_graph(name, base), text, base)
    facts = _facts_of(accepted, mint_document(name, base))
    return Outcome(entry, base, text, trig, facts, rows, _report(entry, reused=False))


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


def _rows_of(rejected: Iterable[Rejected], source: str) -> list[dict[str, Any]]:
    """Tell of what was rejected, each in one line of ``rejected.jsonl``."""
    return [{"source": source, **found.to_dict()} for found in rejected]


def _count_left_out(rejected: Iterable[Rejected]) -> int:
    return sum(len(found.quads) for found in rejected)


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
        "left_out": _count_left_out(rejected),
        "coverage": {},
        "notes": [],
        "triples": len(accepted),
    }
    rows = _rows_of(rejected, one.source)
    return Outcome(entry, settings.base, to_nquads(accepted), rejected=rows, report=_report(entry, reused=False))


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
    return Validator(ontology / "shapes.ttl", _ontology(ontology, base))


@cache
def _ontology(folder: Path, base: str) -> tuple[ox.Quad, ...]:
    """Load the ontology and the vocabulary once a process."""
    return tuple(ontology_quads(folder, base))


def _decisions(settings: Settings, vocabulary: Vocabulary) -> Any:
    if settings.decisions is None:
        return None
    from kg.resolve import load_decisions  # noqa: PLC0415 - few builds have decisions

    return load_decisions(settings.decisions, vocabulary)


def _report(entry: Mapping[str, Any], *, reused: bool) -> DocumentReport:
    from kg.extract import Coverage  # noqa: PLC0415 - beside its use

    return DocumentReport(
        entry["identifier"],
        entry["source"],
        entry["sha256"],
        entry["statements"],
        entry["measures"],
        entry["rejected"],
        Coverage.from_json(entry["coverage"]),
        tuple(entry["notes"]),
        reused,
        entry.get("triples", 0),
        entry.get("left_out", 0),
    )


def _taken_over(entry: Mapping[str, Any], rejections: Mapping[str, list[dict[str, Any]]], base: str) -> Outcome:
    """Take a document over from the graph that is there; its quads are read when they are knowledge."""
    rejected = rejections.get(mint_document(entry["identifier"], base), [])
    return Outcome(dict(entry), base, None, rejected=rejected, report=_report(entry, reused=True))


def _rejections(old: OpenStore | None) -> dict[str, list[dict[str, Any]]]:
    """Read what earlier builds rejected, by the IRI of its document."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in read_rejections(old.folder) if old is not None else ():
        rows.setdefault(row["document"], []).append(row)
    return rows


def _kept(old: OpenStore | None, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The documents of the old graph that this build does not replace; a failed input's stays as it was."""
    if old is None:
        return []
    replaced = {outcome.entry["identifier"] for outcome in outcomes if outcome.failure is None}
    rejections = _rejections(old)
    return [
        _taken_over(entry, rejections, _base_of(old))
        for entry in old.manifest["documents"]
        if entry["identifier"] not in replaced
    ]


def _settle(outcomes: Sequence[Outcome], knowledge: Knowledge, old: OpenStore | None) -> None:
    """Leave out of the RDF files what contradicts other documents: the reports first, then one another, by identifier.

    What was left out in an earlier build is judged again, so that the graph is the one that a build from nothing makes.

    Args:
        outcomes: all documents; those of RDF files may be changed.
        knowledge: the vocabulary, and where the shapes lie.
        old: where documents without quads of their own are taken from.
    """
    files = sorted((one for one in outcomes if "triples" in one.entry), key=lambda one: str(one.entry["identifier"]))
    if not files:
        return
    said = [_said_by(one, old) for one in files]
    validator = Validator(knowledge.rules.parent / "shapes.ttl", knowledge.vocabulary)
    ends = (term for quads in said for quad in quads for term in (quad.subject, quad.object))
    wanted = {term for term in ends if isinstance(term, ox.NamedNode)}
    reports = [one for one in outcomes if "triples" not in one.entry]
    others = Described(quad for quad in knowledge.vocabulary if quad.subject in wanted)
    others.add(_said_of(wanted, reports, validator.inverse_paths, old))
    for outcome, quads in zip(files, said, strict=True):
        kept, rejected = settle(quads, others, validator, str(outcome.entry["source"]))
        news = others.new_types(kept)
        rows = [row for row in outcome.rejected if not row.get("against")]
        rows += _rows_of(rejected, str(outcome.entry["source"]))
        outcome.entry |= {
            "statements": count_instances(news, "kg:Activity"),
            "measures": count_instances(news, "kg:Measure"),
            "triples": len(kept),
            "rejected": len(rows),
            "left_out": sum(int(row.get("triples", 0)) for row in rows),
        }
        if set(kept) != set(_own_quads(outcome, old)):
            outcome.quads = to_nquads(kept)
        outcome.rejected = rows
        if outcome.report is not None:
            outcome.report = _report(outcome.entry, reused=outcome.report.reused)
        others.add(kept)


def _said_by(outcome: Outcome, old: OpenStore | None) -> list[ox.Quad]:
    """Return what an RDF file says, with what an earlier build left out because of other documents."""
    quads = _own_quads(outcome, old)
    graph = _graph_of(outcome)
    for row in outcome.rejected:
        if row.get("against"):
            left_out = ox.parse(row["left_out"], format=ox.RdfFormat.N_TRIPLES)
            quads += [ox.Quad(one.subject, one.predicate, one.object, graph) for one in left_out]
    return sorted(quads, key=str)


def _own_quads(outcome: Outcome, old: OpenStore | None) -> list[ox.Quad]:
    if outcome.quads is not None or old is None:
        return _quads_of(outcome)
    return list(quads_of(old.store, _graph_of(outcome)))


def _said_of(
    nodes: set[ox.NamedNode], reports: Iterable[Outcome], backwards: Iterable[ox.NamedNode], old: OpenStore | None
) -> Iterator[ox.Quad]:
    """Find what reports say of some things, and of others by naming them in a property that is followed backwards."""
    taken_over = {_graph_of(report) for report in reports if report.quads is None}
    if old is not None and taken_over:
        for node in nodes:
            patterns = [(node, None, None), *((None, predicate, node) for predicate in backwards)]
            for pattern in patterns:
                found = old.store.quads_for_pattern(*pattern, None)
                yield from (quad for quad in found if quad.graph_name in taken_over)
    subjects, predicates = ({str(term).encode() for term in terms} for terms in (nodes, backwards))
    for report in reports:
        lines = [] if report.quads is None else bytes(report.quads).splitlines(keepends=True)
        chosen = [line for line in lines if _speaks_of(line, subjects, predicates)]
        yield from ox.parse(b"".join(chosen), format=ox.RdfFormat.N_QUADS)


def _speaks_of(line: bytes, subjects: set[bytes], predicates: set[bytes]) -> bool:
    """Tell from a line of N-Quads whether it is of a thing, or names it in one of some properties."""
    subject, predicate, rest = line.split(b" ", 2)
    return subject in subjects or (predicate in predicates and rest.split(b" ", 1)[0] in subjects)


def _nothing_to_build(target: Path, failures: Sequence[KgError]) -> GraphError:
    causes = "; ".join(str(failure) for failure in failures) or "no input was given"
    return GraphError(target, f"nothing to build: {causes}", "the graph is as it was")


@dataclass
class Knowledge:
    """What a graph directory is written with, beside its documents."""

    version: str
    digest: str
    rules: Path
    vocabulary: tuple[ox.Quad, ...]
    licence: str = ""
    """IRI of the licence that the graph is given under."""
    base: str = ID
    """What the IRIs of the graph begin with."""

    @cached_property
    def text(self) -> bytes:
        """The vocabulary as N-Quads."""
        return to_nquads(self.vocabulary)

    @cached_property
    def trig(self) -> bytes:
        """The vocabulary as it stands in ``graph.trig``, the same in every build."""
        return trig_of_nquads(mint_vocabulary_graph(self.base), self.text, self.base)


@dataclass(slots=True)
class _Begun:
    """The stores of a graph that is made from nothing, begun with the vocabulary: half of what a small graph holds."""

    folder: Path
    knowledge: Knowledge
    made: tuple[ox.Store, ox.Store] | None = None
    ahead: Forked[tuple[bytes, bytes]] | None = None
    """The vocabulary's texts, if another process makes them."""

    def make_ahead(self) -> None:
        """Let another process write the vocabulary as text. It opens no store, whose threads would not be in it."""
        self.ahead = Forked(lambda: (self.knowledge.text, self.knowledge.trig))

    def end(self) -> None:
        """End the other process, if nobody waited for it."""
        if self.ahead is not None:
            self.ahead.close()

    def stores(self) -> tuple[ox.Store, ox.Store]:
        """Return the store on the disk and the one in memory; begin them at the first call."""
        if self.made is None:
            if self.ahead is not None:
                self.knowledge.text, self.knowledge.trig = self.ahead.result()
            text, name = self.knowledge.text, mint_vocabulary_graph(self.knowledge.base)
            memory = ox.Store()
            load_text(memory, [text])
            self.made = write_graphs(open_new(self.folder), [(name, text)]), memory
        return self.made


@dataclass(frozen=True, slots=True)
class _Beside:
    """What does not depend on the documents, and is done before and while other processes read them."""

    begun: _Begun | None
    page: bool

    def make_ahead(self) -> None:
        """Let another process write what needs only the vocabulary."""
        if self.begun is not None:
            self.begun.make_ahead()

    def begin(self) -> None:
        """Begin the stores, if none of an old graph may be taken over."""
        if self.begun is not None:
            self.begun.stores()

    def load_ahead(self) -> None:
        """Load what draws the page."""
        if self.page:
            import kg.visualize.page  # noqa: PLC0415 - drawing can be left out; numpy is slow to load
            import kg.visualize.scene  # noqa: F401, PLC0415 - as above


def write_directory(
    folder: Path,
    knowledge: Knowledge,
    outcomes: Sequence[Outcome],
    old: OpenStore | None,
    *,
    page: bool,
    begun: _Begun | None = None,
    forking: bool = False,
) -> None:
    """Write the files of a graph directory.

    Args:
        folder: an empty folder.
        knowledge: the vocabulary, the rules, and what is told of them.
        outcomes: the documents.
        old: where documents without quads of their own are taken from.
        page: whether to draw the page.
        begun: the stores in ``folder``, if they are begun.
        forking: whether the page of a small graph may be drawn in a process of its own while this one writes the rest.
    """
    ordered = sorted(outcomes, key=lambda outcome: str(outcome.entry["identifier"]))
    made_by = [knowledge.version, knowledge.digest, digest_of(sorted(knowledge.rules.glob("*.rq")))]
    last = _last(made_by, ordered, old)
    with contextlib.ExitStack() as stack, ThreadPoolExecutor(max_workers=1) as aside:
        stored = None if last is None else _updated(folder, knowledge, last)
        if stored is None:
            drawing = partial(_drawing, folder, stack, forking=forking) if page else None
            last, stored = None, _stored(begun or _Begun(folder, knowledge), ordered, old, aside, drawing)
        pieces = {
            TRIG: _write_trig(folder, knowledge, ordered, stored, last),
            FACTS: _write_facts(folder, ordered, stored, last),
        }
        _write_rejected(folder, ordered)
        manifest = {
            "version": knowledge.version,
            "ontology": knowledge.digest,
            "licence": knowledge.licence,
            **({} if knowledge.base == ID else {"base": knowledge.base}),
            "documents": [outcome.entry for outcome in ordered],
            "quads": count_stated(stored.graphs) if stored.quads is None else stored.quads,
        }
        write_manifest(folder, manifest)
        drawn = _draw(folder, stored, last) if page else {}
        on_disk, counts = stored.on_disk.result(), stored.counts.result()
        (folder / DATASET).write_text(describe_dataset(on_disk, manifest, counts), encoding="utf-8", newline="\n")
        more = {"made_by": made_by, "statistics": asdict(counts), "drawn": drawn}
        write_index(folder / PIECES, pieces, more)


@dataclass(frozen=True, slots=True)
class Last:
    """The last graph, where the new one differs from it in few documents."""

    old: OpenStore
    files: Mapping[str, Earlier]
    counts: Statistics
    drawn: Mapping[str, str]
    """SHA-256 of the page and of what it was made of; empty if there is none."""
    graphs: Mapping[ox.NamedNode, Outcome | None]
    """The graphs that are to be otherwise: name to the document, None for one that goes."""
    documents: frozenset[str]
    """Identifiers of the documents that they hold and held."""
    reports_only: bool
    """Whether no RDF file is merged in, now or then: such a file may speak of what other documents say."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The quads of a graph directory in the making."""

    graphs: ox.Store
    """Where to read the named graphs from."""
    on_disk: Future[ox.Store]
    """The store on the disk that has their merge, too: a small graph is copied there while others read it."""
    counts: Future[Statistics]
    """What the merge holds."""
    changed: frozenset[str] | None = None
    """IRIs of the graphs that differ from the last graph's; None if all may."""
    touched: frozenset[str] = frozenset()
    """IRIs of what the merge says something else of than the last one's."""
    quads: int | None = None
    """How many there are, if that is known."""
    edges: frozenset[str] | None = None
    """IRIs of what other edges lead from than in the last graph, if they are known."""
    page: Forked[dict[str, str]] | None = None
    """The page and what it was made of, if they are being drawn: their names, and SHA-256 of each."""


def _last(made_by: Sequence[str], outcomes: Sequence[Outcome], old: OpenStore | None) -> Last | None:
    """Find out whether the new graph can be made of the last one: made alike, and with few documents changed."""
    if old is None:
        return None
    files, written = read_index(old.folder / PIECES)
    if written.get("made_by") != made_by:
        return None
    staying = {outcome.entry["identifier"] for outcome in outcomes if outcome.quads is None}
    before = [
        Outcome(entry, _base_of(old)) for entry in old.manifest["documents"] if entry["identifier"] not in staying
    ]
    after = [outcome for outcome in outcomes if outcome.quads is not None]
    touched = sum(map(_size, [*before, *after]))
    if touched > min(LARGEST_UPDATE, sum(map(_size, outcomes)) // LEAST_TAKEN_OVER):
        return None
    graphs: dict[ox.NamedNode, Outcome | None] = {_graph_of(outcome): None for outcome in before}
    graphs.update((_graph_of(outcome), outcome) for outcome in after)
    entries = itertools.chain(old.manifest["documents"], (outcome.entry for outcome in outcomes))
    reports_only = not any("triples" in entry for entry in entries)
    identifiers = (str(outcome.entry["identifier"]) for outcome in (*before, *after))
    return Last(
        old,
        files,
        Statistics.from_json(written["statistics"]),
        written["drawn"],
        graphs,
        frozenset(identifiers),
        reports_only,
    )


def _graph_of(outcome: Outcome) -> ox.NamedNode:
    return ox.NamedNode(mint_document_graph(outcome.entry["identifier"], outcome.base))


def _updated(folder: Path, knowledge: Knowledge, last: Last) -> Stored | None:
    """Take the last store over and change in it what is otherwise; None if it cannot be taken over."""
    try:
        store = branch_store(last.old.store, folder)
    except OSError:  # the system may forbid links to another user's files
        shutil.rmtree(folder / STORE, ignore_errors=True)
        return None
    before = {name: list(quads_of(last.old.store, name)) for name in last.graphs}
    after = {name: _quads_of(outcome) for name, outcome in last.graphs.items()}
    delta = replace_graphs(store, after)
    counts = last.counts.after(store, delta)
    derived = ox.NamedNode(mint_derived_graph(knowledge.base))
    chain = itertools.chain.from_iterable
    edges = derive_again(store, knowledge.rules, chain(before.values()), chain(after.values()), knowledge.base)
    edge_delta = change_graphs(store, {derived: edges})
    counts = counts.after(store, edge_delta)
    store.flush()
    changed = {name.value for name in after if set(before[name]) != set(after[name])}
    if edge_delta.changed:
        changed.add(derived.value)
    quads = last.old.manifest["quads"] + delta.quads + edge_delta.quads
    moved = chain((delta.gone, delta.new, edge_delta.gone, edge_delta.new))
    touched = frozenset(str(quad.subject.value) for quad in moved if isinstance(quad.subject, ox.NamedNode))
    led_from = frozenset(str(edge.subject.value) for edge in chain(edges))  # type: ignore[union-attr] # no triples
    return Stored(store, _known(store), _known(counts), frozenset(changed), touched, quads, led_from)


_Known = TypeVar("_Known")


def _known(value: _Known) -> Future[_Known]:
    """Promise what is there already."""
    future: Future[_Known] = Future()
    future.set_result(value)
    return future


def _stored(
    begun: _Begun,
    outcomes: Sequence[Outcome],
    old: OpenStore | None,
    aside: Executor,
    drawing: Callable[[ox.Store], Forked[dict[str, str]]] | None,
) -> Stored:
    """Store the quads of the documents, the vocabulary and what is derived; begin to draw what fits into memory."""
    (store, memory), knowledge = begun.stores(), begun.knowledge
    if sum(_size(outcome) for outcome in outcomes) > LARGEST_IN_MEMORY:
        load_graphs(store, _texts_of(outcomes, old))
        load_graphs(store, _texts_of_derived(store, knowledge))
        return _stored_aside(store, aside, partial(_flushed, store))
    texts = list(_texts_of(outcomes, old))
    load_text(memory, (text for _, text in texts))
    derived = derive(memory, knowledge.rules, knowledge.base)
    memory.extend(derived)
    texts.append((mint_derived_graph(knowledge.base), to_nquads(derived)))
    page = drawing(memory) if drawing is not None else None  # no other thread is at work yet
    return replace(_stored_aside(memory, aside, partial(write_graphs, store, texts)), page=page)


def _stored_aside(graphs: ox.Store, aside: Executor, finish: Callable[[], ox.Store]) -> Stored:
    """Finish the store on the disk, and count what it holds, while the files are written."""
    on_disk = aside.submit(finish)
    return Stored(graphs, on_disk, aside.submit(lambda: Statistics.of(on_disk.result())))


def _flushed(store: ox.Store) -> ox.Store:
    """Finish a large store: what was loaded batch by batch is put in order, so that questions look in fewer places."""
    store.optimize()
    store.flush()
    return store


def _size(outcome: Outcome) -> int:
    """Return the number of statements of a document, or what makes as many quads."""
    return int(outcome.entry["statements"]) + int(outcome.entry.get("triples", 0)) // QUADS_OF_STATEMENT


def _quads_of(outcome: Outcome | None) -> list[ox.Quad]:
    """Parse the quads of a document that was read; none for one that goes."""
    if outcome is None or outcome.quads is None:
        return []
    return list(ox.parse(bytes(outcome.quads), format=ox.RdfFormat.N_QUADS))


def _texts_of(outcomes: Iterable[Outcome], old: OpenStore | None) -> Iterator[tuple[str, bytes]]:
    """Yield the graph of each document: its IRI and its quads as N-Quads."""
    for outcome in outcomes:
        graph = _graph_of(outcome)
        if outcome.quads is not None:
            yield graph.value, bytes(outcome.quads)
        elif old is not None:
            yield graph.value, to_nquads(quads_of(old.store, graph))


def _texts_of_derived(store: ox.Store, knowledge: Knowledge) -> Iterator[tuple[str, bytes]]:
    """Derive the edges of a store that is being written, some at a time."""
    edges = stream_derived(store, load_rules(knowledge.rules), knowledge.base)
    while some := list(itertools.islice(edges, EDGES_AT_ONCE)):
        yield mint_derived_graph(knowledge.base), to_nquads(some)


def _write_trig(
    folder: Path, knowledge: Knowledge, outcomes: Iterable[Outcome], stored: Stored, last: Last | None
) -> tuple[Piece, ...]:
    base = knowledge.base
    made = {_graph_of(outcome).value: outcome.trig for outcome in outcomes if outcome.trig is not None}

    def make(name: str) -> bytes:
        if name == mint_vocabulary_graph(base):
            return knowledge.trig
        return bytes(made.get(name) or trig_of_graph(stored.graphs, name, base=base)) if name else trig_head(base)

    def amend(name: str, earlier: bytes) -> bytes | None:
        if name != mint_derived_graph(base) or stored.edges is None:
            return None
        graph = ox.NamedNode(name)
        ends = map(ox.NamedNode, sorted(stored.edges))
        quads = (quad for end in ends for quad in stored.graphs.quads_for_pattern(end, None, None, graph))
        return amend_trig(earlier, name, stored.edges, to_nquads(quads), base)

    names = ["", *(name.value for name in named_graphs(stored.graphs))]
    with (folder / TRIG).open("wb") as output:
        return write_pieces(output, names, make, *_taken_from(last, stored, TRIG, names), amend=amend)


def _write_facts(folder: Path, outcomes: Iterable[Outcome], stored: Stored, last: Last | None) -> tuple[Piece, ...]:
    from kg.query.facts import facts_of_graph, graphs_with_facts, to_csv  # noqa: PLC0415 - beside its use

    made = {
        f"{_graph_of(outcome).value} {mint_document(outcome.entry['identifier'], outcome.base)}": outcome.facts
        for outcome in outcomes
        if outcome.facts is not None
    }

    def make(name: str) -> bytes:
        if name in made:
            return bytes(made[name])
        return to_csv(facts_of_graph(stored.graphs, *name.split(" ")) if name else None)

    names = ["", *map(" ".join, graphs_with_facts(stored.graphs).items())]
    with (folder / FACTS).open("wb") as output:
        return write_pieces(
            output,
            names,
            make,
            *_taken_from(last, stored, FACTS, names),
        )


def _taken_from(last: Last | None, stored: Stored, file: str, names: Iterable[str]) -> tuple[Earlier | None, set[str]]:
    """Say which file of the last graph to copy from, and which pieces not to copy."""
    if last is None or stored.changed is None:
        return None, set()
    return last.files.get(file), {name for name in names if name.partition(" ")[0] in stored.changed}


def _draw(folder: Path, stored: Stored, last: Last | None) -> dict[str, str]:
    """Draw the page, or take it over if nothing at all changed; return the SHA-256 of it and of what it was made of."""
    if stored.page is not None:
        return stored.page.result()
    if last is not None and not stored.changed and _is_as_written(last, PAGE) and _is_as_written(last, DRAWN):
        for name in (PAGE, DRAWN):
            shutil.copyfile(last.old.folder / name, folder / name)
        return dict(last.drawn)
    if last is not None and last.reports_only and _is_as_written(last, DRAWN):
        return _drawn(folder, stored.graphs, last.old.folder / DRAWN, changed=last.documents, touched=stored.touched)
    return _drawn(folder, stored.graphs)


def _drawing(folder: Path, stack: contextlib.ExitStack, graphs: ox.Store, *, forking: bool) -> Forked[dict[str, str]]:
    """Begin to draw the page of a store in memory; when the stack ends, nobody draws any more."""
    drawing = Forked(partial(_drawn, folder, graphs), forking=forking)
    stack.callback(drawing.close)
    return drawing


def _drawn(folder: Path, graphs: ox.Store, last: Path | None = None, **differing: Any) -> dict[str, str]:
    """Draw the page with what is left of the last one; return the SHA-256 of it and of what it was made of."""
    from kg.visualize import write_page  # noqa: PLC0415 - drawing can be left out

    hashes = write_page(graphs, folder / PAGE, folder / DRAWN, last, **differing)
    return dict(zip((PAGE, DRAWN), hashes, strict=True))


def _is_as_written(last: Last, name: str) -> bool:
    """Tell whether a file of the last graph is there and is what was written."""
    path = last.old.folder / name
    return path.exists() and sha256(path.read_bytes()).hexdigest() == last.drawn.get(name)


def _write_rejected(folder: Path, outcomes: Sequence[Outcome]) -> None:
    rows = [row for outcome in outcomes for row in outcome.rejected]
    text = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)
    (folder / REJECTED).write_text(text, encoding="utf-8", newline="\n")
