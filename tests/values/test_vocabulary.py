"""The word lists themselves: complete, consistent, and enough of them."""

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import SKOS

from kg.errors import ResourceError
from kg.locations import ontology_folder
from kg.namespaces import KG
from kg.values.lexicon import FILES, load_lexicon

FOLDER = ontology_folder() / "vocabulary"
TERMS = rdflib.Namespace(KG)


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in FILES:
        graph.parse(FOLDER / f"{name}.ttl", format="turtle")
    return graph


def test_every_concept_has_a_notation_and_a_scheme(graph: rdflib.Graph) -> None:
    for concept in graph.subjects(rdflib.RDF.type, SKOS.Concept):
        assert (concept, SKOS.notation, None) in graph, concept
        assert (graph.value(concept, SKOS.inScheme), rdflib.RDF.type, SKOS.ConceptScheme) in graph, concept


def test_every_concept_but_a_character_has_labels_in_both_languages(graph: rdflib.Graph) -> None:
    for concept in graph.subjects(rdflib.RDF.type, SKOS.Concept):
        if "/variant/" not in str(concept):
            languages = {str(label.language) for label in graph.objects(concept, SKOS.prefLabel)}
            assert languages == {"zh", "en"}, concept


def test_no_notation_stands_twice_in_a_scheme(graph: rdflib.Graph) -> None:
    seen = [(graph.value(c, SKOS.inScheme), n) for c, n in graph.subject_objects(SKOS.notation)]
    assert len(seen) == len(set(seen))


def test_every_unit_that_is_named_exists(graph: rdflib.Graph) -> None:
    for term in (TERMS.unit, TERMS.baseUnit, TERMS.countedIn):
        for unit in graph.objects(None, term):
            assert (unit, rdflib.RDF.type, SKOS.Concept) in graph, unit


def test_there_are_enough_classifiers_and_units(graph: rdflib.Graph) -> None:
    kinds = [str(scheme).rsplit("/", 1)[-1] for scheme in graph.objects(None, SKOS.inScheme)]
    assert kinds.count("classifier") > 150
    assert kinds.count("unit") > 120


def test_a_part_of_a_year_has_a_known_precision() -> None:
    parts = [period for period in load_lexicon().periods.words.values() if period.months]
    assert parts
    assert {period.precision for period in parts} <= {"month", "quarter", "half", "year"}


def test_a_missing_word_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"units\.ttl"):
        load_lexicon(tmp_path)


def test_a_broken_word_list_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "units.ttl").write_text("@prefix x: <https://example.org/> .\nx:a x:b\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"units\.ttl:\d+"):
        load_lexicon(tmp_path)


def test_a_new_word_needs_no_code(tmp_path: Path) -> None:
    for name in FILES:
        text = (FOLDER / f"{name}.ttl").read_text(encoding="utf-8")
        if name == "classifiers":
            text += (
                "classifier:cuo a skos:Concept ; skos:inScheme <https://w3id.org/civic-kg/vocabulary/classifier> ;\n"
                '  skos:notation "cuo" ; skos:prefLabel "撮"@zh, "pinches"@en ; kg:unit unit:count .\n'
            )
        (tmp_path / f"{name}.ttl").write_text(text, encoding="utf-8")
    assert load_lexicon(tmp_path).follow.at("3撮盐", 1) == "撮"
