"""Running probes side by side: schedule, witnesses, runs that hang."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from console.sources.port import Source
from console.sources.probes.crew import OVERDUE_SECONDS, ProbeCrew
from console.sources.probes.heartbeats import heartbeat_sources, newest_alert_ms, newest_sample_ms
from console.sources.probes.source import ProbeSource, read_plan, run_all
from models.kernel.clock import ManualClock, SystemClock, parse_rfc3339
from models.kernel.errors import BadInput
from models.probes.heartbeat import Feed, Heartbeat
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import Probe, ProbePlan, TcpCheck

NOW = 1_763_473_440_000
PATIENCE = 20.0


def probe(name: str, **options: float) -> Probe:
    return Probe(name, TcpCheck(f"{name}.example", 1), name, interval_seconds=10, timeout_seconds=2, **options)  # type: ignore[arg-type]  # any field


class Prober:
    """Answers at once; what each probe finds is set by the test."""

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.lost: set[str] = set()
        self.takes = 0.1
        self.runs: list[str] = []
        self.hanging: dict[str, threading.Event] = {}
        self.ran = threading.Semaphore(0)

    def __call__(self, wanted: Probe) -> ProbeResult:
        at_ms = self.clock.now_ms()
        self.runs.append(wanted.id)
        if wanted.id in self.hanging:
            self.hanging[wanted.id].wait(PATIENCE)
        is_lost = wanted.id in self.lost
        outcome = Outcome.FAIL if is_lost else Outcome.OK
        self.ran.release()
        return ProbeResult(
            wanted.id, wanted.service, at_ms, outcome, self.takes, "silent" if is_lost else "", is_reached=not is_lost
        )


def collected(crew: ProbeCrew, count: int) -> list[ProbeResult]:
    found: list[ProbeResult] = []
    while len(found) < count:
        came = crew.collect(PATIENCE)
        assert came, "no result came"
        found += came
    return found


def polled(
    source: ProbeSource, clock: ManualClock, done: Callable[[dict[str, ProbeResult]], bool]
) -> dict[str, ProbeResult]:
    """Poll until the results satisfy; the threads of the runs need a moment, the clock stands."""
    found: dict[str, ProbeResult] = {}
    pause = threading.Event()
    for _ in range(2000):
        found |= {result.probe: result for result in source.poll(clock.now_ms()).probes}
        if done(found):
            return found
        pause.wait(0.005)
    pytest.fail(f"only {found}")


def test_a_hanging_run_delays_nobody_and_is_called_off() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    prober.hanging["stuck"] = threading.Event()
    crew = ProbeCrew(prober, clock, most_at_once=2)
    crew.submit([probe("stuck"), probe("a"), probe("b"), probe("c")])
    assert {result.probe for result in collected(crew, 3)} == {"a", "b", "c"}
    assert crew.has("stuck")
    clock.advance(2 + OVERDUE_SECONDS + 0.1)
    (off,) = crew.collect()
    assert (off.probe, off.outcome, off.at_ms) == ("stuck", Outcome.INCONCLUSIVE, NOW) and "called off" in off.error
    assert crew.is_idle and crew.lost == 1
    prober.hanging["stuck"].set()
    assert prober.ran.acquire(timeout=PATIENCE)
    pause = threading.Event()
    for _ in range(1000):
        assert crew.collect() == ()
        if crew.lost == 0:
            break
        pause.wait(0.005)
    assert crew.lost == 0


def test_no_more_run_at_once_than_allowed_and_none_twice() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    prober.hanging = {name: threading.Event() for name in "abc"}
    crew = ProbeCrew(prober, clock, most_at_once=2)
    crew.submit([probe(name) for name in "abc"])
    crew.submit([probe("a"), probe("c")])
    for name in "ab":
        prober.hanging[name].set()
    assert {result.probe for result in collected(crew, 2)} == {"a", "b"}
    prober.hanging["c"].set()
    assert [result.probe for result in collected(crew, 1)] == ["c"]
    assert sorted(prober.runs) == ["a", "b", "c"]


def test_each_probe_runs_in_its_interval_and_results_carry_samples_and_the_plan_once() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    plan = ProbePlan(probes=(probe("a"), probe("b")))
    source = ProbeSource(plan, clock, prober=prober)
    port: Source = source
    first = port.poll(NOW)
    assert first.probe_plan == plan and prober.ran.acquire(timeout=PATIENCE)
    assert source.poll(NOW).probe_plan is None
    clock.advance(5)
    polled(source, clock, lambda found: "b" in found)
    assert sorted(prober.runs) == ["a", "b"]
    clock.advance(5)
    polled(source, clock, lambda found: "a" in found)
    assert sorted(prober.runs) == ["a", "a", "b"]
    clock.advance(3600)
    polled(source, clock, lambda found: len(found) == 2)
    clock.advance(1)
    source.poll(clock.now_ms())
    assert sorted(prober.runs) == ["a", "a", "a", "b", "b"]


def test_one_target_lost_is_a_failure_once_the_witnesses_have_spoken() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    prober.lost = {"a"}
    source = ProbeSource(ProbePlan(probes=(probe("a"), probe("w")), witnesses=("w",)), clock, prober=prober)
    found = polled(source, clock, lambda found: "a" in found)
    assert found["a"].outcome is Outcome.FAIL and "w" in prober.runs


def test_everything_lost_at_once_is_blindness_and_nobody_is_asked_for_ever() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    names = "abcd"
    prober.lost = set(names)
    source = ProbeSource(ProbePlan(probes=tuple(probe(name) for name in names)), clock, prober=prober)
    clock.advance(6)
    found = polled(source, clock, lambda found: len(found) == 4)
    assert all(result.is_blind and result.outcome is Outcome.INCONCLUSIVE for result in found.values())
    asked = len(prober.runs)
    assert asked <= 8
    for _ in range(50):
        source.poll(clock.now_ms())
    assert len(prober.runs) == asked
    prober.lost = set()
    clock.advance(10)
    back = polled(source, clock, lambda found: len(found) == 4)
    assert all(result.outcome is Outcome.OK for result in back.values())


def test_while_blind_probes_run_little_more_often_than_by_their_schedule() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    prober.lost, prober.takes = set("abcd"), 2.0
    source = ProbeSource(ProbePlan(probes=tuple(probe(name) for name in "abcd")), clock, prober=prober)
    delivered = 0
    pause = threading.Event()
    for _ in range(30):
        delivered += len(source.poll(clock.now_ms()).probes)
        pause.wait(0.01)
        clock.advance(2.0)
    scheduled = 4 * 6
    assert delivered >= 4 and len(prober.runs) <= 2 * scheduled


def test_a_blind_run_has_no_samples() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    prober.lost = {"a", "w"}
    source = ProbeSource(
        ProbePlan(probes=(probe("a"), replace(probe("w"), service=None)), witnesses=("w",)), clock, prober=prober
    )
    pause = threading.Event()
    clock.advance(3)
    for _ in range(2000):
        batch = source.poll(clock.now_ms())
        assert batch.blocks == ()
        if any(result.probe == "a" for result in batch.probes):
            return
        pause.wait(0.005)
    pytest.fail("no result came")


def test_once_runs_what_is_asked_and_the_witnesses_it_needs() -> None:
    clock = ManualClock(NOW)
    prober = Prober(clock)
    prober.lost = {"a", "w"}
    plan = ProbePlan(probes=(probe("a"), probe("b"), probe("w")), witnesses=("w",))
    (result,) = run_all(plan, (plan.by_id["a"],), clock, lambda _name: None, prober=prober)
    assert result.is_blind and sorted(prober.runs) == ["a", "w"]
    assert run_all(plan, (), clock, lambda _name: None, prober=prober) == ()


def test_a_plan_that_can_not_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"probes\.yaml"):
        read_plan(tmp_path / "probes.yaml")
    (tmp_path / "probes.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match="readable"):
        read_plan(tmp_path / "probes.yaml")


def test_a_touched_file_is_a_pulse_and_a_missing_one_is_none(tmp_path: Path) -> None:
    touched = tmp_path / "alive"
    touched.touch()
    beats = (Heartbeat("here", Feed.FILE, str(touched), 60), Heartbeat("gone", Feed.FILE, str(tmp_path / "gone"), 60))
    clock = ManualClock(NOW)
    (source,) = heartbeat_sources(beats, clock)
    batch = source.poll(NOW)
    assert [(pulse.heartbeat, pulse.at_ms) for pulse in batch.pulses] == [
        ("here", touched.stat().st_mtime_ns // 1_000_000)
    ]
    assert len(batch.warnings) == 1 and "gone" in batch.warnings[0]
    assert source.poll(NOW).pulses == ()
    clock.advance(15)
    assert len(source.poll(clock.now_ms()).pulses) == 1
    source.close()


def test_servers_are_asked_apart_and_one_must_be_known() -> None:
    beats = (
        Heartbeat("a", Feed.ALERT, "Watchdog", 60),
        Heartbeat("q", Feed.QUERY, "up", 60, url="http://127.0.0.1:2"),
        Heartbeat("f", Feed.FILE, "/x", 60),
    )
    sources = heartbeat_sources(beats, SystemClock(), alertmanager="http://127.0.0.1:1")
    assert len(sources) == 3
    for source in sources:
        batch = source.poll(NOW)
        assert batch.pulses == () and len(batch.warnings) == 1
        source.close()
    with pytest.raises(BadInput, match="address of Alertmanager"):
        heartbeat_sources(beats, SystemClock())


def test_what_servers_say_of_pulses() -> None:
    alerts = [{"updatedAt": "2026-11-21T14:00:00.000Z"}, {"updatedAt": "2026-11-21T14:01:00.000Z"}, {"x": 1}, None]
    assert newest_alert_ms(alerts) == parse_rfc3339("2026-11-21T14:01:00Z")
    sample = {"data": {"result": [{"metric": {}, "value": [1763735400, "1763735399.5"]}]}}
    assert newest_sample_ms(sample) == 1_763_735_399_500
    odd: object
    for odd in (None, [], {}, {"data": {"result": []}}, {"data": {"result": [{"value": [1, "NaN"]}]}}):
        assert newest_alert_ms(odd) is None and newest_sample_ms(odd) is None
