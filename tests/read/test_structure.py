from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.model import BlockKind
from kg.read import Draft
from kg.read.furniture import is_furniture
from kg.read.headings import style_of
from kg.read.lines import find_lines
from kg.read.rules import load_rules

CASES = Path(__file__).parent / "cases"
RULES = load_rules()
PROSE = "2018年,市妇联举办培训90期,发放贷款6500万元,带动1800名妇女开店就业。"
HEADING, ITEM, TEXT, FURNITURE = BlockKind.HEADING, BlockKind.ITEM, BlockKind.PROSE, BlockKind.FURNITURE


def cases(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("case", cases("furniture"), ids=lambda case: case["line"])
def test_furniture_is_told_from_text(case) -> None:
    (line,) = find_lines(Draft(case["line"]))
    assert is_furniture(line, RULES) == (case["furniture"] == "yes"), case["why"]


@pytest.mark.parametrize("case", cases("headings"), ids=lambda case: case["line"])
def test_a_line_above_a_paragraph_is_a_heading_or_not(case, read_text, kinds) -> None:
    document = read_text(f"某某市妇联工作总结\n\n{PROSE}\n\n{case['line']}\n\n{PROSE}\n")
    kind, text = kinds(document)[2]
    assert text == case["line"]
    assert (kind is HEADING) == (case["style"] != "-"), case["why"]
    if case["style"] not in ("-", "topic", "plain"):
        assert style_of(text.replace("：", ":").replace("（", "(").replace("）", ")"), RULES).style == case["style"]


def test_sections_nest_as_the_numbering_does(read_text) -> None:
    document = read_text(
        f"某某县2018年工作总结\n\n{PROSE}\n\n一、工作回顾\n（一）就业\n{PROSE}\n1.培训\n{PROSE}\n（二）维权\n{PROSE}\n二、工作打算\n{PROSE}\n"
    )
    found = [(one.level, one.heading.of(document.text) if one.heading else None) for one in document.sections]
    assert found == [
        (0, None),
        (1, "一、工作回顾"),
        (2, "（一）就业"),
        (3, "1.培训"),
        (2, "（二）维权"),
        (1, "二、工作打算"),
    ]


def test_a_section_ends_before_the_next_heading_of_its_level_or_above(read_text) -> None:
    document = read_text(f"总结材料\n\n{PROSE}\n\n长沙:服务大局\n\n{PROSE}\n\n衡阳:订单培训\n\n{PROSE}\n")
    sections = {one.heading.of(document.text): one.span.of(document.text) for one in document.sections if one.heading}
    assert sections == {"长沙:服务大局": f"长沙:服务大局\n\n{PROSE}", "衡阳:订单培训": f"衡阳:订单培训\n\n{PROSE}"}


def test_topics_inside_a_numbered_section_are_below_it(read_text) -> None:
    document = read_text(
        f"总结材料\n\n一、各地情况\n\n长沙:服务大局\n{PROSE}\n衡阳:订单培训\n{PROSE}\n\n二、打算\n{PROSE}\n"
    )
    assert [one.level for one in document.sections if one.heading] == [1, 2, 2, 1]


def test_numbered_lines_without_a_body_are_a_list(read_text, kinds) -> None:
    document = read_text(f"总结材料\n\n{PROSE}\n\n1.新增就业64万人\n2.再就业14万人\n3.转移就业77万人\n\n{PROSE}\n")
    assert [kind for kind, _ in kinds(document)][2:5] == [ITEM, ITEM, ITEM]


def test_a_table_of_contents_does_not_swallow_the_first_chapter(read_text, kinds) -> None:
    document = read_text(f"总结材料\n\n一、回顾\n二、打算\n\n一、回顾\n{PROSE}\n二、打算\n{PROSE}\n")
    assert [text for kind, text in kinds(document) if kind is HEADING] == ["一、回顾", "二、打算"]


def test_forms_of_an_announcement_are_no_headings(read_text, kinds) -> None:
    document = read_text(f"培训通知\n\n{PROSE}\n\n主办单位:某某市妇联\n培训内容:家政服务\n培训人数:300人\n")
    assert HEADING not in [kind for kind, _ in kinds(document)]


def test_the_first_short_line_is_the_title(read_text, kinds) -> None:
    document = read_text(f"当前位置:\n\n某某市妇联工作会召开 三件大事定了\n\n{PROSE}\n")
    assert document.title == "某某市妇联工作会召开 三件大事定了"
    assert [kind for kind, _ in kinds(document)] == [FURNITURE, BlockKind.TITLE, TEXT]


@pytest.mark.parametrize(
    "first",
    ["市妇联培训妇女300人。", "一、工作回顾", "各位代表:", "新华社北京12月16日电 记者获悉", "某某社／ 新北19日電"],
)
def test_a_first_line_that_is_no_title_is_not_taken_for_one(first: str, read_text) -> None:
    document = read_text(f"{first}\n\n{PROSE}\n")
    assert document.title == ""
    assert "no title found" in document.notes


def test_a_passage_that_begins_with_its_topic_keeps_it_as_heading(read_text, kinds) -> None:
    document = read_text(f"衡阳:订单培训走俏\n\n{PROSE}\n\n株洲:工作室亮眼\n\n{PROSE}\n")
    assert [kind for kind, _ in kinds(document)] == [HEADING, TEXT, HEADING, TEXT]


def test_who_spoke_where_and_when_is_furniture_below_the_title(read_text, kinds) -> None:
    document = read_text(
        f"政府工作报告\n——2019年3月2日在某某县第十六届人民代表大会第四次会议上\n县长 甲 某 某\n\n{PROSE}\n"
    )
    assert [kind for kind, _ in kinds(document)] == [BlockKind.TITLE, FURNITURE, FURNITURE, TEXT]
    assert document.published.isoformat() == "2019-03-02"


def test_a_title_with_a_colon_stays_the_title_above_a_line_of_information(read_text, kinds) -> None:
    document = read_text(f"某某市总工会:今年办好这些实事\n来源:某某市总工会\n\n{PROSE}\n")
    assert document.title == "某某市总工会:今年办好这些实事"
    assert [kind for kind, _ in kinds(document)] == [BlockKind.TITLE, FURNITURE, TEXT]


@pytest.mark.parametrize(
    ("masthead", "kind"), [("省总工会", BlockKind.TITLE), ("某某新闻网", FURNITURE)], ids=["a body", "a site"]
)
def test_the_title_stands_below_the_name_of_a_site_or_of_a_body(read_text, kinds, masthead, kind) -> None:
    document = read_text(f"{masthead}\n为困难职工送上温暖 助返乡人员就业\n\n{PROSE}\n")
    assert document.title == "为困难职工送上温暖 助返乡人员就业"
    assert [one for one, _ in kinds(document)] == [kind, BlockKind.TITLE, TEXT]


@pytest.mark.parametrize(
    "page",
    [
        "某某门户 8848 家居 数码\n新闻中心 > 国内新闻 > 地方\n{title}\n\n{prose}\n",
        "本站愿与各界在平等互利的基础上开展合作。\n\n{title}\n\n发布时间:2023-01-31 访问量:380\n\n{prose}\n",
    ],
    ids=["below the path of the menus", "above the day of publication"],
)
def test_the_title_stands_where_a_page_sets_it_apart(read_text, page) -> None:
    title = "某某市工会年内帮扶农民工三万名"
    assert read_text(page.format(title=title, prose=PROSE)).title == title


def test_the_title_is_what_the_table_above_an_official_page_calls_so(read_text) -> None:
    title = "某某市政府办公厅关于下达就业工作任务的通知"
    table = f"政府信息公开\n• 索 引 号: QZ00101-2018\n• 标    题: {title}\n• 发布日期:2017-05-12\n"
    assert read_text(f"{table}{title}\n某政办〔2018〕181号\n\n{PROSE}\n").title == title


def test_a_title_over_two_lines_is_both_of_them(read_text) -> None:
    text = f"某某镇2010年工作总结及\n\n2011年工作计划\n\n更新时间:2014-01-14\n\n{PROSE}\n"
    assert read_text(text).title == "某某镇2010年工作总结及2011年工作计划"


def test_the_day_and_page_below_the_name_of_a_paper_are_no_title(read_text) -> None:
    document = read_text(f"某某日报\n2018年12月17日 星期一 第3版\n走访困难家庭送温暖\n\n{PROSE}\n")
    assert "星期" not in document.title


@pytest.mark.parametrize(
    "title",
    ["某某区民政局“三个着力”织密居家养老服务网", "某某县搭建困难职工帮扶网"],
    ids=["with a quote", "without one"],
)
def test_a_title_that_ends_as_the_name_of_a_site_does_is_no_site(read_text, kinds, title) -> None:
    document = read_text(
        f"{title}\n来源:某某融媒体中心 发布时间:2021-12-20 09:15\n{PROSE * 8}\n瑞雪过后公园银装素裹...[详细]\n"
    )
    assert document.title == title
    assert [kind for kind, _ in kinds(document)] == [BlockKind.TITLE, FURNITURE, TEXT, FURNITURE]


def test_a_title_above_nothing_but_one_long_paragraph_is_the_title(read_text) -> None:
    assert read_text(f"某某县妇联关爱留守儿童\n\n{PROSE * 12}\n").title == "某某县妇联关爱留守儿童"


def test_a_body_named_above_a_paragraph_is_the_title_itself(read_text) -> None:
    assert read_text(f"某某县总工会\n\n{PROSE}\n").title == "某某县总工会"


def test_the_body_that_issues_a_bulletin_stands_above_the_date_below_its_title(read_text) -> None:
    text = "某某市2011年统计公报\n某某市统计局\n2012年3月6日\n\n" + f"{PROSE}\n\n" * 14
    assert read_text(text).publisher == "某某市统计局"


def test_a_signature_and_its_date_end_a_report(read_text, kinds) -> None:
    document = read_text(f"关于工作情况的报告\n\n{PROSE}\n\n某某县妇女联合会\n二〇一九年一月五日\n")
    assert [kind for kind, _ in kinds(document)][2:] == [FURNITURE, FURNITURE]
    assert (document.publisher, document.published.isoformat()) == ("某某县妇女联合会", "2019-01-05")


def test_short_lines_below_a_rubric_of_links_are_furniture(read_text, kinds) -> None:
    document = read_text(f"工作总结材料\n\n{PROSE}\n\n相关链接\n某某市召开会议\n某某县部署工作\n\n{PROSE}\n")
    assert [kind for kind, _ in kinds(document)][2:] == [FURNITURE, FURNITURE, FURNITURE, TEXT]


def test_lines_wrapped_at_one_width_are_one_paragraph(read_text, kinds) -> None:
    text = (
        "工作总结材料\n\n过去一年,面对复杂形势,县妇联坚持以服务妇女为本,提供岗位130\n"
        "00多个,发放贷款6500万元,带动1800名妇女开店就业,举办手工编织培\n训90期。\n县妇联还办好了实事。\n"
    )
    document = read_text(text)
    assert len([kind for kind, _ in kinds(document) if kind is TEXT]) == 2
    assert document.sentences[1].span.of(document.text).count("\n") == 1  # 130 ⏎ 00多个, but not 编织培 ⏎ 训90期


def test_only_an_indent_begins_a_paragraph_where_paragraphs_are_indented(read_text, kinds) -> None:
    text = (
        "工作总结材料\n\n　　过去一年,县妇联坚持以服务妇女为本,提供岗位13000多个,惠及妇女。\n"
        "县妇联发放贷款6500万元,带动1800名妇女开店就业,举办手工编织培训9\n0期。\n　　新的一年,县妇联将办好实事。\n"
    )
    paragraphs = [text for kind, text in kinds(read_text(text)) if kind is TEXT]
    assert len(paragraphs) == 2
    assert paragraphs[0].endswith("培训9\n0期。")


def test_the_narrow_columns_of_a_newspaper_are_joined(read_text, kinds) -> None:
    column = "去年,县妇联提供岗位\n13000多个,发放小额\n贷款6500万元,扶持\n2000名妇女,帮助困难\n家庭300户。\n"
    assert [kind for kind, _ in kinds(read_text(f"工作总结材料\n\n{column}"))] == [BlockKind.TITLE, TEXT]


def test_items_of_one_length_are_not_joined(read_text, kinds) -> None:
    items = "举办春风行动专场招聘会二十场次\n培训农村留守妇女三百六十人次余\n发放妇女小额担保贷款五十万元整\n"
    assert len(kinds(read_text(f"工作总结材料\n\n{PROSE}\n\n{items}"))) == 5


def test_a_line_broken_in_the_middle_of_a_sentence_goes_on(read_text) -> None:
    document = read_text(f"工作总结材料\n\n2018年,市妇联举办春风行动专场招聘会,\n提供岗位13000多个。\n\n{PROSE}\n")
    assert document.sentences[1].span.of(document.text) == "2018年,市妇联举办春风行动专场招聘会,提供岗位13000多个。"


def test_a_line_that_leaves_a_bracket_open_goes_on(read_text, kinds) -> None:
    document = read_text(f"道县就业工作有成效\n\n永州日报讯(通讯员 张一\n王二)“贷款批下来了。”{PROSE}\n\n{PROSE}\n")
    assert [kind for kind, _ in kinds(document)][1:] == [TEXT, TEXT]


def test_a_heading_does_not_run_into_its_paragraph(read_text, kinds) -> None:
    document = read_text(f"工作总结材料\n\n{PROSE}\n家庭教育有声势有特色有成效受欢迎\n{PROSE}\n")
    assert [kind for kind, _ in kinds(document)][1:] == [TEXT, HEADING, TEXT]


def test_lines_parted_by_a_blank_one_stay_apart(read_text, kinds) -> None:
    document = read_text("工作总结材料\n\n2018年,市妇联举办春风行动专场招聘会,\n\n提供岗位13000多个。\n")
    assert len(kinds(document)) == 3


def test_cells_parted_by_tabulators_are_a_row_and_one_sentence(read_text, kinds) -> None:
    document = read_text(f"工作总结材料\n\n{PROSE}\n\n县区\t期数\t人数\n北山县\t30期\t7000人。\n")
    assert [kind for kind, _ in kinds(document)][2:] == [BlockKind.ROW, BlockKind.ROW]
    assert len(document.sentences) == 4


def test_furniture_has_no_sentences(read_text) -> None:
    document = read_text(f"工作总结材料\n来源:某某网 2019-01-25\n\n{PROSE}\n")
    assert [one.span.of(document.text) for one in document.sentences] == ["工作总结材料", PROSE]


def test_each_sentence_knows_its_block(read_text) -> None:
    document = read_text(f"工作总结材料\n\n{PROSE}{PROSE}\n\n{PROSE}\n")
    assert [one.paragraph for one in document.sentences] == [0, 1, 1, 2]
    assert all(one.span in document.blocks[one.paragraph].span for one in document.sentences)


def test_what_goes_on_in_a_wrapped_text_ends_where_a_sentence_ends(read_text, kinds) -> None:
    lines = (
        "募捐救助工作。县红十字会广泛宣传募捐项目，由某某集团捐款六十万元援建的小学主体完",
        "工，由某某公司援建的图书楼正在建设。“暖心”计划有了新的突破，受助患者的年龄扩大",
        "了，扶助的范围扩大到从零至二十周",
        "岁，全年共救助贫困患儿二十八人，并为其中的大病患者成功地",
        "做了手术。县红十字会还开辟了义卖等募捐渠道，全年共救助困难的群众三千多人次不等。",
    )
    assert (
        len([kind for kind, _ in kinds(read_text("工作总结材料\n\n" + "\n".join(lines) + "\n")) if kind is TEXT]) == 1
    )


def test_a_paragraph_signed_in_brackets_is_complete_below_its_heading(read_text, kinds) -> None:
    document = read_text(
        f"妇女工作简讯\n\n{PROSE}\n\n某某市\n\n2018年举办培训班20期，培训妇女3000余人次，受益面广。(张三 李四)\n"
    )
    assert [kind for kind, _ in kinds(document)][-2:] == [HEADING, TEXT]


def test_items_behind_marks_that_were_lost_are_items(read_text, kinds) -> None:
    document = read_text("各县区简讯\n\n?? ● 甲县 举办培训班20期。(张三)\n????● 乙县 举办培训班30期。(李四)\n")
    assert [kind for kind, _ in kinds(document)][1:] == [BlockKind.ITEM, BlockKind.ITEM]


def test_the_number_of_a_source_ends_a_line(read_text, kinds) -> None:
    long = "推进城市建设项目并完成道路改造及新建三个公园与两处停车场还有一个农贸市场以及配套的绿化和照明设施"
    document = read_text(f"某某市实事项目概览\n\n{long} [1][2]\n{long} [3]\n")
    assert [kind for kind, _ in kinds(document)] == [BlockKind.TITLE, TEXT, TEXT]


def test_a_number_on_a_line_of_its_own_within_a_sentence_is_no_page_number(read_text) -> None:
    document = read_text(
        "某县妇联工作总结\n\n全年举办培训班，培训妇女\n　　320\n　　人，扶持开办网店\n　　46\n　　家。\n"
    )
    assert len(document.sentences) == 2
    assert "320" in document.sentences[1].span.of(document.text)


def test_title_information_and_text_in_one_line_are_three_blocks(read_text) -> None:
    document = read_text(
        "某县新农保工作扎实推进 2014-05-12 来源： 县人社局 【字体： 大 中 小 】 "
        "截至4月底，全县参保人数达8.6万人，参保率97%。\n"
    )
    assert document.title == "某县新农保工作扎实推进"
    assert [block.kind for block in document.blocks] == [BlockKind.TITLE, FURNITURE, BlockKind.PROSE]
    assert document.publisher == "县人社局"


@pytest.mark.parametrize(
    ("line", "headings", "why"),
    [
        (
            "县总工会筹集资金83万元。二、2019年工作打算2019年，县总工会新建职工书屋5家。",
            ["二、2019年工作打算"],
            "before the year again",
        ),
        ("县总工会筹集资金83万元。 二、存在的问题 工会经费不足，人员较少。", ["二、存在的问题"], "between blanks"),
        (
            "现在，我代表县人民政府作工作报告。一、“十五”时期发展情况回顾",
            ["一、“十五”时期发展情况回顾"],
            "at the end of a paragraph",
        ),
        ("一、抓好组织建设 2018年，县总工会新建工会30家，发展会员600人。", ["一、抓好组织建设"], "before a year"),
        (
            "縣總工會籌集資金83萬元。二、存在的問題 工會經費不足，人員較少。",
            ["二、存在的問題"],
            "in traditional characters",
        ),
        ("（一）完成新增培训任务1.2万人次，发放资料3000份。（二）走访妇女400户。", [], "a figure is the object"),
        ("（一）完成新增就业任务 5600 人，再就业 2100 人。（二）提供岗位 3000 个。", [], "a figure between blanks"),
        ("下半年，将抓好以下工作：一、完善帮扶措施 资助女童100名。二、走访妇女200户。", [], "items of a sentence"),
        ("会议审议了以下文件：一、2018年工作总结；二、2019年工作安排", [], "papers of an agenda"),
        (
            "县林业局做好管护。一、二类苗的培育情况 今年更加到位，成活率较高，群众满意。",
            [],
            "the first and the second class",
        ),
        ("县残联与市人社局座谈。（一）通报我县劳动力资源 东莞提供岗位2000个，组织面试。", [], "no words of a part"),
    ],
)
def test_a_heading_that_has_run_into_the_text_is_parted(line, headings, why, read_text) -> None:
    document = read_text(f"某某县总工会工作总结\n\n{PROSE}\n\n{line}\n{PROSE}\n")
    found = [one.heading.of(document.text) for one in document.sections if one.heading]
    assert found == headings, why


@pytest.mark.parametrize(
    "occasion",
    [
        "2019年3月2日在桃源县第十六届人民代表大会第四次会议上 县长 某某 各位代表：",
        "——2019年3月2日在桃源县第十六届人民代表大会第四次会议上 各位代表、同志们：",
    ],
)
def test_the_title_of_a_speech_is_parted_from_it(occasion, read_text) -> None:
    document = read_text(f"政府工作报告 {occasion}现在，我代表县人民政府报告工作。\n{PROSE}\n")
    assert document.title == "政府工作报告"
    assert document.published is not None
    assert document.published.isoformat() == "2019-03-02"


@pytest.mark.parametrize(
    "news",
    [
        "桃源县总工会于2019年5月1日在全县劳模表彰大会上慰问劳模代表，发放慰问金5万元。",
        "汨罗市残联2018年5月20日在爱心助残活动启动大会上向残疾人代表，发放轮椅50辆。",
    ],
)
def test_what_is_done_at_a_meeting_is_no_title(news, read_text, kinds) -> None:
    document = read_text(f"工作动态\n\n{news}\n{PROSE}\n")
    assert any(text.startswith(news) for _, text in kinds(document)), kinds(document)


def test_a_page_that_welcomes_its_readers_says_whose_site_it_is(read_text) -> None:
    document = read_text(
        f"罗定市人民政府 欢迎访问罗定市总工会网站首页!\n关于建会工作的通报\n发布时间：2013-07-10\n\n{PROSE}\n"
    )
    assert document.publisher == "罗定市总工会"
    assert document.title == "关于建会工作的通报"


def test_a_title_that_its_text_has_run_into_is_parted_from_it(read_text, kinds) -> None:
    document = read_text(
        "嘉泽镇“十一五”工作总结及“十二五”工作规划一、2010年工作总结今年以来,按照上级要求,全镇上下抢抓机遇。"
        "预计全年完成财政收入1.86亿元,同比增长24%。\n"
    )
    assert document.title == "嘉泽镇“十一五”工作总结及“十二五”工作规划"
    assert [text for kind, text in kinds(document) if kind is BlockKind.HEADING] == ["一、2010年工作总结"]


def test_a_title_before_what_a_report_is_made_on_the_ground_of_is_parted_from_it(read_text) -> None:
    text = (
        "宜春学院暑期社会实践总结汇报材料根据团省委的部署,校团委印发了通知,共有620余名师生奔赴9个县,捐赠图书2300册。\n"
    )
    assert read_text(text).title == "宜春学院暑期社会实践总结汇报材料"
