from __future__ import annotations

import dataclasses

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.factory import RUN, two_cities

from kg.graph import to_quads
from kg.graph.terms import term
from kg.validate import check_evidence


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return to_quads(two_cities(), RUN)


def replace(quads: list[ox.Quad], old: ox.Quad, value: ox.Literal) -> list[ox.Quad]:
    new = ox.Quad(old.subject, old.predicate, value, old.graph_name)
    return [new if quad == old else quad for quad in quads]


def find(quads: list[ox.Quad], predicate: str, text: str = "") -> ox.Quad:
    return next(quad for quad in quads if quad.predicate == term(predicate) and text in str(quad.object))


def test_a_graph_as_built_has_nothing_to_object_to(quads: list[ox.Quad]) -> None:
    assert check_evidence(quads) == ()
    assert check_evidence(reversed(quads)) == ()


def test_a_planted_change_of_the_text_is_found_with_every_quote_that_it_touches(quads: list[ox.Quad]) -> None:
    text = find(quads, "schema:text")
    changed = ox.Literal(text.object.value.replace("13000多个", "31000多个"))
    found = check_evidence(replace(quads, text, changed))
    assert {one.shape for one in found} == {"quote-text"}
    assert {one.value for one in found} > {"13000多个", "提供岗位13000多个"}
    assert all(one.document.endswith("/document/two-cities-2019") for one in found)


def test_a_character_put_in_at_the_front_moves_every_quote(quads: list[ox.Quad]) -> None:
    text = find(quads, "schema:text")
    found = check_evidence(replace(quads, text, ox.Literal("﻿" + text.object.value)))
    evidence = [quad for quad in quads if quad.predicate == term("oa:exact")]
    assert len(found) == len(evidence)


def test_a_shortened_text_leaves_evidence_outside(quads: list[ox.Quad]) -> None:
    text = find(quads, "schema:text")
    found = check_evidence(replace(quads, text, ox.Literal(text.object.value[:100])))
    assert "quote-outside" in {one.shape for one in found}


def test_a_quantity_that_is_not_its_quote_is_found(quads: list[ox.Quad]) -> None:
    written = find(quads, "kg:quantityText", "13000")
    found = check_evidence(replace(quads, written, ox.Literal("13000个")))
    assert [(one.shape, one.value) for one in found] == [("quote-quantity", "13000个")]


def test_evidence_outside_the_sentence_of_its_activity_is_found() -> None:
    resolution = two_cities()
    first, last = resolution.statements[0], resolution.statements[-1]
    moved = dataclasses.replace(first, statement=dataclasses.replace(first.statement, sentence=last.statement.sentence))
    quads = to_quads(dataclasses.replace(resolution, statements=(moved,)), RUN)
    assert [one.shape for one in check_evidence(quads)] == ["quote-sentence"]


@given(st.data())
def test_whatever_offset_is_changed_it_is_found(data: st.DataObject) -> None:
    quads = to_quads(two_cities(), RUN)
    offsets = [quad for quad in quads if quad.predicate in {term("oa:start"), term("oa:end")}]
    chosen = data.draw(st.sampled_from(offsets))
    moved = int(chosen.object.value) + data.draw(st.integers(-50, 500).filter(bool))
    found = check_evidence(replace(quads, chosen, ox.Literal(moved)))
    evidence = chosen.subject.value.removesuffix("position").rstrip("#-")
    assert evidence in {one.focus_node for one in found if one.shape in {"quote-text", "quote-outside"}}
