"""Which figure is a part of which: what whoever adds figures up has to know."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import check_statements, extract_by_rules
from kg.read import read_bytes
from kg.resources import load_vocabulary

if TYPE_CHECKING:
    from kg.model import Document, Measure
    from kg.resources import Vocabulary

CASES = Path(__file__).parent / "cases" / "parts.tsv"
COUNTIES = ("衡南县", "祁东县", "衡山县", "衡东县", "衡阳县")


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def measures_of(text: str, vocabulary: Vocabulary) -> tuple[Document, list[Measure]]:
    document = read_bytes(f"衡阳市妇联工作\n2019-01-15\n{text}\n".encode(), "report.txt", "text/plain")
    statements = extract_by_rules(document, vocabulary)
    assert check_statements(document, statements) == (statements, ())
    return document, [measure for statement in statements for measure in statement.measures]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['part']} {case['why']}")
def test_a_figure_says_what_it_is_a_part_of(case: dict[str, str], vocabulary: Vocabulary) -> None:
    document, measures = measures_of(case["text"], vocabulary)
    found = [measure for measure in measures if measure.quantity.text == case["part"]]
    assert found, "the figure is read"
    assert {m.part_of.of(document.text) if m.part_of else "" for m in found} == {case["whole"]}


def test_a_part_counts_what_its_whole_counts_where_it_names_nothing(vocabulary: Vocabulary) -> None:
    text = "举办培训班42期，培训妇女2600人，其中衡南县举办9期、480人，祁东县举办12期、600人。"
    _, measures = measures_of(text, vocabulary)
    counted = {measure.quantity.text: [noun.text for noun in measure.counted] for measure in measures}
    assert counted["9期"] == counted["12期"] == ["培训班"]
    assert counted["480人"] == counted["600人"] == ["妇女"]


@given(
    parts=st.lists(st.integers(min_value=2, max_value=500), min_size=1, max_size=len(COUNTIES)),
    more=st.integers(min_value=0, max_value=500),
)
def test_parts_that_a_whole_has_room_for_are_all_of_it(parts: list[int], more: int) -> None:
    whole = sum(parts) + more
    listed = "、".join(f"{county}{part}场" for county, part in zip(COUNTIES, parts, strict=False))
    document, measures = measures_of(f"举办招聘会{whole}场，其中{listed}。", load_vocabulary())
    first, *others = measures
    assert first.part_of is None
    assert [m.part_of.of(document.text) if m.part_of else "" for m in others] == [f"{whole}场"] * len(parts)


def test_a_part_of_what_nobody_read_is_refused(vocabulary: Vocabulary) -> None:
    document = read_bytes("衡阳市妇联工作\n2019-01-15\n举办招聘会46场。\n".encode(), "report.txt", "text/plain")
    (statement,) = (one for one in extract_by_rules(document, vocabulary) if one.measures)
    (measure,) = statement.measures
    for whole in (measure.span, replace(measure.span, start=measure.span.start - 1)):
        loose = replace(statement, measures=(replace(measure, part_of=whole),))
        held, (refused,) = check_statements(document, [loose])
        assert held == ()
        assert [reason.check for reason in refused.reasons] == ["number"]
