"""Change some named graphs of a store: the store of the last graph stays as it is, a copy of it takes the change.

In: the last store, and the graphs that are to be otherwise. Out: a store beside it, and which triples of the merge came
and went. It stands alone because it keeps what :mod:`kg.store.oxigraph` promises of the default graph. The copy is
Oxigraph's backup: its files are hard links where the file system has them, so its cost does not grow with the graph.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.store.layout import STORE
from kg.store.oxigraph import DEFAULT, quads_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(slots=True)
class Delta:
    """How a store differs from the one that it was made of."""

    changed: bool = False
    """Whether any named graph differs."""
    quads: int = 0
    """How many quads more the named graphs have; fewer if negative."""
    gone: set[ox.Quad] = field(default_factory=set)
    """Triples that left the merge, as quads of the default graph."""
    new: set[ox.Quad] = field(default_factory=set)
    """Triples that came into the merge, as quads of the default graph."""


def branch_store(store: ox.Store, folder: Path) -> ox.Store:
    """Make a store that begins as another one and can be changed on its own.

    Args:
        store: on the disk, all of it flushed.
        folder: the graph directory in the making, without a store.

    Returns:
        The new store; call its ``flush`` when all is in.

    Raises:
        OSError: the disk refuses.
    """
    path = os.fspath(folder / STORE)
    store.backup(path)
    return ox.Store(path)


def replace_graphs(store: ox.Store, graphs: Mapping[ox.NamedNode, Iterable[ox.Quad]]) -> Delta:
    """Let named graphs hold these quads and no others, and the default graph their merge.

    Args:
        store: holds the merge of its graphs as default graph; is changed.
        graphs: name to all quads of the graph; a graph without quads is removed.

    Returns:
        What changed.

    Raises:
        OSError: the disk refuses; the store is then to be thrown away.
    """
    changes = {}
    for name, quads in graphs.items():
        before, after = set(quads_of(store, name)), set(quads)
        changes[name] = before - after, after - before
    return change_graphs(store, changes)


def change_graphs(store: ox.Store, changes: Mapping[ox.NamedNode, tuple[set[ox.Quad], set[ox.Quad]]]) -> Delta:
    """Take quads out of named graphs and put others in, and let the default graph be their merge.

    Args:
        store: holds the merge of its graphs as default graph; is changed.
        changes: name of a graph to quads that it holds and shall not, and to quads that it shall hold and does not; a
            graph that is left without quads is removed.

    Returns:
        What changed.

    Raises:
        OSError: the disk refuses; the store is then to be thrown away.
    """
    delta = Delta()
    gone: set[ox.Quad] = set()
    new: set[ox.Quad] = set()
    for name, (less, more) in changes.items():
        delta.changed = delta.changed or bool(less or more)
        delta.quads += len(more) - len(less)
        for quad in less:
            store.remove(quad)
        store.extend(more)
        if less and next(quads_of(store, name), None) is None:
            store.remove_graph(name)
        gone.update(map(_in_merge, less))
        new.update(map(_in_merge, more))
    delta.gone = {quad for quad in gone - new if not _is_stated(store, quad)}
    delta.new = {quad for quad in new if quad not in store}
    for quad in delta.gone:
        store.remove(quad)
    store.extend(delta.new)
    return delta


def _in_merge(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def _is_stated(store: ox.Store, triple: ox.Quad) -> bool:
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(quad.graph_name != DEFAULT for quad in found)
