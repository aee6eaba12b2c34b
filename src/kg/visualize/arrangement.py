"""Positions: places with their organizations and what only they do as islands, what several share between them.

In: entities and ties. Out: a position for each. Computed here once, so that the picture stands still from its first
frame. It stands alone because it knows nothing of RDF or pages, and because numpy is slow to load.

An island is a honeycomb of slots, as wide as a label, filled from its middle by importance; islands and shared things
are then laid out by stress majorization on the distances of the network (Gansner, Koren, North: Graph drawing by
stress majorization, 2004) and pushed apart until no two boxes overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

SLOT: Final = (94.0, 56.0)
"""Width and height of one node with its label of two lines of six characters, in pixels at scale 1."""
GAP: Final = 16.0
"""Least distance between two boxes."""
ASPECT: Final = 1.5
"""Width over height that the whole should have."""
ROUNDS: Final = 60
"""Iterations of stress majorization; from classical scaling the change is then below a pixel."""
PIVOTS: Final = 40
FILL: Final = 1.25
"""Area of the rectangle that all boxes are to lie in, over their own."""
HELD: Final = 120
"""Steps in which what was pushed out of the rectangle is drawn back into it."""
GRIP: Final = 0.5
"""How much of the way back it is drawn in one step."""
PUSHES: Final = 400
"""Steps at most; it is over as soon as nothing overlaps."""
SLACK: Final = 0.5
"""Overlap, in pixels, that is none."""
HASTE: Final = 0.7
"""Share of the way that a pair is moved at once; all of it would swing between several neighbors."""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing to be placed."""

    key: str
    island: str = ""
    """Key of the island that it belongs to; empty for what stands alone between the islands."""
    rank: tuple[Any, ...] = ()
    """Position in the island: the least stands in the middle."""


@dataclass(frozen=True, slots=True)
class Island:
    """A box that is moved as one: its members by their offset from its center."""

    key: str
    offsets: Mapping[str, tuple[float, float]]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where everything stands, in whole pixels at scale 1, around the origin."""

    positions: Mapping[str, tuple[int, int]]
    islands: Mapping[str, tuple[int, int, int, int]]
    """Center, width and height of each island with more than one member."""


def arrange(nodes: Sequence[Node], links: Iterable[tuple[str, str, float]]) -> Arrangement:
    """Give every node a position.

    Args:
        nodes: what to place, in any order.
        links: pairs of keys with a weight; those of unknown nodes are passed over.

    Returns:
        Positions without overlap of slots; the same for the same nodes and links.
    """
    boxes = _boxes(nodes)
    if not boxes:
        return Arrangement({}, {})
    home = {key: index for index, box in enumerate(boxes) for key in box.offsets}
    sizes = np.array([(box.width + GAP, box.height + GAP) for box in boxes])
    centers = _spread(_turn(_stress(_distances(_weights(links, home, len(boxes)), sizes))), sizes)
    centers -= (centers.min(axis=0) + centers.max(axis=0)) / 2
    positions, islands = {}, {}
    for box, (x, y) in zip(boxes, centers.tolist(), strict=True):
        for key, (left, down) in box.offsets.items():
            positions[key] = (round(x + left), round(y + down))
        if len(box.offsets) > 1:
            islands[box.key] = (round(x), round(y), round(box.width), round(box.height))
    return Arrangement(positions, islands)


def _boxes(nodes: Sequence[Node]) -> list[Island]:
    members: dict[str, list[Node]] = {}
    for node in sorted(nodes, key=lambda one: (one.rank, one.key)):
        members.setdefault(node.island or node.key, []).append(node)
    return [_island(key, inside) for key, inside in sorted(members.items())]


def _island(key: str, members: Sequence[Node]) -> Island:
    slots = _honeycomb(len(members))
    middle = tuple((max(axis) + min(axis)) / 2 for axis in zip(*slots, strict=True))
    offsets = {node.key: (x - middle[0], y - middle[1]) for node, (x, y) in zip(members, slots, strict=True)}
    width, height = (2 * max(abs(one[axis]) for one in offsets.values()) + SLOT[axis] for axis in (0, 1))
    return Island(key, offsets, width, height)


def _honeycomb(count: int) -> list[tuple[float, float]]:
    """List slots from the middle outwards: rows, every second one shifted by half a slot."""
    reach = int(count**0.5) + 2
    cells = [
        ((column + (row % 2) / 2) * SLOT[0], row * SLOT[1])
        for row in range(-reach, reach + 1)
        for column in range(-reach, reach + 1)
    ]
    return sorted(cells, key=lambda cell: (round(cell[0] ** 2 + (ASPECT * cell[1]) ** 2), cell[1], cell[0]))[:count]


def _weights(links: Iterable[tuple[str, str, float]], home: Mapping[str, int], count: int) -> Array:
    weights = np.zeros((count, count))
    for left, right, weight in links:
        if left in home and right in home and home[left] != home[right]:
            weights[home[left], home[right]] += weight
            weights[home[right], home[left]] += weight
    return weights


def _distances(weights: Array, sizes: Array) -> Array:
    """Take shortest paths over the links as wished distances; what is not linked at all is kept a little farther."""
    reach = np.sqrt((sizes**2).sum(axis=1)) / 2
    apart = reach[:, None] + reach[None, :]
    distances = np.where(weights > 0, apart * (0.62 + 0.5 / (1 + weights)), np.inf)
    np.fill_diagonal(distances, 0)
    for step in range(len(distances)):
        np.minimum(distances, distances[:, step, None] + distances[None, step, :], out=distances)
    finite = distances[np.isfinite(distances)]
    distances[~np.isfinite(distances)] = (finite.max() if finite.size else 0) + apart.mean()
    np.fill_diagonal(distances, 0)
    return distances


def _stress(distances: Array) -> Array:
    """Minimize stress from a circle that stands in the order of the boxes."""
    count = len(distances)
    if count == 1:
        return np.zeros((1, 2))
    positions = _scale(distances)
    strength = np.where(distances > 0, 1 / np.maximum(distances, 1) ** 2, 0)
    total = strength.sum(axis=1)[:, None]
    for _ in range(ROUNDS):
        across = positions[:, 0, None] - positions[:, 0]
        down = positions[:, 1, None] - positions[:, 1]
        ratio = strength * (distances / np.maximum(np.sqrt(across**2 + down**2), 1e-6))
        moved = strength @ positions
        moved[:, 0] += (ratio * across).sum(axis=1)
        moved[:, 1] += (ratio * down).sum(axis=1)
        positions = moved / total
    return positions


def _scale(distances: Array) -> Array:
    """Start from pivot scaling; the sign of each axis is set by its largest coordinate.

    References:
        Brandes, Pich: Eigensolver methods for progressive multidimensional scaling of large data (2007).
    """
    pivots = _pivots(distances)
    squared = distances[:, pivots] ** 2
    centered = -(squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()) / 2
    _, vectors = np.linalg.eigh(centered.T @ centered)
    axes = centered @ vectors[:, -2:][:, ::-1]
    if axes.shape[1] == 1:
        axes = np.hstack([axes, np.zeros_like(axes)])
    axes *= distances.max() / max(float(np.abs(axes).max()), 1e-9) / 2
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(2)])
    axes *= np.where(signs == 0, 1, signs)
    apart = np.arange(len(axes))
    return np.asarray(axes + np.stack([apart * 1e-3, (apart % 7) * 1e-3], axis=1))


def _pivots(distances: Array) -> list[int]:
    """Choose boxes that lie far from one another, each time the farthest from those chosen."""
    chosen = [0]
    nearest = distances[0].copy()
    while len(chosen) < min(PIVOTS, len(distances)):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, distances[chosen[-1]])
    return chosen


def _turn(positions: Array) -> Array:
    """Turn the longest axis level."""
    centered = positions - positions.mean(axis=0)
    _, _, axes = np.linalg.svd(centered, full_matrices=False)
    if axes.shape[0] < 2:
        return np.asarray(centered)
    turned = centered @ axes.T
    signs = np.sign(turned[0])
    return np.asarray(turned * np.where(signs == 0, 1, signs))


def _spread(positions: Array, sizes: Array) -> Array:
    """Fit the positions into a rectangle, then push boxes apart, at first holding all of them inside it."""
    area = float((sizes[:, 0] * sizes[:, 1]).sum()) * FILL
    frame = np.maximum(np.array([(area * ASPECT) ** 0.5, (area / ASPECT) ** 0.5]), sizes.max(axis=0))
    extent = np.maximum(positions.max(axis=0) - positions.min(axis=0), 1e-6)
    middle = (positions.max(axis=0) + positions.min(axis=0)) / 2
    room = (frame - sizes) / 2
    positions = np.clip((positions - middle) / extent * frame, -room, room)
    for step in range(PUSHES):
        held = step < HELD
        if held:
            positions = positions + (np.clip(positions, -room, room) - positions) * GRIP
        positions, overlapping = _push(positions, sizes)
        if not overlapping:
            break
    return positions


def _push(positions: Array, sizes: Array) -> tuple[Array, bool]:
    """Move the boxes of each overlapping pair apart, half the way each, along the axis on which it is shorter."""
    x, y = positions[:, 0], positions[:, 1]
    across, down = x[:, None] - x, y[:, None] - y
    over_x = (sizes[:, 0, None] + sizes[:, 0]) / 2 - np.abs(across)
    over_y = (sizes[:, 1, None] + sizes[:, 1]) / 2 - np.abs(down)
    left, right = np.nonzero(np.triu((over_x > SLACK) & (over_y > SLACK), 1))
    by_x, by_y = over_x[left, right], over_y[left, right]
    level = by_x < by_y * ASPECT
    move_x = np.where(level, by_x * np.where(across[left, right] < 0, -0.5, 0.5), 0)
    move_y = np.where(level, 0, by_y * np.where(down[left, right] < 0, -0.5, 0.5))
    shift = np.zeros_like(positions)
    for axis, move in enumerate((move_x, move_y)):
        np.add.at(shift[:, axis], left, move)
        np.subtract.at(shift[:, axis], right, move)
    return positions + shift * HASTE, bool(left.size)
