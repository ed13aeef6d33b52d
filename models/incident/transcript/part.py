"""The transcripts of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.incident.transcript.events import TRANSCRIPT_IMPORTED, VERSIONS, TranscriptImported
from models.incident.transcript.views import Transcripts, view
from models.kernel.clock import utc
from models.kernel.event import Event


def _imported(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    imported = TranscriptImported.from_body(body)
    ledger.open(event, event.id, imported.to_body())
    span = f"{utc(imported.first_ms):%Y-%m-%d %H:%M}Z to {utc(imported.last_ms):%Y-%m-%d %H:%M}Z"
    what = "1 message" if imported.count == 1 else f"{imported.count} messages"
    clock = f", clock offset {imported.offset_ms / 1000:+g} s" if imported.offset_ms else ""
    text = f"Imported {what} of {imported.channel} ({imported.source.capitalize()}), {span}{clock}"
    return new_entry(event, Kind.AUTOMATION, text, {"item": event.id, "transcript": imported.sha256})


PART: Final[Part[Transcripts]] = Part("transcript", VERSIONS, {TRANSCRIPT_IMPORTED: _imported}, view)
