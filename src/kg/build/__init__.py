"""The conductor: inputs in, a graph directory out.

The one package that knows the order of the stages: read, extract, resolve, graph, validate, store. Each document goes
its way alone, as a pure function of its bytes, the vocabulary and the version, so documents can be read in parallel and
those that did not change keep the quads that they have. Its parts, in the data's order:

1. :mod:`~kg.build.inputs` names what is to be read, :mod:`~kg.build.settings` what the reading depends on;
2. :mod:`~kg.build.takeover` says what of the graph that is there stays;
3. :mod:`~kg.build.document` takes one document through the stages, :mod:`~kg.build.reading` many of them;
4. :mod:`~kg.build.settling` leaves out of RDF files what contradicts other documents;
5. :mod:`~kg.build.storing` stores the quads, anew or as a change of the last store, and :mod:`~kg.build.directory`
   writes the files.

Between them pass an :class:`~kg.build.outcome.Outcome` for each document and the :class:`~kg.build.knowledge.Knowledge`
that is the same for all, with stores that :mod:`~kg.build.beginning` begins early; who called gets a
:class:`~kg.build.report.BuildReport`.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.build.beginning import Begun, Beside
from kg.build.directory import write_directory
from kg.build.inputs import name_inputs, with_rdf
from kg.build.knowledge import Knowledge, load_ontology
from kg.build.outcome import put_aside
from kg.build.reading import read_all
from kg.build.report import BuildReport, DocumentReport
from kg.build.settings import RULES, settings_of
from kg.build.settling import settle_files
from kg.build.takeover import (
    base_of,
    choose_base,
    choose_licence,
    find_kept,
    identifiers_of,
    open_old,
    rejections_of,
    take_over,
)
from kg.collecting import collected_seldom
from kg.errors import GraphError
from kg.graph import mint_vocabulary_graph
from kg.locations import ontology_folder
from kg.read import find_inputs
from kg.store import OpenStore, Spool, check_manifest, quads_of, replace_directory

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.errors import KgError

__all__ = ["BuildReport", "DocumentReport", "build", "remove"]


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
    settings = settings_of(ontology, decisions, extractor, choose_base(base, target, fresh=fresh))
    found = with_rdf(find_inputs([str(one) for one in inputs]))
    skipped = tuple(one for one in found if one.skipped)
    named = name_inputs([one for one in found if not one.skipped])
    with replace_directory(target) as staging, contextlib.ExitStack() as stack:
        old = None if fresh else open_old(target, stack)
        spool = stack.enter_context(Spool(staging))
        knowledge = Knowledge(
            settings.version,
            settings.digest,
            settings.ontology / "rules",
            load_ontology(settings.ontology, settings.base),
            choose_licence(licence, old),
            settings.base,
        )
        begun = Begun(staging, knowledge) if old is None else None
        read = read_all(named, settings, old, jobs, progress, beside=Beside(begun, page=page))
        outcomes = [put_aside(outcome, spool) for outcome in read]
        documents = [outcome for outcome in outcomes if outcome.failure is None]
        failures = tuple(outcome.failure for outcome in outcomes if outcome.failure is not None)
        kept = find_kept(old, outcomes)
        if not documents and (failures or not kept):
            raise _nothing_to_build(target, failures)
        settle_files([*documents, *kept], knowledge, old)
        write_directory(staging, knowledge, [*documents, *kept], old, page=page, begun=begun)
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
        documents: identifiers or titles of documents.
        graph: the graph directory; ``$KG_GRAPH`` or ``graph`` if None.
        ontology: a folder in the form of ``ontology/`` whose rules derive the edges anew; the packaged one if None. The
            vocabulary stays the one that the graph holds.
        page: whether to draw ``graph.html`` again.

    Returns:
        The identifiers removed.

    Raises:
        GraphError: there is no such graph.
        NotFoundError: it holds no such document, or several of that title.
    """
    target = Path(graph or os.environ.get("KG_GRAPH") or "graph")
    with OpenStore(target) as old:
        check_manifest(target, old.manifest)
        removed = identifiers_of(old, documents)
    with replace_directory(target) as staging, OpenStore(target) as old:
        removed = identifiers_of(old, documents)
        rejections = rejections_of(old)
        rest = [
            take_over(entry, rejections, base_of(old))
            for entry in old.manifest["documents"]
            if entry["identifier"] not in removed
        ]
        rules = (Path(ontology) if ontology is not None else ontology_folder()) / "rules"
        manifest, base = old.manifest, base_of(old)
        vocabulary = tuple(quads_of(old.store, ox.NamedNode(mint_vocabulary_graph(base))))
        knowledge = Knowledge(
            manifest["version"], manifest["ontology"], rules, vocabulary, choose_licence(None, old), base
        )
        settle_files(rest, knowledge, old)
        write_directory(staging, knowledge, rest, old, page=page)
    return sorted(removed)


def _nothing_to_build(target: Path, failures: Sequence[KgError]) -> GraphError:
    causes = "; ".join(str(failure) for failure in failures) or "no input was given"
    return GraphError(target, f"nothing to build: {causes}", "the graph is as it was")
