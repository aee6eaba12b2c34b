"""How fast a text becomes statements, as a ratio to a word cutter in the same run.

Run: ``python benchmarks/extraction.py [CHARACTERS]`` in an environment with the extra ``benchmark`` (a million
characters by default). Reads reports of which each is another, as real ones are, and prints seconds of the processor
for cutting them into words with jieba and for reading their statements, and the ratio; both on one core, a report in
turns, each report's best of three. Then the same for the sample reports again and again, whose words are known by then.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import jieba
from varied import REPORTS, made_reports

from kg.extract import extract_by_rules
from kg.read import read_bytes, read_document
from kg.resources import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.model import Document

SENTENCES = 20
"""Sentences of a made report."""
RUNS = 3


def best_of(runs: int, *works: Callable[[], object]) -> list[float]:
    """Return the least of several times of each, in seconds of the processor, measured in turns."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def varied(characters: int) -> list[Document]:
    """Make reports of so many characters together."""
    documents: list[Document] = []
    length = 0
    for number, text in enumerate(made_reports(characters, SENTENCES)):
        document = read_bytes(text.encode(), f"{number}.md", "text/markdown")
        documents.append(document)
        length += len(document.text)
        if length >= characters:
            break
    return documents


def compare(name: str, documents: Sequence[Document], rounds: int = 1) -> None:
    """Measure and print."""
    vocabulary = load_vocabulary()
    cutting = extracting = 0.0
    for document in documents:
        times = best_of(
            RUNS * rounds,
            lambda document=document: jieba.lcut(document.text),  # type: ignore[misc]
            lambda document=document: extract_by_rules(document, vocabulary),  # type: ignore[misc]
        )
        cutting, extracting = cutting + times[0], extracting + times[1]
    characters = sum(len(document.text) for document in documents)
    print(f"{name}, {characters} characters: jieba.lcut {cutting:.2f} s, statements {extracting:.2f} s,", end=" ")
    print(f"ratio {extracting / cutting:.2f}", flush=True)


def main() -> None:
    """Measure and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    samples = [read_document(path) for path in REPORTS]
    extract_by_rules(samples[0], load_vocabulary())
    jieba.initialize()
    compare("varied reports", varied(wanted))
    compare("sample reports", samples, rounds=5)


if __name__ == "__main__":
    main()
