"""Decisions on workstreams."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, bad, clean, clean_line, living
from models.incident.hypotheses.part import PART as HYPOTHESES
from models.incident.state import IncidentState
from models.incident.workstreams.commands import CheckIn, MoveWorkstream, OpenWorkstream, OwnWorkstream
from models.incident.workstreams.events import (
    WORKSTREAM_CHECKED_IN,
    WORKSTREAM_MOVED,
    WORKSTREAM_OPENED,
    WORKSTREAM_OWNED,
    Status,
    WorkstreamCheckedIn,
    WorkstreamMoved,
    WorkstreamOpened,
    WorkstreamOwned,
)
from models.incident.workstreams.part import PART
from models.incident.workstreams.views import WorkstreamView
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from models.kernel.reading import LATEST_MS
from resources.said import say

Drafts = tuple[Draft, ...]


def open_workstream(state: IncidentState, command: OpenWorkstream, context: Decision) -> Drafts:
    """A name and one named owner; a goal or a hypothesis says what it is for."""
    living(state)
    name = clean_line("name", command.name)
    goal = clean("goal", command.goal, required=False)
    unmet = []
    if command.owner is None:
        unmet.append(say("a workstream has one named owner"))
    hypothesis = state.part(HYPOTHESES).find(command.hypothesis) if command.hypothesis else None
    if command.hypothesis and hypothesis is None:
        unmet.append(say("there is no such hypothesis"))
    if not goal and hypothesis is None:
        unmet.append(say("it says what it is for: a goal or a hypothesis"))
    if any(each.name.casefold() == name.casefold() and not each.status.is_over for each in state.part(PART).all):
        unmet.append(say("a workstream {name} is under way already", name=name))
    unmet += _time(command.next_ms, context)
    if unmet or command.owner is None:
        raise Refused(say("the workstream is not opened"), tuple(unmet))
    body = WorkstreamOpened(
        name, command.owner, goal or (hypothesis.statement if hypothesis else ""), command.hypothesis, command.next_ms
    )
    return (Draft(state.stream, WORKSTREAM_OPENED, body.to_body()),)


def own_workstream(state: IncidentState, command: OwnWorkstream, context: Decision) -> Drafts:
    """One named owner, never nobody."""
    living(state)
    found, ledger = _workstream(state, command.workstream), state.ledger(PART)
    if found.owner == command.owner and not ledger.register(found.id, "owner").in_conflict:
        raise Refused(say("that person leads it already"))
    body = WorkstreamOwned(found.id, found.name, command.owner)
    return (Draft(state.stream, WORKSTREAM_OWNED, body.to_body(), ledger.heads(found.id, "owner")),)


def move_workstream(state: IncidentState, command: MoveWorkstream, context: Decision) -> Drafts:
    """Blocked says what blocks it, handed over to whom."""
    living(state)
    found, ledger = _workstream(state, command.workstream), state.ledger(PART)
    note = clean("note", command.note, required=False)
    unmet = []
    if (
        command.status is found.status
        and note in ("", found.note)
        and not ledger.register(found.id, "status").in_conflict
    ):
        unmet.append(say("it is {status} already", status=say(found.status.label)))
    elif command.status is Status.BLOCKED and not note:
        unmet.append(say("a note says what blocks it"))
    elif command.status is Status.HANDED_OVER and not note:
        unmet.append(say("a note says who takes it"))
    if unmet:
        raise Refused(say("workstream {found} is not changed", found=found.name), tuple(unmet))
    body = WorkstreamMoved(found.id, found.name, command.status, note)
    return (Draft(state.stream, WORKSTREAM_MOVED, body.to_body(), ledger.heads(found.id, "status")),)


def check_in(state: IncidentState, command: CheckIn, context: Decision) -> Drafts:
    """How it goes, in words; the next time lies ahead."""
    living(state)
    found, ledger = _workstream(state, command.workstream), state.ledger(PART)
    words = clean("words", command.words)
    unmet = _time(command.next_ms, context)
    if found.status.is_over:
        unmet.append(say("it is {status}: set it active first", status=say(found.status.label)))
    if unmet:
        raise Refused(say("workstream {found} does not check in", found=found.name), tuple(unmet))
    body = WorkstreamCheckedIn(found.id, found.name, words, command.next_ms)
    return (Draft(state.stream, WORKSTREAM_CHECKED_IN, body.to_body(), ledger.heads(found.id, "next")),)


def _time(next_ms: int | None, context: Decision) -> list[str]:
    if next_ms is not None and next_ms > LATEST_MS:
        bad(say("next check-in"), say("lies beyond the year 9999"))
    return [say("the next check-in lies in the past")] if next_ms is not None and next_ms <= context.now_ms else []


def _workstream(state: IncidentState, key: EventId) -> WorkstreamView:
    found = state.part(PART).find(key)
    if found is None:
        raise Refused(say("there is no such workstream"))
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    OpenWorkstream: open_workstream,
    OwnWorkstream: own_workstream,
    MoveWorkstream: move_workstream,
    CheckIn: check_in,
}
