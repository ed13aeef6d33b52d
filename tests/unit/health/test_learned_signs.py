"""What the tests' consoles remember is what they would have learned."""

import numpy as np

from models.health.first_signs import FirstSigns
from models.health.memory import LongMemory
from models.health.ring import RingBuffer
from models.health.samples import Signal, Unit
from tests.fakes.learned_signs import LearnedSigns


def learned(kind: type[FirstSigns], seed: int, signal: Signal = Signal.LATENCY) -> tuple[object, ...]:
    times = np.arange(0.0, 6 * 3600.0, 30.0) + 1_700_000_000
    values = np.random.default_rng(seed).normal(100, 5, len(times))
    values[-40:] += 80
    ring, signs = RingBuffer(1_000), kind(signal, Unit.SECONDS)
    ring.append_block(times, values)
    memory = LongMemory()
    memory.add_block(times, values)
    while signs.follow(ring, memory, 60) == 60:
        pass
    band = signs.band(0, 2e9)
    return (signs.words, signs.since, signs.usual, band.times.tolist(), band.lower.tolist(), band.upper.tolist())


def test_learned_once_or_again_it_says_the_same() -> None:
    for seed in (1, 2, 1, 2, 1):
        assert learned(LearnedSigns, seed) == learned(FirstSigns, seed)
    assert learned(LearnedSigns, 1, Signal.TRAFFIC) == learned(FirstSigns, 1, Signal.TRAFFIC)
    assert learned(LearnedSigns, 1) != learned(LearnedSigns, 2)
