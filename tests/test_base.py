"""A graph under a base of one's own is the graph under the usual base, with other IRIs, through every command."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from tests.test_update import contents

from kg.base import base_of, check_base, is_part, part_of, whole_of
from kg.build import build, remove
from kg.cli import main
from kg.errors import BaseIriError, GraphError, NotFoundError
from kg.locations import ontology_folder
from kg.namespaces import ID, PREFIXES, shorten
from kg.open import Graph
from kg.query import load_questions
from kg.query.sparql import Triples
from kg.store import WRITERS
from kg.visualize.contents import read_contents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.testing import Result

HERE = Path(__file__).parent
REPORTS = HERE / "cli" / "reports"
SLASH = "https://data.example.org/kg/"
HASH = "https://data.example.org/kg#"
NAMES = ("衡阳市妇联", "430400", "organization:womens-federation-430400", "womens-federation-430400")

with (HERE / "cases" / "bases.tsv").open(encoding="utf-8") as _rows:
    BAD = [(row["base"], row["cause"]) for row in csv.DictReader(_rows, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph under the usual base; nobody changes it."""
    folder = tmp_path_factory.mktemp("usual") / "graph"
    build([REPORTS], folder)
    return folder


@pytest.fixture(scope="module", params=[SLASH, HASH], ids=["slash", "hash"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The same graph under a base of one's own, and the base; nobody changes it."""
    folder = tmp_path_factory.mktemp("own") / "graph"
    build([REPORTS], folder, base=request.param)
    return folder, request.param


def run(folder: Path, *words: str, status: int = 0) -> Result:
    result = CliRunner(env={"KG_GRAPH": str(folder)}).invoke(main, list(words), catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result


def quads(folder: Path) -> set[ox.Quad]:
    with Graph.open(folder) as opened:
        return set(opened.store.quads_for_pattern(None, None, None, None))


def moved(text: str, base: str) -> str:
    """Write under the usual base what was written under another."""
    if base.endswith("#"):
        text = text.replace("/graph>", "#graph>")
        for part in ("publisher", "author", "sentence"):
            text = text.replace(f"/{part}", f"#{part}")
        text = text.replace("-position>", "#position>").replace("-quote>", "#quote>")
    return text.replace(base, ID)


@pytest.mark.parametrize(("base", "cause"), BAD)
def test_what_is_no_base_is_refused_with_its_cause(base: str, cause: str) -> None:
    with pytest.raises(BaseIriError, match=r"expected an absolute http or https IRI that ends in / or #") as error:
        check_base(base)
    assert cause in str(error.value)


@pytest.mark.parametrize("base", [ID, SLASH, HASH, "http://localhost:8000/", "https://例子.中国/图谱/"])
def test_what_is_a_base_passes(base: str) -> None:
    assert check_base(base) == base


def test_a_bad_base_is_wrong_use_and_leaves_no_graph(tmp_path: Path) -> None:
    told = run(tmp_path / "graph", "build", str(REPORTS), "--base", "data.example.org", status=2)
    assert "'data.example.org' is no base for IRIs: it does not begin with http" in told.output
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize("base", [ID, SLASH, HASH])
def test_a_part_leads_back_to_its_whole(base: str) -> None:
    for document in (f"{base}document/hunan-2019", f"{base}document/graph"):
        assert whole_of(part_of(document, "graph")) == document
        assert ox.NamedNode(part_of(document, "graph")).value.count("#") == 1
    assert whole_of(f"{base}derived") == f"{base}derived"


@pytest.mark.parametrize("base", [ID, SLASH, HASH])
def test_a_part_is_no_thing_of_its_own(base: str) -> None:
    assert is_part(part_of(f"{base}document/hunan-2019", "publisher"))
    assert not is_part(f"{base}document/hunan-2019")
    assert not is_part(f"{base}organization/womens-federation-430400")


def test_a_graph_tells_its_base(graph: tuple[Path, str], usual: Path) -> None:
    folder, base = graph
    with Graph.open(folder) as opened, Graph.open(usual) as other:
        assert (opened.base, base_of(opened.store), opened.manifest["base"]) == (base, base, base)
        assert (other.base, base_of(other.store)) == (ID, ID)
    assert "base" not in json.loads((usual / "manifest.json").read_text(encoding="utf-8"))


def test_only_terms_of_the_vocabulary_keep_their_iris(graph: tuple[Path, str]) -> None:
    """What a graph says of its own accord moves: the usual base is left in known programmes alone."""
    folder, _ = graph
    left = {
        term.value
        for quad in quads(folder)
        for term in (quad.subject, quad.object, quad.graph_name)
        if isinstance(term, ox.NamedNode) and term.value.startswith(ID)
    }
    assert left
    assert {iri for iri in left if not iri.startswith(PREFIXES["programme"])} == set()


def test_the_graph_is_the_usual_one_with_other_iris(graph: tuple[Path, str], usual: Path) -> None:
    folder, base = graph
    own = {str(one) for one in quads(folder)}
    with Graph.open(usual) as other:
        expected = {str(one) for one in other.store.quads_for_pattern(None, None, None, None)}
    if base == SLASH:
        assert {moved(line, base) for line in own} == expected
    else:
        assert len(own) == len(expected)


QUESTIONS = sorted(load_questions(ontology_folder() / "queries"))


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_named_question_answers_the_same(graph: tuple[Path, str], usual: Path, name: str) -> None:
    folder, base = graph
    with Graph.open(folder) as opened, Graph.open(usual) as other:
        values = dict(other.questions[name].example)
        assert answer(opened, name, values, base) == answer(other, name, values, ID)


def answer(graph: Graph, name: str, values: dict[str, str], base: str) -> list[str] | str:
    """Write down an answer; or what is said where an example names something that these two reports do not."""
    try:
        found = graph.query(name, **values)
    except NotFoundError as error:
        return str(error)
    rows = found.triples if isinstance(found, Triples) else found.rows
    return sorted(moved(str(row), base) for row in rows)


def test_facts_are_the_same_but_for_the_agents_iri(graph: tuple[Path, str], usual: Path) -> None:
    folder, base = graph
    with Graph.open(folder) as opened, Graph.open(usual) as other:
        found, expected = opened.facts(place="衡阳市"), other.facts(place="衡阳市")
    assert found
    assert [row | {"agent_iri": row["agent_iri"].replace(base, ID)} for row in found] == expected


@pytest.mark.parametrize("name", NAMES)
def test_show_finds_things_by_every_name(graph: tuple[Path, str], name: str) -> None:
    folder, base = graph
    told = run(folder, "show", name).output
    assert f"\n{base}" in told
    assert told == run(folder, "show", told.splitlines()[1]).output


def test_names_are_shortened_by_the_prefixes_of_the_graph(graph: tuple[Path, str]) -> None:
    folder, base = graph
    assert shorten(f"{base}place/430400", base) == "place:430400"
    assert json.loads(run(folder, "show", "430400", "-f", "json").output)["name"] == "place:430400"
    asked = run(folder, "query", "-e", "SELECT ?s { ?s kg:adcode '430400' }", "--format", "csv").output
    assert asked.split() == ["s", "place:430400"]


def test_queries_know_the_base_as_id(graph: tuple[Path, str]) -> None:
    folder, base = graph
    query = "SELECT (STR(id:) AS ?base) (STR(id:place\\/430400) AS ?place) (STR(programme:x) AS ?p) {}"
    told = run(folder, "query", "-e", query, "--format", "csv").output.splitlines()[1]
    assert told == f"{base},{base}place/430400,{PREFIXES['programme']}x"
    described = run(folder, "query", "-e", "DESCRIBE place:430400").output
    assert f"@prefix place: <{base}place/> ." in described
    assert "\nplace:430400 a schema:AdministrativeArea" in described


def test_why_tells_of_facts_and_edges(graph: tuple[Path, str]) -> None:
    folder, base = graph
    with Graph.open(folder) as opened:
        fact = next(row["fact"] for row in opened.facts() if row["quantity_text"])
        activity = next(row["activity"] for row in opened.facts())
        assert opened.why(f"{base}activity/{activity}")
        assert opened.why(fact)[0].verified
    assert "【" in run(folder, "why", fact).output
    assert "【" in run(folder, "why", "衡阳市妇联", "ran", "春风行动").output
    told = run(folder, "why", "衡阳市", "containedInPlace", "湖南省", "--lang", "en").output
    assert "is stated by hengyang" in told


@pytest.mark.parametrize("name", WRITERS)
def test_every_export_is_read_back(graph: tuple[Path, str], name: str, tmp_path: Path) -> None:
    folder, base = graph
    writer, path = WRITERS[name], tmp_path / f"graph{WRITERS[name].suffix}"
    run(folder, "export", name, "-o", str(path))
    media = {"nq": "N_QUADS", "nt": "N_TRIPLES", "ttl": "TURTLE", "rdfxml": "RDF_XML", "jsonld": "JSON_LD"}
    read = set(ox.parse(path=str(path), format=getattr(ox.RdfFormat, media.get(name, "TRIG"))))
    default = {one for one in quads(folder) if isinstance(one.graph_name, ox.DefaultGraph)}
    assert read == ((quads(folder) - default) if writer.keeps_graphs else default)
    if name == "jsonld":
        context = json.loads(path.read_text(encoding="utf-8"))["@context"]
        assert (context["place"], context["document"]) == (f"{base}place/", f"{base}document/")


@pytest.mark.parametrize("name", ["neo4j", "review", "graphml", "gexf", "csv", "dataset"])
def test_other_exports_know_no_other_base(graph: tuple[Path, str], name: str, tmp_path: Path) -> None:
    folder, base = graph
    path = tmp_path / "exported"
    run(folder, "export", name, "-o", str(path))
    written = path.read_bytes()
    assert written
    if name == "dataset":
        assert f'void:uriSpace "{base}"'.encode() in written or f'"{base}"'.encode() in written
    for folder_name in ("place/", "organization/", "document/", "activity/"):
        assert (ID + folder_name).encode() not in written


def test_trig_and_the_description_declare_the_base(graph: tuple[Path, str]) -> None:
    folder, base = graph
    for name in ("graph.trig", "dataset.ttl"):
        text = (folder / name).read_text(encoding="utf-8")
        assert text.startswith(f"@base <{base.removesuffix('#')}> .\n")
        assert f"@prefix place: <{base}place/> .\n" in text
    assert "\n    <activity/" in (folder / "graph.trig").read_text(encoding="utf-8") or base == HASH
    described = ox.Store()
    described.extend(ox.parse(path=str(folder / "dataset.ttl"), format=ox.RdfFormat.TURTLE))
    assert described.query(f"ASK {{ <{base}dataset> a <{PREFIXES['void']}Dataset> }}")


def test_validate_and_view_go_on(graph: tuple[Path, str], tmp_path: Path) -> None:
    folder, base = graph
    assert "no violations" in run(folder, "validate").output
    assert f"{base}place/430400" in (folder / "graph.html").read_text(encoding="utf-8")
    query = tmp_path / "part.rq"
    query.write_text("SELECT ?a { ?a schema:agent organization:womens-federation-430400 }", encoding="utf-8")
    run(folder, "view", "--query", str(query), "-o", str(tmp_path / "part.html"))
    run(folder, "view", "--place", "衡阳市", "--programme", "春风行动", "-o", str(tmp_path / "both.html"))
    assert f"{base}place/430400" in (tmp_path / "both.html").read_text(encoding="utf-8")


def test_compare_and_analyze_go_on(graph: tuple[Path, str], usual: Path) -> None:
    folder, base = graph
    with Graph.open(folder) as opened, Graph.open(usual) as other:
        assert opened.compare("衡阳市", "邵阳市") == other.compare("衡阳市", "邵阳市")
        assert len(opened.entities()) == len(other.entities())
        names = {str(row[2]).replace(base, ID) for row in opened.entities()}
        assert names == {str(row[2]) for row in other.entities()}
        assert len(opened.networkx()) == len(other.networkx())
        assert len(read_contents(opened.store).entities) == len(read_contents(other.store).entities)


def test_diff_compares_what_is_said_and_not_the_base(graph: tuple[Path, str], usual: Path) -> None:
    folder, _ = graph
    assert "0 changes" in run(folder, "diff", str(usual), str(folder)).output


@pytest.fixture(params=[SLASH, HASH], ids=["slash", "hash"])
def own(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path, str]:
    """Reports, their graph under a base of one's own, and the base: to be changed."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for path in REPORTS.iterdir():
        (reports / path.name).write_bytes(path.read_bytes())
    build([reports], tmp_path / "graph", base=request.param, page=False)
    return reports, tmp_path / "graph", request.param


def assert_as_new(folder: Path, reports: Path, other: Path, base: str) -> None:
    build([reports], other, base=base, page=False)
    for (name, found), (_, expected) in zip(contents(folder), contents(other), strict=True):
        assert found == expected, f"{name} differs"


def test_a_later_build_takes_the_base_over(own: tuple[Path, Path, str], tmp_path: Path) -> None:
    reports, folder, base = own
    (reports / "new.txt").write_text("2018年，衡阳市妇联培训妇女300名。\n", encoding="utf-8")
    report = build([reports], folder, page=False)
    assert sum(one.reused for one in report.documents) == 2
    assert_as_new(folder, reports, tmp_path / "anew", base)
    build([reports], folder, base=base, page=False)
    assert_as_new(folder, reports, tmp_path / "anew", base)


def test_removing_a_document_keeps_the_base(own: tuple[Path, Path, str], tmp_path: Path) -> None:
    reports, folder, base = own
    remove(["shaoyang"], folder, page=False)
    (reports / "shaoyang.txt").unlink()
    assert_as_new(folder, reports, tmp_path / "anew", base)


def test_another_base_is_refused_and_the_graph_left(own: tuple[Path, Path, str]) -> None:
    reports, folder, base = own
    before = list(contents(folder))
    for other in (ID, "https://elsewhere.example.org/"):
        told = run(folder, "build", str(reports), "--base", other, status=1).output
        assert f"its IRIs begin with {base}, not with {other}" in told
        assert f"kg build --fresh --base {other}" in told
    assert list(contents(folder)) == before


def test_the_usual_graph_refuses_another_base_too(tmp_path: Path) -> None:
    build([REPORTS], tmp_path / "graph", page=False)
    with pytest.raises(GraphError, match=f"its IRIs begin with {ID}, not with {SLASH}"):
        build([REPORTS], tmp_path / "graph", base=SLASH)


def test_fresh_makes_all_anew_under_another_base(own: tuple[Path, Path, str], tmp_path: Path) -> None:
    reports, folder, base = own
    build([reports], folder, fresh=True, page=False)
    assert_as_new(folder, reports, tmp_path / "same", base)
    build([reports], folder, base=ID, fresh=True, page=False)
    assert_as_new(folder, reports, tmp_path / "usual", ID)


RDF = """
@prefix place: <{base}place/> . @prefix kg: <https://w3id.org/civic-kg/ontology#> .
@prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
place:430400 a schema:AdministrativeArea ; kg:adcode "430400" ; rdfs:label "衡阳市"@zh , "{label}"@en ;
  rdfs:seeAlso [ rdfs:label "x" ] .
"""


def test_files_of_rdf_are_merged_and_judged_under_the_base(own: tuple[Path, Path, str], tmp_path: Path) -> None:
    reports, folder, base = own
    (reports / "other.ttl").write_text(RDF.format(base=base, label="Hengyang City"), encoding="utf-8")
    assert build([reports], folder, page=False).rejected == 0
    document = f"{base}document/other"
    assert ox.NamedNode(part_of(document, "node-0")) in {one.object for one in quads(folder)}
    assert "no violations" in run(folder, "validate").output
    (reports / "other.ttl").write_text(RDF.format(base=base, label="Elsewhere"), encoding="utf-8")
    assert build([reports], folder, page=False).rejected == 1
    row = json.loads((folder / "rejected.jsonl").read_text(encoding="utf-8"))
    assert (row["document"], row["activity"], row["against"]) == (document, f"{base}place/430400", ["hengyang"])
    assert "other.ttl says" in row["reasons"][0]["message"]
    assert_as_new(folder, reports, tmp_path / "anew", base)


def test_a_graph_of_another_base_is_merged_without_what_builds_make_anew(usual: Path, tmp_path: Path) -> None:
    """Its vocabulary and its derived edges are made again; what its documents say stays under its IRIs."""
    for name, base in (("usual", ID), ("own", "https://third.example.org/kg/")):
        folder = tmp_path / name
        build([REPORTS / "shaoyang.txt"], folder, base=base, page=False)
        exported = tmp_path / f"{name}.trig"
        exported.write_bytes((folder / "graph.trig").read_bytes())
        build([REPORTS / "hengyang.md", exported], tmp_path / f"merged-{name}", base=SLASH, page=False)
        with Graph.open(tmp_path / f"merged-{name}") as opened:
            graphs = [one.value for one in opened.store.named_graphs()]
            assert sorted(graphs) == sorted(
                [
                    f"{SLASH}vocabulary",
                    f"{SLASH}derived",
                    f"{SLASH}document/hengyang#graph",
                    f"{SLASH}document/{name}#graph",
                ]
            )
            said = {str(quad.predicate.value) for quad in _of(opened, f"{SLASH}document/{name}#graph")}
            assert f"{PREFIXES['kg']}measure" in said
            assert f"{PREFIXES['kg']}ran" not in said
            assert f"{PREFIXES['skos']}inScheme" not in said


def _of(opened: Graph, name: str) -> Iterator[ox.Quad]:
    return opened.store.quads_for_pattern(None, None, None, ox.NamedNode(name))
