import random
from collections.abc import Sequence

from console.sources.port import Batch
from console.sources.runner import LONGEST_BACKOFF_SECONDS, Delivery, SourceRunner
from models.kernel.clock import ManualClock
from models.kernel.errors import WatchfloorError


class Scripted:
    """Answers, or fails, as told; the last word repeats."""

    def __init__(self, clock: ManualClock, outcomes: Sequence[Exception | None]) -> None:
        self.name, self.interval_seconds, self.closed = "scripted", 15.0, 0
        self._clock, self._outcomes = clock, list(outcomes)

    def poll(self, now_ms: int) -> Batch:
        self._clock.advance(0.2)
        outcome = self._outcomes.pop(0) if len(self._outcomes) > 1 else self._outcomes[0]
        if outcome is not None:
            raise outcome
        return Batch(services=("a",))

    def close(self) -> None:
        self.closed += 1


def runner(*outcomes: Exception | None) -> tuple[SourceRunner, list[Delivery], Scripted]:
    clock = ManualClock(1_000_000)
    source, got = Scripted(clock, outcomes), list[Delivery]()
    return SourceRunner(source, "test", got.append, clock, random.Random(7)), got, source


def test_success_tells_time_and_latency() -> None:
    one, got, _ = runner(None)
    assert one.status.state == "connecting"
    assert one.poll_once() == 15.0
    status = got[0].status
    assert got[0].batch == Batch(services=("a",))
    assert (status.state, status.last_success_ms, status.last_error) == ("ok", 1_000_200, None)
    assert (round(status.latency_ms or 0), status.next_try_ms) == (200, 1_015_200)


def test_failures_wait_ever_longer_with_jitter_and_success_ends_it() -> None:
    failures = [WatchfloorError("no answer")] * 40
    one, got, _ = runner(*failures, None)
    pauses = [one.poll_once() for _ in range(40)]
    assert all(0.5 <= pause <= LONGEST_BACKOFF_SECONDS for pause in pauses)
    assert pauses[0] <= 1.0
    assert max(pauses[10:]) > 15
    assert len({round(pause, 3) for pause in pauses[10:]}) > 20
    assert (one.status.state, one.status.consecutive_failures, one.status.last_error) == ("failing", 40, "no answer")
    assert one.poll_once() == 15.0
    assert (one.status.state, one.status.consecutive_failures, one.status.last_error) == ("ok", 0, None)
    assert got[0].batch is None


def test_since_when_a_source_fails_is_when_the_first_poll_of_them_did() -> None:
    failures: list[Exception | None] = [WatchfloorError("no answer")] * 3
    one, _, _ = runner(None, *failures, None)
    seen = []
    for _poll in range(5):
        one.poll_once()
        seen.append(one.status.failing_since_ms)
    assert seen == [None, 1_000_400, 1_000_400, 1_000_400, None]


def test_a_fault_of_the_source_shows_as_failing() -> None:
    one, _, _ = runner(ZeroDivisionError("oops"))
    one.poll_once()
    assert one.status.last_error == "unexpected ZeroDivisionError: oops"


def test_the_thread_ends_at_once_when_told_and_closes_the_source() -> None:
    one, got, source = runner(None)
    one.start()
    one.stop()
    assert one.join(5.0)
    assert (len(got), source.closed) == (1, 1)
