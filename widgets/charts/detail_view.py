"""What one detailed chart shows."""

from dataclasses import dataclass

from models.health.condition import Condition
from widgets.charts.series_view import BandView, MarkerView, SeriesView


@dataclass(frozen=True, slots=True, eq=False)
class DetailChartView:
    """Up to four series over one stretch of time, with what is usual and what changed."""

    title: str
    start: float
    end: float
    """Seconds since the epoch."""
    series: tuple[SeriesView, ...] = ()
    value: str = ""
    """The newest value in words, at the right of the head: "p99 2.10 s"."""
    unit: str = ""
    """Written after the ticks: " %", " s"."""
    band: BandView | None = None
    condition: Condition = Condition.OK
    words: str = ""
    """What is abnormal: "Above band since 13:53Z, 43 min"; empty where nothing is."""
    breach_at: float | None = None
    changes: tuple[MarkerView, ...] = ()
    top: float | None = None
    """Highest value of the axis; None takes it from the data."""
    is_stale: bool = False
    note: str = ""
    """Why there is nothing to draw."""
