"""Days of news that name no month: 20日下午."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.resources import Vocabulary


@pytest.mark.parametrize(
    ("published", "text", "day", "why"),
    [
        ("2022-01-21", "20日下午，县妇联慰问职工30人。", "2022-01-20", "the month of the publication"),
        (
            "2015-03-02",
            "1月14日，招聘会举行。14日上午，招聘会聚集了91家企业。",
            "2015-01-14",
            "the month told before it",
        ),
        (
            "2018-01-03",
            "12月28日，县妇联召开会议。28日下午，慰问职工30人。",
            "2017-12-28",
            "a month of the year before",
        ),
        (
            "2018-09-10",
            "7月15日，团县委举办夏令营。20日上午，慰问教师20人。",
            "2018-07-20",
            "the only month that is told",
        ),
        ("2018-09-10", "5月，疗养开始。7月15日，夏令营开始。20日上午，慰问教师20人。", "", "of two months neither"),
        ("2018-07-20", "28日上午，县妇联举办讲座2场。", "", "a day still to come is not of the month before"),
        ("2018-07-20", "培训为期10日，培训妇女20人。", "", "a length is no day"),
    ],
)
def test_a_day_without_its_month_is_of_the_month_that_is_told(
    published: str, text: str, day: str, why: str, vocabulary: Vocabulary
) -> None:
    written = f"江永县妇联工作\n{published}\n{text}\n"
    document = read_bytes(written.encode(), "report.txt", "text/plain")
    last = extract_by_rules(document, vocabulary)[-1]
    found = (
        last.period.start if last.period is not None and last.period.text.endswith(("日", "日下午", "日上午")) else None
    )
    bare = last.period is not None and last.period.start == last.period.end and "月" not in last.period.text
    expected = datetime.date.fromisoformat(day) if day else None
    assert (found if bare else None) == expected, why
