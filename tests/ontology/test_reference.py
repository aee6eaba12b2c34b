from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.reference import to_markdown
from kg.locations import ontology_folder
from kg.namespaces import KG, PREFIXES
from kg.resources import read_turtle

if TYPE_CHECKING:
    import pyoxigraph as ox

PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


def test_the_page_is_what_the_ontology_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == to_markdown(ontology_folder()), "run: python -m kg.graph.reference > docs/ontology.md"


def test_the_page_made_by_pylode_shows_every_term_with_its_labels() -> None:
    page = html.unescape(PAGE.with_suffix(".html").read_text(encoding="utf-8"))
    shown = {quad.subject.value for quad in read_turtle(ontology_folder() / "kg.ttl") if _own_label(quad)}
    assert len(shown) > 80
    for quad in read_turtle(ontology_folder() / "kg.ttl"):
        if _own_label(quad):
            assert quad.object.value in page, "run: make reference"  # type: ignore[union-attr]
            assert quad.subject.value in page, "run: make reference"  # type: ignore[union-attr]


def _own_label(quad: ox.Quad) -> bool:
    return quad.predicate.value == PREFIXES["rdfs"] + "label" and str(quad.subject).startswith(f"<{KG}")
