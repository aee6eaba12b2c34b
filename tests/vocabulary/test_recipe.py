"""The recipe for a new programme and a new verb, done in a temporary folder: Turtle only."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.errors import ResourceError
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


def _without_classes(opening: str, folder: Path) -> Path:
    """A copy of the ontology without the classes of words whose notation begins so."""
    mine = folder / "ontology"
    shutil.copytree(ontology_folder(), mine)
    words = mine / "vocabulary" / "words.ttl"
    text = words.read_text(encoding="utf-8")
    left = re.sub(rf"^words:{opening}[^\n]*?a skos:Collection.*? \.\n", "", text, flags=re.DOTALL | re.MULTILINE)
    assert left != text
    words.write_text(left, encoding="utf-8")
    return mine


def test_a_folder_without_a_class_of_words_that_reading_needs_is_refused_by_name(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("衡东县妇联举办培训班3期。\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"words\.ttl: no words in the class meeting, which reading needs"):
        read(report, _without_classes("meeting ", tmp_path), tmp_path / "graph")


def test_a_folder_may_do_without_the_open_classes_of_places_and_bodies(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("衡东县妇联举办培训班3期。\n", encoding="utf-8")
    facts = read(report, _without_classes("(?:uncoded-place-|place-sign-|brief-|below-)", tmp_path), tmp_path / "graph")
    assert [row["quantity_text"] for row in facts] == ["3期"]
