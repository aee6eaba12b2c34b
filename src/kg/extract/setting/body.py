"""Which kind of body a report is of, and which society.

In: the names of a report, how much they tell, and who issues it. Out: the kind of organization that 全市 and a bare
place stand for, the society whose report it is instead, and whether both are no more than a guess. It stands alone
because the kind is known before the place: a title says 妇联 where only the text says of which county.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.extract.notations import GOVERNMENT_OFFICE, PARTY_COMMITTEE
from kg.extract.phrases import BY_LEVEL
from kg.extract.script import to_simplified
from kg.extract.setting.naming import LONGEST_OPENING, SHORTEST_SOCIETY
from kg.extract.setting.trail import find_trails
from kg.extract.setting.weighing import ACTS, HOLDS, NAMED, SPOKEN_OF
from kg.extract.societies import BEFORE_NAME, SOCIETIES, WITHIN_BODIES, reports_itself
from kg.model import BlockKind, Mention, MentionKind, Span
from kg.resources import COUNTRY, DEPARTMENT, GOVERNMENT, LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from kg.extract.lexicon import Name
    from kg.extract.setting.issuing import Issuing
    from kg.extract.setting.naming import Naming, Occurrence
    from kg.extract.setting.region import Region
    from kg.extract.setting.weighing import Weighing

WITH_GOVERNMENT: Final = re.compile(r"[、和]?[省市县区州旗盟]?(?:人民)?政府")
"""What stands behind a committee that acts together with its government: 区委区政府."""
OWN_TITLES: Final = ("plan-title", "review-title", "issuing")
"""Classes of words of titles of what a government itself publishes."""
BEFORE_DOMAIN: Final = "省市区县州旗盟镇乡年度半的全期府"
"""What may stand before the domain of an office: 某县民政工作, 2015年民政工作; 建设 is none of 精神文明建设."""
TOPIC_OF: Final = "topic-of-"
"""What the classes of topics begin with; the rest is the kind of the body whose work they are."""
CONGRESS_OF: Final = "congress-of-"
"""What the classes of those begin with who hold a congress; the rest is the kind of the body whose it is."""
CONGRESS: Final = re.compile("([一-鿿]{2,3})(?:会员)?(?:第?[一二三四五六七八九十0-9]{1,3}[次届])?(?:会员)?代表大会")
"""A congress, with what stands before it: 第五次妇女代表大会, 妇女第十一次代表大会."""
REPORT_TO_CONGRESS: Final = re.compile(
    "在(?P<whose>[^，。；\n]{2,30}?(?:第?[一二三四五六七八九十0-9]{1,3}[次届])[^，。；\n]{0,6}?)代表大会"
    "(?:第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?会议)?上的(?:工作)?报告"
)
"""What a report says of the congress to which it is given."""
INSTITUTION_OF_CONGRESS: Final = re.compile("[一-鿿]{4,20}?(?=第?[一二三四五六七八九十0-9]{1,3}届|教?职工|工会)")
"""The name of an institution before the congress of its staff: 湖南工程大学 第三届教职工."""
LONGEST_BYLINES: Final = 3
"""Lines below the title that may say who speaks, where and when."""
LONGEST_BYLINE: Final = 30
SEVERAL: Final = 2
"""Kinds of bodies each of which acts once."""
OWN_CHANNEL: Final = "{own-channel}"
"""A channel by which a body makes known what it does."""
FOR_PLACE: Final = re.compile("[全我][省市县区州旗盟]")
"""What a text says that speaks for a place: 全县."""
SITE: Final = "{before-site}?网"
"""What makes the name of a body, or of a kind of them, that of a site."""
OUR_PLACE: Final = re.compile("我([省市县区])(?![长委级])")
"""How those who report call their place."""
WIDE: Final = "省市县区"
"""The levels of places, the widest first; a county and a district are of one."""
LONGEST_OFFICE: Final = 12
OWN_WORK: Final = r"(?:(?:19|20)\d\d年?(?:度|[上下]半年)?)?[一-鿿]{0,8}?工作{report-of-body}"
"""What stands behind an office in the title of its own report."""
BULLETIN_OF: Final = re.compile("([一-鿿]{2,12})事业(?:发展)?统计公报")
"""A bulletin on a field: 残疾人事业发展统计公报."""
WORK_BEHIND: Final = re.compile("([一-鿿]{2,6}?)(?:工作|事业)")
"""What stands behind a place whose work in a field is told: 商洛市慈善工作."""
DEMOCRATIC_PARTY: Final = "democratic-party"
LEAST_TOPICAL: Final = 5
WORK_REPORT: Final = "政府工作报告"
WORK_REPORT_TITLE: Final = re.compile(
    r"^(?:[^，。：:]{0,30}(?:[省市县区州旗盟]长?|会议上?的?)(?:[一-鿿]{0,4}作的?)?)?[\s—-]*(?:(?:19|20)\d\d年度?)?"
    rf"{WORK_REPORT}\s*(?:[(（][^)）]*[)）])?\s*$"
)
"""A title that is nothing but that of the report itself, and not of what others do with it: 学习贯彻政府工作报告."""
PLAN_REPORT: Final = (
    "{national-development}(?:(?:年度)?计划|第?十[一-鿿]{1,2}个?五年)"
    "|{public-purse}[^，。]{0,4}预算|预算执行情况[^，。]{0,16}预算草案"
)
"""What a title has that is of the government's report on its plan or budget: …计划执行情况与…计划草案的报告."""
SPEAKS_FOR_GOVERNMENT: Final = re.compile(
    "(?:我代表|我受)[^，。,；：]{0,8}?政府[^。；：]{0,12}?(?:报告(?:政府)?工作|作(?:政府)?(?:工作)?报告)"
    r"|人民代表大会第[一二三四五六七八九十]{1,3}次会议上?[)）]?[ \t\u3000]*\n\s*"
    r"[^\n，。]{0,14}?[省市州盟县区旗镇乡][ \u3000]?(?:人民政府)?[ \u3000]?(?:代理?)?[省市州盟县区旗镇乡]?[ \u3000]?长"
    r"[ \u3000]+[^\n，。]{2,12}\n"
)
"""What the head of a government says to the congress which hears his report, or his name below that of the session."""
COMMISSIONED: Final = re.compile(
    "我受[^，。,；：]{0,8}?政府(?:的)?委托[，,](?=[^。；：]{0,40}?(?:决算|预算|计划执行))[^。；：]{0,60}?(?:作|提出|提交)[^。；：，]{0,8}?报告"
)
"""What he says who reports on the government's accounts to the standing committee."""
DOMAIN_OF: Final = "domain-of-"
"""What the classes of domains begin with that no office is called after; the rest is the kind of the body whose they
are."""
WORK_IN: Final = "(?P<domain>[一-鿿]{2,14})(?P<work>{work-in-title})"
"""A title that says in which domain it tells of work: 某市2014年民政工作总结."""
OF_YEAR: Final = "年度"
"""What may stand behind the domain in such a title: 乡镇共青团年度工作总结."""
REVIEWED: Final = "(?:的|{work-reported}|“?十[一二三四五]五”?)*{report-of-work}"
"""What stands behind it where the whole is a report on that work."""
BULLETIN: Final = re.compile("统计公报|国民经济和社会发展统计公")
"""The title of one, also cut short."""
STATISTICS: Final = "statistics-bureau"
PRELIMINARY: Final = "初步核算"
"""How a statistical bulletin gives the product of its place, before any audit."""
YEARBOOK: Final = "年鉴"
FILED: Final = re.compile(r"[\s>»›|·/]+")
"""What stands between the categories under which a page is filed."""
LONGEST_CATEGORY: Final = 12
OUR_INSTITUTION: Final = re.compile("(?<![一-鿿]派)我(院|校|园|馆)(?![方里内外区林士友园校车馆史桥墅陶舍])")
"""What an institution without a jurisdiction calls itself."""
OUR_OFFICE: Final = re.compile("(?:^|(?<=[。，；：\\n]))(?:今年|去年)?[我本](?P<office>[局委厅])(?![委长])")
"""What an office of a government calls itself in its own report, where it acts."""
GOVERNMENT_ACTS: Final = re.compile("(?:^|(?<=[。，；\\n]))[省市县区州]政府(?!的)")
"""What a report says in which the government itself acts."""
GUIDED: Final = "的?[^，。；\\n]{0,10}{patronage}[，,]我(?P<own>[局会])(?![长员委])"
"""What stands behind the body above under whose guidance those who report have worked: 的悉心指导下，我会."""
ALIKE: Final = {"会": "会联", "局": "局厅"}
"""What bodies of the same kind end in at another level: 我会 is below 省残联, 我局 below 省民政厅."""
ARCHIVED: Final = "档案"
OUR_ARCHIVES: Final = re.compile("[我本][局馆]|查档")
"""How archives speak of themselves and of what they do."""
DUTIFUL: Final = "(?:[，,]?(?:在|{by-formula}))"
"""What stands behind the body that opens a report: 认真贯彻落实….."""
TIME_FIRST: Final = re.compile(r"\s*(?:(?:19|20)\d\d年(?:度|以来|[上下]半年)?|今年(?:以来)?|一年来|近年来)?[，,]?\s*")
LONGEST_TIME_FIRST: Final = 14
"""What may stand before it, and its characters."""
ARCHIVES: Final = "archives-bureau"
"""Notation of the kind that publishes the yearbooks of all others."""
ABOVE: Final = "省市州地"
"""The levels of bodies that others of their kind work under; a county's guides societies: 在县工商联的指导下，我会."""
COMMITTEE: Final = "委员会"
"""What calls itself 我委."""
OFFICE_OF: Final = "office-of-"
"""What the classes of offices begin with; the rest is the kind of the body that sets them up."""


class OwnBody:
    """The kind of the body whose report it is.

    Args:
        charged: where the report names those in charge of an item, who do not tell whose report it is.
    """

    def __init__(
        self, naming: Naming, weighing: Weighing, issuing: Issuing, region: Region, charged: Collection[Span]
    ) -> None:
        self.document, self.simplified, self.lexicon = naming.document, naming.simplified, naming.lexicon
        self.naming, self.weighing, self.issuing, self.region = naming, weighing, issuing, region
        self._charged = charged
        self.speaks_for_government = SPEAKS_FOR_GOVERNMENT.search(self.simplified, 0, LONGEST_OPENING) is not None
        """Whether the head of a government reports to the congress."""
        self.is_bulletin = BULLETIN.search(to_simplified(self.document.title)) is not None
        """Whether it is a statistical bulletin, all of whose figures are of its place, whoever has what is counted."""
        self.is_guessed = False
        """Whether nothing in the report names the body whose report it is."""
        self._weights: Counter[str] = Counter()
        """How much tells for each kind of body that it is the report's own, where no title says so."""
        self.kind = self._body()
        """What 全市 stands for: the notation of the kind."""
        self.society = self._society()
        """The society whose report it is, if it is not a public body's."""
        self.is_nameless = self.society is None and self._is_of_nameless_institution()
        """Whether a hospital, a school or the like reports that says nowhere what it is called: 我院开展义诊."""

    def _is_of_nameless_institution(self) -> bool:
        """我院 in the title or the first sentence, where no body is named that is called so: 县法院, 市委党校.

        Nor one whose domain the title tells, 检察工作总结, nor a place that speaks beside it, 我市.
        """
        own = OUR_INSTITUTION.search(self.naming.opening)
        if own is None or self.issuing.issuer is not None or self.issuing.source is not None:
            return False
        if any(self.naming.is_body(found) for found in self.naming.title) or OUR_PLACE.search(self.simplified):
            return False
        if any(word in self.simplified for word in self.lexicon.words["court-word"]):
            return False
        bodies = (found for found in self.naming.named_bodies if found.mention.text)
        publisher = to_simplified(self.document.publisher)
        called = (*(to_simplified(found.mention.text) for found in bodies), publisher)
        return not any(own[1] in name for name in called)

    def _body(self) -> str:
        """The kind of organization whose report it is."""
        passed: tuple[str, ...] = ()
        """What a title names and is no body that acts in the text."""
        for found in self.naming.title:
            if self.naming.is_body(found) and not self._is_purse(found):
                if found.mention.text.endswith(self.lexicon.affixes["system-ending"]) and self._acts_elsewhere(found):
                    passed = found.name.terms[:1]
                    continue
                office = self._own_office(found) if found.name.terms[0] == GOVERNMENT else ""
                return office or self._issues_for(found.name.terms)
        if self.issuing.issuer is not None:
            return self._of_whole(self.issuing.issuer.name.terms)
        if told := self.office.terms[0] if self.office is not None else self._reported_to():
            return told
        title = to_simplified(self.document.title)
        if self._is_work_report(title) or self.is_bulletin:
            return self._bulletin_of(title) or GOVERNMENT
        if (speaker := self._speaker(title)) is not None:
            return speaker.name.terms[0]
        domain, reviews = self._domain(title or self.naming.opening)
        domain, reviews = (domain, reviews) if domain else self._category(title)
        if (named := self._named_in_head(title, passed, domain, reviews=reviews)) is not None:
            return named
        if told := (self._told_in_chapter(title) or domain) if reviews else self._sender():
            return told
        if opening := self._opening_body():
            return opening
        if WORK_REPORT in self.simplified[:LONGEST_OPENING] or WORK_REPORT in title:
            return GOVERNMENT
        if self.issuing.source is not None:
            return self._acts_for_place(self.issuing.source.name.terms[0])
        return self._guided() or self._acts_for_place(self._most_told(passed, domain))

    def _named_in_head(self, title: str, passed: tuple[str, ...], domain: str, *, reviews: bool) -> str | None:
        """The kind of the body that the title or the line of the source names; none if neither names one.

        Args:
            title: in simplified characters.
            passed: a kind that the title names and that does not act.
            domain: the kind in whose domain the work is that the title tells of; empty if it does not say.
            reviews: whether it is a report on that work.
        """
        for name in self.lexicon.find_names(f"{title}\n{to_simplified(self.document.publisher)}"):
            if (
                name.kind is MentionKind.ORGANIZATION
                and self.lexicon.has_jurisdiction(name)
                and name.terms[:1] != passed
                and not self._visits(name, title)
                and not self.naming.is_only_told_of(title, name.start, name.kind)
                and not self._begins_site(name, title)
            ):
                publishes = name.start > len(title) and self._only_publishes(name.terms[0])
                publishes = publishes and not (name.terms[0] == ARCHIVES and self._is_of_archives(title))
                body = GOVERNMENT if publishes else self._issues_for(name.terms)
                told = domain if reviews else self._told_by_government()
                if publishes and name.terms[0] == ARCHIVES:
                    return told or self._acts_for_place(self._most_told(passed, domain))  # 来源:某区档案馆
                return (told or body) if body == GOVERNMENT else body
        return None

    def _is_of_archives(self, title: str) -> bool:
        """我馆接待查档300人次: tell whether archives tell of their own work, and do not only publish that of others."""
        if any(word in title for word in self.lexicon.words["summary-title"]) or ARCHIVED in title:
            return True
        publisher = to_simplified(self.document.publisher)
        return (
            self.simplified.count(ARCHIVED) > publisher.count(ARCHIVED)
            or OUR_ARCHIVES.search(self.simplified) is not None
        )

    def _opening_body(self) -> str:
        """2023年以来，中山人社系统认真贯彻…: the kind of who opens a report without a title by a formula; or empty."""
        if self.naming.title:
            return ""
        dutiful = self.lexicon.pattern(DUTIFUL)
        for found in self.naming.named_bodies:
            span = found.mention.span
            if span.start > LONGEST_TIME_FIRST:
                return ""
            opens = TIME_FIRST.fullmatch(self.simplified, 0, span.start) is not None
            if opens and found.codes and self.naming.is_body(found) and dutiful.match(self.simplified, span.end):
                return found.name.terms[0]
        return ""

    def _guided(self) -> str:
        """在省残联的悉心指导下，我会…: who says so is a body of the same kind as the one above; empty without it."""
        guided = self.lexicon.pattern(GUIDED)
        for found in self.naming.named_bodies if not self.naming.societies else ():
            if found.mention.span.start > LONGEST_OPENING:
                break
            above = self.naming.is_body(found) and found.name.bare
            own = guided.match(self.simplified, found.mention.span.end) if above else None
            called = found.mention.span.of(self.simplified)
            alike = called.endswith(tuple(ALIKE[own["own"]])) if own is not None else False
            if alike and called[0] in ABOVE and not called.endswith(COMMITTEE):
                return found.name.terms[0]
        return ""

    def _is_purse(self, found: Occurrence) -> bool:
        """关于下达市级财政专项资金的通知 … 某县财政局: tell whether a title names only the purse."""
        purse = found.name.bare and found.mention.text.endswith(self.lexicon.affixes["purse-acting"])
        return purse and self.issuing.issuer is not None

    def _of_whole(self, issuer: Sequence[str]) -> str:
        """甘肃省统计局 ⏎ 初步核算，2009年全省生产总值…: a bulletin without its title is of its place, too.

        It is so where the bureau tells of no work of its own.
        """
        kind = issuer[0]
        placed = kind == STATISTICS and any(code in self.lexicon.vocabulary.places for code in issuer[1:])
        if not placed or PRELIMINARY not in self.simplified[: 2 * LONGEST_OPENING]:
            return kind
        own = any(
            word in self.simplified
            for word in (*self.lexicon.words["own-house"], *self.lexicon.words["work-of-statistics"])
        )
        return kind if own else GOVERNMENT

    @cached_property
    def office(self) -> Mention | None:
        """民政局2018年救助工作总结: the office that opens the title of its own report, without place and level."""
        for span in self.naming.titles[:1]:
            title = span.of(self.simplified)
            start = len(title) - len(BEFORE_NAME.sub("", title))
            for end in range(min(start + LONGEST_OFFICE, len(title)), start + 2, -1):
                kind = self._kind_by_name(title[start:end])
                if kind and self.lexicon.pattern(OWN_WORK).match(title, end) is not None:
                    named = Span(span.start + start, span.start + end)
                    return Mention.at(named, self.document.text, MentionKind.ORGANIZATION, (kind,))
        return None

    @cached_property
    def office_of(self) -> Mention | None:
        """县政府民政工作总结: the place, told by its level, whose office reports below a title of its government."""
        government = next(filter(self.naming.is_body, self.naming.title), None)
        if government is None or government.name.terms[0] != GOVERNMENT or not self._own_office(government):
            return None
        start = government.mention.span.start
        if not government.name.bare or not self.simplified.startswith(LEVEL_ENDINGS, start):
            return None
        return Mention.at(Span(start, start + 1), self.document.text, MentionKind.PLACE, ())

    def _bulletin_of(self, title: str) -> str:
        """2016年甘肃省残疾人事业发展统计公报: the body of a bulletin's field; empty for the whole place."""
        found = BULLETIN_OF.search(title) if self.is_bulletin else None
        run = found[1] if found is not None else ""
        kinds = (self._kind_of_domain(run[start:], reviews=True) for start in range(len(run) - 1))
        return next(filter(None, kinds), "")

    def _own_office(self, government: Occurrence) -> str:
        """某县政府民政工作总结 ⏎ 一年来，我局…: the office that reports, below a title of its government."""
        if (
            OUR_OFFICE.search(self.simplified, 0, LONGEST_OPENING) is None
            or GOVERNMENT_ACTS.search(self.simplified, max(0, self.simplified.find("\n"))) is not None
        ):
            return ""
        domain, reviews = self._domain(to_simplified(self.document.title))
        return domain if reviews else ""

    def _acts_for_place(self, kind: str) -> str:
        """记者从某市政府办公厅获悉，我市…: an office that tells what a place does is not the one that does it."""
        told = kind == GOVERNMENT_OFFICE and FOR_PLACE.search(self.simplified) is not None
        return GOVERNMENT if told else kind

    def _reported_to(self) -> str:
        """——在共青团某市第四次代表大会上的报告: the body that reports to its congress, by the line below a slogan."""
        found = REPORT_TO_CONGRESS.search(self.simplified, 0, LONGEST_OPENING)
        if found is None:
            return ""
        kinds = (kind for kind, words in self.lexicon.words_of(CONGRESS_OF) if any(w in found["whose"] for w in words))
        return next(kinds, "")

    def _speaker(self, title: str) -> Occurrence | None:
        """在某会议上的讲话 ⏎ 某市人民政府副市长 某某: the body whose officer speaks, by the lines below the title."""
        if not any(word in title for word in self.lexicon.words["speech-in-title"]):
            return None
        for block in self.document.blocks[1 : LONGEST_BYLINES + 1]:
            if block.kind is not BlockKind.FURNITURE or len(block.span) > LONGEST_BYLINE:
                continue
            for found in self.naming.find(block.span):
                if self.naming.is_body(found) and self.simplified.startswith(
                    self.lexicon.posts, found.mention.span.end
                ):
                    return found
        return None

    def _visits(self, name: Name, title: str) -> bool:
        """省妇联到我县调研: tell whether a body that the title names only visits the one whose report it is."""
        span = next((span for span in self.naming.titles if span.of(self.simplified).strip() == title), None)
        if span is None or name.end > len(title):
            return False
        start = span.start + span.of(self.simplified).index(title)
        return self.naming.visits(start + name.end)

    def _begins_site(self, name: Name, title: str) -> bool:
        """来源:中国劳动力市场信息网: tell whether a kind of body, not that of a place, begins the name of a site."""
        if name.terms[1:] not in ((), (COUNTRY,)):
            return False
        publisher = to_simplified(self.document.publisher)
        site = self.lexicon.pattern(SITE)
        return name.start > len(title) and site.match(publisher, name.end - len(title) - 1) is not None

    def _only_publishes(self, kind: str) -> bool:
        """来源:某县数据中心: the office that keeps the site of a government, of which the text does not tell."""
        if kind == GOVERNMENT_OFFICE or kind not in self.lexicon.words["site-keeper"]:
            return kind == GOVERNMENT_OFFICE
        return not any(self.naming.is_body(found) and found.name.terms[0] == kind for found in self.naming.named)

    def _is_work_report(self, title: str) -> bool:
        """2026年政府工作报告（摘要）, 我代表县人民政府向大会报告工作: the government's, whoever publishes it."""
        return (
            WORK_REPORT_TITLE.search(title) is not None
            or self.lexicon.pattern(PLAN_REPORT).search(title.replace(" ", "")) is not None
            or self.speaks_for_government
            or COMMISSIONED.search(self.simplified, 0, LONGEST_OPENING) is not None
        )

    def _domain(self, title: str) -> tuple[str, bool]:
        """The body of the domain whose work a title tells of, empty for none, and whether it is a report on it."""
        visits = self.lexicon.vocabulary.words["visit-purpose"]
        for found in self.lexicon.pattern(WORK_IN).finditer(title):
            run = found["domain"].removesuffix(OF_YEAR)
            reviews = self.lexicon.pattern(REVIEWED).match(title, found.end()) is not None
            for start in range(len(run) - 1):
                whole = not start or run[start - 1] in BEFORE_DOMAIN
                kind = self._kind_of_domain(run[start:], reviews=reviews and whole)
                if kind and not run.endswith(visits, 0, start):
                    return kind, reviews
        return "", False

    def _category(self, title: str) -> tuple[str, bool]:
        """The body under whose name a page is filed, empty for none, and whether that is the chapter of a yearbook.

        牡丹江市 劳动和社会保障 就业再就业 as a title, or 某市年鉴 > 人民团体 > 妇女联合会 in the trail above it.
        """
        trails = [title, *(self._trails if YEARBOOK in self.naming.opening or not title else ())]
        for trail in trails:
            parts = [part for part in FILED.split(trail) if part]
            if len(parts) < SEVERAL or max(map(len, parts)) > LONGEST_CATEGORY:
                continue
            kinds = {self._kind_of_category(part) for part in parts[1:]}
            kinds = kinds - {""} if YEARBOOK in trail else kinds  # 某县 新农村建设 教育 is not of the schools alone
            if len(kinds) == 1:
                return kinds.pop(), YEARBOOK in trail
        return "", False

    def _told_in_chapter(self, title: str) -> str:
        """某区年鉴/社会生活/就业服务 ⏎ 区人社局…: the body that acts first, where its field only names a chapter."""
        parts = [part for part in FILED.split(title) if part]
        filed = YEARBOOK in title and len(parts) >= SEVERAL
        if not filed or any(self._kind_by_name(part) for part in parts):
            return ""
        return self._told_by_government()

    @cached_property
    def _trails(self) -> list[str]:
        """The lines of the page above the text that tell where it is filed."""
        return find_trails(self.document, self.simplified)

    def _kind_of_category(self, category: str) -> str:
        """The kind of body that a category is called by: 妇女联合会, 共青团, 民政; empty for none."""
        whole = (name for name in self.lexicon.find_names(category) if name.end - name.start == len(category))
        bodies = (name for name in whole if name.kind is MentionKind.ORGANIZATION)
        if (body := next(filter(self.lexicon.has_jurisdiction, bodies), None)) is not None:
            return body.terms[0]  # 某区年鉴 > 群众团体 > 某区妇联
        return self._kind_by_name(category) or self._kind_of_domain(category, reviews=True)

    def _sender(self) -> str:
        """来源：残联: the kind of the office that sends in what names no other body in its title."""
        sender = self._kind_by_name(to_simplified(self.document.publisher))
        return "" if sender and self._only_publishes(sender) else sender

    def _kind_by_name(self, category: str) -> str:
        return next((kind for prefix, kind in self.lexicon.suffixes.get(category, ()) if not prefix), "")

    def _kind_of_domain(self, domain: str, *, reviews: bool) -> str:
        """The kind of body whose domain it is; of an office that bears its name only in a report on its work."""
        if kind := next((kind for kind, words in self.lexicon.words_of(DOMAIN_OF) if domain in words), ""):
            return kind
        named = (domain + ending for ending in self.lexicon.affixes["office-noun"]) if reviews else ()
        return next((kind for name in named for prefix, kind in self.lexicon.suffixes.get(name, ()) if not prefix), "")

    def _most_told(self, passed: tuple[str, ...], domain: str = "") -> str:
        """The kind of organization that acts most in the text.

        Args:
            passed: a kind that the title names and that does not act.
            domain: the kind in whose domain the work is that the title tells of; empty if it does not say.
        """
        counts: Counter[str] = Counter()
        for found in (found for found in self.naming.named if found.mention.span not in self._charged):
            if self.naming.is_body(found) and (
                found.mention.text.endswith(self.lexicon.affixes["only-signing"])
                or self.weighing.is_in_title_of_paper(found)
                or self.weighing.only_initiates(found)
            ):
                continue
            if self.naming.is_body(found):
                if self._is_of_wider_place(found) or self._is_passing_party(found):
                    counts[GOVERNMENT] += 0
                elif not self.weighing.is_patron(found) and found.name.terms[:1] != passed:
                    kind = GOVERNMENT if self._acts_with_government(found) else found.name.terms[0]
                    weight = self.weighing.weight_of(found)
                    passing = self._speaks_locally and self.weighing.is_of_country(found)
                    counts[kind] += min(weight, SPOKEN_OF) if passing else weight  # 中国青基会 beside 团区委
            elif found.name.kind is MentionKind.PLACE and not found.name.bare and self.weighing.place_acts(found):
                counts[self._worker_in(found) or GOVERNMENT] += NAMED
        self._credit_offices(counts)
        self._credit_congress(counts)
        self._credit_channel(counts)
        if domain:
            counts[domain] += SPOKEN_OF
        if (
            not self.naming.societies
            and not self.region.signed
            and (body := self._told_by_topic())
            and {kind for kind, weight in counts.items() if weight} <= {GOVERNMENT, body}
            and not self._names_government()
        ):
            counts[body] += counts[GOVERNMENT] or NAMED
        if self._tells_of_many(counts):
            counts[GOVERNMENT] = max(counts.values()) + 1
        self._weights = counts
        self.is_guessed = not any(counts.values()) and not self._charged
        if self.is_guessed and (headed := self._headed_by_person()):
            return headed
        if self.is_guessed:
            counts.pop(PARTY_COMMITTEE, None)  # 我局落实省委、市委部署
        return max(counts, key=lambda kind: (counts[kind], kind != GOVERNMENT), default=GOVERNMENT)

    @cached_property
    def _speaks_locally(self) -> bool:
        """团区委联系…。团区委募集…: whether a body that is named by its level alone acts more than once."""
        bare = (found for found in self.naming.named_bodies if self.naming.is_body(found) and found.name.bare)
        told = (found for found in bare if BY_LEVEL.match(to_simplified(found.mention.text)) is not None)
        acts = Counter(found.name.terms[0] for found in told if self.weighing.weight_of(found) >= ACTS)
        return max(acts.values(), default=0) > 1

    def _worker_in(self, place: Occurrence) -> str:
        """商洛市慈善工作取得了…: the kind of body whose work in a place is told; empty where it is nobody's."""
        work = WORK_BEHIND.match(self.simplified, place.mention.span.end)
        acts = any(
            other.codes == place.codes and self.lexicon.deed_follows(self.simplified, other.mention.span.end)
            for other in self.naming.named_places
        )
        if acts:
            return ""  # 三原县慈善工作综述 ⏎ 三原县投入…
        return self._kind_of_domain(work[1], reviews=False) if work is not None else ""

    def _is_passing_party(self, found: Occurrence) -> bool:
        """某县教育 ⏎ 民盟省委捐赠…: a democratic party by its level, without its place, gives to those who report."""
        kind = self.lexicon.vocabulary.kinds.get(found.name.terms[0])
        return kind is not None and DEMOCRATIC_PARTY in kind.broader and found.name.bare

    def _is_of_wider_place(self, found: Occurrence) -> bool:
        """安康市建设局新建… in a report that says 我区: the body of a wider place, by its name, does not report."""
        own = {WIDE.index(sign) for sign in OUR_PLACE.findall(self.simplified)}
        level = next((WIDE.index(sign) for sign in found.mention.span.of(self.simplified) if sign in WIDE), -1)
        return bool(own) and 0 <= level < min(own) and min(own) > WIDE.index("市") and not self.naming.title

    def _credit_channel(self, counts: Counter[str]) -> None:
        """利用县妇联微信公众号推介…: the body that makes known by a channel of its own what a report tells.

        A text that speaks for a place, 全县, or names the channels of several, is nobody's by its channel.
        """
        channel = self.lexicon.pattern(OWN_CHANNEL)
        bodies = (f for f in self.naming.named_bodies if self.naming.is_body(f))
        kinds = {
            found.name.terms[0]
            for found in bodies
            if self.simplified.endswith(self.lexicon.affixes["by-channel"], 0, found.mention.span.start)
            and channel.match(self.simplified, found.mention.span.end) is not None
        }
        if len(kinds) == 1 and FOR_PLACE.search(self.simplified) is None:
            counts[kinds.pop()] += ACTS

    def _tells_of_many(self, counts: Counter[str]) -> bool:
        """全县33项民生工程…；县教育局投入…；县残联实施…: where each of several bodies acts once, none of them reports.

        The one that the first sentence names does.
        """
        acting = [kind for kind, weight in counts.items() if weight >= ACTS and kind != GOVERNMENT]
        if len(acting) < SEVERAL or max(counts.values()) > ACTS or self.naming.societies:
            return False
        named = Counter(found.name.terms[0] for found in self.naming.named_bodies if found.name.terms)
        if max(named[kind] for kind in acting) > 1:
            return False  # 自治区团委、自治区青联组织…。自治区团委发起…
        lead = self.naming.lead
        first = self.simplified.find("。", lead.start, lead.end) if lead is not None else -1
        opening = [f for f in self.naming.named if lead is not None and f.mention.span.start < max(first, lead.start)]
        told = any(f.name.kind is MentionKind.PLACE for f in opening)
        return told and not any(self.naming.is_body(f) and f.name.terms[0] in acting for f in opening)

    def _headed_by_person(self) -> str:
        """甲办副主任、乙局局长某某表示: where nothing else tells, the body whose head speaks; empty for none."""
        bodies = [found for found in self.naming.named_bodies if self.naming.is_body(found)]
        heads = (found for found in bodies if self.weighing.is_headed_by_person(found))
        told = (found for found in bodies if not self.weighing.calls_press(found))
        found = next(heads, None) or (next(told, None) if any(map(self.weighing.calls_press, bodies)) else None)
        return found.name.terms[0] if found is not None else ""

    def _names_government(self) -> bool:
        """Tell whether a government acts as a body, and not only places, nor 省财政 from which others get funds."""
        return any(
            found.name.kind is MentionKind.ORGANIZATION
            and found.name.terms[:1] == (GOVERNMENT,)
            and self.weighing.weight_of(found) > SPOKEN_OF
            for found in self.naming.named
        )

    def _acts_elsewhere(self, system: Occurrence) -> bool:
        """某市建设系统职工入会仪式: tell whether the text tells only of what another body does for its people."""
        acting = {
            found.name.terms[0]
            for found in self.naming.named
            if found.name.kind is MentionKind.ORGANIZATION
            and not found.mention.text.endswith(self.lexicon.affixes["system-ending"])
            and self.lexicon.has_jurisdiction(found.name)
            and self.weighing.weight_of(found) >= ACTS
        }
        return bool(acting) and system.name.terms[0] not in acting

    def _issues_for(self, issuer: Sequence[str]) -> str:
        """某区政府办公室关于印发…的通知: the office of a body issues what is the body's own."""
        kind, title = self._of_whole(issuer), to_simplified(self.document.title)
        issues = any(word in title for word in self.lexicon.words["issuing"])
        return GOVERNMENT if kind == GOVERNMENT_OFFICE and issues else kind

    def _told_by_government(self) -> str:
        """The body that acts in the first sentence of news on the site of a government, which only publishes it."""
        title = to_simplified(self.document.title)
        own = any(word in title for name in OWN_TITLES for word in self.lexicon.words[name])
        reviews = any(word in title for word in self.lexicon.words["summary-title"])
        if (own and not reviews) or (title and not self.naming.title and not reviews):
            return ""
        first = next((block.span for block in self.document.blocks if block.kind is BlockKind.PROSE), None)
        if first is None:
            return ""
        end = self.simplified.find("。", first.start, first.end)
        for found in self.naming.find(first):
            if 0 <= end < found.mention.span.start:
                break
            if self.naming.is_body(found) and self.weighing.weight_of(found) >= ACTS:
                return "" if own and not self._is_office(found) else found.name.terms[0]
        return ""

    def _is_office(self, found: Occurrence) -> bool:
        """上半年，县文旅局…: tell whether a body is an office, which has a summary of its own."""
        kind = self.lexicon.vocabulary.kinds.get(found.name.terms[0])
        return kind is not None and DEPARTMENT in kind.broader

    def _acts_with_government(self, found: Occurrence) -> bool:
        """区委区政府: where both act, what is told is the government's."""
        end = found.mention.span.end
        return found.name.terms[0] == PARTY_COMMITTEE and WITH_GOVERNMENT.match(self.simplified, end) is not None

    def _told_by_topic(self) -> str:
        """The mass organization that news of a place is about which names only the place: 某区表彰巾帼标兵."""
        best, most = "", LEAST_TOPICAL - 1
        title = to_simplified(self.document.title)
        for kind, words in self.lexicon.words_of(TOPIC_OF):
            if not any(word in title for word in words):
                continue
            count = sum(self.simplified.count(word) for word in words)
            if count > most:
                best, most = kind, count
        return best

    def _credit_congress(self, counts: Counter[str]) -> None:
        """某区第五次妇女代表大会召开: who elects and what is told is of the body whose congress it is."""
        held = CONGRESS.findall(self.naming.opening)
        for body, words in self.lexicon.words_of(CONGRESS_OF) if held else ():
            if told := sum(before.endswith(tuple(words)) for before in held):
                counts[body] += HOLDS * told

    def _credit_offices(self, counts: Counter[str]) -> None:
        """团市委、市希望办: what an office does beside the body that set it up tells of that body's report."""
        for body, kinds in self.lexicon.words_of(OFFICE_OF):
            if counts[body]:
                counts[body] += sum(counts[kind] for kind in kinds)

    def _society(self) -> Mention | None:
        """The society whose report it is: the title's, where that names no public body, else what acts most."""
        if any(self.naming.is_body(found) for found in self.naming.title):
            return None
        if (reporting := self._reporting_to_staff()) is not None:
            return reporting
        own = [found for found in self.naming.named if found.mention.text and self.naming.is_society(found)]
        societies = (found for found in self.naming.title if self.naming.is_society(found))
        titled = next((f.mention for f in societies if f.name.terms[0] in SOCIETIES or self._reports_itself(f)), None)
        titled = titled or next((found.mention for found in own if self._opens_title(found)), None)
        titled = titled or next((found.mention for found in own if self._heads_title(found)), None)
        if titled is not None:
            return self._in_full(titled, own)
        if not own:
            return self._publishing()
        weights: Counter[str] = Counter()
        for found in own:
            weights[found.mention.text] += self.weighing.weight_of(found)
        best = max(weights, key=lambda text: weights[text])
        if weights[best] <= max(self._weights.values(), default=0) or (not self._weights and self.kind != GOVERNMENT):
            return None
        self.is_guessed = False
        return next(found.mention for found in own if found.mention.text == best)

    def _reporting_to_staff(self) -> Mention | None:
        """——在湖南工程大学第三届教职工代表大会…上的工作报告: the institution whose staff hears the report."""
        found = REPORT_TO_CONGRESS.search(self.simplified, 0, LONGEST_OPENING)
        name = INSTITUTION_OF_CONGRESS.match(found["whose"]) if found is not None else None
        if found is None or name is None or not self.lexicon.ends_organization(name[0]):
            return None
        span = Span(found.start("whose"), found.start("whose") + name.end())
        return Mention.at(span, self.document.text, MentionKind.ORGANIZATION, ())

    def _reports_itself(self, society: Occurrence) -> bool:
        """Tell whether a title is that of the report of the firm, the school or the union that it opens with."""
        name = society.mention.span.of(self.simplified)
        return any(reports_itself(name, span.of(self.simplified).strip(), self.lexicon) for span in self.naming.titles)

    def _publishing(self) -> Mention | None:
        """来源:某县实验幼儿园: the firm, the school or the union that publishes what names no other body that acts."""
        publisher = to_simplified(self.document.publisher)
        start = self.simplified.find(publisher) if publisher in self.naming.societies else -1
        if start < 0 or any(weight > SPOKEN_OF for kind, weight in self._weights.items() if kind != GOVERNMENT):
            return None
        self.is_guessed = False
        terms = (self.naming.societies[publisher],)
        return Mention.at(Span(start, start + len(publisher)), self.document.text, MentionKind.ORGANIZATION, terms)

    @staticmethod
    def _in_full(titled: Mention, own: Iterable[Occurrence]) -> Mention:
        """The name of a society with its place, where the text says it so."""
        name = to_simplified(titled.text)
        return next((f.mention for f in own if f.codes and to_simplified(f.mention.text).endswith(name)), titled)

    def _heads_title(self, society: Occurrence) -> bool:
        """Tell whether the union within a public body opens the title: 某县林业局工会为职工办实事."""
        titles = {span.start for span in self.naming.titles}
        if society.name.terms[0] not in WITHIN_BODIES or society.mention.span.start not in titles:
            return False
        first = next(iter(self.lexicon.find_names(to_simplified(society.mention.text))), None)
        return first is not None and not first.start and self.lexicon.has_jurisdiction(first)

    def _opens_title(self, society: Occurrence) -> bool:
        """Tell whether a title opens with the name of a society without its place: 服务业总会换届."""
        name = to_simplified(society.mention.text)
        short = next((name[end:] for end in (2, 3) if name[:end] in self.lexicon.vocabulary.places.names), "")
        titles = (span.of(self.simplified) for span in self.naming.titles)
        return len(short) >= SHORTEST_SOCIETY and any(title.startswith(short) for title in titles)
