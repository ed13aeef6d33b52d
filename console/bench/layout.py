"""The layered layout against Graphviz dot: seconds, and crossings of straight lines between node centres, on the same graphs.

Ours is timed as the call that the canvas makes, with all routes; dot from the start of its process until its output is read,
as a program would have to use it. Both drawings are counted by one counter that knows neither.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np

from console.bench.dot import dot_version, place_with_dot
from console.bench.layout_samples import FIRST_SEED, KINDS, Sample, demo_estate, samples, services
from console.bench.line_crossings import line_crossings
from console.bench.result import Goal, Result, Surroundings
from models.kernel.clock import SystemClock
from models.layout.layered import layered

_GOALS: Final = {"layered 300": 1.1, "layered 2000": 1.2}
"""Crossings as a multiple of dot's, on the graphs that goals are set for."""
_MOST_SECONDS: Final = 1.0
"""For 2,000 nodes."""
_OPENS_SECONDS: Final = 0.5
"""For 1,000 nodes and 5,000 edges, half of what a canvas may take to open."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """One graph, laid out by both."""

    seconds: float
    crossings: int
    dot_seconds: float
    dot_crossings: int

    @property
    def ratio(self) -> float:
        return self.crossings / max(1, self.dot_crossings)


def measure(surroundings: Surroundings) -> Result:
    """Every graph by both, in turns; medians over the graphs of a kind. WatchfloorError where there is no dot."""
    version = dot_version()
    layered(2, [(0, 1)])
    figures: dict[str, float] = {}
    theirs: dict[str, float] = {}
    ratios: dict[str, float] = {}
    goals: list[Goal] = []
    groups = {kind: list(samples(kind, surroundings.size.layouts)) for kind in KINDS}
    for kind, graphs in (groups | {"demo estate": [demo_estate()]}).items():
        pairs = [_both(each) for each in graphs]
        name = kind.replace(" ", "_")
        figures |= _figures(name, [each.seconds for each in pairs], [each.crossings for each in pairs])
        theirs |= _figures(name, [each.dot_seconds for each in pairs], [each.dot_crossings for each in pairs])
        ratios[f"{name}_crossings"] = median(each.ratio for each in pairs)
        ratios[f"{name}_seconds"] = median(each.seconds / each.dot_seconds for each in pairs)
        figures[f"{name}_worst_ratio"] = max(each.ratio for each in pairs)
        if kind in _GOALS:
            goals.append(Goal(f"{kind}: crossings", ratios[f"{name}_crossings"], "×", _GOALS[kind]))
        surroundings.progress(
            f"layout: {kind}: {figures[f'{name}_s']:.3f} s, {ratios[f'{name}_crossings']:.2f} × dot's crossings"
        )
    goals.append(Goal("layered 300: seconds", ratios["layered_300_seconds"], "×", 1.0))
    goals.append(Goal("layered 2000: seconds", figures["layered_2000_s"], "s", _MOST_SECONDS))
    figures["power_law_1000_5000_s"] = _seconds_to_open(surroundings.size.layouts)
    goals.append(Goal("1,000 nodes, 5,000 edges", figures["power_law_1000_5000_s"], "s", _OPENS_SECONDS))
    return Result(
        "layout",
        f"{surroundings.size.layouts} graphs of each of {len(KINDS)} kinds, and the demo's estate; medians",
        figures,
        f"Graphviz {version}, default settings",
        theirs,
        tuple(goals),
        ratios,
    )


def _both(sample: Sample) -> _Pair:
    clock = SystemClock()
    begun = clock.monotonic()
    ours = layered(sample.count, sample.edges)
    seconds = clock.monotonic() - begun
    dot = place_with_dot(sample.count, sample.edges)
    edges = np.unique(np.array(sample.edges, dtype=np.int64).reshape(-1, 2), axis=0)
    return _Pair(seconds, line_crossings(ours.x, ours.y, edges), dot.seconds, line_crossings(dot.x, dot.y, edges))


def _figures(name: str, seconds: Sequence[float], crossings: Sequence[int]) -> dict[str, float]:
    return {f"{name}_s": median(seconds), f"{name}_crossings": float(median(crossings))}


def _seconds_to_open(count: int) -> float:
    """Ours alone, on what the canvas must open: dot takes minutes."""
    clock = SystemClock()
    taken = []
    for sample in (services(1000, 5000, FIRST_SEED + number) for number in range(count)):
        begun = clock.monotonic()
        layered(sample.count, sample.edges)
        taken.append(clock.monotonic() - begun)
    return median(taken)
