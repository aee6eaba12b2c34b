"""Validation of quads, one document's graph at a time.

In: quads, a shapes file, the vocabulary. Out: violations. Each graph is checked on its own, in memory, so that
documents can be checked side by side and a changed one costs nothing for the others.

Shapes made of the components in :data:`kg.validate.constraints.COMPONENTS` are run by this package; a shapes file that
uses anything else of SHACL is run by pySHACL, slower and just as true. Tests hold both equal on every shape.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from kg.validate.data import Background, Data, document_of, text_of
from kg.validate.shapes import Failure, UnsupportedShapeError, find_inverse_paths, load_shapes
from kg.validate.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyoxigraph as ox

    from kg.validate.data import Term
    from kg.validate.shapes import Target


class Validator:
    """A shapes file and a vocabulary, loaded once for many documents."""

    def __init__(self, shapes: Path, vocabulary: Iterable[ox.Quad] = ()) -> None:
        """Load the shapes.

        Args:
            shapes: a shapes file in Turtle.
            vocabulary: the quads of the vocabulary's graph; what they type may be referred to.

        Raises:
            ResourceError: the file is missing or is not Turtle.
        """
        self.shapes = shapes
        self.vocabulary = tuple(vocabulary)
        self.background = Background(self.vocabulary)
        self.targets: tuple[Target, ...] | None
        try:
            self.targets = load_shapes(shapes)
        except UnsupportedShapeError:
            self.targets = None

    @cached_property
    def inverse_paths(self) -> frozenset[ox.NamedNode]:
        """Properties that a shape follows backwards; only what is merged asks for them."""
        return find_inverse_paths(self.shapes)

    def validate(self, quads: Iterable[ox.Quad]) -> tuple[Violation, ...]:
        """Validate quads, each graph on its own.

        Args:
            quads: of one or more graphs, in any order.

        Returns:
            The violations, sorted; a value that breaks several constraints of one shape is named once.
        """
        graphs: defaultdict[Term | ox.DefaultGraph, list[ox.Quad]] = defaultdict(list)
        for quad in quads:
            graphs[quad.graph_name].append(quad)
        found: set[Violation] = set()
        for graph, members in graphs.items():
            found.update(self._validate(document_of(graph), members))
        return tuple(sorted(found))

    def _validate(self, document: str, quads: list[ox.Quad]) -> Iterator[Violation]:
        if self.targets is None:
            from kg.validate.pyshacl_engine import validate_with_pyshacl  # noqa: PLC0415 - slow to import

            yield from validate_with_pyshacl(document, quads, self.shapes, self.vocabulary)
            return
        data = Data(quads, self.background)
        for target in self.targets:
            for focus in target.focus_nodes(data):
                if not data.describes(focus) and focus in self.background.types:
                    continue
                for failure in target.shape.failures(data, focus):
                    yield _violation(document, focus, failure)


def validate_quads(
    quads: Iterable[ox.Quad], *, shapes: Path, vocabulary: Iterable[ox.Quad] = ()
) -> tuple[Violation, ...]:
    """Validate quads once; for many documents make one :class:`Validator`.

    Args:
        quads: of one or more graphs; each is validated on its own.
        shapes: a shapes file in Turtle.
        vocabulary: the quads of the vocabulary's graph.

    Returns:
        The violations, sorted.

    Raises:
        ResourceError: the shapes file is missing or is not Turtle.
    """
    return Validator(shapes, vocabulary).validate(quads)


def _violation(document: str, focus: Term, failure: Failure) -> Violation:
    shape = failure.shape
    return Violation(
        document,
        text_of(focus),
        shape.name,
        shape.path_text,
        text_of(failure.value),
        shape.message,
        shape.message_zh,
        shape.severity,
    )
