"""One browser for all tests of the page, with the network cut off; what it asks for and complains of is kept."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from tests.graph.factory import two_cities
from tests.visualize.pages import Watched, store_of

from kg.visualize import write_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pyoxigraph as ox
    from playwright.sync_api import Browser

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
LOCAL = ("file:", "data:", "blob:")


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
        reason = "there is no Chromium: install it or name it in KG_CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Open a file in a fresh profile; at the end nothing may have been asked of any host, and nothing complained of."""
    opened: list[tuple[Watched, Any]] = []

    def open_page(path: Path, state: str = "", **profile: Any) -> Watched:
        profile = {"viewport": {"width": 1440, "height": 900}, "locale": "zh-CN", "color_scheme": "light", **profile}
        context = browser.new_context(**profile)
        watched = Watched(context.new_page())
        context.on("request", lambda request: watched.requests.append(request.url))
        context.route("**/*", lambda route: route.continue_() if route.request.url.startswith(LOCAL) else route.abort())
        watched.page.on("console", lambda message: watched.complaints.append(f"{message.type}: {message.text}"))
        watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        watched.page.goto(path.as_uri() + state)
        watched.page.wait_for_function("typeof Page === 'object' && Page.ready")
        opened.append((watched, context))
        return watched

    yield open_page
    for watched, context in opened:
        asked = [url for url in watched.requests if not url.startswith(LOCAL)]
        context.close()
        assert not asked
        assert not watched.complaints


@pytest.fixture
def page(visit: Callable[..., Watched], written: Path) -> Watched:
    """The page of the two cities, open at its first view."""
    return visit(written)
