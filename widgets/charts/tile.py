"""One service of the overview, painted 144 high and 352 wide or more. Unknown is dashed and has no value; stale is never live.

Value and chart change with every sample and lie in places of their own (`value_place`, `spark_place`), so that they can be
painted alone; all else changes seldom.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from models.health.condition import Condition
from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.charts.raster import SparkRaster
from widgets.charts.raster_pixels import color
from widgets.charts.series_view import SparkView
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of
from widgets.marks import CHECK
from widgets.state_glyph import spoken
from widgets.theme import Theme
from widgets.typography import baseline

WIDTH, HEIGHT = 352, 144
_SPARK_WIDTH, _SPARK_HEIGHT = 184, 44
_VALUE_LINE = 32


@dataclass(frozen=True, slots=True, eq=False)
class TileView:
    """A service in words."""

    id: str
    name: str
    condition: Condition
    place: str = ""
    """T1 · Checkout."""
    duration: str = ""
    """43 min."""
    value: str = ""
    metric: str = ""
    usual: str = ""
    """usual 0.4 to 0.9; last 0.21 s when unknown."""
    reason: str = ""
    """via orders · first out · 3 heartbeats missed."""
    has_change: bool = False
    """The reason names a change: a flag stands before it."""
    spark: SparkView | None = None
    is_stale: bool = False
    is_acknowledged: bool = False
    is_shelved: bool = False
    is_protected: bool = False
    group: str = ""
    """The head this tile stands under; tiles of one head follow each other. Empty for no head."""

    @property
    def shown_condition(self) -> Condition:
        """Stale is unknown, whatever it was."""
        return Condition.UNKNOWN if self.is_stale else self.condition

    @property
    def shown_value(self) -> str:
        """Unknown has no value."""
        return "–" if self.shown_condition is Condition.UNKNOWN else self.value or "–"

    @property
    def face(self) -> tuple[object, ...]:
        """All that is painted besides value and chart: two tiles with equal faces differ in those alone."""
        words = (self.id, self.name, self.place, self.duration, self.metric, self.usual, self.reason, self.group)
        return (*words, self.condition, self.has_change, self.is_stale, self.is_acknowledged, *self._marks)

    @property
    def _marks(self) -> tuple[bool, bool, bool]:
        return self.is_shelved, self.is_protected, self.spark is None

    @property
    def spoken_name(self) -> str:
        """checkout, degraded, 43 min, stale no, errors 38.2 %, usual 0.4 to 0.9."""
        first = spoken(
            self.name, tr(self.shown_condition.value), self.duration, self.shown_condition is Condition.UNKNOWN
        )
        return ", ".join(
            part for part in (first, f"{self.metric} {self.value}".strip(), self.usual, self.reason) if part
        )


def spark_place(tile: QRect) -> QRect:
    """Where the chart lies: it takes what a tile has beyond its least width."""
    wide = _SPARK_WIDTH + max(0, tile.width() - WIDTH)
    return QRect(tile.left() + tile.width() - 12 - wide, tile.top() + 56, wide, _SPARK_HEIGHT)


def value_place(tile: QRect) -> QRect:
    """Where the value lies, its ascenders and descenders included."""
    return QRect(tile.left() + 16, tile.top() + 62, spark_place(tile).left() - tile.left() - 16 - 8, _VALUE_LINE)


def paint_face(
    board: Board, place: QRect, tile: TileView, *, is_selected: bool = False, flash_off: bool = False
) -> None:
    """Draw all but value and chart into `place`."""
    rect = QRectF(place)
    left, top, right = rect.left(), rect.top(), rect.right() - 16
    condition = tile.shown_condition
    is_unknown = condition is Condition.UNKNOWN
    board.fill(rect, surface_of(is_selected))
    if is_unknown:
        # Inside the frame of a selected one: what is chosen must not hide that it is unknown.
        inset = 3 if is_selected else 0
        board.frame(rect.adjusted(inset, inset, -inset, -inset), "unknown", 2, (6, 4))
    kind = GlyphKind.PROTECTED if tile.is_protected and not is_unknown else glyph_of(condition)
    look = GlyphLook(shelved=tile.is_shelved, flash_off=flash_off)
    board.glyph(kind, left + 16, top + 14, 24, look)
    word = board.text(right, top + 10, tr(condition).upper(), "label", align=RIGHT, weight=600)
    spent = board.text(right, top + 26, tile.duration, "label", "text2", align=RIGHT)
    if tile.is_acknowledged:
        spent += 18
        board.mark(CHECK, right - spent, top + 28, 12, "text")
    room = right - max(word, spent) - 12 - left - 52
    board.text(left + 52, top + 14, tile.name, "value", width=room, weight=600)
    board.text(left + 52, top + 40, tile.place, "label", "text2", width=right - left - 52)
    # What is usual stands below the chart, whose grey band shows it; the reason has a line of its own, so it is seldom cut.
    usual = board.text(right, top + 102, tile.usual, "label", "text2", width=right - left - 16, align=RIGHT)
    board.text(left + 16, top + 102, tile.metric, "label", "text2", width=max(0.0, right - left - 32 - usual))
    x = left + 16
    if tile.has_change and tile.reason:
        board.glyph(GlyphKind.CHANGE, x, top + 122, 12)
        x += 18
    board.text(x, top + 120, tile.reason, "label", "text2", width=right - x)
    if is_selected:
        board.frame(rect, "focus", 2)


def paint_value(board: Board, box: QRect, tile: TileView, surface: str, *, is_mirrored: bool = False) -> None:
    """Draw the value alone into its place, over the one before; mirrored it ends where it began else."""
    painter, theme = board.painter, board.theme
    role, text = _fitting(theme, tile.shown_value, box.width())
    step = theme.type(role)
    painter.fillRect(box, color(theme, surface))
    painter.setFont(theme.font(role))
    painter.setPen(color(theme, "text"))
    left = box.left()
    if is_mirrored:
        left += box.width() - round(QFontMetricsF(theme.font(role)).horizontalAdvance(text))
    painter.drawText(left, baseline(box.top(), _VALUE_LINE, step.size), text)


def paint_spark(board: Board, box: QRect, raster: SparkRaster | None, surface: str) -> None:
    """Draw the chart alone into its place, over the one before; only its ground where there is no chart."""
    if raster is None or not raster.paint(board.painter, box.left(), box.top(), board.theme, surface):
        board.fill(box, surface)


@lru_cache(maxsize=4096)
def _fitting(theme: Theme, text: str, width: int) -> tuple[str, str]:
    """Type role and text: smaller where it is too wide, for a value is not cut off. Measuring takes as long as drawing."""
    for role in ("banner", "value", "body"):
        metrics = QFontMetricsF(theme.font(role))
        if metrics.horizontalAdvance(text) <= width:
            return role, text
    return "body", metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def surface_of(is_selected: bool) -> str:
    """The ground of a tile."""
    return "raised" if is_selected else "panel"
