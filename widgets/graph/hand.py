"""Moving the picture by mouse, wheel, pinch and minimap."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from widgets.graph.picture import GraphPicture

_DRAG: Final = 4.0
"""Pixels before a press becomes a drag."""
_NOTCH: Final = 120.0
"""Of a wheel, as Qt counts."""
_NOTCH_PIXELS: Final = 96.0
_NOTCH_ZOOM: Final = 1.15


class Hand:
    """Owned by a picture that hands its events on."""

    def __init__(self, picture: GraphPicture) -> None:
        self._picture = picture
        self._last: QPointF | None = None
        self._is_dragging = False
        self._map: QRect | None = None

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down; answers whether the press is also a click on what is below."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        self._last, self._is_dragging = event.position(), False
        corner = self._picture.minimap_rect()
        if corner is not None and corner.contains(event.position().toPoint()):
            self._map = corner
            self._jump(event.position())
            return False
        return True

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves."""
        if self._last is None or not event.buttons():
            return
        if self._map is not None:
            self._jump(event.position())
            return
        moved = event.position() - self._last
        if not self._is_dragging and moved.manhattanLength() < _DRAG:
            return
        if not self._is_dragging:
            self._is_dragging = True
            self._picture.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._picture.pan_by(-moved.x(), -moved.y())
        self._last = event.position()

    def release(self) -> None:
        """The button comes up."""
        if self._is_dragging:
            self._picture.unsetCursor()
        self._last, self._is_dragging, self._map = None, False, None

    def pinch(self, event: QNativeGestureEvent | QGestureEvent) -> bool:
        """Two fingers on a touchpad or a screen; whether they pinched."""
        if isinstance(event, QGestureEvent):
            gesture = event.gesture(Qt.GestureType.PinchGesture)
            if not isinstance(gesture, QPinchGesture):
                return False
            centre = self._picture.mapFromGlobal(gesture.centerPoint())
            self._picture.zoom_by(gesture.scaleFactor(), QPointF(centre))
            return True
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._picture.zoom_by(1.0 + event.value(), event.position())
        return True

    def wheel(self, event: QWheelEvent) -> None:
        """Pan; with Ctrl zoom where the pointer is; with Shift pan to the side."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._picture.zoom_by(_NOTCH_ZOOM ** (turned.y() / _NOTCH), event.position())
        else:
            pixels = event.pixelDelta()
            dx, dy = (
                (float(pixels.x()), float(pixels.y()))
                if not pixels.isNull()
                else (turned.x() / _NOTCH * _NOTCH_PIXELS, turned.y() / _NOTCH * _NOTCH_PIXELS)
            )
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
                dx, dy = dy, 0.0
            self._picture.pan_by(-dx, -dy)
        event.accept()

    def _jump(self, spot: QPointF) -> None:
        if self._map is not None:
            self._picture.centre_at(*self._picture.minimap_point(self._map, spot))
