"""What a token is to the grammar of clauses, and what can be told of one by itself.

In: nothing. Out: :class:`Token` and its :class:`Kind`. It stands alone because all that reads clauses speaks of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon, Name, Verb
    from kg.values.period import Period
    from kg.values.quantity import Quantity

PLACE: Final = MentionKind.PLACE
"""The kind of names that are found by chance most often: 新和."""
GROUP: Final = MentionKind.GROUP
"""The kind of names that tell people, as some words do."""
PROGRAMME: Final = MentionKind.PROGRAMME
"""The kind of names that begin with a quote."""
TIME: Final = "t"
"""The tagger's class of words for times."""
PAIR: Final = 2
"""Characters of a word of two syllables, as most are; and any two that stand side by side."""


class Kind:
    """What a token is to the grammar of clauses.

    No Enum: clauses ask for a kind at every step, and looking up a member of an Enum costs several times as much.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        """Name the kind."""
        return f"Kind.{self.name}"

    PERIOD: ClassVar[Kind]
    QUANTITY: ClassVar[Kind]
    NAME: ClassVar[Kind]
    QUOTE: ClassVar[Kind]
    """A short text in quotation marks or book title marks, marks included."""
    ASIDE: ClassVar[Kind]
    """A text in parentheses, parentheses included."""
    VERB: ClassVar[Kind]
    ADVERB: ClassVar[Kind]
    PREPOSITION: ClassVar[Kind]
    CONJUNCTION: ClassVar[Kind]
    PAUSE: ClassVar[Kind]
    """、"""
    COMMA: ClassVar[Kind]
    STOP: ClassVar[Kind]
    """；and what ends a sentence."""
    COLON: ClassVar[Kind]
    OF: ClassVar[Kind]
    """的, which ties what precedes to what follows."""
    PARTICLE: ClassVar[Kind]
    """了, 过, 着."""
    PLAN: ClassVar[Kind]
    NEGATION: ClassVar[Kind]
    CLOSER: ClassVar[Kind]
    """The end of a prepositional phrase: 为载体."""
    WORD: ClassVar[Kind]


for _name in tuple(Kind.__annotations__):
    setattr(Kind, _name, Kind(_name))


@dataclass(slots=True)
class Token:
    """One token; offsets are relative to the sentence.

    Not frozen, though never changed: freezing makes it four times as slow to make, and a sentence has dozens.
    """

    start: int
    end: int
    text: str
    kind: Kind
    tag: str = ""
    """The tagger's class of a word."""
    name: Name | None = None
    quantity: Quantity | None = None
    period: Period | None = None
    verb: Verb | None = None
    """The vocabulary's entry; None for a verb that only the tagger calls one."""
    weak: bool = False
    """A verb that is as often a noun."""


OPENS_DEED: Final = frozenset((Kind.ADVERB, Kind.COMMA, Kind.STOP, Kind.COLON, Kind.PERIOD))
"""What may stand before a verb that opens what is told."""
ENDS: Final = frozenset((Kind.COMMA, Kind.STOP, Kind.COLON))
"""What ends a part of a sentence."""
Piece: TypeAlias = tuple[int, int, str, Kind, str, "Verb | None", bool]
"""What a word, or a part of one, is wherever it stands: a token without its place in the sentence."""


def is_people(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a token names people, by the vocabulary or by its ending."""
    group = token.name is not None and token.name.kind is GROUP
    return group or (token.kind is Kind.WORD and token.text.endswith(lexicon.affixes["person-noun"]))


def names_body(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a token names an organization, known or by its ending: 某某学院."""
    if token.name is not None:
        return token.name.kind is MentionKind.ORGANIZATION
    return token.kind is Kind.WORD and lexicon.ends_organization(token.text)


def part_after(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """Yield what follows up to the next comma, pause or 的."""
    for token in tokens[index:]:
        if token.kind in ENDS or token.kind in (Kind.OF, Kind.PAUSE):
            return
        yield token


def any_acts(tokens: Sequence[Token]) -> bool:
    """Tell whether one of some tokens is a verb that is nothing else."""
    return any(token.kind is Kind.VERB and not token.weak for token in tokens)


def is_noun(token: Token | None) -> bool:
    """Tell whether a token is what the tagger calls a noun."""
    return token is not None and token.kind is Kind.WORD and (token.tag.startswith("n") or token.tag == "vn")
