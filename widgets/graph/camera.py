"""The part of the scene that is seen: pan, zoom, fit. Numbers only."""

from dataclasses import dataclass, replace
from typing import Final

Box = tuple[float, float, float, float]
"""left, top, right, bottom."""

MOST: Final = 2.0
"""Largest zoom."""
LEAST: Final = 0.02
_MARGIN_X: Final = 24.0
_MARGIN_TOP: Final = 28.0
_MARGIN_BOTTOM: Final = 32.0
_FILLED: Final = 0.6
"""With less of the width than this a drawing at the left edge looks lost on a large screen."""
_LARGE: Final = 2400.0
_LARGEST_FIT: Final = 1.5
"""In an area as wide as `_LARGE`, which only a 4K screen without scaling has: there 100 % is small, and room is plenty."""


@dataclass(frozen=True, slots=True)
class Camera:
    """`x`, `y`: the scene point in the upper left corner of the area. `scale`: pixels on screen for one of the scene."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Where a scene point stands in the area."""
        return (x - self.x) * self.scale, (y - self.y) * self.scale

    def to_scene(self, x: float, y: float) -> tuple[float, float]:
        """The scene point at a place of the area."""
        return self.x + x / self.scale, self.y + y / self.scale

    def seen(self, width: float, height: float) -> Box:
        """The rectangle of the scene that an area of this size shows."""
        return self.x, self.y, self.x + width / self.scale, self.y + height / self.scale

    def panned(self, dx: float, dy: float) -> "Camera":
        """Moved over the scene by so many pixels of the screen."""
        return replace(self, x=self.x + dx / self.scale, y=self.y + dy / self.scale)

    def zoomed(self, factor: float, at_x: float, at_y: float, least: float = LEAST) -> "Camera":
        """Nearer or farther; what stands at a place of the area stays there."""
        scale = min(MOST, max(least, self.scale * factor))
        x, y = self.to_scene(at_x, at_y)
        return Camera(x - at_x / scale, y - at_y / scale, scale)

    def centred(self, x: float, y: float, width: float, height: float) -> "Camera":
        """With a scene point in the middle."""
        return replace(self, x=x - width / 2 / self.scale, y=y - height / 2 / self.scale)

    def kept_in(self, bounds: Box, width: float, height: float) -> "Camera":
        """Not so far away that the middle of the area is outside the bounds: the graph can't be lost."""
        half_x, half_y = width / 2 / self.scale, height / 2 / self.scale
        left, top, right, bottom = bounds
        x = min(max(self.x + half_x, left), right) - half_x
        y = min(max(self.y + half_y, top), bottom) - half_y
        return replace(self, x=x, y=y)

    def showing(self, box: Box, width: float, height: float, margin: float = 24.0) -> "Camera":
        """Moved as little as brings a scene box into view, with a margin in pixels of the screen."""
        left, top, right, bottom = self.seen(width, height)
        edge = margin / self.scale
        x, y = self.x, self.y
        x += max(0.0, box[2] + edge - right)
        x -= max(0.0, left + (x - self.x) - (box[0] - edge))
        y += max(0.0, box[3] + edge - bottom)
        y -= max(0.0, top + (y - self.y) - (box[1] - edge))
        return replace(self, x=x, y=y)


def bounds_of(width: float, height: float) -> Box:
    """A scene of this size with the room around it that captions, outlines and rings need."""
    return -_MARGIN_X, -_MARGIN_TOP, width + _MARGIN_X, height + _MARGIN_BOTTOM


def fit(scene_width: float, scene_height: float, width: float, height: float) -> Camera:
    """The whole scene in an area, never larger than 100 %, or 150 % on a very large screen.

    At 100 % it begins left, as a page does, unless it fills too little of it; else it stands in the middle.
    """
    left, top, right, bottom = bounds_of(scene_width, scene_height)
    largest = _LARGEST_FIT if width >= _LARGE else 1.0
    scale = max(LEAST, min(largest, width / (right - left), height / (bottom - top)))
    camera = Camera(left, top, scale)
    if scale != 1.0 or right - left < width * _FILLED:
        return camera.centred((left + right) / 2, (top + bottom) / 2, width, height)
    return replace(camera, y=camera.centred(0, (top + bottom) / 2, width, height).y)
