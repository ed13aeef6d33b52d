"""A wall that stands by itself on the demo estate: a clock set by hand, displays plugged in by hand, no threads of sources.

Only the newest value of each series is brought, and nothing is watched beside the verdicts: tests of the wall at a whole
console bring the rest.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication

from console import demo
from console.age_settings import age_limits
from console.bench.wall_soak import newest
from console.cli.entry import run_for
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.local_socket import Answer, Request
from console.secret_store import MemorySecrets, SecretStore
from console.settings import Settings
from console.sources.runner import Delivery, SourceStatus
from console.wall.app import WallConsole
from console.wall.displays import Display, Displays, named
from models.kernel.clock import ManualClock, ShiftedClock
from tests.fakes import known_estate
from tests.fakes.console_room import START
from tests.fakes.settling import settle
from widgets.wall.data import WallData


class FakeDisplays(Displays):
    """Plugged in and out by the test."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.there = [(name, QRect(1920 * at, 0, 1920, 1080)) for at, name in enumerate(names)]

    def now(self) -> tuple[Display, ...]:
        return named([(name, geometry, None) for name, geometry in self.there])

    def unplug(self, name: str) -> None:
        self.there = [each for each in self.there if each[0] != name]
        self.changed.emit()

    def plug(self, name: str, geometry: QRect) -> None:
        self.there.append((name, geometry))
        self.changed.emit()


class WallRoom:
    """The wall as `main.py wall` makes it."""

    def __init__(self, place: Path, *, rehearsed: bool = True) -> None:
        self.manual = ManualClock(round(START.timestamp() * 1000))
        self.clock = ShiftedClock(self.manual)
        self.place, self.secrets = place, MemorySecrets()
        self.found = known_estate.known_demo(demo.WELL_UNDER_WAY if rehearsed else 0)
        self.settings = Settings(place / "settings.json")
        desk = self._desk()
        demo.publish(desk, self.found.catalog)
        if rehearsed:
            demo.rehearse(desk, self.clock, self.found.catalog)
        desk.close()
        self.open()

    def _desk(self) -> Desk:
        def secrets() -> SecretStore:
            return self.secrets

        return open_desk(DataDir(self.place), secrets, self.clock, "wall", wait_seconds=0)

    def made(self) -> WallConsole:
        """What a station opens."""
        return WallConsole(self._desk(), self.settings, age_limits(self.settings), list, is_simulated=True)

    def open(self) -> None:
        """Take the record."""
        self.console = self.made()
        self.use(self.console)
        self.console.start()
        # The test is the clock's hand: no tick comes by itself.
        self.console.live._timer.stop()
        self.settle()

    def use(self, console: WallConsole) -> None:
        self.console, self.live, self.now, self.desk = console, console.live, console.now, console.desk
        setattr(console.live._late, "ready", lambda: None)  # noqa: B010  nothing is watched beside the verdicts
        console.live.intake.idle_work.clear()

    def settle(self) -> None:
        """Until everything that was asked of the record is answered and shown."""
        settle(self.desk, self.live)

    def tick(self) -> None:
        self.live.tick()
        self.live.tick()
        self.settle()

    def poll(self) -> None:
        """One poll of the simulated monitoring."""
        now_ms = self.clock.now_ms()
        status = SourceStatus("simulator", "simulator", "ok", last_success_ms=now_ms)
        self.live.deliver(Delivery(status, newest(self.found.source.poll(now_ms))))
        self.tick()

    def fail(self, words: str) -> None:
        """A poll that failed."""
        status = SourceStatus("simulator", "simulator", "failing", self.clock.now_ms(), words, consecutive_failures=3)
        self.live.deliver(Delivery(status, None))
        self.tick()

    def advance(self, seconds: float) -> None:
        self.manual.advance(seconds)
        self.tick()

    def verb(self, *argv: str) -> Answer:
        """What somebody else writes. Here nobody but a test could: the wall's own bus takes no command."""
        self.desk.bus._takes_none = None
        answer = run_for(Request(list(argv), str(self.place), None), self.desk, self.clock)
        self.desk.bus.only_read("a wall writes nothing")
        assert answer.status == 0, answer.err
        self.settle()
        return answer

    @property
    def page(self) -> WallData:
        """What stands on the wall."""
        return self.now.page()

    def all_pages(self) -> list[WallData]:
        """Each once, from the one that stands there on; figures stay fresh meanwhile."""
        seen = [self.page]
        for _turn in range(int(self.page.page.rpartition(" ")[2] or 1) - 1):
            self.manual.advance(20)
            self.poll()
            seen.append(self.page)
        return seen

    def close(self) -> None:
        self.console.close()
        self.console.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
