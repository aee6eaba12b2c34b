from __future__ import annotations

from kg.model import EntityKind, MentionKind
from kg.resolve import resolve


def programmes_of(draft, vocabulary, *texts: str, terms: tuple[str, ...] = ()):
    mentions = tuple(draft.mention(text, MentionKind.PROGRAMME, terms) for text in texts)
    draft.tell(programmes=mentions)
    return resolve(draft.document, draft.statements, vocabulary).statements[-1].programmes


def groups_of(draft, vocabulary, text: str, terms: tuple[str, ...] = ()):
    draft.tell(beneficiaries=(draft.mention(text, MentionKind.GROUP, terms),))
    return resolve(draft.document, draft.statements, vocabulary)


def test_a_programme_of_the_vocabulary_is_known_by_its_notation(draft, vocabulary) -> None:
    notation = next(iter(vocabulary.programmes))
    (found,) = programmes_of(draft, vocabulary, vocabulary.programmes[notation].label, terms=(notation,))
    assert (found.kind, found.identifier, found.known) == (EntityKind.PROGRAMME, notation, True)


def test_every_name_of_a_programme_names_one_entity(draft, vocabulary) -> None:
    programme = next(term for term in vocabulary.programmes.values() if term.aliases)
    found = programmes_of(draft, vocabulary, programme.label, f"“{programme.aliases[0]}”")
    assert found[0] == found[1]


def test_an_unknown_programme_is_one_entity_with_and_without_quotation_marks(draft, vocabulary) -> None:
    found = programmes_of(draft, vocabulary, "“橙心向阳”", "「橙心向阳」", "橙心向阳")
    assert {(entity.label, entity.known) for entity in found} == {("橙心向阳", False)}
    assert len(set(found)) == 1


def test_two_unknown_programmes_are_two(draft, vocabulary) -> None:
    assert len(set(programmes_of(draft, vocabulary, "橙心向阳", "橙心向上"))) == 2


def test_a_group_brings_the_groups_above_it(draft, vocabulary) -> None:
    term = next(term for term in vocabulary.groups.values() if term.broader)
    entities = groups_of(draft, vocabulary, term.label, (term.notation,)).entities
    assert {term.notation, term.broader[0]} <= {entity.identifier for entity in entities}


def test_an_unknown_group_hangs_below_the_known_one_that_its_name_ends_with(draft, vocabulary) -> None:
    (found,) = groups_of(draft, vocabulary, "边远山寨妇女").statements[-1].beneficiaries
    assert (found.known, found.parent, found.label) == (False, "women", "边远山寨妇女")


def test_a_group_that_ends_with_no_known_one_stands_alone(draft, vocabulary) -> None:
    (found,) = groups_of(draft, vocabulary, "某某").statements[-1].beneficiaries
    assert (found.known, found.parent) == (False, "")
