from __future__ import annotations

import io
import sys

import pypdf
import pytest

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read import pdf, read_bytes

LINES = [
    "青川州妇联2020年工作总结",
    "2020年，州妇联坚持服务大局、服务妇女，全年举办手工编织和家政",
    "培训90期，发放妇女创业担保贷款6500万元，带动1800名妇女开店就",
    "业。",
    "一、送岗位",
    "全年提供岗位13000多个，帮助近4000名妇女实现就业，其中脱贫户",
    "妇女占六成。",
]


def test_lines_are_joined_into_paragraphs(make_pdf, kinds) -> None:
    document = read_bytes(make_pdf(LINES), "report.pdf", None)
    assert document.media_type == "application/pdf"
    assert kinds(document) == [
        (BlockKind.TITLE, "青川州妇联2020年工作总结"),
        (
            BlockKind.PROSE,
            "2020年，州妇联坚持服务大局、服务妇女，全年举办手工编织和家政培训90期，发放妇女创业担保贷款6500万元，带动1800名妇女开店就业。",
        ),
        (BlockKind.HEADING, "一、送岗位"),
        (BlockKind.PROSE, "全年提供岗位13000多个，帮助近4000名妇女实现就业，其中脱贫户妇女占六成。"),
    ]


def test_a_sentence_goes_on_over_the_page_and_running_heads_are_left_out(make_pdf) -> None:
    pages = [
        ["青川州妇联文件", *LINES[:2], "- 1 -"],
        ["青川州妇联文件", *LINES[2:4], "- 2 -"],
        ["青川州妇联文件", *LINES[4:], "- 3 -"],
    ]
    document = read_bytes(make_pdf(*pages), "report.pdf", None)
    assert "文件" not in document.text
    assert "- 2 -" not in document.text
    assert "全年举办手工编织和家政培训90期" in document.text


def test_a_scanned_page_is_refused_with_the_way_to_read_it(make_pdf) -> None:
    with pytest.raises(ReadError, match=r"scan\.pdf: its pages hold no text: it was scanned.*ocrmypdf"):
        read_bytes(make_pdf([], [], text_layer=False), "scan.pdf", None)


def test_pages_without_text_among_others_are_noted(make_pdf) -> None:
    document = read_bytes(make_pdf(LINES, []), "report.pdf", None)
    assert "1 of 2 pages hold no text" in document.notes


def test_radicals_that_stand_for_characters_are_read_as_those(make_pdf) -> None:
    document = read_bytes(
        make_pdf(["青川州2020年⼯作总结", "培训妇⼥2万⼈，发放贷款6500万元，扶持创业就业2000名妇⼥。⻚"]),
        "report.pdf",
        None,
    )
    assert "培训妇女2万人" in document.text
    assert document.text.endswith("页")


def test_gaps_of_typesetting_are_no_spaces(make_pdf) -> None:
    document = read_bytes(
        make_pdf(["青川州 2020 年总结", "培训妇女 2 万人，发放贷款 6500 万元，扶持 2000 名妇女。"]), "report.pdf", None
    )
    assert "培训妇女2万人，发放贷款6500万元" in document.text


def test_fonts_that_name_no_characters_are_refused(make_pdf) -> None:
    with pytest.raises(ReadError, match="fonts do not say which characters"):
        read_bytes(make_pdf(["\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009"]), "report.pdf", None)


def lock(data: bytes, password: str, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, "owner", algorithm=algorithm)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_needs_no_password_to_be_read_is_unlocked(algorithm: str, make_pdf) -> None:
    document = read_bytes(lock(make_pdf(LINES), "", algorithm), "report.pdf", None)
    assert document.title == "青川州妇联2020年工作总结"


def test_a_file_with_a_password_is_refused(make_pdf) -> None:
    with pytest.raises(ReadError, match="locked with a password; save a copy without a password"):
        read_bytes(lock(make_pdf(LINES), "secret", "RC4-128"), "report.pdf", None)


def test_an_encrypted_file_without_the_library_for_it_says_what_to_install(make_pdf, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise pypdf.errors.DependencyError("cryptography>=3.1 is required for AES algorithm")

    data = lock(make_pdf(LINES), "", "AES-256")
    monkeypatch.setattr(pypdf.PdfReader, "decrypt", refuse)
    with pytest.raises(ReadError, match=r'needs cryptography; pip install "civic-kg\[pdf\]"'):
        read_bytes(data, "report.pdf", None)


def test_a_broken_file_is_refused(make_pdf) -> None:
    with pytest.raises(ReadError, match="is a broken PDF"):
        read_bytes(make_pdf(LINES)[:200], "report.pdf", None)


def test_without_the_library_the_remedy_is_to_install_it(make_pdf, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(ReadError, match=r'reading PDF needs pypdf; pip install "civic-kg\[pdf\]"'):
        pdf.read_pdf(make_pdf(LINES), "report.pdf")
