"""A sentence as tokens: names, quantities, periods, verbs, function words, and the words between.

In: simplified text of one sentence. Out: tokens that cover it in order. A part-of-speech tagger gives the edges of
words and a weak opinion on their class; names, quantities and periods lie over it and win; the vocabulary
decides what is a verb.

The data's way: :mod:`~kg.extract.tokens.edges` leaves out names that are no words, :mod:`~kg.extract.tokens.fixed` lays
what has been found over the sentence, :mod:`~kg.extract.tokens.gaps` cuts what is between into
:mod:`~kg.extract.tokens.pieces`, :mod:`~kg.extract.tokens.compounds` joins what is one word,
:mod:`~kg.extract.tokens.context` reads verbs and plans in their context, and :mod:`~kg.extract.tokens.nouns` the rest.
"""

from __future__ import annotations

from kg.extract.tokens.edges import names_of_words
from kg.extract.tokens.token import GROUP, PLACE, TIME, Kind, Piece, Token, is_people, names_body
from kg.extract.tokens.tokenizing import tokenize

__all__ = [
    "GROUP",
    "PLACE",
    "TIME",
    "Kind",
    "Piece",
    "Token",
    "is_people",
    "names_body",
    "names_of_words",
    "tokenize",
]
