from __future__ import annotations

import datetime

import pytest

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read import read_bytes

FRONT = """---
title: 青川州妇联：十件实事
publisher: 青川日报
date: 2020-12-30
authors: [甲文, 乙武]
language: zh
source:
  title: 十件实事
  url: https://example.org/2020/12/30/1.html
---
"""
PROSE = "2020年，州妇联举办培训90期，发放贷款6500万元，带动1800名妇女开店就业。"


def read(text: str):
    return read_bytes(text.encode(), "report.md", None)


def test_front_matter_says_what_the_report_is() -> None:
    document = read(f"{FRONT}\n{PROSE}\n")
    assert document.title == "青川州妇联：十件实事"
    assert document.publisher == "青川日报"
    assert document.authors == ("甲文", "乙武")
    assert document.published == datetime.date(2020, 12, 30)
    assert document.url == "https://example.org/2020/12/30/1.html"
    assert document.media_type == "text/markdown"
    assert document.notes == ()


@pytest.mark.parametrize(
    ("stated", "licence"),
    [
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/"),
        ("ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0"),
        ("MIT", "https://spdx.org/licenses/MIT"),
        ("https://example.org/terms", "https://example.org/terms"),
        ("转载须注明出处", "转载须注明出处"),
        ("", ""),
    ],
)
def test_the_licence_of_the_front_matter_is_named_by_its_iri_where_it_has_one(stated: str, licence: str) -> None:
    for key in ("license", "licence"):
        assert read(f"---\ntitle: 十件实事\n{key}: {stated}\n---\n{PROSE}\n").licence == licence


def test_the_stored_text_is_the_body_as_it_stands() -> None:
    body = f"\n# 标题在此\n\n{PROSE}\n\n- 招聘会20场；\n"
    assert read(FRONT + body).text == body


def test_marks_of_blocks_stay_outside_of_their_spans(kinds) -> None:
    document = read(
        f"# 十件实事\n\n{PROSE}\n\n## 一、就业 ##\n\n{PROSE}\n\n**二、维权**\n\n{PROSE}\n\n"
        f"* 招聘会20场；\n1. 培训90期。\n> {PROSE}\n"
    )
    assert kinds(document) == [
        (BlockKind.TITLE, "十件实事"),
        (BlockKind.PROSE, PROSE),
        (BlockKind.HEADING, "一、就业"),
        (BlockKind.PROSE, PROSE),
        (BlockKind.HEADING, "二、维权"),
        (BlockKind.PROSE, PROSE),
        (BlockKind.ITEM, "招聘会20场；"),
        (BlockKind.ITEM, "1. 培训90期。"),
        (BlockKind.PROSE, PROSE),
    ]


def test_levels_are_those_of_the_marks() -> None:
    document = read(f"{FRONT}# 甲\n{PROSE}\n## 乙\n{PROSE}\n### 丙\n{PROSE}\n## 丁\n{PROSE}\n")
    assert [one.level for one in document.sections] == [1, 2, 3, 2]


def test_underlined_headings_are_headings(kinds) -> None:
    document = read(f"{FRONT}\n就业工作\n--------\n\n{PROSE}\n")
    assert kinds(document)[0] == (BlockKind.HEADING, "就业工作")


def test_emphasis_links_and_comments_do_not_cut_through_words() -> None:
    document = read(f"{FRONT}举办**春风行动**[招聘会](https://example.org/a)20场。<!-- 待核 -->![图](a.png)\n")
    assert document.text == "举办春风行动招聘会20场。\n"


def test_a_table_becomes_rows(kinds) -> None:
    document = read(f"{FRONT}{PROSE}\n\n| 县区 | 人数 |\n|------|-----:|\n| 北山县 | 7000人 |\n")
    assert kinds(document)[1:] == [(BlockKind.ROW, "县区\t人数"), (BlockKind.ROW, "北山县\t7000人")]


def test_a_title_in_front_matter_is_not_looked_for_in_the_text(kinds) -> None:
    document = read(f"{FRONT}长沙：服务大局\n\n{PROSE}\n")
    assert kinds(document)[0] == (BlockKind.HEADING, "长沙：服务大局")


@pytest.mark.parametrize("key", ["author: 甲文、乙武", "authors: 甲文 乙武"])
def test_authors_may_be_written_as_one_text(key: str) -> None:
    assert read(f"---\ntitle: 标题\n{key}\n---\n{PROSE}\n").authors == ("甲文", "乙武")


def test_a_source_may_be_an_address_alone() -> None:
    assert (
        read(f"---\ntitle: 标题\nsource: https://example.org/1.html\n---\n{PROSE}\n").url
        == "https://example.org/1.html"
    )


def test_a_rule_above_the_text_is_no_front_matter() -> None:
    assert PROSE in read(f"---\n\n{PROSE}\n\n---\n\n{PROSE}\n").text


def test_front_matter_that_is_never_closed_is_told() -> None:
    (note,) = [note for note in read(f"---\ntitle: 标题\ndate: 2019-01-20\n\n{PROSE}\n").notes if "---" in note]
    assert note == "the front matter, from title: on, is read as text: it has no line --- below it"
    assert not [note for note in read(f"---\n\n{PROSE}\n").notes if "---" in note]


@pytest.mark.parametrize(
    ("front", "cause"),
    [
        ("title: [甲\n", "front matter is no YAML"),
        ("date: 2019-02-30\n", "'2019-02-30', is none"),
        ("date: 去年底\n", "is none"),
    ],
)
def test_broken_front_matter_is_refused(front: str, cause: str) -> None:
    with pytest.raises(ReadError, match=cause):
        read(f"---\n{front}---\n{PROSE}\n")
