"""Walls of live charts, each run in a process of its own: our tiles and details, and the same series in plain PlotWidgets.

Time is simulated: a second passes from frame to frame and brings every series one sample. What is timed is the work of the
GUI thread for that second, from the arrival of the samples until the picture is painted into the window's own memory.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from console.bench.fold import peak_mib
from console.bench.offscreen import offscreen
from models.health.board import DEFAULT_CAPACITY
from models.health.condition import Condition
from models.health.figure import figure
from models.health.ring import RingBuffer
from models.health.samples import FloatArray, Unit
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError

POINTS: Final = 3_600
WIDTH: Final = 1920
HEIGHT: Final = 1080
_BEGIN: Final = 1_800_000_000.0
_DETAILS: Final = 4
_LINES: Final = 4
_own_time = time.perf_counter if sys.platform == "win32" else time.thread_time
"""Seconds the GUI thread itself has worked; Windows counts those too coarsely."""
_WARM_UP: Final = 5
"""Frames not counted: what is made at the first painting only."""


@dataclass(frozen=True, slots=True)
class Wall:
    """What one wall took, milliseconds a frame and MiB at most."""

    tiles: tuple[float, ...]
    details: tuple[float, ...]
    peak_mib: float
    build_s: float


class Series:
    """A series that goes on: noise about a level, and now and then another level."""

    def __init__(self, number: int, seconds: int) -> None:
        chance = np.random.default_rng(number)
        level = 0.004 * (1 + number % 7)
        values: FloatArray = np.abs(level * (1 + chance.normal(0, 0.1, POINTS + seconds)))
        if number % 5 == 0:
            values[POINTS // 2 + 7 * number % 900 :] *= 20
        self._values = values
        self._next = POINTS
        self.usual = (0.7 * level, 1.3 * level)
        self.is_abnormal = number % 5 == 0
        # As in the console: somewhat more is kept than is shown.
        self.ring = RingBuffer(DEFAULT_CAPACITY)
        self.ring.append_block(np.arange(_BEGIN - POINTS + 1, _BEGIN + 1), values[:POINTS])

    def go_on(self, now: float) -> None:
        """One sample more."""
        self.ring.append_block(np.array([now]), self._values[self._next : self._next + 1])
        self._next += 1


def our_wall(count: int, seconds: int, is_whole: bool) -> Wall:
    """TileGrid and DetailCharts. `is_whole` makes the window so tall that no tile is out of sight."""
    app = offscreen()
    from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

    from widgets import theme
    from widgets.charts.detail_chart import DetailChart
    from widgets.charts.tile_grid import TileGrid

    begun = SystemClock().monotonic()
    theme.apply(app)
    series = [Series(number, seconds + _WARM_UP) for number in range(count)]
    lines = [Series(number, seconds + _WARM_UP) for number in range(_DETAILS * _LINES)]
    grid = TileGrid()
    window = QWidget()
    if is_whole:
        QVBoxLayout(window).addWidget(grid)
        grid.resize(WIDTH, HEIGHT)
        _show(grid, series, _BEGIN)
        window.resize(WIDTH, grid.minimumHeight() + 24)
    else:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(grid)
        QVBoxLayout(window).addWidget(scroll)
        window.resize(WIDTH, HEIGHT)
    charts_window = QWidget()
    charts = [DetailChart(_detail(number, lines, _BEGIN)) for number in range(_DETAILS)]
    board = QGridLayout(charts_window)
    for number, chart in enumerate(charts):
        board.addWidget(chart, number // 2, number % 2)
    charts_window.resize(WIDTH, HEIGHT)
    for each in (window, charts_window):
        each.show()
    _settle(app)
    built = SystemClock().monotonic() - begun

    def show_tiles(now: float) -> None:
        for each in series:
            each.go_on(now)
        _show(grid, series, now)

    def show_details(now: float) -> None:
        for each in lines:
            each.go_on(now)
        for number, chart in enumerate(charts):
            chart.set_view(_detail(number, lines, now))

    tiles, details = _frames(app, seconds, (window, show_tiles), (charts_window, show_details))
    return Wall(tiles, details, peak_mib(), built)


def plain_wall(count: int, seconds: int) -> Wall:
    """The same series in as many PlotWidgets, all of them in one window of 1920 × 1080."""
    app = offscreen()
    import pyqtgraph
    from PySide6.QtWidgets import QGridLayout, QWidget

    begun = SystemClock().monotonic()
    series = [Series(number, seconds + _WARM_UP) for number in range(count)]
    window = QWidget()
    board = QGridLayout(window)
    board.setContentsMargins(0, 0, 0, 0)
    board.setSpacing(0)
    columns = max(1, round((count * 2) ** 0.5))
    curves = []
    for number, each in enumerate(series):
        plot = pyqtgraph.PlotWidget()
        # Its own least size would make the window larger than the screen.
        plot.setMinimumSize(1, 1)
        curves.append(plot.plot(each.ring.times, each.ring.values))
        board.addWidget(plot, number // columns, number % columns)
    window.resize(WIDTH, HEIGHT)
    window.show()
    _settle(app)
    built = SystemClock().monotonic() - begun

    def show(now: float) -> None:
        for each, curve in zip(series, curves, strict=True):
            each.go_on(now)
            curve.setData(each.ring.times[-POINTS:], each.ring.values[-POINTS:])

    (tiles,) = _frames(app, seconds, (window, show))
    return Wall(tiles, (), peak_mib(), built)


def _frames(app: Any, seconds: int, *walls: tuple[Any, Callable[[float], None]]) -> tuple[tuple[float, ...], ...]:
    """Milliseconds of every counted frame, for each wall. WatchfloorError where the picture never changed."""
    took: list[list[float]] = [[] for _wall in walls]
    before = [_picture(window) for window, _show in walls]
    for frame in range(_WARM_UP + seconds):
        now = _BEGIN + 1 + frame
        for number, (_window, show) in enumerate(walls):
            begun = _own_time()
            show(now)
            # Twice: what the first round puts off belongs to this frame too.
            app.processEvents()
            app.processEvents()
            if frame >= _WARM_UP:
                took[number].append((_own_time() - begun) * 1000)
    for (window, _show), picture in zip(walls, before, strict=True):
        if _picture(window) == picture:
            raise WatchfloorError("nothing was painted: the frames are worth nothing")
    return tuple(tuple(each) for each in took)


def _picture(window: Any) -> Any:
    """What the window has painted so far, without painting it again."""
    return window.screen().grabWindow(window.winId()).toImage()


def _show(grid: Any, series: list[Series], now: float) -> None:
    from widgets.charts.series_view import SparkView, level_band
    from widgets.charts.tile import TileView

    start = now - POINTS
    tiles = []
    for number, each in enumerate(series):
        ring, (low, high) = each.ring, each.usual
        times = ring.times
        first = max(0, int(times.searchsorted(start, side="right")) - 1)
        spark = SparkView(
            start,
            now,
            times[first:],
            ring.values[first:],
            level_band(start, now, low, high),
            start if each.is_abnormal else None,
            "degraded",
            (),
            source=ring,
            written=ring.written,
        )
        tiles.append(
            TileView(
                f"service-{number}",
                f"service-{number}",
                Condition.DEGRADED if each.is_abnormal else Condition.OK,
                f"T{number % 4} · Team {number % 9}",
                "43 min" if each.is_abnormal else "",
                figure(ring.last_value or 0.0, Unit.RATIO),
                "errors",
                "usual 0.4 to 0.9 %",
                "via checkout" if each.is_abnormal else "",
                spark=spark,
            )
        )
    grid.set_tiles(tiles, most=None)


def _detail(number: int, lines: list[Series], now: float) -> Any:
    from widgets.charts.detail_view import DetailChartView, LineView
    from widgets.charts.series_view import BandView

    mine = lines[number * _LINES : (number + 1) * _LINES]
    edges = np.array([now - POINTS, now])
    low, high = mine[0].usual
    return DetailChartView(
        f"Errors {number}",
        now - POINTS,
        now,
        tuple(
            LineView(each.ring.times[-POINTS:], each.ring.values[-POINTS:], f"line {at}")
            for at, each in enumerate(mine)
        ),
        figure(mine[0].ring.last_value or 0.0, Unit.RATIO),
        band=BandView(edges, np.full(2, low), np.full(2, high)),
    )


def _settle(app: Any) -> None:
    for _round in range(5):
        app.processEvents()
