"""What people ask about conflicts."""

from dataclasses import dataclass

from models.kernel.ids import EventId, StreamId


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """Keep one of the values that stand side by side."""

    incident: StreamId
    field: str
    """As in models.incident.views.Conflict."""
    keep: EventId | None
    """The event of the claim to keep; None keeps all, where the field is a list."""
