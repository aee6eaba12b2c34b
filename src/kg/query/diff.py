"""What changed between two graphs, statement by statement, in words.

In: two stores. Out: changes, each with what stood before and what stands now. It stands alone because it compares what
is said and not how it is written: a sentence that moved down the page is the same statement, though its offsets and its
identifier are others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.query.columns import HEADINGS, STATUS_WORDS
from kg.query.facts import COLUMNS, Selection, facts
from kg.table import Column, Table, Wording, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from pyoxigraph import Store

    from kg.query.facts import Fact
    from kg.table import Language

WHERE_AND_HOW: Final = frozenset(
    {
        "fact", "activity", "start", "end", "section", "sentence", "title", "url", "published", "rule", "confidence",
        "agent_iri",
    }
)  # fmt: skip
"""Columns that say where a statement was read, or how: two rows that differ in no other say the same."""

CONTENT: Final = tuple(name for name in COLUMNS if name not in WHERE_AND_HOW)
"""Columns that say something."""

ADDED: Final = "added"
REMOVED: Final = "removed"
CHANGED: Final = "changed"
MARKS: Final = {ADDED: "+", REMOVED: "-", CHANGED: "~"}
KINDS: Final = {ADDED: Wording("新增", ADDED), REMOVED: Wording("删去", REMOVED), CHANGED: Wording("更改", CHANGED)}


@dataclass(frozen=True, slots=True)
class Change:
    """One statement, or one quantity of it, that is not the same in both graphs."""

    kind: str
    """``added``, ``removed`` or ``changed``."""
    before: Fact | None
    after: Fact | None

    @property
    def fact(self) -> Fact:
        """The row as it stands now; as it stood where it is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change has a row before or after")
        return found

    @property
    def fields(self) -> tuple[tuple[str, str, str], ...]:
        """Of a changed one: column, text before, text after."""
        if self.before is None or self.after is None:
            return ()
        pairs = ((name, to_text(getattr(self.before, name)), to_text(getattr(self.after, name))) for name in CONTENT)
        return tuple(pair for pair in pairs if pair[1] != pair[2])

    def in_words(self, language: Language = "en") -> str:
        """Say the change in one line: ``~ 衡阳市妇联 提供 岗位 1300多个 (hunan-2019): value 1200 → 1300``."""
        fact = self.fact
        said = " ".join(filter(None, (fact.agent, fact.predicate, fact.object, fact.quantity_text)))
        year = f"{fact.period_start.year} " if fact.period_start else ""
        status = STATUS_WORDS[fact.status].in_language(language)
        line = f"{MARKS[self.kind]} {said} ({year}{status}, {fact.document})"
        changed = (
            f"{HEADINGS[name].in_language(language)} {before or '—'} → {after or '—'}"
            for name, before, after in self.fields
            if name != "quote" or len(self.fields) == 1
        )
        return ": ".join(filter(None, (line, "; ".join(changed))))


def diff(before: Store, after: Store) -> tuple[Change, ...]:
    """Compare two graphs.

    Args:
        before: the one graph.
        after: the other.

    Returns:
        The changes by document and place in the text, slogans and what is called for, cancelled or denied included;
        none if both say the same, wherever it stands in their documents.
    """
    everything = Selection(everything=True)
    return compare_facts(facts(before, everything), facts(after, everything))


def compare_facts(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[Change, ...]:
    """Compare the rows of two facts tables.

    Rows are the same if they say the same in the same document. Of the others, two belong together as one that changed
    if they have the same identifier, else the same sentence and verb, else the same agent, verb and counted thing.

    Returns:
        The changes by document and place in the text.
    """
    old, new = list(before), list(after)
    _pair(old, new, _content)
    changes = [
        Change(CHANGED, one, other)
        for likeness in (_identity, _wording, _subject)
        for one, other in _pair(old, new, likeness)
    ]
    changes += [Change(REMOVED, one, None) for one in old]
    changes += [Change(ADDED, None, one) for one in new]
    return tuple(sorted((change for change in changes if change.fields or change.kind != CHANGED), key=_order))


def _pair(old: list[Fact], new: list[Fact], likeness: Callable[[Fact], Hashable]) -> list[tuple[Fact, Fact]]:
    """Take the rows that are alike out of both lists, in the order of the text, and return them as pairs."""
    waiting: defaultdict[Hashable, list[Fact]] = defaultdict(list)
    for fact in reversed(old):
        waiting[likeness(fact)].append(fact)
    pairs, left = [], []
    for fact in new:
        alike = waiting[likeness(fact)]
        if alike:
            pairs.append((alike.pop(), fact))
        else:
            left.append(fact)
    gone = {id(one) for one, _ in pairs}
    old[:] = [fact for fact in old if id(fact) not in gone]
    new[:] = left
    return pairs


def _content(fact: Fact) -> Hashable:
    return tuple(getattr(fact, name) for name in CONTENT)


def _identity(fact: Fact) -> Hashable:
    return fact.document, fact.fact


def _wording(fact: Fact) -> Hashable:
    return fact.document, fact.sentence, fact.predicate, fact.counted


def _subject(fact: Fact) -> Hashable:
    return fact.document, fact.agent, fact.predicate, fact.object, fact.counted, fact.unit


def _order(change: Change) -> tuple[str, int, int, str, str]:
    fact = change.fact
    return fact.document, fact.start, fact.end, change.kind, fact.fact


_COLUMNS: Final = (
    Column("change", Wording("变化", "change")),
    Column("document", HEADINGS["document"]),
    Column("fact", HEADINGS["fact"]),
    Column("statement", Wording("陈述", "statement")),
    Column("column", Wording("列", "column")),
    Column("before", Wording("原", "before")),
    Column("after", Wording("今", "after")),
)


def diff_table(changes: Iterable[Change]) -> Table:
    """Put changes into a table: one row a statement added or removed, and one a column that changed."""
    return Table.under(_COLUMNS, tuple(row for change in changes for row in _rows(change)))


def _rows(change: Change) -> Iterator[tuple[str, ...]]:
    fact = change.fact
    said = " ".join(filter(None, (fact.agent, fact.predicate, fact.object, fact.quantity_text)))
    for column, before, after in change.fields or (("", "", ""),):
        yield change.kind, fact.document, fact.fact, said, column, before, after
