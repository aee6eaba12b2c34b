"""Periods: their dates, precision and relation to the publication."""

import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import NotAPeriod
from kg.values import Period, find_anniversary_years, find_periods, parse_period

PUBLISHED = datetime.date(2019, 1, 25)


def line(period: Period) -> str:
    return f"{period.text}|{period.start or ''}..{period.end or ''}|{period.precision}|{period.relation}"


@pytest.mark.cases("periods.tsv")
def test_each_period_has_the_dates_of_the_table(case: list[str]) -> None:
    text, expected, *_ = case
    assert (" ; ".join(map(line, find_periods(text, PUBLISHED))) or "-") == expected


def test_a_year_at_the_head_of_a_paragraph_holds_for_its_months() -> None:
    found = find_periods("2016年，成立协会。3月，举办培训。\n5月，召开会议。", PUBLISHED)
    assert [period.start for period in found] == [
        datetime.date(2016, 1, 1),
        datetime.date(2016, 3, 1),
        datetime.date(2019, 5, 1),
    ]


@pytest.mark.parametrize("text", ["去年", "今年上半年", "10月", "近三年", "本月", "截至目前"])
def test_without_a_publication_what_is_relative_is_not_found(text: str) -> None:
    assert find_periods(text) == []
    with pytest.raises(NotAPeriod):
        parse_period(text)


def test_without_a_publication_the_relation_is_unknown() -> None:
    assert parse_period("2018年").relation == "unknown"


def test_what_follows_a_period_is_located() -> None:
    with pytest.raises(NotAPeriod) as caught:
        parse_period("2018年的工作", PUBLISHED)
    assert caught.value.offset == 5


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2059, 12, 31)), st.dates(datetime.date(2000, 1, 1)))
def test_every_date_is_read_back(day: datetime.date, published: datetime.date) -> None:
    for text in (f"{day.year}年{day.month}月{day.day}日", day.isoformat()):
        period = parse_period(text, published)
        assert (period.start, period.end, period.precision) == (day, day, "day")


PIECES = (Path(__file__).parent / "cases" / "pieces.txt").read_text(encoding="utf-8").splitlines()
TEXTS = st.lists(st.sampled_from([*PIECES, "\n"]), max_size=40).map("".join)


@given(
    TEXTS,
    st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2050, 1, 1)),
)
@settings(max_examples=1000, deadline=None)
def test_spans_slice_to_their_text_and_never_overlap(text: str, published: datetime.date | None) -> None:
    found = find_periods(text, published)
    assert all(text[p.start_offset : p.end_offset] == p.text and p.text for p in found)
    assert all(first.end_offset <= second.start_offset for first, second in pairwise(found))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("喜迎国庆七十周年", [2019]),
        ("庆祝中国共产党成立100周年", [2021]),
        ("建党一百周年暨共青团成立九十九周年", [2021, 2021]),
        ("慶祝改革開放40週年", [2018]),
        ("纪念抗战胜利70周年", [2015]),
        ("某会成立三十周年", []),
        ("庆祝建军90周年", [2017]),
        ("张建军30周年作品展", []),
        ("组建团十周年", []),
        ("改革开放以来", []),
    ],
)
def test_an_anniversary_tells_the_year_in_which_it_is_kept(text: str, years: list[int]) -> None:
    assert find_anniversary_years(text) == years
