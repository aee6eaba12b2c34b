"""What a subject speaks of: who may act in it, an event, works, what is founded or built, a body called again.

In: a clause. Out: the part of its subject that acts, and whether it is about a thing and not about a deed. It stands
alone because it asks of one clause only, whatever was told before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.agents.jurisdiction import simplified
from kg.extract.agents.lists import THAT
from kg.extract.clauses.traits import is_founded
from kg.extract.notations import MEDIUM
from kg.extract.particles import ETC
from kg.extract.phrases import ORGANIZATION, is_organization, is_place, without_asides
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.model import Reference

PAIR: Final = 2
HOSTING: Final = 3
"""Words of a body that hosts, its verb and 的."""


class Subjects:
    """Reads subjects for what they speak of."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._groups = lexicon, lexicon.words["firm-group"]

    def acting_part(self, clause: Clause) -> Sequence[Token]:
        """What may act in a subject: 组织 X 为…提供 has the verb first, and X is organized by another."""
        subject = self._before_origin(clause.subject)
        if self._is_of_works(clause, subject):
            return ()
        for first in subject:
            if first.kind is not Kind.ASIDE:
                if first.text in self.lexicon.words["at-behest"]:
                    return self._behind_behest(clause)
                pivots = first.verb is not None or first.text in self.lexicon.words["hearing"]
                pivots = pivots or (first.kind is Kind.CONJUNCTION and not clause.predicate)  # 并管理市少年宫
                return () if pivots else subject
        return subject

    def _before_origin(self, subject: Sequence[Token]) -> Sequence[Token]:
        """48名 来自 某中学 的 学生: where those come from who are told of does not act."""
        origins = self.lexicon.words["origin-of-people"]
        origin = next((n for n, token in enumerate(subject) if token.text in origins), len(subject))
        return subject[:origin]

    def _behind_behest(self, clause: Clause) -> Sequence[Token]:
        """受 省妇联 委托 市妇联 举办…: who asks for a thing does not act in it; who honours, 受 省残联 表彰, does."""
        subject, asked = clause.subject, self.lexicon.words["behest"]
        behind = next((n + 1 for n, token in enumerate(subject) if token.text in asked), 0)
        asks = behind > 0 or any(token.text in asked for token in clause.predicate)
        return subject[behind or len(subject) :] if asks else subject

    def _is_of_works(self, clause: Clause, subject: Sequence[Token]) -> bool:
        """某公司技改项目竣工, 某学校、某公园等工程推进: of works that are told of, whose they are only tells which."""
        told = [token for token in subject if token.kind is not Kind.ASIDE] if clause.predicate else []
        if len(told) < PAIR or not told[-1].text.endswith(self.lexicon.affixes["works-finished"]):
            return False
        return told[-2].text == ETC or clause.predicate[0].text.startswith(self.lexicon.completing)

    def calls(self, subject: Sequence[Token], body: Reference | None) -> bool:
        """医院设立…, 该公司还资助…: tell whether a subject is the end of a body's name, by which it is called again."""
        if body is None:
            return False
        told = without_asides(subject)
        name = simplified(body.mention.text)
        if told and (group := told[-1].text) in self._groups and group in name:
            name = name[: name.rindex(group) + len(group)]  # 集团 for 某某集团有限公司
        if not told or not name.endswith(told[-1].text):
            return False
        called = "".join([token.text for token in told[told[0].text == THAT :]])
        if called[1:] in self.lexicon.words["body-within-firm"] and called[:1] in self.lexicon.words["house-sign"]:
            return name.endswith(called[1:])  # 校工会, in a report of 某大学工会
        if len(called) < 2 or called in self.lexicon.words["body-within-firm"]:
            return False  # 华源集团…。工会…, in a report of 市总工会
        return name.endswith(called)

    def tells_of_event(self, clause: Clause) -> bool:
        """全国妇联“…”发放仪式在我市举行: what is held is an event, and who gave it its name need not hold it."""
        events, held_words = self.lexicon.words["event"], self.lexicon.words["held"]
        if clause.after and clause.after[0].text in events:
            return any(token.text in held_words for token in clause.after[1:])
        if held_words.isdisjoint([token.text for token in clause.predicate]):
            return False
        for last in reversed(clause.subject):
            if last.kind is not Kind.ASIDE and last.tag != "t":
                break
        else:
            return False
        if not last.text.endswith(self.lexicon.events):
            return False
        return not clause.after or any(token.kind is Kind.QUOTE for token in clause.subject)

    def is_held_elsewhere(self, clause: Clause) -> bool:
        """某省妇联主题活动在某市举行: said by one who names both, it is the first body's event."""
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        if not subject or not is_organization(subject[0]) or subject[0].name is None or subject[0].name.bare:
            return False
        if len(subject) > 1 and subject[1].kind is Kind.VERB:
            return False  # 某基金会赞助的活动
        said = (token for phrase in clause.phrases if phrase.role == "place" for token in phrase.tokens)
        return any(is_place(token) and token.name is not None and not token.name.bare for token in said)

    def is_dateline(self, clause: Clause) -> bool:
        """新华社 长沙 … 电 教育部 举行: the agency that sends the news stands before 电 and does not act."""
        return any(token.text.endswith(self.lexicon.affixes["dateline-ending"]) for token in clause.subject)

    def behind_dateline(self, clause: Clause) -> Sequence[Token]:
        """新华社 长沙 电 (记者…) 湖南省 追回…: what is left of a subject behind the agency and where it sends from."""
        subject = clause.subject
        first = subject[0].name if subject else None
        if first is None or first.kind is not ORGANIZATION or first.terms[:1] != (MEDIUM,):
            return subject
        sent = next(
            (n for n, token in enumerate(subject) if n and token.text in self.lexicon.words["dateline-ending"]), -1
        )
        return subject[sent + 1 :]

    def is_what_is_founded(self, clause: Clause, named: Reference, offset: int) -> bool:
        """某县青年商会正式成立: the body itself, and not one of its own: 某县妇联工作队成立."""
        if not is_founded(clause, self.lexicon.affixes["founding"]):
            return False
        rest = [token for token in clause.subject if token.start + offset >= named.mention.span.end]
        return all(token.tag[:2] in ("ad", "d") for token in rest)

    def is_house_being_built(self, clause: Clause) -> bool:
        """职工文化中心正在建设: a house as the subject of building without an object is what is built."""
        return is_founded(clause, self.lexicon.affixes["building-houses"]) and clause.subject[-1].text.endswith(
            self.lexicon.affixes["house-ending"]
        )

    def is_work_for(self, clause: Clause) -> bool:
        """县残疾人综合服务中心项目总投资850万元: the works for a house, and not the house, are told of."""
        if ORGANIZATION not in clause.named:
            return False
        told = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        return (
            len(told) > 1
            and is_organization(told[0])
            and told[1].start == told[0].end
            and told[1].text in self.lexicon.words["works-for"]
            and told[0].text.endswith(self.lexicon.affixes["house-ending"])
        )

    def only_made(self, tokens: Sequence[Token]) -> bool:
        """由 省残联 投资建设 的 托养中心: who made or paid for a thing only tells which; who holds an event acts."""
        of = next((n for n, token in enumerate(tokens) if token.kind is Kind.OF), 0)
        made = [token.text for token in tokens[:of] if token.kind is Kind.VERB]
        return bool(made) and not any(text.endswith(self.lexicon.affixes["hosting"]) for text in made)


def hosts_event(clause: Clause, hosting: Container[str]) -> bool:
    """某促进会主办的…仪式在某市举行: the body before 主办的 holds what is held."""
    opening = clause.subject[:3]
    if len(opening) < HOSTING or not is_organization(opening[0]) or opening[2].kind is not Kind.OF:
        return False
    return opening[1].text in hosting and any(token.verb is not None for token in clause.predicate)
