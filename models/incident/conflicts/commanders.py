"""Two people lead one incident because nobody heard the other: what waits until it is settled who of them does.

Whatever is noted, asked or found out goes on, raising the severity too. What only one head may decide (where the incident
stands, whom command goes to, what is failed over, given up or run by itself) would be decided twice, perhaps in two ways.
"""

from typing import Any, Final

from models.incident import commands
from models.incident.decision import name
from models.incident.determination.commands import RuleDispute
from models.incident.evidence.commands import WaivePreservation
from models.incident.failover.commands import AskFailback, AskOverride, MoveFailover, TriggerFailover
from models.incident.links.commands import MergeAll
from models.incident.roles import Role
from models.incident.runs.commands import BeginAutomation
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.errors import Refused
from resources.said import say

COMMANDER_FIELD: Final = f"role:{Role.INCIDENT_COMMANDER.value}"
"""The field of the conflict."""
WAITS: Final[frozenset[type]] = frozenset(
    {
        commands.MoveState,
        commands.Merge,
        commands.OfferHandover,
        commands.AcceptHandover,
        MergeAll,
        RuleDispute,
        WaivePreservation,
        TriggerFailover,
        MoveFailover,
        AskOverride,
        AskFailback,
        BeginAutomation,
    }
)
"""What only one head may decide."""


def is_disputed(summary: IncidentSummary) -> bool:
    """Whether more than one person is Incident Commander."""
    return any(conflict.field == COMMANDER_FIELD for conflict in summary.conflicts)


def check_command(state: IncidentState, command: Any) -> None:
    """Refused where the command needs the one commander and there are several."""
    is_rating = isinstance(command, commands.RateSeverity)
    if type(command) not in WAITS and not is_rating:
        return
    if not state.headline.roles[Role.INCIDENT_COMMANDER].in_conflict:
        return
    summary = state.summary()
    if is_rating and command.severity.rank <= summary.severity.rank:
        return  # unsure goes up, whoever commands
    raise Refused(
        say("{name} has two Incident Commanders", name=name(summary)), (say("settle first which of them commands"),)
    )
