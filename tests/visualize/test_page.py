"""The written page: one file, the same bytes for the same graph, nothing to fetch."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pyoxigraph as ox
from tests.graph.factory import two_cities
from tests.visualize.pages import store_of

from kg.visualize import page_of, to_pyvis, write_page

if TYPE_CHECKING:
    from pathlib import Path


def payload_of_page(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="payload">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    quads = list(store_of(two_cities()))
    turned = ox.Store()
    turned.extend(reversed(quads))
    for name, store in (("one", store_of(two_cities())), ("other", turned)):
        write_page(store, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_the_page_is_utf_8_whatever_the_locale_is(written: Path) -> None:
    assert "衡阳市妇联" in written.read_bytes().decode("utf-8")
    assert b"\r" not in written.read_bytes()


def test_no_element_of_the_page_fetches_anything(written: Path) -> None:
    outside_scripts = re.sub(r"<script>.*?</script>", "", written.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"<(link|img|iframe|object|embed|base)\b|\bsrc=|@import|url\(", outside_scripts)


def test_pyvis_gets_the_nodes_of_the_page_with_their_positions(store: ox.Store) -> None:
    entities = payload_of_page(page_of(store))["entities"]
    assert isinstance(entities, dict)
    columns, rows = entities["columns"], entities["rows"]
    placed = {
        row[columns.index("iri")]: tuple(row[columns.index("whole")]) for row in rows if row[columns.index("whole")]
    }
    network = to_pyvis(store)
    assert {node["id"]: (node["x"], node["y"]) for node in network.nodes} == placed
    assert all(node["shape"] and node["color"] and not node["physics"] for node in network.nodes)
