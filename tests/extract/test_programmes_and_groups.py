"""To which figures a programme and a group hold, wherever they are named and however the sentences are joined.

Each test multiplies names by the places where they stand and by the joints behind them.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.resources import Vocabulary

HEAD = "彭泽县妇联2016年工作总结\n2016-12-26\n\n一、服务大局有新作为\n"
PROGRAMMES = (
    ("“暖巢”关爱行动", "暖巢"),
    ("“百企千岗”就业服务计划", "百企千岗"),
    ("“双联”工作", "双联"),
    ("“学先进，做先锋”主题教育", "学先进，做先锋"),
    ("“三八”维权周活动", "“三八”维权周"),
    ("巾帼脱贫行动", "巾帼脱贫"),
    ("万名青年就业培训计划", "万名青年就业培训计划"),
    ("贫困母亲小额循环项目", "贫困母亲小额循环项目"),
    ("爱心助学活动", "爱心助学活动"),
)
WITHIN = (
    "开展{0}，",
    "依托{0}，",
    "通过实施{0}，",
    "结合{0}，",
    "以{0}为抓手，",
    "在{0}中，",
    "{0}扎实推进，",
    "自{0}开展以来，",
    "{0}方面，",
    "大力推进{0}。",
)
TOLD = "举办讲座14期，走访家庭236户"
GOES_ON = (
    "，并发放资料870份。",
    "。累计发放资料870份。",
    "。截至目前，共发放资料870份。",
    "。活动共发放资料870份。",
    "。该项工作惠及妇女870人。",
)
ENDS = (
    "。此外，调处邻里纠纷870件。",
    "。另外，建立议事点870个。",
    "；二是加强阵地建设，建立议事点870个。",
    "。二是加强阵地建设，建立议事点870个。",
    "。\n（二）加强阵地建设\n建立议事点870个。",
)
HEADINGS = (
    ("（一）“暖巢”关爱行动", "暖巢"),
    ("（一）深入开展“双百”技能培训", "双百"),
    ("（一）扎实推进“两癌”免费检查", "两癌"),
    ("（一）巾帼建功活动", "巾帼建功"),
    ("（一）“面对面、心贴心、实打实服务职工在基层”活动", "面对面、心贴心、实打实服务职工在基层"),
)
GROUPS = ("残疾人", "困难职工", "低保户", "果农", "失独家庭", "退捕渔民")
SERVING = (
    "针对{0}，举办讲座14期，发放资料236份。",
    "（一）做好{0}帮扶工作\n全年发放帮扶资金14万元，送去慰问品236份。",
    "为{0}提供岗位14个，发放补贴236元。",
    "深入开展关爱{0}活动，送去慰问品14份，捐款236元。",
)


def programmes(text: str, vocabulary: Vocabulary) -> dict[str, set[str]]:
    """The programmes of each figure of a text."""
    statements = extract_by_rules(read_bytes(text.encode(), "report.txt", "text/plain"), vocabulary)
    return {m.quantity.text: {one.text for one in told.programmes} for told in statements for m in told.measures}


def groups(text: str, vocabulary: Vocabulary) -> list[set[str]]:
    """The groups of each figure of a text."""
    statements = extract_by_rules(read_bytes(text.encode(), "report.txt", "text/plain"), vocabulary)
    return [{group.text for group in measure.beneficiaries} for told in statements for measure in told.measures]


def _names(name: str, found: set[str]) -> bool:
    return any(name in one for one in found)


@pytest.mark.parametrize("joint", GOES_ON)
def test_figures_go_on_with_the_programme(joint: str, vocabulary: Vocabulary) -> None:
    for (written, name), within in product(PROGRAMMES, WITHIN):
        text = HEAD + within.format(written) + TOLD + joint
        found = programmes(text, vocabulary)
        assert len(found) == 3, text
        assert all(_names(name, one) for one in found.values()), (text, found)


@pytest.mark.parametrize("joint", ENDS)
def test_a_deed_beside_it_does_not(joint: str, vocabulary: Vocabulary) -> None:
    opens = "一是" if "二是" in joint else "（一）关心群众\n" if "（二）" in joint else ""
    for (written, name), within in product(PROGRAMMES, WITHIN):
        text = HEAD + opens + within.format(written) + TOLD + joint
        found = programmes(text, vocabulary)
        assert [_names(name, one) for one in found.values()] == [True, True, False], (text, found)


@pytest.mark.parametrize(("heading", "name"), HEADINGS)
def test_a_heading_holds_for_its_section(heading: str, name: str, vocabulary: Vocabulary) -> None:
    found = programmes(f"{HEAD}{heading}\n全年发放资料14份，走访家庭236户。共服务群众870人次。", vocabulary)
    assert len(found) == 3
    assert all(_names(name, one) for one in found.values()), found


@pytest.mark.parametrize("serving", SERVING)
def test_figures_are_for_the_group(serving: str, vocabulary: Vocabulary) -> None:
    for group in GROUPS:
        text = HEAD + serving.format(group)
        assert groups(text, vocabulary) == [{group}] * 2, text
