"""Which stretch of time the charts show: a range that ends now, or one that stays where somebody put it. Pure."""

from dataclasses import dataclass, replace
from typing import Final

MINUTE_MS: Final = 60_000
RANGES: Final = {"15m": 15, "1h": 60, "6h": 360, "24h": 1440, "7d": 10_080}
"""Minutes by id, in the order of the keys 1 to 5."""
LABELS: Final = {"15m": "15 min", "1h": "1 h", "6h": "6 h", "24h": "24 h", "7d": "7 d"}
_SHORTEST_MS: Final = MINUTE_MS
_LONGEST_MS: Final = 10_080 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class ChartSpan:
    """`end_ms` None: up to the present, whatever the time is."""

    span_ms: int = RANGES["1h"] * MINUTE_MS
    end_ms: int | None = None

    @property
    def range_id(self) -> str:
        """The range it is; empty for a stretch of another length, or one that stays."""
        if self.end_ms is not None:
            return ""
        return next((name for name, minutes in RANGES.items() if minutes * MINUTE_MS == self.span_ms), "")

    def bounds(self, now_ms: int) -> tuple[int, int]:
        """Start and end, milliseconds since the epoch."""
        end = now_ms if self.end_ms is None else self.end_ms
        return end - self.span_ms, end


def ranged(range_id: str) -> ChartSpan:
    """A range that ends now."""
    return ChartSpan(RANGES[range_id] * MINUTE_MS)


def stepped(span: ChartSpan, step: int) -> ChartSpan:
    """The next longer (1) or shorter (-1) range, ending where this one does."""
    lengths = [minutes * MINUTE_MS for minutes in RANGES.values()]
    if step > 0:
        return replace(span, span_ms=next((each for each in lengths if each > span.span_ms), lengths[-1]))
    return replace(span, span_ms=next((each for each in reversed(lengths) if each < span.span_ms), lengths[0]))


def zoomed(span: ChartSpan, step: int, now_ms: int, at_ms: int | None) -> ChartSpan:
    """Half as long (1) or twice as long (-1) around a moment, which keeps its place; without one, the end keeps its."""
    start, end = span.bounds(now_ms)
    long = span.span_ms // 2 if step > 0 else span.span_ms * 2
    long = max(_SHORTEST_MS, min(_LONGEST_MS, long))
    if at_ms is None or not start <= at_ms <= end:
        return replace(span, span_ms=long)
    share = (end - at_ms) / max(1, span.span_ms)
    fresh = round(at_ms + share * long)
    return ChartSpan(long, None if fresh >= now_ms else fresh)


def between(start: float, end: float) -> ChartSpan:
    """From one moment to another, in seconds since the epoch; at least a minute, at most a week."""
    long = max(_SHORTEST_MS, min(_LONGEST_MS, round((end - start) * 1000)))
    return ChartSpan(long, round(end * 1000))
