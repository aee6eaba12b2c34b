"""Rules: direct edges between entities, derived from activities by SPARQL.

In: a store and the folder of rules. Out: quads in the derived graph, and for each of them the rule and the activities
that it follows from. It stands alone because what it derives can be thrown away and made again at any time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import pyoxigraph as ox

from kg.errors import ResourceError
from kg.graph.iris import mint_derived_graph
from kg.namespaces import ID, PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

_COMMENT: Final = re.compile(r"^#\s?(.*)$")
_CONSTRUCT: Final = re.compile(
    r"CONSTRUCT\s*\{\s*(\?\w+)\s+([\w-]+:[\w-]+)\s+(\?\w+)\s*\.?\s*\}\s*WHERE\s*(\{.*\})\s*$", re.DOTALL
)


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
        base: where the derived graph lives; ends in a slash.

    Returns:
        Quads in the derived graph, without repetition, sorted by their text. What the derived graph held before plays
        no part: no rule reads a derived edge.

    Raises:
        ResourceError: a rule is malformed.
    """
    graph = ox.NamedNode(mint_derived_graph(base))
    quads = set()
    for rule in load_rules(rules):
        for triple in cast("ox.QueryTriples", store.query(rule.construct, prefixes=PREFIXES)):
            quads.add(ox.Quad(triple.subject, triple.predicate, triple.object, graph))
    return sorted(quads, key=str)


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
    ends = f"VALUES (?{rule.subject} ?{rule.object}) {{ ({subject} {value}) }}"
    query = f"SELECT DISTINCT ?activity WHERE {rule.where} {ends}"
    solutions = cast("ox.QuerySolutions", store.query(query, prefixes=PREFIXES))
    return tuple(sorted((solution["activity"] for solution in solutions), key=str))


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
