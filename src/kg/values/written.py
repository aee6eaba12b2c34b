"""A number with the unit word that stands after it, before anything else around it is looked at.

In: a text in one script and a numeral in it. Out: :class:`Written`, the part that refusals and bounds are judged on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.values.numeral import GLOSS, NUMERAL_CHARACTERS

if TYPE_CHECKING:
    from decimal import Decimal

    from kg.values.lexicon import Follow, Lexicon, Unit
    from kg.values.numeral import Numeral

_YUAN_AS_PIECES: Final = "块"
_PIECES: Final = "个"
_TENTHS: Final = "成"
_TENTHS_AFTER_ALL: Final = frozenset({"成", "成人", "成为"})
_RANKED: Final = frozenset("前第")
_MOST_TENTHS: Final = 10
_TIMES: Final = "次"
_TWO: Final = "两"
_MOST_OF_A_TERM: Final = 12
"""Meetings of one term, beyond which a number counts them and does not tell which one it is."""
_LONGEST_HELD: Final = 3
_HELD_BEFORE: Final = re.compile("(?:召开|举行|举办|组织|主持|参加|列席|召集)了?$|[共计开]$")
"""What stands before the number of meetings held."""


class Written(NamedTuple):
    """A number with its unit word."""

    start: int
    end: int
    numeral: Numeral
    unit: Unit
    word: str
    """The unit word as written; empty if there is none."""
    refused: bool
    """Whether the word after the number makes it an ordinal, a date or a name: 届, 月, 号."""


def attach_unit(plain: str, start: int, numeral: Numeral, lexicon: Lexicon) -> Written:
    """Read the unit word after a numeral.

    Args:
        plain: the text in half width and simplified characters.
        start: offset of the numeral.
        numeral: as scanned.
        lexicon: the word lists.

    Returns:
        The number with its unit: ``person`` or ``count`` where no unit word follows.
    """
    end = numeral.end
    at = end + 1 if plain[end : end + 1] in (" ", "\n") else end
    if numeral.arabic and (gloss := GLOSS.match(plain, end)) is not None:
        end = at = gloss.end()  # 105000(十万零五千)元
    word = lexicon.follow.at(plain, at)
    if word in _TENTHS_AFTER_ALL:
        word = _tenths(word, numeral) if plain[start - 1 : start] not in _RANKED or not start else ""
    if word:
        follow = lexicon.follow[word]
        many = numeral.value if numeral.arabic else None
        if (numeral.arabic or plain.startswith(_TWO, start)) and counts_meetings(plain, start, many, word):
            word, follow = _TIMES, lexicon.follow[_TIMES]
        if follow.refuses and (numeral.value is None or numeral.value <= follow.refuses):
            return Written(start, end, numeral, lexicon.units["count"], "", refused=at == end or numeral.arabic)
        unit = follow.unit
        if unit is not None and (at == end or _may_be_apart(plain[end], numeral, follow)):
            word = word[: follow.length]
            stop = at + follow.length
            if not _is_cut(plain, stop, word):
                if word == _YUAN_AS_PIECES and _are_pieces(plain, start, stop, lexicon):
                    unit = lexicon.follow[_PIECES].unit or unit
                return Written(start, stop, numeral, unit, word, refused=False)
    person = end < len(plain) and lexicon.persons.match(plain, end) is not None
    return Written(
        start, end, numeral, lexicon.units["person" if person else "count"], "", refused=_runs_on(plain, end)
    )


def counts_meetings(plain: str, start: int, many: int | Decimal | None, word: str) -> bool:
    """Tell how many meetings were held from which one it is: 召开12次会议, 24次常委会, but not 三次会议 of a term.

    Args:
        plain: the text in half width and simplified characters.
        start: offset of the number, an Arabic one or 两.
        many: its value, if it is Arabic.
        word: what stands behind it: 次会议.
    """
    if not word.startswith(_TIMES):
        return False
    return (many or 0) > _MOST_OF_A_TERM or _HELD_BEFORE.search(plain, max(0, start - _LONGEST_HELD), start) is not None


def _tenths(word: str, numeral: Numeral) -> str:
    """Tell 成 as tenths, no more than ten of them (7成人反对), from the beginning of a word (500成人)."""
    value = numeral.value if numeral.value is not None else numeral.upper
    if value is not None and value <= _MOST_TENTHS:
        return _TENTHS
    return "" if word == _TENTHS else word


_NAME_OF_PIECE: Final = re.compile("[^\\W\\d_A-Za-z钱多买做制购发给用作奖补，。]{1,7}")
"""What may stand before the noun of pieces, with it: no verb of spending."""


def _are_pieces(plain: str, start: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether 块 counts pieces (5块牌子, 警示牌120块) and not yuan."""
    if lexicon.pieces.at(plain, stop) or lexicon.pieces.before(plain, start):
        return True
    between = _NAME_OF_PIECE.match(plain, stop)
    ends = range(stop + 1, between.end()) if between is not None else ()
    return any(lexicon.pieces.at(plain, end) for end in ends)  # 12块家风家训展板


def _may_be_apart(gap: str, numeral: Numeral, follow: Follow) -> bool:
    """Tell whether a unit word may stand after a space, or on the next line."""
    if not numeral.arabic:
        return gap == " " and follow.unit is not None and not follow.unit.classifier and follow.length > 1
    return gap == " " or numeral.scale > 1 or (follow.unit is not None and not follow.unit.classifier)


def _is_cut(plain: str, end: int, word: str) -> bool:
    """Tell whether a Latin unit is the beginning of a longer word: 5G网络, 3Dmax."""
    follows = plain[end : end + 1]
    return bool(follows) and word[-1].isascii() and word[-1].isalpha() and follows.isascii() and follows.isalnum()


def _runs_on(plain: str, end: int) -> bool:
    """Tell whether more numeral characters follow, so that the number was not understood as a whole."""
    follows = plain[end : end + 1]
    return follows in NUMERAL_CHARACTERS or (follows == "." and plain[end + 1 : end + 2].isdigit())
