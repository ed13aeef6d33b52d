"""Widgets as one picture at double size, for reports and post-mortems."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.theme import current

_SCALE: Final = 2
_GAP: Final = 8
_CAPTION: Final = 24


def picture(parts: Sequence[QWidget], caption: str) -> QImage:
    """The visible ones below one another on the ground of the theme, each in its whole height, also what is scrolled away.

    `caption` stands below them: a picture travels without the window that says what it is of.
    """
    shown = [part for part in parts if part.isVisible()]
    size = QSize(
        max((part.width() for part in shown), default=1),
        max(1, sum(part.height() + _GAP for part in shown) + _CAPTION),
    )
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(current().color("canvas"))
    with QPainter(image) as painter:
        top = 0
        for part in shown:
            part.render(painter, QPoint(0, top))
            top += part.height() + _GAP
        Board(painter, current()).text(16, top, caption, "label", width=size.width() - 32)
    return image
