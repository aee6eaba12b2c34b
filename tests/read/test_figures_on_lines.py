"""Pages that put every figure on a line of its own, as copies of word processors' pages do."""

import pytest

from kg.model import BlockKind

REPORT = """某某县政府工作回顾

2012年县七届人大一次会议以来,县政府埋头苦干。农业稳步发展。
2016
年实现农业增加值
41.7
亿元,五年年均增长
4.6%
。粮食连年增产,设施农业占耕地面积
21.3%
,较
2011
年提高
8
个百分点。三次产业比例调整为
31
:
42
:
27
。工业加快转型。
52
个重点项目开工,新建公厕
18
座。
"""


def test_a_text_with_each_figure_on_a_line_of_its_own_is_read_as_sentences(read_text) -> None:
    document = read_text(REPORT)
    prose = [block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.PROSE]
    told = "".join(prose)
    assert not [block for block in document.blocks if block.kind is BlockKind.FURNITURE]
    assert "2016年实现农业增加值41.7亿元,五年年均增长4.6%。" in told
    assert "设施农业占耕地面积21.3%,较2011年提高8个百分点。" in told
    assert "三次产业比例调整为31:42:27。" in told
    assert "52个重点项目开工,新建公厕18座。" in told


def test_a_year_below_a_heading_does_not_join_the_heading(read_text) -> None:
    document = read_text(
        "某某县政府工作报告\n\n一、农业工作\n2016\n年新建大棚\n41\n个,养鸡\n12\n万只,修渠\n8\n公里,植树\n320\n亩。\n"
    )
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert kinds["一、农业工作"] is BlockKind.HEADING
    assert kinds["2016年新建大棚41个,养鸡12万只,修渠8公里,植树320亩。"] is BlockKind.PROSE


@pytest.mark.parametrize(
    "text",
    [
        "慰问金9万元。\n3\n万州区妇联还举办培训班12期。",
        "慰问金28万元。\n4\n个别乡镇工会工作不够扎实。",
        "新建高标准农田\n5\n种植大户达到320户。",
        "举办职工技能竞赛\n9\n台江区工会派员观摩。",
    ],
)
def test_the_number_of_a_page_is_no_figure_though_the_next_one_begins_like_a_unit(text: str, read_text) -> None:
    document = read_text(f"某某县工会总结\n\n{text}\n")
    number = text.split("\n")[1]
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert kinds[number] is BlockKind.FURNITURE


def test_the_number_of_a_page_between_paragraphs_stays_furniture(read_text) -> None:
    document = read_text("某某县妇联总结\n\n全年培训妇女300人。\n12\n某镇妇联慰问老人。\n")
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert kinds["12"] is BlockKind.FURNITURE
