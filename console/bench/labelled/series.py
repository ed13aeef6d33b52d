"""A labelled series: a healthy one with up to three faults, each with the window in which finding it counts."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from console.bench.labelled.faults import FAULTS, out_of_season, shift
from console.bench.labelled.shapes import SHAPES, FloatArray, counter, mentions, road, temperature, traffic

_RHYTHMIC: Final = (traffic, mentions, temperature, road, counter)
WINDOW_SHARE: Final = 0.10
"""Of the series lies in windows, as in the Numenta Anomaly Benchmark (Lavin and Ahmad 2015)."""
LEARNING_SHARE, MOST_LEARNING = 0.15, 750
"""The beginning, in which nothing is scored, as there."""


@dataclass(frozen=True, slots=True)
class Window:
    """Places in the series: first and last in which a finding counts, and where the fault begins and ends."""

    first: int
    last: int
    begin: int
    end: int
    fault: str


@dataclass(frozen=True, slots=True, eq=False)
class LabelledSeries:
    """One series and the truth about it."""

    kind: str
    times: FloatArray
    values: FloatArray
    windows: tuple[Window, ...]

    @property
    def learning(self) -> int:
        """Samples at the beginning that are not scored."""
        return min(int(LEARNING_SHARE * len(self.values)), MOST_LEARNING)


def labelled_series(seed: int) -> LabelledSeries:
    """The series of this seed, always the same one."""
    random = np.random.default_rng(seed)
    shape = SHAPES[seed % len(SHAPES)]
    step, count = random.choice([300, 300, 300, 60, 1800, 3600]), int(random.choice([1800, 4032, 4032, 8000]))
    series = shape(random, 1.7e9 + random.integers(0, 7 * 86_400) + np.arange(count) * float(step))
    series.values = np.clip(series.values, series.lowest, series.highest)
    count, faults = len(series.values), int(random.choice([0, 1, 1, 2, 2, 3]))
    windows = []
    slots = np.linspace(0.2 * count, 0.97 * count, faults + 1)
    for place in range(faults):
        at = int(random.uniform(slots[place] + 0.02 * count, slots[place + 1] - 0.06 * count))
        fault = FAULTS[random.integers(len(FAULTS))]
        if fault is out_of_season and shape not in _RHYTHMIC:
            fault = shift
        size = series.fault * random.uniform(1.2, 4)
        is_up = random.random() < 0.65 or (series.lowest == 0.0 and float(np.nanmedian(series.values)) < 2 * size)
        end = fault(random, series, at, size if is_up else -size, float(random.integers(12, min(200, count // 20))))
        series.values = np.clip(series.values, series.lowest, series.highest)
        half = int(WINDOW_SHARE / 2 * count / faults)
        first, last = max(0, at - half), min(count - 1, at + half)
        windows.append(Window(first, last, at, min(end, count - 1), fault.__name__))
    heard = np.isfinite(series.values)
    if series.is_counter:
        series.values = np.cumsum(np.nan_to_num(series.values))
        for reset in random.choice(count, 2, replace=False):
            if all(not each.first <= reset <= each.last for each in windows):
                series.values[reset:] -= series.values[reset]
    return LabelledSeries(
        shape.__name__, series.times[heard], series.values[heard], tuple(_moved(each, heard) for each in windows)
    )


def _moved(window: Window, heard: NDArray[np.bool_]) -> Window:
    """The window in a series from which the samples that were never heard are left out."""
    place = np.cumsum(heard)
    moved = [
        min(int(place[each]), int(place[-1]) - 1) for each in (window.first, window.last, window.begin, window.end)
    ]
    return Window(moved[0], moved[1], moved[2], moved[3], window.fault)
