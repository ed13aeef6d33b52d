"""Four hours of one outage, commanded twice from a terminal and once at the window, leave one and the same record."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from console.app import Console
from console.cli.entry import run_for
from console.desk import Desk
from console.local_socket import Request
from console.settings import Settings
from console.windows.choosing import ChoosingPrompt
from console.windows.prompt import Prompt
from models.incident.commands import RateSeverity
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.clock import ManualClock
from tests.fakes.apart import say_apart
from tests.fakes.console_room import Room
from tests.fakes.station import Station
from widgets.combo import Combo


class BareRoom(Room):
    """The window on an empty desk: no catalogue, no sources."""

    def __init__(self, station: Station) -> None:
        self.manual = station.clock
        self.clock = station.clock  # type: ignore[assignment]  # set by hand all the same
        self.desk = station.open()
        self.settings = Settings(None)
        self.console = Console(self.desk, self.settings, list)
        self.live, self.window = self.console.live, self.console.window
        self.keys = self.letters = 0
        self.live.start(None)
        self.live._timer.stop()
        self.window.resize(1920, 1080)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()


@dataclass(frozen=True)
class Step:
    """What is done at a minute: as a verb (without the incident), and at the window."""

    minute: int
    verb: tuple[str, ...]
    hand: Callable[[Room], None]


def _line(line: str) -> Callable[[Room], None]:
    def hand(room: Room) -> None:
        room.press("Ctrl+L")
        room.write(line)
        room.press("Ctrl+Return")

    return hand


def _declare(room: Room) -> None:
    room.press("F2")
    room.retype("Checkout failing")
    room.press("Alt+Y", "Ctrl+Return")


def _choose(room: Room, key: str, value: str) -> None:
    combo = room.dialog(Prompt).fields[key]
    assert isinstance(combo, Combo)
    combo.setFocus()
    room.press("Home")
    for _step in range(combo.findData(value)):
        room.press("Down")


def _assign(role: Role, name: str) -> Callable[[Room], None]:
    def hand(room: Room) -> None:
        room.press("Ctrl+R")
        _choose(room, "role", role.value)
        room.press("Tab")
        room.retype(name)
        room.press("Ctrl+Return")

    return hand


def _move(state: State, reason: str = "") -> Callable[[Room], None]:
    def hand(room: Room) -> None:
        room.press("Ctrl+Shift+T")
        _choose(room, "state", state.value)
        room.press("Tab")
        room.write(reason)
        room.press("Ctrl+Return")
        assert not room.has_dialog(Prompt), room.dialog(Prompt).error.accessibleName()

    return hand


def _update(text: str) -> Callable[[Room], None]:
    def hand(room: Room) -> None:
        room.press("Ctrl+Shift+U", "Tab")
        room.write(text)
        room.press("Ctrl+Return")

    return hand


def _lower(room: Room) -> None:
    room.press("Ctrl+2")
    room.write("Most customers are back")
    room.press("Ctrl+Return")


def _task_on(room: Room) -> None:
    """Enter on the first task: understood, then done."""
    room.press("Ctrl+Home")
    room.window.war_room.task_list.setFocus()
    room.press("Home", "Return")


def _log(text: str, kind: str, *more: str) -> tuple[str, ...]:
    return ("log", "ID", text, "--kind", kind, *more)


def _palette(room: Room, words: str) -> None:
    room.press("Ctrl+K")
    room.write(words)
    room.press("Return")


def _split(room: Room) -> None:
    """The newest entry goes on as a matter of its own."""
    _palette(room, "split incident")
    room.write("Refunds are slow")
    prompt = room.dialog(ChoosingPrompt)
    prompt.list.setFocus()
    room.press("Home", "Space", "Ctrl+Return")
    assert not room.has_dialog(ChoosingPrompt), room.dialog(ChoosingPrompt).error.accessibleName()


def _merge(room: Room) -> None:
    """What was split off turns out to be the same after all."""
    _palette(room, "merge incidents")
    room.dialog(ChoosingPrompt).list.setFocus()
    room.press("Home", "Space", "Ctrl+Return")
    assert not room.has_dialog(ChoosingPrompt), room.dialog(ChoosingPrompt).error.accessibleName()


SCRIPT = (
    Step(0, ("declare", "--title", "Checkout failing", "--core-function", "yes"), _declare),
    Step(2, ("assign", "ID", "comms_lead", "Mei Tanaka"), _assign(Role.COMMS_LEAD, "Mei Tanaka")),
    Step(3, ("assign", "ID", "scribe", "Tomas Weber"), _assign(Role.SCRIBE, "Tomas Weber")),
    Step(4, ("state", "ID", "triage"), _move(State.TRIAGE)),
    Step(5, _log("We are looking into it", "comms", "--audience", "external"), _update("We are looking into it")),
    Step(8, _log("Only eu is hit", "fact"), _line("Only eu is hit")),
    Step(9, _log("Errors began at 13:52", "observation"), _line("o Errors began at 13:52")),
    Step(
        12,
        ("state", "ID", "investigating", "--reason", "scope is plain, the rest follows"),
        _move(State.INVESTIGATING, "scope is plain, the rest follows"),
    ),
    Step(20, _log("drain eu-west", "task", "--owner", "Bo", "--minutes", "10"), _line("t @Bo 10m drain eu-west")),
    Step(22, ("task", "ID", "TASK", "ack"), _task_on),
    Step(31, ("task", "ID", "TASK", "done"), _task_on),
    Step(
        40,
        _log("Roll back orders v88", "decision", "--why", "errors began 6 min after it"),
        _line("d Roll back orders v88 because errors began 6 min after it"),
    ),
    Step(45, ("state", "ID", "mitigating"), _move(State.MITIGATING)),
    Step(70, _log("Rolled back in eu-west", "action"), _line("a Rolled back in eu-west")),
    Step(95, ("state", "ID", "monitoring"), _move(State.MONITORING)),
    Step(100, ("split", "ID", "Refunds are slow", "--entry", "NEWEST"), _split),
    Step(110, ("merge", "INC-2", "ID", "--also", "INC-2"), _merge),
    Step(115, ("settle", "ID", "severity", "--keep", "safer"), lambda room: room.press("Ctrl+Shift+J", "2")),
    Step(118, ("severity", "ID", "SEV1"), lambda room: room.press("Ctrl+1")),
    Step(120, ("severity", "ID", "SEV2", "--reason", "Most customers are back"), _lower),
    Step(150, ("severity", "ID", "SEV1"), lambda room: room.press("Ctrl+1")),
    Step(
        235,
        ("state", "ID", "resolved", "--reason", "no monitoring on this desk, customers confirm"),
        _move(State.RESOLVED, "no monitoring on this desk, customers confirm"),
    ),
    Step(
        240,
        ("state", "ID", "closed", "--reason", "review on Monday"),
        _move(State.CLOSED, "review on Monday"),
    ),
)


def _differ(desk: Desk) -> None:
    """Two rate without hearing each other."""
    stream = desk.read(lambda: desk.incidents.find("INC-1"))
    say_apart(
        desk, RateSeverity(stream, Severity.SEV2, "one says"), RateSeverity(stream, Severity.SEV3, "the other says")
    )


def _wait_until(clock: ManualClock, start_ms: int, minute: int) -> None:
    clock.advance((start_ms + minute * 60_000 - clock.now_ms()) / 1000)


def _by_verbs(desk: Desk, clock: ManualClock) -> IncidentState:
    start_ms, task = clock.now_ms(), ""
    for step in SCRIPT:
        _wait_until(clock, start_ms, step.minute)
        if step.verb[0] == "settle":
            _differ(desk)
        state = None if step.minute == 0 else desk.read(lambda: desk.incidents.state(desk.incidents.find("INC-1")))
        newest = state.entries()[0].id if state is not None else ""
        words = [{"ID": "INC-1", "TASK": task, "NEWEST": newest}.get(word, word) for word in step.verb]
        answer = run_for(Request(["incident", *words, "--json"], str(desk.directory.path), None), desk, clock)
        assert answer.status == 0, (words, answer.err)
        if "task" in step.verb and "log" in step.verb:
            task = json.loads(answer.out)["entry"]
    return desk.read(lambda: desk.incidents.state(desk.incidents.find("INC-1")))


def _by_hand(room: BareRoom) -> IncidentState:
    start_ms = room.manual.now_ms()
    for step in SCRIPT:
        _wait_until(room.manual, start_ms, step.minute)
        room.tick()
        if step.verb[0] == "settle":
            _differ(room.desk)
            room.settle()
        before = len(room.entries()) if room.live.incident else 0
        step.hand(room)
        assert len(room.entries()) == before + (step.verb[0] != "task"), step
    stream = room.summary().id
    return room.desk.read(lambda: room.desk.incidents.state(stream))


def _folded(desk: Desk, state: IncidentState) -> str:
    """What was folded, with names for what is made anew in every run: ids, people, and the instant it began."""

    made: dict[Any, str] = {heading.id: heading.number for heading in desk.read(desk.incidents.headings)}
    made |= {entry.id: f"entry {entry.text}" for entry in desk.read(state.entries)}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items() if key not in ("event", "id", "entry", "hlc")}
        if isinstance(value, list | tuple):
            return [plain(each) for each in value]
        if value in made:
            return made[value]
        known = {person.id for person in desk.people.directory}
        if value in known:
            return "me" if value == desk.identity.me else desk.people.name(value)
        return value

    summary = desk.read(state.summary)
    entries = desk.read(state.entries)
    start_ms = summary.declared_ms
    lines = [
        {
            "kind": entry.kind,
            "text": entry.text,
            "author": plain(entry.author),
            "minute": (entry.occurred_ms - start_ms) // 60_000,
            "fields": plain(dict(entry.fields)),
            "reason": entry.reason,
            "pinned": entry.pinned,
            "task": entry.task_state,
            "corrected": entry.superseded,
        }
        for entry in entries
    ]
    headline = {
        "number": summary.number,
        "title": summary.title,
        "severity": summary.severity,
        "rule": summary.rule,
        "state": summary.state,
        "roles": {role: plain(person) for role, person in summary.roles.items()},
        "minutes": [
            (at - start_ms) // 60_000 for at in (summary.state_ms, summary.severity_ms, summary.resolved_ms or 0)
        ],
        "conflicts": len(summary.conflicts),
        "inputs": state.headline.declared.to_body() if state.headline.declared else None,
    }
    return json.dumps(plain({"headline": headline, "lines": lines}), sort_keys=True, indent=1, default=str)


@pytest.fixture
def stations(tmp_path: Path) -> Iterator[Callable[[str], Station]]:
    yield lambda name: Station(tmp_path / name)


def test_two_runs_by_verbs_and_one_by_hand_fold_to_the_same(stations: Callable[[str], Station], qtbot: object) -> None:
    found = []
    for name in ("first", "second"):
        station = stations(name)
        desk = station.open()
        try:
            found.append(_folded(desk, _by_verbs(desk, station.clock)))
        finally:
            desk.close()
    room = BareRoom(stations("window"))
    try:
        found.append(_folded(room.desk, _by_hand(room)))
    finally:
        room.close()
    assert found[0] == found[1]
    assert found[1] == found[2]
