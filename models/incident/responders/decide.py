"""Decisions on people who are asked to join. Nothing here sends anything: it writes down what people and channels did."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, clean, living
from models.incident.responders import commands, events
from models.incident.responders.part import PART, STANDING, WAY
from models.incident.responders.standing import FOLLOWING, Standing, Way
from models.incident.responders.views import Responder
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_NOTE: Final = 1_000


def ask(state: IncidentState, command: commands.AskResponder, context: Decision) -> Drafts:
    """Once a person at a time: who is asked already is asked again on the same row."""
    living(state)
    reason = clean("reason", command.reason, MAX_NOTE, required=False)
    old = state.part(PART).of(command.person)
    if old is not None and not old.standing.is_over:
        raise Refused(
            say("that person is not asked"),
            (say("they were asked already and are {standing}: ask again on that row", standing=old.standing),),
        )
    body = events.Asked(command.person, command.way, command.role, reason, _is_unsent(command.way, command.can_page))
    return (Draft(state.stream, events.ASKED, body.to_body()),)


def ask_again(state: IncidentState, command: commands.AskAgain, context: Decision) -> Drafts:
    """Who has not answered, or whose page did not go out."""
    living(state)
    row = _row(state, command.item)
    if row.standing in (Standing.ACKNOWLEDGED, Standing.JOINED):
        raise Refused(say("that person is not asked again"), (say("they {has} already", has=_has(row.standing)),))
    unsent = _is_unsent(command.way, command.can_page)
    body = events.AskedAgain(command.item, row.person, command.way, unsent)
    heads = state.ledger(PART).heads(command.item, STANDING, WAY)
    return (Draft(state.stream, events.ASKED_AGAIN, body.to_body(), heads),)


def log_call(state: IncidentState, command: commands.LogCall, context: Decision) -> Drafts:
    """A call has a result, in words."""
    living(state)
    row = _row(state, command.item)
    result = clean("result", command.result, MAX_NOTE)
    body = events.Called(command.item, row.person, result)
    return (Draft(state.stream, events.CALLED, body.to_body()),)


def move(state: IncidentState, command: commands.MoveResponder, context: Decision) -> Drafts:
    """One step on; unreachable says what was tried."""
    living(state)
    row = _row(state, command.item)
    note = clean("note", command.note, MAX_NOTE, required=False)
    in_conflict = state.ledger(PART).register(command.item, STANDING).in_conflict
    unmet = []
    if command.standing not in FOLLOWING[row.standing] and not (in_conflict and command.standing is row.standing):
        following = ", ".join(FOLLOWING[row.standing])
        unmet.append(
            say(
                "{standing} is followed by {following}, not by {standing2}",
                standing=row.standing,
                following=following,
                standing2=command.standing,
            )
        )
    if command.standing is Standing.UNREACHABLE and not note and not row.calls:
        unmet.append(say("log a call first, or say what was tried"))
    if unmet:
        raise Refused(say("that person is not noted as {standing}", standing=command.standing), tuple(unmet))
    body = events.Moved(command.item, row.person, command.standing, note)
    heads = state.ledger(PART).heads(command.item, STANDING)
    return (Draft(state.stream, events.MOVED, body.to_body(), heads),)


def _row(state: IncidentState, item: str) -> Responder:
    found = next((row for row in state.part(PART).rows if row.item == item), None)
    if found is None:
        raise Refused(say("nobody was asked under that id"))
    return found


def _is_unsent(way: Way, can_page: bool) -> bool:
    return way is Way.CONSOLE and not can_page


def _has(standing: Standing) -> str:
    return say("have joined") if standing is Standing.JOINED else say("have acknowledged")


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.AskResponder: ask,
    commands.AskAgain: ask_again,
    commands.LogCall: log_call,
    commands.MoveResponder: move,
}
