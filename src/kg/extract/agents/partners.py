"""Those with whom a body acts: behind 联合, 会同, 与, in a list of those who act together, or as helpers of a host.

In: a clause. Out: its partners as references, in order. It stands alone because where a partner is due anything that is
named is one, though nothing tells its kind: 联合国税、数码城.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents.jurisdiction import places_of
from kg.extract.agents.lists import COUNTING, WITH, is_unbroken, names_trade, without
from kg.extract.agents.names import BACK_TAGS, LONGEST_NAME
from kg.extract.agents.offices import LEAST_TOGETHER, Offices
from kg.extract.notations import PARTNER
from kg.extract.particles import ETC
from kg.extract.phrases import is_group, is_organization, is_place, is_programme, items_of
from kg.extract.tokens import Kind, Token
from kg.model import Mention, MentionKind, Reference
from kg.resources import TOWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.agents.bodies import Bodies
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting

LEAST_DONE_WITH: Final = 4
"""Words of 与 某局 的 合作, a deed that is a noun."""
SHORTEST_PARTNER: Final = 2
"""Characters of the name of a partner that nothing else marks as one: 国税."""
NAMING_KINDS: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE)
"""What a name without an entry of its own is made of."""


class Partners:
    """Finds those beside who acts."""

    def __init__(self, bodies: Bodies, offices: Offices) -> None:
        self.bodies, self.offices, self.references = bodies, offices, bodies.references
        self.memory, self.lexicon = self.references.memory, self.references.lexicon
        self._firms = (*self.lexicon.affixes["corporation-ending"], *self.lexicon.affixes["firm-group"])

    def of(self, clause: Clause, offset: int, setting: Setting) -> tuple[Reference, ...]:
        """Return those with whom something is done, by phrases, objects and lists of a clause, in order."""
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
            self.references.body(run, offset, setting, ())
            for part in lists
            for run in self._longer_names(items_of(part))
        ]
        named = without(self.bodies.among(tokens, offset, setting) if tokens else [], whole)
        plain = (partner for part in lists for partner in self.offices.listed(part, offset, setting))
        known = (*whole, *named, *without(plain, (*whole, *named)))
        beside = (
            partner
            for part in lists
            for partner in self._told_by_position(part, offset, setting)
            if part is not clause.after
            or len(partner.mention.span) > SHORTEST_PARTNER
            or self._lists(part)  # 联合 办公
        )
        return tuple(sorted((*known, *without(beside, known)), key=lambda reference: reference.mention.span))

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
            bodies = 0 < first < end and all(map(self.offices.is_body, items_of(subject[first:end])))
            return subject[first:end] if bodies and is_organization(subject[0]) else ()
        if not first and is_organization(subject[0]) and subject[1].kind is Kind.PAUSE:
            first = 2
        return subject[first:end] if first else ()

    def _is_joint(self, token: Token) -> bool:
        words = self.lexicon.vocabulary.words
        return token.text in words["jointly"] or token.text.startswith(words["together"])

    def _liaises(self, clause: Clause) -> bool:
        """对接农业农村、电商等部门: offices that are the object of a verb of liaison."""
        head = clause.head
        if head is None or head.text not in self.lexicon.words["liaising"]:
            return False
        after = clause.after
        if not after:
            return False
        body = is_organization(after[-1]) or after[-1].text.endswith(self._firms)
        if body and is_unbroken(after) and all(token.kind in NAMING_KINDS for token in after):
            return True  # 已协调某航集团
        offices = (*self.lexicon.affixes["office-noun"], *self.lexicon.affixes["offices-listed"])
        return any(token.text == ETC for token in after) and after[-1].text.endswith(offices)

    def _longer_names(self, items: Iterable[Sequence[Token]]) -> Iterator[Sequence[Token]]:
        """联合 百善 镇政府、中国人寿 保险公司: a body known by a part of its name, where the rest is one, too."""
        for item in items:
            at = next((n for n, token in enumerate(item) if is_organization(token)), -1)
            if at < 0 or not is_unbroken(item):
                continue
            before, after = item[:at], item[at + 1 :]
            branch = (
                bool(after)
                and after[-1].text.endswith(self.lexicon.affixes["branch-ending"])
                and all(t.kind in NAMING_KINDS for t in after)
            )
            town = at == 1 and item[at].text.startswith(TOWN_WORDS) and names_trade(before[0])
            if (branch and not before) or (town and not after):
                yield item

    def _told_by_position(self, tokens: Sequence[Token], offset: int, setting: Setting) -> Iterator[Reference]:
        """联合 国税、数码城 打造…: what stands where a partner is due is one, though nothing tells its kind."""
        words = self.lexicon.vocabulary.words
        for item in items_of(tokens):
            last = item[-1]
            if not is_unbroken(item) or any(t.kind not in NAMING_KINDS and not names_trade(t) for t in item):
                continue
            if len(item) == 1 and is_place(last):
                yield self.references.in_place(last, offset, setting)
                continue
            text = "".join(token.text for token in item)
            if text in words["body-noun"] and text not in words["partner-noun"]:
                continue
            people = self._names_people(last) if is_group(last) else text.endswith(words["person-noun"])
            none = text.endswith(words["not-a-partner"]) and not self.lexicon.ends_organization(text)
            if people or none or item[0].tag in BACK_TAGS or is_programme(last):
                continue
            if SHORTEST_PARTNER <= len(text) <= LONGEST_NAME and not text.startswith(COUNTING):
                yield self.references.body(item, offset, setting, ())

    def _names_people(self, token: Token) -> bool:
        """Tell whether a group is one of persons, and not of bodies: 高校, 爱心企业."""
        return token.name is not None and self.lexicon.counts_persons(token.name.terms)

    @staticmethod
    def _lists(tokens: Sequence[Token]) -> bool:
        return any(token.text == ETC for token in tokens)

    def co_hosts(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """由 甲 主办 、 乙 承办 的 活动 举行: those who help with what another body holds, before 的."""
        subject, assisting = clause.subject, self.lexicon.words["assisting"]
        of = next((n for n, token in enumerate(subject) if token.kind is Kind.OF), 0)
        if not of or subject[of - 1].text not in assisting:
            return []
        return self.bodies.among(subject[: of - 1], offset, setting)

    def with_co_hosts(
        self, clause: Clause, partners: tuple[Reference, ...], offset: int, setting: Setting
    ) -> tuple[Reference, ...]:
        """Add who helps a host before 的; in a part of its own, 由甲主办，乙协办的活动, to the partners carried on."""
        hosts = self.co_hosts(clause, offset, setting)
        if self.memory.hosting is None or not hosts:
            return (*partners, *hosts)
        return (*self.memory.partners, *without((*partners, *hosts), self.memory.partners))

    def helps_host(self, clause: Clause, named: Reference, partners: tuple[Reference, ...]) -> bool:
        """由甲牵头，乙、丙配合，举办…: those who help in what another body heads are its partners in what it does."""
        host, words = self.memory.hosting, self.lexicon.words
        last = (clause.predicate if clause.predicate and not clause.after else clause.subject)[-1:]
        self.memory.hosting = self.memory.hosting if last and last[0].text in words["assisting"] else None
        if bool(clause.predicate) and clause.predicate[-1].text in words["heading"]:
            self.memory.hosting = named
        if host is None or self.memory.hosting is not host or self.memory.carried is None:
            return False
        self.memory.partners = (*self.memory.partners, *without((named, *partners), self.memory.partners))
        return True


def of_the_place_of(named: Reference, partner: Reference) -> Reference:
    """岢岚县妇联、团县委、县总工会: a partner that tells only its level is of the place of the one who acts."""
    mention = named.mention
    codes = places_of(mention)
    if not codes or len(partner.mention.terms) > 1:
        return partner
    place = Mention(mention.span, mention.text, MentionKind.PLACE, codes)
    return replace(partner, within=(place, *partner.within))


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
