"""A service in a row of 56: glyph, name and word, sparkline, value and usual range. The impact panel has at most four."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from resources.tongue import tr
from widgets import theme
from widgets.board import RIGHT, Board
from widgets.charts.raster import SparkRaster
from widgets.charts.series_view import SparkView
from widgets.glyphs import glyph_of
from widgets.row_list import RowList


@dataclass(frozen=True, slots=True, eq=False)
class SparkRowView:
    """A service in words, with its small chart. When stale, `condition` is UNKNOWN and `word` says what it was."""

    id: str
    name: str
    condition: Condition
    word: str
    """DEGRADED · errors; was DEGRADED, errors."""
    value: str
    note: str
    """usual 0.4 to 0.9; at 14:31:58Z when stale."""
    spark: SparkView | None = None
    is_stale: bool = False


_LEFT, _GAP = 48, 16
_NAME, _MOST_NAME = 144, 208
_VALUE, _MOST_VALUE = 136, 200
_CHART = 640
"""Widths of the columns. What is read comes before the chart, which takes what is left."""


class SparkRows(RowList[SparkRowView]):
    """Rows of 56. Its columns are as wide as the longest name, state and usual range ask for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rasters: dict[str, SparkRaster] = {}
        self._name, self._value = float(_NAME), float(_VALUE)
        super().__init__((), parent)

    def set_rows(self, rows: Sequence[SparkRowView]) -> None:
        """Show these; the charts of those that stay move on, the others' are forgotten."""
        ids = {row.id for row in rows}
        self._rasters = {row_id: raster for row_id, raster in self._rasters.items() if row_id in ids}
        look = theme.current()
        name, label, value = (QFontMetricsF(look.font(role)).horizontalAdvance for role in ("name", "label", "value"))
        names = [max(name(row.name), label(row.word)) for row in rows]
        values = [max(value(row.value), label(row.note)) for row in rows]
        self._name = min(float(_MOST_NAME), max([float(_NAME), *map(math.ceil, names)]))
        self._value = min(float(_MOST_VALUE), max([float(_VALUE), *map(math.ceil, values)]))
        super().set_rows(rows)

    def row_height(self, row: SparkRowView) -> int:
        """56."""
        return 56

    def row_name(self, row: SparkRowView) -> str:
        """All of it."""
        return (
            tr("{row}, {word}, {row2}, {note}, stale yes", row=row.name, word=row.word, row2=row.value, note=row.note)
            if row.is_stale
            else tr(
                "{row}, {word}, {row2}, {note}, stale no", row=row.name, word=row.word, row2=row.value, note=row.note
            )
        )

    def paint_row(self, board: Board, row: SparkRowView, rect: QRectF) -> None:
        """Glyph, name, chart, value."""
        top, right = rect.top(), rect.right() - 16
        condition = Condition.UNKNOWN if row.is_stale else row.condition
        board.glyph(glyph_of(condition), 16, top + 18, 20)
        board.text(_LEFT, top + 8, row.name, "name", width=self._name)
        board.text(_LEFT, top + 32, row.word, "label", "text2", width=self._name)
        ink = "text2" if row.is_stale else "text"
        board.text(right, top + 8, row.value, "value", ink, align=RIGHT)
        board.text(right, top + 32, row.note, "label", "text2", width=self._value, align=RIGHT)
        if row.spark is not None:
            left = _LEFT + self._name + _GAP
            wide = min(float(_CHART), right - self._value - _GAP - left)
            if wide > 40:
                raster = self._rasters.setdefault(row.id, SparkRaster())
                surface = "raised" if row.id == self.current_id() else "panel"
                with board.unmirrored(QRectF(left, top + 8, wide, 40)) as place:
                    raster.paint_view(board, place, row.spark, surface)
