"""The sample reports: complete front matter, own words' licence, enough to read."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reports"
REPORTS = sorted(FOLDER.glob("*.md"))
FIELDS = {"title", "publisher", "date", "source", "license", "language"}


def parts_of(path: Path) -> tuple[dict[str, object], str]:
    _, front_matter, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front_matter), body


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_report_says_whose_facts_it_holds_and_when_they_were_published(path: Path) -> None:
    front_matter, _ = parts_of(path)
    assert set(front_matter) == FIELDS
    assert isinstance(front_matter["date"], datetime.date)
    source = front_matter["source"]
    assert isinstance(source, dict)
    assert source["title"].strip()
    assert re.fullmatch(r"https?://[^\s/]+/\S+", source["url"])
    assert front_matter["license"] == "CC0-1.0"


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_report_is_clean_text_of_some_length(path: Path) -> None:
    _, body = parts_of(path)
    assert len(re.sub(r"\s", "", body)) >= 400
    assert not re.search(r"[ \t]$|\r|\u3000|\ufeff|\t", body, re.MULTILINE)
    assert not re.search(r"[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]", body), "half-width punctuation between characters"
    assert body.endswith("\n")


def test_the_reports_are_of_several_provinces_years_and_scripts() -> None:
    front_matters = [parts_of(path)[0] for path in REPORTS]
    years = {
        front_matter["date"].year for front_matter in front_matters if isinstance(front_matter["date"], datetime.date)
    }
    assert len(REPORTS) >= 8
    assert len(years) >= 6
    assert {front_matter["language"] for front_matter in front_matters} == {"zh-Hans", "zh-Hant"}
