"""References to bodies and places: where it is written, of which kind, and the places in whose light it is read.

In: tokens of a body or a place. Out: a reference. It stands alone because every body, however found, is set within the
same places: those of who acted last, then those of the section.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeGuard

from kg.extract.agents.jurisdiction import Jurisdiction, level_of, own_codes, places_of
from kg.extract.agents.lists import THAT
from kg.extract.local_bodies import LocalBodies
from kg.extract.particles import WHOLE
from kg.extract.phrases import BY_LEVEL, ORGANIZATION, is_organization, is_place
from kg.extract.script import to_simplified
from kg.extract.tokens import PLACE, Kind, Token
from kg.model import Basis, Document, Mention, MentionKind, Reference, Span
from kg.resources import COMMUNITY, GOVERNMENT, TOWNSHIP, VILLAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.setting.settings import Setting

MOST_PLACES: Final = 8
"""Places in force that a reference carries: a name is read in the light of the nearest, and a long text names many."""
EVERY: Final = ("各", "全镇", "全乡", "全街道", "每")
"""What opens the words for all villages of a town."""


class References:
    """Makes references of tokens."""

    def __init__(self, document: Document, jurisdiction: Jurisdiction) -> None:
        self.document, self.jurisdiction, self.memory = document, jurisdiction, jurisdiction.memory
        self.lexicon, self.settings = jurisdiction.lexicon, jurisdiction.settings
        self._within_last: tuple[Reference | None, tuple[Mention, ...], tuple[Mention, ...]] = None, (), ()
        """The places in force as they were last asked for, with the agent and the places that they come from."""

    def mention(self, tokens: Sequence[Token], offset: int, kind: MentionKind, terms: tuple[str, ...]) -> Mention:
        """Make a mention of a run of tokens."""
        span = Span(offset + tokens[0].start, offset + tokens[-1].end)
        return Mention.at(span, self.document.text, kind, terms)

    def body(self, tokens: Sequence[Token], offset: int, setting: Setting, terms: tuple[str, ...]) -> Reference:
        """Refer to a body by its words; to a town or a village itself where they are its own."""
        if (local := self.set_within(self.local.speaking(tokens, offset), setting)) is not None:
            return local
        if (town := self._town_of_all(tokens, setting, terms)) is not None:
            return town
        mention = self.mention(tokens, offset, MentionKind.ORGANIZATION, terms)
        within = self.within(setting)
        if len(terms) == 1 and BY_LEVEL.match(mention.text) is not None:  # 在赣州，市妇联… in a report of the province
            within = (*within, *(place for place in self.memory.places_named[::-1] if place not in within))
            within = self._own_first(mention, within, setting)
        return Reference(mention, Basis.NAMED, within)

    def _town_of_all(self, tokens: Sequence[Token], setting: Setting, terms: tuple[str, ...]) -> Reference | None:
        """各村手写标语400幅 in the report of a town: what all its villages do is the town's."""
        own = self.settings.agent
        of_town = own is not None and own.mention.terms[:1] == (TOWNSHIP,) and setting.agent == own
        if not of_town or own is None or terms not in {(VILLAGE,), (COMMUNITY,)}:
            return None
        return replace(own, basis=Basis.NAMED) if tokens[0].text.startswith(EVERY) else None

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

    def set_within(self, local: Reference | None, setting: Setting) -> Reference | None:
        """Set a town or a village that acts in the places in force, behind its own."""
        if local is None or local.within == setting.places:
            return local
        carried = places_of(self.memory.carried.mention) if self.memory.carried is not None else ()
        elsewhere = self.jurisdiction.is_from_elsewhere(carried, own_codes(setting))  # 福田区人社局…。桃源镇…
        return replace(local, within=(*local.within, *(setting.places if elsewhere else self.within(setting))))

    @cached_property
    def local(self) -> LocalBodies:
        """The towns, villages and zones of the report as those who act."""
        return LocalBodies(self.document, self.lexicon, self.settings)

    def in_place(self, token: Token, offset: int, setting: Setting) -> Reference:
        """Return the body that a place stands for, as where it is the subject by itself; a body stands for itself."""
        if is_organization(token):
            return self.body([token], offset, setting, token.name.terms if token.name is not None else ())
        mention = self.mention([token], offset, MentionKind.PLACE, token.name.terms if token.name is not None else ())
        elsewhere = self.points_back(token, setting)
        below = token.name is not None and not token.name.bare and not own_codes(setting).intersection(token.name.terms)
        within = (*self.within(setting), *(self.memory.places_named[::-1] if elsewhere else ()))
        governs = token.text in self.lexicon.words["authority"]  # 市里
        helped = self.jurisdiction.is_helped(*(within[:1] if elsewhere else (mention,)))  # 该县, which we help
        if self.is_of_wider_level(token, setting):
            return Reference(mention, Basis.NAMED, setting.places, setting.body)
        government = governs or helped or ((elsewhere or below) and self.jurisdiction.speaks_for_place(setting.body))
        return Reference(mention, Basis.NAMED, within, GOVERNMENT if government else self._body_in_force(setting))

    def is_of_wider_level(self, token: Token, setting: Setting) -> bool:
        """据市统计局反馈，全县完成…: tell whether who is carried on is of a place around that of which all is told."""
        if not token.text.startswith(WHOLE):
            return False
        carried, own = self.memory.carried, own_codes(setting)
        places = self.lexicon.vocabulary.places
        level = token.text[-1]
        ours = any(code in places and places[code].name.endswith(level) for code in own)
        if carried is None or not ours or carried.mention.kind is not ORGANIZATION:
            return False
        name = carried.mention.span.of(self.settings.simplified)
        told = level_of(name)
        return bool(told) and told != level and self.jurisdiction.is_from_above(carried)

    def _body_in_force(self, setting: Setting) -> str:
        carried = self.memory.carried
        if carried is not None and self.memory.acts_here:
            if carried.body:
                return carried.body
            organization = carried.mention.kind is ORGANIZATION and carried.mention.terms
            if organization and organization[0] not in self.lexicon.words["overseer"]:
                return organization[0]  # but 市委推行…，全市建成… is the report's
        return GOVERNMENT if setting.body in self.lexicon.words["overseer"] else setting.body

    def points_back(self, token: Token | None, setting: Setting) -> TypeGuard[Token]:
        """该县项目办…: a place of a level that the report's own is not of is the one that the text named last."""
        if token is None or not is_place(token) or not token.text.startswith(THAT) or not self.memory.places_named:
            return False
        places = self.lexicon.vocabulary.places
        own = [places[place.terms[0]] for place in setting.places if place.terms]
        return not any(above.name.endswith(token.text[-1]) for place in own for above in places.above(place.adcode))

    def where(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """Where it took place, if a phrase says so: 在 长沙 召开."""
        for phrase in clause.phrases:
            if phrase.role != "place":
                continue
            for token in phrase.tokens:
                if is_place(token) and token.name is not None and not token.name.bare:
                    mention = self.mention([token], offset, MentionKind.PLACE, token.name.terms)
                    return Reference(mention, Basis.NAMED, self.within(setting))
        return None

    def within(self, setting: Setting) -> tuple[Mention, ...]:
        """The places in force: the carried agent's own first, each name once, the nearest few."""
        carried = self.memory.carried
        if carried is None:
            return setting.places
        if self._within_last[0] is not carried or self._within_last[1] is not setting.places:
            self._within_last = carried, setting.places, self._places_within(carried, setting)
        return self._within_last[2]

    def _places_within(self, carried: Reference, setting: Setting) -> tuple[Mention, ...]:
        mention = carried.mention
        codes = places_of(mention)
        own = (Mention(mention.span, mention.text, MentionKind.PLACE, codes),) if codes else ()
        nearest: dict[tuple[str, tuple[str, ...]], Mention] = {}
        for place in (*own, *carried.within, *setting.places):
            nearest.setdefault((place.text, place.terms), place)
        return tuple(nearest.values())[:MOST_PLACES]

    def first_place(self, clause: Clause, offset: int) -> Mention | None:
        """The place that opens the subject of a clause that names no body: 某市春风行动启动."""
        if PLACE not in clause.named:
            return None
        first = next((token for token in clause.subject if token.kind is not Kind.ASIDE), None)
        if first is None or first.name is None or first.name.bare or not is_place(first):
            return None
        return self.mention([first], offset, MentionKind.PLACE, first.name.terms)

    def remember_places(self, clause: Clause, offset: int) -> None:
        """Note the places that a clause names, for what points back at one of them later."""
        measured = self.lexicon.affixes["measured-against"]
        where = [phrase.tokens for phrase in clause.phrases if phrase.role == "place"]
        for tokens in (clause.subject, *where, clause.after):
            for token in tokens:
                if token.name is not None and not token.name.bare and is_place(token):
                    if self.settings.simplified.endswith(measured, 0, offset + token.start):
                        continue  # 得分仅次于郑州
                    mention = self.mention([token], offset, MentionKind.PLACE, token.name.terms)
                    self.memory.places_named = [*self.memory.places_named[-1:], mention]

    def place_in_sentence(self, setting: Setting) -> Mention | None:
        """某市春风行动启动，人社部门联动…: the smaller place that the sentence has named, whose office it is."""
        last, sentence = self.memory.place_told, self.memory.sentence
        own = setting.places[0].terms[:1] if setting.places and setting.places[0].terms else ()
        if last is None or not own or not last.terms or sentence is None or last.span not in sentence:
            return None
        smaller = last.terms[0] != own[0] and self.lexicon.vocabulary.places.within(last.terms[0], own[0])
        return last if smaller else None
