"""What checking costs beside building: shapes, quotes and codes of places, one document at a time.

Run: ``python benchmarks/validation.py [DOCUMENTS]`` (1,000 by default: the sample reports, again and again under other
names). Prints CPU seconds for building (reading, extraction, resolution, quads), for checking, and for storing, their
ratio, and the seconds for one changed document among them; pySHACL, which runs the same shapes, stands beside for the
sample reports alone.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from kg.extract import EXTRACTORS
from kg.graph import Run, ontology_quads, to_quads
from kg.locations import ontology_folder
from kg.read import read_document
from kg.resolve import resolve
from kg.resources import load_vocabulary
from kg.store import write_store
from kg.validate import Validator, check_evidence, check_places, separate
from kg.validate.pyshacl_engine import validate_with_pyshacl

REPORTS = sorted((Path(__file__).parent.parent / "data" / "reports").glob("*.md"))


def main() -> None:
    """Measure and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    vocabulary, ontology = load_vocabulary(), ontology_folder()
    terms = ontology_quads(ontology)
    validator = Validator(ontology / "shapes.ttl", terms)
    EXTRACTORS["rules"](read_document(REPORTS[0]), vocabulary)
    building, checking, slowest, graphs = 0.0, 0.0, 0.0, []
    for number in range(wanted):
        start = time.process_time()
        document = replace(read_document(REPORTS[number % len(REPORTS)]), identifier=f"report-{number:05d}")
        statements = EXTRACTORS["rules"](document, vocabulary)
        run = Run.of("0.1.0", vocabulary.digest, [document.sha256])
        quads = to_quads(resolve(document, statements, vocabulary, None), run)
        built = time.process_time()
        violations = (*validator.validate(quads), *check_evidence(quads), *check_places(quads))
        kept, _ = separate(quads, violations)
        checked = time.process_time()
        building, checking, slowest = (
            building + built - start,
            checking + checked - built,
            max(slowest, checked - built),
        )
        graphs.append(kept)
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        write_store(Path(folder), (quad for quads in graphs for quad in quads))
        storing = time.process_time() - start
    count = sum(map(len, graphs))
    print(
        f"{wanted} documents, {count} quads: building {building:.1f} s, checking {checking:.1f} s, "
        f"storing {storing:.1f} s of CPU"
    )
    print(f"checking is {checking / building:.2f} of building, {checking / (building + storing):.2f} with storing")
    print(f"one changed document: {slowest * 1000:.0f} ms at most, {checking / wanted * 1000:.0f} ms on average")
    sample = graphs[: len(REPORTS)]
    start = time.process_time()
    for quads in sample:
        validator.validate(quads)
    ours = time.process_time() - start
    start = time.process_time()
    for quads in sample:
        list(validate_with_pyshacl("", quads, ontology / "shapes.ttl", terms))
    print(f"pySHACL on {len(sample)} documents: {(time.process_time() - start) / ours:.0f} times as long")


if __name__ == "__main__":
    main()
