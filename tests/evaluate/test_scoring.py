"""Scores follow from counts that can be checked by hand: four gold quantities, three gold statements."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.evaluate import Gold, find_gold, read_gold, score, total
from kg.evaluate.comparing import as_list, is_among, is_near, is_unit
from kg.evaluate.scoring import QuantityScore

HERE = Path(__file__).parent
PREFIX = HERE / "mine"
SENTENCE = "2018年，衡阳市妇联开展“春风行动”，提供岗位13000多个，扶持2000名妇女，发放贷款6500万元，培训90期，两个率先。"


@pytest.fixture
def gold() -> Gold:
    return read_gold(PREFIX)


def row(quantity: str, number: float | None, of: str, noun: str, verb: str, **others: Any) -> dict[str, Any]:
    """A row that is right but for what the test says."""
    return {
        "sentence": SENTENCE,
        "start": SENTENCE.find(quantity),
        "agent": "衡阳市妇联",
        "adcode": "430400",
        "status": "reported",
        "period_start": "2018-01-01",
        "predicate": verb,
        "object": "",
        "partners": [],
        "programmes": [],
        "beneficiaries": [],
        "quantity_text": quantity,
        "value": number,
        "lower": number,
        "upper": number,
        "unit": of,
        "counted": [noun],
        **others,
    }


def jobs(**others: Any) -> dict[str, Any]:
    right = {"upper": None, "programmes": ["春风行动"], "object": "岗位"}
    return row("13000多个", 13000, "count", "岗位", "提供", **{**right, **others})


def women(**others: Any) -> dict[str, Any]:
    return row("2000名", 2000, "person", "妇女", "扶持", **{"beneficiaries": ["农村妇女"], **others})


def loans(**others: Any) -> dict[str, Any]:
    return row("6500万元", 65_000_000, "CNY", "小额贷款", "发放", **others)


def courses(**others: Any) -> dict[str, Any]:
    return row("90期", 90, "session", "培训", "开展", **others)


def statement(predicate: str, **others: Any) -> dict[str, Any]:
    return row("", None, "", "", predicate, **{"counted": [], **others})


RIGHT = [jobs(), women(), loans(), courses()]


def test_rows_that_are_all_right_score_one(gold: Gold) -> None:
    result = score(RIGHT, gold).quantities
    assert (result.gold, result.found, result.spurious) == (4, 4, 0)
    assert (result.precision, result.recall, result.f1) == (1, 1, 1)
    assert result.accuracy("whole") == 1


def test_nothing_read_scores_zero(gold: Gold) -> None:
    result = score([], gold)
    assert (result.quantities.precision, result.quantities.recall, result.quantities.f1) == (0, 0, 0)
    assert [miss.kind for miss in result.misses] == ["missing"] * 4 + ["missing statement"] * 3


def test_a_missing_quantity_has_every_attribute_wrong(gold: Gold) -> None:
    result = score([jobs(), women()], gold).quantities
    assert (result.recall, result.precision) == (0.5, 1)
    assert {result.accuracy(name) for name in ("value", "unit", "agent", "year", "whole")} == {0.5}


def test_a_quantity_that_is_neither_gold_nor_optional_is_spurious(gold: Gold) -> None:
    rows = [*RIGHT, row("两个", 2, "count", "率先", "有"), row("2018年", 2018, "count", "", "开展")]
    result = score(rows, gold)
    assert result.quantities.spurious == 1
    assert result.quantities.precision == pytest.approx(4 / 5)
    assert [(miss.kind, miss.found) for miss in result.misses if miss.kind == "spurious"] == [("spurious", "2018年")]


@pytest.mark.parametrize(
    ("attribute", "wrong"),
    [
        ("value", {"value": 1300}),
        ("value", {"value": None}),
        ("bounds", {"upper": 13000}),
        ("bounds", {"lower": None}),
        ("unit", {"unit": "person"}),
        ("unit", {"unit": ""}),
        ("agent", {"agent": "邵阳市妇联"}),
        ("place", {"adcode": "430500"}),
        ("year", {"period_start": "2019-01-01"}),
        ("year", {"period_start": None}),
        ("status", {"status": "planned"}),
        ("predicate", {"predicate": "发放"}),
        ("counted", {"counted": ["妇女"]}),
        ("programmes", {"programmes": []}),
    ],
)
def test_each_attribute_is_judged_on_its_own(gold: Gold, attribute: str, wrong: dict[str, Any]) -> None:
    result = score([jobs(**wrong), women(), loans(), courses()], gold)
    (miss,) = [miss for miss in result.misses if miss.kind == "wrong"]
    assert miss.attributes == (attribute,)
    assert miss.text == "提供岗位13000多个"
    assert result.quantities.accuracy(attribute) == 0.75
    assert result.quantities.accuracy("whole") == 0.75
    assert result.quantities.recall == 1


def test_what_the_gold_standard_leaves_open_is_never_wrong(gold: Gold) -> None:
    more = loans(beneficiaries=["任何人"], programmes=["任何项目"])
    assert score([jobs(), women(), more, courses()], gold).quantities.accuracy("whole") == 1


def test_of_several_rows_the_best_one_counts(gold: Gold) -> None:
    result = score([jobs(agent="x", unit="CNY"), jobs(start=7), women(), loans(), courses()], gold).quantities
    assert result.accuracy("whole") == 1
    assert result.spurious == 1


def test_one_number_that_stands_in_several_rows_is_used_up_at_once(gold: Gold) -> None:
    result = score([jobs(), jobs(beneficiaries=["求职者"]), women(), loans(), courses()], gold).quantities
    assert (result.found, result.spurious) == (4, 0)


def test_a_quantity_in_another_sentence_is_not_the_gold_one(gold: Gold) -> None:
    assert score([jobs(sentence="另有岗位13000多个。")], gold).quantities.found == 0


def test_words_without_a_numeral_are_no_quantity(gold: Gold) -> None:
    assert score([jobs(quantity_text="多个")], gold).quantities.found == 0


def test_quotation_marks_and_spaces_do_not_matter(gold: Gold) -> None:
    spaced = jobs(sentence=SENTENCE.replace("提供", " 「提供」 "), programmes=["“春风 行动”"])
    assert score([spaced, *RIGHT[1:]], gold).quantities.accuracy("whole") == 1


def test_lists_may_be_joined_as_in_csv(gold: Gold) -> None:
    rows = [{name: ";".join(v) if isinstance(v, list) else v for name, v in one.items()} for one in RIGHT]
    assert score(rows, gold).to_json() == score(RIGHT, gold).to_json()


def test_a_statement_is_found_by_agent_year_status_terms_and_partners(gold: Gold) -> None:
    rows = [
        statement("开展", programmes=["春风行动"], partners=["衡阳市人社局", "衡阳市总工会"]),
        statement("推进", status="planned", period_start="2019-01-01", object="“春风行动”"),
        statement("打造", status="planned", period_start="2019-01-01", object="“石鼓巧手”"),
    ]
    result = score(rows, gold).statements
    assert result is not None
    assert (result.gold, result.found, result.with_predicate) == (3, 2, 1)
    assert (result.recall, result.predicate_recall) == (pytest.approx(2 / 3), pytest.approx(1 / 3))


@pytest.mark.parametrize(
    "wrong",
    [{"agent": "衡阳市"}, {"status": "planned"}, {"period_start": "2017-01-01"}, {"partners": []}, {"object": ""}],
)
def test_a_statement_with_anything_wrong_is_missing(gold: Gold, wrong: dict[str, Any]) -> None:
    right = {"object": "春风行动", "partners": ["衡阳市人社局"]}
    whole = score([statement("开展", **right)], gold).statements
    broken = score([statement("开展", **{**right, **wrong})], gold).statements
    assert whole is not None
    assert broken is not None
    assert (whole.found, broken.found) == (1, 0)


def test_in_a_total_every_quantity_weighs_the_same(gold: Gold) -> None:
    both = total([score(RIGHT, gold), score([], gold)])
    assert both.quantities.recall == 0.5
    assert both.quantities.accuracy("whole") == 0.5
    assert both.statements is not None
    assert both.statements.gold == 6


@given(st.lists(st.sampled_from([jobs(), women(), loans(), courses(), women(value=1), jobs(quantity_text="7个")])))
def test_scores_stay_between_zero_and_one(rows: list[dict[str, Any]]) -> None:
    result = score(rows, read_gold(PREFIX)).to_json()["quantities"]
    assert all(0 <= result[name] <= 1 for name in result if name not in ("gold", "found", "spurious"))


@given(st.permutations(RIGHT))
def test_the_order_of_rows_does_not_matter(rows: list[dict[str, Any]]) -> None:
    assert score(rows, read_gold(PREFIX)).to_json() == score(RIGHT, read_gold(PREFIX)).to_json()


@pytest.mark.parametrize(
    ("right", "found", "holds"),
    [("count", "count", True), ("count", "session", True), ("session", "person-time", True), ("count", "person", False),
     ("count", "CNY", False), ("count", "", False), ("person", "people", True), ("CNY", "元", True),
     ("CNY", "https://example.org/unit/CNY", True), ("percent", "percent", True), ("person", "person-time", False)],
)  # fmt: skip
def test_units_by_name(right: str, found: str, holds: bool) -> None:
    assert is_unit({"unit": right}, {"unit": found}) is holds


def test_numbers_are_near_up_to_a_millionth() -> None:
    assert is_near(100000.05, 100000)
    assert not is_near(100001, 100000)
    assert is_near(None, None)
    assert not is_near(0, None)


def test_containment_counts_as_right_either_way() -> None:
    assert is_among(["贷款"], ["小额贷款"])
    assert is_among(["小额贷款"], ["贷款"])
    assert not is_among(["贷款"], ["", None])
    assert as_list("岗位|订单;培训") == ["岗位", "订单", "培训"]
    assert as_list(None) == []


def test_empty_counts_give_zero_and_not_an_error() -> None:
    assert QuantityScore(0, 0, 0).f1 == 0


@pytest.mark.parametrize("name", ["mine", "mine.quantities.jsonl", "mine.optional.json", ""])
def test_a_gold_standard_is_found_by_prefix_file_or_folder(name: str) -> None:
    (found,) = find_gold(HERE / name if name else HERE)
    assert (found.name, len(found.quantities), len(found.optional)) == ("mine", 4, 1)


def test_statements_and_optional_quantities_may_be_absent(tmp_path: Path) -> None:
    shutil.copy(HERE / "mine.quantities.jsonl", tmp_path)
    gold = read_gold(tmp_path / "mine")
    assert gold.statements is None
    assert gold.optional == ()
    assert score(RIGHT, gold).to_json()["statements"] == {}


@pytest.mark.parametrize(
    ("suffix", "content", "message"),
    [
        (".quantities.jsonl", "{", r"mine\.quantities\.jsonl:1: not JSON"),
        (".quantities.jsonl", "[]", "record 1 is no JSON object"),
        (".quantities.jsonl", '{"context": "x"}', "record 1 lacks adcode, agent"),
        (".quantities.jsonl", b"\xff\xfe", "cannot be read"),
        (".statements.jsonl", "{}", "lacks agent"),
        (".optional.json", "{}", "expected a JSON array"),
        (".optional.json", "[", "not JSON"),
    ],
)
def test_a_malformed_gold_standard_names_file_and_cause(
    tmp_path: Path, suffix: str, content: str | bytes, message: str
) -> None:
    shutil.copy(HERE / "mine.quantities.jsonl", tmp_path)
    (tmp_path / f"mine{suffix}").write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ReadError, match=message):
        find_gold(tmp_path / "mine")


def test_a_missing_gold_standard_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="without its ending"):
        find_gold(tmp_path / "none")
    with pytest.raises(ReadError, match="no gold standard lies in the folder"):
        find_gold(tmp_path)


def test_scores_are_plain_json(gold: Gold) -> None:
    assert json.loads(json.dumps(score(RIGHT, gold).to_json()))["quantities"]["acc_whole"] == 1
