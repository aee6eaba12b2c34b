"""Every kind says how its organizations are named, and no name is claimed by two kinds."""

from __future__ import annotations

from collections import Counter, defaultdict

LEVELS = {"country", "province", "prefecture", "county"}
NAMED = ("kg:labelTemplate", "kg:provinceLabelTemplate", "kg:nameTemplate")


def templated(kinds):
    return [
        kind for kind in kinds.concepts.values() if kind.values("kg:bareTemplate") or kind.values("kg:nameTemplate")
    ]


def test_there_are_kinds_enough_for_the_genre(kinds):
    assert len([k for k in kinds.concepts.values() if k.values("kg:labelTemplate") or k.values("kg:suffix")]) >= 200


def test_every_templated_kind_has_one_label_template(kinds):
    assert [kind.iri for kind in templated(kinds) if len(kind.values("kg:labelTemplate")) != 1] == []


def test_a_template_holds_its_place_once_and_its_level_at_most_once(kinds):
    for kind in kinds.concepts.values():
        for predicate in NAMED:
            assert all(text.count("{place}") == 1 and "{level}" not in text for text in kind.values(predicate)), (
                kind.iri
            )
        assert all(text.count("{level}") <= 1 and "{place}" not in text for text in kind.values("kg:bareTemplate"))


def test_a_template_says_more_than_the_place(kinds):
    for kind in kinds.concepts.values():
        for predicate in (*NAMED, "kg:bareTemplate"):
            assert all(text.replace("{place}", "").replace("{level}", "") for text in kind.values(predicate)), kind.iri


def test_no_name_is_claimed_by_two_kinds(kinds):
    """Full names, bare references, national names and suffixes each stand for one kind."""
    for predicates in (NAMED, ("kg:bareTemplate",), ("kg:nationalLabel", "kg:nationalName"), ("kg:suffix",)):
        claimed = defaultdict(set)
        for kind in kinds.concepts.values():
            for predicate in predicates:
                for text in kind.values(predicate):
                    claimed[text].add(kind.iri)
        assert {text: iris for text, iris in claimed.items() if len(iris) > 1} == {}


def test_no_collective_is_claimed_by_two_kinds(kinds):
    held = Counter(text for kind in kinds.concepts.values() for text in set(kind.values("kg:collectiveLabel")))
    assert [text for text, times in held.items() if times > 1] == []


def test_a_kind_without_names_holds_kinds_below_it(kinds):
    parents = {broader for kind in kinds.concepts.values() for broader in kind.values("skos:broader")}
    naming = ("kg:labelTemplate", "kg:suffix", "kg:nationalLabel", "kg:collectiveLabel")
    for kind in kinds.concepts.values():
        assert any(kind.values(predicate) for predicate in naming) or kind.iri in parents, kind.iri


def test_levels_are_levels_of_places(kinds):
    for kind in kinds.concepts.values():
        assert set(kind.values("kg:atLevel")) <= LEVELS, kind.iri


def test_a_national_organization_has_one_label(kinds):
    for kind in kinds.concepts.values():
        assert len(kind.values("kg:nationalLabel")) <= 1, kind.iri
        assert not kind.values("kg:nationalName") or kind.values("kg:nationalLabel"), kind.iri
