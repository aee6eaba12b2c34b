"""Sentences of the genre, each with what a careful reader takes from it: one row of the facts table a case.

``cases/readings.tsv`` groups them by the rule that they hold. A cell left empty is not judged, ``-`` must be empty, a
leading ``=`` asks for the very words; otherwise one of the two texts must contain the other, as a scorer judges noun
phrases. Lists are joined by ``;`` and all of their members must be found, alternatives by ``|``. A quantity ``-`` says
that the text states none, ``-5期`` that it states no such one.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes
from kg.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Measure, Mention, ResolvedStatement
    from kg.resources import Vocabulary

CASES = Path(__file__).parent / "cases"
TITLE = "衡阳市妇联工作"
NEW_LINE = " ⏎ "
IGNORED = re.compile(r"[\s“”‘’「」『』《》\"]")
WHOLE = ("agent", "year", "status")
PHRASES = ("predicate", "object", "counted", "beneficiaries", "programmes", "partners")


@dataclass(frozen=True)
class Row:
    """What stands in one row of the facts table."""

    quantity: str
    cells: dict[str, tuple[str, ...]]


def cases() -> list[dict[str, str]]:
    with (CASES / "readings.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows(text: str, published: str, vocabulary: Vocabulary) -> list[Row]:
    title, separator, body = text.partition(NEW_LINE)
    lines = [title, published, body] if separator else [TITLE, published, text]
    written = "\n".join(lines).replace(NEW_LINE, "\n") + "\n"
    document = read_bytes(written.encode(), "report.txt", "text/plain")
    resolution = resolve(document, extract_by_rules(document, vocabulary), vocabulary)
    return [row for resolved in resolution.statements for row in _rows(resolved)]


def _rows(resolved: ResolvedStatement) -> Iterator[Row]:
    measures = resolved.statement.measures
    for index, measure in enumerate(measures):
        groups = [*_texts(measure.beneficiaries), *(found.label for found in resolved.measure_beneficiaries[index])]
        yield Row(_plain(measure.quantity.text), _cells(resolved, measure, groups))
    if not measures:
        groups = [*_texts(resolved.statement.beneficiaries), *(found.label for found in resolved.beneficiaries)]
        yield Row("", _cells(resolved, None, groups))


def _cells(resolved: ResolvedStatement, measure: Measure | None, groups: list[str]) -> dict[str, tuple[str, ...]]:
    statement = resolved.statement
    period = statement.period
    started = period.start if period is not None else None
    return {
        "agent": (resolved.agent.label,) if resolved.agent is not None else (),
        "predicate": (statement.predicate.text,),
        "object": (statement.object.text,) if statement.object is not None else (),
        "counted": _texts(measure.counted) if measure is not None else (),
        "beneficiaries": tuple(groups),
        "programmes": (*_texts(statement.programmes), *(found.label for found in resolved.programmes)),
        "partners": tuple(found.label for found in resolved.partners),
        "year": (str(started.year),) if started is not None else (),
        "status": (str(statement.status),),
    }


def _texts(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(mention.text for mention in mentions)


def _plain(text: str) -> str:
    return IGNORED.sub("", text)


def mistakes(case: dict[str, str], row: Row) -> list[str]:
    """The judged cells in which a row differs from a case."""
    return [
        f"{name}: {' '.join(row.cells[name]) or 'nothing'} instead of {case[name]}"
        for name in (*WHOLE, *PHRASES)
        if case[name] and not _agrees(case[name], row.cells[name], whole=name in WHOLE)
    ]


def _agrees(wanted: str, found: tuple[str, ...], *, whole: bool) -> bool:
    if wanted == "-":
        return not found
    values = [_plain(value) for value in found if _plain(value)]
    return all(
        any(_matches(_plain(one), value, whole=whole) for one in member.split("|") for value in values)
        or (not values and "-" in member.split("|"))
        for member in wanted.split(";")
    )


def _matches(wanted: str, value: str, *, whole: bool) -> bool:
    if whole or wanted.startswith("="):
        return wanted.removeprefix("=") == value
    return wanted in value or value in wanted


def problems(case: dict[str, str], found: list[Row]) -> list[str]:
    """What is wrong with a document's rows in the light of a case; nothing if one of them is as the case says."""
    quantity = _plain(case["quantity"])
    if quantity == "-":
        return [f"spurious {row.quantity}" for row in found if row.quantity]
    if quantity.startswith("-"):
        return [f"spurious {row.quantity}" for row in found if row.quantity == quantity.removeprefix("-")]
    if case["predicate"].startswith("-"):
        unwanted = case["predicate"].removeprefix("-")
        return [f"predicate {unwanted}" for row in found if row.cells["predicate"] == (unwanted,)]
    candidates = [row for row in found if not quantity or row.quantity == quantity]
    if not candidates:
        return ["no row" + (f" with {case['quantity']}" if quantity else "")]
    return min((mistakes(case, row) for row in candidates), key=len)


@pytest.mark.parametrize(
    "case", cases(), ids=lambda case: f"{case['why'][:40]}-{case['quantity'] or case['predicate']}"
)
def test_a_sentence_reads_as_a_careful_reader_reads_it(case: dict[str, str], vocabulary: Vocabulary) -> None:
    found = rows(case["text"], case["published"], vocabulary)
    assert problems(case, found) == []


def test_one_of_several_deeds_of_a_sentence_is_not_what_a_report_is_about(vocabulary: Vocabulary) -> None:
    text = "今年市妇联办好10件实事，分别是：实施“暖屋”改造工程，改造房屋50间；开展走访，慰问老人300名；救助妇女130名。"
    (helped,) = [row for row in rows(text, "2016-01-20", vocabulary) if row.quantity == "130名"]
    assert "暖屋" not in helped.cells["programmes"]


def test_a_campaign_launched_is_not_what_another_body_does(vocabulary: Vocabulary) -> None:
    text = "市妇联启动“春蕾”帮扶行动。 ⏎ 区妇联资助女童50名。 ⏎ 市公安局抓获嫌疑人12名。"
    found = {
        row.quantity: row.cells["programmes"] for row in rows(f"衡阳市妇联工作 ⏎ {text}", "2018-12-17", vocabulary)
    }
    assert any("春蕾" in name for name in found["50名"])
    assert not any("春蕾" in name for name in found["12名"])


def test_a_district_of_a_common_name_is_the_one_in_the_city_whose_body_the_report_names(vocabulary: Vocabulary) -> None:
    text = "市中区妇联举办分享会\n2024-03-09\n3月6日，市中区妇联举办分享会，枣庄市妇联主席到会，发放书籍300册。\n"
    document = read_bytes(text.encode(), "report.txt", "text/plain")
    resolution = resolve(document, extract_by_rules(document, vocabulary), vocabulary)
    agents = [row.agent for row in resolution.statements if row.agent is not None]
    assert {agent.adcode for agent in agents if agent.label == "市中区妇联"} == {"370402"}
