"""Named questions: what readers of such reports ask, each a SPARQL file with a title and parameters.

In: the folder of questions and values as a user types them. Out: answers. It stands alone so that a question is added
by writing one file and no Python.

A file opens with comments: ``# title_zh:``, ``# title_en:``, ``# description_zh:``, ``# description_en:``, then a line
for each parameter, ``# param: NAME KIND required|optional|=DEFAULT | Chinese | English``, and
``# example: NAME=VALUE …``. KIND is one of :data:`KINDS_OF_PARAMETERS`. In the query a parameter is ``$NAME``; a line
that ends in ``# if NAME`` stands only if it has a value, in ``# unless NAME`` if it has none; the pattern of a line
that ends in ``# apart`` is read apart from the others (:func:`kg.query.sparql.bind`).
``VALUES ?x { $NAME_and_below }`` binds a place or a group with all that lies below it; within ``GRAPH`` that is a
hundred times faster than a path. ``$NAME_graph`` is the named graph of a document.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.base import GRAPH, part_of
from kg.errors import QueryError, ResourceError
from kg.query.columns import STATUS_WORDS, status_named
from kg.query.names import KINDS, UPWARDS, below, explain_unplaced, resolve_name
from kg.query.sparql import LIMIT, TIMEOUT, bind, run_query, variables_of
from kg.query.terms import expand
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kg.query.sparql import Answer, Value

SUFFIX: Final = ".rq"
AND_BELOW: Final = "_and_below"
"""Ends the name of what stands for a place or a group with all below it."""
GRAPH_OF: Final = "_graph"
"""Ends the name of what stands for a document's named graph."""
_HEADER: Final = re.compile(r"#\s*(title_zh|title_en|description_zh|description_en|param|example):\s*(.+?)\s*$")
_PARAM: Final = re.compile(
    r"(?P<name>\w+)\s+(?P<kind>[\w-]+)\s+(?P<need>required|optional|=\S+)\s*\|\s*(?P<zh>[^|]+?)\s*\|\s*(?P<en>[^|]+?)"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")
_COUNT: Final = re.compile(r"0*[1-9]\d*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question wants to know."""

    name: str
    kind: str
    required: bool
    default: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Question:
    """One named question."""

    name: str
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    parameters: tuple[Parameter, ...]
    example: tuple[tuple[str, str], ...]
    """Parameters of an example, as a user types them."""
    query: str
    path: Path

    @property
    def usage(self) -> str:
        """The parameters as the command line takes them: ``-p programme=… [-p year=…]``."""
        words = (f"-p {one.name}=…" if one.required else f"[-p {one.name}=…]" for one in self.parameters)
        return " ".join(words)

    def to_json(self) -> dict[str, Any]:
        """Tell what it asks and takes, as plain JSON values."""
        return {
            "name": self.name,
            "title_zh": self.title_zh,
            "title_en": self.title_en,
            "description_zh": self.description_zh,
            "description_en": self.description_en,
            "parameters": [asdict(one) for one in self.parameters],
            "example": dict(self.example),
        }


def load_questions(folder: Path) -> dict[str, Question]:
    """Load all questions of a folder.

    Args:
        folder: holds ``*.rq``.

    Returns:
        Name to question, sorted by name.

    Raises:
        ResourceError: the folder is missing or a file is not such a question; the message says what it lacks.
    """
    if not folder.is_dir():
        raise ResourceError(folder, "there is no such folder of questions")
    return {path.stem: read_question(path) for path in sorted(folder.glob(f"*{SUFFIX}"))}


def read_question(path: Path) -> Question:
    """Read one question.

    Args:
        path: the file.

    Returns:
        The question.

    Raises:
        ResourceError: it cannot be read, or a header is missing or malformed, or a ``$name`` is no parameter.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(path, f"cannot be read: {error}") from error
    headers: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _HEADER.match(line)
        if match is None:
            continue
        if match[1] == "param":
            parameters.append(_read_parameter(path, number, match[2]))
        else:
            headers[match[1]] = match[2]
    missing = [name for name in ("title_zh", "title_en", "description_zh", "description_en") if name not in headers]
    if missing:
        raise ResourceError(path, f"lacks the comment {', '.join(f'# {name}:' for name in missing)}", 1)
    example = tuple(_pair(path, word) for word in headers.pop("example", "").split())
    question = Question(path.stem, **headers, parameters=tuple(parameters), example=example, query=text, path=path)
    _check_names(question)
    return question


def _read_parameter(path: Path, line: int, text: str) -> Parameter:
    match = _PARAM.fullmatch(text)
    if match is None:
        raise ResourceError(path, "expected # param: NAME KIND required|optional|=DEFAULT | Chinese | English", line)
    if match["kind"] not in KINDS_OF_PARAMETERS:
        known = ", ".join(KINDS_OF_PARAMETERS)
        raise ResourceError(path, f"{match['kind']!r} is no kind of parameter; there are {known}", line)
    need = match["need"]
    default = need[1:] if need.startswith("=") else ""
    return Parameter(match["name"], match["kind"], need == "required", default, match["zh"], match["en"])


def _pair(path: Path, word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise ResourceError(path, f"expected NAME=VALUE in # example:, not {word!r}")
    return name, value


def _check_names(question: Question) -> None:
    names = {one.name for one in question.parameters}
    used = {name.removesuffix(AND_BELOW).removesuffix(GRAPH_OF) for name in variables_of(question.query)}
    unknown = sorted(used - names)
    if unknown:
        raise ResourceError(question.path, f"${unknown[0]} has no line # param: {unknown[0]} …")
    idle = sorted(names - used)
    if idle:
        raise ResourceError(question.path, f"the parameter {idle[0]} stands nowhere in the query as ${idle[0]}")


def ask(
    store: ox.Store,
    question: Question,
    values: Mapping[str, str],
    *,
    timeout: float | None = TIMEOUT,
    limit: int | None = LIMIT,
) -> Answer:
    """Ask one named question.

    Args:
        store: the graph.
        question: the question.
        values: parameters as a user types them: names of things, years, numbers, words.
        timeout: seconds; None for as long as it takes.
        limit: rows; None for all.

    Returns:
        The answer; one without rows says in its hints which names are those of no certain body.

    Raises:
        QueryError: a parameter is unknown, missing, or no value of its kind.
        NotFoundError: a name stands for nothing in the graph.
    """
    terms = to_terms(store, question, values)
    query = bind(question.query, terms)
    title = f"{question.title_zh} / {question.title_en}"
    answer = run_query(
        store, query, timeout=timeout, limit=limit, title=title, written=question.query, path=question.path
    )
    if isinstance(answer, Table) and not answer.rows:
        asked = (term.value for term in terms.values() if isinstance(term, ox.NamedNode))
        return replace(answer, hints=tuple(hint for iri in asked if (hint := explain_unplaced(store, iri))))
    return answer


def to_terms(store: ox.Store, question: Question, values: Mapping[str, str]) -> dict[str, Value]:
    """Turn the values that a user typed into terms.

    Raises:
        QueryError: a parameter is unknown, missing, or no value of its kind.
        NotFoundError: a name stands for nothing in the graph.
    """
    known = {one.name: one for one in question.parameters}
    for name in values:
        if name not in known:
            raise QueryError(f"{question.name} has no parameter {name!r}; it has {', '.join(known) or 'none'}")
    terms: dict[str, Value] = {}
    for one in question.parameters:
        typed = values.get(one.name) or one.default
        if typed:
            term = terms[one.name] = KINDS_OF_PARAMETERS[one.kind](store, one, typed)
            if one.kind == "document":
                terms[one.name + GRAPH_OF] = ox.NamedNode(part_of(str(term.value), GRAPH))
            if one.kind in UPWARDS:
                terms[one.name + AND_BELOW] = tuple(map(ox.NamedNode, below(store, term.value)))
        elif one.required:
            raise QueryError(f"{question.name} needs -p {one.name}=… ({one.label_zh}, {one.label_en})")
    return terms


def _entity(store: ox.Store, parameter: Parameter, typed: str) -> ox.NamedNode:
    return ox.NamedNode(resolve_name(store, typed, parameter.kind))


def _year(store: ox.Store, parameter: Parameter, typed: str) -> ox.Literal:
    if not _YEAR.fullmatch(typed.removesuffix("年")):
        raise QueryError(f"{parameter.name}={typed!r} is no year; expected four digits such as 2018")
    return ox.Literal(int(typed.removesuffix("年")))


def _number(store: ox.Store, parameter: Parameter, typed: str) -> ox.Literal:
    if not _NUMBER.fullmatch(typed):
        raise QueryError(f"{parameter.name}={typed!r} is no number; expected digits such as 10 or 0.5")
    return ox.Literal(typed, datatype=ox.NamedNode(expand("xsd:decimal" if "." in typed else "xsd:integer")))


def _count(store: ox.Store, parameter: Parameter, typed: str) -> ox.Literal:
    if not _COUNT.fullmatch(typed):
        raise QueryError(f"{parameter.name} must be 1 or more, a whole number, not {typed!r}")
    return ox.Literal(int(typed))


def _status(store: ox.Store, parameter: Parameter, typed: str) -> ox.Literal:
    status = status_named(typed)
    if status is None:
        raise QueryError(f"{parameter.name}={typed!r} is no status; there are {', '.join(STATUS_WORDS)}")
    return ox.Literal(status)


def _word(store: ox.Store, parameter: Parameter, typed: str) -> ox.Literal:
    return ox.Literal(typed)


KINDS_OF_PARAMETERS: Final[dict[str, Callable[[ox.Store, Parameter, str], ox.NamedNode | ox.Literal]]] = {
    **dict.fromkeys(KINDS, _entity),
    "year": _year,
    "number": _number,
    "count": _count,
    "status": _status,
    "text": _word,
}
"""Kind of a parameter to what turns a typed value into a term."""
