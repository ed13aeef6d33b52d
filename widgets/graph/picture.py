"""The graph on screen: view, places, camera and tiles together. Knows nothing of keys, mouse and selection by hand."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.kernel.clock import Clock, SystemClock
from widgets.board import Board
from widgets.graph.backing import Backing
from widgets.graph.camera import Camera, bounds_of, fit
from widgets.graph.legend import Entry, entries
from widgets.graph.minimap import Minimap
from widgets.graph.node_brief import Detail, detail_at
from widgets.graph.node_marks import paint_badge, paint_ring
from widgets.graph.places import Places, place
from widgets.graph.scene import Scene
from widgets.graph.surround import Surround, paint_surround, surround
from widgets.graph.views import EdgeKey, GraphView
from widgets.painted import Painted
from widgets.theme import current

SLICE: Final = 0.003
"""Seconds of drawing between two frames while the picture moves."""
_SETTLE_MS: Final = 60
"""After the last step of a zoom, before sharp tiles are made for it."""
_QUICK: Final = 4_000
"""Pieces of edges that can be drawn at once without anyone waiting."""
_EDGE_REACH: Final = 6.0


class _Motion(Enum):
    NONE = 0
    PAN = 1
    ZOOM = 2


class GraphPicture(Painted):
    """Shows a GraphView. While it moves, coarse tiles stand in and sharp ones follow; at rest everything is sharp at once."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None, *, clock: Clock | None = None) -> None:
        super().__init__(parent)
        self._view = GraphView()
        self._scene = Scene(self._view, place(self._view))
        self._camera = Camera()
        self._is_fitted = True
        self._backing = Backing(clock or SystemClock())
        self._minimap = Minimap()
        self._rooms: Surround | None = None
        self._legend: tuple[bool, tuple[Entry, ...]] | None = None
        self._motion = _Motion.NONE
        self._current = ""
        self._edge: EdgeKey | None = None
        self._found: tuple[str, ...] = ()
        self._work = QTimer(self)
        self._work.setSingleShot(True)
        self._work.timeout.connect(self._on_work)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def view(self) -> GraphView:
        """What is shown."""
        return self._view

    def places(self) -> Places:
        """Where nodes and edges stand, scene coordinates."""
        return self._scene.places

    def camera(self) -> Camera:
        """What part of the scene is seen."""
        return self._camera

    def area(self) -> QRect:
        """Where in the widget the graph is seen."""
        return self._room().area

    def set_view(self, view: GraphView) -> None:
        """Show this. Nodes stay where they are while the structure is the same; zoom and place stay as the person set them."""
        if view == self._view:
            return
        before = self._scene
        places = place(view, before.places)
        is_same_place = places is before.places
        anchor = "" if is_same_place else self._anchor(view)
        stood = self._stands(anchor)
        self._view = view
        self._scene = Scene(view, places, before)
        self._backing.show_scene(self._scene, self._scene.changed_since(before))
        self._rooms, self._legend = None, None
        if self._current not in places.index:
            self._current = ""
        if self._edge not in places.edge_index:
            self._edge = None
        if not is_same_place:
            if self._is_fitted or not stood:
                self.fit()
            else:
                self._hold(anchor, stood)
        self.update()

    def fit(self) -> None:
        """The whole graph, never larger than 100 %."""
        for _turn in range(2):
            # The legend says more where nodes are small, so the room may change once.
            area, places = self.area(), self.places()
            self._camera = fit(places.width, places.height, max(1, area.width()), max(1, area.height()))
            self._rooms = None
        self._is_fitted = True
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer or farther; what is at this point of the widget stays there, without one the current node or the middle."""
        area = self.area()
        spot = at if at is not None else self._middle()
        whole = fit(self.places().width, self.places().height, max(1, area.width()), max(1, area.height()))
        camera = self._camera.zoomed(factor, spot.x() - area.left(), spot.y() - area.top(), whole.scale / 2)
        self._move(camera, _Motion.ZOOM)

    def pan_by(self, dx: float, dy: float) -> None:
        """Look further right and further down by so many pixels."""
        self._move(self._camera.panned(dx, dy), _Motion.PAN)

    def centre_at(self, x: float, y: float) -> None:
        """Bring a scene point into the middle."""
        area = self.area()
        self._move(self._camera.centred(x, y, area.width(), area.height()), _Motion.PAN)

    def centre_on(self, node_id: str) -> None:
        """Bring a node into the middle."""
        box = self._scene.node_box(node_id)
        if box is not None:
            area = self.area()
            x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            self._jump(self._camera.centred(x, y, area.width(), area.height()))

    def bring_into_view(self, node_id: str) -> None:
        """Move as little as shows a node whole."""
        box, area = self._scene.node_box(node_id), self.area()
        if box is not None:
            seen = self._camera.seen(area.width(), area.height())
            if box[0] < seen[0] or box[1] < seen[1] or box[2] > seen[2] or box[3] > seen[3]:
                self._jump(self._camera.showing(box, area.width(), area.height()))

    def settle(self) -> None:
        """Draw everything sharp now, e.g. before a picture is taken."""
        self._motion = _Motion.NONE
        self.update()

    def node_at(self, spot: QPointF) -> str:
        """Id of the node at a point of the widget; empty for none."""
        if not QRectF(self.area()).contains(spot):
            return ""
        x, y = self._camera.to_scene(spot.x() - self.area().left(), spot.y() - self.area().top())
        numbers = self.places().nodes_in(x, y, x, y)
        return self.places().ids[int(numbers[-1])] if numbers.size else ""

    def edge_at(self, spot: QPointF) -> EdgeKey | None:
        """The edge within 6 pixels of a point of the widget, the nearest; None for none."""
        if not QRectF(self.area()).contains(spot):
            return None
        x, y = self._camera.to_scene(spot.x() - self.area().left(), spot.y() - self.area().top())
        reach = _EDGE_REACH / self._camera.scale
        near = self.places().edges_in(x - reach, y - reach, x + reach, y + reach).tolist()
        by_distance = [(self._scene.curves.distance(number, x, y), number) for number in near]
        distance, number = min(by_distance, default=(reach + 1, 0))
        return self.places().edges[number] if distance <= reach else None

    def rect_of(self, node_id: str) -> QRectF | None:
        """Where a node stands in the widget; None where there is no such node. It may be out of sight."""
        box = self._scene.node_box(node_id)
        if box is None:
            return None
        left, top = self._camera.to_screen(box[0], box[1])
        right, bottom = self._camera.to_screen(box[2], box[3])
        return QRectF(QPointF(left, top), QPointF(right, bottom)).translated(QPointF(self.area().topLeft()))

    def minimap_rect(self) -> QRect | None:
        """Where the minimap stands; None where it is not shown."""
        return self._minimap.place(self._scene, self._camera, self.area())

    def minimap_point(self, map_rect: QRect, spot: QPointF) -> tuple[float, float]:
        """The scene point under a point of the minimap."""
        return self._minimap.scene_point(self._scene, map_rect, spot)

    def paint(self, board: Board) -> None:
        """Tiles, what lies over them, and the surround."""
        rooms, camera = self._room(), self._camera
        if self._view.nodes:
            self._paint_graph(board, rooms.area)
        paint_surround(board, self._view, self._entries(), rooms, self._scene.columns, camera)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The mock's canvas."""
        return QSize(1432, 848)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A few nodes."""
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Fit again where nobody chose another view; else the middle stays in the middle."""
        super().resizeEvent(event)
        self._rooms = None
        if self._is_fitted:
            self.fit()
        elif event.oldSize().isValid():
            grown = event.size() - event.oldSize()
            self._camera = self._camera.panned(-grown.width() / 2, -grown.height() / 2)

    def _paint_graph(self, board: Board, place: QRect) -> None:
        ratio = board.painter.device().devicePixelRatioF()
        seen = self._camera.seen(place.width(), place.height())
        self._backing.look_at(self._camera.scale, ratio, current())
        if self._motion is _Motion.NONE or not self._backing.can_stand_in:
            self._backing.fill(seen)
        elided = self._backing.paint(board.painter, place, self._camera)
        board.elided += [(box.toAlignedRect(), text) for box, text in elided]
        board.painter.save()
        board.painter.setClipRect(place)
        self._paint_over(board)
        board.painter.restore()
        corner = self.minimap_rect()
        if corner is not None:
            self._minimap.paint(board, self._scene, self._camera, place, corner)
        if not self._work.isActive():
            self._work.start(_SETTLE_MS if self._motion is _Motion.ZOOM else 0)

    def _paint_over(self, board: Board) -> None:
        number = self.places().edge_index.get(self._edge) if self._edge is not None else None
        if number is not None:
            painter = board.painter
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self.area().topLeft())
            painter.scale(self._camera.scale, self._camera.scale)
            painter.translate(-self._camera.x, -self._camera.y)
            painter.setPen(board.theme.pen("focus", 3.0 / self._camera.scale))
            painter.drawPath(self._scene.curves.path(number))
            painter.restore()
        for node in self._found:
            rect = self.rect_of(node)
            if rect is not None and node != self._current:
                paint_ring(board, rect, "text", 1)
        chosen = self.rect_of(self._current)
        if chosen is not None:
            # A find is as good as focus: the field has the keyboard, the ring shows where one is.
            has_focus = self.hasFocus() or self._current in self._found
            paint_ring(board, chosen, "focus" if has_focus else "text2", 2 if has_focus else 1)
            if detail_at(self._camera.scale) >= Detail.WORDS:
                self._paint_badge_again(board, chosen)
        elif self.hasFocus():
            board.frame(self.area(), "focus", 2)

    def _paint_badge_again(self, board: Board, rect: QRectF) -> None:
        """The ring runs through the badge otherwise."""
        scale = max(1.0, self._camera.scale)
        board.painter.save()
        board.painter.translate(rect.topLeft())
        board.painter.scale(scale, scale)
        paint_badge(board, QRectF(0, 0, rect.width() / scale, rect.height() / scale), self._view.by_id[self._current])
        board.painter.restore()

    def _on_work(self) -> None:
        """Between two frames: first what is seen, then the overview, then a tile's width around what is seen."""
        place = self.area()
        seen = self._camera.seen(place.width(), place.height())
        if self._motion is not _Motion.NONE:
            if self._backing.fill(seen, SLICE):
                self._motion = _Motion.NONE
            self.update()
        elif not (self._backing.prepare(SLICE) and self._backing.fill(self._backing.around(seen), SLICE)):
            self._work.start(0)

    def _jump(self, camera: Camera) -> None:
        """To another place at once. Small graphs are sharp there at once, too."""
        is_quick = len(self.places().pieces.edge) < _QUICK
        self._move(camera, _Motion.NONE if is_quick else _Motion.PAN)

    def _move(self, camera: Camera, motion: _Motion) -> None:
        area, places = self.area(), self.places()
        self._camera = camera.kept_in(bounds_of(places.width, places.height), area.width(), area.height())
        self._is_fitted = False
        self._motion = motion
        if motion is _Motion.ZOOM:
            self._rooms = None
            self._work.start(_SETTLE_MS)
        self.update()

    def _room(self) -> Surround:
        if self._rooms is None:
            # A painter that paints nothing: the board only measures.
            self._rooms = surround(Board(QPainter(), current()), self._view, self._entries(), self.size())
        return self._rooms

    def _entries(self) -> tuple[Entry, ...]:
        has_shapes = detail_at(self._camera.scale) < Detail.WORDS
        if self._legend is None or self._legend[0] != has_shapes:
            self._legend = (has_shapes, entries(self._view, has_shapes=has_shapes))
        return self._legend[1]

    def _middle(self) -> QPointF:
        chosen, area = self.rect_of(self._current), QRectF(self.area())
        if chosen is not None and area.contains(chosen.center()):
            return chosen.center()
        return area.center()

    def _anchor(self, view: GraphView) -> str:
        """The node that must not move on screen when others come and go: the current one, else a root, else a middle one."""
        stays = [node for node in self.places().ids if node in view.by_id]
        if self._current in stays:
            return self._current
        roots = [node for node in stays if view.by_id[node].is_root]
        middle = QRectF(self.area()).center()

        def distance(node: str) -> float:
            rect = self.rect_of(node)
            return 0.0 if rect is None else (rect.center() - middle).manhattanLength()

        return min(roots or stays, key=distance, default="")

    def _stands(self, node_id: str) -> QPointF | None:
        rect = self.rect_of(node_id) if node_id else None
        return None if rect is None else rect.topLeft()

    def _hold(self, node_id: str, stood: QPointF) -> None:
        """Put a node back to where it stood on screen."""
        rect = self.rect_of(node_id)
        if rect is not None:
            moved = rect.topLeft() - stood
            self._camera = self._camera.panned(moved.x(), moved.y())
