from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.graph.reference import to_markdown
from kg.locations import ontology_folder
from kg.namespaces import KG, PREFIXES
from kg.resources import read_turtle

if TYPE_CHECKING:
    import pyoxigraph as ox

EXPLAINING = {
    "label": {PREFIXES["rdfs"] + "label"},
    "definition": {PREFIXES["skos"] + "definition"},
    "example": {PREFIXES["skos"] + "example"},
}
PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


def test_the_page_is_what_the_ontology_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == to_markdown(ontology_folder()), "run: python -m kg.graph.reference > docs/ontology.md"


@pytest.mark.parametrize("name", ["label", "definition", "example"])
def test_the_page_made_by_pylode_shows_every_term_with_all_that_explains_it(name: str) -> None:
    page = " ".join(html.unescape(PAGE.with_suffix(".html").read_text(encoding="utf-8")).split())
    said = [quad for quad in read_turtle(ontology_folder() / "kg.ttl") if _is_own(quad, name)]
    assert len(said) > 160, "two languages a term"
    for quad in said:
        assert " ".join(quad.object.value.split()) in page, "run: make reference"  # type: ignore[union-attr]
        assert quad.subject.value in page, "run: make reference"  # type: ignore[union-attr]


def _is_own(quad: ox.Quad, name: str) -> bool:
    return quad.predicate.value in EXPLAINING[name] and str(quad.subject).startswith(f"<{KG}")
