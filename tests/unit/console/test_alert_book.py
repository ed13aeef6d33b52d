"""The inbox's record: what survives a restart, what later starts pass over, and the line in the incident."""

import pytest

from console.desk import Desk
from models.alerts.inbox import commands as c
from models.alerts.inbox.views import Inbox, InboxState
from models.incident.commands import Declare, MoveState
from models.incident.entry import Kind
from models.incident.lifecycle import State
from models.kernel.errors import BadInput, Refused
from tests.fakes.inbox import INCIDENT, MINUTE, alert
from tests.fakes.station import Station

DAY = 1440 * MINUTE


def board(desk: Desk) -> Inbox:
    return desk.read(lambda: desk.alerts.board({}, {}))


def keys(desk: Desk) -> tuple[str, ...]:
    return tuple(each.key for group in board(desk).groups for each in group.alerts)


def test_alerts_survive_a_restart(desk: Desk, station: Station) -> None:
    desk.execute(c.Observe("am", (alert(), alert("b", service="cart"))))
    desk.execute(c.Acknowledge(keys(desk)[:1]))
    before = board(desk).groups
    desk.close()
    again = station.open()
    assert again.read(lambda: again.alerts._state) is None  # nobody has asked yet
    assert board(again).groups == before
    again.close()


def test_a_cleared_day_is_passed_over_and_an_open_one_is_not(desk: Desk, station: Station) -> None:
    desk.execute(c.Observe("am", (alert(),)))
    desk.execute(c.Acknowledge(keys(desk)))
    desk.execute(c.Observe("am", ()))
    assert len(board(desk).cleared) == 1
    station.clock.advance(3 * 86_400)
    desk.execute(c.Observe("am", (alert("later", starts=station.clock.now_ms()),)))
    station.clock.advance(3 * 86_400)
    desk.close()
    again = station.open()
    assert board(again).cleared == ()
    assert [group.lead.fingerprint for group in board(again).groups] == ["later"]
    again.execute(c.Acknowledge(keys(again)))
    again.execute(c.Observe("am", ()))
    again.close()
    third = station.open()
    assert (board(third).groups, board(third).cleared) == ((), ())
    third.close()


def test_linking_logs_a_line_in_the_incident_and_needs_an_open_one(desk: Desk) -> None:
    incident = desk.execute(Declare("Checkout failing", ())).stream
    number = desk.read(lambda: desk.incidents.state(incident).summary().number)
    desk.execute(c.Observe("am", (alert(), alert("b", service="cart"), alert("c", service=None))))
    linked = keys(desk)
    desk.execute(c.Link(linked[:2], incident, "whatever"))
    entry = desk.read(lambda: max(desk.incidents.state(incident).entries(), key=lambda each: each.order))
    assert entry.kind is Kind.AUTOMATION
    assert entry.text.startswith("2 alerts linked: ")
    states = [each for group in board(desk).groups for each in group.alerts if each.state is InboxState.LINKED]
    assert [each.incident_number for each in states] == [number, number]
    with pytest.raises(BadInput):
        desk.execute(c.Link(linked[2:], INCIDENT, "INC-9"))
    desk.execute(MoveState(incident, State.DISMISSED, "a false alarm"))
    with pytest.raises(Refused):
        desk.execute(c.Link(linked[2:], incident, number))


def test_what_was_shelved_until_an_incident_ends_comes_off_then(desk: Desk) -> None:
    incident = desk.execute(Declare("Checkout failing", ())).stream
    desk.execute(c.Observe("am", (alert(),)))
    desk.execute(c.Shelve(keys(desk), None, "known", incident))
    assert len(board(desk).shelves) == 1
    assert desk.read(desk.alerts.off_the_shelf) is None
    desk.execute(MoveState(incident, State.DISMISSED, "a false alarm"))
    off = desk.read(desk.alerts.off_the_shelf)
    assert off is not None
    desk.execute(off)
    assert (len(board(desk).groups), board(desk).shelves) == (1, ())
