"""The page in Chromium, used as a reader would. Each test also holds: no host is asked, the console is silent."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.visualize.conftest import keep
from tests.visualize.hostile import AGENT, HOSTILE, hostile
from tests.visualize.large import large
from tests.visualize.pages import LABELS, store_of

from kg.query.facts import COLUMNS, Selection, facts, write_csv
from kg.visualize import write_page
from kg.visualize.page import render
from kg.visualize.scene import FIRST_VIEW, WHOLE, set_scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pyoxigraph as ox
    from tests.visualize.pages import Watched

pytestmark = pytest.mark.browser

HENGYANG = "organization/womens-federation-430400"
SHAOYANG = "organization/womens-federation-430500"
SPRING = "programme/chunfeng-xingdong"

OVERLAPS = """() => {
  const boxes = Page.drawing.boxes();
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const text = (box) => box.text.join("");
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a, b)).map((b) => [text(a), text(b)]));
}"""
COVERED = """() => {
  const area = document.getElementById("canvas").getBoundingClientRect();
  const covers = [...document.querySelectorAll(".zoom, .note")].map((one) => one.getBoundingClientRect());
  return Page.drawing.boxes().filter((box) => covers.some((one) => box.left < one.right - area.left
    && one.left - area.left < box.right && box.top < one.bottom - area.top && one.top - area.top < box.bottom))
    .map((box) => box.text.join(""));
}"""
EDGES = "Page.drawing.scene().edges.map((edge) => edge.id)"

NONSENSE = """() => {
  const root = document.createElement("div"), panel = Panel.create(root, Page.model, {}), context = Page.context();
  const { entities, ties, activities } = Page.model;
  const views = [
    ...entities.map((one) => [one.address, () => panel.entityView(one, context)]),
    ...ties.map((one) => [one.address, () => panel.tieView(one, context)]),
    ...activities.map((one) => [one.key, () => panel.activityView(one, context)]),
    ["a list of nothing", () => panel.listView("", "", [], context)],
  ];
  return views.filter(([, view]) => { view(); return /null|undefined|NaN|\\[object/.test(root.textContent); })
    .map(([name]) => name);
}"""
"""The views of the panel that show how a script writes a value that is none."""

CONTRAST = """() => {
  const style = getComputedStyle(document.documentElement);
  const light = (name) => {
    const color = style.getPropertyValue(name).trim();
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [bright, dark] = [light(one), light(other)].sort((a, b) => b - a);
    return (bright + 0.05) / (dark + 0.05);
  };
  const least = (names, grounds) => Math.min(...names.flatMap((name) => grounds.map((ground) => ratio(name, ground))));
  const page = ["--paper", "--surface"];
  const kinds = ["--place", "--organization", "--programme", "--group", "--person", "--activity"];
  return {
    text: least(["--ink", "--faint"], [...page, "--soft", "--island", "--accent-soft"]),
    marked: ratio("--ink", "--mark"),
    status: least(["--accent", "--reported", "--ongoing", "--planned", "--other"], page),
    signs: least(kinds, [...page, "--island"]),
  };
}"""
"""Contrast as in WCAG 2.2, section 1.4.3."""
CHINESE_TEXTS = """() => [...document.querySelectorAll("[data-say]")]
  .filter((one) => /[\\u4e00-\\u9fff]/.test(one.textContent) && one.id !== "language").length"""
BROKEN_SVG = """(svg) => new DOMParser().parseFromString(svg, "image/svg+xml").querySelectorAll("parsererror").length"""


# ---- the first view


def test_the_first_view_shows_every_kind_with_labels_that_do_not_overlap(page: Watched) -> None:
    page.settle()
    shown = page.evaluate("Page.drawing.scene().nodes.map((node) => [node.kind, node.label])")
    assert {kind for kind, _ in shown} == {"place", "organization", "programme", "group"}
    assert len(page.evaluate("Page.drawing.boxes().filter((box) => box.node)")) == len(shown)
    assert page.evaluate(OVERLAPS) == []


def test_no_label_lies_below_the_buttons_or_the_note(page: Watched) -> None:
    page.settle()
    nodes = page.evaluate("Page.drawing.scene().nodes.map((node) => ({ id: node.id, x: node.x, y: node.y }))")
    view = page.evaluate(
        "(({ network }) => ({ position: network.getViewPosition(), scale: network.getScale() }))(Page.drawing)"
    )
    for node in nodes:  # each in turn is brought to where the buttons are
        page.evaluate(
            """({ x, y }) => {
              const { network } = Page.drawing, zoom = document.querySelector(".zoom").getBoundingClientRect();
              const area = document.getElementById("canvas").getBoundingClientRect(), scale = network.getScale();
              const at = { x: (zoom.left + zoom.right) / 2 - area.left, y: zoom.top - area.top - 24 };
              network.moveTo({
                position: { x: x + (area.width / 2 - at.x) / scale, y: y + (area.height / 2 - at.y) / scale },
                animation: false,
              });
              network.redraw();
            }""",
            node,
        )
        assert page.evaluate(COVERED) == []
    page.evaluate("(view) => Page.drawing.network.moveTo({ ...view, animation: false })", view)


def test_kinds_differ_by_shape_and_by_color(page: Watched) -> None:
    drawn = page.evaluate(
        "Page.drawing.network.body.data.nodes.get()"
        ".map((node) => [node.shape, node.color.border, node.color.background])"
    )
    assert len({shape for shape, *_ in drawn}) == 4
    assert len({color for _, *both in drawn for color in both if color != "#fbfaf7"}) >= 4


def test_nothing_moves_after_the_first_frame(page: Watched) -> None:
    page.settle()
    positions = "JSON.stringify(Page.drawing.network.getPositions()) + Page.drawing.network.getScale()"
    before = page.evaluate(positions)
    page.page.wait_for_timeout(700)
    assert page.evaluate(positions) == before
    assert page.evaluate("Page.drawing.network.physics.options.enabled") is False


def test_what_comes_late_is_waited_for_and_what_never_comes_is_told(page: Watched) -> None:
    page.evaluate("setTimeout(() => { document.documentElement.dataset.late = 'come'; }, 200)")
    page.until("document.documentElement.dataset.late === 'come'")
    with pytest.raises(AssertionError, match="in 0\\.1 seconds: false"):
        page.until("false", seconds=0.1)


def test_plans_are_dashed_edges_of_their_own(page: Watched) -> None:
    dashes = page.evaluate(
        "Page.drawing.network.body.data.edges.get().filter((edge) => edge.id.includes('~runs~'))"
        ".map((edge) => [edge.id.split('~')[2], Boolean(edge.dashes)])"
    )
    assert {(mode, dashed) for mode, dashed in dashes} == {("done", False), ("planned", True)}


def test_an_edge_says_how_many_statements_it_stands_for(page: Watched) -> None:
    counts = page.evaluate("Object.fromEntries(Page.drawing.scene().edges.map((edge) => [edge.id, edge.count]))")
    assert counts[f"{HENGYANG}>{SPRING}~runs~done"] == 2
    assert counts[f"{HENGYANG}>{SPRING}~runs~planned"] == 1


@pytest.fixture(scope="module")
def large_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "graph.html"
    path.write_text(render(set_scene(large(10000))), encoding="utf-8")
    return path


def test_what_the_first_view_leaves_out_is_said_and_can_be_shown(
    visit: Callable[..., Watched], large_page: Path
) -> None:
    page = visit(large_page)
    shown, everyone = len(page.evaluate(LABELS)), page.evaluate("Page.context().everyone.size")
    assert shown == FIRST_VIEW < everyone
    assert f"显示 {shown} / {everyone}" in page.text("#shown")
    assert f"未显示的 {everyone - shown} 个" in page.text("#shown")
    page.page.click("#everything")
    page.until("Page.drawing.scene().nodes.length > 100")
    assert len(page.evaluate(LABELS)) == min(everyone, WHOLE)


# ---- evidence


def test_a_click_on_a_node_opens_its_evidence(page: Watched) -> None:
    page.click("衡阳市妇联")
    panel = page.page.locator("#panel")
    panel.wait_for()
    assert "衡阳市妇联" in panel.locator("h2").inner_text()
    assert "Women's Federation of Hengyang" in panel.inner_text()
    assert "≥ 13,000 个岗位" in panel.inner_text()
    row = panel.locator("tr.evidence", has=page.page.locator("mark", has_text="提供岗位13000多个")).first
    assert row.locator("mark b").first.inner_text() == "13000多个"
    assert row.locator("a").get_attribute("href") == "https://example.org/two-cities-2019"
    assert row.locator("a").get_attribute("rel") == "noopener noreferrer nofollow"
    assert "2019-01-20" in row.inner_text()


@pytest.mark.parametrize(
    ("figure", "address"),
    [
        ("≥ 13,000 个岗位", HENGYANG),
        ("≤ 2,000 人妇女", HENGYANG),
        ("30,000–50,000 人次", HENGYANG),
        ("7.3%", SHAOYANG),
        ("≥ 100 个爱心书包", SHAOYANG),
    ],
)
def test_figures_are_shown_with_their_bounds(page: Watched, figure: str, address: str) -> None:
    page.go(f"select={address}")
    assert any(figure in text for text in page.page.locator(".quantity").all_inner_texts())


def test_what_has_happened_and_plans_stand_apart(page: Watched) -> None:
    page.go(f"select={HENGYANG}")
    done, planned = page.text(".fact-part.done"), page.text(".fact-part.planned")
    assert "提供岗位13000多个" in done.replace("\n", "")
    assert "打造“石鼓巧手”品牌" in planned.replace("\n", "")
    assert "打造“石鼓巧手”品牌" not in page.page.locator(".fact-part.done mark").all_inner_texts()


def test_a_click_on_an_edge_opens_the_statements_behind_it(page: Watched) -> None:
    page.click_edge(f"{HENGYANG}>{SPRING}~runs~planned")
    page.page.wait_for_selector("#panel h2")
    assert "衡阳市妇联 → 春风行动" in page.text("#panel h2")
    assert page.page.locator("#panel mark").all_inner_texts() == ["市妇联将继续实施“春风行动”"]


def test_what_no_report_speaks_of_opens_with_its_name_and_says_so(page: Watched) -> None:
    page.page.fill("#search", "残疾人")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel h2")
    assert page.text("#panel h2") == "残疾人"
    assert "报道中没有关于它的陈述。" in page.text("#panel")
    assert "null" not in page.text("#panel")


def test_no_panel_says_what_only_a_script_would_say(visit: Callable[..., Watched], sample_page: Path) -> None:
    assert visit(sample_page).evaluate(NONSENSE) == []


def test_from_a_fact_one_gets_to_its_neighbors_and_back(page: Watched) -> None:
    page.go(f"select={HENGYANG}")
    page.page.click(f"#panel .neighbors [data-entity='{SPRING}']")
    page.until("document.querySelector('#panel h2').textContent === '春风行动'")
    page.page.go_back()
    page.until("document.querySelector('#panel h2').textContent === '衡阳市妇联'")


def test_statements_are_drawn_on_demand_and_open_their_evidence(page: Watched) -> None:
    page.go(f"select={HENGYANG}")
    page.page.click("#do-expand")
    page.until("Page.drawing.scene().nodes.some((node) => node.kind === 'activity')")
    page.click("提供 岗位")
    page.until("document.querySelector('#panel h2').textContent === '提供 岗位'")
    assert page.page.locator("#panel mark").all_inner_texts() == ["提供岗位13000多个"]


def test_offsets_count_code_points_not_code_units(page: Watched) -> None:
    cut = "Model.cut({ text: '𠮷𠮷市提供岗位。', start: 10 }, 13, 17)"
    assert page.evaluate(cut) == ["𠮷𠮷市", "提供岗位", "。"]


# ---- finding


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("衡阳市妇联", "衡阳市妇联"),
        ("衡阳市妇女联合会", "衡阳市妇联"),
        ("spring breeze", "春风行动"),
        ("chunfeng", "春风行动"),
        ("cfxd", "春风行动"),
        ("chunfxd", "春风行动"),
        ("hengyangshi", "衡阳市"),
        ("430400", "衡阳市"),
        ("巧手", "石鼓巧手"),
        ("shaoyang", "邵阳市"),
    ],
)
def test_search_finds_by_label_alias_english_code_and_pinyin(page: Watched, query: str, label: str) -> None:
    page.page.fill("#search", query)
    assert label in page.page.locator("#hits li span").all_inner_texts()


@pytest.mark.parametrize("words", ["13000多个", "≥ 13,000", "提供岗位 13000"])
def test_search_finds_a_sentence_by_its_words_and_figures_and_opens_its_statement(page: Watched, words: str) -> None:
    page.page.fill("#search", words)
    hit = page.page.locator("#hits li")
    assert hit.count() == 1
    assert "13000" in hit.locator("mark").inner_text()
    assert hit.locator("small").inner_text().startswith("陈述 · 衡阳市妇联 · 2018")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel h2")
    assert page.hash().startswith("#select=activity")
    assert page.page.locator("#panel mark").all_inner_texts() == ["提供岗位13000多个"]


def test_sentences_stand_below_the_names_and_those_left_over_are_counted(
    visit: Callable[..., Watched], sample_page: Path
) -> None:
    page = visit(sample_page)
    page.page.fill("#search", "妇女")
    kinds = page.evaluate(
        "[...document.querySelectorAll('#hits [data-address]')].map((li) => !li.querySelector('mark'))"
    )
    assert kinds == sorted(kinds, reverse=True)
    assert kinds.count(False) == 6
    left = page.evaluate("Page.model.sentences.filter(({ text }) => text.includes('妇女')).length") - 6
    assert page.page.locator("#hits li").last.inner_text() == f"另有 {left} 句含有这些字"
    keep(page, "hits")
    for _ in range(20):
        page.page.keyboard.press("ArrowDown")
    assert page.page.locator("#hits [aria-selected=true]").count() == 1
    page.page.locator("#hits li", has=page.page.locator("mark")).nth(2).click()
    page.page.wait_for_selector("#panel mark")
    assert page.page.locator("#panel tr.fact").count() == 1
    keep(page, "hit-opened")


def test_a_path_is_offered_no_sentences_as_its_end(page: Watched) -> None:
    page.go("select=group/women")
    page.page.click("#do-path")
    page.page.fill("#search", "妇女")
    assert page.page.locator("#hits li").count() > 0
    assert page.page.locator("#hits mark").count() == 0


def test_search_says_when_it_finds_nothing(page: Watched) -> None:
    page.page.fill("#search", "zzzz")
    assert page.text("#hits") == "没有找到"


def test_search_is_used_with_the_keyboard_alone(page: Watched) -> None:
    page.page.keyboard.press("/")
    page.page.keyboard.type("shaoyang")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel h2")
    assert "邵阳市" in page.text("#panel h2")


def test_a_status_can_be_switched_off_and_on(page: Watched) -> None:
    page.page.click("[data-status=planned]")
    page.until("!Page.state().filter.statuses.includes('planned')")
    assert not [edge for edge in page.evaluate(EDGES) if edge.endswith("planned")]
    assert "石鼓巧手" not in page.evaluate(LABELS)
    page.page.click("[data-status=planned]")
    page.until("Page.state().filter.statuses.includes('planned')")
    assert "石鼓巧手" in page.evaluate(LABELS)


def test_what_did_not_happen_is_hidden_until_asked_for(page: Watched) -> None:
    page.go(f"select={SHAOYANG}")
    assert "没有发放现金" not in page.page.locator("#panel mark").all_inner_texts()
    page.page.click("[data-status=negated]")
    page.page.wait_for_selector(".fact-part.otherwise")
    assert "没有发放现金" in page.page.locator(".fact-part.otherwise mark").all_inner_texts()


def test_a_kind_can_be_hidden(page: Watched) -> None:
    page.page.uncheck("[data-kind=group]")
    page.until("!Page.drawing.scene().nodes.some((node) => node.kind === 'group')")
    assert page.hash() == "#hide=group"


@pytest.mark.parametrize(
    ("state", "there", "gone"),
    [
        ("from=2019", "石鼓巧手", "妇女"),
        ("to=2018", "妇女", "石鼓巧手"),
        ("place=place/430500", "邵阳市妇联", "衡阳市妇联"),
        (f"programme={SPRING}", "春风行动", "农村留守儿童"),
        ("group=group/women", "妇女", "春风行动"),
        ("least=2", "春风行动", "石鼓巧手"),
    ],
)
def test_filters_keep_what_fits_and_say_so_in_the_address(page: Watched, state: str, there: str, gone: str) -> None:
    page.go(state)
    labels = page.evaluate(LABELS)
    assert there in labels
    assert gone not in labels
    assert page.evaluate(OVERLAPS) == []


def test_a_filter_chosen_by_hand_is_kept_in_the_address_and_reset(page: Watched) -> None:
    page.page.select_option("#filter-place", "place/430500")
    page.until("location.hash === '#place=place/430500'")
    page.page.click("#reset")
    page.until("location.hash === ''")
    assert "衡阳市妇联" in page.evaluate(LABELS)


def test_focus_shows_the_neighborhood_by_steps(page: Watched) -> None:
    page.go(f"focus={SPRING}&select={SPRING}")
    one = set(page.evaluate(LABELS))
    assert {"春风行动", "衡阳市妇联", "邵阳市妇联"} <= one
    assert "农村留守儿童" not in one
    page.page.get_by_role("button", name="2 步").click()
    page.until("Page.state().steps === 2")
    assert "农村留守儿童" in page.evaluate(LABELS)


def test_a_shortest_path_is_found_between_two_nodes(page: Watched) -> None:
    page.go("select=group/women")
    page.page.click("#do-path")
    assert "终点" in page.text("#shown")
    page.click("邵阳市妇联")
    page.until("Page.state().path.length === 2")
    assert page.evaluate(LABELS) == ["妇女", "衡阳市妇联", "春风行动", "邵阳市妇联"]
    assert "3 步" in page.text("#shown")


def test_a_path_goes_by_statements_where_it_can_and_not_by_geography(
    visit: Callable[..., Watched], sample_page: Path
) -> None:
    labels = visit(sample_page, "#path=place/430100,place/430400").evaluate(LABELS)
    assert [labels[0], labels[-1]] == ["长沙市", "衡阳市"]
    assert "湖南省" not in labels


def test_the_picture_fills_the_screen_once_the_panel_is_closed(visit: Callable[..., Watched], written: Path) -> None:
    scale = "Page.drawing.network.getScale()"
    page = visit(written, f"#select={HENGYANG}", viewport={"width": 1000, "height": 700})
    beside = page.evaluate(scale)
    page.page.click("#panel .close")
    page.until("document.getElementById('panel').hidden")
    assert page.evaluate(scale) > beside
    page.page.click("#zoom-in")
    chosen = page.evaluate(scale)
    page.click("衡阳市妇联")
    page.page.click("#panel .close")
    page.until("document.getElementById('panel').hidden")
    assert page.evaluate(scale) == chosen


def test_no_path_is_said(page: Watched) -> None:
    page.go(f"path={SPRING},organization/human-resources-bureau-430400&status=planned")
    assert "没有路径" in page.text("#shown")


def test_a_view_sent_to_a_colleague_opens_the_same(visit: Callable[..., Watched], written: Path) -> None:
    state = f"#select={HENGYANG}&status=planned&from=2019&lang=en&theme=dark"
    page = visit(written, state)
    assert page.evaluate("'#' + Address.write(Page.state())") == state
    assert page.text("#panel h2") == "Women's Federation of Hengyang"
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_an_address_that_makes_no_sense_opens_the_first_view(visit: Callable[..., Watched], written: Path) -> None:
    page = visit(written, "#select=nothing&view=no&steps=99&status=&from=x&lang=xx&%E0%A4%A=1&path=a,b,c&cell:")
    assert page.evaluate("document.getElementById('panel').hidden")


def test_the_back_button_goes_through_the_views(page: Watched) -> None:
    page.page.click("#tab-matrix")
    page.page.click("#tab-list")
    page.page.wait_for_selector("#list:not([hidden])")
    page.page.go_back()
    page.page.wait_for_selector("#matrix:not([hidden])")
    page.page.go_back()
    page.page.wait_for_selector("#graph:not([hidden])")


# ---- other ways of looking


def test_a_cell_of_the_matrix_opens_its_evidence(page: Watched) -> None:
    page.page.click("#tab-matrix")
    page.page.get_by_role("button", name="衡阳市 × 春风行动").click()
    page.page.wait_for_selector("#panel mark")
    assert "提供岗位13000多个" in page.page.locator("#panel mark").all_inner_texts()
    assert page.page.locator("#matrix .cell.plan").count() >= 1


def test_a_tile_of_the_map_opens_the_evidence_of_its_place(page: Watched) -> None:
    page.page.click("#tab-map")
    page.page.get_by_role("button", name="衡阳:").click()
    page.page.wait_for_selector("#panel mark")
    assert "提供岗位13000多个" in page.page.locator("#panel mark").all_inner_texts()
    assert page.page.locator("#map .tile").count() == 14
    assert page.page.locator("#map button.tile").count() == 2
    assert page.hash() == "#view=map&select=area%3A430400"


def test_a_segment_of_the_timeline_opens_its_evidence(page: Watched) -> None:
    page.page.click("#tab-timeline")
    page.page.get_by_role("button", name="2019 · 计划").click()
    page.page.wait_for_selector("#panel mark")
    assert set(page.page.locator("#panel mark").all_inner_texts()) == {
        "市妇联将继续实施“春风行动”",
        "打造“石鼓巧手”品牌",
    }


def test_the_list_names_the_groups_that_nobody_serves(page: Watched) -> None:
    page.page.click("#tab-list")
    unserved = page.page.locator("#list-no-group li").all_inner_texts()
    assert "残疾人" in unserved
    assert "妇女" not in unserved
    page.page.click("#list [data-entity='group/women']")
    page.page.wait_for_selector("#panel mark")


# ---- taking along


def test_the_facts_taken_along_are_those_of_the_facts_table_that_the_picture_shows(
    page: Watched, store: ox.Store
) -> None:
    taken = page.evaluate("Export.csv(Page.model, Page.visibleFacts())")
    told = {row.fact for row in facts(store)}
    finest = facts(store, Selection(everything=True))
    output = io.StringIO(newline="")
    write_csv((row for row in finest if row.fact in told and row.status != "called-for"), output)
    wanted = list(csv.DictReader(io.StringIO(output.getvalue())))
    found = list(csv.DictReader(io.StringIO(taken)))
    assert list(found[0]) == list(COLUMNS)
    assert sorted(found, key=lambda row: row["fact"]) == sorted(wanted, key=lambda row: row["fact"])


def test_a_field_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(page: Watched) -> None:
    fields = page.evaluate("['=1+1', '@a', '+86', '-1.5', '-a', 'a\"b', '岗位,个'].map(Export.field)")
    assert fields == ["'=1+1", "'@a", "'+86", "-1.5", "'-a", '"a""b"', '"岗位,个"']


@pytest.mark.parametrize(
    "state",
    [
        "",
        f"select={HENGYANG}",
        f"select={SPRING}&status=planned",
        "from=2019",
        "place=place/430400",
        "group=group/women",
        f"select={HENGYANG}>{SPRING}~runs~done",
        "select=place/430500&to=2018",
    ],
)
def test_the_query_selects_the_statements_that_are_visible(page: Watched, store: ox.Store, state: str) -> None:
    page.go(state)
    visible = set(page.evaluate("Page.visibleFacts().map((index) => Page.model.activities[index].key)"))
    answers: Any = store.query(page.evaluate("Page.query()"))
    assert {row["activity"].value.rpartition("/")[2] for row in answers} == visible
    assert visible


def test_the_picture_is_saved_as_png_and_as_svg(page: Watched, tmp_path: Path) -> None:
    for kind, start in (("png", b"\x89PNG"), ("svg", b"<svg ")):
        page.page.click("#take summary")
        with page.page.expect_download() as download:
            page.page.click(f"[data-take={kind}]")
        download.value.save_as(tmp_path / f"graph.{kind}")
        assert (tmp_path / f"graph.{kind}").read_bytes().startswith(start)
    svg = (tmp_path / "graph.svg").read_text(encoding="utf-8")
    assert "衡阳市妇联" in svg
    assert "stroke-dasharray" in svg
    assert svg.count("<path") > svg.count("Q") > 0


def test_the_query_is_shown_to_be_copied(page: Watched) -> None:
    page.page.click("#take summary")
    page.page.click("[data-take=sparql]")
    assert "SELECT DISTINCT ?activity" in page.text("#sparql-text")


# ---- language, keyboard, screens


def test_both_languages_say_the_same_things(page: Watched) -> None:
    zh, en = page.evaluate("[Words.languages.zh, Words.languages.en]")
    assert zh.keys() == en.keys()
    holes = page.evaluate("(words) => Object.values(words).map((text) => (text.match(/\\{\\w+\\}/g) ?? []).sort())", zh)
    assert (
        page.evaluate("(words) => Object.values(words).map((t) => (t.match(/\\{\\w+\\}/g) ?? []).sort())", en) == holes
    )


@pytest.mark.parametrize(("locale", "title"), [("zh-CN", "民生报道知识图谱"), ("en-GB", "Civic knowledge graph")])
def test_the_language_is_the_browsers_at_first(
    visit: Callable[..., Watched], written: Path, locale: str, title: str
) -> None:
    assert visit(written, locale=locale).page.title() == title


def test_the_language_is_switched_in_place(page: Watched) -> None:
    page.go(f"select={HENGYANG}")
    page.page.click("#language")
    page.until("document.documentElement.lang === 'en'")
    assert page.text("#panel h2") == "Women's Federation of Hengyang"
    assert "衡阳市妇联" in page.text("#panel .other-name")
    assert page.evaluate(CHINESE_TEXTS) == 0


def test_arrow_keys_walk_the_graph_and_enter_and_escape_open_and_close(page: Watched) -> None:
    page.page.focus("#canvas")
    page.page.keyboard.press("ArrowRight")
    assert page.text("#live")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel h2")
    page.page.keyboard.press("Escape")
    page.until("document.getElementById('panel').hidden")


def test_tabs_follow_the_arrow_keys(page: Watched) -> None:
    page.page.focus("#tab-graph")
    page.page.keyboard.press("ArrowRight")
    page.page.wait_for_selector("#matrix:not([hidden])")
    assert page.evaluate("document.activeElement.id") == "tab-matrix"


def test_every_control_has_a_name(page: Watched) -> None:
    page.go(f"select={HENGYANG}")
    nameless = page.evaluate(
        "[...document.querySelectorAll('button, input, select, [role]')].filter((one) => !one.closest('[hidden]') && !("
        "one.textContent.trim() || one.getAttribute('aria-label') || one.getAttribute('aria-labelledby')"
        " || one.labels?.length)).map((one) => one.outerHTML)"
    )
    assert nameless == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_and_signs_stand_out_from_their_ground(page: Watched, theme: str) -> None:
    page.go(f"theme={theme}")
    ratios = page.evaluate(CONTRAST)
    assert ratios["text"] >= 4.5
    assert ratios["marked"] >= 4.5
    assert ratios["status"] >= 4.5
    assert ratios["signs"] >= 3


def test_a_phone_shows_the_graph_and_opens_filters_and_evidence(visit: Callable[..., Watched], written: Path) -> None:
    page = visit(written, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.settle()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert len(page.evaluate("Page.drawing.boxes().filter((box) => box.node)")) >= 5
    page.page.click("#filters-open")
    assert page.page.locator("#filter-place").is_visible()
    page.page.click("#filters-open")
    page.go(f"select={HENGYANG}")
    assert page.page.locator("#panel h2").is_visible()
    assert page.evaluate("document.getElementById('panel').getBoundingClientRect().width <= innerWidth")


def test_reduced_motion_is_kept(visit: Callable[..., Watched], written: Path) -> None:
    page = visit(written, reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.getElementById('filters')).transitionDuration") == "0s"


# ---- safety


def test_whatever_a_document_says_is_text_and_never_markup(visit: Callable[..., Watched], tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    write_page(store_of(hostile()), path)
    page = visit(path)
    agent = page.evaluate("Page.model.entities.find((one) => one.label.startsWith('会')).address")
    for state in ("view=graph", "view=matrix", "view=map", "view=timeline", "view=list", "view=graph&lang=en"):
        page.go(f"{state}&select={agent.replace('%', '%25')}&open={agent.replace('%', '%25')}")
        page.settle()
        assert page.evaluate("window.broken") is None
        assert page.evaluate("document.querySelectorAll('img, textarea, iframe, script').length") == 4
        assert page.page.locator("#panel h2").inner_text() in (AGENT.label, AGENT.label_en)
    assert HOSTILE in page.page.locator("#panel mark").first.inner_text().replace("\n", "")
    assert page.page.locator("#panel .source a").count() == 0
    svg = page.evaluate("Export.svg(Page.drawing)")
    assert (
        page.evaluate(
            "(svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')", svg
        )
        is None
    )
    assert "<script" not in svg
    page.page.fill("#search", "<script>")
    assert page.page.locator("#hits li").count() >= 4


def test_a_link_is_made_for_http_and_https_only(page: Watched) -> None:
    made = page.evaluate(
        "['https://a.example/x', 'http://a.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///a', '', '//a']"
        ".map((address) => Panel.link(address, 'x')?.href ?? null)"
    )
    assert made == ["https://a.example/x", "http://a.example/", None, None, None, None, None]


def test_the_policy_stops_what_is_not_of_the_page(visit: Callable[..., Watched], written: Path) -> None:
    page = visit(written)
    page.evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.broken = 1';"
        "document.body.append(script); }"
    )
    assert page.evaluate("window.broken") is None
    assert any("Content Security Policy" in complaint for complaint in page.complaints)
    page.complaints.clear()


def test_the_payload_is_what_the_page_reads(page: Watched, written: Path) -> None:
    text = page.evaluate("document.getElementById('payload').textContent")
    assert json.loads(text)["kinds"][:2] == ["place", "organization"]
    assert text in written.read_text(encoding="utf-8")
