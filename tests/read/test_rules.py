from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import ResourceError
from kg.locations import ontology_folder
from kg.read.rules import fold, load_rules, rules_for

if TYPE_CHECKING:
    from pathlib import Path


def test_words_are_matched_in_both_scripts() -> None:
    rules = load_rules()
    assert {"分享到", "返回首頁", "相關鏈接"} <= rules.whole
    assert rules.starts_furniture("當前位置:")
    assert rules.starts_furniture("当前位置:")


def test_a_text_without_traditional_characters_is_read_with_the_words_as_they_are_written() -> None:
    assert "返回首頁" not in rules_for("返回首页").whole
    assert "返回首頁" in rules_for("返回首頁").whole
    assert load_rules(traditional=False).whole < load_rules().whole


@pytest.mark.parametrize("line", ["当 前 位 置 : 首页", "copyright 2019", "C o p y r i g h t", "ALL RIGHTS RESERVED"])
def test_furniture_is_known_by_its_start_in_any_case_and_set_with_spaces(line: str) -> None:
    assert load_rules().starts_furniture(line)
    assert load_rules().starts_furniture(line + " 某某网")
    assert not load_rules().starts_furniture("某某网 " + line)


def test_letters_of_a_pattern_stand_for_capitals_and_small_ones() -> None:
    for line in ("HTTPS://EXAMPLE.ORG/A", "https://example.org/a", "qq: 12345", "QQ: 12345"):
        assert load_rules().patterns.fullmatch(line), line


def test_folding_keeps_every_offset() -> None:
    text = "来源：红网　（记者）Ａ１％\u00a0，。"
    assert fold(text) == "来源:红网 (记者)A1% ,。"
    assert len(fold(text)) == len(text)


def test_an_ontology_without_reading_rules_takes_those_of_the_project(tmp_path: Path) -> None:
    assert load_rules(tmp_path).whole == load_rules().whole


def test_an_ontology_may_bring_reading_rules_of_its_own(tmp_path: Path) -> None:
    text = (ontology_folder() / "reading.yaml").read_text(encoding="utf-8")
    (tmp_path / "reading.yaml").write_text(text.replace("[\n    分享,", "[\n    本县广播, 分享,"), encoding="utf-8")
    assert "本县广播" in load_rules(tmp_path).whole


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("furniture: [", "is no YAML"),
        ("furniture: {}", "is no set of reading rules"),
        ("- a", "is no set of reading rules"),
    ],
)
def test_broken_rules_are_named(text: str, cause: str, tmp_path: Path) -> None:
    (tmp_path / "reading.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=rf"reading\.yaml: {cause}"):
        load_rules(tmp_path)
