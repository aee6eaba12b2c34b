"""Marks that a copy has damaged are read as what they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.marks import mend_marks, widen_marks

TEXTS = st.lists(
    st.sampled_from(
        [
            "工会",
            "发放",
            "“",
            "”",
            "〝",
            "〞",
            "〟",
            "?",
            "？",
            "什么",
            "了",
            "万",
            "3",
            "，",
            "。",
            "\n",
            "阳光工程",
            "的",
            "培训",
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("damaged", "mended", "why"),
    [
        ("评选“工人先锋号“8个", "评选“工人先锋号”8个", "a mark that closes has the side of one that opens"),
        ("开展”送清凉“活动", "开展“送清凉”活动", "the sides of both marks are exchanged"),
        ("“甲“、“乙”和”丙”", "“甲”、“乙”和“丙”", "among marks that are whole"),
        ("1?12万例得到免费手术，占1?4%", "1.12万例得到免费手术，占1.4%", "a decimal point has become a question mark"),
        ("发放“送温暖”资金，开展?春风行动?招聘", "发放“送温暖”资金，开展“春风行动”招聘", "beside marks that are whole"),
        ("实施?阳光工程?，培训农民工", "实施“阳光工程”，培训农民工", "a name says by its end that it is one"),
        ("有困难?实施?阳光工程?培训农民", "有困难?实施“阳光工程”培训农民", "a question before a name"),
        ("开展〝春风行动〞和〝春蕾计划〟", "开展“春风行动”和“春蕾计划”", "marks in the form of primes"),
        ("“十五〞期间", "“十五”期间", "a prime closes what another mark opens"),
        ("以?三个代表?重要思想为指导", "以“三个代表”重要思想为指导", "both marks have become question marks"),
    ],
)
def test_what_can_be_told_is_mended(damaged: str, mended: str, why: str) -> None:
    assert mend_marks(damaged) == mended, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("“创建“工人先锋号”活动”", "quotations within one another are whole"),
        ("“创建工人先锋号", "one mark is no pair"),
        ("谁来干?怎么干?全县上下都在问", "questions are asked"),
        ("群众满意了?我们再看一看?大家说", "what ends in 了 is asked"),
        ("2001?2005年培训300?500人", "years and a span are no decimal"),
        ("有困难?找工会?泗县总工会慰问职工86名", "two questions before the text"),
        ("?举办技能培训12期?慰问困难职工236户", "bullets that have become question marks"),
        ("岗位够不够?工资高不高?县总工会组织招聘会", "questions without a particle"),
    ],
)
def test_what_may_be_meant_is_left_alone(text: str, why: str) -> None:
    assert mend_marks(text) == text, why


@given(TEXTS)
def test_no_offset_moves_and_no_other_character_changes(text: str) -> None:
    mended = mend_marks(text)
    assert len(mended) == len(text)
    changed = [(before, after) for before, after in zip(text, mended, strict=True) if before != after]
    assert {before for before, _ in changed} <= set("“”〝〞〟?")
    assert {after for _, after in changed} <= set("“”.")


@given(TEXTS)
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mend_marks(text)
    assert mend_marks(once) == once


WIDTHS = st.lists(
    st.sampled_from(["工会", "5期", "1,200人", "3.5", ",", ";", "!", "，", "培训", "2018-03-05", "a,b", " ", "\n"]),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    ("narrow", "wide", "why"),
    [
        ("举办5期,培训1,200人;效果好!", "举办5期，培训1,200人；效果好！", "marks between Chinese words"),
        ("1,200,培训", "1,200，培训", "a comma behind a number that holds one"),
        ("see a,b;c!", "see a,b;c!", "marks within what is of half width"),
    ],
)
def test_marks_of_half_width_are_read_as_those_of_full_width(narrow: str, wide: str, why: str) -> None:
    assert widen_marks(narrow) == wide, why


@given(WIDTHS)
def test_widening_moves_no_offset_and_leaves_numbers_alone(text: str) -> None:
    widened = widen_marks(text)
    assert len(widened) == len(text)
    assert widen_marks(widened) == widened
    changed = {before for before, after in zip(text, widened, strict=True) if before != after}
    assert changed <= set(",;!")
    assert all(
        widened[n] == ","
        for n in range(1, len(text) - 1)
        if text[n] == "," and text[n - 1].isdigit() and text[n + 1].isdigit()
    )
