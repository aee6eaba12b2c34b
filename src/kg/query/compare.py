"""Two places or two organizations side by side.

In: a store and two names. Out: a table of what both, or one of them, ran, plans, serves and counts. It stands alone
because it compares facts and not networks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal

from kg.errors import NotFoundError, QueryError
from kg.locations import ontology_folder
from kg.namespaces import VOCABULARY
from kg.query.columns import STATUS_WORDS
from kg.query.facts import ALL, Selection, facts
from kg.query.names import ENTITIES, below, find_names, kind_in, kind_of, label_of, resolve_name, wording_of
from kg.query.questions import ask, read_question
from kg.query.terms import LABEL
from kg.table import Table, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pyoxigraph import Store

    from kg.query.facts import Fact
    from kg.query.questions import Question
    from kg.table import Cell, Language

ASPECTS: Final = {
    "statements": Wording("陈述", "statements"),
    "programmes": Wording("项目", "programmes"),
    "plans": Wording("计划", "plans"),
    "beneficiaries": Wording("受益群体", "beneficiaries"),
    "partners": Wording("合作组织", "partners"),
    "activity types": Wording("活动类型", "activity types"),
    "quantities": Wording("数量", "quantities"),
}
"""What is compared, in the order of the table, and what people read for it."""
HEADINGS: Final = (Wording("方面", "aspect"), Wording("内容", "item"))

COMPARED: Final = ("organization", "place")
"""The kinds of things that can be compared."""


def compare(
    store: Store, one: str, other: str, language: Language | None = None, totals: Question | None = None
) -> Table:
    """Compare two places or two organizations.

    Args:
        store: the graph.
        one: any name of a place (with all below it) or an organization.
        other: any name of another of the same kind.
        language: of the words for people to read; None for the names that programs use.
        totals: the question that adds up what is counted; None for the one that comes with the program.

    Returns:
        A table: aspect, item, and for each of the two the number of statements or the sum of quantities, None for none.
        Items of both come first. Sums are those of the question ``totals``, so that both tell the same.

    Raises:
        NotFoundError: a name stands for nothing, or for several things.
        QueryError: the two are not of one kind, or no places and organizations.
    """
    iris = [_resolve(store, name) for name in (one, other)]
    if kind_of(iris[0]) != kind_of(iris[1]):
        raise QueryError(f"{one} is a {kind_of(iris[0])}, {other} a {kind_of(iris[1])}; compare two of one kind")
    labels = _Labels(store, language)
    counts = [_count(facts(store, _selection(store, iri)), labels) for iri in iris]
    for count, sums in zip(counts, _sums(store, totals or _totals(), iris, labels), strict=True):
        count["quantities"] = sums
    rows: list[tuple[Cell, ...]] = []
    for aspect, wording in ASPECTS.items():
        name = wording.in_language(language) if language else aspect
        items = sorted({*counts[0][aspect], *counts[1][aspect]})
        cells = [(name, item, counts[0][aspect].get(item), counts[1][aspect].get(item)) for item in items]
        rows += sorted(cells, key=lambda row: (row[2] is None or row[3] is None, row[2] is None, row[1]))
    heads = [label_of(store, iri) for iri in iris]
    headings = tuple(heading.in_language(language or "en") for heading in HEADINGS)
    return Table((*headings, *heads), tuple(rows), f"{heads[0]} / {heads[1]}")


@cache
def _totals() -> Question:
    return read_question(ontology_folder() / "queries" / "totals.rq")


def _resolve(store: Store, name: str) -> str:
    """Find a place or an organization; say what a name stands for that is neither."""
    try:
        return resolve_name(store, name, *COMPARED)
    except NotFoundError:
        others = [iri for iri in find_names(store, name, *ENTITIES) if kind_in(store, iri) not in COMPARED]
        if others:
            kind = kind_in(store, others[0])
            raise QueryError(
                f"{name} is a {kind}; kg compare puts two places or two organizations side by side"
            ) from None
        raise


class _Labels:
    """Tells canonical labels from names as written, which the facts table has beside them; puts notations in words."""

    def __init__(self, store: Store, language: Language | None) -> None:
        self.store, self.language = store, language
        self.known: dict[tuple[str, str], bool] = {}

    def hold(self, name: str, kind: str) -> bool:
        key = (name, kind)
        if key not in self.known:
            literal = Literal(name, language="zh")
            bearers = (quad.subject for quad in self.store.quads_for_pattern(None, LABEL, literal, None))
            self.known[key] = any(kind_of(str(getattr(one, "value", ""))) == kind for one in bearers)
        return self.known[key]

    def status(self, status: str) -> str:
        return STATUS_WORDS[status].in_language(self.language) if self.language else status

    def of(self, scheme: str, notation: str) -> str:
        """Say the label of a concept of the vocabulary."""
        if self.language is None:
            return notation
        return wording_of(self.store, f"{VOCABULARY}{scheme}/{notation}").in_language(self.language)


def _selection(store: Store, iri: str) -> Selection:
    if kind_of(iri) == "place":
        return replace(ALL, places=frozenset(below(store, iri)))
    return replace(ALL, agent=iri)


def _count(found: Iterator[Fact], labels: _Labels) -> dict[str, dict[str, int | Decimal]]:
    activities: dict[str, defaultdict[str, set[str]]] = {aspect: defaultdict(set) for aspect in ASPECTS}
    for fact in found:
        for aspect, item in _items(fact, labels):
            activities[aspect][item].add(fact.activity)
    return {aspect: {item: len(keys) for item, keys in items.items()} for aspect, items in activities.items()}


def _sums(store: Store, totals: Question, iris: Sequence[str], labels: _Labels) -> list[dict[str, int | Decimal]]:
    """Add up what each of the two counts, as the question of totals does; told by type where several have the thing."""
    found: list[dict[tuple[str, str, str], Decimal]] = []
    types: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for iri in iris:
        sums: dict[tuple[str, str, str], Decimal] = {}
        answer = ask(store, totals, {kind_of(iri): iri}, limit=None)
        for kind, what, unit, total, _ in answer.rows if isinstance(answer, Table) else ():
            sums[str(kind), str(what), str(unit)] = Decimal(str(total))
            types[str(what), str(unit)].add(str(kind))
        found.append(sums)
    return [
        {
            f"{f'{kind} ' if len(types[what, unit]) > 1 else ''}{what} ({labels.of('unit', unit)})": total
            for (kind, what, unit), total in sums.items()
        }
        for sums in found
    ]


def _items(fact: Fact, labels: _Labels) -> Iterator[tuple[str, str]]:
    yield "statements", labels.status(fact.status)
    yield "activity types", labels.of("activity", fact.activity_type)
    done = "plans" if fact.status == "planned" else "programmes"
    yield from ((done, programme) for programme in fact.programmes if labels.hold(programme, "programme"))
    if fact.status == "planned" and not fact.programmes:
        yield "plans", f"{fact.predicate} {fact.object}".strip()
    yield from (("beneficiaries", group) for group in fact.beneficiaries if labels.hold(group, "group"))
    yield from (("partners", partner) for partner in fact.partners if labels.hold(partner, "organization"))
