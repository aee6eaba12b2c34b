"""Synthetic reports of any size, as resolved statements: what the graph, the store and the questions are measured with.

In: numbers of documents and of statements in each. Out: one :class:`kg.model.Resolution` a document, the same for the
same numbers. Places, programmes and groups are those of the packaged tables, so that the questions find them.
"""

from __future__ import annotations

import csv
import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from kg.locations import ontology_folder, places_folder
from kg.model import (
    Basis,
    Document,
    Entity,
    EntityKind,
    Measure,
    Mention,
    MentionKind,
    Reference,
    Resolution,
    ResolvedStatement,
    Sentence,
    Span,
    Statement,
    Status,
)
from kg.values.period import Period
from kg.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTRY: Final = Entity(EntityKind.PLACE, "100000", "中国", "China", adcode="100000")
VERBS: Final = (("举办", "hold"), ("提供", "provide"), ("发放", "distribute"), ("培训", "train"))
COUNTED: Final = (
    ("期", "session", "培训班"),
    ("个", "count", "岗位"),
    ("万元", "CNY", "贷款"),
    ("名", "person", "妇女"),
)
_PROGRAMME: Final = re.compile(r'^programme:([a-z0-9-]+) a .*?skos:prefLabel "([^"]+)"@zh', re.MULTILINE | re.DOTALL)
GROUPS: Final = ("women", "children", "rural-left-behind-children")


def resolutions(documents: int, statements: int) -> Iterator[Resolution]:
    """Yield documents, each with its statements about one prefecture.

    Args:
        documents: how many.
        statements: in each; four of five have one measure, one of six a partner.
    """
    world = _World()
    for number in range(documents):
        yield _document(world, number, statements)


class _World:
    """The entities that the reports speak of."""

    def __init__(self) -> None:
        with (places_folder() / "places.csv").open(encoding="utf-8", newline="") as table:
            rows = [row for row in csv.DictReader(table) if re.fullmatch(r"\d{4}00", row["adcode"])]
        provinces = {row["adcode"]: row["name"] for row in rows if row["adcode"].endswith("0000")}
        self.provinces = {
            code: Entity(EntityKind.PLACE, code, name, adcode=code, parent="100000") for code, name in provinces.items()
        }
        self.places = [
            Entity(
                EntityKind.PLACE, row["adcode"], row["name"], adcode=row["adcode"], parent=f"{row['adcode'][:2]}0000"
            )
            for row in rows
            if row["adcode"] not in provinces and f"{row['adcode'][:2]}0000" in provinces
        ]
        programmes = (ontology_folder() / "vocabulary" / "programmes.ttl").read_text(encoding="utf-8")
        self.programmes = [Entity(EntityKind.PROGRAMME, name, label) for name, label in _PROGRAMME.findall(programmes)]
        self.groups = [Entity(EntityKind.GROUP, name, name) for name in GROUPS]


def _document(world: _World, number: int, count: int) -> Resolution:
    place = world.places[number % len(world.places)]
    bodies = [
        Entity(
            EntityKind.ORGANIZATION,
            f"{kind}-{place.adcode}",
            f"{place.label}{name}",
            "",
            (f"{place.label}{full}",),
            place.adcode,
            kind,
        )
        for kind, name, full in (
            ("womens-federation", "妇联", "妇女联合会"),
            ("trade-union-federation", "总工会", "工会联合会"),
        )
    ]
    identifier = f"synthetic-{number:06d}"
    sentences: list[Sentence] = []
    pieces: list[str] = []
    plans: list[_Plan] = []
    offset = 0
    for index in range(count):
        serial = number * count + index
        verb, counted = VERBS[serial % 4], COUNTED[serial % 4]
        programme = world.programmes[serial * 31 % len(world.programmes)]
        amount = 20 + serial * 7919 % 9000
        body = bodies[serial % 2]
        year = 2010 + serial * 13 % 12
        partner = bodies[1 - serial % 2] if serial % 6 == 0 else None
        together = f"联合{partner.label}" if partner else ""
        text = f"{year}年，{body.label}{together}{verb[0]}“{programme.label}”{counted[2]}{amount}{counted[0]}。"
        sentences.append(Sentence(Span(offset, offset + len(text)), index))
        pieces.append(text)
        plans.append(_Plan(offset, text, verb, counted, programme, amount, body, partner, year, serial))
        offset += len(text) + 1
    text = "\n".join(pieces)
    document = Document(
        identifier=identifier,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        source=f"{identifier}.txt",
        title=f"{place.label}工作第{number}号",
        published=datetime.date(2022, 1, 1 + number % 28),
        sentences=tuple(sentences),
    )
    resolved = tuple(_statement(identifier, world, place, plan) for plan in plans)
    used = {
        COUNTRY,
        world.provinces[place.parent],
        place,
        *bodies,
        *(one for plan in resolved for one in plan.programmes),
    }
    used |= {group for one in resolved for group in one.beneficiaries}
    return Resolution(
        document, resolved, tuple(sorted(used, key=lambda entity: (entity.kind.value, entity.identifier)))
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one sentence says."""

    offset: int
    text: str
    verb: tuple[str, str]
    counted: tuple[str, str, str]
    programme: Entity
    amount: int
    body: Entity
    partner: Entity | None
    year: int
    serial: int


def _statement(identifier: str, world: _World, place: Entity, plan: _Plan) -> ResolvedStatement:
    offset, text, verb, counted, serial = plan.offset, plan.text, plan.verb, plan.counted, plan.serial
    programme, amount, body, year = plan.programme, plan.amount, plan.body, plan.year

    def mention(words: str, kind: MentionKind) -> Mention:
        start = offset + text.index(words)
        return Mention(Span(start, start + len(words)), words, kind)

    span = Span(offset + text.index("，") + 1, offset + len(text) - 1)
    written = f"{amount}{counted[0]}"
    at = offset + text.rindex(written)
    partners = (plan.partner,) if plan.partner else ()
    value = Decimal(amount) * (10_000 if counted[0] == "万元" else 1)
    quantity = Quantity(0, len(written), written, value, value, value, counted[1], counted[0])
    groups = (world.groups[serial % 3],) if serial % 5 == 0 else ()
    measures = (
        (Measure(Span(at, at + len(written)), quantity, (mention(counted[2], MentionKind.OBJECT),)),)
        if serial % 5 != 3
        else ()
    )
    statement = Statement(
        document=identifier,
        sentence=Span(offset, offset + len(text)),
        span=span,
        predicate=mention(verb[0], MentionKind.PREDICATE),
        activity=verb[1],
        status=Status.PLANNED if serial % 9 == 0 else Status.REPORTED,
        agent=Reference(mention(body.label, MentionKind.ORGANIZATION), Basis.NAMED),
        partners=tuple(Reference(mention(one.label, MentionKind.ORGANIZATION), Basis.NAMED) for one in partners),
        object=mention(counted[2], MentionKind.OBJECT),
        programmes=(mention(programme.label, MentionKind.PROGRAMME),),
        period=Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year", f"{year}年"),
        measures=measures,
        rule="transitive",
        confidence=0.9,
    )
    return ResolvedStatement(statement, body, partners, (programme,), groups, tuple(() for _ in measures), place)
