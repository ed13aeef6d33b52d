import pytest

import resources
from console.sources.port import Batch, Source
from console.sources.simulator import SimulatorSource
from models.catalog.estate import Catalog, Service
from models.catalog.reading import NamedText, read_catalog
from models.drills.scenario import Fault, FaultKind, PlannedChange, Scenario
from models.drills.scenario_reader import read_scenario
from models.health.samples import SeriesKey, Signal

NOW = 1_763_473_440_000
SMALL = Catalog("small", (Service("a", "a"), Service("b", "b")))
CRASH = Scenario(
    "s",
    "s",
    faults=(Fault(FaultKind.CRASH, 60, service="a", ramp_seconds=1),),
    changes=(PlannedChange(-600, "a", "v1", "A"), PlannedChange(30, "a", "v2", "B")),
)
TRAFFIC = SeriesKey("a", Signal.TRAFFIC)


def times(batch: Batch, key: SeriesKey = TRAFFIC) -> list[float]:
    return [time for block in batch.blocks if block.key == key for time in block.times.tolist()]


def source(speed: float = 1.0, begin: float = 0.0) -> SimulatorSource:
    return SimulatorSource(SMALL, CRASH, speed=speed, begin_seconds=begin, history_seconds=600, step_seconds=5)


def test_it_is_a_source() -> None:
    port: Source = source()
    assert (port.name, port.interval_seconds > 0) == ("simulator", True)
    port.close()


def test_the_first_poll_brings_the_history_and_the_next_only_what_is_new() -> None:
    simulator = source()
    first = simulator.poll(NOW)
    assert times(first) == [NOW / 1000 - 600 + 5 * index for index in range(121)]
    assert first.services == ("a", "b")
    assert first.alerts == ()
    second = simulator.poll(NOW + 12_000)
    assert times(second) == [NOW / 1000 + 5, NOW / 1000 + 10]
    assert simulator.poll(NOW + 12_500).blocks == ()
    assert times(simulator.poll(NOW + 15_000)) == [NOW / 1000 + 15]


def test_each_change_is_reported_once_when_its_time_has_come() -> None:
    simulator = source()
    assert [change.title for change in simulator.poll(NOW).changes] == ["v1"]
    assert simulator.poll(NOW + 29_000).changes == ()
    assert [(change.title, change.at_ms) for change in simulator.poll(NOW + 31_000).changes] == [("v2", NOW + 30_000)]
    assert simulator.poll(NOW + 60_000).changes == ()


def test_alerts_stand_from_the_fault_on() -> None:
    simulator = source()
    assert simulator.poll(NOW + 0).alerts == ()
    alerts = simulator.poll(NOW + 90_000).alerts
    assert alerts is not None
    assert [(a.name, a.service, a.state, a.severity, a.starts_at_ms) for a in alerts] == [
        ("ServiceDown", "a", "firing", "critical", NOW + 75_000)
    ]
    assert alerts[0].labels == {"alertname": "ServiceDown", "service": "a", "severity": "critical"}


def test_a_faster_scenario_still_carries_the_time_of_the_clock() -> None:
    simulator = source(speed=10)
    simulator.poll(NOW)
    batch = simulator.poll(NOW + 10_000)
    arrived = times(batch)
    assert all(NOW / 1000 < time <= NOW / 1000 + 10 for time in arrived)
    assert len(arrived) == 2
    assert batch.alerts is not None
    assert [alert.starts_at_ms for alert in batch.alerts] == [NOW + 7_500]
    assert [change.at_ms for change in batch.changes] == [NOW + 3_000]


def test_it_can_begin_in_the_midst_of_the_scenario() -> None:
    batch = source(begin=120).poll(NOW)
    assert batch.alerts is not None
    assert [alert.starts_at_ms for alert in batch.alerts] == [NOW - 45_000]
    assert [change.title for change in batch.changes] == ["v1", "v2"]
    up = next(block for block in batch.blocks if block.key == SeriesKey("a", Signal.UP))
    assert (up.values[0], up.values[-1]) == (1.0, 0.0)


def test_after_a_long_sleep_no_more_than_the_history_is_made_up_for() -> None:
    simulator = source()
    simulator.poll(NOW)
    late = NOW + 86_400_000
    arrived = times(simulator.poll(late))
    assert (arrived[0], arrived[-1], len(arrived)) == (late / 1000 - 600, late / 1000, 121)


def test_a_clock_set_back_brings_nothing_twice() -> None:
    simulator = source()
    simulator.poll(NOW)
    assert simulator.poll(NOW - 60_000).blocks == ()
    assert times(simulator.poll(NOW + 5_000)) == [NOW / 1000 + 5]


@pytest.mark.parametrize(("speed", "step"), [(0, 5), (-1, 5), (1, 0)])
def test_nonsense_is_refused(speed: float, step: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        SimulatorSource(SMALL, CRASH, speed=speed, step_seconds=step)


def test_a_silent_service_has_no_samples_while_the_others_go_on() -> None:
    catalog = read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog
    scenario = read_scenario("s", resources.text("scenarios/checkout-pool-exhaustion.yaml"))
    simulator = SimulatorSource(catalog, scenario, begin_seconds=52 * 60)
    simulator.poll(NOW)
    reporting = {block.key.service for block in simulator.poll(NOW + 5_000).blocks}
    assert set(catalog.by_id) - reporting == {"fraud-scoring"}
