"""One service of the overview, painted 352 × 144. Unknown is dashed and has no value; stale is never shown as live."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from models.health.condition import Condition
from widgets.board import RIGHT, Board
from widgets.charts.series_view import SparkView
from widgets.charts.sparkline import paint_sparkline
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of
from widgets.marks import CHECK
from widgets.state_glyph import spoken

WIDTH, HEIGHT = 352, 144


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

    @property
    def shown_condition(self) -> Condition:
        """Stale is unknown, whatever it was."""
        return Condition.UNKNOWN if self.is_stale else self.condition

    @property
    def spoken_name(self) -> str:
        """checkout, degraded, 43 min, stale no, errors 38.2 %, usual 0.4 to 0.9."""
        first = spoken(self.name, self.shown_condition.value, self.duration, self.shown_condition is Condition.UNKNOWN)
        return ", ".join(
            part for part in (first, f"{self.metric} {self.value}".strip(), self.usual, self.reason) if part
        )


def paint_tile(
    board: Board, rect: QRectF, tile: TileView, *, is_selected: bool = False, flash_off: bool = False
) -> None:
    """Draw the tile into `rect`."""
    left, top, right = rect.left(), rect.top(), rect.right() - 16
    condition = tile.shown_condition
    is_unknown = condition is Condition.UNKNOWN
    board.fill(rect, "raised" if is_selected else "panel")
    if is_unknown:
        board.frame(rect, "unknown", 2, (6, 4))
    kind = GlyphKind.PROTECTED if tile.is_protected and not is_unknown else glyph_of(condition)
    look = GlyphLook(shelved=tile.is_shelved, flash_off=flash_off)
    board.glyph(kind, left + 16, top + 14, 24, look)
    word = board.text(right, top + 10, condition.upper(), "label", align=RIGHT, weight=600)
    spent = board.text(right, top + 26, tile.duration, "label", "text2", align=RIGHT)
    if tile.is_acknowledged:
        spent += 18
        board.mark(CHECK, right - spent, top + 28, 12, "text")
    room = right - max(word, spent) - 12 - left - 52
    board.text(left + 52, top + 14, tile.name, "value", width=room, weight=600)
    board.text(left + 52, top + 40, tile.place, "label", "text2", width=right - left - 52)
    board.text(left + 16, top + 66, "–" if is_unknown else tile.value or "–", "banner", width=rect.width() - 220)
    board.text(left + 16, top + 100, tile.metric, "label", "text2", width=rect.width() - 220 + 12)
    if tile.spark is not None:
        spark = QRectF(rect.right() - 12 - 184, top + 66, 184, 44)
        paint_sparkline(board, spark, tile.spark)
    usual = board.text(left + 16, top + 116, tile.usual, "label", "text2", width=rect.width() - 32)
    flag = 18 if tile.has_change else 0
    room = right - left - 16 - usual - 16 - flag
    reason = board.text(right, top + 116, tile.reason, "label", "text2", width=room, align=RIGHT) if room > 30 else 0
    if tile.has_change and reason:
        board.glyph(GlyphKind.CHANGE, right - reason - 18, top + 118, 12)
    if is_selected:
        board.frame(rect, "focus", 2)
