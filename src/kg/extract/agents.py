"""Who acts: named in the clause, else carried on, else the section's, else the document's.

In: clauses in order. Out: for each its agent, partners and place. 联合, 会同 and 与…共同 give partners, 由…主办 the
agent, 全市 and a bare place as the subject stand for the report's body there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.extract.phrases import is_organization, is_place
from kg.extract.tokens import Kind, Token
from kg.model import Basis, Mention, MentionKind, Reference, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting import Setting, Settings
    from kg.model import Document, Sentence

NAME_TAGS: Final = frozenset(("ns", "nr", "nt", "nz", "n", "j", "b", "eng", "nrt", "x", "m", "ng", "a", "l", "f", "s"))
MOST_PLACES: Final = 8
"""Places in force that a reference carries: a name is read in the light of the nearest, and a long text names many."""


@dataclass(frozen=True, slots=True)
class Acting:
    """The agent of a clause and those beside it."""

    reference: Reference | None
    partners: tuple[Reference, ...] = ()
    place: Reference | None = None


class Agents:
    """Follows the agents through a document."""

    def __init__(self, document: Document, lexicon: Lexicon, settings: Settings) -> None:
        self.document, self.lexicon, self.settings = document, lexicon, settings
        self._carried: Reference | None = None
        self._carried_in: Span | None = None
        """The sentence that named the agent carried on."""
        self._partners: tuple[Reference, ...] = ()
        self._paragraph = -1
        self._sentence: Span | None = None
        self._unit = -1

    def of(self, sentence: Sentence, clause: Clause, offset: int, setting: Setting) -> Acting:
        """Tell who acts in a clause; clauses must come in order."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._carried = sentence.paragraph, None
        if sentence.span != self._sentence or clause.unit != self._unit:
            self._sentence, self._unit, self._partners = sentence.span, clause.unit, ()
        named, beside = self._named(clause, offset, setting)
        partners = (*beside, *self._phrase_partners(clause, offset, setting))
        place = self._place(clause, offset, setting)
        if named is not None and self._is_person(clause, named, offset):
            return Acting(named, partners, place)
        if named is not None:
            self._carried, self._carried_in = replace(named, basis=Basis.CARRIED), sentence.span
            self._partners = partners
            return Acting(named, partners, place)
        if partners:
            self._partners = partners
        return Acting(self._carried or setting.agent, partners or self._partners, place)

    def _named(self, clause: Clause, offset: int, setting: Setting) -> tuple[Reference | None, tuple[Reference, ...]]:
        by_phrase = [t for phrase in clause.phrases if phrase.role == "agent" for t in phrase.tokens]
        organizations = self._organizations(by_phrase, offset, setting) if by_phrase else []
        organizations = organizations or self._organizations(clause.subject, offset, setting)
        if organizations:
            return organizations[0], tuple(organizations[1:])
        place = self._subject_place(clause, offset, setting)
        return place, ()

    def _is_person(self, clause: Clause, named: Reference, offset: int) -> bool:
        """县委常委 attends for himself: what comes after is not the committee's doing."""
        end = named.mention.span.end - offset
        following = next((token for token in clause.subject if token.start >= end), None)
        return following is not None and following.start == end and following.text.startswith(self.lexicon.posts)

    def _organizations(self, tokens: Sequence[Token], offset: int, setting: Setting) -> list[Reference]:
        """The organizations of a subject, up to the first that only modifies a noun (妇联的工作)."""
        found: list[Reference] = []
        for index, token in enumerate(tokens):
            if token.name is not None:
                if is_organization(token) and not self._only_modifies(tokens, index):
                    found.append(self._reference([token], offset, setting, token.name.terms))
            elif (
                token.kind is Kind.WORD
                and self.lexicon.ends_organization(token.text)
                and (run := self._named_by_suffix(tokens, index))
                and not self._only_modifies(tokens, index)
            ):
                found.append(self._reference(run, offset, setting, ()))
        return found

    def _only_modifies(self, tokens: Sequence[Token], index: int) -> bool:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            return False
        return following.kind in (Kind.OF, Kind.QUANTITY) or following.text.startswith(self.lexicon.members)

    def _named_by_suffix(self, tokens: Sequence[Token], index: int) -> list[Token]:
        """A name that ends in 学院, 公司, 协会 and has a place, a name or a quotation before that; else nothing."""
        first = index
        while (
            first
            and tokens[first - 1].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE)
            and not is_organization(tokens[first - 1])
        ):
            first -= 1
        run = list(tokens[first : index + 1])
        named = any(is_place(part) or part.tag in ("ns", "nr", "nz", "nt", "eng") for part in run)
        return run if named else []

    def _subject_place(self, clause: Clause, offset: int, setting: Setting) -> Reference | None:
        """湘潭市 在全省率先推动, 全市 发放贷款: a place as the subject stands for the body there."""
        if not clause.subject:
            return None
        if not clause.predicate and not any(token.kind is Kind.QUANTITY for token in clause.subject):
            return None
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        if not subject or not is_place(subject[0]) or subject[0].name is None:
            return None
        if len(subject) > 1 and not all(is_place(token) for token in subject):
            return None
        token = subject[0]
        body = self._body_in_force(setting)
        name = token.name
        terms = name.terms if name is not None else ()
        return Reference(
            self._mention([token], offset, MentionKind.PLACE, terms), Basis.NAMED, self._within(setting), body
        )

    def _body_in_force(self, setting: Setting) -> str:
        carried = self._carried if self._carried_in == self._sentence else None
        if carried is not None:
            if carried.body:
                return carried.body
            if carried.mention.kind is MentionKind.ORGANIZATION and carried.mention.terms:
                return carried.mention.terms[0]
        return setting.body

    def _within(self, setting: Setting) -> tuple[Mention, ...]:
        """The places in force: the carried agent's own first, each name once, the nearest few."""
        carried = self._carried
        if carried is None:
            return setting.places
        mention = carried.mention
        codes = mention.terms if mention.kind is MentionKind.PLACE else mention.terms[1:]
        own = (replace(mention, kind=MentionKind.PLACE, terms=codes),) if codes else ()
        nearest: dict[tuple[str, tuple[str, ...]], Mention] = {}
        for place in (*own, *carried.within, *setting.places):
            nearest.setdefault((place.text, place.terms), place)
        return tuple(nearest.values())[:MOST_PLACES]

    def _phrase_partners(self, clause: Clause, offset: int, setting: Setting) -> tuple[Reference, ...]:
        tokens = [token for phrase in clause.phrases if phrase.role == "partner" for token in phrase.tokens]
        if clause.object_role == "partner":
            tokens = [*tokens, *clause.after]
        return tuple(self._organizations(tokens, offset, setting)) if tokens else ()

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
        mention = self._mention(tokens, offset, MentionKind.ORGANIZATION, terms)
        return Reference(mention, Basis.NAMED, self._within(setting))

    def _mention(self, tokens: Sequence[Token], offset: int, kind: MentionKind, terms: tuple[str, ...]) -> Mention:
        span = Span(offset + tokens[0].start, offset + tokens[-1].end)
        return Mention(span, span.of(self.document.text), kind, terms)
