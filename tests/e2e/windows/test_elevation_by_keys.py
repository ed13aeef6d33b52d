"""Rights for an hour in the real window, by keys: asked, granted by a second person, given back; glass broken and reviewed."""

from console.windows.prompt import Prompt
from console.windows.second_signature import SecondSignature
from models.access.elevation.commands import SettleReview
from models.access.elevation.events import ReviewVerdict
from tests.fakes.console_room import Room

WORDS = "nine black cats"


def do(room: Room, words: str) -> None:
    room.press("Ctrl+K")
    room.write(words)
    room.press("Return")


def test_rights_are_asked_granted_counted_down_and_given_back_and_a_broken_glass_is_loud(room: Room) -> None:
    strip = room.window.elevations
    assert not strip.is_shown
    do(room, "grant elevated")
    assert "Nobody asks" in room.said()
    raj = room.desk.people.find_or_add("Raj Mehta")
    room.desk.enrol(raj, WORDS)
    do(room, "ask for elevated")
    prompt = room.dialog(Prompt)
    before = room.window.banner.data.approvals
    prompt.fields["reason"].setFocus()
    room.press("Ctrl+Return")
    assert "reason" in prompt.error.accessibleName(), "it stays open with what is missing"
    room.write("restart the broker")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt) and not strip.is_shown, "one's own request is no news to oneself"
    room.tick()
    assert room.window.banner.data.approvals == before + 1, "who waits for rights waits in the inbox of approvals"
    room.press("Alt+A")
    inbox = room.window.late.approvals.pane
    assert "Elevated rights for 60 min" in inbox.heading.text() and "asked" not in inbox.text.toPlainText()
    room.press("A")
    dialog = room.dialog(SecondSignature)
    assert dialog.person.currentText() == "Raj Mehta", "nobody grants rights to themselves"
    assert "act on production\nfor INC-1\nfor 60 minutes" in dialog.text.toPlainText()
    room.write(WORDS)
    room.press("Ctrl+Return")
    assert strip.mine.isVisible() and "ELEVATED" in strip.mine.accessibleName()
    assert "1:00:00 left" in strip.mine.accessibleName() or "60:00 left" in strip.mine.accessibleName()
    room.advance(60)
    room.tick()
    assert "59:00 left" in strip.mine.accessibleName()
    room.click(strip.mine._button) if strip.mine._button else None
    room.dialog(Prompt).fields["why"].setFocus()
    room.write("done")
    room.press("Ctrl+Return")
    assert not strip.is_shown

    do(room, "break the glass")
    room.dialog(Prompt).fields["reason"].setFocus()
    room.write("nobody answers")
    room.press("Ctrl+Return")
    said = strip.glass.accessibleName()
    assert strip.glass.isVisible() and "GLASS BROKEN" in said and "granted by nobody" in said and "review owed" in said
    assert any("BROKE THE GLASS" in entry.text and entry.pinned for entry in room.entries())
    do(room, "review a broken")
    prompt = room.dialog(Prompt)
    prompt.fields["words"].setFocus()
    room.write("looked at the log")
    room.press("Ctrl+Return")
    assert "did themselves" in prompt.error.accessibleName()
    room.press("Esc")
    room.advance(3_700)
    room.tick()
    assert "over, review owed" in strip.glass.accessibleName(), "it stays until somebody else has looked"
    glass = room.desk.read(lambda: room.desk.elevations.view).all[0]
    room.desk.execute_as(raj, WORDS, SettleReview(glass.id, ReviewVerdict.JUSTIFIED, "the broker hung"))
    room.settle()
    assert not strip.is_shown
