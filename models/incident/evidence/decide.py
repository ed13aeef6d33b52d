"""Decisions on evidence: who may waive, what a hash must look like, what an item must say."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import MAX_AHEAD_MS, Decision, bad, clean
from models.incident.evidence import commands, events
from models.incident.evidence.commands import MAX_BLOB, Custody
from models.incident.evidence.part import PART
from models.incident.evidence.views import EvidenceItem
from models.incident.state import IncidentState
from models.kernel.canonical import MAX_INT
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_NAME: Final = 200
MAX_NOTE: Final = 2_000


def add_evidence(state: IncidentState, command: commands.AddEvidence, context: Decision) -> Drafts:
    """Also after the incident is resolved or closed: evidence turns up late."""
    name, source = clean("name", command.name, MAX_NAME), clean("source", command.source, MAX_NAME)
    place = clean("place", command.place, MAX_NOTE, required=False)
    sha256, size = command.sha256.lower(), command.size
    if command.content is not None:
        if len(command.content) > MAX_BLOB:
            bad(
                "content",
                say(
                    "{count} bytes; at most {max_blob} are kept in the record: name its path",
                    count=len(command.content),
                    max_blob=MAX_BLOB,
                ),
            )
        sha256, size, place = hashlib.sha256(command.content).hexdigest(), len(command.content), ""
    elif not place:
        bad("place", say("is empty; expected where it lies, or its content"))
    if not events.is_sha256(sha256):
        bad("sha256", say("expected a SHA-256 of 64 hexadecimal digits"))
    if not 0 <= size <= MAX_INT:
        bad("size", say("expected a number of bytes"))
    collected = context.now_ms if command.collected_ms is None else command.collected_ms
    if not 0 <= collected <= context.now_ms + MAX_AHEAD_MS:
        bad("collected", say("lies in the future or before 1970"))
    body = events.EvidenceAdded(
        name, source, command.collector or context.actor, collected, sha256, size, place, command.keeps
    )
    return (Draft(state.stream, events.EVIDENCE_ADDED, body.to_body()),)


def log_custody(state: IncidentState, command: commands.LogCustody, context: Decision) -> Drafts:
    """A transfer names who has it then; only whoever has it hands it on."""
    item = _item(state, command.item)
    note = clean("note", command.note, MAX_NOTE, required=False)
    unmet = []
    if command.act is Custody.TRANSFER:
        if command.to is None:
            unmet.append(say("a transfer names who has it then"))
        elif command.to == item.holder:
            unmet.append(say("they have it already"))
    if command.act is Custody.SEAL and item.is_sealed:
        unmet.append(say("it is sealed already"))
    if unmet:
        raise Refused(say("{item}: not written down", item=item.name), tuple(unmet))
    to = command.to if command.act is Custody.TRANSFER else None
    body = events.EvidenceCustody(item.id, item.name, command.act, to, note)
    return (Draft(state.stream, events.EVIDENCE_CUSTODY, body.to_body()),)


def record_check(state: IncidentState, command: commands.RecordCheck, context: Decision) -> Drafts:
    """Whatever came out is written down."""
    item = _item(state, command.item)
    sha256 = command.sha256.lower()
    if sha256 and not events.is_sha256(sha256):
        bad("sha256", say("expected a SHA-256 of 64 hexadecimal digits"))
    body = events.EvidenceChecked(item.id, item.name, sha256, sha256 == item.sha256)
    return (Draft(state.stream, events.EVIDENCE_CHECKED, body.to_body()),)


def settle_keep(state: IncidentState, command: commands.SettleKeep, context: Decision) -> Drafts:
    """In words that say where it is kept."""
    kept = state.part(PART).preservation.kept
    if command.keep in kept:
        raise Refused(say("{keep}: kept already", keep=say(command.keep.label)), (kept[command.keep],))
    body = events.PreservationSettled(command.keep, clean("note", command.note, MAX_NOTE))
    return (Draft(state.stream, events.PRESERVATION_SETTLED, body.to_body()),)


def waive_preservation(state: IncidentState, command: commands.WaivePreservation, context: Decision) -> Drafts:
    """Only the Incident Commander, only with a reason, and only what is open now."""
    missing = state.part(PART).preservation.open_points
    reason = clean("reason", command.reason, MAX_NOTE, required=False)
    commander = state.summary().commander
    unmet = []
    if not missing:
        unmet.append(say("everything is kept or waived"))
    if commander is None:
        unmet.append(say("nobody holds command: the Incident Commander waives it"))
    elif commander != context.actor:
        unmet.append(say("only the Incident Commander waives it"))
    if not reason:
        unmet.append(say("a waiver needs a reason"))
    if unmet:
        raise Refused(say("state preservation is not waived"), tuple(unmet))
    body = events.PreservationWaived(reason, missing)
    return (Draft(state.stream, events.PRESERVATION_WAIVED, body.to_body()),)


def _item(state: IncidentState, key: EventId) -> EvidenceItem:
    found = state.part(PART).find(key)
    if found is None:
        raise Refused(say("there is no such evidence"))
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.AddEvidence: add_evidence,
    commands.LogCustody: log_custody,
    commands.RecordCheck: record_check,
    commands.SettleKeep: settle_keep,
    commands.WaivePreservation: waive_preservation,
}
