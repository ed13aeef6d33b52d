"""A view in its places: draws any rectangle of itself at any zoom, and knows what changed since the view before."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from widgets.board import Board
from widgets.graph.camera import Box
from widgets.graph.curves import ARROW_LENGTH, Curves
from widgets.graph.edge_labels import Label, paint_label, place_labels
from widgets.graph.edge_paint import paint_edges
from widgets.graph.heads import heads
from widgets.graph.look import FADED, strokes_of
from widgets.graph.node_brief import Detail, detail_at, paint_node
from widgets.graph.node_marks import ABOVE, BELOW, BESIDE, ink_box
from widgets.graph.places import Places
from widgets.graph.views import EdgeView, GraphView, NodeView
from widgets.theme import current


class Scene:
    """One view. Frozen in effect: another view makes another scene, which takes over the curves where the places stand."""

    def __init__(self, view: GraphView, places: Places, before: "Scene | None" = None) -> None:
        self.view = view
        self.places = places
        self.curves: Curves = (
            before.curves if before is not None and before.places is places else Curves(places.routes, places.pieces)
        )
        by_id, by_key = view.by_id, view.drawn_edges
        self.nodes: tuple[NodeView, ...] = tuple(by_id[node] for node in places.ids)
        self.edges: tuple[EdgeView, ...] = tuple(by_key[key] for key in places.edges)
        self.strokes = strokes_of(self.edges)

    @cached_property
    def labels(self) -> Mapping[int, Label]:
        """Words at the edges, by the number of the edge."""
        # A painter that paints nothing: the board only measures.
        return place_labels(Board(QPainter(), current()), self.places, self.curves, self.nodes, self.edges)

    @cached_property
    def columns(self) -> tuple[tuple[float, str], ...]:
        """Centre and head of each column."""
        return tuple(zip(self.places.columns, heads(self.view, self.places), strict=True))

    def changed_since(self, before: "Scene") -> list[Box] | None:
        """Rectangles to draw again; None where everything has to be."""
        if before.places is not self.places:
            return None
        nodes = [number for number, node in enumerate(self.nodes) if node != before.nodes[number]]
        edges = [number for number, edge in enumerate(self.edges) if edge != before.edges[number]]
        if len(nodes) * 2 > len(self.nodes) or len(edges) * 2 > len(self.edges) > 20:
            return None
        boxes = [ink_box(self.places.box(number)) for number in nodes]
        pieces = self.places.pieces
        for box in pieces.boxes[np.isin(pieces.edge, edges)].tolist():
            left, top, right, bottom = box
            boxes.append((left - ARROW_LENGTH, top - ARROW_LENGTH, right + ARROW_LENGTH, bottom + ARROW_LENGTH))
        if any(self.edges[number].words != before.edges[number].words for number in edges):
            # Labels give way to each other, so one change may move others.
            boxes += [_wide(label.box) for scene in (before, self) for label in scene.labels.values()]
        return boxes

    def node_box(self, node_id: str) -> Box | None:
        """Where a node stands."""
        number = self.places.index.get(node_id)
        return None if number is None else self.places.box(number)

    def draw(self, board: Board, area: Box, scale: float) -> None:
        """Draw what lies in a rectangle of the scene. The painter is in scene coordinates, scaled by `scale`."""
        left, top, right, bottom = area
        reach = 4 / scale
        near = self.places.pieces_in(left - reach - 9, top - reach - 9, right + reach + 9, bottom + reach + 9)
        paint_edges(board, self.curves, self.places.pieces, near, self.strokes, scale)
        if detail_at(scale) >= Detail.WORDS:
            for number, label in self.labels.items():
                if _overlap(_wide(label.box), area):
                    paint_label(board, label, scale, is_faded=self.edges[number].is_faded)
        beyond = max(1.0, 1 / scale)
        inside = self.places.nodes_in(
            left - BESIDE * beyond, top - BELOW * beyond, right + BESIDE * beyond, bottom + ABOVE * beyond
        )
        # The worst last: seen from afar their shapes reach over their neighbours.
        for number in sorted(inside.tolist(), key=lambda each: (self.nodes[each].is_abnormal, each)):
            node, box = self.nodes[number], self.places.box(number)
            rect = QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1])
            board.painter.setOpacity(FADED if node.is_faded else 1.0)
            paint_node(board, rect, node, scale)
        board.painter.setOpacity(1.0)


def _wide(box: Box) -> Box:
    """With room for letters that are larger than the scene, at small zooms."""
    return box[0] - 60, box[1] - 10, box[2] + 60, box[3] + 10


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
