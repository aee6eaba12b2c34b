"""A figure among the tokens around it.

In: tokens and the place of a figure. Out: what stands between it and another figure, a list or a whole. It stands alone
because it asks nothing of the clause or of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.finding import AMONG_THEM
from kg.extract.clauses.prepositions import JOINED
from kg.extract.notations import PERSONS, RENMINBI
from kg.extract.particles import EACH, ETC, RATE
from kg.extract.phrases import phrase_after, trim
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.values.quantity import Quantity

BARS: Final = ("|", "｜", "│")
"""What divides the cells of a table."""
ROUND: Final = frozenset("百千万")
"""What figures begin with that rates are for: 每千名."""
TO: Final = ("到", "至", "为")
"""What ends a verb that leads from one level to another."""
LEVEL: Final = "级"
"""What makes a grade of a level of government: 省级."""
THRESHOLDS: Final = ("以上", "以下")
"""What ends an amount that only tells which things are counted: 500万元以上."""
THINGS: Final = frozenset(("count", "session"))
"""Units that two figures of one thing may differ in: 3个 and 5场."""
BEHIND_WHOLE: Final = (*AMONG_THEM, "里")
"""What a whole ends in where a part of it is told next, as a word by itself: 100名 党员 里 80名."""
LEAST_OF_SOME: Final = 3
"""Tokens from a whole to the part of it, at least: 55个 县 中 52个."""


def leads_on(clause: Clause) -> bool:
    """扩充 到 13家: tell whether 到 or 至 stands by itself behind the verb."""
    return any(t.text.startswith(TO) for t in clause.after[:1]) or any(t.text in TO for t in clause.markers)


def classifier_of(token: Token) -> str:
    """Return the classifier of a figure; empty for another token."""
    return token.quantity.classifier if token.quantity is not None else ""


def behind_bars(tokens: Sequence[Token], index: int) -> int:
    """| 发放 轮椅 | 820辆 |: where the cell before that of a figure ends."""
    while index and tokens[index - 1].text in BARS:
        index -= 1
    return index


def is_base(tokens: Sequence[Token], index: int) -> bool:
    """每 千名 老年人 拥有 床位 32张: what a rate is for."""
    return index > 0 and tokens[index - 1].text == EACH and tokens[index].text[0] in ROUND


def sums_up_list(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """琼中、保亭、白沙 3个 贫困县: a figure after as many names as it says counts the noun behind it."""
    items, pauses, position = 1, 1, index - 1
    while position > 0 and tokens[position].kind in (*JOINED, Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB):
        items += tokens[position].kind in JOINED
        pauses += tokens[position].kind is Kind.PAUSE  # 书法、演讲 与 口才、礼仪 3门 课程
        position -= 1
    return items > 1 and quantity.value is not None and quantity.value in (items, pauses)


def is_list_of_kinds(before: Sequence[Token], kinds: tuple[str, ...]) -> bool:
    """“某某计划” 等 三大类 12件 提案: examples of what is counted, and their kinds."""
    etc = next((n for n, token in enumerate(before) if token.text == ETC), 0)
    return etc > 0 and before[-1].text.endswith(kinds)


def of_all_levels(tokens: Sequence[Token], index: int, counted: list[Token]) -> list[Token]:
    """1个 国家级 、 4个 自治区 级 和 8个 县级 示范 基地: each counts the noun that follows the last level."""
    ends = next((n for n in range(index + 1, len(tokens)) if tokens[n].start >= counted[-1].end), len(tokens))
    following = tokens[ends].text if ends < len(tokens) else ""
    if not counted[-1].text.endswith(LEVEL) and following != LEVEL:
        return counted
    last = max(n for n, token in enumerate(tokens) if token.kind is Kind.QUANTITY)
    named = [token for token in phrase_after(tokens, last) if not token.text.endswith(LEVEL)] if last > index else []
    return named or counted


def goes_on(tokens: Sequence[Token], index: int) -> bool:
    """66.8% 、 56%: a quantity right after another counts the same, with or without a mark between."""
    previous = index - 1
    while previous > 0 and tokens[previous].kind in (Kind.PAUSE, Kind.CONJUNCTION):
        previous -= 1
    return previous >= 0 and tokens[previous].kind is Kind.QUANTITY


def is_joined_amount(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """价值 200万元 的 物资 和 100万元 现金: an amount behind a conjunction counts what stands behind it."""
    before = tokens[index - 1] if index else None
    return quantity.unit != "percent" and before is not None and before.kind is Kind.CONJUNCTION


def opens_with_count(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """75家 企业 年 销售收入 18亿元: what stands between a count and an amount is counted by both."""
    opening = next(n for n, token in enumerate(tokens) if token is before[0])
    counts = [token.quantity for token in tokens[max(0, opening - 2) : opening] if token.quantity is not None]
    return bool(counts) and counts[-1].unit != RENMINBI


def is_threshold(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """500万元以上 项目 350个, 投资 20亿元 的 合同 9个: an amount that only tells which things are counted."""
    over = quantity.text.endswith(THRESHOLDS)
    if not over and (quantity.unit != RENMINBI or not is_tied(tokens, index)):
        return False
    return any(token.kind is Kind.QUANTITY for token in tokens[index + 2 : index + 5])


def behind_threshold(theme: Sequence[Token]) -> list[Token]:
    """百人以上 企业 建制率: the rate that an amount only tells of which things it is; empty for another."""
    counts = [n for n, token in enumerate(theme) if token.kind is Kind.QUANTITY]
    if not all(theme[n].text.endswith(THRESHOLDS) for n in counts) or not theme[-1].text.endswith(RATE):
        return []
    return list(theme[counts[-1] + 1 :])


def last_of_list(tokens: Sequence[Token], index: int, batches: Container[str]) -> int:
    """Return where the last of a list of like quantities stands: 120名、90名和85名 妇女."""
    first = tokens[index].quantity
    while first is not None and index + 2 < len(tokens):
        joint, second = tokens[index + 1], tokens[index + 2].quantity
        if joint.kind not in (Kind.CONJUNCTION, Kind.PAUSE) or second is None or not _alike(first, second, batches):
            break
        index += 2
    return index


def _alike(one: Quantity, other: Quantity, batches: Container[str]) -> bool:
    """50类、200场次: quantities of one unit, or both of things or events."""
    grouped = one.classifier in batches and other.unit in PERSONS  # 7批、100名 医务人员
    return one.unit == other.unit or {one.unit, other.unit} <= THINGS or grouped


def is_of_figure(tokens: Sequence[Token], index: int) -> bool:
    """任务 13.16万人 的 82.9%: a share of a figure that is given."""
    return index > 1 and tokens[index - 1].kind is Kind.OF and tokens[index - 2].kind is Kind.QUANTITY


def is_tied(tokens: Sequence[Token], index: int) -> bool:
    """25%的团支部: a share tied by 的 to what it is a share of."""
    return index + 1 < len(tokens) and tokens[index + 1].kind is Kind.OF


def without_grade(counted: list[list[Token]], figure: Token, grades: Container[str]) -> tuple[list[list[Token]], bool]:
    """示范户 省级 3户、市级 12户: right before a figure, a grade tells which of those are counted, named before it.

    Args:
        counted: the noun phrases that are counted.
        figure: the figure.
        grades: the words for grades.

    Returns:
        They without the grade, and whether nothing is left but what was counted before.
    """
    last = counted[-1][-1] if counted else None
    if last is not None and len(counted[-1]) == 1 and last.text == LEVEL and last.end == figure.start:
        return counted[:-1], True  # 宁波市 级 6个
    if last is None or last.text not in grades or last.end != figure.start:
        return counted, False
    rest = [*counted[:-1], *([counted[-1][:-1]] if len(counted[-1]) > 1 else [])]
    return rest, not rest


def parted_whole(tokens: Sequence[Token], index: int) -> list[Token] | None:
    """55个 县 中 52个: the noun between a whole and its part, which both count; None where no part is told."""
    if len(tokens) <= index + LEAST_OF_SOME:
        return None
    part = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind is Kind.QUANTITY), 0)
    if part < index + LEAST_OF_SOME or tokens[part - 1].text not in BEHIND_WHOLE:
        return None
    if classifier_of(tokens[index]) != classifier_of(tokens[part]):
        return None
    return trim(tokens[index + 1 : part - 1]) or None
