"""Run a SPARQL query that a person wrote: with prefixes, parameters, a time limit and a row limit, never writing.

In: a store and the text of a query. Out: a :class:`kg.query.table.Table`, or triples for CONSTRUCT and DESCRIBE. It
stands alone because named questions and queries of one's own go through the same gate.

The default graph is the merge of all named graphs: what three documents say alike stands in it once, so that a query
without ``GRAPH`` counts and sums right. ``GRAPH ?document { … }`` says which document says it.

References:
    SPARQL 1.1 Query Language, W3C Recommendation 2013, sections 4.1 (syntax of terms) and 13 (datasets).
"""

from __future__ import annotations

import datetime
import re
import threading
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.namespaces import PREFIXES
from kg.query.terms import expand, shorten
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.table import Cell

Answer: TypeAlias = "Table | Triples"

TIMEOUT: Final = 30.0
"""Seconds after which a query is given up."""
LIMIT: Final = 10_000
"""Rows after which an answer is cut."""

_TOKEN: Final = re.compile(
    r"""(?P<comment>\#[^\n]*)
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<text>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
          |\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')
      | (?P<variable>[$?][\w]+)
      | (?P<prefixed>[\w.-]*:[\w.%:-]*)
      | (?P<word>[A-Za-z]+)""",
    re.VERBOSE | re.DOTALL,
)
_WHERE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_READING: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_WRITING: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE query."""

    triples: tuple[ox.Triple, ...]
    """Sorted, each once."""
    title: str = ""
    truncated: bool = False

    def __len__(self) -> int:
        """Count the triples."""
        return len(self.triples)


def run_query(
    store: ox.Store, query: str, *, timeout: float | None = TIMEOUT, limit: int | None = LIMIT, title: str = ""
) -> Answer:
    """Run one query over the merge of all graphs.

    Args:
        store: the graph, with the merge as its default graph (:func:`kg.store.merged`); is only read.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of the graph need not be declared.
        timeout: seconds; None for as long as it takes.
        limit: rows or triples; None for all.
        title: of the answer.

    Returns:
        A table (ASK: one cell), or triples.

    Raises:
        QueryError: the query is malformed (the message shows the line), writes, asks another server, or takes too long.
    """
    check_reads_only(query)
    return _within(timeout, lambda: _answer(store, query, limit, title))


def _answer(store: ox.Store, query: str, limit: int | None, title: str) -> Answer:
    try:
        result = store.query(query, prefixes=dict(PREFIXES))
        if isinstance(result, ox.QueryBoolean):
            return Table(("answer",), ((bool(result),),), title)
        wanted = None if limit is None else limit + 1
        if isinstance(result, ox.QueryTriples):
            triples = list(islice(result, wanted))
            kept = sorted(set(triples[:limit]), key=str)
            return Triples(tuple(kept), title, truncated=len(triples) > len(triples[:limit]))
        columns = tuple(variable.value for variable in result.variables)
        solutions = list(islice(result, wanted))
        rows = tuple(tuple(map(to_cell, solution)) for solution in solutions[:limit])
        return Table(columns, rows, title, truncated=len(solutions) > len(rows))
    except SyntaxError as error:
        raise QueryError(_point_at(query, error.msg)) from error
    except (ValueError, RuntimeError, OSError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def _within(timeout: float | None, work: Callable[[], Answer]) -> Answer:
    """Do work in a thread and give it up after a while; Oxigraph lets go of the interpreter while it works."""
    if timeout is None:
        return work()
    answers: list[Answer] = []
    errors: list[QueryError] = []

    def attempt() -> None:
        try:
            answers.append(work())
        except QueryError as error:
            errors.append(error)

    thread = threading.Thread(target=attempt, name="query", daemon=True)
    thread.start()
    thread.join(timeout)
    if errors:
        raise errors[0]
    if thread.is_alive():
        raise QueryError(f"the query was given up after {timeout:g} s; make it narrower, or raise --timeout")
    return answers[0]


def to_cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Cell:
    """Turn a term into a plain value: numbers, dates and booleans as such, IRIs with their prefix, the rest as text."""
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return shorten(term.value)
    if isinstance(term, ox.Literal):
        return _literal(term)
    return str(term)


_NUMBERS: Final = frozenset(expand(f"xsd:{name}") for name in ("integer", "decimal", "double", "float", "int", "long"))


def _number(value: str) -> Cell:
    number = Decimal(value)
    return int(number) if number.is_finite() and number == number.to_integral_value() else number


def _boolean(value: str) -> Cell:
    return value in ("true", "1")


_VALUES: Final[dict[str, Callable[[str], Cell]]] = {
    **dict.fromkeys(_NUMBERS, _number),
    expand("xsd:integer"): int,
    expand("xsd:date"): datetime.date.fromisoformat,
    expand("xsd:boolean"): _boolean,
}
"""IRI of a datatype to what reads a literal of it; the others are text."""


def _literal(literal: ox.Literal) -> Cell:
    value = literal.value
    read = _VALUES.get(literal.datatype.value)
    if read is None:
        return value
    try:
        return read(value)
    except (ArithmeticError, ValueError):
        return value


def check_reads_only(query: str) -> None:
    """Refuse a query that writes or that asks another server.

    Args:
        query: the text.

    Raises:
        QueryError: it does.
    """
    words = [match["word"].upper() for match in _TOKEN.finditer(query) if match["word"]]
    first = next((word for word in words if word in _READING | _WRITING), "")
    if first in _WRITING:
        raise QueryError(f"{first} would change the graph; only SELECT, ASK, CONSTRUCT and DESCRIBE are run")
    if not first:
        raise QueryError("no query: expected SELECT, ASK, CONSTRUCT or DESCRIBE")
    if "SERVICE" in words:
        raise QueryError("SERVICE would ask another server; a query reads this graph alone")


Value: TypeAlias = "ox.NamedNode | ox.Literal | tuple[ox.NamedNode, ...]"
"""What a parameter stands for: a term, or several for ``VALUES``."""


def bind(query: str, values: Mapping[str, Value]) -> str:
    """Put values into a query in place of its ``$parameters``.

    Only tokens are replaced, never text inside strings, IRIs or comments, and a value is written as the term that it
    is, with all that could end it escaped: it cannot become syntax. A line whose comment says ``# if name`` stands only
    if that parameter has a value, ``# unless name`` if it has none; of several conditions all must hold, and of ``# if
    name or other`` one is enough. The pattern of a line that says ``# apart``, with or without such conditions, is read
    apart from the others and then joined: the same answer, several times as fast where all of the graph is read (one
    scan, where Oxigraph would look into the index for each solution), and far slower where little of it is.

    Args:
        query: the text with ``$name``; ``?name`` stays a variable.
        values: parameter to term, or to several terms, which are written one after the other as ``VALUES`` wants them.
            A parameter without a value stays a variable, which means any.

    Returns:
        The query.
    """
    lines = (_read(line, values) for line in query.split("\n"))
    return _TOKEN.sub(lambda match: _replacement(match, values), "\n".join(line for line in lines if line is not None))


_COMMENT: Final = re.compile(r"#\s*(apart\b)?((?:\s*(?:if|unless)\s+\w+(?:\s+or\s+\w+)*)*)\s*$")
_CONDITION: Final = re.compile(r"(if|unless)\s+(\w+(?:\s+or\s+\w+)*)")
_OPTIONAL: Final = "OPTIONAL "


def _read(line: str, values: Mapping[str, object]) -> str | None:
    """Return a line as it is to stand under the conditions in its comment, None if it is to be left out."""
    found = _COMMENT.search(line)
    if found is None or not (found[1] or found[2]):
        return line
    holds = all(
        any(name in values for name in names.split()[::2]) == (word == "if")
        for word, names in _CONDITION.findall(found[2])
    )
    if found[1]:
        return _apart(line[: found.start()]) + line[found.start() :] if holds else line
    return line if holds else None


def _apart(line: str) -> str:
    """Make the pattern of a line a query of its own."""
    pattern = line.strip()
    indent = line[: line.index(pattern)]
    if pattern.startswith(_OPTIONAL):
        return f"{indent}{_OPTIONAL}{{ SELECT * {pattern.removeprefix(_OPTIONAL)} }}  "
    return f"{indent}{{ SELECT * {{ {pattern} }} }}  "


def _replacement(match: re.Match[str], values: Mapping[str, Value]) -> str:
    token = match[0]
    if match["variable"] and token[0] == "$" and token[1:] in values:
        value = values[token[1:]]
        return " ".join(map(str, value)) if isinstance(value, tuple) else _as_token(value)
    return token


_BARE: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")


def _as_token(term: ox.NamedNode | ox.Literal) -> str:
    """Write a term; numbers stand bare, as ``LIMIT`` wants them."""
    if isinstance(term, ox.Literal) and term.datatype.value in _NUMBERS and _BARE.fullmatch(term.value):
        return term.value
    return str(term)


def variables_of(query: str) -> frozenset[str]:
    """List the names that stand as ``$name`` in a query."""
    return frozenset(
        match["variable"][1:] for match in _TOKEN.finditer(query) if (match["variable"] or "").startswith("$")
    )


def _point_at(query: str, message: str) -> str:
    """Say where a query is malformed, with the line and a mark below the place."""
    prefix = _undeclared(query)
    found = _WHERE.search(message)
    if prefix is not None:
        at, name = prefix
        cause = f"the prefix {name} is not declared; there are {' '.join(f'{one}:' for one in sorted(PREFIXES))}"
    elif found is not None:
        at, cause = (int(found[1]), int(found[2])), _cause(found[3])
    else:
        return f"the query is malformed: {message}"
    number, column = at
    lines = query.split("\n")
    line = lines[number - 1] if number <= len(lines) else ""
    mark = "".join("\u3000" if ord(character) > 0x2E7F else " " for character in line[: column - 1]) + "^"
    return f"the query is malformed in line {number}, column {column}: {cause}\n  {line}\n  {mark}"


_DECLARED: Final = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)


def _undeclared(query: str) -> tuple[tuple[int, int], str] | None:
    """Find the first prefix that neither the query nor the graph declares: its line and column, and itself."""
    declared = {*PREFIXES, *_DECLARED.findall(query)}
    for match in _TOKEN.finditer(query):
        name, colon, _ = (match["prefixed"] or "").partition(":")
        if colon and name not in declared and name != "_":
            before = query[: match.start()]
            return (before.count("\n") + 1, match.start() - before.rfind("\n")), f"{name}:"
    return None


_CHARACTERS: Final = re.compile(r"\[(?:'(?:\\.|[^'\\])*'|[^\]'])*\]")
_EXPECTED: Final = re.compile(r'"(?:\\.|[^"\\])*"|\w+(?: \w+)*')


def _cause(message: str) -> str:
    """Shorten what the parser would have taken: no classes of characters, and a sentence in place of a list."""
    wanted = _CHARACTERS.sub("", message).removeprefix("expected ").removeprefix("one of ")
    expected: list[str] = _EXPECTED.findall(wanted)
    sentence = next((one for one in expected if " " in one), None)
    if sentence is not None:
        return sentence
    return f"expected {', '.join(expected)}" if expected else "this is not expected here"
