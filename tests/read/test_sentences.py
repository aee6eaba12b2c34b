from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Span
from kg.read.rules import EDGE
from kg.read.sentences import LONGEST, find_sentences

CASES = Path(__file__).parent / "cases" / "sentences.tsv"
MARKS = '。！？!?.；，,“”‘’「」（）()《》"\n 　1一市'


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def cut(paragraph: str) -> list[str]:
    return [span.of(paragraph) for span in find_sentences(paragraph, Span(0, len(paragraph)))]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["why"])
def test_a_paragraph_is_cut_where_its_sentences_end(case) -> None:
    assert cut(case["paragraph"]) == case["sentences"].split("‖"), case["why"]


def test_a_long_quote_is_cut_inside() -> None:
    speech = "要抓好落实。" * 40
    assert len(cut(f"他说：“{speech}”")) > 30


@pytest.mark.parametrize(
    ("clause", "mark"), [("举办培训班3期，培训妇女200人；", "；"), ("走访慰问老人200户，", "，"), ("走访慰问", "问")]
)
def test_what_no_stop_ends_is_cut_at_its_clauses(clause: str, mark: str) -> None:
    paragraph = clause * (3 * LONGEST // len(clause))
    found = [span.of(paragraph) for span in find_sentences(paragraph, Span(0, len(paragraph)))]
    assert "".join(found) == paragraph
    assert all(LONGEST // 2 < len(sentence) <= LONGEST and sentence.endswith(mark) for sentence in found[:-1])


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "标题\n第一句。第二句。"
    assert [span.of(text) for span in find_sentences(text, Span(3, len(text)))] == ["第一句。", "第二句。"]


@given(st.text(alphabet=MARKS, max_size=80))
def test_sentences_are_in_order_and_hold_all_that_is_not_blank(paragraph: str) -> None:
    spans = list(find_sentences(paragraph, Span(0, len(paragraph))))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(paragraph).strip(EDGE) == span.of(paragraph) for span in spans)
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert all(character in EDGE for offset, character in enumerate(paragraph) if offset not in covered)
