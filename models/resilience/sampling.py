"""The knots that share parts, sampled: for what no diagram of the stated size can hold. Same seed, same figure.

The state in which everything works is counted exactly; only states with at least one failure are drawn. So the error bars are
a share of the unavailability, not of the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.resilience.needs import Gate
from models.resilience.series import Knot, following
from models.topology.circles import circles

SAMPLES: Final = 100_000
_LEAST_SAMPLES: Final = 10_000
_DRAWS: Final = 200_000_000
"""At most so many states of single knots are drawn, unless that leaves too few samples."""
_BATCH: Final = 4_000_000
"""States of single knots held at a time."""
_SEED: Final = 20_260_501
_DOUBT: Final = 0.01
"""At least 99 of 100 intervals cover the true figure."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Sampled:
    """An estimate with its 99 % interval, and what it would gain where a knot were perfect."""

    value: float
    low: float
    high: float
    slopes: Mapping[int, float]
    """By knot, how much the estimate changes where the knot's own figure changes by 1."""


def sampled(knots: Mapping[int, Knot], own: Mapping[int, float], root: int) -> Sampled:
    """The probability that `root` works where each knot works by itself with the probability `own`, independently."""
    numbers = sorted(knots)
    figures = np.array([own[number] for number in numbers])
    all_work = float(np.prod(figures))
    some_fail = 1.0 - all_work
    if some_fail <= 0.0:
        return Sampled(1.0, 1.0, 1.0, dict.fromkeys(numbers, 0.0))
    plan = circles({number: following(knots[number]) for number in numbers})
    row = {number: place for place, number in enumerate(numbers)}
    random = np.random.default_rng(_SEED)
    hits = 0
    up_and_hit = np.zeros(len(numbers))
    up = np.zeros(len(numbers))
    samples = max(_LEAST_SAMPLES, min(SAMPLES, _DRAWS // len(numbers)))
    batch = max(1, _BATCH // len(numbers))
    for start in range(0, samples, batch):
        states = _states_with_a_failure(figures, min(batch, samples - start), random)
        works = _works(knots, row, plan, states)[root]
        hits += int(works.sum())
        up += states.sum(axis=1)
        up_and_hit += states[:, works].sum(axis=1)
    share = hits / samples
    value = all_work + some_fail * share
    low, high = _interval(share, samples)
    # What the system does where a knot is up: exact for the state without failures, counted for the rest.
    are_up = all_work + some_fail * up / samples
    where_up = (all_work + some_fail * up_and_hit / samples) / np.maximum(are_up, 1e-300)
    slopes = np.where(figures < 1.0, (where_up - value) / np.maximum(1.0 - figures, 1e-300), 0.0)
    by_knot = {number: max(float(slopes[place]), 0.0) for number, place in row.items()}
    return Sampled(value, all_work + some_fail * low, all_work + some_fail * high, by_knot)


def _states_with_a_failure(figures: NDArray[np.float64], count: int, random: np.random.Generator) -> Flags:
    # The first that fails is drawn, those before it work, those after it are drawn by themselves.
    before = np.concatenate(([1.0], np.cumprod(figures)[:-1]))
    first_fails = np.cumsum(before * (1.0 - figures))
    first = np.searchsorted(first_fails, random.random(count) * first_fails[-1], side="right")
    first = np.minimum(first, len(figures) - 1)
    states = random.random((len(figures), count)) < figures[:, None]
    places = np.arange(len(figures))[:, None]
    states[places < first] = True
    states[first, np.arange(count)] = False
    return np.asarray(states)


def _works(
    knots: Mapping[int, Knot], row: Mapping[int, int], plan: Sequence[Sequence[int]], states: Flags
) -> dict[int, Flags]:
    works: dict[int, Flags] = {}
    for circle in plan:
        works.update({number: states[row[number]] for number in circle})
        while True:
            found = {number: states[row[number]] & _needs_hold(knots[number], works) for number in circle}
            is_settled = all(np.array_equal(found[number], works[number]) for number in circle)
            works.update(found)
            if is_settled or len(circle) == 1:
                break
    return works


def _needs_hold(knot: Knot, works: Mapping[int, Flags]) -> Flags | np.bool_:
    holds: Flags | np.bool_ = np.True_
    for other in knot.every:
        holds = holds & works[other]
    for gate in knot.gates:
        holds = holds & _gate_holds(gate, works)
    return holds


def _gate_holds(gate: Gate, works: Mapping[int, Flags]) -> Flags:
    members = [np.logical_or.reduce([works[other] for other in sorted(member)]) for member in gate.members]
    standing = np.sum(members, axis=0, dtype=np.int32)
    return np.asarray(standing >= gate.needed)


def _interval(share: float, samples: int) -> tuple[float, float]:
    # Chernoff's bound: holds for any number of samples and for the rarest of hits, where the usual intervals are too narrow.
    allowed = log(2 / _DOUBT) / samples
    ends = []
    for end in (0.0, 1.0):
        near, far = share, end
        for _ in range(60):
            middle = (near + far) / 2
            near, far = (middle, far) if _divergence(share, middle) <= allowed else (near, middle)
        ends.append(far)
    return ends[0], ends[1]


def _divergence(seen: float, true: float) -> float:
    """How far, in nats a sample, a true share is from what was seen."""
    parts = ((seen, true), (1 - seen, 1 - true))
    return sum(one * log(one / max(other, 1e-300)) for one, other in parts if one > 0)
