"""How faults travel, on estates small enough to reckon by hand."""

import numpy as np
import pytest

from models.catalog.estate import CallMode, Catalog, Dependency, Service, ServiceKind, Strength
from models.drills.extent import extent, first_reached
from models.drills.scenario import Fault, FaultKind, Felt, Scenario
from models.drills.simulation import Simulation
from models.drills.spread import effects_of
from models.health.samples import Signal


def service(id_: str, *needs: Dependency, vendor: str | None = None) -> Service:
    kind = ServiceKind.THIRD_PARTY if vendor else ServiceKind.APPLICATION
    return Service(id_, id_, kind, depends_on=needs, vendor=vendor)


def estate(*services: Service) -> Catalog:
    return Catalog("small", services)


def crash(id_: str, until: int | None = None) -> Scenario:
    return Scenario("s", "s", faults=(Fault(FaultKind.CRASH, 100, service=id_, ramp_seconds=10, until_seconds=until),))


def test_a_hard_dependency_passes_most_on_later_and_weaker() -> None:
    effects = effects_of(estate(service("a", Dependency("b")), service("b", Dependency("c")), service("c")), crash("c"))
    (first,), (second,), (third,) = effects["c"], effects["b"], effects["a"]
    assert first.errors > second.errors > third.errors > 0.5
    assert first.at_seconds < second.at_seconds < third.at_seconds
    assert first.is_origin
    assert not second.is_origin


def test_a_soft_dependency_passes_a_trace() -> None:
    effects = effects_of(estate(service("a", Dependency("b", Strength.SOFT)), service("b")), crash("b"))
    assert 0.0 < effects["a"][0].errors < 0.05


def test_who_does_not_wait_does_not_get_slower() -> None:
    slow = Scenario("s", "s", faults=(Fault(FaultKind.SLOW, 0, service="c"),))
    effects = effects_of(
        estate(service("a", Dependency("c", mode=CallMode.ASYNC)), service("b", Dependency("c")), service("c")), slow
    )
    assert effects["a"][0].latency == 1.0
    assert effects["b"][0].latency > 2.0


def test_a_fallback_absorbs_unless_it_is_broken_too() -> None:
    needs = (Dependency("b"), Dependency("c", Strength.FALLBACK, fallback_for="b"))
    catalog = estate(service("a", *needs), service("b"), service("c"))
    assert effects_of(catalog, crash("b"))["a"][0].errors < 0.01
    assert "a" not in effects_of(catalog, crash("c"))
    both = Scenario("s", "s", faults=(*crash("b").faults, *crash("c").faults))
    assert effects_of(catalog, both)["a"][0].errors > 0.5


@pytest.mark.parametrize(("needed", "absorbs"), [(1, True), (2, True), (3, False)])
def test_a_group_absorbs_while_enough_of_it_stands(needed: int, absorbs: bool) -> None:
    needs = tuple(Dependency(id_, group="g", needed=needed) for id_ in ("r1", "r2", "r3"))
    catalog = estate(service("a", *needs), service("r1"), service("r2"), service("r3"))
    assert (effects_of(catalog, crash("r1"))["a"][0].errors < 0.01) is absorbs


def test_circles_end() -> None:
    catalog = estate(service("a", Dependency("b")), service("b", Dependency("a")))
    assert effects_of(catalog, crash("a")).keys() == {"a", "b"}


def test_silence_does_not_spread() -> None:
    scenario = Scenario("s", "s", faults=(Fault(FaultKind.SILENCE, 0, service="b"),))
    assert effects_of(estate(service("a", Dependency("b")), service("b")), scenario).keys() == {"b"}


def test_a_vendor_takes_down_all_that_is_bought_from_it() -> None:
    scenario = Scenario("s", "s", faults=(Fault(FaultKind.VENDOR_OUTAGE, 0, vendor="v"),))
    effects = effects_of(estate(service("a", vendor="v"), service("b", vendor="v"), service("c", vendor="w")), scenario)
    assert effects.keys() == {"a", "b"}


def test_what_the_scenario_states_wins_over_what_would_follow() -> None:
    felt = (Felt("a", delay_seconds=300, errors=0.1), Felt("lone", errors=0.2))
    fault = Fault(FaultKind.CRASH, 100, service="b", felt=felt)
    catalog = estate(service("a", Dependency("b")), service("b"), service("lone"))
    effects = effects_of(catalog, Scenario("s", "s", faults=(fault,)))
    assert (effects["a"][0].errors, effects["a"][0].at_seconds) == (0.1, 400.0)
    assert effects["lone"][0].errors == 0.2


def test_a_crash_leaves_gaps_where_nobody_answers_and_ends() -> None:
    simulation = Simulation(estate(service("a")), crash("a", until=400), 1, 0)
    blocks = {(b.key.signal, b.key.label): b for b in simulation.samples(0, 900_000, 15)}
    up = blocks[Signal.UP, ""]
    down = (up.times >= 115) & (up.times < 400)
    assert (up.values[down] == 0).all()
    assert np.isnan(blocks[Signal.LATENCY, "p99"].values[down]).all()
    assert blocks[Signal.ERRORS, ""].values[down].min() > 0.85
    after = up.times > 540
    assert (up.values[after] == 1).all()
    assert blocks[Signal.ERRORS, ""].values[after].max() < 0.01
    assert [alert.name for alert in simulation.alerts(300_000)] == ["ServiceDown"]
    assert simulation.alerts(600_000) == ()


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_the_instant_a_threshold_is_reached_agrees_with_the_growth(share: float) -> None:
    effect = effects_of(estate(service("a")), crash("a"))["a"][0]
    at = first_reached(effect, share)
    assert at is not None
    assert extent(effect, np.array([at]))[0] == pytest.approx(share, abs=1e-6)
    assert first_reached(effect, 1.01) is None
