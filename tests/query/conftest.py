from __future__ import annotations

import pyoxigraph as ox
import pytest
from tests.query.world import world


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """Nobody writes to it, so all tests share it."""
    store = ox.Store()
    store.extend(world())
    return store
