"""Six figures in two rows of three: label 13 above, value 20 below. What an incident costs, at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from widgets.board import Board
from widgets.mirror import is_mirrored
from widgets.painted import Painted

_ROW, _TOP, _COLUMNS = 56, 12, 3


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure. `help` says how it is counted; a figure nobody knows has is_known False and is set quietly."""

    label: str
    value: str
    help: str = ""
    is_known: bool = True


class FigureGrid(Painted):
    """Give it `set_figures`; three a row."""

    mirrors = True
    surface = "panel"

    def __init__(self, figures: Sequence[FigureView] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[FigureView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_figures(figures)

    @property
    def figures(self) -> tuple[FigureView, ...]:
        """What is shown."""
        return self._figures

    def set_figures(self, figures: Sequence[FigureView]) -> None:
        """Show these."""
        self._figures = tuple(figures)
        self.setAccessibleName(". ".join(f"{each.label}: {each.value}" for each in self._figures))
        self.setAccessibleDescription(" ".join(each.help for each in self._figures if each.help))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all rows."""
        rows = -(-max(1, len(self._figures)) // _COLUMNS)
        return QSize(400, 2 * _TOP + rows * _ROW - 4)

    def paint(self, board: Board) -> None:
        """Draw label and value of each."""
        for figure, rect in self._placed():
            ink = "text" if figure.is_known else "text2"
            board.text(rect.x(), rect.y(), figure.label, "label", "text2", width=rect.width())
            board.text(rect.x(), rect.y() + 20, figure.value, "value", ink, width=rect.width())

    def event(self, event: QEvent) -> bool:
        """How a figure is counted, as its tooltip."""
        if isinstance(event, QHelpEvent):
            at = event.pos()
            if is_mirrored(self):
                at.setX(self.width() - at.x())
            said = next((each.help for each, rect in self._placed() if rect.contains(at)), "")
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _placed(self) -> list[tuple[FigureView, QRect]]:
        wide = (self.width() - 32) // _COLUMNS
        return [
            (figure, QRect(16 + number % _COLUMNS * wide, _TOP + number // _COLUMNS * _ROW, wide - 8, _ROW - 8))
            for number, figure in enumerate(self._figures)
        ]
