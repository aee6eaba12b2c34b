"""The recipe for a new programme and a new verb, done in a temporary folder: Turtle only."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import kg
from kg.locations import ontology_folder

RECIPE = (Path(__file__).parents[2] / "docs" / "recipes" / "new-programme-or-verb.md").read_text(encoding="utf-8")


def read(report: Path, ontology: Path, graph: Path) -> list[dict[str, Any]]:
    kg.build([report], graph=graph, ontology=ontology, page=False)
    with kg.Graph.open(graph) as opened:
        return opened.facts()


def test_a_programme_and_a_verb_written_by_the_recipe_are_found(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    quoted = re.search(r"^> (.+)$", RECIPE, re.MULTILINE)
    assert quoted is not None
    report.write_text(quoted[1] + "\n", encoding="utf-8")
    before = read(report, ontology_folder(), tmp_path / "before")
    assert "石榴籽计划" not in next(row["programmes"] for row in before if row["quantity_text"] == "40名")
    assert "bathe" not in {row["activity_type"] for row in before}
    mine = tmp_path / "ontology"
    shutil.copytree(ontology_folder(), mine)
    for name, entry in re.findall(r"vocabulary/(\w+\.ttl)`\n\n```turtle\n(.*?)```", RECIPE, re.DOTALL):
        with (mine / "vocabulary" / name).open("a", encoding="utf-8") as file:
            file.write("\n" + entry)
    after = read(report, mine, tmp_path / "after")
    assert all("石榴籽计划" in row["programmes"] for row in after)
    assert ("助浴", "bathe", "衡东县妇联") in {(row["predicate"], row["activity_type"], row["agent"]) for row in after}
