"""How fast the page opens and answers, for the sample reports and for large graphs, in one run.

Run: ``python benchmarks/page.py [STATEMENTS…]`` in an environment with the extra ``test`` and with Chromium. Prints for
each page: seconds of the processor to place and write it, its size, milliseconds until its first stable frame (nothing
that is drawn changes after it) by the clock and by the page's thread, which other work on the machine does not slow
down, the slowest of some searches, and the last two as ratios to the page of the sample reports.
Each page is opened five times and the best counts: what else the machine does is not the page's.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import sync_playwright
from tests.visualize.conftest import ARGUMENTS
from tests.visualize.large import large

import kg
from kg.visualize.contents import Contents, read_contents
from kg.visualize.page import render
from kg.visualize.scene import set_scene

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPORTS = Path(__file__).resolve().parent.parent / "data" / "reports"
SIZES = (1_000, 10_000, 100_000)
OPENINGS = 5
QUERIES = ("妇联", "dsx", "第三", "women", "zzzz", "e")
SEEN = """JSON.stringify([
  Page.drawing.network.getPositions(), Page.drawing.network.getScale(), Page.drawing.boxes().length,
])"""
READY = "typeof Page === 'object' && Page.ready && Page.drawing.boxes().length > 0"
FRAME = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
SEARCH = """(queries) => Math.max(...queries.map((query) => {
  const start = performance.now();
  Page.find(query);
  Page.findSentences(query);
  return performance.now() - start;
}))"""


def sample(folder: Path) -> Contents:
    """Build the graph of the sample reports and read what its picture can show."""
    kg.build([str(REPORTS)], graph=str(folder))
    with kg.Graph.open(folder) as graph:
        return read_contents(graph.store)


def opened(browser: Browser, path: Path) -> tuple[float, float, float]:
    """Open a page; return milliseconds until its first stable frame, by clock and thread, and of its slowest search."""
    page: Any = browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri(), timeout=120_000)
    while not page.evaluate(READY):  # not Playwright's own wait, which the page's policy for scripts forbids
        page.wait_for_timeout(5)
    stable = page.evaluate(FRAME)
    metrics = {one["name"]: one["value"] for one in tools.send("Performance.getMetrics")["metrics"]}
    seen = page.evaluate(SEEN)
    searched = page.evaluate(SEARCH, QUERIES)
    page.wait_for_timeout(1000)
    assert page.evaluate(SEEN) == seen, "something moved after the first stable frame"
    page.close()
    return stable, metrics["ThreadTime"] * 1000, searched


def main() -> None:
    """Measure and print."""
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        columns = ("statements", "write s", "MB", "clock ms", "thread ms", "search ms", "thread ×", "search ×")
        print(" ".join(f"{column:>10}" for column in columns))
        base: tuple[float, float] | None = None
        for contents in (sample(Path(folder) / "graph"), *map(large, sizes)):
            start = time.process_time()
            html = render(set_scene(contents))
            written = time.process_time() - start
            path = Path(folder) / "page.html"
            path.write_text(html, encoding="utf-8")
            times = [opened(browser, path) for _ in range(OPENINGS)]
            clock, thread, searched = (min(column) for column in zip(*times, strict=True))
            base = base or (thread, searched)
            figures = (
                written,
                path.stat().st_size / 1e6,
                clock,
                thread,
                searched,
                thread / base[0],
                searched / base[1],
            )
            print(f"{len(contents.activities):>10,} " + " ".join(f"{figure:>10.2f}" for figure in figures))
        browser.close()


if __name__ == "__main__":
    main()
