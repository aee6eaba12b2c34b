"""What a figure counts that goes on from the clauses before, or counts by itself.

In: a clause in its context and a figure for which the clause names nothing. Out: what was counted, acted upon or told
of before. It stands alone because nothing else here looks back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.joining import SPENT_ON
from kg.extract.measures.context import PAIR, Context
from kg.extract.measures.figures import behind_threshold
from kg.extract.notations import CHANGE, PERSON, PERSONS, RENMINBI, SHARE, THEME
from kg.extract.particles import COMPARED_WITH, EACH, HOUSEHOLD, NUMBER_OF, TOTALS
from kg.extract.phrases import is_group, trim, without_places
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.measures.objects import Objects
    from kg.extract.statements.reading import Read
    from kg.model import Measure, Mention
    from kg.values.quantity import Quantity

COMPARED: Final = frozenset(("同比", "环比", *COMPARED_WITH))
"""What tells that a figure is how much more or less there was than before."""
COVERED: Final = "全覆盖"
"""What is no thing, and of which a figure behind tells nothing."""
LETTERS: Final = 3
"""Letters of the code of a currency (ISO 4217)."""
POINTS: Final = ("百分点", "百分點")
"""What only changes of shares are measured in."""
COUNTED_BY_SIGN: Final = ("人", "人次", "户")
"""What figures count of which no noun tells what they are of."""


class GoingOn(Context):
    """Reads what a figure goes on with."""

    __slots__ = ("objects",)

    def __init__(self, objects: Objects) -> None:
        super().__init__(objects.reading, objects.offset, objects.clause, objects.before, objects.topic)
        self.objects = objects

    def counts_itself(self, token: Token, quantity: Quantity) -> tuple[Mention, ...]:
        """3000人 counts 人; an amount or a share goes on with what the clause before counted."""
        same = self._those_led(token, quantity) or self.of_same_kind(quantity) or self._share_of_money(token, quantity)
        same = same or self._change_of_indicator(quantity) or self._changed(quantity) or self._risen(quantity)
        same = same or self._by_headline(quantity)
        if same is not None:
            return same
        whole = self.before.statement.measures if self.before is not None else ()
        people = any(measure.quantity.unit in PERSONS for measure in whole)
        if self.before is not None and quantity.unit in PERSONS and people and self.is_part():
            return self.before.counted
        if quantity.unit in PERSONS and quantity.text.endswith("人"):
            end = self.offset + token.end
            risen = self.before.counted if self.before is not None and self._rises() else ()
            return (self.at(end - 1, end), *(risen or self._what_they_do(token)), *self._told_before(token))
        if quantity.unit in PERSONS and quantity.text.endswith(("人次", "人份")):
            end = self.offset + token.end
            taken = self.objects.acted_upon() if token in self.clause.subject else []  # 29万人次 参与 竞赛
            things = (
                (self.mention(taken),) if taken and taken[-1].kind is not Kind.QUANTITY else self._what_they_do(token)
            )
            return (self.at(end - 2, end), *things, *self._treated())
        if quantity.classifier == HOUSEHOLD and quantity.text.endswith(HOUSEHOLD):
            end = self.offset + token.end
            return self._summed_up(token) or (self.at(end - 1, end),)
        if quantity.unit == "percent" and (theme := without_places(trim(self.clause.subject))):
            if any(t.kind is Kind.QUANTITY for t in theme):
                theme = behind_threshold(theme) or self._rate_of_several(token)
            return (self.mention(theme),) if theme else ()
        if self.topic:
            return self.topic
        if self.before is None:
            return ()
        if self.clause.subject_role == "theme" and self.before.theme:
            return self.before.theme
        if quantity.unit == RENMINBI and any(measure.quantity.unit != RENMINBI for measure in whole):
            return self.before.amount or self.before.acted or self.before.counted
        if quantity.unit not in PERSONS and self.before.acted:
            return self._acted_before(quantity)
        alone = quantity.classifier and all(
            mention.text in self.words["counts-itself"] for mention in self.before.counted[:1]
        )
        persons = self._people_before() or self._people_served() if quantity.unit in PERSONS else ()
        headed = quantity.unit in PERSONS and self.before.counted == self.reading.headline  # 发放18万元，资助60名
        return persons or (() if alone or headed else self.before.counted)  # 培训210人次，排查整治23处

    def _change_of_indicator(self, quantity: Quantity) -> tuple[Mention, ...] | None:
        """完成投资6亿元；城镇化率52%，提高1.2个百分点: the indicator told without a verb changes."""
        clause, before = self.clause, self.before
        if before is None or before.clause.unit != clause.unit or trim(clause.subject):
            return None
        told = before.clause.head is None and before.clause.subject and before.statement.measures
        changes = self._tells_change(clause) or self._rises() or quantity.text.endswith(POINTS)
        return before.counted or None if told and changes else None

    def _acted_before(self, quantity: Quantity) -> tuple[Mention, ...]:
        """项目14个均已开工，开工率达100%，已完工11所: what was acted upon last that a figure may count, and no rate."""
        before, rates = self.before, self.affixes["rate-ending"]
        acted = before.acted if before is not None else ()
        if before is not None and acted and acted[0].text == COVERED and before.theme:
            return before.theme  # 儿童之家实现全覆盖，共建成226个
        while before is not None and quantity.unit == "count" and before.acted and before.acted[0].text.endswith(rates):
            before = before.earlier
        return before.acted if before is not None and before.acted else acted

    def _summed_up(self, token: Token) -> tuple[Mention, ...]:
        """走访困难职工，共83户: a bare total of those whom the clause before acted upon without a figure."""
        clause, before = self.clause, self.before
        bare = not clause.predicate and all(t is token or t.text in TOTALS for t in clause.subject)
        if not bare or before is None or before.clause.unit != clause.unit or before.statement.measures:
            return ()
        return before.acted

    def _by_headline(self, quantity: Quantity) -> tuple[Mention, ...] | None:
        """大病救助。发放86.4万元; 白内障复明手术。完成612例; 精神病人服药。覆盖650名: what an item is about is counted.

        It is where the clause names nothing itself, and people only where the headline names some.
        """
        headline = self.reading.headline
        subject = [token for token in self.clause.subject if token.kind is not Kind.PLAN]
        if self.clause.subject_role == THEME and self.before is not None and self.before.theme:
            return None  # 总收入突破百亿大关，达到102亿元
        if not headline or self.topic or without_places(trim(subject)) or self.clause.phrases:
            return None
        if quantity.unit in PERSONS:
            bare = quantity.text.endswith("名") and self.reading.topic_for
            return self.reading.topic_for if bare else None
        return headline if quantity.unit != SHARE and quantity.classifier != HOUSEHOLD else None

    def _people_before(self) -> tuple[Mention, ...]:
        """120名志愿者报名，经选拔面试，录用36名: the people that the sentence has counted last."""
        before = self.before
        while before is not None and before.clause.unit == self.clause.unit:
            for measure in reversed(before.statement.measures):
                if measure.quantity.unit in PERSONS and measure.beneficiaries:
                    return measure.counted
            before = before.earlier
        return ()

    def _those_led(self, token: Token, quantity: Quantity) -> tuple[Mention, ...]:
        """选派教师赴大学研修3批45人: those who were led there, where nothing else is counted."""
        before = self.before
        if not self.clause.chained or before is None or quantity.unit not in (*PERSONS, "count", "session"):
            return ()
        if any(one is not token and one.kind is not Kind.QUANTITY for one in self.clause.after):
            return ()
        last = before.clause.after[-1:]
        if quantity.unit == PERSON and last and is_group(last[0]) and self.is_counted_person(last[0]):
            return (self.mention(last),)  # 吸纳 8个 村 的 妇女 务工 460人
        while before is not None and before.clause.chained and before.statement.predicate.text in self.words["going"]:
            before = before.earlier
        leads = before is not None and before.statement.predicate.text in self.words["leading-on"]
        persons = before.acted if leads and before is not None and not before.statement.measures else ()
        return persons if before is not None and before.statement.beneficiaries else ()

    def _people_served(self) -> tuple[Mention, ...]:
        """为残疾儿童实施康复，在训58名: without a figure before, the people for whom the clause before did its deed."""
        before = self.before
        if before is None or before.clause.unit != self.clause.unit or before.statement.measures:
            return ()
        served = before.statement.beneficiaries
        return served if len(served) == 1 else ()

    def given_each(self, quantity: Quantity) -> tuple[Mention, ...]:
        """每户发放慰问金1000元，低收入户每户发放800元: each of others is given the same thing."""
        before = self.before
        each = any(token.text.startswith(EACH) for token in self.clause.subject)
        if before is None or quantity.unit != RENMINBI or not each:
            return ()
        alike = before.statement.predicate.text == self.predicate_text()
        money = [one for one in before.statement.measures if one.quantity.unit == RENMINBI and one.counted]
        return money[-1].counted if alike and money else ()

    def _what_they_do(self, token: Token) -> tuple[Mention, ...]:
        """再就业 1.8万人, 聘用 245人: people of whom no noun tells are told apart by the noun of what they do."""
        head, verbs = self.clause.head, self.reading.lexicon.verbs
        if head is None or self.clause.after[:1] != [token]:
            return ()
        if not any(verb is not None and verb.noun for verb in (verbs.get(head.text), verbs.get(head.text[-PAIR:]))):
            return ()
        return (self.at(self.offset + head.start, self.offset + head.end),)

    def _treated(self) -> tuple[Mention, ...]:
        """为 群众 义诊 420人次: the people to whom a deed is done are those who are counted."""
        treated = [phrase.tokens for phrase in self.clause.phrases if phrase.role == "recipient" and phrase.tokens]
        if len(treated) != 1 or not is_group(treated[0][-1]) or any(t.kind is Kind.QUANTITY for t in treated[0]):
            return ()
        people = without_places(trim(treated[0]))
        return (self.mention(people),) if people else ()

    def _told_before(self, token: Token) -> tuple[Mention, ...]:
        """吸引求职者300人，达成意向50人: those who take part are some of the people counted right before.

        发展会员：860人 counts what the words before the colon act upon.
        """
        clause, before = self.clause, self.before
        if before is None or before.clause.unit != clause.unit or clause.phrases:
            return ()
        if any(one is not token and one.text not in TOTALS for one in clause.subject):
            return ()
        if not clause.predicate:
            return () if before.statement.measures else before.acted
        if clause.subject_role != "counted" or any(one.kind is Kind.OF for one in clause.after):
            return ()  # 领取 失业金 的 2180人 are others
        while before is not None and not before.statement.measures and before.clause.unit == clause.unit:
            before = before.earlier  # 吸引求职者300人进场，达成意向50人
        if before is None or before.clause.unit != clause.unit:
            return ()
        counts = [measure for measure in before.statement.measures if measure.quantity.unit in PERSONS]
        return counts[-1].counted if counts and counts[-1].beneficiaries else ()

    def _changed(self, quantity: Quantity) -> tuple[Mention, ...] | None:
        """收入完成5.6亿元，占年初预算的102%，比上年增收3200万元，增长6.1%: what changes is what was measured first.

        What it was measured against in between, a budget or a target, and other changes of it are passed over.
        """
        before, passed = self.before, False
        if quantity.unit not in (SHARE, RENMINBI) or trim(self.clause.subject) or not self._tells_change(self.clause):
            return None
        while before is not None and before.clause.unit == self.clause.unit and self._only_compares(before):
            before, passed = before.earlier, True
        if before is None or before.clause.unit != self.clause.unit:
            return None
        grows = self.predicate_text().endswith(self.affixes["income-growing"])
        passed = passed or (grows and "recipient" not in self.clause.roles)
        return (before.counted or before.theme or None) if passed else None

    def _tells_change(self, clause: Clause) -> bool:
        """增长6.1%, 比上年增收3200万元: tell whether a verb tells only by how much something changed."""
        head = clause.head
        if head is None:
            return False
        if head.text.endswith(self.affixes["income-growing"]):
            return clause is not self.clause or tells_more_income(self)
        changes = head.verb is not None and head.verb.frame.notation == CHANGE
        return changes or is_compared_change(clause, self.reading.lexicon)

    def _only_compares(self, read: Read) -> bool:
        """占年初预算的102%, 为年度目标的106%, 超额完成计划, 比上年增收3200万元: what only measures an indicator."""
        head = read.clause.head
        if head is not None and head.text in self.words["converting-money"]:
            return True
        measures = read.statement.measures
        if self._tells_change(read.clause):
            return not trim(read.clause.subject) and len(measures) == 1  # 增长6.1%其中农业增加值3亿元
        told = [one for measure in measures for one in measure.counted] or read.acted
        share = all(measure.quantity.unit == SHARE for measure in measures)
        called = [one.span.of(self.reading.simplified).removesuffix(NUMBER_OF) for one in (*told[:1], *told[-1:])]
        named = any(one.endswith(self.affixes["set-against"]) for one in called)  # 分别完成预算的102%和105%
        named = named or (head is not None and head.text in self.words["having-share"])  # 占收入的35%
        return share and named and not trim(read.clause.subject)

    def converted(self) -> tuple[Mention, ...]:
        """人均生产总值36800元，按年平均汇率折合5330美元: the same amount in another money."""
        head, before = self.clause.head, self.before
        if head is None or before is None or head.text not in self.words["converting-money"]:
            return ()
        figures = [token.quantity.unit for token in self.clause.after if token.quantity is not None]
        told = [measure.quantity.unit for measure in before.statement.measures]
        if not figures or not told or figures[0] == told[-1] or self.clause.after[0].kind is not Kind.QUANTITY:
            return ()
        return before.counted if _is_currency(figures[0]) and _is_currency(told[-1]) else ()

    def _risen(self, quantity: Quantity) -> tuple[Mention, ...] | None:
        """高技能人才8万人，占比33%，较上年提高1.2个百分点: what rises is what had the share."""
        before = self.before
        if quantity.unit != SHARE or before is None or not self._rises():
            return None
        return before.counted if before.clause.subject_role == THEME and before.counted else None

    def _share_of_money(self, token: Token, quantity: Quantity) -> tuple[Mention, ...] | None:
        """捐款20万元，其中15万元用于…；5万元用于…: what is spent on something is a part of the money told of before."""
        head, before = self.clause.head, self.before
        spends = head is not None and head.text in SPENT_ON and quantity.unit == RENMINBI
        if not spends or token not in self.clause.subject[:1]:
            return None
        while before is not None:
            spent = before.clause.head is not None and before.clause.head.text in SPENT_ON
            for measure in () if spent else before.statement.measures:
                if measure.quantity.unit == RENMINBI and measure.counted:
                    return measure.counted
            before = before.earlier
        return None

    def _rate_of_several(self, token: Token) -> list[Token]:
        """6个乡镇网格员配备率98%: the rate behind those of whom it is."""
        subject = self.clause.subject
        place = next((n for n, part in enumerate(subject) if part is token), -1)
        first = next((n for n in range(place - 1, -1, -1) if subject[n].kind is Kind.QUANTITY), -1)
        rate = trim(subject[first + 1 : place]) if 0 <= first < place else []
        return rate if rate and rate[-1].text.endswith(self.affixes["rate-ending"]) else []

    def part_of_people(self, quantity: Quantity, *, located: bool) -> Measure | None:
        """52名母亲获得救助金，其中31人…，21人…: parts of the people counted first, though money was counted last."""
        before = self.before
        if quantity.unit not in PERSONS or before is None or before.clause.unit != self.clause.unit:
            return None
        if self._rises():
            counts = [measure for measure in before.statement.measures if measure.quantity.unit == quantity.unit]
            return counts[-1] if counts and counts[-1].beneficiaries else None
        if quantity.unit != PERSON:
            return None
        if not self.is_part() and not located:
            alike = before.statement.predicate.text == self.predicate_text()
            return before.part if alike and before.part is not None else None
        while before is not None and before.clause.unit == self.clause.unit:
            for measure in before.statement.measures:
                if measure.quantity.unit == PERSON and measure.beneficiaries:
                    return measure
            before = before.earlier
        return None

    def _rises(self) -> bool:
        """转移就业18万人次，同比增加1.6万人次: a change of what the clause before counted, and nothing else named."""
        return is_compared_change(self.clause, self.reading.lexicon) and not trim(self.clause.subject)

    def of_same_kind(self, quantity: Quantity) -> tuple[Mention, ...] | None:
        """改造小区36个、惠及居民5200户，已开工28个: a count goes on with what was last counted so in the sentence."""
        before = self.before
        if (
            quantity.unit in (*PERSONS, RENMINBI, SHARE)
            or not quantity.classifier
            or quantity.classifier in self.words["duration-unit"]
        ):
            return None
        while before is not None and before.clause.unit == self.clause.unit:
            for measure in reversed(before.statement.measures):
                counted = measure.counted if measure.quantity.classifier == quantity.classifier else ()
                if counted and not counted[-1].text.endswith(self.affixes["set-task"]):
                    return counted
            before = before.earlier
        return None

    def of_last_sentence(self, quantity: Quantity) -> tuple[Mention, ...]:
        """全区建成爱心驿站1860个。2020年，计划新建500个: what the sentence before counted alone, as often."""
        told = self.reading.last
        here = self.reading.settings.naming.block_at(self.offset + self.clause.start)
        if told is None or self.before is not None or quantity.unit != "count" or not quantity.classifier:
            return ()
        if not here.start <= told.statement.span.start < here.end or self.clause.chained:
            return ()
        alike: set[tuple[Mention, ...]] = set()
        while told is not None:
            same = (m for m in told.statement.measures if m.quantity.classifier == quantity.classifier and m.counted)
            alike.update(measure.counted for measure in same)
            told = told.earlier
        return alike.pop() if len(alike) == 1 else ()

    def one_of_respective(self, token: Token, counted: Sequence[tuple[Mention, ...]]) -> tuple[Mention, ...] | None:
        """A 完成…，B 完成…，(分别)增长 5%、6%: each share belongs to one of the clauses before, in their order."""
        clause, before = self.clause, self.before
        alike = not self.words["respectively"].isdisjoint(clause.marked)
        alike = alike or (self._tells_change(clause) and self._are_alike())
        if not alike or trim(clause.subject):
            return None
        quantities = [part for part in clause.after if part.kind is Kind.QUANTITY]
        if before is not None and len(before.statement.measures) >= len(quantities) > len(self._told_in(before)):
            return None  # 三次产业分别完成34亿元、62亿元、89亿元，增长5%、8%、2%
        themes: list[tuple[Mention, ...]] = []
        while before is not None and len(themes) < len(quantities) and before.clause.unit == clause.unit:
            if before.earlier is not None and self._only_compares(before):
                before = before.earlier  # 分别完成预算的102%和105%
                continue
            themes.extend(self._told_in(before))
            before = before.earlier
        if len(quantities) < PAIR or len(themes) < len(quantities) or token not in quantities:
            return None
        if any(one.text.endswith(self.affixes["set-task"]) for mentions in counted[:1] for one in mentions):
            return None  # 分别完成年计划的73%、86%
        return themes[len(quantities) - 1 - quantities.index(token)]

    def _are_alike(self) -> bool:
        """增长8%和6%: tell whether all figures of a clause are alike; 增加12个、3亿元 differ by their units."""
        units = {token.quantity.unit for token in self.clause.after if token.quantity is not None}
        return units in ({SHARE}, {RENMINBI})

    def _told_in(self, before: Read) -> list[tuple[Mention, ...]]:
        """What a clause has told of, the last first: 存款余额120亿元、贷款余额88亿元 of two things."""
        each = [measure.counted for measure in before.statement.measures]
        bare = any(one.text in COUNTED_BY_SIGN for mentions in each for one in mentions)
        if len(each) > 1 and all(each) and len(set(each)) == len(each) and not bare:
            return each[::-1]  # but not 参保人数分别为1.2万人和32万人
        return [before.theme or self._happened(before) or before.counted]

    @staticmethod
    def _happened(before: Read) -> tuple[Mention, ...]:
        """死亡2人，…分别下降: where a figure counts but people or times, what changes is what befell them."""
        bare = len(before.counted) == 1 and before.counted[0].text in COUNTED_BY_SIGN
        return (before.statement.predicate,) if bare and before.clause.head is not None else ()

    def with_share(
        self, tokens: Sequence[Token], counted: list[list[Token]], quantity: Quantity
    ) -> tuple[Mention, ...]:
        """女会员320人，占会员总数的45%: the clause before tells what has the share, beside what it is a share of."""
        clause, head, before = self.clause, self.clause.head, self.before
        if quantity.unit != SHARE or not counted or tokens is not clause.after or head is None:
            return ()
        if head.text not in self.words["having-share"] or trim(clause.subject):
            return ()
        if counted[0][-1].text.removesuffix(NUMBER_OF).endswith(self.affixes["set-task"]):
            return ()
        told = before is not None and before.clause.unit == clause.unit and before.statement.measures
        return before.counted if before is not None and told else ()


def _is_currency(unit: str) -> bool:
    """CNY, USD: tell whether a unit is a currency, by its code (ISO 4217)."""
    return len(unit) == LETTERS and unit.isupper()


def tells_more_income(context: Context) -> bool:
    """比上年增收3200万元; 税收收入4.3亿元，增收2100万元: how much more came in than before, and no deed for anyone."""
    clause, before = context.clause, context.before
    if "recipient" in clause.roles:
        return False  # 为贫困户增收120万元
    if not COMPARED.isdisjoint(clause.marked):
        return True
    if before is None or before.clause.unit != clause.unit or trim(clause.subject):
        return False
    return bool(before.counted) and before.counted[-1].text.endswith(context.affixes["own-amount"])


def is_compared_change(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a verb that may also act says by how much a figure changed: 同比增加, 比上年末增加."""
    head = clause.head
    changes = head is not None and head.verb is not None and head.text in lexicon.words["raising"]
    return changes and not COMPARED.isdisjoint(clause.marked)
