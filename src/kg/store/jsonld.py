"""Write JSON-LD that reads like JSON: short keys by the published context, one object a node, named graphs kept.

In: graphs of quads and a context. Out: JSON lines of one document. It stands alone because the common serializers write
full IRIs as keys, or hold the whole graph in memory and order it as they come upon it.

References:
    JSON-LD 1.1, W3C Recommendation 2020, sections 4.1 (terms), 4.2 (values), 4.9 (named graphs).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.locations import ontology_folder
from kg.namespaces import ID, MOVING, PREFIXES, prefixes_under
from kg.store.trig import canonical_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.store.trig import GraphName, Term

CONTEXT: Final = "context.jsonld"
_TYPE: Final = PREFIXES["rdf"] + "type"
_STRING: Final = PREFIXES["xsd"] + "string"
_INTEGER: Final = PREFIXES["xsd"] + "integer"
_BOOLEAN: Final = PREFIXES["xsd"] + "boolean"
_SAFE: Final = 2**53
"""Whole numbers below it are the same in every JSON reader."""


@dataclass(frozen=True, slots=True)
class Key:
    """How the context names one property."""

    name: str
    type: str
    """``@id``, the IRI of a datatype, or empty."""
    by_language: bool
    """Whether values stand under their language."""


class Context:
    """A JSON-LD context, read from properties and classes to keys."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        """Read a context.

        Args:
            content: the value of ``@context``: prefixes, and terms that name an IRI by prefix.
        """
        self.content = dict(content)
        self._prefixes = {name: value for name, value in content.items() if isinstance(value, str) and ":/" in value}
        self._keys: dict[str, Key] = {}
        for name, value in content.items():
            entry = value if isinstance(value, dict) else {"@id": value}
            iri = self._expand(str(entry.get("@id", "")))
            if iri and name not in self._prefixes:
                kind = str(entry.get("@type", ""))
                datatype = kind if kind.startswith("@") else self._expand(kind)
                self._keys[iri] = Key(name, datatype, entry.get("@container") == "@language")

    def _expand(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return self._prefixes[prefix] + local if colon and prefix in self._prefixes else ""

    def under(self, base: str) -> Context:
        """Return the context for a graph of a base: its prefixes of places, organizations and documents lie there."""
        if base == ID:
            return self
        prefixes = prefixes_under(base)
        return Context(self.content | {name: prefixes[name] for name in MOVING if name in self.content})

    def key(self, iri: str) -> Key:
        """Name a property; by its IRI where the context has no term for it."""
        return self._keys.get(iri) or Key(iri, "", by_language=False)

    def name(self, iri: str) -> str:
        """Name a class."""
        return self._keys[iri].name if iri in self._keys else iri


@cache
def published_context(folder: Path | None = None) -> Context:
    """Load the context of an ontology; the packaged one if no folder is given."""
    path = (folder or ontology_folder()) / CONTEXT
    return Context(json.loads(path.read_text(encoding="utf-8"))["@context"])


def jsonld_lines(graphs: Iterable[tuple[GraphName, Iterable[ox.Quad]]], context: Context) -> Iterator[str]:
    """Write a dataset as JSON-LD.

    Args:
        graphs: names with their quads, in the order in which they shall stand.
        context: stands at the head of the document, so that it can be read offline.

    Yields:
        Pieces of text; nodes, keys and values are sorted.
    """
    yield '{"@context": ' + _json(context.content) + ',\n"@graph": ['
    separator = "\n"
    for name, quads in graphs:
        yield f'{separator}{{"@id": {_json(_id(name))}, "@graph": ['
        yield from _nodes(name, quads, context)
        yield "]}"
        separator = ",\n"
    yield "\n]}\n"


def _nodes(name: GraphName, quads: Iterable[ox.Quad], context: Context) -> Iterator[str]:
    separator = "\n"
    for subject, about in groupby(canonical_quads(name, quads), key=lambda quad: quad.subject):
        yield separator + _json({"@id": _id(subject), **_properties(about, context)})
        separator = ",\n"


def _properties(quads: Iterable[ox.Quad], context: Context) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for quad in quads:
        predicate, value = quad.predicate.value, quad.object
        if predicate == _TYPE and isinstance(value, ox.NamedNode):
            found.setdefault("@type", []).append(context.name(value.value))
            continue
        key = context.key(predicate)
        if not key.by_language:
            found.setdefault(key.name, []).append(_value(value, key))
        elif isinstance(value, ox.Literal) and value.language:
            found.setdefault(key.name, {}).setdefault(value.language, []).append(value.value)
        else:
            found.setdefault(predicate, []).append(_value(value, Key(predicate, "", by_language=False)))
    return {name: _single(values) for name, values in found.items()}


def _single(values: Any) -> Any:
    if isinstance(values, dict):
        return {language: _single(words) for language, words in values.items()}
    return values[0] if len(values) == 1 else values


def _value(term: Term, key: Key) -> Any:
    if not isinstance(term, ox.Literal):
        return _id(term) if key.type == "@id" else {"@id": _id(term)}
    datatype, text = term.datatype.value, term.value
    if term.language:
        return {"@value": text, "@language": term.language}
    if key.type == datatype:
        return text
    if datatype == _STRING:
        return {"@value": text} if key.type else text
    if key.type:
        return {"@value": text, "@type": datatype}
    if datatype == _BOOLEAN and text in ("true", "false"):
        return text == "true"
    if (
        datatype == _INTEGER
        and text.removeprefix("-").isdecimal()
        and str(int(text)) == text
        and abs(int(text)) < _SAFE
    ):
        return int(text)
    return {"@value": text, "@type": datatype}


def _id(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return term.value
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else str(term)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
