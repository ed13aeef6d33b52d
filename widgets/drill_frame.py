"""The hatched frame of a drill: nothing inside it can be taken for a real incident."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.buttons import Button
from widgets.painted import Painted

SIDE, TOP, BOTTOM = 12, 40, 48
_STRIPE = 8
_TOP_PLATE, _BOTTOM_PLATE = 640, 1040


class DrillFrame(Painted):
    """Wraps a window's whole content: `set_content(widget)`. `end_requested` is its button.

    Stripes of 8 at 45°, drill hue and ink; sides 12, top 40, bottom 48. The content is never covered, it gets the rest.
    """

    end_requested = Signal()

    def __init__(self, number: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._note = number, note
        self._content: QWidget | None = None
        self._end = Button(tr("End drill"), "Ctrl+Shift+T", parent=self)
        self._end.clicked.connect(self.end_requested)
        self.setAccessibleName(tr("Drill, not real"))

    def set_drill(self, number: str, note: str) -> None:
        """Number and name: INC-D17, exercise 17."""
        self._number, self._note = number, note
        self.update()

    def set_content(self, content: QWidget) -> None:
        """Put the window's content in."""
        self._content = content
        content.setParent(self)
        content.show()
        self._place()

    def _place(self) -> None:
        inner = self.rect().adjusted(SIDE, TOP, -SIDE, -BOTTOM)
        if self._content is not None:
            self._content.setGeometry(inner)
        plate = self._bottom_plate()
        width = self._end.sizeHint().width()
        self._end.setGeometry(round(plate.right()) - 23 - width, self.height() - 40, width, 32)

    def _bottom_plate(self) -> QRectF:
        width = min(_BOTTOM_PLATE, self.width() - 2 * SIDE)
        return QRectF((self.width() - width) / 2, self.height() - 44, width, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Give the content the rest."""
        super().resizeEvent(event)
        self._place()

    def paint(self, board: Board) -> None:
        """Draw the frame and its two plates."""
        wide, tall = self.width(), self.height()
        for edge in (
            QRectF(0, 0, wide, TOP),
            QRectF(0, tall - BOTTOM, wide, BOTTOM),
            QRectF(0, TOP, SIDE, tall - TOP - BOTTOM),
            QRectF(wide - SIDE, TOP, SIDE, tall - TOP - BOTTOM),
        ):
            paint_hatch(board, edge)
        top_width = min(_TOP_PLATE, self.width() - 2 * SIDE)
        top = QRectF((self.width() - top_width) / 2, 4, top_width, 32)
        board.fill(top, "canvas")
        sub = " · ".join(part for part in (self._number, self._note) if part)
        lead = board.width_of(tr("DRILL — NOT REAL"), "value", 700)
        x = top.center().x() - (lead + (16 + board.width_of(sub, "label") if sub else 0)) / 2
        board.text(x, 8, tr("DRILL — NOT REAL"), "value", weight=700)
        board.text(x + lead + 16, 12, sub, "label", "text2")
        plate = self._bottom_plate()
        board.fill(plate, "canvas")
        x = plate.left() + 22
        y = plate.top() + 8
        x += board.text(x, y, tr("Channels: NONE"), "name") + 16
        said = tr("No channel is connected: nothing of this drill leaves the workstation")
        board.text(x, y + 4, said, "label", "text2", width=self._end.x() - x - 16)


def paint_hatch(board: Board, rect: QRectF) -> None:
    """Fill with stripes of 8 at 45°, drill hue and ink. They run through whatever rectangles make up one frame."""
    painter = board.painter
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, board.theme.color("ink"))
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(board.theme.pen("drill", _STRIPE))
    # Measured along the edge a stripe of 8 at 45° is 8√2 wide, and so is the gap; x + y is the same all along a stripe.
    pitch = 2 * _STRIPE * 2**0.5
    first = int((rect.left() + rect.top()) // pitch)
    last = int((rect.right() + rect.bottom()) // pitch) + 1
    for number in range(first, last + 1):
        total = number * pitch
        top, bottom = rect.top() - _STRIPE, rect.bottom() + _STRIPE
        painter.drawLine(QPointF(total - top, top), QPointF(total - bottom, bottom))
    painter.restore()
