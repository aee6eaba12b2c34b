"""Reading takes time in proportion to the text, whatever the text is."""

import time
from pathlib import Path

import pytest

from kg.values import find_periods, find_quantities

HARD = (Path(__file__).parent / "cases" / "hard.txt").read_text(encoding="utf-8").splitlines()
SIZE = 100_000
ALLOWED = 20.0
"""Seconds for 100 kB on a busy machine; a pattern that backtracks takes hours."""


@pytest.mark.parametrize("unit", HARD)
def test_a_hundred_kilobytes_of_one_pattern_are_read_in_time(unit: str) -> None:
    text = unit * (SIZE // len(unit))
    started = time.process_time()
    find_quantities(text)
    find_periods(text)
    assert time.process_time() - started < ALLOWED
