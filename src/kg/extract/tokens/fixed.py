"""Tokens that are fixed before any word is cut: names, quantities, periods, quotes, asides and marks of enumeration.

In: a sentence with what has been found in it. Out: tokens in order that do not overlap. It stands alone because what is
fixed wins over the tagger, and only the gaps between are cut into words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import RATE
from kg.extract.tokens.enclosed import enclosed_tokens
from kg.extract.tokens.token import GROUP, PROGRAMME, Kind, Token
from kg.values.refusal import MASKED, MASKS, MULTIPLIED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon, Name
    from kg.values.period import Period
    from kg.values.quantity import Quantity

NUMBERED: Final = re.compile(r"\s*(\d{1,2}[.．、](?![\d\s])|[一二三四五六七八九十]{1,3}、)")
"""What numbers a sentence within a paragraph: 2.完成…."""
COUNTER: Final = "(?:元|人(?![民社事才力大口])|名(?![师校])|户|次|场|期|份|个(?!百分)|家|件|条|亩|米|公里)"
"""A unit word, where no longer word begins with it."""
LEFT_OUT: Final = re.compile(
    rf"(?:{MASKED.pattern}|(?<![A-Za-z0-9])[{MASKS}]{{1,6}}\.[{MASKS}]{{1,3}}(?![A-Za-z0-9]))"
    rf"(?![年月日])(?:[%％]|个百分点|[余多]?[十百千万亿]{{0,2}}{COUNTER})?"
    rf"|(?<![A-Za-z0-9])[{MASKS}]{{2,6}}(?:[%％]|个百分点|[余多]?[十百千万亿]{{0,2}}{COUNTER})"
)
"""A figure whose digits are left out, which counts and names nothing: xx.x亿元, x.x%, 20××名; XX公司 is a name."""
TIMES: Final = re.compile(rf"{MULTIPLIED.pattern}(?:平方米|[千毫厘分]米|小时|天|千瓦|{COUNTER})?")
"""Numbers that are multiplied, with their unit."""
SHARES: Final = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,2})?(?:[:：∶︰]\d{1,3}(?:\.\d{1,2})?){1,4}(?![\d.])")
"""The shares of a whole, which are no figures of their own: 产业结构由23:48:29调整为12:63:25."""
COLONS_OF_SHARES: Final = frozenset(":：∶︰")
"""What parts them."""
SIGNS: Final = frozenset(MASKS)
"""What a figure has in it whose digits are left out, or a number that is multiplied."""
ORDER: Final = {Kind.QUANTITY: 1, Kind.PERIOD: 2, Kind.NAME: 3}
"""Which of two that begin together comes first; quotes, asides and the marks of enumerations before all."""
HAVING_ORDER: Final = "有{way-had}(?:[、，]?有{way-had})*地"
"""How something is done: 有组织、有计划地."""
IN_FULL: Final = re.compile(r"应([\u4e00-\u9fff])尽\1(?!\d)")
"""应保尽保, 应助尽助: what is aimed at, in a word that is no deed."""


def fixed_tokens(
    text: str, lexicon: Lexicon, names: Sequence[Name], quantities: Sequence[Quantity], periods: Sequence[Period]
) -> list[Token]:
    """Lay names, quantities, periods, quotes and asides over the text; the earlier and longer wins."""
    found = [
        *_enumerated(text, lexicon),
        *enclosed_tokens(text, quantities, lexicon),
        *([Token(m.start(), m.end(), m[0], Kind.WORD, "n") for m in IN_FULL.finditer(text)] if "应" in text else ()),
        *(
            [
                Token(m.start(), m.end(), m[0], Kind.WORD, "m")
                for shape in (LEFT_OUT, TIMES)
                for m in shape.finditer(text)
            ]
            if not SIGNS.isdisjoint(text)
            else ()
        ),
        *(
            [
                Token(m.start(), m.end(), m[0], Kind.WORD, "m")
                for m in SHARES.finditer(text)
                if not any(m.start() <= quantity.start < m.end() for quantity in quantities)
            ]
            if not COLONS_OF_SHARES.isdisjoint(text)
            else ()
        ),
        *(
            [Token(m.start(), m.end(), m[0], Kind.ADVERB, "d") for m in lexicon.pattern(HAVING_ORDER).finditer(text)]
            if "地" in text
            else ()
        ),
        *[Token(q.start, q.end, text[q.start : q.end], Kind.QUANTITY, quantity=q) for q in quantities],
        *[Token(p.start_offset, p.end_offset, p.text, Kind.PERIOD, period=p) for p in periods],
        *[Token(n.start, n.end, text[n.start : n.end], Kind.NAME, name=n) for n in names],
    ]
    found.sort(key=lambda token: (token.start, ORDER.get(token.kind, 0), -token.end))
    chosen: list[Token] = []
    acted_on = {*(name.start for name in names), *(quantity.start for quantity in quantities)}
    for token in found:
        if chosen and token.start < chosen[-1].end:
            apart = token.end not in acted_on and not text.startswith(RATE, token.end)  # “两癌” 筛查 妇女
            if _outranks(token, chosen[-1], apart=apart) or _is_plan_entered(token, chosen[-1], text, lexicon):
                chosen[-1] = token
            continue
        chosen.append(token)
    return chosen


def _outranks(token: Token, other: Token, *, apart: bool) -> bool:
    """A name longer than a number inside it is kept whole, and so is a period that opens in quotes: “十二五”时期.

    So are people, and a programme, whose name opens in quotes, “两癌”患病妇女, “两节”送温暖, if it stands apart from
    what its verb may be done to.
    """
    if token.start != other.start or token.end <= other.end:
        return False
    if token.name is not None and other.kind is Kind.QUOTE:
        return token.name.kind is GROUP or (token.name.kind is PROGRAMME and apart)
    if token.kind is Kind.PERIOD and other.kind is Kind.QUANTITY:
        return other.text.isdigit()  # 24年底
    return (token.kind is Kind.NAME and other.kind is Kind.QUANTITY) or (
        token.kind is Kind.PERIOD and other.kind is Kind.QUOTE
    )


def _is_plan_entered(token: Token, quote: Token, text: str, lexicon: Lexicon) -> bool:
    """进入“十一五”，新建…: tell whether the name of a five-year plan in quotation marks tells a time."""
    if token.kind is not Kind.PERIOD or quote.kind is not Kind.QUOTE or token.end != quote.end:
        return False
    return token.start == quote.start and text.endswith(lexicon.affixes["period-entered"], 0, token.start)


def _enumerated(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """二是 at the head of a part of the sentence numbers it and says nothing."""
    numbered = NUMBERED.match(text)
    if numbered is not None:
        yield Token(numbered.start(1), numbered.end(1), numbered[1], Kind.COMMA)
    for found in lexicon.enumeration.finditer(text):
        yield Token(found.start(1), found.end(1), found[1], Kind.COMMA)
