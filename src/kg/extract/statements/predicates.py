"""The predicate of a clause: its verb, or what tells of the deed where it has none.

In: a clause with those after it and what was read before it. Out: the verb as written, its activity type and its frame.
It remembers the last predicate that told how much there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract import particles
from kg.extract.clauses.finding import AFTERWARDS
from kg.extract.clauses.predication import WORKING
from kg.extract.measures.before import is_compared_change
from kg.extract.notations import ATTAIN, BUILD, CHANGE, EXIST, INVEST, MONEY, PERSONS
from kg.extract.particles import AMONG, EACH, IS, SHARING
from kg.extract.phrases import is_age, is_group, is_organization, trim, without_places
from kg.extract.script import to_simplified
from kg.extract.statements.reading import Predicate
from kg.extract.tokens import Kind
from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Verb
    from kg.extract.statements.reading import Read, Reading
    from kg.extract.tokens import Token
    from kg.model import Measure, Sentence

OTHER: Final = "other"
LIGHT: Final = "light"
"""The frame of verbs of carrying out."""
GIVING: Final = frozenset(
    (
        "distribute",
        "subsidize",
        "provide",
        "donate",
        "lend",
        "assist",
        "relieve",
        "visit",
        "invest",
        "hold",
        "implement",
    )
)
"""Types of activities by which something is given to people."""
FUNDING: Final = frozenset(("allocate", "raise"))
"""Types of activities by which money is found for people."""
SUMMING: Final = frozenset(("计", "合计", "共计", "总计", "折合"))
"""Verbs that only sum up what was given: 计12万元."""
TOTALS: Final = particles.TOTALS | {"计"}
TOLD_OF_SUBJECT: Final = frozenset(("participate", "reach", "receive"))
"""Frames of verbs that tell of the people before them, and so of no deed behind."""
PER_HEAD: Final = ("户均", "人均", "生均", "平均", "月均", "年均", "亩均")
"""What tells, as 每户 does, how much each of them is given."""
HELPED: Final = frozenset(("transitive", "reach", "pivot"))
"""Frames of verbs that 其中 at the head of a sentence goes on with."""
CHANGES: Final = frozenset((CHANGE,))
"""Frames of verbs that say by how much, not how much."""
EXCEEDING: Final = ("超过", "逾", "近", "约", "达")
"""What takes the place of a verb before a figure that goes on with a list: 以及超过200场."""
JOINED: Final = (["以及"], ["及"], ["和"], ["与"])
"""What stands before an amount that only goes on with a list: 办理4场…，以及超过200场…."""
REACHES: Final = ("超", "超过", "逾", "突破")
"""Verbs that only say of an amount how much it was."""
SPENDING: Final = FUNDING | {INVEST, "distribute", "subsidize"}
"""Activities of those who lay money out, or come by it."""
COUNTED: Final = frozenset(("count", "person"))
"""Units of what there is."""
LEVELS: Final = frozenset(("attain", "exist", "copula"))
"""Frames of verbs that tell how much there is."""
TIMES: Final = "次"
"""What ends a classifier of how often something was: 件次."""
WORTH: Final = ("价值", "总价值")
"""What tells how much something is worth that no deed was told of: 关爱包120箱，价值9.6万元."""
TOTAL_VALUES: Final = ("总值", "价值")
"""What ends names of amounts that hold what looks like a verb: 生产总值."""
PAIR: Final = 2
LEAST_BESIDE: Final = 2
"""Words of a noun and its figure."""
COMPOUND: Final = 4
"""Characters of a word that a verb and a noun make together."""
LISTING: Final = ("包括", "包含", "含", "其中包括", "主要包括")
"""Verbs that only list parts of what the clause before told."""


class Predicates:
    """Finds the predicates of the clauses of one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence, offset: int, *, opens_part: bool) -> None:
        self.reading, self.lexicon, self.sentence, self.offset = reading, reading.lexicon, sentence, offset
        self.opens_part = opens_part
        """Whether the sentence opens with 其中 and goes on with the one before."""
        self.level: Predicate | None = None
        """The last predicate that told how much there is, not by how much it changed."""

    def of(
        self, clause: Clause, following: Sequence[Clause], before: Read | None, *, has_measures: bool
    ) -> Predicate | None:
        """The verb as written, its activity type and frame; carried on for a clause with figures and no verb."""
        if clause.head is not None:
            another = self._told_by_another(clause, following, before, has_measures=has_measures)
            return another or self._invested(clause) or self._verb(clause)
        if not has_measures:
            return None
        if (indicator := self._rate(clause, before) or self._opening_of_indicator(clause)) is not None:
            return indicator
        carried = self._carried(clause, before)
        if (own := self._told_by_itself(clause, carried, before)) is not None:
            return own
        if carried is not None and self._names_itself(carried, clause):
            carried = carried if self._is_part(clause, before) and not self._ends_as_indicator(clause) else None
        if before is not None and carried is not None and self._goes_on(clause, before):
            return self._deed_within(clause, before) or carried
        if carried is not None and self.opens_part and clause.unit == 0 and carried.frame in HELPED:
            return carried
        if (deed := self._named_deed(clause) or self._deed_built_on(clause)) is not None:
            return deed
        if (alike := self._deed_of_item_before(clause, before)) is not None:
            return alike
        if (later := self._later_verb(clause, following)) is not None:
            return later
        if carried is not None and not trim(clause.subject):
            return carried
        if (level := self._same_level(clause, before)) is not None:
            return level
        noun = self._noun_of(clause)
        return (
            Predicate(self.reading.mention(self.offset, noun, MentionKind.PREDICATE), OTHER, "attain") if noun else None
        )

    def _later_verb(self, clause: Clause, following: Sequence[Clause]) -> Predicate | None:
        """120名妇女，参加培训: the verb behind those of whom it tells."""
        whole = self._is_told_whole(clause)
        if self._is_own_amount(clause):
            return None
        for later in following:
            if whole and later.counts_after:
                return None
            if AMONG in later.marked or (later.head is not None and later.head.text == IS):
                return None  # 青年5.8万人，其中男性占52%
            if later.unit == clause.unit and later.head is not None and later.head.verb is not None:
                changes = later.head.verb.frame.notation in CHANGES or is_compared_change(later, self.lexicon)
                changes = changes or (later.head.text == SHARING and self._is_money(clause))
                changes = changes or later.head.text in self.lexicon.words["converting-money"]
                if changes and not self._is_share(clause):
                    return None  # 人均收入3229元，占…的50%
                return self._verb(later)
        return None

    def _deed_of_item_before(self, clause: Clause, before: Read | None) -> Predicate | None:
        """签订集体合同860份，覆盖…；工资专项合同820份，覆盖…: an item of things that are counted alike goes on."""
        if before is None or before.clause.unit + 1 != clause.unit or len(clause.subject) < LEAST_BESIDE:
            return None
        first = before
        while first.earlier is not None and first.earlier.clause.unit == before.clause.unit:
            first = first.earlier
        figure, measures = clause.subject[-1].quantity, first.statement.measures
        if figure is None or not measures or not figure.classifier or figure.unit not in ("count", "session"):
            return None
        deed = first.clause.head is not None or first.statement.rule != ATTAIN
        alike = deed and measures[0].quantity.classifier == figure.classifier and bool(measures[0].counted)
        return Predicate.of(first.statement) if alike else None

    def _told_by_itself(self, clause: Clause, carried: Predicate | None, before: Read | None) -> Predicate | None:
        """户均贷款6.2万元, 基金累计结余9亿元, 受益农户60户，危房改造32户: what goes not by the verb before it."""
        subject = clause.subject
        if len(subject) < LEAST_BESIDE or subject[-1].quantity is None:
            return None
        last, money = subject[-2], self._is_money(clause)
        if AMONG in clause.marked and not (money and last.weak and subject[-3:-2] and _is_each(subject[-3])):
            return None  # but 其中特困职工每人补助400元
        standing = money and last.text.endswith(self.lexicon.affixes["standing-amount"])
        each = money and any(map(_is_each, (*subject, *clause.markers)))
        told = (
            before.statement.measures if before is not None and before.statement.sentence == self.sentence.span else ()
        )
        goes_for_people = carried is not None and carried.frame in (*TOLD_OF_SUBJECT, "pivot")
        goes_for_people = goes_for_people or any(measure.quantity.unit in PERSONS for measure in told)
        standing = standing or (money and goes_for_people and self._names_amount(last))
        standing = standing or (money and last.text in WORTH and (carried is None or carried.activity == OTHER))
        standing = standing or (carried is not None and self._is_new_indicator(last, carried, told, money=money))
        given = subject[-3] if len(subject) > LEAST_BESIDE else None
        if each and given is not None and given.weak and given.verb is not None and given.end == last.start:
            return Predicate.of_verb(self.reading.mention(self.offset, [given], MentionKind.PREDICATE), given.verb)
        if standing or (each and last.kind in (Kind.WORD, Kind.VERB) and last.tag[:1] not in ("m", "r", "j")):
            return Predicate(self.reading.mention(self.offset, [last], MentionKind.PREDICATE), OTHER, "attain")
        if money and carried is not None and carried.frame != "light":
            named = self._named_deed(clause)  # 落实低保318户，医疗救助27万元
            if named is not None and named.activity != carried.activity:
                return named
        held = carried is None or carried.frame == "light"  # 举办招聘会12场，参会企业860家
        if held and (opened := self._opening_of_people(clause, carried)) is not None:
            return opened if carried is None or opened.frame in TOLD_OF_SUBJECT else None
        if carried is None or carried.frame not in TOLD_OF_SUBJECT or sum(t.quantity is not None for t in subject) > 1:
            return None
        if (named := self._named_deed(clause)) is not None:
            return named
        if (opened := self._opening_of_people(clause, carried)) is not None:
            return opened
        deeds = (t for t in (last, subject[0]) if t.kind is Kind.VERB and t.text not in TOTALS)
        deed = next((t for t in deeds if t.verb is not None), None)
        if deed is None or deed.verb is None or deed.verb.frame.light:
            return None
        mention = self.reading.mention(self.offset, [deed], MentionKind.PREDICATE)
        return Predicate(mention, deed.verb.activity.notation, deed.verb.frame.notation)

    def _is_new_indicator(self, noun: Token, carried: Predicate, told: Sequence[Measure], *, money: bool) -> bool:
        """展出作品860件，销售额2.4万元; 改造校舍3栋，建筑面积6000平方米: an indicator behind a deed upon other things.

        新增建筑面积3万平方米，绿化面积1万平方米 goes on with its deed, as what was counted before is an indicator too.
        """
        endings = self.lexicon.indicator_endings
        endings = (*endings, *self.lexicon.affixes["own-amount"]) if money else endings
        earned = money and noun.text in self.lexicon.affixes["own-amount"]
        named = noun.text.endswith(endings) and (earned or len(noun.text) > PAIR)  # 办理126笔，金额7600万元
        opened = carried.mention.span.end  # 占地 面积 7120平方米，建筑面积 5930平方米
        if named and any(
            m.counted and m.counted[0].span.start == opened and m.counted[0].text in endings for m in told
        ):
            return True
        if not named or carried.frame in LEVELS | CHANGES or not told:
            return False
        if carried.activity in FUNDING or carried.mention.text in self.lexicon.words["newly-counted"]:
            return False
        return not any(mention.text.endswith(endings) for measure in told for mention in measure.counted)

    def _opening_of_people(self, clause: Clause, carried: Predicate | None) -> Predicate | None:
        """领取待遇人员 78万人, 转移安置群众 1860人: the verb that opens the name of the people who are counted."""
        people = next((token for token in clause.subject if is_group(token)), None)
        if people is None or clause.phrases:
            return None
        for length in (COMPOUND, PAIR):
            verb = self.lexicon.verbs.get(people.text[:length])
            if people.text[:length] in self.lexicon.words["telling-which-people"]:
                return None  # 走访老人30名，建档立卡贫困户300户
            if verb is not None and verb.activity.notation == WORKING and carried is not None:
                return None  # 慰问留守老人120人，返乡农民工80人
            if verb is not None and length < len(people.text):
                span = Span(self.offset + people.start, self.offset + people.start + length)
                mention = Mention.at(span, self.reading.document.text, MentionKind.PREDICATE)
                return Predicate.of_verb(mention, verb)
        return None

    def _names_amount(self, noun: Token) -> bool:
        """转移就业4万人次，劳务收入8亿元; 扶持企业8家，贴息贷款3500万元: what an amount is of."""
        if noun.text.endswith(self.lexicon.affixes["own-amount"]):
            return True
        verb = (
            self.lexicon.verbs.get(noun.text[:PAIR]) if noun.kind is Kind.WORD and len(noun.text) == COMPOUND else None
        )
        return verb is not None and verb.activity.notation in GIVING

    def _is_own_amount(self, clause: Clause) -> bool:
        """基金收入26亿元，支出31亿元: an amount whose noun tells what it is goes not by the verb of the next one."""
        subject = clause.subject
        if len(subject) < LEAST_BESIDE or subject[-1].kind is not Kind.QUANTITY or not self._is_money(clause):
            return False
        return subject[-2].text.endswith(self.lexicon.affixes["own-amount"])

    def _is_told_whole(self, clause: Clause) -> bool:
        """参会企业86家，提供岗位2760个: a noun and its figure with which a part ends tell something by themselves.

        甲县5家、乙县3家，带动就业200人 and people before what they do, 妇女干部320名，参加…, do not.
        """
        subject = clause.subject
        counts = [token for token in subject if token.kind is Kind.QUANTITY]
        if len(counts) != 1 or subject[-1] is not counts[0] or clause.phrases:
            return False
        noun = without_places(trim(subject[:-1]))
        if not noun:
            return False
        opening = self.lexicon.verbs.get(noun[0].text[:2]) if is_group(noun[0]) else None
        named = opening is not None and opening.frame.notation == "participate"  # 参会企业
        indicates = noun[-1].text.endswith(self.lexicon.indicator_endings)  # 建筑面积2600平方米，可容纳学生900名
        return named or indicates or noun[0].kind is Kind.VERB or noun[-1].kind is Kind.VERB

    def _goes_on(self, clause: Clause, before: Read) -> bool:
        if before.clause.unit == clause.unit or self._lists_on(clause, before):
            return True
        return AMONG in clause.marked and before.clause.unit + 1 == clause.unit  # 举办5场；其中线上2场

    def _lists_on(self, clause: Clause, before: Read) -> bool:
        """有组织66个，干部118人；机关妇委会20个: what there is goes on behind a semicolon.

        So do the parts of what was done: 成立驿站52处，其中甲系统网点30个；乙系统网点22个.
        """
        if self._opens_sentence(before):
            return False
        counts = [token.quantity for token in clause.subject if token.quantity is not None]
        listed = bool(trim(clause.subject)) and bool(clause.subject) and clause.subject[-1].kind is Kind.QUANTITY
        if before.statement.rule != EXIST:
            part = before.clause.subject[-1].quantity if before.clause.subject and not before.clause.predicate else None
            if part is None or len(counts) != 1 or part.classifier != counts[0].classifier:
                return False
        return listed and not clause.periods and all(count.unit in COUNTED for count in counts)

    def _told_by_another(
        self, clause: Clause, following: Sequence[Clause], before: Read | None, *, has_measures: bool
    ) -> Predicate | None:
        """Find the predicate of another clause that tells what a verb which only counts, lists or modifies does not."""
        head = clause.head
        if head is None or not has_measures:
            return None
        if head.text == IS and (inner := self._deed_before(clause)) is not None:
            return inner
        if head.text in REACHES and (spent := self._spent(clause)) is not None:
            return spent
        if (
            head.text in TOTALS
            and (named := self._verb_of_indicator(clause) or self._deed_summed_up(clause)) is not None
        ):
            return named
        joined = before is not None and before.clause.unit == clause.unit and not self._opens_sentence(before)
        if joined and before is not None:
            if self._only_sums(clause) and before.statement.rule == EXIST and not self._is_money(clause):
                return Predicate.of(before.statement)
            if head.text in EXCEEDING and [token.text for token in clause.subject] in JOINED:
                return Predicate.of(before.statement)
            if head.text in LISTING and before.statement.activity in GIVING:
                return Predicate.of(before.statement)
            listed = before.statement.rule == EXIST and not clause.markers and not trim(clause.subject)
            listed = listed and not (
                before.statement.predicate.text in LISTING and head.verb is not None
            )  # 包括：建设…
            spends = head.verb is not None and head.verb.activity.notation in SPENDING
            listed = listed and not (spends and self._is_money(clause))  # 共有工程27个，投入资金7964万元
            if listed and (head.verb is None or head.weak) and not self._has_figure_first(clause):
                return Predicate.of(before.statement)
            if (
                head.text in self.lexicon.words["given-as"]
                and before.statement.activity in GIVING
                and self._is_given_as(clause)
            ):
                return Predicate.of(before.statement)
        if self._only_sums(clause):
            return self.reading.gave
        if head.text in self.lexicon.words["coming-from"] and following and following[0].unit == clause.unit:
            then = following[0]
            people = any(token.kind is Kind.OF for token in clause.after)
            others = any(is_organization(token) or token.kind is Kind.QUANTITY for token in then.subject)
            return self._verb(then) if people and then.head is not None and not others else None
        return None

    def _invested(self, clause: Clause) -> Predicate | None:
        """农田 建设 投资 8200万元: what was laid out for works that are only named, right before how much it was."""
        head = clause.head
        works = head is not None and head.verb is not None and head.verb.activity.notation == BUILD
        named = head is not None and (head.weak or works) and len(clause.predicate) == 1 and bool(clause.subject)
        if not named or is_organization(clause.subject[-1]) or len(clause.after) != LEAST_BESIDE:
            return None
        spent, figure = clause.after
        if spent.verb is None or not spent.weak or spent.verb.activity.notation != INVEST:
            return None
        if figure.kind is not Kind.QUANTITY or not self._is_money(clause):
            return None
        return self._verb_of(spent, spent.verb)

    def _spent(self, clause: Clause) -> Predicate | None:
        """投入资金超 1720万元: what was done with the money, where the verb only says how much it was."""
        named = trim(clause.subject)[-2:]
        verb = named[0].verb if len(named) > 1 else None
        if verb is None or not named[0].weak or verb.activity.notation not in SPENDING:
            return None
        if named[1].kind is not Kind.WORD or not self._is_money(clause):
            return None
        mention = self.reading.mention(self.offset, named[:1], MentionKind.PREDICATE)
        return Predicate.of_verb(mention, verb)

    def _verb_of_indicator(self, clause: Clause) -> Predicate | None:
        """共 接待游客 186万人次: an indicator that opens with a verb tells what was done."""
        if not clause.after:
            return None
        first, named = clause.after[0], clause.after[0].name
        verb = self.lexicon.verbs.get(first.text[:2])
        if verb is None:
            return None
        if named is None:
            figure = clause.after[1:2]
            if first.kind is not Kind.WORD or len(first.text) < COMPOUND:
                return None
            if not figure or figure[0].kind is not Kind.QUANTITY:
                return None  # 共 检查单位 340家, 参赛选手 120名
        elif is_group(first):
            if verb.frame.notation != "participate" or len(first.text) < COMPOUND:
                return None  # 共 返乡农民工 3000人
        elif named.kind is not MentionKind.OBJECT:
            return None
        start = self.offset + clause.after[0].start
        span = Span(start, start + 2)
        mention = Mention.at(span, self.reading.document.text, MentionKind.PREDICATE)
        return Predicate.of_verb(mention, verb)

    def _deed_summed_up(self, clause: Clause) -> Predicate | None:
        """信访接待 共 58起: a deed of which 共 only says how much there was."""
        deed = clause.subject[-1] if clause.subject else None
        if deed is None or deed.kind not in (Kind.VERB, Kind.WORD):
            return None
        verb = deed.verb or self.lexicon.verbs.get(deed.text[-PAIR:])
        if verb is None or not verb.noun or verb.frame.light:
            return None
        return Predicate.of_verb(self.reading.mention(self.offset, [deed], MentionKind.PREDICATE), verb)

    def _opens_sentence(self, before: Read | None) -> bool:
        return before is None or before.statement.sentence != self.sentence.span

    @staticmethod
    def _has_figure_first(clause: Clause) -> bool:
        """实有社员71967户 lists, 建成 20个 does."""
        return not clause.after or clause.after[0].kind is Kind.QUANTITY

    @staticmethod
    def _is_given_as(clause: Clause) -> bool:
        """退役士兵 生活 补助 46万元: what an amount is given as, right after another word of its name."""
        before, after = clause.subject[-1:], clause.after[:1]
        named = bool(before) and before[0].kind is Kind.WORD and before[0].end == clause.predicate[0].start
        named = named and not before[0].text.startswith((EACH, *PER_HEAD))  # 每户补助3000元
        return named and bool(after) and after[0].kind is Kind.QUANTITY and not clause.markers

    @staticmethod
    def _noun_of(clause: Clause) -> list[Token]:
        """The noun that stands for a verb: the last before a figure, else the first after it."""
        counts = [n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY and not is_age(token)]
        first, *others = counts or [len(clause.subject)]
        told = clause.phrases[-1].tokens if clause.phrases and not counts else []
        count = next((n for n, token in enumerate(told) if token.kind is Kind.QUANTITY), 0)
        if before := trim(told[:count])[-1:] or trim(clause.subject[:first])[-1:]:
            return before  # 群众 对 扶贫 的 认可度 98.2%
        if others:
            return trim(clause.subject[first + 1 : others[0]])[-1:]
        return trim(clause.subject[first + 1 :])[:1]

    @staticmethod
    def _names_itself(carried: Predicate, clause: Clause) -> bool:
        """地区生产总值 77亿元，财政收入 2亿元: an indicator that stood for a verb tells nothing of the next one.

        Nor does the deed before an indicator that has a time of its own: 加大力度，全年 固定资产投资 2985亿元.
        """
        named = next((token.name for token in clause.subject if token.kind is not Kind.ASIDE), None)
        indicator = named is not None and named.kind is MentionKind.OBJECT
        if indicator and clause.periods and carried.frame not in LEVELS:
            return True
        if carried.activity != OTHER or carried.frame != "attain":
            return False
        counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
        return bool(without_places(trim(clause.subject[:counted])))

    def _ends_as_indicator(self, clause: Clause) -> bool:
        """其中，第一产业 增加值 15亿元: a part that is itself called as indicators are."""
        counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
        told = trim(clause.subject[:counted])
        return bool(told) and told[-1].text.endswith(self.lexicon.indicator_endings)

    def _rate(self, clause: Clause, before: Read | None) -> Predicate | None:
        """完成率 118%: a share without a verb is told by the rate that it is."""
        if not clause.counts_before:
            return None
        subject = trim(clause.subject[: next((n for n, t in enumerate(clause.subject) if t.kind is Kind.QUANTITY), 0)])
        if not subject:
            return None
        named, endings = subject[-1].text, self.lexicon.affixes
        tells = named in self.lexicon.words["total-investment"] or named.endswith(endings["total-ending"])
        if not tells and named in self.lexicon.words["indicator"]:
            carried = self._carried(clause, before)
            tells = carried is not None and carried.activity in FUNDING  # 利用资金33亿元，进出口总额21亿元
        if not tells and not (self._is_share(clause) and named.endswith(endings["rate-told"])):
            return None
        return Predicate(self.reading.mention(self.offset, subject[-1:], MentionKind.PREDICATE), OTHER, "attain")

    def _same_level(self, clause: Clause, before: Read | None) -> Predicate | None:
        """实现生产总值39亿元，增长5%；财政收入2亿元: an indicator beside others goes on with their verb."""
        level = self.level
        if level is None or self._opens_sentence(before) or self._is_share(clause):
            return None
        if to_simplified(level.mention.text) not in self.lexicon.words["attaining"]:
            return None
        named = [
            self.lexicon.verbs.get(token.text[at : at + 2]) for token in clause.subject for at in range(len(token.text))
        ]
        if any(verb is not None and verb.activity.notation in FUNDING for verb in named):
            return None  # 实现产值7亿元；利用外资1亿元
        return level if level.activity != OTHER else None

    def _deed_within(self, clause: Clause, before: Read) -> Predicate | None:
        """落实“X”行动，大病救治 2860人: the deed that a figure tells of, behind what is carried out without one."""
        told = before
        while told.clause.head is None and told.earlier is not None:
            told = told.earlier
        carries = (told.statement.rule == LIGHT or told.statement.programmes) and not told.statement.measures
        if not carries or self._opens_sentence(told):
            return None
        counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
        deed = clause.subject[counted - 1] if counted else None
        if deed is None or counted + 1 < len(clause.subject):
            return None
        if deed.weak and deed.verb is not None and not deed.verb.frame.light:
            return self._verb_of(deed, deed.verb)
        another = told is not before and deed.kind is Kind.WORD  # 大病救治 2860人，慢病管理 3.3万人
        noun = Predicate(self.reading.mention(self.offset, [deed], MentionKind.PREDICATE), OTHER, "attain")
        return self._named_deed(clause) or (noun if another else None)

    def _verb_of(self, token: Token, verb: Verb) -> Predicate:
        return Predicate.of_verb(self.reading.mention(self.offset, [token], MentionKind.PREDICATE), verb)

    def _opening_of_indicator(self, clause: Clause) -> Predicate | None:
        """接待游客 186万人次，实现旅游收入12亿元: an indicator that opens with a verb tells what was done."""
        named = next((token for token in clause.subject if token.kind is Kind.NAME), None)
        if named is None or named.name is None or named.name.kind is not MentionKind.OBJECT or not clause.counts_before:
            return None
        verb, then = self.lexicon.verbs.get(named.text[:PAIR]), clause.subject[clause.subject.index(named) + 1 :]
        if verb is None or len(named.text) < COMPOUND or not then or then[0].kind is not Kind.QUANTITY:
            return None
        amounts = (*self.lexicon.indicator_endings, *self.lexicon.affixes["own-amount"], *TOTAL_VALUES)
        if named.text.endswith(amounts):
            return None  # 就业率, 销售收入
        span = Span(self.offset + named.start, self.offset + named.start + PAIR)
        return Predicate.of_verb(Mention.at(span, self.reading.document.text, MentionKind.PREDICATE), verb)

    def _named_deed(self, clause: Clause) -> Predicate | None:
        """医疗救助 25人，发放…: the name of a deed before a figure of its own tells what was done."""
        counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
        ends = counted + 1 >= len(clause.subject)
        if counted > 1 and is_group(clause.subject[counted - 1]):
            counted -= 1  # 家庭医生签约 居民 216万人
        last = clause.subject[counted - 1] if counted else None
        if last is None or last.name is None or last.name.kind is not MentionKind.PROGRAMME:
            return None
        verb = self.lexicon.verbs.get(last.text[-2:])
        if verb is None or not verb.noun or not ends:
            return None
        mention = self.reading.mention(self.offset, [last], MentionKind.PREDICATE)
        return Predicate.of_verb(mention, verb)

    def _deed_built_on(self, clause: Clause) -> Predicate | None:
        """在全市9个乡镇建立驿站的基础上: the deed that another one is built on tells what its figures are of."""
        for phrase in clause.phrases:
            tokens = phrase.tokens
            if phrase.role != "place" or not tokens or tokens[-1].kind is not Kind.OF:
                continue
            last = max((n for n, token in enumerate(tokens) if token.kind is Kind.QUANTITY), default=-1)
            verb = next((t for t in tokens[:-1] if t.verb is not None and not t.weak), None)
            if last < 0 or verb is None or verb.verb is None:
                continue
            mention = self.reading.mention(self.offset, [verb], MentionKind.PREDICATE)
            return Predicate(mention, verb.verb.activity.notation, verb.verb.frame.notation)
        return None

    def _deed_before(self, clause: Clause) -> Predicate | None:
        """这是继2013年发放400个邮包后…: the deed that what is told comes after has the figure."""
        after = clause.after
        count = next((n for n, token in enumerate(after) if token.kind is Kind.QUANTITY), 0)
        verb = after[count - 1] if count else None
        follows = any(token.kind is Kind.CLOSER and token.text.startswith(AFTERWARDS) for token in after[count:])
        if verb is None or verb.verb is None or verb.weak or not follows:
            return None
        mention = self.reading.mention(self.offset, [verb], MentionKind.PREDICATE)
        return Predicate(mention, verb.verb.activity.notation, verb.verb.frame.notation)

    def _carried(self, clause: Clause, before: Read | None) -> Predicate | None:
        """What a clause without a verb goes on with; a level goes on with the last level, not with its growth."""
        if before is None:
            return None
        if (whole := self._part_of(clause, before)) is not None:
            return whole
        shares = before.statement.predicate.text == SHARING and self._is_share(before.clause)
        if shares and before.earlier is not None and not self._is_share(clause):
            return Predicate.of(before.earlier.statement)  # 职工760户，其中女性占43%，农民工92户
        changed = before.statement.rule in CHANGES or is_compared_change(before.clause, self.lexicon)
        if changed and not self._is_share(clause):
            return self.level
        if before.statement.rule == EXIST and self.reading.gave is not None and self._is_money(clause):
            return self.reading.gave  # 资助…，包括…4名，每名3000元
        return Predicate.of(before.statement)

    def _is_part(self, clause: Clause, before: Read | None) -> bool:
        """汽车保有量15万辆，其中私人汽车12万辆: a part of what a noun told of is told of by it, too."""
        return before is not None and self._part_of(clause, before) is not None

    def _part_of(self, clause: Clause, before: Read) -> Predicate | None:
        """建立车间62间，吸纳500人，其中贫困村车间35间: 其中 goes on with what told of as many of the same."""
        counts = [t.quantity for t in clause.subject if t.quantity is not None]
        if not counts or counts[0].classifier is None or not any(m.text == AMONG for m in clause.markers):
            return None
        told: Read | None = before
        while told is not None and told.clause.unit == before.clause.unit:
            alike = any(_count_alike(m.quantity.classifier, counts[0].classifier) for m in told.statement.measures)
            if alike and not is_compared_change(told.clause, self.lexicon):
                return Predicate.of(told.statement)
            told = told.earlier
        return None

    @staticmethod
    def _only_sums(clause: Clause) -> bool:
        """计12万元: a verb that only sums up what has been given."""
        return len(clause.predicate) == 1 and clause.predicate[0].text in SUMMING and not trim(clause.subject)

    @staticmethod
    def _is_money(clause: Clause) -> bool:
        found = [t.quantity.unit for t in (*clause.subject, *clause.after) if t.quantity is not None]
        return all(unit in MONEY for unit in found)

    @staticmethod
    def _is_share(clause: Clause) -> bool:
        tokens = (*clause.subject, *clause.after)
        return all(t.quantity.unit == "percent" for t in tokens if t.quantity is not None)

    def _verb(self, clause: Clause) -> Predicate:
        mention = self.reading.mention(self.offset, clause.predicate, MentionKind.PREDICATE)
        verb = clause.head.verb if clause.head is not None else None
        if verb is None:
            return Predicate(mention, OTHER, "transitive")
        return Predicate.of_verb(mention, verb)


def _is_each(token: Token) -> bool:
    return token.text.startswith(EACH) or token.text.endswith(PER_HEAD)


def _count_alike(first: str, second: str) -> bool:
    """件 and 件次, 人 and 人次: tell whether two classifiers count the same, if not its times as well."""
    return first.removesuffix(TIMES) == second.removesuffix(TIMES)
