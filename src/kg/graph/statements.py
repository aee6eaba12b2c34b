"""Statements as RDF: activities, their measures, and the evidence of both.

In: the resolved statements of one document. Out: quads in the document's graph. It stands alone because it is the hot
path: terms are built once, quads are appended to one list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.base import part_of
from kg.graph.iris import (
    hash_activity,
    hash_membership,
    mint_document,
    mint_document_graph,
    mint_entity,
    mint_role,
    mint_term,
)
from kg.graph.terms import LABEL, TRUE, TYPE, chinese, date, decimal, number, term
from kg.model import Status, Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import (
        Document,
        Entity,
        Measure,
        Mention,
        ResolvedMembership,
        ResolvedStatement,
        Section,
        Span,
        Statement,
    )

SEPARATOR: Final = ";"
"""Between the items of a list that is kept as one literal, in the order of the text."""

ACTION_STATUS: Final = {
    Status.REPORTED: term("schema:CompletedActionStatus"),
    Status.PLANNED: term("schema:PotentialActionStatus"),
    Status.ONGOING: term("schema:ActiveActionStatus"),
    Status.CANCELLED: term("schema:FailedActionStatus"),
}
"""schema.org's word for a status, where it has one; ``kg:status`` always holds ours."""

_STATUS: Final = {status: Literal(status.value) for status in Status}

ACTIVITY: Final = term("kg:Activity")
ACTIVITY_TYPE: Final = term("kg:activityType")
ACTION_STATUS_OF: Final = term("schema:actionStatus")
AGENT: Final = term("schema:agent")
AGENT_BASIS: Final = term("kg:agentBasis")
AGENT_TEXT: Final = term("kg:agentText")
AUDIENCE: Final = term("schema:audience")
AUDIENCE_TEXT: Final = term("kg:audienceText")
BOILERPLATE: Final = term("kg:boilerplate")
CHANGE: Final = term("kg:change")
CLASSIFIER: Final = term("kg:classifier")
COMPARISON: Final = term("kg:comparison")
CONFIDENCE: Final = term("kg:confidence")
COUNTED: Final = term("kg:counted")
COUNTED_TEXT: Final = term("kg:countedText")
DISTINCTION: Final = term("kg:distinction")
EDITION: Final = term("kg:edition")
END: Final = term("oa:end")
END_TIME: Final = term("schema:endTime")
EVIDENCE: Final = term("kg:evidence")
EXACT: Final = term("oa:exact")
JOB_TITLE: Final = term("schema:jobTitle")
LOCATION: Final = term("schema:location")
LOCATION_TEXT: Final = term("kg:locationText")
MAX_VALUE: Final = term("schema:maxValue")
MEASURE: Final = term("kg:Measure")
MEASURE_OF: Final = term("kg:measure")
MEMBER: Final = term("org:member")
MEMBER_OF: Final = term("org:memberOf")
MEMBERSHIP: Final = term("org:Membership")
MENTIONS: Final = term("schema:mentions")
MIN_VALUE: Final = term("schema:minValue")
OBJECT: Final = term("schema:object")
ORGANIZATION: Final = term("org:organization")
PARTICIPANT: Final = term("schema:participant")
PARTICIPANT_TEXT: Final = term("kg:participantText")
PART_OF: Final = term("kg:partOf")
PERIOD_PRECISION: Final = term("kg:periodPrecision")
PERIOD_TEXT: Final = term("kg:periodText")
POSITION: Final = term("oa:TextPositionSelector")
PREDICATE: Final = term("kg:predicate")
PROGRAMME: Final = term("kg:programme")
PROGRAMME_TEXT: Final = term("kg:programmeText")
QUANTITY_KIND: Final = term("kg:quantityKind")
QUANTITY_TEXT: Final = term("kg:quantityText")
QUOTE: Final = term("oa:TextQuoteSelector")
RATE: Final = term("kg:rate")
ROLE: Final = term("org:Role")
ROLE_OF: Final = term("org:role")
RULE: Final = term("kg:rule")
SECTION: Final = term("kg:section")
SELECTOR: Final = term("oa:hasSelector")
SENTENCE: Final = term("kg:sentence")
SOURCE: Final = term("oa:hasSource")
SPECIFIC_RESOURCE: Final = term("oa:SpecificResource")
START: Final = term("oa:start")
START_TIME: Final = term("schema:startTime")
STATUS: Final = term("kg:status")
UNIT: Final = term("kg:unit")
VALUE: Final = term("schema:value")


@cache
def _vocabulary_term(scheme: str, notation: str) -> NamedNode:
    return NamedNode(mint_term(scheme, notation))


class StatementWriter:
    """Appends the quads of one document's statements to a list."""

    def __init__(self, document: Document, base: str, quads: list[Quad]) -> None:
        """Start on a document.

        Args:
            document: the document that all statements come from.
            base: where activities, measures and evidence live; ends in a slash or ``#``.
            quads: the list to append to.
        """
        self.document, self.base, self.quads = document, base, quads
        self.written = Written(document)
        self.graph = NamedNode(mint_document_graph(document.identifier, base))
        self.source = NamedNode(mint_document(document.identifier, base))
        self.headings = _Headings(document, self.written)
        self._occurrences: Counter[tuple[Span, Span, str]] = Counter()
        self._sentences: dict[Span, NamedNode] = {}
        self._entities: dict[tuple[str, str], NamedNode] = {}
        self._roles_told: set[NamedNode] = set()
        self._measures: defaultdict[Span, list[NamedNode]] = defaultdict(list)
        self._parts: list[tuple[NamedNode, Span]] = []

    def write(self, resolved: ResolvedStatement) -> str:
        """Append one statement with its measures and evidence.

        Args:
            resolved: the statement and its entities.

        Returns:
            The hash that the activity's IRI ends in.
        """
        statement = resolved.statement
        key = self._hash(statement)
        activity = NamedNode(f"{self.base}activity/{key}")
        self._add(activity, TYPE, ACTIVITY)
        self._add(activity, LABEL, chinese(_label(resolved)))
        self._roles(activity, resolved)
        self._circumstances(activity, resolved)
        self._reading(activity, statement)
        self._add(activity, EVIDENCE, self._evidence(f"{self.base}evidence/{key}", statement.span))
        self._add(activity, SENTENCE, self._sentence(statement.sentence))
        for index, measure in enumerate(statement.measures):
            groups = resolved.measure_beneficiaries[index] if index < len(resolved.measure_beneficiaries) else ()
            self._add(activity, MEASURE_OF, self._measure(f"{key}-{index + 1}", measure, groups))
        return key

    def write_parts(self) -> None:
        """Append of which measures the measures written so far are a part.

        A whole that several statements tell of is the whole in each of them.
        """
        for part, span in self._parts:
            for whole in self._measures[span]:
                self._add(part, PART_OF, whole)

    def write_memberships(self, memberships: Iterable[ResolvedMembership]) -> None:
        """Append the persons that the document names by a post: one membership for each post of a person in a body.

        Args:
            memberships: in the order of the text; those that tell the same post of one person in one body are put
                together, each mention being evidence.
        """
        together: defaultdict[tuple[str, str, str], list[ResolvedMembership]] = defaultdict(list)
        persons: dict[NamedNode, None] = {}
        for one in memberships:
            for post in one.posts:
                together[one.person.identifier, one.organization.identifier, post].append(one)
            persons[self._entity(one.person)] = None
        for person in persons:
            self._add(self.source, MENTIONS, person)
        for (*_, post), found in together.items():
            self._membership(post, found)

    def _membership(self, post: str, found: Sequence[ResolvedMembership]) -> None:
        who, body = found[0].person, found[0].organization
        elsewhere = "" if who.parent == body.identifier else body.identifier
        key = hash_membership(self.document.identifier, who.identifier, post, elsewhere)
        node, person = NamedNode(f"{self.base}membership/{key}"), self._entity(who)
        self._add(node, TYPE, MEMBERSHIP)
        self._add(node, MEMBER, person)
        self._add(node, ORGANIZATION, self._entity(body))
        if elsewhere:
            self._add(person, MEMBER_OF, self._entity(body))
        role = NamedNode(mint_role(post, self.base))
        self._add(node, ROLE_OF, role)
        self._add(person, JOB_TITLE, Literal(post))
        if role not in self._roles_told:
            self._roles_told.add(role)
            self._add(role, TYPE, ROLE)
            self._add(role, LABEL, chinese(post))
        spans = dict.fromkeys(one.membership.span for one in found)
        for index, span in enumerate(spans):
            self._add(node, EVIDENCE, self._evidence(f"{self.base}evidence/{key}-{index + 1}", span))

    def write_editions(self, editions: Iterable[tuple[Entity, str]]) -> None:
        """Append the editions of programmes, as written."""
        for programme, text in dict.fromkeys(editions):
            self._add(self._entity(programme), EDITION, Literal(text))

    def _add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        self.quads.append(Quad(subject, predicate, value, self.graph))

    def _hash(self, statement: Statement) -> str:
        predicate = statement.predicate
        place = (statement.span, predicate.span, predicate.text)
        occurrence = self._occurrences[place]
        self._occurrences[place] += 1
        return hash_activity(self.document.identifier, statement.span, predicate.text, predicate.span, occurrence)

    def _entity(self, entity: Entity) -> NamedNode:
        key = (entity.kind.value, entity.identifier)
        if key not in self._entities:
            self._entities[key] = NamedNode(mint_entity(entity, self.base))
        return self._entities[key]

    def _all(self, subject: NamedNode, predicate: NamedNode, entities: Iterable[Entity]) -> None:
        for node in dict.fromkeys(map(self._entity, entities)):
            self._add(subject, predicate, node)

    def _text(self, subject: NamedNode, predicate: NamedNode, text: str) -> None:
        if text:
            self._add(subject, predicate, Literal(text))

    def _roles(self, activity: NamedNode, resolved: ResolvedStatement) -> None:
        statement = resolved.statement
        if resolved.agent:
            self._add(activity, AGENT, self._entity(resolved.agent))
        if statement.agent:
            self._text(activity, AGENT_TEXT, statement.agent.mention.text)
            self._add(activity, AGENT_BASIS, Literal(statement.agent.basis.value))
        self._all(activity, PARTICIPANT, resolved.partners)
        self._text(activity, PARTICIPANT_TEXT, _join(partner.mention for partner in statement.partners))
        self._all(activity, PROGRAMME, resolved.programmes)
        self._text(activity, PROGRAMME_TEXT, _join(statement.programmes))
        self._all(activity, AUDIENCE, resolved.beneficiaries)
        self._text(activity, AUDIENCE_TEXT, _join(statement.beneficiaries))
        if statement.object:
            self._add(activity, OBJECT, Literal(statement.object.text))

    def _circumstances(self, activity: NamedNode, resolved: ResolvedStatement) -> None:
        statement = resolved.statement
        if resolved.place:
            self._add(activity, LOCATION, self._entity(resolved.place))
        if statement.place:
            self._text(activity, LOCATION_TEXT, statement.place.mention.text)
        self._add(activity, STATUS, _STATUS[statement.status])
        if statement.status in ACTION_STATUS:
            self._add(activity, ACTION_STATUS_OF, ACTION_STATUS[statement.status])
        period = statement.period
        if period is None:
            return
        if period.start:
            self._add(activity, START_TIME, date(period.start))
        if period.end:
            self._add(activity, END_TIME, date(period.end))
        self._text(activity, PERIOD_TEXT, period.text)
        self._add(activity, PERIOD_PRECISION, Literal(period.precision))

    def _reading(self, activity: NamedNode, statement: Statement) -> None:
        self._add(activity, PREDICATE, Literal(statement.predicate.text))
        self._add(activity, ACTIVITY_TYPE, _vocabulary_term("activity", statement.activity))
        if statement.distinction:
            self._add(activity, DISTINCTION, Literal(statement.distinction.text))
        if statement.boilerplate:
            self._add(activity, BOILERPLATE, TRUE)
        self._text(activity, RULE, statement.rule)
        self._add(activity, CONFIDENCE, decimal(statement.confidence))
        self._text(activity, SECTION, self.headings.above(statement.span.start))

    def _measure(self, key: str, measure: Measure, groups: Iterable[Entity]) -> NamedNode:
        node = NamedNode(f"{self.base}measure/{key}")
        self._measures[measure.span].append(node)
        if measure.part_of is not None:
            self._parts.append((node, measure.part_of))
        quantity = measure.quantity
        self._add(node, TYPE, MEASURE)
        for predicate, value in ((VALUE, quantity.value), (MIN_VALUE, quantity.lower), (MAX_VALUE, quantity.upper)):
            if value is not None:
                self._add(node, predicate, number(value))
        self._add(node, UNIT, _vocabulary_term("unit", quantity.unit))
        self._text(node, CLASSIFIER, quantity.classifier)
        for counted in dict.fromkeys(mention.text for mention in measure.counted):
            self._add(node, COUNTED, Literal(counted))
        self._text(node, COUNTED_TEXT, _join(measure.counted))
        self._add(node, QUANTITY_TEXT, Literal(self.written.place_of(measure.span).of(self.written.text)))
        self._add(node, QUANTITY_KIND, Literal(quantity.kind))
        self._text(node, RATE, quantity.rate)
        self._text(node, CHANGE, quantity.change)
        self._text(node, COMPARISON, measure.comparison)
        self._all(node, AUDIENCE, groups)
        self._text(node, AUDIENCE_TEXT, _join(measure.beneficiaries))
        self._add(node, EVIDENCE, self._evidence(f"{self.base}evidence/{key}", measure.span))
        return node

    def _sentence(self, span: Span) -> NamedNode:
        if span not in self._sentences:
            iri = part_of(self.source.value, f"sentence-{span.start}-{span.end}")
            self._sentences[span] = self._evidence(iri, span)
        return self._sentences[span]

    def _evidence(self, iri: str, span: Span) -> NamedNode:
        separator = "-" if "#" in iri else "#"
        node = NamedNode(iri)
        position, quote = NamedNode(f"{iri}{separator}position"), NamedNode(f"{iri}{separator}quote")
        self._add(node, TYPE, SPECIFIC_RESOURCE)
        self._add(node, SOURCE, self.source)
        self._add(node, SELECTOR, position)
        self._add(node, SELECTOR, quote)
        self._add(position, TYPE, POSITION)
        written = self.written.place_of(span)
        self._add(position, START, Literal(written.start))
        self._add(position, END, Literal(written.end))
        self._add(quote, TYPE, QUOTE)
        self._add(quote, EXACT, Literal(written.of(self.written.text)))
        return node


class _Headings:
    """Finds the nearest heading above an offset."""

    def __init__(self, document: Document, written: Written) -> None:
        self.written = written
        self.sections: Sequence[Section] = sorted(document.sections, key=lambda section: section.span)
        self.starts = [section.span.start for section in self.sections]

    def above(self, offset: int) -> str:
        for section in reversed(self.sections[: bisect_right(self.starts, offset)]):
            if section.heading and offset in section.span:
                return self.written.place_of(section.heading).of(self.written.text)
        return ""


def _join(mentions: Iterable[Mention]) -> str:
    return SEPARATOR.join(dict.fromkeys(mention.text for mention in mentions))


def _label(resolved: ResolvedStatement) -> str:
    statement = resolved.statement
    parts = (
        resolved.agent.label if resolved.agent else "",
        statement.predicate.text,
        statement.object.text if statement.object else "",
    )
    return " ".join(filter(None, parts))
