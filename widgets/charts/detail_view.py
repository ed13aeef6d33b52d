"""What one detailed chart shows: plain data. Times are seconds since the epoch, ascending; NaN values are gaps and stay gaps."""

from dataclasses import dataclass, replace
from enum import StrEnum

from models.health.condition import Condition
from models.health.samples import FloatArray, Unit
from resources.tongue import marked, tr
from widgets.charts.series_view import BandView

MOST_LINES = 4
"""More lines than these can't be told apart by dash and end label."""


@dataclass(frozen=True, slots=True, eq=False)
class LineView:
    """One line. The arrays may be views into a ring buffer: they are read at once and never written."""

    times: FloatArray
    values: FloatArray
    label: str = ""
    """Names it at its end and in the read-out: "eu", "p99"."""
    value: str = ""
    """Its newest value in words, for the label at its end; empty for none."""
    low: FloatArray | None = None
    """Lowest and highest values where `values` are means of stretches of time; drawn as a thin envelope."""
    high: FloatArray | None = None


class MarkKind(StrEnum):
    """What happened at a marked moment; the value is the word for one of them."""

    CHANGE = "change"
    ALERT = "alert"
    ENTRY = "entry"

    def counted(self, count: int) -> str:
        """3 changes."""
        one, several = _COUNTED[self]
        return tr(one, count=count) if count == 1 else tr(several, count=count)


_COUNTED = {
    MarkKind.CHANGE: (marked("{count} change"), marked("{count} changes")),
    MarkKind.ALERT: (marked("{count} alert"), marked("{count} alerts")),
    MarkKind.ENTRY: (marked("{count} entry"), marked("{count} entries")),
}


@dataclass(frozen=True, slots=True)
class MarkView:
    """A marked moment: a change ("orders v88"), the start of an alert's firing, an entry of the timeline."""

    at: float
    label: str = ""
    kind: MarkKind = MarkKind.CHANGE
    detail: str = ""
    """More for the read-out: who did it, how grave it is."""
    condition: Condition = Condition.DEGRADED
    """Of an alert: which state glyph stands for it."""
    letter: str = ""
    """Of an entry: the letter of its kind; empty for the console's own, which show a gear."""
    is_decision: bool = False
    count: int = 1
    """How many it stands for, where there are too many to be told apart."""


@dataclass(frozen=True, slots=True, eq=False)
class DetailChartView:
    """Up to four lines over one stretch of time, with what is usual and what happened."""

    title: str
    start: float
    end: float
    """Seconds since the epoch."""
    lines: tuple[LineView, ...] = ()
    value: str = ""
    """The newest value in words, at the right of the head: "p99 2.10 s"."""
    unit: Unit = Unit.NONE
    """In which all values are kept; the axis and the read-out choose prefixes."""
    band: BandView | None = None
    """What was usual at each moment, straight or varying."""
    condition: Condition = Condition.OK
    words: str = ""
    """What is abnormal: "Above band since 13:53Z, 43 min"; empty where nothing is."""
    breach_at: float | None = None
    marks: tuple[MarkView, ...] = ()
    past: LineView | None = None
    """The first line a week before, moved to this stretch of time."""
    limits: tuple[float, float] | None = None
    """Ends of the value axis; None takes them from the data."""
    meta: str = ""
    """How the lines were made, where that is not plain samples: "15 min means"."""
    is_stale: bool = False
    note: str = ""
    """Why there is nothing to draw."""
    zone: str = ""
    """IANA name of a second time zone for the read-out; empty for UTC alone."""


def frozen(view: DetailChartView) -> DetailChartView:
    """The same with arrays of its own: it stays as it is while the buffers it was made from go on."""
    past = None if view.past is None else _frozen_line(view.past)
    return replace(view, lines=tuple(_frozen_line(line) for line in view.lines), past=past)


def _frozen_line(line: LineView) -> LineView:
    low, high = (None if edge is None else edge.copy() for edge in (line.low, line.high))
    return replace(line, times=line.times.copy(), values=line.values.copy(), low=low, high=high)
