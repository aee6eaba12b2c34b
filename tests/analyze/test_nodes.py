from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from tests.analyze.networks import plain_networks

from kg.analyze.nodes import find_node, node_labels
from kg.errors import NotFoundError


@pytest.fixture
def counties() -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("place/620102", label="城关区", label_en="Chengguan")
    network.add_node("place/540102", label="城关区", label_en="Chengguan of Lhasa")
    network.add_node("place/430400", label="衡阳市", label_en="Hengyang")
    return network


@given(plain_networks())
def test_no_two_nodes_have_the_same_label(network: nx.Graph[str]) -> None:
    labels = node_labels(network)
    assert set(labels) == set(network)
    assert len(set(labels.values())) == len(labels)
    assert all(labels.values())


@pytest.mark.parametrize("name", ["place/430400", "衡阳市", "Hengyang", "430400"])
def test_a_node_is_found_by_any_of_its_names(counties: nx.Graph[str], name: str) -> None:
    assert find_node(counties, name) == "place/430400"


@pytest.mark.parametrize("name", ["城关区 (620102)", "Chengguan", "620102"])
def test_of_two_with_the_same_label_each_is_found_by_what_it_has_alone(counties: nx.Graph[str], name: str) -> None:
    assert find_node(counties, name) == "place/620102"


def test_a_label_of_two_is_answered_with_both(counties: nx.Graph[str]) -> None:
    with pytest.raises(NotFoundError, match=r"城关区 \(540102\), 城关区 \(620102\)"):
        find_node(counties, "城关区")


def test_an_unknown_name_is_answered_with_the_nearest(counties: nx.Graph[str]) -> None:
    with pytest.raises(NotFoundError, match="the nearest are 衡阳市"):
        find_node(counties, "衡阳")
