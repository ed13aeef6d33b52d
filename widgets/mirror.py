"""The other way round: where a language runs from right to left, rows begin at their right end.

Layouts of Qt's turn by themselves. What is painted or placed by hand is worked out from left to right and turned here, in
one place: `mirrored` for rectangles, `put` and `spot` for child widgets. Time axes never turn, nor does the dependency graph.
"""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def is_mirrored(widget: QWidget) -> bool:
    """Whether the widget's rows begin at their right end."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def runs_left() -> bool:
    """Whether the language of the whole program runs from right to left, for what is painted outside of any widget."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirrored(rect: QRectF, row: QRectF) -> QRectF:
    """The rectangle as far from the row's right edge as it was from its left one; twice is as before."""
    return QRectF(row.left() + row.right() - rect.right(), rect.top(), rect.width(), rect.height())


def put(child: QWidget, x: float, y: float, width: float, height: float) -> None:
    """Place a child as measured from where its parent's rows begin; logical pixels. GUI thread."""
    child.setGeometry(_turned(child, QRect(int(x), int(y), int(width), int(height))))


def spot(child: QWidget) -> QRect:
    """Where a child is, measured from where its parent's rows begin: what `put` was given."""
    return _turned(child, child.geometry())


def _turned(child: QWidget, place: QRect) -> QRect:
    parent = child.parentWidget()
    if parent is None or not is_mirrored(parent):
        return place
    return QRect(parent.width() - place.x() - place.width(), place.y(), place.width(), place.height())
