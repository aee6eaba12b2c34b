"""What opens a plan: a heading, 下一步, 2019年的主要目标是：, a list of what has been set.

In: a clause of a text in simplified characters, with where its sentence begins. Out: whether it opens what will be
done, lists it, or stands below a heading that looks back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.announced import FUTURE_AS_THING, MEASURED
from kg.extract.particles import MUST
from kg.extract.time.completion import LONGEST_SETTING
from kg.extract.whereabouts import Whereabouts

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.headings import Headings
    from kg.extract.time.standing import Standing
    from kg.model import Span

BASIS: Final = "{plan-basis}"
"""What names what a deed is done by or for: 按照年度工作计划."""
BY_PLAN_OPENING: Final = ("按", "根据")
"""What the openings begin with that make demands of the items behind them."""
SHARE_BEHIND: Final = re.compile(r"的\d")
"""What stands behind a target of which a share was reached."""
CARRIED_OUT: Final = "(?:项目|任务)?(?:已经?|均|{carried-out-how})+{carried-out}|(?:项目|任务)?的?{state-of-work}情况"
"""What stands behind a target that has been reached: 10个民生实事项目全面落实."""
LONGEST_OPENING: Final = 16
"""Characters at the head of a clause in which its words of plans stand."""
PAUSES: Final = ("", *"，,、：: ")
"""What stands behind a word of plans that opens them, and is no part of a name."""
OPENING_MARKS: Final = tuple("“‘「『《")
"""What opens a name, and no plan: “未来星”工程."""
CLOSING_MARKS: Final = tuple("”’」』》")
"""What closes it."""
OF_THEM: Final = "中"
"""What stands behind projects of which it is told what became of some: 21项民生实事项目中."""
SET_FORTH: Final = re.compile(r"(?:目标|任务)(?:任务)?(?:分别)?(?:[为是有]|如下|包括)?\s*$")
"""What a list of targets ends its opening with, before a colon: 努力目标为."""
DONE_AS_FOLLOWS: Final = re.compile("(?<![将需应])(?<!(?<!主)要)(?:完成|做|办)(?:了(?!解)|好?了?(?:以下|下列|如下))")
"""What a list of what has been done opens with: 今年主要完成以下任务：."""
ALLOTTED: Final = r"{allotted}[数量共为是约]{0,2}[\d一二三四五六七八九十]"
"""What is set for those below and still to be done: 下达我市培训任务2000人."""
AHEAD_LISTED: Final = (
    r"(?:[今明本]年度?|来年|(?:19|20)\d\d年度?|[上下]半年|季度|下一?步|下一?阶段|[今此]后|近期)的?"
    r"(?:[我全本][省市县区州旗局会院]的?)?[^，。；\d]{0,8}"
    r"(?:{listed-plan}(?:主要|初步|具体)?(?:[为是有]|如下|包括)?|预算(?:草案)?(?:支出)?安排(?:情况)?)\s*$"
)
"""The same where it says for which time what is listed is: 下半年工作重点：…."""
LAYS_DOWN: Final = (
    r"{resolving}了?要?[^，。：；]{0,8}?{task-done}[^，。：；]{0,6}?[\d一二两三四五六七八九十]+[件项大]"
    r"[^，。：；\d]{0,10}$"
)
"""What opens the list of the tasks that a paper or a meeting lays down: 报告明确了要办好的12件实事：."""
LAID_DOWN_BEFORE: Final = re.compile("年初|去年|上年|已")
"""What such an opening has that tells of a list which was laid down before, and has been done."""
SETTING: Final = r"{task-set-by}了?[^，,。；;：:]{0,20}{task-set}[，,]\s*$"
"""What stands before a list of what has been set to be done."""
TOLD_ONE_BY_ONE: Final = re.compile(r"\s*(?:分别|依次|具体|主要)?(?:[为是有]|包括)\s*")
"""What leads to a list of what was set before: 分别为：."""
THAT_IS: Final = re.compile("即(?![时使便将可刻以日])")
"""What leads to the same without a colon; no 即使."""
SET_NOW: Final = (
    r"(?:^|[。；;，,\n])[^。；;，,\n去]{0,12}?{task-set-by}了?(?!的)[^，,。；;：:的]{0,20}"
    r"(?:的[^，,。；;：:的]{0,8})?{task-set}[，,]\s*$"
)
"""What stands before it: 会议明确了全省2010年的扶贫任务，; nothing that is done: 完成了市政府确定的任务，."""
REACHED: Final = re.compile("已全部|已完成|全部完成|共建成|均已")
"""What tells that it has been done."""
PLAN_CONSISTS: Final = "{consisting-plan}[^，。：:]{0,8}{part-of-plan}(?:主要)?(?:包括|有|是|为)$"
"""What a list opens with, before a colon, of what a plan that was made known consists of."""
LAID_FOR: Final = "为"
GROUNDWORK: Final = "[^，,。；;]{0,24}?{groundwork}了?[^，,。；;]{0,8}?{laid-ground}(?=[，,。；;\\n]|$)"
"""What has been laid for what is to come: 为下一步工作打下基础."""
FRAMED: Final = re.compile("以[^，。；为]{0,16}$")
FRAMING: Final = "[^，。；]{0,6}为(?:{framing-noun}|{guideline-noun})"
"""What stands around a plan after which others act: 以市妇联的工作要点为中心."""
FAR: Final = 48
"""Characters from the head of a clause within which it is told."""
ANNOUNCING: Final = frozenset(("speech",))
"""The frames of verbs that announce the plan which stands behind them, and do not act on it."""
COMING_OUT: Final = (
    "(?:今年|年内|明年|新的一年)[^。；;\\n]{0,16}?(?:还有|还将有|将有|将会有)[^，,。；;\\n]{0,14}?{coming-out}"
)
"""What a sentence tells that opens what is to come: 今年，该局还有多项惠民举措出台."""
TO_COME: Final = "未来"
"""What, beside what has been, is only spoken of: 成果与未来愿景."""
AGAINST_TARGET: Final = r"(?:比|较)[^，。；]{0,8}{set-task}[^，。；]{0,3}?[\d.]+[^，。；]{0,3}?[低高多少超]"
"""What was reached beside the target: 比年度目标4%低0.5个百分点."""

BUILT: Final = ("建设", "实施")
"""What stands behind projects that are carried on: 强化老年实事项目建设."""
STRENGTHENED: Final = re.compile("(?:强化|加强)[^，。；]{0,8}$")
"""What stands before them there."""
TOWARDS: Final = "对"
HOPING: Final = "[^，。；]{0,14}?{looking-forward}"
"""What stands behind a time to come of which somebody only has his hopes: 对今后的发展充满信心."""
AS_TO: Final = "方面"
"""What stands behind a field of work of which something is told."""


class Openings:
    """Tells which clauses of a report open plans."""

    def __init__(self, simplified: str, lexicon: Lexicon, headings: Headings, standing: Standing) -> None:
        self.simplified, self.lexicon, self.headings, self.standing = simplified, lexicon, headings, standing
        self.dates = headings.dates
        self._words_of_plans = Whereabouts(lexicon.pattern("{plan-heading}"), simplified)
        self._coming_out = Whereabouts(lexicon.pattern(COMING_OUT), simplified)
        self._groundwork, self._framing = lexicon.pattern(GROUNDWORK), lexicon.pattern(FRAMING)
        self._basis, self._carried_out = lexicon.pattern(BASIS), lexicon.pattern(CARRIED_OUT)
        self._ahead_listed, self._plan_consists = lexicon.pattern(AHEAD_LISTED), lexicon.pattern(PLAN_CONSISTS)
        self._lays_down, self._hoping = lexicon.pattern(LAYS_DOWN), lexicon.pattern(HOPING)
        self._allotted, self._against_target = lexicon.pattern(ALLOTTED), lexicon.pattern(AGAINST_TARGET)

    def opens_plan(self, clause: Clause, offset: int, section: Span | None) -> bool:
        """下一步, 2019年的主要目标是：: a heading, or words at the head of a clause, of what will be done."""
        listed = self.opens_list(clause, offset)
        start, end = offset + clause.start, offset + clause.end
        if not listed and end - start > LONGEST_OPENING:
            end = start + LONGEST_OPENING
        told = self._words_of_plans.touch(start, end)
        if not told and not listed:
            return False
        head = self.simplified[start:end]
        found = self.lexicon.pattern("{plan-heading}").search(head) if told else None
        if found is None:
            return listed and (
                (SET_FORTH.search(head) is not None and self._basis.match(head) is None)  # 依照年度任务：…
                or self._ahead_listed.search(head) is not None
                or (LAID_DOWN_BEFORE.search(head) is None and self._lays_down.search(head) is not None)
                or self._plan_consists.search(head) is not None
                or self._tells_what_is_set(head, offset + clause.start)
            )
        before = head[: found.start()]
        if FUTURE_AS_THING.match(head, found.start()) is not None:
            return False  # 守护未来希望
        if before[-1:] in OPENING_MARKS and head[found.end() : found.end() + 1] not in PAUSES:
            return False  # “未来星”工程
        if (
            max(map(before.rfind, OPENING_MARKS)) > max(map(before.rfind, CLOSING_MARKS)) >= -1
            and before[-1:] not in OPENING_MARKS
        ):
            return False  # “她力量 创未来”
        if self._acts_on(clause, clause.start + found.start(), found[0], offset):
            return False
        hopes = TOWARDS in before and self._hoping.match(self.simplified, start + found.end()) is not None
        framed = FRAMED.search(before) and self._framing.match(self.simplified, start + found.end())
        laid = before.endswith(LAID_FOR) and self._groundwork.match(self.simplified, start + found.end(), start + FAR)
        if hopes or framed or laid or (found[0] == TO_COME and before.endswith(("与", "和", "及"))):
            return False  # 对今后的发展充满信心; 为今后普法宣传打下基础; 说明成果与未来愿景: only spoken of
        if found[0].endswith((*self.lexicon.affixes["named-plan"], "项目")) and self._is_held(clause, offset):
            return False
        behind = offset + clause.start + found.end()
        only_named = self._against_target.match(self.simplified, start, offset + clause.end) is not None or any(
            pattern.match(self.simplified, behind) is not None for pattern in (SHARE_BEHIND, self._carried_out)
        )
        named = found[0].endswith("项目") and self.simplified.startswith(BUILT, behind)
        named = named and STRENGTHENED.search(before) is not None
        if only_named or (named and not listed) or self.simplified.startswith(AS_TO, behind):
            return False  # 在做实实事项目方面，某会推进…
        if found[0].endswith("项目") and self.simplified.startswith(OF_THEM, offset + clause.start + found.end()):
            return False  # 21项民生实事项目中，已完成9项
        if (
            found[0].endswith(self.lexicon.affixes["named-plan"])
            and not self.opens_list(clause, offset)
            and self.is_in_review(section)
        ):
            return False
        return MEASURED.search(before) is None and self._basis.search(before) is None

    def lists_what_is_done(self, clause: Clause, offset: int) -> bool:
        """今年主要完成以下任务：: tell whether a clause opens a list of what has been done."""
        start, end = offset + clause.start, offset + clause.end
        return self.opens_list(clause, offset) and DONE_AS_FOLLOWS.search(self.simplified, start, end) is not None

    def tells_of_more(self, clause: Clause, offset: int) -> bool:
        """今年，该局还有多项惠民举措出台: tell whether a clause says that more is to come, which what follows tells."""
        start, end = offset + clause.start, offset + clause.end
        if not self._coming_out.touch(start, end):
            return False
        opens = max(self.simplified.rfind("。", 0, start), self.simplified.rfind("\n", 0, start)) + 1
        told = self.lexicon.pattern(COMING_OUT).search(self.simplified, opens, end)
        return told is not None and told.end() > start and self.lexicon.words["told-adverb"].isdisjoint(clause.marked)

    def _tells_what_is_set(self, head: str, start: int) -> bool:
        """今年定下三项实事项目，分别为：…: what has been set lies ahead, and is told one by one behind the colon."""
        return TOLD_ONE_BY_ONE.fullmatch(head) is not None and self._stands_behind(SETTING, start)

    def names_what_is_set(self, clause: Clause, offset: int) -> bool:
        """明确了今年的扶贫任务，即扶助1万名残疾人: tell whether a clause tells what the one before says is set."""
        start = offset + clause.start
        if THAT_IS.match(self.simplified, start) is None or not self._stands_behind(SET_NOW, start):
            return False
        return REACHED.search(self.simplified, start, max(self.simplified.find("。", start), start)) is None

    def _stands_behind(self, setting: str, start: int) -> bool:
        before = self.simplified[max(0, start - LONGEST_SETTING) : start]
        return self.lexicon.pattern(setting).search(before) is not None

    def is_in_review(self, section: Span | None) -> bool:
        """Tell whether the heading names a year that is over, of which 市委的工作部署 is what was followed."""
        return self.standing.is_past(self.headings.period(section))

    def lists_demands(self, clause: Clause, offset: int) -> bool:
        """强调下半年要抓好七项工作：一是…: what must be done, with a colon, opens a list of plans; so does 按计划，."""
        if self.simplified.startswith(BY_PLAN_OPENING, offset + clause.start) and (
            self.simplified[offset + clause.start : offset + clause.end] in self.lexicon.words["by-plan"]
        ):
            return True
        return self.opens_list(clause, offset) and any(token.text == MUST for token in clause.after)

    def allots(self, clause: Clause, text: str, offset: int) -> bool:
        """省下达我市任务34100套, 下达给该省的具体指标是：…: what is allotted is still to be done."""
        head = clause.head
        if head is None or head.text not in self.lexicon.words["allotting"]:
            return False
        if not self.lexicon.words["told-adverb"].isdisjoint(clause.marked):
            return False
        listed = self.opens_list(clause, offset) and any(word in text for word in self.lexicon.affixes["allotted"])
        return listed or self._allotted.search(text) is not None

    def _acts_on(self, clause: Clause, position: int, word: str, offset: int) -> bool:
        """创新工作思路, 控制在年度目标以内: a plan that is acted upon is no announcement of what it holds."""
        head = clause.head
        if head is None or head.end > position or self.opens_list(clause, offset):
            return False
        if any(token.text in self.lexicon.words["proposing"] for token in clause.predicate):
            return False  # 提出今年的主要目标 opens it
        if head.text in self.lexicon.words["carrying-out-plan"]:
            return True  # 执行公共建设计划34个
        if self.simplified.startswith("了", offset + head.end):
            return True
        acts = head.verb is not None and head.verb.frame.notation not in ANNOUNCING
        return acts and word.endswith(self.lexicon.affixes["named-plan"])

    def _is_held(self, clause: Clause, offset: int) -> bool:
        """实事项目推进会召开, 召开重点任务部署会: a meeting about plans announces nothing itself."""
        held = bool(clause.predicate) and clause.predicate[-1].text in self.lexicon.words["held"]
        return held and not self.opens_list(clause, offset)

    def opens_list(self, clause: Clause, offset: int) -> bool:
        """2019年的主要目标是：… opens a list up to the end of its sentence."""
        return self.simplified[offset + clause.end : offset + clause.end + 1] in ("：", ":")

    def is_headed_review(self, section: Span | None) -> bool:
        """Tell whether a section, or one around it, is headed as a review: 一、工作回顾."""
        around = self.dates.settings.sections_around(section) if section is not None else ()
        headings = (found.heading.of(self.simplified) for found in around if found.heading is not None)
        return any(map(self.dates.settings.announced.reviews, headings))
