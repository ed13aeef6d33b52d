"""The whole graph in a corner, and the part of it that is seen. Shown only where not all of it is."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from widgets.board import Board
from widgets.graph.camera import Box, Camera, bounds_of
from widgets.graph.look import glyph_of_node
from widgets.graph.scene import Scene
from widgets.theme import Theme, current

_WIDEST: Final = 208.0
_TALLEST: Final = 144.0
_LEAST_BLOCK: Final = 2.0
_INSET: Final = 16


class Minimap:
    """Its picture is drawn anew only for another scene or theme."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._theme: Theme | None = None
        self._image = QImage()

    def place(self, scene: Scene, camera: Camera, area: QRect) -> QRect | None:
        """Where it stands in the canvas; None where all is seen or there is no room for it."""
        if not scene.nodes or area.width() < 2 * _WIDEST or area.height() < 2 * _TALLEST:
            return None
        left, top, right, bottom = camera.seen(area.width(), area.height())
        wide, tall = scene.places.width, scene.places.height
        if left <= 0 and top <= 0 and right >= wide and bottom >= tall:
            return None
        x0, y0, x1, y1 = bounds_of(wide, tall)
        scale = min(_WIDEST / (x1 - x0), _TALLEST / (y1 - y0))
        width, height = max(48, round((x1 - x0) * scale)), max(36, round((y1 - y0) * scale))
        return QRect(area.right() + 1 - _INSET - width, area.bottom() + 1 - _INSET - height, width, height)

    def scene_point(self, scene: Scene, place: QRect, spot: QPointF) -> tuple[float, float]:
        """The scene point under a point of the map."""
        left, top, right, bottom = bounds_of(scene.places.width, scene.places.height)
        x = left + (spot.x() - place.left()) / place.width() * (right - left)
        y = top + (spot.y() - place.top()) / place.height() * (bottom - top)
        return x, y

    def paint(self, board: Board, scene: Scene, camera: Camera, area: QRect, place: QRect) -> None:
        """Ground, nodes in their hues, and a frame around what is seen."""
        ratio = board.painter.device().devicePixelRatioF()
        if scene is not self._scene or board.theme is not self._theme or self._image.size() != place.size() * ratio:
            self._scene, self._theme = scene, board.theme
            self._image = _picture(scene, place, ratio)
        board.painter.drawImage(place.topLeft(), self._image)
        board.frame(place, "line")
        left, top, right, bottom = bounds_of(scene.places.width, scene.places.height)
        seen = camera.seen(area.width(), area.height())
        x_scale, y_scale = place.width() / (right - left), place.height() / (bottom - top)
        frame = QRectF(
            QPointF(place.left() + (seen[0] - left) * x_scale, place.top() + (seen[1] - top) * y_scale),
            QPointF(place.left() + (seen[2] - left) * x_scale, place.top() + (seen[3] - top) * y_scale),
        )
        board.frame(frame.intersected(QRectF(place)).toAlignedRect(), "text", 2)


def _picture(scene: Scene, place: QRect, ratio: float) -> QImage:
    image = QImage(place.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    bounds: Box = bounds_of(scene.places.width, scene.places.height)
    x_scale, y_scale = place.width() / (bounds[2] - bounds[0]), place.height() / (bounds[3] - bounds[1])
    with QPainter(image) as painter:
        board = Board(painter, current())
        board.fill(QRectF(0, 0, place.width(), place.height()), "canvas")
        # The worst last, so that nothing normal hides it.
        for number in sorted(range(len(scene.nodes)), key=lambda each: scene.nodes[each].is_abnormal):
            left, top, right, bottom = scene.places.boxes[number].tolist()
            block = QRectF(
                (left - bounds[0]) * x_scale,
                (top - bounds[1]) * y_scale,
                max(_LEAST_BLOCK, (right - left) * x_scale),
                max(_LEAST_BLOCK, (bottom - top) * y_scale),
            )
            node = scene.nodes[number]
            board.fill(block, glyph_of_node(node).hue if node.is_abnormal else "line")
    return image
