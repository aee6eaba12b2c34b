"""Nodes of a network: what they are called, and which side of a network of two kinds they stand on.

In: a network. Out: names and sides. It stands alone because every metric names nodes, and names must be unambiguous.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from kg.errors import AnalysisError, NotFoundError
from kg.table import Column, Wording

if TYPE_CHECKING:
    import networkx as nx

LABEL: Final = Column("label", Wording("名称", "name"))
KIND: Final = Column("kind", Wording("类别", "kind"))
IRI: Final = Column("iri", Wording("标识", "IRI"))

_SEGMENTS = re.compile("[/#]")


def node_labels(network: nx.Graph[str]) -> dict[str, str]:
    """Give every node a label that no other node has.

    Args:
        network: nodes are IRIs.

    Returns:
        IRI to label, in the order of IRIs: the attribute ``label``, else the end of the IRI; where several nodes would
        be called the same, with the end of the IRI in parentheses; where that is no help either, the IRI.

    Examples:
        >>> import networkx as nx
        >>> network = nx.Graph()
        >>> network.add_node("place/620102", label="城关区")
        >>> network.add_node("place/540102", label="城关区")
        >>> node_labels(network)
        {'place/540102': '城关区 (540102)', 'place/620102': '城关区 (620102)'}
    """
    plain = {node: network.nodes[node].get("label") or _end_of(node) for node in sorted(network)}
    choices = {node: (label, f"{label} ({_end_of(node)})", node) for node, label in plain.items()}
    labels, step = plain, dict.fromkeys(plain, 0)
    while shared := {label for label, uses in Counter(labels.values()).items() if uses > 1}:
        step = {node: min(at + (labels[node] in shared), 2) for node, at in step.items()}
        labels = {node: choices[node][at] for node, at in step.items()}
    return labels


def _end_of(iri: str) -> str:
    return _SEGMENTS.split(iri)[-1] or iri


def node_kind(network: nx.Graph[str], node: str) -> str:
    """Say what kind of thing a node is; empty if the network does not."""
    return str(network.nodes[node].get("kind", ""))


def find_node(network: nx.Graph[str], name: str) -> str:
    """Find a node by its IRI, its label, its English label or the end of its IRI, in this order.

    Args:
        network: the network.
        name: any of these.

    Returns:
        The IRI.

    Raises:
        NotFoundError: no node is called so, or several are; the message lists the nearest, or the several.
    """
    if name in network:
        return name
    labels = node_labels(network)
    english = {node: str(network.nodes[node].get("label_en", "")) for node in labels}
    plain = {node: str(network.nodes[node].get("label", "")) for node in labels}
    for names in (labels, plain, english, {node: _end_of(node) for node in labels}):
        found = [node for node, own in names.items() if own == name]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError(f"{name!r} is several: {', '.join(labels[node] for node in found)}")
    nearest = get_close_matches(name, sorted({*labels.values(), *english.values()} - {""}), 3, 0.3)
    hint = f"; the nearest are {', '.join(nearest)}" if nearest else ""
    raise NotFoundError(f"no node of this network is called {name!r}{hint}")


def check_two_kinds(network: nx.Graph[str]) -> None:
    """Hold that a network ties two kinds of nodes, and only one to the other.

    Raises:
        AnalysisError: it does not; the message names an offending node or tie.
    """
    sides = dict(network.nodes(data="bipartite"))
    for node, side in sides.items():
        if side not in {0, 1}:
            raise AnalysisError(
                f"the network does not say on which side {node!r} stands: take place-programme or the like"
            )
    for left, right in network.edges():
        if sides[left] == sides[right]:
            raise AnalysisError(f"the network ties {left!r} and {right!r}, which stand on the same side")


def left_nodes(network: nx.Graph[str]) -> list[str]:
    """List the nodes of the first kind (networkx's ``bipartite=0``), sorted.

    Raises:
        AnalysisError: the network does not tie two kinds.
    """
    check_two_kinds(network)
    return sorted(node for node, side in network.nodes(data="bipartite") if side == 0)
