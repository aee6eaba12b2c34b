"""What is seen on the canvas after each thing that changes the picture: every node's shape at its place.

The scene can be right while the canvas is not: vis-network leaves out what it believes to be out of sight, and believes
what held in the frame before. So these tests look at pixels, on a picture large enough for nodes to move far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from tests.visualize.conftest import keep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visualize.pages import Watched

pytestmark = pytest.mark.browser

CHOICES: Final = {
    "#filter-place": "衡阳市",
    "#filter-programme": "春风行动",
    "#filter-group": "妇女",
    "#year-from": "2019",
    "#year-to": "2017",
}
STATES: Final = {
    "place": "place=place/430400",
    "path": "path=place/430100,place/430400",
    "path-by-place": "path=place/430400,group/women",
    "focus": "focus=place/430400&steps=1",
    "two-steps": "focus=programme/chunfeng-xingdong&steps=2",
    "all": "all=1",
    "without-places": "hide=place",
    "statements": "open=place/430400&focus=place/430400",
    "dark": "theme=dark&place=place/430400",
    "english": "lang=en&group=group/women",
}


@pytest.fixture
def sample(visit: Callable[..., Watched], sample_page: Path) -> Watched:
    page = visit(sample_page)
    page.settle()
    page.check_drawn()
    return page


def changed(page: Watched) -> None:
    page.until("location.hash.length > 1")


@pytest.mark.parametrize("chosen", CHOICES)
def test_a_filter_that_is_chosen_draws_every_node(sample: Watched, chosen: str) -> None:
    sample.page.select_option(chosen, label=CHOICES[chosen])
    changed(sample)
    keep(sample, f"drawn-{chosen[1:]}")
    sample.check_drawn()
    sample.page.click("#reset")
    sample.until("location.hash === ''")
    sample.check_drawn()


@pytest.mark.parametrize("status", ["reported", "planned", "called-for", "negated"])
def test_a_status_that_is_switched_draws_every_node(sample: Watched, status: str) -> None:
    sample.page.click(f"[data-status={status}]")
    changed(sample)
    keep(sample, f"drawn-status-{status}")
    sample.check_drawn()


def test_the_fewest_statements_draw_every_node(sample: Watched) -> None:
    sample.page.focus("#least")
    for fewest in range(2, 7):
        sample.page.keyboard.press("ArrowRight")
        sample.until("(fewest) => Page.state().filter.least === fewest", fewest)
        sample.check_drawn()
    keep(sample, "drawn-least")


def test_a_path_that_is_looked_for_draws_every_node(sample: Watched) -> None:
    sample.click("衡阳市")
    sample.page.click("#do-path")
    sample.page.fill("#search", "娄底市纪委")
    sample.page.keyboard.press("Enter")
    sample.until("Page.state().path.length === 2")
    keep(sample, "drawn-path")
    sample.check_drawn()
    assert not sample.page.locator("#tip").is_visible(), "the pointer is on nothing once the nodes have moved"


def test_the_surroundings_of_a_node_and_the_way_back_draw_every_node(sample: Watched) -> None:
    sample.click("春风行动")
    sample.page.click("#do-focus")
    sample.until("Page.state().focus !== ''")
    keep(sample, "drawn-focus")
    sample.check_drawn()
    sample.page.click("#panel .close")
    sample.page.click("#everything")
    sample.until("Page.state().focus === ''")
    sample.check_drawn()


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_every_way_from_one_view_to_another_draws_every_node(
    visit: Callable[..., Watched], sample_page: Path, motion: str
) -> None:
    page = visit(sample_page, reduced_motion=motion)
    for name, state in STATES.items():
        page.go(state)
        keep(page, f"drawn-{name}-{motion}")
        page.check_drawn()
    page.go("")
    page.check_drawn()


def test_a_filter_set_where_the_picture_is_hidden_draws_every_node(
    visit: Callable[..., Watched], sample_page: Path
) -> None:
    page = visit(sample_page, "#view=matrix")
    page.page.select_option("#filter-place", label="衡阳市")
    page.page.click("#tab-graph")
    page.page.wait_for_selector("#graph:not([hidden])")
    page.settle()
    page.check_drawn()


def test_the_picture_that_is_taken_along_has_every_node(sample: Watched, tmp_path: Path) -> None:
    sample.page.select_option("#filter-place", label="衡阳市")
    changed(sample)
    sample.page.click("#take summary")
    with sample.page.expect_download() as download:
        sample.page.click("[data-take=png]")
    download.value.save_as(tmp_path / "graph.png")
    sample.check_drawn()
    taken = sample.evaluate("async () => [...new Uint8Array(await (await Export.png(Page.drawing)).arrayBuffer())]")
    assert (tmp_path / "graph.png").read_bytes() == bytes(taken)
