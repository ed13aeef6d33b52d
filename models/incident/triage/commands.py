"""What people ask for about triage."""

from dataclasses import dataclass

from models.incident.triage.steps import Step
from models.kernel.ids import StreamId


@dataclass(frozen=True, slots=True)
class TickStep:
    """Done; the finding becomes a line of the timeline."""

    incident: StreamId
    step: Step
    finding: str


@dataclass(frozen=True, slots=True)
class ReopenStep:
    """Look again."""

    incident: StreamId
    step: Step
    reason: str = ""
