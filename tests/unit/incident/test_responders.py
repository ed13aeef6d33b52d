"""People asked to join: gates, the checklist, and that nothing goes out by itself."""

import pytest

from models.incident import commands as c
from models.incident.lifecycle import State
from models.incident.responders.checklist import checklist, missing
from models.incident.responders.commands import AskAgain, AskResponder, LogCall, MoveResponder
from models.incident.responders.part import PART
from models.incident.responders.standing import FOLLOWING, Standing, Way
from models.incident.responders.views import Responder
from models.incident.roles import Role
from models.kernel.errors import BadInput, Refused
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM
from tests.fakes.incidents import Post, declared


def row(post: Post, place: int = -1) -> Responder:
    return post.state.part(PART).rows[place]


def test_from_asking_to_joining_with_every_time() -> None:
    post = declared()
    post.do(AskResponder(STREAM, BO, Way.PHONE, Role.OPERATIONS_LEAD, "knows orders"))
    asked = row(post)
    assert (asked.person, asked.role, asked.reason, asked.standing) == (
        BO,
        Role.OPERATIONS_LEAD,
        "knows orders",
        Standing.ASKED,
    )
    assert asked.needs_result and not asked.needs_confirmation
    post.do(LogCall(STREAM, asked.item, "voicemail"))
    assert [call.result for call in row(post).calls] == ["voicemail"] and not row(post).needs_result
    post.do(AskAgain(STREAM, asked.item, Way.PHONE))
    assert row(post).needs_result, "a second call has a result of its own"
    post.do(MoveResponder(STREAM, asked.item, Standing.ACKNOWLEDGED))
    post.do(MoveResponder(STREAM, asked.item, Standing.JOINED))
    joined = row(post)
    assert joined.acknowledged_ms is not None and joined.joined_ms is not None
    assert asked.asked_ms < joined.acknowledged_ms < joined.joined_ms
    texts = [entry.text for entry in post.state.entries()]
    assert texts[:5] == [
        "Joined",
        "Acknowledged",
        "Asked to join by phone, again",
        "Called, voicemail",
        "Asked to join by phone as Operations lead",
    ]
    assert all(entry.fields["person"] == BO for entry in post.state.entries()[:5])


def test_a_page_that_could_not_go_out_waits_to_be_confirmed() -> None:
    post = declared()
    post.do(AskResponder(STREAM, BO, Way.CONSOLE))
    assert row(post).standing is Standing.UNSENT and row(post).needs_confirmation
    assert post.state.entries()[0].text == "Page not sent: no channel"
    post.device.clock.advance(3600)
    post.do(c.LogEntry(STREAM, "an hour later"))
    assert row(post).standing is Standing.UNSENT, "time sends nothing"
    post.do(AskAgain(STREAM, row(post).item, Way.CONSOLE, can_page=True))
    assert row(post).standing is Standing.ASKED


def test_gates() -> None:
    post = declared()
    post.do(AskResponder(STREAM, BO))
    item = row(post).item
    with pytest.raises(Refused, match="asked already"):
        post.do(AskResponder(STREAM, BO))
    with pytest.raises(BadInput):
        post.do(LogCall(STREAM, item, "  "))
    with pytest.raises(Refused, match="nobody was asked"):
        post.do(LogCall(STREAM, "x", "voicemail"))
    with pytest.raises(Refused, match="asked is followed by"):
        post.do(MoveResponder(STREAM, item, Standing.LEFT))
    with pytest.raises(Refused, match="log a call first"):
        post.do(MoveResponder(STREAM, item, Standing.UNREACHABLE))
    post.do(MoveResponder(STREAM, item, Standing.UNREACHABLE, "phone off, went to his door"))
    post.do(AskResponder(STREAM, BO, Way.IN_PERSON))
    assert [each.standing for each in post.state.part(PART).rows] == [Standing.UNREACHABLE, Standing.ASKED]
    post.do(MoveResponder(STREAM, row(post).item, Standing.JOINED))
    with pytest.raises(Refused, match="have joined already"):
        post.do(AskAgain(STREAM, row(post).item))
    post.do(c.MoveState(STREAM, State.DISMISSED, "noise"))
    with pytest.raises(Refused, match="DISMISSED"):
        post.do(AskResponder(STREAM, MEI))


def test_every_standing_has_what_may_follow() -> None:
    assert set(FOLLOWING) == set(Standing)


def test_the_checklist_names_who_is_missing_for_the_severity() -> None:
    post = declared()
    post.do(AskResponder(STREAM, BO, Way.PHONE, Role.OPERATIONS_LEAD))
    post.do(AskResponder(STREAM, RAJ))
    post.do(c.AssignRole(STREAM, Role.COMMS_LEAD, MEI))
    rows = checklist(post.state.summary(), post.state.part(PART))
    assert [(each.role, each.person, each.word) for each in rows] == [
        (Role.INCIDENT_COMMANDER, ANA, "holds the role"),
        (Role.OPERATIONS_LEAD, BO, "asked"),
        (Role.COMMS_LEAD, MEI, "holds the role"),
        (Role.SCRIBE, None, "nobody asked"),
        (Role.LEGAL_LIAISON, None, "nobody asked"),
        (None, RAJ, "asked"),
    ]
    assert missing(rows) == (Role.OPERATIONS_LEAD, Role.SCRIBE, Role.LEGAL_LIAISON)
