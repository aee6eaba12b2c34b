"""What a user asks the facts for, in the user's words → a :class:`kg.query.facts.Selection`.

In: names as typed. Out: IRIs with all that lies below them. It stands alone so that the command line and the Python
interface mean the same.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query.columns import STATUS_WORDS, status_named
from kg.query.facts import Selection
from kg.query.names import below, resolve_name
from kg.query.terms import local_name

if TYPE_CHECKING:
    from pyoxigraph import Store


def select(
    store: Store,
    *,
    document: str = "",
    place: str = "",
    agent: str = "",
    programme: str = "",
    group: str = "",
    status: str = "",
    year: int | None = None,
    min_confidence: float | Decimal = 0,
    everything: bool = False,
) -> Selection:
    """Turn what a user typed into a selection of facts.

    Args:
        store: the graph.
        document: identifier or title.
        place: any name; with all places below it.
        agent: any name of an organization.
        programme: any name.
        group: any name; with all narrower groups.
        status: one of :data:`kg.query.columns.STATUS_WORDS`, or its word in Chinese or English: ``已完成``; what is
            under way is reported as well, what is called for planned.
        year: a year that the period touches.
        min_confidence: from 0 to 1.
        everything: whether slogans and what is cancelled or negated are wanted, too, each by its finest status.

    Returns:
        The selection.

    Raises:
        NotFoundError: a name stands for nothing, or for several things.
        QueryError: the status is none.
    """
    chosen = status_named(status) if status else ""
    if chosen is None:
        words = (f"{one} ({word.zh})" for one, word in STATUS_WORDS.items())
        raise QueryError(f"there is no status {status!r}; there are {', '.join(words)}")
    return Selection(
        document=_identifier(store, document) if document else "",
        places=frozenset(below(store, resolve_name(store, place, "place"))) if place else frozenset(),
        agent=resolve_name(store, agent, "organization", "person", "place") if agent else "",
        programme=resolve_name(store, programme, "programme") if programme else "",
        groups=frozenset(below(store, resolve_name(store, group, "group"))) if group else frozenset(),
        status=chosen,
        year=year,
        min_confidence=Decimal(str(min_confidence)),
        everything=everything,
    )


def _identifier(store: Store, document: str) -> str:
    from urllib.parse import unquote  # noqa: PLC0415 - small and rarely needed

    return unquote(local_name(resolve_name(store, document, "document")))
