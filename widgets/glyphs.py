"""The shapes that say a state without words and without colour, as vector paths on a box of 16.

down: filled square with a cross · degraded: triangle · at risk: diamond · unknown: dashed ring with a question mark ·
ok: ring · protected: two rings · change: flag · drill: 45° strokes. Shelved: outline with hatch. Acknowledged: with ✓.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from models.health.condition import Condition
from widgets.marks import CHECK, paint_path
from widgets.theme import Theme

BOX = 16.0


class GlyphKind(StrEnum):
    """What a glyph says; the value is the word shown beside it."""

    DOWN = "down"
    DEGRADED = "degraded"
    AT_RISK = "at risk"
    UNKNOWN = "unknown"
    OK = "ok"
    PROTECTED = "protected"
    CHANGE = "change"
    DRILL = "drill"

    @property
    def hue(self) -> str:
        """The colour role of the glyph."""
        return _HUES[self]


_HUES = {
    GlyphKind.DOWN: "down",
    GlyphKind.DEGRADED: "degraded",
    GlyphKind.AT_RISK: "atrisk",
    GlyphKind.UNKNOWN: "unknown",
    GlyphKind.OK: "normal",
    GlyphKind.PROTECTED: "normal",
    GlyphKind.CHANGE: "change",
    GlyphKind.DRILL: "drill",
}
_OF_CONDITION = {
    Condition.DOWN: GlyphKind.DOWN,
    Condition.DEGRADED: GlyphKind.DEGRADED,
    Condition.AT_RISK: GlyphKind.AT_RISK,
    Condition.UNKNOWN: GlyphKind.UNKNOWN,
    Condition.OK: GlyphKind.OK,
}
_OF_SEVERITY = {1: GlyphKind.DOWN, 2: GlyphKind.DEGRADED, 3: GlyphKind.AT_RISK, 4: GlyphKind.OK}


def glyph_of(condition: Condition) -> GlyphKind:
    """The glyph of a condition."""
    return _OF_CONDITION[condition]


def glyph_of_severity(severity: int) -> GlyphKind:
    """The glyph of SEV1 to SEV4."""
    return _OF_SEVERITY[severity]


@dataclass(frozen=True, slots=True)
class GlyphLook:
    """How a glyph departs from its plain form."""

    acknowledged: bool = False
    """A ✓ of 14/16 of the size is added to the right, after a gap of 6."""
    shelved: bool = False
    flash_off: bool = False
    """The dark half of the 2 Hz flash of an unacknowledged top alarm; the caller keeps the time."""
    hue: str | None = None
    """Another colour role, e.g. ink on a filled block."""
    cross: str | None = None
    """Colour role of the cross of `down`; the ink of the fill by default."""


_PLAIN = GlyphLook()


def paint_glyph(painter: QPainter, theme: Theme, kind: GlyphKind, rect: QRectF, look: GlyphLook = _PLAIN) -> None:
    """Paint a glyph into the square `rect`, logical pixels."""
    if look.flash_off:
        return
    hue = look.hue or kind.hue
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / BOX, rect.height() / BOX)
    if look.shelved:
        _paint_shelved(painter, _outline(kind), theme.color(hue))
    else:
        cross = theme.color(look.cross) if look.cross else theme.ink_on(hue)
        _paint_plain(painter, kind, theme.color(hue), cross)
    painter.restore()
    if look.acknowledged:
        size = rect.width() * 14 / 16
        spot = QRectF(rect.right() + 6, rect.center().y() - size / 2, size, size)
        paint_path(painter, CHECK, spot, theme.color("text"))


def _paint_plain(painter: QPainter, kind: GlyphKind, color: QColor, cross: QColor) -> None:
    if kind in (GlyphKind.DOWN, GlyphKind.DEGRADED, GlyphKind.AT_RISK, GlyphKind.CHANGE):
        painter.fillPath(_outline(kind), color)
        if kind is GlyphKind.DOWN:
            painter.setPen(QPen(cross, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(4.8, 4.8), QPointF(11.2, 11.2))
            painter.drawLine(QPointF(11.2, 4.8), QPointF(4.8, 11.2))
    elif kind is GlyphKind.DRILL:
        painter.setPen(QPen(color, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for x0, y0, x1, y1 in ((0.4, 9.6, 9.2, 0.8), (1.0, 15.0, 15.0, 1.0), (6.8, 15.2, 15.6, 6.4)):
            painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
    elif kind is GlyphKind.UNKNOWN:
        pen = QPen(color, 1.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        # Ten dashes close the ring of radius 6.9 without a seam: its length is 27.1 widths.
        pen.setDashPattern([1.62, 1.09])
        painter.setPen(pen)
        painter.drawEllipse(QPointF(8, 8), 6.9, 6.9)
        painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(_question())
        painter.fillRect(QRectF(7.15, 10.9, 1.7, 1.7), color)
    elif kind is GlyphKind.OK:
        painter.setPen(QPen(color, 2.0))
        painter.drawEllipse(QPointF(8, 8), 6.0, 6.0)
    else:
        painter.setPen(QPen(color, 1.5))
        painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
        painter.drawEllipse(QPointF(8, 8), 3.0, 3.0)


def _paint_shelved(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    pen = QPen(color, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1.2))
    for step in range(7):
        # 4 apart across the strokes is 4√2 along the edge.
        start = -14.2 + step * 5.66
        painter.drawLine(QPointF(start, 16), QPointF(start + 16, 0))


@cache
def _outline(kind: GlyphKind) -> QPainterPath:
    path = QPainterPath()
    if kind is GlyphKind.DOWN:
        path.addRect(QRectF(1, 1, 14, 14))
    elif kind is GlyphKind.DEGRADED:
        path.addPolygon(_polygon((8, 1.2), (15.4, 14.4), (0.6, 14.4)))
    elif kind is GlyphKind.AT_RISK:
        path.addPolygon(_polygon((8, 0.7), (15.3, 8), (8, 15.3), (0.7, 8)))
    elif kind is GlyphKind.CHANGE:
        path.addRect(QRectF(2.4, 1.2, 1.8, 14.4))
        path.addPolygon(_polygon((4.2, 1.2), (14, 1.2), (11, 4.7), (14, 8.2), (4.2, 8.2)))
    else:
        path.addEllipse(QPointF(8, 8), 6.4, 6.4)
    path.closeSubpath()
    return path


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


@cache
def _question() -> QPainterPath:
    path = QPainterPath(QPointF(5.9, 6.5))
    path.cubicTo(QPointF(5.9, 3.5), QPointF(10.2, 3.5), QPointF(10.2, 6.4))
    path.cubicTo(QPointF(10.2, 8.0), QPointF(8.0, 8.0), QPointF(8.0, 10.0))
    return path
