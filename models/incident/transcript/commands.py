"""What people ask about transcripts."""

from dataclasses import dataclass

from models.incident.transcript.message import Message
from models.kernel.ids import StreamId


@dataclass(frozen=True, slots=True)
class ImportTranscript:
    """Take over messages of one channel that are not here yet; see known.fresh."""

    incident: StreamId
    messages: tuple[Message, ...]
    file: str = ""
    offset_ms: int = 0
