"""Who acts: named in the clause, else carried on, else the section's, else the document's.

In: clauses in order. Out: for each its agent, partners and place. 联合, 会同 and 与…共同 give partners, 由…主办 the
agent, 全市 and a bare place as the subject stand for the report's body there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.agents.bodies import Bodies
from kg.extract.agents.carrying import Carrying
from kg.extract.agents.counted import Counted, counts_those_present
from kg.extract.agents.doers import Doers
from kg.extract.agents.jurisdiction import Jurisdiction
from kg.extract.agents.leaving import Leaving
from kg.extract.agents.lists import without
from kg.extract.agents.memory import Memory
from kg.extract.agents.names import Names
from kg.extract.agents.officers import Officers
from kg.extract.agents.offices import Offices
from kg.extract.agents.partners import Partners, of_the_place_of
from kg.extract.agents.references import References
from kg.extract.agents.standing import Standing
from kg.extract.agents.subjects import Subjects
from kg.extract.agents.unnamed import Unnamed
from kg.extract.phrases import ORGANIZATION, is_organization
from kg.model import Basis, Reference
from kg.resources import GOVERNMENT

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting, Settings
    from kg.extract.tokens import Token
    from kg.model import Document, Sentence


@dataclass(slots=True)
class Acting:
    """The agent of a clause and those beside it; not frozen, though never changed, for the same reason as a token."""

    reference: Reference | None
    partners: tuple[Reference, ...] = ()
    place: Reference | None = None


class Agents:
    """Follows the agents through a document."""

    def __init__(self, document: Document, lexicon: Lexicon, settings: Settings) -> None:
        self.memory = memory = Memory()
        self.subjects, officers = Subjects(lexicon), Officers(lexicon, settings)
        self.jurisdiction = jurisdiction = Jurisdiction(document, lexicon, settings, memory)
        self.references = references = References(document, jurisdiction)
        bodies = Bodies(references, Names(lexicon))
        self.partners = Partners(bodies, Offices(references))
        self.unnamed = Unnamed(references, self.subjects, officers)
        self.doers = Doers(self.partners, self.unnamed, Counted(lexicon))
        self.leaving = Leaving(jurisdiction, self.subjects)
        self.carrying = Carrying(bodies, self.subjects, officers)
        self.standing = Standing(self.carrying)

    def of(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Acting:
        """Tell who acts in a clause; clauses must come in order."""
        memory = self.memory
        if sentence.paragraph != memory.paragraph:
            memory.passing = None
        acting = self._acting(sentence, clause, offset, self.leaving.setting_of(clause, offset, setting))
        self.unnamed.note_team(clause, acting.reference)
        if clause.predicate and (memory.leading is None or memory.leading[0] != sentence.paragraph):
            memory.leading = (sentence.paragraph, acting.reference)
        if memory.passing is not None and self.leaving.tells_of_another(clause, acting.reference, memory.passing):
            memory.passing = None
        return acting

    def in_place(self, token: Token, offset: int, setting: Setting) -> Reference:
        """Return the body that a place stands for, as where it is the subject by itself; a body stands for itself."""
        return self.references.in_place(token, offset, setting)

    def _acting(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Acting:
        self._enter(sentence, clause, offset, setting)
        passive = self.doers.by_phrase(clause, offset, setting) if "agent" in clause.roles else []
        if passive:
            named, beside = passive[0], tuple(passive[1:])
        elif self.doers.is_built(clause, offset, setting):
            named, beside = None, ()
        else:
            named, beside = self.doers.named(clause, offset, setting)
            if named is not None and self._only_has_what_is_counted(named):
                named = None
        told = (*beside, *self.partners.of(clause, offset, setting))
        partners = without(told, () if named is None else (named,)) if told else told
        if passive or (named is None and self.memory.hosting is not None):
            partners = self.partners.with_co_hosts(clause, partners, offset, setting)
        if named is not None and partners:
            partners = tuple(of_the_place_of(named, partner) for partner in partners)
        place = self.references.where(clause, offset, setting) if "place" in clause.roles else None
        named = named or self.unnamed.measured_on(clause)
        if named is None:
            reference = self._carried_on(clause, offset, setting, partners)
            if reference is not None and _is_given_to(clause, reference):
                there = next(iter(setting.places), None) if place is None else None
                place = place if there is None else Reference(there, Basis.DOCUMENT, setting.places)
                reference = None
            return Acting(reference, partners or self.memory.partners, place)
        acting = Acting(named, partners, place)
        self.memory.named_last = (sentence.paragraph, named)
        if named is self.memory.wider:
            return acting  # 全省就业率达72%，培训妇女2300人
        self.memory.wider_in = None  # 全省人均收入14000元，我县为18000元，增长9%
        if self._is_to_stay(clause, offset, setting, named, partners, passive=bool(passive)):
            self._remember(clause, offset, setting, named)
            self.memory.partners = () if self._only_signs(clause, offset) else partners
            if not passive and self.subjects.is_what_is_founded(clause, named, offset):
                return Acting(self.standing.of(clause, offset, setting), (), place)  # 某县青年商会成立，…
        return acting

    def _only_has_what_is_counted(self, named: Reference) -> bool:
        """区图书馆藏书8.7万册, in a statistical bulletin: figures are of the place, but for its government's deeds."""
        body = named.mention.kind is ORGANIZATION and named.mention.terms[:1] != (GOVERNMENT,)
        return body and self.carrying.settings.is_bulletin

    def _enter(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> None:
        """Go on to a clause: let go of who acted before and does not act in it."""
        memory = self.memory
        memory.enter_paragraph(sentence.paragraph)
        self.leaving.leave_item(sentence, clause, offset)
        memory.enter_part(sentence.span, clause.unit)
        self.leaving.sum_up(sentence, clause)
        if memory.carried is not None:
            self.leaving.leave_others(sentence, clause, offset, setting)
        self.standing.hear_report(clause, offset, setting)

    def _is_to_stay(
        self,
        clause: Clause,
        offset: int,
        setting: Setting,
        named: Reference,
        partners: tuple[Reference, ...],
        *,
        passive: bool,
    ) -> bool:
        """Tell whether who is named goes on acting in the next clauses; note who does so in this part only."""
        memory = self.memory
        describes = self.carrying.only_describes(clause, named, offset, setting)
        helps = self.partners.helps_host(clause, named, partners)
        if not helps and self.carrying.is_carried(clause, named, offset, passive=passive) and not describes:
            return True
        person = self.carrying.acts_in_part(clause, named, offset, setting, describes=describes)
        if person is not None and memory.sentence is not None:
            memory.person, memory.person_in = person, (memory.sentence, memory.unit)
        return False

    def _only_signs(self, clause: Clause, offset: int) -> bool:
        """与天津市签订协议，出台意见: who signs takes no part in what else is done, but 签订协议，联合举办…."""
        words = self.partners.lexicon.words
        if not clause.predicate or clause.predicate[0].text not in words["signing"]:
            return False
        text, end = self.references.settings.simplified, offset + clause.end
        return not text.startswith(self.partners.lexicon.affixes["going-on-together"], end + 1)

    def _remember(self, clause: Clause, offset: int, setting: Setting, named: Reference) -> None:
        """Go on with who is named, in the places of the clause."""
        self.memory.place_told = None
        self.references.remember_places(clause, offset)
        self.standing.note_report(clause, named, setting)
        self.carrying.carry(named)
        self.memory.acted.add(named.mention.text)

    def _carried_on(
        self, clause: Clause, offset: int, setting: Setting, partners: tuple[Reference, ...]
    ) -> Reference | None:
        """Return who acts in a clause that names nobody."""
        memory = self.memory
        memory.partners = memory.partners if self._only_signs(clause, offset) else partners or memory.partners
        self.references.remember_places(clause, offset)
        memory.place_told = self.references.first_place(clause, offset) or memory.place_told
        self.standing.hear(clause, offset, setting)
        in_person = memory.person_in == (memory.sentence, memory.unit) and not counts_those_present(clause)
        carried = memory.person if in_person else memory.carried
        if self.jurisdiction.oversees(carried) and memory.carried_in is not memory.sentence:
            carried = None
        if self._speaks_for_us(clause) and self.jurisdiction.is_locality(carried):
            carried = None  # 大坪村是我局帮扶村。我局捐赠…
        first = clause.subject[0] if clause.subject else None
        if first is not None and self.references.is_of_wider_level(first, setting):
            carried = None  # 据市统计局反馈，全县投资完成…
        return carried or self.standing.of(clause, offset, setting)

    def _speaks_for_us(self, clause: Clause) -> bool:
        """我局…: tell whether the subject is what those who report call themselves."""
        return bool(clause.subject) and clause.subject[0].text in self.subjects.lexicon.words["own-house"]


def _is_given_to(clause: Clause, reference: Reference) -> bool:
    """爱心人士张某向县妇联捐款: tell whether another gives to the body that would act, as none does to itself."""
    kind = reference.mention.terms[:1]
    if not clause.subject or reference.mention.kind is not ORGANIZATION or not kind:
        return False
    given = (phrase.tokens[-1] for phrase in clause.phrases if phrase.role == "recipient" and phrase.tokens)
    named = (token.name for token in given if is_organization(token))
    return any(name is not None and name.terms[:1] == kind and _are_alike(name.terms, reference) for name in named)


def _are_alike(terms: tuple[str, ...], reference: Reference) -> bool:
    """县妇联, 桃源县妇联: tell whether two names of a kind of body do not tell of two places."""
    places = set(reference.mention.terms[1:]) | {code for one in reference.within for code in one.terms}
    return not terms[1:] or not places or not places.isdisjoint(terms[1:])
