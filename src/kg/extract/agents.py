"""Who acts: named in the clause, else carried on, else the section's, else the document's.

In: clauses in order. Out: for each its agent, partners and place. 联合, 会同 and 与…共同 give partners, 由…主办 the
agent, 全市 and a bare place as the subject stand for the report's body there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, TypeGuard

from kg.extract.clauses.finding import AMONG_THEM
from kg.extract.clauses.joining import SPENT_ON
from kg.extract.clauses.traits import acting_staff, followed_until, is_founded, opening_of_donor, participates
from kg.extract.coordination import list_before
from kg.extract.firms import find_firm_taken_up
from kg.extract.local_bodies import LocalBodies
from kg.extract.notations import ALLOCATE, DONATE, EXIST, HONOURED, MEDIUM, MONEY, PARTNER, PERSON, SPEECH
from kg.extract.particles import AMONG, ETC, MUST, PLURAL, TOTALS, WHOLE
from kg.extract.phrases import ORGANIZATION, is_group, is_organization, is_place, is_programme
from kg.extract.script import to_simplified
from kg.extract.tokens import PLACE, Kind, Token
from kg.model import Basis, Mention, MentionKind, Reference, Span
from kg.resources import (
    COMMUNITY,
    DEPARTMENT,
    GOVERNMENT,
    INSTITUTION,
    LEVEL_ENDINGS,
    LOCAL_UNIT,
    TOWN_WORDS,
    TOWNSHIP,
    VILLAGE,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting, Settings
    from kg.model import Document, Sentence

NAME_TAGS: Final = frozenset(
    ("ns", "nr", "nt", "nz", "n", "j", "b", "eng", "nrt", "x", "m", "ng", "a", "l", "s", "vn", "nrfg")
)
"""The tagger's classes of words that a name is made of: no adverbs, times or function words."""
LONGEST_LEVEL: Final = 4
"""Characters of a body's name without a place among which the level stands: 团省委, 共青团省委."""
LEAST_SUMMED_UP: Final = 3
"""Bodies that act in a sentence before what they did in all is told of them together."""
RARE: Final = "zg"
"""Its class of characters that it knows from no word."""
MOST_PLACES: Final = 8
"""Places in force that a reference carries: a name is read in the light of the nearest, and a long text names many."""
LONGEST_NAME: Final = 24
LONGEST_POST: Final = 3
"""Words between a body and a post in it: 市人社局 党组 书记, 县委 宣传部 副 部长."""
LONGEST_TOWN: Final = 3
SHORTEST_TOWN, LONGEST_TOWN_NAME = 3, 6
"""Characters of a town's name with its kind: 桃源镇."""
OWN: Final = ("我", "本")
"""What stands before the level of the town that speaks: 我镇."""
COUNTING: Final = ("多", "各", "数", "诸", "其", "该", "若干", "几", "两", "三", "所有", "这些")
"""What says how many bodies there are, not which: 多部门, 各单位."""
WITH: Final = frozenset(("与", "同"))
REACHED: Final = frozenset(("attain", "exist"))
"""Frames of verbs that tell how many there are."""
LEAST_DONE_WITH: Final = 4
LEAST_TOGETHER: Final = 3
HOSTING: Final = 3
"""Words of a body that hosts, its verb and 的."""
SEVERAL: Final = ("两", "二", "三", "四", "五")
"""What stands between several places and the body that each of them has: 长沙、株洲两市妇联."""
SEVERAL_LEVELS: Final = re.compile(f"[{''.join(SEVERAL)}]个?[{''.join(LEVEL_ENDINGS)}]?")
"""The same with the first of two levels: 甲、乙、丙 三省 区红十字会."""
ETC_PLACES: Final = (ETC, "等地")
"""What ends a list of places before the body that each of them has: 唐山、保定等市妇联."""
LEAST_SEVERAL: Final = 3
MOST_BEFORE_EMPLOYER: Final = 4
"""Words after a quantity among which what it counts is looked for: 等 三 地 的 145家 用人 单位."""
SHORTEST_PARTNER: Final = 2
AND: Final = "和"
GROUP: Final = "集团"
LIST_WORDS: Final = ("等", "和", "与", "及", "以及")
"""What divides a list of partners or ends it."""
NAMING_KINDS: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE)
"""What a name without an entry of its own is made of."""
BACK_TAGS: Final = frozenset(("r", "p", "d", "u"))
"""The tagger's classes of words that point at a body named elsewhere or belong to no name: 各 单位, 该 公司."""
DIVISION: Final = re.compile("(?:新疆(?:生产建设)?兵团|兵团)?第?[一二三四五六七八九十0-9]{1,3}师")
"""A division of the Xinjiang corps, which its city shares its government with: 十四师昆玉市."""
PASSIVE: Final = "被"
SHORTEST_SOCIETY: Final = 4
"""Characters of the name of a society: 煤炭商会."""
HOW_MANY: Final = ("各", "两", "二", "三", "四", "五", "六", "七", "八", "九", "十")
"""What stands between levels and says how many bodies of the next there are: 州及四县妇联."""
SUCH_AS: Final = ("如", "例如", "比如", "像")
ALL: Final = "各"
THAT: Final = "该"
IN_PLACE_OF: Final = "代"
"""What stands before the body for which another acts."""
FOREMOST: Final = "率先"
"""What makes of 全国 those before whom something is done first: 率先全国配齐."""
PUPIL: Final = "生"
FUND: Final = "基金"
COMPANY: Final = "company"
"""The kind of a body without jurisdiction of which nothing else is known."""
PAIR: Final = 2
ASPECTS: Final = ("了", "过", "着", "到")
"""What ends a verb and stands right before what it acts on."""
SHORTEST_FIRM: Final = 7
LONGEST_PLACE: Final = 6
"""Characters of a place in brackets in the name of a firm, with the brackets: (中山)."""
SPEAKER: Final = re.compile(r"[^，。；：:,\n]{0,8}[:：]")
"""What stands behind a body and a post in it where somebody speaks: the name and a colon."""
CIVIL: Final = frozenset((INSTITUTION, "civil-organization", "mass-organization"))
"""What kinds of bodies belong to that are told of in the reports of others."""
EMPLOYING: Final = frozenset((DEPARTMENT, INSTITUTION, COMPANY))
"""Kinds of bodies with a union of their own."""
SIMPLY_GOVERNMENT: Final = "政府"
"""What a government calls itself in its own report."""


@dataclass(slots=True)
class Acting:
    """The agent of a clause and those beside it; not frozen, though never changed, for the same reason as a token."""

    reference: Reference | None
    partners: tuple[Reference, ...] = ()
    place: Reference | None = None


class Agents:
    """Follows the agents through a document."""

    def __init__(self, document: Document, lexicon: Lexicon, settings: Settings) -> None:
        self.document, self.lexicon, self.settings = document, lexicon, settings
        self._carried: Reference | None = None
        self._carried_in: Span | None = None
        self._carried_unit = -1
        """The sentence that named the agent carried on, and which part of it."""
        self._partners: tuple[Reference, ...] = ()
        self._acted: set[str] = set()
        """The bodies that have acted in the sentence."""
        self._hosting: Reference | None = None
        """The body that heads what others help with, said right before in this part of the sentence."""
        self._protagonist: Reference | None = None
        """The first that acts: where nothing else tells whose report it is, it is this body's."""
        self._host = ""
        """The body that holds the event which is told of: it is not named in passing."""
        self._person: Reference | None = None
        self._person_in: tuple[Span, int] | None = None
        """The body of a person who acts, and the part of the sentence in which he does."""
        self._told_in: Span | None = None
        """The sentence that an officer of the body carried on tells."""
        self._parts_in: tuple[Span, int] | None = None
        """The part of a sentence in which 其中 divides what a body did among others."""
        self._passing: Reference | None = None
        """The firm, fund or society that acted last in the paragraph, while none other has been told of."""
        self._set_up: tuple[str, Reference] | None = None
        """The team that was set up last, and by whom."""
        self._place_told: Mention | None = None
        """The place that opens the subject of an earlier clause, with no body named since."""
        self._places_named: list[Mention] = []
        """The places that the text named last, by their names."""
        self._reporting: Reference | None = None
        """The body whose report an overseeing body hears."""
        self._within_last: tuple[Reference | None, tuple[Mention, ...], tuple[Mention, ...]] = None, (), ()
        """The places in force as they were last asked for, with the agent and the places that they come from."""
        self._round: Mention | None = None
        """The place of the part of a round-up that is told."""
        self._leading: tuple[int, Reference | None] | None = None
        """Who acts first in a paragraph, and in which."""
        self._sentence: Span | None = None  # known again as the same span, not as an equal one
        self._paragraph = self._unit = -1
        self._takes_turns = settings.rounds.takes_turns
        words = lexicon.vocabulary.words
        self._corporations = words["corporation-ending"]
        self._body_openings = (*LEVEL_ENDINGS, *TOWN_WORDS, *words["body-opening"])
        """What the name of a body begins with that tells of which level it is, or points at one named before."""
        self._numbers = tuple(sorted(lexicon.words["enumeration"]))
        self._number_ends = frozenset(number[-1] for number in self._numbers)
        self._items, self._items_in = 0, Span(0, 0)
        """How many items of a list within one sentence have been read, and in which sentence."""
        self._before_items: Reference | None = None
        """The agent carried on before the list."""

    def of(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Acting:
        """Tell who acts in a clause; clauses must come in order."""
        if sentence.paragraph != self._paragraph:
            self._passing = None
        acting = self._acting(sentence, clause, offset, setting)
        self._note_team(clause, acting.reference)
        if clause.predicate and (self._leading is None or self._leading[0] != sentence.paragraph):
            self._leading = (sentence.paragraph, acting.reference)
        if self._passing is not None and self._tells_of_another(clause, acting.reference, self._passing):
            self._passing = None
        return acting

    def _acting(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Acting:
        setting = self._setting_of(clause, offset, setting)
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._carried, self._items = sentence.paragraph, None, 0
        self._leave_item(sentence, clause, offset)
        if sentence.span is not self._sentence or clause.unit != self._unit:
            self._sentence, self._unit, self._partners, self._hosting = sentence.span, clause.unit, (), None
        self._sum_up(sentence, clause)
        if self._carried is not None:
            self._leave_others(sentence, clause, offset, setting)
        self._hear_report(clause, offset, setting)
        passive = self._by_phrase(clause, offset, setting) if "agent" in clause.roles else []
        acts = not passive and not self._is_built(clause, offset, setting)
        named, beside = (
            self._named(clause, offset, setting) if acts else (next(iter(passive), None), tuple(passive[1:]))
        )
        told = (*beside, *self._phrase_partners(clause, offset, setting))
        partners = _unnamed(told, () if named is None else (named,)) if told else told
        if passive or (named is None and self._hosting is not None):
            partners = self._with_co_hosts(clause, partners, offset, setting)
        if named is not None and partners:
            partners = tuple(_beside(named, partner) for partner in partners)
        place = self._place(clause, offset, setting) if "place" in clause.roles else None
        if named is not None and (
            self._helps_host(clause, named, partners)
            or not self._is_carried(clause, named, offset, passive=bool(passive))
            or self._only_describes(clause, named, setting)
        ):
            if (person := self._acts_in_part(clause, named, offset, setting)) is not None:
                self._person, self._person_in = person, (sentence.span, clause.unit)
            return Acting(named, partners, place)
        if named is not None:
            self._place_told = None
            self._remember_places(clause, offset)
            self._note_report(clause, named, setting)
            self._carry(named, sentence)
            self._acted.add(named.mention.text)
            self._partners = partners
            if not passive and self._is_what_is_founded(clause, named, offset):
                return Acting(self._standing(clause, offset, setting), (), place)  # 某县青年商会成立，…
            return Acting(named, partners, place)
        if partners:
            self._partners = partners
        self._remember_places(clause, offset)
        self._place_told = self._first_place(clause, offset) or self._place_told
        self._hear(sentence, clause, offset, setting)
        in_person = self._person_in == (sentence.span, clause.unit) and not _counts_those_present(clause)
        carried = self._person if in_person else self._carried
        if self._oversees(carried) and self._carried_in is not sentence.span:
            carried = None
        return Acting(carried or self._standing(clause, offset, setting), partners or self._partners, place)

    def _leave_others(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> None:
        """Let go of who acted before where the clause tells that he acts no further."""
        self._drop_passing(sentence, clause, setting)
        self._leave_elsewhere(clause, setting)
        self._return_to_whole(sentence, clause, setting)
        self._leave_example(sentence, clause, offset, setting)
        self._go_elsewhere(sentence, clause, setting)

    def _helps_host(self, clause: Clause, named: Reference, partners: tuple[Reference, ...]) -> bool:
        """由甲牵头，乙、丙配合，举办…: those who help in what another body heads are its partners in what it does."""
        host, words = self._hosting, self.lexicon.words
        last = (clause.predicate if clause.predicate and not clause.after else clause.subject)[-1:]
        self._hosting = self._hosting if last and last[0].text in words["assisting"] else None
        if bool(clause.predicate) and clause.predicate[-1].text in words["heading"]:
            self._hosting = named
        if host is None or self._hosting is not host or self._carried is None:
            return False
        self._partners = (*self._partners, *_unnamed((named, *partners), self._partners))
        return True

    def _acts_in_part(self, clause: Clause, named: Reference, offset: int, setting: Setting) -> Reference | None:
        """Return who goes on acting in this part of the sentence, and no further: a person's body, or one honoured."""
        passing = self._is_person(clause, named, offset) or _is_visiting(clause, self.lexicon)
        passing = (passing and not self._is_guest(clause)) or self._only_describes(clause, named, setting)
        if passing or _is_honoured(clause):
            return replace(named, basis=Basis.CARRIED)
        return self._honoured(clause, offset, setting)

    def _honoured(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """某县总工会被全国总工会授予…，获经费5万元: the body that is honoured goes on in its part of the sentence."""
        if not any(phrase.role == "agent" and phrase.is_passive for phrase in clause.phrases):
            return None
        bodies = self._organizations(self._acting_part(clause), offset, setting)
        return replace(bodies[0], basis=Basis.CARRIED) if bodies else None

    def _is_what_is_founded(self, clause: Clause, named: Reference, offset: int) -> bool:
        """某县青年商会正式成立: the body itself, and not one of its own: 某县妇联工作队成立."""
        if not is_founded(clause, self.lexicon.affixes["founding"]):
            return False
        rest = [token for token in clause.subject if token.start + offset >= named.mention.span.end]
        return all(token.tag[:2] in ("ad", "d") for token in rest)

    def _is_built(self, clause: Clause, offset: int, setting: Setting) -> bool:
        """县残疾人康复中心开工, 县医院迁建项目竣工: what others build or put to use does not act, nor after that.

        A firm or an institution does where it is called again: 某公司新厂房竣工。公司招聘….
        """
        built = is_founded(clause, self.lexicon.affixes["being-built"]) or self._is_house_being_built(clause)
        if not built and not self._is_work_for(clause):
            return False
        bodies = self._organizations(self._acting_part(clause), offset, setting)
        named = (body for body in bodies if body.mention.kind is ORGANIZATION)
        self._passing = next((body for body in named if not self.lexicon.is_of_jurisdiction(body.mention.terms)), None)
        return True

    def _is_house_being_built(self, clause: Clause) -> bool:
        """职工文化中心正在建设: a house as the subject of building without an object is what is built."""
        return is_founded(clause, ("建设",)) and clause.subject[-1].text.endswith(self.lexicon.affixes["house-ending"])

    def _is_work_for(self, clause: Clause) -> bool:
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

    def _setting_of(self, clause: Clause, offset: int, setting: Setting) -> Setting:
        """What holds for a clause, in a sentence of which parts are of other places or in the charge of others."""
        if self._takes_turns:
            setting = self._in_round(clause, offset, setting)
        return self.settings.in_charge(offset + clause.start, setting) if self.settings.charges else setting

    def _in_round(self, clause: Clause, offset: int, setting: Setting) -> Setting:
        """在甲省，省总工会…；在乙省，…: who acted in one part of a round-up does not act in the next."""
        headed = self.settings.in_round(offset + clause.start, setting)
        place = headed.places[0] if headed is not setting else None
        if place != self._round:
            self._round, self._carried = place, None
        return headed

    def _leave_item(self, sentence: Sentence, clause: Clause, offset: int) -> None:
        """一是省工会…；二是…: who acts in one item of a sentence does not act in the next, nor after the list."""
        simplified, start = self.settings.simplified, offset + clause.start
        opens = simplified[start - 1 : start] in self._number_ends and simplified.endswith(self._numbers, 0, start)
        if opens and (not self._items or sentence.span is not self._items_in):
            self._items, self._items_in, self._before_items = 1, sentence.span, self._carried
        elif opens:
            self._items += 1
            self._carried = self._before_items
        elif self._items and sentence.span is not self._items_in:
            if self._items > 1:
                self._carried = self._before_items
            self._items = 0

    def _first_place(self, clause: Clause, offset: int) -> Mention | None:
        """The place that opens the subject of a clause that names no body: 某市春风行动启动."""
        if PLACE not in clause.named:
            return None
        first = next((token for token in clause.subject if token.kind is not Kind.ASIDE), None)
        if first is None or first.name is None or first.name.bare or not is_place(first):
            return None
        return self._mention([first], offset, MentionKind.PLACE, first.name.terms)

    def _remember_places(self, clause: Clause, offset: int) -> None:
        measured = self.lexicon.affixes["measured-against"]
        where = [phrase.tokens for phrase in clause.phrases if phrase.role == "place"]
        for tokens in (clause.subject, *where, clause.after):
            for token in tokens:
                if token.name is not None and not token.name.bare and is_place(token):
                    if self.settings.simplified.endswith(measured, 0, offset + token.start):
                        continue  # 得分仅次于郑州
                    mention = self._mention([token], offset, MentionKind.PLACE, token.name.terms)
                    self._places_named = [*self._places_named[-1:], mention]

    def _carry(self, named: Reference, sentence: Sentence) -> None:
        self._person_in = None
        if not self._is_authority(named):
            self._protagonist = self._protagonist or named
        self._carried = Reference(named.mention, Basis.CARRIED, named.within, named.body)
        self._carried_in = sentence.span
        self._carried_unit = self._unit

    def _is_authority(self, named: Reference) -> bool:
        """省里, 市财政: who gives the amount of a sentence, by words that name no body of which the report is."""
        text = to_simplified(named.mention.text)
        return text in self.lexicon.words["authority"] or text.endswith(self.lexicon.affixes["purse-acting"])

    def _is_office_of(self, carried: Reference, setting: Setting) -> bool:
        """财政局 in the report of a federation: tell whether a body is another office of the place, without it."""
        if setting.agent is None or self.settings.is_guessed:
            return False
        return self.lexicon.is_unplaced(to_simplified(carried.mention.text))

    def _drop_passing(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        """A firm or school named in passing acts no further than its part of the sentence, nor past another subject.

        What its officer tells, 某工会理事长说，…；…, is told of it up to the end of the sentence.
        """
        carried = self._carried
        if carried is None:
            return
        if self._is_authority(carried) and self._carried_in is not sentence.span:
            self._carried = None  # 省里、市财政拨付资金。市里的专家讲课
            return
        plans = bool(clause.plans) and not any(token.name or token.text.startswith(THAT) for token in clause.subject)
        later = self._carried_in is not sentence.span
        if self._is_titled and (
            (plans and clause.unit > self._carried_unit) or (later and (plans or self._is_from_above(carried)))
        ):
            self._carried = None  # 团省委介绍了我市做法。开展主题活动; 县地税局代征…。明年拟扩大…
            return
        if later and self._is_office_of(carried, setting):
            self._carried = None  # 财政局拨付专项资金。走访困难妇女320户
            return
        if not self._is_passing(carried):
            return
        parted = clause.unit > self._carried_unit and self._told_in is not sentence.span
        gone = self._carried_in is not sentence.span or (parted and not _spends(clause))
        if gone or any(t.kind is Kind.QUOTE for t in clause.subject[:1]):
            self._carried = None

    @cached_property
    def _local(self) -> LocalBodies:
        """The towns, villages and zones of the report as those who act."""
        return LocalBodies(self.document, self.lexicon, self.settings)

    @cached_property
    def _is_titled(self) -> bool:
        """Whether the title calls the report one on the work of the body that it names: 2015年团市委工作总结."""
        naming, titled = self.settings.naming, to_simplified(self.document.title)
        if self.settings.is_guessed or not any(word in titled for word in self.lexicon.words["report-of-work"]):
            return False
        return any(naming.is_body(found) for found in naming.title)

    def _sum_up(self, sentence: Sentence, clause: Clause) -> None:
        """甲会下拨20万元，乙会配套10万元，各镇自筹8万元，共筹集38万元: what several did in all is none of theirs."""
        if sentence.span is not self._carried_in:
            self._acted.clear()
        if len(self._acted) < LEAST_SUMMED_UP or clause.subject or TOTALS.isdisjoint(clause.marked):
            return
        self._carried, self._partners = None, ()

    def _return_to_whole(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        """某部门设立窗口。今年以来，全县城镇新增…: figures of the whole place are the report's own, also behind ；."""
        if setting.agent is None or not clause.subject:
            return
        if self._calls(clause.subject, setting.agent) and not self._calls(clause.subject, self._carried):
            self._carried = None  # 江苏阳光集团捐款…。基金会募集…
            return
        if self.settings.is_guessed and not self._is_locality(self._carried):
            return
        first = next((token for token in clause.subject if token.kind is not Kind.ASIDE), None)
        if first is None:
            return
        if first.text.startswith(OWN) and first.text in self.lexicon.words["own-house"]:
            self._carried = None  # 某局下拨资金，我院全部用于…
            return
        if self._carried_in is sentence.span and clause.unit == self._carried_unit:
            return
        if first.text == SIMPLY_GOVERNMENT and setting.body == GOVERNMENT:
            self._carried = None  # 工联会举办…。政府推出…
            return
        if first.text in self.lexicon.words["own-house"]:
            self._carried = None  # 据省人社厅介绍，…。局里还设立…
            return
        carried = self._carried
        if carried is None:
            return
        whole = is_place(first) and first.text.startswith(WHOLE)
        if not whole and first.text not in LEVEL_ENDINGS:
            return
        codes, own = _places_of(carried.mention), _own_codes(setting)
        if first.text in LEVEL_ENDINGS and self._is_of_own_level(first.text, codes, own):
            self._carried = None  # 市残联…。县托养中心项目拟投资…
        if whole and (not codes or own.intersection(codes) or self._is_of_own_level(first.text[-1], codes, own)):
            self._carried = None

    @staticmethod
    def _is_locality(carried: Reference | None) -> bool:
        """桃源镇开办…。全县参保率98%: tell whether who is carried on is a town or a village, which is no county."""
        return carried is not None and carried.mention.terms in {(TOWNSHIP,), (VILLAGE,), (COMMUNITY,)}

    def _leave_elsewhere(self, clause: Clause, setting: Setting) -> None:
        """输送542人，荔城区人社局给予补贴，两地共建的车间吸纳…: another place's body acts past no other subject.

        So it is in a report that tells of its own body before.
        """
        if self._carried is None or self.settings.is_guessed or not self._leading_is_own(setting):
            return
        first = next((token for token in clause.subject if token.kind is not Kind.ASIDE and token.tag != "t"), None)
        if first is None or is_organization(first):
            return
        if self._is_from_elsewhere(_places_of(self._carried.mention), _own_codes(setting)):
            self._carried = None

    def _only_describes(self, clause: Clause, named: Reference, setting: Setting) -> bool:
        """某市工商联…。⏎ 青川县有48个贫困村。基金…: what there is in a place elsewhere is no deed that goes on."""
        if named.mention.kind is not MentionKind.PLACE or self.settings.is_guessed:
            return False
        verb = clause.head.verb if clause.head is not None else None
        if verb is None or verb.frame.notation != EXIST:
            return False
        return self._is_from_elsewhere(_places_of(named.mention), _own_codes(setting))

    def _is_from_elsewhere(self, codes: Iterable[str], own: Iterable[str]) -> bool:
        """Tell whether a body is of a place that neither lies in the report's own nor around it."""
        within = self.lexicon.vocabulary.places.within
        pairs = [(code, one) for code in codes for one in own]
        return bool(pairs) and not any(within(code, one) or within(one, code) for code, one in pairs)

    def _leading_is_own(self, setting: Setting) -> bool:
        """Tell whether the body that acts first in the paragraph is the one whose report it is."""
        leading = self._leading[1] if self._leading is not None and self._leading[0] == self._paragraph else None
        return leading is not None and setting.agent is not None and leading.mention.text == setting.agent.mention.text

    def _calls(self, subject: Sequence[Token], body: Reference | None) -> bool:
        """医院设立…, 该公司还资助…: tell whether a subject is the end of a body's name, by which it is called again."""
        if body is None:
            return False
        told = [token for token in subject if token.kind is not Kind.ASIDE and token.tag != "t"]
        name = _simplified(body.mention.text)
        if told and told[-1].text == GROUP and GROUP in name:
            name = name[: name.rindex(GROUP) + len(GROUP)]  # 集团 for 某某集团有限公司
        if not told or not name.endswith(told[-1].text):
            return False
        called = "".join([token.text for token in told[told[0].text == THAT :]])
        if called[1:] in self.lexicon.words["body-within-firm"] and called[:1] in self.lexicon.words["house-sign"]:
            return name.endswith(called[1:])  # 校工会, in a report of 某大学工会
        if len(called) < PAIR or called in self.lexicon.words["body-within-firm"]:
            return False  # 华源集团…。工会…, in a report of 市总工会
        return name.endswith(called)

    def _leave_example(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> None:
        """全市妇联发放…。某县妇联建立…。今年要…: a body below, an example of what is told, acts no further.

        Nor does one above, which gave something. Both do where the paragraph opens with them, or where the next
        sentence goes on with 还 or 同时.
        """
        carried, own = self._carried, setting.agent
        if carried is None or own is None or self.settings.is_guessed or self._carried_in is sentence.span:
            return
        if self._leading is None or (leading := self._leading[1]) is None:
            return
        beside = leading.mention.text != carried.mention.text
        if not beside and leading.mention.terms == carried.mention.terms:
            return
        below = self._lies_below(carried.mention, setting)
        beside = beside and (self._is_from_above(carried) or self._is_civil(carried.mention, own))
        if not below and not beside:
            return
        if below and self._lies_below(leading.mention, setting):
            return
        opening = self.settings.simplified[sentence.span.start : offset + clause.end]
        if not opening.startswith(self.lexicon.affixes["going-on"]) and not any(
            token.text in self.lexicon.words["also"] for token in clause.markers
        ):
            self._carried = None

    def _go_elsewhere(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        """某市妇联…。在另一市，市妇联…: who acted in one place does not act in the next that a sentence opens with."""
        if clause.predicate or clause.subject or self._carried_in is sentence.span or self._carried is None:
            return
        places, codes = self.lexicon.vocabulary.places, _places_of(self._carried.mention)
        for phrase in clause.phrases if codes else ():
            first = phrase.tokens[0] if phrase.role == "place" and phrase.tokens else None
            if first is None or first.name is None or first.name.bare or not is_place(first):
                continue
            there, own = first.name.terms[0], setting.places[0].terms if setting.places else ()
            if not places.within(there, codes[0]) and any(places.within(there, code) for code in own):
                self._carried = None

    def _is_civil(self, body: Mention, own: Reference) -> bool:
        """某局…。某协会…。: tell whether a body is a society or an institution, and not the kind whose report it is.

        In what a city tells of all its bodies each goes on with its own.
        """
        if GOVERNMENT in (own.kind, own.body) or self._oversees(own):
            return False
        kind = self.lexicon.vocabulary.kinds.get(body.terms[0]) if body.terms else None
        if kind is None or body.kind is not ORGANIZATION or kind.notation == own.kind:
            return False
        return not CIVIL.isdisjoint(kind.broader)

    def _lies_below(self, body: Mention, setting: Setting) -> bool:
        """Tell whether a body is of a place that lies in the report's own."""
        codes, places = _places_of(body), self.lexicon.vocabulary.places
        own = _own_codes(setting)
        return any(code not in own and places.within(code, above) for code in codes for above in own)

    def _is_of_own_level(self, level: str, carried: Iterable[str], own: Iterable[str]) -> bool:
        """某县交通局…。全市…: tell whether a level is that of the report's own place, and not of the one carried on."""
        places = self.lexicon.vocabulary.places
        ours = any(places[code].name.endswith(level) for code in own)
        return ours and not any(places[code].name.endswith(level) for code in carried)

    def _tells_of_another(self, clause: Clause, acting: Reference | None, passing: Reference) -> bool:
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

    def _is_passing(self, reference: Reference) -> bool:
        """Tell whether a body has no jurisdiction and is not the one whose report it is."""
        own = self.settings.agent
        if own is None or self.settings.is_guessed:
            return False
        mention = reference.mention
        if mention.kind is not ORGANIZATION or mention.text in (own.mention.text, self._host):
            return False
        return not self.lexicon.is_of_jurisdiction(mention.terms)

    def _is_carried(self, clause: Clause, named: Reference, offset: int, *, passive: bool) -> bool:
        """A person's deed is not the body's, unless he speaks for it; who honours another does not act on."""
        part = self._sentence is not None and (self._sentence, self._unit)
        if AMONG in clause.marked:
            self._parts_in = part or None
            return False
        if part and part == self._parts_in:
            return False  # 某会拨款50万元，其中机关出20万元，某基金会出10万元，另外…
        verbs = clause.predicate or clause.subject[-1:]
        if self._carried_in is self._sentence and any(t.text in self.lexicon.words["assisting"] for t in verbs):
            return False
        if self._only_meets(clause, named, offset) or self._is_backer(named):
            return False
        if verbs[-1:] and verbs[-1].text in self.lexicon.words["allotting"] and self._is_from_above(named):
            return False  # 市妇联下达任务80户，已扶持…
        if (
            _tells_of_thing(clause)
            or _tells_giver(clause, named, offset)
            or (self._oversees(named) and self._lets_others_tell(clause))
        ):
            return False
        favours = any(t.text in self.lexicon.words["favouring"] for t in verbs) and self._is_from_above(named)
        if favours and self.settings.simplified[offset + clause.end : offset + clause.end + 1] in ENDS_OF_SENTENCES:
            return False  # 省政府批准某县退出贫困县。严格落实…, not 省总工会授予20家单位奖状，并发放…
        if passive:
            deeds = clause.predicate or clause.subject[-1:]
            guided = any(token.text in self.lexicon.words["guiding"] for token in deeds)
            aside = any(
                phrase.role == "agent" and (phrase.is_passive or self._only_made(phrase.tokens))
                for phrase in clause.phrases
            )
            return not guided and not aside
        if _is_honoured(clause) or _is_visiting(clause, self.lexicon) or _is_behind(PASSIVE, clause, named, offset):
            return False
        if self._are_guests(clause) or self._matches_funds(clause):
            return False
        if self._is_person(clause, named, offset):
            tells = self._speaks(clause) or self._introduces(clause, offset)
            self._told_in = self._sentence if tells else self._told_in
            return tells
        return True

    def _is_backer(self, named: Reference) -> bool:
        """由社会福利署资助的计划: who backs what is spoken of does none of its deeds."""
        end, text = named.mention.span.end, self.settings.simplified
        behind = next((word for word in self.lexicon.affixes["backing-behind"] if text.startswith(word, end)), "")
        return bool(behind) and text.startswith("的", end + len(behind))

    def _matches_funds(self, clause: Clause) -> bool:
        """省妇联争取资金412万元，省水利厅配套180万元，新建水窖…: who adds to the money of another acts no further."""
        added = bool(clause.predicate) and clause.predicate[-1].text in self.lexicon.words["matching-funds"]
        return added and self._carried is not None and self._carried_in is self._sentence

    def _only_made(self, tokens: Sequence[Token]) -> bool:
        """由 省残联 投资建设 的 托养中心: who made or paid for a thing only tells which; who holds an event acts."""
        of = next((n for n, token in enumerate(tokens) if token.kind is Kind.OF), 0)
        made = [token.text for token in tokens[:of] if token.kind is Kind.VERB]
        return bool(made) and not any(text.endswith(self.lexicon.affixes["hosting"]) for text in made)

    def _is_made_by_others(self, clause: Clause, makers: Sequence[Reference], setting: Setting) -> bool:
        """由省中心培训的协调员已上岗: a body above, or a firm, that made a thing has no part in what becomes of it."""
        if setting.agent is None or self.settings.is_guessed:
            return False
        made = any(phrase.role == "agent" and self._only_made(phrase.tokens) for phrase in clause.phrases)
        return made and all(self._is_passing(maker) or self._is_from_above(maker) for maker in makers[:1])

    def _are_guests(self, clause: Clause) -> bool:
        """甲局、乙局等领导出席活动: people of several bodies who are there act for none."""
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        listed = any(token.kind is Kind.PAUSE or token.text in LIST_WORDS for token in subject)
        if not listed or not subject[-1].text.startswith((*self.lexicon.posts, *self.lexicon.members)):
            return False
        return any(token.text in self.lexicon.words["attending"] for token in clause.predicate) or (
            clause.head is not None and participates(clause.head)
        )

    def _is_from_above(self, named: Reference) -> bool:
        """Tell whether a body is of a place that the report's own place lies in."""
        own = self.settings.agent
        if own is None or self.settings.is_guessed:
            return False
        codes, places = _places_of(named.mention), self.lexicon.vocabulary.places
        ours = _places_of(own.mention) or tuple(place.terms[0] for place in own.within[:1])
        if self.lexicon.is_national(named.mention.span.of(self.settings.simplified)):
            return True  # 国务院, 全国妇联
        if codes:
            return any(code != above and places.within(code, above) for code in ours for above in codes)
        name = named.mention.span.of(self.settings.simplified)
        level = next((sign for sign in name[:LONGEST_LEVEL] if sign in LEVEL_ENDINGS), "")  # 省政府, 团省委
        around = (above for code in ours for above in places.above(code) if above.adcode != code)
        return (
            bool(level)
            and not any(places[code].name.endswith(level) for code in ours)
            and any(above.name.endswith(level) for above in around)
        )

    def _lets_others_tell(self, clause: Clause) -> bool:
        """省委宣传部召开新闻发布会，…: what is told at it is not what its host has done."""
        return bool(clause.after) and clause.after[-1].text.endswith(self.lexicon.affixes["press-conference"])

    def _is_guest(self, clause: Clause) -> bool:
        """某会举行仪式，市委副书记出席仪式，现场发放…: who is there at what another holds does not act in it."""
        attends = any(token.text in self.lexicon.words["attending"] for token in clause.predicate)
        return attends and self._carried is not None and self._carried_in is self._sentence

    def _introduces(self, clause: Clause, offset: int) -> bool:
        """某市就业局局长 金某：我们邀请了…: what stands behind the colon is told by the body of the one who speaks."""
        if self._sentence is None or clause.predicate or offset + clause.start != self._sentence.start:
            return False
        return SPEAKER.match(self.settings.simplified, offset + clause.end) is not None

    def _speaks(self, clause: Clause) -> bool:
        head = clause.head
        if head is None and clause.subject:
            last = clause.subject[-1].verb  # 副局长 张勇 介绍, read as a noun
            return last is not None and last.frame.notation == SPEECH
        reports = head is not None and head.verb is not None and head.verb.frame.notation == SPEECH
        return reports and not any(token.text in self.lexicon.words["calling"] for token in clause.predicate)

    def _hear(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> None:
        """记者从市妇联获悉: what follows is told by the body that was heard."""
        if clause.phrases and self._speaks(clause):
            tokens = [t for phrase in clause.phrases if phrase.role == "place" for t in phrase.tokens]
            heard = self._organizations(tokens, offset, setting)
            if heard:
                self._carry(heard[0], sentence)

    def _only_meets(self, clause: Clause, named: Reference, offset: int) -> bool:
        """执行省委全会、省委经济工作会议决策和市委全会要求，坚持…: whose meeting decided it does not act on."""
        if self._sentence is None:
            return False
        before = self.settings.simplified[self._sentence.start : offset + clause.start]
        until = followed_until(clause, before, self.lexicon)
        return until is not None and named.mention.span.end <= offset + until

    def _hear_report(self, clause: Clause, offset: int, setting: Setting) -> None:
        """听取市政府关于…的汇报: the figures after it are the government's."""
        if not self._oversees(setting.agent):
            return
        hearing = self.lexicon.words["hearing"]
        for token in (*clause.subject[:1], *clause.predicate):
            if token.text in hearing:
                break
        else:
            return
        heard = self._organizations(clause.after if clause.predicate else clause.subject[1:], offset, setting)
        if heard:
            self._reporting = replace(heard[0], basis=Basis.DOCUMENT)

    def _note_report(self, clause: Clause, named: Reference, setting: Setting) -> None:
        """市人大常委会举行会议，市政府通报…: the figures after it are those of the body that reports to it."""
        if named.kind != GOVERNMENT or not self._oversees(setting.agent):
            return
        reporting = self.lexicon.words["reporting"]
        if any(token.text in reporting for token in (*clause.predicate, *clause.subject[:1], *clause.subject[-1:])):
            self._reporting = replace(named, basis=Basis.DOCUMENT)

    def _oversees(self, reference: Reference | None) -> bool:
        """Tell whether a body oversees others: figures in its reports are those of the government."""
        if reference is None:
            return False
        terms = reference.mention.terms
        kind = reference.body or (terms[0] if terms else "")
        return kind in self.lexicon.words["overseer"]

    def _standing(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """Who acts where nobody is named: the section's or the document's body."""
        if self._reporting is not None and self._oversees(setting.agent):
            return self._reporting
        first = clause.subject[0] if clause.subject else None
        if first is not None and is_place(first) and first.name is not None and self._oversees(setting.agent):
            mention = self._mention([first], offset, MentionKind.PLACE, first.name.terms)
            governed = Reference(mention, Basis.DOCUMENT, self._within(setting), GOVERNMENT)
            self._carried, self._carried_in = governed, self._sentence  # 全市新增就业6万人，再就业3万人
            return governed
        if self._points_back(first, setting):
            that = self._mention([first], offset, MentionKind.PLACE, ())
            body = GOVERNMENT if self._speaks_for_place(setting.body) else setting.body
            self._carried = Reference(that, Basis.CARRIED, (*self._within(setting), *self._places_named[::-1]), body)
            self._carried_in = self._sentence
            return self._carried
        headed = setting.agent is not None and setting.agent.basis is Basis.SECTION
        whole = first is not None and is_place(first) and first.text.startswith(WHOLE)
        if whole and setting.agent is not None and self._is_locality(self._protagonist):
            self._carried, self._carried_in = setting.agent, self._sentence  # 桃源镇开办…。全县返乡860名，带动4300人
            return setting.agent
        if self.settings.is_guessed and self._protagonist is not None and not headed:
            return replace(self._protagonist, basis=Basis.DOCUMENT)
        return setting.agent

    def _speaks_for_place(self, body: str) -> bool:
        """Tell whether what is told of a county elsewhere, 该县, is its government's: in a department's report."""
        kind = self.lexicon.vocabulary.kinds.get(body)
        return body in self.lexicon.words["overseer"] or (kind is not None and DEPARTMENT in kind.broader)

    def _points_back(self, token: Token | None, setting: Setting) -> TypeGuard[Token]:
        """该县项目办…: a place of a level that the report's own is not of is the one that the text named last."""
        if token is None or not is_place(token) or not token.text.startswith(THAT) or not self._places_named:
            return False
        places = self.lexicon.vocabulary.places
        own = [places[place.terms[0]] for place in setting.places if place.terms]
        return not any(above.name.endswith(token.text[-1]) for place in own for above in places.above(place.adcode))

    def _by_phrase(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """The bodies after 由 and 被; a medium that reports does not act on what it reports of."""
        tokens = [t for phrase in clause.phrases if phrase.role == "agent" for t in phrase.tokens]
        named = [found for found in self._organizations(tokens, offset, setting) if not self._is_medium(found)]
        listed = any(token.kind in (Kind.PAUSE, Kind.CONJUNCTION) for token in tokens)
        if named and self._is_made_by_others(clause, named, setting):
            return []
        if not named or not listed:
            return named
        tokens = [token for token in tokens if token.kind is not Kind.PERIOD]
        plain = self._plain_partners(tokens, offset, setting)  # 由 某市妇联、水利局 从六月起 联合开展
        return [*named, *_unnamed(plain, named)]

    def _with_co_hosts(
        self, clause: Clause, partners: tuple[Reference, ...], offset: int, setting: Setting
    ) -> tuple[Reference, ...]:
        """Add who helps a host before 的; in a part of its own, 由甲主办，乙协办的活动, to the partners carried on."""
        hosts = self._co_hosts(clause, offset, setting)
        if self._hosting is None or not hosts:
            return (*partners, *hosts)
        return (*self._partners, *_unnamed((*partners, *hosts), self._partners))

    def _co_hosts(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """由 甲 主办 、 乙 承办 的 活动 举行: those who help with what another body holds, before 的."""
        subject, assisting = clause.subject, self.lexicon.words["assisting"]
        of = next((n for n, token in enumerate(subject) if token.kind is Kind.OF), 0)
        if not of or subject[of - 1].text not in assisting:
            return []
        return self._organizations(subject[: of - 1], offset, setting)

    def _is_medium(self, reference: Reference) -> bool:
        mention = reference.mention
        if mention.terms:
            return mention.terms[0] == MEDIUM
        return to_simplified(mention.text).endswith(self.lexicon.endings_of(MEDIUM))

    def _named(self, clause: Clause, offset: int, setting: Setting) -> tuple[Reference | None, tuple[Reference, ...]]:
        helps = self._hosting is not None and self._co_hosts(clause, offset, setting)
        if not clause.subject or _lists_honoured(clause) or helps:
            return None, ()  # 由甲主办，乙协办的活动: who helps, before 的, does not act
        if _hosts_event(clause, self.lexicon.words["hosting"]):
            hosts = self._organizations(clause.subject[:1], offset, setting)
            if hosts:
                self._host = hosts[0].mention.text
                return hosts[0], ()
        if self._tells_of_event(clause) and setting.agent is not None and not self._is_held_elsewhere(clause):
            return None, ()
        if together := self._offices_together(clause, offset, setting):
            return together[0], tuple(together[1:])
        counts = clause.counts_before and (self._counts_people(clause) or self._gives_examples(clause))
        if counts or (self._lists_officers(clause) and not self._introduces(clause, offset)):
            return None, ()
        covering = self.lexicon.words["covering"]
        organizations = [
            found
            for found in self._organizations(self._acting_part(clause), offset, setting)
            if not self._is_medium(found)
            or (clause.predicate and not self._speaks(clause) and clause.predicate[0].text not in covering)
        ]
        if organizations and self._is_medium(organizations[0]) and self._is_dateline(clause):
            organizations.pop(0)
        if organizations and (
            self._are_examples(clause, organizations) or _counts_them(clause, organizations, self.lexicon)
        ):
            return None, ()
        if len(organizations) > 1 and all(self._is_person(clause, found, offset) for found in organizations):
            return self._spoken_for(clause, organizations, offset, setting), ()
        if organizations and not self._attends_for_all(clause, organizations[0], offset):
            beside = self._listed_beside(clause, organizations, offset, setting)
            organizations[:0] = self._unread_before(clause, organizations[0], offset, setting)
            self._passing = organizations[0] if self._is_passing(organizations[0]) else self._passing
            return organizations[0], (*organizations[1:], *beside)
        if self._passing is not None and (
            self._calls(clause.subject, self._passing) or self._tells_for(clause, self._passing)
        ):
            return self._passing, ()
        unnamed = (
            self._staff(clause, offset, setting)
            or self._that_firm(clause, offset, setting)
            or self._team(clause)
            or self._set_within(self._local.heading(clause.subject, offset), setting)
            or self._town(clause, offset, setting)
            or self._subject_place(clause, offset, setting)
            or self._place_told_of(clause, offset, setting)
        )
        if unnamed is None and (plain := self._bare_bodies(clause, offset, setting)):
            return plain[0], tuple(plain[1:])
        return self._donor(clause, offset, setting) or unnamed, ()

    def _place_told_of(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """无棣县农村劳动力转移就业1.2万人, in its city's report: a place below whose figure opens a part of a text."""
        told = [token for token in clause.subject if token.kind is not Kind.ASIDE and token.tag != "t"]
        if len(told) < PAIR or self.settings.is_guessed or (place := self._first_place(clause, offset)) is None:
            return None
        opens = self.settings.simplified[place.span.start - 1 : place.span.start] in PARTS_TEXT
        if not opens or not self._lies_below(place, setting) or told[1].start != told[0].end:
            return None
        figure = any(token.kind is Kind.QUANTITY for token in (*told, *clause.after))
        other = told[1].kind in (Kind.OF, Kind.PAUSE, Kind.CONJUNCTION) or told[1].text == "至"
        other = other or any(token.tag.startswith("nr") or is_organization(token) for token in told)
        return self.in_place(told[0], offset, setting) if figure and not other else None

    def _bare_bodies(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """教育局投入…, 民政局和团委发放…: offices of the report's own place, by names without it, as the whole subject.

        In the report of a town, a school or a firm they are its own, and not the county's.
        """
        own = setting.agent
        if not clause.predicate or own is None or not setting.places or self.settings.town:
            return []
        kind = own.body or own.kind
        if not self.lexicon.is_of_jurisdiction((kind,)):
            return []
        told = [token for token in clause.subject if token.kind is not Kind.ASIDE and token.tag != "t"]
        kinds = [self._plain_kind(item) for item in _items(told)]
        if not kinds or not all(terms and self.lexicon.is_of_jurisdiction(terms) for terms in kinds):
            return []
        return [replace(found, within=setting.places) for found in self._plain_partners(told, offset, setting)]

    def _unread_before(self, clause: Clause, first: Reference, offset: int, setting: Setting) -> list[Reference]:
        """县人民医院 与 省肿瘤医院 签订…: who acts with the first body that is known by name, or called by its end."""
        before = _before_with(clause.subject)
        if not before or first.mention.span.start <= offset + before[-1].start:
            return []
        if setting.agent is not None and self._calls(before, setting.agent):
            return [replace(setting.agent, basis=Basis.NAMED)]
        return [self._reference(before, offset, setting, ())] if _names_institution(before, self.lexicon) else []

    def _tells_for(self, clause: Clause, body: Reference) -> bool:
        """某集团设置岗位…。集团 人力资源 负责人 说, 集团 工会 慰问…: said by the end of its name."""
        told = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        officer = len(told) > 1 and told[-1].text.startswith(self.lexicon.posts) and self._speaks(clause)
        part = len(told) == PAIR and told[1].text in self.lexicon.words["house-part"]
        called = (officer or part) and len(told[0].text) > 1
        return called and to_simplified(body.mention.text).endswith(told[0].text)

    def _listed_beside(
        self, clause: Clause, named: Sequence[Reference], offset: int, setting: Setting
    ) -> Sequence[Reference]:
        """甲局 与 乙局、总工会、信访局 等 部门: those in a list of bodies whose names tell neither place nor level."""
        texts = {token.text for token in clause.subject}
        if len(named) < PAIR or ETC not in texts or AND in texts:
            return ()  # 和 may stand within a name: 劳动和社会保障局
        return _unnamed(self._plain_partners(clause.subject, offset, setting), named)

    def _spoken_for(
        self, clause: Clause, organizations: Sequence[Reference], offset: int, setting: Setting
    ) -> Reference:
        """市委常委、市总工会主席某某: one person, here for one of the bodies, the report's own or the one he heads."""
        own = [found for found in organizations if found.kind == setting.body and not self.settings.is_guessed]
        under = self.lexicon.affixes["post-under-head"]
        headed = [
            found
            for found in organizations
            if any(
                token.start == found.mention.span.end - offset and not token.text.startswith(under)
                for token in clause.subject
            )
        ]
        return (own or headed or organizations)[0]

    def _staff(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """各级妇联干部 走访…: the bodies whose staff is the whole subject."""
        staff = acting_staff(clause, self.lexicon)
        if staff is None:
            return None
        span = Span(offset + staff[0].start, offset + staff[0].end)
        body = Mention.at(span, self.document.text, MentionKind.ORGANIZATION, staff[1])
        return Reference(body, Basis.NAMED, self._within(setting))

    def _donor(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """腾讯捐款200万元: who gives is named right before the verb, though no word tells of what kind it is."""
        head = clause.head
        if head is None or head.verb is None or head.verb.activity.notation != DONATE:
            return None
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        first = opening_of_donor(subject, self.lexicon.words["firm-name"])
        first = first if first >= 0 else self._opening_of_society(subject)
        if first < 0 or subject[first].text.startswith(ALL):
            return None
        donor = self._reference(subject[first:], offset, setting, ())
        self._passing = donor if self._is_passing(donor) else self._passing
        return donor

    def _opening_of_society(self, before: Sequence[Token]) -> int:
        """市 煤炭 商会 捐款: where a society that stands alone before a verb of giving opens; -1 for none."""
        named = bool(before) and all(token.kind is Kind.WORD for token in before)
        long = named and before[-1].end - before[0].start >= SHORTEST_SOCIETY
        return 0 if long and before[-1].text.endswith(self.lexicon.affixes["giving-society"]) else -1

    def _are_examples(self, clause: Clause, named: Sequence[Reference]) -> bool:
        """甲集团、乙公司等28家单位到场招人: employers named as examples of those counted do not act for all."""
        subject = clause.subject
        listed = next((n for n, token in enumerate(subject) if token.text == "等"), len(subject))
        counted = next((n for n in range(listed, len(subject)) if subject[n].kind is Kind.QUANTITY), len(subject))
        nouns = (*subject[counted + 1 :], *(() if clause.predicate else clause.after))
        if not any(token.text in self.lexicon.words["employer"] for token in nouns[:MOST_BEFORE_EMPLOYER]):
            return False
        return not any(self.lexicon.is_of_jurisdiction(reference.mention.terms) for reference in named)

    def _attends_for_all(self, clause: Clause, named: Reference, offset: int) -> bool:
        """各乡镇分会会长参加会议: the officers of all bodies of a kind attend what another body holds."""
        attends = clause.head is not None and clause.subject_role == "counted"
        return attends and to_simplified(named.mention.text).startswith("各") and self._is_person(clause, named, offset)

    def _gives_examples(self, clause: Clause) -> bool:
        """某镇卫生院等4家卫生院竣工: firms and schools that are examples of those counted do not act."""
        subject = clause.subject
        counted = next((n for n, token in enumerate(subject) if token.kind is Kind.QUANTITY), 0)
        if not counted or subject[counted - 1].text != "等" or any(t.kind is Kind.OF for t in subject[:counted]):
            return False
        return not any(is_organization(token) and self._is_public(token) for token in subject[:counted])

    def _is_public(self, token: Token) -> bool:
        """Tell whether a body acts for a place, 市妇联, and does not only serve it, 市妇幼保健院."""
        if token.name is None or not self.lexicon.has_jurisdiction(token.name):
            return False
        return INSTITUTION not in self.lexicon.vocabulary.kinds[token.name.terms[0]].broader

    def _counts_people(self, clause: Clause) -> bool:
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

    def _lists_officers(self, clause: Clause) -> bool:
        """甲局、乙局、丙会等相关负责同志，以及…代表100人参加: people of several bodies who are there act for none.

        市委常委、市妇联主席等领导: each with a post of their own, they act for their bodies.
        """
        subject = clause.subject
        if clause.predicate or not subject or subject[-1].kind is not Kind.WORD:
            return False
        if not subject[-1].text.startswith(self.lexicon.posts) or not any(t.kind is Kind.PAUSE for t in subject):
            return False
        bodies = [n for n, token in enumerate(subject) if is_organization(token)]
        return not bodies or not all(
            n + 1 < len(subject)
            and subject[n + 1].start == subject[n].end
            and subject[n + 1].text.startswith(self.lexicon.posts)
            for n in bodies
        )

    def _that_firm(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """引进了港资企业——桃源玩具厂。该厂…: the firm that a subject takes up, where the report is a place's own."""
        if clause.subject[0].text[:1] != THAT or setting.body != GOVERNMENT:
            return None
        position = offset + clause.subject[0].start
        paragraph = self.settings.naming.block_at(position)
        span = find_firm_taken_up(self.settings.simplified, Span(paragraph.start, position), self.lexicon)
        if span is None:
            return None
        firm = Mention.at(span, self.document.text, ORGANIZATION, ())
        return Reference(firm, Basis.NAMED, self._within(setting))

    def _team(self, clause: Clause) -> Reference | None:
        """某局组成检查组…。检查组追回…: what those do who were set up for it is done by who set them up."""
        if self._set_up is None or not clause.predicate:
            return None
        told = [token for token in clause.subject if token.kind is not Kind.ASIDE and token.tag != "t"]
        name, body = self._set_up
        team = "".join([token.text for token in told]).removeprefix(THAT)
        return replace(body, basis=Basis.CARRIED) if team and (team.endswith(name) or name.endswith(team)) else None

    def _note_team(self, clause: Clause, acting: Reference | None) -> None:
        """某局牵头组成专项检查组: remember who set up those who act later."""
        last = clause.after[-1] if clause.after else None
        if acting is None or last is None or not last.text.endswith(self.lexicon.affixes["team-set-up"]):
            return
        if any(token.text.endswith(self.lexicon.affixes["team-setting"]) for token in clause.predicate):
            self._set_up = (last.text, acting)

    def _set_within(self, local: Reference | None, setting: Setting) -> Reference | None:
        """Set a town or a village that acts in the places in force, behind its own."""
        if local is None or local.within == setting.places:
            return local
        carried = _places_of(self._carried.mention) if self._carried is not None else ()
        elsewhere = self._is_from_elsewhere(carried, _own_codes(setting))  # 福田区人社局…。桃源镇…
        return replace(local, within=(*local.within, *(setting.places if elsewhere else self._within(setting))))

    def _town(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """桃源镇 开展…: a town, which has no code, as the whole subject."""
        if not clause.predicate:
            return None
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE and token.tag != "t"]
        if not 1 <= len(subject) <= LONGEST_TOWN or not subject[-1].text.endswith(
            self.lexicon.affixes["township-ending"]
        ):
            return None
        if subject[-1].text in self.lexicon.words["towns-in-general"]:
            return None  # 三年 城镇, —— 城镇
        if subject[0].text.startswith((WHOLE, *OWN)):
            own = setting.agent
            return replace(own, basis=Basis.NAMED) if own is not None and self.settings.town else None
        whole = subject[-1].end - subject[0].start
        plain = all(
            (token.kind is Kind.WORD and token.tag in NAME_TAGS) or (token.kind is Kind.VERB and token.verb is None)
            for token in subject
        )  # 收成 镇
        if not plain or not SHORTEST_TOWN <= whole <= LONGEST_TOWN_NAME:
            return None
        return self._reference(subject, offset, setting, (TOWNSHIP,))

    def _tells_of_event(self, clause: Clause) -> bool:
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

    def _is_dateline(self, clause: Clause) -> bool:
        """新华社 长沙 … 电 教育部 举行: the agency that sends the news stands before 电 and does not act."""
        return any(token.text.endswith(self.lexicon.affixes["dateline-ending"]) for token in clause.subject)

    def _behind_dateline(self, clause: Clause) -> Sequence[Token]:
        """新华社 长沙 电 (记者…) 湖南省 追回…: what is left of a subject behind the agency and where it sends from."""
        subject = clause.subject
        first = subject[0].name if subject else None
        if first is None or first.kind is not ORGANIZATION or first.terms[:1] != (MEDIUM,):
            return subject
        sent = next(
            (n for n, token in enumerate(subject) if n and token.text in self.lexicon.words["dateline-ending"]), -1
        )
        return subject[sent + 1 :]

    def _is_held_elsewhere(self, clause: Clause) -> bool:
        """某省妇联主题活动在某市举行: said by one who names both, it is the first body's event."""
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        if not subject or not is_organization(subject[0]) or subject[0].name is None or subject[0].name.bare:
            return False
        if len(subject) > 1 and subject[1].kind is Kind.VERB:
            return False  # 某基金会赞助的活动
        said = (token for phrase in clause.phrases if phrase.role == "place" for token in phrase.tokens)
        return any(is_place(token) and token.name is not None and not token.name.bare for token in said)

    def _is_of_works(self, clause: Clause, subject: Sequence[Token]) -> bool:
        """某公司技改项目竣工: works are finished, and who they belong to only tells which."""
        if not clause.predicate or not clause.predicate[0].text.startswith(self.lexicon.completing):
            return False
        told = [token for token in subject if token.kind is not Kind.ASIDE]
        return bool(told) and told[-1].text.endswith(self.lexicon.affixes["works-finished"])

    def _acting_part(self, clause: Clause) -> Sequence[Token]:
        """What may act in a subject: 组织 X 为…提供 has the verb first, and X is organized by another."""
        subject = clause.subject
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

    def _behind_behest(self, clause: Clause) -> Sequence[Token]:
        """受 省妇联 委托 市妇联 举办…: who asks for a thing does not act in it; who honours, 受 省残联 表彰, does."""
        subject, asked = clause.subject, self.lexicon.words["behest"]
        behind = next((n + 1 for n, token in enumerate(subject) if token.text in asked), 0)
        asks = behind > 0 or any(token.text in asked for token in clause.predicate)
        return subject[behind or len(subject) :] if asks else subject

    def _is_person(self, clause: Clause, named: Reference, offset: int) -> bool:
        """县委常委 attends for himself: what comes after is not the committee's doing."""
        end = named.mention.span.end - offset
        after = [token for token in clause.subject if token.start >= end]
        asides = sum(token.kind is Kind.ASIDE for token in after[:LONGEST_POST])
        for token in after[: LONGEST_POST + asides]:
            if token.start != end or token.kind is Kind.PAUSE:
                return False
            if token.text.startswith(self.lexicon.posts):
                return True
            end = token.end
        return False

    def _organizations(self, tokens: Sequence[Token], offset: int, setting: Setting) -> list[Reference]:
        """The organizations of a subject, up to the first that only modifies a noun (妇联的工作)."""
        found: list[Reference] = []
        for index, token in enumerate(tokens):
            if token.name is not None and not self._ends_name_of_group(tokens, index):
                found.extend(self._named_bodies(tokens, index, offset, setting))
            elif run := self._body_by_form(found, tokens, index, offset):
                whole = self._reference(_with_own_union(run, tokens, index, self.lexicon), offset, setting, ())
                if found and self._is_part_of(found[-1], run, offset):
                    whole = self._whole(found.pop(), whole)
                found.append(whole)
        return found

    def _named_bodies(self, tokens: Sequence[Token], index: int, offset: int, setting: Setting) -> Iterable[Reference]:
        """The body that a name is of, or those of several places before it, 市、县妇联; none that does not act."""
        token = tokens[index]
        if (
            token.name is None
            or not is_organization(token)
            or _is_counted(tokens, index, self.lexicon)
            or _is_acted_upon(tokens, index)
            or self._only_modifies(tokens, index)
        ):
            return ()
        kind, bare = token.name.terms[0], token.name.bare
        if token.text.startswith(ALL) and not self._is_below(kind):
            return ()  # 各企业 提供 岗位
        if (below := _all_below(tokens, index)) is not None:
            mention = self._mention([below], offset, MentionKind.PLACE, ())
            return (Reference(mention, Basis.NAMED, self._within(setting), kind),)
        level = _level_before(tokens, index) if bare else None
        if level is not None and self.lexicon.is_of_jurisdiction(token.name.terms):
            mention = self._mention([level], offset, MentionKind.PLACE, ())
            return (Reference(mention, Basis.NAMED, self._within(setting), kind),)
        if bare and (places := _several_places(tokens, index)):
            return self._bodies_of(places, kind, offset, setting)
        if len(token.name.terms) < PAIR and (listed := list_before(tokens, index)):
            return self._bodies_listed(listed, tokens[index], offset, setting)
        sharing = _sharing_body(tokens, index)
        others = self._bodies_of(sharing, kind, offset, setting) if sharing else ()
        own = self._union_within(tokens, index, offset, setting) or self._placed(tokens, index, offset, setting)
        return (*others, own)

    def _is_below(self, notation: str) -> bool:
        """Tell whether bodies of a kind are of places, 各乡镇, 各县妇联, and do not only work there, 各企业."""
        kind = self.lexicon.vocabulary.kinds.get(notation)
        return kind is None or bool(kind.label_template) or LOCAL_UNIT in kind.broader

    def _body_by_form(
        self, found: Sequence[Reference], tokens: Sequence[Token], index: int, offset: int
    ) -> list[Token]:
        """The words of a body that no list has, known by how its name ends: 某某 食品 有限公司; empty for none."""
        token = tokens[index]
        if token.kind is not Kind.WORD and token.name is None:
            return []
        if token.text[-1] not in self.lexicon.name_end_characters and token.text != FUND:
            return []
        ends = (
            self.lexicon.ends_organization(token.text)
            or self._ends_fund(tokens, index)
            or self._ends_union(tokens, index)
        )
        if not ends or _is_counted(tokens, index, self.lexicon) or self._goes_on(tokens, index):
            return []
        run = self._named_by_suffix(tokens, index) or self._ends_longer(found, tokens, index, offset)
        if not run or _is_acted_upon(tokens, index - len(run) + 1) or self._only_modifies(tokens, index):
            return []
        return run

    def _ends_union(self, tokens: Sequence[Token], index: int) -> bool:
        """自治区 农垦局 工会, 五邑 大学 团委: the union of those who work for one whose kind is not known."""
        before = tokens[index - 1] if index else None
        if before is None or before.kind is not Kind.WORD or before.end != tokens[index].start:
            return False
        if tokens[index].text not in self.lexicon.words["body-within-firm"]:
            return False
        level = tokens[index - 2] if index > 1 else None  # 市 环卫 工会
        trade = level is not None and level.end == before.start and level.text.endswith(LEVEL_ENDINGS)
        trade = trade and level is not None and (level.text in LEVEL_ENDINGS or is_place(level))  # 盘锦市 快递 工会
        return trade or before.text.endswith(self.lexicon.affixes["employing-ending"])

    def _ends_longer(self, found: Sequence[Reference], tokens: Sequence[Token], index: int, offset: int) -> list[Token]:
        """宁夏医科大学 总医院: a word for a body right behind the name of a school or a firm ends a longer name."""
        token = tokens[index]
        return [token] if found and self._is_part_of(found[-1], [token], offset) else []

    def _is_part_of(self, body: Reference, run: Sequence[Token], offset: int) -> bool:
        """太原 钢铁集团 岚县 矿业 公司: a name right behind that of a firm or a school is that of a part of it."""
        adjacent = body.mention.span.end == offset + run[0].start
        return adjacent and not self.lexicon.is_of_jurisdiction(body.mention.terms)

    def _whole(self, body: Reference, part: Reference) -> Reference:
        span = Span(body.mention.span.start, part.mention.span.end)
        return replace(part, mention=replace(part.mention, span=span, text=span.of(self.document.text)))

    def _ends_name_of_group(self, tokens: Sequence[Token], index: int) -> bool:
        """绿源 茶叶 专业合作社: the name of one body that ends in what all of its kind are called."""
        token = tokens[index]
        if not index or not is_group(token) or tokens[index - 1].end != token.start:
            return False
        return token.text.endswith(self.lexicon.affixes["named-group"])

    def _union_within(self, tokens: Sequence[Token], index: int, offset: int, setting: Setting) -> Reference | None:
        """市教育局 工会 慰问…: the union within a public body acts, and not all of the body."""
        run = _with_own_union([tokens[index]], tokens, index, self.lexicon)
        name = tokens[index].name
        if len(run) == 1 or name is None or not self._employs(name.terms[0]):
            return None
        return replace(
            self._reference(run, offset, setting, ()), within=self._placed(tokens, index, offset, setting).within
        )

    def _employs(self, notation: str) -> bool:
        """Tell whether a kind of body is one whose staff has a union of its own: 林业局, but not 总工会."""
        kind = self.lexicon.vocabulary.kinds.get(notation)
        return kind is not None and not EMPLOYING.isdisjoint((notation, *kind.broader))

    def _goes_on(self, tokens: Sequence[Token], index: int) -> bool:
        """某集团 有限公司, 工业园 工会 联合会: the name ends with the next word."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.kind is not Kind.WORD or following.start != tokens[index].end:
            return False
        union = tokens[index].text in self.lexicon.words["body-within-firm"]
        legal = following.text.endswith(self.lexicon.affixes["legal-form"])
        return legal or (union and following.text.startswith(self.lexicon.affixes["union-form"]))

    def _bodies_of(self, places: Sequence[Token], kind: str, offset: int, setting: Setting) -> Iterator[Reference]:
        """The bodies of one kind that several places have: 长沙、株洲两市妇联."""
        for token in places:
            if token.name is not None:
                mention = self._mention([token], offset, MentionKind.PLACE, token.name.terms)
                yield Reference(mention, Basis.NAMED, self._within(setting), kind)

    def _bodies_listed(
        self, listed: Sequence[Token], body: Token, offset: int, setting: Setting
    ) -> Iterable[Reference]:
        """任丘、河间两市工商联, 叶坪、沙洲坝等乡镇团委: bodies of known places, else all of them as they are called."""
        known = [token for token in listed if is_place(token) and token.name is not None and not token.name.bare]
        town = body.text.startswith(TOWN_WORDS) or any(token.text.startswith(TOWN_WORDS) for token in listed[-1:])
        if known and not town and body.name is not None:
            return self._bodies_of(known, body.name.terms[0], offset, setting)
        return (self._reference((*listed, body), offset, setting, ()),)

    def _placed(self, tokens: Sequence[Token], index: int, offset: int, setting: Setting) -> Reference:
        """龙岗区 龙城 街道总工会: the body of a town, in the place that is named before the town."""
        token, run = tokens[index], self._with_town(tokens, index, offset)
        reference = self._reference(run, offset, setting, token.name.terms if token.name is not None else ())
        around = tokens[index - len(run)] if 1 < len(run) <= index else None
        plain = token.name is not None and len(token.name.terms) == 1 and not token.text.startswith(self._body_openings)
        if plain and (here := self._place_in_sentence(setting)) is not None:
            return replace(reference, within=(here, *reference.within))
        if around is None or not is_place(around) or around.name is None or around.name.bare:
            return reference
        if self.settings.localities.around(offset + around.start) is not None:
            return reference  # 南桥镇江海村 is of no 镇江
        place = self._mention([around], offset, MentionKind.PLACE, around.name.terms)
        return replace(reference, within=(place, *reference.within))

    def _place_in_sentence(self, setting: Setting) -> Mention | None:
        """某市春风行动启动，人社部门联动…: the smaller place that the sentence has named, whose office it is."""
        last = self._place_told
        own = setting.places[0].terms[:1] if setting.places and setting.places[0].terms else ()
        if last is None or not own or not last.terms or self._sentence is None or last.span not in self._sentence:
            return None
        smaller = last.terms[0] != own[0] and self.lexicon.vocabulary.places.within(last.terms[0], own[0])
        return last if smaller else None

    def _with_town(self, tokens: Sequence[Token], index: int, offset: int) -> Sequence[Token]:
        """新塘 镇团委: a body of a town has the town's name before it."""
        token, before = tokens[index], tokens[index - 1] if index else None
        if before is None or before.end != token.start:
            return [token]
        if (locality := self.settings.localities.before(offset + token.start)) is not None:
            return [*(one for one in tokens[:index] if locality.start <= offset + one.start), token]  # 七里 营 镇妇联
        if not token.text.startswith(TOWN_WORDS):
            return [token]
        plain = (before.kind is Kind.WORD and before.tag in NAME_TAGS) or _names_trade(before)  # 百善 镇政府
        named = plain and len(before.text) <= LONGEST_TOWN
        named = named or (is_place(before) and not before.text.endswith(LEVEL_ENDINGS))  # 蒙山 镇妇联
        if not named:
            return [token]
        opens = tokens[index - 2] if index > 1 and len(before.text) == 1 else None  # 桃林 寺 镇总工会
        parted = opens is not None and opens.kind is Kind.WORD and opens.end == before.start and opens.tag in NAME_TAGS
        return [opens, before, token] if opens is not None and parted else [before, token]

    def _only_modifies(self, tokens: Sequence[Token], index: int) -> bool:
        following = next((token for token in tokens[index + 1 :] if token.kind is not Kind.ASIDE), None)
        if following is None:
            return False
        if len(tokens) > index + PAIR and tokens[-1].text.endswith(self.lexicon.affixes["team-ending"]):
            return False  # 南开大学 学生 实践团
        if is_group(following) and following.text.endswith(PUPIL) and tokens[index].end == following.start:
            return tokens[index].text.endswith(self.lexicon.affixes["school-ending"])  # 某大学新生收到助学金
        if self._tells_what_for(tokens[index], following):
            return True
        if is_group(following) and following.text.endswith(self.lexicon.posts):
            # 各镇（区） 妇联主席, but not 区经贸局 机关干部 捐款
            whole = following is tokens[-1] and tokens[index].end == following.start
            return not (whole and following.text.endswith(self.lexicon.affixes["staff-ending"]))
        if following.kind is Kind.OF and self._are_its_people(tokens, index):
            return False
        if following is tokens[-1] and following.quantity is not None and following.quantity.unit in MONEY:
            return any(
                token.kind is Kind.QUANTITY for token in tokens[:index]
            )  # 其中甲市总工会1.8万元、乙市总工会2万元
        if following.kind in (Kind.OF, Kind.QUANTITY) or following.text.startswith(self.lexicon.members):
            return True
        counted = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind is Kind.QUANTITY), None)
        if counted is None:
            return False
        return tokens[counted - 1].text.startswith(self.lexicon.posts) or is_group(tokens[counted - 1])

    def _are_its_people(self, tokens: Sequence[Token], index: int) -> bool:
        """某县蓝天协会 的 青年 志愿者 们: those who act for a body, and nobody else, end the subject."""
        people = tokens[index + 2 :]
        if people and people[-1].text == PLURAL:
            people = people[:-1]
        plain = all(token.kind is Kind.WORD or is_group(token) for token in people)
        ends = (*self.lexicon.affixes["helper"], *self.lexicon.affixes["team-ending"])
        return bool(people) and plain and people[-1].text.endswith(ends)

    def _tells_what_for(self, school: Token, following: Token) -> bool:
        """某区 小学 学位 将新增…: a class of schools right before a thing tells what the thing is for."""
        plain = (
            school.kind is Kind.WORD
            and school.text in self.lexicon.words["school-ending"]
            and school.end == following.start
        )
        thing = following.kind is Kind.WORD and following.tag.startswith("n")
        return plain and thing and not following.text.startswith(self.lexicon.posts)

    def _named_by_suffix(self, tokens: Sequence[Token], index: int) -> list[Token]:
        """A name that ends in 学院, 公司, 协会 and has a place, a name or a quotation before that; else nothing."""
        first = index
        while (
            first
            and tokens[first - 1].end == tokens[first].start
            and tokens[first - 1].text not in self.lexicon.words["acting-for"]
            and (self._belongs_to_name(tokens[first - 1]) or (first == index and _names_trade(tokens[first - 1])))
            and tokens[index].end - tokens[first - 1].start <= LONGEST_NAME
            and not is_place(tokens[first])
        ):
            first -= 1
        if tokens[index].text.endswith(self._corporations):
            first = self._opening_of_firm(tokens, first, index)
        run = list(tokens[first : index + 1])
        if first and tokens[first - 1].kind is Kind.QUANTITY:
            return []  # 13个 工会 联合会 are counted
        if is_place(run[0]) and run[0].name is not None and run[0].name.bare:
            return []  # 全区 仍有 托育机构
        if len(run) == 1 and run[0].text in self.lexicon.name_suffixes:
            return []  # 卫生院床位 is of no 卫生院 in particular
        whole = "".join(part.text for part in run)
        if whole.startswith(self.lexicon.affixes["fund-purpose"]) and len(run) == PAIR and run[-1].text == FUND:
            return []  # 慈善基金
        if whole.startswith((WHOLE, *OWN)) and whole[1:] in self.lexicon.name_suffixes:
            return []  # 全苏木, 我苏木: that of the report
        named = any(is_place(part) or part.tag in ("ns", "nr", "nz", "nt", "eng") for part in run)
        registered = whole.endswith(self._corporations) and len(whole) >= SHORTEST_FIRM and run[0].tag not in BACK_TAGS
        within = run[-1].text in self.lexicon.words["body-within-firm"] and len(run) > PAIR  # 五邑 大学 团委
        single = run[0].text in LEVEL_ENDINGS and (
            within or whole[len(run[0].text) :].startswith(self.lexicon.affixes["institution-opening"])
        )  # 市 第一 医院
        return run if named or registered or within or single else []

    @staticmethod
    def _opening_of_firm(tokens: Sequence[Token], first: int, index: int) -> int:
        """国 胜 餐饮 有限公司: the brand of a firm, which the tagger parts into syllables, one of them a verb."""
        opening = first
        while opening and tokens[opening - 1].end == tokens[opening].start and len(tokens[opening - 1].text) == 1:
            opening -= 1
        brand = tokens[opening:first]
        plain = all(token.kind in (Kind.WORD, Kind.VERB) and token.tag not in BACK_TAGS for token in brand)
        opens = not opening or tokens[opening - 1].kind in (Kind.PAUSE, Kind.CONJUNCTION)
        return opening if len(brand) == PAIR and plain and opens else first

    def _belongs_to_name(self, token: Token) -> bool:
        if token.text in self.lexicon.words["dateline-ending"] or (
            token.text.startswith(self.lexicon.affixes["own-medium"])
            and token.text.endswith(self.lexicon.affixes["dateline-ending"])
        ):
            return False  # 本报讯 省青少年事业发展基金会, but 华电 公司
        if token.kind in (Kind.NAME, Kind.QUOTE):
            return not is_organization(token)
        if token.kind is Kind.ASIDE:
            return len(token.text) <= LONGEST_PLACE and token.text[1:-1].isalpha()
        if token.kind is Kind.VERB:
            return token.tag == "vn" or token.text in self.lexicon.words["firm-trade"]
        rare = token.tag == RARE and token.text not in (*LEVEL_ENDINGS, *TOWN_WORDS)  # 埭溪镇卫生院
        return token.kind is Kind.WORD and (token.tag in NAME_TAGS or rare)

    def _subject_place(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """湘潭市 在全省率先推动, 全市 发放贷款: a place as the subject stands for the body there."""
        if not clause.subject:
            return None
        if PLACE not in clause.named:
            return None
        if (
            not clause.predicate
            and not clause.counts_before
            and clause.subject[-1].text not in self.lexicon.words["alike"]
            and not ("means" in clause.roles and len(clause.subject) == 1)  # 莎车县结合棉纺产业，转移…
        ):
            return None
        subject = _without_division(
            [
                token
                for token in self._behind_dateline(clause)
                if token.kind is not Kind.ASIDE and token.tag not in ("t", "x")
            ]
        )
        if len(subject) > 1 and subject[0].text in SUCH_AS:
            subject = subject[1:]
        if not subject or not is_place(subject[0]) or subject[0].name is None:
            return None
        if subject[0].text.startswith(ALL) and MUST in clause.marked:
            return None  # 各地要…: the one who says so asks it
        listed = (Kind.PAUSE, Kind.CONJUNCTION) if clause.predicate else ()  # 固阳县 、 达茂旗 建成
        alone = all(is_place(token) or token.kind in listed for token in subject)
        alone = alone or _acts_with_another(clause, subject)
        alone = alone or (
            subject[-1].text in self.lexicon.words["alike"]
            and len(subject) > 1
            and subject[1].text in (*WITH, "和", "跟")
        )
        if not alone and subject[-1].text.endswith(self.lexicon.affixes["paper-of-body"]) and self._speaks(clause):
            alone = all(token.kind is Kind.WORD for token in subject[1:])  # 某省 政府工作报告提出
        if not alone and not self._acts_after_adverb(clause, subject):
            return None
        token = subject[0]
        if token.text == "中国" or any(m.text == FOREMOST and m.end == token.start for m in clause.markers):
            return None  # 率先全国
        if token.text.endswith(TOWN_WORDS):  # 我镇, 全村
            own = setting.agent
            return replace(own, basis=Basis.NAMED) if own is not None and self.settings.town else None
        return self.in_place(token, offset, setting)

    def in_place(self, token: Token, offset: int, setting: Setting) -> Reference:
        """Return the body that a place stands for, as where it is the subject by itself; a body stands for itself."""
        if is_organization(token):
            return self._reference([token], offset, setting, token.name.terms if token.name is not None else ())
        mention = self._mention([token], offset, MentionKind.PLACE, token.name.terms if token.name is not None else ())
        elsewhere = self._points_back(token, setting)
        below = (
            token.name is not None and not token.name.bare and not _own_codes(setting).intersection(token.name.terms)
        )
        within = (*self._within(setting), *(self._places_named[::-1] if elsewhere else ()))
        governs = token.text in self.lexicon.words["authority"]  # 市里
        government = governs or ((elsewhere or below) and self._speaks_for_place(setting.body))
        return Reference(mention, Basis.NAMED, within, GOVERNMENT if government else self._body_in_force(setting))

    def _acts_after_adverb(self, clause: Clause, subject: Sequence[Token]) -> bool:
        """湘潭市 首次 组织 职工 赴…: an adverb shows that the place acts by the verb after it."""
        place, verb = subject[0], subject[1]
        if verb.verb is None or place.name is None or place.name.bare:
            return False
        if verb.verb.activity.notation == ALLOCATE and clause.head is not None and clause.head.text in SPENT_ON:
            return verb.start == place.end  # 某县 安排 资金 用于…
        return any(m.kind is Kind.ADVERB and m.start == place.end and m.end == verb.start for m in clause.markers)

    def _body_in_force(self, setting: Setting) -> str:
        carried = self._carried if self._carried_in is self._sentence else None
        if carried is not None:
            if carried.body:
                return carried.body
            organization = carried.mention.kind is ORGANIZATION and carried.mention.terms
            if organization and organization[0] not in self.lexicon.words["overseer"]:
                return organization[0]  # but 市委推行…，全市建成… is the report's
        return GOVERNMENT if setting.body in self.lexicon.words["overseer"] else setting.body

    def _within(self, setting: Setting) -> tuple[Mention, ...]:
        """The places in force: the carried agent's own first, each name once, the nearest few."""
        carried = self._carried
        if carried is None:
            return setting.places
        if self._within_last[0] is not carried or self._within_last[1] is not setting.places:
            self._within_last = carried, setting.places, self._places_within(carried, setting)
        return self._within_last[2]

    def _places_within(self, carried: Reference, setting: Setting) -> tuple[Mention, ...]:
        mention = carried.mention
        codes = _places_of(mention)
        own = (Mention(mention.span, mention.text, MentionKind.PLACE, codes),) if codes else ()
        nearest: dict[tuple[str, tuple[str, ...]], Mention] = {}
        for place in (*own, *carried.within, *setting.places):
            nearest.setdefault((place.text, place.terms), place)
        return tuple(nearest.values())[:MOST_PLACES]

    def _phrase_partners(self, clause: Clause, offset: int, setting: Setting) -> tuple[Reference, ...]:
        lists: list[Sequence[Token]] = []
        if PARTNER in clause.roles:
            lists.extend(phrase.tokens for phrase in clause.phrases if phrase.role == PARTNER)
        if clause.object_role == PARTNER or self._liaises(clause):
            lists.append(clause.after)
        if part := _done_with(clause, self.lexicon):
            lists.append(part)
        if part := self._together_in_subject(clause):
            lists.append(part)
        if not lists:
            return ()
        tokens = [token for part in lists for token in part]
        whole = [
            self._reference(run, offset, setting, ()) for part in lists for run in self._longer_names(_items(part))
        ]
        named = _unnamed(self._organizations(tokens, offset, setting) if tokens else [], whole)
        plain = (partner for part in lists for partner in self._plain_partners(part, offset, setting))
        known = (*whole, *named, *_unnamed(plain, (*whole, *named)))
        beside = (
            partner
            for part in lists
            for partner in self._told_by_position(part, offset, setting)
            if part is not clause.after
            or len(partner.mention.span) > SHORTEST_PARTNER
            or self._lists(part)  # 联合 办公
        )
        return tuple(sorted((*known, *_unnamed(beside, known)), key=lambda reference: reference.mention.span))

    @staticmethod
    def _lists(tokens: Sequence[Token]) -> bool:
        return any(token.text == ETC for token in tokens)

    def _longer_names(self, items: Iterable[Sequence[Token]]) -> Iterator[Sequence[Token]]:
        """联合 百善 镇政府、中国人寿 保险公司: a body known by a part of its name, where the rest is one, too."""
        for item in items:
            at = next((n for n, token in enumerate(item) if is_organization(token)), -1)
            if at < 0 or not _is_unbroken(item):
                continue
            before, after = item[:at], item[at + 1 :]
            branch = (
                bool(after)
                and after[-1].text.endswith(self.lexicon.affixes["branch-ending"])
                and all(t.kind in NAMING_KINDS for t in after)
            )
            town = at == 1 and item[at].text.startswith(TOWN_WORDS) and _names_trade(before[0])
            if (branch and not before) or (town and not after):
                yield item

    def _told_by_position(self, tokens: Sequence[Token], offset: int, setting: Setting) -> Iterator[Reference]:
        """联合 国税、数码城 打造…: what stands where a partner is due is one, though nothing tells its kind."""
        words = self.lexicon.vocabulary.words
        for item in _items(tokens):
            last = item[-1]
            if not _is_unbroken(item) or any(t.kind not in NAMING_KINDS and not _names_trade(t) for t in item):
                continue
            if len(item) == 1 and is_place(last):
                yield self.in_place(last, offset, setting)
                continue
            text = "".join(token.text for token in item)
            if text in words["body-noun"] and text not in words["partner-noun"]:
                continue
            people = self._names_people(last) if is_group(last) else text.endswith(words["person-noun"])
            none = text.endswith(words["not-a-partner"]) and not self.lexicon.ends_organization(text)
            if people or none or item[0].tag in BACK_TAGS or is_programme(last):
                continue
            if SHORTEST_PARTNER <= len(text) <= LONGEST_NAME and not text.startswith(COUNTING):
                yield self._reference(item, offset, setting, ())

    def _names_people(self, token: Token) -> bool:
        """Tell whether a group is one of persons, and not of bodies: 高校, 爱心企业."""
        return token.name is not None and self.lexicon.counts_persons(token.name.terms)

    def _liaises(self, clause: Clause) -> bool:
        """对接农业农村、电商等部门: offices that are the object of a verb of liaison."""
        head = clause.head
        if head is None or head.text not in self.lexicon.words["liaising"]:
            return False
        after = clause.after
        if not after:
            return False
        body = is_organization(after[-1]) or after[-1].text.endswith((*self._corporations, GROUP))
        if body and _is_unbroken(after) and all(token.kind in NAMING_KINDS for token in after):
            return True  # 已协调某航集团
        offices = self.lexicon.affixes["office-noun"]
        return any(token.text == ETC for token in after) and after[-1].text.endswith((*offices, "单位"))

    def _together_in_subject(self, clause: Clause) -> Sequence[Token]:
        """市总工会与高校合作, 市总工会、某集团联合开展: those in a subject with whom the first one acts.

        They stand behind 与, all of them bodies, or in a list whose deed is done together.
        """
        words, subject = self.lexicon.words, clause.subject
        if len(subject) < LEAST_TOGETHER:
            return ()
        if subject[1].kind is not Kind.PAUSE and WITH.isdisjoint([token.text for token in subject]):
            return ()
        deeds = (*clause.predicate[:1], *clause.markers, *subject[-1:])
        end = len(subject) - (subject[-1].text in words["jointly"] or subject[-1].text in words["together"])
        end -= subject[end - 1].text in words["all-of-them"]  # 甲、乙、丙 三方 联合开展
        first = next((n + 1 for n, token in enumerate(subject[:end]) if token.text in WITH), 0)
        if not any(self._is_joint(token) for token in deeds):
            bodies = 0 < first < end and all(map(self._is_body, _items(subject[first:end])))
            return subject[first:end] if bodies and is_organization(subject[0]) else ()
        if not first and is_organization(subject[0]) and subject[1].kind is Kind.PAUSE:
            first = 2
        return subject[first:end] if first else ()

    def _is_body(self, tokens: Sequence[Token]) -> bool:
        """Tell whether one of a list is a body by itself: 县劳动局, 经贸局."""
        return (len(tokens) == 1 and is_organization(tokens[0])) or self._plain_kind(tokens) is not None

    def _ends_fund(self, tokens: Sequence[Token], index: int) -> bool:
        """香港某某 慈善 基金 捐建…: a fund that bears a name of its own and acts."""
        ends = tokens[index].text == FUND and index > 1 and index + 1 == len(tokens)
        return ends and tokens[index - 1].text in self.lexicon.words["fund-purpose"]

    def _is_joint(self, token: Token) -> bool:
        words = self.lexicon.vocabulary.words
        return token.text in words["jointly"] or token.text.startswith(words["together"])

    def _plain_partners(self, tokens: Sequence[Token], offset: int, setting: Setting) -> Iterator[Reference]:
        """联合 司法局、爱心 企业 等 单位: partners whose names tell neither place nor level, each of the list."""
        part: list[Token] = []
        etc = next((n for n, token in enumerate(tokens[:-1]) if token.text == ETC), -1)
        listed = etc > 0 and tokens[etc + 1].text in self.lexicon.affixes["office-noun"]
        for token in (*tokens, None):
            if token is not None and token.kind not in (Kind.PAUSE, Kind.CONJUNCTION) and token.text not in LIST_WORDS:
                part.append(token)
                continue
            if part and (terms := self._plain_kind(part)) is not None:
                yield self._reference(part, offset, setting, terms)
            elif part and listed and part[-1].end <= tokens[etc].start and (office := self._office_for(part)):
                yield self._reference(part, offset, setting, (office,))
            part = []

    def _offices_together(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """某市 人社 、公安 等 8个 部门 联合开展…: the offices whose domains a subject lists."""
        subject = clause.subject
        if len(subject) < LEAST_TOGETHER or not subject[-1].text.endswith(self.lexicon.affixes["offices-listed"]):
            return []
        if not is_place(subject[0]) and subject[0].text not in LEVEL_ENDINGS:
            return []
        parts = self._domains(subject)
        kinds = [(self._plain_kind(part) or ("",))[0] or self._office_for(part) for part in parts]
        if not kinds or not kinds[0]:
            return []
        codes = subject[0].name.terms if subject[0].name is not None else ()
        named = parts[0] if subject[0].text.startswith(THAT) else [subject[0], *parts[0]]
        first = self._reference(named, offset, setting, (kinds[0], *codes))
        others = zip(parts[1:], kinds[1:], strict=True)
        return [first, *(self._reference(part, offset, setting, (kind,)) for part, kind in others if kind)]

    @staticmethod
    def _domains(subject: Sequence[Token]) -> list[list[Token]]:
        """The parts of a list of domains behind a place, up to 等 or 公安部门; none where it is no list."""
        etc = next((n for n, token in enumerate(subject) if token.text == ETC), len(subject))
        if etc < len(subject) and any(token.kind is not Kind.QUANTITY for token in subject[etc + 1 : -1]):
            return []
        parts: list[list[Token]] = [[]]
        for token in subject[1:etc]:
            if token.kind in (Kind.PAUSE, Kind.CONJUNCTION) or token.text in LIST_WORDS:
                parts.append([])
            else:
                parts[-1].append(token)
        listed = etc < len(subject) or len(parts) > 1
        return parts if listed and all(parts) else []

    def _office_for(self, tokens: Sequence[Token]) -> str:
        """会同 住建、公安 等 部门: the kind of office that a domain names in a list of them; empty if none is known."""
        if any(token.kind not in (Kind.WORD, Kind.NAME) and not token.weak for token in tokens):
            return ""
        domain = "".join(token.text for token in tokens)
        for ending in self.lexicon.affixes["office-noun"]:
            for prefix, kind in self.lexicon.suffixes.get(domain + ending, ()):
                if not prefix:
                    return kind
        return ""

    def _plain_kind(self, tokens: Sequence[Token]) -> tuple[str, ...] | None:
        """Return the kind of body that a run of tokens names without its place, if the vocabulary knows it."""
        if any(token.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE) for token in tokens) or tokens[0].tag in BACK_TAGS:
            return None
        text = "".join(token.text for token in tokens)
        if text.startswith(COUNTING):
            return None
        if len(text) != tokens[-1].end - tokens[0].start:
            return None
        kinds = [kind for prefix, kind in self.lexicon.suffixes.get(text, ()) if not prefix]
        if kinds:
            return (kinds[0],)
        ends = self.lexicon.affixes["body-noun"]
        return () if text.endswith(ends) and text not in ends and len(text) <= LONGEST_NAME else None

    def _place(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """Where it took place, if a phrase says so: 在 长沙 召开."""
        for phrase in clause.phrases:
            if phrase.role != "place":
                continue
            for token in phrase.tokens:
                if is_place(token) and token.name is not None and not token.name.bare:
                    mention = self._mention([token], offset, MentionKind.PLACE, token.name.terms)
                    return Reference(mention, Basis.NAMED, self._within(setting))
        return None

    def _reference(self, tokens: Sequence[Token], offset: int, setting: Setting, terms: tuple[str, ...]) -> Reference:
        if (local := self._set_within(self._local.speaking(tokens, offset), setting)) is not None:
            return local
        mention = self._mention(tokens, offset, MentionKind.ORGANIZATION, terms)
        within = self._within(setting)
        if len(terms) == 1 and mention.text.startswith(LEVEL_ENDINGS):  # 在赣州，市妇联… in a report of the province
            within = (*within, *(place for place in self._places_named[::-1] if place not in within))
            within = self._own_first(mention, within, setting)
        return Reference(mention, Basis.NAMED, within)

    def _own_first(self, body: Mention, within: tuple[Mention, ...], setting: Setting) -> tuple[Mention, ...]:
        """湖州市工商联…。青川县有…。市工商联…: the report's own place before what lies around one named on the way."""
        places, own = self.lexicon.vocabulary.places, setting.places[:1]
        level, nearest = to_simplified(body.text[:1]), within[0].terms[:1] if within else ()
        if body.terms[:1] != (setting.body,) or not own or not nearest or own[0].terms[:1] == nearest:
            return within
        levels = [places[code].name[-1:] if code in places else "" for code in (own[0].terms[:1] + nearest)]
        if levels[0] != level or levels[1] == level or places.within(nearest[0], own[0].terms[0]):
            return within
        return (*own, *within)

    def _mention(self, tokens: Sequence[Token], offset: int, kind: MentionKind, terms: tuple[str, ...]) -> Mention:
        span = Span(offset + tokens[0].start, offset + tokens[-1].end)
        return Mention.at(span, self.document.text, kind, terms)


def _names_institution(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """县 人民 医院: a few plain words that end as the names of bodies do."""
    plain = all(token.kind in (Kind.WORD, Kind.NAME) for token in tokens)
    return plain and len(tokens) > 1 and lexicon.ends_organization(tokens[-1].text)


def _before_with(subject: Sequence[Token]) -> Sequence[Token]:
    """What stands before 与 in a subject; nothing where it has none."""
    return subject[: next((n for n, token in enumerate(subject) if token.text in WITH), 0)]


def _unnamed(partners: Iterable[Reference], named: Iterable[Reference]) -> tuple[Reference, ...]:
    """Keep each that is not among those named already, once: who is one of a subject is no partner besides."""
    taken = [reference.mention.span for reference in named]
    found = []
    for partner in partners:
        if not any(partner.mention.span.overlaps(span) for span in taken):
            taken.append(partner.mention.span)
            found.append(partner)
    return tuple(found)


def _beside(named: Reference, partner: Reference) -> Reference:
    """岢岚县妇联、团县委、县总工会: a partner that tells only its level is of the place of the one who acts."""
    mention = named.mention
    codes = _places_of(mention)
    if not codes or len(partner.mention.terms) > 1:
        return partner
    place = Mention(mention.span, mention.text, MentionKind.PLACE, codes)
    return replace(partner, within=(place, *partner.within))


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


ENDS_OF_SENTENCES: Final = frozenset("。；;")
PARTS_TEXT: Final = frozenset(("", "。", "；", ";", "\n", "：", ":"))
"""What stands before the first word of a sentence or a part of one."""


def _own_codes(setting: Setting) -> set[str]:
    """The codes of the report's own place."""
    return set(setting.places[0].terms) if setting.places else set()


def _places_of(mention: Mention) -> tuple[str, ...]:
    """The codes of a place, or of where a body is; the first term of a body is its kind."""
    return mention.terms if mention.kind is PLACE else mention.terms[1:]


@lru_cache(maxsize=1 << 8)
def _simplified(name: str) -> str:
    """The name of a body in simplified characters, converted once: each clause asks whether it calls that body."""
    return to_simplified(name)


def _spends(clause: Clause) -> bool:
    """…捐赠20万元，其中15万元用于…；5万元用于…: an amount that is spent goes on with who gave the whole."""
    first = clause.subject[0].quantity if len(clause.subject) == 1 else None
    return first is not None and first.unit in MONEY and clause.head is not None and clause.head.text in SPENT_ON


def _done_with(clause: Clause, lexicon: Lexicon) -> Sequence[Token]:
    """加强 与 邮政系统 的 沟通协作: those with whom something is done together that is a noun."""
    after = clause.after
    if (
        len(after) < LEAST_DONE_WITH
        or after[0].text not in WITH
        or not after[-1].text.endswith(lexicon.affixes["common-deed"])
    ):
        return ()
    of = next((n for n, token in enumerate(after) if token.kind is Kind.OF), 0)
    return after[1:of]


def _items(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the members of a list: what pauses, 和 and 等 part."""
    item: list[Token] = []
    for token in tokens:
        if token.kind in (Kind.PAUSE, Kind.CONJUNCTION) or token.text in LIST_WORDS:
            if item:
                yield item
            item = []
        elif token.kind is not Kind.ASIDE:
            item.append(token)
    if item:
        yield item


def _is_unbroken(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens stand right behind one another."""
    return tokens[-1].end - tokens[0].start == sum(len(token.text) for token in tokens)


def _counts_them(clause: Clause, named: Sequence[Reference], lexicon: Lexicon) -> bool:
    """“手拉手”学校达3.6万所: bodies of which it is told how many there are do not act."""
    count = clause.after[0] if len(clause.after) == 1 else None
    if count is None or count.quantity is None or len(named) > 1 or named[0].mention.terms[1:]:
        return False
    head = clause.head
    reached = head is not None and head.verb is not None and head.verb.frame.notation in REACHED
    return reached and count.quantity.classifier in lexicon.words["body-classifier"]


def _names_trade(token: Token) -> bool:
    """男子 理发 职业工会, 百善 镇政府: what the tagger takes for a verb, by which no activity is called, in a name."""
    return token.kind is Kind.VERB and token.weak and token.verb is None


def _all_below(tokens: Sequence[Token], index: int) -> Token | None:
    """各县 in 各县 市妇联, 各县 （市） 妇联: whose bodies of a kind, by several levels, are told of as of one."""
    before = [token for token in tokens[max(0, index - PAIR) : index] if token.kind is not Kind.ASIDE]
    told = before[-1] if before else None
    if told is None or len(told.text) != PAIR or not told.text.startswith(ALL):
        return None
    return told if told.text.endswith(LEVEL_ENDINGS) else None


def _is_counted(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """5家 银行, 6个 区 县工会, 公办 幼儿园, 代 全国总工会: bodies counted, of a class or only acted for do not act."""
    first = index
    while first > 1 and tokens[first - 1].end == tokens[first].start and _tells_level(tokens[first - 1]):
        first -= 1  # 9个 县 （市） 区妇儿工委办
    before = tokens[first - 1] if first else None
    if before is not None and (before.kind is Kind.QUANTITY or before.text == IN_PLACE_OF):
        return True
    return _tells_class(tokens, index, lexicon)


def _tells_level(token: Token) -> bool:
    """区 in 6个 区 县工会, （市） in 9个 县 （市） 区妇联: a level alone, or one more of them in brackets."""
    return token.text in LEVEL_ENDINGS or (token.kind is Kind.ASIDE and token.text[1:-1] in LEVEL_ENDINGS)


def _is_acted_upon(tokens: Sequence[Token], index: int) -> bool:
    """开进 了 市工人文化宫, 吹 到 某厂: a body right behind what tells how a verb ends is what the verb acts on."""
    return index > 1 and tokens[index - 1].text in ASPECTS and tokens[index - 1].end == tokens[index].start


def _tells_class(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """长沙县 公办 幼儿园, 全县 公立医院: bodies of a class, which are no one body."""
    before = tokens[index - 1 : index]
    return tokens[index].text.startswith(lexicon.affixes["ownership"]) or (
        bool(before) and before[0].text in lexicon.words["ownership"]
    )


def _is_honoured(clause: Clause) -> bool:
    """某镇妇联被评为…；某人等20人被评为…: who is honoured acts no further than its part of the sentence."""
    return bool(clause.predicate) and clause.predicate[0].text.startswith(PASSIVE)


def _with_own_union(run: list[Token], tokens: Sequence[Token], index: int, lexicon: Lexicon) -> list[Token]:
    """华源集团 工会 慰问…: the union within a firm acts, and not the firm."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    own = (
        following is not None and following.start == run[-1].end and following.text in lexicon.words["body-within-firm"]
    )
    if not own or following is None:
        return run
    then = tokens[index + 2] if index + 2 < len(tokens) else None
    goes_on = then is not None and then.start == following.end and then.text.startswith(lexicon.affixes["union-form"])
    return [*run, following, then] if then is not None and goes_on else [*run, following]


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


def _counts_those_present(clause: Clause) -> bool:
    """某会主任，妇女代表共计120余人 参加会议: those who are counted as present do not act for the one named first."""
    last = clause.subject[-1].quantity if clause.subject else None
    return last is not None and last.unit == PERSON and clause.subject_role == "counted"


def _tells_of_thing(clause: Clause) -> bool:
    """某公司捐款10万元援建的图书楼正在建设: who acts before 的 only tells which thing is spoken of."""
    after = clause.after
    of = next((n for n, token in enumerate(after) if n and token.kind is Kind.OF and after[n - 1].verb is not None), -1)
    if of < 0 or not any(token.kind is Kind.QUANTITY for token in after[:of]):
        return False
    adverb = next((n for n in range(of + 1, len(after)) if after[n].kind is Kind.ADVERB), -1)
    return adverb > 0 and any(token.verb is not None for token in after[adverb:])


def _tells_giver(clause: Clause, named: Reference, offset: int) -> bool:
    """省总工会去年下拨的50万元资金中，有32万元用于…: who gave a whole whose parts are told only tells which it is."""
    told = [token for token in clause.subject if token.start >= named.mention.span.end - offset]
    of = next((n for n, token in enumerate(told) if token.kind is Kind.OF), 0)
    gave = any(token.kind is Kind.VERB for token in told[:of])
    gave = gave and any(token.quantity is not None and token.quantity.unit in MONEY for token in told[of:])
    return gave and any(token.text in AMONG_THEM for token in told[of:])


def _hosts_event(clause: Clause, hosting: Container[str]) -> bool:
    """某促进会主办的…仪式在某市举行: the body before 主办的 holds what is held."""
    opening = clause.subject[:3]
    if len(opening) < HOSTING or not is_organization(opening[0]) or opening[2].kind is not Kind.OF:
        return False
    return opening[1].text in hosting and any(token.verb is not None for token in clause.predicate)


def _lists_honoured(clause: Clause) -> bool:
    """甲局、乙集团等15家单位荣膺…: bodies that are examples of those honoured do not act."""
    head = clause.head
    if head is None or head.verb is None or head.verb.frame.notation != HONOURED:
        return False
    counted = next((n for n, token in enumerate(clause.subject) if token.kind is Kind.QUANTITY), 0)
    return counted > 0 and clause.subject[counted - 1].text == "等"


def _several_places(tokens: Sequence[Token], index: int) -> list[Token]:
    """The places in a list before 两市妇联 or 等市妇联, in order."""
    before = tokens[index - 1].text if index > 1 else ""
    if before not in ETC_PLACES and (index < LEAST_SEVERAL or SEVERAL_LEVELS.fullmatch(before) is None):
        return []
    return _places_before(tokens, index - 1)


def _places_before(tokens: Sequence[Token], end: int) -> list[Token]:
    """The places in the list that ends before a token, in order."""
    first = end
    while first and (is_place(tokens[first - 1]) or tokens[first - 1].kind in (Kind.PAUSE, Kind.CONJUNCTION)):
        first -= 1
    return [token for token in tokens[first:end] if is_place(token)]


def _sharing_body(tokens: Sequence[Token], index: int) -> list[Token]:
    """银川市、固原市妇联: the places before a body named with its place that share what it is."""
    name = tokens[index].name
    if not index or name is None or name.bare or len(name.terms) < PAIR:
        return []
    if tokens[index - 1].kind not in (Kind.PAUSE, Kind.CONJUNCTION):
        return []
    return [token for token in _places_before(tokens, index) if token.name is not None and not token.name.bare]


def _level_before(tokens: Sequence[Token], index: int) -> Token | None:
    """州及四县妇联, 州及五县市妇联, 省、市妇联, 省市妇联: the level that opens the list before it."""
    first = index - 1
    while first >= 0 and (
        tokens[first].kind in (Kind.PAUSE, Kind.CONJUNCTION) or tokens[first].text.rstrip("县市区旗") in HOW_MANY
    ):
        first -= 1
    level = tokens[first] if first >= 0 else None
    if level is None or level.kind is not Kind.WORD or level.text not in LEVEL_ENDINGS:
        return None
    return level if first == 0 or tokens[first - 1].end != level.start else None


def _acts_with_another(clause: Clause, subject: Sequence[Token]) -> bool:
    """凉山 还 与 企业 签订…: a place before 与 and another acts by the verb after them."""
    return len(subject) > 2 and subject[1].text in WITH and bool(clause.predicate)


def _without_division(subject: list[Token]) -> list[Token]:
    """十四 师 昆玉市: the city stands for the division that is named before it."""
    first = next((n for n, token in enumerate(subject) if is_place(token) and n), 0)
    before = "".join(token.text for token in subject[:first])
    return subject[first:] if DIVISION.fullmatch(before) else subject
