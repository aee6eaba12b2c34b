"""Whether a pause, 、, divides clauses as a comma does, or only lists.

In: tokens and the place of the mark. Out: yes or no. It stands alone because only figures and indicators decide here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.tokens.token import ENDS, GROUP, PAIR, Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

LONGEST_PART: Final = 8
"""Words of an indicator with its verb, up to the figure."""
BEING: Final = ("为",)
"""What stands between an indicator and its figure, and is no verb of the vocabulary."""


def divides_parts(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a pause divides as a comma does: 3.02亿元 、 增长 9.2%."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        _ends_part(tokens[index - 1] if index else None, following, tokens, index)
        or _parts_indicators(tokens, index, lexicon)
        or _lists_relatives(tokens, index)
    )


def _ends_part(previous: Token | None, following: Token | None, tokens: Sequence[Token], index: int) -> bool:
    """3.02亿元 、 增长 9.2%, 60所 、 培训 家长: what follows the mark is a clause of its own."""
    if previous is None or following is None or previous.kind is not Kind.QUANTITY:
        return False
    while following is not None and following.kind is Kind.ADVERB:  # 33亿元、年均增长17%
        index += 1
        following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return False
    if following.verb is None:
        return _attains_later(tokens, index)
    second = tokens[index + 2] if index + 2 < len(tokens) else None
    if second is None or second.kind in (Kind.OF, Kind.PAUSE, Kind.CONJUNCTION):
        return False
    third = tokens[index + 3] if index + 3 < len(tokens) else None
    if following.weak and second.kind is Kind.QUANTITY and third is not None and third.kind is Kind.OF:
        return False  # 合同 49个 、 投资 3亿元 的 协议 5个
    if not following.weak or second.kind is Kind.QUANTITY:
        return True
    return following.verb.frame.object_role == "beneficiary" and second.name is not None and second.name.kind is GROUP


def _parts_indicators(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """种植 面积 12万亩 、 产量 15万吨: between two indicators, each right before its figure, the mark divides."""
    if index < PAIR or index + PAIR >= len(tokens):
        return False
    before, figure, noun, own = (tokens[n] for n in (index - 2, index - 1, index + 1, index + 2))
    if figure.quantity is None or own.quantity is None or figure.quantity.classifier == own.quantity.classifier:
        return False
    endings = lexicon.indicator_endings
    return all(token.kind is Kind.WORD and token.text.endswith(endings) for token in (before, noun))


def _lists_relatives(tokens: Sequence[Token], index: int) -> bool:
    """父母 外出 的 1830人 、 由 祖辈 照看 的 1520人: between two figures, each right behind 的, the mark divides."""
    if index < PAIR or tokens[index - PAIR].kind is not Kind.OF:
        return False
    for position in range(index + 1, min(index + LONGEST_PART, len(tokens) - 1)):
        if tokens[position].kind is Kind.OF:
            return tokens[position + 1].kind is Kind.QUANTITY
        if tokens[position].kind in (Kind.PAUSE, Kind.QUANTITY, *ENDS):
            return False
    return False


def _attains_later(tokens: Sequence[Token], index: int) -> bool:
    """覆盖率 100% 、 机构 达标率 均 为 98%: an indicator with a verb and a figure of its own after the mark."""
    for position in range(index + 1, min(index + LONGEST_PART, len(tokens) - 1)):
        token = tokens[position]
        attains = token.kind is Kind.VERB and token.verb is not None and token.verb.frame.notation == "attain"
        if attains or token.text in BEING:
            return tokens[position + 1].kind is Kind.QUANTITY and position > index + 1
        if token.kind not in (Kind.WORD, Kind.NAME, Kind.ADVERB):
            return False
    return False
