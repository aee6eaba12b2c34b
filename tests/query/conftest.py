from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.query.world import stored, world

if TYPE_CHECKING:
    import pyoxigraph as ox


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """Nobody writes to it, so all tests share it."""
    return stored(world())
