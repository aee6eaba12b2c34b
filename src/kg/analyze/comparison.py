"""Comparison: two nodes of a network side by side, what both are tied to and what only one of them.

In: a network and two names. Out: a table. Quantities are compared by :func:`kg.query.compare`, which reads facts.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from kg.analyze.nodes import KIND, LABEL, find_node, node_kind, node_labels
from kg.errors import AnalysisError
from kg.table import Column, Table, Wording

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    import networkx as nx

BOTH, ONE, OTHER = "both", "one", "other"
ORDER: Final = (BOTH, ONE, OTHER)


def compare(network: nx.Graph[str], one: str, other: str) -> Table:
    """Compare two nodes: what both are tied to, then what only the one, then what only the other.

    Args:
        network: any network; in ``place-programme`` two places are compared by programmes, in ``entities`` two
            organizations by all that they ran, plan, serve and did together. Directions do not count.
        one: label, IRI or end of the IRI of a node.
        other: of another node of the same kind.

    Returns:
        side (``both``, ``one``, ``other``), relation, label, kind, and for each of the two the number of statements and
        the years; by side, relation, kind and label. The relation is empty in a network that has but one.

    Raises:
        NotFoundError: no node is called so, or several are.
        AnalysisError: the two are the same, or of different kinds.

    Examples:
        >>> from kg.analyze.example import example_cities
        >>> for side, _, label, _, first, second, *_ in compare(example_cities(), "甲市", "乙市"):
        ...     print(side, label, first, second)
        both 巧手行动 1 3
        both 春风行动 2 1
        other 阳光家园 0 1
    """
    ends = _find_pair(network, one, other)
    labels = node_labels(network)
    ties = [dict(_ties(network, end)) for end in ends]
    rows = []
    for key in {*ties[0], *ties[1]}:
        relation, neighbor = key
        mine, theirs = (found.get(key, _NOTHING) for found in ties)
        side = BOTH if key in ties[0] and key in ties[1] else ONE if key in ties[0] else OTHER
        kind = node_kind(network, neighbor)
        rows.append((side, relation, labels[neighbor], kind, mine[0], theirs[0], mine[1], theirs[1]))
    rows.sort(key=lambda row: (ORDER.index(row[0]), row[1], row[3], row[2]))
    return Table.under(_columns(*(labels[end] for end in ends)), tuple(rows), _caption(*(labels[end] for end in ends)))


_NOTHING: Final[tuple[int, tuple[str, ...]]] = (0, ())


def _find_pair(network: nx.Graph[str], one: str, other: str) -> tuple[str, str]:
    ends = find_node(network, one), find_node(network, other)
    if ends[0] == ends[1]:
        raise AnalysisError(f"{one!r} and {other!r} are the same; name two")
    kinds = [node_kind(network, end) for end in ends]
    if kinds[0] != kinds[1]:
        raise AnalysisError(f"{one!r} is a {kinds[0]}, {other!r} a {kinds[1]}; compare two of one kind")
    return ends


def _ties(network: nx.Graph[str], node: str) -> Iterator[tuple[tuple[str, str], tuple[int, tuple[str, ...]]]]:
    """Yield relation and neighbor with the number of statements and the years."""
    activities: defaultdict[tuple[str, str], set[Hashable]] = defaultdict(set)
    years: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for neighbor, data in _edges(network, node):
        key = (str(data.get("relation", "")), neighbor)
        activities[key].update(data["activities"] if "activities" in data else range(int(data.get("weight", 1))))
        years[key].update(str(year) for year in data.get("years", ()))
    for key, found in activities.items():
        yield key, (len(found), tuple(sorted(years[key])))


def _edges(network: nx.Graph[str], node: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if network.is_directed():
        yield from ((left, data) for left, _, data in network.in_edges(node, data=True))
    yield from ((right, data) for _, right, data in network.edges(node, data=True))


def _columns(one: str, other: str) -> tuple[Column, ...]:
    return (
        Column("side", Wording("归属", "side")),
        Column("relation", Wording("关系", "relation")),
        LABEL,
        KIND,
        Column("statements_one", Wording(f"{one}陈述数", f"{one}: statements")),
        Column("statements_other", Wording(f"{other}陈述数", f"{other}: statements")),
        Column("years_one", Wording(f"{one}年份", f"{one}: years")),
        Column("years_other", Wording(f"{other}年份", f"{other}: years")),
    )


def _caption(one: str, other: str) -> Wording:
    return Wording(f"{one}与{other}对比", f"{one} and {other} compared")
