"""The flash of what nobody acknowledged: 2 Hz, half on, half off; one phase for everything on screen."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStyle

_HALF_MS = 250


class Flash(QObject):
    """Runs only while it is wanted. Who wants it also ends it: 30 s are the most (NUREG-0700 1.3.10, WCAG 2.3.1)."""

    changed = Signal(bool)
    """True for the dark half."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_still = _is_motion_reduced()
        """Reduced motion: nothing ever flashes; shape, hue and word say the same."""
        self._is_off = False
        self._timer = QTimer(self, interval=_HALF_MS)
        self._timer.timeout.connect(self.turn)

    @property
    def is_running(self) -> bool:
        """Whether something flashes now."""
        return self._timer.isActive()

    def want(self, is_wanted: bool) -> None:
        """Flash from now on, or stand still in the bright half."""
        if is_wanted and not self.is_still:
            if not self._timer.isActive():
                self._timer.start()
            return
        self._timer.stop()
        if self._is_off:
            self.turn()

    def turn(self) -> None:
        """The other half."""
        self._is_off = not self._is_off
        self.changed.emit(self._is_off)


def _is_motion_reduced() -> bool:
    """Whether the desktop asks for no animations: its style then gives them no time."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
