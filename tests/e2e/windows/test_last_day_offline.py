"""Started again with the network down, the console shows the last day, as past; when monitoring is back it goes on from there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.panes import health_views
from console.panes.charts import views as chart_views
from console.secret_store import MemorySecrets
from console.sources.port import Batch
from console.sources.runner import Delivery, SourceStatus
from models.health.condition import Condition
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.kernel.errors import StaleData
from tests.fakes.console_room import START, Room

NOW = START.timestamp()
LATER = 3 * 3_600.0
ERRORS = SeriesKey("checkout", Signal.ERRORS)

Desk = Callable[..., Room]


@pytest.fixture
def desk(tmp_path: Path, no_thread_stays: None) -> Iterator[Desk]:
    """Opens the console on one directory, one after another."""
    keeper, opened = MemorySecrets(), list[Room]()

    def open_it(meanwhile: Callable[[], object] = lambda: None, **wanted: object) -> Room:
        if opened:
            opened.pop().close()
        meanwhile()
        room = Room(tmp_path, rehearsed=False, keeps_samples=True, secrets=lambda: keeper, **wanted)  # type: ignore[arg-type]
        opened.append(room)
        return room

    yield open_it
    for room in opened:
        room.close()


def a_day_of_errors() -> SampleBlock:
    times = NOW - 30 - 30.0 * np.arange(2_700, dtype=np.float64)[::-1]
    return SampleBlock(ERRORS, Unit.RATIO, times, 0.002 + 0.001 * np.sin(times / 3_600), "server errors")


def first_run(desk: Desk) -> None:
    room = desk()
    status = SourceStatus("simulator", "simulator", "ok", last_success_ms=room.clock.now_ms())
    room.bring(Delivery(status, Batch(earlier=(a_day_of_errors(),))))
    assert Condition.OK in {each.condition for each in room.live.health}


def offline_run(desk: Desk, qtbot: QtBot) -> Room:
    room = desk(later_seconds=LATER, is_offline=True)

    def is_there() -> bool:
        room.tick()
        ring = room.live.board.series(ERRORS)
        return ring is not None and len(ring) > 2_000 and room.live.intake.waiting == 0

    qtbot.waitUntil(is_there, timeout=90_000)
    room.tick()
    return room


def test_the_last_day_is_shown_with_its_age_and_nothing_of_it_as_current(desk: Desk, qtbot: QtBot) -> None:
    first_run(desk)
    room = offline_run(desk, qtbot)
    assert {each.condition for each in room.live.health} == {Condition.UNKNOWN}
    health = room.live.by_service["checkout"]
    assert health.age_seconds is not None
    assert LATER <= health.age_seconds < LATER + 60
    assert all(reading.value is None for each in room.live.health for reading in each.readings)
    with pytest.raises(StaleData):
        room.live.board.value(ERRORS, room.clock.now_ms())
    ring, memory = room.live.board.series(ERRORS), room.live.board.memory(ERRORS)
    assert ring is not None
    assert memory is not None
    assert ring.times[-1] - ring.times[0] >= 22 * 3_600
    assert len(memory) >= 22 * 4

    last = "14:36"
    tile = health_views.tile(room.live, health, room.clock.now_ms())
    words = f"{tile.value} {tile.metric} {tile.usual}"
    assert last in words
    assert tile.value in ("", "–")
    room.press("F3")
    assert "no data" in words.lower()
    assert room.window.overview.counts.accessibleName().endswith(" 0 ok")
    room.window.open_service("checkout")
    room.tick()
    told = chart_views.told(health, Signal.ERRORS)
    assert told[0].key == ERRORS
    charts = [each for each in texts(room) if "stale yes" in each]
    assert len(charts) >= 3
    assert all(f"NO CURRENT DATA (last {last}" in each for each in charts)


def texts(room: Room) -> list[str]:
    """All that the service's charts say to somebody who does not see them."""
    found = room.window.findChildren(QWidget)
    return [f"{each.accessibleName()} {each.accessibleDescription()}" for each in found if each.isVisible()]


def test_live_samples_go_on_where_the_last_day_ended(desk: Desk, qtbot: QtBot) -> None:
    first_run(desk)
    room = offline_run(desk, qtbot)
    room.found.source._history_ms = 600_000
    room.poll()
    assert Condition.OK in {each.condition for each in room.live.health}
    ring = room.live.board.series(ERRORS)
    assert ring is not None
    assert ring.times[0] < NOW - 20 * 3_600
    assert ring.times[-1] > NOW + LATER - 60
    gap = (ring.times > NOW) & (ring.times < NOW + LATER - 700)
    assert gap.sum() == 1
    assert np.isnan(ring.values[gap]).all(), "the night is a gap, not a line"


def test_a_third_start_still_has_what_the_first_knew(desk: Desk, qtbot: QtBot) -> None:
    first_run(desk)
    offline_run(desk, qtbot)
    offline_run(desk, qtbot)


def test_a_damaged_cache_is_said_and_the_console_opens_all_the_same(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    first_run(desk)
    file = tmp_path / "samples.db"
    room = desk(lambda: file.write_bytes(b"spoilt" * 2_000), later_seconds=LATER, is_offline=True)
    qtbot.waitUntil(lambda: "put aside" in room.said(), timeout=90_000)
    assert room.live.catalog is not None
    room.poll()
    assert Condition.OK in {each.condition for each in room.live.health}
