"""Clauses: who stands before the verb, which phrases surround it, what stands after it.

In: the tokens of a sentence. Out: :class:`Clause`s in order, each with at most one predicate. Chinese reports string
clauses together with commas, mostly verb first and object after, with the subject named once; the rules below say how
that prose is built, verbs and function words come from the vocabulary.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kg.extract.tokens import COMPLETED, EACH, ETC, HAVING, SHARING, TOWARDS, UNTIL, Kind, Token
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.extract.lexicon import Lexicon


@dataclass(slots=True)
class Phrase:
    """A prepositional phrase."""

    role: str
    """``recipient``, ``means``, ``place``, ``partner``, ``object`` or ``agent``."""
    tokens: list[Token]
    """What the preposition governs, without it and without the closer."""
    is_passive: bool = False
    """Whether it is 被: the agent of what befell the subject."""


@dataclass(slots=True)
class Clause:
    """One clause; the lists hold the sentence's own tokens in order."""

    start: int
    end: int
    unit: int
    """Index of the part of the sentence between semicolons that it lies in."""
    predicate: list[Token] = field(default_factory=list)
    subject: list[Token] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    after: list[Token] = field(default_factory=list)
    """What follows the predicate."""
    periods: list[Token] = field(default_factory=list)
    markers: list[Token] = field(default_factory=list)
    """Plans, negations and adverbs."""
    chained: bool = False
    """Whether it goes on from a clause before it without a comma: 举办活动20场 惠及妇女3000人."""
    head: Token | None = None
    """The token whose frame reads the clause: the last verb of the predicate that the vocabulary knows."""
    object_role: str = "object"
    """The role that the frame gives to what follows the predicate."""
    subject_role: str = "agent"
    """The role that the frame gives to what precedes the predicate."""
    complements: bool = False
    """Whether a second verb may follow the object."""

    def settle(self) -> None:
        """Work out what the predicate says of the clause, once: it is asked for at every step of reading."""
        head = None
        for token in reversed(self.predicate):
            if token.verb is not None:
                head = token
                break
        else:
            head = self.predicate[-1] if self.predicate else None
        self.head = head
        if head is not None and head.verb is not None:
            frame = head.verb.frame
            self.object_role, self.subject_role, self.complements = (
                frame.object_role,
                frame.subject_role,
                frame.complement,
            )
        else:
            self.object_role, self.subject_role, self.complements = "object", "agent", False


BY: Final = "以"
PARTED: Final = ("分为", "分成", "包括", "包含", "涵盖")
"""Verbs of what a plan consists of: 计划 before them is a noun."""
PASSING: Final = "通过"
TYING: Final = (Kind.OF, Kind.PAUSE)
TOTAL: Final = "总"
COMPLETING: Final = ("完成", "实现", "新增", "累计完成")
"""Verbs whose object is what was done, with how much of it: 完成湿地保护36万亩."""
LEVELS: Final = frozenset("省市县区州镇乡")
"""Bare words for a level of government that act where they are all of the subject."""
JOINED: Final = (Kind.PAUSE, Kind.CONJUNCTION)
GONE_TO: Final = frozenset((Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PAUSE, Kind.CONJUNCTION, Kind.ASIDE))
"""What names the places that a verb of going leads to."""
MOVING: Final = ("到", "至", "入", "给")
"""What verbs end in that move or change what is named before them: 拓宽到, 纳入, 送给."""
ALL_OF: Final = ("各", "各级", "有关", "相关")
BODIES: Final = ("单位", "部门", "机构", "企业", "学校")
RATE: Final = "率"
SET: Final = "计划"
MEETING: Final = "会"
EVENT_COUNTS: Final = ("期", "场", "次", "班", "场次", "项")
"""Classifiers of what is held or carried out."""
FROM_LEVEL: Final = ("从", "由")
"""What stands before the level that is left: 从2元提高到4元."""
RITES: Final = ("仪式", "典礼")
"""What bears the verb of what is done at it in its name: 发车仪式."""
NAME_OF_EVENT: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB, Kind.PAUSE, Kind.CONJUNCTION)
NOMINAL: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.CONJUNCTION, Kind.PAUSE)
LEADING: Final = ("到", "在")
"""What verbs of reaching a level or staying at it end in: 增加到, 保持在."""
STANDARD: Final = "标"
FROM: Final = "来自"
SHARES: Final = ("比重", "比例", "占比", "比率")
"""What is itself measured and not counted: 规模饲养的比重."""
SITES: Final = ("地", "园区", "地区", "区域", "场所", "地带", "小区", "路段", "社区")
"""Nouns of places that a verb before them tells apart: 在职工聚集园区."""
INCLUDING: Final = ("包括", "包含", "含")
AMONG: Final = "在内"
PAIR: Final = 2
LONGEST_INDICATOR: Final = 4
"""Words of an indicator's name from the verb in it on."""
SUBJECT_FRAMES: Final = frozenset(("participate", "attain", "exist", "receive"))
LONGEST_PARTNER: Final = 4
"""Words from 与 to the end of a partner's name at the head of a clause: 与 河北 工程 大学 建立."""
JOINTLY: Final = ("共同", "联合", "合作", "携手", "一起", "联手")
"""What a verb of several who act begins with, or what stands before it."""
NAMING: Final = ("专项",)
"""What is an adverb before a verb and a part of a name before a noun: 专项行动."""
JOINING: Final = ("和", "与", "及", "以及")
"""What joins nouns and not clauses."""
WAYS: Final = ("路", "路面", "公路", "道路", "干线", "高速", "铁路", "管网", "管道", "线", "段", "渠", "渠道")
CARRYING_OUT: Final = frozenset(("进行", "加以"))
"""Verbs whose thing stands behind 对 and whose deed behind themselves."""
REGARDING: Final = frozenset(("对", "对于", "针对", "就"))
QUALIFYING_TAGS: Final = frozenset("bd")
STARTING: Final = frozenset((Kind.VERB, Kind.QUANTITY, Kind.CONJUNCTION, Kind.PREPOSITION, Kind.PLAN))
"""What a new predicate may begin with where no comma stands before it."""
MONEY: Final = frozenset(("CNY", "TWD", "HKD", "MOP"))
"""The units of money that reports count in without a name of the currency."""
COPULA: Final = "copula"
HOW_TAGS: Final = frozenset("adzil")
"""The tagger's classes of words that tell how something is done: 较 好, 圆满, 保质保量."""
BEGIN: Final = "开始"
"""The verb of its kind that may stand before another with an object of its own: 开始 培训 学员."""
ALLOCATE: Final = "allocate"
COPULAS: Final = ("为", "在")
CHAINING: Final = frozenset(("并", "并且", "且", "而", "以及", "和", "同时", "及"))


def find_clauses(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Clause]:
    """Divide a sentence into clauses.

    Args:
        tokens: the sentence's tokens.
        lexicon: the words.

    Yields:
        Clauses in order; together they hold every token that is not punctuation.
    """
    for unit, segment in _segments(tokens):
        yield from _Segment(segment, unit, lexicon).clauses()


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
    unit = 0
    segment: list[Token] = []
    comma, stop, colon = Kind.COMMA, Kind.STOP, Kind.COLON
    for token in tokens:
        kind = token.kind
        if kind is comma or kind is stop or kind is colon:
            if segment:
                yield unit, segment
            segment = []
            unit += kind is stop
        else:
            segment.append(token)
    if segment:
        yield unit, segment


class _Segment:
    """What stands between two commas."""

    def __init__(self, tokens: list[Token], unit: int, lexicon: Lexicon) -> None:
        self.tokens, self.unit, self.lexicon = tokens, unit, lexicon
        self.words = lexicon.words
        self.roles = lexicon.phrase_roles
        self.following: list[Token | None] = []
        """For each token the next one that is no aside."""
        self.last_verb = -1
        self.last_strict_verb = -1
        """Position of the last verb that can be nothing else and modifies nothing."""
        self._names: list[int] | None = None
        self._held_event: int | None = None
        self.following_etc: list[int] = []
        """For each token the position of the 等 that sums up its list; -1 if a quantity or nothing comes first."""
        self._look_ahead(lexicon.words["total"])

    def _look_ahead(self, totals: Container[str]) -> None:
        following: Token | None = None
        after: Token | None = None
        found, sums = self.following, self.following_etc
        etc, position = -1, len(self.tokens)
        quantity, word, verb, aside = Kind.QUANTITY, Kind.WORD, Kind.VERB, Kind.ASIDE
        for token in reversed(self.tokens):
            position -= 1
            kind = token.kind
            found.append(following)
            if kind is quantity:
                etc = -1
            sums.append(etc)
            if kind is word:
                if token.text[-1] == "等":
                    etc = position
            elif kind is verb:
                if self.last_verb < 0:
                    self.last_verb = position
                if (
                    self.last_strict_verb < 0
                    and not token.weak
                    and token.text not in totals
                    and not (after is not None and after.kind is Kind.OF)
                ):
                    self.last_strict_verb = position
            if kind is not aside:
                following = token
            after = token
        found.reverse()
        sums.reverse()

    def clauses(self) -> Iterator[Clause]:
        index, chained = 0, False
        while index < len(self.tokens):
            clause = Clause(self.tokens[index].start, self.tokens[-1].end, self.unit, chained=chained)
            index = self._before(index, clause)
            index = self._predicate(index, clause)
            clause.settle()
            index = self._after(index, clause)
            clause.end = self.tokens[index - 1].end
            if not clause.predicate and clause.phrases:
                self._read_gift(clause)
            _read_existence(clause)
            clause.settle()
            yield clause
            chained = True

    def _read_gift(self, clause: Clause) -> None:
        """对 20名 学生 每人 800元 的 资助: without a verb, the deed after 的 that ends the phrase of whom it is for."""
        tokens = clause.phrases[-1].tokens
        if clause.subject or clause.phrases[-1].role != "recipient" or len(tokens) <= PAIR:
            return
        verb = self.lexicon.verbs.get(tokens[-1].text)
        if verb is not None and tokens[-2].kind is Kind.OF:
            clause.predicate = [replace(tokens[-1], kind=Kind.VERB, verb=verb, weak=verb.noun)]
            del tokens[-2:]

    # what stands before the predicate

    def _before(self, index: int, clause: Clause) -> int:
        while index < len(self.tokens):
            token = self.tokens[index]
            kind = token.kind
            if kind is Kind.PLAN and self._announces(index):
                clause.markers.append(token)
            elif kind is Kind.PERIOD:
                clause.periods.append(token)
            elif kind is Kind.ADVERB or kind is Kind.NEGATION:
                clause.markers.append(token)
            elif (token.text in self.roles or kind is Kind.PREPOSITION) and self._opens_phrase(index):
                index = self._phrase(index, clause)
                continue
            elif (kind is Kind.PREPOSITION and self._is_copula(index)) or (
                (kind is Kind.VERB or kind is Kind.PLAN) and self._is_predicate(index, clause)
            ):
                return index
            elif token.text == "地" and self._makes_adverb(index, clause):
                clause.markers.append(clause.subject.pop())
            else:
                clause.subject.append(token)
            index += 1
        return index

    def _makes_adverb(self, index: int, clause: Clause) -> bool:
        """较好 地 完成: 地 between a word for how and a verb."""
        following, before = self._next(index), clause.subject[-1] if clause.subject else None
        how = before is not None and before.end == self.tokens[index].start and before.tag[:1] in HOW_TAGS
        while how and len(clause.subject) > 1 and clause.subject[-2].tag[:1] in HOW_TAGS:
            clause.subject.pop(-2)
        return how and following is not None and following.kind is Kind.VERB

    def _announces(self, index: int) -> bool:
        """Tell 将 of a plan from 将 before a fronted object, and 计划 the verb from 计划 the noun."""
        following = self._next(index)
        if following is None:
            return False
        fronts = self.tokens[index].text in self.words["object-preposition"]
        if fronts and self._joins_things(index):
            return False
        before = self.tokens[index - 1] if index else None
        acts = before is not None and (before.kind is Kind.NAME or before.period is not None)
        if self.tokens[index].text == SET and following.text in PARTED and not acts:
            return False  # 一般 计划 分为 两期, but 市残联 计划 分为 三批 培训…
        if fronts and following.kind is Kind.VERB and (self._moves_thing(index + 1) or self._opens_thing(index + 1)):
            return False
        if following.kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION, Kind.PLAN, Kind.PERIOD):
            return True
        if self.tokens[index].text == SET and _is_indicator(following) and self._counts_after(index + 1):
            return True  # 计划 总投资 3亿元
        if fronts:
            strict = following.kind is not Kind.QUANTITY  # 将1500元慰问金送到…
            return not any(
                token.kind is Kind.VERB and (not strict or not token.weak) for token in self.tokens[index + 1 :]
            )
        return self.tokens[index].text not in ("计划", "确保", "争取", "力争", "准备", "要", "预期") or (
            following.kind is Kind.QUANTITY
        )

    def _opens_thing(self, index: int) -> bool:
        """将 助学 资金 的 现金 发放 改为…: a verbal noun with its noun before 的, and a verb for it later.

        So does a verb with 的 behind it, 将 筹集 的 资金 发放 到…, where the thing is moved, or the deed comes later.
        """
        of = index + 1
        if of < len(self.tokens) and self.tokens[of].kind is Kind.OF:
            last = self.last_strict_verb
            moved = self.tokens[last : last + 2] if last > of else []
            return last <= of or any(token.text.endswith(MOVING) for token in moved)
        of = index + 2
        if not self.tokens[index].weak or of + 1 >= len(self.tokens) or self.tokens[of].kind is not Kind.OF:
            return False
        return self.tokens[index + 1].kind is Kind.WORD and self.last_strict_verb > of + 1

    def _moves_thing(self, index: int) -> bool:
        """将 救助 工作 的 范围 拓宽到…: a verbal noun opens the name of what is changed by the verb right behind it."""
        of = next((n for n in range(index, len(self.tokens) - 2) if self.tokens[n].kind is Kind.OF), index)
        first, end = of + 1, len(self.tokens)
        while first < end and self.tokens[first].kind is Kind.WORD and not _is_group(self.tokens[first]):
            first += 1
        if first == of + 1 or (of == index and self._next(index) is None):
            return False
        while first < end and self.tokens[first].kind is Kind.ADVERB:
            first += 1
        verb = self.tokens[first] if first < end else None
        return verb is not None and verb.kind is Kind.VERB and not verb.weak and verb.text.endswith(MOVING)

    def _joins_things(self, index: int) -> bool:
        """将物质帮扶与精神帮扶相结合: the clause ends in what is done to the things before."""
        for position in range(index + 2, len(self.tokens)):
            if self.tokens[position].text.endswith("结合"):
                following = self._next(position)
                return following is None or not following.text[0].isalpha()
        return False

    def _opens_phrase(self, index: int) -> bool:
        token = self.tokens[index]
        if token.text in self.words["object-preposition"]:
            return self._strict_verb_after(index)
        if token.text in self.words["partner-preposition"]:
            return self._joins_partner(index)
        if token.kind is Kind.VERB and token.text in self.words["means-preposition"]:
            if self._uses_amount(index):
                return False
            return not self._ends_before_verb(index) or self._closer_after(index) is not None
        if token.kind is Kind.VERB and token.text in self.words["recipient-preposition"]:
            return self._strict_verb_after(index + 1)  # 面向 失业人员 举办…
        return token.kind is Kind.PREPOSITION and not self._is_copula(index) and not self._joins_ends(index)

    def _joins_ends(self, index: int) -> bool:
        """凤鸣村 至 胡家湾 道路 硬化: a road is named by its two ends."""
        before = self.tokens[index - 1].kind if index else Kind.COMMA
        if self.tokens[index].text not in UNTIL or before not in (Kind.WORD, Kind.NAME):
            return False
        for position in range(index + 1, len(self.tokens) - 1):
            if self.tokens[position].kind not in (Kind.WORD, Kind.NAME):
                return False
            if self.tokens[position].text.endswith(WAYS):
                return True
        return False

    def _uses_amount(self, index: int) -> bool:
        """利用 省外 资金 33亿元: what is used is an amount, and the verb is no preposition."""
        position = index + 1
        while position < len(self.tokens) and (self.tokens[position].kind is Kind.WORD or self.tokens[position].weak):
            position += 1
        amount = self.tokens[position] if index + 1 < position < len(self.tokens) else None
        return amount is not None and amount.quantity is not None and amount.quantity.unit in (*MONEY, "USD")

    def _joins_partner(self, index: int) -> bool:
        """联合 or 与 opens a partner if an organization follows and a verb after it."""
        following = self.tokens[index + 1 : index + 2]
        if self.last_verb <= index or following[0].kind is Kind.VERB:
            return False
        names = self._organizations()
        name = names[at] if (at := bisect_right(names, index)) < len(names) else self.last_verb
        named = name < self.last_verb
        opening = all(token.kind in (Kind.ADVERB, Kind.PERIOD) for token in self.tokens[:index])
        adjacent = name - index <= LONGEST_PARTNER and all(
            token.kind in (Kind.WORD, Kind.NAME) for token in self.tokens[index + 1 : name]
        )
        if self.tokens[index].text in ("和", "与", "同") and not (opening and adjacent):
            joint = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].text.startswith(JOINTLY)), 0)
            bodies = tuple(self.words["body-noun"])
            if named or not joint:
                return named and joint > 0
            told = any(self.tokens[n].kind is Kind.OF for n in range(joint, len(self.tokens)) if self._counts_after(n))
            return joint > index + 1 and not told and self.tokens[joint - 1].text.endswith(bodies)
        return named or self.tokens[index].text in (
            "联合",
            "会同",
            "携手",
            "联手",
            "协同",
        )

    def _counts_after(self, index: int) -> bool:
        following = self._next(index)
        return following is not None and following.kind is Kind.QUANTITY

    def _organizations(self) -> list[int]:
        """Return the positions of organizations, looked for once."""
        if self._names is None:
            self._names = [n for n, token in enumerate(self.tokens) if _is_organization(token, self.lexicon)]
        return self._names

    def _is_copula(self, index: int) -> bool:
        """失业率 为 3.2%, 总收入 在 12亿元 左右: a preposition before a quantity that ends the clause is a verb."""
        token, following = self.tokens[index], self._next(index)
        if token.text not in COPULAS or following is None or following.kind is not Kind.QUANTITY:
            return False
        return self.last_verb < index + 2

    def _phrase(self, index: int, clause: Clause) -> int:
        token = self.tokens[index]
        role = self.roles[token.text]
        if token.text in self.words["object-preposition"]:
            role = "object"
        following = self._next(index)
        deed = following is not None and following.kind is Kind.VERB and not following.weak
        if role == "means" and deed and not self._names_ways(index + 1):
            return index + 1
        if role == "agent" and following is not None and following.kind is Kind.VERB:
            return index + 1
        end = self._phrase_end(index + 1, role)
        governed = self.tokens[index + 1 : end]
        if token.text in self.words["agent-preposition"] and any(_is_organization(t, self.lexicon) for t in governed):
            role = "agent"  # 由, which is a preposition of place, too
        clause.phrases.append(
            Phrase(role, [part for part in governed if part.kind is not Kind.CLOSER], token.text == "被")
        )
        clause.periods.extend(part for part in governed if part.kind is Kind.PERIOD)
        return max(end, index + 1)

    def _names_ways(self, index: int) -> bool:
        """通过 入户 、 走访 等 方式: deeds that are summed up as the ways by which something is done."""
        for token in self.tokens[index:]:
            if token.kind in (Kind.COMMA, Kind.QUANTITY, Kind.PARTICLE):
                return False
            if token.kind is Kind.CLOSER:
                return token.text.startswith(ETC)
        return False

    def _phrase_end(self, index: int, role: str) -> int:
        closer = self._closer_after(index - 1)
        if closer is not None and role == "place" and self._closes_another(index, closer):
            closer = None
        if closer is not None and role in ("means", "place"):
            return closer + 1
        treating = self._treating(index) if role == "recipient" else None
        if treating is not None:
            return treating
        for position in range(index, len(self.tokens)):
            token = self.tokens[position]
            if token.kind in (Kind.VERB, Kind.PLAN) and position > index and not self._modifies(position, token):
                return position
            if token.kind is Kind.ADVERB and position > index and not self._rates(position):
                if self.tokens[position - 1].kind in JOINED and self._leads_to_of(position):
                    continue  # 为 孤儿 、 已 毕业 的 学生 提供…
                return position
            if (
                token.kind is Kind.PREPOSITION
                and position > index
                and role != "means"
                and not self._leads_to_of(position)
            ):
                return position
        return len(self.tokens)

    def _treating(self, index: int) -> int | None:
        """对 政策 落实 及 任务 完成 情况 进行 督查: all between 对 and 进行 is what is treated."""
        if self.tokens[index - 1].text not in REGARDING:
            return None
        for position in range(index + 1, len(self.tokens) - 1):
            token = self.tokens[position]
            if token.text in CARRYING_OUT:
                noun = self.tokens[position - 1].text.endswith(tuple(self.words["abstract-noun"]))
                return position if noun and self.tokens[position + 1].kind is not Kind.QUANTITY else None
            if token.kind in (Kind.PREPOSITION, Kind.PARTICLE, Kind.QUANTITY, Kind.PLAN):
                return None
        return None

    def _rates(self, position: int) -> bool:
        """从 每人 每月 1463元: how often an amount is due, within the phrase that names it."""
        return self.tokens[position].text.startswith(EACH) and self._counts_after(position)

    def _closes_another(self, index: int, closer: int) -> bool:
        """在 广场 开展 以…为主题 的 活动: 为主题 ends the phrase with 以 behind the verb."""
        return any(self.tokens[n].text == BY and self.tokens[n - 1].kind is Kind.VERB for n in range(index + 1, closer))

    def _leads_to_of(self, position: int) -> bool:
        """为 120名 经过 选拔 的 学生: a phrase within a phrase, before 的 and what it modifies."""
        for n in range(position + 1, len(self.tokens)):
            token = self.tokens[n]
            if token.kind is Kind.OF:
                return self.last_strict_verb > n + 1
            if token.kind in (Kind.QUANTITY, Kind.PREPOSITION):
                return False
        return False

    def _modifies(self, position: int, token: Token) -> bool:
        """A verb within a phrase belongs to its noun: 为 失业 人员, 为 参加培训 的 妇女."""
        following = self._next(position)
        if following is None:
            return False
        if following.kind is Kind.OF or (token.text in self.words["stative"] and self._tells_who(position)):
            return True  # 向 5300个 符合 资格 的 三类 家庭，
        done = following.text == COMPLETED and not _in_relative(self.tokens, position + 1)
        if following.kind is Kind.PARTICLE and (done or _is_group(self.tokens[position - 1])):
            return False  # 为 困境儿童 送去 了 手工 编织 的 毛衣, 向 灾区 捐赠 了 物资
        if token.weak:
            if _is_light(token) and (self._ends_with_activity(position + 1) or self._lists_deeds(position)):
                return False
            before = self.tokens[position - 1]
            if token.verb is not None and (_is_group(before) or self.tokens[position - 2].kind is Kind.QUANTITY):
                return self._strict_verb_after(position)
            return self.last_verb > position
        if following.start == token.end and following.text in SITES and self._strict_verb_after(position + 1):
            return True
        if following.start == token.end and following.text in self.words["abstract-noun"]:
            return self.last_strict_verb > position + 1  # 对 返岗 情况 开展 调查
        of = next((n for n in range(position + 1, len(self.tokens)) if self.tokens[n].kind is Kind.OF), None)
        return (
            of is not None
            and self.last_verb > of
            and not any(later.kind is Kind.VERB and not later.weak for later in self.tokens[position + 1 : of])
        )

    def _closer_after(self, index: int) -> int | None:
        for position in range(index + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.kind is Kind.CLOSER or (token.text in self.words["closer"] and token.kind is not Kind.VERB):
                return position
            if token.kind is Kind.VERB and not token.weak and self._next(position) is not None:
                following = self._next(position)
                if following is not None and following.kind in (Kind.QUANTITY, Kind.PARTICLE):
                    return None
        return None

    # the predicate

    def _is_predicate(self, index: int, clause: Clause) -> bool:
        token, following = self.tokens[index], self._next(index)
        previous = clause.subject[-1] if clause.subject and clause.subject[-1] is self._previous(index) else None
        if token.kind is Kind.PLAN:
            return following is not None and token.text in ("确保", "争取", "力争")
        if following is not None and following.kind is Kind.OF:
            return False
        if previous is not None and previous.kind is Kind.OF:
            return not token.weak and following is not None and following.kind in (Kind.PARTICLE, Kind.QUANTITY)
        if previous is not None and previous.text in ALL_OF and _names_bodies(token, following):
            return False
        if token.text in self.words["causative"] and self.last_verb > index:
            return self._causes(index, clause)
        if token.text == SHARING and self._names_share(index):
            return False
        if self._includes(index) or self._names_indicator(index) or self._tells_apart(index, clause):
            return False
        if self._names_event(index) or (self._counts_those(clause) and self._leads_to_noun(index)):
            return False
        if token.weak:
            return self._weak_is_predicate(index, clause)
        if self._names_participants(index):
            return False
        if _attains(token) and following is not None and following.kind is Kind.QUANTITY and not clause.subject:
            return not self._strict_verb_after(index + 1)
        return not self._is_relative(index)

    def _counts_those(self, clause: Clause) -> bool:
        """上千名 前来 求职 的 群众: nothing but a figure stands before the verb, and its noun comes behind 的."""
        before = clause.subject[-1] if len(clause.subject) == 1 else None
        return before is not None and before.quantity is not None and not before.text.endswith(("人", "人次"))

    def _names_share(self, index: int) -> bool:
        """民营经济 占 全市 比重 由 55% 提高到 70%: 占 belongs to the name of a share that another verb measures."""
        share = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].text.endswith(SHARES)), 0)
        figures = any(token.kind is Kind.QUANTITY for token in self.tokens[index + 1 : share])
        return share > 0 and not figures and self.last_verb > share

    def _weak_is_predicate(self, index: int, clause: Clause) -> bool:
        following = self._next(index)
        if following is None:
            if self._is_held(index, clause) or self._is_done_for(index, clause):
                return True
            return any(token.kind is Kind.QUANTITY or _is_group(token) for token in clause.subject[-2:]) or (
                bool(clause.subject) and clause.subject[-1].kind is Kind.NAME
            )
        if following.kind in (Kind.QUANTITY, Kind.PARTICLE) or self._helps(index, following, clause):
            return True
        if self._serves_as_many(index, following) or (following.kind is Kind.PAUSE and self._ends_item(index, clause)):
            return True
        if following.kind is Kind.PERIOD and self._lasts(index, following, clause):
            return True
        if self._organizes(index, following, clause) or self._launches(index, clause):
            return True
        if self._governs_relative(index, following, clause) or self._spends(index, clause):
            return True
        before = self._previous(index)
        if before is not None and before.kind is Kind.ADVERB and before.text not in self.words["modifier"]:
            return self.tokens[index].verb is not None or not self._strict_verb_after(index)
        if _attains(following) and self.following[self.tokens.index(following, index)] is not None:
            beyond = self.following[self.tokens.index(following, index)]
            if beyond is not None and beyond.kind is Kind.QUANTITY and self.tokens[index].verb is not None:
                return not clause.subject or clause.subject[-1].kind is not Kind.OF
        if self._strict_verb_after(index) and not self._lists_deeds(index):
            return False
        if following.kind in (Kind.NAME, Kind.QUOTE):
            return True
        last = clause.subject[-1] if clause.subject else None
        plain = last is not None and last.kind in (Kind.WORD, Kind.VERB) and not clause.markers
        plain = plain and not (last is not None and self.lexicon.ends_organization(last.text))  # 某公司 捐赠 书包
        plain = plain and not (len(clause.subject) == 1 and clause.subject[0].text in LEVELS)  # 县 安排 资金
        return not plain and following.kind in (Kind.WORD, Kind.VERB, Kind.ADVERB)

    def _lasts(self, index: int, following: Token, clause: Clause) -> bool:
        """将服务延长到明年, 为684人投保2018年度《意外险》: a verbal noun with a period right behind it is the deed."""
        return bool(clause.phrases) and (following.text.startswith(UNTIL) or self._is_done_for(index, clause))

    def _ends_item(self, index: int, clause: Clause) -> bool:
        """104万人 脱贫 、 17个 贫困县 摘帽: the verb of the first of several figures, each with its own."""
        after = index + 2
        if self.tokens[index].verb is None or after >= len(self.tokens):
            return False
        counted = any(token.kind is Kind.QUANTITY for token in clause.subject[-2:])
        return counted and self.tokens[after].kind is Kind.QUANTITY and self._tells_next(after)

    def _is_done_for(self, index: int, clause: Clause) -> bool:
        """已 免费 为 19万名 妇女 检查: a verbal noun that ends a part behind those whom it is for."""
        given = any(phrase.role == "recipient" for phrase in clause.phrases)
        return given and not clause.subject and self.tokens[index].verb is not None

    def _has_subject(self, clause: Clause) -> bool:
        """Tell whether something else than an organization stands before the verb; 并 alone opens a clause."""
        last = clause.subject[-1] if clause.subject else None
        if last is None or (len(clause.subject) == 1 and last.text in CHAINING):
            return False
        return not _is_organization(last, self.lexicon)

    def _spends(self, index: int, clause: Clause) -> bool:
        """投入 资金 30万元 购置 图书: the first verb of a part before an amount, whatever that is spent on."""
        if self._has_subject(clause) or self.tokens[index].verb is None:
            return False
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind is Kind.WORD:
            position += 1
        amount = self.tokens[position] if index + 1 < position < len(self.tokens) else None
        then = self._next(position) if amount is not None else None
        money = amount is not None and amount.quantity is not None and amount.quantity.unit in MONEY
        acts = then is not None and ((then.kind is Kind.VERB and not then.weak) or then.text == TOWARDS)
        return money and acts

    def _governs_relative(self, index: int, following: Token, clause: Clause) -> bool:
        """慰问 坚持 高温作业 的 职工: all later verbs stand before 的 and tell which people are meant."""
        if following.kind is Kind.PREPOSITION and not clause.subject and not clause.phrases:
            of = max((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.OF), default=0)
            told = self.tokens[index].verb is not None and 0 < of < len(self.tokens) - 1
            return told and self.last_strict_verb < of  # 建设 对 人民 负责 的 政府
        if clause.subject or self.tokens[index].verb is None or following.kind is not Kind.VERB:
            return False
        of = next((n for n in range(index + 2, len(self.tokens)) if self.tokens[n].kind is Kind.OF), 0)
        return self.last_strict_verb < of and any(_is_group(token) for token in self.tokens[of + 1 : of + 3])

    def _causes(self, index: int, clause: Clause) -> bool:
        """让 30万名 农民工 得到 培训: 让 only names who does what the verb after it says."""
        clause.markers.append(self.tokens[index])
        return False

    def _names_participants(self, index: int) -> bool:
        """参会 嘉宾 发放 …, 参训 妇女 通过 …: a verb right before its people is in their name if another follows."""
        token, following = self.tokens[index], self._next(index)
        if token.verb is None or token.verb.frame.notation != "participate" or following is None:
            return False
        people = _is_group(following) or (
            following.kind is Kind.WORD and following.text.endswith(tuple(self.words["person-noun"]))
        )
        if not people or index + 2 >= len(self.tokens) or self.last_strict_verb <= index + 1:
            return False
        then = self.tokens[self.last_strict_verb]
        return not _takes_subject(then) and self.tokens[index + 2].kind not in (Kind.QUANTITY, Kind.VERB)

    def _includes(self, index: int) -> bool:
        """包括 5家 银行 在内 的 60家 企业: what is among those counted later, before 的."""
        if self.tokens[index].text not in INCLUDING:
            return False
        for position in range(index + 1, len(self.tokens) - 1):
            if self.tokens[position].text == AMONG:
                return self.tokens[position + 1].kind is Kind.OF
        return False

    def _names_indicator(self, index: int) -> bool:
        """公路 通车 里程 达 8599公里: a verb in the name of an indicator, which another verb measures."""
        token = self.tokens[index]
        position, named = index + 1, False
        while position < len(self.tokens) and (
            self.tokens[position].kind is Kind.WORD or self.tokens[position].text == TOTAL
        ):
            if self.tokens[position].start != self.tokens[position - 1].end:
                return False
            named = self.tokens[position].text.endswith(self.lexicon.indicator_endings)
            position += 1
        if not named or position - index > LONGEST_INDICATOR:
            return False
        measured = [token for token in self.tokens[position : position + 3] if token.kind is not Kind.ADVERB]
        if len(measured) > 1 and measured[0].text in FROM_LEVEL and measured[1].kind is Kind.QUANTITY:
            return True  # 营养 改善 补助标准 从 2元 提高到 4元
        if token.text in self.words["raising"] or (_attains(token) and not token.text.endswith(STANDARD)):
            return False
        share = measured[0].quantity if measured else None
        if share is not None and share.unit == "percent" and self.tokens[position - 1].text.endswith(RATE):
            return True  # 调解 成功率 95%
        return len(measured) > 1 and measured[0].kind is Kind.VERB and measured[1].kind is Kind.QUANTITY

    def _tells_apart(self, index: int, clause: Clause) -> bool:
        """来自 各地 100家 企业 参加, 5个 结对 村 已 脱贫: a verb that only tells which things are counted."""
        token, following = self.tokens[index], self._next(index)
        if token.text in self.words["co-hosting"] and following is not None and following.kind is Kind.PAUSE:
            later = next(
                (n for n in range(index + 2, len(self.tokens)) if self.tokens[n].text in self.words["co-hosting"]), 0
            )
            if later and self._leads_to_relative(later):
                return True  # 由 甲 主办 、 乙 承办 的 仪式
        if token.text == FROM and not clause.subject:
            counted = next((n for n in range(index + 1, len(self.tokens)) if self._counts_after(n)), 0)
            return counted > 0 and self.last_strict_verb > counted + 1
        previous = self._previous(index)
        if previous is None or previous.kind is not Kind.QUANTITY or following is None:
            return False
        then = self.tokens[index + 2] if index + 2 < len(self.tokens) else None
        named = following.kind is Kind.WORD and len(following.text) == 1 and following.start == token.end
        return named and then is not None and then.kind is Kind.ADVERB and self.last_verb > index + 2

    def _names_event(self, index: int) -> bool:
        """助学金 发放 仪式 在 … 举行, 科普 进 校园 活动 启动: a verb in the name of what is held later tells which."""
        token, event = self.tokens[index], self._event()
        if index >= event or token.text in self.words["held"]:
            return False
        rite = self.tokens[event].text.endswith(RITES) and event == index + 1 and index > 0
        rite = rite or self.tokens[event].text == MEETING  # 项目 推进 调度 工作 会 召开
        if _is_light(token) and not rite:
            return False
        return all(part.kind in NAME_OF_EVENT for part in self.tokens[index + 1 : event])

    def _event(self) -> int:
        """The position of the noun for what is held, where the segment ends in a verb of holding; -1 if it does not."""
        if self._held_event is None:
            self._held_event = self._find_event()
        return self._held_event

    def _find_event(self) -> int:
        last = self.last_verb
        if last < 1 or self._next(last) is not None or not self.tokens[last].text.endswith(self.lexicon.holding):
            return -1
        for position in range(last - 1, -1, -1):
            token = self.tokens[position]
            if token.kind in (Kind.VERB, Kind.QUANTITY, Kind.COMMA):
                return -1
            if token.kind is Kind.WORD and (token.text.endswith(self.lexicon.events) or self._is_activity(token)):
                return position
            if token.text == MEETING and position and self.tokens[position - 1].end == token.start:
                return position  # 调度 工作 会
        return -1

    def _lists_deeds(self, index: int) -> bool:
        """组织 绘画 、 手工 制作 、 游戏 等 活动: the verbs after it stand in the list that 等 and a noun sum up."""
        return self.last_strict_verb < self.following_etc[index] and self._is_listed(index)

    def _is_held(self, index: int, clause: Clause) -> bool:
        """环保 行动 在 市民 广场 启动, 慰问 活动 顺利 启动: what takes place, if nothing follows."""
        token = self.tokens[index]
        agents = [phrase.tokens for phrase in clause.phrases if phrase.role == "agent" and phrase.tokens]
        part = clause.subject or next(iter(agents), [])  # 由 甲 主办 的 科普 活动 在 馆 内 启动
        if (token.text not in self.words["held"] and token.verb is None) or not part:
            return False
        last = part[-1]
        return self._is_activity(last) or (last.kind is Kind.WORD and last.text.endswith(self.lexicon.events))

    def _launches(self, index: int, clause: Clause) -> bool:
        """启动 巡回 推介 活动: a light verb that opens a clause before the name of what is done."""
        subject = [token for token in clause.subject if token.tag != "t"]  # 市总工会 日前 启动
        place = len(subject) == 1 and subject[0].kind is Kind.NAME
        if subject and not place and not _is_organization(subject[-1], self.lexicon):
            return False
        following = self._next(index)
        if following is not None and following.kind is Kind.QUOTE and subject:  # 我省 启动 “春风行动” 和 推介 活动
            return _is_light(self.tokens[index]) and not self.tokens[self.last_verb].text.endswith(self.lexicon.holding)
        return _is_light(self.tokens[index]) and self._ends_with_activity(index + 1)

    def _organizes(self, index: int, following: Token, clause: Clause) -> bool:
        """组织 志愿者 参与 植树: the first verb of a clause before those whom it sets to work."""
        token = self.tokens[index]
        if self._assigns(index, clause):
            return True
        if not _is_light(token) or following.kind not in (Kind.NAME, Kind.WORD) or self._is_activity(following):
            return False
        if self._has_subject(clause):
            return False
        people = following.kind is Kind.NAME or following.text.endswith(tuple(self.words["person-noun"]))
        return people or self.last_strict_verb > index + 1

    def _assigns(self, index: int, clause: Clause) -> bool:
        """安排 受助 大学生 上岗: the first verb of a clause, before people who then do what they are to do."""
        verb = self.tokens[index].verb
        if verb is None or verb.activity.notation != ALLOCATE or self.last_strict_verb <= index + 1:
            return False
        if self._has_subject(clause):
            return False
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind is Kind.VERB:
            position += 1
        return position < self.last_strict_verb and _is_group(self.tokens[position])

    def _helps(self, index: int, following: Token, clause: Clause) -> bool:
        """帮扶 妇女 创办 企业: the first verb of a clause, before people who do something further."""
        verb = self.tokens[index].verb
        if verb is None or verb.frame.object_role != "beneficiary" or not _is_group(following):
            return False
        if self._has_subject(clause):
            return False
        position = self.tokens.index(following, index + 1) + 1
        first = position
        while position < len(self.tokens) and self.tokens[position].kind is Kind.ADVERB:
            position += 1
        then = self.tokens[position] if position < len(self.tokens) else None
        acts = then is not None and then.verb is not None and (not then.weak or position > first)
        return then is not None and acts and not _takes_subject(then)

    def _serves_as_many(self, index: int, following: Token) -> bool:
        """服务 群众 超 2000人次: a verb and its people before what only says how many they are."""
        verb = self.tokens[index].verb
        if verb is None or verb.frame.object_role != "beneficiary" or not _is_group(following):
            return False
        attaining = self.following[self.tokens.index(following, index + 1)]
        if attaining is None or not _attains(attaining):
            return False
        counted = self.following[self.tokens.index(attaining, index + 2)]
        return counted is not None and counted.kind is Kind.QUANTITY

    def _is_relative(self, index: int) -> bool:
        """参加培训的妇女达到500人: a verb whose object is tied by 的 to the subject of a later verb."""
        verb = self.tokens[index].verb
        if verb is not None and verb.frame.notation not in (*SUBJECT_FRAMES, COPULA):
            return False
        for position in range(index + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.kind is Kind.OF:
                return self._strict_verb_after(position)
            following = self._next(position)
            if position == index + 1 and token.kind is Kind.QUANTITY and following and following.kind is Kind.OF:
                continue  # 销售额 超 亿元 的 合作社 达到 14家
            if token.kind in (Kind.VERB, Kind.QUANTITY) and not token.weak:
                return False
        return False

    def _predicate(self, index: int, clause: Clause) -> int:
        if index >= len(self.tokens):
            return index
        clause.predicate.append(self.tokens[index])
        index += 1
        while index < len(self.tokens) and self._joins_predicate(index, clause):
            clause.predicate.append(self.tokens[index])
            index += 1
        if index < len(self.tokens) and self._is_result(index):
            clause.predicate.append(self.tokens[index])
            index += 1
        while index < len(self.tokens) and self.tokens[index].kind in (Kind.PARTICLE, Kind.ADVERB):
            clause.markers.append(self.tokens[index])
            index += 1
        supported = self._supported(index, clause)
        if supported is not None:
            clause.markers.extend(self.tokens[index:supported])
            clause.predicate.append(self.tokens[supported])
            index = supported + 1
        return index

    def _is_result(self, index: int) -> bool:
        """审核 通过 743人, 验收 通过: right behind a verb, and before a figure or nothing, 通过 is no preposition."""
        token, following = self.tokens[index], self._next(index)
        ends = following is None or following.kind is Kind.QUANTITY
        return token.text == PASSING and ends and self.tokens[index - 1].end == token.start

    def _supported(self, index: int, clause: Clause) -> int | None:
        """对 完成 情况 进行 了 督办, 对 村 进行 重点 帮扶: the deed that ends what is said of a thing treated."""
        treated = any(phrase.role == "recipient" for phrase in clause.phrases)
        if not treated or clause.predicate[-1].text not in CARRYING_OUT or index >= len(self.tokens):
            return None
        position = index
        while position < len(self.tokens) - 1 and self.tokens[position].tag in QUALIFYING_TAGS:
            position += 1
        ends = self._next(position) is None and self.tokens[position].end - self.tokens[position].start > 1
        return position if ends and self.tokens[position].kind is Kind.VERB else None

    def _joins_predicate(self, index: int, clause: Clause) -> bool:
        """组织 开展, 团结 凝聚: verbs side by side are one predicate; 开展 培训 is a verb and its object."""
        token, last = self.tokens[index], clause.predicate[-1]
        if token.kind is not Kind.VERB or last.end != token.start:
            return False
        following = self._next(index)
        if _is_light(last) and token.verb is not None and token.verb.frame.notation == "exist":
            return False
        if _attains(token) and not _attains(last) and following is not None and following.kind is Kind.QUANTITY:
            return False
        if last.text in self.words["support-verb"]:
            opens_noun = token.weak and following is not None and following.kind is Kind.WORD
            return not (
                opens_noun and self.tokens[index + 1].start == token.end and last.text != BEGIN
            )  # 接受 革命 传统 教育
        if token.weak and last.verb is not None and last.verb.frame.complement and _counts_things(following):
            return True  # 扶持 建设 30个 书屋
        if token.weak and _counts_things(following) and not _is_light(last) and _same_activity(token, last):
            return True  # 改造 重建 42户
        if token.weak and self._ends_course(clause, following):
            return True
        if not token.weak and (self._names_activity(index, last) or self._names_deed(index, last)):
            return False
        if token.weak or (following is not None and following.kind is Kind.OF):
            light = last.verb is None or last.verb.frame.light or last.verb.frame.notation != "transitive"
            return not light and following is not None and self._are_people(following)
        if not token.weak and _in_relative(self.tokens, index):
            if _is_light(last):
                return _is_light(token)  # 推进 保障 儿童 权益 的 工作
            alike = token.verb is not None and last.verb is not None and token.verb.activity is last.verb.activity
            return not _takes_subject(token) and (alike or last.verb is None)
        return last.verb is None or not last.verb.frame.complement

    @staticmethod
    def _ends_course(clause: Clause, following: Token | None) -> bool:
        """农民 创业 培训 120人: of two verbs between people and how many they are, the last one tells what was done."""
        people = bool(clause.subject) and _is_group(clause.subject[-1])
        adjacent = people and clause.subject[-1].end == clause.predicate[-1].start and len(clause.predicate) == 1
        return adjacent and following is not None and _counts_people(following)

    def _are_people(self, token: Token) -> bool:
        """帮扶 培训 妇女 joins its verbs, 考察 创新 企业 does not."""
        groups = self.lexicon.vocabulary.groups
        terms = token.name.terms if token.name is not None and _is_group(token) else ()
        return any(term in groups and groups[term].counts_persons for term in terms)

    def _names_activity(self, index: int, light: Token) -> bool:
        """开展 突破 滨海 行动: a verb between a light one and a noun for what is done belongs to that noun's name."""
        verb = self.tokens[index].verb
        if not _is_light(light) or verb is None or verb.frame.light:
            return False
        return self._ends_with_activity(index + 1)

    def _names_deed(self, index: int, light: Token) -> bool:
        """开展 科普 宣传: a verb between a light one and a verbal noun that ends what is done belongs to that noun."""
        token, following = self.tokens[index], self._next(index)
        if not _is_light(light) or _is_light(token) or following is None or following.start != token.end:
            return False
        if following.kind is not Kind.VERB or not following.weak or following.tag != "vn":
            return False
        then = self._next(self.tokens.index(following, index))
        return then is None or then.kind in (Kind.PAUSE, Kind.CONJUNCTION) or then.text in CHAINING

    def _ends_with_activity(self, first: int) -> bool:
        for position in range(first, len(self.tokens)):
            token, following = self.tokens[position], self._next(position)
            named = token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB)
            if not named and not (token.kind is Kind.PERIOD and position == first) and token.text not in NAMING:
                return False
            if following is None or following.kind in (Kind.QUANTITY, Kind.PAUSE):
                return self._is_activity(token)
        return False

    def _is_activity(self, token: Token) -> bool:
        if token.name is not None:
            return token.name.kind is MentionKind.PROGRAMME
        return token.text in self.words["activity-noun"] or token.text in self.words["programme-head"]

    def _is_listed(self, index: int) -> bool:
        """送 医疗 、 送 助学 等 活动: deeds that are summed up by 等 and a noun are one object."""
        etc = self.following_etc[index]
        if etc < 0:
            return False
        for position in range(etc + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB, Kind.OF, Kind.CLOSER):
                return False
            if self._is_activity(token):
                return True
        return etc + 1 == len(self.tokens)

    # what stands after the predicate

    def _after(self, index: int, clause: Clause) -> int:
        if not clause.predicate:
            return len(self.tokens)
        first, tokens, after = index, self.tokens, clause.after
        within = -1
        for index in range(first, len(tokens)):  # noqa: PLR1704 - where it ends is where the clause does
            token = tokens[index]
            kind = token.kind
            starting = kind in STARTING or (kind is Kind.NAME and tokens[index - 1].kind is Kind.PAUSE)
            if starting and index > max(first, within) and self._starts_clause(index, clause):
                return index
            if kind is Kind.PREPOSITION and self.roles.get(token.text) == "means" and index > within:
                closer = self._closer_after(index)  # 开展 以 送医、送药 为主题 的 活动
                within = closer if closer is not None else within
            if kind is Kind.PERIOD:
                clause.periods.append(token)
            after.append(token)
        return len(tokens)

    def _starts_clause(self, index: int, clause: Clause) -> bool:
        """Tell whether a new predicate begins here although no comma stands before it."""
        token, previous = self.tokens[index], self.tokens[index - 1]
        following = self.following[index]
        if following is not None and following.kind is Kind.QUANTITY and self._only_measures(token):
            return False
        if token.kind is Kind.VERB and (following is None or following.kind is not Kind.OF):
            return self._verb_starts(index, clause, following)
        if token.kind is Kind.QUANTITY and previous.kind is Kind.PAUSE:
            return self._tells_of_others(index, clause) or self._tells_next(index)
        if token.kind is Kind.NAME and previous.kind is Kind.PAUSE and self.tokens[index - 2].kind is Kind.QUANTITY:
            return self._tells_of_group(index, following)
        if token.kind is Kind.NAME and previous.kind is Kind.PAUSE and self.tokens[index - 2] is clause.predicate[-1]:
            return (
                following is not None
                and following.text in self.words["co-hosting"]
                and not self._leads_to_relative(index + 1)
            )
        if token.kind is Kind.CONJUNCTION and token.text in ("并", "并且", "且"):
            return following is not None and following.kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION)
        if token.kind is Kind.PREPOSITION and previous.kind is Kind.QUANTITY and not self._is_copula(index):
            return self._strict_verb_after(index) and not self._modifies_counted(index) and not self._is_tied(index)
        if token.kind is Kind.PREPOSITION and previous.kind is Kind.PAUSE:
            return self._gives_next(index)
        if token.kind is Kind.PLAN and token.text == "将" and following is not None:
            return following.kind in (Kind.VERB, Kind.ADVERB)
        return False

    def _modifies_counted(self, index: int) -> bool:
        """建成 10家 在 全省 具有 影响力 的 医院: a phrase and its verb before 的 tell which things are counted."""
        of = next((n for n in range(len(self.tokens) - 1, index, -1) if self.tokens[n].kind is Kind.OF), 0)
        rest = self.tokens[of + 1 :]
        within = self.tokens[index + 1 : of]
        if not of or not rest or any(token.kind in (Kind.QUANTITY, Kind.PAUSE, Kind.PARTICLE) for token in within):
            return False
        return all(token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) for token in rest) and any(
            _takes_subject(token) for token in within
        )

    def _gives_next(self, index: int) -> bool:
        """发挥 组织 作用 、 为 妇女 提供 调解 180宗: for whom something is done, and the verb with its figure."""
        if self.roles.get(self.tokens[index].text) != "recipient" or self.following_etc[index] >= 0:
            return False
        rest = self.tokens[self.last_strict_verb + 1 :] if self._strict_verb_after(index) else []
        return _has_quantity(rest) and not any(token.kind in TYING for token in self.tokens[index:])

    def _is_tied(self, index: int) -> bool:
        """组织 860名 以 快递员 为重点 的 职工 参加…: a phrase that its closer ties by 的 to what is counted."""
        closer = self._closer_after(index) if self.tokens[index].text == BY else None
        following = self._next(closer) if closer is not None else None
        return following is not None and following.kind is Kind.OF

    def _tells_who(self, position: int) -> bool:
        """Tell whether a verb right behind a count stands before 的 and those who are counted, at the end of a part."""
        if self.tokens[position - 1].kind is not Kind.QUANTITY:
            return False
        of = next((n for n in range(position + 1, len(self.tokens)) if self.tokens[n].kind is Kind.OF), 0)
        return 0 < of < len(self.tokens) - 1 and self.last_strict_verb < of

    def _leads_to_noun(self, index: int) -> bool:
        """举办 63场 适合 长者 的 招聘会: what follows up to 的 tells which things are counted."""
        of = next((n for n in range(len(self.tokens) - 1, index, -1) if self.tokens[n].kind is Kind.OF), 0)
        rest = self.tokens[of + 1 :]
        if not of or not rest or any(token.kind is Kind.QUANTITY for token in self.tokens[index:]):
            return False
        return all(token.kind in NOMINAL or token.weak for token in rest)

    def _verb_starts(self, index: int, clause: Clause, following: Token | None) -> bool:
        token, previous = self.tokens[index], self.tokens[index - 1]
        if previous.kind is Kind.QUANTITY and token.text in self.words["stative"] and self._leads_to_noun(index):
            return False
        if clause.predicate[-1].text == SHARING and self._leads_to_share(index):
            return False
        light = _is_light(clause.predicate[-1])
        fetched = light and previous.kind is Kind.WORD and _reaches(token) and not token.weak
        if (fetched and _is_counted(following)) or self._acts_there(index, clause, following):
            return True  # 组织 专车 接回 588人
        if (previous.kind is Kind.QUANTITY and self._modifies_people(index, following)) or (
            light and previous.kind is Kind.ADVERB and self._ends_with_activity(index + 1)
        ):
            return False  # 举行 重大项目 集中 开工 活动 5批次
        if previous.kind is Kind.QUANTITY:
            return self._starts_after_figure(index, clause, following)
        if token.weak and previous.kind is Kind.PAUSE and self.tokens[index - 2].kind is Kind.QUANTITY:
            opens = following is not None and following.kind in (Kind.QUANTITY, Kind.NAME, Kind.WORD, Kind.QUOTE)
            opens = opens or self._acts_on_compound(index)
            tied = index + 2 < len(self.tokens) and self.tokens[index + 2].kind is Kind.OF  # 、投资 3亿元 的 协议 5个
            return opens and not tied and token.verb is not None and not self._names_object(index, clause)
        if token.weak:
            joined = previous.kind is Kind.CONJUNCTION and token.verb is not None
            opens = _opens_figure(following) and not clause.complements and (joined or _has_quantity(clause.after))
            return opens and not self._ends_object(index, clause)
        if previous.kind is Kind.PAUSE and (self._is_listed(index) or self._modifies_with_others(index, clause)):
            return False
        if previous.text in JOINING and self._ends_list(index, clause):
            return False
        if previous.kind in (Kind.CONJUNCTION, Kind.ADVERB) or previous.text in CHAINING:
            return not clause.complements or previous.text == "并"
        if previous.kind is Kind.PAUSE:
            return following is not None and following.kind not in (Kind.PAUSE, Kind.CONJUNCTION, Kind.OF)
        return not clause.complements and _has_quantity(clause.after) and not _in_relative(self.tokens, index)

    def _acts_there(self, index: int, clause: Clause, following: Token | None) -> bool:
        """深入 乡镇 、 社区 等 举办 讲座 36场: after a verb of going and the places gone to, what is done there."""
        if clause.predicate[-1].text not in self.words["going"] or not clause.after:
            return False
        visits = following is not None and _is_group(following)
        if self.tokens[index].weak and not _opens_figure(following) and not visits:
            return False
        last = clause.after[-1]
        if following is None or last.kind in JOINED or any(token.kind not in GONE_TO for token in clause.after):
            return False
        return following.kind is not Kind.OF

    def _ends_list(self, index: int, clause: Clause) -> bool:
        """明确 了 资金 的 申报 条件 、 使用 范围 和 拨付 期限: the last noun of a list, with a verb in it."""
        of = next((n for n in range(len(clause.after) - 1, -1, -1) if clause.after[n].kind is Kind.OF), -1)
        listed = of >= 0 and any(token.kind is Kind.PAUSE for token in clause.after[of:])
        rest = self.tokens[index + 1 :]
        return listed and bool(rest) and all(token.kind in (Kind.WORD, Kind.NAME) for token in rest)

    def _acts_on_compound(self, index: int) -> bool:
        """、普及 救护 知识 1万人次: a verb before a noun that opens with a verbal noun and has a figure of its own."""
        part = self.tokens[index + 1 : index + 4]
        kinds = [token.kind for token in part]
        return kinds == [Kind.VERB, Kind.WORD, Kind.QUANTITY] and part[0].weak

    def _starts_after_figure(self, index: int, clause: Clause, following: Token | None) -> bool:
        token = self.tokens[index]
        if clause.after == [self.tokens[index - 1]] and self._names_counted_event(index):
            return False
        bare = clause.predicate[-1].text == HAVING and len(clause.after) == 1
        if bare and (following is None or (not token.weak and clause.after[0].text.endswith("人"))):
            return False  # 有 4000多人 受益, 有 501人 享受 贴息
        if _exists(clause) and not token.weak and clause.after[0] is self.tokens[index - 1]:
            return False
        head = clause.head
        existing = head is not None and head.verb is not None and head.verb.frame.notation == "exist"
        if existing and _opens_noun(self.tokens, index):
            return False  # 共有甲、乙等80家 上市 知名 企业
        if token.weak and self._belongs_to_compound(index, following):
            return False
        if token.verb is not None and _opens_figure(following):
            return True
        return not (clause.complements and token.weak) and (not token.weak or _opens_object(following))

    def _names_counted_event(self, index: int) -> bool:
        """举办 7期 救护 知识 培训班: a verb right behind the count of events is in the name of what is held."""
        quantity, token = self.tokens[index - 1].quantity, self.tokens[index]
        if quantity is None or quantity.classifier not in EVENT_COUNTS or _is_light(token):
            return False
        return self._ends_with_activity(index + 1)

    def _names_object(self, index: int, clause: Clause) -> bool:
        """开展 进校园 活动 100场 、 科普 大篷车 巡展 30场: a run that ends in what is done is one more object."""
        if not _is_light(clause.predicate[-1]):
            return False
        counted = next((n for n in range(index + 1, len(self.tokens)) if self.tokens[n].kind is Kind.QUANTITY), -1)
        run = self.tokens[index + 1 : counted] if counted > 0 else []
        plain = all(token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or token.weak for token in run)
        return len(run) > 1 and plain and (run[-1].kind is Kind.VERB or self._is_activity(run[-1]))

    def _ends_object(self, index: int, clause: Clause) -> bool:
        """…100场 、 科普 大篷车 巡展 30场: what is done ends one more object of a light verb."""
        if not _is_light(clause.predicate[-1]) and clause.predicate[-1].text not in COMPLETING:
            return False
        first = index
        while first and (
            self.tokens[first - 1].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or self.tokens[first - 1].weak
        ):
            first -= 1
        listed = first > 1 and self.tokens[first - 1].kind is Kind.PAUSE
        named = index - first > 1 or self.tokens[index - 1].kind is Kind.WORD
        return listed and named and self.tokens[first - 2].kind is Kind.QUANTITY

    def _belongs_to_compound(self, index: int, following: Token | None) -> bool:
        """7家 创业 企业 的 报告: a verb that is a noun as well, right before a noun with 的, is part of its name."""
        if following is None or following.start != self.tokens[index].end:
            return False
        then = self.following[self.tokens.index(following, index)]
        if then is not None and then.kind is Kind.OF:
            return True
        verb = self.tokens[index].verb
        people = _is_group(following) or following.text.endswith(tuple(self.words["person-noun"]))
        helps = verb is None or verb.frame.object_role == "beneficiary"
        return people and not helps and then is not None and then.kind is Kind.VERB and not then.weak

    def _modifies_people(self, index: int, following: Token | None) -> bool:
        """80% 返乡 求职者 愿意 留下: a verb of what people do, right before them, if another verb follows."""
        if following is None or not _is_group(following) or following.start != self.tokens[index].end:
            return False
        if not _participates(self.tokens[index]):
            return False
        then = self.following[self.tokens.index(following, index)]
        return then is not None and then.kind is Kind.VERB

    def _modifies_with_others(self, index: int, clause: Clause) -> bool:
        """获 奖章 的 A 、 获 称号 的 B, 联系 妇女 、 服务 妇女 的 体系: verbs side by side before 的."""
        if not _in_relative(self.tokens, index):
            return False
        first = next((part for part in clause.after if part.kind is not Kind.ADVERB), None)
        return _takes_subject(self.tokens[index]) or (first is not None and first.kind is Kind.VERB)

    def _tells_of_group(self, index: int, following: Token | None) -> bool:
        """新增就业 2万人 、 农民工 转移就业 80万人次: people before a verb of their own with a figure."""
        if not _is_group(self.tokens[index]) or following is None or following.verb is None:
            return False
        then = self.tokens[index + 2] if index + 2 < len(self.tokens) else None
        return following.kind is Kind.VERB and then is not None and then.kind is Kind.QUANTITY

    def _leads_to_relative(self, index: int) -> bool:
        following = self._next(index)
        return following is not None and following.kind is Kind.OF

    def _leads_to_share(self, index: int) -> bool:
        """占 省 下达 全年 任务 数 的 148.7%: what stands before the share tells of what it is one."""
        of = next((n for n in range(index + 1, len(self.tokens) - 1) if self.tokens[n].kind is Kind.OF), 0)
        share = self.tokens[of + 1].quantity if of else None
        return share is not None and share.unit == "percent"

    def _tells_next(self, index: int) -> bool:
        """20个 贫困村 退出 、 1.1万人 脱贫: after a verb that ends an item, a figure with a verb of its own."""
        if self.tokens[index - 2].kind is not Kind.VERB:
            return False
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind in (Kind.WORD, Kind.NAME):
            position += 1
        verb = self.tokens[position] if position < len(self.tokens) else None
        if verb is None or verb.kind is not Kind.VERB or verb.verb is None:
            return False
        following = self._next(position)
        return following is None or following.kind is Kind.PAUSE

    def _tells_of_others(self, index: int, clause: Clause) -> bool:
        """…参加 培训 、 2.62万人次 接受 了 …: people right before a verb of their own are its subject."""
        token, following = self.tokens[index], self._next(index)
        persons = token.quantity is not None and token.quantity.unit in ("person", "person-time")
        if persons and following is not None and _is_group(following) and following.start == token.end:
            verb, counted = (*self.tokens[index + 2 : index + 4], None, None)[:2]
            acts = verb is not None and verb.kind is Kind.VERB and not verb.weak
            return acts and _is_counted(counted)  # 、 3795名 干部 挂钩帮扶 8253户
        if not persons or following is None or following.kind is not Kind.VERB or following.weak:
            return False
        return _takes_subject(clause.predicate[-1]) or any(
            _takes_subject(part) and not part.weak for part in clause.after if part.kind is Kind.VERB
        )

    def _only_measures(self, token: Token) -> bool:
        """达 and 共 between what is counted and its quantity."""
        return token.kind is Kind.VERB and (_attains(token) or token.text in self.words["total"])

    # looking around

    def _next(self, index: int) -> Token | None:
        return self.following[index]

    def _previous(self, index: int) -> Token | None:
        return self.tokens[index - 1] if index else None

    def _strict_verb_after(self, index: int) -> bool:
        return self.last_strict_verb > index

    def _ends_before_verb(self, index: int) -> bool:
        return not self._strict_verb_after(index)


def _read_existence(clause: Clause) -> None:
    """Find the verb that says what those did who are only said to exist.

    共有近4万名妇女参与…: the verb after the counted people is the predicate, they are its subject.
    达成意向的妇女有3000名: the verb before 的 is the predicate, what follows 的 is counted.
    """
    head = clause.head
    if head is None:
        _read_relative(clause)
        return
    if head.verb is None or head.verb.frame.notation not in ("exist", "attain"):
        return
    if len(head.text) > 2 and head.text.endswith(LEADING):
        return  # 达到二级水平的医院增加到60家: the change is what is told
    if _tells_by_relative(clause) or head.verb.frame.notation != "exist":
        return
    counted = next((n for n, token in enumerate(clause.after) if token.kind is Kind.QUANTITY), None)
    if counted is None:
        return
    for position in range(counted + 1, len(clause.after)):
        token = clause.after[position]
        following = clause.after[position + 1] if position + 1 < len(clause.after) else None
        if (
            token.kind is Kind.VERB
            and (following is None or following.kind is not Kind.OF)
            and not (
                token.weak and following is not None and following.kind is Kind.WORD and not _gives(clause, position)
            )
            and not (_participates(token) and following is not None and _is_group(following))
            and not (position == counted + 1 and _opens_noun(clause.after, position))
        ):
            clause.subject.extend(clause.after[:position])
            passing = following is not None and following.text == PASSING and position + 2 == len(clause.after)
            clause.predicate = clause.after[position : position + 1 + passing]  # 站点 验收 通过
            clause.after = clause.after[position + 1 + passing :]
            return


def _opens_noun(tokens: Sequence[Token], position: int) -> bool:
    """有 80家 上市 知名 企业: a verb between a figure and its noun, with nothing after that, is in the noun's name."""
    rest = tokens[position + 1 :]
    nominal = bool(rest) and all(token.kind is Kind.WORD or _is_group(token) for token in rest)
    return nominal and not tokens[position - 1].text.endswith(("人", "人次"))


def _gives(clause: Clause, position: int) -> bool:
    """有 1327家 企业 捐赠 现金 1090万元: a noun and a figure of its own show that a verb that may be a noun is one."""
    rest = clause.after[position + 1 : position + 3]
    return clause.after[position].verb is not None and len(rest) > 1 and rest[1].kind is Kind.QUANTITY


def _tells_by_relative(clause: Clause) -> bool:
    if not any(token.kind is Kind.QUANTITY for token in clause.after):
        return False
    from_phrase = not clause.subject and bool(clause.phrases)
    told = clause.phrases[-1].tokens if from_phrase else clause.subject
    of = next((n for n in range(len(told) - 1, -1, -1) if told[n].kind is Kind.OF), -1)
    verb = _last_verb(told, of)
    if verb < 0 or told[-1].text.endswith(SHARES):
        return False
    clause.predicate = _with_neighbours(told, verb)
    clause.after = [*told[of + 1 :], *clause.after]
    clause.subject = told[:verb]
    if from_phrase:
        clause.phrases.pop()
    return True


def _read_relative(clause: Clause) -> None:
    """由此 建立 的 车间 近1000个: without another verb, the one before 的 tells what was done with what is counted."""
    counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), -1)
    of = next((n for n in range(counted - 1, -1, -1) if clause.subject[n].kind is Kind.OF), -1)
    verb = _last_verb(clause.subject, of)
    if verb < 0 or of + 1 == counted:
        return
    clause.predicate = _with_neighbours(clause.subject, verb)
    clause.after = [*clause.subject[of + 1 :], *clause.after]
    clause.subject = clause.subject[:verb]


def _last_verb(tokens: Sequence[Token], end: int) -> int:
    """Return the position of the last verb of the vocabulary before an end, rather one that is no noun; -1 if none."""
    weak = -1
    for position in range(end - 1, -1, -1):
        token = tokens[position]
        if token.verb is not None and token.kind is Kind.VERB:
            if not token.weak:
                return position
            weak = position if weak < 0 else weak
    return weak


def _with_neighbours(tokens: Sequence[Token], verb: int) -> list[Token]:
    """培育 建立: a verb with the one right before it, if that acts, too."""
    before = tokens[verb - 1] if verb else None
    joined = before is not None and before.verb is not None and before.end == tokens[verb].start
    return [before, tokens[verb]] if joined and before is not None else [tokens[verb]]


def _names_bodies(verb: Token, following: Token | None) -> bool:
    """各 牵头 单位, 有关 责任 部门: a verb that tells which bodies are meant."""
    return following is not None and following.start == verb.end and following.text in BODIES


def _is_indicator(token: Token) -> bool:
    return token.name is not None and token.name.kind is MentionKind.OBJECT


def _exists(clause: Clause) -> bool:
    head = clause.head
    if head is None or head.verb is None or head.verb.frame.notation != "exist":
        return False
    return bool(clause.subject) or len(head.text) > 1  # 另有 10人 荣膺


def _opens_figure(token: Token | None) -> bool:
    return token is not None and token.kind is Kind.QUANTITY


def _is_light(token: Token) -> bool:
    return token.verb is not None and token.verb.frame.light


def _takes_subject(token: Token) -> bool:
    """参加, 获得, 有, 达到: verbs that tell of their subject, so that they often modify it before 的."""
    return token.verb is not None and token.verb.frame.notation in SUBJECT_FRAMES


def _reaches(token: Token) -> bool:
    return token.verb is not None and token.verb.frame.notation == "reach"


def _is_counted(token: Token | None) -> bool:
    return token is not None and token.kind is Kind.QUANTITY


def _participates(token: Token) -> bool:
    return token.verb is not None and token.verb.frame.notation == "participate"


def _attains(token: Token) -> bool:
    return token.verb is not None and token.verb.frame.notation == "attain"


def _same_activity(first: Token, second: Token) -> bool:
    return first.verb is not None and second.verb is not None and first.verb.activity is second.verb.activity


def _counts_people(token: Token) -> bool:
    return token.quantity is not None and token.quantity.unit in ("person", "person-time")


def _counts_things(token: Token | None) -> bool:
    return token is not None and token.quantity is not None and token.quantity.unit not in ("person", "person-time")


def _has_quantity(tokens: Sequence[Token]) -> bool:
    return any(token.kind is Kind.QUANTITY for token in tokens)


def _opens_object(token: Token | None) -> bool:
    return token is not None and (token.kind in (Kind.QUANTITY, Kind.QUOTE) or _is_group(token) or token.text == "该")


def _in_relative(tokens: Sequence[Token], index: int) -> bool:
    """A verb before 的 and a noun modifies that noun: 2000名 有 就业意愿 的 妇女."""
    for token in tokens[index + 1 :]:
        if token.kind is Kind.OF:
            return True
        if token.kind in (Kind.QUANTITY, Kind.PAUSE):
            return False
    return False


def _is_group(token: Token) -> bool:
    return token.name is not None and token.name.kind is MentionKind.GROUP


def _is_organization(token: Token, lexicon: Lexicon) -> bool:
    if token.name is not None:
        return token.name.kind is MentionKind.ORGANIZATION
    return token.kind is Kind.WORD and lexicon.ends_organization(token.text)
