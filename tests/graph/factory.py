"""Builds documents and resolutions by hand, from sentences written for these tests.

Spans are found by searching the text, so that a test names words and never counts characters.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from hashlib import sha256

from kg.graph import Run
from kg.model import (
    Basis,
    Document,
    Edition,
    Entity,
    EntityKind,
    Measure,
    Membership,
    Mention,
    MentionKind,
    Reference,
    Resolution,
    ResolvedMembership,
    ResolvedStatement,
    Section,
    Sentence,
    Span,
    Statement,
    Status,
)
from kg.values.period import Period
from kg.values.quantity import Kind, Quantity

RUN = Run.of("0.1.0", "0" * 64, ["1" * 64])

COUNTRY = Entity(EntityKind.PLACE, "100000", "中国", "China", adcode="100000")
HUNAN = Entity(EntityKind.PLACE, "430000", "湖南省", "Hunan", ("湖南",), "430000", parent="100000")
HENGYANG = Entity(
    EntityKind.PLACE, "430400", "衡阳市", "Hengyang", ("衡阳",), "430400", parent="430000", wikidata="Q144663"
)  # fmt: skip
SHAOYANG = Entity(EntityKind.PLACE, "430500", "邵阳市", "Shaoyang", ("邵阳",), "430500", parent="430000")
HUNAN_WF = Entity(
    EntityKind.ORGANIZATION, "womens-federation-430000", "湖南省妇联", "Women's Federation of Hunan",
    ("湖南省妇女联合会",), "430000", "womens-federation",
)  # fmt: skip
HENGYANG_WF = Entity(
    EntityKind.ORGANIZATION, "womens-federation-430400", "衡阳市妇联", "Women's Federation of Hengyang",
    ("衡阳市妇女联合会",), "430400", "womens-federation", "womens-federation-430000",
)  # fmt: skip
SHAOYANG_WF = Entity(
    EntityKind.ORGANIZATION, "womens-federation-430500", "邵阳市妇联", "Women's Federation of Shaoyang",
    ("邵阳市妇女联合会",), "430500", "womens-federation", "womens-federation-430000",
)  # fmt: skip
HENGYANG_LABOUR = Entity(
    EntityKind.ORGANIZATION, "human-resources-bureau-430400", "衡阳市人社局",
    adcode="430400", body="human-resources-bureau",
)  # fmt: skip
CHUNFENG = Entity(EntityKind.PROGRAMME, "chunfeng-xingdong", "春风行动", "Spring Breeze Action")
OWN_PROGRAMME = Entity(EntityKind.PROGRAMME, "石鼓巧手", "石鼓巧手", known=False)
WOMEN = Entity(EntityKind.GROUP, "women", "妇女", "women")
LEFT_BEHIND = Entity(EntityKind.GROUP, "rural-left-behind-children", "农村留守儿童", "rural left-behind children")

JIANG_XIN = Entity(
    EntityKind.PERSON, "姜欣-womens-federation-430000", "姜欣", parent="womens-federation-430000"
)  # fmt: skip

TEXT = """两市妇联工作侧记
衡阳:春风送岗到家门
2018年，衡阳市妇联联合市人社局开展“春风行动”，提供岗位13000多个，扶持近2000名妇女创业。全市培训留守儿童照料员、家政员3—5万人次。
2019年，市妇联将继续实施“春风行动”，并打造“石鼓巧手”品牌。切实提高政治站位。
邵阳:巧手编出好日子
邵阳市妇联为农村留守儿童发放爱心书包百余个，就业率比上年提高7.3%。原定的巡展因故取消。各县要开展家政培训。没有发放现金。正在推进“春风行动”。
湖南省妇联主席、党组书记姜欣到会。第三届“石鼓巧手”闭幕。
"""


@dataclass
class Composer:
    """Composes statements over one text; every word is searched for after the last found sentence's start."""

    text: str = TEXT
    identifier: str = "two-cities-2019"
    published: datetime.date | None = datetime.date(2019, 1, 20)
    statements: list[ResolvedStatement] = field(default_factory=list)

    @property
    def document(self) -> Document:
        sections, headings = [], [line for line in self.text.splitlines() if ":" in line and len(line) < 20]
        starts = [self.text.index(line) for line in headings] + [len(self.text)]
        for line, start, end in zip(headings, starts, starts[1:], strict=False):
            sections.append(Section(Span(start, end), Span(start, start + len(line)), 1))
        return Document(
            identifier=self.identifier,
            text=self.text,
            sha256=sha256(self.text.encode()).hexdigest(),
            source=f"{self.identifier}.txt",
            title=self.text.partition("\n")[0],
            publisher="湘江晚报",
            authors=("甲", "乙"),
            published=self.published,
            url=f"https://example.org/{self.identifier}",
            sections=tuple(sections),
            sentences=tuple(self.sentences()),
        )

    def sentences(self) -> list[Sentence]:
        found, start, paragraph = [], 0, 0
        for offset, character in enumerate(self.text):
            if character in "。\n":
                end = offset + (character == "。")
                if end > start:
                    found.append(Sentence(Span(start, end), paragraph))
                start = offset + 1
                paragraph += character == "\n"
        return found

    def span(self, words: str, after: int = 0) -> Span:
        start = self.text.index(words, after)
        return Span(start, start + len(words))

    def mention(self, words: str, kind: MentionKind, within: Span) -> Mention:
        span = self.span(words, within.start)
        return Mention(span, words, kind)

    def measure(
        self,
        text: str,
        value: str,
        lower: str,
        upper: str,
        *,
        unit: str,
        counted: tuple[str, ...],
        groups: tuple[str, ...] = (),
        kind: Kind = "exact",
        change: str = "",
        comparison: str = "",
    ) -> Measure:
        """Make a measure; a number that is empty is open."""
        span = self.span(text)
        numbers = (Decimal(number) if number else None for number in (value, lower, upper))
        classifier = re.sub(r"[近余多百万\d.—]", "", text)
        quantity = Quantity(0, len(text), text, *numbers, unit, classifier, kind, change=change)
        sentence = Span(max(self.text.rfind(mark, 0, span.start) for mark in "。\n"), span.end)
        return Measure(
            span,
            quantity,
            tuple(self.mention(noun, MentionKind.OBJECT, sentence) for noun in counted),
            tuple(self.mention(noun, MentionKind.GROUP, sentence) for noun in groups),
            comparison,
        )

    def add(
        self,
        quote: str,
        predicate: str,
        activity: str,
        *,
        status: Status = Status.REPORTED,
        agent: Entity | None = None,
        agent_text: str = "",
        partners: tuple[tuple[str, Entity], ...] = (),
        thing: str = "",
        programmes: tuple[tuple[str, Entity], ...] = (),
        groups: tuple[tuple[str, Entity], ...] = (),
        measures: tuple[Measure, ...] = (),
        measure_groups: tuple[tuple[Entity, ...], ...] = (),
        place: Entity | None = None,
        year: int = 2018,
        boilerplate: bool = False,
        distinction: str = "",
    ) -> ResolvedStatement:
        """Add one statement; every argument is words of the text or an entity."""
        span = self.span(quote)
        sentence = next(sentence.span for sentence in self.sentences() if span in sentence.span)
        organization = MentionKind.ORGANIZATION
        statement = Statement(
            document=self.identifier,
            sentence=sentence,
            span=span,
            predicate=self.mention(predicate, MentionKind.PREDICATE, span),
            activity=activity,
            status=status,
            agent=Reference(self.mention(agent_text, organization, Span(0, 0)), Basis.NAMED) if agent_text else None,
            partners=tuple(
                Reference(self.mention(words, organization, sentence), Basis.NAMED) for words, _ in partners
            ),
            object=self.mention(thing, MentionKind.OBJECT, span) if thing else None,
            programmes=tuple(self.mention(words, MentionKind.PROGRAMME, sentence) for words, _ in programmes),
            beneficiaries=tuple(self.mention(words, MentionKind.GROUP, span) for words, _ in groups),
            period=Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", f"{year}年"),
            measures=measures,
            distinction=self.mention(distinction, MentionKind.DISTINCTION, span) if distinction else None,
            boilerplate=boilerplate,
            rule="transitive",
            confidence=0.9,
        )
        resolved = ResolvedStatement(
            statement,
            agent,
            tuple(entity for _, entity in partners),
            tuple(entity for _, entity in programmes),
            tuple(entity for _, entity in groups),
            measure_groups or tuple(() for _ in measures),
            place,
        )
        self.statements.append(resolved)
        return resolved

    def membership(self, quote: str, name: str, posts: tuple[str, ...], body: str) -> Membership:
        """Make a membership; every argument is words of the text."""
        span = self.span(quote)
        sentence = next(sentence.span for sentence in self.sentences() if span in sentence.span)
        return Membership(
            self.identifier,
            sentence,
            span,
            self.mention(name, MentionKind.PERSON, span),
            tuple(self.mention(post, MentionKind.POST, span) for post in posts),
            Reference(self.mention(body, MentionKind.ORGANIZATION, span), Basis.NAMED),
        )

    def resolution(self, *entities: Entity) -> Resolution:
        used = {
            COUNTRY, HUNAN, HENGYANG, SHAOYANG, HUNAN_WF, HENGYANG_WF, SHAOYANG_WF, HENGYANG_LABOUR, CHUNFENG,
            OWN_PROGRAMME, WOMEN, LEFT_BEHIND, *entities,
        }  # fmt: skip
        ordered = sorted(used, key=lambda entity: (entity.identifier, entity.kind))
        return Resolution(self.document, tuple(self.statements), tuple(ordered))


def two_cities(identifier: str = "two-cities-2019") -> Resolution:
    """Compose a report that holds every status, kind of entity and kind of quantity once."""
    composer = Composer(identifier=identifier)
    hengyang = partial(composer.add, agent=HENGYANG_WF, agent_text="市妇联", place=HENGYANG)
    shaoyang = partial(composer.add, agent=SHAOYANG_WF, agent_text="邵阳市妇联", place=SHAOYANG)
    spring = (("“春风行动”", CHUNFENG),)
    labour = (("市人社局", HENGYANG_LABOUR),)
    posts = composer.measure("13000多个", "13000", "13000", "", unit="count", counted=("岗位",), kind="at-least")
    women = composer.measure(
        "近2000名", "2000", "", "2000", unit="person", counted=("妇女",), groups=("妇女",), kind="at-most"
    )
    carers = ("留守儿童照料员", "家政员")
    trained = composer.measure("3—5万人次", "", "30000", "50000", unit="person-time", counted=carers, kind="range")
    bags = composer.measure("百余个", "100", "100", "", unit="count", counted=("爱心书包",), kind="at-least")
    rate = composer.measure(
        "7.3%", "7.3", "7.3", "7.3", unit="percent", counted=("就业率",), change="提高", comparison="比上年"
    )
    hengyang(
        "联合市人社局开展“春风行动”", "开展", "carry-out", agent_text="衡阳市妇联", partners=labour, programmes=spring
    )
    hengyang(
        "提供岗位13000多个",
        "提供",
        "provide",
        agent_text="衡阳市妇联",
        partners=labour,
        thing="岗位",
        programmes=spring,
        measures=(posts,),
    )
    hengyang(
        "扶持近2000名妇女创业",
        "扶持",
        "support",
        agent_text="衡阳市妇联",
        thing="妇女创业",
        groups=(("妇女", WOMEN),),
        measures=(women,),
        measure_groups=((WOMEN,),),
    )
    hengyang("培训留守儿童照料员、家政员3—5万人次", "培训", "train", thing="、".join(carers), measures=(trained,))
    plan = partial(hengyang, status=Status.PLANNED, year=2019)
    plan("市妇联将继续实施“春风行动”", "实施", "implement", programmes=spring)
    plan("打造“石鼓巧手”品牌", "打造", "build", thing="“石鼓巧手”品牌", programmes=(("“石鼓巧手”", OWN_PROGRAMME),))
    hengyang("切实提高政治站位", "提高", "increase", thing="政治站位", boilerplate=True, year=2019)
    shaoyang(
        "为农村留守儿童发放爱心书包百余个",
        "发放",
        "distribute",
        thing="爱心书包",
        groups=(("农村留守儿童", LEFT_BEHIND),),
        measures=(bags,),
    )
    shaoyang("就业率比上年提高7.3%", "提高", "increase", measures=(rate,))
    shaoyang("原定的巡展因故取消", "取消", "other", status=Status.CANCELLED, thing="巡展")
    shaoyang("各县要开展家政培训", "开展", "carry-out", status=Status.CALLED_FOR, thing="家政培训")
    shaoyang("没有发放现金", "发放", "distribute", status=Status.NEGATED, thing="现金")
    shaoyang("正在推进“春风行动”", "推进", "implement", status=Status.ONGOING, programmes=spring)
    held = ("主席", "党组书记")
    named = composer.membership("湖南省妇联主席、党组书记姜欣", "姜欣", held, "湖南省妇联")
    closing = Span(composer.text.index("第三届"), len(composer.text))
    third = composer.mention("第三届", MentionKind.EDITION, closing)
    skilled = composer.mention("石鼓巧手", MentionKind.PROGRAMME, closing)
    return replace(
        composer.resolution(JIANG_XIN),
        memberships=(ResolvedMembership(named, JIANG_XIN, HUNAN_WF, held),),
        editions=((OWN_PROGRAMME, Edition(skilled, third)),),
    )
