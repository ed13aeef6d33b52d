"""What people ask for about outage or degradation."""

from dataclasses import dataclass

from models.incident.determination.determine import Indicators, Verdict
from models.incident.determination.events import Side
from models.kernel.ids import StreamId

RULING_MINUTES = 15
"""How long the Incident Commander has, where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Determine:
    """Judge these figures and keep the verdict with them."""

    incident: StreamId
    indicators: Indicators


@dataclass(frozen=True, slots=True)
class TakePosition:
    """Say for one side what it is. Opens a dispute where none is open."""

    incident: StreamId
    side: Side
    verdict: Verdict
    evidence: str
    minutes: int = RULING_MINUTES
    """Until the ruling is due, for a position that opens the dispute."""


@dataclass(frozen=True, slots=True)
class RuleDispute:
    """The Incident Commander decides all open disputes."""

    incident: StreamId
    verdict: Verdict
    reason: str
