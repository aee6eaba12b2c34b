"""Resolve one document: every mention of its statements to an entity.

In: a document and its statements. Out: the resolution. All mentions are seen before any is decided, so that the order
of the statements does not matter.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.model import EntityKind, MentionKind, Resolution, ResolvedMembership, ResolvedStatement
from kg.resolve.concepts import ConceptResolver
from kg.resolve.decisions import Decisions
from kg.resolve.entities import Entities
from kg.resolve.naming import namebook_of
from kg.resolve.organizations import Named, OrganizationResolver
from kg.resolve.places import PlaceResolver, survey
from kg.resolve.script import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Document, Edition, Entity, Membership, Mention, Reference, Span, Statement
    from kg.resolve.script import Script
    from kg.resources import Vocabulary


def resolve(
    document: Document,
    statements: Iterable[Statement],
    vocabulary: Vocabulary,
    decisions: Decisions | None = None,
    *,
    memberships: Iterable[Membership] = (),
    editions: Iterable[Edition] = (),
) -> Resolution:
    """Resolve the mentions of a document's statements to entities.

    Args:
        document: the document that the statements were read from.
        statements: in any order.
        vocabulary: programmes, groups, kinds of organization and places.
        decisions: what a person decided; None for the rules alone.
        memberships: the persons that the document names by a post, in any order. They change nothing about the
            statements; those in a body that no place or kind tells are left out.
        editions: of programmes of these statements, in any order.

    Returns:
        The statements in the order given, each with its entities in the order of its mentions, the memberships, the
        editions, and all entities used with those above them, sorted by identifier.

    Raises:
        ResolutionError: a decision names an entity that there is not.
    """
    told = tuple(statements)
    resolver = _DocumentResolver(document, told, vocabulary, decisions or Decisions())
    resolved = tuple(resolver.statement(statement) for statement in told)
    posts = resolver.memberships(memberships)
    used = [entity for statement in resolved for entity in _used(statement)]
    used += [entity for one in posts for entity in (one.person, one.organization)]
    numbered = tuple((resolver.programme(one.programme), one) for one in editions)
    return Resolution(document, resolved, resolver.entities.with_those_above(used), posts, numbered)


def _used(statement: ResolvedStatement) -> Iterator[Entity]:
    yield from (entity for entity in (statement.agent, statement.place) if entity is not None)
    yield from statement.partners
    yield from statement.programmes
    yield from statement.beneficiaries
    for beneficiaries in statement.measure_beneficiaries:
        yield from beneficiaries


def _references(statements: Iterable[Statement]) -> Iterator[Reference]:
    for statement in statements:
        yield from (reference for reference in (statement.agent, statement.place) if reference is not None)
        yield from statement.partners


class _DocumentResolver:
    """Holds what one document's resolution needs."""

    def __init__(
        self, document: Document, statements: tuple[Statement, ...], vocabulary: Vocabulary, decisions: Decisions
    ) -> None:
        references = list(_references(statements))
        self.script = script_of(document.text)
        self.entities = _entities_of(vocabulary)
        self.places = PlaceResolver(
            vocabulary.places, survey(document, references, vocabulary.places, self.script), self.script
        )
        self.organizations = OrganizationResolver(document, self.entities, self.places)
        self.programmes = ConceptResolver(EntityKind.PROGRAMME, self.entities, self.script)
        self.groups = ConceptResolver(EntityKind.GROUP, self.entities, self.script)
        self.judge = _Judge(decisions, self.entities, self.script)
        self._resolved: dict[Reference, Entity] = {}
        self._resolve_references(references, {s.place for s in statements if s.place is not None})

    def _resolve_references(self, references: Iterable[Reference], locations: set[Reference]) -> None:
        anaphors = []
        for reference in references:
            if reference in locations:
                continue
            if self.organizations.is_anaphor(reference):
                anaphors.append(reference)
            else:
                self._resolved[reference] = self.judge.judge(reference.mention, self.organizations.resolve(reference))
        named = [
            Named(reference.mention.span, entity)
            for reference, entity in self._resolved.items()
            if entity.kind is EntityKind.ORGANIZATION
        ]
        for reference in anaphors:
            self._resolved[reference] = self.judge.judge(
                reference.mention, self.organizations.take_up(reference, named)
            )

    def statement(self, statement: Statement) -> ResolvedStatement:
        """Resolve one statement."""
        agent = self._acting(statement.agent) if statement.agent is not None else None
        partners = (self._acting(partner) for partner in statement.partners)
        return ResolvedStatement(
            statement,
            agent=agent,
            partners=tuple(partner for partner in partners if partner != agent),  # 县妇联联合各乡镇妇联
            programmes=tuple(map(self.programme, statement.programmes)),
            beneficiaries=tuple(self._concept(self.groups, mention) for mention in statement.beneficiaries),
            measure_beneficiaries=tuple(
                tuple(self._concept(self.groups, mention) for mention in measure.beneficiaries)
                for measure in statement.measures
            ),
            place=self._location(statement, agent),
        )

    def memberships(self, memberships: Iterable[Membership]) -> tuple[ResolvedMembership, ...]:
        """Resolve memberships; one name with posts in several bodies is one person, told apart by the body next to it.

        市委常委、市总工会主席某某 is the 某某 of 市总工会, as he is in a report that names this post alone.
        """
        found = [post for one in memberships if (post := self.membership(one)) is not None]
        nearest: dict[Span, ResolvedMembership] = {}
        for one in found:
            last = nearest.setdefault(one.membership.person.span, one)
            if one.membership.span.start > last.membership.span.start:
                nearest[one.membership.person.span] = one
        return tuple(replace(one, person=nearest[one.membership.person.span].person) for one in found)

    def membership(self, membership: Membership) -> ResolvedMembership | None:
        """Resolve the body and the person of one membership; None where it is not known which body is meant."""
        organization = self._acting(membership.organization)
        if organization.kind is not EntityKind.ORGANIZATION or not (organization.known and organization.adcode):
            return None
        person = self.entities.person(self.script.name(membership.person.text), organization, membership.person.text)
        posts = tuple(self.script.name(post.text) for post in membership.posts)
        return ResolvedMembership(membership, self.judge.judge(membership.person, person), organization, posts)

    def programme(self, mention: Mention) -> Entity:
        """Resolve a programme."""
        return self._concept(self.programmes, mention)

    def _acting(self, reference: Reference) -> Entity:
        if reference not in self._resolved:
            self._resolved[reference] = self.judge.judge(reference.mention, self.organizations.resolve(reference))
        return self._resolved[reference]

    def _concept(self, resolver: ConceptResolver, mention: Mention) -> Entity:
        return self.judge.judge(mention, resolver.resolve(mention))

    def _location(self, statement: Statement, agent: Entity | None) -> Entity | None:
        """Where it took place: what the statement says, else the agent's jurisdiction."""
        said = self._said_location(statement.place) if statement.place is not None else None
        if said is not None:
            return said
        if agent is None or not agent.adcode:
            return None
        return self.entities.place(self.places.places[agent.adcode])

    def _said_location(self, reference: Reference) -> Entity | None:
        mention = reference.mention
        if mention.kind is MentionKind.PLACE:
            place = self.places.resolve(mention, self.places.in_force(reference.within))
            found = self.entities.place(place) if place is not None else None
            return self.judge.judge(mention, found) if found is not None else None
        organization = self._acting(reference)
        return self.entities.place(self.places.places[organization.adcode]) if organization.adcode else None


class _Judge:
    """Applies a person's decisions to what the rules found."""

    def __init__(self, decisions: Decisions, entities: Entities, script: Script) -> None:
        self.decisions, self.entities, self.script = decisions, entities, script
        self.namebook = namebook_of(entities.vocabulary)

    def judge(self, mention: Mention, found: Entity) -> Entity:
        """Return the entity that a mention stands for after all."""
        if not (self.decisions.assigned or self.decisions.classes or self.decisions.apart):
            return found
        text = self.script.name(mention.text)
        if text in self.decisions.assigned:
            found = self._named(self.decisions.assigned[text], found)
        for name in (text, found.label, found.identifier):
            if name in self.decisions.classes:
                return self._named(self.decisions.classes[name], found)
        return self._kept_apart(text, found)

    def _kept_apart(self, text: str, found: Entity) -> Entity:
        """Give a name an entity of its own where the rules see it as one with what a person keeps apart from it."""
        names = {found.identifier, found.label, *found.aliases}
        others = self.decisions.apart.get(text, frozenset())
        if found.known and text != found.label and others & names:
            return self.entities.unknown(found.kind, text, adcode=found.adcode, body=found.body, parent=found.parent)
        return found

    def _named(self, name: str, found: Entity) -> Entity:
        """Make the entity that a decision names, by identifier or by label."""
        if name in (found.label, found.identifier):
            return found
        known = self.entities.identified(name, found.kind) or self._labelled(name)
        return known or self.entities.unknown(found.kind, name, adcode=found.adcode, body=found.body)

    def _labelled(self, name: str) -> Entity | None:
        """Find the organization with a full name; a name that two places could bear is not full."""
        reading = self.namebook.read(name)
        if reading is None or not reading.place:
            return None
        bearers = [place for place in self.entities.places.named(reading.place) if not place.valid_to]
        kind = self.entities.vocabulary.kinds[reading.kind]
        return self.entities.organization(kind, bearers[0]) if len(bearers) == 1 else None


@cache
def _entities_of(vocabulary: Vocabulary) -> Entities:
    return Entities(vocabulary)
