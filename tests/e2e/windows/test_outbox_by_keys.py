"""The outbox in the real window, by keys: settle, retry, hold, withdraw, approval anew; the demo's channels; the archive."""

import hashlib
import json
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from console import demo
from console.outbox_scenes import send_inside
from console.outbox_setup import worker_with
from console.panes.outbox.pane import OutboxPane
from console.windows.prompt import Prompt
from models.comms.audience import CommsAudience
from models.comms.outbox import commands as c
from models.comms.outbox.item import Item, State
from models.comms.rendering.sink import Sink, SinkKind
from models.kernel.ids import StreamId
from tests.fakes.console_room import Room

INSIDE = (CommsAudience.INTERNAL,)
SINKS = (
    Sink("ops teams", SinkKind.TEAMS, INSIDE),
    Sink("ops mattermost", SinkKind.MATTERMOST_WEBHOOK, INSIDE),
)


def pane(room: Room) -> OutboxPane:
    return room.window.late.outbox.pane


def incident(room: Room) -> StreamId:
    assert room.live.incident is not None
    return room.live.incident.id


def item(room: Room, effect: str) -> Item:
    found = room.desk.read(lambda: room.desk.comms.outbox.item(effect, room.clock.now_ms()))
    assert found is not None
    return found


def until(room: Room, holds: Callable[[], bool]) -> None:
    """Another thread works: look again until it holds."""
    pause = threading.Event()
    for _ in range(500):
        room.settle()
        if holds():
            return
        pause.wait(0.02)
    raise AssertionError("it never came")


def claimed(room: Room) -> tuple[str, str]:
    """Two updates under way: nobody knows what became of the first, the second was refused."""
    first, second = send_inside(room.desk, incident(room), SINKS)
    for effect in (first, second):
        room.desk.execute(c.Claim(incident(room), effect, by_drill_channel=False))
    room.desk.execute(c.RecordUnknown(incident(room), first, 1, "the connection broke"))
    room.desk.execute(c.RecordFailed(incident(room), second, 1, "403 forbidden"))
    room.tick()
    room.settle()
    return first, second


def answer(room: Room, **words: str) -> Prompt:
    prompt = room.dialog(Prompt)
    for key, text in words.items():
        prompt.fields[key].setFocus()
        room.write(text)
    room.press("Ctrl+Return")
    return prompt


def test_what_needs_a_person_is_settled_and_queued_again_by_keys(room: Room) -> None:
    room.tick()
    room.settle()
    assert room.window.banner.data.outbox == "0"
    first, second = claimed(room)
    assert (room.window.banner.data.outbox, room.window.banner.data.outbox_needs_care) == ("2 stuck", True)
    room.window.banner.outbox_requested.emit()
    room.settle()
    assert room.window.front == "outbox" and QApplication.focusWidget() is pane(room).inbox.list
    assert pane(room).words.text().startswith("2 need a person · oldest")
    assert pane(room).inbox.current_id == first, "what is in doubt comes first"
    room.press("S")
    prompt = answer(room, reason="the post is in the channel")
    assert "whether it is there, where you looked" in prompt.error.accessibleName()
    prompt.fields["seen"].setFocus()
    room.press("Down")
    answer(room, where="Teams, ops", remote="m-1")
    settled = item(room, first)
    assert (settled.state, settled.remote) == (State.SENT, "m-1")
    assert "looked at: Teams, ops" in settled.words
    assert pane(room).inbox.current_id == first
    room.press("R")
    assert room.said() == "Retry: not for what is sent."
    room.press("Esc", "Home")
    assert pane(room).inbox.current_id == second
    room.press("R")
    assert "reason" in answer(room).error.accessibleName()
    answer(room, reason="the token was renewed")
    assert item(room, second).state is State.QUEUED
    assert "queued, not sent" in pane(room).inbox.list.rows()[0].end
    assert room.window.banner.data.outbox == "1 queued"
    row = pane(room).channels.list.rows()[0]
    assert row.title == "ops teams · Teams" and "last sent" in row.note and row.end == "nothing sends here"


def test_what_waited_too_long_is_approved_anew_or_withdrawn(room: Room) -> None:
    first, second = claimed(room)
    room.desk.execute(c.Withdraw(incident(room), second, "by phone instead"))
    room.desk.execute(c.Settle(incident(room), first, False, "it is not there"))
    room.desk.execute(c.Retry(incident(room), first, "once more"))
    room.advance(11 * 60)
    room.settle()
    assert item(room, first).state is State.EXPIRED
    room.press("Alt+O", "E")
    assert room.said().startswith("Approval is asked again")
    assert room.window.banner.data.approvals == 1
    room.press("W")
    answer(room, reason="a newer one follows")
    assert item(room, first).state is State.WITHDRAWN


def test_the_demo_sends_to_channels_that_record_and_a_hold_keeps_everything(room: Room) -> None:
    worker = worker_with(room.desk, demo.open_channels(room.desk))
    room.window.late.outbox_now.use(worker)
    assert all(sink.name.startswith("SIMULATED") for sink in room.desk.comms.sinks)
    assert {each for sink in demo.SINKS for each in sink.audiences} == set(CommsAudience)

    def held() -> bool:
        return worker.is_paused

    room.press("Alt+O", "H")
    assert held() and room.said().startswith("Sending is held")
    (effect,) = send_inside(room.desk, incident(room), [each for each in demo.SINKS if each.audiences == INSIDE])
    room.settle()
    assert worker.turn().waiting == 1
    room.settle()
    assert (room.window.banner.data.outbox, room.window.banner.data.outbox_short) == ("Held 1", "Held")
    assert item(room, effect).state is State.QUEUED and "sending is held" in pane(room).inbox.list.rows()[0].note
    assert pane(room).words.text().startswith("SENDING IS HELD · 1 not sent yet")
    room.press("H")
    assert not held() and pane(room).hold.text() == "Hold sending"
    assert worker.turn().sent == 1
    room.settle()
    sent = item(room, effect)
    assert (sent.state, sent.remote) == (State.SENT, f"simulated-{effect}")
    assert "SIMULATED" in sent.words and "as it was sent" in pane(room).inbox.list.rows()[0].note
    assert room.window.banner.data.outbox == "0"


def test_the_archive_is_searched_and_exported_by_keys(room: Room, tmp_path: Path) -> None:
    claimed(room)
    room.press("Alt+Shift+O")
    page = pane(room).archive
    room.write("undoing release")
    page.since.setFocus()
    room.write("yesterday")
    room.press("Return")
    assert "Expected a time such as 2026-11-21" in page.error.accessibleName()
    room.retype("2026-11-21")
    room.press("Return")
    assert len(page.found) >= 4 and all("undoing" in row.text for row in page.found)
    queued = next(at for at, row in enumerate(page.found) if row.what == "queued")
    page.list.list.setFocus()
    for _row in range(len(page.found) - 1 - queued):
        room.press("Down")
    text = page.text.toPlainText()
    assert "Doing: undoing a recent release." in text and "Approved by: Raj Mehta" in text and "sha256" in text
    room.press("X")
    folder = tmp_path / "archive"
    room.dialog(Prompt)
    room.retype(str(folder))
    room.press("Ctrl+Return")
    until(room, page.export.isEnabled)
    assert f"{len(page.found)} rows and" in room.said()
    manifest = json.loads((folder / "manifest.json").read_text())
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == sha256
    assert len((folder / "archive.jsonl").read_text().splitlines()) == len(page.found) == manifest["rows"]
    page.list.list.setFocus()
    room.press("X")
    room.retype(str(folder))
    room.press("Ctrl+Return")
    until(room, lambda: "empty" in room.said())
    page.words.setFocus()
    room.retype("unheard of")
    room.press("Return")
    assert page.found == () and page.export.reason == "Nothing was found"
