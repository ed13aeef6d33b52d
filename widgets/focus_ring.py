"""The ring of 2 px, 1 px outside the control that has the keyboard focus, drawn above everything so nothing covers it.

A widget asks for it with the property `ring`; lists with a selection bar do without.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from widgets.board import Board
from widgets.painted import Painted

_REACH = 3


class _Ring(Painted):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setObjectName("focus-ring")

    def paint(self, board: Board) -> None:
        board.frame(self.rect(), "focus", 2)


class FocusRing(QObject):
    """Follows the keyboard focus through all windows. Make one for the application and keep it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched, self._target = [], None
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if new is None or not new.property("ring"):
            return
        self._target = new
        # It moves with whatever holds it, too: a strip that appears above, a page that scrolls.
        held: QWidget | None = new
        while held is not None:
            held.installEventFilter(self)
            self._watched.append(held)
            held = None if held.isWindow() else held.parentWidget()
        self._ring = _Ring(new.window())
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keep the ring around its control."""
        if watched in self._watched and event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._follow()
        return False

    def _follow(self) -> None:
        ring, target = self._ring, self._target
        # Either may be gone with its window. Asked here, not told by `destroyed`: that of the ring before would come late.
        if ring is None or target is None or not isValid(ring) or not isValid(target):
            return
        corner = target.mapTo(target.window(), QPoint(0, 0))
        ring.setGeometry(QRect(corner, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH))
        ring.setVisible(target.isVisible() and not target.visibleRegion().isEmpty())
        ring.raise_()
