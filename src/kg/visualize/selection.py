"""Parts of a picture: the statements of a place, of a programme, or of a query's answers.

In: contents and conditions. Out: contents with fewer statements. It stands alone so that a page of a part is drawn by
the same code as a page of the whole.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.base import base_of
from kg.errors import QueryError
from kg.model import EntityKind
from kg.namespaces import query_prefixes

if TYPE_CHECKING:
    from kg.visualize.contents import Contents, DrawnActivity


_IF_NAMED: Final = (EntityKind.PROGRAMME, EntityKind.PERSON)
"""Kinds that a part holds only where a statement names them; places and groups are needed for what lies in them."""


def narrow(
    contents: Contents,
    store: ox.Store,
    *,
    query: str | None = None,
    place: str | None = None,
    programme: str | None = None,
) -> Contents:
    """Keep the statements for which all conditions hold.

    Args:
        contents: all that a picture can show.
        store: the graph that a query is asked of.
        query: a SELECT query; a statement stays if any answer names it, its measure, its document or an entity of it.
        place: IRI; a statement stays if it took place there or in a place below it, or its agent belongs there.
        programme: IRI; a statement stays if it is of that programme.

    Returns:
        The contents with these statements, and a note of how many others there are.

    Raises:
        QueryError: the query is no SELECT query or is malformed, or no statement is left.
    """
    kept = contents.activities
    if programme:
        kept = tuple(one for one in kept if programme in one.programmes)
    if place:
        below = _below(contents, place)
        kept = tuple(one for one in kept if below.intersection((one.place, *one.agents)))
    if query:
        answers = _answers(store, query)
        kept = tuple(one for one in kept if not answers.isdisjoint(_names(one)))
    if len(kept) == len(contents.activities):
        return contents
    if not kept:
        raise QueryError("no statement passes: a picture of it would be empty")
    named = {iri for one in kept for iri in one.involved}
    documents = {one.document for one in kept}
    return replace(
        contents,
        entities=tuple(one for one in contents.entities if one.iri in named or one.kind not in _IF_NAMED),
        activities=kept,
        documents=tuple(one for one in contents.documents if one.identifier in documents),
        narrowed=(len(kept), len(contents.activities)),
    )


def _below(contents: Contents, place: str) -> set[str]:
    """List a place, the places in it, and the organizations whose jurisdiction they are."""
    found = {place}
    while True:
        more = {one.iri for one in contents.entities if one.adcode and one.parent in found} - found
        if not more:
            return found | {one.iri for one in contents.entities if one.home in found}
        found |= more


def _answers(store: ox.Store, query: str) -> set[str]:
    try:
        solutions = store.query(query, prefixes=query_prefixes(base_of(store)), use_default_graph_as_union=True)
    except SyntaxError as error:
        raise QueryError(f"not valid SPARQL: {error.msg}") from error
    if not isinstance(solutions, ox.QuerySolutions):
        raise QueryError("a picture is drawn from a SELECT query; this is another kind")
    return {_local(value.value) for row in solutions for value in row if isinstance(value, ox.NamedNode)}


def _names(activity: DrawnActivity) -> set[str]:
    involved = map(_local, activity.involved)
    return {activity.key, activity.document, *(one.key for one in activity.measures), *involved}


def _local(iri: str) -> str:
    return iri.rpartition("/")[2]
