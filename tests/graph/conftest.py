from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from tests.graph.factory import RUN, two_cities

from kg.graph import to_quads

if TYPE_CHECKING:
    from kg.model import Resolution


@pytest.fixture(scope="session")
def resolution() -> Resolution:
    return two_cities()


@pytest.fixture(scope="session")
def quads(resolution: Resolution) -> list[ox.Quad]:
    return to_quads(resolution, RUN)


@pytest.fixture
def store(quads: list[ox.Quad]) -> ox.Store:
    """Two documents that say the same, so that every count can be told from a doubled one."""
    store = ox.Store()
    store.extend(quads)
    store.extend(to_quads(two_cities("second-report"), RUN))
    return store
