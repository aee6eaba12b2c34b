"""Who acts where a subject names no body: its staff, a firm or a team taken up, a town, a place for its body, a donor.

In: a clause. Out: one reference or none. It stands alone because none of these is found by a word for a kind of body:
腾讯捐款200万元, 该厂, 检查组追回, 湘潭市首次组织.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents.jurisdiction import own_codes
from kg.extract.agents.lists import ALL, OWN, THAT, WITH
from kg.extract.agents.names import LONGEST_TOWN, NAME_TAGS
from kg.extract.clauses.joining import SPENT_ON
from kg.extract.clauses.traits import acting_staff, opening_of_donor
from kg.extract.firms import find_firm_taken_up
from kg.extract.notations import ALLOCATE, DONATE, EXIST, MEASURING, PERSON, SHARE
from kg.extract.particles import HOUSEHOLD, MUST, WHOLE
from kg.extract.phrases import ORGANIZATION, is_organization, is_place, without_asides
from kg.extract.script import to_simplified
from kg.extract.tokens import PLACE, Kind, Token
from kg.model import Basis, Mention, MentionKind, Reference, Span
from kg.resources import GOVERNMENT, LEVEL_ENDINGS, TOWN_WORDS, TOWNSHIP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.agents.officers import Officers
    from kg.extract.agents.references import References
    from kg.extract.agents.subjects import Subjects
    from kg.extract.clauses.clause import Clause
    from kg.extract.setting.settings import Setting

SHORTEST_TOWN, LONGEST_TOWN_NAME = 3, 6
"""Characters of a town's name with its kind: 桃源镇."""
CORPS: Final = "uncoded-place-650000"
"""The class of names of the Xinjiang corps, which a vocabulary may lack."""
DIVISION: Final = "第?[一二三四五六七八九十0-9]{1,3}师"
"""A division of the corps, which its city shares its government with: 十四师昆玉市."""
SHORTEST_SOCIETY: Final = 4
"""Characters of the name of a society: 煤炭商会."""
SCHOOL: Final = "学校"
"""What a school that was named is called."""
PAIR: Final = 2
"""Words of a place and its indicator, at least."""
NO_NAME: Final = (Kind.OF, Kind.PAUSE, Kind.CONJUNCTION, Kind.PREPOSITION)
"""What does not stand in the name of an indicator."""
WHOLE_PROVINCE: Final = ("全省", "我省")
"""The whole of the province, by its level."""
LIKE: Final = (*WITH, "和", "跟")
"""What stands before the one that a place is compared with: 与上年一样."""
OPENING_TIME: Final = re.compile("(?:[0-9一-鿿]{2,8}[年月日来底间止前][，,])?")
"""The time that may stand before who acts, where he opens a sentence."""
COMING: Final = ("参", "来", "赴", "到", "受")
"""What the verbs of those begin with who come to what others do."""
RECEIVE: Final = "receive"
"""The frame of verbs of those who get what others give."""
FIRST_AMONG: Final = re.compile("率先|首[个家次批创]")
"""What stands behind those among whom somebody is the first: 全省率先建成…."""
LISTS_PARTS: Final = ("，", ",", "其中", "其中：")
"""What stands before the places of a list of which each has its figure: 其中甲县举办12期，乙县9期."""
PARTS_TEXT: Final = frozenset(("", "。", "；", ";", "\n", "：", ":"))
"""What stands before the first word of a sentence or a part of one."""


class Unnamed:
    """Finds who acts without a body's name."""

    def __init__(self, references: References, subjects: Subjects, officers: Officers) -> None:
        self.references, self.subjects, self.officers = references, subjects, officers
        self.memory, self.jurisdiction = references.memory, references.jurisdiction
        self.document, self.lexicon, self.settings = references.document, references.lexicon, references.settings
        corps = "|".join(map(re.escape, self.lexicon.affixes.get(CORPS, ())))
        self._division = re.compile(f"(?:{corps})?{DIVISION}")

    def of(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """Return who acts in a clause whose subject names no body, but a donor."""
        return (
            self._that_body(clause, setting)
            or self._staff(clause, offset, setting)
            or self._that_firm(clause, offset, setting)
            or self._team(clause)
            or self.references.set_within(self.references.local.heading(clause.subject, offset), setting)
            or self._town(clause, offset, setting)
            or self._subject_place(clause, offset, setting)
            or self._wider_place(clause, offset, setting)
            or self._place_told_of(clause, offset, setting)
        )

    def _that_body(self, clause: Clause, setting: Setting) -> Reference | None:
        """武鸣县总工会走进糖厂。⏎ 该会已走访…: the body that acted last, in a paragraph that names none itself."""
        carried, last = self.memory.carried, self.memory.named_last
        if clause.subject[0].text[:1] != THAT or last is None or last[0] == self.memory.paragraph:
            return None
        named, called = last[1], clause.subject[0].text[1:]
        goes_on = (carried is None or carried.basis is Basis.DOCUMENT) and setting.agent is self.settings.agent
        public = named.mention.kind is ORGANIZATION and self.lexicon.is_of_jurisdiction(named.mention.terms)
        calls = bool(called) and to_simplified(named.mention.text).endswith(called)
        return replace(named, basis=Basis.NAMED) if goes_on and public and calls else None

    def _staff(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """各级妇联干部 走访…: the bodies whose staff is the whole subject."""
        staff = acting_staff(clause, self.lexicon)
        if staff is None:
            return None
        span = Span(offset + staff[0].start, offset + staff[0].end)
        body = Mention.at(span, self.document.text, MentionKind.ORGANIZATION, staff[1])
        return Reference(body, Basis.NAMED, self.references.within(setting))

    def _that_firm(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """引进了港资企业——桃源玩具厂。该厂…: the firm that a subject takes up, where the report is a place's own.

        So is a school whose pupils are told, in any report: 走进县特殊教育学校。学校现有学生126名.
        """
        first = clause.subject[0]
        calls = first.text[:1] == THAT or first.text in (*self.lexicon.words["firm-noun"], SCHOOL)
        own = setting.agent
        society = own is not None and own.mention.kind is ORGANIZATION and not self.settings.town
        society = society and own is not None and not self.lexicon.is_of_jurisdiction(own.mention.terms)
        describes = first.text in (f"{THAT}校", SCHOOL) and self._only_has(clause)
        if not calls or ((setting.body != GOVERNMENT or society) and not describes):
            return None
        position = offset + clause.subject[0].start
        paragraph = self.settings.naming.block_at(position)
        span = find_firm_taken_up(self.settings.simplified, Span(paragraph.start, position), self.lexicon)
        if span is None:
            return None
        firm = Mention.at(span, self.document.text, ORGANIZATION, ())
        return Reference(firm, Basis.NAMED, self.references.within(setting))

    @staticmethod
    def _only_has(clause: Clause) -> bool:
        """学校现有学生860人: tell whether a clause only says what there is at its subject, whoever reports it."""
        verb = clause.head.verb if clause.head is not None else None
        return verb is not None and verb.frame.notation == EXIST

    def _team(self, clause: Clause) -> Reference | None:
        """某局组成检查组…。检查组追回…: what those do who were set up for it is done by who set them up."""
        if self.memory.set_up is None or not clause.predicate:
            return None
        told = without_asides(clause.subject)
        name, body = self.memory.set_up
        team = "".join([token.text for token in told]).removeprefix(THAT)
        return replace(body, basis=Basis.CARRIED) if team and (team.endswith(name) or name.endswith(team)) else None

    def note_team(self, clause: Clause, acting: Reference | None) -> None:
        """某局牵头组成专项检查组: remember who set up those who act later."""
        last = clause.after[-1] if clause.after else None
        if acting is None or last is None or not last.text.endswith(self.lexicon.affixes["team-set-up"]):
            return
        if any(token.text.endswith(self.lexicon.affixes["team-setting"]) for token in clause.predicate):
            self.memory.set_up = (last.text, acting)

    def _town(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """桃源镇 开展…: a town, which has no code, as the whole subject."""
        if not clause.predicate:
            return None
        subject = without_asides(clause.subject)
        if not 1 <= len(subject) <= LONGEST_TOWN or not subject[-1].text.endswith(
            self.lexicon.affixes["township-ending"]
        ):
            return None
        if len(subject) == 1 and self.settings.town and subject[0].text in self.lexicon.words["town-itself"]:
            own = setting.agent if self._opens_part(offset + subject[0].start) else None
            return replace(own, basis=Basis.NAMED) if own is not None else None
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
        return self.references.body(subject, offset, setting, (TOWNSHIP,))

    def _subject_place(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """湘潭市 在全省率先推动, 全市 发放贷款: a place as the subject stands for the body there."""
        if PLACE not in clause.named or not self._may_act(clause):
            return None
        behind = self.subjects.behind_dateline(clause)
        subject = [token for token in behind if token.kind is not Kind.ASIDE and token.tag not in ("t", "x")]
        subject = self._without_division(subject)
        if len(subject) > 1 and subject[0].text in self.lexicon.words["such-as"]:
            subject = subject[1:]
        if not subject or not is_place(subject[0]) or subject[0].name is None:
            return None
        if subject[0].text.startswith(ALL) and MUST in clause.marked:
            return None  # 各地要…: the one who says so asks it
        if not self._is_alone(clause, subject) and not self._acts_after_adverb(clause, subject):
            return None
        token = subject[0]
        words = self.lexicon.words
        if token.text in words["nation"]:
            return None
        if any(m.end == token.start and m.text in words["foremost"] for m in clause.markers):
            return None  # 率先全国
        first = FIRST_AMONG.match(self.settings.simplified, offset + token.end) is not None
        if first and token.text.startswith(WHOLE):
            return None  # 全省率先建成…: the first of the province
        if token.text.endswith(TOWN_WORDS):  # 我镇, 全村
            own = setting.agent
            return replace(own, basis=Basis.NAMED) if own is not None and self.settings.town else None
        return self.references.in_place(token, offset, setting)

    def _may_act(self, clause: Clause) -> bool:
        """Tell whether a clause has a deed that its subject may do, or compares it with another."""
        if not clause.subject:
            return False
        means = "means" in clause.roles and len(clause.subject) == 1  # 莎车县结合棉纺产业，转移…
        alike = clause.subject[-1].text in self.lexicon.words["alike"]
        return bool(clause.predicate) or clause.counts_before or alike or means

    def _is_alone(self, clause: Clause, subject: Sequence[Token]) -> bool:
        """Tell whether a subject that a place opens is of places only, or tells with whom or by which paper."""
        listed = (Kind.PAUSE, Kind.CONJUNCTION) if clause.predicate else ()  # 固阳县 、 达茂旗 建成
        if all(is_place(token) or token.kind in listed for token in subject) or _acts_with_another(clause, subject):
            return True
        last = subject[-1].text
        if last in self.lexicon.words["alike"] and subject[1].text in LIKE:
            return True
        paper = last.endswith(self.lexicon.affixes["paper-of-body"]) and self.officers.speaks(clause)
        return paper and all(token.kind is Kind.WORD for token in subject[1:])  # 某省 政府工作报告提出

    def _without_division(self, subject: list[Token]) -> list[Token]:
        """十四 师 昆玉市: the city stands for the division that is named before it."""
        first = next((n for n, token in enumerate(subject) if is_place(token) and n), 0)
        before = "".join(token.text for token in subject[:first])
        return subject[first:] if self._division.fullmatch(before) else subject

    def _acts_after_adverb(self, clause: Clause, subject: Sequence[Token]) -> bool:
        """湘潭市 首次 组织 职工 赴…: an adverb shows that the place acts by the verb after it."""
        place, verb = subject[0], subject[1]
        if verb.verb is None or place.name is None or place.name.bare:
            return False
        if verb.verb.activity.notation == ALLOCATE and clause.head is not None and clause.head.text in SPENT_ON:
            return verb.start == place.end  # 某县 安排 资金 用于…
        return any(m.kind is Kind.ADVERB and m.start == place.end and m.end == verb.start for m in clause.markers)

    def _figure_of(self, clause: Clause, told: Sequence[Token], offset: int) -> bool:
        """2018年，某省57万人脱贫, in news of a county: a figure right behind a place that opens a sentence.

        So, too, where a word of plans stands between them.
        """
        place, figure = told[0], told[1]
        frame = clause.head.verb.frame.notation if clause.head is not None and clause.head.verb is not None else ""
        coming = self.lexicon.words["visit-purpose"]
        comes = any(t.text in coming or t.text.startswith(COMING) for t in (*clause.predicate, *clause.markers))
        if comes or frame == RECEIVE:
            return False  # 某省200名专家来义诊, 某省300户家庭获得捐助
        if figure.kind is not Kind.QUANTITY or not (clause.predicate and _counts_people(figure)):
            return False
        planned = any(m.kind is Kind.PLAN and (m.start, m.end) == (place.end, figure.start) for m in clause.markers)
        if place.end != figure.start and not planned:
            return False
        sentence = self.memory.sentence
        opens = sentence.start if sentence is not None else offset
        before = self.settings.simplified[opens : offset + place.start].strip()
        return OPENING_TIME.fullmatch(before) is not None

    def _wider_place(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """全省贷款余额达3亿元, in a city's report: an indicator of the place around it, named or by its level."""
        memory = self.memory
        told = without_asides(clause.subject)
        if len(told) < PAIR or not is_place(told[0]) or told[0].name is None:
            return None
        around = self._tells_indicator(clause, told) or self._counts_in_full(told, offset)
        if not around or not self._lies_around(told[0], offset, setting):
            return None
        memory.wider = self.references.in_place(told[0], offset, setting)
        memory.wider_in = (memory.sentence, memory.unit)
        return memory.wider

    def measured_on(self, clause: Clause) -> Reference | None:
        """全省贷款余额达3亿元，增长5%: whose the indicator is that a clause without a subject goes on measuring.

        Other indicators of the sentence are so where the place has its name: 某省贷款余额达3亿元；发放额达2亿元.
        Nothing else that comes behind the indicator of a wider place is.
        """
        memory = self.memory
        if memory.wider is None or memory.wider_in is None or memory.wider_in[0] is not memory.sentence:
            return None
        here, told = (memory.sentence, memory.unit), without_asides(clause.subject)
        if not told and memory.wider_in == here and self._only_measures(clause):
            return memory.wider
        called = memory.wider.mention.text not in WHOLE_PROVINCE
        if called and told and not is_place(told[0]) and self._is_indicator(clause, told):
            memory.wider_in = here
            return memory.wider
        memory.wider_in = None
        return None

    @staticmethod
    def _only_measures(clause: Clause) -> bool:
        """增长5%, 占全国的3%: tell whether a clause only measures what was told before it."""
        head = clause.head.verb if clause.head is not None else None
        shares = [t.quantity.unit == SHARE for t in clause.after if t.quantity is not None]
        return head is not None and head.frame.notation in MEASURING and bool(shares) and all(shares)

    def _counts_in_full(self, told: Sequence[Token], offset: int) -> bool:
        """某市已有94个村领办合作社, in a village's report: a place by its full name at the head, with a figure."""
        name = told[0].name
        full = told[0].text.endswith(LEVEL_ENDINGS) and name is not None and not name.bare
        counted = told[1].kind is Kind.QUANTITY and bool(self.settings.town)
        return counted and full and self._opens_part(offset + told[0].start)

    def _tells_indicator(self, clause: Clause, told: Sequence[Token]) -> bool:
        """全省贷款余额达3亿元: tell whether a place stands right before an indicator with its figure.

        What a whole province takes part in, 全省考核满意率96%, each has its own result of.
        """
        named = told[1].kind is not Kind.QUANTITY and told[1].start == told[0].end
        return named and self._is_indicator(clause, told[1:])

    def _is_indicator(self, clause: Clause, told: Sequence[Token]) -> bool:
        """贷款余额达3亿元: tell whether what is told, but for its place, is an indicator with its figure."""
        counted = next((n for n, token in enumerate(told) if token.kind is Kind.QUANTITY), len(told))
        indicator, named = told[counted - 1], told[:counted]
        ends = indicator.text.endswith((*self.lexicon.indicator_endings, *self.lexicon.affixes["own-amount"]))
        ends = ends or (indicator.name is not None and indicator.name.kind is MentionKind.OBJECT)
        common = any(word in token.text for token in named for word in self.lexicon.words["held-for-all"])
        if not ends or common or any(token.kind in NO_NAME for token in named):
            return False
        head = clause.head.verb if clause.head is not None else None
        if clause.head is not None and (head is None or head.frame.notation not in MEASURING):
            return False
        return any(token.kind is Kind.QUANTITY for token in (*told[counted:], *clause.after))

    def _opens_part(self, start: int) -> bool:
        """Tell whether what stands there is at the head of a sentence or of a part of one."""
        return not start or self.settings.simplified[start - 1] in PARTS_TEXT

    def _lies_around(self, place: Token, offset: int, setting: Setting) -> bool:
        """Tell whether a place, or one by its level, 全省, lies around the report's own."""
        if place.name is not None and place.name.terms:
            mention = self.references.mention([place], offset, MentionKind.PLACE, place.name.terms)
            county = bool(self.settings.town) and not own_codes(setting).isdisjoint(place.name.terms[:1])
            return county or self.jurisdiction.lies_around(mention, setting)  # the county of a town
        if place.text not in WHOLE_PROVINCE:
            return False
        places = self.lexicon.vocabulary.places
        own = [places[code] for code in own_codes(setting) if code in places]
        return bool(own) and all(one.level in ("prefecture", "county") for one in own)

    def _place_told_of(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """无棣县农村劳动力转移就业1.2万人, in its city's report: a place below whose figure opens a part of a text."""
        told = without_asides(clause.subject)
        if len(told) < 2 or (place := self.references.first_place(clause, offset)) is None:
            return None
        told_of = self.settings.is_guessed or setting.body == GOVERNMENT
        if told_of and self.jurisdiction.lies_around(place, setting) and self._figure_of(clause, told, offset):
            return self.references.in_place(told[0], offset, setting)
        if self.settings.is_guessed:
            return None
        start, bare = place.span.start, len(told) == PAIR and told[1].kind is Kind.QUANTITY
        listed = bare and self.settings.simplified.endswith(LISTS_PARTS, 0, start)
        if (
            not (listed or self._opens_part(start))
            or not self.jurisdiction.lies_below(place, setting)
            or told[1].start != told[0].end
        ):
            return None
        figure = any(token.kind is Kind.QUANTITY for token in (*told, *clause.after))
        other = told[1].kind in (Kind.OF, Kind.PAUSE, Kind.CONJUNCTION) or told[1].text == "至"
        other = other or any(token.tag.startswith("nr") or is_organization(token) for token in told)
        return self.references.in_place(told[0], offset, setting) if figure and not other else None

    def donor(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """腾讯捐款200万元: who gives is named right before the verb, though no word tells of what kind it is."""
        head = clause.head
        if head is None or head.verb is None or head.verb.activity.notation != DONATE:
            return None
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        first = opening_of_donor(subject, self.lexicon.words["firm-name"])
        first = first if first >= 0 else self._opening_of_society(subject)
        if first < 0 or subject[first].text.startswith(ALL):
            return None
        donor = self.references.body(subject[first:], offset, setting, ())
        self.memory.passing = donor if self.jurisdiction.is_passing(donor) else self.memory.passing
        return donor

    def _opening_of_society(self, before: Sequence[Token]) -> int:
        """市 煤炭 商会 捐款: where a society that stands alone before a verb of giving opens; -1 for none."""
        named = bool(before) and all(token.kind is Kind.WORD for token in before)
        long = named and before[-1].end - before[0].start >= SHORTEST_SOCIETY
        return 0 if long and before[-1].text.endswith(self.lexicon.affixes["giving-society"]) else -1


def _counts_people(figure: Token) -> bool:
    """Tell whether a figure counts people or households, or leaves open what it counts: 57万."""
    quantity = figure.quantity
    return quantity is not None and (quantity.unit == PERSON or quantity.classifier in ("", HOUSEHOLD))


def _acts_with_another(clause: Clause, subject: Sequence[Token]) -> bool:
    """凉山 还 与 企业 签订…: a place before 与 and another acts by the verb after them."""
    return len(subject) > 2 and subject[1].text in WITH and bool(clause.predicate)
