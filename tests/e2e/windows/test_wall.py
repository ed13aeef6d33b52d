"""The wall: what the room reads from five metres, and that it never says more than is known."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.sources.runner import Delivery, SourceState, SourceStatus
from console.sync.status import State, SyncStatus
from console.wall.now import TURN_SECONDS
from console.wall.window import WallWindow
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure
from widgets.wall.data import WallData


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Room]:
    """One console for all tests here: each begins with the wall closed and fresh figures."""
    made = Room(tmp_path_factory.mktemp("wall") / "desk")
    yield made
    made.close()


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    shared.poll()
    yield shared
    if shared.console.wiring.wall.shown is not None:
        shared.press("F11")


def wall(room: Room) -> WallWindow:
    shown = room.console.wiring.wall.shown
    assert shown is not None
    return shown


def page(room: Room) -> WallData:
    data = wall(room).page.data
    assert data is not None
    return data


def test_five_lines_say_how_it_stands(room: Room, measured: Measure) -> None:
    room.press("F11")
    with measured(11, room):
        shown = page(room)
        assert (shown.severity, shown.title, shown.is_stale) == (1, "Checkout failing", False)
        worst, customers, doing = shown.lines
        assert worst.marks[0].name == "db-3" and len(worst.marks) + worst.more >= 3
        assert customers.label == "Customers" and customers.words
        assert doing.label == "Doing" and doing.words
        assert shown.next_update and shown.commander == "Ana" and shown.live.startswith("SIMULATED 14:3")
    assert "SEV1, Checkout failing" in wall(room).page.accessibleDescription()
    assert wall(room).cursor().shape() is Qt.CursorShape.BlankCursor
    labels = []
    for _turn in range(int(page(room).page.rpartition(" ")[2])):
        room.advance(TURN_SECONDS)
        labels.append(page(room).lines[0].label)
        if labels[-1] == "SLO burn":
            burn = page(room).lines[0]
            assert burn.marks and burn.note and "budget " in burn.below[0] and " in " in burn.below[0]
    assert "SLO burn" in labels


def test_keys_give_the_screen_back_and_do_nothing_else(room: Room) -> None:
    room.press("F11")
    count = len(room.entries())
    wall(room).activateWindow()
    for key in ("Ctrl+1", "Ctrl+L", "A", "Return"):
        room.press(key)
    assert len(room.entries()) == count
    room.press("Escape")
    assert room.console.wiring.wall.shown is None
    room.press("F11")
    assert wall(room).isVisible()
    room.press("F11")
    assert room.console.wiring.wall.shown is None


def test_closed_and_opened_again_it_is_one_and_the_same(room: Room) -> None:
    """What listens to the record is made once, however often somebody presses F11."""
    for _time in range(5):
        room.press("F11")
        room.press("F11")
    heard = sum(len(each) for each in room.live._handlers.values())
    room.press("F11")
    room.press("F11")
    assert sum(len(each) for each in room.live._handlers.values()) == heard
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow)]


def test_hub_and_sources_that_are_lost_are_said_on_every_page(room: Room) -> None:
    now = room.console.window.late.sharing_now
    since = room.clock.now_ms() - 20 * 60_000
    room.press("F11")
    try:
        now.status = SyncStatus(State.OFFLINE, last_contact_ms=since)
        room.fail("connection refused")
        shown = page(room)
        assert shown.is_record_in_trouble
        assert shown.record[0].startswith("NO HUB since 14:") and shown.record[0].endswith("1 of 1 sources silent")
        now.status = SyncStatus(State.ONLINE, last_contact_ms=room.clock.now_ms())
        room.poll()
        assert page(room).record[0].startswith("Hub 14:") and not page(room).is_record_in_trouble
    finally:
        now.status = None


def test_a_feed_that_fails_is_told_quietly_and_blinds_nobody(room: Room) -> None:
    """Deployments missing are a gap beside what is seen, not blindness: the word must not wear out."""

    def deliver(state: SourceState, error: str | None = None) -> None:
        now_ms = room.clock.now_ms()
        since = None if error is None else now_ms - 12 * 60_000
        room.live.deliver(
            Delivery(SourceStatus("deploys", "github", state, now_ms, error, failing_since_ms=since), None)
        )
        room.tick()

    strip = room.window.blind
    room.press("F11")
    try:
        deliver("failing", "401 Unauthorized")
        said = strip.accessibleName()
        assert strip.isVisible() and said.startswith("Feed degraded Deployments (deploys) since 14:")
        assert "401 Unauthorized" in said and "BLIND" not in said.upper()
        shown = page(room)
        assert shown.record[0].startswith("Deployments: feed degraded since 14:") and not shown.is_record_in_trouble
        # Health itself is the graver gap, and has the word for itself.
        room.fail("connection refused")
        assert strip.accessibleName().startswith("MONITORING BLIND simulator")
        shown = page(room)
        assert shown.record[0].startswith("1 of 1 sources silent · Deployments") and shown.is_record_in_trouble
        room.poll()
        assert strip.accessibleName().startswith("Feed degraded")
        deliver("ok")
        assert not strip.isVisible() and not page(room).record
    finally:
        room.live.sources.pop("deploys", None)
