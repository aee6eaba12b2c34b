"""The page in Chromium, used as a reader would. Each test also holds: no host is asked, the console is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.visualize.pages import Watched

pytestmark = pytest.mark.browser

OVERLAPS = """() => {
  const boxes = Page.drawing.boxes();
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const text = (box) => box.text.join("");
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a, b)).map((b) => [text(a), text(b)]));
}"""


def test_the_first_view_shows_every_kind_with_labels_that_do_not_overlap(page: Watched) -> None:
    page.page.wait_for_timeout(200)
    shown = page.evaluate("Page.drawing.scene().nodes.map((node) => [node.kind, node.label])")
    assert {kind for kind, _ in shown} == {"place", "organization", "programme", "group"}
    assert len(page.evaluate("Page.drawing.boxes().filter((box) => box.node)")) == len(shown)
    assert page.evaluate(OVERLAPS) == []


def test_a_click_on_a_node_opens_its_evidence(page: Watched) -> None:
    page.click("衡阳市妇联")
    panel = page.page.locator("#panel")
    panel.wait_for()
    assert "衡阳市妇联" in panel.locator("h2").inner_text()
    assert "≥ 13,000" in panel.inner_text()
    row = panel.locator("tr.evidence", has=page.page.locator("mark", has_text="提供岗位13000多个")).first
    assert row.locator("mark b").first.inner_text() == "13000多个"
    assert row.locator("a").get_attribute("href") == "https://example.org/two-cities-2019"
    assert "2019-01-20" in row.inner_text()
