"""The gold standard agrees with the sample reports, down to the last digit."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
NAMES = sorted(path.stem for path in (DATA / "reports").glob("*.md"))
UNITS = {"CNY", "USD", "person", "person-time", "session", "percent", "count"}
STATUSES = {"reported", "planned"}
DATE = re.compile(r"\d{4}(?:—\d{4})?年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日")
LISTS = ("counted", "predicate", "programmes", "beneficiaries", "agent")


def body_of(name: str) -> str:
    return (DATA / "reports" / f"{name}.md").read_text(encoding="utf-8").split("---\n", 2)[2]


def bare(text: str) -> str:
    """Without the quotation marks, as names of programmes are annotated."""
    return re.sub("[“”「」]", "", text)


def lines_of(name: str, kind: str) -> list[dict[str, Any]]:
    text = (DATA / "gold" / f"{name}.{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def optional_of(name: str) -> list[dict[str, str]]:
    return json.loads((DATA / "gold" / f"{name}.optional.json").read_text(encoding="utf-8"))


@cache
def places() -> dict[str, set[str]]:
    with (DATA / "places" / "places.csv").open(encoding="utf-8", newline="") as stream:
        return {row["adcode"]: {row["name"], *row["short_names"].split(";")} for row in csv.DictReader(stream)}


each_report = pytest.mark.parametrize("name", NAMES)


def test_every_report_has_its_gold_and_no_gold_lacks_its_report() -> None:
    files = {path.name for path in (DATA / "gold").glob("*.json*")}
    assert files == {
        f"{name}.{end}" for name in NAMES for end in ("quantities.jsonl", "statements.jsonl", "optional.json")
    }


def test_about_a_third_of_the_reports_is_held_out_for_measuring() -> None:
    held_out = (DATA / "gold" / "held-out.txt").read_text(encoding="utf-8").split()
    assert held_out == sorted(set(held_out))
    assert set(held_out) < set(NAMES)
    assert len(NAMES) / 4 <= len(held_out) <= len(NAMES) / 2


@each_report
def test_a_context_stands_once_in_the_report_and_holds_its_quantity(name: str) -> None:
    body = body_of(name)
    for line in lines_of(name, "quantities"):
        assert body.count(line["context"]) == 1, line["context"]
        assert line["quantity_text"] in line["context"]
        assert not set(line["context"]) & set("。!?\n"), line["context"]


@each_report
def test_bounds_enclose_the_value(name: str) -> None:
    for line in lines_of(name, "quantities"):
        lower, value, upper = line["lower"], line["value"], line["upper"]
        assert lower is None or lower <= value, line
        assert upper is None or value <= upper, line
        assert line["unit"] in UNITS


@each_report
def test_words_of_approximation_open_the_bounds(name: str) -> None:
    for line in lines_of(name, "quantities"):
        text, opened = line["quantity_text"], (line["lower"] is None, line["upper"] is None)
        if re.search("余|多|以上", text):
            assert opened == (False, True), line
        elif re.search("近|以内|不超过|不高于", text):
            assert opened == (True, False), line
        elif re.search("[约約]|左右", text):
            assert opened == (True, True), line
        else:
            assert line["lower"] == line["value"] == line["upper"], line


@each_report
def test_every_line_is_complete_and_its_place_exists(name: str) -> None:
    for line in lines_of(name, "quantities") + lines_of(name, "statements"):
        assert line["status"] in STATUSES
        assert line["agent"]
        assert line["predicate"]
        assert 2000 <= line["year"] <= 2030
        assert line["place"] in places()[line["adcode"]], line["place"]
        for field in LISTS:
            assert all(value.strip() for value in line.get(field, []))
    assert all(line["counted"] for line in lines_of(name, "quantities"))


@each_report
def test_the_words_of_a_statement_are_the_words_of_the_report(name: str) -> None:
    body = bare(body_of(name))
    for line in lines_of(name, "statements"):
        for word in (*line["terms"], *line["partners"]):
            assert bare(word) in body, word


@each_report
def test_every_word_list_holds_one_word_that_the_report_uses(name: str) -> None:
    body = bare(body_of(name))
    for line in lines_of(name, "quantities"):
        for field in ("counted", "programmes", "beneficiaries"):
            assert not line[field] or any(bare(word) in body for word in line[field]), (field, line)


@each_report
def test_optional_numbers_stand_in_the_report(name: str) -> None:
    body = body_of(name)
    for line in optional_of(name):
        assert line["context"] in body, line
        assert line["quantity_text"] in line["context"]


@each_report
def test_no_digit_of_a_report_is_left_without_a_judgement(name: str) -> None:
    body = body_of(name)
    judged: set[int] = {position for date in DATE.finditer(body) for position in range(*date.span())}
    for line in lines_of(name, "quantities") + optional_of(name):
        for context in re.finditer(re.escape(line["context"]), body):
            start = context.start() + line["context"].index(line["quantity_text"])
            judged.update(range(start, start + len(line["quantity_text"])))
    left = [
        body[max(0, at - 8) : at + 8] for at, character in enumerate(body) if character.isdecimal() and at not in judged
    ]
    assert left == []
