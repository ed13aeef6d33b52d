"""The wall as an application of its own: the record read only, the sources, and a window on each screen."""

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from console.desk import Desk
from console.live import Live
from console.settings import Settings
from console.sources.port import Source
from console.sources.runner import SourceRunner
from console.wall.now import WallNow
from console.wall.sharing import follow
from console.wall.window import WallWindow
from models.freshness.ages import AgeLimits
from models.kernel.errors import BadInput, Problem


class WallConsole(QObject):
    """Nothing of it writes into the record: it holds no command and binds no key."""

    ended = Signal()

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        limits: AgeLimits,
        sources: Callable[[], list[tuple[Source, str]]],
        *,
        is_simulated: bool = False,
        can_close: bool = True,
    ) -> None:
        super().__init__()
        self.desk = desk
        self._settings = settings
        self._unfollow: Callable[[], None] = lambda: None
        self.live = Live(desk, limits)
        self.live.second_zone = settings.text("look.time_zone")
        self.now = WallNow(self.live, is_simulated=is_simulated)
        self._sources, self._can_close = sources, can_close
        self._runners: list[SourceRunner] = []
        self.windows: list[WallWindow] = []
        self.trouble: list[str] = []
        """What could not be started, in sentences; the wall itself shows it as data that do not come."""

    def start(self, screens: list[QScreen]) -> None:
        """Begin to follow, and fill these screens."""
        self.live.start(None)
        try:
            found = self._sources()
        except BadInput as error:
            self.trouble.append(str(error))
            found = []
        self._runners = [SourceRunner(source, kind, self.live.deliver, self.desk.clock) for source, kind in found]
        for runner in self._runners:
            runner.start()
        self._unfollow = follow(self.desk, self._settings)
        for screen in screens:
            window = WallWindow(self.now, can_close=self._can_close)
            window.closed.connect(self.ended)
            window.show_on(screen)
            self.windows.append(window)

    def close(self) -> None:
        """Stop all, in the reverse order. The record was only read."""
        for window in self.windows:
            window.hide()
            window.deleteLater()
        self._unfollow()
        self.live.stop()
        for runner in self._runners:
            runner.stop()
        for runner in self._runners:
            runner.join(3)
        self.desk.close()

    def report(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """A programming error in a slot: noted; the wall goes on."""
        self.trouble.append(f"{kind.__name__}: {error}")


def chosen_screens(name: str) -> list[QScreen]:
    """Screens by name, number from 1, or "all"; BadInput with those there are."""
    screens = QGuiApplication.screens()
    if name == "all":
        return screens
    named = {each.name(): each for each in screens} | {str(number): each for number, each in enumerate(screens, 1)}
    if name in named:
        return [named[name]]
    known = ", ".join(f"{number} {each.name()}" for number, each in enumerate(screens, 1))
    raise BadInput(Problem("--screen", None, "", f"there is no screen {name!r}; expected all, or one of {known}"))
