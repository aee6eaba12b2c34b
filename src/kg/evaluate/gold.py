"""A gold standard: what a careful person reads in a document.

In: a prefix such as ``data/gold/hunan-womens-federations-2019``. Out: a :class:`Gold`. It stands alone so that who
writes a gold standard needs to know the files and nothing of the scores.

Beside the prefix lie ``.quantities.jsonl``, and as may be ``.statements.jsonl`` and ``.optional.json``. Every line of
the first two is an object; where a field is a list, each item is a right answer (``agent``, ``predicate``, ``counted``,
``beneficiaries``, ``programmes``), but ``terms`` and ``partners`` must all be found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

QUANTITIES: Final = ".quantities.jsonl"
STATEMENTS: Final = ".statements.jsonl"
OPTIONAL: Final = ".optional.json"
KINDS: Final = "kinds.tsv"
"""Beside the gold standards: a name and the kind of document, with a tabulator between, one a line; may be absent."""

_AGENT: Final = frozenset({"agent", "year", "status", "predicate"})
_QUANTITY_FIELDS: Final = _AGENT | {
    "context",
    "quantity_text",
    "value",
    "lower",
    "upper",
    "unit",
    "adcode",
    "counted",
    "beneficiaries",
    "programmes",
}
_STATEMENT_FIELDS: Final = _AGENT | {"terms", "partners"}


@dataclass(frozen=True, slots=True)
class Gold:
    """One document's gold standard."""

    name: str
    """The prefix's last part: the identifier of the document."""
    quantities: tuple[Mapping[str, Any], ...]
    statements: tuple[Mapping[str, Any], ...] | None
    """None where the gold standard has no statements."""
    optional: tuple[Mapping[str, Any], ...]
    """Quantities that may be found or not: neither right nor wrong."""
    kind: str = ""
    """Whose kind of document it is: ``trade-union``; empty if nothing says so."""


def find_gold(path: str | Path) -> list[Gold]:
    """Find the gold standards that a path names.

    Args:
        path: a prefix, one of its files, or a folder of gold standards.

    Returns:
        The gold standards, sorted by name.

    Raises:
        ReadError: there are none, or a file is malformed.
    """
    path = Path(path)
    if path.is_dir():
        prefixes = sorted(file.with_name(file.name.removesuffix(QUANTITIES)) for file in path.glob(f"*{QUANTITIES}"))
        if not prefixes:
            raise ReadError(path, f"no gold standard lies in the folder (no file *{QUANTITIES})")
        return [read_gold(prefix) for prefix in prefixes]
    for suffix in (QUANTITIES, STATEMENTS, OPTIONAL):
        if path.name.endswith(suffix):
            return [read_gold(path.with_name(path.name.removesuffix(suffix)))]
    return [read_gold(path)]


def read_gold(prefix: Path) -> Gold:
    """Read one gold standard.

    Args:
        prefix: the path without ``.quantities.jsonl``.

    Returns:
        The gold standard.

    Raises:
        ReadError: the quantities are missing, or a file is malformed; the message names file, line and cause.
    """
    quantities, statements, optional = (
        prefix.with_name(prefix.name + suffix) for suffix in (QUANTITIES, STATEMENTS, OPTIONAL)
    )
    if not quantities.exists():
        raise ReadError(quantities, "there is no such file", "give the path of a gold standard without its ending")
    return Gold(
        prefix.name,
        _checked(quantities, read_records(quantities), _QUANTITY_FIELDS),
        _checked(statements, read_records(statements), _STATEMENT_FIELDS) if statements.exists() else None,
        _read_optional(optional) if optional.exists() else (),
        _read_kinds(prefix.with_name(KINDS)).get(prefix.name, ""),
    )


def _read_kinds(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    kinds = {}
    for number, line in enumerate(_text(path).splitlines(), 1):
        name, tab, kind = line.partition("\t")
        if not tab or not kind:
            raise ReadError(f"{path}:{number}", "expected a name, a tabulator and a kind")
        kinds[name] = kind
    return kinds


def read_records(path: Path) -> list[Any]:
    """Read JSON Lines.

    Args:
        path: the file; blank lines are passed over.

    Returns:
        The values, one a line.

    Raises:
        ReadError: the file cannot be read, or a line is no JSON.
    """
    records = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip():
            try:
                records.append(json.loads(line))
            except ValueError as error:
                raise ReadError(f"{path}:{number}", f"not JSON ({error})") from error
    return records


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(path, f"cannot be read ({error})") from error


def _read_optional(path: Path) -> tuple[Mapping[str, Any], ...]:
    try:
        records = json.loads(_text(path))
    except ValueError as error:
        raise ReadError(path, f"not JSON ({error})") from error
    if not isinstance(records, list):
        raise ReadError(path, "expected a JSON array of objects")
    return _checked(path, records, frozenset({"context", "quantity_text"}))


def _checked(path: Path, records: Sequence[Any], fields: Iterable[str]) -> tuple[Mapping[str, Any], ...]:
    for number, record in enumerate(records, 1):
        if not isinstance(record, dict):
            raise ReadError(path, f"record {number} is no JSON object")
        missing = sorted(set(fields) - set(record))
        if missing:
            raise ReadError(path, f"record {number} lacks {', '.join(missing)}")
    return tuple(records)
