"""What holds for every metric."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analyze.networks import networks_of_entities, networks_of_two_kinds, shuffled

import kg.analyze
from kg.analyze import METRICS, Metric, all_metrics, find_metric
from kg.analyze.example import example_cities, example_organizations
from kg.errors import AnalysisError
from kg.graph.network import NETWORKS, Projection

DOCS = Path(__file__).parents[2] / "docs"
NETWORK_OF: dict[str, Any] = {
    name: st.one_of(
        *([networks_of_entities()] if "entities" in metric.networks else []),
        *([networks_of_two_kinds()] if "place-programme" in metric.networks else []),
    )
    for name, metric in METRICS.items()
}


@pytest.mark.parametrize("name", METRICS)
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_the_same_network_in_any_order_gives_the_same_table(name: str, data: st.DataObject) -> None:
    network = data.draw(NETWORK_OF[name])
    assert METRICS[name](shuffled(network, data.draw)) == METRICS[name](network)


@pytest.mark.parametrize("name", METRICS)
def test_a_metric_changes_nothing_in_its_network(name: str) -> None:
    network = example_organizations() if name == "planned" else example_cities()
    before = network.copy()
    METRICS[name](network)
    assert nx.utils.graphs_equal(network, before)


@pytest.mark.parametrize("name", METRICS)
def test_an_empty_network_gives_an_empty_table(name: str) -> None:
    assert METRICS[name](nx.Graph()).rows == ()


@pytest.mark.parametrize("name", METRICS)
def test_a_table_has_titles_and_headings_in_both_languages(name: str) -> None:
    table = METRICS[name](nx.Graph())
    assert table.title == METRICS[name].title_zh
    assert table.caption.en == METRICS[name].title_en
    assert all(heading.zh and heading.en for heading in table.headings)
    assert len(table.headings) == len(table.columns)


@pytest.mark.parametrize("name", METRICS)
def test_a_metric_says_what_it_counts_where_it_comes_from_and_how_it_is_used(name: str) -> None:
    documentation = METRICS[name].load().__doc__ or ""
    assert all(part in documentation for part in ("Args:", "Returns:", "Examples:"))
    if name != "planned":  # it counts what the reports say, by no formula
        assert ":math:`" in documentation
        author, year = re.fullmatch(r"(\w+).* (\d{4})", METRICS[name].reference).groups()  # type: ignore[union-attr]
        assert author in documentation.partition("References:")[2]
        assert year in documentation.partition("References:")[2]


@pytest.mark.parametrize("name", METRICS)
def test_a_metric_is_for_networks_that_there_are(name: str) -> None:
    assert set(METRICS[name].networks) <= set(NETWORKS)


def test_metrics_of_two_kinds_are_offered_only_networks_of_two_kinds() -> None:
    for name in ("projection", "similarity"):
        kinds = [NETWORKS[network] for network in METRICS[name].networks]
        assert all(isinstance(kind, Projection) and kind.bipartite for kind in kinds)


def test_an_unknown_metric_is_answered_with_the_nearest_and_all() -> None:
    with pytest.raises(AnalysisError, match=r"did you mean pagerank\?.*degree, strength"):
        find_metric("pageranks")


def test_a_package_can_plug_in_a_metric_but_not_replace_one(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        EntryPoint(name, "tests.analyze.test_metrics:PLUGGED_IN", kg.analyze.ENTRY_POINTS)
        for name in ("core", "degree")
    ]
    monkeypatch.setattr(kg.analyze, "entry_points", lambda group: points)
    assert list(all_metrics()) == [*METRICS, "core"]
    assert all_metrics()["degree"] is METRICS["degree"]
    assert find_metric("core").title_en == "Core"


PLUGGED_IN = Metric("kg.analyze.centrality:degree", "核数", "Core", "Seidman 1983", ("entities",))


def test_listing_the_metrics_loads_no_network_library() -> None:
    code = "import sys, kg.analyze; kg.analyze.METRICS; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, env=_environment()).returncode == 0


def test_the_tables_do_not_depend_on_the_seed_of_hashes() -> None:
    code = (
        "from kg.analyze import METRICS; from kg.analyze.example import *; import networkx as nx\n"
        "network = nx.relabel_nodes(nx.karate_club_graph(), str)\n"
        "skipped = {'projection', 'similarity', 'planned'}\n"
        "print([METRICS[name](network) for name in METRICS if name not in skipped])\n"
        "print([METRICS[name](example_cities()) for name in ('projection', 'similarity')])\n"
        "print(METRICS['planned'](example_organizations()))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env=_environment(PYTHONHASHSEED=seed)
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(kg.__file__).parents[1]), **more}


@pytest.mark.parametrize("module", [one.name for one in iter_modules(kg.analyze.__path__, "kg.analyze.")])
def test_the_examples_in_the_code_are_true(module: str) -> None:
    __import__(module)
    assert doctest.testmod(sys.modules[module]).failed == 0


def test_the_examples_in_the_guide_are_true() -> None:
    found = doctest.testfile(str(DOCS / "analysis.md"), module_relative=False)
    assert found.attempted > len(METRICS)
    assert found.failed == 0


@pytest.mark.parametrize("name", METRICS)
def test_the_guide_has_a_section_on_each_metric(name: str) -> None:
    headings = re.findall(r"^### `(.+?)` · (.+)$", (DOCS / "analysis.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert (name, METRICS[name].title_zh) in headings
