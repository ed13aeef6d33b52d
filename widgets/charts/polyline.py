"""Points as Qt wants them."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from models.health.samples import FloatArray


def polygon(xs: FloatArray, ys: FloatArray) -> QPolygonF:
    """One polygon or polyline through all points, logical pixels."""
    return QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
