"""Relative clauses between a number of people and the noun for them: 4名 新考取大学的 困难职工子女.

In: the tokens of a sentence. Out: the same, with such a clause as one aside, so that its verbs are nobody's deeds and
the noun behind it is what is counted. 名 and 位 cannot stand without a noun; where none follows, it stands behind 的.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.phrases import is_group, is_programme
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

NEEDING_NOUN: Final = ("名", "位")
"""Classifiers of people behind which a noun stands."""
OPENING: Final = frozenset((Kind.VERB, Kind.ADVERB, Kind.PREPOSITION))
"""What opens a relative clause behind a quantity: 2000名 有 就业意愿 的 妇女."""
OPENING_TAGS: Final = frozenset("abdilprvz")
"""What the tagger's classes of words begin with that open a relative clause: 刚 考上, 品学兼优, 各 行业."""
WITHIN: Final = frozenset(
    (
        Kind.VERB,
        Kind.ADVERB,
        Kind.PREPOSITION,
        Kind.WORD,
        Kind.NAME,
        Kind.QUOTE,
        Kind.PAUSE,
        Kind.CONJUNCTION,
        Kind.PARTICLE,
        Kind.PERIOD,
        Kind.ASIDE,
        Kind.CLOSER,
    )
)
"""What it may hold up to 的."""
BY_WHOM: Final = "由"
"""What stands before those of whom something is made up, who are named before the verb."""
LONGEST: Final = 24
"""Characters of such a clause."""


def set_apart(text: str, tokens: list[Token], persons: tuple[str, ...]) -> list[Token]:
    """Put each relative clause behind a number of people into one token of kind ``ASIDE``.

    Args:
        text: simplified text of the sentence.
        tokens: its tokens.
        persons: endings of words for people, who are counted themselves: 8名 会计 辅导创业的妇女.

    Returns:
        The tokens, without those of such clauses.
    """
    put_away = 0
    for found in [n for n, token in enumerate(tokens) if token.kind is Kind.QUANTITY]:
        index = found - put_away
        of = _ends(tokens, index, persons)
        if of:
            start, end = tokens[index + 1].start, tokens[of].end
            tokens[index + 1 : of + 1] = [Token(start, end, text[start:end], Kind.ASIDE)]
            put_away += of - index - 1
    return tokens


def _ends(tokens: Sequence[Token], index: int, persons: tuple[str, ...]) -> int:
    """Return where the 的 stands that ends a relative clause behind a quantity; 0 if none follows."""
    quantity, first = tokens[index].quantity, index + 1
    if quantity is None or quantity.classifier not in NEEDING_NOUN or first >= len(tokens):
        return 0
    opening = tokens[first]
    if opening.text.endswith(persons) or (index and tokens[index - 1].text == BY_WHOM):
        return 0  # 由 18名 社会各界专业人士 组成 的 专家 志愿团
    if opening.kind not in OPENING and not (opening.kind is Kind.WORD and opening.tag[:1] in OPENING_TAGS):
        return 0
    acts = False
    for position in range(first, len(tokens)):
        token = tokens[position]
        if token.kind is Kind.OF:
            return position if acts and _is_noun(tokens, position + 1) else 0
        if token.kind not in WITHIN or is_group(token) or token.end - opening.start > LONGEST:
            return 0
        acts = acts or token.kind is Kind.VERB
    return 0


def _is_noun(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether people are named behind 的, with what may tell of them between: 的 优秀 困难 学生."""
    for token in tokens[first:]:
        if is_group(token) or is_programme(token):
            return True  # 全国劳模, a title that people have
        if token.kind is not Kind.WORD and not (token.kind is Kind.VERB and token.weak):
            return False
    return False
