"""The word lists of numbers and periods: units, classifiers, approximators, contexts, blockers, character variants.

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
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

import pyoxigraph

from kg.errors import ResourceError
from kg.locations import ontology_folder
from kg.namespaces import KG, PREFIXES
from kg.values.phrasebook import Phrasebook
from kg.values.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

T = TypeVar("T")
FILES: Final = ("units", "classifiers", "approximators", "quantity-contexts", "blockers", "variants", "periods")
"""Stems of the Turtle files that are read."""
_SKOS: Final = PREFIXES["skos"]
_SIGNS: Final = "了达为 :：下负-−¥￥$€£"
"""What may stand between a number and a word before it, or is a sign of its own."""
_REACHED: Final = "(?:完成|实现|支出|上缴|入库|到位)"
"""What stands between a word for money, or the amount that was set, and the amount that it came to."""
_LINKS: Final = "达到?|已经|[为有共约近超已了从由]|超过|共计|合计|累计|总计|减少|增加|增长|下降|突破|接近"
"""What may stand between a noun and the number that counts it."""
_WITHOUT_WORDS: Final = frozenset({"count", "person", "person-time", "session", "ratio"})
"""Units whose labels are not written after a number: classifiers say them."""

_PHASES, _PHASES_IN_WORDS = (
    f"(?:{number}期?[、和及至])*{number}期" for number in ("[一二三四五六七八1-8]", "[一二三四五六七八]")
)
"""The numbers of phases in which something is built: 二期, 一、二期; but 2期工程管理培训班 counts courses."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement, or the unit that a classifier counts in."""

    notation: str
    dimension: str
    counted_in: str = ""
    """Notation of the unit in which the value is kept: 角 in CNY; empty for the unit itself."""
    factor: Fraction | None = None
    """What one of it is in ``counted_in`` or, if that is empty, in ``base``."""
    base: str = ""
    """Notation of the base unit; empty if it is one or has none."""
    offset: Fraction = Fraction(0)
    """What zero of it is in ``base``: 273.15 kelvin for degrees Celsius."""
    classifier: bool = False
    """Whether the word is a classifier (个, 名) and not a unit of measurement (元, 亩)."""
    rhetorical: bool = False
    """Whether the classifier often counts the points of a programme: 个, 项."""
    label: str = ""
    label_en: str = ""


@dataclass(frozen=True, slots=True)
class Approximator:
    """A word beside a number that opens a bound."""

    bound: str
    not_within: tuple[str, ...] = ()
    """Longer words that it is only a part of: 最近 for 近."""
    within: tuple[str, ...] = ()
    """Still longer ones in which it is the word after all: 折合约, though 合约 for 约."""

    def is_part(self, text: str, end: int) -> bool:
        """Tell whether the word that ends at an offset is only the end of a longer one."""
        return any(text.endswith(longer, 0, end) for longer in self.not_within) and not any(
            text.endswith(longest, 0, end) for longest in self.within
        )


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
    since: datetime.date | None = None
    """Day of an event from which later times are counted: 改革开放以来."""


class Follow(NamedTuple):
    """What a word right after a number says."""

    unit: Unit | None
    """The unit; None where the word is none (项目) or refuses the number (届)."""
    length: int
    """Characters of it that belong to the quantity."""
    refuses: int = 0
    """Numbers up to this are refused: all by 届, small ones by 大 (四大); 0 refuses none."""


_ALL: Final = 10**64
_SMALL: Final = 100


class WordList(Generic[T]):
    """Words with what they mean, found at or before an offset, the longest first."""

    __slots__ = ("_by_first", "_by_last", "words")

    def __init__(self, words: Mapping[str, T]) -> None:
        self.words = dict(words)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in words:
            lengths[word[0]].add(len(word))
        self._by_first = {character: tuple(sorted(found, reverse=True)) for character, found in lengths.items()}
        """For the first character of words, how long they are, longest first: no slower than a pattern to look up, and
        a pattern of a thousand words takes twenty milliseconds to compile."""
        by_last: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(words, key=lambda word: (-len(word), word)):
            by_last[word[-1]].append(word)
        self._by_last = {character: tuple(found) for character, found in by_last.items()}

    def at(self, text: str, offset: int) -> str:
        """Return the longest word that starts at an offset; empty if there is none."""
        words = self.words
        for length in self._by_first.get(text[offset : offset + 1], ()):
            word = text[offset : offset + length]
            if word in words:
                return word
        return ""

    @property
    def pattern(self) -> str:
        """A pattern for the longest of the words."""
        return one_of(self.words) if self.words else "(?!)"

    def before(self, text: str, offset: int) -> str:
        """Return the longest word that ends at an offset; empty if there is none."""
        if offset:
            for word in self._by_last.get(text[offset - 1], ()):
                if text.endswith(word, 0, offset):
                    return word
        return ""

    def last_characters(self) -> frozenset[str]:
        """Return the characters that a word may end with."""
        return frozenset(self._by_last)

    def __getitem__(self, word: str) -> T:
        """Return what a word means."""
        return self.words[word]


def one_of(words: Iterable[str]) -> str:
    """Write a pattern that matches the longest of some words, sharing their beginnings.

    Returns:
        A pattern without groups that are captured and without repetition: matching is linear in the longest word.
    """
    branches: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        branches[word[:1]].add(word[1:])
    optional = branches.pop("", None) is not None
    written = [re.escape(first) + one_of(rest) for first, rest in sorted(branches.items())]
    if not written:
        return ""
    if len(written) == 1 and not optional:
        return written[0]
    return f"(?:{'|'.join(written)})" + ("?" if optional else "")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, ready to look up."""

    units: dict[str, Unit]
    """By notation."""
    follow: WordList[Follow]
    """What may stand right after a number: units, classifiers, and words that are none or refuse it."""
    unit_characters: frozenset[str]
    """First characters of units and classifiers."""
    before_characters: frozenset[str]
    """Last characters of all that may stand before a number and says something of it."""
    before: WordList[Approximator]
    before_magnitude: WordList[Approximator]
    before_high: WordList[Approximator]
    """Before money and high numbers: 破3亿元."""
    after: WordList[Approximator]
    apart: WordList[Approximator]
    """Words that open a bound from before the verb: 至少 in 至少创建100个."""
    any_apart: re.Pattern[str]
    """Finds whether any such word stands in a text."""
    apart_before: re.Pattern[str]
    """Matches such a word with its verb at the end of a stretch."""
    change: WordList[str]
    """Words before a change: ``any``; ``share`` if it is one before a percentage only (快); ``none`` if a word merely
    ends like one (新增)."""
    currencies: WordList[str]
    """Words for a currency that may stand before a number, with its notation."""
    rate: re.Pattern[str]
    persons: re.Pattern[str]
    """Matches where a noun for persons, with its modifiers, follows a number directly."""
    persons_before: re.Pattern[str]
    """Matches a noun for persons at the end of a stretch: 会员达 before 40000."""
    participations_before: re.Pattern[str]
    """Matches a count of participations at the end of a stretch: 人次达到 before 131万."""
    money_before: re.Pattern[str]
    """Matches a noun for money at the end of a stretch: 贷款总额达 before 10亿."""
    money_set: re.Pattern[str]
    """Matches what tells of an amount that it was set, at the end of a stretch: 收入任务 before 206万."""
    money_again: re.Pattern[str]
    """Matches what stands between an amount that was set and the one that it came to: 任务206万，完成231万."""
    rhetoric: WordList[None]
    always_rhetoric: WordList[None]
    things_counted: WordList[None]
    """Things that open with a word of rhetoric: 服务中心."""
    standing: WordList[None]
    blocked_before: WordList[None]
    """What makes an ordinal of the number after it: 第."""
    labels_before: WordList[None]
    """What makes a label of the number after it where no unit follows: 电话, 学号."""
    round_classifiers: frozenset[str]
    """Classifiers that count round numbers without a digit: 百名."""
    told_one_by_one: Mapping[str, tuple[str, ...]]
    """Classifiers behind which one thing may stand behind its noun, with what that ends in; any noun if it is empty."""
    built_by_piece: frozenset[str]
    """Classifiers of what is built, one by one."""
    pieces: WordList[None]
    """Nouns that are counted in 块, beside which it does not mean yuan: 牌."""
    middle_point: re.Pattern[str]
    """The decimal point of older reports (2·8万人), or all of an event that is called by a day: 5·1万人徒步."""
    phases: tuple[re.Pattern[str], ...]
    """Phases, as group 1, behind what is built in them (污水处理厂二期) and before what is said of them (二期工程)."""
    number_names: frozenset[str]
    """Digits that are a name where no unit follows: 12338."""
    phrases: Phrasebook
    """Phrases that block, and the exceptions."""
    phrase_blocks: Mapping[str, bool]
    """For each phrase, whether it blocks; False for the exceptions, longer words in which a phrase is none."""
    periods: WordList[NamedPeriod]
    anniversaries: Mapping[str, int]
    """What events are called whose anniversaries are kept, each with its year: 国庆 is 1949."""
    script: Script


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
    schemes: defaultdict[str, list[_Concept]] = defaultdict(list)
    for name in FILES:
        for concept in _read_concepts(place / f"{name}.ttl"):
            schemes[concept.scheme].append(concept)
    return _build(schemes)


@dataclass(frozen=True, slots=True)
class _Concept:
    """A SKOS concept: local names of properties to their values."""

    scheme: str
    properties: dict[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        return next(iter(self.properties.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        return self.properties.get(name, ())

    def number(self, name: str) -> int | None:
        written = self.one(name)
        return int(written) if written else None

    @property
    def words(self) -> tuple[str, ...]:
        """The written forms in Chinese."""
        return self.all("prefLabel") + self.all("altLabel")


def _read_concepts(path: Path) -> list[_Concept]:
    if not path.is_file():
        raise ResourceError(path, "the word list is missing: install kg again from a complete wheel or checkout")
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            name = triple.predicate.value.removeprefix(KG).removeprefix(_SKOS)
            value = triple.object
            if isinstance(value, pyoxigraph.Literal):
                name += "@en" if value.language == "en" else ""
                found[str(triple.subject)][name].append(value.value)
            elif isinstance(value, pyoxigraph.NamedNode):
                found[str(triple.subject)][name].append(_tail(value.value))
    except SyntaxError as error:
        raise ResourceError(path, f"is not Turtle: {error}", error.lineno) from error
    return [
        _Concept(properties["inScheme"][0], {name: tuple(values) for name, values in properties.items()})
        for properties in found.values()
        if "inScheme" in properties
    ]


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _build(schemes: Mapping[str, list[_Concept]]) -> Lexicon:
    units = {concept.one("notation"): _read_unit(concept) for concept in schemes["unit"]}
    follow = _follow(schemes, units)
    contexts, blockers = schemes["quantity-context"], schemes["blocker"]
    exceptions = _of_role(blockers, "exception")
    days = [point.join(day.split("·")) for day in _of_role(blockers, "written-day") for point in "·•"]
    phrases = dict.fromkeys((*_of_role(blockers, "phrase"), *(f"{day}万人" for day in days)), True) | dict.fromkeys(
        exceptions, False
    )
    modifiers, nouns = _of_role(contexts, "person-modifier"), _of_role(contexts, "person-noun")
    before, before_magnitude = _approximators(schemes, "before"), _approximators(schemes, "before-magnitude")
    apart = _approximators(schemes, "before-verb")
    granted, before_high = _approximators(schemes, "before-grant"), _approximators(schemes, "before-high")
    changes = {"change": "any", "change-of-share": "share", "no-change": "none"}
    change = {word: meaning for role, meaning in changes.items() for word in _of_role(contexts, role)}
    held = "".join(f"(?<!{word})" for word in _of_role(blockers, "phase-never"))
    how, done = one_of(_of_role(blockers, "phase-how")), _of_role(blockers, "phase-done")
    blocked_before, labels_before = _word_list(blockers, "before"), _word_list(blockers, "label-before")
    currencies = WordList(_currencies(schemes["unit"]))
    lists = (before, before_magnitude, before_high, WordList(change), blocked_before, labels_before, currencies)
    return Lexicon(
        units=units,
        follow=WordList(follow),
        unit_characters=frozenset(word[0] for word, meaning in follow.items() if meaning.unit is not None),
        before_characters=frozenset(_SIGNS).union(*(words.last_characters() for words in lists)),
        before=before,
        before_magnitude=before_magnitude,
        before_high=before_high,
        apart=WordList({**apart.words, **granted.words}),
        any_apart=re.compile(f"{apart.pattern}|{granted.pattern}"),
        apart_before=re.compile(
            f"({apart.pattern})[要再需应]?(?:[将把为是有达]|[一-鿿]{{2}}(?:[一-鿿]{{2}})?)了?$"
            f"|({granted.pattern})(?:可以?[一-鿿]{{1,2}}|[将能]?(?:{one_of(_of_role(contexts, 'grant'))})?)$"
        ),
        after=_approximators(schemes, "after"),
        change=WordList(change),
        currencies=currencies,
        rate=re.compile(one_of(_of_role(contexts, "rate"))),
        persons=re.compile(f"(?:{one_of(modifiers)}){{0,3}}{one_of(nouns)}(?![之联会社院校团组家工业])"),
        persons_before=re.compile(f"{one_of(nouns)}(?:总?数量?|总量)?(?:{_LINKS}){{0,3}}$"),
        participations_before=re.compile(f"人次(?:总?数|总量)?(?:{_LINKS}){{0,3}}$"),
        money_before=re.compile(
            f"{one_of(_of_role(contexts, 'money-noun'))}(?:总?额)?(?:任务|目标)?数?(?:{_LINKS}|{_REACHED}){{0,3}}$"
        ),
        money_set=re.compile("(?:任务|目标|预算|计划)数?[为是]?$"),
        money_again=re.compile(f"[，,]?(?:实际|现|已|全年){{0,2}}{_REACHED}$"),
        rhetoric=_word_list(contexts, "rhetoric"),
        always_rhetoric=_word_list(contexts, "always-rhetoric"),
        things_counted=_word_list(contexts, "thing-counted"),
        standing=_word_list(contexts, "standing"),
        blocked_before=blocked_before,
        labels_before=labels_before,
        round_classifiers=frozenset(_of_role(contexts, "round-classifier")),
        told_one_by_one={
            classifier: concept.all("altLabel") or ("",)
            for concept in contexts
            if concept.one("role") == "one-by-one"
            for classifier in concept.all("classifier")
        },
        built_by_piece=frozenset(_of_role(contexts, "built-by-piece")),
        pieces=_word_list(contexts, "piece-noun"),
        middle_point=re.compile(f"(?<![0-9]){one_of(days)}万人(?!次)|(?<=[0-9])[·•](?=[0-9]{{1,2}}[万亿%])"),
        phases=(
            re.compile(f"{one_of(_of_role(blockers, 'phase-of'))}({_PHASES})(?!班)"),
            re.compile(f"{held}({_PHASES})(?=(?:{how}){{0,2}}{one_of(done)})"),
            re.compile(f"{held}({_PHASES_IN_WORDS})(?={one_of(_of_role(blockers, 'phase-then'))})"),
            re.compile(f"{held}({_PHASES_IN_WORDS})(?=[、和及][^，,。；;0-9]{{1,30}}?{one_of(done)})"),
        ),
        number_names=frozenset(_of_role(blockers, "number-name")),
        phrases=Phrasebook(phrases),
        phrase_blocks=phrases,
        periods=WordList({word: _read_period(concept) for concept in schemes["period"] for word in concept.words}),
        anniversaries={
            word: datetime.date.fromisoformat(concept.one("start")).year
            for concept in schemes["period"]
            if concept.one("start") and not concept.one("end")
            for word in (*concept.words, *concept.all("hiddenLabel"))
        },
        script=Script({w: concept.one("prefLabel") for concept in schemes["variant"] for w in concept.all("altLabel")}),
    )


def _of_role(concepts: Iterable[_Concept], role: str) -> tuple[str, ...]:
    return tuple(word for concept in concepts if concept.one("role") == role for word in concept.all("altLabel"))


def _word_list(concepts: Iterable[_Concept], role: str) -> WordList[None]:
    return WordList(dict.fromkeys(_of_role(concepts, role)))


def _approximators(schemes: Mapping[str, list[_Concept]], position: str) -> WordList[Approximator]:
    return WordList(
        {
            word: Approximator(concept.one("bound"), concept.all("notWithin"), concept.all("within"))
            for concept in schemes["approximator"]
            if concept.one("position") == position
            for word in concept.words
        }
    )


def _read_unit(concept: _Concept) -> Unit:
    factor = concept.one("conversionFactor")
    return Unit(
        concept.one("notation"),
        concept.one("dimension"),
        counted_in=concept.one("countedIn"),
        factor=Fraction(factor) if factor else None,
        base=concept.one("baseUnit"),
        offset=Fraction(concept.one("conversionOffset") or 0),
        label=concept.one("prefLabel"),
        label_en=concept.one("prefLabel@en"),
    )


def _currencies(units: Iterable[_Concept]) -> dict[str, str]:
    money = (concept for concept in units if concept.one("dimension") == "money" and not concept.one("countedIn"))
    return {
        word: concept.one("notation")
        for concept in money
        for word in concept.words
        if len(word) > 1 and not word.startswith(("元", "块"))
    }


def _follow(schemes: Mapping[str, list[_Concept]], units: Mapping[str, Unit]) -> dict[str, Follow]:
    """Merge all that may follow a number, so that one look finds the longest word and what it says."""
    words: dict[str, Follow] = {}
    for concept in schemes["classifier"]:
        counted = units[concept.one("unit")]
        rhetorical = concept.one("role") == "rhetorical"
        unit = Unit(counted.notation, counted.dimension, classifier=True, rhetorical=rhetorical)
        words.update((word, Follow(unit, len(word))) for word in concept.words)
    for concept in schemes["unit"]:
        unit = units[concept.one("notation")]
        if unit.notation not in _WITHOUT_WORDS:
            words.update((word, Follow(unit, len(word))) for word in concept.words)
    blockers = schemes["blocker"]
    words.update((word, Follow(None, 0)) for word in _of_role(blockers, "not-a-unit"))
    words.update((word, Follow(None, 0, _ALL)) for word in _of_role(blockers, "after"))
    words.update((word, Follow(None, 0, _SMALL)) for word in _of_role(blockers, "after-small"))
    for word in _of_role(blockers, "unit-after-all"):
        unit_word = next(word[:length] for length in range(len(word) - 1, 0, -1) if word[:length] in words)
        words[word] = words[word[: len(unit_word)]]
        if words[word].unit is None:
            words[word] = words[word[0]]
    return words


def _read_period(concept: _Concept) -> NamedPeriod:
    first, last = concept.number("firstMonth"), concept.number("lastMonth")
    start, end = concept.one("start"), concept.one("end")
    return NamedPeriod(
        concept.number("yearOffset"),
        concept.number("statedYearOffset"),
        concept.number("monthOffset"),
        concept.number("dayOffset"),
        (first, last) if first is not None and last is not None else None,
        concept.one("precision"),
        (datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)) if start and end else None,
        concept.number("upTo") is not None,
        datetime.date.fromisoformat(start) if start and not end else None,
    )
