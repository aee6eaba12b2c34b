"""The quads' way into the store: all written anew, or a few changed in the last store.

In: outcomes. Out: :class:`Stored`, the store from which the files are written, and what differs from the last graph if
that is known. It stands alone because a change of one document is to cost as little as that document, and either way
is to end in the same quads.
"""

from __future__ import annotations

import itertools
import shutil
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

import pyoxigraph as ox

from kg.build.outcome import Outcome, graph_of, parse_quads, size_of
from kg.build.takeover import base_of
from kg.graph import derive, derive_again, load_rules, mint_derived_graph, stream_derived
from kg.store import (
    PIECES,
    STORE,
    Statistics,
    branch_store,
    change_graphs,
    load_graphs,
    load_text,
    quads_of,
    read_index,
    replace_graphs,
    to_nquads,
    write_graphs,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from kg.build.beginning import Begun
    from kg.build.knowledge import Knowledge
    from kg.store import Earlier, OpenStore

LARGEST_IN_MEMORY: Final = 1_500
"""Statements up to which the files are written from a store in memory, several times as fast as one on the disk; more
would make memory grow with the number of documents."""
LARGEST_UPDATE: Final = 5_000
"""Statements up to which the last store is changed rather than written anew: their quads are held in memory."""
LEAST_TAKEN_OVER: Final = 4
"""An update changes at most one statement in so many; beyond, to write all anew is as fast."""
EDGES_AT_ONCE: Final = 10_000
"""Derived edges that are held while they are written."""


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


def find_last(made_by: Sequence[str], outcomes: Sequence[Outcome], old: OpenStore | None) -> Last | None:
    """Find out whether the new graph can be made of the last one: made alike, and with few documents changed."""
    if old is None:
        return None
    files, written = read_index(old.folder / PIECES)
    if written.get("made_by") != made_by:
        return None
    staying = {outcome.entry["identifier"] for outcome in outcomes if outcome.quads is None}
    before = [Outcome(entry, base_of(old)) for entry in old.manifest["documents"] if entry["identifier"] not in staying]
    after = [outcome for outcome in outcomes if outcome.quads is not None]
    touched = sum(map(size_of, [*before, *after]))
    if touched > min(LARGEST_UPDATE, sum(map(size_of, outcomes)) // LEAST_TAKEN_OVER):
        return None
    graphs: dict[ox.NamedNode, Outcome | None] = {graph_of(outcome): None for outcome in before}
    graphs.update((graph_of(outcome), outcome) for outcome in after)
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


def update_store(folder: Path, knowledge: Knowledge, last: Last) -> Stored | None:
    """Take the last store over and change in it what is otherwise; None if it cannot be taken over."""
    try:
        store = branch_store(last.old.store, folder)
    except OSError:  # the system may forbid links to another user's files
        shutil.rmtree(folder / STORE, ignore_errors=True)
        return None
    before = {name: list(quads_of(last.old.store, name)) for name in last.graphs}
    after = {name: parse_quads(outcome) for name, outcome in last.graphs.items()}
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


def store_anew(begun: Begun, outcomes: Sequence[Outcome], old: OpenStore | None, aside: Executor) -> Stored:
    """Store the quads of the documents, the vocabulary and what is derived."""
    (store, memory), knowledge = begun.stores(), begun.knowledge
    if sum(size_of(outcome) for outcome in outcomes) > LARGEST_IN_MEMORY:
        load_graphs(store, _texts_of(outcomes, old))
        load_graphs(store, _texts_of_derived(store, knowledge))
        return _stored_aside(store, aside, partial(_flushed, store))
    texts = list(_texts_of(outcomes, old))
    load_text(memory, (text for _, text in texts))
    derived = derive(memory, knowledge.rules, knowledge.base)
    memory.extend(derived)
    texts.append((mint_derived_graph(knowledge.base), to_nquads(derived)))
    return _stored_aside(memory, aside, partial(write_graphs, store, texts))


def _stored_aside(graphs: ox.Store, aside: Executor, finish: Callable[[], ox.Store]) -> Stored:
    """Finish the store on the disk, and count what it holds, while the files are written."""
    on_disk = aside.submit(finish)
    return Stored(graphs, on_disk, aside.submit(lambda: Statistics.of(on_disk.result())))


def _flushed(store: ox.Store) -> ox.Store:
    """Finish a large store: what was loaded batch by batch is put in order, so that questions look in fewer places."""
    store.optimize()
    store.flush()
    return store


def _texts_of(outcomes: Iterable[Outcome], old: OpenStore | None) -> Iterator[tuple[str, bytes]]:
    """Yield the graph of each document: its IRI and its quads as N-Quads."""
    for outcome in outcomes:
        graph = graph_of(outcome)
        if outcome.quads is not None:
            yield graph.value, bytes(outcome.quads)
        elif old is not None:
            yield graph.value, to_nquads(quads_of(old.store, graph))


def _texts_of_derived(store: ox.Store, knowledge: Knowledge) -> Iterator[tuple[str, bytes]]:
    """Derive the edges of a store that is being written, some at a time."""
    edges = stream_derived(store, load_rules(knowledge.rules), knowledge.base)
    while some := list(itertools.islice(edges, EDGES_AT_ONCE)):
        yield mint_derived_graph(knowledge.base), to_nquads(some)
