"""Readings set behind characters are no part of what a report says."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.model import Document, Span, Written
from kg.read import read_bytes
from kg.read.glosses import leave_out
from kg.read.phonetic import find_phonetic_notes

TEXTS = st.text(alphabet="工會發放萬元(huìāé)1， \n")
COPIED = (
    "竹溪縣總工會(huì)送清涼\n\n"
    "本報(bào)訊 縣總工會(huì)在三個(gè )工地為職工發(fā)放毛巾320條，慰問金1.6萬(wàn)元，他們(men)都很高興。\n"
)


def without_notes(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def test_a_text_full_of_readings_is_read_without_them() -> None:
    document = read_bytes(COPIED.encode(), "copied.txt", None)
    assert document.text.splitlines()[0] == "竹溪縣總工會送清涼"
    assert "發放毛巾320條，慰問金1.6萬元，他們都很高興。" in document.text
    assert all(sentence.span.of(document.text) for sentence in document.sentences)


def test_what_was_left_out_is_told() -> None:
    (note,) = [note for note in read_bytes(COPIED.encode(), "copied.txt", None).notes if "phonetic" in note]
    assert note == "7 phonetic notes such as 會(huì) were read over"


def test_the_reading_of_a_rare_name_and_units_stay() -> None:
    text = "李垚(yáo)为农户送去化肥(kg)和种子(斤)。"
    assert leave_out(text, find_phonetic_notes(text)) == (text, ())


@pytest.mark.parametrize("passage", ["工地為職工發(fā)放毛巾320條", "縣總工會(huì)送", "慰問金1.6萬(wàn)元"])
def test_what_is_stored_is_what_the_report_has(passage: str) -> None:
    document = read_bytes(COPIED.encode(), "copied.txt", None)
    assert Written(document).text.rstrip() == COPIED.rstrip()
    start = document.text.index(without_notes(passage))
    span = Span(start, start + len(without_notes(passage)))
    assert Written(document).place_of(span).of(Written(document).text) == passage


def test_the_evidence_quotes_the_report_with_its_readings(tmp_path: Path) -> None:
    report = tmp_path / "copied.txt"
    report.write_text(COPIED, encoding="utf-8")
    kg.build([report], graph=tmp_path / "graph", page=False)
    rows = {row["quantity_text"]: row for row in kg.Graph.open(tmp_path / "graph").facts()}
    assert rows["1.6萬(wàn)元"]["value"] == 16000
    assert rows["320條"]["counted"] == ["毛巾"]
    for row in rows.values():
        assert row["sentence"] in COPIED
        assert COPIED[row["start"] : row["end"]] == row["quote"]


@given(TEXTS)
def test_a_text_with_its_readings_is_put_together_again(text: str) -> None:
    kept, glosses = leave_out(text, find_phonetic_notes(text))
    document = Document("any", kept, "", "-", glosses=glosses)
    written = Written(document)
    assert written.text == text
    for start in range(len(kept)):
        assert written.place_of(Span(start, start + 1)).of(text) == kept[start]


@given(TEXTS)
def test_no_character_is_left_out_with_a_reading(text: str) -> None:
    kept, _ = leave_out(text, find_phonetic_notes(text))
    assert len(kept) <= len(text)
    assert [c for c in kept if "\u3400" <= c <= "\u9fff"] == [c for c in text if "\u3400" <= c <= "\u9fff"]
