"""A key beside the thing it does: 20 high, raised, 13 px."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.painted import Painted
from widgets.theme import current


class KeyHint(Painted):
    """Shows e.g. Ctrl+T. Only tells; it can't be pressed."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(tr("Key {keys}", keys=keys))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as the words and 6 px on each side."""
        return QSize(round(QFontMetricsF(current().font("label")).horizontalAdvance(self._keys)) + 12, 20)

    def paint(self, board: Board) -> None:
        """Draw the hint."""
        board.key_hint(0, 0, self._keys)
