from __future__ import annotations

from pathlib import Path

from kg.graph.reference import to_markdown
from kg.locations import ontology_folder

PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


def test_the_page_is_what_the_ontology_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == to_markdown(ontology_folder()), "run: python -m kg.graph.reference > docs/ontology.md"
