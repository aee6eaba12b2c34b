"""Markdown with YAML front matter.

In: bytes. Out: a draft. The stored text is the body as it stands; marks of blocks (``#``, ``-``, ``**`` around a
line) stay in the text but outside of the blocks' spans. Marks inside a paragraph (emphasis, links, comments) are
left out of the stored text, because they would cut through words; a table's row is stored with its cells joined by
a tabulator.

References: CommonMark 0.31.2; tables after GitHub Flavored Markdown 0.29, 4.10.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

from kg.errors import ReadError
from kg.model import BlockKind
from kg.read.decoding import decode
from kg.read.draft import Draft, Mark
from kg.read.information import find_date, split_names
from kg.read.plain import encoding_notes

if TYPE_CHECKING:
    import datetime

FRONT_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
READ_OTHERWISE: Final = re.compile("[|>!{\\[\t\ufeff]")
"""What libyaml may read otherwise than PyYAML does: blocks of text, tags, what stands in brackets, tabs."""
OPENED: Final = re.compile(r"\A\s*---[ \t]*\n(?P<key>[a-z]+):[ \t]", re.IGNORECASE)
ATX: Final = re.compile(r"(?P<lead> {0,3}(?P<marks>#{1,6})[ \t]+)(?P<text>.*?)(?P<trail>(?:[ \t]+#+)?[ \t]*)$")
BOLD_LINE: Final = re.compile(
    r"(?P<lead>[ \t\u3000]*(?:\*\*|__))(?P<text>(?!\s)[^*_]{1,200})(?P<trail>(?:\*\*|__)[ \t\u3000]*)$"
)
BULLET: Final = re.compile(r"(?P<lead>[ \t]*[-*+][ \t]+)\S")
QUOTE: Final = re.compile(r"(?P<lead> {0,3}(?:>[ \t]?)+)")
SETEXT: Final = re.compile(r" {0,3}(?P<mark>=+|-{2,})[ \t]*$")
ROW: Final = re.compile(r"[ \t]*\|.*\|[ \t]*$")
ROW_RULE: Final = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
IMAGE: Final = re.compile(r"!\[[^\[\]\n]{0,200}\]\([^()\n]{0,500}\)")
LINK: Final = re.compile(
    r"(?<!!)\[(?P<text>[^\[\]\n]{1,200})\]"
    r"\((?:https?://|/|#|\.{0,2}/|mailto:)[^()\s]{0,500}(?:[ \t]+\"[^\"\n]{0,100}\")?\)"
)
EMPHASIS: Final = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<text>[^*_\n]{1,500}?)(?<=\S)(?P=mark)")
BREAK: Final = re.compile(r"(?:[ \t]{2,}|\\)$|<br[ \t]*/?>[ \t]*$", re.IGNORECASE)


def read_markdown(data: bytes, source: str) -> Draft:
    """Read Markdown.

    Args:
        data: the input.
        source: its name, for messages.

    Returns:
        The body, with title, publisher, authors, date, address and licence of the front matter. The address is that of
        ``source``, if it has one, else ``url``.

    Raises:
        ReadError: the bytes are no text, or the front matter is no YAML mapping.
    """
    decoded = decode(data, source)
    front, body = _split(decoded.text, source)
    text, marks = _mark_lines(COMMENT.sub("", body))
    origin = front.get("source")
    origin = origin if isinstance(origin, dict) else {"url": origin} if _is_address(origin) else {"title": origin}
    return Draft(
        text,
        marks,
        wrapped=True,
        media_type="text/markdown",
        title=_text(front.get("title")),
        publisher=_text(front.get("publisher")),
        authors=_names(front.get("authors") or front.get("author")),
        published=_date(front.get("date") or front.get("published"), source),
        url=_text(front.get("url") or origin.get("url")),
        licence=_text(front.get("license") or front.get("licence")),
        notes=(*encoding_notes(decoded), *(() if front else _unclosed(decoded.text))),
    )


def _unclosed(text: str) -> tuple[str, ...]:
    """Tell of front matter that nothing ends: it is read as text."""
    opened = OPENED.match(text)
    if opened is None or FRONT_MATTER.match(text):
        return ()
    return (f"the front matter, from {opened['key']}: on, is read as text: it has no line --- below it",)


def _split(text: str, source: str) -> tuple[dict[str, Any], str]:
    """Take the front matter off a text."""
    import yaml  # noqa: PLC0415 - only for files that have front matter

    match = FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    try:
        front = _load(match["yaml"])
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        cause = " ".join(str(error).split())
        raise ReadError(
            source, f"its front matter is no YAML: {cause}", "mend the lines between the two ---"
        ) from error
    if front in (None, ""):
        return {}, text[match.end() :]
    if not isinstance(front, dict):
        return {}, text  # a rule above a paragraph, not front matter
    return front, text[match.end() :]


def _load(written: str) -> object:
    """Read YAML into texts, lists and dicts: without the constructors for dates, 2019-02-30 is one that can be told.

    By libyaml, which takes a tenth of the time, where it reads what PyYAML does; what is wrong PyYAML tells.
    """
    import yaml  # noqa: PLC0415 - only for files that have front matter

    fast = getattr(yaml, "CBaseLoader", None)
    if fast is not None and READ_OTHERWISE.search(written) is None:
        with contextlib.suppress(yaml.YAMLError, RecursionError, ValueError):
            return yaml.load(written, Loader=fast)  # noqa: S506 - it makes only texts, lists and dicts
    return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - and so does this


def _mark_lines(body: str) -> tuple[str, dict[int, Mark]]:
    marks: dict[int, Mark] = {}
    lines: list[str] = []
    for raw in body.split("\n"):
        setext = SETEXT.match(raw)
        above = lines[-1].strip() if lines else ""
        if setext and above and len(lines) - 1 not in marks and len(above) <= 80 and "。" not in above:
            marks[len(lines) - 1] = Mark(BlockKind.HEADING, level=1 if setext["mark"][0] == "=" else 2)
            continue
        if ROW_RULE.match(raw) and len(lines) - 1 in marks and marks[len(lines) - 1].kind is BlockKind.ROW:
            continue
        line, mark = _mark_line(raw)
        if mark is not None:
            marks[len(lines)] = mark
        lines.append(line)
    return "\n".join(lines), marks


def _mark_line(raw: str) -> tuple[str, Mark | None]:
    """Find the block mark of one line and leave out the marks inside it."""
    if ROW.match(raw):
        cells = [_inline(cell).strip() for cell in raw.strip().strip("|").split("|")]
        return "\t".join(cells), Mark(BlockKind.ROW)
    if bold := BOLD_LINE.match(raw):
        return raw, Mark(bold=True, lead=len(bold["lead"]), trail=len(bold["trail"]))
    line = _inline(raw)
    if atx := ATX.match(line):
        heading = atx["text"]
        return line, Mark(
            BlockKind.HEADING, len(atx["marks"]), lead=len(atx["lead"]), trail=len(atx["trail"])
        ) if heading else None
    if bullet := BULLET.match(line):
        return line, Mark(BlockKind.ITEM, lead=len(bullet["lead"]))
    if quote := QUOTE.match(line):
        return line, Mark(BlockKind.PROSE, lead=len(quote["lead"]))
    return line, None


def _inline(line: str) -> str:
    line = BREAK.sub("", line)
    if "](" in line:
        line = LINK.sub(r"\g<text>", IMAGE.sub("", line))
    return EMPHASIS.sub(r"\g<text>", line) if "**" in line or "__" in line else line


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.strip().startswith(("http://", "https://"))


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name.strip() for name in value if isinstance(name, str) and name.strip())
    return split_names(value) if isinstance(value, str) else ()


def _date(value: object, source: str) -> datetime.date | None:
    text = _text(value)
    if not text:
        return None
    found = find_date(text)
    if found is None:
        raise ReadError(source, f"the date of its front matter, {text!r}, is none", "write it as 2019-01-25")
    return found
