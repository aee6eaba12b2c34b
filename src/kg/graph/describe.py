"""Descriptions of what statements are about and come from: entities, documents, runs.

In: a document, its entities, the run. Out: pairs of predicate and object a subject, as quads in the document's graph.
It stands alone because it says nothing of what a report claims: only who and what the claims are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.base import part_of
from kg.graph.iris import mint_document, mint_document_graph, mint_entity, mint_place, mint_run, mint_term
from kg.graph.terms import ALT_LABEL, FALSE, LABEL, NOTE, PREF_LABEL, SAME_AS, TYPE, chinese, date, english, term
from kg.model import Entity, EntityKind, Written
from kg.namespaces import WIKIDATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.graph.run import Run
    from kg.model import Document

CLASSES: Final = {
    EntityKind.PLACE: term("schema:AdministrativeArea"),
    EntityKind.ORGANIZATION: term("org:FormalOrganization"),
    EntityKind.PROGRAMME: term("kg:Programme"),
    EntityKind.GROUP: term("skos:Concept"),
    EntityKind.PERSON: term("schema:Person"),
}
"""The class of each kind of entity."""

PARENT: Final = {
    EntityKind.PLACE: term("schema:containedInPlace"),
    EntityKind.ORGANIZATION: term("org:subOrganizationOf"),
    EntityKind.PROGRAMME: term("schema:isPartOf"),
    EntityKind.GROUP: term("skos:broader"),
    EntityKind.PERSON: term("org:memberOf"),
}
"""What ties an entity to the one that it belongs to."""

NAMED_AS: Final = {"publisher": term("schema:Organization"), "author": term("schema:Person")}
"""What publishers and authors are, known by name only: they are no entities of the statements."""

ADCODE: Final = term("kg:adcode")
ENTITY: Final = term("prov:Entity")
JURISDICTION: Final = term("kg:jurisdiction")
KIND: Final = term("kg:kind")
KNOWN: Final = term("kg:known")
RIGHTS: Final = term("dcterms:rights")
NAME: Final = term("schema:name")
XSD_ANY_URI: Final = term("xsd:anyURI")


def describe_entity(
    entity: Entity, graph: NamedNode, base: str, known: Mapping[tuple[EntityKind, str], Entity]
) -> Iterator[Quad]:
    """Describe one entity: class, labels, aliases, code, and what it belongs to.

    Args:
        entity: the entity.
        graph: the document's graph.
        base: where entities live.
        known: the entities of the document by kind and identifier, to find parents.

    Yields:
        The quads, in a fixed order.
    """
    subject = NamedNode(mint_entity(entity, base))
    yield Quad(subject, TYPE, CLASSES[entity.kind], graph)
    yield Quad(subject, LABEL, chinese(entity.label), graph)
    if entity.label_en:
        yield Quad(subject, LABEL, english(entity.label_en), graph)
    if entity.kind is EntityKind.GROUP:
        yield Quad(subject, PREF_LABEL, chinese(entity.label), graph)
    for alias in sorted(set(entity.aliases)):
        yield Quad(subject, ALT_LABEL, chinese(alias), graph)
    if not entity.known:
        yield Quad(subject, KNOWN, FALSE, graph)
    yield from _ties(subject, entity, graph, base, known)


def _ties(
    subject: NamedNode,
    entity: Entity,
    graph: NamedNode,
    base: str,
    known: Mapping[tuple[EntityKind, str], Entity],
) -> Iterator[Quad]:
    if entity.kind is EntityKind.PLACE:
        yield Quad(subject, ADCODE, Literal(entity.adcode or entity.identifier), graph)
        if entity.wikidata:
            yield Quad(subject, SAME_AS, NamedNode(WIKIDATA + entity.wikidata), graph)
    elif entity.adcode:
        yield Quad(subject, JURISDICTION, NamedNode(mint_place(entity.adcode, base)), graph)
    if entity.body:
        yield Quad(subject, KIND, NamedNode(mint_term("kind", entity.body)), graph)
    if entity.parent:
        yield Quad(subject, PARENT[entity.kind], NamedNode(mint_entity(_parent(entity, known), base)), graph)


def _parent(entity: Entity, known: Mapping[tuple[EntityKind, str], Entity]) -> Entity:
    """Find what an entity belongs to; a person belongs to an organization, all others to one of their kind."""
    kind = EntityKind.ORGANIZATION if entity.kind is EntityKind.PERSON else entity.kind
    return known.get((kind, entity.parent)) or Entity(kind, entity.parent, entity.parent)


def describe_document(document: Document, run: Run, base: str) -> Iterator[Quad]:
    """Describe a document, its named graph, and the run that made the graph.

    Args:
        document: the document as read.
        run: the run that made the graph.
        base: where documents live.

    Yields:
        The quads, in a fixed order, all in the document's graph.
    """
    graph = NamedNode(mint_document_graph(document.identifier, base))
    subject = NamedNode(mint_document(document.identifier, base))
    yield Quad(subject, TYPE, term("schema:Article"), graph)
    yield Quad(subject, TYPE, ENTITY, graph)
    yield Quad(subject, term("dcterms:identifier"), Literal(document.identifier), graph)
    if document.title:
        yield Quad(subject, term("dcterms:title"), chinese(document.title), graph)
    if document.published:
        yield Quad(subject, term("schema:datePublished"), date(document.published), graph)
    if document.url:
        yield Quad(subject, term("schema:url"), Literal(document.url, datatype=XSD_ANY_URI), graph)
    if document.licence:
        yield Quad(subject, *_licence(document.licence), graph)
    if document.publisher:
        yield from _named(graph, subject, "publisher", document.publisher)
    for index, author in enumerate(document.authors, 1):
        yield from _named(graph, subject, "author", author, f"-{index}")
    yield Quad(subject, term("schema:encodingFormat"), Literal(document.media_type), graph)
    yield Quad(subject, term("kg:sha256"), Literal(document.sha256), graph)
    yield Quad(subject, term("schema:text"), Literal(Written(document).text), graph)
    for note in document.notes:
        yield Quad(subject, NOTE, Literal(note), graph)
    yield from describe_run(graph, subject, run, base)


def _licence(licence: str) -> tuple[NamedNode, NamedNode | Literal]:
    """Point to a licence that has an IRI; tell of another one in its words."""
    try:
        return (term("dcterms:license"), NamedNode(licence)) if ":" in licence else (RIGHTS, Literal(licence))
    except ValueError:  # no IRI
        return RIGHTS, Literal(licence)


def _named(graph: NamedNode, document: NamedNode, role: str, name: str, suffix: str = "") -> Iterator[Quad]:
    subject = NamedNode(part_of(document.value, role + suffix))
    yield Quad(document, term(f"schema:{role}"), subject, graph)
    yield Quad(subject, TYPE, NAMED_AS[role], graph)
    yield Quad(subject, NAME, Literal(name), graph)


def describe_run(graph: NamedNode, document: NamedNode, run: Run, base: str) -> Iterator[Quad]:
    """Describe a document's named graph and the run that made it.

    Args:
        graph: the named graph.
        document: the document that it is made from.
        run: the run.
        base: where runs live.

    Yields:
        The quads, in a fixed order, all in the document's graph.
    """
    activity = NamedNode(mint_run(run.identifier, base))
    yield Quad(graph, TYPE, ENTITY, graph)
    yield Quad(graph, term("prov:wasDerivedFrom"), document, graph)
    yield Quad(graph, term("prov:wasGeneratedBy"), activity, graph)
    yield Quad(activity, TYPE, term("prov:Activity"), graph)
    yield Quad(activity, term("prov:used"), document, graph)
    yield Quad(activity, term("schema:softwareVersion"), Literal(run.version), graph)
    yield Quad(activity, term("kg:ontologySha256"), Literal(run.ontology_sha256), graph)
