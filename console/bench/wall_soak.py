"""A wall left alone for weeks, played fast: its clock is moved by hand, everything else is what runs on a real wall.

Now and then the source falls silent, and a display goes and comes back. It begins with what a wall on Prometheus knows within
its first minutes, a day of samples and five weeks of quarters of an hour: what fills up by design is full, and whatever
grows from there on grows for ever.
"""

import gc
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from console.sources.port import Batch, Source
from console.sources.runner import Delivery, SourceStatus
from console.wall.app import WallConsole
from console.wall.displays import Choice, Display, Displays, WallWindows
from console.wall.window import WallWindow
from models.health.memory import BUCKET_SECONDS, DAYS_KEPT
from models.health.samples import FloatArray
from models.kernel.clock import ManualClock

_SILENT_EVERY: Final = 20
"""Steps."""
_UNPLUGGED_EVERY: Final = 15
_SAMPLE_SECONDS: Final = 15
_DAY_SECONDS: Final = 86_400


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds at one moment."""

    objects: int
    """Qt objects below the console and the windows."""
    timers: int
    windows: int
    rss_mib: float
    histories_mib: float
    """Of it for samples, quarters of an hour and minutes judged, of all series together."""
    most_histories_mib: float
    """What these will never exceed."""


class Soak:
    """Plays time for one wall. On the GUI thread."""

    def __init__(self, console: WallConsole, clock: ManualClock, source: Source, displays: Displays) -> None:
        """`clock` is the one that the console's own is shifted from; its ticks come from here, not from its timer."""
        self._console, self._clock, self._displays = console, clock, _Plugs(displays)
        self._batch = newest(source.poll(console.desk.clock.now_ms()))
        self._windows = WallWindows(console.now, self._displays, Choice(), can_close=False)
        self._windows.arrange()
        self._page = ""
        self.turns = self.stale_pages = self.steps = 0
        console.now.changed.connect(self._count)

    def remember(self) -> None:
        """Bring what a source brings of the past, and wait until the detectors have seen it all."""
        live = self._console.live
        now_ms = self._console.desk.clock.now_ms()
        status = SourceStatus("simulator", "simulator", "ok", last_success_ms=now_ms)
        live.deliver(Delivery(status, with_past(self._batch, now_ms)))
        live.tick()
        while live.intake.waiting or live.board.follow(lambda: False):
            self._settle()
            live.tick()

    def run(self, steps: int, step_seconds: int) -> None:
        """So many steps of so much time: one poll, one second's tick and one painting of every window each."""
        live = self._console.live
        for _step in range(steps):
            self._clock.advance(step_seconds)
            self.steps += 1
            self._displays.has_all = self.steps % _UNPLUGGED_EVERY > 0
            self._displays.changed.emit()
            self._poll(is_silent=self.steps % _SILENT_EVERY == 0)
            live.tick()
            live.tick()
            self._settle()
            for window in self._windows.windows:
                window.page.grab()

    def held(self) -> Held:
        """Counted now, garbage gone."""
        self._settle()
        gc.collect()
        roots: list[QObject] = [self._console, *self._windows.windows]
        objects = sum(1 + len(root.findChildren(QObject)) for root in roots)
        timers = sum(len(root.findChildren(QTimer)) for root in roots)
        walls = [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow)]
        held, most = self._console.live.board.nbytes()
        return Held(objects, timers, len(walls), _rss_mib(), held / 2**20, most / 2**20)

    def close(self) -> None:
        """Take the windows away; the console is the caller's."""
        self._console.now.changed.disconnect(self._count)
        self._windows.close()
        self._settle()

    def _poll(self, *, is_silent: bool) -> None:
        now_ms = self._console.desk.clock.now_ms()
        if is_silent:
            status = SourceStatus("simulator", "simulator", "failing", last_error="silent")
            self._console.live.deliver(Delivery(status, None))
            return
        status = SourceStatus("simulator", "simulator", "ok", last_success_ms=now_ms)
        # Every ten steps what is broken changes place: values of one series turn up under the next one's name.
        self._console.live.deliver(Delivery(status, at_moment(self._batch, now_ms, self.steps // 10)))

    def _settle(self) -> None:
        live = self._console.live
        while True:
            self._console.desk.read(lambda: None)
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if live.unanswered == 0:
                return

    def _count(self, data: object, _hours: int) -> None:
        page = self._console.now.page()
        self.turns += page.page != self._page
        self.stale_pages += page.is_stale
        self._page = page.page


def newest(batch: Batch) -> Batch:
    """One value of each series: what lies between two steps is not what is measured."""
    blocks = (replace(each, times=each.times[-1:], values=each.values[-1:]) for each in batch.blocks)
    return replace(batch, blocks=tuple(blocks))


def at_moment(batch: Batch, now_ms: int, turn: int = 0) -> Batch:
    """The same values as if they were measured now, moved on by `turn` among series of one unit. No alerts and no changes."""
    by_unit: dict[str, list[FloatArray]] = {}
    for each in batch.blocks:
        by_unit.setdefault(each.unit, []).append(each.values)
    seen: dict[str, int] = {}
    blocks = []
    for each in batch.blocks:
        values, at = by_unit[each.unit], seen.get(each.unit, 0)
        seen[each.unit] = at + 1
        now = np.full(len(each.times), now_ms / 1000)
        blocks.append(replace(each, times=now, values=values[(at + turn) % len(values)]))
    return Batch(blocks=tuple(blocks), services=batch.services)


def with_past(batch: Batch, now_ms: int) -> Batch:
    """A day of samples of each series up to the moment, and five weeks by quarters of an hour before it."""
    chance = np.random.default_rng(1)
    fine = now_ms / 1000 - np.arange(_DAY_SECONDS, -1, -_SAMPLE_SECONDS, dtype=np.float64)
    long = now_ms / 1000 - np.arange(DAYS_KEPT * _DAY_SECONDS, _DAY_SECONDS, -BUCKET_SECONDS)

    def around(value: float, times: FloatArray) -> FloatArray:
        return value * chance.uniform(0.95, 1.05, len(times))

    return Batch(
        blocks=tuple(replace(each, times=fine, values=around(each.values[-1], fine)) for each in batch.blocks),
        history=tuple(replace(each, times=long, values=around(each.values[-1], long)) for each in batch.blocks),
        services=batch.services,
    )


class _Plugs(Displays):
    """Of those given, all or only the first."""

    def __init__(self, given: Displays) -> None:
        super().__init__()
        self._given = given
        self.has_all = True

    def now(self) -> tuple[Display, ...]:
        found = self._given.now()
        return found if self.has_all else found[:1]


def _rss_mib() -> float:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
