"""A box to tick: 16 px in a target of 24."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board import Board
from widgets.marks import CHECK
from widgets.painted import PaintedButton
from widgets.theme import current


class Check(PaintedButton):
    """`toggled(bool)` when it changes; Space ticks it."""

    mirrors = True

    def __init__(self, label: str, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(is_on)
        self.setText(label)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_on(self, is_on: bool) -> None:
        """Tick or untick without a signal."""
        self.blockSignals(True)
        self.setChecked(is_on)
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Box, gap and words."""
        return QSize(round(QFontMetricsF(current().font("body")).horizontalAdvance(self.text())) + 26, 24)

    def paint(self, board: Board) -> None:
        """Draw box, tick and words."""
        board.fill(QRectF(0, 4, 16, 16), "canvas")
        board.frame(QRectF(0, 4, 16, 16), "text" if self.underMouse() else "line")
        if self.isChecked():
            board.mark(CHECK, 2, 6, 12)
        board.text(24, 0, self.text(), "body", "text" if self.isEnabled() else "text2")
