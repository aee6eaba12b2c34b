"""What it costs to store, open and ask a graph, beside plain pyoxigraph and rdflib on the same quads in the same run.

Run: ``python benchmarks/store.py [DOCUMENTS] [STATEMENTS]`` (100 documents of 100 statements by default; 870 of 100
make five million quads). Prints, in this order:

1. from statements to stored quads, as a ratio to pyoxigraph's bulk loader alone on the same stored quads;
2. a whole graph directory in a process of its own: seconds, its greatest memory, the size on disk;
3. opening it, and every named question about one thing, asked once before; then questions that read all of it, and
   those about a group wherever it is, beside the same query by plain pyoxigraph on the named graphs alone, put in order
   alike, which is a store without our default graph (its own union of graphs stands for it); both are asked in turn;
4. loading a few documents with rdflib's own store, and the same questions beside pyoxigraph in memory: it is two orders
   slower, so it gets few.

Seconds of the wall depend on who else uses the machine: ratios are of CPU seconds, the least of several runs.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib
from figures import Figure, print_table
from synthetic import resolutions

from kg.build.directory import write_directory
from kg.build.knowledge import Knowledge
from kg.build.outcome import Outcome
from kg.graph import Run, mint_document_graph, ontology_quads, to_quads
from kg.locations import ontology_folder
from kg.namespaces import ID, PREFIXES
from kg.open import Graph
from kg.query.questions import load_questions, to_terms
from kg.query.sparql import bind
from kg.store import load_graphs, merged, replace_directory, stated_quads, to_nquads, write_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
MORE: tuple[tuple[str, dict[str, str]], ...] = (
    ("loans", {"place": "衡水市", "group": "妇女"}),
    ("totals", {"organization": "衡水市妇联"}),
    ("plans", {"organization": "衡水市妇联"}),
    ("jobs-provided", {"programme": "春风行动"}),
)
"""Further questions about one thing, of those that take several."""
WIDE = (
    "totals", "programmes", "places", "groups-served", "best-connected", "planned-and-done", "plans-kept", "told-twice",
    "unknown-names", "documents",
)  # fmt: skip
"""Questions that read the whole graph and count, sum or compare."""
COUNTING = "counting"
GROUP = {"group": "农村留守儿童"}
EVERYWHERE = (
    ("loans", {}), ("jobs-provided", {}), ("trained", {}), ("found-work", {}),
    ("loans", GROUP), ("reaching-group", GROUP),
)  # fmt: skip
"""Questions that list what all places tell: as long as the answer."""
BESIDE_RDFLIB = ("totals", "programmes", "places", "best-connected", "documents")
"""Of them, those that rdflib's own store is asked, too."""
FEW = 4
"""Documents that rdflib's own store is measured with."""
ROUNDS = 3


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


def loading(folder: Path, documents: int, statements: int) -> Iterator[Figure]:
    """Compare the way from statements to stored quads, as a build goes it, with the bulk loader alone."""
    ready = list(resolutions(documents, statements))
    (folder / "ours").mkdir()
    with timed("statements to stored quads") as ours:
        store = write_store(folder / "ours", ())
        graphs = ((mint_document_graph(one.document.identifier), to_nquads(to_quads(one, RUN))) for one in ready)
        load_graphs(store, graphs)
        store.flush()
    stored = len(store)
    del store
    same = list(merged(quad for one in ready for quad in to_quads(one, RUN)))
    with timed("pyoxigraph's bulk loader alone on the same quads") as plain:
        alone = ox.Store(os.fspath(folder / "plain"))
        alone.bulk_extend(same)
        alone.flush()
    share, wall = plain["cpu"] / ours["cpu"], plain["wall"] / ours["wall"]
    print(f"{stored} quads stored; speed as a share of the bulk loader's: {wall:.2f} by the wall, {share:.2f} by CPU")
    beside = f"{ours['cpu']:.1f} s of CPU beside {plain['cpu']:.1f} s for {stored:,} quads; {wall:.2f} by the wall"
    yield Figure("from statements to stored quads, speed over the bulk loader's", share, "", beside, at_least=0.5)


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
            ID,
            to_nquads(to_quads(one, RUN)),
        )
        for one in resolutions(documents, statements)
    ]  # fmt: skip
    knowledge = Knowledge(RUN.version, RUN.ontology_sha256, ontology / "rules", vocabulary)
    with replace_directory(folder) as staging:
        write_directory(staging, knowledge, outcomes, None, page=False)
    print(json.dumps({"memory": _greatest_memory()}))


def _greatest_memory() -> float:
    """Return the greatest memory of this process, in gigabytes.

    What ``getrusage`` tells on Linux counts the memory of the process that started this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii", errors="replace"))
        if found:
            return int(found[1]) / 1024**2
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def asking(folder: Path, beside: Path) -> Iterator[Figure]:
    """Open the graph, ask every question, and compare those that read all of it with plain pyoxigraph."""
    with timed("open") as opening:
        graph = Graph.open(folder)
    yield Figure("opening it", opening["wall"], "s", f"{opening['cpu']:.2f} s of CPU", at_most=1)
    slowest = ("", 0.0)
    for name, values in (*NARROW.items(), *MORE):
        graph.query(name, timeout=None, **values)
        runs = [_measured(partial(graph.query, name, timeout=None, **values)) for _ in range(ROUNDS)]
        wall, processor = min(run[0] for run in runs), min(run[1] for run in runs)
        slowest = max(slowest, (f"{name} {values}", wall), key=lambda pair: pair[1])
        rows = len(graph.query(name, timeout=None, **values))
        print(f"  {name} {values}: {wall * 1000:.0f} ms ({processor * 1000:.0f} ms of CPU), {rows} rows", flush=True)
        what = f"{name} {' '.join(f'{key}={value}' for key, value in values.items())}"
        yield Figure(what, wall * 1000, "ms", f"{processor * 1000:.0f} ms of CPU, {rows} rows", at_most=200)
    print(f"the slowest question about one thing: {slowest[0]}, {slowest[1] * 1000:.0f} ms by the wall")
    with timed("plain pyoxigraph loads the named graphs alone"):
        plain = ox.Store(os.fspath(beside))
        plain.bulk_extend(stated_quads(graph.store))
        plain.optimize()
        plain.flush()
    for kind, questions in ((COUNTING, tuple((name, {}) for name in WIDE)), ("listing", EVERYWHERE)):
        yield from _beside_plain(graph, plain, kind, questions)


def _beside_plain(
    graph: Graph, plain: ox.Store, kind: str, questions: tuple[tuple[str, dict[str, str]], ...]
) -> Iterator[Figure]:
    """Ask questions of our graph and, in turn, of a plain store of the same named graphs."""
    total = [0.0, 0.0]
    for name, values in questions:
        question = graph.questions[name]
        text = bind(question.query, to_terms(graph.store, question, values))
        runs = [
            (
                _measured(partial(graph.query, name, timeout=None, limit=None, **values)),
                _measured(partial(_rows, plain, text)),
            )
            for _ in range(ROUNDS)
        ]
        ours, theirs = (min(run[side][1] for run in runs) for side in (0, 1))
        total = [total[0] + ours, total[1] + theirs]
        rows = len(graph.query(name, timeout=None, limit=None, **values))
        beside = f"{ours:.2f} s of CPU beside {theirs:.2f} s, {rows} rows"
        print(f"  {name} {values}: {ours / theirs:.2f}: {beside}", flush=True)
        what = f"{name} {' '.join(f'{key}={value}' for key, value in values.items())}".strip()
        yield Figure(f"{what}, over plain pyoxigraph", ours / theirs, "", beside)
    beside = f"{total[0]:.2f} s of CPU beside {total[1]:.2f} s"
    print(f"{kind} questions together: {total[0] / total[1]:.2f}: {beside}")
    what = f"{kind} questions together, over plain pyoxigraph"
    yield Figure(what, total[0] / total[1], "", beside, at_most=1 if kind == COUNTING else None)


def _rows(store: ox.Store, query: str) -> list[object]:
    return list(store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True))  # type: ignore[arg-type]


def _rows_of_rdflib(dataset: rdflib.Dataset, query: str) -> list[object]:
    return list(dataset.query(query, initNs=PREFIXES))


def _measured(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of the wall and of CPU that a piece of work takes."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def beside_rdflib(statements: int) -> Iterator[Figure]:
    """Load and ask with rdflib's own store."""
    content = ox.serialize(quads_of(FEW, statements), format=ox.RdfFormat.N_QUADS) or b""
    questions = load_questions(ontology_folder() / "queries")
    dataset = rdflib.Dataset(default_union=True)
    with timed(f"rdflib's own store loads {FEW} documents, {len(content.splitlines())} quads") as slow:
        dataset.parse(io.BytesIO(content), format="nquads")
    store = ox.Store()
    with timed("pyoxigraph in memory loads the same") as fast:
        store.bulk_load(content, format=ox.RdfFormat.N_QUADS)
    of = f"{len(content.splitlines()):,} quads"
    yield Figure("rdflib's own store loads, over pyoxigraph in memory", slow["cpu"] / fast["cpu"], "times", of)
    for name in BESIDE_RDFLIB:
        text = bind(questions[name].query, to_terms(store, questions[name], {}))
        theirs = _measured(partial(_rows_of_rdflib, dataset, text))[1]
        ours = _measured(partial(_rows, store, text))[1]
        print(f"  {name}: rdflib {theirs:.2f} s of CPU, pyoxigraph {ours:.3f} s: {theirs / ours:.0f} times", flush=True)
        yield Figure(f"{name} by rdflib's own store, over pyoxigraph in memory", theirs / ours, "times", of)


def measure(documents: int, statements: int) -> list[Figure]:
    """Measure with so many documents of so many statements, print, and return the figures."""
    folder = Path(tempfile.mkdtemp(prefix="kg-benchmark-"))
    try:
        figures = list(loading(folder, min(documents, 100), statements))
        with timed(f"a graph of {documents} documents with {statements} statements each") as building:
            where = str(folder / "graph")
            code = f"import store, pathlib; store.build(pathlib.Path({where!r}), {documents}, {statements})"
            done = subprocess.run(
                [sys.executable, "-c", code], check=True, capture_output=True, cwd=Path(__file__).parent, text=True
            )
        memory = json.loads(done.stdout)["memory"]
        size = sum(path.stat().st_size for path in (folder / "graph").rglob("*") if path.is_file())
        quads = json.loads((folder / "graph" / "manifest.json").read_text(encoding="utf-8"))["quads"]
        print(f"{quads} quads said, greatest memory {memory:.2f} GB, {size / 1024**3:.2f} GB on disk")
        beside = f"{building['wall']:.0f} s by the wall, {size / 1024**3:.2f} GB on disk"
        figures.append(Figure(f"building a graph of {quads:,} quads, greatest memory", memory, "GB", beside, at_most=4))
        figures += asking(folder / "graph", folder / "named-only")
        figures += beside_rdflib(statements)
        return figures
    finally:
        shutil.rmtree(folder)


def main() -> None:
    """Measure and print."""
    arguments = [int(word) for word in sys.argv[1:3]]
    documents, statements = (*arguments, *(100, 100)[len(arguments) :])
    print_table(measure(documents, statements))


if __name__ == "__main__":
    main()
