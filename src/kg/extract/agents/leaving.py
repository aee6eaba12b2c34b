"""When who acted before acts no further: the next item, another place, the whole, a body named in passing.

In: a clause, before its own agent is looked for. Out: nothing; it takes from :mod:`~kg.extract.agents.memory` what does
not reach the clause. It stands alone because to let go of an agent asks for other signs than to name one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.agents.jurisdiction import COMPANY, Jurisdiction, own_codes, places_of
from kg.extract.agents.lists import OWN, THAT
from kg.extract.clauses.joining import SPENT_ON
from kg.extract.notations import MONEY
from kg.extract.particles import TOTALS, WHOLE
from kg.extract.phrases import is_group, is_organization, is_place, without_asides
from kg.extract.script import to_simplified
from kg.extract.tokens import Kind, Token
from kg.resources import GOVERNMENT, LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.agents.subjects import Subjects
    from kg.extract.clauses.clause import Clause
    from kg.extract.setting.settings import Setting
    from kg.model import Reference, Sentence

LEAST_SUMMED_UP: Final = 3
"""Bodies that act in a sentence before what they did in all is told of them together."""


class Leaving:
    """Lets go of agents that are carried on."""

    def __init__(self, jurisdiction: Jurisdiction, subjects: Subjects) -> None:
        self.memory, self.jurisdiction, self.subjects = jurisdiction.memory, jurisdiction, subjects
        self.lexicon, self.settings = jurisdiction.lexicon, jurisdiction.settings
        self._takes_turns = self.settings.rounds.takes_turns
        self._numbers = tuple(sorted(self.lexicon.words["enumeration"]))
        self._number_ends = frozenset(number[-1] for number in self._numbers)

    def setting_of(self, clause: Clause, offset: int, setting: Setting) -> Setting:
        """What holds for a clause, in a sentence of which parts are of other places or in the charge of others."""
        if self._takes_turns:
            setting = self._in_round(clause, offset, setting)
        return self.settings.in_charge(offset + clause.start, setting) if self.settings.charges else setting

    def _in_round(self, clause: Clause, offset: int, setting: Setting) -> Setting:
        """在甲省，省总工会…；在乙省，…: who acted in one part of a round-up does not act in the next."""
        memory = self.memory
        headed = self.settings.in_round(offset + clause.start, setting)
        place = headed.places[0] if headed is not setting else None
        if place != memory.round:
            memory.round, memory.carried = place, None
        return headed

    def leave_item(self, sentence: Sentence, clause: Clause, offset: int) -> None:
        """一是省工会…；二是…: who acts in one item of a sentence does not act in the next, nor after the list."""
        memory = self.memory
        simplified, start = self.settings.simplified, offset + clause.start
        opens = simplified[start - 1 : start] in self._number_ends and simplified.endswith(self._numbers, 0, start)
        if opens and (not memory.items or sentence.span is not memory.items_in):
            memory.items, memory.items_in, memory.before_items = 1, sentence.span, memory.carried
        elif opens:
            memory.items += 1
            memory.carried = memory.before_items
        elif memory.items and sentence.span is not memory.items_in:
            if memory.items > 1:
                memory.carried = memory.before_items
            memory.items = 0

    def sum_up(self, sentence: Sentence, clause: Clause) -> None:
        """甲会下拨20万元，乙会配套10万元，各镇自筹8万元，共筹集38万元: what several did in all is none of theirs."""
        memory = self.memory
        if sentence.span is not memory.carried_in:
            memory.acted.clear()
        if len(memory.acted) < LEAST_SUMMED_UP or clause.subject or TOTALS.isdisjoint(clause.marked):
            return
        memory.carried, memory.partners = None, ()

    def leave_others(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> None:
        """Let go of who acted before where the clause tells that he acts no further."""
        self._drop_passing(sentence, clause, setting)
        self._leave_elsewhere(clause, setting)
        self._return_to_whole(sentence, clause, setting)
        self._leave_example(sentence, clause, offset, setting)
        self._go_elsewhere(sentence, clause, setting)

    def _drop_passing(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        """A firm or school named in passing acts no further than its part of the sentence, nor past another subject.

        What its officer tells, 某工会理事长说，…；…, is told of it up to the end of the sentence.
        """
        memory = self.memory
        carried = memory.carried
        if carried is None:
            return
        if self.jurisdiction.is_authority(carried) and memory.carried_in is not sentence.span:
            memory.carried = None  # 省里、市财政拨付资金。市里的专家讲课
            return
        plans = bool(clause.plans) and not any(token.name or token.text.startswith(THAT) for token in clause.subject)
        later = memory.carried_in is not sentence.span
        if later and self.jurisdiction.is_helped(carried.mention, *carried.within[:1]):
            memory.carried = None  # 青川县是我市对口帮扶地区，该县…。组织商会捐赠…
            return
        if self.jurisdiction.is_titled and (
            (plans and clause.unit > memory.carried_unit)
            or (later and (plans or self.jurisdiction.is_from_above(carried)))
        ):
            memory.carried = None  # 团省委介绍了我市做法。开展主题活动; 县地税局代征…。明年拟扩大…
            return
        if later and self.jurisdiction.is_office_of(carried, setting):
            memory.carried = None  # 财政局拨付专项资金。走访困难妇女320户
            return
        if not self.jurisdiction.is_passing(carried):
            return
        parted = clause.unit > memory.carried_unit and memory.told_in is not sentence.span
        gone = memory.carried_in is not sentence.span or (parted and not _spends(clause))
        if gone or any(t.kind is Kind.QUOTE for t in clause.subject[:1]):
            memory.carried = None

    def _leave_elsewhere(self, clause: Clause, setting: Setting) -> None:
        """输送542人，荔城区人社局给予补贴，两地共建的车间吸纳…: another place's body acts past no other subject.

        So it is in a report that tells of its own body before.
        """
        memory = self.memory
        if memory.carried is None or self.settings.is_guessed or not self._leading_is_own(setting):
            return
        first = next(iter(without_asides(clause.subject)), None)
        if first is None or is_organization(first):
            return
        if self.jurisdiction.is_from_elsewhere(places_of(memory.carried.mention), own_codes(setting)):
            memory.carried = None

    def _leading_is_own(self, setting: Setting) -> bool:
        """Tell whether the body that acts first in the paragraph is the one whose report it is."""
        memory = self.memory
        leading = memory.leading[1] if memory.leading is not None and memory.leading[0] == memory.paragraph else None
        return leading is not None and setting.agent is not None and leading.mention.text == setting.agent.mention.text

    def _return_to_whole(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        """某部门设立窗口。今年以来，全县城镇新增…: figures of the whole place are the report's own, also behind ；."""
        memory = self.memory
        first = next((token for token in clause.subject if token.kind is not Kind.ASIDE), None)
        if first is not None and first.text.startswith(OWN) and first.text in self.lexicon.words["own-house"]:
            memory.carried = None  # 某局下拨资金，我院全部用于…
            return
        if setting.agent is None or not clause.subject:
            return
        if self.subjects.calls(clause.subject, setting.agent) and not self.subjects.calls(
            clause.subject, memory.carried
        ):
            memory.carried = None  # 江苏阳光集团捐款…。基金会募集…
            return
        if self.settings.is_guessed and not self.jurisdiction.is_locality(memory.carried):
            return
        if first is None:
            return
        if memory.carried_in is sentence.span and clause.unit == memory.carried_unit:
            return
        if setting.body == GOVERNMENT and first.text in self.lexicon.words["government-alone"]:
            memory.carried = None  # 工联会举办…。政府推出…
            return
        if first.text in self.lexicon.words["own-house"]:
            memory.carried = None  # 据省人社厅介绍，…。局里还设立…
            return
        carried = memory.carried
        if carried is None:
            return
        praised = self.jurisdiction.is_of_people(carried) and self._tells_of_people(clause)
        whole = is_place(first) and first.text.startswith(WHOLE) and not praised
        if not whole and first.text not in LEVEL_ENDINGS:
            return
        codes, own = places_of(carried.mention), own_codes(setting)
        if first.text in LEVEL_ENDINGS and self.jurisdiction.is_of_own_level(first.text, codes, own):
            memory.carried = None  # 市残联…。县托养中心项目拟投资…
        if whole and (
            not codes or own.intersection(codes) or self.jurisdiction.is_of_own_level(first.text[-1], codes, own)
        ):
            memory.carried = None

    @staticmethod
    def _tells_of_people(clause: Clause) -> bool:
        """全县各级妇联…。全县广大妇女…: people without a figure, for a subject, tell what came of a deed."""
        told = (*clause.subject, *clause.after)
        return is_group(clause.subject[-1]) and not any(token.kind is Kind.QUANTITY for token in told)

    def _leave_example(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> None:
        """全市妇联发放…。某县妇联建立…。今年要…: a body below, an example of what is told, acts no further.

        Nor does one above, which gave something. Both do where the paragraph opens with them, or where the next
        sentence goes on with 还 or 同时.
        """
        memory = self.memory
        carried, own = memory.carried, setting.agent
        if carried is None or own is None or self.settings.is_guessed or memory.carried_in is sentence.span:
            return
        if memory.leading is None or (leading := memory.leading[1]) is None:
            return
        beside = leading.mention.text != carried.mention.text
        if not beside and leading.mention.terms == carried.mention.terms:
            return
        below = self.jurisdiction.lies_below(carried.mention, setting)
        beside = beside and (
            self.jurisdiction.is_from_above(carried) or self.jurisdiction.is_civil(carried.mention, own)
        )
        if not below and not beside:
            return
        if below and self.jurisdiction.lies_below(leading.mention, setting):
            return
        opening = self.settings.simplified[sentence.span.start : offset + clause.end]
        if not opening.startswith(self.lexicon.affixes["going-on"]) and not any(
            token.text in self.lexicon.words["also"] for token in clause.markers
        ):
            memory.carried = None

    def _go_elsewhere(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        """某市妇联…。在另一市，市妇联…: who acted in one place does not act in the next that a sentence opens with."""
        memory = self.memory
        if clause.predicate or clause.subject or memory.carried_in is sentence.span or memory.carried is None:
            return
        places, codes = self.lexicon.vocabulary.places, places_of(memory.carried.mention)
        for phrase in clause.phrases if codes else ():
            first = phrase.tokens[0] if phrase.role == "place" and phrase.tokens else None
            if first is None or first.name is None or first.name.bare or not is_place(first):
                continue
            there, own = first.name.terms[0], setting.places[0].terms if setting.places else ()
            if not places.within(there, codes[0]) and any(places.within(there, code) for code in own):
                memory.carried = None

    def tells_of_another(self, clause: Clause, acting: Reference | None, passing: Reference) -> bool:
        """甲公司捐款…。李某创办服装厂。该公司…: who starts a firm, or another of the kind, is who 该 points at next."""
        if acting is not None and acting.mention.text == passing.mention.text:
            return False
        if any(token.text in self.lexicon.words["starting-up"] for token in clause.predicate):
            return True
        called = passing.kind or COMPANY
        endings = self.lexicon.endings_of(called)
        if called == COMPANY:
            endings = (*endings, *self.lexicon.affixes["works-ending"])
        phrases = (phrase.tokens for phrase in clause.phrases)
        return any(_ends_another(tokens, endings, passing) for tokens in (clause.subject, clause.after, *phrases))


def _ends_another(tokens: Sequence[Token], endings: tuple[str, ...], body: Reference) -> bool:
    """走访 食品 厂: words that end as names of a kind do, and are not the end of one body's name."""
    name = ""
    for token in tokens:
        name = name + token.text if token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) else ""
        if len(name) > 1 and name.endswith(endings):
            own = to_simplified(body.mention.text)
            if not own.endswith(name.removeprefix(THAT)):
                return True
    return False


def _spends(clause: Clause) -> bool:
    """…捐赠20万元，其中15万元用于…；5万元用于…: an amount that is spent goes on with who gave the whole."""
    first = clause.subject[0].quantity if len(clause.subject) == 1 else None
    return first is not None and first.unit in MONEY and clause.head is not None and clause.head.text in SPENT_ON
