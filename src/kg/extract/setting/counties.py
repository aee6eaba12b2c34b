"""In which county the towns lie that a report names, where it does not name the county.

In: the towns that a report names and the table of the towns of counties. Out: the county that has most of them. It
stands alone because it is the only evidence of a place that no name in the text tells by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.extract.setting.localities import TOWN_LEVELS
from kg.model import Mention, MentionKind, Span
from kg.resources import COUNTRY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from kg.extract.setting.localities import Localities, Locality

LISTED: Final = re.compile("[一-鿿]{2,}(?:、[一-鿿]{2,}){2,}")
"""Names side by side, which may be short ones of towns, or of villages behind them: 黄泽、金庭、北漳, 岱东虎斗村、…."""
GONE_TO: Final = "{town-gone-to}(?:[一-鿿]{1,8}[、和与及])*$"
"""What stands before a town that others go to, or before those that are listed before it."""
LONGEST_LIST: Final = 48
"""Characters of such a list."""
LENGTHS: Final = (3, 2)
"""Characters of the short name of a town."""
LEAST_LISTED: Final = 3
"""Towns by short names that tell a county together: many words are the name of some town."""
SHORTEST_TOWN: Final = 2
"""Characters of a town's name without its level: 桥镇 may end many words."""
SEVERAL_TOWNS: Final = 2
"""Towns that tell a county together, whatever is said of each."""
COUNTY: Final = "county"
"""The level of most of the divisions that have towns; a few prefectures have theirs."""
VILLAGE: Final = "村"
"""What ends no name of a town before its level: 示范村镇."""
FEW_COUNTIES: Final = 3
"""Counties with a town of one name, of which the level that a text speaks of may tell one."""
GENERAL: Final = re.compile("[城新老旧东西南北][城关区郊东西南北中](?=镇|乡|街道)")
"""A name that towns bear everywhere: 城关镇, 城东街道."""
LEVEL_TOLD: Final = tuple(
    (
        level,
        re.compile(
            f"[我全]{level}(?!域)|(?<![一-鿿]){level}(?:委|政府)|(?<=[、，]){level}(?:委|政府)|{level}委[、书，]"
        ),
    )
    for level in "县区旗"
)
"""The levels of divisions that have towns, and what a text says of one."""
BEFORE_NAME: Final = frozenset("将在到由对以及和与给为向把从是于省市县区州旗")
"""Characters behind which a name may begin within a run of characters: 现将洒雨镇."""


class Counties:
    """Finds counties by their towns.

    Args:
        localities: of the report.
    """

    def __init__(self, localities: Localities) -> None:
        self.localities = localities
        self._places = localities.lexicon.vocabulary.places

    def are_in(self, place: Mention) -> bool:
        """Tell whether a place is wider than a county, so that towns may tell which county in it is meant."""
        return not any(self._is_county(code) for code in place.terms)

    def of_report(self, around: Mention | None, *, speaks: bool = False) -> Mention | None:
        """黄泽镇…、崇仁镇…: the county that has most of the towns that a report names; none where several have as many.

        Args:
            around: the place that the report is known to be set in; where none is known, those towns tell nothing
                that somebody goes to.
            speaks: whether the report speaks of its county, 我县; else it must have two of the towns, or one that
                acts, is named again or speaks itself.

        Returns:
            The short name of one of its towns, as a mention of the county.
        """
        towns = list(self.localities.towns())
        if any(one.place is not None and not self.are_in(one.place) for one in towns):
            return None  # the county is told
        if around is None:
            towns = [one for one in towns if not self._is_gone_to(one)]
            several = len({one.name for one in towns}) >= SEVERAL_TOWNS
            if not (speaks or several or any(map(self._is_own, towns))):
                towns = []
        return self._best(towns, around) or self._of_list(around)

    def _is_gone_to(self, one: Locality) -> bool:
        """到天荒坪镇、报福镇考察: tell whether a town is one of those that others go to, or give to."""
        gone_to = self.localities.lexicon.pattern(GONE_TO)
        return gone_to.search(self.localities.simplified, max(0, one.start - LONGEST_LIST), one.start) is not None

    def _is_own(self, one: Locality) -> bool:
        """萱洲镇培训妇女…: tell whether a town does something, heads a title, is named again or taken up: 我镇."""
        localities = self.localities
        titled = any(localities.heads(one, title) for title in localities.naming.titles)
        taken_up = localities.times_taken_up(one.level) > 0
        return titled or taken_up or localities.acts(one) or localities.simplified.count(one.name) >= SEVERAL_TOWNS

    def of_town(self, name: str, around: Mention | None) -> Mention | None:
        """五角场街道: the county of a town of this name; none where several have one.

        Args:
            name: of the town, or of a body or a village of it.
            around: the place that the report is known to be set in, if any.
        """
        own = [one for one in self.localities.towns() if name.startswith(one.name)]
        return self._best(own, around)

    def _best(self, towns: Iterable[Locality], around: Mention | None) -> Mention | None:
        told: defaultdict[str, dict[str, Locality]] = defaultdict(dict)
        alone: set[str] = set()
        for one in towns:
            name, codes = self._bearing(one)
            within = [code for code in codes if around is None or self._lies_in(code, around)]
            for code in within:
                told[code].setdefault(name, one)
            if len(within) == 1 and self._places.has_town(name):
                alone.add(within[0])  # but not by what a town was called before it rose
        most = max(map(len, told.values()), default=0)
        ranked = [code for code in told if len(told[code]) == most]
        if around is None and len(ranked) > 1:
            ranked = [code for code in ranked if self._is_in_named_place(code)] or self._of_level_told(told, ranked)
            alone.update(ranked)  # 杨桥镇…会同安庆八院
        if len(ranked) != 1:
            return None
        best = ranked[0]
        if best not in alone and len(told[best]) < SEVERAL_TOWNS:
            return None
        name, one = next(iter(told[best].items()))
        span = Span(one.end - len(name), one.end - len(one.level))  # the town itself is another body
        naming = self.localities.naming
        return Mention.at(span, naming.document.text, MentionKind.PLACE, (naming.as_of(best),))

    def _of_list(self, around: Mention | None) -> Mention | None:
        """在黄泽、金庭、北漳…: the one county that has most towns of the short names in a list, and at least three."""
        text, verbs = self.localities.simplified, self.localities.lexicon.verbs
        for listed in LISTED.finditer(text):
            told: defaultdict[str, dict[str, int]] = defaultdict(dict)
            start = listed.start()
            items = listed[0].split("、")
            for number, item in enumerate(items):
                for name in _short_names(item, first=not number, last=number == len(items) - 1):
                    counties = () if name in verbs else self._counties_of_short(name)
                    for code in counties:
                        if around is None or self._lies_in(code, around):
                            told[code].setdefault(name, start + item.index(name))
                start += len(item) + 1
            ranked = sorted(told, key=lambda code: -len(told[code]))
            if not ranked or len(told[ranked[0]]) < LEAST_LISTED:
                continue
            if len(ranked) == 1 or len(told[ranked[1]]) < len(told[ranked[0]]) - 1:
                name, at = next(iter(told[ranked[0]].items()))
                span = Span(at, at + len(name))
                return Mention.at(span, self.localities.naming.document.text, MentionKind.PLACE, (ranked[0],))
        return None

    def _counties_of_short(self, name: str) -> set[str]:
        """黄泽: the codes of the counties that have a town of a short name."""
        return {code for level in TOWN_LEVELS for code in self._places.counties_of(name + level)}

    def _bearing(self, one: Locality) -> tuple[str, tuple[str, ...]]:
        """现将洒雨镇: the longest name at the end of a run of characters that a town bears, and the counties of it."""
        for name in self._endings(one):
            general = name[: -len(one.level)] in self.localities.lexicon.words["area-counted-in"]  # 城镇街道
            if not general and (codes := self._places.counties_of(name)):
                return name, codes
        return "", ()

    def _endings(self, one: Locality) -> Iterator[str]:
        yield one.name
        end = len(one.name) - len(one.level)
        if one.name.endswith(VILLAGE, 0, end):
            return
        for start in range(1, end - SHORTEST_TOWN + 1):
            deed = one.name[max(0, start - SHORTEST_TOWN) : start] in self.localities.lexicon.verbs
            if deed or one.name[start - 1] in BEFORE_NAME:
                yield one.name[start:]

    def _of_level_told(self, told: Mapping[str, Mapping[str, Locality]], codes: Collection[str]) -> list[str]:
        """县委、县政府: of a few divisions the one of the only level that the text speaks of.

        Names that towns bear everywhere, and those from before a town rose, do not tell it.
        """
        names = {name for code in codes for name in told[code]}
        sure = all(self._places.has_town(name) and GENERAL.match(name) is None for name in names)
        levels = {level for level, sign in LEVEL_TOLD if sign.search(self.localities.simplified)}
        if len(levels) != 1 or len(codes) > FEW_COUNTIES or not sure:
            return []
        found = [code for code in codes if self._places[code].name.endswith(tuple(levels))]
        return found if len(found) == 1 else []

    def _is_in_named_place(self, code: str) -> bool:
        """安庆八院, 湖北某公司: tell whether the text holds the name of the province or the prefecture of a county."""
        text = self.localities.simplified
        around = (place for place in self._places.above(code) if place.adcode not in (code, COUNTRY))
        return any(name in text for place in around for name in (place.name, *place.short_names))

    def _lies_in(self, code: str, around: Mention) -> bool:
        return any(self._places.within(code, outer) for outer in around.terms)

    def _is_county(self, code: str) -> bool:
        return self._places[code].level == COUNTY


def _short_names(item: str, *, first: bool, last: bool) -> Iterator[str]:
    """在黄泽, 金庭, 北漳全面, 岱东虎斗村: what may be the short name of a town in an item of a list."""
    if item.endswith(VILLAGE):
        yield from (item[:length] for length in LENGTHS if length < len(item) - 1 and not first)
    elif first:
        yield from (item[-length:] for length in LENGTHS if length <= len(item))
    elif last:
        yield from (item[:length] for length in LENGTHS if length <= len(item))
    elif len(item) in LENGTHS:
        yield item
