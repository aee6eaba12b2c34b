"""The tile maps show every division, each once, where it can be told apart."""

from __future__ import annotations

import csv

import pytest

from kg.locations import places_folder
from kg.visualize.tiles import Tile, load_tiles, maps_of

MAPS = sorted({tile.map for tile in load_tiles()})


def places() -> dict[str, dict[str, str]]:
    with (places_folder() / "places.csv").open(encoding="utf-8", newline="") as table:
        return {row["adcode"]: row for row in csv.DictReader(table)}


PLACES = places()


def tiles_of(of_map: str) -> list[Tile]:
    return [tile for tile in load_tiles() if tile.map == of_map]


@pytest.mark.parametrize("of_map", MAPS)
def test_a_map_has_every_division_once(of_map: str) -> None:
    level = "province" if of_map == "100000" else "prefecture"
    divisions = [
        code
        for code, row in PLACES.items()
        if row["parent"] == of_map and row["level"] == level and not row["valid_to"]
    ]
    assert sorted(tile.adcode for tile in tiles_of(of_map)) == sorted(divisions)


@pytest.mark.parametrize("of_map", MAPS)
def test_no_two_tiles_lie_on_one_another_and_none_lies_apart(of_map: str) -> None:
    cells = {(tile.column, tile.row) for tile in tiles_of(of_map)}
    assert len(cells) == len(tiles_of(of_map))
    assert min(column for column, _ in cells) == min(row for _, row in cells) == 0


@pytest.mark.parametrize("tile", load_tiles(), ids=lambda tile: f"{tile.map}-{tile.adcode}")
def test_a_tile_bears_the_name_of_its_division(tile: Tile) -> None:
    row = PLACES[tile.adcode]
    assert tile.name in (row["name"], *row["short_names"].split(";"))
    assert row["name_en"].startswith(tile.name_en)


def test_a_map_is_drawn_where_two_of_its_squares_hold_a_place() -> None:
    assert maps_of(["430400"]) == ()
    assert {tile.map for tile in maps_of(["430400", "430503"])} == {"430000"}
    assert {tile.map for tile in maps_of(["430400", "330100"])} == {"100000"}
