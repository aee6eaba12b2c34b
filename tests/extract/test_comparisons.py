"""What a figure is set against: a change against a year before, a level against the one that was left, a part's whole.

A figure that only another one is measured by is no deed's own, and no question adds it up.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.resources import Vocabulary

CASES = Path(__file__).parent / "cases" / "comparisons.tsv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['quantity']} {case['why']}")
def test_a_figure_tells_what_it_is_set_against(case: dict[str, str], vocabulary: Vocabulary) -> None:
    text = f"衡阳市妇联工作\n2019-01-15\n{case['text']}\n"
    document = read_bytes(text.encode(), "report.txt", "text/plain")
    measures = [measure for statement in extract_by_rules(document, vocabulary) for measure in statement.measures]
    assert [m.comparison for m in measures if m.quantity.text == case["quantity"]] == [case["against"]]
