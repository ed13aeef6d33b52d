"""The failovers of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.failover.checklist import Mark
from models.incident.failover.events import (
    FAILOVER_DIVERGED,
    FAILOVER_MOVED,
    FAILOVER_OVERRIDE_ASKED,
    FAILOVER_READ,
    FAILOVER_SETTLED,
    FAILOVER_SIGNED,
    FAILOVER_TRIGGERED,
    VERSIONS,
    FailoverDiverged,
    FailoverMoved,
    FailoverOverrideAsked,
    FailoverRead,
    FailoverSettled,
    FailoverSigned,
    FailoverTriggered,
)
from models.incident.failover.gauges import Gauge
from models.incident.failover.views import Failovers, view
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event

_SIGNED: Final = {Mark.OPEN: "Opened again", Mark.DONE: "Done", Mark.NOT_NEEDED: "Not needed"}


def _triggered(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    begun = FailoverTriggered.from_body(body)
    ledger.open(event, event.id, begun.to_body())
    how = "automatically " if begun.automatic else ""
    text = f"Failover {begun.name} {how}triggered: {begun.primary} → {begun.secondary}"
    return new_entry(event, Kind.ACTION, text, {"item": event.id}, reason=begun.reason)


def _moved(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    moved = FailoverMoved.from_body(body)
    ledger.write(event, moved.failover, "stage", str(moved.to))
    ledger.note(event, moved.failover, "moved", moved.to_body())
    fields: dict[str, Any] = {"item": moved.failover, "stage": str(moved.to)}
    text = f"Failover: {moved.to.label}"
    if moved.passed:
        fields |= {"passed": list(moved.passed), "approval": moved.approval}
        text = f"{text} past {len(moved.passed)} unmet gates by approval"
    if moved.loss:
        text = f"{text}; expected loss of data: {moved.loss}"
    return new_entry(event, Kind.ACTION, text, fields, reason=moved.reason)


def _signed(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    signed = FailoverSigned.from_body(body)
    ledger.write(event, signed.failover, f"item:{signed.item}", str(signed.mark))
    ledger.note(event, signed.failover, "signed", signed.to_body())
    words = f"{_SIGNED[signed.mark]}: {signed.item.replace('_', ' ')}"
    fields = {"item": signed.failover, "line": signed.item, "mark": str(signed.mark)}
    return new_entry(event, Kind.ACTION, f"{words}. {signed.note}" if signed.note else words, fields)


def _read(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    said = FailoverRead.from_body(body)
    ledger.note(event, said.failover, "read", said.to_body())
    of = f" of {said.service}" if said.service else ""
    text = f"{said.gauge.label}{of}: {said.gauge.words(said.value)} ({said.source})"
    if said.gauge is Gauge.PRIMARIES and said.value > 1:
        text = f"SPLIT-BRAIN. {text}"
    fields = {"item": said.failover, "gauge": str(said.gauge), "value": said.value}
    return new_entry(event, Kind.OBSERVATION, text, fields, said.observed_ms)


def _override_asked(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    asked = FailoverOverrideAsked.from_body(body)
    ledger.note(event, asked.failover, "override", asked.to_body())
    fields = {"item": asked.failover, "sha256": asked.sha256}
    return new_entry(event, Kind.ACTION, f"Override of gates asked; expected loss of data: {asked.loss}", fields)


def _diverged(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    found = FailoverDiverged.from_body(body)
    ledger.note(event, found.failover, "diverged", found.to_body())
    count = f"{found.count} diverged writes" if found.count else "No diverged writes"
    text = f"{count} of {found.service}: {found.what} ({found.source})"
    return new_entry(event, Kind.OBSERVATION, text, {"item": found.failover, "service": found.service})


def _settled(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    settled = FailoverSettled.from_body(body)
    ledger.write(event, settled.failover, f"diverged:{settled.diverged}", str(settled.how))
    ledger.note(event, settled.failover, "settled", settled.to_body())
    fields = {"item": settled.failover, "diverged": settled.diverged, "how": str(settled.how)}
    return new_entry(event, Kind.ACTION, f"Diverged writes {settled.how.label}: {settled.note}", fields)


def _word(_field: str, value: Any) -> str:
    return "triggered" if value is None else str(value).replace("_", " ")


PART: Final[Part[Failovers]] = Part(
    "failover",
    VERSIONS,
    {
        FAILOVER_TRIGGERED: _triggered,
        FAILOVER_MOVED: _moved,
        FAILOVER_SIGNED: _signed,
        FAILOVER_READ: _read,
        FAILOVER_OVERRIDE_ASKED: _override_asked,
        FAILOVER_DIVERGED: _diverged,
        FAILOVER_SETTLED: _settled,
    },
    view,
    _word,
)
