"""Frozen pictures of transcripts."""

from dataclasses import dataclass

from models.incident.ledger import Ledger
from models.incident.transcript.events import TranscriptImported
from models.kernel.ids import EventId, PersonId


@dataclass(frozen=True, slots=True)
class Transcript:
    """One import."""

    id: EventId
    imported: TranscriptImported
    by: PersonId
    at_ms: int


Transcripts = tuple[Transcript, ...]


def view(ledger: Ledger) -> Transcripts:
    """Every import, oldest first."""
    found = []
    keys = ledger.keys()
    for key in keys:
        record = ledger.opened(key)
        if record is not None:
            found.append(
                Transcript(record.event, TranscriptImported.from_body(record.body), record.actor, record.at_ms)
            )
    return tuple(found)
