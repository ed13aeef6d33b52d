"""Words at an edge: where they hide no node and no other word, and how they are drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF

from widgets.board import CENTRE, Board
from widgets.graph.curves import Curves
from widgets.graph.look import FADED
from widgets.graph.node_marks import ABOVE, BELOW, marked_box
from widgets.graph.places import NODE_WIDTH, RANK_PITCH, Floats, Places
from widgets.graph.views import EdgeView, NodeView

_LINE: Final = 16.0
_LIFT: Final = 11.0
"""How far the middle of the words stands from the line."""
_SHARES: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Where along the edge the words are tried, in this order."""
_GAP_ROOM: Final = RANK_PITCH - NODE_WIDTH - 2


@dataclass(frozen=True, slots=True)
class Label:
    """Words in lines about a middle, scene coordinates."""

    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    lift: float = 0.0
    """How far the middle stands below the line; the same in pixels of the screen at every zoom."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom."""
        half = self.height / 2
        return self.x - self.width / 2, self.y - half, self.x + self.width / 2, self.y + half

    @property
    def height(self) -> float:
        """Of all lines."""
        return _LINE * len(self.lines)


def place_labels(
    board: Board, places: Places, curves: Curves, nodes: Sequence[NodeView], edges: Sequence[EdgeView]
) -> Mapping[int, Label]:
    """A label for each edge that has words, by the edge's number. The board only measures."""
    taken: list[tuple[float, float, float, float]] = []
    found: dict[int, Label] = {}
    for number, edge in enumerate(edges):
        if edge.words:
            label = _placed(board, places, nodes, curves.points(number), edge.words, taken)
            found[number] = label
            taken.append(label.box)
    return found


def paint_label(board: Board, label: Label, scale: float, *, is_faded: bool) -> None:
    """13 px on the ground of the panel; seen from afar the letters keep their size."""
    painter = board.painter
    painter.save()
    painter.translate(label.x, label.y - label.lift)
    if scale < 1.0:
        painter.scale(1 / scale, 1 / scale)
    painter.translate(0, label.lift)
    painter.setOpacity(FADED if is_faded else 1.0)
    half = label.width / 2 + 3
    board.fill(QRectF(-half, -label.height / 2, 2 * half, label.height), "panel", 0.85)
    for number, line in enumerate(label.lines):
        board.text(0, number * _LINE - label.height / 2, line, "label", "text2", align=CENTRE)
    painter.restore()


def _placed(
    board: Board,
    places: Places,
    nodes: Sequence[NodeView],
    points: Floats,
    words: str,
    taken: list[tuple[float, float, float, float]],
) -> Label:
    wide = board.width_of(words, "label")
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    for share in _SHARES:
        x = float(np.interp(share * along[-1], along, points[:, 0]))
        y = float(np.interp(share * along[-1], along, points[:, 1]))
        for lift in (-_LIFT, _LIFT):
            label = Label((words,), x, y + lift, wide, lift)
            left, top, right, bottom = label.box
            near = places.nodes_in(left, top - BELOW, right, bottom + ABOVE).tolist()
            others = [marked_box(places.box(number), nodes[number]) for number in near]
            if not any(_meet(label.box, other) for other in [*others, *taken]):
                return label
    # No room for one line anywhere: broken to the width of the gap between two columns.
    lines = tuple(board.broken(words, _GAP_ROOM, "label"))
    x = float(points[-1, 0] + points[-1 - len(points) // 8, 0]) / 2
    gap = (RANK_PITCH - NODE_WIDTH) / 2
    x = float(points[-1, 0]) - gap if x < points[-1, 0] else float(points[-1, 0]) + gap
    y = float(np.interp(0.5 * along[-1], along, points[:, 1]))
    return Label(lines, x, y, min(_GAP_ROOM, max(board.width_of(line, "label") for line in lines)))


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
