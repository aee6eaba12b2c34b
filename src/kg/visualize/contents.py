"""What a picture can show: the entities, statements, measures and sentences of a graph, as flat records.

In: a store. Out: :class:`Contents`, frozen and in a fixed order, so that the same graph draws the same bytes. It stands
alone because it is the only part of the picture that knows RDF; each property is read once, by an index of the store.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.base import GRAPH, is_part, part_of
from kg.model import EntityKind, Status
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    import pyoxigraph as ox

    from kg.visualize.drawn import Drawn
    from kg.visualize.told import Told

KINDS: Final = tuple(EntityKind)
"""The kinds of entities that a picture tells apart."""

_CLASSES: Final = {
    "schema:AdministrativeArea": EntityKind.PLACE,
    "org:FormalOrganization": EntityKind.ORGANIZATION,
    "kg:Programme": EntityKind.PROGRAMME,
    "schema:Person": EntityKind.PERSON,
}
_PARENTS: Final = (
    "schema:containedInPlace",
    "org:subOrganizationOf",
    "skos:broader",
    "schema:isPartOf",
    "org:memberOf",
)
_TERMS: Final = (NamedNode, Literal)
_GROUP: Final = re.compile(f"[/#]{EntityKind.GROUP.value}/")


@dataclass(frozen=True, slots=True)
class DrawnEntity:
    """One node that a picture may show."""

    iri: str
    kind: EntityKind
    label: str
    label_en: str = ""
    aliases: tuple[str, ...] = ()
    adcode: str = ""
    """Of a place."""
    home: str = ""
    """Of an organization: IRI of the place of its jurisdiction."""
    parent: str = ""
    """IRI of what it belongs to."""
    known: bool = True
    """False for a name that neither vocabulary nor places hold."""
    post: str = ""
    """Of a person: the posts in the organization that it belongs to."""


@dataclass(frozen=True, slots=True)
class DrawnDocument:
    """One report, as far as a reader needs it to find it again."""

    identifier: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    """ISO date."""
    url: str = ""
    described: tuple[str, ...] = ()
    """IRIs of what is read of for it: of the document and of its publisher."""


@dataclass(frozen=True, slots=True)
class DrawnSentence:
    """One sentence with the offset of its first code point in its document."""

    document: str
    """Identifier of the document."""
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class DrawnMeasure:
    """A quantity of a statement; numbers as they stand in the graph, empty where open."""

    key: str
    start: int
    end: int
    text: str
    value: str
    lower: str
    upper: str
    unit: str
    """Notation."""
    classifier: str
    counted: tuple[str, ...]
    groups: tuple[str, ...]
    change: str = ""
    comparison: str = ""
    rate: str = ""


@dataclass(frozen=True, slots=True)
class DrawnActivity:
    """One statement with everything that its evidence panel says."""

    key: str
    document: str
    sentence: DrawnSentence
    start: int
    end: int
    status: Status
    type: str
    """Notation of the activity type."""
    predicate: str
    object: str
    agents: tuple[str, ...]
    partners: tuple[str, ...]
    programmes: tuple[str, ...]
    groups: tuple[str, ...]
    """Of the statement and of its measures."""
    place: str
    period_start: str
    period_end: str
    distinction: str
    section: str
    rule: str
    confidence: str
    measures: tuple[DrawnMeasure, ...]

    @property
    def involved(self) -> tuple[str, ...]:
        """The entities that have a part in it, each once."""
        named = (*self.agents, *self.partners, *self.programmes, *self.groups, self.place)
        return tuple(dict.fromkeys(filter(None, named)))


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary that statements refer to: an activity type, a unit."""

    notation: str
    label: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a picture of a graph can show."""

    entities: tuple[DrawnEntity, ...]
    """Sorted by kind and IRI; groups of the vocabulary also without any statement, so that one sees who is left out."""
    activities: tuple[DrawnActivity, ...]
    """By document, in the order of the text; without those of :attr:`told`."""
    documents: tuple[DrawnDocument, ...]
    types: tuple[Term, ...]
    units: tuple[Term, ...]
    slogans: int = 0
    """Statements left out because they are formulas without a fact."""
    narrowed: tuple[int, ...] = ()
    """Of a part: the number of its statements, and of those of the whole."""
    told: tuple[Told, ...] = ()
    """What documents tell that were taken over from the last page."""


def read_contents(store: ox.Store, drawn: Drawn | None = None) -> Contents:
    """Read all that a picture of a graph can show.

    Args:
        store: the graph; is only read.
        drawn: what is known from the last page; what it lacks is looked up, thing by thing. None to read all.

    Returns:
        The contents, in a fixed order; with and without ``drawn`` they give the same page.
    """
    if drawn is not None:
        contents = _Updater(store, drawn).contents()
        known = {entity.iri for entity in contents.entities}
        if all(one.fits(known) for one in contents.told):
            return contents
    return _Reader(store).contents()


class _Reader:
    """Reads each property of the graph once."""

    told: tuple[Told, ...] = ()
    """What is not read because the last page told it."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        merge = DefaultGraph()
        self._graph = merge if next(store.quads_for_pattern(None, None, None, merge), None) is not None else None
        """The merge of all graphs, where the store has it: what several documents say alike is read once."""
        self._read: dict[str, dict[str, tuple[str, ...]]] = {}

    def contents(self) -> Contents:
        slogans = {iri for iri, found in self.values("kg:boilerplate").items() if "true" in found}
        activities = sorted(self._activities(slogans), key=lambda one: (one.document, one.start, one.end, one.key))
        types = {activity.type for activity in activities}.union(*(one.types for one in self.told))
        units = {measure.unit for activity in activities for measure in activity.measures}
        units = units.union(*(one.units for one in self.told))
        return Contents(
            tuple(sorted(self._entities(activities), key=lambda one: (KINDS.index(one.kind), one.iri))),
            tuple(activities),
            tuple(sorted(self._documents.values(), key=lambda one: one.identifier)),
            tuple(self._term("activity", notation) for notation in sorted(types)),
            tuple(self._term("unit", notation) for notation in sorted(units - {""})),
            len(slogans),
            told=self.told,
        )

    def _activities(self, slogans: Container[str]) -> Iterator[DrawnActivity]:
        return (self._activity(iri) for iri in self.values("kg:status") if iri not in slogans and self._acts(iri))

    def _acts(self, iri: str) -> bool:
        """Tell an activity from what only has a status: a file that is merged in may say so of anything."""
        return _expand("kg:Activity") in self.all(iri, "rdf:type")

    def values(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """Read a property: the values of each subject as text, each once, sorted."""
        read = self._read.get(name)
        if read is None:
            read = self._read[name] = {}
            for subject, text in self._pairs(name):
                before = read.get(subject)
                if before is None:
                    read[subject] = (text,)
                elif text not in before:
                    read[subject] = tuple(sorted((*before, text)))
        return read

    def _pairs(self, name: str) -> Iterator[tuple[str, str]]:
        for quad in self.store.quads_for_pattern(None, NamedNode(_expand(name)), None, self._graph):
            subject, value = quad.subject, quad.object  # each access makes a new term: ask once
            if isinstance(subject, NamedNode) and isinstance(value, _TERMS):
                yield subject.value, value.value

    def all(self, iri: str, name: str) -> tuple[str, ...]:
        """List the values of a property of one thing, sorted."""
        return (self._read.get(name) or self.values(name)).get(iri, ())

    def one(self, iri: str, name: str) -> str:
        """Take the value of a property, the least of several, empty if there is none."""
        found = (self._read.get(name) or self.values(name)).get(iri)
        return found[0] if found else ""

    def labels(self, iri: str) -> tuple[str, str]:
        """Choose the label in Chinese, or without a language, and the one in English."""
        found = [(one.language or "", one.value) for one in self._literals(iri, "rdfs:label")]
        ranked = min(((language != "zh", language != "", text) for language, text in found), default=(True, True, ""))
        return ranked[2], min((text for language, text in found if language == "en"), default="")

    def _literals(self, iri: str, name: str) -> Iterator[Literal]:
        """Read a property of one thing: the vocabulary has far more names than a picture has entities."""
        for quad in self.store.quads_for_pattern(NamedNode(iri), NamedNode(_expand(name)), None, self._graph):
            if isinstance(quad.object, Literal):
                yield quad.object

    def _entities(self, activities: Iterable[DrawnActivity]) -> Iterator[DrawnEntity]:
        named = self._named(activities)
        for iri, kind in self._kinds(named).items():
            if not is_part(iri) and (iri in named or kind is not EntityKind.PROGRAMME):
                yield self._entity(iri, kind)

    def _named(self, activities: Iterable[DrawnActivity]) -> set[str]:
        read = {iri for activity in activities for iri in activity.involved}
        return read.union(*(one.named for one in self.told))

    def _kinds(self, _named: Iterable[str]) -> Mapping[str, EntityKind]:
        """Tell the kind of everything that may be drawn; some of it is named by statements."""
        kinds = {iri: EntityKind.GROUP for iri in self._instances("skos:Concept") if _GROUP.search(iri)}
        for name, kind in _CLASSES.items():
            kinds.update(dict.fromkeys(self._instances(name), kind))
        return kinds

    def _instances(self, name: str) -> Iterator[str]:
        pattern = NamedNode(_expand("rdf:type")), NamedNode(_expand(name))
        for quad in self.store.quads_for_pattern(None, *pattern, self._graph):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value

    def _entity(self, iri: str, kind: EntityKind) -> DrawnEntity:
        label, label_en = self.labels(iri)
        names = sorted({one.value for one in self._literals(iri, "skos:altLabel")} - {label, label_en})
        return DrawnEntity(
            iri,
            kind,
            label or _local(iri),
            label_en,
            tuple(names),
            self.one(iri, "kg:adcode"),
            self.one(iri, "kg:jurisdiction"),
            next(filter(None, (self.one(iri, parent) for parent in _PARENTS)), ""),
            self.one(iri, "kg:known") != "false",
            "、".join(self.all(iri, "schema:jobTitle")) if kind is EntityKind.PERSON else "",
        )

    def _term(self, scheme: str, notation: str) -> Term:
        return Term(notation, *self.labels(_expand(f"{scheme}:{notation}")))

    @cached_property
    def _documents(self) -> dict[str, DrawnDocument]:
        return {
            iri: self._document(iri, identifier)
            for iri, identifiers in self.values("dcterms:identifier").items()
            for identifier in identifiers
        }

    def _document(self, iri: str, identifier: str) -> DrawnDocument:
        publisher = self.one(iri, "schema:publisher")
        return DrawnDocument(
            identifier,
            self.one(iri, "dcterms:title"),
            self.one(publisher, "schema:name"),
            self.one(iri, "schema:datePublished"),
            self.one(iri, "schema:url"),
            (iri, publisher) if publisher else (iri,),
        )

    def _activity(self, iri: str) -> DrawnActivity:
        quote = self._evidence(self.one(iri, "kg:evidence"))
        sentence = self._evidence(self.one(iri, "kg:sentence")) if self.one(iri, "kg:sentence") else quote
        measures = tuple(
            sorted((self._measure(one) for one in self.all(iri, "kg:measure")), key=lambda one: (one.start, one.key))
        )
        reached = dict.fromkeys([*self.all(iri, "schema:audience"), *(g for one in measures for g in one.groups)])
        return DrawnActivity(
            key=_local(iri),
            document=quote.document,
            sentence=DrawnSentence(sentence.document, sentence.start, sentence.text),
            start=quote.start,
            end=quote.end,
            status=Status(self.one(iri, "kg:status")),
            type=_local(self.one(iri, "kg:activityType")),
            predicate=self.one(iri, "kg:predicate"),
            object=self.one(iri, "schema:object"),
            agents=self.all(iri, "schema:agent"),
            partners=self.all(iri, "schema:participant"),
            programmes=self.all(iri, "kg:programme"),
            groups=tuple(reached),
            place=self.one(iri, "schema:location"),
            period_start=self.one(iri, "schema:startTime"),
            period_end=self.one(iri, "schema:endTime"),
            distinction=self.one(iri, "kg:distinction"),
            section=self.one(iri, "kg:section"),
            rule=self.one(iri, "kg:rule"),
            confidence=self.one(iri, "kg:confidence"),
            measures=measures,
        )

    def _measure(self, iri: str) -> DrawnMeasure:
        span = self._evidence(self.one(iri, "kg:evidence"))
        nouns = self.all(iri, "kg:counted")
        written = [noun for noun in self.one(iri, "kg:countedText").split(";") if noun in nouns]
        return DrawnMeasure(
            key=_local(iri),
            start=span.start,
            end=span.end,
            text=self.one(iri, "kg:quantityText"),
            value=self.one(iri, "schema:value"),
            lower=self.one(iri, "schema:minValue"),
            upper=self.one(iri, "schema:maxValue"),
            unit=_local(self.one(iri, "kg:unit")),
            classifier=self.one(iri, "kg:classifier"),
            counted=tuple(dict.fromkeys([*written, *nouns])),
            groups=self.all(iri, "schema:audience"),
            change=self.one(iri, "kg:change"),
            comparison=self.one(iri, "kg:comparison"),
            rate=self.one(iri, "kg:rate"),
        )

    def _evidence(self, iri: str) -> _Quote:
        source = self._documents.get(self.one(iri, "oa:hasSource"))
        start, end, text = 0, 0, ""
        for selector in self.all(iri, "oa:hasSelector"):
            text = text or self.one(selector, "oa:exact")
            if self.all(selector, "oa:start"):
                start, end = int(self.one(selector, "oa:start")), int(self.one(selector, "oa:end"))
        return _Quote(source.identifier if source else "", start, end, text)


class _Updater(_Reader):
    """Takes over what the last page told and still holds, and looks up, thing by thing, what else there is."""

    def __init__(self, store: ox.Store, drawn: Drawn) -> None:
        super().__init__(store)
        self.told = tuple(drawn.told.values())
        self._drawn = drawn
        self._about: dict[str, dict[str, tuple[str, ...]]] = {}

    def _activities(self, slogans: Container[str]) -> Iterator[DrawnActivity]:
        for iri, document in self._documents.items():
            if document.identifier not in self._drawn.told:
                graph = NamedNode(part_of(iri, GRAPH))
                for quad in self.store.quads_for_pattern(None, NamedNode(_expand("kg:status")), None, graph):
                    subject = quad.subject
                    if isinstance(subject, NamedNode) and subject.value not in slogans and self._acts(subject.value):
                        yield self._activity(subject.value)

    def _kinds(self, named: Iterable[str]) -> Mapping[str, EntityKind]:
        known = {iri: entity.kind for iri, entity in self._drawn.entities.items()}
        unknown = {iri for iri in (*named, *self._drawn.touched) if iri not in known}
        found = ((iri, self._kind(iri)) for iri in sorted(unknown))
        return known | {iri: kind for iri, kind in found if kind is not None}

    def _kind(self, iri: str) -> EntityKind | None:
        types = self.all(iri, "rdf:type")
        kinds = [EntityKind.GROUP] if _GROUP.search(iri) and _expand("skos:Concept") in types else []
        kinds.extend(kind for name, kind in _CLASSES.items() if _expand(name) in types)
        return kinds[-1] if kinds else None

    @cached_property
    def _documents(self) -> dict[str, DrawnDocument]:
        known = {one.described[0]: one for one in self._drawn.documents}
        found = ((iri, self.one(iri, "dcterms:identifier")) for iri in sorted(self._drawn.touched))
        return known | {iri: self._document(iri, identifier) for iri, identifier in found if identifier}

    def _entity(self, iri: str, kind: EntityKind) -> DrawnEntity:
        return self._drawn.entities.get(iri) or super()._entity(iri, kind)

    def all(self, iri: str, name: str) -> tuple[str, ...]:
        about = self._about.get(iri)
        if about is None:
            about = self._about[iri] = self._look_up(iri)
        return about.get(_expand(name), ())

    def one(self, iri: str, name: str) -> str:
        found = self.all(iri, name)
        return found[0] if found else ""

    def _look_up(self, iri: str) -> dict[str, tuple[str, ...]]:
        """Read all that is said of one thing."""
        found: dict[str, set[str]] = {}
        if iri:
            for quad in self.store.quads_for_pattern(NamedNode(iri), None, None, self._graph):
                value = quad.object
                if isinstance(value, _TERMS):
                    found.setdefault(quad.predicate.value, set()).add(value.value)
        return {name: tuple(sorted(values)) for name, values in found.items()}


@dataclass(frozen=True, slots=True)
class _Quote:
    document: str
    start: int
    end: int
    text: str


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _local(iri: str) -> str:
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
