"""One plain thread for each source: poll, deliver, wait; after a failure wait longer, with jitter, and say so."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from console.sources.port import Batch, Source
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError

SourceState = Literal["connecting", "ok", "failing"]
FIRST_BACKOFF_SECONDS = 0.5
LONGEST_BACKOFF_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """How a source is doing, for the status bar and for `watch`."""

    name: str
    kind: str
    state: SourceState
    last_success_ms: int | None = None
    last_error: str | None = None
    """Of the newest failure; None once a poll has succeeded again."""
    latency_ms: float | None = None
    """How long the newest poll took."""
    consecutive_failures: int = 0
    next_try_ms: int | None = None
    """When the next poll is due."""
    warnings: tuple[str, ...] = ()
    """What the newest poll could not bring while the rest came."""
    failing_since_ms: int | None = None
    """When the first of the polls that failed one after another did; None while all is well."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a runner hands over after each poll: the status always, the batch where there is one."""

    status: SourceStatus
    batch: Batch | None


class SourceRunner:
    """Runs one source in its own thread.

    `deliver` is called in that thread and must not block: a queue's `put` is meant. `start`, `stop` and `join` belong to the
    thread that made the runner; `status` may be read from any.
    """

    def __init__(
        self,
        source: Source,
        kind: str,
        deliver: Callable[[Delivery], None],
        clock: Clock,
        chance: random.Random | None = None,
        wait: Callable[[float], object] | None = None,
        explain: Callable[[WatchfloorError], str] = str,
    ) -> None:
        """`explain` says in the source's thread why a poll failed; it may ask for what the failure leaves open."""
        self._source = source
        self._deliver = deliver
        self._explain = explain
        self._clock = clock
        self._chance = chance or random.Random()
        self._stopping = threading.Event()
        self._wait = wait or self._stopping.wait
        self._status = SourceStatus(source.name, kind, "connecting")
        # A daemon, so that a server which holds a request can't hold the console's exit.
        self._thread = threading.Thread(target=self._run, name=f"source-{source.name}", daemon=True)

    @property
    def status(self) -> SourceStatus:
        """The newest status."""
        return self._status

    def start(self) -> None:
        """Begin to poll, at once."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end; returns at once. A wait ends immediately, a request under way by its own timeout."""
        self._stopping.set()

    def join(self, timeout_seconds: float) -> bool:
        """Wait for the end of the thread; whether it came in time."""
        if self._thread.is_alive():
            self._thread.join(timeout_seconds)
        return not self._thread.is_alive()

    def poll_once(self) -> float:
        """Poll, deliver, and say how many seconds to wait until the next. The thread's step; also for a single look."""
        began = self._clock.monotonic()
        batch: Batch | None = None
        error: str | None = None
        try:
            batch = self._source.poll(self._clock.now_ms())
        except WatchfloorError as failure:
            error = self._explain(failure)
        except Exception as failure:  # noqa: BLE001  a source's fault must show as failing, not end its thread unseen
            error = f"unexpected {type(failure).__name__}: {failure}"
        took_ms = (self._clock.monotonic() - began) * 1000
        now_ms = self._clock.now_ms()
        failures = 0 if error is None else self._status.consecutive_failures + 1
        pause = self._source.interval_seconds if error is None else self._backoff(failures)
        self._status = replace(
            self._status,
            state="ok" if error is None else "failing",
            last_success_ms=now_ms if error is None else self._status.last_success_ms,
            last_error=error,
            latency_ms=took_ms,
            consecutive_failures=failures,
            next_try_ms=now_ms + round(pause * 1000),
            warnings=batch.warnings if batch is not None else (),
            failing_since_ms=None if error is None else self._status.failing_since_ms or now_ms,
        )
        self._deliver(Delivery(self._status, batch))
        return pause

    def _backoff(self, failures: int) -> float:
        """Full jitter: anything between the shortest wait and one that doubles with each failure."""
        ceiling = min(LONGEST_BACKOFF_SECONDS, FIRST_BACKOFF_SECONDS * 2.0 ** min(failures, 16))
        return self._chance.uniform(FIRST_BACKOFF_SECONDS, ceiling)

    def _run(self) -> None:
        try:
            while True:  # at least one poll: started and stopped at once is a single look
                pause = self.poll_once()
                if self._stopping.is_set():
                    break
                self._wait(pause)
                if self._stopping.is_set():
                    break
        finally:
            self._source.close()
