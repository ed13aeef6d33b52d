"""The list of the inbox between its column heads and its foot."""

from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.alerts.alert_delegate import columns
from widgets.alerts.alert_list import AlertList
from widgets.board import RIGHT, Board
from widgets.painted import Painted


class AlertHead(Painted):
    """Column heads, 32 high."""

    mirrors = True
    surface = "panel"

    def __init__(self, rows: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        rows.verticalScrollBar().rangeChanged.connect(self.update)
        self.setFixedHeight(32)

    def paint(self, board: Board) -> None:
        """Draw the heads over their columns."""
        at = columns(self._rows.viewport().width())
        board.text(48, 8, tr("Service"), "label", "text2")
        board.text(at.count, 8, tr("Alerts"), "label", "text2", align=RIGHT)
        if at.mix is not None:
            board.text(at.mix, 8, "P1 / P2 / P3", "label", "text2")
        board.text(at.lead, 8, tr("Leading alert"), "label", "text2", width=at.lead_width)
        board.text(at.began, 8, tr("Began"), "label", "text2")
        board.text(at.state, 8, tr("State"), "label", "text2")
        board.text(at.window, 8, tr("Ack window"), "label", "text2", align=RIGHT)
        board.hline(0, self.width(), 31)


class AlertFoot(Painted):
    """The keys at the left and the counts at the right, as high as the heads; the keys give way."""

    mirrors = True
    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._counts = "", ""
        self.setFixedHeight(32)

    def set_words(self, keys: str, counts: str) -> None:
        """Say these."""
        if (keys, counts) != (self._keys, self._counts):
            self._keys, self._counts = keys, counts
            self.setAccessibleName(f"{counts}. {keys}")
            self.update()

    def paint(self, board: Board) -> None:
        """Draw both."""
        used = board.text(self.width() - 16, 8, self._counts, "label", "text2", align=RIGHT)
        board.text(16, 8, self._keys, "label", "text2", width=max(0.0, self.width() - 48 - used))


class AlertTable(Painted):
    """Head, list and foot together; the list is `list`, the foot `foot`. What is past has a dashed border."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.foot = AlertList(self), AlertFoot(self)
        self._is_past = False
        self.setFocusProxy(self.list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(AlertHead(self.list, self))
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.foot)

    def set_past(self, is_past: bool) -> None:
        """Whether the source no longer answers: what is shown was, and may be over."""
        if is_past != self._is_past:
            self._is_past = is_past
            edge = 2 if is_past else 0
            self._column.setContentsMargins(edge, edge, edge, edge)
            self.update()

    def paint(self, board: Board) -> None:
        """Draw the border of what is past."""
        if self._is_past:
            board.frame(self.rect(), "unknown", 2, (6, 4))
