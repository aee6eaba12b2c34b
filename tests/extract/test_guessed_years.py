"""A report that tells no date: its year is guessed from what it names, a day of it is not, and readings say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.model import Statement
    from kg.resources import Vocabulary

TOLD = "昨日，市妇联慰问困难妇女300名。去年，市妇联培训妇女500人。2016年，市妇联救助妇女60名。"


def read(head: str, vocabulary: Vocabulary) -> dict[str, Statement]:
    document = read_bytes(f"{head}\n{TOLD}\n".encode(), "report.txt", "text/plain")
    found = extract_by_rules(document, vocabulary)
    return {measure.quantity.text: statement for statement in found for measure in statement.measures}


def test_a_day_told_by_another_one_is_none_where_only_the_year_is_guessed(vocabulary: Vocabulary) -> None:
    guessed, known = read("衡阳市妇联2018年工作", vocabulary), read("衡阳市妇联工作\n2018-03-09", vocabulary)
    told = [(one.precision, one.start, one.end) for one in (guessed["300名"].period, known["300名"].period) if one]
    assert [(precision, str(start), str(end)) for precision, start, end in told] == [
        ("year", "2018-01-01", "2018-12-31"),
        ("day", "2018-03-08", "2018-03-08"),
    ]


@pytest.mark.parametrize(("figure", "sure"), [("300名", False), ("500人", False), ("60名", True)])
def test_a_time_that_counts_from_a_guessed_day_is_less_sure(figure: str, sure: bool, vocabulary: Vocabulary) -> None:
    guessed, known = (
        read("衡阳市妇联工作", vocabulary)[figure],
        read("衡阳市妇联工作\n2018-03-09", vocabulary)[figure],
    )
    assert (guessed.confidence == known.confidence) is sure
    assert guessed.confidence <= known.confidence


@pytest.mark.parametrize(
    ("head", "told", "sure"),
    [
        ("衡阳市妇联工作", "2016年3月，市妇联举办招聘会25场；8月，举办讲座90场。", True),
        ("衡阳市妇联工作", "2016年，市妇联和市总工会3月培训妇女90场。", True),
        ("衡阳市妇联工作", "2016年，市妇联培训妇女800人。8月，市妇联举办讲座90场。", True),
        ("衡阳市妇联工作", "2016年，市妇联培训妇女800人。\n8月，市妇联举办讲座90场。", True),
        ("衡阳市妇联工作", "截至2016年3月，市妇联培训妇女800人；截至8月底，举办讲座90场。", True),
        ("衡阳市妇联2016年工作总结", "今年，市妇联举办讲座90场。", True),
        ("衡阳市妇联工作", "2016年，市妇联培训妇女800人。今年，市妇联举办讲座90场。", False),
        ("衡阳市妇联工作", "今年，市妇联举办讲座90场。2016年，市妇联培训妇女800人。", False),
    ],
)
def test_a_time_whose_year_is_named_is_no_guess(head: str, told: str, sure: bool, vocabulary: Vocabulary) -> None:
    undated, known = (
        {
            measure.quantity.text: statement.confidence
            for statement in extract_by_rules(
                read_bytes(f"{head}{day}\n{told}\n".encode(), "report.txt", "text/plain"), vocabulary
            )
            for measure in statement.measures
        }["90场"]
        for day in ("", "\n2016-12-20")
    )
    assert (undated == known) is sure
    assert undated <= known


def test_an_anniversary_tells_the_year_of_a_report_that_tells_no_other(vocabulary: Vocabulary) -> None:
    text = "衡阳市总工会举办“喜迎国庆七十周年”职工羽毛球比赛\n8月2日，市总工会举办职工羽毛球比赛，29支代表队参加。\n"
    found = extract_by_rules(read_bytes(text.encode(), "report.txt", "text/plain"), vocabulary)
    days = {str(one.period.start) for one in found if one.measures and one.period is not None}
    assert days == {"2019-08-02"}


def test_a_month_ends_with_its_section(vocabulary: Vocabulary) -> None:
    text = (
        "# 衡阳市妇联2018年工作\n\n2018-12-20\n\n## 一、就业\n\n3月，市妇联组织招聘会5场。\n\n"
        "## 二、关爱儿童\n\n走访慰问留守儿童350名。\n"
    )
    found = extract_by_rules(read_bytes(text.encode(), "report.md", "text/markdown"), vocabulary)
    told = {one.measures[0].quantity.text: one.period for one in found if one.measures}
    assert {figure: (str(period.start), str(period.end)) for figure, period in told.items() if period} == {
        "5场": ("2018-03-01", "2018-03-31"),
        "350名": ("2018-01-01", "2018-12-31"),
    }


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("五峰县残联动态\n2014-12-28\n金秋十月，五峰县残联慰问残疾人36户。", "2014-10-01"),
        ("五峰县残联动态\n2014-03-28\n阳春三月，五峰县残联走访残疾人26户。", "2014-03-01"),
        ("五峰县残联动态\n2014-12-28\n阳春三月，草长莺飞。五峰县残联走访残疾人26户。", "2014-01-01"),
    ],
)
def test_a_month_that_paints_the_season_dates_only_the_deed_right_behind_it(
    text: str, first: str, vocabulary: Vocabulary
) -> None:
    document = read_bytes(f"{text}\n".encode(), "report.txt", "text/plain")
    told = [one.period for one in extract_by_rules(document, vocabulary) if one.measures and one.period is not None]
    assert [str(period.start) for period in told] == [first]


def test_the_last_days_of_january_are_told_as_they_are(vocabulary: Vocabulary) -> None:
    summed = "某地新闻网1月30日讯 2013年，石柱县总工会累计发放帮扶资金56万元。"
    text = f"石柱县总工会关爱职工\n{summed}昨日，石柱县总工会慰问困难职工36户。\n"
    found = extract_by_rules(read_bytes(text.encode(), "report.txt", "text/plain"), vocabulary)
    told = {one.measures[0].quantity.text: one.period for one in found if one.measures and one.period is not None}
    assert {figure: str(period.start) for figure, period in told.items()} == {
        "56万元": "2013-01-01",
        "36户": "2014-01-29",
    }
