"""The picture as a pyvis network, for notebooks and for those who want to style it themselves.

In: a store. Out: ``pyvis.network.Network`` with the page's nodes, edges, colors and positions, physics off. It stands
alone because pyvis loads IPython and takes longer to import than the page takes to write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pyvis.network import Network

from kg.model import EntityKind
from kg.visualize.contents import read_contents
from kg.visualize.scene import FIRST_VIEW, set_scene
from kg.visualize.ties import Mode, Relation, Tie

if TYPE_CHECKING:
    import pyoxigraph as ox

SHAPES: Final = {
    EntityKind.PLACE: "square",
    EntityKind.ORGANIZATION: "dot",
    EntityKind.PROGRAMME: "diamond",
    EntityKind.GROUP: "triangle",
    EntityKind.PERSON: "star",
}
COLORS: Final = {
    EntityKind.PLACE: "#0072b2",
    EntityKind.ORGANIZATION: "#d55e00",
    EntityKind.PROGRAMME: "#00896a",
    EntityKind.GROUP: "#b8518f",
    EntityKind.PERSON: "#8a6d00",
}
"""After Okabe and Ito, Color Universal Design (2008), darkened to 3:1 on the page's paper."""
_EDGE_COLORS: Final = {
    Relation.RUNS: COLORS[EntityKind.PROGRAMME],
    Relation.SERVES: COLORS[EntityKind.GROUP],
    Relation.PARTNERS: COLORS[EntityKind.ORGANIZATION],
}
_GREY: Final = "#8d97a1"


def build_pyvis(store: ox.Store, limit: int | None = None) -> Any:
    """Build a pyvis network of a graph.

    Args:
        store: the graph; is only read.
        limit: greatest number of entities; all that have a position if None.

    Returns:
        A directed ``pyvis.network.Network`` with physics off.
    """
    scene = set_scene(read_contents(store), FIRST_VIEW if limit is None else limit)
    positions = (scene.whole if limit is None else scene.first).positions
    network = Network(directed=True, height="800px", cdn_resources="in_line")
    network.toggle_physics(False)
    entities = {entity.iri: entity for entity in scene.contents.entities}
    # The lists are filled directly: add_node looks through all nodes for each, and drops the color of a group.
    for iri, (x, y) in positions.items():
        entity = entities[iri]
        network.nodes.append(
            {
                "id": iri, "label": entity.label, "title": entity.label_en or entity.label,
                "shape": SHAPES[entity.kind], "color": COLORS[entity.kind],
                "value": scene.counts[iri], "x": x, "y": y, "physics": False,
            }
        )  # fmt: skip
        network.node_ids.append(iri)
    network.edges.extend(_edge(tie) for tie in scene.ties if tie.source in positions and tie.target in positions)
    return network


def _edge(tie: Tie) -> dict[str, Any]:
    return {
        "from": tie.source, "to": tie.target, "arrows": "" if tie.mode is Mode.FIXED else "to",
        "dashes": tie.mode is not Mode.DONE, "value": max(len(tie.activities), 1),
        "title": f"{tie.relation.value} ({tie.mode.value}): {len(tie.activities)}",
        "color": _EDGE_COLORS.get(tie.relation, _GREY),
    }  # fmt: skip
