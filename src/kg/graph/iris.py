"""IRIs of the graph: stable, readable, made of what they name.

In: identifiers of documents, entities and vocabulary terms, and spans. Out: IRIs as plain strings. The module stands
alone because everything that reads the graph must mint the same IRIs as the stage that wrote it.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from kg.base import DERIVED_GRAPH, GRAPH, VOCABULARY_GRAPH, part_of
from kg.model import EntityKind
from kg.namespaces import ID, VOCABULARY

if TYPE_CHECKING:
    from kg.model import Entity, Span

HASH_LENGTH: Final = 16
"""Hexadecimal digits of a hash in an IRI: 64 bits, a collision in a million statements once in 37 million graphs."""

_UNSAFE: Final = re.compile(r"[^\w.~-]")
"""What is escaped in a path segment; letters and digits of every script may stand in an IRI (RFC 3987, section 2.2)."""


def mint_segment(identifier: str) -> str:
    """Make one path segment of an IRI out of an identifier.

    Args:
        identifier: any text; letters and digits of every script stay readable, the rest is percent-encoded as UTF-8.

    Returns:
        The segment, without a slash.
    """
    return _UNSAFE.sub(lambda match: quote(match[0], safe=""), identifier)


def mint_document(identifier: str, base: str = ID) -> str:
    """Mint the IRI of a document: ``…/id/document/hunan-2019``."""
    return f"{base}document/{mint_segment(identifier)}"


def mint_document_graph(identifier: str, base: str = ID) -> str:
    """Mint the IRI of a document's named graph: ``…/id/document/hunan-2019#graph``."""
    return part_of(mint_document(identifier, base), GRAPH)


def mint_vocabulary_graph(base: str = ID) -> str:
    """Mint the IRI of the named graph that holds the ontology and its vocabulary."""
    return base + VOCABULARY_GRAPH


def mint_derived_graph(base: str = ID) -> str:
    """Mint the IRI of the named graph that holds what the rules derive."""
    return base + DERIVED_GRAPH


def mint_run(identifier: str, base: str = ID) -> str:
    """Mint the IRI of a run of the program."""
    return f"{base}run/{mint_segment(identifier)}"


def mint_entity(entity: Entity, base: str = ID) -> str:
    """Mint the IRI of an entity.

    Known programmes and groups are terms of the vocabulary and keep its IRI under every base, so that labels and
    ``skos:broader`` of the vocabulary apply to them.

    Args:
        entity: the entity; its kind is the folder, its identifier the last segment.
        base: where entities of this graph live; ends in a slash or ``#``.

    Returns:
        The IRI.
    """
    segment = mint_segment(entity.identifier)
    if entity.known and entity.kind is EntityKind.GROUP:
        return f"{VOCABULARY}group/{segment}"
    if entity.known and entity.kind is EntityKind.PROGRAMME:
        return f"{ID}programme/{segment}"
    return f"{base}{entity.kind.value}/{segment}"


def mint_place(adcode: str, base: str = ID) -> str:
    """Mint the IRI of an administrative division from its code of six digits."""
    return f"{base}place/{mint_segment(adcode)}"


def mint_role(post: str, base: str = ID) -> str:
    """Mint the IRI of a post from its name as written: ``…/id/role/党组书记``."""
    return f"{base}role/{mint_segment(post)}"


def mint_term(scheme: str, notation: str) -> str:
    """Mint the IRI of a vocabulary term: ``mint_term("activity", "provide")``."""
    return f"{VOCABULARY}{scheme}/{mint_segment(notation)}"


def hash_activity(document: str, span: Span, predicate: str, predicate_span: Span, occurrence: int) -> str:
    """Hash what makes an activity this one: its document, where it is said, and its predicate.

    Args:
        document: identifier of the document.
        span: the clauses that say it.
        predicate: the verb as written.
        predicate_span: where the verb stands.
        occurrence: 0 for the first statement with all of these equal, 1 for the next.

    Returns:
        The first :data:`HASH_LENGTH` hexadecimal digits of the SHA-256.
    """
    key = f"{document}\n{span.start}-{span.end}\n{predicate_span.start}-{predicate_span.end}\n{predicate}\n{occurrence}"
    return sha256(key.encode()).hexdigest()[:HASH_LENGTH]


def hash_membership(document: str, person: str, post: str, elsewhere: str = "") -> str:
    """Hash what makes a membership this one: the document that tells of it, the person in the body, and the post.

    Args:
        document: identifier of the document.
        person: identifier of the person, which names the body.
        post: what the post is called, in simplified characters.
        elsewhere: identifier of the body where the post is, if it is not the one that the person's identifier names.

    Returns:
        The first :data:`HASH_LENGTH` hexadecimal digits of the SHA-256.
    """
    where = f"\n{elsewhere}" if elsewhere else ""
    return sha256(f"{document}\n{person}\n{post}{where}".encode()).hexdigest()[:HASH_LENGTH]
