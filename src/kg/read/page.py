"""A web page's elements as a flat list of paragraphs.

In: an lxml tree. Out: :class:`Leaf`s in the order of the page: what a browser shows as one line of its own, with
what the page says of it (heading, item, row, bold, link). Characters stay as they are; white space is collapsed as
browsers do.

References: HTML Living Standard, 15.3 (which elements are blocks); CSS Text 3, 4.1 (white space).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from kg.model import BlockKind
from kg.read.draft import Mark
from kg.read.rules import EDGE

if TYPE_CHECKING:
    from kg.read.rules import PageRules

Element = Any
"""An lxml element; lxml has no types of its own."""

BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
SILENT: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "video",
        "audio",
        "map",
        "select",
        "option",
        "button",
        "textarea",
        "input",
        "datalist",
        "marquee",
        "noframes",
        "rp",
        "rt",
    ]
)
OUTSIDE: Final = frozenset({"nav", "footer", "aside", "figcaption", "menu"})
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
BOLD: Final = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
BLANKS: Final = re.compile(r"[ \t\n\r\f]+")
HAN_BREAK: Final = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])[ \t]*[\n\r][ \t\n\r\f]*"
    r"(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])"
)
"""A line break of the source between two wide characters: browsers show nothing."""

LONGEST_CELL: Final = 300


@dataclass(frozen=True, slots=True)
class Leaf:
    """One line of a page."""

    text: str
    mark: Mark
    element: Element
    """The block element that it stands in."""
    linked: int
    """Code points of it that are links."""
    outside: bool
    """It stands in a part of the page that by its name is none of the text."""


def find_leaves(body: Element, rules: PageRules) -> list[Leaf]:
    """Flatten a page.

    Args:
        body: the element to walk.
        rules: what parts of pages are called.

    Returns:
        The lines that are not blank, in the page's order.
    """
    walker = _Walker(rules)
    walk = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if walker.open(element):
                walk.skip_subtree()
                walker.skipped = element
        elif event == "end" and walker.skipped is element:
            walker.skipped = None
            walker.add(element.tail)
        elif event == "end":
            walker.close(element)
            walker.add(element.tail)
        else:
            walker.add(element.tail)
    walker.flush()
    return walker.leaves


class _Walker:
    """The line that is being written while a tree is walked."""

    def __init__(self, rules: PageRules) -> None:
        self.rules = rules
        self.leaves: list[Leaf] = []
        self.skipped: Element = None
        self._blocks: list[Element] = []
        self._links = self._bolds = self._outsides = self._pres = 0
        self._pieces: list[tuple[str, bool, bool]] = []

    def open(self, element: Element) -> bool:
        """Enter an element; say whether to leave out what is in it."""
        tag = element.tag
        if tag in SILENT or _is_hidden(element):
            return True
        if tag == "br":
            self.flush()
            return True
        if tag in BLOCKS:
            self.flush()
            self._blocks.append(element)
            if tag == "tr" and self._write_row(element):
                self._blocks.pop()
                return True
        self._count(element, 1)
        self.add(element.text)
        return False

    def close(self, element: Element) -> None:
        """Leave an element."""
        if element.tag in BLOCKS:
            self.flush()
            self._blocks.pop()
        self._count(element, -1)

    def add(self, text: str | None) -> None:
        """Write text that stands directly in the current element."""
        if not text or self.skipped is not None:
            return
        if self._pres and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.flush()
                self._pieces.append((line, bool(self._links), bool(self._bolds)))
            return
        self._pieces.append((text, bool(self._links), bool(self._bolds)))

    def flush(self) -> None:
        """End the line."""
        pieces, self._pieces = self._pieces, []
        text = collapse("".join(piece for piece, _, _ in pieces))
        if not text:
            return
        linked = sum(len(piece.strip(EDGE)) for piece, is_link, _ in pieces if is_link)
        bold = all(is_bold for piece, _, is_bold in pieces if piece.strip(EDGE))
        self._emit(text, _mark(self._blocks, bold=bold), linked)

    def _emit(self, text: str, mark: Mark, linked: int) -> None:
        element = self._blocks[-1] if self._blocks else None
        self.leaves.append(Leaf(text, mark, element, linked, self._outsides > 0))

    def _count(self, element: Element, step: int) -> None:
        tag = element.tag
        self._links += step * (tag == "a")
        self._pres += step * (tag == "pre")
        self._bolds += step * (tag in BOLD or bool(BOLD_STYLE.search(element.get("style") or "")))
        self._outsides += step * (tag in OUTSIDE or _is_outside(element, self.rules))

    def _write_row(self, row: Element) -> bool:
        """Write a row of a table of data as one line; a table that only arranges the page is left to the walk."""
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(cells) < 2 or any(_is_layout(cell) for cell in cells):
            return False
        texts = [collapse("".join(_texts(cell))) for cell in cells]
        if any(len(text) > LONGEST_CELL for text in texts):
            return False
        if any(texts):
            linked = sum(len(text) for cell, text in zip(cells, texts, strict=True) if cell.find(".//a") is not None)
            self._emit("\t".join(texts).strip("\t"), Mark(BlockKind.ROW), linked)
        return True


def collapse(text: str) -> str:
    """Write runs of white space as browsers show them, and leave them out at the edges."""
    return BLANKS.sub(" ", HAN_BREAK.sub("", text)).strip(EDGE)


def _mark(blocks: list[Element], *, bold: bool) -> Mark:
    for element in reversed(blocks):
        if element.tag in HEADINGS:
            return Mark(BlockKind.HEADING, HEADINGS[element.tag])
        if element.tag in ("li", "dd", "dt"):
            return Mark(BlockKind.ITEM, bold=bold)
        if element.tag not in ("p", "div", "section", "span"):
            break
    return Mark(bold=bold)


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and HIDDEN_STYLE.search(style) is not None)


def _is_outside(element: Element, rules: PageRules) -> bool:
    if element.tag in ("html", "body"):
        return False
    return any(rules.outside.search(element.get(name) or "") for name in ("class", "id"))


def _is_layout(cell: Element) -> bool:
    """Tell whether a cell holds parts of a page, not a datum."""
    if cell.find(".//table") is not None or any(cell.find(f".//{tag}") is not None for tag in HEADINGS):
        return True
    return len(cell.findall(".//p")) + len(cell.findall(".//div")) > 3


def _texts(cell: Element) -> list[str]:
    texts: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start" and element.tag not in SILENT:
            texts.append((" " if element.tag in BLOCKS or element.tag == "br" else "") + (element.text or ""))
        if event == "end" and element is not cell:
            texts.append(element.tail or "")
    return texts
