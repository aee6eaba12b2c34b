"""Web pages: the main text, without what surrounds it, and what the page says of itself.

In: bytes. Out: a draft with a line for each paragraph, heading, item and table row. trafilatura judges which lines
are main text; the smallest part of the page that holds them is then taken whole, with the characters of the page,
because a paragraph that a general judge drops may hold a figure. Without a judgement, length, punctuation and links
decide.

References: A. Barbaresi, Trafilatura, ACL-IJCNLP 2021 System Demonstrations; HTML Living Standard, 4.2.5 (meta),
13.2.3.2 (encoding of a page).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read.decoding import decode
from kg.read.draft import Draft, Mark
from kg.read.foreign import FAULTS
from kg.read.furniture import LONGEST_RUBRIC
from kg.read.information import Information, find_date, is_date, parse_information, split_names
from kg.read.lines import SHORT
from kg.read.plain import encoding_notes
from kg.read.rules import bare_words, fold, rules_for

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from kg.read.page import Element, Leaf
    from kg.read.rules import PageRules, ReadingRules

META_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>https?://\S+?)\s*-->", re.IGNORECASE)
PROSE: Final = re.compile(r"[。，；！？]|[,;](?=[\u4e00-\u9fff])")
BLANKS: Final = re.compile(r"\s+")
JSON_DATE: Final = re.compile(r"\"(?:datePublished|pubDate)\"\s*:\s*\"(?P<date>[^\"]{8,40})\"")
TITLE_PARTS: Final = re.compile(r"\s*[_|｜丨]+\s*|\s+[-–—]+\s+|-{2,}|\s*»\s*")
SOURCE_KEY: Final = re.compile(r"^\s*(?:来|來)\s*源\s*[:：]")
HAN: Final = re.compile(r"[\u3400-\u9fff]")

LINK: Final = Mark(BlockKind.FURNITURE)
LARGEST_JUDGED: Final = 3_000_000
"""Code points of a page beyond which only the page's own measures decide."""

LEAST_KEPT: Final = 0.3
"""Least share of the page's prose that a judgement must keep to be believed."""


def read_html(data: bytes, source: str) -> Draft:
    """Read a web page.

    Args:
        data: the page; its encoding is that of its byte order mark, its ``<meta charset>`` or a guess, in this order.
        source: its name, for messages.

    Returns:
        The main text with the page's metadata.

    Raises:
        ReadError: the bytes are no text, or the page shows none.
    """
    from kg.read.page import find_leaves  # noqa: PLC0415 - lxml is heavy

    found = META_CHARSET.search(data[:4096])
    decoded = decode(data, source, found[1].decode("ascii") if found else None)
    rules = rules_for(decoded.text)
    root = _parse(decoded.text, source)
    body = root.find("body") if root.find("body") is not None else root
    leaves = find_leaves(body, rules.page)
    main = _main_leaves(leaves, body, decoded.text, rules)
    if all(_is_surely_furniture(leaf) for leaf in main):
        cause, remedy = (
            "the page shows no text",
            "open it in a browser, let its scripts fill it, and save it from there",
        )
        raise ReadError(source, cause, remedy)
    information = _page_information(root, leaves, main, rules)
    return _draft(main, information, _saved_from(decoded.text, root, rules.page), encoding_notes(decoded))


def _parse(text: str, source: str) -> Element:
    from lxml import etree  # noqa: PLC0415 - heavy

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "surrogatepass"), parser)
    except (etree.XMLSyntaxError, etree.ParserError, ValueError) as error:
        raise ReadError(source, f"the page cannot be parsed: {error}", "save it again as HTML") from error
    if root is None:
        raise ReadError(source, "the page shows no text", "save it again as HTML")
    return root


def _draft(main: Sequence[Leaf], information: Information, url: str, notes: tuple[str, ...]) -> Draft:
    lines = [(leaf.text, LINK if _is_link(leaf) else leaf.mark) for leaf in main]
    title = information.title
    at = next((number for number, (text, _) in enumerate(lines[:12]) if title and _same(text, title)), None)
    if at is not None:
        lines[at] = (lines[at][0], Mark(BlockKind.TITLE))
    elif title:
        lines.insert(0, (title, Mark(BlockKind.TITLE)))
    return Draft(
        "\n".join(text for text, _ in lines),
        {number: mark for number, (_, mark) in enumerate(lines)},
        media_type="text/html",
        title=title,
        publisher=information.publisher,
        authors=information.authors,
        published=information.published,
        url=information.url or url,
        notes=notes,
    )


def _main_leaves(leaves: Sequence[Leaf], body: Element, page: str, rules: ReadingRules) -> list[Leaf]:
    """Choose the part of the page that is its main text."""
    boxes = _link_boxes(leaves, rules)
    inside = [leaf for leaf in leaves if not leaf.outside and leaf.element not in boxes] or list(leaves)
    kept = _judge(inside, page)
    weights = [_weight(leaf, is_kept=is_kept) for leaf, is_kept in zip(inside, kept, strict=True)]
    container = _heaviest(inside, weights, body)
    within = set(container.iter()) if container is not None else set()
    return [leaf for leaf in inside if leaf.element in within or container is None]


def _link_boxes(leaves: Sequence[Leaf], rules: ReadingRules) -> set[Element]:
    """Find the parts that begin with a rubric such as 推荐阅读, and so hold links and digests of other pages."""
    boxes: set[Element] = set()
    first_in: dict[Element, Leaf] = {}
    for leaf in leaves:
        for element in (leaf.element, *leaf.element.iterancestors()) if leaf.element is not None else ():
            if first_in.setdefault(element, leaf) is not leaf:
                break
    for element, leaf in first_in.items():
        is_rubric = len(leaf.text) <= LONGEST_RUBRIC and bare_words(fold(leaf.text)).rstrip(":") in rules.tail
        if is_rubric and element.tag not in ("html", "body"):
            boxes.update(element.iter())
    return boxes


def _judge(leaves: Sequence[Leaf], page: str) -> list[bool]:
    """Ask trafilatura which lines are main text; where it has hardly any of the page's prose, count all prose."""
    prose = [PROSE.search(leaf.text) is not None and 2 * leaf.linked < len(leaf.text) for leaf in leaves]
    text = _trafilatura(page) if len(page) <= LARGEST_JUDGED else ""
    kept = [BLANKS.sub("", leaf.text) in text for leaf in leaves] if text else list(prose)
    total = sum(len(leaf.text) for leaf, is_prose in zip(leaves, prose, strict=True) if is_prose)
    both = zip(leaves, prose, kept, strict=True)
    held = sum(len(leaf.text) for leaf, is_prose, is_kept in both if is_prose and is_kept)
    return kept if held >= LEAST_KEPT * total else prose


def _trafilatura(page: str) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    try:
        found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    except FAULTS:
        return ""  # a judge that fails on a broken page leaves it to the page's own measures
    text = found.text if found is not None and not isinstance(found, dict) else ""
    return BLANKS.sub("", text or "")


def _weight(leaf: Leaf, *, is_kept: bool) -> float:
    """Weigh a line: how much it speaks for the part of the page that it stands in."""
    length = len(leaf.text)
    if 2 * leaf.linked > length:
        return -float(length)
    if leaf.mark.kind is BlockKind.ROW:
        return 0.5 * length if is_kept else 0.0
    if PROSE.search(leaf.text):
        return float(length) if is_kept else -0.2 * length
    return 0.3 * length if is_kept else -0.5 * length


def _heaviest(leaves: Sequence[Leaf], weights: Sequence[float], body: Element) -> Element | None:
    """Find the element with the greatest sum of weights, the innermost if there are several."""
    sums: dict[Element, float] = {}
    depths: dict[Element, int] = {}
    for leaf, weight in zip(leaves, weights, strict=True):
        if leaf.element is None:
            continue
        chain = [leaf.element, *leaf.element.iterancestors()]
        for depth, element in enumerate(reversed(chain)):
            sums[element] = sums.get(element, 0.0) + weight
            depths[element] = depth
    if not sums:
        return None
    best = max(sums, key=lambda element: (round(sums[element], 3), depths[element]))
    # A single paragraph is no main text: where nothing weighs more, its surroundings are.
    while best.tag in ("p", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6") and best is not body:
        best = best.getparent()
    return best


def _page_information(root: Element, leaves: Sequence[Leaf], main: Sequence[Leaf], rules: ReadingRules) -> Information:
    """Gather what a page says of itself: its meta elements first, then its lines, then the site's name."""
    metas = _metas(root)
    page = rules.page
    declared = Information(
        title=_title(root, metas, leaves, page),
        publisher=SOURCE_KEY.sub("", _first(metas, page.publisher, HAN)).strip(),
        authors=split_names(_first(metas, page.authors, HAN)),
        published=_declared_date(root, metas, page),
        url=_first(metas, page.url, re.compile(r"^https?://")),
    )
    account = Information(publisher=_account(root, page))
    said = _said(leaves, main, rules)
    site = Information(publisher=_first(metas, page.site, HAN))
    declared = declared.filled_with(account)
    return declared.filled_with(Information("", said.publisher, said.authors, said.published, said.url)).filled_with(
        site
    )


def _said(leaves: Sequence[Leaf], main: Sequence[Leaf], rules: ReadingRules) -> Information:
    """Read the information lines of a page; a date alone counts only above the text."""
    said, dated = Information(), Information()
    first = leaves.index(main[0])
    for number, leaf in enumerate(leaves):
        if len(leaf.text) > SHORT:
            continue
        folded = fold(leaf.text)
        said = said.filled_with(parse_information(folded, rules) or Information())
        if number < first + 6 and is_date(folded):
            dated = dated.filled_with(Information(published=find_date(folded)))
    return said.filled_with(dated)


def _metas(root: Element) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name and content:
            metas.setdefault(name, content)
    return metas


def _account(root: Element, rules: PageRules) -> str:
    found = (element for name in rules.account for element in root.xpath("//*[@id=$name]", name=name))
    return next((text for text in ("".join(element.itertext()).strip() for element in found) if text), "")


def _first(metas: Mapping[str, str], names: Iterable[str], pattern: re.Pattern[str]) -> str:
    return next((metas[name] for name in names if name in metas and pattern.search(metas[name])), "")


def _title(root: Element, metas: Mapping[str, str], leaves: Sequence[Leaf], rules: PageRules) -> str:
    """Find the title: as the page declares it, else its heading, else the window's title without the site's name."""
    window = " ".join("".join(root.findtext(".//title") or "").split())
    headings = [leaf.text for leaf in leaves if leaf.mark.level == 1 and 4 <= len(leaf.text) <= 80]
    agreed = next((text for text in headings if bare_words(fold(text)) in bare_words(fold(window))), "")
    candidates = (
        _first(metas, rules.title[:1], HAN),
        agreed,
        headings[0] if len(headings) == 1 else "",
        window,
        *headings,
    )
    return next((_without_site(text, rules) for text in (*candidates, _first(metas, rules.title, HAN)) if text), "")


def _without_site(title: str, rules: PageRules) -> str:
    """Leave the name of the site, and of its channels, off a window's title."""
    parts = [part for part in TITLE_PARTS.split(title.strip()) if part.strip()]
    while len(parts) > 1 and (rules.site_name.search(parts[-1]) or len(parts[-1]) < len(parts[0])):
        parts.pop()
    kept = title[: title.rindex(parts[-1]) + len(parts[-1])].strip() if parts else title
    head, dash, tail = kept.rpartition("-")
    return head.strip() if dash and len(head) >= 6 and len(tail) <= 14 and rules.site_name.search(tail) else kept


def _declared_date(root: Element, metas: Mapping[str, str], rules: PageRules) -> datetime.date | None:
    values = [metas[name] for name in rules.published if name in metas]
    values += [element.get("datetime") or "" for element in root.iter("time")]
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            values += [match["date"] for match in JSON_DATE.finditer(script.text or "")]
    return next((date for date in map(find_date, values) if date is not None), None)


def _saved_from(text: str, root: Element, rules: PageRules) -> str:
    saved = SAVED_FROM.search(text[:4096])
    if saved:
        return saved["url"]
    links: list[Any] = [link for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    return next(
        (link.get("href") for link in links if (link.get("href") or "").startswith(("http://", "https://"))), ""
    )


def _is_surely_furniture(leaf: Leaf) -> bool:
    """Tell whether a line is a link, or stands in navigation or a footer and is no prose."""
    return _is_link(leaf) or (leaf.outside and PROSE.search(leaf.text) is None)


def _is_link(leaf: Leaf) -> bool:
    """Tell whether a line is a link and nothing more: a button, an attachment, another page's title."""
    return not leaf.mark.level and "。" not in leaf.text and 10 * leaf.linked >= 8 * len(leaf.text.replace(" ", ""))


def _same(text: str, title: str) -> bool:
    one, other = bare_words(fold(text[:SHORT])), bare_words(fold(title))
    return bool(one) and (one == other or (len(one) >= 8 and one in other))
