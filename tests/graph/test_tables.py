"""The graph as tables for programs that know no RDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import networkx as nx
import pandas as pd
from tests.query.world import stored, world

from kg.graph.tables import REVIEW, SOURCE, property_graph, review_table
from kg.locations import ontology_folder
from kg.namespaces import ID
from kg.query import FORMATS

if TYPE_CHECKING:
    from kg.table import Table

STORE = stored(world())


def frame(table: Table) -> pd.DataFrame:
    text = FORMATS["csv"].render(table)
    assert isinstance(text, str)
    return pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)


def test_every_end_of_a_relationship_is_a_node_and_no_node_comes_twice() -> None:
    nodes, relationships = map(frame, property_graph(STORE))
    assert nodes["iri:ID"].is_unique
    assert set(relationships[":START_ID"]) | set(relationships[":END_ID"]) <= set(nodes["iri:ID"])
    assert not relationships.duplicated().any()


def test_a_node_has_its_label_and_its_values() -> None:
    nodes, _ = map(frame, property_graph(STORE))
    about = nodes.set_index("iri:ID")
    assert about.loc[ID + "organization/womens-federation-430400", [":LABEL", "label"]].tolist() == [
        "Organization",
        "衡阳市妇联",
    ]
    loans = about[about["quantity"] == "6500万元"]
    assert loans["value:double"].tolist() == ["65000000"]


def test_the_relationships_lead_from_an_activity_to_its_document() -> None:
    _, relationships = map(frame, property_graph(STORE))
    network = nx.from_pandas_edgelist(relationships, ":START_ID", ":END_ID", ":TYPE", create_using=nx.MultiDiGraph)
    sources = {end for _, end, data in network.edges(data=True) if data[":TYPE"] == SOURCE}
    assert sources == {ID + "document/money-2019", ID + "document/two-cities-2019"}


def test_an_edge_is_reviewed_with_each_statement_behind_it() -> None:
    table = frame(review_table(STORE, ontology_folder() / "rules"))
    assert tuple(table.columns) == REVIEW
    ran = table[(table["rule"] == "ran") & (table["qid_label"] == "衡阳市妇联") & (table["value_label"] == "春风行动")]
    assert ran["property_label"].tolist() == ["开展过", "开展过"]
    assert set(ran["S854"]) == {"https://example.org/two-cities-2019"}
    assert all("春风行动" in quote or "岗位" in quote or "扶持" in quote for quote in ran["S1683"])
    assert set(table["accept"]) == {""}
