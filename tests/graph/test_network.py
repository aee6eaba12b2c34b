from __future__ import annotations

import networkx as nx
import pyoxigraph as ox
import pytest
from tests.graph.factory import RUN, two_cities

from kg.graph import derive, ontology_quads, to_quads
from kg.graph.network import NETWORKS, to_network
from kg.locations import ontology_folder
from kg.model import Status
from kg.namespaces import PREFIXES

HENGYANG_WF = PREFIXES["organization"] + "womens-federation-430400"
CHUNFENG = PREFIXES["programme"] + "chunfeng-xingdong"
HENGYANG = PREFIXES["place"] + "430400"


def test_edges_of_entities_are_exactly_the_derived_ones(store: ox.Store) -> None:
    derived = {
        (quad.subject.value, quad.object.value, quad.predicate.value.rpartition("#")[2])
        for quad in derive(store, ontology_folder() / "rules")
    }
    network = to_network(store)
    assert isinstance(network, nx.MultiDiGraph)
    assert set(network.edges(keys=True)) == derived


def test_an_edge_counts_the_statements_behind_it_over_all_documents(store: ox.Store) -> None:
    edge = to_network(store).edges[HENGYANG_WF, CHUNFENG, "ran"]
    assert edge["weight"] == 4
    assert edge["statuses"] == ("reported",)
    assert edge["years"] == (2018,)
    assert len(edge["activities"]) == 4


def test_a_node_says_what_it_is(store: ox.Store) -> None:
    assert to_network(store).nodes[HENGYANG_WF] == {
        "kind": "organization",
        "label": "衡阳市妇联",
        "label_en": "Women's Federation of Hengyang",
        "adcode": "430400",
    }


@pytest.mark.parametrize("kind", ["place-programme", "place-group"])
def test_a_place_says_what_contains_it_at_every_level(store: ox.Store, kind: str) -> None:
    place = PREFIXES["place"]
    assert to_network(store, kind).nodes[HENGYANG]["within"] == (place + "100000", place + "430000")


def test_plans_never_count_as_done(store: ox.Store) -> None:
    done = to_network(store, "organization-programme")
    planned = to_network(store, "organization-programme", statuses=(Status.PLANNED,))
    assert done.edges[HENGYANG_WF, CHUNFENG]["years"] == (2018,)
    assert planned.edges[HENGYANG_WF, CHUNFENG]["years"] == (2019,)
    assert planned.edges[HENGYANG_WF, CHUNFENG]["weight"] == 2


@pytest.mark.parametrize("kind", ["place-programme", "place-group", "organization-programme"])
def test_a_projection_of_two_kinds_is_bipartite(store: ox.Store, kind: str) -> None:
    network = to_network(store, kind)
    assert network.number_of_edges() > 0
    assert nx.is_bipartite(network)
    left, right = kind.split("-")
    assert all(data["kind"] == (left, right)[data["bipartite"]] for _, data in network.nodes(data=True))


def test_a_place_is_tied_to_a_group_through_the_activity_or_its_measure(store: ox.Store) -> None:
    network = to_network(store, "place-group")
    assert network.edges[HENGYANG, PREFIXES["group"] + "women"]["weight"] == 2, "one activity in each of two documents"


@pytest.mark.parametrize("kind", NETWORKS)
def test_a_network_depends_on_no_order_and_on_nothing_but_documents(kind: str, store: ox.Store) -> None:
    other = ox.Store()
    for quad in reversed([*to_quads(two_cities(), RUN), *to_quads(two_cities("second-report"), RUN)]):
        other.add(quad)
    other.extend(ontology_quads(ontology_folder()))
    other.extend(derive(store, ontology_folder() / "rules"))
    other.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in list(other))
    first, second = to_network(store, kind), to_network(other, kind)
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert list(first.edges(data=True)) == list(second.edges(data=True))


def test_an_unknown_network_is_answered_with_the_known_ones(store: ox.Store) -> None:
    with pytest.raises(KeyError, match="place-programme"):
        to_network(store, "nothing")


def test_an_empty_graph_is_an_empty_network() -> None:
    assert all(len(to_network(ox.Store(), kind)) == 0 for kind in NETWORKS)
