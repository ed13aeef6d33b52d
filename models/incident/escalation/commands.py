"""What people and the console's clocks ask for about escalation."""

from dataclasses import dataclass

from models.incident.escalation.result import CallResult
from models.kernel.ids import PersonId, StreamId


@dataclass(frozen=True, slots=True)
class FireEscalation:
    """A level is reached. Refused where it fired or was skipped before."""

    incident: StreamId
    rule: str
    level: int
    sentence: str
    notify: str = ""
    person: PersonId | None = None
    message: str = ""
    due_ms: int | None = None


@dataclass(frozen=True, slots=True)
class SkipEscalation:
    """It shall not fire; needs a reason."""

    incident: StreamId
    rule: str
    level: int
    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class AcknowledgeEscalation:
    """Who was told has taken it up; None: whoever gives the command."""

    incident: StreamId
    key: str
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class LogCall:
    """What came of calling the number that was shown."""

    incident: StreamId
    key: str
    result: CallResult
    words: str = ""
