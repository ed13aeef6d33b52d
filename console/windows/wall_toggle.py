"""F11: the wall on another screen where there is one, else on this one; F11 again gives the screen back.

Where its screen goes away it does not come over the console: it waits for the screen, and F11 gives it up.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.live import Live

if TYPE_CHECKING:
    from console.sync.status import SyncStatus
    from console.wall.displays import Displays, WallWindows
    from console.wall.now import WallNow
    from console.wall.window import WallWindow


class WallToggle:
    """One for the whole application. The wall's modules are read when it is first asked for."""

    def __init__(
        self,
        live: Live,
        window: QWidget,
        *,
        is_simulated: bool,
        told_hub: "Callable[[], SyncStatus | None]" = lambda: None,
    ) -> None:
        """`told_hub`: how sharing stands."""
        self._live, self._window, self._is_simulated, self._told_hub = live, window, is_simulated, told_hub
        self._now: WallNow | None = None
        """Kept from the first time on: what hears the record's changes can't be let go of."""
        self._windows: WallWindows | None = None
        self.displays: Displays | None = None

    @property
    def shown(self) -> "WallWindow | None":
        """Its window; None where none is open, or its screen is gone."""
        found = self._windows.windows if self._windows is not None else ()
        return found[0] if found else None

    def toggle(self) -> None:
        """Show or close it."""
        if self._windows is not None:
            self._forget()
            return
        from console.wall.displays import Choice, Displays, WallWindows

        if self.displays is None:
            self.displays = Displays(self._window)
        there = self.displays.now()
        own = self._window.screen()
        others = [each for each in there if each.screen is not own]
        chosen = (others or list(there))[:1]
        if not chosen:
            return
        self._windows = WallWindows(
            self._face(), self.displays, Choice(chosen[0].key), can_close=True, parent=self._window
        )
        self._windows.ended.connect(self._forget)
        self._windows.arrange()

    def _face(self) -> "WallNow":
        from console.wall.now import WallNow

        if self._now is None:
            self._now = WallNow(
                self._live, is_simulated=self._is_simulated, told_hub=self._told_hub, parent=self._window
            )
        else:
            self._now.wake()
        return self._now

    def _forget(self) -> None:
        windows, self._windows = self._windows, None
        if windows is not None:
            windows.close()
            windows.deleteLater()
        if self._now is not None:
            self._now.rest()
        self._window.activateWindow()
