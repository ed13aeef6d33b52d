"""Pictures of what changes seldom on a tile: words, glyph, ground. A tile that moves or is uncovered again is only copied."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from widgets.board import Board
from widgets.charts.tile import HEIGHT, TileView, paint_face
from widgets.theme import Theme

_MOST: Final = 48
"""Somewhat more than a screen of 1920 × 1080 shows. One takes a fifth of a MiB."""


class TileFaces:
    """The faces painted last, and where on them text was elided."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], tuple[QImage, list[tuple[QRect, str]]]] = OrderedDict()

    def paint(
        self,
        board: Board,
        place: QRect,
        tile: TileView,
        face: tuple[object, ...],
        is_selected: bool,
        *,
        is_mirrored: bool = False,
    ) -> None:
        """Draw the face; `face` is the tile's own. What didn't fit is noted on the board."""
        ratio = board.painter.device().devicePixelRatioF()
        key = (face, place.width(), ratio, board.theme, is_selected, is_mirrored)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _painted(board.theme, place.width(), ratio, tile, is_selected, is_mirrored)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        image, elided = found
        board.painter.drawImage(place.topLeft(), image)
        board.elided += [(rect.translated(place.topLeft()), text) for rect, text in elided]


def _painted(
    theme: Theme, width: int, ratio: float, tile: TileView, is_selected: bool, is_mirrored: bool
) -> tuple[QImage, list[tuple[QRect, str]]]:
    image = QImage(round(width * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        board, place = Board(painter, theme), QRect(0, 0, width, HEIGHT)
        with board.mirrored_in(place, is_mirrored=is_mirrored):
            paint_face(board, place, tile, is_selected=is_selected)
    return image, board.elided
