"""A graph that is brought up to date is, byte for byte, the one that is made anew."""

from __future__ import annotations

import importlib
import random
import shutil
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.build import build, remove
from kg.graph import derive
from kg.locations import ontology_folder
from kg.store import OpenStore, count_stated, find_unmerged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DIRECTORY = importlib.import_module("kg.build.directory")
STORING = importlib.import_module("kg.build.storing")
FILES = ("graph.trig", "facts.csv", "rejected.jsonl", "manifest.json", "dataset.ttl", "pieces.json")
PLACES = ("衡阳市", "邵阳市", "株洲市", "湘潭市", "娄底市", "岳阳市", "常德市", "永州市")
SAID = (
    "2018年，{place}妇联举办“春风行动”，提供岗位{number}多个。",
    "2018年，{place}妇联联合{place}总工会培训妇女{number}名。",
    "2019年，{place}总工会将慰问困难职工{number}名。",
    "2018年，{place}妇联发放小额贷款{number}万元，关爱留守儿童{number}名。",
)
RDF = """
@prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://w3id.org/civic-kg/id/place/430400> a schema:AdministrativeArea ; rdfs:label "衡阳市"@zh , "{label}"@en .
"""


def report(place: str, number: int) -> str:
    sentences = "\n\n".join(said.format(place=place, number=number) for said in SAID)
    return f"{place}工作\n\n{sentences}\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for index, place in enumerate(PLACES):
        (folder / f"{index}.txt").write_text(report(place, 100 + index), encoding="utf-8")
    return folder


@pytest.fixture
def graph(reports: Path, tmp_path: Path) -> Path:
    build([reports], tmp_path / "graph", page=False)
    return tmp_path / "graph"


@pytest.fixture
def never_anew(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the graph is there, let a build fail that would write all of it anew."""
    assert graph.exists()
    monkeypatch.setattr(DIRECTORY, "store_anew", lambda *_: pytest.fail("all was written anew"))


def contents(graph: Path) -> Iterator[tuple[str, bytes | list[str]]]:
    """Yield what a graph directory holds: its files, and each quad of its store."""
    for name in FILES:
        yield name, (graph / name).read_bytes()
    with OpenStore(graph) as opened:
        yield "store", sorted(map(str, opened.store.quads_for_pattern(None, None, None, None)))
        yield "graphs", sorted(map(str, opened.store.named_graphs()))


def assert_as_new(graph: Path, reports: Path, folder: Path) -> None:
    """Hold a graph against one that is made anew of all reports."""
    build([reports], folder, fresh=True, page=False, jobs=1)
    for (name, found), (_, expected) in zip(contents(graph), contents(folder), strict=True):
        assert found == expected, f"{name} differs"


def changed(reports: Path, index: int, number: int) -> None:
    (reports / f"{index}.txt").write_text(report(PLACES[index], number), encoding="utf-8")


@pytest.mark.usefixtures("never_anew")
def test_one_changed_document_is_read_and_the_rest_is_taken_over(graph: Path, reports: Path) -> None:
    changed(reports, 3, 555)
    done = build([reports], graph, page=False)
    assert [document.identifier for document in done.documents if not document.reused] == ["3"]


@pytest.mark.usefixtures("never_anew")
def test_a_build_without_any_change_keeps_every_byte(graph: Path, reports: Path) -> None:
    before = list(contents(graph))
    build([reports], graph, page=False)
    assert list(contents(graph)) == before


def test_changing_adding_and_removing_gives_the_graph_that_a_fresh_build_gives(
    graph: Path, reports: Path, tmp_path: Path
) -> None:
    chance = random.Random(4)  # noqa: S311 - the same changes each time
    for step in range(3):
        for index in chance.sample(range(len(PLACES)), 2):
            path = reports / f"{index}.txt"
            if path.exists() and chance.random() < 0.5:
                path.unlink()
                remove([path.stem], graph, page=False)
            else:
                changed(reports, index, chance.randrange(20, 900))
        build([reports], graph, page=False)
        assert_as_new(graph, reports, tmp_path / f"new-{step}")
        with OpenStore(graph) as opened:
            assert list(find_unmerged(opened.store)) == []
            assert count_stated(opened.store) == opened.manifest["quads"]


def test_the_period_that_a_graph_covers_shrinks_with_what_told_it(graph: Path, reports: Path, tmp_path: Path) -> None:
    for number, said in enumerate(("1998年，衡阳市妇联培训妇女30名。", "2018年，衡阳市妇联培训妇女30名。")):
        (reports / "old.txt").write_text(f"衡阳市妇联工作\n\n{said}\n", encoding="utf-8")
        build([reports], graph, page=False)
        assert ("1998-01-01" in (graph / "dataset.ttl").read_text(encoding="utf-8")) is (number == 0)
        assert_as_new(graph, reports, tmp_path / f"new-{number}")


def test_an_edge_stays_while_another_document_bears_it_out(graph: Path, reports: Path, tmp_path: Path) -> None:
    (reports / "again.txt").write_text(report(PLACES[0], 777), encoding="utf-8")
    build([reports], graph, page=False)
    (reports / "0.txt").unlink()
    remove(["0"], graph, page=False)
    assert_as_new(graph, reports, tmp_path / "new")
    ran = ox.NamedNode("https://w3id.org/civic-kg/ontology#ran")
    with OpenStore(graph) as opened:
        subjects = {quad.subject.value for quad in opened.store.quads_for_pattern(None, ran, None, None)}  # type: ignore[union-attr]
    assert "https://w3id.org/civic-kg/id/organization/womens-federation-430400" in subjects


def test_a_triple_that_two_documents_say_stays_in_the_merge_when_one_is_changed(
    graph: Path, reports: Path, tmp_path: Path
) -> None:
    for label in ("Hengyang", "Hengyang City"):
        (reports / "place.ttl").write_text(RDF.replace("{label}", label), encoding="utf-8")
        build([reports], graph, page=False)
        assert_as_new(graph, reports, tmp_path / label)


def pages(graph: Path) -> list[bytes]:
    return [(graph / name).read_bytes() for name in ("graph.html", "drawn.txt")]


def read_anew(*_: object) -> None:
    pytest.fail("the page was drawn from the whole graph")


def test_a_page_of_a_graph_with_few_changes_is_the_one_that_is_drawn_anew(
    graph: Path, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([reports], graph)
    new = reports / "new.txt"
    steps: dict[str, Callable[[], object]] = {
        "figure": lambda: changed(reports, 3, 555),
        "addition": lambda: new.write_text("长沙市工作\n\n2018年，长沙市雨花协会培训妇女30名。\n", encoding="utf-8"),
        "another": lambda: new.write_text("长沙市工作\n\n2018年，湖南省雨花协会培训儿童30名。\n", encoding="utf-8"),
        "nothing": lambda: new.write_text("长沙市工作\n\n今天下雨。\n", encoding="utf-8"),
        "removal": lambda: (new.unlink(), remove(["new"], graph)),
        "removal of a place": lambda: ((reports / "0.txt").unlink(), remove(["0"], graph)),
    }
    for name, step in steps.items():
        with monkeypatch.context() as patch:
            patch.setattr("kg.visualize.contents._Reader._activities", read_anew)
            step()
            build([reports], graph)
        build([reports], tmp_path / name, fresh=True, jobs=1)
        assert pages(graph) == pages(tmp_path / name), name


def test_a_page_that_nothing_changed_for_is_not_drawn(
    graph: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([reports], graph)
    before = pages(graph)
    monkeypatch.setattr("kg.visualize.write_page", lambda *_, **__: pytest.fail("the page was drawn"))
    build([reports], graph)
    assert pages(graph) == before


def test_where_rdf_speaks_of_documents_the_page_is_drawn_from_the_whole_graph(
    graph: Path, reports: Path, tmp_path: Path
) -> None:
    """A file may say what a report's statement is about: to read the report alone would lose it."""
    with OpenStore(graph) as opened:
        predicate = ox.NamedNode("https://w3id.org/civic-kg/ontology#predicate")
        activity = min(str(q.subject) for q in opened.store.quads_for_pattern(None, predicate, None, None))
    for number in range(3):
        (reports / "more.nt").write_text(
            f'{activity} <https://w3id.org/civic-kg/ontology#distinction> "first of {number}" .\n', encoding="utf-8"
        )
        changed(reports, 5, 400 + number)
        build([reports], graph)
        build([reports], tmp_path / f"page-{number}", fresh=True, jobs=1)
        assert pages(graph) == pages(tmp_path / f"page-{number}")


@pytest.mark.parametrize("name", ["drawn.txt", "graph.html"])
def test_a_page_that_somebody_edited_is_drawn_anew(graph: Path, reports: Path, name: str) -> None:
    build([reports], graph)
    before = pages(graph)
    path = graph / name
    path.write_bytes(path.read_bytes().replace("妇联".encode(), "工会".encode()))
    build([reports], graph)
    assert pages(graph) == before


@pytest.mark.parametrize("name", ["graph.trig", "facts.csv"])
def test_a_file_that_somebody_edited_is_made_anew(graph: Path, reports: Path, tmp_path: Path, name: str) -> None:
    path = graph / name
    path.write_bytes(path.read_bytes().replace("妇联".encode(), "工会".encode()))
    build([reports], graph, page=False)
    assert_as_new(graph, reports, tmp_path / "new")


def test_without_an_index_all_is_made_anew(graph: Path, reports: Path, tmp_path: Path) -> None:
    (graph / "pieces.json").unlink()
    changed(reports, 1, 321)
    build([reports], graph, page=False)
    assert_as_new(graph, reports, tmp_path / "new")


def test_a_store_that_cannot_be_linked_is_written_anew(
    graph: Path, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(store: ox.Store, folder: Path) -> ox.Store:
        (folder / "store").mkdir()
        raise PermissionError

    monkeypatch.setattr(STORING, "branch_store", refuse)
    changed(reports, 4, 444)
    build([reports], graph, page=False)
    assert_as_new(graph, reports, tmp_path / "new")


def test_a_page_is_drawn_anew_only_if_something_changed(graph: Path, reports: Path, tmp_path: Path) -> None:
    page = graph / "graph.html"
    build([reports], graph)
    drawn = page.read_bytes()
    page.write_bytes(b"edited")
    build([reports], graph)
    assert page.read_bytes() == drawn
    changed(reports, 0, 999)
    build([reports], graph)
    build([reports], tmp_path / "new", fresh=True)
    assert page.read_bytes() == (tmp_path / "new" / "graph.html").read_bytes() != drawn


def test_who_reads_the_last_graph_goes_on_reading_it_unchanged(graph: Path, reports: Path) -> None:
    with OpenStore(graph) as reader:
        before = sorted(map(str, reader.store.quads_for_pattern(None, None, None, None)))
        for number in (411, 412, 413):
            changed(reports, 2, number)
            build([reports], graph, page=False)
        assert sorted(map(str, reader.store.quads_for_pattern(None, None, None, None))) == before


def test_other_rules_derive_all_edges_anew(graph: Path, reports: Path, tmp_path: Path) -> None:
    own = tmp_path / "ontology"
    shutil.copytree(ontology_folder(), own)
    rule = (own / "rules" / "ran.rq").read_text(encoding="utf-8")
    (own / "rules" / "ran.rq").write_text(rule.replace('"ongoing"', '"planned"'), encoding="utf-8")
    changed(reports, 5, 515)
    build([reports], graph, page=False)
    remove(["7"], graph, ontology=own, page=False)
    with OpenStore(graph) as opened:
        derived = ox.NamedNode("https://w3id.org/civic-kg/id/derived")
        found = {str(quad) for quad in opened.store.quads_for_pattern(None, None, None, derived)}
        assert found == set(map(str, derive(opened.store, own / "rules")))


CONTRADICTION = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <https://schema.org/> .
<https://w3id.org/civic-kg/id/organization/womens-federation-430400>
  rdfs:label "恒阳妇联"@zh ; schema:telephone "12338" .
"""


@pytest.mark.usefixtures("never_anew")
def test_what_a_file_may_say_changes_with_the_reports_that_it_contradicts(graph: Path, reports: Path) -> None:
    (reports / "others.ttl").write_text(CONTRADICTION, encoding="utf-8")
    assert (build([reports], graph, page=False).left_out, names(graph)) == (1, {"衡阳市妇联"})
    first = (reports / "0.txt").read_text(encoding="utf-8")
    (reports / "0.txt").unlink()
    remove(["0"], graph, page=False)
    assert names(graph) == {"恒阳妇联"}
    (reports / "0.txt").write_text(first, encoding="utf-8")
    done = build([reports], graph, page=False)
    assert (done.left_out, names(graph)) == (1, {"衡阳市妇联"})
    assert [document.identifier for document in done.documents if not document.reused] == ["0"]


def names(graph: Path) -> set[str]:
    """List the Chinese names of the women's federation of Hengyang."""
    subject = ox.NamedNode("https://w3id.org/civic-kg/id/organization/womens-federation-430400")
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    with OpenStore(graph) as opened:
        found = [quad.object for quad in opened.store.quads_for_pattern(subject, label, None, None)]
    return {term.value for term in found if isinstance(term, ox.Literal) and term.language == "zh"}


def test_a_file_that_contradicts_gives_the_graph_that_a_fresh_build_gives(
    graph: Path, reports: Path, tmp_path: Path
) -> None:
    (reports / "others.ttl").write_text(CONTRADICTION, encoding="utf-8")
    for step, number in enumerate((20, 30)):
        changed(reports, 0, number)
        build([reports], graph, page=False)
        assert_as_new(graph, reports, tmp_path / f"fresh-{step}")
    (reports / "0.txt").unlink()
    remove(["0"], graph, page=False)
    assert_as_new(graph, reports, tmp_path / "without")
