"""Why a fact stands in the graph: the sentence, the span in it, and whether the stored text still says so.

In: a store and the identifier of a fact. Out: an :class:`Explanation`. It stands alone because it trusts nothing: the
quote is compared with the document's text once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.base import base_of
from kg.errors import NotFoundError
from kg.namespaces import shorten
from kg.query.facts import PART_OF, find_fact
from kg.query.names import ENTITIES, find_names, find_things, resolve_name, wording_of
from kg.query.terms import IDENTIFIER, expand, local_name

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.query.facts import Fact

QUANTITY_TEXT: Final = NamedNode(expand("kg:quantityText"))


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
    whole: tuple[str, str] = ("", "")
    """The figure of which this one is a part, as written, and the identifier of its fact; empty if it is of none."""

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
        NotFoundError: there is no such fact; the message says so where it is the name of an entity.
    """
    rows = find_fact(store, identifier)
    if not rows:
        named = (
            f"; it is a name, and `kg show {identifier}` tells of it"
            if find_names(store, identifier, *ENTITIES)
            else ""
        )
        remedy = "take one from the first column of `kg facts`"
        raise NotFoundError(f"no fact {identifier!r} in this graph; {remedy}{named}")
    return tuple(_explain(store, fact) for fact in rows)


@dataclass(frozen=True, slots=True)
class Edge:
    """One triple of the graph that is asked about."""

    subject: str
    """IRI."""
    predicate: str
    """IRI."""
    value: NamedNode | Literal
    documents: tuple[str, ...]
    """Identifiers of the documents that state it; ``vocabulary`` and ``derived`` stand for the graphs of that name."""


def find_edges(store: Store, subject: str, edge: str, target: str) -> tuple[Edge, ...]:
    """Find the triples that a user names in three words.

    Args:
        store: the graph.
        subject: any name of a thing: a label, a code, a notation, a prefixed name, an IRI.
        edge: a property: an IRI, a prefixed name, a local name, or what `kg show` calls it in Chinese or English.
        target: any name of a thing, or a value.

    Returns:
        The triples, sorted; none if the graph does not hold one.

    Raises:
        NotFoundError: the subject stands for nothing, or the target is neither a thing nor a value of the subject.
    """
    subjects = find_things(store, subject) or [resolve_name(store, subject)]
    targets = {NamedNode(iri) for iri in find_things(store, target)}
    found: dict[tuple[str, str, str], Edge] = {}
    for iri in subjects:
        for quad in store.quads_for_pattern(NamedNode(iri), None, None, None):
            value = quad.object
            meant = value in targets or (isinstance(value, Literal) and value.value == target)
            if meant and isinstance(value, NamedNode | Literal) and _is_called(store, quad.predicate.value, edge):
                key = (iri, quad.predicate.value, str(value))
                found.setdefault(key, Edge(*key[:2], value, stating_documents(store, *key[:2], value)))
    if not found and not targets:
        resolve_name(store, target)
    return tuple(found[key] for key in sorted(found))


def _is_called(store: Store, predicate: str, word: str) -> bool:
    """Tell whether a property is the one that a user names."""
    if predicate == word.strip("<>") or shorten(predicate) == word or local_name(predicate) == word:
        return True
    wording = wording_of(store, predicate)
    return word in (wording.zh, wording.en)


def stating_documents(store: Store, subject: str, predicate: str, value: NamedNode | Literal) -> tuple[str, ...]:
    """Say which documents state a triple, such as 衡阳市妇联's jurisdiction.

    Args:
        store: the graph.
        subject: IRI.
        predicate: IRI.
        value: the object.

    Returns:
        Identifiers of documents, sorted; ``vocabulary`` and ``derived`` stand for the graphs of that name.
    """
    found = set()
    for quad in store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), value, None):
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
    after = fact.sentence[at + len(fact.quote) :]
    return Explanation(fact, fact.sentence[:at], fact.quote, after, verified, _whole_of(store, fact))


def _whole_of(store: Store, fact: Fact) -> tuple[str, str]:
    """招聘会46场，其中线上12场: find the 46场 of the 12场."""
    part = NamedNode(f"{base_of(store)}measure/{fact.fact}")
    wholes = sorted(
        str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(part, PART_OF, None, None)
    )
    for whole in wholes:
        for quad in store.quads_for_pattern(NamedNode(whole), QUANTITY_TEXT, None, None):
            return str(getattr(quad.object, "value", "")), local_name(whole)
    return "", ""


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
    for quad in store.quads_for_pattern(None, IDENTIFIER, Literal(document), None):
        for one in store.quads_for_pattern(quad.subject, NamedNode(expand("schema:text")), None, quad.graph_name):
            return str(getattr(one.object, "value", ""))
    return ""
