"""The wall: what the room reads from five metres, and that it never says more than is known."""

import tracemalloc
from collections.abc import Callable

from PySide6.QtCore import Qt

from console.wall.now import TURN_SECONDS
from console.wall.window import WallWindow
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure
from widgets.wall.data import WallData, spoken


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
        assert shown.next_update and shown.commander == "Ana" and shown.live.endswith("14:36Z")
    assert "SEV1, Checkout failing" in wall(room).page.accessibleDescription()
    assert wall(room).cursor().shape() is Qt.CursorShape.BlankCursor


def test_it_moves_with_the_clock_and_goes_stale(room: Room) -> None:
    room.press("F11")
    before = page(room)
    room.advance(25)
    assert page(room).clock != before.clock and not page(room).is_stale
    room.advance(10)
    stale = page(room)
    assert stale.is_stale and stale.live == "STALE since 14:36Z"
    assert stale.lines[0].note == "as of 14:36Z"
    assert all(mark.kind.value == "unknown" for mark in stale.lines[0].marks)
    room.poll()
    assert not page(room).is_stale


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


def test_open_incidents_take_turns_the_gravest_first_and_drills_last(room: Room) -> None:
    room.verb("incident", "declare", "--title", "Search slow", "--severity", "SEV3", "--json")
    room.verb("incident", "declare", "--title", "Exercise", "--severity", "SEV1", "--drill", "--json")
    room.press("F11")
    seen = []
    for _turn in range(4):
        seen.append((page(room).severity, page(room).title, page(room).page, page(room).is_drill))
        room.advance(TURN_SECONDS)
    assert seen == [
        (1, "Checkout failing", "1 of 3", False),
        (3, "Search slow", "2 of 3", False),
        (1, "DRILL — Exercise — DRILL", "3 of 3", True),
        (1, "Checkout failing", "1 of 3", False),
    ]


def test_without_an_incident_it_says_how_the_estate_is(quiet: Room) -> None:
    quiet.press("F11")
    shown = page(quiet)
    assert (shown.severity, shown.title, shown.clock) == (None, "No open incident", "14:36Z")
    assert "services normal" in spoken(shown.lines[1])
    quiet.verb("incident", "declare", "--title", "Checkout failing", "--severity", "SEV2", "--json")
    assert page(quiet).severity == 2


def test_nothing_heard_yet_is_not_called_normal(rooms: Callable[..., Room]) -> None:
    room = rooms(is_offline=True)
    room.press("F11")
    shown = page(room)
    assert shown.is_stale and shown.live == "NO DATA"
    assert "unknown" in shown.lines[0].words or shown.lines[0].marks == ()


def test_the_picture_moves_a_little_every_hour(room: Room) -> None:
    room.press("F11")
    room.poll()
    first = wall(room).page.grab().toImage()
    shifts = set()
    for hour in range(9):
        wall(room).page.set_data(page(room), hour)
        shifts.add(wall(room).page._shift)
    assert len(shifts) == 9
    wall(room).page.set_data(page(room), 2)
    assert wall(room).page.grab().toImage() != first


def test_a_month_of_changes_leaves_nothing_behind(room: Room) -> None:
    """Compressed: as many pages and changes as a day and a half bring; what is held at the end is what was held in the middle."""
    room.press("F11")

    def days(count: int) -> None:
        for _hour in range(count):
            room.manual.advance(3600)
            room.live.second_passed.emit()
            room.live.headings_changed.emit()
            room.settle()

    days(8)
    tracemalloc.start()
    try:
        days(8)
        middle, _peak = tracemalloc.get_traced_memory()
        days(24)
        end, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert end - middle < 512 * 1024, f"{(end - middle) / 1024:.0f} KiB more after a further day"
    assert len(wall(room).children()) < 10
