"""The recipe for a new question, done in a temporary folder."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from kg.locations import ontology_folder
from kg.query.questions import ask, load_questions
from kg.query.table import FORMATS
from kg.table import Table

if TYPE_CHECKING:
    import pyoxigraph as ox

RECIPE = (Path(__file__).parents[2] / "docs" / "recipes" / "new-question.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", RECIPE, re.DOTALL)
    assert found is not None
    return found[1]


def test_a_question_written_by_the_recipe_answers_with_its_table(tmp_path: Path, store: ox.Store) -> None:
    queries = tmp_path / "queries"
    shutil.copytree(ontology_folder() / "queries", queries)
    (queries / "activity-by-year.rq").write_text(block("sparql"), encoding="utf-8")
    question = load_questions(queries)["activity-by-year"]
    answer = ask(store, question, dict(question.example))
    assert isinstance(answer, Table)
    assert FORMATS["tsv"].render(answer) == block("tsv")
    line = f"| `activity-by-year` | {question.title_zh} | {question.title_en} | **`organization`** |\n"
    assert block("markdown") == line
