"""The gate: a command and the incident as it stands become events, or are refused with every unmet condition named.

Nothing else makes incident events: command line, screens, hub and imports all pass here.
"""

from collections.abc import Callable
from typing import Any, Final, Protocol

from models.incident import commands, decide_entries, decide_roles, decide_status
from models.incident.approvals import decide as approvals
from models.incident.bridge import decide as bridge
from models.incident.classification import decide as classification
from models.incident.conflicts import decide as conflicts
from models.incident.conflicts.commanders import check_command
from models.incident.decision import Decision
from models.incident.determination import decide as determination
from models.incident.escalation import decide as escalation
from models.incident.evidence import decide as evidence
from models.incident.failover import decide as failover
from models.incident.fallbacks import decide as fallbacks
from models.incident.hypotheses import decide as hypotheses
from models.incident.links import decide as links
from models.incident.polls import decide as polls
from models.incident.responders import decide as responders
from models.incident.runs import decide as runs
from models.incident.state import IncidentState
from models.incident.transcript import decide as transcript
from models.incident.triage import decide as triage
from models.incident.workstreams import decide as workstreams
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import StreamId
from resources.said import say

Decide = Callable[[IncidentState, Any, Decision], tuple[Draft, ...]]


class IncidentCommand(Protocol):
    """A command to an incident that exists."""

    @property
    def incident(self) -> StreamId:
        """Its stream."""
        ...


_DECIDERS: Final[dict[type, Decide]] = {
    commands.RateSeverity: decide_status.rate_severity,
    commands.MoveState: decide_status.move_state,
    commands.Merge: decide_status.merge,
    commands.Retitle: decide_status.retitle,
    commands.ChangeServices: decide_status.change_services,
    commands.SetNextUpdate: decide_status.set_next_update,
    commands.AssignRole: decide_roles.assign_role,
    commands.OfferHandover: decide_roles.offer_handover,
    commands.AcceptHandover: decide_roles.accept_handover,
    commands.WithdrawHandover: decide_roles.withdraw_handover,
    commands.TakeCommand: decide_roles.take_command,
    commands.LogEntry: decide_entries.log_entry,
    commands.CorrectEntry: decide_entries.correct_entry,
    commands.PinEntry: decide_entries.pin_entry,
    commands.ChangeTask: decide_entries.change_task,
    **responders.DECIDERS,
    **bridge.DECIDERS,
    **links.DECIDERS,
    **escalation.DECIDERS,
    **triage.DECIDERS,
    **polls.DECIDERS,
    **hypotheses.DECIDERS,
    **workstreams.DECIDERS,
    **classification.DECIDERS,
    **determination.DECIDERS,
    **transcript.DECIDERS,
    **runs.DECIDERS,
    **evidence.DECIDERS,
    **approvals.DECIDERS,
    **failover.DECIDERS,
    **fallbacks.DECIDERS,
    **conflicts.DECIDERS,
}

COMMANDS: Final[tuple[type, ...]] = (commands.Declare, *_DECIDERS)
"""Every command of this context."""


def decide(
    state: IncidentState | None, command: commands.Declare | IncidentCommand, context: Decision
) -> tuple[Draft, ...]:
    """The events to record. Refused where a gate says no, BadInput where the command can't be taken as it is.

    `state` is the incident the command names, None for Declare or where there is none such.
    """
    if isinstance(command, commands.Declare):
        return decide_status.declare(command, context)
    if state is None or state.stream != command.incident:
        raise Refused(say("there is no such incident"))
    if not state.summary().known:
        raise Refused(say("the incident's declaration has not arrived yet"), (say("wait for the next sync"),))
    check_command(state, command)
    return _DECIDERS[type(command)](state, command, context)
