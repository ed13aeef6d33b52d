"""What healthy series look like: one generator a kind of measurement, all from a seed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Random = np.random.Generator
FloatArray = NDArray[np.float64]
DAY: Final = 86_400.0


@dataclass(slots=True, eq=False)
class Healthy:
    """A series without faults, and how large a fault must be to matter in it."""

    times: FloatArray
    values: FloatArray
    fault: float
    """Size of a fault that a person would see."""
    lowest: float = 0.0
    highest: float = np.inf
    is_counter: bool = False
    """`values` are increments; the series is their running sum."""


Shape = Callable[[Random, FloatArray], Healthy]


def wandering(random: Random, count: int, memory: float, spread: float) -> FloatArray:
    """A first-order autoregressive process of mean 0."""
    noise = random.normal(0.0, spread * np.sqrt(1.0 - memory * memory), count)
    walk = np.empty(count)
    value = random.normal(0.0, spread)
    for place in range(count):
        value = memory * value + noise[place]
        walk[place] = value
    return walk


def daily(random: Random, times: FloatArray) -> FloatArray:
    """Some rhythm of a day, from 0 to 1."""
    phases, weights = random.uniform(0, 2 * np.pi, 3), random.uniform(0.2, 1.0, 3) / np.arange(1, 4)
    waves = [
        w * np.sin(2 * np.pi * (k + 1) * times / DAY + p) for k, (w, p) in enumerate(zip(weights, phases, strict=True))
    ]
    total = np.sum(waves, axis=0)
    rhythm: FloatArray = (total - total.min()) / (total.max() - total.min() + 1e-9)
    return rhythm


def bursts(random: Random, count: int, per_thousand: float, size: float, tail: float, width: int = 3) -> FloatArray:
    """Ordinary short bursts with heavy tails: they belong to the series and are no faults."""
    found = np.zeros(count)
    for place in np.flatnonzero(random.random(count) < per_thousand / 1000):
        found[place : place + 1 + random.integers(0, width)] += size * min(random.pareto(tail) + 0.3, 6.0)
    return found


def traffic(random: Random, times: FloatArray) -> Healthy:
    """Requests: days, weekends, counting noise."""
    weekend = (times // DAY % 7 >= 5).astype(float)
    rate = random.uniform(20, 2000) * (0.25 + daily(random, times)) * (1 - random.uniform(0, 0.5) * weekend)
    values = random.poisson(rate * np.exp(wandering(random, len(times), 0.9, 0.05))).astype(float)
    return Healthy(times, values, float(values.std()) * 0.5)


def idle_processor(random: Random, times: FloatArray) -> Healthy:
    """Little to do, now and then a job."""
    base, count = random.uniform(1, 5), len(times)
    jobs = bursts(random, count, random.uniform(2, 20), base * 0.6, 2.0)
    return Healthy(times, base + np.abs(wandering(random, count, 0.5, base * 0.08)) + jobs, base * 0.5, highest=100.0)


def busy_processor(random: Random, times: FloatArray) -> Healthy:
    """Always at work."""
    count = len(times)
    load = wandering(random, count, random.uniform(0.6, 0.97), random.uniform(2, 6))
    values = random.uniform(35, 70) + load + bursts(random, count, 5, 4, 2.5)
    return Healthy(times, values, float(values.std()) * 1.5, highest=100.0)


def network(random: Random, times: FloatArray) -> Healthy:
    """Bytes a second: multiplicative noise and great bursts."""
    count = len(times)
    noise = wandering(random, count, random.uniform(0.3, 0.9), random.uniform(0.1, 0.5))
    values = np.exp(np.log(random.uniform(1e4, 1e7)) + noise)
    values = values + bursts(random, count, 10, float(np.median(values)) * 3, 1.5)
    return Healthy(times, values, float(values.std()) * 1.5)


def latency(random: Random, times: FloatArray) -> Healthy:
    """Seconds an answer takes."""
    count = len(times)
    noise = wandering(random, count, 0.3, 0.12) + 0.25 * daily(random, times)
    values = random.uniform(0.02, 0.4) * np.exp(noise) + bursts(random, count, 4, 0.1, 2.0, 1)
    return Healthy(times, values, float(values.std()) * 1.5)


def temperature(random: Random, times: FloatArray) -> Healthy:
    """A machine's or a room's: wanders for days."""
    count = len(times)
    walk = wandering(random, count, 0.995, 3.0) + 2 * daily(random, times)
    return Healthy(times, random.uniform(60, 90) + walk + random.normal(0, 0.4, count), 3.0, lowest=-np.inf)


def mentions(random: Random, times: FloatArray) -> Healthy:
    """Counts of what people do: days, and bursts of talk."""
    rate = random.uniform(3, 80) * (0.3 + daily(random, times))
    counts = random.poisson(rate * random.gamma(3, 1 / 3, len(times))).astype(float)
    talk = np.round(bursts(random, len(times), 8, float(rate.mean()), 2.0, 4))
    return Healthy(times, counts + talk, float(rate.mean()) * 1.5)


def cost(random: Random, times: FloatArray) -> Healthy:
    """Money for each click: noisy, a little rhythm."""
    noise = np.exp(random.normal(0, 0.25, len(times)))
    values = random.uniform(0.1, 2) * (1 + 0.3 * daily(random, times)) * noise + bursts(
        random, len(times), 8, 0.5, 2.0, 1
    )
    return Healthy(times, values, float(values.std()) * 1.5)


def road(random: Random, times: FloatArray) -> Healthy:
    """Speed on a road: rush hours, samples missing and late."""
    kept = np.sort(random.choice(len(times), int(len(times) * random.uniform(0.6, 0.9)), replace=False))
    times = np.maximum.accumulate(times[kept] + random.integers(-60, 60, len(kept)))
    noise = random.normal(0, 4, len(times)) + wandering(random, len(times), 0.8, 3)
    return Healthy(times, random.uniform(60, 85) - 20 * daily(random, times) ** 3 + noise, 7.0)


def shifts_of_work(random: Random, times: FloatArray) -> Healthy:
    """On by day, off by night."""
    hour = times % DAY / 3600
    begin, end = np.sort(random.uniform(0, 24, 2))
    works = np.where((hour > begin) & (hour < end), random.uniform(60, 90), random.uniform(10, 30))
    return Healthy(times, works + random.normal(0, random.uniform(0.2, 3), len(times)), 15.0)


def steady(random: Random, times: FloatArray) -> Healthy:
    """Next to nothing happens."""
    values = random.uniform(1, 100) + random.normal(0, 1, len(times)) * random.uniform(0.001, 0.05)
    return Healthy(times, values, float(values.std()) * 3 + 0.05)


def batch_jobs(random: Random, times: FloatArray) -> Healthy:
    """The same job again and again, by a period that is no part of a day."""
    count, period = len(times), int(random.integers(12, 60))
    runs = np.arange(count) % period < random.integers(1, 4)
    job = runs * random.uniform(5, 40) * random.uniform(0.8, 1.2, count)
    return Healthy(times, random.uniform(1, 10) + random.normal(0, 0.3, count) + job, 10.0)


def stepwise(random: Random, times: FloatArray) -> Healthy:
    """Changes its level often, as scaled groups do."""
    levels = np.repeat(random.choice([10.0, 20.0, 30.0, 40.0], len(times) // 200 + 1), 200)[: len(times)]
    return Healthy(times, levels + random.normal(0, 1, len(times)), 8.0)


def memory(random: Random, times: FloatArray) -> Healthy:
    """Fills and is cleared."""
    count = len(times)
    fill = np.arange(count) * random.uniform(0.5, 2) / count * 100 % random.uniform(20, 60)
    return Healthy(times, fill + 20 + random.normal(0, 0.3, count), 8.0, highest=100.0)


def counter(random: Random, times: FloatArray) -> Healthy:
    """A counter that only grows, and begins anew when its process does."""
    growth = random.poisson(np.maximum(random.uniform(5, 60) * (0.3 + daily(random, times)), 0.1)).astype(float)
    return Healthy(times, growth, float(growth.mean()) * 3, is_counter=True)


SHAPES: Final[tuple[Shape, ...]] = (
    traffic,
    idle_processor,
    busy_processor,
    network,
    latency,
    temperature,
    mentions,
    cost,
    road,
    shifts_of_work,
    steady,
    batch_jobs,
    stepwise,
    memory,
    counter,
)
