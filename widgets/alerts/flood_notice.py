"""That a flood is on, or that the sounds are muted: 56 high, with what can be done about it. Never modal."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import marked, tr
from widgets.board import RIGHT, Board
from widgets.buttons import Button
from widgets.mirror import put, spot
from widgets.painted import Painted

HEIGHT = 56


@dataclass(frozen=True, slots=True)
class FloodView:
    """The notice in words."""

    title: str
    sentence: str
    note: str = ""
    mute: str = marked("Mute 10 min")
    group: str = ""
    """Words of the button that groups or ungroups; empty for none."""


class FloodNotice(Painted):
    """Bar of 8 at the left, two buttons at the right. The note gives way first, then the sentence."""

    mirrors = True
    accessible_role = QAccessible.Role.AlertMessage
    surface = "raised"
    mute_requested = Signal()
    group_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = FloodView("", "")
        self.mute = Button(tr("Mute 10 min"), "Ctrl+Shift+M", parent=self)
        self.group = Button(tr("Ungroup"), "G", parent=self)
        self.mute.clicked.connect(self.mute_requested)
        self.group.clicked.connect(self.group_requested)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(1)

    def set_view(self, view: FloodView) -> None:
        """Say this."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(f"{view.title}: {view.sentence} {view.note}".strip())
        self.mute.set_label(tr(view.mute))
        self.group.setVisible(bool(view.group))
        if view.group:
            self.group.set_label(view.group)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The buttons stay at the right."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        right = self.width() - 16
        for button in (self.group, self.mute):
            size = button.sizeHint()
            put(button, right - size.width(), 12, size.width(), size.height())
            if not button.isHidden():
                right -= size.width() + 16

    def paint(self, board: Board) -> None:
        """Draw the words."""
        view = self._view
        board.fill(QRectF(0, 0, 8, HEIGHT), "text")
        right = spot(self.mute).x() - 16.0
        x = 24 + board.text(24, 16, view.title, "value", weight=600) + 16
        needed = board.width_of(view.sentence)
        note = board.width_of(view.note, "label")
        if view.note and x + needed + 24 + note <= right:
            board.text(right, 20, view.note, "label", "text2", align=RIGHT)
        board.text(x, 16, view.sentence, width=max(0.0, right - x))
