"""Groups stand in one order from wide to narrow, and persons are told from households and businesses."""

from __future__ import annotations


def above(groups, notation):
    iri = groups.base + notation
    found = set()
    for broader in groups.concepts[iri].values("skos:broader"):
        found |= {broader.removeprefix(groups.base)} | above(groups, broader.removeprefix(groups.base))
    return found


def test_there_are_groups_enough_for_the_genre(groups):
    assert len(groups.concepts) >= 150


def test_the_narrow_lies_under_the_wide(groups):
    assert {"left-behind-children", "children"} <= above(groups, "rural-left-behind-children")
    assert {"women", "people-in-poverty", "rural-women"} <= above(groups, "rural-poor-women")
    assert "workers" in above(groups, "migrant-workers")


def test_what_counts_persons_lies_under_nothing_that_counts_households_alone(groups):
    """A person noun below a household noun is an odd one out: only members of such households are."""
    persons = {iri for iri, group in groups.concepts.items() if group.values("kg:countsPersons")}
    assert groups.base + "members" in persons
    assert groups.base + "women" in persons
    for notation in ("families", "poor-households", "farm-families", "enterprises", "self-employed", "poor-villages"):
        assert groups.base + notation not in persons


def test_a_noun_goes_on_into_another_word_only_with_a_tail(groups):
    for group in groups.concepts.values():
        assert all(tail and len(tail) <= 6 for tail in group.values("kg:notBefore")), group.iri
