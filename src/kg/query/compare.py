"""Two places or two organizations side by side.

In: a store and two names. Out: a table of what both, or one of them, ran, plans, serves and counts. It stands alone
because it compares facts and not networks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal

from kg.errors import QueryError
from kg.query.facts import ALL, Selection, facts
from kg.query.names import below, kind_of, label_of, resolve_name
from kg.query.terms import LABEL
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from pyoxigraph import Store

    from kg.query.facts import Fact
    from kg.table import Cell

ASPECTS: Final = ("statements", "programmes", "plans", "beneficiaries", "partners", "activity types", "quantities")
"""What is compared, in the order of the table."""

NO_SUMS: Final = frozenset({"percent", "permille", "ratio", "times", ""})
"""Units that cannot be added up."""


def compare(store: Store, one: str, other: str) -> Table:
    """Compare two places or two organizations.

    Args:
        store: the graph.
        one: any name of a place (with all below it) or an organization.
        other: any name of another of the same kind.

    Returns:
        A table: aspect, item, and for each of the two the number of statements or the sum of quantities, None for none.
        Items of both come first. Sums count the same quantity of the same agent and year once.

    Raises:
        NotFoundError: a name stands for nothing, or for several things.
        QueryError: the two are not of one kind.
    """
    iris = [resolve_name(store, name, "organization", "place") for name in (one, other)]
    if kind_of(iris[0]) != kind_of(iris[1]):
        raise QueryError(f"{one} is a {kind_of(iris[0])}, {other} a {kind_of(iris[1])}; compare two of one kind")
    labels = _Labels(store)
    counts = [_count(facts(store, _selection(store, iri)), labels) for iri in iris]
    rows: list[tuple[Cell, ...]] = []
    for aspect in ASPECTS:
        items = sorted({*counts[0][aspect], *counts[1][aspect]})
        cells = [(aspect, item, counts[0][aspect].get(item), counts[1][aspect].get(item)) for item in items]
        rows += sorted(cells, key=lambda row: (row[2] is None or row[3] is None, row[2] is None, row[1]))
    heads = [label_of(store, iri) for iri in iris]
    return Table(("aspect", "item", *heads), tuple(rows), f"{heads[0]} / {heads[1]}")


class _Labels:
    """Tells canonical labels from names as written, which the facts table has beside them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.known: dict[tuple[str, str], bool] = {}

    def hold(self, name: str, kind: str) -> bool:
        key = (name, kind)
        if key not in self.known:
            literal = Literal(name, language="zh")
            bearers = (quad.subject for quad in self.store.quads_for_pattern(None, LABEL, literal, None))
            self.known[key] = any(kind_of(str(getattr(one, "value", ""))) == kind for one in bearers)
        return self.known[key]


def _selection(store: Store, iri: str) -> Selection:
    if kind_of(iri) == "place":
        return replace(ALL, places=frozenset(below(store, iri)))
    return replace(ALL, agent=iri)


def _count(found: Iterator[Fact], labels: _Labels) -> dict[str, dict[str, int | Decimal]]:
    activities: dict[str, defaultdict[str, set[str]]] = {aspect: defaultdict(set) for aspect in ASPECTS}
    sums: dict[tuple[str, str, int, str, Decimal], Decimal] = {}
    for fact in found:
        for aspect, item in _items(fact, labels):
            activities[aspect][item].add(fact.activity)
        amount = fact.value if fact.value is not None else fact.lower
        if amount is not None and fact.unit not in NO_SUMS and fact.status == "reported":
            year = fact.period_start.year if fact.period_start else 0
            sums[(";".join(fact.counted), fact.unit, year, fact.agent, amount)] = amount
    counted: dict[str, dict[str, int | Decimal]] = {
        aspect: {item: len(keys) for item, keys in items.items()} for aspect, items in activities.items()
    }
    for (what, unit, *_), amount in sums.items():
        item = f"{what} ({unit})" if what else unit
        counted["quantities"][item] = counted["quantities"].get(item, 0) + amount
    return counted


def _items(fact: Fact, labels: _Labels) -> Iterator[tuple[str, str]]:
    yield "statements", fact.status
    yield "activity types", fact.activity_type
    done = "plans" if fact.status == "planned" else "programmes"
    yield from ((done, programme) for programme in fact.programmes if labels.hold(programme, "programme"))
    if fact.status == "planned" and not fact.programmes:
        yield "plans", f"{fact.predicate} {fact.object}".strip()
    yield from (("beneficiaries", group) for group in fact.beneficiaries if labels.hold(group, "group"))
    yield from (("partners", partner) for partner in fact.partners)
