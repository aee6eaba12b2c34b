"""Positions: places with their organizations and what only they do as islands, what several share between them.

In: entities and ties. Out: a position for each. Computed here once, so that the picture stands still from its first
frame. It stands alone because it knows nothing of RDF or pages, and because numpy is slow to load.

An island is a honeycomb of slots, as wide as a label, filled from its middle by importance; islands and shared things
are then laid out by stress majorization on the distances of the network (Gansner, Koren, North: Graph drawing by
stress majorization, 2004), of many from neighbors and pivots only, and each box is given a place of its own on a grid
that has the shape of the screen: no two boxes overlap, and the screen is used.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

SLOT: Final = (94.0, 56.0)
"""Width and height of one node with its label of two lines of six characters, in pixels at scale 1."""
CLEAR: Final = 16.0
"""How far a line from the middle of an island keeps from the middle of a node that it passes, where there is room."""
MOST_SEEN: Final = 40
"""Slots of an island that its middle can see; there is no room for more directions."""
GAP: Final = 16.0
"""Least distance between two boxes."""
ASPECT: Final = 1.5
"""Width over height that the whole should have."""
ROUNDS: Final = 30
"""Iterations of stress majorization."""
PIVOTS: Final = 120
"""How many boxes all others measure their distance from; of fewer boxes each one."""
TURNINGS: Final = 100
"""Most iterations of finding the two main axes, which are only where stress majorization begins."""
STILL: Final = 1e-6
"""How far no coordinate of an axis of length 1 moves any more when it is found."""
FINE: Final = 4
"""How many cells of the grid a slot is wide and high."""
COARSE: Final = 2
"""The same, where there are more than :data:`MANY` boxes."""
MANY: Final = 100
HUB: Final = 3.0
"""How much more than the average box a hub is pulled."""
DETOUR: Final = 200.0
"""By how many pixels a line is as good as longer if it runs over a box that it has nothing to do with."""
FILL: Final = 1.4
"""Area of the rectangle that all boxes are to lie in, over their own."""
EVEN: Final = 0.5
"""How far positions are stretched to fill the rectangle evenly: 0 not at all, 1 until their density is the same."""
HOLD: Final = 1.0
"""How strongly a box is held by its position in the whole, beside the pull of one statement."""
TURNS: Final = 2
"""How often each box may look for a better place."""
PLACINGS: Final = 600
"""How many looks for a better place there are in all; more boxes look less often."""
LOOK: Final = 10
"""How many cells far a free place is looked for, and twice as far as long as there is none."""
NEAREST: Final = 8
"""How many neighbors pull on a box, those with most statements."""


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


def arrange(nodes: Sequence[Node], links: Iterable[tuple[str, str, float]], aspect: float = ASPECT) -> Arrangement:
    """Give every node a position.

    Args:
        nodes: what to place, in any order.
        links: pairs of keys with a weight; those of unknown nodes are passed over.
        aspect: width over height that the whole should have.

    Returns:
        Positions without overlap of slots; the same for the same nodes and links.
    """
    boxes = _boxes(nodes)
    if not boxes:
        return Arrangement({}, {})
    home = {key: index for index, box in enumerate(boxes) for key in box.offsets}
    sizes = np.array([(box.width + GAP, box.height + GAP) for box in boxes])
    weights = _weights(links, home, len(boxes))
    centers = _pack(_turn(_stress(_wishes(weights, sizes))), sizes, weights, aspect)
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


@cache
def _honeycomb(count: int) -> tuple[tuple[float, float], ...]:
    """List slots from the middle outwards: rows, every second one shifted by half a slot.

    Slots come first that the middle sees past all nearer ones: no line from it then seems to go on from another node.
    """
    reach = int(count**0.5) + 2
    cells = sorted(
        (
            ((column + (row % 2) / 2) * SLOT[0], row * SLOT[1])
            for row in range(-reach, reach + 1)
            for column in range(-reach, reach + 1)
        ),
        key=lambda cell: (round(cell[0] ** 2 + (ASPECT * cell[1]) ** 2), cell[1], cell[0]),
    )
    seen: list[tuple[float, float]] = []
    for cell in cells:
        if len(seen) < min(count, MOST_SEEN) and not any(_hides(near, cell) for near in seen[1:]):
            seen.append(cell)
    taken = set(seen)
    return (*seen, *(cell for cell in cells if cell not in taken))[:count]


def _hides(near: tuple[float, float], far: tuple[float, float]) -> bool:
    """Tell whether a line from the middle to one slot passes the node in another."""
    along = near[0] * far[0] + near[1] * far[1]
    across = abs(near[0] * far[1] - near[1] * far[0])
    squared = far[0] ** 2 + far[1] ** 2
    return 0 < along < squared and across < CLEAR * squared**0.5


def _weights(links: Iterable[tuple[str, str, float]], home: Mapping[str, int], count: int) -> Array:
    weights = np.zeros((count, count))
    for left, right, weight in links:
        if left in home and right in home and home[left] != home[right]:
            weights[home[left], home[right]] += weight
            weights[home[right], home[left]] += weight
    return weights


@dataclass(frozen=True, slots=True)
class _Wishes:
    """How far from one another boxes should be, as far as it is asked: each from its neighbors and from all pivots."""

    pivots: Any
    """The pivots' numbers."""
    far: Array
    """For each box, by row, its distance from each pivot."""
    boxes: Any
    """The boxes of links, each link in both directions, sorted."""
    neighbors: Any
    """The boxes at the other ends."""
    lengths: Array
    """How long the links should be."""


def _wishes(weights: Array, sizes: Array) -> _Wishes:
    """Take shortest paths over the links as wished distances; what is not linked at all is kept a little farther."""
    reach = np.sqrt((sizes**2).sum(axis=1)) / 2
    boxes, neighbors = np.nonzero(weights)
    lengths = (reach[boxes] + reach[neighbors]) * (0.62 + 0.5 / (1 + weights[boxes, neighbors]))
    count = len(weights)
    pivots = np.linspace(0, count - 1, min(PIVOTS, count)).round().astype(np.int64)
    far = np.full((count, len(pivots)), np.inf)
    far[pivots, np.arange(len(pivots))] = 0
    _shorten(far, boxes, neighbors, lengths)
    finite = far[np.isfinite(far)]
    far[~np.isfinite(far)] = finite.max() + 2 * reach.mean()
    return _Wishes(pivots, far, boxes, neighbors, lengths)


def _shorten(far: Array, boxes: Any, neighbors: Any, lengths: Array) -> None:
    """Find the lengths of shortest paths from pivots: over each box's links, until no path gets shorter.

    References:
        Bellman: On a routing problem (1958), with each row used as soon as it is better.
    """
    if not len(boxes):
        return
    linked, starts = np.unique(boxes, return_index=True)
    ways = list(
        zip(linked.tolist(), np.split(neighbors, starts[1:]), np.split(lengths[:, None], starts[1:]), strict=True)
    )
    shorter = True
    while shorter:
        before = far.copy()
        for box, near, length in ways:
            np.minimum(far[box], (length + far[near]).min(axis=0), out=far[box])
        shorter = not np.array_equal(before, far)
        ways.reverse()


def _stress(wishes: _Wishes) -> Array:
    """Minimize stress, from pivot scaling on.

    A pivot stands for all boxes that are nearest to it, and counts as often.

    References:
        Ortmann, Klimenta, Brandes: A sparse stress model (2016), with regions of nearest boxes for weights;
        de Leeuw, Heiser: Multidimensional scaling with restrictions on the configuration (1980), for longer steps.
    """
    far, count = wishes.far, len(wishes.far)
    if count == 1:
        return np.zeros((1, 2))
    positions = _scale(far)
    regions = np.bincount(far.argmin(axis=1), minlength=far.shape[1])
    strength = np.where(far > 0, regions / np.maximum(far, 1) ** 2, 0)
    tie = 1 / wishes.lengths**2
    total = strength.sum(axis=1) + np.bincount(wishes.boxes, tie, count)
    wished, tied = strength * far, tie * wishes.lengths
    for _ in range(ROUNDS):
        from_pivots = [axis[:, None] - axis[wishes.pivots] for axis in positions]
        from_neighbors = [axis[wishes.boxes] - axis[wishes.neighbors] for axis in positions]
        ratio, tied_ratio = wished / _length(*from_pivots), tied / _length(*from_neighbors)
        for axis, (place, way, tied_way) in enumerate(zip(positions, from_pivots, from_neighbors, strict=True)):
            moved = np.einsum("ij,j->i", strength, place[wishes.pivots]) + np.einsum("ij,ij->i", ratio, way)
            moved += np.bincount(wishes.boxes, tie * place[wishes.neighbors] + tied_ratio * tied_way, count)
            positions[axis] = 2 * moved / total - place  # twice as far as the best step: half as many are needed
    return np.stack(positions, axis=1)


def _length(across: Array, down: Array) -> Array:
    return np.asarray(np.maximum(np.sqrt(across * across + down * down), 1e-6))


def _scale(far: Array) -> list[Array]:
    """Start from pivot scaling: two coordinates of each box; the sign of each axis is set by its largest coordinate.

    Sums are left to ``einsum``: a product of matrices wakes every processor, which then waits for more in vain, and
    its last digits depend on how many there are.

    References:
        Brandes, Pich: Eigensolver methods for progressive multidimensional scaling of large data (2007).
    """
    squared = far**2
    centered = -(squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()) / 2
    square = np.einsum("ki,kj->ij", centered, centered)
    apart = np.arange(len(square))
    main, other = _unit(np.cos(apart)), _unit(np.sin(apart))
    for _ in range(TURNINGS):
        before = main, other
        main, other = (_unit(np.einsum("ij,j->i", square, axis)) for axis in before)
        other = _unit(other - main * np.einsum("i,i->", main, other))
        if all(np.abs(now - then).max() < STILL for now, then in zip((main, other), before, strict=True)):
            break
    axes = [np.einsum("ij,j->i", centered, axis) for axis in (main, other)]
    largest = max(float(np.abs(axis).max()) for axis in axes)
    apart = np.arange(len(far))
    return [
        axis * (far.max() / max(largest, 1e-9) / 2) * (np.sign(axis[np.abs(axis).argmax()]) or 1) + shift * 1e-3
        for axis, shift in zip(axes, (apart, apart % 7), strict=True)
    ]


def _unit(axis: Array) -> Array:
    return np.asarray(axis / max(float(np.einsum("i,i->", axis, axis)) ** 0.5, 1e-12))


def _turn(positions: Array) -> Array:
    """Turn the longest axis level."""
    centered = positions - positions.mean(axis=0)
    _, _, axes = np.linalg.svd(centered, full_matrices=False)
    if axes.shape[0] < 2:
        return np.asarray(centered)
    turned = centered @ axes.T
    signs = np.sign(turned[0])
    return np.asarray(turned * np.where(signs == 0, 1, signs))


@dataclass(frozen=True, slots=True)
class _Grid:
    """The rectangle that boxes are placed in, in cells."""

    cell: Any
    """Width and height of a cell, in pixels."""
    boxes: Any
    """Columns and rows of each box."""
    frame: Any
    """Columns and rows of the rectangle."""


def _pack(wishes: Array, sizes: Array, weights: Array, aspect: float) -> Array:
    """Give each box a free place on a grid in a rectangle, in the best of three orders where boxes are few."""
    few = len(sizes) <= MANY
    cell = (np.array(SLOT) + GAP) / (FINE if few else COARSE)
    cells = np.ceil(sizes / cell - 1e-9).astype(np.int64)
    grid = _Grid(cell, cells, _frame(cells, cell, aspect))
    wishes = _fit(wishes, grid.frame * cell, cells * cell)
    pull = np.log2(1 + weights)
    pulled, area = pull.sum(axis=1), cells.prod(axis=1)
    orders = [np.lexsort((np.arange(len(cells)), -pulled))]
    if few:  # large boxes first leave no gaps; hubs before them get the middle
        orders.append(np.lexsort((np.arange(len(cells)), -pulled, -area)))
        orders.append(np.lexsort((np.arange(len(cells)), -pulled, -area, pulled < HUB * pulled.mean())))
    found = [_place(order, grid, wishes, pull) for order in orders]
    return min(found, key=lambda centers: _confusion(centers, grid, pull)) if few else found[0]


def _place(order: Any, grid: _Grid, wishes: Array, pull: Array) -> Array:
    """Place one box after the other: nearest to its wish, then, in turns, nearer to its neighbors."""
    board = _Board(grid)
    wished = wishes.tolist()
    centers: list[tuple[float, float]] = [(x, y) for x, y in wished]
    strongest = pull.argsort(axis=1, kind="stable")[:, ::-1][:, :NEAREST]
    near = [[other for other in boxes if pull[box, other] > 0] for box, boxes in enumerate(strongest.tolist())]
    strengths = [[HOLD, *pull[box, boxes].tolist()] for box, boxes in enumerate(near)]
    for turn in range(min(TURNS, max(PLACINGS // len(wished), 1)) + 1):
        for box in order.tolist():
            points = [wished[box]]
            if turn:
                board.take_up(box)
                points += [centers[other] for other in near[box]]
            centers[box] = board.put_down(box, points, strengths[box][: len(points)])
    return np.array(centers)


class _Board:
    """The rectangle in which boxes find their places one after the other.

    Most boxes are single nodes, so it is known for their size where no more of them can begin.
    """

    def __init__(self, grid: _Grid) -> None:
        """Take the boxes; none stands yet."""
        self._sizes: list[tuple[int, int]] = [(wide, high) for wide, high in grid.boxes.tolist()]
        self._cell: tuple[float, float] = tuple(grid.cell.tolist())
        self._reach = LOOK * max(self._cell)
        self._corners: dict[int, tuple[int, int]] = {}
        columns, rows = grid.frame.tolist()
        self._taken = np.zeros((rows, columns), dtype=np.int32)
        """By row and column, 1 for each cell that a box stands on."""
        self._usual = Counter(self._sizes).most_common(1)[0][0]
        self._closed = self._taken.copy()
        """By row and column, how many boxes are in the way of one of the usual size that would begin there."""
        self._middles: dict[tuple[int, int], Array] = {}

    def take_up(self, box: int) -> None:
        """Free the cells that a box stands on."""
        self._mark(box, self._corners.pop(box), -1)

    def put_down(self, box: int, points: Sequence[Sequence[float]], strengths: Sequence[float]) -> tuple[float, float]:
        """Find a free place for a box near the points that pull on it, and let it stand there.

        Args:
            box: its number.
            points: by column and row, in pixels.
            strengths: how strongly each pulls.

        Returns:
            Its center.
        """
        corner = self._find(box, points, strengths)
        while corner is None:  # the rectangle is full in pieces: rows are added below
            more = np.zeros((self._sizes[box][1], self._taken.shape[1]), dtype=np.int32)
            self._taken, self._closed = (np.vstack([cells, more]) for cells in (self._taken, self._closed))
            self._middles.clear()
            corner = self._find(box, points, strengths)
        self._corners[box] = corner
        self._mark(box, corner, 1)
        (wide, high), (across, down) = self._sizes[box], self._cell
        return (corner[0] + wide / 2) * across, (corner[1] + high / 2) * down

    def _mark(self, box: int, corner: tuple[int, int], change: int) -> None:
        (column, row), (wide, high) = corner, self._sizes[box]
        self._taken[row : row + high, column : column + wide] += change
        left, above = (max(start - size + 1, 0) for start, size in zip(corner, self._usual, strict=True))
        self._closed[above : row + high, left : column + wide] += change

    def _find(self, box: int, points: Sequence[Sequence[float]], strengths: Sequence[float]) -> tuple[int, int] | None:
        """Find the best free place in a window around the mean of the points, which grows as long as there is none."""
        rows, columns = self._taken.shape
        (wide, high), (across, down) = self._sizes[box], self._cell
        last = columns - wide, rows - high
        x = y = 0.0
        for strength, (column, row) in zip(strengths, points, strict=True):
            x += strength * column
            y += strength * row
        whole = sum(strengths)
        x, y = x / whole, y / whole
        reach = self._reach
        while True:
            left = _clamped((x - reach) / across - wide / 2, last[0])
            right = _clamped((x + reach) / across - wide / 2, last[0])
            top = _clamped((y - reach) / down - high / 2, last[1])
            bottom = _clamped((y + reach) / down - high / 2, last[1])
            corner = self._cheapest(box, (left, top, right + 1, bottom + 1), points, strengths)
            if corner is not None or (left, top, right, bottom) == (0, 0, *last):
                return corner
            reach *= 2

    def _cheapest(
        self,
        box: int,
        window: tuple[int, int, int, int],
        points: Sequence[Sequence[float]],
        strengths: Sequence[float],
    ) -> tuple[int, int] | None:
        """Find the free place with the least pull, of those that begin in a window of columns and rows."""
        (wide, high), (left, top, right, bottom) = self._sizes[box], window
        rows, columns = (self._in_the_way(box, window) == 0).nonzero()
        if not len(rows):
            return None
        pulling = np.array(points)
        across = (self._middles_of(wide, 0)[left:right] - pulling[:, 0, None]) ** 2
        down = (self._middles_of(high, 1)[top:bottom] - pulling[:, 1, None]) ** 2
        far = across[:, columns] + down[:, rows]
        np.sqrt(far, out=far)
        best = (np.array(strengths) @ far).argmin()  # the first in the order of rows, of equals
        return left + int(columns[best]), top + int(rows[best])

    def _in_the_way(self, box: int, window: tuple[int, int, int, int]) -> Any:
        """Say for each cell of a window whether the box cannot begin there, as a number that is not 0."""
        (wide, high), (left, top, right, bottom) = self._sizes[box], window
        if (wide, high) == self._usual:
            return self._closed[top:bottom, left:right]
        sums = np.zeros((bottom - top + high, right - left + wide), dtype=np.int32)
        taken = self._taken[top : bottom + high - 1, left : right + wide - 1]
        taken.cumsum(axis=0, out=sums[1:, 1:]).cumsum(axis=1, out=sums[1:, 1:])
        return sums[high:, wide:] - sums[:-high, wide:] - sums[high:, :-wide] + sums[:-high, :-wide]

    def _middles_of(self, size: int, axis: int) -> Array:
        """List where the middle of a box of a width or height is, in pixels, for each cell that it can begin at."""
        found = self._middles.get((size, axis))
        if found is None:
            cells = np.arange(self._taken.shape[1 - axis])
            found = self._middles[size, axis] = (cells + size / 2) * self._cell[axis]
        return found


def _clamped(place: float, most: int) -> int:
    """Round a place to a whole cell of a row of cells."""
    return min(max(round(place), 0), most)


def _confusion(centers: Array, grid: _Grid, pull: Array) -> float:
    """Say how hard it is to follow the lines: their lengths, and :data:`DETOUR` for each box that one runs over.

    What spills over the rectangle makes all of it smaller on the screen, and so counts by its square.
    """
    sizes = grid.boxes * grid.cell
    spill = max(1.0, float(((centers + sizes / 2).max(axis=0) / (grid.frame * grid.cell)).max()))
    left, right = np.nonzero(np.triu(pull, 1))
    start, way = centers[left], centers[right] - centers[left]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-6)
    across, down = (centers[None, :, axis] - start[:, axis, None] for axis in (0, 1))
    along = (across * way[:, 0, None] + down * way[:, 1, None]) / length[:, None] ** 2
    aside = np.abs(across * way[:, 1, None] - down * way[:, 0, None]) / length[:, None]
    over = (along > 0.05) & (along < 0.95) & (aside < sizes[None, :, 1] / 3)
    return float((pull[left, right] * (length + DETOUR * over.sum(axis=1))).sum()) * spill**2


def _frame(cells: Any, cell: Array, aspect: float) -> Any:
    """Choose columns and rows of the grid."""
    area = float((cells * cell).prod(axis=1).sum()) * FILL
    wished = np.array([(area * aspect) ** 0.5, (area / aspect) ** 0.5])
    return np.maximum(np.ceil(wished / cell), cells.max(axis=0)).astype(np.int64)


def _fit(positions: Array, frame: Array, sizes: Array) -> Array:
    """Stretch positions over a rectangle, halfway to standing evenly in it."""
    ranks = positions.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable") / max(len(positions) - 1, 1)
    extent = np.maximum(positions.max(axis=0) - positions.min(axis=0), 1e-6)
    shares = EVEN * ranks + (1 - EVEN) * (positions - positions.min(axis=0)) / extent
    return np.asarray(sizes / 2 + shares * (frame - sizes))
