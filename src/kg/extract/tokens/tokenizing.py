"""A sentence as tokens: the order in which it is read.

In: simplified text of one sentence, with the names, quantities and periods found in it. Out: tokens that cover it. It
stands alone because only it knows the order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.tokens.compounds import compounded, told_as_done, with_teams
from kg.extract.tokens.context import each_in_context
from kg.extract.tokens.figures import apart_from_among, opened_by_verb, parted_from_figure, with_ratios
from kg.extract.tokens.fixed import fixed_tokens
from kg.extract.tokens.gaps import read_gap
from kg.extract.tokens.nouns import with_nouns
from kg.extract.tokens.token import TIME, Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon, Name
    from kg.values.period import Period
    from kg.values.quantity import Quantity


def tokenize(
    text: str,
    lexicon: Lexicon,
    names: Sequence[Name],
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    *,
    undated: Sequence[Period] = (),
) -> list[Token]:
    """Divide a sentence into tokens.

    Args:
        text: simplified text of one sentence.
        lexicon: the words.
        names: names found in it, in order.
        quantities: quantities found in it, in order.
        periods: periods found in it, in order.
        undated: times of which nobody knows which they are; they only tell that something is told of a time.

    Returns:
        Tokens in order, without white space.
    """
    times = sorted([*periods, *undated], key=lambda period: period.start_offset) if undated else periods
    tokens = with_ratios(text, _laid_out(text, lexicon, names, quantities, times))
    unknown = {period.start_offset for period in undated}
    if unknown:
        tokens = [
            replace(token, kind=Kind.ADVERB, tag=TIME, period=None)
            if token.kind is Kind.PERIOD and token.start in unknown
            else token
            for token in tokens
        ]
    tokens = compounded(text, tokens, lexicon)
    tokens = told_as_done(text, with_teams(text, tokens, lexicon), lexicon)
    tokens = each_in_context(tokens, lexicon)
    return with_nouns(apart_from_among(text, tokens), lexicon)


def _laid_out(
    text: str, lexicon: Lexicon, names: Sequence[Name], quantities: Sequence[Quantity], periods: Sequence[Period]
) -> list[Token]:
    """Put in order what is fixed and the words between, each as it is by itself."""
    tokens: list[Token] = []
    position = 0
    set_off = False
    for token in fixed_tokens(text, lexicon, names, quantities, periods):
        tokens.extend(read_gap(text, position, token.start, lexicon, set_off=set_off))
        opens = not token.start  # 某省 提出…
        set_off = (token.kind is Kind.QUANTITY and (opens or text[token.start - 1].isspace())) or (
            opens and token.kind is Kind.NAME
        )
        if token.quantity is None:
            tokens.append(token)
        else:
            tokens[-1:] = parted_from_figure(tokens[-1:], token, lexicon)
            tokens.extend(opened_by_verb(token, lexicon))
        position = token.end
    tokens.extend(read_gap(text, position, len(text), lexicon, set_off=set_off))
    return tokens
