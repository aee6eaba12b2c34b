"""Confidence is held against what was right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.evaluate.test_scoring import PREFIX, courses, jobs, loans, women

from kg.errors import ReadError
from kg.evaluate import Band, calibrate, calibration_error, find_gold, score, totals_by_kind
from kg.extract import extract_by_rules
from kg.read import read_document
from kg.resources import load_vocabulary

DATA = Path(__file__).parents[2] / "data"


def bands(*rows: dict[str, Any]) -> tuple[Band, ...]:
    return calibrate([(rows, *find_gold(PREFIX))])


def test_the_rows_of_one_confidence_make_a_band() -> None:
    rows = [jobs(confidence=0.9), women(confidence=0.9), loans(confidence=0.9, value=1), courses(confidence=0.3)]
    assert bands(*rows) == (Band(0.3, 1, 1), Band(0.9, 3, 2))


def test_a_row_that_is_not_gold_is_wrong_and_an_optional_one_is_not_judged() -> None:
    other = women(confidence=0.5, quantity_text="3999名")
    assert bands(other) == (Band(0.5, 1, 0),)
    assert bands(women(confidence=0.5, quantity_text="两个")) == ()


def test_what_is_no_part_of_the_statement_s_core_is_not_judged() -> None:
    assert bands(jobs(confidence=0.9, programmes=[], adcode="")) == (Band(0.9, 1, 1),)


def test_the_error_is_the_distance_of_confidence_and_share_over_all_rows() -> None:
    assert calibration_error([Band(0.5, 4, 2), Band(0.9, 4, 2)]) == pytest.approx(0.2)
    assert calibration_error([]) == 0


def test_scores_add_up_by_kind_of_document() -> None:
    one = score([jobs(), women()], *find_gold(PREFIX))
    youth, union = totals_by_kind([one, one, one, one], ["youth-league", "trade-union", "youth-league", ""])[::-1]
    assert (youth.name, youth.quantities.found) == ("youth-league (2)", 4)
    assert (union.name, union.quantities.found) == ("trade-union (1)", 2)


def test_a_malformed_list_of_kinds_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.quantities.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "kinds.tsv").write_text("a\ttrade-union\nb\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"kinds\.tsv:2: expected a name"):
        find_gold(tmp_path)


def test_every_sample_report_has_a_kind() -> None:
    assert all(gold.kind for gold in find_gold(DATA / "gold"))


def test_confident_readings_of_the_sample_reports_are_right_more_often_than_others() -> None:
    """Judged by the verb of those statements whose number the gold standard has."""
    sure, unsure = [], []
    for gold in find_gold(DATA / "gold"):
        document = read_document(DATA / "reports" / f"{gold.name}.md")
        for statement in extract_by_rules(document, load_vocabulary()):
            sentence = statement.sentence.of(document.text)
            for measure in statement.measures:
                for one in gold.quantities:
                    if one["context"] in sentence and one["quantity_text"] == measure.quantity.text:
                        right = statement.predicate.text in one["predicate"]
                        (sure if statement.confidence >= 0.5 else unsure).append(right)
    assert len(unsure) > 10
    assert sum(sure) / len(sure) > sum(unsure) / len(unsure)
