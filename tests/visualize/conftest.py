"""One browser for all tests of the page, with the network cut off; what it asks for and complains of is kept."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from tests.graph.factory import two_cities
from tests.visualize.pages import Watched, store_of

import kg
from kg.visualize import write_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyoxigraph as ox
    from playwright.sync_api import Browser

    from kg.open import Graph

REPORTS = Path(__file__).resolve().parents[2] / "data" / "reports"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
LOCAL = ("file:", "data:", "blob:")


def missing(reason: str) -> NoReturn:
    """Skip a test for want of a tool, but never where all tests have to run."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """The graph of a report on two cities."""
    return store_of(two_cities())


@pytest.fixture(scope="session")
def written(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the two cities, as a file."""
    path = tmp_path_factory.mktemp("page") / "graph.html"
    write_page(store, path)
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium; without one these tests are skipped, but never where all tests have to run."""
    executable = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
    if not executable:
        missing("there is no Chromium: install it or name it in KG_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The graph of the sample reports, built anew."""
    folder = tmp_path_factory.mktemp("sample") / "graph"
    kg.build([str(REPORTS)], graph=str(folder))
    with kg.Graph.open(folder) as graph:
        yield graph


@pytest.fixture(scope="session")
def sample_page(sample_graph: Graph) -> Path:
    """The page that the build of the sample reports wrote."""
    return sample_graph.folder / "graph.html"


def keep(watched: Watched, name: str) -> None:
    """Keep a screenshot to be looked at, in the folder that KG_ARTIFACTS names; nowhere without it."""
    folder = os.environ.get("KG_ARTIFACTS")
    if folder:
        watched.settle()
        watched.page.screenshot(path=f"{folder}/{name}.png")


PROFILE = {"viewport": {"width": 1440, "height": 900}, "locale": "zh-CN", "color_scheme": "light"}


def watch(browser: Browser, path: Path, state: str = "", *, ready: bool = True, **profile: Any) -> Watched:
    """Open a file in a fresh profile, with every request to a host cut off."""
    context = browser.new_context(**{**PROFILE, **profile})
    watched = Watched(context.new_page())
    context.on("request", lambda request: watched.requests.append(request.url))
    context.route("**/*", lambda route: route.continue_() if route.request.url.startswith(LOCAL) else route.abort())
    watched.page.on("console", lambda message: watched.complaints.append(f"{message.type}: {message.text}"))
    watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    watched.page.goto(path.as_uri() + state)
    if ready:
        watched.until("typeof Page === 'object' && Page.ready")
    return watched


def check_silence(watched: Watched) -> None:
    """Hold that no host was asked and that the console has nothing to complain of."""
    assert [url for url in watched.requests if not url.startswith(LOCAL)] == []
    assert watched.complaints == []


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Open pages in profiles of their own."""
    opened: list[Watched] = []

    def open_page(path: Path, state: str = "", **profile: Any) -> Watched:
        opened.append(watch(browser, path, state, **profile))
        return opened[-1]

    yield open_page
    for watched in opened:
        watched.page.context.close()
        check_silence(watched)


@pytest.fixture(scope="session")
def opened(browser: Browser, written: Path) -> Watched:
    """The page of the two cities, opened once for all tests that only use it."""
    return watch(browser, written)


@pytest.fixture
def page(opened: Watched) -> Iterator[Watched]:
    """The page of the two cities, back at its first view."""
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("Escape")
    opened.page.mouse.move(0, 0)
    opened.evaluate("document.activeElement.blur()")
    opened.go("")
    yield opened
    check_silence(opened)
