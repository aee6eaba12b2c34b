"""A code of a place is one that there is, or was."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.validate import check_places
from kg.validate.places import ADCODE, SHAPE

GRAPH = ox.NamedNode("https://w3id.org/civic-kg/id/document/a#graph")


def place(code: str) -> ox.Quad:
    return ox.Quad(ox.NamedNode(f"https://example.org/{code}"), ADCODE, ox.Literal(code), GRAPH)


@pytest.mark.parametrize("code", ["100000", "430400", "110108"])
def test_a_code_of_the_table_passes(code: str) -> None:
    assert check_places([place(code)]) == ()


@pytest.mark.parametrize("code", ["000000", "439999", "999999"])
def test_a_code_that_no_place_has_is_told_with_a_remedy_in_both_languages(code: str) -> None:
    (found,) = check_places([place(code)])
    assert (found.shape, found.value, found.severity) == (SHAPE, code, "Violation")
    assert found.document == "https://w3id.org/civic-kg/id/document/a"
    assert "look it up" in found.message
    assert "请查" in found.message_zh


def test_what_is_no_code_at_all_is_left_to_the_shapes() -> None:
    assert check_places([place("43040"), place("衡阳市衡阳市")]) == ()
