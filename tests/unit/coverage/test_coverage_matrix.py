import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.catalog.estate import Catalog, Dependency, Service, ServiceKind, Strength
from models.catalog.reading import NamedText, read_catalog
from models.coverage.blind_spot import ChangeWindow, Muted, blind_spots
from models.coverage.critical_path import on_critical_path
from models.coverage.layer import LAYERS, Layer
from models.coverage.matrix import Cover, coverage
from models.drills.scenario_reader import read_scenario
from models.drills.simulation import Simulation
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock

NOW = 1_763_473_440_000
MINUTE = 60_000
SHOP = Catalog(
    "shop",
    (
        Service("web", "Web", tier=1, zones=("west-a", "west-b"), regions=("west",), functions=("browse",),
                depends_on=(Dependency("pay"), Dependency("ads", Strength.SOFT))),
        Service("pay", "Payments", kind=ServiceKind.THIRD_PARTY, tier=2, depends_on=(Dependency("bank"),)),
        Service("bank", "Bank", kind=ServiceKind.THIRD_PARTY),
        Service("ads", "Ads", tier=3),
    ),
)  # fmt: skip


def block(service: str, signal: Signal, label: str = "", age: float = 5.0, step: float = 15.0) -> SampleBlock:
    times = np.arange(NOW / 1000 - age - 40 * step, NOW / 1000 - age + 0.5, step)
    return SampleBlock(SeriesKey(service, signal, label), Unit.RATIO, times, np.full(len(times), 0.5))


def board(*blocks: SampleBlock) -> HealthBoard:
    health = HealthBoard(ManualClock(NOW), SHOP)
    health.ingest(blocks)
    return health


def covers(health: HealthBoard, service: str, layer: Layer) -> dict[str, Cover]:
    row = next(row for row in coverage(SHOP, health, NOW).rows if row.service == service)
    return {cell.place: cell.cover for cell in row.cells if cell.layer is layer}


def test_a_cell_is_covered_only_by_what_delivered_within_two_of_its_intervals() -> None:
    def app(age: float, step: float) -> Cover:
        return covers(board(block("ads", Signal.ERRORS, age=age, step=step)), "ads", Layer.APPLICATION)[""]

    assert app(20, 15) is Cover.COVERED
    assert app(44, 15) is Cover.COVERED  # two intervals and the time on the way
    assert app(50, 15) is Cover.SILENT
    assert app(110, 60) is Cover.COVERED
    assert app(140, 60) is Cover.SILENT
    assert covers(board(), "ads", Layer.APPLICATION)[""] is Cover.MISSING
    assert covers(board(), "ads", Layer.BUSINESS)[""] is Cover.NOT_EXPECTED


def test_each_signal_speaks_for_its_layer() -> None:
    for signal, layer in LAYERS.items():
        health = board(block("ads", signal))
        assert {each: set(covers(health, "ads", each).values()) for each in Layer}[layer] == {Cover.COVERED}
    by_hand = coverage(SHOP, board(block("ads", Signal.UP)), NOW, {Signal.UP: Layer.APPLICATION})
    ads = next(row for row in by_hand.rows if row.service == "ads")
    assert (ads.cover(Layer.APPLICATION), ads.cover(Layer.NETWORK)) == (Cover.COVERED, Cover.MISSING)


def test_places_are_told_apart_by_the_label() -> None:
    health = board(block("web", Signal.ERRORS, "west-a"), block("web", Signal.LATENCY, "p95"))
    assert covers(health, "web", Layer.APPLICATION) == {"west-a": Cover.COVERED, "west-b": Cover.WHOLE}
    only_one = board(block("web", Signal.ERRORS, "p95 west-a"), block("web", Signal.UP, "west", age=600))
    assert covers(only_one, "web", Layer.APPLICATION) == {"west-a": Cover.COVERED, "west-b": Cover.MISSING}
    assert set(covers(only_one, "web", Layer.NETWORK).values()) == {Cover.SILENT}
    (gap,) = [g for g in coverage(SHOP, only_one, NOW).gaps if (g.service, g.layer) == ("web", Layer.APPLICATION)]
    assert (gap.places, gap.sentence) == (
        ("west-b",),
        "web (tier 1): nothing watches its application layer in west-b",
    )


def test_gaps_come_by_tier_and_third_parties_on_critical_paths_are_named() -> None:
    gaps = coverage(SHOP, board(block("pay", Signal.UP), block("pay", Signal.LATENCY, age=300)), NOW).gaps
    assert [(gap.service, gap.tier) for gap in gaps] == sorted(
        ((gap.service, gap.tier) for gap in gaps), key=lambda one: (1.5 if one[1] is None else one[1], one[0])
    )
    words = {(gap.service, gap.layer): gap.sentence for gap in gaps}
    assert words["bank", Layer.NETWORK] == (
        "bank (tier not said, third party): nothing watches its network layer; web can't do without it"
    )
    assert words["pay", Layer.APPLICATION] == (
        "pay (tier 2, third party): latency on its application layer is silent for 5 min; web can't do without it"
    )
    assert ("pay", Layer.NETWORK) not in words and ("pay", Layer.INFRASTRUCTURE) not in words


def test_only_hard_dependencies_of_important_services_make_a_critical_path() -> None:
    assert on_critical_path(SHOP) == {"web": "web", "pay": "web", "bank": "web"}


def test_the_counts_agree_with_the_cells() -> None:
    matrix = coverage(SHOP, board(block("web", Signal.ERRORS), block("ads", Signal.UP, age=900)), NOW)
    cells = [cell for row in matrix.rows for cell in row.cells if cell.cover is not Cover.NOT_EXPECTED]
    assert matrix.expected == len(cells)
    assert matrix.covered == sum(not cell.cover.is_gap for cell in cells)
    assert sum(matrix.by_tier.values()) == len(matrix.gaps)
    assert all(cell.cover.condition in (Condition.OK, Condition.UNKNOWN) for cell in cells)


@given(st.integers(0, 10_000))
def test_the_order_in_which_samples_came_makes_no_difference(seed: int) -> None:
    blocks = [block("web", Signal.ERRORS, zone) for zone in ("west-a", "west-b", "p95")]
    blocks += [block("pay", Signal.UP, age=600), block("ads", Signal.SATURATION, "cpu")]
    shuffled = blocks.copy()
    random.Random(seed).shuffle(shuffled)
    first, second = coverage(SHOP, board(*blocks), NOW), coverage(SHOP, board(*shuffled), NOW)
    assert (first.gaps, first.covered) == (second.gaps, second.covered)


def test_silence_during_a_change_is_a_blind_spot_and_silence_before_is_not() -> None:
    health = board(block("web", Signal.ERRORS, age=300), block("web", Signal.UP), block("ads", Signal.UP, age=900))
    windows = [
        ChangeWindow("web", "web v2", NOW - 6 * MINUTE, NOW + 9 * MINUTE),
        ChangeWindow("ads", "ads v3", NOW - 10 * MINUTE, NOW + 5 * MINUTE),
        ChangeWindow("pay", "pay v4", NOW + MINUTE, NOW + 16 * MINUTE),
    ]
    (spot,) = blind_spots(health, windows, (), NOW)
    assert (spot.service, spot.layers, spot.until_ms, spot.condition) == (
        "web",
        (Layer.APPLICATION,),
        None,
        Condition.UNKNOWN,
    )
    assert spot.sentence == "blind spot: web has sent no figures of its application layer for 5 min since web v2"
    # A layer of which one series still comes is not blind, and a moment's silence blinds nobody.
    assert (
        blind_spots(board(block("web", Signal.ERRORS, age=300), block("web", Signal.LATENCY)), windows, (), NOW) == ()
    )
    assert blind_spots(board(block("web", Signal.ERRORS, age=80)), windows, (), NOW) == ()


def test_alerts_muted_during_a_change_are_a_blind_spot() -> None:
    window = ChangeWindow("web", "web v2", NOW - 6 * MINUTE, NOW + 9 * MINUTE)
    muted = [
        Muted("web", NOW - 60 * MINUTE, NOW - 6 * MINUTE, "over before"),
        Muted("ads", NOW - 60 * MINUTE, NOW + 60 * MINUTE, "another service"),
        Muted("web", NOW - 4 * MINUTE, NOW + 30 * MINUTE, "rollout noise"),
        Muted("web", NOW - 5 * MINUTE, NOW - 4 * MINUTE, "brief"),
    ]
    spots = blind_spots(board(block("web", Signal.ERRORS)), [window], muted, NOW)
    assert [spot.sentence for spot in spots] == [
        "blind spot: alerts of web are muted during web v2 (rollout noise)",
        "blind spot: alerts of web were muted during web v2 (brief)",
    ]
    assert [spot.until_ms for spot in spots] == [None, NOW - 4 * MINUTE]


@pytest.mark.parametrize(("minute", "silent"), [(30, False), (45, True)])
def test_the_demo_is_covered_until_a_vendor_falls_silent(minute: int, silent: bool) -> None:
    estate = read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog
    scenario = read_scenario("s", resources.text("scenarios/checkout-pool-exhaustion.yaml"))
    at = NOW + minute * MINUTE
    health = HealthBoard(ManualClock(at), estate)
    health.ingest(Simulation(estate, scenario, 1, NOW).samples(at - 15 * MINUTE, at, 10))
    gaps = coverage(estate, health, at).gaps
    assert {gap.service for gap in gaps} == ({"fraud-scoring"} if silent else set())
    assert all(gap.cover is Cover.SILENT and "third party" in gap.sentence for gap in gaps)
