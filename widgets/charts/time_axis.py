"""Ticks of the charts: UTC clock times below, values at the left, both on round numbers."""

import math
from datetime import UTC, datetime

_STEPS = (10, 30, 60, 300, 600, 1800, 3600, 7200, 14400, 21600, 43200, 86400)


def time_ticks(start: float, end: float, most: int = 7) -> list[tuple[float, str]]:
    """Moments from `start` to `end`, evenly spaced from the end backwards, with their words; the last carries Z."""
    span = end - start
    if span <= 0:
        return []
    step = next((step for step in _STEPS if span / step <= most - 1), _STEPS[-1])
    moments = [end - number * step for number in range(int(span // step), -1, -1)]
    shape = "%H:%M:%S" if step < 60 else "%H:%M"
    words = [datetime.fromtimestamp(moment, tz=UTC).strftime(shape) for moment in moments]
    words[-1] += "Z"
    return list(zip(moments, words, strict=True))


def value_ticks(high: float, unit: str = "", most: int = 5) -> list[tuple[float, str]]:
    """Round values from 0 to `high` with their words."""
    if high <= 0 or not math.isfinite(high):
        return [(0.0, f"0{unit}")]
    rough = high / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 4, 5, 10) if factor * power >= rough * 0.999)
    count = math.floor(high / step + 1e-9)
    digits = max(0, -math.floor(math.log10(step) + 1e-9)) + (1 if f"{step:e}".startswith("2.5") and step < 10 else 0)
    return [(number * step, f"{number * step:.{digits}f}{unit}") for number in range(count + 1)]


def round_top(high: float, most: int = 5) -> float:
    """A round upper end of the axis a little above `high`."""
    if high <= 0 or not math.isfinite(high):
        return 1.0
    step = value_ticks(high * 1.1, most=most)
    size = step[1][0] if len(step) > 1 else high
    return math.ceil(high * 1.02 / size) * size
