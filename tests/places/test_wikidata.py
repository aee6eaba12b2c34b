"""The table of items in Wikidata: each is one division's, and the division is one that exists, by its own name."""

from __future__ import annotations

import csv
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from kg.errors import ResourceError
from kg.locations import places_folder
from kg.resources import load_places

if TYPE_CHECKING:
    from pathlib import Path

with (places_folder() / "wikidata.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
PLACES = load_places(places_folder())


def test_each_division_and_each_item_stands_once_in_the_order_of_codes() -> None:
    codes, items = [row["adcode"] for row in ROWS], [row["wikidata"] for row in ROWS]
    assert codes == sorted(set(codes))
    assert len(set(items)) == len(items)
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)


def test_each_division_is_in_force_and_bears_the_name() -> None:
    for row in ROWS:
        place = PLACES[row["adcode"]]
        assert (place.name, place.valid_to, place.wikidata) == (row["name"], "", row["wikidata"])


def test_all_provinces_but_three_have_their_item() -> None:
    without = {one.name for one in PLACES if one.level == "province" and not one.wikidata}
    assert without == {"台湾省", "香港特别行政区", "澳门特别行政区"}


def test_a_folder_of_places_of_ones_own_needs_no_such_table(tmp_path: Path) -> None:
    shutil.copy(places_folder() / "places.csv", tmp_path)
    assert load_places(tmp_path)["430400"].wikidata == ""


def test_a_table_without_its_columns_is_told(tmp_path: Path) -> None:
    shutil.copy(places_folder() / "places.csv", tmp_path)
    (tmp_path / "wikidata.csv").write_text("adcode,item\n430400,Q144663\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="column 'wikidata' is missing"):
        load_places(tmp_path)
