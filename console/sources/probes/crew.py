"""Runs probes side by side in a bounded number of threads, so that a stuck one delays nobody.

Daemon threads: a prober that hangs in spite of its deadline can't hold the console's exit. Its run is called off once it is
overdue, and its place is given to another.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from models.kernel.clock import Clock
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import Probe

MOST_AT_ONCE = 64
OVERDUE_SECONDS = 2.0
"""A run that has not ended so long after its timeout is called off."""
_MOST_LOST = 64

Prober = Callable[[Probe], ProbeResult]


@dataclass(frozen=True, slots=True)
class _Underway:
    probe: Probe
    number: int
    at_ms: int
    until: float


class ProbeCrew:
    """Belongs to one thread, which submits and collects. Workers take what waits by themselves, and end when nothing does."""

    def __init__(self, prober: Prober, clock: Clock, most_at_once: int = MOST_AT_ONCE) -> None:
        self._prober = prober
        self._clock = clock
        self._most = most_at_once
        self._done: queue.SimpleQueue[ProbeResult] = queue.SimpleQueue()
        self._lock = threading.Lock()
        """Guards all that follows."""
        self._waiting: deque[Probe] = deque()
        self._underway: dict[str, _Underway] = {}
        self._workers = 0
        self._number = 0
        self._lost: set[int] = set()

    @property
    def lost(self) -> int:
        """Runs that were called off and whose threads have not come back."""
        with self._lock:
            return len(self._lost)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits, nothing is under way and nothing is left to collect."""
        with self._lock:
            return not self._waiting and not self._underway and self._done.empty()

    def has(self, probe: str) -> bool:
        """Whether this probe waits or is under way."""
        with self._lock:
            return self._has(probe)

    def submit(self, probes: Iterable[Probe]) -> None:
        """Run these as soon as there is room; one that is on its way already is not run twice."""
        with self._lock:
            for probe in probes:
                if not self._has(probe.id):
                    self._waiting.append(probe)
        self._hire()

    def collect(self, wait_seconds: float = 0.0) -> tuple[ProbeResult, ...]:
        """The results that have come since; waits for the first of them no longer than asked."""
        results: list[ProbeResult] = []
        try:
            results.append(self._done.get(timeout=wait_seconds) if wait_seconds > 0 else self._done.get_nowait())
            while True:
                results.append(self._done.get_nowait())
        except queue.Empty:
            pass
        results += self._called_off()
        self._hire()
        return tuple(results)

    def _has(self, probe: str) -> bool:
        return probe in self._underway or any(each.id == probe for each in self._waiting)

    def _called_off(self) -> list[ProbeResult]:
        now = self._clock.monotonic()
        with self._lock:
            overdue = [each for each in self._underway.values() if now > each.until]
            for each in overdue:
                del self._underway[each.probe.id]
                self._lost.add(each.number)
                self._workers -= 1
        return [
            ProbeResult(
                each.probe.id,
                each.probe.service,
                each.at_ms,
                Outcome.INCONCLUSIVE,
                error=f"the run did not end within {each.probe.timeout_seconds:g} s and was called off",
                is_reached=False,
            )
            for each in overdue
        ]

    def _hire(self) -> None:
        """Workers for what waits, as many as there is room for."""
        with self._lock:
            room = self._most - self._workers if len(self._lost) < _MOST_LOST else 0
            wanted = max(0, min(room, len(self._waiting)))
            self._workers += wanted
        for _ in range(wanted):
            threading.Thread(target=self._work, name="probe", daemon=True).start()

    def _next(self) -> _Underway | None:
        """The next run, None where nothing waits: then the worker is dismissed."""
        with self._lock:
            if not self._waiting:
                self._workers -= 1
                return None
            probe = self._waiting.popleft()
            self._number += 1
            until = self._clock.monotonic() + probe.timeout_seconds + OVERDUE_SECONDS
            run = self._underway[probe.id] = _Underway(probe, self._number, self._clock.now_ms(), until)
            return run

    def _work(self) -> None:
        while (run := self._next()) is not None:
            result = self._prober(run.probe)
            with self._lock:
                if run.number in self._lost:
                    # It came after all, long after somebody was told that it had not; its place is another's.
                    self._lost.discard(run.number)
                    return
                del self._underway[run.probe.id]
                self._done.put(result)
