"""Word documents (DOCX): paragraphs, headings, lists with the numbers that Word shows, tables.

In: bytes. Out: a draft. Text that was inserted in revision mode counts, deleted text does not. Heads, feet, notes
and comments are no part of the main text. Tabulators inside a paragraph are written as spaces, since a tabulator
parts a row's cells.

References: ISO/IEC 29500-1:2016 (Office Open XML), 17.3 (paragraphs), 17.4 (tables), 17.9 (numbering).
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read.draft import Draft, Mark
from kg.read.foreign import load_library, reading
from kg.read.rules import EDGE

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any
"""An lxml element of the package."""

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST: Final = 300 * 1024 * 1024
"""Bytes of a package's parts when unpacked; more is no report."""

LONGEST_CELL: Final = 300
SILENT: Final = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "txbxContent", "rt", "pPr", "instrText", "delText")
)
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
HEADING_STYLE: Final = re.compile(r"^(?:heading|标题|標題)\s*(?P<level>[1-9])$", re.IGNORECASE)
TITLE_STYLE: Final = re.compile(r"^(?:title|标题|標題)$", re.IGNORECASE)
LEVEL_TEXT: Final = re.compile(r"%([1-9])")
HAN_DIGITS: Final = "〇一二三四五六七八九"


def read_docx(data: bytes, source: str) -> Draft:
    """Read a Word document.

    Args:
        data: the file.
        source: its name, for messages.

    Returns:
        Its main text, a line for each paragraph, list item and table row.

    Raises:
        ReadError: python-docx is not installed, or the file is broken or no Word document.
    """
    docx = load_library("docx", source, "DOCX", "docx")
    errors = (load_library("docx.opc.exceptions", source, "DOCX", "docx").OpcError,)
    with reading(source, "DOCX", *errors):
        _check_size(data, source)
        document = docx.Document(io.BytesIO(data))
        lines = list(_Body(document).lines())
    return Draft(
        "\n".join(text for text, _ in lines),
        {number: mark for number, (_, mark) in enumerate(lines)},
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )


def _check_size(data: bytes, source: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(part.file_size for part in package.infolist()) > LARGEST:
            raise ReadError(source, f"it unpacks to more than {LARGEST >> 20} MB", "save it without its pictures")


@dataclass
class _Numbering:
    """The numbers that lists have reached so far."""

    levels: dict[tuple[str, int], tuple[str, str, int]]
    """By number identifier and level: format, text (``%1、``) and start."""
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def next_label(self, number: str, level: int) -> str:
        """Count on and write the label as Word shows it; a bullet has none."""
        if (number, level) not in self.levels:
            return ""
        form, text, start = self.levels[number, level]
        self.counts[number, level] = self.counts.get((number, level), start - 1) + 1
        for deeper in range(level + 1, 9):
            self.counts.pop((number, deeper), None)
        return (
            ""
            if form in ("bullet", "none")
            else LEVEL_TEXT.sub(lambda match: self._one(number, int(match[1]) - 1), text)
        )

    def _one(self, number: str, level: int) -> str:
        form, _, start = self.levels.get((number, level), ("decimal", "", 1))
        return _write_number(self.counts.get((number, level), start), form)


class _Body:
    """The body of a document with its styles and lists."""

    def __init__(self, document: Any) -> None:
        self._body: Element = document.element.body
        self._styles = {style.style_id: style for style in document.styles if style.type == 1}
        self._numbering = _Numbering(_list_levels(document))

    def lines(self) -> Iterator[tuple[str, Mark]]:
        """Write the body line by line."""
        yield from self._lines_in(self._body)

    def _lines_in(self, parent: Element) -> Iterator[tuple[str, Mark]]:
        for element in parent:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
                yield from self._lines_in(element)

    def _paragraph(self, element: Element) -> Iterator[tuple[str, Mark]]:
        text = "".join(_texts(element))
        lines = [line.strip(EDGE) for line in text.split("\n") if line.strip(EDGE)]
        if lines:
            label, mark = self._mark(element)
            for line in lines:
                yield (label + line, mark)
                label = ""
        for box in element.iter(f"{W}txbxContent"):
            if not any(ancestor.tag == FALLBACK for ancestor in box.iterancestors()):
                yield from self._lines_in(box)

    def _mark(self, element: Element) -> tuple[str, Mark]:
        """Find what style and numbering say of a paragraph."""
        style = self._styles.get(_value(element.find(f"{W}pPr/{W}pStyle")))
        chain = _style_chain(style)
        names = [one.name or "" for one in chain]
        label, is_list = self._label(element, chain)
        if any(TITLE_STYLE.match(name) for name in names):
            return label, Mark(BlockKind.TITLE)
        level = next(
            (int(match["level"]) for name in names if (match := HEADING_STYLE.match(name))), 0
        ) or _outline_level(element, chain)
        if level:
            return label, Mark(BlockKind.HEADING, level)
        bold = _is_bold(element)
        if is_list and not label:
            return label, Mark(BlockKind.ITEM, bold=bold)
        return label, Mark(bold=bold)

    def _label(self, element: Element, chain: list[Any]) -> tuple[str, bool]:
        properties = [element.find(f"{W}pPr"), *(one.element.find(f"{W}pPr") for one in chain)]
        for one in properties:
            number = one.find(f"{W}numPr") if one is not None else None
            if number is None:
                continue
            identifier = _value(number.find(f"{W}numId"))
            if identifier in ("", "0"):
                return "", False
            return self._numbering.next_label(identifier, int(_value(number.find(f"{W}ilvl")) or 0)), True
        return "", False

    def _table(self, table: Element) -> Iterator[tuple[str, Mark]]:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl"), None) is not table:
                continue
            cells = [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr"), None) is row]
            texts = [
                " ".join("".join(_texts(paragraph)).strip(EDGE) for paragraph in cell.iter(f"{W}p")) for cell in cells
            ]
            texts = [" ".join(text.split("\n")).strip(EDGE) for text in texts]
            if len(cells) == 1 or any(len(text) > LONGEST_CELL for text in texts):
                for cell in cells:
                    yield from self._lines_in(cell)
            elif any(texts):
                yield "\t".join(texts).strip("\t"), Mark(BlockKind.ROW)


def _texts(paragraph: Element) -> Iterator[str]:
    """Write a paragraph's own text: runs, links and insertions, without deletions, field codes and text boxes."""
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag == f"{W}tab":
            yield " "
        elif element.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif element.tag == f"{W}noBreakHyphen":
            yield "-"
        elif element.tag not in SILENT and element.tag != FALLBACK:
            stack.append(iter(element))


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(f"{W}r") if "".join(_texts(run)).strip(EDGE)]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(mark is not None and _value(mark) not in ("0", "false", "off") for mark in marks)


def _style_chain(style: Any) -> list[Any]:
    chain: list[Any] = []
    while style is not None and style not in chain and len(chain) < 20:
        chain.append(style)
        style = style.base_style
    return chain


def _outline_level(element: Element, chain: list[Any]) -> int:
    for one in (element, *(style.element for style in chain)):
        value = _value(one.find(f"{W}pPr/{W}outlineLvl"))
        if value.isdigit():
            return int(value) + 1 if int(value) < 9 else 0
    return 0


def _list_levels(document: Any) -> dict[tuple[str, int], tuple[str, str, int]]:
    """Read the formats of all lists; a document without lists has no part for them."""
    part = next((rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None)
    if part is None:
        return {}
    root = part.element
    abstract = {one.get(f"{W}abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
    levels: dict[tuple[str, int], tuple[str, str, int]] = {}
    for number in root.findall(f"{W}num"):
        found = abstract.get(_value(number.find(f"{W}abstractNumId")))
        for level in found.findall(f"{W}lvl") if found is not None else ():
            form = _value(level.find(f"{W}numFmt")) or "decimal"
            start = _value(level.find(f"{W}start"))
            key = (number.get(f"{W}numId") or "", int(level.get(f"{W}ilvl") or 0))
            levels[key] = (form, _value(level.find(f"{W}lvlText")), int(start) if start.isdigit() else 1)
    return levels


def _write_number(number: int, form: str) -> str:
    """Write a list's number: in Chinese numerals, letters, circles, or else in digits."""
    if form.startswith(("chinese", "japanese", "ideograph", "taiwanese", "korean")):
        return _han_number(number)
    if form == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        return chr((97 if form == "lowerLetter" else 65) + number - 1)
    return str(number)


def _han_number(number: int) -> str:
    """Write a number below 100 in Chinese numerals: 十二."""
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else HAN_DIGITS[tens]) + "十" if tens else ""
    return head + (HAN_DIGITS[ones] if ones or not tens else "")


def _value(element: Element | None) -> str:
    return (element.get(f"{W}val") or "") if element is not None else ""
