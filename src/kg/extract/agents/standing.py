"""Who acts where a clause names nobody and nobody is carried on: who was heard, who reports, whose report it is.

In: a clause. Out: a reference or none. It stands alone because bodies that oversee others, 人大, 政协, are told of what
those have done: figures in their reports are the government's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.particles import WHOLE
from kg.extract.phrases import is_place
from kg.model import Basis, MentionKind, Reference
from kg.resources import GOVERNMENT

if TYPE_CHECKING:
    from kg.extract.agents.carrying import Carrying
    from kg.extract.clauses.clause import Clause
    from kg.extract.setting.settings import Setting
    from kg.extract.tokens import Token


class Standing:
    """Knows who stands behind what nobody is named for."""

    def __init__(self, carrying: Carrying) -> None:
        self.carrying, self.bodies, self.references = carrying, carrying.bodies, carrying.bodies.references
        self.jurisdiction, self.officers, self.memory = carrying.jurisdiction, carrying.officers, carrying.memory
        self.lexicon, self.settings = carrying.lexicon, carrying.settings

    def hear(self, clause: Clause, offset: int, setting: Setting) -> None:
        """记者从市妇联获悉: what follows is told by the body that was heard."""
        if clause.phrases and self.officers.speaks(clause):
            tokens = [t for phrase in clause.phrases if phrase.role == "place" for t in phrase.tokens]
            heard = self.bodies.among(tokens, offset, setting)
            if heard:
                self.carrying.carry(heard[0])

    def hear_report(self, clause: Clause, offset: int, setting: Setting) -> None:
        """听取市政府关于…的汇报: the figures after it are the government's; 听取市法院工作报告18项 counts its own."""
        if clause.counts_after or not self.jurisdiction.oversees(setting.agent):
            return
        hearing = self.lexicon.words["hearing"]
        for token in (*clause.subject[:1], *clause.predicate):
            if token.text in hearing:
                break
        else:
            return
        heard = self.bodies.among(clause.after if clause.predicate else clause.subject[1:], offset, setting)
        if heard:
            self.memory.reporting = replace(heard[0], basis=Basis.DOCUMENT)

    def note_report(self, clause: Clause, named: Reference, setting: Setting) -> None:
        """市人大常委会举行会议，市政府通报…: the figures after it are those of the body that reports to it."""
        if named.kind != GOVERNMENT or not self.jurisdiction.oversees(setting.agent):
            return
        reporting = self.lexicon.words["reporting"]
        if any(token.text in reporting for token in (*clause.predicate, *clause.subject[:1], *clause.subject[-1:])):
            self.memory.reporting = replace(named, basis=Basis.DOCUMENT)

    def of(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """Who acts where nobody is named: the section's or the document's body."""
        memory, own = self.memory, setting.agent
        oversees = self.jurisdiction.oversees(own)
        if memory.reporting is not None and oversees:
            return memory.reporting
        first = clause.subject[0] if clause.subject else None
        if first is not None and is_place(first) and first.name is not None and oversees:
            return self._governed(first, offset, setting)  # 全市新增就业6万人，再就业3万人
        if self.references.points_back(first, setting):
            return self._pointed_at(first, offset, setting)
        whole = first is not None and is_place(first) and first.text.startswith(WHOLE)
        if whole and own is not None and self.jurisdiction.is_locality(memory.protagonist):
            return memory.go_on_with(own)  # 桃源镇开办…。全县返乡860名，带动4300人
        if own is None and first is not None and first.text in self.lexicon.words["own-house"]:
            return None  # 国家卫生计生委启动…。我院发放手册300份, in the report of a hospital without a name
        headed = own is not None and own.basis is Basis.SECTION
        if self.settings.is_guessed and memory.protagonist is not None and not headed:
            return replace(memory.protagonist, basis=Basis.DOCUMENT)
        return own

    def _governed(self, place: Token, offset: int, setting: Setting) -> Reference:
        """全市新增就业6万人, in the report of a body that oversees: the government of the place."""
        terms = place.name.terms if place.name is not None else ()
        mention = self.references.mention([place], offset, MentionKind.PLACE, terms)
        governed = Reference(mention, Basis.DOCUMENT, self.references.within(setting), GOVERNMENT)
        return self.memory.go_on_with(governed)

    def _pointed_at(self, place: Token, offset: int, setting: Setting) -> Reference:
        """该县…: the body of the place that the text named last."""
        that = self.references.mention([place], offset, MentionKind.PLACE, ())
        body = GOVERNMENT if self.jurisdiction.speaks_for_place(setting.body) else setting.body
        within = (*self.references.within(setting), *self.memory.places_named[::-1])
        return self.memory.go_on_with(Reference(that, Basis.CARRIED, within, body))
