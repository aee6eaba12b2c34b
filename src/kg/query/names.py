"""What a user calls things: a label, an alias, a code, an identifier, an IRI → the entity that is meant.

In: a store and a word. Out: IRIs. It stands alone so that every command understands the same names. Looking a name up
asks an index of the store; only a name that nothing bears costs a pass over all labels, to list the nearest.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.base import base_of
from kg.errors import NotFoundError
from kg.namespaces import PREFIXES, query_prefixes, shorten
from kg.query.terms import ALT_LABEL, IDENTIFIER, LABEL, PREF_LABEL, TYPE, choose_label, expand, local_name
from kg.simplified import to_simplified
from kg.table import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "place": (),
    "organization": (),
    "programme": (PREFIXES["programme"],),
    "group": (PREFIXES["group"],),
    "person": (),
    "activity-type": (PREFIXES["activity"],),
    "unit": (PREFIXES["unit"],),
    "document": (),
}
"""Kinds of things that have names, and where the vocabulary has some; all others lie in a folder of that name below the
base of the graph."""

_KINDS_BY_CLASS: Final = {
    expand("schema:AdministrativeArea"): "place",
    expand("org:FormalOrganization"): "organization",
    expand("org:Organization"): "organization",
    expand("schema:Organization"): "organization",
    expand("kg:Programme"): "programme",
    expand("schema:Person"): "person",
}

ENTITIES: Final = ("place", "organization", "programme", "group", "person")
NEAREST: Final = 5
"""How many near names a miss lists."""

KNOWN: Final = ox.NamedNode(expand("kg:known"))

_FOLDER: Final = re.compile(r"[/#]([^/#]*)/[^/]*$")
"""The last but one segment of an IRI, in its path or in its fragment."""
_ADCODE: Final = re.compile(r"\d{6}")
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z'’ .-]*")
_IRI: Final = re.compile(r"<?([a-z][a-z0-9+.-]*://[^<>\s]+|urn:[^<>\s]+)>?")


def kind_of(iri: str) -> str:
    """Tell the kind of a thing by its IRI, under any base; empty if it is none of :data:`KINDS`."""
    for kind, starts in KINDS.items():
        if iri.startswith(starts):
            return kind
    found = _FOLDER.search(iri)
    return found[1] if found is not None and found[1] in KINDS else ""


def resolve_name(store: ox.Store, name: str, *kinds: str) -> str:
    """Find the one thing that a user means.

    Args:
        store: the graph.
        name: a label or alias in any language, in simplified or traditional characters, an adcode, an identifier or
            notation, a prefixed name, an IRI; in English in letters of any case, and a place's without its level.
        kinds: of :data:`KINDS`; any of :data:`ENTITIES` if none is given.

    Returns:
        Its IRI.

    Raises:
        NotFoundError: nothing, or more than one thing, bears the name; the message lists the nearest or all of them.
    """
    wanted = kinds or ENTITIES
    found = find_names(store, name, *wanted) or find_names(store, to_simplified(name), *wanted)
    if len(found) == 1:
        return found[0]
    if found:
        which = "\n  ".join(f"{label_of(store, iri)}  {shorten(iri, base_of(store))}" for iri in found)
        raise NotFoundError(f"{name!r} may be several; give one of these:\n  {which}")
    raise NotFoundError(_miss(store, name, wanted))


def find_names(store: ox.Store, name: str, *kinds: str) -> list[str]:
    """Find all things that a name may mean, by the surest way that finds any.

    Args:
        store: the graph.
        name: as in :func:`resolve_name`.
        kinds: of :data:`KINDS`.

    Returns:
        IRIs, sorted; empty if none.
    """
    for way in (_by_iri, _by_identifier, _by_label, _by_alias, _by_latin):
        found = sorted({iri for iri in way(store, name.strip(), kinds) if kind_in(store, iri) in kinds})
        if found:
            return found
    return []


def unknown_names(store: ox.Store, document: str) -> list[tuple[str, str]]:
    """List the names in a document that neither the vocabulary nor the places hold.

    Args:
        store: the graph.
        document: its identifier.

    Returns:
        Name in Chinese and kind, of :data:`ENTITIES`, one for each entity; sorted by kind and name.
    """
    found = set()
    for described in store.quads_for_pattern(None, IDENTIFIER, ox.Literal(document), None):
        if isinstance(described.graph_name, ox.DefaultGraph):
            continue  # the merge of all documents
        for quad in store.quads_for_pattern(None, KNOWN, ox.Literal(False), described.graph_name):
            if isinstance(quad.subject, ox.NamedNode):
                found.add(quad.subject.value)
    return sorted(((label_of(store, iri), kind_in(store, iri)) for iri in found), key=lambda one: one[::-1])


def explain_unplaced(store: ox.Store, iri: str) -> str:
    """Say of a bare name such as 市妇联, which a report without a place leaves, that it is no certain body's.

    Args:
        store: the graph.
        iri: of an organization.

    Returns:
        A sentence with the names of the bodies that may be meant; empty if the thing is known, or no other has such a
        name.
    """
    known = next(iter(store.quads_for_pattern(ox.NamedNode(iri), KNOWN, ox.Literal(False), None)), None)
    if known is None or kind_in(store, iri) != "organization":
        return ""
    name = label_of(store, iri)
    near = [other for other in nearest_names(store, name, "organization") if other != name and name in other]
    if not near:
        return ""
    told = f"{name!r} is not one body's name: a report calls one so without telling where"
    return f"{told}; the nearest are {', '.join(near)}"


def kind_in(store: ox.Store, iri: str) -> str:
    """Tell the kind of a thing by its IRI, else by its class: others' files name things as they like."""
    kind = kind_of(iri)
    if kind:
        return kind
    types = (quad.object for quad in store.quads_for_pattern(ox.NamedNode(iri), TYPE, None, None))
    kinds = {_KINDS_BY_CLASS.get(str(getattr(one, "value", "")), "") for one in types}
    return max(kinds, default="")


def find_things(store: ox.Store, name: str) -> list[str]:
    """Find all that a name may mean, of whatever kind: entities, concepts, activities, measures, things of others.

    Args:
        store: the graph.
        name: a label or alias, a code, an identifier or notation, a prefixed name, an IRI.

    Returns:
        IRIs, sorted; empty if nothing bears the name.
    """
    kinds = tuple(KINDS)
    for word in dict.fromkeys((name.strip(), to_simplified(name.strip()))):
        for way in (_by_iri, _by_identifier, _by_label, _by_notation, _by_alias):
            found = sorted(set(way(store, word, kinds)))
            if found:
                return found
    return []


def resolve_thing(store: ox.Store, name: str, *kinds: str) -> str:
    """Find the one thing that a user means: of these kinds if there is one, else of any.

    Raises:
        NotFoundError: nothing, or more than one thing, bears the name; the message lists the nearest or all of them.
    """
    try:
        return resolve_name(store, name, *kinds)
    except NotFoundError:
        found = find_things(store, name)
        if len(found) == 1:
            return found[0]
        raise


def _by_iri(store: ox.Store, name: str, kinds: tuple[str, ...]) -> Iterator[str]:
    match = _IRI.fullmatch(name)
    iri = match[1] if match else ""
    prefix, colon, local = name.partition(":")
    if not iri and colon:
        namespace = query_prefixes(base_of(store)).get(prefix)
        iri = namespace + local if namespace else ""
    if iri and _described(store, iri):
        yield iri


def _by_identifier(store: ox.Store, name: str, kinds: tuple[str, ...]) -> Iterator[str]:
    if "document" in kinds:
        for quad in store.quads_for_pattern(None, IDENTIFIER, ox.Literal(name), None):
            yield from _iri_of(quad.subject)
    if "place" in kinds and _ADCODE.fullmatch(name):
        for quad in store.quads_for_pattern(None, ox.NamedNode(expand("kg:adcode")), ox.Literal(name), None):
            yield from _iri_of(quad.subject)
    if re.fullmatch(r"[\w.-]+", name):
        base = base_of(store)
        for kind in kinds:
            for start in (*KINDS[kind], f"{base}{kind}/"):
                if _described(store, start + name):
                    yield start + name


def _by_label(store: ox.Store, name: str, kinds: tuple[str, ...]) -> Iterator[str]:
    for predicate in (LABEL, PREF_LABEL, ox.NamedNode(expand("dcterms:title"))):
        yield from _bearing(store, predicate, name)


def _by_notation(store: ox.Store, name: str, kinds: tuple[str, ...]) -> Iterator[str]:
    yield from _bearing(store, ox.NamedNode(expand("skos:notation")), name)


def _by_alias(store: ox.Store, name: str, kinds: tuple[str, ...]) -> Iterator[str]:
    yield from _bearing(store, ALT_LABEL, name)


def _by_latin(store: ox.Store, name: str, kinds: tuple[str, ...]) -> Iterator[str]:
    """Find what a name in Latin letters means loosely: a pass over all labels, as no index tells it.

    An English label in letters of any case, a place's also without its last word, which tells its level (Shandong for
    Shandong Province), and the first word of the notation of a programme or a group (chunlei for chunlei-jihua).
    """
    if not _LATIN.fullmatch(name):
        return
    wanted = name.casefold()
    for quad in store.quads_for_pattern(None, LABEL, None, ox.DefaultGraph()):
        if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.Literal):
            continue
        iri, label = quad.subject.value, quad.object.value.casefold() if quad.object.language == "en" else ""
        kind = kind_of(iri)
        without_level = label.rpartition(" ")[0] if kind == "place" else ""
        first = local_name(iri).partition("-")[0] if kind in kinds and KINDS[kind] else ""
        if wanted in (label, without_level, first):
            yield iri


def _bearing(store: ox.Store, predicate: ox.NamedNode, name: str) -> Iterator[str]:
    for literal in (ox.Literal(name, language="zh"), ox.Literal(name, language="en"), ox.Literal(name)):
        for quad in store.quads_for_pattern(None, predicate, literal, None):
            yield from _iri_of(quad.subject)


def _iri_of(term: object) -> Iterator[str]:
    if isinstance(term, ox.NamedNode):
        yield term.value


def _described(store: ox.Store, iri: str) -> bool:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    return next(store.quads_for_pattern(node, None, None, None), None) is not None


UPWARDS: Final = {"place": "schema:containedInPlace", "group": "skos:broader"}
"""For the kinds that lie within one another: the property that leads upwards."""


def below(store: ox.Store, iri: str) -> list[str]:
    """List a place or a group with all that lies below it.

    Args:
        store: the graph.
        iri: the thing; of a kind that has nothing below it, it stands alone.

    Returns:
        IRIs, sorted.
    """
    found = {iri}
    upwards = UPWARDS.get(kind_of(iri))
    if upwards:
        predicate = ox.NamedNode(expand(upwards))
        waiting = [iri]
        while waiting:
            node = ox.NamedNode(waiting.pop())
            quads = store.quads_for_pattern(None, predicate, node, None)
            lower = {one for quad in quads for one in _iri_of(quad.subject)} - found
            found |= lower
            waiting += lower
    return sorted(found)


def label_of(store: ox.Store, iri: str) -> str:
    """Say the Chinese label of a thing, or its title, or its prefixed name."""
    node = ox.NamedNode(iri)
    for predicate in (LABEL, PREF_LABEL, ox.NamedNode(expand("dcterms:title")), ox.NamedNode(expand("skos:notation"))):
        label = choose_label(quad.object for quad in store.quads_for_pattern(node, predicate, None, None))
        if label:
            return label
    return shorten(iri, base_of(store))


def wording_of(store: ox.Store, iri: str) -> Wording:
    """Say what the graph calls a class, a property or a concept in both languages; its local name where it does not."""
    labels = [quad.object for quad in store.quads_for_pattern(ox.NamedNode(iri), LABEL, None, None)]
    return Wording(choose_label(labels) or local_name(iri), choose_label(labels, "en") or local_name(iri))


def all_names(store: ox.Store, *kinds: str) -> dict[str, set[str]]:
    """List every name with the things that bear it, those that documents mention and those of the vocabulary.

    Args:
        store: the graph.
        kinds: of :data:`KINDS`.

    Returns:
        Name to IRIs.
    """
    names: dict[str, set[str]] = {}
    for predicate in (LABEL, ALT_LABEL, IDENTIFIER):
        for quad in store.quads_for_pattern(None, predicate, None, None):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                iri = quad.subject.value
                if kind_of(iri) in kinds:
                    names.setdefault(quad.object.value, set()).add(iri)
    return names


def nearest_names(store: ox.Store, name: str, *kinds: str) -> list[str]:
    """List the names most like one that nothing bears.

    First the main names that hold it, those of what most is told of before others, then the main names of things with
    another name that does; then names that lie in it, the longest first, and those spelled alike.

    Args:
        store: the graph.
        name: the name.
        kinds: of :data:`KINDS`.

    Returns:
        At most :data:`NEAREST` names, nearest first.
    """
    names = all_names(store, *kinds)
    bearers = {iri for other in names if name in other for iri in names[other]}
    holding = [label for *_, label in sorted(_standing(store, iri, name) for iri in bearers)]
    within = sorted((other for other in names if other in name), key=_by_length, reverse=True)
    alike = difflib.get_close_matches(name, sorted(names), n=NEAREST, cutoff=0.4)
    return list(dict.fromkeys([*holding, *within, *alike]))[:NEAREST]


def nearest_word(word: str, words: Sequence[str]) -> str:
    """Choose the word of a list that is meant by one that is not in it: one that holds it, else one spelled alike.

    Returns:
        The word; empty if none is near.

    Examples:
        >>> nearest_word("text", ["agent", "quantity_text"])
        'quantity_text'
    """
    holding = [other for other in words if word and word in other]
    return min(holding, key=_by_length) if holding else next(iter(difflib.get_close_matches(word, words, 1)), "")


def _standing(store: ox.Store, iri: str, name: str) -> tuple[bool, int, int, str]:
    """Order things by whether their main name holds a name, how much is told of them, and the shorter main name."""
    told = sum(1 for _ in store.quads_for_pattern(None, None, ox.NamedNode(iri), ox.DefaultGraph()))
    label = label_of(store, iri)
    return name not in label, -told, len(label), label


def _by_length(name: str) -> tuple[int, str]:
    return len(name), name


def _miss(store: ox.Store, name: str, kinds: tuple[str, ...]) -> str:
    what = kinds[0].replace("-", " ") if len(kinds) == 1 else "entity"
    near = nearest_names(store, name, *kinds)
    hint = f"; the nearest are {', '.join(near)}" if near else ", nor anything like it"
    return f"no {what} is called {name!r} in this graph{hint}"
