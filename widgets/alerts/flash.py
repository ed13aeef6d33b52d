"""The flash of what nobody acknowledged: 2 Hz, half on, half off; one phase for everything on screen."""

from PySide6.QtCore import QObject, QTimer, Signal

from widgets import motion

_HALF_MS = 250


class Flash(QObject):
    """Runs only while it is wanted. Who wants it also ends it: 30 s are the most (NUREG-0700 1.3.10, WCAG 2.3.1)."""

    changed = Signal(bool)
    """True for the dark half."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_off = False
        self._timer = QTimer(self, interval=_HALF_MS)
        self._timer.timeout.connect(self.turn)

    @property
    def is_running(self) -> bool:
        """Whether something flashes now."""
        return self._timer.isActive()

    def want(self, is_wanted: bool) -> None:
        """Flash from now on, or stand still in the bright half; with reduced motion nothing ever flashes."""
        if is_wanted and not motion.is_reduced():
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
