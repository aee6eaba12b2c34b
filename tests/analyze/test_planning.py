from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.analyze.networks import networks_of_entities

from kg.analyze import METRICS
from kg.analyze.example import example_cities, example_organizations
from kg.analyze.nodes import node_labels
from kg.errors import AnalysisError

if TYPE_CHECKING:
    import networkx as nx


@given(networks_of_entities())
def test_every_pair_that_was_done_or_planned_is_one_row(network: nx.MultiDiGraph[str]) -> None:
    labels = node_labels(network)
    ties = {
        relation: {
            (labels[left], labels[right]): data["weight"]
            for left, right, data in network.edges(data=True)
            if data["relation"] == relation
        }
        for relation in ("ran", "plans")
    }
    rows = METRICS["planned"](network).rows
    assert [row[:2] for row in rows] == sorted({*ties["ran"], *ties["plans"]})
    for organization, programme, state, done, planned, *_ in rows:
        pair = (organization, programme)
        assert (done, planned) == (ties["ran"].get(pair, 0), ties["plans"].get(pair, 0))
        assert state == ("continued" if done and planned else "done" if done else "new")


def test_years_of_what_was_done_and_of_what_is_planned_stay_apart() -> None:
    rows = {row[:2]: row[5:] for row in METRICS["planned"](example_organizations())}
    assert rows["甲市妇联", "春风行动"] == (("2018",), ("2019",))


def test_a_network_whose_ties_say_nothing_of_plans_is_refused() -> None:
    with pytest.raises(AnalysisError, match="take entities"):
        METRICS["planned"](example_cities())
