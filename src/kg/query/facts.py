"""Facts: the statements of a graph as one flat table.

In: a store. Out: one :class:`Fact` a measure, and one a statement without measures, in the order of the text. It reads
each document's named graph once and joins in memory: no query is faster, and no label of another document gets in.
"""

from __future__ import annotations

import datetime
import io
import re
from collections import defaultdict
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from typing import IO, TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.base import base_of
from kg.errors import NotFoundError
from kg.query.columns import HEADINGS, MEANINGS, STATUS_WORDS
from kg.query.table import write_csv_rows
from kg.query.terms import ACTIVITY, ARTICLE, IDENTIFIER, TYPE, choose_label, expand, local_name
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from pyoxigraph import BlankNode, Literal, Quad, Store, Triple

    from kg.table import Cell, Language

    Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
    Description: TypeAlias = dict[str, list[Term]]


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the facts table; the fields are its columns, in order."""

    fact: str
    """Identifier of the row: the hash of its measure, or of its activity if it has none."""
    activity: str
    """Identifier of the activity that the row belongs to."""
    document: str
    title: str
    url: str
    published: datetime.date | None
    section: str
    """The nearest heading above."""
    start: int
    """Offset of the quote's first code point in the document's stored text."""
    end: int
    """Offset after the quote's last code point."""
    sentence: str
    quote: str
    """The characters that say it: the quantity, or the clause of a statement without one."""
    agent: str
    agent_iri: str
    partners: tuple[str, ...]
    """Canonical labels, then the names as written that no label holds: 应急管理局 beside 某县应急局."""
    place: str
    """Where it took place, by its canonical label."""
    adcode: str
    """Six digits of the agent's jurisdiction; of the place if no agent is known."""
    status: str
    """``reported`` or ``planned``; a finer one where it was asked for."""
    period_start: datetime.date | None
    period_end: datetime.date | None
    predicate: str
    activity_type: str
    """Notation of the activity type."""
    object: str
    programmes: tuple[str, ...]
    """Canonical labels, then the names as written where they differ."""
    beneficiaries: tuple[str, ...]
    """Canonical labels, then the names as written where they differ."""
    quantity_text: str
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    unit: str
    """Notation of the unit; empty where there is no quantity."""
    counted: tuple[str, ...]
    rule: str
    confidence: Decimal

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The values in the order of the columns."""
        return tuple(getattr(self, name) for name in COLUMNS)


COLUMNS: Final = tuple(field.name for field in fields(Fact))
"""The columns of the facts table, in order: a contract."""

BRIEF: Final = ("fact", "agent", "period_start", "status", "predicate", "quantity_text", "counted", "object")
"""The columns that fit on a terminal."""

LEFT_OUT: Final = frozenset({"cancelled", "negated"})
"""Statuses that are no facts unless asked for."""
TOLD_AS: Final = {"ongoing": "reported", "called-for": "planned"}
"""How the table tells the finer statuses unless they are asked for: what is under way is reported, and what a report
calls on others to do is planned.
"""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which facts to list; an empty condition holds for all.

    Labels and IRIs are compared as they stand in the table; see :mod:`kg.query.names` to resolve what a user typed.
    """

    document: str = ""
    places: frozenset[str] = frozenset()
    """IRIs: the place itself with all below it."""
    agent: str = ""
    """IRI of the agent."""
    programme: str = ""
    """IRI."""
    groups: frozenset[str] = frozenset()
    """IRIs: the group itself with all narrower ones."""
    status: str = ""
    year: int | None = None
    """A year that the period touches."""
    min_confidence: Decimal = Decimal(0)
    everything: bool = False
    """Whether slogans and what is cancelled or negated are facts, too, and each is told by its finest status."""


ALL: Final = Selection()


def facts(store: Store, selection: Selection = ALL) -> Iterator[Fact]:
    """Yield the facts of a graph.

    Args:
        store: the graph; one named graph a document.
        selection: which facts.

    Yields:
        Facts by document, start and end.

    Raises:
        NotFoundError: the selection names a document that the graph does not hold.
    """
    documents = dict(sorted(_documents(store)))
    if selection.document:
        if selection.document not in documents:
            held = ", ".join(documents) or "none"
            raise NotFoundError(f"no document {selection.document!r} in the graph; it holds {held}")
        documents = {selection.document: documents[selection.document]}
    mentioning = _mentioning(store, selection)
    for graph, document in _graphs(documents).items():
        if mentioning is None or graph.value in mentioning:
            found = _DocumentGraph(_quads_of(store, graph), document.value).facts(selection)
            yield from (fact for fact in found if selection.document in ("", fact.document))


def graphs_with_facts(store: Store) -> dict[str, str]:
    """List the graphs whose facts the table holds, in its order.

    Args:
        store: the graph; one named graph a document.

    Returns:
        IRI of the graph to that of the document that it describes.
    """
    graphs = _graphs(dict(sorted(_documents(store))))
    return {graph.value: document.value for graph, document in graphs.items()}


def facts_of_graph(store: Store, graph: str, document: str) -> list[Fact]:
    """List the facts of one graph; one graph after the other, they are those that :func:`facts` yields.

    Args:
        store: the graph.
        graph: IRI of a named graph.
        document: IRI of the document that it describes.

    Returns:
        Facts by start and end.
    """
    return facts_of_quads(_quads_of(store, NamedNode(graph)), document)


def facts_of_quads(quads: Iterable[Quad], document: str) -> list[Fact]:
    """List the facts of one graph as :func:`facts_of_graph` does, of its quads alone.

    Args:
        quads: all of the graph, each once, in any order.
        document: IRI of the document that it describes.

    Returns:
        Facts by start and end.
    """
    return _DocumentGraph(quads, document).facts(ALL)


def _quads_of(store: Store, graph: NamedNode) -> Iterator[Quad]:
    return store.quads_for_pattern(None, None, None, graph)


def _mentioning(store: Store, selection: Selection) -> set[str] | None:
    """List the graphs that can hold a chosen fact by an index of the store; None if any can."""
    conditions = (
        ((AGENT,), {selection.agent}),
        ((PROGRAMME,), {selection.programme}),
        ((AUDIENCE,), selection.groups),
        ((LOCATION, JURISDICTION), selection.places),
    )
    found: set[str] | None = None
    for predicates, values in conditions:
        iris = {value for value in values if value}
        if iris:
            graphs = {
                quad.graph_name.value
                for predicate in predicates
                for iri in iris
                for quad in store.quads_for_pattern(None, NamedNode(predicate), NamedNode(iri), None)
                if isinstance(quad.graph_name, NamedNode)
            }
            found = graphs if found is None else found & graphs
    return found


def find_fact(store: Store, identifier: str, *, exactly: bool = False) -> list[Fact]:
    """Find the rows of a fact, of a whole activity, or all whose identifier begins so.

    Args:
        store: the graph.
        identifier: as in the columns ``fact`` and ``activity``, or the first characters of it, or an IRI; or a quantity
            as the text has it, or its number.
        exactly: whether only a whole identifier or an IRI counts.

    Returns:
        The rows in the order of the text, whatever their status; empty if there are none.
    """
    key = local_name(identifier.strip("<>"))
    exact = [NamedNode(f"{base_of(store)}{folder}/{key}") for folder in KEYED] if _KEY.fullmatch(key) else []
    graphs = {quad.graph_name for node in exact for quad in store.quads_for_pattern(node, TYPE, None, None)}
    if exactly and not graphs:
        return []
    everything = Selection(everything=True)
    rows = [
        fact
        for graph, document in _graphs(dict(sorted(_documents(store)))).items()
        if not graphs or graph in graphs
        for fact in _DocumentGraph(_quads_of(store, graph), document.value).facts(everything)
    ]
    for chosen in (
        [fact for fact in rows if fact.fact == key],
        [fact for fact in rows if fact.activity == key],
        [fact for fact in rows if _is_number(fact, identifier)],
        [fact for fact in rows if key and fact.fact.startswith(key)],
    ):
        if chosen:
            return chosen
    return []


def _told(status: str, selection: Selection) -> str:
    """The status that the table tells: a finer one only where everything, or that one, is asked for."""
    return status if selection.everything or selection.status == status else TOLD_AS.get(status, status)


def _is_number(fact: Fact, written: str) -> bool:
    """Tell whether a fact's quantity is the one written: as the text has it, or in digits."""
    if fact.quantity_text and fact.quantity_text == written:
        return True
    return fact.value is not None and _DIGITS.fullmatch(written) is not None and fact.value == Decimal(written)


def _graphs(documents: dict[str, tuple[NamedNode, NamedNode]]) -> dict[NamedNode, NamedNode]:
    """List the graphs, each once, with a document of it: an RDF file may describe several."""
    found: dict[NamedNode, NamedNode] = {}
    for document, graph in documents.values():
        found.setdefault(graph, document)
    return found


def _documents(store: Store) -> Iterator[tuple[str, tuple[NamedNode, NamedNode]]]:
    """Yield the identifier of each document, its IRI and its graph."""
    for document, graph, identifier in store.query(_DOCUMENTS):  # type: ignore[union-attr] # a SELECT has rows
        if isinstance(document, NamedNode) and isinstance(graph, NamedNode):
            yield _text(identifier), (document, graph)


def _text(term: Term) -> str:
    return "" if term is None else str(getattr(term, "value", term))


@cache
def _name(name: str) -> str:
    return expand(name)


_DOCUMENTS: Final = f"""
SELECT ?document ?graph ?identifier {{ GRAPH ?graph {{ ?document a {ARTICLE} ; {IDENTIFIER} ?identifier }} }}
"""
_WITHOUT_MARKS: Final = str.maketrans("", "", '“”‘’「」『』《》〈〉"')
_DIGITS: Final = re.compile(r"\d+(?:\.\d+)?")
_KEY: Final = re.compile(r"[\w-]+")
PART_OF: Final = NamedNode(_name("kg:partOf"))
KEYED: Final = ("measure", "activity")
"""Where below the base the IRIs lie that the columns ``fact`` and ``activity`` end."""
AGENT: Final = _name("schema:agent")
AUDIENCE: Final = _name("schema:audience")
AUDIENCE_TEXT: Final = "kg:audienceText"
EVIDENCE: Final = _name("kg:evidence")
JURISDICTION: Final = _name("kg:jurisdiction")
LABEL: Final = _name("rdfs:label")
LOCATION: Final = _name("schema:location")
MEASURE: Final = _name("kg:measure")
PARTICIPANT: Final = _name("schema:participant")
PARTICIPANT_TEXT: Final = "kg:participantText"
PROGRAMME: Final = _name("kg:programme")
PROGRAMME_TEXT: Final = "kg:programmeText"


class _DocumentGraph:
    """One document's graph, each subject's description at hand."""

    def __init__(self, quads: Iterable[Quad], document: str) -> None:
        self.document = document
        self.about: defaultdict[str, Description] = defaultdict(dict)
        self.activities: list[str] = []
        for quad in quads:
            subject = quad.subject
            if not isinstance(subject, NamedNode):
                continue
            self.about[subject.value].setdefault(quad.predicate.value, []).append(quad.object)
            if quad.object == ACTIVITY and quad.predicate == TYPE:
                self.activities.append(subject.value)

    def facts(self, selection: Selection) -> list[Fact]:
        found = [
            fact
            for activity in self.activities
            if self._chosen(self.about[activity], selection)
            for fact in self._rows(activity, selection)
        ]
        return sorted(found, key=lambda fact: (fact.document, fact.start, fact.end, fact.fact))

    def _chosen(self, activity: Description, selection: Selection) -> bool:
        """Tell whether the conditions on the activity as a whole hold."""
        status = self._one(activity, "kg:status")
        if selection.status and selection.status not in (status, TOLD_AS.get(status)):
            return False
        if not (selection.everything or selection.status) and status in LEFT_OUT:
            return False
        if not selection.everything and self._one(activity, "kg:boilerplate") == "true":
            return False
        return (
            self._confidence(activity) >= selection.min_confidence
            and self._in_year(activity, selection.year)
            and self._of_entities(activity, selection)
        )

    def _of_entities(self, activity: Description, selection: Selection) -> bool:
        if selection.agent and selection.agent not in _values(activity, AGENT):
            return False
        if selection.programme and selection.programme not in _values(activity, PROGRAMME):
            return False
        if selection.places:
            return bool(selection.places & {*_values(activity, LOCATION), *self._jurisdictions(activity)})
        return True

    def _jurisdictions(self, activity: Description) -> list[str]:
        return [
            place for agent in _values(activity, AGENT) for place in _values(self.about.get(agent, {}), JURISDICTION)
        ]

    def _in_year(self, activity: Description, year: int | None) -> bool:
        if year is None:
            return True
        start, end = self._date(activity, "schema:startTime"), self._date(activity, "schema:endTime")
        first, last = start or end, end or start
        return first is not None and last is not None and first.year <= year <= last.year

    def _rows(self, iri: str, selection: Selection) -> Iterator[Fact]:
        activity = self.about[iri]
        measures = sorted(_values(activity, MEASURE), key=_by_number)
        own = _values(activity, AUDIENCE)
        if not measures:
            if not selection.groups or selection.groups & set(own):
                yield self._fact(iri, activity, iri, {}, selection)
            return
        for measure in measures:
            about = self.about[measure]
            if not selection.groups or selection.groups & {*own, *_values(about, AUDIENCE)}:
                yield self._fact(iri, activity, measure, about, selection)

    def _fact(self, iri: str, activity: Description, of: str, measure: Description, selection: Selection) -> Fact:
        document = self.about.get(self._source(activity), {})
        agent = next(iter(sorted(_values(activity, AGENT))), "")
        place = next(iter(sorted(_values(activity, LOCATION))), "")
        start, end, quote = self._quote(next(iter(_values(self.about[of], EVIDENCE)), ""))
        unit = next(iter(_values(measure, _name("kg:unit"))), "")
        return Fact(
            fact=local_name(of),
            activity=local_name(iri),
            document=self._one(document, "dcterms:identifier"),
            title=self._one(document, "dcterms:title"),
            url=self._one(document, "schema:url"),
            published=self._date(document, "schema:datePublished"),
            section=self._one(activity, "kg:section"),
            start=start,
            end=end,
            sentence=self._quote(next(iter(_values(activity, _name("kg:sentence"))), ""))[2] or quote,
            quote=quote,
            agent=self._label(agent),
            agent_iri=agent,
            partners=self._partners(activity),
            place=self._label(place),
            adcode=self._adcode(agent, place),
            status=_told(self._one(activity, "kg:status"), selection),
            period_start=self._date(activity, "schema:startTime"),
            period_end=self._date(activity, "schema:endTime"),
            predicate=self._one(activity, "kg:predicate"),
            activity_type=local_name(self._one(activity, "kg:activityType")),
            object=self._one(activity, "schema:object"),
            programmes=self._names(activity, PROGRAMME, PROGRAMME_TEXT),
            beneficiaries=self._names(measure, AUDIENCE, AUDIENCE_TEXT)
            or self._names(activity, AUDIENCE, AUDIENCE_TEXT),
            quantity_text=self._one(measure, "kg:quantityText"),
            value=self._number(measure, "schema:value"),
            lower=self._number(measure, "schema:minValue"),
            upper=self._number(measure, "schema:maxValue"),
            unit=local_name(unit),
            counted=self._counted(measure),
            rule=self._one(activity, "kg:rule"),
            confidence=self._confidence(activity),
        )

    def _source(self, activity: Description) -> str:
        """Find the document that an activity was read in: one graph may hold several."""
        evidence = next(iter(_values(activity, EVIDENCE)), "")
        return next(iter(_values(self.about.get(evidence, {}), _name("oa:hasSource"))), self.document)

    def _quote(self, evidence: str) -> tuple[int, int, str]:
        """Read offsets and quote out of the selectors of a piece of evidence."""
        start, end, exact = 0, 0, ""
        for selector in _values(self.about.get(evidence, {}), _name("oa:hasSelector")):
            about = self.about.get(selector, {})
            exact = self._one(about, "oa:exact") or exact
            if _name("oa:start") in about:
                start, end = int(self._one(about, "oa:start")), int(self._one(about, "oa:end"))
        return start, end, exact

    def _adcode(self, agent: str, place: str) -> str:
        jurisdiction = next(iter(_values(self.about.get(agent, {}), JURISDICTION)), "")
        chosen = jurisdiction or place
        return self._one(self.about.get(chosen, {}), "kg:adcode") or local_name(chosen)

    def _label(self, iri: str) -> str:
        return choose_label(self.about.get(iri, {}).get(LABEL, ())) or local_name(iri)

    def _labels(self, about: Description, predicate: str) -> tuple[str, ...]:
        return tuple(sorted(dict.fromkeys(self._label(iri) for iri in _values(about, predicate))))

    def _names(self, about: Description, predicate: str, text: str) -> tuple[str, ...]:
        """List canonical labels, then the names as written that are none, without their marks: 春风行动, 春风送岗位."""
        written = (name.translate(_WITHOUT_MARKS) for name in self._one(about, text).split(";"))
        return tuple(dict.fromkeys([*self._labels(about, predicate), *filter(None, written)]))

    def _partners(self, activity: Description) -> tuple[str, ...]:
        """List canonical labels, then the names as written that no label holds: 县应急管理局, 团县委."""
        labels = self._labels(activity, PARTICIPANT)
        if not labels:
            return ()
        named = self._names(activity, PARTICIPANT, PARTICIPANT_TEXT)
        return (*labels, *(name for name in named[len(labels) :] if not any(name in label for label in labels)))

    def _counted(self, measure: Description) -> tuple[str, ...]:
        """List the counted nouns in the order of the text."""
        nouns = set(_values(measure, _name("kg:counted")))
        written = self._one(measure, "kg:countedText").split(";")
        return tuple(dict.fromkeys([*(noun for noun in written if noun in nouns), *sorted(nouns)]))

    def _one(self, about: Description, name: str) -> str:
        values = about.get(_name(name))
        return min(map(_text, values)) if values else ""

    def _date(self, about: Description, name: str) -> datetime.date | None:
        text = self._one(about, name)
        return datetime.date.fromisoformat(text) if text else None

    def _number(self, about: Description, name: str) -> Decimal | None:
        text = self._one(about, name)
        return Decimal(text) if text else None

    def _confidence(self, activity: Description) -> Decimal:
        found = self._number(activity, "kg:confidence")
        return Decimal(1) if found is None else found


def _values(about: Description, predicate: str) -> list[str]:
    return [_text(term) for term in about.get(predicate, ())]


def _by_number(measure: str) -> tuple[str, int]:
    """Order measures as their numbers count: …-2 before …-10."""
    stem, _, number = measure.rpartition("-")
    return (stem, int(number)) if number.isdigit() else (measure, 0)


def facts_table(found: Iterable[Fact], columns: tuple[str, ...] = COLUMNS, language: Language | None = None) -> Table:
    """Put facts into a table.

    Args:
        found: the facts.
        columns: which columns, in which order.
        language: of the headings and of the statuses, for people; None for the names that programs use.

    Returns:
        The table.
    """
    guide = tuple((name, HEADINGS[name], MEANINGS[name]) for name in columns)
    rows = tuple(tuple(getattr(fact, name) for name in columns) for fact in found)
    if language is None:
        return Table(columns, rows, guide=guide)
    at = columns.index("status") if "status" in columns else len(columns)
    worded = tuple(
        (*row[:at], *(STATUS_WORDS[str(one)].in_language(language) for one in row[at : at + 1]), *row[at + 1 :])
        for row in rows
    )
    return Table(tuple(HEADINGS[name].in_language(language) for name in columns), worded)


def write_csv(found: Iterable[Fact], output: IO[str]) -> None:
    """Write facts as CSV with all columns, lists joined by ``;``.

    Args:
        found: the facts; taken as a stream.
        output: a text file opened with ``newline=""``.
    """
    write_csv_rows(COLUMNS, (fact.cells for fact in found), output)


def to_csv(found: Iterable[Fact] | None) -> bytes:
    """Write facts as the lines that :func:`write_csv` gives them, without its first; None for that first line alone."""
    output = io.StringIO()
    write_csv(found or (), output)
    text = output.getvalue().encode()
    return text if found is None else text[text.index(b"\n") + 1 :]
