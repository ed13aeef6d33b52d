"""The hand on a time axis, by mouse and by keys: a cursor at a moment, and a brush over a stretch.

Pointer: moving carries the cursor, dragging brushes. Keys: Left and Right carry the cursor by a sixtieth of what is shown,
Home and End to the ends, with Shift held they brush from where the cursor was; Esc takes the brush away.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

Stretch = tuple[float, float]
_DRAG = 4.0
"""Pixels before a press becomes a drag."""
_STEPS = 60


class TimeHand(QObject):
    """Owned by a widget that hands its events on. `place_of(x)` is the moment at a pixel; `shown()` the stretch drawn."""

    cursor_moved = Signal(object)
    """A moment, or None where the cursor is nowhere."""
    brushed = Signal(object)
    """(start, end), or None where the brush is taken away."""

    def __init__(self, parent: QObject, place_of: Callable[[float], float], shown: Callable[[], Stretch]) -> None:
        super().__init__(parent)
        self._place_of = place_of
        self._shown = shown
        self.cursor: float | None = None
        self.brush: Stretch | None = None
        self._anchor: float | None = None
        self._pressed_at: float | None = None

    def press(self, x: float) -> None:
        """The button goes down."""
        self._pressed_at = x

    def move(self, x: float, *, is_held: bool) -> None:
        """The pointer moves, with the button held or not."""
        start, end = self._shown()
        at = self._place_of(x)
        if is_held and self._pressed_at is not None and abs(x - self._pressed_at) >= _DRAG:
            self._set_brush(self._place_of(self._pressed_at), at)
        self._set_cursor(at if start <= at <= end or is_held else None)
        self._anchor = None

    def release(self) -> None:
        """The button comes up."""
        self._pressed_at = None

    def leave(self) -> None:
        """The pointer leaves; a brush stays."""
        if self._pressed_at is None:
            self._set_cursor(None)

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key was the hand's."""
        start, end = self._shown()
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.brush is not None:
            self.brushed.emit(None)
            self._anchor = None
            return True
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        before = end if self.cursor is None else self.cursor
        step = (end - start) / _STEPS
        if key == Qt.Key.Key_Home:
            at = start
        elif key == Qt.Key.Key_End or (self.cursor is None and not held):
            at = end
        else:
            at = before + (step if key == Qt.Key.Key_Right else -step)
        at = max(start, min(end, at))
        if held == Qt.KeyboardModifier.ShiftModifier:
            if self._anchor is None:
                self._anchor = before
            self._set_brush(self._anchor, at)
        else:
            self._anchor = None
        self._set_cursor(at)
        return True

    def _set_cursor(self, at: float | None) -> None:
        self.cursor = at
        self.cursor_moved.emit(at)

    def _set_brush(self, one: float, other: float) -> None:
        start, end = self._shown()
        low, high = max(start, min(one, other)), min(end, max(one, other))
        # Coming back to where it began takes the brush away.
        self.brushed.emit((low, high) if high > low else None)
