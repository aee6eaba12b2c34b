"""The constraint components of SHACL Core that validation runs by itself.

In: the parameters of a shape. Out: functions that name the values which break it. The table :data:`COMPONENTS` is all
that there is: a shape with any other parameter is run by pySHACL.

References:
    Shapes Constraint Language (SHACL), W3C Recommendation 2017, section 4.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.namespaces import PREFIXES
from kg.validate.values import compare, is_well_formed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.validate.data import Data, Term

SH: Final = PREFIXES["sh"]


Conformance: TypeAlias = "Callable[[Data, Term], bool]"
"""Tells whether a node of a graph conforms to a shape."""

Check: TypeAlias = "Callable[[Data, Term, Sequence[Term]], Iterable[Term | None]]"
"""Takes graph, focus node and its values; gives the values that break the constraint, None for a missing one."""


class Parameters(NamedTuple):
    """What a component may read of the shape that it belongs to."""

    values: Mapping[str, Sequence[Term]]
    """The shape's own parameters by local name of SHACL."""
    members: Callable[[Term], Sequence[Term]]
    """Reads an RDF list."""
    shape: Callable[[Term], Conformance]
    """Reads another shape."""

    def number(self, name: str, default: int) -> int:
        """Return a parameter that is a whole number."""
        found = self.values.get(name)
        return int(found[0].value) if found and isinstance(found[0], Literal) else default


class Component(NamedTuple):
    """How one kind of constraint is made from its parameters."""

    make: Callable[[Parameters, Sequence[Term]], Check]
    """Takes all parameters of the shape, and the values of the component's own."""
    on_nothing: bool = False
    """Whether it can be broken where there is no value at all."""


def _each(broken: Callable[[Data, Term], bool]) -> Check:
    return lambda data, _, values: [value for value in values if broken(data, value)]


def _class(_: Parameters, arguments: Sequence[Term]) -> Check:
    return _each(lambda data, value: not all(data.is_a(value, name) for name in arguments))


def _datatype(_: Parameters, arguments: Sequence[Term]) -> Check:
    expected = arguments[0]
    return _each(
        lambda _, value: not (isinstance(value, Literal) and value.datatype == expected and is_well_formed(value))
    )


_NODE_KINDS: Final[dict[str, tuple[type, ...]]] = {
    "IRI": (NamedNode,),
    "BlankNode": (BlankNode,),
    "Literal": (Literal,),
    "BlankNodeOrIRI": (BlankNode, NamedNode),
    "BlankNodeOrLiteral": (BlankNode, Literal),
    "IRIOrLiteral": (NamedNode, Literal),
}


def _node_kind(_: Parameters, arguments: Sequence[Term]) -> Check:
    kinds = _NODE_KINDS[_text(arguments[0]).removeprefix(SH)]
    return _each(lambda _, value: not isinstance(value, kinds))


def _min_count(_: Parameters, arguments: Sequence[Term]) -> Check:
    least = int(_text(arguments[0]))
    return lambda _data, _focus, values: (None,) if len(values) < least else ()


def _max_count(_: Parameters, arguments: Sequence[Term]) -> Check:
    most = int(_text(arguments[0]))
    return lambda _data, _focus, values: (None,) if len(values) > most else ()


def _bound(holds: Callable[[int], bool]) -> Callable[[Parameters, Sequence[Term]], Check]:
    def make(_: Parameters, arguments: Sequence[Term]) -> Check:
        limit = arguments[0]

        def broken(_: Data, value: Term) -> bool:
            order = compare(value, limit)
            return order is None or not holds(order)

        return _each(broken)

    return make


def _length(holds: Callable[[int, int], bool]) -> Callable[[Parameters, Sequence[Term]], Check]:
    def make(_: Parameters, arguments: Sequence[Term]) -> Check:
        limit = int(_text(arguments[0]))
        return _each(lambda _, value: isinstance(value, BlankNode) or not holds(len(_text(value)), limit))

    return make


def _pattern(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    flags = parameters.values.get("flags")
    pattern = re.compile(_text(arguments[0]), re.IGNORECASE if flags and "i" in _text(flags[0]) else 0)
    return _each(lambda _, value: isinstance(value, BlankNode) or not pattern.search(_text(value)))


def _language_in(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    ranges = tuple(_text(member).lower() for member in parameters.members(arguments[0]))

    def broken(_: Data, value: Term) -> bool:
        language = (value.language or "").lower() if isinstance(value, Literal) else ""
        return not any(language == wanted or language.startswith(wanted + "-") for wanted in ranges)

    return _each(broken)


def _unique_lang(_: Parameters, arguments: Sequence[Term]) -> Check:
    if _text(arguments[0]) != "true":
        return lambda _data, _focus, _values: ()

    def check(_data: Data, _focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        languages = [value.language for value in values if isinstance(value, Literal) and value.language]
        return (None,) if len(languages) > len(set(languages)) else ()

    return check


def _order(holds: Callable[[int], bool]) -> Callable[[Parameters, Sequence[Term]], Check]:
    def make(_: Parameters, arguments: Sequence[Term]) -> Check:
        others = [name for name in arguments if isinstance(name, NamedNode)]

        def check(data: Data, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
            for other in others:
                for limit in data.of(focus, other):
                    for value in values:
                        order = compare(value, limit)
                        if order is None or not holds(order):
                            yield value

        return check

    return make


def _has_value(_: Parameters, arguments: Sequence[Term]) -> Check:
    return lambda _data, _focus, values: (None,) if any(needed not in values for needed in arguments) else ()


def _in(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    allowed = frozenset(parameters.members(arguments[0]))
    return _each(lambda _, value: value not in allowed)


def _or(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    choices = [[parameters.shape(member) for member in parameters.members(argument)] for argument in arguments]
    return _each(lambda data, value: not all(any(shape(data, value) for shape in shapes) for shapes in choices))


def _and(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    shapes = [parameters.shape(member) for argument in arguments for member in parameters.members(argument)]
    return _each(lambda data, value: not all(shape(data, value) for shape in shapes))


def _not(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    shapes = [parameters.shape(argument) for argument in arguments]
    return _each(lambda data, value: any(shape(data, value) for shape in shapes))


def _node(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    shapes = [parameters.shape(argument) for argument in arguments]
    return _each(lambda data, value: not all(shape(data, value) for shape in shapes))


def _qualified(parameters: Parameters, arguments: Sequence[Term]) -> Check:
    shape = parameters.shape(arguments[0])
    least, most = parameters.number("qualifiedMinCount", 0), parameters.number("qualifiedMaxCount", -1)

    def check(data: Data, _focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        count = sum(shape(data, value) for value in values)
        return (None,) if count < least or 0 <= most < count else ()

    return check


COMPONENTS: Final[Mapping[str, Component]] = {
    "class": Component(_class),
    "datatype": Component(_datatype),
    "nodeKind": Component(_node_kind),
    "minCount": Component(_min_count, on_nothing=True),
    "maxCount": Component(_max_count),
    "minInclusive": Component(_bound(lambda order: order >= 0)),
    "maxInclusive": Component(_bound(lambda order: order <= 0)),
    "minExclusive": Component(_bound(lambda order: order > 0)),
    "maxExclusive": Component(_bound(lambda order: order < 0)),
    "minLength": Component(_length(lambda length, limit: length >= limit)),
    "maxLength": Component(_length(lambda length, limit: length <= limit)),
    "pattern": Component(_pattern),
    "languageIn": Component(_language_in),
    "uniqueLang": Component(_unique_lang),
    "lessThan": Component(_order(lambda order: order < 0)),
    "lessThanOrEquals": Component(_order(lambda order: order <= 0)),
    "hasValue": Component(_has_value, on_nothing=True),
    "in": Component(_in),
    "or": Component(_or),
    "and": Component(_and),
    "not": Component(_not),
    "node": Component(_node),
    "qualifiedValueShape": Component(_qualified, on_nothing=True),
}
"""Local name in SHACL's namespace to component."""

ACCOMPANYING: Final = frozenset({"flags", "qualifiedMinCount", "qualifiedMaxCount"})
"""Parameters that a component above reads besides its own."""


def _text(term: Term) -> str:
    return term.value if isinstance(term, (Literal, NamedNode)) else str(term)
