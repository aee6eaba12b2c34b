"""Take metrics of networks: which nodes matter, which belong together, which are alike, what is planned and what done.

In: a networkx network, as :mod:`kg.graph.network` makes it. Out: a :class:`kg.table.Table`. Nothing here asks where a
network comes from, so any other network with the same attributes will do. Others' metrics plug in by the entry point
group ``kg.metrics``.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from kg.analyze.comparison import compare
from kg.analyze.metric import Metric
from kg.errors import AnalysisError

if TYPE_CHECKING:
    from collections.abc import Mapping

ENTRY_POINTS: Final = "kg.metrics"

TWO_KINDS: Final = ("place-programme", "place-group", "organization-programme")
"""Networks that tie two kinds of nodes."""
EVERY: Final = ("entities", "organization-partner", *TWO_KINDS)

METRICS: Final[Mapping[str, Metric]] = {
    "degree": Metric("kg.analyze.centrality:degree", "度", "Degree", "Freeman 1978", EVERY),
    "strength": Metric("kg.analyze.centrality:strength", "加权度", "Weighted degree", "Barrat et al. 2004", EVERY),
    "pagerank": Metric("kg.analyze.centrality:pagerank", "PageRank 值", "PageRank", "Brin & Page 1998", EVERY),
    "betweenness": Metric("kg.analyze.centrality:betweenness", "中介中心度", "Betweenness", "Brandes 2001", EVERY),
    "bridging": Metric("kg.analyze.bridging:bridging", "桥接组织", "Bridges", "Hwang et al. 2008", EVERY),
    "communities": Metric("kg.analyze.communities:communities", "社群", "Communities", "Blondel et al. 2008", EVERY),
    "projection": Metric("kg.analyze.projection:projection", "共同项目投影", "Projection", "Newman 2001", TWO_KINDS),
    "similarity": Metric("kg.analyze.similarity:similarity", "相似度", "Similarity", "Jaccard 1912", TWO_KINDS),
    "planned": Metric("kg.analyze.planning:planned", "计划与完成", "Planned and done", "defined here", ("entities",)),
}
"""Name to metric. A new metric is one module with a function, and one line here."""

__all__ = ["ENTRY_POINTS", "METRICS", "Metric", "all_metrics", "compare", "find_metric"]


def all_metrics() -> dict[str, Metric]:
    """List the table's metrics, then those of installed packages, sorted by name.

    An entry point of the group ``kg.metrics`` names a :class:`Metric`; the table's own names cannot be taken.
    """
    loaded = {point.name: point.load() for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda one: one.name)}
    return {**METRICS, **{name: one for name, one in loaded.items() if name not in METRICS and isinstance(one, Metric)}}


def find_metric(name: str) -> Metric:
    """Find a metric by its name.

    Raises:
        AnalysisError: there is none; the message names the nearest, and all there are.
    """
    if name in METRICS:
        return METRICS[name]
    known = all_metrics()
    if name in known:
        return known[name]
    nearest = get_close_matches(name, known, 1)
    hint = f" (did you mean {nearest[0]}?)" if nearest else ""
    raise AnalysisError(f"there is no metric {name!r}{hint}; there are {', '.join(known)}")
