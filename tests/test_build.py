"""What a build promises: the same bytes, nothing lost, clear words for bad input."""

from __future__ import annotations

import importlib
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import Graph
from kg.build import build, remove
from kg.errors import GraphError, NotFoundError, ResourceError
from kg.namespaces import ID
from kg.query import facts, write_csv
from kg.store import OpenStore, find_unmerged, write_trig
from kg.table import Table

REPORTS = Path(__file__).parent.parent / "data" / "reports"
FIRST = "衡阳市妇联工作\n\n2018年，衡阳市妇联举办“春风行动”，提供岗位1200多个。\n"
SECOND = "株洲市总工会工作\n\n2019年，株洲市总工会慰问困难职工300名，发放慰问金45万元。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "first.txt").write_text(FIRST, encoding="utf-8")
    (reports / "second.txt").write_text(SECOND, encoding="utf-8")
    return reports


def bytes_of(graph: Path) -> dict[str, bytes]:
    return {
        name: (graph / name).read_bytes() for name in ("graph.trig", "facts.csv", "rejected.jsonl", "manifest.json")
    }


def documents_of(graph: Path) -> list[str]:
    manifest = json.loads((graph / "manifest.json").read_text(encoding="utf-8"))
    return [entry["identifier"] for entry in manifest["documents"]]


def test_building_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    once = bytes_of(tmp_path / "graph")
    report = build([folder], tmp_path / "graph", page=False)
    assert bytes_of(tmp_path / "graph") == once
    assert all(document.reused for document in report.documents)


def test_the_bytes_do_not_depend_on_the_folder_or_the_number_of_processes(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "one", page=False)
    shutil.copytree(folder, tmp_path / "elsewhere" / "copied")
    build([tmp_path / "elsewhere" / "copied"], tmp_path / "two", jobs=2, page=False)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


AGAIN = """
import sys
from kg.build import build
for graph in sys.argv[2:]:
    build([sys.argv[1]], graph, page=False, jobs=2, fresh=True)
"""


def test_one_process_makes_several_graphs_with_others_reading(folder: Path, tmp_path: Path) -> None:
    """A process that is forked lacks the threads of the first store; a store that is still open locks its folder."""
    graphs = [tmp_path / "one", tmp_path / "two", tmp_path / "one"]
    subprocess.run([sys.executable, "-c", AGAIN, folder, *graphs], check=True, timeout=120)
    assert bytes_of(graphs[0]) == bytes_of(graphs[1])


def test_reports_are_told_in_the_order_of_the_inputs_though_the_longest_is_read_first(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "third.txt").write_text(FIRST + SECOND * 20, encoding="utf-8")
    told: list[str] = []
    inputs = [folder / "first.txt", tmp_path / "missing.txt", folder / "third.txt", folder / "second.txt"]
    report = build(
        inputs, tmp_path / "graph", page=False, jobs=2, progress=lambda _number, _count, source: told.append(source)
    )
    assert [Path(source).name for source in told] == [one.name for one in inputs]
    assert [one.identifier for one in report.documents] == ["first", "third", "second"]
    assert len(report.failures) == 1


def test_a_partial_rebuild_equals_a_fresh_build(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    (folder / "second.txt").write_text(SECOND.replace("300", "500"), encoding="utf-8")
    report = build([folder], tmp_path / "graph", page=False)
    assert [document.reused for document in report.documents] == [True, False]
    build([folder], tmp_path / "fresh", page=False)
    assert bytes_of(tmp_path / "graph") == bytes_of(tmp_path / "fresh")


@pytest.mark.parametrize("in_memory", [0, 1_500])
def test_the_files_written_beside_the_store_are_what_the_store_says(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    monkeypatch.setattr(importlib.import_module("kg.build.storing"), "LARGEST_IN_MEMORY", in_memory)
    (folder / "others.ttl").write_text(OTHERS, encoding="utf-8")
    build([folder], tmp_path / "graph", page=False)
    trig, table = io.BytesIO(), io.StringIO()
    with OpenStore(tmp_path / "graph") as graph:
        write_trig(graph.store, trig)
        write_csv(facts(graph.store), table)
        assert not list(find_unmerged(graph.store))
    assert (tmp_path / "graph" / "graph.trig").read_bytes() == trig.getvalue()
    assert (tmp_path / "graph" / "facts.csv").read_text(encoding="utf-8") == table.getvalue()


def test_a_build_keeps_the_documents_that_it_does_not_name(folder: Path, tmp_path: Path) -> None:
    build([folder / "first.txt"], tmp_path / "graph", page=False)
    report = build([folder / "second.txt"], tmp_path / "graph", page=False)
    assert (report.kept, documents_of(tmp_path / "graph")) == (1, ["first", "second"])


def test_a_fresh_build_leaves_out_earlier_documents(folder: Path, tmp_path: Path) -> None:
    build([folder / "first.txt"], tmp_path / "graph", page=False)
    build([folder / "second.txt"], tmp_path / "graph", fresh=True, page=False)
    assert documents_of(tmp_path / "graph") == ["second"]


def test_two_inputs_of_one_name_both_enter(folder: Path, tmp_path: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "first.txt").write_text(SECOND, encoding="utf-8")
    build([folder], tmp_path / "graph", page=False)
    assert len(documents_of(tmp_path / "graph")) == 3


def test_removing_a_document_equals_never_having_read_it(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    assert remove(["second"], tmp_path / "graph", page=False) == ["second"]
    build([folder / "first.txt"], tmp_path / "one", page=False)
    assert bytes_of(tmp_path / "graph") == bytes_of(tmp_path / "one")


def test_removing_an_unknown_document_names_those_that_are_called_alike(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    with pytest.raises(NotFoundError, match="no document 'fist'; the nearest are first, second"):
        remove(["fist"], tmp_path / "graph", page=False)


def test_a_damaged_graph_is_not_built_over_unless_told_to(folder: Path, tmp_path: Path) -> None:
    build([folder / "first.txt"], tmp_path / "graph", page=False)
    shutil.rmtree(tmp_path / "graph" / "store")
    with pytest.raises(GraphError, match="--fresh"):
        build([folder / "second.txt"], tmp_path / "graph", page=False)
    assert documents_of(tmp_path / "graph") == ["first"]
    build([folder / "second.txt"], tmp_path / "graph", fresh=True, page=False)
    assert documents_of(tmp_path / "graph") == ["second"]


def test_what_was_rejected_is_told_again_by_a_build_that_takes_the_document_over(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    document = "https://w3id.org/civic-kg/id/document/first"
    row = json.dumps({"document": document, "reasons": []}) + "\n"
    (tmp_path / "graph" / "rejected.jsonl").write_text(row, encoding="utf-8")
    build([folder / "second.txt"], tmp_path / "graph", page=False)
    assert (tmp_path / "graph" / "rejected.jsonl").read_text(encoding="utf-8") == row


OTHERS = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix place: <https://w3id.org/civic-kg/id/place/> .
<https://w3id.org/civic-kg/id/organization/womens-federation-430400> a org:FormalOrganization ;
  rdfs:label "衡阳市妇联"@zh ; rdfs:seeAlso <https://example.org/hengyang> .
"""


def test_rdf_files_are_merged_as_documents_of_their_own(folder: Path, tmp_path: Path) -> None:
    (folder / "others.ttl").write_text(OTHERS, encoding="utf-8")
    report = build([folder], tmp_path / "graph", page=False)
    assert documents_of(tmp_path / "graph") == ["first", "others", "second"]
    assert (report.failures, report.barren) == ((), ())
    with Graph.open(tmp_path / "graph") as graph:
        answer = graph.query(
            "SELECT ?page ?predicate { ?a schema:agent ?b ; kg:predicate ?predicate . ?b rdfs:seeAlso ?page }"
        )
        assert isinstance(answer, Table)
        assert answer.rows == (("https://example.org/hengyang", "举办"), ("https://example.org/hengyang", "提供"))
        assert graph.documents().column("document") == ["first", "others", "second"]
        assert [one for one in graph.validate() if one.severity == "Violation"] == []
    assert build([folder], tmp_path / "graph", page=False).documents[1].reused
    remove(["others"], tmp_path / "graph", page=False)
    build([folder / "first.txt", folder / "second.txt"], tmp_path / "without", page=False)
    assert bytes_of(tmp_path / "graph") == bytes_of(tmp_path / "without")


HEAD = """
@prefix kg: <https://w3id.org/civic-kg/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix schema: <https://schema.org/> .
@prefix organization: <https://w3id.org/civic-kg/id/organization/> .
"""
WOMEN = "organization:womens-federation-430400"


def contradictions(graph: Path) -> str:
    """Contradict a name, a status and a value that the reports of a graph state, and say two things more."""
    with OpenStore(graph) as opened:
        rows = [row for row in facts(opened.store) if row.value is not None]
    return (
        f'{HEAD} {WOMEN} rdfs:label "恒阳妇联"@zh ; schema:telephone "12338" ; rdfs:seeAlso <https://example.org/a> .'
        f' <https://w3id.org/civic-kg/id/activity/{rows[0].activity}> kg:status "planned" .'
        f" <https://w3id.org/civic-kg/id/measure/{rows[0].fact}> schema:value 99 ."
    )


def rejected_of(graph: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (graph / "rejected.jsonl").read_text(encoding="utf-8").splitlines()]


def test_an_rdf_file_cannot_change_what_a_report_says(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    before = (tmp_path / "graph" / "facts.csv").read_bytes()
    (tmp_path / "others.ttl").write_text(contradictions(tmp_path / "graph"), encoding="utf-8")
    report = build([tmp_path / "others.ttl"], tmp_path / "graph", page=False)
    assert (report.rejected, report.left_out) == (3, 3)
    assert (tmp_path / "graph" / "facts.csv").read_bytes() == before
    rows = rejected_of(tmp_path / "graph")
    assert {(str(row["source"]), *row["against"]) for row in rows} == {("others.ttl", "first")}  # type: ignore[misc]
    told = sorted(str(row["left_out"]).split()[1].rpartition("/")[2] for row in rows)
    assert told == ["ontology#status>", "rdf-schema#label>", "value>"]
    with Graph.open(tmp_path / "graph") as graph:
        answer = graph.query(
            f"SELECT ?phone (COUNT(?name) AS ?names) {{ {WOMEN} schema:telephone ?phone ; rdfs:label ?name"
            " FILTER (LANG(?name) = 'zh') } GROUP BY ?phone"
        )
        assert isinstance(answer, Table)
        assert answer.rows == (("12338", 1),)
        assert [one for one in graph.validate() if one.severity == "Violation"] == []


def test_a_status_of_what_is_no_activity_is_kept_and_not_drawn(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "others.ttl").write_text(
        "<https://example.org/bill> <https://w3id.org/civic-kg/ontology#status> <https://example.org/passed> .\n",
        encoding="utf-8",
    )
    graph = tmp_path / "graph"
    for inputs in ([folder, tmp_path / "others.ttl"], [tmp_path / "others.ttl"]):
        assert build(inputs, graph).failures == ()
        assert "example.org/bill" in (graph / "graph.trig").read_text(encoding="utf-8")
        assert "example.org/bill" not in (graph / "graph.html").read_text(encoding="utf-8")
        assert "example.org/bill" not in (graph / "facts.csv").read_text(encoding="utf-8")


def test_what_an_rdf_file_may_say_does_not_depend_on_the_order_of_builds(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    others = tmp_path / "others.ttl"
    others.write_text(contradictions(tmp_path / "graph"), encoding="utf-8")
    build([others], tmp_path / "first", page=False)
    assert rejected_of(tmp_path / "first") == []
    build([folder], tmp_path / "first", page=False)
    build([others], tmp_path / "graph", page=False)
    build([folder, others], tmp_path / "fresh", page=False)
    assert bytes_of(tmp_path / "graph") == bytes_of(tmp_path / "fresh") == bytes_of(tmp_path / "first")
    remove(["first"], tmp_path / "graph", page=False)
    build([folder / "second.txt", others], tmp_path / "without", page=False)
    assert bytes_of(tmp_path / "graph") == bytes_of(tmp_path / "without")
    assert rejected_of(tmp_path / "graph") == []


def test_one_bad_activity_of_an_rdf_file_takes_nothing_else_with_it(tmp_path: Path) -> None:
    sound = f'{WOMEN} a org:FormalOrganization ; rdfs:label "衡阳市妇联"@zh ; schema:telephone "12338" .'
    bad = f' <https://example.org/doing> a kg:Activity ; schema:agent {WOMEN} ; kg:status "reported" .'
    (tmp_path / "others.ttl").write_text(HEAD + sound + bad, encoding="utf-8")
    report = build([tmp_path / "others.ttl"], tmp_path / "graph", page=False)
    assert (report.rejected, report.left_out) == (1, 3)
    (row,) = rejected_of(tmp_path / "graph")
    assert (row["activity"], row["triples"], row["source"]) == ("https://example.org/doing", 3, "others.ttl")
    (tmp_path / "others.ttl").write_text(HEAD + sound, encoding="utf-8")
    build([tmp_path / "others.ttl"], tmp_path / "sound", page=False)
    told = [
        [line for line in (tmp_path / name / "graph.trig").read_text(encoding="utf-8").splitlines() if "12338" in line]
        for name in ("graph", "sound")
    ]
    assert told[0] == told[1] != []


@pytest.mark.parametrize("base", [None, "https://data.example.org/kg/"])
def test_what_an_rdf_file_refers_to_by_a_code_is_described_as_in_reports(tmp_path: Path, base: str | None) -> None:
    """A body whose place the file does not describe refers to something: the places are known by their codes."""
    start = base or ID
    own, place = "<https://example.org/body>", f"<{start}place/430400>"
    above = f"<{start}organization/womens-federation-430400>"
    said = f'{own} a org:FormalOrganization ; rdfs:label "某协会"@zh ; kg:jurisdiction {place} '
    others = tmp_path / "others.ttl"
    others.write_text(HEAD + said + f"; org:subOrganizationOf {above} ; rdfs:seeAlso <{start}place/430500> .", "utf-8")
    assert build([others], tmp_path / "graph", base=base, page=False).rejected == 0
    with Graph.open(tmp_path / "graph") as graph:
        found = graph.query(f"SELECT ?label {{ {own} kg:jurisdiction/rdfs:label ?label FILTER (LANG(?label) = 'zh') }}")
        assert found.rows == (("衡阳市",),)
        assert graph.validate() == ()
        assert graph.show("湖南省").iri == f"{start}place/430000"
        assert not graph.query(f"ASK {{ <{start}place/430500> a ?class }}").rows[0][0]
    others.write_text(HEAD + said.replace("430400", "439900") + ".", encoding="utf-8")
    assert build([others], tmp_path / "graph", page=False).rejected == 1


def test_what_two_inputs_say_alike_is_counted_once(folder: Path, tmp_path: Path) -> None:
    once = build([folder], tmp_path / "graph", page=False)
    again = tmp_path / "again.trig"
    shutil.copy(tmp_path / "graph" / "graph.trig", again)
    twice = build([folder, again], tmp_path / "graph", page=False)
    assert (twice.statements, twice.measures) == (once.statements, once.measures)
    assert twice.rejected == 0
    assert {one.identifier: one.statements for one in twice.documents}["again"] == 0
    alone = build([again], tmp_path / "alone", page=False)
    assert (alone.statements, alone.measures) == (once.statements, once.measures)


def test_a_folder_of_rdf_files_alone_is_built(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "others.ttl").write_text(OTHERS, encoding="utf-8")
    assert build([tmp_path / "data"], tmp_path / "graph", page=False).failures == ()
    assert documents_of(tmp_path / "graph") == ["others"]


def test_the_export_of_a_graph_brings_its_facts_into_another(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "one", page=False)
    shutil.copy(tmp_path / "one" / "graph.trig", tmp_path / "one.trig")
    build([tmp_path / "one.trig"], tmp_path / "two", page=False)
    assert (tmp_path / "one" / "facts.csv").read_bytes() == (tmp_path / "two" / "facts.csv").read_bytes()


def test_an_rdf_file_that_is_not_well_formed_is_named_and_the_others_are_built(folder: Path, tmp_path: Path) -> None:
    (folder / "others.ttl").write_text("@prefix : <urn:x:> .\n:a :b", encoding="utf-8")
    report = build([folder], tmp_path / "graph", page=False)
    assert ["others.ttl" in str(failure) for failure in report.failures] == [True]
    assert documents_of(tmp_path / "graph") == ["first", "second"]


def test_a_statement_in_a_place_that_there_is_not_is_rejected(folder: Path, tmp_path: Path) -> None:
    (folder / "others.ttl").write_text(
        OTHERS + 'place:439999 a <https://schema.org/AdministrativeArea> ; rdfs:label "无此市"@zh ;'
        ' <https://w3id.org/civic-kg/ontology#adcode> "439999" .',
        encoding="utf-8",
    )
    assert build([folder], tmp_path / "graph", page=False).rejected == 1
    assert "place-adcode-exists" in (tmp_path / "graph" / "rejected.jsonl").read_text(encoding="utf-8")


def test_the_licence_is_kept_by_later_builds(folder: Path, tmp_path: Path) -> None:
    licence = "https://creativecommons.org/publicdomain/zero/1.0/"
    build([folder / "first.txt"], tmp_path / "graph", licence=licence, page=False)
    build([folder / "second.txt"], tmp_path / "graph", page=False)
    assert f"<{licence}>" in (tmp_path / "graph" / "dataset.ttl").read_text(encoding="utf-8")
    with pytest.raises(ResourceError, match="expected an IRI"):
        build([folder], tmp_path / "graph", licence="CC0 please", page=False)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("CC0-1.0", "dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/>"),
        ("转载须注明出处", 'dcterms:rights "转载须注明出处"'),
        ("urn:a b", 'dcterms:rights "urn:a b"'),
    ],
)
def test_the_licence_of_a_report_reaches_the_graph(tmp_path: Path, stated: str, said: str) -> None:
    (tmp_path / "first.md").write_text(f"---\nlicense: {stated}\n---\n{FIRST}", encoding="utf-8")
    build([tmp_path / "first.md"], tmp_path / "graph", page=False)
    assert said in (tmp_path / "graph" / "graph.trig").read_text(encoding="utf-8")
    assert said in (tmp_path / "graph" / "dataset.ttl").read_text(encoding="utf-8")


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 20,
    "blank.html": b"<html><head><title>x</title></head><body><script>1</script></body></html>",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_named_and_the_others_are_built(folder: Path, tmp_path: Path, name: str) -> None:
    (folder / name).write_bytes(BAD[name])
    report = build([folder], tmp_path / "graph", page=False)
    assert len(report.failures) == 1
    assert name in str(report.failures[0])
    assert documents_of(tmp_path / "graph") == ["first", "second"]


def test_a_missing_path_is_a_failure_and_the_others_are_built(folder: Path, tmp_path: Path) -> None:
    report = build([folder, folder / "missing.txt"], tmp_path / "graph", page=False)
    assert ["missing.txt" in str(failure) for failure in report.failures] == [True]
    assert report.statements > 0


def test_a_document_that_breaks_later_stays_as_it_was(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    before = (tmp_path / "graph" / "facts.csv").read_bytes()
    (folder / "second.txt").write_bytes(b"")
    report = build([folder], tmp_path / "graph", page=False)
    assert len(report.failures) == 1
    assert (tmp_path / "graph" / "facts.csv").read_bytes() == before


def test_when_nothing_can_be_read_the_last_graph_is_untouched(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph", page=False)
    before = bytes_of(tmp_path / "graph")
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(GraphError, match=r"empty\.txt"):
        build([tmp_path / "empty.txt"], tmp_path / "graph", page=False)
    assert bytes_of(tmp_path / "graph") == before


def test_a_document_without_a_statement_is_built_and_noted(tmp_path: Path) -> None:
    (tmp_path / "poem.txt").write_text("床前明月光\n疑是地上霜\n", encoding="utf-8")
    report = build([tmp_path / "poem.txt"], tmp_path / "graph", page=False)
    assert any("no statement" in note for note in report.documents[0].notes)


def test_a_huge_single_line_is_read_whole(tmp_path: Path) -> None:
    line = "2018年，衡阳市妇联举办培训班12期，培训妇女3000人。" * 800
    (tmp_path / "huge.txt").write_text("衡阳市妇联工作\n\n" + line, encoding="utf-8")
    report = build([tmp_path / "huge.txt"], tmp_path / "graph", page=False)
    assert report.measures == 1600


def test_a_folder_that_is_no_ontology_is_refused_by_name(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="reports"):
        build([folder], tmp_path / "graph", ontology=folder, page=False)


def test_the_sample_reports_build_without_rejections(tmp_path: Path) -> None:
    report = build([REPORTS], tmp_path / "graph", page=False)
    assert (report.failures, report.rejected) == ((), 0)
    assert report.measures >= 200


def test_an_ontology_of_the_users_own_teaches_a_programme(folder: Path, tmp_path: Path) -> None:
    ontology = tmp_path / "ontology"
    shutil.copytree(Path(__file__).parent.parent / "ontology", ontology)
    with (ontology / "vocabulary" / "programmes.ttl").open("a", encoding="utf-8") as file:
        file.write(
            "\nprogramme:guihua-kaifang a kg:Programme, skos:Concept ;"
            '\n  skos:inScheme <https://w3id.org/civic-kg/vocabulary/programme> ; skos:notation "guihua-kaifang" ;'
            '\n  skos:prefLabel "桂花开放季"@zh, "Osmanthus season"@en .\n'
        )
    (folder / "first.txt").write_text(
        "衡阳市妇联工作\n\n2018年，市妇联实施桂花开放季，惠及妇女300名。\n", encoding="utf-8"
    )
    build([folder], tmp_path / "graph", ontology=ontology, page=False)
    assert "guihua-kaifang" in (tmp_path / "graph" / "graph.trig").read_text(encoding="utf-8")
