"""Many pictures on one: small, in rows, each with its name below, so that what falls out of line is seen at a glance."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from widgets import theme

_WIDTH: Final = 480
_HEIGHT: Final = 300
_LABEL: Final = 24
_GAP: Final = 16
_COLUMNS: Final = 6
_MOST_IN_A_COLUMN: Final = 90
"""Beyond that the picture would be taller than image viewers take."""


def contact_sheet(pictures: Sequence[tuple[str, QImage]]) -> QImage:
    """The pictures in their order, row by row, in the theme in force. GUI thread."""
    columns = max(1, min(len(pictures), _COLUMNS), -(-len(pictures) // _MOST_IN_A_COLUMN))
    rows = -(-len(pictures) // columns)
    across, down = _WIDTH + _GAP, _HEIGHT + _LABEL + _GAP
    look = theme.current()
    sheet = QImage(columns * across + _GAP, rows * down + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(look.color("canvas"))
    with QPainter(sheet) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(look.font("label"))
        painter.setPen(look.color("text"))
        for at, (name, picture) in enumerate(pictures):
            left, top = _GAP + at % columns * across, _GAP + at // columns * down
            small = picture.scaled(
                _WIDTH, _HEIGHT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            small.setDevicePixelRatio(1)
            painter.drawImage(left, top, small)
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDTH)
            painter.drawText(QRect(left, top + small.height(), _WIDTH, _LABEL), Qt.AlignmentFlag.AlignVCenter, words)
    return sheet
