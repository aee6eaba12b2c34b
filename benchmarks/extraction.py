"""How fast a text becomes statements, as a ratio to a word cutter in the same run.

Run: ``python benchmarks/extraction.py [CHARACTERS]`` in an environment with the extra ``benchmark``. Prints seconds for
cutting the text into words with jieba and for reading its statements, and their ratio; both on one core, in turns, the
best of five.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import jieba

from kg.extract import extract_by_rules
from kg.read import read_document
from kg.resources import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

REPORTS = sorted((Path(__file__).parent.parent / "data" / "reports").glob("*.md"))


def best_of(runs: int, *works: Callable[[], object]) -> list[float]:
    """Return the least of several times of each, in seconds of the processor, measured in turns."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def main() -> None:
    """Measure and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    documents = [read_document(path) for path in REPORTS]
    once = sum(len(document.text) for document in documents)
    rounds = max(1, wanted // once)
    vocabulary = load_vocabulary()
    extract_by_rules(documents[0], vocabulary)
    jieba.initialize()

    def cut() -> None:
        for _ in range(rounds):
            for document in documents:
                jieba.lcut(document.text)

    def extract() -> None:
        for _ in range(rounds):
            for document in documents:
                extract_by_rules(document, vocabulary)

    cutting, extracting = best_of(5, cut, extract)
    print(f"{once * rounds} characters: jieba.lcut {cutting:.2f} s, statements {extracting:.2f} s,", end=" ")
    print(f"ratio {extracting / cutting:.2f}")


if __name__ == "__main__":
    main()
