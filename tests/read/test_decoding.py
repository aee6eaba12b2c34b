from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read import read_bytes
from kg.read.decoding import decode

SIMPLIFIED = "衡阳市妇联举办春风行动招聘会，提供岗位13000多个，发放贷款6500万元。"
TRADITIONAL = "澳門勞工事務局舉辦行業配對會，協助本地居民獲聘，職業培訓課程共120班。"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("gb18030", "gb18030"), ("gbk", "gb18030")],
)
def test_simplified_text_reads_the_same_in_each_encoding(encoding: str, named: str) -> None:
    decoded = decode(SIMPLIFIED.encode(encoding), "report.txt")
    assert (decoded.text, decoded.encoding) == (SIMPLIFIED, named)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "big5", "gb18030"])
def test_traditional_text_reads_the_same_in_each_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "report.txt").text == TRADITIONAL


def test_utf_16_with_the_most_significant_byte_first_is_read_by_its_mark() -> None:
    assert decode(codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), "report.txt").text == SIMPLIFIED


def test_characters_beyond_gbk_are_read() -> None:
    text = SIMPLIFIED + "𠮷㐂镕"
    assert decode(text.encode("gb18030"), "report.txt").text == text


def test_a_guess_is_said() -> None:
    assert "read as GB18030" in read_bytes(SIMPLIFIED.encode("gb18030"), "report.txt", None).notes
    assert "read as BIG5" in read_bytes(TRADITIONAL.encode("big5"), "report.txt", None).notes
    assert not any("read as" in note for note in read_bytes(SIMPLIFIED.encode(), "report.txt", None).notes)


def test_line_ends_of_other_systems_are_written_as_one_character() -> None:
    assert decode("甲。\r\n乙。\r丙。".encode(), "report.txt").text == "甲。\n乙。\n丙。"


def test_a_declared_encoding_counts_unless_the_bytes_are_utf_8() -> None:
    assert decode(TRADITIONAL.encode("big5"), "page.html", "big5").encoding == "big5hkscs"
    assert decode(SIMPLIFIED.encode(), "page.html", "gb2312").encoding == "utf-8"
    assert decode(SIMPLIFIED.encode("gb18030"), "page.html", "no-such-encoding").encoding == "gb18030"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office file"),
        ("岗位13000个".encode("utf-16-le"), "binary, or UTF-16 without a byte order mark"),
        (codecs.BOM_UTF8 + b"abc\xff", "byte 6"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "UTF-16-LE"),
        (SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode(), "is not UTF-8"),
        ("Un résumé à compléter où l’été".encode("cp1252"), "is not UTF-8"),
        (SIMPLIFIED.encode()[:-2], "is not UTF-8"),
    ],
)
def test_what_is_no_text_for_sure_is_refused_with_its_cause_and_a_remedy(data: bytes, cause: str) -> None:
    with pytest.raises(ReadError) as raised:
        decode(data, "folder/report.txt")
    assert cause in raised.value.cause
    assert str(raised.value).startswith("folder/report.txt: ")
    assert raised.value.remedy


def test_a_wrong_byte_is_named_by_its_offset() -> None:
    start = SIMPLIFIED.encode()
    with pytest.raises(ReadError, match=f"byte {len(start)} is not UTF-8"):
        decode(start + b"\xff\xfe" + start, "report.txt")


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=["Cc", "Cs"]), min_size=1
    )
)
def test_utf_8_is_never_changed(text: str) -> None:
    if text.strip():
        assert decode(text.encode(), "report.txt").text == text.removeprefix("\ufeff")
