"""Simulated time: a queue of things to come, and the history of what came. Nothing here knows a real clock."""

import hashlib
import heapq
from collections.abc import Callable
from random import Random
from typing import Final

START_MS: Final = 1_795_000_000_000
"""Wall time at which every history begins, where clocks are right."""

Action = Callable[[], None]


class History:
    """What happened, line by line: the same seed gives the same bytes."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @property
    def digest(self) -> str:
        return hashlib.sha256("\n".join(self.lines).encode()).hexdigest()


class Scheduler:
    """Runs one thing after the other, the earliest first; what is due at one instant, in the order in which it was asked for."""

    def __init__(self) -> None:
        self.now_ms = 0
        self.history = History()
        self._queue: list[tuple[int, int, Action]] = []
        self._count = 0

    def later(self, delay_ms: int, action: Action) -> None:
        self._count += 1
        heapq.heappush(self._queue, (self.now_ms + max(0, delay_ms), self._count, action))

    def note(self, text: str) -> None:
        self.history.lines.append(f"{self.now_ms:>9} {text}")

    def run(self, until_ms: int) -> None:
        """Everything that falls due until then."""
        while self._queue and self._queue[0][0] <= until_ms:
            self.now_ms, _, action = heapq.heappop(self._queue)
            action()
        self.now_ms = max(self.now_ms, until_ms)


def below(random: Random, end: int) -> int:
    """As random.randrange(end), of which there are thousands in a history, with a third of its calls."""
    bits = end.bit_length()
    found = random.getrandbits(bits)
    while found >= end:
        found = random.getrandbits(bits)
    return found


class SkewedClock:
    """A machine's clock: its wall time is off by an amount that jumps; its monotonic time never does."""

    def __init__(self, scheduler: Scheduler, off_ms: int = 0) -> None:
        self._scheduler = scheduler
        self.off_ms = off_ms

    def now_ms(self) -> int:
        return START_MS + self._scheduler.now_ms + self.off_ms

    def monotonic(self) -> float:
        return self._scheduler.now_ms / 1000
