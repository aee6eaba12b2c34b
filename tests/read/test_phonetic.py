"""Readings set behind characters are no part of what a report says."""

from hypothesis import given
from hypothesis import strategies as st

from kg.read import read_bytes
from kg.read.phonetic import without_phonetic_notes

COPIED = (
    "竹溪縣總工會(huì)送清涼\n\n"
    "本報(bào)訊 縣總工會(huì)在三個(gè )工地為職工發(fā)放毛巾320條，慰問金1.6萬(wàn)元，他們(men)都很高興。\n"
)


def test_a_text_full_of_readings_is_read_without_them() -> None:
    document = read_bytes(COPIED.encode(), "copied.txt", None)
    assert document.text.splitlines()[0] == "竹溪縣總工會送清涼"
    assert "發放毛巾320條，慰問金1.6萬元，他們都很高興。" in document.text
    assert all(sentence.span.of(document.text) for sentence in document.sentences)


def test_what_was_left_out_is_told() -> None:
    (note,) = [note for note in read_bytes(COPIED.encode(), "copied.txt", None).notes if "phonetic" in note]
    assert note == "7 phonetic notes such as 會(huì) were left out"


def test_the_reading_of_a_rare_name_and_units_stay() -> None:
    text = "李垚(yáo)为农户送去化肥(kg)和种子(斤)。"
    assert without_phonetic_notes(text) == (text, 0)


@given(st.text(alphabet="工會發放萬元(huìāé)1， \n"))
def test_no_character_is_left_out_with_a_reading(text: str) -> None:
    kept, _ = without_phonetic_notes(text)
    assert len(kept) <= len(text)
    assert [c for c in kept if "\u3400" <= c <= "\u9fff"] == [c for c in text if "\u3400" <= c <= "\u9fff"]
