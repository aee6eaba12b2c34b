"""Every shape has a conforming and a violating example; both engines agree on all of them.

The nodes of ``cases/*.ttl`` are named after the shapes that they break (several are joined by two dots, a variant
follows two hyphens); whatever else there is breaks none.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.locations import ontology_folder
from kg.namespaces import PREFIXES
from kg.validate import Validator, Violation, validate_quads
from kg.validate.pyshacl_engine import validate_with_pyshacl

CASES = Path(__file__).parent / "cases"
FILES = sorted(path.stem for path in CASES.glob("*.ttl"))
CASE = "https://example.org/case/"
SHAPE = "https://w3id.org/civic-kg/shapes#"


def read_case(name: str) -> list[ox.Quad]:
    quads: list[ox.Quad] = []
    for stem in {name, "support"}:
        quads.extend(ox.parse((CASES / f"{stem}.ttl").read_bytes(), format=ox.RdfFormat.TURTLE))
    return quads


def expected(quads: list[ox.Quad]) -> set[tuple[str, str]]:
    subjects = {quad.subject.value for quad in quads if quad.subject.value.startswith(CASE)}
    names = shape_names()
    found = set()
    for subject in subjects:
        broken = subject.removeprefix(CASE).partition("--")[0].split("..")
        if names.issuperset(broken):
            found |= {(subject, shape) for shape in broken}
    return found


def shape_names() -> set[str]:
    """List every shape that checks something by itself: property shapes, and node shapes with a message."""
    triples = ox.parse((ontology_folder() / "shapes.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
    told = {triple.subject.value for triple in triples if triple.predicate.value == PREFIXES["sh"] + "message"}
    return {iri.removeprefix(SHAPE) for iri in told}


@pytest.mark.parametrize("name", FILES)
def test_a_case_breaks_the_shapes_that_it_is_named_after_and_no_other(name: str, validator: Validator) -> None:
    quads = read_case(name)
    assert {(found.focus_node, found.shape) for found in validator.validate(quads)} == expected(quads)


@pytest.mark.parametrize("name", FILES)
def test_pyshacl_says_the_same(name: str, validator: Validator, shapes: Path, vocabulary: list[ox.Quad]) -> None:
    quads = read_case(name)
    assert set(validate_with_pyshacl("", quads, shapes, vocabulary)) == set(validator.validate(quads))


def test_every_shape_has_a_case_that_breaks_it() -> None:
    broken = {shape for name in FILES for _, shape in expected(read_case(name))}
    assert broken == shape_names()


def test_every_target_has_a_case_that_conforms(validator: Validator) -> None:
    conforming = {
        quad.object.value
        for name in FILES
        for quad in read_case(name)
        if quad.subject.value.startswith(CASE + "conforming") and quad.predicate.value == PREFIXES["rdf"] + "type"
    }
    assert validator.targets is not None
    targets = {target.term.value for target in validator.targets if target.kind == "targetClass"}
    assert targets <= conforming


RDF_TYPE, SUBCLASS, OWL_CLASS = (
    PREFIXES[prefix] + name for prefix, name in (("rdf", "type"), ("rdfs", "subClassOf"), ("owl", "Class"))
)
SAMPLE = Path(__file__).parents[2] / "data" / "graph.ttl"


def read_turtle(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))


def classes() -> list[str]:
    """List the classes that the ontology declares, and those that the sample graph has things of."""
    declared = {
        quad.subject.value for quad in read_turtle(ontology_folder() / "kg.ttl") if quad.object.value == OWL_CLASS
    }
    used = {quad.object.value for quad in read_turtle(SAMPLE) if quad.predicate.value == RDF_TYPE}
    return sorted(declared | used)


@pytest.mark.parametrize("name", classes())
def test_every_class_has_a_shape_of_its_own_or_of_the_class_above(name: str, validator: Validator) -> None:
    assert validator.targets is not None
    targets = {target.term for target in validator.targets if target.kind == "targetClass"}
    above = validator.background.superclasses.get(ox.NamedNode(name), frozenset())
    assert targets & {ox.NamedNode(name), *above}


def test_every_message_says_in_chinese_and_english_what_is_wrong_and_how_to_mend_it() -> None:
    triples = ox.parse((ontology_folder() / "shapes.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
    messages: dict[str, dict[str | None, str]] = {}
    for triple in triples:
        if triple.predicate.value == PREFIXES["sh"] + "message" and isinstance(triple.object, ox.Literal):
            messages.setdefault(triple.subject.value, {})[triple.object.language] = triple.object.value
    for shape, found in messages.items():
        assert set(found) == {"zh", "en"}, shape
        assert "；" in found["zh"], f"{shape}: no remedy"
        assert any(mark in found["en"] for mark in ";:"), f"{shape}: no remedy"


def test_a_violation_is_plain_text_with_its_remedy_in_both_languages(validator: Validator) -> None:
    found = next(one for one in validator.validate(read_case("measure")) if one.focus_node == CASE + "measure-lower")
    assert found == Violation(
        document="",
        focus_node=CASE + "measure-lower",
        shape="measure-lower",
        path=PREFIXES["schema"] + "minValue",
        value="301",
        message="At most one lower bound, an integer or decimal not above value and upper bound; "
        "check the quantity in the text.",
        message_zh="下限至多一个，须为整数或小数，且不大于数值和上限；请核对原文数量。",
        severity="Violation",
    )
    assert found.to_dict()["shape"] == "measure-lower"


def test_a_missing_title_or_date_is_a_warning(validator: Validator) -> None:
    warnings = {one.shape for one in validator.validate(read_case("documents")) if one.severity == "Warning"}
    assert warnings == {"document-title", "document-published"}


def test_the_vocabulary_keeps_its_own_shapes(validator: Validator, vocabulary: list[ox.Quad]) -> None:
    assert validator.validate(vocabulary) == ()


def test_a_graph_is_validated_on_its_own(shapes: Path, vocabulary: list[ox.Quad]) -> None:
    """What another document describes does not count: a document's graph stands by itself."""
    described = [
        ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode("https://example.org/document/a#graph"))
        for quad in read_case("support")
    ]
    place = ox.NamedNode("https://example.org/support/place")
    other = ox.NamedNode("https://example.org/document/b#graph")
    subject = ox.NamedNode(CASE + "organization")
    label = ox.Literal("某县总工会", language="zh")
    leaning = [
        ox.Quad(
            subject, ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(PREFIXES["org"] + "FormalOrganization"), other
        ),
        ox.Quad(subject, ox.NamedNode(PREFIXES["rdfs"] + "label"), label, other),
        ox.Quad(subject, ox.NamedNode(PREFIXES["kg"] + "jurisdiction"), place, other),
    ]
    found = validate_quads([*described, *leaning], shapes=shapes, vocabulary=vocabulary)
    assert [(one.document, one.shape) for one in found] == [
        ("https://example.org/document/b", "organization-jurisdiction")
    ]


OWN_SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix kg: <https://w3id.org/civic-kg/ontology#> .
@prefix own: <https://example.org/own#> .
own:programme a sh:NodeShape ; sh:targetClass kg:Programme ; sh:property own:edition .
own:edition sh:path kg:edition ; sh:minCount 1 ; sh:message "a programme has an edition"@en .
"""
SPARQL_SHAPES = (
    OWN_SHAPES
    + """
own:programme sh:sparql [ a sh:SPARQLConstraint ; sh:message "no label is 送温暖"@en ;
  sh:select "SELECT $this WHERE { $this <http://www.w3.org/2000/01/rdf-schema#label> '送温暖'@zh }" ] .
"""
)


@pytest.mark.parametrize(
    ("text", "shapes_broken"), [(OWN_SHAPES, {"edition"}), (SPARQL_SHAPES, {"edition", "programme"})]
)
def test_shapes_of_ones_own_are_run_whatever_part_of_shacl_they_use(
    tmp_path: Path, text: str, shapes_broken: set[str]
) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(text, encoding="utf-8")
    found = Validator(path).validate(read_case("support"))
    assert {one.shape for one in found} == shapes_broken
    assert (Validator(path).targets is None) == ("sparql" in text)
