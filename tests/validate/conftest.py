from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.graph import ontology_quads
from kg.locations import ontology_folder
from kg.validate import Validator

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox


@pytest.fixture(scope="session")
def shapes() -> Path:
    return ontology_folder() / "shapes.ttl"


@pytest.fixture(scope="session")
def vocabulary() -> list[ox.Quad]:
    return ontology_quads(ontology_folder())


@pytest.fixture(scope="session")
def validator(shapes: Path, vocabulary: list[ox.Quad]) -> Validator:
    return Validator(shapes, vocabulary)
