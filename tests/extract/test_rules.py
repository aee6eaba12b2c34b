"""What extraction promises for every text: spans that hold, no exception, the same result each time."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import Coverage, check_statements, coverage_of, extract_by_rules
from kg.extract.coverage import LISTED
from kg.model import Document, Mention, Statement, check_mention
from kg.read import read_bytes, read_document
from kg.resources import Vocabulary, load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

REPORTS = sorted((Path(__file__).parents[2] / "data" / "reports").glob("*.md"))
VOCABULARY = load_vocabulary()
PIECES = [*(Path(__file__).parent / "cases" / "pieces.txt").read_text(encoding="utf-8").split(), " ", "\n"]


def document_of(text: str) -> Document:
    return read_bytes(("衡阳市妇联工作\n\n" + text + "\n").encode(), "report.txt", "text/plain")


def mentions_of(statement: Statement) -> Iterator[Mention]:
    yield statement.predicate
    yield from statement.programmes
    yield from statement.beneficiaries
    for mention in (statement.object, statement.distinction):
        if mention is not None:
            yield mention
    for reference in (statement.agent, statement.place, *statement.partners):
        if reference is not None:
            yield reference.mention
    for measure in statement.measures:
        yield from (*measure.counted, *measure.beneficiaries)


def check(document: Document, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    statements = extract_by_rules(document, vocabulary)
    for statement in statements:
        for mention in mentions_of(statement):
            check_mention(document, mention)
        for measure in statement.measures:
            assert measure.span.of(document.text) == measure.quantity.text
            assert measure.span in statement.sentence
        assert statement.span in statement.sentence
        assert 0 < statement.confidence <= 1
    return statements


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_mention_of_a_report_stands_where_it_says(path: Path) -> None:
    document = read_document(path)
    statements = check(document, VOCABULARY)
    assert statements == extract_by_rules(document, VOCABULARY)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_no_quantity_of_a_report_is_told_twice(path: Path) -> None:
    document = read_document(path)
    spans = [measure.span for statement in extract_by_rules(document, VOCABULARY) for measure in statement.measures]
    assert len(spans) == len(set(spans))


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join))
def test_words_of_the_genre_in_any_order_are_read_without_an_error(text: str) -> None:
    check(document_of(text), VOCABULARY)


TIMES = (
    "从去年12月中旬开始", "自2015年10月起", "2016年以来", "去年", "截至1月22日", "截至10月底", "五年来", "“十二五”期间",
    "12月28日至1月5日", "11月至次年2月", "到2018年底", "春节期间", "成立以来", "2013年9月至2015年6月", "2月29日",
    "同年12月",
)  # fmt: skip
DEEDS = ("市妇联举办培训3期", "全市共发放贷款50万元", "累计救助80人", "将建成站点5个", "已走访300户", "中心成立")


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(st.sampled_from(TIMES), st.sampled_from(DEEDS), st.sampled_from("，。；")), min_size=1, max_size=6
    ),
    st.sampled_from(["2017-01-25", "2016-12-20", "2017-07-01", ""]),
)
def test_no_time_ends_before_it_begins(told: list[tuple[str, str, str]], published: str) -> None:
    text = "".join(f"{time}，{deed}{mark}" for time, deed, mark in told)
    document = read_bytes(f"衡阳市妇联开展活动\n{published}\n{text}\n".encode(), "report.txt", "text/plain")
    for statement in extract_by_rules(document, VOCABULARY):
        period = statement.period
        assert period is None or period.start is None or period.end is None or period.start <= period.end


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    check(document_of("妇联" + text), VOCABULARY)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(REPORTS), st.integers(0, 3000), st.integers(1, 400))
def test_a_report_cut_anywhere_and_doubled_is_read_without_an_error(path: Path, start: int, length: int) -> None:
    text = read_document(path).text[start : start + length]
    check(document_of("妇联" + text + text), VOCABULARY)


def test_what_a_copy_has_damaged_holds_against_its_text() -> None:
    document = document_of("2018年，衡阳市妇联帮扶妇女1?12万人，评选“巾帼标兵“8名。")
    held, refused = check_statements(document, extract_by_rules(document, VOCABULARY))
    figures = [(measure.quantity.text, measure.quantity.value) for one in held for measure in one.measures]
    assert figures == [("1?12万人", 11200), ("8名", 8)]
    assert refused == ()


def test_a_report_in_traditional_characters_reads_like_the_simplified_one() -> None:
    simplified = document_of("2018年，衡阳市妇联发放贷款6500万元，培训妇女3000名。")
    traditional = document_of("2018年，衡陽市婦聯發放貸款6500萬元，培訓婦女3000名。")

    def shape(document: Document) -> list[tuple[object, ...]]:
        return [
            (s.activity, s.status, s.agent and s.agent.mention.terms, [m.quantity.value for m in s.measures])
            for s in extract_by_rules(document, VOCABULARY)
        ]

    assert shape(traditional) == shape(simplified)


def test_a_title_gives_its_programme_to_a_news_item_and_not_to_a_long_report() -> None:
    news = "衡阳市总工会开展“送温暖”活动\n\n1月8日，衡阳市总工会慰问困难职工300名。"
    report = news + "".join(f"新建基层工会{count}家。" for count in range(21, 42))

    def programmes(text: str) -> list[int]:
        document = read_bytes(text.encode(), "report.txt", "text/plain")
        return [len(s.programmes) for s in extract_by_rules(document, VOCABULARY) if s.measures]

    assert programmes(news) == [1]
    assert programmes(report) == [0] * 22


def test_the_places_in_force_do_not_grow_with_the_text() -> None:
    """Each would be resolved in the light of all before it, so that time grew with the cube of the length."""
    towns = ["衡阳", "邵阳", "岳阳", "常德", "益阳", "郴州", "永州", "怀化", "娄底", "株洲", "湘潭", "长沙"]
    document = document_of("".join(f"2018年，{town}市妇联培训妇女2000人。" for town in towns * 5))
    statements = extract_by_rules(document, VOCABULARY)
    assert len(statements) == 60
    assert max(len(s.agent.within) for s in statements if s.agent is not None) < len(towns)


def test_coverage_lists_the_sentences_whose_figures_no_statement_has() -> None:
    document = document_of("2018年，市妇联培训妇女300名。")
    statements = extract_by_rules(document, VOCABULARY)
    title, sentence = (one.span for one in document.sentences)
    assert coverage_of(document, statements) == Coverage(2, 1, silent=(title,))
    assert coverage_of(document, (), 3) == Coverage(2, 0, 1, 3, (title, sentence), (sentence,))


def test_coverage_counts_all_and_points_at_the_first() -> None:
    document = document_of("天气很好。" * (LISTED + 5))
    coverage = coverage_of(document, ())
    assert (coverage.sentences, len(coverage.silent), coverage.unread) == (LISTED + 6, LISTED, ())
    assert Coverage.from_json(json.loads(json.dumps(coverage.to_json()))) == coverage
    assert coverage + Coverage(2, 1, 3, 4) == Coverage(LISTED + 8, 1, 3, 4)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(REPORTS), st.sampled_from(["", "，", "、", "。", "\n"]), st.randoms(use_true_random=False))
def test_a_shuffled_report_is_read_without_an_error_and_bears_out_what_is_read(
    path: Path, mark: str, random: Random
) -> None:
    text = read_document(path).text[:1500]
    pieces = text.split(mark) if mark else list(text)
    random.shuffle(pieces)
    document = document_of(mark.join(pieces))
    assert check_statements(document, check(document, VOCABULARY))[1] == ()


@pytest.mark.parametrize(
    "piece", ["妇女", "的", "培训", "2000名妇女", "其中", "（", "“", "为", "衡阳市妇联", "和", "将"]
)
def test_a_line_of_one_word_over_and_over_takes_steps_by_its_length_alone(piece: str) -> None:
    """Steps are counted, not timed: what one word more adds must not grow with what stands before it."""
    short, long = (steps(piece * many) for many in (400, 1600))
    assert long < 6 * short


def steps(text: str) -> int:
    """Count the calls of functions that reading a text takes."""
    document, count = document_of(text), 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        extract_by_rules(document, VOCABULARY)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("title", "sentence", "unit"),
    [
        ("勞工處辦就業展覽", "勞工處昨日在觀塘舉辦就業展覽，並撥款25萬元資助本港社福機構。", "HKD"),
        ("勞工局辦講座", "本澳勞工事務局上月為應屆畢業學生舉辦職業講座，並發放津貼30萬元。", "MOP"),
        ("雲林縣政府辦徵才", "雲林縣政府社會處昨日舉辦徵才活動，發放獎勵金12萬元予青年勞工。", "TWD"),
        ("雲林縣政府辦徵才", "雲林縣政府社會處昨日舉辦徵才活動，發放人民幣12萬元獎勵金予青年勞工。", "CNY"),
        ("衡阳市妇联助学", "市妇联昨日举行助学仪式，发放助学金12万元。", "CNY"),
    ],
)
def test_a_bare_yuan_is_the_money_of_the_place_that_the_report_is_set_in(title: str, sentence: str, unit: str) -> None:
    document = read_bytes(f"{title}\n2024-05-06\n{sentence}\n".encode(), "report.txt", "text/plain")
    measures = [measure for statement in extract_by_rules(document, VOCABULARY) for measure in statement.measures]
    assert [measure.quantity.unit for measure in measures] == [unit]
