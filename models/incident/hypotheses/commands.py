"""What people ask for about hypotheses."""

from dataclasses import dataclass

from models.incident.hypotheses.events import Status
from models.kernel.ids import EventId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class AddHypothesis:
    """Put a suspicion on the board."""

    incident: StreamId
    statement: str
    settles: str
    """Exit criterion: what would confirm or rule it out."""
    owner: PersonId | None = None
    """None: whoever gives the command."""


@dataclass(frozen=True, slots=True)
class OwnHypothesis:
    """Give it to another person."""

    incident: StreamId
    hypothesis: EventId
    owner: PersonId


@dataclass(frozen=True, slots=True)
class JudgeHypothesis:
    """Confirm, rule out, park, or open it again."""

    incident: StreamId
    hypothesis: EventId
    status: Status
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Say what speaks for it, or against it."""

    incident: StreamId
    hypothesis: EventId
    is_for: bool
    text: str = ""
    """Empty takes the words of the entry."""
    entry: EventId | None = None
    """A line of the timeline that shows it."""
