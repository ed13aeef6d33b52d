"""The scene at one zoom, kept as square pictures. Panning copies them; a change draws only the part that changed."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from widgets.board import Board
from widgets.graph.camera import Box
from widgets.graph.scene import Scene
from widgets.theme import current

SIDE: Final = 256
"""Pixels of the device."""
_BAND: Final = 64
"""Height of what is drawn of a new tile in one go: where lines are many, a tile takes longer than a frame may."""
Spot = tuple[int, int]
"""Column and row of a tile; 0, 0 begins at the scene's origin."""


@dataclass
class Tile:
    """A picture, and what of it is out of date."""

    image: QImage
    is_whole: bool = False
    """Whether all of it has been drawn once; before that it is not shown."""
    dirty: list[Box] = field(default_factory=list)
    """Rectangles of the scene, in the order in which they are drawn."""
    elided: list[tuple[QRectF, str]] = field(default_factory=list)
    """Texts that did not fit, in scene coordinates."""


class Level:
    """Tiles at one zoom. `ratio` is pixels of the device for one logical pixel."""

    def __init__(self, scale: float, ratio: float) -> None:
        self.scale = scale
        self.ratio = ratio
        self.tiles: dict[Spot, Tile] = {}

    @property
    def density(self) -> float:
        """Device pixels for one of the scene."""
        return self.scale * self.ratio

    def spots(self, area: Box) -> Iterator[Spot]:
        """The tiles that a rectangle of the scene touches."""
        # A pixel more on each side: places on the screen are rounded to whole pixels.
        left, top, right, bottom = (edge * self.density for edge in area)
        for row in range(math.floor((top - 1) / SIDE), math.ceil((bottom + 1) / SIDE)):
            for column in range(math.floor((left - 1) / SIDE), math.ceil((right + 1) / SIDE)):
                yield column, row

    def missing(self, area: Box) -> list[Spot]:
        """Those of them that are not there or out of date."""
        return [spot for spot in self.spots(area) if spot not in self.tiles or self.tiles[spot].dirty]

    def spoil(self, boxes: list[Box]) -> None:
        """Parts of the scene look different now."""
        edge = 2 / self.density
        for left, top, right, bottom in boxes:
            wide = (left - edge, top - edge, right + edge, bottom + edge)
            for spot in self.spots(wide):
                if spot in self.tiles:
                    self.tiles[spot].dirty.append(wide)

    def make(self, scene: Scene, spot: Spot) -> bool:
        """Draw a band of a new tile, or all that is out of date of an old one; answers whether the tile is done."""
        tile = self.tiles.get(spot)
        if tile is None:
            image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(self.ratio)
            tile = self.tiles[spot] = Tile(image, dirty=[self._band(spot, top) for top in range(0, SIDE, _BAND)])
        whole = QRect(0, 0, SIDE, SIDE)
        if tile.is_whole:
            part = QRect()
            for box in tile.dirty:
                part |= self._pixels(box, spot)
            tile.dirty = []
        else:
            part = self._pixels(tile.dirty.pop(0), spot)
        part &= whole
        if not part.isEmpty():
            self._draw(scene, spot, tile, part)
        tile.is_whole = tile.is_whole or not tile.dirty
        return not tile.dirty

    def _band(self, spot: Spot, top: int) -> Box:
        left, upper = spot[0] * SIDE, spot[1] * SIDE + top
        # A hair inside, so that rounding outwards gives these very pixels.
        edges = (left + 0.01, upper + 0.01, left + SIDE - 0.01, upper + _BAND - 0.01)
        x0, y0, x1, y1 = (edge / self.density for edge in edges)
        return x0, y0, x1, y1

    def _draw(self, scene: Scene, spot: Spot, tile: Tile, part: QRect) -> None:
        density = self.density
        left, top = (spot[0] * SIDE + part.left()) / density, (spot[1] * SIDE + part.top()) / density
        area = (left, top, left + part.width() / density, top + part.height() / density)
        with QPainter(tile.image) as painter:
            logical = QRectF(
                part.left() / self.ratio,
                part.top() / self.ratio,
                part.width() / self.ratio,
                part.height() / self.ratio,
            )
            painter.setClipRect(logical)
            board = Board(painter, current())
            board.fill(logical, "panel")
            painter.scale(self.scale, self.scale)
            painter.translate(-spot[0] * SIDE / density, -spot[1] * SIDE / density)
            scene.draw(board, area, self.scale)
        box = QRectF(area[0], area[1], area[2] - area[0], area[3] - area[1])
        tile.elided = [(place, text) for place, text in tile.elided if not place.intersects(box)]
        tile.elided += [(QRectF(place), text) for place, text in board.elided]

    def _pixels(self, box: Box, spot: Spot) -> QRect:
        density = self.density
        left, top = math.floor(box[0] * density) - spot[0] * SIDE, math.floor(box[1] * density) - spot[1] * SIDE
        right, bottom = math.ceil(box[2] * density) - spot[0] * SIDE, math.ceil(box[3] * density) - spot[1] * SIDE
        return QRect(left, top, right - left, bottom - top)

    def paint(self, painter: QPainter, x: float, y: float, area: Box, scale: float) -> None:
        """Copy the tiles that a rectangle of the scene touches, enlarged or reduced to `scale`.

        `x`, `y`: where the upper left corner of the rectangle goes, logical pixels.
        """
        size = SIDE / self.ratio
        if scale == self.scale:
            left, top = round(area[0] * self.density) / self.ratio, round(area[1] * self.density) / self.ratio
            for spot in self.spots(area):
                if spot in self.tiles and self.tiles[spot].is_whole:
                    place = QPointF(x + spot[0] * size - left, y + spot[1] * size - top)
                    painter.drawImage(place, self.tiles[spot].image)
            return
        painter.save()
        painter.translate(x, y)
        painter.scale(scale / self.scale, scale / self.scale)
        painter.translate(-area[0] * self.scale, -area[1] * self.scale)
        # What stands in may show far more or far less of the scene than it has tiles for.
        left, top, right, bottom = (edge * self.density / SIDE for edge in area)
        for (column, row), tile in self.tiles.items():
            if tile.is_whole and left < column + 1 and column < right and top < row + 1 and row < bottom:
                painter.drawImage(QPointF(column * size, row * size), tile.image)
        painter.restore()

    def keep_near(self, area: Box, most: int) -> None:
        """Forget the tiles farthest from the middle of a rectangle, where there are more than `most`."""
        if len(self.tiles) <= most:
            return
        step = SIDE / self.density
        x, y = (area[0] + area[2]) / 2 / step - 0.5, (area[1] + area[3]) / 2 / step - 0.5
        near = sorted(self.tiles, key=lambda spot: (spot[0] - x) ** 2 + (spot[1] - y) ** 2)
        self.tiles = {spot: self.tiles[spot] for spot in near[:most]}
