"""Five questions asked of the picture of the sample reports alone, each answered in at most four clicks.

A click is one press of the mouse button; typing into the search field is none. Answers are compared with the graph's
own, so that the picture can leave out or invent nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.visualize.conftest import keep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visualize.pages import Watched

    from kg.open import Graph

pytestmark = pytest.mark.browser

MOST = 4


@dataclass
class Reader:
    """A new user who looks, clicks and types, and whose clicks are counted."""

    watched: Watched
    clicks: int = 0

    def click_on_node(self, label: str) -> None:
        self.watched.settle()
        self.watched.click(label)
        self._count()

    def click_on(self, selector: str) -> None:
        self.watched.page.locator(selector).click()
        self._count()

    def type(self, text: str) -> None:
        self.watched.page.fill("#search", text)

    def panel(self) -> list[str]:
        return self.watched.page.locator("#panel .neighbors .chip").all_inner_texts()

    def _count(self) -> None:
        self.clicks += 1
        assert self.clicks <= MOST
        self.watched.settle()


@pytest.fixture
def reader(visit: Callable[..., Watched], sample_page: Path) -> Reader:
    return Reader(visit(sample_page))


def names(chips: list[str]) -> set[str]:
    return {chip.split("\n")[0].rstrip("0123456789 ") for chip in chips}


def test_which_cities_ran_the_spring_action(reader: Reader, sample_graph: Graph) -> None:
    reader.click_on_node("春风行动")
    ran = {row["place"] for row in sample_graph.facts(programme="春风行动", status="reported")}
    assert {"衡阳市", "常德市", "永州市"} <= ran
    assert ran <= names(reader.panel())
    keep(reader.watched, "question-1-spring-action")


def test_how_many_jobs_in_hengyang_and_where_it_says_so(reader: Reader) -> None:
    reader.click_on_node("衡阳市")
    fact = reader.watched.page.locator("#panel tr.fact", has_text="≥ 13,000 个岗位")
    assert fact.count() == 1
    evidence = fact.locator("xpath=following-sibling::tr[1]")
    assert evidence.locator("mark b").inner_text() == "13000多个"
    assert evidence.locator("a").get_attribute("href", timeout=1000).startswith("http")
    keep(reader.watched, "question-2-jobs-in-hengyang")


def test_which_groups_nobody_serves(reader: Reader, sample_graph: Graph) -> None:
    reader.click_on("#tab-list")
    reader.click_on("button:has-text('报道里没有人服务')")
    heading = reader.watched.page.locator("#list-no-group h2")
    assert heading.bounding_box()["y"] < 300
    unserved = set(reader.watched.page.locator("#list-no-group li").all_inner_texts())
    served = {group for row in sample_graph.facts() for group in row["beneficiaries"]}
    assert unserved
    assert not unserved & served
    keep(reader.watched, "question-3-groups-that-nobody-serves")


def test_who_works_with_the_discipline_inspection(reader: Reader) -> None:
    reader.type("纪委")
    reader.click_on("#hits li >> nth=0")
    assert "娄底市纪委" in reader.watched.text("#panel h2")
    assert "娄底市妇联" in names(reader.panel())
    assert "会同市纪委" in reader.watched.page.locator("#panel mark").first.inner_text()
    keep(reader.watched, "question-4-works-with-discipline-inspection")


def test_what_changsha_plans(reader: Reader, sample_graph: Graph) -> None:
    reader.click_on_node("长沙市")
    reader.click_on("#panel [data-part=planned]")
    part = reader.watched.page.locator("#panel .fact-part.planned")
    assert part.bounding_box()["y"] < 300
    planned = {row["quote"] for row in sample_graph.facts(place="长沙市", status="planned")}
    assert planned
    assert set(part.locator("mark").all_inner_texts()) == planned
    keep(reader.watched, "question-5-changsha-plans")
