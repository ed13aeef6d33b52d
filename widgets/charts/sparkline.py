"""The small chart: band, line, ribbon from the first breach, change flag, gaps as gaps, no dot where data are stale."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.charts.raster import SparkRaster
from widgets.charts.series_view import SparkView
from widgets.painted import Painted


class Sparkline(Painted):
    """Shows one SparkView; draws again only when given another, and then only what is new."""

    surface: str | None = "panel"

    def __init__(self, view: SparkView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._raster = SparkRaster()
        self.setMinimumSize(64, 24)

    def set_view(self, view: SparkView | None) -> None:
        """Show this; None shows nothing."""
        self._view = view
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """256 × 40."""
        return QSize(256, 40)

    def paint(self, board: Board) -> None:
        """Draw the chart."""
        if self._view is not None:
            self._raster.paint_view(board, QRectF(self.rect()), self._view)
