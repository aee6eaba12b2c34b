"""What one changed document costs in a graph of many.

Run: ``python benchmarks/update.py [DOCUMENTS]`` (1,000 by default: the varied reports of ``benchmarks/memory.py``).
Builds them once, then changes one report a few times and builds again, without the page and with it. Prints the least
CPU seconds of the whole and of its parts: reading and checking what changed, changing the store, and writing the files
that hold the whole graph; the first build stands beside. Seconds of the wall are the machine's as much as ours.
"""

from __future__ import annotations

import functools
import importlib
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures import Figure, print_table
from memory import write_reports

from kg.build import build

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = {
    ("kg.build", "settings_of"): "loading the vocabulary",
    ("kg.build.reading", "_is_unchanged"): "comparing hashes of reports",
    ("kg.build.reading", "read_one"): "reading the changed report, with checking",
    ("kg.build.document", "_check"): "  of it SHACL, quotes and codes",
    ("kg.build.directory", "update_store"): "changing the store and the derived edges",
    ("kg.build.directory", "_write_trig"): "graph.trig",
    ("kg.build.directory", "_write_facts"): "facts.csv",
    ("kg.build.directory", "write_manifest"): "manifest.json",
    ("kg.build.directory", "describe_dataset"): "dataset.ttl",
    ("kg.build.directory", "write_index"): "pieces.json",
    ("kg.build.directory", "_draw"): "graph.html",
}
"""Functions of a build whose seconds are added up, each in the module that calls it, and what they do."""
ADDED = "\n\n2018年，"
FIGURES = tuple(f"衡阳市妇联培训妇女{number}名。" for number in range(150, 155))
STATEMENTS = tuple(
    f"{place}总工会联合{place}妇联举办“春风行动”。" for place in ("衡阳市", "邵阳市", "娄底市", "株洲市", "永州市")
)
CHANGES = (
    (False, "another figure", FIGURES),
    (True, "another figure", FIGURES),
    (True, "another statement, for which all is placed anew", STATEMENTS),
)
"""With or without the page, what is changed, and the new last sentences of a report; the first prepares the rest."""
SECONDS: defaultdict[str, float] = defaultdict(float)


def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """Add the CPU seconds of each call to those of its name."""

    @functools.wraps(work)
    def measured(*arguments: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return work(*arguments, **options)
        finally:
            SECONDS[name] += time.process_time() - start

    return measured


def build_again(reports: Path, graph: Path, sentence: str, *, page: bool) -> dict[str, float]:
    """Change one report and build; return CPU seconds of the parts, of ``all``, and those of the ``wall``."""
    path = reports / "report-00007.md"
    text = path.read_text(encoding="utf-8").partition(ADDED)[0]
    path.write_text(f"{text}{ADDED}{sentence}\n", encoding="utf-8")
    SECONDS.clear()
    wall, start = time.perf_counter(), time.process_time()
    done = build([reports], graph, page=page, jobs=1)
    SECONDS["all"], SECONDS["wall"] = time.process_time() - start, time.perf_counter() - wall
    if [document.identifier for document in done.documents if not document.reused] != [path.stem]:
        raise SystemExit("not just the changed report was read")
    return dict(SECONDS)


def measure(documents: int) -> list[Figure]:
    """Measure with so many documents, print, and return the figures."""
    figures = []
    with tempfile.TemporaryDirectory() as place:
        reports, graph = Path(place) / "reports", Path(place) / "graph"
        reports.mkdir()
        write_reports(reports, documents)
        start = time.process_time()
        build([reports], graph, jobs=1)
        first = time.process_time() - start
        for module, name in PARTS:
            caller = importlib.import_module(module)
            setattr(caller, name, timed(name, getattr(caller, name)))
        print(f"{documents} documents: first build {first:.1f} s of CPU")
        for page, change, sentences in CHANGES:
            runs = [build_again(reports, graph, one, page=page) for one in sentences][1:]
            least = {name: min(run.get(name, 0.0) for run in runs) for name in runs[0]}
            what = f"one changed document of {documents:,}, {change}, {'with' if page else 'without'} the page"
            print(
                f"{what}: {least['all']:.2f} s of CPU, {least['wall']:.2f} s by the wall, "
                f"1/{first / least['all']:.0f} of the first build"
            )
            for (_, name), part in PARTS.items():
                if name in least:
                    print(f"  {part}: {least[name]:.3f} s")
            beside = f"{least['wall']:.2f} s by the wall; all anew {first:.0f} s of CPU"
            figures.append(Figure(what, least["all"], "s of CPU", beside, at_most=1))
    return figures


def main() -> None:
    """Measure and print."""
    print_table(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))


if __name__ == "__main__":
    main()
