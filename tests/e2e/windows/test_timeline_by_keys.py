from functools import partial

from PySide6.QtWidgets import QApplication

from console.windows.prompt import Prompt
from models.incident.commands import LogEntry
from models.incident.entry import Entry, Kind
from tests.fakes.console_room import Room


def shown(room: Room) -> int:
    return room.window.timeline.model.rowCount()


def current(room: Room) -> Entry:
    selected = room.window.timeline.selected
    assert selected is not None
    return next(entry for entry in room.entries() if entry.id == selected)


def go_to(room: Room, text: str) -> Entry:
    """By the arrow keys."""
    room.press("F7", "Home")
    for _row in range(shown(room)):
        if current(room).text == text:
            return current(room)
        room.press("Down")
    raise AssertionError(f"no entry {text!r}")


def test_filters_show_one_kind(room: Room) -> None:
    room.press("F7")
    decisions = sum(entry.kind is Kind.DECISION for entry in room.entries())
    parts = room.window.timeline.filter._parts
    room.click(parts[1])
    assert shown(room) == decisions
    assert str(decisions) in parts[1].text()
    room.press("Left")
    assert shown(room) == len(room.entries())
    room.click(room.window.timeline.pinned_only)
    assert shown(room) == sum(entry.pinned for entry in room.entries())


def test_the_form_gives_way_before_the_selected_entry_loses_its_buttons(room: Room) -> None:
    room.press("F7")
    for tall in (1080, 980, 900):
        room.window.resize(1920, tall)
        room.settle()
        correct = room.window.timeline.correct
        assert correct.visibleRegion().boundingRect() == correct.rect(), tall


def test_slash_finds_and_esc_gives_the_list_back(room: Room) -> None:
    room.press("F7", "/")
    assert QApplication.focusWidget() is room.window.timeline.search
    room.write("pool")
    assert 0 < shown(room) < len(room.entries())
    room.press("Return")
    assert QApplication.focusWidget() is room.window.timeline.view.list
    room.press("/", "Esc")
    assert shown(room) == len(room.entries())
    assert QApplication.focusWidget() is room.window.timeline.view.list


def test_esc_elsewhere_leaves_what_was_searched_for(room: Room) -> None:
    room.press("F7", "/")
    room.write("pool")
    found = shown(room)
    room.press("Ctrl+K", "Esc")
    assert not room.console.wiring.palette.isVisible()
    assert shown(room) == found
    assert QApplication.focusWidget() is room.window.timeline.search


def test_a_correction_asks_text_and_reason_and_both_stay(room: Room) -> None:
    old = go_to(room, "Support queue 4 times its usual, 212 open chats")
    before = len(room.entries())
    room.press("C")
    prompt = room.dialog(Prompt)
    room.retype("Support queue 6 times its usual, 318 open chats")
    room.press("Ctrl+Return")
    assert "a correction needs a reason" in prompt.error.accessibleName()
    assert prompt.error.elided == []
    assert len(room.entries()) == before
    room.press("Tab")
    room.write("counted again")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    entries = room.entries()
    new = next(entry for entry in entries if entry.corrects == old.id)
    assert (new.text, new.reason) == ("Support queue 6 times its usual, 318 open chats", "counted again")
    assert next(entry for entry in entries if entry.id == old.id).superseded
    assert room.window.timeline.model.row_of(old.id) >= 0
    assert room.window.timeline.model.row_of(new.id) >= 0


def test_an_entry_the_console_wrote_is_not_corrected(room: Room) -> None:
    room.press("F7", "Home")
    assert current(room).kind.is_derived
    assert not room.window.timeline.correct.isEnabled()
    assert room.window.timeline.correct.toolTip()


def test_alt_p_pins_and_the_eighth_is_refused_in_words(room: Room) -> None:
    for number in range(8):
        room.press("Ctrl+L")
        room.write(f"number {number}")
        room.press("Return")
    held = sum(entry.pinned for entry in room.entries())
    for number in range(8):
        go_to(room, f"number {number}")
        room.press("Alt+P")
        if number < 7 - held:
            assert room.said() == ""
    assert sum(entry.pinned for entry in room.entries()) == 7
    assert "7 facts are pinned" in room.said()
    assert room.window.war_room.facts.head.meta.endswith("of 7")
    go_to(room, "number 0")
    room.press("Alt+P")
    assert not current(room).pinned


def test_ten_thousand_entries(room: Room) -> None:
    stream = room.summary().id
    missing = 10_000 - len(room.entries())

    def work(first: int) -> None:
        for number in range(first, min(first + 250, missing)):
            room.desk.bus.execute(LogEntry(stream, f"line {number}", Kind.OBSERVATION if number % 2 else Kind.FACT))

    # The window hears of all of them at once, as after a reconnection: it is not told one by one here.
    room.hear_nothing()
    # In portions: one answer of the store thread is waited for only so long, however busy the machine is.
    for begin in range(0, missing, 250):
        room.desk.read(partial(work, begin))
    room.live.open_incident(stream)
    room.settle()
    room.press("F7", "Home")
    assert shown(room) == 10_000
    first = current(room)
    room.press("Down", "Down", "PgDown")
    assert current(room).order < first.order
    room.press("End")
    assert current(room).order == min(entry.order for entry in room.entries())
    room.click(room.window.timeline.filter._parts[1])
    assert 0 < shown(room) < 10
    room.click(room.window.timeline.filter._parts[0])
    room.press("F7", "/")
    room.write("line 4321")
    assert shown(room) == 1
    assert room.live.timeline() is room.live.timeline()


def test_narrow_windows_show_the_selected_entry_at_enter(room: Room) -> None:
    room.size(1000, 700)
    go_to(room, "Support queue 4 times its usual, 212 open chats")
    pane = room.window.timeline
    assert not pane.detail.isVisible()
    room.press("Return")
    assert pane.detail.isVisible()
    assert "Support queue" in pane.detail.accessibleName()
    assert QApplication.focusWidget() is pane.correct
    room.press("Esc")
    assert not pane.detail.isVisible()
    assert QApplication.focusWidget() is pane.view.list


def test_double_click_on_the_war_rooms_timeline_opens_the_entry(room: Room) -> None:
    brief = room.window.war_room.brief_list
    room.click(brief, brief.rect().topLeft() + brief.rect().center() / 100)
    room.press("Return")
    assert room.window.front == "timeline"
    assert room.window.timeline.selected == room.entries()[0].id
