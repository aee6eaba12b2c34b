"""The word lists of numbers: units, classifiers, approximators, contexts, blockers and character variants.

In: the Turtle files in ``ontology/vocabulary``. Out: one frozen :class:`Lexicon`, read once, at the first call. The
module stands alone because everything else in this folder is a pure function over it.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import ahocorasick_rs
import pyoxigraph

from kg.errors import ResourceError
from kg.locations import ontology_folder
from kg.namespaces import KG, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

T = TypeVar("T")
FILES: Final = ("units", "classifiers", "approximators", "quantity-contexts", "blockers", "variants", "periods")
_SKOS: Final = PREFIXES["skos"]
_HALF_WIDTH: Final = {code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code) not in ",;:!?()"} | {0x3000: 0x20, 0xA0: 0x20}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement, or the unit that a classifier counts in."""

    notation: str
    dimension: str
    counted_in: str = ""
    """Notation of the unit in which the value is kept, with ``factor``: 角 in CNY; empty for the unit itself."""
    factor: Fraction | None = None
    """What one of it is in ``counted_in`` or, if that is empty, in ``base``."""
    base: str = ""
    """Notation of the base unit; empty if it is one or has none."""
    classifier: bool = False
    """Whether the word is a classifier (个, 名) and not a unit of measurement (元, 亩)."""


@dataclass(frozen=True, slots=True)
class Approximator:
    """A word beside a number that opens a bound."""

    bound: str
    not_within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """What a word for a period of time means; one of the fields is set."""

    year_offset: int | None = None
    """Years from the year of publication: 去年 is -1."""
    stated_year_offset: int | None = None
    """Years from the year that the text last stated: 次年 is 1."""
    month_offset: int | None = None
    day_offset: int | None = None
    months: tuple[int, int] | None = None
    """First and last month of a part of a year: 上半年 is 1 to 6."""
    precision: str = ""
    dates: tuple[datetime.date, datetime.date] | None = None
    """First and last day of a named period: 十三五."""
    to_date: bool = False
    """Whether it ends on the day of publication and its start is open: 截至目前."""


class WordList(Generic[T]):
    """Words with what they mean, found at or before an offset, the longest first."""

    __slots__ = ("_by_first", "_by_last", "words")

    def __init__(self, words: Mapping[str, T]) -> None:
        self.words = dict(words)
        self._by_first: dict[str, tuple[str, ...]] = _index(words, 0)
        self._by_last: dict[str, tuple[str, ...]] = _index(words, -1)

    def at(self, text: str, offset: int) -> str:
        """Return the longest word that starts at an offset; empty if there is none."""
        for word in self._by_first.get(text[offset : offset + 1], ()):
            if text.startswith(word, offset):
                return word
        return ""

    def before(self, text: str, offset: int) -> str:
        """Return the longest word that ends at an offset; empty if there is none."""
        if offset:
            for word in self._by_last.get(text[offset - 1], ()):
                if text.endswith(word, 0, offset):
                    return word
        return ""

    def __getitem__(self, word: str) -> T:
        """Return what a word means."""
        return self.words[word]


def _index(words: Iterable[str], position: int) -> dict[str, tuple[str, ...]]:
    index: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        index[word[position]].append(word)
    return {character: tuple(found) for character, found in index.items()}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, ready to look up."""

    units: WordList[Unit]
    """Unit words and classifiers."""
    by_notation: dict[str, Unit]
    labels: dict[str, tuple[str, str]]
    """Chinese and English label of each unit."""
    before: WordList[Approximator]
    before_magnitude: WordList[Approximator]
    after: WordList[Approximator]
    change: WordList[None]
    rate: WordList[None]
    rate_pattern: re.Pattern[str]
    persons: re.Pattern[str]
    """Matches where a noun for persons, with its modifiers, follows a number directly."""
    rhetoric: WordList[None]
    rhetoric_always: WordList[None]
    standing: WordList[None]
    nonunits: WordList[None]
    units_after_all: WordList[None]
    blocked_after: WordList[None]
    blocked_before: WordList[None]
    phrases: ahocorasick_rs.AhoCorasick
    phrase_list: tuple[str, ...]
    excepted: frozenset[str]
    periods: WordList[NamedPeriod]
    variants: dict[int, int]
    variant: re.Pattern[str]

    def plain(self, text: str) -> str:
        """Return the text in half width and simplified characters, of the same length."""
        return text.translate(self.variants) if self.variant.search(text) else text


@cache
def load_lexicon(folder: Path | None = None) -> Lexicon:
    """Read the word lists, once.

    Args:
        folder: where the Turtle files are; the installed vocabulary if None.

    Returns:
        The lexicon.

    Raises:
        ResourceError: a file is missing or no Turtle.
    """
    place = folder or ontology_folder() / "vocabulary"
    return _build([concept for name in FILES for concept in _read_concepts(place / f"{name}.ttl")])


@dataclass(frozen=True, slots=True)
class _Concept:
    scheme: str
    properties: dict[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        return next(iter(self.properties.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        return self.properties.get(name, ())


def _read_concepts(path: Path) -> list[_Concept]:
    if not path.is_file():
        raise ResourceError(path, "the word list is missing: install kg again from a complete wheel or checkout")
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            name = triple.predicate.value.removeprefix(KG).removeprefix(_SKOS)
            value = triple.object
            if isinstance(value, pyoxigraph.Literal) and value.language == "en":
                name += "@en"
            found[str(triple.subject)][name].append(value.value if hasattr(value, "value") else str(value))
    except SyntaxError as error:
        raise ResourceError(path, f"is not Turtle: {error}", error.lineno) from error
    return [
        _Concept(properties["inScheme"][0].rsplit("/", 1)[-1], {k: tuple(v) for k, v in properties.items()})
        for properties in found.values()
        if "inScheme" in properties
    ]


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _words(concept: _Concept) -> tuple[str, ...]:
    return concept.all("prefLabel") + concept.all("altLabel")


def _read_unit(concept: _Concept) -> Unit:
    factor = concept.one("conversionFactor")
    return Unit(
        concept.one("notation"),
        concept.one("dimension"),
        counted_in=_tail(concept.one("countedIn")),
        factor=Fraction(factor) if factor else None,
        base=_tail(concept.one("baseUnit")),
    )


def _read_period(concept: _Concept) -> NamedPeriod:
    def number(name: str) -> int | None:
        written = concept.one(name)
        return int(written) if written else None

    first, last = number("firstMonth"), number("lastMonth")
    start, end = concept.one("start"), concept.one("end")
    return NamedPeriod(
        number("yearOffset"),
        number("statedYearOffset"),
        number("monthOffset"),
        number("dayOffset"),
        (first, last) if first is not None and last is not None else None,
        concept.one("precision"),
        (datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)) if start and end else None,
        bool(concept.one("upTo")),
    )


def _build(concepts: list[_Concept]) -> Lexicon:
    schemes: defaultdict[str, list[_Concept]] = defaultdict(list)
    for concept in concepts:
        schemes[concept.scheme].append(concept)
    unit_concepts = schemes["unit"]
    by_notation = {c.one("notation"): _read_unit(c) for c in unit_concepts}
    units: dict[str, Unit] = {}
    for concept in schemes["classifier"]:
        counted = by_notation[_tail(concept.one("unit"))]
        for word in _words(concept):
            units[word] = Unit(counted.notation, counted.dimension, classifier=True)
    for concept in unit_concepts:
        unit = by_notation[concept.one("notation")]
        if unit.notation not in ("count", "person", "person-time", "session", "ratio"):
            units.update((word, unit) for word in _words(concept))

    def approximators(position: str) -> WordList[Approximator]:
        return WordList(
            {
                word: Approximator(concept.one("bound"), concept.all("notWithin"))
                for concept in schemes["approximator"]
                if concept.one("position") == position
                for word in _words(concept)
            }
        )

    def role(scheme: str, name: str) -> tuple[str, ...]:
        return tuple(w for c in schemes[scheme] if c.one("role") == name for w in c.all("altLabel"))

    def words(scheme: str, name: str) -> WordList[None]:
        return WordList(dict.fromkeys(role(scheme, name)))

    excepted = role("blocker", "exception")
    phrases = tuple(dict.fromkeys(role("blocker", "phrase") + excepted))
    variants = _HALF_WIDTH | {ord(w): ord(c.one("prefLabel")) for c in schemes["variant"] for w in c.all("altLabel")}
    context = "quantity-context"
    return Lexicon(
        units=WordList(units),
        by_notation=by_notation,
        labels={c.one("notation"): (c.one("prefLabel"), c.one("prefLabel@en")) for c in unit_concepts},
        before=approximators("before"),
        before_magnitude=approximators("before-magnitude"),
        after=approximators("after"),
        change=words(context, "change"),
        rate=words(context, "rate"),
        rate_pattern=re.compile(_one_of(role(context, "rate"))),
        persons=re.compile(
            f"的?(?:{_one_of(role(context, 'person-modifier'))}){{0,3}}(?:{_one_of(role(context, 'person-noun'))})(?![之联会社院校团组家工业])"
        ),
        rhetoric=words(context, "rhetoric"),
        rhetoric_always=words(context, "rhetoric-always"),
        standing=words(context, "standing"),
        nonunits=words("blocker", "not-a-unit"),
        units_after_all=words("blocker", "unit-after-all"),
        blocked_after=words("blocker", "after"),
        blocked_before=words("blocker", "before"),
        phrases=ahocorasick_rs.AhoCorasick(phrases, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        phrase_list=phrases,
        excepted=frozenset(excepted),
        periods=WordList({w: _read_period(c) for c in schemes["period"] for w in _words(c)}),
        variants=variants,
        variant=re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(variants)) + "]"),
    )


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
