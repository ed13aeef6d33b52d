"""What the canvas copies to the screen: the sharp level, and coarser ones that stand in while sharp tiles are being made."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from models.kernel.clock import Clock
from widgets.graph.camera import Box, Camera, bounds_of, fit
from widgets.graph.level import SIDE, Level
from widgets.graph.scene import Scene
from widgets.theme import Theme

_OVERVIEW: Final = (1280.0, 720.0)
"""The whole scene at this size stands in where nothing better is there."""
_ROOM: Final = 3
"""How many screens of tiles are kept."""
_SPARE: Final = 24


class Backing:
    """Tiles of a scene at the zoom in use. GUI thread. Nothing is drawn before `fill` or `prepare` is called."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._scene: Scene | None = None
        self._sharp = Level(1.0, 1.0)
        self._former: Level | None = None
        self._overview: Level | None = None
        self._theme: Theme | None = None

    @property
    def made(self) -> int:
        """How many tiles are there in all, for tests."""
        return sum(len(level.tiles) for level in self._levels())

    @property
    def can_stand_in(self) -> bool:
        """Whether there is anything to show where sharp tiles are missing."""
        return self._former is not None or (self._overview is not None and bool(self._overview.tiles))

    def show_scene(self, scene: Scene, changed: list[Box] | None) -> None:
        """Another scene. `changed`: what looks different, None for everything."""
        self._scene = scene
        if changed is None:
            self._sharp.tiles, self._former, self._overview = {}, None, None
            return
        self._former = None
        for level in self._levels():
            level.spoil(changed)

    def look_at(self, scale: float, ratio: float, theme: Theme) -> None:
        """The zoom, the screen and the theme to draw for."""
        if theme is not self._theme or ratio != self._sharp.ratio:
            self._theme, self._former, self._overview = theme, None, None
            self._sharp = Level(scale, ratio)
        elif scale != self._sharp.scale:
            before, known = self._sharp, self._former
            self._sharp = known if known is not None and known.scale == scale else Level(scale, ratio)
            if before.tiles:
                self._former = before

    def is_sharp(self, area: Box) -> bool:
        """Whether nothing is missing in a rectangle of the scene."""
        return not self._sharp.missing(area)

    def fill(self, area: Box, seconds: float | None = None) -> bool:
        """Draw what is missing there, for at most about so long; answers whether nothing is missing any more."""
        done = self._draw(self._sharp, area, seconds)
        screen = sum(1 for _spot in self._sharp.spots(area))
        self._sharp.keep_near(area, _ROOM * screen + _SPARE)
        return done

    def around(self, area: Box) -> Box:
        """A rectangle and a tile's width on each side of it: what is likely to be seen next."""
        reach = SIDE / self._sharp.density
        left, top, right, bottom = area
        x0, y0, x1, y1 = self._bounds()
        wide = max(left - reach, min(left, x0)), max(top - reach, min(top, y0))
        return *wide, min(right + reach, max(right, x1)), min(bottom + reach, max(bottom, y1))

    def prepare(self, seconds: float) -> bool:
        """Draw the overview, piece by piece; answers whether it is complete."""
        if self._scene is None:
            return True
        if self._overview is None:
            places = self._scene.places
            self._overview = Level(fit(places.width, places.height, *_OVERVIEW).scale, 1.0)
        return self._draw(self._overview, self._bounds(), seconds)

    def paint(self, painter: QPainter, place: QRect, camera: Camera) -> list[tuple[QRectF, str]]:
        """Copy to the screen. Answers the texts that did not fit, where they stand on it."""
        area = camera.seen(place.width(), place.height())
        x, y = float(place.left()), float(place.top())
        painter.save()
        painter.setClipRect(place)
        if not self.is_sharp(area):
            for level in (self._overview, self._former):
                if level is not None:
                    level.paint(painter, x, y, area, camera.scale)
        self._sharp.paint(painter, x, y, area, camera.scale)
        painter.restore()
        return [
            (_on_screen(box, camera, place), text)
            for spot in self._sharp.spots(area)
            if spot in self._sharp.tiles
            for box, text in self._sharp.tiles[spot].elided
        ]

    def _bounds(self) -> Box:
        places = self._scene.places if self._scene is not None else None
        return bounds_of(places.width, places.height) if places is not None else (0.0, 0.0, 0.0, 0.0)

    def _draw(self, level: Level, area: Box, seconds: float | None) -> bool:
        if self._scene is None:
            return True
        begun = self._clock.monotonic()
        for spot in level.missing(area):
            while not level.make(self._scene, spot):
                if seconds is not None and self._clock.monotonic() - begun >= seconds:
                    return False
            if seconds is not None and self._clock.monotonic() - begun >= seconds:
                return not level.missing(area)
        return True

    def _levels(self) -> Iterator[Level]:
        for level in (self._sharp, self._former, self._overview):
            if level is not None:
                yield level


def _on_screen(box: QRectF, camera: Camera, place: QRect) -> QRectF:
    x, y = camera.to_screen(box.left(), box.top())
    corner = QPointF(x + place.left(), y + place.top())
    return QRectF(corner, box.size() * camera.scale)
