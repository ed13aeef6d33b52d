"""A draft that is held at another workstation, in the real window, by keys: seen, refused, copied knowingly, one of two kept."""

from pathlib import Path

from console.panes.composer.pane import ComposerPane
from console.windows.prompt import Prompt
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.views import DraftView
from models.kernel.ids import StreamId
from tests.fakes.console_room import Room
from tests.fakes.diverged import come_back, second_office, stream_of
from widgets.combo import Combo

SUPPORT, EXECS = CommsAudience.SUPPORT, CommsAudience.EXECUTIVES


def pane(room: Room) -> ComposerPane:
    return room.window.late.composer.pane


def drafts(room: Room, stream: StreamId, audience: CommsAudience) -> list[DraftView]:
    seen = room.desk.read(lambda: room.desk.comms.desk(stream, room.desk.identity.me).view)
    return [each for each in seen.drafts if each.audience is audience]


def test_what_another_one_holds_is_copied_with_a_reason_and_of_two_alike_one_is_kept(
    room: Room, tmp_path: Path
) -> None:
    stream = stream_of(room)
    with second_office(room, tmp_path / "raj") as other:
        other.execute(c.BeginDraft(stream, SUPPORT, is_holding=True))
        for desk in (other, room.desk):
            desk.execute(c.BeginDraft(stream, EXECS, is_holding=True))
        come_back(room, other)
    room.press("F9")
    composer = pane(room)
    composer.show_audience(SUPPORT)
    room.settle()
    (held,) = drafts(room, stream, SUPPORT)
    assert "Held at Raj Mehta's workstation, last heard" in composer.outbox.reasons.text()
    assert composer.outbox.copy.isVisible() and not composer.outbox.hand.isVisible()
    room.press("Ctrl+Return")
    assert "only from there it is put up for approval" in composer.editor.notice.accessibleName()
    # Knowingly: why is asked for, and who may have sent it is said.
    room.press("Alt+K")
    prompt = room.dialog(Prompt)
    room.press("Ctrl+Return")
    assert prompt.isVisible() and len(drafts(room, stream, SUPPORT)) == 1
    room.write("Raj does not answer")
    room.press("Ctrl+Return")
    first, copy = drafts(room, stream, SUPPORT)
    assert (first.key, copy.copy_of, copy.holder) == (held.key, held.key, room.desk.identity.origin)
    assert "A copy of update 1, begun by Raj Mehta" in composer.outbox.reasons.text()
    assert not composer.outbox.copy.isVisible() and composer.outbox.hand.isVisible()
    # The one that was copied is still there to be read, and the way back to the copy.
    assert composer.outbox.older.isVisible() and "update 1 of Raj Mehta" in composer.outbox.older.accessibleName()
    room.press("Alt+B")
    assert composer.found is not None and composer.found.draft.key == held.key
    assert "Held at Raj Mehta's workstation" in composer.outbox.reasons.text() and composer.outbox.copy.isVisible()
    room.press("Alt+B")
    assert composer.found is not None and composer.found.draft.key == copy.key
    composer.show_audience(EXECS)
    composer.show_audience(SUPPORT)
    room.settle()
    assert composer.found is not None and composer.found.draft.key == copy.key
    texts = [entry.text for entry in room.entries()]
    assert any("holds it and may have sent it. Raj does not answer" in text for text in texts)
    # It goes on by hand: whoever takes it over sends it.
    room.press("Alt+G")
    to = room.dialog(Prompt).fields["to"]
    assert isinstance(to, Combo) and to.currentText().startswith("Raj Mehta's workstation, last heard")
    room.press("Ctrl+Return")
    assert drafts(room, stream, SUPPORT)[-1].holder == held.holder and not composer.outbox.hand.isVisible()
    # Two who did not hear each other began update 1 to executives: one of them is put aside.
    composer.show_audience(EXECS)
    room.settle()
    two = drafts(room, stream, EXECS)
    assert len(two) == 2 and composer.editor.conflict.isVisible()
    room.press("Alt+2")
    (kept,) = drafts(room, stream, EXECS)
    assert kept.key == two[-1].key and not composer.editor.conflict.isVisible()
