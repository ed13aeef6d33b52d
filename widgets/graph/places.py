"""Where nodes and edges stand. Made from the structure alone, so nothing moves when data change."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.layered import layered
from widgets.graph.camera import Box
from widgets.graph.pieces import Pieces, pieces_of
from widgets.graph.views import EdgeKey, GraphView

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Structure = tuple[frozenset[tuple[str, bool]], frozenset[EdgeKey], bool]

NODE_WIDTH: Final = 176.0
NODE_HEIGHT: Final = 72.0
RANK_PITCH: Final = 240.0
_ROOMY_GAP: Final = 40.0
"""Between nodes of a rank: room for a caption above and the word of a what-if below."""
_DENSE_GAP: Final = 24.0
_ROOMY_SIZE: Final = 60
_ROOMY_MOST: Final = 6
"""Nodes in a column: more of them, and the roomy gap would only make all smaller."""


@dataclass(frozen=True)
class Places:
    """Scene coordinates, logical pixels at 100 %. The upper left node or route begins at 0, 0."""

    structure: Structure
    ids: tuple[str, ...]
    edges: tuple[EdgeKey, ...]
    x: Floats
    """Centres."""
    y: Floats
    rank: Ints
    """Column, 0 on the side of the root, mirrored or not."""
    order: Ints
    """Place in the column from the top."""
    routes: tuple[Floats, ...]
    """For each edge cubic control points, shape (3k + 1, 2), from the needed node's border to its caller's."""
    width: float
    height: float
    gap: float = _DENSE_GAP

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Number of each node."""
        return {node: number for number, node in enumerate(self.ids)}

    @cached_property
    def edge_index(self) -> Mapping[EdgeKey, int]:
        """Number of each edge."""
        return {key: number for number, key in enumerate(self.edges)}

    @cached_property
    def links(self) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
        """For each node the nodes that need it, and those it needs."""
        callers: dict[str, list[str]] = {}
        needs: dict[str, list[str]] = {}
        for caller, target in self.edges:
            callers.setdefault(target, []).append(caller)
            needs.setdefault(caller, []).append(target)
        one, other = ({node: tuple(ids) for node, ids in links.items()} for links in (callers, needs))
        return one, other

    @cached_property
    def boxes(self) -> Floats:
        """left, top, right, bottom of each node."""
        half_x, half_y = NODE_WIDTH / 2, NODE_HEIGHT / 2
        return np.stack([self.x - half_x, self.y - half_y, self.x + half_x, self.y + half_y], axis=1)

    def box(self, number: int) -> Box:
        """left, top, right, bottom of one node."""
        left, top, right, bottom = self.boxes[number].tolist()
        return left, top, right, bottom

    @cached_property
    def pieces(self) -> Pieces:
        """The Bézier pieces of all routes."""
        return pieces_of(self.routes)

    @cached_property
    def columns(self) -> tuple[float, ...]:
        """Centre of each column, by rank."""
        count = int(self.rank.max()) + 1 if self.rank.size else 0
        ups = [(rank + 0.5) * RANK_PITCH - (RANK_PITCH - NODE_WIDTH) / 2 for rank in range(count)]
        return tuple(self.width - x if self.structure[2] else x for x in ups)

    def nodes_in(self, left: float, top: float, right: float, bottom: float) -> Ints:
        """Numbers of the nodes whose box meets a rectangle."""
        return np.flatnonzero(_meets(self.boxes, left, top, right, bottom))

    def pieces_in(self, left: float, top: float, right: float, bottom: float) -> Ints:
        """Numbers of the pieces that may run through a rectangle."""
        return np.flatnonzero(_meets(self.pieces.boxes, left, top, right, bottom))

    def edges_in(self, left: float, top: float, right: float, bottom: float) -> Ints:
        """Numbers of the edges that may run through a rectangle."""
        return np.unique(self.pieces.edge[self.pieces_in(left, top, right, bottom)])


def structure_of(view: GraphView) -> Structure:
    """What the places depend on, and nothing else."""
    nodes = frozenset((node.id, node.is_in_last_column) for node in view.by_id.values())
    return nodes, frozenset(view.drawn_edges), view.mirrored


def place(view: GraphView, before: Places | None = None) -> Places:
    """Places for a view; `before` itself where the structure is the same. Nodes that stay keep their order."""
    structure = structure_of(view)
    if before is not None and before.structure == structure:
        return before
    nodes, keys, mirrored = structure
    ids = tuple(sorted(node for node, _last in nodes))
    index = {node: number for number, node in enumerate(ids)}
    edges = tuple(sorted(keys))
    pairs = [(index[target], index[caller]) for caller, target in edges]
    last = [number for number, node in enumerate(ids) if view.by_id[node].is_in_last_column]
    known = before.index if before is not None and _is_much_the_same(ids, before) else {}
    lay_out = partial(
        layered,
        len(ids),
        pairs,
        rank_pitch=RANK_PITCH,
        node_width=NODE_WIDTH,
        last=last,
        previous=[float(before.y[known[node]]) if before and node in known else None for node in ids]
        if known
        else None,
        previous_ranks=[int(before.rank[known[node]]) if before and node in known else None for node in ids]
        if known
        else None,
    )
    gap = _ROOMY_GAP if len(ids) <= _ROOMY_SIZE else _DENSE_GAP
    if before is not None and known:
        gap = before.gap
    found = lay_out(node_gap=gap)
    if gap == _ROOMY_GAP and found.order.max(initial=0) >= _ROOMY_MOST:
        gap = _DENSE_GAP
        found = lay_out(node_gap=gap)
    x, routes = found.x, found.routes
    if mirrored:
        x = found.width - x
        routes = tuple(np.stack([found.width - route[:, 0], route[:, 1]], axis=1) for route in routes)
    return Places(structure, ids, edges, x, found.y, found.rank, found.order, routes, found.width, found.height, gap)


def _is_much_the_same(ids: tuple[str, ...], before: Places) -> bool:
    """Whether most of what was there stays and most of what is there was. Else old places would only leave holes."""
    kept = sum(node in before.index for node in ids)
    return 2 * kept >= max(len(ids), len(before.ids), 1)


def _meets(boxes: Floats, left: float, top: float, right: float, bottom: float) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (
        (boxes[:, 0] <= right) & (boxes[:, 2] >= left) & (boxes[:, 1] <= bottom) & (boxes[:, 3] >= top)
    )
    return found
