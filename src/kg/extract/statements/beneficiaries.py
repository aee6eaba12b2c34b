"""Whom a clause acts for: those whom it names, and those last spoken of where it names nobody.

In: a clause with its predicate and its measures. Out: mentions of groups, and the measures with theirs. It remembers
whom the clauses before in the sentence act for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import acting_staff
from kg.extract.notations import DONATE, MONEY, PERSON, PERSON_TIME
from kg.extract.particles import AMONG, HOUSEHOLD
from kg.extract.phrases import ORGANIZATION, is_group, is_programme, trim
from kg.extract.statements.predicates import FUNDING, GIVING, TOTALS
from kg.extract.statements.reading import each_once
from kg.extract.statements.themes import DISASTER
from kg.extract.tokens import Kind
from kg.model import Measure, Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.statements.reading import Predicate, Read, Reading
    from kg.extract.tokens import Token

GOVERNING: Final = frozenset(("recipient", "object", "means", "place"))
"""Roles of phrases whose people a clause acts for."""
DONATED: Final = frozenset(("distribute", "subsidize", "provide", "donate"))
"""Activities by which something is given to somebody."""
NAMELESS: Final = ("人", "人次", "元", "%")
"""What quantities end in that need no noun behind them."""
LONGEST_RECIPIENT: Final = 4
"""Words of what is named as the one that something is given to."""
PAUSE: Final = re.compile("[，,。；;\n]")
FOR_OTHERS: Final = re.compile("[为给向对帮]")
LAST_OF_A_COUNT: Final = re.compile("[0-9一二三四五六七八九十百千万亿余多](?:人次|[人名位个])[余多]?(?:以上|左右)?|等")
"""What ends the count of those who are brought together, before a deed of theirs: 组织党员60名进村."""
SEEN_BEHIND: Final = 24
"""Characters behind those who are brought together in which may stand what for: 组织干部60名赴省城参加培训."""
AMONG_PAUSED: Final = (f"{AMONG}，", f"{AMONG},", f"{AMONG}：", f"{AMONG}:")
"""What stands before some of those who were told of: 其中，….."""
INCOME: Final = "收入"


class Beneficiaries:
    """Finds whom the clauses of one sentence act for."""

    def __init__(self, reading: Reading, offset: int) -> None:
        self.reading, self.lexicon, self.offset = reading, reading.lexicon, offset
        self.served: tuple[Mention, ...] = ()
        """Those whom the clauses before in this sentence act for."""
        self.framed: tuple[int, tuple[Mention, ...]] = (-1, ())
        """The part of the sentence that opens with whom it is for, 针对残疾人，…, and those people."""
        self.attended: tuple[int, tuple[Mention, ...]] = (-1, ())
        """The part of the sentence in which something is done for people whom a preposition names, and those people."""
        self.whole: tuple[int, tuple[Mention, ...]] = (-1, ())
        """The part of the sentence in which some of those are told of for whom it is, and all of those."""
        self.borrowed = False
        """Whether those of the last clause are those of a clause before."""

    def of(
        self, clause: Clause, predicate: Predicate, measures: list[Measure], before: Read | None
    ) -> tuple[tuple[Mention, ...], list[Measure]]:
        """Whom a clause acts for, and its measures with what they are for where the report tells."""
        groups = self.groups(clause) or self._recipient(clause, predicate, measures)
        if not groups and clause.unit == self.framed[0] and not any(m.beneficiaries for m in measures):
            groups = self.framed[1]
        if not groups and not measures:
            self.borrowed = False
            return groups, measures
        if not groups and self._goes_on_serving(clause, predicate, measures):
            groups = self.attended[1]
        acting = self._acting(clause, predicate, groups, measures)
        if acting:
            groups = tuple(group for group in groups if group.span not in acting)
            measures = [replace(m, beneficiaries=_without(m.beneficiaries, acting)) for m in measures]
        own = groups
        if not acting or groups or any(measure.beneficiaries for measure in measures):
            if not groups and before is not None and (clause.head is None or _counts_on(predicate, measures, before)):
                own = before.statement.beneficiaries
            groups = self._served(clause, predicate, measures, own)
        self.borrowed = bool(groups) and not own
        self._attend(clause, own, measures)
        struck = self._struck(clause, measures, groups)
        if not struck:
            return groups, self._as_parts(clause, measures, before)
        return struck, [replace(measure, beneficiaries=struck) for measure in measures]

    def _as_parts(self, clause: Clause, measures: list[Measure], before: Read | None) -> list[Measure]:
        """资助大学生40名，其中孤儿3名，本科31名: some of those for whom it is are of them, whatever else they are."""
        start = self.offset + clause.start
        if before is not None and (AMONG in clause.marked or self.reading.simplified.endswith(AMONG_PAUSED, 0, start)):
            told = [group for measure in before.statement.measures for group in measure.beneficiaries]
            since = max(self.reading.simplified.rfind(mark, 0, start) for mark in ";；")  # …；培训2600人，其中女性860人
            named = (group for group in (*before.statement.beneficiaries, *told) if group.span.start > since)
            self.whole = (clause.unit, each_once(tuple(filter(self.is_of_people, named))))
        unit, people = self.whole
        if not people or unit != clause.unit or clause.predicate:
            self.whole = (-1, ())
            return measures
        return [
            replace(measure, beneficiaries=each_once((*measure.beneficiaries, *people)))
            if measure.quantity.unit == PERSON and not self._counts_by_body(measure)
            else measure
            for measure in measures
        ]

    def _counts_by_body(self, measure: Measure) -> bool:
        """招收新生1.6万人，其中小学8800人: tell whether people are counted by the bodies they belong to."""
        named = measure.counted[-1].text if measure.counted else ""
        return not measure.beneficiaries and named.endswith(self.lexicon.affixes["home-or-school-ending"])

    def groups(self, clause: Clause) -> tuple[Mention, ...]:
        """The groups that a clause acts for: of its phrases and object, and of a subject that is counted."""
        found: list[Mention] = []
        word, verb = Kind.WORD, Kind.VERB
        lists = [phrase.tokens for phrase in clause.phrases if phrase.role in GOVERNING]
        lists.append(clause.after)
        given = "recipient" in clause.roles and any(p.role == "recipient" and p.tokens for p in clause.phrases)
        if not given and ORGANIZATION not in clause.named and acting_staff(clause, self.lexicon) is None:
            lists.append(clause.subject)
        for tokens in lists:
            for token in tokens:
                if token.kind is word or token.kind is verb:
                    continue
                if token.name is not None and is_group(token):
                    found.append(self.reading.mention(self.offset, [token], MentionKind.GROUP, token.name.terms))
                elif token.kind is Kind.QUOTE or token.kind is Kind.NAME:
                    found.extend(self._groups_within(token))
        return tuple(dict.fromkeys(found)) if found else ()

    def frame(self, clause: Clause) -> None:
        """针对残疾人，开办培训班20期: a part that only says for whom holds for what is told behind it."""
        recipients = [phrase.tokens for phrase in clause.phrases if phrase.role == "recipient"]
        if not clause.subject and len(recipients) == len(clause.phrases) == 1:
            people = tuple(group for group in self.all_in(recipients[0]) if self.is_of_people(group))
            self.framed = (clause.unit, people)

    def _attend(self, clause: Clause, groups: tuple[Mention, ...], measures: Sequence[Measure]) -> None:
        """为居民理发140人次: those who are counted as served are those for whom the next deeds are, too."""
        given = [p.tokens for p in clause.phrases if p.role == "recipient" and p.tokens]
        if not given:
            return
        counted = any(measure.quantity.unit in (PERSON, PERSON_TIME) for measure in measures)
        people = tuple(
            group
            for group in groups
            if self.is_of_people(group) and any(t[0].start <= group.span.start - self.offset < t[-1].end for t in given)
        )
        self.attended = (clause.unit, people if counted or not measures else ())

    def _goes_on_serving(self, clause: Clause, predicate: Predicate, measures: Sequence[Measure]) -> bool:
        """为居民理发140人次，维修家电75件: a deed of service without a word of for whom, which founds nothing."""
        if not measures or clause.unit != self.attended[0] or clause.subject or any(m.beneficiaries for m in measures):
            return False
        if predicate.frame != "transitive" or any(m.quantity.unit in (*MONEY, PERSON, "percent") for m in measures):
            return False
        return not predicate.mention.text.endswith(self.lexicon.vocabulary.words["setting-up"])

    def all_in(self, tokens: Sequence[Token]) -> list[Mention]:
        """The groups that words name, by themselves or within a programme: 贫困白内障患者免费复明手术."""
        found: list[Mention] = []
        for token in tokens:
            if token.name is not None and is_group(token):
                found.append(self.reading.mention(self.offset, [token], MentionKind.GROUP, token.name.terms))
            elif token.kind is Kind.QUOTE or token.kind is Kind.NAME:
                found.extend(self._groups_within(token))
        return found

    def _acting(
        self, clause: Clause, predicate: Predicate, groups: Sequence[Mention], measures: Sequence[Measure]
    ) -> set[Span]:
        """出动民警300人次, 领办合作社23家, 抓获逃犯6名: it is for none who are sent, give, are founded or caught."""
        people = [group for measure in measures for group in measure.beneficiaries]
        if not groups and not people:
            return set()
        given = [phrase for phrase in clause.phrases if phrase.role == "recipient" and phrase.tokens]
        acting: set[Span] = set()
        for group in (*groups, *people):
            span, start = group.span, group.span.start - self.offset
            if given and any(phrase.tokens[0].start <= start < phrase.tokens[-1].end for phrase in given):
                continue
            gives = predicate.activity == DONATE and any(token.start == start for token in clause.subject)
            gives = gives and not any(phrase.is_passive for phrase in clause.phrases)  # 80名学子被爱心人士认捐
            if gives or self._is_sent(predicate, span) or self._is_founded(predicate, span) or self._is_pursued(span):
                acting.add(span)
        return acting

    def _is_pursued(self, span: Span) -> bool:
        """抓获犯罪嫌疑人86名: nothing is done for those whom the police are after."""
        return self.reading.simplified.endswith(self.lexicon.vocabulary.words["pursued"], span.start, span.end)

    def _is_sent(self, predicate: Predicate, span: Span) -> bool:
        """派出志愿者200名, 组织党员60名进村, 志愿者200名参与防汛; not 组织干部60名参加培训."""
        text, words = self.reading.simplified, self.lexicon.vocabulary.words
        if not text.endswith(words["helper"], span.start, span.end):
            return False
        verb = predicate.mention.span.of(text)
        behind = max(span.end, predicate.mention.span.end)
        rest = PAUSE.split(text[behind : behind + SEEN_BEHIND], 1)[0]
        if FOR_OTHERS.search(rest) is None and any(word in rest for word in words["taught"]):
            return False
        if verb.startswith(words["engaging"]):
            return True
        if verb.endswith(words["bringing-together"]):
            counted = LAST_OF_A_COUNT.search(rest)
            return bool(rest[counted.end() :] if counted is not None else rest)
        return verb.endswith(words["sending"])

    def _is_founded(self, predicate: Predicate, span: Span) -> bool:
        """成立企业46家, 带动妇女领办合作社23家."""
        text, words = self.reading.simplified, self.lexicon.vocabulary.words
        if not text.endswith(words["founded"], span.start, span.end):
            return False
        return text.endswith(words["setting-up"], 0, span.start) or (
            predicate.mention.span.end <= span.start and predicate.mention.span.of(text).endswith(words["setting-up"])
        )

    def _recipient(self, clause: Clause, predicate: Predicate, measures: Sequence[Measure]) -> tuple[Mention, ...]:
        """向特教学校捐赠, 为灾区捐款: what something is given to that is no group of the vocabulary."""
        if not measures or predicate.activity not in DONATED:
            return ()
        for phrase in clause.phrases:
            counts = [n for n, token in enumerate(phrase.tokens) if token.kind is Kind.QUANTITY]
            if phrase.role != "recipient" or (counts and phrase.tokens[counts[-1]].text.endswith(NAMELESS)):
                continue
            if (people := self._behind_phrase(clause, phrase.tokens)) is not None:
                return (people,)
            named = trim(phrase.tokens[counts[-1] + 1 :] if counts else phrase.tokens)
            if (
                named
                and (named[-1].kind is Kind.NAME or named[-1].tag.startswith("n"))
                and len(named) <= LONGEST_RECIPIENT
            ):
                return (self.reading.mention(self.offset, named, MentionKind.GROUP),)
        return ()

    def _behind_phrase(self, clause: Clause, tokens: Sequence[Token]) -> Mention | None:
        """为贷款和创业成功的农民工提供: the people behind 的 where the phrase is read only up to a verb within it."""
        after = [token for token in clause.subject if tokens and token.start >= tokens[-1].end]
        if len(after) < 2 or after[0].kind is not Kind.OF or after[1].name is None or not is_group(after[1]):
            return None
        return self.reading.mention(self.offset, after[1:2], MentionKind.GROUP, after[1].name.terms)

    def _groups_within(self, token: Token) -> Iterator[Mention]:
        """农村留守儿童之家 is for 农村留守儿童."""
        if token.kind is Kind.NAME and not is_programme(token):
            return
        inner = 1 if token.kind is Kind.QUOTE else 0
        for name in self.lexicon.find_groups(token.text[inner : len(token.text) - inner]):
            span = Span(self.offset + token.start + inner + name.start, self.offset + token.start + inner + name.end)
            yield Mention.at(span, self.reading.document.text, MentionKind.GROUP, name.terms)

    def _served(
        self, clause: Clause, predicate: Predicate, measures: Sequence[Measure], groups: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Whom a clause acts for; what is given without a word of to whom goes to those last spoken of."""
        if not measures:
            self.serve(tuple(group for group in groups if not self._only_tells_whose(clause, group)))
            return groups
        own = groups or each_once(tuple([group for measure in measures for group in measure.beneficiaries]))
        units = {measure.quantity.unit for measure in measures}
        if units == {PERSON} and not any(self.is_of_people(group) for group in own):
            own = ()  # 就读高校27名
        if own:
            self.serve(own)
            return groups
        named = [token for token in clause.subject if token.kind is not Kind.QUANTITY]
        gives = predicate.activity in GIVING
        money = units.issubset(MONEY)
        if money and any(
            mention.text.endswith(self.lexicon.affixes["capital-ending"])
            for measure in measures
            for mention in measure.counted
        ):
            return groups  # 引进内资1亿元
        if money and (gives or predicate.activity in FUNDING):
            before = self.reading.people if self.reading.points_back(clause, self.offset) else ()
            served = self.served or self.reading.served or before
            return served or self.reading.topic_for or self.reading.headed_for or self.reading.themes.titled_for
        if money:
            total = predicate.mention.text in TOTALS or not TOTALS.isdisjoint(clause.marked)
            return self.served if total and not named else ()
        if gives and units == {PERSON_TIME}:
            return self.served or self.reading.served
        people = units == {PERSON} and all(m.quantity.text.endswith(("人", "名")) for m in measures)
        people = people or all(
            m.quantity.classifier == HOUSEHOLD and {one.text for one in m.counted} <= {HOUSEHOLD, "戶"}
            for m in measures
        )
        shares = units == {"percent"}
        inward = self.lexicon.affixes["inward-thing"]
        on_paper = any(mention.text.endswith(inward) for measure in measures for mention in measure.counted)
        topic = self.reading.topic_for or (self.reading.headed_for if gives else ()) or self.reading.themes.titled_for
        topic = () if shares or on_paper or named else topic
        return (self.served or topic) if people and (gives or not named) else topic

    def _only_tells_whose(self, clause: Clause, group: Mention) -> bool:
        """宣传优秀女性典型的作用: people before 的 in what a clause acts upon are not who the next clauses are for."""
        after = clause.after
        start = group.span.start - self.offset
        at = next((n for n, token in enumerate(after) if token.start == start), None)
        if at is None:
            return False
        rest = after[at + 1 :]
        of = next((n for n, token in enumerate(rest) if token.kind is not Kind.WORD), len(rest))
        return of < len(rest) and rest[of].kind is Kind.OF

    def serve(self, groups: tuple[Mention, ...]) -> None:
        """Remember the people who were last acted for."""
        if groups and any(self.is_of_people(group) for group in groups):
            self.served = self.reading.served = self.reading.people = groups

    def is_of_people(self, group: Mention) -> bool:
        """Tell a group of persons or households from one of bodies or places."""
        persons = not group.terms or self.lexicon.counts_persons(group.terms)
        return persons or group.text.endswith(("户", "家庭"))

    def _struck(self, clause: Clause, measures: Sequence[Measure], groups: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """地震后…民警857名捐款34万元: what is collected in a report of a disaster is for those whom it struck."""
        struck = self.reading.themes.struck
        if not struck or not measures or "recipient" in clause.roles or any(DISASTER in g.terms for g in groups):
            return ()
        behind = self.offset + (clause.predicate[-1].end if clause.predicate else clause.end)
        if any(group.span.start >= behind for group in groups):
            return ()  # 募集儿童图书300册
        text = self.reading.simplified[self.offset + clause.start : self.offset + clause.end]
        return struck if any(word in text for word in self.lexicon.words["relief"]) else ()

    def for_others(self, clause: Clause, measures: Sequence[Measure], groups: tuple[Mention, ...]) -> Sequence[Measure]:
        """40名志愿者为300名儿童提供…: those who act for others are not those whom it is for."""
        if not groups or not clause.subject:
            return measures
        if "recipient" not in clause.roles and (clause.object_role != "beneficiary" or not clause.predicate):
            return measures
        start, end = self.offset + clause.subject[0].start, self.offset + clause.subject[-1].end
        others = tuple(group for group in groups if not start <= group.span.start < end)
        if not others:
            return measures
        return [
            replace(measure, beneficiaries=others) if start <= measure.span.start < end else measure
            for measure in measures
        ]

    def of_incomes(self, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
        """农民人均纯收入5120元，增长8.3%: an income is that of the people in its name."""
        if not measures or not any(one.text.endswith(INCOME) for measure in measures for one in measure.counted):
            return measures
        return tuple(
            measure if measure.beneficiaries else replace(measure, beneficiaries=self._earners(measure.counted))
            for measure in measures
        )

    def _earners(self, counted: Sequence[Mention]) -> tuple[Mention, ...]:
        found = []
        for mention in counted:
            if not mention.text.endswith(INCOME):
                continue
            text = mention.span.of(self.reading.simplified)
            for name in self.lexicon.find_groups(text):
                span = Span(mention.span.start + name.start, mention.span.start + name.end)
                found.append(Mention.at(span, self.reading.document.text, MentionKind.GROUP, name.terms))
        return tuple(found)


def _counts_on(predicate: Predicate, measures: Sequence[Measure], before: Read) -> bool:
    """儿童占比2021年底达到30%、2022年底达到45%: the same of the very thing that the clause before counted."""
    if not measures or predicate.mention.text != before.statement.predicate.text:
        return False
    things = {mention.span for measure in before.statement.measures for mention in measure.counted}
    return any(mention.span in things for measure in measures for mention in measure.counted)


def _without(groups: tuple[Mention, ...], acting: set[Span]) -> tuple[Mention, ...]:
    return tuple(group for group in groups if group.span not in acting)


def for_groups(measures: Sequence[Measure], groups: tuple[Mention, ...]) -> tuple[Measure, ...]:
    """Give the groups of a clause to those of its measures that have none of their own."""
    if not measures or not groups:
        return tuple(measures)
    return tuple([m if m.beneficiaries else _for(m, groups) for m in measures])


def _for(measure: Measure, groups: tuple[Mention, ...]) -> Measure:
    """Give groups to a measure."""
    return Measure(measure.span, measure.quantity, measure.counted, groups, measure.comparison)
