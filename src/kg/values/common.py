"""The shape that most quantities have: Arabic digits, perhaps 万 or 亿, perhaps 余 or 多, and a unit word.

In: a text in one script and the offset of a digit. Out: what stands there, where it has that shape and nothing right
beside it asks for a closer look. This is a shortcut and no grammar of its own: a property test holds what it yields
equal to what the long way in :mod:`kg.values.quantities` does.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.values.lexicon import load_lexicon
from kg.values.numeral import LONGEST, NOT_INFIX, NUMERAL_CHARACTERS, SCALES, scale_literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.values.lexicon import Follow

_CLOSER_DIMENSIONS: Final = frozenset({"time", "calendar-time", "score"})
_CLOSER_WORDS: Final = frozenset({"块", "米", "番", "成", "折"})
"""Words that may go on (三块五, 一米八) or mean a number of their own (三成)."""
_STOPS: Final = "—–~至到- \n多余半/每+＋"
_OPENINGS: Final = frozenset('“‘「『"')
_TELEPHONE: Final = re.compile("1[3-9][0-9]{9}")
_CODE: Final = re.compile("0[0-9]")
"""A leading zero makes a code of a number: 02版."""
_SMALL: Final = 12
"""Numbers up to this may be rhetoric: 五项工作."""


WITHOUT_MAGNITUDE: Final = frozenset({"share", "count"})
"""Dimensions whose unit words are kept without 万 or 亿."""


class Common(NamedTuple):
    """A quantity of the common shape."""

    end: int
    value: Decimal
    odd: bool
    """Whether 余 or 多 stands within it."""
    unit: str
    word: str
    """The unit word as written, with its 万 or 亿 where it is a unit of measurement: 万元."""
    classifier: bool
    scale: int


class CommonShape:
    """The compiled shape."""

    __slots__ = ("_match", "_stops", "_units", "_words")

    def __init__(self) -> None:
        """Compile the shape from the word lists."""
        lexicon = load_lexicon()
        self._match = re.compile(
            rf"([0-9]{{1,65}}(?:\.[0-9]{{1,65}})?)(万亿|[十百千]?[万亿])?({NOT_INFIX})?(万亿|[万亿])?"
        ).match
        self._words = lexicon.follow
        self._units = _plain_units(lexicon.follow.words)
        self._stops = frozenset(_STOPS) | NUMERAL_CHARACTERS | {word[0] for word in lexicon.after.words}

    def at(self, plain: str, start: int) -> Common | None:
        """Read a quantity of the common shape; None where there is none or it needs a closer look."""
        found = self._match(plain, start)
        if found is None:
            return None
        literal, scale, infix, after = found.groups()
        word = self._words.at(plain, found.end())
        end = found.end() + len(word)
        meaning = self._units.get(word)
        if meaning is None or plain[end : end + 1] in self._stops or end - start > LONGEST:
            return None
        if (start and plain[start - 1] in _OPENINGS) or _TELEPHONE.fullmatch(literal) or _CODE.match(literal):
            return None
        unit, classifier, rhetorical, bare = meaning
        if scale is None and after is None:
            value, factor = Decimal(literal), 1
            if rhetorical and infix is None and value <= _SMALL:
                return None
        else:
            factor = SCALES.get(scale, 1) * SCALES.get(after, 1)
            value = scale_literal(literal, factor)
            if not bare:
                word = _with_magnitude(plain, found.end(), word)
        return Common(end, value, infix is not None, unit, word, classifier, factor)


def _with_magnitude(plain: str, at: int, word: str) -> str:
    start = at
    while plain[start - 1] in "万亿":
        start -= 1
    return plain[start:at] + word


def _plain_units(follow: Mapping[str, Follow]) -> dict[str, tuple[str, bool, bool, bool]]:
    """Return the words that say one unit only, with what the shortcut needs to know of each.

    That is its notation, whether it is a classifier, whether a rhetorical one, and whether 万 stays out of the unit
    word.
    """
    return {
        word: (
            meaning.unit.notation,
            meaning.unit.classifier,
            meaning.unit.rhetorical,
            meaning.unit.classifier or meaning.unit.dimension in WITHOUT_MAGNITUDE,
        )
        for word, meaning in follow.items()
        if meaning.unit is not None
        and meaning.length == len(word)
        and not meaning.unit.counted_in
        and meaning.unit.dimension not in _CLOSER_DIMENSIONS
        and word not in _CLOSER_WORDS
        and not (word[-1].isascii() and word[-1].isalpha())
    }


@cache
def common_shape() -> CommonShape:
    """Return the shape, compiled once."""
    return CommonShape()
