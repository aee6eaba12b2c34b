"""What the tests of extraction share: the packaged vocabulary."""

from __future__ import annotations

import pytest

from kg.resources import Vocabulary, load_vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary()
