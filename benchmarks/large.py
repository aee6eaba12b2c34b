"""All figures that a large graph must reach, measured in one run and told in one table.

Run: ``nice python benchmarks/large.py [DOCUMENTS] [REPORTS]`` on a machine that does nothing else: a graph of
DOCUMENTS synthetic reports of 100 statements each (870 by default: more than five million quads), and one of REPORTS
varied reports (1,000 by default). One benchmark after the other, each in a process of its own:

1. ``benchmarks/store.py``: from statements to stored quads, memory, opening, every question, beside others' stores;
2. ``benchmarks/validation.py``: SHACL and the other checks beside building, and beside pySHACL;
3. ``benchmarks/update.py``: what one changed document costs, without the page and with it.

Prints what they print, then the commit and one table: the figure, what it stands beside, the target, whether it is met.
It takes a quarter of an hour by the clock, and 6 GB of disk.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import time
from pathlib import Path

from figures import Figure, print_table

HERE = Path(__file__).resolve().parent
PART = """
import json
from dataclasses import asdict
import {name}
figures = {name}.measure({arguments})
print("figures " + json.dumps([asdict(one) for one in figures], ensure_ascii=False))
"""
MARK = "figures "


def run(name: str, *arguments: int) -> list[Figure]:
    """Run one benchmark in a process of its own; pass on what it prints, and return its figures."""
    code = PART.format(name=name, arguments=", ".join(map(str, arguments)))
    found: list[Figure] = []
    print(f"\n== {name} {arguments}", flush=True)
    with subprocess.Popen([sys.executable, "-c", code], cwd=HERE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(MARK):
                found = [Figure(**one) for one in json.loads(line.removeprefix(MARK))]
            else:
                print(line, end="", flush=True)
    if process.returncode:
        raise SystemExit(f"{name} failed")
    return found


def main() -> None:
    """Measure and print."""
    numbers = [int(word) for word in sys.argv[1:3]]
    documents, reports = (*numbers, *(870, 1_000)[len(numbers) :])
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=HERE, capture_output=True, text=True, check=True
    ).stdout.strip()
    start = time.perf_counter()
    figures = [*run("store", documents, 100), *run("validation", reports), *run("update", reports)]
    print(f"\nCommit {commit}, Python {platform.python_version()}, {time.perf_counter() - start:.0f} s by the clock")
    print_table(figures)


if __name__ == "__main__":
    main()
