"""Shapes read from Turtle into functions over a graph.

In: a shapes file. Out: node shapes with their targets, each of which names the violations of a focus node. It stands
alone because the file is the only source of what is checked: nothing about activities or measures is known here.

References:
    Shapes Constraint Language (SHACL), W3C Recommendation 2017, sections 2 and 4.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import pyoxigraph as ox

from kg.namespaces import PREFIXES
from kg.resources import read_turtle
from kg.validate.constraints import ACCOMPANYING, COMPONENTS, SH, Conformance, Parameters
from kg.validate.violation import VIOLATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kg.validate.constraints import Check
    from kg.validate.data import Data, Term

_RDF: Final = PREFIXES["rdf"]
_FIRST, _REST, _NIL = (ox.NamedNode(_RDF + name) for name in ("first", "rest", "nil"))
_TYPE: Final = ox.NamedNode(_RDF + "type")
_CLASSES: Final = frozenset({ox.NamedNode(PREFIXES["rdfs"] + "Class"), ox.NamedNode(PREFIXES["owl"] + "Class")})
_TARGETS: Final = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
_SILENT: Final = frozenset({"path", "property", "message", "severity", "name", "description", "order", "group"})


class UnsupportedShapeError(Exception):
    """A shapes file uses what :data:`kg.validate.constraints.COMPONENTS` does not hold."""


class Failure(NamedTuple):
    """One value, or a missing one, that breaks a shape."""

    shape: Shape
    value: Term | None


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A node shape or property shape."""

    name: str
    """Last part of its IRI; of a nameless one, of its property's."""
    path: ox.NamedNode | None
    """The property; None for a node shape."""
    inverse: bool
    """Whether the property is followed backwards."""
    message: str
    message_zh: str
    severity: str
    checks: tuple[Check, ...]
    """What can be broken only where there is a value."""
    checks_on_nothing: tuple[Check, ...]
    """What can be broken where there is none."""
    properties: tuple[Shape, ...]
    needs_value: bool
    """Whether it cannot be broken by a node that lacks the property."""

    @property
    def path_text(self) -> str:
        """The property's IRI, ``^`` before it if inverse; empty for a node shape."""
        return ("^" if self.inverse else "") + self.path.value if self.path else ""

    def failures(self, data: Data, focus: Term) -> Iterator[Failure]:
        """Yield what breaks the shape at a focus node.

        Args:
            data: the graph.
            focus: the node; for a property shape, the node that has the property.

        Yields:
            One failure a constraint and value.
        """
        values = self._values(data, focus)
        for check in self.checks_on_nothing:
            for value in check(data, focus, values):
                yield Failure(self, value)
        if not values:
            return
        for check in self.checks:
            for value in check(data, focus, values):
                yield Failure(self, value)
        for value in values:
            held = data.values.get(value, {})
            for shape in self.properties:
                if not shape.needs_value or shape.path in held:
                    yield from shape.failures(data, value)

    def conforms(self, data: Data, focus: Term) -> bool:
        """Tell whether a node conforms."""
        return next(self.failures(data, focus), None) is None

    def _values(self, data: Data, focus: Term) -> Sequence[Term]:
        if self.path is None:
            return (focus,)
        if self.inverse:
            return data.inverse(self.path).get(focus, ())
        return data.of(focus, self.path)


@dataclass(frozen=True, slots=True)
class Target:
    """What a node shape applies to."""

    kind: str
    """``targetClass``, ``targetNode``, ``targetSubjectsOf`` or ``targetObjectsOf``."""
    term: Term
    shape: Shape

    def focus_nodes(self, data: Data) -> Iterable[Term]:
        """List the nodes of a graph that the shape applies to."""
        if self.kind == "targetClass":
            return data.instances(self.term)
        if self.kind == "targetNode":
            return (self.term,)
        if not isinstance(self.term, ox.NamedNode):
            return ()
        if self.kind == "targetSubjectsOf":
            return data.subjects(self.term)
        return data.inverse(self.term).keys()


def load_shapes(path: Path) -> tuple[Target, ...]:
    """Load all shapes that have a target.

    Args:
        path: a shapes file in Turtle.

    Returns:
        The targets, sorted by the name of their shape.

    Raises:
        ResourceError: the file is missing or is not Turtle.
        UnsupportedShapeError: a shape uses a part of SHACL that is not in the table of components.
    """
    return _Reader(read_turtle(path)).targets()


def find_inverse_paths(path: Path) -> frozenset[ox.NamedNode]:
    """Find the properties that shapes follow backwards, ``sh:inversePath``.

    Args:
        path: a shapes file in Turtle.

    Raises:
        ResourceError: the file is missing or is not Turtle.
    """
    backwards = ox.NamedNode(SH + "inversePath")
    found = (triple.object for triple in read_turtle(path) if triple.predicate == backwards)
    return frozenset(term for term in found if isinstance(term, ox.NamedNode))


class _Reader:
    """Reads shapes out of a shapes graph; each is read once."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.properties: defaultdict[Term, defaultdict[ox.NamedNode, list[Term]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for triple in triples:
            self.properties[triple.subject][triple.predicate].append(triple.object)
        self._shapes: dict[Term, Shape] = {}

    def targets(self) -> tuple[Target, ...]:
        found = []
        for subject in list(self.properties):
            if _CLASSES.intersection(self.properties[subject][_TYPE]):
                raise UnsupportedShapeError(f"{subject}: implicit class target")
            for kind in _TARGETS:
                found += [Target(kind, term, self.shape(subject)) for term in self.sh(subject, kind)]
        return tuple(sorted(found, key=lambda target: (target.shape.name, target.kind, str(target.term))))

    def sh(self, subject: Term, name: str) -> list[Term]:
        return self.properties[subject].get(ox.NamedNode(SH + name), [])

    def members(self, head: Term) -> list[Term]:
        found = []
        while head != _NIL:
            found += self.properties[head][_FIRST]
            head = self.properties[head][_REST][0]
        return found

    def shape(self, subject: Term) -> Shape:
        if subject not in self._shapes:
            self._shapes[subject] = self._read(subject)
        return self._shapes[subject]

    def _conformance(self, subject: Term) -> Conformance:
        return self.shape(subject).conforms

    def _read(self, subject: Term) -> Shape:
        parameters = self._parameters(subject)
        path, inverse = self._path(subject)
        checks: dict[bool, list[Check]] = {False: [], True: []}
        for name, arguments in parameters.values.items():
            if name in COMPONENTS:
                component = COMPONENTS[name]
                checks[component.on_nothing].append(component.make(parameters, arguments))
        messages = {term.language: term.value for term in self.sh(subject, "message") if isinstance(term, ox.Literal)}
        severity = [_local(term) for term in self.sh(subject, "severity")]
        named = subject if isinstance(subject, ox.NamedNode) else path
        return Shape(
            name=_local(named) if named else "",
            path=path,
            inverse=inverse,
            message=messages.get("en") or messages.get(None) or f"breaks {', '.join(parameters.values)}",
            message_zh=messages.get("zh", ""),
            severity=severity[0] if severity else VIOLATION,
            checks=tuple(checks[False]),
            checks_on_nothing=tuple(checks[True]),
            properties=tuple(self.shape(term) for term in self.sh(subject, "property")),
            needs_value=path is not None and not inverse and not checks[True],
        )

    def _parameters(self, subject: Term) -> Parameters:
        values = {}
        for predicate, arguments in sorted(self.properties[subject].items(), key=str):
            if not predicate.value.startswith(SH):
                continue
            name = predicate.value.removeprefix(SH)
            if name in COMPONENTS or name in ACCOMPANYING:
                values[name] = arguments
            elif name not in _SILENT and name not in _TARGETS:
                raise UnsupportedShapeError(f"{subject}: sh:{name}")
        return Parameters(values, self.members, self._conformance)

    def _path(self, subject: Term) -> tuple[ox.NamedNode | None, bool]:
        paths = self.sh(subject, "path")
        if not paths:
            return None, False
        if isinstance(paths[0], ox.NamedNode):
            return paths[0], False
        inverse = self.sh(paths[0], "inversePath")
        if inverse and isinstance(inverse[0], ox.NamedNode):
            return inverse[0], True
        raise UnsupportedShapeError(f"{subject}: a path that is neither a property nor its inverse")


def _local(term: Term) -> str:
    text = term.value if isinstance(term, ox.NamedNode) else str(term)
    return text.rpartition("#")[2].rpartition("/")[2]
