"""Which town a report is of, though no town has a code.

In: the names of a report and the kind of its body. Out: the town, or its body, that a title opens with or the text
speaks for again and again. It stands alone because towns are in no list: they are read by their form, 桃源镇, and by
how often.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from kg.extract.script import to_simplified
from kg.extract.setting.naming import LONGEST_OPENING
from kg.extract.setting.weighing import ACTS
from kg.extract.tokens import WHOLE
from kg.model import Mention, MentionKind, Span
from kg.resources import COMMUNITY, GOVERNMENT, TOWN_WORDS, TOWNSHIP, VILLAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.setting.naming import Naming, Occurrence
    from kg.extract.setting.weighing import Weighing

TOWN_NAME: Final = re.compile(r"(?<![一-鿿])[一-鿿]{1,4}$|(?<=[省市县区旗盟州])[一-鿿]{1,4}$")
"""The name of a town right before its body, from where a name may begin: 桃源 of 桃源镇妇联."""
TITLED_TOWN: Final = re.compile(
    r"\s*(?:(?:19|20)\d\d年(?:度|[上下]半年|第?[一二三四]季度)?)?(?:[一-鿿]{2,8}[省市县区旗盟州])?"
    r"(?P<stem>[一-鿿]{1,4}?)(?P<level>镇|乡|街道|苏木)(?![村镇乡贤亲土情愁野])"
)
"""A title that opens with a town, after a year, its county or without: 桃源镇2010年工作总结."""
TITLED_VILLAGE: Final = re.compile(
    r"\s*(?:[一-鿿]{2,8}[省市县区旗盟州])?(?:[一-鿿]{1,4}?(?:镇|乡|街道|苏木))?(?P<stem>[一-鿿]{2,3}?)(?P<level>村|社区)"
    "(?![村镇乡级民支两干委小居医官贤风容校矫工服党建环])"
)
"""A title that opens with a village or a neighbourhood, after its town or without: 桃源镇柳树村2010年工作总结."""
TOWN_CONGRESS: Final = re.compile(
    r"(?:(?<=在)|(?<=代表)|(?<=[省市县区旗盟州])|(?<![一-鿿]))(?![在我代])(?P<stem>[一-鿿]{1,4}?)(?P<level>镇|乡|街道|苏木)(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:(?:人民|社区)代表大会|人民政府)"
)
"""The same of a town: 代表桃源镇第十届人民政府."""
NAMED_TOWN: Final = re.compile(
    r"(?:(?<![一-鿿])|(?<=[省市县区州旗盟]))(?P<name>(?P<stem>[一-鿿]{1,4}?)(?P<level>镇|乡|街道|苏木))(?<!家乡)(?![村镇乡贤亲土情愁野企])"
)
"""A town where a name begins, after its county or at the head of a clause."""
LEAST_TOLD: Final = 3
"""How often a text names its town, or speaks of it as 我镇."""
SITE_MARKS: Final = ("-", "_", "|", "—", "–", "－")
"""What sets the name of a site apart in a title; a space does not."""
NO_TOWN: Final = re.compile(r"(?:.*[城乡各返下回故侨我本该全外]|[0-9一二三四五六七八九十百]+[个大]?|.*[到赴走进入].*)$")
"""What makes no name of a town: 城镇, 返乡, 到某镇, 三个镇."""
OWN_TOWN: Final = ("我", "本")
SIGNS: Final = {"村": "village-sign", "社区": "community-sign"}
"""The classes of words by which a village and a neighbourhood are spoken for."""
LONGEST_TOWN: Final = 5
TWICE: Final = 2
PUBLISHING_TOWN: Final = re.compile(
    "(?P<stem>[一-鿿]{1,4}?)(?P<level>镇|乡|街道|苏木)(?:人民政府|政府|党政(?:综合)?办(?:公室)?|办事处)?"
)
"""A publisher that is a town: 来源:桃源镇."""


class OwnTown:
    """Finds the town whose report it is.

    Args:
        kind: the kind of the body whose report it is.
    """

    def __init__(self, naming: Naming, weighing: Weighing, kind: str) -> None:
        self.document, self.simplified, self.lexicon = naming.document, naming.simplified, naming.lexicon
        self.naming, self.weighing, self.kind = naming, weighing, kind
        self._divisions = self.lexicon.vocabulary.places.names
        """The divisions that have a code, by their names."""
        self.stem = ""
        """The name, without 镇 or 乡, of the town whose report it is, once it is found."""

    def find(self) -> Mention | None:
        """Return the town or its body; none where the report is of no town."""
        return self._body_of_town() or self._titled_village() or self._titled_town() or self._published_by_town()

    def _body_of_town(self) -> Mention | None:
        """乐民镇妇联 in the title: the body of a town that the text or its publisher names again."""
        for found in self.naming.title:
            span = found.mention.span
            if found.name.kind is not MentionKind.ORGANIZATION or not found.mention.text.startswith(TOWN_WORDS):
                continue
            opening = TOWN_NAME.search(self.simplified, max(0, span.start - LONGEST_TOWN), span.start)
            if opening is None:
                continue
            level = next(level for level in TOWN_WORDS if found.mention.text.startswith(level))
            around = self.simplified + to_simplified(self.document.publisher)
            opens = any(title.start == opening.start() for title in self.naming.titles)  # 桃源镇妇联2010年工作小结
            if around.count(opening[0] + level) < TWICE and not (opens and NO_TOWN.match(opening[0]) is None):
                continue
            whole = Span(opening.start(), span.end)
            return Mention.at(whole, self.document.text, MentionKind.ORGANIZATION, found.name.terms)
        return None

    def _titled_village(self) -> Mention | None:
        """桃源镇柳树村2010年工作总结: the village that a title opens with, and the text speaks of again."""
        if self._titles_body():
            return None
        for title in self.naming.titles:
            opening = TITLED_VILLAGE.match(self.simplified, title.start, title.end)
            if opening is None or self._is_no_town(opening):
                continue
            stem, level = opening["stem"], opening["level"]
            if stem in self.lexicon.words["model-community"]:
                continue  # 和谐社区共建纪实
            own = sum(self.simplified.count(word + level) for word in (*OWN_TOWN, WHOLE))
            own += sum(self.simplified.count(body) for body in self.lexicon.words[SIGNS[level]])
            if self.simplified.count(stem + level, title.end) + own:
                self.stem = stem
                span = Span(opening.start("stem"), opening.end("level"))
                kind = VILLAGE if level == "村" else COMMUNITY
                return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, (kind,))
        return None

    def _published_by_town(self) -> Mention | None:
        """来源:桃源镇: the town that sends the news, or its body that the text names: 桃源镇团委."""
        sent = PUBLISHING_TOWN.fullmatch(to_simplified(self.document.publisher))
        if sent is None or self._is_no_town(sent) or self._titles_body():
            return None
        start = self.simplified.find(sent["stem"] + sent["level"])
        if start < 0:
            return None
        self.stem = sent["stem"]
        end = start + len(sent["stem"] + sent["level"])
        terms: tuple[str, ...] = (TOWNSHIP,)
        for found in self.naming.named:
            span = found.mention.span
            named = found.name.kind is MentionKind.ORGANIZATION and found.mention.text.startswith(TOWN_WORDS)
            if named and self.simplified.endswith(sent["stem"], 0, span.start):
                start, end, terms = span.start - len(sent["stem"]), span.end, found.name.terms
                break
        span = Span(start, end)
        return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, terms)

    def _titled_town(self) -> Mention | None:
        """桃源镇2010年工作总结: the town that a title opens with, or its body that the text names more often.

        So is the town whose congress a government's report is given to.
        """
        for opening, end in (*self._towns_of_titles(), *self._congress_of_town()):
            stem, level = opening["stem"], opening["level"]
            own = sum(self.simplified.count(word + level) for word in OWN_TOWN)
            said = self.simplified.count(stem + level, end)
            if not said + own:
                own = self._spoken_for(level)
            if said + own + to_simplified(self.document.publisher).count(stem + level) < TWICE - 1:
                continue
            self.stem = stem
            bodies = [
                found
                for found in self.naming.named
                if found.name.kind is MentionKind.ORGANIZATION
                and found.mention.text.startswith(level)
                and not found.mention.text.endswith(self.lexicon.affixes["town-congress"])
            ]
            full = [found for found in bodies if self.simplified.endswith(stem, end, found.mention.span.start)]
            if full and len(bodies) > said - len(full) + own:
                span = Span(full[0].mention.span.start - len(stem), full[0].mention.span.end)
                terms = full[0].name.terms
            else:
                span, terms = Span(opening.start("stem"), opening.end("level")), (TOWNSHIP,)
            return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, terms)
        return self._told_town()

    def _spoken_for(self, level: str) -> int:
        """全镇建成…, 镇妇联组织…: how often a text speaks of its town without the name."""
        bodies = (f for f in self.naming.named if f.name.kind is MentionKind.ORGANIZATION)
        return self.simplified.count(WHOLE + level) + sum(f.mention.text.startswith(level) for f in bodies)

    def _told_town(self) -> Mention | None:
        """The town that the text speaks for again and again, and that a title or the first sentence names.

        2010年桃源镇工作总结; 某县桃源镇召开…会议. It is named in full where a name begins; a round-up names several.
        """
        if not any(level in self.naming.opening for level in TOWN_WORDS) or self._titles_body():
            return None
        counts = Counter(town["name"] for town in NAMED_TOWN.finditer(self.simplified) if not self._is_no_town(town))
        for name in counts:
            counts[name] = self.simplified.count(name)
        towns = counts.most_common(2)
        if not towns or (len(towns) > 1 and towns[1][1] * 2 > towns[0][1]):
            return None
        name, said = towns[0]
        level = next(level for level in TOWN_WORDS if name.endswith(level))
        own = sum(self.simplified.count(word + level) for word in (*OWN_TOWN, WHOLE))
        others = sum(
            self.weighing.weight_of(f) >= ACTS
            for f in self.naming.named
            if f.name.kind is MentionKind.ORGANIZATION and not self._is_site(f)
        )
        if name not in self.naming.opening or said + own < LEAST_TOLD or said + own <= others:
            return None
        self.stem = name.removesuffix(level)
        start = self.simplified.find(name)
        span = Span(start, start + len(name))
        return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, (TOWNSHIP,))

    def _is_site(self, found: Occurrence) -> bool:
        """某县人民政府-2010年工作总结: what a dash sets apart from a title is the name of the site."""
        span = found.mention.span
        return self.simplified.startswith(SITE_MARKS, span.end) or self.simplified.endswith(SITE_MARKS, 0, span.start)

    def _titles_body(self) -> bool:
        """Tell whether a title names a body of a jurisdiction, and not only that of a site."""
        bodies = (f for f in self.naming.title if self.naming.is_body(f))
        return any(not self._is_site(found) for found in bodies)

    def _towns_of_titles(self) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the towns that titles open with, each with the end of its title."""
        if self._titles_body():
            return
        for title in self.naming.titles:
            opening = TITLED_TOWN.match(self.simplified, title.start, title.end)
            if opening is not None and not self._is_no_town(opening):
                yield opening, title.end

    def _is_no_town(self, found: re.Match[str]) -> bool:
        """萍乡, 景德镇, 淄博周村: tell whether what ends as a town's or a village's name does is no name of one.

        So are divisions with a code, also behind what they lie in.
        """
        name, divisions = found["stem"] + found["level"], self._divisions
        return (
            NO_TOWN.match(found["stem"]) is not None
            or name in divisions
            or any(name[:end] in divisions and name[end:] in divisions for end in range(1, len(name)))
        )

    def _congress_of_town(self) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the town whose congress is named at the head of a government's report."""
        if self.kind != GOVERNMENT:
            return
        found = TOWN_CONGRESS.search(self.simplified, 0, LONGEST_OPENING)
        if found is not None and not self._is_no_town(found):
            yield found, found.end()
