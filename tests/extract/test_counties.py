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
        ("杨桥镇启动免费体检\n上周，杨桥镇邀请安庆二院为妇女体检，共体检82人。\n", "340811"),
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
        "学习考察\n省妇联组织学员到天荒坪镇、报福镇参观，学员共30人。\n",
        "红十字会\n省红十字会向灾区捐款30万元，向龙门乡、太平镇、宝盛乡送去大米3000袋。\n",
        "企业家考察\n市工商联组织企业家35人到华士镇考察。\n",
        "村镇建设\n建成示范村镇12个，文明村镇35个。\n",
        "工会组建\n全市建立城镇街道工会300家。\n",
        "石门县妇联工作\n石门县妇联举办培训班12期，萱洲镇妇女代表150名到县里参加活动。\n",
    ],
)
def test_a_name_that_many_towns_bear_tells_none_nor_does_a_guest_of_a_named_county(
    text: str, vocabulary: Vocabulary
) -> None:
    assert places_of(text, vocabulary) <= {"", "430726"}


def test_a_list_of_towns_by_short_names_tells_the_county(vocabulary: Vocabulary) -> None:
    homes = "我县先后在店门大坪村、萱洲石塘村、贯塘红星村、新桥柳林村修建儿童之家12所。"
    assert places_of(f"儿童之家\n今年，我县重视儿童工作。{homes}\n", vocabulary) == {"430423"}


def test_words_that_are_towns_elsewhere_tell_no_county(vocabulary: Vocabulary) -> None:
    text = "活动以和平、发展、团结、友谊为主题，全县参加妇女300人。培训月嫂、家政、养老护理员150人。"
    assert places_of(f"社区活动\n{text}\n", vocabulary) <= {""}


def test_each_town_keeps_its_deeds(vocabulary: Vocabulary) -> None:
    text = "妇女就业培训\n全县举办培训班12期。萱洲镇培训妇女150名，开云镇培训妇女200名。\n"
    document = read_bytes(text.encode(), "report.txt", "text/plain")
    resolution = resolve(document, extract_by_rules(document, vocabulary), vocabulary)
    figures = {
        row.statement.measures[0].quantity.text: row.agent.label
        for row in resolution.statements
        if row.agent is not None and row.statement.measures
    }
    assert figures == {"12期": "衡山县政府", "150名": "萱洲镇", "200名": "开云镇"}


def test_a_town_of_a_name_that_looks_like_none_is_one_if_it_is_listed(vocabulary: Vocabulary) -> None:
    text = "蒲鞋市街道2020年工作总结\n2021-01-28\n今年，街道培训居民12期，走访老人800人次。\n"
    document = read_bytes(text.encode(), "report.txt", "text/plain")
    resolution = resolve(document, extract_by_rules(document, vocabulary), vocabulary)
    assert {row.agent.label for row in resolution.statements if row.agent is not None} == {"蒲鞋市街道"}


def test_a_town_is_taken_up_as_this_town(vocabulary: Vocabulary) -> None:
    first = "2007年，石门县白云乡竹园村建成书屋。白云乡重视修路，该乡新修公路5公里。这乡里的书屋真好。"
    text = f"山乡新事\n2008-04-10\n{first}\n同时投资1.2万元。这个乡还自筹资金21万元，新建公厕两座。\n"
    document = read_bytes(text.encode(), "report.txt", "text/plain")
    resolution = resolve(document, extract_by_rules(document, vocabulary), vocabulary)
    figures = {row.agent.label for row in resolution.statements if row.agent is not None and row.statement.measures}
    assert figures == {"白云乡"}
