"""Why a fact stands in the graph: the sentence, the span in it, and whether the stored text still says so.

In: a store and the identifier of a fact. Out: an :class:`Explanation`. It stands alone because it trusts nothing: the
quote is compared with the document's text once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.errors import NotFoundError
from kg.query.facts import find_fact
from kg.query.terms import IDENTIFIER, expand, local_name

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.query.facts import Fact


@dataclass(frozen=True, slots=True)
class Explanation:
    """The evidence of one fact."""

    fact: Fact
    before: str
    """The sentence up to the quote."""
    quote: str
    after: str
    """The sentence from the quote on."""
    verified: bool
    """Whether the stored text of the document holds the quote at its offsets."""

    def marked(self, opening: str = "【", closing: str = "】") -> str:
        """Write the sentence with the quote between two marks."""
        return f"{self.before}{opening}{self.quote}{closing}{self.after}"


def explain_fact(store: Store, identifier: str) -> tuple[Explanation, ...]:
    """Say where a fact was read.

    Args:
        store: the graph.
        identifier: of a fact or of an activity, or its first characters, or its IRI.

    Returns:
        One explanation a row, in the order of the text.

    Raises:
        NotFoundError: there is no such fact.
    """
    rows = find_fact(store, identifier)
    if not rows:
        raise NotFoundError(f"no fact {identifier!r} in this graph; take one from the first column of `kg facts`")
    return tuple(_explain(store, fact) for fact in rows)


def stating_documents(store: Store, subject: str, predicate: str, value: str) -> tuple[str, ...]:
    """Say which documents state a triple, such as 衡阳市妇联's jurisdiction.

    Args:
        store: the graph.
        subject: IRI.
        predicate: IRI.
        value: IRI.

    Returns:
        Identifiers of documents, sorted; ``vocabulary`` and ``derived`` stand for the graphs of that name.
    """
    found = set()
    for quad in store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), NamedNode(value), None):
        if isinstance(quad.graph_name, NamedNode):
            found.add(_name_of(store, quad.graph_name))
    return tuple(sorted(found))


def _name_of(store: Store, graph: NamedNode) -> str:
    for quad in store.quads_for_pattern(graph, NamedNode(expand("prov:wasDerivedFrom")), None, graph):
        for name in store.quads_for_pattern(quad.object, IDENTIFIER, None, graph):  # type: ignore[arg-type]
            return str(getattr(name.object, "value", ""))
    return local_name(graph.value)


def _explain(store: Store, fact: Fact) -> Explanation:
    text = text_of(store, fact.document)
    verified = text[fact.start : fact.end] == fact.quote
    at = _offset_in_sentence(text, fact)
    return Explanation(fact, fact.sentence[:at], fact.quote, fact.sentence[at + len(fact.quote) :], verified)


def _offset_in_sentence(text: str, fact: Fact) -> int:
    """Find the quote in its sentence: by the document's offsets, since a sentence may hold the same words twice."""
    start = 0
    while (at := fact.sentence.find(fact.quote, start)) >= 0:
        if text.startswith(fact.sentence, max(fact.start - at, 0)):
            return at
        start = at + 1
    return max(fact.sentence.find(fact.quote), 0)


def text_of(store: Store, document: str) -> str:
    """Return the stored text of a document, empty if the graph has none."""
    for quad in store.quads_for_pattern(None, IDENTIFIER, None, None):
        if getattr(quad.object, "value", "") == document:
            texts = store.quads_for_pattern(quad.subject, NamedNode(expand("schema:text")), None, quad.graph_name)
            return next((str(getattr(one.object, "value", "")) for one in texts), "")
    return ""
