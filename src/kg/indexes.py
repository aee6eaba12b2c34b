"""The indexes of a store, each read from end to end: one can be damaged while all others are whole.

In: a store. Out: what each kind of look-up finds, as it comes. It stands alone because both who checks a graph and who
waits for an answer of it must meet the bytes that Oxigraph did not write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

QUADS: Final = {
    "named graphs": "GRAPH ?graph { ?subject ?predicate ?object }",
    "their merge": "?subject ?predicate ?object",
}
"""The two halves of a store, as patterns."""
LOOKUPS: Final = (
    ("named graphs", "?subject"),
    ("named graphs", "?predicate"),
    ("named graphs", "?object"),
    ("named graphs", "?graph ?subject"),
    ("named graphs", "?graph ?predicate"),
    ("named graphs", "?graph ?object"),
    ("their merge", "?subject"),
    ("their merge", "?predicate"),
    ("their merge", "?object"),
)
"""By what quads are looked up: one index of the store for each line."""


def scan(store: ox.Store, half: str) -> Iterator[object]:
    """Yield something for each quad of a half of a store, in no order.

    Solutions are taken as they come: COUNT would wait for ever for the end of a damaged index, since Oxigraph repeats
    the error there and gathers it.

    Args:
        store: the store of a graph directory.
        half: one of :data:`QUADS`.

    Raises:
        RuntimeError: Oxigraph meets bytes that it did not write.
    """
    return _solutions(store, QUADS[half])


def look_up(store: ox.Store, half: str, terms: str) -> Iterator[object]:
    """Yield something for each quad that is found by one kind of look-up; arguments of :data:`LOOKUPS`.

    Raises:
        RuntimeError: Oxigraph meets bytes that it did not write.
    """
    pattern = QUADS[half]
    return _solutions(store, f"{{ SELECT DISTINCT {terms} {{ {pattern} }} }} LATERAL {{ {pattern} }}")


def read_through(store: ox.Store) -> Iterator[object]:
    """Read all indexes of a store, quad by quad; what is yielded means nothing.

    Raises:
        RuntimeError: Oxigraph meets bytes that it did not write.
    """
    for half in QUADS:
        yield from scan(store, half)
    for half, terms in LOOKUPS:
        yield from look_up(store, half, terms)


def _solutions(store: ox.Store, pattern: str) -> Iterator[object]:
    return iter(cast("ox.QuerySolutions", store.query(f"SELECT ?nothing {{ {pattern} }}")))
