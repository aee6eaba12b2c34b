"""Offices by names without place or level: 教育局, 民政局和团委, 人社、公安等8个部门.

In: the tokens of a subject or of a list. Out: references, each of the kind that the vocabulary has for its name or its
domain. It stands alone because such a name says of no place: only where a list or a whole subject is made of them are
they bodies that act.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents.lists import COUNTING, THAT, without
from kg.extract.agents.names import BACK_TAGS, LONGEST_NAME
from kg.extract.particles import ETC
from kg.extract.phrases import LIST_WORDS, is_organization, is_place, items_of, without_asides
from kg.extract.tokens import Kind, Token
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.agents.references import References
    from kg.extract.clauses.clause import Clause
    from kg.extract.setting.settings import Setting
    from kg.model import Reference

LEAST_TOGETHER: Final = 3
"""Words of a subject that names several."""
AND: Final = "和"
"""What parts a list or stands within a name of one: 劳动和社会保障局."""


class Offices:
    """Finds offices in lists and as whole subjects."""

    def __init__(self, references: References) -> None:
        self.references = references
        self.lexicon, self.settings = references.lexicon, references.settings

    def bare(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
        """教育局投入…, 民政局和团委发放…: offices of the report's own place, by names without it, as the whole subject.

        In the report of a town, a school or a firm they are its own, and not the county's.
        """
        own = setting.agent
        if not clause.predicate or own is None or not setting.places or self.settings.town:
            return []
        kind = own.body or own.kind
        if not self.lexicon.is_of_jurisdiction((kind,)):
            return []
        told = without_asides(clause.subject)
        kinds = [self._plain_kind(item) for item in items_of(told)]
        if not kinds or not all(terms and self.lexicon.is_of_jurisdiction(terms) for terms in kinds):
            return []
        return [replace(found, within=setting.places) for found in self.listed(told, offset, setting)]

    def together(self, clause: Clause, offset: int, setting: Setting) -> list[Reference]:
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
        first = self.references.body(named, offset, setting, (kinds[0], *codes))
        others = zip(parts[1:], kinds[1:], strict=True)
        return [first, *(self.references.body(part, offset, setting, (kind,)) for part, kind in others if kind)]

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

    def listed(self, tokens: Sequence[Token], offset: int, setting: Setting) -> Iterator[Reference]:
        """联合 司法局、爱心 企业 等 单位: partners whose names tell neither place nor level, each of the list."""
        part: list[Token] = []
        etc = next((n for n, token in enumerate(tokens[:-1]) if token.text == ETC), -1)
        listed = etc > 0 and tokens[etc + 1].text in self.lexicon.affixes["office-noun"]
        for token in (*tokens, None):
            if token is not None and token.kind not in (Kind.PAUSE, Kind.CONJUNCTION) and token.text not in LIST_WORDS:
                part.append(token)
                continue
            if part and (terms := self._plain_kind(part)) is not None:
                yield self.references.body(part, offset, setting, terms)
            elif part and listed and part[-1].end <= tokens[etc].start and (office := self._office_for(part)):
                yield self.references.body(part, offset, setting, (office,))
            part = []

    def beside(self, clause: Clause, named: Sequence[Reference], offset: int, setting: Setting) -> Sequence[Reference]:
        """甲局 与 乙局、总工会、信访局 等 部门: those in a list of bodies whose names tell neither place nor level."""
        texts = {token.text for token in clause.subject}
        if len(named) < 2 or ETC not in texts or AND in texts:
            return ()
        return without(self.listed(clause.subject, offset, setting), named)

    def is_body(self, tokens: Sequence[Token]) -> bool:
        """Tell whether one of a list is a body by itself: 县劳动局, 经贸局."""
        return (len(tokens) == 1 and is_organization(tokens[0])) or self._plain_kind(tokens) is not None

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
