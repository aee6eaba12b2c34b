"""What stands between two commas, with what is known ahead of each of its tokens.

In: tokens. Out: answers to what the rest of reading asks at a position: what follows, whether a verb comes later,
whether what follows is a list of deeds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.notations import SHARE, TIMES
from kg.extract.particles import EACH, NUMBER_OF, TOTALS
from kg.extract.phrases import is_group
from kg.extract.tokens import Kind, Token, names_body
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Container

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon

NOMINAL: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.CONJUNCTION, Kind.PAUSE)
"""What a noun phrase behind a verb is made of."""
NAMING: Final = ("专项",)
"""What is an adverb before a verb and a part of a name before a noun: 专项行动."""
FOR: Final = "为"
STANDING_AT: Final = (FOR, "在")
LEAST_SHARE: Final = 4
"""Words of 为 计划 的 117%."""
CHAINING: Final = frozenset(("并", "并且", "且", "而", "以及", "和", "同时", "及"))
"""Words that join a clause to the one before and are no subject of it."""


DONE_WITH: Final = frozenset(
    ("assist", "mediate", "relieve", "visit", "protect", "teach", "consult", "serve", "train", "build", "develop")
)
"""Activities in the names of things that they are done with: 调解 队伍, 宣传 资料."""
LONGEST_THING: Final = 5
"""Words of the name of such a thing with its deed."""
MAKING: Final = frozenset(("train", "build", "develop"))
"""Those of them that also make or raise what stands behind: 培养 队伍."""
EXCEEDING: Final = "超"


class Segment:
    """What stands between two commas."""

    def __init__(self, tokens: list[Token], unit: int, lexicon: Lexicon, behind: Clause | None = None) -> None:
        self.tokens, self.unit, self.lexicon = tokens, unit, lexicon
        self.goes_on = behind is not None and behind.unit == unit and behind.counts_after
        """Whether the part before it has a deed with a figure, which a list may go on with."""
        self.words = lexicon.words
        self.roles = lexicon.phrase_roles
        self.following: list[Token | None] = []
        """For each token the next one that is no aside."""
        self.last_verb = -1
        self.last_strict_verb = -1
        """Position of the last verb that can be nothing else and modifies nothing."""
        self.first_count = next((n for n, token in enumerate(tokens) if token.kind is Kind.QUANTITY), len(tokens))
        """Position of the first figure; behind the last token where there is none."""
        self._look_ahead(lexicon.words["total"])

    def _look_ahead(self, totals: Container[str]) -> None:
        following: Token | None = None
        after: Token | None = None
        found, position = self.following, len(self.tokens)
        verb, aside = Kind.VERB, Kind.ASIDE
        for token in reversed(self.tokens):
            position -= 1
            kind = token.kind
            found.append(following)
            if kind is verb:
                if self.last_verb < 0:
                    self.last_verb = position
                if (
                    self.last_strict_verb < 0
                    and not token.weak
                    and token.text not in totals
                    and not (after is not None and (after.kind is Kind.OF or _is_told_with(after, token)))
                ):
                    self.last_strict_verb = position
            if kind is not aside:
                following = token
            after = token
        found.reverse()

    def etc_after(self, index: int) -> int:
        """Return the position of the 等 that sums up a token's list; -1 if a quantity or nothing comes first."""
        for position in range(index, len(self.tokens)):
            token = self.tokens[position]
            if token.kind is Kind.QUANTITY:
                return -1
            if position > index and token.kind is Kind.WORD and token.text[-1] == "等":
                return position
        return -1

    def counts_after(self, index: int) -> bool:
        """Tell whether a figure follows."""
        following = self.next(index)
        return following is not None and following.kind is Kind.QUANTITY

    def is_copula(self, index: int) -> bool:
        """失业率 为 3.2%, 总收入 在 12亿元 左右: a preposition before a quantity that ends the clause is a verb."""
        token, following = self.tokens[index], self.next(index)
        if token.text == FOR and self._ends_with_share(index):
            return True
        if token.text == FOR and following is not None and following.text.startswith(EACH):
            return self._is_rate_after(index)  # 平均标准 为 每人 每月 650元
        if token.text not in STANDING_AT or following is None or following.kind is not Kind.QUANTITY:
            return False
        return self.last_verb < index + 2 and not (token.text == FOR and self._ends_with_those_served(index))

    def _is_rate_after(self, index: int) -> bool:
        """为 每人 每月 650元: tell whether nothing but for whom, or how often, stands before an amount behind 为."""
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].text.startswith(EACH):
            position += 1
        counted = position < len(self.tokens) and self.tokens[position].kind is Kind.QUANTITY
        return counted and self.last_verb < index and index > 0

    def _ends_with_share(self, index: int) -> bool:
        """为 年计划 的 117%, 为 全省 的 1.1倍: a share that ends a clause without a verb is what the copula tells."""
        last = self.tokens[-1].quantity
        if last is None or last.unit not in (SHARE, TIMES) or len(self.tokens) < index + LEAST_SHARE:
            return False
        between = self.tokens[index + 1 : -2]
        set_before = bool(between) and between[-1].text.removesuffix(NUMBER_OF).endswith(
            self.lexicon.affixes["set-against"]
        )
        if any(t.kind is Kind.VERB for t in between) and not set_before:
            return False  # but 为 调整 预算 的 96.8%
        return self.tokens[-2].kind is Kind.OF

    def _ends_with_those_served(self, index: int) -> bool:
        """市妇联 就 为 126名 返乡妇女，发放…: 为 behind who acts, before people who end the part, is for them."""
        before, last = self.previous(index), self.tokens[-1]
        acts = before is None or before.kind in (Kind.ADVERB, Kind.PERIOD) or names_body(before, self.lexicon)
        quantity = self.tokens[index + 1].quantity
        if last.kind is Kind.QUOTE and index + LEAST_SHARE - 1 < len(self.tokens):
            return acts and self.tokens[-2].end == last.start  # 为 560名 妇女 “加油赋能”
        people = quantity is not None and quantity.unit == "person"
        return acts and people and index + 2 < len(self.tokens) and is_group(last)

    def closer_after(self, index: int) -> int | None:
        """Return where the word stands that closes a phrase: 为主题, 中."""
        for position in range(index + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.kind is Kind.CLOSER or (token.text in self.words["closer"] and token.kind is not Kind.VERB):
                return position
            if token.kind is Kind.VERB and not token.weak and self.next(position) is not None:
                following = self.next(position)
                if following is not None and following.kind in (Kind.QUANTITY, Kind.PARTICLE):
                    return None
        return None

    def has_subject(self, clause: Clause) -> bool:
        """Tell whether something else than an organization stands before the verb; 并 alone opens a clause."""
        last = clause.subject[-1] if clause.subject else None
        if last is None or (len(clause.subject) == 1 and last.text in CHAINING):
            return False
        return not names_body(last, self.lexicon)

    def lists_deeds(self, index: int) -> bool:
        """组织 绘画 、 手工 制作 、 游戏 等 活动: the verbs after it stand in the list that 等 and a noun sum up."""
        return self.last_strict_verb < self.etc_after(index) and self.is_listed(index)

    def ends_with_activity(self, first: int) -> bool:
        """Tell whether a name goes on from a position to a noun of activities: 活动, 工程."""
        for position in range(first, len(self.tokens)):
            token, following = self.tokens[position], self.next(position)
            named = token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB)
            if not named and not (token.kind is Kind.PERIOD and position == first) and token.text not in NAMING:
                return False
            if following is None or following.kind in (Kind.QUANTITY, Kind.PAUSE):
                return self.is_activity(token)
        return False

    def is_activity(self, token: Token) -> bool:
        """Tell whether a token names what is carried out."""
        if token.name is not None:
            return token.name.kind is MentionKind.PROGRAMME
        text = token.text
        return (
            text in self.words["activity-noun"]
            or text in self.words["programme-head"]
            or (token.kind is Kind.WORD and text.endswith(self.lexicon.affixes["activity-ending"]))  # 下乡活动
        )

    def is_listed(self, index: int) -> bool:
        """送 医疗 、 送 助学 等 活动: deeds that are summed up by 等 and a noun are one object."""
        etc = self.etc_after(index)
        if etc < 0:
            return self._is_repeated(index)
        for position in range(etc + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB, Kind.OF, Kind.CLOSER):
                return False
            if self.is_activity(token):
                return True
        return etc + 1 == len(self.tokens)

    def names_celebration(self, index: int) -> bool:
        """庆祝 大会 期间，选派…, 开展 庆祝 活动: what is celebrated is in the name of what is held."""
        token, held = self.tokens[index], self.next(index)
        if held is None or held.start != token.end or token.text not in self.words["celebrating"]:
            return False
        return held.text.startswith(self.lexicon.affixes["celebration"])

    def names_thing(self, index: int) -> bool:
        """建立调解室96个，调解 队伍 103支; 通知书 62份 、 整改 指令书 31份: a deed in the name of a thing of a list.

        It is a thing that the deed is done with and not upon: 宣传 资料, 维修 资金, but not 调解 纠纷.
        """
        verb = self.tokens[index].verb
        if verb is None or verb.activity.notation not in DONE_WITH:
            return False
        end = index + 1
        while end < min(len(self.tokens), index + LONGEST_THING) and self._names_in_one(end):
            end += 1
        summed = end + 1 < len(self.tokens) and self.tokens[end].text in TOTALS  # 关爱 包 共计 120箱
        if not (self.goes_on or summed or self.first_count < index):
            return False
        end += summed
        counted = end < len(self.tokens) and self.tokens[end].kind is Kind.QUANTITY
        if end == index + 1 or not counted or (self.following[end] is not None and not _parts(self.following[end])):
            return False
        ends = "means-of-deed" if verb.activity.notation in MAKING else "thing-of-deed"
        return self.tokens[end - 1 - summed].text.endswith(self.lexicon.affixes[ends])

    def _names_in_one(self, position: int) -> bool:
        token = self.tokens[position]
        return (token.kind is Kind.WORD or token.weak) and token.start == self.tokens[position - 1].end

    def _is_repeated(self, index: int) -> bool:
        """送 科技 下乡 、 送 法律 进村 活动: the same verb opens each of several deeds that 活动 sums up."""
        text, last = self.tokens[index].text, self.tokens[-1]
        others = [n for n, token in enumerate(self.tokens) if token.text == text and n != index]
        if not others or last.kind is Kind.VERB or not self.is_activity(last):
            return False
        return all(self.tokens[max(index, other) - 1].kind is Kind.PAUSE for other in (others[0], others[-1]))

    def leads_to_noun(self, index: int) -> bool:
        """举办 63场 适合 长者 的 招聘会: what follows up to 的 tells which things are counted."""
        of = next((n for n in range(len(self.tokens) - 1, index, -1) if self.tokens[n].kind is Kind.OF), 0)
        rest = self.tokens[of + 1 :]
        if not of or not rest or any(token.kind is Kind.QUANTITY for token in self.tokens[index:]):
            return False
        return all(token.kind in NOMINAL or token.weak for token in rest)

    def leads_to_relative(self, index: int) -> bool:
        """Tell whether 的 follows."""
        following = self.next(index)
        return following is not None and following.kind is Kind.OF

    def tells_next(self, index: int) -> bool:
        """20个 贫困村 退出 、 1.1万人 脱贫: after a verb that ends an item, a figure with a verb of its own."""
        if self.tokens[index - 2].kind is not Kind.VERB:
            return False
        position = index + 1
        while position < len(self.tokens) and self.tokens[position].kind in (Kind.WORD, Kind.NAME):
            position += 1
        verb = self.tokens[position] if position < len(self.tokens) else None
        if verb is None or verb.kind is not Kind.VERB or verb.verb is None:
            return False
        following = self.next(position)
        return following is None or following.kind is Kind.PAUSE

    def next(self, index: int) -> Token | None:
        """Return the next token that is no aside."""
        return self.following[index]

    def previous(self, index: int) -> Token | None:
        """Return the token before."""
        return self.tokens[index - 1] if index else None

    def strict_verb_after(self, index: int) -> bool:
        """Tell whether a verb comes later that can be nothing else."""
        return self.last_strict_verb > index

    def ends_before_verb(self, index: int) -> bool:
        """Tell whether no such verb comes later."""
        return not self.strict_verb_after(index)


def _is_told_with(figure: Token, token: Token) -> bool:
    """捐赠 物资 超 60万元: a verb that only says on which side of its figure the amount lies."""
    told = token.text.startswith(EXCEEDING) and token.end == figure.start
    return told and figure.quantity is not None and figure.quantity.start < figure.start


def _parts(token: Token | None) -> bool:
    return token is not None and token.kind in (Kind.PAUSE, Kind.CONJUNCTION)
