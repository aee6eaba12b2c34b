"""Bodies and people that are counted, named as examples or honoured: they do not act.

In: a clause and the bodies that its subject names. Out: whether they only tell of how many something is told. It stands
alone because a number in a subject turns those before it into examples: 甲集团、乙公司等28家单位.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import participates
from kg.extract.notations import HONOURED, PERSON
from kg.extract.particles import ETC
from kg.extract.phrases import is_group, is_organization
from kg.extract.tokens import Kind, Token
from kg.resources import INSTITUTION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.model import Reference

REACHED: Final = frozenset(("attain", "exist"))
"""Frames of verbs that tell how many there are."""
MOST_BEFORE_EMPLOYER: Final = 4
"""Words after a quantity among which what it counts is looked for: 等 三 地 的 145家 用人 单位."""


class Counted:
    """Tells bodies that act from those that are counted."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def are_examples(self, clause: Clause, named: Sequence[Reference]) -> bool:
        """甲集团、乙公司等28家单位到场招人: employers named as examples of those counted do not act for all."""
        subject = clause.subject
        listed = next((n for n, token in enumerate(subject) if token.text == ETC), len(subject))
        counted = next((n for n in range(listed, len(subject)) if subject[n].kind is Kind.QUANTITY), len(subject))
        nouns = (*subject[counted + 1 :], *(() if clause.predicate else clause.after))
        if not any(token.text in self.lexicon.words["employer"] for token in nouns[:MOST_BEFORE_EMPLOYER]):
            return False
        return not any(self.lexicon.is_of_jurisdiction(reference.mention.terms) for reference in named)

    def gives_examples(self, clause: Clause) -> bool:
        """某镇卫生院等4家卫生院竣工: firms and schools that are examples of those counted do not act."""
        subject = clause.subject
        counted = next((n for n, token in enumerate(subject) if token.kind is Kind.QUANTITY), 0)
        if not counted or subject[counted - 1].text != ETC or any(t.kind is Kind.OF for t in subject[:counted]):
            return False
        return not any(is_organization(token) and self._is_public(token) for token in subject[:counted])

    def _is_public(self, token: Token) -> bool:
        """Tell whether a body acts for a place, 市妇联, and does not only serve it, 市妇幼保健院."""
        if token.name is None or not self.lexicon.has_jurisdiction(token.name):
            return False
        return INSTITUTION not in self.lexicon.vocabulary.kinds[token.name.terms[0]].broader

    def counts_people(self, clause: Clause) -> bool:
        """县妇联干部、县农行和地税局员工等共80多人 捐款: people of several bodies, counted together, act for none."""
        subject = clause.subject
        counted = next((n for n, token in enumerate(subject) if token.kind is Kind.QUANTITY), 0)
        quantity = subject[counted].quantity if counted > 1 else None
        if (
            quantity is None
            or quantity.unit != "person"
            or subject[counted - 1].text not in self.lexicon.words["gathering"]
        ):
            return False
        listed = any(token.kind is Kind.PAUSE for token in subject[:counted])
        if listed and counted + 1 == len(subject) and clause.head is not None and participates(clause.head):
            return True  # 州直妇委会、甲商行负责人等180余人 参加仪式
        first = next((n for n, token in enumerate(subject) if is_organization(token)), counted)
        return listed and first < counted - 1 and is_group(subject[first + 1])


def counts_them(clause: Clause, named: Sequence[Reference], lexicon: Lexicon) -> bool:
    """“手拉手”学校达3.6万所: bodies of which it is told how many there are do not act."""
    count = clause.after[0] if len(clause.after) == 1 else None
    if count is None or count.quantity is None or len(named) > 1 or named[0].mention.terms[1:]:
        return False
    head = clause.head
    reached = head is not None and head.verb is not None and head.verb.frame.notation in REACHED
    return reached and count.quantity.classifier in lexicon.words["body-classifier"]


def counts_those_present(clause: Clause) -> bool:
    """某会主任，妇女代表共计120余人 参加会议: those who are counted as present do not act for the one named first."""
    last = clause.subject[-1].quantity if clause.subject else None
    return last is not None and last.unit == PERSON and clause.subject_role == "counted"


def lists_honoured(clause: Clause) -> bool:
    """甲局、乙集团等15家单位荣膺…: bodies that are examples of those honoured do not act."""
    head = clause.head
    if head is None or head.verb is None or head.verb.frame.notation != HONOURED:
        return False
    counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
    return counted > 0 and clause.subject[counted - 1].text == ETC
