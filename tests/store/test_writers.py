"""Files of RDF are the same bytes for the same quads, and say all of them."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from kg.namespaces import ID, PREFIXES
from kg.store import WRITERS, amend_trig, to_nquads, trig_of_nquads
from kg.store.jsonld import jsonld_lines, published_context
from kg.store.trig import trig_lines

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from kg.store.trig import GraphName

RDFLIB_NAMES = {"trig": "trig", "nq": "nquads", "jsonld": "json-ld", "ttl": "turtle", "nt": "nt", "rdfxml": "xml"}

NASTY = [
    "",
    "岗位",
    'a "quote"',
    "back\\slash",
    "two\nlines",
    'ends with "\n"',
    "\ttab",
    "\r",
    "\x01",
    "\u2028",
    '"""',
    "\\u4e00",
    "😀",
    "\ufeffmark",
]
LOCALS = ["place/430400", "document/湖南-2019#graph", "document/a%20b", "activity/5f2c", "a.b", "x/..", "a/.hidden", ""]
IRIS = [
    *(ID + local for local in LOCALS),
    PREFIXES["schema"] + "agent",
    PREFIXES["kg"] + "Activity",
    PREFIXES["xsd"] + "date",
    PREFIXES["unit"] + "person-time",
    PREFIXES["place"] + "430400.",
    PREFIXES["programme"] + "春风行动",
    "https://example.org/?a=b#c",
    "urn:x:y",
]


def group_quads(quads: Iterable[ox.Quad]) -> Iterator[tuple[GraphName, list[ox.Quad]]]:
    """Group quads by graph, the default graph first, then by IRI."""
    graphs: dict[GraphName, list[ox.Quad]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, []).append(quad)
    for name in sorted(graphs, key=lambda name: "" if isinstance(name, ox.DefaultGraph) else name.value):
        yield name, graphs[name]


def named() -> st.SearchStrategy[ox.NamedNode]:
    return st.sampled_from(IRIS).map(ox.NamedNode)


def literals() -> st.SearchStrategy[ox.Literal]:
    words = st.one_of(st.sampled_from(NASTY), st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
    typed = st.sampled_from(
        [
            ("13000", "integer"),
            ("+5", "integer"),
            ("7.30", "decimal"),
            ("7.", "decimal"),
            ("true", "boolean"),
            ("1", "boolean"),
            ("2018-01-01", "date"),
            ("1e3", "double"),
            ("not a number", "integer"),
        ]
    ).map(lambda pair: ox.Literal(pair[0], datatype=ox.NamedNode(PREFIXES["xsd"] + pair[1])))
    return st.one_of(
        words.map(ox.Literal),
        words.map(lambda word: ox.Literal(word, language="zh")),
        typed,
    )


def quads() -> st.SearchStrategy[list[ox.Quad]]:
    graphs = st.one_of(named(), st.just(ox.DefaultGraph()))
    blanks = st.sampled_from("abc").map(ox.BlankNode)
    return st.lists(st.builds(ox.Quad, st.one_of(named(), blanks), named(), st.one_of(named(), literals()), graphs))


def canonical(some: list[ox.Quad]) -> set[str]:
    """Compare up to the names of blank nodes, graph by graph."""
    found = set()
    for name, of_graph in group_quads(some):
        dataset = ox.Dataset(of_graph)
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        found |= {f"{name} {line}" for line in str(dataset).splitlines()}
    return found


@settings(deadline=None)
@given(quads())
def test_trig_is_read_back_as_the_same_quads(some: list[ox.Quad]) -> None:
    text = "".join(trig_lines(group_quads(some)))
    back = list(ox.parse(text, ox.RdfFormat.TRIG))
    assert canonical(back) == canonical(some)


@settings(deadline=None)
@given(quads(), st.randoms())
def test_trig_does_not_depend_on_the_order_of_quads(some: list[ox.Quad], chance: random.Random) -> None:
    other = list(some)
    chance.shuffle(other)
    assert "".join(trig_lines(group_quads(some))) == "".join(trig_lines(group_quads(other)))


@pytest.fixture
def store() -> ox.Store:
    """A store with an example of most things, blank nodes among them."""
    store = ox.Store()
    store.load(
        f"""
        PREFIX : <https://example.org/> PREFIX schema: <{PREFIXES["schema"]}> PREFIX kg: <{PREFIXES["kg"]}>
        GRAPH <{ID}document/hunan-2019#graph> {{
            <{ID}activity/5f2c> a kg:Activity ; schema:object "岗位" ; schema:startTime "2018-01-01" .
            <{ID}place/430400> schema:name "衡阳市"@zh .
            _:x :of _:y . _:y :value 13000 , 7.3 , true ; :text "two\\nlines" .
        }}
        GRAPH <{ID}document/hubei-2019#graph> {{ <{ID}place/430400> schema:name "衡阳市"@zh . [] :of [] . }}
        GRAPH <{ID}derived> {{ <{ID}organization/womens-federation-430400> kg:ran <{ID}programme/chunfeng-xingdong> }}
        """,
        ox.RdfFormat.TRIG,
    )
    return store


def written(store: ox.Store, name: str) -> bytes:
    output = io.BytesIO()
    WRITERS[name].write(store, output)
    return output.getvalue()


@pytest.mark.parametrize("name", WRITERS)
def test_a_file_is_read_back_by_rdflib_as_the_same_graph(store: ox.Store, name: str) -> None:
    content = written(store, name)
    if WRITERS[name].keeps_graphs:
        dataset = Dataset()
        dataset.parse(data=content, format=RDFLIB_NAMES[name])
        expected = Dataset()
        expected.parse(data=store.dump(format=ox.RdfFormat.N_QUADS), format="nquads")
        names = {graph.identifier for graph in expected.graphs()}
        assert {graph.identifier for graph in dataset.graphs()} == names
        for graph in names:
            assert isomorphic(dataset.graph(graph), expected.graph(graph))
    else:
        lines = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in store)
        assert isomorphic(
            Graph().parse(data=content, format=RDFLIB_NAMES[name]), Graph().parse(data=lines, format="turtle")
        )


@pytest.mark.parametrize("name", WRITERS)
def test_a_file_is_the_same_whatever_the_order_of_loading(store: ox.Store, name: str) -> None:
    other = ox.Store()
    for quad in reversed(list(store)):
        other.add(quad)
    assert written(store, name) == written(other, name)


def test_trig_is_written_to_be_read(store: ox.Store) -> None:
    text = written(store, "trig").decode()
    assert (
        """GRAPH <document/hunan-2019#graph> {
    <activity/5f2c> a kg:Activity ;
        schema:object "岗位" ;
        schema:startTime "2018-01-01" .
"""
        in text
    )
    assert '\n    place:430400 schema:name "衡阳市"@zh .\n' in text
    assert "7.3 , true" in text or "13000 , 7.3 , true" in text


def test_json_ld_reads_like_json(store: ox.Store) -> None:
    content = json.loads(written(store, "jsonld"))
    nodes = {node["@id"]: node for graph in content["@graph"] for node in graph["@graph"]}
    activity = nodes[ID + "activity/5f2c"]
    assert (activity["@type"], activity["object"]) == ("Activity", "岗位")
    assert activity["startTime"] == {"@value": "2018-01-01"}, "the example has no date, but a string"
    assert "ran" in nodes[ID + "organization/womens-federation-430400"]


@settings(deadline=None)
@given(quads())
def test_json_ld_is_read_back_as_the_same_quads(some: list[ox.Quad]) -> None:
    named = [quad for quad in some if not isinstance(quad.graph_name, ox.DefaultGraph)]
    text = "".join(jsonld_lines(group_quads(named), published_context()))
    back = list(ox.parse(text, ox.RdfFormat.JSON_LD))
    assert canonical(back) == canonical(named)


def test_every_format_has_a_suffix_of_its_own_and_a_summary() -> None:
    assert len({writer.suffix for writer in WRITERS.values()}) == len(WRITERS)
    assert all(writer.summary for writer in WRITERS.values())


GRAPH = ox.NamedNode(ID + "graph/derived")


def triples(values: st.SearchStrategy[ox.NamedNode | ox.Literal | ox.BlankNode]) -> st.SearchStrategy[list[ox.Quad]]:
    return st.lists(st.builds(ox.Quad, named(), named(), values, st.just(GRAPH)))


def amended(before: list[ox.Quad], after: list[ox.Quad], more: list[ox.NamedNode]) -> tuple[bytes | None, bytes]:
    """Amend the text of a graph by the subjects that differ and some that do not; beside what it should be."""
    subjects = {quad.subject for quad in set(before) ^ set(after)} | set(more)
    text = to_nquads(quad for quad in after if quad.subject in subjects)
    iris = sorted(subject.value for subject in subjects if isinstance(subject, ox.NamedNode))
    earlier = trig_of_nquads(GRAPH.value, to_nquads(before))
    return amend_trig(earlier, GRAPH.value, iris, text), trig_of_nquads(GRAPH.value, to_nquads(after))


@settings(deadline=None)
@given(before=triples(named()), after=triples(named()), more=st.lists(named()))
def test_a_graph_of_edges_is_amended_to_what_it_would_be_written_as(
    before: list[ox.Quad], after: list[ox.Quad], more: list[ox.NamedNode]
) -> None:
    found, expected = amended(before, after, more)
    assert found == expected


@pytest.mark.parametrize("value", [ox.BlankNode("a"), ox.Literal("two\nlines")])
def test_blank_nodes_and_long_strings_are_not_amended(value: ox.BlankNode | ox.Literal) -> None:
    edge = ox.Quad(ox.NamedNode(IRIS[0]), ox.NamedNode(IRIS[-1]), value, GRAPH)
    assert amended([edge], [], []) == (None, trig_of_nquads(GRAPH.value, b""))
    assert amended([], [edge], [])[0] is None


@settings(deadline=None)
@given(
    before=triples(st.one_of(named(), literals(), st.just(ox.BlankNode("a")))),
    after=triples(st.one_of(named(), literals(), st.just(ox.BlankNode("a")))),
)
def test_a_graph_that_cannot_be_amended_safely_is_not_amended(before: list[ox.Quad], after: list[ox.Quad]) -> None:
    found, expected = amended(before, after, [])
    assert found in (None, expected)
