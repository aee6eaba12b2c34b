"""The graph of the sample reports in the repository is the one that a fresh build makes."""

from __future__ import annotations

from pathlib import Path

from kg.build import build
from kg.store import WRITERS, OpenStore

DATA = Path(__file__).parent.parent / "data"


def test_the_stored_graph_equals_a_fresh_build(tmp_path: Path) -> None:
    build([DATA / "reports"], tmp_path / "graph", page=False)
    with OpenStore(tmp_path / "graph") as opened, (tmp_path / "graph.ttl").open("wb") as output:
        WRITERS["ttl"].write(opened.store, output)
    fresh, stored = (tmp_path / "graph.ttl").read_bytes(), (DATA / "graph.ttl").read_bytes()
    assert fresh == stored, (
        "the reading, the vocabulary or the reports changed: look at the difference, then `make sample`"
    )
