"""Samples of the charts screen and how the gallery shows them."""

import numpy as np
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from models.health.samples import Unit
from widgets import gallery_samples as samples
from widgets.charts.detail_chart import DetailChart
from widgets.charts.detail_view import DetailChartView, LineView, MarkKind, MarkView
from widgets.charts.series_view import BandView
from widgets.charts.table_twin import TableTwin
from widgets.charts.time_strip import TimeStrip, TimeStripView
from widgets.gallery_samples import HOUR, NOON
from widgets.gallery_states import State, is_old, sized
from widgets.slo_strip import BurnView, SloStrip, SloStripView


def chart(is_stale: bool = False, has_data: bool = True, label: str = "paid") -> DetailChartView:
    """Traffic of the sample incident, with a gap."""
    rng = np.random.default_rng(3)
    times = np.arange(NOON - HOUR, NOON + 1, 15.0)
    since = times - times[0]
    fall = np.clip((since - 1020) / 600, 0, 1)
    paid = 1250 - 600 * fall + rng.normal(0, 25, times.size)
    paid[(since > 2950) & (since < 3130)] = np.nan
    retry = 60 + 860 * fall + rng.normal(0, 25, times.size)
    band = BandView(times, 1100 + since / 60, 1300 + since / 60)
    if not has_data:
        return DetailChartView("Traffic", NOON - HOUR, NOON, note="No series mapped. Ctrl+K maps one.")
    start = float(times[0])
    return DetailChartView(
        "Traffic, per minute",
        NOON - HOUR,
        NOON,
        (LineView(times, paid, label, "590"), LineView(times, retry, "retry", "920")),
        "590/min",
        Unit.PER_MINUTE,
        band,
        Condition.DEGRADED,
        "STALE 4 min, last 14:31:58Z" if is_stale else "Below band since 13:53Z; retries up",
        start + 1020,
        (
            MarkView(start + 600, "orders v88", detail="Priya Nair"),
            MarkView(start + 1090, "TrafficDrop", MarkKind.ALERT, "critical", Condition.DOWN),
            MarkView(start + 1500, "Support queue 4 times its usual", MarkKind.ENTRY, letter="F"),
            MarkView(start + 2100, "Do not fail db-3 over yet", MarkKind.ENTRY, letter="D", is_decision=True),
        ),
        limits=(0, 1600),
        is_stale=is_stale,
    )


def strip_of_time(name: str = "Checkout errors") -> TimeStripView:
    """Errors of the sample incident with its entries."""
    rng = np.random.default_rng(5)
    start = NOON - 3000
    times = np.arange(start, NOON + 1, 10.0)
    errors = 0.006 + 0.38 * np.clip((times - start - 500) / 500, 0, 1) + rng.normal(0, 0.01, times.size)
    entries = (620, 800, 1000, 1200, 1350, 1700, 1780, 2100, 2200, 2500, 2800, 2990)
    marks = tuple(
        MarkView(start + at, "entry", MarkKind.ENTRY, letter="D" if at % 1000 == 0 else "F", is_decision=at % 1000 == 0)
        for at in entries
    )
    band = BandView(np.array([start, NOON]), np.full(2, 0.004), np.full(2, 0.009))
    change = MarkView(start, "orders v88")
    return TimeStripView(
        start, NOON, name, LineView(times, errors), Unit.RATIO, band, start + 420, marks=(change, *marks)
    )


def slo(words: str = "gone in 21 h at this rate", *, is_stale: bool = False) -> SloStripView:
    """An objective that burns."""
    burns = (
        BurnView("1 h + 5 min", 21.0, 14.4, is_crossed=True),
        BurnView("6 h + 30 min", 4.1, 6),
        BurnView("3 d + 6 h", 0.9, 1),
    )
    return SloStripView(
        "99.9 %",
        achieved="achieved 99.84 %",
        budget="61 %",
        exhaustion=words,
        burns=burns,
        sla="99.5 %",
        headroom="headroom 0.34 points",
        check="Pay by card",
        check_condition=Condition.DEGRADED,
        check_words="FAILING 7 of 12",
        check_note="3 vantage points agree",
        is_stale=is_stale,
        age="4 min" if is_stale else "",
    )


def detail_chart(state: State) -> QWidget:
    """One detailed chart, 712 × 328."""
    label = samples.LONG if state is State.OVERFLOW else "paid"
    return sized(DetailChart(chart(is_old(state), state is not State.EMPTY, label)), 712, 328)


def time_strip(state: State) -> QWidget:
    """The strip above the timeline, 1240 × 112."""
    name = samples.LONG if state is State.OVERFLOW else "Checkout errors"
    view = TimeStripView(NOON - HOUR, NOON, "No error series") if state is State.EMPTY else strip_of_time(name)
    strip = TimeStrip(view)
    strip.set_brush(None if state is State.EMPTY else (NOON - 1200, NOON))
    return sized(strip, 1240, 112)


def slo_strip(state: State) -> QWidget:
    """The objective below the charts, 1432 × 160."""
    strip = SloStrip()
    if state is State.EMPTY:
        strip.set_empty("No SLO on record for checkout. Import OpenSLO or Sloth: see docs/slo.md")
    else:
        words = samples.LONG if state is State.OVERFLOW else "gone in 21 h at this rate"
        strip.set_view(slo(words, is_stale=is_old(state)))
    strip.resize(1432, 160)
    return sized(strip, 1432, strip.height())


def chart_table(state: State) -> QWidget:
    """The table twin of one chart."""
    twin = TableTwin()
    twin.show_views([chart(is_old(state), state is not State.EMPTY)])
    return sized(twin, 1000, 400)
