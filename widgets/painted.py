"""Bases of widgets that paint themselves on a Board. Text that did not fit is shown by the tooltip."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from widgets.board import Board
from widgets.mirror import is_mirrored
from widgets.spoken_part import SpokenPart
from widgets.theme import current

_Elided = list[tuple[QRect, str]]


def tell_whole(widget: QWidget, elided: _Elided, event: QEvent) -> bool:
    """Show the whole of what is elided where a tooltip is asked for; False where the event asks for none, or nothing is."""
    if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
        return False
    text = text_at(elided, event.pos())
    if text is None:
        return False
    QToolTip.showText(event.globalPos(), text, widget)
    return True


def text_at(elided: _Elided, spot: QPoint) -> str | None:
    """The whole of the elided text at `spot`, None where nothing is elided there."""
    return next((text for place, text in elided if place.contains(spot)), None)


class _Tips(QObject):
    """Made for a widget once it elides something. Most never do, and thousands of events pass while a window opens."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Show the whole of an elided text as its tooltip."""
        return isinstance(watched, (Painted, PaintedButton)) and tell_whole(watched, watched.elided, event)


class _Shortening:
    """Beside a QWidget: what of its words did not fit, told by the tooltip."""

    _shortened: _Elided | None = None
    _tips: _Tips | None = None

    @property
    def elided(self) -> _Elided:
        """What did not fit at the last painting, and where."""
        return self._shortened or []

    @elided.setter
    def elided(self, found: _Elided) -> None:
        self._shortened = found
        if found and self._tips is None and isinstance(self, QWidget):
            self._tips = _Tips(self)
            self.installEventFilter(self._tips)


class Painted(_Shortening, QWidget):
    """A widget whose whole look is its `paint`. `surface` is the colour role of its ground, None for none.

    `accessible_role` is what it is to a screen reader; see `widgets.accessible` for what is said without one.
    """

    surface: str | None = None
    accessible_role: QAccessible.Role | None = None
    mirrors = False
    """Whether `paint` is turned round where the language runs from right to left."""

    def paint(self, board: Board) -> None:
        """Draw the widget."""

    def spoken_count(self) -> int:
        """How many parts a screen reader finds in it: rows, tiles, nodes."""
        return 0

    def spoken_part(self, at: int) -> SpokenPart:
        """The part at a place below `spoken_count`."""
        raise IndexError(at)

    def spoken_current(self) -> int:
        """Place of the part that the keys act on; -1 for none."""
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Fill the ground, then paint."""
        with QPainter(self) as painter:
            board = Board(painter, current())
            if self.mirrors and is_mirrored(self):
                board.mirror(self.rect())
            if self.surface:
                board.fill(self.rect(), self.surface)
            self.paint(board)
        self.elided = board.elided


class PaintedButton(_Shortening, QAbstractButton):
    """The same for things one can press. Shows the focus ring. Without an `accessible_role` it is a button or a check box."""

    surface: str | None = None
    accessible_role: QAccessible.Role | None = None
    mirrors = False
    """Whether `paint` is turned round where the language runs from right to left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ring", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paint(self, board: Board) -> None:
        """Draw the widget."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Fill the ground, then paint."""
        with QPainter(self) as painter:
            board = Board(painter, current())
            if self.mirrors and is_mirrored(self):
                board.mirror(self.rect())
            if self.surface:
                board.fill(self.rect(), self.surface)
            self.paint(board)
        self.elided = board.elided
