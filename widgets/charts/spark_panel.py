"""A service at the head of a side column: glyph 32, name 28, its word, and a wide sparkline of 88 with its times below."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.health.condition import Condition
from widgets.board import CENTRE, RIGHT, Board
from widgets.charts.raster import SparkRaster
from widgets.charts.series_view import SparkView
from widgets.glyphs import glyph_of
from widgets.painted import Painted

HEIGHT = 208


class SparkPanel(Painted):
    """Give it `set_service`."""

    mirrors = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._words = ""
        self._condition = Condition.UNKNOWN
        self._spark: SparkView | None = None
        self._raster = SparkRaster()
        self._foot = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_service(
        self, name: str, condition: Condition, words: str, spark: SparkView | None, foot: tuple[str, str, str]
    ) -> None:
        """`foot` stands below the chart: left, middle, right."""
        self._name, self._condition, self._words, self._spark, self._foot = name, condition, words, spark, foot
        self.setAccessibleName(f"{name}, {words}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """208 high."""
        return QSize(464, HEIGHT)

    def paint(self, board: Board) -> None:
        """Head, chart, foot; a hairline below."""
        right = self.width() - 16
        board.glyph(glyph_of(self._condition), 16, 20, 32)
        role = "banner" if board.width_of(self._name, "banner") <= right - 60 else "value"
        board.text(60, 16, self._name, role, weight=600, line=32, width=right - 60)
        board.text(60, 48, self._words, "label", "text2", width=right - 60)
        if self._spark is not None:
            with board.unmirrored(QRectF(14, 80, self.width() - 28, 88)) as place:
                self._raster.paint_view(board, place, self._spark)
        with board.unmirrored(self.rect()):
            board.text(16, 176, self._foot[0], "label", "text2")
            board.text(self.width() / 2, 176, self._foot[1], "label", "text2", align=CENTRE, width=right - 140)
            board.text(right, 176, self._foot[2], "label", "text2", align=RIGHT)
        board.hline(0, self.width(), HEIGHT - 1)
