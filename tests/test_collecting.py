"""The collector of garbage is slowed down for a while only, and never where a user has turned it off."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from kg.collecting import COLLECT_EVERY, collected_seldom

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("before", "meanwhile"), [(700, COLLECT_EVERY), (COLLECT_EVERY + 1, COLLECT_EVERY + 1), (0, 0)]
)
def test_the_collector_looks_more_seldom_until_the_end(before: int, meanwhile: int) -> None:
    gc.set_threshold(before, 10, 10)
    with pytest.raises(RuntimeError), collected_seldom():
        assert gc.get_threshold() == (meanwhile, 10, 10)
        raise RuntimeError
    assert gc.get_threshold() == (before, 10, 10)
