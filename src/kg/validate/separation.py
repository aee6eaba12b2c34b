"""Separate what may enter the graph from what may not.

In: quads and their violations. Out: the quads that stay, and what is rejected with its reasons. It stands alone because
it decides how far a violation reaches: an activity goes with its measures and evidence, a broken entity takes along
every activity that leans on it, and what is sound by itself stays. Nothing is dropped in silence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.namespaces import PREFIXES
from kg.validate.data import GENERATED, LABEL, PERSON, TYPE, document_of
from kg.validate.violation import VIOLATION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.validate.data import Term
    from kg.validate.violation import Violation

_ACTIVITY: Final = ox.NamedNode(PREFIXES["kg"] + "Activity")
_MEMBERSHIP: Final = ox.NamedNode(PREFIXES["org"] + "Membership")
_MENTIONS: Final = ox.NamedNode(PREFIXES["schema"] + "mentions")
_EVIDENCE: Final = ox.NamedNode(PREFIXES["kg"] + "evidence")
_SENTENCE: Final = ox.NamedNode(PREFIXES["kg"] + "sentence")
_SELECTOR: Final = ox.NamedNode(PREFIXES["oa"] + "hasSelector")
_EXACT: Final = ox.NamedNode(PREFIXES["oa"] + "exact")
_MEASURE: Final = ox.NamedNode(PREFIXES["kg"] + "measure")
_PART_OF: Final = ox.NamedNode(PREFIXES["kg"] + "partOf")
_TIES: Final = frozenset({TYPE, _MENTIONS, _PART_OF})
"""What ties a thing to another without which it is sound."""
_PARTS: Final = frozenset({_MEASURE, _EVIDENCE, _SENTENCE, _SELECTOR})
"""What ties a thing to what is only there for its sake."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """What does not enter the graph, and why."""

    document: str
    """IRI of the document."""
    activity: str
    """IRI of the activity, or of another thing that is left out itself."""
    label: str
    quote: str
    """What the text says there, verbatim."""
    sentence: str
    reasons: tuple[Violation, ...]
    """The violations that reach it, sorted."""
    quads: tuple[ox.Quad, ...]
    """The quads that went with it, sorted by their text; each goes with one thing alone."""
    against: tuple[str, ...] = ()
    """Identifiers of the documents that it contradicts, sorted; empty if it is wrong by itself."""

    def to_dict(self) -> dict[str, object]:
        """Convert to what one line of ``rejected.jsonl`` holds."""
        lines = ox.serialize([quad.triple for quad in self.quads], format=ox.RdfFormat.N_TRIPLES) or b""
        return {
            "document": self.document,
            "activity": self.activity,
            "label": self.label,
            "quote": self.quote,
            "sentence": self.sentence,
            "reasons": [reason.to_dict() for reason in self.reasons],
            "against": list(self.against),
            "triples": len(self.quads),
            "left_out": lines.decode(),
        }


def keep_sound(
    quads: Iterable[ox.Quad],
    check: Callable[[Sequence[ox.Quad]], Iterable[Violation]],
    known: Iterable[Violation] = (),
) -> tuple[list[ox.Quad], tuple[Rejected, ...]]:
    """Take out what breaks a shape, then what the rest breaks without it, until nothing breaks any.

    Args:
        quads: of one or more document graphs.
        check: names the violations of quads.
        known: what is to be told of a thing in place of what the check finds of it.

    Returns:
        The quads that stay, in their order, and what is rejected, sorted by document and thing.
    """
    kept = list(quads)
    rejected: list[Rejected] = []
    told: defaultdict[str, list[Violation]] = defaultdict(list)
    for violation in known:
        told[violation.focus_node].append(violation)
    while True:
        found: list[Violation] = []
        for violation in check(kept):
            instead = told.get(violation.focus_node) if violation.severity == VIOLATION else None
            found += [replace(one, severity=VIOLATION) for one in instead] if instead else [violation]
        kept, more = separate(kept, found)
        if not more:
            return kept, tuple(sorted(rejected, key=lambda one: (one.document, one.activity)))
        rejected += more


def separate(quads: Iterable[ox.Quad], violations: Iterable[Violation]) -> tuple[list[ox.Quad], tuple[Rejected, ...]]:
    """Separate what stays from what breaks a shape.

    Args:
        quads: of one or more document graphs.
        violations: of these quads; only those of severity ``Violation`` reject, warnings do not.

    Returns:
        The quads that stay, in their order, and what is rejected, sorted by document and thing. A violation of a
        document, its graph or its run rejects the whole document. What stays may lean on what went: see
        :func:`keep_sound`.
    """
    members = list(quads)
    broken = [violation for violation in violations if violation.severity == VIOLATION]
    if not broken:
        return members, ()
    graphs: defaultdict[object, list[ox.Quad]] = defaultdict(list)
    for quad in members:
        graphs[quad.graph_name].append(quad)
    rejected: list[Rejected] = []
    gone: set[ox.Quad] = set()
    for quads_of_graph in graphs.values():
        for found in _Graph(quads_of_graph).reject(broken):
            rejected.append(found)
            gone.update(found.quads)
    kept = [quad for quad in members if quad not in gone]
    return kept, tuple(sorted(rejected, key=lambda found: (found.document, found.activity)))


class _Graph:
    """One document's graph as nodes that lean on nodes."""

    def __init__(self, quads: list[ox.Quad]) -> None:
        self.quads: defaultdict[Term, list[ox.Quad]] = defaultdict(list)
        self.leans_on: defaultdict[Term, list[Term]] = defaultdict(list)
        self.parts: defaultdict[Term, list[Term]] = defaultdict(list)
        self.shares: defaultdict[Term, list[ox.Quad]] = defaultdict(list)
        """Of each measure, what says that another one is a part of it."""
        for quad in quads:
            self.quads[quad.subject].append(quad)
        for quad in quads:
            if quad.predicate == _PART_OF:
                self.shares[quad.object].append(quad)
            if quad.object in self.quads and quad.predicate not in _TIES:
                self.leans_on[quad.subject].append(quad.object)
                if quad.predicate in _PARTS:
                    self.parts[quad.subject].append(quad.object)
        self.activities = self._instances(_ACTIVITY)
        self.leaning = [*self.activities, *self._instances(_MEMBERSHIP), *self._instances(PERSON)]
        """What goes with that on which it leans."""
        self.graph = quads[0].graph_name
        self.document = document_of(self.graph)

    def _instances(self, kind: ox.NamedNode) -> list[Term]:
        return [node for node, own in self.quads.items() if any(q.predicate == TYPE and q.object == kind for q in own)]

    def reject(self, broken: list[Violation]) -> list[Rejected]:
        reasons: defaultdict[str, list[Violation]] = defaultdict(list)
        names = {_iri(node) for node in self.quads}
        for violation in broken:
            if violation.document in {self.document, ""} and violation.focus_node in names:
                reasons[violation.focus_node].append(violation)
        if not reasons:
            return []
        if any(_iri(node) in reasons for node in self._provenance()):
            return self._reject_all(reasons)
        reach = {node: self._reach([node], self.leans_on) for node in self.leaning}
        return self._reject_some(reasons, reach)

    def _reject_all(self, reasons: Mapping[str, list[Violation]]) -> list[Rejected]:
        every = [violation for found in reasons.values() for violation in found]
        return self._rejected({**dict.fromkeys(self.activities, every), ox.NamedNode(self.document): every}, self.quads)

    def _reject_some(self, reasons: Mapping[str, list[Violation]], reach: Mapping[Term, set[Term]]) -> list[Rejected]:
        why: dict[Term, list[Violation]] = {}
        for leaning, nodes in reach.items():
            found = [violation for node in nodes for violation in reasons.get(_iri(node), ())]
            if found:
                why[leaning] = found
        parts = self._reach(why, self.parts)
        for node in self.quads:
            if node not in parts and _iri(node) in reasons:
                why[node] = reasons[_iri(node)]
        going = self._reach(why, self.parts)
        needed = self._reach((node for node in self.quads if node not in going), self.parts)
        return self._rejected(why, going - (needed - set(why)))

    def _provenance(self) -> list[Term]:
        """Find the nodes of the document, its graph and its run."""
        nodes: list[Term] = [ox.NamedNode(self.document)]
        if isinstance(self.graph, ox.NamedNode):
            nodes.append(self.graph)
            nodes += [quad.object for quad in self.quads.get(self.graph, ()) if quad.predicate == GENERATED]
        return [node for node in nodes if node in self.quads]

    def _reach(self, start: Iterable[Term], along: Mapping[Term, list[Term]]) -> set[Term]:
        found = set(start)
        waiting = list(found)
        while waiting:
            for node in along.get(waiting.pop(), ()):
                if node not in found:
                    found.add(node)
                    waiting.append(node)
        return found

    def _rejected(self, why: Mapping[Term, Iterable[Violation]], going: Iterable[Term]) -> list[Rejected]:
        """Tell of each thing that goes, with its parts; what is nobody's part goes with the document."""
        left, document = set(going), ox.NamedNode(self.document)
        all_going = frozenset(left)
        rejected = []
        for node in sorted(why, key=lambda node: (node == document, _iri(node))):
            nodes = left if node == document else self._reach([node], self.parts) & left
            left = left - nodes
            quads = {quad for member in nodes for quad in self.quads[member]}
            quads |= {q for member in nodes for q in self.shares.get(member, ()) if q.subject not in all_going}
            if node != document:
                quads |= {q for q in self.quads.get(document, ()) if q.predicate == _MENTIONS and q.object == node}
            rejected.append(
                Rejected(
                    self.document,
                    _iri(node),
                    self._literal(node, LABEL),
                    self._quote(node, _EVIDENCE),
                    self._quote(node, _SENTENCE),
                    tuple(sorted(set(why[node]))),
                    tuple(sorted(quads, key=str)),
                )
            )
        return rejected

    def _quote(self, activity: Term, predicate: ox.NamedNode) -> str:
        for evidence in self._objects(activity, predicate):
            for selector in self._objects(evidence, _SELECTOR):
                exact = self._literal(selector, _EXACT)
                if exact:
                    return exact
        return ""

    def _objects(self, subject: Term, predicate: ox.NamedNode) -> list[Term]:
        return [quad.object for quad in self.quads.get(subject, ()) if quad.predicate == predicate]

    def _literal(self, subject: Term, predicate: ox.NamedNode) -> str:
        """Return a value, the Chinese one first."""
        found = [term for term in self._objects(subject, predicate) if isinstance(term, ox.Literal)]
        return min(found, key=lambda term: (term.language != "zh", term.value)).value if found else ""


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
