"""Whether who acts in a clause goes on acting in those after it, and how far.

In: a clause and the body that acts in it. Out: whether it is carried on; guests, backers, those who honour, those who
match another's money and those from elsewhere are not, and an officer's body only through his part of the sentence. It
stands alone because to act once and to be who a text goes on about are two things.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents.jurisdiction import own_codes, places_of
from kg.extract.agents.lists import OWN
from kg.extract.clauses.finding import AMONG_THEM
from kg.extract.clauses.traits import followed_until
from kg.extract.notations import EXIST, MONEY
from kg.extract.particles import AMONG
from kg.extract.phrases import is_place
from kg.extract.tokens import Kind
from kg.model import Basis, MentionKind, Reference

if TYPE_CHECKING:
    from kg.extract.agents.bodies import Bodies
    from kg.extract.agents.officers import Officers
    from kg.extract.agents.subjects import Subjects
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting

PASSIVE: Final = "被"
"""What stands before who honours another, or opens the verb of honouring: 被评为."""
ENDS_OF_SENTENCES: Final = frozenset("。；;")
"""Behind which nothing goes on with who favours another in one clause."""

AT_EVENT: Final = r"\s*(?:{opens-at-event}|(?:\d{1,2}月)?\d{1,2}日)"
"""What a sentence opens with that tells of the event of those who report."""
FARTHEST_VISITED: Final = 240
"""Characters before a clause in which it is told that somebody went to the village of which it tells."""
BACKS: Final = "(?:[、和及与][一-鿿]{2,14}?)?(?:{backing-behind}|{tasking-behind})的"
"""What stands behind a body, perhaps beside another, that backs what is spoken of or sets it: 下达的任务."""


class Carrying:
    """Decides who is carried on."""

    def __init__(self, bodies: Bodies, subjects: Subjects, officers: Officers) -> None:
        self.bodies, self.subjects, self.officers = bodies, subjects, officers
        self.jurisdiction, self.memory = bodies.references.jurisdiction, bodies.references.memory
        self.lexicon, self.settings = bodies.lexicon, bodies.settings
        self._bases = bodies.lexicon.affixes["base-noun"]

    def carry(self, named: Reference) -> None:
        """Go on with who is named in this part of the sentence."""
        memory = self.memory
        memory.person_in = None
        if not self.jurisdiction.is_authority(named):
            memory.protagonist = memory.protagonist or named
        memory.go_on_with(Reference(named.mention, Basis.CARRIED, named.within, named.body))
        memory.carried_unit = memory.unit

    def is_carried(self, clause: Clause, named: Reference, offset: int, *, passive: bool) -> bool:
        """A person's deed is not the body's, unless he speaks for it; who honours another does not act on."""
        memory, from_above = self.memory, self.jurisdiction.is_from_above
        part = memory.sentence is not None and (memory.sentence, memory.unit)
        if AMONG in clause.marked:
            memory.parts_in = part or None
            return False
        if part and part == memory.parts_in:
            return False  # 某会拨款50万元，其中机关出20万元，某基金会出10万元，另外…
        verbs = clause.predicate or clause.subject[-1:]
        words = self.lexicon.words
        if memory.carried_in is memory.sentence and any(t.text in words["assisting"] for t in verbs):
            return False
        if self._only_meets(clause, named, offset) or self._is_backer(named):
            return False
        if verbs[-1:] and verbs[-1].text in (words["allotting"] | words["set-up-here"]) and from_above(named):
            return False  # 市妇联下达任务80户，已扶持…; 全国基金会定点医院在我市挂牌，采集…
        if (
            _tells_of_thing(clause)
            or self._tells_which_thing(clause, offset)
            or _tells_giver(clause, named, offset)
            or (self.jurisdiction.oversees(named) and self.officers.lets_others_tell(clause))
        ):
            return False
        favours = any(t.text in words["favouring"] for t in verbs) and from_above(named)
        if favours and self.settings.simplified[offset + clause.end : offset + clause.end + 1] in ENDS_OF_SENTENCES:
            return False  # 省政府批准某县退出贫困县。严格落实…, not 省总工会授予20家单位奖状，并发放…
        if passive:
            deeds = clause.predicate or clause.subject[-1:]
            guided = any(token.text in words["guiding"] for token in deeds)
            aside = any(
                phrase.role == "agent" and (phrase.is_passive or self.subjects.only_made(phrase.tokens))
                for phrase in clause.phrases
            )
            return not guided and not aside and not self._only_initiates(clause, named, offset)
        if _is_honoured(clause) or _is_visiting(clause, self.lexicon) or _is_behind(PASSIVE, clause, named, offset):
            return False
        if self.officers.are_guests(clause) or self._matches_funds(clause):
            return False
        if self.officers.is_person(clause, named, offset):
            tells = self.officers.speaks(clause) or self.officers.introduces(clause, offset, memory.sentence)
            memory.told_in = memory.sentence if tells else memory.told_in
            return tells
        return True

    def _tells_which_thing(self, clause: Clause, offset: int) -> bool:
        """某公司捐款10万元援建的图书楼竣工: the same, where another verb says at once what has become of the thing."""
        text, end = self.settings.simplified, offset + clause.end
        return _of_thing(clause) >= 0 and clause.after[-1].end == clause.end and text[end : end + 1].isalnum()

    def only_describes(self, clause: Clause, named: Reference, offset: int, setting: Setting) -> bool:
        """某市工商联…。⏎ 青川县有48个贫困村。基金…: what there is in a place elsewhere is no deed that goes on.

        Nor is what a body is named, 县法院为法制教育基地, or what is told of a village that a body goes to.
        """
        if not clause.predicate and any(
            phrase.role == "recipient" and phrase.tokens and phrase.tokens[-1].text.endswith(self._bases)
            for phrase in clause.phrases
        ):
            return True
        if self._describes_visited(clause, named, offset):
            return True
        if named.mention.kind is not MentionKind.PLACE or self.settings.is_guessed:
            return False
        verb = clause.head.verb if clause.head is not None else None
        if verb is None or verb.frame.notation != EXIST:
            return False
        return self.jurisdiction.is_from_elsewhere(places_of(named.mention), own_codes(setting))

    def _describes_visited(self, clause: Clause, named: Reference, offset: int) -> bool:
        """某会在罗盘村开展义诊。罗盘村地处偏远。此次活动…: what a village to which others go is like is no deed."""
        if not self.jurisdiction.is_locality(named) or self.jurisdiction.is_locality(self.settings.agent):
            return False
        verb = clause.head.verb if clause.head is not None else None
        deeds = [token.text for token in clause.predicate]
        like = not deeds or any(text in self.lexicon.words["describing-place"] for text in deeds)
        if not like and (verb is None or verb.frame.notation != EXIST):
            return False
        text, name = self.settings.simplified, named.mention.span.of(self.settings.simplified)
        gone_to = re.compile(f"(?:在|到|赴|往|走进|来到|深入)[^，。；：\n]{{0,12}}?{re.escape(name)}")
        return gone_to.search(text, max(0, offset - FARTHEST_VISITED), offset + clause.start) is not None

    def acts_in_part(
        self, clause: Clause, named: Reference, offset: int, setting: Setting, *, describes: bool
    ) -> Reference | None:
        """Return who goes on acting in this part of the sentence, and no further: a person's body, or one honoured."""
        passing = self.officers.is_person(clause, named, offset) or _is_visiting(clause, self.lexicon)
        passing = (passing and not self._is_guest(clause)) or describes
        if passing or _is_honoured(clause) or self._only_initiates(clause, named, offset):
            return replace(named, basis=Basis.CARRIED)
        return self._honoured(clause, offset, setting)

    def _only_initiates(self, clause: Clause, named: Reference, offset: int) -> bool:
        """项目由全国妇联发起，旨在…。活动现场发放…: who started what others carry out acts not at their event."""
        if clause.periods or not any(phrase.role == "agent" and not phrase.is_passive for phrase in clause.phrases):
            return False
        deeds = clause.predicate or clause.subject[-1:]
        starts = any(token.text in self.lexicon.words["initiating"] for token in deeds)
        end = self.settings.simplified.find("。", offset + clause.end)
        hosts = end >= 0 and self.lexicon.pattern(AT_EVENT).match(self.settings.simplified, end + 1) is not None
        return starts and hosts and self.jurisdiction.is_from_above(named)

    def _honoured(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """某县总工会被全国总工会授予…，获经费5万元: the body that is honoured goes on in its part of the sentence."""
        if not any(phrase.role == "agent" and phrase.is_passive for phrase in clause.phrases):
            return None
        bodies = self.bodies.among(self.subjects.acting_part(clause), offset, setting)
        return replace(bodies[0], basis=Basis.CARRIED) if bodies else None

    def _is_guest(self, clause: Clause) -> bool:
        """某会举行仪式，市委副书记出席仪式，现场发放…: who is there at what another holds does not act in it."""
        return self.memory.acts_here and self.officers.attends(clause)

    def _is_backer(self, named: Reference) -> bool:
        """由社会福利署资助的计划, 市政府下达的任务: who backs what is spoken of, or sets it, does none of its deeds."""
        backs = self.lexicon.pattern(BACKS)
        return backs.match(self.settings.simplified, named.mention.span.end) is not None

    def _matches_funds(self, clause: Clause) -> bool:
        """省妇联争取资金412万元，省水利厅配套180万元，新建水窖…: who adds to the money of another acts no further."""
        added = bool(clause.predicate) and clause.predicate[-1].text in self.lexicon.words["matching-funds"]
        return added and self.memory.acts_here

    def _only_meets(self, clause: Clause, named: Reference, offset: int) -> bool:
        """执行省委全会、省委经济工作会议决策和市委全会要求，坚持…: whose meeting decided it does not act on."""
        sentence = self.memory.sentence
        if sentence is None:
            return False
        before = self.settings.simplified[sentence.start : offset + clause.start]
        until = followed_until(clause, before, self.lexicon)
        return until is not None and named.mention.span.end <= offset + until


def _is_honoured(clause: Clause) -> bool:
    """某镇妇联被评为…；某人等20人被评为…: who is honoured acts no further than its part of the sentence."""
    return bool(clause.predicate) and clause.predicate[0].text.startswith(PASSIVE)


def _is_visiting(clause: Clause, lexicon: Lexicon) -> bool:
    """省人社厅 来 我县 调研: who comes to the place of the report acts no further than its part of the sentence."""
    subject = clause.subject
    return any(
        subject[n].text in lexicon.words["visiting"]
        and is_place(subject[n + 1])
        and subject[n + 1].text.startswith(OWN)
        for n in range(1, len(subject) - 1)
    )


def _is_behind(word: str, clause: Clause, named: Reference, offset: int) -> bool:
    """3个 班组 被 省总工会 授予: tell whether a word stands right before the body in the subject."""
    start = named.mention.span.start - offset
    return any(token.text == word and token.end == start for token in clause.subject)


def _tells_of_thing(clause: Clause) -> bool:
    """某公司捐款10万元援建的图书楼正在建设: who acts before 的 only tells which thing is spoken of."""
    after, of = clause.after, _of_thing(clause)
    if of < 0:
        return False
    adverb = next((n for n in range(of + 1, len(after)) if after[n].kind is Kind.ADVERB), -1)
    return adverb > 0 and any(token.verb is not None for token in after[adverb:])


def _of_thing(clause: Clause) -> int:
    """捐款 10万元 援建 的 图书楼: where 的 stands behind a figure and a verb; -1 where it does not."""
    after = clause.after
    of = next((n for n, token in enumerate(after) if n and token.kind is Kind.OF and after[n - 1].verb is not None), -1)
    return of if of > 0 and any(token.kind is Kind.QUANTITY for token in after[:of]) else -1


def _tells_giver(clause: Clause, named: Reference, offset: int) -> bool:
    """省总工会去年下拨的50万元资金中，有32万元用于…: who gave a whole whose parts are told only tells which it is."""
    told = [token for token in clause.subject if token.start >= named.mention.span.end - offset]
    of = next((n for n, token in enumerate(told) if token.kind is Kind.OF), 0)
    gave = any(token.kind is Kind.VERB for token in told[:of])
    gave = gave and any(token.quantity is not None and token.quantity.unit in MONEY for token in told[of:])
    return gave and any(token.text in AMONG_THEM for token in told[of:])
