"""The lock in the real window, by keys: what it covers, what goes on behind it, and what opens it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from console.sign_in import ShutOut
from console.windows.declare_dialog import DeclareDialog
from console.windows.lock import Lock
from console.windows.passphrase_prompt import PassphrasePrompt
from models.access import vault
from models.incident.commands import LogEntry
from tests.fakes.console_room import Room
from widgets.lock_screen import LockScreen

WORDS = "nine black cats"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose, and tested elsewhere."""
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)


@pytest.fixture
def room(standing: Room) -> Room:
    """One console for all of it: each test leaves it open."""
    return standing


def with_passphrase(room: Room) -> None:
    if not room.desk.read(room.desk.sign_in.facts).is_own:
        room.desk.read(lambda: room.desk.sign_in.choose(WORDS))
    lock(room).take(room.desk.read(room.desk.sign_in.facts))


def lock(room: Room) -> Lock:
    return room.console.lock


def screen(room: Room) -> LockScreen:
    found = lock(room).screen
    assert found is not None, "the console is open"
    return found


def idle(room: Room, seconds: float) -> None:
    """So long nobody touches anything, and the clock ticks on."""
    room.advance(seconds)
    room.settle()


def test_locking_asks_for_a_passphrase_first_and_only_that_opens_again(room: Room) -> None:
    idle(room, 3_600)
    assert not lock(room).is_locked, "nobody could come back"
    room.press("Ctrl+Alt+L")
    room.dialog(PassphrasePrompt)
    room.write(WORDS)
    room.press("Tab")
    room.write("another word")
    room.press("Ctrl+Return")
    assert "differ" in room.dialog(PassphrasePrompt).error.accessibleName()
    room.retype(WORDS)
    room.press("Ctrl+Return")
    assert lock(room).is_locked and not room.has_dialog(PassphrasePrompt)
    assert screen(room).geometry() == room.window.rect() and room.window.windowTitle() == "Locked — Watchfloor"
    assert QApplication.focusWidget() is screen(room).passphrase
    # No key does anything else, and no way leads behind it.
    room.press("F2", "Ctrl+K", "Ctrl+1", "F6", "Tab", "Tab", "Tab", "Shift+Tab")
    assert not room.has_dialog(DeclareDialog) and not room.window.isHidden()
    focus = QApplication.focusWidget()
    assert focus is not None and screen(room).isAncestorOf(focus)
    screen(room).passphrase.setFocus()
    room.write("guess and guess")
    room.press("Return")
    assert "try again in 1 s" in screen(room).error.accessibleName() and screen(room).passphrase.text() == ""
    room.advance(1)
    room.write(WORDS)
    room.press("Return")
    assert not lock(room).is_locked and "Checkout failing" in room.window.windowTitle()


def test_after_idle_minutes_it_locks_and_what_was_half_typed_stays_while_all_goes_on(room: Room) -> None:
    with_passphrase(room)
    room.press("Ctrl+L")
    room.write("f half a th")
    idle(room, 300)
    room.press("F2")
    dialog = room.dialog(DeclareDialog)
    room.write("Search slow")
    idle(room, 599)
    assert not lock(room).is_locked
    # The last key began the ten minutes anew; the tick after it saw it.
    idle(room, 2)
    assert lock(room).is_locked and not dialog.isVisible()
    assert room.live.incident is not None
    room.desk.execute(LogEntry(room.live.incident.id, "said by somebody else"))
    room.settle()
    room.poll()
    assert any(each.text == "said by somebody else" for each in room.live.entries.values())
    said = screen(room).lines.accessibleName()
    assert "Services: " in said and "SEV1 open for" in said
    assert "Checkout" not in said and "db-3" not in said, "a wall in a corridor may show it"
    room.write(WORDS)
    room.press("Return")
    assert room.dialog(DeclareDialog) is dialog and "Search slow" in dialog.form.inputs().title
    room.press("Esc")
    assert room.window.log_bar.text() == "f half a th"


def test_walls_stay_a_setting_of_0_never_locks_and_the_hubs_no_locks_at_once(room: Room) -> None:
    with_passphrase(room)
    room.settings.put({"lock.minutes": 0})
    idle(room, 36_000)
    assert not lock(room).is_locked
    room.press("F11")
    wall = room.console.wiring.wall.shown
    assert wall is not None
    room.settings.put({"lock.minutes": 10})
    idle(room, 601)
    idle(room, 601)
    assert lock(room).is_locked and wall.isVisible()
    room.console.wiring.wall.toggle()
    room.settle()
    assert lock(room).is_locked
    room.write(WORDS)
    room.press("Return")
    assert not lock(room).is_locked
    # Whom the hub shut out sees why, and can type nothing.
    facts = room.desk.read(room.desk.sign_in.facts)
    room.desk.read(lambda: room.desk.bus.announce(ShutOut("revoked")))
    room.settle()
    assert lock(room).is_locked
    lock(room).take(replace(facts, why="the hub ended it"))
    assert not screen(room).passphrase.isEnabled() and not screen(room).button.isEnabled()
    assert "The hub ended it." in screen(room).error.accessibleName()
    # The hub is reached again, or somebody joined anew: the field is back.
    lock(room).take(facts)
    assert screen(room).passphrase.isEnabled()
    assert QApplication.focusWidget() is screen(room).passphrase
