"""The object of a clause: the thing that it acts upon, moves, treats or tells of.

In: a clause in its context. Out: the object, and the thing behind each of the constructions that have one. It stands
alone because a clause has an object also where it counts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.finding import HOW_TAGS
from kg.extract.clauses.prepositions import JOINED
from kg.extract.clauses.traits import is_founded
from kg.extract.measures.context import PAIR, Context
from kg.extract.notations import HONOURED, THEME
from kg.extract.particles import COMPLETED
from kg.extract.phrases import (
    BY,
    is_group,
    is_organization,
    phrase_after,
    phrase_before,
    trim,
    with_opening,
    without_places,
)
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.statements.reading import Read, Reading
    from kg.model import Mention

LEADING: Final = ("到", "至", "给")
"""What follows or ends a verb by which a thing is moved to somebody or somewhere."""
LASTING: Final = "为期"
"""What stands before how long something takes."""
AS: Final = "为"
"""What stands behind 以 and a thing, before what it is taken as."""
PERSON_TAG: Final = "nr"
"""The tagger's class of names of persons."""
NOUN_TAGS: Final = ("n", "v", "j", "s")
"""The tagger's classes of nouns, of deeds, of short forms and of places."""
PASSING: Final = "通过"
"""What a thing does to an examination, and a meeting to a paper."""
OF_FORMER: Final = "之"
"""The 的 of set phrases: 举全县之力."""
BEFORE_LEVEL: Final = (
    Kind.QUANTITY, Kind.PERIOD, Kind.PREPOSITION, Kind.ADVERB, Kind.OF, Kind.CONJUNCTION, Kind.PAUSE
)  # fmt: skip
FROM_LEVEL: Final = ("从", "由", "分别")
"""What stands behind an indicator before the level that it left: 标准 分别 从 上年 的 3600元."""
LONGEST_GOAL: Final = 24
"""Characters of that into which a thing is brought, and of what it wins."""


class Objects(Context):
    """Reads what a clause acts upon."""

    __slots__ = ("_object",)

    def __init__(
        self, reading: Reading, offset: int, clause: Clause, before: Read | None, topic: tuple[Mention, ...] = ()
    ) -> None:
        super().__init__(reading, offset, clause, before, topic)
        self._object: tuple[Mention | None] | None = None

    def object(self) -> Mention | None:
        """Return the noun phrase that the clause acts upon."""
        if self._object is None:
            self._object = (self._read_object(),)
        return self._object[0]

    def _read_object(self) -> Mention | None:
        clause = self.clause
        if thing := self.fronted() or self.treated() or self.befallen():
            return self.mention(thing)
        if clause.object_role == "result":
            topics = [phrase.tokens for phrase in clause.phrases if phrase.role in ("place", "means")]
            topic = next((found for tokens in topics if (found := without_places(trim(tokens)))), None)
            if topic:
                return self.mention(topic)
        if (field := self._field()) is not None:
            return self.mention(field)
        if moved := self.moved():
            return self.mention(moved)
        theme = _up_to_figure(without_places(trim(clause.subject))) if clause.subject_role == "theme" else []
        acts = theme and (is_organization(theme[-1]) or self.acts_unnamed(theme))
        acted = self.acted_upon() if not theme or acts or self._comes_to_thing() else []
        if theme and not acts and not acted:
            return self.mention(theme)
        if acted:
            return self.mention([*self._first_of_list(acted), *acted])
        if clause.predicate and not clause.after and not clause.subject and (held := self._held()) is not None:
            return held
        if (event := self._co_hosted()) is not None:
            return event
        parted = JOINED if "agent" in clause.roles else (Kind.CONJUNCTION,)  # 由甲主办、乙承办
        if not clause.predicate or all(token.kind in parted for token in clause.after):
            treated = [phrase.tokens for phrase in clause.phrases if phrase.role == "recipient"]
            for tokens in treated if clause.predicate else ():
                if (
                    (thing := without_places(trim(tokens)))
                    and (not is_group(thing[-1]) or len(thing) > 1)
                    and not is_organization(thing[-1])
                ):
                    return self.mention(thing)  # 对 供水 管网 进行维修, 对 受灾 困难职工 进行慰问
            rest = self._hosted(self._told_of())
            founding = (*self.affixes["founding"], *self.affixes["being-built"])
            sent = any(is_organization(token) for token in clause.subject)  # 县人民医院 医务人员 义诊
            those = (*self.affixes["team-ending"], *(self.affixes["helper"] if sent else ()))  # 考察组 座谈
            acts = bool(rest) and (is_organization(rest[-1]) or rest[-1].text.endswith(those))
            acts = acts and not is_founded(clause, founding)
            return self.mention(rest) if rest and clause.predicate and not acts and self._is_thing(rest) else None
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
        attains = bool(clause.predicate) and self._is_attained(clause.predicate[-1].text)
        if (head is None and not attains) or clause.head is None or clause.counts_after:
            return []
        befalls = clause.predicate[-1].text in self.words["befalling"]
        honoured = head is not None and head.frame.notation == HONOURED
        deed = trim(clause.after) if befalls or attains or honoured else []
        if not deed:
            return []
        if attains:
            thing = self._thing_told_of(whoever_behind=True)
            short = deed[-1].end - clause.predicate[-1].end <= LONGEST_GOAL
            return thing if short and thing and _is_noun(thing[-1]) and not self._does_it(thing) else []
        if not befalls:
            short = deed[-1].end - clause.predicate[-1].end <= LONGEST_GOAL
            return self._thing_told_of() if honoured and short else []
        if deed[-1].kind is not Kind.VERB:
            return []
        if any(not t.weak and t.kind is not Kind.ADVERB and t.tag[:1] not in HOW_TAGS for t in deed[:-1]):
            return []  # 得到 社会各界 支持
        return self._thing_told_of()

    def _is_attained(self, verb: str) -> bool:
        """口岸 实现 常年开放, 项目 启动 建设: tell whether a verb says, with what follows, what a thing has come to."""
        attains = verb in self.words["attained-by-thing"]
        if not attains and verb not in self.words["begun-by-thing"]:
            return False
        told = trim(self.clause.after)
        if not told or told[0].text.startswith(self.affixes["extent-of-completion"]):
            return False  # 任务 完成 情况
        if verb == PASSING and not told[-1].text.endswith(self.affixes["examination"]):
            return False  # 会议 通过 决议
        return attains or told[-1].kind is Kind.VERB or told[-1].tag.startswith("v")

    def _does_it(self, thing: Sequence[Token]) -> bool:
        """工作组 完成 调研, 按 计划 完成 采购: tell whether what stands before the verb is who acts, or how."""
        how = (len(thing) == 1 and thing[0].text in self.words["how-attained"]) or thing[0].kind is Kind.PREPOSITION
        return how or thing[-1].text.endswith(self.affixes["acting-group"])

    def _thing_told_of(self, *, whoever_behind: bool = False) -> list[Token]:
        """Return what stands before the verb, where it is a thing and neither people, nor a body, nor a figure.

        Args:
            whoever_behind: whether a body may stand behind the verb, as in 方案通过省残联验收.
        """
        thing = self._told_of()
        if not thing or (len(thing) == 1 and thing[0].text in self.words["field-untold"]):
            return []
        behind = () if whoever_behind else self.clause.after
        if any(t.kind is Kind.QUANTITY or is_organization(t) for t in (*thing, *behind)):
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
        acts = self.is_person(token) or token.tag.startswith("nr") or token.text in lexicon.words["authority"]
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
        acts = self.is_person(thing[-1]) or self.reading.lexicon.ends_organization(thing[-1].text)
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

    def _co_hosted(self) -> Mention | None:
        """活动由甲主办、乙承办: what the next body helps to hold is what the clause before told of."""
        clause, before = self.clause, self.before
        if not clause.predicate or clause.after or before is None or not before.clause.predicate:
            return None
        words = self.words["co-hosting"]
        helps = clause.predicate[-1].text in words and before.clause.predicate[-1].text in words
        alone = bool(clause.subject) and all(is_organization(t) or t.kind in JOINED for t in clause.subject)
        return before.statement.object if helps and alone else None

    def event(self) -> Mention | None:
        """由…主办的研讨会，: what a clause without a verb of its own names that takes place."""
        subject = self._hosted(without_places(trim(self.clause.subject)))
        named = bool(subject) and subject[-1].kind is Kind.WORD and self._is_thing(subject)
        return self.mention(subject) if named and subject[-1].text.endswith(self.reading.lexicon.events) else None

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
                return self.mention(event)
        return None

    def acted_upon(self) -> list[Token]:
        """Return the noun phrase behind the verb that the deed is done to, with the figure that only counts a list."""
        after = _behind_frame(self.clause.after)
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
        """Tell whether words before a verb name neither figures nor who acts: 副主席李某 带队, 孙某、刘某 走访."""
        sent = any(is_organization(token) for token in tokens)
        persons = all(token.tag == PERSON_TAG or token.kind in JOINED for token in (tokens[-1:] if sent else tokens))
        named = tokens[-PAIR:-1] if tokens[-1].tag == PERSON_TAG else tokens[-1:]
        posts = any(token.text.endswith(self.affixes["held-post"]) for token in named)  # but 工会主席 培训班
        return not persons and not posts and not any(token.kind is Kind.QUANTITY for token in tokens)


def _behind_frame(after: list[Token]) -> list[Token]:
    """举行 以 18岁以下 患儿 为 救助对象 的 发放仪式: what is held stands behind 的, not behind the figure."""
    of = next((n for n, token in enumerate(after) if token.kind is Kind.OF), 0)
    framed = of > 0 and after[0].text == BY and any(token.text.startswith(AS) for token in after[1:of])
    return after[of + 1 :] if framed and any(token.kind is Kind.QUANTITY for token in after[:of]) else after


def _counts_list(named: Sequence[Token], figure: Token) -> bool:
    """城关 、 柳林 两个 镇 卫生院: tell whether a figure says how many are listed right before it."""
    items = 1 + sum(token.kind in JOINED for token in named)
    return figure.quantity is not None and items > 1 and figure.quantity.value == items


def _lasts(after: Sequence[Token]) -> bool:
    """为期 2年 的 支教、支医 等 服务: how long what is done takes stands before it."""
    return after[0].text == LASTING and after[2:3] != [] and after[2].kind is Kind.OF and after[3:] != []


def _is_noun(token: Token) -> bool:
    """Tell the end of what is told of from how a deed is done: no 保质保量 and no 举全县之力."""
    named = token.kind in (Kind.NAME, Kind.QUOTE) or token.weak or token.tag[:1] in NOUN_TAGS
    return named and not token.text.startswith(OF_FORMER)


def _up_to_figure(theme: list[Token]) -> list[Token]:
    """村集体收入 22万元 增长 到 36万元: the indicator without the level that it left."""
    end = len(theme)
    while end and (theme[end - 1].kind in BEFORE_LEVEL or theme[end - 1].text in FROM_LEVEL):
        end -= 1
    return theme[:end] if end else theme
