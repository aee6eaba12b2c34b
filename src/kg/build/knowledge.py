"""What a graph is written with beside its documents: the vocabulary, the rules, and what is told of them.

In: the ontology's folder, or the vocabulary as a graph holds it. Out: its quads and its texts, made once. It stands
alone because a graph that documents are removed from keeps the vocabulary that it has, whatever lies in the folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from kg.graph import mint_vocabulary_graph, ontology_quads
from kg.namespaces import ID
from kg.store import to_nquads, trig_of_nquads

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox


@cache
def load_ontology(folder: Path, base: str) -> tuple[ox.Quad, ...]:
    """Load the ontology and the vocabulary once a process."""
    return tuple(ontology_quads(folder, base))


@dataclass(frozen=True)
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
