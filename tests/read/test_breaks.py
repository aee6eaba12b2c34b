"""Where a page or a copy broke the lines of a paragraph, names and words are read across the break."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.extract import coverage_of
from kg.model import Document, Gloss, Span, Written
from kg.read import read_bytes
from kg.read.breaks import Unbroken
from kg.read.glosses import leave_out
from kg.read.phonetic import find_phonetic_notes

WRAPPED = (
    "红十字会工作\n\n"
    "2012年，桃江县红十字会始终围绕服务大局、改善民生这一主线，认真落实上级部署，中国红\n"
    "十字基金会资助40余万元，为19名患儿成功实施手术，从活动场所和设备等方面改造，打造“博爱家\n"
    "园”样板村两个。\n"
)
LINES = st.lists(st.text(alphabet="工會發放a1，(huì)", min_size=1), min_size=1, max_size=6)


def test_a_name_that_a_line_break_parts_is_read_whole(tmp_path: Path) -> None:
    report = tmp_path / "wrapped.txt"
    report.write_text(WRAPPED, encoding="utf-8")
    kg.build([report], graph=tmp_path / "graph", page=False)
    rows = list(kg.Graph.open(tmp_path / "graph").facts())
    assert [row["agent"] for row in rows if row["quantity_text"] == "40余万元"] == ["中国红十字基金会"]
    assert any("博爱家园" in row["programmes"] for row in rows)
    assert not any("\n" in value for row in rows for value in (row["object"], row["predicate"], *row["programmes"]))


def test_what_is_quoted_has_the_breaks_of_the_report(tmp_path: Path) -> None:
    report = tmp_path / "wrapped.txt"
    report.write_text(WRAPPED, encoding="utf-8")
    kg.build([report], graph=tmp_path / "graph", page=False)
    rows = list(kg.Graph.open(tmp_path / "graph").facts())
    assert all(WRAPPED[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert any("中国红\n十字基金会" in row["sentence"] for row in rows)


def test_what_was_left_out_stands_where_it_stood() -> None:
    document = read_bytes(WRAPPED.encode(), "wrapped.txt", None)
    assert "中国红十字基金会" in document.text
    assert Written(document).text == WRAPPED


def test_what_was_not_read_is_listed_where_it_stands_in_the_report() -> None:
    document = read_bytes(WRAPPED.encode(), "wrapped.txt", None)
    silent = coverage_of(document, []).silent
    assert [span.of(WRAPPED).replace("\n", "") for span in silent] == [
        sentence.span.of(document.text) for sentence in document.sentences
    ]


def test_a_break_between_two_words_of_latin_letters_or_two_numbers_stays() -> None:
    assert Unbroken("GDP\nper capita", (), [Span(3, 4)]).text == "GDP\nper capita"
    assert Unbroken("培训9\n0期", (), [Span(3, 4)]).text == "培训9\n0期"
    assert Unbroken("奖金80万\n2019年", (), [Span(5, 6)]).text == "奖金80万\n2019年"


@given(LINES)
def test_a_text_with_its_breaks_and_readings_is_put_together_again(lines: list[str]) -> None:
    whole = "\n".join(lines)
    kept, notes = leave_out(whole, find_phonetic_notes(whole))
    breaks = [Span(offset, offset + 1) for offset, character in enumerate(kept) if character == "\n" and offset]
    unbroken = Unbroken(kept, notes, breaks)
    written = Written(Document("any", unbroken.text, "", "-", glosses=unbroken.glosses))
    assert written.text == whole
    for start, character in enumerate(kept):
        place = unbroken.place_of(Span(start, start + 1))
        if len(place):
            assert place.of(unbroken.text) == character == written.place_of(place).of(whole)


@given(LINES)
def test_each_gloss_lies_in_the_text(lines: list[str]) -> None:
    whole = "\n".join(lines)
    unbroken = Unbroken(whole, (), [Span(n, n + 1) for n, character in enumerate(whole) if character == "\n" and n])
    assert all(isinstance(gloss, Gloss) and 0 <= gloss.offset <= len(unbroken.text) for gloss in unbroken.glosses)
