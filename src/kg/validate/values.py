"""Literals compared and checked as XML Schema says.

In: terms. Out: whether a literal is well formed, and which of two is less. It stands alone because SHACL leaves both to
XML Schema and SPARQL.

References:
    XML Schema 1.1 Part 2: Datatypes, sections 3.3 and 3.4; SPARQL 1.1, section 17.3 (operator mapping).
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal

from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from kg.validate.data import Term

_XSD: Final = PREFIXES["xsd"]
_INTEGER: Final = _XSD + "integer"
_DECIMAL: Final = _XSD + "decimal"
_DATE: Final = _XSD + "date"

_LEXICAL: Final = {
    _INTEGER: re.compile(r"[+-]?[0-9]+"),
    _DECIMAL: re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
    _XSD + "boolean": re.compile(r"true|false|1|0"),
}


def is_well_formed(literal: Literal) -> bool:
    """Tell whether a literal's text is one of its datatype; datatypes not known here are taken on trust."""
    datatype = literal.datatype.value
    if datatype == _DATE:
        return _date(literal.value) is not None
    pattern = _LEXICAL.get(datatype)
    return pattern is None or pattern.fullmatch(literal.value) is not None


def compare(left: Term, right: Term) -> int | None:
    """Compare two literals.

    Returns:
        Negative, zero or positive as ``left`` is less, equal or greater; None if they cannot be compared.
    """
    if not isinstance(left, Literal) or not isinstance(right, Literal):
        return None
    first, second = _value(left), _value(right)
    if isinstance(first, Decimal) and isinstance(second, Decimal):
        return (first > second) - (first < second)
    if isinstance(first, datetime.date) and isinstance(second, datetime.date):
        return (first > second) - (first < second)
    if isinstance(first, str) and isinstance(second, str):
        return (first > second) - (first < second)
    return None


def _value(literal: Literal) -> Decimal | datetime.date | str | None:
    datatype = literal.datatype.value
    if datatype in {_INTEGER, _DECIMAL}:
        return Decimal(literal.value) if is_well_formed(literal) else None
    if datatype == _DATE:
        return _date(literal.value)
    return literal.value if datatype == _XSD + "string" else None


def _date(text: str) -> datetime.date | None:
    """Read a date without a time zone; the graph holds no other."""
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
