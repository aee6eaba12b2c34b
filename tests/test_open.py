"""A graph is opened and asked from Python."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pandas as pd
import pyoxigraph as ox
import pytest
from tests.query.world import world

import kg
from kg import Graph
from kg.errors import AnalysisError, GraphError, NotFoundError, QueryError
from kg.namespaces import PREFIXES
from kg.open import EXPORTS
from kg.query.sparql import Triples
from kg.store import PAGE, TRIG, replace_directory, write_manifest, write_store, write_trig
from kg.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = Path(__file__).parents[1] / "src"


MANIFEST = {
    "version": "1",
    "ontology": "none",
    "quads": 0,
    "documents": [
        {
            **dict.fromkeys(("source", "sha256", "title", "version", "ontology"), ""),
            **dict.fromkeys(("statements", "measures", "rejected"), 0),
            "identifier": identifier,
            "coverage": {},
            "notes": [],
        }
        for identifier in ("money-2019", "two-cities-2019")
    ],
}


def put(folder: Path, quads: list[ox.Quad]) -> None:
    with replace_directory(folder) as staging:
        store = write_store(staging, quads)
        with (staging / TRIG).open("wb") as output:
            write_trig(store, output)
        write_manifest(staging, MANIFEST)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("open") / "graph"
    put(folder, world())
    return folder


@pytest.fixture
def graph(folder: Path) -> Graph:
    return Graph.open(folder)


def test_the_folder_may_come_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_GRAPH", str(folder))
    with Graph.open() as graph:
        assert graph.folder == folder
        assert "2 documents" in repr(graph)


def test_facts_are_plain_records_or_a_frame(graph: Graph) -> None:
    records = graph.facts(place="衡阳市", status="planned")
    assert [record["programmes"] for record in records] == [["春风行动"], ["石鼓巧手"]]
    frame = graph.facts(as_frame=True)
    assert frame["value"].sum() == sum(record["value"] or 0 for record in graph.facts())
    assert frame["published"].iloc[0] == pd.Timestamp(2019, 2, 1)


def test_questions_are_asked_by_name_or_in_sparql(graph: Graph) -> None:
    named = graph.query("plans", year=2019, place="邵阳市")
    assert isinstance(named, Table)
    assert named.column("quantity") == ["近3000万元"]
    own = graph.query("SELECT (COUNT(*) AS ?n) { GRAPH ?d { ?a a kg:Activity } }")
    assert isinstance(own, Table)
    assert own.rows == ((19,),)
    assert isinstance(graph.query("programme-graph", programme="春风行动"), Triples)


def test_an_unknown_question_is_told_with_those_there_are(graph: Graph) -> None:
    with pytest.raises(QueryError, match="places-of-programme"):
        graph.query("where")
    with pytest.raises(QueryError, match="go with named questions"):
        graph.query("SELECT * { ?s ?p ?o }", year=2019)


def test_entities_and_documents_are_listed(graph: Graph) -> None:
    assert graph.entities("programme").column("label") == ["春风行动", "石鼓巧手"]
    assert {"place", "organization", "programme", "group", "person"} == set(graph.entities().column("kind"))
    assert graph.documents().column("document") == ["money-2019", "two-cities-2019"]
    with pytest.raises(QueryError, match="there is no kind"):
        graph.entities("planet")


def test_a_single_thing_is_shown_and_explained(graph: Graph) -> None:
    assert graph.show("衡阳市妇联").label == "衡阳市妇联"
    posts = ("姜欣（主席，党组书记）",)
    assert dict(graph.show("湖南省妇联").ties)["org:member"] == posts
    person = graph.show("姜欣")
    assert (person.kind, person.documents) == ("person", ("two-cities-2019",))
    assert dict(person.ties) == {"schema:jobTitle": ("主席", "党组书记"), "org:memberOf": ("湖南省妇联",)}
    assert dict(graph.show("石鼓巧手").ties)["kg:edition"] == ("第三届",)
    assert dict(graph.show("衡阳市").ties)["schema:sameAs"] == ("http://www.wikidata.org/entity/Q144663",)
    fact = next(graph.iter_facts(document="money-2019"))
    assert [explanation.fact for explanation in graph.why(fact)] == [fact]
    (reason,) = graph.why_edge("衡阳市妇联", "ran", "春风行动")
    assert (reason.rule.name, len(reason.activities)) == ("ran", 2)
    assert graph.why_edge("湖南省妇联", "kg:ran", "春风行动") == ()
    with pytest.raises(NotFoundError):
        graph.show("没有")


def test_two_things_are_compared(graph: Graph) -> None:
    assert graph.compare("衡阳市", "邵阳市").columns == ("aspect", "item", "衡阳市", "邵阳市")


def test_networks_and_metrics(graph: Graph) -> None:
    network = graph.networkx("organization-programme")
    assert {data["label"] for _, data in network.nodes(data=True)} >= {"衡阳市妇联", "春风行动"}
    assert "春风行动" in graph.analyze("degree", "organization-programme").column("label")
    with pytest.raises(QueryError, match="there is no network"):
        graph.networkx("moon")
    with pytest.raises(AnalysisError, match="there is no metric"):
        graph.analyze("fame")


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_the_same_bytes_each_time(graph: Graph, name: str) -> None:
    outputs = [io.BytesIO(), io.BytesIO()]
    for output in outputs:
        graph.export(name, output)
    assert outputs[0].getvalue() == outputs[1].getvalue() != b""


def exported(graph: Graph, name: str) -> io.BytesIO:
    output = io.BytesIO()
    graph.export(name, output)
    output.seek(0)
    return output


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_a_network_is_read_back_by_networkx(graph: Graph, name: str, read: Callable[[io.BytesIO], nx.Graph]) -> None:  # type: ignore[type-arg]
    back, network = read(exported(graph, name)), graph.networkx()
    assert set(back.nodes) == set(network.nodes)
    assert back.number_of_edges() == network.number_of_edges()
    bureau = "https://w3id.org/civic-kg/id/organization/womens-federation-430400"
    assert "衡阳市妇联" in back.nodes[bureau].values()


def test_the_facts_are_read_back_by_pandas(graph: Graph) -> None:
    expected = graph.facts(as_frame=True)
    for back in (pd.read_parquet(exported(graph, "parquet")), pd.read_csv(exported(graph, "csv"))):
        assert back["fact"].tolist() == expected["fact"].tolist()
        assert back["value"].sum() == expected["value"].sum()


def test_the_workbook_holds_numbers_and_a_sheet_that_explains_every_column(graph: Graph) -> None:
    facts, columns = (pd.read_excel(exported(graph, "xlsx"), sheet_name=name) for name in ("facts", "columns"))
    assert facts["value"].sum() == graph.facts(as_frame=True)["value"].sum()
    assert columns["column"].tolist() == list(facts.columns)
    assert columns.notna().all().all()


def test_neo4j_gets_two_files(graph: Graph) -> None:
    with zipfile.ZipFile(exported(graph, "neo4j")) as archive:
        assert archive.namelist() == ["nodes.csv", "relationships.csv"]
        assert archive.read("relationships.csv").startswith(b":START_ID,:END_ID,:TYPE\n")


def test_an_unknown_format_is_told_with_those_there_are(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"trig.*gexf.*xlsx.*dataset"):
        graph.export("docx", io.BytesIO())


def test_the_page_is_named_if_there_is_one(folder: Path, graph: Graph) -> None:
    with pytest.raises(GraphError, match="without its page"):
        graph.view()
    (folder / PAGE).write_text("<html>", encoding="utf-8")
    assert graph.view() == folder / PAGE
    (folder / PAGE).unlink()


@pytest.mark.parametrize(
    ("part", "there", "gone"),
    [
        ({"place": "衡阳"}, "提供岗位13000多个", "7.3%"),
        ({"programme": "春风行动"}, "提供岗位13000多个", "7.3%"),
        ({"query": "SELECT ?a { ?a kg:predicate '打造' }"}, "石鼓巧手", "提供岗位13000多个"),
        ({"query": "SELECT ?p { ?p rdfs:label '邵阳市'@zh }"}, "7.3%", "提供岗位13000多个"),
        ({"place": "衡阳市", "query": "SELECT ?a { ?a kg:predicate '打造' }"}, "石鼓巧手", "提供岗位13000多个"),
    ],
)
def test_a_page_of_a_part_holds_that_part_alone(
    graph: Graph, tmp_path: Path, part: dict[str, str], there: str, gone: str
) -> None:
    page = graph.view(**part, output=tmp_path / "part.html").read_text(encoding="utf-8")
    assert there in page
    assert gone not in page


@pytest.mark.parametrize(
    ("part", "error", "message"),
    [
        ({"place": "无此地"}, NotFoundError, "无此地"),
        ({"programme": "无此项目"}, NotFoundError, "无此项目"),
        ({"limit": 0}, QueryError, "limit of 1"),
        ({"query": "SELECT"}, QueryError, "not valid SPARQL"),
        ({"query": "ASK {}"}, QueryError, "SELECT"),
        ({"query": "SELECT ?a { ?a kg:predicate '无此动词' }"}, QueryError, "no statement passes"),
    ],
)
def test_a_page_of_nothing_is_refused(
    graph: Graph, tmp_path: Path, part: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        graph.view(**part, output=tmp_path / "part.html")
    assert not (tmp_path / "part.html").exists()


def test_a_page_that_cannot_be_written_is_told(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be written"):
        graph.view(limit=3, output=tmp_path / "none" / "part.html")


def test_a_sound_graph_has_no_violation(graph: Graph) -> None:
    assert graph.validate() == ()


def test_a_planted_corruption_shows(tmp_path: Path) -> None:
    text = ox.NamedNode(PREFIXES["schema"] + "text")
    tampered = [
        ox.Quad(quad.subject, text, ox.Literal(quad.object.value.replace("6500万元", "9500万元")), quad.graph_name)
        if quad.predicate == text and isinstance(quad.object, ox.Literal)
        else quad
        for quad in world()
    ]
    put(tmp_path / "graph", tampered)
    violations = Graph.open(tmp_path / "graph").validate()
    assert {violation.shape for violation in violations} == {"quote-text"}
    assert any("6500万元" in violation.value for violation in violations)


def test_a_default_graph_that_is_not_the_merge_of_the_others_shows(tmp_path: Path) -> None:
    invented = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.NamedNode("urn:c"))
    put(tmp_path / "graph", [*world(), invented])
    (violation,) = Graph.open(tmp_path / "graph").validate()
    assert (violation.shape, violation.focus_node) == ("merge", "urn:a")


def test_the_public_function_is_not_hidden_by_its_module() -> None:
    code = "import kg.build, sys; print(callable(kg.build), sys.modules['kg.build'].build is kg.build)"
    environment = {"PYTHONPATH": str(SOURCE)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
    assert done.stdout.split() == [b"True", b"True"]
    assert callable(kg.build)


def test_importing_kg_imports_nothing_else() -> None:
    code = "import sys, kg; print([name for name in sys.modules if name.startswith('kg.') or name == 'pyoxigraph'])"
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(SOURCE)}, check=True, capture_output=True
    )
    assert done.stdout.strip() == b"[]"


@pytest.mark.parametrize(
    "question", ["SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"]
)
def test_a_query_that_counts_a_damaged_store_ends_with_the_file_and_not_with_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    """Oxigraph repeats the error of a damaged place for ever, and what counts gathers it."""
    monkeypatch.setattr("kg.query.sparql.PATIENCE", 0.0)
    report = tmp_path / "report.txt"
    report.write_text(
        "".join(f"2018年，衡阳市妇联培训妇女{number}名。\n\n" for number in range(100, 700)), encoding="utf-8"
    )
    kg.build([report], tmp_path / "graph", page=False)
    for path in (tmp_path / "graph" / "store").glob("*.sst"):
        content = path.read_bytes()
        middle = len(content) // 2
        path.write_bytes(content[:middle] + bytes(range(128, 192)) + content[middle + 64 :])
    with pytest.raises(GraphError, match=r"\.sst: is damaged \("), Graph.open(tmp_path / "graph") as graph:
        graph.query(question, timeout=60)
