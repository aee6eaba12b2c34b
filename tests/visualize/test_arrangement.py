"""Positions keep apart what must not overlap, use the screen's shape, and depend on nothing but the network."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.visualize.arrangement import ASPECT, SLOT, Arrangement, Node, arrange


def network(islands: int, shared: int, size: int = 3) -> tuple[list[Node], list[tuple[str, str, float]]]:
    """Compose islands of some members, each tied to two things that stand between them."""
    nodes = [Node(f"i{i}-{m}", f"i{i}", (m,)) for i in range(islands) for m in range(1 + i % size)]
    nodes += [Node(f"s{s}") for s in range(shared)]
    links = [(f"i{i}-0", f"s{(i * step) % shared}", 1.0 + i % 3) for i in range(islands) for step in (1, 2) if shared]
    return nodes, links


def overlapping(found: Arrangement) -> list[tuple[str, str]]:
    spots = sorted(found.positions.items())
    return [
        (one, other)
        for (one, (x, y)), (other, (u, v)) in combinations(spots, 2)
        if abs(x - u) < SLOT[0] / 2 and abs(y - v) < SLOT[1] - 1
    ]


@settings(deadline=None, max_examples=25)
@given(islands=st.integers(0, 30), shared=st.integers(0, 30), aspect=st.floats(0.5, 2))
def test_every_node_has_a_place_and_none_lies_on_another(islands: int, shared: int, aspect: float) -> None:
    nodes, links = network(islands, shared)
    found = arrange(nodes, links, aspect)
    assert set(found.positions) == {node.key for node in nodes}
    assert overlapping(found) == []


@pytest.mark.parametrize("aspect", [0.6, 1.0, ASPECT])
def test_the_whole_has_the_shape_that_it_is_asked_to_have(aspect: float) -> None:
    found = arrange(*network(24, 30), aspect)
    x, y = zip(*found.positions.values(), strict=True)
    width, height = max(x) - min(x) + SLOT[0], max(y) - min(y) + SLOT[1]
    assert 0.75 * aspect < width / height < 1.3 * aspect


def test_the_order_of_nodes_and_links_says_nothing() -> None:
    nodes, links = network(12, 15)
    assert arrange(nodes, links) == arrange(nodes[::-1], links[::-1])


def test_what_is_tied_stands_nearer_than_what_is_not() -> None:
    nodes = [Node(f"{side}{number}") for side in "ab" for number in range(12)]
    links = [(f"{side}0", f"{side}{number}", 3.0) for side in "ab" for number in range(1, 12)]
    spots = arrange(nodes, links).positions
    far = {
        (side, other): sum(abs(spots[f"{side}0"][0] - spots[f"{other}{n}"][0]) for n in range(1, 12))
        + sum(abs(spots[f"{side}0"][1] - spots[f"{other}{n}"][1]) for n in range(1, 12))
        for side in "ab"
        for other in "ab"
    }
    assert far["a", "a"] < far["a", "b"]
    assert far["b", "b"] < far["b", "a"]


@pytest.mark.parametrize("count", [8, 13, 21])
def test_no_line_from_the_middle_of_an_island_runs_behind_another_node(count: int) -> None:
    """It would seem to lead on from that node to the next."""
    placed = arrange([Node(f"{number:02}", "island", (number,)) for number in range(count)], []).positions
    (x, y), *others = [placed[f"{number:02}"] for number in range(count)]
    angles = sorted(math.atan2(down - y, left - x) for left, down in others)
    turns = [later - earlier for earlier, later in pairwise([*angles, angles[0] + 2 * math.pi])]
    assert len(others) == count - 1
    assert min(turns) > math.radians(2)
