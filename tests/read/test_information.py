from __future__ import annotations

import csv
import datetime
from pathlib import Path

import pytest

from kg.read.information import find_address_date, find_date, parse_information
from kg.read.rules import fold, load_rules

CASES = Path(__file__).parent / "cases"
PROSE = "2018年,市妇联举办培训90期,发放贷款6500万元,带动1800名妇女开店就业。"


def cases(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("case", cases("information"), ids=lambda case: case["line"])
def test_a_line_of_information_says_who_and_when(case) -> None:
    found = parse_information(fold(case["line"]), load_rules())
    if case["publisher"] == "-":
        assert found is None, case["why"]
        return
    said = (found.publisher, ";".join(found.authors), found.published.isoformat() if found.published else "", found.url)
    assert said == (case["publisher"], case["authors"], case["published"], case["url"]), case["why"]


@pytest.mark.parametrize("case", cases("dates"), ids=lambda case: case["text"])
def test_a_whole_date_is_found(case) -> None:
    found = find_date(case["text"])
    assert (found.isoformat() if found else "") == case["date"], case["why"]


@pytest.mark.parametrize("case", cases("addresses"), ids=lambda case: case["address"])
def test_the_date_in_an_address_is_found(case) -> None:
    found = find_address_date(case["address"])
    assert (found.isoformat() if found else "") == case["date"], case["why"]


def test_a_dateline_names_the_agency_and_the_reporters(read_text) -> None:
    document = read_text(
        f"工作会议召开\n\n新华社北京12月16日电(记者 甲文 通讯员 乙武){PROSE}\n\nhttps://example.org/2018/12/16/1.html\n"
    )
    assert (document.publisher, document.authors) == ("新华社", ("甲文", "乙武"))
    assert document.published.isoformat() == "2018-12-16"
    assert document.url == "https://example.org/2018/12/16/1.html"


def test_a_row_of_keys_and_values_is_a_line_of_information() -> None:
    found = parse_information("索 引 号\t000-2019\t发布机构\t某某州残联\t成文日期\t2019-03-02", load_rules())
    assert (found.publisher, found.published.isoformat()) == ("某某州残联", "2019-03-02")


def test_a_paper_that_speaks_of_itself_is_no_publisher(read_text) -> None:
    assert read_text(f"工作会议召开\n\n本报讯（记者 甲文）{PROSE}\n").publisher == ""


def test_a_dateline_may_have_its_date_behind_the_reporters(read_text) -> None:
    document = read_text(f"工作会议召开\n\n某地日报讯(记者 甲文 乙武) 2023年1月17日,{PROSE}\n")
    assert document.published == datetime.date(2023, 1, 17)


def test_a_dateline_without_a_year_is_no_date_but_a_note(read_text) -> None:
    document = read_text(f"工作会议召开\n\n红网时刻1月25日讯 {PROSE}\n")
    assert document.published is None
    assert document.notes == ("no publication date found: the dateline says 1月25日 without a year",)


def test_the_medium_and_the_day_in_brackets_behind_the_last_sentence_are_the_reports(read_text) -> None:
    document = read_text(f"工作会议召开\n\n{PROSE}\n\n{PROSE}(某某晚报 2012-04-11)\n")
    assert (document.publisher, document.published) == ("某某晚报", datetime.date(2012, 4, 11))


def test_the_line_at_the_top_goes_before_the_address_and_the_signature(read_text) -> None:
    text = f"工作会议召开\n发布时间:2020-03-05\n\n{PROSE}\n\nhttps://example.org/2020/03/09/1.html\n\n某某县政府\n2020年3月1日\n"
    assert read_text(text).published.isoformat() == "2020-03-05"


def test_nothing_said_is_nothing_known(read_text) -> None:
    document = read_text(f"{PROSE}\n\n{PROSE}\n")
    assert (document.title, document.publisher, document.authors, document.published, document.url) == (
        "",
        "",
        (),
        None,
        "",
    )
    assert document.notes == ("no title found", "no publication date found")


def test_a_date_before_a_wire_or_alone_in_the_first_lines_is_the_page_s(read_text) -> None:
    wired = read_text(f"招聘会本周举办\n\n2010年3月16日（某通社记者甲文长沙16日电）{PROSE}\n")
    assert wired.published.isoformat() == "2010-03-16"
    alone = read_text(f"妇女就业\n\n工作动态\n\n2018-06-03\n\n{PROSE}\n")
    assert alone.published.isoformat() == "2018-06-03"
    caption = read_text(f"2018-06-03 招聘会现场。（记者摄）\n\n{PROSE}\n")
    assert caption.published.isoformat() == "2018-06-03"


def test_a_day_in_brackets_or_behind_a_bar_at_the_end_is_the_text_s(read_text) -> None:
    assert read_text(f"春蕾计划\n\n{PROSE}(2011-06-14)\n").published.isoformat() == "2011-06-14"
    barred = read_text(f"春蕾计划\n\n{PROSE}\n\n|2006-01-20 某某晨报|\n")
    assert (barred.published.isoformat(), barred.publisher) == ("2006-01-20", "某某晨报")
    founded = read_text(f"春蕾计划\n\n{PROSE}某某协会(成立于2009年5月12日)举办讲座。\n")
    assert founded.published is None


def test_when_somebody_put_a_text_on_a_forum_is_its_day_and_not_when_he_came_back(read_text) -> None:
    text = (
        "帮扶残疾人\n等级:版主 帖子:320 积分:5120 登录:2010/5/6 9:12:40 最近访问:2016/9/2 21:05:17\n"
        f"帮扶残疾人 Post By:2014/3/28 15:06:22\n\n{PROSE}\n"
    )
    assert read_text(text).published.isoformat() == "2014-03-28"


def test_a_site_that_collects_papers_tells_neither_their_title_nor_their_day(read_text) -> None:
    text = (
        "妇联工作总结\n时间:2022-06-28 10:15:02\n下面是小编为大家收集的工作总结,供大家借鉴。\n"
        f"某某县妇联2006年上半年工作总结\n\n{PROSE}\n"
    )
    document = read_text(text)
    assert document.title == "某某县妇联2006年上半年工作总结"
    assert document.published is None


def test_the_day_at_the_end_of_a_long_paragraph_is_found(read_text) -> None:
    assert read_text(f"春蕾计划\n\n{PROSE * 12}(2011-06-14)\n").published.isoformat() == "2011-06-14"


def test_the_address_of_a_newspapers_page_tells_its_day_and_that_of_a_picture_does_not(read_text) -> None:
    text = (
        f"建会率逾八成\n\n{PROSE}\n\nhttp://epaper.example.com/images/logo.png\n某某日报\n"
        "http://epaper.example.com/html/2012-08/01/content_152377.html\n"
    )
    assert read_text(text).published == datetime.date(2012, 8, 1)
