"""A chat export at the window: told what it holds and what was left out, imported with a clock offset, and promoted."""

import json
import threading
import zipfile

from console.panes.timeline.rows import timeline_row
from console.windows.choosing import ChoosingPrompt
from console.windows.prompt import Prompt
from models.incident.entry import Kind
from models.incident.transcript.part import PART as TRANSCRIPT
from tests.fakes.console_room import Room


def read(room: Room) -> None:
    """The file is read on a thread of its own; what it found is heard afterwards."""
    for thread in threading.enumerate():
        if thread.name == "chat export":
            thread.join(30)
            assert not thread.is_alive()
    room.settle()


def by_palette(room: Room, words: str) -> None:
    room.press("Ctrl+K")
    room.write(words)
    room.press("Return")


def test_import_with_its_report_then_promote(room: Room) -> None:
    at = room.clock.now_ms() // 1000 - 600
    said = [
        {"type": "message", "user": "U1", "text": "replica lag 5 s", "ts": f"{at}.000100"},
        {"type": "message", "user": "U1", "text": "draining eu", "ts": f"{at + 60}.000100"},
        {"type": "message", "user": "U1", "text": "no time"},
    ]
    path = room.directory.path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("users.json", json.dumps([{"id": "U1", "real_name": "Sam Okoro"}]))
        archive.writestr("war/2026-11-21.json", json.dumps(said))
        archive.writestr("other/2026-11-21.json", json.dumps(said[:1]))
    by_palette(room, "promote a chat")
    assert "No transcript" in room.said()
    by_palette(room, "import chat")
    prompt = room.dialog(Prompt)
    room.write(str(path))
    room.press("Ctrl+Return")
    read(room)
    assert prompt.error.isVisible()
    assert "which channel is meant; it has other, war" in prompt.error.accessibleName()
    room.press("Tab")
    room.write("#war")
    room.press("Ctrl+Return")
    read(room)
    preview = room.dialog(Prompt)
    assert preview.windowTitle() == "Import 2 messages"
    assert room.live.part(TRANSCRIPT) == (), "nothing is recorded before it was looked at"
    told = preview.accessibleDescription()
    assert "Begins: Sam Okoro: replica lag 5 s" in told
    assert "Left out or cut (1):" in told and "expected seconds since 1970" in told
    room.retype("soon")
    room.press("Ctrl+Return")
    assert "'soon' is not a number of seconds" in preview.error.accessibleName()
    room.retype("30")
    room.press("Ctrl+Return")
    (transcript,) = room.live.part(TRANSCRIPT)
    assert (transcript.imported.count, transcript.imported.offset_ms) == (2, 30_000)
    by_palette(room, "promote a chat")
    choosing = room.dialog(ChoosingPrompt)
    room.press("Tab", "Space")
    assert "said by Sam Okoro" in choosing.will.text()
    room.press("Ctrl+Return")
    entry = next(each for each in room.entries() if each.fields.get("said_by"))
    assert (entry.kind, entry.text, entry.occurred_ms) == (Kind.FACT, "replica lag 5 s", (at + 30) * 1000)
    row = timeline_row(entry, room.live.entries, room.live.person)
    assert ("Said by", f"Sam Okoro in war; promoted by {room.live.person(room.desk.identity.me)}") in row.details
    # Again: all but the message without a time is here already.
    by_palette(room, "import chat")
    room.write(str(path))
    room.press("Tab")
    room.write("war")
    room.press("Ctrl+Return")
    read(room)
    assert "here already" in room.said()
