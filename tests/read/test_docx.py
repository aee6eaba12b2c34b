from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read import read_bytes

PROSE = "2020年，州妇联举办培训90期，发放贷款6500万元，带动1800名妇女开店就业。"


def read(document):
    stream = io.BytesIO()
    document.save(stream)
    return read_bytes(stream.getvalue(), "report.docx", None)


def test_styles_say_what_is_title_heading_item_and_row(kinds) -> None:
    source = docx.Document()
    source.add_paragraph("青川州妇联2020年工作总结", "Title")
    source.add_heading("就业工作", 1)
    source.add_paragraph("\u3000\u3000" + PROSE)
    source.add_paragraph("招聘会20场；", "List Bullet")
    table = source.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "北山县", "7000人"
    assert kinds(read(source)) == [
        (BlockKind.TITLE, "青川州妇联2020年工作总结"),
        (BlockKind.HEADING, "就业工作"),
        (BlockKind.PROSE, PROSE),
        (BlockKind.ITEM, "招聘会20场；"),
        (BlockKind.ROW, "北山县\t7000人"),
    ]


def test_headings_keep_their_levels() -> None:
    source = docx.Document()
    source.add_paragraph("工作总结材料", "Title")
    for level, text in ((1, "甲"), (2, "乙"), (1, "丙")):
        source.add_heading(text, level)
        source.add_paragraph(PROSE)
    assert [one.level for one in read(source).sections if one.heading] == [1, 2, 1]


def test_the_numbers_that_word_shows_are_read(kinds) -> None:
    source = docx.Document()
    source.add_paragraph("工作总结材料", "Title")
    numbering = source.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text in ("促进就业", "维护权益"):
        paragraph = source.add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
        )
        source.add_paragraph(PROSE)
    headings = [text for kind, text in kinds(read(source)) if kind is BlockKind.HEADING]
    assert headings == ["一、促进就业", "二、维护权益"]


def test_inserted_text_counts_and_deleted_text_does_not() -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("培训")
    paragraph._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="1" w:author="a"><w:r><w:t>妇女2万人，发放贷款6500万元。</w:t></w:r></w:ins>'
        )
    )
    paragraph._p.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="a"><w:r><w:delText>3万人</w:delText></w:r></w:del>')
    )
    assert read(source).text == "培训妇女2万人，发放贷款6500万元。"


def test_a_line_break_parts_lines_and_a_tabulator_is_a_space() -> None:
    source = docx.Document()
    source.add_paragraph("第一行。\n第二行\t空格。")
    assert read(source).text == "第一行。\n第二行 空格。"


def test_a_level_of_the_outline_makes_a_heading(kinds) -> None:
    source = docx.Document()
    source.add_paragraph("工作总结材料", "Title")
    paragraph = source.add_paragraph("就业")
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
    source.add_paragraph(PROSE)
    assert kinds(read(source))[1] == (BlockKind.HEADING, "就业")


def test_a_line_all_in_bold_is_a_heading_and_a_bold_word_is_not(kinds) -> None:
    source = docx.Document()
    source.add_paragraph("工作总结材料", "Title")
    source.add_paragraph(PROSE)
    source.add_paragraph().add_run("巾帼就业行动,服务到家门").bold = True
    paragraph = source.add_paragraph()
    paragraph.add_run("2020年").bold = True
    paragraph.add_run("，州妇联举办培训90期，发放贷款6500万元，扶持2000名妇女。")
    assert [kind for kind, _ in kinds(read(source))][1:] == [BlockKind.PROSE, BlockKind.HEADING, BlockKind.PROSE]


def test_a_table_that_only_frames_text_is_no_row(kinds) -> None:
    source = docx.Document()
    source.add_table(1, 1).cell(0, 0).text = PROSE
    assert kinds(read(source)) == [(BlockKind.PROSE, PROSE)]


def test_text_in_a_box_is_read_once(kinds) -> None:
    source = docx.Document()
    paragraph = source.add_paragraph(PROSE)
    box = f"<w:txbxContent><w:p><w:r><w:t>框内{PROSE}</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert [text for _, text in kinds(read(source))] == [PROSE, f"框内{PROSE}"]


def test_heads_and_feet_are_not_read() -> None:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "内部资料"
    source.add_paragraph(PROSE)
    assert read(source).text == PROSE


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(ReadError, match="there is no text in it"):
        read(docx.Document())


@pytest.mark.parametrize("name", ["word/document.xml", "xl/workbook.xml"])
def test_an_archive_that_is_no_word_document_is_refused(name: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(name, "<a/>")
    with pytest.raises(ReadError, match="is a broken DOCX"):
        read_bytes(stream.getvalue(), "report.docx", None)
