"""Planning: what organizations did beside what they announced.

In: the network ``entities``, whose ties say ``ran`` or ``plans``. Out: a row an organization and programme.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from kg.analyze.nodes import node_labels
from kg.errors import AnalysisError
from kg.table import Column, Table, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

RAN: Final = "ran"
PLANS: Final = "plans"

COLUMNS: Final = (
    Column("organization", Wording("组织", "organization")),
    Column("programme", Wording("项目", "programme")),
    Column("state", Wording("状况", "state")),
    Column("done", Wording("已开展陈述数", "statements done")),
    Column("planned", Wording("计划陈述数", "statements planned")),
    Column("years_done", Wording("开展年份", "years done")),
    Column("years_planned", Wording("计划年份", "years planned")),
)

NOTES: Final = (
    Wording(
        "continued：开展过并计划继续；done：开展过，未见后续计划；new：只见计划，未见开展",
        "continued: done, and planned again; done: no plan read; new: planned, and not read as done",
    ),
)


def planned(network: nx.Graph[str]) -> Table:
    """Put plans beside what was done, for each organization and programme.

    A pair is ``continued`` if the reports tell that the organization ran the programme and that it plans it, ``done``
    if only the first, ``new`` if only the second. It tells what the reports say: a plan may have been carried out in a
    year of which no report was read; ``years_done`` and ``years_planned`` say which years those are.

    Args:
        network: ``entities``.

    Returns:
        organization, programme, state, done and planned (numbers of statements), years_done, years_planned; by
        organization and programme.

    Raises:
        AnalysisError: the network's ties do not say what they stand for.

    Examples:
        >>> from kg.analyze.example import example_organizations
        >>> for organization, programme, state, done, announced, *_ in planned(example_organizations()):
        ...     print(organization, programme, state, done, announced)
        乙市妇联 巧手行动 done 1 0
        甲市妇联 春风行动 continued 2 1
        甲市妇联 阳光家园 new 0 1
    """
    labels = node_labels(network)
    pairs: defaultdict[tuple[str, str], dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for left, right, data in network.edges(data=True):
        if "relation" not in data:
            raise AnalysisError(f"the tie of {labels[left]} and {labels[right]} has no relation: take entities")
        if data["relation"] in {RAN, PLANS}:
            pairs[left, right][data["relation"]] = data
    rows = [(labels[left], labels[right], *_cells(found)) for (left, right), found in pairs.items()]
    return Table.under(COLUMNS, tuple(sorted(rows, key=lambda row: row[:2])), notes=NOTES)


def _cells(found: Mapping[str, Mapping[str, Any]]) -> tuple[Any, ...]:
    done, announced = found.get(RAN, {}), found.get(PLANS, {})
    state = "continued" if done and announced else "done" if done else "new"
    years = (tuple(str(year) for year in one.get("years", ())) for one in (done, announced))
    return (state, int(done.get("weight", 0)), int(announced.get("weight", 0)), *years)
