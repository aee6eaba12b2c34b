"""A report that names its towns and not its county is set in the county that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes
from kg.resolve import resolve

if TYPE_CHECKING:
    from kg.resources import Vocabulary


def places_of(text: str, vocabulary: Vocabulary) -> set[str]:
    document = read_bytes(text.encode(), "report.txt", "text/plain")
    resolution = resolve(document, extract_by_rules(document, vocabulary), vocabulary)
    return {row.agent.adcode or "" for row in resolution.statements if row.agent is not None}


@pytest.mark.parametrize(
    ("text", "adcode"),
    [
        ("五角场街道2016年工作总结\n2016年，五角场街道为老年人发放救助金150万元，举办活动12场。\n", "310110"),
        ("留守儿童之家启用\n近日，萱洲镇留守儿童之家启用，全县建成留守儿童之家35所，帮扶儿童320名。\n", "430423"),
        ("妇女就业培训\n全县举办培训班12期。萱洲镇培训妇女150名，开云镇培训妇女200名。\n", "430423"),
        ("湖南省某县妇联工作\n湖南省衡阳市，全县举办培训班12期。萱洲镇培训妇女150名。\n", "430423"),
    ],
)
def test_towns_tell_the_county(text: str, adcode: str, vocabulary: Vocabulary) -> None:
    assert places_of(text, vocabulary) == {adcode}


@pytest.mark.parametrize(
    "text",
    [
        "妇女培训\n全县举办培训班12期。城关镇培训妇女150名。\n",
        "妇女培训\n全县举办培训班12期，在各乡镇培训妇女150名，特色小镇2个。\n",
        "石门县妇联工作\n石门县妇联举办培训班12期，萱洲镇妇女代表150名到县里参加活动。\n",
    ],
)
def test_a_name_that_many_towns_bear_tells_none_nor_does_a_guest_of_a_named_county(
    text: str, vocabulary: Vocabulary
) -> None:
    assert places_of(text, vocabulary) <= {"", "430726"}


def test_a_list_of_towns_by_short_names_tells_the_county(vocabulary: Vocabulary) -> None:
    homes = "我县相继在岱东虎斗村、衢山田涂村、岱西前岸村、长涂东剑村等地建立博爱家园20家。"
    assert places_of(f"博爱送万家\n近日，我县开展走访活动。{homes}\n", vocabulary) == {"330921"}


def test_words_that_are_towns_elsewhere_tell_no_county(vocabulary: Vocabulary) -> None:
    text = "活动以和平、发展、团结、友谊为主题，全县参加妇女300人。培训月嫂、家政、养老护理员150人。"
    assert places_of(f"社区活动\n{text}\n", vocabulary) <= {""}
