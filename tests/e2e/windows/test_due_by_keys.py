"""What fell due, whom to call, what is not covered, and outage or degradation, at the window and by keys alone."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from console.oncall_book import PublishPlan
from console.panes.alerts.due_panel import DuePanel
from console.panes.signs.pages import Page
from console.silencing import Wanted
from console.sources.port import Batch
from console.sources.runner import Delivery, SourceStatus
from console.windows.prompt import Prompt
from models.incident.commands import Declare
from models.incident.determination.part import PART as DETERMINATION
from models.incident.escalation.part import PART as ESCALATION
from models.incident.severity import Severity
from models.kernel.errors import WatchfloorError
from models.oncall.standing import PlanFiles
from tests.fakes.console_room import Room
from tests.fakes.inbox import alert
from tests.fakes.oncall_plans import plan_of

SCHEDULES = """  - id: main
    time_zone: Europe/Berlin
    rotation: {start: 2026-01-05, hand_off: '09:00', shift: 7d, people: [ana, ben]}
  - id: nights
    time_zone: Europe/Berlin
    rotation: {start: 2026-01-05, hand_off: '09:00', shift: 7d, people: [chi]}
    hours: {from: '20:00', to: '08:00'}
"""
ROSTERS = "  - {id: all, name: Everything, primary: [main], secondary: [nights]}\n"


def until(room: Room, holds: Callable[[], bool]) -> None:
    """Another thread works: look again until it holds."""
    pause = threading.Event()
    for _ in range(500):
        QApplication.processEvents()
        room.settle()
        if holds():
            return
        pause.wait(0.02)
    raise AssertionError("it never came")


def pass_time(room: Room, seconds: int, step: float = 29) -> None:
    for _each in range(-int(-seconds // step)):
        room.advance(step)
        room.settle()


def rows(room: Room) -> list[tuple[str, str]]:
    room.press("Ctrl+Shift+H")
    room.advance(1)
    room.settle()
    (panel,) = room.window.late.command.pane.findChildren(DuePanel)
    return [(row.id.partition(":")[0], row.title) for row in panel.list.rows()]


def declare(room: Room) -> None:
    stream = room.desk.execute(Declare("Checkout failing", severity=Severity.SEV1)).stream
    room.live.open_incident(stream)
    room.settle()
    pass_time(room, 4, 1)


def test_what_fell_due_asleep_is_answered_by_keys(quiet: Room) -> None:
    room = quiet
    declare(room)
    room.advance(3 * 3600)
    room.settle()
    kinds = [kind for kind, _title in rows(room)]
    assert kinds == ["missed"] * 5 + ["overdue"] * 3 + ["next"]
    words = ("external update", "triage", "internal update", "level 1", "level 2")
    assert all(word in title for word, (_kind, title) in zip(words, rows(room), strict=False))
    (panel,) = room.window.late.command.pane.findChildren(DuePanel)
    panel.list.setFocus()
    room.press("Home", "Down", "Down", "Down", "Return")
    prompt = room.dialog(Prompt)
    prompt.fields["reason"].setFocus()
    prompt.fields["answer"].setCurrentIndex(1)  # type: ignore[union-attr]  # it is a choice
    room.press("Ctrl+Return")
    assert prompt.error.isVisible() or "skipped" in room.said()
    room.write("the executive sits beside me")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    assert "the executive sits beside me" in {entry.fields.get("rationale") for entry in room.entries()}


def test_a_level_that_fires_names_the_number_and_wants_a_result(quiet: Room) -> None:
    room = quiet
    room.desk.execute(PublishPlan(PlanFiles("p.yaml", plan_of(SCHEDULES, ROSTERS.replace("nights", "main")), {})))
    declare(room)
    pass_time(room, 31 * 60)
    found = rows(room)
    assert found[0][0] == "call" and found[0][1].startswith("Call ")
    room.press("Ctrl+Shift+D")
    room.press("Ctrl+Return")
    (item,) = room.desk.read(
        lambda: room.desk.incidents.state(room.live.incident.id).part(ESCALATION).items  # type: ignore[union-attr]
    )
    assert [str(call.result) for call in item.calls] == ["reached"] and not item.wants_call
    assert "call" not in [kind for kind, _title in rows(room)]


def test_the_figures_are_proposed_and_kept_and_the_commander_rules(room: Room) -> None:
    pass_time(room, 4, 1)
    room.window.do("determine")
    room.settle()
    prompt = room.dialog(Prompt)
    proposed = prompt.answers()
    assert int(proposed["services_down"] or 0) + int(proposed["services_degraded"] or 0) > 0
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    determined = room.live.part(DETERMINATION).determined
    assert determined is not None and determined.rule
    assert str(determined.indicators.services_down) == (proposed["services_down"] or "None")
    room.window.do("position")
    room.settle()
    room.dialog(Prompt).fields["evidence"].setFocus()
    room.write("support sees it whole")
    room.press("Ctrl+Return")
    (dispute,) = room.live.part(DETERMINATION).open
    assert dispute.remaining_ms(room.clock.now_ms()) == 15 * 60_000
    pass_time(room, 15 * 60 + 40)
    assert "overdue" in [kind for kind, _title in rows(room)]
    room.window.do("determination")
    room.settle()
    room.dialog(Prompt).fields["reason"].setFocus()
    room.write("the tickets show it")
    room.press("Ctrl+Return")
    assert room.live.part(DETERMINATION).open == ()


def test_on_call_stands_on_a_page_of_signs(quiet: Room) -> None:
    room = quiet
    room.window.show_pane("signs")
    room.settle()
    room.press("7")
    signs = room.window.late.signs.pane
    assert signs.page is Page.ONCALL
    assert signs.oncall.picture is not None and signs.oncall.picture.version is None
    room.desk.execute(PublishPlan(PlanFiles("p.yaml", plan_of(SCHEDULES, ROSTERS), {})))
    room.settle()
    table, gaps = signs.shown.tables
    assert table.rows.rowCount() >= 2 and gaps.rows.rowCount() >= 14
    room.press("Home")
    assert signs.shown.current_sentence


class Server:
    """Instead of an Alertmanager."""

    def __init__(self) -> None:
        self.put_down: list[Wanted] = []
        self.taken_back: list[str] = []
        self.failure = ""

    def put(self, wanted: Wanted) -> str:
        if self.failure:
            raise WatchfloorError(self.failure)
        self.put_down.append(wanted)
        return "s-1"

    def take_back(self, key: str) -> None:
        self.taken_back.append(key)


def shelve(room: Room, reason: str, *, with_silence: bool) -> None:
    pane = room.window.late.alerts.pane
    pane.list.setFocus()
    room.press("Home", "Ctrl+Shift+S")
    form = pane.parts.shelving.form
    assert form.silence.isVisible()
    if with_silence:
        form.silence.setFocus()
        room.press("Space")
        form.reason.setFocus()
    room.write(reason)
    room.press("Ctrl+Return")


def bring(room: Room) -> None:
    status = SourceStatus("alertmanager", "alertmanager", "ok", last_success_ms=room.clock.now_ms())
    told = alert(labels={"alertname": "Pool"}, starts=room.clock.now_ms(), source="alertmanager")
    room.bring(Delivery(status, Batch(alerts=(told,))))
    pass_time(room, 4, 1)


def test_a_shelf_silences_at_the_source_and_takes_it_back(quiet: Room) -> None:
    room, server = quiet, Server()
    room.console.post.silences = lambda: server
    room.press("Ctrl+Shift+A")
    bring(room)
    shelve(room, "known noise", with_silence=True)
    now = room.window.post.alerts

    def is_silenced() -> bool:
        now.refresh()
        return any(each.silence == "s-1" for each in now.inbox.shelves)

    until(room, is_silenced)
    assert [(each.reason, each.alert.name) for each in server.put_down] == [("known noise", "PoolExhausted")]
    key = now.inbox.shelves[0].key
    room.advance(3700)
    room.settle()
    until(room, lambda: server.taken_back == [key] and now.inbox.loose == ())
    assert now.inbox.shelves == ()


def test_a_server_that_refuses_is_said_and_the_shelf_stands(quiet: Room) -> None:
    room, server = quiet, Server()
    server.failure = "connection refused"
    room.console.post.silences = lambda: server
    room.press("Ctrl+Shift+A")
    bring(room)
    shelve(room, "known noise", with_silence=True)
    until(room, lambda: "not silenced at Alertmanager: connection refused" in room.said())
    (shelf,) = room.window.post.alerts.inbox.shelves
    assert shelf.reason == "known noise" and shelf.silence == "" and server.put_down == []
