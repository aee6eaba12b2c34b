"""The terms that the graph is written in, and literals in their one canonical form.

In: namespaces and plain values. Out: pyoxigraph terms. The module stands alone so that a term is built once and not
for every quad.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    import datetime


def term(name: str) -> NamedNode:
    """Expand a prefixed name such as ``schema:agent``.

    Args:
        name: a prefix of :data:`kg.namespaces.PREFIXES`, a colon, and a local name.

    Returns:
        The term.

    Raises:
        KeyError: the prefix is not in the table.
    """
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


TYPE: Final = term("rdf:type")
LABEL: Final = term("rdfs:label")
PREF_LABEL: Final = term("skos:prefLabel")
ALT_LABEL: Final = term("skos:altLabel")
NOTE: Final = term("skos:note")
SAME_AS: Final = term("schema:sameAs")

_DATE: Final = term("xsd:date")
_INTEGER: Final = term("xsd:integer")
_DECIMAL: Final = term("xsd:decimal")
TRUE: Final = Literal(True)
FALSE: Final = Literal(False)


def chinese(text: str) -> Literal:
    """Make a label in Chinese."""
    return Literal(text, language="zh")


def english(text: str) -> Literal:
    """Make a label in English."""
    return Literal(text, language="en")


def date(day: datetime.date) -> Literal:
    """Make an ``xsd:date``."""
    return Literal(day.isoformat(), datatype=_DATE)


def number(value: Decimal) -> Literal:
    """Make the canonical number: ``xsd:integer`` for whole values, ``xsd:decimal`` without trailing zeros else.

    Args:
        value: a finite decimal.

    Returns:
        The literal; equal values have equal literals.
    """
    if value == value.to_integral_value():
        return Literal(str(int(value)), datatype=_INTEGER)
    return Literal(format(value, "f").rstrip("0"), datatype=_DECIMAL)


def decimal(value: float) -> Literal:
    """Make the canonical ``xsd:decimal`` of a score, as short as it is exact: 0.9, 1 (XSD 1.1, section 3.3.3.2)."""
    plain = format(Decimal(repr(value)), "f")
    return Literal(plain.rstrip("0").rstrip(".") if "." in plain else plain, datatype=_DECIMAL)
