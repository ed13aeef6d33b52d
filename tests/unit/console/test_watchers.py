"""What the watchers amount to on the demo estate, worked on a piece at a time."""

import pytest

from console import demo
from console.sources.port import Batch
from console.sources.runner import Delivery, SourceStatus
from console.watchers import Watchers
from models.changes.comparison import Verdict
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.kernel.clock import ManualClock

NOW = 1_768_401_370_000


class Estate:
    """The demo, its board and the watchers on one clock."""

    def __init__(self) -> None:
        self.clock = ManualClock(NOW)
        self.found = demo.demo(begin_seconds=demo.WELL_UNDER_WAY)
        self.board = HealthBoard(self.clock, self.found.catalog)
        self.watchers = Watchers(self.board, self.clock)
        self.watchers.set_catalog(self.found.catalog)
        for _ in range(3):
            self.poll()

    def poll(self) -> None:
        batch = self.found.source.poll(self.clock.now_ms())
        self.board.ingest(batch.blocks)
        self.board.backfill(batch.history)
        self.bring(batch)

    def bring(self, batch: Batch) -> None:
        self.watchers.take(Delivery(SourceStatus("simulator", "simulator", "ok"), batch.without_samples()))

    def finish(self) -> None:
        while self.watchers.work(float("inf")):
            pass


def is_blind(estate: Estate) -> bool:
    eyes = estate.watchers.eyes
    assert eyes is not None and eyes.heartbeats
    return eyes.blind.is_blind


@pytest.fixture(scope="module")
def estate() -> Estate:
    found = Estate()
    found.finish()
    return found


def test_objectives_of_the_catalogue_are_measured_on_own_signals(estate: Estate) -> None:
    standings = {each.slo.service: each for each in estate.watchers.slos}
    assert standings["checkout"].is_paging
    assert standings["checkout"].sla is not None and standings["checkout"].sla.sla == 0.995
    assert standings["auth"].condition is Condition.OK
    assert standings["auth"].budget_left is not None and 0.3 < standings["auth"].budget_left < 0.9


def test_the_release_is_named_and_the_pool_and_the_gaps(estate: Estate) -> None:
    worse = [each.change.title for each in estate.watchers.changes if each.verdict is Verdict.WORSE]
    assert worse[0] == "orders v88"
    assert estate.watchers.saturation[0].key.service == "db-3"
    coverage = estate.watchers.coverage
    assert coverage is not None and 0 < coverage.covered < coverage.expected
    assert {drift.key.service for drift in estate.watchers.drifts}


def test_work_stops_at_the_deadline_and_goes_on_later() -> None:
    estate = Estate()
    pieces = 0
    while estate.watchers.work(float("-inf")):
        pieces += 1
    assert pieces > 100
    assert estate.watchers.slos and estate.watchers.coverage is not None


def test_rounds_come_again_in_their_time_only() -> None:
    estate = Estate()
    estate.finish()
    first = estate.watchers.slos
    assert estate.watchers.take_news() and not estate.watchers.take_news()
    assert not estate.watchers.work(float("inf"))
    assert estate.watchers.slos is first
    estate.clock.advance(31)
    estate.finish()
    assert estate.watchers.slos is not first


def test_while_blind_nothing_is_green() -> None:
    estate = Estate()
    health = estate.board.assess(NOW)
    assert any(each.condition is Condition.OK for each in health)
    seen = estate.watchers.veiled(NOW, health)
    assert [each.condition for each in seen] == [each.condition for each in health]
    assert is_blind(estate) is False
    estate.clock.advance(3_600)
    blind = estate.watchers.veiled(estate.clock.now_ms(), health)
    assert is_blind(estate) is True
    assert not any(each.condition is Condition.OK for each in blind)


def test_without_an_estate_there_is_nothing_to_tell() -> None:
    clock = ManualClock(NOW)
    watchers = Watchers(HealthBoard(clock), clock)
    while watchers.work(float("inf")):
        pass
    assert watchers.coverage is None and watchers.slos == () and watchers.eyes is None
    assert watchers.veiled(NOW, ()) == ()
