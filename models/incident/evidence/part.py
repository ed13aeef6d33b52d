"""The evidence of an incident as one of its parts: everything is a note, nothing is ever replaced."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.evidence import events
from models.incident.evidence.commands import Custody, Keep
from models.incident.evidence.views import CustodyLine, Evidence, EvidenceItem, Preservation, Soundness
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event
from models.kernel.ids import EventId

CHECKLIST: Final = "preservation"
"""Key of the notes on the checklist; nothing opens it."""
_CUSTODY: Final = "custody"
_CHECK: Final = "check"
_KEPT: Final = "kept"
_WAIVED: Final = "waived"

_ACTS: Final = {
    Custody.SEAL: "sealed",
    Custody.ACCESS: "looked at",
    Custody.TRANSFER: "handed over",
    Custody.EXPORT: "exported",
}


def _added(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    added = events.EvidenceAdded.from_body(body)
    ledger.open(event, event.id, added.to_body())
    text = f"Evidence {added.name} from {added.source}, SHA-256 {added.sha256[:12]}…"
    fields = {"item": event.id, "sha256": added.sha256, "bytes": added.size, "person": added.collector}
    return new_entry(event, Kind.FACT, text, fields)


def _custody(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    custody = events.EvidenceCustody.from_body(body)
    ledger.note(event, custody.item, _CUSTODY, custody.to_body())
    fields: dict[str, Any] = {"item": custody.item} | ({"person": custody.to} if custody.to else {})
    return new_entry(event, Kind.FACT, f"Evidence {custody.what} {_ACTS[custody.act]}", fields, reason=custody.note)


def _checked(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    checked = events.EvidenceChecked.from_body(body)
    ledger.note(event, checked.item, _CHECK, checked.to_body())
    word = "is intact" if checked.intact else "is BROKEN: its hash differs" if checked.sha256 else "could not be read"
    return new_entry(event, Kind.FACT, f"Evidence {checked.what} {word}", {"item": checked.item})


def _settled(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    settled = events.PreservationSettled.from_body(body)
    ledger.note(event, CHECKLIST, _KEPT, settled.to_body())
    return new_entry(event, Kind.FACT, f"State kept: {settled.keep.label}, {settled.note}", {"keep": str(settled.keep)})


def _waived(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    waived = events.PreservationWaived.from_body(body)
    ledger.note(event, CHECKLIST, _WAIVED, waived.to_body())
    names = ", ".join(keep.label for keep in waived.missing)
    return new_entry(
        event, Kind.DECISION, f"State preservation waived: {names}, {waived.reason}", {"rationale": waived.reason}
    )


def view(ledger: Ledger) -> Evidence:
    """The picture of the part."""
    return Evidence(tuple(map(partial(_item, ledger), ledger.keys())), _preservation(ledger))


def _item(ledger: Ledger, key: str) -> EvidenceItem:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    added = events.EvidenceAdded.from_body(record.body)
    log = []
    for note in ledger.notes(key, _CUSTODY):
        custody = events.EvidenceCustody.from_body(note.body)
        log.append(CustodyLine(note.at_ms, note.actor, custody.act, custody.to, custody.note))
    checks = [(note.at_ms, events.EvidenceChecked.from_body(note.body)) for note in ledger.notes(key, _CHECK)]
    return EvidenceItem(
        EventId(key),
        added.name,
        added.source,
        added.collector,
        added.collected_ms,
        record.actor,
        record.at_ms,
        added.sha256,
        added.size,
        added.place,
        added.keeps,
        tuple(log),
        _soundness([check for _, check in checks], added.sha256),
        checks[-1][0] if checks else None,
    )


def _soundness(checks: list[events.EvidenceChecked], sha256: str) -> Soundness:
    # The hashes speak, not what the writer made of them.
    if any(check.sha256 and check.sha256 != sha256 for check in checks):
        return Soundness.BROKEN
    if not checks:
        return Soundness.UNCHECKED
    return Soundness.INTACT if checks[-1].sha256 else Soundness.MISSING


def _preservation(ledger: Ledger) -> Preservation:
    kept: dict[Keep, str] = {}
    keys = ledger.keys()
    for key in keys:
        record = ledger.opened(key)
        added = None if record is None else events.EvidenceAdded.from_body(record.body)
        if added is not None and added.keeps is not None:
            kept.setdefault(added.keeps, f"evidence {added.name}")
    for note in ledger.notes(CHECKLIST, _KEPT):
        settled = events.PreservationSettled.from_body(note.body)
        kept.setdefault(settled.keep, settled.note)
    waivers = [
        (note.actor, events.PreservationWaived.from_body(note.body)) for note in ledger.notes(CHECKLIST, _WAIVED)
    ]
    return Preservation(
        kept,
        frozenset(keep for _, waived in waivers for keep in waived.missing),
        waivers[-1][1].reason if waivers else "",
        waivers[-1][0] if waivers else None,
    )


_FOLDS: Final[Mapping[str, Callable[[Ledger, Event, Mapping[str, Any]], Entry]]] = {
    events.EVIDENCE_ADDED: _added,
    events.EVIDENCE_CUSTODY: _custody,
    events.EVIDENCE_CHECKED: _checked,
    events.PRESERVATION_SETTLED: _settled,
    events.PRESERVATION_WAIVED: _waived,
}

PART: Final[Part[Evidence]] = Part("evidence", events.VERSIONS, _FOLDS, view)
