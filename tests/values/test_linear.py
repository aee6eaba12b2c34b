"""Reading takes time in proportion to the text, whatever the text is."""

import time
from pathlib import Path

import pytest

from kg.values import find_periods, find_quantities

HARD = [
    line.replace("\\n", "\n")
    for line in (Path(__file__).parent / "cases" / "hard.txt").read_text(encoding="utf-8").splitlines()
]
SIZE = 100_000
PLAIN = 6
"""The first of them hold no quantity, and are read at full size; the others at a fifth of it."""
ALLOWED = 20.0
"""Seconds on a busy machine; a pattern that backtracks takes hours."""


@pytest.mark.parametrize("unit", HARD)
def test_a_long_row_of_one_pattern_is_read_in_time(unit: str) -> None:
    size = SIZE if unit in HARD[:PLAIN] else SIZE // 5
    text = unit * (size // len(unit))
    started = time.process_time()
    find_quantities(text)
    find_periods(text)
    assert time.process_time() - started < ALLOWED
