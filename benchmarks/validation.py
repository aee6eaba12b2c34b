"""What checking costs beside building: shapes, quotes and codes of places, one document at a time.

Run: ``python benchmarks/validation.py [DOCUMENTS]`` (1,000 by default: the varied reports of ``benchmarks/memory.py``).
Prints CPU seconds for building (reading, extraction, resolution, quads), for checking and its SHACL alone, and for
storing, their ratio, and what checking one document costs; pySHACL, which runs the same shapes, stands beside for the
first few documents alone. What a changed document costs as a whole is measured by ``benchmarks/update.py``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from figures import Figure, print_table
from memory import write_reports

from kg.extract import EXTRACTORS
from kg.graph import Run, ontology_quads, to_quads
from kg.locations import ontology_folder
from kg.read import read_document
from kg.resolve import resolve
from kg.resources import load_vocabulary
from kg.store import write_store
from kg.validate import Validator, check_evidence, check_places, separate
from kg.validate.pyshacl_engine import validate_with_pyshacl

BESIDE = 10
"""Documents that pySHACL checks, too."""


def measure(wanted: int) -> list[Figure]:
    """Measure with so many documents, print, and return the figures."""
    vocabulary, ontology = load_vocabulary(), ontology_folder()
    terms = ontology_quads(ontology)
    validator = Validator(ontology / "shapes.ttl", terms)
    building, checking, shapes, slowest, graphs = 0.0, 0.0, 0.0, 0.0, []
    with tempfile.TemporaryDirectory() as folder:
        write_reports(Path(folder), wanted)
        reports = sorted(Path(folder).iterdir())
        EXTRACTORS["rules"](read_document(reports[0]), vocabulary)
        for path in reports:
            start = time.process_time()
            document = replace(read_document(path), identifier=path.stem)
            statements = EXTRACTORS["rules"](document, vocabulary)
            run = Run.of("0.1.0", vocabulary.digest, [document.sha256])
            quads = to_quads(resolve(document, statements, vocabulary, None), run)
            built = time.process_time()
            broken = validator.validate(quads)
            shaped = time.process_time()
            kept, _ = separate(quads, (*broken, *check_evidence(quads), *check_places(quads)))
            checked = time.process_time()
            building, checking, shapes = building + built - start, checking + checked - built, shapes + shaped - built
            slowest = max(slowest, checked - built)
            graphs.append(kept)
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        write_store(Path(folder), (quad for quads in graphs for quad in quads))
        storing = time.process_time() - start
    count = sum(map(len, graphs))
    print(
        f"{wanted} documents, {count} quads: building {building:.1f} s, checking {checking:.1f} s "
        f"(SHACL alone {shapes:.1f} s), storing {storing:.1f} s of CPU"
    )
    print(f"checking is {checking / building:.2f} of building, {checking / (building + storing):.2f} with storing")
    print(f"checking one document: {slowest * 1000:.0f} ms at most, {checking / wanted * 1000:.1f} ms on average")
    sample = graphs[:BESIDE]
    start = time.process_time()
    for quads in sample:
        validator.validate(quads)
    ours = time.process_time() - start
    start = time.process_time()
    for quads in sample:
        list(validate_with_pyshacl("", quads, ontology / "shapes.ttl", terms))
    times = (time.process_time() - start) / ours
    print(f"pySHACL on {len(sample)} documents: {times:.0f} times as long")
    beside = f"{{:.1f}} s of CPU beside {building:.1f} s for reading, resolving and writing {count:,} quads"
    return [
        Figure(
            f"SHACL on {wanted:,} documents, over building", shapes / building, "", beside.format(shapes), at_most=1
        ),
        Figure("all checks, over building", checking / building, "", beside.format(checking), at_most=1),
        Figure("checking one document", checking / wanted, "s of CPU", f"at most {slowest:.3f} s", at_most=1),
        Figure("pySHACL, over our SHACL", times, "times", f"on {len(sample)} documents"),
    ]


def main() -> None:
    """Measure and print."""
    print_table(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))


if __name__ == "__main__":
    main()
