"""The knowledge that the stages read with: the vocabulary and the places, loaded and checked.

In: the folders ``ontology/`` and ``data/places/``. Out: a :class:`Vocabulary` of frozen terms. Turtle is read with
pyoxigraph, which takes milliseconds where rdflib takes tenths of a second.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import ResourceError
from kg.locations import ontology_folder, places_folder
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import TypeAlias

    _Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
    Description: TypeAlias = dict[str, list[_Term]]
    """What is said of a subject: the objects of each predicate, by its IRI."""

LEVELS: Final = ("country", "province", "prefecture", "county")
"""Levels of administrative divisions, from the widest to the narrowest."""

LEVEL_WORDS: Final = ("自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "州", "旗", "盟")
"""What stands for a division in names that leave it to the context: 市 in 市妇联; longer ones first."""

OFFICES_TOGETHER: Final = ("部门", "系统")
"""What ends the names of all offices of a kind together."""
LEVEL_ENDINGS: Final = tuple(word for word in LEVEL_WORDS if len(word) == 1)
"""What names of divisions end in: 市, also of 自治区."""

COUNTRY: Final = "100000"
TAIWAN: Final = "710000"
TOWN_WORDS: Final = ("镇", "乡", "街道", "街", "苏木", "社区", "村")
"""What names of places below the county end in, which have no code here."""
MASK: Final = "[*_×ＸX○〇□]"
"""What stands in a model report for a character of the name of a place: **街道总工会."""
MASKED_LEVEL: Final = "(?:镇|乡|街道|社区|村)"
"""The level behind the name that is masked."""
GOVERNMENT: Final = "government"
"""Notation of the kind of organization that governments are."""
DEPARTMENT: Final = "government-department"
"""Notation of the kind of the offices that are renamed and joined with every reform of the government."""
INSTITUTION: Final = "public-institution"
"""Notation of the kind of the centres, palaces and stations that bodies set up: a place may have several of a kind, by
their names."""
TOWNSHIP: Final = "township"
"""Notation of the kind of organization that the body of such a place is."""
TEAM_BEHIND_VILLAGE: Final = "(?:村|社区)驻村[一-鿿]{0,4}工作[队组]"
"""What the name of a team that is sent to a village ends in: 柳树村驻村工作队."""
VILLAGE, COMMUNITY = "village-committee", "community"
"""Notations of the kinds of organization that the bodies of villages and of neighbourhoods are."""
LOCAL_UNIT: Final = "local-unit"
"""The group of the kinds of towns, villages and zones, and of bodies within them."""
PARK: Final = "park"
"""Notation of the kind of organization that the administrations of development zones and industrial parks are."""
LOCAL_UNITS: Final = {TOWNSHIP: TOWN_WORDS, VILLAGE: ("村",), COMMUNITY: ("社区",)}
"""The kinds of bodies of places that have no code, with what opens their own short names: 镇党委, 村两委."""
WIKIDATA: Final = "wikidata.csv"
"""The table of the items of Wikidata that have the code of a division."""
TOWNS: Final = "towns.csv"
"""The table of the towns, townships and subdistricts of divisions."""
PLACE_SIGN: Final = "place-sign-"
"""What the classes of words begin with that show where a text is set; the rest is the code of the region, or that of
the country for words of the mainland."""
NO_PLACE_SIGN: Final = "no-place-sign"
"""The class of the words that hold a sign by chance: 劳动部 in 劳动部门."""
UNCODED: Final = "uncoded-place-"
"""What the classes of words begin with that hold places without a code; the rest is the code of what they lie in."""
BELOW: Final = "below-"
"""What the classes of words begin with that hold the kinds of those below a body; the rest is the kind of that body."""
OPEN_CLASSES: Final = (UNCODED, PLACE_SIGN, "brief-", BELOW)
"""What the classes of words begin with of which a vocabulary may have any: one for each place, or kind of body."""
_CONCEPT: Final = PREFIXES["skos"] + "Concept"


@dataclass(frozen=True, slots=True)
class Term:
    """One concept of the vocabulary."""

    notation: str
    iri: str
    label: str
    label_en: str = ""
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    """Notations of the concepts directly above."""
    audience: tuple[str, ...] = ()
    """Of a programme: notations of the groups that it is for."""
    counts_persons: bool = False
    """Of a group: its name counts persons (近40000会员)."""
    source: str = ""
    type: str = ""
    """Of a programme: what it is: campaign, project, benefit, strategy …."""

    @property
    def names(self) -> tuple[str, ...]:
        """The label and the aliases."""
        return (self.label, *self.aliases)


@dataclass(frozen=True, slots=True)
class ActivityType:
    """A type of activity with the verbs that say it and the frames that read them."""

    notation: str
    iri: str
    label: str
    label_en: str = ""
    verbs: tuple[str, ...] = ()
    noun_verbs: tuple[str, ...] = ()
    """Those of the verbs that are as often nouns: 家政培训."""
    frame: str = "transitive"
    """Notation of the frame: which part of the clause plays which role."""
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Which part of a clause plays which role around its verb."""

    notation: str
    subject_role: str = "agent"
    """``agent``, ``counted`` (15450名妇女 达成就业意向) or ``theme`` (覆盖面 达到)."""
    object_role: str = "object"
    """``object``, ``beneficiary``, ``result``, ``partner`` or ``none``."""
    complement: bool = False
    """Whether a second verb may follow the object: 帮助 妇女 就业."""
    light: bool = False
    """Whether a noun-like verb that follows directly is the object: 开展 培训."""


@dataclass(frozen=True, slots=True)
class OrganizationKind:
    """A kind of organization and how its members are named.

    A template holds ``{place}`` for any name of a place, or ``{level}`` for 省, 市, 区, 县, 州, 旗, 盟.
    """

    notation: str
    iri: str
    label: str
    label_en: str = ""
    aliases: tuple[str, ...] = ()
    label_template: str = ""
    """Canonical label: ``{place}妇联``."""
    province_label_template: str = ""
    """Canonical label of a province's, where it differs: ``{place}人社厅``."""
    county_label_template: str = ""
    """Canonical label of a county's, where it differs: ``{place}发改局``."""
    macao_label_template: str = ""
    """Canonical label of Macao's, where it differs: ``{place}妇女联合总会``."""
    national_label: str = ""
    national_names: tuple[str, ...] = ()
    """Further names of the one national organization: 中华全国总工会, 全总."""
    name_templates: tuple[str, ...] = ()
    bare_templates: tuple[str, ...] = ()
    collective_labels: tuple[str, ...] = ()
    """What names all of a kind at once: 各级妇联."""
    suffixes: tuple[str, ...] = ()
    """Endings of names of a kind that has no jurisdiction: 公司, 学校."""
    not_before: tuple[str, ...] = ()
    """What may not follow a name of this kind: 市委 before 托 is 委托."""
    levels: tuple[str, ...] = ()
    """Levels of places that have such a body; empty for all."""
    only_in: str = ""
    """Code of the one place that has such a body; empty where many may."""
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative division of GB/T 2260, in force or abolished."""

    adcode: str
    name: str
    level: str
    parent: str
    short_names: tuple[str, ...] = ()
    name_en: str = ""
    abbreviation: str = ""
    ambiguous: bool = False
    """Whether its short name alone is also an ordinary word."""
    valid_from: str = ""
    valid_to: str = ""
    successor: str = ""
    wikidata: str = ""
    """Its item in Wikidata, where that has its code: Q144663; empty where none, or more than one, has it."""


AUTONOMOUS: Final = ("自治州", "自治县", "自治旗", "自治区")
"""What ends the names of divisions that are named after ethnic groups."""
OF_ONE_GROUP: Final = "族"
OF_GROUP: Final = "民族"
OF_GROUPS: Final = ("族乡", "族镇")
"""What ends the name of a township that is named after ethnic groups."""
SHORTEST_STEM: Final = 2
"""Characters of the name of a town without its level that tells it from others."""
RISEN: Final = (("乡", "镇"), ("乡", "街道"), ("镇", "街道"))
"""What townships became, and towns, while reports of the time before are read."""


class Places:
    """All administrative divisions, by code and by name."""

    def __init__(self, places: Iterable[Place], towns: Path | None = None) -> None:
        self._towns = towns
        """The table of the towns of counties, which is read once a report names a town and no county."""
        self._by_code = {place.adcode: place for place in places}
        by_name: defaultdict[str, list[Place]] = defaultdict(list)
        for place in self._by_code.values():
            for name in dict.fromkeys((place.name, *place.short_names)):
                by_name[name].append(place)
        self._by_name = {name: tuple(found) for name, found in by_name.items()}
        self._lines: dict[str, tuple[Place, ...]] = {}
        """For each code that was asked for, its division and those above."""

    def __getitem__(self, adcode: str) -> Place:
        """Return the division with a code; raise KeyError where there is none."""
        return self._by_code[adcode]

    def __contains__(self, adcode: object) -> bool:
        """Tell whether there is, or was, a division with this code."""
        return adcode in self._by_code

    def __iter__(self) -> Iterator[Place]:
        """Yield all divisions in the order of their codes."""
        return iter(self._by_code.values())

    def __len__(self) -> int:
        """Count the divisions."""
        return len(self._by_code)

    @property
    def names(self) -> Mapping[str, tuple[Place, ...]]:
        """Every full and short name with the divisions that bear it."""
        return self._by_name

    def named(self, text: str) -> tuple[Place, ...]:
        """Return all divisions with this full or short name, in the order of their codes."""
        return self._by_name.get(text, ())

    def counties_of(self, town: str) -> tuple[str, ...]:
        """Return the codes of the divisions that have a town, a township or a subdistrict of this name.

        The name is the full one, or 群加乡 for 群加藏族乡, or the one before a township became a town or a subdistrict.

        Raises:
            ResourceError: the table of towns lacks a column.
        """
        if (codes := self._counties.get(town)) is not None:
            return codes
        risen = (town.removesuffix(level) + now for level, now in RISEN if town.endswith(level))
        return next((self._counties[name] for name in risen if name in self._counties), ())

    def has_town(self, town: str) -> bool:
        """Tell whether a division has a town, a township or a subdistrict of just this name now."""
        return town in self._counties

    @cached_property
    def _counties(self) -> Mapping[str, tuple[str, ...]]:
        counties: defaultdict[str, list[str]] = defaultdict(list)
        for adcode, towns in _towns_of(self._towns) if self._towns is not None else ():
            for town in towns:
                for name in {town, self._without_groups(town)}:
                    counties[name].append(adcode)
        return {town: tuple(codes) for town, codes in counties.items()}

    def _without_groups(self, town: str) -> str:
        """群加藏族乡 as it is called for short: 群加乡; other names as they are."""
        if not town.endswith(OF_GROUPS):
            return town
        stem, level = town[:-1].removesuffix(OF_GROUP), town[-1]
        while (group := next((name for name in self._groups if stem.endswith(name)), "")) and len(stem) > len(group):
            stem = stem.removesuffix(group)
        return stem + level if len(stem) >= SHORTEST_STEM else town

    @cached_property
    def _groups(self) -> tuple[str, ...]:
        """The ethnic groups that autonomous divisions are named after, also as 鄂温克民族乡 has them; longest first."""
        names: set[str] = set()
        for place in self:
            level = next((level for level in AUTONOMOUS if place.name.endswith(level)), "")
            short = next((name for name in place.short_names if level and place.name.startswith(name)), "")
            of_groups = place.name.removeprefix(short).removesuffix(level) if short else ""
            names.update(name for name in of_groups.split(OF_ONE_GROUP) if name)
        long = {name for name in names if len(name) > 1}
        return tuple(sorted((*(name + OF_ONE_GROUP for name in names), *long), key=lambda name: (-len(name), name)))

    def above(self, adcode: str) -> tuple[Place, ...]:
        """Return a division and those above it, from the narrowest to the country."""
        found = self._lines.get(adcode)
        if found is None:
            found = self._lines[adcode] = tuple(self._line(adcode))
        return found

    def _line(self, adcode: str) -> Iterator[Place]:
        while adcode in self._by_code:
            place = self._by_code[adcode]
            yield place
            if adcode == COUNTRY:
                return
            adcode = place.parent

    def within(self, adcode: str, ancestor: str) -> bool:
        """Tell whether a division is another one or lies in it."""
        for place in self.above(adcode):  # noqa: SIM110 - asked for each pair of places that a text names
            if place.adcode == ancestor:
                return True
        return False

    def at_level(self, adcode: str, level: str) -> Place | None:
        """Return the division itself or the one above it that has a level; None where there is none."""
        for place in self.above(adcode):
            if place.level == level:
                return place
        return None


CITY: Final = "市"
SHORTEST_UNCODED: Final = 2
"""Characters that the full name of a place without a code has more than."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Everything that ``kg`` knows of the world before it reads a report."""

    programmes: Mapping[str, Term]
    groups: Mapping[str, Term]
    kinds: Mapping[str, OrganizationKind]
    activities: Mapping[str, ActivityType]
    frames: Mapping[str, Frame]
    places: Places
    digest: str
    """SHA-256 over all files that it was loaded from."""
    folder: Path

    words: Mapping[str, tuple[str, ...]]
    """The closed classes of words that steer reading (adverbs, prepositions, markers of plans) by notation; the words
    of a class longest first."""

    def signed_region(self, text: str, least: int = 1) -> str:
        """Tell the region that a text is set in by the words which only that region uses.

        Args:
            text: the text in simplified characters.
            least: how many different words of the region, or names of its places, the text must have.

        Returns:
            The code of Taiwan, Hong Kong or Macao: 710000 for a text with 县府; empty if it has too few such words, or
            as many of the mainland's own: 市委, 下岗职工.
        """
        for word in self.words.get(NO_PLACE_SIGN, ()):
            text = text.replace(word, " ")
        signs = {
            code: sum(word in text for word in (*words, *self.words.get(UNCODED + code, ())))
            for notation, words in self.words.items()
            if notation.startswith(PLACE_SIGN) and (code := notation.removeprefix(PLACE_SIGN))
        }
        own = signs.pop(COUNTRY, 0)
        code = max(sorted(signs), key=lambda code: signs[code], default="")
        return code if signs.get(code, 0) >= max(least, own + 1) else ""


def load_vocabulary(folder: Path | None = None, places: Path | None = None) -> Vocabulary:
    """Load the vocabulary and the places.

    Args:
        folder: an ontology folder with ``vocabulary/*.ttl``; the packaged one if None.
        places: a folder with ``places.csv``; the packaged one if None.

    Returns:
        The same object for the same folders: loading is done once a process.

    Raises:
        ResourceError: a file is missing, is not Turtle, a concept lacks a notation or label, or a folder of one's own
            lacks a class of words that reading needs.
    """
    return _load(folder or ontology_folder(), places or places_folder())


@cache
def _load(folder: Path, places: Path) -> Vocabulary:
    concepts = _Concepts(vocabulary_descriptions(folder), folder)
    words = concepts.words()
    if folder != ontology_folder():
        _require_classes(words, folder)
    return Vocabulary(
        programmes=concepts.terms("programme"),
        groups=concepts.terms("group"),
        kinds=concepts.kinds(),
        activities=concepts.activities(),
        frames=concepts.frames(),
        places=load_places(places),
        digest=digest_of([*sorted(folder.rglob("*.*")), places / "places.csv", places / WIKIDATA, places / TOWNS]),
        folder=folder,
        words=words,
    )


def _require_classes(words: Mapping[str, tuple[str, ...]], folder: Path) -> None:
    """A folder copied from an older version lacks the classes of words that were added since."""
    packaged = ontology_folder()
    known = _Concepts(vocabulary_descriptions(packaged), packaged).words()
    lacking = [name for name in known if name not in words and not name.startswith(OPEN_CLASSES)]
    if lacking:
        raise ResourceError(
            folder / "vocabulary" / "words.ttl",
            f"no words in the class{'es' if len(lacking) > 1 else ''} {', '.join(lacking)}, "
            f"which reading needs; copy what is missing from {packaged / 'vocabulary' / 'words.ttl'}",
        )


@cache
def vocabulary_descriptions(folder: Path) -> Mapping[str, Description]:
    """Read all files of the vocabulary, once a process.

    Args:
        folder: the folder of the ontology.

    Returns:
        The description of each subject, by its IRI, in the order of the files.

    Raises:
        ResourceError: a file is missing or is not Turtle; names the line.
    """
    about: dict[str, Description] = {}
    for path in sorted((folder / "vocabulary").glob("*.ttl")):
        for subject, predicate, value, _ in _quads_of(path):
            about.setdefault(_text(subject), {}).setdefault(predicate.value, []).append(value)
    return about


def read_turtle(path: Path) -> list[ox.Triple]:
    """Read a Turtle file.

    Raises:
        ResourceError: it cannot be read or is not Turtle; names the line.
    """
    return [quad.triple for quad in _quads_of(path)]


def _quads_of(path: Path) -> list[ox.Quad]:
    try:
        return list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise ResourceError(path, f"not valid Turtle: {error.msg}", error.lineno) from error
    except OSError as error:
        raise ResourceError(path, error.strerror or str(error)) from error


def load_places(folder: Path) -> Places:
    """Load the table of administrative divisions, and beside it their items in Wikidata and their towns.

    Raises:
        ResourceError: the table is missing, or a table lacks a column.
    """
    path = folder / "places.csv"
    items = _wikidata_items(folder / WIKIDATA)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [_place(row, items.get(row["adcode"], "")) for row in csv.DictReader(file)]
            return Places(rows, folder / TOWNS)
    except OSError as error:
        raise ResourceError(path, error.strerror or str(error)) from error
    except KeyError as error:
        raise ResourceError(path, f"the column {error} is missing") from error


def digest_of(paths: Iterable[Path]) -> str:
    """Hash the contents of files, independent of where they lie.

    Returns:
        A SHA-256 in hexadecimal over names and bytes, in the order given.
    """
    digest = sha256()
    for path in paths:
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _wikidata_items(path: Path) -> dict[str, str]:
    """Read which item of Wikidata has the code of a division; none if a user's folder has no such table."""
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["adcode"]: row["wikidata"] for row in csv.DictReader(file)}
    except KeyError as error:
        raise ResourceError(path, f"the column {error} is missing") from error


def _towns_of(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Read the towns of each division; none if a user's folder has no such table."""
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["adcode"], row["towns"].split(";")
    except KeyError as error:
        raise ResourceError(path, f"the column {error} is missing") from error


def _with_level(bare: tuple[str, ...], placed: tuple[str, ...]) -> tuple[str, ...]:
    """Add the names of all offices of a kind behind a word for the level, 市水利部门, as they stand behind a place."""
    alike = (name.replace("{place}", "{level}") for name in placed if name.endswith(OFFICES_TOGETHER))
    return tuple(dict.fromkeys((*bare, *alike)))


def _place(row: Mapping[str, str], wikidata: str) -> Place:
    return Place(
        adcode=row["adcode"],
        name=row["name"],
        level=row["level"],
        parent=row["parent"],
        short_names=tuple(filter(None, row["short_names"].split(";"))),
        name_en=row["name_en"],
        abbreviation=row["abbreviation"],
        ambiguous=row["ambiguous"] == "1",
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        successor=row["successor"],
        wikidata=wikidata,
    )


def _text(term: _Term) -> str:
    """Return an IRI or a literal's text; a triple has none and never stands in a vocabulary."""
    return "" if isinstance(term, ox.Triple) else term.value


class _Concepts:
    """Reads descriptions into terms."""

    def __init__(self, about: Mapping[str, Description], folder: Path) -> None:
        self.about, self.folder = about, folder

    def terms(self, prefix: str) -> dict[str, Term]:
        return {
            notation: Term(
                notation,
                iri,
                self.label(iri, "zh"),
                self.label(iri, "en", required=False),
                self.literals(iri, "skos:altLabel", "zh"),
                self.notations(iri, "skos:broader"),
                self.notations(iri, "schema:audience"),
                "true" in self.literals(iri, "kg:countsPersons"),
                next(iter(self.values(iri, "dcterms:source")), ""),
                next(iter(self.values(iri, "dcterms:type")), ""),
            )
            for notation, iri in self.concepts(prefix)
        }

    def kinds(self) -> dict[str, OrganizationKind]:
        return {
            notation: OrganizationKind(
                notation,
                iri,
                self.label(iri, "zh"),
                self.label(iri, "en", required=False),
                self.literals(iri, "skos:altLabel", "zh"),
                self.one(iri, "kg:labelTemplate"),
                self.one(iri, "kg:provinceLabelTemplate"),
                self.one(iri, "kg:countyLabelTemplate"),
                self.one(iri, "kg:macaoLabelTemplate"),
                self.one(iri, "kg:nationalLabel"),
                self.literals(iri, "kg:nationalName"),
                self.literals(iri, "kg:nameTemplate"),
                _with_level(self.literals(iri, "kg:bareTemplate"), self.literals(iri, "kg:nameTemplate")),
                self.literals(iri, "kg:collectiveLabel"),
                self.literals(iri, "kg:suffix"),
                self.literals(iri, "kg:notBefore"),
                self.literals(iri, "kg:atLevel"),
                next(iter(self.literals(iri, "kg:onlyIn")), ""),
                self.notations(iri, "skos:broader"),
            )
            for notation, iri in self.concepts("kind")
        }

    def activities(self) -> dict[str, ActivityType]:
        return {
            notation: ActivityType(
                notation,
                iri,
                self.label(iri, "zh"),
                self.label(iri, "en", required=False),
                self.literals(iri, "kg:verb"),
                self.literals(iri, "kg:nounVerb"),
                next(iter(self.notations(iri, "kg:frame")), "transitive"),
                self.notations(iri, "skos:broader"),
            )
            for notation, iri in self.concepts("activity")
        }

    def frames(self) -> dict[str, Frame]:
        return {
            notation: Frame(
                notation,
                self.one(iri, "kg:subjectRole") or "agent",
                self.one(iri, "kg:objectRole") or "object",
                self.one(iri, "kg:complement") == "true",
                self.one(iri, "kg:light") == "true",
            )
            for notation, iri in self.concepts("frame")
        }

    def words(self) -> dict[str, tuple[str, ...]]:
        found = {
            self.one(iri, "skos:notation"): words for iri in self.about if (words := self.literals(iri, "kg:word"))
        }
        return {name: tuple(sorted(words, key=len, reverse=True)) for name, words in sorted(found.items())}

    def concepts(self, prefix: str) -> list[tuple[str, str]]:
        """List (notation, IRI) of the concepts below a prefix, sorted by notation."""
        base = PREFIXES[prefix]
        found = [iri for iri in self.about if iri.startswith(base) and _CONCEPT in self.values(iri, "rdf:type")]
        return sorted((self.notation(iri), iri) for iri in found)

    def notation(self, iri: str) -> str:
        notation = self.one(iri, "skos:notation")
        if not notation:
            raise ResourceError(self.folder, f"{iri} lacks a skos:notation")
        return notation

    def notations(self, iri: str, predicate: str) -> tuple[str, ...]:
        return tuple(sorted(self.notation(value) for value in self.values(iri, predicate)))

    def label(self, iri: str, language: str, *, required: bool = True) -> str:
        found = self.literals(iri, "skos:prefLabel", language)
        if not found and required:
            raise ResourceError(self.folder, f"{iri} lacks a skos:prefLabel in {language!r}")
        return found[0] if found else ""

    def one(self, iri: str, predicate: str) -> str:
        return next(iter(self.literals(iri, predicate)), "")

    def literals(self, iri: str, predicate: str, language: str | None = None) -> tuple[str, ...]:
        found = self._objects(iri, predicate)
        if not found:  # most of what is asked for is not said
            return ()
        if language is not None:
            found = [one for one in found if isinstance(one, ox.Literal) and one.language == language]
        return tuple(sorted(set(map(_text, found))))

    def values(self, iri: str, predicate: str) -> tuple[str, ...]:
        found = self._objects(iri, predicate)
        return tuple(sorted(set(map(_text, found)))) if found else ()

    def _objects(self, iri: str, predicate: str) -> list[_Term]:
        return self.about[iri].get(_expand(predicate), []) if iri in self.about else []


@cache
def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def uncoded_short_names(vocabulary: Vocabulary) -> dict[str, str]:
    """List the short names of places without a code: 台南 of 台南市.

    Returns:
        Short names with the full ones; none that a division with a code bears too, and of 台中市 and 台中县 the city.
    """
    found: dict[str, str] = {}
    for name in sorted(uncoded_places(vocabulary), key=lambda name: (name[-1] != CITY, name)):
        if len(name) > SHORTEST_UNCODED and name[:-1] not in vocabulary.places.names:
            found.setdefault(name[:-1], name)
    return found


def uncoded_places(vocabulary: Vocabulary) -> dict[str, str]:
    """List the places that the standard gives no code of their own.

    Returns:
        Their full names, each with the code of the division that it lies in: 台中市, 710000.
    """
    return {
        name: notation.removeprefix(UNCODED)
        for notation, names in vocabulary.words.items()
        if notation.startswith(UNCODED)
        for name in names
    }
