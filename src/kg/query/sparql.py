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
import difflib
import re
import threading
import time
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

import pyoxigraph as ox

from kg.base import base_of
from kg.errors import QueryError, QueryTimeoutError
from kg.indexes import read_through
from kg.namespaces import ID, query_prefixes, shorten
from kg.query.terms import expand
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kg.table import Cell

Answer: TypeAlias = "Table | Triples"

TIMEOUT: Final = 30.0
"""Seconds after which a query is given up."""
PATIENCE: Final = 3.0
"""Seconds after which a store is looked through for damage while a query goes on."""
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
    store: ox.Store,
    query: str,
    *,
    timeout: float | None = TIMEOUT,
    limit: int | None = LIMIT,
    title: str = "",
    written: str | None = None,
    path: Path | None = None,
) -> Answer:
    """Run one query over the merge of all graphs.

    Args:
        store: the graph, with the merge as its default graph (:func:`kg.store.merged`); is only read.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of the graph need not be declared.
        timeout: seconds; None for as long as it takes.
        limit: rows or triples; None for all.
        title: of the answer.
        written: the query as a person wrote it, before :func:`bind` put values into it; messages speak of its lines.
        path: the file that it is from, to be named in messages.

    Returns:
        A table (ASK: one cell), or triples.

    Raises:
        QueryError: the query is malformed (the message shows the line), writes, or asks another server.
        QueryTimeoutError: it takes too long.
    """
    _check_reads_only(query, path)

    def attempt() -> Answer:
        try:
            return _answer(store, query, limit, title)
        except SyntaxError as error:
            raise QueryError(_point_at(query, error.msg, written or query, path)) from error
        except (ValueError, RuntimeError, OSError) as error:
            raise QueryError(_named(f"the query cannot be answered: {error}", path)) from error

    return _within(timeout, attempt, store)


def check_query(store: ox.Store, query: str, path: Path | None = None) -> None:
    """Check that a query is well formed and only reads, without asking it.

    Args:
        store: any store.
        query: the text.
        path: the file that it is from, to be named in messages.

    Raises:
        QueryError: it is malformed, writes, or asks another server.
    """
    _check_reads_only(query, path)
    try:
        store.query(query, prefixes=query_prefixes(base_of(store)))
    except SyntaxError as error:
        raise QueryError(_point_at(query, error.msg, query, path)) from error


def _check_reads_only(query: str, path: Path | None) -> None:
    try:
        check_reads_only(query)
    except QueryError as error:
        raise QueryError(_named(str(error), path)) from error


def _answer(store: ox.Store, query: str, limit: int | None, title: str) -> Answer:
    result = store.query(query, prefixes=query_prefixes(base_of(store)))
    if isinstance(result, ox.QueryBoolean):
        return Table(("answer",), ((bool(result),),), title)
    wanted = None if limit is None else limit + 1
    if isinstance(result, ox.QueryTriples):
        triples = list(islice(result, wanted))
        kept = sorted(set(triples[:limit]), key=str)
        return Triples(tuple(kept), title, truncated=len(triples) > len(triples[:limit]))
    columns = tuple(variable.value for variable in result.variables)
    solutions = list(islice(result, wanted))
    base = base_of(store)
    rows = tuple(tuple(to_cell(term, base) for term in solution) for solution in solutions[:limit])
    return Table(columns, rows, title, truncated=len(solutions) > len(rows))


def _named(message: str, path: Path | None) -> str:
    return f"{path}: {message}" if path else message


def _within(timeout: float | None, work: Callable[[], Answer], store: ox.Store) -> Answer:
    """Do work in a thread and give it up after a while; Oxigraph lets go of the interpreter while it works.

    Work that takes long may never end: a query that counts or sums gathers the error that Oxigraph repeats at a damaged
    place, and takes more and more memory. So meanwhile the store is read through, which stops at the first error.
    """
    if timeout is None:
        return work()
    answers: list[Answer] = []
    errors: list[QueryError] = []

    def attempt() -> None:
        try:
            answers.append(work())
        except QueryError as error:
            errors.append(error)

    until = time.monotonic() + timeout
    thread = threading.Thread(target=attempt, name="query", daemon=True)
    thread.start()
    thread.join(min(timeout, PATIENCE))
    if thread.is_alive():
        _look_for_damage(store, lambda: thread.is_alive() and time.monotonic() < until)
    thread.join(max(0, until - time.monotonic()))
    if errors:
        raise errors[0]
    if thread.is_alive():
        raise QueryTimeoutError(f"the query was given up after {timeout:g} s; make it narrower, or raise --timeout")
    return answers[0]


def _look_for_damage(store: ox.Store, waiting: Callable[[], bool]) -> None:
    """Read a store through for as long as an answer is waited for.

    Raises:
        QueryError: the store is damaged; its cause is the error of the store.
    """
    try:
        for _ in read_through(store):
            if not waiting():
                return
    except (RuntimeError, OSError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def to_cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None, base: str = ID) -> Cell:
    """Turn a term into a plain value: numbers, dates and booleans as such, IRIs with their prefix, the rest as text.

    Args:
        term: of an answer; None where it has none.
        base: of the graph that was asked.
    """
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, base)
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
    lines = (_read(line, values) or "" for line in query.split("\n"))  # a line for each: an error is told by its line
    return _TOKEN.sub(lambda match: _replacement(match, values), "\n".join(lines))


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


def _point_at(query: str, message: str, written: str, path: Path | None) -> str:
    """Say where a query is malformed, with the line as a person wrote it and a mark below the place."""
    prefix = _undeclared(query)
    found = _WHERE.search(message)
    if prefix is not None:
        at, name = prefix
        cause = f"the prefix {name} is not declared; there are {' '.join(f'{one}:' for one in sorted(_PREFIXES))}"
    elif found is not None:
        at, cause = (int(found[1]), int(found[2])), _cause(found[3])
    else:
        return f"{path}: {message}" if path else f"the query is malformed: {message}"
    number, column = at
    line, column = _as_written(_line(query, number), _line(written, number), column)
    where = f"{path}, line" if path else "the query is malformed in line"
    mark = "".join("\u3000" if ord(character) > 0x2E7F else " " for character in line[: column - 1]) + "^"
    return f"{where} {number}, column {column}: {cause}\n  {line}\n  {mark}"


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def _as_written(bound: str, written: str, column: int) -> tuple[str, int]:
    """Find the column of a line, before values were put into it, that a column of it after that came of."""
    at = column - 1
    matcher = difflib.SequenceMatcher(None, bound, written, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        if start <= at < end:
            return written, 1 + min(first + at - start, max(first, last - 1))
    return written, len(written) + 1


_PREFIXES: Final = query_prefixes(ID)
"""Of the graph; which they are does not depend on its base."""
_DECLARED: Final = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)


def _undeclared(query: str) -> tuple[tuple[int, int], str] | None:
    """Find the first prefix that neither the query nor the graph declares: its line and column, and itself."""
    declared = {*_PREFIXES, *_DECLARED.findall(query)}
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
