"""Names that the vocabulary and the places hold, found in running text.

In: simplified text. Out: :class:`Name`s, leftmost and longest, never overlapping. Names of organizations are not listed
one by one (three thousand places times a hundred kinds): a place is found first, and the words of the kinds' templates
are looked for right before and after it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.particles import NEW
from kg.extract.tagger import is_chinese, load_tagger
from kg.model import MentionKind
from kg.resources import DEPARTMENT, LEVEL_ENDINGS, LEVEL_WORDS, LEVELS, uncoded_places, uncoded_short_names
from kg.values.phrasebook import Phrasebook, lengths_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.extract.tokens import Piece
    from kg.resources import ActivityType, Frame, OrganizationKind, Place, Vocabulary

CALLED: Final = ("活动",)
"""What a programme is called that stands in quotation marks, beside the heads of names."""
LEVEL: Final = "{level}"
ENDS: Final = "。！？!?；;\n"
TOWN: Final = re.compile(
    "(?:(?:[一-鿿]{1,4}族)?[乡镇](?![镇村乡企街])|[路街]?街道|新村(?:街道|社区)|路社区"
    "|[东西南北中一二三四]?(?:路(?![政网桥段演局产灯面况径由过边上人途线基远费程])|街(?![头舞区面]))|大道|大街(?!小巷))"
)
"""What makes of a short name the name of a town or a street: 临河乡, 江宁路街道, 青龙满族乡, 云南北路."""
DIFFICULT: Final = "困难"
PREFECTURE: Final = "prefecture"
CONJUNCTIONS: Final = ("和", "会同")
LONGEST_NAME: Final = 24
CLASS: Final = re.compile(r"\{([a-z][a-z0-9-]+)\}")
"""A class of words in what a rule looks for, by its notation."""
BRIEF: Final = "brief-"
"""Opens the classes of words that name a kind of body after its place or level, by the kind."""
OF_TOTAL: Final = ("同期", "同比", "对外")
"""What stands behind 总 in the name of a total, not behind a body's brief name."""
WITH_COUNTRY: Final = ("中国共产主义青年团", "中国共产党")
"""What opens the registered names of bodies of any place, in which the country is none."""
FROM: Final = frozenset("从")
"""Prepositions that names of places open with."""
BEFORE_PLACE: Final = frozenset("在于从到赴是至省市")
"""Characters after which a name that opens with 和 is a place's and not a conjunction: 在和县."""
BEFORE_SHORT_NAME: Final = BEFORE_PLACE | frozenset("自由往向对与和及同为被把将比据经按以等区县州旗盟国届驻援帮助来去")
"""What stands before a short name of a place as a word of its own, though it begins other words: 和 平江."""
SHORTEST_PLACE: Final = 2
LONGEST_BEFORE: Final = 3
"""Characters before a short name that tell whether it begins with the end of a word."""
SHORTEST_ALONE: Final = 2
"""Characters of a name of a body that is one only where nothing stands before it: 妇联."""
PHRASE_ROLES: Final = {
    "recipient-preposition": "recipient",
    "means-preposition": "means",
    "place-preposition": "place",
    "partner-preposition": "partner",
    "object-preposition": "object",
    "agent-preposition": "agent",
}
"""Classes of prepositions, each with the role of the phrases that they open."""
ORDINAL: Final = "第"
OFFICES_ALIKE: Final = "部门"
"""What goes on from the name of a ministry to that of all offices of a kind."""
OFFICE: Final = "局"
COMBINED_OFFICE: Final = (
    "(?P<domains>(?:{office-domain-word}[和与及、]?){2,6})(?<![和与及、])"
    "(?:(?:局|厅|委员会)(?![面势部限促])|(?<={centre-of-office})中心(?![\\d一二两三四五六七八九十]))"
)
"""What follows a place where an office has taken in several domains: 教育体育和科技局."""
CENTRE: Final = "中心"
BUILT_OR_MET_AT: Final = frozenset("在于到建成修")
"""What stands before a house that is built, or where people meet."""
DISTRICT: Final = "区"
BEFORE_DISTRICT: Final = frozenset("社园校院库景灾牧林片小厂矿营")
"""Characters that make another word of 区 than a district: 社区 少年宫, 校区 团委."""
RELATIONS: Final = frozenset("由从与和同及向在到对据经")
EDGES: Final = "，,；;：:。 \u3000"
"""What a part of a sentence begins after."""


@dataclass(slots=True)
class Name:
    """A name found in a text; not frozen, though never changed, for the same reason as a token."""

    start: int
    end: int
    kind: MentionKind
    terms: tuple[str, ...]
    """Adcodes for a place; for an organization its kind's notation, then adcodes of the place in it; notations else."""
    bare: bool = False
    """Whether it names by context only: 全市, 市妇联."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the vocabulary."""

    activity: ActivityType
    frame: Frame
    noun: bool
    """Whether it is as often a noun."""


INCREASING: Final = "增长"
DECREASING: Final = "下降"
"""Verbs of what there is more of, or less of, than before."""


class Lexicon:
    """All words of a vocabulary, compiled for reading."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.affixes = vocabulary, vocabulary.words
        """What it is made from, and its classes of words, each longest first: what a word or a text begins or ends
        with."""
        self.words = {name: frozenset(words) for name, words in vocabulary.words.items()}
        self.verbs = dict(_verbs(vocabulary))
        self.known = frozenset(self.verbs).union(
            *(self.words[name] for name in ("closer", "plan", "adverb", "ongoing", "not-a-verb"))
        )
        """Words that may be made of several words of the tagger."""
        self.openings = frozenset(word[:length] for word in self.known for length in range(1, len(word)))
        """What such words begin with."""
        self.noun_suffixes = self.words["noun-suffix"]
        self.phrase_roles = {word: role for name, role in reversed(PHRASE_ROLES.items()) for word in self.words[name]}
        """For each preposition the role of the phrase that it opens; the first class that has it decides."""
        self.pieces: dict[tuple[str, str, bool], tuple[Piece, ...]] = {}
        """What words of the tagger are, for those that have been read."""
        self.settled: dict[tuple[str, str], tuple[Piece, ...]] = {}
        """The same for those of them that are read alike wherever they stand, most words of two characters."""
        self.gaps: dict[str, tuple[Piece, ...]] = {}
        """What short runs of words are, for those that have been read: officialese repeats itself."""
        self.events, self.holding = vocabulary.words["event"], vocabulary.words["held"]
        self.completing = vocabulary.words["completing"]
        self.name_heads = vocabulary.words["programme-name-head"]
        self.event_heads = vocabulary.words["event-name-head"]
        self.indicator_endings = vocabulary.words["indicator-ending"]
        self.differences = {
            **dict.fromkeys(vocabulary.words["more-than"], INCREASING),
            **dict.fromkeys(vocabulary.words["less-than"], DECREASING),
        }
        """What tells of a change without a verb, and the verb that it means."""
        self.posts, self.members = vocabulary.words["post"], vocabulary.words["member"]
        self.troubles = vocabulary.words["trouble"]
        self.called = vocabulary.words["programme-name-head"] + CALLED
        self.done = vocabulary.words["done"]
        self.present = vocabulary.words["present"]
        self.continuing = vocabulary.words["continuing"]
        self.comparison_openers = vocabulary.words["comparison-opener"]
        self.boilerplate = vocabulary.words["boilerplate"]
        self.enumeration = _enumeration(
            vocabulary.words["enumeration"],
            vocabulary.words["enumeration-of-demands"],
            vocabulary.words["word-with-must"],
        )
        """一是, 二是 at the head of a part of a sentence, in its first group; of 一要 only what numbers it."""
        self._national = {
            name for kind in vocabulary.kinds.values() for name in (kind.national_label, *kind.national_names)
        }
        self._group_labels = {name for group in vocabulary.groups.values() for name in group.names}
        self.suffixes: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self.name_suffixes: dict[str, str] = {}
        self._entries: defaultdict[str, list[tuple[MentionKind, str]]] = defaultdict(list)
        self._brief: set[str] = set()
        """Names so short that they are words elsewhere, and name a body only where it acts: 省总 推出."""
        self._fill()
        self._phrases = Phrasebook(self._entries)
        written = "".join((*self._entries, *self.suffixes))
        self.breaks = frozenset(mark for mark in ENDS if mark not in written)
        """Marks of the ends of sentences, which stand within no name."""
        self._groups = {name: group.notation for group in vocabulary.groups.values() for name in reversed(group.names)}
        self._programmes = {
            name: programme.notation
            for programme in vocabulary.programmes.values()
            for name in reversed(programme.names)
        }
        self._programme_names = Phrasebook(self._programmes)
        self._group_names = Phrasebook((*self._groups, *self.words["in-no-group"]))

    def _fill(self) -> None:
        self._fill_places()
        for word in self.words["indicator"]:
            self._entries[word].append((MentionKind.OBJECT, word))
        for programme in self.vocabulary.programmes.values():
            for name in programme.names:
                self._entries[name].insert(0, (MentionKind.PROGRAMME, programme.notation))
        for group in self.vocabulary.groups.values():
            for name in group.names:
                if not self._hides_verb(name):
                    self._entries[name].append((MentionKind.GROUP, group.notation))
        for kind in self.vocabulary.kinds.values():
            self._fill_kind(kind)
        for entries in self.suffixes.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.name_end_characters = frozenset(suffix[-1:] for suffix in self.name_suffixes)
        """Characters that such names end with."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for suffix in self.name_suffixes:
            lengths[suffix[-1:]].add(len(suffix))
        self._name_end_lengths = {last: tuple(found) for last, found in lengths.items()}
        """How long the endings are that end with a character: there are a thousand of them."""
        self._suffix_lengths = lengths_of(self.suffixes, 1)
        self._place_lengths = lengths_of(self.vocabulary.places.names, 2)

    def _fill_places(self) -> None:
        for name, places in self.vocabulary.places.names.items():
            several = len(places) > 1
            for place in sorted(places, key=lambda place: _prominence(place, name)) if several else places:
                if _stands_alone(place, name) and name not in self.words["division-word"]:
                    self._entries[name].append((MentionKind.PLACE, place.adcode))
        uncoded = uncoded_places(self.vocabulary)
        self.uncoded_openings = frozenset(name[:-1] for name in uncoded)
        """Short names of places without a code, also those that a division on the mainland bears: 新北."""
        self.uncoded: defaultdict[str, list[str]] = defaultdict(list)
        """The names of places without a code, by the code of what they lie in."""
        for name, code in uncoded.items():
            self._entries[name].append((MentionKind.PLACE, code))
            self.uncoded[code].append(name)
        for short, name in uncoded_short_names(self.vocabulary).items():
            self._entries[short].append((MentionKind.PLACE, uncoded[name]))
        for word in self.words["bare-place"]:
            self._entries[word] = [(MentionKind.PLACE, "")]

    def _hides_verb(self, name: str) -> bool:
        """培训学员 is read as 培训 and 学员, which the vocabulary has both; 就业 困难 tells what is difficult."""
        if name[:2] in self.words["stationed"]:
            return False  # 驻村干部 are stationed there
        verb = self.verbs.get(name[:2])
        return verb is not None and verb.noun and name[2:] in self._group_labels and not name[2:].startswith(DIFFICULT)

    def _fill_kind(self, kind: OrganizationKind) -> None:
        named = (kind.label_template, kind.province_label_template, *kind.name_templates)
        for template in filter(None, dict.fromkeys(named)):
            prefix, found, suffix = template.partition("{place}")
            if found:
                for written in _with_levels(suffix):
                    self.suffixes[written].append((prefix, kind.notation))
        for template in kind.bare_templates:
            if template.startswith(LEVEL) or LEVEL not in template:
                continue
            for written in _with_levels(template):  # 溧阳 团市委
                self.suffixes[written].append(("", kind.notation))
        entry = MentionKind.ORGANIZATION, kind.notation
        for text in _bare_names(kind):
            self._entries[text].append(entry)
        for word in self.words.get(BRIEF + kind.notation, ()):
            self._brief.update((word, *(level + word for level in LEVEL_WORDS)))
            self.suffixes[word].append(("", kind.notation))
            for level in LEVEL_WORDS:
                self._entries[level + word].append(entry)
        for suffix in kind.suffixes:
            self.name_suffixes.setdefault(suffix, kind.notation)

    @lru_cache(maxsize=1 << 6)  # noqa: B019 - a lexicon lives as long as the process
    def words_of(self, prefix: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """List the classes of words whose notation begins so, by the rest of it: 710000 of place-sign-710000."""
        return tuple(
            (notation.removeprefix(prefix), words)
            for notation, words in sorted(self.words.items())
            if notation.startswith(prefix)
        )

    def any_of(self, notation: str) -> str:
        """Write a pattern of any word of a class, the longest first."""
        return f"(?:{'|'.join(map(re.escape, self.affixes[notation]))})"

    @lru_cache(maxsize=1 << 9)  # noqa: B019 - a lexicon lives as long as the process
    def pattern(self, written: str) -> re.Pattern[str]:
        """Compile a pattern in which ``{class}`` stands for any word of a class: 以{framing-noun}.

        So a rule writes its grammar, and the vocabulary has its words.
        """
        return re.compile(CLASS.sub(lambda named: self.any_of(named[1]), written))

    def ends_organization(self, word: str) -> bool:
        """Tell whether a word ends as names of organizations without a jurisdiction do: 学院, 公司, 协会."""
        lengths = self._name_end_lengths.get(word[-1:])
        return lengths is not None and any(word[-length:] in self.name_suffixes for length in lengths)

    def names_body(self, word: str) -> bool:
        """Tell whether a word is what some body is called without its place: 司法所, 中心小学, 关工委."""
        known = any(not prefix for prefix, _ in self.suffixes.get(word, ()))
        return known or word in self.name_suffixes

    @lru_cache(maxsize=1 << 8)  # noqa: B019 - a lexicon lives as long as the process
    def endings_of(self, kind: str) -> tuple[str, ...]:
        """List what the names of a kind of body without a jurisdiction end in."""
        return tuple(ending for ending, named in self.name_suffixes.items() if named == kind)

    def has_jurisdiction(self, name: Name) -> bool:
        """Tell whether a name of an organization is of a kind that belongs to a place: 妇联, not 学院."""
        return self.is_of_jurisdiction(name.terms)

    def is_of_jurisdiction(self, terms: Sequence[str]) -> bool:
        """Tell the same by the terms of a name, the first of which is its kind."""
        kind = self.vocabulary.kinds.get(terms[0]) if terms else None
        return kind is not None and bool(kind.label_template)

    def counts_persons(self, terms: Iterable[str]) -> bool:
        """Tell whether one of the groups that a name may mean is one of persons, and not of bodies: 高校."""
        groups = self.vocabulary.groups
        return any(term in groups and groups[term].counts_persons for term in terms)

    def find_names(self, text: str) -> list[Name]:
        """Find every name of the vocabulary.

        Args:
            text: simplified text.

        Returns:
            Names in order, leftmost and longest, never overlapping.
        """
        names: list[Name] = []
        reached = passed = 0
        for string, start, end in self._phrases.find(text):
            for body in WITH_COUNTRY:
                if string == body[: len(string)] and text.startswith(body, start):
                    passed = start + len(body)  # 中国共产主义青年团X市委员会 names neither 中国 nor 青年
            if start < max(reached, passed):
                continue
            last = names[-1] if names and names[-1].end == start else None
            opens = last is not None and last.kind is MentionKind.ORGANIZATION and len(last.terms) == 1
            name = self._name(text, string, start, end, last.start if last is not None and opens else reached)
            if name is not None:
                if name.start < reached:
                    names.pop()  # 中国农业银行 凉山 分行
                names.append(name)
                reached = name.end
        offices = list(self._levelled_offices(text))
        return _with_longer(names, offices) if offices else names

    def _levelled_offices(self, text: str) -> Iterator[Name]:
        """市农机技术推广中心: the office of several domains of a place that its level tells."""
        for level in BEFORE_OFFICE.finditer(text):
            office = self._combined_at(text, level.end())
            if office is not None:
                kind, end = office
                yield Name(level.start(), end, MentionKind.ORGANIZATION, (kind,), bare=True)

    @lru_cache(maxsize=1 << 12)  # noqa: B019 - a lexicon lives as long as the process
    def find_groups(self, text: str) -> list[Name]:
        """Find only the beneficiary groups, also within the names of programmes."""
        return [
            Name(start, end, MentionKind.GROUP, (self._groups[name],))
            for name, start, end in self._group_names.find(text)
            if name in self._groups  # 惠民工|程 is of no 民工
        ]

    @lru_cache(maxsize=1 << 12)  # noqa: B019 - a lexicon lives as long as the process
    def find_programmes(self, text: str) -> list[Name]:
        """Find only the programmes, also within the names of groups: 西部计划 志愿者."""
        return [
            Name(start, end, MentionKind.PROGRAMME, (self._programmes[name],))
            for name, start, end in self._programme_names.find(text)
        ]

    def _name(self, text: str, string: str, start: int, end: int, reached: int) -> Name | None:
        entries = self._entries[string]
        kind = entries[0][0]
        if kind is MentionKind.PLACE:
            return self._place_or_organization(text, string, start, end, reached)
        if len(entries) == 1:
            terms: tuple[str, ...] = (entries[0][1],)
        else:
            terms = tuple(dict.fromkeys([term for entry, term in entries if entry is kind]))
        if kind is MentionKind.ORGANIZATION and not (
            self._ends_name(terms[0], text, end) and self._begins_name(text, string, start)
        ):
            return None
        if string in self._brief and not (self.acts_next(text, end) and self._stands_first(text, start)):
            return None
        return Name(start, end, kind, terms, bare=self._is_bare(kind, string))

    def _place_or_organization(self, text: str, string: str, start: int, end: int, reached: int) -> Name | None:
        before = text[start - 1] if start else ""
        if string.startswith(CONJUNCTIONS) and before.isalpha() and before not in BEFORE_PLACE:
            return self._after_conjunction(text, start, end, reached)
        if string[0] in FROM and (hidden := self._after_preposition(text, start, end, reached)) is not None:
            return hidden
        if string[0] == NEW and before in OF_KIND:
            return None  # 花园式新林区
        codes = [term for kind, term in self._entries[string] if kind is MentionKind.PLACE and term]
        if codes and TOWN.match(text, end) and not any(self._is_named_in_full(string, code) for code in codes):
            return None
        start, end, codes = self._with_narrower(text, start, end, codes)
        organization = self._organization(text, start, end, codes, reached)
        if organization is not None:
            return organization
        if codes and not any(self._is_place_alone(text, string, start, end, code) for code in codes):
            return None
        return Name(start, end, MentionKind.PLACE, tuple(codes), bare=not codes)

    def _with_narrower(self, text: str, start: int, end: int, codes: list[str]) -> tuple[int, int, list[str]]:
        """Join 湖南省衡阳市 and 衡阳市雁峰区 into one place, the narrowest."""
        places = self.vocabulary.places
        while codes:
            for length in self._place_lengths.get(text[end : end + 2], ()):
                inside = text[end : end + length]
                if len(inside) < length:
                    continue
                inner = [
                    place.adcode
                    for place in places.named(inside)
                    if any(place.adcode != code and places.within(place.adcode, code) for code in codes)
                    and (place.name == inside or not place.ambiguous)
                ]
                if inner:
                    end, codes = end + length, inner
                    break
            else:
                break
        return start, end, codes

    def _is_named_in_full(self, string: str, code: str) -> bool:
        place = self.vocabulary.places[code]
        return string == place.name or _is_whole(place, string)

    def _after_conjunction(self, text: str, start: int, end: int, reached: int) -> Name | None:
        """县残联 会同 县人社局: the body that the conjunction hides, though 和县 and 会同县 are places."""
        opening = next(start + len(word) for word in CONJUNCTIONS if text.startswith(word, start))
        for string, first, last in self._phrases.find(text[opening : end + LONGEST_NAME]):
            if first > 0:
                break
            return self._name(text, string, opening + first, opening + last, reached)
        return None

    def _after_preposition(self, text: str, start: int, end: int, reached: int) -> Name | None:
        """从 江西省红十字会: the longer name that a preposition hides, though 从江 is a place."""
        hidden = next(iter(self._phrases.find(text[start + 1 : end + LONGEST_NAME])), None)
        if hidden is None or hidden[1] > 0 or start + 1 + hidden[2] <= end:
            return None
        return self._name(text, hidden[0], start + 1, start + 1 + hidden[2], reached)

    def _organization(self, text: str, start: int, end: int, codes: list[str], reached: int) -> Name | None:
        collective = _COLLECTIVE.match(text, end)
        for opening in (end, collective.end() if collective else None):
            if opening is None:
                continue
            for length in self._suffix_lengths.get(text[opening : opening + 1], ()):
                last = opening + length
                if last > len(text):
                    continue
                for prefix, notation in self.suffixes.get(text[opening:last], ()):
                    first = start - len(prefix)
                    if text[opening:last] in self._brief and not (codes and self.acts_next(text, last)):
                        continue
                    if first >= reached and text.startswith(prefix, first) and self._ends_name(notation, text, last):
                        return Name(first, last, MentionKind.ORGANIZATION, (notation, *codes), bare=not codes)
        return self._combined_office(text, start, end, codes) if codes else None

    def _combined_office(self, text: str, start: int, end: int, codes: list[str]) -> Name | None:
        """石泉县 教育体育和科技局: an office of several domains that no list has; its kind is that of the first one."""
        office = self._combined_at(text, end)
        if office is None:
            return None
        kind, last = office
        if start and text[start - 1] in BUILT_OR_MET_AT and text.endswith(CENTRE, 0, last):
            return None  # 建成县农业推广中心, 在县农业推广中心举行
        return Name(start, last, MentionKind.ORGANIZATION, (kind, *codes))

    def _combined_at(self, text: str, start: int) -> tuple[str, int] | None:
        """The kind of the office of several domains whose name goes on from its place, and where that ends."""
        found = self._combined.match(text, start)
        kind = self._kind_of_first(found["domains"]) if found is not None else ""
        return (kind, found.end()) if found is not None and kind and self._ends_name(kind, text, found.end()) else None

    @cached_property
    def _combined(self) -> re.Pattern[str]:
        return self.pattern(COMBINED_OFFICE)

    @lru_cache(maxsize=1 << 10)  # noqa: B019 - a lexicon lives as long as the process
    def _kind_of_first(self, domains: str) -> str:
        """The kind of office whose domain stands first among several; empty where none is one's."""
        runs = (domains[first:last] for first in range(len(domains)) for last in range(len(domains), first + 1, -1))
        names = (run + OFFICE for run in runs)
        return next((kind for name in names for prefix, kind in self.suffixes.get(name, ()) if not prefix), "")

    @cached_property
    def _unplaced(self) -> Mapping[str, str]:
        """Names of public bodies without place and level, with their kinds: 教育局, but not 市教育局."""
        kinds = self.vocabulary.kinds
        return {
            name: kind
            for name, entries in self.suffixes.items()
            for prefix, kind in entries[-1:]
            if not prefix
            and name not in self._entries
            and not ADMINISTERING.isdisjoint(kinds[kind].broader)
            and (len(name) > 2 or name.endswith(BRIEF_ENDINGS))
        }

    @cached_property
    def _unplaced_openings(self) -> re.Pattern[str]:
        firsts = re.escape("".join(sorted({name[0] for name in self._unplaced} | set(LEVEL_ENDINGS))))
        return re.compile(f'(?<![一-鿿、（(“"])(?=[{firsts}])') if firsts else re.compile("(?!)")

    @cached_property
    def _unplaced_heads(self) -> frozenset[str]:
        """What such names begin with, so that most words that open a clause are passed over at once."""
        return frozenset(name[:2] for name in self._unplaced)

    @cached_property
    def _unplaced_lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(name) for name in self._unplaced}, reverse=True))

    def is_unplaced(self, name: str) -> bool:
        """Tell whether a name is that of a public body without place and level: 教育局."""
        return name in self._unplaced

    def find_unplaced(self, text: str) -> Iterator[Name]:
        """Find public bodies that open a clause by a name without place and level, and act in it: 教育局投入….

        Args:
            text: simplified text.

        Yields:
            Names, in order.
        """
        for opening in self._unplaced_openings.finditer(text):
            start = opening.start()
            if LEVELLED.match(text, start) is not None:
                yield from self._levelled(text, start)
                continue
            for length in self._unplaced_lengths if text[start : start + 2] in self._unplaced_heads else ():
                end = start + length
                kind = self._unplaced.get(text[start:end])
                beside = text[end : end + 1] in BESIDE and PEOPLE_OF.match(text, end + 1) is None
                if kind is not None and (self.deed_follows(text, end) or beside):
                    yield Name(start, end, MentionKind.ORGANIZATION, (kind,))
                    break

    def find_firms(self, text: str) -> Iterator[Name]:
        """Find firms that open a clause by a name in full, whatever words it is made of: 甘肃前进牧业有限责任公司.

        Args:
            text: simplified text.

        Yields:
            Names, in order.
        """
        for found in FIRM.finditer(text) if LIMITED in text else ():
            start = found.start()
            if (by := BY_FIRM.match(found[0])) is not None:
                start += by.end()  # 近期由绿源食品有限公司捐赠大米
            name = text[start : found.end()]
            if name[:2] not in self.verbs and name[:2] not in self.words["adverb"] and NO_FIRM.search(name) is None:
                yield Name(start, found.end(), MentionKind.ORGANIZATION, (COMPANY,))

    def _levelled(self, text: str, start: int) -> Iterator[Name]:
        """县第二中学组织…: the school, the firm or the hospital of a place that its level tells, where it acts.

        So it does by its people: 县人民医院医务人员为群众义诊.
        """
        for end in range(start + SHORTEST_LEVELLED, start + LONGEST_LEVELLED):
            name = text[start + 1 : end]
            if self.acts_together(text, start, end):
                continue
            if self.ends_organization(name) and self._acts_or_its_people(text, end):
                kind = next(self.name_suffixes[name[n:]] for n in range(len(name)) if name[n:] in self.name_suffixes)
                yield Name(start, end, MentionKind.ORGANIZATION, (kind,))
                return

    def acts_together(self, text: str, start: int, end: int) -> bool:
        """县妇联|会同县公安局: tell whether the last character of what looks like a name opens 会同."""
        if not text.startswith(TOGETHER_WITH, end - 1):
            return False
        return self.names_body(text[start : end - 1]) or self.names_body(text[start + 1 : end - 1])

    def _acts_or_its_people(self, text: str, end: int) -> bool:
        people = self.pattern("{helper}|{school-people}").match(text, end)
        if people is None:
            return self.deed_follows(text, end)
        return self.acts_next(text, people.end())  # 县第一中学教师参加…, but 教师发展中心揭牌

    def deed_follows(self, text: str, end: int) -> bool:
        """教育局组织志愿者…, but no 教育局组织部, 教育局工作总结: tell whether a deed follows."""
        verb = self.verbs.get(text[end : end + 2])
        if verb is not None and verb.noun:
            return NO_DEED.match(text, end) is None
        return self.acts_next(text, end)

    def _is_bare(self, kind: MentionKind, string: str) -> bool:
        """Tell 市妇联, which its place completes, from 全国妇联, which needs none."""
        return kind is MentionKind.ORGANIZATION and string not in self._national and string[0] in _BARE_OPENERS

    def is_national(self, name: str) -> bool:
        """Tell whether a name is that of a national body: 教育部, 全国妇联."""
        return name in self._national

    @staticmethod
    def _begins_name(text: str, string: str, start: int) -> bool:
        """Tell 妇联, all alone, from the end of 村妇联, and 区少年宫 from 社区少年宫."""
        before = text[start - 1] if start else ""
        if string[0] == DISTRICT and before in BEFORE_DISTRICT:
            return False
        doubled = before == string[0] and before in LEVEL_WORDS  # 萧县 县委
        return len(string) > SHORTEST_ALONE or not "一" <= before <= "鿿" or before in RELATIONS or doubled

    def _ends_name(self, notation: str, text: str, end: int) -> bool:
        """Tell 市委 from 市 委托, 司法部 from 司法部门: what follows must not go on a longer word."""
        if text.startswith(OFFICES_ALIKE, end - 1):
            return False
        return not self.goes_on(notation, text, end)

    def goes_on(self, notation: str, text: str, end: int) -> bool:
        """一小|区, 国家扶|贫: tell whether what follows the end of a name shows that it is none of its kind."""
        return text.startswith(self.vocabulary.kinds[notation].not_before, end)

    def acts_next(self, text: str, end: int) -> bool:
        """Tell whether what follows a brief name is what a body does: 省总 成立, but not 省总 投资."""
        word = text[end : end + 2]
        if (
            text[end + 2 : end + 3] in self.words["amount-ending"]
            or text.startswith(OF_TOTAL, end)
            or text[end + 1 : end + 2].isdigit()
        ):
            return False  # 全市总成交额, 市总同期减少, 总为3.2亿元
        verb = self.verbs.get(word)
        if verb is not None:
            return not verb.noun
        return (
            word in self.words["adverb"]
            or word in self.words["done"]
            or text[end : end + 1] in self.words["deed-opening"]
        )

    @staticmethod
    def _stands_first(text: str, start: int) -> bool:
        """Tell 省总 at the head of a clause from the last syllable of another word."""
        return not start or not "一" <= text[start - 1] <= "鿿"

    def _is_place_alone(self, text: str, string: str, start: int, end: int, code: str) -> bool:
        """Tell whether a name stands for a place here and not for a part of a word."""
        place = self.vocabulary.places[code]
        if text[start:end] != string or string == place.name or _is_whole(place, string):
            return True
        return not place.ambiguous and not _is_parted(text[max(0, start - LONGEST_BEFORE) : start], string)


@lru_cache(maxsize=1 << 12)
def _is_parted(before: str, name: str) -> bool:
    """财富 源, 复杂 多变: tell whether what looks like a place's short name begins with the end of another word.

    Args:
        before: the few characters before it; the words that they are part of decide: 慰问 安远.
        name: the short name.
    """
    last = before[-1:]
    if not is_chinese(last) or last in BEFORE_SHORT_NAME or len(name) != SHORTEST_PLACE:
        return False
    position = -len(before)
    for word in load_tagger().cut(before + name, False):
        if position < 0 < position + len(word):
            return len(word) == SHORTEST_PLACE
        position += len(word)
    return False


ADMINISTERING: Final = frozenset((DEPARTMENT, "mass-organization", "state-organ", "party-organ"))
"""What kinds of bodies belong to of which a place has one each."""
BRIEF_ENDINGS: Final = ("联", "协", "院")
"""What names of two characters end in that are no other word: 残联, 科协, 法院."""
NO_DEED: Final = re.compile(
    "工作|领导|主管|..(?:[的者员部]|户(?![籍外])|委员会|机构|人员|大厅|窗口|工作|总结|要点|计划|情况|报告|方案)"
)
"""What stands behind a body where a word that may be a verb is none: 教育局组织部."""
LEVELLED: Final = re.compile("[省市县区州旗](?![场区域直民级属内外城委政里])(?=[一-鿿]{2})")
"""A level before the name of a body of a place of that level; no 市场, 县城, 区域."""
SHORTEST_LEVELLED, LONGEST_LEVELLED = 3, 12
"""Characters of the name of such a body, with its level."""
BEFORE_OFFICE: Final = re.compile("(?:(?<![一-鿿])|(?<=[由和与及经向对给让]))[省市县区州旗](?=[一-鿿]{4})")
"""A level where the name of an office of a place of that level may begin."""
COMPANY: Final = "company"
LIMITED: Final = "公司"
FIRM: Final = re.compile(
    '(?:(?<![一-鿿、（(“"])|(?<=其中))(?!其中)[一-鿿]{4,20}?(?:有限责任公司|股份有限公司|有限公司)(?=[一-鿿])(?![董总副经员职党工团的负领分等、和与及])'
)
"""The name in full of a firm that opens a clause and acts in it."""
NO_FIRM: Final = re.compile(
    "^[由与和向在为被从对到把将经据受以如像及县市区省州旗该本我各]|[的了等与把]|先后|分别|合作社|联合|协调|通过|依托|借助|组织|引进|走进|争取|妇联|工会|政府|局"
)
"""What the name of a firm neither opens with nor holds."""
BY_FIRM: Final = re.compile("[一-鿿]{1,6}(?<![自理缘经事情])由(?=[一-鿿]{2})")
"""What stands before a firm that a deed is done by: 本年度由."""
PEOPLE_OF: Final = re.compile("[^，。；：\\d]{2,12}?(?:工作人员|干警|干部|职工|负责人|代表)")
"""What stands behind a list of offices whose people are told of: 检察院、法院工作人员46人."""
BESIDE: Final = frozenset("、和与及")
"""What stands between bodies that act together."""
TOGETHER_WITH: Final = "会同"
OF_KIND: Final = ("式", "型")
"""What stands before a thing that is new, and no place's name: 花园式新林区, 宜居型新城区."""
_BARE_OPENERS: Final = frozenset("省市区县州旗盟团该我本各全地")
_COLLECTIVE: Final = re.compile("[省市州县区旗盟乡镇村街道社、]{0,8}(?:[两二三四五各]级|系统各级)")
"""常德 市县两级 妇联, 全市 各级 工会: all bodies of a kind below a place."""


def _enumeration(words: Sequence[str], demands: Sequence[str], nouns: Sequence[str]) -> re.Pattern[str]:
    """Compile a pattern of what opens an item, in its first group: 第一 does so before a mark, and not in 第一次.

    Of 一要 the group holds the number alone, since 要 announces; 三要素 is none.

    It begins with the first characters of the words, so that no other place of a text is looked at.
    """
    if not words:
        return re.compile("(?!)")
    firsts = re.escape("".join(sorted({word[0] for word in (*words, *demands)})))
    opened = [
        f"(?<={re.escape(word[0])}){re.escape(word[1:])}" + ("(?=[,，、：:])" if word.startswith(ORDINAL) else "")
        for word in words
    ]
    no_noun = f"(?!{'|'.join(map(re.escape, nouns))})" if nouns else ""
    opened += [f"(?<={re.escape(word[0])}){re.escape(word[1:-1])}(?={word[-1]}){no_noun}" for word in demands]
    return re.compile(f"([{firsts}](?<![^{EDGES}].)(?:{'|'.join(opened)}))")


def _stands_alone(place: Place, name: str) -> bool:
    """Tell what may name a place: of an ambiguous short name only a prefecture's, before a body, 中山人社系统."""
    plain = name == place.name or not place.ambiguous or _is_whole(place, name)
    return len(name) > 1 and (plain or place.level == PREFECTURE)


def _prominence(place: Place, name: str) -> tuple[object, ...]:
    """Order places of one name as a reader thinks of them: 西安 is a provincial capital before it is a district."""
    return (name != place.name, LEVELS.index(place.level), bool(place.valid_to), place.adcode)


def _is_whole(place: Place, name: str) -> bool:
    """Tell whether a short name has the place's level in it, and so is no ordinary word: 通道县."""
    return len(name) > 2 and name.endswith(place.name[-1])


def _verbs(vocabulary: Vocabulary) -> Iterator[tuple[str, Verb]]:
    for activity in vocabulary.activities.values():
        frame = vocabulary.frames[activity.frame]
        for verb in activity.verbs:
            yield verb, Verb(activity, frame, verb in activity.noun_verbs)


def _bare_names(kind: OrganizationKind) -> Iterable[str]:
    for template in kind.bare_templates:
        yield from _with_levels(template)
    yield from filter(None, (kind.national_label, *kind.national_names))
    yield from kind.collective_labels


def _with_longer(names: Sequence[Name], offices: Sequence[Name]) -> list[Name]:
    """Put offices in the place of what shorter names stand in them; those that a longer name covers are none."""
    offices = [
        one for one in offices if not any(n.start < one.end and one.start < n.end and n.end >= one.end for n in names)
    ]
    kept = [n for n in names if not any(one.start < n.end and n.start < one.end for one in offices)]
    return sorted((*kept, *offices), key=lambda name: name.start)


def _with_levels(template: str) -> list[str]:
    """Write a template with each word for a level: 省妇联, 市妇联; there are tens of thousands of such names."""
    before, found, after = template.partition(LEVEL)
    return [f"{before}{level}{after}" for level in LEVEL_WORDS] if found else [template]


@cache
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """Compile the words of a vocabulary, once."""
    return Lexicon(vocabulary)
