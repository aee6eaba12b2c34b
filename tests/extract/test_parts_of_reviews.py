"""Which year the parts of a review are of, whatever its title, its day and its headings are called.

What was done is of the year reviewed and has been done; what is planned is of the next one and has not.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.resources import Vocabulary

DONE, TO_DO = "举办培训班8期，培训妇女326人。", "举办培训班6期，培训妇女300人。"
REVIEWS = (
    "江陵县妇联2018年工作总结",
    "江陵县妇联二〇一八年工作总结",
    "2018年江陵县妇联工作总结",
    "江陵县妇联关于2018年工作情况的报告",
    "江陵县妇联2018年工作总结暨2019年工作安排",
    "江陵县妇联2018年工作情况及2019年工作打算",
    "江陵县妇联2018年工作小结及明年工作计划",
)
WITHOUT_YEAR = ("江陵县妇联工作总结", "江陵县妇联年度工作总结")
HALF = ("江陵县妇联2018年上半年工作总结", "江陵县妇联2018年上半年工作总结及下半年工作计划")
DATES = ("", "2018-12-28", "2019-01-10")
PAST = ("一、主要工作成效", "一、2018年主要工作", "一、今年以来工作", "一、一年来的主要工作", "一、目标任务完成情况")
AHEAD = (
    "二、2019年工作打算",
    "二、下一步工作打算",
    "二、明年工作思路",
    "三、2019年重点抓好以下工作",
    "三、下一年工作",
    "二、存在问题及下一步工作",
    "二、新的一年工作安排",
)
REST = ("二、下半年工作安排", "二、下半年主要工作任务", "三、下步工作打算")
GOVERNMENTS = ("江陵县2019年政府工作报告", "江陵县政府工作报告")
GIVEN = ("2019-01-18", "——2019年1月8日在江陵县第十七届人民代表大会第三次会议上")
GOVERNED = ("一、2018年工作回顾", "一、过去一年工作回顾", "过去的一年，全县上下奋力拼搏，各项工作取得新成绩。")
GOVERNS = (
    "二、2019年工作安排",
    "二、今年工作安排",
    "二、新一年工作",
    "各位代表，2019年是决胜之年，做好今年的工作意义重大。",
    "今年，我们要着力抓好以下工作。",
)


def told(text: str, vocabulary: Vocabulary) -> list[tuple[int | None, str]]:
    """The year and the status of each figure of a text."""
    statements = extract_by_rules(read_bytes(text.encode(), "report.txt", "text/plain"), vocabulary)
    return [
        (one.period.start.year if one.period is not None and one.period.start is not None else None, one.status.value)
        for one in statements
        if one.measures
    ]


@pytest.mark.parametrize(
    ("heads", "parts", "planned"),
    [
        pytest.param((REVIEWS, DATES), (PAST, AHEAD[:1]), 2019, id="what-a-review-looks-back-on"),
        pytest.param((REVIEWS, DATES), (PAST[:1], AHEAD), 2019, id="what-a-review-plans"),
        pytest.param((WITHOUT_YEAR, DATES[1:]), (PAST, AHEAD), 2019, id="a-review-without-a-year"),
        pytest.param((HALF, ("", "2018-07-10")), (PAST[:1], REST), 2018, id="the-first-half"),
        pytest.param((GOVERNMENTS, GIVEN), (GOVERNED, GOVERNS), 2019, id="a-government"),
    ],
)
def test_each_part_is_of_its_own_year(
    heads: tuple[tuple[str, ...], ...], parts: tuple[tuple[str, ...], ...], planned: int, vocabulary: Vocabulary
) -> None:
    expected = [(2018, "reported")] * 2 + [(planned, "planned")] * 2
    for title, date, back, plan in product(*heads, *parts):
        text = f"{title}\n{date}\n\n{back}\n\n{DONE}\n\n{plan}\n\n{TO_DO}\n"
        assert told(text, vocabulary) == expected, text


@pytest.mark.parametrize(
    "join", ["{0}\n{1}\n{2} {3} {4} {5}", "{0}\n{1}\n{2}{3}{4}{5}", "{0}\n{1}\n\n{2}\n{3}{4}\n{5}"]
)
def test_so_it_is_where_a_page_has_lost_its_lines(join: str, vocabulary: Vocabulary) -> None:
    for title, date, plan in product(
        REVIEWS[:1] + REVIEWS[4:5], ("", "2019-01-18"), (*AHEAD[:2], "2019年，我们将重点抓好以下工作：")
    ):
        text = join.format(title, date, "一、2018年工作回顾", DONE, plan, TO_DO)
        assert told(text, vocabulary) == [(2018, "reported")] * 2 + [(2019, "planned")] * 2, text
