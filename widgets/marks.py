"""Small neutral marks beside words: ✓, ✕, ▶, ring, gear, pin, arrows, magnifier. They carry no state hue."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


@dataclass(frozen=True, slots=True)
class Mark:
    """A path on a box of 16; `stroke` is the line width, 0 for a filled shape."""

    path: QPainterPath
    stroke: float


def paint_path(painter: QPainter, mark: Mark, rect: QRectF, color: QColor) -> None:
    """Paint a mark into the square `rect`, logical pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 16, rect.height() / 16)
    if mark.stroke:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(color, mark.stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        )
        painter.drawPath(mark.path)
    else:
        painter.fillPath(mark.path, color)
    painter.restore()


def _lines(*runs: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for run in runs:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in run]))
    return path


def _shape(*points: tuple[float, float]) -> QPainterPath:
    path = _lines(points)
    path.closeSubpath()
    return path


def _ring(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(8, 8), radius, radius)
    return path


def _gear() -> QPainterPath:
    path = _ring(3.7)
    for tooth in range(8):
        angle = tooth * math.pi / 4
        direction = QPointF(math.cos(angle), math.sin(angle))
        path.moveTo(QPointF(8, 8) + direction * 4.2)
        path.lineTo(QPointF(8, 8) + direction * 6.6)
    return path


def _magnifier() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(6.8, 6.8), 4.4, 4.4)
    path.moveTo(10, 10)
    path.lineTo(14.4, 14.4)
    return path


CHECK = Mark(_lines(((2.6, 8.4), (6.2, 12.0), (13.6, 4.0))), 1.9)
CROSS = Mark(_lines(((3.6, 3.6), (12.4, 12.4)), ((12.4, 3.6), (3.6, 12.4))), 2.2)
PLAY = Mark(_shape((3.6, 2.6), (13.4, 8), (3.6, 13.4)), 0)
OPEN = Mark(_shape((2.6, 3.6), (13.4, 3.6), (8, 13.4)), 0)
RING = Mark(_ring(5.6), 1.8)
GEAR = Mark(_gear(), 1.5)
PIN = Mark(
    _shape(
        (4.2, 1.6),
        (11.8, 1.6),
        (11.8, 3),
        (10.4, 3.8),
        (10.4, 7),
        (12.6, 8.6),
        (12.6, 10),
        (3.4, 10),
        (3.4, 8.6),
        (5.6, 7),
        (5.6, 3.8),
        (4.2, 3),
    )
    + _shape((7.2, 10), (8.8, 10), (8.8, 14.6), (7.2, 14.6)),
    0,
)
SEARCH = Mark(_magnifier(), 1.6)
