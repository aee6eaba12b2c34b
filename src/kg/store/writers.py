"""Write a store in the formats of RDF, each the same bytes for the same quads.

In: a store. Out: a file. The formats with graphs keep them; those of plain triples hold the merge. It stands alone so
that the command line, the graph directory and the tests share one table.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.base import base_of
from kg.namespaces import ID, prefixes_under
from kg.store.jsonld import jsonld_lines, published_context
from kg.store.oxigraph import named_graphs, quads_of
from kg.store.trig import canonical_quads, prologue, to_nquads, trig_lines, trig_of_nquads, turtle_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kg.store.trig import GraphName


def graphs_of(
    store: ox.Store, at_hand: Mapping[str, Iterable[ox.Quad]] = MappingProxyType({})
) -> Iterator[tuple[GraphName, Iterable[ox.Quad]]]:
    """Yield the named graphs of a store by IRI; the default graph is their merge and says nothing more.

    Args:
        store: the graphs.
        at_hand: by IRI, the quads of graphs that need not be read from the disk again.
    """
    for name in named_graphs(store):
        yield name, at_hand.get(name.value) or quads_of(store, name)


def sorted_quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Yield all quads by graph, subject, predicate and object, blank nodes with canonical labels."""
    for name, quads in graphs_of(store):
        yield from canonical_quads(name, quads)


def sorted_triples(store: ox.Store) -> list[ox.Triple]:
    """List the triples of all graphs together, each once, by subject, predicate and object."""
    triples = {ox.Triple(quad.subject, quad.predicate, quad.object) for quad in sorted_quads(store)}
    return sorted(triples, key=str)


def write_trig(
    store: ox.Store, output: IO[bytes], at_hand: Mapping[str, Iterable[ox.Quad]] = MappingProxyType({})
) -> None:
    """Write TriG with sorted graphs, subjects, predicates and objects; ``at_hand`` as in :func:`graphs_of`."""
    _write_text(trig_lines(graphs_of(store, at_hand), base_of(store)), output)


def trig_head(base: str = ID) -> bytes:
    """Return what a TriG file begins with in a graph of a base."""
    return "".join(prologue(base)).encode()


def trig_of_graph(
    store: ox.Store, name: str, at_hand: Mapping[str, Iterable[ox.Quad]] = MappingProxyType({}), base: str = ID
) -> bytes:
    """Write one named graph as it stands in :func:`write_trig`'s file; ``at_hand`` as in :func:`graphs_of`."""
    return trig_of_nquads(name, to_nquads(at_hand.get(name) or quads_of(store, ox.NamedNode(name))), base)


def write_turtle(store: ox.Store, output: IO[bytes]) -> None:
    """Write the merge of all graphs as sorted Turtle."""
    _write_text(turtle_lines(sorted_quads(store), base_of(store)), output)


def write_nquads(store: ox.Store, output: IO[bytes]) -> None:
    """Write sorted N-Quads."""
    _write_text((f"{quad} .\n" for quad in sorted_quads(store)), output)


def write_ntriples(store: ox.Store, output: IO[bytes]) -> None:
    """Write the merge of all graphs as sorted N-Triples."""
    _write_text((f"{triple} .\n" for triple in sorted_triples(store)), output)


def write_jsonld(store: ox.Store, output: IO[bytes]) -> None:
    """Write JSON-LD 1.1 with the published context in its head and the graphs' names."""
    _write_text(jsonld_lines(graphs_of(store), published_context().under(base_of(store))), output)


def write_rdfxml(store: ox.Store, output: IO[bytes]) -> None:
    """Write the merge of all graphs as RDF/XML."""
    ox.serialize(sorted_triples(store), output, ox.RdfFormat.RDF_XML, prefixes=prefixes_under(base_of(store)))


def _write_text(pieces: Iterable[str], output: IO[bytes]) -> None:
    text = io.TextIOWrapper(output, encoding="utf-8", newline="\n", write_through=False)
    text.writelines(pieces)
    text.flush()
    text.detach()


@dataclass(frozen=True, slots=True)
class Writer:
    """One RDF format: how to write it and what it keeps."""

    write: Callable[[ox.Store, IO[bytes]], None]
    suffix: str
    """Ending of file names, with the dot."""
    keeps_graphs: bool
    """Whether it says which document a triple comes from."""
    summary: str


WRITERS: Final[dict[str, Writer]] = {
    "trig": Writer(write_trig, ".trig", True, "TriG, one named graph a document, readable"),
    "nq": Writer(write_nquads, ".nq", True, "N-Quads, one statement a line"),
    "jsonld": Writer(write_jsonld, ".jsonld", True, "JSON-LD 1.1 with the published context"),
    "ttl": Writer(write_turtle, ".ttl", False, "Turtle, all graphs in one, readable"),
    "nt": Writer(write_ntriples, ".nt", False, "N-Triples, all graphs in one"),
    "rdfxml": Writer(write_rdfxml, ".rdf", False, "RDF/XML, all graphs in one"),
}
"""Name of a format to its writer: feeds ``kg export``, its help, the docs and the tests."""
