"""The graph as one works with it: keys, mouse, search, and what a screen reader hears."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QToolTip, QWidget

from models.kernel.clock import Clock
from resources.tongue import marked, tr
from widgets.accessible import tell_current
from widgets.graph.finding import matches
from widgets.graph.hand import Hand
from widgets.graph.picture import GraphPicture
from widgets.graph.search_field import SearchField
from widgets.graph.spoken import canvas_name, edge_sentence, node_sentence
from widgets.graph.tips import edge_tip, node_tip
from widgets.graph.views import EdgeKey, GraphView, NodeView
from widgets.graph.walk import Walker, Way, edges_of
from widgets.spoken_part import SpokenPart

KEYS_HELP: Final = marked(
    "Arrow keys walk the graph, Home goes to the root, End to the last column, Enter opens, E goes through the edges, "
    "Space opens a cluster, slash finds, plus and minus zoom, 0 shows all, Shift with arrows moves the picture."
)
_WAYS = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
    Qt.Key.Key_Home: Way.HOME,
    Qt.Key.Key_End: Way.END,
}
_PANS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAN_STEP: Final = 80.0
_ZOOM_STEP: Final = 1.25


class GraphCanvas(GraphPicture):
    """`node_selected(id)` when the current node changes by hand, `node_opened(id)` at Enter or a double click.

    `edge_selected(caller, target)` at E or a click on a line. `cluster_toggled(id)` at Space, Enter or a double click on a
    cluster, and at Space on a member of an opened one. Esc closes the search or lets go of an edge; else it is left to
    whoever holds the canvas.
    """

    accessible_role = QAccessible.Role.Chart
    node_opened = Signal(str)
    node_selected = Signal(str)
    edge_selected = Signal(str, str)
    cluster_toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, clock: Clock | None = None) -> None:
        super().__init__(parent, clock=clock)
        self._walker = Walker()
        self._hand = Hand(self)
        self._search = SearchField(self)
        self._search.hide()
        self._search.typed.connect(self._on_typed)
        self._search.next_asked.connect(lambda: self._go_on(1))
        self._search.previous_asked.connect(lambda: self._go_on(-1))
        self._search.closed.connect(self.close_search)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._describe()

    def set_view(self, view: GraphView) -> None:
        """Show this. What is current stays current if it is still there."""
        super().set_view(view)
        if self._search.isVisible():
            self._found = matches(self._view, self.places(), self._search.edit.text())
            self._tell_count()
        self._describe()

    def current_id(self) -> str:
        """Id of the current node; empty for none."""
        return self._current

    def spoken_count(self) -> int:
        """The nodes."""
        return len(self.places().ids)

    def spoken_part(self, at: int) -> SpokenPart:
        """A node, and what of it is in sight."""
        node_id = self.places().ids[at]
        place = self.rect_of(node_id)
        seen = QRect() if place is None else place.toRect() & self.area()
        return SpokenPart(node_sentence(self._view, self._view.by_id[node_id]), seen)

    def spoken_current(self) -> int:
        """The current node; none while an edge is."""
        return -1 if self._edge is not None else self.places().index.get(self._current, -1)

    def current_edge(self) -> EdgeKey | None:
        """The current edge (caller, target); None for none."""
        return self._edge

    def set_current(self, node_id: str) -> None:
        """Make a node current and bring it into view, without a signal. An unknown id makes none current."""
        self._current = node_id if node_id in self.places().index else ""
        self._edge = None
        if self._current:
            self.bring_into_view(self._current)
        self._describe()
        self.update()
        tell_current(self)

    def set_current_edge(self, caller: str, target: str) -> None:
        """Make an edge current without a signal; an unknown one makes none current."""
        key = (caller, target)
        self._edge = key if key in self.places().edge_index else None
        self._describe()
        self.update()

    def open_search(self) -> None:
        """Show the field and give it the keyboard."""
        self._place_search()
        self._search.show()
        self._search.edit.selectAll()
        self._search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_typed(self._search.edit.text())

    def close_search(self) -> None:
        """Hide the field; what was found last stays current."""
        if self._search.isVisible():
            # Before it hides: Qt would hand the focus on to some neighbour first, which may act on it.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._search.hide()
            self._found = ()
            self.update()

    def found_ids(self) -> tuple[str, ...]:
        """The nodes that match what is sought, in order."""
        return self._found

    def choose(self, node_id: str) -> None:
        """Make a node current as if by hand."""
        is_news = node_id != self._current
        self.set_current(node_id)
        if is_news and self._current:
            self.node_selected.emit(self._current)

    def open_node(self, node_id: str) -> None:
        """Open a node as if by hand: a cluster unfolds."""
        node = self._view.by_id.get(node_id)
        if node is not None:
            (self.cluster_toggled if node.is_cluster else self.node_opened).emit(node_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Walk, open, zoom, pan, search."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        key = Qt.Key(event.key())
        plain = held == Qt.KeyboardModifier.NoModifier
        if held == shift and key in _PANS:
            dx, dy = _PANS[key]
            self.pan_by(dx * _PAN_STEP, dy * _PAN_STEP)
        elif plain and key in _WAYS:
            self._walk(_WAYS[key])
        elif held & ~(shift | control) or not self._bare(key, is_plain=plain, is_shifted=held == shift):
            super().keyPressEvent(event)

    def _bare(self, key: Qt.Key, *, is_plain: bool, is_shifted: bool) -> bool:
        """Keys that stand alone, and the zoom keys, which may be held with Ctrl. Whether it was one of them."""
        keys = Qt.Key
        if key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Minus):
            self.zoom_by(1 / _ZOOM_STEP if key == keys.Key_Minus else _ZOOM_STEP)
        elif key == keys.Key_0:
            self.fit()
        elif key == keys.Key_Slash and (is_plain or is_shifted):
            self.open_search()
        elif not is_plain:
            return False
        elif key in (keys.Key_Return, keys.Key_Enter) and self._current:
            self.open_node(self._current)
        elif key == keys.Key_Space and self._cluster_here():
            self.cluster_toggled.emit(self._cluster_here())
        elif key == keys.Key_E and self._current:
            self._next_edge()
        elif key == keys.Key_Escape and self._edge is not None:
            self._edge = None
            self._describe()
            self.update()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click makes a node or an edge current; a drag moves the picture; the minimap jumps."""
        if not self._hand.press(event) or event.button() != Qt.MouseButton.LeftButton:
            return
        node = self.node_at(event.position())
        if node:
            self.choose(node)
            return
        edge = self.edge_at(event.position())
        if edge is not None:
            self._select_edge(edge)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Drag."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Let go."""
        self._hand.release()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A double click opens."""
        node = self.node_at(event.position())
        if node and event.button() == Qt.MouseButton.LeftButton:
            self.open_node(node)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The ring appears; by Tab the root becomes current."""
        super().focusInEvent(event)
        if not self._current and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._walk(Way.HOME)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The field stays in its corner."""
        super().resizeEvent(event)
        self._place_search()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Pan; with Ctrl zoom."""
        self._hand.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Tooltips, and zooming by pinch."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(QPointF(event.pos()))
            if tip:
                QToolTip.showText(event.globalPos(), tip, self)
                return True
        if isinstance(event, (QNativeGestureEvent, QGestureEvent)):
            return self._hand.pinch(event) or super().event(event)
        return super().event(event)

    def tip_at(self, spot: QPointF) -> str:
        """What the tooltip says at a point: full names, state and why; empty where there is neither node nor edge."""
        node = self._view.by_id.get(self.node_at(spot))
        if node is not None:
            return node_tip(self._view, node)
        key = self.edge_at(spot)
        return edge_tip(self._view, self._view.drawn_edges[key]) if key is not None else ""

    def _walk(self, way: Way) -> None:
        roots = tuple(node.id for node in self._view.nodes if node.is_root)
        self.choose(self._walker.step(self.places(), roots, self._current, way))

    def _next_edge(self) -> None:
        edges = edges_of(self.places(), self._current)
        if edges:
            at = edges.index(self._edge) + 1 if self._edge in edges else 0
            self._select_edge(edges[at % len(edges)])

    def _select_edge(self, edge: EdgeKey) -> None:
        self.set_current_edge(*edge)
        self.edge_selected.emit(*edge)

    def _cluster_here(self) -> str:
        """The cluster that Space opens or closes; empty for none."""
        node: NodeView | None = self._view.by_id.get(self._current)
        return "" if node is None else node.id if node.is_cluster else node.cluster

    def _on_typed(self, typed: str) -> None:
        self._found = matches(self._view, self.places(), typed)
        if self._found and self._current not in self._found:
            self._show_found(self._found[0])
        self._tell_count()
        self.update()

    def _go_on(self, step: int) -> None:
        if self._found:
            at = self._found.index(self._current) + step if self._current in self._found else 0
            self._show_found(self._found[at % len(self._found)])
            self._tell_count()

    def _show_found(self, node_id: str) -> None:
        self.choose(node_id)
        self.centre_on(node_id)

    def _tell_count(self) -> None:
        at = self._found.index(self._current) + 1 if self._current in self._found else 0
        self._search.set_count(at, len(self._found))

    def _place_search(self) -> None:
        area = self.area()
        self._search.move(max(8, area.right() - 15 - self._search.width()), area.top() + 8)

    def _describe(self) -> None:
        """Say what is current, for the screen reader."""
        name = canvas_name(self._view) if self._view.nodes else f"{tr(self._view.title)}: {tr(self._view.empty)}"
        node = self._view.by_id.get(self._current)
        said = "" if node is None else node_sentence(self._view, node)
        if self._edge is not None:
            said = edge_sentence(self._view, self._view.drawn_edges[self._edge])
        words = ". ".join(part for part in (said, *self._view.notes, tr(KEYS_HELP)) if part)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
