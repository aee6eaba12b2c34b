"""The plain types in which the stages meet.

Everything is frozen and built of tuples, so that the same input is the same value. All offsets are code points into one
immutable text, half open: ``document.text[span.start:span.end] == mention.text`` is an invariant that
:func:`kg.model.check_mention` holds and a property test keeps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from kg.values.period import Period
    from kg.values.quantity import Quantity


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start`` inclusive and ``end`` exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards.

        Raises:
            ValueError: ``start`` is negative or lies after ``end``.
        """
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}..{self.end} is not a range")

    def __len__(self) -> int:
        """Count the code points."""
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        """Tell whether an offset or a whole span lies inside."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Cut the span out of a text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document with its closing punctuation, never across a block."""

    span: Span
    paragraph: int
    """Index of its block in ``Document.blocks``, from 0."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading line and what stands below it, up to the next heading of its level or above."""

    span: Span
    """Heading and body."""
    heading: Span | None
    """The heading line; None for what stands before the first heading."""
    level: int
    """1 is the outermost; the part before the first heading has level 0."""


class BlockKind(StrEnum):
    """What a paragraph is to its report."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    """A row of a table; its cells are joined by ``TABULATOR``."""
    FURNITURE = "furniture"
    """Datelines, editors' lines, captions, copyright, links: read, but not a source of statements."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row; blocks never overlap and stand in order."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Gloss:
    """What stands in a report and is read over.

    It is a note on the reading of a character, (huì) behind 會, a line break inside a paragraph, or the rest of a tag
    that has swallowed the character before it.
    """

    offset: int
    """Where in ``Document.text`` the character begins before which it stands."""
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report as read: the text that all evidence points into, and what is known of it."""

    identifier: str
    """Stable and readable, made of the input's name: ``hunan-2019``. Unique in a graph."""
    text: str
    """The text that is read: main text only, ``\\n`` between paragraphs, in the document's own script, otherwise
    verbatim but for its glosses."""
    sha256: str
    """Hexadecimal digest of the input's bytes."""
    source: str
    """The input as the user named it: a path relative to the folder that was given, an address, or ``-``."""
    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    url: str = ""
    """Where the text, or for the sample reports the source of its facts, is published."""
    licence: str = ""
    """The licence that the text is given under, as an IRI; in words where no IRI is known for it."""
    media_type: str = "text/plain"
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    """Sentences of titles, headings, prose, items and rows (a row is one), in order; furniture has none."""
    notes: tuple[str, ...] = ()
    """What a reader had to assume, in words for the user: ``read as GB18030``."""
    glosses: tuple[Gloss, ...] = ()
    """What is read over and so is left out of ``text``, in order."""


class Written:
    """A document's text as it is stored and quoted: with its glosses.

    Examples:
        >>> written = Written(Document("notes", "工會議", "", "-", glosses=(Gloss(2, "(huì)"), Gloss(3, "(yì)"))))
        >>> written.text, written.place_of(Span(1, 3)).of(written.text)
        ('工會(huì)議(yì)', '會(huì)議')
    """

    def __init__(self, document: Document) -> None:
        """Put the glosses where they stood.

        Args:
            document: any document; most have no gloss.
        """
        glosses = document.glosses
        self._places = [gloss.offset for gloss in glosses]
        self._lengths = [0, *accumulate(len(gloss.text) for gloss in glosses)]
        ends = zip((0, *self._places), (*self._places, len(document.text)), strict=True)
        parts = (document.text[start:end] for start, end in ends)
        told = (*(gloss.text for gloss in glosses), "")
        self.text = "".join(chain.from_iterable(zip(parts, told, strict=True))) if glosses else document.text
        """The text with its glosses."""

    def place_of(self, span: Span) -> Span:
        """Tell where a span of ``Document.text`` lies in this text, without a gloss behind its last character."""
        if not self._places:
            return span
        start = span.start + self._lengths[bisect_right(self._places, span.start)]
        return Span(start, max(start, span.end + self._lengths[bisect_left(self._places, span.end)]))


class MentionKind(StrEnum):
    """What kind of thing a text names."""

    PLACE = "place"
    ORGANIZATION = "organization"
    PROGRAMME = "programme"
    GROUP = "group"
    PERSON = "person"
    POST = "post"
    EDITION = "edition"
    OBJECT = "object"
    PREDICATE = "predicate"
    DISTINCTION = "distinction"


@dataclass(frozen=True, slots=True)
class Mention:
    """A text as written that names something, at its place in the document."""

    span: Span
    text: str
    kind: MentionKind
    terms: tuple[str, ...] = ()
    """What it may stand for: adcodes for a place, notations of the vocabulary else; empty for an unknown name."""

    @classmethod
    def at(cls, span: Span, text: str, kind: MentionKind, terms: tuple[str, ...] = ()) -> Mention:
        """Name what stands at a span of a document's text.

        Examples:
            >>> Mention.at(Span(0, 2), "衡阳市妇联", MentionKind.PLACE).text
            '衡阳'
        """
        return cls(span, span.of(text), kind, terms)


class Basis(StrEnum):
    """How a reader knows the agent of a clause, from surest to least sure."""

    NAMED = "named"
    """The clause names it."""
    CARRIED = "carried"
    """An earlier clause of the sentence or the paragraph names it."""
    SECTION = "section"
    """The section's heading names it or its place."""
    DOCUMENT = "document"
    """The report as a whole is that body's."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention used for an organization or a place, with what is needed to tell which one.

    市妇联 below a heading 衡阳 is ``mention=市妇联, within=(衡阳,)``; 全市 in a report of a women's federation is
    ``mention=全市, body="womens-federation", within=(衡阳,)``.
    """

    mention: Mention
    basis: Basis
    within: tuple[Mention, ...] = ()
    """The places in force where it is said, nearest first."""
    body: str = ""
    """Notation of the kind of organization that a bare place stands for; empty where the mention says it itself."""

    @property
    def kind(self) -> str:
        """Notation of the kind of organization that is meant; of a place its code; empty where nothing tells."""
        return self.body or next(iter(self.mention.terms), "")


class Status(StrEnum):
    """Whether an activity has happened."""

    REPORTED = "reported"
    PLANNED = "planned"
    ONGOING = "ongoing"
    CALLED_FOR = "called-for"
    CANCELLED = "cancelled"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity of a statement and what is counted."""

    span: Span
    """Where the quantity stands in the document."""
    quantity: Quantity
    counted: tuple[Mention, ...] = ()
    """The counted nouns as written: 岗位, 农村留守儿童."""
    beneficiaries: tuple[Mention, ...] = ()
    """The groups that this quantity counts or reaches; the statement's own where it says nothing of its own."""
    comparison: str = ""
    """As written: 同比, 比上年. The quantity is then a change or a share against that, not a level.

    由 or 从: the level that was left for another one. 中: the whole of which another figure is a part.
    """
    part_of: Span | None = None
    """Where the figure stands of which this one is a part: 46场 for 12场 in 招聘会46场，其中线上12场."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One activity that a text reports or announces, before its mentions are resolved."""

    document: str
    """Identifier of the document."""
    sentence: Span
    span: Span
    """The clause or clauses that say it: the quote of its evidence."""
    predicate: Mention
    """The verb as written."""
    activity: str
    """Notation of the activity type in the vocabulary; ``other`` where the vocabulary has none."""
    status: Status
    agent: Reference | None = None
    partners: tuple[Reference, ...] = ()
    object: Mention | None = None
    programmes: tuple[Mention, ...] = ()
    beneficiaries: tuple[Mention, ...] = ()
    place: Reference | None = None
    """Where it took place, if the text says so and it is not simply the agent's jurisdiction."""
    period: Period | None = None
    measures: tuple[Measure, ...] = ()
    distinction: Mention | None = None
    """A claim of being first, best or only: 全省率先."""
    boilerplate: bool = False
    """A slogan or formula: kept and countable, but out of the facts by default."""
    rule: str = ""
    """The frame that read it."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Membership:
    """A person whom a text names by a post in a body: 省妇联主席、党组书记姜欣."""

    document: str
    """Identifier of the document."""
    sentence: Span
    span: Span
    """From the body to the name: the quote of its evidence."""
    person: Mention
    posts: tuple[Mention, ...]
    """The posts in this body, in the order of the text."""
    organization: Reference


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of a programme a text speaks of: 第三届 of 第三届“女性创业大赛”."""

    programme: Mention
    edition: Mention


class EntityKind(StrEnum):
    """What kind of thing an entity is; also the folder of its IRI below the base."""

    PLACE = "place"
    ORGANIZATION = "organization"
    PROGRAMME = "programme"
    GROUP = "group"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Entity:
    """Something of the world that one or more mentions stand for."""

    kind: EntityKind
    identifier: str
    """Last part of the IRI: ``430400``, ``womens-federation-430400``, ``chunfeng-xingdong``."""
    label: str
    """Canonical label in simplified Chinese: 衡阳市妇联."""
    label_en: str = ""
    aliases: tuple[str, ...] = ()
    adcode: str = ""
    """Of a place: its own code; of an organization: of its jurisdiction. Six digits, 100000 for the whole country."""
    body: str = ""
    """Of an organization: notation of its kind."""
    parent: str = ""
    """Identifier of the organization or place that it belongs to."""
    known: bool = True
    """False for a name that neither vocabulary nor places hold: it stands in the graph by its own text."""
    wikidata: str = ""
    """Of a place: its item in Wikidata, where it is certain: ``Q144663``."""


@dataclass(frozen=True, slots=True)
class ResolvedStatement:
    """A statement with its mentions resolved to entities, in the order of the mentions."""

    statement: Statement
    agent: Entity | None = None
    partners: tuple[Entity, ...] = ()
    programmes: tuple[Entity, ...] = ()
    beneficiaries: tuple[Entity, ...] = ()
    measure_beneficiaries: tuple[tuple[Entity, ...], ...] = ()
    """For each measure, its own groups."""
    place: Entity | None = None
    """Where it took place: the statement's place, else the agent's jurisdiction."""


@dataclass(frozen=True, slots=True)
class ResolvedMembership:
    """A membership with its person and its organization resolved to entities."""

    membership: Membership
    person: Entity
    organization: Entity
    posts: tuple[str, ...]
    """What the posts are called, in simplified characters, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The outcome of resolving one document."""

    document: Document
    statements: tuple[ResolvedStatement, ...]
    entities: tuple[Entity, ...] = field(default=())
    """Every entity that the statements and the memberships use, with the places and organizations above them, sorted by
    identifier."""
    memberships: tuple[ResolvedMembership, ...] = ()
    editions: tuple[tuple[Entity, Edition], ...] = ()
    """Programmes with the editions that the text names, in the order of the text."""


def check_mention(document: Document, mention: Mention) -> None:
    """Hold the invariant between a mention and its document.

    Raises:
        ValueError: the document's text at the mention's offsets is another one.
    """
    found = mention.span.of(document.text)
    if found != mention.text:
        raise ValueError(
            f"{document.identifier}: at {mention.span.start}..{mention.span.end} stands {found!r}, not {mention.text!r}"
        )
