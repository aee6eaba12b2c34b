"""牵头单位：市教育局: a label before a colon and the body in charge states nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.resources import Vocabulary


@pytest.mark.parametrize(
    "charge",
    [
        "牵头单位：市教育局；责任单位：市民政局、市妇联。",
        "牵头：市教育局。",
        "牵头责任单位：市住建局；主办部门：市民政局。",
        "（牵头单位：市残联）",
    ],
)
def test_label_of_a_charge_makes_no_statement(charge: str, vocabulary: Vocabulary) -> None:
    written = f"衡阳市重点工作\n2021-03-04\n新建托育机构14家。{charge}\n"
    document = read_bytes(written.encode(), "report.txt", "text/plain")

    found = [statement.predicate.text for statement in extract_by_rules(document, vocabulary)]

    assert found == ["新建"]
