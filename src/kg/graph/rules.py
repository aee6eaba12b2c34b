"""Rules: direct edges between entities, derived from activities by SPARQL.

In: a store and the folder of rules. Out: quads in the derived graph, and for each of them the rule and the activities
that it follows from. It stands alone because what it derives can be thrown away and made again at any time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import pyoxigraph as ox

from kg.base import base_of
from kg.errors import ResourceError
from kg.graph.iris import mint_derived_graph
from kg.namespaces import ID, PREFIXES, prefixes_under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_COMMENT: Final = re.compile(r"^#\s?(.*)$")
_CONSTRUCT: Final = re.compile(
    r"CONSTRUCT\s*\{\s*(\?\w+)\s+([\w-]+:[\w-]+)\s+(\?\w+)\s*\.?\s*\}\s*WHERE\s*(\{.*\})\s*$", re.DOTALL
)


_ONE_GRAPH: Final = re.compile(r"\{\s*GRAPH\s+\?\w+\s*\{(.*)\}\s*\}", re.DOTALL)
_BRACES: Final = re.compile(r"<[^<>\s]*>|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|(?P<brace>[{}])")


@dataclass(frozen=True, slots=True)
class Rule:
    """One CONSTRUCT query that derives one kind of edge."""

    name: str
    """The file's name without its ending: ``ran``."""
    description: str
    """The comment at the head of the file: in words, what it derives from what."""
    subject: str
    """Variable of the edge's subject, without the question mark."""
    predicate: ox.NamedNode
    """The edge that it derives."""
    object: str
    """Variable of the edge's object, without the question mark."""
    where: str
    """The group graph pattern, with braces; binds ``?activity``. A rule reads one document's graph at a time, since the
    same entity is described in many: joining over their union would multiply rows."""

    @property
    def construct(self) -> str:
        """The whole query, without prefixes."""
        return f"CONSTRUCT {{ ?{self.subject} {self.predicate} ?{self.object} }} WHERE {self.where}"

    @property
    def reads_one_graph(self) -> bool:
        """Whether the whole pattern is one ``GRAPH``: what it derives then follows from one document alone."""
        match = _ONE_GRAPH.fullmatch(self.where.strip())
        return match is not None and "GRAPH" not in match[1] and _is_balanced(match[1])

    def where_between(self, subject: ox.NamedNode, value: ox.NamedNode) -> str:
        """The pattern for one edge: its ends stand where they are looked up first."""
        ends = f" VALUES (?{self.subject} ?{self.object}) {{ ({subject} {value}) }} "
        if not self.reads_one_graph:
            return f"{self.where}{ends}"
        cut = self.where.index("{", self.where.index("{") + 1) + 1
        return f"{self.where[:cut]}{ends}{self.where[cut:]}"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a derived edge stands in the graph."""

    rule: Rule
    activities: tuple[ox.NamedNode, ...]
    """The activities that it follows from, sorted by IRI."""


def load_rules(folder: Path) -> tuple[Rule, ...]:
    """Load the rules of a folder.

    Args:
        folder: holds ``*.rq``: a comment in words, then ``CONSTRUCT { ?a kg:edge ?b } WHERE { … ?activity … }``.

    Returns:
        The rules, sorted by name.

    Raises:
        ResourceError: a file is not such a rule; the message says what it lacks.
    """
    return tuple(_read_rule(path) for path in sorted(folder.glob("*.rq")))


def derive(store: ox.Store, rules: Path, base: str = ID) -> list[ox.Quad]:
    """Derive direct edges from all activities of a store.

    Args:
        store: holds the document graphs and the vocabulary's; is only read.
        rules: the folder of rules.
        base: where the derived graph lives; ends in a slash or ``#``.

    Returns:
        Quads in the derived graph, without repetition, sorted by their text. What the derived graph held before plays
        no part: no rule reads a derived edge.

    Raises:
        ResourceError: a rule is malformed.
    """
    return sorted(set(stream_derived(store, load_rules(rules), base)), key=str)


def stream_derived(store: ox.Store, rules: Iterable[Rule], base: str = ID) -> Iterator[ox.Quad]:
    """Derive direct edges one after the other, so that memory does not grow with their number.

    Args:
        store: holds the document graphs and the vocabulary's; may be written to meanwhile.
        rules: the rules, loaded.
        base: where the derived graph lives; ends in a slash or ``#``.

    Yields:
        Quads in the derived graph, in no order; an edge that several rules derive comes once for each.
    """
    graph = ox.NamedNode(mint_derived_graph(base))
    for rule in rules:
        for triple in cast("ox.QueryTriples", store.query(rule.construct, prefixes=prefixes_under(base))):
            yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def derive_again(
    store: ox.Store, rules: Path, before: Iterable[ox.Quad], after: Iterable[ox.Quad], base: str = ID
) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """Find which direct edges go and which come where a few documents changed.

    Args:
        store: holds the documents as they are, and the edges derived from them as they were; is only read.
        rules: the folder of rules.
        before: all quads of the changed documents as they were.
        after: all quads of the changed documents as they are.
        base: where the derived graph lives; ends in a slash or ``#``.

    Returns:
        The edges that go and those that come: with them the derived graph is what :func:`derive` returns. An edge goes
        only if no document that there is bears it out.

    Raises:
        ResourceError: a rule is malformed.
    """
    loaded = load_rules(rules)
    if not all(rule.reads_one_graph for rule in loaded):
        known = set(store.quads_for_pattern(None, None, None, ox.NamedNode(mint_derived_graph(base))))
        derived = set(derive(store, rules, base))
        return known - derived, derived - known
    was, now = (set(stream_derived(_in_memory(quads), loaded, base)) for quads in (before, after))
    lost = {quad for quad in was - now if not _holds(store, loaded, quad, base)}
    return lost, {quad for quad in now if quad not in store}


def _in_memory(quads: Iterable[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(quads)
    return store


def _holds(store: ox.Store, rules: Iterable[Rule], edge: ox.Quad, base: str) -> bool:
    """Tell whether any rule derives an edge between two entities."""
    ends = cast("tuple[ox.NamedNode, ox.NamedNode]", (edge.subject, edge.object))
    return any(
        bool(store.query(f"ASK {rule.where_between(*ends)}", prefixes=prefixes_under(base)))
        for rule in rules
        if rule.predicate == edge.predicate
    )


def explain(
    store: ox.Store, rules: Path, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.NamedNode
) -> tuple[Reason, ...]:
    """Say which rules derive an edge, and from which activities.

    Args:
        store: holds the document graphs and the vocabulary's; is only read.
        rules: the folder of rules.
        subject: the edge's subject.
        predicate: the edge.
        value: the edge's object.

    Returns:
        One reason a rule that derives it; empty if none does.

    Raises:
        ResourceError: a rule is malformed.
    """
    reasons = []
    for rule in load_rules(rules):
        if rule.predicate == predicate:
            found = _activities(store, rule, subject, value)
            if found:
                reasons.append(Reason(rule, found))
    return tuple(reasons)


def _activities(store: ox.Store, rule: Rule, subject: ox.NamedNode, value: ox.NamedNode) -> tuple[ox.NamedNode, ...]:
    query = f"SELECT DISTINCT ?activity WHERE {rule.where_between(subject, value)}"
    solutions = cast("ox.QuerySolutions", store.query(query, prefixes=prefixes_under(base_of(store))))
    return tuple(sorted((solution["activity"] for solution in solutions), key=str))


def _is_balanced(pattern: str) -> bool:
    """Tell whether every brace closes one that was opened within the pattern."""
    depth = 0
    for match in _BRACES.finditer(pattern):
        depth += {"{": 1, "}": -1, None: 0}[match["brace"]]
        if depth < 0:
            return False
    return depth == 0


def _read_rule(path: Path) -> Rule:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [match[1] for match in map(_COMMENT.match, lines) if match]
    body = "\n".join(line for line in lines if not line.startswith(("#", "PREFIX")))
    match = _CONSTRUCT.search(body)
    if not comments:
        raise ResourceError(path, "the rule lacks a comment at its head that says in words what it derives", 1)
    if match is None or "?activity" not in match[4]:
        raise ResourceError(path, "expected CONSTRUCT { ?a kg:edge ?b } WHERE { … ?activity … }")
    prefix, _, local = match[2].partition(":")
    if prefix not in PREFIXES:
        raise ResourceError(path, f"the prefix {prefix}: is unknown; there are {', '.join(PREFIXES)}")
    predicate = ox.NamedNode(PREFIXES[prefix] + local)
    return Rule(path.stem, "\n".join(comments), match[1][1:], predicate, match[3][1:], match[4])
