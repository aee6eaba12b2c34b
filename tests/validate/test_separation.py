from __future__ import annotations

import json

import pyoxigraph as ox
import pytest
from tests.graph.factory import RUN, two_cities

from kg.graph import to_quads
from kg.graph.terms import term
from kg.validate import Validator, check_evidence, keep_sound, separate

ACTIVITY = term("kg:Activity")


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return to_quads(two_cities(), RUN)


def without(quads: list[ox.Quad], predicate: str, text: str) -> list[ox.Quad]:
    """Drop the first quad with a predicate and a text."""
    dropped = next(quad for quad in quads if quad.predicate == term(predicate) and text in str(quad))
    return [quad for quad in quads if quad != dropped]


def activities(quads: list[ox.Quad]) -> set[str]:
    return {quad.subject.value for quad in quads if quad.object == ACTIVITY}


def memberships(quads: list[ox.Quad]) -> set[str]:
    return {quad.subject.value for quad in quads if quad.object == term("org:Membership")}


def test_a_graph_as_built_conforms_and_stays_whole(quads: list[ox.Quad], validator: Validator) -> None:
    assert validator.validate(quads) == ()
    assert separate(quads, ()) == (quads, ())


def test_a_broken_measure_takes_its_whole_activity_with_it(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:unit", "unit/count")
    kept, rejected = separate(broken, validator.validate(broken))
    assert len(rejected) == 1
    assert rejected[0].label == "衡阳市妇联 提供 岗位"
    assert rejected[0].quote == "提供岗位13000多个"
    assert rejected[0].sentence.startswith("2018年，衡阳市妇联")
    assert [reason.shape for reason in rejected[0].reasons] == ["measure-unit"]
    assert activities(kept) == activities(quads) - {rejected[0].activity}
    assert not any(quad.object.value == "13000多个" for quad in kept)


def test_what_is_kept_conforms_and_nothing_is_lost(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(without(quads, "kg:unit", "unit/count"), "kg:adcode", "430500")
    kept, rejected = keep_sound(broken, validator.validate)
    assert validator.validate(kept) == ()
    assert check_evidence(kept) == ()
    gone = {quad for found in rejected for quad in found.quads}
    assert gone | set(kept) == set(broken)
    assert not gone & set(kept)
    assert sum(len(found.quads) for found in rejected) == len(gone), "each triple is told once"


def test_a_sentence_shared_with_an_activity_that_stays_is_kept(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:unit", "unit/count")
    kept, _ = separate(broken, validator.validate(broken))
    assert any("扶持近2000名妇女创业" in str(quad.object) and "sentence" in str(quad.subject) for quad in kept)


def test_a_broken_entity_takes_every_activity_that_leans_on_it(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:adcode", '"430500"')
    kept, rejected = separate(broken, validator.validate(broken))
    gone = [found for found in rejected if "邵阳市妇联" in found.label]
    assert len(gone) == 6, "all activities of the second city"
    assert [found.label for found in rejected if found not in gone] == ["邵阳市"]
    assert len(activities(kept)) == 7
    assert not any(quad.subject.value.endswith("place/430500") for quad in kept)


def test_what_only_a_rejected_activity_named_is_sound_by_itself_and_stays(
    quads: list[ox.Quad], validator: Validator
) -> None:
    broken = without(quads, "kg:unit", "unit/count")
    kept, rejected = separate(broken, validator.validate(broken))
    entities = {quad.subject for quad in quads if quad.predicate == term("rdfs:label")} - {
        ox.NamedNode(found.activity) for found in rejected
    }
    assert entities <= {quad.subject for quad in kept}


def test_what_leans_on_what_went_goes_with_a_reason_of_its_own(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:adcode", '"430500"')
    _, rejected = keep_sound(broken, validator.validate)
    reasons = {found.label: {reason.shape for reason in found.reasons} for found in rejected}
    assert reasons["邵阳市"] == {"place-adcode"}
    assert reasons["邵阳市妇联"] == {"organization-jurisdiction"}


def test_a_part_stays_without_the_whole_that_went(quads: list[ox.Quad], validator: Validator) -> None:
    """The tie goes with the whole, and is told with it; the part is as sound as before."""
    measures = sorted({quad.subject.value for quad in quads if quad.predicate == term("kg:unit")})
    whole = next(quad.subject for quad in quads if quad.predicate == term("kg:unit") and "unit/count" in str(quad))
    part = next(ox.NamedNode(iri) for iri in measures if iri.rpartition("-")[0] != whole.value.rpartition("-")[0])
    tie = ox.Quad(part, term("kg:partOf"), whole, quads[0].graph_name)
    assert validator.validate([*quads, tie]) == ()
    kept, (rejected,) = keep_sound(without([*quads, tie], "kg:unit", "unit/count"), validator.validate)
    assert tie in rejected.quads
    assert tie not in kept
    assert any(quad.subject == part for quad in kept)


def test_a_broken_document_is_rejected_as_a_whole(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:sha256", "")
    kept, rejected = separate(broken, validator.validate(broken))
    assert kept == []
    assert {found.activity for found in rejected} == activities(quads) | {
        "https://w3id.org/civic-kg/id/document/two-cities-2019"
    }


def test_a_broken_post_takes_its_membership_with_it_and_no_activity(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "org:role", "role/主席")
    kept, rejected = separate(broken, validator.validate(broken))
    assert [found.quote for found in rejected] == ["湖南省妇联主席、党组书记姜欣"]
    assert [reason.shape for reason in rejected[0].reasons] == ["membership-role"]
    assert activities(kept) == activities(quads)
    assert len(memberships(kept)) == len(memberships(quads)) - 1
    assert validator.validate(kept) == ()


def test_a_broken_organization_takes_the_memberships_in_it(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "rdfs:label", "湖南省妇联")
    broken = [quad for quad in broken if not (quad.predicate == term("rdfs:label") and "of Hunan" in str(quad))]
    kept, rejected = separate(broken, validator.validate(broken))
    assert memberships(broken) <= {found.activity for found in rejected}
    assert memberships(kept) == set()
    assert not any("姜欣" in str(quad) for quad in kept if quad.predicate == term("schema:mentions"))
    assert not any("姜欣" in str(quad.subject) for quad in kept)


def test_an_entity_that_nobody_leans_on_goes_alone(quads: list[ox.Quad], validator: Validator) -> None:
    graph = quads[0].graph_name
    alone = ox.Quad(ox.NamedNode("https://example.org/programme/x"), term("rdf:type"), term("kg:Programme"), graph)
    kept, rejected = separate([*quads, alone], validator.validate([*quads, alone]))
    assert kept == quads
    assert [found.activity for found in rejected] == ["https://example.org/programme/x"]


def test_a_planted_corruption_rejects_what_it_touches(quads: list[ox.Quad]) -> None:
    written = next(quad for quad in quads if quad.predicate == term("kg:quantityText") and "百余" in str(quad))
    broken = [
        ox.Quad(quad.subject, quad.predicate, ox.Literal("千余个"), quad.graph_name) if quad == written else quad
        for quad in quads
    ]
    _, rejected = separate(broken, check_evidence(broken))
    assert [found.label for found in rejected] == ["邵阳市妇联 发放 爱心书包"]


def test_warnings_reject_nothing(quads: list[ox.Quad], validator: Validator) -> None:
    undated = without(quads, "schema:datePublished", "")
    violations = validator.validate(undated)
    assert [one.severity for one in violations] == ["Warning"]
    assert separate(undated, violations) == (undated, ())


def test_documents_do_not_answer_for_one_another(quads: list[ox.Quad], validator: Validator) -> None:
    other = to_quads(two_cities("second-report"), RUN)
    broken = without(quads, "kg:adcode", '"430500"')
    kept, rejected = separate([*broken, *other], validator.validate([*broken, *other]))
    assert {found.document for found in rejected} == {"https://w3id.org/civic-kg/id/document/two-cities-2019"}
    assert set(other) <= set(kept)


def test_a_rejection_is_one_line_of_json(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:unit", "unit/count")
    _, rejected = separate(broken, validator.validate(broken))
    line = json.dumps(rejected[0].to_dict(), ensure_ascii=False)
    told = json.loads(line)
    assert told["reasons"][0]["message_zh"].startswith("单位缺失")
    assert told["triples"] == len(rejected[0].quads) == told["left_out"].count(" .\n")


def test_order_plays_no_part(quads: list[ox.Quad], validator: Validator) -> None:
    broken = without(quads, "kg:adcode", '"430500"')
    backwards = list(reversed(broken))
    kept, rejected = separate(broken, validator.validate(broken))
    kept_too, rejected_too = separate(backwards, validator.validate(backwards))
    assert set(kept) == set(kept_too)
    assert rejected == rejected_too
