"""The page under axe-core: no finding, serious or not, in any view, light and dark, on a desk and on a phone.

axe-core comes out of ``node_modules`` (``package.json`` names it); it is given to the browser from outside, so that the
page stays as a reader has it.

References:
    axe-core rules for WCAG 2.2 A and AA and best practices.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.visualize.conftest import keep, missing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visualize.pages import Watched

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = {
    "desk": {"viewport": {"width": 1440, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}
VIEWS = {
    "first": "",
    "place": "select=place/430400",
    "programme": "select=programme/chunfeng-xingdong&focus=programme/chunfeng-xingdong",
    "matrix": "view=matrix",
    "cell": "view=matrix&select=cell:place/430400|programme/chunfeng-xingdong",
    "map": "view=map",
    "tile": "view=map&select=area:430000",
    "timeline": "view=timeline&status=reported,ongoing,planned,called-for,cancelled,negated",
    "list": "view=list",
}
FINDINGS = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  return found.violations.map(({ id, impact, nodes }) => [impact, id, nodes.map((node) => node.target.join(" "))]);
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The checker's script, fetched by npm at its locked version if it is not there yet."""
    if not AXE.exists():
        npm = shutil.which("npm") or missing("there is no npm: install it to fetch the accessibility checker")
        done = subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=ROOT, capture_output=True, check=False)
        if done.returncode or not AXE.exists():
            missing(f"npm could not fetch the accessibility checker: {done.stderr.decode(errors='replace')}")
    return AXE.read_text(encoding="utf-8")


def findings(page: Watched, axe: str) -> list[Any]:
    page.settle()
    page.evaluate(axe)
    found: list[Any] = page.evaluate(FINDINGS)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_view_has_a_finding(
    visit: Callable[..., Watched], sample_page: Path, axe: str, screen: str, scheme: str
) -> None:
    page = visit(sample_page, color_scheme=scheme, **SCREENS[screen])
    found: dict[str, list[Any]] = {}
    for view, state in VIEWS.items():
        page.go(state)
        found[view] = findings(page, axe)
        keep(page, f"{view}-{screen}-{scheme}")
    assert found == {view: [] for view in VIEWS}


def test_menus_filters_and_hits_have_no_finding(visit: Callable[..., Watched], sample_page: Path, axe: str) -> None:
    page = visit(sample_page, locale="en-GB", **SCREENS["phone"])
    found = []
    page.page.fill("#search", "hengyang")
    found += findings(page, axe)
    page.page.fill("#search", "妇女")
    assert page.page.locator("#hits mark").count() > 0
    found += findings(page, axe)
    keep(page, "hits-phone")
    page.page.keyboard.press("Escape")
    page.page.click("#filters-open")
    found += findings(page, axe)
    page.page.click("#filters-open")
    page.page.click("#take summary")
    found += findings(page, axe)
    page.page.click("[data-take=sparql]")
    found += findings(page, axe)
    assert found == []
