"""Write TriG and Turtle that a person can read and a diff can follow.

In: quads in any order. Out: text that depends on nothing but the set of quads: graphs, subjects, predicates and objects
are sorted, blank nodes have canonical labels. It stands alone because the common serializers either keep the order of
the input or take minutes for a large graph.

References:
    RDF 1.1 TriG, W3C Recommendation 2014; RDF 1.1 Turtle, sections 2.4 to 2.7 and 6.5;
    RDF Dataset Canonicalization 1.0, W3C Recommendation 2024.
"""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.namespaces import ID, PREFIXES, prefixes_under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    GraphName: TypeAlias = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
    Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
    Row: TypeAlias = tuple[str, str, str]

_XSD: Final = PREFIXES["xsd"]
_LOCAL: Final = re.compile(r"(?:[A-Za-z0-9_\u4e00-\u9fff](?:[A-Za-z0-9_\u4e00-\u9fff.-]*[A-Za-z0-9_\u4e00-\u9fff-])?)?")
"""A subset of PN_LOCAL that needs no escapes (Turtle, 6.5)."""
_RELATIVE: Final = re.compile(r"[A-Za-z][\w-]*(?:/(?:[\w~%-][\w.~%-]*))*(?:#[\w.-]*)?")
"""References below the base that mean the same when resolved: no dot segments, no colon, no query."""
_BARE: Final = {
    _XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    _XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    _XSD + "boolean": re.compile(r"true|false"),
}
"""Datatypes whose literals stand without quotes, and the lexical forms that may (Turtle, 2.5.2 and 2.5.3)."""
_UNREADABLE: Final = re.compile(r"[\\\"\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ufeff]")
_SEPARATOR: Final = re.compile(r"[\u2028\u2029\ufeff]")
_ESCAPED: Final = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")
"""What canonical N-Triples escapes (RDF 1.2 N-Triples, section 4)."""
_CONTROLS: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_TYPE: Final = PREFIXES["rdf"] + "type"
_FIRST: Final = {_TYPE: "\x00", PREFIXES["rdfs"] + "label": "\x01", PREFIXES["skos"] + "prefLabel": "\x01"}
"""Predicates that open a description; the others follow by name."""


class Notation:
    """Terms as Turtle writes them, out of the form that N-Triples gives them; IRIs are worked out once."""

    __slots__ = ("_base", "_mark", "_prefixes", "iris")

    def __init__(self, base: str = ID) -> None:
        """Take the base of the graph's IRIs, which the file declares with the prefixes."""
        self._prefixes = {namespace: prefix for prefix, namespace in prefixes_under(base).items()}
        self._base = base
        self._mark = "#" if base.endswith("#") else ""
        self.iris: dict[str, str] = {}
        """IRIs that were written, as N-Triples and as Turtle have them."""

    def token(self, written: str) -> str:
        """Write one term, given as N-Triples writes it."""
        if written[0] == "<":
            found = self.iris.get(written)
            if found is None:
                found = self.iris[written] = self._shorten(written)
            return found
        return self._literal(written) if written[0] == '"' else written

    def _shorten(self, written: str) -> str:
        """Write an IRI: prefixed, relative to the base, or in full."""
        iri = written[1:-1]
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:cut])
        if prefix is not None and _LOCAL.fullmatch(iri, cut):
            return f"{prefix}:{iri[cut:]}"
        if iri.startswith(self._base) and _RELATIVE.fullmatch(iri, len(self._base)):
            return f"<{self._mark}{iri[len(self._base) :]}>"
        return written

    def _literal(self, written: str) -> str:
        """Write a literal: bare, in quotes, or in long quotes if it has several lines."""
        end = written.rfind('"') + 1
        value, rest = written[:end], written[end:]
        if "\\" in value or _SEPARATOR.search(value):
            value = quoted(_ESCAPED.sub(_unescape, value[1:-1]))
        if rest[:2] != "^^":
            return value + rest
        bare = _BARE.get(rest[3:-1])
        if bare is not None and bare.fullmatch(value, 1, end - 1):
            return value[1:-1]
        return f"{value}^^{self.token(rest[2:])}"


def quoted(text: str) -> str:
    """Write a string of Turtle; several lines stand in long quotes, readable as they are."""
    escaped = _UNREADABLE.sub(_escape, text)
    if "\n" in text:
        return f'"""{escaped}"""'
    return f'"{escaped}"'.replace("\t", "\\t")


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    known = {"\\": "\\\\", '"': '\\"', "\r": "\\r"}.get(character)
    return known or f"\\u{ord(character):04X}"


def _unescape(match: re.Match[str]) -> str:
    code, character = match.groups()
    return chr(int(code, 16)) if code else _CONTROLS.get(character, character)


def trig_lines(graphs: Iterable[tuple[GraphName, Iterable[ox.Quad]]], base: str = ID) -> Iterator[str]:
    """Write a dataset as TriG.

    Args:
        graphs: names with their quads, in the order in which they shall stand.
        base: of the graph's IRIs; ends in a slash or ``#``.

    Yields:
        Pieces of text, each ending in a line break.
    """
    yield from prologue(base)
    for name, quads in graphs:
        yield from _graph_lines(name, to_nquads(quads), base)


def trig_of_nquads(name: str, text: bytes, base: str = ID) -> bytes:
    """Write one named graph as it stands in :func:`trig_lines`' file.

    Args:
        name: IRI of the graph.
        text: its quads, as :func:`to_nquads` writes them; literals in the form that a store gives back.
        base: of the graph's IRIs; ends in a slash or ``#``.

    Returns:
        TriG without declarations; equal quads stand once.
    """
    return "".join(_graph_lines(ox.NamedNode(name), text, base)).encode()


def _graph_lines(name: GraphName, text: bytes, base: str) -> Iterator[str]:
    notation = Notation(base)  # a new one each: what it remembers stays as small as one graph
    rows = _rows(name, text, notation)
    if isinstance(name, ox.DefaultGraph):
        yield "\n"
        yield from _blocks(rows, "")
    else:
        yield f"\nGRAPH {notation.token(str(name))} {{\n"
        yield from _blocks(rows, "    ")
        yield "}\n"


def amend_trig(earlier: bytes, name: str, subjects: Iterable[str], text: bytes, base: str = ID) -> bytes | None:
    """Write one named graph anew where only some of its subjects are otherwise than in what was written earlier.

    Args:
        earlier: what :func:`trig_of_nquads` returned for the same name and base.
        name: IRI of the graph.
        subjects: IRIs of those of which something else, more or nothing is said now.
        text: all quads of these subjects in the graph, as :func:`to_nquads` writes them.
        base: of the graph's IRIs.

    Returns:
        What :func:`trig_of_nquads` returns for the graph as it is now; None if the text cannot be parted safely: blocks
        are told by the empty lines between them, which long strings may hold, and blank nodes have labels that depend
        on the whole graph.
    """
    notation = Notation(base)
    head = f"\nGRAPH {notation.token(f'<{name}>')} {{\n"
    written = earlier.decode()
    if '"""' in written or "_:" in written or b"_:" in text or not written.startswith(head):
        return None
    parted = (block.strip() for block in written[len(head) : -len("}\n")].split("\n\n"))
    blocks = {block.split(" ", 1)[0]: block for block in parted if block}
    for subject in subjects:
        blocks.pop(notation.token(f"<{subject}>"), None)
    now = (block.strip() for block in _blocks(_rows(ox.NamedNode(name), text, notation), "    "))
    blocks.update((block.split(" ", 1)[0], block) for block in now)
    body = "\n".join(f"    {blocks[subject]}\n" for subject in sorted(blocks))
    return None if '"""' in body else f"{head}{body}}}\n".encode()


def turtle_lines(triples: Iterable[ox.Triple | ox.Quad], base: str = ID) -> Iterator[str]:
    """Write triples as Turtle; graph names are left out and equal triples stand once.

    Args:
        triples: in any order.
        base: of the graph's IRIs; ends in a slash or ``#``.

    Yields:
        Pieces of text, each ending in a line break.
    """
    notation = Notation(base)
    yield from prologue(base)
    yield "\n"
    quads = {ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples}
    yield from _blocks(_rows(ox.DefaultGraph(), to_nquads(quads), notation), "")


def prologue(base: str = ID) -> Iterator[str]:
    """Declare the base and the prefixes, all of them and in one order, whatever the file uses.

    A base that ends in ``#`` is declared without it: what follows it is written as a fragment.
    """
    yield f"@base <{base.removesuffix('#')}> .\n"
    for prefix, namespace in sorted(prefixes_under(base).items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"


def _rows(name: GraphName, text: bytes, notation: Notation) -> list[Row]:
    """Write the terms of one graph, given as N-Quads, and sort the triples by them.

    The terms pass through N-Quads: to take lines apart costs a third of asking each term for its parts.
    """
    graph = "" if isinstance(name, ox.DefaultGraph) else f" {name}"
    tail = -len(f"{graph} .")
    known, token, predicates = notation.iris, notation.token, _Predicates(notation)
    rows: list[Row] = []
    blank: list[str] = []
    for line in set(text.decode().split("\n")[:-1]):
        subject, predicate, rest = line.split(" ", 2)
        value = rest[:tail]
        if subject[0] == "_" or value[0] == "_":
            blank.append(line)
        else:
            # Most terms stand many times: a look at what is known costs a third of a call.
            rows.append((known.get(subject) or token(subject), predicates[predicate], known.get(value) or token(value)))
    if blank:
        parsed = ox.parse("\n".join(blank), format=ox.RdfFormat.N_QUADS)
        rows.extend(
            (token(str(quad.subject)), predicates[str(quad.predicate)], token(str(quad.object)))
            for quad in with_canonical_blanks(name, parsed)
        )
    rows.sort()
    return rows


def to_nquads(quads: Iterable[ox.Quad]) -> bytes:
    """Write quads as N-Quads, in their own order."""
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


class _Predicates(dict[str, str]):
    """Predicates of N-Quads as Turtle writes them, those that open a description before all others."""

    def __init__(self, notation: Notation) -> None:
        self._notation = notation

    def __missing__(self, written: str) -> str:
        found = self[written] = _FIRST.get(written[1:-1], "") + self._notation.token(written)
        return found


def canonical_quads(name: GraphName, quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Sort the quads of one graph by subject, predicate and object, blank nodes with canonical labels.

    Args:
        name: the graph.
        quads: its quads, in any order.
    """
    known: list[ox.Quad] = []
    blank: list[ox.Quad] = []
    for quad in quads:
        has_blank = isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
        (blank if has_blank else known).append(quad)
    known.extend(with_canonical_blanks(name, blank))
    return sorted(known, key=str)


def with_canonical_blanks(name: GraphName, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Rename the blank nodes of one graph after what is said of them.

    Args:
        name: the graph; part of the labels, so that graphs of one file never share a node by accident.
        quads: those with a blank node. A node used in several graphs becomes one node in each.

    Yields:
        The quads, renamed.
    """
    dataset = ox.Dataset(quads)
    if not len(dataset):
        return
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    stem = sha256(str(name).encode()).hexdigest()[:6]
    for quad in dataset:
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.BlankNode):
            subject = _renamed(subject, stem)
        if isinstance(value, ox.BlankNode):
            value = _renamed(value, stem)
        yield ox.Quad(subject, quad.predicate, value, quad.graph_name)


def _renamed(node: ox.BlankNode, stem: str) -> ox.BlankNode:
    return ox.BlankNode(f"b{stem}{node.value.removeprefix('c14n')}")


def _blocks(rows: list[Row], indent: str) -> Iterator[str]:
    """Write one block a subject, one line a predicate."""
    separator = ""
    next_predicate = f" ;\n{indent}    "
    for subject, about in groupby(rows, key=itemgetter(0)):
        lines = []
        for predicate, group in groupby(about, key=itemgetter(1)):
            verb = "a" if predicate[0] == "\x00" else predicate.lstrip("\x01")
            lines.append(f"{verb} {' , '.join(row[2] for row in group)}")
        yield f"{separator}{indent}{subject} {next_predicate.join(lines)} .\n"
        separator = "\n"


def count_quads(path: Path) -> int:
    """Count the quads of a TriG file, as a stream.

    Args:
        path: the file.

    Returns:
        How many it states.

    Raises:
        OSError: the file cannot be read.
        SyntaxError: it is not TriG.
    """
    return sum(1 for _ in ox.parse(path=str(path), format=ox.RdfFormat.TRIG))
