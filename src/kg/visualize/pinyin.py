"""How characters are read, so that a reader without a Chinese keyboard finds 衡阳 by ``hengyang`` or ``hy``.

In: labels. Out: the readings of the characters that they are made of. It stands alone because the table is data: one
line a syllable, its characters after a tab.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE: Final = Path(__file__).resolve().parent / "pinyin.tsv"


def readings_of(labels: Iterable[str]) -> str:
    """Write the readings of the characters in some labels as JSON.

    Args:
        labels: texts in any script; characters without a reading are passed over.

    Returns:
        An object from character to its readings without tones, joined by a space, in the order of the characters.

    Raises:
        ResourceError: the table is missing or broken.
    """
    table = load_readings()
    characters = sorted(set().union(*map(set, labels)) & table.keys())
    return json.dumps({one: " ".join(table[one]) for one in characters}, ensure_ascii=False, separators=(",", ":"))


@cache
def load_readings() -> Mapping[str, tuple[str, ...]]:
    """Load the readings of every character in the table.

    Returns:
        Character to its readings, in the order of the alphabet.

    Raises:
        ResourceError: the table is missing, or a line is not a syllable, a tab and characters.
    """
    try:
        lines = TABLE.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ResourceError(TABLE, error.strerror or str(error)) from error
    readings: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        syllable, tab, characters = line.partition("\t")
        if not (tab and syllable.isascii() and syllable.isalpha() and characters):
            raise ResourceError(TABLE, "expected a syllable, a tab and its characters", number)
        for character in characters:
            readings[character] = (*readings.get(character, ()), syllable)
    return readings
