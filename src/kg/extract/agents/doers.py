"""Who acts by what a clause itself says: its subject, or 由 and 被.

In: a clause. Out: the body that acts and those beside it. It asks :mod:`~kg.extract.agents.subjects`,
:mod:`~kg.extract.agents.officers` and :mod:`~kg.extract.agents.counted` whether the bodies named act at all, then
:mod:`~kg.extract.agents.unnamed` for who does so without a name. It stands alone because what was told before counts
only for what is called again here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents.counted import Counted, counts_them, lists_honoured
from kg.extract.agents.jurisdiction import own_codes, places_of
from kg.extract.agents.lists import ALL, before_with, without
from kg.extract.agents.names import names_institution
from kg.extract.agents.subjects import hosts_event
from kg.extract.clauses.traits import is_founded
from kg.extract.notations import MEDIUM
from kg.extract.particles import COLONS
from kg.extract.phrases import ORGANIZATION, is_place
from kg.extract.script import to_simplified
from kg.extract.tokens import Kind
from kg.model import Basis, Reference
from kg.resources import TOWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.agents.partners import Partners
    from kg.extract.agents.unnamed import Unnamed
    from kg.extract.clauses.clause import Clause
    from kg.extract.setting.settings import Setting
    from kg.extract.tokens import Token

KNOWN_FROM: Final = ("据", "根据")
"""What stands before the body by which a figure is known: 据民政部门统计."""


class Doers:
    """Finds who acts in a clause by its own words."""

    def __init__(self, partners: Partners, unnamed: Unnamed, counted: Counted) -> None:
        self.partners, self.unnamed, self.counted = partners, unnamed, counted
        self.bodies, self.offices, self.references = partners.bodies, partners.offices, partners.references
        self.subjects, self.officers, self.jurisdiction = unnamed.subjects, unnamed.officers, unnamed.jurisdiction
        self.memory, self.lexicon, self.settings = partners.memory, partners.lexicon, unnamed.settings

    def named(self, clause: Clause, offset: int, setting: Setting) -> tuple[Reference | None, tuple[Reference, ...]]:
        """Return who acts by the subject of a clause, and those beside it in it."""
        memory, lists_officers = self.memory, self.officers.lists_officers
        helps = memory.hosting is not None and self.partners.co_hosts(clause, offset, setting)
        if not clause.subject or lists_honoured(clause) or helps or self._only_heads(clause, offset, setting):
            return None, ()  # 由甲主办，乙协办的活动: who helps, before 的, does not act
        if hosts_event(clause, self.lexicon.words["hosting"]):
            hosts = self.bodies.among(clause.subject[:1], offset, setting)
            if hosts:
                memory.host = hosts[0].mention.text
                return hosts[0], ()
        if (
            self.subjects.tells_of_event(clause)
            and setting.agent is not None
            and not self.subjects.is_held_elsewhere(clause)
        ):
            return None, ()
        if together := self.offices.together(clause, offset, setting):
            return together[0], tuple(together[1:])
        counts = clause.counts_before and (self.counted.counts_people(clause) or self.counted.gives_examples(clause))
        if counts or (lists_officers(clause) and not self.officers.introduces(clause, offset, memory.sentence)):
            return None, ()
        organizations = self._heading(clause, offset, setting)
        if organizations and (
            self.counted.are_examples(clause, organizations) or counts_them(clause, organizations, self.lexicon)
        ):
            return None, ()
        if len(organizations) > 1 and all(self.officers.is_person(clause, found, offset) for found in organizations):
            return self.officers.spoken_for(clause, organizations, offset, setting), ()
        if organizations and self._are_guests_with_others(clause, organizations[0], offset, setting):
            return None, ()
        if organizations and not self.officers.attends_for_all(clause, organizations[0], offset):
            beside = self.offices.beside(clause, organizations, offset, setting)
            organizations[:0] = self._unread_before(clause, organizations[0], offset, setting)
            memory.passing = organizations[0] if self.jurisdiction.is_passing(organizations[0]) else memory.passing
            return organizations[0], (*organizations[1:], *beside)
        if memory.passing is not None and (
            self.subjects.calls(clause.subject, memory.passing) or self.officers.tells_for(clause, memory.passing)
        ):
            return memory.passing, ()
        unnamed = self.unnamed.of(clause, offset, setting)
        if unnamed is None and (plain := self.offices.bare(clause, offset, setting)):
            return plain[0], tuple(plain[1:])
        return self.unnamed.donor(clause, offset, setting) or unnamed, ()

    def _only_heads(self, clause: Clause, offset: int, setting: Setting) -> bool:
        """Tell whether a subject is only named for what comes behind it: whom a paper goes to, or who counted."""
        return self._are_addressed(clause, offset) or self._only_counts(clause, setting)

    def _are_addressed(self, clause: Clause, offset: int) -> bool:
        """各乡镇人民政府：我县计划…: tell whether a subject only tells to whom a paper goes."""
        first, last = clause.subject[0], clause.subject[-1]
        text = self.settings.simplified
        alone = (
            not clause.predicate
            and first.text.startswith(ALL)
            and text[offset + last.end : offset + last.end + 1] in COLONS
        )
        return alone and self.settings.naming.block_at(offset + first.start).start == offset + first.start

    def _only_counts(self, clause: Clause, setting: Setting) -> bool:
        """据民政部门统计，全县有…: tell whether a body is only named as that by which figures of a report are known."""
        told = clause.subject[0].text in KNOWN_FROM and setting.agent is not None and not self.settings.is_guessed
        counting = self.lexicon.words["counting-word"]
        return told and bool(clause.predicate) and clause.predicate[-1].text in counting

    def _are_guests_with_others(self, clause: Clause, first: Reference, offset: int, setting: Setting) -> bool:
        """省妇联副主席、…以及…的213名代表出席: tell whether people of a body from elsewhere are counted with others."""
        if not self.officers.is_there_only(clause, first, offset):
            return False
        codes, own = places_of(first.mention), own_codes(setting)
        return self.jurisdiction.is_from_above(first) or self.jurisdiction.is_from_elsewhere(codes, own)

    def _heading(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """The bodies of a subject; a medium only where it does more than to report, and sends no dateline."""
        covering = self.lexicon.words["covering"]
        named = [
            found
            for found in self.bodies.among(self.subjects.acting_part(clause), offset, setting)
            if not self._is_medium(found)
            or (clause.predicate and not self.officers.speaks(clause) and clause.predicate[0].text not in covering)
        ]
        if named and self._is_medium(named[0]) and self.subjects.is_dateline(clause):
            named.pop(0)
        return named

    def _unread_before(self, clause: Clause, first: Reference, offset: int, setting: Setting) -> list[Reference]:
        """县人民医院 与 省肿瘤医院 签订…: who acts with the first body that is known by name, or called by its end.

        So does the town or the place that is told of: 该镇将与市图书馆签订…, 我县与某大学签订….
        """
        before = before_with(clause.subject)
        if not before or first.mention.span.start <= offset + before[-1].start:
            return []
        if setting.agent is not None and self.subjects.calls(before, setting.agent):
            return [replace(setting.agent, basis=Basis.NAMED)]
        if (town := self.references.set_within(self.references.local.heading(before, offset), setting)) is not None:
            return [town]
        if len(before) == 1 and is_place(before[0]) and not before[0].text.endswith(TOWN_WORDS):
            return [self._place_before(before[0], first, offset, setting)]
        return [self.references.body(before, offset, setting, ())] if names_institution(before, self.lexicon) else []

    def _place_before(self, place: Token, first: Reference, offset: int, setting: Setting) -> Reference:
        """成都与重庆妇联签订…: a place named before a public body of another stands for the body of its own."""
        own = self.references.in_place(place, offset, setting)
        shared = place.name is not None and not place.name.bare and self.lexicon.is_of_jurisdiction(first.mention.terms)
        return replace(own, body=first.mention.terms[0]) if shared else own

    def _is_medium(self, reference: Reference) -> bool:
        mention = reference.mention
        if mention.terms:
            return mention.terms[0] == MEDIUM
        return to_simplified(mention.text).endswith(self.lexicon.endings_of(MEDIUM))

    def by_phrase(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """The bodies after 由 and 被; a medium that reports does not act on what it reports of."""
        tokens = [t for phrase in clause.phrases if phrase.role == "agent" for t in phrase.tokens]
        named = [found for found in self.bodies.among(tokens, offset, setting) if not self._is_medium(found)]
        listed = any(token.kind in (Kind.PAUSE, Kind.CONJUNCTION) for token in tokens)
        if named and self._is_made_by_others(clause, named, setting):
            return []
        if not named or not listed:
            return named
        tokens = [token for token in tokens if token.kind is not Kind.PERIOD]
        plain = self.offices.listed(tokens, offset, setting)  # 由 某市妇联、水利局 从六月起 联合开展
        return [*named, *without(plain, named)]

    def _is_made_by_others(self, clause: Clause, makers: Sequence[Reference], setting: Setting) -> bool:
        """由省中心培训的协调员已上岗: a body above, or a firm, that made a thing has no part in what becomes of it."""
        if setting.agent is None or self.settings.is_guessed:
            return False
        made = any(phrase.role == "agent" and self.subjects.only_made(phrase.tokens) for phrase in clause.phrases)
        return made and all(
            self.jurisdiction.is_passing(maker) or self.jurisdiction.is_from_above(maker) for maker in makers[:1]
        )

    def is_built(self, clause: Clause, offset: int, setting: Setting) -> bool:
        """县残疾人康复中心开工, 县医院迁建项目竣工: what others build or put to use does not act, nor after that.

        A firm or an institution does where it is called again: 某公司新厂房竣工。公司招聘….
        """
        built = is_founded(clause, self.lexicon.affixes["being-built"]) or self.subjects.is_house_being_built(clause)
        if not built and not self.subjects.is_work_for(clause):
            return False
        bodies = self.bodies.among(self.subjects.acting_part(clause), offset, setting)
        named = (body for body in bodies if body.mention.kind is ORGANIZATION)
        self.memory.passing = next(
            (body for body in named if not self.lexicon.is_of_jurisdiction(body.mention.terms)), None
        )
        return True
