"""Tile maps: the divisions of the country or of a province as squares, each where one looks for it on a map.

In: a table of tiles, which is data, and the places of a picture's statements. Out: the maps on which a picture has
something to show. It stands alone because where a square lies is a fact about the country, not about any graph: to draw
another province, add its rows to ``data/places/tiles.csv``.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.errors import ResourceError
from kg.locations import places_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE: Final = "tiles.csv"
FEWEST: Final = 2
"""A map with one place on it would compare nothing."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One square."""

    map: str
    """Code of the country or of the province whose map it is on."""
    adcode: str
    column: int
    row: int
    name: str
    name_en: str

    @property
    def stem(self) -> str:
        """The digits that it shares with all divisions in it: two of a province, four of a prefecture."""
        return self.adcode[:2] if self.adcode.endswith("0000") else self.adcode[:4]


@cache
def load_tiles() -> tuple[Tile, ...]:
    """Load the tiles of all maps.

    Returns:
        The tiles, in the order of the table.

    Raises:
        ResourceError: the table is missing, or a line has no whole numbers for column and row.
    """
    path = places_folder() / FILE
    try:
        with path.open(encoding="utf-8", newline="") as table:
            rows = list(csv.reader(table))[1:]
    except OSError as error:
        raise ResourceError(path, error.strerror or str(error)) from error
    tiles = []
    for number, fields in enumerate(rows, 2):
        try:
            of_map, adcode, column, row, name, name_en = fields
            tiles.append(Tile(of_map, adcode, int(column), int(row), name, name_en))
        except ValueError as error:
            raise ResourceError(path, "expected map, adcode, column, row, name, name_en", number) from error
    return tuple(tiles)


def maps_of(adcodes: Iterable[str]) -> tuple[Tile, ...]:
    """Choose the maps on which at least :data:`FEWEST` squares hold a place.

    Args:
        adcodes: of the places where something is said to happen.

    Returns:
        All tiles of these maps.
    """
    told = set(adcodes)
    filled: dict[str, int] = {}
    for tile in load_tiles():
        filled[tile.map] = filled.get(tile.map, 0) + any(code.startswith(tile.stem) for code in told)
    return tuple(tile for tile in load_tiles() if filled[tile.map] >= FEWEST)
