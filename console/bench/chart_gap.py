"""How long the windows don't answer while a thousand series bring their history: the real console, run in its own process."""

import gc
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from console.bench.fold import peak_mib
from console.bench.offscreen import offscreen
from models.catalog.estate import Catalog, Service
from models.health.samples import FloatArray, SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError

_SIGNALS: Final = (
    (Signal.ERRORS, Unit.RATIO, 0.004, 0.0005),
    (Signal.LATENCY, Unit.SECONDS, 0.3, 0.02),
    (Signal.TRAFFIC, Unit.PER_SECOND, 120.0, 4.0),
    (Signal.SATURATION, Unit.RATIO, 0.5, 0.02),
    (Signal.UP, Unit.RATIO, 1.0, 0.0),
)
_A_DELIVERY: Final = 50
_LEAST_POINTS: Final = 1_440
_MOST_POINTS: Final = 3_600
_AFTER_SECONDS: Final = 3.0
"""Looked on for so long after the last sample is taken: verdicts and paintings of the full estate count, too."""
_PATIENCE_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class Backfill:
    """How the event loop fared."""

    longest_ms: float
    second_ms: float
    """The longest turn but one: tells a single hiccup of the machine from a habit."""
    own_ms: float
    """The most any turn worked itself, without waiting for a processor others use."""
    seconds: float
    """Until every sample was taken."""
    peak_mib: float


class Beat:
    """Notes how long the event loop takes from one turn to the next."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.own: list[float] = []
        self._last: tuple[float, float] | None = None

    def __call__(self) -> None:
        """One turn."""
        now = time.perf_counter(), time.thread_time()
        if self._last is not None:
            self.gaps.append((now[0] - self._last[0]) * 1000)
            self.own.append((now[1] - self._last[1]) * 1000)
        self._last = now


def backfill(count: int) -> Backfill:
    """Let so many series bring their history to a console that shows its overview."""
    from console import app, demo
    from console.data_dir import DataDir
    from console.desk import open_desk
    from console.secret_store import MemorySecrets
    from console.settings import Settings

    clock = SystemClock()
    qt = offscreen()
    services = tuple(
        Service(f"service-{number:03}", f"service-{number:03}", team=f"Team {number % 9}", tier=number % 4)
        for number in range(-(-count // len(_SIGNALS)))
    )
    with tempfile.TemporaryDirectory(prefix="watchfloor-gap-") as place:
        desk = open_desk(DataDir(Path(place)), MemorySecrets, clock, "bench")
        demo.publish(desk, Catalog("bench", services))
        console = app.Console(desk, Settings(None), list, is_simulated=True)
        try:
            console.window.resize(1920, 1080)
            console.start()
            console.window.show_pane("overview")
            _until(qt, lambda: bool(console.live.catalog), clock)
            # As the console does two seconds after its start.
            gc.freeze()
            return _measure(qt, console, blocks(services, count, clock.now_ms() / 1000), clock)
        finally:
            console.window.close()
            console.close()


def blocks(services: tuple[Service, ...], count: int, now: float) -> list[SampleBlock]:
    """A history for each series, a sample a second, of 1,440 to 3,600 points."""
    chance = np.random.default_rng(1)
    made = []
    for number in range(count):
        signal, unit, level, spread = _SIGNALS[number % len(_SIGNALS)]
        points = int(chance.integers(_LEAST_POINTS, _MOST_POINTS + 1))
        values: FloatArray = chance.normal(level, spread, points)
        if number % 60 == 0:
            values[-600:] *= 20.0
        key = SeriesKey(services[number // len(_SIGNALS)].id, signal)
        made.append(SampleBlock(key, unit, now - np.arange(points, dtype=np.float64)[::-1], values, signal.value))
    return made


def _measure(qt: Any, console: Any, made: list[SampleBlock], clock: SystemClock) -> Backfill:
    from PySide6.QtCore import QTimer

    from console.sources.port import Batch
    from console.sources.runner import Delivery, SourceStatus

    live = console.live
    status = SourceStatus("bench", "bench", "ok", clock.now_ms())
    deliveries = [
        Delivery(status, Batch(blocks=tuple(made[start : start + _A_DELIVERY])))
        for start in range(0, len(made), _A_DELIVERY)
    ]
    beat, timer = Beat(), QTimer(interval=0)
    timer.timeout.connect(beat)
    timer.start()
    begun = clock.monotonic()
    source = threading.Thread(target=lambda: [live.deliver(each) for each in deliveries])
    source.start()
    _until(qt, lambda: not source.is_alive() and live.by_service and not live.intake.waiting, clock)
    taken = clock.monotonic() - begun
    _until(qt, lambda: clock.monotonic() > begun + taken + _AFTER_SECONDS, clock)
    timer.stop()
    missing = [block.key for block in made if len(live.board.series(block.key) or ()) < block.times.size]
    if missing:
        raise WatchfloorError(f"{len(missing)} series were not taken whole")
    gaps = sorted(beat.gaps)
    return Backfill(gaps[-1], gaps[-2], max(beat.own), taken, peak_mib())


def _until(qt: Any, is_done: Any, clock: SystemClock) -> None:
    from PySide6.QtCore import QEventLoop

    overdue = clock.monotonic() + _PATIENCE_SECONDS
    while not is_done():
        if clock.monotonic() > overdue:
            raise WatchfloorError("the console never came so far")
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
