"""The Oxigraph store on disk: write quads in bulk, open it for reading while others build.

In: quads or a graph directory. Out: a store. It stands alone because what is held open (a descriptor of the directory,
so that a replaced graph stays readable) belongs to the store and to nobody else.

A store holds each triple twice: in the named graph that says it, and once in the default graph, which is the merge of
all named graphs. A query without ``GRAPH`` so counts what three documents say alike once, as RDF means it; Oxigraph's
own union of graphs would count it three times.

References:
    RDF 1.1 Semantics, W3C Recommendation 2014, section 4.1 (merging); SPARQL 1.1, section 13 (datasets).
"""

from __future__ import annotations

import itertools
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import GraphError
from kg.indexes import LOOKUPS, QUADS, look_up, scan
from kg.store.damage import find_damage
from kg.store.layout import STORE, read_manifest, remedy_for
from kg.store.lock import build_lock, hold_directory
from kg.store.swap import needs_recovery, recover

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

PATIENCE: Final = 2.0
"""Seconds that a reader waits for a swap that another process is in the middle of."""


DEFAULT: Final = ox.DefaultGraph()
BATCH: Final = 100_000
"""Quads that are loaded at once: the loader keeps all that it is given in memory, about a kilobyte a quad."""
BATCH_OF_TEXT: Final = 4 << 20
"""Bytes of N-Quads, some 20,000 quads, that are loaded at once: the loader takes ten to twenty times as much memory."""


def merged(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield quads, and after each its triple in the default graph.

    Args:
        quads: of named graphs, without blank nodes in common; those of the default graph pass as they are.

    Yields:
        Up to twice as many; a triple of several graphs comes once for each of them, and a store keeps it once.
    """
    quad_of = ox.Quad
    for quad in quads:
        yield quad
        if quad.graph_name != DEFAULT:
            yield quad_of(quad.subject, quad.predicate, quad.object)


def write_store(folder: Path, quads: Iterable[ox.Quad]) -> ox.Store:
    """Write quads, and their merge as the default graph, into a new store.

    Args:
        folder: the graph directory in the making, without a store.
        quads: of named graphs, in any order; taken as a stream.

    Returns:
        The store, open for more; call its ``flush`` when all is in.

    Raises:
        OSError: the disk refuses.
    """
    store = open_new(folder)
    extend_store(store, quads)
    store.flush()
    return store


def extend_store(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """Write more quads, and their merge as the default graph, into a store, a batch at a time.

    Args:
        store: a store on the disk that nobody else has open.
        quads: of named graphs, in any order; taken as a stream, which may read the store.

    Raises:
        OSError: the disk refuses.
    """
    stream = merged(quads)
    while batch := list(itertools.islice(stream, BATCH)):
        store.bulk_extend(batch)


def load_graphs(store: ox.Store, graphs: Iterable[tuple[str, bytes]]) -> None:
    """Write the text of named graphs, and their merge as the default graph, into a store, a batch at a time.

    As :func:`extend_store`, but without a Python object for each term.

    Args:
        store: a store on the disk that nobody else has open.
        graphs: the IRI of a graph and quads of it, as :func:`kg.store.trig.to_nquads` writes them, without blank nodes;
            taken as a stream, which may read the store.

    Raises:
        OSError: the disk refuses.
    """
    batch: list[bytes] = []
    size = 0
    for name, text in graphs:
        for piece in _pieces(text):
            batch += _with_merge(name, piece)
            size += len(piece)
            if size >= BATCH_OF_TEXT:
                load_text(store, batch)
                batch, size = [], 0
    if batch:
        load_text(store, batch)


def _with_merge(name: str, text: bytes) -> tuple[bytes, bytes]:
    """Return the text of a named graph, and the same triples in the default graph."""
    tail = f" <{name}> .\n".encode()  # a line break within a literal is escaped: nothing else ends like this
    return text, text.replace(tail, b" .\n")


def _pieces(text: bytes) -> Iterator[bytes]:
    """Cut a text between lines into pieces that are not much longer than a batch."""
    start = 0
    while start < len(text):
        end = text.find(b"\n", start + BATCH_OF_TEXT) + 1 or len(text)
        yield text[start:end]
        start = end


def load_text(store: ox.Store, texts: Iterable[bytes]) -> None:
    """Load N-Quads whose terms were checked when they were made into a store, in one batch.

    Args:
        store: in memory or on the disk.
        texts: whole lines, as :func:`kg.store.trig.to_nquads` writes them.

    Raises:
        OSError: the disk refuses.
    """
    store.bulk_load(b"".join(texts), ox.RdfFormat.N_QUADS, lenient=True)


def open_new(folder: Path) -> ox.Store:
    """Open the store of a graph directory in the making.

    Args:
        folder: the graph directory, without a store.

    Raises:
        OSError: the disk refuses.
    """
    return ox.Store(os.fspath(folder / STORE))


def write_graphs(store: ox.Store, graphs: Iterable[tuple[str, bytes]]) -> ox.Store:
    """Write the text of few named graphs, and their merge, into a store, without holding the interpreter.

    Args:
        store: a store on the disk that nobody else has open.
        graphs: as :func:`load_graphs` takes them; all pass through memory at once.

    Returns:
        The store, all written.

    Raises:
        OSError: the disk refuses.
    """
    load_text(store, itertools.chain.from_iterable(_with_merge(name, text) for name, text in graphs))
    store.flush()
    return store


class OpenStore:
    """A store opened for reading; a build that replaces it meanwhile changes nothing here.

    Use it as a context manager or call :meth:`close`; a reader that never closes only delays the deletion of the files
    until the next build.
    """

    __slots__ = ("_descriptor", "folder", "manifest", "store")

    def __init__(self, folder: Path) -> None:
        """Open the store of a graph directory.

        Args:
            folder: the graph directory.

        Raises:
            GraphError: there is no graph, or it is damaged.
        """
        self._descriptor = -1
        self.folder = folder
        _bring_back(folder)
        self.manifest = read_manifest(folder)
        try:
            self._descriptor = hold_directory(folder)
            self.store = ox.Store.read_only(os.fspath(_through(self._descriptor, folder) / STORE))
        except (OSError, RuntimeError) as error:
            self.close()
            damage = find_damage(folder, error)
            raise damage or GraphError(folder / STORE, f"cannot be opened ({error})", remedy_for(folder)) from error

    def close(self) -> None:
        """Let a later build delete the files."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> OpenStore:
        """Return the open store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close it; tell in words if what was raised while it was open comes of damaged files.

        Raises:
            GraphError: it does.
        """
        self.close()
        damage = find_damage(self.folder, error)
        if damage is not None:
            raise damage from error

    def __del__(self) -> None:
        """Close it when nobody holds it any more."""
        self.close()


def _through(descriptor: int, folder: Path) -> Path:
    """Name the directory so that the name survives a renaming, where the system can (Linux)."""
    path = Path(f"/proc/self/fd/{descriptor}")
    return path if path.exists() else folder


def _bring_back(folder: Path) -> None:
    """Finish a swap that was cut short, or wait for the one that is going on."""
    deadline = time.monotonic() + PATIENCE
    while needs_recovery(folder):
        try:
            with build_lock(folder):
                recover(folder)
        except GraphError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        except OSError as error:
            raise GraphError(folder, f"a build was cut short ({error})", "build the graph again") from error


def find_unmerged(store: ox.Store) -> Iterator[ox.Quad]:
    """Find where the default graph is not the merge of the named graphs.

    Args:
        store: the store of a graph directory.

    Yields:
        Quads of named graphs whose triple the default graph lacks, then those of the default graph that no named graph
        says.
    """
    for quad in stated_quads(store):
        if ox.Quad(quad.subject, quad.predicate, quad.object) not in store:
            yield quad
    for quad in store.quads_for_pattern(None, None, None, DEFAULT):
        found = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if all(one.graph_name == DEFAULT for one in found):
            yield quad


def count_by_lookup(store: ox.Store) -> Iterator[tuple[str, str, int, int]]:
    """Count all quads by each kind of look-up, so that every index of a store is read from end to end.

    Args:
        store: the store of a graph directory.

    Yields:
        What is counted, by which terms, how many quads there are, and how many are found so.

    Raises:
        RuntimeError: Oxigraph meets bytes that it did not write; :func:`kg.store.find_damage` says it in words.
    """
    there = {half: _length(scan(store, half)) for half in QUADS}
    for half, terms in LOOKUPS:
        yield half, terms.replace("?", ""), there[half], _length(look_up(store, half, terms))


def _length(found: Iterator[object]) -> int:
    return sum(1 for _ in found)


def count_stated(store: ox.Store) -> int:
    """Count the quads of all named graphs: all that a store holds but the merge of it."""
    return _count(store, QUADS["named graphs"])


def _count(store: ox.Store, pattern: str) -> int:
    solutions = store.query(f"SELECT (COUNT(*) AS ?count) {{ {pattern} }}")
    return int(next(iter(solutions))["count"].value)  # type: ignore[arg-type] # a SELECT has rows


def stated_quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads of all named graphs, by the graphs' IRIs: all that a store holds but the merge of it."""
    for name in named_graphs(store):
        yield from quads_of(store, name)


def named_graphs(store: ox.Store) -> list[ox.NamedNode]:
    """List the named graphs, sorted by IRI."""
    names = [name for name in store.named_graphs() if isinstance(name, ox.NamedNode)]
    return sorted(names, key=lambda name: name.value)


def quads_of(store: ox.Store, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """Yield the quads of one named graph, in the store's own order."""
    return store.quads_for_pattern(None, None, None, graph)
