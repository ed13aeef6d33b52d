"""The pointer over a widget, told to it directly.

QTest.mouseMove moves the system's pointer: where an earlier test left it at the very same place, no event comes at all.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def move(widget: QWidget, to: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """The pointer arrives at a place of the widget, with a button held or none."""
    at, none = QPointF(to), Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(widget.mapToGlobal(to)), none, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
