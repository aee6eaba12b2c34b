"""What a reader of one format hands over: a text, marks on its lines, and what the format itself says of the report.

In: nothing. Out: the frozen types between a reader and :mod:`kg.read.composition`, which makes a ``Document`` of
them. A reader knows its format and no Chinese; what is the same for all formats is done once, after it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from kg.model import BlockKind


@dataclass(frozen=True, slots=True)
class Mark:
    """What a format says of one line of its text."""

    kind: BlockKind | None = None
    """Its kind, if the format is explicit about it; None leaves it to the rules."""
    level: int = 0
    """Of a heading: 1 is outermost; 0 if the format does not say."""
    bold: bool = False
    """The whole line is set in bold: it may be a heading."""
    lead: int = 0
    """Code points of markup at its start, which are no part of the block."""
    trail: int = 0
    """Code points of markup at its end."""


@dataclass(frozen=True, slots=True)
class Draft:
    r"""A report's text with what its format says about it; lines end with ``\n``."""

    text: str
    marks: Mapping[int, Mark] = field(default_factory=dict)
    """By the number of the line, from 0; lines without a mark are left to the rules."""
    wrapped: bool = False
    """Whether a paragraph may run over several lines, as in plain text."""
    media_type: str = "text/plain"
    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    url: str = ""
    licence: str = ""
    """As stated: an IRI, an identifier of the SPDX list, or words."""
    notes: tuple[str, ...] = ()


Reader = Callable[[bytes, str], Draft]
"""Reads the bytes of an input; the second argument is the input's name, for messages."""
