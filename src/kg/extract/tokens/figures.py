"""What a figure makes of the tokens beside it.

In: tokens around a quantity. Out: the same, where the colon of a ratio is a pause, 中 between two figures stands apart,
and a verb that the figure or the word before it has swallowed is parted from it. It stands alone because nothing else
here asks what is counted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AMONG, HAVING, RATIO_SIGN, WITHIN
from kg.extract.tokens.token import PAIR, Kind, Token
from kg.resources import LEVEL_ENDINGS, TOWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon


SETTLEMENTS: Final = (*LEVEL_ENDINGS, *TOWN_WORDS, "户")
"""Nouns of which some are told apart behind 中, though a pause stands between: 120个村中，有52个; no 高中."""


def with_ratios(text: str, tokens: list[Token]) -> list[Token]:
    """Read the colons of ratios as pauses."""
    return [_of_ratio(tokens, index) for index in range(len(tokens))] if RATIO_SIGN in text else tokens


def _of_ratio(tokens: Sequence[Token], index: int) -> Token:
    """24.1：45.3：30.6: between two bare numbers a colon only parts the members of a ratio."""
    token = tokens[index]
    if token.kind is not Kind.COLON or not 0 < index < len(tokens) - 1:
        return token
    beside = tokens[index - 1].quantity, tokens[index + 1].quantity
    bare = all(one is not None and one.unit == "count" and not one.classifier for one in beside)
    return replace(token, kind=Kind.PAUSE) if bare else token


def apart_from_among(text: str, tokens: list[Token]) -> list[Token]:
    """55个 县中 52个: between two figures that count alike, 中 is no part of the noun before it."""
    if WITHIN not in text:
        return tokens
    joined = [n for n, token in enumerate(tokens) if token.text[-1] == WITHIN and _parts_figures(tokens, n)]
    for index in reversed(joined):
        token = tokens[index]
        middle = token.end - len(WITHIN)
        noun = Token(token.start, middle, token.text[: -len(WITHIN)], Kind.WORD, "n")
        tokens[index : index + 1] = [noun, Token(middle, token.end, WITHIN, Kind.WORD, "f")]
    return tokens


def _parts_figures(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun with 中 stands between two figures of one classifier: 120个村中52个, 120个村中，有52个."""
    token = tokens[index]
    if token.kind is not Kind.WORD or token.text in (WITHIN, AMONG) or not 0 < index < len(tokens) - 1:
        return False
    following = index + 1
    settled = token.text.removesuffix(WITHIN) in SETTLEMENTS
    while (
        settled
        and following < len(tokens) - 1
        and (tokens[following].kind is Kind.COMMA or tokens[following].text == HAVING)
    ):
        following += 1
    before, after = tokens[index - 1].quantity, tokens[following].quantity
    return before is not None and after is not None and before.classifier == after.classifier != ""


def parted_from_figure(before: Sequence[Token], figure: Token, lexicon: Lexicon) -> list[Token]:
    """组织力量 320人: what tells how a deed is done, 组织力量排查, is a verb and its thing where it is counted."""
    token = before[0] if before else None
    verb = lexicon.verbs.get(token.text[:PAIR]) if token is not None and token.kind is Kind.ADVERB else None
    if token is None or verb is None or len(token.text) <= PAIR or token.end != figure.start:
        return list(before)
    middle = token.start + PAIR
    return [
        Token(token.start, middle, token.text[:PAIR], Kind.VERB, "v", verb=verb),
        Token(middle, token.end, token.text[PAIR:], Kind.WORD, "n"),
    ]


def opened_by_verb(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Divide 突破200亿元: what opens a quantity may be the clause's only verb."""
    for length in (2, 1):
        verb = lexicon.verbs.get(token.text[:length])
        if verb is not None:
            middle = token.start + length
            yield Token(token.start, middle, token.text[:length], Kind.VERB, "v", verb=verb)
            yield replace(token, start=middle, text=token.text[length:])
            return
    yield token
