"""Escalation as one part of an incident."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.escalation.events import (
    ACKNOWLEDGED,
    CALLED,
    FIRED,
    SKIPPED,
    VERSIONS,
    Acknowledged,
    Called,
    Fired,
    Skipped,
)
from models.incident.escalation.views import Escalations, view
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event


def _fired(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    fired = Fired.from_body(body)
    ledger.open(event, fired.key, fired.to_body(), "fired")
    ledger.note(event, fired.key, "fired", fired.to_body())
    fields: dict[str, Any] = {"item": fired.key, "level": fired.level, "rule": fired.rule}
    if fired.person is not None:
        fields["person"] = fired.person
    if fired.message:
        fields["message"] = fired.message
    whom = fired.notify or "nobody named"
    return new_entry(event, Kind.AUTOMATION, f"Escalated to level {fired.level} ({whom}): {fired.sentence}", fields)


def _skipped(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    skipped = Skipped.from_body(body)
    ledger.open(event, skipped.key, skipped.to_body(), "skip")
    ledger.note(event, skipped.key, "skip", skipped.to_body())
    text = f"Escalation level {skipped.level} skipped: {skipped.sentence}"
    fields = {"item": skipped.key, "level": skipped.level, "rule": skipped.rule}
    return new_entry(event, Kind.DECISION, text, fields | {"rationale": skipped.reason}, reason=skipped.reason)


def _acknowledged(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    acknowledged = Acknowledged.from_body(body)
    ledger.note(event, acknowledged.key, "ack", acknowledged.to_body())
    fields = {"item": acknowledged.key, "person": acknowledged.person}
    return new_entry(event, Kind.ROLE, "Escalation acknowledged", fields)


def _called(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    called = Called.from_body(body)
    ledger.note(event, called.key, "call", called.to_body())
    words = f": {called.words}" if called.words else ""
    fields: dict[str, Any] = {"item": called.key, "result": str(called.result)}
    if called.person is not None:
        fields["person"] = called.person
    return new_entry(event, Kind.ACTION, f"Called, {called.result.label}{words}", fields)


PART: Final[Part[Escalations]] = Part(
    "escalation",
    VERSIONS,
    {FIRED: _fired, SKIPPED: _skipped, ACKNOWLEDGED: _acknowledged, CALLED: _called},
    view,
)
