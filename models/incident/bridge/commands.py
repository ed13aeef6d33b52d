"""What people ask for about the bridge. Frozen."""

from dataclasses import dataclass

from models.kernel.ids import StreamId


@dataclass(frozen=True, slots=True)
class SetBridge:
    """Write the given fields of the card; None leaves a field as it is."""

    incident: StreamId
    dial_in: str | None = None
    url: str | None = None
    pin: str | None = None
    protocol: tuple[str, ...] | None = None
    every_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class NoteRound:
    """A status round was held now."""

    incident: StreamId
    note: str = ""
