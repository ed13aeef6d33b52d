"""The wall as an application of its own: the record read only, the sources, and what is shown."""

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from console.desk import Desk
from console.live import Live
from console.settings import Settings
from console.sources.port import Source
from console.sources.runner import SourceRunner
from console.wall.now import WallNow
from console.wall.sharing import follow
from models.freshness.ages import AgeLimits
from models.kernel.errors import BadInput
from resources.tongue import shown, tr
from widgets.translation import install


class WallConsole(QObject):
    """Nothing of it writes into the record: its bus takes no command at all, and no key is bound to any."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        limits: AgeLimits,
        sources: Callable[[], list[tuple[Source, str]]],
        *,
        is_simulated: bool = False,
    ) -> None:
        super().__init__()
        qt = QApplication.instance()
        assert isinstance(qt, QApplication), "a wall is shown by an application"
        install(qt, settings.text("look.language"))
        self.desk = desk
        desk.bus.only_read(tr("a wall writes nothing"))
        self._settings = settings
        self._unfollow: Callable[[], None] = lambda: None
        self.live = Live(desk, limits, self)
        self.live.second_zone = settings.text("look.time_zone")
        self.now = WallNow(self.live, is_simulated=is_simulated, parent=self)
        self._sources = sources
        self._runners: list[SourceRunner] = []
        self.trouble: list[str] = []
        """What could not be started, in sentences; the wall itself shows it as data that do not come."""

    def start(self) -> None:
        """Begin to follow."""
        self.live.start(None)
        try:
            found = self._sources()
        except BadInput as error:
            self.trouble.append(shown(str(error)))
            found = []
        self._runners = [SourceRunner(source, kind, self.live.deliver, self.desk.clock) for source, kind in found]
        for runner in self._runners:
            runner.start()
        self._unfollow = follow(self.desk, self._settings, self.now.hub_heard.emit)

    def close(self) -> None:
        """Stop all, in the reverse order. The record was only read."""
        self._unfollow()
        self.live.stop()
        for runner in self._runners:
            runner.stop()
        for runner in self._runners:
            runner.join(3)
        self.desk.close()

    def report(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """A programming error in a slot: noted; the wall goes on."""
        del self.trouble[:-_MOST_NOTED]
        self.trouble.append(f"{kind.__name__}: {error}")


_MOST_NOTED = 99
"""A fault that comes back every second must not fill the memory in a month."""
