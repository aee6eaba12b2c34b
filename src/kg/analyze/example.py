"""A small network to try metrics on, and the one that the examples of this stage use."""

from __future__ import annotations

from typing import Final

import networkx as nx

PROGRAMMES_OF_CITIES: Final = {
    "甲市": {"春风行动": 2, "巧手行动": 1},
    "乙市": {"春风行动": 1, "巧手行动": 3, "阳光家园": 1},
    "丙市": {"阳光家园": 2, "巡回法庭": 1},
}
"""City to programme to the number of statements."""


def example_cities() -> nx.Graph[str]:
    """Make a network of three cities and four programmes in the form of ``place-programme``.

    Examples:
        >>> network = example_cities()
        >>> sorted(network["丙市"])
        ['巡回法庭', '阳光家园']
    """
    network: nx.Graph[str] = nx.Graph()
    for city, programmes in PROGRAMMES_OF_CITIES.items():
        network.add_node(city, label=city, kind="place", bipartite=0)
        for programme, statements in programmes.items():
            network.add_node(programme, label=programme, kind="programme", bipartite=1)
            activities = tuple(f"{city}-{programme}-{number}" for number in range(statements))
            network.add_edge(city, programme, weight=statements, activities=activities, years=(2018,))
    return network


def example_organizations() -> nx.MultiDiGraph[str]:
    """Make a network of two organizations in the form of ``entities``: what they ran, plan, and did together.

    Examples:
        >>> network = example_organizations()
        >>> sorted(relation for _, _, relation in network.edges(keys=True))
        ['partnerOf', 'partnerOf', 'plans', 'plans', 'ran', 'ran']
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for organization in ("甲市妇联", "乙市妇联"):
        network.add_node(organization, label=organization, kind="organization")
    for programme in ("春风行动", "巧手行动", "阳光家园"):
        network.add_node(programme, label=programme, kind="programme")
    ties = (
        ("甲市妇联", "春风行动", "ran", 2, 2018),
        ("甲市妇联", "春风行动", "plans", 1, 2019),
        ("甲市妇联", "阳光家园", "plans", 1, 2019),
        ("乙市妇联", "巧手行动", "ran", 1, 2018),
    )
    for left, right, relation, statements, year in ties:
        activities = tuple(f"{left}-{right}-{relation}-{number}" for number in range(statements))
        network.add_edge(
            left, right, key=relation, relation=relation, weight=statements, activities=activities, years=(year,)
        )
    for left, right in (("甲市妇联", "乙市妇联"), ("乙市妇联", "甲市妇联")):
        network.add_edge(
            left, right, key="partnerOf", relation="partnerOf", weight=1, activities=("together",), years=(2018,)
        )
    return network
