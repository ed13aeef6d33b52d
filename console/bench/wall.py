"""Thirty days of a wall in minutes: what it holds at the end against what it held after the first tenth, in the same run."""

import tempfile
from pathlib import Path
from typing import Final

from console.bench.apart import apart
from console.bench.offscreen import offscreen
from console.bench.result import Goal, Result, Surroundings
from console.bench.wall_soak import Held, Soak
from models.kernel.errors import WatchfloorError

_STEP_SECONDS: Final = 3_600
_DAY_SECONDS: Final = 86_400
_TENTHS: Final = 10
_THIRDS: Final = 3
_MEMORY_GOAL_MIB: Final = 24.0
"""More than what the record's own caches may still fill up after the first tenth; all histories are full from the beginning."""
_FLAT_GOAL_MIB: Final = 4.0
"""Memory that is given back and taken again, in pieces of another size; what grows without end is more in ten days."""


def measure(surroundings: Surroundings) -> Result:
    """In a process of its own: two displays, a source that falls silent now and then, displays that go and come back."""
    days = surroundings.size.wall_days
    surroundings.progress(f"wall: {days} days in steps of {_STEP_SECONDS} s")
    (begun, *_thirds, late, end), turns, stale, seconds = apart(played, days)
    if not turns or not stale:
        raise WatchfloorError("the wall stood still: no page turned, or none was ever stale")
    return Result(
        "wall",
        f"{days} days, a page, a poll and a painting of two displays every {_STEP_SECONDS} s, {turns:,} turns of the page",
        {
            "rss_mib": end.rss_mib,
            "qt_objects": end.objects,
            "timers": end.timers,
            "windows": end.windows,
            "histories_mib": end.histories_mib,
            "histories_at_most_mib": end.most_histories_mib,
            "stale_pages": stale,
            "step_ms": seconds * 1000 / (days * _DAY_SECONDS / _STEP_SECONDS),
        },
        "the same wall after a tenth of the time",
        {
            "rss_mib": begun.rss_mib,
            "qt_objects": begun.objects,
            "timers": begun.timers,
            "windows": begun.windows,
            "histories_mib": begun.histories_mib,
        },
        (
            Goal("memory grown since", end.rss_mib - begun.rss_mib, "MiB", _MEMORY_GOAL_MIB),
            Goal("of it in the last third", end.rss_mib - late.rss_mib, "MiB", _FLAT_GOAL_MIB),
            Goal("Qt objects more than then", end.objects - begun.objects, "", 0),
            Goal("timers more than then", end.timers - begun.timers, "", 0),
            Goal("windows more than then", end.windows - begun.windows, "", 0),
        ),
    )


def played(days: int) -> tuple[list[Held], int, int, float]:
    """What is held after a tenth and after each third, pages turned, pages that were stale, and how long it took."""
    offscreen()
    from PySide6.QtCore import QRect

    from console import demo
    from console.age_settings import age_limits
    from console.data_dir import DataDir
    from console.desk import open_desk
    from console.secret_store import MemorySecrets
    from console.settings import Settings
    from console.wall.app import WallConsole
    from console.wall.displays import Display, Displays, named
    from models.kernel.clock import ManualClock, ShiftedClock, SystemClock

    class Two(Displays):
        def now(self) -> tuple[Display, ...]:
            return named([("HDMI-1", QRect(0, 0, 1920, 1080), None), ("DP-2", QRect(1920, 0, 1920, 1080), None)])

    with tempfile.TemporaryDirectory(prefix="watchfloor-wall-") as place:
        manual = ManualClock(SystemClock().now_ms())
        clock = ShiftedClock(manual)
        found = demo.demo(demo.DEFAULT_SCENARIO, begin_seconds=demo.WELL_UNDER_WAY)
        desk = open_desk(DataDir(Path(place)), MemorySecrets, clock, "wall")
        demo.publish(desk, found.catalog)
        demo.rehearse(desk, clock, found.catalog)
        settings = Settings(None)
        console = WallConsole(desk, settings, age_limits(settings), list, is_simulated=True)
        console.start()
        soak = Soak(console, manual, found.source, Two())
        steps = days * _DAY_SECONDS // _STEP_SECONDS
        marks = [steps // _TENTHS, *(steps * third // _THIRDS for third in range(1, _THIRDS + 1))]
        held: list[Held] = []
        try:
            soak.remember()
            before = SystemClock().monotonic()
            for mark in marks:
                soak.run(mark - soak.steps, _STEP_SECONDS)
                held.append(soak.held())
            return held, soak.turns, soak.stale_pages, SystemClock().monotonic() - before
        finally:
            soak.close()
            console.close()
