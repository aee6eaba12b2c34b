"""RDF files as documents of their own: what others say, merged into the graph beside what reports say.

In: the bytes of one RDF file. Out: quads in the file's named graph, with its description. It stands alone because no
text is read: what the file says enters as it stands, and is held to the same shapes.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

import pyoxigraph as ox

from kg.base import bases_of, part_of
from kg.errors import ReadError
from kg.graph.describe import describe_entity, describe_run
from kg.graph.iris import mint_derived_graph, mint_document, mint_document_graph, mint_vocabulary_graph
from kg.graph.terms import TYPE, chinese, term
from kg.locations import ontology_folder
from kg.model import EntityKind
from kg.namespaces import CONTEXT, ID

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from kg.graph.run import Run
    from kg.model import Entity

    Node: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Triple
    Value: TypeAlias = Node | ox.Literal

RDF_FORMATS: Final = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
"""Ending of a file's name to its format."""
CONTEXTS: Final = frozenset({"@context", "@import"})
"""Keywords of JSON-LD whose value may be the address of a context (JSON-LD 1.1, sections 3.1 and 4.1.11)."""


def is_rdf(name: str) -> bool:
    """Tell by its name whether a file is RDF."""
    return PurePath(name).suffix.lower() in RDF_FORMATS


def read_rdf(data: bytes, identifier: str, source: str, run: Run, base: str = ID) -> list[ox.Quad]:
    """Read an RDF file as the named graph of a document.

    All graphs of the file become one. The graphs that a build makes anew, the vocabulary's and the derived one, are
    left out, under whatever base the file has them. Blank nodes get IRIs below the document's, by RDF Dataset
    Canonicalization: files never share a node by accident, and the same file gives the same IRIs.

    Args:
        data: the file.
        identifier: of the document.
        source: the file's name, whose ending says the format.
        run: the run that reads it.
        base: where documents live; ends in a slash or ``#``.

    Returns:
        The description of the document, then what the file says, each quad once.

    Raises:
        ReadError: the file is not well formed; the message names the line. Or its JSON-LD names a context of another
            site, which is not fetched: only our own is known.
    """
    kind = RDF_FORMATS[PurePath(source).suffix.lower()]
    graph, document = ox.NamedNode(mint_document_graph(identifier, base)), mint_document(identifier, base)
    content = _with_contexts(data, source) if kind == ox.RdfFormat.JSON_LD else data
    try:
        read = list(ox.parse(content, format=kind, base_iri=f"{document}/"))
    except SyntaxError as error:
        where = f"line {error.lineno}: " if error.lineno else ""
        raise ReadError(source, f"is not valid {kind.name}: {where}{error.msg}", "correct the file") from error
    except (ValueError, OSError) as error:
        raise ReadError(source, f"cannot be read as {kind.name}: {error}", "correct the file") from error
    made_anew = {
        ox.NamedNode(mint(one))
        for one in {base, ID, *bases_of(read)}
        for mint in (mint_vocabulary_graph, mint_derived_graph)
    }
    said = [
        ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in read if quad.graph_name not in made_anew
    ]
    about = _about(identifier, source, kind.media_type, sha256(data).hexdigest())
    described = (ox.Quad(ox.NamedNode(document), predicate, value, graph) for predicate, value in about)
    run_quads = describe_run(graph, ox.NamedNode(document), run, base)
    return list(dict.fromkeys([*described, *run_quads, *_named(said, document)]))


NAMED: Final = (EntityKind.PLACE, EntityKind.ORGANIZATION)
"""Kinds of entities whose identifiers say what they are: by a code."""


def find_undescribed(
    quads: Iterable[ox.Quad], properties: Container[object], base: str = ID
) -> set[tuple[EntityKind, str]]:
    """Find the places and organizations that a file refers to by their IRIs and says nothing of.

    Args:
        quads: of the file.
        properties: those of the ontology; what others refer to (``rdfs:seeAlso``) needs no description.
        base: where entities live; ends in a slash or ``#``.

    Returns:
        Kinds and identifiers.
    """
    described: set[object] = set()
    named: set[ox.NamedNode] = set()
    for quad in quads:
        described.add(quad.subject)
        if isinstance(quad.object, ox.NamedNode) and quad.predicate in properties:
            named.add(quad.object)
    starts = [(kind, f"{base}{kind.value}/") for kind in NAMED]
    return {
        (kind, unquote(node.value.removeprefix(start)))
        for node in named - described
        for kind, start in starts
        if node.value.startswith(start)
    }


def describe_known(entities: Sequence[Entity], quads: Sequence[ox.Quad], base: str = ID) -> list[ox.Quad]:
    """Describe entities in a file's graph as a report's graph does; what the file says itself of one is left as it is.

    Args:
        entities: those that the file refers to, with those above them.
        quads: of the file, all in its graph.
        base: where entities live; ends in a slash or ``#``.

    Returns:
        The file's quads, then the descriptions.
    """
    graph = quads[0].graph_name
    known = {(entity.kind, entity.identifier): entity for entity in entities}
    said = {(quad.subject, quad.predicate) for quad in quads}
    more = (
        quad
        for entity in entities
        if isinstance(graph, ox.NamedNode)
        for quad in describe_entity(entity, graph, base, known)
    )
    return [*quads, *(quad for quad in more if (quad.subject, quad.predicate) not in said)]


def _with_contexts(data: bytes, source: str) -> bytes:
    """Put the published context into JSON-LD that names it by its address.

    Raises:
        ReadError: it names another context by address; nothing is fetched while a graph is built.
    """
    elsewhere: list[str] = []
    try:
        content = json.loads(data)
        filled = _fill(content, elsewhere)
    except (ValueError, RecursionError):
        return data  # the parser names the line
    if elsewhere:
        names = ", ".join(sorted(set(elsewhere)))
        raise ReadError(
            source,
            f"takes its context from {names}, and contexts of other sites are not fetched",
            f"write what stands there into the file, as the value of @context, or use {CONTEXT}, which is known",
        )
    return data if filled == content else json.dumps(filled, ensure_ascii=False).encode()


def _fill(value: Any, elsewhere: list[str]) -> Any:
    """Replace our context's address by the context; note the addresses of others."""
    if isinstance(value, list):
        return [_fill(one, elsewhere) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _context(one, elsewhere) if key in CONTEXTS else _fill(one, elsewhere) for key, one in value.items()}


def _context(value: Any, elsewhere: list[str]) -> Any:
    if isinstance(value, list):
        return [_context(one, elsewhere) for one in value]
    if not isinstance(value, str):
        return _fill(value, elsewhere)
    if value != CONTEXT:
        elsewhere.append(value)
        return value
    return _published_context()


@cache
def _published_context() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ontology_folder() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


def count_instances(quads: Iterable[ox.Quad], name: str) -> int:
    """Count the things of a class."""
    wanted = term(name)
    return len({quad.subject for quad in quads if quad.predicate == TYPE and quad.object == wanted})


def _about(
    identifier: str, source: str, media_type: str, digest: str
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
    yield TYPE, term("schema:Dataset")
    yield TYPE, term("prov:Entity")
    yield term("dcterms:identifier"), ox.Literal(identifier)
    yield term("dcterms:title"), chinese(PurePath(source).name)
    yield term("schema:encodingFormat"), ox.Literal(media_type)
    yield term("kg:sha256"), ox.Literal(digest)


def _named(quads: list[ox.Quad], document: str) -> Iterator[ox.Quad]:
    """Give blank nodes IRIs: ``…/document/others#node-0``."""
    blank = [quad for quad in quads if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)]
    with_blank = set(blank)
    yield from (quad for quad in quads if quad not in with_blank)
    dataset = ox.Dataset(blank)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    for quad in sorted(dataset, key=str):
        subject, value = _node(quad.subject, document), quad.object
        yield ox.Quad(
            subject,
            quad.predicate,
            _node(value, document) if isinstance(value, ox.BlankNode) else value,
            quad.graph_name,
        )


def _node(node: Node, document: str) -> ox.NamedNode | ox.Triple:
    if isinstance(node, ox.BlankNode):
        return ox.NamedNode(part_of(document, f"node-{node.value.removeprefix('c14n')}"))
    return node
