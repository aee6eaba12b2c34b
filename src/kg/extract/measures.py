"""The measures of a clause: each quantity with what it counts, and the object that the clause acts upon.

In: a clause and the one before it. Out: measures in order. What is counted stands after the quantity (2000名 妇女) or
before it (岗位 13000多个); 人 and money may count by themselves; a share or a change counts the indicator before it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.finding import AMONG_THEM, HOW_TAGS
from kg.extract.clauses.joining import SPENT_ON
from kg.extract.clauses.predication import WORKING
from kg.extract.clauses.prepositions import JOINED
from kg.extract.clauses.traits import is_founded
from kg.extract.notations import HONOURED, PERSON, PERSON_TIME, PERSONS, SHARE
from kg.extract.particles import AMONG, COMPARED_WITH, COMPLETED, EACH, ETC, FROM_LEVEL, HOUSEHOLD, IS, RATE, TOTALS
from kg.extract.phrases import (
    AMOUNTING,
    OWN_LEVEL,
    is_age,
    is_group,
    is_organization,
    is_programme,
    listed_before,
    measures_only,
    phrase_after,
    phrase_before,
    trim,
    with_opening,
    without_places,
)
from kg.extract.relatives import BY_WHOM
from kg.extract.tokens import Kind, Token
from kg.model import Measure, Mention, MentionKind, Span
from kg.resources import LEVEL_ENDINGS
from kg.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.statements.reading import Read, Reading

BARS: Final = ("|", "｜", "│")
"""What divides the cells of a table."""
ROUND: Final = frozenset("百千万")
"""What figures begin with that rates are for: 每千名."""
PAIRS: Final = ("对", "對")
"""What people are counted in who belong together by twos."""
TO: Final = ("到", "至", "为")
"""What ends a verb that leads from one level to another."""
TELLING_HOW: Final = "b"
"""The tagger's class of words that only stand before a noun, or tell how something is done."""
NOT_NOMINAL: Final = frozenset("admrtpcuy")
"""What the tagger's classes of words begin with that end no noun phrase."""
RENMINBI: Final = "CNY"
MYRIADS: Final = ("万", "亿", "萬", "億", "余万", "多万", "餘萬")
"""What figures end in that have no classifier: 助学金51万."""
NAMED_RENMINBI: Final = "人民币"
FURTHEST_NAMED: Final = 5
"""Characters before an amount in which its currency may be named: 人民币约 50万元."""
CARRIED_OUT: Final = frozenset(("实现", "完成"))
"""Verbs with a deed as their object."""
PARTS: Final = ("其中", "当中")
COMPARED: Final = frozenset(("同比", "环比", *COMPARED_WITH))
"""What tells that a figure is how much more or less there was than before."""
PROPER: Final = ("nr", "ns", "nrt", "nz")
"""The tagger's classes of proper names."""
VERBAL: Final = ("v", "vn")
"""The tagger's classes of words for deeds."""
COVERED: Final = "全覆盖"
"""What is no thing, and of which a figure behind tells nothing."""
DONE: Final = "v"
"""The tagger's class of verbs that are no nouns."""
NUMBER_OF: Final = "数"
LEVEL: Final = "级"
TREASURY: Final = "财政"
THRESHOLDS: Final = ("以上", "以下")
THEME: Final = "theme"
THINGS: Final = frozenset(("count", "session"))
"""Units that two figures of one thing may differ in: 3个 and 5场."""
LEADING: Final = ("到", "至", "给")
"""What follows or ends a verb by which a thing is moved to somebody or somewhere."""
PAIR: Final = 2
MAKING_UP: Final = "组成"
"""What stands behind those of whom a body is made up."""
BEHIND_WHOLE: Final = (*AMONG_THEM, "里")
"""What a whole ends in where a part of it is told next, as a word by itself: 100名 党员 里 80名."""
LEAST_OF_SOME: Final = 3
LASTING: Final = "为期"
OR_TIMES: Final = ("（次）", "(次)")
"""What behind a count of people says that it may count each of them several times."""
COUNTED_BY_SIGN: Final = ("人", "人次", "户")
"""What figures count of which no noun tells what they are of."""
COMPOUND: Final = 4
"""Characters of a verb that is made of two: 带动就业."""


LONGEST_GOAL: Final = 24
"""Characters of that into which a thing is brought, and of what it wins."""


class Counting:
    """Reads the quantities of one clause."""

    __slots__ = (
        "_counted",
        "_measures",
        "_object",
        "_part",
        "_taken",
        "_theme",
        "affixes",
        "before",
        "clause",
        "offset",
        "reading",
        "topic",
        "words",
    )

    def __init__(
        self, reading: Reading, offset: int, clause: Clause, before: Read | None, topic: tuple[Mention, ...] = ()
    ) -> None:
        self.reading, self.offset, self.clause, self.before, self.topic = reading, offset, clause, before, topic
        self.words, self.affixes = reading.lexicon.words, reading.lexicon.affixes
        self._taken: set[int] = set()
        self._counted: list[tuple[Mention, ...]] = []
        self._part: Measure | None = None
        self._measures: list[Measure] | None = None
        self._object: tuple[Mention | None] | None = None
        self._theme: tuple[Mention, ...] | None = None

    def measures(self) -> list[Measure]:
        """Return the measures of the clause, in order."""
        if self._measures is None:
            clause = self.clause
            found = self._of(clause.subject) if clause.counts_before else []
            for phrase in clause.phrases:
                found.extend(self._of(phrase.tokens))
            if clause.counts_after:
                found.extend(self._of(clause.after))
            self._measures = sorted(found, key=lambda measure: measure.span) if len(found) > 1 else found
        return self._measures

    def last_counted(self) -> tuple[Mention, ...]:
        """Return what the clause counts or acts upon last, for a clause that goes on from it."""
        for measure in reversed(self.measures()):
            tasks = bool(measure.counted) and measure.counted[0].text.endswith(self.affixes["set-task"])
            if tasks and self.before is not None and self.before.counted:
                return self.before.counted  # 占任务的82.9%
            if measure.counted:
                return measure.counted
        acted = self.object()
        return (acted,) if acted is not None else ()

    def theme(self) -> tuple[Mention, ...]:
        """Return the indicator or thing that the clause is about, or that it goes on with where it tells none.

        Few clauses go on with the theme of another, so that it is looked for where one does.
        """
        going_on: list[Counting] = []
        counting = self
        while counting._theme is None:
            going_on.append(counting)
            theme, before = counting._own_theme(), counting.before
            if theme or before is None or counting.clause.subject_role != THEME:
                counting._theme = theme
            else:
                counting = before.counting
        for one in going_on:
            one._theme = counting._theme
        return counting._theme

    def _own_theme(self) -> tuple[Mention, ...]:
        """The subject of the clause, if that does not act."""
        subject = without_places(trim(self.clause.subject))
        lexicon = self.reading.lexicon
        if subject and (
            subject[-1].text in lexicon.words["authority"]
            or any(lexicon.ends_organization(token.text) for token in subject)
        ):
            return self.last_counted()  # 政府 调升 指数, 某集团 捐赠 款物
        if not subject or any(is_organization(token) or token.kind is Kind.QUANTITY for token in subject):
            return self.last_counted() if self.clause.head is None or self.clause.subject_role == "theme" else ()
        return (self._mention(subject),)

    def object(self) -> Mention | None:
        """Return the noun phrase that the clause acts upon."""
        if self._object is None:
            self._object = (self._read_object(),)
        return self._object[0]

    def _read_object(self) -> Mention | None:
        clause = self.clause
        if thing := self._fronted() or self.treated() or self.befallen():
            return self._mention(thing)
        if clause.object_role == "result":
            topics = [phrase.tokens for phrase in clause.phrases if phrase.role in ("place", "means")]
            topic = next((found for tokens in topics if (found := without_places(trim(tokens)))), None)
            if topic:
                return self._mention(topic)
        if (field := self._field()) is not None:
            return self._mention(field)
        if moved := self.moved():
            return self._mention(moved)
        theme = without_places(trim(clause.subject)) if clause.subject_role == "theme" else []
        acts = theme and (is_organization(theme[-1]) or theme[-1].text in self.words["authority"])
        acted = self._acted_upon() if not theme or acts or self._comes_to_thing() else []
        if theme and not acts and not acted:
            return self._mention(theme)
        if acted:
            return self._mention([*self._first_of_list(acted), *acted])
        if clause.predicate and not clause.after and not clause.subject and (held := self._held()) is not None:
            return held
        if not clause.predicate or all(token.kind is Kind.CONJUNCTION for token in clause.after):
            treated = [phrase.tokens for phrase in clause.phrases if phrase.role == "recipient"]
            for tokens in treated if clause.predicate else ():
                if (
                    (thing := without_places(trim(tokens)))
                    and (not is_group(thing[-1]) or len(thing) > 1)
                    and not is_organization(thing[-1])
                ):
                    return self._mention(thing)  # 对 供水 管网 进行维修, 对 受灾 困难职工 进行慰问
            rest = self._hosted(self._told_of())
            founding = (*self.affixes["founding"], *self.affixes["being-built"])
            acts = bool(rest) and is_organization(rest[-1]) and not is_founded(clause, founding)
            return self._mention(rest) if rest and clause.predicate and not acts and self._is_thing(rest) else None
        return None

    def treated(self) -> list[Token]:
        """对 资金使用情况 进行了 专项检查, 就 未成年人保护 开展 磋商: the thing that a deed behind a light verb treats.

        People are those whom the deed is for, and a deed with a figure is itself what is counted.
        """
        clause = self.clause
        joined = len(clause.predicate) > 1 and not clause.after  # 开展 磋商, read as one
        light, deed = (clause.predicate[-2:-1], clause.predicate[-1:]) if joined else (clause.predicate[-1:], None)
        if not light or light[0].text not in self.words["treating"] or clause.counts_after:
            return []
        deed = trim(clause.after) if deed is None else deed
        how = len(deed) == PAIR and deed[-1].kind is Kind.VERB  # 深入 交流
        if not deed or not (deed[-1].kind is Kind.VERB or self._is_deed(deed[-1])):
            return []  # 围绕 就业 开展 活动
        if not how and any(token.kind is Kind.VERB and not token.weak for token in deed[:-1]):
            return []
        for phrase in clause.phrases:
            start = self.offset + phrase.tokens[0].start if phrase.tokens else 0
            opened = self.reading.simplified.endswith(self.affixes["treated-preposition"], 0, start)
            to_them = phrase.tokens[-1:] if phrase.tokens and phrase.tokens[-1].kind is Kind.VERB else []
            thing = without_places(trim(phrase.tokens)) if opened else []
            thing = [*thing, *to_them] if thing and is_group(thing[-1]) else thing  # 未成年人 保护
            if thing and not is_group(thing[-1]):
                return thing
        return []

    def _is_deed(self, noun: Token) -> bool:
        """对 园所 进行 年检: what the tagger takes for a noun, behind a verb by which something can only be treated."""
        light = self.clause.predicate[-1].text in self.words["carrying-out"]
        return light and noun.kind is Kind.WORD and not noun.text.endswith(self.reading.lexicon.events)

    def _told_of(self) -> list[Token]:
        """使 家庭矛盾 得到 化解: what stands before the verb, and behind 使."""
        subject = self.clause.subject
        opening = next((n + 1 for n, t in enumerate(subject) if t.text in self.words["causative"]), 0)
        return without_places(trim(subject[opening:]))

    def befallen(self) -> list[Token]:
        """文物 得到 妥善 修缮: the thing to which is done what stands behind a verb of getting; 小品 荣获 一等奖."""
        clause = self.clause
        head = clause.head.verb if clause.head is not None else None
        if head is None or clause.counts_after:
            return []
        befalls = clause.predicate[-1].text in self.words["befalling"]
        deed = trim(clause.after) if befalls or head.frame.notation == HONOURED else []
        if not deed:
            return []
        if not befalls:
            short = deed[-1].end - clause.predicate[-1].end <= LONGEST_GOAL
            return self._thing_told_of() if head.frame.notation == HONOURED and short else []
        if deed[-1].kind is not Kind.VERB:
            return []
        if any(not t.weak and t.kind is not Kind.ADVERB and t.tag[:1] not in HOW_TAGS for t in deed[:-1]):
            return []  # 得到 社会各界 支持
        return self._thing_told_of()

    def _thing_told_of(self) -> list[Token]:
        """Return what stands before the verb, where it is a thing and neither people, nor a body, nor a figure."""
        thing = self._told_of()
        if not thing or (len(thing) == 1 and thing[0].text in self.words["field-untold"]):
            return []
        if any(t.kind is Kind.QUANTITY or is_organization(t) for t in (*thing, *self.clause.after)):
            return []
        return [] if is_group(thing[-1]) or self._acts(thing[-1]) else thing

    def _field(self) -> list[Token] | None:
        """某项改革取得新进展, 绣品由工厂回收、销售: the thing of which it is told."""
        clause = self.clause
        done, results = "agent" in clause.roles, clause.object_role == "result"
        if clause.head is None or clause.counts_after or not (done or results):
            return None
        field, told = self._thing_told_of(), trim(clause.after)
        if not field:
            return None
        if done:
            return field if told and all(t.weak or t.kind in JOINED for t in told) else None
        words = self.reading.lexicon.vocabulary.words
        formula = (*words["formulaic-result"], *words["result-noun"])
        return field if not told or told[-1].text.endswith(formula) else None

    def _acts(self, token: Token) -> bool:
        """Tell whether a word names a person, a body or an authority."""
        lexicon = self.reading.lexicon
        acts = self._is_person(token) or token.tag.startswith("nr") or token.text in lexicon.words["authority"]
        return acts or lexicon.ends_organization(token.text)

    def _comes_to_thing(self) -> bool:
        """某项改革实现全覆盖, 三项工程完成各自的指标: what a thing comes to, where that is no figure and no formula."""
        after = self.clause.after
        if not after or any(token.kind is Kind.QUANTITY for token in after):
            return False
        return not after[-1].text.endswith(self.affixes["formulaic-result"])

    def _first_of_list(self, acted: Sequence[Token]) -> list[Token]:
        """提供 更加 精准、贴心 的 服务: the first word of a list before 的, read as an adverb."""
        clause = self.clause
        pause = clause.after[0] if clause.after else None
        if pause is None or pause.kind is not Kind.PAUSE or pause.end != acted[0].start or not clause.predicate:
            return []
        if not any(token.kind is Kind.OF for token in clause.after):
            return []
        behind = clause.predicate[-1].end
        return [token for token in clause.markers if token.start >= behind and token.end == pause.start]

    def _fronted(self) -> list[Token]:
        """将 标准金额 上调 3.2%: what is fronted is what is changed."""
        if "object" not in self.clause.roles:
            return []
        return trim(next(phrase.tokens for phrase in self.clause.phrases if phrase.role == "object"))

    def moved(self) -> list[Token]:
        """全部现款将汇缴到总会, 岗位落实到村: a thing before a verb that leads somewhere is what is moved."""
        clause = self.clause
        if not clause.predicate or not clause.subject or clause.subject_role == THEME:
            return []
        last = clause.predicate[-1]
        leads = last.text.endswith(LEADING) or last.text in self.words["entering"]
        if not leads and not self.reading.simplified.startswith(LEADING, self.offset + last.end):
            return []
        thing = self._told_of()
        if not thing or is_group(thing[-1]) or any(is_organization(t) or t.kind is Kind.QUANTITY for t in thing):
            return []
        named = thing[-1].kind is Kind.WORD and thing[-1].tag.startswith(("n", "l"))
        named = named or (thing[-1].weak and len(thing) > 1)  # 活动中心 建设 列入 …
        acts = self._is_person(thing[-1]) or self.reading.lexicon.ends_organization(thing[-1].text)
        return thing if named and not acts else []

    def _held(self) -> Mention | None:
        """招聘会为期2天，由…举办，在…举行: what is held by someone, or somewhere, is what the clause before told of."""
        head, before = self.clause.head, self.before
        if (event := self._event_of_host()) is not None:
            return event
        if head is None or before is None or before.statement.sentence.start > self.offset + head.start:
            return None
        if "agent" not in self.clause.roles and head.text not in self.words["held"]:
            return None
        if before.theme:
            return before.theme[0]
        return before.statement.object

    def event(self) -> Mention | None:
        """由…主办的研讨会，: what a clause without a verb of its own names that takes place."""
        subject = self._hosted(without_places(trim(self.clause.subject)))
        named = bool(subject) and subject[-1].kind is Kind.WORD and self._is_thing(subject)
        return self._mention(subject) if named and subject[-1].text.endswith(self.reading.lexicon.events) else None

    def _hosted(self, subject: list[Token]) -> list[Token]:
        """由 甲 主办 、 乙 承办 的 科普 活动: what is held stands behind those who hold it and help with it."""
        of = next((n for n in range(len(subject) - 1, 0, -1) if subject[n].kind is Kind.OF), 0)
        if not of:
            return subject
        words = self.reading.lexicon.words
        hosted = any(token.text in words["hosting"] or token.text in words["co-hosting"] for token in subject[:of])
        return trim(subject[of + 1 :]) if hosted else subject

    def _event_of_host(self) -> Mention | None:
        """由 甲、乙 主办 的 科普 活动 启动: what is held stands behind those who hold it."""
        head = self.clause.head
        if head is None or not head.text.endswith(self.reading.lexicon.holding):
            return None
        for phrase in self.clause.phrases:
            of = next((n for n in range(len(phrase.tokens) - 1, -1, -1) if phrase.tokens[n].kind is Kind.OF), -1)
            event = trim(phrase.tokens[of + 1 :]) if phrase.role == "agent" and of > 0 else []
            if event:
                return self._mention(event)
        return None

    def _acted_upon(self) -> list[Token]:
        after = self.clause.after
        for index, token in enumerate(after):
            if token.kind is Kind.QUANTITY:
                if index == 1 and _lasts(after):
                    lasting = without_places(trim(after[index + 2 :]))
                    opens = after[index + 2] if lasting and after[index + 2].end == lasting[0].start else None
                    return with_opening(opens, lasting)
                named = without_places(phrase_before(after, index))
                if (
                    named
                    and named[-1].end == token.start
                    and (named[-1].kind is Kind.QUOTE or _counts_list(named, token))
                ):
                    counted = phrase_after(after, index)
                    return [*named, token, *counted] if counted else named  # “暖春” 四步 工作 体系
                return named or self._with_deed(phrase_after(after, index))
        thing = trim(after)
        return with_opening(self._between(thing), thing)

    def _with_deed(self, counted: list[Token]) -> list[Token]:
        """开展 五类 典型 推荐: what is counted behind a light verb, with the deed that ends the clause."""
        last, head = self.clause.after[-1], self.clause.head
        light = head is not None and head.verb is not None and head.verb.frame.light
        ends = light and bool(counted) and last.kind is Kind.VERB and counted[-1].end == last.start
        return [*counted, last] if ends and self.clause.after[-2] is counted[-1] else counted

    def _between(self, thing: Sequence[Token]) -> Token | None:
        """The one word between the verb and its object, also where it was read as telling how: 扩大 有效 需求."""
        clause = self.clause
        if not thing or not clause.predicate:
            return None
        start, end = clause.predicate[-1].end, thing[0].start
        if COMPLETED in clause.marked and any(t.text == COMPLETED and t.start == start for t in clause.markers):
            start += len(COMPLETED)  # 得到了 及时 治疗
        for token in (*clause.after[:1], *clause.markers):
            if token.start == start and token.end == end:
                return token
        return None

    def _is_thing(self, tokens: Sequence[Token]) -> bool:
        return not any(token.kind is Kind.QUANTITY for token in tokens)

    def _of(self, tokens: Sequence[Token]) -> list[Measure]:
        found = []
        for index, token in enumerate(tokens):
            if (
                token.quantity is not None
                and token.kind is Kind.QUANTITY
                and not self._is_age(token)
                and not _is_base(tokens, index)
            ):
                found.append(self._measure(tokens, index, token.quantity))
        return found

    def _is_age(self, token: Token) -> bool:
        """看望 101岁 的 老人: an age counts nothing; 预期寿命 78.5岁 is an indicator."""
        if not is_age(token):
            return False
        start, end = self.offset + self.clause.start, self.offset + self.clause.end
        return all(self.reading.simplified.find(word, start, end) < 0 for word in self.words["span-of-life"])

    def _measure(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> Measure:
        counted, located = self._count(tokens, index, quantity), False
        counted, graded = _without_grade(counted, tokens[index], self.words["grade"])
        if len(counted) == 1 and len(counted[0]) == 1 and self._is_area(counted[0][0], quantity):
            counted, located = [], True  # 辖区431户684名低保对象
        if len(counted) == 1 and counted[0][0].text == ETC and quantity.unit in PERSONS:
            counted = []  # 市妇联等部门共80多人
        mentions = (*self._sharing(tokens, counted, quantity), *(self._mention(run) for run in counted))
        if not mentions and (shared := self._respective(tokens[index]) or self._given_each(quantity)):
            mentions = shared
        if not mentions and self._counted and (graded or _goes_on(tokens, index)):
            mentions = (
                ()
                if all(one.text in self.words["counts-itself"] for one in self._counted[-1][:1])
                else self._counted[-1]
            )
        deed = (
            self._deed(tokens[index], quantity) or self._rate_of_deed(tokens[index], quantity) if not mentions else None
        )
        if deed is not None and (
            quantity.unit in ("session", RENMINBI) or not any(is_group(token) for token in self.clause.subject)
        ):
            mentions = (deed,)
        if not mentions and (thing := self._shared(tokens, index, quantity)):
            counted = [thing]
            mentions = (self._mention(thing),)
        if not mentions and (subject := self._counted_subject(tokens, persons=quantity.unit in PERSONS)):
            counted = [subject]
            mentions = (self._mention(subject),)
        head = self.clause.head
        raised = quantity.unit == "percent" or (head is not None and head.text.endswith(TO))
        if not mentions and raised and (fronted := self._fronted()):
            mentions = (self._mention(fronted),)
        if not mentions and quantity.classifier == "次" and tokens is self.clause.subject and tokens[index + 1 :] == []:
            acted = self._acted_upon()  # 6次 荣获 称号
            mentions = (self._mention(acted),) if acted else ()
        people = self._part_of_people(quantity, located=located) if not mentions else None
        if people is not None:
            self._part, mentions = people, people.counted
        if not mentions:
            mentions = self._joined_deed(tokens, index, quantity) or self._counts_itself(tokens[index], quantity)
        mentions = mentions or self._between_verb_and(tokens, index)
        if graded:
            mentions = tuple(self._of_any_grade(mention) for mention in mentions)
        self._counted.append(mentions)
        span = Span(self.offset + quantity.start, self.offset + quantity.end)
        return Measure(
            span=span,
            quantity=self._in_document(self._of_persons(quantity, counted), span),
            counted=mentions,
            beneficiaries=people.beneficiaries if people is not None else self._groups(counted, quantity),
            comparison=self._comparison() or self._set_against(tokens, index, quantity),
        )

    def _is_area(self, token: Token, quantity: Quantity) -> bool:
        """Tell whether a word only says where something is counted, or of money, by whom it is given: 市本级86万元."""
        of_level = quantity.unit == RENMINBI and token.text in LEVEL_ENDINGS
        return of_level or token.text in self.words["area-counted-in"]

    def _joined_deed(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> tuple[Mention, ...]:
        """促成 结对 216对: the last of verbs side by side names what its own word counts."""
        last = self.clause.predicate[-1] if len(self.clause.predicate) > 1 and not index else None
        if last is None or tokens is not self.clause.after or not quantity.classifier:
            return ()
        return (self._mention([last]),) if last.text.endswith(quantity.classifier) else ()

    def _between_verb_and(self, tokens: Sequence[Token], index: int) -> tuple[Mention, ...]:
        """完成 造血干细胞 采样 入库 1260人份, 实现 捐献 18例: what stands before a figure, whatever it is."""
        clause = self.clause
        if tokens is not clause.after or any(token.kind is Kind.QUANTITY for token in tokens[:index]):
            return ()
        first = next((n for n in range(index) if tokens[n].kind in (Kind.WORD, Kind.NAME, Kind.VERB)), index)
        if first < index and all(t.kind in (Kind.WORD, Kind.NAME, Kind.VERB) for t in tokens[first:index]):
            return (self._mention(tokens[first:index]),)
        joined = not index and len(clause.predicate) > 1 and clause.predicate[-1].weak
        return (self._mention(clause.predicate[-1:]),) if joined else ()

    def _of_any_grade(self, mention: Mention) -> Mention:
        """国家级 基地 2家、省级 6家: the noun without its grade, for another grade of it."""
        told = mention.span.of(self.reading.simplified)
        grade = next((grade for grade in self.affixes["grade"] if told.startswith(grade) and told != grade), "")
        return self._at(mention.span.start + len(grade), mention.span.end) if grade else mention

    def _shared(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> list[Token]:
        """4000元 和 5000元 补助 counts one thing; 85% 是 全职 空缺 what the copula says of the share."""
        joint = next(iter(tokens[index + 1 : index + 2]), None)
        if joint is not None and joint.quantity is not None and {joint.quantity.unit, quantity.unit} <= THINGS:
            return phrase_after(tokens, index + 1)  # 32次 108个 工种 的 竞赛
        last = _last_of_list(tokens, index, self.words["batch-classifier"])
        if last > index:
            return phrase_after(tokens, last) or list(self._aid(tokens, last, quantity))
        head = self.clause.head
        told = head is not None and head.text == IS and tokens is self.clause.subject and index + 1 == len(tokens)
        return trim(self.clause.after) if told and quantity.unit == "percent" else []

    def _aid(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> Sequence[Token]:
        """5000元 补助: an amount before the verbal noun for what it is given as."""
        last = tokens[index + 1 :]
        named = len(last) == 1 and quantity.unit == RENMINBI and last[0].text.endswith(self.affixes["given-amount"])
        return last if named else ()

    def _counted_subject(self, tokens: Sequence[Token], *, persons: bool) -> list[Token]:
        """农村劳动力 转移就业 7.67万人 counts its subject, if that is no one who acts."""
        clause = self.clause
        head = clause.head
        changed = head is not None and (head.text.endswith(TO) or _leads_on(clause))
        phrases = [phrase.tokens for phrase in clause.phrases if phrase.role == "place"] if changed else []
        if tokens is not clause.after and not any(tokens is part for part in phrases):
            return []
        whole = [token for token in clause.subject if token.kind is Kind.QUANTITY]
        counts = [token for token in tokens if token.kind is Kind.QUANTITY]
        alike = len(whole) == 1 == len(counts) and _classifier(whole[0]) == _classifier(counts[0])
        told = self._behind_of(clause.subject) if whole and not alike else clause.subject
        if whole and not told and clause.subject[-1].text.endswith(self.reading.lexicon.indicator_endings):
            told = clause.subject[clause.subject.index(whole[-1]) + 1 :]  # 五项 社会保险 参保 人数 达 96万人次
        if told and is_organization(told[0]) and told[-1].text in self.words["body-itself"]:
            return []  # 省总工会 机关 下拨 200万元
        if whole and not alike and not told:
            return []  # 60个项目竣工38个 counts 项目
        subject = without_places(trim([token for token in told if token.kind is not Kind.QUANTITY]))
        if persons and subject and self._is_undertaking(subject[-1]):
            return []  # 西部计划 报名 2074人
        if not subject or subject[-1].text in self.words["authority"]:
            return []
        if any(token.text in self.words["mobilizing"] for token in subject):
            return []  # 还 发动 企业 认捐 42万元
        if len(subject) == 1 and subject[0].text in (*self.words["bare-total"], *self.words["area-counted-in"]):
            return []  # 新建46处，总数达到130处
        if any(is_organization(token) for token in subject):
            return subject[-1:] if self._are_bodies_counted(subject, tokens) else []
        if clause.subject_role != THEME and (not _is_nominal_end(subject[-1]) or _is_level(subject)):
            return []
        acts = clause.subject_role == "agent" or is_group(subject[-1])  # 与 企业 签订 协议 的 137人
        if persons and acts and not any(self._is_counted_person(t) for t in subject):
            return []
        done = clause.subject_role != THEME or AMONG in clause.marked  # 其中 县医院 完成 380例
        if done and subject[-1].kind is Kind.WORD and self.reading.lexicon.ends_organization(subject[-1].text):
            return []
        return subject

    def _are_bodies_counted(self, subject: Sequence[Token], after: Sequence[Token]) -> bool:
        """全市 基层工会 达到 6800个: bodies of a kind, of which it is told how many there are."""
        head, name = self.clause.head, subject[-1].name
        reached = head is not None and head.verb is not None and head.verb.frame.notation in ("attain", "exist")
        counted = len(after) == 1 and _classifier(after[0]) in self.words["body-classifier"]
        return reached and counted and name is not None and is_organization(subject[-1]) and len(name.terms) == 1

    @staticmethod
    def _behind_of(subject: Sequence[Token]) -> Sequence[Token]:
        """销售额 超亿元 的 合作社 达到 14家: an amount before 的 tells which things are counted."""
        of = next((n for n in range(len(subject) - 1, 0, -1) if subject[n].kind is Kind.OF), 0)
        amount = subject[of - 1].quantity if of else None
        return subject[of + 1 :] if amount is not None and amount.unit == RENMINBI else []

    def _is_counted_person(self, token: Token) -> bool:
        """Tell people from bodies, which a figure with 人 does not count."""
        return self._counts_persons(token) if is_group(token) else self._is_person(token)

    def _is_person(self, token: Token) -> bool:
        return is_group(token) or (token.kind is Kind.WORD and token.text.endswith(self.affixes["person-noun"]))

    def _in_document(self, quantity: Quantity, span: Span) -> Quantity:
        q = quantity
        return Quantity(
            span.start,
            span.end,
            span.of(self.reading.document.text),
            q.value,
            q.lower,
            q.upper,
            self._currency(span) if q.unit == RENMINBI else q.unit,
            q.classifier,
            q.kind,
            q.rate,
            q.change,
            q.fraction,
        )

    def _currency(self, span: Span) -> str:
        """A bare 元 is the money of the place that the report is set in; 人民币 beside it says otherwise."""
        local = self.reading.settings.currency
        said = local and NAMED_RENMINBI in self.reading.simplified[max(0, span.start - FURTHEST_NAMED) : span.end]
        return RENMINBI if said or not local else local

    def _count(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> list[list[Token]]:
        if quantity.unit == "percent" and (told := self._told_of_share(tokens)) is not None:
            return told
        after = self._behind(tokens, index, quantity)
        before = phrase_before(tokens, _behind_bars(tokens, index))
        if quantity.unit == "percent" and not after and _is_of_figure(tokens, index):
            return [whole] if (whole := without_places(phrase_before(tokens, index - 2))) else []
        if not after and quantity.unit in PERSONS and index and tokens[index - 1].kind is Kind.OF:
            before = []  # 对 重点村 的 78人
        if not after and quantity.unit in PERSONS and before and self._is_of_people(tokens, before, quantity):
            before = []  # 西部计划 共有 2074人 报名, 脱贫人口 纳入 低保 1.36万人
        if quantity.unit in PERSONS and before and self._is_where(before[-1]):
            before = []  # 祁东、常宁两县市 120名, 水步 镇 160多人
        if not after and not before and quantity.unit in PERSONS and self._tells_what_they_do(tokens, index):
            before = trim(tokens[: index - 1])
        if after or not (before and quantity.unit == RENMINBI and _opens_with_count(tokens, before)):
            before = [token for token in before if token.start not in self._taken]
        before = without_places(before)
        if before and listed_before(tokens, index) is not None and len(before) == 1 + (before[-1].text in OWN_LEVEL):
            before = []  # 其中 省红会 30万元
        if (some := self._whole_of(tokens, index) or self._parted(tokens, index)) is not None:
            return [some]
        chosen = self._choose(before, after, tokens, index, quantity) or self._governed(tokens, index)
        chosen = self._in_pieces(chosen, quantity)
        if chosen and after and chosen[-1] is after[-1]:
            chosen = _of_all_levels(tokens, index, chosen)
        if not _is_threshold(tokens, index, quantity):
            self._taken.update(token.start for token in chosen)
        return [chosen] if chosen else []

    def _behind(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> list[Token]:
        """Return the noun phrase that begins behind a figure, if that is what it may count."""
        after = phrase_after(tokens, index) if quantity.unit != "percent" or _is_tied(tokens, index) else []
        if quantity.unit in PERSONS and quantity.text.endswith("人") and len(after) == 1 and after[0].tag in VERBAL:
            after = []  # 1.4万人 登记 成为 志愿者, 300人 活动
        by_whom = self.reading.simplified.startswith(BY_WHOM, self.offset + tokens[index].start - 1)
        if by_whom or any(token.text == MAKING_UP for token in after):
            after = list(takewhile(lambda token: token.kind is not Kind.VERB, after))  # 由 18名 教师 组成 的 宣讲团
        alone = len(after) == 1 and after[0] is tokens[-1] and tokens is self.clause.subject
        if alone and after[0].tag == TELLING_HOW and quantity.unit != "session":
            after = []  # 3000户 基本 摆脱 贫困
        if after and quantity.text.endswith("人") and after[0].text[:PAIR] in self.words["stative"]:
            after = []  # 34人 符合条件
        return after

    def _is_where(self, noun: Token) -> bool:
        """Tell whether a word says where people are counted and not who they are."""
        ends = (
            noun.text.endswith(self.affixes["settlement-ending"]) and not is_group(noun) and not is_organization(noun)
        )
        return ends or noun.text in self.words["several-places"]

    def _is_of_people(self, tokens: Sequence[Token], before: Sequence[Token], quantity: Quantity) -> bool:
        """脱贫人口 纳入 低保 1.36万人: what stands between a verb and how many people it tells of is not counted."""
        if self._is_undertaking(before[-1]):
            return True
        if quantity.unit != PERSON:
            return False
        subject = trim(self.clause.subject) if tokens is self.clause.after else []
        if not subject or not self._is_counted_person(subject[-1]) or any(self._is_person(t) for t in before):
            return False
        return self.clause.subject_role != THEME and all(token.kind is not Kind.QUANTITY for token in subject)

    def _told_of_share(self, tokens: Sequence[Token]) -> list[list[Token]] | None:
        """低于 省控线 0.84个百分点 counts nothing; 女干部 占 干部的42%: the part has the share, if not of a task."""
        clause, head = self.clause, self.clause.head
        if (
            head is None
            or tokens is not clause.after
            or head.text not in (*self.words["above-or-below"], *self.words["having-share"])
        ):
            return None
        if head.text in self.words["above-or-below"]:
            return []
        of = next((n for n, token in enumerate(tokens) if token.kind is Kind.OF), 0)
        whole, part = trim(tokens[:of]), without_places(trim(clause.subject))
        if not part or not whole or whole[-1].text.removesuffix(NUMBER_OF).endswith(self.affixes["set-task"]):
            return None
        acts = is_organization(part[-1]) or any(token.kind is Kind.QUANTITY for token in part)
        return None if acts else [part]

    def _sharing(self, tokens: Sequence[Token], counted: list[list[Token]], quantity: Quantity) -> tuple[Mention, ...]:
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

    def _in_pieces(self, chosen: list[Token], quantity: Quantity) -> list[Token]:
        """案件85件，移送 公安机关 30件: no body and no deed comes in pieces, but what was counted so before."""
        if len(chosen) == 1 and chosen[0].text in self.words["attributive-verb"]:
            return []  # 另有 在建 3所
        plain = len(chosen) == 1 and quantity.unit == "count"
        told = plain and len(chosen[0].text) > PAIR and chosen[0].text.endswith(self.affixes["settlement-ending"])
        told = told and chosen[0].tag in PROPER  # 口罩1200个，…王仙镇300个
        plain = plain and quantity.classifier in self.words["piece-classifier"]
        acts = plain and chosen[0].tag == DONE and chosen[0].text not in self.words["coming-in"]
        passed_over = told or acts or (plain and is_organization(chosen[0]))
        return [] if passed_over and self._of_same_kind(quantity) else chosen

    def _is_undertaking(self, token: Token) -> bool:
        """Tell a plan or a campaign, which no figure with 人 counts, from a title that people have: 三八红旗手."""
        return is_programme(token) and token.text.endswith(self.reading.lexicon.called)

    def _whole_of(self, tokens: Sequence[Token], index: int) -> list[Token] | None:
        """55个 县 中 52个: some of those that are counted right before."""
        if index < LEAST_OF_SOME or tokens[index - 1].text not in BEHIND_WHOLE:
            return None
        count = next((n for n in range(index - 1, -1, -1) if tokens[n].kind is Kind.QUANTITY), None)
        if count is None or _classifier(tokens[count]) != _classifier(tokens[index]):
            return None
        return trim(tokens[count + 1 : index - 1]) or None

    def _tells_what_they_do(self, tokens: Sequence[Token], index: int) -> bool:
        """新增 农村劳动力 转移 36万人: people between a verb for how many more there are and what they do."""
        head = self.clause.head
        raised = head is not None and tokens is self.clause.after and index >= PAIR
        if not raised or head is None or any(t.kind not in (Kind.WORD, Kind.NAME) for t in tokens[: index - 1]):
            return False
        if not is_group(tokens[index - PAIR]) or tokens[index - 1].kind is not Kind.VERB:
            return False
        verb = tokens[index - 1].verb  # 送 农民工 返乡 8万人次, 吸纳 当地 群众 务工 180人
        return head.text in self.words["newly-counted"] or (verb is not None and verb.frame.notation == "participate")

    def _governed(self, tokens: Sequence[Token], index: int) -> list[Token]:
        """为 150名 经过 选拔 的 学生: in a phrase, what ends it after 的 is what is counted."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        stative = self.words["stative"]  # 8家 在全省具有影响力的 医院, 63场 适合长者的 招聘会
        told = following is not None and (following.kind is Kind.PREPOSITION or following.text in stative)
        if not told and not any(tokens is phrase.tokens for phrase in self.clause.phrases):
            return []
        of = next((n for n in range(len(tokens) - 1, index, -1) if tokens[n].kind is Kind.OF), -1)
        return trim(tokens[of + 1 :]) if of > 0 else []

    def _choose(
        self, before: list[Token], after: list[Token], tokens: Sequence[Token], index: int, quantity: Quantity
    ) -> list[Token]:
        if not before or not after:
            return before or after
        if len(before) == 1 and before[0].text in LEVEL_ENDINGS:
            return after  # 表彰 全国 各县 市 24对 模范夫妻
        if _is_tied(tokens, index) or (index and tokens[index - 1].kind is Kind.OF):
            return after
        if _is_joined_amount(tokens, index, quantity) and after[0].start == tokens[index].end:
            return after
        if _sums_up_list(tokens, index, quantity) and after[0].start == tokens[index].end:
            return after
        if self._is_behind_deed(before, tokens) and after[0].start == tokens[index].end:
            return after
        touching = before[-1].end == tokens[index].start
        apart = not touching and after[0].start > tokens[index].end
        if apart and before[-1].text.endswith(self.reading.lexicon.indicator_endings):
            return before  # 户数 1260户 人数 2140人
        if quantity.unit == "count" or quantity.unit in PERSONS:
            counts_after = not quantity.classifier.endswith("人") and after[0].start == tokens[index].end
            endings = (
                self.affixes["home-or-school-ending"] if quantity.unit in PERSONS else self.affixes["settlement-ending"]
            )
            located = (
                before[-1].text.endswith(endings) or before[-1].text in LEVEL_ENDINGS or is_organization(before[-1])
            )
            located = located or (is_group(before[-1]) and quantity.classifier in self.words["piece-classifier"])
            listed = _is_list_of_kinds(before, self.affixes["kind-of-counted"])
            located = (located or listed) and after[0].start == tokens[index].end
            people = is_group(after[0])
            if quantity.unit in PERSONS and not any(is_group(token) for token in before):
                people = people or self._is_person(after[-1])  # 领导 班子 18位 主要 官员
            return before if touching and not located and not (counts_after and people) else after
        both = touching and after[0].start == tokens[index].end
        if index and tokens[index - 1].kind is Kind.PARTICLE and after[0].start == tokens[index].end:
            return after  # 慰问组 带 着 6000元 慰问金
        given = quantity.unit == RENMINBI and after[0].start == tokens[index].end
        if (
            given
            and after[-1].text.endswith(self.affixes["given-amount"])
            and before[-1].text.endswith(self.affixes["receiver-ending"])
        ):
            return after  # 每个 家庭 每年 2500元 救助
        if both and quantity.unit == RENMINBI and after[-1].text.endswith(self.affixes["given-amount"]):
            return after
        return after if both and quantity.unit not in (RENMINBI, "percent") else before

    def _is_behind_deed(self, before: Sequence[Token], tokens: Sequence[Token]) -> bool:
        """助力 关心 新市民 22条 措施: what a verb that is no predicate acts on only tells which things are counted."""
        first = next((n for n, token in enumerate(tokens) if token is before[0]), 0)
        if not first and tokens is self.clause.after:
            return len(self.clause.predicate) > 1 and _carries_out(self.clause.predicate[0])
        return first > 0 and tokens[first - 1].kind is Kind.VERB and tokens[first - 1].verb is not None

    def _counts_itself(self, token: Token, quantity: Quantity) -> tuple[Mention, ...]:
        """3000人 counts 人; an amount or a share goes on with what the clause before counted."""
        same = self._those_led(token, quantity) or self._of_same_kind(quantity) or self._share_of_money(token, quantity)
        same = same or self._risen(quantity) or self._by_headline(quantity)
        if same is not None:
            return same
        whole = self.before.statement.measures if self.before is not None else ()
        people = any(measure.quantity.unit in PERSONS for measure in whole)
        if self.before is not None and quantity.unit in PERSONS and people and self._is_part():
            return self.before.counted
        if quantity.unit in PERSONS and quantity.text.endswith("人"):
            end = self.offset + token.end
            return (self._at(end - 1, end), *self._what_they_do(token), *self._told_before(token))
        if quantity.unit in PERSONS and quantity.text.endswith(("人次", "人份")):
            end = self.offset + token.end
            taken = self._acted_upon() if token in self.clause.subject else []  # 29万人次 参与 竞赛
            things = (
                (self._mention(taken),) if taken and taken[-1].kind is not Kind.QUANTITY else self._what_they_do(token)
            )
            return (self._at(end - 2, end), *things, *self._treated())
        if quantity.classifier == HOUSEHOLD and quantity.text.endswith(HOUSEHOLD):
            end = self.offset + token.end
            return self._summed_up(token) or (self._at(end - 1, end),)
        if quantity.unit == "percent" and (theme := without_places(trim(self.clause.subject))):
            if any(t.kind is Kind.QUANTITY for t in theme):
                theme = _behind_threshold(theme) or self._rate_of_several(token)
            return (self._mention(theme),) if theme else ()
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
        if quantity.unit == PERSON and last and is_group(last[0]) and self._is_counted_person(last[0]):
            return (self._mention(last),)  # 吸纳 8个 村 的 妇女 务工 460人
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

    def _given_each(self, quantity: Quantity) -> tuple[Mention, ...]:
        """每户发放慰问金1000元，低收入户每户发放800元: each of others is given the same thing."""
        before = self.before
        each = any(token.text.startswith(EACH) for token in self.clause.subject)
        if before is None or quantity.unit != RENMINBI or not each:
            return ()
        alike = before.statement.predicate.text == self._predicate_text()
        money = [one for one in before.statement.measures if one.quantity.unit == RENMINBI and one.counted]
        return money[-1].counted if alike and money else ()

    def _what_they_do(self, token: Token) -> tuple[Mention, ...]:
        """再就业 1.8万人, 聘用 245人: people of whom no noun tells are told apart by the noun of what they do."""
        head, verbs = self.clause.head, self.reading.lexicon.verbs
        if head is None or self.clause.after[:1] != [token]:
            return ()
        if not any(verb is not None and verb.noun for verb in (verbs.get(head.text), verbs.get(head.text[-PAIR:]))):
            return ()
        return (self._at(self.offset + head.start, self.offset + head.end),)

    def _treated(self) -> tuple[Mention, ...]:
        """为 群众 义诊 420人次: the people to whom a deed is done are those who are counted."""
        treated = [phrase.tokens for phrase in self.clause.phrases if phrase.role == "recipient" and phrase.tokens]
        if len(treated) != 1 or not is_group(treated[0][-1]) or any(t.kind is Kind.QUANTITY for t in treated[0]):
            return ()
        people = without_places(trim(treated[0]))
        return (self._mention(people),) if people else ()

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

    def _part_of_people(self, quantity: Quantity, *, located: bool) -> Measure | None:
        """52名母亲获得救助金，其中31人…，21人…: parts of the people counted first, though money was counted last."""
        before = self.before
        if quantity.unit not in PERSONS or before is None or before.clause.unit != self.clause.unit:
            return None
        if self._rises():
            counts = [measure for measure in before.statement.measures if measure.quantity.unit == quantity.unit]
            return counts[-1] if counts and counts[-1].beneficiaries else None
        if quantity.unit != PERSON:
            return None
        if not self._is_part() and not located:
            alike = before.statement.predicate.text == self._predicate_text()
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

    def _predicate_text(self) -> str:
        predicate = self.clause.predicate
        return self._mention(predicate).text if predicate else ""

    def part(self) -> Measure | None:
        """Return the people of whom the clause tells some: 其中31人获得…."""
        return self._part

    def _of_same_kind(self, quantity: Quantity) -> tuple[Mention, ...] | None:
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

    def _respective(self, token: Token) -> tuple[Mention, ...] | None:
        """A 完成…，B 完成…，分别增长 5%、6%: each share belongs to one of the clauses before, in their order."""
        clause, before = self.clause, self.before
        if self.words["respectively"].isdisjoint(clause.marked) or trim(clause.subject):
            return None
        quantities = [part for part in clause.after if part.kind is Kind.QUANTITY]
        themes: list[tuple[Mention, ...]] = []
        while before is not None and len(themes) < len(quantities) and before.clause.unit == clause.unit:
            themes.append(before.theme or self._happened(before) or before.counted)
            before = before.earlier
        if len(quantities) < PAIR or len(themes) < len(quantities) or token not in quantities:
            return None
        if any(one.text.endswith(self.affixes["set-task"]) for counted in self._counted[:1] for one in counted):
            return None  # 分别完成年计划的73%、86%
        return themes[len(quantities) - 1 - quantities.index(token)]

    @staticmethod
    def _happened(before: Read) -> tuple[Mention, ...]:
        """死亡2人，…分别下降: where a figure counts but people or times, what changes is what befell them."""
        bare = len(before.counted) == 1 and before.counted[0].text in COUNTED_BY_SIGN
        return (before.statement.predicate,) if bare and before.clause.head is not None else ()

    def _deed(self, token: Token, quantity: Quantity) -> Mention | None:
        """带动就业 3526人 counts 就业, 筹款 50万元 counts what was raised: the noun that ends the verb."""
        head = self.clause.head
        if head is None or head.end > token.start:
            return None
        after = self.clause.after
        worth = after[1:2] == [token] and (measures_only(after[0]) or after[0].text in AMOUNTING)
        if after[:1] != [token] and not worth:  # 捐款 达 80万元
            return None
        if quantity.unit in PERSONS and (joined := self._work_found_again(head)) is not None:
            return joined
        verbs = self.reading.lexicon.verbs
        last, first = verbs.get(head.text[-2:]), verbs.get(head.text[:-2])
        pivot = head.verb is not None and head.verb.frame.complement
        if (
            quantity.unit in PERSONS
            and len(head.text) == COMPOUND
            and last is not None
            and last.noun
            and first
            and pivot
        ):
            return self._at(self.offset + head.end - 2, self.offset + head.end)
        acting = head.verb is not None and head.verb.frame.notation in ("transitive", "reach") and len(head.text) > 1
        if quantity.unit not in (*PERSONS, RENMINBI, SHARE) and head.text in self.words["object-holding"]:
            return self._at(self.offset + head.start + (quantity.unit == "count"), self.offset + head.end)  # 植树 5万株
        households = quantity.classifier == HOUSEHOLD
        if (quantity.unit in PERSONS or households) and self._names_course(head):
            course = without_places(self.clause.subject)
            return self._at(self.offset + course[0].start, self.offset + head.end)
        held = quantity.unit == "session" and acting
        predicate = self.clause.predicate  # 实现 捐献 18例
        held = held or (
            len(predicate) == PAIR and predicate[0].text in CARRIED_OUT and quantity.unit == "count" and not households
        )
        if held or (quantity.unit == RENMINBI and head.weak and self._is_each(head)):
            return self._at(self.offset + head.start, self.offset + head.end)
        if quantity.unit == RENMINBI and self._is_total(head):
            return self._at(self.offset + head.start - 1, self.offset + head.end)
        funds = trim(self.clause.subject)[-1:]
        funded = bool(funds) and funds[0].text.endswith(self.affixes["sum-of-money"])  # “救急难” 资金 支出 360万元
        given = self.affixes["given-verb"] if after[:1] == [token] else self.affixes["donated-verb"]
        if quantity.unit == RENMINBI and head.text.endswith(given) and not funded:
            return self._at(self.offset + head.start, self.offset + head.end)
        spent = head.weak and head.verb is not None and after[:1] != [token]  # 支出 超过 8300万元
        spent = spent or head.text in self.words["investing"]
        if funded and head.text.endswith(self.affixes["income-growing"]):
            return None  # 基金 增收 3亿元
        if quantity.unit == RENMINBI and (spent or head.text.endswith(self.affixes["money-raised"])):
            return self._at(self.offset + head.start, self.offset + head.end)
        return None

    def _rate_of_deed(self, token: Token, quantity: Quantity) -> Mention | None:
        """县外 就业 达到 55%, 稳定就业 3个月以上 达到 80%: how many of all do what the verb says."""
        after, predicate, subject = self.clause.after, self.clause.predicate, self.clause.subject
        place = next((n for n, one in enumerate(after) if one is token), 0)
        if (
            not place
            or not measures_only(after[place - 1])
            or any(t.kind is not Kind.QUANTITY for t in after[: place - 1])
        ):
            return None
        plain = (
            bool(subject) and all(one.kind is Kind.WORD for one in subject) and subject[-1].end == predicate[0].start
        )
        if subject and not plain:
            return None  # 集体合同 覆盖 达到 92%
        return self._at(self.offset + (subject or predicate)[0].start, self.offset + predicate[-1].end)

    def _work_found_again(self, head: Token) -> Mention | None:
        """实现 就业 再就业 5300人: work and work found again are one thing that people are counted by."""
        before = self.clause.predicate[-PAIR] if len(self.clause.predicate) > 1 else None
        if before is None or before.end != head.start or not head.text.endswith(before.text[-PAIR:]):
            return None
        work = head.verb is not None and head.verb.activity.notation == WORKING and len(before.text) > PAIR
        return self._at(self.offset + before.end - PAIR, self.offset + head.end) if work else None

    def _is_each(self, head: Token) -> bool:
        """每人 一次性 救助 4000元: what each of them is given counts the giving."""
        return any(
            t.text.startswith(EACH) and t.end <= head.start for t in (*self.clause.subject, *self.clause.markers)
        )

    def _names_course(self, head: Token) -> bool:
        """创业能力 培训 270人 counts the training: a noun right before a verbal noun, and nothing else."""
        subject = without_places(self.clause.subject)
        plain = all(token.kind in (Kind.WORD, Kind.VERB) and token.tag.startswith("n") for token in subject)
        named = head.weak or (head.text[:-PAIR] in self.reading.lexicon.verbs and _is_noun(head, self.reading.lexicon))
        return bool(subject) and named and plain and subject[-1].end == head.start

    def _is_total(self, head: Token) -> bool:
        """总 投资 1600亿元: the amount is that of the investment."""
        total = next((marker for marker in self.clause.markers if marker.end == head.start), None)
        return total is not None and total.text == "总" and head.weak

    def _of_persons(self, quantity: Quantity, counted: list[list[Token]]) -> Quantity:
        """老年人49.3万 counts persons, and 助学金51万 money, though no classifier says so; 210人（次） counts times."""
        if quantity.unit == PERSON and self.reading.simplified.startswith(OR_TIMES, self.offset + quantity.end):
            return replace(quantity, unit=PERSON_TIME)
        if quantity.unit != "count" or quantity.classifier or not counted:
            return quantity
        if quantity.text.endswith(MYRIADS) and counted[0][-1].text.endswith(self.affixes["sum-of-money"]):
            return replace(quantity, unit=RENMINBI)  # 助学金51万
        people = next((token for token in (counted[0][-1], counted[0][0]) if is_group(token)), None)
        terms = people.name.terms if people is not None and people.name is not None else ()
        return replace(quantity, unit=PERSON) if self.reading.lexicon.counts_persons(terms) else quantity

    def _is_part(self) -> bool:
        """其中5397名 counts some of those that the clause before counted."""
        return any(token.text in PARTS for token in (*self.clause.markers, *self.clause.after, *self.clause.subject))

    def _groups(self, counted: list[list[Token]], quantity: Quantity) -> tuple[Mention, ...]:
        """The people that are counted: 农村贫困妇女 whole, not only the group's name that ends it."""
        found = []
        for run in counted:
            if quantity.unit in PERSONS and is_group(run[-1]) and not self._counts_persons(run[-1]):
                continue  # 就读高校27名
            persons = quantity.unit in PERSONS or quantity.classifier in PAIRS  # 24对 模范婆媳
            if is_group(run[-1]) or (persons and self._names_persons(run)):
                terms = run[-1].name.terms if is_group(run[-1]) and run[-1].name is not None and len(run) == 1 else ()
                found.append(self.reading.mention(self.offset, run, MentionKind.GROUP, terms))
        return tuple(found)

    def _counts_persons(self, token: Token) -> bool:
        """Tell whether a group is of people or households, not of bodies."""
        terms = token.name.terms if token.name is not None else ()
        return self.reading.lexicon.counts_persons(terms) or token.text.endswith(self.affixes["person-noun"])

    def _names_persons(self, run: Sequence[Token]) -> bool:
        last = run[-1]
        if any(is_group(token) for token in run[-2:]):
            return last.kind is not Kind.VERB
        return last.kind is Kind.WORD and last.text.endswith(self.affixes["person-noun"])

    def _comparison(self) -> str:
        start, end = self.offset + self.clause.start, self.offset + self.clause.end
        if not self.reading.comparisons.touch(start, end):
            return ""
        if self.reading.lexicon.pattern("{comparison}").search(self.reading.simplified, start, end) is None:
            return ""
        words, text = self.affixes["comparison"], self.reading.simplified[start:end]
        return next((word for word in words if word in text), "")

    def _set_against(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> str:
        """The word by which a figure only measures another one; empty where it stands for itself.

        由91%提高到98.6%: the level that was left. 55个县中52个: the whole of which a part is told.
        """
        if self._parted(tokens, index) is not None:
            return AMONG_THEM[0]
        clause, head = self.clause, self.clause.head
        if head is None or not any(tokens is phrase.tokens for phrase in clause.phrases):
            return ""
        if not head.text.endswith(TO) and not _leads_on(clause):
            return ""
        reached = any(t.quantity is not None and t.quantity.unit == quantity.unit for t in clause.after)
        start = self.offset + tokens[0].start
        before = self.reading.simplified[max(0, start - 1) : start]
        return before if reached and before in FROM_LEVEL else ""

    @staticmethod
    def _parted(tokens: Sequence[Token], index: int) -> list[Token] | None:
        """55个 县 中 52个: the noun between a whole and its part, which both count; None where no part is told."""
        if len(tokens) <= index + LEAST_OF_SOME:
            return None
        part = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind is Kind.QUANTITY), 0)
        if part < index + LEAST_OF_SOME or tokens[part - 1].text not in BEHIND_WHOLE:
            return None
        if _classifier(tokens[index]) != _classifier(tokens[part]):
            return None
        return trim(tokens[index + 1 : part - 1]) or None

    def _mention(self, tokens: Sequence[Token]) -> Mention:
        return self.reading.mention(self.offset, tokens, MentionKind.OBJECT)

    def _at(self, start: int, end: int) -> Mention:
        span = Span(start, end)
        return Mention.at(span, self.reading.document.text, MentionKind.OBJECT)


def _counts_list(named: Sequence[Token], figure: Token) -> bool:
    """城关 、 柳林 两个 镇 卫生院: tell whether a figure says how many are listed right before it."""
    items = 1 + sum(token.kind in JOINED for token in named)
    return figure.quantity is not None and items > 1 and figure.quantity.value == items


def _leads_on(clause: Clause) -> bool:
    """扩充 到 13家: tell whether 到 or 至 stands by itself behind the verb."""
    return any(t.text.startswith(TO) for t in clause.after[:1]) or any(t.text in TO for t in clause.markers)


def _classifier(token: Token) -> str:
    return token.quantity.classifier if token.quantity is not None else ""


def _behind_bars(tokens: Sequence[Token], index: int) -> int:
    """| 发放 轮椅 | 820辆 |: where the cell before that of a figure ends."""
    while index and tokens[index - 1].text in BARS:
        index -= 1
    return index


def _is_base(tokens: Sequence[Token], index: int) -> bool:
    """每 千名 老年人 拥有 床位 32张: what a rate is for."""
    return index > 0 and tokens[index - 1].text == EACH and tokens[index].text[0] in ROUND


def _sums_up_list(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """琼中、保亭、白沙 3个 贫困县: a figure after as many names as it says counts the noun behind it."""
    items, position = 1, index - 1
    while position > 0 and tokens[position].kind in (*JOINED, Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB):
        items += tokens[position].kind in JOINED
        position -= 1
    return items > 1 and quantity.value is not None and quantity.value == items


def _is_list_of_kinds(before: Sequence[Token], kinds: tuple[str, ...]) -> bool:
    """“某某计划” 等 三大类 12件 提案: examples of what is counted, and their kinds."""
    etc = next((n for n, token in enumerate(before) if token.text == ETC), 0)
    return etc > 0 and before[-1].text.endswith(kinds)


def _is_level(subject: Sequence[Token]) -> bool:
    """县级 配套 10万元: who gives it, and not what is given."""
    return len(subject) == 1 and subject[0].text.endswith((LEVEL, TREASURY))


def _is_nominal_end(token: Token) -> bool:
    """Tell a noun from what the tagger calls a manner or an adverb: what is 最高 is nothing that is counted."""
    return token.kind is not Kind.WORD or token.tag[:1] not in NOT_NOMINAL


def _of_all_levels(tokens: Sequence[Token], index: int, counted: list[Token]) -> list[Token]:
    """1个 国家级 、 4个 自治区 级 和 8个 县级 示范 基地: each counts the noun that follows the last level."""
    ends = next((n for n in range(index + 1, len(tokens)) if tokens[n].start >= counted[-1].end), len(tokens))
    following = tokens[ends].text if ends < len(tokens) else ""
    if not counted[-1].text.endswith(LEVEL) and following != LEVEL:
        return counted
    last = max(n for n, token in enumerate(tokens) if token.kind is Kind.QUANTITY)
    named = [token for token in phrase_after(tokens, last) if not token.text.endswith(LEVEL)] if last > index else []
    return named or counted


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """66.8% 、 56%: a quantity right after another counts the same, with or without a mark between."""
    previous = index - 1
    while previous > 0 and tokens[previous].kind in (Kind.PAUSE, Kind.CONJUNCTION):
        previous -= 1
    return previous >= 0 and tokens[previous].kind is Kind.QUANTITY


def _is_joined_amount(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """价值 200万元 的 物资 和 100万元 现金: an amount behind a conjunction counts what stands behind it."""
    before = tokens[index - 1] if index else None
    return quantity.unit == RENMINBI and before is not None and before.kind is Kind.CONJUNCTION


def _opens_with_count(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """75家 企业 年 销售收入 18亿元: what stands between a count and an amount is counted by both."""
    opening = next(n for n, token in enumerate(tokens) if token is before[0])
    counts = [token.quantity for token in tokens[max(0, opening - 2) : opening] if token.quantity is not None]
    return bool(counts) and counts[-1].unit != RENMINBI


def _is_threshold(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """500万元以上 项目 350个, 投资 20亿元 的 合同 9个: an amount that only tells which things are counted."""
    over = quantity.text.endswith(THRESHOLDS)
    if not over and (quantity.unit != RENMINBI or not _is_tied(tokens, index)):
        return False
    return any(token.kind is Kind.QUANTITY for token in tokens[index + 2 : index + 5])


def _behind_threshold(theme: Sequence[Token]) -> list[Token]:
    """百人以上 企业 建制率: the rate that an amount only tells of which things it is; empty for another."""
    counts = [n for n, token in enumerate(theme) if token.kind is Kind.QUANTITY]
    if not all(theme[n].text.endswith(THRESHOLDS) for n in counts) or not theme[-1].text.endswith(RATE):
        return []
    return list(theme[counts[-1] + 1 :])


def _last_of_list(tokens: Sequence[Token], index: int, batches: Container[str]) -> int:
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


def _is_of_figure(tokens: Sequence[Token], index: int) -> bool:
    """任务 13.16万人 的 82.9%: a share of a figure that is given."""
    return index > 1 and tokens[index - 1].kind is Kind.OF and tokens[index - 2].kind is Kind.QUANTITY


def _is_tied(tokens: Sequence[Token], index: int) -> bool:
    """25%的团支部: a share tied by 的 to what it is a share of."""
    return index + 1 < len(tokens) and tokens[index + 1].kind is Kind.OF


def is_compared_change(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a verb that may also act says by how much a figure changed: 同比增加, 比上年末增加."""
    head = clause.head
    changes = head is not None and head.verb is not None and head.text in lexicon.words["raising"]
    return changes and not COMPARED.isdisjoint(clause.marked)


def _lasts(after: Sequence[Token]) -> bool:
    """为期 2年 的 支教、支医 等 服务: how long what is done takes stands before it."""
    return after[0].text == LASTING and after[2:3] != [] and after[2].kind is Kind.OF and after[3:] != []


def _carries_out(verb: Token) -> bool:
    """实施, 开展: what is carried out is the deed, with its people, of the verb behind it."""
    return verb.verb is not None and verb.verb.frame.light


def _is_noun(head: Token, lexicon: Lexicon) -> bool:
    """技能 提升培训 684人: tell whether a verb that another one stands in ends in a verbal noun."""
    last = lexicon.verbs.get(head.text[-PAIR:])
    return last is not None and last.noun


def _without_grade(counted: list[list[Token]], figure: Token, grades: Container[str]) -> tuple[list[list[Token]], bool]:
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
