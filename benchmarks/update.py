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

from memory import write_reports

from kg.build import build

if TYPE_CHECKING:
    from collections.abc import Callable

CONDUCTOR = importlib.import_module("kg.build")
PARTS = {
    "_settings": "loading the vocabulary",
    "_is_unchanged": "comparing hashes of reports",
    "_read": "reading the changed report, with checking",
    "_check": "  of it SHACL, quotes and codes",
    "_updated": "changing the store and the derived edges",
    "_write_trig": "graph.trig",
    "_write_facts": "facts.csv",
    "write_manifest": "manifest.json",
    "describe_dataset": "dataset.ttl",
    "write_index": "pieces.json",
    "_draw": "graph.html",
}
"""Functions of the conductor whose seconds are added up, and what they do."""
TIMES = 4
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


def build_again(reports: Path, graph: Path, number: int, *, page: bool) -> dict[str, float]:
    """Change one report and build; return CPU seconds of the parts, of ``all``, and those of the ``wall``."""
    path = reports / "report-00007.md"
    text = path.read_text(encoding="utf-8").split("2018年，衡阳市妇联培训妇女")[0]
    path.write_text(f"{text}2018年，衡阳市妇联培训妇女{number}名。\n", encoding="utf-8")
    SECONDS.clear()
    wall, start = time.perf_counter(), time.process_time()
    done = build([reports], graph, page=page, jobs=1)
    SECONDS["all"], SECONDS["wall"] = time.process_time() - start, time.perf_counter() - wall
    if [document.identifier for document in done.documents if not document.reused] != [path.stem]:
        raise SystemExit("not just the changed report was read")
    return dict(SECONDS)


def main() -> None:
    """Measure and print."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as place:
        reports, graph = Path(place) / "reports", Path(place) / "graph"
        reports.mkdir()
        write_reports(reports, documents)
        start = time.process_time()
        build([reports], graph, jobs=1)
        first = time.process_time() - start
        for name in PARTS:
            setattr(CONDUCTOR, name, timed(name, getattr(CONDUCTOR, name)))
        print(f"{documents} documents: first build {first:.1f} s of CPU")
        for page in (False, True):
            runs = [build_again(reports, graph, 100 + number + 50 * page, page=page) for number in range(TIMES)]
            least = {name: min(run.get(name, 0.0) for run in runs) for name in runs[0]}
            print(
                f"one changed document, {'with' if page else 'without'} the page: {least['all']:.2f} s of CPU, "
                f"{least['wall']:.2f} s by the wall, 1/{first / least['all']:.0f} of the first build"
            )
            for name, what in PARTS.items():
                if name in least:
                    print(f"  {what}: {least[name]:.3f} s")


if __name__ == "__main__":
    main()
