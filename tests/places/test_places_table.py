"""The table of places holds together: its codes, levels, parents, names and years."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.locations import places_folder
from kg.resources import LEVELS, load_places

CASES = Path(__file__).parent / "cases" / "names.tsv"
COLUMNS = "adcode,name,level,parent,short_names,name_en,valid_from,valid_to,successor,abbreviation,ambiguous"


def rows() -> list[dict[str, str]]:
    with (places_folder() / "places.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


ROWS = rows()
CODES = {row["adcode"]: row for row in ROWS}


def test_the_columns_are_those_documented() -> None:
    assert ",".join(ROWS[0]) == COLUMNS
    assert all(f"`{column}`" in (places_folder() / "SOURCES.md").read_text(encoding="utf-8") for column in ROWS[0])


def test_each_code_stands_once_and_in_order() -> None:
    codes = [row["adcode"] for row in ROWS]
    assert codes == sorted(set(codes))
    assert all(len(code) == 6 and code.isdigit() for code in codes)


def test_the_level_follows_the_code() -> None:
    for row in ROWS:
        code = row["adcode"]
        wanted = "country" if code == "100000" else "province" if code[2:] == "0000" else ""
        assert row["level"] == (wanted or ("prefecture" if code[4:] == "00" else "county")), code


def test_each_parent_exists_and_is_wider() -> None:
    for row in ROWS[1:]:
        parent = CODES[row["parent"]]
        assert LEVELS.index(parent["level"]) < LEVELS.index(row["level"]), row


def test_no_division_in_force_lies_in_an_abolished_one() -> None:
    assert [r["name"] for r in ROWS[1:] if not r["valid_to"] and CODES[r["parent"]]["valid_to"]] == []


def test_no_short_name_is_a_single_character_or_the_full_name() -> None:
    for row in ROWS:
        for name in filter(None, row["short_names"].split(";")):
            assert len(name) > 1, row
            assert name != row["name"], row


def test_no_two_divisions_in_force_have_one_name_below_one_parent() -> None:
    names = Counter((row["parent"], row["name"]) for row in ROWS if not row["valid_to"])
    assert [name for name, count in names.items() if count > 1] == []


def test_a_short_name_is_never_that_of_the_division_above() -> None:
    for row in ROWS[1:]:
        above = CODES[row["parent"]]["short_names"].split(";")
        if row["level"] == "county":
            assert not set(filter(None, row["short_names"].split(";"))) & set(above), row


def test_years_are_years_in_order() -> None:
    for row in ROWS:
        for year in (row["valid_from"], row["valid_to"]):
            assert not year or 2000 <= int(year) <= 2025, row
        assert not (row["valid_from"] and row["valid_to"]) or row["valid_from"] <= row["valid_to"], row


def test_a_successor_exists_and_succession_ends_in_a_division_in_force() -> None:
    for row in ROWS:
        seen = [row["adcode"]]
        while CODES[seen[-1]]["successor"]:
            seen.append(CODES[seen[-1]]["successor"])
            assert len(seen) < 6, seen
        if row["successor"]:
            assert not CODES[seen[-1]]["valid_to"], seen


def test_only_an_abolished_division_has_a_successor() -> None:
    assert [row["name"] for row in ROWS if row["successor"] and not row["valid_to"]] == []


def test_a_name_in_force_ends_as_divisions_do() -> None:
    endings = ("国", "省", "市", "县", "区", "州", "盟", "旗", "地区", "园", "新城", "委员会", "开发区")
    assert [row["name"] for row in ROWS if not row["name"].endswith(endings)] == []


def test_every_province_has_an_abbreviation_and_no_other_has() -> None:
    assert {row["adcode"] for row in ROWS if row["abbreviation"]} == {
        row["adcode"] for row in ROWS if row["level"] == "province"
    }


def test_there_are_as_many_divisions_as_there_are() -> None:
    """34 provinces; 333 prefectures of GB/T 2260 and 雄安新区, as of 2025."""
    counts = Counter(row["level"] for row in ROWS if not row["valid_to"])
    assert (counts["country"], counts["province"], counts["prefecture"]) == (1, 34, 334)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_a_name_names_its_place(case) -> None:
    named = [place.adcode for place in load_places(places_folder()).named(case["name"])]
    assert named == [code for code in case["adcodes"].split(";") if code], case["why"]


@pytest.mark.parametrize(
    ("adcode", "english"),
    [
        ("430400", "Hengyang City"),
        ("433100", "Xiangxi Tujia and Miao Autonomous Prefecture"),
        ("150000", "Inner Mongolia Autonomous Region"),
        ("540000", "Tibet Autonomous Region"),
        ("610000", "Shaanxi Province"),
        ("140000", "Shanxi Province"),
        ("610100", "Xi'an City"),
        ("230100", "Harbin City"),
        ("650100", "Urumqi City"),
        ("540100", "Lhasa City"),
        ("150100", "Hohhot City"),
        ("500000", "Chongqing"),
        ("350200", "Xiamen City"),
        ("331000", "Taizhou City"),
        ("340300", "Bengbu City"),
    ],
)
def test_an_english_name_is_the_customary_one(adcode, english) -> None:
    assert CODES[adcode]["name_en"] == english


@pytest.mark.parametrize(
    "name", ["公安县", "和平区", "新建区", "平安区", "友好区", "城中区", "朝阳区", "无为市", "比如县", "团风县"]
)
def test_a_short_name_that_is_a_word_is_ambiguous(name) -> None:
    assert {row["ambiguous"] for row in ROWS if row["name"] == name} == {"1"}


@pytest.mark.parametrize("name", ["衡阳市", "浏阳市", "湘西土家族苗族自治州", "攸县", "靖州苗族侗族自治县"])
def test_a_short_name_that_is_no_word_is_not(name) -> None:
    assert {row["ambiguous"] for row in ROWS if row["name"] == name} == {"0"}


def test_every_division_with_towns_has_a_code_and_each_town_once() -> None:
    with (places_folder() / "towns.csv").open(encoding="utf-8", newline="") as file:
        towns = {row["adcode"]: row["towns"].split(";") for row in csv.DictReader(file)}
    assert list(towns) == sorted(towns)
    assert towns.keys() <= CODES.keys()
    assert all(len(set(names)) == len(names) for names in towns.values())
    assert all(name.endswith(("镇", "乡", "街道", "街", "苏木")) for names in towns.values() for name in names)


def test_a_town_tells_the_counties_that_have_it() -> None:
    places = load_places(places_folder())
    assert places.counties_of("五角场街道") == ("310110",)
    assert {"360730", "341022"} & set(places.counties_of("万安镇")) == {"341022"}
    assert places.counties_of("无此镇") == ()
    assert places.counties_of("群加乡") == places.counties_of("群加藏族乡") == ("630106",)
    assert set(places.counties_of("西八里乡")) == set(places.counties_of("西八里镇")) == {"130730", "231282"}
    assert places.counties_of("达斡尔民族乡") == ("150783",)


def test_a_folder_of_ones_own_may_have_no_towns(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_bytes((places_folder() / "places.csv").read_bytes())
    assert load_places(tmp_path).counties_of("五角场街道") == ()


def test_a_table_of_towns_without_its_column_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_bytes((places_folder() / "places.csv").read_bytes())
    (tmp_path / "towns.csv").write_text("adcode,names\n110101,东华门街道\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="towns"):
        load_places(tmp_path).counties_of("东华门街道")
