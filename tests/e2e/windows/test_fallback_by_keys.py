"""A fallback at the window: told at its time, a row of what is due, activated and taken back by keys."""

from console.panes.alerts.due_panel import DuePanel
from console.runbook_book import PublishRunbook
from console.windows.prompt import Prompt
from models.incident.commands import AssignRole, Declare
from models.incident.fallbacks.part import PART
from models.incident.fallbacks.views import FallbackState
from models.incident.roles import Role
from models.incident.severity import Severity
from models.runbooks.fallback import Fallback
from tests.fakes.console_room import Room
from tests.fakes.runbooks import small

TERMS = Fallback(2, "show the box again", trigger_minutes=1)
BOOK = small("browse", "Browse categories", tags=("newsagent",), fallback=TERMS)


def rows(room: Room) -> list[str]:
    room.advance(1)
    room.settle()
    (panel,) = room.window.late.command.pane.findChildren(DuePanel)
    return [row.title for row in panel.list.rows() if row.id.startswith("overdue:")]


def test_it_is_told_activated_rings_and_is_taken_back(quiet: Room) -> None:
    room = quiet
    room.desk.execute(PublishRunbook((BOOK,)))
    stream = room.desk.execute(Declare("Newsagent hangs", severity=Severity.SEV1)).stream
    me = room.desk.identity.me
    if room.desk.read(lambda: room.desk.incidents.state(stream).summary().commander) != me:
        room.desk.execute(AssignRole(stream, Role.INCIDENT_COMMANDER, me))
    room.live.open_incident(stream)
    room.settle()
    for _each in range(3):
        room.advance(29)
        room.settle()
    room.press("Ctrl+Shift+H")
    assert any("decide on “Browse categories”" in title for title in rows(room))
    room.window.do("fallback")
    room.settle()
    prompt = room.dialog(Prompt)
    assert prompt.answers()["what"] == "activate:browse"
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    (seen,) = room.live.part(PART).active
    assert not any("Browse categories" in title for title in rows(room))
    for _each in range(5):
        room.advance(29)
        room.settle()
    assert any("beyond the 2 min that are safe" in title for title in rows(room))
    room.window.do("fallback")
    room.settle()
    prompt = room.dialog(Prompt)
    assert prompt.answers()["what"] == "reverse:browse"
    room.press("Ctrl+Return")
    assert prompt.error.isVisible()  # without a note
    prompt.fields["note"].setFocus()
    room.write("the box is shown again")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    found = room.live.part(PART).find(seen.key)
    assert found is not None and found.state is FallbackState.REVERSED
    assert not any("Browse categories" in title for title in rows(room))
