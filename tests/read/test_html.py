from __future__ import annotations

import datetime

import pytest

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read import read_bytes, read_document

PROSE, ROW, ITEM, HEADING, FURNITURE = (
    BlockKind.PROSE,
    BlockKind.ROW,
    BlockKind.ITEM,
    BlockKind.HEADING,
    BlockKind.FURNITURE,
)
PARAGRAPH = "2020年，州妇联举办培训90期，发放贷款6500万元，带动1800名妇女开店就业。"


def read(page: str, media_type: str | None = None):
    return read_bytes(page.encode(), "page.html", media_type)


def test_the_main_text_of_a_news_portal_is_read_without_its_surroundings(pages, kinds) -> None:
    document = read_document(pages / "news-portal.html")
    assert kinds(document) == [
        (BlockKind.TITLE, "青川州妇联：十件实事件件有着落"),
        (PROSE, "青川日报12月29日讯（记者 甲文 通讯员 乙武）年初承诺的十件实事，青川州妇联到年底全部办完。"),
        (HEADING, "一、送岗位上门"),
        (PROSE, "2020年，州妇联举办招聘会42场，提供岗位 13000多个，帮助近4000名妇女就业。"),
        (HEADING, "二、送技能下乡"),
        (PROSE, "全年开展家政、月嫂、刺绣培训90期。"),
        (PROSE, "参训妇女2.1万人次，其中脱贫户妇女占六成。"),
        (ITEM, "发放创业担保贷款6500万元；"),
        (ITEM, "扶持创业妇女2000名。"),
        (ROW, "县区\t培训（期）\t人数"),
        (ROW, "北山县\t30\t7000人"),
        (ROW, "南水县\t60\t1.4万人"),
        (FURNITURE, "图为刺绣培训现场。（甲文 摄）"),
        (PROSE, "2021年，州妇联将继续把妇女儿童的急难愁盼放在心上，新建“妇女之家”100个。"),
    ]


def test_a_news_portal_says_who_published_and_when(pages) -> None:
    document = read_document(pages / "news-portal.html")
    assert document.publisher == "青川日报"
    assert document.authors == ("甲文", "乙武")
    assert document.published == datetime.date(2020, 12, 30)


def test_a_government_portal_made_of_tables_and_breaks_is_read(pages, kinds) -> None:
    page = (pages / "government-portal.html").read_text(encoding="utf-8").encode("gb18030")
    document = read_bytes(page, "government-portal.html", None)
    assert [text for kind, text in kinds(document) if kind is not FURNITURE] == [
        "青川州残联2018年工作总结",
        "2018年，州残联为1.2万名残疾人提供基本康复服务，发放辅助器具3600件。",
        "（一）抓就业",
        "举办专场招聘会8场，新增残疾人就业700余人；投入资金400.4万元，建成辅助性就业机构5家。",
        "（二）抓托养",
        "新建“残疾人之家”16个，托养服务惠及近3000人。",
    ]
    assert [one.level for one in document.sections] == [0, 1, 1]


def test_a_government_portal_declares_what_its_page_is(pages) -> None:
    page = (pages / "government-portal.html").read_text(encoding="utf-8").encode("gb18030")
    document = read_bytes(page, "government-portal.html", None)
    assert document.title == "青川州残联2018年工作总结"
    assert document.publisher == "州残联"
    assert document.authors == ()
    assert document.published == datetime.date(2019, 3, 2)
    assert document.url == "https://www.qingchuan.example/art/2019/3/2/art_12_34.html"


@pytest.mark.parametrize("encoding", ["utf-8", "big5"])
def test_a_page_without_parts_is_read_too(encoding: str, pages, kinds) -> None:
    page = (pages / "paragraphs-in-body.html").read_text(encoding="utf-8").encode(encoding)
    document = read_bytes(page, "paragraphs-in-body.html", None)
    assert document.title == "澳城工會：職工培訓再擴容"
    assert (document.publisher, document.published) == ("澳城報", datetime.date(2022, 5, 28))
    assert [text for kind, text in kinds(document) if kind is PROSE] == [
        "【本報訊】澳城工會聯合會今年首五個月開辦課程120班，參加職工逾3000人次。",
        "會長表示：“下半年將再開60班。希望更多街坊報名。”",
    ]


def test_an_article_of_a_public_account_is_read_by_its_spans(pages, kinds) -> None:
    document = read_document(pages / "public-account.html")
    assert (document.title, document.publisher) == ("青川妇联这一年：数字里的暖意", "青川妇联")
    assert document.authors == ("甲文",)
    assert document.published == datetime.date(2021, 1, 8)
    assert [text for kind, text in kinds(document) if kind is PROSE] == [
        "2020年，青川州妇联走访慰问困难妇女儿童8600余人次，发放慰问金320万元。",
        "举办“春风送岗位”招聘会42场，达成就业意向15450人；开展育婴师培训90期。",
        "组织家庭教育公益巡讲150余场，惠及家长和孩子近4万人。",
    ]


def test_a_part_that_begins_with_a_rubric_of_links_is_left_out() -> None:
    links = "<div><h2>推荐阅读</h2><p>某某地区举行庙会，游人如织。</p></div>"
    page = f"<div><div><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>{links}</div>"
    assert read(page).text == f"{PARAGRAPH}\n{PARAGRAPH}"


def test_a_page_that_a_script_would_fill_is_refused_with_a_remedy(pages) -> None:
    with pytest.raises(ReadError, match="shows no text; open it in a browser"):
        read_document(pages / "filled-by-script.html")


def test_the_server_s_charset_goes_before_the_page_s() -> None:
    page = f'<meta charset="utf-8"><title>标题文字</title><p>{PARAGRAPH}</p>'.encode("gb18030")
    assert PARAGRAPH in read_bytes(page, "https://example.org/a", "text/html; charset=gb2312").text


def test_characters_inside_a_paragraph_stay_as_they_are() -> None:
    document = read(f"<p>\u3000\u3000{PARAGRAPH}“引号”\u3000Ａ&nbsp;B &lt;c&gt;</p>")
    assert document.text == f"{PARAGRAPH}“引号”\u3000Ａ\u00a0B <c>"


def test_headings_keep_their_levels() -> None:
    document = read(
        f"<h1>工作总结材料</h1><h2>甲</h2><p>{PARAGRAPH}</p><h3>乙</h3><p>{PARAGRAPH}</p><h2>丙</h2><p>{PARAGRAPH}</p>"
    )
    assert [one.level for one in document.sections if one.heading] == [1, 2, 1]


def test_hidden_parts_are_not_read() -> None:
    assert "秘密" not in read(f"<p>{PARAGRAPH}</p><p style='display:none'>秘密{PARAGRAPH}</p>").text


def test_links_inside_a_sentence_are_text(kinds) -> None:
    document = read(
        f'<p>{PARAGRAPH}</p><p>市妇联实施<a href="/a">春风行动</a>，惠及3000人。</p><p><a href="/b">下载统计表</a></p>'
    )
    assert kinds(document)[1:] == [(PROSE, "市妇联实施春风行动，惠及3000人。"), (FURNITURE, "下载统计表")]


def test_a_page_of_ten_thousand_paragraphs_is_read_whole() -> None:
    document = read("<body>" + f"<p>{PARAGRAPH}</p>" * 10_000)
    assert len(document.sentences) == 10_000


NAVIGATION = """<html><head><title>衡阳市妇女联合会</title></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/news">新闻中心</a></li><li>机构设置</li></ul></nav>
<div><a href="/a">妇儿工委工作动态</a> <a href="/b">家庭教育</a></div>
{}
<footer><p>主办：衡阳市妇女联合会　电话：0734-0000000</p><p>湘ICP备00000000号</p></footer></body></html>"""


def test_a_page_of_navigation_and_footer_alone_shows_no_text() -> None:
    with pytest.raises(ReadError, match="shows no text"):
        read_bytes(NAVIGATION.format("").encode(), "page.html", "text/html")


@pytest.mark.parametrize("text", ["<p>2018年培训妇女300名。</p>", "<p>培训妇女300名</p>"])
def test_a_page_of_one_line_beside_its_navigation_is_read(text: str) -> None:
    assert "培训妇女300名" in read_bytes(NAVIGATION.format(text).encode(), "page.html", "text/html").text
