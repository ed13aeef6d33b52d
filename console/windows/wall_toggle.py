"""F11: the wall on another screen where there is one, else on this one; F11 again gives the screen back."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from console.live import Live

if TYPE_CHECKING:
    from console.wall.window import WallWindow


class WallToggle:
    """One for the whole application. The wall's modules are read when it is first asked for."""

    def __init__(self, live: Live, window: QWidget, *, is_simulated: bool) -> None:
        self._live, self._window, self._is_simulated = live, window, is_simulated
        self.shown: WallWindow | None = None

    def toggle(self) -> None:
        """Show or close it."""
        if self.shown is not None:
            self.shown.close()
            return
        from console.wall.now import WallNow
        from console.wall.window import WallWindow

        now = WallNow(self._live, is_simulated=self._is_simulated)
        self.shown = WallWindow(now, can_close=True)
        now.setParent(self.shown)
        self.shown.closed.connect(self._forget)
        own = self._window.screen()
        others = [each for each in QGuiApplication.screens() if each is not own]
        self.shown.show_on(others[0] if others else own)

    def _forget(self) -> None:
        if self.shown is not None:
            self.shown.deleteLater()
            self.shown = None
            self._window.activateWindow()
