"""Every scheme of names is sound SKOS, so that a name found in a text stands for one concept."""

from __future__ import annotations

import unicodedata
from collections import Counter

from kg.namespaces import PREFIXES

SKOS = PREFIXES["skos"]


def test_a_scheme_is_named_in_chinese_and_english(scheme):
    assert {tag for _, tag in scheme.labels} == {"zh", "en"}


def test_every_concept_has_one_preferred_label_in_each_language(scheme):
    wrong = {
        concept.iri: concept.values("skos:prefLabel")
        for concept in scheme.concepts.values()
        if [len(concept.values("skos:prefLabel", tag)) for tag in ("zh", "en")] != [1, 1]
    }
    assert wrong == {}


def test_every_concept_is_a_concept_in_its_scheme(scheme):
    for concept in scheme.concepts.values():
        assert SKOS + "Concept" in concept.values("rdf:type"), concept.iri
        assert concept.values("skos:inScheme") == [scheme.iri], concept.iri


def test_the_notation_is_the_end_of_the_address_and_unique(scheme):
    notations = [notation for concept in scheme.concepts.values() for notation in concept.values("skos:notation")]
    assert [name for name, times in Counter(notations).items() if times > 1] == []
    for concept in scheme.concepts.values():
        assert concept.values("skos:notation") == [concept.iri.removeprefix(scheme.base)]


def test_no_label_stands_for_two_concepts(scheme):
    holders = Counter(
        (text, tag)
        for concept in scheme.concepts.values()
        for text, tag in set(concept.says[SKOS + "prefLabel"] + concept.says[SKOS + "altLabel"])
    )
    assert [label for label, times in holders.items() if times > 1] == []


def test_no_concept_repeats_its_own_label(scheme):
    for concept in scheme.concepts.values():
        assert not set(concept.values("skos:prefLabel", "zh")) & set(concept.values("skos:altLabel", "zh")), concept.iri


def test_every_broader_concept_exists(scheme):
    missing = {
        (concept.iri, broader)
        for concept in scheme.concepts.values()
        for broader in concept.values("skos:broader")
        if broader not in scheme.concepts
    }
    assert missing == set()


def test_no_concept_is_broader_than_itself(scheme):
    def above(iri, seen):
        for broader in scheme.concepts[iri].values("skos:broader"):
            assert broader not in seen, (iri, broader)
            above(broader, seen | {broader})

    for iri in scheme.concepts:
        above(iri, {iri})


def test_names_are_written_as_texts_write_them(scheme):
    """No blanks, no half-width parentheses or commas, no halves of quotation marks, nothing to normalize."""
    for concept in scheme.concepts.values():
        for name in concept.names():
            assert name == unicodedata.normalize("NFC", name).strip(), concept.iri
            assert not set(name) & set(" \t,()\"'"), (concept.iri, name)
            for opening, closing in ("“”", "《》", "（）"):
                assert name.count(opening) == name.count(closing), (concept.iri, name)


def test_names_are_long_enough_to_mean_something(scheme):
    for concept in scheme.concepts.values():
        assert all(len(name) >= 2 for name in concept.names()), concept.iri


def test_a_file_says_only_what_readers_of_it_know(scheme):
    """Its predicates are those of SKOS and Dublin Core, the audience, and own terms."""
    known = {PREFIXES["rdf"] + "type", PREFIXES["schema"] + "audience"}
    known |= {PREFIXES["dcterms"] + name for name in ("source", "type")}
    known |= {SKOS + n for n in ("inScheme", "notation", "prefLabel", "altLabel", "broader", "topConceptOf")}
    for concept in scheme.concepts.values():
        own = {predicate for predicate in concept.says if concept.says[predicate]}
        assert all(predicate in known or predicate.startswith(PREFIXES["kg"]) for predicate in own), concept.iri
