"""What it costs to store, open and ask a graph, beside plain pyoxigraph and rdflib on the same quads in the same run.

Run: ``python benchmarks/store.py [DOCUMENTS] [STATEMENTS]`` (100 documents of 100 statements by default; 870 of 100
make five million quads). Prints, in this order:

1. from statements to stored quads, as a ratio to pyoxigraph's bulk loader alone on the same stored quads;
2. a whole graph directory in a process of its own: seconds, its greatest memory, the size on disk;
3. opening it, and every named question; a question about all places beside the same query by plain pyoxigraph on
   the named graphs alone, which is a store without our default graph;
4. loading and the same counts with rdflib's own store, for the first 20 documents only: it is two orders slower.

Seconds are of the wall; on a shared machine compare the CPU seconds beside them.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib
from synthetic import resolutions

from kg.build import Knowledge, Outcome, to_nquads, write_directory
from kg.graph import Run, ontology_quads, to_quads
from kg.locations import ontology_folder
from kg.namespaces import PREFIXES
from kg.open import Graph
from kg.query.questions import to_terms
from kg.query.sparql import bind
from kg.store import merged, replace_directory, stated_quads, write_store

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN = Run.of("0.1.0", "0" * 64, ["1" * 64])
NARROW = {
    "places-of-programme": {"programme": "春风行动"},
    "programme-graph": {"programme": "春风行动"},
    "organization": {"organization": "衡水市妇联"},
    "partners": {"organization": "衡水市妇联"},
    "statements": {"document": "synthetic-000007"},
    "plans": {"place": "衡水市", "year": "2012"},
    "jobs-provided": {"place": "衡水市"},
    "trained": {"place": "衡水市"},
    "loans": {"place": "衡水市"},
    "found-work": {"place": "衡水市"},
    "groups-served": {"place": "衡水市"},
    "growth": {"place": "衡水市"},
    "reaching-group": {"group": "农村留守儿童", "place": "衡水市"},
    "biggest": {"place": "衡水市"},
    "planned-and-done": {"organization": "衡水市妇联"},
    "plans-kept": {"organization": "衡水市妇联"},
    "distinctions": {"place": "衡水市"},
    "best-connected": {"place": "衡水市"},
    "programmes": {"place": "衡水市"},
    "places": {"place": "衡水市"},
    "totals": {"place": "衡水市"},
}
"""Questions about one place, organization, programme or document."""
WIDE = ("totals", "programmes", "places", "groups-served", "best-connected", "told-twice", "unknown-names", "documents")
"""Questions that read the whole graph."""


@contextlib.contextmanager
def timed(what: str) -> Iterator[dict[str, float]]:
    """Print wall and CPU seconds of a piece of work."""
    found: dict[str, float] = {}
    wall, processor = time.perf_counter(), time.process_time()
    yield found
    found["wall"], found["cpu"] = time.perf_counter() - wall, time.process_time() - processor
    print(f"{what}: {found['wall']:.2f} s ({found['cpu']:.2f} s of CPU)", flush=True)


def quads_of(documents: int, statements: int) -> Iterator[ox.Quad]:
    """Yield the quads of the synthetic reports."""
    for resolution in resolutions(documents, statements):
        yield from to_quads(resolution, RUN)


def loading(folder: Path, documents: int, statements: int) -> None:
    """Compare the way from statements to stored quads with the bulk loader alone."""
    ready = list(resolutions(documents, statements))
    (folder / "ours").mkdir()
    with timed("statements to stored quads") as ours:
        store = write_store(folder / "ours", (quad for one in ready for quad in to_quads(one, RUN)))
    stored = len(store)
    del store
    same = list(merged(quad for one in ready for quad in to_quads(one, RUN)))
    with timed("pyoxigraph's bulk loader alone on the same quads") as plain:
        alone = ox.Store(os.fspath(folder / "plain"))
        alone.bulk_extend(same)
        alone.flush()
    print(
        f"{stored} quads stored; speed as a share of the bulk loader's: "
        f"{plain['wall'] / ours['wall']:.2f} by the wall, {plain['cpu'] / ours['cpu']:.2f} by CPU"
    )


def build(folder: Path, documents: int, statements: int) -> None:
    """Write a graph directory as ``kg build`` does once the documents are read; prints its greatest memory."""
    ontology = ontology_folder()
    vocabulary = tuple(ontology_quads(ontology))
    outcomes = [
        Outcome(
            {
                "identifier": one.document.identifier, "source": one.document.source, "sha256": one.document.sha256,
                "title": one.document.title, "version": RUN.version, "ontology": RUN.ontology_sha256,
                "statements": len(one.statements), "measures": 0, "rejected": 0, "coverage": {}, "notes": [],
            },
            to_nquads(to_quads(one, RUN)),
        )
        for one in resolutions(documents, statements)
    ]  # fmt: skip
    knowledge = Knowledge(RUN.version, RUN.ontology_sha256, ontology / "rules", vocabulary)
    with replace_directory(folder) as staging:
        write_directory(staging, knowledge, outcomes, None, page=False)
    print(json.dumps({"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2}))


def asking(folder: Path, beside: Path) -> None:
    """Open the graph, ask every question, and compare those that read all of it with plain pyoxigraph."""
    with timed("open"):
        graph = Graph.open(folder)
    slowest = ("", 0.0)
    for name, values in NARROW.items():
        graph.query(name, timeout=None, **values)
        start = time.perf_counter()
        answer = graph.query(name, timeout=None, **values)
        seconds = time.perf_counter() - start
        slowest = max(slowest, (name, seconds), key=lambda pair: pair[1])
        print(f"  {name} {values}: {seconds * 1000:.0f} ms, {len(answer)} rows", flush=True)
    print(f"the slowest narrow question: {slowest[0]}, {slowest[1] * 1000:.0f} ms")
    with timed("plain pyoxigraph loads the named graphs alone"):
        plain = ox.Store(os.fspath(beside))
        plain.bulk_extend(stated_quads(graph.store))
        plain.flush()
    total = [0.0, 0.0]
    for name in WIDE:
        question = graph.questions[name]
        text = bind(question.query, to_terms(graph.store, question, {}))
        seconds: tuple[list[float], list[float]] = ([], [])
        for _ in range(2):
            start = time.perf_counter()
            answer = graph.query(name, timeout=None, limit=None)
            seconds[0].append(time.perf_counter() - start)
            start = time.perf_counter()
            list(plain.query(text, prefixes=PREFIXES, use_default_graph_as_union=True))  # type: ignore[arg-type]
            seconds[1].append(time.perf_counter() - start)
        ours, theirs = map(min, seconds)
        total = [total[0] + ours, total[1] + theirs]
        print(f"  {name}: {ours:.2f} s, plain {theirs:.2f} s, {len(answer)} rows", flush=True)
    print(f"aggregating questions together: {total[0]:.2f} s, plain pyoxigraph {total[1]:.2f} s")


def beside_rdflib(statements: int) -> None:
    """Load and count with rdflib's own store."""
    content = ox.serialize(quads_of(20, statements), format=ox.RdfFormat.N_QUADS)
    dataset = rdflib.Dataset(default_union=True)
    with timed("rdflib's own store loads 20 documents"):
        dataset.parse(io.BytesIO(content or b""), format="nquads")
    count = "SELECT ?p (COUNT(*) AS ?n) { ?a a kg:Activity ; kg:programme ?p } GROUP BY ?p"
    with timed("rdflib counts their programmes"):
        list(dataset.query(count, initNs=PREFIXES))
    store = ox.Store()
    with timed("pyoxigraph in memory loads the same"):
        store.bulk_load(content, format=ox.RdfFormat.N_QUADS)
    with timed("pyoxigraph counts their programmes"):
        list(store.query(count, prefixes=PREFIXES, use_default_graph_as_union=True))  # type: ignore[arg-type]


def main() -> None:
    """Measure and print."""
    arguments = [int(word) for word in sys.argv[1:3]]
    documents, statements = (*arguments, *(100, 100)[len(arguments) :])
    folder = Path(tempfile.mkdtemp(prefix="kg-benchmark-"))
    try:
        loading(folder, min(documents, 100), statements)
        with timed(f"a graph of {documents} documents with {statements} statements each"):
            where = str(folder / "graph")
            code = f"import store, pathlib; store.build(pathlib.Path({where!r}), {documents}, {statements})"
            done = subprocess.run(
                [sys.executable, "-c", code], check=True, capture_output=True, cwd=Path(__file__).parent, text=True
            )
        memory = json.loads(done.stdout)["memory"]
        size = sum(path.stat().st_size for path in (folder / "graph").rglob("*") if path.is_file())
        quads = json.loads((folder / "graph" / "manifest.json").read_text(encoding="utf-8"))["quads"]
        print(f"{quads} quads said, greatest memory {memory:.2f} GB, {size / 1024**3:.2f} GB on disk")
        asking(folder / "graph", folder / "named-only")
        beside_rdflib(statements)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
