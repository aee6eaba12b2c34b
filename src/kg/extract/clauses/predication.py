"""Which verbs are predicates: not those in a name, before 的, or that are nouns where they stand.

In: a verb in its segment, with what the clause has before it. Out: whether it is the clause's predicate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.joining import SPENT_ON
from kg.extract.clauses.segment import STANDING_AT
from kg.extract.clauses.traits import (
    SUBJECT_FRAMES,
    attains,
    in_relative,
    is_light,
    modifies_people,
    opening_of_donor,
    takes_subject,
)
from kg.extract.notations import ALLOCATE, CHANGE, COPULA, DONATE, MONEY, PARTNER, PERSON, SHARE, TEACH, TRANSITIVE
from kg.extract.particles import COMPARED_WITH, EACH, FROM_LEVEL, IS, RATE, SHARING, TOTALS, TOWARDS, UNTIL
from kg.extract.phrases import PAIR, RATES, is_group
from kg.extract.tokens import TIME, Kind, Token, is_people, names_body
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Container

    from kg.extract.clauses.clause import Clause
    from kg.extract.clauses.segment import Segment

TOTAL: Final = "总"
BARE_LEVELS: Final = frozenset("省市县区州镇乡")
"""Bare words for a level of government that act where they are all of the subject."""
ALL_OF: Final = ("各", "各级", "有关", "相关")
MEETING: Final = "会"
ANNIVERSARY: Final = "周年"
LEVELS: Final = 2
UNTIL_LEVEL: Final = ("到", "至", "为", "成")
"""What leads from one level to another."""
DATING: Final = (Kind.PERIOD, Kind.OF, Kind.ADVERB, Kind.ASIDE)
"""What may stand between 由 and the level that is left: 由 去年 的 80元."""
OWN_BODY: Final = "[我本该]{own-body-noun}|[我他她咱]们"
"""What those who report call themselves, or who was told of before."""
ALL_OF_BODY: Final = "全(?:[局校院团]|{field-of-bodies})"
"""What they call all who belong to them: 全校, 全系统."""
HELPED_TOGETHER: Final = (Kind.NAME, Kind.PAUSE, Kind.CONJUNCTION)
"""What names several who are helped: 慈善组织 、 社会工作者."""
NAME_OF_EVENT: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB, Kind.PAUSE, Kind.CONJUNCTION)
"""What the name of an event, or of what comes about, is made of: 工资 稳定 增长 机制."""
BACKED: Final = (Kind.WORD, Kind.VERB, Kind.NAME, Kind.QUOTE)
"""What a verb of backing stands before."""
STANDARD: Final = "标"
FROM: Final = "来自"
INCLUDING: Final = ("包括", "包含", "含")
INCLUDED: Final = "在内"
LONGEST_INDICATOR: Final = 4
"""Words of an indicator's name from the verb in it on."""

THINGS: Final = ("", "n", "v", "l", "j")
"""What the tagger's classes of words for things begin with; names have none."""
LONGEST_GIFT: Final = 4
"""Words from a verb of giving to the figure of what is given."""
PUBLIC: Final = "社会各界"

WORKING: Final = "employ"
"""The activity of those who find work."""
BY_WHOM: Final = "由"
AFTER: Final = ("后", "之后")
DEEDS_MEASURED: Final = frozenset((TRANSITIVE, "reach", "pivot"))
"""Frames of deeds whose name an indicator may bear: 投资, 培训, 救助."""
FIELD: Final = "方面"
"""What a clause ends in that names what the next ones are about: 就业 方面，…."""
SUCH_AS: Final = ("如", "例如", "比如")
SPECIAL: Final = "专项"
"""What may stand between a name and what it is called: “…”专项 维权 行动."""
STRIVING: Final = "争取"
IN_ALL: Final = "共"
OBLIGING: Final = ("必须", "须", "应", "应当")
LEFT_FROM: Final = frozenset(FROM_LEVEL)
"""What stands before a level that is left for another."""
TYING_FRAMES: Final = SUBJECT_FRAMES | {COPULA}
"""Frames of verbs whose object may be tied to the subject of a later verb."""
WITHIN_OR_OUTSIDE: Final = ("内", "外")
"""What makes a verb the bounds of something: 建档内, 统筹外."""


NAMED_THING: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE)
"""What the name of a thing is made of, beside verbal nouns."""
LEAST_RATED: Final = 4
"""Words of a rate, of how high it is, and of a verb in its name: 建会 率 达到 98%."""
EVERY_ONE: Final = "全部"
"""What tells of all of a thing before a verb."""
OPENS_THING: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.QUANTITY)
"""What a verb has right behind it that is done to something."""


TOLD: Final = (TEACH, "say")
"""Activities of those who tell others something."""
SINCE: Final = "以来"


class Predication:
    """Tells which verbs of a segment are predicates."""

    def __init__(self, segment: Segment) -> None:
        self.segment, self.tokens, self.words, self.lexicon = segment, segment.tokens, segment.words, segment.lexicon
        self._held_event: int | None = None
        self._change: int | None = None
        self.named = -1
        """The verb judged last to be one word of an indicator's name, as nouns are."""

    def is_predicate(self, index: int, clause: Clause) -> bool:
        """Tell whether a verb at a position is the predicate of a clause."""
        token, following = self.tokens[index], self.segment.next(index)
        previous = clause.subject[-1] if clause.subject and clause.subject[-1] is self.segment.previous(index) else None
        if token.kind is Kind.PLAN:
            return following is not None and token.text in ("确保", "争取", "力争")
        if following is not None and (
            following.kind is Kind.OF
            or self._is_named_by(index, following)
            or self._opens_firm(index, following)
            or self._tells_which(index, following)
            or modifies_people(self.tokens, index)
            or self._is_received(index, following)
            or self._tells_kind_of_deed(index)
            or self.segment.names_thing(index)
            or self._is_planned(index, following, clause)
            or self._tells_which_body(index, following)
            or self.segment.names_celebration(index)
        ):
            return False
        if previous is not None and previous.kind is Kind.OF:
            return not token.weak and following is not None and following.kind in (Kind.PARTICLE, Kind.QUANTITY)
        if (
            previous is not None
            and previous.text in ALL_OF
            and _names_bodies(token, following, self.words["bodies-in-general"])
        ):
            return False
        changed = self._names_changed(index)
        causing = changed and self._moves_level(index, clause)
        causing = causing or (token.text in self.words["causative"] and self.segment.last_verb > index)
        causing = causing or (token.text in SPENT_ON and self._spends_on_deed(index, clause))
        causing = causing or (token.text == IN_ALL and self._sums_up(index, clause))
        causing = causing or (token.text == STRIVING and self._strives(index, following))
        if causing or (token.text in self.words["mobilizing"] and self._moves_others(index)):
            return self._causes(index, clause)
        said = token.text == IS and self._says_task(index, clause)
        if changed or said or (token.text == SHARING and self._names_share(index)):
            return False
        named = self._includes(index) or self._names_indicator(index) or self._names_rate(index)
        named = named or (following is not None and self._is_what_changes(index, following))
        named = named or self._names_befallen(index, clause) or self._opens_list(index, clause)
        named = named or (previous is not None and previous.kind is Kind.PAUSE and self._is_summed_up(index))
        if named or self._tells_apart(index, clause) or self._is_in_undertaking(index):
            return False
        counts_those = self._counts_those(clause) and self.segment.leads_to_noun(index)
        named = self._names_event(index) or self._names_what_comes(index, clause)
        if counts_those or named or self._names_training(index) or self._opens_office(index, following):
            return False
        if token.weak:
            told = self._is_bounded(index) or self._is_measured(index, clause)
            told = told or self._opens_counted_deed(index) or self._ends_item_of_list(index, clause)
            told = told or self._names_fund(index, clause) or self._names_quality(index)
            return not told and self._weak_is_predicate(index, clause)
        if self._names_participants(index) or self._tells_of_share(index):
            return False
        if attains(token) and following is not None and following.kind is Kind.QUANTITY and not clause.subject:
            return not self.segment.strict_verb_after(index + 1)
        return not self._is_relative(index)

    def _is_received(self, index: int, following: Token) -> bool:
        """接待 来访 9宗，来信 2宗: letters and calls with a figure are what comes in, and no deed."""
        if self.tokens[index].text not in self.words["coming-in"]:
            return False
        return following.kind is Kind.QUANTITY or following.text in self.words["total"]

    def _tells_kind_of_deed(self, index: int) -> bool:
        """教育 投入 累计 7640万元, 信访 接待 共 58起: the first of two verbal nouns before how much all of it was."""
        if index + 4 != len(self.tokens) or not self.tokens[index].weak or is_light(self.tokens[index]):
            return False
        deed, total, count = self.tokens[index + 1 :]
        if not deed.weak or deed.verb is None or deed.start != self.tokens[index].end:
            return False
        return total.text in TOTALS and count.kind is Kind.QUANTITY

    def _tells_which_body(self, index: int, following: Token) -> bool:
        """向 出资 单位 赠送 锦旗, 承办 单位 为…发放: what a body does tells which one another verb tells of."""
        if self.tokens[index].text not in self.words["tells-which-body"] or following.start != self.tokens[index].end:
            return False
        return following.text in self.words["body-told-apart"] and self.segment.strict_verb_after(index + 1)

    def _names_rate(self, index: int) -> bool:
        """建会 企业 集体合同 签订率 达到 87.5%: a verb in the name of a rate, of which another tells how high it is."""
        tokens = self.tokens
        if len(tokens) - index < LEAST_RATED or tokens[-1].kind is not Kind.QUANTITY or not attains(tokens[-2]):
            return False
        between = tokens[index + 1 : -2]
        named = all(token.kind in NAMED_THING or token.kind is Kind.OF or token.weak for token in between)
        return named and between[-1].text.endswith(self.lexicon.affixes["rate-ending"])

    def _names_befallen(self, index: int, clause: Clause) -> bool:
        """理事长 编制 得到 落实, 征收 难 问题 得到 解决: a verb in the name of the thing of which 得到 tells."""
        position = index + 1
        while position < len(self.tokens) and (self.tokens[position].kind is Kind.WORD or self.tokens[position].weak):
            position += 1
        if position == len(self.tokens) or self.tokens[position].text not in self.words["befalling"]:
            return False
        thing = self.tokens[position - 1]
        troubles = (*self.lexicon.affixes["abstract-noun"], *self.lexicon.affixes["trouble"])
        if position == index + 1 or self.segment.has_subject(clause):
            return bool(clause.subject)  # 对象 集中供养 条件 得到 改善
        return thing.text.endswith(troubles) and not is_light(self.tokens[index])

    def _is_summed_up(self, index: int) -> bool:
        """婚姻 登记 、 收养 登记 等 工作 规范: a verb within the list, before any predicate, that 等 sums up."""
        return self.segment.etc_after(index) >= 0 and self.segment.is_listed(index)

    def _opens_list(self, index: int, clause: Clause) -> bool:
        """工资 分配 、 奖罚 情况 上墙 公布: a verb in the first of several things of which a later one tells."""
        before, pause = self.segment.previous(index), self.segment.next(index)
        if before is None or pause is None or pause.kind is not Kind.PAUSE or index + 2 >= len(self.tokens):
            return False
        named = before.kind is Kind.WORD and before.end == self.tokens[index].start and before in clause.subject[-1:]
        return named and self.tokens[index + 2].kind is Kind.WORD and self.segment.strict_verb_after(index)

    def _names_changed(self, index: int) -> bool:
        """人均 筹资 标准 由 80元 提高到 100元: a verb before the level that is left is in the name of what changes."""
        if self._change is None:
            self._change = self._find_change()
        return index < self._change and not any(t.kind is Kind.QUANTITY for t in self.tokens[index : self._change])

    def _find_change(self) -> int:
        """Return where 由 or 从 stands before a level that is left for another; -1 where none does."""
        tokens = self.tokens
        if LEFT_FROM.isdisjoint([token.text for token in tokens]):
            return -1
        for position in range(len(tokens) - 3, -1, -1):
            if tokens[position].text not in LEFT_FROM:
                continue
            figures = [n for n in range(position + 1, len(tokens)) if tokens[n].kind is Kind.QUANTITY]
            if len(figures) < LEVELS or not all(map(_stands_before_level, tokens[position + 1 : figures[0]])):
                return -1
            between = tokens[figures[0] + 1 : figures[1]]
            verbs = [token for token in between if token.kind is Kind.VERB]
            moved = len(verbs) == 1 and (verbs[0].text.endswith(UNTIL_LEVEL) or between[-1].text.endswith(UNTIL_LEVEL))
            return position if moved else -1
        return -1

    def _moves_level(self, index: int, clause: Clause) -> bool:
        """推动 城镇化率 由 40% 提高到 52%: what opens a part before the name of what changes only brings it about."""
        return self.tokens[index].text in self.words["raising"] and not self.segment.has_subject(clause)

    def _is_planned(self, index: int, following: Token, clause: Clause) -> bool:
        """校舍 扩建 必须 在8月底前 交工: a verb right before a word of plans is what is planned, by the verb behind."""
        if following.kind is not Kind.PLAN and following.text not in OBLIGING:
            return False
        return bool(clause.subject) and self.segment.strict_verb_after(index + 1)

    def _is_named_by(self, index: int, following: Token) -> bool:
        """技能 鉴定 由 学校 承担, 改建 后 的 校区 启用: a verb before 由 or 后的 is in the name of what is told of."""
        if following.text == BY_WHOM:
            return self.segment.last_verb > index + 1 and not self._ends_relative(index)
        return following.text in AFTER and [token.kind for token in self.tokens[index + 2 : index + 3]] == [Kind.OF]

    def _ends_relative(self, index: int) -> bool:
        """成立 由 16名 教师 组成 的 宣讲团: all verbs behind stand before the last 的, which ties them to a noun."""
        of = max((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.OF), default=0)
        return self.segment.last_strict_verb < of < len(self.tokens) - 1 or in_relative(self.tokens, index)

    def _opens_firm(self, index: int, following: Token) -> bool:
        """远航 集团: a verb that the vocabulary does not know, at the head right before 集团, is a firm's brand."""
        token = self.tokens[index]
        if token.verb is not None or following.text not in self.words["firm-word"] or following.start != token.end:
            return False
        before = self.segment.previous(index)
        return before is None or before.kind in (Kind.PAUSE, Kind.CONJUNCTION, Kind.ADVERB)

    def _opens_office(self, index: int, following: Token | None) -> bool:
        """维权 服务中心 全年 接待 来访: a verb that opens the name of an office, whose deed comes behind."""
        token = self.tokens[index]
        if following is None or not token.weak or following.kind is not Kind.WORD or following.start != token.end:
            return False
        if not following.text.endswith(self.lexicon.affixes["office-opened-by-verb"]):
            return False
        then = next((n for n, token in enumerate(self.tokens) if token is following), 0) + 1
        while then < len(self.tokens) and self.tokens[then].kind in (Kind.PERIOD, Kind.ADVERB):
            then += 1
        if then < len(self.tokens) and self.tokens[then].kind is Kind.PREPOSITION:
            then = self.segment.last_verb  # 救护 体验馆 免费 向 市民 开放
        return index < then < len(self.tokens) and self.tokens[then].verb is not None

    def _ends_with_office(self, clause: Clause) -> bool:
        """调解 工作站 受理 案件: tell whether the subject ends in the name of an office that opens with a verb."""
        opening, last = clause.subject[-2:] if len(clause.subject) > 1 else (None, None)
        named = opening is not None and (opening.weak or opening.kind is Kind.NAME)  # 法律援助 工作站
        if opening is None or last is None or not named or opening.end != last.start:
            return False
        return last.kind is Kind.WORD and last.text.endswith(self.lexicon.affixes["office-opened-by-verb"])

    def _tells_which(self, index: int, following: Token) -> bool:
        """今年 招募 派遣 的 志愿者 将 开展…: two verbs before 的, with a verb for those whom they tell apart."""
        joined = following.kind is Kind.VERB and following.start == self.tokens[index].end
        joined = joined and (following.weak or following.text in self.words["hosting"])  # 甲 、 乙 联合 主办 的 报告会
        if not joined or index + 2 >= len(self.tokens) or self.tokens[index + 2].kind is not Kind.OF:
            return False
        return self.tokens[index + 1] is following and self.segment.strict_verb_after(index + 2)

    def _names_training(self, index: int) -> bool:
        """再就业 培训 4222人: work that people find tells which training is counted."""
        verb, deed = self.tokens[index].verb, self.segment.next(index)
        if verb is None or verb.activity.notation != WORKING or deed is None or not deed.weak or deed.verb is None:
            return False
        then = self.segment.next(index + 1)
        counted = then.quantity if then is not None else None
        return deed.start == self.tokens[index].end and counted is not None and counted.unit == PERSON

    def _is_in_undertaking(self, index: int) -> bool:
        """家庭 服务 培训工程 共 投入…: a verbal noun in the name of what another verb, behind an adverb, tells of.

        So is one in the name of what the next clauses are about: 青年 就业 计划 方面，….
        """
        if is_light(self.tokens[index]) or not (self.tokens[index].weak or self._follows_noun(index)):
            return False
        if self._ends_name_in_quotes(index):
            return True
        for position in range(index + 1, len(self.tokens) - 1):
            token, then = self.tokens[position], self.tokens[position + 1]
            if token.start != self.tokens[position - 1].end or (token.kind is not Kind.WORD and not token.weak):
                return False
            if token.kind is Kind.WORD and token.text.endswith(self.lexicon.called):
                after = self.segment.next(position + 1)
                about = after is None and then.text == FIELD
                return about or (then.kind is Kind.ADVERB and after is not None and after.kind is Kind.VERB)
        return False

    def _ends_name_in_quotes(self, index: int) -> bool:
        """配合 “双百” 培训 推广活动，: verbal nouns from a name in quotation marks to what it is called, at the end."""
        before = self.segment.previous(index)
        if before is not None and before.text == SPECIAL:
            before = self.segment.previous(index - 1)
        if before is None or before.kind is not Kind.QUOTE or not self.tokens[-1].text.endswith(self.lexicon.called):
            return False
        rest = self.tokens[index + 1 :]
        return all((token.kind is Kind.WORD or token.weak) and not is_light(token) for token in rest)

    def _is_bounded(self, index: int) -> bool:
        """建档 内 困难职工 85名: 内 or 外 right behind a verb and before a noun tell which things are counted."""
        bound = self.segment.next(index)
        if bound is None or bound.text not in WITHIN_OR_OUTSIDE or bound.start != self.tokens[index].end:
            return False
        then = self.segment.next(index + 1)
        return then is not None and then.kind in (Kind.NAME, Kind.WORD) and then.start == bound.end

    def _is_measured(self, index: int, clause: Clause) -> bool:
        """县外 就业 达到 55%: what a share is of is no predicate, but what it has reached."""
        following = self.segment.next(index)
        share = self.segment.next(index + 1) if following is not None else None
        counted = share.quantity if share is not None else None
        reached = following is not None and attains(following) and counted is not None and counted.unit == SHARE
        return reached and takes_subject(self.tokens[index]) and bool(clause.subject)

    def _says_task(self, index: int, clause: Clause) -> bool:
        """主要 任务 是 推进 改革: what a task is said to be is the deed, and 是 only says so."""
        if not clause.subject or not clause.subject[-1].text.endswith(self.lexicon.affixes["said-of-deed"]):
            return False
        position = index + 1
        while position < len(self.tokens) and (self.tokens[position].kind is Kind.ADVERB or self.tokens[position].weak):
            position += 1
        verb = self.tokens[position] if position < len(self.tokens) else None
        return verb is not None and verb.kind is Kind.VERB and verb.verb is not None

    def _counts_those(self, clause: Clause) -> bool:
        """上千名 前来 求职 的 群众: nothing but a figure stands before the verb, and its noun comes behind 的."""
        before = clause.subject[-1] if len(clause.subject) == 1 else None
        return before is not None and before.quantity is not None and not before.text.endswith(("人", "人次"))

    def _names_share(self, index: int) -> bool:
        """民营经济 占 全市 比重 由 55% 提高到 70%: 占 belongs to the name of a share that another verb measures."""
        shares = self.lexicon.affixes["share-ending"]
        share = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].text.endswith(shares)), 0)
        figures = any(token.kind is Kind.QUANTITY for token in self.tokens[index + 1 : share])
        return share > 0 and not figures and self.segment.last_verb > share

    def _comes_to_year(self, index: int, following: Token) -> bool:
        """从2019年 22万元 增长 到2020年 36万元: a change between the figure that was left and the year of the next."""
        before = self.segment.previous(index)
        return before is not None and before.kind is Kind.QUANTITY and following.text.startswith(UNTIL_LEVEL)

    def _weak_is_predicate(self, index: int, clause: Clause) -> bool:
        following = self.segment.next(index)
        if following is None:
            about = self._is_held(index, clause) or self._is_done_for(index, clause) or self._comes_about(index, clause)
            about = about or self._meets_partner(index, clause)
            if about or self._counts_bodies(clause):
                return True  # 6家 家政 服务单位 现场 招工
            return any(token.kind is Kind.QUANTITY or is_group(token) for token in clause.subject[-2:]) or (
                bool(clause.subject) and clause.subject[-1].kind is Kind.NAME
            )
        if following.kind in (Kind.QUANTITY, Kind.PARTICLE) or self._helps(index, following, clause):
            return True
        if self._serves_as_many(index, following) or (following.kind is Kind.PAUSE and self._ends_item(index, clause)):
            return True
        if following.kind is Kind.PERIOD and (
            self._lasts(index, following, clause)
            or self._looks_back(index, clause)
            or self._comes_to_year(index, following)
        ):
            return True
        begun = self._backs(index, following, clause) or self._organizes(index, following, clause)
        begun = begun or self._is_dated(index, following, clause) or self._is_told_by_officer(index, clause)
        if begun or self._launches(index, clause) or self._reports(index, clause):
            return True
        if (
            self._governs_relative(index, following, clause)
            or self._spends(index, clause)
            or self._gives(index, clause)
            or self._donates(index, following)
            or self._opens_listed_deeds(index, clause)
        ):
            return True
        before = self.segment.previous(index)
        if before is not None and before.kind is Kind.ADVERB and before.text not in self.words["modifier"]:
            return self.tokens[index].verb is not None or not self.segment.strict_verb_after(index)
        if attains(following) and self.segment.following[self.tokens.index(following, index)] is not None:
            beyond = self.segment.following[self.tokens.index(following, index)]
            if beyond is not None and beyond.kind is Kind.QUANTITY and self.tokens[index].verb is not None:
                return not clause.subject or clause.subject[-1].kind is not Kind.OF
        if self.segment.strict_verb_after(index) and not (
            self.segment.lists_deeds(index) or self._governs_way(index, clause)
        ):
            return False
        if following.kind in (Kind.NAME, Kind.QUOTE):
            return True
        last = clause.subject[-1] if clause.subject else None
        plain = last is not None and last.kind in (Kind.WORD, Kind.VERB) and not clause.markers
        acts = last is not None and last.text in self.words["body-within-firm"]  # 某集团 工会 慰问 矿工
        plain = plain and not (acts or self._ends_with_office(clause))
        plain = plain and not (last is not None and self.lexicon.ends_organization(last.text))  # 某公司 捐赠 书包
        plain = plain and not (len(clause.subject) == 1 and clause.subject[0].text in BARE_LEVELS)  # 县 安排 资金
        plain = plain and not (len(clause.subject) == 1 and last is not None and self._meets(last))
        plain = plain and not self._counts_bodies(clause)
        general = last is not None and last.text.endswith(self.lexicon.affixes["bodies-in-general"])
        plain = plain and not (general and self.segment.counts_after(index + 1))  # 建设单位 投入 资金 5万元
        plain = plain and not self._is_own_body(clause, index)  # 我局 捐赠 衣物 300件
        dated = last is not None and (last.tag == TIME or last.text.endswith(SINCE))
        plain = plain and not dated  # 去年 受理 案件 86件, with nothing to date it by
        plain = plain and not (last is not None and last.text in SUCH_AS)  # 道路工程 如 改造 公路 62条
        return not plain and following.kind in (Kind.WORD, Kind.VERB, Kind.ADVERB)

    def _meets(self, token: Token) -> bool:
        """会议 表彰 先进单位 8个: a meeting acts as those do who meet."""
        return token.text.endswith(self.lexicon.affixes["meeting"])

    def _looks_back(self, index: int, clause: Clause) -> bool:
        """召开 会议, 总结 2018年 工作: what is done at a meeting to a year's work, by it or without a subject."""
        if self.tokens[index].text not in self.words["meeting-deed"] or index + 2 >= len(self.tokens):
            return False
        by_whom = not clause.subject or self._meets(clause.subject[-1])
        return by_whom and self.tokens[index + 2].kind in (Kind.WORD, Kind.NAME) and not clause.phrases

    def _comes_about(self, index: int, clause: Clause) -> bool:
        """民营经济 稳步 发展, 设备 采购 全部 到位: what ends a clause behind a thing and how it comes about."""
        if index < len(("经济", "稳步")) or self.tokens[index].verb is None or not clause.subject:
            return False
        how, thing = self.tokens[index - 1], clause.subject[-1]
        if clause.phrases:
            there = clause.phrases[-1].role == "place" and clause.phrases[-1].tokens[-1:] == [how]
            named = thing.kind is Kind.WORD and thing.tag[:1] in THINGS  # 经验 在 全市 推广
            return there and named and not takes_subject(self.tokens[index]) and not names_body(thing, self.lexicon)
        if how is thing:
            thing = self.tokens[index - 2]
        light = is_light(self.tokens[index])
        adverb = how.kind is Kind.ADVERB and (light or how.text not in self.words["modifier"])
        named = thing.kind is Kind.WORD or thing.weak
        alone = light or not names_body(thing, self.lexicon)  # 图书馆 免费 开放
        return named and alone and (adverb or how.text == EVERY_ONE)

    def _names_quality(self, index: int) -> bool:
        """培训 质量 显著 提升, 综合 实力 明显 增强: a verb that tells of which quality the last verb tells."""
        if index + 2 >= len(self.tokens) or self.tokens[-2].kind is not Kind.ADVERB or self.tokens[-1].verb is None:
            return False
        if self.tokens[index + 1] is self.tokens[-2] and not self._follows_noun(index):
            return False  # 低保 对象 认定 更加 规范
        known = self.tokens[index].verb
        governs = known is not None and (known.frame.complement or known.frame.light)  # 促进 农业 稳步 发展
        return not governs and all(token.kind is Kind.WORD for token in self.tokens[index + 1 : -2])

    def _opens_listed_deeds(self, index: int, clause: Clause) -> bool:
        """宣传 政策 法规 、 发放 资料: a verb and its thing before a pause, behind which another verb has its own."""
        before = self.segment.previous(index)
        opens = not self.segment.has_subject(clause) or (before is not None and before.kind is Kind.PREPOSITION)
        if self.tokens[index].verb is None or not opens or self.segment.is_listed(index):
            return False
        pause = index + 1
        while pause < len(self.tokens) and (self.tokens[pause].kind in NAMED_THING or self.tokens[pause].weak):
            pause += 1
        if not index + 1 < pause < len(self.tokens) - 2 or self.tokens[pause].kind is not Kind.PAUSE:
            return False
        thing, deed, then = self.tokens[pause - 1], self.tokens[pause + 1], self.tokens[pause + 2]
        has_thing = thing.kind in (Kind.NAME, Kind.QUOTE) or thing.tag.startswith(("n", "vn"))
        acts = deed.verb is not None and (not deed.weak or self._acts_in_row(pause + 1))
        return has_thing and acts and (then.kind in OPENS_THING or then.weak)

    def _acts_in_row(self, first: int) -> bool:
        """、 整治 村容村貌 、 化解 矛盾: tell whether a later item of a row opens with a verb that is nothing else."""
        for pause in range(first, len(self.tokens) - 2):
            if self.tokens[pause].kind is Kind.PAUSE:
                deed = self.tokens[pause + 1]
                return deed.kind is Kind.VERB and not deed.weak and self.tokens[pause + 2].kind is not Kind.PAUSE
        return False

    def _governs_way(self, index: int, clause: Clause) -> bool:
        """推广 玉米 种植 技术, 提升 仲裁 办案 质量: the only other verb tells which technique or quality it is."""
        if self.tokens[index].verb is None or self.segment.has_subject(clause):
            return False
        deed, way = self.segment.last_strict_verb, self.segment.last_strict_verb + 1
        if self._is_deed_of_kind(index, deed):
            return True
        ends = way == len(self.tokens) - 1 or (
            way < len(self.tokens) and self.tokens[way + 1].kind in (Kind.PAUSE, Kind.CONJUNCTION, Kind.QUANTITY)
        )
        if not ends or self.tokens[way].start != self.tokens[deed].end:
            return False
        if self.tokens[way].kind is not Kind.WORD or self.tokens[way].text not in self.words["way-noun"]:
            return False
        between = self.tokens[index + 1 : deed]
        return all((token.kind is Kind.WORD or token.weak) and not is_people(token, self.lexicon) for token in between)

    def _is_deed_of_kind(self, index: int, deed: int) -> bool:
        """推广 标准化 种植: a deed that ends the clause, behind nothing but a word for what kind of deed it is."""
        ends = self.segment.next(deed) is None or self.tokens[deed + 1].kind is Kind.PAUSE
        kind = self.tokens[deed - 1]
        return (
            ends
            and deed == index + 2
            and kind.kind is Kind.WORD
            and kind.text.endswith(self.lexicon.affixes["deed-kind-ending"])
        )

    def _ends_item_of_list(self, index: int, clause: Clause) -> bool:
        """棉被 420床 、 衣服 配饰 96箱: what only the tagger calls a verb, between a noun and a figure of a list."""
        before = self.segment.previous(index)
        if self.tokens[index].verb is not None or before is None or before.kind is not Kind.WORD:
            return False
        listed = any(token.kind is Kind.PAUSE for token in clause.subject)
        listed = listed and any(token.kind is Kind.QUANTITY for token in clause.subject)
        return listed and before.end == self.tokens[index].start and self.segment.counts_after(index)

    def _opens_counted_deed(self, index: int) -> bool:
        """劳动 预备 制 培训 4100人: what opens the name of a deed with a figure, and is no verb of the vocabulary."""
        position = index + 1 if self.tokens[index].verb is None else len(self.tokens)
        while position < len(self.tokens) - 1 and self.tokens[position].start == self.tokens[position - 1].end:
            token = self.tokens[position]
            if token.kind is Kind.VERB and token.verb is not None:
                return token.weak and self.segment.counts_after(position)
            if token.kind not in (Kind.WORD, Kind.VERB):
                return False
            position += 1
        return False

    def _names_fund(self, index: int, clause: Clause) -> bool:
        """贴息 资金 280万元 全部 到位: a verb in the name of a fund, of which the verb behind the amount tells."""
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind is Kind.WORD:
            position += 1
        amount = self.tokens[position].quantity if index + 1 < position < len(self.tokens) - 1 else None
        if amount is None or amount.unit not in MONEY or clause.subject or self.tokens[-1].kind is not Kind.VERB:
            return False
        named = self.tokens[position - 1].text.endswith(self.lexicon.affixes["sum-of-money"])
        return named and all(token.kind in (Kind.WORD, Kind.ADVERB) for token in self.tokens[position + 1 : -1])

    def _is_dated(self, index: int, following: Token, clause: Clause) -> bool:
        """服务中心 全年 接待 来访者 210人: a verb right behind a time and a subject."""
        before = self.segment.previous(index)
        if before is None or before.kind is not Kind.PERIOD or not clause.subject:
            return False
        known = following.kind is Kind.WORD and self.tokens[index].verb is not None
        return known and not self.segment.strict_verb_after(index)

    def _gives(self, index: int, clause: Clause) -> bool:
        """向 红十字会 捐赠 价值 20万元 的 药品: a verb of giving right behind the one to whom something is given."""
        phrase = clause.phrases[-1] if clause.phrases else None
        verb, given = self.tokens[index].verb, self.segment.next(index)
        if phrase is None or phrase.role != "recipient" or verb is None or verb.activity.notation != DONATE:
            return False
        adjacent = bool(phrase.tokens) and phrase.tokens[-1] is self.segment.previous(index)
        return adjacent and given is not None and given.kind is Kind.WORD and self.segment.ends_before_verb(index)

    def _donates(self, index: int, following: Token) -> bool:
        """顺丰 捐赠 口罩 3万只: a verb of giving between who gives and a thing with its figure."""
        verb = self.tokens[index].verb
        if verb is None or verb.activity.notation != DONATE or following.kind not in (Kind.WORD, Kind.NAME):
            return False
        figure = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.QUANTITY), 0)
        if not index < figure <= index + LONGEST_GIFT or self.segment.is_activity(self.tokens[figure - 1]):
            return False
        before = self.tokens[:index]
        giver = before[-1] if before else None
        known = giver is not None and (is_group(giver) or giver.text == PUBLIC)
        return known or opening_of_donor(before, self.words["firm-name"]) >= 0

    def _counts_bodies(self, clause: Clause) -> bool:
        """8家 养老 机构 生产 口罩: counted bodies act by the verb right behind them, where no other follows."""
        counts = any(token.kind is Kind.QUANTITY for token in clause.subject[:-1])
        return counts and clause.subject[-1].text.endswith(self.lexicon.affixes["bodies-in-general"])

    def _is_own_body(self, clause: Clause, index: int) -> bool:
        """我局, 本会, 该院, 我们: a subject that is nothing but what those who report, or were told of, are called.

        So is 全系统 before a deed with a figure: 全系统 投入 资金 320万元; 全校 学习 氛围 tells no deed.
        """
        told = "".join(token.text for token in clause.subject)
        if self.lexicon.pattern(OWN_BODY).fullmatch(told) is not None:
            return True
        counts = any(token.kind is Kind.QUANTITY for token in self.tokens[index + 1 :])
        return counts and self.lexicon.pattern(ALL_OF_BODY).fullmatch(told) is not None

    def _lasts(self, index: int, following: Token, clause: Clause) -> bool:
        """将服务延长到明年, 为684人投保2018年度《意外险》: a verbal noun with a period right behind it is the deed."""
        return bool(clause.phrases) and (following.text.startswith(UNTIL) or self._is_done_for(index, clause))

    def _ends_item(self, index: int, clause: Clause) -> bool:
        """104万人 脱贫 、 17个 贫困县 摘帽: the verb of the first of several figures, each with its own."""
        after = index + 2
        if self.tokens[index].verb is None or after >= len(self.tokens):
            return False
        counted = any(token.kind is Kind.QUANTITY for token in clause.subject[-2:])
        return counted and self.tokens[after].kind is Kind.QUANTITY and self.segment.tells_next(after)

    def _meets_partner(self, index: int, clause: Clause) -> bool:
        """考察组 同 某协会 座谈: a verbal noun that ends a part behind those with whom it is done."""
        return self.tokens[index].text in self.words["met-with"] and any(p.role == PARTNER for p in clause.phrases)

    def _is_done_for(self, index: int, clause: Clause) -> bool:
        """已 免费 为 19万名 妇女 检查, 县长 为 家庭 颁奖: a verbal noun that ends a part behind those it is for."""
        given = any(phrase.role == "recipient" for phrase in clause.phrases)
        return given and self.tokens[index].verb is not None

    def _spends(self, index: int, clause: Clause) -> bool:
        """投入 资金 30万元 购置 图书: the first verb of a part before an amount, whatever that is spent on."""
        if self.segment.has_subject(clause) or self.tokens[index].verb is None:
            return False
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind is Kind.WORD:
            position += 1
        amount = self.tokens[position] if index + 1 < position < len(self.tokens) else None
        then = self.segment.next(position) if amount is not None else None
        money = amount is not None and amount.quantity is not None and amount.quantity.unit in MONEY
        acts = then is not None and ((then.kind is Kind.VERB and not then.weak) or then.text == TOWARDS)
        return money and acts

    def _governs_relative(self, index: int, following: Token, clause: Clause) -> bool:
        """慰问 坚持 高温作业 的 职工: all later verbs stand before 的 and tell which people are meant."""
        bare = not clause.subject or (following.text == BY_WHOM and self.segment.has_subject(clause))
        if following.kind is Kind.PREPOSITION and bare and not clause.phrases:
            of = max((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.OF), default=0)
            told = self.tokens[index].verb is not None and 0 < of < len(self.tokens) - 1
            return told and self.segment.last_strict_verb < of  # 建设 对 人民 负责 的 政府
        if self.tokens[index].verb is None or following.kind is not Kind.VERB:
            return False
        of = next((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.OF), 0)
        counted = any(token.kind is Kind.QUANTITY for token in self.tokens[index:])
        if following.text in self.words["stative"] and not counted and not self.segment.has_subject(clause):
            return index < self.segment.last_strict_verb < of < len(self.tokens) - 1  # 开发 适合 妇女 的 岗位
        if clause.subject:
            return False
        return self.segment.last_strict_verb < of and any(is_group(token) for token in self.tokens[of + 1 : of + 3])

    def _backs(self, index: int, following: Token, clause: Clause) -> bool:
        """支持 新 技术 融合 创新 研究: the verb of backing that opens a clause, before what others do.

        So does 宣传 before what is told, also behind those who are told it: 向 群众 宣传 疾病 防治 知识.
        """
        if clause.subject or self.tokens[index].text not in self.words["backing"]:
            return False
        if index and not (clause.phrases and clause.phrases[-1].tokens[-1:] == [self.segment.previous(index)]):
            return False
        plain = following.kind in BACKED and following.start == self.tokens[index].end
        plain = plain and following.text not in self.words["backing"]  # 指导 帮助 妇女
        return plain and not any(token.kind in (Kind.QUANTITY, Kind.PARTICLE) for token in self.tokens)

    def _strives(self, index: int, following: Token | None) -> bool:
        """争取 培育 扶持 2家 企业: right before verbs with a figure, 争取 only says that it was striven for."""
        position = index + 1
        while following is not None and position < len(self.tokens) and self.tokens[position].verb is not None:
            position += 1
        return position > index + 1 and self.segment.counts_after(position - 1)

    def _sums_up(self, index: int, clause: Clause) -> bool:
        """组建8支团队，共 40人: 共 at the head only adds up what the clause before did, as 共计 does."""
        figure = self.segment.next(index)
        opens = not clause.subject and not clause.phrases and not clause.markers
        return opens and figure is not None and figure.kind is Kind.QUANTITY

    def _spends_on_deed(self, index: int, clause: Clause) -> bool:
        """筹款90万元，用于 慰问 260户 家庭: what money told of before is spent on is the deed, with its own figure."""
        deed = self.segment.next(index)
        figure = self.segment.next(index + 1) if deed is not None else None
        if deed is None or deed.kind is not Kind.VERB or deed.verb is None or deed.start != self.tokens[index].end:
            return False
        counted = figure is not None and figure.quantity is not None and figure.quantity.unit not in MONEY
        return counted and not any(token.kind is Kind.QUANTITY for token in clause.subject)

    def _moves_others(self, index: int) -> bool:
        """动员 妇女 向 灾区 捐赠 现金 20万元: the first figure is that of the deed to which others are moved."""
        for position in range(index + 2, len(self.tokens)):
            token = self.tokens[position]
            if token.kind is Kind.QUANTITY or token.kind is Kind.OF:
                return False
            if token.kind is Kind.VERB and token.verb is not None:
                part = self.tokens[position + 1 : position + 3]
                return any(later.kind is Kind.QUANTITY for later in part) and not attains(token)
        return False

    def _causes(self, index: int, clause: Clause) -> bool:
        """让 30万名 农民工 得到 培训: 让 only names who does what the verb after it says."""
        clause.markers.append(self.tokens[index])
        return False

    def _names_participants(self, index: int) -> bool:
        """参会 嘉宾 发放 …, 参训 妇女 通过 …: a verb right before its people is in their name if another follows."""
        token, following = self.tokens[index], self.segment.next(index)
        if token.verb is None or token.verb.frame.notation != "participate" or following is None:
            return False
        people = is_group(following) or (
            following.kind is Kind.WORD and following.text.endswith(self.lexicon.affixes["person-noun"])
        )
        if not people or index + 2 >= len(self.tokens) or self.segment.last_strict_verb <= index + 1:
            return False
        then = self.tokens[self.segment.last_strict_verb]
        return not takes_subject(then) and self.tokens[index + 2].kind not in (Kind.QUANTITY, Kind.VERB)

    def _tells_of_share(self, index: int) -> bool:
        """适合 高校毕业生 职位 占比 76%: what tells which things have the share that another verb tells."""
        if self.tokens[index].text not in self.words["stative"] or index + 2 >= len(self.tokens):
            return False
        share, figure = self.tokens[-2:]
        percent = figure.quantity is not None and figure.quantity.unit == SHARE
        return percent and share.kind is Kind.VERB and share is not self.tokens[index]

    def _includes(self, index: int) -> bool:
        """包括 5家 银行 在内 的 60家 企业: what is among those counted later, before 的."""
        if self.tokens[index].text not in INCLUDING:
            return False
        for position in range(index + 1, len(self.tokens) - 1):
            if self.tokens[position].text == INCLUDED:
                return self.tokens[position + 1].kind is Kind.OF
        return False

    def _names_indicator(self, index: int) -> bool:
        """公路 通车 里程 达 8599公里, 进场 求职 人数 超过 400人: verbs in the name of what another verb measures."""
        token = self.tokens[index]
        position = index + 1
        while position < len(self.tokens) and (
            self.tokens[position].kind is Kind.WORD
            or self.tokens[position].text == TOTAL
            or _is_indicator(self.tokens[position])
            or (takes_subject(token) and takes_subject(self.tokens[position]) and self.tokens[position].weak)
        ):
            if self.tokens[position].start != self.tokens[position - 1].end:
                return False
            position += 1
        if not 1 < position - index <= LONGEST_INDICATOR:
            return False
        if not self.tokens[position - 1].text.endswith(self.lexicon.indicator_endings):
            return False
        measured = [token for token in self.tokens[position : position + 3] if token.kind is not Kind.ADVERB]
        if len(measured) > 1 and measured[0].text in FROM_LEVEL and measured[1].kind is Kind.QUANTITY:
            return True  # 营养 改善 补助标准 从 2元 提高到 4元
        if len(measured) > 1 and measured[0].text in STANDING_AT and measured[1].kind is Kind.QUANTITY:
            return True  # 参保 覆盖率 分别 为 98.3%、91%
        if token.text in self.words["raising"] or (attains(token) and not token.text.endswith(STANDARD)):
            return False
        if self._follows_noun(index) and measured and measured[0].kind is Kind.QUANTITY:
            self.named = index
            return True  # 水果 种植 面积 12万亩
        share = measured[0].quantity if measured else None
        if share is not None and share.unit == "percent" and self.tokens[position - 1].text.endswith(RATE):
            return True  # 调解 成功率 95%
        return len(measured) > 1 and measured[0].kind is Kind.VERB and measured[1].kind is Kind.QUANTITY

    def _is_what_changes(self, index: int, following: Token) -> bool:
        """投资 增长 7%, 增速 比 全市 高 1.2个百分点: a deed before its change, or a change before a comparison."""
        token, then = self.tokens[index], self.segment.next(index + 1)
        frame = token.verb.frame.notation if token.verb is not None else ""
        if following.text in COMPARED_WITH:
            return frame == CHANGE and token.weak
        changes = following.verb is not None and following.verb.frame.notation == CHANGE
        share = then is not None and then.quantity is not None and then.quantity.unit == SHARE
        share = share or (then is not None and then.text in COMPARED_WITH)  # 投资 增速 比 全省 快
        acts = frame in DEEDS_MEASURED and token.text not in self.words["raising"] and not is_light(token)
        return changes and share and acts and following.start == token.end

    def _follows_noun(self, index: int) -> bool:
        """Tell whether a noun for a thing stands right before: 水果 种植 面积, not 妇女 种植 面积."""
        before = self.segment.previous(index)
        if before is None or before.kind is not Kind.WORD or before.end != self.tokens[index].start:
            return False
        acts = before.text.endswith(self.lexicon.affixes["person-noun"]) or names_body(before, self.lexicon)
        return before.tag.startswith("n") and before.tag != "nr" and len(before.text) > 1 and not acts

    def _tells_apart(self, index: int, clause: Clause) -> bool:
        """来自 各地 100家 企业 参加, 5个 结对 村 已 脱贫: a verb that only tells which things are counted."""
        token, following = self.tokens[index], self.segment.next(index)
        listed = following is not None and following.kind is Kind.PAUSE
        if listed and (
            token.text in self.words["co-hosting"]
            or (not clause.subject and any(phrase.role == "agent" for phrase in clause.phrases))
        ):
            later = next((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.VERB), 0)
            if later and self.segment.leads_to_relative(later):
                return True  # 由 甲 主办 、 乙 承办 的 仪式
        if token.text == FROM and not clause.subject:
            counted = next((n for n in range(index + 1, len(self.tokens)) if self.segment.counts_after(n)), 0)
            if counted > 0 and self.segment.last_strict_verb > counted + 1:
                return True
            of = next((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.OF), 0)
            deeds = (n for n in range(of + 2, len(self.tokens)) if self.tokens[n].verb is not None) if of else ()
            return any(self._is_deed_of_people(n) for n in deeds)  # 来自 某行 的 志愿者 捐赠 书包 100个
        previous = self.segment.previous(index)
        if previous is None or previous.kind is not Kind.QUANTITY or following is None:
            return False
        then = self.tokens[index + 2] if index + 2 < len(self.tokens) else None
        named = following.kind is Kind.WORD and len(following.text) == 1 and following.start == token.end
        return named and then is not None and then.kind is Kind.ADVERB and self.segment.last_verb > index + 2

    def _is_deed_of_people(self, index: int) -> bool:
        """Tell a deed of the people before it from a word for who they are: 志愿者 捐款, but not 妇女 创业 代表."""
        token = self.tokens[index]
        gives = token.verb is not None and token.verb.activity.notation in (DONATE, ALLOCATE)
        following = self.segment.next(index)
        done = following is not None and following.kind in (Kind.QUANTITY, Kind.PARTICLE)
        return not token.weak or gives or done

    def _names_what_comes(self, index: int, clause: Clause) -> bool:
        """协商 机制 、 工资 稳定 增长 机制 已 初步 建立: a verb in the name of what has come about."""
        if index + 2 >= len(self.tokens) or self.tokens[-1].text not in self.words["coming-about"]:
            return False
        how = self.tokens[-2].kind is Kind.ADVERB or self.tokens[-2].tag == "d"
        alone = index + 3 == len(self.tokens) and self.tokens[-2].kind is Kind.WORD
        how = how or (alone and self._follows_noun(index))  # 教学楼 改扩建 主体 完工
        if not how or not clause.subject or clause.phrases:
            return False
        last = clause.subject[-1]
        listed = any(part.kind in (Kind.PAUSE, Kind.CONJUNCTION) for part in clause.subject)
        thing = last.kind is Kind.WORD or listed or (last.name is not None and last.name.kind is MentionKind.PROGRAMME)
        if names_body(last, self.lexicon) or not thing or last.tag[:1] not in THINGS:
            return False
        within = self.tokens[index + 1 : -1]
        return all(part.kind in NAME_OF_EVENT or part.kind is Kind.ADVERB for part in within)

    def _names_event(self, index: int) -> bool:
        """助学金 发放 仪式 在 … 举行, 科普 进 校园 活动 启动: a verb in the name of what is held later tells which."""
        token, event = self.tokens[index], self._event()
        if index > event or token.text in self.words["held"]:
            return False
        rite = (
            self.tokens[event].text.endswith(self.lexicon.affixes["rite-ending"]) and event == index + 1 and index > 0
        )
        rite = rite or self.tokens[event].text == MEETING  # 项目 推进 调度 工作 会 召开
        within = self.tokens[index + 1 : event]
        rite = rite or any(part.text.endswith(ANNIVERSARY) for part in within)  # 某工程 实施 30周年 报告会 召开
        if is_light(token) and not rite:
            return False
        return all(part.kind in NAME_OF_EVENT or part.text.endswith(ANNIVERSARY) for part in within)

    def _event(self) -> int:
        """The position of the noun for what is held, where the segment ends in a verb of holding; -1 if it does not."""
        if self._held_event is None:
            self._held_event = self._find_event()
        return self._held_event

    def _find_event(self) -> int:
        last = self.segment.last_verb
        if last < 1 or self.segment.next(last) is not None:
            return -1
        if not self.tokens[last].text.endswith((*self.lexicon.holding, *self.lexicon.affixes["works-begun"])):
            return -1
        for position in range(last - 1, -1, -1):
            token = self.tokens[position]
            if token.kind in (Kind.VERB, Kind.QUANTITY, Kind.COMMA):
                held = token.kind is Kind.VERB and token.text.endswith(self.lexicon.events)
                held = held and self._follows_noun(position) and self.tokens[position + 1].kind is Kind.PREPOSITION
                return position if held else -1  # 学生 才艺 展演 在 馆内 举行
            if token.kind is Kind.WORD and (
                token.text.endswith(self.lexicon.events) or self.segment.is_activity(token)
            ):
                return position
            if token.text == MEETING and position and self.tokens[position - 1].end == token.start:
                return position  # 调度 工作 会
        return -1

    def _is_held(self, index: int, clause: Clause) -> bool:
        """环保 行动 在 市民 广场 启动, 慰问 活动 顺利 启动: what takes place, if nothing follows."""
        token = self.tokens[index]
        agents = [phrase.tokens for phrase in clause.phrases if phrase.role == "agent" and phrase.tokens]
        part = clause.subject or next(iter(agents), [])  # 由 甲 主办 的 科普 活动 在 馆 内 启动
        if (token.text not in self.words["held"] and token.verb is None) or not part:
            return False
        last = next((token for token in reversed(part) if token.tag != "t"), part[-1])  # 公益项目 同日 启动
        named = self.segment.is_activity(last) or (last.kind is Kind.WORD and last.text.endswith(self.lexicon.events))
        return named or (last.weak and last.end == token.start and len(part) > 1)  # 数据库 建设 启动

    def _launches(self, index: int, clause: Clause) -> bool:
        """启动 巡回 推介 活动: a light verb that opens a clause before the name of what is done."""
        if not is_light(self.tokens[index]):
            return False
        subject = [token for token in clause.subject if token.tag != "t"]  # 市总工会 日前 启动
        place = len(subject) == 1 and subject[0].kind is Kind.NAME
        own = bool(subject) and subject[-1].text in self.words["ourselves"]  # 我们 将 启动 …项目
        if subject and not place and not own and not names_body(subject[-1], self.lexicon):
            return False
        following = self.segment.next(index)
        if following is not None and following.kind is Kind.QUOTE:  # 我省 启动 “春风行动” 和 推介 活动
            return not self.tokens[self.segment.last_verb].text.endswith(self.lexicon.holding)
        return self.segment.ends_with_activity(index + 1)

    def _organizes(self, index: int, following: Token, clause: Clause) -> bool:
        """组织 志愿者 参与 植树: the first verb of a clause before those whom it sets to work."""
        token = self.tokens[index]
        if self._assigns(index, clause):
            return True
        if not is_light(token) or following.kind not in (Kind.NAME, Kind.WORD) or self.segment.is_activity(following):
            return False
        if self.segment.has_subject(clause):
            return False
        people = following.kind is Kind.NAME or following.text.endswith(self.lexicon.affixes["person-noun"])
        return people or self.segment.last_strict_verb > index + 1

    def _reports(self, index: int, clause: Clause) -> bool:
        """市政府 通报 实事 项目 落实 情况: right behind a body, a verb of reporting whose thing ends the clause.

        So does one that opens the clause: 召开 发布会，通报 工作 进展 情况.
        """
        if self.tokens[index].text not in self.words["reporting"] or (index and not clause.subject):
            return False
        told = self.tokens[-1].text.endswith(self.lexicon.affixes["abstract-noun"]) and index + 1 < len(self.tokens)
        return told and (not index or names_body(clause.subject[-1], self.lexicon))

    def _is_told_by_officer(self, index: int, clause: Clause) -> bool:
        """市教育局 副局长 张明 通报 工作 情况, 某银行 工作人员 宣传 反诈 知识: what somebody from a body tells."""
        verb = self.tokens[index].verb
        if verb is None or verb.activity.notation not in TOLD or len(clause.subject) < PAIR:
            return False
        body, *by = clause.subject
        if not names_body(body, self.lexicon) or any(token.kind is not Kind.WORD for token in by):
            return False
        tells = by[-1].text.endswith(self.lexicon.affixes["person-noun"])
        tells = tells or any(token.text.endswith(self.lexicon.affixes["held-post"]) for token in by)
        return tells and not self.segment.ends_with_activity(index + 1) and self.tokens[-1].kind is Kind.WORD

    def _assigns(self, index: int, clause: Clause) -> bool:
        """安排 受助 大学生 上岗: the first verb of a clause, before people who then do what they are to do."""
        verb = self.tokens[index].verb
        if verb is None or verb.activity.notation != ALLOCATE or self.segment.last_strict_verb <= index + 1:
            return False
        if self.segment.has_subject(clause):
            return False
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind is Kind.VERB:
            position += 1
        return position < self.segment.last_strict_verb and is_group(self.tokens[position])

    def _helps(self, index: int, following: Token, clause: Clause) -> bool:
        """帮扶 妇女 创办 企业: the first verb of a clause, before people who do something further."""
        verb = self.tokens[index].verb
        if verb is None or verb.frame.object_role != "beneficiary" or not is_group(following):
            return False
        if self.segment.has_subject(clause):
            return False
        position = self.tokens.index(following, index + 1) + 1
        while position < len(self.tokens) and self.tokens[position].kind in HELPED_TOGETHER:
            position += 1  # 引导 慈善组织 、 社会工作者 参与
        first = position
        while position < len(self.tokens) and self.tokens[position].kind is Kind.ADVERB:
            position += 1
        then = self.tokens[position] if position < len(self.tokens) else None
        acts = then is not None and then.verb is not None and (not then.weak or position > first)
        counted = any(token.kind is Kind.QUANTITY for token in self.tokens[position:])
        return then is not None and acts and not (takes_subject(then) and counted)

    def _serves_as_many(self, index: int, following: Token) -> bool:
        """服务 群众 超 2000人次: a verb and its people before what only says how many they are."""
        verb = self.tokens[index].verb
        if verb is None or verb.frame.object_role != "beneficiary" or not is_group(following):
            return False
        attaining = self.segment.following[self.tokens.index(following, index + 1)]
        if attaining is None or not attains(attaining):
            return False
        counted = self.segment.following[self.tokens.index(attaining, index + 2)]
        return counted is not None and counted.kind is Kind.QUANTITY

    def _is_relative(self, index: int) -> bool:
        """参加培训的妇女达到500人: a verb whose object is tied by 的 to the subject of a later verb."""
        verb = self.tokens[index].verb
        if verb is not None and verb.frame.notation not in TYING_FRAMES:
            return False
        for position in range(index + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.kind is Kind.OF:
                return self.segment.strict_verb_after(position)
            following = self.segment.next(position)
            if position == index + 1 and token.kind is Kind.QUANTITY and following and following.kind is Kind.OF:
                continue  # 销售额 超 亿元 的 合作社 达到 14家
            if token.kind in (Kind.VERB, Kind.QUANTITY) and not token.weak:
                return False
        return False


def _stands_before_level(token: Token) -> bool:
    """由 去年 的 80元, 由 人均 50元: tell what may stand between 由 and the level that is left."""
    return token.kind in DATING or token.tag == "t" or token.text in RATES or token.text.startswith(EACH)


def _is_indicator(token: Token) -> bool:
    """兑现率: tell whether a name is that of a rate."""
    return token.name is not None and token.name.kind is MentionKind.OBJECT and token.text.endswith(RATE)


def _names_bodies(verb: Token, following: Token | None, bodies: Container[str]) -> bool:
    """各 牵头 单位, 有关 责任 部门: a verb that tells which bodies are meant."""
    return following is not None and following.start == verb.end and following.text in bodies
