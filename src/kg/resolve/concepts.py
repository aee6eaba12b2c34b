"""Which programme or which group of people a mention names.

In: mentions with the notations that they may stand for. Out: entities: concepts of the vocabulary where it has them,
else entities by their own text; an unknown group hangs below the known one whose name it ends with.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.model import EntityKind
from kg.resolve.script import MARKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Entity, Mention
    from kg.resolve.entities import Entities
    from kg.resolve.script import Script
    from kg.resources import Term, Vocabulary


class ConceptResolver:
    """Resolves the programmes or the groups of one document."""

    def __init__(self, kind: EntityKind, entities: Entities, script: Script) -> None:
        """Take the kind, programmes or groups, the entities of the vocabulary and the document's script."""
        self.kind, self.entities, self.script = kind, entities, script
        self.terms = _terms_of(entities.vocabulary, kind)
        self._by_name = _names_of(entities.vocabulary, kind)

    def resolve(self, mention: Mention) -> Entity:
        """Find the concept that a mention names.

        Args:
            mention: with notations of the vocabulary, or with none for a name that it does not hold.

        Returns:
            The concept; an entity by its own text where there is none.
        """
        name = self.script.name(mention.text)
        exact = self._by_name.get(name, "")
        known = [notation for notation in mention.terms if notation in self.terms]
        if exact and (exact in known or not known):
            return self.entities.concept(self.kind, self.terms[exact])
        if known:
            return self.entities.concept(self.kind, self.terms[known[0]])
        parent = self._ending(name) if self.kind is EntityKind.GROUP else ""
        return self.entities.unknown(self.kind, name, parent=parent)

    def _ending(self, name: str) -> str:
        """Find the known group with the longest name that a name ends with: 农村贫困妇女 ends with 贫困妇女."""
        for start in range(1, len(name) - 1):
            if name[start:] in self._by_name:
                return self._by_name[name[start:]]
        return ""


def _terms_of(vocabulary: Vocabulary, kind: EntityKind) -> Mapping[str, Term]:
    return vocabulary.programmes if kind is EntityKind.PROGRAMME else vocabulary.groups


@cache
def _names_of(vocabulary: Vocabulary, kind: EntityKind) -> Mapping[str, str]:
    """The names of programmes or groups without marks, each with its notation; made once for all documents."""
    names: dict[str, str] = {}
    terms = _terms_of(vocabulary, kind)
    for notation in sorted(terms):
        for name in terms[notation].names:
            names.setdefault(name.translate(MARKS), notation)
    return names
