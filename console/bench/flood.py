"""A flood of alarms at the real window: how long it does not answer, against the same window with nothing coming in.

60 alarms as they come in an outage, then a minute with a thousand, told by an alert source poll by poll. Beside the gap it is
counted what a flood must keep right: the first one out, and one sound for all.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from console.bench.apart import apart
from console.bench.chart_gap import Beat
from console.bench.offscreen import offscreen
from console.bench.result import Goal, Result, Surroundings
from models.alerts.alert import Alert
from models.catalog.estate import Catalog, Service
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError

RATIO_GOAL: Final = 10.0
"""Longest gap as a multiple of the quiet window's."""
FIRST: Final = "first"
_SMALL: Final = 60
_SERVICES: Final = 40
_POLLS: Final = 12
_POLL_SECONDS: Final = 1.0
_PATIENCE_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class Flooded:
    """How one window fared."""

    longest_ms: float
    second_ms: float
    own_ms: float
    """The most any turn worked itself, without waiting for a processor others use."""
    sounds: int
    first_out: str
    shown: int


def measure(surroundings: Surroundings) -> Result:
    """The quiet window, the flood of 60, the thousand; each in a process of its own."""
    many = surroundings.size.alarms
    surroundings.progress("flood: a quiet window")
    quiet = apart(flooded, 0)
    surroundings.progress(f"flood: {_SMALL} alarms")
    small = apart(flooded, _SMALL)
    surroundings.progress(f"flood: {many:,} alarms in a minute")
    large = apart(flooded, many)
    for each, count in ((small, _SMALL), (large, many)):
        if each.first_out != FIRST or each.shown != count:
            raise WatchfloorError(
                f"{each.shown} of {count} alarms are shown, the first out is {each.first_out or 'none'}"
            )
    base = max(quiet.longest_ms, 0.001)
    return Result(
        "flood",
        f"{_SMALL} alarms in 4 polls, then {many:,} in {_POLLS}, a second apart; ms between two turns of the event loop",
        {
            "longest_gap_60_ms": small.longest_ms,
            "second_gap_60_ms": small.second_ms,
            "longest_own_60_ms": small.own_ms,
            f"longest_gap_{many}_ms": large.longest_ms,
            f"second_gap_{many}_ms": large.second_ms,
            f"longest_own_{many}_ms": large.own_ms,
            "sounds_60": small.sounds,
            f"sounds_{many}": large.sounds,
        },
        "the same window with nothing coming in",
        {"longest_gap_ms": quiet.longest_ms, "longest_own_ms": quiet.own_ms},
        (
            Goal("longest gap, 60 alarms", small.longest_ms / base, "×", RATIO_GOAL),
            Goal(f"longest gap, {many:,} alarms", large.longest_ms / base, "×", RATIO_GOAL),
            Goal("sounds in a flood", max(small.sounds, large.sounds), "", 1),
        ),
        {"gap_60": small.longest_ms / base, f"gap_{many}": large.longest_ms / base},
    )


def flooded(count: int, poll_seconds: float = _POLL_SECONDS) -> Flooded:
    """Let so many alarms come to a console that shows its inbox."""
    from PySide6.QtCore import QTimer

    from console import app, demo
    from console.alarm_sounds import AlarmSounds
    from console.data_dir import DataDir
    from console.desk import open_desk
    from console.secret_store import MemorySecrets
    from console.settings import Settings
    from console.sources.port import Batch
    from console.sources.runner import Delivery, SourceStatus

    clock, qt, sounds = SystemClock(), offscreen(), list[object]()
    services = tuple(Service(f"s-{number:02}", f"s-{number:02}", tier=1) for number in range(_SERVICES))
    with tempfile.TemporaryDirectory(prefix="watchfloor-flood-") as place:
        desk = open_desk(DataDir(Path(place)), MemorySecrets, clock, "bench")
        demo.publish(desk, Catalog("bench", services))
        console = app.Console(desk, Settings(None), list, is_simulated=True)
        try:
            console.window.resize(1920, 1080)
            console.start()
            console.window.show_pane("alerts")
            status = SourceStatus("bench", "alertmanager", "ok", clock.now_ms())
            console.deliver(Delivery(status, Batch(alerts=())))
            _until(qt, lambda: console.post.is_open, clock)
            AlarmSounds(console.live, console.post.alerts, sounds.append)
            _wait(qt, 2 * poll_seconds, clock)
            beat, timer = Beat(), QTimer(interval=0)
            timer.timeout.connect(beat)
            timer.start()
            now_ms = clock.now_ms()
            # As many a poll as an outage brings in the quarter of a minute that lies between two.
            polls = 4 if count <= _SMALL else _POLLS
            for poll in range(1, polls + 1):
                told = alarms(count * poll // polls, now_ms)
                status = SourceStatus("bench", "alertmanager", "ok", clock.now_ms())
                console.deliver(Delivery(status, Batch(alerts=told)))
                _wait(qt, poll_seconds, clock)
            now = console.post.alerts
            _until(qt, lambda: sum(group.count for group in now.inbox.groups) == count, clock)
            _wait(qt, poll_seconds, clock)
            timer.stop()
            gaps, first = sorted(beat.gaps), now.inbox.first_out
            shown = sum(group.count for group in now.inbox.groups)
            name = "" if first is None else first.fingerprint
            return Flooded(gaps[-1], gaps[-2], max(beat.own), len(sounds), name, shown)
        finally:
            console.window.close()
            console.close()


def alarms(count: int, now_ms: int) -> tuple[Alert, ...]:
    """The first of so many and those after it, as a source lists them; the first began a second before any other."""
    return tuple(
        Alert(
            f"a{number}" if number else FIRST,
            "ErrorsHigh",
            f"s-{number % _SERVICES:02}",
            "firing",
            ("critical", "warning", "warning")[number % 3],
            f"errors left their usual range ({number})",
            now_ms - 1_000 if number == 0 else now_ms + number,
            None,
            {"alertname": "ErrorsHigh", "instance": str(number)},
            "bench",
        )
        for number in range(count)
    )


def _wait(qt: Any, seconds: float, clock: SystemClock) -> None:
    over = clock.monotonic() + seconds
    _until(qt, lambda: clock.monotonic() > over, clock)


def _until(qt: Any, is_done: Any, clock: SystemClock) -> None:
    from PySide6.QtCore import QEventLoop

    overdue = clock.monotonic() + _PATIENCE_SECONDS
    while not is_done():
        if clock.monotonic() > overdue:
            raise WatchfloorError("the console never came so far")
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
