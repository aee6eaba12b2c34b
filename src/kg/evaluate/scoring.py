"""Score a facts table against a gold standard.

In: rows with the columns of the facts table, and a :class:`kg.evaluate.gold.Gold`. Out: counts, from which precision,
recall and accuracy follow, and the misses with the text that they stand in.

A gold quantity is found if a row has a quantity that overlaps it in the same place. Rows with a quantity that
is neither gold nor optional are spurious. Each attribute's accuracy is taken over all gold quantities, so that
a missing one has every attribute wrong. A gold statement is found if a row of the right agent, year and status
holds all its terms and partners.

References:
    Precision, recall and F1: Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2008, section 8.3.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from kg.evaluate.comparing import ATTRIBUTES, as_list, is_agent, is_among, plain, year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.evaluate.gold import Gold

_NUMERAL: Final = re.compile(r"[0-9一二三四五六七八九十百千万亿两]")
WHOLE: Final = "whole"


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is not as it should be."""

    kind: str
    """``missing``, ``wrong``, ``spurious``, ``missing statement`` or ``wrong predicate``."""
    text: str
    """The words of the document, or the terms of the statement."""
    expected: str
    found: str
    attributes: tuple[str, ...] = ()
    """Of a quantity that was found: what is wrong about it."""


@dataclass(frozen=True, slots=True)
class QuantityScore:
    """How well quantities were read."""

    gold: int
    found: int
    spurious: int
    right: Mapping[str, int] = field(default_factory=dict)
    """Attribute, and ``whole``, to the number of gold quantities that have it right."""

    @property
    def precision(self) -> float:
        """The share of the quantities read that are right: found / (found + spurious)."""
        return _ratio(self.found, self.found + self.spurious)

    @property
    def recall(self) -> float:
        """The share of the gold standard that was found: found / gold."""
        return _ratio(self.found, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _ratio(2 * self.precision * self.recall, self.precision + self.recall)

    def accuracy(self, attribute: str) -> float:
        """The share of gold quantities that have an attribute right."""
        return _ratio(self.right.get(attribute, 0), self.gold)


@dataclass(frozen=True, slots=True)
class StatementScore:
    """How well statements were read."""

    gold: int
    found: int
    with_predicate: int

    @property
    def recall(self) -> float:
        """The share of the gold standard that was found: found / gold."""
        return _ratio(self.found, self.gold)

    @property
    def predicate_recall(self) -> float:
        """The share of gold statements found with the right predicate, too."""
        return _ratio(self.with_predicate, self.gold)


@dataclass(frozen=True, slots=True)
class Score:
    """One document's scores."""

    name: str
    rows: int
    quantities: QuantityScore
    statements: StatementScore | None
    misses: tuple[Miss, ...]

    def to_json(self) -> dict[str, Any]:
        """Turn the scores into JSON values."""
        one = self.quantities
        quantities: dict[str, Any] = {
            "gold": one.gold,
            "found": one.found,
            "spurious": one.spurious,
            "precision": one.precision,
            "recall": one.recall,
            "f1": one.f1,
            **{f"acc_{name}": one.accuracy(name) for name in (*ATTRIBUTES, WHOLE)},
        }
        statements: dict[str, Any] = {}
        if self.statements is not None:
            statements = {
                "gold": self.statements.gold,
                "found": self.statements.found,
                "recall": self.statements.recall,
                "with_predicate": self.statements.predicate_recall,
            }
        return {"name": self.name, "rows": self.rows, "quantities": quantities, "statements": statements}


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score(rows: Sequence[Mapping[str, Any]], gold: Gold) -> Score:
    """Score the rows of one document.

    Args:
        rows: of the facts table, as JSON values.
        gold: the gold standard of the same document.

    Returns:
        Scores and misses.
    """
    quantities, misses = score_quantities(rows, gold)
    if gold.statements is None:
        return Score(gold.name, len(rows), quantities, None, tuple(misses))
    statements, more = score_statements(rows, gold.statements)
    return Score(gold.name, len(rows), quantities, statements, (*misses, *more))


def total(scores: Iterable[Score], name: str = "total") -> Score:
    """Add up the scores of several documents: every quantity and every statement weighs the same.

    Args:
        scores: one a document.
        name: of the sum.

    Returns:
        The sum, without misses.
    """
    scores = list(scores)
    right: Counter[str] = Counter()
    for one in scores:
        right.update(one.quantities.right)
    statements = [one.statements for one in scores if one.statements is not None]
    return Score(
        name,
        sum(one.rows for one in scores),
        QuantityScore(
            sum(one.quantities.gold for one in scores),
            sum(one.quantities.found for one in scores),
            sum(one.quantities.spurious for one in scores),
            dict(right),
        ),
        StatementScore(
            sum(one.gold for one in statements),
            sum(one.found for one in statements),
            sum(one.with_predicate for one in statements),
        )
        if statements
        else None,
        (),
    )


def totals_by_kind(scores: Iterable[Score], kinds: Iterable[str]) -> list[Score]:
    """Add up the scores of each kind of document.

    Args:
        scores: one a document.
        kinds: the kind of each, in the same order; empty for one that has none.

    Returns:
        One sum a kind, named by it, sorted; nothing for documents without one.
    """
    by_kind: defaultdict[str, list[Score]] = defaultdict(list)
    for one, kind in zip(scores, kinds, strict=True):
        if kind:
            by_kind[kind].append(one)
    return [total(found, f"{kind} ({len(found)})") for kind, found in sorted(by_kind.items())]


def score_quantities(rows: Iterable[Mapping[str, Any]], gold: Gold) -> tuple[QuantityScore, list[Miss]]:
    """Score the quantities of one document."""
    matcher = _Matcher([row for row in rows if plain(row.get("quantity_text"))])
    right: Counter[str] = Counter()
    misses: list[Miss] = []
    found = 0
    for one in gold.quantities:
        best = matcher.take(one)
        if best is None:
            misses.append(Miss("missing", one["context"], one["quantity_text"], ""))
            continue
        found += 1
        judged = judge(one, best)
        right.update(name for name, holds in judged.items() if holds)
        right[WHOLE] += all(judged.values())
        wrong = tuple(name for name, holds in judged.items() if not holds)
        if wrong:
            misses.append(Miss("wrong", one["context"], _expected(one, wrong), _found(best, wrong), wrong))
    spurious = [row for row in matcher.rest() if not _is_optional(row, gold.optional)]
    misses += [Miss("spurious", str(row.get("sentence", "")), "", str(row["quantity_text"])) for row in spurious]
    return QuantityScore(len(gold.quantities), found, len(spurious), dict(right)), misses


def judged_rows(
    rows: Iterable[Mapping[str, Any]], gold: Gold
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, bool]]]:
    """Judge each row that has a quantity by the gold quantity that stands there.

    Args:
        rows: of the facts table, of the same document.
        gold: the gold standard.

    Yields:
        A row and, by attribute, whether it is right; nothing is, of one that is neither gold nor optional. Optional
        ones are left out.
    """
    matcher = _Matcher([row for row in rows if plain(row.get("quantity_text"))])
    for one in gold.quantities:
        best = matcher.take(one)
        if best is not None:
            yield best, judge(one, best)
    for row in matcher.rest():
        if not _is_optional(row, gold.optional):
            yield row, {}


def judge(gold: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, bool]:
    """Judge a row by every attribute of a gold quantity."""
    return {name: rule(gold, row) for name, rule in ATTRIBUTES.items()}


class _Matcher:
    """Gives each gold quantity the row that fits it best; a row is given once."""

    def __init__(self, rows: list[Mapping[str, Any]]) -> None:
        self.rows = rows
        self.taken: set[int] = set()

    def take(self, gold: Mapping[str, Any]) -> Mapping[str, Any] | None:
        candidates = [at for at, row in enumerate(self.rows) if at not in self.taken and _overlap(gold, row)]
        if not candidates:
            return None
        best = max(candidates, key=lambda at: sum(judge(gold, self.rows[at]).values()))
        self.taken |= {best, *(at for at in candidates if _is_same_place(self.rows[at], self.rows[best]))}
        return self.rows[best]

    def rest(self) -> list[Mapping[str, Any]]:
        return [row for at, row in enumerate(self.rows) if at not in self.taken]


def _overlap(gold: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Tell whether a row's quantity stands where the gold one does; it must hold a numeral."""
    written, wanted = plain(row["quantity_text"]), plain(gold["quantity_text"])
    in_place = plain(gold["context"]) in plain(row.get("sentence"))
    return in_place and (wanted in written or written in wanted) and _NUMERAL.search(written) is not None


def _is_same_place(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two rows hold one quantity, as where it stands once for each of several groups."""
    same_text = plain(one["quantity_text"]) == plain(other["quantity_text"])
    return same_text and one.get("start") == other.get("start")


def _is_optional(row: Mapping[str, Any], optional: Iterable[Mapping[str, Any]]) -> bool:
    sentence, written = plain(row.get("sentence")), plain(row["quantity_text"])
    return any(
        plain(one["context"]) in sentence
        and (plain(one["quantity_text"]) in written or written in plain(one["quantity_text"]))
        for one in optional
    )


_COLUMNS: Final = {"place": ("adcode",), "bounds": ("lower", "upper"), "year": ("period_start",)}
"""Where an attribute is not named as its column."""


def _expected(gold: Mapping[str, Any], wrong: Iterable[str]) -> str:
    columns = {"place": ("adcode",), "bounds": ("lower", "upper")}
    return _pairs(gold, (column for name in wrong for column in columns.get(name, (name,))))


def _found(row: Mapping[str, Any], wrong: Iterable[str]) -> str:
    return _pairs(row, (column for name in wrong for column in _COLUMNS.get(name, (name,))))


def _pairs(values: Mapping[str, Any], columns: Iterable[str]) -> str:
    shown = ((column, values.get(column)) for column in columns)
    return " ".join(
        f"{column}={'/'.join(map(str, value)) if isinstance(value, list) else value}" for column, value in shown
    )


def score_statements(
    rows: Iterable[Mapping[str, Any]], gold: Iterable[Mapping[str, Any]]
) -> tuple[StatementScore, list[Miss]]:
    """Score the statements of one document."""
    rows, gold = list(rows), list(gold)
    found = with_predicate = 0
    misses: list[Miss] = []
    for one in gold:
        hits = [row for row in rows if _says(row, one)]
        right = [row for row in hits if is_among(one["predicate"], [row.get("predicate")])]
        found += bool(hits)
        with_predicate += bool(right)
        text = f"{one['agent'][0]} {one['year']} {one['status']}: {' '.join([*one['terms'], *one['partners']])}"
        if not hits:
            misses.append(Miss("missing statement", text, "/".join(one["predicate"]), ""))
        elif not right:
            misses.append(Miss("wrong predicate", text, "/".join(one["predicate"]), str(hits[0].get("predicate"))))
    return StatementScore(len(gold), found, with_predicate), misses


def _says(row: Mapping[str, Any], gold: Mapping[str, Any]) -> bool:
    if not (is_agent(gold, row) and year_of(row) == gold["year"] and str(row.get("status")) == gold["status"]):
        return False
    named = [*as_list(row.get("programmes")), *as_list(row.get("beneficiaries"))]
    held = plain(" ".join([str(row.get("object") or ""), *named, str(row.get("predicate") or "")]))
    partners = plain(" ".join(as_list(row.get("partners"))))
    return all(plain(term) in held for term in gold["terms"]) and all(
        plain(partner) in partners for partner in gold["partners"]
    )
