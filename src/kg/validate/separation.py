"""Separate what may enter the graph from what may not.

In: quads and their violations. Out: the quads that stay, and each rejected activity with its reasons. It stands alone
because it decides how far a violation reaches: an activity goes as a whole, with its measures and evidence, and a
broken entity takes along every activity that leans on it. Nothing is dropped in silence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.namespaces import PREFIXES
from kg.validate.violation import VIOLATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.validate.data import Term
    from kg.validate.violation import Violation

_TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")
_ACTIVITY: Final = ox.NamedNode(PREFIXES["kg"] + "Activity")
_LABEL: Final = ox.NamedNode(PREFIXES["rdfs"] + "label")
_EVIDENCE: Final = ox.NamedNode(PREFIXES["kg"] + "evidence")
_SENTENCE: Final = ox.NamedNode(PREFIXES["kg"] + "sentence")
_SELECTOR: Final = ox.NamedNode(PREFIXES["oa"] + "hasSelector")
_EXACT: Final = ox.NamedNode(PREFIXES["oa"] + "exact")
_GENERATED: Final = ox.NamedNode(PREFIXES["prov"] + "wasGeneratedBy")


@dataclass(frozen=True, slots=True)
class Rejected:
    """What does not enter the graph, and why."""

    document: str
    """IRI of the document."""
    activity: str
    """IRI of the activity; of the broken node itself where no activity leans on it."""
    label: str
    quote: str
    """What the text says there, verbatim."""
    sentence: str
    reasons: tuple[Violation, ...]
    """The violations that reach the activity, sorted."""
    quads: tuple[ox.Quad, ...]
    """The quads that went with it and with no activity that stays, sorted by their text."""

    def to_dict(self) -> dict[str, object]:
        """Convert to what one line of ``rejected.jsonl`` holds; the quads stay behind."""
        return {
            "document": self.document,
            "activity": self.activity,
            "label": self.label,
            "quote": self.quote,
            "sentence": self.sentence,
            "reasons": [reason.to_dict() for reason in self.reasons],
        }


def separate(quads: Iterable[ox.Quad], violations: Iterable[Violation]) -> tuple[list[ox.Quad], tuple[Rejected, ...]]:
    """Separate what stays from what breaks a shape.

    Args:
        quads: of one or more document graphs.
        violations: of these quads; only those of severity ``Violation`` reject, warnings do not.

    Returns:
        The quads that stay, in their order, and what is rejected, sorted by document and activity. A violation of a
        document, its graph or its run rejects the whole document.
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
        for quad in quads:
            self.quads[quad.subject].append(quad)
        for quad in quads:
            if quad.object in self.quads and quad.predicate != _TYPE:
                self.leans_on[quad.subject].append(quad.object)
        self.activities = [
            node for node, own in self.quads.items() if any(q.predicate == _TYPE and q.object == _ACTIVITY for q in own)
        ]
        self.graph = quads[0].graph_name
        self.document = _iri(self.graph).removesuffix("#graph")

    def reject(self, broken: list[Violation]) -> list[Rejected]:
        reasons: defaultdict[str, list[Violation]] = defaultdict(list)
        names = {_iri(node) for node in self.quads}
        for violation in broken:
            if violation.document in {self.document, ""} and violation.focus_node in names:
                reasons[violation.focus_node].append(violation)
        if not reasons:
            return []
        reach = {activity: self._reach([activity]) for activity in self.activities}
        if any(_iri(node) in reasons for node in self._provenance()):
            return self._reject_all(reasons, reach)
        return self._reject_some(reasons, reach)

    def _reject_all(self, reasons: Mapping[str, list[Violation]], reach: Mapping[Term, set[Term]]) -> list[Rejected]:
        every = [violation for found in reasons.values() for violation in found]
        rejected = [self._rejected(activity, every, reach[activity]) for activity in self.activities]
        left = set(self.quads) - {node for found in rejected for node in reach[ox.NamedNode(found.activity)]}
        return [*rejected, self._rejected(ox.NamedNode(self.document), every, left)]

    def _reject_some(self, reasons: Mapping[str, list[Violation]], reach: Mapping[Term, set[Term]]) -> list[Rejected]:
        why = {
            activity: [violation for node in nodes for violation in reasons.get(_iri(node), ())]
            for activity, nodes in reach.items()
        }
        staying = self._reach([*self._provenance(), *(activity for activity in reach if not why[activity])])
        rejected = [
            self._rejected(activity, found, reach[activity] - staying) for activity, found in why.items() if found
        ]
        reached = {node for nodes in reach.values() for node in nodes}
        alone = [node for node in self.quads if _iri(node) in reasons and node not in reached]
        return [*rejected, *(self._rejected(node, reasons[_iri(node)], {node}) for node in alone)]

    def _provenance(self) -> list[Term]:
        """Find the nodes of the document, its graph and its run."""
        nodes: list[Term] = [ox.NamedNode(self.document)]
        if isinstance(self.graph, ox.NamedNode):
            nodes.append(self.graph)
            nodes += [quad.object for quad in self.quads.get(self.graph, ()) if quad.predicate == _GENERATED]
        return [node for node in nodes if node in self.quads]

    def _reach(self, start: Iterable[Term]) -> set[Term]:
        found = set(start)
        waiting = list(found)
        while waiting:
            for node in self.leans_on.get(waiting.pop(), ()):
                if node not in found:
                    found.add(node)
                    waiting.append(node)
        return found

    def _rejected(self, node: Term, reasons: Iterable[Violation], nodes: Iterable[Term]) -> Rejected:
        quads = {quad for member in nodes for quad in self.quads[member]}
        return Rejected(
            self.document,
            _iri(node),
            self._literal(node, _LABEL),
            self._quote(node, _EVIDENCE),
            self._quote(node, _SENTENCE),
            tuple(sorted(set(reasons))),
            tuple(sorted(quads, key=str)),
        )

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
        found = (term.value for term in self._objects(subject, predicate) if isinstance(term, ox.Literal))
        return next(found, "")


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
