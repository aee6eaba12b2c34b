"""Evidence checked against the text that it points into.

In: quads with documents, their text and evidence. Out: violations where a quote is not what stands at its offsets. It
stands alone because SHACL cannot cut a text: what shapes say about evidence is its form, this is its truth.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.namespaces import PREFIXES
from kg.validate.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.validate.data import Term

_TEXT: Final = ox.NamedNode(PREFIXES["schema"] + "text")
_SOURCE, _SELECTOR, _START, _END, _EXACT = (
    ox.NamedNode(PREFIXES["oa"] + name) for name in ("hasSource", "hasSelector", "start", "end", "exact")
)
_EVIDENCE, _QUANTITY_TEXT, _SENTENCE, _MEASURE = (
    ox.NamedNode(PREFIXES["kg"] + name) for name in ("evidence", "quantityText", "sentence", "measure")
)
_WANTED: Final = frozenset(
    {_TEXT, _SOURCE, _SELECTOR, _START, _END, _EXACT, _EVIDENCE, _QUANTITY_TEXT, _SENTENCE, _MEASURE}
)

_MESSAGES: Final = {
    "quote-outside": (
        "The evidence points outside the document's text: they belong to different versions; read the document again.",
        "证据位置超出文档全文；全文与证据不属同一版本，请重新读入文档。",
    ),
    "quote-text": (
        "The quote is not what stands at its offsets; read the document again, or restore the text that was changed.",
        "引文与原文该处文字不符；请重新读入文档，或恢复被改动的全文。",
    ),
    "quote-quantity": (
        "The quantity as written is not the quote of its evidence; extract the document again.",
        "数量原文与其证据的引文不符；请重新抽取该文档。",
    ),
    "quote-sentence": (
        "The evidence does not lie within the sentence of its activity; extract the document again.",
        "证据不在其活动所在的句子之内；请重新抽取该文档。",
    ),
}
"""For each check: what is wrong and how to mend it, in English and in Chinese."""


def check_evidence(quads: Iterable[ox.Quad]) -> tuple[Violation, ...]:
    """Compare every quote with the text at its offsets.

    Args:
        quads: of one or more document graphs, in any order. Evidence that lacks a part is left to the shapes.

    Returns:
        The violations, sorted: ``quote-outside``, ``quote-text``, ``quote-quantity`` and ``quote-sentence``.
    """
    graphs: defaultdict[object, _Evidence] = defaultdict(_Evidence)
    for quad in quads:
        if quad.predicate in _WANTED:
            graphs[quad.graph_name].values[quad.subject][quad.predicate].append(quad.object)
    found = {violation for evidence in graphs.values() for violation in evidence.check()}
    return tuple(sorted(found))


class _Evidence:
    """The evidence of one graph."""

    def __init__(self) -> None:
        self.values: defaultdict[Term, defaultdict[ox.NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
        self._texts: dict[Term, str | None] = {}

    def check(self) -> Iterator[Violation]:
        subjects = list(self.values)
        for subject in subjects:
            properties = self.values[subject]
            if _SOURCE in properties:
                yield from self._check_quote(subject)
            if _QUANTITY_TEXT in properties:
                yield from self._check_quantity(subject)
            if _SENTENCE in properties:
                yield from self._check_sentence(subject)

    def _check_quote(self, evidence: Term) -> Iterator[Violation]:
        text, span, exact = self._text(evidence), self._span(evidence), self._exact(evidence)
        if text is None or span is None or exact is None:
            return
        start, end = span
        if not 0 <= start <= end <= len(text):
            yield self._violation("quote-outside", evidence, evidence, _START, f"{start}..{end}")
        elif text[start:end] != exact:
            yield self._violation("quote-text", evidence, evidence, _EXACT, exact)

    def _check_quantity(self, measure: Term) -> Iterator[Violation]:
        written = self._one(measure, _QUANTITY_TEXT)
        for evidence in self.values[measure][_EVIDENCE]:
            exact = self._exact(evidence)
            if exact is not None and isinstance(written, ox.Literal) and written.value != exact:
                yield self._violation("quote-quantity", measure, evidence, _QUANTITY_TEXT, written.value)

    def _check_sentence(self, activity: Term) -> Iterator[Violation]:
        sentence = self._one(activity, _SENTENCE)
        whole = self._span(sentence) if sentence is not None else None
        if whole is None:
            return
        for evidence in self._evidence_of(activity):
            span = self._span(evidence)
            if span is not None and not (whole[0] <= span[0] and span[1] <= whole[1]):
                yield self._violation("quote-sentence", activity, evidence, _SENTENCE, f"{span[0]}..{span[1]}")

    def _evidence_of(self, activity: Term) -> Iterator[Term]:
        yield from self.values[activity][_EVIDENCE]
        for measure in self.values[activity][_MEASURE]:
            yield from self.values[measure][_EVIDENCE]

    def _one(self, subject: Term, predicate: ox.NamedNode) -> Term | None:
        found = self.values[subject][predicate]
        return found[0] if found else None

    def _text(self, evidence: Term) -> str | None:
        source = self._one(evidence, _SOURCE)
        if source is None:
            return None
        if source not in self._texts:
            text = self._one(source, _TEXT)
            self._texts[source] = text.value if isinstance(text, ox.Literal) else None
        return self._texts[source]

    def _span(self, evidence: Term) -> tuple[int, int] | None:
        for selector in self.values[evidence][_SELECTOR]:
            start, end = self._one(selector, _START), self._one(selector, _END)
            if isinstance(start, ox.Literal) and isinstance(end, ox.Literal):
                return _whole(start.value, end.value)
        return None

    def _exact(self, evidence: Term) -> str | None:
        for selector in self.values[evidence][_SELECTOR]:
            exact = self._one(selector, _EXACT)
            if isinstance(exact, ox.Literal):
                return exact.value
        return None

    def _violation(self, check: str, focus: Term, evidence: Term, path: ox.NamedNode, value: str) -> Violation:
        message, message_zh = _MESSAGES[check]
        source = self._one(evidence, _SOURCE)
        return Violation(_iri(source), _iri(focus), check, path.value, value, message, message_zh)


def _whole(start: str, end: str) -> tuple[int, int] | None:
    try:
        return int(start), int(end)
    except ValueError:
        return None


def _iri(term: Term | None) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term or "")
