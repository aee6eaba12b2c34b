"""Entities of what is known: made of a code, of a kind and a code, or of a notation.

In: the vocabulary. Out: :class:`~kg.model.Entity` values, the same for the same identifier in every document, with
those above them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from kg.model import Entity, EntityKind
from kg.resolve.naming import aliases_of, canonical_name, label_en_of, label_of, told_apart
from kg.resources import COUNTRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.resources import OrganizationKind, Place, Term, Vocabulary

CODED: Final = re.compile(r"(?P<kind>[a-z][a-z0-9-]*)-(?P<code>\d{6})")
"""An identifier of a kind of body and the code of its place."""
HASH_LENGTH: Final = 12
"""Hexadecimal digits in the identifier of an unknown name: 48 bits, so one collision in 20 million names."""


class Entities:
    """Makes the entities of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.places = vocabulary.places
        self._organizations: dict[tuple[str, str], Entity] = {}
        self._places: dict[str, Entity] = {}
        self._known: dict[tuple[EntityKind, str], Entity] = {}

    def place(self, place: Place) -> Entity:
        """Make the entity of a division."""
        found = self._places.get(place.adcode)
        if found is None:
            found = self._places[place.adcode] = self._place(place)
        return found

    def _place(self, place: Place) -> Entity:
        return Entity(
            EntityKind.PLACE,
            identifier=place.adcode,
            label=place.name,
            label_en=place.name_en,
            aliases=tuple(sorted((*place.short_names, *told_apart(place, self.places)))),
            adcode=place.adcode,
            parent=place.parent,
            wikidata=place.wikidata,
        )

    def organization(self, kind: OrganizationKind, place: Place) -> Entity:
        """Make the entity of a place's organization of a kind."""
        key = (kind.notation, place.adcode)
        if key not in self._organizations:
            self._organizations[key] = self._organization(kind, place)
        return self._organizations[key]

    def _organization(self, kind: OrganizationKind, place: Place) -> Entity:
        above = self.place_above(kind, place)
        return Entity(
            EntityKind.ORGANIZATION,
            identifier=f"{kind.notation}-{place.adcode}",
            label=label_of(kind, place),
            label_en=label_en_of(kind, place),
            aliases=aliases_of(kind, place, self.vocabulary),
            adcode=place.adcode,
            body=kind.notation,
            parent=f"{kind.notation}-{above.adcode}" if above is not None else "",
        )

    def own(self, kind: OrganizationKind, place: Place, label: str, word: str) -> Entity:
        """Make the entity of an office that bears a name of its own, :func:`kg.resolve.naming.own_name_of`.

        Args:
            kind: of the office.
            place: its jurisdiction.
            label: its name.
            word: what the text calls the office, without its place; its full name is an alias where it differs.
        """
        found = self.unknown(EntityKind.ORGANIZATION, label, adcode=place.adcode, body=kind.notation)
        full = canonical_name(place) + word
        return replace(found, known=True, aliases=(full,) if full != label else ())

    def person(self, name: str, organization: Entity, written: str = "") -> Entity:
        """Make the entity of a person with a post in an organization; one of the same name elsewhere is another.

        Args:
            name: the name, simplified.
            organization: where the post is.
            written: the name as the text has it, an alias if it differs.
        """
        return Entity(
            EntityKind.PERSON,
            f"{name}-{organization.identifier}",
            name,
            aliases=(written,) if written and written != name else (),
            parent=organization.identifier,
        )

    def place_above(self, kind: OrganizationKind, place: Place) -> Place | None:
        """Find the next wider place that has an organization of the kind."""
        for above in self.places.above(place.adcode):
            if above.adcode != place.adcode and has_body(kind, above):
                return above
        return None

    def concept(self, kind: EntityKind, term: Term) -> Entity:
        """Make the entity of a programme or a group of the vocabulary."""
        found = self._known.get((kind, term.notation))
        if found is None:
            found = self._known[kind, term.notation] = Entity(
                kind,
                identifier=term.notation,
                label=term.label,
                label_en=term.label_en,
                aliases=tuple(sorted(term.aliases)),
                parent=next(iter(term.broader), ""),
            )
        return found

    def unknown(self, kind: EntityKind, label: str, *, adcode: str = "", body: str = "", parent: str = "") -> Entity:
        """Make the entity of a name that neither vocabulary nor places hold.

        Args:
            kind: what it names.
            label: the name, simplified.
            adcode: where it is; the same name in another place is another entity.
            body: notation of the kind of organization, if its name tells.
            parent: identifier of the concept or organization above it.
        """
        digest = sha256(f"{label}\n{adcode}".encode()).hexdigest()[:HASH_LENGTH]
        return Entity(kind, f"name-{digest}", label, adcode=adcode, body=body, parent=parent, known=False)

    def identified(self, identifier: str, kind: EntityKind | None = None) -> Entity | None:
        """Make the entity with an identifier: ``430400``, ``womens-federation-430400``, ``chunfeng-xingdong``.

        Args:
            identifier: last part of its IRI.
            kind: the kind that it should be of, where an identifier is both a programme's and a group's.

        Returns:
            The entity; None where the vocabulary and the places hold none.
        """
        if identifier in self.places:
            return self.place(self.places[identifier])
        coded = CODED.fullmatch(identifier)
        if coded is not None and coded["kind"] in self.vocabulary.kinds and coded["code"] in self.places:
            return self.organization(self.vocabulary.kinds[coded["kind"]], self.places[coded["code"]])
        return next((self.concept(k, t[identifier]) for k, t in self._concepts(kind) if identifier in t), None)

    def _concepts(self, kind: EntityKind | None) -> Iterator[tuple[EntityKind, Mapping[str, Term]]]:
        tables = {EntityKind.PROGRAMME: self.vocabulary.programmes, EntityKind.GROUP: self.vocabulary.groups}
        return ((k, table) for k, table in tables.items() if kind in (None, k))

    def with_those_above(self, entities: Iterable[Entity]) -> tuple[Entity, ...]:
        """Add to entities the places, organizations and concepts that they belong to.

        Returns:
            Each once, sorted by identifier, then by kind.
        """
        found: dict[tuple[str, str], Entity] = {}
        waiting = list(entities)
        while waiting:
            entity = waiting.pop()
            key = (entity.identifier, entity.kind.value)
            if key in found:
                continue
            found[key] = entity
            waiting.extend(self._above(entity))
        return tuple(found[key] for key in sorted(found))

    def _above(self, entity: Entity) -> Iterator[Entity]:
        if entity.adcode and entity.kind is not EntityKind.PLACE:
            yield self.place(self.places[entity.adcode])
        if entity.parent:
            above = self.identified(entity.parent, entity.kind)
            if above is not None:
                yield above


def find_known(named: Iterable[tuple[EntityKind, str]], vocabulary: Vocabulary) -> tuple[Entity, ...]:
    """Make the places and organizations that the vocabulary knows by their identifiers, with those above them.

    Args:
        named: kinds and identifiers, ``430400`` or ``womens-federation-430400``; what is not known is passed over.
        vocabulary: the vocabulary.

    Returns:
        Each once, sorted by identifier, then by kind.
    """
    entities = Entities(vocabulary)
    found = ((kind, entities.identified(identifier, kind)) for kind, identifier in named)
    return entities.with_those_above(one for kind, one in found if one is not None and one.kind is kind)


def has_body(kind: OrganizationKind, place: Place) -> bool:
    """Tell whether a place of this level has an organization of a kind."""
    if place.adcode == COUNTRY and not kind.national_label:
        return False
    levels = ["country" if level == "nation" else level for level in kind.levels]
    elsewhere = bool(kind.only_in) and place.adcode[:2] != kind.only_in[:2]
    return not elsewhere and (not levels or place.level in levels)
