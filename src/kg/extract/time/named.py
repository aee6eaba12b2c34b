"""Which of the times that a clause names tell when it happens: not 比去年, 2012年度先进集体, 维持去年做法.

In: a clause and a period in it. Out: whether the period only names or compares something.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.notations import COPULA, RECIPIENT
from kg.extract.particles import FROM_LEVEL, IS, RATE
from kg.extract.phrases import is_programme
from kg.extract.time.reckoning import YEAR
from kg.extract.time.standing import begins_in_year_before
from kg.extract.tokens import Kind
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.dates import Dates
    from kg.extract.time.said import Said
    from kg.extract.tokens import Token
    from kg.values.period import Period


LAST_YEAR: Final = ("去年", "上年", "前年")
"""Words for the year before, with which this one is compared."""
REACHED: Final = re.compile(
    r".?[到至为](?:\d{3,4}年|今年|去年)(?:末|底|年底)?的[\d一二三四五六七八九十]"
    r"|(?:(?<=[升长加少低高大展])|(?<=[一-鿿][增降减升]))[到至](?:\d{3,4}年|今年|去年)(?:\d{1,2}月)?(?:末|底|年底)?的?[近约逾超]{0,2}[\d一二三四五六七八九十]"
)
"""A time between the verb of a change and the figure that it reached: 增加到2017年的9万人."""
LEADING_TO: Final = ("到", "至", "为")
"""What ends a verb that leads from one level to another."""
RISEN: Final = re.compile(
    "[^，。；\\d]{0,8}第?\\d+位?[^，。；\\d]{0,3}?(?:[进升移跃降提][^，。；\\d]{0,2}|前移|上升|下降)[到至为]"
)
"""What stands behind the time of a rank that was left for another: 由上年第9位进到第4位."""
LEVEL_OF: Final = re.compile(r"的\s*[\d一二三四五六七八九十]")
"""What stands between a time and the figure of its level: 2015年的91%."""
HONOUR: Final = "compete"
"""The activity of those who choose and commend."""
NAMING: Final = frozenset(("means", RECIPIENT, "object", "partner"))
"""Roles of phrases that name what a deed is for, by or with, and not when it is done."""
WHOLE_YEAR: Final = re.compile(r"[“「‘『]?(?:19|20)\d\d年")
"""A time that is a year and no more."""
ON_BASIS: Final = "基础上"
"""What stands behind what a deed goes on from."""
BASIS: Final = re.compile(f"[^，,。；;：:\\n]{{0,24}}{ON_BASIS}")
"""What follows a time that is not of a deed, but of what it goes on from: 2003年活动的基础上."""
TIMES_AS_MUCH: Final = re.compile(r"(?:期间|时期|期末|全年)?[^，,。；]{0,14}的[\d.]+倍")
"""What follows a time with which a figure is only compared: 是“十一五”期间8000万元的4倍."""
AMOUNTING_TO: Final = LEADING_TO[-1]
"""What stands before such a time as 是 does: 为2002年的2.2倍."""
YEARLY: Final = ("每年", "每年的", "每年度")
"""What stands before a day that comes every year and is not that of a deed: 为响应每年12月3日…."""
UNFINISHED: Final = "(?:尚?未|没有?)[一-鿿]{1,6}的|{carried-over}的"
"""What stands behind the time of what is still to be done: 2007年未完成的12个."""
ALREADY: Final = ("", "已", "已经", "所")
"""What may stand between such a time and the verb: 去年已关停的生产线."""
AMOUNTS: Final = ("达", "有", "为", "是", "占", "共", "超", "突破", "累计", "合计", "仅", "近", "约")
"""What opens a predicate that tells how much or how many there is."""
WHICH_THINGS: Final = re.compile(r"向[^，,。；;\d]{1,24}的[^，,。；;\d]{2,24}")
"""What stands between the time that tells which things are spoken of and the one that is told of them."""
LONGEST_FOUNDING: Final = 3
"""Words from a time to 的, of what acts and came about then: 2010年 正式 建成 的."""
OPEN_ENDED: Final = ("以来", "起")
"""What ends a time from which on something acts, so that it is also when it does."""
SUMMED_UP: Final = re.compile("累计|至今|以来|截[至止]|共有|达到?\\d")
"""What tells that something is summed up since then."""
LONGEST_BODY: Final = 16
"""Characters of the name of a body behind a time."""
WITHIN: Final = ("在", "于", "从", "由")
"""What may open a clause before a time that holds for it: 在今年的行动中."""


class NamedTimes:
    """Tells apart the times that the clauses of a report name."""

    def __init__(self, simplified: str, lexicon: Lexicon, dates: Dates) -> None:
        self.simplified, self.lexicon, self.dates = simplified, lexicon, dates
        self._unfinished = lexicon.pattern(UNFINISHED)
        self._named = tuple(lexicon.words["dated-name"])
        self._scenic = lexicon.affixes["scenic-month"]
        self._founding = frozenset().union(
            *(lexicon.words[name] for name in ("body-founded", "campaign-begun", "works-completed", "dated-beginning"))
        )

    def _is_scenic(self, clause: Clause, token: Token, offset: int, said: Said) -> bool:
        """阳春三月，草长莺飞: no time of a deed; but 金秋十月，某县残联举办…, or of a report of that month, is one."""
        if clause.predicate or not self.simplified.endswith(self._scenic, 0, offset + token.start):
            return False
        published, start = self.dates.document.published, said.period.start if said.period is not None else None
        if published is not None and start is not None and start.month == published.month:
            return False
        behind = self.simplified[offset + token.end + 1 :][:LONGEST_BODY]
        first = next(iter(self.lexicon.find_names(behind)), None)
        return first is None or first.start > 0 or first.kind is not MentionKind.ORGANIZATION

    def tells_apart(self, clause: Clause, token: Token, offset: int, said: Said, governing: Period | None) -> bool:
        """Tell whether a time only says which one of several is spoken of, and not when the clause happens."""
        if self.simplified.startswith(self.lexicon.affixes["born"], offset + token.end) or self.simplified.endswith(
            YEARLY, 0, offset + token.start
        ):
            return True
        if self._unfinished.match(self.simplified, offset + token.end) is not None:
            return True
        if self._is_scenic(clause, token, offset, said):
            return True
        if self._is_edition_begun(clause, token, offset):
            return True
        told = said.period or _named_before(clause, token)
        if _modifies_object(clause, token, self.lexicon) or (said.period is not None and _is_edition(clause, token)):
            return True
        if told is not None and _is_of_another_year(clause, token, told):
            return True
        compares = self.simplified.endswith(AMOUNTING_TO, 0, offset + token.start) or (
            clause.head is not None and clause.head.text == IS and clause.head.end <= token.start
        )
        if compares and TIMES_AS_MUCH.match(self.simplified, offset + token.end):
            return True  # 是2002年的2.2倍, 为2002年的2.2倍
        if _is_edition_of_year_before(clause, token, governing) or self._is_built_upon(clause, token, offset):
            return True
        return (
            self._is_of_honour(clause, token)
            or self._is_of_what_is_named(clause, token, governing)
            or self._tells_which(clause, token, offset)
            or self._is_of_founding(clause, token, offset)
        )

    def _is_edition_begun(self, clause: Clause, token: Token, offset: int) -> bool:
        """24日启动2010年“两节”送温暖活动, in a December: the coming year only names what has been begun."""
        today, period = self.dates.document.published, token.period
        if today is None or period is None or period.start is None or period.start.year != today.year + 1:
            return False
        named = next((part for part in (*clause.subject, *clause.after) if part.start == token.end), None)
        if named is None or not (named.kind is Kind.QUOTE or is_programme(named)) or clause.plans:
            return False
        before = self.simplified[offset + clause.start : offset + token.start]
        return before.endswith(self.lexicon.affixes["campaign-begun"])

    def _tells_which(self, clause: Clause, token: Token, offset: int) -> bool:
        """去年开工的3所学校今年9月建成: a time before 的, with another behind it, tells which things are spoken of."""
        later = next((other for other in clause.periods if other.start >= token.end), None)
        if later is None:
            return False
        between = [part for part in clause.subject if token.end <= part.start and part.end <= later.start]
        of = next((n for n, part in enumerate(between) if part.kind is Kind.OF), 0)
        if any(part.kind is Kind.VERB for part in between[:of]):
            return True
        return WHICH_THINGS.fullmatch(self.simplified, offset + token.end, offset + later.start) is not None

    def _is_of_founding(self, clause: Clause, token: Token, offset: int) -> bool:
        """2010年建成的中心接待3400人次: when what acts came about is not when it acts.

        What is summed up from then on is, 2008年启动的工程累计完成…, and so is how many of them there are.
        """
        if token.period is None or token.period.end is None or token.text.endswith(OPEN_ENDED):
            return False  # 从1996年以来开展的
        parts = [part for part in clause.subject if part.start >= token.end]
        of = next((n for n, part in enumerate(parts) if part.kind is Kind.OF), 0)
        between = self.simplified[offset + token.end : offset + parts[0].start] if of else ""
        if not of or of > LONGEST_FOUNDING or between not in ALREADY or of + 1 == len(parts):
            return False
        if any(part.kind is Kind.QUANTITY for part in parts[: of + 2]) or parts[of - 1].kind is not Kind.VERB:
            return False
        if parts[of - 1].text not in self._founding and not self._acts(clause):
            return False
        if clause.head is not None and clause.head.verb is not None and clause.head.verb.frame.notation == COPULA:
            return False
        end = self.simplified.find("。", offset + clause.end)
        return SUMMED_UP.search(self.simplified, offset + token.end, end if end >= 0 else len(self.simplified)) is None

    @staticmethod
    def _acts(clause: Clause) -> bool:
        """去年营造的林成活率达93%: whether more is told of a subject than how much it is, 去年发放的贷款达3亿元."""
        if clause.head is None or not clause.subject:
            return not any(part.kind is Kind.QUANTITY for part in (*clause.subject, *clause.after))
        return clause.subject[-1].text.endswith(RATE) or not clause.head.text.startswith(AMOUNTS)

    def _is_built_upon(self, clause: Clause, token: Token, offset: int) -> bool:
        """在2002和2003年活动的基础上: the time of what a deed goes on from is not its own."""
        return BASIS.match(self.simplified, offset + token.end, offset + clause.end + len(ON_BASIS)) is not None

    def _is_of_honour(self, clause: Clause, token: Token) -> bool:
        """会议表彰了2012年度先进集体, 表彰了2012年先进: the year for which is honoured is not that of the honour."""
        verb = clause.head.verb if clause.head is not None else None
        if verb is None or verb.activity.notation != HONOUR or self.dates.sums_up or self.dates.reviews:
            return False
        if not clause.after or token.start >= clause.after[-1].start:
            return False
        named = any(token is part for part in clause.after) and WHOLE_YEAR.fullmatch(token.text) is not None
        return named or token.text.endswith("年度")

    def in_order(self, clause: Clause, offset: int) -> list[Token]:
        """The periods of a clause; of 从2015年的6万人增加到2017年的9万人 the one reached comes first."""
        reached = [token for token in clause.periods[1:] if self.is_reached(token, offset)]
        return [*reached[-1:], *clause.periods]

    def is_reached(self, token: Token, offset: int) -> bool:
        """增加到2017年的9万人: tell whether a time is that of the figure that was reached."""
        compares = TIMES_AS_MUCH.match(self.simplified, offset + token.end) is not None  # 为2002年的2.2倍
        return not compares and REACHED.match(self.simplified, max(0, offset + token.start - 1)) is not None

    def is_left(self, clause: Clause, token: Token, offset: int) -> bool:
        """由2015年的91%提高到98.6%: tell whether a time is that of the figure which was left for another one."""
        start, end = offset + token.start, offset + token.end
        if self.simplified.endswith(FROM_LEVEL, 0, start) and RISEN.match(self.simplified, end) is not None:
            return True  # 增幅由上年第9位进到第4位
        head = clause.head
        levels = head is not None and (
            head.text.endswith(LEADING_TO) or self.simplified.startswith(LEADING_TO, offset + head.end)
        )
        return (
            levels
            and any(self.simplified.startswith(FROM_LEVEL, at) for at in (start, max(0, start - 1)))
            and LEVEL_OF.match(self.simplified, end) is not None
        )

    def is_compared(self, clause: Clause, start: int, end: int, offset: int) -> bool:
        """比去年, 去年同期: tell whether a clause is only compared with a time, by its place in the text."""
        before = self.simplified[max(0, start - 3) : start]
        after = self.simplified[end : end + 3]
        if before.endswith(self.lexicon.comparison_openers) or after.startswith(("相比", "同期")):
            return True
        before = self.simplified[offset + clause.start : start]
        return after.startswith("的") and before != "" and not before.endswith(WITHIN)

    def _is_of_what_is_named(self, clause: Clause, token: Token, governing: Period | None) -> bool:
        """根据2005年颁布的…, 学习2018年…精神: a time in what is named, not the time of the deed."""
        if token.period is not None and _is_when_said(clause, token, token.period, governing):
            return True
        for phrase in clause.phrases:
            broken_off = phrase.role == RECIPIENT and len(phrase.tokens) == 1  # 对2019年以来 | 首次 确诊 的 会员，…
            if phrase.role in NAMING and any(part is token for part in phrase.tokens[: None if broken_off else -1]):
                return True
        head = clause.head
        if (
            head is not None
            and head.text in self.lexicon.words["hearing-report"]
            and head.end <= token.start
            and clause.after[-1:]
        ):
            return clause.after[-1].text.endswith(self.lexicon.affixes["heard-report"])  # 听取2018年工作报告
        if (
            head is not None
            and head.end <= token.start
            and head.text.endswith(self.lexicon.affixes["keeping-records"])
            and any(token is part for part in clause.after[:-1])
        ):
            return True  # 扫描录入1985年至2016年登记档案3800份
        for part in (clause.after, clause.subject):
            if not part or part[-1].start < token.end or not part[-1].text.endswith(self._named):
                continue
            if (clause.predicate and part is clause.subject) or token.text in LAST_YEAR:
                continue  # 完成去年任务
            if clause.predicate and part is clause.after and token.end <= clause.predicate[0].start:
                continue  # 2016年起实施三年规划
            between = [found for found in part if found.start >= token.end]
            if not any(found.kind is Kind.QUANTITY for found in between):
                return True
        return False


def _modifies_object(clause: Clause, token: Token, lexicon: Lexicon) -> bool:
    """完成年初确定的目标: a time before a noun that it only tells apart."""
    head = clause.head
    if head is not None and head.verb is not None and head.verb.frame.notation == COPULA:
        return False  # 是五年来新发展的
    place = next((index for index, part in enumerate(clause.after) if part is token), None)
    if place is None or place + 1 >= len(clause.after):
        return False
    rest = clause.after[place + 1 :]
    keeps = head is not None and head.text in lexicon.words["keeping"]
    if keeps and token.text in LAST_YEAR and (rest[0].kind is Kind.WORD or rest[0].weak) and rest[0].start == token.end:
        return not any(part.kind is Kind.QUANTITY for part in rest)  # 维持去年做法
    of = next((index for index, part in enumerate(rest) if part.kind is Kind.OF), None)
    if of is None or of + 1 == len(rest):
        return False
    return not any(part.kind is Kind.QUANTITY for part in rest[:of])


def _is_edition(clause: Clause, token: Token) -> bool:
    """3月21日，举行2017年度…仪式: a year that tells which of several, where the sentence has its time already."""
    place = next((index for index, part in enumerate(clause.after) if part is token), None)
    if place is None and token.period is not None and token.period.end is None:
        return False  # 自2013年圆梦计划启动以来
    if place is None:  # 12月31日，某会2020年送温暖活动启动
        named = next((part for part in clause.subject if part.start == token.end), None)
        return named is not None and (named.kind is Kind.QUOTE or is_programme(named))
    if place + 1 >= len(clause.after):
        return False
    return token.text.endswith("年度") or clause.after[place + 1].kind in (Kind.QUOTE, Kind.NAME)


def _named_before(clause: Clause, token: Token) -> Period | None:
    """The time that a clause has named before another."""
    return next((t.period for t in clause.periods if t.end <= token.start), None)


def _is_of_another_year(clause: Clause, token: Token, told: Period) -> bool:
    """2012年，发放2013年挂历10000本: a year right before a noun, in a sentence that has named the year of its deed."""
    place = next((index for index, part in enumerate(clause.after) if part is token), None)
    rest = clause.after[place + 1 :] if place is not None else ()
    if not rest or rest[0].start != token.end:
        return False
    noun = rest[0].kind is Kind.WORD and rest[0].tag.startswith("n")
    if not noun and not (rest[0].weak and rest[0].verb is None):  # 挂历
        return False
    period = token.period
    if period is None or period.start is None or told.start is None or period.precision != "year":
        return False
    named = YEAR.match(token.text) is not None and YEAR.match(told.text) is not None
    return named and period.start.year != told.start.year


def _is_edition_of_year_before(clause: Clause, token: Token, governing: Period | None) -> bool:
    """2001年…。举办2000年度十佳青年评选: below a year, what is held is the edition that is named by the one before."""
    period = token.period
    if governing is None or governing.precision != "year" or period is None or not token.text.endswith("年度"):
        return False
    place = next((index for index, part in enumerate(clause.after) if part is token), None)
    before = period.end is not None and governing.start is not None and period.end < governing.start
    return before and place is not None and place + 1 < len(clause.after)


def _is_when_said(clause: Clause, token: Token, period: Period, governing: Period | None) -> bool:
    """一年多来…。她在昨日的会上说，贷款达到…: the day of a speech is not that of what it tells."""
    if period.precision != "day" or period.end is None or not begins_in_year_before(governing, period.end):
        return False
    for phrase in clause.phrases:
        place = next((n for n, part in enumerate(phrase.tokens) if part is token), None)
        if phrase.role == "place" and place is not None:
            return any(part.kind is Kind.OF for part in phrase.tokens[place + 1 : place + 2])
    return False
