"""Whether a word for a plan announces something: 计划 and 会, 准备 and 即将 between their neighbours.

In: tokens and the place of such a word. Out: yes or no. It stands alone because what announces makes all that follows
unfinished.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.extract.notations import RECIPIENT
from kg.extract.particles import COMPLETED, FRONTING
from kg.extract.tokens.token import ENDS, PAIR, Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

MOST_IN_QUOTED_NAME: Final = 3
"""Words of a name up to 计划 that begins with a quote: “天使阳光” 救助 计划."""
GOVERNING_PLAN: Final = ("对", "将", "把", "就", "按照", "根据")
"""Prepositions of phrases that may end in a plan."""
ANNOUNCED: Final = (
    Kind.VERB,
    Kind.ADVERB,
    Kind.PREPOSITION,
    Kind.QUANTITY,
    Kind.PLAN,
    Kind.PERIOD,
    Kind.NAME,
)
"""What follows 计划 where it is a verb."""
YEARLY: Final = ("年", "年度", "全年度")
"""What makes a plan before its figure that of a year."""
YEARS_LONG: Final = re.compile("[一二两三四五六七八九十半\\d]{1,2}(?:年|个?月)(?:内|间|时间)?")
"""How long what is planned takes."""
PLAIN_COPULAS: Final = ("是", "系")
"""Copulas that a verb of planning never has behind it, as it may have 为, the preposition."""
FIVE_YEARS: Final = "五”"
"""What the quoted name of a five-year plan ends in: “十三五”."""
BEFORE: Final = "前"
"""What a time ends in by which something is to be done: 年底前."""


def announces(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether 计划 or 规划 announces a deed, and is no noun: not 该 计划 惠及 3000名 老人."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    lasts = following is not None and YEARS_LONG.fullmatch(following.text) is not None  # 计划 三年 内 再 建 600间
    if following is None or (following.kind not in ANNOUNCED and not lasts) or following.text in PLAIN_COPULAS:
        return False  # “暖春”计划是…的项目
    if _is_pointed_at(tokens, index, lexicon) or _ends_quoted_name(tokens, index, lexicon):
        return False
    return not (
        _is_dealt_with(tokens, index)
        or _has_gone_on(tokens, index, lexicon)
        or _is_named_by_deed(tokens, index, lexicon)
        or _is_carried_out(tokens, index, lexicon)
        or _is_of_year(tokens, index)
    )


def _is_pointed_at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """该 计划 惠及 3000名 老人, 某署 资助 的 计划 为 家长 提供 服务; but not 今年 的 计划 举办 讲座."""
    pointed = index > 0 and (tokens[index - 1].text in lexicon.words["pointing"] or tokens[index - 1].kind is Kind.OF)
    return pointed and not (index > 1 and tokens[index - 2].kind is Kind.PERIOD)


def tells_which_people(tokens: Sequence[Token], index: int) -> bool:
    """86名 即将 跨入 大学 校门 的 子女: behind those who are counted, and before 的, it only tells which they are."""
    before = tokens[index - 1] if index else None
    if before is None or before.kind is not Kind.QUANTITY:
        return False
    ends = next((n for n in range(index, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    return any(token.kind is Kind.OF for token in tokens[index:ends])


def _ends_quoted_name(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """“天使阳光” 救助 计划 扎实 推进: with nothing but what it does between, a plan behind a quote is called so.

    So is one right behind the quote, where it is told how it goes on: “企业倍增” 计划 加快 推进. Where a figure
    follows, it may as well be what is planned: “爱心驿站” 建设 计划 投资 120万元.
    """
    run = tokens[max(0, index - MOST_IN_QUOTED_NAME) : index + 1]
    quote = next((n for n in reversed(range(len(run) - 1)) if run[n].kind is Kind.QUOTE), -1)
    if quote < 0 or any(one.end != then.start for one, then in pairwise(run[quote:])):
        return False
    ends = next((n for n in range(index, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    between = run[quote + 1 : -1]
    if not between and _gives_by_name(tokens, index, lexicon):
        return True
    if any(token.kind is Kind.QUANTITY for token in tokens[index:ends]):
        return False
    if not between:
        return tokens[index + 1].text in lexicon.words["plan-going-on"]
    return all(token.tag == "vn" or token.weak for token in between)


def _gives_by_name(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """；“带薪培训” 计划 向 1742人次 发放 津贴: a quoted name that opens a clause, and to whom its plan gives something.

    Not 合作社 “绿源” 计划 向 村民 收购…, whose name is that of who plans, nor what is to be done before a time.
    """
    quote, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    opens = index == 1 or tokens[index - 2].kind in ENDS
    if not opens or following is None or lexicon.phrase_roles.get(following.text) != RECIPIENT:
        return False
    ahead = any(token.text.endswith(BEFORE) for token in tokens[index:])
    return not ahead and not quote.text.endswith(FIVE_YEARS)


def is_intended(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """某会 准备 在 春节期间 看望…, 准备 通过 三年 时间 实现…: right before how or when another deed is done.

    做好 准备 为…, and 准备 right before a verb, which is as often a noun: 准备 工作.
    """
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.start != tokens[index].end or (index and tokens[index - 1].kind is Kind.VERB):
        return False
    if following.kind not in (Kind.PREPOSITION, Kind.PERIOD) or (
        index and tokens[index - 1].text in lexicon.words["careful"]
    ):
        return False  # 精心 准备 为大家 献上…, 前期 准备 在3月 完成
    ends = next((n for n in range(index + 2, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    then = tokens[index + 2 : ends]
    return any(token.kind is Kind.VERB for token in then) and not any(token.text == COMPLETED for token in then)


def _is_dealt_with(tokens: Sequence[Token], index: int) -> bool:
    """对 贴息 计划 进行 审核: a plan that stands in a phrase announces nothing."""
    position = index - 1
    while position >= 0 and tokens[position].end == tokens[position + 1].start:
        token = tokens[position]
        if token.kind is Kind.PREPOSITION:
            return position < index - 1 and token.text in GOVERNING_PLAN
        if token.kind not in (Kind.WORD, Kind.NAME) and not token.weak:
            return False
        position -= 1
    return False


def _is_named_by_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """就业 促进 计划 共 投入…: a plan right behind two verbal nouns and before an adverb announces nothing."""
    before, following = tokens[max(0, index - PAIR) : index], tokens[index + 1]
    deeds = len(before) == PAIR and before[0].end == before[1].start and before[1].end == tokens[index].start
    how = following.kind is Kind.ADVERB or following.text in lexicon.words["adverb"]
    return deeds and how and all(token.weak for token in before)


def _is_carried_out(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """执行 公共 建设 计划 34个: a plan that is carried out and counted announces nothing."""
    if tokens[index + 1].kind is not Kind.QUANTITY:
        return False
    position = index - 1
    while position >= 0 and tokens[position].end == tokens[position + 1].start:
        if tokens[position].text in lexicon.words["carrying-out-plan"]:
            return position < index - 1
        if tokens[position].kind not in (Kind.WORD, Kind.NAME) and not tokens[position].weak:
            return False
        position -= 1
    return False


def _is_of_year(tokens: Sequence[Token], index: int) -> bool:
    """年 计划 4600人, 占 年 计划 68%: what a year is to reach announces nothing more."""
    before = tokens[index - 1] if index else None
    return tokens[index + 1].kind is Kind.QUANTITY and before is not None and before.text in YEARLY


def _has_gone_on(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """绣娘 培训 计划 实施 以来: a plan that has been carried out since then announces nothing."""
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    return after is not None and after.text.startswith(lexicon.affixes["carried-on"])


def comes_soon(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """春节 将 至，; 重阳节 即将 到来 之际: a day that comes is what is done for it, and no plan."""
    following = tokens[index + 1]
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    ends = after is None or after.kind in (*ENDS, Kind.CLOSER, Kind.OF)
    return following.text.startswith(lexicon.affixes["day-coming"]) and (ends or len(following.text) > PAIR)


def is_future(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """会 陆续 收到, 亦 会 提供, 表示 会 帮助: before a verb, beside an adverb or what is promised, 会 announces.

    都 会 tells a habit.
    """
    before, after = tokens[index - 1 : index], tokens[index + 1 : index + 3]
    if not after or (before and (before[0].text in lexicon.words["habitual"] or before[0].kind is Kind.QUANTITY)):
        return False
    if before and before[0].text in lexicon.words["promising"]:
        return after[0].kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION)
    if before and (before[0].kind is Kind.ADVERB or before[0].text.endswith(lexicon.affixes["speaking-office-ending"])):
        return after[0].kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION)
    if after[0].text in FRONTING and (not before or before[0].kind in ENDS):
        return True  # ，会把招聘会办到乡镇
    return after[0].kind is Kind.ADVERB and after[-1].kind in (Kind.VERB, Kind.PREPOSITION)
