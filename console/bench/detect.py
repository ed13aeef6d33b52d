"""The detector on labelled series: microseconds a sample, faults found, false alarms, delay; against plain rules in the same run.

Ours is taken at its one threshold; each peer at the threshold that suits it best on these very series.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from console.bench.labelled.peers import PEERS
from console.bench.labelled.scoring import best_outcome, outcome, windowed_score
from console.bench.labelled.series import LabelledSeries, labelled_series
from console.bench.labelled.shapes import FloatArray
from console.bench.result import Goal, Result, Surroundings
from models.anomaly.detector import Detector
from models.kernel.clock import SystemClock

MOST_MICROSECONDS: Final = 15.0
_FIRST_SEED: Final = 100_000
"""Seeds the detector was never tuned on."""
_TELLING: Final = 0.5


def measure(surroundings: Surroundings) -> Result:
    """Every series through every detector."""
    clock = SystemClock()
    count = surroundings.size.series
    all_series = [labelled_series(_FIRST_SEED + number) for number in range(count)]
    begun, samples = clock.monotonic(), 0
    ours: list[tuple[LabelledSeries, FloatArray]] = []
    for number, series in enumerate(all_series):
        ours.append((series, _scores(series, _ours())))
        samples += len(series.values)
        if (number + 1) % 50 == 0:
            surroundings.progress(f"detect: {number + 1} of {count} series")
    microseconds = (clock.monotonic() - begun) / samples * 1e6
    mine, windowed = outcome(ours, _TELLING), windowed_score(ours)
    figures = {
        "us_per_sample": microseconds,
        "precision": mine.precision,
        "recall": mine.recall,
        "f1": mine.f1,
        "delay_samples": mine.delay,
        "false_alarms_per_series": mine.false_alarms / count,
        "windowed_score": windowed,
    }
    theirs: dict[str, float] = {}
    for name, peer in PEERS.items():
        scored = [(series, _scores(series, peer().score)) for series in all_series]
        best = best_outcome(scored)
        theirs |= {f"{name}_f1": best.f1, f"{name}_recall": best.recall, f"{name}_precision": best.precision}
        theirs[f"{name}_windowed_score"] = windowed_score(scored)
        surroundings.progress(f"detect: {name} done")
    best_f1 = max(theirs[f"{name}_f1"] for name in PEERS)
    best_windowed = max(theirs[f"{name}_windowed_score"] for name in PEERS)
    return Result(
        "detect",
        f"{count} labelled series of 15 kinds, {samples} samples, {sum(len(each.windows) for each in all_series)} faults",
        figures,
        "z-score, EWMA and seasonal-naive rules, each at its best threshold",
        theirs,
        (
            Goal("µs a sample", microseconds, "µs", MOST_MICROSECONDS),
            Goal("best peer's F1 of ours", best_f1 / mine.f1 if mine.f1 else np.inf, "×", 0.75),
            Goal("best peer's windowed score of ours", best_windowed / windowed if windowed else np.inf, "×", 0.75),
        ),
        {
            "f1": mine.f1 / best_f1 if best_f1 else np.inf,
            "windowed": windowed / best_windowed if best_windowed else np.inf,
        },
    )


def _ours() -> Callable[[float, float], float]:
    step = Detector().step
    return lambda time, value: step(time, value).score


def _scores(series: LabelledSeries, score: Callable[[float, float], float]) -> FloatArray:
    pairs = zip(series.times.tolist(), series.values.tolist(), strict=True)
    return np.array([score(time, value) for time, value in pairs])
