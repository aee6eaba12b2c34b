"""One graph, indexed for validation.

In: the quads of one graph and the classes of the vocabulary. Out: values by subject and predicate, and classes with
their superclasses. It stands alone because it is the hot path: one pass over the quads, dictionaries after that.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.base import whole_of
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")
LABEL: Final = NamedNode(PREFIXES["rdfs"] + "label")
GENERATED: Final = NamedNode(PREFIXES["prov"] + "wasGeneratedBy")
PERSON: Final = NamedNode(PREFIXES["schema"] + "Person")
SUBCLASS: Final = NamedNode(PREFIXES["rdfs"] + "subClassOf")

_NONE: Final[list[Term]] = []


def text_of(term: Term | DefaultGraph | None) -> str:
    """Return an IRI or the text of a literal; empty for nothing and for the default graph."""
    if term is None or isinstance(term, DefaultGraph):
        return ""
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)


def document_of(graph: Term | DefaultGraph) -> str:
    """Return the IRI of the document whose graph it is."""
    return whole_of(text_of(graph))


class Background:
    """What a graph may refer to without describing it: the classes of the vocabulary's terms."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        """Index types and subclasses; all other quads are passed over."""
        self.types: defaultdict[Term, set[Term]] = defaultdict(set)
        above: defaultdict[Term, set[Term]] = defaultdict(set)
        for quad in quads:
            if quad.predicate == TYPE:
                self.types[quad.subject].add(quad.object)
            elif quad.predicate == SUBCLASS:
                above[quad.subject].add(quad.object)
        self.superclasses = {name: _closure(name, above) for name in above}


def _closure(name: Term, above: Mapping[Term, set[Term]]) -> frozenset[Term]:
    found, waiting = {name}, [name]
    while waiting:
        for parent in above.get(waiting.pop(), ()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return frozenset(found)


class Data:
    """One graph to validate."""

    def __init__(self, quads: Iterable[Quad], background: Background) -> None:
        """Index the quads.

        Args:
            quads: of one graph.
            background: the vocabulary's classes.
        """
        self.background = background
        self.values: dict[Term, dict[NamedNode, list[Term]]] = {}
        self._inverse: dict[NamedNode, dict[Term, list[Term]]] = {}
        values = self.values
        for quad in quads:
            subject, predicate = quad.subject, quad.predicate
            properties = values.get(subject)
            if properties is None:
                properties = values[subject] = {}
            found = properties.get(predicate)
            if found is None:
                properties[predicate] = [quad.object]
            elif quad.object not in found:
                found.append(quad.object)
        self._instances: defaultdict[Term, list[Term]] = defaultdict(list)
        for node, properties in values.items():
            for name in self._widen(properties.get(TYPE, _NONE)):
                self._instances[name].append(node)

    def of(self, subject: Term, predicate: NamedNode) -> list[Term]:
        """Return the values of a property, in the order of the quads."""
        properties = self.values.get(subject)
        return properties.get(predicate, _NONE) if properties is not None else _NONE

    def describes(self, node: Term) -> bool:
        """Tell whether the graph itself says anything of a node."""
        return node in self.values

    def inverse(self, predicate: NamedNode) -> Mapping[Term, list[Term]]:
        """Return, for every object of a property, its subjects."""
        if predicate not in self._inverse:
            found: defaultdict[Term, list[Term]] = defaultdict(list)
            for node, properties in self.values.items():
                for value in properties.get(predicate, _NONE):
                    found[value].append(node)
            self._inverse[predicate] = found
        return self._inverse[predicate]

    def subjects(self, predicate: NamedNode) -> list[Term]:
        """Return all subjects of a property, in the order of the quads."""
        return [subject for subject, properties in self.values.items() if predicate in properties]

    def instances(self, name: Term) -> list[Term]:
        """Return what the graph itself describes as instances of a class or of its subclasses."""
        return self._instances.get(name, _NONE)

    def is_a(self, node: Term, name: Term) -> bool:
        """Tell whether the graph or the vocabulary makes a node an instance of a class."""
        types = self.of(node, TYPE)
        if name in types:
            return True
        known = self.background.types.get(node, ())
        return name in known or name in self._widen([*types, *known])

    def _widen(self, types: Iterable[Term]) -> set[Term]:
        wide: set[Term] = set()
        for name in types:
            wide.add(name)
            wide |= self.background.superclasses.get(name, frozenset())
        return wide
