"""How much memory a build takes, by the number of documents.

Run: ``python benchmarks/memory.py [DOCUMENTS …]`` (500 and 10,000 by default). Makes so many short reports of the
sentences of the sample reports, each of another place, with other figures and of another year, builds each folder in a
process of its own with all cores, and prints seconds, the greatest memory of that process and of its workers in
megabytes, and the ratio of memory to that of the first number. The page is not drawn: it shows everything at once.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from varied import made_reports

SENTENCES = 4
"""Sentences of a made report."""
BUILD = """
import resource, sys
import kg
report = kg.build([sys.argv[1]], graph=sys.argv[2], page=False)
own, workers = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(own, workers, report.statements)
"""


def write_reports(folder: Path, documents: int) -> None:
    """Write short reports."""
    for number, text in enumerate(made_reports(documents, SENTENCES)):
        (folder / f"report-{number:05}.md").write_text(text, encoding="utf-8")


def measure(documents: int) -> tuple[float, int, int, int]:
    """Build so many documents; return seconds, megabytes of the process and of its workers, and statements."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "reports"
        folder.mkdir()
        write_reports(folder, documents)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", BUILD, str(folder), str(Path(place) / "graph")],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        own, workers, statements = map(int, done.stdout.split())
        return time.perf_counter() - start, own, workers, statements


def main() -> None:
    """Measure and print."""
    first = 0
    for documents in [int(word) for word in sys.argv[1:]] or [500, 10_000]:
        seconds, own, workers, statements = measure(documents)
        first = first or own
        print(
            f"{documents} documents, {statements} statements: {seconds:.0f} s, {own} MB (workers {workers} MB), "
            f"{own / first:.2f} times the first",
            flush=True,
        )


if __name__ == "__main__":
    main()
