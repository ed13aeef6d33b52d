from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.catalog.estate import Catalog
from models.catalog.reading import NamedText, read_catalog
from models.drills.scenario import Scenario
from models.drills.scenario_reader import check_against, read_scenario
from models.drills.simulation import Simulation
from models.health.samples import SeriesKey, Signal
from models.kernel.clock import parse_rfc3339

START = parse_rfc3339("2026-11-18T13:44:00Z")
MINUTE = 60_000


@cache
def demo() -> Catalog:
    return read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog


@cache
def scenario(name: str) -> Scenario:
    return read_scenario(name, resources.text(f"scenarios/{name}.yaml"))


@cache
def checkout() -> Simulation:
    return Simulation(demo(), scenario("checkout-pool-exhaustion"), 7, START)


def value(simulation: Simulation, service: str, signal: Signal, label: str, minute: float) -> float:
    at = START + round(minute * MINUTE)
    blocks = {block.key: block for block in simulation.samples(at, at + MINUTE, 5)}
    return float(np.mean(blocks[SeriesKey(service, signal, label)].values))


@pytest.mark.parametrize("name", ["checkout-pool-exhaustion", "quiet"])
def test_shipped_scenarios_fit_the_shipped_estate(name: str) -> None:
    assert scenario(name).id == name
    check_against(scenario(name), demo(), name)


@settings(max_examples=40, deadline=None)
@given(
    st.integers(-90 * 12, 90 * 12),
    st.lists(st.integers(1, 60), min_size=1, max_size=5),
    st.sampled_from([5.0, 15.0, 7.5]),
)
def test_the_same_instants_have_the_same_values_however_time_is_cut(first: int, cuts: list[int], step: float) -> None:
    simulation = checkout()
    start = START + first * 5_000 + 1_234
    whole = {block.key: block for block in simulation.samples(start, start + sum(cuts) * 7_001, step)}
    parts: dict[SeriesKey, list[tuple[float, float]]] = {}
    at = start
    for cut in cuts:
        for block in simulation.samples(at, at + cut * 7_001, step):
            parts.setdefault(block.key, []).extend(zip(block.times.tolist(), block.values.tolist(), strict=True))
        at += cut * 7_001
    assert parts.keys() == whole.keys()
    for key, block in whole.items():
        assert np.array_equal([time for time, _ in parts[key]], block.times)
        assert np.array_equal([number for _, number in parts[key]], block.values, equal_nan=True)


def test_seed_decides_the_noise_and_nothing_else_does() -> None:
    def errors(seed: int) -> list[float]:
        simulation = Simulation(demo(), scenario("quiet"), seed, START)
        blocks = simulation.samples(START, START + 10 * MINUTE, 15)
        return [float(block.values.sum()) for block in blocks if block.key.signal is Signal.ERRORS]

    assert errors(1) == errors(1)
    assert errors(1) != errors(2)


def test_times_ascend_on_the_grid_and_the_end_is_left_out() -> None:
    block = checkout().samples(START, START + MINUTE, 15)[0]
    assert block.times.tolist() == [START / 1000 + offset for offset in (0, 15, 30, 45)]
    assert checkout().samples(START + 1, START + 14_999, 15) == []


def test_every_service_of_the_estate_reports_the_golden_signals() -> None:
    keys = {(block.key.service, block.key.signal) for block in checkout().samples(START, START + MINUTE, 15)}
    for service in demo().services:
        for signal in (Signal.ERRORS, Signal.LATENCY, Signal.TRAFFIC, Signal.SATURATION, Signal.UP):
            assert (service.id, signal) in keys
        assert ((service.id, Signal.BUSINESS) in keys) >= bool(service.functions)


def test_ordinary_values_stay_clear_of_the_limits_for_a_day() -> None:
    quiet = Simulation(demo(), scenario("quiet"), 3, START)
    for block in quiet.samples(START - 24 * 60 * MINUTE, START, 15):
        limit = {Signal.ERRORS: 0.01, Signal.LATENCY: 0.8, Signal.SATURATION: 0.8}.get(block.key.signal)
        if limit is not None:
            assert block.values.max() < limit, block.key
        assert np.isfinite(block.values).all()
        assert (block.values >= 0).all()
    assert quiet.alerts(START + 8 * 60 * MINUTE) == ()


def test_a_day_has_a_sample_every_fifteen_seconds() -> None:
    blocks = checkout().samples(START - 24 * 60 * MINUTE, START, 15)
    assert {len(block.values) for block in blocks} == {5760}


def test_load_follows_day_and_week() -> None:
    quiet = Simulation(demo(), scenario("quiet"), 3, START)

    def traffic(moment: str) -> float:
        at = parse_rfc3339(moment)
        blocks = quiet.samples(at, at + 30 * MINUTE, 15)
        return next(float(b.values.mean()) for b in blocks if b.key == SeriesKey("web", Signal.TRAFFIC))

    assert traffic("2026-11-18T14:15:00Z") > 1.3 * traffic("2026-11-18T02:15:00Z")
    assert traffic("2026-11-18T14:15:00Z") > 1.05 * traffic("2026-11-21T14:15:00Z")


@pytest.mark.parametrize(
    ("service", "signal", "label", "before", "after"),
    [
        ("db-3", Signal.SATURATION, "pool", (0.40, 0.68), (0.985, 1.0)),
        ("checkout", Signal.ERRORS, "", (0.0001, 0.0009), (0.33, 0.43)),
        ("payments", Signal.LATENCY, "p99", (0.33, 0.50), (1.6, 2.5)),
        ("orders", Signal.TRAFFIC, "", (1000, 1350), (430, 610)),
        ("cart", Signal.LATENCY, "p95", (0.08, 0.18), (0.7, 1.1)),
        ("web", Signal.ERRORS, "", (0.0001, 0.0009), (0.011, 0.05)),
        ("mobile-api", Signal.ERRORS, "", (0.0001, 0.0009), (0.011, 0.05)),
        ("notifications", Signal.BUSINESS, "", (5, 20), (200, 260)),
        ("fulfilment", Signal.BUSINESS, "", (100, 320), (1600, 2000)),
        ("order-history", Signal.BUSINESS, "", (1.5, 5), (35, 45)),
        ("ledger", Signal.ERRORS, "", (0.0, 0.005), (0.0, 0.005)),
        ("inventory", Signal.ERRORS, "", (0.0, 0.005), (0.0, 0.006)),
        ("checkout", Signal.BUSINESS, "buy", (900, 1350), (200, 450)),
    ],
)
def test_the_checkout_drill_shows_what_its_story_says(
    service: str, signal: Signal, label: str, before: tuple[float, float], after: tuple[float, float]
) -> None:
    assert before[0] <= value(checkout(), service, signal, label, 5) <= before[1]
    assert after[0] <= value(checkout(), service, signal, label, 52) <= after[1]


def test_the_vendor_falls_silent_and_its_last_word_was_ordinary() -> None:
    at = START + 37 * MINUTE
    heard = [b for b in checkout().samples(at - MINUTE, at + MINUTE, 5) if b.key.service == "fraud-scoring"]
    assert {float(block.times[-1]) for block in heard} == {at / 1000 - 5}
    errors = next(block for block in heard if block.key.signal is Signal.ERRORS)
    assert errors.values.max() < 0.005
    assert not [b for b in checkout().samples(at, at + 9 * MINUTE, 5) if b.key.service == "fraud-scoring"]


def test_alerts_come_in_the_order_of_the_fault_and_the_first_is_the_cause() -> None:
    assert checkout().alerts(START + 8 * MINUTE) == ()
    alerts = checkout().alerts(START + 50 * MINUTE)
    assert (alerts[0].service, alerts[0].name, alerts[0].severity) == ("db-3", "PoolExhausted", "critical")
    assert alerts[0].summary == "db-3: connection pool exhausted"
    starts = [alert.starts_at_ms for alert in alerts]
    assert starts == sorted(starts)
    assert len({alert.fingerprint for alert in alerts}) == len(alerts)
    assert {"db-3", "orders", "checkout", "payments", "fraud-scoring"} <= {alert.service for alert in alerts}
    assert not {"ledger", "auth", "catalog"} & {alert.service for alert in alerts}


def test_an_alert_stays_the_same_while_it_fires() -> None:
    early = {alert.fingerprint: alert for alert in checkout().alerts(START + 15 * MINUTE)}
    late = {alert.fingerprint: alert for alert in checkout().alerts(START + 45 * MINUTE)}
    assert early.items() <= late.items()
    assert len(early) >= 20


def test_changes_carry_their_instants() -> None:
    assert [(change.at_ms - START, change.service, change.title) for change in checkout().changes()] == [
        (0, "payments", "flag pay-retry-v2 to 100 %"),
        (2 * MINUTE, "orders", "orders v88"),
        (30 * MINUTE, "search", "index v41"),
    ]
    assert len({change.id for change in checkout().changes()}) == 3
    quiet = Simulation(demo(), scenario("quiet"), 1, START).changes()
    assert quiet[0].at_ms == START - 50 * MINUTE
