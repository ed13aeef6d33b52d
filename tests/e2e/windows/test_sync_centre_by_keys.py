"""The sync centre, bundles, joining and the strip of a hub that is away, by keys."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from console import sharing_scenes as scenes
from console.bundles.making import export
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.panes.sync_centre.role_words import _RIGHTS
from console.secret_store import MemorySecrets
from console.sharing_facts import facts
from console.sync.status import Pending, State, SyncStatus
from console.windows import role_prompt
from console.windows.bundle_prompts import BundleImport
from console.windows.choosing import ChoosingPrompt
from console.windows.join_dialog import JoinDialog
from console.windows.prompt import Prompt
from console.windows.role_prompt import RolePrompt
from models.access.roles import MATRIX, DeviceRole
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from models.kernel.clock import ManualClock
from models.kernel.errors import Refused
from models.kernel.ids import EventId, PersonId, StreamId
from models.sync.belonging import Member, RoleRequest
from models.sync.device import DeviceId
from models.sync.members_word import MembersWord
from models.sync.protocol import MembersReply
from tests.fakes.console_room import Room
from tests.fakes.diverged import come_back, second_office, stream_of
from tests.fakes.hub import Hub
from tests.fakes.hub_members import HubDoor
from tests.fakes.waiting import until
from widgets.two_line_list import Sign


class Stage:
    """The room as the scenes of the pictures want it."""

    def __init__(self, room: Room) -> None:
        self.console, self.clock, self._room = room.console, room.manual, room

    def settle(self) -> None:
        self._room.settle()

    def poll(self, error: str | None = None) -> None:
        if error is None:
            self._room.poll()
        else:
            self._room.fail(error)


class Asked:
    """What shares the record, as far as the windows know."""

    def __init__(self) -> None:
        self.retried = self.pushed = 0
        self.looked_at: list[EventId] = []

    def retry(self) -> None:
        self.retried += 1

    def push_again(self) -> None:
        self.pushed += 1

    def ask_whereabouts(self, events: Iterable[EventId], stream: StreamId | None = None) -> None:
        self.looked_at = list(events)


def status(room: Room, state: State, why: str = "", queued: int = 0, contact_seconds_ago: float = 0) -> SyncStatus:
    contact_ms = room.clock.now_ms() - round(contact_seconds_ago * 1_000)
    return SyncStatus(state, why, pending=Pending(count=queued), last_contact_ms=contact_ms)


def test_words_beside_the_log_and_a_strip_while_the_hub_is_away(standing: Room) -> None:
    room = standing
    sharing, bar = room.window.sharing, room.window.log_bar
    assert sharing.words() == "" and not sharing.strip.isVisible()
    sharing.hear(status(room, State.ONLINE))
    room.settle()
    assert sharing.words() == "ONLINE" and " · ONLINE · " in bar._who
    sharing.hear(status(room, State.DEGRADED, "the hub did not take 1 event", queued=2))
    room.settle()
    assert sharing.words() == "DEGRADED · the hub did not take 1 event · 2 queued"
    # Away for a moment: said, and no more.
    sharing.hear(
        status(room, State.OFFLINE, "https://hub:7443 can't be reached: refused", queued=3, contact_seconds_ago=9)
    )
    room.settle()
    assert sharing.words() == "OFFLINE 00:09 · 3 queued" and not sharing.strip.isVisible()
    room.advance(30)
    assert sharing.words() == "OFFLINE 00:39 · 3 queued" and sharing.strip.isVisible()
    said = sharing.strip.accessibleName()
    assert said.startswith("OFFLINE 00:39 Working locally. 3 queued. Nothing typed here is lost. Hub unreachable since")
    assert "can't be reached" in sharing.strip.accessibleDescription()
    sharing.hear(status(room, State.ONLINE))
    room.settle()
    assert sharing.words() == "ONLINE" and not sharing.strip.isVisible()


def test_the_pages_by_their_keys(standing: Room) -> None:
    room = standing
    window, now = room.window, room.window.late.sharing_now
    room.press("Alt+L")
    pane = window.late.sync.pane
    assert window.front == "sync" and "belongs to no hub" in pane.hub.hub._empty.accessibleName()
    room.press("N")
    assert "belongs to no hub" in room.said()
    asked = Asked()
    now.use(asked)
    assert asked.looked_at[0] == room.live.timeline()[0].id, "how safe the entries are is asked of those in sight"
    scenes._degraded(Stage(room))
    now.refresh_facts()
    now.refresh_journal()
    room.settle()
    assert pane.words.text().startswith("DEGRADED · 4 queued")
    needed = [row.id for row in pane.hub.needed.list.rows()]
    assert needed == ["forks", "refused", "journal", "parked", "readiness"]
    room.press("N")
    assert asked.retried == 1
    # What the hub did not take stands first, with its reason; it can be offered again, copied, exported.
    room.press("2")
    page = pane.lists["waiting"]
    rows = page.panel.list.rows()
    assert [row.sign for row in rows[:3]] == [Sign.WARNING, Sign.WARNING, Sign.OPEN]
    assert "not taken: the certificate was revoked" in rows[0].note and rows[2].note.endswith("saved here")
    room.press("R", "C")
    assert asked.pushed == 1 and "the certificate was revoked" in QGuiApplication.clipboard().text()
    room.press("E")
    assert room.dialog(ChoosingPrompt).list.chosen() == (stream_of(room),)
    room.press("Esc")
    room.press("3")
    assert pane.lists["parked"].panel.list.rows()[0].end == "fork"
    room.press("5", "Down")
    assert pane.lists["journal"].heading.text() in ("Severity rated", "Catalogue published")
    while pane.lists["journal"].heading.text() != "Catalogue published":
        room.press("Down")
    room.press("S")
    assert "The hub did not take this" in room.dialog(Prompt).windowTitle()
    room.press("Esc")
    room.press("6")
    assert pane.lists["readiness"].panel.list.rows()[0].end == "too old"
    room.press("7")
    members = pane.lists["members"].panel.list.rows()
    assert "(this device)" in members[0].title and members[-1].sign is Sign.OFF
    room.press("L")
    leaving = room.dialog(Prompt)
    assert "4 events have not reached it" in leaving.accessibleDescription()
    room.press("Esc")
    assert not room.console.is_to_reopen


def test_conflicts_of_another_incident_lead_to_its_card(standing: Room) -> None:
    room = standing
    scenes._diverge(Stage(room))
    room.live.open_incident(None)
    room.settle()
    assert not room.window.conflicts.isVisible()
    room.press("Alt+L", "4")
    page = room.window.late.sync.pane.lists["conflicts"]
    assert [row.title for row in page.panel.list.rows()] == ["INC-1 Severity differs", "INC-1 Title differs"]
    room.press("S")
    assert room.live.incident is not None and room.live.incident.number == "INC-1"
    room.press("H", "M")
    assert room.summary().conflicts == () and page.panel.list.rows() == ()


def test_the_strip_counts_says_who_is_near_and_asks_again(room: Room) -> None:
    scenes._joined(Stage(room))
    asked = Asked()
    room.window.late.sharing_now.use(asked)
    room.advance(250)
    scenes._say_offline(Stage(room))
    strip = room.window.sharing.strip
    said = strip.accessibleName()
    assert said.startswith("OFFLINE 04:10 Working locally. 3 queued, oldest 03:36. Nothing typed here is lost.")
    assert "LAN peer ops-desk-1 reachable · retry in 00:18" in said
    assert room.window.banner.data.freshness.words == "OFFLINE 04:10"
    button = strip._button
    room.advance(1)
    assert "OFFLINE 04:11" in strip.accessibleName() and "retry in 00:17" in strip.accessibleName()
    assert strip._button is button and button is not None, "the same button, whatever counts beside it"
    button.setFocus()
    room.press("R")
    assert asked.retried == 1


def test_rows_say_how_safe_an_entry_is_and_that_it_came_late(standing: Room, tmp_path: Path) -> None:
    room = standing
    room.press("F7")
    with second_office(room, tmp_path / "raj") as other:
        other.execute(LogEntry(stream_of(room), "Generator runs", Kind.FACT))
        room.advance(1_620)
        come_back(room, other)
    late = next(row for row in room.window.timeline.model.rows() if row.text == "Generator runs")
    assert late.durability.words == "At hub", "nothing known says otherwise"
    assert any("offline, arrived" in words for _label, words in late.details)
    scenes._timeline(Stage(room))
    rows = {row.id: row.durability.words for row in room.window.timeline.model.rows()}
    newest = [rows[entry.id] for entry in room.live.timeline()[:6]]
    assert newest == ["Saved here", "Saved here", "Not taken", "At hub", "At hub", "On 9 devices"]


def test_a_bundle_is_exported_looked_into_and_taken_in(standing: Room, tmp_path: Path) -> None:
    room = standing
    target = tmp_path / "inc.wrbundle"
    room.window.do("bundle.export")
    room.settle()
    prompt = room.dialog(ChoosingPrompt)
    room.retype(str(target))
    assert prompt.will.text().startswith("Writes 1 incident")
    room.press("Ctrl+Return")
    until(room, lambda: not room.has_dialog(ChoosingPrompt))
    assert target.exists() and "readable by whoever holds it" in room.said()
    back = tmp_path / "back.wrbundle"
    with second_office(room, tmp_path / "raj") as other:
        other.execute(LogEntry(stream_of(room), "Second generator runs", Kind.FACT))
        export(other, back)
    before = len(room.entries())
    room.window.do("bundle.import")
    room.settle()
    dialog = room.dialog(BundleImport)
    room.write(str(tmp_path / "none.wrbundle"))
    room.press("Ctrl+Return")
    until(room, dialog.error.isVisible)
    assert "can't be read" in dialog.error.accessibleName()
    dialog.file.edit.setFocus()
    room.retype(str(back))
    room.press("Ctrl+Return")
    until(room, lambda: dialog.holds.isVisible() and not dialog.is_busy)
    assert "1 new" in dialog.holds.toPlainText() and len(room.entries()) == before, "nothing is taken unasked"
    room.press("Ctrl+Return")
    until(room, lambda: not room.has_dialog(BundleImport))
    until(room, lambda: len(room.entries()) == before + 1)
    assert "Taken in: 1 event" in room.said()


def test_joining_shows_the_fingerprint_first_and_opens_the_console_anew(no_thread_stays: None, tmp_path: Path) -> None:
    keeper = MemorySecrets()
    room = Room(tmp_path / "desk", rehearsed=False, secrets=lambda: keeper)
    room.window.do("sync.join")
    assert "The demo's record is not shared" in room.said()
    hub = Hub(clock=ManualClock(room.clock.now_ms()))
    code = hub.core.enrolment.invite("Ana Ruiz", DeviceRole.RESPONDER).code
    joined: list[object] = []
    dialog = JoinDialog(room.live, joined.append, room.window, lambda _url: HubDoor(hub))
    dialog.open()
    room.settle()
    room.write("hub.example")
    room.press("Ctrl+Return")
    assert "begins with https://" in dialog.error.accessibleName()
    room.retype("https://hub.example:7443")
    dialog.code.edit.setFocus()
    room.write("7K3Q")
    room.press("Ctrl+Return")
    until(room, lambda: not dialog.is_busy and "https://" not in dialog.error.accessibleName())
    assert dialog.fingerprint.isHidden(), "a mistyped code is said before anybody is asked"
    room.retype(code)
    room.press("Ctrl+Return")
    until(room, lambda: not dialog.fingerprint.isHidden())
    shown = "".join(dialog.fingerprint.text().split()).lower()
    assert bytes.fromhex(shown) == HubDoor(hub).authority()[1] and not joined
    room.press("Ctrl+Return")
    until(room, lambda: bool(joined))
    room.window.reopen_requested.emit(lambda: None)
    assert room.console.is_to_reopen
    room.close()
    desk = open_desk(DataDir(room.directory.path), lambda: keeper, room.clock, "test")
    try:
        assert desk.identity.hub is not None and desk.identity.hub.role == "responder"
    finally:
        desk.close()


# Another role for a member: what it means, and why not, is said before the hub is asked.

BO = DeviceId("018f2c7e-6a10-7a11-8b22-0c33d4e5f601")
OLD = DeviceId("018f2c7e-6a10-7a12-8b22-0c33d4e5f602")

Requests = list[RoleRequest]


def members(room: Room, own_role: str, role: str = "responder") -> None:
    """What the hub said last: this device, Bo's, and one that was shut out."""
    desk, now = room.console.desk, room.window.late.sharing_now
    hub = desk.identity.hub
    assert hub is not None
    at_ms = desk.clock.now_ms()
    found = (
        Member(hub.device, bytes([1]) * 32, desk.identity.me, "Ana Ruiz", own_role, at_ms),
        Member(BO, bytes([2]) * 32, PersonId(str(BO)), "Bo Lindqvist", role, at_ms),
        Member(OLD, bytes([3]) * 32, PersonId(str(OLD)), "Tomas Weber", "responder", at_ms, at_ms),
    )
    word = MembersWord.signed(
        desk.identity.authority, desk.identity.org, at_ms, MembersReply(found, ()), {BO: "dc-console"}
    )
    now.told_facts = lambda status: replace(facts(desk, status), word=word)
    now.refresh_facts()
    room.settle()


@pytest.fixture
def office(standing: Room, monkeypatch: pytest.MonkeyPatch) -> tuple[Room, Requests, Callable[[str], None]]:
    """The page of members, a hub that is asked by a list, and what makes it refuse."""
    asked: Requests = []
    refusal = [""]

    def give(_desk: Desk, request: RoleRequest) -> Member:
        asked.append(request)
        if refusal[0]:
            raise Refused(refusal[0])
        return Member(request.device, bytes(32), PersonId(str(BO)), "Bo Lindqvist", request.role, 0)

    monkeypatch.setattr(role_prompt, "give_role", give)
    scenes._joined(Stage(standing))
    scenes._degraded(Stage(standing))
    return standing, asked, lambda words: refusal.__setitem__(0, words)


def choose(prompt: RolePrompt, role: str) -> None:
    prompt.combo.setCurrentIndex(prompt.combo.findData(role))


def test_every_right_has_a_word() -> None:
    assert _RIGHTS.keys() == MATRIX.keys()


def test_an_administrator_sees_what_it_means_and_gives_another_role(
    office: tuple[Room, Requests, Callable[[str], None]],
) -> None:
    room, asked, refuse = office
    members(room, "admin")
    room.press("Alt+L", "7")
    page = room.window.late.sync.pane.lists["members"]
    assert [row.note.partition(" · ")[0] for row in page.panel.list.rows()] == ["admin", "responder", "responder"]
    assert page.buttons["role"].isVisible()
    # Oneself: said at once, and nothing is sent.
    room.press("R")
    prompt = room.dialog(RolePrompt)
    choose(prompt, "observer")
    assert "Nobody changes their own role" in prompt.error.accessibleName() and not prompt.meaning.isVisible()
    room.press("Ctrl+Return", "Esc")
    assert not asked
    room.press("Down", "Return")
    prompt = room.dialog(RolePrompt)
    assert prompt.windowTitle() == "Another role for Bo Lindqvist" and not prompt.error.isVisible()
    assert "The hub decides" in prompt.accessibleDescription()
    room.press("Ctrl+Return")
    assert "have this role already" in prompt.error.accessibleName()
    choose(prompt, "admin")
    assert "settled at the hub itself" in prompt.error.accessibleName()
    room.press("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text().endswith(f"hub role {BO} --role admin")
    choose(prompt, "legal")
    assert "reads restricted incidents, and you may not" in prompt.error.accessibleName()
    choose(prompt, "spokesperson")
    words = prompt.meaning.text()
    assert "No longer: alerts, automation" in words and "Still: lines of the timeline" in words
    assert "New, from their next exchange on: confirmed scripts, votes on approvals." in words
    assert "set aside on every workstation" in words and not prompt.error.isVisible()
    refuse("the hub can't be reached")
    room.press("Ctrl+Return")
    until(room, prompt.error.isVisible)
    assert prompt.isVisible() and "can't be reached" in prompt.error.accessibleName()
    refuse("")
    room.press("Ctrl+Return")
    until(room, lambda: not room.has_dialog(RolePrompt))
    assert asked == 2 * [RoleRequest(BO, "spokesperson", "responder")]
    assert "Bo Lindqvist is spokesperson now." in room.said()
    # One that was shut out has no role to change.
    room.press("Down", "R")
    assert "a new code is needed" in room.said() and not page.buttons["role"].isVisible()


def test_whoever_may_not_is_told_who_could_and_what_the_operator_types(
    office: tuple[Room, Requests, Callable[[str], None]],
) -> None:
    room, asked, _refuse = office
    members(room, "responder")
    room.window.sharing.hear(scenes._status(Stage(room), State.OFFLINE))
    room.settle()
    room.press("Alt+L", "7", "Home", "Down", "R")
    prompt = room.dialog(RolePrompt)
    assert "can't be reached" in prompt.accessibleDescription()
    choose(prompt, "observer")
    assert "changes no roles: that takes admin" in prompt.error.accessibleName()
    room.press("Ctrl+Return", "Ctrl+Shift+C", "Esc")
    assert not asked and QGuiApplication.clipboard().text().endswith(f"hub role {BO} --role observer")
    # A role of a newer program, or nothing heard yet.
    members(room, "responder", "emperor")
    room.press("R")
    assert "does not know the role" in room.said() and not room.has_dialog(RolePrompt)
