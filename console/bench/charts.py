"""The overview at control-room scale: what a second costs the GUI thread, against as many plain PlotWidgets in the same run.

Every wall runs in a process of its own, in turns, so that neither memory nor a busy moment of the machine is one side's alone.
"""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from statistics import median
from typing import Final, TypeVar

from console.bench.chart_gap import Backfill, backfill
from console.bench.chart_walls import POINTS, Wall, our_wall, plain_wall
from console.bench.result import Goal, Result, Surroundings, percentile

T = TypeVar("T")

FRAME_GOAL_MS: Final = 16.0
"""For 200 tiles or fewer; more are held to their share."""
RATIO_GOAL: Final = 0.05
GAP_GOAL_MS: Final = 50.0
_PATIENCE_SECONDS: Final = 1_800


def measure(surroundings: Surroundings) -> Result:
    """Walls in turns, then the wall in a window of the usual size, then the backfill."""
    count, seconds, series = surroundings.size.tiles, surroundings.size.charts_seconds, surroundings.size.backfill
    rounds = surroundings.size.charts_rounds
    ours: list[Wall] = []
    plain: list[Wall] = []
    for turn in range(1, rounds + 1):
        surroundings.progress(f"charts: {count} tiles, {seconds} s, {turn} of {rounds}")
        ours.append(_apart(our_wall, count, seconds, True))
        surroundings.progress(f"charts: {count} PlotWidgets, {seconds} s, {turn} of {rounds}")
        plain.append(_apart(plain_wall, count, seconds))
    surroundings.progress("charts: the same tiles in a window of 1920 × 1080")
    window = _apart(our_wall, count, seconds, False)
    surroundings.progress(f"charts: {series} series bring their history")
    taken: Backfill = _apart(backfill, series)
    tiles = list(chain.from_iterable(wall.tiles for wall in ours))
    details = list(chain.from_iterable(wall.details for wall in ours))
    peer = list(chain.from_iterable(wall.tiles for wall in plain))
    both = [one + other for one, other in zip(tiles, details, strict=True)]
    ratio = median(tiles) / median(peer)
    return Result(
        "charts",
        f"{count} tiles, all painted, and 4 detailed charts at 1 Hz, {POINTS:,} points each, ms of the GUI thread a frame",
        {
            "tiles_p50_ms": median(tiles),
            "tiles_p95_ms": percentile(tiles, 0.95),
            "details_p50_ms": median(details),
            "details_p95_ms": percentile(details, 0.95),
            "tiles_and_details_p50_ms": median(both),
            "tiles_and_details_p95_ms": percentile(both, 0.95),
            "tiles_in_window_p50_ms": median(window.tiles),
            "tiles_in_window_p95_ms": percentile(list(window.tiles), 0.95),
            "build_s": median(wall.build_s for wall in ours),
            "peak_mib": window.peak_mib,
            "longest_gap_ms": taken.longest_ms,
            "second_gap_ms": taken.second_ms,
            "longest_own_ms": taken.own_ms,
            "backfill_s": taken.seconds,
        },
        f"{count} pyqtgraph PlotWidgets in one window of 1920 × 1080",
        {
            "p50_ms": median(peer),
            "p95_ms": percentile(peer, 0.95),
            "build_s": median(wall.build_s for wall in plain),
            "peak_mib": max(wall.peak_mib for wall in plain),
        },
        (
            Goal("a frame of tiles", median(tiles), "ms", FRAME_GOAL_MS * max(1.0, count / 200)),
            Goal("a frame of tiles against PlotWidgets", ratio, "×", RATIO_GOAL),
            Goal(f"event loop while {series} series backfill", taken.longest_ms, "ms", GAP_GOAL_MS),
        ),
        {"p50": ratio, "peak_mib": window.peak_mib / max(*(wall.peak_mib for wall in plain), 1.0)},
    )


def _apart(work: Callable[..., T], *arguments: object) -> T:
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result(_PATIENCE_SECONDS)
