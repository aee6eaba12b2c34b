from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import BlockKind, Document, Written
from kg.read import read_bytes
from kg.read.rules import EDGE

LINES = st.sampled_from(
    [
        "当前位置：首页 > 要闻",
        "某某市妇联工作会召开",
        "来源:某某网 作者:甲文 2019-01-25 16:24:26",
        "一、工作回顾",
        "（一）就业",
        "衡阳:订单培训走俏",
        "1.培训妇女300人",
        "2018年",
        "——突出民生",
        "【今年安排】",
        "2018年,市妇联举办培训90期,发放贷款6500万元,带动1800名妇女开店就业。",
        "2018年,市妇联举办培训90期,发放贷款6500万元,扶持2000名妇女",
        "他说：“要抓落实。要补短板。”会议（略。）还强调！",
        "　　提供岗位13000多个；",
        "- 招聘会20场",
        "| 县区 | 人数 |",
        "|---|---|",
        "县区\t人数",
        "**二、维权**",
        "# 标题",
        "---",
        "相关链接",
        "某某县妇女联合会",
        "2019年3月2日",
        "",
        "　",
        "<p>段落。</p><br>",
        "<table><tr><td>甲<td>乙</table>",
        "<!--",
        "http://example.org/2019/01/25/1.html",
    ]
)
TEXTS = st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25).map("\n".join)
SOURCES = st.sampled_from(["a.txt", "a.md", "a.html", "a"])
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes, source: str) -> Document | None:
    try:
        return read_bytes(data, source, None)
    except ReadError as error:
        assert error.cause
        assert source in str(error)
        return None


@SLOW
@given(TEXTS, SOURCES)
def test_blocks_and_sentences_are_in_order_and_hold_the_text(text: str, source: str) -> None:
    document = read(text.encode("utf-8", "replace"), source)
    if document is None:
        return
    assert all(one.span.end <= other.span.start for one, other in pairwise(document.blocks))
    assert all(one.span.end <= other.span.start for one, other in pairwise(document.sentences))
    assert all(one.span in document.blocks[one.paragraph].span for one in document.sentences)
    covered = {offset for one in document.sentences for offset in range(one.span.start, one.span.end)}
    for block in document.blocks:
        assert block.span.of(document.text).strip(EDGE) == block.span.of(document.text) != ""
        told = [offset for offset in range(block.span.start, block.span.end) if offset in covered]
        if block.kind is BlockKind.FURNITURE:
            assert not told
        else:
            blank = [offset for offset in range(block.span.start, block.span.end) if offset not in covered]
            assert all(document.text[offset] in EDGE for offset in blank)


@SLOW
@given(TEXTS)
def test_plain_text_is_stored_as_it_is_and_blocks_hold_all_of_it(text: str) -> None:
    document = read(text.encode("utf-8", "replace"), "a.txt")
    if document is None:
        return
    assert Written(document).text == text.encode("utf-8", "replace").decode().removeprefix("\ufeff").replace(
        "\r\n", "\n"
    ).replace("\r", "\n")
    held = "".join(block.span.of(document.text) for block in document.blocks)
    assert _solid(held) == _solid(document.text)


@SLOW
@given(TEXTS, SOURCES)
def test_sections_nest_and_begin_with_their_headings(text: str, source: str) -> None:
    document = read(text.encode("utf-8", "replace"), source)
    if document is None:
        return
    headings = {block.span for block in document.blocks if block.kind is BlockKind.HEADING}
    assert {one.heading for one in document.sections if one.heading} == headings
    for one in document.sections:
        assert one.heading is None or one.heading.start == one.span.start
        assert (one.level == 0) == (one.heading is None)
    for number, one in enumerate(document.sections):
        for other in document.sections[number + 1 :]:
            assert other.span in one.span if one.span.overlaps(other.span) else one.span.end <= other.span.start


@SLOW
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a"]))
@example(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer << /Root 1 0 R >>", "a.pdf")
@example(b"PK\x03\x04word/", "a.docx")
@example(b"---\n&a [*a]\n---\ntext", "a.md")
@example(b"---\n? ? ?\n---\ntext", "a.md")
@example(b"<!DOCTYPE html><![CDATA[", "a.html")
def test_arbitrary_bytes_are_read_or_refused(data: bytes, source: str) -> None:
    read(data, source)


@SLOW
@given(st.data())
def test_a_damaged_page_or_file_is_read_or_refused(pages, make_pdf, data) -> None:
    whole = data.draw(
        st.sampled_from([(pages / "news-portal.html").read_bytes(), make_pdf(["某某州妇联总结", "培训妇女300人。"])])
    )
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    damaged = whole[:at] + data.draw(st.binary(max_size=20)) + whole[at + length :]
    read(damaged, "a.pdf" if whole.startswith(b"%PDF") else "a.html")


@pytest.mark.parametrize(
    "line",
    [
        "2018年,市妇联培训妇女300人。",
        "没有标点也没有换行",
        "（“《",
        "1",
        "来 源 ",
        "- ",
        "。",
        "一、",
        "“甲。”",
        "第一章",
        "首页>",
        "返回",
        "**",
        "|甲",
        "[甲](",
        "<b>",
        "<div>",
    ],
)
@pytest.mark.parametrize("source", ["a.txt", "a.md", "a.html"])
def test_time_grows_with_length_alone_on_one_huge_line(line: str, source: str) -> None:
    started = time.process_time()
    read((line * (300_000 // len(line))).encode(), source)
    assert time.process_time() - started < 5


def _solid(text: str) -> str:
    return "".join(character for character in text if character not in EDGE)
