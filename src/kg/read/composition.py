"""A draft made into a document: blocks, sections, sentences, and what the text says of itself.

In: what a reader of one format hands over. Out: a ``Document``. This is the one place that all formats pass, so a
rule about titles, datelines, headings or sentences is written once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from kg.errors import ReadError
from kg.model import Block, BlockKind, Document, Section, Sentence, Span
from kg.read.breaks import Unbroken
from kg.read.furniture import find_furniture
from kg.read.glosses import leave_out
from kg.read.headings import Heading, Paragraph, is_topic, style_of, tell_kinds, tell_levels
from kg.read.information import (
    ADDRESS,
    CRUMBS,
    LONGEST_CREDIT,
    STAMP,
    WIRE,
    Information,
    find_address_date,
    find_date,
    is_date,
    opening_date,
    parse_credit,
    parse_dateline,
    parse_information,
    welcoming_site,
)
from kg.read.licence import to_iri
from kg.read.lines import SHORT, Line, find_lines
from kg.read.phonetic import find_phonetic_notes
from kg.read.rules import bare_words, fold, rules_for
from kg.read.running import part_head, part_headings
from kg.read.sentences import find_sentences
from kg.read.tags import find_broken_tags
from kg.read.wrapping import group_lines

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from kg.read.draft import Draft
    from kg.read.rules import ReadingRules

LONGEST_TITLE: Final = 60
HAN: Final = re.compile("[\u3400-\u9fff]")
"""What a title has, where any line has it."""
DATED_TITLE: Final = re.compile(
    r"(?P<title>\S.{6,}?)\s+(?P<date>(?:19|20)\d\d([-/.])\d{1,2}\3\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?)\s*"
)
"""A title with the date in figures, and perhaps the time of day, that a page sets behind it."""
TITLE_LABEL: Final = re.compile(r"^\s*标\s*题\s*[:：|]\s*[|]?")
"""The key of a title in a table of keys and values that was saved as text: 标 题: | …通知 |."""
TITLE_WITH_DAY: Final = re.compile(
    r"(?P<title>\S.{6,}?)\s*[(（]\s*(?P<date>(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*[)）]\s*"
)
"""A title with the day in brackets on which a report was given: …政府工作报告（2021年12月26日）."""
OF_YEAR: Final = re.compile(r"(?:19|20)\d\d(?:[-—~至](?:20)?\d\d)?(?:学?年度?)?")
"""The year in a title, which its key may leave out."""
TITLE_KEY: Final = re.compile(r"[\s•·*]*(?:标\s*题|文件名称|信息名称|名\s*称|標\s*題)\s*:\s*(?P<title>\S.{5,80}?)\s*")
"""What the table at the head of a page of open government calls the title."""
PUT_OUT: Final = re.compile(r"(?:发布|發布|发表|發表|更新|刊发)(?:时间|時間|日期)\s*:")
"""What a line begins with that says below a title when the report was put out."""
PAPER_NUMBER: Final = re.compile(r"[\u4e00-\u9fff]{2,10}\s*[〔\[(【](?:19|20)\d\d[〕\])】]\s*(?:第\s*)?\d{1,4}\s*号")
"""The number of an official paper (GB/T 9704-2012, 7.2.5) as a line of its own."""
SPACED: Final = re.compile(r"(?:\S[ \u3000\u00a0]+){5,}\S")
"""A title set with a blank behind each character: 某 某 县 妇 联 工 作 总 结."""
LEAST_BELOW: Final = 2
"""Lines that there are below the name of a site at least: the title, and the text."""
LONGEST_CHANNEL: Final = 6
"""Code points of the name of a site's channel."""
MOST_TITLE_LINES: Final = 3
OPEN_NAME: Final = re.compile(r"《[^》]*$")
"""The name of a paper that a line of a title leaves open."""
NO_MARKS: Final = re.compile(r"[^\s,。:;!?、()]+")
LONGEST_REST: Final = 10
"""Code points of the last words of a title that did not fit in its first line, which is no shorter."""
JOINED: Final = re.compile(r"(?:以及|暨|及(?![时早格])|、)[^\s。,:;!?]{3,40}")
"""The second line of a title that begins with what joins it to the first: …工作总结 ⏎ 及2024年工作谋划会."""
PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico")
"""What the addresses of pictures end in."""
HEAD: Final = 12
"""Lines below the title in which a byline or a date is looked for."""

COUNTED: Final = re.compile(r"\d[万亿千百多余]{0,2}[人户元名个次件家期场份所项处对台条张吨亩%]")
"""A figure of what a report tells of, in the text as it is folded: 126份, 2.6万人."""
NAME: Final = re.compile(r"[\u3400-\u9fff](?:\s*[\u3400-\u9fff]){1,3}")
UNSAFE: Final = re.compile(r"[^a-z0-9_\u3400-\u9fff\U00020000-\U0003ffff]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One paragraph with the lines that it is made of."""

    span: Span
    paragraph: Paragraph
    breaks: tuple[Span, ...]
    """The white space between its lines, in order."""


def compose_document(draft: Draft, data: bytes, source: str, name: str = "") -> Document:
    """Make a document of a draft.

    Args:
        draft: the text and what its format says of it.
        data: the input's bytes, for their digest.
        source: the input's name: a path relative to the given folder, an address, or ``-``.
        name: the input's name in messages; ``source`` by default.

    Returns:
        The document; its blocks are in order and do not overlap.

    Raises:
        ReadError: the draft has no text.
    """
    phonetic, tags = find_phonetic_notes(draft.text), find_broken_tags(draft.text)
    text, glosses = leave_out(draft.text, (*phonetic, *tags))
    if glosses:
        told = (
            (phonetic, f"{len(phonetic)} phonetic notes such as 會(huì) were read over"),
            (tags, f"{len(tags)} tags such as ?/p> have swallowed the character before them and were read over"),
        )
        draft = replace(draft, text=text, notes=(*draft.notes, *(note for found, note in told if found)))
    rules = rules_for(draft.text)
    lines = list(find_lines(draft))
    if draft.wrapped:
        lines = part_headings(part_head(lines, rules), rules)
    if not lines:
        raise ReadError(
            name or source, "there is no text in it", "give a file with text; a scanned page needs OCR first"
        )
    furniture = find_furniture(lines, rules)
    known = _known_kinds(lines, furniture, draft, rules)
    pieces = _pieces(lines, known, draft, rules)
    kinds = tell_kinds([piece.paragraph for piece in pieces], rules)
    unbroken = Unbroken(draft.text, glosses, [gap for piece in pieces for gap in piece.breaks])
    spans = (unbroken.place_of(piece.span) for piece in pieces)
    blocks = tuple(Block(span, kind) for span, (kind, _) in zip(spans, kinds, strict=True))
    information, notes = _information(lines, known, draft, source, rules)
    return Document(
        identifier=identify(source),
        text=unbroken.text,
        sha256=sha256(data).hexdigest(),
        source=source,
        title=information.title,
        publisher=information.publisher,
        authors=information.authors,
        published=information.published,
        url=information.url,
        licence=to_iri(draft.licence),
        media_type=draft.media_type,
        blocks=blocks,
        sections=tuple(_sections(blocks, [heading for _, heading in kinds])),
        sentences=tuple(
            Sentence(span, number)
            for number, block in enumerate(blocks)
            if block.kind is not BlockKind.FURNITURE
            for span in _sentences_of(unbroken.text, block)
        ),
        notes=(*draft.notes, *notes),
        glosses=unbroken.glosses,
    )


def identify(source: str) -> str:
    """Make a readable identifier of an input's name.

    Returns:
        The file's stem, or host and path of an address: lower-case ASCII letters, digits, ``_`` and Chinese characters,
        the rest as ``-``. All of them may stand in an IRI as they are (RFC 3987, 2.2). Unique only by accident.
    """
    if source in ("", "-"):
        return "standard-input"
    if "://" in source:
        parts = urlsplit(source)
        name = unquote(
            f"{parts.netloc}{parts.path.rsplit('.', 1)[0] if '.' in parts.path[-6:] else parts.path}-{parts.query}"
        )
    else:
        name = source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        stem, dot, suffix = name.rpartition(".")
        name = stem if dot and stem and suffix.isascii() and suffix.isalnum() and len(suffix) <= 9 else name
    return UNSAFE.sub("-", name.lower()).strip("-") or "document"


def _sentences_of(text: str, block: Block) -> Sequence[Span]:
    """Cut a block into sentences; a row of a table is one."""
    return [block.span] if block.kind is BlockKind.ROW else list(find_sentences(text, block.span))


def _known_kinds(
    lines: Sequence[Line], furniture: Sequence[bool], draft: Draft, rules: ReadingRules
) -> list[BlockKind | None]:
    """Tell what each line is for sure, before paragraphs are made: furniture and titles."""
    known = [
        BlockKind.FURNITURE
        if line.mark.kind is BlockKind.FURNITURE or (is_furniture and line.mark.kind is not BlockKind.TITLE)
        else None
        for line, is_furniture in zip(lines, furniture, strict=True)
    ]
    title = _title_line(lines, known, draft, rules)
    if title is not None:
        known[title] = BlockKind.TITLE
        title = _below_masthead(lines, known, title, draft, rules)
        title = _below_collection(lines, known, title, rules)
        for number in range(title + 1, _end_of_title(lines, known, title, rules)):
            known[number] = BlockKind.TITLE
        _mark_again(lines, known, title)
        _mark_byline(lines, known, title, rules)
    return known


def _is_collected(lines: Sequence[Line], rules: ReadingRules) -> bool:
    """Tell whether a site that collects papers for others to copy has put a text up."""
    return any(_says_collected(line, rules) for line in lines[: 2 * HEAD])


def _says_collected(line: Line, rules: ReadingRules) -> bool:
    """Tell such a site's line from a report's own paragraph: …汇编集体合同范本126份，供大家借鉴。今年，全县签订….

    Its line counts nothing.
    """
    return rules.collection.search(line.folded) is not None and COUNTED.search(line.folded) is None


def _below_collection(lines: Sequence[Line], known: list[BlockKind | None], title: int, rules: ReadingRules) -> int:
    """Look for the title of the paper below what such a site says of it, whose own title tells nothing of the paper."""
    said = next((n for n, line in enumerate(lines[: 2 * HEAD]) if _says_collected(line, rules)), -1)
    if said < 0:
        return title
    if known[said] is None:
        known[said] = BlockKind.FURNITURE
    below = range(max(said, title) + 1, min(max(said, title) + 1 + HEAD, len(lines)))
    paper = next((n for n in below if known[n] is None and rules.collected.fullmatch(lines[n].folded)), -1)
    if paper >= 0:
        known[title], known[paper] = BlockKind.FURNITURE, BlockKind.TITLE
        return paper
    if rules.collection.search(lines[title].folded) is not None:
        known[title] = BlockKind.FURNITURE  # 2023年度妇联工作总结【六篇】
    return title


def _below_masthead(
    lines: Sequence[Line], known: list[BlockKind | None], title: int, draft: Draft, rules: ReadingRules
) -> int:
    """Look for the title below a line that is only the name of a site or of the body whose page it is.

    The site's name is furniture then; the body's stays beside the title, as it says whose report it is.
    """
    below = [n for n in range(title + 1, min(title + HEAD, len(lines))) if known[n] is None and lines[n].folded]
    masthead = None if draft.title or len(below) < 2 else rules.masthead.fullmatch(lines[title].folded)
    if masthead is None or (masthead["site"] and _is_set_above_information(lines, title, rules)):
        return title  # 某市织密养老服务网 ⏎ 来源：…
    while len(below) > LEAST_BELOW and len(lines[below[0]].folded) <= LONGEST_CHANNEL and masthead["site"]:
        del below[0]  # 某某信息网 ⏎ 地市动态 ⏎ the title
    if len(below) > LEAST_BELOW and PAPER_NUMBER.fullmatch(lines[below[0]].folded) is not None:
        known[below.pop(0)] = BlockKind.FURNITURE  # 某市残联文件 ⏎ 某残联〔2012〕9号 ⏎ the title
    if (
        (
            len(lines[below[0]].folded) <= len(lines[title].folded)
            and not _is_set_above_information(lines, below[0], rules)
        )
        or find_date(lines[below[0]].folded) is not None  # a paper's name above the day and the page
        or not _looks_like_title(lines[below[0]], [lines[n] for n in below[1:]], rules)
    ):
        return title
    known[title] = BlockKind.FURNITURE if masthead["site"] else BlockKind.TITLE
    known[below[0]] = BlockKind.TITLE
    return below[0]


def _is_set_above_information(lines: Sequence[Line], number: int, rules: ReadingRules) -> bool:
    """Tell whether a line stands right above who published the text, or when."""
    below = lines[number + 1].folded if number + 1 < len(lines) else ""
    return bool(below) and (is_date(below) or parse_information(below, rules) is not None)


def _end_of_title(lines: Sequence[Line], known: Sequence[BlockKind | None], title: int, rules: ReadingRules) -> int:
    """Find the end of a title that runs over several lines: half open.

    It does so up to where a bracket closes that it leaves open, 关于印发《某市 ⏎ 实施方案》的通知, where its second
    line begins with a conjunction, or where its last words stand right above who published it and when.
    """
    end = title + 1
    while end < len(lines) and end - title < MOST_TITLE_LINES and OPEN_NAME.search(lines[end - 1].folded) is not None:
        if known[end] not in (None, BlockKind.TITLE) or not lines[end].folded or OPEN_NAME.match(lines[end].folded):
            return title + 1
        end += 1
    if end > title + 1 or end + 1 >= len(lines) or known[end] is not None:
        return end
    if JOINED.fullmatch(lines[end].folded) is not None:
        return end + 1
    if known[end + 1] is not BlockKind.FURNITURE:
        return end
    rest = lines[end].folded
    runs_on = (
        0 < len(rest) <= LONGEST_REST
        and NO_MARKS.fullmatch(rest) is not None
        and NO_MARKS.fullmatch(lines[title].folded[-1:]) is not None
        and len(lines[title].text) >= LONGEST_REST
        and style_of(rest, rules) is None
        and parse_information(lines[end + 1].folded, rules) is not None
    )
    return end + runs_on


def _goes_on(title: str, line: Line) -> bool:
    """Tell whether a line of a title goes on with the one above: it is neither a subtitle nor the same again."""
    if OPEN_NAME.search(title) is not None or JOINED.fullmatch(line.folded) is not None:
        return True
    return len(line.text) <= LONGEST_REST and NO_MARKS.fullmatch(line.folded) is not None and line.text not in title


def _mark_again(lines: Sequence[Line], known: list[BlockKind | None], title: int) -> None:
    """Count the title said once more right below as title: pages put their own name above the report's."""
    name, _ = _parted_title(lines[title].text)
    number = next((n for n in range(title + 1, min(title + HEAD, len(lines))) if known[n] is None), None)
    if number is not None and bare_words(lines[number].folded) == bare_words(fold(name)):
        known[number] = BlockKind.TITLE


def _parted_title(title: str) -> tuple[str, datetime.date | None]:
    """Part the date of publication from the title that it stands behind: 2016年工作总结 2018-06-15."""
    found = DATED_TITLE.fullmatch(title) or TITLE_WITH_DAY.fullmatch(title)
    date = find_date(found["date"]) if found is not None else None
    return (found["title"], date) if found is not None and date is not None else (title, None)


def _title_line(
    lines: Sequence[Line], known: Sequence[BlockKind | None], draft: Draft, rules: ReadingRules
) -> int | None:
    """Find the line that is the title: the one that the format says, else the first that looks like one."""
    marked = next((number for number, line in enumerate(lines) if line.mark.kind is BlockKind.TITLE), None)
    long = [number for number, kind in enumerate(known) if kind is None and len(lines[number].text) > 3]
    first = next((number for number in long if HAN.search(lines[number].text)), long[0] if long else None)
    if marked is not None or first is None:
        return marked
    if not draft.title:
        apart = _named_above(lines)
        apart = apart if apart is not None else _set_apart(lines, known, rules)
        if apart is not None:
            return apart
    line = lines[first]
    if draft.title:
        return first if _same_title(line.text, draft.title) or line.mark.level == 1 else None
    if line.mark.kind is BlockKind.HEADING:
        return first if line.mark.level <= 1 else None
    short = next((n for n, kind in enumerate(known) if n > first and kind is None and lines[n].folded), None)
    if parse_dateline(line.folded, rules)[0] != Information() and short is not None:
        first = short  # a page sets its dateline above the title
    below = [lines[n] for n, kind in enumerate(known) if n > first and kind is None]
    return first if _looks_like_title(lines[first], below, rules) else None


def _named_above(lines: Sequence[Line]) -> int | None:
    """Find the line that says again what the head of an official page calls the title: 标题: 关于…的通知."""
    for number, line in enumerate(lines[: 2 * HEAD]):
        named = TITLE_KEY.fullmatch(line.folded)
        if named is not None:
            name = bare_words(named["title"])
            below = {n: bare_words(lines[n].folded) for n in range(number + 1, len(lines))}
            same = next((n for n, line in below.items() if line == name), None)
            alike = (n for n, line in below.items() if line and OF_YEAR.sub("", line) == OF_YEAR.sub("", name))
            return same if same is not None else next(alike, None)
    return None


def _set_apart(lines: Sequence[Line], known: Sequence[BlockKind | None], rules: ReadingRules) -> int | None:
    """Find the line that a page sets between the path of its menus and the day of publication: the title.

    It stands right below the path, or right above 发布时间; what stands above it is the site's.
    """
    for number in range(min(HEAD, len(lines) - 1)):
        above = lines[number - 1].folded if number else ""
        if known[number] is not None or not _looks_like_title(lines[number], lines[number + 1 :], rules):
            continue
        if CRUMBS.search(above) is not None:
            return number
        if PUT_OUT.match(lines[number + 1].folded) is not None:
            begun = number and known[number - 1] is None and _looks_like_title(lines[number - 1], lines[number:], rules)
            return number - 1 if begun else number  # a title may run over two lines
    return None


def _same_title(text: str, title: str) -> bool:
    one, other = bare_words(fold(text[:SHORT])), bare_words(fold(title))
    return (
        bool(one)
        and bool(other)
        and (one == other or (min(len(one), len(other)) >= 8 and (one in other or other in one)))
    )


def _looks_like_title(line: Line, below: Sequence[Line], rules: ReadingRules) -> bool:
    folded = line.folded
    if not folded or len(folded) > LONGEST_TITLE or not below or line.mark.kind is not None:
        return False
    if folded[-1] in "。;,、:" or "。" in folded or "\t" in folded or parse_dateline(folded, rules)[0] != Information():
        return False
    if WIRE.fullmatch(folded) is not None:
        return False
    if (style := style_of(folded, rules)) is not None and style.style not in ("lenticular", "tortoise"):
        return False
    return not (is_topic(folded, rules) and any(other.folded and is_topic(other.folded, rules) for other in below))


def _mark_byline(lines: Sequence[Line], known: list[BlockKind | None], title: int, rules: ReadingRules) -> None:
    """Count a subtitle below the title as title, and who spoke, where and when, as furniture."""
    spoken = False
    for number in range(title + 1, min(title + HEAD, len(lines))):
        folded = lines[number].folded
        if known[number] is not None:
            continue
        if not folded or len(folded) > LONGEST_TITLE:
            return
        if is_date(folded) or rules.byline.fullmatch(folded) or (spoken and NAME.fullmatch(folded)):
            known[number] = BlockKind.FURNITURE
        elif rules.occasion.fullmatch(folded):
            known[number], spoken = BlockKind.FURNITURE, True
        elif folded.startswith(("——", "--")):
            known[number] = BlockKind.TITLE
        else:
            return


def _pieces(
    lines: Sequence[Line], known: Sequence[BlockKind | None], draft: Draft, rules: ReadingRules
) -> list[_Piece]:
    """Make paragraphs of lines."""
    if draft.wrapped:
        fixed = [kind is not None or line.mark.kind is not None for line, kind in zip(lines, known, strict=True)]
        groups = group_lines(lines, fixed, rules)
    else:
        groups = [(number, number + 1) for number in range(len(lines))]
    return [_piece(lines[start:end], known[start]) for start, end in groups]


def _piece(lines: Sequence[Line], kind: BlockKind | None) -> _Piece:
    first, last = lines[0], lines[-1]
    span = Span(first.start, last.end)
    folded = first.folded if len(lines) == 1 else ""
    breaks = tuple(Span(line.end, following.start) for line, following in pairwise(lines))
    return _Piece(span, Paragraph(folded, len(span), last.is_complete, first.mark, kind), breaks)


def _sections(blocks: Sequence[Block], headings: Sequence[Heading | None]) -> list[Section]:
    """Make sections of headings: each goes on to the last block before the next heading of its level or above."""
    at = [number for number, heading in enumerate(headings) if heading is not None]
    levels = tell_levels([heading for heading in headings if heading is not None])
    if not blocks:
        return []
    sections: list[Section] = []
    if not at or at[0] > 0:
        last = blocks[at[0] - 1] if at else blocks[-1]
        sections.append(Section(Span(blocks[0].span.start, last.span.end), None, 0))
    ends = _section_ends(at, levels, len(blocks))
    for number, level, end in zip(at, levels, ends, strict=True):
        heading = blocks[number].span
        sections.append(Section(Span(heading.start, blocks[end - 1].span.end), heading, level))
    return sections


def _section_ends(at: Sequence[int], levels: Sequence[int], count: int) -> list[int]:
    """Find for each heading the number of the block that its section ends before."""
    ends = [count] * len(at)
    stack: list[int] = []
    for index, level in enumerate(levels):
        while stack and levels[stack[-1]] >= level:
            ends[stack.pop()] = at[index]
        stack.append(index)
    return ends


def _information(
    lines: Sequence[Line], known: Sequence[BlockKind | None], draft: Draft, source: str, rules: ReadingRules
) -> tuple[Information, list[str]]:
    """Gather what is known of the report: what the format says first, then the text's own lines."""
    titles = [line for line, kind in zip(lines, known, strict=True) if kind is BlockKind.TITLE]
    below_body = len(titles) > 1 and rules.masthead.fullmatch(titles[0].folded) is not None
    title = titles[below_body].text if titles else ""
    for line in titles[below_body + 1 :]:
        if not _goes_on(title, line):
            break
        title += line.text
    title = "".join(title.split()) if SPACED.fullmatch(title) is not None else title
    title = TITLE_LABEL.sub("", title).strip(" |丨\u3000")
    title, titled = _parted_title(title)
    found = Information(draft.title or title, draft.publisher, draft.authors, draft.published, draft.url)
    own = Information(url=source if "://" in source else "")
    paired, signed = Information(), None
    for line, kind in zip(lines, known, strict=True):
        if kind is not BlockKind.FURNITURE or not line.folded:
            continue
        paired = paired.filled_with(parse_information(line.folded, rules) or Information())
        if is_date(line.folded) or rules.occasion.fullmatch(line.folded):
            signed = find_date(line.folded) or signed
        if signed is None and (stamp := STAMP.match(line.folded)) is not None:
            signed = find_date(stamp[0])
        paired = paired.filled_with(Information(url=_lone_address(line.folded)))
    dateline, month_day = _dateline(lines, known, rules)
    paired = Information("", paired.publisher, paired.authors, paired.published, paired.url)
    found = found.filled_with(own).filled_with(paired).filled_with(dateline)
    opening = next((opening_date(line.folded) for line in lines if line.folded), None)
    credit = _credit(lines)
    given = titled if titles and TITLE_WITH_DAY.fullmatch(titles[-1].text.strip()) is not None else None
    published = given or found.published or find_address_date(found.url) or signed or opening or titled
    published = published or credit.published
    if _is_collected(lines, rules) and draft.published is None:
        found, published = replace(found, published=None), None
    found = found.filled_with(Information(publisher=_signer(lines, known, rules), published=published))
    welcomed = next(filter(None, (welcoming_site(line.folded) for line in lines[:HEAD])), "")
    found = found.filled_with(Information(publisher=credit.publisher or welcomed))
    notes = [] if found.title else ["no title found"]
    if found.published is None:
        notes.append(
            "no publication date found"
            if month_day is None
            else f"no publication date found: the dateline says {month_day[0]}月{month_day[1]}日 without a year"
        )
    return found, notes


def _dateline(
    lines: Sequence[Line], known: Sequence[BlockKind | None], rules: ReadingRules
) -> tuple[Information, tuple[int, int] | None]:
    """Find the dateline at the head of one of the first paragraphs."""
    paragraphs = [line for line, kind in zip(lines[: 2 * HEAD], known, strict=False) if kind is None]
    for line in paragraphs[:HEAD]:
        information, month_day = parse_dateline(fold(line.text[:SHORT]), rules)
        if information != Information() or month_day is not None:
            return information, month_day
    return Information(), None


def _credit(lines: Sequence[Line]) -> Information:
    """Find the medium and the date in brackets at the end of one of the last lines, the lowest first."""
    found = (parse_credit(fold(line.text[-LONGEST_CREDIT:])) for line in reversed(lines[-HEAD:]))
    return next((credit for credit in found if credit != Information()), Information())


def _signer(lines: Sequence[Line], known: Sequence[BlockKind | None], rules: ReadingRules) -> str:
    """Find the body that signs at the end, above the date, or else the one that issues the text below its title."""
    last = len(lines) - 1
    for number in chain(range(last, max(last - HEAD + 1, 1), -1), range(min(HEAD, last), 1, -1)):
        signer = lines[number - 1]
        both = known[number] is BlockKind.FURNITURE and known[number - 1] is BlockKind.FURNITURE
        if both and is_date(lines[number].folded) and rules.signer.search(signer.folded):
            return signer.text
    return ""


def _lone_address(line: str) -> str:
    """Find the address in a line that holds nothing else but its label, and not that of a picture."""
    match = ADDRESS.search(line)
    alone = match is not None and len(line) - len(match[0]) <= 12
    return match[0] if match is not None and alone and not match[0].lower().endswith(PICTURES) else ""
