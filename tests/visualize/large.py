"""A large picture, made by counting: as many statements as asked for, over places, bodies, programmes and groups."""

from __future__ import annotations

from random import Random
from typing import Final

from kg.model import EntityKind, Status
from kg.visualize.contents import Contents, DrawnActivity, DrawnDocument, DrawnEntity, DrawnMeasure, DrawnSentence, Term

PLACES: Final = 300
PROGRAMMES: Final = 900
GROUPS: Final = 120
STATEMENTS_A_DOCUMENT: Final = 50
BASE: Final = "https://w3id.org/civic-kg/id/"
_DIGITS: Final = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """Write a number digit by digit: 307 is 三零七."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def large(statements: int) -> Contents:
    """Compose contents with so many statements; the same number gives the same ones."""
    codes = [str(500000 + number) for number in range(PLACES)]
    places = [_entity(EntityKind.PLACE, code, f"第{chinese(int(code[3:]))}市", adcode=code) for code in codes]
    bodies = [
        _entity(EntityKind.ORGANIZATION, f"womens-federation-{one.adcode}", f"{one.label}妇联", home=one.iri)
        for one in places
    ]
    programmes = [_entity(EntityKind.PROGRAMME, f"p{n}", f"第{chinese(n)}号行动") for n in range(PROGRAMMES)]
    groups = [_entity(EntityKind.GROUP, f"g{n}", f"第{chinese(n)}类居民") for n in range(GROUPS)]
    random = Random(statements)  # noqa: S311 - a test's dice
    activities: list[DrawnActivity] = []
    at = 0
    for number in range(statements):
        if number % STATEMENTS_A_DOCUMENT == 0:
            at = random.randrange(PLACES)
        programme = random.choice(programmes[at * 3 : at * 3 + 3] + programmes[:20])
        activities.append(_activity(number, bodies[at], places[at], programme, random.choice(groups)))
    documents = dict.fromkeys(one.document for one in activities)
    return Contents(
        entities=(*places, *bodies, *programmes, *groups),
        activities=tuple(activities),
        documents=tuple(DrawnDocument(one, one, "", "2019-01-01", f"https://example.org/{one}") for one in documents),
        types=(Term("train", "培训", "train"),),
        units=(Term("person", "人", "person"),),
    )


def _entity(kind: EntityKind, name: str, label: str, *, adcode: str = "", home: str = "") -> DrawnEntity:
    return DrawnEntity(f"{BASE}{kind.value}/{name}", kind, label, adcode=adcode, home=home)


def _activity(
    number: int, body: DrawnEntity, place: DrawnEntity, programme: DrawnEntity, group: DrawnEntity
) -> DrawnActivity:
    document, at = f"d{number // STATEMENTS_A_DOCUMENT:06}", 100 * (number % STATEMENTS_A_DOCUMENT)
    count = str(number % 97 + 1) + "00"
    text = f"{body.label}开展{programme.label}，培训{group.label}{count}多名。"
    start = at + text.index(count)
    measure = DrawnMeasure(
        f"{number:016x}-1", start, start + len(count) + 2, f"{count}多名", count, count, "", "person", "名",
        (group.label,), (group.iri,),
    )  # fmt: skip
    year = 2010 + number % 10
    return DrawnActivity(
        key=f"{number:016x}", document=document, sentence=DrawnSentence(document, at, text), start=at,
        end=at + len(text), status=Status.PLANNED if year == 2019 else Status.REPORTED, type="train",
        predicate="培训", object=group.label, agents=(body.iri,), partners=(), programmes=(programme.iri,),
        groups=(group.iri,), place=place.iri, period_start=f"{year}-01-01", period_end=f"{year}-12-31",
        distinction="", section="", rule="", confidence="1.0", measures=(measure,),
    )  # fmt: skip
