"""How an organization is named after its place: templates into labels, labels into templates.

In: kinds of organization and places. Out: canonical labels, aliases and English labels; and for a name, the kind and
the name of the place that it is made of. What the templates are is the vocabulary's to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from kg.resolve.places import PREFECTURE_ENDING, level_word, places_named, stands_alone
from kg.resources import COUNTRY, DEPARTMENT, GOVERNMENT, INSTITUTION, LEVEL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.resources import OrganizationKind, Place, Places, Vocabulary

PLACE: Final = "{place}"
LEVEL: Final = "{level}"
OWN: Final = ("全", "我", "本", "该")
"""What may stand before a level word: 我市妇联, 该县总工会."""
SCOPE: Final = re.compile(r"[全我本该各]?(自治区|自治州|自治县|地区|国|省|市|县|区|州|旗|盟)")
"""What may stand before all organizations of a kind together: 全市各级妇联."""
SPECIAL_REGION: Final = "特别行政区"
MACAO: Final = "820000"
CUSTOMARY: Final = ("mass-organization", "civil-organization", DEPARTMENT)
"""Groups of kinds of organization that are named after the customary name of a special administrative region."""
MUNICIPALITIES: Final = ("11", "12", "31", "50")
"""What codes of the municipalities under the central government begin with (GB/T 2260): their districts, peers of
prefectures, have commissions (委) where counties have bureaus (局)."""
OFFICES: Final = ("局", "厅", "委", "办", "部", "会", "室", "署", "中心")
"""What names of offices end in; 环保部门 and 公安机关 are none."""
ZONE: Final = "7"
"""What the last two digits of codes of development zones begin with, which are no divisions (GB/T 2260 has none)."""
SHORT_ZONES: Final = ("高新区", "经开区")
AREAS: Final = ("地区", "盟")
AREA_OFFICE: Final = "行署"
"""What governs an area between province and county that is no city, for the province: 喀什地区行署, 锡林郭勒盟行署."""
ADMINISTRATION: Final = "管委会"
SHORT_ENDING: Final = {"会": "委", "室": "办"}
"""Endings of full names, and what they are in short ones: 委员会, 办公室."""
ALIKE: Final = {"局": "厅", "厅": "局", **SHORT_ENDING}
"""Endings that change with the level or the length of a name, by themselves."""
SHORTEST_FULL: Final = 5
"""A name of fewer characters is short enough: 教体局, 民宗委."""
COMMITTEE_ENDING: Final = "委"
"""What names of committees end in, before which a prefecture has only its first character: 共青团哈密地委."""
PART: Final = re.compile("[和与、]")
"""What stands between the domains of a joint office."""
MOST_TEMPLATES: Final = 12
"""A kind with more names than this has aliases with the full name of its place only: a department with thirty names of
its merged predecessors would otherwise bring a hundred aliases with each place."""


def canonical_name(place: Place) -> str:
    """Return the name of a place as it stands in labels.

    Returns:
        The full name; for autonomous prefectures the customary short form with its suffix (湘西州 for
        湘西土家族苗族自治州), as their own offices sign. Autonomous counties keep the full name: their short forms
        are read (阜新县), but offices sign in full. Development zones sign by their short form (合肥高新区).
    """
    if is_zone(place):
        return next((name for name in place.short_names if name.endswith(SHORT_ZONES)), place.name)
    if not place.name.endswith("自治州"):
        return place.name
    return min((name for name in place.short_names if name.endswith(place.name[-1])), key=len, default=place.name)


def is_zone(place: Place) -> bool:
    """Tell whether a place is a development zone, which has an administration and no government."""
    return place.level == "county" and place.adcode[4:5] == ZONE


def label_of(kind: OrganizationKind, place: Place) -> str:
    """Return the canonical label of a place's organization of a kind: 衡阳市妇联, 湖南省人社厅, 全国妇联."""
    if place.adcode == COUNTRY:
        return kind.national_label or _fill(kind.label_template, "全国")
    return _fill(_label_template(kind, place), _name_in_label(kind, place))


def _name_in_label(kind: OrganizationKind, place: Place) -> str:
    """The customary name of a special administrative region, but in that of its government: 澳门青年志愿者协会."""
    if place.name.endswith(SPECIAL_REGION) and any(one in kind.broader for one in CUSTOMARY):
        return next(iter(place.short_names), place.name)
    return canonical_name(place)


def label_en_of(kind: OrganizationKind, place: Place) -> str:
    """Return the English label: Hengyang City Women's Federation; empty where place or kind has no English name."""
    if not kind.label_en or not place.name_en:
        return ""
    return f"{kind.label_en} of China" if place.adcode == COUNTRY else f"{place.name_en} {kind.label_en}"


def aliases_of(kind: OrganizationKind, place: Place, vocabulary: Vocabulary) -> tuple[str, ...]:
    """List the other names of an organization; those that an office bears as its own are no aliases.

    Args:
        kind: its kind.
        place: its jurisdiction.
        vocabulary: with all divisions; a short name that a wider one bears too is left out (吉林 of 吉林市).

    Returns:
        Names, sorted, without the canonical label.
    """
    if place.adcode == COUNTRY:
        names = {name for name in kind.national_names if not own_name_of(kind, place, name, vocabulary)}
    else:
        names = set(_expansions(kind, place, vocabulary))
    return tuple(sorted(names - {label_of(kind, place), ""}))


def _expansions(kind: OrganizationKind, place: Place, vocabulary: Vocabulary) -> Iterator[str]:
    templates = [
        template
        for template in _templates(kind)
        if _makes_names(template, kind)
        and not _of_other_level(template, kind, place)
        and not own_name_of(kind, place, template.removeprefix(PLACE), vocabulary)
    ]
    own = _own_names(place, vocabulary.places)
    for name in own if len(templates) <= MOST_TEMPLATES else own[:2]:
        yield from (_fill(template, name) for template in templates)
    word = level_word(place)
    for name in own:
        if word and not name.endswith(word) and len(templates) <= MOST_TEMPLATES:
            bare = [t for t in kind.bare_templates if LEVEL in t]
            words = [t for t in bare if not own_name_of(kind, place, t.removeprefix(LEVEL), vocabulary)]
            yield from (name + template.replace(LEVEL, word) for template in words)


def _own_names(place: Place, places: Places) -> list[str]:
    """Names of a place that no wider division bears, the canonical and the full one first."""
    names = dict.fromkeys((canonical_name(place), place.name, *told_apart(place, places)))
    for name in place.short_names:
        if stands_alone(place, name) and not _is_shadowed(name, place, places):
            names[name] = None
    return list(names)


def told_apart(place: Place, places: Places) -> tuple[str, ...]:
    """Return the name that tells a division from others of its name: 南京市鼓楼区; none where no other bears it."""
    bearers = [p for p in places.named(place.name) if p.name == place.name and p.adcode != place.adcode]
    if not bearers or place.parent not in places or place.parent == COUNTRY:
        return ()
    return (places[place.parent].name + place.name,)


def _is_shadowed(name: str, place: Place, places: Places) -> bool:
    """Tell whether a division of a higher level bears a name as well, wherever it lies (朝阳 is first a prefecture)."""
    ranks = {"country": 0, "province": 1, "prefecture": 2, "county": 3}
    return any(not p.valid_to and ranks[p.level] < ranks[place.level] for p in places.named(name))


def _makes_names(template: str, kind: OrganizationKind) -> bool:
    """Tell whether a template makes a name of one organization and not of all of a kind: {place}各级妇联 does not."""
    if template == kind.label_template:
        return True
    return PLACE in template and _fill(template, "") not in kind.collective_labels


def _of_other_level(template: str, kind: OrganizationKind, place: Place) -> bool:
    """Tell whether a template says 厅 where the place has a 局, or the other way round."""
    if not kind.province_label_template.endswith("厅"):
        return False
    if _has_province_label(place):
        return template.endswith("局") and template[:-1] + "厅" in _templates(kind)
    return template.endswith("厅")


def _templates(kind: OrganizationKind) -> tuple[str, ...]:
    labels = (
        kind.label_template,
        kind.province_label_template,
        kind.county_label_template,
        kind.macao_label_template,
    )
    named = (*labels, *kind.name_templates)
    return tuple(dict.fromkeys(filter(None, named)))


def _label_template(kind: OrganizationKind, place: Place) -> str:
    if place.level == "county" and kind.county_label_template and not place.adcode.startswith(MUNICIPALITIES):
        return kind.county_label_template
    if place.adcode == MACAO and kind.macao_label_template:
        return kind.macao_label_template
    if kind.notation == GOVERNMENT and is_zone(place):
        return PLACE + ADMINISTRATION
    if kind.notation == GOVERNMENT and place.name.endswith(AREAS):
        return PLACE + AREA_OFFICE
    return (kind.province_label_template if _has_province_label(place) else "") or kind.label_template


def _has_province_label(place: Place) -> bool:
    """Provinces and autonomous regions have a 厅; municipalities and special administrative regions have not."""
    return place.level == "province" and not place.name.endswith(("市", SPECIAL_REGION))


def _fill(template: str, name: str) -> str:
    if name.endswith(PREFECTURE_ENDING) and template.endswith(PLACE + COMMITTEE_ENDING):
        name = name[: -len(PREFECTURE_ENDING)] + PREFECTURE_ENDING[0]  # 哈密地区: 共青团哈密地委
    return template.replace(PLACE, name)


def own_name_of(kind: OrganizationKind, place: Place, word: str, vocabulary: Vocabulary) -> str:
    """Name an office by a name of its own: one that its predecessor or a joint office bears, 安徽省扶贫办, 某县教体局.

    So does a society by its registered name, as long as that is no short form, and an institution by a name that is no
    short form of its kind's: 某市困难职工帮扶中心, which is a 职工服务中心.

    A label says what an office was called at the time, in its short form. A full form is no name of its own
    (人力资源和社会保障局 is 人社局 in full), but what is spelled otherwise, or takes in another domain (教体局), is.

    Args:
        kind: of the office.
        place: its jurisdiction.
        word: the word for the body that a text has, or the whole name of a national one.
        vocabulary: whose words name domains and former offices.

    Returns:
        The label; empty where the canonical one of kind and place says the same.
    """
    if INSTITUTION in kind.broader and place.adcode != COUNTRY:
        plain = kind.label_template.replace(PLACE, "")
        same = (
            not word
            or word.endswith(vocabulary.words["offices-together"])
            or _is_short_for(word, plain)
            or _is_short_for(plain, word)
        )
        return "" if same else _name_in_label(kind, place) + word.removeprefix("总工会")
    if word in vocabulary.words["registered-otherwise"] and place.adcode != COUNTRY:
        return _name_in_label(kind, place) + word
    if word.endswith(vocabulary.words["registered-society"]) and place.adcode != COUNTRY:
        plain = _label_template(kind, place).replace(PLACE, "")
        same = word[-2:] != plain[-2:] or len(word) < len(plain) - 1 or word == plain
        return "" if same else _name_in_label(kind, place) + word
    former = word in vocabulary.words["former-office"]
    if former and place.adcode == COUNTRY and word in kind.national_names:
        return word  # 中国扶贫基金会, before it became 中国乡村发展基金会
    if DEPARTMENT not in kind.broader or not word.endswith(OFFICES):
        return ""
    if place.adcode == COUNTRY:
        same = _is_short_for(kind.national_label, word) or (_is_short_for(word, kind.national_label) and not former)
        return "" if same or word not in (kind.national_label, *kind.national_names) else word
    canonical = _label_template(kind, place).replace(PLACE, "")
    if not former:
        word = _short_form(kind, word, vocabulary)
    if canonical[-1:] in (word[-1:], *ALIKE.get(word[-1:], "")) and not former:
        more = (domain for domain in vocabulary.words["office-domain"] if domain in word)
        in_full = _is_short_for(canonical[:-1], word[:-1]) and all(domain[0] in canonical for domain in more)
        if in_full or _is_short_for(word[:-1], canonical[:-1]):
            return ""
    return _name_in_label(kind, place) + word


def _short_form(kind: OrganizationKind, word: str, vocabulary: Vocabulary) -> str:
    """Find the short form of an office's full name: 环保局 for 环境保护局; the name itself where it has none.

    It keeps something of each part and of each further domain: 教育局 is no short form of 教育和体育局.
    """
    shorts = vocabulary.words["short-office"]
    if word in shorts or len(word) < SHORTEST_FULL:
        return word
    parts = [*PART.split(word[:-1]), *(domain[0] for domain in vocabulary.words["office-domain"] if domain in word)]
    endings = (word[-1], SHORT_ENDING.get(word[-1], word[-1]))
    whole = (
        short
        for short in office_words(kind, national=False)
        if short in shorts
        and short.endswith(endings)
        and len(short) + 1 < len(word)
        and _is_short_for(short[:-1], word)
        and all(any(character in short for character in part) for part in parts)
    )
    return max(whole, key=len, default=word)


@cache
def office_words(kind: OrganizationKind, *, national: bool) -> tuple[str, ...]:
    """List the words that name the offices of a kind: 环保局, 生态环境局; or the names of the national one."""
    if national:
        return tuple(filter(None, (kind.national_label, *kind.national_names)))
    templates = (*_templates(kind), *kind.bare_templates)
    words = dict.fromkeys(template.removeprefix(PLACE).removeprefix(LEVEL) for template in templates)
    return tuple(word for word in words if word.endswith(OFFICES) and "{" not in word)


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a name has the characters of another one in their order: 人社局, 人力资源和社会保障局."""
    rest = iter(full)
    return all(character in rest for character in short)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the name of an organization says of itself."""

    kind: str
    """Notation of its kind."""
    place: str = ""
    """The name of the place in it, as written."""
    level: str = ""
    """The level word that stands for a place: 市 in 市妇联."""
    word: str = ""
    """The word for the body itself: 环保局 in 市环保局, of a national body its whole name; empty where the name is one
    for all of a kind together."""
    around: bool = False
    """Whether the name stands around the place: 共青团湖南省委. No office of its own is named so."""
    national: bool = False


class Namebook:
    """Reads names of organizations back into kind and place."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._places = vocabulary.places
        self._bare: dict[str, tuple[str, str, str, bool]] = {}
        """For each name without a place its kind, the level word in it, the word for the body and whether it is a
        national one's: what a reading is made of, since a text has few of the tens of thousands that there are."""
        self._words: set[str] = set()
        """Words for bodies without place and level: 市场监管局, whose 市 is none."""
        self._collective: dict[str, str] = {}
        self._suffixes: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for kind in vocabulary.kinds.values():
            self._add(kind)

    def _add(self, kind: OrganizationKind) -> None:
        for name in filter(None, (kind.national_label, *kind.national_names)):
            self._bare.setdefault(name, (kind.notation, "", name, True))
        for template in kind.bare_templates:
            before, found, after = template.partition(LEVEL)
            word = template.removeprefix(LEVEL)
            self._words.add(word)
            for level in LEVEL_WORDS if found else ("",):
                self._bare.setdefault(f"{before}{level}{after}", (kind.notation, level, word, False))
        for label in kind.collective_labels:
            self._collective.setdefault(label, kind.notation)
        for template in _templates(kind):
            prefix, found, suffix = template.partition(PLACE)
            if found:
                self._suffixes[suffix].append((prefix, kind.notation))

    @lru_cache(maxsize=1 << 12)  # noqa: B019 - a namebook lives as long as the process
    def read(self, text: str, kinds: tuple[str, ...] = ()) -> Reading | None:
        """Read the name of an organization.

        Args:
            text: a whole name, simplified, nothing around it.
            kinds: notations that it may only be of; any if empty.

        Returns:
            Its parts; None where no template of the vocabulary makes it.
        """
        return self._read_bare(text, kinds) or self._read_collective(text, kinds) or self._read_placed(text, kinds)

    def is_word(self, text: str) -> bool:
        """Tell whether a simplified text is the word for a kind of body, without place and level: 市场监管局."""
        return text in self._words

    def _read_collective(self, text: str, kinds: Sequence[str]) -> Reading | None:
        """Read 各级妇联, 全市各级妇联: all of a jurisdiction together stand for its own."""
        scope = SCOPE.match(text)
        for rest, level in ((text, ""), (text[scope.end() :], scope[1]) if scope is not None else ("", "")):
            kind = self._collective.get(rest)
            if kind is not None and (not kinds or kind in kinds):
                return Reading(kind, level=level)
        return None

    def _read_bare(self, text: str, kinds: Sequence[str]) -> Reading | None:
        for form in (text, text[1:] if text.startswith(OWN) else ""):
            found = self._bare.get(form)
            if found is not None and (not kinds or found[0] in kinds):
                kind, level, word, national = found
                return Reading(kind, level=level, word=word, national=national)
        return None

    def _read_placed(self, text: str, kinds: Sequence[str]) -> Reading | None:
        """Take the longest place that leaves a template: 衡阳市 in 衡阳市妇联, 湖南 in 湖南团省委."""
        for start, suffix in self._cuts(text):
            for prefix, kind in self._suffixes.get(suffix, ()):
                place = text[len(prefix) : start]
                if text.startswith(prefix) and (not kinds or kind in kinds) and self._is_place(place):
                    return Reading(kind, place, word="" if prefix else suffix, around=prefix != "")
            inner = self._read_bare(suffix, kinds) or self._read_collective(suffix, kinds)
            if inner is not None and not inner.national and self._is_place(text[:start]):
                return Reading(inner.kind, text[:start], inner.level, word=inner.word)
        return None

    def _cuts(self, text: str) -> Iterator[tuple[int, str]]:
        return ((start, text[start:]) for start in range(len(text), 1, -1))

    def _is_place(self, text: str) -> bool:
        return any(stands_alone(p, text) or len(p.name) < len(text) for p in places_named(text, self._places))


@cache
def namebook_of(vocabulary: Vocabulary) -> Namebook:
    """Compile the templates of a vocabulary, once."""
    return Namebook(vocabulary)
