"""When a value of a facts table is the gold standard's: one rule an attribute.

In: a gold record and a row. Out: yes or no. It stands alone so that the rules can be read as a table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_UNSEEN: Final = re.compile(r"[\s“”「」\"]+")
_SEPARATORS: Final = re.compile(r"[;|]")
_UNIT_PREFIX: Final = re.compile(r"^.*[/#:]")
TOLERANCE: Final = 1e-6
"""Relative to the gold value: two numbers that differ by less are equal."""

UNIT_NAMES: Final = {
    "people": "person",
    "persons": "person",
    "人": "person",
    "元": "CNY",
    "rmb": "CNY",
    "cny": "CNY",
    "event": "session",
    "sessions": "session",
}
"""Other names of units that count as right."""


def plain(text: object) -> str:
    """Take white space and quotation marks out of a text; None and other empty values are the empty text."""
    return _UNSEEN.sub("", str(text or ""))


def as_list(value: object) -> list[str]:
    """Read a list that may be joined by ``;`` or ``|``, as in CSV."""
    if value is None or value == "":
        return []
    if isinstance(value, list | tuple):
        return [str(item) for item in value]
    return [item for item in _SEPARATORS.split(str(value)) if item]


def is_near(found: Any, right: Any) -> bool:
    """Tell whether two numbers are equal, or both open."""
    if found is None or right is None:
        return found is None and right is None
    return abs(float(found) - float(right)) <= TOLERANCE * max(1.0, abs(float(right)))


def is_among(right: Iterable[object], found: Iterable[object]) -> bool:
    """Tell whether some right answer holds, or lies in, some value found."""
    values = [value for value in map(plain, found) if value]
    return any(answer in value or value in answer for answer in map(plain, right) for value in values)


def year_of(row: Mapping[str, Any]) -> int:
    """Read the year in which the period of a row begins; 0 if it has none."""
    return int(str(row.get("period_start") or "0")[:4] or 0)


def is_agent(gold: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Tell whether the agent is one of the right ones, letter for letter."""
    return any(plain(agent) == plain(row.get("agent")) for agent in gold["agent"])


def is_unit(gold: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Tell whether the unit is right; ``count`` and ``session`` pass for one another and for units of their own."""
    unit = _UNIT_PREFIX.sub("", str(row.get("unit") or ""))
    unit = UNIT_NAMES.get(unit.lower(), UNIT_NAMES.get(unit, unit)).lower()
    if gold["unit"] in ("count", "session"):
        return unit not in ("cny", "percent", "person", "")
    return unit == str(gold["unit"]).lower()


def _is_in_bounds(gold: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    return is_near(row.get("lower"), gold["lower"]) and is_near(row.get("upper"), gold["upper"])


def _are(name: str) -> Callable[[Mapping[str, Any], Mapping[str, Any]], bool]:
    """Judge a list that may be empty in the gold standard, which then accepts anything."""
    return lambda gold, row: not gold[name] or is_among(gold[name], as_list(row.get(name)))


ATTRIBUTES: Final[dict[str, Callable[[Mapping[str, Any], Mapping[str, Any]], bool]]] = {
    "value": lambda gold, row: is_near(row.get("value"), gold["value"]),
    "bounds": _is_in_bounds,
    "unit": is_unit,
    "agent": is_agent,
    "place": lambda gold, row: str(row.get("adcode") or "")[:6] == gold["adcode"],
    "year": lambda gold, row: year_of(row) == gold["year"],
    "status": lambda gold, row: str(row.get("status")) == gold["status"],
    "predicate": lambda gold, row: is_among(gold["predicate"], [row.get("predicate")]),
    "counted": lambda gold, row: is_among(gold["counted"], as_list(row.get("counted"))),
    "beneficiaries": _are("beneficiaries"),
    "programmes": _are("programmes"),
}
"""Attribute of a quantity to the rule that judges it; a quantity is ``whole`` if all hold."""
