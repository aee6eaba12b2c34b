"""Pages for tests: the store that is drawn, and a page that is watched while a test uses it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from tests.graph.factory import RUN

from kg.graph import derive, ontology_quads, to_quads
from kg.locations import ontology_folder

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from kg.model import Resolution


SPOT = """(label) => {
  const node = Page.drawing.scene().nodes.find((one) => one.label === label);
  const at = Page.drawing.position(node.id);
  const box = document.getElementById("canvas").getBoundingClientRect();
  return [box.left + at.x, box.top + at.y];
}"""

EDGE_SPOT = """(id) => {
  const edge = Page.drawing.network.body.edges[id];
  const at = Page.drawing.network.canvasToDOM(edge.edgeType.getPoint(0.3));
  const box = document.getElementById("canvas").getBoundingClientRect();
  return [box.left + at.x, box.top + at.y];
}"""

LABELS = "Page.drawing.scene().nodes.map((node) => node.label)"

UNDRAWN = """() => {
  const { network } = Page.drawing, canvas = Page.drawing.canvas();
  const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d", { willReadFrequently: true }), ratio = canvas.width / canvas.clientWidth;
  context.drawImage(canvas, 0, 0);
  const wanted = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).concat(255);
  return Page.drawing.scene().nodes.filter((node) => {
    const at = network.canvasToDOM(node), color = wanted(Page.drawing.fill(node));
    const x = Math.floor(at.x * ratio), y = Math.floor(at.y * ratio); // the pixel that holds the point
    const drawn = context.getImageData(x - 1, y - 1, 3, 3).data; // and those beside it: a small shape blends at its rim
    const alike = (pixel) => color.every((part, index) => Math.abs(part - drawn[4 * pixel + index]) <= 3);
    return ![...Array(9).keys()].some(alike);
  }).map((node) => node.label);
}"""
"""The nodes at whose places the canvas does not have the color of their shape."""

IMAGE = "Page.drawing.canvas().toDataURL()"


@dataclass
class Watched:
    """A page with what it asked of the network and what its console said."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def evaluate(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    def until(self, condition: str, argument: Any = None, *, seconds: float = 30) -> None:
        """Wait until a condition of the page holds and is drawn; raise AssertionError where it does not hold in time.

        Asked anew from outside: what Playwright's own wait leaves in the page to ask there is a string evaluated as
        script, which the page's policy forbids from the second time on.
        """
        latest = time.monotonic() + seconds
        while not self.evaluate(condition, argument):
            assert time.monotonic() < latest, f"not in {seconds} seconds: {condition}"
            self.page.wait_for_timeout(20)
        self.settle()

    def hash(self) -> str:
        return str(self.evaluate("location.hash"))

    def text(self, selector: str) -> str:
        return self.page.locator(selector).inner_text()

    def settle(self) -> None:
        """Wait until two frames are drawn."""
        self.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")

    def go(self, state: str) -> None:
        """Open another state of the page by its address."""
        self.evaluate("(state) => { location.hash = state; }", state)
        self.until("JSON.stringify(Page.state()) === JSON.stringify(Address.read(location.hash))")

    def check_drawn(self) -> None:
        """Hold that each node's shape is seen at its place, and that drawing anew would change nothing."""
        assert self.evaluate(LABELS)
        undrawn = self.evaluate(UNDRAWN)
        assert undrawn == [], undrawn
        before = self.evaluate(IMAGE)
        self.evaluate("Page.drawing.network.redraw()")
        assert self.evaluate(IMAGE) == before, "the lines were drawn as they lay before"

    def click_edge(self, identifier: str) -> None:
        """Click an edge of the graph where it is nearest to its target, when the picture is drawn."""
        self.settle()
        spot = self.evaluate(EDGE_SPOT, identifier)
        self.page.mouse.click(*spot)

    def click(self, label: str) -> None:
        """Click the node of the graph that bears a label, where it stands when the picture is drawn."""
        self.settle()
        spot = self.evaluate(SPOT, label)
        self.page.mouse.click(*spot)


def store_of(*resolutions: Resolution) -> ox.Store:
    """Make the store that a build makes of some resolutions."""
    store = ox.Store()
    for resolution in resolutions:
        store.extend(to_quads(resolution, RUN))
    store.extend(ontology_quads(ontology_folder()))
    store.extend(derive(store, ontology_folder() / "rules"))
    return store
