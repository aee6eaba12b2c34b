"""In which county the towns lie that a report names, where it does not name the county.

In: the towns that a report names and the table of the towns of counties. Out: the county that has most of them. It
stands alone because it is the only evidence of a place that no name in the text tells by itself.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.setting.localities import Localities, Locality

SHORTEST_TOWN: Final = 2
"""Characters of a town's name without its level: 桥镇 may end many words."""
TWICE: Final = 2
COUNTY: Final = "county"
"""The level of the divisions that have towns."""


class Counties:
    """Finds counties by their towns.

    Args:
        localities: of the report.
    """

    def __init__(self, localities: Localities) -> None:
        self.localities = localities
        self._places = localities.lexicon.vocabulary.places

    def are_in(self, place: Mention) -> bool:
        """Tell whether a place is one that counties lie in: a province or a prefecture."""
        return not any(self._is_county(code) for code in place.terms)

    def of_report(self, around: Mention | None) -> Mention | None:
        """黄泽镇…、崇仁镇…: the county that has most of the towns that a report names; none where several have as many.

        Args:
            around: the place that the report is known to be set in; where none is known, a county must have two of
                the towns, or one whose name no other has.

        Returns:
            The name of one of its towns, as a mention of the county.
        """
        towns = list(self.localities.towns())
        if any(one.place is not None and not self.are_in(one.place) for one in towns):
            return None  # the county is told
        return self._best(towns, around)

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
            name, codes = self._listed(one)
            within = [code for code in codes if around is None or self._lies_in(code, around)]
            for code in within:
                told[code].setdefault(name, one)
            if len(within) == 1:
                alone.add(within[0])
        ranked = sorted(told, key=lambda code: -len(told[code]))
        if not ranked or (len(ranked) > 1 and len(told[ranked[0]]) == len(told[ranked[1]])):
            return None
        best = ranked[0]
        if best not in alone and len(told[best]) < TWICE:
            return None
        name, one = next(iter(told[best].items()))
        span = Span(one.end - len(name), one.end)
        return Mention.at(span, self.localities.naming.document.text, MentionKind.PLACE, (best,))

    def _listed(self, one: Locality) -> tuple[str, tuple[str, ...]]:
        """现将洒雨镇: the longest name at the end of a run of characters that a town bears, and the counties of it."""
        for name in self._endings(one):
            if codes := self._places.counties_of(name):
                return name, codes
        return "", ()

    @staticmethod
    def _endings(one: Locality) -> Iterator[str]:
        for start in range(len(one.name) - len(one.level) - SHORTEST_TOWN + 1):
            yield one.name[start:]

    def _lies_in(self, code: str, around: Mention) -> bool:
        return any(self._places.within(code, outer) for outer in around.terms)

    def _is_county(self, code: str) -> bool:
        return self._places[code].level == COUNTY
